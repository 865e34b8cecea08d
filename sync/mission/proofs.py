"""The receipt log: everything the mission ever signed about a batch or a letter, in order. Rows are added, never changed.

What an offer is answered with is the newest custody receipt of those bytes, so that a retry gets the same bytes.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from sync import receipts

from .home import Mission
from .tables import receipt

CUSTODY = ("held", "fork", "refused", "revoked")


def sign(
    connection: sa.Connection,
    mission: Mission,
    private: bytes,
    *,
    level: str,
    hash: str,
    installation: str,
    seq: int,
    day: date,
    reason: str = "",
) -> bytes:
    """Sign a receipt and write it into the log, in the caller's transaction. Returns its bytes."""
    data = receipts.write(
        private, level=level, hash=hash, installation=installation, seq=seq, date=day.isoformat(), mission=mission.name, reason=reason
    )
    row = {"hash": hash, "installation": installation, "seq": seq, "level": level, "body": data, "signed_on": day.isoformat()}
    connection.execute(sa.insert(receipt).values(row))
    return data


def answer(connection: sa.Connection, hash: str) -> tuple[str, bytes] | None:
    """What an offer of these bytes is answered with, level and receipt; None when they were never seen."""
    query = sa.select(receipt.c.level, receipt.c.body).where(receipt.c.hash == hash, receipt.c.level.in_(CUSTODY))
    row = connection.execute(query.order_by(receipt.c.id.desc()).limit(1)).first()
    return None if row is None else (row.level, bytes(row.body))


def later(connection: sa.Connection, name: str, first: int) -> list[bytes]:
    """What was said beyond custody of each batch from number ``first`` on, where it still holds; in order of their numbers.

    That is the newest such receipt, and the one that counted it beside the one that proves it durable.
    """
    columns = sa.select(receipt.c.hash, receipt.c.seq, receipt.c.level, receipt.c.body)
    query = columns.where(receipt.c.installation == name, receipt.c.seq >= max(first, 1)).order_by(receipt.c.id)
    found: dict[str, list[Any]] = {}
    for row in connection.execute(query):
        last = found.setdefault(row.hash, [])
        counted = bool(last) and last[-1].level in ("pooled", "durable")
        if row.level == "durable" and counted:
            last.append(row)
        elif row.level not in ("held", "fork"):
            found[row.hash] = [row]
        elif not counted:  # counted again later, perhaps: what was set aside is not any more
            found[row.hash] = []
    rows = sorted((row for kept in found.values() for row in kept), key=lambda row: row.seq)
    return [bytes(row.body) for row in rows]

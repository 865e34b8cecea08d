"""The receipt log: everything the mission ever signed about a batch or a letter, in order. Rows are added, never changed.

What an offer is answered with is the newest custody receipt of those bytes, so that a retry gets the same bytes.
"""

from __future__ import annotations

from datetime import date

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


def later(connection: sa.Connection, name: str, first: int, limit: int) -> list[bytes]:
    """The newest receipt of each batch from number ``first`` on, where it says more than that it is held; in order of their numbers."""
    newest = (
        sa.select(sa.func.max(receipt.c.id)).where(receipt.c.installation == name, receipt.c.seq >= max(first, 1)).group_by(receipt.c.hash)
    )
    query = sa.select(receipt.c.body).where(receipt.c.id.in_(newest), receipt.c.level.not_in(("held", "fork")))
    return [bytes(data) for data in connection.scalars(query.order_by(receipt.c.seq, receipt.c.id).limit(limit))]

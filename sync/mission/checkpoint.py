"""The checkpoint: a backup that was put back and verified, and only then the receipts that say *durable*.

A batch is durable when it was counted in that backup, never because it is counted now; and it is named by its hash. Verified means: the
database is whole; every batch's bytes have the hash they are named by, or the log proves that they were durable before they were let go;
every counted closing is in the register; every row of the receipt log verifies under one of the mission's keys. Each receipt is true by
itself, so that a crash between any two steps signs nothing that is not so.

On a machine that only faces the network there are no figures: its backup is made and verified, and nothing is signed. What its batches need
comes back from the machine that opens them.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sync import receipts
from sync.errors import SyncRefused, Unreadable

from . import backups, migrations, proofs
from .home import Mission
from .tables import about, batch, body, checkpoint, closing, insert, opened, receipt

FOLDER = "backups"
_AT_ONCE = 500


@dataclass(frozen=True)
class Checkpoint:
    """What one run did: how many batches the backup holds, how many of them it found counted, how many were now first proved durable.

    ``backup`` and ``sha256`` are None and empty for a database that somebody put back himself.
    """

    batches: int
    counted: int
    durable: int
    backup: Path | None
    sha256: str


def make(mission: Mission, engine: sa.Engine, folder: Path, day: date) -> Checkpoint:
    """Back up, put back, verify, keep, sign.

    Raises SyncRefused ``mission_backup_broken`` when what was put back does not hold, ``mission_backup_failed``,
    ``mission_backup_programs``, ``mission_backup_scratch``, or OSError; nothing is signed then.
    """
    part = backups.write(engine, folder, day)
    try:
        with backups.put_back(engine, part) as restored:
            held, due = verify(mission, restored), _due(mission, engine, restored)
        path, sha256 = backups.keep(part)
    finally:
        part.unlink(missing_ok=True)
    return _settle(mission, engine, day, held, due, path, sha256)


def of_restored(mission: Mission, engine: sa.Engine, url: str, day: date) -> Checkpoint:
    """Verify a database that an administrator put back from a backup of his own, and sign.

    Raises SyncRefused ``mission_backup_broken``, or ``mission_backup_is_live`` for the mission's own database or one that follows it.
    """
    mark = secrets.token_hex(16)
    with engine.begin() as connection:
        values = {"value": mark}
        statement = insert(connection, about).values(key="checkpoint", **values)
        connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))
    with backups.reading(url) as restored:
        held = verify(mission, restored)
        if restored.scalar(sa.select(about.c.value).where(about.c.key == "checkpoint")) == mark:
            raise SyncRefused("mission_backup_is_live")
        due = _due(mission, engine, restored)
    return _settle(mission, engine, day, held, due, None, "")


def verify(mission: Mission, restored: sa.Connection) -> tuple[int, int]:
    """How many batches a restored database holds, and how many of them it counts. Raises SyncRefused ``mission_backup_broken``.

    Nothing that grows with the database is held in memory.
    """
    try:
        if migrations.version(restored) != migrations.HEAD:
            raise SyncRefused("mission_backup_broken")
        if restored.dialect.name == "sqlite" and restored.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
            raise SyncRefused("mission_backup_broken")
        _verify_log(mission, restored)
        return _verified_batches(restored)
    except (sa.exc.SQLAlchemyError, Unreadable):
        raise SyncRefused("mission_backup_broken") from None


def _verify_log(mission: Mission, restored: sa.Connection) -> None:
    for row in _pages(restored, receipt, sa.select(receipt)):
        signed = receipts.read(bytes(row.body), *mission.receipt_publics)
        if (signed.hash, signed.installation, signed.seq, signed.level) != (row.hash, row.installation, row.seq, row.level):
            raise SyncRefused("mission_backup_broken")


def _verified_batches(restored: sa.Connection) -> tuple[int, int]:
    kept = (batch.c.hash == body.c.hash) & (batch.c.month == body.c.month)
    proved = sa.exists().where(receipt.c.hash == batch.c.hash, receipt.c.level == "durable")
    closed = sa.exists().where(closing.c.installation == batch.c.installation, closing.c.period == opened.c.period)
    columns = (batch.c.id, batch.c.hash, batch.c.size, batch.c.state, body.c.sealed, opened.c.period)
    whence = batch.outerjoin(body, kept).outerjoin(opened, batch.c.hash == opened.c.hash)
    # Asked only where it matters: neither of them, for most batches.
    gone = sa.case((body.c.sealed.is_(None), proved), else_=sa.false()).label("proved")
    query = sa.select(*columns, gone, sa.case((opened.c.period > "", closed), else_=sa.true()).label("closed")).select_from(whence)
    count = found = 0
    for row in _pages(restored, batch, query):
        count += 1
        whole = row.proved if row.sealed is None else len(row.sealed) == row.size and hashlib.sha256(row.sealed).hexdigest() == row.hash
        if not whole:
            raise SyncRefused("mission_backup_broken")
        if row.state == "pooled" and row.period is not None:
            if not row.closed:
                raise SyncRefused("mission_backup_broken")
            found += 1
    return count, found


def _pages(connection: sa.Connection, table: sa.Table, query: sa.Select[Any]) -> Iterator[sa.Row[Any]]:
    last = 0
    while found := connection.execute(query.where(table.c.id > last).order_by(table.c.id).limit(_AT_ONCE)).all():
        yield from found
        last = found[-1].id


def _due(mission: Mission, engine: sa.Engine, restored: sa.Connection) -> list[str]:
    """What is counted in the backup and was never signed as durable: what came since the checkpoint before, not all there is."""
    due: list[str] = []
    if mission.faces_only:
        return due
    there = sa.select(batch.c.hash).join(opened, batch.c.hash == opened.c.hash).where(batch.c.state == "pooled")
    waiting = sa.select(batch.c.id, batch.c.hash).where(batch.c.state == "pooled", batch.c.durable.is_(False))
    with engine.connect().execution_options(reads=True) as connection:
        rows = _pages(connection, batch, waiting)
        while some := [row.hash for row in islice(rows, _AT_ONCE)]:
            due += restored.scalars(there.where(batch.c.hash.in_(some)))
    return due


def _settle(
    mission: Mission, engine: sa.Engine, day: date, held: tuple[int, int], due: Sequence[str], path: Path | None, sha256: str
) -> Checkpoint:
    batches, counted = held
    with engine.begin() as connection:
        connection.execute(sa.insert(checkpoint).values(made_on=day.isoformat(), batches=counted, backup=sha256))
    private, signed = mission.receipt_private(), 0
    for start in range(0, len(due), _AT_ONCE):
        with engine.begin() as connection:
            signed += _sign(mission, private, connection, due[start : start + _AT_ONCE], day)
    return Checkpoint(batches, counted, signed, path, sha256)


def _sign(mission: Mission, private: bytes, connection: sa.Connection, hashes: Sequence[str], day: date) -> int:
    """Sign for those that are still counted: one revoked a moment ago is not."""
    columns = sa.select(batch.c.hash, batch.c.installation, batch.c.seq)
    still = columns.where(batch.c.hash.in_(hashes), batch.c.state == "pooled", batch.c.durable.is_(False)).order_by(batch.c.id)
    rows = connection.execute(still.with_for_update()).all()
    for row in rows:
        what = {"hash": row.hash, "installation": row.installation, "seq": row.seq}
        proofs.sign(connection, mission, private, level="durable", **what, day=day)
    connection.execute(sa.update(batch).where(batch.c.hash.in_([row.hash for row in rows])).values(durable=True))
    return len(rows)

"""Which installation still counts: revoked after a number, or standing in for another whose laptop was lost.

Revoking is a rule over numbers, so it can be given, changed and taken back in any order with deliveries: what lies beyond the last number
that counts is kept sealed and is in no figure, also when it was counted before. An installation and those it replaces are one *line*: a
month that one of them closed is never pooled from another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from sync import heads
from sync.errors import SyncRefused
from sync.heads import Known

from . import proofs, resealed
from .home import Mission
from .tables import approval, batch, body, closing, figure, insert, installation, opened, record, standing

_COUNTABLE = ("taken", "pooled", "second", "unreadable")


def revoked_after(connection: sa.Connection, name: str) -> int | None:
    """The last number of an installation that counts; None when it is not revoked."""
    found: int | None = connection.scalar(sa.select(standing.c.revoked_after).where(standing.c.installation == name))
    return found


def revoke(connection: sa.Connection, mission: Mission, name: str, after: int, day: date) -> list[str]:
    """Count nothing of an installation after this number. Returns the months that were counted and no longer are.

    A closing that reaches beyond the number counts not at all, and the number falls back to before it. Revoking again moves the number.
    One that was never heard of can be revoked from the first number on, for what it might still send. Raises SyncRefused
    ``approval_malformed``, ``mission_installation_unknown``.
    """
    _check(name)
    if after:
        _known(connection, name)
    if revoked_after(connection, name) is not None:
        _count_again(connection, mission, name, day)
    pooled = batch.join(opened, batch.c.hash == opened.c.hash)
    counted = batch.c.installation == name, batch.c.state == "pooled"
    beyond = sa.select(opened.c.period).select_from(pooled).where(*counted, batch.c.seq > after)
    months = sorted({month for month in connection.scalars(beyond) if month})
    if months:
        parts = sa.select(sa.func.min(batch.c.seq)).select_from(pooled).where(*counted, opened.c.period.in_(months))
        after = min(after, (connection.scalar(parts) or 1) - 1)
    _write(connection, name, revoked_after=after, revoked_on=day.isoformat())
    resealed.try_again(connection, _take_out(connection, name, months))
    if months:  # what was second to them may count now; what is second to others is found so once more
        others = sa.update(batch).where(batch.c.installation != name, batch.c.state == "second")
        connection.execute(others.values(state="taken"))
    _resign(connection, mission, name, "revoked", day, batch.c.seq > after, batch.c.state.in_(_COUNTABLE))
    return months


def undo(connection: sa.Connection, mission: Mission, name: str, day: date) -> int:
    """Count an installation again: what was set aside waits to be opened.

    Raises SyncRefused ``mission_revoke_not``, ``mission_revoke_final`` once another stands in for it: that one was told by a signed head
    what counts, and went on from there. Returns how many batches stay set aside because their bytes were let go (see ``retention``).
    """
    if revoked_after(connection, name) is None:
        raise SyncRefused("mission_revoke_not", installation=name)
    new = connection.scalar(sa.select(standing.c.installation).where(standing.c.replaces == name).limit(1))
    if new is not None:
        raise SyncRefused("mission_revoke_final", installation=name, other=new)
    return _count_again(connection, mission, name, day)


def _count_again(connection: sa.Connection, mission: Mission, name: str, day: date) -> int:
    _write(connection, name, revoked_after=None, revoked_on=None)
    kept = sa.select(body.c.hash).where(body.c.hash == batch.c.hash, body.c.month == batch.c.month).exists()
    _resign(connection, mission, name, "held", day, batch.c.state == "revoked", kept)
    gone = sa.select(sa.func.count()).select_from(batch).where(batch.c.installation == name, batch.c.state == "revoked")
    return connection.scalar(gone) or 0


def replace(connection: sa.Connection, mission: Mission, new: str, old: str, day: date) -> None:
    """Let ``new`` stand in for ``old``, which is revoked after its last number here unless it is revoked already.

    Raises SyncRefused ``approval_malformed``, ``mission_installation_unknown``, ``mission_replaces_itself``.
    """
    _known(connection, old)
    if new in earlier(connection, old):
        raise SyncRefused("mission_replaces_itself")
    if revoked_after(connection, old) is None:
        last = connection.scalar(sa.select(sa.func.max(batch.c.seq)).where(batch.c.installation == old, batch.c.state != "fork"))
        revoke(connection, mission, old, last or 0, day)
    _write(connection, new, replaces=old)


def claim(connection: sa.Connection, new: str, old: str) -> None:
    """Believe what an approved installation says in a sealed closing: that it stands in for ``old``. Only of one that is revoked."""
    known = connection.scalar(sa.select(standing.c.replaces).where(standing.c.installation == new))
    if known is None and revoked_after(connection, old) is not None and new not in earlier(connection, old):
        _write(connection, new, replaces=old)


def earlier(connection: sa.Connection, name: str) -> list[str]:
    """An installation and those it stands in for, the newest first."""
    return _back(_replaced(connection), name)


def line(connection: sa.Connection, name: str) -> set[str]:
    """All installations of one line: those that go back to the same first one."""
    replaced = _replaced(connection)
    first = _back(replaced, name)[-1]
    return {first} | {one for one in replaced if _back(replaced, one)[-1] == first}


def firsts(connection: sa.Connection, names: Iterable[str]) -> dict[str, str]:
    """For each installation, the first one of its line."""
    replaced = _replaced(connection)
    return {name: _back(replaced, name)[-1] for name in names}


def head(
    connection: sa.Connection, mission: Mission, receipt_private: bytes, name: str, day: date, *, first: int = 1, asked: str = ""
) -> bytes:
    """The signed head of an installation from number ``first`` on (see ``sync.heads``). Raises SyncRefused ``approval_malformed``.

    What was counted on another machine, where the months are known, is told here as waiting: a head never says less than is true.
    """
    _check(name)
    after = revoked_after(connection, name)
    columns = (batch.c.seq, batch.c.hash, batch.c.state, opened.c.period)
    query = sa.select(*columns).select_from(batch.outerjoin(opened, batch.c.hash == opened.c.hash))
    query = query.where(batch.c.installation == name, batch.c.seq >= first, batch.c.state != "revoked").order_by(batch.c.id)
    held: dict[int, Known] = {}
    for row in connection.execute(query):
        if after is None or row.seq <= after:
            one = _as_known(row)
            if row.seq not in held or held[row.seq].state == "aside":
                held[row.seq] = one
    others = line(connection, name) - set(earlier(connection, name))
    months = sa.select(closing.c.period).where(closing.c.installation.in_(others)).distinct().order_by(closing.c.period)
    told = heads.Head(
        installation=name,
        mission=mission.name,
        date=day.isoformat(),
        after=after,
        batches=tuple(held[seq] for seq in sorted(held)),
        others=tuple(connection.scalars(months)),
        pending=any(_may_add(connection, one) for one in others),
        first=first,
        asked=asked,
    )
    return heads.write(receipt_private, told)


def _may_add(connection: sa.Connection, name: str) -> bool:
    """Whether an installation that has sent something may still send, or has sent what waits to be opened."""
    states = set(connection.scalars(sa.select(batch.c.state).where(batch.c.installation == name).distinct()))
    return bool(states) and (revoked_after(connection, name) is None or "taken" in states)


def _as_known(row: Any) -> Known:
    if row.state == "second" or (row.state == "pooled" and row.period is not None):
        return Known(row.seq, row.hash, "pooled", row.period if row.state == "pooled" else "")
    return Known(row.seq, row.hash, "taken" if row.state in ("taken", "pooled") else "aside")


def _replaced(connection: sa.Connection) -> dict[str, str]:
    columns = sa.select(standing.c.installation, standing.c.replaces).where(standing.c.replaces.is_not(None))
    return {row.installation: row.replaces for row in connection.execute(columns)}


def _back(replaced: dict[str, str], name: str) -> list[str]:
    found = [name]
    while found[-1] in replaced:
        found.append(replaced[found[-1]])
    return found


def _check(name: str) -> None:
    if not re.fullmatch(r"[0-9a-f]{20}", name):
        raise SyncRefused("approval_malformed")


def _known(connection: sa.Connection, name: str) -> None:
    _check(name)
    found = (
        sa.select(table.c[column]).where(table.c[column] == name)
        for table, column in ((installation, "id"), (standing, "installation"), (approval, "installation"))
    )
    if not any(connection.scalar(query) for query in found):
        raise SyncRefused("mission_installation_unknown", installation=name)


def _write(connection: sa.Connection, name: str, **values: object) -> None:
    statement = insert(connection, standing).values(installation=name, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["installation"], set_=values))


def _take_out(connection: sa.Connection, name: str, months: list[str]) -> set[str]:
    """Take these months out of the figures; the first batches of their closings."""
    counted = closing.c.installation == name, closing.c.period.in_(months)
    hashes = set(connection.scalars(sa.select(closing.c.batch_hash).where(*counted)))
    for table in (figure, record):
        connection.execute(sa.delete(table).where(table.c.installation == name, table.c.closed.in_(months)))
    connection.execute(sa.delete(closing).where(*counted))
    return hashes


def _resign(connection: sa.Connection, mission: Mission, name: str, level: str, day: date, *which: sa.ColumnElement[bool]) -> None:
    """Sign anew what the mission says about these batches: ``revoked`` sets them aside, ``held`` lets them wait to be opened again."""
    private = mission.receipt_private()
    columns = sa.select(batch.c.hash, batch.c.seq).where(batch.c.installation == name, *which)
    state = "revoked" if level == "revoked" else "taken"
    for row in connection.execute(columns).all():
        proofs.sign(connection, mission, private, level=level, hash=row.hash, installation=name, seq=row.seq, day=day)
        connection.execute(sa.update(batch).where(batch.c.hash == row.hash).values(state=state))
        connection.execute(sa.delete(opened).where(opened.c.hash == row.hash))

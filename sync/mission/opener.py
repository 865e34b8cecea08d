"""The opener: unseals what was taken from approved installations, checks each chain, joins the parts and pools whole closings.

It runs where the sealing key is, by hand or by a timer, never on the way of a delivery. Whatever it cannot trust is kept sealed and
flagged: a batch that does not follow the one before it (fork), a second closing of the same month by an installation or one it stands in
for (second), bytes that do not open (unreadable). What lies beyond the last number of a revoked installation is not opened at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from sync import batch as batches
from sync import facts
from sync.errors import Unreadable

from . import proofs, recovering, register, standing
from .home import Mission, PrivateKeys
from .tables import batch, body, opened


@dataclass(frozen=True)
class OpenReport:
    """What one run of the opener did: closings and covers counted, practice slots kept, and batches left sealed, by reason."""

    closings: int = 0
    covers: int = 0
    practice: int = 0
    incomplete: int = 0
    unapproved: int = 0
    fork: int = 0
    second: int = 0
    unreadable: int = 0


@dataclass(frozen=True)
class _Opened:
    envelope: batches.Envelope
    content: batches.Content


def open_taken(mission: Mission, engine: sa.Engine, private: PrivateKeys, day: date) -> OpenReport:
    """Open and pool all that can be. Each closing is one transaction, so that a crash loses and repeats nothing."""
    count = dict.fromkeys(OpenReport.__dataclass_fields__, 0)
    with engine.connect().execution_options(reads=True) as connection:
        trusted = list(register.approved(connection, mission))
        taken = sa.select(sa.func.count()).select_from(batch).where(batch.c.state == "taken", batch.c.installation.not_in(trusted))
        count["unapproved"] = connection.scalar(taken) or 0
    for name in trusted:
        for group in _groups(engine, name, private.sealing, count):
            _settle(mission, engine, group, day, count)
    return OpenReport(**count)


def _groups(engine: sa.Engine, name: str, sealing: bytes, count: dict[str, int]) -> list[list[_Opened]]:
    """The whole closings and covers among what was taken from one installation; what cannot be trusted is flagged on the way."""
    with engine.connect().execution_options(reads=True) as connection:
        columns = (batch.c.seq, batch.c.hash, batch.c.previous, batch.c.state)
        known = connection.execute(
            sa.select(*columns).where(batch.c.installation == name, batch.c.state != "fork").order_by(batch.c.seq)
        ).all()
        hashes = {0: batches.FIRST_PREVIOUS, **{row.seq: row.hash for row in known}}
        sealed = {row.hash: row.sealed for row in connection.execute(_sealed(name))}
    groups: list[list[_Opened]] = []
    open_group: list[_Opened] = []
    for row in known:
        if row.state != "taken":
            continue
        try:
            if hashes.get(row.seq - 1, row.previous) != row.previous:
                _flag(engine, row.hash, "fork", count)
                continue
            envelope = batches.read(sealed[row.hash])
            content = batches.open_sealed(envelope, sealing)
        except Unreadable:
            _flag(engine, row.hash, "unreadable", count)
            continue
        if open_group and not _follows(open_group[-1], envelope, content):
            count["incomplete"] += len(open_group)
            open_group = []
        if content.part == 1 or open_group:
            open_group.append(_Opened(envelope, content))
        else:
            count["incomplete"] += 1
        if open_group and content.part == content.parts:
            groups.append(open_group)
            open_group = []
    count["incomplete"] += len(open_group)
    return groups


def _sealed(name: str) -> sa.Select[tuple[str, bytes]]:
    kept = batch.join(body, (batch.c.hash == body.c.hash) & (batch.c.month == body.c.month))
    return sa.select(batch.c.hash, body.c.sealed).select_from(kept).where(batch.c.installation == name, batch.c.state == "taken")


def _follows(before: _Opened, envelope: batches.Envelope, content: batches.Content) -> bool:
    same = (content.closing, content.parts) == (before.content.closing, before.content.parts)
    return same and content.part == before.content.part + 1 and envelope.previous == before.envelope.hash


def _settle(mission: Mission, engine: sa.Engine, group: Sequence[_Opened], day: date, count: dict[str, int]) -> None:
    """Pool one closing, or count one cover, and sign that it is done."""
    closing: facts.Closing | None = None
    if group[0].content.closing:
        try:
            closing = batches.join([one.content for one in group])
            if closing.installation != group[0].envelope.installation:
                raise Unreadable("file_malformed")
        except Unreadable:
            for one in group:
                _flag(engine, one.envelope.hash, "unreadable", count)
            return
    carried = group[0].content.practice
    if carried:  # kept before the batch counts as opened: after a crash it is only kept once more
        recovering.keep_practice(mission, group[0].envelope.installation, group[0].envelope.seq, carried)
        count["practice"] += 1
    with engine.begin() as connection:
        if closing is not None and "replaces" in closing.certificate:
            standing.claim(connection, closing.installation, str(closing.certificate["replaces"]))
        if closing is not None and not register.pool(connection, closing, group[0].envelope.hash, day):
            for one in group:
                connection.execute(_state(one.envelope.hash, "second"))
            count["second"] += 1
            return
        for one in group:
            what = {"hash": one.envelope.hash, "installation": one.envelope.installation, "seq": one.envelope.seq}
            proofs.sign(connection, mission, mission.receipt_private(), level="pooled", **what, day=day)
            values = {
                "hash": one.envelope.hash,
                "period": "" if closing is None else closing.period,
                "kind": one.content.kind,
                "audit_head": one.content.audit_head,
                "audit_seq": one.content.audit_seq,
            }
            connection.execute(sa.insert(opened).values(**values))
            connection.execute(_state(one.envelope.hash, "pooled"))
    count["covers" if closing is None else "closings"] += 1


def _flag(engine: sa.Engine, hash: str, state: str, count: dict[str, int]) -> None:
    with engine.begin() as connection:
        connection.execute(_state(hash, state))
    count[state] += 1


def _state(hash: str, state: str) -> sa.Update:
    return sa.update(batch).where(batch.c.hash == hash).values(state=state)

"""The opener: unseals what was taken from approved installations, checks each chain, joins the parts and pools whole closings.

It runs where the sealing keys are, by hand or by a timer, never on the way of a delivery. Whatever it cannot trust is kept sealed and
flagged, and the laptop is told by a receipt (see ``quarantine``): a batch that does not follow the one before it (fork), a second closing
of the same month by an installation or one it stands in for, or a closing that counts as it was sealed another time (second), bytes that do
not open (unreadable). What lies beyond the last number of a revoked installation is not opened at all, and what names a site the
installation was not approved for waits (wrong_site).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from sync import batch as batches
from sync import facts, keys
from sync.errors import Unreadable

from . import proofs, recovering, register, slots, standing
from .home import Mission, PrivateKeys
from .tables import batch, body, opened, turn

# What bears no other: the number is used, and whoever goes on after it follows the last batch that counts.
_NO_LINK = ("fork", "unreadable")


@dataclass(frozen=True)
class OpenReport:
    """What one run of the opener did: closings and other slots (``covers``) counted, practice slots and answers kept, batches left sealed
    by reason.
    """

    closings: int = 0
    covers: int = 0
    practice: int = 0
    answers: int = 0
    incomplete: int = 0
    unapproved: int = 0
    wrong_site: int = 0
    fork: int = 0
    second: int = 0
    unreadable: int = 0


@dataclass(frozen=True)
class _Opened:
    envelope: batches.Envelope
    content: batches.Content
    received_on: str


@dataclass
class _Run:
    """One run over everything that waits."""

    mission: Mission
    engine: sa.Engine
    private: PrivateKeys
    receipt_private: bytes
    day: date
    count: dict[str, int]


def open_taken(mission: Mission, engine: sa.Engine, private: PrivateKeys, day: date) -> OpenReport:
    """Open and pool all that can be. Each closing is one transaction, so that a crash loses and repeats nothing."""
    run = _Run(mission, engine, private, mission.receipt_private(), day, dict.fromkeys(OpenReport.__dataclass_fields__, 0))
    with engine.connect().execution_options(reads=True) as connection:
        taken = sa.select(batch.c.installation, sa.func.count(), sa.func.min(batch.c.seq)).where(batch.c.state == "taken")
        waiting = {str(row[0]): (int(row[1]), int(row[2])) for row in connection.execute(taken.group_by(batch.c.installation))}
        trusted = set(register.approved(connection, mission))
        run.count["unapproved"] = sum(count for name, (count, _) in waiting.items() if name not in trusted)
    for name in sorted(trusted & set(waiting)):
        for group in _groups(run, name, waiting[name][1]):
            _settle(run, group)
    return OpenReport(**run.count)


def wait(connection: sa.Connection) -> None:
    """Let a batch that is being opened be done first, and hold the next one back to the end of this transaction."""
    turn(connection, "open")


def _groups(run: _Run, name: str, first: int) -> list[list[_Opened]]:
    """The whole closings and other slots among what was taken from one installation, from number ``first`` on; what cannot be trusted is
    flagged on the way.
    """
    with run.engine.connect().execution_options(reads=True) as connection:
        columns = (batch.c.seq, batch.c.hash, batch.c.previous, batch.c.state, batch.c.received_on)
        found = connection.execute(
            sa.select(*columns).where(batch.c.installation == name, batch.c.seq >= first - 1).order_by(batch.c.seq)
        ).all()
        forks = {row.hash for row in found if row.state == "fork"}
        known = [row for row in found if row.state not in _NO_LINK]
        hashes = {0: batches.FIRST_PREVIOUS, **{row.seq: row.hash for row in known}}
        sealed = {row.hash: row.sealed for row in connection.execute(_sealed(name))}
    groups: list[list[_Opened]] = []
    open_group: list[_Opened] = []
    for row in known:
        if row.state != "taken" or row.hash not in sealed:
            continue
        if hashes.get(row.seq - 1, row.previous) != row.previous or row.previous in forks:
            _set_aside(run, name, row.seq, row.hash, "fork")
            forks.add(row.hash)  # nor does what follows it: whoever sealed it seals that anew under another key
            continue
        try:
            envelope = batches.read(sealed[row.hash])
            content = _unseal(run.private, envelope)
        except Unreadable:
            _set_aside(run, name, row.seq, row.hash, "unreadable")
            continue
        if open_group and not _follows(open_group[-1], envelope, content):
            run.count["incomplete"] += len(open_group)
            open_group = []
        if content.part == 1 or open_group:
            open_group.append(_Opened(envelope, content, row.received_on))
        else:
            run.count["incomplete"] += 1
        if open_group and content.part == content.parts:
            groups.append(open_group)
            open_group = []
    run.count["incomplete"] += len(open_group)
    return groups


def _sealed(name: str) -> sa.Select[tuple[str, bytes]]:
    kept = batch.join(body, (batch.c.hash == body.c.hash) & (batch.c.month == body.c.month))
    return sa.select(batch.c.hash, body.c.sealed).select_from(kept).where(batch.c.installation == name, batch.c.state == "taken")


def _unseal(private: PrivateKeys, envelope: batches.Envelope) -> batches.Content:
    """The inside, by whichever of the mission's keys it was sealed to. Raises Unreadable, also when that key is not here."""
    for key in private.sealings:
        if keys.key_id(keys.sealing_public(key)) == envelope.key:
            return batches.open_sealed(envelope, key)
    raise Unreadable("seal_does_not_open")


def _follows(before: _Opened, envelope: batches.Envelope, content: batches.Content) -> bool:
    same = (content.closing, content.parts) == (before.content.closing, before.content.parts)
    return same and content.part == before.content.part + 1 and envelope.previous == before.envelope.hash


def _settle(run: _Run, group: Sequence[_Opened]) -> None:
    """Pool one closing, or count one slot that carries something else, and sign that it is done."""
    first = group[0]
    name = first.envelope.installation
    closing: facts.Closing | None = None
    try:
        if first.content.closing:
            closing = batches.join([one.content for one in group])
            if closing.installation != name:
                raise Unreadable("file_malformed")
        carried = slots.read(name, first.content)
    except Unreadable:
        for one in group:
            _set_aside(run, name, one.envelope.seq, one.envelope.hash, "unreadable")
        return
    if first.content.practice:  # kept before the batch counts as opened: after a crash it is only kept once more
        recovering.keep_practice(run.mission, name, first.envelope.seq, first.content.practice)
    with run.engine.begin() as connection:
        wait(connection)
        hashes = [one.envelope.hash for one in group]
        waiting = sa.select(sa.func.count()).where(batch.c.hash.in_(hashes), batch.c.state == "taken")
        if connection.scalar(waiting) != len(group):  # another run was faster, or the installation was just revoked
            return
        sites = slots.sites(first.content, closing)
        slots.meet(connection, name, group[-1].envelope.seq, group[-1].content, sites, group[-1].received_on)
        if not register.may_report(connection, run.mission, name, sites):
            run.count["wrong_site"] += len(group)
            return
        if closing is not None and "replaces" in closing.certificate:
            standing.claim(connection, closing.installation, str(closing.certificate["replaces"]))
        if closing is not None and not register.pool(connection, closing, first.envelope.hash, run.day):
            for one in group:
                _sign(run, connection, name, one.envelope.seq, one.envelope.hash, "second")
            run.count["second"] += 1
            return
        slots.keep(connection, name, carried, first.received_on)
        for one in group:
            values = {
                "hash": one.envelope.hash,
                "period": "" if closing is None else closing.period,
                "kind": one.content.kind,
                "audit_head": one.content.audit_head,
                "audit_seq": one.content.audit_seq,
            }
            connection.execute(sa.insert(opened).values(**values))
            _sign(run, connection, name, one.envelope.seq, one.envelope.hash, "pooled")
    run.count["covers" if closing is None else "closings"] += 1
    run.count["practice"] += first.content.kind == "practice"
    run.count["answers"] += first.content.kind == "answers"


def _set_aside(run: _Run, name: str, seq: int, hash: str, state: str) -> None:
    with run.engine.begin() as connection:
        wait(connection)
        if connection.scalar(sa.select(batch.c.state).where(batch.c.hash == hash)) == "taken":
            _sign(run, connection, name, seq, hash, state)
            run.count[state] += 1


def _sign(run: _Run, connection: sa.Connection, name: str, seq: int, hash: str, state: str) -> None:
    level, reason = ("aside", state) if state in ("second", "unreadable") else (state, "")
    proofs.sign(
        connection,
        run.mission,
        run.receipt_private,
        level=level,
        hash=hash,
        installation=name,
        seq=seq,
        day=run.day,
        reason=reason,
    )
    connection.execute(sa.update(batch).where(batch.c.hash == hash).values(state=state))

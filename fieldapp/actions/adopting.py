"""Adopting the mission's signed head (``sync.heads``): how a store that was put back from a copy learns what was sent since.

Every batch of the outbox and every month of the calendar is sorted by it:

- A batch the mission holds stays as it is; so does one that it still accepts, and that one is delivered as it was sealed.
- A closing the mission neither counts nor accepts (beyond the last number that counts, or its number was used for other bytes) is sealed
  anew: the same figures, under the key and after the number this installation goes on with. Its old batches are *revoked*.
- A month that was closed after the copy was made and that the mission counts was reported: see ``storage.returned.reported_through``.

Nothing may be counted twice and nothing lost. So the head of another installation is adopted only once the mission has revoked it: until
then it could send more. (A store that goes on under its own key needs no revoking; should its key be revoked, it gets a fresh one.) And
each number that counts must be either here or there: one that only the lost laptop held would leave a month out, unless the mission revokes
from there on; then this store closes that month, and those after it, itself. Adopting is one transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from fieldapp.actions import apart, batches
from fieldapp.actions.desk import Desk, Done
from fieldapp.actions.installation import FORMER
from fieldapp.actions.installation import key as own_key
from fieldapp.actions.installation import pack as own_pack
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import computers, ledger, mail, outbox, returned
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection
from fieldapp.storage.outbox import Kept
from sync import batch, facts, heads, keys
from sync.errors import Unreadable
from sync.heads import Head, Known
from sync.journey import State
from sync.sitepack import SitePack

_ASIDE = (State.QUARANTINED, State.FORK, State.REVOKED)


@dataclass(frozen=True)
class Adopted:
    """What adopting did: closings sealed anew, the last month the mission counts (empty for none), and the installation that goes on.

    ``code`` is the approval code to read out to the mission when the installation was given a fresh key, otherwise empty.
    """

    resealed: int
    through: str
    installation: str
    code: str


@dataclass(frozen=True)
class Mine:
    """A batch of the outbox with what was signed on its outside."""

    kept: Kept
    installation: str
    seq: int
    previous: str


Run = list[Mine]


def adopt(desk: Desk, data: bytes) -> Done[Adopted]:
    """Take over what the mission's head says, and seal as usual from now on.

    Raises Unreadable when it is not this mission's; Refused ``sealing_elsewhere``, ``returning_nothing_awaited``,
    ``returning_other_head``, and, for the mission to act on first, ``returning_not_revoked``, ``returning_still_expected``,
    ``returning_not_opened``, ``returning_replaced``. Then nothing has changed.
    """
    pack, key = own_pack(desk), own_key(desk)
    head = heads.read(data, pack.receipt_publics[0])
    if head.mission != pack.mission:
        raise Unreadable("signature_wrong")
    with desk.store.write() as transaction:
        connection = transaction.connection
        _awaited(connection, head)
        mine = outbox_of(connection)
        there = {one.seq: one for one in head.batches}
        goes_on = head.after is None and keys.installation_id(keys.signing_public(key)) == head.installation
        if head.after is None and not goes_on:
            raise Refused("returning_not_revoked", installation=head.installation, seq=head.seq)
        _whole(head, {one.seq for one in mine if one.installation == head.installation})
        months = _lost_months(head, {one.kept.hash for one in mine})
        code = ""
        if head.after is not None and keys.installation_id(keys.signing_public(key)) == head.installation:
            transaction.set_meta(FORMER + head.installation, key)
            key = keys.new_signing_key()
            transaction.set_meta("installation_key", key)
            code = keys.approval_code(keys.signing_public(key))
        runs = [run for run in runs_of(mine) if run[0].installation == head.installation]
        good = [run for run in runs if all(_accepted(one, there, head.after) for one in run)]
        bad = [run for run in runs if run not in good]
        for one in (one for run in good for one in run):
            _settle(transaction, one, there)
        _go_on(transaction, head, good, goes_on)
        if months:
            returned.restart_after(transaction, max([*months, *(closing.month for closing in ledger.closings(connection))]))
        resealed = sum(seal_anew(desk, transaction, run, months, pack, key) for run in bad)
        gap = returned.again(connection)
        if gap is not None:
            returned.set_again(transaction, gap)
        returned.settle(transaction)
        transaction.audit("head.adopted")
    installation = keys.installation_id(keys.signing_public(key))
    return Done(Adopted(resealed, head.through, installation, code), frozenset({"outbox", "months"}))


def adopt_file(desk: Desk, file: Path) -> Done[Adopted]:
    """The same from a file that came by USB. Raises Refused ``returning_file_unread`` as well."""
    try:
        with file.open("rb") as given:
            data = given.read(heads.LIMIT + 1)
    except OSError:
        raise Refused("returning_file_unread", file=file.name) from None
    return adopt(desk, data)


def _awaited(connection: Connection, head: Head) -> None:
    waits = returned.awaiting(connection)
    if computers.elsewhere(connection) is not None:
        raise Refused("sealing_elsewhere")
    if waits is None:
        raise Refused("returning_nothing_awaited")
    if waits.installation != head.installation:
        raise Refused("returning_other_head", found=head.installation, installation=waits.installation)


def _whole(head: Head, here: set[int]) -> None:
    """Refuse a head with a number that counts, or would, and that is neither here nor there."""
    known = here | {one.seq for one in head.batches if one.state != "aside"}
    missing = next(number for number in count(1) if number not in known)
    if missing <= (head.seq if head.after is None else head.after):
        raise Refused("returning_still_expected", installation=head.installation, seq=missing, last=missing - 1)


def _lost_months(head: Head, here: set[str]) -> list[Month]:
    """The months the mission counts by closings this store never made: sent after the copy, or by another that came to stand in."""
    if head.pending:
        raise Refused("returning_replaced", installation=head.installation)
    foreign = [one for one in head.batches if one.hash not in here]
    if any(one.state == "taken" for one in foreign):
        raise Refused("returning_not_opened", installation=head.installation)
    return [Month.parse(month) for month in (*(one.month for one in foreign if one.month), *head.others)]


def outbox_of(connection: Connection) -> list[Mine]:
    found: list[Mine] = []
    for kept in outbox.kept(connection):
        try:
            envelope = batch.read(kept.data)
        except Unreadable:  # a damaged row is ``verify``'s to tell; what it closed is sealed anew if the mission does not hold it
            found.append(Mine(kept, found[-1].installation if found else "", kept.seq, ""))
        else:
            found.append(Mine(kept, envelope.installation, envelope.seq, envelope.previous))
    return found


def runs_of(mine: Sequence[Mine]) -> list[Run]:
    """The batches of each closing, as it was sealed last, and each cover by itself."""
    runs: dict[object, Run] = {}
    for before, one in zip([None, *mine], mine, strict=False):
        closing = one.kept.closing_id
        if closing is None:
            runs["cover", one.kept.seq] = [one]
        elif before is not None and before.kept.closing_id == closing and before.kept.hash == one.previous:
            runs[closing].append(one)
        else:
            runs[closing] = [one]
    return list(runs.values())


def given_up(connection: Connection) -> set[int]:
    """The rows of closings that were sealed anew since: whatever the mission makes of their old bytes, they are not offered again."""
    mine = outbox_of(connection)
    newest = {one.kept.seq for run in runs_of(mine) for one in run}
    return {one.kept.seq for one in mine} - newest


def _accepted(one: Mine, there: Mapping[int, Known], after: int | None) -> bool:
    """Whether the mission counts these bytes, or will once they are delivered."""
    held, before = there.get(one.seq), there.get(one.seq - 1)
    if held is not None:
        return held.hash == one.kept.hash and held.state != "aside"
    return (after is None or one.seq <= after) and (before is None or before.hash == one.previous)


def _settle(transaction: Transaction, one: Mine, there: Mapping[int, Known]) -> None:
    """What the mission holds stays as it is; what it does not hold, or was set aside here, is offered once more."""
    if one.seq not in there or State(one.kept.state) in _ASIDE:
        outbox.set_state(transaction, one.kept.seq, State.SEALED)


def _go_on(transaction: Transaction, head: Head, good: Sequence[Run], own: bool) -> None:
    """Number what is sealed from now on: after all that carries this key, or from 1 under a fresh one."""
    row = (outbox.tip(transaction.connection) or (0, ""))[0]
    if not own:
        returned.set_replaces(transaction, head.installation)
        returned.go_on_from(transaction, returned.Base(row, 0, batch.FIRST_PREVIOUS))
        return
    numbered = [(one.seq, one.kept.hash) for run in good for one in run] + [
        (one.seq, one.hash) for one in head.batches if one.state != "aside"
    ]
    _, hash = max(numbered, default=(0, batch.FIRST_PREVIOUS))  # nothing that follows a batch set aside is ever counted
    seq = max([head.seq, *(seq for seq, _ in numbered)])
    returned.go_on_from(transaction, returned.Base(row, seq, hash))


def seal_anew(desk: Desk, transaction: Transaction, run: Run, months: Sequence[Month], pack: SitePack, key: bytes) -> bool:
    """Revoke the batches of a closing and seal it once more, unless the mission counts its month from elsewhere. Whether it was sealed.

    The new one names what it stands for, so that the mission counts one of them whatever comes back (see ``sync.mission.resealed``).
    """
    for one in run:  # without a proof: given up here, and never offered again
        outbox.drop_receipts(transaction, one.kept.seq)
        outbox.set_state(transaction, one.kept.seq, State.REVOKED)
    mail.untold(transaction, [one.kept.seq for one in run])
    closing_id, period = run[0].kept.closing_id, run[0].kept.period
    if closing_id is None or period is None or Month.parse(period) in months:
        return False
    connection, month = transaction.connection, Month.parse(period)
    certificate = next(closing.certificate for closing in ledger.closings(connection) if closing.id == closing_id)
    figures = apart.figures(connection, month)
    installation = keys.installation_id(keys.signing_public(key))
    stands_for: dict[str, str | int] = {"stands_for": " ".join(_sealed_before(connection, closing_id))}
    batches.seal(desk, transaction, facts.Closing(installation, period, figures, certificate | stands_for), closing_id, pack, key)
    return True


def _sealed_before(connection: Connection, closing_id: int) -> list[str]:
    """The first batch of each sealing of a closing so far, the newest first."""
    mine = [one for one in outbox_of(connection) if one.kept.closing_id == closing_id]
    firsts = [one.kept.hash for before, one in zip([None, *mine], mine, strict=False) if before is None or before.kept.hash != one.previous]
    return firsts[::-1][: facts.MOST_STOOD_FOR]

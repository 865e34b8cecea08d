"""How delivery stands, read from the store alone: what waits, when the mission last spoke, and what keeps something from going on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from fieldapp.actions import installation, machines, reenrolling, returning
from fieldapp.actions.desk import Desk, Done, require
from fieldapp.actions.machines import Other, Own
from fieldapp.actions.reenrolling import Forked
from fieldapp.actions.returning import Returning
from fieldapp.domain.errors import Refused
from fieldapp.storage import mail, returned, settings
from fieldapp.storage import outbox as kept
from fieldapp.storage.outbox import OutboxRow
from sync import keys, receipts

RATES = (0, 16, 32, 64, 128, 256)  # kilobits a second that sending may take; 0: as much as there is
_RATE = "sending_kbit"
GIVEN_UP = "given_up"  # here and not by the mission: this computer took another name since, or knows better
_COUNTED = ("pooled", "durable")


@dataclass(frozen=True)
class Standing:
    """``batches`` oldest first. ``contact``: the last day the mission's signature came; ``drift``: days this laptop's clock was ahead of
    the mission's on it. ``code``: the approval code, read out while the mission has counted nothing sealed under it, which is what stands
    after row ``named_after``. ``reasons``: by number of the row, why a batch was set aside (a code of ``sync.receipts``, or ``GIVEN_UP``).
    ``notices`` of the mission nobody has put away yet. ``computer``: that this is another one, or its fresh key nobody noted yet."""

    batches: tuple[OutboxRow, ...]
    contact: date | None
    drift: int
    code: str
    returning: Returning | None
    forked: Forked | None = None
    reasons: Mapping[int, str] = field(default_factory=dict)
    notices: int = 0
    named_after: int = 0
    computer: Other | Own | None = None

    @property
    def waiting(self) -> list[OutboxRow]:
        """The batches without any proof yet, and not set aside."""
        return [one for one in self.batches if one.state in ("sealed", "offered")]

    @property
    def unproved(self) -> int:
        """How many batches the mission received and has not backed up yet."""
        return sum(one.state in ("held", "pooled") for one in self.batches)

    @property
    def counted(self) -> bool:
        """Whether the mission ever counted what this installation sent: then it was approved."""
        return any(proof.level in _COUNTED for one in self.batches if one.seq > self.named_after for proof in one.receipts)

    @property
    def revoked(self) -> bool:
        """Whether the mission counts nothing of what was sent last."""
        return bool(self.batches) and self.batches[-1].state == "revoked" and self.batches[-1].seq > self.named_after


def read(desk: Desk) -> Standing:
    """Any role may: nothing here is about a person."""
    contact, drift = _contact(desk.store.meta("last_contact"))
    with desk.store.read() as connection:
        batches = tuple(kept.rows(connection))
        fresh = max((base.row for base in returned.bases(connection) if base.seq == 0), default=0)
        away = mail.dismissed(connection)
        given_up = [one.seq for one in batches if one.state == "revoked" and "revoked" not in kept.proofs(connection, one.seq)]
        aside = {one.seq: kept.proofs(connection, one.seq).get("aside") for one in batches if one.state == "quarantined"}
    pack = installation.mission_pack(desk)
    notices = sum(one.id not in away for one in pack.notices) if pack is not None else 0
    publics = installation.pack(desk).receipt_publics
    reasons = {seq: receipts.read(proof[1], *publics).reason for seq, proof in aside.items() if proof is not None}
    reasons |= dict.fromkeys(given_up, GIVEN_UP)
    code = keys.approval_code(keys.signing_public(installation.key(desk)))
    back, forked, computer = returning.state(desk), reenrolling.state(desk), machines.state(desk)
    return Standing(batches, contact, drift, code, back, forked, reasons, notices, fresh, computer)


def rate(desk: Desk) -> int:
    """How many kilobits a second sending may take; 0 for as much as there is."""
    with desk.store.read() as connection:
        found = settings.value(connection, _RATE)
    return found if isinstance(found, int) and found in RATES else 0


def limit(desk: Desk, kbit: int) -> Done[None]:
    """Choose how much of a line that others pay for sending may take. Coordinators and administrators; one of ``RATES``."""
    require(desk, "coordinator", "administrator")
    if kbit not in RATES:
        raise Refused("sending_rate_unknown")
    with desk.store.write() as transaction:
        settings.choose(transaction, _RATE, kbit, desk.today())
        transaction.audit("sending.rate", f"setting {kbit}")
    return Done(None, frozenset({"settings"}))


def _contact(stored: bytes | None) -> tuple[date | None, int]:
    if not stored:
        return None, 0
    told = json.loads(stored)
    day, there = date.fromisoformat(told["day"]), date.fromisoformat(told["mission_day"])
    return day, (day - there).days

"""Who may read a case's notes, and exceptional access for those who hold no clinical key.

A note opens to its author, to who follows the case and to psychologists; another clinical user gives a reason, which holds for that user,
case and day. Whoever holds no clinical key asks in writing; a clinical user grants the case for a time, or refuses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.storage import access, casebook, journal, sealing, vault
from fieldapp.storage.access import Case
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction

from .desk import Desk, Done, require
from .roles import READERS

TIMES = {"hour": timedelta(hours=1), "day": timedelta(days=1), "three_days": timedelta(days=3)}
MAX_REASON = 500
_CHANGED = frozenset({"access", "story", "people"})


@dataclass(frozen=True)
class Way:
    """How the user reads a case now; ``trace`` is what the audit trail adds to who reads: the reason or the request that opened it."""

    trace: str = ""
    granted: bytes | None = field(default=None, repr=False)


class Reader:
    """What the user may open of one case now: all of it, one's own notes only, or nothing."""

    def __init__(self, desk: Desk, case: Case) -> None:
        self._desk, self._case = desk, case
        self._way: Way | None = None
        self._refusal = "note_not_yours"
        self._find()

    def way(self, author: str = "") -> Way:
        """The way to the whole case, or to what this author wrote in it.

        Raises NotAllowed ``note_reason_needed`` for a clinical user who does not follow the case, ``note_not_yours`` for who must ask.
        """
        if self._way is not None:
            return self._way
        if author == self._desk.user and self._desk.store.vault.can_read_clinical:
            return Way()
        raise NotAllowed(self._refusal)

    def reading(self, author: str = "") -> str:
        """``yes``, ``reason`` when a reason opens it, or ``ask`` when exceptional access has to be asked for."""
        try:
            self.way(author)
        except NotAllowed as refusal:
            return "reason" if refusal.key == "note_reason_needed" else "ask"
        return "yes"

    def key(self, way: Way) -> bytes:
        """The case's clinical private half, by this way. Raises Refused ``case_key_gone``, StoreDamaged."""
        mine = self._desk.store.vault
        return way.granted if way.granted is not None else self._desk.store.keyring.private(mine, self._case.uid, "clinical")

    def open(self, way: Way, blob: bytes, place: str) -> str:
        """What was sealed under that half. Raises StoreDamaged."""
        return sealing.open_with(self.key(way), self._desk.store.vault, "clinical", blob, place)

    def _find(self) -> None:
        desk, case, mine = self._desk, self._case, self._desk.store.vault
        with desk.store.read() as connection:
            if not mine.can_read_clinical:
                grant = access.grant_of(connection, case.id, desk.user)
                if grant is not None:
                    sealed = desk.store.keyring.unbind(case.uid, grant["key_sealed"])
                    key = mine.open_for_me(sealed, _info(desk, case, grant, grant["until"]))
                    self._way = Way(f" request {grant['id']}", key)
                return
            self._refusal = "note_reason_needed"
            if case.referent == desk.user or mine.may("psychologist"):
                self._way = Way()
            elif (given := access.reason_given(connection, case.id, desk.user, desk.today().isoformat())) is not None:
                self._way = Way(f" access {given}")


@dataclass(frozen=True, slots=True)
class Request:
    """One demand for exceptional access; ``until`` is there while it runs."""

    id: int
    person_id: int
    code: str
    user: str
    reason: str
    asked_on: date
    state: str
    until: datetime | None = None


def reader(desk: Desk, person_id: int) -> Reader:
    """What the user may open of this person's case. Raises Refused ``person_unknown``."""
    with desk.store.read() as connection:
        return Reader(desk, access.case(connection, person_id))


@dataclass(frozen=True, slots=True)
class Standing:
    """How the user stands to a case: ``reading`` as ``may_read`` says, and what makes it so.

    ``reason`` is the one given today; ``request`` is one's own demand, running ``until`` or, without that, waiting since ``asked_on``.
    """

    reading: str
    reason: str = ""
    request: int | None = None
    asked_on: date | None = None
    until: datetime | None = None


def standing(desk: Desk, person_id: int) -> Standing:
    """How the user stands to this case; a grant that is over is ended."""
    require(desk, *READERS)
    settle(desk)
    reading = may_read(desk, person_id)
    with desk.store.read() as connection:
        given = access.reason_given(connection, person_id, desk.user, desk.today().isoformat())
        reason = access.reasons(connection, person_id)[given] if given is not None else ""
        mine = access.requests(connection, access.ASKED, access.GRANTED, person_id=person_id, user=desk.user)
    if not mine or desk.store.vault.can_read_clinical:
        return Standing(reading, reason)
    last = _request(mine[-1], "")
    return Standing(reading, "", last.id, last.asked_on, last.until)


def may_read(desk: Desk, person_id: int) -> str:
    """``yes``, ``reason`` when a reason opens the notes, or ``ask`` when exceptional access has to be asked for."""
    return reader(desk, person_id).reading()


def give_reason(desk: Desk, person_id: int, reason: str) -> Done[None]:
    """Say why one opens the notes of a case somebody else follows; it holds for the day. Raises NotAllowed, Refused."""
    if not desk.store.vault.can_read_clinical:
        raise NotAllowed("note_not_yours")
    if reason not in desk.programme.codes["access_reason"]:
        raise Refused("access_reason_unknown")
    with desk.store.write() as tx:
        access.case(tx.connection, person_id)
        access.give_reason(tx, person_id, reason, desk.today().isoformat())
        tx.audit("access.reason", f"person {person_id}")
    return Done(None, frozenset({"access", "story"}))


def ask(desk: Desk, person_id: int, reason: str) -> Done[int]:
    """Ask for exceptional access to a case's notes, with a written reason; the value is the request's number.

    Raises NotAllowed for who sees no people, Refused ``access_reason_missing``, ``access_not_needed``, ``access_asked_already``.
    """
    require(desk, *READERS)
    written = " ".join(reason.split())[:MAX_REASON]
    if not written:
        raise Refused("access_reason_missing")
    if may_read(desk, person_id) != "ask":
        raise Refused("access_not_needed")
    with desk.store.write() as tx:
        if access.requests(tx.connection, access.ASKED, person_id=person_id, user=desk.user):
            raise Refused("access_asked_already")
        number = access.ask(tx, person_id, written, desk.today().isoformat())
        tx.audit("access.asked", f"request {number}")
    return Done(number, frozenset({"access"}))


def grant(desk: Desk, number: int, time: str) -> Done[None]:
    """Let who asked read this case for a time (``hour``, ``day``, ``three_days``); only a clinical user can.

    Raises NotAllowed, Refused ``access_answered``, ``access_request_unknown``, ``access_time_unknown``, ``access_user_gone``,
    ``access_case_without_key``.
    """
    if not desk.store.vault.can_read_clinical:
        raise NotAllowed("note_not_yours")
    if time not in TIMES:
        raise Refused("access_time_unknown")
    with desk.store.write() as tx:
        asked = access.request(tx.connection, number)
        row = casebook.person(tx.connection, asked["person_id"])
        case = access.case(tx.connection, asked["person_id"])
        if row["clinical_public"] is None:
            raise Refused("access_case_without_key")
        if desk.store.vault.user_public(asked["user"]) is None:
            raise Refused("access_user_gone")
        began = journal.now()
        until = (began + TIMES[time]).isoformat(timespec="seconds")
        private = desk.store.keyring.private(desk.store.vault, case.uid, "clinical")
        sealed = vault.seal_for(desk.store.vault, asked["user"], private, _info(desk, case, asked, until))
        sealed = desk.store.keyring.bind(case.uid, sealed)
        access.answer(tx, number, access.GRANTED, granted_at=began.isoformat(timespec="seconds"), until=until, key_sealed=sealed)
        tx.audit("access.granted", f"request {number}")
        _tell(desk, tx, asked["user"], "told_access_granted", case, by=desk.user)
        if case.referent not in ("", desk.user):
            _tell(desk, tx, case.referent, "told_access_given_to", case, by=desk.user, who=asked["user"])
    return Done(None, _CHANGED)


def refuse(desk: Desk, number: int) -> Done[None]:
    """Refuse a demand. Raises NotAllowed, Refused ``access_answered``, ``access_request_unknown``."""
    if not desk.store.vault.can_read_clinical:
        raise NotAllowed("note_not_yours")
    with desk.store.write() as tx:
        asked = access.request(tx.connection, number)
        access.answer(tx, number, access.REFUSED)
        tx.audit("access.refused", f"request {number}")
        _tell(desk, tx, asked["user"], "told_access_refused", access.case(tx.connection, asked["person_id"]), by=desk.user)
    return Done(None, frozenset({"access"}))


def end(desk: Desk, number: int) -> Done[None]:
    """End a grant before its time: by who holds it, or by a clinical user. Raises NotAllowed, Refused ``access_request_unknown``."""
    with desk.store.write() as tx:
        row = access.request(tx.connection, number)
        if row["user"] != desk.user and not desk.store.vault.can_read_clinical:
            raise NotAllowed("note_not_yours")
        access.end(tx, row, desk.today().isoformat())
    return Done(None, _CHANGED)


def settle(desk: Desk) -> Done[None]:
    """End every grant whose time is over, or whose clock was turned back, and delete its key."""
    return Done(None, _CHANGED if access.end_over(desk.store, desk.today().isoformat()) else frozenset())


def requests(desk: Desk) -> list[Request]:
    """What waits for an answer and what runs, the oldest first: all of it for clinical users, one's own for others."""
    require(desk, *READERS)
    settle(desk)
    whose = None if desk.store.vault.can_read_clinical else desk.user
    with desk.store.read() as connection:
        rows = access.requests(connection, access.ASKED, access.GRANTED, user=whose)
        codes = casebook.codes(connection, [row["person_id"] for row in rows])
    return [_request(row, codes[row["person_id"]]) for row in rows]


def _tell(desk: Desk, tx: Transaction, user: str, key: str, case: Case, **values: str) -> None:
    access.tell(tx, user, key, desk.today().isoformat(), case, **values)


def _info(desk: Desk, case: Case, asked: Columns, until: str) -> bytes:
    """What a granted key is bound to: a row copied to another request, case or user, or given another end, opens nothing."""
    return f"fieldapp/grant/v1|{desk.store.vault.vault_id}|{asked['id']}|{case.uid}|{asked['user']}|{until}".encode()


def _request(row: Columns, code: str) -> Request:
    return Request(
        row["id"],
        row["person_id"],
        code,
        row["user"],
        row["reason"],
        date.fromisoformat(row["asked_on"]),
        row["state"],
        datetime.fromisoformat(row["until"]) if row["until"] else None,
    )

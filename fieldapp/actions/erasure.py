"""Erasing a case for good, when the person asks for it or its time is over: only coded facts stay, by which nobody can be found.

What past figures counted keeps its value, see ``storage.erased``; what no closing counted yet never leaves. The reason is asked for so that
nobody erases in passing; it is kept nowhere, for it is about somebody of whom nothing is to stay. Not even the code is remembered: a
register that still holds the person brings them back when it is imported again, as somebody new who is counted anew: take the person out of
the register first.
"""

from __future__ import annotations

from contextlib import suppress

from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import backups, casebook, erasing, note_search, search

from .desk import Desk, Done, require
from .roles import READERS

_MAY = ("coordinator", "counsellor", "psychologist")
_CHANGED = frozenset({"people", "story", "months", "drafts", "access"})


def find(desk: Desk, code: str) -> int:
    """The number of the person with this code. Raises NotAllowed, Refused ``person_unknown``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return erasing.number_of(connection, code)


def may(desk: Desk, referent: str | None) -> bool:
    """Whether this user may erase a case that ``referent`` follows."""
    return referent == desk.user or desk.store.vault.may(*_MAY)


def erase(desk: Desk, person_id: int, reason: str) -> Done[None]:
    """Erase a person and everything about them; it cannot be undone. For coordinators, clinical users and who follows the case.

    A copy is made afterwards: with the second one from now the keys have left every copy of this computer. Raises Invalid without a
    reason, NotAllowed, Refused ``person_unknown``; ``disk_full`` when only the keys are still to go, which the next opening does.
    """
    require(desk, *READERS)
    if not reason.strip():
        raise Invalid({"reason": "erase_reason_missing"})
    with desk.store.write() as tx:
        if not may(desk, casebook.person(tx.connection, person_id)["referent"]):
            raise NotAllowed("not_allowed")
        erasing.erase(tx, person_id, desk.today().isoformat())
        tx.audit("person.erased", f"person {person_id}")
    search.forget(desk.store)
    note_search.forget(desk.store)
    erasing.finish(desk.store)
    with suppress(Refused):  # the case is gone already; that a copy fails is told by the state of the copies
        backups.make(desk.store, day=desk.today())
    return Done(None, _CHANGED)


def take_back(desk: Desk, person_id: int) -> Done[None]:
    """Take back a file one opened oneself today while nothing but agreements stands in it: it is erased, and its code is not given again.

    Raises Refused ``undo_not_yours`` for somebody else's or another day's, ``undo_not_empty`` once anything else was written about it.
    """
    require(desk, *READERS)
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        row = casebook.person(tx.connection, person_id)
        if (row["author"], row["entered_on"], row["origin"]) != (desk.user, today, "typed"):
            raise Refused("undo_not_yours")
        if erasing.written_about(tx.connection, person_id):
            raise Refused("undo_not_empty")
        erasing.erase(tx, person_id, today)
        tx.audit("person.taken_back", f"person {person_id}")
    search.forget(desk.store)
    erasing.finish(desk.store)
    return Done(None, _CHANGED)

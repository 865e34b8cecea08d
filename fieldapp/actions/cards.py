"""A person's card: a random code that says nothing of them, so that another site knows they are followed already."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from fieldapp.domain import cards
from fieldapp.domain.errors import Invalid
from fieldapp.storage import cards as held
from fieldapp.storage import casebook, search
from fieldapp.storage.ledger import Connection

from .desk import Desk, Done, require
from .roles import CASE_WORKERS, READERS

_CHANGED = frozenset({"people"})


def give(desk: Desk, person_id: int) -> Done[str]:
    """Give a person a card, and its code back; who holds one already keeps it. Raises NotAllowed, Refused ``person_unknown``."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        person_id = casebook.standing(connection, person_id)
        known = held.card_of(connection, person_id)
    if known is not None:
        return Done(known, frozenset())
    with desk.store.write() as tx:
        casebook.person(tx.connection, person_id)
        code = held.fresh(tx.connection)
        casebook.update_person(tx.connection, person_id, card=code)
        tx.audit("card.given", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(code, _CHANGED, undo=partial(take_back, desk, person_id))


def take_back(desk: Desk, person_id: int) -> Done[None]:
    """Take a card back that was given by mistake: its code names nobody any more."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        casebook.update_person(tx.connection, person_id, card=None)
        tx.audit("card.taken_back", f"person {person_id}")
    search.changed(desk.store, person_id)
    return Done(None, _CHANGED)


def by_code(desk: Desk, text: str) -> int | None:
    """Who holds the card whose code was typed or read, as people write it; None for a wrong sign or a card of another site."""
    require(desk, *READERS)
    code = cards.check(text)
    if code is None:
        return None
    with desk.store.read() as connection:
        return held.bearer(connection, code)


def of(desk: Desk, person_id: int) -> str | None:
    """The card a person holds, None without one."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return held.card_of(connection, person_id)


def at_registration(connection: Connection, answers: Mapping[str, object]) -> dict[str, object]:
    """What is kept of the card when a file is opened, as columns of the person: a fresh code, or that of the card brought from elsewhere.

    Who brings a card is followed at the other installation (``elsewhere`` is card) and not counted as new here; who only says so is
    counted (said). Raises Invalid ``card_wrong``, or ``card_known_here`` when it is the card of somebody of this store.
    """
    typed = str(answers.get("card") or "").strip() if answers.get("elsewhere") else ""
    if not typed:
        return {"card": held.fresh(connection), "elsewhere": "said" if answers.get("elsewhere") else ""}
    code = cards.check(typed)
    if code is None:
        raise Invalid({"card": "card_wrong"})
    if held.bearer(connection, code) is not None:
        raise Invalid({"card": "card_known_here"})
    return {"card": code, "elsewhere": "card"}

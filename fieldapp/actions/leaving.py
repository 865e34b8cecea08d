"""Somebody leaves the team: what is still open under their name, and who takes it over.

Cases pass to another referent at once. Drafts are under their writer's own key, of which a copy lies under the clinical pair: they pass to
somebody who reads notes, at once if that is who acts, otherwise when they open the program next (``storage.settling``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.domain.errors import Refused
from fieldapp.storage import handover
from fieldapp.storage import users as stored
from fieldapp.storage.vault import Vault

from .desk import Desk, Done, require

_TAKERS = frozenset({"counsellor", "psychologist"})


@dataclass(frozen=True)
class Leaving:
    """What is open under a user's name: numbers of cases followed, how many drafts, cases with a referral not answered yet; and whether
    nobody else could open what is sealed, or manage users."""

    open_cases: tuple[int, ...]
    drafts: int
    open_referrals: tuple[int, ...]
    last_clinical: bool
    last_protection: bool
    last_administrator: bool


def overview(desk: Desk, name: str) -> Leaving:
    """What is to be shared out before ``name`` goes. Raises NotAllowed, Refused ``user_unknown``."""
    require(desk, "administrator", "coordinator", *_TAKERS)
    roles = roles_here(desk)
    if name not in roles:
        raise Refused("user_unknown")
    others = frozenset().union(*(held for other, held in roles.items() if other != name))

    def last(name_of_key: str, holders: frozenset[str]) -> bool:
        return bool(roles[name] & holders) and not others & holders and stored.seals_under(desk.store, name_of_key)

    with desk.store.read() as connection:
        return Leaving(
            open_cases=handover.open_cases(connection, name),
            drafts=len(handover.drafts(connection, name)),
            open_referrals=handover.open_referrals(connection, name),
            last_clinical=last("clinical", _TAKERS),
            last_protection=last("protection", frozenset({"protection"})),
            last_administrator="administrator" in roles[name] and "administrator" not in others,
        )


def share_out(desk: Desk, name: str, to: Mapping[int, str] | str, beside: Vault | None = None) -> Done[int]:
    """Hand the open cases and the drafts of ``name`` to one colleague, or case by case; returns how many cases changed hands.

    A draft about a case goes with it, any other to whoever takes most. Raises NotAllowed, Refused ``user_unknown``, ``taker_unknown``,
    ``taker_not_clinical``.
    """
    if desk.user != name:
        require(desk, "administrator", *_TAKERS)
    roles = roles_here(desk)
    if name not in roles:
        raise Refused("user_unknown")
    with desk.store.read() as connection:
        cases, drafts = handover.open_cases(connection, name), handover.drafts(connection, name)
    takers = {case: taker for case in cases if (taker := to if isinstance(to, str) else to.get(case))}
    most = to if isinstance(to, str) else next((taker for taker, _ in Counter(to.values()).most_common(1)), None)
    for taker in {*takers.values(), most} - {None}:
        if taker == name or taker not in roles:
            raise Refused("taker_unknown")
    heirs = {uid: taker for uid, case in drafts.items() if (taker := takers.get(case or 0, most))}
    if any(not roles[taker] & _TAKERS for taker in {*takers.values(), *heirs.values()}):
        raise Refused("taker_not_clinical")
    if not takers and not heirs:
        return Done(0, frozenset())
    with desk.store.write() as transaction:
        for case, taker in takers.items():
            handover.follow(transaction, case, taker)
            transaction.audit("case.handed_over", f"person {case}")
        if heirs:
            handover.promise(transaction, name, heirs)
            transaction.audit("drafts.handed_over", f"user {stored.number(transaction.connection, name)}")
        handover.keep_promises(transaction, desk.store.vault, beside)
    return Done(len(takers), frozenset({"people", "story", "drafts"}))


def roles_here(desk: Desk) -> dict[str, frozenset[str]]:
    """The roles of everybody who works here now."""
    with desk.store.read() as connection:
        return {row.name: frozenset(row.roles) for row in stored.rows(connection)}

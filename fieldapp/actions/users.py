"""Users of a home: letting one in, removing one, renewing a forgotten access, listing them, changing one's own passphrase."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from fieldapp.domain.errors import Refused, WrongPassphrase
from fieldapp.domain.passphrases import LONGEST, our_words, strength
from fieldapp.storage import handover, rekey, tries, vault
from fieldapp.storage import users as stored
from fieldapp.storage.database import Transaction
from fieldapp.storage.slots import HOLDERS, Cost
from fieldapp.storage.users import UserRow as UserRow
from fieldapp.storage.vault import Vault

from . import leaving
from .desk import Desk, Done, require


@dataclass(frozen=True)
class Witness:
    """A second person, present to let in a clinical user: holds that person's open vault for the length of one action."""

    vault: Vault


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is to have an access: the name, the roles, and the passphrase they chose."""

    name: str
    roles: frozenset[str]
    passphrase: str = field(repr=False)


def check_name(name: str) -> None:
    """Raise Refused ``user_name`` unless it is 1 to 40 characters without blanks at its ends or control characters."""
    if not 1 <= len(name) <= 40 or name != name.strip() or not name.isprintable():
        raise Refused("user_name")


def check_passphrase(passphrase: str) -> None:
    """Raise Refused ``passphrase_weak`` for less than ``REFUSED_BELOW`` bits (three words drawn from our list hold less), or digits only.

    A copied file can be guessed at without end, so a short number would fall in days (``reference/security.md`` §2.2).
    """
    if len(passphrase) > LONGEST or strength(passphrase, our_words()).level == "weak":
        raise Refused("passphrase_weak")


def witness(desk: Desk, passphrase: str, user: str | None = None) -> Witness:
    """A second person enters a passphrase beside the first. Raises WrongPassphrase."""
    home = desk.store.vault.home
    try:
        return Witness(vault.unlock(home, passphrase, user, remember=False))
    except WrongPassphrase:
        tries.failed(home)
        raise


def add(
    desk: Desk, name: str, roles: frozenset[str], passphrase: str, cost: Cost | None = None, beside: Witness | None = None
) -> Done[int]:
    """Let a user in, as administrator; a clinical or protection user needs somebody who holds that key, but for the first one.

    Raises NotAllowed ``not_allowed``, ``clinical_key_needed``, ``protection_key_needed``; Refused ``user_exists``, ``user_name``,
    ``role_unknown``, ``passphrase_weak``; RosterAltered.
    """
    require(desk, "administrator")
    check_name(name)
    check_passphrase(passphrase)
    mine = desk.store.vault
    vault.refuse_altered(mine)
    if any(mine.slot_of(row.name) == mine.slot_of(name) for row in list(desk)):
        raise Refused("user_exists")
    with desk.store.write() as transaction:
        row = let_in(transaction, mine, Newcomer(name, roles, passphrase), desk.today(), cost, beside)
    return Done(row, frozenset({"users"}))


def let_in(transaction: Transaction, mine: Vault, one: Newcomer, day: date, cost: Cost | None = None, beside: Witness | None = None) -> int:
    """Give somebody a slot beside the one of ``mine`` and a row in the list; returns its number. Raises what ``vault.admit`` raises."""
    second = None if beside is None else beside.vault
    admitted = vault.admit(mine, user=one.name, roles=one.roles, passphrase=one.passphrase, cost=cost, beside=second)
    own = None if mine.clinical_public is None else stored.escrow(mine, mine.clinical_public, one.name, admitted.own)
    row = stored.add(transaction, one.name, one.roles, admitted.signing_public, day, own)
    stored.set_generation(transaction, mine.roster.generation)
    transaction.audit("user.added", f"user {row}")
    return row


def mend(desk: Desk) -> Done[None]:
    """After the list of users was edited from outside: put the sound one back, as administrator, so that the store may be written again.

    Users who came after the one that is put back are let in again under other names. Raises RosterAltered when no sound one is left.
    """
    require(desk, "administrator")
    vault.mend(desk.store.vault, stored.generation(desk.store))
    with desk.store.write() as transaction:
        stored.set_generation(transaction, desk.store.vault.roster.generation)
        transaction.audit("roster.mended", f"generation {desk.store.vault.roster.generation}")
    return Done(None, frozenset({"users"}))


def list(desk: Desk) -> tuple[UserRow, ...]:
    """All present users; anybody may ask who their colleagues are."""
    with desk.store.read() as connection:
        return stored.rows(connection)


@dataclass(frozen=True)
class Removed:
    """How many cases changed hands, and how many drafts nobody can open any more."""

    cases: int
    drafts_lost: int


def remove(
    desk: Desk,
    name: str,
    *,
    to: str | None = None,
    beside: Witness | None = None,
    progress: Callable[[float], None] | None = None,
) -> Done[Removed]:
    """Take a user's access away, as administrator: open cases and drafts go to ``to``, then every key the user had is exchanged.

    A role key that neither the actor nor ``beside`` holds is exchanged when the next of its holders opens the program. Raises NotAllowed,
    Refused ``user_unknown``, ``remove_oneself``, ``last_administrator``, ``last_clinical``, ``last_protection``, ``leaver_has_open_work``,
    and what ``leaving.share_out`` and ``rekey.rekey`` raise.
    """
    require(desk, "administrator")
    mine = desk.store.vault
    vault.refuse_altered(mine)
    known = _known(desk, name)
    if known == mine.user:
        raise Refused("remove_oneself")
    open_work = leaving.overview(desk, known)
    for reason in ("last_administrator", "last_clinical", "last_protection"):
        if getattr(open_work, reason):
            raise Refused(reason)
    heir = None if to is None else _known(desk, to)
    if heir is None and (open_work.open_cases or open_work.drafts):
        raise Refused("leaver_has_open_work", cases=len(open_work.open_cases), drafts=open_work.drafts)
    second = None if beside is None else beside.vault
    shared = 0 if heir is None else leaving.share_out(desk, known, heir, second).value
    with desk.store.write(audited=False) as transaction:
        handover.keep_promises(transaction, mine, second)
        lost = len(handover.drafts(transaction.connection, known))
    roles = leaving.roles_here(desk)[known]
    renew = {key for key, holders in HOLDERS.items() if roles & holders and (mine.holds(key) or (second is not None and second.holds(key)))}
    rekey.rekey(desk.store, without=known, renew=frozenset(renew), beside=second, day=desk.today(), progress=progress)
    return Done(Removed(shared, lost), frozenset({"users", "people", "story", "drafts"}))


def renew(desk: Desk, name: str, passphrase: str, beside: Witness | None = None, cost: Cost | None = None) -> Done[None]:
    """Give a colleague whose passphrase is forgotten a new one; logged, and told to them at their next opening.

    An administrator may, or somebody who reads notes; the role keys come from the actor or ``beside``. Drafts stay readable where one of
    them reads notes, otherwise where their writer does. Raises NotAllowed, Refused ``user_unknown``, ``renew_oneself``,
    ``passphrase_weak``, RosterAltered.
    """
    require(desk, "administrator", "counsellor", "psychologist")
    check_passphrase(passphrase)
    mine, second = desk.store.vault, None if beside is None else beside.vault
    vault.refuse_altered(mine)
    known = _known(desk, name)
    if known == mine.user:
        raise Refused("renew_oneself")
    roles = leaving.roles_here(desk)[known]
    with desk.store.write(audited=False) as transaction:
        handover.promise_back(transaction, known)
    with desk.store.write() as transaction:
        renewed = vault.renew(mine, user=known, roles=roles, passphrase=passphrase, cost=cost, beside=second)
        clinical = next((one.key("clinical") for one in (mine, second) if one is not None and one.holds("clinical")), None)
        if clinical is not None:
            handover.give_back(transaction, mine, clinical, known, renewed.own)
        fresh = None if mine.clinical_public is None else stored.escrow(mine, mine.clinical_public, known, renewed.own)
        stored.renewed(transaction, known, renewed.signing_public, fresh, desk.today())
        stored.set_generation(transaction, mine.roster.generation)
        stored.notify(transaction, known, "access_renewed", desk.today(), by=mine.user)
        transaction.audit("user.renewed", f"user {stored.number(transaction.connection, known)}")
    return Done(None, frozenset({"users", "drafts"}))


@dataclass(frozen=True)
class Notification:
    """Something this user is to be told once: the key of a sentence, its values, and the day it happened."""

    id: int
    key: str
    values: dict[str, str]
    day: date


def notifications(desk: Desk) -> tuple[Notification, ...]:
    """What this user was not told yet, the oldest first."""
    with desk.store.read() as connection:
        rows = stored.unseen(connection, desk.user)
    return tuple(Notification(row.id, row.key, json.loads(row.details), date.fromisoformat(row.day)) for row in rows)


def seen(desk: Desk, ids: Iterable[int]) -> Done[None]:
    """Tell these no more."""
    with desk.store.write(audited=False) as transaction:
        stored.set_seen(transaction, desk.user, tuple(ids), desk.today())
    return Done(None, frozenset())


def _known(desk: Desk, name: str) -> str:
    """The name as it is written in the list, whatever case it was typed in. Raises Refused ``user_unknown``."""
    mine = desk.store.vault
    for row in list(desk):
        if mine.slot_of(row.name) == mine.slot_of(name):
            return row.name
    raise Refused("user_unknown")


def passphrase(desk: Desk, old: str, new: str, cost: Cost | None = None) -> Done[None]:
    """Change one's own passphrase; the old one works until the new one was proved. An exceptional access that runs ends.

    Raises WrongPassphrase, RosterAltered, Refused ``passphrase_weak``.
    """
    check_passphrase(new)
    mine = desk.store.vault
    with desk.store.write() as transaction:
        try:
            vault.change_passphrase(mine, old, new, cost)
        except WrongPassphrase:
            tries.failed(mine.home)
            raise
        stored.end_grants(transaction, mine.user)
        stored.set_generation(transaction, mine.roster.generation)
        transaction.audit("user.passphrase_changed")
    return Done(None, frozenset({"users"}))

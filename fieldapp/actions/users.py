"""Users of a home: letting one in, listing them, changing one's own passphrase."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.errors import Refused
from fieldapp.storage import users as stored
from fieldapp.storage import vault
from fieldapp.storage.slots import Cost
from fieldapp.storage.users import UserRow
from fieldapp.storage.vault import Vault

from .desk import Desk, Done, require

_MIN_WORDS, _MIN_LENGTH, _MAX_LENGTH = 4, 14, 1000


@dataclass(frozen=True)
class Witness:
    """A second person, present to let in a clinical user: holds that person's open vault for the length of one action."""

    vault: Vault


def check_name(name: str) -> None:
    """Raise Refused ``user_name`` unless it is 1 to 40 characters without blanks at its ends or control characters."""
    if not 1 <= len(name) <= 40 or name != name.strip() or not name.isprintable():
        raise Refused("user_name")


def check_passphrase(passphrase: str) -> None:
    """Raise Refused ``passphrase_weak``: it takes four words or 14 characters, and not digits only.

    A copied file can be guessed at without end, so a short number would fall in days (``reference/security.md`` §2.2).
    """
    words = passphrase.split()
    long_enough = len(words) >= _MIN_WORDS or len(passphrase) >= _MIN_LENGTH
    if not long_enough or "".join(words).isdigit() or len(set(passphrase)) < 5 or len(passphrase) > _MAX_LENGTH:
        raise Refused("passphrase_weak")


def witness(desk: Desk, passphrase: str, user: str | None = None) -> Witness:
    """A second person enters a passphrase beside the administrator. Raises WrongPassphrase."""
    return Witness(vault.unlock(desk.store.vault.home, passphrase, user, remember=False))


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
        admitted = vault.admit(
            mine, user=name, roles=roles, passphrase=passphrase, cost=cost, beside=None if beside is None else beside.vault
        )
        row = stored.add(transaction, name, roles, admitted.signing_public, desk.today())
        stored.set_generation(transaction, mine.roster.generation)
        transaction.audit("user.added", f"user {row}")
    return Done(row, frozenset({"users"}))


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
    """All present users."""
    with desk.store.read() as connection:
        return stored.rows(connection)


def passphrase(desk: Desk, old: str, new: str, cost: Cost | None = None) -> Done[None]:
    """Change one's own passphrase; the old one works until the new one was proved.

    Raises WrongPassphrase, RosterAltered, Refused ``passphrase_weak``.
    """
    check_passphrase(new)
    mine = desk.store.vault
    with desk.store.write() as transaction:
        vault.change_passphrase(mine, old, new, cost)
        stored.set_generation(transaction, mine.roster.generation)
        transaction.audit("user.passphrase_changed")
    return Done(None, frozenset({"users"}))

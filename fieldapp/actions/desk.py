"""The desk: an open home with its user, programme and today, which every action takes first.

Nothing heavy is imported until a home is opened, so that the unlock screen paints at once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, StoreDamaged, WrongPassphrase
from fieldapp.storage import tries, vault

from .process import guard_process as guard_process

if TYPE_CHECKING:
    from fieldapp.domain.programme import Programme
    from fieldapp.storage.database import Store
    from fieldapp.storage.rosters import Roster

T = TypeVar("T")


@dataclass
class Desk:
    """Who works, with what, and which day it is. ``language`` is fr, ar or en, and may be changed at any time; ``now`` is the clock on the
    wall of the site, for waiting times and appointments."""

    store: Store
    programme: Programme
    today: Callable[[], date]
    language: str
    now: Callable[[], datetime] = datetime.now

    @property
    def user(self) -> str:
        """The name of the user at work."""
        return self.store.vault.user

    @property
    def roles(self) -> frozenset[str]:
        """The user's roles."""
        return self.store.vault.roles

    @property
    def altered(self) -> bool:
        """Whether the list of users was edited from outside: then everything can be read and nothing written."""
        return self.store.vault.altered


@dataclass(frozen=True)
class Done(Generic[T]):
    """What an action made, and which kinds of things changed: people, story, months, outbox, users, drafts, access, copies, exports,
    recovery, today, organisations, papers, groups, settings. Open views of these kinds load again. ``undo`` takes it back while the session
    lasts."""

    value: T
    changed: frozenset[str]
    undo: Callable[[], Done[None]] | None = None


def glance(home: Path) -> vault.Glance | None:
    """Site codes and language of a home before it is opened, or None when there is no home yet. Raises StoreDamaged."""
    return vault.glance(home) if vault.exists(home) else None


def wait(home: Path) -> int:
    """Seconds to wait before the next passphrase is tried, after wrong ones; a restart does not shorten it."""
    return tries.wait(home)


def open_desk(home: Path, passphrase: str, user: str | None = None, today: Callable[[], date] = date.today) -> Desk:
    """Unlock a home and open its store.

    Raises WrongPassphrase, StoreDamaged, RosterAltered ``slot_altered`` or ``roster_outdated``, Refused ``no_home``,
    ``home_in_use``, ``newer_version``, ``memory_too_small``.
    """
    guard_process()
    try:
        opened = vault.unlock(home, passphrase, user)
    except WrongPassphrase:
        tries.failed(home)
        raise
    except Refused as refusal:
        if refusal.key == "no_home" and _holds_store(home):
            raise StoreDamaged("vault_unreadable") from None
        raise
    tries.forget(home)
    try:
        from fieldapp.domain import programme
        from fieldapp.storage import computers, database, erasing, program, settling, upgrading, users

        content = programme.load()
        store = database.open_store(opened)
        content = _programme(store, content)
    except BaseException as error:
        opened.wipe()
        if isinstance(error, StoreDamaged) and outdated(home, opened.roster):
            raise RosterAltered("roster_outdated") from None
        raise
    try:
        users.reconcile(store, today())
        with suppress(Refused):  # on a full disk both wait for the next opening
            upgrading.finish(store)
            erasing.finish(store)
            program.opened(store)
        settling.settle(store, today())
        computers.notice(store, today())
    except BaseException:
        store.close()
        opened.wipe()
        raise
    return Desk(store, content, today, opened.roster.language)


def _programme(store: Store, shipped: Programme) -> Programme:
    """The shipped programme with what the newest mission pack lays over it; the shipped one when the two do not go together."""
    from fieldapp.domain import programme
    from sync import packs, sitepack
    from sync.errors import Unreadable

    data = store.meta("mission_pack")
    if data is None:
        return shipped
    try:
        site = sitepack.read(store.meta("site_pack") or b"")
        return programme.load(None, packs.read(data, site.root_public).programme)
    except (Unreadable, ValueError):  # ``packs.said`` tells why it is not used
        return shipped


def _holds_store(home: Path) -> bool:
    from fieldapp.storage import database

    return (home / database.STORE).exists()


def outdated(home: Path, roster: Roster) -> bool:
    """Whether the copies know a later roster than this one, which somebody put back: then its keys are dead, and nothing is damaged."""
    from fieldapp.storage import places, rosters

    try:
        place = places.read(home / places.FOLDER)
        return place is not None and rosters.decode(place.roster).generation > roster.generation
    except Refused:
        return False


def close_desk(desk: Desk) -> None:
    """Sign the audit trail, make the verified copy if anything changed, close the store and forget the keys.

    A copy that cannot be made (a full disk) does not keep the desk open: the store itself is safe, and ``upkeep.verify`` tells.
    """
    from fieldapp.storage import backups

    try:
        if desk.store.is_open and not desk.altered and (desk.store.wrote or desk.store.dirty or backups.missing(desk.store.vault.home)):
            with suppress(Refused):
                with desk.store.write(audited=False) as transaction:
                    transaction.sign_journal()
                backups.make(desk.store, day=desk.today(), trusting=True)
    finally:
        desk.store.close()
        desk.store.vault.wipe()


def require(desk: Desk, *roles: str) -> None:
    """Raise NotAllowed unless the user has one of these roles."""
    if not desk.store.vault.may(*roles):
        raise NotAllowed("not_allowed")


def lock_minutes(desk: Desk) -> int:
    """After how many idle minutes the window locks, by the site pack."""
    from sync import sitepack

    return sitepack.read(desk.store.meta("site_pack") or b"").policy.lock_minutes

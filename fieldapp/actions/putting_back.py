"""Going back to a copy: what would be lost, a rehearsal that changes nothing, the real thing, also into a damaged home or a new one."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fieldapp.domain.errors import NotAllowed, Refused, StoreDamaged, WrongPassphrase
from fieldapp.storage import catching_up, computers, copyist, database, outbox, places, rehearsing, restoring, rosters, tries, vault
from fieldapp.storage.connections import problem
from fieldapp.storage.copying import Progress
from fieldapp.storage.database import Transaction
from fieldapp.storage.homelock import HomeLock
from fieldapp.storage.rehearsing import Rehearsal as Rehearsal
from fieldapp.storage.restoring import Source
from fieldapp.storage.returned import AWAITING
from fieldapp.storage.vault import Vault
from sync import keys

from .desk import Desk, Done, guard_process, require
from .installation import FORMER

_KEY = "installation_key"


@dataclass(frozen=True)
class WouldLose:
    """What was written after a copy, so would be lost by going back to it: since its day, by kind."""

    since: date
    sessions: int
    people: int
    entries: int
    other: int


@dataclass(frozen=True)
class Restored:
    """What came of a restore: the installation and its approval code (``fresh``: a new one, which the mission has to approve), the day and
    the last audit entry of the copy, and the folder of the home the old files are in now, or an empty text. ``keyring_only``: the store
    was sound and stayed.
    """

    installation: str
    code: str
    fresh: bool
    day: date
    seq: int
    aside: str
    keyring_only: bool = False


def would_lose(desk: Desk, file: Path) -> WouldLose:
    """Compare the audit trail of now with the copy's. Raises Refused ``copy_unknown``, ``copy_spoilt``, ``copies_of_another``."""
    found = _source(desk, file)
    with desk.store.read() as connection:
        lost = restoring.written_since(connection, found)
    counted = {name: sum(action == name for action in lost) for name in ("session.recorded", "person.registered")}
    entries = sum(action.endswith(".recorded") for action in lost) - counted["session.recorded"]
    sessions, people = counted["session.recorded"], counted["person.registered"]
    return WouldLose(found.held.day, sessions, people, entries, len(lost) - sessions - people - entries)


def rehearse(desk: Desk, file: Path) -> Rehearsal:
    """Put a copy back into memory only, with the keyring beside it, as on another laptop: nothing is written, nothing changes.

    Raises Refused ``copy_unknown``, ``copy_spoilt``, ``copies_of_another``, ``newer_version``.
    """
    return rehearsing.rehearse(desk.store.vault, _source(desk, file), _Told(None, desk.today()), desk.today())


def restore(desk: Desk, file: Path, progress: Progress | None = None) -> Done[Restored]:
    """Put a copy in the place of the open home, and close the desk: what is there is to be opened anew.

    The old files go into a folder of the home. Sealing then waits for the mission's signed head. Raises NotAllowed unless coordinator or
    administrator; RosterAltered; Refused ``copy_unknown``, ``copy_spoilt``, ``copies_of_another``, ``newer_version``, ``disk_full``,
    ``disk_refuses``, ``copy_failed``: then the desk is still open, and nothing was changed.
    """
    require(desk, "coordinator", "administrator")
    vault.refuse_altered(desk.store.vault)
    found = _source(desk, file)
    told = _Told(None, desk.today())
    aside = restoring.put_back(desk.store.vault, found, told, desk.today(), let_go=desk.store.let_go, progress=progress)
    desk.store.close()
    desk.store.vault.wipe()
    return Done(told.restored(found, aside), frozenset())


def restore_home(
    home: Path,
    file: Path,
    passphrase: str,
    user: str | None = None,
    *,
    today: Callable[[], date] = date.today,
    progress: Progress | None = None,
) -> Restored:
    """Put a copy back without a desk: into a home whose store is damaged, or into an empty folder, which becomes a new installation.

    An empty folder gets the roster that lies beside the copy. Raises WrongPassphrase; RosterAltered; NotAllowed for a home that opens,
    unless the user is coordinator or administrator; Refused ``copy_unknown``, ``copy_spoilt``, ``copies_of_another``, ``home_in_use``,
    ``newer_version``, ``disk_full``, ``disk_refuses``, ``copy_failed``.
    """
    guard_process()
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise Refused("disk_refuses") from None
    opened = _unlocked(home, passphrase, user)
    elder: list[Vault] = []

    def then() -> Vault:
        elder.append(_elder(home, file.parent, passphrase, user))
        return elder[0]

    try:
        lock = HomeLock(home)
        try:
            return _into_home(opened or then(), opened is None, then, file, today(), progress)
        finally:
            lock.release()
    finally:
        for each in (opened, *elder):
            if each is not None:
                each.wipe()


def newest_sound(home: Path, passphrase: str, user: str | None = None) -> Path | None:
    """The newest copy on the disk of a home that can be put back, or None. Raises WrongPassphrase, RosterAltered."""
    folder = home / places.FOLDER
    opened = _unlocked(home, passphrase, user) or _elder(home, folder, passphrase, user)
    try:
        with suppress(StoreDamaged):
            place = places.read(folder)
            for held in reversed(place.stores() if place is not None else ()):
                own = places.unwrap(opened.key("database"), opened.vault_id, held)
                if own is not None and not problem(folder / held.name, own, frozen=True):
                    return folder / held.name
    finally:
        opened.wipe()
    return None


def restore_opened(opened: Vault, file: Path, *, today: Callable[[], date] = date.today, progress: Progress | None = None) -> Restored:
    """Put a copy into the empty folder of a vault that was opened for it, with that vault's roster; it becomes a new installation.

    Raises as ``restore_home``.
    """
    lock = HomeLock(opened.home)
    try:
        return _into_home(opened, True, None, file, today(), progress)
    finally:
        lock.release()


def _into_home(here: Vault, fresh: bool, then: Callable[[], Vault] | None, file: Path, day: date, progress: Progress | None) -> Restored:
    """``fresh``: the folder has no roster, and becomes a new installation. ``then`` opens the vault as the place of the copy knows it."""
    vault.refuse_altered(here)
    remembered: Mapping[str, bytes] = {}
    store_sound = keyring_sound = False
    if not fresh:
        store_sound = not problem(here.home / database.STORE, here.key("database"))
        keyring_sound = restoring.keyring_is_sound(here)
        if store_sound and keyring_sound and not here.may("coordinator", "administrator"):
            raise NotAllowed("not_allowed")
        remembered = {row["name"]: row["key"] for row in catching_up.present(here).rows.get("backup", [])}
    try:
        found = restoring.source(file, here, remembered)
    except Refused as refusal:
        if refusal.key != "copy_unknown" or fresh or then is None:
            raise
        found = restoring.source(file, here, remembered, then())  # a place that was away when the keys were exchanged
    if store_sound and not keyring_sound:
        return _only_keyring(here, found)
    new = fresh and not (here.home / database.STORE).exists()  # a laptop that only lost its roster stays the installation it is
    told = _Told(keys.new_signing_key() if new else None, day)
    aside = restoring.put_back(here, found, told, day, roster=fresh, damaged=not store_sound, progress=progress)
    return told.restored(found, aside)


def _only_keyring(here: Vault, found: Source) -> Restored:
    """The store is sound, so nothing is lost that need not be."""
    aside = restoring.put_keyring_back(here, found)
    public = keys.signing_public(catching_up.one_value(here, _KEY) or b"")
    return Restored(
        keys.installation_id(public), keys.approval_code(public), False, found.held.day, found.held.seq, aside, keyring_only=True
    )


def _unlocked(home: Path, passphrase: str, user: str | None) -> Vault | None:
    """The vault of a home; None when there is no home, or neither of its rosters can be read."""
    try:
        opened = vault.unlock(home, passphrase, user)
    except WrongPassphrase:
        tries.failed(home)
        raise
    except Refused as refusal:
        if refusal.key not in ("no_home", "vault_unreadable"):
            raise
        return None
    tries.forget(home)
    return opened


def _elder(home: Path, folder: Path, passphrase: str, user: str | None) -> Vault:
    """The vault as the place of a copy knows it. Raises Refused ``copy_unknown`` where nothing tells."""
    place = places.read(folder)
    if place is None:
        raise Refused("copy_unknown")
    elder = vault.unlock_with(home, rosters.decode(place.roster), passphrase, user)
    if not places.is_authentic(place, elder.key("database")):
        elder.wipe()
        raise Refused("place_altered")
    return elder


class _Told:
    """What a store put back is told in its own first transaction; keeps what the program answers afterwards."""

    def __init__(self, fresh_key: bytes | None, day: date) -> None:
        self._fresh_key = fresh_key
        self._day = day
        self._public = b""

    def __call__(self, transaction: Transaction, copy: Source) -> None:
        """The key of the installation, and that sealing waits for the mission's head of what the copy's installation sealed last."""
        before, waits, last = transaction.meta(_KEY), transaction.meta(AWAITING), outbox.tip(transaction.connection)
        if before is None:
            raise StoreDamaged("store_damaged")
        own = keys.installation_id(keys.signing_public(before))
        awaited = {"installation": own, "seq": 0, "hash": "0" * 64}
        if waits is not None:
            awaited |= {name: value for name, value in json.loads(waits).items() if name in awaited}
        elif last is not None:
            awaited |= {"seq": last[0], "hash": last[1]}
        awaited |= {"restored": self._day.isoformat(), "copy": copy.held.day.isoformat()}
        transaction.set_meta(AWAITING, json.dumps(awaited, sort_keys=True, separators=(",", ":")).encode())
        if awaited["installation"] != own and self._fresh_key is None:
            # The copy was waiting for another's head: what its own key has sealed since, that head does not tell.
            self._fresh_key = keys.new_signing_key()
        if self._fresh_key is not None:
            computers.forget(transaction)  # the head that is awaited settles what another computer may have sent
            transaction.set_meta(_KEY, self._fresh_key)
            transaction.set_meta(FORMER + own, before)  # to ask what the mission holds under that name
        self._public = keys.signing_public(self._fresh_key or before)

    def restored(self, copy: Source, aside: str) -> Restored:
        """What to answer."""
        return Restored(
            keys.installation_id(self._public),
            keys.approval_code(self._public),
            self._fresh_key is not None,
            copy.held.day,
            copy.held.seq,
            aside,
        )


def _source(desk: Desk, file: Path) -> Source:
    with desk.store.read() as connection:
        known = {name: own for _, name, own in copyist.remembered(connection)}
    return restoring.source(file, desk.store.vault, known)

"""Putting a copy back: the store it becomes is made whole beside the old one, proved, and then changes places with it in one moment.

A copy alone is not enough: the keys of its cases lie in the newest keyring, which also tells which cases were erased since; those are
erased again. Nothing that is replaced is thrown away: it goes into a folder of the home.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from fieldapp.domain.errors import NotAllowed, Refused, StoreDamaged

from . import copying, erasing, keyring, migrations, places, switch
from .catching_up import Present, catch_up, present
from .connections import connect, engine_for, problem, told
from .copying import Progress
from .database import STORE, Transaction
from .keyring import KEYRING, Keyring, key_of
from .places import FOLDER, NAME, Held, Place
from .rosterfile import PREVIOUS, ROSTER
from .rosters import encode
from .slots import public_of
from .tables import audit
from .vault import Vault

Settle = Callable[[Transaction, "Source"], None]


@dataclass(frozen=True)
class Source:
    """A copy to put back, with its own key, and the keyrings beside it with theirs, newest first.

    ``elder`` is the vault as it was when the place was last written, if keys were exchanged since; ``away`` says that they were, and that
    the store alone remembers the key of the copy.
    """

    path: Path
    held: Held
    own: bytes = field(repr=False)
    keyrings: tuple[tuple[Path, bytes], ...] = field(repr=False)
    elder: Vault | None = None
    away: bool = False


def source(path: Path, vault: Vault, remembered: Mapping[str, bytes] | None = None, elder: Vault | None = None) -> Source:
    """Find the keys of a copy in the place it lies in, or among those the store remembers by the name of the copy.

    Raises Refused ``copy_unknown`` for a file no key of this vault opens, ``copy_spoilt``, ``copies_of_another``.
    """
    place = None
    with suppress(StoreDamaged):
        place = places.read(path.parent)
    if place is not None and place.vault_id != vault.vault_id:
        raise Refused("copies_of_another")
    key = (elder or vault).key("database")
    found = place.named(path.name) if place is not None else None
    listed = places.unwrap(key, vault.vault_id, found) if found is not None else None
    own = listed or (remembered or {}).get(path.name)
    if own is None or NAME.fullmatch(path.name) is None or path.name.startswith("keyring-"):
        raise Refused("copy_unknown")
    state = copying.held_state(path, own)
    if state is None:
        raise Refused("copy_spoilt")
    held = found or Held(path.name, "daily", date.fromisoformat(state.day), state.head.hash, b"")
    return Source(path, held, own, _keyrings(path.parent, place, key), elder, away=found is not None and listed is None)


def _keyrings(folder: Path, place: Place | None, key: bytes) -> tuple[tuple[Path, bytes], ...]:
    """The keyrings of a place with their own keys, newest first."""
    if place is None:
        return ()
    opened = ((folder / ring.name, places.unwrap(key, place.vault_id, ring)) for ring in reversed(place.keyrings()))
    return tuple((path, own) for path, own in opened if own is not None)


def written_since(connection: sa.Connection, copy: Source) -> list[str]:
    """What was done in a store after a copy: the actions of its audit trail that the copy's does not hold. Raises sqlcipher3.Error."""
    trail = copying.trail(copy.path, copy.own)
    rows = connection.execute(sa.select(audit.c.seq, audit.c.hash, audit.c.action).order_by(audit.c.seq))
    return [row.action for row in rows if trail.get(row.seq) != row.hash]


def put_back(
    vault: Vault,
    copy: Source,
    settle: Settle,
    day: date,
    *,
    roster: bool = False,
    damaged: bool = False,
    let_go: Callable[[], None] = lambda: None,
    progress: Progress | None = None,
) -> str:
    """Make the store of ``vault.home`` from a copy; ``roster`` writes the vault's roster too, into a home that has none.

    The caller holds the home's lock. ``settle`` tells the new store what the program must know of the change; ``let_go`` closes the old
    files right before they change places; ``damaged`` is for the name of the folder the old ones go to. Returns that name, or an empty
    text. Raises Refused ``copy_spoilt``, ``newer_version``, ``disk_full``, ``disk_refuses``, ``copy_failed``: until the last moment the
    old home stays as it is.
    """
    home = vault.home
    with copying.refusing("disk_full", "disk_refuses"), told(home):
        switch.finish(home)
        if problem(copy.path, copy.own, frozen=True):
            raise Refused("copy_spoilt")
        erased, names = _keyring(vault, copy)
        _store(vault, copy, erased, settle, day, progress)
        names.append(STORE)
        if roster:
            for name in (ROSTER, PREVIOUS):
                _fresh(switch.beside(home, name)).write_bytes(encode(vault.roster))
                names.append(name)
        aside = _aside(home, "damaged" if damaged else "aside") if any((home / name).exists() for name in names) else ""
        let_go()
        switch.commit(home, tuple(names), aside=aside or None)
    return aside


def keyring_beside(vault: Vault, copy: Source) -> Keyring | None:
    """The newest sound keyring beside a copy, open; None when there is none."""
    for path, own in copy.keyrings:
        if not problem(path, own, frozen=True):
            with suppress(StoreDamaged):
                return Keyring(path, own, vault.vault_id, frozen=True)
    return None


def keyring_is_sound(vault: Vault) -> bool:
    """Whether the keyring of a home opens and every page of it verifies."""
    try:
        with closing(keyring.open_in(vault)) as here:
            return not problem(here.path, key_of(vault.key("database"), vault.vault_id))
    except StoreDamaged:
        return False


def put_keyring_back(vault: Vault, copy: Source) -> str:
    """Put back only the keyring that lies beside a copy, for a home whose store is sound: nothing written since is lost but the notes of
    cases that came since. Returns the name of the folder the old one went to. The caller holds the home's lock. Raises as ``put_back``.
    """
    with copying.refusing("disk_full", "disk_refuses"), told(vault.home):
        switch.finish(vault.home)
        _, names = _keyring(vault, copy)
        aside = _aside(vault.home, "damaged")
        switch.commit(vault.home, tuple(names), aside=aside)
    return aside


def become_of_now(engine: sa.Engine, vault: Vault, copy: Source, known: Present, erased: frozenset[str], settle: Settle, day: date) -> None:
    """Turn an opened copy into the store of now, in one transaction: its schema, who works here, what was erased since."""
    with engine.connect().execution_options(fieldapp_writes=True) as connection:
        migrations.upgrade(connection)
        transaction = Transaction(connection, vault)
        catch_up(transaction, vault, known, day)
        erasing.again(transaction, erased, day.isoformat())
        settle(transaction, copy)
        transaction.audit("store.restored", f"copy {copy.held.seq}")
        transaction.sign_journal()
        connection.commit()


def _store(vault: Vault, copy: Source, erased: frozenset[str], settle: Settle, day: date, progress: Progress | None) -> None:
    target, key = _fresh(switch.beside(vault.home, STORE)), vault.key("database")
    known = present(vault)
    with closing(connect(copy.path, copy.own, frozen=True)) as opened:
        copying.pour(opened, target, key, progress)
    engine = engine_for(target, key)
    try:
        become_of_now(engine, vault, copy, known, erased, settle, day)
    finally:
        engine.dispose()
    if problem(target, key):
        raise Refused("copy_failed")


def _keyring(vault: Vault, copy: Source) -> tuple[frozenset[str], list[str]]:
    """Which cases were erased, and the name of the keyring when it is made anew: that of the home stays, for none is newer, if it opens."""
    key = key_of(vault.key("database"), vault.vault_id)
    if keyring_is_sound(vault):
        with closing(keyring.open_in(vault)) as here:
            return here.tombstones() | _tombstones(vault, copy), []
    target = _fresh(switch.beside(vault.home, KEYRING))
    rings = [(ring, each.elder) for each in (copy, _of_home(vault, copy)) if (ring := keyring_beside(vault, each)) is not None]
    if rings:
        with ExitStack() as opened:
            for ring, _ in rings:
                opened.enter_context(closing(ring))
            newest, elder = max(rings, key=lambda found: found[0].changes)
            _pour_keyring(newest, target, key, vault, elder)
            return newest.tombstones(), [KEYRING]
    target.unlink()
    Keyring(target, key, vault.vault_id, new=True).close()  # notes stay closed, all the rest is there
    return frozenset(), [KEYRING]


def _of_home(vault: Vault, copy: Source) -> Source:
    """The same copy with the keyrings of the home's own place beside it, which may know of cases erased since a stick was written."""
    folder, place = vault.home / FOLDER, None
    with suppress(StoreDamaged):
        place = places.read(folder)
    return replace(copy, keyrings=_keyrings(folder, place, vault.key("database")), elder=None)


def _pour_keyring(there: Keyring, target: Path, key: bytes, vault: Vault, elder: Vault | None) -> None:
    """Write a keyring for the keys of now; one from before a re-key is opened with the keys its user then had."""
    publics = {"clinical": vault.clinical_public, "protection": vault.protection_public}
    old, new = {}, {}
    for name, public in publics.items():
        with suppress(NotAllowed):
            private = elder.key(name) if elder is not None else b""
            if private and public is not None and public_of(private) != public:
                old[name], new[name] = private, public
    there.rewrapped(target, key, old, new)


def _tombstones(vault: Vault, copy: Source) -> frozenset[str]:
    there = keyring_beside(vault, copy)
    if there is None:
        return frozenset()
    with closing(there):
        return there.tombstones()


def _fresh(path: Path) -> Path:
    """An empty file for its owner only, without what a crash left of it."""
    copying.drop(path)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return path


def _aside(home: Path, word: str) -> str:
    """A new folder name for what is replaced."""
    return next(name for number in itertools.count(1) if not (home / (name := f"{word}-{number}")).exists())

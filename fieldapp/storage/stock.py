"""Taking stock of a place: which copies really lie there and can be opened, whatever became of its ``place.json``.

A ``place.json`` written under the database key of now is believed, for it is written before the store remembers anything. Otherwise (a
stick that was not there when the keys were exchanged, a file that was edited or lost) only keys that open their file count: those still
wrapped for us, and those the store remembers.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused, StoreDamaged

from . import copying, places
from .places import DISK, FOLDER, NAME, Held, Place
from .rosters import encode
from .vault import Vault

Remembered = list[tuple[str, str, bytes]]  # place, name and own key of copies, as the store remembers them
HashAt = Callable[[int], bytes | None]  # of the audit entry of a number
WentBack = Callable[[int, int], bool]  # whether the store went back to a copy after one audit entry, and at most one after the other


@dataclass(frozen=True)
class Stock:
    """What lies in a place. ``certain``: a file it does not name is named nowhere else."""

    place: Place
    certain: bool


def take(folder: Path, vault: Vault, label: str, remembered: Remembered, hash_at: HashAt, went_back: WentBack) -> Stock:
    """The place as it is, with the roster of now, and each copy of a state the store is not built on marked ``aside``.

    Raises Refused ``copies_of_another`` when the place belongs to another vault, ``copies_of_twin`` when another computer with a clone of
    this disk copied there last: each would throw away the other's keyrings, for one place keeps two.
    """
    key = vault.key("database")
    found: Place | None = None
    with suppress(StoreDamaged):
        found = places.read(folder)
    if found is not None and found.vault_id != vault.vault_id:
        raise Refused("copies_of_another")
    if found is not None and folder != vault.home / FOLDER and _of_twin(found, hash_at, went_back):
        raise Refused("copies_of_twin")
    certain = found is not None and places.is_authentic(found, key)
    if found is None or not certain:
        found = _rebuilt(folder, vault, label, found, remembered)
    if found.id == DISK and folder != vault.home / FOLDER:  # somebody carried the folder of the disk here
        found = replace(found, id=secrets.token_hex(8))
    present = tuple(_placed(held, hash_at) for held in found.files if (folder / held.name).exists())
    return Stock(replace(found, label=found.label or label, roster=encode(vault.roster), files=present), certain)


def _of_twin(place: Place, hash_at: HashAt, went_back: WentBack) -> bool:
    """Whether the newest copy is of a state this store neither is built on nor went back from."""
    stores = place.stores()
    if not stores or hash_at(stores[-1].seq) == stores[-1].head:
        return False
    ours = max((held.seq for held in place.files if held.kind != "keyring" and hash_at(held.seq) == held.head), default=0)
    return not went_back(ours, stores[-1].seq + 1)


def _placed(held: Held, hash_at: HashAt) -> Held:
    if held.kind == "keyring":
        return held
    ours = hash_at(held.seq) == held.head
    if held.aside:
        return replace(held, kind="daily") if ours else held
    return held if ours else replace(held, kind="aside")


def _rebuilt(folder: Path, vault: Vault, label: str, found: Place | None, remembered: Remembered) -> Place:
    """The place, from what opens; its own name from the store's memory when its file does not tell."""
    key = vault.key("database")
    here = DISK if folder == vault.home / FOLDER else None
    owns = [(place, name, own) for place, name, own in remembered if (place == DISK) == (here == DISK)]
    if found is not None:
        still = ((held.name, places.unwrap(key, vault.vault_id, held)) for held in found.files)
        owns += [(found.id, name, own) for name, own in still if own is not None]
    opened = {name: (place, own, state) for place, name, own in owns if (state := copying.held_state(folder / name, own)) is not None}
    files = tuple(
        Held(name, _kind(name), _day(name, state.day), state.head.hash, places.wrap(key, vault.vault_id, name, own))
        for name, (_, own, state) in sorted(opened.items(), key=lambda item: item[1][2].head.seq)
    )
    known = here or (found.id if found is not None else next((place for place, _, _ in opened.values()), secrets.token_hex(8)))
    return Place(vault.vault_id, known, found.label if found is not None else label, b"", files)


def _kind(name: str) -> str:
    return "keyring" if name.startswith("keyring") else "daily"


def _day(name: str, otherwise: str) -> date:
    found = NAME.fullmatch(name)
    return date.fromisoformat((found and found[2]) or otherwise or "2026-01-01")

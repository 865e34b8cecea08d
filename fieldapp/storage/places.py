"""A place that holds copies, the folder ``copies`` of a home or one on a stick, and ``place.json`` in it, which says what lies there.

Every copy of the store and of the keyring is under a random key of its own. ``place.json`` holds those keys, each wrapped under the
vault's database key, and the roster of the day, in which a passphrase opens that database key: whoever could unlock the home can open the
place on another machine, and nobody else. After a re-key the keys are wrapped again; the copies themselves stay as they are.

Canonical JSON (UTF-8, keys sorted, no blanks); all bytes in lower-case hexadecimal; at most 4 MiB and 400 files; anything else is refused::

    {"v": 1, "vault": "<16 bytes>", "place": "disk" | "<8 bytes>", "label": "KINGSTON", "roster": "<the bytes of vault.json>",
     "files": [{"name": "store-000000042-2026-03-04.db", "kind": "daily" | "asked" | "migration" | "aside", "day": "2026-03-04",
                "head": "<hash of the last audit entry in it>", "key": "<12 bytes nonce, 32 bytes key, 16 bytes tag>"},
               {"name": "keyring-000000042.db", "kind": "keyring", "day": "2026-03-04", "head": "<32 zero bytes>", "key": "…"}, …],
     "mac": "<32 bytes>"}

``files`` stands in the order in which the copies were made: that order, and no clock, says which is the newest. ``aside`` is the kind of a
state the store went back from, when an older copy was put in its place: it counts as none of the newest and is never thrown away. A key is
wrapped by AES-256-GCM under HKDF-SHA-256(database key, info ``fieldapp/copy-key/v1|<vault>``) with ``<vault>|<name>`` as associated data,
so that no two can be exchanged. ``mac`` is HMAC-SHA-256 of everything else under HKDF(database key, info
``fieldapp/place-mac/v1|<vault>``).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.domain.errors import StoreDamaged

from . import rosters
from .files import read_bounded
from .slots import canonical

PLACE = "place.json"
FOLDER = "copies"  # of a home
DISK = "disk"
VERSION = 1
MAX_BYTES = 4 * 1024 * 1024
MAX_FILES = 400
KINDS = ("daily", "asked", "migration", "aside", "keyring")
NAME = re.compile(r"(?:store-(\d{9})-(\d{4}-\d\d-\d\d)|keyring-(\d{9}))(?:-[0-9a-f]{8})?\.db")
_PLACE_ID = re.compile(r"disk|[0-9a-f]{16}")
_DAYS, _WEEKS, _ASKED, _MIGRATION_DAYS, _KEYRINGS = 7, 4, 4, 30, 2


@dataclass(frozen=True)
class Held:
    """One copy of a place. ``head`` is the hash of the last audit entry in it; ``wrapped`` its own key, locked."""

    name: str
    kind: str
    day: date
    head: bytes
    wrapped: bytes = field(repr=False)

    @property
    def seq(self) -> int:
        """The number of the last audit entry in it."""
        found = NAME.fullmatch(self.name)
        assert found is not None
        return int(found[1] or found[3])

    @property
    def aside(self) -> bool:
        """Whether it holds a state the store went back from."""
        return self.kind == "aside"


@dataclass(frozen=True)
class Place:
    """The content of ``place.json``."""

    vault_id: str
    id: str
    label: str
    roster: bytes = field(repr=False)
    files: tuple[Held, ...]
    mac: bytes = b""

    def stores(self) -> tuple[Held, ...]:
        """Its copies of the store that are not aside, newest last."""
        return tuple(held for held in self.files if held.kind != "keyring" and not held.aside)

    def keyrings(self) -> tuple[Held, ...]:
        """Its copies of the keyring, newest last."""
        return tuple(held for held in self.files if held.kind == "keyring")

    def named(self, name: str) -> Held | None:
        """The copy of this name."""
        return next((held for held in self.files if held.name == name), None)


def kept(files: Iterable[Held]) -> frozenset[str]:
    """The names of the copies to keep, given in the order in which they were made.

    Of the store: the newest of each of the last seven days that have one and, of the time before them, of each of the last four weeks,
    whatever a clock says in between; the last four that somebody asked for, those made before a migration for thirty days after, and all
    that are aside. Of the keyring: the two newest.
    """
    made = tuple(files)
    stores = [held for held in reversed(made) if held.kind != "keyring" and not held.aside]
    days: dict[object, str] = {}
    weeks: dict[object, str] = {}
    for held in stores:
        if held.day in days or len(days) < _DAYS:
            days.setdefault(held.day, held.name)
        else:
            weeks.setdefault(held.day.isocalendar()[:2], held.name)
    names = {*days.values(), *list(weeks.values())[:_WEEKS]}
    names |= {held.name for held in [held for held in stores if held.kind == "asked"][:_ASKED]}
    names |= {held.name for held in stores if held.kind == "migration" and (stores[0].day - held.day).days <= _MIGRATION_DAYS}
    names |= {held.name for held in made if held.aside}
    names |= {held.name for held in [held for held in made if held.kind == "keyring"][-_KEYRINGS:]}
    return frozenset(names)


def wrap(database_key: bytes, vault_id: str, name: str, own: bytes) -> bytes:
    """A copy's own key, locked under the database key."""
    nonce = os.urandom(12)
    return nonce + AESGCM(_derived(database_key, "copy-key", vault_id)).encrypt(nonce, own, _bound(vault_id, name))


def unwrap(database_key: bytes, vault_id: str, held: Held) -> bytes | None:
    """The copy's own key, or None when it was locked under another database key, or for another copy."""
    try:
        wrapping = AESGCM(_derived(database_key, "copy-key", vault_id))
        return wrapping.decrypt(held.wrapped[:12], held.wrapped[12:], _bound(vault_id, held.name))
    except InvalidTag:
        return None


def sign(place: Place, database_key: bytes) -> Place:
    """The place with its MAC."""
    return replace(place, mac=_mac(place, database_key))


def is_authentic(place: Place, database_key: bytes) -> bool:
    """Whether it was written under this database key, and nobody without the key edited it."""
    return hmac.compare_digest(place.mac, _mac(place, database_key))


def read(folder: Path) -> Place | None:
    """What lies in a folder; None when it has no ``place.json``. Raises StoreDamaged ``place_unreadable``."""
    try:
        return decode(read_bounded(folder / PLACE, MAX_BYTES))
    except FileNotFoundError:
        return None
    except OSError:
        raise StoreDamaged("place_unreadable") from None


def rewrapped(home: Path, old_key: bytes, new_key: bytes, roster: bytes) -> bytes | None:
    """The home's ``copies/place.json`` for a re-key: every key locked anew, with the new roster; None when there is none to be read.

    A copy whose key does not open is left out: the next copy finds its key in the store again.
    """
    try:
        place = read(home / FOLDER)
    except StoreDamaged:
        return None
    if place is None:
        return None
    return encode(sign(replace(place, roster=roster, files=wrapped_anew(place, old_key, new_key)), new_key))


def wrapped_anew(place: Place, old_key: bytes, new_key: bytes) -> tuple[Held, ...]:
    """The copies of a place with their keys locked under another database key; those whose key does not open are left out."""
    opened = ((held, unwrap(old_key, place.vault_id, held)) for held in place.files)
    return tuple(replace(held, wrapped=wrap(new_key, place.vault_id, held.name, own)) for held, own in opened if own is not None)


def encode(place: Place) -> bytes:
    """The bytes of ``place.json``."""
    return canonical(
        {
            "v": VERSION,
            "vault": place.vault_id,
            "place": place.id,
            "label": place.label,
            "roster": place.roster.hex(),
            "files": [
                {"name": held.name, "kind": held.kind, "day": held.day.isoformat(), "head": held.head.hex(), "key": held.wrapped.hex()}
                for held in place.files
            ],
            "mac": place.mac.hex(),
        }
    )


def decode(data: bytes) -> Place:
    """Read ``place.json``. Raises StoreDamaged ``place_unreadable`` for what ``encode`` did not write."""
    damaged = StoreDamaged("place_unreadable")
    if len(data) > MAX_BYTES:
        raise damaged
    try:
        place = _place(json.loads(data))
    except (KeyError, TypeError, ValueError, RecursionError):
        raise damaged from None
    if encode(place) != data:
        raise damaged
    return place


def _place(value: dict[str, Any]) -> Place:
    label, roster, files = value["label"], value["roster"], value["files"]
    if value["v"] != VERSION or not isinstance(files, list) or len(files) > MAX_FILES:
        raise ValueError
    if not isinstance(label, str) or len(label) > 60 or not label.isprintable() or not _PLACE_ID.fullmatch(value["place"]):
        raise ValueError
    if len(roster) > 2 * rosters.MAX_BYTES:
        raise ValueError
    place = Place(
        _hex(value["vault"], 16).hex(),
        value["place"],
        label,
        bytes.fromhex(roster),
        tuple(_held(held) for held in files),
        _hex(value["mac"], 32),
    )
    if len({held.name for held in place.files}) != len(place.files):
        raise ValueError
    return place


def _held(value: dict[str, Any]) -> Held:
    name, kind = value["name"], value["kind"]
    if kind not in KINDS or not NAME.fullmatch(name) or (kind == "keyring") != name.startswith("keyring-"):
        raise ValueError
    return Held(name, kind, date.fromisoformat(value["day"]), _hex(value["head"], 32), _hex(value["key"], 60))


def _hex(value: str, size: int) -> bytes:
    if len(value) != 2 * size:
        raise ValueError
    return bytes.fromhex(value)


def _bound(vault_id: str, name: str) -> bytes:
    return f"{vault_id}|{name}".encode()


def _mac(place: Place, database_key: bytes) -> bytes:
    return hmac.new(_derived(database_key, "place-mac", place.vault_id), encode(replace(place, mac=b"")), hashlib.sha256).digest()


def _derived(database_key: bytes, purpose: str, vault_id: str) -> bytes:
    info = f"fieldapp/{purpose}/v1|{vault_id}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=info).derive(database_key)

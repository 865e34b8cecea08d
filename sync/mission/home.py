"""The mission's home folder: its public keys, the key that signs receipts, and the other private keys under a passphrase.

``mission.json``, canonical JSON: ``{"approve_all": false, "receipts": ["9c…"], "recovery": "51…", "release": {"publics": ["2a…", "77…",
"e4…"], "signature": "6f…"}, "roots": [{"blessing": "", "public": "d7…"}], "sealings": ["08…"], "v": 3}``; keys for receipts and sealing the
newest first, roots the first one first, as in ``sync.packs``. ``release``: the three who may sign updates, or nobody, signed by the root
key of now, purpose ``release-trust/v1``: whoever can write into this folder and has no passphrase makes nobody run a program.
``receipt.key``: 32 bytes, on the machine that faces the network. ``keys.json``: ``{"lanes": 4, "memory_kib": 65536, "nonce": "…", "passes":
3, "salt": "…", "sealed": "…", "v": 2}`` (see ``locked``) holds in canonical JSON the root keys, every sealing key there ever was, newest
first, and the recovery key.

Version 1 had one key of each kind, version 2 of ``mission.json`` nobody who signs updates; such a home is read, and gets the newest version
when a key is changed (see ``rotation``).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sync import canonical, keys, sitepack
from sync.errors import SyncRefused, Unreadable
from sync.packs import BLESSING, Root

from . import locked
from .locked import Cost

PUBLIC, RECEIPT, PRIVATE, DATABASE = "mission.json", "receipt.key", "keys.json", "mission.db"
MAX_KEYS = 16
SEALING_SIZE = 96
_TRUST = "release-trust/v1"
_LIMIT = 262_144
_FIRST_FIELDS = frozenset({"v", "approve_all", "root_public", "receipt_public", "sealing_public", "recovery_public"})
_SECOND_FIELDS = frozenset({"v", "approve_all", "roots", "receipts", "sealings", "recovery"})
_PUBLIC_FIELDS = {1: _FIRST_FIELDS, 2: _SECOND_FIELDS, 3: _SECOND_FIELDS | {"release"}}
_PRIVATE_FIELDS = locked.FIELDS | {"v"}
_KEY_FIELDS = {1: frozenset({"root", "sealing", "recovery"}), 2: frozenset({"roots", "sealings", "recovery"})}


@dataclass(frozen=True)
class Trust:
    """Who may sign updates: three public keys, or none; ``signature`` by the root key of now."""

    publics: tuple[bytes, ...] = ()
    signature: bytes = b""


@dataclass(frozen=True)
class Mission:
    """A mission as the receiver knows it: no private key but the one for receipts, which is read when it is needed.

    ``roots`` the first one first; ``receipt_publics`` and ``sealing_publics`` the newest first.
    """

    folder: Path
    approve_all: bool
    roots: tuple[Root, ...]
    receipt_publics: tuple[bytes, ...]
    sealing_publics: tuple[bytes, ...] = field(repr=False)
    recovery_public: bytes = field(repr=False)
    release: Trust = Trust()

    @property
    def name(self) -> str:
        """The short name of the mission, which stands in its receipts: that of its first root key."""
        return keys.key_id(self.roots[0].public)

    @property
    def root_public(self) -> bytes:
        """The root key that signs packs now."""
        return self.roots[-1].public

    @property
    def receipt_public(self) -> bytes:
        """The key that signs receipts now. What was signed before verifies under one of ``receipt_publics``."""
        return self.receipt_publics[0]

    @property
    def sealing_public(self) -> bytes:
        """The key batches should be sealed to now."""
        return self.sealing_publics[0]

    @property
    def database_url(self) -> str:
        """The embedded database, used unless another is named."""
        return f"sqlite:///{self.folder / DATABASE}"

    def receipt_private(self) -> bytes:
        """The key that signs receipts. Raises SyncRefused ``mission_home_damaged``."""
        return _whole(self.folder / RECEIPT)

    @property
    def faces_only(self) -> bool:
        """Whether this is the folder of a machine that only faces the network: there is nothing here that opens a batch."""
        return not (self.folder / PRIVATE).exists()


@dataclass(frozen=True)
class PrivateKeys:
    """What the passphrase opens; ``sealings`` the newest first."""

    root: bytes = field(repr=False)
    sealings: tuple[bytes, ...] = field(repr=False)
    recovery: bytes = field(repr=False)

    @property
    def sealing(self) -> bytes:
        """The key that opens what is sealed now."""
        return self.sealings[0]


def create(folder: Path, passphrase: str, *, approve_all: bool = False, cost: Cost | None = None) -> Mission:
    """Make a mission's home with fresh keys. Raises SyncRefused ``mission_home_taken``, ``mission_passphrase_short``."""
    locked.long_enough(passphrase)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any((folder / name).exists() for name in (PUBLIC, RECEIPT, PRIVATE, DATABASE)):
        raise SyncRefused("mission_home_taken")
    folder.chmod(0o700)
    root, receipt = keys.new_signing_key(), keys.new_signing_key()
    sealing, recovery = keys.new_sealing_key(), keys.new_sealing_key()
    mission = Mission(
        folder=folder,
        approve_all=approve_all,
        roots=(Root(keys.signing_public(root)),),
        receipt_publics=(keys.signing_public(receipt),),
        sealing_publics=(keys.sealing_public(sealing),),
        recovery_public=keys.sealing_public(recovery),
    )
    keep(folder / RECEIPT, receipt)
    keep(folder / PRIVATE, wrap(PrivateKeys(root, (sealing,), recovery), passphrase, cost or Cost()))
    keep(folder / PUBLIC, write_public(mission))
    return load(folder)


def load(folder: Path) -> Mission:
    """The mission of a folder. Raises SyncRefused ``mission_no_home``, or ``mission_home_damaged`` with exit status 3."""
    if not (folder / PUBLIC).exists():
        raise SyncRefused("mission_no_home")
    try:
        return _read_public(folder, _whole(folder / PUBLIC))
    except Unreadable:
        raise Damaged("mission_home_damaged") from None


def unlock(mission: Mission, passphrase: str) -> PrivateKeys:
    """The private keys. Raises SyncRefused ``mission_passphrase_wrong``, ``mission_faces_only`` on a machine that has none, or
    ``mission_home_damaged`` with exit status 3.
    """
    return unwrap(mission, passphrase)[0]


def unwrap(mission: Mission, passphrase: str) -> tuple[PrivateKeys, Cost]:
    """The private keys and what a guess of their passphrase costs. Raises as ``unlock``."""
    if mission.faces_only:
        raise SyncRefused("mission_faces_only")
    try:
        body = canonical.decode(_whole(mission.folder / PRIVATE), limit=_LIMIT, keys=_PRIVATE_FIELDS)
        version = canonical.number(body["v"], 1, 2)
        plain, cost = locked.opened(body, passphrase)
        return _private(mission, canonical.decode(plain, limit=_LIMIT, keys=_KEY_FIELDS[version])), cost
    except Unreadable:
        raise Damaged("mission_home_damaged") from None


class Damaged(SyncRefused):
    """The mission's own files cannot be read."""

    exit_status = 3


def write_public(mission: Mission) -> bytes:
    """The bytes of ``mission.json``."""
    return canonical.encode(
        {
            "v": 3,
            "approve_all": mission.approve_all,
            "roots": [{"public": root.public.hex(), "blessing": root.blessing.hex()} for root in mission.roots],
            "receipts": [public.hex() for public in mission.receipt_publics],
            "sealings": [public.hex() for public in mission.sealing_publics],
            "recovery": mission.recovery_public.hex(),
            "release": {"publics": [public.hex() for public in mission.release.publics], "signature": mission.release.signature.hex()},
        }
    )


def trusting(root_private: bytes, publics: tuple[bytes, ...]) -> Trust:
    """That these may sign updates, signed by a root key; nobody needs no signature."""
    return Trust(publics, keys.sign(root_private, _TRUST, b"".join(publics)) if publics else b"")


def wrap(private: PrivateKeys, passphrase: str, cost: Cost, *, next_root: bytes | None = None) -> bytes:
    """The bytes of ``keys.json``. ``next_root`` stays beside the root until ``mission.json`` names one of them as the last."""
    inner = {
        "roots": [root.hex() for root in (private.root, next_root) if root],
        "sealings": [sealing.hex() for sealing in private.sealings],
        "recovery": private.recovery.hex(),
    }
    return locked.closed(canonical.encode(inner), passphrase, cost, {"v": 2})


def _read_public(folder: Path, data: bytes) -> Mission:
    body = canonical.decode_object(data, limit=_LIMIT)
    if set(body) != _PUBLIC_FIELDS[canonical.number(body.get("v"), 1, 3)]:
        raise Unreadable("file_malformed")
    if body["v"] == 1:
        body |= {"roots": [{"public": body["root_public"], "blessing": ""}], "receipts": [body["receipt_public"]]}
        body |= {"sealings": [body["sealing_public"]], "recovery": body["recovery_public"]}
    roots = _roots(body["roots"])
    return Mission(
        folder=folder,
        approve_all=body["approve_all"] is True,
        roots=roots,
        receipt_publics=_signing_first(folder, _keys(body["receipts"], keys.SIGNING_SIZE)),
        sealing_publics=_keys(body["sealings"], keys.SEALING_PUBLIC_SIZE),
        recovery_public=canonical.octets(body["recovery"], keys.SEALING_PUBLIC_SIZE),
        release=_release(body.get("release", {"publics": [], "signature": ""}), roots[-1].public),
    )


def _release(value: object, root: bytes) -> Trust:
    if not isinstance(value, dict) or set(value) != {"publics", "signature"}:
        raise Unreadable("file_malformed")
    publics, signature = sitepack.checked_signers(value["publics"]), canonical.octets(value["signature"])
    if publics:
        keys.verify(root, _TRUST, b"".join(publics), signature)
    return Trust(publics, signature)


def _signing_first(folder: Path, publics: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The key whose private half lies here comes first, also when a change was cut short before the new one was in place. One must be."""
    private = _whole(folder / RECEIPT)
    if len(private) != keys.SIGNING_SIZE:
        raise Unreadable("file_malformed")
    own = keys.signing_public(private)
    if own not in publics:
        raise Unreadable("file_malformed")
    return (own, *(public for public in publics if public != own))


def _roots(value: object) -> tuple[Root, ...]:
    found: list[Root] = []
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_KEYS:
        raise Unreadable("file_malformed")
    for item in value:
        if not isinstance(item, dict) or set(item) != {"public", "blessing"}:
            raise Unreadable("file_malformed")
        root = Root(canonical.octets(item["public"], keys.SIGNING_SIZE), canonical.octets(item["blessing"]))
        if found:
            keys.verify(found[-1].public, BLESSING, root.public, root.blessing)
        found.append(root)
    return tuple(found)


def _keys(value: object, size: int) -> tuple[bytes, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_KEYS:
        raise Unreadable("file_malformed")
    return tuple(canonical.octets(item, size) for item in value)


def _private(mission: Mission, inner: dict[str, Any]) -> PrivateKeys:
    if "root" in inner:
        inner |= {"roots": [inner["root"]], "sealings": [inner["sealing"]]}
    roots = _keys(inner["roots"], keys.SIGNING_SIZE)
    root = next((one for one in roots if keys.signing_public(one) == mission.root_public), None)
    if root is None:
        raise Unreadable("file_malformed")
    # A change that was cut short may have left a key that nobody seals to; it never comes before the one that is used.
    sealings = sorted(_keys(inner["sealings"], SEALING_SIZE), key=lambda one: keys.sealing_public(one) != mission.sealing_public)
    recovery = canonical.octets(inner["recovery"], SEALING_SIZE)
    # What laptops are told to seal to is what can be opened here: who writes into this folder puts no key of his own into a pack.
    if (keys.sealing_public(sealings[0]), keys.sealing_public(recovery)) != (mission.sealing_public, mission.recovery_public):
        raise Unreadable("file_malformed")
    return PrivateKeys(root, tuple(sealings), recovery)


def keep(path: Path, data: bytes) -> None:
    """Write a new file, readable by its owner only. Raises FileExistsError when there is one; OSError, and then there is none."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _whole(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LIMIT + 1)
    except OSError:
        raise Damaged("mission_home_damaged") from None

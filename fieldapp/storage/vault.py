"""The vault: what one passphrase opens, and the roster beside the store that keeps it.

``create`` makes a home's keys, ``unlock`` opens them, ``admit`` and ``change_passphrase`` rewrite the roster. The roster is written twice:
``vault.json`` first, opened again with the new passphrase, and only then ``vault.json.previous`` follows; so one of the two always opens,
and an old passphrase dies when the new one was proved.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, StoreDamaged, WrongPassphrase

from . import slots
from .files import read_bounded, write_atomically
from .slots import Bundle, Cost, Recovery, Roster

ROSTER, PREVIOUS, LAST = "vault.json", "vault.json.previous", "last"
ROLES = frozenset({"reception", "counsellor", "psychologist", "protection", "coordinator", "administrator"})
CLINICAL_ROLES = frozenset({"counsellor", "psychologist"})
PROTECTION_ROLES = frozenset({"protection"})

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True)
class Glance:
    """What may be seen of a home without a key."""

    sites: tuple[str, ...]
    language: str


class Vault:
    """An open vault: one user's keys. Never printed, never copied; ``wipe`` forgets the keys."""

    def __init__(self, home: Path, bundle: Bundle, roster: Roster, *, altered: bool = False) -> None:
        self.home = home
        self.user = bundle.user
        self.roles = bundle.roles
        self.roster = roster
        self.altered = altered
        self._keys = {
            name: bytearray(key)
            for name in ("database", "signing", "own", "clinical", "protection")
            if (key := getattr(bundle, name)) is not None
        }

    def __repr__(self) -> str:
        return "<Vault>"

    @property
    def vault_id(self) -> str:
        """The random name of this vault, 32 hexadecimal digits."""
        return self.roster.vault_id

    @property
    def clinical_public(self) -> bytes | None:
        """Under this whoever works at the desk seals notes; None until a clinical user exists."""
        return self.roster.clinical

    @property
    def protection_public(self) -> bytes | None:
        """Under this the restricted annex is sealed; None until a user of the role protection exists."""
        return self.roster.protection

    @property
    def can_read_clinical(self) -> bool:
        """Whether this user opens notes."""
        return "clinical" in self._keys

    @property
    def can_read_protection(self) -> bool:
        """Whether this user opens the restricted annex."""
        return "protection" in self._keys

    def may(self, *roles: str) -> bool:
        """Whether the user has any of these roles."""
        return not self.roles.isdisjoint(roles)

    def key(self, name: str) -> bytes:
        """A secret key: ``database``, ``signing``, ``own``, ``clinical`` or ``protection``. Raises NotAllowed when this user has none."""
        if name not in self._keys:
            raise NotAllowed("key_not_yours")
        return bytes(self._keys[name])

    def sign(self, data: bytes) -> bytes:
        """The user's Ed25519 signature."""
        return Ed25519PrivateKey.from_private_bytes(self.key("signing")).sign(data)

    @property
    def signing_public(self) -> bytes:
        """Against this the user's signatures are verified."""
        return Ed25519PrivateKey.from_private_bytes(self.key("signing")).public_key().public_bytes_raw()

    def slot_of(self, user: str) -> str:
        """The name of a user's slot in this roster."""
        return slots.slot_id(self.vault_id, user)

    def wipe(self) -> None:
        """Overwrite the keys this object holds. Copies inside libraries are out of reach: only the end of the process is a lock."""
        for key in self._keys.values():
            key[:] = bytes(len(key))
        self._keys.clear()


def exists(home: Path) -> bool:
    """Whether this folder is a home."""
    return (home / ROSTER).exists() or (home / PREVIOUS).exists()


def glance(home: Path) -> Glance:
    """Site codes and language of a home, without a key. Raises Refused ``no_home``, StoreDamaged."""
    roster, _ = _read(home)
    return Glance(roster.sites, roster.language)


def create(
    home: Path,
    *,
    user: str,
    roles: frozenset[str],
    passphrase: str,
    recovery_slot: Callable[[bytes], bytes] | None,
    cost: Cost | None = None,
    sites: tuple[str, ...] = (),
    language: str = "fr",
    vault_id: str | None = None,
) -> Vault:
    """Make a home's first slot and its keys; a clinical or protection role makes that key pair too.

    ``recovery_slot`` locks a private key for the mission's recovery (see ``sync.recovery``). ``cost`` weakens or strengthens the slot;
    without it it is calibrated to this machine. Raises Refused ``home_taken`` when the folder already is a home.
    """
    _check_roles(roles)
    if exists(home):
        raise Refused("home_taken")
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    home.chmod(0o700)
    name = vault_id or os.urandom(16).hex()
    database = os.urandom(32)
    recovery = None
    if recovery_slot is not None:
        rescue = X25519PrivateKey.generate()
        public = rescue.public_key().public_bytes_raw()
        recovery = Recovery(
            recovery_slot(rescue.private_bytes_raw()), public, _for_recovery(public, database, name, "database"), None, None
        )
    roster = Roster(name, 1, sites, language, None, None, recovery, ())
    clinical, roster = _born(roster, "clinical") if roles & CLINICAL_ROLES else (None, roster)
    protection, roster = _born(roster, "protection") if roles & PROTECTION_ROLES else (None, roster)
    bundle = Bundle(user, roles, database, _fresh_signing(), os.urandom(32), clinical, protection)
    roster = replace(roster, slots=(slots.lock(bundle, name, passphrase, cost or slots.calibrate()),))
    vault = Vault(home, bundle, roster)
    _write(vault, roster, user, passphrase)
    return vault


def unlock(home: Path, passphrase: str, user: str | None = None, *, remember: bool = True) -> Vault:
    """Open a home: the slot of ``user`` only, or else the last used first and then every other.

    When ``vault.json`` was edited or is unreadable but one of the two rosters opens, the vault is ``altered``: to be read, never written.
    ``remember`` makes this user the one tried first next time. Raises Refused ``no_home``, ``newer_version``, ``memory_too_small``;
    WrongPassphrase; StoreDamaged ``vault_unreadable``.
    """
    roster, primary = _read(home)
    bundle = _try(home, roster, passphrase, user)
    if bundle is None and primary:
        spare = _read_one(home / PREVIOUS)
        if isinstance(spare, Roster) and spare != roster:
            roster, primary, bundle = spare, False, _try(home, spare, passphrase, user)
    if bundle is None:
        raise WrongPassphrase("wrong_passphrase")
    altered = not primary or not slots.is_authentic(roster, bundle.database) or not _publics_match(roster, bundle)
    vault = Vault(home, bundle, roster, altered=altered)
    if remember and not altered:
        _remember(home, slots.slot_id(roster.vault_id, bundle.user))
    return vault


def admit(
    vault: Vault, *, user: str, roles: frozenset[str], passphrase: str, cost: Cost | None = None, beside: Vault | None = None
) -> bytes:
    """Add a slot for a new user and return the public half of the user's signing key.

    The first clinical or protection user makes that key pair; afterwards its private half comes from the acting user or from ``beside``,
    a second person's open vault. Raises NotAllowed ``clinical_key_needed`` or ``protection_key_needed``, Refused ``user_exists``,
    RosterAltered.
    """
    _check_roles(roles)
    refuse_altered(vault)
    roster = vault.roster
    if any(slot.id == slots.slot_id(roster.vault_id, user) for slot in roster.slots):
        raise Refused("user_exists")
    clinical, roster = _role_key(vault, beside, roster, "clinical", bool(roles & CLINICAL_ROLES))
    protection, roster = _role_key(vault, beside, roster, "protection", bool(roles & PROTECTION_ROLES))
    bundle = Bundle(user, roles, vault.key("database"), _fresh_signing(), os.urandom(32), clinical, protection)
    slot = slots.lock(bundle, roster.vault_id, passphrase, cost or slots.calibrate())
    _write(vault, replace(roster, generation=roster.generation + 1, slots=(*roster.slots, slot)), user, passphrase)
    return Ed25519PrivateKey.from_private_bytes(bundle.signing).public_key().public_bytes_raw()


def change_passphrase(vault: Vault, old: str, new: str, cost: Cost | None = None) -> None:
    """Give the user's own slot another passphrase; the old one works until the new was proved. Raises WrongPassphrase, RosterAltered."""
    refuse_altered(vault)
    roster = vault.roster
    mine = slots.slot_id(roster.vault_id, vault.user)
    bundle = _try(vault.home, roster, old, vault.user)
    if bundle is None:
        raise WrongPassphrase("wrong_passphrase")
    fresh = slots.lock(bundle, roster.vault_id, new, cost or slots.calibrate())
    kept = tuple(fresh if slot.id == mine else slot for slot in roster.slots)
    _write(vault, replace(roster, generation=roster.generation + 1, slots=kept), vault.user, new)


def mend(vault: Vault, seen: int) -> None:
    """Put back, on both files, the newest roster that nobody edited.

    One older than the store last saw (``seen``), say from a copy of the folder, becomes the newest: users who came later lose their slot.
    Raises RosterAltered when none is left, Refused ``disk_refuses``.
    """
    rosters = [roster for name in (ROSTER, PREVIOUS) if isinstance(roster := _read_one(vault.home / name), Roster)]
    sound = [roster for roster in rosters if slots.is_authentic(roster, vault.key("database"))]
    if not sound:
        raise RosterAltered("roster_altered")
    best = max(sound, key=lambda roster: roster.generation)
    if best.generation < seen:
        best = slots.sign_roster(replace(best, generation=seen + 1), vault.key("database"))
    try:
        for name in (ROSTER, PREVIOUS):
            write_atomically(vault.home / name, slots.encode(best))
    except OSError:
        raise Refused("disk_refuses") from None
    vault.roster, vault.altered = best, False


def complete(vault: Vault) -> None:
    """Write the spare roster again when a crash came between the two; an edited roster is left as it is."""
    if not vault.altered and not roster_matches(vault):
        with suppress(OSError):  # the next opening tries again, and the check of the home tells
            write_atomically(vault.home / PREVIOUS, slots.encode(vault.roster))


def refuse_altered(vault: Vault) -> None:
    """Raise RosterAltered when the roster was edited from outside."""
    if vault.altered:
        raise RosterAltered("roster_altered")


def roster_matches(vault: Vault) -> bool:
    """Whether both rosters on the disk are the one that was opened."""
    wanted = slots.encode(vault.roster)
    try:
        return all(read_bounded(vault.home / name, slots.MAX_BYTES) == wanted for name in (ROSTER, PREVIOUS))
    except OSError:
        return False


def _check_roles(roles: frozenset[str]) -> None:
    if not roles or not roles <= ROLES:
        raise Refused("role_unknown")


def _read(home: Path) -> tuple[Roster, bool]:
    """The roster, and whether it is ``vault.json`` itself."""
    if not exists(home):
        raise Refused("no_home")
    first = _read_one(home / ROSTER)
    if isinstance(first, Roster):
        return first, True
    spare = _read_one(home / PREVIOUS)
    if isinstance(spare, Roster) and first.key != "newer_version":
        return spare, False
    raise first


def _read_one(path: Path) -> Roster | Refused:
    try:
        return slots.decode(read_bounded(path, slots.MAX_BYTES))
    except Refused as refusal:
        return refusal
    except OSError:
        return StoreDamaged("vault_unreadable")


def _try(home: Path, roster: Roster, passphrase: str, user: str | None) -> Bundle | None:
    if user is not None:
        wanted = slots.slot_id(roster.vault_id, user)
        candidates = [slot for slot in roster.slots if slot.id == wanted]
    else:
        last = _last(home)
        candidates = sorted(roster.slots, key=lambda slot: slot.id != last)
    for slot in candidates:
        bundle = slots.open_slot(slot, roster.vault_id, passphrase)
        if bundle is not None:
            return bundle
    return None


def _publics_match(roster: Roster, bundle: Bundle) -> bool:
    """Whoever holds a private half knows when its public half was exchanged, even by somebody who could forge the MAC."""
    pairs = ((bundle.clinical, roster.clinical), (bundle.protection, roster.protection))
    return all(
        private is None or X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw() == public
        for private, public in pairs
    )


def _role_key(vault: Vault, beside: Vault | None, roster: Roster, name: str, wanted: bool) -> tuple[bytes | None, Roster]:
    """The private key a new user receives; a pair that does not exist yet is born here, and locked for recovery too."""
    if not wanted:
        return None, roster
    if getattr(roster, name) is not None:
        for holder in (vault, beside):
            if holder is not None and holder.vault_id == roster.vault_id and name in holder._keys:
                return holder.key(name), roster
        raise NotAllowed(f"{name}_key_needed")
    return _born(roster, name)


def _born(roster: Roster, name: str) -> tuple[bytes, Roster]:
    """A new key pair: its private half, and the roster that carries its public half and the private one locked for recovery."""
    pair = X25519PrivateKey.generate()
    public, private = pair.public_key().public_bytes_raw(), pair.private_bytes_raw()
    rescue = roster.recovery
    locked = None if rescue is None else _for_recovery(rescue.public, private, roster.vault_id, name)
    if name == "clinical":
        return private, replace(roster, clinical=public, recovery=None if rescue is None else replace(rescue, clinical=locked))
    return private, replace(roster, protection=public, recovery=None if rescue is None else replace(rescue, protection=locked))


def _for_recovery(public: bytes, key: bytes, vault_id: str, name: str) -> bytes:
    info = f"fieldapp/recovery/v1|{vault_id}|{name}".encode()
    return SUITE.encrypt(key, X25519PublicKey.from_public_bytes(public), info=info)


def _write(vault: Vault, roster: Roster, user: str, passphrase: str) -> None:
    """Write the roster, prove that ``user`` can open what was written, then write its spare."""
    roster = slots.sign_roster(roster, vault.key("database"))
    data = slots.encode(roster)
    before = slots.encode(vault.roster) if vault.roster.mac else None
    try:
        write_atomically(vault.home / ROSTER, data)
        written = slots.decode(read_bounded(vault.home / ROSTER, slots.MAX_BYTES))
        if written != roster or _try(vault.home, written, passphrase, user) is None:
            raise StoreDamaged("vault_unreadable")
        write_atomically(vault.home / PREVIOUS, data)
    except (OSError, StoreDamaged):
        if before is not None:
            write_atomically(vault.home / ROSTER, before)
        raise Refused("disk_refuses") from None
    vault.roster = roster


def _remember(home: Path, slot: str) -> None:
    if _last(home) != slot:
        with suppress(OSError):  # a convenience: on a full disk the next unlocking only takes longer
            write_atomically(home / LAST, slot.encode())


def _last(home: Path) -> str:
    try:
        return read_bounded(home / LAST, 64).decode("ascii", "replace")
    except OSError:
        return ""


def _fresh_signing() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes_raw()

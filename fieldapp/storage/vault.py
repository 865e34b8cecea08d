"""The vault: what one passphrase opens.

``create`` makes a home's keys, ``unlock`` opens them, ``admit``, ``change_passphrase`` and ``renew`` rewrite the roster that keeps them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, WrongPassphrase

from . import rescue, rosterfile, rosters, slots, switch
from .held import Admitted as Admitted
from .held import Vault as Vault
from .held import seal_for as seal_for
from .homelock import HomeLock
from .rosters import Roster
from .slots import Bundle, Cost

ROSTER, PREVIOUS, LAST = rosterfile.ROSTER, rosterfile.PREVIOUS, rosterfile.LAST
ROLES = frozenset({"reception", "counsellor", "psychologist", "protection", "coordinator", "administrator"})
CLINICAL_ROLES, PROTECTION_ROLES = slots.HOLDERS["clinical"], slots.HOLDERS["protection"]
SUITE = slots.SUITE


@dataclass(frozen=True)
class Glance:
    """What may be seen of a home without a key."""

    sites: tuple[str, ...]
    language: str


def exists(home: Path) -> bool:
    """Whether this folder is a home, or becomes one as soon as what a crash interrupted is completed."""
    return rosterfile.exists(home) or switch.pending(home)


def glance(home: Path) -> Glance:
    """Site codes and language of a home, without a key. Raises Refused ``no_home``, StoreDamaged."""
    if switch.pending(home):
        _finish_change(home)
    roster, _ = rosterfile.read(home)
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
    recovery = None if recovery_slot is None else rescue.new(recovery_slot, name, {"database": database})
    roster = Roster(name, 1, sites, language, None, None, recovery, ())
    clinical, roster = _born(roster, "clinical") if roles & CLINICAL_ROLES else (None, roster)
    protection, roster = _born(roster, "protection") if roles & PROTECTION_ROLES else (None, roster)
    bundle = _fresh_bundle(user, roles, database, clinical, protection)
    roster = replace(roster, slots=(slots.lock(bundle, name, passphrase, cost or slots.calibrate()),))
    vault = Vault(home, bundle, roster)
    _write(vault, roster, user, passphrase)
    return vault


def unlock(home: Path, passphrase: str, user: str | None = None, *, remember: bool = True) -> Vault:
    """Open a home: the slot of ``user`` only, or else the last used first and then every other.

    A change of several files that a crash interrupted is completed first. When ``vault.json`` was edited, is unreadable or older than its
    spare, but one of the two rosters opens, the vault is ``altered``: to be read, never written. ``remember`` makes this user the one
    tried first next time. Raises Refused ``no_home``, ``newer_version``, ``memory_too_small``; WrongPassphrase; RosterAltered
    ``slot_altered``; StoreDamaged ``vault_unreadable``.
    """
    _finish_change(home)
    found, refusal = None, None
    for roster, primary in rosterfile.candidates(home):
        bundle, other = _try(home, roster, passphrase, user)
        if bundle is not None:
            found = roster, primary, bundle
            break
        refusal = refusal or other
    if found is None:
        raise refusal or WrongPassphrase("wrong_passphrase")
    roster, primary, bundle = found
    altered = not primary or not rosters.is_authentic(roster, bundle.database) or not _publics_match(roster, bundle)
    vault = Vault(home, bundle, roster, altered=altered)
    if remember and not altered:
        rosterfile.remember(home, slots.slot_id(roster.vault_id, bundle.user))
    return vault


def unlock_with(home: Path, roster: Roster, passphrase: str, user: str | None = None) -> Vault:
    """Open, for a home, a roster that is not there yet: the one beside a copy. Raises WrongPassphrase; RosterAltered when it was edited."""
    bundle, refusal = _try(home, roster, passphrase, user)
    if bundle is None:
        raise refusal or WrongPassphrase("wrong_passphrase")
    if not rosters.is_authentic(roster, bundle.database) or not _publics_match(roster, bundle):
        raise RosterAltered("roster_altered")
    return Vault(home, bundle, roster)


def _finish_change(home: Path) -> None:
    """Complete what a crash interrupted, unless another process, which may be about to, holds the home."""
    if not exists(home) and not switch.pending(home):
        return
    try:
        lock = HomeLock(home)
    except Refused:
        return
    try:
        switch.finish(home)
    finally:
        lock.release()


def admit(
    vault: Vault, *, user: str, roles: frozenset[str], passphrase: str, cost: Cost | None = None, beside: Vault | None = None
) -> Admitted:
    """Add a slot for a new user.

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
    bundle = _fresh_bundle(user, roles, vault.key("database"), clinical, protection)
    slot = slots.lock(bundle, roster.vault_id, passphrase, cost or slots.calibrate())
    _write(vault, replace(roster, generation=roster.generation + 1, slots=(*roster.slots, slot)), user, passphrase)
    return Admitted(_signing_public(bundle), bundle.own)


def change_passphrase(vault: Vault, old: str, new: str, cost: Cost | None = None) -> None:
    """Give the user's own slot another passphrase and another pair, so that an old slot file with the old passphrase opens no later key.

    What was sealed to the user alone ends with the old pair. The old passphrase works until the new was proved. Raises WrongPassphrase,
    RosterAltered.
    """
    refuse_altered(vault)
    bundle, refusal = _try(vault.home, vault.roster, old, vault.user)
    if bundle is None:
        raise refusal or WrongPassphrase("wrong_passphrase")
    fresh = replace(bundle, pair=slots.fresh_pair())
    _exchange(vault, fresh, new, cost)
    vault.renewed(fresh, vault.roster)


def renew(
    vault: Vault,
    *,
    user: str,
    roles: frozenset[str],
    passphrase: str,
    cost: Cost | None = None,
    beside: Vault | None = None,
) -> Admitted:
    """Give another user a new slot in the place of the one whose passphrase is forgotten, with fresh keys.

    The role keys come from who acts or from ``beside``. Raises NotAllowed ``clinical_key_needed`` or ``protection_key_needed``, Refused
    ``user_unknown``, RosterAltered.
    """
    refuse_altered(vault)
    if vault.user_public(user) is None:
        raise Refused("user_unknown")
    clinical, roster = _role_key(vault, beside, vault.roster, "clinical", bool(roles & CLINICAL_ROLES))
    protection, roster = _role_key(vault, beside, roster, "protection", bool(roles & PROTECTION_ROLES))
    bundle = _fresh_bundle(user, roles, vault.key("database"), clinical, protection)
    _exchange(vault, bundle, passphrase, cost)
    return Admitted(_signing_public(bundle), bundle.own)


def _exchange(vault: Vault, bundle: Bundle, passphrase: str, cost: Cost | None) -> None:
    roster = vault.roster
    fresh = slots.lock(bundle, roster.vault_id, passphrase, cost or slots.calibrate())
    kept = tuple(fresh if slot.id == fresh.id else slot for slot in roster.slots)
    _write(vault, replace(roster, generation=roster.generation + 1, slots=kept), bundle.user, passphrase)


def mend(vault: Vault, seen: int) -> None:
    """Put back, on both files, the newest roster that nobody edited.

    One older than the store last saw (``seen``), say from a copy of the folder, becomes the newest: users who came later lose their slot.
    Raises RosterAltered when none is left, Refused ``disk_refuses``.
    """
    vault.roster, vault.altered = rosterfile.mended(vault.home, vault.key("database"), seen), False


def complete(vault: Vault) -> None:
    """Write the spare roster again when a crash came between the two; an edited roster is left as it is."""
    if not vault.altered:
        rosterfile.write_spare(vault.home, vault.roster)


def take_back(vault: Vault, seen: int) -> None:
    """Take back a change of one's own slot that a crash cut before the store (``seen``) knew of it.

    It is whoever opens with the passphrase of before who says that it never was. A spare put back later is older than the store knows.
    """
    if vault.altered and vault.roster.generation == seen and _publics_match(vault.roster, vault.bundle()):
        vault.altered = not rosterfile.take_back(vault.home, vault.roster, vault.key("database"))


def refuse_altered(vault: Vault) -> None:
    """Raise RosterAltered when the roster was edited from outside."""
    if vault.altered:
        raise RosterAltered("roster_altered")


def roster_matches(vault: Vault) -> bool:
    """Whether both rosters on the disk are the one that was opened."""
    return rosterfile.matches(vault.home, vault.roster)


def _check_roles(roles: frozenset[str]) -> None:
    if not roles or not roles <= ROLES:
        raise Refused("role_unknown")


def _try(home: Path, roster: Roster, passphrase: str, user: str | None) -> tuple[Bundle | None, RosterAltered | None]:
    """The keys this passphrase leads to; without them, what stood in the way when the passphrase was right."""
    if user is not None:
        wanted = slots.slot_id(roster.vault_id, user)
        candidates = [slot for slot in roster.slots if slot.id == wanted]
    else:
        last = rosterfile.last(home)
        candidates = sorted(roster.slots, key=lambda slot: slot.id != last)
    for slot in candidates:
        try:
            bundle = slots.open_slot(slot, roster.vault_id, passphrase)
        except RosterAltered as refusal:
            return None, refusal
        if bundle is not None:
            return bundle, None
    return None, None


def _publics_match(roster: Roster, bundle: Bundle) -> bool:
    """Whoever holds a private half knows when its public half was exchanged, even by somebody who could forge the MAC; whoever holds a
    role's key also knows of the rescue pair, under which the next keys will lie."""
    mine = slots.slot_id(roster.vault_id, bundle.user)
    pairs = [(bundle.pair, slot.public) for slot in roster.slots if slot.id == mine]
    held = {name: private for name in slots.HOLDERS if (private := getattr(bundle, name)) is not None}
    pairs += [(private, getattr(roster, name)) for name, private in held.items()]
    rescue_pair = roster.recovery
    vouched = rescue_pair is None or all(slots.is_vouched(rescue_pair, roster.vault_id, *each) for each in held.items())
    return vouched and all(slots.public_of(private) == public for private, public in pairs)


def _role_key(vault: Vault, beside: Vault | None, roster: Roster, name: str, wanted: bool) -> tuple[bytes | None, Roster]:
    """The private key a new user receives; a pair that does not exist yet is born here, and locked for recovery too."""
    if not wanted:
        return None, roster
    if getattr(roster, name) is not None:
        for holder in (vault, beside):
            if holder is not None and holder.vault_id == roster.vault_id and holder.holds(name):
                return holder.key(name), roster
        raise NotAllowed(f"{name}_key_needed")
    return _born(roster, name)


def _born(roster: Roster, name: str) -> tuple[bytes, Roster]:
    """A new key pair: its private half, and the roster that carries its public half and the private one locked for recovery."""
    private = slots.fresh_pair()
    recovery = None if roster.recovery is None else rescue.holding(roster.recovery, roster.vault_id, name, private)
    public = slots.public_of(private)
    if name == "clinical":
        return private, replace(roster, clinical=public, recovery=recovery)
    return private, replace(roster, protection=public, recovery=recovery)


def _write(vault: Vault, roster: Roster, user: str, passphrase: str) -> None:
    """Write the roster once ``user`` was seen to open what was written."""

    def opens(written: Roster) -> bool:
        return _try(vault.home, written, passphrase, user)[0] is not None

    vault.roster = rosterfile.keep(vault.home, roster, vault.key("database"), vault.roster, opens)


def _fresh_bundle(user: str, roles: frozenset[str], database: bytes, clinical: bytes | None, protection: bytes | None) -> Bundle:
    signing = Ed25519PrivateKey.generate().private_bytes_raw()
    return Bundle(user, roles, database, signing, os.urandom(32), slots.fresh_pair(), clinical, protection)


def _signing_public(bundle: Bundle) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(bundle.signing).public_key().public_bytes_raw()

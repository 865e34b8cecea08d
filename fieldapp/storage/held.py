"""An open vault: the keys one user holds for as long as the process lives."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.domain.errors import NotAllowed, Refused, StoreDamaged

from . import slots
from .rosters import Roster
from .slots import Bundle

_KEYS = ("database", "signing", "own", "pair", "clinical", "protection")


@dataclass(frozen=True)
class Admitted:
    """What the store remembers of a user who was let in: the public half of the signing key, and the key of drafts, to be sealed."""

    signing_public: bytes
    own: bytes = field(repr=False)


class Vault:
    """An open vault: one user's keys. Never printed, never copied; ``wipe`` forgets the keys."""

    def __init__(self, home: Path, bundle: Bundle, roster: Roster, *, altered: bool = False) -> None:
        self.home = home
        self.user = bundle.user
        self.roles = bundle.roles
        self.roster = roster
        self.altered = altered
        self._keys: dict[str, bytearray] = {}
        self._hold(bundle)

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
        return self.holds("clinical")

    @property
    def can_read_protection(self) -> bool:
        """Whether this user opens the restricted annex."""
        return self.holds("protection")

    def holds(self, name: str) -> bool:
        """Whether this user has that key."""
        return name in self._keys

    def may(self, *roles: str) -> bool:
        """Whether the user has any of these roles."""
        return not self.roles.isdisjoint(roles)

    def key(self, name: str) -> bytes:
        """A secret key: ``database``, ``signing``, ``own``, ``pair``, ``clinical`` or ``protection``. Raises NotAllowed without one."""
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

    def user_public(self, user: str) -> bytes | None:
        """The public half of a user's pair, or None when the roster holds no such user."""
        wanted = self.slot_of(user)
        return next((slot.public for slot in self.roster.slots if slot.id == wanted), None)

    def open_for_me(self, blob: bytes, info: bytes) -> bytes:
        """Open what was sealed to this user by ``seal_for``. Raises StoreDamaged for anything else."""
        try:
            return slots.unseal(self.key("pair"), blob, _for_user(self, self.user, info))
        except (InvalidTag, ValueError):
            raise StoreDamaged("sealed_damaged") from None

    def renewed(self, bundle: Bundle, roster: Roster) -> None:
        """Hold other keys from now on, for the vault was given them; the old ones are forgotten."""
        self.wipe()
        self.user, self.roles, self.roster = bundle.user, bundle.roles, roster
        self._hold(bundle)

    def bundle(self) -> Bundle:
        """All keys of this user at once, to be locked anew."""
        return Bundle(self.user, self.roles, **{name: bytes(key) for name, key in self._keys.items()})

    def wipe(self) -> None:
        """Overwrite the keys this object holds. Copies inside libraries are out of reach: only the end of the process is a lock."""
        for key in self._keys.values():
            key[:] = bytes(len(key))
        self._keys.clear()

    def _hold(self, bundle: Bundle) -> None:
        self._keys.update({name: bytearray(key) for name in _KEYS if (key := getattr(bundle, name)) is not None})


def seal_for(vault: Vault, user: str, data: bytes, info: bytes) -> bytes:
    """Seal something to one user alone; ``info`` binds it to its purpose. Raises Refused ``user_unknown``."""
    public = vault.user_public(user)
    if public is None:
        raise Refused("user_unknown")
    return slots.seal_to(public, data, _for_user(vault, user, info))


def _for_user(vault: Vault, user: str, info: bytes) -> bytes:
    return f"fieldapp/for-user/v1|{vault.vault_id}|{vault.slot_of(user)}|".encode() + info

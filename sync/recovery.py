"""The recovery slot: it opens only with the mission's recovery key and the code on the partner's sheet together.

The code is 128 random bits in Crockford's base 32 with its check symbol, in groups: ``7Z2K-…``. A slot is canonical JSON, at most 64 KiB::

    {"key": "51…", "nonce": "…", "sealed": "…", "share": "…", "v": 1, "vault": "9f…"}

``share`` is 32 random bytes under HPKE to the mission's recovery key (``key`` names it), bound to the vault and to what the slot is for.
The wrapping key is HKDF-SHA-256 of share and code together; ``sealed`` is AES-256-GCM under it with all other fields as associated data.

The mission opens its half (``open_mission_half``) and sends it back (``halves``); the laptop asks for the code and opens the rest
(``open_with_code``). A half opens nothing by itself, so it may travel on a USB stick.

A practice slot, for drills, is made the same way around a random value and says so with one more field, ``"practice": true``. Its share
is bound to another purpose: a real slot that claims to be practice does not open, so nobody can ask the mission for the real half under the
name of a drill.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from . import canonical, keys
from .errors import SyncRefused, Unreadable

LIMIT = 65_536
SHARE_SIZE = 32
CODE_SIZE = 16
VAULT = r"[0-9A-Za-z-]{1,64}"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK = _ALPHABET + "*~$=U"
_SYMBOLS = 26
_GROUP = 4
_FIELDS = frozenset({"v", "vault", "key", "share", "nonce", "sealed"})
_PRACTICE_FIELDS = _FIELDS | {"practice"}


@dataclass(frozen=True)
class Label:
    """What stands on a slot for everybody to read: whose vault, for which recovery key of the mission, and whether it is for practice."""

    vault: str
    key: str
    practice: bool


class Wrap(Protocol):
    """Wraps a secret (at most 16 KiB) into a fresh slot under one code; it may be called again, for instance for practice slots."""

    def __call__(self, secret: bytes, *, practice: bool = False) -> bytes: ...


def make(recovery_public: bytes, vault_id: str) -> tuple[str, Wrap]:
    """A new code for the sheet, and the function that wraps a secret into a slot only that code and the mission together open."""
    code = secrets.token_bytes(CODE_SIZE)

    def slot(secret: bytes, *, practice: bool = False) -> bytes:
        share, nonce = secrets.token_bytes(SHARE_SIZE), secrets.token_bytes(12)
        head: dict[str, object] = {
            "v": 1,
            "vault": vault_id,
            "key": keys.key_id(recovery_public),
            "share": keys.seal(recovery_public, share, _share_info(vault_id, practice)).hex(),
            "nonce": nonce.hex(),
        } | ({"practice": True} if practice else {})
        sealed = AESGCM(_wrapping_key(share, code, vault_id)).encrypt(nonce, secret, canonical.encode(head))
        data = canonical.encode({**head, "sealed": sealed.hex()})
        _read(data)
        return data

    return _spell(code), slot


def label(slot: bytes) -> Label:
    """What a slot says about itself; true only if it opens. Raises Unreadable when it is malformed."""
    body = _read(slot)
    return Label(str(body["vault"]), str(body["key"]), "practice" in body)


def open_mission_half(slot: bytes, recovery_private: bytes) -> bytes:
    """The mission's half of a slot. Raises Unreadable when the slot is malformed or was made for another recovery key."""
    body = _read(slot)
    info = _share_info(str(body["vault"]), "practice" in body)
    share = keys.unseal(recovery_private, canonical.octets(body["share"]), info)
    if len(share) != SHARE_SIZE:
        raise Unreadable("seal_does_not_open")
    return share


def open_with_code(slot: bytes, half: bytes, code: str) -> bytes:
    """The secret. Raises SyncRefused ``recovery_code_mistyped`` for a slip of the pen, Unreadable when half or code is another's."""
    body = _read(slot)
    key = _wrapping_key(half, read_code(code), str(body["vault"]))
    head = {name: value for name, value in body.items() if name != "sealed"}
    try:
        return AESGCM(key).decrypt(canonical.octets(body["nonce"], 12), canonical.octets(body["sealed"]), canonical.encode(head))
    except InvalidTag:
        raise Unreadable("recovery_does_not_open") from None


def read_code(text: str) -> bytes:
    """The 16 bytes of a code as people type it: any case, blanks and hyphens, O for 0, I or L for 1. Raises SyncRefused for a slip."""
    typed = text.upper().translate(str.maketrans("OIL", "011", "- "))
    body, check = typed[:_SYMBOLS], typed[_SYMBOLS:]
    if len(body) != _SYMBOLS or len(check) != 1 or any(symbol not in _ALPHABET for symbol in body):
        raise SyncRefused("recovery_code_mistyped")
    number = 0
    for symbol in body:
        number = number * 32 + _ALPHABET.index(symbol)
    if _CHECK[number % 37] != check or number >= 1 << (8 * CODE_SIZE):
        raise SyncRefused("recovery_code_mistyped")
    return number.to_bytes(CODE_SIZE, "big")


def _spell(code: bytes) -> str:
    number = int.from_bytes(code, "big")
    body = "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(_SYMBOLS)))
    typed = body + _CHECK[number % 37]
    return "-".join(typed[start : start + _GROUP] for start in range(0, len(typed), _GROUP))


def _read(slot: bytes) -> dict[str, object]:
    try:
        body = canonical.decode(slot, limit=LIMIT, keys=_FIELDS)
    except Unreadable:
        body = canonical.decode(slot, limit=LIMIT, keys=_PRACTICE_FIELDS)
    canonical.number(body["v"], 1, 1)
    canonical.text(body["vault"], VAULT)
    canonical.text(body["key"], r"[0-9a-f]{16}")
    canonical.octets(body["share"], SHARE_SIZE + keys.SEALING_OVERHEAD)
    canonical.octets(body["nonce"], 12)
    canonical.octets(body["sealed"])
    if body.get("practice", True) is not True:
        raise Unreadable("file_malformed")
    return body


def _info(vault_id: str) -> bytes:
    return b"fieldapp/recovery/v1/" + vault_id.encode()


def _share_info(vault_id: str, practice: bool) -> bytes:
    return b"fieldapp/recovery-practice/v1/" + vault_id.encode() if practice else _info(vault_id)


def _wrapping_key(share: bytes, code: bytes, vault_id: str) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=_info(vault_id)).derive(share + code)

"""The recovery slot: it opens only with the mission's recovery key and the code on the partner's sheet together.

The code is 128 random bits in Crockford's base 32 with its check symbol, in groups: ``7Z2K-…``. A slot is canonical JSON, at most 64 KiB::

    {"key": "51…", "nonce": "…", "sealed": "…", "share": "…", "v": 1, "vault": "9f…"}

``share`` is 32 random bytes under HPKE to the mission's recovery key (``key`` names it), bound to the vault. The wrapping key is
HKDF-SHA-256 of share and code together; ``sealed`` is AES-256-GCM under it with all other fields as associated data.

The mission opens its half (``open_mission_half``) and sends it back; the laptop asks for the code and opens the rest (``open_with_code``).
A half opens nothing by itself, so it may travel on a USB stick.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from . import canonical, keys
from .errors import SyncRefused, Unreadable

LIMIT = 65_536
SHARE_SIZE = 32
CODE_SIZE = 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK = _ALPHABET + "*~$=U"
_SYMBOLS = 26
_GROUP = 4
_FIELDS = frozenset({"v", "vault", "key", "share", "nonce", "sealed"})


def make(recovery_public: bytes, vault_id: str) -> tuple[str, Callable[[bytes], bytes]]:
    """A new code for the sheet, and the function that wraps a secret (at most 16 KiB) into a slot only that code and the mission open.

    The function may be called again, for instance when the vault's keys change: each call makes a fresh slot under the same code.
    """
    code = secrets.token_bytes(CODE_SIZE)

    def slot(secret: bytes) -> bytes:
        share, nonce = secrets.token_bytes(SHARE_SIZE), secrets.token_bytes(12)
        head = {
            "v": 1,
            "vault": vault_id,
            "key": keys.key_id(recovery_public),
            "share": keys.seal(recovery_public, share, _info(vault_id)).hex(),
            "nonce": nonce.hex(),
        }
        sealed = AESGCM(_wrapping_key(share, code, vault_id)).encrypt(nonce, secret, canonical.encode(head))
        data = canonical.encode({**head, "sealed": sealed.hex()})
        _read(data)
        return data

    return _spell(code), slot


def open_mission_half(slot: bytes, recovery_private: bytes) -> bytes:
    """The mission's half of a slot. Raises Unreadable when the slot is malformed or was made for another recovery key."""
    body = _read(slot)
    share = keys.unseal(recovery_private, canonical.octets(body["share"]), _info(str(body["vault"])))
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
    body = canonical.decode(slot, limit=LIMIT, keys=_FIELDS)
    canonical.number(body["v"], 1, 1)
    canonical.text(body["vault"], r"[0-9A-Za-z-]{1,64}")
    canonical.text(body["key"], r"[0-9a-f]{16}")
    canonical.octets(body["share"], SHARE_SIZE + keys.SEALING_OVERHEAD)
    canonical.octets(body["nonce"], 12)
    canonical.octets(body["sealed"])
    return body


def _info(vault_id: str) -> bytes:
    return b"fieldapp/recovery/v1/" + vault_id.encode()


def _wrapping_key(share: bytes, code: bytes, vault_id: str) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=_info(vault_id)).derive(share + code)

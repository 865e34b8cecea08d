"""The address of an installation: where a person's file can be sent to, told in a *card* slot and passed on in mission packs.

Canonical JSON::

    {"installation": "3f…", "key": "…", "sites": ["TNG"], "v": 1}

- ``installation``: whose it is, 20 hex digits; a mission takes an address only from that installation's own signed batch.
- ``key``: base64 (RFC 4648 §4) of the 1,216 public bytes that a letter is sealed to (ML-KEM-768 + X25519): base64, because in hex it would
  not fit into a slot of 4,096.
- ``sites``: what it serves, sorted.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from . import canonical, keys
from .errors import Unreadable
from .health import sites

LIMIT = 4096
_FIELDS = frozenset({"v", "installation", "key", "sites"})


@dataclass(frozen=True)
class Address:
    """Where a letter to an installation goes: its name, its sites and the public half it is sealed to."""

    installation: str
    sites: tuple[str, ...]
    transfer_public: bytes


def to_object(address: Address) -> dict[str, object]:
    """The object that is written, also inside a mission pack."""
    key = base64.b64encode(address.transfer_public).decode()
    return {"v": 1, "installation": address.installation, "key": key, "sites": list(address.sites)}


def of_object(value: object) -> Address:
    """What such an object says. Raises Unreadable."""
    if not isinstance(value, dict) or set(value) != _FIELDS:
        raise Unreadable("file_malformed")
    canonical.number(value["v"], 1, 1)
    try:
        key = base64.b64decode(canonical.text(value["key"], r"[0-9A-Za-z+/]+={0,2}"), validate=True)
    except binascii.Error:
        raise Unreadable("file_malformed") from None
    if len(key) != keys.SEALING_PUBLIC_SIZE or base64.b64encode(key).decode() != value["key"]:
        raise Unreadable("file_malformed")
    return Address(canonical.text(value["installation"], r"[0-9a-f]{20}"), sites(value["sites"]), key)


def encode(address: Address) -> bytes:
    """The bytes of a card."""
    return canonical.encode(to_object(address))


def decode(data: bytes) -> Address:
    """What a card says. Raises Unreadable."""
    return of_object(canonical.decode(data, limit=LIMIT, keys=_FIELDS))

"""The mission pack: what the mission tells all its laptops, numbered, signed, and never taken back to an older one.

Canonical JSON (see ``canonical``), at most 1 MiB::

    {"mission_pack": {"addresses": [{…}], "issued": "2026-03-04", "mission": "51c0…",
                      "notices": [{"ar": "…", "date": "2026-03-01", "en": "…", "fr": "…", "id": 4}], "number": 7,
                      "pins": ["9c…"], "programme": {"providers.toml": "…"}, "receipts": ["9c…"],
                      "release": {"offer": {"number": 2, "sha256": "b1…", "size": 412345, "version": "0.2.0"},
                                  "publics": ["2a…", "77…", "e4…"]}, "revoked": [["3f…", 12]],
                      "roots": [{"blessing": "", "public": "d7…"}, {"blessing": "e0…", "public": "41…"}], "sealing": "…", "suite": 1,
                      "url": "https://mission.example.org", "v": 2},
     "signature": "3e…"}

- ``number``: 1, 2, 3…; a laptop takes only a higher one than it holds, so that nobody can play back an old pack.
- ``mission``: its name, that of its first root key · ``issued``: its date, for reading only.
- ``roots``: every root key the mission ever had, the first one first. Each later one carries the blessing of the one before: its Ed25519
  signature over the new public key, purpose ``root-blessing/v1``. The last one signs the pack, purpose ``mission-pack/v1``. A laptop
  follows the chain from the newest one it knows.
- ``receipts``: public keys for receipts, the newest first; what an older one signed stays good · ``sealing``: base64 of the public half
  that batches are sealed to from now on · ``suite``: the lowest sealing suite still allowed (1 is the one of ``keys``); a program that
  knows only lower ones seals nothing.
- ``url``, ``pins``: where batches go from now on, and the SHA-256 of certificates or public keys the receiver may show (none: any valid
  one).
- ``notices``: news for people, in three languages, the newest first · ``programme``: files of ``resources/programme`` that stand in place
  of those that ship, or beside them: TOML text by name; the referral directory is ``providers.toml``.
- ``addresses``: where a person's file can be sent to (``addresses``) · ``revoked``: installations that no longer count after a number.
- ``release``: ``publics``, the keys of the three persons two of whom must sign an update (none: those named before), and ``offer``:
  null, or the update that the receiver hands out by its SHA-256: number and version of the release, bytes of the file. An offer makes
  nobody trust the update; its signatures do.

Version 1 had no ``release``; such a pack is still read.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from . import addresses, canonical, keys
from .addresses import Address
from .errors import Unreadable
from .sitepack import checked_signers, checked_url

VERSION = 2
LIMIT = 1 << 20
SUITE = 1
MAX_OFFER = 16 << 20
MAX_NOTICES = 20
MAX_NOTICE = 600
MAX_FILES = 64
MAX_PROGRAMME = 200_000
# The files of ``resources/programme`` that may stand in a pack, beside those of ``forms``.
FILES = (
    "checks.toml", "codes.toml", "followups.toml", "indicators.toml", "projects.toml", "providers.toml", "referrals.toml", "scales.toml",
    "services.toml", "sites.toml",
)  # fmt: skip
FILE_NAME = r"(?:forms/)?[a-z0-9][a-z0-9_-]{0,40}\.toml"
_PURPOSE = "mission-pack/v1"
BLESSING = "root-blessing/v1"
_OUTER = frozenset({"mission_pack", "signature"})
_FIRST_INNER = frozenset(
    {
        "v", "number", "mission", "issued", "roots", "receipts", "sealing", "suite", "url", "pins", "notices", "programme", "addresses",
        "revoked",
    }
)  # fmt: skip
_INNER = {1: _FIRST_INNER, VERSION: _FIRST_INNER | {"release"}}
_OFFER = frozenset({"number", "version", "sha256", "size"})
_NOTICE = frozenset({"id", "date", "fr", "ar", "en"})
_MANY = 2000


@dataclass(frozen=True)
class Root:
    """One root key with the signature of the one before it, empty for the first."""

    public: bytes
    blessing: bytes = b""


@dataclass(frozen=True)
class Notice:
    """News for people, in three languages."""

    id: int
    date: str
    fr: str
    ar: str
    en: str


@dataclass(frozen=True)
class Offer:
    """An update that the mission hands out: number and version of the release, SHA-256 in hex and bytes of its file."""

    number: int
    version: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Pack:
    """A mission pack whose chain and signature were verified."""

    number: int
    mission: str
    issued: str
    roots: tuple[Root, ...]
    receipt_publics: tuple[bytes, ...]
    sealing_public: bytes = field(repr=False)
    url: str
    suite: int = SUITE
    pins: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    programme: Mapping[str, str] = field(default_factory=dict, repr=False)
    addresses: tuple[Address, ...] = ()
    revoked: tuple[tuple[str, int], ...] = ()
    release_publics: tuple[bytes, ...] = ()
    offer: Offer | None = None

    @property
    def root_publics(self) -> tuple[bytes, ...]:
        """Every root key, the newest first."""
        return tuple(root.public for root in reversed(self.roots))


def bless(root_private: bytes, new_public: bytes) -> bytes:
    """The signature by which a root key hands over to the next."""
    return keys.sign(root_private, BLESSING, new_public)


def write(root_private: bytes, pack: Pack) -> bytes:
    """The bytes of a pack, signed by the last of its roots. Raises Unreadable when a value is not one the reader would accept."""
    body: dict[str, object] = {
        "v": VERSION,
        "number": pack.number,
        "mission": pack.mission,
        "issued": pack.issued,
        "roots": [{"public": root.public.hex(), "blessing": root.blessing.hex()} for root in pack.roots],
        "receipts": [public.hex() for public in pack.receipt_publics],
        "sealing": base64.b64encode(pack.sealing_public).decode(),
        "suite": pack.suite,
        "url": pack.url,
        "pins": list(pack.pins),
        "notices": [{"id": n.id, "date": n.date, "fr": n.fr, "ar": n.ar, "en": n.en} for n in pack.notices],
        "programme": dict(pack.programme),
        "addresses": [addresses.to_object(address) for address in pack.addresses],
        "revoked": [list(one) for one in pack.revoked],
        "release": {
            "publics": [public.hex() for public in pack.release_publics],
            "offer": None if pack.offer is None else asdict(pack.offer),
        },
    }
    signature = keys.sign(root_private, _PURPOSE, canonical.encode(body))
    data = canonical.encode({"mission_pack": body, "signature": signature.hex()})
    read(data, pack.roots[0].public)
    return data


def read(data: bytes, known_root: bytes) -> Pack:
    """A pack whose chain leads on from the newest root that a laptop knows, its signature verified. Raises Unreadable for anything else.

    An older root counts for nothing: whoever stole one could bless another successor.
    """
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["mission_pack"]
    if not isinstance(body, dict) or set(body) != _INNER[canonical.number(body.get("v"), 1, VERSION)]:
        raise Unreadable("file_malformed")
    roots = _roots(body["roots"], known_root)
    signature = canonical.octets(outer["signature"], keys.SIGNATURE_SIZE)
    keys.verify(roots[-1].public, _PURPOSE, canonical.encode(body), signature)
    mission = canonical.text(body["mission"], r"[0-9a-f]{16}")
    if mission != keys.key_id(roots[0].public):
        raise Unreadable("file_malformed")
    release_publics, offer = _release(body.get("release", {"publics": [], "offer": None}))
    return Pack(
        number=canonical.number(body["number"], 1, 10**9),
        mission=mission,
        issued=canonical.text(body["issued"], r"\d{4}-\d{2}-\d{2}"),
        roots=roots,
        receipt_publics=tuple(canonical.octets(one, keys.SIGNING_SIZE) for one in _list(body["receipts"], 1, 16)),
        sealing_public=_sealing(body["sealing"]),
        suite=canonical.number(body["suite"], 1, 1000),
        url=checked_url(body["url"]),
        pins=tuple(canonical.text(pin, r"[0-9a-f]{64}") for pin in _list(body["pins"], 0, 4)),
        notices=_notices(_list(body["notices"], 0, MAX_NOTICES)),
        programme=_programme(body["programme"]),
        addresses=tuple(addresses.of_object(one) for one in _list(body["addresses"], 0, _MANY)),
        revoked=tuple(_revoked(one) for one in _list(body["revoked"], 0, _MANY)),
        release_publics=release_publics,
        offer=offer,
    )


def _roots(value: object, known: bytes) -> tuple[Root, ...]:
    """The chain, every link after the root a laptop knows verified; what lies before it needs no proof."""
    roots: list[Root] = []
    for one in _list(value, 1, 16):
        if not isinstance(one, dict) or set(one) != {"public", "blessing"}:
            raise Unreadable("file_malformed")
        public = canonical.octets(one["public"], keys.SIGNING_SIZE)
        roots.append(Root(public, canonical.octets(one["blessing"], keys.SIGNATURE_SIZE if roots else 0)))
    start = next((place for place, root in enumerate(roots) if root.public == known), None)
    if start is None:
        raise Unreadable("signature_wrong")
    for before, root in zip(roots[start:], roots[start + 1 :], strict=False):
        keys.verify(before.public, BLESSING, root.public, root.blessing)
    return tuple(roots)


def _sealing(value: object) -> bytes:
    try:
        public = base64.b64decode(canonical.text(value, r"[0-9A-Za-z+/]{1,2000}={0,2}"), validate=True)
    except binascii.Error:
        raise Unreadable("file_malformed") from None
    if len(public) != keys.SEALING_PUBLIC_SIZE:
        raise Unreadable("file_malformed")
    return public


def _notices(items: list[object]) -> tuple[Notice, ...]:
    found = []
    for one in items:
        if not isinstance(one, dict) or set(one) != _NOTICE:
            raise Unreadable("file_malformed")
        texts = [one[language] for language in ("fr", "ar", "en")]
        if not all(isinstance(text, str) and 0 < len(text) <= MAX_NOTICE and text.replace("\n", "").isprintable() for text in texts):
            raise Unreadable("file_malformed")
        number, date = canonical.number(one["id"], 1, 10**9), canonical.text(one["date"], r"\d{4}-\d{2}-\d{2}")
        found.append(Notice(number, date, *texts))
    return tuple(found)


def _programme(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or len(value) > MAX_FILES or not all(isinstance(text, str) for text in value.values()):
        raise Unreadable("file_malformed")
    if sum(len(text.encode()) for text in value.values()) > MAX_PROGRAMME:
        raise Unreadable("file_too_long")
    return {canonical.text(name, FILE_NAME): text for name, text in value.items()}


def _revoked(value: object) -> tuple[str, int]:
    name, after = _list(value, 2, 2)
    return canonical.text(name, r"[0-9a-f]{20}"), canonical.number(after, 0, 10**9)


def _release(value: object) -> tuple[tuple[bytes, ...], Offer | None]:
    if not isinstance(value, dict) or set(value) != {"publics", "offer"}:
        raise Unreadable("file_malformed")
    publics, offer = checked_signers(value["publics"]), value["offer"]
    if offer is None:
        return publics, None
    if not isinstance(offer, dict) or set(offer) != _OFFER or not publics:
        raise Unreadable("file_malformed")
    return publics, Offer(
        number=canonical.number(offer["number"], 1, 10**9),
        version=canonical.text(offer["version"], r"[0-9A-Za-z.+-]{1,32}"),
        sha256=canonical.text(offer["sha256"], r"[0-9a-f]{64}"),
        size=canonical.number(offer["size"], 1, MAX_OFFER),
    )


def _list(value: object, low: int, high: int) -> list[object]:
    if not isinstance(value, list) or not low <= len(value) <= high:
        raise Unreadable("file_malformed")
    return value

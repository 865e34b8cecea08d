"""The site pack: what an installation is told by its mission before it starts. Signed, and free of secrets.

A ``.fcsite`` file is canonical JSON (see ``canonical``), at most 64 KiB::

    {"pack": {"contact": "Siège, 05 36 00 00 00", "issued": "2026-11-22", "mission": "51c0…", "pin": "",
              "policy": {"base": 5, "lock_minutes": 10, "mode": "rounding", "records": false, "slot_size": 4096},
              "receipt_public": "9c…", "recovery_public": "51…", "release_publics": ["2a…", "77…", "e4…"], "root_public": "d7…",
              "sealing_public": "08…",
              "site_names": {"BER": {"ar": "بركان", "en": "Berkane", "fr": "Berkane"}},
              "sites": [{"code": "BER", "larger": false}, {"code": "OUJ", "larger": true}],
              "url": "https://mission.example.org", "v": 5},
     "signature": "3e…"}

- ``issued``: the mission's date, for reading only · ``v``: version of this format.
- ``mission``: its name, that of the first root key it ever had, as it stands in receipts; ``root_public`` is the one it has now.
- ``sites``: what the installation serves, sorted by code; ``larger`` is declared by the mission (10 new persons a month or more on
  average over a year), never decided month by month.
- ``site_names``: what its sites are called in the three languages, so that whoever sets up a laptop sees whether it is theirs; printable,
  at most 80 characters each; a site without names is shown by its code.
- ``url``: where batches go; ``pin``: empty, or the SHA-256 in hex of the receiver's certificate or of its public key.
- ``root_public``, ``receipt_public``: Ed25519; ``sealing_public``, ``recovery_public``: ML-KEM-768 + X25519; all in hex.
- ``release_publics``: Ed25519, in hex: the keys of three persons, two of whom must sign an update (``update``); none when the mission
  named nobody yet. No key twice.
- ``contact``: whom to call, as it stands on the recovery sheet; printable, one line, at most 200 characters, may be empty.
- ``policy``: ``mode`` (rounding or suppression), ``base`` of rounding, ``records`` (whether rows may leave each quarter, held back until
  enough are alike; never beside suppression, where exact figures would show how many a class leaves out), ``slot_size`` of every batch in
  bytes, ``lock_minutes`` of idleness (5 to 30) after which the window locks.
- ``signature``: Ed25519 by the root key, over the canonical bytes of ``pack``, purpose ``site-pack/v1``.

Version 1 had neither ``contact`` nor ``lock_minutes``, version 2 no ``records``, version 3 neither ``site_names`` nor ``mission``,
version 4 no ``release_publics``; homes made with them keep them, so they are still read: no contact, ten minutes, no records, no names, a
mission that has its first root key, nobody who signs updates.
An unknown field is refused, so a newer format cannot be half understood. The pack vouches for itself: trust whoever hands it over,
or compare its ``words`` with those the mission printed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from urllib.parse import urlsplit

import resources

from . import canonical, keys
from .errors import Unreadable

VERSION = 5
LIMIT = 65_536
MAX_SITES = 64
MODES = ("rounding", "suppression")
BASES = (5, 10)
SLOT_SIZES = (4096, 8192, 16_384)
LOCK_MINUTES = (5, 30)
MAX_CONTACT = 200
MAX_NAME = 80
LANGUAGES = ("fr", "ar", "en")
SIGNERS = 3
WORDS = 6
_BITS = 11  # a word of 2,048
_PURPOSE = "site-pack/v1"
_OUTER = frozenset({"pack", "signature"})
_FIRST_INNER = frozenset(
    {"v", "issued", "sites", "url", "pin", "policy", "root_public", "receipt_public", "sealing_public", "recovery_public"},
)
_INNER = {
    1: _FIRST_INNER,
    2: _FIRST_INNER | {"contact"},
    3: _FIRST_INNER | {"contact"},
    4: _FIRST_INNER | {"contact", "mission", "site_names"},
    5: _FIRST_INNER | {"contact", "mission", "site_names", "release_publics"},
}
_FIRST_POLICY = frozenset({"mode", "base", "slot_size"})
_LAST_POLICY = _FIRST_POLICY | {"lock_minutes", "records"}
_POLICY = {1: _FIRST_POLICY, 2: _FIRST_POLICY | {"lock_minutes"}, 3: _LAST_POLICY, 4: _LAST_POLICY, 5: _LAST_POLICY}


@dataclass(frozen=True)
class Policy:
    """How figures are protected, whether records leave, how large a batch is and when an idle window locks: the same for all its sites."""

    mode: str = "rounding"
    base: int = 5
    slot_size: int = 4096
    lock_minutes: int = 10
    records: bool = False


@dataclass(frozen=True)
class SiteEntry:
    """One site that an installation serves."""

    code: str
    larger: bool


@dataclass(frozen=True)
class SitePack:
    """A site pack whose signature was verified."""

    version: int
    issued: str
    sites: tuple[SiteEntry, ...]
    url: str
    pin: str
    policy: Policy
    root_public: bytes
    receipt_public: bytes
    sealing_public: bytes
    recovery_public: bytes
    mission: str
    contact: str = ""
    # What a mission pack may replace later: who signs updates, the mission's keys for receipts, the newest first, the pins of its receiver.
    release_publics: tuple[bytes, ...] = ()
    receipt_publics: tuple[bytes, ...] = ()
    pins: tuple[str, ...] = ()
    site_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)

    @property
    def site_codes(self) -> tuple[str, ...]:
        """The codes of its sites, in order."""
        return tuple(site.code for site in self.sites)

    def site_name(self, code: str, language: str) -> str:
        """What a site is called in fr, ar or en; its code when the mission named none."""
        return self.site_names.get(code, {}).get(language, code)


def write(
    root_private: bytes,
    *,
    sites: Iterable[SiteEntry],
    url: str,
    issued: str,
    receipt_public: bytes,
    sealing_public: bytes,
    recovery_public: bytes,
    pin: str = "",
    policy: Policy | None = None,
    contact: str = "",
    site_names: Mapping[str, Mapping[str, str]] | None = None,
    mission: str = "",
    release_publics: Iterable[bytes] = (),
) -> bytes:
    """The bytes of a signed site pack; ``site_names``: code → language → name; ``mission``: by default the name of this root key.

    Raises Unreadable for what the reader would not accept.
    """
    policy, root_public = policy or Policy(), keys.signing_public(root_private)
    pack: dict[str, object] = {
        "v": VERSION,
        "issued": issued,
        "mission": mission or keys.key_id(root_public),
        "sites": [{"code": site.code, "larger": site.larger} for site in sorted(sites, key=lambda site: site.code)],
        "url": url,
        "pin": pin,
        "contact": contact,
        "site_names": {code: dict(names) for code, names in (site_names or {}).items()},
        "policy": asdict(policy),
        "root_public": root_public.hex(),
        "receipt_public": receipt_public.hex(),
        "sealing_public": sealing_public.hex(),
        "recovery_public": recovery_public.hex(),
        "release_publics": [public.hex() for public in release_publics],
    }
    signature = keys.sign(root_private, _PURPOSE, canonical.encode(pack))
    data = canonical.encode({"pack": pack, "signature": signature.hex()})
    read(data)
    return data


def read(data: bytes) -> SitePack:
    """The pack, its signature verified. Raises Unreadable: too long, malformed, an unknown field, a wrong signature."""
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["pack"]
    version = body.get("v") if isinstance(body, dict) else None
    if not isinstance(body, dict) or type(version) is not int or frozenset(body) != _INNER.get(version):
        raise Unreadable("site_pack_unknown")
    root = canonical.octets(body["root_public"], keys.SIGNING_SIZE)
    keys.verify(root, _PURPOSE, canonical.encode(body), canonical.octets(outer["signature"], keys.SIGNATURE_SIZE))
    receipt, pin = canonical.octets(body["receipt_public"], keys.SIGNING_SIZE), canonical.text(body["pin"], r"|[0-9a-f]{64}")
    sites = _sites(body["sites"])
    return SitePack(
        version=version,
        issued=canonical.text(body["issued"], r"\d{4}-\d{2}-\d{2}"),
        sites=sites,
        url=checked_url(body["url"]),
        pin=pin,
        policy=_policy(body["policy"], _POLICY[version]),
        root_public=root,
        receipt_public=receipt,
        sealing_public=canonical.octets(body["sealing_public"], keys.SEALING_PUBLIC_SIZE),
        recovery_public=canonical.octets(body["recovery_public"], keys.SEALING_PUBLIC_SIZE),
        mission=canonical.text(body.get("mission", keys.key_id(root)), r"[0-9a-f]{16}"),
        contact=_contact(body.get("contact", "")),
        release_publics=checked_signers(body.get("release_publics", [])),
        receipt_publics=(receipt,),
        pins=(pin,) if pin else (),
        site_names=_site_names(body.get("site_names", {}), {site.code for site in sites}),
    )


def sealing_of(data: bytes) -> bytes:
    """The key that a pack which was judged before has laptops seal to; its signature is not looked at again. Raises Unreadable."""
    body = canonical.decode(data, limit=LIMIT, keys=_OUTER)["pack"]
    return canonical.octets(body.get("sealing_public") if isinstance(body, dict) else None, keys.SEALING_PUBLIC_SIZE)


def words(data: bytes) -> tuple[str, ...]:
    """Six words of the bytes of a pack, from the first 66 bits of their SHA-256: what two people compare before a laptop takes it."""
    number = int.from_bytes(hashlib.sha256(data).digest(), "big") >> (256 - WORDS * _BITS)
    listed = _words()
    return tuple(listed[number >> _BITS * place & (1 << _BITS) - 1] for place in reversed(range(WORDS)))


@lru_cache(maxsize=1)
def _words() -> tuple[str, ...]:
    return tuple(resources.path("wording", "passphrase_words.txt").read_text(encoding="utf-8").split())


def checked_signers(value: object) -> tuple[bytes, ...]:
    """The keys of those who sign updates: three different ones, or none. Raises Unreadable."""
    if not isinstance(value, list) or len(value) not in (0, SIGNERS):
        raise Unreadable("site_pack_unknown")
    publics = tuple(canonical.octets(public, keys.SIGNING_SIZE) for public in value)
    if len(set(publics)) != len(publics):
        raise Unreadable("site_pack_unknown")
    return publics


def _sites(value: object) -> tuple[SiteEntry, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_SITES:
        raise Unreadable("site_pack_unknown")
    sites = []
    for item in value:
        if not isinstance(item, dict) or set(item) != {"code", "larger"} or type(item["larger"]) is not bool:
            raise Unreadable("site_pack_unknown")
        sites.append(SiteEntry(canonical.text(item["code"], r"[A-Z0-9]{2,12}"), item["larger"]))
    codes = [site.code for site in sites]
    if codes != sorted(set(codes)):
        raise Unreadable("site_pack_unknown")
    return tuple(sites)


def _site_names(value: object, sites: set[str]) -> dict[str, dict[str, str]]:
    if not isinstance(value, dict) or not set(value) <= sites:
        raise Unreadable("site_pack_unknown")
    for names in value.values():
        if not isinstance(names, dict) or set(names) != set(LANGUAGES) or not all(map(_is_name, names.values())):
            raise Unreadable("site_pack_unknown")
    return value


def _is_name(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= MAX_NAME and value.isprintable()


def checked_url(value: object) -> str:
    """The address of a receiver, without a slash at its end. Raises Unreadable for what is none."""
    url = canonical.text(value, r"[\x21-\x7e]{8,200}")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Unreadable("site_pack_unknown") from None
    plain = not (parts.query or parts.fragment or parts.username or parts.password) and port != 0
    if parts.scheme not in ("http", "https") or not parts.hostname or not plain:
        raise Unreadable("site_pack_unknown")
    return url.rstrip("/")


def _contact(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_CONTACT or not value.isprintable():
        raise Unreadable("site_pack_unknown")
    return value


def _policy(value: object, fields: frozenset[str]) -> Policy:
    if not isinstance(value, dict) or set(value) != fields:
        raise Unreadable("site_pack_unknown")
    policy = Policy(**value)
    numbers = (policy.base, policy.slot_size, policy.lock_minutes)
    if policy.mode not in MODES or type(policy.records) is not bool or any(type(number) is not int for number in numbers):
        raise Unreadable("site_pack_unknown")
    if policy.records and policy.mode != "rounding":
        raise Unreadable("site_pack_unknown")
    shortest, longest = LOCK_MINUTES
    if policy.base not in BASES or policy.slot_size not in SLOT_SIZES or not shortest <= policy.lock_minutes <= longest:
        raise Unreadable("site_pack_unknown")
    return policy

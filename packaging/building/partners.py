"""What one partner gets, read from a small TOML file: languages, the mission's address, policy, sites and the labels of the laptops.

Everything is checked before anything is made, and whatever is not understood is refused: a policy with a slip of the pen would otherwise
leave without a word.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from building import Refusal

LANGUAGES = ("fr", "ar", "en")
LARGEST = 65_536  # bytes of a file
MOST_LAPTOPS = 200
_TOP = {"partner": str, "languages": list, "url": str, "pin": str, "contact": str, "policy": dict, "site": list}
_POLICY = {"mode": str, "base": int, "records": bool, "slot_size": int, "lock_minutes": int}
_SITE = {"codes": list, "laptops": list}
_NEEDED = {"": ("partner", "languages", "url", "site"), "site": ("codes", "laptops")}
_CODE = re.compile(r"[A-Z]{2,8}")
_LABEL = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*")


@dataclass(frozen=True)
class Site:
    """The sites that some laptops serve together, by code, sorted, and the labels of these laptops."""

    codes: tuple[str, ...]
    laptops: tuple[str, ...]

    @property
    def pack(self) -> str:
        """The file name of their site pack."""
        return f"{'-'.join(self.codes)}.fcsite"


@dataclass(frozen=True)
class Partner:
    """One partner. ``languages``: the first is the installer's; ``policy``: only what the file says, the rest is the mission's default."""

    name: str
    languages: tuple[str, ...]
    url: str
    pin: str
    contact: str
    policy: Mapping[str, Any]
    sites: tuple[Site, ...]

    @property
    def laptops(self) -> tuple[str, ...]:
        """Every label, in the order of the file."""
        return tuple(label for site in self.sites for label in site.laptops)


def read(path: Path) -> Partner:
    """Read a partner's file. Refuses one that is not TOML, a key nobody knows, and whatever contradicts itself."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"{path} cannot be read as a text file.") from None
    if len(data) > LARGEST:
        raise Refusal(f"{path.name} is larger than a partner's file can be.")
    try:
        told = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Refusal(f"{path.name} is not TOML: {str(error) or 'too many brackets'}.") from None
    _keys(path.name, "", told, _TOP)
    for entry in told["site"]:
        if not isinstance(entry, dict):
            raise Refusal(f"{path.name}: each site is a table of its own, under [[site]].")
        _keys(path.name, "site", entry, _SITE)
    _keys(path.name, "policy", told.get("policy", {}), _POLICY)
    partner = Partner(
        _line(path.name, "partner", told["partner"]),
        _languages(path.name, told["languages"]),
        _line(path.name, "url", told["url"]),
        _pin(path.name, told.get("pin", "")),
        _line(path.name, "contact", told.get("contact", ""), empty=True),
        told.get("policy", {}),
        tuple(_site(path.name, entry) for entry in told["site"]),
    )
    _whole(path.name, partner)
    return partner


def _keys(file: str, where: str, told: Mapping[str, Any], known: Mapping[str, type]) -> None:
    """Refuse a key that is not known, one that is missing, and a value of another kind."""
    inside = f" in [{where}]" if where else ""
    for key, value in told.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, 1, 0.0)[0]
            raise Refusal(f"{file} says {key!r}{inside}, which nobody knows; the nearest that is known is {near!r}.")
        if type(value) is not known[key]:
            kind = {str: "text", list: "a list", dict: "a table", bool: "true or false", int: "a whole number"}[known[key]]
            raise Refusal(f"{file}: {key!r}{inside} should be {kind}.")
    for key in _NEEDED.get(where, ()):
        if not told.get(key):
            raise Refusal(f"{file} does not say {key!r}{inside}.")


def _line(file: str, key: str, text: str, *, empty: bool = False) -> str:
    if not text.isprintable() or len(text) > 200 or not (text.strip() or empty):
        raise Refusal(f"{file}: {key!r} should be one line of at most 200 characters.")
    return text.strip()


def _languages(file: str, told: list[Any]) -> tuple[str, ...]:
    wrong = next((one for one in told if one not in LANGUAGES), None)
    if wrong is not None or len(set(told)) != len(told):
        raise Refusal(
            f"{file}: languages are some of {', '.join(LANGUAGES)}, each once; {wrong or told[0]!r} is not one of them or stands twice."
        )
    return tuple(told)


def _pin(file: str, told: str) -> str:
    pin = told.replace(":", "").lower()
    if pin and not re.fullmatch(r"[0-9a-f]{64}", pin):
        raise Refusal(f"{file}: 'pin' is the SHA-256 of a certificate, 64 digits and letters from a to f, or empty.")
    return pin


def _site(file: str, entry: Mapping[str, Any]) -> Site:
    codes, laptops = entry["codes"], entry["laptops"]
    for code in codes:
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise Refusal(f"{file}: {code!r} is no code of a site; they look like OUJ.")
    if len(set(codes)) != len(codes):
        raise Refusal(f"{file} names a site twice: {', '.join(codes)}.")
    for label in laptops:
        if not isinstance(label, str) or not _LABEL.fullmatch(label) or len(label) > 20:
            raise Refusal(f"{file}: {label!r} is no label of a laptop; they look like OUJ-1, with at most 20 capitals, digits and hyphens.")
        if label.split("-")[0] not in codes:
            raise Refusal(f"{file}: the laptop {label} does not begin with the code of a site it serves ({', '.join(codes)}).")
    return Site(tuple(sorted(codes)), tuple(laptops))


def _whole(file: str, partner: Partner) -> None:
    """What only shows when all sites are looked at together."""
    labels = partner.laptops
    twice = next((label for label in labels if labels.count(label) > 1), None)
    if twice:
        raise Refusal(f"{file} names the laptop {twice} twice.")
    if len(labels) > MOST_LAPTOPS:
        raise Refusal(f"{file} names {len(labels)} laptops; more than {MOST_LAPTOPS} at once are a slip of the pen.")
    codes = [code for site in partner.sites for code in site.codes]
    again = next((code for code in codes if codes.count(code) > 1), None)
    if again:
        raise Refusal(f"{file} names the site {again} twice; put its laptops into one [[site]].")

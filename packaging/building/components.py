"""What a build is made of: wheels, the parts inside them, the runtime, the fonts and our own code, each with its licence and text.

What a wheel says of itself comes first: METADATA, the licence files and the lists of parts (``sboms/``) in its dist-info. What it does not
say stands in ``packaging/licences/parts.toml``. A part whose licence nobody states, or that we may not pass on, stops the build.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from building import ROOT, Refusal, spdx
from building.lock import normal
from building.pin import Pin

LICENCES = ROOT / "packaging" / "licences"
# Qt's other licence, which we do not use: Qt comes to us under the LGPL, whose text stands in our own folder.
_OTHER_OFFER = "LicenseRef-Qt-Commercial.txt"
_LICENCE_FILE = re.compile(
    r"^[^/]+\.dist-info/(?:licenses/(?P<new>.+)|(?P<old>(?:LICEN[SC]E|COPYING|NOTICE|AUTHORS)[^/]*))$", re.IGNORECASE
)


@dataclass(frozen=True)
class Runtime:
    """The Python that an installer carries: its version, the SHA-256 of the archive it came in, and its own licence file."""

    version: str
    sha256: str
    licence: bytes


@dataclass(frozen=True)
class Component:
    """One part of a build.

    ``licences`` are the ones we go by, ``texts`` the files of the folder ``licences`` that hold them, ``inside`` the part it lies in.
    """

    name: str
    version: str
    expression: str
    licences: tuple[str, ...]
    texts: tuple[str, ...]
    inside: str = ""
    purl: str = ""
    author: str = ""
    sha256: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """``parts.toml``: what is known of parts that do not speak for themselves."""

    allowed: tuple[str, ...]
    spdx: Mapping[str, str]
    texts: Mapping[str, str]
    absent: Mapping[str, tuple[str, ...]]
    unsaid: Mapping[str, str]
    sources: Mapping[str, str]
    part: tuple[Mapping[str, Any], ...] = field(repr=False)


def table() -> Table:
    """Read ``parts.toml``."""
    data = tomllib.loads((LICENCES / "parts.toml").read_text(encoding="utf-8"))
    return Table(
        tuple(data["allowed"]),
        data["spdx"],
        data["texts"],
        {name: tuple(parts) for name, parts in data["absent"].items()},
        data["unsaid"],
        data["sources"],
        tuple(data["part"]),
    )


def texts_of(wheel: Path) -> dict[str, bytes]:
    """The licence files a wheel brings in its dist-info, by their path below ``licences/<distribution>/``."""
    with zipfile.ZipFile(wheel) as archive:
        found = {}
        for name in sorted(archive.namelist()):
            match = _LICENCE_FILE.match(name)
            if match and not name.endswith("/") and not name.endswith(_OTHER_OFFER):
                found[match["new"] or match["old"]] = archive.read(name)
    return found


def gather(pins: Iterable[Pin], wheels: Mapping[str, Path], runtime: Runtime | None = None) -> list[Component]:
    """Every component of a build, sorted. Refused when one has no licence we may pass on, or no text of it.

    Only the values of ``wheels`` are looked at: where a build holds a library for several Pythons, give each wheel a key of its own.
    """
    known = table()
    target = "windows" if any("win_amd64" in wheel.name for wheel in wheels.values()) else "debian"
    locked = {pin.name: pin.hashes for pin in pins}
    found = []
    for wheel in sorted(wheels.values()):
        found += _of_wheel(wheel, known, target)
    if runtime is not None:
        found += _of_runtime(runtime, known)
    found.append(_component(known, "IBM Plex Sans Arabic", "", "OFL-1.1", ("fonts/OFL.txt",), inside="fieldapp"))
    for one in found:
        if one.name in locked and not set(one.sha256) <= locked[one.name]:
            raise Refusal(f"The wheel of {one.name} {one.version} is not the one the lock names.")
    return _once(found)


def _once(found: Iterable[Component]) -> list[Component]:
    """Each part once, sorted; what comes in a wheel for each Python bears all their hashes."""
    unique: dict[tuple[str, str, str], Component] = {}
    for one in found:
        key = (one.inside, one.name, one.version)
        before = unique.get(key, one)
        unique[key] = replace(before, sha256=tuple(sorted({*before.sha256, *one.sha256})))
    return [unique[key] for key in sorted(unique)]


def _of_wheel(wheel: Path, known: Table, target: str) -> list[Component]:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        meta = next(name for name in names if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        said = HeaderParser().parsestr(archive.read(meta).decode("utf-8"))
        lists = [json.loads(archive.read(name)) for name in sorted(names) if re.fullmatch(r"[^/]+\.dist-info/sboms/[^/]+\.json", name)]
    name, version = normal(str(said["Name"])), str(said["Version"])
    expression = str(said["License-Expression"] or known.spdx.get(name) or said["License"] or "")
    own = tuple(f"{name}-{version}/{path}" for path in texts_of(wheel))
    purl = f"pkg:pypi/{name}@{version}"
    ours = tuple(f"texts/{known.texts[one]}" for one in spdx.chosen(expression, known.allowed) or () if one in known.texts)
    found = [_component(known, name, version, expression, own or ours, purl=purl, sha256=(hashlib.sha256(wheel.read_bytes()).hexdigest(),))]
    for document in lists:
        for part in document.get("components", []):
            if part["name"] not in known.absent.get(name, ()) and not str(part.get("purl", "")).startswith("pkg:pypi/"):
                found.append(_listed(part, known, name, own))
    return found + [
        _component(
            known,
            part["name"],
            part.get("version", version if part["name"] == "Qt" else ""),
            part["licence"],
            tuple(f"texts/{text}" for text in part["texts"]),
            inside=name,
        )
        for part in known.part
        if part["within"] == name and part.get("target", target) == target
    ]


def _listed(part: Mapping[str, Any], known: Table, inside: str, own: tuple[str, ...]) -> Component:
    """A part that a wheel's own list names. Addresses in it are left out."""
    said = [one.get("expression") or one["license"].get("id") or one["license"].get("name", "") for one in part.get("licenses", [])]
    expression = " AND ".join(said) or known.unsaid.get(part["name"], "")
    chosen = spdx.chosen(expression, known.allowed) or ()
    texts = tuple(f"texts/{known.texts[one]}" for one in chosen if one in known.texts)
    purl = str(part.get("purl", "")).split("?")[0]
    author = re.sub(r"\s*<[^>]*>", "", str(part.get("author", "")))
    return _component(known, part["name"], part.get("version", ""), expression, texts or own, inside=inside, purl=purl, author=author)


def _of_runtime(runtime: Runtime, known: Table) -> list[Component]:
    own = (f"python-{runtime.version}/LICENSE.txt",)
    python = _component(
        known, "python", runtime.version, "Python-2.0.1", own, purl=f"pkg:generic/python@{runtime.version}", sha256=(runtime.sha256,)
    )
    return [python] + [
        _component(
            known, part["name"], "", part["licence"], tuple(f"texts/{text}" for text in part.get("texts", ())) or own, inside="python"
        )
        for part in known.part
        if part["within"] == "runtime"
    ]


def _component(known: Table, name: str, version: str, expression: str, texts: tuple[str, ...], **more: Any) -> Component:
    licences = spdx.chosen(expression, known.allowed)
    if licences is None:
        what = f"{expression!r}" if expression else "no licence at all"
        raise Refusal(f"{name} {version} states {what}, which is not among those packaging/licences/parts.toml allows.")
    missing = [text for text in texts if text.startswith("texts/") and not (LICENCES / text.removeprefix("texts/")).is_file()]
    if missing or not texts:
        raise Refusal(
            f"{name} {version} comes without the text of its licence{': ' + missing[0] if missing else ''}; put it into packaging/licences."
        )
    return Component(name, version, expression, licences, texts, **more)

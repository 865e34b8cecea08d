"""The folder ``licences`` of an installed program: each part's licence word for word, a list of the parts, and the rights over Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from building import ROOT, Refusal
from building.components import LICENCES, Component, Runtime, gather, table, texts_of
from building.lock import normal
from building.tree import Tree

FOLDER = "licences"


def tree(wheels: Mapping[str, Path], runtime: Runtime | None = None) -> Tree:
    """Everything below ``licences/``. Refused when a part states no licence that may be passed on, or comes without its text."""
    parts = gather((), wheels, runtime)
    found = Tree()
    for path, text in _texts(parts, wheels, runtime).items():
        found.add(f"{FOLDER}/{path}", text)
    found.add(f"{FOLDER}/parts.txt", _list(parts).encode())
    found.add(f"{FOLDER}/READ-ME.txt", _read_me(parts).encode())
    return found


def missing(parts: Iterable[Component], files: Iterable[str]) -> list[str]:
    """The texts that ``parts`` rest on and that are not among ``files`` (paths below the program's folder), sorted."""
    there = set(files)
    wanted = {f"{FOLDER}/{text}" for part in parts for text in part.texts} | {f"{FOLDER}/READ-ME.txt", f"{FOLDER}/parts.txt"}
    return sorted(wanted - there)


def _texts(parts: list[Component], wheels: Mapping[str, Path], runtime: Runtime | None) -> dict[str, bytes]:
    found: dict[str, bytes] = {"fieldapp/LICENSE.txt": (ROOT / "LICENSE").read_bytes()}
    brought: dict[str, bytes] = {}
    for wheel in wheels.values():
        name, version = wheel.name.split("-")[:2]
        for path, data in texts_of(wheel).items():
            brought[f"{normal(name)}-{version}/{path}"] = data
    if runtime is not None:
        brought[f"python-{runtime.version}/LICENSE.txt"] = runtime.licence
    for part in parts:
        for text in part.texts:
            if text.startswith("texts/"):
                found[text] = (LICENCES / text.removeprefix("texts/")).read_bytes()
            elif text.startswith("fonts/"):
                found[text] = (ROOT / "resources" / text).read_bytes()
            elif text in brought:
                found[text] = brought[text]
            else:
                raise Refusal(f"{part.name} {part.version} rests on {text}, which no wheel brought.")
    return found


def _list(parts: list[Component]) -> str:
    """One line a part: name, version, licence gone by, where its text lies, who wrote it and what it lies in, where that is said."""
    sources = table().sources
    lines = ["fieldapp\tApache-2.0\tfieldapp/LICENSE.txt"]
    for part in parts:
        where = f"inside {part.inside}" if part.inside else ""
        words = (f"{part.name} {part.version}".strip(), " AND ".join(part.licences), " ".join(part.texts), part.author, where)
        lines.append("\t".join(words).rstrip())
    used = sorted({text.removeprefix("texts/") for part in parts for text in part.texts if text.startswith("texts/")})
    return "\n".join([*lines, "", "Where the files of texts/ come from:", *(f"{name}\t{sources[name]}" for name in used)]) + "\n"


def _read_me(parts: list[Component]) -> str:
    versions = {part.name: part.version for part in parts if not part.inside}
    qt, bidi = versions.get("pyside6-essentials", ""), versions.get("python-bidi", "")
    if not qt or not bidi:
        raise Refusal("Qt or python-bidi is not among the wheels, so their licence cannot be told; gather all wheels of the lock.")
    text = (LICENCES / "READ-ME.txt").read_text(encoding="utf-8")
    return text.format(qt=qt, qtminor=".".join(qt.split(".")[:2]), bidi=bidi)

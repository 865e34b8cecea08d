"""``build.py verify``: whether a stick, an installer, a package, a site pack or an update is what it says it is.

Installers are built again from the commit they name and compared byte for byte; a signature put on afterwards is taken over to the rebuild
first. Every check says one line, ✓ or ✗ and a sentence; what cannot be checked counts as ✗.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from building import Refusal, inside, materials, mission, rebuild
from building.partner import SUMS, digest

_LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9._-]+)")


def declare(subparsers: Any) -> None:
    """The command and its options."""
    parser = subparsers.add_parser("verify", help="check a stick's folder or one file of it", description=__doc__)
    parser.add_argument("what", type=Path, metavar="DIR|FILE", help="a folder made by `partner`, or one .exe, .deb, .fcsite or .fcupd")
    parser.add_argument("--mission", type=Path, metavar="HOME", help="the mission whose packs and updates these should be")
    parser.add_argument("--no-rebuild", action="store_true", help="do not build again; says nothing about what is in the installer")
    parser.add_argument("--test", action="store_true", help="check an installer that is marked TEST, too")
    rebuild.declare(parser)


def run(options: argparse.Namespace) -> None:
    """Say each check's line; refused when one says ✗."""
    failed = 0
    for check in _checks(options):
        try:
            print(f"✓ {check()}", flush=True)
        except Refusal as refusal:
            failed += 1
            print(f"✗ {refusal}", flush=True)
    if failed:
        raise Refusal(f"Do not install from it: {failed} of its checks failed.")


def _checks(options: argparse.Namespace) -> Iterator[Callable[[], str]]:
    what: Path = options.what
    if not what.exists():
        raise Refusal(f"{what} is not there.")
    if what.is_dir():
        yield lambda: _sums(what)
    for path in sorted(what.iterdir()) if what.is_dir() else [what]:
        yield from _of_file(path, options)


def _of_file(path: Path, options: argparse.Namespace) -> Iterator[Callable[[], str]]:
    match path.suffix:
        case ".exe" | ".deb":
            yield from _of_installer(path, options)
        case ".fcsite":
            yield lambda: _pack(path, options.mission)
        case ".fcupd":
            yield lambda: _update(path, options.mission)
        case _ if not options.what.is_dir():
            raise Refusal(f"{path.name} is nothing that can be checked by itself.")


def _of_installer(path: Path, options: argparse.Namespace) -> Iterator[Callable[[], str]]:
    try:
        found = inside.read(path)
    except Refusal as refusal:
        told = str(refusal)
        yield lambda: _refused(told)
        return
    if found.test and not options.test:
        yield lambda: _refused(f"{path.name} is marked TEST and goes to no partner; to check it all the same, say --test.")
    yield lambda: _told(path.name, found, materials.listed)
    yield lambda: _told(path.name, found, materials.licensed)
    if options.what.is_dir():
        yield lambda: materials.beside(path, found)
    if not options.no_rebuild:
        yield lambda: rebuild.same(path, found, options)


def _told(name: str, found: inside.Inside, check: Callable[[str, inside.Inside], str]) -> str:
    """What a check of the list of parts says; a stranger's list may have any form."""
    try:
        return check(name, found)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise Refusal(f"{name} holds a list of parts of another form than ours: it is damaged, or none of ours.") from None


def _refused(sentence: str) -> str:
    raise Refusal(sentence)


def _sums(folder: Path) -> str:
    """SHA256SUMS names every file of the folder, and each is what it says."""
    try:
        lines = (folder / SUMS).read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"{SUMS} is not in the folder, or cannot be read.") from None
    told = {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}
    there = {path.name for path in folder.iterdir()} - {SUMS}
    if len(told) != len(lines) or told.keys() - there:
        raise Refusal(f"{SUMS} names {next(iter(sorted(told.keys() - there)), 'something')}, which is not in the folder.")
    if there - told.keys():
        raise Refusal(f"{min(there - told.keys())} is in the folder and {SUMS} does not name it.")
    changed = sorted(name for name, wanted in told.items() if not (folder / name).is_file() or digest(folder / name) != wanted)
    if changed:
        raise Refusal(f"{changed[0]} is not the file that {SUMS} names: it was changed.")
    return f"{SUMS}: all {len(told)} files are as they were made."


def _pack(path: Path, home: Path | None) -> str:
    """A site pack is the mission's, and for the sites its name says."""
    if home is None:
        raise Refusal(f"{path.name}: whose it is was not checked; name the mission with --mission HOME.")
    told = mission.ask(home, "site-pack", "--check", path, *(word for code in path.stem.split("-") for word in ("--site", code)))
    return f"{path.name}: signed by this mission; six words: {' '.join(told['words'])}."


def _update(path: Path, home: Path | None) -> str:
    """An update bears enough signatures of those the mission named."""
    if home is None:
        raise Refusal(f"{path.name}: who signed it was not checked; name the mission with --mission HOME.")
    mission.ask(home, "update", "check", path)
    return f"{path.name}: signed by at least two of the three this mission named."

"""Which of the lock's entries the program needs when it runs, and one digest over all of them.

The lock also names what tests and checks use. What runs is found from pyproject's ``dependencies``, extras aside, by following what each
wheel says that it needs.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from pathlib import Path

from building import CACHE, ROOT, Refusal, wheels
from building.pin import DEBIAN, TARGETS, WINDOWS, Pin, Target, applies

__all__ = ["DEBIAN", "LOCK", "TARGETS", "WINDOWS", "Pin", "Target", "entries", "libraries_digest", "pins", "python_range"]

LOCK = ROOT / "packaging" / "requirements.lock"
START = ROOT / "packaging" / "start" / "fieldapp_start.py"
TRIM = ROOT / "packaging" / "trim.toml"
_ENTRY = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; .+)?$")
_HASH = re.compile(r"^--hash=sha256:([0-9a-f]{64})$")
_NEED = re.compile(r"^([A-Za-z0-9._-]+)\s*(\[[^\]]*\])?\s*([^;]*)(?:;\s*(.+))?$")


def normal(name: str) -> str:
    """A library's name as the lock writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def entries(path: Path = LOCK) -> dict[str, Pin]:
    """Every entry of the lock by name. Refuses a line that is neither an entry nor a hash, and an entry without hashes."""
    found: dict[str, tuple[str, set[str]]] = {}
    hashes: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.strip().removesuffix("\\").strip()
        if not text or text.startswith("#"):
            continue
        if entry := _ENTRY.match(text):
            hashes = set()
            found[entry[1]] = (entry[2], hashes)
        elif digest := _HASH.match(text):
            hashes.add(digest[1])
        else:
            raise Refusal(f"{path.name} holds a line that is neither a library nor a hash: {text}")
    for name, (_, of_it) in found.items():
        if not of_it:
            raise Refusal(f"{path.name} gives no hash for {name}.")
    return {name: Pin(name, version, frozenset(of_it)) for name, (version, of_it) in sorted(found.items())}


def python_range() -> str:
    """The Pythons the program runs on, as pyproject says it: ``>=3.11,<3.14``."""
    return str(_project()["requires-python"])


def pins(target: Target, given: Path | None = None, cache: Path = CACHE) -> list[Pin]:
    """What the program needs at run time on a target, by name; reads the wheels (from ``given``, else ``cache``, else fetched)."""
    return _needed(target, [target], given, cache)


def libraries_digest(given: Path | None = None, cache: Path = CACHE, target: Target = WINDOWS) -> str:
    """SHA-256 (hex) over what only an installer brings, equal on every system: the range of Pythons, what a release may use of the start
    script, what is kept of the libraries, and every hash the lock allows for what runs anywhere.

    ``target`` only says whose wheels are read.
    """
    everywhere = [other for group in TARGETS.values() for other in group]
    lines = sorted(f"{pin.name}=={pin.version} {digest}\n" for pin in _needed(target, everywhere, given, cache) for digest in pin.hashes)
    start = re.search(r"^INTERFACE = (\d+)", START.read_text(encoding="utf-8"), re.MULTILINE)
    assert start is not None
    kept = json.dumps(tomllib.loads(TRIM.read_text(encoding="utf-8")), sort_keys=True)
    return hashlib.sha256(f"python {python_range()}\nstart {start[1]}\nkept {kept}\n{''.join(lines)}".encode()).hexdigest()


def _needed(target: Target, where: list[Target], given: Path | None, cache: Path) -> list[Pin]:
    """What is needed on any of the targets ``where``, as the wheels for ``target`` tell it."""
    lock = entries()
    found: dict[str, Pin] = {}
    asked = {normal(name) for name, _ in map(_need, _project()["dependencies"])}
    while asked:
        missing = sorted(asked - lock.keys())
        if missing:
            raise Refusal(f"{LOCK.name} does not name {missing[0]}, which the program needs; run: python3 packaging/dev.py lock")
        layer = [lock[name] for name in sorted(asked)]
        found |= {pin.name: pin for pin in layer}
        needs = [_need(need) for wheel in wheels.gather(layer, target, cache, given).values() for need in wheels.needs(wheel)]
        asked = {normal(name) for name, marker in needs if not marker or any(applies(marker, one) for one in where)} - found.keys()
    return [found[name] for name in sorted(found)]


def _project() -> dict[str, list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, list[str]] = tomllib.load(file)["project"]
    return project


def _need(text: str) -> tuple[str, str]:
    """(name, marker) of one requirement; the version is the lock's matter."""
    match = _NEED.match(text.strip())
    if match is None:
        raise Refusal(f"A library states what it needs in a form that this build does not understand: {text}")
    return match[1], (match[4] or "").strip()

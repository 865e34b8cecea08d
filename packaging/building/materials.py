"""Whether the list of parts inside an installer fits the lock of its commit, and whether every licence it asks for lies in it."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from building import ROOT, Refusal, lock, spdx
from building.components import table
from building.inside import Inside


def listed(name: str, found: Inside) -> str:
    """Every library in the list is one of the lock's files, and each that pyproject asks for is in the list."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / lock.LOCK.name
        copy.write_bytes(_at(found.commit, "packaging/requirements.lock"))
        locked = lock.entries(copy)
    libraries = {one["name"]: one for one in json.loads(found.sbom)["components"] if one.get("purl", "").startswith("pkg:pypi/")}
    for library, told in sorted(libraries.items()):
        pin = locked.get(library)
        if pin is None or pin.version != told.get("version"):
            raise Refusal(f"{name} holds {library} {told.get('version')}, which the lock of its commit does not name.")
        if not told.get("hashes") or any(one["content"] not in pin.hashes for one in told["hashes"]):
            raise Refusal(f"{name} holds a file of {library} {pin.version} that the lock of its commit does not name.")
    asked = tomllib.loads(_at(found.commit, "pyproject.toml").decode())["project"]["dependencies"]
    missing = sorted({lock.normal(re.split(r"[^A-Za-z0-9._-]", need)[0]) for need in asked} - libraries.keys())
    if missing:
        raise Refusal(f"{name} does not list {missing[0]}, which the program needs.")
    return f"{name}: its {len(libraries)} libraries are those of the lock of commit {found.commit[:12]}."


def licensed(name: str, found: Inside) -> str:
    """Every part has a licence that may be passed on, a line in ``parts.txt``, and its text."""
    allowed = table().allowed
    lines = dict(line.split("\t", 1) for line in found.parts.splitlines() if "\t" in line)
    count = 0
    told = json.loads(found.sbom)
    for part in _every([*told["components"], *told["metadata"]["component"].get("components", [])]):
        count += 1
        what = f"{part['name']} {part.get('version', '')}".strip()
        expression = " AND ".join(one["expression"] for one in part.get("licenses", []))
        if spdx.chosen(expression, allowed) is None:
            raise Refusal(f"{name} holds {what} under {expression or 'no licence'}, which may not be passed on.")
        if what not in lines:
            raise Refusal(f"{name} does not name {what} in licences/parts.txt.")
        for text in lines[what].split("\t")[1].split():
            if f"licences/{text}" not in found.names:
                raise Refusal(f"{name} lacks the licence of {what}: licences/{text}.")
    if "licences/READ-ME.txt" not in found.names:
        raise Refusal(f"{name} does not tell people their rights over Qt: licences/READ-ME.txt is missing.")
    return f"{name}: all {count} parts have a licence that may be passed on, and its text; the rights over Qt are told."


def beside(path: Path, found: Inside) -> str:
    """The list of parts that lies beside an installer is the one inside it."""
    for name in ("sbom.cdx.json", "sbom-debian.cdx.json"):
        other = path.parent / name
        if other.is_file() and other.read_bytes() == found.sbom:
            return f"{name} is the list of parts inside {path.name}."
    raise Refusal(f"No list of parts beside {path.name} is the one inside it.")


def _every(parts: list[Any]) -> Iterator[Any]:
    for part in parts:
        yield part
        yield from _every(part.get("components", []))


def _at(commit: str, path: str) -> bytes:
    """A file as a commit has it."""
    done = subprocess.run(["git", "-C", str(ROOT), "show", f"{commit}:{path}"], capture_output=True, check=False)
    if done.returncode:
        raise Refusal(f"This checkout does not have commit {commit[:12]}; fetch it first.")
    return done.stdout

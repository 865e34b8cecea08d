"""What lies in a built installer or package: the names of its files, and what it says of itself. Reads it without running anything."""

from __future__ import annotations

import io
import json
import lzma
import re
import shutil
import subprocess
import tarfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from building import Refusal

_DEBIAN = "usr/lib/fieldapp/"
_LARGEST_PART = 20_000_000  # bytes of a file that is read


@dataclass(frozen=True)
class Inside:
    """A built artefact. ``system`` is windows or debian; ``names`` are paths below the program's folder."""

    system: str
    names: frozenset[str]
    program: dict[str, Any]
    sbom: bytes
    parts: str

    @property
    def test(self) -> bool:
        """Whether it is for trying out only."""
        return bool(self.program.get("test", True))

    @property
    def commit(self) -> str:
        """The commit that its list of parts says it was built from."""
        return self._said("fieldapp:commit")

    @property
    def changed(self) -> bool:
        """Whether it holds changes that no commit has."""
        return self._said("fieldapp:test") != "false"

    def _said(self, name: str) -> str:
        told = json.loads(self.sbom)["metadata"]["component"]["properties"]
        return str(next(one["value"] for one in told if one["name"] == name))


def read(path: Path) -> Inside:
    """Look into an installer (.exe) or a package (.deb). Refused when it is neither, or not ours."""
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError:
        raise Refusal(f"{path} cannot be read.") from None
    if start == b"!<arch>\n":
        system, names, files = "debian", *_of_deb(path)
    elif start[:2] == b"MZ":
        system, names, files = "windows", *_of_exe(path)
    else:
        raise Refusal(f"{path.name} is neither an installer for Windows nor a package for Debian.")
    try:
        told, parts = json.loads(files["program.json"]), files["licences/parts.txt"].decode()
        inside = Inside(system, frozenset(names), told, files["sbom.cdx.json"], parts)
        sound = re.fullmatch(r"[0-9a-f]{40}", inside.commit) and isinstance(told["version"], str) and isinstance(told["release"], int)
        sound = sound and isinstance(inside.changed, bool)
    except (KeyError, ValueError, TypeError, StopIteration, RecursionError):
        raise Refusal(f"{path.name} does not say what it is: it is damaged, or none of ours.") from None
    if not sound:
        raise Refusal(f"{path.name} does not say which commit and version it is.")
    return inside


_READ = ("program.json", "sbom.cdx.json", "licences/parts.txt")


def _of_deb(path: Path) -> tuple[list[str], dict[str, bytes]]:
    data = path.read_bytes()
    try:
        with tarfile.open(fileobj=io.BytesIO(_member(data, b"data.tar"))) as archive:
            members = {one.name.removeprefix("./").removeprefix(_DEBIAN): one for one in archive if one.isfile() or one.islnk()}
            files = {}
            for name in _READ:
                held = archive.extractfile(members[name]) if name in members and members[name].size < _LARGEST_PART else None
                files[name] = held.read() if held else b""
    except (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError, ValueError):
        raise Refusal(f"{path.name} is damaged: it cannot be unpacked.") from None
    return list(members), files


def _member(data: bytes, wanted: bytes) -> bytes:
    """One member of an ar archive, by how its name begins; empty when there is none."""
    at = 8
    while at + 60 <= len(data):
        header = data[at : at + 60]
        size = int(header[48:58])
        if size < 0:
            raise ValueError
        if header.startswith(wanted):
            return data[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    return b""


def _of_exe(path: Path) -> tuple[list[str], dict[str, bytes]]:
    tool = shutil.which("7z") or shutil.which("7zz")
    if tool is None:
        raise Refusal(f"{path.name} was not looked into: that needs 7z; on Debian: apt install 7zip")
    listed = subprocess.run([tool, "l", "-slt", "-ba", "--", str(path)], capture_output=True, text=True, check=False)
    names = [line.removeprefix("Path = ").replace("\\", "/") for line in listed.stdout.splitlines() if line.startswith("Path = ")]
    place = next((name.removesuffix("program.json") for name in sorted(names, key=len) if name.split("/")[-1] == "program.json"), None)
    if listed.returncode or place is None:
        raise Refusal(f"{path.name} is damaged, or none of ours: 7z finds no program in it.")
    files = {}
    for name in _READ:
        done = subprocess.run([tool, "e", "-so", "--", str(path), place + name], capture_output=True, check=False)
        files[name] = done.stdout
    return [name.removeprefix(place) for name in names], files

"""Small artefacts for tests: wheels made of what this environment says of its libraries, and a package of the right shape around them."""

from __future__ import annotations

import importlib.metadata
import io
import json
import tarfile
import tomllib
import zipfile
from functools import cache
from pathlib import Path

from building import lock, sbom
from building.app import Release
from building.licences import tree as licences
from building.pin import DEBIAN, applies
from building.tree import Tree
from building.wheels import needs

ROOT = Path(__file__).resolve().parents[2]


@cache
def wheels(folder: Path) -> dict[str, Path]:
    """A wheel without code for every library the program needs here: its dist-info, as it was installed from the locked wheel."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {lock._need(need)[0] for need in project["dependencies"]}
    found: dict[str, Path] = {}
    while asked:
        name = asked.pop()
        if lock.normal(name) not in found:
            wheel = found[lock.normal(name)] = _wheel(importlib.metadata.distribution(name), folder)
            asked |= {other for other, marker in map(lock._need, needs(wheel)) if not marker or applies(marker, DEBIAN[0])}
    return found


def _wheel(distribution: importlib.metadata.Distribution, folder: Path) -> Path:
    path = folder / f"{distribution.metadata['Name'].replace('-', '_')}-{distribution.version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file in distribution.files or ():
            if ".dist-info/" in str(file) and (str(file).split(".dist-info/")[1].startswith(("METADATA", "licenses/", "sboms/", "LICEN"))):
                archive.writestr(str(file), Path(str(file.locate())).read_bytes())
    return path


def program(folder: Path, commit: str, *, test: bool = False, changed: bool = False) -> Tree:
    """What a package says of itself: program.json, licences, list of parts."""
    release = Release(1, "0.1.0", "2026-11-23", commit, 1_795_000_000, 1, changed)
    tree = licences(wheels(folder))
    tree.add("program.json", release.program("0" * 64, "", test=test))
    tree.add(sbom.NAME, _with_locked_hashes(sbom.document(release, (), wheels(folder), None)))
    return tree


def _with_locked_hashes(document: bytes) -> bytes:
    """The wheels here hold no code, so that their own hashes are not the lock's."""
    told, locked = json.loads(document), lock.entries()
    for part in told["components"]:
        if part["name"] in locked:
            part["hashes"] = [{"alg": "SHA-256", "content": min(locked[part["name"]].hashes)}]
    return json.dumps(told).encode()


def deb(path: Path, tree: Tree, *, without: str = "") -> Path:
    """A package around a tree; ``without`` leaves one file out."""
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w") as archive:
        for name, file in tree.items():
            if name != without:
                info = tarfile.TarInfo(f"./usr/lib/fieldapp/{name}")
                info.size = len(file.data)
                archive.addfile(info, io.BytesIO(file.data))
    data = inner.getvalue()
    header = f"{'data.tar':<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
    path.write_bytes(b"!<arch>\n" + header + data)
    return path

"""The program itself, as the checked-out commit has it: what lies in ``app/`` of an installation, and what an update carries."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import tarfile
from dataclasses import dataclass

from building import ROOT, Refusal
from building.tree import Tree

PACKAGES = ("fieldapp", "sync", "resources")
_START = "packaging/start/fieldapp_start.py"
_VERSION = "fieldapp/domain/version.py"
_MIGRATION = re.compile(r"fieldapp/storage/migrations/versions/(\d{4})_\w+\.py")
# Sources of the translations, and the picture of the front page: nothing the program reads.
_LEFT_OUT = re.compile(r"resources/(wording/.*\.ts|look/window\.png)")


@dataclass(frozen=True)
class Release:
    """What is built. ``commit`` is its hash, ``date`` its time in seconds since 1970, ``schema`` that of the store.

    ``test`` marks what was built from files that no commit holds.
    """

    number: int
    version: str
    released: str
    commit: str
    date: int
    schema: int
    test: bool

    def program(self, libraries: str, runtime: str, *, test: bool = False) -> bytes:
        """program.json of an installation, JSON: ``libraries``, ``release``, ``runtime``, ``test``, ``v`` (1) and ``version``.

        ``libraries`` is ``lock.libraries_digest``, which an update must name; ``runtime`` the Python it brings, or "" where it uses the
        system's; ``test`` whether it is for trying out only.
        """
        told = {"v": 1, "release": self.number, "version": self.version, "libraries": libraries, "runtime": runtime}
        return json.dumps({**told, "test": test or self.test}, sort_keys=True, indent=1).encode() + b"\n"


def app(*, dirty: bool = False) -> tuple[Release, Tree]:
    """The release of the checked-out commit and its ``app/``: fieldapp, sync, resources.

    Refuses a checkout with changes that no commit holds; ``dirty`` takes them along and marks the release as a test.
    """
    changed = _git("status", "--porcelain", "--", *PACKAGES, "packaging", "pyproject.toml", "CHANGELOG.md", "LICENSE")
    if changed and not dirty:
        first = changed.decode(errors="replace").splitlines()[0][3:]
        raise Refusal(f"The checkout holds changes that no commit has ({first}); commit them, or build a test with --dirty.")
    files = _in_checkout() if changed else _in_commit()
    constants = _constants(files.get(_VERSION, b""))
    numbers = [int(found[1]) for path in files if (found := _MIGRATION.fullmatch(path))]
    return (
        Release(
            number=int(constants["RELEASE"]),
            version=str(constants["VERSION"]),
            released=str(constants["RELEASED"]),
            commit=_git("rev-parse", "HEAD").decode().strip(),
            date=int(_git("show", "--no-patch", "--format=%ct", "HEAD")),
            schema=max(numbers),
            test=bool(changed),
        ),
        _kept(files),
    )


def at(commit: str) -> Tree:
    """The ``app/`` of another commit: the release that an update comes after. Refused for what names no commit."""
    try:
        found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}").decode().strip()
    except Refusal:
        raise Refusal(f"{commit} is neither a folder nor a commit.") from None
    return _kept(_in_commit(found))


def before(number: int) -> str:
    """The newest commit that states a lower release than ``number``; empty when none does."""
    since = ""
    for commit in _git("log", "--first-parent", "--format=%H", "HEAD", "--", _VERSION).decode().split():
        try:
            lower = int(_constants(_git("show", f"{commit}:{_VERSION}"))["RELEASE"]) < number
        except Refusal:  # from before releases were counted
            return ""
        if lower:
            return _git("rev-parse", f"{since}^" if since else "HEAD").decode().strip()
        since = commit
    return ""


def start(*, dirty: bool = False) -> bytes:
    """The start script of the checked-out commit: ``start/fieldapp_start.py`` of an installation."""
    return (ROOT / _START).read_bytes() if dirty else _git("show", f"HEAD:{_START}")


def _kept(files: dict[str, bytes]) -> Tree:
    tree = Tree()
    for path, data in files.items():
        if path.startswith(tuple(f"{package}/" for package in PACKAGES)) and not _LEFT_OUT.fullmatch(path):
            tree.add(path, data)
    return tree


def _in_commit(commit: str = "HEAD") -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", commit, "--", *PACKAGES))) as archive:
        return {member.name: file.read() for member in archive if member.isfile() and (file := archive.extractfile(member)) is not None}


def _in_checkout() -> dict[str, bytes]:
    listed = _git("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PACKAGES).decode().split("\0")
    return {name: (ROOT / name).read_bytes() for name in sorted(set(listed)) if name and (ROOT / name).is_file()}


def _constants(source: bytes) -> dict[str, str | int]:
    found: dict[str, str | int] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Constant):
            value = node.value.value
            if isinstance(value, str | int):
                found[node.targets[0].id] = value
    if not {"RELEASE", "VERSION", "RELEASED"} <= found.keys():
        raise Refusal(f"{_VERSION} does not say which release this is.")
    return found


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise Refusal("A build needs git: it is made from a commit.") from None
    if done.returncode:
        raise Refusal("A build is made from a commit: this folder is not a git checkout, or it has no commit.")
    return done.stdout

"""What of each wheel the program keeps: the allow-list of ``packaging/trim.toml``, by library and by system."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from collections.abc import Iterable
from functools import cache

from building import ROOT, Refusal
from building.lock import normal
from building.pin import Target

TRIM = ROOT / "packaging" / "trim.toml"
_ABOUT = re.compile(r"[^/]+\.dist-info/(METADATA|RECORD)")


def kept(name: str, wheel: bytes, target: Target) -> list[tuple[str, bytes]]:
    """The files of the wheel of this file name that go into ``lib/``, by path, with their bytes.

    Refuses a wheel that the list does not name, a line of the list that keeps nothing in it, and a path that leads out of the wheel.
    """
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        paths = sorted(info.filename for info in archive.infolist() if not info.is_dir())
        return [(path, archive.read(path)) for path in chosen(normal(name.split("-")[0]), paths, target.system)]


def chosen(name: str, paths: Iterable[str], system: str) -> list[str]:
    """Which of a library's paths are kept on ``windows`` or ``debian``; refuses as ``kept`` does."""
    listed = _list()
    if name not in listed:
        raise Refusal(f"{TRIM.name} does not say what to keep of {name}.")
    keep = listed[name].get("keep", []) + listed[name].get(system, [])
    drop = listed["every"]["drop"] + listed[name].get("drop", [])
    idle, found = set(keep), []
    for path in paths:
        if path.startswith("/") or ".." in path.split("/") or "\\" in path:
            raise Refusal(f"{name} holds a path that leads out of it: {path}")
        by = {pattern for pattern in keep if _matches(pattern, path)}
        idle -= by
        if _ABOUT.fullmatch(path) or (by and not any(_matches(pattern, path) for pattern in drop)):
            found.append(path)
    if idle:
        raise Refusal(f"{TRIM.name} keeps {min(idle)} of {name}, and this version of it holds no such file.")
    return found


@cache
def _list() -> dict[str, dict[str, list[str]]]:
    with TRIM.open("rb") as file:
        read: dict[str, dict[str, list[str]]] = tomllib.load(file)
    return read


def _matches(pattern: str, path: str) -> bool:
    return _expression(pattern).fullmatch(path) is not None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """``*`` stands for anything but ``/``, ``**`` for anything."""
    parts = re.split(r"(\*\*|\*)", pattern)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts))

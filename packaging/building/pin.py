"""A library at one version, the computers the program is built for, and the conditions under which one needs the other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from building import Refusal


@dataclass(frozen=True)
class Pin:
    """One entry of the lock: the normalised name, the version, and the SHA-256 (hex) of every file that may stand for it."""

    name: str
    version: str
    hashes: frozenset[str]


@dataclass(frozen=True)
class Target:
    """One Python on one system; ``platforms`` are the wheel tags it takes, as pip knows them."""

    system: str
    python: str
    platforms: tuple[str, ...]

    @property
    def tag(self) -> str:
        """The interpreter tag of its wheels: ``cp313``."""
        return "cp" + self.python.replace(".", "")


_GLIBC = tuple(f"manylinux_2_{minor}_x86_64" for minor in range(34, 4, -1))
_LINUX = (*_GLIBC, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64")

WINDOWS = Target("windows", "3.13", ("win_amd64",))
DEBIAN = tuple(Target("debian", python, _LINUX) for python in ("3.11", "3.12", "3.13"))
TARGETS = {"windows": (WINDOWS,), "debian": DEBIAN}

_TOKEN = re.compile(r"\s*(?:(?P<sign>[()]|==|!=|<=|>=|<|>)|'(?P<single>[^']*)'|\"(?P<double>[^\"]*)\"|(?P<word>[a-z_]+))")


def applies(marker: str, target: Target) -> bool:
    """Whether a condition such as ``python_version < "3.13" and extra == "x"`` holds for a target. No extra is ever asked for.

    Refuses what it does not know, rather than guess what the program needs.
    """
    known = {
        "extra": "",
        "implementation_name": "cpython",
        "os_name": "nt" if target.system == "windows" else "posix",
        "platform_machine": "AMD64" if target.system == "windows" else "x86_64",
        "platform_python_implementation": "CPython",
        "platform_system": "Windows" if target.system == "windows" else "Linux",
        "python_full_version": target.python,
        "python_version": target.python,
        "sys_platform": "win32" if target.system == "windows" else "linux",
    }
    tokens = _tokens(marker)
    value, rest = _either(tokens, known, marker)
    if rest:
        raise _unknown(marker)
    return value


def _unknown(marker: str) -> Refusal:
    return Refusal(f"A library needs another one under a condition that this build does not understand: {marker}")


def _tokens(marker: str) -> list[tuple[str, str]]:
    """(kind, text) of each token: ``text`` for what stands in quotes, ``sign``, ``word``."""
    found, at = [], 0
    while at < len(marker.rstrip()):
        match = _TOKEN.match(marker, at)
        if match is None or match.lastgroup is None:
            raise _unknown(marker)
        found.append(("text" if match.lastgroup in ("single", "double") else match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


def _either(tokens: list[tuple[str, str]], known: dict[str, str], marker: str) -> tuple[bool, list[tuple[str, str]]]:
    value, tokens = _both(tokens, known, marker)
    while tokens and tokens[0] == ("word", "or"):
        other, tokens = _both(tokens[1:], known, marker)
        value = value or other
    return value, tokens


def _both(tokens: list[tuple[str, str]], known: dict[str, str], marker: str) -> tuple[bool, list[tuple[str, str]]]:
    value, tokens = _one(tokens, known, marker)
    while tokens and tokens[0] == ("word", "and"):
        other, tokens = _one(tokens[1:], known, marker)
        value = value and other
    return value, tokens


def _one(tokens: list[tuple[str, str]], known: dict[str, str], marker: str) -> tuple[bool, list[tuple[str, str]]]:
    if tokens[:1] == [("sign", "(")]:
        value, tokens = _either(tokens[1:], known, marker)
        if tokens[:1] != [("sign", ")")]:
            raise _unknown(marker)
        return value, tokens[1:]
    if [kind for kind, _ in tokens[:3]] != ["word", "sign", "text"] or tokens[0][1] not in known:
        raise _unknown(marker)
    name, sign, wanted = (text for _, text in tokens[:3])
    return _compare(known[name], sign, wanted, version=name.startswith("python_"), marker=marker), tokens[3:]


def _compare(held: str, sign: str, wanted: str, *, version: bool, marker: str) -> bool:
    if sign in ("==", "!=") and not version:
        return (held == wanted) == (sign == "==")
    if not version or not re.fullmatch(r"\d+(\.\d+)*", wanted):
        raise _unknown(marker)
    here, there = _numbers(held), _numbers(wanted)
    order = (here > there) - (here < there)
    held_by = {"==": order == 0, "!=": order != 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0}
    if sign not in held_by:
        raise _unknown(marker)
    return held_by[sign]


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))

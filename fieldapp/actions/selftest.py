"""The self-test: every bundled part tried on this machine, in a folder that is thrown away. Installers and help desks run it.

The report names parts of the program and nothing else: no person, no file, no folder, no computer. Nothing of it needs a network or a home.
What may end a process when it is damaged (libraries, the window) is tried in processes of their own, at the same time as the rest.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.domain.version import RELEASE, VERSION
from resources.wording import sentence
from sync.sheets import files

from . import process, selftest_parts
from .selftest_parts import Broken

_SECONDS = 60
_APART = {"libraries": ("libraries",), "window": ("translations", "window")}
PARTS = ("libraries", *selftest_parts.CHECKS, "translations", "window")


@dataclass
class Report:
    """What was tried: for each part an empty text when it works, otherwise what is wrong, in words of the program. ``screen`` is what the
    window was painted on, as Qt calls it; ``offscreen`` where there is no screen."""

    checks: dict[str, str] = field(default_factory=dict)
    screen: str = ""

    @property
    def ok(self) -> bool:
        """Whether every part works."""
        return not any(self.checks.values())


def run(progress: Callable[[str], None] | None = None, *, home: Path | None = None) -> Report:
    """Try every part; ``progress`` hears each one's name as it begins. Never raises: an error becomes its kind in the report.

    ``home`` is the folder where people's files lie or will lie; this user's own without it.
    """
    tell = progress or (lambda _: None)
    apart = {part: _begin(part) for part in _APART}
    report = Report()
    try:
        with tempfile.TemporaryDirectory(prefix="fieldapp-selftest-") as folder:
            for name, check in selftest_parts.CHECKS.items():
                tell(name)
                report.checks[name] = _why(partial(check, Path(folder) / name, home))
    except OSError:  # no folder for what is thrown away
        report.checks |= {name: "OSError" for name in selftest_parts.CHECKS if name not in report.checks}
    for part, names in _APART.items():
        tell(part)
        said = _ended(apart[part])
        report.checks |= {name: str(said.get(name, said["ended"])) for name in names}
        report.screen = str(said.get("screen", report.screen))
    report.checks = {name: report.checks[name] for name in PARTS}
    return report


def name_of(part: str, language: str) -> str:
    """What a part is called."""
    return sentence(f"selftest_part_{part}", language)


def advice(part: str, language: str) -> str:
    """What to do when a part does not work."""
    return sentence(f"selftest_do_{part}", language)


def lines(report: Report, language: str) -> list[str]:
    """The report for people: a head with the version, a line for each part, and what to do about those that do not work."""
    python = ".".join(map(str, sys.version_info[:3]))
    told = [
        sentence("selftest_ok" if report.ok else "selftest_not_ok", language),
        f"Fieldapp {VERSION} ({RELEASE}) · {sysconfig.get_platform()} · Python {python} · {report.screen or '–'} · {date.today():%Y-%m-%d}",
    ]
    for part, why in report.checks.items():
        told.append(f"{'✗' if why else '✓'} {name_of(part, language)}" + (f" – {why}" if why else ""))
        if why:
            told.append(f"    {advice(part, language)}")
    return told


def save(report: Report, path: Path, language: str) -> Path:
    """Write the report as plain text. Raises Refused ``selftest_not_saved``."""
    try:
        files.replace(path, "".join(f"{line}\n" for line in lines(report, language)).encode())
    except OSError:
        raise Refused("selftest_not_saved") from None
    return path


def libraries() -> int:
    """Try the libraries in this process, and print a line of JSON for the one that asked. The exit status."""
    from . import selftest_libraries

    print(json.dumps({"libraries": _why(selftest_libraries.check)}), flush=True)
    return 0


def _why(check: Callable[[], object]) -> str:
    try:
        check()
    except Broken as broken:
        return str(broken)
    except Exception as error:  # its message may hold a path
        return type(error).__name__
    return ""


def _begin(name: str) -> subprocess.Popen[bytes] | None:
    quiet = subprocess.DEVNULL
    try:
        return subprocess.Popen([*_same(), "selftest", "--part", name], stdin=quiet, stdout=subprocess.PIPE, stderr=quiet)  # noqa: S603 our own program
    except OSError:
        return None


def _same() -> list[str]:
    """The command that starts the release that runs now, which need not be the one in use: an update is tried before it is."""
    try:
        import fieldapp_start
    except ImportError:  # a checkout
        return process.again()
    return [*process.again(), "--release", str(fieldapp_start.RELEASE)]


def _ended(child: subprocess.Popen[bytes] | None) -> dict[str, str]:
    """What a child said, and under ``ended`` how it ended, for what it did not get to say."""
    if child is None:
        return {"ended": "did not start"}
    try:
        out, _ = child.communicate(timeout=_SECONDS)
        found = {"ended": f"ended with {child.returncode}"}
    except subprocess.TimeoutExpired:
        child.kill()
        out, _ = child.communicate()
        found = {"ended": "no answer"}
    for line in out.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict):
            found |= {str(name): str(why) for name, why in said.items() if name != "ended"}
    return found

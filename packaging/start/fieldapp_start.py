"""Starts the installed Fieldapp: picks a release, puts it and its libraries on the path, runs it.

It lies in ``start`` of the program and comes with an installer only: it starts whatever updates left behind. The installer's release lies
in ``app``, each update in a folder named after its number; ``current.json`` says which is used: ``{"before": 1, "release": 2, "starts": 0,
"v": 1}``. ``release`` is, when it is newer than the installer's and whole. ``starts`` counts how often its window was started in vain;
once one was painted it is null. After three such starts ``before`` is used instead, and where that is not whole either, ``app``. Commands
neither count nor show that it works: the self-test did before it was switched to, and what they run into they say.
When ``current.json`` is damaged, the newest whole release is tried in the same way, for only that one may know the store. Standard library
only; it knows nothing of signatures, which were judged before an update was unpacked.

    fieldapp_start.py --module sync.mission.cli …     another command than the program: the mission of a demonstration
    fieldapp_start.py --release 3 selftest …          a release that is not used yet, or no longer; it is not counted as a start
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

INTERFACE = 1  # what releases may use of this file; raised when it changes, and then an update needs the installer that brings it
TRIES = 3
POINTER = "current.json"
LISTED = "release.json"  # the header of the update, written last
_LONGEST = 2 << 20


class Choice(NamedTuple):
    """A release, where it lies, and whether it has yet to show that it works."""

    release: int
    folder: Path
    fresh: bool = False


def releases_of(program: Path) -> Path:
    """Where updates are unpacked: beside the program on Windows, where each person has one, otherwise among the user's data."""
    if os.name == "nt":
        return program / "releases"
    data = os.environ.get("XDG_DATA_HOME", "")
    folder = Path(data if os.path.isabs(data) else os.path.expanduser("~/.local/share"), "fieldapp-releases")
    return folder if _is_ours(folder) else Path(_home(), ".local/share/fieldapp-releases")


def installed(program: Path) -> int:
    """The number of the release that came with the installer; 0 when nobody can tell."""
    return _number(_read(program / "program.json").get("release"))


def libraries(program: Path) -> str:
    """The digest of the libraries that came with the installer; empty when nobody can tell."""
    return str(_read(program / "program.json").get("libraries") or "")


def pointer(releases: Path) -> tuple[int, int, int | None]:
    """What ``current.json`` says: release, the one before, starts. Zeros when there is none."""
    held = _read(releases / POINTER)
    release, before, starts = _number(held.get("release")), _number(held.get("before")), held.get("starts", -1)
    if held.get("v") == 1 and release and (starts is None or (type(starts) is int and 0 <= starts <= TRIES)):
        return release, before, starts
    return (_newest(releases) if os.path.exists(releases / POINTER) else 0), 0, 0


def choose(program: Path, releases: Path) -> Choice:
    """The release to run. Never fails: what is damaged, or was made for other libraries than an installer brought since, is passed over."""
    own, brought = Choice(installed(program), program / "app"), libraries(program)
    release, before, starts = pointer(releases)
    if release > own.release and (starts is None or starts < TRIES) and whole(releases, release, brought):
        return Choice(release, releases / str(release), starts is not None)
    if release > before > own.release and whole(releases, before, brought):
        return Choice(before, releases / str(before))
    return own


def whole(releases: Path, release: int, brought: str = "") -> bool:
    """Whether every file of an unpacked release stands there with its size, and it was made for the libraries ``brought``, when named.

    Digests are for whoever has the time.
    """
    folder = os.path.join(releases, str(release))
    try:
        listed = _read(Path(folder, LISTED))["update"]
        sizes = {os.path.join(folder, one["path"]): one["size"] for one in listed["files"]}
        needed = os.path.join(folder, "fieldapp/__main__.py") in sizes
        fits = listed["number"] == release and brought in ("", listed["libraries"])
        return needed and fits and all(os.stat(path).st_size == size for path, size in sizes.items())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def point(releases: Path, release: int, before: int, starts: int | None, put: Callable[[Path, Path], None] = os.replace) -> None:
    """Write ``current.json``: the old one or the new one stands there after a crash. Raises OSError."""
    with open(beside := releases / f"{POINTER}.new", "wb") as file:
        file.write(json.dumps({"before": before, "release": release, "starts": starts, "v": 1}).encode())
        file.flush()
        os.fsync(file.fileno())
    put(beside, releases / POINTER)


def confirm() -> None:
    """The fresh release that runs has shown that it works: its window was painted; or its store can be read by no other any more."""
    release, before, starts = pointer(RELEASES)
    if release == RELEASE and starts is not None:
        with suppress(OSError):  # on a full disk it is counted again the next time
            point(RELEASES, release, before, None)


def main(arguments: list[str]) -> int:
    """Run the release that is to be used, or the one asked for. The exit status of the process."""
    global RELEASE
    choice = choose(PROGRAM, RELEASES)
    if arguments[:1] == ["--release"] and arguments[2:3] == ["selftest"]:
        release, arguments = _number(int(arguments[1]) if arguments[1].isdecimal() else 0), arguments[2:]
        if release != installed(PROGRAM) and not whole(RELEASES, release):
            return 2
        choice = Choice(release, PROGRAM / "app" if release == installed(PROGRAM) else RELEASES / str(release))
    RELEASE = choice.release
    if counts := choice.fresh and _opens_window(arguments):
        _count(1)
    module = "fieldapp.__main__"
    if arguments[:1] == ["--module"] and set(arguments[1:2]) & {"sync.mission.cli"}:
        module, arguments = arguments[1], arguments[2:]
    parts = (PROGRAM / f"lib-cp{sys.version_info.major}{sys.version_info.minor}", PROGRAM / "lib")
    others = [entry for entry in sys.path if os.path.basename(entry) not in ("site-packages", "dist-packages", "start")]
    sys.path[:] = [str(choice.folder), *(str(folder) for folder in parts if folder.is_dir()), *others]
    sys.argv[1:] = arguments
    sys.modules["fieldapp_start"] = sys.modules[__name__]
    try:
        status = importlib.import_module(module).main() or 0
    except Exception:  # what Python compiled may be torn; it is compiled again by the next start
        for compiled in list(choice.folder.rglob("*.pyc")):
            with suppress(OSError):
                compiled.unlink()
        raise
    if counts:
        _count(-1)  # it ended by itself, as where the window of another process came forward: that tells nothing
    return int(status)


def _opens_window(arguments: list[str]) -> bool:
    """Whether no command is given: nothing, ``--home DIR``, or ``--home=DIR``."""
    return not arguments or (arguments[0].startswith("--home") and len(arguments) == 1 + ("=" not in arguments[0]))


def _count(change: int) -> None:
    """One start more in vain, or one less. On a full disk it starts uncounted: it passed its self-test when it came."""
    with suppress(OSError):
        release, before, starts = pointer(RELEASES)
        if release == RELEASE and starts is not None:
            point(RELEASES, release, before, max(0, starts + change))


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can put a program there. An administrator may come with another person's environment (su, sudo -E)."""
    for path in (folder, *folder.parents):
        with suppress(OSError):
            if os.lstat(path).st_uid not in (0, os.geteuid()):
                return False
    return True


def _home() -> str:
    """Where whoever runs this lives, whatever the environment says."""
    import pwd

    try:
        return pwd.getpwuid(os.geteuid()).pw_dir
    except KeyError:  # nobody that this computer knows, as in a container
        return "/nonexistent"


def _newest(releases: Path) -> int:
    with suppress(OSError):
        found = sorted((int(name) for name in os.listdir(releases) if name.isdecimal() and len(name) < 10), reverse=True)
        return next((release for release in found if whole(releases, release)), 0)
    return 0


def _number(value: object) -> int:
    return value if type(value) is int and 0 < value <= 10**9 else 0


def _read(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError), path.open("rb") as file:
        held = json.loads(file.read(_LONGEST))
        return held if isinstance(held, dict) else {}
    return {}


PROGRAM = Path(os.path.abspath(__file__)).parent.parent
RELEASES = releases_of(PROGRAM)
RELEASE = 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

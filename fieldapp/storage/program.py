"""The installed program on this disk: the updates that lie beside it, and which release is started. Plain files, safe at any moment.

An update is written into ``N.partial``, flushed, and gets its name ``N`` when it is whole; one that is thrown away loses its name first. So
a folder with a number is a whole release, whenever the power goes. Which one is used stands in ``current.json`` (see ``fieldapp_start``,
which starts the program and knows how to do without any of this). What the store itself remembers: the highest release it ever saw, which
no older file of this disk can lower.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from json import loads
from pathlib import Path

from fieldapp.domain import version
from fieldapp.domain.errors import Refused

from .copying import refusing
from .database import Store, Transaction
from .files import flush_folder, put_in_place, read_bounded
from .homelock import HomeLock

SEEN = "release_seen"
_PARTIAL = ".partial"
_APP = "app"
_STATED = 65_536
_LISTED = 2 << 20


@dataclass(frozen=True)
class Program:
    """An installed program: where it lies and its updates, the release that runs, and what its installer brought.

    ``libraries`` is the digest of the libraries; ``test``: it was built with a runtime or from files that are good for tests only.
    """

    folder: Path
    releases: Path
    running: int
    installed: int
    libraries: str
    test: bool


@dataclass(frozen=True)
class Pointer:
    """Which release is started and which one before it; ``starts`` as in ``current.json``, None once it has shown that it works."""

    release: int
    before: int
    starts: int | None

    @property
    def given_up(self) -> bool:
        """Whether it was started in vain too often."""
        import fieldapp_start

        return self.starts == fieldapp_start.TRIES


def here() -> Program | None:
    """The installed program that runs; None in a checkout."""
    try:
        import fieldapp_start as start
    except ImportError:
        return None
    try:
        said = loads(read_bounded(start.PROGRAM / "program.json", _STATED))
        libraries, test = str(said["libraries"]), said["test"] is not False
    except (OSError, ValueError, KeyError, TypeError):
        libraries, test = "", False
    return Program(start.PROGRAM, start.RELEASES, start.RELEASE, start.installed(start.PROGRAM), libraries, test)


def running() -> int:
    """The number of the release that runs."""
    program = here()
    return program.running if program is not None else version.RELEASE


def seen(store: Store) -> int:
    """The highest release that this store ever saw; the first one, when nobody wrote it down yet."""
    return int(store.meta(SEEN) or b"1")


def see(transaction: Transaction, release: int) -> None:
    """Have the store remember a release."""
    transaction.set_meta(SEEN, str(release).encode())


def opened(store: Store) -> None:
    """A store was opened: it remembers the release that runs, and what an update left behind is cleared away."""
    if running() > seen(store):
        with store.write(audited=False) as transaction:
            see(transaction, running())
    if (program := here()) is not None:
        tidy(program)


def pointer(program: Program) -> Pointer:
    """Which release is started; the installed one when nothing says otherwise, or something older."""
    import fieldapp_start

    release, before, starts = fieldapp_start.pointer(program.releases)
    return Pointer(release, before, starts) if release > program.installed else Pointer(program.installed, 0, None)


def comes_next(program: Program) -> int:
    """The release that the next start runs, by what lies there whole now."""
    import fieldapp_start

    return int(fieldapp_start.choose(program.folder, program.releases).release)


def folder_of(program: Program, release: int) -> Path | None:
    """Where a release lies whole; None when it does not."""
    import fieldapp_start

    if release == program.installed:
        return program.folder / _APP
    return program.releases / str(release) if fieldapp_start.whole(program.releases, release) else None


def header_of(program: Program, release: int) -> bytes | None:
    """The header of the update that a release came with; None for the installed one."""
    import fieldapp_start

    with suppress(OSError):
        return None if release == program.installed else read_bounded(program.releases / str(release) / fieldapp_start.LISTED, _LISTED)
    return None


def lying(program: Program, first: int) -> list[Path]:
    """Where releases lie, whole or not: ``first`` before all, then the one that runs, the installed one, and the others."""
    found: list[int] = []
    with suppress(OSError):
        found = sorted((int(path.name) for path in program.releases.iterdir() if path.name.isdecimal()), reverse=True)
    numbers = dict.fromkeys((first, program.running, program.installed, *found))
    return [program.folder / _APP if number == program.installed else program.releases / str(number) for number in numbers]


def content(folders: Iterable[Path], path: str, size: int, digest: str) -> bytes:
    """One file of a release, with this SHA-256 in hex, from the first folder that has it. Raises Refused ``update_base_missing``."""
    for folder in folders:
        with suppress(OSError):
            data = read_bounded(folder / path, size)
            if hashlib.sha256(data).hexdigest() == digest:
                return data
    raise Refused("update_base_missing")


def unpack(program: Program, release: int, header: bytes, files: Iterable[tuple[str, bytes]]) -> None:
    """Lay a release beside the others; one of this number that lay there is replaced. Nothing stays of one that fails.

    Raises Refused ``update_disk_full``, ``update_disk_refuses``, and what ``files`` raises.
    """
    import fieldapp_start

    partial = program.releases / f"{release}{_PARTIAL}"
    with refusing("update_disk_full", "update_disk_refuses"):
        try:
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir(mode=0o700, parents=True)
            written = [_written(partial, path, data) for path, data in files]
            written.append(_written(partial, fieldapp_start.LISTED, header))
            folders = {folder for path in written for folder in path.parents if folder == partial or partial in folder.parents}
            for path in written:
                with path.open("rb+") as file:
                    os.fsync(file.fileno())
            for folder in folders:
                flush_folder(folder)
            drop(program, release)
            put_in_place(partial, program.releases / str(release))
            flush_folder(program.releases)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise


def drop(program: Program, release: int) -> None:
    """Throw a release away that is not the one that runs, as far as the disk lets us; it loses its name first."""
    folder, beside = program.releases / str(release), program.releases / f"{release}.old{_PARTIAL}"
    if release != program.running and folder.exists():
        with suppress(OSError):
            shutil.rmtree(beside, ignore_errors=True)
            put_in_place(folder, beside)
            shutil.rmtree(beside, ignore_errors=True)


def switch(program: Program, release: int, before: int, *, fresh: bool) -> None:
    """Have ``release`` started from now on; ``fresh``: it has yet to show that it works.

    Raises Refused ``update_disk_full``, ``update_disk_refuses``.
    """
    import fieldapp_start

    with refusing("update_disk_full", "update_disk_refuses"):
        program.releases.mkdir(mode=0o700, parents=True, exist_ok=True)
        fieldapp_start.point(program.releases, release, before, 0 if fresh else None, put_in_place)
        flush_folder(program.releases)


@contextmanager
def alone(program: Program) -> Iterator[None]:
    """Keep other homes of this account, which share the releases, from laying or clearing any meanwhile.

    Raises Refused ``update_under_way``, ``update_disk_full``, ``update_disk_refuses``.
    """
    with refusing("update_disk_full", "update_disk_refuses"):
        program.releases.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        lock = HomeLock(program.releases)
    except Refused as refusal:
        raise Refused("update_under_way" if refusal.key == "home_in_use" else "update_disk_refuses") from None
    try:
        yield
    finally:
        lock.release()


def tidy(program: Program) -> None:
    """Clear away what was begun and what is no longer needed: the release that runs, the one to be started and the one before it stay.

    While another home of this account takes an update nothing is cleared.
    """
    if not program.releases.exists():
        return
    with suppress(Refused, OSError), alone(program):
        said = pointer(program)
        kept = {str(number) for number in (program.running, said.release, said.before)}
        for path in list(program.releases.iterdir()):
            if path.name.endswith(_PARTIAL):
                shutil.rmtree(path, ignore_errors=True)
            elif path.name.isdecimal() and path.name not in kept:
                drop(program, int(path.name))


def altered(folder: Path, digests: Iterable[tuple[str, str]], limit: int) -> bool:
    """Whether a file of a release is not what was signed: path and SHA-256 in hex of each."""
    try:
        return any(hashlib.sha256(read_bounded(folder / path, limit)).hexdigest() != digest for path, digest in digests)
    except OSError:
        return True


def selftest_of(program: Program, release: int) -> list[str]:
    """The command that tries a release which is not used yet."""
    return [sys.executable, "-I", str(program.folder / "start" / "fieldapp_start.py"), "--release", str(release), "selftest"]


def _written(folder: Path, path: str, data: bytes) -> Path:
    target = folder / path
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target.write_bytes(data)
    return target

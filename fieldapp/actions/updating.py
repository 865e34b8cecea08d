"""Updates of the program, without a network: a signed file is judged, laid beside the release that runs, tried, and only then switched to.

Two of the three keys that the mission's packs name must have signed it (see ``sync.update``). The highest release this home ever saw stands
in the store, so that no older file comes back in its place; the way back leads to the release just before, as long as the store is the same
for both. At whatever moment this is cut off, the program starts, and taking the file again ends what was begun.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from fieldapp.domain.errors import Cancelled, Refused
from fieldapp.domain.version import RELEASED, VERSION
from fieldapp.storage import backups, migrations, program
from fieldapp.storage.copying import flush, refusing
from fieldapp.storage.files import read_bounded
from fieldapp.storage.program import Program
from sync import update
from sync.errors import Unreachable, Unreadable
from sync.packs import Offer as Offered
from sync.transport.http import Limits, Line
from sync.update import File, Opened, Update

from . import delivery, installation
from .desk import Desk, Done, require
from .rounds import STOPPED

ROLES = ("administrator", "coordinator")
_BEFORE = "release_before"  # number and schema of the release that an update was taken by
_BACK = "release_back"  # the number somebody went back to
_KEPT_DAYS = 365  # how long the installer's release counts as up to date
_SECONDS = 300
_FETCHED, _PARTIAL = "updates", ".partial"  # of a home

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Offer:
    """What an update that may be taken says of itself; ``expired``: by the clock of this laptop it is better to ask for a newer one.

    ``signed``: how many of the people the mission ``named`` signed it · ``migrates``: it brings the store to a newer form.
    """

    number: int
    version: str
    released: date
    expires: date
    expired: bool
    size: int
    migrates: bool
    signed: int
    named: int


@dataclass(frozen=True)
class Taken:
    """The release that is started from the next start on."""

    number: int
    version: str


@dataclass(frozen=True)
class Running:
    """The release that runs, and what is known around it.

    ``updated``: it came as an update · ``before``: the one ``back`` leads to, 0 for none · ``next``: the one that is started next, 0 when
    it is this one · ``offered``: what the mission holds ready that could be taken · ``expired``: it is time to ask for a newer one ·
    ``warning``: the key of a sentence with the value ``release``, empty for none · ``installed``: false in a checkout, where nothing can be
    taken · ``test``: built for tests only.
    """

    release: int
    version: str
    released: date
    updated: bool
    before: int
    next: int
    offered: Offered | None
    expired: bool
    warning: str
    warned_of: int
    installed: bool
    test: bool


def look(desk: Desk, data: bytes) -> Offer:
    """What an update is, if it may be taken here; anybody may look, and nothing is changed.

    Raises SyncRefused as ``sync.update.read``; Refused ``update_not_installed``, ``update_older``, ``update_here_already``,
    ``update_other_libraries``, ``update_schema_skips``, ``update_schema_older``, ``update_base_missing``.
    """
    opened = _judged(desk, _installed(), data)
    found = opened.update
    expires = date.fromisoformat(found.expires)
    return Offer(
        number=found.number,
        version=found.version,
        released=date.fromisoformat(found.date),
        expires=expires,
        expired=expires < desk.today(),
        size=len(data),
        migrates=found.schema_to > migrations.HEAD,
        signed=len(opened.signers),
        named=len(installation.release_publics(desk)),
    )


def take(desk: Desk, data: bytes, progress: Progress | None = None) -> Done[Taken]:
    """Take an update: the store is copied, the release laid beside and tried in a process of its own, then started from the next start on.

    Administrators and coordinators do. Raises as ``look``; NotAllowed; Unreadable ``update_altered``; Refused
    ``update_selftest_failed``, ``update_under_way``, ``update_disk_full``, ``update_disk_refuses``, and as ``backups.make``: nothing is
    changed then.
    """
    require(desk, *ROLES)
    tell, here = progress or (lambda _: None), _installed()
    with program.alone(here):
        opened = _judged(desk, here, data)
        number = opened.update.number
        tell(0.05)
        backups.make(desk.store, kind="migration", day=desk.today())
        tell(0.3)
        program.unpack(here, number, update.header(data), _contents(here, opened, lambda part: tell(0.3 + 0.4 * part)))
        tell(0.7)
        try:
            if program.folder_of(here, number) is None or not passes(program.selftest_of(here, number)):
                raise Refused("update_selftest_failed")
            with desk.store.write() as transaction:
                transaction.audit("update.taken", f"release {number}")
                program.see(transaction, number)
                transaction.set_meta(_BEFORE, f"{here.running} {migrations.HEAD}".encode())
                transaction.set_meta(_BACK, b"")
        except BaseException:
            program.drop(here, number)
            raise
        program.switch(here, number, here.running, fresh=True)
    shutil.rmtree(desk.store.vault.home / _FETCHED, ignore_errors=True)
    tell(1.0)
    return Done(Taken(number, opened.update.version), frozenset({"settings"}))


def back(desk: Desk) -> Done[Taken]:
    """Go back to the release before, from the next start on. Administrators and coordinators do.

    Raises NotAllowed, Refused ``update_not_installed``, ``update_no_way_back``, ``update_back_other_schema``, ``update_disk_full``,
    ``update_disk_refuses``.
    """
    require(desk, *ROLES)
    here = _installed()
    before, schema = _noted(desk)
    if not _leads_back(here, before):
        raise Refused("update_no_way_back")
    if schema != migrations.HEAD:
        raise Refused("update_back_other_schema", release=before)
    with desk.store.write() as transaction:
        transaction.audit("update.back", f"release {before}")
        transaction.set_meta(_BACK, str(before).encode())
    program.switch(here, before, 0, fresh=False)
    return Done(Taken(before, _version(here, before)), frozenset({"settings"}))


def state(desk: Desk) -> Running:
    """What runs, what could come, and what is amiss. Reads every file of an update that runs, so not for the first sight of a window."""
    here = program.here()
    running, seen, today = program.running(), program.seen(desk.store), desk.today()
    own = _listed(here, running) if here is not None else None
    released = date.fromisoformat(own.date) if own is not None else date.fromisoformat(RELEASED)
    until = date.fromisoformat(own.expires) if own is not None else released + timedelta(days=_KEPT_DAYS)
    warning, warned_of = _warning(desk, here, own, running, seen)
    following = program.comes_next(here) if here is not None else running
    before, schema = _noted(desk)
    return Running(
        release=running,
        version=own.version if own is not None else VERSION,
        released=released,
        updated=here is not None and running != here.installed,
        before=before if here is not None and _leads_back(here, before) and schema == migrations.HEAD else 0,
        next=following if following != running else 0,
        offered=offered(desk),
        expired=until < today,
        warning=warning,
        warned_of=warned_of,
        installed=here is not None,
        test=here is not None and here.test,
    )


def offered(desk: Desk) -> Offered | None:
    """The update the mission holds ready, when this laptop could take it; None otherwise."""
    pack, running = installation.mission_pack(desk), program.running()
    if pack is None or pack.offer is None or not pack.offer.number > running or pack.offer.number < program.seen(desk.store):
        return None
    return pack.offer


def read(file: Path) -> bytes:
    """The bytes of an update on a stick or in a folder; ``look`` refuses one that is too long. Raises Refused ``update_unreadable``."""
    try:
        return read_bounded(file, update.LIMIT)
    except OSError:
        raise Refused("update_unreadable") from None


def fetch(
    desk: Desk,
    progress: Progress | None = None,
    cancel: Callable[[], bool] | None = None,
    *,
    proxy: str | None = None,
    limits: Limits | None = None,
) -> Done[Path]:
    """The update the mission offers, brought by parts; what came is kept, and the next time goes on from there. Any role may.

    Raises Refused ``update_nothing_offered``, ``update_fetch_spoilt``, ``update_disk_full``, ``update_disk_refuses``; Unreachable;
    Cancelled ``update_fetch_cancelled``.
    """
    offer = offered(desk)
    if offer is None:
        raise Refused("update_nothing_offered")
    folder = desk.store.vault.home / _FETCHED
    came, whole = folder / f"{offer.sha256}{_PARTIAL}", folder / f"{offer.sha256}{update.SUFFIX}"
    with refusing("update_disk_full", "update_disk_refuses"):
        folder.mkdir(mode=0o700, exist_ok=True)
        for other in folder.iterdir():
            if other not in (came, whole):
                other.unlink()
        if not whole.exists():
            _bring(delivery.line(desk, limits, proxy=proxy), offer, came, progress or (lambda _: None), cancel)
            flush(came)
            os.replace(came, whole)
        if hashlib.sha256(read_bounded(whole, update.LIMIT)).hexdigest() != offer.sha256:
            whole.unlink()
            raise Refused("update_fetch_spoilt")
    return Done(whole, frozenset())


def _bring(line: Line, offer: Offered, came: Path, progress: Progress, cancel: Callable[[], bool] | None) -> None:
    """The parts that have not come yet, written one after the other. Raises as ``fetch``."""
    with came.open("ab") as file:
        at = file.tell() // update.PART if file.tell() < offer.size else 0
        file.truncate(at * update.PART)
        while at * update.PART < offer.size:
            progress(at * update.PART / offer.size)
            if cancel is not None and cancel():
                raise Cancelled("update_fetch_cancelled")
            size = min(update.PART, offer.size - at * update.PART)
            try:
                answer = line.exchange("GET", f"/v1/update/{offer.sha256}/{at}", b"", size, None, cancel)
            except Unreachable as away:
                raise (Cancelled("update_fetch_cancelled") if away.key == STOPPED else away) from None
            if answer.status == 404:
                raise Refused("update_nothing_offered")
            if answer.status != 200 or len(answer.body) != size:
                raise Unreachable("mission_busy" if answer.status == 429 or answer.status >= 500 else "network_intercepts")
            file.write(answer.body)
            file.flush()
            at += 1
    progress(1.0)


def passes(command: list[str]) -> bool:
    """Whether a release passes its own self-test, in a process of its own."""
    quiet, hidden = subprocess.DEVNULL, getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(  # noqa: S603 our own program
            command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_SECONDS, check=False, creationflags=hidden
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _installed() -> Program:
    here = program.here()
    if here is None:
        raise Refused("update_not_installed")
    return here


def _judged(desk: Desk, here: Program, data: bytes) -> Opened:
    """The update, if it is good and may be taken on this laptop, by the state of this moment."""
    opened = update.read(data, installation.release_publics(desk))
    found, seen, started = opened.update, program.seen(desk.store), program.pointer(here)
    if found.number < seen:
        raise Refused("update_older", number=found.number, seen=seen)
    awaited = found.number == started.release and not started.given_up and program.folder_of(here, found.number) is not None
    if found.number <= here.running or awaited:
        raise Refused("update_here_already", number=found.number)
    if found.libraries != here.libraries:
        raise Refused("update_other_libraries")
    if found.schema_from > migrations.HEAD:
        raise Refused("update_schema_skips")
    if found.schema_to < migrations.HEAD:
        raise Refused("update_schema_older")
    lies = _lying(here, found)
    for one in found.files:
        if not one.carried:
            lies(one)
    return opened


def _contents(here: Program, opened: Opened, tell: Progress) -> Iterator[tuple[str, bytes]]:
    """The files of the release, with what is not carried from those that lie here."""
    count = len(opened.update.files)
    for number, (one, content) in enumerate(update.unpack(opened, _lying(here, opened.update)), start=1):
        yield one.path, content
        tell(number / count)


def _lying(here: Program, found: Update) -> Callable[[File], bytes]:
    """What an update does not carry, by its digest: from the release it was made against, or from any other that lies here."""
    folders = program.lying(here, found.base)
    return lambda one: program.content(folders, one.path, one.size, one.sha256)


def _noted(desk: Desk) -> tuple[int, str]:
    """Number and schema of the release before; zero and nothing when no way leads back."""
    number, _, schema = (desk.store.meta(_BEFORE) or b"").decode().partition(" ")
    return int(number or "0"), schema


def _leads_back(here: Program, before: int) -> bool:
    said = program.pointer(here)
    lies = bool(before) and before < said.release and program.folder_of(here, before) is not None
    return lies and before in (said.before, here.installed) and before >= here.installed


def _listed(here: Program, release: int) -> Update | None:
    """What the update of a release said; None for the installed one, or when it cannot be read."""
    header = program.header_of(here, release)
    with suppress(Unreadable):
        return update.of_header(header) if header is not None else None
    return None


def _version(here: Program, release: int) -> str:
    own = _listed(here, release)
    return own.version if own is not None else ""


def _warning(desk: Desk, here: Program | None, own: Update | None, running: int, seen: int) -> tuple[str, int]:
    """The sentence that tells what is amiss, and the release it speaks of."""
    started = program.pointer(here) if here is not None else None
    if started is not None and started.given_up and started.release != running:
        return "update_warn_left", started.release
    waits = here is not None and program.comes_next(here) >= seen  # taken just now
    if running < seen and not waits and desk.store.meta(_BACK) != str(running).encode():
        return "update_warn_older", seen
    folder = program.folder_of(here, running) if here is not None else None
    if folder is not None and own is not None and program.altered(folder, ((one.path, one.sha256) for one in own.files), update.MAX_FILE):
        return "update_warn_altered", running
    return "", 0

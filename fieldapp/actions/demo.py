"""A demonstration: a home full of made-up people, and a mission of its own beside it, running as a separate process.

Nobody in it exists. The passphrase is printed and stands in a file beside the home, so nothing real may ever be typed into one.
"""

from __future__ import annotations

import os
import random
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from fieldapp.actions import delivery, demo_day, months, process, setup
from fieldapp.actions.demo_people import SITES, Cast, Clock
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import computers

USER = "sb"
PASSPHRASE = "quatre figues sur la table"  # noqa: S105 printed to whoever opens the demonstration
ROLES = frozenset({"reception", "counsellor", "psychologist", "protection", "coordinator", "administrator"})
MONTHS_BACK = 5


@dataclass(frozen=True)
class Demo:
    """Where the demonstration lies: the laptop's home, the mission's home, its address and the file with the passphrase."""

    home: Path
    mission: Path
    url: str
    passphrase_file: Path


def _mission(mission: Path, passphrase_file: Path, *arguments: str) -> None:
    command = [*process.again("sync.mission.cli"), "--home", str(mission), *arguments]
    if arguments[0] in ("init", "site-pack", "open"):
        command += ["--passphrase-file", str(passphrase_file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 our own program
    if done.returncode:
        raise Refused("demo_mission_failed")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def mission_running(demo: Demo) -> Iterator[None]:
    """Run the demonstration's mission as a process of its own for as long as the block lasts."""
    port = demo.url.rpartition(":")[2]
    command = [*process.again("sync.mission.cli"), "--home", str(demo.mission), "serve", "--port", port]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)  # noqa: S603 our own program
    try:
        if not server.stdout or not server.stdout.readline():
            raise Refused("demo_mission_failed")
        yield
    finally:
        server.terminate()
        server.wait(timeout=20)
        if server.stdout:
            server.stdout.close()


def pool(demo: Demo) -> None:
    """Let the mission unseal and count what it holds, as its staff would."""
    _mission(demo.mission, demo.passphrase_file, "open")


def pooled_sheet(demo: Demo, first: Month, last: Month, out: Path) -> None:
    """Let the mission write its pooled sheet."""
    _mission(demo.mission, demo.passphrase_file, "sheet", str(first), "--to", str(last), "--audience", "mission", "--out", str(out))


def make(
    folder: Path, *, people_count: int, seed: int, today: Callable[[], date] = date.today, progress: Callable[[float], None] | None = None
) -> Demo:
    """Make both homes below ``folder`` and fill the laptop's with ``people_count`` made-up people over the last months.

    All months but the last that ended are closed, so that there is one left to close and send by hand. Raises Refused when ``folder``
    already holds something.
    """
    if folder.exists() and any(folder.iterdir()):
        raise Refused("demo_folder_not_empty")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    passphrase_file = folder / "passphrase.txt"
    passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    os.chmod(passphrase_file, 0o600)
    demo = Demo(folder / "laptop", folder / "mission", f"http://127.0.0.1:{_free_port()}", passphrase_file)
    _mission(demo.mission, passphrase_file, "init", "--approve-all")
    pack = folder / "postes.fcsite"
    sites = [word for site in SITES for word in ("--site", site)]
    _mission(demo.mission, passphrase_file, "site-pack", *sites, "--url", demo.url, "--out", str(pack))
    setup.create_home(demo.home, pack.read_bytes(), USER, ROLES, PASSPHRASE)
    _fill(demo, people_count, random.Random(seed), today, progress or (lambda _: None))
    return demo


def _fill(demo: Demo, count: int, draw: random.Random, today: Callable[[], date], progress: Callable[[float], None]) -> None:
    day = today()
    start = Month.of(day)
    for _ in range(MONTHS_BACK):
        start = Month.of(start.first - timedelta(days=1))
    days = [start.first + timedelta(days=n) for n in range((day - start.first).days + 1)]
    weekdays = [d for d in days if d.weekday() < 5] or days
    clock = Clock(day)
    desk = open_desk(demo.home, PASSPHRASE, today=clock)
    try:
        computers.never(desk.store)
        cast = Cast(desk, draw, clock, demo_day.employers(desk))
        for number, opened in enumerate(sorted(draw.choice(weekdays) for _ in range(count))):
            cast.enter(opened, weekdays)
            progress((number + 1) / count)
        demo_day.this_month(desk, clock, cast.made, weekdays)
        demo_day.today(desk, cast.made, demo.home.parent / "fiches-vierges.pdf")
        last = Month.of(Month.of(day).first - timedelta(days=1))
        for month in start.until(last):
            if month < last:
                months.close(desk, month)
        with mission_running(demo):
            delivery.send(desk)
            pool(demo)
            delivery.send(desk)
    finally:
        close_desk(desk)

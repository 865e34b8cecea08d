"""A demonstration: a home full of made-up people, and a mission of its own beside it, running as a separate process.

Nobody in it exists. The passphrase is printed and stands in a file beside the home, so nothing real may ever be typed into one.
"""

from __future__ import annotations

import os
import random
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import resources
from fieldapp.actions import delivery, months, people, services, sessions, setup
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month

USER = "sb"
PASSPHRASE = "quatre figues sur la table"  # noqa: S105 printed to whoever opens the demonstration
ROLES = frozenset({"reception", "counsellor", "psychologist", "protection", "coordinator", "administrator"})
MONTHS_BACK = 5

_MADE_UP = resources.toml("demo", "people.toml")


@dataclass(frozen=True)
class Demo:
    """Where the demonstration lies: the laptop's home, the mission's home, its address and the file with the passphrase."""

    home: Path
    mission: Path
    url: str
    passphrase_file: Path


def _mission(mission: Path, passphrase_file: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "sync.mission.cli", "--home", str(mission), *arguments]
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
    command = [sys.executable, "-m", "sync.mission.cli", "--home", str(demo.mission), "serve", "--port", port]
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
    pack = folder / "oujda-berkane.fcsite"
    _mission(demo.mission, passphrase_file, "site-pack", "--site", "OUJ", "--site", "BER", "--url", demo.url, "--out", str(pack))
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
    openings = sorted(draw.choice(weekdays) for _ in range(count))
    clock = [day]
    desk = open_desk(demo.home, PASSPHRASE, today=lambda: clock[0])
    try:
        for number, opened in enumerate(openings):
            clock[0] = opened
            _person(desk, draw, opened, [d for d in weekdays if opened <= d], clock)
            progress((number + 1) / count)
        clock[0] = day
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


def _person(desk: Desk, draw: random.Random, opened: date, later: list[date], clock: list[date]) -> None:
    sex = draw.choices("FM", (62, 38))[0]
    group = draw.choice(["migrant", "marocain"])
    site = draw.choices(["OUJ", "BER"], (65, 35))[0]
    answers: dict[str, object] = {
        "family_name": draw.choice(_MADE_UP["family"]),
        "given_name": draw.choice(_MADE_UP[f"given_{sex.lower()}"]),
        "sex": sex,
        "birth_date": date(
            opened.year - draw.choices((3, 9, 15, 22, 30, 44, 66), (3, 5, 14, 24, 30, 21, 3))[0], draw.randint(1, 12), draw.randint(1, 28)
        ),
        "nationality": draw.choice(_MADE_UP["nationalities"][group]),
        "population_group": group,
        "language": draw.choice(["fr", "ar", "ff", "bm"]),
        "site": site,
        "project": "MMSD",
        "opened_on": opened,
        "status": "non_precise",
    }
    statistics = draw.random() < 0.96
    consent: dict[str, object] = {
        "file": True,
        "statistics": statistics,
        "referral": True,
        "manner": "oral",
        "given_by": "self",
        "given_on": opened,
    }
    person = people.register(desk, answers, consent).value
    when = sorted([opened, *(draw.choice(later) for _ in range(draw.choices((0, 1, 3, 6), (38, 30, 22, 10))[0]))])
    for number, day in enumerate(when):
        clock[0] = day
        common: dict[str, object] = {"date": day, "site": site, "project": "MMSD"}
        if number == 0 or draw.random() < 0.55:
            service = draw.choices(["psy.individual", "psy.family", "psy.pfa"], (6, 2, 2))[0]
            note = draw.choice(_MADE_UP["notes"]) if draw.random() < 0.7 else ""
            sessions.record(
                desk, person, {**common, "service": service, "minutes": draw.choice((30, 45, 60)), "modality": "individuel", "note": note}
            )
        else:
            service = draw.choice(_MADE_UP["services"])
            extra = (
                {"partner": "CHU", "need": "health", "issue": draw.choice(("envoyee", "acceptee", "aboutie"))}
                if service == "referral.out"
                else {"quantity": 1}
            )
            services.record(desk, person, {**common, "service": service, **extra})

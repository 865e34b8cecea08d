"""From Oujda to Tangier through a real receiver, and by stick: one accepted, one refused, one lost and sent again.

What the mission keeps, on its disk and in its database, holds no word of it, and whoever went is one person in the figures.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fieldapp.actions import cards, carrying, delivery, people, release, sessions, setup, transfer, transfer_taking
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import records, room
from fieldapp.storage.slots import FAST_FOR_TESTS
from sync.mission import home as mission_home
from sync.mission.cli import main
from tests.conftest import PASSPHRASE, Calendar
from tests.two_sites import ALL_ROLES, NOTE, Laptop

AGREES = {"why": "demenagement", "agrees": True, "with_notes": True, "manner": "oral", "given_by": "self"}
WORDS = ("Kanari", "kanari", "Awa-canari", "Fatou-canari", "Salma-canari", "Zineb-canari", "demenagement", "psy.individual", "registration")


class Mission:
    """A mission's command and its receiver, a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.copy, self.secret = folder / "mission", folder / "copy", folder / "secret"
        self.secret.write_text(PASSPHRASE)
        self("init", "--approve-all")
        self.server, self.url = self.serve("0")

    def serve(self, port: str) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-m", "sync.mission.cli", "serve", "--home", str(self.folder), "--port", port, "--language", "en"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()})
        assert server.stdout is not None
        return server, server.stdout.readline().split()[-1]

    def __call__(self, *words: object) -> Any:
        options = ["--home", str(self.folder), "--passphrase-file", str(self.secret), "--json", "--language", "en"]
        result = CliRunner().invoke(main, [*map(str, words), *options])
        assert result.exit_code == 0, (words, result.output, result.exception)
        return json.loads(result.stdout) if result.stdout.strip() else None

    def back_up(self) -> None:
        """What stands on its disk now, in a copy."""
        self.stop()
        shutil.copytree(self.folder, self.copy)
        self.again()

    def put_back(self) -> None:
        """Its disk broke: the copy is all there is."""
        self.stop()
        shutil.rmtree(self.folder)
        shutil.copytree(self.copy, self.folder)
        self.again()

    def again(self) -> None:
        """The receiver runs again, where it was."""
        self.server, _ = self.serve(self.url.rsplit(":", 1)[1].strip("/"))

    def stop(self) -> None:
        self.server.terminate()
        self.server.communicate(timeout=20)


@pytest.fixture
def mission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mission]:
    monkeypatch.setattr(mission_home.Cost, "__init__", lambda self, *_: vars(self).update(memory_kib=1024, passes=1, lanes=1))
    monkeypatch.setattr(room, "BALLAST_BYTES", 65_536)
    made = Mission(tmp_path)
    yield made
    made.stop()


def laptop(folder: Path, mission: Mission, site: str, calendar: Calendar) -> Laptop:
    pack = folder.with_suffix(".fcsite")
    mission("site-pack", "--site", site, "--url", mission.url, "--out", pack)
    setup.create_home(folder, pack.read_bytes(), "sb", ALL_ROLES, PASSPHRASE, FAST_FOR_TESTS, today=calendar())
    return Laptop(site, open_desk(folder, PASSPHRASE, today=calendar), calendar)


def send(*laptops: Laptop) -> None:
    for one in laptops:
        assert delivery.send(one.desk, slot=True).value.waiting == 0


def new_persons(desk: Desk, site: str, month: Month) -> int:
    """How many leave as new at this site, before anything is protected."""
    with desk.store.read() as connection:
        totals = release.running(desk.programme, records.load(connection, month.last, leaving=True), month).get(site, {})
    return sum(number for key, number in totals.items() if key.startswith("new|"))


def read(folder: Path) -> bytes:
    """Every byte that lies there, and every cell of the database as text."""
    data = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    with sqlite3.connect(folder / "mission.db") as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            for row in database.execute(f"SELECT * FROM {name}"):
                data += b" ".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)
    database.close()
    return data


@pytest.mark.timeout(180)
def test_one_accepted_one_refused_one_lost_and_sent_again(mission: Mission, tmp_path: Path) -> None:
    calendar = Calendar(date.today())
    oujda, tangier = (laptop(tmp_path / site, mission, site, calendar) for site in ("OUJ", "TNG"))
    awa, fatou, salma, zineb = (oujda.register(given_name=f"{name}-canari") for name in ("Awa", "Fatou", "Salma", "Zineb"))
    send(oujda, tangier)  # each tells its address
    mission("open")
    mission("pack")
    send(oujda, tangier)
    assert [(one.site, one.alone) for one in transfer.destinations(oujda.desk)] == [("TNG", True)]

    mission.back_up()
    for person in (awa, fatou, salma):
        transfer.prepare(oujda.desk, person, "TNG", AGREES | {"given_on": calendar.day})
    send(oujda)
    assert {one.state for one in transfer.sent(oujda.desk)} == {"handed"}
    on_the_way = read(mission.folder)
    assert b"FIELDLTR1" in on_the_way
    lost, *others = [one.id for person in (salma, awa, fatou) for one in transfer.sent(oujda.desk, person)]
    mission.put_back()  # all three letters are gone; of one nobody hears
    for number in others:
        transfer.again(oujda.desk, number)
    send(oujda, tangier)
    waiting = {one.name.split("-")[0]: one for one in transfer_taking.inbox(tangier.desk)}
    assert set(waiting) == {"Awa", "Fatou"}
    there = transfer_taking.accept(tangier.desk, transfer_taking.by_card(tangier.desk, cards.give(oujda.desk, awa).value).id).value
    transfer_taking.refuse(tangier.desk, waiting["Fatou"].id, "pas_venue")
    send(tangier, oujda)
    states = {one.person_id: one.state for one in transfer.sent(oujda.desk)}
    assert states == {awa: "accepted", fatou: "refused", salma: "handed"}

    calendar.day += timedelta(days=14)
    assert transfer.news(oujda.desk).late == 1
    transfer.again(oujda.desk, lost)
    send(oujda, tangier)
    (found,) = transfer_taking.inbox(tangier.desk)
    transfer_taking.accept(tangier.desk, found.id)
    send(tangier, oujda)
    assert {one.person_id: one.state for one in transfer.sent(oujda.desk)} == {awa: "accepted", fatou: "refused", salma: "accepted"}

    stick = tmp_path / "stick"
    stick.mkdir()
    transfer.prepare(oujda.desk, zineb, "TNG", AGREES | {"given_on": calendar.day})
    carrying.carry(oujda.desk, stick)
    carrying.back(tangier.desk, stick)  # a colleague brings it straight there
    transfer_taking.accept(tangier.desk, transfer_taking.inbox(tangier.desk)[0].id)
    carrying.carry(tangier.desk, stick)
    carrying.back(oujda.desk, stick)
    assert transfer.sent(oujda.desk, zineb)[0].state == "accepted"
    assert people.counts(tangier.desk)["all"] == 3

    month = Month.of(calendar.day)
    seen = {"service": "psy.individual", "date": calendar.day, "site": "TNG", "project": people.page(tangier.desk, there).project}
    sessions.record(tangier.desk, there, seen)
    assert (new_persons(oujda.desk, "OUJ", month), new_persons(tangier.desk, "TNG", month)) == (4, 0), "one person is counted once"

    mission("open")
    kept = on_the_way + read(mission.folder) + b"".join(path.read_bytes() for path in stick.rglob("*") if path.is_file())
    codes = [cards.give(oujda.desk, person).value for person in (awa, fatou, salma, zineb)]
    names = [one.code for one in people.rows(oujda.desk, [awa, fatou, salma, zineb])]
    for word in (*WORDS, *NOTE.split(), *codes, *names, "pas_venue", "accepted"):
        if len(word) > 4:
            assert word.encode() not in kept, word
    for one in (oujda, tangier):
        close_desk(one.desk)

"""The lost laptop, whole, by the commands of both sides: copy, theft, revoking, a new laptop, the head, every month counted once."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fieldapp import cli
from fieldapp.actions import setup
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync.mission import cli as mission_cli
from sync.mission import home as mission_home

REGISTER = Path(__file__).resolve().parents[1] / "data" / "registre-cellules.xlsx"
PHRASE = "une longue phrase de passe"


class Field:
    """A mission with its receiver running, and the laptops of one cell."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.mission, self.secret = folder, folder / "mission", folder / "passphrase.txt"
        (folder / "stick").mkdir()
        self.secret.write_text(PHRASE + "\n", encoding="utf-8")
        self.at_mission("init")
        command = [sys.executable, "-m", "sync.mission.cli", "serve", "--home", str(self.mission), "--port", "0", "--language", "en"]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()})
        assert self.server.stdout is not None
        self.url = self.server.stdout.readline().split()[-1]

    def stop(self) -> None:
        self.server.terminate()
        self.server.communicate(timeout=20)

    def at_mission(self, *words: object, status: int = 0) -> Any:
        return self._run(mission_cli.main, self.mission, words, status)

    def laptop(self, home: Path, *words: object, status: int = 0) -> Any:
        return self._run(cli.commands, home, words, status)

    def _run(self, command: Any, home: Path, words: tuple[object, ...], status: int) -> Any:
        options = ["--home", str(home), "--passphrase-file", str(self.secret), "--json", "--language", "en"]
        result = CliRunner().invoke(command, [*map(str, words), *options])
        assert result.exit_code == status, (words, result.output, result.stderr, result.exception)
        assert "Traceback" not in result.output
        return json.loads(result.stdout) if status == 0 else result.stderr

    def counted(self) -> list[tuple[str, str]]:
        """Site and month of every closing in the mission's figures."""
        with closing(sqlite3.connect(self.mission / "mission.db")) as database:
            return sorted(database.execute("SELECT site, period FROM closing"))

    def board(self) -> dict[str, Any]:
        return {row["installation"]: row for row in self.at_mission("board")}

    def sheet(self, first: str, last: str) -> list[dict[str, str]]:
        out = self.folder / "sheet.csv"
        self.at_mission("sheet", first, "--to", last, "--audience", "mission", "--format", "csv", "--out", out)
        with out.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


@pytest.fixture
def field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Field]:
    monkeypatch.setattr(mission_home.Cost, "__init__", lambda self, *_: vars(self).update(memory_kib=1024, passes=1, lanes=1))
    made = Field(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def old(field: Field) -> tuple[Path, str]:
    """A laptop at work: two months closed, sent and counted."""
    pack, home = field.folder / "site.fcsite", field.folder / "old"
    field.at_mission("site-pack", "--site", "OUJ", "--site", "BER", "--url", field.url, "--out", pack)
    made = setup.create_home(home, pack.read_bytes(), "sb", ROLES, PHRASE, FAST_FOR_TESTS)
    field.at_mission("approve", made.installation, made.code)
    field.laptop(home, "import", REGISTER, "--reported-through", "2022-12")
    for month in ("2023-01", "2023-02"):
        field.laptop(home, "close", month)
    field.laptop(home, "send")
    assert field.at_mission("open")["closings"] == 2
    field.laptop(home, "send")
    return home, made.installation


def months(*names: str) -> list[tuple[str, str]]:
    return sorted((site, month) for site in ("BER", "OUJ") for month in names)


@pytest.mark.timeout(300)
def test_a_laptop_is_stolen_and_everything_counts_once(field: Field, old: tuple[Path, str]) -> None:
    lost, name = old
    copied = date.today()
    stick = Path(field.laptop(lost, "backup", field.folder / "stick")["path"])
    field.laptop(lost, "close", "2023-03")
    field.laptop(lost, "send")
    assert field.at_mission("open")["closings"] == 1
    last = field.laptop(lost, "outbox")[-1]["seq"]

    assert field.at_mission("revoke", name, "--after", last) == {"installation": name, "revoked": True, "after": last, "months": []}
    new = field.folder / "new"
    made = field.laptop(new, "restore", stick)
    assert made["installation"] != name
    field.at_mission("approve", made["installation"], made["code"], "--replaces", name)
    assert "head file" in field.laptop(new, "close", "2023-04", status=1)
    assert field.laptop(new, "returning", "state")["installation"] == name

    again = field.laptop(new, "again")
    since = {copied, date.today()}  # midnight may have passed
    assert set(again["days"]) <= {day.isoformat() for day in since if day.isoweekday() != 7}
    assert again["days"] or any(day.isoweekday() == 7 for day in since)
    for day in again["days"]:
        left = field.laptop(new, "again", "--entered", day)
    assert not again["days"] or left == {"days": [], "people": []}

    assert field.laptop(new, "send")["adopted"]
    assert "counts it already" in field.laptop(new, "close", "2023-03", status=1)
    field.laptop(new, "close", "2023-04")
    field.laptop(new, "send")
    # The thief goes on as if nothing had happened.
    field.laptop(lost, "close", "2023-04")
    assert field.laptop(lost, "send")["aside"] > 0
    assert field.at_mission("open")["closings"] == 1

    assert field.counted() == months("2023-01", "2023-02", "2023-03", "2023-04")
    board = field.board()
    assert (board[name]["revoked"], board[name]["complete_through"], board[name]["fork"]) == (True, "2023-03", False)
    assert (board[made["installation"]]["complete_through"], board[made["installation"]]["replaces"]) == ("2023-04", name)
    assert field.laptop(new, "send")["pooled"] > 0
    found = field.laptop(new, "verify")
    assert found["checks"]["outbox"]["ok"] and found["checks"]["ledger"]["ok"]
    rows = field.sheet("2023-01", "2023-04")
    totals = [row for row in rows if row["table"] == "persons_new" and row["site"] == "OUJ" and not row["sex"] and not row["group"]]
    assert {row["period"] for row in totals} == {"2023-01/2023-04"}, "both laptops are one unit of the mission's sheet"


@pytest.mark.timeout(300)
def test_what_was_not_sent_is_sealed_anew_and_the_head_may_come_by_usb(field: Field, old: tuple[Path, str]) -> None:
    lost, name = old
    last = field.laptop(lost, "outbox")[-1]["seq"]
    field.laptop(lost, "close", "2023-03")
    stick = Path(field.laptop(lost, "backup", field.folder / "stick")["path"])
    figures = field.laptop(lost, "preview", "2023-04")["figures"]

    new = field.folder / "new"
    made = field.laptop(new, "restore", stick)
    head = field.folder / "head.json"
    field.at_mission("head", name, "--out", head)
    told = field.laptop(new, "returning", "adopt", head, status=1)
    assert f"revoke {name} --after {last}" in told, "until then the old one could send more"
    field.at_mission("approve", made["installation"], made["code"], "--replaces", name)
    field.at_mission("head", name, "--out", head)
    assert field.laptop(new, "returning", "adopt", head)["sealed"] == 1
    assert field.laptop(new, "preview", "2023-04")["figures"] == figures, "nothing was lost, so the ledger goes on as it was"
    field.laptop(new, "close", "2023-04")
    field.laptop(new, "send")
    field.laptop(lost, "send")
    assert field.at_mission("open")["closings"] == 2
    assert field.counted() == months("2023-01", "2023-02", "2023-03", "2023-04")
    field.laptop(new, "send")
    states = {(row["period"], row["state"]) for row in field.laptop(new, "outbox")}
    assert {("2023-03", "revoked"), ("2023-03", "pooled"), ("2023-04", "pooled"), ("2023-01", "pooled")} <= states

    assert made["installation"] in field.at_mission("revoke", name, "--undo", status=1), "the new one stands in and went on"
    assert field.at_mission("open")["closings"] == 0
    assert field.counted() == months("2023-01", "2023-02", "2023-03", "2023-04")

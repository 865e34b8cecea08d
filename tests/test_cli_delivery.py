"""Carrying by stick, going apart and starting from a set-up page, as scripts call them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import batches, setup
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage import machine, outbox, slots
from sync import enrolment
from sync.errors import SyncRefused
from sync.transport import usb
from tests.conftest import PASSPHRASE


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(PASSPHRASE, encoding="utf-8")
    return path


def run(home: Path, secret: Path, *words: object, status: int = 0) -> Result:
    given = [*map(str, words), "--home", str(home), "--user", "sb", "--passphrase-file", str(secret), "--language", "en"]
    result = CliRunner().invoke(cli.commands, given)
    assert result.exit_code == status, result.output
    return result


def test_a_stick_goes_and_comes_back(home: Path, secret: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert "not there" in run(home, secret, "carry", stick / "deep", status=1).stderr
    assert "not there" in run(home, secret, "carry", "--back", stick, status=1).stderr
    told = json.loads(run(home, secret, "carry", stick, "--json").stdout)
    assert (told["batches"], told["letters"], told["again"]) == (1, 0, 0) and [Path(told["files"][0])] == list(stick.iterdir())
    assert json.loads(run(home, secret, "carry", stick, "--json").stdout) == told
    assert "nothing from the mission" in run(home, secret, "carry", "--back", stick, status=1).stderr
    usb.save(stick, [b'{"receipt":"of another mission"}'])
    assert "passed over" in run(home, secret, "carry", "--back", stick).stdout


def test_two_computers_are_told_and_brought_apart(home: Path, secret: Path) -> None:
    assert json.loads(run(home, secret, "reenrol", "--json").stdout) == {"forked": False, "elsewhere": False}
    assert "seals as usual" in run(home, secret, "reenrol", "--beside", status=1).stderr
    desk = open_desk(home, PASSPHRASE, today=lambda: date(2026, 3, 4))
    with desk.store.write() as transaction:
        row = batches.queue_slot(desk, transaction)
        outbox.set_state(transaction, row, "fork")
    close_desk(desk)
    told = json.loads(run(home, secret, "reenrol", "--json").stdout)
    assert told["forked"] and told["seq"] == 1 and told["since"] == "2026-03-04"
    assert "--beside" in run(home, secret, "reenrol").stdout
    run(home, secret, "reenrol", "--beside", "--instead", status=2)
    made = json.loads(run(home, secret, "reenrol", "--beside", "--json").stdout)
    assert made["installation"] != told["installation"] and len(made["code"]) == 6
    told = json.loads(run(home, secret, "reenrol", "--json").stdout)
    assert not told["forked"] and told["code"] == made["code"], "it is told again until somebody has noted it"


def test_a_cloned_disk_is_told_and_chosen_about(home: Path, secret: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for traits in ("disk A", "disk B"):
        monkeypatch.setattr(machine, "read", lambda traits=traits: frozenset({traits}))
        told = json.loads(run(home, secret, "reenrol", "--json").stdout)
    assert not told["elsewhere"] and len(told["code"]) == 6, "it was empty, and took its own key by itself"
    assert told["installation"] in run(home, secret, "reenrol").stdout
    run(home, secret, "carry", home.parent / "stick")  # a slot is sealed
    monkeypatch.setattr(machine, "read", lambda: frozenset({"disk C"}))
    assert json.loads(run(home, secret, "reenrol", "--json").stdout)["elsewhere"]
    assert "--own-key" in run(home, secret, "reenrol").stdout
    assert "another computer" in run(home, secret, "verify").stdout
    run(home, secret, "reenrol", "--own-key", "--stands-in", status=2)
    assert json.loads(run(home, secret, "reenrol", "--own-key", "--json").stdout)["installation"] != told["installation"]
    assert "seals as usual" in run(home, secret, "reenrol", "--stands-in", status=1).stderr
    assert "another computer" not in run(home, secret, "verify").stdout


def test_a_home_starts_from_a_line(tmp_path: Path, secret: Path, site_pack: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "calibrate", lambda *_: slots.FAST_FOR_TESTS)
    asked: list[str] = []

    def fetch(line: str, **_: object) -> bytes:
        asked.append(line)
        if len(asked) == 1:
            raise SyncRefused("enrolment_altered")
        return site_pack

    monkeypatch.setattr(enrolment, "fetch", fetch)
    line = enrolment.line("https://mission.example.org", site_pack)
    words = ("init", "--site-pack", line, "--role", "administrator", "--site")
    run(tmp_path / "new", secret, *words, "OUJ", status=1)
    assert "it is for BER, OUJ" in run(tmp_path / "new", secret, *words, "TNG", status=1).stderr
    assert not (tmp_path / "new" / "store.db").exists()
    run(tmp_path / "new", secret, *words, "ouj")
    assert asked == [line] * 3
    with pytest.raises(Exception, match="not for TNG"):
        setup.confirm(site_pack, "tng")

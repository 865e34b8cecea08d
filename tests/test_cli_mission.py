"""What the mission says and asks, and what a sending proved, as scripts read it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fieldapp import cli
from fieldapp.actions import batches, delivery, mail, setup
from fieldapp.actions.delivery import SendReport
from fieldapp.actions.desk import Done, close_desk, open_desk
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import packs
from sync.errors import Unreachable
from tests.conftest import PASSPHRASE
from tests.voice import Voice

DAY = date(2026, 3, 4)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home to which the mission has said this and that."""
    voice, folder = Voice(), tmp_path / "home"
    setup.create_home(folder, voice.site_pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    desk = open_desk(folder, PASSPHRASE, today=lambda: DAY)
    with desk.store.write() as transaction:
        batches.queue_slot(desk, transaction)
    notice = packs.Notice(4, "2026-03-01", "Bonjour", "سلام", "Hello")
    mail.apply(desk, [voice.pack(3, notices=(notice,)), voice.cell(desk, 5), voice.question(desk, 6)])
    close_desk(desk)
    return folder


def run(home: Path, *words: object, status: int = 0) -> Any:
    secret = home.parent / "secret.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    given = [*map(str, words), "--home", str(home), "--passphrase-file", str(secret), "--language", "en"]
    result = CliRunner().invoke(cli.commands, given)
    assert result.exit_code == status and "Traceback" not in result.output, result.output
    return json.loads(result.stdout) if "--json" in words else result


def test_what_the_mission_says(home: Path) -> None:
    told = run(home, "mission", "--json")
    assert (told["pack"], told["issued"], told["revoked_after"], told["programme_unread"]) == (3, "2026-03-05", None, None)
    assert [notice["en"] for notice in told["notices"]] == ["Hello"]
    assert told["cell"]["gaps"] == [14] and told["cell"]["counted"][0]["month"] == "2026-01"
    (figure,) = told["cell"]["figures"]
    assert figure.items() >= {"site": "OUJ", "period": "2026-01", "table": "services", "value": 40, "mark": "≈", "sent": None}.items()
    lines = run(home, "mission").stdout
    assert "no. 3" in lines and "2026-03-01  Hello" in lines and "missing: 14" in lines and "≈40" in lines


def test_a_question_is_answered_by_one_of_the_fixed_codes(home: Path) -> None:
    (asked,) = run(home, "questions", "--json")
    assert (asked["number"], asked["reason"], asked["answer"], asked["sent"], asked["figure"]["value"]) == (6, "high", None, False, 40)
    assert "Choose one of" in run(home, "questions", "--answer", 6, "because", status=1).stderr
    run(home, "questions", "--month", "2026-02", status=2)
    (answered,) = run(home, "questions", "--answer", 6, "corrected_in", "--month", "2026-02", "--json")
    assert (answered["answer"], answered["corrected_in"], answered["answered_by"]) == ("corrected_in", "2026-02", "sb")
    assert "corrected_in 2026-02" in run(home, "questions").stdout


def test_a_sending_tells_all_it_proved(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []

    def sent(desk: object, **how: Any) -> Done[SendReport]:
        asked.append(how)
        return Done(SendReport(held=1, pooled=2, durable=3, lost=1, letters=1, news=4), frozenset())

    monkeypatch.setattr(delivery, "send", sent)
    told = run(home, "send", "--slot", "--limit-kbit", 32, "--json")
    assert (told["held"], told["pooled"], told["durable"], told["lost"], told["letters"], told["news"]) == (1, 2, 3, 1, 1, 4)
    assert asked[0]["slot"] and asked[0]["limits"].kbit == 32
    lines = run(home, "send").stdout.splitlines()
    assert len(lines) == 5 and lines[1] == "In the mission's verified backup: 3."
    assert not asked[1]["slot"] and asked[1]["limits"].kbit == 0


def test_the_outbox_tells_kind_way_and_problem(home: Path) -> None:
    (row,) = run(home, "outbox", "--json")
    assert (row["kind"], row["way"], row["problem"], row["period"], row["state"]) == ("cover", None, None, None, "sealed")
    run(home, "send", status=1)
    rows = run(home, "outbox", "--json")
    assert {row["problem"] for row in rows} <= {"mission_away", None} and Unreachable("mission_away").exit_status == 1

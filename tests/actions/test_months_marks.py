"""A month goes from open to submitted, validated and closed, with who and when; marks are optional, can be taken back and fix nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fieldapp import cli
from fieldapp.actions import batches, entries, months, people, sessions
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import journal

NOVEMBER, DECEMBER = Month(2025, 11), Month(2025, 12)


def state(desk: Desk, month: Month = NOVEMBER) -> months.MonthState:
    return next(one for one in months.states(desk) if one.month == month)


def refused(act: Callable[..., Any], *given: Any) -> str:
    with pytest.raises(Refused) as refusal:
        act(*given)
    assert all(refusal.value.sentence(language) for language in ("fr", "ar", "en"))
    return refusal.value.key


def test_a_month_is_submitted_validated_and_closed_with_who_and_when(desk: Desk, rows: Any) -> None:
    rows.entry(rows.person(), "2025-11-03")
    assert state(desk).state == "open" and state(desk).marks == ()
    assert months.submit(desk, NOVEMBER).changed == {"months"}
    assert state(desk).state == "submitted"
    months.validate(desk, NOVEMBER)
    months.close(desk, NOVEMBER)
    found = state(desk)
    assert found.state == "frozen"
    assert [(mark.state, mark.user, mark.day) for mark in found.marks] == [(s, "sb", date(2026, 3, 4)) for s in ("submitted", "validated")]
    with desk.store.read() as connection:
        lines = [(line.action, line.object.split()[0]) for line in journal.forwards(connection) if "month" in line.action]
    assert lines == [
        ("month.submitted", "month"),
        ("month.validated", "month"),
        ("close month", "closing"),
    ]


def test_closing_writes_the_marks_that_are_missing(desk: Desk, rows: Any) -> None:
    rows.entry(rows.person(), "2025-11-03")
    months.close(desk, NOVEMBER)
    assert [mark.state for mark in state(desk).marks] == ["submitted", "validated"]


def test_a_closing_that_fails_leaves_no_mark(desk: Desk, rows: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    rows.entry(rows.person(), "2025-11-03")

    def fail(*_: object) -> None:
        raise Refused("disk_full")

    monkeypatch.setattr(batches, "queue_closing", fail)
    assert refused(months.close, desk, NOVEMBER) == "disk_full"
    assert (state(desk).state, state(desk).marks) == ("open", ())


def test_marks_are_taken_back_one_by_one_and_undone(desk: Desk, rows: Any) -> None:
    rows.entry(rows.person(), "2025-11-03")
    undo = months.submit(desk, NOVEMBER).undo
    assert undo is not None
    undo()
    assert state(desk).state == "open"
    months.validate(desk, NOVEMBER)
    months.withdraw(desk, NOVEMBER)
    assert state(desk).state == "submitted"
    months.withdraw(desk, NOVEMBER)
    assert state(desk).state == "open" and refused(months.withdraw, desk, NOVEMBER) == "month_not_marked"


def test_what_cannot_be_marked_says_why(desk: Desk, rows: Any, calendar: Any) -> None:
    assert refused(months.submit, desk, NOVEMBER) == "month_mark_empty"
    rows.entry(rows.person(), "2025-11-03")
    assert refused(months.submit, desk, Month(2026, 3)) == "month_mark_early"
    assert refused(months.validate, desk, Month(2025, 10)) == "month_mark_empty"
    months.submit(desk, NOVEMBER)
    assert refused(months.submit, desk, NOVEMBER) == "month_marked"
    months.validate(desk, NOVEMBER)
    assert refused(months.validate, desk, NOVEMBER) == "month_marked"
    months.submit(desk, DECEMBER)
    months.close(desk, NOVEMBER)
    for act in (months.submit, months.validate, months.withdraw):
        assert refused(act, desk, NOVEMBER) == "month_closed"
    assert state(desk, DECEMBER).state == "submitted"


def test_who_may_mark(desk_of: Callable[..., Desk]) -> None:
    for roles, acts in ((("reception",), (months.submit, months.validate, months.withdraw)), (("counsellor",), (months.validate,))):
        desk = desk_of("administrator", *roles)
        for act in acts:
            with pytest.raises(NotAllowed):
                act(desk, NOVEMBER)


def test_what_changes_after_a_mark_is_told(desk: Desk, answers: Any, calendar: Any) -> None:
    calendar.day = date(2026, 2, 27)
    person = people.register(desk, answers.person(), answers.consent()).value
    entry = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD", "service": "psy.individual"}
    first = sessions.record(desk, person, entry).value
    sessions.record(desk, person, entry | {"date": date(2026, 2, 11)})
    calendar.day = date(2026, 3, 4)
    february = Month(2026, 2)
    months.validate(desk, february)
    assert state(desk, february).changed == 0
    sessions.record(desk, person, entry | {"date": date(2026, 3, 2)})
    assert state(desk, february).changed == 0
    sessions.record(desk, person, entry | {"date": date(2026, 2, 12)})
    entries.cancel(desk, first, "typed twice")
    assert (state(desk, february).state, state(desk, february).changed) == ("validated", 2)
    months.withdraw(desk, february)
    months.validate(desk, february)
    assert state(desk, february).changed == 0


def test_the_command_line_marks_and_lists(desk: Desk, rows: Any, home: Path, tmp_path: Path) -> None:
    rows.entry(rows.person(), "2025-11-03")
    close_desk(desk)
    secret = tmp_path / "secret.txt"
    secret.write_text("une phrase de passe\n", encoding="utf-8")

    def run(*words: str) -> Any:
        return CliRunner().invoke(cli.commands, ["month", *words, "--home", str(home), "--passphrase-file", str(secret)])

    assert json.loads(run("submit", "2025-11", "--json").stdout) == {"month": "2025-11", "state": "submitted"}
    assert run("validate", "2025-11").exit_code == 0
    listed = json.loads(run("list", "--json").stdout)
    assert listed[0]["state"] == "validated" and [mark["user"] for mark in listed[0]["marks"]] == ["sb", "sb"]
    assert run("validate", "2025-11").exit_code == 1
    assert json.loads(run("withdraw", "2025-11", "--json").stdout)["state"] == "submitted"
    assert "soumis" in run("list", "--language", "fr").stdout

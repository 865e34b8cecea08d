"""What is due: goals with a day, reviews at a session and every so often, jobs at three and six months; done once, asked once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import resources
from fieldapp.actions import closures, people, services, sessions, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme

RULES = """
[at_third]
fr = "Bilan à la troisième séance"
ar = "حصيلة"
en = "Review at the third session"
after = ["psy.*"]
form = "review"
at_session = 3
until = "closure"

[again]
fr = "Bilan tous les mois"
ar = "حصيلة"
en = "Review every month"
after = ["review"]
form = "review"
every_days = 30
until = "closure"

[job_3]
fr = "Emploi à 3 mois"
ar = "الشغل"
en = "Job at 3 months"
after = ["work.job"]
form = "job_follow_up"
days = 91

[job_6]
fr = "Emploi à 6 mois"
ar = "الشغل"
en = "Job at 6 months"
after = ["work.job"]
form = "job_follow_up"
days = 182
"""
JOB = {"date": date(2026, 2, 3), "site": "OUJ", "project": "MMSD", "service": "work.job"}


@pytest.fixture(autouse=True)
def rules(desk: Desk, tmp_path: Path) -> Iterator[None]:
    """The desk works with these follow-ups."""
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    (folder / "followups.toml").write_text(RULES, encoding="utf-8")
    desk.programme = programme.load(folder)
    yield


def due(desk: Desk, until: date) -> list[tuple[str, date]]:
    return [(one.what["en"], one.due_on) for one in steps.due(desk, until)]


def session_on(desk: Desk, person_id: int, answers: Any, day: date) -> None:
    sessions.record(desk, person_id, answers.session(date=day))


def review(desk: Desk, person_id: int, day: date) -> int:
    form = desk.programme.forms["review"]
    given: dict[str, object] = {"date": day}
    for asked in form.fields:
        if asked.required and asked.key not in given and not asked.shown_if:
            given[asked.key] = desk.programme.choices(asked)[0] if asked.kind == "choice" else True if asked.kind == "yes_no" else "oui"
    return steps.record(desk, person_id, "review", given).value


def test_a_review_at_a_session_then_every_so_often_until_the_closing(desk: Desk, person_id: int, answers: Any) -> None:
    for day in (3, 4):
        session_on(desk, person_id, answers, date(2026, 2, day))
    assert due(desk, date(2026, 12, 31)) == []
    session_on(desk, person_id, answers, date(2026, 2, 10))
    assert due(desk, date(2026, 3, 4)) == [("Review at the third session", date(2026, 2, 10))]
    done = review(desk, person_id, date(2026, 2, 20))
    assert due(desk, date(2026, 3, 4)) == []
    assert due(desk, date(2026, 3, 31)) == [("Review every month", date(2026, 3, 22))]
    steps.cancel(desk, done, "mauvaise personne")
    assert due(desk, date(2026, 3, 4)) == [("Review at the third session", date(2026, 2, 10))]
    review(desk, person_id, date(2026, 2, 20))
    closures.close(desk, person_id, {"closed_on": date(2026, 3, 4), "closure_reason": "objectifs_atteints"})
    assert due(desk, date(2026, 3, 31)) == []


def test_a_job_is_asked_after_at_three_and_six_months_after_the_closing_too(desk: Desk, person_id: int, calendar: Any) -> None:
    services.record(desk, person_id, JOB)
    closures.close(desk, person_id, {"closed_on": date(2026, 3, 4), "closure_reason": "objectifs_atteints"})
    third, sixth = JOB["date"] + timedelta(91), JOB["date"] + timedelta(182)  # type: ignore[operator]
    assert due(desk, third - timedelta(1)) == []
    assert due(desk, third) == [("Job at 3 months", third)]
    calendar.day = third + timedelta(2)
    given: dict[str, object] = {"date": calendar.day}
    for asked in desk.programme.forms["job_follow_up"].fields:
        if asked.required and asked.key not in given and not asked.shown_if:
            given[asked.key] = desk.programme.choices(asked)[0]
    steps.record(desk, person_id, "job_follow_up", given)
    assert due(desk, sixth - timedelta(1)) == []
    assert due(desk, sixth) == [("Job at 6 months", sixth)]
    assert due(desk, sixth + timedelta(200)) == [], "nobody asks for ever"


def test_two_rules_for_one_form_ask_once_and_only_the_user_s_own(desk: Desk, person_id: int) -> None:
    services.record(desk, person_id, JOB)
    late = JOB["date"] + timedelta(200)  # type: ignore[operator]
    assert due(desk, late) == [("Job at 3 months", JOB["date"] + timedelta(91))]  # type: ignore[operator]
    assert [one.person_id for one in steps.due(desk, late, user="sb")] == [person_id]
    assert steps.due(desk, late, user="kl") == []


def test_no_name_and_no_word_of_a_goal_is_in_the_list(desk: Desk, person_id: int) -> None:
    steps.record(desk, person_id, "goal", {"goal": "fuir la rue", "date": date(2026, 3, 1), "state": "to_do", "due_on": date(2026, 3, 3)})
    (one,) = steps.due(desk, desk.today())
    assert "fuir" not in repr(one) and "Diallo" not in repr(one) and one.initials == "A. D."
    assert people.page(desk, person_id).code == one.code

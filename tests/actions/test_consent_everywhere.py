"""Every way something is written about a person asks for the agreement first: withdrawn, refused, or an emergency that ran out, none does.

It is told in a sentence, never as an error of the database; and nothing is left half written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import (
    appointments,
    attachments,
    consents,
    entries,
    gatherings,
    groups,
    papers,
    papers_typing,
    people,
    referrals,
    scales,
    services,
    sessions,
    steps,
)
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import tables as t
from tests.actions.test_attachments import picture
from tests.conftest import TODAY, Calendar

PLACE = {"date": TODAY, "site": "OUJ", "project": "MMSD"}
GOAL = {"goal": "trouver une école", "date": TODAY, "state": "to_do"}
KITS = PLACE | {"service": "aid.hygiene_kit"}
TOMORROW = {"day": TODAY + timedelta(30), "at": "10:00", "site": "OUJ"}


@dataclass
class Case:
    """A person and what was written about them while it was agreed to."""

    desk: Desk
    person: int
    session: dict[str, object]
    written: dict[str, int]
    serial: str


def asked(case: Case) -> dict[str, Any]:
    return {"manner": next(iter(case.desk.programme.codes["scale_manner"])), "language": "fr", "date": case.desk.today()}


WAYS: dict[str, Callable[[Case], object]] = {
    "a session": lambda one: sessions.record(one.desk, one.person, one.session),
    "its correction": lambda one: entries.correct(one.desk, one.written["session"], one.session | {"minutes": 30}, "plus court"),
    "a service": lambda one: services.record(one.desk, one.person, KITS | {"quantity": 1}),
    "a step": lambda one: steps.record(one.desk, one.person, "goal", GOAL),
    "its correction too": lambda one: steps.correct(one.desk, one.written["goal"], GOAL | {"goal": "autre"}, "mal compris"),
    "a questionnaire": lambda one: scales.record(one.desk, one.person, "who5", "revue", (3,) * 5, **asked(one)),
    "corrected answers": lambda one: scales.correct(one.desk, one.written["scale"], (2,) * 5, "mal lu"),
    "a paper": lambda one: attachments.add(one.desk, one.person, picture(), "medical", "Radio"),
    "an appointment": lambda one: appointments.book(one.desk, one.person, TOMORROW),
    "a place in a group": lambda one: groups.join(one.desk, one.written["group"], one.person),
    "a line of a list": lambda one: gatherings.add(one.desk, one.written["list"], one.person),
    "a referral": lambda one: referrals.send(one.desk, one.person, PLACE | {"need": "health", "partner": "CHU"}),
    "a paper that is typed": lambda one: papers_typing.save(one.desk, one.serial, one.session, one.person),
}
ASK_MORE = {"a questionnaire": "scales_not_agreed", "corrected answers": "", "a referral": "referral_not_agreed"}


@pytest.fixture
def case(desk: Desk, answers: Any, tmp_path: Path) -> Case:
    person = people.register(desk, answers.person(), answers.consent(scales=True, referral=True)).value
    made = Case(desk, person, answers.session(), {}, "")
    (made.serial,) = papers.print_blank(desk, "session", "fr", 1, tmp_path / "papier.pdf", "OUJ").value
    cohort = {"name": "Langue", "service": "work.training", "site": "OUJ", "project": "MMSD", "starts_on": TODAY}
    made.written = {
        "session": sessions.record(desk, person, answers.session()).value,
        "goal": steps.record(desk, person, "goal", GOAL).value,
        "scale": scales.record(desk, person, "who5", "debut", (3,) * 5, **asked(made)).value.id,
        "list": gatherings.open(desk, KITS).value,
        "group": groups.make(desk, cohort).value,
    }
    return made


def rows(desk: Desk) -> dict[str, int]:
    with desk.store.read() as connection:
        return {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in t.metadata.sorted_tables
            if table.name not in ("audit", "checkpoint")
        }


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_written_without_an_agreement(case: Case, way: str, calendar: Calendar) -> None:
    act = WAYS[way]
    consents.withdraw(case.desk, case.person, "file")
    before = rows(case.desk)
    with pytest.raises(Refused) as refusal:
        act(case)
    assert refusal.value.key in ("consent_needed", ASK_MORE.get(way)) and rows(case.desk) == before
    consents.emergency(case.desk, case.person, "vie", TODAY + timedelta(2), "Mme Alami")
    calendar.day = TODAY + timedelta(3)
    before = rows(case.desk)
    with pytest.raises(Refused) as refusal:
        act(case)
    assert refusal.value.key in ("consent_needed", ASK_MORE.get(way)) and rows(case.desk) == before, "the emergency is over"


@pytest.mark.parametrize("way", [way for way in WAYS if way not in ("a questionnaire", "corrected answers")])
def test_an_emergency_lets_help_be_written(case: Case, way: str) -> None:
    consents.withdraw(case.desk, case.person, "file")
    consents.emergency(case.desk, case.person, "vie", TODAY + timedelta(2), "Mme Alami")
    assert WAYS[way](case)


def test_an_emergency_asks_no_questionnaire(case: Case) -> None:
    consents.withdraw(case.desk, case.person, "file")
    consents.emergency(case.desk, case.person, "vie", TODAY + timedelta(2), "Mme Alami")
    with pytest.raises(Refused) as refusal:
        WAYS["a questionnaire"](case)
    assert refusal.value.key == "scales_not_agreed"

"""Activities for no single person: counted by band, corrected, taken back, and naming nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.actions import activities, indicators
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import activities as stored

AWARENESS: dict[str, object] = {
    "date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "service": "awareness.session", "theme": "sante", "f_18_59": 22,
    "m_12_17": 9, "sexe_inconnu": 29, "online": 400, "minutes": 90, "held_in": ["fr", "ary"],
}  # fmt: skip
MEETING: dict[str, object] = {
    "date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "service": "governance.meeting", "meeting_kind": "comite",
    "decisions": "Adopter la feuille de route.", "regional_f": 3, "regional_m": 4, "civil_f": 2,
}  # fmt: skip


def reached(desk: Desk) -> object:
    return indicators.values(desk, None, None, None, None).values["awareness.reached"]


def test_an_awareness_session_for_sixty_counts_those_who_were_there_and_not_those_online(desk: Desk) -> None:
    number = activities.record(desk, AWARENESS).value
    (row,) = activities.list(desk, date(2026, 3, 1), date(2026, 3, 31))
    assert (row.id, row.people, row.heads) == (number, 60, {"f_18_59": 22, "m_12_17": 9, "sexe_inconnu": 29})
    assert row.answers == {"online": 400, "minutes": 90, "held_in": ["fr", "ary"]}
    assert reached(desk) == 60


def test_a_meeting_counts_institutions_by_level_and_sex(desk: Desk) -> None:
    number = activities.record(desk, MEETING).value
    (row,) = activities.list(desk, date(2026, 3, 1), date(2026, 3, 31), service="governance.meeting")
    assert row.heads == {"f_age_inconnu": 5, "m_age_inconnu": 4}
    assert activities.answers(desk, number) == MEETING
    assert indicators.values(desk, None, None, None, None).values["governance.meetings"] == 1


def test_a_correction_replaces_and_undoing_it_brings_the_first_back(desk: Desk) -> None:
    first = activities.record(desk, AWARENESS).value
    done = activities.correct(desk, first, activities.answers(desk, first) | {"sexe_inconnu": 9}, "Deux groupes comptés ensemble")
    assert reached(desk) == 40
    assert done.undo is not None
    done.undo()
    assert reached(desk) == 60
    cancelled = activities.cancel(desk, first, "La séance n’a pas eu lieu")
    assert reached(desk) == 0
    assert [row.reason for row in activities.list(desk, date(2026, 3, 1), date(2026, 3, 31), cancelled=True)][-1].startswith("La séance")
    assert cancelled.undo is not None
    cancelled.undo()
    assert reached(desk) == 60


def test_what_was_done_on_another_day_is_cancelled_with_a_reason_only(desk: Desk, calendar: Any) -> None:
    number = activities.record(desk, AWARENESS).value
    calendar.day = date(2026, 3, 5)
    with pytest.raises(Refused) as theirs:
        activities.undo(desk, number)
    assert theirs.value.key == "undo_not_yours"
    with pytest.raises(Invalid):
        activities.cancel(desk, number, "  ")
    activities.cancel(desk, number, "Notée deux fois")
    with pytest.raises(Refused) as again:
        activities.cancel(desk, number, "Encore")
    assert again.value.key == "activity_cancelled"


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        ({"f_18_59": None, "m_12_17": None, "sexe_inconnu": None}, "f_0_4", "heads_missing"),
        ({"f_18_59": -1}, "f_18_59", "number_too_small"),
        ({"site": "TNG"}, "site", "site_not_served"),
        ({"service": "psy.individual"}, "service", "service_for_persons"),
        ({"service": "psy.dance"}, "service", "service_unknown"),
        ({"date": date(2026, 3, 5)}, "date", "date_in_future"),
        ({"family_name": "Diallo"}, "family_name", "answer_not_asked"),
        ({"theme": "violence"}, "theme", "code_unknown"),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field(desk: Desk, change: dict[str, object], field: str, problem: str) -> None:
    with pytest.raises(Invalid) as error:
        activities.record(desk, AWARENESS | change)
    assert error.value.problems[field] == problem
    assert activities.list(desk, date(2026, 1, 1), date(2026, 12, 31)) == ()


def test_places_a_firm_offers_are_asked_for_and_counted(desk: Desk) -> None:
    offer: dict[str, object] = {"date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "service": "firm.place_offered"}
    with pytest.raises(Invalid):
        activities.record(desk, offer)
    activities.record(desk, offer | {"places": 6, "contract": "stage"})
    assert indicators.values(desk, None, None, None, None).values["firm.places"] == 6


def test_an_event_for_people_without_a_name_is_an_activity_too(desk: Desk) -> None:
    event = {"date": date(2026, 3, 2), "site": "OUJ", "project": "ACCD", "service": "culture.event", "f_12_17": 12, "m_12_17": 8}
    activities.record(desk, event)
    assert indicators.values(desk, None, None, None, None).values["accd.social_life"] == 20


def test_the_administrator_records_nothing(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of("administrator")
    with pytest.raises(NotAllowed):
        activities.record(desk, AWARENESS)
    with pytest.raises(NotAllowed):
        activities.list(desk, date(2026, 1, 1), date(2026, 12, 31))


def test_a_fault_leaves_nothing_half_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = activities.record(desk, AWARENESS).value

    def full(*_: object, **__: object) -> int:
        raise OSError("the stick is gone")

    monkeypatch.setattr(stored, "add", full)
    with pytest.raises(OSError, match="the stick is gone"):
        activities.correct(desk, first, AWARENESS, "Autre nombre")
    monkeypatch.undo()
    assert reached(desk) == 60

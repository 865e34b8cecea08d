"""The sheet that stays in the cell, block by block: what a coordinator reads of files, sessions, help, referrals, waiting and results."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.actions import activities, appointments, gatherings, people, sessions, sheets, steps, visits
from fieldapp.actions.desk import Desk
from fieldapp.domain.figures import Range
from fieldapp.domain.figures_caseload import ITEMS, Turn, flow, spells
from fieldapp.domain.periods import Month
from fieldapp.domain.records import Person

FEBRUARY, MARCH = Month(2026, 2), Month(2026, 3)
DAYS = st.integers(0, 500).map(lambda number: date(2024, 1, 1) + timedelta(number))


@st.composite
def files(draw: st.DrawFn) -> tuple[list[Person], dict[int, list[Turn]]]:
    """Files opened, closed and opened again on any days, in no order at all."""
    persons, turns = [], {}
    for number in range(draw(st.integers(0, 6))):
        closed = draw(st.none() | DAYS)
        site, project = draw(st.sampled_from(["OUJ", "BER"])), draw(st.sampled_from(["MMSD", "ACCD"]))
        opened = draw(DAYS)
        persons.append(Person(number, "", "F", None, 30, "CI", "migrant", "nd", site, project, opened, closed, closed and "refus"))
        turns[number] = draw(st.lists(st.builds(Turn, DAYS, st.booleans(), st.sampled_from(["", "refus"])), max_size=4))
    return persons, turns


@given(files(), st.integers(0, 14), st.integers(0, 5))
@settings(max_examples=60)
def test_what_was_there_and_what_came_less_what_went_is_what_is_there(
    found: tuple[list[Person], dict[int, list[Turn]]], start: int, length: int
) -> None:
    months = list(Month(2024, 1).until(Month(2025, 12)))
    first, last = months[start], months[start + length]
    told = list(spells(*found))
    counts = flow(told, Range(first, last), ("OUJ", "BER"), ("", "MMSD", "ACCD"))
    after = flow(told, Range(last.next, last.next), ("OUJ", "BER"), ("", "MMSD", "ACCD"))
    for site in ("OUJ", "BER"):
        for project in ("", "MMSD", "ACCD"):

            def total(item: str, of: Any = counts, site: str = site, project: str = project) -> int:
                (number,) = [n for c, n in of.items() if (c.site, c.project, c.item) == (site, project, item) and not (c.sex or c.issue)]
                return int(number)

            assert total("open_start") + total("new") + total("reopened") - total("closed") == total("open_end")
            assert total("open_end") == total("open_start", after)
            reasons = [n for c, n in counts.items() if (c.site, c.project) == (site, project) and c.item == "closed" and c.issue]
            assert sum(reasons) == total("closed")
            crossed = [n for c, n in counts.items() if (c.site, c.project) == (site, project) and c.item == "open_end" and c.sex]
            assert sum(crossed) == total("open_end")


def block(desk: Desk, month: Month, table: str, project: str = "MMSD", site: str = "OUJ") -> dict[str, Any]:
    """The figures of a table, totals and what has an item: the words that say which, joined by blanks, to the number."""

    def told(rows: Iterator[Any]) -> Iterator[tuple[str, Any]]:
        for row in rows:
            if row.table == table and row.project == project and row.site == site and not (row.sex or row.age):
                yield " ".join(part for part in (row.measure, row.service, row.item, row.issue) if part), row.value

    return dict(told(iter(sheets.rows(desk, month, month))))


def test_a_file_closed_and_opened_again_is_told_in_the_months_it_happened(desk: Desk, answers: Any, calendar: Any) -> None:
    calendar.day = date(2026, 2, 20)
    person = people.register(desk, answers.person(), answers.consent()).value
    people.register(desk, answers.person(family_name="Barry"), answers.consent())
    people.close(desk, person, {"closed_on": date(2026, 2, 18), "closure_reason": "poursuite_parcours"})
    february = {"persons open_start": 0, "persons new": 2, "persons reopened": 0, "persons closed": 1, "persons open_end": 1}
    assert block(desk, FEBRUARY, "caseload") == february | {"persons closed poursuite_parcours": 1}
    calendar.day = date(2026, 3, 9)
    people.reopen(desk, person, {"date": date(2026, 3, 6), "reason": "revenu"})
    march = {"persons open_start": 1, "persons new": 0, "persons reopened": 1, "persons closed": 0, "persons open_end": 2}
    assert block(desk, MARCH, "caseload") == march
    assert block(desk, FEBRUARY, "caseload") == february | {"persons closed poursuite_parcours": 1}
    assert set(ITEMS) == {words.split()[1] for words in march}


def test_help_given_stands_beside_the_persons_it_was_given_to(desk: Desk, rows: Any) -> None:
    one, other = rows.person(), rows.person()
    for person, service in ((one, "health.consultation"), (one, "health.medicine"), (other, "health.consultation")):
        rows.entry(person, "2026-02-03", service)
    rows.entry(one, "2026-02-04", "aid.cash", amount_mad=Decimal("150.50"))
    rows.entry(one, "2026-02-05", "aid.food_basket", quantity=2, household=5)
    rows.entry(other, "2026-02-05", "shelter.night", quantity=3)
    rows.entry(other, "2026-02-06", "return.information")
    rows.entry(other, "2026-02-06", "referral.out", partner="OIM", issue="acceptee")
    assert block(desk, FEBRUARY, "health") == {
        "persons": 2, "services": 3, "items": 3,
        "persons health.consultation": 2, "services health.consultation": 2, "items health.consultation": 2,
        "persons health.medicine": 1, "services health.medicine": 1, "items health.medicine": 1,
    }  # fmt: skip
    aid = block(desk, FEBRUARY, "assistance")
    assert (aid["persons"], aid["services"], aid["items"], aid["amount_mad"]) == (1, 2, 3, Decimal("150.50"))
    assert (aid["services households"], aid["heads household_members"]) == (1, 5)
    shelter, back = block(desk, FEBRUARY, "shelter"), block(desk, FEBRUARY, "returns")
    assert (shelter["persons"], shelter["items"]) == (1, 3)
    assert (back["persons return.information"], back["services return.information"], back["persons to_iom"]) == (1, 1, 1)


def test_a_job_counts_as_kept_once_somebody_says_so_three_months_later(desk: Desk, rows: Any, calendar: Any) -> None:
    calendar.day = date(2026, 6, 15)
    for placed, asked, job in (("2026-03-02", 12, "en_poste"), ("2026-03-02", 12, "sans_emploi"), ("2026-05-25", 1, "en_poste")):
        person = rows.person()
        rows.entry(person, placed, "work.job")
        steps.record(desk, person, "job_follow_up", {"date": date(2026, 6, asked), "job": job})
    work = block(desk, Month(2026, 6), "work")
    assert (work["persons asked_3_months"], work["persons retained_3_months"]) == (2, 1)


def test_sessions_say_how_they_were_held_and_who_came_to_none(desk: Desk, answers: Any, calendar: Any) -> None:
    person = people.register(desk, answers.person(), answers.consent()).value
    sessions.record(desk, person, answers.session(interpreter=True, modality="individuel"))
    sessions.record(desk, person, answers.session(date=date(2026, 2, 10)))
    calendar.day = date(2026, 2, 12)
    booked = appointments.book(desk, person, {"day": date(2026, 2, 13), "at": "10:00", "site": "OUJ"}).value
    calendar.day = date(2026, 3, 4)
    appointments.missed(desk, booked, "transport")
    found = block(desk, FEBRUARY, "sessions")
    assert found == {
        "persons": 1, "services": 2, "services interpreter": 1, "services no_interpreter": 1, "services mhpss.8.1": 2,
        "services modality.individuel": 1, "services modality.nd": 1,
    }  # fmt: skip
    assert block(desk, FEBRUARY, "sessions", project="")["services missed"] == 1


def test_partners_are_told_by_what_was_asked_of_them(desk: Desk, rows: Any) -> None:
    person = rows.person()
    for partner, issue in (("ANAPEC", "acceptee"), ("ANAPEC", "refusee"), ("Monsieur Untel", "envoyee"), ("", "")):
        rows.entry(person, "2026-02-03", "referral.out", partner=partner, issue=issue)
    found = block(desk, FEBRUARY, "partners")
    assert found["services"] == 4 and found["services need.nd ANAPEC"] == 2 and found["services need.nd ANAPEC refusee"] == 1
    assert found["services need.nd libre envoyee"] == 1 and found["services need.nd nd nd"] == 1
    assert not any("Untel" in words for words in found)


def test_how_long_people_waited(desk: Desk, answers: Any, rows: Any, calendar: Any) -> None:
    calendar.day = date(2026, 2, 3)
    for minutes in (10, 20, 60):
        number = visits.arrive(desk, {"site": "OUJ", "came_at": "09:00"}).value
        rows.change(f"UPDATE visit SET came_at = '09:00', seen_at = '{9 + minutes // 60:02d}:{minutes % 60:02d}' WHERE id = {number}")
    waited = block(desk, FEBRUARY, "waiting", project="")
    assert (waited["number arrival"], waited["minutes arrival_median"], waited["minutes arrival_ninety"]) == (3, 20, 60)
    rows.entry(rows.person(opened_on="2026-02-01"), "2026-02-09")
    rows.entry(rows.person(opened_on="2026-02-01"), "2026-02-04")
    first = block(desk, FEBRUARY, "waiting")
    assert (first["number first_session"], first["days first_session_median"], first["days first_session_ninety"]) == (2, Decimal("5.5"), 8)


def test_who_was_not_heard_of_since_the_last_planned_day(desk: Desk, answers: Any, calendar: Any) -> None:
    calendar.day = date(2025, 12, 1)
    lost, came, planned = (
        people.register(
            desk, answers.person(given_name=name, opened_on=date(2025, 12, 1)), answers.consent(given_on=date(2025, 12, 1))
        ).value
        for name in ("A", "B", "C")
    )
    for person in (lost, came, planned):
        appointments.book(desk, person, {"day": date(2025, 12, 10), "at": "10:00", "site": "OUJ"})
    appointments.book(desk, planned, {"day": date(2026, 3, 30), "at": "10:00", "site": "OUJ"})
    calendar.day = date(2026, 3, 4)
    sessions.record(desk, came, answers.session(date=date(2026, 1, 20)))
    assert block(desk, FEBRUARY, "dropout") == {"number silent": 1, "of silent": 3, "number planned": 3}  # of fewer than 100, no percentage
    assert block(desk, Month(2026, 1), "dropout") == {"number silent": 0, "of silent": 3, "number planned": 3}


def test_an_event_of_names_and_of_heads_is_one_event(desk: Desk, answers: Any, rows: Any) -> None:
    one, other = (people.register(desk, answers.person(given_name=name), answers.consent()).value for name in ("A", "B"))
    event = {"site": "OUJ", "project": "MMSD", "service": "culture.event"}
    held = activities.record(desk, event | {"date": date(2026, 2, 11), "f_18_59": 7}).value
    for day, who in ((11, (one, other)), (18, (one,))):
        number = gatherings.open(desk, event | {"date": date(2026, 2, day)}).value
        for person in who:
            gatherings.add(desk, number, person)
        if day == 11:
            rows.change(f"UPDATE gathering SET activity_id = {held} WHERE id = {number}")
    found = block(desk, FEBRUARY, "groups")
    assert (found["services"], found["persons"], found["heads"]) == (2, 2, 7)


def test_results_and_quality_stand_on_it_and_since_the_beginning_is_counted_once(desk: Desk, rows: Any) -> None:
    person = rows.person(sex="nd")
    for day in ("2026-01-05", "2026-02-05"):
        rows.entry(person, day)
    made = sheets.make(desk, FEBRUARY, FEBRUARY)
    quality = {(row.item, row.measure): row.value for row in made.rows if row.table == "quality"}
    assert quality["unknown.sex_missing", "number"] == 1 and quality["unknown.sex_missing", "of"] == 1
    served = [
        row for row in made.since if row.table == "persons_served" and row.project == "MMSD" and not (row.sex or row.age or row.group)
    ]
    assert [(row.period, row.value) for row in served if row.site == "OUJ" and not row.nationality and not row.status] == [
        ("2026-01/2026-02", 1)
    ]
    assert {row.mark for row in (*made.rows, *made.since)} == {""} and made.bound == 0 and made.banner

"""A file that was merged is no back door: what the person said in either file holds for both, whichever number is asked for.

And whatever order files are joined and taken apart in, nothing of one stays in another, and no refusal is lost.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import (
    access_parts,
    appointments,
    consents,
    erasure,
    gatherings,
    indicators,
    merging,
    months,
    people,
    printing_referral,
    referrals,
    release,
    retention,
    scales,
    sessions,
    steps,
)
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import merging as files
from fieldapp.storage import records
from fieldapp.storage import tables as t
from tests.conftest import TODAY

SENT = {"date": TODAY, "site": "OUJ", "project": "MMSD", "need": "health", "partner": "CHU", "urgency": "rapide"}
GOAL = {"goal": "trouver une école", "date": TODAY, "state": "to_do"}


@pytest.fixture
def both(desk: Desk, answers: Any) -> tuple[int, int]:
    """Two files of one person, each agreed to in everything; the second is to go into the first."""
    agreed = answers.consent(referral=True, scales=True, recontact=True)
    kept = people.register(desk, answers.person(), agreed).value
    gone = people.register(desk, answers.person(given_name="Assiatou", phone="0612345678", contact_safely="le matin"), agreed).value
    return kept, gone


def key_of(act: Any) -> str:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.key


def test_a_withdrawal_in_the_file_that_stands_closes_the_other_too(desk: Desk, both: tuple[int, int], answers: Any) -> None:
    kept, gone = both
    merging.merge(desk, kept, gone, {})
    assert sessions.record(desk, gone, answers.session()).value, "an open page of the other file still writes into it"
    consents.withdraw(desk, kept, "file")
    for act in (
        lambda: sessions.record(desk, gone, answers.session()),
        lambda: steps.record(desk, gone, "goal", GOAL),
        lambda: appointments.book(desk, gone, {"day": TODAY + timedelta(1), "at": "10:00", "site": "OUJ"}),
    ):
        assert key_of(act) == "consent_needed"
    assert not consents.allows(desk, gone, "referral", "CHU")


def test_scales_refused_in_the_file_that_stands_are_asked_in_neither(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    merging.merge(desk, kept, gone, {})
    consents.withdraw(desk, kept, "scales")
    assert key_of(lambda: scales.refuse(desk, gone, "who5")) == "scales_not_agreed" and scales.due(desk, gone) == []


def test_a_withdrawal_by_the_other_number_holds_for_the_person(desk: Desk, both: tuple[int, int], answers: Any) -> None:
    kept, gone = both
    merging.merge(desk, kept, gone, {})
    consents.withdraw(desk, gone, "file")
    assert key_of(lambda: sessions.record(desk, kept, answers.session())) == "consent_needed"


def test_who_must_not_know_is_told_by_neither_file(desk: Desk, both: tuple[int, int], tmp_path: Path) -> None:
    kept, gone = both
    sent = referrals.send(desk, gone, SENT).value
    merging.merge(desk, kept, gone, {})
    consents.withhold(desk, kept, {"partner": "CHU"})
    assert key_of(lambda: printing_referral.slip(desk, sent.entry_id, tmp_path / "fiche.pdf")) == "referral_withheld"
    assert key_of(lambda: referrals.send(desk, gone, SENT)) == "referral_withheld"
    assert not consents.allows(desk, gone, "referral", "CHU") and not list(tmp_path.glob("*.pdf"))


def test_who_must_not_know_in_words_is_still_read_after_joining(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    consents.withhold(desk, gone, {"who": "le cousin", "reason": "danger"})
    merging.merge(desk, kept, gone, {})
    assert [one.who for one in consents.withheld(desk, kept)] == ["le cousin"]


def test_whom_to_call_follows_what_the_person_said_last(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    appointments.book(desk, gone, {"day": TODAY + timedelta(1), "at": "10:00", "site": "OUJ"})
    assert len(appointments.to_call(desk)) == 1
    merging.merge(desk, kept, gone, {})
    consents.withdraw(desk, kept, "recontact")
    assert appointments.to_call(desk) == []


def test_a_copy_by_the_other_code_is_of_the_person(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    merging.merge(desk, kept, gone, {})
    assert access_parts.of(desk, gone, "fr") == access_parts.of(desk, kept, "fr")


def test_what_holds_the_other_file_back_holds_both(desk: Desk, both: tuple[int, int], calendar: Any) -> None:
    kept, gone = both
    retention.hold(desk, gone, "legal")
    merging.merge(desk, kept, gone, {})
    people.close(desk, kept, {"closed_on": TODAY, "closure_reason": "transfert"})
    calendar.day = date(2030, 1, 1)
    assert [one.waits for one in retention.dry_run(desk)] == ["legal"]
    assert key_of(lambda: retention.purge(desk, [kept], retention.words_to_write(1, "fr"))) == "retention_not_due"


def test_time_runs_from_the_last_service_of_either_file(desk: Desk, both: tuple[int, int], answers: Any, calendar: Any) -> None:
    kept, gone = both
    people.close(desk, kept, {"closed_on": TODAY, "closure_reason": "transfert"})
    calendar.day = date(2027, 1, 5)
    sessions.record(desk, gone, answers.session(date=date(2027, 1, 4)))
    merging.merge(desk, kept, gone, {})
    calendar.day = date(2028, 6, 1)
    assert retention.dry_run(desk) == []


def test_a_refusal_outlives_the_parting_of_another_file(desk: Desk, answers: Any) -> None:
    kept = people.register(desk, answers.person(), answers.consent()).value
    one, other = (people.register(desk, answers.person(), answers.consent(statistics=False)).value for _ in range(2))
    first = merging.merge(desk, kept, one, {}).value
    second = merging.merge(desk, kept, other, {}).value
    merging.split(desk, first)
    assert {item.purpose: item.answer for item in people.page(desk, kept).consents}["statistics"] == "no"
    assert not consents.allows(desk, kept, "statistics")
    merging.split(desk, second)
    assert consents.allows(desk, kept, "statistics")


NAMES = ("Un", "Deux", "Trois", "Quatre")
Moves = list[tuple[str, int, int]]


@pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
@settings(max_examples=15, suppress_health_check=[*HealthCheck])
@given(st.lists(st.tuples(st.sampled_from(["merge", "merge", "split"]), st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=8))
def test_joined_and_parted_in_any_order_nothing_is_lost(desk: Desk, answers: Any, moves: Moves) -> None:
    made = []
    for number, name in enumerate(NAMES):
        person = answers.person(given_name=name, opened_on=date(2026, 1, 5 + number), district=name)
        made.append(people.register(desk, person, answers.consent(statistics=number != 2)).value)
        sessions.record(desk, made[-1], answers.session())

    def stand() -> tuple[object, ...]:
        with desk.store.read() as connection:
            found = connection.execute(sa.select(t.person).where(t.person.c.id.in_(made)).order_by(t.person.c.id)).mappings()
            rows = [dict(row) for row in found]
            loaded = records.load(connection, Month(2026, 2).last, leaving=True)
        who = [person for person in loaded.persons if person.id in made]
        said = [people.page(desk, number).consents for number in made]
        return rows, who, loaded.entries, indicators.values(desk, None, None, None, None).values, said

    before, open_ones = stand(), []
    for move, one, other in moves:
        try:
            if move == "merge":
                open_ones.append(merging.merge(desk, made[one], made[other], {"given_name": "gone", "district": "gone"}).value)
            elif open_ones:
                merging.split(desk, open_ones.pop(one % len(open_ones)))
        except Refused as refusal:
            assert refusal.key in ("merge_same", "merged_already")
        with desk.store.read() as connection:
            loaded = records.load(connection, Month(2026, 2).last)
            people_counted = {person.id: person.statistics for person in loaded.persons if person.id in made}
            into = {row.id: row.merged_into for row in connection.execute(sa.select(t.person.c.id, t.person.c.merged_into))}
            assert set(people_counted) == {number for number in made if into[number] is None}
            assert not people_counted[into[made[2]] or made[2]], "who refused in one file is not in any breakdown"
        stands = into[made[2]] or made[2]
        assert not consents.allows(desk, stands, "statistics")
    for number in reversed(open_ones):
        merging.split(desk, number)
    assert stand() == before
    with desk.store.read() as connection:
        assert all(files.standing(connection, number) == [] for number in made)


def test_what_was_counted_keeps_its_value_when_the_joined_files_are_erased(desk: Desk, answers: Any, calendar: Any) -> None:
    january = Month(2026, 1)
    opened = {"opened_on": date(2026, 1, 5)}
    agreed = answers.consent(referral=True, given_on=date(2026, 1, 5))
    made = [people.register(desk, answers.person(**opened, given_name=name), agreed).value for name in NAMES]
    event = gatherings.open(desk, {"date": date(2026, 1, 7), "site": "OUJ", "project": "MMSD", "service": "aid.food_basket"}).value
    for person in made:
        sessions.record(desk, person, answers.session(date=date(2026, 1, 6)))
        gatherings.add(desk, event, person, 2, 4)
    sent = referrals.send(desk, made[1], SENT | {"date": date(2026, 1, 8)}).value
    referrals.set_state(desk, sent.entry_id, "acceptee", date(2026, 1, 9))
    merging.merge(desk, made[0], made[1], {})
    months.close(desk, january)

    def counted() -> tuple[object, ...]:
        with desk.store.read() as connection:
            totals = release.running(desk.programme, records.load(connection, january.last, leaving=True), january)
        inside = indicators.values(desk, date(2026, 1, 1), january.last, None, None).values
        return totals, inside

    before = counted()
    assert before[0]["OUJ"]["items|MMSD|aid.food_basket"] == 8  # type: ignore[index]
    erasure.erase(desk, made[1], "la personne le demande")
    assert counted() == before
    with desk.store.read() as connection:
        assert set(connection.scalars(sa.select(t.person.c.id))) == {made[2], made[3]}

"""Two files that are one person: compared, joined by a pointer, counted once, found under both codes, and taken apart again whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import cards, indicators, merging, months, people, release, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import casebook, database, records
from fieldapp.storage import merging as files
from fieldapp.storage import tables as t
from resources.wording import sentence


@pytest.fixture
def both(desk: Desk, answers: Any) -> tuple[int, int]:
    """One woman written down twice: the kept file, and one with a phone, an earlier opening and a refusal of statistics."""
    kept = people.register(desk, answers.person(status="refugie"), answers.consent()).value
    other = answers.person(
        given_name="Assiatou", family_name="Jallow", birth_date=None, age_at_opening=26, age_estimated=True, phone="0612 34 56 78",
        opened_on=date(2026, 1, 5), status="demandeur_asile",
    )  # fmt: skip
    gone = people.register(desk, other, answers.consent(statistics=False)).value
    sessions.record(desk, gone, answers.session())
    return kept, gone


def columns(desk: Desk, person: int) -> dict[str, object]:
    with desk.store.read() as connection:
        return dict(connection.execute(sa.select(t.person).where(t.person.c.id == person)).mappings().one())


def test_both_files_stand_side_by_side(desk: Desk, both: tuple[int, int]) -> None:
    found = merging.compare(desk, *both)
    assert (found.kept.code, found.gone.code) == ("OUJ-0001", "OUJ-0002")
    assert found.gone.holds["entries"] == 1 and found.kept.holds["entries"] == 0
    assert found.gone.refused == ("statistics",)
    values = {value.key: value for value in found.values}
    assert (values["phone"].kept, values["phone"].gone, values["phone"].better) == ("", "0612 34 56 78", "gone")
    assert (values["status"].kept, values["status"].gone) == ("refugie", "demandeur_asile")
    assert values["family_name"].differs and not values["sex"].differs


def test_joined_they_are_one_person_with_what_was_chosen(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    done = merging.merge(desk, kept, gone, {"phone": "gone", "family_name": "kept", "status": "gone"})
    page = people.page(desk, kept)
    assert (page.name, page.opened_on) == ("Aïssatou Diallo", date(2026, 1, 5))
    assert dict(page.facts)["phone"] == "0612 34 56 78" and dict(page.facts)["status"] == "demandeur_asile"
    assert people.counts(desk) == {"all": 1, "mine": 1, "open": 1, "closed": 0}
    assert [found.id for found in people.ids(desk)] == [kept]
    with desk.store.read() as connection:
        assert casebook.files_of(connection, kept) == [kept, gone] and casebook.standing(connection, gone) == kept
    assert [(one.id, one.code) for one in merging.merged(desk, kept)] == [(done.value, "OUJ-0002")]


@pytest.mark.parametrize("text", ["OUJ-0002", "jallow assiatou", "0612345678", "5678"])
def test_the_joined_file_is_still_found_and_says_so(desk: Desk, both: tuple[int, int], text: str) -> None:
    kept, gone = both
    people.ids(desk, text="diallo")
    merging.merge(desk, kept, gone, {})
    (found,) = people.ids(desk, text=text)
    assert found.id == kept
    assert any(key == "found_merged" and "OUJ-0002" in sentence(key, "fr", **values) for key, values in found.why)


def test_both_cards_lead_to_the_file_that_stands(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    held = cards.of(desk, kept), cards.of(desk, gone)
    merging.merge(desk, kept, gone, {})
    assert [cards.by_code(desk, card or "") for card in held] == [kept, kept]


def test_of_their_consents_the_stricter_holds(desk: Desk, both: tuple[int, int], answers: Any) -> None:
    kept, gone = both
    merging.merge(desk, kept, gone, {})
    assert {one.purpose: one.answer for one in people.page(desk, kept).consents}["statistics"] == "no"
    with desk.store.read() as connection:
        (person,) = records.load(connection).persons
    assert person.id == kept and not person.statistics


def test_taken_apart_both_are_as_they_were(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    before = columns(desk, kept), columns(desk, gone), people.page(desk, kept).consents
    done = merging.merge(desk, kept, gone, {key: "gone" for key in merging.CHOICES})
    assert done.undo is not None
    done.undo()
    assert (columns(desk, kept), columns(desk, gone), people.page(desk, kept).consents) == before
    assert sorted(found.id for found in people.ids(desk)) == [kept, gone]
    assert [found.id for found in people.ids(desk, text="OUJ-0002")] == [gone]
    assert merging.merged(desk, kept) == []
    with pytest.raises(Refused) as refusal:
        merging.split(desk, done.value)
    assert refusal.value.key == "merge_undone"


def test_what_was_changed_since_stays_when_they_are_taken_apart(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    done = merging.merge(desk, kept, gone, {"phone": "gone", "district": "gone"})
    with desk.store.write() as tx:
        casebook.update_person(tx.connection, kept, phone="0700000000")
        tx.audit("test")
    merging.split(desk, done.value)
    assert columns(desk, kept)["phone"] == "0700000000"


def test_an_age_is_that_of_the_earlier_opening(desk: Desk, answers: Any) -> None:
    aged = {"birth_date": None, "age_estimated": True}
    kept = people.register(desk, answers.person(age_at_opening=30, **aged), answers.consent()).value
    gone = people.register(desk, answers.person(age_at_opening=27, opened_on=date(2024, 3, 1), **aged), answers.consent()).value
    merging.merge(desk, kept, gone, {})
    assert (columns(desk, kept)["opened_on"], columns(desk, kept)["age_at_opening"]) == ("2024-03-01", 28)


def test_files_can_be_joined_on_and_on_but_not_twice_or_in_a_ring(desk: Desk, answers: Any) -> None:
    a, b, c = (people.register(desk, answers.person(), answers.consent()).value for _ in range(3))
    first = merging.merge(desk, b, a, {}).value
    merging.merge(desk, c, b, {})
    with desk.store.read() as connection:
        assert casebook.files_of(connection, c) == [c, a, b] and casebook.standing(connection, a) == c
    assert columns(desk, a)["merged_into"] == columns(desk, b)["merged_into"] == c
    for kept, gone, key in ((a, c, "merged_already"), (c, a, "merged_already"), (c, c, "merge_same"), (c, 99, "person_unknown")):
        with pytest.raises(Refused) as refusal:
            merging.merge(desk, kept, gone, {})
        assert refusal.value.key == key
    merging.split(desk, first)
    assert sorted(found.id for found in people.ids(desk)) == [a, c]
    assert columns(desk, a)["merged_into"] is None and columns(desk, b)["merged_into"] == c
    again = merging.merge(desk, a, c, {}).value
    assert columns(desk, b)["merged_into"] == a
    merging.split(desk, again)
    assert columns(desk, b)["merged_into"] == c


def test_they_are_counted_once_from_the_next_closing_on(desk: Desk, rows: Any) -> None:
    november, december = Month(2025, 11), Month(2025, 12)
    made = [rows.person() for _ in range(12)]
    for person in made:
        rows.entry(person, "2025-11-03")

    def new(month: Month) -> int:
        with desk.store.read() as connection:
            totals = release.running(desk.programme, records.load(connection, month.last, leaving=True), month)["OUJ"]
        return sum(number for key, number in totals.items() if key.startswith("new|MMSD|"))

    assert new(november) == 12
    months.close(desk, november)
    rows.entry(made[0], "2025-12-01")
    done = merging.merge(desk, made[0], made[1], {})
    assert new(december) == 11
    assert indicators.values(desk, None, None, None, None).values["cells.persons_in_care"] == 11
    merging.split(desk, done.value)
    assert new(december) == 12
    merging.merge(desk, made[0], made[1], {})
    months.close(desk, december)


def test_nothing_is_joined_when_it_breaks_off(desk: Desk, both: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    kept, gone = both
    before = columns(desk, kept), columns(desk, gone)

    def broken(self: Any, action: str, object: str = "") -> None:
        raise OSError("disk")

    monkeypatch.setattr(database.Transaction, "audit", broken)
    with pytest.raises(OSError):
        merging.merge(desk, kept, gone, {"phone": "gone"})
    monkeypatch.undo()
    assert (columns(desk, kept), columns(desk, gone)) == before
    with desk.store.read() as connection:
        assert files.standing(connection, kept) == []


def test_doubles_are_suggested_until_somebody_says_they_are_two(desk: Desk, both: tuple[int, int]) -> None:
    kept, gone = both
    (double,) = merging.doubles(desk)
    assert (double.one, double.other) == (kept, gone) and double.why
    assert all(sentence(key, language, **values) for key, values in double.why for language in ("fr", "ar", "en"))
    done = merging.not_same(desk, gone, kept)
    assert merging.doubles(desk) == []
    assert done.undo is not None
    done.undo()
    assert len(merging.doubles(desk)) == 1
    merging.merge(desk, kept, gone, {})
    assert merging.doubles(desk) == []


def test_who_may_join_files(desk: Desk, both: tuple[int, int], desk_of: Callable[..., Desk]) -> None:
    with pytest.raises(Invalid):
        merging.merge(desk, *both, {"uid": "gone"})
    with pytest.raises(Invalid):
        merging.merge(desk, *both, {"phone": "mine"})
    other = desk_of("administrator")
    for act in (
        lambda: merging.compare(other, 1, 2),
        lambda: merging.merge(other, 1, 2, {}),
        lambda: merging.split(other, 1),
        lambda: merging.not_same(other, 1, 2),
        lambda: merging.doubles(other),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_the_trail_says_numbers_only(desk: Desk, both: tuple[int, int]) -> None:
    done = merging.merge(desk, *both, {"phone": "gone"})
    merging.split(desk, done.value)
    with desk.store.read() as connection:
        told = [tuple(row) for row in connection.execute(sa.select(t.audit.c.action, t.audit.c.object).order_by(t.audit.c.seq))][-2:]
    assert told == [("person.merged", "person 2 into person 1"), ("person.split", "person 2 from person 1")]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(merging.CHOICES)), st.sampled_from(["kept", "gone"])))
def test_whatever_is_chosen_can_be_taken_back(desk: Desk, both: tuple[int, int], taken: dict[str, str]) -> None:
    before = columns(desk, both[0]), columns(desk, both[1])
    merging.split(desk, merging.merge(desk, *both, taken).value)
    assert (columns(desk, both[0]), columns(desk, both[1])) == before


def test_answers_without_a_column_are_chosen_too_sealed_ones_sealed_anew(desk: Desk, answers: Any) -> None:
    form = desk.programme.forms["registration"]
    assert (form.field("literacy").seal, form.field("entry_route").seal) == ("", "clinical")
    kept = people.register(desk, answers.person(literacy="non", birth_country="GN", entry_route="air"), answers.consent()).value
    gone = people.register(
        desk, answers.person(literacy="peu", birth_country="SN", household_size=4, entry_route="terre"), answers.consent()
    ).value
    values = {value.key: value for value in merging.compare(desk, kept, gone).values}
    assert (values["birth_country"].kept, values["birth_country"].gone) == ("GN", "SN") and values["household_size"].better == "gone"
    before = columns(desk, kept)
    done = merging.merge(desk, kept, gone, {"birth_country": "gone", "household_size": "gone", "entry_route": "gone", "literacy": "kept"})
    facts = dict(people.page(desk, kept).facts)
    assert [facts[key] for key in ("birth_country", "household_size", "literacy", "entry_route")] == ["SN", 4, "non", "terre"]
    assert columns(desk, kept)["answers_sealed"] not in (before["answers_sealed"], columns(desk, gone)["answers_sealed"])
    merging.split(desk, done.value)
    assert columns(desk, kept) == before


def test_what_is_restricted_in_either_file_is_seen_by_who_may(desk: Desk, answers: Any) -> None:
    kept = people.register(desk, answers.person(vulnerabilities=["handicap"]), answers.consent()).value
    gone = people.register(desk, answers.person(vulnerabilities=["traite"]), answers.consent()).value
    merging.merge(desk, kept, gone, {})
    assert dict(people.page(desk, kept).facts)["vulnerabilities"] == ["handicap", "traite"]

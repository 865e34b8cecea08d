"""Who may leave as a row, and that a closing sends each person once a year, as the preview said, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import batches, erasure, merging, months, release_records
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme
from fieldapp.domain.periods import Month
from fieldapp.domain.records import Entry, Person
from fieldapp.storage import records_left
from fieldapp.storage import tables as t
from fieldapp.storage.records import Records
from sync import facts, keys, sitepack
from sync.disclosure import buckets

PROGRAMME = programme.load()
MARCH, JUNE = Month(2023, 3), Month(2023, 6)
PERSON = Person(1, "P-1", "F", None, 30, "CI", "migrant", "refuge", "OUJ", "MMSD", date(2023, 1, 2))
SERVICES = ("psy.pfa", "health.escort", "aid.voucher")
Q2, Q3 = [Month(2025, number) for number in (4, 5, 6)], [Month(2025, number) for number in (7, 8, 9)]


def entry(number: int, person: int, day: date, service: str = "psy.individual", **other: Any) -> Entry:
    return replace(Entry(number, person, day, "OUJ", "MMSD", service), **other)


def waiting(
    persons: list[Person], entries: list[Entry], month: Month = MARCH, left: Any = (), vulnerable: Any = ()
) -> list[buckets.Waiting]:
    found = release_records.waiting(PROGRAMME, Records(tuple(persons), tuple(entries), ()), month, left, vulnerable)
    return [one for site in found.values() for one in site]


def test_who_is_new_since_january_waits_for_the_end_of_the_quarter() -> None:
    entries = [entry(1, 1, date(2023, 2, 3))]
    expected = [buckets.Waiting(1, "OUJ", "MMSD", "F", "18_59", "migrant", "psy.*", True)]
    assert waiting([PERSON], entries, vulnerable={1}) == waiting([PERSON], entries, JUNE, vulnerable={1}) == expected
    assert waiting([PERSON], entries, Month(2023, 2)) == waiting([PERSON], entries, Month(2024, 3)) == []
    assert waiting([PERSON], [entry(1, 1, date(2023, 4, 1))]) == [], "dated after the quarter"


@pytest.mark.parametrize(
    ("person", "before", "left"),
    [
        (replace(PERSON, statistics=False), (), ()),
        (replace(PERSON, elsewhere="card"), (), ()),
        (PERSON, (), {1}),
        (PERSON, (entry(1, 1, date(2022, 12, 30)),), ()),
        (PERSON, (entry(1, 1, date(2023, 1, 3), reported_before=True),), ()),
        (replace(PERSON, id=-1), (), ()),
    ],
    ids=["refused", "new elsewhere", "left this year", "new last year", "reported before", "erased"],
)
def test_who_never_leaves_as_a_row(person: Person, before: tuple[Entry, ...], left: Any) -> None:
    assert waiting([person], [*before, entry(2, person.id, date(2023, 2, 3))], left=left) == []


def test_ages_are_coarse_and_children_one_band() -> None:
    ages = [(3, "0_17"), (11, "0_17"), (17, "0_17"), (18, "18_59"), (60, "60"), (None, "nd")]
    people = [replace(PERSON, id=n, age_at_opening=age) for n, (age, _) in enumerate(ages, 1)]
    found = waiting(people, [entry(n, n, date(2023, 2, 3)) for n in range(1, len(ages) + 1)])
    assert [one.age for one in found] == [band for _, band in ages]


def test_the_family_is_the_one_given_most_here_and_of_equals_the_last() -> None:
    given = ["psy.individual", "aid.voucher", "health.escort", "aid.food_basket"]
    entries = [entry(n, 1, date(2023, 2, n), service) for n, service in enumerate(given, 1)]
    assert waiting([PERSON], entries)[0].family == "aid.*"
    assert waiting([PERSON], entries[:3])[0].family == "health.*"
    elsewhere = [entry(n, 1, date(2023, 2, 20), "work.training", site="TNG") for n in (8, 9, 10)]
    assert waiting([PERSON], [*entries, *elsewhere])[0].family == "aid.*"


def test_who_is_new_in_two_projects_waits_once() -> None:
    found = waiting([PERSON], [entry(1, 1, date(2023, 3, 3)), entry(2, 1, date(2023, 1, 9), "aid.voucher", project="JAPON")])
    assert [one.project for one in found] == ["JAPON"]


def test_rows_leave_only_where_the_pack_asks_for_them_and_figures_are_rounded(desk: Desk) -> None:
    nobody = Records((PERSON,), (entry(1, 1, date(2023, 2, 3)),), ())
    with desk.store.read() as connection:
        for policy in (sitepack.Policy(), sitepack.Policy(mode="suppression", records=True)):
            assert release_records.choose(connection, policy, PROGRAMME, nobody, MARCH, b"k") == {}
            assert release_records.certificate(policy) == {}


@pytest.fixture
def site_pack() -> bytes:
    """A pack for Oujda that asks for rows."""
    return sitepack.write(
        keys.new_signing_key(),
        sites=[sitepack.SiteEntry("OUJ", True)],
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=keys.signing_public(keys.new_signing_key()),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        recovery_public=keys.sealing_public(keys.new_sealing_key()),
        policy=sitepack.Policy(records=True),
    )


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> list[facts.Closing]:
    """Every closing on its way into a seal."""
    found: list[facts.Closing] = []
    queue = batches.queue_closing

    def kept(desk: Desk, transaction: Any, closing: facts.Closing, closing_id: int) -> None:
        found.append(facts.decode(facts.encode(closing)))
        queue(desk, transaction, closing, closing_id)

    monkeypatch.setattr(batches, "queue_closing", kept)
    return found


@pytest.fixture
def spring(rows: Any, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Thirty women who came to Oujda in April, each for something else than her neighbours; who stays back is every eighth."""
    monkeypatch.setattr(buckets, "_reserve", lambda *_: set())
    monkeypatch.setattr(buckets, "_kept_back", lambda person, quarter, _: quarter == "2025-Q2" and person % 8 == 0)
    people = [rows.person(vulnerabilities="enceinte" if number % 2 else "") for number in range(30)]
    for number, person in enumerate(people):
        for service in ("psy.individual", SERVICES[number % 3]):
            rows.entry(person, f"2025-04-{number % 28 + 1:02d}", service)
    return people


def left(desk: Desk) -> list[tuple[int, int]]:
    with desk.store.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT person_id, year FROM record_left ORDER BY 1")]


def test_a_quarter_sends_each_person_once_and_what_the_preview_said(desk: Desk, spring: list[int], sealed: list[facts.Closing]) -> None:
    for month in Q2[:2]:
        assert months.close(desk, month).value.records == 0
    shown = months.preview(desk, Q2[2])
    done = months.close(desk, Q2[2]).value
    assert shown.records == done.records == len(sealed[-1].records) == len(left(desk)) > 15
    assert {"records_k": 5, "records_l": 3}.items() <= done.certificate.items() and done.certificate == shown.certificate
    assert {(row.period, row.sex, row.age, row.group) for row in sealed[-1].records} == {("2025-Q2", "F", "18_59", "migrant")}
    assert {row.vulnerable for row in sealed[-1].records} == {True, False}
    with desk.store.read() as connection:
        lines = connection.execute(sa.select(t.audit.c.object).where(t.audit.c.action == "send records")).scalars().all()
    assert lines == [f"closing 3 record {done.records}"]


def test_a_closing_that_fails_leaves_nobody_marked(desk: Desk, spring: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    for month in Q2[:2]:
        months.close(desk, month)

    def full(*_: Any) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(batches, "queue_closing", full)
        with pytest.raises(OSError):
            months.close(desk, Q2[2])
    assert left(desk) == [] and months.preview(desk, Q2[2]).records > 0


def test_nobody_leaves_twice_neither_by_another_file_nor_after_an_erasure(
    desk: Desk, rows: Any, spring: list[int], sealed: list[facts.Closing]
) -> None:
    for month in Q2:
        months.close(desk, month)
    before = {person for person, _ in left(desk)}
    (gone, erased), other = sorted(before)[:2], min(set(spring) - before)
    merging.merge(desk, other, gone, {})
    with desk.store.read() as connection:
        assert {other, erased} <= records_left.persons(connection, 2025) and gone not in records_left.persons(connection, 2025)
        assert records_left.persons(connection, 2024) == frozenset()
    erasure.erase(desk, erased, "elle le demande")
    assert erased not in {person for person, _ in left(desk)}

    autumn = [rows.person() for _ in range(6)]
    for number, person in enumerate([*spring, *autumn]):
        if person != erased:
            rows.entry(person, "2025-08-05", SERVICES[number % 3])
    for month in Q3:
        months.close(desk, month)
    after = {person for person, _ in left(desk)}
    assert before - {erased} < after <= before | {*spring, *autumn} - {other, erased}
    assert len(sealed[-1].records) == len(after - before)

"""Sheets for others: nothing stands on them but what was released and sums of it, and on the donor's nothing under eleven."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import months, release, setup, sheets, sheets_internal, sheets_released
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, room
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack
from sync.sheets import Row, Sheet
from sync.sitepack import Policy as SitePolicy
from sync.sitepack import SiteEntry
from tests.actions.conftest import Rows
from tests.conftest import PASSPHRASE, TODAY, USER

NOVEMBER, DECEMBER, JANUARY = Month(2025, 11), Month(2025, 12), Month(2026, 1)
LEAST = 11


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Three closed months at two sites: a person at Oujda comes in each of them, and a few stay few. Nobody writes into it."""
    home = tmp_path_factory.mktemp("lived") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "BALLAST_BYTES", 65_536)
        setup.create_home(home, _pack(), USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
        desk = open_desk(home, PASSPHRASE, today=lambda: TODAY)
        _live(desk, Rows(desk))
        yield desk
        close_desk(desk)


def _pack(**policy: str) -> bytes:
    sealing, receipt = (keys.sealing_public(keys.new_sealing_key()), keys.signing_public(keys.new_signing_key()))
    sites = [SiteEntry("BER", False), SiteEntry("OUJ", True)]
    return sitepack.write(
        keys.new_signing_key(),
        sites=sites,
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=receipt,
        sealing_public=sealing,
        recovery_public=sealing,
        policy=SitePolicy(**policy),
    )


def _live(desk: Desk, rows: Rows) -> None:
    rows.change("UPDATE meta SET value = zeroblob(32) WHERE key = 'rounding_key'")  # the same draws in every run
    regular = rows.person()
    for month, came in ((NOVEMBER, 24), (DECEMBER, 17), (JANUARY, 3)):
        for number in range(came):
            site = "BER" if number % 3 == 0 else "OUJ"
            person = rows.person(site=site, sex="F" if number % 2 else "M", population_group="marocain" if number % 7 == 0 else "migrant")
            rows.entry(person, f"{month}-0{1 + number % 9}", "psy.individual" if number % 2 else "health.consultation", site=site)
        rows.entry(regular, f"{month}-20", "psy.individual")
        months.close(desk, month)


def released(desk: Desk) -> list[Row]:
    """Every figure that ever left this store."""
    with desk.store.read() as connection:
        return [Row.of(release.figure(text)) for _, text in ledger.released(connection, Month(1, 1), Month(9999, 12))]


def raw(sheet: Sheet, left: Sequence[Row]) -> Iterator[Row]:
    """The figures of a sheet that neither left as they stand, nor are a sum of different figures of that cell that left."""
    by_cell: dict[tuple[str, ...], list[Row]] = {}
    for one in left:
        by_cell.setdefault(replace(one, period="", site="").cell, []).append(one)
    for row in (*sheet.rows, *sheet.since):
        alike = [one for one in by_cell.get(replace(row, period="", site="").cell, []) if row.site in ("", one.site)]
        sums = 1  # bit n: some of them add up to n
        for one in alike:
            sums |= sums << int(one.value or 0)
        if row.value is not None and (not alike or not sums >> int(row.value) & 1):
            yield row


@pytest.mark.parametrize("audience", ["mission", "donor"])
def test_only_what_left_and_sums_of_it_stand_on_a_sheet_for_others(lived: Desk, audience: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left = released(lived)
    for first, last in ((NOVEMBER, NOVEMBER), (DECEMBER, DECEMBER), (JANUARY, JANUARY), (NOVEMBER, JANUARY), (DECEMBER, JANUARY)):
        sheet = sheets.make(lived, first, last, audience=audience)
        assert sheet.rows and sheet.since and not list(raw(sheet, left))
        assert {row.mark for row in (*sheet.rows, *sheet.since) if row.table != "headline"} <= {"≈", "·"}
    # The same question turns red once a path leads from the records to the sheet.
    honest = getattr(sheets_released, audience)

    def leaky(found: Any, first: Month, last: Month, project: Any) -> Any:
        rows, since = honest(found, first, last, project)
        return [*rows, *(row for row in sheets_internal.rows(lived, first, last, "MMSD") if row.table == "persons_new")], since

    monkeypatch.setattr(sheets_released, audience, leaky)
    assert list(raw(sheets.make(lived, DECEMBER, DECEMBER, audience=audience), left))


def test_the_months_stand_beside_their_sum_since_the_first_closing(lived: Desk) -> None:
    for last in (NOVEMBER, DECEMBER, JANUARY):
        sheet = sheets.make(lived, last, last, audience="mission")
        since = {replace(row, period="").cell: row for row in sheet.since}
        by_month: dict[tuple[str, ...], int] = {}
        for month in NOVEMBER.until(last):
            for row in sheets.make(lived, month, month, audience="mission").rows:
                if row.period == str(month) and row.table in ("persons_new", "services"):
                    cell = replace(row, period="").cell
                    by_month[cell] = by_month.get(cell, 0) + int(row.value or 0)
        assert by_month and all(since[cell].value == total for cell, total in by_month.items())
        assert {row.period for row in sheet.since if row.table == "headline"} == {f"2025-11/{last}"}
        assert sheet.bound == 8 and not sheet.banner


def test_persons_served_are_never_a_sum(lived: Desk) -> None:
    for audience in ("mission", "donor"):
        for first, last in ((JANUARY, JANUARY), (NOVEMBER, JANUARY)):
            assert not any(row.table == "persons_served" for row in sheets.make(lived, first, last, audience=audience).since)
    left = {(row.site, row.period): row.value for row in released(lived) if row.table == "persons_served" and row.project == "MMSD"}
    ranged = [row for row in sheets.rows(lived, NOVEMBER, JANUARY, audience="mission") if row.table == "persons_served"]
    shown = {(row.site, row.period): row.value for row in ranged if row.project == "MMSD"}
    assert shown.items() <= left.items() and {site for site, _ in shown} == {site for site, _ in left}


def test_the_donor_reads_one_project_and_nothing_under_eleven(lived: Desk) -> None:
    sheet = sheets.make(lived, DECEMBER, DECEMBER, audience="donor")
    assert {row.project for row in (*sheet.rows, *sheet.since)} == {"MMSD"}
    assert all(row.value is None or row.value >= LEAST for row in (*sheet.rows, *sheet.since))
    (headline,) = [row for row in sheet.since if row.table == "headline" and row.measure == "persons"]
    assert headline.site == "" and headline.period == "2025-11/2025-12" and headline.value is not None
    assert abs(int(headline.value) - 42) <= sheet.bound == 2 * 8
    hidden = [row for row in sheets.make(lived, JANUARY, JANUARY, audience="donor").rows if row.table == "persons_new" and not row.sex]
    assert {(row.value, row.mark) for row in hidden} == {(None, "·")}  # three new persons in January
    assert sheets.make(lived, DECEMBER, DECEMBER, audience="donor") == sheet
    assert lived.programme.projects["MMSD"].donor in sheet.answer[0]


def test_what_two_donor_sheets_tell_apart_is_no_small_number(lived: Desk) -> None:
    """What stands between two sheets of one cell is eleven or more, or one of them hides it."""
    known: dict[tuple[str, ...], int] = {}
    for month in (NOVEMBER, DECEMBER, JANUARY):
        for row in sheets.make(lived, month, month, audience="donor").since:
            cell = replace(row, period="").cell
            if row.value is not None:
                assert known.get(cell) is None or known[cell] == row.value or row.value - known[cell] >= LEAST, row
                known[cell] = int(row.value)


def test_of_several_projects_the_donor_sheet_asks_which(desk: Desk, rows: Any) -> None:
    for project in ("MMSD", "ACCD"):
        for _ in range(24):
            rows.entry(rows.person(project=project), "2025-11-03", "aid.voucher", project=project)
    months.close(desk, NOVEMBER)
    with pytest.raises(Refused) as refusal:
        sheets.make(desk, NOVEMBER, NOVEMBER, audience="donor")
    assert refusal.value.key == "sheet_one_project"
    assert all("ACCD" in refusal.value.sentence(language) and "MMSD" in refusal.value.sentence(language) for language in ("fr", "ar", "en"))
    assert {row.project for row in sheets.rows(desk, NOVEMBER, NOVEMBER, audience="donor", project="ACCD")} == {"ACCD"}


def test_targets_stand_beside_what_was_reached_where_there_are_any(desk: Desk, rows: Any) -> None:
    for _ in range(25):
        rows.entry(rows.person(project="JAPON"), "2025-11-03", "aid.voucher", project="JAPON")
    rows.entry(rows.person(), "2025-11-04")
    months.close(desk, NOVEMBER)
    goals = {audience: sheets.make(desk, NOVEMBER, NOVEMBER, audience=audience).goals for audience in ("internal", "mission")}
    assert {(goal.item, goal.project, goal.value, goal.mark, goal.target) for goal in goals["internal"]} == {
        ("", "JAPON", 25, "", 1350),
        ("japan.reached", "JAPON", 25, "", 1350),
    }
    assert {(goal.item, goal.project, goal.target) for goal in goals["mission"]} == {("", "JAPON", 1350), ("japan.reached", "JAPON", 1350)}
    assert sheets.make(desk, NOVEMBER, NOVEMBER, audience="mission", project="MMSD").goals == ()
    donor = sheets.make(desk, NOVEMBER, NOVEMBER, audience="donor", project="JAPON", language="fr")
    assert donor.goals and "151\N{NO-BREAK SPACE}500 USD" in donor.answer[0]


def test_only_a_coordinator_makes_a_sheet_for_others(desk_of: Callable[..., Desk]) -> None:
    for audience in ("mission", "donor"):
        with pytest.raises(NotAllowed):
            sheets.make(desk_of("psychologist"), NOVEMBER, NOVEMBER, audience=audience)


def test_where_true_figures_leave_a_sheet_rounds_none_and_hides_the_small(tmp_path: Path) -> None:
    setup.create_home(tmp_path / "h", _pack(mode="suppression"), USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
    desk = open_desk(tmp_path / "h", PASSPHRASE, today=lambda: TODAY)
    _live(desk, Rows(desk))
    for audience in ("mission", "donor"):
        sheet = sheets.make(desk, NOVEMBER, JANUARY, audience=audience, project="MMSD")
        assert not list(raw(sheet, released(desk))) and sheet.bound == 0
        drawn = {row.table for row in (*sheet.rows, *sheet.since) if row.mark == "≈"}
        assert drawn <= {"persons_served", "services"} and all(row.measure == "amount_mad" for row in sheet.since if row.mark == "≈")
        assert {row.mark for row in sheet.since} >= {"", "·"}
    close_desk(desk)

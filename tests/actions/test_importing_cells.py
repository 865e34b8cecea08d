"""Cells as people write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.actions import importing_cells as cells
from fieldapp.actions.importing_cells import Spellings, Unreadable

UNITS = ("min", "mad")
YEARS, MONTHS = ("ans", "سنه"), ("mois", "اشهر")
TODAY = date(2026, 3, 4)
few = settings(max_examples=60)
days = st.dates(date(1900, 1, 1), TODAY)


@pytest.mark.parametrize(
    "written",
    [
        "12/03/2021",
        "2021-03-12",
        " 12-03-2021 ",
        "12.3.2021",
        "\u200f12/03/2021\u00a0",
        "١٢/٠٣/٢٠٢١",
        date(2021, 3, 12),
        datetime(2021, 3, 12, 9),
    ],
)
def test_dates_as_people_write_them(written: object) -> None:
    assert cells.day(written, TODAY) == date(2021, 3, 12)


@pytest.mark.parametrize("written", ["31/02/2021", "12/03/21", "hier", "2021", 44000.0, True, "12/13/2021", "01/01/1066"])
def test_what_is_no_date_is_said_to_be_none(written: object) -> None:
    with pytest.raises(Unreadable, match="import_date_unreadable"):
        cells.day(written, TODAY)


def test_a_date_ahead_is_refused_and_today_is_not() -> None:
    assert cells.day("04/03/2026", TODAY) == TODAY
    with pytest.raises(Unreadable, match="import_date_future"):
        cells.day("05/03/2026", TODAY)


@pytest.mark.parametrize("written", ["", "  ", None, "\u200e"])
def test_an_empty_cell_is_nothing(written: object) -> None:
    assert cells.day(written, TODAY) is None
    assert cells.count(written) is None
    assert cells.age(written, YEARS, MONTHS) is None
    assert cells.text(written) == ""
    assert cells.parts(written) == []


@given(days, st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", " %d-%m-%Y ", "%d.%m.%Y"]))
@few
def test_every_day_reads_back_in_every_spelling(day: date, spelling: str) -> None:
    assert cells.day(day.strftime(spelling), TODAY) == day


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers(), st.booleans(), st.dates(), st.datetimes(), st.none()))
@settings(max_examples=200)
def test_no_cell_breaks_a_reader(cell: object) -> None:
    readers = (cells.count, cells.number, lambda c: cells.day(c, TODAY), lambda c: cells.measured(c, UNITS))
    for read in (*readers, lambda c: cells.age(c, YEARS, MONTHS)):
        try:
            read(cell)
        except Unreadable as error:
            assert error.key.startswith("import_")
    assert len(cells.text(cell)) <= cells.MAX_TEXT
    cells.parts(cell)


@pytest.mark.parametrize(("written", "meant"), [(2.0, 2), ("3", 3), (" 2,0 ", 2), ("1 000", 1000), ("٢", 2), (1.5, 2), (0, 0)])
def test_counts(written: object, meant: int) -> None:
    assert cells.count(written) == meant


@pytest.mark.parametrize("written", ["beaucoup", -1, "2 kits", float("nan"), float("inf"), 10**9, True, "=2"])
def test_what_is_no_count(written: object) -> None:
    with pytest.raises(Unreadable):
        cells.count(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("45 min", "45"), ("45min.", "45"), ("150,50 MAD", "150.50"), (30.0, "30.0"), ("1 200,5", "1200.5"),
        ("1 200,50 MAD", "1200.50"), ("12\u202f000 mad", "12000"), ("٣٫٥ min", "3.5"), ("١٬٢٠٠", "1200"),
    ],
)  # fmt: skip
def test_measures_with_their_unit(written: object, meant: str) -> None:
    assert cells.measured(written, UNITS) == Decimal(meant)


@pytest.mark.parametrize("written", ["1 h", "0,5 h", "1h30", "150 EUR", "150 €", "500-600", "beaucoup", "#REF!"])
def test_a_number_of_another_unit_is_not_read(written: str) -> None:
    with pytest.raises(Unreadable):
        cells.measured(written, UNITS)


def test_ages() -> None:
    assert cells.age(30.0, YEARS, MONTHS) == 30
    assert cells.age("30 ans", YEARS, MONTHS) == cells.age("30 ans environ", YEARS, MONTHS) == cells.age("٣٠ سنة", YEARS, MONTHS) == 30
    assert (cells.age("6 mois", YEARS, MONTHS), cells.age("18 mois", YEARS, MONTHS), cells.age("", YEARS, MONTHS)) == (0, 1, None)
    for negative in (-3, "-6 mois"):
        with pytest.raises(Unreadable, match="import_age_negative"):
            cells.age(negative, YEARS, MONTHS)
    for written in ("trente", 200, "3 semaines", "2 ans 6 mois"):
        with pytest.raises(Unreadable, match="import_age_unreadable"):
            cells.age(written, YEARS, MONTHS)


def test_lists_are_cut_at_semicolons() -> None:
    assert cells.parts("enceinte; handicap;;  sans_abri ؛ traite") == ["enceinte", "handicap", "sans_abri", "traite"]


def test_text_beginning_with_an_equals_sign_stays_text() -> None:
    assert cells.text("=1+1") == "=1+1"


def test_a_spelling_finds_its_code_and_a_shared_one_finds_none() -> None:
    words = Spellings({"F": ["Femme", "أنثى"], "M": ["Homme"], "X": ["autre"], "nd": ["autre"]})
    for written in ("F", " f ", "FEMME", "femme", "انثى"):
        assert words.find(written) == "F"
    assert words.find("autre") is None
    assert words.find("") is None
    assert words.find("nd") == "nd"

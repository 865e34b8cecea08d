"""Opening hours: wall-clock times that never shift, holidays, Ramadan, and counting in open days."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from fieldapp.domain import opening

CALENDAR = opening.shipped()
DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))


def islamic(year: int, month: int, day: int) -> date:
    """The arithmetic (civil) Islamic calendar: 30-year cycles, months of 30 and 29 days in turn."""
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(days + date(622, 7, 19).toordinal() - 1)


@pytest.mark.parametrize("year", range(1447, 1453))
def test_lunar_days_are_those_of_the_arithmetic_calendar(year: int) -> None:
    begins, ends = islamic(year, 9, 1), islamic(year, 10, 1) - timedelta(days=1)
    assert (begins, ends) in [(one.starts, one.ends) for one in CALENDAR.ramadans]
    feasts = [islamic(year, 10, 1), islamic(year, 12, 10), islamic(year, 1, 1), islamic(year, 3, 12)]
    for feast in feasts:
        if date(2026, 1, 1) <= feast <= date(2030, 12, 31):
            holiday = CALENDAR.holiday(feast)
            assert holiday is not None and not holiday.confirmed


def test_fixed_holidays_close_every_site() -> None:
    assert not CALENDAR.is_open(date(2026, 11, 18), "OUJ")
    assert CALENDAR.is_open(date(2026, 11, 19), "OUJ")
    assert CALENDAR.holiday(date(2026, 11, 18)).label["fr"] == "Fête de l’Indépendance"


def test_a_holiday_closes_from_the_year_it_was_decreed() -> None:
    assert CALENDAR.holiday(date(2025, 10, 31)) is None and CALENDAR.is_open(date(2025, 10, 31), "OUJ")
    assert CALENDAR.holiday(date(2026, 10, 31)).label["ar"] == "عيد الوحدة"
    assert not CALENDAR.is_open(date(2028, 10, 31), "OUJ"), "a Tuesday"


def test_ramadan_has_hours_of_its_own_and_a_time_on_the_wall_never_shifts() -> None:
    before, within = date(2027, 2, 4), date(2027, 2, 11)  # two Thursdays; the offset of Morocco changes between them
    assert CALENDAR.spans(before, "OUJ") == (opening.Span(time(8, 30), time(16, 30)),)
    assert CALENDAR.spans(within, "OUJ") == (opening.Span(time(9), time(15)),)
    assert CALENDAR.is_open(before, "OUJ", time(9, 30)) and CALENDAR.is_open(within, "OUJ", time(9, 30))
    assert CALENDAR.is_open(before, "OUJ", time(15, 30)) and not CALENDAR.is_open(within, "OUJ", time(15, 30))


def test_a_day_off_closes_one_site_only() -> None:
    day = date(2026, 11, 23)
    closed = CALENDAR.with_days_off({"OUJ": frozenset({day})})
    assert not closed.is_open(day, "OUJ") and closed.is_open(day, "BER")
    assert opening.next_open_day(day, "OUJ", closed) == date(2026, 11, 24)


def test_a_week_end_and_a_holiday_are_not_counted() -> None:
    # Friday 13 to Thursday 19 November 2026: Monday, Tuesday, Thursday; Wednesday is Independence Day.
    assert opening.open_days_between(date(2026, 11, 13), date(2026, 11, 19), "OUJ", CALENDAR) == 3
    assert opening.open_day_after(date(2026, 11, 13), 3, "OUJ", CALENDAR) == date(2026, 11, 19)


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=60)
def test_open_days_add_up(start: date, one: int, two: int) -> None:
    middle, end = start + timedelta(days=one), start + timedelta(days=one + two)
    count = opening.open_days_between
    assert count(start, end, "OUJ", CALENDAR) == count(start, middle, "OUJ", CALENDAR) + count(middle, end, "OUJ", CALENDAR)
    assert count(end, start, "OUJ", CALENDAR) == 0 or end == start
    assert 0 <= count(start, end, "OUJ", CALENDAR) <= one + two


@given(DAYS, st.lists(st.integers(-5, 60), max_size=6))
@settings(max_examples=40)
def test_many_days_are_counted_as_each_alone(until: date, back: list[int]) -> None:
    opened = opening.OpenDays(until, CALENDAR)
    for days in back:
        alone = sum(CALENDAR.is_open(until - timedelta(days=step), "OUJ") for step in range(days))
        assert opened.since(until - timedelta(days=days), "OUJ") == alone


@given(DAYS, st.frozensets(st.integers(0, 20), max_size=12))
@settings(max_examples=60)
def test_the_next_open_day_is_the_first(start: date, closed: frozenset[int]) -> None:
    calendar = CALENDAR.with_days_off({"BER": frozenset(start + timedelta(days=step) for step in closed)})
    found = opening.next_open_day(start, "BER", calendar)
    assert calendar.is_open(found, "BER")
    assert not any(calendar.is_open(start + timedelta(days=step), "BER") for step in range((found - start).days))
    assert opening.open_days_between(start, found, "BER", calendar) == (0 if found == start else 1)


@given(DAYS, st.integers(1, 30))
@settings(max_examples=40)
def test_counting_to_the_nth_open_day_gives_n(start: date, count: int) -> None:
    end = opening.open_day_after(start, count, "OUJ", CALENDAR)
    assert opening.open_days_between(start, end, "OUJ", CALENDAR) == count


@pytest.mark.parametrize(
    ("old", "new"),
    [("08:30-16:30", "16:30-08:30"), ("08:30-16:30", "25:00-26:00"), ("confirmed = false", "confirmed = 0"), ("[[fixed]]", "[[fixd]]")],
)
def test_a_calendar_that_is_not_understood_is_refused(tmp_path, old: str, new: str) -> None:
    text = resources.path("programme", "calendar.toml").read_text(encoding="utf-8")
    (tmp_path / "calendar.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"calendar\.toml"):
        opening.load(tmp_path)

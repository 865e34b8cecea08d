"""When a laptop tries: spread over time after failures, at once when there is reason to, and once a day whatever happens."""

from __future__ import annotations

import math
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from sync.transport import schedule
from sync.transport.schedule import Plan

DRAW = st.floats(0, 1, exclude_max=True)


@given(st.lists(DRAW, max_size=40), DRAW)
def test_waits_double_are_drawn_over_their_whole_length_and_stay_below_six_hours(draws: list[float], first: float) -> None:
    plan, now = schedule.start(0.0, first), 0.0
    assert 0 <= plan.next < 30
    for number, draw in enumerate(draws, 1):
        now = max(now, plan.next)
        assert schedule.due(plan, now)
        plan = schedule.failed(plan, now, draw)
        assert math.isclose(plan.next, now + draw * min(6 * 3600, 30 * 2**number))
    assert schedule.succeeded(now, 0.5).failures == 0


def test_a_thousand_laptops_do_not_call_at_once() -> None:
    plan = Plan(9, 0.0)
    tries = sorted(schedule.failed(plan, 0.0, n / 1000).next for n in range(1000))
    assert max(sum(at <= other < at + 60 for other in tries) for at in tries) <= 10


@given(st.integers(0, 30), st.floats(0, 1e6), DRAW)
def test_the_network_coming_back_only_brings_a_try_forward(failures: int, later: float, draw: float) -> None:
    now = 1000.0
    plan = schedule.network_back(Plan(failures, now + later), now, draw)
    assert plan.failures == 0 and plan.next <= now + later and plan.next <= now + 30


def test_a_try_comes_without_any_word_of_the_network() -> None:
    plan = schedule.failed(Plan(40, 0.0), 0.0, 0.999)
    assert schedule.due(plan, 6 * 3600.0)


def test_what_is_new_leaves_soon_unless_failures_told_to_wait() -> None:
    assert schedule.queued(Plan(0, 9000.0), 10.0, 0.5).next == 25.0
    assert schedule.queued(Plan(3, 9000.0), 10.0, 0.5).next == 9000.0
    assert schedule.succeeded(10.0, 0.5, waiting=True).next == 25.0
    assert schedule.succeeded(10.0, 0.5).next == 10.0 + 3 * 3600


def test_the_daily_slot_leaves_once_at_a_minute_of_its_own() -> None:
    minutes = [schedule.slot_minute(f"{n:020x}") for n in range(4000)]
    assert min(minutes) >= 9 * 60 and max(minutes) < 17 * 60 and len(set(minutes)) == 480
    minute = schedule.slot_minute("a" * 20)
    at = datetime(2026, 3, 4, minute // 60, minute % 60)
    assert schedule.slot_due(at, date(2026, 3, 3), "a" * 20) and schedule.slot_due(at, None, "a" * 20)
    assert not schedule.slot_due(at, date(2026, 3, 4), "a" * 20)
    assert not schedule.slot_due(datetime(2026, 3, 4, 8, 59), None, "a" * 20)
    assert schedule.slot_due(datetime(2009, 1, 1, 23, 0), date(2026, 3, 4), "a" * 20), "a clock that was put back stops nothing"

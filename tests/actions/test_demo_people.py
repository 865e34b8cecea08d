"""The demonstration: a believable month, the same for the same seed, with something of everything to look at."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from fieldapp.actions import activities, appointments, demo_day, gatherings, groups, indicators, papers, people, referrals, setup, visits
from fieldapp.actions.demo_people import SITES, Cast, Clock
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES

PHRASE, DAY = "quatre figues sur la table", date(2026, 3, 4)
WEEKDAYS = [day for day in (date(2025, 12, 1) + timedelta(n) for n in range(94)) if day.weekday() < 5 and day <= DAY]


@pytest.fixture
def acted(tmp_path: Path, make_site_pack: Callable[..., bytes]) -> Iterator[Callable[[int, int], tuple[Desk, Cast]]]:
    """Fills a home of the demonstration's sites with people drawn from a seed."""
    opened: list[Desk] = []

    def make(seed: int, count: int) -> tuple[Desk, Cast]:
        home = tmp_path / f"home-{len(opened)}"
        setup.create_home(home, make_site_pack(**dict.fromkeys(SITES, True)), "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=WEEKDAYS[0])
        clock = Clock(DAY)
        desk = open_desk(home, PHRASE, today=clock)
        opened.append(desk)
        cast = Cast(desk, random.Random(seed), clock, demo_day.employers(desk))
        for day in sorted(cast.draw.choice(WEEKDAYS) for _ in range(count)):
            cast.enter(day, WEEKDAYS)
        demo_day.this_month(desk, clock, cast.made, WEEKDAYS)
        demo_day.today(desk, cast.made, tmp_path / f"papers-{len(opened)}.pdf")
        assert desk.today() == DAY
        return desk, cast

    yield make
    for desk in opened:
        close_desk(desk)


def told(desk: Desk) -> object:
    rows = people.rows(desk, [found.id for found in people.ids(desk)])
    stories = [[(item.kind, item.date, item.code) for item in people.story(desk, row.id)] for row in rows]
    return [(row.name, row.site, row.age, row.closed_on) for row in rows], stories, indicators.values(desk, None, None, None, None).values


def test_the_same_seed_makes_the_same_people_and_another_one_others(acted: Callable[[int, int], tuple[Desk, Cast]]) -> None:
    first, again, other = (told(acted(seed, 14)[0]) for seed in (4, 4, 5))
    assert first == again
    assert first != other


def test_there_is_something_of_everything_to_look_at(acted: Callable[[int, int], tuple[Desk, Cast]], tmp_path: Path) -> None:
    desk, cast = acted(2, 60)
    assert {who.site for who in cast.made} == set(SITES)
    kinds = Counter(item.kind for who in cast.made for item in people.story(desk, who.id))
    assert {"arrival", "session", "service", "referral", "scale", "step", "closure"} <= set(kinds)
    assert len({row.state for who in cast.made for row in referrals.of_person(desk, who.id)}) >= 4
    waiting = visits.today(desk)
    assert waiting[0].urgent == ("blessure",) and len(waiting) == 3
    week = [row for who in cast.made for row in appointments.of_person(desk, who.id)]
    assert any(row.day == DAY for row in week) and any(row.day > DAY for row in week)
    (group,) = groups.list(desk)
    assert group.name.startswith("Incubateur")
    (kits,) = [row for row in gatherings.list(desk) if row.service == "aid.food_basket"]
    assert kits.persons >= 5 and kits.members > kits.persons
    assert {row.service for row in activities.list(desk, WEEKDAYS[0], DAY)} >= {"awareness.session", "governance.meeting", "study.report"}
    assert len(papers.untyped(desk)) == 3 and (tmp_path / "papers-1.pdf").stat().st_size > 1000


def test_one_person_is_enough(acted: Callable[[int, int], tuple[Desk, Cast]]) -> None:
    desk, cast = acted(1, 1)
    assert people.counts(desk)["all"] == len(cast.made) == 1

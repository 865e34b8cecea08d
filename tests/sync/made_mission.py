"""A mission's register filled with made-up figures that keep the rules: multiples of 5 that add up, and a headline exact now and then."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import facts, keys
from sync.mission import home, register, tables

FAMILIES = ("psy.*", "health.*", "aid.*")
NINE = ("OUJ", "BER", "TNG", "TET", "RBA", "AGA", "NAD", "CAS", "FES")


def months(first: str, count: int) -> list[str]:
    """That many months from ``YYYY-MM`` on."""
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [f"{at // 12}-{at % 12 + 1:02d}" for at in range(start, start + count)]


def closings(site: str, months: Iterable[str], seed: int = 1, size: int = 4, project: str = "MMSD") -> Iterator[facts.Closing]:
    """The closings of an installation that serves one larger site."""
    draw = random.Random(f"{seed}|{site}")
    name = keys.installation_id(random.Random(site).randbytes(32))
    persons = services = exact = heard = 0
    first = ""
    for month in months:
        first = first or month
        figures = []

        def put(table: str, measure: str, value: int, period: str, mark: str = "≈", **what: str) -> None:
            figures.append(facts.Figure(site, period, facts.Cell(table, measure, project, **what), value, mark))  # noqa: B023 - called at once

        leaves = {(sex, group): 5 * draw.randint(0, size) for sex in "FM" for group in ("migrant", "marocain")}
        new = sum(leaves.values())
        put("persons_new", "persons", new, month)
        for sex in "FM":
            put("persons_new", "persons", sum(value for key, value in leaves.items() if key[0] == sex), month, sex=sex)
        for group in ("migrant", "marocain"):
            put("persons_new", "persons", sum(value for key, value in leaves.items() if key[1] == group), month, group=group)
        given = {family: 5 * draw.randint(0, 3 * size) for family in FAMILIES}
        for family, value in given.items():
            put("services", "services", value, month, service=family)
        put("services", "services", sum(given.values()), month)
        put("persons_served", "persons", new + 5, month)
        persons, services, heard = persons + new, services + sum(given.values()), heard + 5 * (draw.random() < 0.2)
        if persons + 1 - exact >= 10:
            exact = persons + 1
            put("headline", "persons", exact, f"{first}/{month}", "")
        else:
            put("headline", "persons", persons, f"{first}/{month}")
        put("headline", "services", services, f"{first}/{month}")
        if int(month[5:]) % 3 == 0:
            put("overlap", "persons", heard, f"{month[:4]}-Q{int(month[5:]) // 3}")
            heard = 0
        yield facts.Closing(name, month, tuple(figures), {"method": "rounding", "base": 5, "max_carry": 6, "audit": "passed", "version": 1})


def fill(engine: sa.Engine, found: Iterable[facts.Closing], sites: Iterable[str] = ()) -> None:
    """Count these closings, and expect these sites."""
    with engine.begin() as connection:
        register.expect(connection, sites, date(2026, 11, 23))
        for number, closing in enumerate(found):
            assert register.pool(connection, closing, f"{number:064x}", date(2026, 11, 23))


def pooled_batch(connection: sa.Connection, hash: str, installation: str, seq: int, period: str) -> None:
    """A row that says this batch was counted, for a closing that ``fill`` counted without one."""
    arrived = {"received_on": "2023-12-31", "month": "2023-12", "previous": "", "state": "pooled"}
    connection.execute(sa.insert(tables.batch).values(hash=hash, installation=installation, seq=seq, **arrived))
    connection.execute(sa.insert(tables.opened).values(hash=hash, period=period, kind="closing", audit_head="", audit_seq=0))


def mission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[home.Mission, sa.Engine]:
    """A fresh mission with cheap keys."""

    def cheap(self: home.Cost, *_: object) -> None:
        for name, value in (("memory_kib", 1024), ("passes", 1), ("lanes", 1)):
            object.__setattr__(self, name, value)

    monkeypatch.setattr(home.Cost, "__init__", cheap)
    made = home.create(folder, "une longue phrase", approve_all=True)
    return made, tables.connect(made)


def nine(count: int = 36) -> Iterator[facts.Closing]:
    """Nine sites over ``count`` months."""
    return itertools.chain.from_iterable(closings(site, months("2020-09", count)) for site in NINE)

"""Close the register's 32 months and eight more, and look at everything that left with the eyes of whoever knows the truth.

The eight are months 10–17 again with later dates, as other persons, so that a closing is timed over 36 earlier ones. With ``corrections``
some entries that were counted are taken back between two closings. What left is added up in every direction and held against an exact count
of the records that takes another way than the door for figures.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from fieldapp.actions import importing, months, setup
from fieldapp.actions.desk import Desk, open_desk
from fieldapp.domain import figures
from fieldapp.domain.figures import Count
from fieldapp.domain.periods import Month, band2
from fieldapp.storage import database, records, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack
from sync.facts import EXACT, ROUNDED, Cell, Figure
from sync.sitepack import SiteEntry
from tests.agreed import insert_person

REGISTER = Path(__file__).resolve().parent.parent / "data" / "registre-cellules.xlsx"
PASSPHRASE, DAY = "une phrase de passe", date(2026, 3, 4)
FIRST, AGAIN, SHIFT = Month(2020, 9), (Month(2021, 6), Month(2022, 1)), 23
SITES = ("BER", "OUJ")
BASE, REACH, STEP = 5, 8, 10


def campaign(seed: int, closings: int = 40, corrections: int = 0) -> dict[str, Any]:
    """Close that many months; the figures seen, how often a promise was broken (each must be 0), and the seconds a closing took."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        desk = register_desk(Path(scratch) / "home", draw)
        try:
            return _run(desk, draw, closings, corrections)
        finally:
            desk.store.close()


def register_desk(home: Path, draw: random.Random, mode: str = "rounding") -> Desk:
    """An open desk whose home holds the register and the eight months more, under a pack that protects in that mode."""
    database.BALLAST_BYTES = 65_536
    pack = sitepack.write(
        keys.new_signing_key(),
        sites=[SiteEntry("BER", False), SiteEntry("OUJ", True)],
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=keys.signing_public(keys.new_signing_key()),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        recovery_public=keys.sealing_public(keys.new_sealing_key()),
        policy=sitepack.Policy(mode=mode),
    )
    setup.create_home(home, pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    importing.run(desk, REGISTER)
    with desk.store.write(audited=False) as transaction:
        transaction.set_meta("rounding_key", draw.randbytes(32))
        _repeat(transaction.connection)
    return desk


def _repeat(connection: sa.Connection) -> None:
    """Add those first met in the months of ``AGAIN`` once more, ``SHIFT`` months later, with all that was given to them in these months."""
    first, last = AGAIN[0].first.isoformat(), AGAIN[1].last.isoformat()
    given = connection.execute(sa.select(tables.entry).where(tables.entry.c.date.between(first, last))).mappings().all()
    others: dict[int, int] = {}
    for row in connection.execute(sa.select(tables.person)).mappings().all():
        if row["id"] in {entry["person_id"] for entry in given}:
            fresh = {
                "id": tables.next_number(connection, "person"),
                "uid": f"again-{row['id']}",
                "code": f"again-{row['id']}",
                "closed_on": None,
                "closure_reason": None,
            }
            others[row["id"]] = insert_person(connection, **{**row, **fresh})
    for row in given:
        month = Month.parse(row["date"][:7])
        for _ in range(SHIFT):
            month = month.next
        day = f"{month}-{min(int(row['date'][8:]), 28):02d}"
        fresh = {"id": None, "uid": f"again-{row['id']}", "person_id": others[row["person_id"]], "date": day}
        connection.execute(tables.entry.insert().values({**row, **fresh}))


def _run(desk: Desk, draw: random.Random, closings: int, corrections: int) -> dict[str, Any]:
    left: list[Figure] = []
    seconds: list[float] = []
    wrong = {"previews_that_differ": 0, "too_far_from_the_truth": 0}
    largest, month = 0, FIRST
    for number in range(closings):
        if number:
            _take_back(desk, draw, month, corrections)
        shown = months.preview(desk, month) if number % 6 == 2 else None
        start = time.perf_counter()
        report = months.close(desk, month).value
        seconds.append(time.perf_counter() - start)
        wrong["previews_that_differ"] += shown is not None and tuple(row.figure for row in shown.rows) != report.figures
        left += report.figures
        errors = list(_errors(desk, month, left, report.figures))
        largest = max([largest, *errors])
        wrong["too_far_from_the_truth"] += sum(1 for error in errors if error > REACH)
        month = month.next
    rounded = [figure for figure in left if figure.mark == ROUNDED]
    wrong["not_a_multiple"] = sum(1 for figure in rounded if figure.value is None or figure.value % BASE)
    wrong["not_additive"] = sum(1 for _ in unequal(left, report.month))
    wrong["exact_outside_the_headline"] = sum(1 for figure in left if figure.mark == EXACT and figure.cell.table != "headline")
    exact = {site: list(_exact_headlines(left, site)) for site in SITES}
    wrong["exact_headlines_too_close"] = sum(1 for site in SITES for one, two in pairwise([0, *exact[site]]) if two - one < STEP)
    return {
        "closings": closings,
        "figures": len(left),
        "wrong": wrong,
        "largest_error": largest,
        "exact_headlines": {site: len(exact[site]) for site in SITES},
        "seconds_mean": round(sum(seconds) / len(seconds), 2),
        "seconds_longest": round(max(seconds), 2),
        "seconds_last": round(seconds[-1], 2),
    }


def _take_back(desk: Desk, draw: random.Random, month: Month, corrections: int) -> None:
    with desk.store.write(audited=False) as transaction:
        earlier = sa.select(tables.entry.c.id).where(tables.entry.c.date < month.first.isoformat(), tables.entry.c.cancelled_on.is_(None))
        for entry in draw.sample(list(transaction.connection.scalars(earlier)), corrections):
            chosen = tables.entry.update().where(tables.entry.c.id == entry)
            transaction.connection.execute(chosen.values(cancelled_on=DAY.isoformat(), cancelled_by="sb", cancel_reason="x"))


def _errors(desk: Desk, month: Month, left: Iterable[Figure], newest: Iterable[Figure]) -> Iterator[int]:
    """How far the running total of each cell that was just printed lies from an exact count of the records."""
    with desk.store.read() as connection:
        found = records.load(connection, month.last)
    whole = figures.Range(FIRST, month)
    everybody = figures.exact(desk.programme, found.persons, found.entries, found.activities, whole, SITES)
    willing = {person.id for person in found.persons if person.statistics}
    persons = [person for person in found.persons if person.id in willing]
    entries = [entry for entry in found.entries if entry.person_id in willing]
    counted = figures.exact(desk.programme, persons, entries, found.activities, whole, SITES)
    refused = figures.exact(
        desk.programme,
        [person for person in found.persons if person.id not in willing],
        [entry for entry in found.entries if entry.person_id not in willing],
        (),
        whole,
        SITES,
    )
    running: dict[tuple[str, Cell], int] = defaultdict(int)
    for figure in left:
        running[figure.site, figure.cell] += figure.value or 0
    for figure in newest:
        if figure.cell.table == "persons_served" or figure.cell.measure == "amount_mad":
            continue  # drawn on their own, by rules and tests of their own
        count = Count(site=figure.site, **asdict(figure.cell))
        if figure.cell.table == "headline":
            error = abs((figure.value or 0) - int(everybody.get(count, 0)))
            yield error if figure.mark == ROUNDED else error * 1000
        elif figure.cell.table == "refusals":
            yield abs(running[figure.site, figure.cell] - int(refused.get(replace(count, table="persons_new"), 0)))
        else:
            yield abs(running[figure.site, figure.cell] - int(counted.get(count, 0)))


def _exact_headlines(left: Iterable[Figure], site: str) -> Iterator[int]:
    for figure in left:
        cell = figure.cell
        if (figure.site, cell.table, cell.measure, cell.project, figure.mark) == (site, "headline", "persons", "MMSD", EXACT):
            yield figure.value or 0


def unequal(left: Iterable[Figure], last: Month) -> Iterator[tuple[str, str, Cell]]:
    """Every figure that differs from the sum of the finer ones of its months, sexes, bands or services, in periods over by ``last``."""
    by_span: dict[tuple[str, str], dict[Cell, int]] = defaultdict(lambda: defaultdict(int))
    for figure in left:
        if figure.cell.table not in ("headline", "refusals"):
            for span in _spans(figure.period, last):
                by_span[figure.site, span][figure.cell] += figure.value or 0
    for (site, span), printed in by_span.items():
        groups: dict[tuple[str, str, str], dict[frozenset[str], dict[Cell, int]]] = defaultdict(lambda: defaultdict(dict))
        for cell, value in printed.items():
            groups[cell.table, cell.measure, cell.project][_shape(cell)][cell] = value
        for shapes in groups.values():
            for coarse, cells in shapes.items():
                for fine, finer in shapes.items():
                    if _refines(fine, coarse):
                        sums: dict[Cell, int] = defaultdict(int)
                        for cell, value in finer.items():
                            sums[_coarser(cell, coarse)] += value
                        yield from ((site, span, cell) for cell in {*cells, *sums} if cells.get(cell, 0) != sums.get(cell, 0))


def _spans(period: str, last: Month) -> Iterator[str]:
    """The period itself and the longer ones it is a part of, as far as they are over by ``last``."""
    if period[4:5] == "-" and "Q" not in period:
        yield period
    if "-" in period:
        quarter = period if "Q" in period else Month.parse(period).quarter
        if Month(int(quarter[:4]), int(quarter[-1]) * 3) <= last:
            yield quarter
    if Month(int(period[:4]), 12) <= last:
        yield period[:4]


def _shape(cell: Cell) -> frozenset[str]:
    """Which levels a cell fixes."""
    found = {name for name in ("sex", "group", "nationality", "status", "issue", "item") if getattr(cell, name)}
    if cell.age:
        found.add("age2" if cell.age in ("0_17", "18") else "age5")
    if cell.service:
        found.add("family" if cell.service.endswith("*") else "service")
    return frozenset(found)


_ABOVE = {"age5": "age2", "service": "family"}


def _refines(fine: frozenset[str], coarse: frozenset[str]) -> bool:
    if fine == coarse:
        return False
    return coarse <= fine | {_ABOVE[level] for level in fine if level in _ABOVE}


def _coarser(cell: Cell, levels: frozenset[str]) -> Cell:
    kept = {name: "" for name in ("sex", "group", "nationality", "status", "issue", "item") if name not in levels}
    age = cell.age if "age5" in levels else band2(cell.age) if "age2" in levels and "age2" not in _shape(cell) else cell.age
    service = cell.service if not {"family"} & levels or cell.service.endswith("*") else figures.family(cell.service)
    return replace(
        cell,
        **kept,
        age=age if {"age2", "age5"} & levels else "",
        service=service if {"family", "service"} & levels else "",
    )

"""What the public can work out from one sheet, from two months' sheets, from a late site; and what a twin installation changes."""

from __future__ import annotations

import csv
import itertools
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa

from sync import facts
from sync.disclosure import pooled
from sync.disclosure.policy import Policy
from sync.disclosure.solver import Problem, Solver
from sync.errors import SyncRefused
from sync.mission import outside, publication, register, sheets, standing, tables
from sync.mission.home import Mission
from sync.mission.register import Pooled
from sync.sheets import FORMATS, Row, Sheet, write
from tests.sync.made_mission import closings, fill, mission, months, pooled_batch

DAY = date(2026, 11, 23)
BEGUN = "2022-10"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Mission, sa.Engine]]:
    home, engine = mission(tmp_path / "mission", monkeypatch)
    yield home, engine
    engine.dispose()


def drawn(engine: sa.Engine, last: str, audience: str = "public", first: str = "", project: str | None = None) -> Sheet:
    with engine.begin() as connection:
        return sheets.make(connection, first or last, last, project=project, audience=audience, language="en", day=DAY)


def small_two_sites(engine: sa.Engine, count: int = 8) -> None:
    fill(engine, itertools.chain(closings("OUJ", months(BEGUN, count), size=1), closings("BER", months(BEGUN, count), size=1)))


def test_months_of_public_sheets_together_tell_no_figure_under_eleven(made: tuple[Mission, sa.Engine]) -> None:
    """A reader keeps every public sheet and solves for the women, men, migrants and Moroccans of each month."""
    _, engine = made
    small_two_sites(engine)
    spans = months(BEGUN, 8)
    seen: list[Row] = []
    for last in spans:
        sheet = drawn(engine, last)
        seen += [row for row in sheet.lines if row.table == "persons_new"]
        assert not any(row.value is not None and row.value < 11 for row in sheet.lines) and {row.site for row in sheet.lines} == {""}
    for begin, end in ((1, 3), (2, 5), (0, 6), (3, 4)):  # and of any months together, asked for afterwards
        seen += [row for row in drawn(engine, spans[end], first=spans[begin]).lines if row.table == "persons_new"]
    assert sum(row.value is not None for row in seen) > 20, "there is something to attack"
    assert not list(small(seen, spans))


def small(seen: list[Row], spans: list[str]) -> Iterator[tuple[str, str, str, str]]:
    """The women, men, migrants, Moroccans and all of them of any months together that must be under 11, by what was seen."""
    problem = Problem()
    leaves = {key: problem.column(0.0, 1e6) for key in itertools.product("FM", ("migrant", "marocain"), spans)}
    for row in seen:
        if row.value is not None:
            first, last = row.period.split("/") if "/" in row.period else (row.period, row.period)
            problem.row(dict.fromkeys(inside(leaves, row.sex, row.group, first, last), 1.0), float(row.value), float(row.value))
    solver = Solver(problem)
    whom = [("", ""), ("F", ""), ("M", ""), ("", "migrant"), ("", "marocain")]
    for (sex, group), (first, last) in itertools.product(whom, itertools.combinations_with_replacement(spans, 2)):
        cost = np.zeros(len(leaves))
        cost[inside(leaves, sex, group, first, last)] = -1.0
        found = solver.minimise(cost)
        assert found is not None
        if -float(cost @ found) < 10.99:
            yield sex, group, first, last


def inside(leaves: dict[tuple[str, str, str], int], sex: str, group: str, first: str, last: str) -> list[int]:
    return [
        column for (own, other, month), column in leaves.items() if sex in ("", own) and group in ("", other) and first <= month <= last
    ]


def asked(engine: sa.Engine, seed: int) -> list[Row]:
    """What public sheets of sixteen spans of months show, asked for in any order."""
    spans = list(itertools.combinations_with_replacement(months(BEGUN, 8), 2))
    random.Random(seed).shuffle(spans)
    return [row for first, last in spans[:16] for row in drawn(engine, last, first=first).lines if row.table == "persons_new"]


def test_spans_asked_for_in_any_order_tell_nothing_either(made: tuple[Mission, sa.Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was hidden once is looked after in every later sheet; where it is forgotten the same requests do tell."""
    _, engine = made
    fill(engine, itertools.chain(closings("OUJ", months(BEGUN, 8), 6, 1), closings("BER", months(BEGUN, 8), 6, 1)))
    assert not list(small(asked(engine, 6), months(BEGUN, 8)))
    with engine.begin() as connection:
        connection.execute(sa.delete(tables.shown))
    everything = outside.remembered
    monkeypatch.setattr(outside, "remembered", lambda connection, hidden=False: [] if hidden else everything(connection))
    assert list(small(asked(engine, 6), months(BEGUN, 8)))


def test_without_memory_two_months_would_tell(made: tuple[Mission, sa.Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    _, engine = made
    small_two_sites(engine)
    monkeypatch.setattr(outside, "remembered", lambda _, hidden=False: [])
    totals = []
    for last in months(BEGUN, 8):
        since = drawn(engine, last).since
        totals += [int(row.value) for row in since if row.table == "headline" and row.measure == "persons" and row.value is not None]
    assert any(0 < later - earlier < 11 for earlier, later in itertools.pairwise(totals))


def test_a_figure_that_has_to_wait_is_told_as_it_stood(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    small_two_sites(engine)
    waiting = [row for last in months(BEGUN, 8) for row in drawn(engine, last).since if row.value is not None and row.period[-7:] < last]
    assert waiting, "some figure waited"
    with engine.connect() as connection:
        assert set(waiting) <= set(outside.remembered(connection)), "and was told under the period it had been shown for"


def test_the_same_public_sheet_twice_is_the_same_file(made: tuple[Mission, sa.Engine], tmp_path: Path) -> None:
    _, engine = made
    small_two_sites(engine)
    for last in months(BEGUN, 8):
        first = drawn(engine, last)
    again = drawn(engine, last)
    shown = {row.cell: row for row in first.lines if row.value is not None}
    assert {row.cell: row for row in again.lines if row.value is not None} == shown
    assert drawn(engine, last, project="MMSD").rows == again.rows, "nor does asking for the project alone tell more"


def test_while_a_site_is_missing_the_public_reads_the_headline_alone(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    fill(engine, itertools.chain(closings("OUJ", months(BEGUN, 8)), closings("BER", months(BEGUN, 7))), sites=["OUJ", "BER", "TNG"])
    public, inside = drawn(engine, "2023-05"), drawn(engine, "2023-05", "mission")
    assert public.missing == inside.missing == ("BER", "TNG") and inside.sites == ("OUJ",)
    assert {row.table for row in public.lines} == {"headline"} < {row.table for row in inside.lines}
    with engine.begin() as connection:
        (late,) = closings("BER", ["2023-05"], seed=2)
        assert register.pool(connection, late, "f" * 64, DAY)
    with engine.connect() as connection:
        before = {row.cell: row.value for row in outside.remembered(connection)}
    after = [row for row in drawn(engine, "2023-05").lines if row.value is not None]
    assert not any(0 < abs(int(row.value or 0) - int(before[row.cell] or 0)) < 11 for row in after if row.cell in before)


def test_a_site_that_began_later_is_not_missed_and_one_without_a_pack_is_not_awaited(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    fill(engine, itertools.chain(closings("OUJ", months(BEGUN, 8)), closings("BER", ["2023-05"])), sites=["OUJ", "BER"])
    assert drawn(engine, "2023-01", "mission").missing == ()
    assert drawn(engine, "2023-05", "mission").sites == ("BER", "OUJ")


def test_a_site_that_does_not_work_for_a_project_is_not_missed_in_it(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    fill(engine, closings("OUJ", months(BEGUN, 3), project="ACCD"), sites=["OUJ", "BER"])
    assert drawn(engine, "2022-12", "mission", project="ACCD").missing == ()
    assert drawn(engine, "2022-12", "mission").missing == ("BER",)


def test_a_revoked_installation_is_in_no_figure(made: tuple[Mission, sa.Engine]) -> None:
    home, engine = made
    oujda, berkane = list(closings("OUJ", months(BEGUN, 8))), list(closings("BER", months(BEGUN, 8)))
    fill(engine, [*oujda, *berkane])
    both = drawn(engine, "2023-05", "mission")
    with engine.begin() as connection:
        name = berkane[0].installation
        connection.execute(sa.insert(tables.installation).values(id=name, public=bytes(32)))
        for seq, one in enumerate(berkane, start=1):
            pooled_batch(connection, f"{seq:064x}", name, seq, one.period)
        standing.revoke(connection, home, name, 0, DAY)
    alone = drawn(engine, "2023-05", "mission")
    assert {row.site for row in both.rows} == {"OUJ", "BER", ""} and {row.site for row in alone.rows} == {"OUJ", ""}
    sums = [{row.cell[5:]: row.value for row in sheet.rows if row.table == "services" and row.site == site} for sheet, site in
            ((alone, ""), (both, "OUJ"))]  # fmt: skip
    assert list(sums[0].values()) == list(sums[1].values())


def test_money_is_for_the_mission_only(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    (closing,) = closings("OUJ", [BEGUN])
    money = facts.Figure("OUJ", BEGUN, facts.Cell("services", "amount_mad", "MMSD"), 12_000)
    fill(engine, [facts.Closing(closing.installation, BEGUN, (*closing.figures, money))])
    assert any(row.measure == "amount_mad" for row in drawn(engine, BEGUN, "mission").rows)
    assert not any(row.measure == "amount_mad" for row in drawn(engine, BEGUN).lines)


def test_a_range_turned_round_an_unknown_project_an_empty_register(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    for first, last, project, key in (("2023-05", "2023-04", None, "mission_months_turned"),
                                      ("2023-04", "2023-05", "NOPE", "mission_project_unknown"),
                                      ("2023-04", "2023-05", None, "mission_nothing_pooled")):  # fmt: skip
        with pytest.raises(SyncRefused) as refused:
            drawn(engine, last, "mission", first, project)
        assert refused.value.key == key


def test_every_format_leaves_and_the_csv_holds_every_line_of_the_period(made: tuple[Mission, sa.Engine], tmp_path: Path) -> None:
    _, engine = made
    small_two_sites(engine)
    for audience in ("mission", "public"):
        sheet = drawn(engine, "2023-05", audience)
        for format in FORMATS:
            write(sheet, format, tmp_path / format)
            assert (tmp_path / format).stat().st_size > 100
        with (tmp_path / "csv").open(encoding="utf-8", newline="") as file:
            told = [line["period"] for line in csv.DictReader(file)]
        assert told == [row.period for row in (sheet.rows if audience == "mission" else sheet.lines)]
        assert len(sheet.lines) > len(sheet.rows)


TOTAL, HEAD = facts.Cell("persons_new", "persons", "MMSD"), facts.Cell("headline", "persons", "MMSD")


def test_two_installations_at_one_site_are_added_only_if_both_keep_the_rules() -> None:
    def of(name: str, closed: str, cell: facts.Cell, value: int, mark: str) -> Pooled:
        period = closed if cell == TOTAL else f"2022-10/{closed}"
        return Pooled(name * 20, closed, facts.Figure("OUJ", period, cell, value, mark))

    sound = [of("a", "2023-05", TOTAL, 10, "≈"), of("b", "2023-05", TOTAL, 15, "≈"),
             of("a", "2023-05", HEAD, 100, ""), of("b", "2023-05", HEAD, 57, "")]  # fmt: skip
    assert {row.value for row in publication.draw(sound, "2023-05", "2023-05", "mission").rows if row.site} == {25, 157}
    for bad in (of("b", "2023-05", TOTAL, 13, "≈"), of("b", "2023-05", TOTAL, 3, "")):
        rows = publication.draw([sound[0], bad], "2023-05", "2023-05", "mission").rows
        assert rows and all(row.value is None for row in rows)
    step = [of("b", "2023-04", HEAD, 50, ""), *sound[2:]]
    assert all(row.value is None for row in publication.draw(step, "2023-05", "2023-05", "mission").rows if row.table == "headline")


def test_what_holds_in_suppression_mode_is_its_own_rule() -> None:
    exact = [facts.Figure("OUJ", "2023-05", TOTAL, 13, ""), facts.Figure("OUJ", "2023-05", HEAD, 13, "")]
    assert pooled.checked(exact, Policy(mode="suppression")) == exact
    assert pooled.checked(exact, Policy())[0].value is None


def test_an_exact_total_goes_on_or_begins_after_the_last_one() -> None:
    def shown(*told: tuple[str, int]) -> list[int | None]:
        return [one.value for one in pooled.checked([facts.Figure("OUJ", period, HEAD, value, "") for period, value in told], Policy())]

    assert shown(("2023-01/2023-02", 50), ("2023-01/2023-03", 50), ("2023-01/2023-04", 61)) == [50, 50, 61]
    assert shown(("2023-03/2023-03", 25), ("2023-04/2023-04", 15)) == [25, 15], "what each of two closings adds"
    assert shown(("2023-03/2023-03", 25), ("2023-04/2023-04", 4)) == [25, None]
    assert shown(("2023-01/2023-03", 50), ("2023-02/2023-04", 49)) == [50, None], "their difference is a person"
    twice = [("2023-01/2023-04", 53), ("2023-01/2023-05", 53), ("2023-01/2023-06", 61)]
    assert shown(("2023-01/2023-03", 50), *twice) == [50, None, None, 61], "what was too close once is too close again"


def test_a_site_that_closed_for_good_stays_in_what_counts_since_the_beginning(made: tuple[Mission, sa.Engine]) -> None:
    _, engine = made
    oujda, berkane = list(closings("OUJ", months(BEGUN, 8))), list(closings("BER", months(BEGUN, 5)))
    fill(engine, [*oujda, *berkane], sites=["OUJ", "BER"])
    assert drawn(engine, "2023-05", "mission").missing == ("BER",)
    with engine.begin() as connection:
        register.end(connection, "BER", "2023-02", DAY)
    sheet = drawn(engine, "2023-05", "mission")
    assert sheet.missing == () and sheet.sites == ("BER", "OUJ")

    def value(rows: tuple[Row, ...], table: str, site: str) -> int:
        (found,) = [int(row.value or 0) for row in rows if row.cell[:2] == (table, "services") and row.site == site and not row.service]
        return found

    for table in ("headline", "services"):
        assert value(sheet.since, table, "") == value(sheet.since, table, "OUJ") + value(sheet.since, table, "BER")
    assert value(sheet.rows, "services", "") == value(sheet.rows, "services", "OUJ"), "of this month it has nothing"
    quarter = drawn(engine, "2023-03", "mission", "2023-01")
    assert value(quarter.rows, "services", "") == value(quarter.rows, "services", "OUJ") + value(quarter.rows, "services", "BER")
    with engine.begin() as connection:
        register.end(connection, "BER", "2023-04", DAY)
    assert drawn(engine, "2023-05", "mission").missing == ("BER",), "its last closings have not arrived"

"""Close the register's months through the real program, take every sheet anybody could hold, and try to work figures out of them.

The laptop closes both sites month by month, while entries come late and others are taken back; the mission opens the very batches. Every
sheet of every reader is then written (laptop: mission, donor; mission: mission, public; single months and nested ranges) and read back as
the file it is. Attacks: the least and the most of every figure (``attack``), a line of any sheet that is no sum of what was released, every
nested pair subtracted, and what readers outside must not see.
"""

from __future__ import annotations

import io
import json
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import sqlalchemy as sa

from fieldapp.actions import importing, months, release, setup, sheets
from fieldapp.actions.desk import Desk, open_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, outbox, room, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import sheets as files
from sync import sitepack
from sync.disclosure.policy import Policy
from sync.facts import EXACT, ROUNDED
from sync.mission import home, opener
from sync.mission import sheets as mission_sheets
from sync.mission import tables as mission_tables
from sync.mission.receiver import Receiver
from sync.sheets import COLUMNS, Row, Sheet
from sync.sitepack import SiteEntry
from tests.campaigns.attack import Attacker, judged, learned
from tests.campaigns.caseloads import Series

REGISTER = Path(__file__).resolve().parent.parent / "data" / "registre-cellules.xlsx"
PASSPHRASE, DAY, FIRST = "une phrase de passe", date(2026, 3, 4), Month(2020, 9)
SITES, PROJECT, LEAST = (SiteEntry("BER", False), SiteEntry("OUJ", True)), "MMSD", 11
FORMATS = ("xlsx", "dhis2", "activityinfo")


@dataclass
class Left:
    """Everything that left: by site what closed; by reader and months, the lines of each sheet as its CSV holds them; and the files."""

    series: dict[str, Series] = field(default_factory=lambda: {site.code: Series([], [], b"") for site in SITES})
    sheets: dict[tuple[str, str, str], list[dict[str, str]]] = field(default_factory=dict)
    written: dict[tuple[str, str], bytes] = field(default_factory=dict)


def register(count: int, seed: int = 1, disturbed: int = 3, mode: str = "rounding", shown: int = 0) -> Left:
    """Close ``count`` months of the cells register; between two closings ``disturbed`` entries come late and as many are taken back.

    Sheets are written of the last ``shown`` months and the ranges that end with the last (of all months, and all ranges, without).
    """
    draw, left = random.Random(seed), Left()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        room.BALLAST_BYTES = 65_536
        mission = home.create(folder / "mission", PASSPHRASE, approve_all=True, cost=home.Cost(1024, 1, 1))
        private = home.unlock(mission, PASSPHRASE)
        engine = mission_tables.connect(mission)
        desk = _desk(folder / "laptop", mission, private, mode, draw)
        try:
            ended = [month for month in FIRST.until(Month(2023, 4))][:count]
            _close(desk, ended, draw, left, disturbed)
            receiver = Receiver(mission, engine, mission.receipt_private(), lambda: DAY)
            with desk.store.read() as connection:
                for batch in outbox.kept(connection):
                    receiver.take(batch.data)
            opener.open_taken(mission, engine, private, DAY)
            _sheets(desk, engine, ended, left, folder, shown)
        finally:
            desk.store.close()
            engine.dispose()
    return left


def _desk(folder: Path, mission: home.Mission, private: home.PrivateKeys, mode: str, draw: random.Random) -> Desk:
    pack = sitepack.write(
        private.root,
        sites=SITES,
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=mission.receipt_public,
        sealing_public=mission.sealing_public,
        recovery_public=mission.recovery_public,
        policy=sitepack.Policy(mode=mode),
    )
    setup.create_home(folder, pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    desk = open_desk(folder, PASSPHRASE, today=lambda: DAY)
    importing.run(desk, REGISTER)
    with desk.store.write(audited=False) as transaction:
        transaction.set_meta("rounding_key", draw.randbytes(32))
    return desk


def _close(desk: Desk, ended: list[Month], draw: random.Random, left: Left, disturbed: int) -> None:
    held = _hold_back(desk, draw, ended, disturbed)
    for month in ended:
        report = months.close(desk, month).value
        for site, series in left.series.items():
            series.figures.append(tuple(figure for figure in report.figures if figure.site == site))
        _late_and_taken_back(desk, draw, held.pop(month, []), month, disturbed)
    with desk.store.read() as connection:
        for site, series in left.series.items():
            series.state = ledger.pages(connection, site)[-1].state


def _hold_back(desk: Desk, draw: random.Random, ended: list[Month], number: int) -> dict[Month, list[int]]:
    """Take some entries of each month away before it closes; returns them by the month after whose closing they come."""
    held = {}
    with desk.store.write(audited=False) as transaction:
        for month in ended:
            inside = sa.select(tables.entry.c.id).where(tables.entry.c.date.between(month.first.isoformat(), month.last.isoformat()))
            held[month] = draw.sample(list(transaction.connection.scalars(inside)), number)
            _cancel(transaction.connection, held[month], DAY.isoformat())
    return held


def _late_and_taken_back(desk: Desk, draw: random.Random, late: list[int], month: Month, number: int) -> None:
    with desk.store.write(audited=False) as transaction:
        _cancel(transaction.connection, late, None)
        counted = sa.select(tables.entry.c.id).where(tables.entry.c.date <= month.last.isoformat(), tables.entry.c.cancelled_on.is_(None))
        _cancel(transaction.connection, draw.sample(list(transaction.connection.scalars(counted)), number), DAY.isoformat())


def _cancel(connection: sa.Connection, entries: list[int], day: str | None) -> None:
    values = {"cancelled_on": day, "cancelled_by": day and "sb", "cancel_reason": day and "x"}
    connection.execute(tables.entry.update().where(tables.entry.c.id.in_(entries)).values(**values))


def _sheets(desk: Desk, engine: sa.Engine, ended: list[Month], left: Left, folder: Path, shown: int) -> None:
    ranges = [(month, month) for month in ended[-shown:]]
    ranges += [(FIRST, month) for month in (ended[2::6] if not shown else ended[-1:])] + [(ended[-3], ended[-1])]
    for first, last in dict.fromkeys(ranges):
        for reader in ("mission", "donor"):
            sheet = sheets.make(desk, first, last, project=PROJECT if reader == "donor" else None, audience=reader, language="fr")
            _write(sheet, ("laptop " + reader, str(first), str(last)), left, folder)
        for reader in ("mission", "public"):
            with engine.begin() as connection:
                drawn = mission_sheets.make(connection, str(first), str(last), audience=reader, language="fr", day=DAY)
            _write(drawn, ("mission " + reader, str(first), str(last)), left, folder)


def _write(sheet: Sheet, name: tuple[str, str, str], left: Left, folder: Path) -> None:
    # Every figure of it: the CSV of a mission's sheet leaves the sums since the beginning out, the other formats print them.
    left.sheets[name] = [dict(zip(COLUMNS, (*row.cell, row.value_text, row.mark), strict=True)) for row in sheet.lines]
    for form in FORMATS:
        files.write(sheet, form, folder / "other")
        left.written[name[0], form] = (folder / "other").read_bytes()


def beyond(left: Left) -> Iterator[tuple[tuple[str, str, str], dict[str, str]]]:
    """Lines of any sheet that are no sum of figures that were released: anything there would come by another way than the closing."""
    released: dict[tuple[str, tuple[str, ...]], dict[str, tuple[int | None, str]]] = defaultdict(dict)
    for site, series in left.series.items():
        for figures in series.figures:
            for figure in figures:
                row = Row.of(figure)
                released[site, _cell(vars(row))][figure.period] = (figure.value, figure.mark)
    for name, lines in left.sheets.items():
        for line in lines:
            if line["value"]:
                sites = [line["site"]] if line["site"] else [site for site in left.series if (site, _cell(line)) in released]
                sums = [_over(released[site, _cell(line)], line["period"]) for site in sites]
                known = [part for part in sums if part is not None]
                # A sum of exact and rounded parts is rounded once more.
                made = {sum(known), 5 * round(sum(known) / 5)} if line["mark"] == ROUNDED else {sum(known)}
                if not known or int(line["value"]) not in made:
                    yield name, line


_DIMENSIONS = ("table", "measure", "project", "sex", "age", "group", "nationality", "status", "service", "issue", "item")


def _cell(line: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(line[name]) for name in _DIMENSIONS)


def _over(printed: dict[str, tuple[int | None, str]], period: str) -> int | None:
    """What was printed of one cell at one site over a period: once, or the sum of its shortest parts."""
    if period in printed:
        return printed[period][0]
    first, last = release.months_of(period)
    total, covered = 0, set()
    for own in sorted(printed, key=lambda own: len(_months(*release.months_of(own)))):
        inside = _months(*release.months_of(own))
        kept = [month for month in inside if month >= str(FIRST)]
        if kept and first <= kept[0] and kept[-1] <= last and not covered & set(kept):
            covered |= set(kept)
            total += printed[own][0] or 0
    return total if covered else None


def _months(first: str, last: str) -> list[str]:
    return [str(month) for month in Month.parse(first).until(Month.parse(last))]


def differences(left: Left) -> dict[str, int]:
    """Subtract every nested pair of figures anybody holds: how many differences there are, and how many show a number of 1 to 4."""
    held = {
        (line["site"], line["period"], _cell(line), int(line["value"]), line["mark"])
        for lines in left.sheets.values()
        for line in lines
        if line["value"] and line["measure"] != "amount_mad"
    }
    groups: dict[tuple[str, str, str, str], list[tuple[str, tuple[str, ...], int, str]]] = defaultdict(list)
    for site, period, cell, value, mark in sorted(held):
        groups[site, *cell[:3]].append((period, cell, value, mark))
    pairs = shown = 0
    for group in groups.values():
        spans = {period: release.months_of(period) for period, *_ in group}
        for outer, coarse, more, its in group:
            for inner, fine, less, mark in group:
                nested = spans[outer][0] <= spans[inner][0] and spans[inner][1] <= spans[outer][1] and _inside(fine, coarse)
                if nested and (outer, coarse) != (inner, fine) and its == mark:
                    pairs += 1
                    shown += (more - less) % Policy().base > 0 if mark == ROUNDED else 0 < more - less < Policy().threshold
    return {"pairs": pairs, "small_differences": shown}


def _inside(fine: tuple[str, ...], coarse: tuple[str, ...]) -> bool:
    return all(
        wide in ("", narrow) or (wide.endswith("*") and narrow.startswith(wide[:-1])) for narrow, wide in zip(fine, coarse, strict=True)
    )


def other_formats(left: Left) -> int:
    """Figures of the last sheet of each reader that another format prints otherwise, or that only it prints."""
    wrong, last = 0, {reader: lines for (reader, *_), lines in left.sheets.items()}
    for (reader, form), data in left.written.items():
        wanted = Counter((line["value"], line["mark"]) for line in last[reader])
        if form == "dhis2":
            found = Counter((one["value"], one.get("comment", "")) for one in json.loads(data)["dataValues"])
            wanted = Counter({pair: number for pair, number in wanted.items() if pair[0]})  # what is hidden is not sent
        else:
            page = openpyxl.load_workbook(io.BytesIO(data))["donnees" if form == "xlsx" else "fieldapp"]
            head, *rows = page.iter_rows(values_only=True)
            value, mark = head.index("value"), head.index("mark")
            found = Counter(("" if row[value] is None else str(row[value]), row[mark] or "") for row in rows if row[0] != "#")
        wrong += sum(((found - wanted) + (wanted - found)).values())
    return wrong


def too_small(left: Left) -> int:
    """Figures under eleven that readers outside the mission were shown."""
    outside = (line for (reader, _, _), lines in left.sheets.items() if reader.split()[1] in ("donor", "public") for line in lines)
    return sum(bool(line["value"]) and 0 < int(line["value"]) < LEAST for line in outside)


def only_inside(left: Left) -> int:
    """Nationalities and statuses outside the mission's own sheet, by site, or under what the mission's sum must reach."""
    wrong = 0
    for (reader, _, _), lines in left.sheets.items():
        for line in lines:
            if line["nationality"] or line["status"]:
                wrong += reader.startswith("laptop") or bool(line["site"])
                wrong += bool(line["nationality"] and line["value"] and 0 < int(line["value"]) < 10)
    return wrong


def exact_outside_the_headline(left: Left) -> int:
    """Lines without a sign that are no headline."""
    return sum(line["mark"] == EXACT and line["table"] != "headline" for lines in left.sheets.values() for line in lines)


def attacked(left: Left, policy: Policy | None = None) -> dict[str, object]:
    """Every attack on everything that left. All but the counts of what was tried must be 0."""
    rules = policy or Policy()
    found: dict[str, Any] = {"sheets": len(left.sheets), "lines": sum(map(len, left.sheets.values()))}
    for site, series in left.series.items():
        seen = learned(series, rules, rules.base - 1)
        found[site] = {name: seen[name] for name in ("checked", "exposed", "small", "exact", "narrowest")}
        attacker = Attacker(series, rules, rules.base - 1)
        found[site]["refusals_known"] = judged(attacker, attacker.refused)["exact"]
    found["beyond_the_ledger"] = sum(1 for _ in beyond(left))
    found |= differences(left)
    found["other_in_another_format"] = other_formats(left)
    found["under_eleven_outside"] = too_small(left)
    found["only_inside_the_mission"] = only_inside(left)
    if rules.mode == "rounding":
        found["exact_outside_the_headline"] = exact_outside_the_headline(left)
    return found


def whole_numbers(left: Left, site: str, figures: int, seed: int = 1) -> dict[str, object]:
    """The least and the most in whole numbers of so many small figures of a short series."""
    series = left.series[site]
    attacker = Attacker(series, Policy(), Policy().base - 1)
    small = [target for target in attacker.targets if 0 < sum(attacker.truths[column] for column in target[1]) < Policy().threshold]
    return judged(attacker, random.Random(seed).sample(small, min(figures, len(small))), integer=True)


def campaign(seed: int, count: int = 32) -> dict[str, object]:
    """All 32 months of the register, with late entries and corrections, in every sheet; every attack."""
    return attacked(register(count, seed))

"""What records cost: how many persons leave as a row, how late, with how much detail; and the engine beside anjana on the Adult data.

Without arguments: the cells register, year by year through the door of the program, with k = 5 (to the mission), k = 11 and what of the
files with 5 is shown outside. A register and its sites may be given instead (``REGISTER.xlsx OUJ,BER``). Also the chance of telling from a
class whether somebody is in it (area under the curve, 0.5 is a guess).

``--adult FOLDER``: speed and information loss on the Adult data, 32,561 persons (age, sex and race known; occupation sensitive), beside
anjana's k-anonymity and l-diversity, with pycanon's check of both. FOLDER holds ``data/adult.csv`` and ``hierarchies`` as in the examples
of anjana's repository. Needs a Python with anjana and pycanon; the program itself has neither.
"""

from __future__ import annotations

import contextlib
import csv
import importlib.util
import io
import math
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

# So that the adult data can be measured with another Python than the program's.
sys.path.append(str(Path(__file__).resolve().parents[2]))

from sync.disclosure import buckets
from sync.disclosure.buckets import Waiting
from sync.facts import Record

REGISTER = Path(__file__).resolve().parent.parent / "data" / "registre-cellules.xlsx"
SITES = ("OUJ", "BER")
SECRET = b"bench key".ljust(32)
BATCH, YEARS = 60, 10
Quarters = dict[str, dict[str, list[Waiting]]]


def waiting(register: Path, sites: Sequence[str]) -> Quarters:
    """By quarter and site, all who are new since January, whether they left or not."""
    from homes import desk_in

    from fieldapp.actions import importing, release_records
    from fieldapp.actions.desk import close_desk
    from fieldapp.domain.periods import Month
    from fieldapp.storage import records, records_left

    found: Quarters = {}
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "home", dict.fromkeys(sites, True))
        importing.run(desk, register)
        with desk.store.read() as connection:
            whole, vulnerable = records.load(connection), records_left.vulnerable(connection)
            first = Month.of(min(entry.date for entry in whole.entries))
            last = Month.of(max(entry.date for entry in whole.entries))
            for month in (one for one in first.until(last) if one.ends_quarter):
                found[month.quarter] = release_records.waiting(desk.programme, whole, month, (), vulnerable)
        close_desk(desk)
    return found


def told(quarters: Quarters, sites: Iterable[str], k: int) -> str:
    """One line of figures for these sites: what left of all who were new."""
    files: list[Mapping[int, Record]] = []
    since: dict[tuple[str, int], int] = {}
    delays: list[int] = []
    for site in sites:
        left: set[int] = set()
        for quarter, by_site in sorted(quarters.items()):
            year, number = quarter.split("-Q")
            left = left if number != "1" else set()
            pending = [one for one in by_site.get(site, []) if one.person not in left]
            for one in pending:
                since.setdefault((year, one.person), int(number))
            files.append(buckets.release(pending, quarter, SECRET, k))
            left |= files[-1].keys()
            delays += [int(number) - since[year, person] for person in files[-1]]
    rows = [row for file in files for row in file.values()]
    classes = Counter((row.period, *buckets.told(row)) for row in rows)
    groups = len({one.group for by_site in quarters.values() for found in by_site.values() for one in found})
    count = max(1, len(rows))
    years: dict[str, list[Record]] = {}
    for row in rows:
        years.setdefault(row.period[:4], []).append(row)
    outside = sum(len(buckets.shown(found, buckets.K_OUTSIDE)) for found in years.values())
    return (
        f"k {k:2}: {len(rows)} of {len(since)} persons ({100 * len(rows) / max(1, len(since)):.0f} %), "
        f"delay {sum(delays) / count:.2f} quarters, "
        f"full detail {100 * sum(row.age not in ('18', '') for row in rows) / count:.0f} %, "
        f"NCP {sum(buckets.penalty(row, groups) for row in rows) / count:.3f}, mean class {count / max(1, len(classes)):.1f}; "
        f"shown outside {100 * outside / count:.0f} % of them"
    )


def guess(others: int, known: float) -> float:
    """The area under the curve of telling from the size of a class whether one more person came, for who knows a share of the ``others``;
    each of those unknown came with a chance of one half."""
    stays = 1 / buckets.COIN

    def sizes(sure: int, unsure: int) -> list[float]:
        found = [1.0]
        for chance in [1 - stays] * sure + [(1 - stays) / 2] * unsure:
            found = [
                (found[n] if n < len(found) else 0) * (1 - chance) + (found[n - 1] * chance if n else 0) for n in range(len(found) + 1)
            ]
        return found

    unsure = math.ceil((1 - known) * others)
    without, with_one = sizes(others - unsure, unsure), sizes(others - unsure + 1, unsure)
    return sum(p * q * (1.0 if n > m else 0.5 if n == m else 0.0) for n, p in enumerate(with_one) for m, q in enumerate(without))


def registers(register: Path, sites: Sequence[str]) -> None:
    """Print the figures of a register."""
    start = time.perf_counter()
    quarters = waiting(register, sites)
    print(f"{register.name}: read in {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    for one in [*([site] for site in sites), *([list(sites)] if len(sites) > 1 else [])]:
        for k in (buckets.K, buckets.K_OUTSIDE):
            print(f"{' '.join(one) if len(one) < 4 else f'all {len(one)} sites'}  {told(quarters, one, k)}")
    print(f"choosing rows: {time.perf_counter() - start:.2f} s for all of it")
    for others in (5, 11, 20):
        print(f"telling who is in a class of {others + 1}: all others known {guess(others, 1):.2f}, 80 % of them {guess(others, 0.8):.2f}")


def _adult(folder: Path) -> list[dict[str, str]]:
    with (folder / "data" / "adult.csv").open(encoding="utf-8", newline="") as file:
        rows = [[part.strip() for part in line] for line in csv.reader(file) if line]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def loss(spans: Iterable[tuple[int, bool, bool]], everybody: int, ages: int) -> float:
    """The penalty of all persons, who left out counts as lost whole: the mean over age (years told as one), sex and race (told or not)."""
    found = [((years - 1) / (ages - 1) + (not sex) + (not race)) / 3 for years, sex, race in spans]
    return (sum(found) + everybody - len(found)) / everybody


def adult(folder: Path) -> None:
    """Print speed and loss of the engine and of anjana on the Adult data: whole, and as it comes to a cell, sixty persons a quarter."""
    people = _adult(folder)
    ages = sorted({int(one["age"]) for one in people})
    bands = {"0_17": 1, "18_59": 42, "60": ages[-1] - 59, "18": ages[-1] - 17, "": ages[-1] - ages[0] + 1}
    quarters = [people[at : at + BATCH] for at in range(0, YEARS * 4 * BATCH, BATCH)]
    for k in (buckets.K, buckets.K_OUTSIDE):
        for what, given in (("whole", [people]), (f"{len(quarters)} quarters of {BATCH}", quarters)):
            seconds, found = _timed(lambda given=given, k=k: _ours(given, k))  # type: ignore[misc]  # binds the values of this round
            spans = [(bands[row.age], True, bool(row.group)) for row in found]
            classes = [((row.period, *buckets.told(row)), row.service) for row in found]
            _say(f"{what}, ours", k, seconds, loss(spans, sum(map(len, given)), bands[""]), classes)
            if importlib.util.find_spec("anjana") is not None:
                for name in ("k_anonymity", "l_diversity"):
                    seconds, (spans, classes) = _timed(lambda given=given, k=k, name=name: _anjana(folder, given, bands[""], name, k))  # type: ignore[misc]  # binds the values of this round
                    _say(f"{what}, anjana {name}", k, seconds, loss(spans, sum(map(len, given)), bands[""]), classes)


def _ours(files: Sequence[Sequence[dict[str, str]]], k: int) -> list[Record]:
    """Rows of the files in turn, four a year; who waits goes on to the next. A single file has all rungs at once."""
    rows: list[Record] = []
    pending: list[Waiting] = []
    for at, people in enumerate(files):
        number = at % 4 + 1 if len(files) > 1 else 4
        pending = [*(pending if number > 1 else []), *(_told(at * BATCH + n, one) for n, one in enumerate(people))]
        left = buckets.release(pending, f"{2000 + at // 4}-Q{number}", SECRET, k)
        pending = [one for one in pending if one.person not in left]
        rows += left.values()
    return rows


def _told(number: int, one: dict[str, str]) -> Waiting:
    """A person of the Adult data in the codes of the program: race as the group, occupation as the family of services."""
    age = int(one["age"])
    band = "0_17" if age < 18 else "18_59" if age < 60 else "60"
    occupation = re.sub("[^a-z]", "", one["occupation"].lower()) or "unknown"
    return Waiting(number, "ADULT", "ADULT", one["sex"][0], band, one["race"].replace("-", "_"), f"{occupation}.*", False)


def _anjana(folder: Path, files: Sequence[Sequence[dict[str, str]]], ages: int, name: str, k: int) -> tuple[list[Any], list[Any]]:
    """What anjana makes of each file by itself, five in a hundred persons left out at most: how each is told, and its class."""
    import anjana.anonymity  # type: ignore[import-not-found]  # an oracle, not installed with the program
    import pandas  # type: ignore[import-not-found]  # an oracle, not installed with the program

    levels = {one: dict(pandas.read_csv(folder / "hierarchies" / f"{one}.csv", header=None)) for one in ("age", "sex", "race")}
    quasi = ["age", "sex", "race"]
    asked = (k,) if name == "k_anonymity" else ("occupation", k, buckets.L)
    spans, classes = [], []
    for at, people in enumerate(files):
        data = pandas.DataFrame([{key: one[key] for key in (*quasi, "occupation")} for one in people]).astype({"age": int})
        with contextlib.redirect_stdout(io.StringIO()):  # it talks
            found = getattr(anjana.anonymity, name)(data, [], quasi, *asked, 5, levels)
        if len(found):
            for age, sex, race, occupation in found[[*quasi, "occupation"]].astype(str).itertuples(index=False, name=None):
                spans.append((_years(age, ages), sex != "*", race != "*"))
                classes.append(((str(at), age, sex, race), occupation))
    return spans, classes


def _years(told: str, ages: int) -> int:
    if told == "*":
        return ages
    if not told.startswith("["):
        return 1
    first, last = told.strip("[").split(",")
    return int(last) - int(first)


def _say(what: str, k: int, seconds: float, lost: float, rows: list[tuple[tuple[str, ...], str]]) -> None:
    classes = Counter(known for known, _ in rows)
    families: dict[tuple[str, ...], Counter[str]] = {}
    for known, sensitive in rows:
        families.setdefault(known, Counter())[sensitive] += 1
    least = min(len(found) for found in families.values())
    most = max(max(found.values()) / sum(found.values()) for found in families.values())
    print(
        f"{what} k {k}: {seconds:.2f} s, {len(rows)} persons, {len(classes)} classes, loss {lost:.3f}; "
        f"smallest class {min(classes.values())}, families {least} or more, the largest {100 * most:.0f} % at most{_canon(rows)}"
    )


def _canon(rows: list[tuple[tuple[str, ...], str]]) -> str:
    """What pycanon finds."""
    if importlib.util.find_spec("pycanon") is None:
        return ""
    import pandas
    import pycanon.anonymity as canon  # type: ignore[import-not-found]  # an oracle, not installed with the program

    names = [f"known {n}" for n in range(len(rows[0][0]))]
    frame = pandas.DataFrame([[*known, sensitive] for known, sensitive in rows], columns=[*names, "sensitive"])
    return f"; pycanon: k {canon.k_anonymity(frame, names)}, l {canon.l_diversity(frame, names, ['sensitive'])}"


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--adult", folder]:
            adult(Path(folder))
        case [register, sites]:
            registers(Path(register), sites.split(","))
        case _:
            registers(REGISTER, SITES)

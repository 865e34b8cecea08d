"""What protection costs a reader, table by table and period by period: mean error and figures lost, both modes.

cost.py [REGISTER.xlsx] [--suppression]

The truths are those the program counts month by month (by default of the cells register, both sites; of a mission's register nine sites).
Rounding: mean and largest error of a printed figure beside the mean true one, and the share of figures above 0 that print as 0, over three
keys. Suppression: the share of figures above 0 that are hidden; of a mission's register the first site only, unless told otherwise.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from homes import desk_in

from fieldapp.actions import importing, months
from fieldapp.actions.desk import close_desk
from fieldapp.domain.periods import Month
from sync.disclosure import closing, cube, served, tables
from sync.disclosure.closing import Protected, protect
from sync.disclosure.ledger import Ledger, decode
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth, read, unkey
from sync.errors import Unsafe
from sync.facts import EXACT

REGISTER = Path(__file__).resolve().parent.parent / "data" / "registre-cellules.xlsx"
CELLS = {"OUJ": True, "BER": False}
MISSION = {"OUJ": True, "BER": False, "TNG": True, "TET": True, "RBA": True, "AGA": True, "NAD": True, "CAS": True, "FES": True}
KEYS = (b"one key".ljust(32), b"another key".ljust(32), b"a third key".ljust(32))
Kind = tuple[str, str, str]  # size of the site, table id, rhythm
Pair = tuple[int, int | None]  # true, printed (None: hidden)


def truths(register: Path, sites: dict[str, bool]) -> dict[str, list[SiteTruth]]:
    """What each closing adds at each site, in order, taken where the program hands it to be protected."""
    found: dict[str, list[SiteTruth]] = {site: [] for site in sites}

    def noted(truth: SiteTruth, *_: object, **__: object) -> Protected:
        found[truth.site].append(truth)
        return Protected((), b"", {})

    with tempfile.TemporaryDirectory() as folder, mock.patch.object(closing, "protect", noted):
        desk = desk_in(Path(folder) / "home", sites)
        importing.run(desk, register)
        for month in [state.month for state in months.states(desk)]:
            if str(month) <= "2023-04":
                months.close(desk, Month.parse(str(month)))
        close_desk(desk)
    return found


def rounded(series: list[SiteTruth], key: bytes) -> Iterator[tuple[Kind, Pair]]:
    """Every figure rounding prints, with the true one."""
    known = Ledger(series[0].site, Policy().base)
    for truth in series:
        drawn = cube.begin(known, truth, tables.load(), Policy(), key)
        cube.draw(drawn, Policy())
        served.draw(drawn, Policy())
        yield from _figures(known, truth)


def hidden(series: list[SiteTruth], key: bytes) -> Iterator[tuple[Kind, Pair]]:
    """Every figure suppression shows or hides, with the true one; a month that is held back ends the series."""
    state: bytes | None = None
    for truth in series:
        try:
            done = protect(truth, state, Policy(mode="suppression"), key)
        except Unsafe as refusal:
            print(f"  {truth.site} {truth.month} held back: {refusal.values['table']}")
            return
        state = done.state
        yield from _figures(decode(state), truth)


def _figures(known: Ledger, truth: SiteTruth) -> Iterator[tuple[Kind, Pair]]:
    """The figures of the newest closing that protection may change, of projects under which anything was counted yet."""
    now = len(known) - 1
    begun = {read(latent)[1]["project"] for entry in known.entries for latent in entry.added}
    for shown in known.entries[now].shown:
        cell, table = unkey(shown.cell), tables.load().of(unkey(shown.cell))
        if (
            table is None
            or cell.project not in begun
            or cell.measure == "amount_mad"
            or (cell.table == "headline" and shown.mark == EXACT and known.mode == "rounding")
        ):
            continue
        rhythm = "quarter" if "Q" in shown.period else "since" if "/" in shown.period else "month" if "-" in shown.period else "year"
        if cell.table == "persons_served":
            true = known.entries[now].reached.get(rhythm, {}).get(f"service|{cell.project}", 0)
        else:
            first = 0 if rhythm == "since" else now - (int(truth.month[5:]) - 1) % {"month": 1, "quarter": 3, "year": 12}[rhythm]
            true = known.count(cell, max(first, 0), now)
        yield ("larger" if truth.larger else "smaller", table.id, rhythm), (true, shown.value)


def main(register: Path, suppression: bool) -> None:
    """Print one line a table, size of site and period."""
    sites = CELLS if register == REGISTER else MISSION
    start = time.perf_counter()
    found = truths(register, sites)
    print(f"{register.name}: {len(sites)} sites, {len(next(iter(found.values())))} closings, read in {time.perf_counter() - start:.0f} s")
    pairs: dict[Kind, list[Pair]] = defaultdict(list)
    start = time.perf_counter()
    chosen = list(found.values()) if not suppression or sites is CELLS else list(found.values())[:1]
    for series in chosen:
        for key in KEYS[:1] if suppression else KEYS:
            for kind, pair in (hidden if suppression else rounded)(series, key):
                pairs[kind].append(pair)
    print(f"drawn in {time.perf_counter() - start:.0f} s")
    print(
        f"{'site':<8} {'table':<20} {'rhythm':<8} {'figures':>8} {'mean':>8} " + ("   hidden" if suppression else " error  largest  as 0")
    )
    order = {table.id: number for number, table in enumerate(tables.load())}
    for (size, table, rhythm), seen in sorted(pairs.items(), key=lambda item: (item[0][0], order[item[0][1]])):
        above = [pair for pair in seen if pair[0] > 0]
        line = f"{size:<8} {table:<20} {rhythm:<8} {len(seen):>8} {sum(true for true, _ in seen) / len(seen):>8.1f} "
        if suppression:
            print(line + f"{sum(value is None for _, value in above) / (len(above) or 1):>8.0%}")
            continue
        errors = [abs(true - (value or 0)) for true, value in seen]
        lost = sum(value == 0 for _, value in above) / (len(above) or 1)
        print(line + f"{sum(errors) / len(errors):>6.1f} {max(errors):>8} {lost:>5.0%}")
    everything = [pair for seen in pairs.values() for pair in seen if pair[0] > 0]
    gone = sum(not value for _, value in everything) / len(everything)
    print(f"all figures above 0: {len(everything)}, of them {'hidden' if suppression else 'printed as 0'}: {gone:.0%}")


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(Path(named[0]) if named else REGISTER, "--suppression" in sys.argv)

"""Closing a month of the cells register, both sites: rounding, and the audit of every figure ever released, over 36 earlier closings.

At most 10 s. The truths are those the program counts for the register's 32 months, then months 10–17 once more with later dates. Prints
for each site the seconds of the last closing, the longest one, what verifying the whole ledger takes, and the size of the state.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from homes import desk_in

from fieldapp.actions import importing, release
from fieldapp.actions.desk import close_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import records
from sync.disclosure.closing import protect, verify
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth
from sync.sitepack import SiteEntry

REGISTER = Path(__file__).resolve().parent.parent / "data" / "registre-cellules.xlsx"
SITES = {"OUJ": True, "BER": False}
EARLIER = 36


def truths() -> dict[str, list[SiteTruth]]:
    """What each closing adds at each site, in order."""
    found: dict[str, list[SiteTruth]] = {site: [] for site in SITES}
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "home", SITES)
        importing.run(desk, REGISTER)
        counted: dict[str, dict[str, int]] = {site: {} for site in SITES}
        with desk.store.read() as connection:
            for month in Month(2020, 9).until(Month(2023, 4)):
                totals = release.running(desk.programme, records.load(connection, month.last), month)
                for site, larger in SITES.items():
                    passed = release.passes(desk.programme, month, SiteEntry(site, larger), totals.get(site, {}), {}, counted[site])
                    counted[site] = passed.counted
                    found[site].append(passed.truth)
        close_desk(desk)
    for series in found.values():
        for month, truth in zip(Month(2023, 5).until(Month(2023, 12)), series[9:17], strict=True):
            series.append(replace(truth, month=str(month)))
    return found


def main() -> None:
    """Print seconds for each site and for both together."""
    last = longest = 0.0
    for site, series in truths().items():
        state: bytes | None = None
        seconds = []
        for truth in series[: EARLIER + 1]:
            start = time.perf_counter()
            done = protect(truth, state, Policy(), b"bench key".ljust(32))
            seconds.append(time.perf_counter() - start)
            state = done.state
        assert state is not None
        start = time.perf_counter()
        verified = verify(state)
        print(
            f"{site}: last closing {seconds[-1]:.2f} s, longest {max(seconds):.2f} s; verify {time.perf_counter() - start:.2f} s,"
            f" {verified['figures']} figures, ok {verified['ok']}; state {len(state)} bytes"
        )
        last, longest = last + seconds[-1], longest + max(seconds)
    print(f"both sites over {EARLIER} earlier closings: {last:.2f} s (bar 10); longest of each together {longest:.2f} s")


if __name__ == "__main__":
    main()

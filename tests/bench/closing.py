"""Closing a month: rounding, and the audit of every figure ever released, for somebody outside and for every sole contributor.

closing.py [REGISTER.xlsx] [--thorough]

The cells register, both sites over 36 earlier closings: at most 10 s. The truths are those the program counts for the register's 32 months,
then months 10–17 once more with later dates. Of a mission's register, nine sites over its own months: at most 90 s. Prints for each site
the seconds of the last closing, the longest one, what verifying the whole ledger takes (``--thorough``: by brute force too), how many
closings had to be drawn again, the audits that were needed, and the size of the state.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from unittest import mock

from cost import CELLS, MISSION, REGISTER, truths

from fieldapp.domain.periods import Month
from sync.disclosure import audit, cube
from sync.disclosure.closing import protect, verify
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth

EARLIER = 36


def _again(series: list[SiteTruth]) -> list[SiteTruth]:
    """The months with months 10–17 once more; who was reached then stands for a month, and is left out for longer."""
    later = zip(Month(2023, 5).until(Month(2023, 12)), series[9:17], strict=True)
    repeated = [replace(truth, month=str(month), reached={"month": truth.reached["month"]}) for month, truth in later]
    return [*series, *repeated][: EARLIER + 1]


def main(register: Path, thorough: bool) -> None:
    """Print seconds for each site and for all together."""
    sites, bar = (CELLS, 10) if register == REGISTER else (MISSION, 90)
    last = longest = 0.0
    for site, found in truths(register, sites).items():
        series = _again(found) if sites is CELLS else found
        state: bytes | None = None
        seconds = []
        with (
            mock.patch.object(audit, "exposed", side_effect=audit.exposed) as audits,
            mock.patch.object(cube, "begin", side_effect=cube.begin) as drawn,
        ):
            for truth in series:
                start = time.perf_counter()
                state = protect(truth, state, Policy(), b"bench key".ljust(32)).state
                seconds.append(time.perf_counter() - start)
        assert state is not None
        start = time.perf_counter()
        verified = verify(state, thorough=thorough)
        print(
            f"{site}: {len(series)} closings, last {seconds[-1]:.2f} s, longest {max(seconds):.2f} s;"
            f" verify {time.perf_counter() - start:.2f} s, {verified['figures']} figures, ok {verified['ok']};"
            f" drawn again {drawn.call_count - len(series)}, audits {audits.call_count}; state {len(state)} bytes",
            flush=True,
        )
        last, longest = last + seconds[-1], longest + max(seconds)
    print(f"all sites, last closing: {last:.2f} s (bar {bar}); longest of each together {longest:.2f} s")


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(Path(named[0]) if named else REGISTER, "--thorough" in sys.argv)

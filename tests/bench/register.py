"""Importing a register and evaluating every indicator over it: at most 60 s and 2 s for a mission's 39,549 persons and 66,916 services.

register.py REGISTER.xlsx
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from homes import desk_in

from fieldapp.actions import importing, indicators
from fieldapp.actions.desk import close_desk

SITES = {"OUJ": True, "BER": False, "TNG": True, "TET": True, "RBA": True, "AGA": True, "NAD": True, "CAS": True, "FES": True}


def main(register: Path) -> None:
    """Print seconds, and the most memory the process held."""
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "home", SITES)
        start = time.perf_counter()
        report = importing.run(desk, register).value
        print(f"import {time.perf_counter() - start:.1f} s (bar 60): {report.added}")
        start = time.perf_counter()
        values = indicators.values(desk, None, None, None, None).values
        print(f"indicators {time.perf_counter() - start:.2f} s (bar 2): {len(values)}")
        close_desk(desk)
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

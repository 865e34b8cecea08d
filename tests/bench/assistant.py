"""The month-end assistant and the search for doubles over a mission's register of 39,549 persons: the assistant at most 2 s for a month.

assistant.py REGISTER.xlsx [YYYY-MM]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from homes import desk_in
from register import SITES

from fieldapp.actions import assistant, importing, merging
from fieldapp.actions.desk import close_desk
from fieldapp.domain.periods import Month


def main(register: Path, month: Month) -> None:
    """Print seconds, and what was found."""
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "home", SITES)
        importing.run(desk, register)
        for name, act in (("findings", assistant.findings), ("quality", assistant.quality)):
            start = time.perf_counter()
            found = act(desk, month)
            told = found if name == "quality" else Counter(one.kind for one in found)
            print(f"{name} of {month} {time.perf_counter() - start:.2f} s (bar 2): {told}")
        start = time.perf_counter()
        doubles = merging.doubles(desk)
        print(f"doubles of the whole list {time.perf_counter() - start:.2f} s: {len(doubles)}")
        close_desk(desk)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Month.parse(sys.argv[2] if len(sys.argv) > 2 else "2021-05"))

"""What one guess at a passphrase costs on this machine: milliseconds and MiB, at the floor and as a new slot is calibrated here.

Each guess runs in a process of its own; its peak of memory is what stands above the memory of that process before (Linux).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

ROUNDS = 5
CHILD = """
import sys, time
from fieldapp.storage import slots
slot = slots.lock(
    slots.Bundle("sb", frozenset(), bytes(32), bytes(32), bytes(32), slots.fresh_pair()), "ab" * 16, "une phrase", slots.FAST_FOR_TESTS
)
cost = slots.Cost(*map(int, sys.argv[1:]))
slot = slots.replace(slot, cost=cost)

def memory(line):
    return next(int(one.split()[1]) for one in open("/proc/self/status") if one.startswith(line))

with open("/proc/self/clear_refs", "w") as peak:
    peak.write("5")
before = memory("VmRSS")
started = time.perf_counter()
assert slots.open_slot(slot, "ab" * 16, "une autre phrase") is None
took = time.perf_counter() - started
print(took * 1000, (memory("VmHWM") - before) / 1024)
"""


def guess(*cost: int) -> tuple[float, float]:
    """Milliseconds and MiB, medians."""
    command = [sys.executable, "-c", CHILD, *map(str, cost)]
    found = [
        list(map(float, subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout.split()))
        for _ in range(ROUNDS)
    ]
    return statistics.median(one[0] for one in found), statistics.median(one[1] for one in found)


def main() -> None:
    """Measure and print; fails below 200 ms or 64 MiB for a slot made here."""
    from fieldapp.storage import slots

    made = slots.calibrate()
    figures = {}
    for name, cost in (("floor", slots.FLOOR), ("calibrated", made)):
        milliseconds, mib = guess(cost.memory_kib, cost.passes, cost.lanes)
        figures[name] = {
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
            "milliseconds": round(milliseconds),
            "mib": round(mib, 1),
        }
    print(json.dumps(figures, indent=2))
    if figures["calibrated"]["milliseconds"] < 200 or figures["calibrated"]["mib"] < 64:
        raise SystemExit("a guess is too cheap")


if __name__ == "__main__":
    main()

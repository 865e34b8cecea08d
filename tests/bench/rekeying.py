"""How long a removal takes: 50,000 people whose cases have keys, two users, all keys exchanged. Plain seconds of one run."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

from copying import _fill
from homes import desk_in

from fieldapp.actions import users
from fieldapp.actions.desk import close_desk
from fieldapp.storage.slots import FAST_FOR_TESTS


def measure() -> dict[str, float]:
    """Seconds and sizes."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        desk = desk_in(home, {"OUJ": True})
        _fill(desk)
        users.add(desk, "psy", frozenset({"psychologist"}), "encore une autre phrase", FAST_FOR_TESTS)
        started = time.perf_counter()
        users.remove(desk, "psy")
        took = time.perf_counter() - started
        close_desk(desk)
        sizes = {name: round((home / name).stat().st_size / 1e6, 1) for name in ("store.db", "keyring.db")}
    return {"seconds": round(took, 1)} | sizes


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))

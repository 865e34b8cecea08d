"""The list of 50,000 people in the window: opened at most 0.3 s after the key is there, a step of scrolling at most 16 ms, memory at most
150 MiB, a search while typing at most 50 ms at the 95th percentile.

A fresh process opens the home, so that nothing is warm but the disk. The list is there when its first rows are painted.
"""

from __future__ import annotations

import os
import random
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from homes import PASSPHRASE, TODAY, desk_in

from fieldapp.domain import cards

os.environ["QT_QPA_PLATFORM"] = "offscreen"
PEOPLE, STEPS, CHUNK = 50_000, 200, 5_000
GIVEN = [
    "Aïssatou",
    "Mamadou",
    "Fatou",
    "Ibrahim",
    "Awa",
    "Moussa",
    "Mariam",
    "Ousmane",
    "Khadija",
    "Mohamed",
    "Blessing",
    "Emmanuel",
    "Grâce",
    "Serge",
    "Nadia",
    "Yacouba",
    "محمد",
    "فاطمة",
]
FAMILY = [
    "Diallo",
    "Bah",
    "Barry",
    "Camara",
    "Keïta",
    "Traoré",
    "Koné",
    "Touré",
    "Sow",
    "Ndiaye",
    "Mbarga",
    "Okafor",
    "Benali",
    "El-Amrani",
    "Haddad",
    "Nkomo",
    "الحسني",
    "بنعلي",
]
TYPED = ("06123456", "aissatou", "diallo", "mamadu", "keita aicha", "fatima", "1999", "bnali", "wuld hadad", "0412", "mohamed el amrani")


def fill(folder: Path) -> None:
    """A home with the people, written through the store in bulk."""
    import sqlalchemy as sa

    from fieldapp.actions.desk import close_desk
    from fieldapp.storage import tables as t
    from tests.agreed import insert_people

    desk = desk_in(folder, {"OUJ": True, "BER": False})
    chance = random.Random(7)
    for first in range(0, PEOPLE, CHUNK):
        with desk.store.write() as tx:
            people = [_person(chance, number) for number in range(first + 1, first + CHUNK + 1)]
            insert_people(tx.connection, people)
            tx.connection.execute(sa.insert(t.entry), [_entry(chance, one["id"]) for one in people])
            tx.audit("bench.people", f"{first}")
    close_desk(desk)


def _person(chance: random.Random, number: int) -> dict[str, object]:
    return {
        "id": number, "uid": secrets.token_hex(16), "code": f"OUJ-{number:05d}", "family_name": chance.choice(FAMILY),
        "given_name": f"{chance.choice(GIVEN)} {chance.choice(GIVEN)}", "sex": chance.choice("FM"), "age_at_opening": chance.randint(1, 70),
        "nationality": "GN", "population_group": "migrant", "site": "OUJ", "project": "MMSD", "origin": "typed", "author": "sb",
        "phone": f"06{chance.randint(0, 99_999_999):08d}" if chance.random() < 0.5 else "", "card": cards.make(),
        "opened_on": (TODAY - timedelta(days=chance.randint(0, 1500))).isoformat(), "entered_on": TODAY.isoformat(),
    }  # fmt: skip


def _entry(chance: random.Random, person: object) -> dict[str, object]:
    day = (TODAY - timedelta(days=chance.randint(0, 300))).isoformat()
    return {
        "uid": secrets.token_hex(16), "person_id": person, "date": day, "site": "OUJ", "project": "MMSD", "service": "psy.individual",
        "origin": "typed", "author": "sb", "entered_on": day,
    }  # fmt: skip


def measure(folder: Path) -> None:
    """Open the home in this fresh process and print what the list costs."""
    from PySide6.QtWidgets import QApplication

    from fieldapp.actions import people
    from fieldapp.actions.desk import close_desk, open_desk
    from fieldapp.ui import look, wording
    from fieldapp.ui.frame import Frame
    from fieldapp.ui.people.list import LineRole
    from fieldapp.ui.places import PAGES
    from fieldapp.ui.tasks import Tasks

    app = QApplication([])
    wording.use("fr")
    look.apply(app, "light", "fr")
    desk = open_desk(folder, PASSPHRASE, today=lambda: TODAY)
    start = time.perf_counter()
    frame = Frame(desk, Tasks(), PAGES)
    frame.resize(1366, 768)
    frame.show()
    frame.start()
    _settle(app, lambda: not frame.tasks.busy)
    today = time.perf_counter() - start
    start = time.perf_counter()
    frame.go("people")
    page = frame.page
    _settle(app, lambda: page.model.rowCount() and page.model.index(0).data(LineRole)[0] is not None)
    page.list.viewport().repaint()
    opened = time.perf_counter() - start
    memory = _memory()
    _settle(app, lambda: not frame.tasks.busy)
    bar = page.list.verticalScrollBar()
    steps = []
    for step in range(STEPS):
        start = time.perf_counter()
        bar.setValue(bar.value() + (3 * 54 if step % 2 else bar.maximum() // STEPS))
        app.processEvents()
        steps.append(time.perf_counter() - start)
    _settle(app, lambda: page.ready)
    start = time.perf_counter()
    people.ids(desk, text="diallo")
    first_search = time.perf_counter() - start
    searches = []
    for words in TYPED:
        for end in range(2, len(words) + 1):
            start = time.perf_counter()
            people.ids(desk, text=words[:end])
            searches.append(time.perf_counter() - start)
    print(f"the day after unlocking {today * 1000:.0f} ms")
    print(f"list of {page.model.people} opened {opened * 1000:.0f} ms (bar 300) · memory {memory:.0f} MiB (bar 150)")
    print(f"scroll step median {statistics.median(steps) * 1000:.1f} ms, worst {max(steps) * 1000:.1f} ms (bar 16)")
    late = statistics.quantiles(searches, n=20)[-1]
    print(
        f"search 95th percentile {late * 1000:.1f} ms (bar 50), the first {first_search * 1000:.0f} ms · memory with it {_memory():.0f} MiB"
    )
    frame.tasks.stop()
    close_desk(desk)


def _settle(app: Any, reached: Callable[[], object]) -> None:
    """Let the window work until it is so."""
    from PySide6.QtCore import QEventLoop

    while not reached():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _memory() -> float:
    """What this process holds now, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Fill a home, then measure in a fresh process."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "home")
        subprocess.run([sys.executable, __file__, str(Path(folder) / "home")], check=True)


if __name__ == "__main__":
    main()

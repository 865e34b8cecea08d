"""Kill the program with SIGKILL at random moments while users are let in, removed, renewed and change their passphrase.

Each round starts a fresh process that does one such thing on one home and is killed a random moment after it began. Then every passphrase
that should open has to open, that of who was being changed in its old or its new form and not in both, and every note has to be read.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fieldapp.actions import entries, people, sessions, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused, StoreDamaged, WrongPassphrase
from fieldapp.storage import switch, vault
from tests.campaigns.kills import PASSPHRASE, ROOT, make_home

ROUNDS = 60
LONGEST = 1.2  # seconds from the beginning of a change to the kill; a re-key of this home takes less
CHILD = """
import sys
from datetime import date
from pathlib import Path
from fieldapp.actions import users
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage.slots import FAST_FOR_TESTS

home, phrase, what, name, new = sys.argv[1:]
desk = open_desk(Path(home), phrase, "sb", today=lambda: date(2026, 3, 4))
print("begins", flush=True)
if what == "add":
    users.add(desk, name, frozenset({"counsellor"}), new, FAST_FOR_TESTS)
elif what == "remove":
    users.remove(desk, name)
elif what == "renew":
    users.renew(desk, name, new, cost=FAST_FOR_TESTS)
else:
    users.passphrase(desk, phrase, new, FAST_FOR_TESTS)
print("done", flush=True)
close_desk(desk)
"""


@dataclass
class Expected:
    """What should open, as far as it was acknowledged, and the notes that were."""

    phrases: dict[str, str] = field(default_factory=lambda: {"sb": PASSPHRASE})
    notes: dict[int, str] = field(default_factory=dict)
    made: int = 0


def run(seed: int, rounds: int) -> dict[str, int]:
    """Kill ``rounds`` times; how often the home opened, what was lost, and how often a change was neither old nor new."""
    draw = random.Random(seed)
    figures = {"kills": 0, "acknowledged": 0, "opened": 0, "lost": 0, "neither_old_nor_new": 0, "not_verified": 0}
    with tempfile.TemporaryDirectory() as folder:
        home, expected = Path(folder) / "home", Expected()
        make_home(home)
        _write_notes(home, expected)
        for _ in range(rounds):
            what, name, new = _chosen(draw, expected)
            acknowledged = _killed(home, expected.phrases["sb"], what, name, new, draw.uniform(0, LONGEST))
            figures["kills"] += 1
            figures["acknowledged"] += acknowledged
            _settle(home, expected, what, name, new, acknowledged, figures)
    return figures


def _chosen(draw: random.Random, expected: Expected) -> tuple[str, str, str]:
    others = [name for name in expected.phrases if name != "sb"]
    what = draw.choice(["add", "passphrase"] + ["remove", "remove", "renew"] * bool(others)) if len(others) < 4 else "remove"
    expected.made += 1
    fresh = f"une phrase nouvelle numero {expected.made}"
    return what, f"u{expected.made}" if what == "add" else "sb" if what == "passphrase" else draw.choice(others), fresh


def _killed(home: Path, phrase: str, what: str, name: str, new: str, after: float) -> bool:
    """Let a child do it and kill it; whether it said that it was done."""
    command = [sys.executable, "-c", CHILD, str(home), phrase, what, name, new]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(after)
        child.kill()
        return "done\n" in list(child.stdout)


def _settle(home: Path, expected: Expected, what: str, name: str, new: str, acknowledged: bool, figures: dict[str, int]) -> None:
    before, after = dict(expected.phrases), dict(expected.phrases)
    if what == "remove":
        del after[name]
    else:
        after[name] = new
    happened = _desk_opens(home, name, new) if name in after else not _unlocks(home, name, before[name])
    expected.phrases = after if happened else before
    # Whoever came first has decided; from then on the other passphrase is dead.
    dead = before.get(name) if happened else new
    figures["neither_old_nor_new"] += (acknowledged and not happened) or (dead is not None and _unlocks(home, name, dead))
    for user, phrase in sorted(expected.phrases.items()):
        try:
            desk = open_desk(home, phrase, user, today=lambda: date(2026, 3, 4))
        except (WrongPassphrase, StoreDamaged, Refused):
            figures["lost"] += 1
            continue
        try:
            figures["opened"] += 1
            figures["lost"] += sum(entries.read_note(desk, entry) != note for entry, note in expected.notes.items()) if user == "sb" else 0
            figures["not_verified"] += user == "sb" and not _whole(desk, home)
        finally:
            close_desk(desk)


def _desk_opens(home: Path, name: str, phrase: str) -> bool:
    try:
        close_desk(open_desk(home, phrase, name, today=lambda: date(2026, 3, 4)))
    except WrongPassphrase:
        return False
    return True


def _unlocks(home: Path, name: str, phrase: str) -> bool:
    try:
        vault.unlock(home, phrase, name, remember=False).wipe()
    except WrongPassphrase:
        return False
    return True


def _whole(desk: Desk, home: Path) -> bool:
    checks = upkeep.verify(desk)["checks"]
    return all(check["ok"] for check in checks.values()) and not switch.pending(home) and not list(home.rglob("*.next*"))


def _write_notes(home: Path, expected: Expected) -> None:
    day = date(2026, 3, 4)
    desk = open_desk(home, PASSPHRASE, today=lambda: day)
    person = dict(family_name="Traoré", given_name="Awa", sex="F", birth_date=date(1994, 5, 6), nationality="CI")
    about = dict(population_group="migrant", site="OUJ", opened_on=day, project="MMSD")
    consent = dict(file=True, statistics=True, manner="oral", given_by="self", given_on=day)
    session = dict(date=day, site="OUJ", project="MMSD", service="psy.individual", minutes=45, modality="individuel")
    who = people.register(desk, person | about, consent).value
    for number in range(5):
        note = f"note {number}"
        expected.notes[sessions.record(desk, who, {**session, "note": note}).value] = note
    close_desk(desk)


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 60 kills."""
    return run(seed, ROUNDS)

"""Flip one bit of any file of a closed home, or cut it: it is noticed, nothing altered is shown, and nothing is written on top of it.

Each round damages one file of a copy of a home: store, keyring, roster, spare roster, the list of the copies, a copy, a copy of the
keyring. *Noticed* means that opening refuses with a sentence, or that the check at the start or ``verify`` names it, or (the spare roster)
that it is as before again. *Wrong* is a note that reads otherwise than it was saved. *Written* is a save that was taken although the store
or the roster was damaged.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

from fieldapp.actions import entries, people, sessions, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import vault
from tests.campaigns.kills import PASSPHRASE, make_home

ROUNDS = 350
NOTES = 12
DAY = date(2026, 3, 4)
_PERSON = {
    "family_name": "Traoré",
    "given_name": "Awa",
    "sex": "F",
    "birth_date": date(1994, 5, 6),
    "nationality": "CI",
    "population_group": "migrant",
    "site": "OUJ",
    "opened_on": DAY,
    "project": "MMSD",
}
_CONSENT = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": DAY}
_SESSION = {"date": DAY, "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45, "modality": "individuel"}
_SAVES_REFUSED = ("store.db", vault.ROSTER)


def run(seed: int, rounds: int) -> dict[str, int]:
    """Damage ``rounds`` copies, one file after the other; what was refused, noticed, mended, missed, wrong, written."""
    draw = random.Random(seed)
    figures: Counter[str] = Counter(refused=0, noticed=0, mended=0, missed=0, wrong=0, written=0)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder) / "original"
        truth = _fill(original)
        files = sorted(path.relative_to(original) for path in original.rglob("*") if path.suffix == ".db" or "json" in path.name)
        for number in range(rounds):
            home = Path(folder) / "damaged"
            shutil.copytree(original, home)
            name = files[number % len(files)]
            _damage(home / name, draw)
            figures[_outcome(home, original, name, truth, figures)] += 1
            shutil.rmtree(home)
    return dict(figures)


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 350 damages."""
    return run(seed, ROUNDS)


def _fill(home: Path) -> dict[int, str]:
    """A closed home with notes and copies of two days; the notes by their entries."""
    make_home(home)
    truth: dict[int, str] = {}
    for day in (DAY, date(2026, 3, 5)):
        desk = open_desk(home, PASSPHRASE, today=lambda day=day: day)
        who = people.register(desk, _PERSON, _CONSENT).value
        for number in range(NOTES // 2):
            text = " ".join([f"note {day} {number}"] * 10)
            truth[sessions.record(desk, who, {**_SESSION, "note": text}).value] = text
        close_desk(desk)
    return truth


def _damage(path: Path, draw: random.Random) -> None:
    data = bytearray(path.read_bytes())
    at = draw.randrange(len(data))
    if draw.random() < 0.7:
        data[at] ^= 1 << draw.randrange(8)
    else:
        del data[at:]
    path.write_bytes(data)


def _outcome(home: Path, original: Path, name: Path, truth: dict[int, str], figures: Counter[str]) -> str:
    try:
        desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    except Refused:
        return "refused"
    try:
        told = desk.altered or upkeep.at_start(desk) != "" or not upkeep.verify(desk)["ok"]
        figures["wrong"] += sum(_reads_otherwise(desk, entry, text) for entry, text in truth.items())
        if name.as_posix() in _SAVES_REFUSED:
            figures["written"] += _saves(desk)
    finally:
        desk.store.close()
    if told:
        return "noticed"
    return "mended" if (home / name).read_bytes() == (original / name).read_bytes() else "missed"


def _reads_otherwise(desk: Desk, entry: int, text: str) -> bool:
    try:
        return entries.read_note(desk, entry) != text
    except Refused:
        return False


def _saves(desk: Desk) -> bool:
    try:
        people.register(desk, _PERSON, _CONSENT)
    except Refused:
        return False
    return True

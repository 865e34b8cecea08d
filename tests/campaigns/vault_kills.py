"""Kill the program with SIGKILL while it saves, copies, changes slots, exchanges keys or migrates: nothing acknowledged may be lost.

Each round starts a fresh process that does one of these over and over on one home and says so after each; it is killed a random moment
after an acknowledgement, while the next is under way. Then the home is opened with the passphrase of then, checked, and every note that was
ever acknowledged is read; each place of copies has to hold a copy that goes back into memory whole. A migration is killed on a copy of the
home, for it happens once.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from fieldapp.actions import copies, entries, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused, WrongPassphrase
from fieldapp.storage import backups, migrations
from tests.campaigns.kills import ROOT, make_home

ROUNDS = 200
PHASES = ("save", "copy", "slot", "rekey", "migrate")
PHRASES = ("une phrase de passe", "cinq mots pris au hasard ensemble")
DAY = date(2026, 3, 4)
AHEAD = "9999"  # a step that is always still ahead
STEP = f'''"""One more column, for a campaign."""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{AHEAD}", "{migrations.HEAD}"
def upgrade():
    op.add_column("meta", sa.Column("more", sa.Text))
    op.execute("UPDATE entry SET quantity = quantity")
'''
CHILD = """
import json, sys
from datetime import date
from pathlib import Path
from fieldapp.actions import copies, people, sessions, upkeep, users
from fieldapp.actions.desk import open_desk
from fieldapp.storage import backups, migrations, rekey
from fieldapp.storage.slots import FAST_FOR_TESTS

home, stick, phase, phrases, number, steps = json.loads(sys.argv[1])
day = date(2026, 3, 4)
if phase == "migrate":
    migrations.FOLDER, migrations.HEAD = Path(steps), "9999"
    print("migrating", flush=True)
desk = open_desk(Path(home), phrases[0], "sb", today=lambda: day)
person = dict(family_name="Traoré", given_name="Awa", sex="F", birth_date=date(1994, 5, 6), nationality="CI", population_group="migrant",
    site="OUJ", opened_on=day, project="MMSD")
consent = dict(file=True, statistics=True, manner="oral", given_by="self", given_on=day)
session = dict(date=day, site="OUJ", project="MMSD", service="psy.individual", minutes=45, modality="individuel")
who = people.register(desk, person, consent).value
print("begun", flush=True)
while True:
    if phase != "slot":
        done = sessions.record(desk, who, {**session, "note": f"note {number}"}).value
        print("note", number, done, flush=True)
        number += 1
    if phase == "copy":
        backups.make(desk.store, day=day)
        copies.back_up(desk, Path(stick))
        print("copied", flush=True)
    if phase == "slot":
        users.passphrase(desk, *phrases, cost=FAST_FOR_TESTS)
        phrases.reverse()
        print("passphrase", flush=True)
    if phase == "rekey":
        rekey.rekey(desk.store, without=None, renew=frozenset({"clinical", "protection"}), day=desk.today())
        print("rekeyed", flush=True)
"""


class Home:
    """The home of a campaign: what it acknowledged, and the passphrases in the order to try."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.path, self.stick, self.steps = folder / "home", folder / "stick", folder / "steps"
        self.draw = random.Random(seed)
        self.notes: dict[int, int] = {}
        self.number = 0
        self.phrases = list(PHRASES)
        self.figures: Counter[str] = Counter(
            kills=0, acknowledged=0, lost=0, closed=0, not_verified=0, ended_by_itself=0, copies_tried=0, copies_spoilt=0
        )
        make_home(self.path)
        self.stick.mkdir()
        shutil.copytree(migrations.FOLDER, self.steps, ignore=shutil.ignore_patterns("__pycache__"))
        (self.steps / "versions" / f"{AHEAD}_more.py").write_text(STEP, encoding="utf-8")

    def round(self, phase: str) -> None:
        """Work until killed, then compare."""
        if phase == "migrate":
            with self._migrating() as home:
                self._work(home, phase)
                self._compare(home, phase)
        else:
            self._work(self.path, phase)
            self._compare(self.path, phase)

    def _work(self, home: Path, phase: str) -> None:
        order = json.dumps([str(home), str(self.stick), phase, self.phrases, self.number, str(self.steps)])
        with subprocess.Popen([sys.executable, "-c", CHILD, order], stdout=subprocess.PIPE, cwd=ROOT, text=True) as child:
            assert child.stdout is not None
            wanted = 1 if phase == "migrate" else self.draw.randint(1, 5)
            lines = [child.stdout.readline() for _ in range(wanted)]
            time.sleep(self.draw.random() * (0.6 if phase == "migrate" else 0.2))
            self.figures["ended_by_itself"] += child.poll() is not None
            child.kill()
            lines += [line for line in child.stdout if line.endswith("\n")]
        self.figures["kills"] += 1
        for line in lines:
            word, *rest = line.split() or ["nothing"]
            self.figures["acknowledged"] += word not in ("begun", "migrating", "nothing")
            if word == "note" and home == self.path:
                self.notes[int(rest[0])] = int(rest[1])
            if word == "passphrase":
                self.phrases.reverse()
        self.number += 1_000

    def _compare(self, home: Path, phase: str) -> None:
        desk = self._open(home)
        if desk is None:
            self.figures["closed"] += 1
            return
        self.figures["lost"] += sum(not _reads(desk, entry, f"note {number}") for number, entry in self.notes.items())
        self.figures["not_verified"] += not upkeep.verify(desk)["ok"]
        if phase in ("copy", "rekey"):
            self._rehearse(desk, phase)
        if self.draw.random() < 0.5:
            close_desk(desk)
        else:
            desk.store.close()

    def _rehearse(self, desk: Desk, phase: str) -> None:
        """Every copy goes back into memory whole; on the stick once it was plugged in, after a cut re-key once a closing copied anew."""
        if phase == "rekey":
            backups.make(desk.store, day=DAY)
        copies.refresh_sticks(desk, [self.stick])
        for row in copies.list(desk, [self.stick]):
            self.figures["copies_tried"] += 1
            self.figures["copies_spoilt"] += not copies.rehearse(desk, row.path).ok

    def _open(self, home: Path) -> Desk | None:
        """The passphrase that was acknowledged last opens, or the one that was on its way: then it is the one from now on."""
        for phrase in list(self.phrases):
            try:
                desk = open_desk(home, phrase, "sb", today=lambda: DAY)
            except WrongPassphrase:
                self.phrases.reverse()
            except Refused:
                return None
            else:
                return desk
        return None

    @contextmanager
    def _migrating(self) -> Iterator[Path]:
        """A copy of the home, and a program that is one step further."""
        home = self.path.with_name("migrating")
        shutil.copytree(self.path, home)
        before = migrations.FOLDER, migrations.HEAD
        migrations.FOLDER, migrations.HEAD = self.steps, AHEAD
        try:
            yield home
        finally:
            migrations.FOLDER, migrations.HEAD = before
            shutil.rmtree(home)


def _reads(desk: Desk, entry: int, text: str) -> bool:
    try:
        return entries.read_note(desk, entry) == text
    except Refused:
        return False


def run(seed: int, rounds: int, phases: tuple[str, ...] = PHASES, told: Callable[[str], None] = lambda _: None) -> dict[str, int]:
    """Kill ``rounds`` times, phase by phase in turn; how much was acknowledged, and what was lost of it."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder), seed)
        for number in range(rounds):
            home.round(phases[number % len(phases)])
            told(f"{number + 1}: {dict(home.figures)}")
        return dict(home.figures)


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 200 kills on four homes, for what is compared after each kill grows with its home."""
    figures: Counter[str] = Counter()
    for home in range(4):
        figures.update(run(4 * seed + home, ROUNDS // 4))
    return dict(figures)

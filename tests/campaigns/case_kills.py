"""Kill the program with SIGKILL in a list, a stack of papers, a joining of files or an erasure: nothing lost, nothing half done.

Each round starts a fresh process that does one of these over and over and says so after each; it is killed after some of them, while the
next is under way. Then the home is opened: what was acknowledged stands, a paper that is typed became something that is there, files are
joined as their merges tell, who was erased left neither rows nor keys, and whoever stands can still be read.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from fieldapp.actions import people, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w
from tests.campaigns.kills import PASSPHRASE, ROOT, make_home

ROUNDS = 40
PHASES = ("list", "papers", "merge", "erase")
DAY = date(2026, 3, 4)
STATUS = "refugie"
CHILD = """
import sys
from datetime import date
from pathlib import Path
from fieldapp.actions import erasure, gatherings, merging, papers, papers_typing, people
from fieldapp.actions.desk import open_desk

day, phase = date(2026, 3, 4), sys.argv[3]
desk = open_desk(Path(sys.argv[1]), sys.argv[2], today=lambda: day)
person = dict(family_name="Traoré", given_name="Awa", sex="F", birth_date=date(1994, 5, 6), nationality="CI", population_group="migrant",
    site="OUJ", opened_on=day, project="MMSD", status="refugie")
consent = dict(file=True, statistics=True, manner="oral", given_by="self", given_on=day)
def new():
    return people.register(desk, person, consent).value
if phase == "list":
    event = gatherings.open(desk, dict(date=day, site="OUJ", project="MMSD", service="aid.food_basket")).value
if phase == "papers":
    stack = iter(papers.print_blank(desk, "registration", "fr", 100, Path(sys.argv[1]).with_name("papier.pdf"), "OUJ").value)
print("begun", flush=True)
while True:
    if phase == "list":
        print("entry", gatherings.add(desk, event, new(), 2, 4).value, flush=True)
    if phase == "papers":
        serial = next(stack)
        done = papers_typing.save(desk, serial, person, consent=consent)
        print("paper", serial, done.value, flush=True)
        done = papers_typing.save(desk, next(stack), person, consent=consent)
        done.undo()
    if phase == "merge":
        kept, gone = new(), new()
        done = merging.merge(desk, kept, gone, {"status": "gone", "phone": "gone"})
        print("merge", done.value, kept, gone, flush=True)
        merging.split(desk, merging.merge(desk, new(), new(), {"status": "gone"}).value)
    if phase == "erase":
        kept, gone = new(), new()
        merging.merge(desk, kept, gone, {})
        erasure.erase(desk, gone, "la personne le demande")
        print("erased", kept, gone, flush=True)
"""


def run(seed: int, rounds: int) -> dict[str, int]:
    """Kill ``rounds`` times, phase by phase in turn; how much was acknowledged, and what was lost or half done."""
    draw = random.Random(seed)
    figures: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home)
        said: list[list[str]] = []
        for number in range(rounds):
            said += _work_until_killed(home, PHASES[number % len(PHASES)], draw)
            desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
            figures["kills"] += 1
            figures["half_done"] += _half_done(desk)
            figures["not_verified"] += not upkeep.verify(desk)["ok"]
            figures["lost"] += sum(not _stands(desk, line) for line in said)
            close_desk(desk)
        figures["acknowledged"] = len(said)
    return dict(figures)


def _work_until_killed(home: Path, phase: str, draw: random.Random) -> list[list[str]]:
    """What a child acknowledged before it was killed, as words."""
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(home), PASSPHRASE, phase], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(draw.randint(2, 5))]
        time.sleep(draw.random() * 0.1)  # somewhere inside the next one
        child.kill()
        lines += [line for line in child.stdout if line.endswith("\n")]
    return [words for line in lines if (words := line.split()) and words[0] != "begun"]


def _stands(desk: Desk, said: list[str]) -> bool:
    kind, numbers = said[0], [int(word) for word in said[1:] if word.isdecimal()]
    with desk.store.read() as connection:
        if kind == "entry":
            row = connection.execute(sa.select(t.entry).where(t.entry.c.id == numbers[0])).mappings().one()
            return bool(row["household"] == 4 and row["quantity"] == 2 and row["gathering_id"] and not row["cancelled_on"])
        if kind == "paper":
            became = connection.scalar(sa.select(w.paper.c.became).where(w.paper.c.serial == said[1]))
            return became == f"{said[2]} {said[3]}"
        if kind == "merge":
            return connection.scalar(sa.select(t.person.c.merged_into).where(t.person.c.id == numbers[2])) == numbers[1]
        return connection.scalar(sa.select(sa.func.count()).where(t.person.c.id.in_(numbers))) == 0


def _half_done(desk: Desk) -> int:
    """How much stands that only half of a change would leave behind."""
    with desk.store.read() as connection:
        rows = connection.execute(sa.select(t.person.c.id, t.person.c.uid, t.person.c.merged_into)).all()
        merges = connection.execute(sa.select(w.merge.c.gone_id, w.merge.c.kept_id).where(w.merge.c.undone_on.is_(None))).all()
        papers = connection.scalars(sa.select(w.paper.c.became).where(w.paper.c.became != "")).all()
        lines = connection.scalars(sa.select(t.entry.c.person_id).where(t.entry.c.gathering_id.is_(None))).all()
        agreed = set(connection.scalars(sa.select(t.consent.c.person_id)))
    known = {row.id for row in rows}
    found = len(known ^ agreed) + len(lines) + sum(int(became.split()[1]) not in known for became in papers)
    found += {(row.id, row.merged_into) for row in rows if row.merged_into} != {(row.gone_id, row.kept_id) for row in merges}
    return found + sum(dict(people.page(desk, row.id).facts).get("status") != STATUS for row in rows)


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 40 kills."""
    return run(seed, ROUNDS)

"""Kill the program with SIGKILL right after it acknowledged a save, again and again on one home: nothing acknowledged may be lost.

Each round starts a fresh process that registers a person and records sessions with notes, through the actions and with a draft of each, as
fast as it can, and says so after each; it is killed after a random number of acknowledgements, while the next save is under way. Then the
home is opened and compared.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa

from fieldapp.actions import drafts, entries, setup, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack

ROUNDS = 20
PASSPHRASE = "une phrase de passe"
ROOT = Path(__file__).parents[2]
CHILD = """
import sys
from datetime import date
from pathlib import Path
from fieldapp.actions import drafts, people, sessions
from fieldapp.actions.desk import open_desk

day = date(2026, 3, 4)
desk, number = open_desk(Path(sys.argv[1]), sys.argv[2], today=lambda: day), int(sys.argv[3])
person = dict(family_name="Traoré", given_name="Awa", sex="F", birth_date=date(1994, 5, 6), nationality="CI", population_group="migrant",
    site="OUJ", opened_on=day, project="MMSD")
consent = dict(file=True, statistics=True, manner="oral", given_by="self", given_on=day)
session = dict(date=day, site="OUJ", project="MMSD", service="psy.individual", minutes=45, modality="individuel")
drafts.save(desk, "session", {"note": "à suivre"}, uid="draft")
who = people.register(desk, person, consent).value
while True:
    note = " ".join([f"note {number}"] * 40)
    drafts.save(desk, "session", {"note": note}, uid="draft")
    done = sessions.record(desk, who, {**session, "note": note}).value
    print(number, done, flush=True)
    number += 1
"""


def make_home(folder: Path) -> None:
    """A home with every role, for a mission that does not exist."""
    pack = sitepack.write(
        keys.new_signing_key(),
        sites=[sitepack.SiteEntry("OUJ", True)],
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=keys.signing_public(keys.new_signing_key()),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        recovery_public=keys.sealing_public(keys.new_sealing_key()),
    )
    setup.create_home(folder, pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS)


def run(seed: int, rounds: int) -> dict[str, int]:
    """Kill ``rounds`` times; returns how many saves were acknowledged, lost, torn, and how often the home did not verify."""
    draw = random.Random(seed)
    figures = {"kills": 0, "acknowledged": 0, "lost": 0, "torn": 0, "not_verified": 0}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home)
        number = 0
        for _ in range(rounds):
            acknowledged = _work_until_killed(home, number, draw.randint(1, 40))
            number += len(acknowledged) + 1
            desk = open_desk(home, PASSPHRASE)
            figures["kills"] += 1
            figures["acknowledged"] += len(acknowledged)
            figures["lost"] += sum(
                entries.read_note(desk, entry) != " ".join([f"note {done}"] * 40) for done, entry in acknowledged.items()
            )
            figures["torn"] += not _audited_as_written(desk)
            figures["lost"] += drafts.load(desk, "draft") is None
            figures["not_verified"] += not upkeep.verify(desk)["ok"]
            if draw.random() < 0.5:
                close_desk(desk)
            else:
                desk.store.close()
    return figures


def _audited_as_written(desk: Desk) -> bool:
    """Whether there are as many entries, people and consents as the audit trail tells of, and a note in every entry."""
    count = sa.select(sa.func.count())
    with desk.store.read() as connection:
        found = {
            action: connection.scalar(count.select_from(tables.audit).where(tables.audit.c.action == action))
            for action in ("session.recorded", "person.registered")
        }
        written = connection.scalar(count.select_from(tables.entry).where(tables.entry.c.note_sealed.is_not(None)))
        people = connection.scalar(count.select_from(tables.person))
        consented = connection.scalar(sa.select(sa.func.count(sa.distinct(tables.consent.c.person_id))))
    return found == {"session.recorded": written, "person.registered": people} and consented == people


def _work_until_killed(home: Path, number: int, saves: int) -> dict[int, int]:
    """What a child acknowledged before it was killed: the number in each note, and its entry."""
    command = [sys.executable, "-c", CHILD, str(home), PASSPHRASE, str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(saves)]
        child.kill()
        lines += [line for line in child.stdout if line.endswith("\n")]
    return {int(done): int(entry) for done, entry in (line.split() for line in lines)}


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 20 kills."""
    return run(seed, ROUNDS)

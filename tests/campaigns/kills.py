"""Kill the program with SIGKILL right after it acknowledged a save, again and again on one home: nothing acknowledged may be lost.

Each round starts a fresh process that saves notes (person, entry, sealed note, audit entry, draft) as fast as it can and says so after
each; it is killed after a random number of acknowledgements, while the next save is under way. Then the home is opened and compared.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa

from fieldapp.actions import setup, upkeep
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage import sealing, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack

ROUNDS = 20
PASSPHRASE = "une phrase de passe"
ROOT = Path(__file__).parents[2]
CHILD = """
import sys
from pathlib import Path
import sqlalchemy as sa
from fieldapp.actions import drafts
from fieldapp.actions.desk import open_desk
from fieldapp.storage import sealing, tables

desk, number = open_desk(Path(sys.argv[1]), sys.argv[2]), int(sys.argv[3])
person = dict(sex="F", nationality="CI", population_group="migrant", site="OUJ", opened_on="2026-01-05", project="MMSD")
entry = dict(date="2026-01-06", site="OUJ", project="MMSD", service="psy.individual")
common = dict(origin="typed", author="sb", entered_on="2026-01-06")
while True:
    uid = f"n{number}"
    drafts.save(desk, "session", {"note": uid}, uid="draft")
    with desk.store.write() as transaction:
        row = transaction.connection.execute(sa.insert(tables.person).values(uid=uid, code=uid, **person, **common))
        note = sealing.seal_clinical(desk.store.vault, f"note {number} " * 40, sealing.place("entry", uid, "note_sealed"))
        values = dict(uid=uid, person_id=row.inserted_primary_key[0], note_sealed=note, **entry, **common)
        transaction.connection.execute(sa.insert(tables.entry).values(values))
        transaction.audit("entry.recorded", f"entry {number}")
    print(number, flush=True)
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
    """Kill ``rounds`` times; returns how many saves were acknowledged, lost, torn, and how many homes did not open or verify."""
    draw = random.Random(seed)
    figures = {"kills": 0, "acknowledged": 0, "lost": 0, "torn": 0, "not_verified": 0}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home)
        number = 0
        for _ in range(rounds):
            acknowledged = _work_until_killed(home, number, draw.randint(1, 40))
            figures["kills"] += 1
            figures["acknowledged"] += len(acknowledged)
            desk = open_desk(home, PASSPHRASE)
            with desk.store.read() as connection:
                rows = connection.execute(sa.select(tables.entry.c.uid, tables.entry.c.note_sealed)).all()
                audited = connection.scalar(
                    sa.select(sa.func.count()).select_from(tables.audit).where(tables.audit.c.action == "entry.recorded")
                )
                people = connection.scalar(sa.select(sa.func.count()).select_from(tables.person))
            notes = {
                row.uid: sealing.open_clinical(desk.store.vault, row.note_sealed, sealing.place("entry", row.uid, "note_sealed"))
                for row in rows
            }
            figures["lost"] += sum(notes.get(f"n{done}") != f"note {done} " * 40 for done in acknowledged)
            figures["torn"] += not len(rows) == audited == people
            figures["not_verified"] += not upkeep.verify(desk)["ok"]
            number = len(rows)
            if draw.random() < 0.5:
                close_desk(desk)
            else:
                desk.store.close()
    return figures


def _work_until_killed(home: Path, number: int, saves: int) -> list[int]:
    """Numbers of the saves a child acknowledged before it was killed."""
    command = [sys.executable, "-c", CHILD, str(home), PASSPHRASE, str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as child:
        assert child.stdout is not None
        acknowledged = [int(child.stdout.readline()) for _ in range(saves)]
        child.kill()
        acknowledged += [int(line) for line in child.stdout.read().split("\n") if line]
    return acknowledged


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 20 kills."""
    return run(seed, ROUNDS)

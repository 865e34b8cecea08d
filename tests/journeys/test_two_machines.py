"""A mission on two machines and a laptop without a network: everything goes as files, by the commands that people type.

The one that faces the network can open nothing; the one that opens never meets the network; the laptop knows neither of the two.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from fieldapp.actions import batches, carrying, delivery, installation, packs, questions, setup
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import batch, facts, keys
from sync.mission import home as homes
from sync.mission.cli import main
from sync.transport import usb

PASSPHRASE = "une phrase de passe"
CELL = facts.Cell("persons_new", "persons", "MMSD")


class Machines:
    """The two machines of a mission, and the stick that goes between them."""

    def __init__(self, folder: Path) -> None:
        self.inside, self.facing, self.stick = folder / "inside", folder / "facing", folder / "stick"
        self.secret = folder / "secret"
        self.secret.write_text(PASSPHRASE)
        self.stick.mkdir()

    def run(self, home: Path, *words: object, status: int = 0) -> Any:
        """What a command says in JSON, or its sentence when it is refused."""
        options = ["--home", str(home), "--json", "--language", "en", "--passphrase-file", str(self.secret)]
        result = CliRunner().invoke(main, [*map(str, words), *options])
        assert result.exit_code == status, (words, result.output, result.exception)
        return json.loads(result.stdout) if status == 0 else result.stderr

    def open(self, source: Path | None = None) -> Any:
        """A round inside, from the facing machine's own folder unless another is named; what comes back is taken there."""
        back = self.stick / "back"
        done = self.run(self.inside, "open", "--from", source or self.facing, "--back", back)
        taken = self.run(self.facing, "take", back)
        for path in back.iterdir():
            path.unlink()
        return {**done, "proofs": taken["proofs"]}


@pytest.fixture
def machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machines:
    monkeypatch.setattr(homes.Cost, "__init__", lambda self, *_: vars(self).update(memory_kib=1024, passes=1, lanes=1))
    made = Machines(tmp_path)
    made.run(made.inside, "init")
    made.run(made.inside, "site-pack", "--site", "OUJ", "--url", "https://mission.example.org", "--out", tmp_path / "site.fcsite")
    made.run(made.inside, "facing", "--out", made.facing)
    return made


@pytest.fixture
def laptop(tmp_path: Path, machines: Machines) -> Iterator[Desk]:
    pack = (tmp_path / "site.fcsite").read_bytes()
    setup.create_home(tmp_path / "laptop", pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=date.today())
    desk = open_desk(tmp_path / "laptop", PASSPHRASE)
    yield desk
    close_desk(desk)


def close(desk: Desk, period: str, value: int) -> None:
    """Seal a closing as the month's closing does, in one transaction with its row."""
    with desk.store.write() as transaction:
        values = {"period": period, "closed_on": "2026-03-04", "closed_by": desk.user, "certificate": "{}"}
        row = transaction.connection.execute(sa.insert(tables.closing), values).inserted_primary_key[0]
        closing = facts.Closing(installation.name(desk), period, (facts.Figure("OUJ", period, CELL, value),))
        batches.queue_closing(desk, transaction, closing, row)


def later(desk: Desk, days: int) -> None:
    day = date.today() + timedelta(days)
    desk.today = lambda: day


def stick(desk: Desk, machines: Machines) -> None:
    """The laptop's stick goes to the facing machine and comes back."""
    out, back = machines.stick / "out", machines.stick / "home"
    out.mkdir(exist_ok=True)
    carrying.carry(desk, out)
    machines.run(machines.facing, "take", out, "--receipts", back)
    carrying.back(desk, back)
    for path in (*out.iterdir(), *back.iterdir()):
        path.unlink()


def states(desk: Desk) -> dict[str | None, str]:
    return {row.period: row.state for row in delivery.outbox(desk)}


def test_from_a_closing_to_a_backup_and_a_question_by_files_alone(machines: Machines, laptop: Desk) -> None:
    assert not (machines.facing / "keys.json").exists()
    assert machines.run(machines.facing, "open", status=1).count("\n") == 1, "one sentence says that nothing is opened here"
    close(laptop, "2026-01", 15)
    stick(laptop, machines)
    assert states(laptop)["2026-01"] == "held"
    first = machines.open()
    assert (first["handed"], first["unapproved"], first["closings"]) == (len(delivery.outbox(laptop)), first["handed"], 0)

    name = installation.name(laptop)
    code = keys.approval_code(keys.signing_public(laptop.store.meta("installation_key") or b""))
    machines.run(machines.inside, "approve", name, code, "--site", "OUJ")
    machines.run(machines.inside, "notice", "--fr", "Fermé lundi", "--ar", "مغلق يوم الاثنين", "--en", "Closed on Monday")
    done = machines.open()
    assert (done["handed"], done["closings"], done["replies"]) == (0, 1, 1) and done["pack"] == 1 and done["proofs"] > 0
    again = machines.open()
    assert (again["handed"], again["closings"], again["pack"], again["replies"], again["proofs"]) == (0, 0, None, 0, 0), "twice is as once"
    stick(laptop, machines)
    assert set(states(laptop).values()) == {"pooled"}
    said = packs.said(laptop)
    assert said.number == 1 and [one.en for one in said.notices] == ["Closed on Monday"] and said.cell is not None
    assert [one.month for one in said.cell.counted] == ["2026-01"]

    machines.run(machines.inside, "checkpoint")
    machines.open()
    stick(laptop, machines)
    assert states(laptop)["2026-01"] == "durable"

    asked = machines.run(machines.inside, "ask", name, "2026-01", "--table", "persons_new", "--measure", "persons", "--reason", "high")
    machines.open()
    later(laptop, 1)  # every day has its slot, and brings what the mission says
    stick(laptop, machines)
    (question,) = questions.of_desk(laptop, only_open=True)
    assert (question.number, question.figure.value) == (asked["number"], 15)
    questions.answer(laptop, question.number, "campaign")
    later(laptop, 2)
    stick(laptop, machines)
    handed = machines.stick / "handed"
    machines.run(machines.facing, "hand", "--out", handed)
    assert machines.open(handed)["answers"] == 1
    (told,) = machines.run(machines.inside, "questions")
    assert (told["answer"], machines.run(machines.inside, "questions", "--open")) == ("campaign", [])

    with sqlite3.connect(machines.facing / "mission.db") as database:
        text = "\n".join(database.iterdump()).lower()
    database.close()
    for word in ("oujda", "persons_new", "campaign", code):
        assert word not in text and word.encode().hex() not in text


def test_what_is_revoked_inside_is_refused_at_the_door(machines: Machines, laptop: Desk) -> None:
    name = installation.name(laptop)
    code = keys.approval_code(keys.signing_public(laptop.store.meta("installation_key") or b""))
    machines.run(machines.inside, "approve", name, code)
    close(laptop, "2026-01", 15)
    stick(laptop, machines)
    machines.open()
    last = len(delivery.outbox(laptop))
    machines.run(machines.inside, "revoke", name, "--after", last)
    machines.open()
    close(laptop, "2026-02", 20)
    stick(laptop, machines)
    assert states(laptop)["2026-02"] == "revoked", "the facing machine knows, without a key"
    assert machines.open()["closings"] == 0
    machines.run(machines.inside, "revoke", name, "--undo")
    assert machines.open()["closings"] == 1
    stick(laptop, machines)
    assert states(laptop)["2026-02"] != "sealed" and set(months(machines)) == {"2026-01", "2026-02"}


def months(machines: Machines) -> list[str]:
    with sqlite3.connect(machines.inside / "mission.db") as database:
        found = [row[0] for row in database.execute("SELECT period FROM closing ORDER BY period")]
    database.close()
    return found


def test_either_machine_may_be_put_back_from_a_copy(machines: Machines, laptop: Desk) -> None:
    """Inside loses its database: what the facing one still keeps is taken in whole. The facing one loses its own: laptops offer again."""
    name = installation.name(laptop)
    code = keys.approval_code(keys.signing_public(laptop.store.meta("installation_key") or b""))
    machines.run(machines.inside, "approve", name, code)
    close(laptop, "2026-01", 15)
    stick(laptop, machines)
    assert machines.open()["closings"] == 1
    for path in machines.inside.glob("mission.db*"):
        path.unlink()
    machines.run(machines.inside, "approve", name, code)
    assert machines.run(machines.inside, "open", "--from", machines.facing)["closings"] == 0, "its proofs are there already"
    assert machines.run(machines.inside, "open", "--from", machines.facing, "--all")["closings"] == 1
    for path in machines.facing.glob("mission.db*"):
        path.unlink()
    stick(laptop, machines)
    assert machines.open()["closings"] == 0 and months(machines) == ["2026-01"], "counted once"
    stick(laptop, machines)
    assert states(laptop)["2026-01"] == "pooled"


def test_the_folder_of_another_mission_and_a_stick_of_lies_change_nothing(machines: Machines, laptop: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Machines(tmp_path / "other")
    other.run(other.inside, "init")
    other.run(other.inside, "facing", "--out", other.facing)
    assert "another mission" in machines.run(machines.inside, "open", "--from", other.facing, status=1)
    (machines.facing / "mission.db").write_bytes(b"no database")
    assert "cannot be read" in machines.run(machines.inside, "open", "--from", machines.facing, status=1)
    (machines.facing / "mission.db").unlink()
    assert "hand --out" in machines.run(machines.inside, "open", "--from", machines.facing, status=1)

    close(laptop, "2026-01", 15)
    stick(laptop, machines)
    machines.run(machines.inside, "open", "--from", machines.facing, "--back", machines.stick / "true")
    # The other mission's whole answer, and items that only look like answers.
    other.run(other.inside, "open", "--back", other.stick / "false")
    lies = [b'{"ruling":{}}', b'{"receipt":{}}', b'{"reply":{}}', b'{"mission_pack":{}}', b'{"pack":{}}', batch.MAGIC]
    usb.save(machines.stick, lies)
    before = machines.run(machines.facing, "take", machines.stick)
    assert (before["taken"], before["proofs"]) == (0, 0) and states(laptop)["2026-01"] == "held"

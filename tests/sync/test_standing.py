"""Revoking and replacing at the mission: numbers beyond the last one that counts are in no figure, in whatever order things happen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import batch, canonical, facts, heads, keys, receipts, sitepack
from sync.errors import SyncRefused, Unreadable
from sync.mission import board, home, opener, proofs, register, standing, tables
from sync.mission.receiver import Receiver
from tests.sync.mission_databases import Database

PASSPHRASE, DAY = "une longue phrase de la mission", date(2026, 11, 22)
CHEAP = home.Cost(memory_kib=1024, passes=1, lanes=1)
CELL = facts.Cell("persons_new", "persons", "MMSD")


@dataclass
class Laptop:
    """An installation that seals one closing after another; ``replaces`` as it says itself inside them."""

    mission: Mission
    key: bytes
    replaces: str = ""
    since: str = ""
    seq: int = 0
    previous: str = batch.FIRST_PREVIOUS

    @property
    def name(self) -> str:
        return keys.installation_id(keys.signing_public(self.key))

    def seal(self, month: str, value: int = 5, rows: int = 0) -> list[batch.SealedBatch]:
        figures = [facts.Figure("OUJ", month, CELL, value)]
        figures += [facts.Figure("OUJ", month, facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919}"), 5) for n in range(rows)]
        told = {"replaces": self.replaces, "since": self.since}
        certificate: dict[str, str | int] = {key: value for key, value in told.items() if value}
        sealed = batch.seal(
            facts.encode(facts.Closing(self.name, month, tuple(figures), certificate)),
            seq=self.seq + 1,
            previous=self.previous,
            pack=self.mission.pack,
            installation_key=self.key,
            audit_head=bytes(32),
            audit_seq=1,
        )
        self.seq, self.previous = sealed[-1].seq, sealed[-1].hash
        return sealed

    def send(self, month: str, value: int = 5, rows: int = 0) -> list[str]:
        return [self.mission.receiver.take(one.data)[0] for one in self.seal(month, value, rows)]


class Mission:
    """A mission without a network."""

    def __init__(self, folder: Path, url: str | None = None) -> None:
        self.home = home.create(folder, PASSPHRASE, approve_all=True, cost=CHEAP)
        self.private = home.unlock(self.home, PASSPHRASE)
        self.engine = tables.connect(self.home, url)
        self.receiver = Receiver(self.home, self.engine, self.home.receipt_private(), lambda: DAY)
        self.pack = sitepack.read(
            sitepack.write(
                self.private.root,
                sites=[sitepack.SiteEntry("OUJ", True)],
                url="http://127.0.0.1:1",
                issued="2026-11-22",
                receipt_public=self.home.receipt_public,
                sealing_public=self.home.sealing_public,
                recovery_public=self.home.recovery_public,
            )
        )

    def laptop(self, replaces: str = "") -> Laptop:
        return Laptop(self, keys.new_signing_key(), replaces)

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.home, self.engine, self.private, DAY)

    def revoke(self, name: str, after: int) -> list[str]:
        with self.engine.begin() as connection:
            return standing.revoke(connection, self.home, name, after, DAY)

    def undo(self, name: str) -> None:
        with self.engine.begin() as connection:
            standing.undo(connection, self.home, name, DAY)

    def replace(self, new: str, old: str) -> None:
        with self.engine.begin() as connection:
            standing.replace(connection, self.home, new, old, DAY)

    def signed_head(self, name: str) -> bytes:
        with self.engine.connect() as connection:
            return standing.head(connection, self.home, self.home.receipt_private(), name, DAY)

    def head(self, name: str) -> heads.Head:
        return heads.read(self.signed_head(name), self.home.receipt_public)

    def counted(self) -> dict[str, list[int | None]]:
        found: dict[str, list[int | None]] = {}
        with self.engine.connect() as connection:
            for one in register.figures(connection, through="9999-12"):
                if one.figure.cell == CELL:
                    found.setdefault(one.closed, []).append(one.figure.value)
        return found

    def board(self, name: str) -> board.BoardRow:
        with self.engine.connect() as connection:
            return next(row for row in board.rows(connection, self.home) if row.installation == name)


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Mission]:
    made = Mission(tmp_path / "mission", database.url)
    yield made
    made.engine.dispose()


def test_nothing_counts_after_the_number_and_all_of_it_is_kept(mission: Mission) -> None:
    old = mission.laptop()
    old.send("2026-01")
    old.send("2026-02", 10)
    assert mission.open().closings == 2
    assert mission.revoke(old.name, 1) == ["2026-02"]
    assert mission.counted() == {"2026-01": [5]}
    late = old.seal("2026-03")[0]
    level, receipt = mission.receiver.take(late.data)
    assert level == "revoked" == receipts.read(receipt, mission.home.receipt_public).level
    assert mission.receiver.take(late.data) == (level, receipt), "the same bytes get the same receipt"
    assert mission.open() == opener.OpenReport()
    row = mission.board(old.name)
    assert (row.revoked, row.revoked_after, row.complete_through) == (True, 1, "2026-01")
    with mission.engine.connect() as connection:
        told = [receipts.read(item, mission.home.receipt_public) for item in proofs.later(connection, old.name, 1)]
    assert [(one.seq, one.level) for one in told] == [(1, "pooled"), (2, "revoked"), (3, "revoked")]
    with mission.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.batch)) == 3


def test_revoking_is_taken_back_whole(mission: Mission) -> None:
    old = mission.laptop()
    for month in ("2026-01", "2026-02", "2026-03"):
        old.send(month)
    mission.open()
    mission.revoke(old.name, 1)
    mission.revoke(old.name, 2)
    assert mission.open().closings == 1 and set(mission.counted()) == {"2026-01", "2026-02"}, "revoking again moves the number"
    mission.undo(old.name)
    assert mission.open().closings == 1 and mission.counted() == {"2026-01": [5], "2026-02": [5], "2026-03": [5]}
    assert mission.head(old.name).after is None and not mission.board(old.name).revoked
    with pytest.raises(SyncRefused, match="not revoked"):
        mission.undo(old.name)


def test_a_closing_cut_by_the_number_counts_not_at_all(mission: Mission) -> None:
    old = mission.laptop()
    old.send("2026-01")
    parts = len(old.send("2026-02", rows=2000))
    assert parts > 1 and mission.open().closings == 2
    mission.revoke(old.name, 2)
    assert mission.head(old.name).after == 1 and set(mission.counted()) == {"2026-01"}


def test_the_head_says_what_is_held_and_what_will_ever_count(mission: Mission) -> None:
    old = mission.laptop()
    assert mission.head(old.name) == heads.Head(old.name, mission.home.name, "2026-11-22", None, ())
    first = old.seal("2026-01")[0]
    mission.receiver.take(first.data)
    assert [(one.state, one.month) for one in mission.head(old.name).batches] == [("taken", "")]
    mission.open()
    rival = Laptop(mission, old.key)
    assert rival.send("2026-01", 50) == ["fork"]
    old.send("2026-02")
    head = mission.head(old.name)
    assert [(one.seq, one.hash, one.state, one.month) for one in head.batches] == [
        (1, first.hash, "pooled", "2026-01"),
        (2, old.previous, "taken", ""),
    ]
    assert (head.seq, head.hash, head.through, head.opened) == (2, old.previous, "2026-01", False)
    mission.revoke(old.name, 1)
    head = mission.head(old.name)
    assert (head.after, head.seq, head.opened) == (1, 1, True)


def test_a_head_is_believed_only_with_the_missions_signature(mission: Mission) -> None:
    old = mission.laptop()
    old.send("2026-01")
    mission.open()
    data = mission.signed_head(old.name)
    public = mission.home.receipt_public
    assert heads.read(data, public).seq == 1
    for bad in (
        data.replace(b"2026-01", b"2026-02"),
        data.replace(b'"after":-1', b'"after":0'),
        data[:-1],
        data + b" ",
        b"{}",
        canonical.encode({"head": {}, "signature": "00" * 64}),
    ):
        with pytest.raises(Unreadable):
            heads.read(bad, public)
    with pytest.raises(Unreadable):
        heads.read(data, keys.signing_public(keys.new_signing_key()))
    with pytest.raises(SyncRefused, match="20 digits"):
        mission.signed_head("../../etc")


def test_a_replacement_never_counts_a_month_again(mission: Mission) -> None:
    old, new = mission.laptop(), mission.laptop()
    old.send("2026-01", 5)
    old.send("2026-02", 10)
    mission.open()
    mission.replace(new.name, old.name)
    assert mission.head(old.name).after == 2, "whoever is replaced is revoked after what is here"
    new.send("2026-02", 95)
    new.send("2026-03", 15)
    assert (mission.open().second, mission.counted()) == (1, {"2026-01": [5], "2026-02": [10], "2026-03": [15]})
    newest = mission.laptop()
    mission.replace(newest.name, new.name)
    newest.send("2026-01", 95)
    newest.send("2026-04", 20)
    assert mission.open().second == 1, "the chain of replacements is followed"
    assert mission.counted() == {"2026-01": [5], "2026-02": [10], "2026-03": [15], "2026-04": [20]}
    head = mission.head(old.name)
    assert (head.others, head.pending, head.through) == (("2026-03", "2026-04"), True, "2026-04")
    mission.revoke(newest.name, 2)
    mission.revoke(new.name, 2)
    assert not mission.head(old.name).pending and mission.head(newest.name).others == ()
    for new_name, old_name in ((old.name, newest.name), (old.name, old.name)):
        with pytest.raises(SyncRefused, match="cannot replace itself"):
            mission.replace(new_name, old_name)
    with pytest.raises(SyncRefused, match="has sent anything"):
        mission.replace(new.name, "a" * 20)


def test_two_laptops_of_one_site_stay_two(mission: Mission) -> None:
    mission.laptop().send("2026-01", 5)
    mission.laptop().send("2026-01", 10)
    assert mission.open().second == 0
    assert sorted(mission.counted()["2026-01"]) == [5, 10]


def test_an_installation_says_itself_whom_it_replaces_and_joins_the_line_of_a_revoked_one_only(mission: Mission) -> None:
    old = mission.laptop()
    old.send("2026-01", 5)
    mission.open()
    greedy = mission.laptop(replaces=old.name)
    greedy.send("2026-02", 10)
    mission.open()
    assert mission.board(greedy.name).replaces is None, "the mission still counts on the old one: these are two"
    mission.revoke(old.name, 1)
    new = mission.laptop(replaces=old.name)
    new.send("2026-01", 15)
    assert mission.open().second == 1
    assert mission.board(new.name).replaces == old.name


@pytest.mark.parametrize("old_first", [True, False])
def test_a_month_lost_with_a_laptop_counts_once_though_the_mission_forgot_that_it_revoked_it(mission: Mission, old_first: bool) -> None:
    """The mission was put back from a backup that is older than the revocation; old bytes and those closed again come in either order."""
    old = mission.laptop()
    new, other = mission.laptop(replaces=old.name), mission.laptop()
    other.send("2026-02", 40)
    laptops = (old, new) if old_first else (new, old)
    for laptop in laptops:
        laptop.send("2026-02", 10 if laptop is old else 15)
        mission.open()
    counted = 10 if old_first else 15
    assert sorted(mission.counted()["2026-02"]) == [counted, 40], "and whoever is neither of the two counts as before"
    mission.revoke(old.name, 0)
    mission.open()
    assert sorted(mission.counted()["2026-02"]) == [15, 40]


def test_what_was_second_counts_once_the_first_no_longer_does(mission: Mission) -> None:
    old, new = mission.laptop(), mission.laptop()
    old.send("2026-01", 5)
    mission.open()
    mission.replace(new.name, old.name)
    new.send("2026-01", 15)
    assert mission.open().second == 1
    mission.revoke(old.name, 0)
    assert (mission.open().closings, mission.counted()) == (1, {"2026-01": [15]})


def test_figures_of_a_line_are_those_of_one_unit(mission: Mission) -> None:
    old = mission.laptop()
    old.send("2026-01")
    mission.open()
    mission.revoke(old.name, 1)
    new = mission.laptop(replaces=old.name)
    new.since = "2026-03"
    new.send("2026-03")
    mission.open()
    with mission.engine.connect() as connection:
        found = [(one.installation, one.closed, one.since) for one in register.figures(connection, through="2026-12")]
    assert found == [(old.name, "2026-01", ""), (old.name, "2026-03", "2026-03")]

"""A lost laptop and its copy: whatever was sent after the copy, each closing counts once and nothing waits for ever."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.actions import batches, delivery, drafts, months, release, returning, setup, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.actions.installation import FORMER
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, returned, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import facts, heads, keys, sitepack
from sync.errors import SyncRefused, Unreachable, Unreadable
from sync.mission import home as mission_home
from sync.mission import opener, register, standing
from sync.mission import tables as mission_tables
from sync.mission.receiver import Receiver
from tests.agreed import insert_person
from tests.rounds import DirectLine

PASSPHRASE, DAY = "une phrase de passe", date(2026, 11, 20)
FIRST, CELL = Month(2026, 1), facts.Cell("indicators", "items", "MMSD", item="x.1")


class Mission:
    """A mission, and the line to it: no network, but it may be away."""

    def __init__(self, folder: Path) -> None:
        self.home = mission_home.create(folder, PASSPHRASE, approve_all=True, cost=mission_home.Cost(1024, 1, 1))
        self.private = mission_home.unlock(self.home, PASSPHRASE)
        self.engine = mission_tables.connect(self.home)
        self.receiver = Receiver(self.home, self.engine, self.home.receipt_private(), lambda: DAY)
        self.line = DirectLine(self.receiver)

    def pack(self) -> bytes:
        return sitepack.write(
            self.private.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1:1",
            issued="2026-01-05",
            receipt_public=self.home.receipt_public,
            sealing_public=self.home.sealing_public,
            recovery_public=self.home.recovery_public,
        )

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.home, self.engine, self.private, DAY)

    def revoke(self, name: str, after: int) -> None:
        with self.engine.begin() as connection:
            standing.revoke(connection, self.home, name, after, DAY)

    def undo(self, name: str) -> None:
        with self.engine.begin() as connection:
            standing.undo(connection, self.home, name, DAY)

    def approve_in_place(self, desk: Desk) -> None:
        """What ``approve NEW CODE --replaces OLD`` does; nothing for a laptop that keeps its key, or stands in for one never heard of."""
        waits = returning.state(desk)
        if waits is not None and not waits.own:
            with suppress(SyncRefused), self.engine.begin() as connection:
                standing.replace(connection, self.home, name_of(desk), waits.installation, DAY)

    def signed_head(self, name: str) -> bytes:
        with self.engine.connect() as connection:
            return standing.head(connection, self.home, self.home.receipt_private(), name, DAY)

    def last_counted(self, name: str) -> int:
        head = heads.read(self.signed_head(name), self.home.receipt_public)
        return max((one.seq for one in head.batches if one.state == "pooled"), default=0)

    def counted(self) -> dict[str, list[int | None]]:
        found: dict[str, list[int | None]] = {}
        with self.engine.connect() as connection:
            for one in register.figures(connection, through="9999-12"):
                if one.figure.cell == CELL:
                    found.setdefault(one.closed, []).append(one.figure.value)
        return found


@pytest.fixture
def mission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mission:
    made = Mission(tmp_path / "mission")
    monkeypatch.setattr(delivery, "Line", lambda *_, **__: made.line)
    return made


@pytest.fixture
def home(tmp_path: Path, mission: Mission) -> Path:
    folder = tmp_path / "laptop"
    setup.create_home(folder, mission.pack(), "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    return folder


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    opened = open_desk(home, PASSPHRASE, today=lambda: DAY)
    yield opened
    close_desk(opened)


def name_of(desk: Desk) -> str:
    return keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b""))


def close_month(desk: Desk, value: int, rows: int = 1) -> Month:
    """Close the next month as the month's closing does, with a figure that tells this closing from all others."""
    with desk.store.write() as transaction:
        connection = transaction.connection
        month = months._calendar(connection).upcoming or FIRST
        more = [
            facts.Figure("OUJ", str(month), facts.Cell("indicators", "items", "MMSD", item=f"y.{n * 7919}"), 5) for n in range(rows - 1)
        ]
        figures = (facts.Figure("OUJ", str(month), CELL, value), *more)
        closing_id = ledger.add_closing(connection, month, DAY, desk.user, {"base": 5})
        ledger.add_page(connection, closing_id, "OUJ", {}, b"", [release.text(figure) for figure in figures])
        batches.queue_closing(desk, transaction, facts.Closing(name_of(desk), str(month), figures, {"base": 5}), closing_id)
    return month


def copy_of(desk: Desk, folder: Path) -> Path:
    """A copy of the home as it is now."""
    close_desk(desk)
    shutil.copytree(desk.store.vault.home, folder)
    return folder


def restore(copy: Path, home: Path, *, fresh_key: bool) -> Desk:
    """What a restore leaves: the copy's store, on a new laptop with a fresh key, and the head awaited."""
    shutil.copytree(copy, home)
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    waits = returning.state(desk)
    body = {"installation": waits.installation if waits else name_of(desk), "restored": DAY.isoformat(), "copy": "2026-11-10"}
    with desk.store.write(audited=False) as transaction:
        transaction.set_meta("awaiting_head", json.dumps(body).encode())
        if fresh_key or body["installation"] != name_of(desk):
            transaction.set_meta(FORMER + name_of(desk), desk.store.meta("installation_key") or b"")
            transaction.set_meta("installation_key", keys.new_signing_key())
    return desk


def refused(desk: Desk) -> str:
    with pytest.raises(Refused) as caught:
        delivery.send(desk)
    return caught.value.key


def test_the_journey_of_a_lost_laptop(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    home, old = desk.store.vault.home, name_of(desk)
    close_month(desk, 10)
    delivery.send(desk)
    close_month(desk, 20)
    copy = copy_of(desk, tmp_path / "copy")
    lost = open_desk(home, PASSPHRASE, today=lambda: DAY)
    assert close_month(lost, 30) == Month(2026, 3)
    delivery.send(lost)
    assert mission.open().closings == 3
    mission.revoke(old, 2)
    close_month(lost, 40)
    assert delivery.send(lost).value.aside == 2, "the lost laptop is told of the batch it sent, and of the one it offers"
    assert [row.state for row in delivery.outbox(lost)] == ["pooled", "pooled", "revoked", "revoked"]
    close_desk(lost)

    new = restore(copy, tmp_path / "new", fresh_key=True)
    waits = returning.state(new)
    assert waits is not None and (waits.installation, waits.own, waits.since) == (old, False, DAY)
    with pytest.raises(Refused, match="comes from a copy"):
        close_month(new, 1)
    assert {state.why_not.key for state in months.states(new) if state.why_not} == {"sealing_waits_for_head", "month_closed"} - {
        "month_closed"
    }
    assert delivery.send(new).value.adopted and returning.state(new) is None
    close_month(new, 35)
    delivery.send(new)
    mission.open()
    assert mission.counted() == {"2026-01": [10], "2026-02": [20], "2026-03": [35]}
    delivery.send(new)
    assert {row.state for row in delivery.outbox(new)} == {"pooled"}
    close_desk(new)


def test_what_the_mission_never_got_is_sealed_anew_with_the_same_figures(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    home, old = desk.store.vault.home, name_of(desk)
    close_month(desk, 10)
    delivery.send(desk)
    mission.open()
    close_month(desk, 20, rows=1500)
    close_month(desk, 30)
    copy = copy_of(desk, tmp_path / "copy")
    mission.revoke(old, 1)
    new = restore(copy, tmp_path / "new", fresh_key=True)
    delivery.send(new)
    assert mission.open().closings == 2
    delivery.send(new)
    counted = mission.counted()
    assert counted == {"2026-01": [10], "2026-02": [20], "2026-03": [30]}
    rows = delivery.outbox(new)
    assert {row.state for row in rows if row.period == "2026-01"} == {"pooled"}
    assert {row.state for row in rows if row.period != "2026-01"} == {"revoked", "pooled"}
    assert upkeep.verify(new)["checks"]["outbox"]["ok"]
    close_desk(new)
    # The thief's laptop goes online: nothing of it counts.
    lost = open_desk(home, PASSPHRASE, today=lambda: DAY)
    delivery.send(lost)
    assert mission.open().closings == 0 and mission.counted() == counted
    close_desk(lost)


def test_what_was_sent_after_the_copy_is_reported_and_never_leaves_again(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    old = name_of(desk)
    close_month(desk, 10)
    copy = copy_of(desk, tmp_path / "copy")
    lost = open_desk(desk.store.vault.home, PASSPHRASE, today=lambda: DAY)
    close_month(lost, 20)
    close_month(lost, 30)
    delivery.send(lost)
    close_desk(lost)
    new = restore(copy, tmp_path / "new", fresh_key=True)
    assert refused(new) == "returning_not_revoked"
    mission.revoke(old, 4)
    assert refused(new) == "returning_still_expected"
    mission.revoke(old, 3)
    assert refused(new) == "returning_not_opened"
    assert mission.open().closings == 3
    assert delivery.send(new).value.adopted
    states = {state.month: state.why_not.key for state in months.states(new) if state.why_not is not None}
    assert states[Month(2026, 2)] == states[Month(2026, 3)] == "month_reported_elsewhere"
    with new.store.read() as connection:
        assert returned.reported_through(connection) == Month(2026, 3)
    assert close_month(new, 45) == Month(2026, 4)
    delivery.send(new)
    mission.open()
    assert mission.counted() == {"2026-01": [10], "2026-02": [20], "2026-03": [30], "2026-04": [45]}
    assert upkeep.verify(new)["checks"]["outbox"]["ok"]
    close_desk(new)


def test_the_same_laptop_goes_on_after_the_missions_last_number(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    close_month(desk, 10)
    copy = copy_of(desk, tmp_path / "copy")
    later = open_desk(desk.store.vault.home, PASSPHRASE, today=lambda: DAY)
    close_month(later, 20)
    delivery.send(later)
    mission.open()
    close_month(later, 30)
    close_desk(later)
    back = restore(copy, tmp_path / "back", fresh_key=False)
    assert delivery.send(back).value.adopted
    assert close_month(back, 35) == Month(2026, 3)
    delivery.send(back)
    mission.open()
    assert mission.counted() == {"2026-01": [10], "2026-02": [20], "2026-03": [35]}
    assert {row.state for row in delivery.outbox(back)} <= {"held", "pooled"}
    assert mission.signed_head(name_of(back)) and upkeep.verify(back)["checks"]["outbox"]["ok"]
    close_desk(back)


def test_a_laptop_that_was_revoked_and_found_again_gets_a_fresh_key(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    old = name_of(desk)
    close_month(desk, 10)
    close_month(desk, 20)
    copy = copy_of(desk, tmp_path / "copy")
    mission.revoke(old, 0)
    back = restore(copy, tmp_path / "back", fresh_key=False)
    done = returning.adopt(back, mission.signed_head(old)).value
    assert (done.resealed, done.installation, len(done.code)) == (2, name_of(back), 6) and done.installation != old
    delivery.send(back)
    mission.open()
    assert mission.counted() == {"2026-01": [10], "2026-02": [20]}
    close_desk(back)


def test_a_store_restored_twice_from_the_new_laptop_keeps_to_the_rule(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    old = name_of(desk)
    close_month(desk, 10)
    copy = copy_of(desk, tmp_path / "copy")
    mission.revoke(old, 0)
    new = restore(copy, tmp_path / "new", fresh_key=True)
    delivery.send(new)
    close_month(new, 20)
    second = copy_of(new, tmp_path / "second")
    mission.revoke(name_of_home(tmp_path / "new"), 1)
    newest = restore(second, tmp_path / "newest", fresh_key=True)
    delivery.send(newest)
    mission.open()
    assert mission.counted() == {"2026-01": [10], "2026-02": [20]}
    close_desk(newest)


def name_of_home(home: Path) -> str:
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    try:
        return name_of(desk)
    finally:
        close_desk(desk)


def test_only_the_missions_own_head_of_this_installation_is_adopted(desk: Desk, mission: Mission, tmp_path: Path) -> None:
    old = name_of(desk)
    close_month(desk, 10)
    with pytest.raises(Refused, match="awaits no head"):
        returning.adopt(desk, mission.signed_head(old))
    copy = copy_of(desk, tmp_path / "copy")
    new = restore(copy, tmp_path / "new", fresh_key=True)
    with pytest.raises(Refused, match="not for this installation"):
        returning.adopt(new, mission.signed_head("a" * 20))
    with pytest.raises(Unreadable):
        returning.adopt(new, mission.signed_head(old).replace(b'"after":-1', b'"after":0'))
    mission.line.forge = b"<html>Welcome to the cafe</html>"
    with pytest.raises(Unreachable) as caught:
        delivery.send(new)
    assert caught.value.key == "network_intercepts" and returning.state(new) is not None
    with pytest.raises(Refused, match="could not be read"):
        returning.adopt_file(new, tmp_path / "nowhere.head")
    mission.revoke(old, 0)
    (tmp_path / "head").write_bytes(mission.signed_head(old))
    assert returning.adopt_file(new, tmp_path / "head").value.resealed == 1
    close_desk(new)


def test_adopting_is_whole_or_not_at_all(desk: Desk, mission: Mission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = name_of(desk)
    for value in (10, 20, 30):
        close_month(desk, value)
    copy = copy_of(desk, tmp_path / "copy")
    mission.revoke(old, 0)
    new = restore(copy, tmp_path / "new", fresh_key=True)
    before = delivery.outbox(new)
    for step in ("outbox.set_state", "outbox.tip", "returned.go_on_from", "returned.settle", "batches.seal", "returned.set_replaces"):
        with monkeypatch.context() as patch:
            patch.setattr(f"fieldapp.actions.adopting.{step}", _fail)
            with pytest.raises(RuntimeError):
                returning.adopt(new, mission.signed_head(old))
        assert delivery.outbox(new) == before and returning.state(new) is not None
        assert new.store.meta("replaces") is None
    assert returning.adopt(new, mission.signed_head(old)).value.resealed == 3
    close_desk(new)


def _fail(*_: object, **__: object) -> None:
    raise RuntimeError


@pytest.mark.parametrize("seed", range(5))
def test_in_any_order_each_closing_counts_exactly_once(home: Path, mission: Mission, tmp_path: Path, seed: int) -> None:
    """A model of one cell: laptops are lost and put back from older copies while the mission opens, revokes and takes back at any time."""
    draw, value, copies = random.Random(seed), 0, 0
    desk, kept = open_desk(home, PASSPHRASE, today=lambda: DAY), []
    for number in range(45):
        step = draw.choice(("close", "close", "send", "send", "open", "copy", "lose", "break", "wander", "revoke", "undo"))
        if step == "close" and returning.state(desk) is None:
            value += 5
            close_month(desk, value, draw.choice((1, 1, 1200)))
        elif step == "send":
            mission.line.away_after = draw.choice((None, None, 0, 1, 2, 3))
            attempt(desk)
        elif step == "open":
            mission.open()
        elif step == "copy":
            copies += 1
            folder = desk.store.vault.home
            kept.append(copy_of(desk, tmp_path / f"copy-{copies}"))
            desk = open_desk(folder, PASSPHRASE, today=lambda: DAY)
        elif step in ("lose", "break") and kept:
            close_desk(desk)
            if step == "lose":
                shutil.copytree(desk.store.vault.home, tmp_path / f"lost-{number}")
            desk = restore(draw.choice(kept), tmp_path / f"home-{number}", fresh_key=step == "lose")
            mission.approve_in_place(desk)
        elif step == "wander":
            wander(mission, tmp_path, draw)
        elif step == "revoke" and returning.state(desk) is not None:
            revoke_what_is_awaited(desk, mission, draw)
        elif step == "undo" and draw.random() < 0.3:
            waits = returning.state(desk)
            if waits is not None:
                with suppress(SyncRefused):  # it was not revoked
                    mission.undo(waits.installation)
        assert all(len(values) == 1 for values in mission.counted().values()), mission.counted()
    settle(desk, mission)
    with desk.store.read() as connection:
        closed = [str(closing.month) for closing in ledger.closings(connection)]
        through = returned.reported_through(connection)
    wanted = {str(month) for month in FIRST.until(max([Month.parse(max(closed, default="2025-12")), *([through] if through else [])]))}
    assert set(mission.counted()) == wanted, "every month closed or reported is counted, and none is left out"
    close_desk(desk)


def attempt(desk: Desk) -> str:
    try:
        delivery.send(desk)
    except (Refused, SyncRefused) as told:
        return told.key
    return ""


def wander(mission: Mission, tmp_path: Path, draw: random.Random) -> None:
    """A lost laptop goes online."""
    lost = sorted(tmp_path.glob("lost-*"))
    if lost:
        desk = open_desk(draw.choice(lost), PASSPHRASE, today=lambda: DAY)
        attempt(desk)
        close_desk(desk)


def revoke_what_is_awaited(desk: Desk, mission: Mission, draw: random.Random) -> None:
    waits = returning.state(desk)
    assert waits is not None
    with suppress(SyncRefused):  # nothing ever came of it
        mission.revoke(waits.installation, draw.randint(0, 6))


def settle(desk: Desk, mission: Mission) -> None:
    """The network is back, and the mission does what the sentences ask for."""
    mission.line.away_after = None
    for _ in range(16):
        mission.open()
        try:
            delivery.send(desk)
        except Refused as told:
            name = str(told.values["installation"])
            if told.key == "returning_replaced":
                with mission.engine.connect() as connection:
                    others = standing.line(connection, name) - {name, name_of(desk)}
                for one in others:
                    mission.revoke(one, mission.last_counted(one))
            else:
                mission.revoke(name, int(str(told.values.get("last", mission.last_counted(name)))))
    mission.open()
    assert attempt(desk) == "" and returning.state(desk) is None


def test_days_and_persons_to_enter_again(desk: Desk, tmp_path: Path) -> None:
    assert returning.to_enter_again(desk) == returning.Again([], [])
    copy_day, today = date(2026, 11, 10), DAY
    people = {
        1: ("sb", None, copy_day - timedelta(days=3)),
        2: ("other", None, copy_day - timedelta(days=1)),
        3: ("sb", None, copy_day - timedelta(days=60)),
        4: ("sb", copy_day - timedelta(days=2), copy_day - timedelta(days=2)),
        5: ("sb", None, copy_day - timedelta(days=90)),
    }
    with desk.store.write(audited=False) as transaction:
        for number, (referent, closed, last) in people.items():
            values = {
                "id": number, "uid": f"u{number}", "code": f"OUJ-{number}", "sex": "F", "nationality": "MA", "population_group": "migrant",
                "site": "OUJ", "project": "MMSD", "opened_on": "2026-01-01", "closed_on": closed and closed.isoformat(),
                "referent": referent, "origin": "typed", "author": "sb", "entered_on": "2026-01-01",
            }  # fmt: skip
            insert_person(transaction.connection, **values)
            entry = {
                "uid": f"e{number}", "person_id": number, "date": last.isoformat(), "site": "OUJ", "project": "MMSD",
                "service": "psy.individual", "origin": "typed", "author": "sb", "entered_on": "2026-01-01",
            }  # fmt: skip
            transaction.connection.execute(sa.insert(tables.entry).values(entry))
        body = {"installation": "a" * 20, "seq": 0, "hash": "", "restored": today.isoformat(), "copy": copy_day.isoformat()}
        transaction.set_meta("awaiting_head", json.dumps(body).encode())
    drafts.save(desk, "session", {}, 5)
    found = returning.to_enter_again(desk)
    assert found.days[0] == copy_day and found.days[-1] == today and len(found.days) == 10, "no Sunday"
    assert found.people == [1, 5, 2], "one's own first; who was long not seen and has no draft is left out, and so is a closed file"
    returning.entered(desk, copy_day)
    with pytest.raises(Refused, match="not among the days"):
        returning.entered(desk, date(2026, 11, 15))
    with desk.store.write(audited=False) as transaction:
        returned.settle(transaction)
    assert copy_day not in returning.to_enter_again(desk).days, "the list outlives the head"
    for day in returning.to_enter_again(desk).days:
        returning.entered(desk, day)
    assert returning.to_enter_again(desk) == returning.Again([], [])

"""Delivery as a coordinator lives it: what is sealed arrives once, whatever the network does, and nothing moves without a signature."""

from __future__ import annotations

import hashlib
import runpy
import socket
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import sqlalchemy as sa

from fieldapp.actions import batches, delivery, printing, recovery, setup
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Cancelled, Refused, StoreDamaged
from fieldapp.storage import tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import facts, keys, receipts, sitepack
from sync.errors import Unreachable
from sync.mission import home as mission_home
from sync.mission import opener, register
from sync.mission import tables as mission_tables
from sync.mission.receiver import Receiver
from sync.transport.http import Limits

PASSPHRASE, DAY = "une phrase de passe", date(2026, 3, 4)
QUICK = Limits(idle=5.0, total=5.0)
CHEAP = mission_home.Cost(memory_kib=1024, passes=1, lanes=1)


class Mission:
    """A real receiver behind a server that can be told to misbehave like a network: ``trouble`` names how."""

    def __init__(self, folder: Path) -> None:
        self.mission = mission_home.create(folder, PASSPHRASE, approve_all=True, cost=CHEAP)
        self.engine = mission_tables.connect(self.mission)
        self.receiver = Receiver(self.mission, self.engine, self.mission.receipt_private(), lambda: DAY)
        self.trouble = ""
        self.bodies: list[bytes] = []
        mission = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def answer(self, status: int, body: bytes, **headers: str) -> None:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_PUT(self) -> None:
                data = self.rfile.read(int(self.headers["Content-Length"]))
                if self.path != "/v1/mail":
                    mission.bodies.append(data)
                if mission.trouble == "portal":
                    return self.answer(200, b"<html><title>Welcome to the cafe</title></html>")
                if mission.trouble == "redirect":
                    return self.answer(302, b"", Location="http://127.0.0.1:1/elsewhere")
                if mission.trouble == "garbage_status":
                    self.wfile.write(b"\x16\x03\x01 nonsense\r\n\r\n")
                    return None
                if mission.trouble == "cut":
                    self.send_response(200)
                    self.send_header("Content-Length", "500")
                    self.end_headers()
                    self.wfile.write(b'{"receipt"')
                    return None
                if self.path == "/v1/mail":
                    return self.answer(200, mission.receiver.answer(data))
                level, receipt = mission.receiver.take(data)
                if mission.trouble == "error_after_commit":
                    return self.answer(500, b"Internal Server Error")
                if mission.trouble == "other_receipt":
                    receipt = mission.receiver._sign("held", "0" * 64, "a" * 20, 1)
                if mission.trouble == "forged":
                    receipt = receipt.replace(b'"held"', b'"pooled"')
                if mission.trouble == "stumble_on_first" and len(mission.bodies) == 1:
                    return self.answer(500, b"oops")
                return self.answer({"held": 200, "fork": 409, "refused": 422}[level], receipt)

            do_POST = do_PUT

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def stop(self) -> None:
        self.server.shutdown()
        self.thread.join(10)
        self.server.server_close()
        self.engine.dispose()

    def pack(self) -> bytes:
        private = mission_home.unlock(self.mission, PASSPHRASE)
        return sitepack.write(
            private.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url=self.url,
            issued="2026-01-05",
            receipt_public=self.mission.receipt_public,
            sealing_public=self.mission.sealing_public,
            recovery_public=self.mission.recovery_public,
        )

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.mission, self.engine, mission_home.unlock(self.mission, PASSPHRASE), DAY)

    def figures(self) -> list[facts.Figure]:
        with self.engine.connect() as connection:
            return [one.figure for one in register.figures(connection, through="9999-12")]


@pytest.fixture
def mission(tmp_path: Path) -> Iterator[Mission]:
    running = Mission(tmp_path / "mission")
    yield running
    running.stop()


@pytest.fixture
def laptop(tmp_path: Path, mission: Mission) -> Iterator[Desk]:
    home = tmp_path / "laptop"
    setup.create_home(home, mission.pack(), "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    desk = open_desk(home, PASSPHRASE, today=lambda: DAY)
    yield desk
    close_desk(desk)


def close_month(desk: Desk, period: str, *, rows: int = 1, value: int = 15) -> None:
    """Seal a closing as the month's closing does, in one transaction with its row."""
    installation = keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b""))
    cells = (facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919 % 10007}") for n in range(rows))
    figures = tuple(facts.Figure("OUJ", period, cell, value) for cell in cells)
    with desk.store.write() as transaction:
        values = {"period": period, "closed_on": "2026-03-04", "closed_by": desk.user, "certificate": "{}"}
        closing_id = transaction.connection.execute(sa.insert(tables.closing), values).inserted_primary_key[0]
        batches.queue_closing(desk, transaction, facts.Closing(installation, period, figures), closing_id)


def states(desk: Desk) -> list[str]:
    return [row.state for row in delivery.outbox(desk)]


def test_a_closing_is_sealed_sent_opened_and_proved(laptop: Desk, mission: Mission) -> None:
    close_month(laptop, "2026-01")
    close_month(laptop, "2026-02", rows=3000)
    rows = delivery.outbox(laptop)
    assert {row.bytes for row in rows} == {4096} and {row.state for row in rows} == {"sealed"}
    assert rows[0].period == "2026-01" and {row.period for row in rows[1:]} == {"2026-02"} and len(rows) > 2
    seen: list[float] = []
    report = delivery.send(laptop, progress=seen.append)
    assert (report.value.held, report.value.waiting, report.changed) == (len(rows), 0, {"outbox"})
    assert seen == sorted(seen) and seen[-1] == 1.0
    assert set(states(laptop)) == {"held"}
    assert mission.open().closings == 2
    assert delivery.send(laptop).value.pooled == len(rows)
    last = delivery.outbox(laptop)[-1]
    assert last.state == "pooled"
    assert [(proof.level, proof.date) for proof in last.receipts] == [("held", "2026-03-04"), ("pooled", "2026-03-04")]
    assert delivery.send(laptop).value == delivery.SendReport(held=0, pooled=0, aside=0, waiting=0)
    assert len(mission.figures()) == 3001


def test_a_drill_that_is_due_rides_the_next_sending_as_a_batch_like_any_other(laptop: Desk, mission: Mission) -> None:
    close_month(laptop, "2026-01")
    laptop.today = lambda: DAY + timedelta(days=90)
    assert delivery.send(laptop).value.held == 2
    assert [(row.period, row.bytes) for row in delivery.outbox(laptop)] == [("2026-01", 4096), (None, 4096)]
    report = mission.open()
    assert (report.closings, report.covers, report.practice) == (1, 1, 1)
    assert delivery.send(laptop).value == delivery.SendReport(held=0, pooled=2, aside=0, waiting=0)
    assert recovery.state(laptop).waiting and len(list((mission.mission.folder / "practice").iterdir())) == 1


@pytest.mark.parametrize(
    ("trouble", "key"),
    [
        ("portal", "network_intercepts"),
        ("redirect", "network_intercepts"),
        ("garbage_status", "network_intercepts"),
        ("other_receipt", "network_intercepts"),
        ("forged", "network_intercepts"),
        ("cut", "mission_away"),
        ("error_after_commit", "mission_busy"),
    ],
)
def test_nothing_moves_without_the_missions_signature(laptop: Desk, mission: Mission, trouble: str, key: str) -> None:
    close_month(laptop, "2026-01")
    mission.trouble = trouble
    with pytest.raises(Unreachable) as caught:
        delivery.send(laptop, limits=QUICK)
    assert caught.value.key == key
    (row,) = delivery.outbox(laptop)
    assert (row.state, row.receipts, row.attempts, row.problem) == ("sealed", (), 1, key)
    mission.trouble = ""
    assert delivery.send(laptop).value.held == 1
    (row,) = delivery.outbox(laptop)
    assert (row.state, row.problem) == ("held", "")
    assert len(set(mission.bodies)) == 1, "every try offers the very same bytes"
    assert mission.open().closings == 1 and len(mission.figures()) == 1


def test_a_mission_that_is_away_costs_nothing(laptop: Desk, mission: Mission) -> None:
    close_month(laptop, "2026-01")
    mission.server.shutdown()
    mission.server.server_close()
    with pytest.raises(Unreachable) as caught:
        delivery.send(laptop, limits=QUICK)
    assert caught.value.key == "mission_away"
    for language in ("fr", "ar", "en"):
        assert caught.value.sentence(language)
    assert states(laptop) == ["sealed"]


def test_a_server_that_never_finishes_is_given_up(laptop: Desk, tmp_path: Path, mission: Mission) -> None:
    close_month(laptop, "2026-01")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        proxy = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(Unreachable) as caught:
            delivery.send(laptop, proxy=proxy, limits=Limits(idle=30.0, total=0.2))
    assert caught.value.key == "mission_away"


def test_one_batch_the_server_stumbles_over_does_not_hold_up_the_others(laptop: Desk, mission: Mission) -> None:
    for period in ("2026-01", "2026-02"):
        close_month(laptop, period)
    mission.trouble = "stumble_on_first"
    with pytest.raises(Unreachable):
        delivery.send(laptop)
    assert states(laptop) == ["sealed", "held"]
    assert delivery.send(laptop).value.held == 1
    assert mission.open().closings == 2


def test_a_batch_edited_in_the_outbox_stays_there_and_does_not_hold_up_the_others(laptop: Desk, mission: Mission) -> None:
    for period in ("2026-01", "2026-02"):
        close_month(laptop, period)
    with laptop.store.write(audited=False) as transaction:
        transaction.connection.execute(sa.update(tables.batch).where(tables.batch.c.seq == 1).values(sealed=bytes(4096)))
    with pytest.raises(StoreDamaged) as damage:
        delivery.send(laptop)
    assert damage.value.key == "outbox_broken"
    assert states(laptop) == ["sealed", "held"] and bytes(4096) not in mission.bodies
    assert delivery.outbox(laptop)[0].problem == "outbox_broken"


def test_cancelling_keeps_what_was_proved(laptop: Desk, mission: Mission) -> None:
    for period in ("2026-01", "2026-02"):
        close_month(laptop, period)
    told: list[float] = []
    with pytest.raises(Cancelled):
        delivery.send(laptop, told.append, cancel=lambda: bool(told))
    assert states(laptop) == ["held", "sealed"]


def test_a_restored_laptop_is_told_that_its_number_was_used(laptop: Desk, mission: Mission) -> None:
    close_month(laptop, "2026-01")
    delivery.send(laptop)
    with laptop.store.write(audited=False) as transaction:
        transaction.connection.execute(sa.delete(tables.receipt))
        transaction.connection.execute(sa.delete(tables.batch))
        transaction.connection.execute(sa.delete(tables.closing))
    close_month(laptop, "2026-02", value=95)
    assert delivery.send(laptop).value.aside == 1
    (row,) = delivery.outbox(laptop)
    assert (row.state, [proof.level for proof in row.receipts]) == ("fork", ["fork"])
    assert mission.open().closings == 1 and [one.value for one in mission.figures()] == [15]


def test_a_closing_of_another_installation_is_never_sealed(laptop: Desk) -> None:
    with pytest.raises(ValueError, match="another installation"), laptop.store.write() as transaction:
        batches.queue_closing(laptop, transaction, facts.Closing("a" * 20, "2026-01", ()), 1)
    assert delivery.outbox(laptop) == []


def test_a_closing_that_fails_leaves_no_batch(laptop: Desk) -> None:
    installation = keys.installation_id(keys.signing_public(laptop.store.meta("installation_key") or b""))
    with pytest.raises(RuntimeError), laptop.store.write() as transaction:
        values = {"period": "2026-01", "closed_on": "2026-03-04", "closed_by": "sb", "certificate": "{}"}
        closing_id = transaction.connection.execute(sa.insert(tables.closing), values).inserted_primary_key[0]
        batches.queue_closing(laptop, transaction, facts.Closing(installation, "2026-01", ()), closing_id)
        raise RuntimeError
    assert delivery.outbox(laptop) == []


def test_the_receipt_kept_is_the_one_that_was_signed(laptop: Desk, mission: Mission) -> None:
    close_month(laptop, "2026-01")
    delivery.send(laptop)
    with laptop.store.read() as connection:
        row = connection.execute(sa.select(tables.batch.c.hash, tables.batch.c.sealed, tables.receipt.c.body).join(tables.receipt)).one()
    receipt = receipts.read(row.body, mission.mission.receipt_public)
    assert receipt.hash == row.hash == hashlib.sha256(row.sealed).hexdigest()


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_receipt_is_printed_once_the_mission_signed(laptop: Desk, mission: Mission, tmp_path: Path, language: str) -> None:
    close_month(laptop, "2026-01")
    out = tmp_path / "accuse.pdf"
    with pytest.raises(Refused, match="nothing to save"):
        printing.receipt(laptop, 1, out, language)
    assert not out.exists()
    delivery.send(laptop)
    mission.open()
    delivery.send(laptop)
    first = printing.receipt(laptop, 1, out, language).read_bytes()
    assert first.startswith(b"%PDF") and out.stat().st_mode & 0o077 == 0
    assert printing.receipt(laptop, 1, out, language).read_bytes() == first


@pytest.mark.parametrize("kills", [4])
def test_killed_in_the_middle_of_sending_nothing_is_lost_or_counted_twice(kills: int) -> None:
    campaign: Callable[..., dict[str, int]] = runpy.run_path(str(Path(__file__).parents[1] / "campaigns" / "deliveries.py"))["campaign"]
    figures = campaign(7, kills=kills, runs=40)
    assert figures["kills"] == kills
    assert figures["lost"] == figures["counted_twice"] == figures["moved_without_proof"] == 0

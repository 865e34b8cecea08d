"""A real mission without a network, and laptops that may be copies of one image."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from fieldapp.actions import batches, delivery, installation, months, release, setup, transfer_post
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, room
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import facts, sitepack
from sync.errors import Unreachable
from sync.mission import home as mission_home
from sync.mission import opener, register
from sync.mission import tables as mission_tables
from sync.mission.receiver import Receiver
from sync.transport.http import Answer

PASSPHRASE, DAY = "une phrase de passe", date(2026, 11, 20)
FIRST = Month(2026, 1)
CELL = facts.Cell("indicators", "items", "MMSD", item="x.1")
HEADLINE = facts.Cell("headline", "persons", "MMSD")


class Mission:
    """Receiver, opener and the line to them."""

    def __init__(self, folder: Path) -> None:
        if not folder.exists():
            mission_home.create(folder, PASSPHRASE, approve_all=True, cost=mission_home.Cost(1024, 1, 1))
        self.home = mission_home.load(folder)
        self.private = mission_home.unlock(self.home, PASSPHRASE)
        self.engine = mission_tables.connect(self.home)
        self.receiver = Receiver(self.home, self.engine, self.home.receipt_private(), lambda: DAY)
        self.away = False

    def exchange(self, method: str, path: str, data: bytes, limit: int, progress: object = None, cancel: object = None) -> Answer:
        if self.away:
            raise Unreachable("mission_away")
        if path == "/v1/mail":
            return Answer(200, self.receiver.answer(data))
        _, receipt = self.receiver.take(data)
        return Answer(200, receipt)

    def pack(self) -> bytes:
        return sitepack.write(
            self.private.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1:1",
            issued="2026-01-05",
            receipt_public=self.home.receipt_public,
            sealing_public=self.home.sealing_public,
            recovery_public=self.home.recovery_public,
            contact="Siège, 05 36 00 00 00",
        )

    def open(self) -> opener.OpenReport:
        return opener.open_taken(self.home, self.engine, self.private, DAY)

    def counted(self, cell: facts.Cell = CELL) -> list[tuple[str, int | None]]:
        """Month closed and value of every figure of this cell in the register."""
        with self.engine.connect() as connection:
            found = register.figures(connection, through="9999-12")
        return sorted((one.closed, one.figure.value) for one in found if one.figure.cell == cell)

    def spans(self) -> list[tuple[str, int | None]]:
        """Period and value of every headline in the register."""
        with self.engine.connect() as connection:
            found = register.figures(connection, through="9999-12")
        return sorted((one.figure.period, one.figure.value) for one in found if one.figure.cell == HEADLINE)


def new_laptop(folder: Path, mission: Mission) -> Desk:
    """A laptop that has told where letters for it go, so that a slot of its own leaves on quiet days only."""
    setup.create_home(folder, mission.pack(), "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=DAY)
    desk = opened(folder)
    address = transfer_post.address(desk)
    assert address is not None
    with desk.store.write(audited=False) as transaction:
        transfer_post.address_told(transaction, address)
    return desk


def made_once(folder: Path) -> Path:
    """A mission and a laptop of it, to be copied by each test: making them takes longer than most tests."""
    mission = Mission(folder / "mission")
    room.BALLAST_BYTES, before = 65_536, room.BALLAST_BYTES
    try:
        close_desk(new_laptop(folder / "laptop", mission))
    finally:
        room.BALLAST_BYTES = before
    mission.engine.dispose()
    return folder


def opened(folder: Path) -> Desk:
    return open_desk(folder, PASSPHRASE, today=lambda: DAY)


def image_of(desk: Desk, folder: Path) -> Desk:
    """A second computer from an image of the first one's disk; the first one goes on."""
    home = desk.store.vault.home
    close_desk(desk)
    shutil.copytree(home, folder)
    desk.__dict__.update(opened(home).__dict__)
    return opened(folder)


def close_month(desk: Desk, value: int, headline: int | None = None) -> Month:
    """Close the next month as the month's closing does, with a figure that tells this closing from all others."""
    with desk.store.write() as transaction:
        connection = transaction.connection
        month = months._calendar(connection).upcoming or FIRST
        figures = [facts.Figure("OUJ", str(month), CELL, value)]
        if headline is not None:
            figures.append(facts.Figure("OUJ", f"{FIRST}/{month}", HEADLINE, headline))
        closing_id = ledger.add_closing(connection, month, DAY, desk.user, {"base": 5})
        ledger.add_page(connection, closing_id, "OUJ", {}, b"", [release.text(figure) for figure in figures])
        name = installation.name(desk)
        batches.queue_closing(desk, transaction, facts.Closing(name, str(month), tuple(figures), {"base": 5}), closing_id)
    return month


def states(desk: Desk) -> list[str]:
    return [row.state for row in delivery.outbox(desk)]

"""The machine that faces the network keeps what laptops of the mission send, whatever it was told of the mission's changing keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import keys, sitepack
from sync.mission import correspondence, enrolling, home, rotation, tables
from sync.mission.receiver import Receiver
from tests.sync.inside_mission import DAY, PASSPHRASE, Inside, Laptop


class Apart:
    """Two machines; nobody copies ``mission.json`` over after a change of keys."""

    def __init__(self, folder: Path) -> None:
        self.inside = Inside.made(folder / "inside")
        rotation.facing(self.inside.home, folder / "facing")
        self.door = home.load(folder / "facing")
        self.engine = tables.connect(self.door)

    def send(self, laptop: Laptop) -> str:
        """A restarted receiver's word on the laptop's next slot."""
        receiver = Receiver(self.door, self.engine, self.door.receipt_private(), lambda: DAY)
        return receiver.take(laptop.cover()[0].data)[0]

    def stick(self) -> None:
        """Once there and back."""
        with self.engine.connect() as connection:
            handed = correspondence.take_in(self.inside.home, self.inside.engine, correspondence.hand(connection), DAY)
        self.inside.round()
        with self.inside.engine.connect() as connection:
            back = list(correspondence.back(connection, self.inside.home, handed, DAY))
        correspondence.bring_home(self.door, self.engine, back, DAY)

    def rotate(self) -> None:
        rotation.rotate(self.inside.home, PASSPHRASE, "sealing")
        self.inside.reload()

    def newcomer(self) -> Laptop:
        """A laptop that starts with a site pack made now."""
        data = sitepack.write(
            self.inside.private.root,
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="https://mission.example.org",
            issued=DAY.isoformat(),
            receipt_public=self.inside.home.receipt_public,
            sealing_public=self.inside.home.sealing_public,
            recovery_public=self.inside.home.recovery_public,
        )
        with self.inside.engine.begin() as connection:
            enrolling.issue(connection, data)
        return Laptop(sitepack.read(data))


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    made = Apart(tmp_path)
    yield made
    made.engine.dispose()
    made.inside.engine.dispose()


def test_what_was_sealed_between_two_changes_of_the_key_is_kept_and_counted(apart: Apart) -> None:
    laptop = Laptop(apart.inside.pack)
    apart.inside.approve(laptop)
    assert apart.send(laptop) == "held"
    apart.stick()
    apart.rotate()
    laptop.pack = replace(laptop.pack, sealing_public=apart.inside.home.sealing_public)  # the pack came on a stick of its own
    newcomer = apart.newcomer()
    apart.rotate()
    apart.stick()
    assert apart.send(laptop) == "held"
    assert apart.send(newcomer) == "held"
    apart.inside.approve(newcomer)
    apart.stick()
    for one in (laptop, newcomer):
        assert [level for level, _ in apart.inside.said(one)][-1] == "pooled"


def test_what_a_stranger_seals_to_just_any_key_is_not_kept(apart: Apart) -> None:
    stranger = Laptop(replace(apart.inside.pack, sealing_public=keys.sealing_public(keys.new_sealing_key())))
    assert apart.send(stranger) == "refused"
    with apart.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.batch)) == 0


def test_strangers_do_not_have_all_packs_read_again_and_a_new_one_is_noticed(apart: Apart) -> None:
    receiver = Receiver(apart.door, apart.engine, apart.door.receipt_private(), lambda: DAY)
    read: list[str] = []
    sa.event.listen(apart.engine, "before_cursor_execute", lambda *said: read.append(said[2]))

    def knocks() -> int:
        """A stranger seals to just any key; how often packs are read for it."""
        read.clear()
        stranger = Laptop(replace(apart.inside.pack, sealing_public=keys.sealing_public(keys.new_sealing_key())))
        assert receiver.take(stranger.cover()[0].data)[0] == "refused"
        return sum("mail.body" in statement for statement in read)

    apart.inside.approve(Laptop(apart.inside.pack))
    apart.stick()
    assert [bool(knocks()) for _ in range(3)] == [True, False, False]
    apart.rotate()
    newcomer = apart.newcomer()
    apart.stick()
    assert receiver.take(newcomer.cover()[0].data)[0] == "held"
    assert knocks() == 0

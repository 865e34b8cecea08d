"""A key for receipts that the mission exchanged: what it signed stays good, and whoever stole it proves nothing about what came since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions import delivery, installation, mail
from fieldapp.actions.desk import Desk, close_desk
from sync import heads, packs, receipts
from sync.errors import Unreachable
from sync.mission import home, rotation
from sync.mission.receiver import Receiver
from tests.actions.two_computers import DAY, PASSPHRASE, Mission, close_month, made_once, opened, states


@pytest.fixture
def mission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mission:
    made_once(tmp_path)
    made = Mission(tmp_path / "mission")
    monkeypatch.setattr(delivery, "line", lambda *_, **__: made)
    return made


@pytest.fixture
def desk(tmp_path: Path, mission: Mission) -> Iterator[Desk]:
    desk = opened(tmp_path / "laptop")
    yield desk
    close_desk(desk)


def exchange(mission: Mission) -> tuple[bytes, bytes]:
    """Exchange the key for receipts; the old private key, which somebody stole, and the pack that tells the new one."""
    stolen = mission.home.receipt_private()
    mission.home = rotation.rotate(mission.home, PASSPHRASE, "receipt")
    pack = packs.Pack(
        number=1,
        mission=mission.home.name,
        issued=DAY.isoformat(),
        roots=mission.home.roots,
        receipt_publics=mission.home.receipt_publics,
        sealing_public=mission.home.sealing_public,
        url="http://127.0.0.1:1",
    )
    return stolen, packs.write(home.unlock(mission.home, PASSPHRASE).root, pack)


def forged(desk: Desk, private: bytes, row: int, level: str) -> bytes:
    """A receipt about the batch of a row, as the thief signs it."""
    batch = delivery.outbox(desk)[row - 1]
    mission = installation.pack(desk).mission
    told = {"hash": batch.hash, "installation": installation.name(desk), "seq": row, "date": "2026-12-31", "mission": mission}
    return receipts.write(private, level=level, **told)


def test_what_was_sealed_before_is_proved_by_the_old_key_and_what_came_since_is_not(desk: Desk, mission: Mission) -> None:
    close_month(desk, 10)
    stolen, pack = exchange(mission)
    assert mail.apply(desk, [pack]).packs == 1
    close_month(desk, 20)
    assert mail.apply(desk, [forged(desk, stolen, 2, "durable"), forged(desk, stolen, 2, "held")]).receipts == 0
    assert states(desk) == ["sealed", "sealed"]
    assert mail.apply(desk, [forged(desk, stolen, 1, "held")]).receipts == 1, "an honest one that was long on its way"
    assert states(desk) == ["held", "sealed"]


def test_a_pack_in_the_same_post_shuts_the_thief_out_at_once(desk: Desk, mission: Mission) -> None:
    stolen, pack = exchange(mission)
    assert mail.apply(desk, [pack]).packs == 1 and mail.apply(desk, [pack]).packs == 0
    close_month(desk, 10)
    assert mail.apply(desk, [forged(desk, stolen, 1, "pooled"), pack]).receipts == 0 and states(desk) == ["sealed"]


def test_what_an_exchanged_key_answered_is_signed_anew_for_whoever_asks_again(desk: Desk, mission: Mission) -> None:
    _, pack = exchange(mission)  # the machine that faces the network still has the old key
    mail.apply(desk, [pack])
    close_month(desk, 10)
    with pytest.raises(Unreachable):
        delivery.send(desk)
    assert states(desk) == ["sealed"]
    mission.receiver = Receiver(mission.home, mission.engine, mission.home.receipt_private(), lambda: DAY)
    delivery.send(desk)
    assert states(desk) == ["held"]
    assert mission.open().closings == 1 and mission.counted() == [("2026-01", 10)]


def test_a_stolen_key_lists_no_batches(desk: Desk, mission: Mission) -> None:
    close_month(desk, 10)
    delivery.send(desk)
    stolen, pack = exchange(mission)
    empty = heads.Head(installation.name(desk), mission.home.name, "2026-12-31", None, (), asked="a" * 64)
    lie = heads.write(stolen, empty)
    assert mail.apply(desk, [pack, lie], asked="a" * 64).lost == 0 and states(desk) == ["held"]
    assert mail.apply(desk, [heads.write(mission.home.receipt_private(), empty)], asked="a" * 64).lost == 1

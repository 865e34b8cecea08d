"""An update from three people's keys to a laptop, over a real wire: trusted, signed, offered, named by a pack, fetched by parts, taken."""

from __future__ import annotations

import hashlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.actions import packs, setup, updating
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import sitepack
from sync.errors import SyncRefused
from sync.mission import home, issuing, releasing, tables
from tests.conftest import PASSPHRASE, TODAY, USER, Calendar
from tests.made_updates import PUBLICS, files, install, make, start
from tests.sync import running_mission
from tests.sync.running_mission import Mission


@pytest.fixture
def mission(tmp_path: Path) -> Iterator[Mission]:
    made = Mission(tmp_path / "mission")
    yield made
    made.stop()


@pytest.fixture
def desk(mission: Mission, tmp_path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A laptop with release 1, set up with a pack from before the mission named anybody."""
    monkeypatch.setitem(sys.modules, "fieldapp_start", None)
    monkeypatch.setattr(updating, "passes", lambda command: True)
    here = mission.mission
    pack = sitepack.write(
        home.unlock(here, running_mission.PASSPHRASE).root,
        sites=[sitepack.SiteEntry("OUJ", True)],
        url=f"http://127.0.0.1:{mission.port}",
        issued="2026-11-22",
        receipt_public=here.receipt_public,
        sealing_public=here.sealing_public,
        recovery_public=here.recovery_public,
    )
    setup.create_home(tmp_path / "home", pack, USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
    start(install(tmp_path / "program"), tmp_path / "releases").confirm()
    opened = open_desk(tmp_path / "home", PASSPHRASE, today=calendar)
    yield opened
    close_desk(opened)


def _told(mission: Mission, desk: Desk) -> None:
    """The next pack is issued, and reaches the laptop."""
    changes = issuing.Changes(url=f"http://127.0.0.1:{mission.port}")
    with mission.engine.begin() as connection:
        private = home.unlock(mission.mission, running_mission.PASSPHRASE)
        issuing.issue(connection, mission.mission, private, running_mission.DAY, changes)
        (data,) = connection.scalars(sa.select(tables.mail.c.body).where(tables.mail.c.kind == "pack")).all()
    assert packs.apply(desk, bytes(data))


def test_a_laptop_takes_what_two_of_three_signed_and_its_mission_offers(mission: Mission, desk: Desk) -> None:
    noise = random.Random(3)
    content = files(2) | {f"resources/{number}.png": noise.randbytes(60_000) for number in range(5)}
    data = make(2, content=content)
    with pytest.raises(SyncRefused) as nobody:
        updating.look(desk, data)
    assert nobody.value.key == "update_nobody_named"
    mission.mission = releasing.trust(mission.mission, running_mission.PASSPHRASE, PUBLICS)
    with mission.engine.begin() as connection:
        releasing.offer(connection, mission.mission, data)
    with pytest.raises(Refused) as unknown:
        updating.fetch(desk)
    assert unknown.value.key == "update_nothing_offered"
    _told(mission, desk)
    path = updating.fetch(desk).value
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(data).digest()
    assert updating.take(desk, updating.read(path)).value.number == 2

    with mission.engine.begin() as connection:
        releasing.withdraw(connection)
    _told(mission, desk)
    assert updating.state(desk).offered is None
    assert mission.ask("GET", f"/v1/update/{hashlib.sha256(data).hexdigest()}/0")[0] == 404

"""A letter that no row tells of any more still leaves the stick it was carried on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions import carrying, erasure, transfer
from fieldapp.actions.desk import close_desk
from fieldapp.storage import room, transfers
from sync import parcel
from sync.transport import usb
from tests.conftest import TODAY, Calendar
from tests.two_sites import AGREES, Laptop, Mission, laptop


@pytest.fixture(scope="module")
def oujda(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(room, "BALLAST_BYTES", 65_536)
        mission, folder = Mission(), tmp_path_factory.mktemp("pair")
        made = [laptop(folder / site, mission, site, Calendar(TODAY)) for site in ("OUJ", "TNG")]
        mission.tell(*(one.desk for one in made))
        yield made[0]
        for one in made:
            close_desk(one.desk)


@pytest.mark.parametrize("what", ["erased", "undone", "sealed anew"])
def test_it_leaves_with_the_next_carrying(oujda: Laptop, tmp_path: Path, what: str) -> None:
    person = oujda.register()
    told = transfer.prepare(oujda.desk, person, "TNG", AGREES)
    letter = oujda.waiting()[-1]
    carrying.carry(oujda.desk, tmp_path)
    assert letter in usb.load(tmp_path)
    if what == "erased":
        erasure.erase(oujda.desk, person, "elle le demande")
    elif what == "undone":
        assert told.undo is not None
        told.undo()
    else:
        with oujda.desk.store.write(audited=False) as tx:
            transfers.change(tx, told.value, state=transfers.AGAIN)
        transfer.again(oujda.desk, told.value)
    carrying.carry(oujda.desk, tmp_path)
    assert letter not in usb.load(tmp_path)
    assert [item for item in usb.load(tmp_path) if parcel.kind(item) == "letter"] == oujda.waiting()

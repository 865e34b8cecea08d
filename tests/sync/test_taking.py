"""Parcels from a stick are taken by the same functions as the network's; their proofs go back in parcels without a name."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from sync import keys, letters, parcel, receipts
from sync.errors import SyncRefused
from sync.mission import tables, taking
from sync.mission.cli import main
from sync.transport import usb
from tests.sync.mission_databases import Database, empty_disk, fill_disk
from tests.sync.running_mission import DAY, Laptop, Mission


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Mission]:
    running = Mission(tmp_path / "mission", url=database.url)
    yield running
    running.stop()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def take(mission: Mission, path: Path, back: Path | None = None) -> taking.Taken:
    return taking.take(mission.mission, mission.engine, path, DAY, back)


def letter(sender: Laptop, to: str) -> bytes:
    size = letters.BUCKETS[0]
    head = letters.head(sender.key, to=to, to_public=keys.sealing_public(keys.new_sealing_key()), size=size, uid=os.urandom(16).hex())
    return letters.write(sender.key, head, os.urandom(size + keys.SEALING_OVERHEAD))


def read(mission: Mission, folder: Path) -> dict[Path, list[receipts.Receipt]]:
    return {path: [mission.read(item) for item in items if parcel.kind(item) == "receipt"] for path, items in usb.parcels(folder)}


def test_each_sender_s_proofs_and_mail_come_back_in_a_parcel_of_its_own(mission: Mission, stick: Path, tmp_path: Path) -> None:
    oujda, tangier = Laptop(mission.mission), Laptop(mission.mission)
    sent = {one.id: one.seal("2023-04")[0] for one in (oujda, tangier)}
    passed = letter(oujda, tangier.id)
    usb.save(stick, [sent[oujda.id], passed])
    usb.save(stick, [sent[tangier.id], b"something a later program writes"])
    (stick / "holiday.jpg").write_bytes(b"not ours")
    (stick / "0badbad0.dat").write_bytes(b"not ours either")
    back = tmp_path / "back"
    assert take(mission, stick, back) == taking.Taken(taken=2, known=0, refused=0, letters=1, proofs=0, receipts=2)
    found = read(mission, back)
    assert sorted([*{one.installation for one in told}] for told in found.values()) == sorted([name] for name in sent)
    assert all(re.fullmatch(r"[0-9a-f]{8}\.dat", path.name) for path in found)
    of_tangier = next(path for path, told in found.items() if told[0].installation == tangier.id)
    assert passed in parcel.read(of_tangier.read_bytes()), "its letter travels with its proofs"
    for data in sent.values():
        assert mission.put(data)[1] in [item for _, items in usb.parcels(back) for item in items], "by wire it gets the same receipt"
    for one in (oujda, tangier):
        mission.approve(one)
    assert mission.open().closings == 2
    later = tmp_path / "later"
    assert take(mission, stick, later) == taking.Taken(taken=0, known=2, refused=0, letters=0, proofs=0, receipts=2)
    assert all({one.level for one in told} == {"held", "pooled"} for told in read(mission, later).values())


def test_twice_changes_nothing_on_either_side(mission: Mission, stick: Path, tmp_path: Path) -> None:
    usb.save(stick, Laptop(mission.mission).seal("2023-04"))
    back = tmp_path / "back"
    take(mission, stick, back)
    before = {path.name: path.read_bytes() for path in back.iterdir()}
    again = take(mission, stick, back)
    assert (again.taken, again.known) == (0, 1)
    assert {path.name: path.read_bytes() for path in back.iterdir()} == before
    with mission.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.receipt)) == 1


def test_one_folder_serves_both_ways(mission: Mission, stick: Path) -> None:
    usb.save(stick, Laptop(mission.mission).seal("2023-04"))
    take(mission, stick, stick)
    names = {path.name for path in stick.iterdir()}
    assert take(mission, stick, stick).known == 1 and {path.name for path in stick.iterdir()} == names


def test_altered_and_foreign_batches_are_refused_and_the_rest_is_taken(mission: Mission, stick: Path) -> None:
    laptop, stranger = Laptop(mission.mission), Laptop(mission.mission)
    stranger.pack = replace(stranger.pack, sealing_public=keys.sealing_public(keys.new_sealing_key()))
    (good,), (foreign,) = laptop.seal(None), stranger.seal(None)
    path = usb.save(stick, [good[:-1] + bytes([good[-1] ^ 1]), foreign, good])
    assert take(mission, path) == taking.Taken(taken=1, known=0, refused=2, letters=0, proofs=0, receipts=0)


def test_a_full_disk_takes_nothing_and_the_stick_is_whole(mission: Mission, stick: Path, tmp_path: Path) -> None:
    path = usb.save(stick, Laptop(mission.mission).seal(None))
    whole = path.read_bytes()
    fill_disk(mission.engine)
    with pytest.raises(SyncRefused) as refused:
        take(mission, stick, tmp_path / "back")
    assert refused.value.key == "mission_disk" and not (tmp_path / "back").exists() and path.read_bytes() == whole
    empty_disk(mission.engine)
    assert take(mission, stick).taken == 1


def test_the_command_needs_no_passphrase_and_reports_in_json(tmp_path: Path, stick: Path) -> None:
    mission = Mission(tmp_path / "mission")
    path = usb.save(stick, Laptop(mission.mission).seal(None))

    def run(*arguments: object) -> tuple[int, str, str]:
        result = CliRunner().invoke(main, ["--home", str(tmp_path / "mission"), *map(str, arguments)])
        return result.exit_code, result.stdout, result.stderr

    status, said, _ = run("take", path, "--receipts", tmp_path / "back", "--json")
    assert status == 0
    assert json.loads(said) == {"taken": 1, "known": 0, "refused": 0, "letters": 0, "proofs": 0, "receipts": 1}
    for language in ("fr", "ar", "en"):
        status, said, _ = run("take", stick, "--language", language)
        assert status == 0 and said.count("\n") == 1
    (tmp_path / "not").write_bytes(b"a parcel")
    status, said, error = run("take", tmp_path / "not")
    assert (status, said) == (1, "") and error.count("\n") == 1
    assert run("take", tmp_path / "nowhere")[0] == 2
    mission.stop()

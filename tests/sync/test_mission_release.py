"""Who may sign updates, and what the mission offers: two of three, never an older one, and nothing to whoever asks for anything else."""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import canonical, keys, packs, update
from sync.errors import SyncRefused, Unreadable
from sync.mission import correspondence, home, releasing, rotation, tables, taking
from sync.mission.receiver import Receiver
from sync.transport import usb
from tests.sync.inside_mission import CHEAP, DAY, PASSPHRASE, Inside
from tests.sync.mission_databases import Database, database

__all__ = ["database"]

PEOPLE = tuple(keys.new_signing_key() for _ in range(3))
PUBLICS = tuple(map(keys.signing_public, PEOPLE))
STRANGER = keys.new_signing_key()


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Inside]:
    made = Inside.made(tmp_path / "mission", database)
    releasing.trust(made.home, PASSPHRASE, PUBLICS)
    made.reload()
    yield made
    made.engine.dispose()


def release(number: int, text: bytes = b"pass\n", *signers: bytes) -> bytes:
    """An update that carries everything, signed by these."""
    data = update.make(
        {
            "fieldapp/__init__.py": text,
            "resources/noise.bin": b"".join(hashlib.sha256(bytes([n % 251, n >> 8])).digest() for n in range(6000)),
        },
        {},
        number=number,
        version=f"0.{number}.0",
        date="2026-11-23",
        expires="2027-11-23",
        libraries="ab" * 32,
        base_number=0,
        schema_from="0001",
        schema_to="0005",
    )
    for one in signers:
        data = update.sign(data, one)
    return data


def offer(mission: Inside, data: bytes) -> int:
    with mission.engine.begin() as connection:
        return releasing.offer(connection, mission.home, data).update.number


def lying(mission: Inside) -> packs.Pack:
    with mission.engine.connect() as connection:
        (data,) = connection.scalars(sa.select(tables.mail.c.body).where(tables.mail.c.kind == "pack")).all()
    return packs.read(bytes(data), mission.pack.root_public)


def handed(receiver: Receiver, hash: str) -> bytes:
    """All parts there are, one after the other."""
    parts, number = [], 0
    while (part := receiver.update_part(hash, number)) is not None:
        parts.append(part)
        number += 1
    return b"".join(parts)


def receiver(mission: Inside) -> Receiver:
    return Receiver(mission.home, mission.engine, mission.home.receipt_private(), lambda: mission.day)


def test_what_two_signed_is_offered_by_the_next_pack_and_handed_out_in_parts(mission: Inside) -> None:
    data = release(2, b"one", *PEOPLE[:2])
    hash = hashlib.sha256(data).hexdigest()
    assert mission.round().pack == 1, "laptops must learn who may sign"
    assert (lying(mission).release_publics, lying(mission).offer) == (PUBLICS, None)
    here = receiver(mission)
    assert offer(mission, data) == 2
    assert handed(here, hash) == b"", "no pack names it yet"
    assert mission.round().pack == 2 and mission.round().pack is None
    assert lying(mission).offer == packs.Offer(2, "0.2.0", hash, len(data))
    assert handed(here, hash) == handed(receiver(mission), hash) == data
    assert len(data) > update.PART and len(here.update_part(hash, 0) or b"") == update.PART
    assert here.update_part(hash, len(data) // update.PART + 1) is None and here.update_part(hash, 999) is None
    assert handed(here, "0" * 64) == b"" and here.update_part("", 0) is None
    with mission.engine.begin() as connection:
        releasing.withdraw(connection)
    assert mission.round().pack == 3 and lying(mission).offer is None
    assert handed(here, hash) == b""
    with mission.engine.begin() as connection, pytest.raises(SyncRefused, match="nothing to withdraw"):
        releasing.withdraw(connection)


def test_nothing_else_is_offered(mission: Inside) -> None:
    bent = bytearray(release(2, b"x", *PEOPLE))
    bent[-9] ^= 1
    too_few = [release(2), release(2, b"x", PEOPLE[0]), release(2, b"x", PEOPLE[0], STRANGER), release(2, b"x", PEOPLE[1], PEOPLE[1])]
    for data in (*too_few, bytes(bent), b"", b"PK\3\4"):
        with pytest.raises(SyncRefused):
            offer(mission, data)
    mission.round()
    assert lying(mission).offer is None
    mission.home = home.Mission(**{**vars(mission.home), "release": home.Trust()})
    with pytest.raises(SyncRefused, match="nobody"):
        offer(mission, release(2, b"x", *PEOPLE))


def test_the_number_only_goes_up(mission: Inside) -> None:
    first = release(3, b"three", *PEOPLE[:2])
    assert offer(mission, first) == offer(mission, first) == 3
    assert offer(mission, update.sign(first, PEOPLE[2])) == 3, "one more signature is no other release"
    for data in (release(2, b"two", *PEOPLE), release(3, b"another three", *PEOPLE)):
        with pytest.raises(SyncRefused, match="offered already"):
            offer(mission, data)
    mission.round()
    with mission.engine.begin() as connection:
        releasing.withdraw(connection)
        connection.execute(sa.delete(tables.about).where(tables.about.c.key == "offered"))
    with pytest.raises(SyncRefused, match="offered already"):  # the pack remembers
        offer(mission, release(2, b"two", *PEOPLE))
    assert offer(mission, release(4, b"four", *PEOPLE)) == 4


def test_a_key_that_is_lost_goes_and_takes_its_offer_with_it(mission: Inside) -> None:
    data = release(2, b"x", *PEOPLE[:2])
    offer(mission, data)
    mission.round()
    fresh = keys.new_signing_key()
    releasing.trust(mission.home, PASSPHRASE, [PUBLICS[0], PUBLICS[2], keys.signing_public(fresh)])
    mission.reload()
    assert mission.round().pack == 2
    assert lying(mission).release_publics[1:] == (PUBLICS[2], keys.signing_public(fresh)) and lying(mission).offer is None
    offer(mission, update.sign(data, fresh))
    assert mission.round().pack == 3 and lying(mission).offer is not None


def test_the_machine_that_faces_the_network_gets_it_with_the_mail(mission: Inside, tmp_path: Path) -> None:
    """Nothing but what the newest pack names is kept there, in whatever order they come."""
    rotation.facing(mission.home, tmp_path / "facing")
    facing = home.load(tmp_path / "facing")
    engine = tables.connect(facing)
    there = Receiver(facing, engine, facing.receipt_private(), lambda: DAY)
    data, forged = release(2, b"x", *PEOPLE[1:]), release(9, b"evil", PEOPLE[0], STRANGER)
    hash = hashlib.sha256(data).hexdigest()
    assert correspondence.bring_home(facing, engine, [data], DAY) == 0, "no pack names it yet"
    offer(mission, data)
    mission.round(back=tmp_path / "stick")
    assert taking.take(facing, engine, tmp_path / "stick", DAY).proofs >= 2
    assert taking.take(facing, engine, tmp_path / "stick", DAY).proofs == 0
    others = [forged, release(1, b"old", *PEOPLE), release(7, b"signed, and not yet offered", *PEOPLE)]
    assert correspondence.bring_home(facing, engine, others, DAY) == 0
    assert handed(there, hash) == data and handed(there, hashlib.sha256(forged).hexdigest()) == b""
    newer = release(5, b"y", *PEOPLE)
    offer(mission, newer)
    mission.round(back=tmp_path / "next")
    (items,) = (items for _, items in usb.parcels(tmp_path / "next"))
    assert correspondence.bring_home(facing, engine, items[::-1], DAY) == 2
    assert handed(there, hashlib.sha256(newer).hexdigest()) == newer and handed(there, hash) == b""
    with engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).where(tables.mail.c.kind == "update")) == 1
    engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> home.Mission:
    return home.create(tmp_path / "mission", PASSPHRASE, cost=CHEAP)


def test_trust_takes_the_passphrase_and_three_people(folder: home.Mission) -> None:
    assert folder.release.publics == ()
    for publics in (PUBLICS[:2], (*PUBLICS, keys.signing_public(STRANGER)), (*PUBLICS[:2], PUBLICS[0])):
        with pytest.raises(SyncRefused, match="three different keys"):
            releasing.trust(folder, PASSPHRASE, publics)
    with pytest.raises(SyncRefused, match="passphrase"):
        releasing.trust(folder, "another passphrase", PUBLICS)
    assert home.load(folder.folder).release.publics == ()
    assert releasing.trust(folder, PASSPHRASE, PUBLICS).release.publics == PUBLICS
    rotation.rotate(home.load(folder.folder), PASSPHRASE, "root")
    rotation.rotate(home.load(folder.folder), PASSPHRASE, "sealing")
    assert home.load(folder.folder).release.publics == PUBLICS


def test_who_writes_into_the_folder_names_nobody(folder: home.Mission) -> None:
    releasing.trust(folder, PASSPHRASE, PUBLICS)
    path = folder.folder / home.PUBLIC
    body = json.loads(path.read_bytes())
    body["release"]["publics"][2] = keys.signing_public(STRANGER).hex()
    for change in ({}, {"signature": ""}, {"signature": keys.sign(STRANGER, "release-trust/v1", b"").hex()}):
        path.write_bytes(canonical.encode(body | {"release": body["release"] | change}))
        with pytest.raises(home.Damaged):
            home.load(folder.folder)


def test_a_home_from_before_trusts_nobody_until_it_is_told(folder: home.Mission) -> None:
    path = folder.folder / home.PUBLIC
    body = {name: value for name, value in json.loads(path.read_bytes()).items() if name != "release"} | {"v": 2}
    path.write_bytes(canonical.encode(body))
    old = home.load(folder.folder)
    assert (old.name, old.release.publics) == (folder.name, ())
    assert releasing.trust(old, PASSPHRASE, PUBLICS).release.publics == PUBLICS


def test_a_release_key_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    path = tmp_path / "amina.fckey"
    public = releasing.new_key(path, PASSPHRASE, CHEAP)
    private = releasing.open_key(path, PASSPHRASE)
    assert keys.signing_public(private) == public and path.stat().st_mode & 0o077 == 0
    assert private not in path.read_bytes() and private.hex().encode() not in path.read_bytes()
    with pytest.raises(SyncRefused, match=r"does not open the key amina\.fckey"):
        releasing.open_key(path, "another passphrase")
    with pytest.raises(SyncRefused, match="never replaced"):
        releasing.new_key(path, PASSPHRASE, CHEAP)
    for weak in ("treize lettre", "06 61 23 45 67 89 01"):
        with pytest.raises(SyncRefused, match="at least 14 characters"):
            releasing.new_key(tmp_path / "weak.fckey", weak, CHEAP)
    assert not (tmp_path / "weak.fckey").exists()
    assert releasing.new_key(tmp_path / "enough.fckey", "quatorze signe", CHEAP)
    body = json.loads(path.read_bytes())
    for change in ({"public": "0" * 64}, {"memory_kib": 1 << 30}, {"v": 2}, {"note": ""}, {"sealed": body["sealed"][:-2]}):
        path.write_bytes(canonical.encode(body | change))
        with pytest.raises(SyncRefused, match=r"amina\.fckey"):
            releasing.open_key(path, PASSPHRASE)
    path.write_bytes(b"{" * 5000)
    with pytest.raises(SyncRefused, match="no release key"):
        releasing.open_key(path, PASSPHRASE)


@pytest.mark.parametrize("call", ["os.fsync", "os.replace"])
def test_a_full_disk_leaves_no_half_key_and_no_half_trust(
    folder: home.Mission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    before = {path.name: path.read_bytes() for path in folder.folder.iterdir()}
    with monkeypatch.context() as filled:
        filled.setattr(call, full)
        with pytest.raises(OSError, match="full"):
            releasing.trust(folder, PASSPHRASE, PUBLICS)
        if call == "os.fsync":
            with pytest.raises(OSError, match="full"):
                releasing.new_key(tmp_path / "amina.fckey", PASSPHRASE, CHEAP)
    assert {path.name: path.read_bytes() for path in folder.folder.iterdir()} == before
    assert not (tmp_path / "amina.fckey").exists()
    assert releasing.new_key(tmp_path / "amina.fckey", PASSPHRASE, CHEAP)


@pytest.mark.parametrize("text", ["", "ab", "g" * 64, "ab" * 33, "é" * 64])
def test_what_is_no_public_half_is_not_trusted(text: str) -> None:
    with pytest.raises(SyncRefused, match="public half"):
        releasing.public_of(text)
    grouped = " ".join(PUBLICS[0].hex()[at : at + 8] for at in range(0, 64, 8))
    assert releasing.public_of(grouped.upper()) == PUBLICS[0]


def app(folder: Path, number: int, **files: str) -> Path:
    """A release in a folder, as an installer lays it out."""
    text = {
        "fieldapp/domain/version.py": f'"""Which."""\n\nVERSION = "0.{number}.0"\nRELEASE = {number}\nRELEASED = "2026-11-2{number}"\n',
        "fieldapp/storage/migrations/versions/0001_first.py": "",
        "fieldapp/storage/migrations/versions/0002_next.py": "",
        "sync/__init__.py": "",
        "resources/__init__.py": "",
    } | files
    for name, content in text.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    return folder


def test_an_update_is_made_of_two_folders_and_carries_what_changed(tmp_path: Path) -> None:
    old, new = app(tmp_path / "old", 1), app(tmp_path / "new", 3, **{"sync/new.py": "pass\n"})
    data = releasing.make(new, old, "ab" * 32)
    found = update.read(data, (), threshold=0).update
    assert (found.number, found.version, found.base, found.date, found.expires) == (3, "0.3.0", 1, "2026-11-23", "2027-11-23")
    assert (found.schema_from, found.schema_to) == ("0001", "0002")
    assert [one.path for one in found.files if one.carried] == ["fieldapp/domain/version.py", "sync/new.py"]
    assert data == releasing.make(new, old, "ab" * 32)
    assert all(one.carried for one in update.read(releasing.make(new, None, "ab" * 32, date(2027, 1, 1)), (), threshold=0).update.files)
    for app_folder, since in ((old, new), (new, new)):
        with pytest.raises(SyncRefused, match="does not come after"):
            releasing.make(app_folder, since, "ab" * 32)
    with pytest.raises(Unreadable):
        releasing.make(new, old, "ab")
    (new / "fieldapp/domain/version.py").write_text("RELEASE = open('/etc/passwd').read()\n")
    with pytest.raises(SyncRefused, match="no release of the program"):
        releasing.make(new, old, "ab" * 32)

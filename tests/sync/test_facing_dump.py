"""Whoever carries the facing machine off: every table and file of it tells sizes, days and installation keys, and nothing that was sent.

Packs are the exception, and lie there to be handed out: a site pack and the mission pack name sites, as every laptop is told them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import asks, batch, keys, letters, packs, parcel
from sync.mission import checkpoint, correspondence, home, issuing, questioning, rotation, tables, taking
from sync.mission.receiver import Receiver
from tests.sync.inside_mission import DAY, Inside, Laptop
from tests.sync.mission_databases import Database

PERSON = "Kanari-Fatima dort mal depuis la gare"
NEVER = ("2023-04", "2023-05", "persons_new", "indicators", "x.7919", "Kanari", "47115")
# Values of columns, and the names of what is signed and open to everybody.
VALUES = {"held", "pooled", "durable", "taken", "reply", "schema", "ruled_on", "True", "False"}
OPEN = {
    "FIELDAPP",
    "FIELDLTR",
    "receipt",
    "reply",
    "signature",
    "level",
    "hash",
    "installation",
    "seq",
    "date",
    "mission",
    "reason",
    "number",
}
OPEN |= {"key", "previous", "slot", "suite", "from", "to", "size", "uid", "sealed"}
FILES = {"mission.json", "receipt.key", "mission.db", "mission.db-wal", "mission.db-shm"}


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Inside]:
    made = Inside.made(tmp_path / "inside")
    yield made
    made.engine.dispose()


@pytest.fixture
def facing(tmp_path: Path, inside: Inside, database: Database) -> Iterator[Receiver]:
    rotation.facing(inside.home, tmp_path / "facing")
    mission = home.load(tmp_path / "facing")
    receiver = Receiver(mission, tables.connect(mission, database.url), mission.receipt_private(), lambda: DAY)
    yield receiver
    receiver.engine.dispose()


def go(inside: Inside, facing: Receiver, stick: Path) -> None:
    """What waits outside is opened inside, and what is said of it comes back."""
    with facing.engine.connect() as connection:
        correspondence.save(stick / "hand", correspondence.hand(connection))
    inside.round(stick / "hand", stick / "back")
    taking.take(facing.mission, facing.engine, stick / "back", DAY)


def letter(sender: Laptop, to: Laptop) -> bytes:
    public, padded = keys.sealing_public(keys.new_sealing_key()), letters.pad(PERSON.encode())
    info = letters.head(sender.key, to=to.id, to_public=public, size=len(padded), uid="77" * 16)
    return letters.write(sender.key, info, keys.seal(public, padded, info))


def fetch(facing: Receiver, laptop: Laptop) -> set[str]:
    """What a laptop finds when it asks; its letters it keeps."""
    ask, private = asks.write(laptop.key, mission=facing.mission.name)
    items = asks.open_answer(private, ask, facing.answer(ask)).items
    kept = [letters.read(item).hash for item in items if parcel.kind(item) == "letter"]
    facing.answer(asks.write(laptop.key, mission=facing.mission.name, letters=kept)[0])
    return {parcel.kind(item) for item in items}


def legible(value: object) -> str:
    """What can be read of a cell: ciphertext, and keys as bytes, left out."""
    if not isinstance(value, bytes | memoryview):
        return str(value)
    data = bytes(value)
    if len(data) == keys.SIGNING_SIZE:
        return ""
    if data.startswith((batch.MAGIC, letters.MAGIC)):
        start = len(batch.MAGIC) + 2
        return data[: len(batch.MAGIC)].decode() + data[start : start + int.from_bytes(data[start - 2 : start], "big")].decode()
    return re.sub(r'"sealed":"[^"]*"', '"sealed"', data.decode())


def cells(engine: sa.Engine) -> Iterator[tuple[str, str]]:
    """Every cell of every table there is, whatever the program knows of it, but for packs."""
    found = sa.MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        for table in found.sorted_tables:
            for row in connection.execute(sa.select(table)).mappings():
                if row.get("kind") not in ("pack", "site-pack"):
                    yield from ((f"{table.name}.{name}", legible(value)) for name, value in row.items() if value not in (None, ""))


def test_a_facing_machine_that_is_carried_off_tells_sizes_days_and_keys(inside: Inside, facing: Receiver, tmp_path: Path) -> None:
    oujda, berkane = Laptop(inside.pack), Laptop(inside.pack, ("BER",))
    sent = [*oujda.card(), *oujda.close("2023-04", 47115), *oujda.close("2023-05", rows=900), *berkane.card(), *berkane.cover()]
    assert len(sent) > 5, "a closing of several parts is among them"
    assert {facing.take(one.data)[0] for one in sent} == {facing.take_letter(letter(oujda, berkane))[0]} == {"held"}
    inside.approve(oujda, "OUJ")
    inside.approve(berkane, "BER")
    with inside.engine.begin() as connection:
        issuing.say(connection, {"fr": "Bonjour", "ar": "مرحبا", "en": "Hello"}, DAY)
    go(inside, facing, tmp_path / "first")
    with inside.engine.begin() as connection:
        questioning.ask(connection, inside.private, oujda.id, "2023-04", {"table": "persons_new"}, "high", DAY)
    checkpoint.make(inside.home, inside.engine, tmp_path / "backups", DAY)
    assert facing.take_letter(letter(berkane, oujda))[0] == "held"
    go(inside, facing, tmp_path / "second")
    assert fetch(facing, berkane) == {"head", "receipt", "pack", "reply", "letter"}
    assert facing.take_letter(letter(oujda, berkane))[0] == "held", "one waits, one was fetched"

    told = list(cells(facing.engine))
    assert {"batch.size", "body.sealed", "receipt.body", "letter.body", "mail.body", "installation.last_contact"} <= {
        name for name, _ in told
    }
    for where, text in told:
        rest = re.sub(r"\b[0-9a-f]{16,}\b", " ", text)
        assert set(re.findall(r"\d{4}-\d\d(?:-\d\d)?", rest)) <= {DAY.isoformat(), DAY.isoformat()[:7]}, where
        assert set(re.findall(r"[A-Za-z_]{2,}|[^\x00-\x7f]+", rest)) <= VALUES | OPEN, where
    with facing.engine.connect() as connection:
        full = {table.name for table in tables.metadata.sorted_tables if connection.execute(sa.select(table).limit(1)).first()}
        lying = connection.scalars(sa.select(tables.mail.c.body).where(tables.mail.c.kind == "pack")).all()
    assert full <= {table.name for table in tables.FACING} | {"about"}, "no table of the inside has a row"
    assert [packs.read(bytes(data), inside.home.root_public).number for data in lying] == [1], "the newest pack, as every laptop has it"

    facing.engine.dispose()
    files = {path.name: path.read_bytes() for path in facing.mission.folder.rglob("*")}
    assert set(files) <= FILES
    for name, data in files.items():
        for word in NEVER:
            assert word.encode() not in data and (len(word) < 6 or word.encode().hex().encode() not in data), (name, word)

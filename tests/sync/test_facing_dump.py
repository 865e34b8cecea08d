"""Whoever copies the machine that faces the network learns sizes, times and installation keys, and what the mission tells all its laptops.

The laptops closed months, carried answers and addresses, sent one another persons' files and were answered; every column of every table is
compared with the little it may hold, and the bytes of the whole folder are searched for all the rest.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from sync import asks, batch, keys, letters, packs, parcel, receipts, replies, sitepack, update
from sync.mission import home, releasing, rotation, tables, taking
from sync.mission.receiver import Receiver
from tests.sync.inside_mission import DAY, PASSPHRASE, Inside, Laptop

STORY = "Awa est venue avec sa fille, elle demande un hébergement".encode()
INSTALLATION, HASH, DATE, MONTH = r"[0-9a-f]{20}", r"[0-9a-f]{64}", r"\d{4}-\d\d-\d\d", r"2026-11"
LEVELS = "held|pooled|durable|fork|refused|revoked|aside"
MAY_HOLD = {
    "installation": {"id": INSTALLATION, "last_contact": DATE},
    "standing": {"installation": INSTALLATION, "revoked_on": DATE, "replaces": INSTALLATION},
    "batch": {
        "hash": HASH,
        "installation": INSTALLATION,
        "previous": HASH,
        "received_on": DATE,
        "state": "taken|pooled|fork|second|unreadable|revoked",
        "month": MONTH,
    },
    "body": {"month": MONTH, "hash": HASH},
    "receipt": {"hash": HASH, "installation": INSTALLATION, "level": LEVELS, "signed_on": DATE},
    "letter": {"hash": HASH, "sender": INSTALLATION, "recipient": INSTALLATION, "month": MONTH, "received_on": DATE, "taken_on": DATE},
    "mail": {"installation": f"|{INSTALLATION}", "kind": "pack|reply|site-pack|update"},
    "about": {"key": "schema|ruled_on", "value": rf"\d+|{DATE}"},
    "alembic_version": {"version_num": r"\w+"},
}


class Facing:
    """A mission in two halves after a busy month, and the laptops it serves."""

    def __init__(self, folder: Path) -> None:
        self.folder, stick = folder / "facing", folder / "stick"
        self.inside = Inside.made(folder / "inside")
        people = [keys.new_signing_key() for _ in range(3)]
        releasing.trust(self.inside.home, PASSPHRASE, [keys.signing_public(one) for one in people])
        self.inside.reload()
        with self.inside.engine.begin() as connection:
            releasing.offer(connection, self.inside.home, _update(*people[:2]))
        rotation.facing(self.inside.home, self.folder)
        self.mission = home.load(self.folder)
        self.engine = tables.connect(self.mission)
        self.receiver = Receiver(self.mission, self.engine, self.mission.receipt_private(), lambda: DAY)
        self.oujda, self.berkane, self.stolen = (Laptop(self.inside.pack, (site,)) for site in ("OUJ", "BER", "OUJ"))
        for one in (self.oujda, self.berkane):
            self.inside.approve(one, *one.sites)
            for sealed in (*one.close("2023-04", 15), *one.card(), *one.cover()):
                assert self.receiver.take(sealed.data)[0] == "held"
        assert self.receiver.take(self.stolen.cover()[0].data)[0] == "held"
        for number in range(2):
            self.inside.round(self.folder, stick / str(number))
            taking.take(self.mission, self.engine, stick / str(number), DAY)
        self.letter = self.send(STORY)
        self.kept = self.send(STORY)
        self.ask(self.berkane, letters.read(self.letter).hash)

    def send(self, plain: bytes) -> bytes:
        """A person's file from Oujda to Berkane, sealed as laptops do."""
        public = self.berkane.transfer_public
        padded = letters.pad(plain)
        head = letters.head(self.oujda.key, to=self.berkane.id, to_public=public, size=len(padded), uid=os.urandom(16).hex())
        data = letters.write(self.oujda.key, head, keys.seal(public, padded, head))
        assert self.receiver.take_letter(data)[0] == "held"
        return data

    def ask(self, laptop: Laptop, *had: str) -> list[bytes]:
        data, private = asks.write(laptop.key, mission=self.mission.name, letters=had)
        return asks.open_answer(private, data, self.receiver.answer(data)).items


def _update(*signers: bytes) -> bytes:
    about: dict[str, Any] = {"version": "0.2.0", "date": "2026-11-23", "expires": "2027-11-23", "libraries": "ab" * 32, "base_number": 0}
    data = update.make({"sync/a.py": b"pass\n"}, {}, number=2, schema_from="0001", schema_to="0005", **about)
    for one in signers:
        data = update.sign(data, one)
    return data


@pytest.fixture(scope="module")
def facing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facing]:
    made = Facing(tmp_path_factory.mktemp("dump"))
    yield made
    made.engine.dispose()


def rows(facing: Facing) -> Iterator[tuple[str, sa.RowMapping]]:
    """Every row of every table there is, whoever made the table."""
    found = sa.MetaData()
    found.reflect(facing.engine)
    with facing.engine.connect() as connection:
        for table in found.sorted_tables:
            for row in connection.execute(sa.select(table)).mappings():
                yield table.name, row


def test_the_month_was_busy(facing: Facing) -> None:
    names = [name for name, _ in rows(facing)]
    counts = {name: names.count(name) for name in set(names)}
    assert counts["batch"] == counts["body"] == 7 and counts["letter"] == 2
    assert {row["kind"] for name, row in rows(facing) if name == "mail"} == {"pack", "reply", "site-pack", "update"}
    kinds = {parcel.kind(item) for item in facing.ask(facing.berkane)}
    assert kinds == {"head", "receipt", "pack", "reply", "letter"}


def test_every_column_holds_only_what_it_may(facing: Facing) -> None:
    for name, row in rows(facing):
        may = MAY_HOLD[name]
        for column, value in row.items():
            if isinstance(value, bytes):
                _check_sealed(facing, name, column, row)
            elif isinstance(value, str):
                assert re.fullmatch(may[column], value), (name, column)
            else:
                assert value is None or isinstance(value, int)


def _check_sealed(facing: Facing, name: str, column: str, row: sa.RowMapping) -> None:
    """Bytes are keys, sealed, signed proofs without a word, or what everybody is told."""
    data = bytes(row[column])
    if (name, column) == ("installation", "public"):
        assert keys.installation_id(data) == row["id"]
    elif name == "body":
        assert batch.read(data).hash == row["hash"]
    elif name == "receipt":
        assert receipts.read(data, *facing.mission.receipt_publics).hash == row["hash"]
    elif name == "letter":
        assert letters.read(data).hash == row["hash"]
    elif row["kind"] == "reply":
        assert replies.vouched(data, facing.mission.root_public) == (row["installation"], row["number"])
    elif row["kind"] == "update":
        assert update.read(data, facing.inside.home.release.publics).update.number == row["number"]
    elif row["kind"] == "pack":
        assert packs.read(data, facing.mission.root_public).number == row["number"]
    else:
        assert sitepack.read(data).mission == facing.mission.name


def test_no_file_holds_a_word_a_figure_a_closed_month_or_a_key_that_opens(facing: Facing) -> None:
    facing.engine.dispose()
    files = {path.relative_to(facing.folder).as_posix(): path.read_bytes() for path in facing.folder.rglob("*") if path.is_file()}
    assert {name.removesuffix("-wal").removesuffix("-shm") for name in files} == {"mission.json", "receipt.key", "mission.db"}
    private = facing.inside.private
    hidden = [
        b"2023-04",
        b"persons_new",
        b"MMSD",
        *STORY.split(),
        *(one.reply_key for one in (facing.oujda, facing.berkane)),
        *(one.reply_key.hex().encode() for one in (facing.oujda, facing.berkane)),
        private.root,
        private.root.hex().encode(),
        *private.sealings,
    ]
    stored = b"".join(files.values())
    assert [word for word in hidden if len(word) > 3 and word in stored] == []


def test_a_letter_that_was_delivered_leaves_its_size_and_its_days(facing: Facing) -> None:
    (row,) = (row for name, row in rows(facing) if name == "letter" and row["hash"] == letters.read(facing.letter).hash)
    assert (row["body"], row["size"], row["taken_on"]) == (None, len(facing.letter), DAY.isoformat())
    assert date.fromisoformat(row["received_on"]) == DAY

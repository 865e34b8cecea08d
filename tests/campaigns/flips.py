"""Flip one bit, tear off a tail, exchange two pages: whatever is done to a file of a home, no wrong word is ever read from it.

Each round damages one copy of a home and opens it. It must either be refused with a sentence, or give back exactly what was saved: all of
it, or (when the log was hit, which no file can show) a state that had been committed earlier, with its audit trail whole.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import sqlalchemy as sa

from fieldapp.actions.desk import Desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import journal, sealing, tables, vault
from tests.campaigns.kills import PASSPHRASE, make_home

ROUNDS = 600
_PAGE = 4096
_NOTES = 40
_FILES = ("store.db", "store.db", "store.db-wal", vault.ROSTER)


def run(seed: int, rounds: int) -> dict[str, int]:
    """Damage ``rounds`` copies; returns how many were refused, opened unchanged, opened earlier (log only), and how many were *wrong*."""
    draw = random.Random(seed)
    figures: Counter[str] = Counter(refused=0, unchanged=0, earlier=0, wrong=0)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder) / "original"
        truths = _fill(original)
        for number in range(rounds):
            home = Path(folder) / f"copy{number}"
            shutil.copytree(original, home)
            name = draw.choice(_FILES)
            _damage(home / name, draw)
            figures[_outcome(home, name, truths)] += 1
            shutil.rmtree(home)
    return dict(figures)


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 600 damages."""
    return run(seed, ROUNDS)


def _fill(home: Path) -> list[dict[str, str]]:
    """A home with notes, half of them still in the log; every state it was ever in."""
    make_home(home)
    desk = open_desk(home, PASSPHRASE)
    truths = [_notes(desk)]
    for number in range(_NOTES):
        with desk.store.write() as transaction:
            uid = f"n{number}"
            note = sealing.seal_own(desk.store.vault, f"note {number} " * 20, sealing.place("draft", uid, "body_sealed"))
            transaction.connection.execute(
                sa.insert(tables.draft).values(uid=uid, user="sb", form="session", body_sealed=note, changed_at="")
            )
            transaction.audit("entry.recorded", f"entry {number}")
        truths.append(_notes(desk))
        if number == _NOTES // 2:
            with desk.store.read() as connection:
                connection.exec_driver_sql("ROLLBACK")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    copy = home.with_name("open")
    shutil.copytree(home, copy)  # with its log, as after a power cut
    desk.store.close()
    shutil.rmtree(home)
    copy.rename(home)
    return truths


def _damage(path: Path, draw: random.Random) -> None:
    data = bytearray(path.read_bytes())
    kind = draw.choice(("flip", "flip", "flip", "tear", "swap", "zero"))
    at = draw.randrange(len(data))
    if kind == "flip":
        data[at] ^= 1 << draw.randrange(8)
    elif kind == "tear":
        del data[at:]
    elif kind == "zero":
        data[at : at + 64] = bytes(len(data[at : at + 64]))
    else:
        pages = [data[start : start + _PAGE] for start in range(0, len(data), _PAGE)]
        first, second = draw.randrange(len(pages)), draw.randrange(len(pages))
        pages[first], pages[second] = pages[second], pages[first]
        data = bytearray(b"".join(pages))
    path.write_bytes(data)


def _outcome(home: Path, name: str, truths: list[dict[str, str]]) -> str:
    try:
        desk = open_desk(home, PASSPHRASE)
    except Refused:
        return "refused"
    try:
        found = _notes(desk)
        with desk.store.read() as connection:
            whole = journal.verify(connection, desk.store.vault.vault_id) == "" and journal.head(connection).seq == len(found) + 1
    except Refused:
        return "refused"
    finally:
        desk.store.close()
    if not whole or found not in truths:
        return "wrong"
    if found == truths[-1]:
        return "unchanged"
    return "earlier" if name == "store.db-wal" else "wrong"


def _notes(desk: Desk) -> dict[str, str]:
    with desk.store.read() as connection:
        rows = connection.execute(sa.select(tables.draft.c.uid, tables.draft.c.body_sealed)).all()
    return {row.uid: sealing.open_own(desk.store.vault, row.body_sealed, sealing.place("draft", row.uid, "body_sealed")) for row in rows}

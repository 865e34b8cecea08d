"""Saving a session note, durable, through the action, beside the same insert in bare SQLCipher: at most twice as long.

Both write to the same disk in turn, pair by pair, so that a slow moment hits both. The action checks the form, seals the note, writes the
entry with its audit entry and leaves the index of names as it should be; the bare insert commits the same row, its note unsealed, into a
table with the same indexes, under the same pragmas.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from homes import TODAY, desk_in
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from fieldapp.actions import drafts, finding, people, sessions
from fieldapp.actions.desk import close_desk
from fieldapp.storage.connections import connect
from fieldapp.storage.tables import entry

NOTE = "Dort mieux depuis deux semaines. La cadette tousse encore, on regarde ensemble comment aller au centre de santé. " * 4
ROUNDS = 100
INSERT = """
    INSERT INTO entry (uid, person_id, date, site, project, service, minutes, note_sealed, origin, author, entered_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def main() -> None:
    """Print the medians in milliseconds and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "home", {"OUJ": True, "BER": False})
        person = {
            "family_name": "Diallo", "given_name": "Aïssatou", "sex": "F", "birth_date": date(1999, 1, 1), "nationality": "GN",
            "population_group": "migrant", "status": "non_precise", "site": "OUJ", "project": "MMSD", "opened_on": TODAY,
        }  # fmt: skip
        consent = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": TODAY}
        number = people.register(desk, person, consent).value
        finding.find(desk, "diallo")
        session = {"date": TODAY, "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45, "note": NOTE}
        (Path(folder) / "bare.db").touch()
        bare = connect(Path(folder) / "bare.db", os.urandom(32))
        for statement in (CreateTable(entry), *(CreateIndex(index) for index in entry.indexes)):
            bare.execute(str(statement.compile(dialect=sqlite.dialect())).replace("FOREIGN KEY(person_id) REFERENCES person (id), ", ""))
        bare.execute("PRAGMA foreign_keys = OFF")
        ours, theirs = [], []
        for _ in range(ROUNDS):
            draft = drafts.save(desk, "session", {"note": NOTE}, number).value
            start = time.perf_counter()
            sessions.record(desk, number, session)
            ours.append(time.perf_counter() - start)
            drafts.discard(desk, draft)
            start = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            row = (os.urandom(16).hex(), number, TODAY.isoformat(), "OUJ", "MMSD", "psy.individual", 45, NOTE.encode(), "typed", "sb", "x")
            bare.execute(INSERT, row)
            bare.execute("COMMIT")
            theirs.append(time.perf_counter() - start)
        bare.close()
        close_desk(desk)
    one, other = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    print(f"action {one:.2f} ms · bare insert {other:.2f} ms · ratio {one / other:.2f} (bar 2)")


if __name__ == "__main__":
    main()

"""Saving a session note, durable, through the action, beside the same insert in bare SQLCipher: at most twice as long.

Both write to the same disk in turn, pair by pair, so that a slow moment hits both. The action checks the form, seals the note, writes the
entry with its audit entry, brings the index of names up to date and discards the draft of the form; the bare insert commits one row of the
same size under the same pragmas.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from homes import TODAY, desk_in

from fieldapp.actions import drafts, finding, people, sessions
from fieldapp.actions.desk import close_desk
from fieldapp.storage.database import connect

NOTE = "Dort mieux depuis deux semaines. La cadette tousse encore, on regarde ensemble comment aller au centre de santé. " * 4
ROUNDS = 60


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
        bare = connect(Path(folder) / "bare.db", os.urandom(32))
        bare.execute(
            "CREATE TABLE entry (id INTEGER PRIMARY KEY, date TEXT, site TEXT, project TEXT, service TEXT, minutes INT, note BLOB)"
        )
        ours, theirs = [], []
        for _ in range(ROUNDS):
            draft = drafts.save(desk, "session", number, {"note": NOTE}).value
            start = time.perf_counter()
            sessions.record(desk, number, session)
            ours.append(time.perf_counter() - start)
            drafts.discard(desk, draft)
            start = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            row = (TODAY.isoformat(), "OUJ", "MMSD", "psy.individual", 45, NOTE.encode())
            bare.execute("INSERT INTO entry (date, site, project, service, minutes, note) VALUES (?, ?, ?, ?, ?, ?)", row)
            bare.execute("COMMIT")
            theirs.append(time.perf_counter() - start)
        bare.close()
        close_desk(desk)
    one, other = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    print(f"action {one:.2f} ms · bare insert {other:.2f} ms · ratio {one / other:.2f} (bar 2)")


if __name__ == "__main__":
    main()

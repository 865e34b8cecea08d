"""Searching inside 20,000 notes: building the index slice by slice, the longest slice, and a query; then who looked at a case among
200,000 entries of the audit trail."""

from __future__ import annotations

import random
import resource
import statistics
import tempfile
import time
from pathlib import Path

from homes import desk_in

from fieldapp.actions import looks, notes
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.storage import sealing
from fieldapp.storage import tables as t
from tests.agreed import insert_people

NOTES, CASES, WORDS, ENTRIES, QUERIES = 20_000, 2_000, 60, 200_000, 400


def main() -> None:
    """Print what was measured."""
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "home", {"OUJ": True, "BER": False})
        vocabulary = [_word(rng) for _ in range(12_000)]
        _fill(desk, rng, vocabulary)
        before = _memory()
        slices = []
        whole = False
        while not whole:
            start = time.perf_counter()
            whole = notes.warm(desk)
            slices.append(time.perf_counter() - start)
        print(
            f"index of {NOTES:,} notes: {sum(slices):.1f} s in {len(slices)} slices, longest {max(slices) * 1000:.0f} ms, "
            f"{_memory() - before:.0f} MiB"
        )
        asked = [" ".join(_weighted(rng, vocabulary)[: rng.randint(2, 6)] for _ in range(rng.randint(1, 2))) for _ in range(QUERIES)]
        took = [_timed(lambda text=text: notes.search(desk, text)) for text in asked]
        print(f"query: median {statistics.median(took):.1f} ms, 95th percentile {sorted(took)[int(QUERIES * 0.95)]:.1f} ms")
        _long_trail(desk)
        took = [_timed(lambda number=number: looks.looked(desk, number)) for number in range(1, 21)]
        print(f"who looked, of {ENTRIES:,} entries: median {statistics.median(took):.0f} ms")
        first = _timed(lambda: looks.opened(desk, 1))
        later = [_timed(lambda number=number: looks.opened(desk, number)) for number in range(2, 52)]
        again = _timed(lambda: looks.opened(desk, 2))
        print(f"page opened: first {first:.0f} ms, then {statistics.median(later):.1f} ms, once more {again:.2f} ms")
        close_desk(desk)


def _word(rng: random.Random) -> str:
    letters = "aeiou", "bcdfglmnprstv"
    return "".join(rng.choice(letters[at % 2]) for at in range(rng.randint(3, 11)))


def _weighted(rng: random.Random, vocabulary: list[str]) -> str:
    """A word, the first of the list far more often: as in a language."""
    return vocabulary[min(int(rng.paretovariate(0.6)) - 1, len(vocabulary) - 1)]


def _fill(desk: Desk, rng: random.Random, vocabulary: list[str]) -> None:
    vault = desk.store.vault
    cases = [f"{number:032x}" for number in range(CASES)]
    keys = desk.store.keyring.make(cases, vault.clinical_public, vault.protection_public)
    written = {"origin": "typed", "author": "sb", "entered_on": "2026-01-02", "site": "OUJ", "project": "MMSD"}
    people = [
        {
            "uid": uid, "clinical_public": keys[uid].clinical, "code": f"OUJ-{number:04d}", "sex": "F", "age_at_opening": 30,
            "nationality": "CI", "population_group": "migrant", "opened_on": "2025-10-01", "referent": "sb", **written,
        }
        for number, uid in enumerate(cases)
    ]  # fmt: skip
    entries = []
    for number in range(NOTES):
        case, uid = number % CASES, f"e{number}"
        text = " ".join(_weighted(rng, vocabulary) for _ in range(WORDS))
        sealed = sealing.seal_case(vault, keys[cases[case]].clinical, "clinical", text, sealing.place("entry", uid, "note_sealed"))
        entries.append(
            {"uid": uid, "person_id": case + 1, "date": "2026-01-02", "service": "psy.individual", "note_sealed": sealed, **written}
        )
    with desk.store.write(audited=False) as tx:
        insert_people(tx.connection, people)
        tx.connection.execute(t.entry.insert(), entries)


def _long_trail(desk: Desk) -> None:
    with desk.store.write() as tx:
        for number in range(ENTRIES):
            tx.audit("session.recorded", f"entry {number % NOTES + 1}")


def _timed(call: object) -> float:
    start = time.perf_counter()
    call()  # type: ignore[operator]
    return (time.perf_counter() - start) * 1000


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()

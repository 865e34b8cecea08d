"""Searching inside notes, for who reads them: an index in memory of the notes one opens without a reason. The words are kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from fieldapp.domain import word_index
from fieldapp.domain.errors import NotAllowed
from fieldapp.storage import note_search, sealing
from fieldapp.storage.note_search import Sealed

from . import entries
from .desk import Desk

LIMIT = 50
_ALL_AT_ONCE, _A_FEW = 2_000, 50


@dataclass(frozen=True, slots=True)
class NoteHit:
    """An entry whose note holds the words that were typed."""

    entry_id: int
    person_id: int
    code: str
    date: date


@dataclass(frozen=True, slots=True)
class Around:
    """The first word found in a note, and the words before and after it."""

    before: str
    found: str
    after: str


def warm(desk: Desk, notes: int = 200) -> bool:
    """Open so many more notes for the index, so that other work gets its turn between; whether all are in it.

    Raises NotAllowed for who reads no notes, as everything here.
    """
    _require_clinical(desk)
    return note_search.warm(desk.store, notes, lambda closed: _opened(desk, closed))


def search(desk: Desk, text: str, limit: int = LIMIT, *, wait: bool = True) -> list[NoteHit]:
    """The entries whose note holds every word typed, or a word that begins with it; the latest first.

    Without ``wait`` only those in the index so far, and what was written since it was whole.
    """
    _require_clinical(desk)
    if not word_index.asked(text):
        return []
    while not warm(desk, _ALL_AT_ONCE if wait else _A_FEW) and wait:
        pass
    hits = note_search.find(desk.store, text, limit)
    return [NoteHit(hit.entry, hit.person, hit.code, date.fromisoformat(hit.date)) for hit in hits]


def around(desk: Desk, entry_id: int, text: str) -> Around:
    """The words around what was found in one note. That a part of it was seen stands in the audit trail.

    Raises NotAllowed as ``entries.read_note``.
    """
    _require_clinical(desk)
    note = entries.read_note(desk, entry_id, glimpse=True)
    return Around(*word_index.around(note, text))


def _opened(desk: Desk, closed: Iterable[Sealed]) -> Iterator[tuple[int, str]]:
    """The words of these notes; the key of a case is looked up once."""
    vault = desk.store.vault
    keys: dict[str, bytes] = {}
    for one in closed:
        if one.case not in keys:
            keys[one.case] = desk.store.keyring.private(vault, one.case, "clinical")
        yield one.entry, sealing.open_with(keys[one.case], vault, "clinical", one.blob, sealing.place("entry", one.uid, "note_sealed"))


def _require_clinical(desk: Desk) -> None:
    if not desk.store.vault.can_read_clinical:
        raise NotAllowed("note_not_yours")

"""Which notes hold which words: an index in memory for as long as the store is open, of the notes its user opens by right.

Nothing of it, and nothing that is searched for, is ever written anywhere. It is built by and by; entries written meanwhile are taken in
before each search. What somebody may no longer open (the case changed hands) is left out of what is found, not out of the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from fieldapp.domain.word_index import WordIndex

from . import tables as t
from .database import Store
from .entries import EMPTY_SEALED

_CHUNK = 200


@dataclass(frozen=True, slots=True)
class Sealed:
    """A note still closed: its entry, and the names its bytes and its case's keys are bound to."""

    entry: int
    uid: str
    case: str
    blob: bytes


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry whose note holds the words, with its case and date."""

    entry: int
    person: int
    code: str
    date: str


class _Index:
    """The words; the date of each entry; and which correction kept the note of an entry (``heirs``)."""

    def __init__(self) -> None:
        self.read_to, self.whole = 0, False
        self.words = WordIndex()
        self.dates: dict[int, str] = {}
        self.heirs: dict[int, int] = {}


_indexes: WeakKeyDictionary[Store, _Index] = WeakKeyDictionary()


def warm(store: Store, notes: int, opened: Callable[[Iterable[Sealed]], Iterable[tuple[int, str]]]) -> bool:
    """Take so many more notes into the index, opened by ``opened``; whether all are in it."""
    index = _indexes.setdefault(store, _Index())
    with store.read() as connection:
        newest = connection.scalar(sa.select(sa.func.max(t.entry.c.id))) or 0
        rows = connection.execute(_further(store, index.read_to).limit(notes)).all() if newest > index.read_to else []
        index.whole = len(rows) < notes
        read_to = newest if index.whole else rows[-1].id
        for heir in connection.execute(_heirs(index.read_to, read_to)):
            index.heirs[heir.replaces], index.dates[heir.id] = heir.id, heir.date
    index.dates |= {row.id: row.date for row in rows}
    for number, text in opened(Sealed(row.id, row.uid, row.case, row.note_sealed) for row in rows):
        index.words.add(number, text)
    index.read_to = read_to
    return index.whole


def forget(store: Store) -> None:
    """Drop the index; the next search builds it anew."""
    _indexes.pop(store, None)


def find(store: Store, text: str, limit: int) -> list[Hit]:
    """The entries whose note holds all the words, the latest first. A corrected entry that kept its note is found as the correction."""
    index = _indexes.get(store)
    if index is None:
        return []
    numbers = set()
    for number in index.words.find(text):
        numbers.add(number)
        while (heir := index.heirs.get(number)) is not None:
            number = heir
            numbers.add(number)
    latest = sorted(numbers, key=lambda number: (index.dates[number], number), reverse=True)
    found: dict[int, Hit] = {}
    with store.read() as connection:
        for start in range(0, len(latest), _CHUNK):
            chunk = latest[start : start + _CHUNK]
            found |= {row[0]: Hit(*row) for row in connection.execute(_shown(store, chunk))}
            if len(found) >= limit:
                break
    return [found[number] for number in latest if number in found][:limit]


def _further(store: Store, after: int) -> sa.Select[int, str, str, bytes, str]:
    e, p = t.entry.c, t.person.c
    chosen = sa.select(e.id, e.uid, p.uid.label("case"), e.note_sealed, e.date).join_from(t.entry, t.person, e.person_id == p.id)
    return chosen.where(e.id > after, sa.func.length(e.note_sealed) > EMPTY_SEALED, _by_right(store)).order_by(e.id)


def _shown(store: Store, numbers: list[int]) -> sa.Select[int, int, str, str]:
    e, p = t.entry.c, t.person.c
    chosen = sa.select(e.id, e.person_id, p.code, e.date).join_from(t.entry, t.person, e.person_id == p.id)
    return chosen.where(e.id.in_(numbers), e.cancelled_on.is_(None), _by_right(store))


def _by_right(store: Store) -> sa.ColumnElement[bool]:
    """The notes one opens without giving a reason: one's own, those of cases one follows, all of them for a psychologist."""
    user = store.vault.user
    if store.vault.may("psychologist"):
        return sa.true()
    return sa.or_(t.entry.c.author == user, t.person.c.referent == user)


def _heirs(after: int, to: int) -> sa.Select[int, int | None, str]:
    e = t.entry.c
    return sa.select(e.id, e.replaces, e.date).where(e.id > after, e.id <= to, e.replaces.is_not(None), e.note_sealed.is_(None))

"""Finding people: an index of names, codes and birth years, built in memory at first use and kept for as long as the store is open.

Nothing of it, and nothing that is searched for, is ever written anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from fieldapp.domain.folding import fold
from fieldapp.domain.names import SURE, NameIndex

from . import tables as t
from .database import Store

Why = tuple[str, Mapping[str, str]]
LIMIT = 200
_SIMILAR = 5
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found, how well (0 to 1) and why; ``sure`` is False for a less certain match."""

    id: int
    score: float
    why: tuple[Why, ...]

    @property
    def sure(self) -> bool:
        return self.score >= SURE


@dataclass(frozen=True, slots=True)
class _Known:
    """What is compared beside the name: the code without signs, and the year of birth (``near`` when it comes from an age)."""

    code: str
    year: int | None
    near: bool
    sex: str


class _Index:
    """Who is known, by name, code and year. It is built by and by: ``read_to`` is the last person in it, ``whole`` when all are."""

    def __init__(self) -> None:
        self.read_to, self.whole = 0, False
        self.names = NameIndex()
        self.known: dict[int, _Known] = {}
        self.by_code: dict[str, int] = {}
        self.by_last_four: dict[str, list[int]] = {}
        self.by_year: dict[int, list[int]] = {}

    def add(self, row: sa.RowMapping) -> None:
        code = fold(row["code"]).replace(" ", "")
        year, near = _year(row)
        self.known[row["id"]] = _Known(code, year, near, row["sex"])
        self.names.add(row["id"], " ".join((row["given_name"], row["family_name"], row["other_names"])))
        self.by_code[code] = row["id"]
        self.by_last_four.setdefault(code[-4:], []).append(row["id"])
        if year is not None:
            self.by_year.setdefault(year, []).append(row["id"])


_indexes: WeakKeyDictionary[Store, _Index] = WeakKeyDictionary()

_COLUMNS = (
    t.person.c.id, t.person.c.code, t.person.c.family_name, t.person.c.given_name, t.person.c.other_names, t.person.c.sex,
    t.person.c.birth_date, t.person.c.age_at_opening, t.person.c.opened_on,
)  # fmt: skip


def _index(store: Store) -> _Index:
    while not warm(store, 10_000):
        pass
    return _indexes[store]


def warm(store: Store, people: int) -> bool:
    """Take so many more people into the index, before the first search needs them; whether all are in it."""
    index = _indexes.setdefault(store, _Index())
    if not index.whole:
        further = sa.select(*_COLUMNS).where(t.person.c.id > index.read_to).order_by(t.person.c.id).limit(people)
        with store.read() as connection:
            rows = connection.execute(further).mappings().all()
        for row in rows:
            index.add(row)
            index.read_to = row["id"]
        index.whole = len(rows) < people
    return index.whole


def added(store: Store, person_id: int) -> None:
    """Take a new person into the index, if it stands; one still being built comes to them by itself."""
    index = _indexes.get(store)
    if index is not None and index.whole:
        with store.read() as connection:
            index.add(connection.execute(sa.select(*_COLUMNS).where(t.person.c.id == person_id)).mappings().one())


def forget(store: Store) -> None:
    """Drop the index; the next search builds it anew."""
    _indexes.pop(store, None)


def find(store: Store, text: str, today: date) -> list[Hit]:
    """Who may be meant, best first: a code or its last four, a year of birth (``1999``, or ``99`` after a name), names in any spelling."""
    index = _index(store)
    folded = fold(text)
    exact = index.by_code.get(folded.replace(" ", ""))
    if exact is not None:
        return [Hit(exact, 1.0, (("found_code", {}),))]
    words = folded.split()
    numbers = [word for word in words if word.isdecimal()]
    named = " ".join(word for word in re.split(r"[\s/.,-]+", text) if word and not word.isdecimal())
    if not named:
        hits = _by_numbers(index, numbers)
    elif numbers and (of_site := _of_site(index, words)):
        hits = of_site
    else:
        # Without a number beside it a name need not be weighed, and the best are enough.
        found = index.names.search(named, None if numbers else LIMIT)
        hits = [_weighed(index, Hit(n.id, n.score, ((n.why.key, n.why.values),)), numbers, today) for n in found]
    hits.sort(key=lambda hit: (-hit.score, -hit.id))
    return hits[:LIMIT]


def similar(store: Store, answers: Mapping[str, object], today: date) -> list[Hit]:
    """Who resembles the person being typed: names close enough, not of the other sex, of about the same age."""
    index = _index(store)
    names = " ".join(str(answers.get(key) or "") for key in ("given_name", "family_name"))
    found = {
        n.id: n for text in (str(answers.get("other_names") or ""), names) if text.strip() for n in index.names.search(text, typing=False)
    }
    year, slack = _typed_year(answers, today)
    hits = []
    for n in found.values():
        known = index.known[n.id]
        apart = 0 if year is None or known.year is None else max(0, abs(year - known.year) - slack - (2 if known.near else 0))
        if apart > 1 or {known.sex, answers.get("sex")} == {"F", "M"} or n.score < SURE:
            continue
        why: tuple[Why, ...] = ((n.why.key, n.why.values),)
        hits.append(Hit(n.id, n.score, why if year is None or known.year is None else (*why, _born(known))))
    hits.sort(key=lambda hit: (-hit.score, -hit.id))
    return hits[:_SIMILAR]


def _typed_year(answers: Mapping[str, object], today: date) -> tuple[int | None, int]:
    """The year of birth being typed, and how many years it may be off."""
    born, age = answers.get("birth_date"), answers.get("age_at_opening")
    if isinstance(born, date):
        return born.year, 0
    return (today.year - age, 2) if isinstance(age, int) else (None, 0)


def _by_numbers(index: _Index, numbers: list[str]) -> list[Hit]:
    hits: dict[int, Hit] = {}
    for number in numbers:
        if _YEAR.fullmatch(number):
            for person in index.by_year.get(int(number), ()):
                hits[person] = Hit(person, 0.8, (_born(index.known[person]),))
        if len(number) == 4:
            for person in index.by_last_four.get(number, ()):
                hits[person] = Hit(person, 0.95, (("found_last_four", {}),))
    return list(hits.values())


def _of_site(index: _Index, words: list[str]) -> list[Hit]:
    """A code that is being typed, as ``ouj 04`` for OUJ-0412."""
    start = "".join(words)
    return [Hit(person, 0.9, (("found_code", {}),)) for code, person in index.by_code.items() if code.startswith(start)]


def _weighed(index: _Index, hit: Hit, numbers: list[str], today: date) -> Hit:
    """A name that was found, weighed by the numbers beside it: the year of birth, or the last four of the code."""
    known, score, why = index.known[hit.id], hit.score, hit.why
    for number in numbers:
        year = _meant(number, today)
        if len(number) == 4 and known.code.endswith(number):
            why = (*why, ("found_last_four", {}))
        elif year is None or known.year is None or abs(known.year - year) > (3 if known.near else 1):
            score *= 0.6
        else:
            score, why = score * (1.0 if known.year == year else 0.95), (*why, _born(known))
    return Hit(hit.id, score, why)


def _born(known: _Known) -> Why:
    return ("found_year_near" if known.near else "found_year", {"year": str(known.year)})


def _meant(number: str, today: date) -> int | None:
    """The year a number means: four digits, or the last two of one that has passed."""
    if _YEAR.fullmatch(number):
        return int(number)
    if len(number) == 2:
        return int(number) + (2000 if int(number) <= today.year % 100 else 1900)
    return None


def _year(row: sa.RowMapping) -> tuple[int | None, bool]:
    if row["birth_date"]:
        return int(row["birth_date"][:4]), False
    if row["age_at_opening"] is not None:
        return int(row["opened_on"][:4]) - row["age_at_opening"], True
    return None, False

"""Finding people: an index of names, codes, cards, phones and birth years, built in memory at first use and kept while the store is open.

A file that was merged into another is found like any; what is found is the one that stands for it. Nothing of the index, and nothing that
is searched for, is ever written anywhere.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from fieldapp.domain import cards
from fieldapp.domain.folding import fold
from fieldapp.domain.names import SURE, NameIndex

from . import cards as held
from . import tables as t
from .database import Store

Why = tuple[str, Mapping[str, str]]
LIMIT = 200
_SIMILAR = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
# As people type a phone number: digits with signs between. Fewer digits than these are no phone.
_PHONE = re.compile(r"[\d\s+().\-/]+")
_PHONE_SURE, _PHONE_LEAST = 8, 4


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
    """Who is known, by name, code, phone and year. It is built by and by: ``read_to`` is the last file in it, ``whole`` when all are.

    What every file has stands in columns by its number, for an object each would take several times the memory.
    """

    def __init__(self) -> None:
        self.read_to, self.whole = 0, False
        self.names = NameIndex()
        self.by_code: dict[str, int] = {}
        self.by_year: dict[int, list[int]] = {}
        self.phones: dict[int, str] = {}
        self.merged: dict[int, tuple[int, str]] = {}
        self._codes: list[str] = []
        self._sexes: list[str] = []
        self._years = array("h")  # 0 when not known, below it when it comes from an age

    def add(self, row: sa.RowMapping) -> None:
        """Take a file in."""
        number, code = row["id"], fold(row["code"]).replace(" ", "")
        year, near = _year(row)
        missing = number + 1 - len(self._codes)
        if missing > 0:
            self._codes += [""] * missing
            self._sexes += [""] * missing
            self._years.extend([0] * missing)
        self._codes[number], self._sexes[number] = code, sys.intern(row["sex"])
        self._years[number] = 0 if year is None else -year if near else year
        self.names.add(number, " ".join((row["given_name"], row["family_name"], row["other_names"])))
        self.by_code[code] = number
        if year is not None:
            self.by_year.setdefault(year, []).append(number)
        if phone := phone_digits(row["phone"]):
            self.phones[number] = phone
        if row["merged_into"] is not None:
            self.merged[number] = (row["merged_into"], row["code"])

    def known(self, number: int) -> _Known:
        """What is known of a file that is in the index."""
        year = self._years[number]
        return _Known(self._codes[number], abs(year) or None, year < 0, self._sexes[number])

    def remove(self, number: int) -> None:
        """Forget a file; nothing happens when it is not there."""
        if number >= len(self._codes) or not self._codes[number]:
            return
        year = abs(self._years[number])
        if year:
            self.by_year[year].remove(number)
        del self.by_code[self._codes[number]]
        self._codes[number], self._years[number] = "", 0
        self.names.remove(number)
        self.phones.pop(number, None)
        self.merged.pop(number, None)

    def standing(self, number: int) -> int:
        """The file that stands for this one."""
        while number in self.merged:
            number = self.merged[number][0]
        return number


_indexes: WeakKeyDictionary[Store, _Index] = WeakKeyDictionary()

_COLUMNS = (
    t.person.c.id, t.person.c.code, t.person.c.family_name, t.person.c.given_name, t.person.c.other_names, t.person.c.sex,
    t.person.c.birth_date, t.person.c.age_at_opening, t.person.c.opened_on, t.person.c.phone, t.person.c.merged_into,
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


def changed(store: Store, *people: int) -> None:
    """Read these people anew into the index, as far as it stands; one it has not come to yet comes by itself, one that is gone leaves."""
    index = _indexes.get(store)
    if index is None:
        return
    with store.read() as connection:
        rows = connection.execute(sa.select(*_COLUMNS).where(t.person.c.id.in_(people))).mappings().all()
    for number in people:
        index.remove(number)
    for row in rows:
        if index.whole or row["id"] <= index.read_to:
            index.add(row)


def forget(store: Store) -> None:
    """Drop the index; the next search builds it anew."""
    _indexes.pop(store, None)


def find(store: Store, text: str, today: date) -> list[Hit]:
    """Who may be meant, best first: a code or its last four, a card, a phone number or four digits of it, a year of birth (``1999``, or
    ``99`` after a name), names in any spelling."""
    index = _index(store)
    folded = fold(text)
    exact = index.by_code.get(folded.replace(" ", ""))
    if exact is not None:
        return _of_those_standing(index, [Hit(exact, 1.0, (("found_code", {}),))])
    if (bearer := _bearer(store, text)) is not None:
        return [Hit(bearer, 1.0, (("found_card", {}),))]
    words = folded.split()
    numbers = [word for word in words if word.isdecimal()]
    named = " ".join(word for word in re.split(r"[\s/.,-]+", text) if word and not word.isdecimal())
    if _PHONE.fullmatch(text):
        hits = _by_numbers(index, numbers) + _by_phone(index, "".join(numbers))
    elif not named:
        hits = []
    elif numbers and (of_site := _of_site(index, words)):
        hits = of_site
    else:
        # Without a number beside it a name need not be weighed, and the best are enough.
        found = index.names.search(named, None if numbers else LIMIT)
        hits = [_weighed(index, Hit(n.id, n.score, ((n.why.key, n.why.values),)), numbers, today) for n in found]
    return _of_those_standing(index, hits)[:LIMIT]


def _bearer(store: Store, text: str) -> int | None:
    """Who holds the card whose code this is."""
    code = cards.check(text)
    if code is None:
        return None
    with store.read() as connection:
        return held.bearer(connection, code)


def _of_those_standing(index: _Index, hits: list[Hit]) -> list[Hit]:
    """The same hits, best first, each person once: a merged file stands under the one it was merged into, and says so."""
    best: dict[int, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.score, -hit.id)):
        stands = index.standing(hit.id)
        if stands != hit.id:
            hit = Hit(stands, hit.score, (*hit.why, ("found_merged", {"code": index.merged[hit.id][1]})))
        best.setdefault(stands, hit)
    return list(best.values())


def similar(store: Store, answers: Mapping[str, object], today: date) -> list[Hit]:
    """Who resembles the person being typed: the same card or phone; or names close enough, not of the other sex, of about the same age."""
    index = _index(store)
    hits = []
    phone = phone_digits(str(answers.get("phone") or ""))
    if (bearer := _bearer(store, str(answers.get("card") or ""))) is not None:
        hits.append(Hit(bearer, 1.0, (("found_card", {}),)))
    if len(phone) >= _PHONE_SURE:
        hits += [Hit(number, 0.97, (("found_phone", {"digits": phone[-4:]}),)) for number, held in index.phones.items() if held == phone]
    names = " ".join(str(answers.get(key) or "") for key in ("given_name", "family_name"))
    found = {
        n.id: n for text in (str(answers.get("other_names") or ""), names) if text.strip() for n in index.names.search(text, typing=False)
    }
    year, slack = _typed_year(answers, today)
    for n in found.values():
        known = index.known(n.id)
        apart = 0 if year is None or known.year is None else max(0, abs(year - known.year) - slack - (2 if known.near else 0))
        if apart > 1 or {known.sex, answers.get("sex")} == {"F", "M"} or n.score < SURE:
            continue
        why: tuple[Why, ...] = ((n.why.key, n.why.values),)
        hits.append(Hit(n.id, n.score, why if year is None or known.year is None else (*why, _born(known))))
    return _of_those_standing(index, hits)[:_SIMILAR]


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
                hits[person] = Hit(person, 0.8, (_born(index.known(person)),))
        if len(number) == 4:
            for code, person in index.by_code.items():
                if code.endswith(number):
                    hits[person] = Hit(person, 0.95, (("found_last_four", {}),))
    return list(hits.values())


def _by_phone(index: _Index, digits: str) -> list[Hit]:
    """Whose phone number holds these digits."""
    asked = phone_digits(digits) if len(digits) >= _PHONE_SURE else digits
    if len(asked) < _PHONE_LEAST:
        return []
    score = 0.9 if len(asked) >= _PHONE_SURE else 0.75 if len(asked) > _PHONE_LEAST else 0.7
    return [Hit(number, score, (("found_phone", {"digits": held[-4:]}),)) for number, held in index.phones.items() if asked in held]


def _of_site(index: _Index, words: list[str]) -> list[Hit]:
    """A code that is being typed, as ``ouj 04`` for OUJ-0412."""
    start = "".join(words)
    return [Hit(person, 0.9, (("found_code", {}),)) for code, person in index.by_code.items() if code.startswith(start)]


def _weighed(index: _Index, hit: Hit, numbers: list[str], today: date) -> Hit:
    """A name that was found, weighed by the numbers beside it: the year of birth, or the last four of the code."""
    known, score, why = index.known(hit.id), hit.score, hit.why
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


def phone_digits(written: str) -> str:
    """The digits of a phone number, one of Morocco as it is dialled inside the country: +212 6… is 06…."""
    digits = re.sub(r"\D", "", written).removeprefix("00")
    return "0" + digits[3:].removeprefix("0") if digits.startswith("212") and len(digits) > 9 else digits

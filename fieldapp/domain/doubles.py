"""Which files of a whole list may be one person, and why. Only a suggestion: nothing is ever merged by it.

Files are compared only where two words of their names sound alike, or their phone numbers are equal. Many people share a name and an age,
so these alone are told of names few bear here; of a common one, it takes the same day of birth or the same phone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from .names import SURE, Token, match, name_tokens, spellings, tokens
from .sounds import skeleton

Why = tuple[str, dict[str, str]]
# More bearers of one pair of names than this, and name and age say nothing.
_FEW = 4
_MOST_WORDS = 5
_PHONE_LEAST = 8
# Who knows only the year is often written down as born on the first of January.
_UNKNOWN_DAY = (1, 1)


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of one file. ``year`` of birth is ``near`` when it comes from an age; ``phone`` is digits only."""

    id: int
    names: str
    sex: str
    birth_date: date | None
    year: int | None
    near: bool
    nationality: str
    phone: str


@dataclass(frozen=True, slots=True)
class Double:
    """Two files that may be one person, the lower number first; ``why`` are keys of sentences with their values."""

    one: int
    other: int
    score: float
    why: tuple[Why, ...]


def doubles(
    people: Sequence[Known],
    apart: Iterable[tuple[int, int]],
    tell: Callable[[int, int], None] = lambda done, of: None,
    among: Iterable[int] | None = None,
) -> list[Double]:
    """The most certain first. ``apart`` are pairs known to be two people; one of each pair is of ``among``, if it is given.

    ``tell`` is called with done and total, and may raise to stop.
    """
    told, wanted = set(apart), None if among is None else set(among)
    words = {one.id: name_tokens(one.names)[:_MOST_WORDS] for one in people}
    found: dict[tuple[int, int], Double] = {}
    tell(0, 1)
    blocks = list(_blocks(people, words))
    for place, (block, common) in enumerate(blocks):
        if place % 500 == 0:
            tell(place, len(blocks))
        if wanted is not None and not any(one.id in wanted for one in block):
            continue
        for one, other in _near(block):
            if wanted is not None and one.id not in wanted and other.id not in wanted:
                continue
            pair = (min(one.id, other.id), max(one.id, other.id))
            if pair in told or pair in found:
                continue
            double = _compared(one, other, words, common=common)
            if double is not None:
                found[pair] = double
    return sorted(found.values(), key=lambda double: (-double.score, double.one, double.other))


def _blocks(people: Sequence[Known], words: dict[int, tuple[Token, ...]]) -> Iterator[tuple[list[Known], bool]]:
    """People whose names share two words however they are spelt, and whether that is common here; and those of one phone."""
    by_key: dict[tuple[str, str], list[Known]] = defaultdict(list)
    by_phone: dict[str, list[Known]] = defaultdict(list)
    for one in people:
        keys = sorted({_key(word.folded) for word in words[one.id]})
        for pair in combinations(keys, 2):
            by_key[pair].append(one)
        if len(one.phone) >= _PHONE_LEAST:
            by_phone[one.phone].append(one)
    for block in by_phone.values():
        if len(block) > 1:
            yield block, False
    for block in by_key.values():
        if len(block) > 1:
            yield block, len(block) > _FEW


def _key(folded: str) -> str:
    """What two spellings of one word share: their group in the table, else the consonants of their sound."""
    group = spellings().groups.get(folded)
    return f"#{group}" if group is not None else skeleton(folded)


def _near(block: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs worth comparing: all of a few, and of many those of one day of birth."""
    if len(block) <= _FEW:
        yield from combinations(block, 2)
        return
    by_day: dict[date, list[Known]] = defaultdict(list)
    for one in block:
        if one.birth_date is not None:
            by_day[one.birth_date].append(one)
    for born in by_day.values():
        yield from combinations(born, 2)


def _compared(one: Known, other: Known, words: dict[int, tuple[Token, ...]], *, common: bool) -> Double | None:
    if {one.sex, other.sex} == {"F", "M"}:
        return None
    phone = len(one.phone) >= _PHONE_LEAST and one.phone == other.phone
    asked, kept = sorted((words[one.id], words[other.id]), key=len)
    score, why = match(asked, kept)
    if score < SURE or why is None or len(asked) < 2:
        if not phone:
            return None
        first = tokens(one.names)[:1]
        if not first or not match(first, words[other.id])[0]:
            return None  # a family, or friends, who share a phone
    birth = one.birth_date is not None and one.birth_date == other.birth_date and (one.birth_date.month, one.birth_date.day) != _UNKNOWN_DAY
    apart = None if one.year is None or other.year is None else abs(one.year - other.year)
    slack = 2 if one.near or other.near else 0
    if apart is not None and apart > slack and not phone:
        return None
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date and not phone:
        return None
    if common and not birth and not phone:
        return None
    reasons: list[Why] = [(why.key, why.values)] if why is not None and score >= SURE else []
    total = 0.5 * score
    if birth:
        reasons.append(("same_birth", {}))
        total += 0.25
    elif apart is not None and apart <= slack:
        reasons.append(("same_age", {}))
        total += 0.1
    if phone:
        reasons.append(("same_phone", {"digits": one.phone[-4:]}))
        total += 0.25
    if one.nationality == other.nationality != "nd":
        reasons.append(("same_nationality", {}))
        total += 0.05
    elif "nd" not in (one.nationality, other.nationality):
        total -= 0.15
    return Double(min(one.id, other.id), max(one.id, other.id), round(total, 3), tuple(reasons))

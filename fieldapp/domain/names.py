"""Finding a person by name, whatever the spelling or script: the same name, its sound, its skeleton, or the table of known spellings.

Scores rank and never merge: two people may well bear one name. ``Why`` says in a sentence key and its values why a name was found.
"""

from __future__ import annotations

import re
import tomllib
from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest
from typing import NamedTuple

import resources

from .folding import fold
from .sounds import fits, is_arabic, likeness, skeleton, sound

SURE = 0.8
# How alike two sounds must be, found on the tuning half of the names: below it different names begin to match. Arabic spelling is
# regular, and a name of one or two consonants says little, so there they must be closer.
_ALIKE, _ALIKE_IN_ARABIC, _ALIKE_SHORT = 0.85, 0.94, 0.926
_REASONS = ("why_same", "why_begins", "why_script", "why_spelling", "why_near")
_DROPPED = str.maketrans({sign: None for sign in "'’‘ʼ`´ʿʾ"})
_BETWEEN = re.compile(r"[\s\-–.,;/()_]+")


class Token(NamedTuple):
    """One word of a name: folded, and as somebody wrote it."""

    folded: str
    written: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why a name was found: the key of a sentence and its values."""

    key: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A person found: how well (0 to 1), why, and whether it is the name itself rather than one that resembles it."""

    id: int
    score: float
    why: Why

    @property
    def sure(self) -> bool:
        """Whether it stands above the rule that sets less certain matches apart."""
        return self.score >= SURE


@dataclass(frozen=True)
class Spellings:
    """The table of ``names.toml``: the group of each spelling, names written in two words, and small words that are no name."""

    groups: dict[str, int]
    pairs: frozenset[tuple[str, str]]
    joined: frozenset[str]
    apart: frozenset[str]

    @classmethod
    def of(cls, groups: Sequence[Sequence[str]], joined: Iterable[str], apart: Iterable[str]) -> Spellings:
        """The table of these groups. Raises ValueError when a spelling stands in two of them."""
        found: dict[str, int] = {}
        pairs = set()
        begins, small = frozenset(map(_folded, joined)), frozenset(map(_folded, apart))
        for number, group in enumerate(groups):
            for spelling in group:
                words = [word for word in _folded(_BETWEEN.sub(" ", spelling)).split() if word not in small]
                if len(words) == 2 and words[0] not in begins:
                    pairs.add((words[0], words[1]))
                if found.setdefault("".join(words), number) != number:
                    raise ValueError(f"names.toml: {spelling!r} stands in two groups")
        return cls(found, frozenset(pairs), begins, small)


@cache
def spellings() -> Spellings:
    """The table that ships."""
    with resources.path("programme", "names.toml").open("rb") as file:
        data = tomllib.load(file)
    return Spellings.of(data["groups"], data["joined"], data["apart"])


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    return fold(text.translate(_DROPPED))


def tokens(text: str, table: Spellings | None = None) -> tuple[Token, ...]:
    """The words of a name as they are compared: small words left out, "Abdel Kader" and "Ben Ali" as one word."""
    return tuple(token for token, _ in _words(text, table or spellings()))


def name_tokens(text: str, table: Spellings | None = None) -> tuple[Token, ...]:
    """The same with the second half of a joined word beside it, so that "Abdallah" finds "Ben Abdallah"."""
    return tuple(token for whole, rest in _words(text, table or spellings()) for token in (whole, *rest))


def _words(text: str, table: Spellings) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    written = _BETWEEN.split(text.translate(_DROPPED))
    words = [Token(folded, word) for word in written if (folded := _folded(word).replace(" ", ""))]
    kept = [word for word in words if word.folded not in table.apart] or words
    while kept:
        word, *kept = kept
        if kept and (word.folded in table.joined or (word.folded, kept[0].folded) in table.pairs):
            follows, *kept = kept
            yield Token(word.folded + follows.folded, f"{word.written} {follows.written}"), (follows,)
        else:
            yield word, ()


def relate(asked: str, found: str, table: Spellings | None = None) -> tuple[float, str] | None:
    """How well two folded tokens are one name, and the key of the sentence that says so; None when they are not."""
    if asked == found:
        return 1.0, "why_same"
    table = table or spellings()
    other_script = is_arabic(asked) != is_arabic(found)
    group = table.groups.get(asked)
    one, other = sound(asked), sound(found)
    same = (group is not None and group == table.groups.get(found)) or (one == other and len(one) > 1)
    if other_script:
        if not same and skeleton(asked) == skeleton(found) and len(skeleton(asked)) > 1:
            same = fits(one, other) if is_arabic(asked) else fits(other, one)
        return (0.9, "why_script") if same else None
    if same:
        return 0.92, "why_spelling"
    alike = likeness(one, other) if min(len(one), len(other)) > 2 else 0.0
    short = min(len(skeleton(asked)), len(skeleton(found))) < 3
    if alike < (_ALIKE_IN_ARABIC if is_arabic(asked) else _ALIKE_SHORT if short else _ALIKE):
        return None
    return (0.88, "why_spelling") if skeleton(asked) == skeleton(found) else (0.78 * alike, "why_near")


def match(asked: Sequence[Token], name: Sequence[Token], table: Spellings | None = None) -> tuple[float, Why | None]:
    """How well a name answers to the words asked for (0 to 1), and the weakest reason; 0 when one of the words is not in it.

    Every word of the name answers for one word only, whatever their order.
    """
    left, total, weakest = list(name), 0.0, (2.0, Why("why_same", {}))
    for word in asked:
        best: tuple[float, str, int] | None = None
        for place, candidate in enumerate(left):
            related = relate(word.folded, candidate.folded, table)
            if related and (best is None or related[0] > best[0]):
                best = (*related, place)
        if best is None:
            return 0.0, None
        score, key, place = best
        total += score
        if score < weakest[0]:
            weakest = (score, Why(key, {"typed": word.written, "found": left[place].written}))
        del left[place]
    return (total / len(asked), weakest[1]) if asked else (0.0, None)


@lru_cache(maxsize=65536)
def _keys(folded: str) -> frozenset[str]:
    """Keys two tokens share when they may be one name: the token, its group of spellings, its skeleton short of a letter."""
    keys = {"=" + folded, "~" + sound(folded)}
    group = spellings().groups.get(folded)
    if group is not None:
        keys.add(f"#{group}")
    bones = skeleton(folded)
    if len(bones) > 1:
        keys.add(bones)
    if len(bones) > 2:
        keys.update(bones[:i] + bones[i + 1 :] for i in range(0 if bones[0] == "a" else 1, len(bones)))
    return frozenset(keys)


class NameIndex:
    """Finds people by name among tens of thousands, in memory only: nothing of it is ever written.

    Words are kept once, with the numbers of the people who bear them; a search relates its words to the words known, then to people.
    """

    def __init__(self) -> None:
        self._ids: set[int] = set()
        self._bearers: dict[str, array[int]] = {}
        self._written: dict[str, str] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._sorted: list[str] = []

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, id: int, names: str) -> None:
        """Add a person, or replace their names: all of them in one text, blanks between."""
        self.remove(id)
        self._ids.add(id)
        for word in {word.folded: word for word in name_tokens(names)}.values():
            if word.folded not in self._bearers:
                self._bearers[word.folded] = array("q")
                self._learn(word)
            self._bearers[word.folded].append(id)

    def _learn(self, word: Token) -> None:
        insort(self._sorted, word.folded)
        self._written[word.folded] = word.written
        for key in _keys(word.folded):
            self._by_key[key].add(word.folded)

    def remove(self, id: int) -> None:
        """Forget a person; nothing happens when they are not there."""
        if id not in self._ids:
            return
        self._ids.remove(id)
        for word in [word for word, bearers in self._bearers.items() if id in bearers]:
            self._bearers[word].remove(id)
            if not self._bearers[word]:
                self._forget(word)

    def _forget(self, folded: str) -> None:
        del self._bearers[folded], self._written[folded]
        del self._sorted[bisect_left(self._sorted, folded)]
        for key in _keys(folded):
            self._by_key[key].discard(folded)
            if not self._by_key[key]:
                del self._by_key[key]

    def search(self, text: str, limit: int | None = None, *, typing: bool = True) -> list[Hit]:
        """People whose names answer to every word of ``text``, best first; while ``typing``, the beginning of a word is enough."""
        found: dict[int, tuple[float, Why]] | None = None
        words = tokens(text)
        for related in sorted((self._related(word, typing) for word in words), key=self._weight):
            answered = self._people(related, found)
            found = answered if found is None else {id: _weaker(found[id], answer) for id, answer in answered.items()}
            if not found:
                return []
        hits = (Hit(id, round(total / len(words), 3), why) for id, (total, why) in (found or {}).items())
        if limit is not None:
            return nlargest(limit, hits, key=lambda hit: (hit.score, -hit.id))
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))

    def _related(self, word: Token, typing: bool) -> dict[str, tuple[float, Why]]:
        """Words known that are, or while typing begin with, the word asked for."""
        related: dict[str, tuple[float, Why]] = {}
        candidates = set().union(*(self._by_key.get(key, ()) for key in _keys(word.folded)))
        for candidate in candidates:
            relation = relate(word.folded, candidate)
            if relation:
                related[candidate] = (relation[0], Why(relation[1], {"typed": word.written, "found": self._written[candidate]}))
        if typing:
            place = bisect_left(self._sorted, word.folded)
            while place < len(self._sorted) and self._sorted[place].startswith(word.folded):
                longer = self._sorted[place]
                score = 0.8 + 0.15 * len(word.folded) / len(longer)
                if longer not in related or related[longer][0] < score:
                    related[longer] = (score, Why("why_begins", {"typed": word.written, "found": self._written[longer]}))
                place += 1
        return related

    def _weight(self, related: dict[str, tuple[float, Why]]) -> int:
        return sum(len(self._bearers[word]) for word in related)

    def _people(self, related: dict[str, tuple[float, Why]], among: dict[int, tuple[float, Why]] | None) -> dict[int, tuple[float, Why]]:
        people: dict[int, tuple[float, Why]] = {}
        for word, answer in sorted(related.items(), key=lambda item: item[1][0]):
            bearers = self._bearers[word]
            people.update(dict.fromkeys(bearers if among is None else [id for id in bearers if id in among], answer))
        return people


def _weaker(one: tuple[float, Why], other: tuple[float, Why]) -> tuple[float, Why]:
    """Both scores together, with the reason that says least."""
    return one[0] + other[0], other[1] if _REASONS.index(other[1].key) > _REASONS.index(one[1].key) else one[1]

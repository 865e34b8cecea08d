"""An attacker of record files: who knows a person's sex, age, group and quarter, and holds all files of a year, how far can he narrow it?

Independent of the engine it tests: it reads what left, quarter by quarter, and counts people and families by itself. Who stands behind a
row is known to the scoring only.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sync.disclosure import buckets
from sync.disclosure.buckets import Waiting
from sync.facts import Record

SECRET = b"a rounding key of 32 bytes".ljust(32)
FAMILIES = {"psy.*": 0.5, "health.*": 0.24, "referral.*": 0.16, "aid.*": 0.1}
Files = Sequence[Mapping[int, Record]]
Engine = Callable[[list[Waiting], str], Mapping[int, Record]]


def newcomers(draw: random.Random, count: int, first: int = 1, site: str = "OUJ") -> list[Waiting]:
    """``count`` persons new in one quarter at a listening cell, numbered from ``first``."""
    found = []
    for number in range(first, first + count):
        migrant = draw.random() < 0.5
        sex = "F" if draw.random() < (0.515 if migrant else 0.75) else "M"
        age = draw.choices(("0_17", "18_59", "60", "nd"), (22, 74, 3.5, 0.5))[0]
        family = draw.choices(list(FAMILIES), list(FAMILIES.values()))[0]
        group = "migrant" if migrant else "marocain"
        found.append(Waiting(number, site, "MMSD", sex, age, group, family, draw.random() < 0.45))
    return found


def engine(waiting: list[Waiting], quarter: str) -> Mapping[int, Record]:
    """The engine as it is."""
    return buckets.release(waiting, quarter, SECRET)


def year(arrivals: Sequence[Sequence[Waiting]], release: Engine = engine, *, again: bool = False) -> list[Mapping[int, Record]]:
    """The files of the quarters in which these persons came. ``again`` forgets who left: the planted fault of sending updates."""
    files: list[Mapping[int, Record]] = []
    pending: list[Waiting] = []
    for number, came in enumerate(arrivals, 1):
        pending = [*pending, *came]
        files.append(release(pending, f"2023-Q{number}"))
        if not again:
            pending = [one for one in pending if one.person not in files[-1]]
    return files


@dataclass(frozen=True)
class Narrowed:
    """What is left of doubt about one person: among how many, and of which families."""

    person: int
    among: int
    families: frozenset[str]
    all_vulnerable: bool


def narrowed(files: Files) -> Iterator[Narrowed]:
    """For each person in any file, what the strongest attacker is left with: who knows the very class and the file they came in first.

    The class is intersected with that of every later file the person is in, and what stood in earlier files is subtracted.
    """
    classes: list[dict[tuple[str, ...], set[int]]] = []
    for file in files:
        found: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for person, row in file.items():
            found[row.site, row.project, row.sex, row.age, row.group].add(person)
        classes.append(found)
    seen: set[int] = set()
    for at, file in enumerate(files):
        before = frozenset(seen)
        for person in file.keys() - before:
            left: set[int] | None = None
            for later in range(at, len(files)):
                if person in files[later]:
                    row = files[later][person]
                    alike = classes[later][row.site, row.project, row.sex, row.age, row.group] - before
                    left = alike if left is None else left & alike
            assert left is not None
            rows = [file[one] for one in left]
            yield Narrowed(person, len(left), frozenset(row.service for row in rows), all(row.vulnerable for row in rows))
        seen |= file.keys()


def exposed(files: Files) -> list[Narrowed]:
    """The persons about whom too little doubt is left: fewer than five alike, fewer than three families, or all vulnerable."""
    return [one for one in narrowed(files) if one.among < 5 or len(one.families) < 3 or one.all_vulnerable]


def caseloads(seed: int, quarters: int = 4, mean: int = 40) -> list[list[Waiting]]:
    """Persons new in each quarter of a year, about ``mean`` of them."""
    draw = random.Random(seed)
    found, first = [], 1
    for _ in range(quarters):
        found.append(newcomers(draw, draw.randint(mean // 2, mean + mean // 2), first))
        first += len(found[-1])
    return found

"""Records that leave: one coarse row a person, held back until enough others are told alike.

**Idea.** Where a policy asks for rows, a closing that ends a quarter releases whole *classes* of persons who are new in a project since
January. All persons of a class share site, project, sex, age and group word for word, and differ in the two sensitive columns: the family
of services they were given most, and whether a circumstance makes them vulnerable. Who is not alike enough waits for the next quarter; the
ladder of ``coarser`` gains one rung with each. What still waits at the end of the year never leaves as a row; the tables counted it.

====  ========================  ==================================
rung  from the closing of       a class is told by
====  ========================  ==================================
0     every quarter             sex, age 0_17 / 18_59 / 60, group
1     the second quarter        sex, age 0_17 / 18, group
2     the third quarter         sex, group
3     the fourth quarter        sex
====  ========================  ==================================

**A class leaves** when it has at least ``K`` persons, at least ``L`` families of services, none of them for more than ``MOST_ALIKE`` of the
class, and not more than ``MOST_VULNERABLE`` of it vulnerable. Outside the mission it is shown only where at least ``K_OUTSIDE`` are alike.

**Composition.** Every person is in one file a calendar year at most, so no two files of a year can be intersected on somebody: the union
of any of them is as anonymous as each. A change to a case never sends a row again. No row has a number, a pseudonym, an order or a date
finer than the quarter of its file. The classes are fixed beforehand and do not depend on who came, so files of different quarters join.

**A reserve** of ``K`` persons in every coarser bucket, drawn anew each quarter, stays without a row: sex with group, sex alone, everybody,
and adults of a sex and group. So whatever the tables say exactly of such a bucket, a small figure inside it may still be ``K`` or more, and
a later closing need not be stopped by rows: of 100 made-up years, most lopsided, with rows each quarter, all closed to the end.

**A secret coin** keeps one person in ``COIN`` back besides. So the rows of a class are a lower bound of what the tables counted, never its
exact number; that a class is missing proves nothing about how many there were; and that somebody came proves no row. Reserve and coin are
keyed, so that a preview shows what the closing does.

**With the tables.** ``least`` says what rows give away about counts: from January on, the closings counted at least so many in these cells.
The audit of the tables takes these in, and the rows wait when it does not pass with them (``rows``). No rows leave beside suppressed
figures: there exact numbers stand beside the classes, and what a class lacks of them would bound the few it leaves out.

**What it costs**, on the cells register: of 720 persons 50 % leave as a row (58 % at a cell of 16 a month, 33 % at one of 8), 0.6 quarters
late, 83 % at full detail, penalty 0.07, classes of 8 on average; 72 % of the rows are shown outside. A ladder by how long each person
waited would have let 53 % leave at the smaller cell where this one let 75 % (both before the reserve). Beside a program that anonymises
each file by itself (``anjana``), on the Adult data as sixty persons a quarter: 0.33 of the detail lost instead of 0.54, at k = 11 0.38
instead of 0.69; on all of it as one file 0.29 instead of 0.01, the price of bands that never change. See ``tests/bench/buckets.py``.

**Honest limits.** Whoever knows everybody else of a class and sees its size guesses whether one more person came with an area under the
curve of 0.78 (class of 6), 0.71 (12), 0.66 (21); 0.75, 0.68, 0.64 knowing four of five: the coin blurs presence, it does not hide it, and
rows should be asked for only where somebody needs them. A count no table prints (the few over sixty of one quarter) may be bounded by what
rows leave over; the tables of the year print it and protect it then. Where a project gives one family of services, no row ever leaves.

**Sources.** L. Sweeney (2002) on k-anonymity; A. Machanavajjhala and others (2007) on l-diversity; J.-W. Byun and others (2006) and X. Xiao
and Y. Tao (SIGMOD 2007) on composition of releases and rows held back; N. Li, W. Qardaji and D. Su (2012) on sampling before
anonymising. Loss is told as the normalised certainty penalty of J. Xu and others (KDD 2006), see ``penalty``.
"""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest

from sync.facts import Cell, Record

from .truth import ADULT, key

K, K_OUTSIDE, L = 5, 11, 3
MOST_ALIKE, MOST_VULNERABLE = Fraction(3, 5), Fraction(4, 5)
COIN = 8
RUNGS = 4

Class = tuple[str, str, str, str, str]  # site, project, sex, age, group


@dataclass(frozen=True)
class Waiting:
    """A person who may leave as a row. ``person`` is any number that stays the same while they wait; it never leaves. ``age`` is 0_17,
    18_59, 60 or nd; ``family`` as ``psy.*``."""

    person: int
    site: str
    project: str
    sex: str
    age: str
    group: str
    family: str
    vulnerable: bool


def band(age5: str) -> str:
    """The age of a row from one of the five bands of the tables (or nd)."""
    return "0_17" if ADULT[age5] == "0_17" else age5


def coarser(age: str, group: str, rung: int) -> tuple[str, str]:
    """Age and group as they are told on a rung; blank is any."""
    if rung >= 2:
        return "", group if rung == 2 else ""
    return ("18" if rung and age in ("18_59", "60") else age), group


def release(waiting: Iterable[Waiting], quarter: str, secret: bytes, k: int = K) -> dict[int, Record]:
    """Who leaves with the closing that ends a quarter (``2023-Q2``), and as what.

    ``secret``: the key of reserve and coin. The same input gives the same rows.
    """
    people = list(waiting)
    reserved = _reserve(people, quarter, secret)
    left = {one.person: one for one in people if one.person not in reserved and not _kept_back(one.person, quarter, secret)}
    found: dict[int, Record] = {}
    for rung in range(int(quarter[-1])):
        classes: dict[Class, list[Waiting]] = defaultdict(list)
        for one in left.values():
            classes[one.site, one.project, one.sex, *coarser(one.age, one.group, rung)].append(one)
        for (site, project, sex, age, group), members in classes.items():
            if enough([(one.family, one.vulnerable) for one in members], k):
                for one in members:
                    found[one.person] = Record(site, quarter, project, sex, age, group, one.family, one.vulnerable)
                    del left[one.person]
    return found


def enough(members: Sequence[tuple[str, bool]], k: int) -> bool:
    """Whether a class may be shown: how many there are, and how unlike in family and vulnerability."""
    if len(members) < k:
        return False
    families = Counter(family for family, _ in members)
    most, vulnerable = max(families.values()), sum(vulnerable for _, vulnerable in members)
    return len(families) >= L and most <= MOST_ALIKE * len(members) and vulnerable <= MOST_VULNERABLE * len(members)


def told(record: Record) -> Class:
    """What anybody may know of a person, as a row tells it."""
    return record.site, record.project, record.sex, record.age, record.group


def shown(records: Iterable[Record], k: int) -> list[Record]:
    """The rows, sorted, of those classes only that may be shown at ``k``."""
    classes: dict[Class, list[Record]] = defaultdict(list)
    for record in records:
        classes[told(record)].append(record)
    kept = (members for members in classes.values() if enough([(one.service, one.vulnerable) for one in members], k))
    return sorted(record for members in kept for record in members)


def least(records: Iterable[Record]) -> dict[str, int]:
    """What rows of one site prove of its counts: cell (by key) → how many the closings since January counted in it at least.

    A person counts in the cell of its own class only, so that bounds of cells that lie in each other add up; a service in its family.
    """
    found: Counter[str] = Counter()
    for one in records:
        found[key(Cell("persons_new", "persons", one.project, one.sex, one.age, one.group))] += 1
        found[key(Cell("services", "services", one.project, service=one.service))] += 1
    return dict(found)


def penalty(record: Record, groups: int) -> float:
    """How much of a row's detail is gone, 0 to 1: the normalised certainty penalty, over age and group the mean of (values told as one − 1)
    / (values − 1). ``groups``: how many groups of the population there are."""
    ages = {"18": 2, "": 3}.get(record.age, 1)
    return ((ages - 1) / 2 + (0 if record.group or groups < 2 else 1)) / 2


def _reserve(waiting: Sequence[Waiting], quarter: str, secret: bytes) -> set[int]:
    """Who stays without a row this quarter so that every coarser bucket keeps ``K`` persons of whom no row speaks."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for one in waiting:
        wider = {
            (one.sex, *coarser(one.age, one.group, rung)) for rung in range(1, RUNGS) if coarser(one.age, one.group, rung)[0] != one.age
        }
        for bucket in (*wider, ()):
            buckets[one.site, one.project, *bucket].append(one.person)
    order = {one.person: _drawn(one.person, quarter, secret) for one in waiting}
    return {person for members in buckets.values() for person in nsmallest(K, members, key=order.__getitem__)}


def _kept_back(person: int, quarter: str, secret: bytes) -> bool:
    return _drawn(person, quarter, secret)[-1] % COIN == 0


def _drawn(person: int, quarter: str, secret: bytes) -> bytes:
    return hmac.digest(secret, f"record {quarter} {person}".encode(), hashlib.sha256)

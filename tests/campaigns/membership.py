"""Was this person among them? A likelihood-ratio attack on neighbouring databases: the same closings with one person and without.

A made-up cell is closed over a quarter and a year's end with a fresh key, in half the runs without one person who came in the second month;
the attacker, who knows who that person is and what was given, weighs each series of prints under both. For every cell the person would sit
in (eight of persons, and those of the services) it follows the distribution of the carry from print to print: over the secret start, over
the draw, and over the people it does not know. Cells are weighed as if they were drawn apart, so a cleverer attacker may do a little
better. Three attackers: one knows four in five of the others, one knows all others, one knows the carry before that month too.

Rounded figures only. Beside an exact headline, whoever knows all others knows for certain: it is the number they know, or one more.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from sync.disclosure import cube, tables
from sync.disclosure.counts import spans
from sync.disclosure.ledger import LATE, OFFERED, Entry, Ledger
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth
from tests.campaigns.attack import learned
from tests.campaigns.caseloads import PROJECT, series, truths

KNOWN = {"four in five": 0.8, "all others": 1.0, "all others and the carry": 1.0}
CAME = 1  # the closing with which the person came
_SLIP = 0.02  # how often additivity moves a print one step further
Added = dict[str, int]


def _somebody(draw: random.Random, added: Added) -> Added | None:
    """What one of the new persons of a closing adds; None when nobody is new."""
    persons = [latent for latent, count in added.items() if latent.startswith("new|") for _ in range(count)]
    given = [latent for latent, count in added.items() if latent.startswith("service|") for _ in range(count)]
    if not persons or not given:
        return None
    one = {draw.choice(persons): 1, f"year|{PROJECT}": 1, f"indicator|cells.persons_in_care|{PROJECT}": 1}
    for latent in draw.sample(given, min(len(given), draw.choice((1, 1, 2, 3)))):
        one[latent] = one.get(latent, 0) + 1
        one["items" + latent[7:]] = one.get("items" + latent[7:], 0) + 1
    return one


def _drawn(months: list[SiteTruth], key: bytes) -> Ledger:
    """What a ledger holds after these closings: drawn, not audited."""
    known, declared = Ledger(months[0].site, Policy().base), tables.load()
    for truth in months:
        closing = cube.begin(known, truth, declared, Policy(), key)
        cube.draw(closing, Policy())
    return known


def _counted(known: Ledger, added: list[Added]) -> Ledger:
    """A ledger that only counts: what each closing adds."""
    found = Ledger(known.site, known.base)
    for entry, one in zip(known.entries, added, strict=True):
        found.add(Entry(entry.month, one))
    return found


def _chance(target: int, value: int, base: int) -> float:
    """The probability that a target is printed as a value."""
    floor, rest = divmod(target, base)
    if floor < 0:
        floor, rest = 0, 0
    ideal = {floor * base: 1 - rest / base, (floor + 1) * base: rest / base}
    near = abs(value - target) < 2 * base
    return (1 - _SLIP) * ideal.get(value, 0.0) + _SLIP * near / 4


def _poisson(mean: float) -> Iterator[tuple[int, float]]:
    chance, count, left = math.exp(-mean), 0, 1.0
    while left > 1e-4 and count < 60:
        yield count, chance
        left -= chance
        count += 1
        chance *= mean / count


def _weight(start: dict[int, float], seen: list[tuple[int, int, float]], base: int) -> float:
    """The log-likelihood of prints: ``seen`` are (print, what is known to count, mean number of people unknown)."""
    carries, total = start, 0.0
    for value, known, unknown in seen:
        after: dict[int, float] = defaultdict(float)
        for carry, chance in carries.items():
            for more, share in _poisson(unknown) if unknown else [(0, 1.0)]:
                target = carry + known + more
                after[target - value] += chance * share * _chance(target, value, base)
        whole = sum(after.values())
        if not whole:
            return -math.inf
        total += math.log(whole)
        carries = {carry: chance / whole for carry, chance in after.items()}
    return total


def _score(known: Ledger, others: list[Added], one: Added, attacker: str, draw: random.Random, persons_only: bool) -> float:
    """How much more likely the prints are with the person than without, as a logarithm."""
    policy, told = Policy(), KNOWN[attacker]
    sure = _counted(known, [{latent: sum(draw.random() < told for _ in range(n)) for latent, n in added.items()} for added in others])
    person = _counted(known, [one if at == CAME else {} for at in range(len(others))])
    score = 0.0
    for line in known.lines.values():
        periods = spans(line)
        more = [person.count(line.cell, first, last) for first, last in periods]
        hidden = line.cell.table in ("headline", "refusals") or line.fresh.why not in (OFFERED, LATE)
        if not any(more) or hidden or (persons_only and line.cell.table != "persons_new"):
            continue
        counts = [sure.count(line.cell, first, last) for first, last in periods]
        unknown = (1 - told) / told * (sum(counts) + 0.5) / len(counts)
        start = {offset: 1 / (2 * policy.offset + 1) for offset in range(-policy.offset, policy.offset + 1)}
        begin = 0
        if attacker == "all others and the carry":
            begin = next(number for number, count in enumerate(more) if count)
            start = {line.carry_before(periods[begin][1]): 1.0}
        prints = [value for _, value in line.draws]
        without = _weight(start, [(v, n, unknown) for v, n in zip(prints, counts, strict=True)][begin:], policy.base)
        with_it = _weight(start, [(v, n + m, unknown) for v, n, m in zip(prints, counts, more, strict=True)][begin:], policy.base)
        score += with_it - without
    return score


def area(scores: list[tuple[float, bool]]) -> float:
    """The area under the curve: how often a run with the person scores above one without; 0.5 is guessing."""
    present = [score for score, there in scores if there]
    absent = [score for score, there in scores if not there]
    won = sum((a > b) + 0.5 * (a == b) for a in present for b in absent)
    return won / (len(present) * len(absent))


def areas(seed: int, runs: int, site: str = "OUJ", larger: bool = True, mean: float = 15.7) -> dict[str, float]:
    """The area under the curve of each attacker, on the cells of persons alone and with those of services."""
    draw = random.Random(seed)
    scores: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for number in range(runs):
        months = list(truths(site, larger, mean, 4, seed * 100_003 + number))
        one = _somebody(draw, dict(months[CAME].added))
        if one is None:
            continue
        others = [dict(truth.added) for truth in months]
        others[CAME] = {latent: count - one.get(latent, 0) for latent, count in others[CAME].items()}
        there = number % 2 == 0
        closed = [replace(truth, added=added) for truth, added in zip(months, others, strict=True)]
        known = _drawn(months if there else closed, draw.randbytes(32))
        for attacker in KNOWN:
            for persons_only in (True, False):
                name = attacker + (", persons" if persons_only else ", persons and services")
                scores[name].append((_score(known, others, one, attacker, draw, persons_only), there))
    return {name: round(area(found), 3) for name, found in scores.items()}


def bounded(seed: int, sites: int, count: int, site: str = "OUJ", larger: bool = True, mean: float = 15.7) -> dict[str, int]:
    """Of the figures of 1 to 4 (``few``) of the newest closings: how many somebody bounds below 5 who knows all true figures and carries
    before them, how many of these are seen to be above 0; and how many figures are known exactly.
    """
    found: dict[str, int] = defaultdict(int)
    for number in range(sites):
        run = series(site, larger, mean, count, seed * 1_009 + number)
        seen = learned(run, Policy(), Policy().base - 1, last=1, known=count - 1)
        for name in ("few", "small", "present", "exact"):
            found[name] += int(str(seen[name]))
    return dict(found)


def campaign(seed: int, runs: int = 1000) -> dict[str, object]:
    """All attackers on cells of both sizes, and how many small figures of a newest closing an insider bounds."""
    report: dict[str, object] = {"runs": runs}
    for site, larger, mean in (("OUJ", True, 15.7), ("BER", False, 7.8)):
        report[site] = areas(seed, runs, site, larger, mean)
        for count in (4, 6, 7):
            report[f"{site}, {count} closings"] = bounded(seed, 6, count, site, larger, mean)
    return report

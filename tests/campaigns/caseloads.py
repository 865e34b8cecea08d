"""Made-up listening cells of any size, closed month by month: what the attacks attack when it is not a register."""

from __future__ import annotations

import hashlib
import math
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sync.disclosure.closing import protect
from sync.disclosure.policy import Policy
from sync.disclosure.truth import Paid, SiteTruth
from sync.facts import Figure

PROJECT = "MMSD"
SERVICES = {
    "psy.individual": 20,
    "psy.pfa": 10,
    "psy.family": 5,
    "psy.group": 3,
    "health.consultation": 22,
    "health.escort": 14,
    "health.medicine": 6,
    "health.antenatal": 3,
    "aid.food_basket": 8,
    "aid.hygiene_kit": 5,
    "referral.out": 9,
}
OFFER = frozenset(
    {f"new|{PROJECT}", f"heads|{PROJECT}", f"indicator|cells.persons_in_care|{PROJECT}"}
    | {f"service|{PROJECT}|{code}" for code in SERVICES}
)
SAME = {f"indicator|cells.persons_in_care|{PROJECT}": f"new|{PROJECT}"}


def months(first: str, count: int) -> Iterator[str]:
    """``count`` months from ``first`` (``2020-09``)."""
    year, number = map(int, first.split("-"))
    for _ in range(count):
        yield f"{year}-{number:02d}"
        year, number = year + number // 12, number % 12 + 1


def _poisson(draw: random.Random, mean: float) -> int:
    limit, product, count = math.exp(-mean), draw.random(), 0
    while product > limit:
        product *= draw.random()
        count += 1
    return count


def _pick(draw: random.Random, weights: dict[str, float]) -> str:
    return draw.choices(list(weights), list(weights.values()))[0]


def caseload(draw: random.Random, month: str, mean: float, refusing: float = 0.02) -> dict[str, int]:
    """What one month adds at a listening cell of ``mean`` new persons a month (profile "2 cells" of the domain notes)."""
    season = {"08": 0.6, "09": 1.2, "01": 1.2}.get(month[5:], 1.0)
    added: Counter[str] = Counter()
    for _ in range(_poisson(draw, mean * season)):
        refused = draw.random() < refusing
        migrant = draw.random() < 0.5
        sex = "F" if draw.random() < (0.515 if migrant else 0.75) else "M"
        age = _pick(draw, {"0_4": 3, "5_11": 5, "12_17": 14, "18_59": 74, "60": 3, "nd": 0.5})
        group = "migrant" if migrant else "marocain"
        country = _pick(draw, {"GN": 24, "CI": 14, "CM": 13, "SD": 10, "ML": 7, "SN": 7, "NG": 6, "SY": 5}) if migrant else "MA"
        status = _pick(draw, {"refuge": 30, "autre": 65, "nd": 5}) if migrant else "autre"
        if refused:
            added[f"new_refused|{PROJECT}"] += 1
        else:
            added[f"new|{PROJECT}|{sex}|{age}|{group}|{country}|{status}"] += 1
            added[f"year|{PROJECT}"] += 1
            added[f"indicator|cells.persons_in_care|{PROJECT}"] += 1
        for _ in range(1 + _poisson(draw, 1.0)):
            added[f"service_refused|{PROJECT}" if refused else f"service|{PROJECT}|{_pick(draw, SERVICES)}"] += 1
    if not month.startswith("2020") and draw.random() < 0.5:
        added[f"year|{PROJECT}"] += _poisson(draw, mean / 4)  # known from an earlier year, back for the first time in this one
    for latent, count in list(added.items()):
        if latent.startswith("service|"):
            added["items" + latent[7:]] += count + (draw.random() < 0.1)
    for latent, often in ((f"referral|{PROJECT}|aboutie", mean / 5), (f"outcome|{PROJECT}|objectifs_atteints", mean / 4)):
        added[latent] += _poisson(draw, often)
    added[f"elsewhere|{PROJECT}"] = min(_poisson(draw, mean / 15), added[f"year|{PROJECT}"])
    if draw.random() < 0.5:
        added[f"heads|{PROJECT}|awareness.session"] += draw.randint(8, 60)
    return {latent: count for latent, count in added.items() if count}


def behind(number: int, truths: Sequence[dict[str, int]]) -> dict[str, dict[str, int]]:
    """How many different persons stand behind the services of the last closing of ``truths``, of its quarter and of its year.

    About four in five are other persons than in the months before; never fewer than were new in the year, never more than services.
    """
    found = {}
    for rhythm, length in (("month", 1), ("quarter", 3), ("year", 12)):
        inside = truths[-1 - (number - 1) % length :]
        total: Counter[str] = Counter()
        for added in inside:
            total.update({latent: count for latent, count in added.items() if count > 0})
        persons: Counter[str] = Counter()
        for latent, count in total.items():
            if latent.startswith("service|"):
                code = latent.split("|")[2]
                persons[latent] += math.ceil(count * 0.8)
                persons[f"service|{PROJECT}|{code.split('.')[0]}.*"] += math.ceil(count * 0.7)
        services = sum(count for latent, count in total.items() if latent.startswith("service|"))
        persons[f"service|{PROJECT}"] = max(min(services, total[f"year|{PROJECT}"]), math.ceil(services * 0.6))
        found[rhythm] = dict(persons)
    return found


@dataclass
class Series:
    """A site closed month after month: the truth, the figures of each closing, and the last state."""

    added: list[dict[str, int]]
    figures: list[tuple[Figure, ...]]
    state: bytes
    seconds: list[float] = field(default_factory=list)


def run(truths: Iterable[SiteTruth], key: bytes, policy: Policy | None = None) -> Series:
    """Close these, one after the other. Raises Unsafe when a closing is held back."""
    result = Series([], [], b"")
    for truth in truths:
        started = time.perf_counter()
        done = protect(truth, result.state or None, policy or Policy(), key)
        result.seconds.append(time.perf_counter() - started)
        result.added.append(dict(truth.added))
        result.figures.append(done.figures)
        result.state = done.state
    return result


def truths(site: str, larger: bool, mean: float, count: int, seed: int) -> Iterator[SiteTruth]:
    """``count`` months of a made-up site of ``mean`` new persons a month."""
    draw, money = random.Random(f"{seed}|{site}|{mean}"), random.Random(f"{seed}|{site}|money")
    past: list[dict[str, int]] = []
    for month in months("2020-09", count):
        added = caseload(draw, month, mean)
        past.append(added)
        paid = {}
        if money.random() < 0.6:
            shares = sorted((100 * money.randint(1, 30) for _ in range(money.randint(1, 12))), reverse=True)
            paid[PROJECT] = Paid(sum(shares), len(shares), shares[0], (*shares, 0)[1])
        yield SiteTruth(site, month, larger, OFFER, added, SAME, reached=behind(int(month[5:]), past), paid=paid)


def series(site: str, larger: bool, mean: float, count: int, seed: int, policy: Policy | None = None) -> Series:
    """Close ``count`` months of a made-up site. Raises Unsafe when a closing is held back."""
    return run(truths(site, larger, mean, count, seed), hashlib.sha256(f"{seed}|{site}".encode()).digest(), policy)

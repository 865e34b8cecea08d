"""Registers nobody would wish for, made by code: does a closing go through or refuse with its sentence, and does an attacker find anything?

One person a month; all alike; months with none; everybody refusing statistics; one person given everything; a month taken back whole;
somebody of a rare nationality among many; a site so large that nine of it make 39,549 persons in 32 months.
"""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Iterator

from sync.disclosure.closing import protect
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth
from sync.errors import Unsafe
from tests.campaigns.attack import Attacker, judged
from tests.campaigns.caseloads import OFFER, PROJECT, SAME, Series, behind, caseload, months

Added = dict[str, int]
PERSON = f"new|{PROJECT}|F|18_59|migrant|GN|refuge"


def _people(number: int, person: str = PERSON, service: str = "psy.pfa") -> Added:
    """So many new persons, alike in everything, with one service each."""
    if not number:
        return {}
    services = {f"service|{PROJECT}|{service}": number, f"items|{PROJECT}|{service}": number}
    return {person: number, f"year|{PROJECT}": number, f"indicator|cells.persons_in_care|{PROJECT}": number} | services


def _add(one: Added, other: Added) -> Added:
    return {latent: one.get(latent, 0) + other.get(latent, 0) for latent in {*one, *other}}


def one_a_month(draw: random.Random, number: int) -> Added:
    """A single new person each month, another kind each time."""
    sex, age = draw.choice("FM"), draw.choice(("0_4", "12_17", "18_59", "60"))
    return _people(
        1, f"new|{PROJECT}|{sex}|{age}|migrant|{draw.choice(('GN', 'SD', 'SY'))}|autre", draw.choice(("psy.pfa", "health.antenatal"))
    )


def all_alike(draw: random.Random, number: int) -> Added:
    """Twelve a month, every one in the same cell."""
    return _people(12)


def empty_months(draw: random.Random, number: int) -> Added:
    """Somebody in the first month, then nobody for months, then one."""
    return _people(1 if number in (0, 4) else 0)


def nobody(draw: random.Random, number: int) -> Added:
    """A site that opened its door and nobody came."""
    return {}


def all_refuse(draw: random.Random, number: int) -> Added:
    """Everybody refuses statistics."""
    many = draw.randint(0, 9)
    return {f"new_refused|{PROJECT}": many, f"service_refused|{PROJECT}": 2 * many} if many else {}


def one_given_everything(draw: random.Random, number: int) -> Added:
    """One person, forty services a month."""
    given = {f"service|{PROJECT}|psy.individual": 40, f"items|{PROJECT}|psy.individual": 40}
    return _add(_people(1), given) if not number else given


def taken_back(draw: random.Random, number: int) -> Added:
    """Two months of caseload, then both are taken back whole, then one person."""
    if number < 2:
        return _people(7 + number)
    return {latent: -count for latent, count in _people(15).items()} if number == 2 else _people(1)


def a_rare_nationality(draw: random.Random, number: int) -> Added:
    """A caseload of sixteen a month, and once somebody from where nobody else comes."""
    added = caseload(draw, f"2021-{number % 12 + 1:02d}", 15.7)
    return _add(added, _people(1, f"new|{PROJECT}|F|18_59|migrant|KM|refuge")) if number == 1 else added


def a_ninth_of_a_mission(draw: random.Random, number: int) -> Added:
    """A ninth of 39,549 persons in 32 months."""
    return caseload(draw, f"2021-{number % 12 + 1:02d}", 39_549 / 32 / 9)


KINDS: tuple[Callable[[random.Random, int], Added], ...] = (
    one_a_month,
    all_alike,
    empty_months,
    nobody,
    all_refuse,
    one_given_everything,
    taken_back,
    a_rare_nationality,
    a_ninth_of_a_mission,
)


def truths(kind: Callable[[random.Random, int], Added], larger: bool, count: int, seed: int) -> Iterator[SiteTruth]:
    """The closings of one such register."""
    draw, past = random.Random(f"{seed}|{kind.__name__}"), []
    for number, month in enumerate(months("2020-10", count)):
        added = {latent: counted for latent, counted in kind(draw, number).items() if counted}
        past.append(added)
        yield SiteTruth("OUJ", month, larger, OFFER, added, SAME, reached=behind(int(month[5:]), past))


def close(kind: Callable[[random.Random, int], Added], larger: bool, count: int, seed: int, policy: Policy) -> tuple[Series, list[str]]:
    """What left until a closing was refused, if one was, and the sentence of that refusal."""
    run, refused = Series([], [], b""), []
    secret = hashlib.sha256(f"{seed}|{kind.__name__}".encode()).digest()
    for truth in truths(kind, larger, count, seed):
        started = time.perf_counter()
        try:
            done = protect(truth, run.state or None, policy, secret)
        except Unsafe as refusal:
            refused.append(refusal.sentence("fr"))
            break
        finally:
            run.seconds.append(time.perf_counter() - started)
        run.added.append(dict(truth.added))
        run.figures.append(done.figures)
        run.state = done.state
    return run, refused


def attacked(run: Series, policy: Policy) -> dict[str, object]:
    """What can be worked out of what left."""
    attacker = Attacker(run, policy, policy.base - 1)
    seen = judged(attacker, attacker.targets)
    return {name: seen[name] for name in ("checked", "exposed", "cells")} | {"refusals": judged(attacker, attacker.refused)["exact"]}


def campaign(seed: int, count: int = 14, mode: str = "rounding") -> dict[str, object]:
    """Each register at a larger and at a smaller site."""
    report: dict[str, object] = {}
    for kind in KINDS:
        for larger in (True, False):
            run, refused = close(kind, larger, count, seed, Policy(mode=mode))
            seen = attacked(run, Policy(mode=mode)) if run.state else {}
            told = {"closed": len(run.figures), "refused": refused, "longest_seconds": round(max(run.seconds), 2)}
            report[f"{kind.__name__}, {'larger' if larger else 'smaller'}"] = told | seen
    return report

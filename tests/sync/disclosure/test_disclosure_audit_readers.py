"""The audit against brute force, with persons behind services, rows that left, and sole contributors who know their own cell."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.disclosure import advice, algebra, audit, brute, closing, cube, ledger, readers, system, tables
from sync.disclosure.closing import protect, verify
from sync.disclosure.ledger import Ledger
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth, key, read
from sync.facts import Cell
from tests.campaigns.attack import OFFER, PROJECT, SAME, caseload, months

KEY = b"a rounding key of 32 bytes".ljust(32)
WITHIN = {f"indicator|cells.persons_in_care|{PROJECT}": ("psy.individual", "psy.pfa", "health.consultation")}


def reached(series: list[dict[str, int]], first: int) -> dict[str, int]:
    """Made-up persons behind the services of some closings: at most three a service and month, and at least everybody new."""
    found: Counter[str] = Counter()
    for added in series[first:]:
        for latent, count in added.items():
            source, values = read(latent)
            if source == "service":
                found[latent] += min(count, 3)
                found[f"service|{PROJECT}|{values['family']}"] += min(count, 3)
        new = sum(count for latent, count in added.items() if latent.startswith(("new|", "year|"))) + 1
        services = sum(count for latent, count in added.items() if latent.startswith("service|"))
        found[f"service|{PROJECT}"] += min(new, services)
    return dict(found)


def truths(seed: int, larger: bool, mean: float, count: int, first: str = "2020-09") -> list[SiteTruth]:
    draw, series, found = random.Random(seed), [], []
    for number, month in enumerate(months(first, count)):
        series.append(caseload(draw, month, mean))
        starts = {rhythm: max(0, number - (int(month[5:]) - 1) % length) for rhythm, length in ledger.PERIOD_MONTHS.items()}
        behind = {rhythm: reached(series, start) for rhythm, start in starts.items()}
        found.append(SiteTruth("TIN", month, larger, OFFER, series[-1], SAME, reached=behind, within=WITHIN))
    return found


def released(patch: pytest.MonkeyPatch, given_truths: list[SiteTruth], policy: Policy) -> Ledger:
    """What these closings release when nobody looks."""
    state = None
    with patch.context() as unaudited:
        unaudited.setattr(closing.audit, "exposed", lambda *_: [])
        for truth in given_truths:
            state = protect(truth, state, policy, KEY).state
    assert state is not None
    return ledger.decode(state)


def of(found: list[audit.Exposed]) -> set[tuple[Cell, int, Cell | None]]:
    return {(one.cell, one.closing, one.reader) for one in found}


@settings(max_examples=3)
@given(
    seed=st.integers(0, 10**6),
    larger=st.booleans(),
    mean=st.sampled_from([1.0, 3.0, 7.8]),
    policy=st.sampled_from([Policy(), Policy(offset=0), Policy(headline_step=1), Policy(offset=0, headline_step=1)]),
)
def test_the_verdict_is_that_of_brute_force(seed: int, larger: bool, mean: float, policy: Policy) -> None:
    known = released(pytest.MonkeyPatch(), truths(seed, larger, mean, 2, "2020-11"), policy)
    outside = audit.exposed(known, PROJECT, policy, insiders=False)
    assert of(outside) == of(brute.exposed(known, PROJECT, policy))


@settings(max_examples=2)
@given(seed=st.integers(0, 10**6), policy=st.sampled_from([Policy(), Policy(offset=0), Policy(headline_step=1)]))
def test_what_a_sole_contributor_learns_is_found_as_by_brute_force(seed: int, policy: Policy) -> None:
    known = released(pytest.MonkeyPatch(), truths(seed, True, 2.0, 2, "2020-10"), policy)
    expected: set[tuple[Cell, int, Cell | None]] = set()
    alone = readers.alone(system.build(known, PROJECT, policy).targets)
    for reader in [None, *alone]:
        attacked = system.build(known, PROJECT, policy)
        mine = None if reader is None else attacked.targets[reader]
        if mine is not None:
            attacked.row(mine.terms)
        attacker = brute._Attacker(attacked)
        allowed = readers.may_know(attacked.targets, alone)[0 if reader is None else 1 + list(alone).index(reader)]
        expected |= {
            (target.cell, target.closing, mine.cell if mine else None)
            for target, look in zip(attacked.targets, allowed, strict=True)
            if look and not attacker.leaves_open(target)
        }
    assert of(audit.exposed(known, PROJECT, policy)) == expected


def test_an_insider_learns_more_than_somebody_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = Policy(offset=1, headline_step=1)
    more: dict[bool, int] = defaultdict(int)
    for seed in range(3):
        known = released(monkeypatch, truths(seed, True, 3.0, 2, "2020-11"), policy)
        found = audit.exposed(known, PROJECT, policy)
        for one in found:
            more[one.reader is not None] += 1
    assert more[True] > more[False]


def test_what_people_know_of_themselves_is_no_disclosure(monkeypatch: pytest.MonkeyPatch) -> None:
    one = {
        f"new|{PROJECT}|F|18_59|migrant|CI|autre": 1,
        f"year|{PROJECT}": 1,
        f"service|{PROJECT}|psy.pfa": 1,
        f"items|{PROJECT}|psy.pfa": 1,
    }
    many = caseload(random.Random(5), "2020-11", 12.0)
    behind = [{rhythm: reached([many, one], at) for rhythm in ledger.PERIOD_MONTHS} for at in (0, 1)]
    given_truths = [
        SiteTruth("TIN", "2020-11", True, OFFER, many, SAME, reached=behind[0]),
        SiteTruth("TIN", "2020-12", True, OFFER, one, SAME, reached={"month": behind[1]["month"], "quarter": behind[0]["quarter"]}),
    ]
    known = released(monkeypatch, given_truths, Policy())
    targets = system.build(known, PROJECT, Policy()).targets
    alone = readers.alone(targets)
    look = readers.may_know(targets, alone)
    total = Cell("persons_new", "persons", PROJECT)
    mine = next(at for at, number in enumerate(alone, 1) if (targets[number].cell, targets[number].closing) == (total, 1))
    unseen = {targets[number].cell for number in range(len(targets)) if not look[mine, number] and targets[number].span == (1, 1)}
    assert {total, replace(total, sex="F"), replace(total, group="migrant"), replace(total, sex="M")} <= unseen
    assert Cell("services", "services", PROJECT) in unseen, "the only service was given to the only person"
    assert all(look[mine, number] for number in range(len(targets)) if targets[number].span == (0, 0)), (
        "others' months are no business of hers"
    )


def test_many_services_to_few_persons_are_small(monkeypatch: pytest.MonkeyPatch) -> None:
    known = released(monkeypatch, truths(1, True, 2.0, 3, "2020-10"), Policy())
    built = system.build(known, PROJECT, Policy())
    few = [target for target in built.targets if target.also]
    assert few and all(target.cell.table == "services" and 0 < target.persons < 5 for target in few)
    printed = {target.cell.table for target in built.targets}
    assert "persons_served" in printed, "persons served are printed, so they are protected like every figure"
    assert any(target.up == 5 - target.truth <= 0 for target in few) or all(target.truth < 5 for target in few)


def test_a_year_holds_at_least_the_rows_that_left(monkeypatch: pytest.MonkeyPatch) -> None:
    known = released(monkeypatch, truths(4, False, 7.8, 4), Policy())
    women = Cell("persons_new", "persons", PROJECT, sex="F")
    count = known.count(women, 0, 3)

    def least(emitted: int) -> list[float]:
        """How far below the truth the year's women may still lie, by the rows there are; nothing is said of what is not bounded below."""
        known.entries[3].emitted = {key(women): emitted} if emitted else {}
        rows = system.build(known, PROJECT, Policy()).rows
        return [lower for _, lower, upper in rows if upper == math.inf]

    assert least(0) == [] and least(count - 1) == [-1]
    assert least(count + 1) == [], "a row the truth contradicts is not believed"


def test_persons_served_that_were_not_drawn_by_the_rule_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    known = released(monkeypatch, truths(3, True, 7.8, 2), Policy())
    assert not algebra.wrong(known, Policy())
    entry = known.entries[1]
    name = f"month|{PROJECT}"
    entry.served[name] = entry.served[name][0], entry.served[name][1] + 10
    entry.shown = [replace(s, value=(s.value or 0) + 10) if s.cell.startswith("persons_served") else s for s in entry.shown]
    assert algebra.wrong(known, Policy()) == "persons_served"


def test_brute_force_agrees_that_what_was_released_is_safe() -> None:
    state = None
    for truth in truths(2, False, 7.8, 3, "2020-10"):
        state = protect(truth, state, Policy(), KEY).state
    assert state is not None
    assert verify(state, thorough=True)["ok"]


@pytest.mark.parametrize(
    ("larger", "cell", "sentence"),
    [
        (True, Cell("services", "services", PROJECT, service="psy.*"), "disclosure_unsafe_quarter"),
        (False, Cell("services", "services", PROJECT, service="psy.*"), "disclosure_unsafe_year"),
        (False, Cell("services", "services", PROJECT, service="psy.pfa"), "disclosure_unsafe_coarser"),
        (True, Cell("headline", "persons", PROJECT), "disclosure_unsafe"),
    ],
)
def test_a_refusal_says_which_table_waits_for_what(larger: bool, cell: Cell, sentence: str) -> None:
    begun = cube.begin(Ledger("TIN", 5), truths(1, larger, 3.0, 1)[0], tables.load(), Policy(), KEY)
    refusal = advice.refusal(begun, cell)
    assert refusal.key == sentence and {"site", "month", "table"} == set(refusal.values)
    assert all("{" not in refusal.sentence(language) for language in ("fr", "ar", "en"))

"""Each protection broken on purpose, on short series: the attacks that find nothing otherwise then find something."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.disclosure import audit, closing, ledger, rounding, tables
from sync.disclosure.closing import protect
from sync.disclosure.ledger import Ledger
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth
from tests.campaigns.attack import Attacker, judged, learned
from tests.campaigns.caseloads import OFFER, PROJECT, SAME, Series, months, series

REACH = Policy().base - 1


@pytest.fixture
def unaudited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is proved before it leaves."""
    monkeypatch.setattr(closing.audit, "exposed", lambda *_: [])


def attacked(run: Series, policy: Policy, memory: bool = True) -> dict[str, object]:
    """What is learned; the attacker never believes anything false."""
    return learned(run, policy, REACH, memory=memory)


@pytest.mark.parametrize(("site", "larger", "mean"), [("OUJ", True, 15.7), ("TIN", False, 2.0)])
def test_unbroken_nothing_is_found(site: str, larger: bool, mean: float) -> None:
    run = series(site, larger, mean, 4, seed=1)
    assert attacked(run, Policy())["exposed"] == 0
    attacker = Attacker(run, Policy(), REACH)
    assert judged(attacker, attacker.refused)["exact"] == 0


@pytest.mark.usefixtures("unaudited")
@pytest.mark.parametrize(("site", "larger", "mean"), [("OUJ", True, 15.7), ("TIN", False, 2.0)])
def test_without_a_carry(monkeypatch: pytest.MonkeyPatch, site: str, larger: bool, mean: float) -> None:
    monkeypatch.setattr(ledger.Line, "carry", property(lambda line: 0))
    assert attacked(series(site, larger, mean, 4, seed=1), Policy(), memory=False)["small"]


@pytest.mark.usefixtures("unaudited")
@pytest.mark.parametrize(("site", "larger", "mean"), [("OUJ", True, 15.7), ("TIN", False, 2.0)])
def test_with_a_carry_that_starts_at_zero(site: str, larger: bool, mean: float) -> None:
    weak = Policy(offset=0)
    assert attacked(series(site, larger, mean, 4, 1, weak), weak)["small"]


@pytest.mark.usefixtures("unaudited")
@pytest.mark.parametrize(("larger", "mean"), [(True, 3.0), (False, 2.0)])
def test_with_an_exact_headline_every_month(larger: bool, mean: float) -> None:
    weak = Policy(headline_step=1)
    assert attacked(series("TIN", larger, mean, 6, 1, weak), weak)["exposed"]


def test_with_only_the_newest_closing_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """A later exact headline gives away what an earlier closing printed; rare in rounding, so that a few sites are tried."""
    whole = audit.exposed

    def newest(known: Ledger, *others: Any) -> list[audit.Exposed]:
        return [found for found in whole(known, *others) if found.closing == len(known) - 1]

    monkeypatch.setattr(closing.audit, "exposed", newest)
    wide, narrow = Policy(headline_step=1), Policy(offset=1, headline_step=3)
    tried = (
        attacked(series("OUJ", True, mean, 6, seed, weak), weak) for mean, seed, weak in ((15.7, 1, wide), (10, 2, narrow), (10, 5, narrow))
    )
    assert any(found["exposed"] for found in tried)


def test_an_insider_who_knows_all_true_figures_and_the_carry_bounds_some_of_the_newest_month() -> None:
    """No fault but the limit that is told in the package's docstring: were it gone, the text would be wrong."""
    run = series("OUJ", True, 15.7, 6, seed=11)
    newest = learned(run, Policy(), REACH, last=1, known=5)
    assert newest["small"] and learned(run, Policy(), REACH, last=1)["exposed"] == 0


ONE_TABLE = """
categories.sex = ["F", "M"]
categories.age5 = ["0_4", "5_11", "12_17", "18_59", "60"]
categories.group = ["migrant", "marocain"]
[[table]]
id = "new_total"
table = "persons_new"
measure = "persons"
by = []
unit = "new persons"
larger = "month"
smaller = "month"
purpose = "the reproduction of a draw"
"""
CELL = f"persons_new|persons|{PROJECT}||||||||"
PUBLIC = b"a constant in the source"


def printed(declared: tables.Tables, counts: list[int], key: bytes) -> list[int]:
    """What the real closing prints for these counts."""
    state, found = None, []
    for month, count in zip(months("2020-09", len(counts)), counts, strict=True):
        added = {f"new|{PROJECT}|F|18_59|migrant|GN|autre": count}
        done = protect(SiteTruth("TIN", month, True, OFFER, added, SAME), state, Policy(), key, declared)
        state = done.state
        found += [figure.value or 0 for figure in done.figures]
    return found


def reproduced(prints: list[int], key: bytes) -> Iterator[set[int]]:
    """The counts of each month under which drawing again with that key gives the very prints, month by month."""
    name, first = CELL, next(months("2020-09", 1))
    carries = {rounding.offsets([name], [], Policy().offset, key, "TIN", first)[name]}
    for month, value in zip(months("2020-09", len(prints)), prints, strict=True):
        after: dict[int, set[int]] = {}
        for count in range(value + 12):
            for carry in carries:
                again = rounding.draw({name: count + carry}, [], 5, Policy().max_carry, key, "TIN", month)
                if again == {name: value}:
                    after.setdefault(count, set()).add(count + carry - value)
        carries = set().union(*after.values())
        yield set(after)


@pytest.mark.usefixtures("unaudited")
@pytest.mark.parametrize("keyed", [True, False])
def test_an_unkeyed_draw_is_reproduced_from_public_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, keyed: bool) -> None:
    """Whoever can draw again learns counts from a print; under a key nobody else knows, drawing again tells the wrong ones."""
    (tmp_path / "one.toml").write_text(ONE_TABLE, encoding="utf-8")
    declared, draw, uniform = tables.load(tmp_path / "one.toml"), random.Random(5), rounding.uniform
    if not keyed:
        monkeypatch.setattr(rounding, "uniform", unkeyed(uniform))
    learned_right = false = 0
    for number in range(16):
        counts = [draw.randint(0, 6) for _ in range(5)]
        for count, possible in zip(counts, reproduced(printed(declared, counts, b"secret %d" % number), PUBLIC), strict=True):
            small = possible and max(possible) < Policy().threshold
            learned_right += bool(small and count in possible and count)
            false += count not in possible
    assert (false > 5) if keyed else (false == 0 and learned_right > 5)


def unkeyed(uniform: Callable[..., float]) -> Callable[..., float]:
    """The draw with a constant that anybody can read in the source in place of the key."""
    return lambda key, *names: uniform(PUBLIC, *names)

"""Where small figures are hidden, nobody works them out from all that was ever shown; each protection broken on purpose is noticed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sync.disclosure import closing, ledger, suppression
from sync.disclosure.closing import protect, verify
from sync.disclosure.policy import Policy
from sync.disclosure.suppression import Exposed, _Hiding
from sync.disclosure.suppression_search import Search
from sync.disclosure.truth import SiteTruth, key
from sync.errors import SyncRefused, Unsafe
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Cell, Figure
from tests.campaigns.attack import judged
from tests.campaigns.attack_hidden import HIDING, Outsider
from tests.campaigns.caseloads import PROJECT, SAME, Series, run, series, truths

KEY = b"a rounding key of 32 bytes".ljust(32)
OFFER = frozenset({f"new|{PROJECT}", f"service|{PROJECT}|psy.individual", f"service|{PROJECT}|aid.clothes"})


GIVEN = list(truths("OUJ", False, 7.8, 8, 1))


@pytest.fixture(scope="module")
def sound() -> Series:
    return run(GIVEN, KEY, HIDING)


def exposed(found: Series) -> object:
    attacker = Outsider(found)
    return judged(attacker, attacker.targets)["exposed"]


def month(name: str, state: bytes | None = None, policy: Policy = HIDING, **added: int) -> closing.Protected:
    """One closing of a larger site; ``F_migrant=3`` counts three women, each given one service a head."""
    counts: dict[str, int] = {f"service|{PROJECT}|psy.individual": 0}
    for who, number in added.items():
        sex, group = who.split("_")
        counts[f"new|{PROJECT}|{sex}|18_59|{group}|MA|autre"] = number
        counts[f"service|{PROJECT}|psy.individual"] += number
    counts[f"year|{PROJECT}"] = counts[f"service|{PROJECT}|psy.individual"]
    counts[f"items|{PROJECT}|psy.individual"] = counts[f"service|{PROJECT}|psy.individual"]
    persons = counts[f"year|{PROJECT}"]
    reached = {"month": dict.fromkeys((f"service|{PROJECT}", f"service|{PROJECT}|psy.*", f"service|{PROJECT}|psy.individual"), persons)}
    return protect(SiteTruth("OUJ", name, True, OFFER, counts, SAME, reached=reached), state, policy, KEY)


def read(figures: tuple[Figure, ...], **fixed: str) -> int | None:
    """The figure of new persons with these dimensions, in the shortest period."""
    cell = Cell("persons_new", "persons", PROJECT, **fixed)
    return next(figure.value for figure in figures if figure.cell == cell)


def test_figures_are_true_or_hidden_and_small_ones_are_hidden() -> None:
    figures = month("2023-01", F_migrant=3, F_marocain=8, M_migrant=9, M_marocain=7).figures
    assert (read(figures), read(figures, sex="F"), read(figures, group="migrant")) == (27, 11, 12)
    assert all(figure.value is None or figure.value == 0 or figure.value >= 5 for figure in figures)
    figures = month("2023-02", month("2023-01", F_migrant=9, M_migrant=8).state, F_migrant=3, M_migrant=20).figures
    assert (read(figures, sex="F"), read(figures, sex="M")) == (None, None) and read(figures) == 23
    assert {(figure.value is None) == (figure.mark == SUPPRESSED) for figure in figures} == {True}


def test_all_of_one_group_is_hidden_with_a_zero_beside_it() -> None:
    figures = month("2023-01", F_migrant=6, M_migrant=8).figures
    assert read(figures) == 14 and (read(figures, group="migrant"), read(figures, group="marocain")) == (None, None)


def test_one_person_with_many_services_is_one_person() -> None:
    counts = {
        f"new|{PROJECT}|F|18_59|migrant|CI|autre": 6,
        f"new|{PROJECT}|M|18_59|marocain|MA|autre": 6,
        f"year|{PROJECT}": 12,
        f"service|{PROJECT}|psy.individual": 20,
        f"service|{PROJECT}|aid.clothes": 12,
    }
    reached = {rhythm: {f"service|{PROJECT}": 12, f"service|{PROJECT}|psy.*": 12, f"service|{PROJECT}|aid.*": 1} for rhythm in ("month",)}
    figures = protect(SiteTruth("OUJ", "2023-01", True, OFFER, counts, SAME, reached=reached), None, HIDING, KEY).figures
    shown = {
        figure.cell.service: figure.value for figure in figures if figure.cell.table == "services" and figure.cell.measure == "services"
    }
    assert shown == {"": 32, "psy.*": None, "aid.*": None}


def test_the_headline_is_exact_without_refusals_or_hidden() -> None:
    found = series("OUJ", True, 15.7, 8, 3, HIDING)
    new = 0
    for counts, figures in zip(found.added, found.figures, strict=True):
        new += sum(count for latent, count in counts.items() if latent.startswith("new|"))
        (headline,) = (figure for figure in figures if figure.cell == Cell("headline", "persons", PROJECT))
        assert headline.mark in (EXACT, SUPPRESSED) and headline.value in (new, None)
        assert not any(figure.cell.table == "refusals" for figure in figures)
        assert all(
            figure.cell.table == "persons_served" or figure.cell.measure == "amount_mad" for figure in figures if figure.mark == ROUNDED
        )


@settings(max_examples=3)
@example(seed=8034, larger=True, mean=15.7)  # five services to four persons, of which one reader knows that they are no more
@given(seed=st.integers(0, 10**6), larger=st.booleans(), mean=st.sampled_from([2.0, 7.8, 15.7]))
def test_no_outsider_and_no_sole_contributor_works_anything_out(seed: int, larger: bool, mean: float) -> None:
    found = series("OUJ", larger, mean, 4, seed, HIDING)
    attacker = Outsider(found)
    assert judged(attacker, attacker.targets)["exposed"] == 0
    assert list(attacker.insiders(step=13)) == []
    assert verify(found.state)["ok"]


def nothing(*_: object) -> list[Exposed]:
    return []


def no_complements(broken: pytest.MonkeyPatch) -> None:
    broken.setattr(_Hiding, "run", nothing)


def only_new_cells(broken: pytest.MonkeyPatch) -> None:
    whole = Search.__init__

    def newest(self: Search, *given: Any) -> None:
        whole(self, *given)
        old = self.closing < max(item.closing for item in self.view.items)
        self.open &= ~old
        self.pairs[:, old] = False

    broken.setattr(Search, "__init__", newest)


def zeros_are_no_complements(broken: pytest.MonkeyPatch) -> None:
    begin, reach = _Hiding.__init__, _Hiding._reach

    def without_zeros(self: _Hiding, *given: Any) -> None:
        begin(self, *given)
        self.undecided = [number for number in self.undecided if self.known.items[number].value]

    def as_far_as_it_goes(self: _Hiding, *given: Any) -> None:
        with contextlib.suppress(Unsafe):
            reach(self, *given)

    broken.setattr(_Hiding, "__init__", without_zeros)
    broken.setattr(_Hiding, "_reach", as_far_as_it_goes)


def test_without_zeros_as_complements_whoever_came_alone_learns_of_others() -> None:
    given_truths = list(truths("OUJ", True, 3.0, 1, 1))
    assert not list(Outsider(run(given_truths, KEY, HIDING)).insiders())
    with pytest.MonkeyPatch.context() as broken:
        zeros_are_no_complements(broken)
        with pytest.raises(Unsafe, match="new_sex"):
            run(given_truths, KEY, HIDING)
        broken.setattr(suppression, "exposed", nothing)
        assert list(Outsider(run(given_truths, KEY, HIDING)).insiders())


@pytest.mark.parametrize("fault", [no_complements, only_new_cells])
def test_protection_broken_on_purpose_is_noticed(fault: Callable[[pytest.MonkeyPatch], None], sound: Series) -> None:
    with pytest.MonkeyPatch.context() as broken:
        fault(broken)
        broken.setattr(suppression, "exposed", nothing)
        found = run(GIVEN, KEY, HIDING)
    assert exposed(found) and not exposed(sound)
    assert not verify(found.state)["ok"]


def test_an_exact_headline_every_month_is_noticed(sound: Series) -> None:
    known = ledger.decode(sound.state)
    told = []
    for entry, figures in zip(known.entries, sound.figures, strict=True):
        true = {figure: _true(known, entry.month, figure) for figure in figures if figure.cell.table == "headline"}
        told.append(tuple(replace(figure, value=true[figure], mark=EXACT) if figure in true else figure for figure in figures))
        values = {key(figure.cell): value for figure, value in true.items()}
        entry.shown = [replace(one, value=values[one.cell], mark=EXACT) if one.cell in values else one for one in entry.shown]
    assert told != sound.figures, "some headline is hidden"
    assert exposed(Series(sound.added, told, ledger.encode(known)))
    assert not verify(ledger.encode(known))["ok"]


def _true(known: ledger.Ledger, month: str, figure: Figure) -> int:
    now = [entry.month for entry in known.entries].index(month)
    table = "persons_new" if figure.cell.measure == "persons" else "services"
    return known.count(replace(figure.cell, table=table), 0, now)


def test_a_ledger_keeps_its_mode() -> None:
    hidden, rounded = month("2023-01", F_migrant=9, M_migrant=8), month("2023-01", policy=Policy(), F_migrant=9, M_migrant=8)
    for state, policy in ((hidden.state, Policy()), (rounded.state, HIDING)):
        with pytest.raises(SyncRefused):
            month("2023-02", state, policy, F_migrant=9)
    assert hidden.certificate == {"method": "suppression", "threshold": 5, "audit": "passed", "version": 1}


def test_verify_sees_a_small_figure_shown_and_a_wrong_one() -> None:
    state = month("2023-01", F_migrant=3, M_migrant=20).state
    assert verify(state)["ok"]
    for value in (3, 21):
        whole = ledger.decode(state)
        entry = whole.entries[0]
        at = next(i for i, shown in enumerate(entry.shown) if shown.value is None)
        entry.shown[at] = replace(entry.shown[at], value=value, mark=EXACT)
        assert not verify(ledger.encode(whole))["ok"]

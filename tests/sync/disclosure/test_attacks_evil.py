"""Evil registers: each closing goes through or refuses with its sentence, and nothing can be worked out of what left."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from sync.disclosure import audit
from sync.disclosure.closing import protect
from sync.disclosure.policy import Policy
from sync.errors import Unsafe
from sync.facts import Cell
from tests.campaigns import evil
from tests.campaigns.caseloads import PROJECT

SHORT = [kind for kind in evil.KINDS if kind not in (evil.a_ninth_of_a_mission, evil.a_rare_nationality)]


@pytest.mark.parametrize("larger", [True, False])
@pytest.mark.parametrize("kind", SHORT, ids=lambda kind: kind.__name__)
def test_what_left_gives_nothing_away(kind: Callable[[random.Random, int], dict[str, int]], larger: bool) -> None:
    run, refused = evil.close(kind, larger, 5, 1, Policy())
    assert len(run.figures) == 5 or (len(refused) == 1 and "OUJ" in refused[0])
    found = evil.attacked(run, Policy())
    assert (found["exposed"], found["refusals"]) == (0, 0), found


@pytest.mark.parametrize("kind", SHORT, ids=lambda kind: kind.__name__)
def test_nor_where_true_figures_leave(kind: Callable[[random.Random, int], dict[str, int]]) -> None:
    policy = Policy(mode="suppression")
    run, refused = evil.close(kind, True, 4, 1, policy)
    assert len(run.figures) == 4 or (len(refused) == 1 and "OUJ" in refused[0])
    found = evil.attacked(run, policy)
    assert (found["exposed"], found["refusals"]) == (0, 0), found


def test_a_rare_nationality_is_seen_by_nobody_for_sure() -> None:
    run, refused = evil.close(evil.a_rare_nationality, True, 3, 1, Policy())
    assert not refused
    rare = [figure for figures in run.figures for figure in figures if figure.cell.nationality == "KM"]
    assert {figure.value for figure in rare} <= {0, 5} and all(figure.period == "2020" for figure in rare)
    assert evil.attacked(run, Policy())["exposed"] == 0


def test_a_site_of_a_large_mission_closes() -> None:
    run, refused = evil.close(evil.a_ninth_of_a_mission, True, 4, 1, Policy())
    assert len(run.figures) == 4 and not refused
    assert evil.attacked(run, Policy())["exposed"] == 0


def test_a_month_no_draw_makes_safe_is_refused_with_the_site_in_three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    told = audit.Exposed(Cell("persons_new", "persons", PROJECT), 0)
    monkeypatch.setattr(audit, "exposed", lambda *given: [told])
    truth = next(evil.truths(evil.one_a_month, True, 1, 1))
    with pytest.raises(Unsafe) as refusal:
        protect(truth, None, Policy(), b"k" * 32)
    assert all("OUJ" in refusal.value.sentence(language) for language in ("fr", "ar", "en"))


def test_what_an_indicator_counts_of_somebody_alone_is_their_own_and_holds_nothing_back() -> None:
    """One referral a month, completed: its only person knows that the indicator can be no more."""
    item, state = f"indicator|referral.completed|{PROJECT}", None
    for truth in evil.truths(evil.all_alike, True, 6, 1):
        referred = {f"service|{PROJECT}|referral.out": 1, f"items|{PROJECT}|referral.out": 1, item: 1}
        reached = {rhythm: {**found, f"service|{PROJECT}|referral.*": 1} for rhythm, found in truth.reached.items()}
        more = replace(
            truth,
            added={**truth.added, **referred},
            offered=truth.offered | {item},
            units={"referral.completed": "services"},
            within={item: ("referral.out",)},
            reached=reached,
        )
        state = protect(more, state, Policy(), b"k" * 32).state
    assert state

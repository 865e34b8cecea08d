"""A slice of the model of all deliveries (``tests/campaigns/journey_model.py``), and proof that it notices when a rule is broken."""

from __future__ import annotations

import pytest

from tests.campaigns import journey_model


def test_whatever_fails_what_was_finalised_is_counted_once() -> None:
    report = journey_model.lives(seed=7, runs=10)
    assert report["round"] and report["crash"]


# Each with a life in which the rule matters.
@pytest.mark.parametrize(
    ("mutant", "seed"), [("prune_on_receipt", 3), ("seq_heads", 50), ("skip_lost", 3), ("stands_for_nothing", 218), ("trust_status", 0)]
)
def test_a_broken_rule_is_noticed(mutant: str, seed: int) -> None:
    with pytest.raises(journey_model.Broken):
        journey_model.life(f"1|{seed}", 60, mutant)
    journey_model.life(f"1|{seed}", 60)

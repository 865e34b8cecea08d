"""A short seeded slice of each campaign against the store."""

from __future__ import annotations

from tests.campaigns import flips, kills


def test_nothing_acknowledged_is_lost_to_a_kill() -> None:
    figures = kills.run(seed=1, rounds=3)
    assert figures["kills"] == 3 and figures["acknowledged"] >= 3
    assert (figures["lost"], figures["torn"], figures["not_verified"]) == (0, 0, 0)


def test_no_damaged_file_gives_a_wrong_word() -> None:
    figures = flips.run(seed=1, rounds=60)
    assert figures["wrong"] == 0
    assert figures["refused"] > 5 and figures["unchanged"] + figures["earlier"] > 5

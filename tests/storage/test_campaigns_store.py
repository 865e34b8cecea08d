"""A short seeded slice of each campaign against the store."""

from __future__ import annotations

from tests.campaigns import case_kills, flips, kills, vault_flips, vault_kills


def test_nothing_acknowledged_is_lost_to_a_kill() -> None:
    figures = kills.run(seed=1, rounds=3)
    assert figures["kills"] == 3 and figures["acknowledged"] >= 3
    assert (figures["lost"], figures["torn"], figures["not_verified"]) == (0, 0, 0)


def test_nothing_of_many_at_once_is_half_done_after_a_kill() -> None:
    figures = case_kills.run(seed=1, rounds=4)
    assert figures["kills"] == 4 and figures["acknowledged"] >= 4
    assert (figures["lost"], figures["half_done"], figures["not_verified"]) == (0, 0, 0)


def test_no_damaged_file_gives_a_wrong_word() -> None:
    figures = flips.run(seed=1, rounds=60)
    assert figures["wrong"] == 0
    assert figures["refused"] > 5 and figures["unchanged"] + figures["earlier"] > 5


def test_no_change_of_the_vault_loses_anything_to_a_kill() -> None:
    figures = vault_kills.run(seed=1, rounds=5)
    assert figures["kills"] == 5 and figures["acknowledged"] > 1
    assert not any(figures[name] for name in ("lost", "closed", "not_verified", "ended_by_itself", "copies_spoilt"))


def test_every_damage_is_noticed_and_nothing_is_written_on_it() -> None:
    figures = vault_flips.run(seed=1, rounds=18)
    assert figures["noticed"] > 5 and figures["refused"] + figures["noticed"] + figures["mended"] == 18
    assert (figures["missed"], figures["wrong"], figures["written"]) == (0, 0, 0)

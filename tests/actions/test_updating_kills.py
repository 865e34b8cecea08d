"""A slice of the campaign that kills a laptop while it takes updates and goes back."""

from __future__ import annotations

from tests.campaigns import updates

WRONG = ("not_started", "not_whole", "wrong_release", "downgraded", "not_taken", "not_opened", "lost", "not_mended")


def test_whenever_it_is_killed_a_whole_signed_release_starts_and_nothing_is_lost() -> None:
    found = updates.run(seed=11, sequences=3)
    assert all(found[name] for name in ("kills", "taken", "back", "forward")), found
    assert not any(found[name] for name in WRONG), found

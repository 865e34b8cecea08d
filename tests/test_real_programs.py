"""A slice of the campaign with the real programs: one life of a laptop and two receivers, killed and lied to."""

from __future__ import annotations

from tests.campaigns import real_programs


def test_real_programs_under_fire_count_every_closing_once() -> None:
    names = ("close", "send", "open", "receiver_killed", "carry", "take", "back")
    seen = real_programs.life("slice|5", 5, "sqlite", names)
    assert seen["closings"] == seen["close"] > 0

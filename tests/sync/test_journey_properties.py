"""The state machine driven with every event in every state, and with whole lives of a batch: nothing is believed without its proof."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import receipts
from sync.journey import PROGRESS, WAITING, Event, State, follow, written

ASIDE = (State.QUARANTINED, State.FORK, State.REVOKED)
# The only news that leads into a state. Sealed is where a batch begins, where an offer that failed, a loss or a second try leads back to.
PROOF = {
    State.OFFERED: {Event.OFFER},
    State.HELD: {Event.HELD},
    State.POOLED: {Event.POOLED},
    State.DURABLE: {Event.DURABLE},
    State.QUARANTINED: {Event.REFUSED, Event.ASIDE},
    State.FORK: {Event.FORK},
    State.REVOKED: {Event.REVOKED},
    State.SEALED: {Event.NO_ANSWER, Event.LOST, Event.RETRY},
}
SIGNED = set(Event) - {Event.OFFER, Event.NO_ANSWER, Event.RETRY}
EVERY = list(itertools.product(State, Event))
lives = st.lists(st.sampled_from(sorted(Event)), max_size=40)


@pytest.mark.parametrize(("state", "event"), EVERY, ids=[f"{state}-{event}" for state, event in EVERY])
def test_every_event_in_every_state(state: State, event: Event) -> None:
    after = follow(state, event)
    assert after is state or event in PROOF[after], "no state without its proof"
    assert follow(after, event) is after, "the same news twice is one piece of news"
    if state is State.DURABLE:
        assert after is State.DURABLE, "a verified backup holds it: nothing takes that back"
    if event not in SIGNED:
        assert after in {*WAITING, state}, "what the mission did not sign never moves a batch forward"
    if event is Event.LOST:
        assert after is (State.SEALED if state not in (State.DURABLE, State.FORK) else state)
    if state in ASIDE and after is not state:
        again = {(State.QUARANTINED, Event.RETRY), (State.QUARANTINED, Event.LOST), (State.REVOKED, Event.LOST)}
        assert event in (Event.POOLED, Event.DURABLE) or (state, event) in again
    if state in PROGRESS and after in PROGRESS and event in (Event.HELD, Event.POOLED, Event.DURABLE):
        assert PROGRESS.index(after) >= PROGRESS.index(state), "late news of an earlier step takes nothing back"
    assert written(written(after)) is written(after) and written(after) is not State.OFFERED


def test_every_level_of_a_receipt_is_an_event_and_every_signed_event_but_a_loss_a_level() -> None:
    assert {Event(level) for level in receipts.LEVELS} == SIGNED - {Event.LOST}


@settings(max_examples=150)
@given(lives)
def test_a_whole_life(events: list[Event]) -> None:
    state, seen = State.SEALED, set[Event]()
    for event in events:
        before, state = state, follow(state, event)
        seen.add(event)
        assert state is State.SEALED or seen & PROOF[state], "what is shown was proved at some time in this life"
        if before in WAITING and state not in WAITING:
            assert event in SIGNED, "a batch that waits is never lost: it goes on waiting until the mission signs"
        if before is State.DURABLE:
            assert state is State.DURABLE


@settings(max_examples=100)
@given(st.lists(st.sampled_from([Event.HELD, Event.POOLED, Event.DURABLE]), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_receipts_in_any_order_and_any_number_of_times_lead_to_the_farthest_step(events: list[Event], draw: object) -> None:
    shuffled = list(events)
    draw.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands over a random.Random that it can shrink
    ends = set()
    for order in (events, shuffled, [*shuffled, *events]):
        state = State.SEALED
        for event in order:
            state = follow(state, event)
        ends.add(state)
    assert ends == {max((State(event.value) for event in events), key=PROGRESS.index)}


@settings(max_examples=100)
@given(lives, st.integers(0, 40))
def test_a_crash_at_any_moment_only_forgets_that_an_offer_was_on_its_way(events: list[Event], moment: int) -> None:
    """What is written down is followed as well as what was in memory: after the next signed piece of news nobody can tell them apart."""
    kept = State.SEALED
    for event in events[:moment]:
        kept = follow(kept, event)
    for event in SIGNED:
        assert written(follow(kept, event)) is written(follow(written(kept), event))

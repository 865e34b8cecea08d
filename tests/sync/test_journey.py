"""Every event in every state: proofs never unwind by accident, and only a signature moves a batch forward."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.journey import PROGRESS, Event, State, follow, written

PROOFS = {Event.HELD, Event.POOLED, Event.DURABLE}


def test_every_event_in_every_state() -> None:
    for state in State:
        for event in Event:
            after = follow(state, event)
            assert follow(after, event) == after, "the same news twice is one piece of news"
            if event in (Event.OFFER, Event.NO_ANSWER):
                assert written(after) == written(state), "what is not signed is never written down"
            if event in PROOFS and state in PROGRESS:
                assert PROGRESS.index(after) >= PROGRESS.index(state)
            if state is State.DURABLE:
                assert after is State.DURABLE
            if after in (State.HELD, State.POOLED, State.DURABLE) and after != state:
                assert event.value == after.value
    assert State.OFFERED not in {written(state) for state in State}


def test_the_road() -> None:
    state = State.SEALED
    for event, expected in (
        (Event.OFFER, State.OFFERED),
        (Event.NO_ANSWER, State.SEALED),
        (Event.OFFER, State.OFFERED),
        (Event.HELD, State.HELD),
        (Event.POOLED, State.POOLED),
        (Event.HELD, State.POOLED),
        (Event.LOST, State.SEALED),
        (Event.REFUSED, State.QUARANTINED),
        (Event.HELD, State.QUARANTINED),
        (Event.RETRY, State.SEALED),
        (Event.DURABLE, State.DURABLE),
        (Event.LOST, State.DURABLE),
    ):
        state = follow(state, event)
        assert state is expected


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(sorted(Event)), max_size=30))
def test_without_a_loss_or_a_new_try_the_proofs_only_grow(events: list[Event]) -> None:
    state, best = State.SEALED, 0
    for event in events:
        if event is Event.LOST:
            continue
        if event is Event.RETRY and state is State.QUARANTINED:
            best = 0  # it begins anew
        state = follow(state, event)
        if state in PROGRESS and written(state) in PROGRESS:
            reached = PROGRESS.index(written(state))
            assert reached >= best
            best = reached

"""The roads a batch takes, told as stories: delivered and lost, set aside and counted after all, revoked and taken back."""

from __future__ import annotations

import pytest

from sync.journey import Event, State, follow

ROADS = {
    "delivered, and lost with the server": (
        (Event.OFFER, State.OFFERED),
        (Event.NO_ANSWER, State.SEALED),
        (Event.OFFER, State.OFFERED),
        (Event.HELD, State.HELD),
        (Event.POOLED, State.POOLED),
        (Event.HELD, State.POOLED),
        (Event.LOST, State.SEALED),
        (Event.HELD, State.HELD),
        (Event.DURABLE, State.DURABLE),
        (Event.LOST, State.DURABLE),
        (Event.REVOKED, State.DURABLE),
    ),
    "refused, offered again": (
        (Event.REFUSED, State.QUARANTINED),
        (Event.HELD, State.QUARANTINED),
        (Event.RETRY, State.SEALED),
        (Event.HELD, State.HELD),
    ),
    "set aside after it was opened, and counted after all": (
        (Event.HELD, State.HELD),
        (Event.ASIDE, State.QUARANTINED),
        (Event.POOLED, State.POOLED),
        (Event.ASIDE, State.QUARANTINED),
        (Event.DURABLE, State.DURABLE),
        (Event.ASIDE, State.DURABLE),
    ),
    "set aside, and lost with the server that had": (
        (Event.HELD, State.HELD),
        (Event.ASIDE, State.QUARANTINED),
        (Event.LOST, State.SEALED),
        (Event.HELD, State.HELD),
    ),
    "revoked, and taken back": (
        (Event.HELD, State.HELD),
        (Event.REVOKED, State.REVOKED),
        (Event.HELD, State.REVOKED),
        (Event.RETRY, State.REVOKED),
        (Event.POOLED, State.POOLED),
    ),
    "revoked, and lost by a server that was put back from a backup older than both": (
        (Event.HELD, State.HELD),
        (Event.REVOKED, State.REVOKED),
        (Event.LOST, State.SEALED),
        (Event.HELD, State.HELD),
    ),
    "two computers under one key": ((Event.OFFER, State.OFFERED), (Event.FORK, State.FORK), (Event.HELD, State.FORK)),
}


@pytest.mark.parametrize("name", ROADS)
def test_a_road(name: str) -> None:
    state = State.SEALED
    for event, expected in ROADS[name]:
        state = follow(state, event)
        assert state is expected

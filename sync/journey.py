"""The journey of a batch: which state follows which, and why. Pure functions, no clock, no network.

    sealed → offered → held → pooled → durable        aside: quarantined, fork, revoked

*Sealed* waits on the laptop. *Offered* is on its way and never written down: a crash leaves it sealed. *Held*, *pooled* and *durable* each
rest on a signed receipt of the mission. A batch may fall back to sealed only while it is not durable, when the mission proves that it no
longer holds it. *Quarantined* was refused, or set aside after it was opened, by a signed answer, and is kept for the coordinator to see and
offer again; should the mission count it after all, its proof leads on, and should it lose what it had set aside, it is offered again.
*Fork*: the mission holds another batch of the same number. *Revoked*: the mission does not count it, because it revoked the installation
after an earlier number; should it take that back, its proof of counting leads on, and should it have lost these bytes since, they are
offered again.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a batch stands."""

    SEALED = "sealed"
    OFFERED = "offered"
    HELD = "held"
    POOLED = "pooled"
    DURABLE = "durable"
    QUARANTINED = "quarantined"
    FORK = "fork"
    REVOKED = "revoked"


class Event(StrEnum):
    """What happened to it. All but OFFER, NO_ANSWER and RETRY need the mission's verified signature."""

    OFFER = "offer"
    NO_ANSWER = "no_answer"
    HELD = "held"
    POOLED = "pooled"
    DURABLE = "durable"
    REFUSED = "refused"
    ASIDE = "aside"
    FORK = "fork"
    REVOKED = "revoked"
    LOST = "lost"
    RETRY = "retry"


WAITING = frozenset({State.SEALED, State.OFFERED})
PROGRESS = (State.SEALED, State.OFFERED, State.HELD, State.POOLED, State.DURABLE)
_RECEIPTS = {Event.HELD: State.HELD, Event.POOLED: State.POOLED, Event.DURABLE: State.DURABLE}
_ASIDE = {Event.REFUSED: State.QUARANTINED, Event.FORK: State.FORK}


def follow(state: State, event: Event) -> State:
    """The state after ``event``. What is out of place, late or repeated changes nothing."""
    if event in _RECEIPTS:
        if state in (State.REVOKED, State.QUARANTINED) and event is not Event.HELD:
            return _RECEIPTS[event]
        if state not in PROGRESS:
            return state
        return max(state, _RECEIPTS[event], key=PROGRESS.index)
    if event is Event.REVOKED:
        return State.REVOKED if state in PROGRESS and state is not State.DURABLE else state
    if event is Event.ASIDE:
        return State.QUARANTINED if state in (*WAITING, State.HELD, State.POOLED) else state
    if event in _ASIDE:
        return _ASIDE[event] if state in WAITING else state
    if event is Event.OFFER:
        return State.OFFERED if state is State.SEALED else state
    if event is Event.NO_ANSWER:
        return State.SEALED if state is State.OFFERED else state
    if event is Event.LOST:
        return State.SEALED if state in (State.OFFERED, State.HELD, State.POOLED, State.REVOKED, State.QUARANTINED) else state
    return State.SEALED if state is State.QUARANTINED else state


def written(state: State) -> State:
    """The state as it may be written down: an offer in flight is still sealed."""
    return State.SEALED if state is State.OFFERED else state

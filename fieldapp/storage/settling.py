"""What a removal or a renewal had to leave for somebody with other keys is finished when such a user opens the program."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from fieldapp.domain.errors import Refused

from . import access, handover, rekey, users
from .database import Store


def settle(store: Store, day: date) -> None:
    """End grants that are over, pass on promised drafts and renew the role pairs that wait for this user, who is told.

    What is refused waits for the next time.
    """
    mine = store.vault
    if mine.altered:
        return
    with suppress(Refused):
        access.end_over(store, day.isoformat())
    if mine.can_read_clinical and store.meta(handover.PROMISES):
        with store.write(audited=False) as transaction:
            handover.keep_promises(transaction, mine)
    due = frozenset(name for name in (store.meta(rekey.WAITING) or b"").decode().split() if mine.holds(name))
    if due:
        try:
            rekey.rekey(store, without=None, renew=due, day=day)
        except Refused:
            return
        with store.write(audited=False) as transaction:
            users.notify(transaction, mine.user, "keys_renewed", day)

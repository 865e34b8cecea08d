"""Recording a session: somebody was listened to, and perhaps a note was written that stays on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from . import entries
from .desk import Desk, Done, require
from .people import CASE_WORKERS


def record(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[int]:
    """Write a session with its note; the value is the entry's number. Whoever works at the desk may write, only clinical users read.

    Raises Invalid, NotAllowed, Refused ``consent_needed``, ``clinical_key_missing``.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        entry_id = entries.add(desk, tx, "session", person_id, answers)
        tx.audit("session.recorded", f"entry {entry_id}")
    return Done(entry_id, entries.CHANGED, partial(entries.undo, desk, entry_id))

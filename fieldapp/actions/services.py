"""Recording a service that is no session: something given, a step accompanied, a referral to a partner."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from . import entries
from .desk import Desk, Done, require
from .people import CASE_WORKERS


def record(desk: Desk, person_id: int, answers: Mapping[str, object]) -> Done[int]:
    """Write a service or a referral, by the form of its kind; the value is the entry's number.

    Raises Invalid, NotAllowed, Refused ``consent_needed``, ``clinical_key_missing``.
    """
    require(desk, *CASE_WORKERS)
    form = entries.form_for(desk, str(answers.get("service") or ""))
    with desk.store.write() as tx:
        entry_id = entries.add(desk, tx, form, person_id, answers)
        tx.audit("service.recorded", f"entry {entry_id}")
    return Done(entry_id, entries.CHANGED, partial(entries.undo, desk, entry_id))

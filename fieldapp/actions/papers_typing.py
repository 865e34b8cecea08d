"""Typing a paper form: what it says becomes what the window would have made of it, and its serial is used up in the same change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from fieldapp.domain.errors import Refused
from fieldapp.domain.programme import Form
from fieldapp.storage import erasing

from . import papers
from .desk import Desk, Done, require
from .papers_forms import ABOUT_A_PERSON, TYPED, needs_person
from .roles import CASE_WORKERS

Answers = Mapping[str, object]
Undo = Callable[[], Done[None]]


def save(desk: Desk, serial: str, answers: Answers, person_id: int | None = None, consent: Answers | None = None) -> Done[str]:
    """Write what a paper says and use up its serial, both or neither; the value is the kind and number of what it became.

    ``consent`` are the first answers of a registration. Raises Refused ``paper_typed`` and its kin, ``paper_needs_person``, and whatever
    the action of the form raises.
    """
    require(desk, *CASE_WORKERS)
    form = desk.programme.forms[papers.to_type(desk, serial).form]
    if needs_person(form) and person_id is None:
        raise Refused("paper_needs_person")
    with desk.store.together() as tx:
        done = _record(desk, form, answers, person_id, consent or {})
        became = f"{form.records} {done.value if isinstance(done.value, int) else person_id}"
        papers.typed(tx, serial, became, desk.today())
    return Done(became, done.changed | papers.CHANGED, undo=done.undo and _take_back(desk, serial, done.undo))


def _record(desk: Desk, form: Form, answers: Answers, person_id: int | None, consent: Answers) -> Done[Any]:
    """What the window would have called for this form."""
    module, _, name = TYPED[form.records].partition(".")
    action = getattr(import_module(f"fieldapp.actions.{module}"), name)
    if form.records == "person":
        done = action(desk, answers, consent)
    elif form.records == "visit":
        done = action(desk, answers, person_id)
    elif form.records == "step":
        done = action(desk, person_id, form.key, answers)
    elif form.records in ABOUT_A_PERSON:
        done = action(desk, person_id, answers)
    else:
        done = action(desk, answers)
    assert isinstance(done, Done)
    return done


def _take_back(desk: Desk, serial: str, undo: Undo) -> Undo:
    def both() -> Done[None]:
        with desk.store.together() as tx:
            done = undo()
            papers.not_typed(tx, serial)
        erasing.finish(desk.store)  # of a file that was opened from the paper
        return Done(None, done.changed | papers.CHANGED)

    return both

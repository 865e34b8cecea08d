"""Drafts: what is being typed is kept all the time, and only the user who typed it can read it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from fieldapp.domain.errors import Refused
from fieldapp.storage import drafts as stored
from fieldapp.storage.drafts import DraftRow as DraftRow

from .desk import Desk, Done

_MAX = 1_000_000  # characters of one draft


@dataclass(frozen=True)
class Draft:
    """A draft with its answers."""

    row: DraftRow
    answers: dict[str, object] = field(repr=False)


def save(desk: Desk, form: str, answers: Mapping[str, object], person_id: int | None = None, uid: str | None = None) -> Done[str]:
    """Keep what was typed into a form; the value is its name, given again for later changes. Raises Refused ``draft_too_long``."""
    body = json.dumps({key: _write(value) for key, value in answers.items()}, ensure_ascii=False)
    if len(body) > _MAX:
        raise Refused("draft_too_long")
    name = uid or secrets.token_hex(16)
    stored.save(desk.store, name, form, person_id, body)
    return Done(name, frozenset({"drafts"}))


def load(desk: Desk, uid: str) -> Draft | None:
    """One of the user's own drafts, or None."""
    found = stored.load(desk.store, uid)
    return found and Draft(found[0], {key: _read(value) for key, value in json.loads(found[1]).items()})


def list(desk: Desk) -> tuple[DraftRow, ...]:
    """The user's own drafts, the last changed first."""
    return stored.rows(desk.store)


def discard(desk: Desk, uid: str) -> Done[None]:
    """Forget one of the user's own drafts."""
    stored.discard(desk.store, uid)
    return Done(None, frozenset({"drafts"}))


def _write(value: object) -> object:
    match value:
        case date():
            return ["date", value.isoformat()]
        case Decimal():
            return ["decimal", str(value)]
    return ["plain", value]


def _read(written: Sequence[str]) -> object:
    kind, value = written
    if kind == "date":
        return date.fromisoformat(value)
    return Decimal(value) if kind == "decimal" else value

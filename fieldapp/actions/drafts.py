"""Drafts: what is being typed is kept all the time, and only the user who typed it can read it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from fieldapp.domain.errors import Refused
from fieldapp.storage import drafts as stored
from fieldapp.storage.drafts import DraftRow

from .desk import Desk, Done

_MAX = 1_000_000  # characters of one draft


@dataclass(frozen=True)
class Draft:
    """A draft with its answers."""

    row: DraftRow
    answers: dict[str, object] = field(repr=False)


def save(desk: Desk, form: str, answers: Mapping[str, object], person_id: int | None = None, uid: str | None = None) -> Done[str]:
    """Keep what was typed into a form; the value is its name, given again for later changes. Raises Refused ``draft_too_long``."""
    body = json.dumps(dict(answers), ensure_ascii=False, default=_write)
    if len(body) > _MAX:
        raise Refused("draft_too_long")
    name = uid or secrets.token_hex(16)
    stored.save(desk.store, name, form, person_id, body)
    return Done(name, frozenset({"drafts"}))


def load(desk: Desk, uid: str) -> Draft | None:
    """One of the user's own drafts, or None."""
    found = stored.load(desk.store, uid)
    return found and Draft(found[0], json.loads(found[1], object_hook=_read))


def list(desk: Desk) -> tuple[DraftRow, ...]:
    """The user's own drafts, the last changed first."""
    return stored.rows(desk.store)


def discard(desk: Desk, uid: str) -> Done[None]:
    """Forget one of the user's own drafts."""
    stored.discard(desk.store, uid)
    return Done(None, frozenset({"drafts"}))


def _write(value: object) -> object:
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    raise TypeError(f"a draft cannot hold a {type(value).__name__}")


def _read(value: dict[str, object]) -> object:
    match value:
        case {"date": str(text)} if len(value) == 1:
            return date.fromisoformat(text)
        case {"decimal": str(text)} if len(value) == 1:
            return Decimal(text)
    return value

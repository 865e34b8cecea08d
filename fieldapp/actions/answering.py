"""Where the answers of a form are kept: a column of its table, JSON beside it, or JSON sealed under a key of the case.

A question whose key is a column of the table stands there. Of the others, those of ``seal = "clinical"`` are sealed under the clinical key,
those of ``seal = "protection"`` under the protection key, and the rest is kept as it is. So a question needs no Python.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fieldapp.domain.programme import Form
from fieldapp.domain.rules import Answers, is_shown
from fieldapp.storage import sealing
from fieldapp.storage.vault import Vault

# Sealed answers are filled up to steps of this many characters, so that their length tells little.
STEP = 256
# Whoever corrects without reading adds to what was sealed before; whoever reads says all of it anew.
_WHOLE = "whole"


@dataclass(frozen=True)
class Parted:
    """The answers of one form by where they are kept; blank ones are left out."""

    columns: dict[str, object] = field(default_factory=dict)
    plain: dict[str, object] = field(default_factory=dict)
    clinical: dict[str, object] = field(default_factory=dict, repr=False)
    protection: dict[str, object] = field(default_factory=dict, repr=False)


def part(form: Form, answers: Answers, columns: Collection[str], circumstances: Answers, *, shown: bool = False) -> Parted:
    """The answers to the questions that are shown, by where they are kept; with ``shown`` the answers hold no others already."""
    parted = Parted()
    for asked in form.fields:
        value = answers.get(asked.key)
        if value is None or value == "" or value == [] or not (shown or is_shown(asked, answers, circumstances)):
            continue
        if asked.key in columns:
            parted.columns[asked.key] = value
        else:
            {"clinical": parted.clinical, "protection": parted.protection}.get(asked.seal, parted.plain)[asked.key] = value
    return parted


def seals(form: Form, columns: Collection[str], seal: str) -> bool:
    """Whether the form asks something that is sealed under this key: then it is always sealed, for its being there must tell nothing."""
    return any(asked.seal == seal and asked.key not in columns for asked in form.fields)


def write(answers: Mapping[str, object]) -> str:
    """Answers as JSON."""
    return json.dumps({key: _plain(value) for key, value in answers.items()}, ensure_ascii=False, sort_keys=True)


def read(form: Form | None, text: str) -> dict[str, object]:
    """Answers out of JSON, each as its question's kind has it; one the form no longer asks stays as it was written."""
    found: dict[str, Any] = json.loads(text)
    return {key: as_answered(form, key, value) for key, value in found.items()}


def as_answered(form: Form | None, key: str, value: Any) -> object:
    """A kept value as the question gave it: a date of a date, an amount of money."""
    kind = next((asked.kind for asked in form.fields if asked.key == key), "") if form is not None else ""
    if kind == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    return Decimal(str(value)) if kind == "money" and value is not None else value


def seal(vault: Vault, public: bytes | None, name: str, answers: Mapping[str, object], place: str, *, whole: bool = True) -> bytes:
    """Seal answers under a case's public half of ``name``. ``whole`` False adds them to those of the row that is corrected.

    Raises Refused ``clinical_key_missing`` or ``protection_key_missing``.
    """
    text = json.dumps({_WHOLE: whole, "answers": json.loads(write(answers))}, ensure_ascii=False, sort_keys=True)
    return sealing.seal_case(vault, public, name, sealing.in_steps(text, STEP), place)


def opened(form: Form | None, text: str) -> tuple[dict[str, object], bool]:
    """What ``seal`` sealed, once opened: the answers, and whether they are all of them."""
    found = json.loads(text)
    return {key: as_answered(form, key, value) for key, value in found["answers"].items()}, bool(found[_WHOLE])


def gathered(
    form: Form | None, held: Iterable[tuple[str, bytes]], table: str, opens: Callable[[bytes, str], str], column: str = "answers_sealed"
) -> dict[str, object]:
    """What was sealed of a row and of those it corrects (``uid`` and bytes, the newest first): newer answers over older ones, down to the
    version of somebody who read what they corrected. ``opens(bytes, place)`` reads one of them."""
    found: dict[str, object] = {}
    for uid, blob in held:
        mine, whole = opened(form, opens(blob, sealing.place(table, uid, column)))
        found = mine | found
        if whole:
            break
    return found


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case set() | frozenset():
            return sorted(map(str, value))
        case tuple():
            return list(value)
    return value

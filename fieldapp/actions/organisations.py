"""The directory: who can be referred to, who employs, who is called when it is urgent. What the programme ships, and what the cell adds.

A partner of ``providers.toml`` enters the directory when it is first looked at; from then on the cell's own words stand before the
programme's, and what it leaves blank is the programme's. An organisation is closed, never deleted, for what was done with it stays.
"""

from __future__ import annotations

import builtins
import json
import re
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.folding import fold
from fieldapp.domain.rules import check, is_shown
from fieldapp.storage import organisations as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction

from .desk import Desk, Done, require
from .roles import CASE_WORKERS
from .sites import served

FORM = "organisation"
EDITORS = (*CASE_WORKERS, "coordinator")
CHANGED = frozenset({"organisations"})
_WORDS = ("name", "name_ar", "place", "address", "phone", "hours", "contact")
_LISTS = ("kinds", "needs")


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One line of the directory. ``places``: offered, filled (people placed there) and free, for an employer; None for others."""

    id: int
    code: str
    name: str
    name_ar: str
    kinds: tuple[str, ...]
    needs: tuple[str, ...]
    place: str
    address: str
    phone: str
    hours: str
    contact: str
    shipped: bool
    closed_on: date | None
    answers: Mapping[str, object]
    places: tuple[int, int, int] | None

    def called(self, language: str) -> str:
        """Its name in this language."""
        return self.name_ar if language == "ar" and self.name_ar else self.name


def list(desk: Desk, kinds: Sequence[str] = (), need: str = "", text: str = "", *, closed: bool = False) -> tuple[OrganisationRow, ...]:
    """The directory by name: of any of these kinds, answering this need, holding every word of ``text`` in any script.

    Everybody of the desk may look; closed ones are there with ``closed`` only.
    """
    _take_in(desk)
    words = fold(text).split()
    found = [
        row
        for row in _rows(desk)
        if (closed or row.closed_on is None)
        and _works_here(desk, row)
        and (not kinds or set(kinds) & set(row.kinds))
        and (not need or need in row.needs)
        and all(word in _hay(desk, row) for word in words)
    ]
    return tuple(sorted(found, key=lambda row: fold(row.called(desk.language))))


def one(desk: Desk, number: int) -> OrganisationRow:
    """One organisation. Raises Refused ``organisation_unknown``."""
    found = next((row for row in _rows(desk) if row.id == number), None)
    if found is None:
        raise Refused("organisation_unknown")
    return found


def of_partner(desk: Desk, partner: str) -> OrganisationRow | None:
    """The organisation a partner field means: by its code, or by its name as it is written; None for one the directory does not know."""
    wanted = fold(partner)
    if not wanted:
        return None
    rows = list(desk, closed=True)
    return next((row for row in rows if row.code == partner), None) or next(
        (row for row in rows if wanted in (fold(row.name), fold(row.name_ar))), None
    )


def answers(desk: Desk, number: int) -> dict[str, object]:
    """What the form of an organisation was answered, to change it there."""
    row = one(desk, number)
    found: dict[str, object] = {key: getattr(row, key) for key in _WORDS}
    found |= {key: builtins.list(getattr(row, key)) for key in _LISTS}
    for key, value in row.answers.items():
        asked = next((field for field in desk.programme.forms[FORM].fields if field.key == key), None)
        found[key] = date.fromisoformat(str(value)) if asked is not None and asked.kind == "date" else value
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def save(desk: Desk, answers: Mapping[str, object], id: int | None = None) -> Done[int]:
    """Write a new organisation, or change the one of this number; the value is its number. Raises Invalid, NotAllowed."""
    require(desk, *EDITORS)
    form = desk.programme.forms[FORM]
    problems = check(form, answers, desk.programme, today=desk.today())
    if problems:
        raise Invalid(problems)
    given = {field.key: answers[field.key] for field in form.fields if field.key in answers and is_shown(field, answers)}
    values = _columns(given)
    with desk.store.write() as tx:
        if id is None:
            number = stored.add(tx.connection, {**values, **_new(desk, _code(stored.codes(tx.connection), str(values["name"])))})
            undo = partial(_take_back_new, desk, number)
        else:
            number, before = id, stored.organisation(tx.connection, id)
            stored.change(tx.connection, id, values)
            undo = partial(_put_back, desk, id, {key: before[key] for key in values})
        tx.audit("organisation.saved", f"organisation {number}")
    return Done(number, CHANGED, undo)


def close(desk: Desk, number: int) -> Done[None]:
    """Close an organisation: it is no longer offered, and stays where it was named. Raises NotAllowed, Refused."""
    return _set_closed(desk, number, desk.today().isoformat())


def reopen(desk: Desk, number: int) -> Done[None]:
    """Offer a closed organisation again. Raises NotAllowed, Refused."""
    return _set_closed(desk, number, None)


def number_of(desk: Desk, tx: Transaction, partner: str) -> int | None:
    """The number of the organisation a partner names by its code, taken into the directory if it was not yet, or by its name; else None."""
    rows = stored.all_of(tx.connection)
    for row in rows:
        if partner == row["code"] or fold(partner) in {fold(row["name"]), fold(row["name_ar"])} - {""}:
            return int(row["id"])
    if partner not in desk.programme.providers:
        return None
    return stored.add(tx.connection, _new(desk, partner, shipped=True) | {"name": ""})


def _set_closed(desk: Desk, number: int, day: str | None) -> Done[None]:
    require(desk, *EDITORS)
    with desk.store.write() as tx:
        before = stored.organisation(tx.connection, number)
        stored.change(tx.connection, number, {"closed_on": day})
        tx.audit("organisation.closed" if day else "organisation.reopened", f"organisation {number}")
    return Done(None, CHANGED, partial(_put_back, desk, number, {"closed_on": before["closed_on"]}))


def _put_back(desk: Desk, number: int, values: Mapping[str, object]) -> Done[None]:
    with desk.store.write() as tx:
        stored.change(tx.connection, number, values)
        tx.audit("organisation.undone", f"organisation {number}")
    return Done(None, CHANGED)


def _take_back_new(desk: Desk, number: int) -> Done[None]:
    with desk.store.write() as tx:
        stored.remove(tx.connection, number)
        tx.audit("organisation.undone", f"organisation {number}")
    return Done(None, CHANGED)


def _take_in(desk: Desk) -> None:
    """Write a row for each partner of the programme that has none yet, so that services and referrals can name it."""
    with desk.store.read() as connection:
        missing = sorted(set(desk.programme.providers) - stored.codes(connection))
    if not missing or desk.altered:
        return
    with suppress(Refused), desk.store.write() as tx:  # on a full disk the directory is read as it is
        for code in missing:
            stored.add(tx.connection, _new(desk, code, shipped=True) | {"name": ""})
        tx.audit("organisations.taken_in", f"organisations {len(missing)}")


def _new(desk: Desk, code: str, *, shipped: bool = False) -> dict[str, object]:
    return {
        "uid": secrets.token_hex(16),
        "code": code,
        "origin": "programme" if shipped else "typed",
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }


def _columns(given: Mapping[str, object]) -> dict[str, object]:
    values: dict[str, object] = {key: " ".join(str(given.get(key) or "").split()) for key in _WORDS}
    for key in _LISTS:
        chosen = given.get(key)
        values[key] = ";".join(str(code) for code in chosen) if isinstance(chosen, builtins.list | tuple) else ""
    rest = {key: value for key, value in given.items() if key not in values and value not in (None, "", [])}
    values["answers"] = json.dumps(rest, ensure_ascii=False, sort_keys=True, default=lambda value: value.isoformat())
    return values


def _code(taken: frozenset[str], name: str) -> str:
    """A code made of the letters of a name; a number makes it unlike those that are there."""
    base = re.sub(r"[^A-Z0-9]", "", fold(name).upper())[:12] or "ORG"
    code, number = base, 2
    while code in taken:
        code, number = f"{base}-{number}", number + 1
    return code


def _rows(desk: Desk) -> builtins.list[OrganisationRow]:
    with desk.store.read() as connection:
        rows, filled, offers = stored.all_of(connection), stored.places_filled(connection), stored.offers(connection)
    offered: Counter[int] = Counter()
    for activity in offers:
        offered[activity["organisation_id"]] += _places(activity)
    return [_row(desk, row, offered[row["id"]], filled.get(row["id"], 0)) for row in rows]


def _places(activity: Columns) -> int:
    """The places an activity offered: what was answered, else the heads it was counted with, at least one."""
    said = json.loads(activity["answers"]).get("places")
    return said if isinstance(said, int) else max(1, sum(json.loads(activity["heads"]).values()))


def _row(desk: Desk, row: Columns, offered: int, filled: int) -> OrganisationRow:
    shipped = desk.programme.providers.get(row["code"])
    label = shipped.label if shipped else {}
    kinds = tuple(row["kinds"].split(";")) if row["kinds"] else shipped.kinds if shipped else ()
    more = json.loads(row["answers"])
    said = more.get("places_offered")
    offered += said if isinstance(said, int) else 0
    language = "en" if desk.language == "en" else "fr"
    return OrganisationRow(
        id=row["id"],
        code=row["code"],
        name=row["name"] or label.get(language, row["code"]),
        name_ar=row["name_ar"] or label.get("ar", ""),
        kinds=kinds,
        needs=tuple(row["needs"].split(";")) if row["needs"] else shipped.needs if shipped else (),
        place=row["place"],
        address=row["address"],
        phone=row["phone"],
        hours=row["hours"] or (shipped.hours if shipped else ""),
        contact=row["contact"],
        shipped=shipped is not None,
        closed_on=date.fromisoformat(row["closed_on"]) if row["closed_on"] else None,
        answers=more,
        places=(offered, filled, max(0, offered - filled)) if "employer" in kinds or offered or filled else None,
    )


def _works_here(desk: Desk, row: OrganisationRow) -> bool:
    """Whether it is for a site of this installation; the cell's own always are."""
    only = desk.programme.providers[row.code].sites if row.shipped else frozenset()
    return not only or bool(only & set(served(desk)))


def _hay(desk: Desk, row: OrganisationRow) -> str:
    codes = desk.programme.codes
    words = [row.code, row.name, row.name_ar, row.place, row.contact, row.phone]
    for listed, chosen in (("organisation_kind", row.kinds), ("need", row.needs)):
        words += [codes[listed][code][desk.language] for code in chosen if code in codes[listed]]
    return fold(" ".join(words))

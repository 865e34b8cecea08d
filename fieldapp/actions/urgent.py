"""Whom to call now: the site's own numbers first, then those of the directory, then the national ones. No person's data, no network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

import resources
from fieldapp.domain.definitions import Label
from fieldapp.domain.errors import Invalid
from fieldapp.domain.strict import Table
from fieldapp.storage import settings
from fieldapp.storage.database import Transaction

from . import organisations
from .desk import Desk, Done, require

OWN, CHECKED = "urgent.own", "urgent.checked"
CHANGED = frozenset({"settings"})
MOST, LONGEST = 12, 120
_NUMBER = re.compile(r"\+?[\d ().-]{2,24}")


@dataclass(frozen=True, slots=True)
class UrgentRow:
    """A number to dial. ``source``: own, directory or national; ``checked`` is False for a national one nobody of the site confirmed."""

    key: str
    name: str
    number: str
    source: str
    checked: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class National:
    """A number that holds in the whole country."""

    number: str
    label: Label


@cache
def national() -> Mapping[str, National]:
    """The national numbers that ship, by key. Raises ValueError naming the entry for anything not understood."""
    found: dict[str, National] = {}
    for key, data in resources.toml("programme", "urgent.toml").items():
        entry = Table(f"urgent.toml [{key}]", data)
        found[key] = entry.done(National(entry.take("number", str), entry.label()))
    return found


def numbers(desk: Desk) -> list[UrgentRow]:
    """Every number, in the order to try them; anybody who opened the home may see them."""
    with desk.store.read() as connection:
        own, checked = settings.value(connection, OWN), settings.value(connection, CHECKED)
    rows = [UrgentRow(f"own{at}", one["name"], one["number"], "own", True, one["note"]) for at, one in enumerate(_list(own))]
    rows += [
        UrgentRow(one.code, one.called(desk.language), one.phone, "directory", True, one.hours)
        for one in organisations.list(desk, ("urgent",))
        if one.phone
    ]
    said = set(checked) if isinstance(checked, list) else set()
    rows += [UrgentRow(key, one.label[desk.language], one.number, "national", key in said) for key, one in national().items()]
    return rows


def save(desk: Desk, own: Sequence[Mapping[str, str]], checked: Sequence[str]) -> Done[None]:
    """Put these numbers of the site (``name``, ``number``, ``note``) and the national ones it checked in the place of those before.

    Raises Invalid with ``number0``, ``name0`` … for what cannot be dialled or has no name, NotAllowed.
    """
    require(desk, "coordinator", "administrator")
    rows = [{key: str(one.get(key, "")).strip() for key in ("name", "number", "note")} for one in own]
    rows = [one for one in rows if one["name"] or one["number"]]
    problems: dict[str, str] = {}
    for at, one in enumerate(rows):
        if not _NUMBER.fullmatch(one["number"]):
            problems[f"number{at}"] = "urgent_number_unreadable"
        if not one["name"] or any(len(text) > LONGEST for text in one.values()):
            problems[f"name{at}"] = "urgent_name_missing"
    if len(rows) > MOST or not set(checked) <= set(national()):
        problems["number0"] = "urgent_too_many"
    if problems:
        raise Invalid(problems)
    with desk.store.write() as tx:
        before = settings.value(tx.connection, OWN), settings.value(tx.connection, CHECKED)
        _put(desk, tx, rows, sorted(set(checked)))
    return Done(None, CHANGED, partial(_put_back, desk, *before))


def _put_back(desk: Desk, own: object, checked: object) -> Done[None]:
    """The numbers as they were before."""
    require(desk, "coordinator", "administrator")
    with desk.store.write() as tx:
        _put(desk, tx, own or [], checked or [])
    return Done(None, CHANGED)


def _put(desk: Desk, tx: Transaction, own: object, checked: object) -> None:
    settings.choose(tx, OWN, own, desk.today())
    settings.choose(tx, CHECKED, checked, desk.today())
    tx.audit("urgent.changed", "setting urgent")


def _list(value: object) -> list[dict[str, str]]:
    return value if isinstance(value, list) else []

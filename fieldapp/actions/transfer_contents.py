"""What travels inside a letter between two installations, and how it is read: a person's file, or the answer to one.

Canonical JSON, compressed with zlib, at most 8 MiB before; the letter pads it (see ``sync.letters``). A person's file, version 1::

    {"annex": [["2026-01-15", "…"]], "card": "7K2M9QXA4", "consents": [{…}], "items": [{…}], "kind": "person", "notes": false,
     "person": {…}, "site": "OUJ", "to": "TNG", "v": 1, "why": "service", "withheld": [["CROIX", "safety"]]}

- ``person``: answers of the form *registration* by key, codes as they are, dates as text; in words only how the person is called and
  reached · ``consents``: what holds, by purpose, as columns of ``consent`` · ``withheld``: partner and reason, nobody by name.
- ``items``: what happened there: ``date`` (a month where it is a sum), ``kind`` (one of ``KINDS``), ``code``, ``n`` how many, ``words``.
  Without notes: services by month, referrals under way, appointments to come. With notes: each service, results with their items, steps.
- ``annex``: day and words of what only protection reads, empty unless who holds that key put it in. Until it is accepted the letter keeps
  it under the one pair an installation publishes, which its clinical users hold: no window or command shows it to them, and once accepted
  only protection's key opens it. A pair of protection's own would be a new field of every address and mission pack, which each program
  before it refuses whole; whoever takes a letter apart by other means is a clinical user of the home the person agreed to.
- Nothing of other people, no line of the audit trail, no name of a colleague.

An answer: ``{"answer": "accepted", "kind": "answer", "reason": "", "v": 1}``; ``answer`` is accepted, refused or again.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sync import canonical
from sync.errors import Unreadable

T = TypeVar("T")
KINDS = ("service", "scale", "step", "referral", "appointment")
ANSWERS = ("accepted", "refused", "again")
CONSENT = ("purpose", "answer", "partner", "manner", "language", "given_by", "text_version", "given_on", "answers")
_LIMIT = 8 << 20
_MANY, _WORDS, _SHORT = 5000, 100_000, 400
_PERSON = frozenset({"v", "kind", "site", "to", "why", "notes", "card", "person", "consents", "withheld", "items", "annex"})
_ANSWER = frozenset({"v", "kind", "answer", "reason"})
_ITEM = frozenset({"date", "kind", "code", "n", "words"})
_DAY, _MONTH, _CODE = r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}", r"[A-Za-z0-9_.\- ]{0,60}"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that happened at the other site; ``date`` is the first of a month for a sum of that month (``monthly``)."""

    date: date
    kind: str
    code: str
    n: int = 1
    words: str = field(default="", repr=False)
    monthly: bool = False


@dataclass(frozen=True)
class Contents:
    """A person's file on its way; see the docstring of the module."""

    site: str
    to: str
    why: str
    notes: bool
    card: str
    person: Mapping[str, object] = field(repr=False)
    consents: tuple[Mapping[str, str], ...] = field(repr=False)
    withheld: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    items: tuple[Item, ...] = field(default=(), repr=False)
    annex: tuple[tuple[date, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Reply:
    """What the other site answered; ``reason`` is a code of ``transfer_refusal``."""

    answer: str
    reason: str = ""


def encode(inside: Contents | Reply) -> bytes:
    """The bytes that are padded and sealed."""
    if isinstance(inside, Reply):
        return zlib.compress(canonical.encode({"v": 1, "kind": "answer", "answer": inside.answer, "reason": inside.reason}), 9)
    value = {
        "v": 1,
        "kind": "person",
        "site": inside.site,
        "to": inside.to,
        "why": inside.why,
        "notes": inside.notes,
        "card": inside.card,
        "person": dict(inside.person),
        "consents": [dict(one) for one in inside.consents],
        "withheld": [list(one) for one in inside.withheld],
        "items": [
            {
                "date": item.date.isoformat()[: 7 if item.monthly else 10],
                "kind": item.kind,
                "code": item.code,
                "n": item.n,
                "words": item.words,
            }
            for item in inside.items
        ],
        "annex": [[day.isoformat(), words] for day, words in inside.annex],
    }
    data = zlib.compress(canonical.encode(value), 9)
    decode(data)
    return data


def decode(data: bytes) -> Contents | Reply:
    """What was sealed. Raises Unreadable for anything that is too long, malformed or has a field nobody knows."""
    value = canonical.decode_object(_inflated(data), limit=_LIMIT)
    canonical.number(value.get("v"), 1, 1)
    if set(value) == _ANSWER and value["kind"] == "answer":
        return Reply(_one_of(value["answer"], ANSWERS), canonical.text(value["reason"], _CODE))
    if set(value) != _PERSON or value["kind"] != "person" or not isinstance(value["notes"], bool):
        raise Unreadable("file_malformed")
    return Contents(
        site=canonical.text(value["site"], r"[A-Z0-9]{2,8}"),
        to=canonical.text(value["to"], r"[A-Z0-9]{2,8}"),
        why=canonical.text(value["why"], _CODE),
        notes=value["notes"],
        card=canonical.text(value["card"], r"[0-9A-Z*~$=]{9}"),
        person=_person(value["person"]),
        consents=_list(value["consents"], 100, _consent),
        withheld=_list(value["withheld"], 100, lambda one: (_short(_pair(one)[0]), canonical.text(_pair(one)[1], _CODE))),
        items=_list(value["items"], _MANY, _item),
        annex=_list(value["annex"], _MANY, lambda one: (_day(_pair(one)[0]), _words(_pair(one)[1]))),
    )


def _inflated(data: bytes) -> bytes:
    stream = zlib.decompressobj()
    try:
        plain = stream.decompress(data, _LIMIT + 1)
    except zlib.error:
        raise Unreadable("file_malformed") from None
    if len(plain) > _LIMIT:
        raise Unreadable("file_too_long")
    if not stream.eof or stream.unused_data:
        raise Unreadable("file_malformed")
    return plain


def _person(value: object) -> dict[str, object]:
    if not isinstance(value, dict) or len(value) > 100:
        raise Unreadable("file_malformed")
    found: dict[str, object] = {}
    for key, answer in value.items():
        canonical.text(key, r"[a-z][a-z0-9_]{0,40}")
        if type(answer) is int:
            canonical.number(answer, -1000, 10**6)
        elif isinstance(answer, list):
            _list(answer, 100, _short)
        elif not isinstance(answer, bool):
            _short(answer)
        found[key] = answer
    return found


def _consent(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or set(value) != set(CONSENT):
        raise Unreadable("file_malformed")
    for key in ("purpose", "manner", "language", "given_by", "text_version"):
        canonical.text(value[key], _CODE)
    _one_of(value["answer"], ("yes", "no"))
    _day(value["given_on"])
    _short(value["partner"])
    try:
        more = json.loads(_words(value["answers"]))
    except (ValueError, RecursionError):
        raise Unreadable("file_malformed") from None
    if not isinstance(more, dict) or len(value["answers"]) > 4000:
        raise Unreadable("file_malformed")
    return {key: str(value[key]) for key in CONSENT}


def _item(value: object) -> Item:
    if not isinstance(value, dict) or set(value) != _ITEM:
        raise Unreadable("file_malformed")
    day = canonical.text(value["date"], rf"{_DAY}|{_MONTH}")
    monthly = len(day) == 7
    return Item(
        _day(f"{day}-01" if monthly else day),
        _one_of(value["kind"], KINDS),
        canonical.text(value["code"], _CODE),
        canonical.number(value["n"], 1, 10**6),
        _words(value["words"]),
        monthly,
    )


def _list(value: object, most: int, read: Callable[[object], T]) -> tuple[T, ...]:
    if not isinstance(value, list) or len(value) > most:
        raise Unreadable("file_malformed")
    return tuple(read(one) for one in value)


def _pair(value: object) -> list[object]:
    if not isinstance(value, list) or len(value) != 2:
        raise Unreadable("file_malformed")
    return value


def _one_of(value: object, known: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in known:
        raise Unreadable("file_malformed")
    return value


def _day(value: object) -> date:
    try:
        return date.fromisoformat(canonical.text(value, _DAY))
    except ValueError:
        raise Unreadable("file_malformed") from None


def _short(value: object) -> str:
    """One line without control characters."""
    if not isinstance(value, str) or len(value) > _SHORT or any(sign < " " for sign in value):
        raise Unreadable("file_malformed")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str) or len(value) > _WORDS or any(sign < " " and sign not in "\n\t\r" for sign in value):
        raise Unreadable("file_malformed")
    return value

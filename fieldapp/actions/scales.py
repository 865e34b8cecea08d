"""Questionnaires asked of a person: what is due, writing answers, correcting and cancelling them, and the results over time.

Nobody is asked without an agreement to questionnaires (rule R2). The answers are sealed for the case; the score stands in clear.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.scales import Items, Point, Scale, comparable
from fieldapp.storage import casebook, sealing
from fieldapp.storage import scales as kept
from fieldapp.storage.casebook import Columns, Gate
from fieldapp.storage.database import Transaction

from . import access, circumstances
from .desk import Desk, Done, require
from .roles import CASE_WORKERS, READERS

CHANGED = frozenset({"story", "people", "months"})
PURPOSE = "scales"
UNDONE = "undo"
MAX_REASON, MAX_WORDS = 500, 200
_STEP = 64  # characters: the length of what is sealed says little


@dataclass(frozen=True, slots=True)
class ScaleDue:
    """A questionnaire to be asked: on which occasion, since when."""

    scale: str
    occasion: str
    due_on: date


@dataclass(frozen=True, slots=True)
class ScaleResult:
    """What some answers say: ``change`` in points since the first comparable result, ``verdict`` better, same, worse or empty.

    ``attention``: beyond the cut-off. ``safety``: the safety prompt is to be opened. ``missing``: items without an answer.
    """

    id: int
    score: int | None
    missing: int
    attention: bool
    safety: bool
    change: int | None = None
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """One result over time; ``like_first`` says whether it may be compared with the first."""

    id: int
    date: date
    occasion: str
    score: int | None
    language: str
    manner: str
    author: str
    like_first: bool


@dataclass(frozen=True, slots=True)
class Series:
    """The results of one scale, oldest first. ``unanswered``: the last one is worrying and no safety step was written since."""

    scale: str
    results: tuple[Result, ...]
    change: int | None
    verdict: str
    unanswered: bool


@dataclass(frozen=True)
class Answers:
    """What was answered: item scores, and the person's own words for scales that have such items."""

    items: tuple[int | None, ...] = field(repr=False)
    words: tuple[str, ...] = field(default=(), repr=False)


def due(desk: Desk, person_id: int) -> list[ScaleDue]:
    """What is to be asked of this person, the longest due first; nothing where questionnaires were not agreed to."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        held = casebook.consents(connection, person_id).get(PURPOSE)
        results = kept.of_person(connection, person_id)
        codes = [code for code, service in desk.programme.services.items() if service.kind == "session"]
        sessions = [date.fromisoformat(day) for day in kept.sessions_of(connection, person_id, codes)]
    if held is None or not held.holds:
        return []
    years = circumstances.age(row, desk.today())
    last = {result["scale"]: result["date"] for result in results}
    found = []
    for scale in desk.programme.scales.values():
        instead = [last.get(other.code, "") for other in desk.programme.scales.values() if other.instead_of == scale.code]
        if (scale.code not in last and not scale.routine) or max(instead, default="") > last.get(scale.code, ""):
            continue
        if not may_ask(desk, scale) or (years is not None and years < scale.youngest):
            continue
        points = [point(one) for one in results if one["scale"] == scale.code]
        closed = date.fromisoformat(row["closed_on"]) if row["closed_on"] else None
        next_one = scale.due(points, opened_on=date.fromisoformat(row["opened_on"]), sessions=sessions, closed_on=closed)
        if next_one is not None:
            found.append(ScaleDue(scale.code, *next_one))
    return sorted(found, key=lambda one: (one.due_on, one.scale))


def may_ask(desk: Desk, scale: Scale) -> bool:
    """Whether the user may ask this scale: whoever works on cases, or the roles it names."""
    return desk.store.vault.may(*(scale.roles or CASE_WORKERS))


def refuse(desk: Desk, person_id: int, scale: str) -> None:
    """Raise unless this scale may be opened for this person now: Refused ``scale_unknown``, ``consent_needed``, ``scales_not_agreed``,
    ``scale_too_young``; NotAllowed."""
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        held = casebook.consents(connection, person_id).get(PURPOSE)
    _refuse(desk, row, held is not None and held.holds, scale, desk.today())


def record(
    desk: Desk,
    person_id: int,
    scale: str,
    occasion: str,
    items: Items,
    *,
    manner: str,
    language: str,
    date: date,
    words: Sequence[str] = (),
) -> Done[ScaleResult]:
    """Write the answers of a person. ``items`` are scores in the order of the questions, None for one without an answer; ``words`` the
    person's own, for a scale that has no items of its own.

    Raises as ``refuse``, Invalid for answers no item can have, none at all, an unknown occasion, manner or language, or a date to come or
    before the file was opened; Refused ``clinical_key_missing``.
    """
    with desk.store.write() as tx:
        found = _write(desk, tx, person_id, scale, occasion, items, manner, language, date, words, corrects=None)
        tx.audit("scale.recorded", f"scale {found.id}")
    return Done(_compared(desk, person_id, scale, found), CHANGED, undo=partial(undo, desk, found.id))


def correct(desk: Desk, scale_id: int, items: Items, reason: str, *, words: Sequence[str] = ()) -> Done[ScaleResult]:
    """Write the right answers in the place of wrong ones, which stay cancelled. Raises as ``record`` and ``cancel``.

    Nobody is asked anew, so it needs no agreement to questionnaires; what a register did not tell of the result stays untold.
    """
    with desk.store.write() as tx:
        old = kept.get(tx.connection, scale_id)
        kept.cancel(tx.connection, scale_id, on=desk.today().isoformat(), by=desk.user, reason=_reason(reason))
        day = date.fromisoformat(old["date"])
        found = _write(
            desk, tx, old["person_id"], old["scale"], old["occasion"], items, old["manner"], old["language"], day, words, corrects=old
        )
        tx.audit("scale.corrected", f"scale {scale_id} by scale {found.id}")
    return Done(_compared(desk, old["person_id"], old["scale"], found), CHANGED, undo=partial(undo, desk, found.id))


def cancel(desk: Desk, scale_id: int, reason: str) -> Done[None]:
    """Cancel a result with a written reason; the row stays. Raises Invalid without a reason, Refused ``entry_cancelled``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        kept.get(tx.connection, scale_id)
        kept.cancel(tx.connection, scale_id, on=desk.today().isoformat(), by=desk.user, reason=_reason(reason))
        tx.audit("scale.cancelled", f"scale {scale_id}")
    return Done(None, CHANGED, undo=partial(undo, desk, scale_id))


def undo(desk: Desk, scale_id: int) -> Done[None]:
    """Take back what one did oneself today: a result just written is cancelled (what it replaced counts again), one cancelled is restored.

    Raises Refused ``undo_not_yours``, ``entry_replaced``.
    """
    require(desk, *CASE_WORKERS)
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        row = kept.get(tx.connection, scale_id)
        by, on = (row["cancelled_by"], row["cancelled_on"]) if row["cancelled_on"] else (row["author"], row["entered_on"])
        if (by, on) != (desk.user, today) or (not row["cancelled_on"] and row["origin"] != "typed"):
            raise Refused("undo_not_yours")
        if row["cancelled_on"]:
            kept.restore(tx.connection, scale_id)
        else:
            kept.cancel(tx.connection, scale_id, on=today, by=desk.user, reason=UNDONE)
            if row["replaces"] is not None:
                kept.restore(tx.connection, row["replaces"])
        tx.audit("scale.undone", f"scale {scale_id}")
    return Done(None, CHANGED, undo=partial(undo, desk, scale_id))


def answers(desk: Desk, scale_id: int) -> Answers:
    """What was answered; who reads it stands in the audit trail. Raises NotAllowed as notes do, ``note_reason_needed``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = kept.get(connection, scale_id)
    reader = access.reader(desk, row["person_id"])
    way = reader.way(row["author"])
    with desk.store.write() as tx:
        tx.audit("scale.read", f"scale {scale_id}{way.trace}")
    if row["items_sealed"] is None:
        return Answers(())
    written = json.loads(reader.open(way, row["items_sealed"], _place(row["uid"])))
    items, words = (written, []) if isinstance(written, list) else (written["items"], written["words"])
    return Answers(tuple(items), tuple(words))


def last_words(desk: Desk, person_id: int, scale: str) -> tuple[str, ...]:
    """The person's own words of the last result of a scale, to be asked about again; empty for who may not read them."""
    with desk.store.read() as connection:
        rows = [row for row in kept.of_person(connection, person_id) if row["scale"] == scale]
    if not rows or access.reader(desk, rows[-1]["person_id"]).reading(rows[-1]["author"]) != "yes":
        return ()
    return answers(desk, rows[-1]["id"]).words


def series(desk: Desk, person_id: int) -> list[Series]:
    """The results of a person by scale, in the order of the programme."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = kept.of_person(connection, person_id)
        answered = kept.safety_answered(connection, person_id)
    found = []
    for code, scale in desk.programme.scales.items():
        mine = [row for row in rows if row["scale"] == code]
        if mine:
            found.append(_series(scale, mine, answered))
    return found


def _series(scale: Scale, rows: list[Columns], answered: str) -> Series:
    points = [point(row) for row in rows]
    first = next((one for one in points if one.score is not None), points[0])
    results = tuple(
        Result(row["id"], one.date, one.occasion, one.score, one.language, one.manner, row["author"], comparable(first, one))
        for row, one in zip(rows, points, strict=True)
    )
    like = [one.score for one in results if one.like_first and one.score is not None]
    change = like[-1] - like[0] if len(like) > 1 else None
    verdict = scale.verdict(like[0], like[-1], scale.change) if len(like) > 1 else ""
    worrying = scale.needs_safety(points[-1].score) and answered < rows[-1]["date"]
    return Series(scale.code, results, change, verdict, worrying)


def _write(
    desk: Desk,
    tx: Transaction,
    person_id: int,
    code: str,
    occasion: str,
    items: Items,
    manner: str,
    language: str,
    day: date,
    words: Sequence[str],
    *,
    corrects: Columns | None,
) -> ScaleResult:
    """Check the answers and write them inside the caller's transaction."""
    gate = casebook.gate(tx.connection, person_id, desk.today())
    row = casebook.person(tx.connection, person_id)
    held = casebook.consents(tx.connection, person_id).get(PURPOSE)
    scale = _refuse(desk, row, corrects is not None or (held is not None and held.holds), code, day)
    codes, untold = desk.programme.codes, () if corrects is None else ("",)
    problems = {
        key: "answer_unreadable"
        for key, value, known in (
            ("occasion", occasion, (*scale.occasions, *untold)),
            ("manner", manner, (*codes["scale_manner"], *untold)),
            ("language", language, codes["language"]),
        )
        if value not in known
    }
    if day > desk.today():
        problems["date"] = "date_in_future"
    elif day.isoformat() < gate.opened_on:
        problems["date"] = "date_before_opening"
    said = [" ".join(word.split())[:MAX_WORDS] for word in words]
    if all(item is None for item in items) or (scale.own_words and not _said_each(said, items)):
        problems["items"] = "scale_answers_missing"
    try:
        score = scale.score(items)
    except ValueError:
        problems["items"] = "scale_answer_impossible"
    if problems:
        raise Invalid(problems)
    uid = secrets.token_hex(16)
    values: dict[str, object] = {
        "uid": uid,
        "date": day.isoformat(),
        "scale": code,
        "occasion": occasion,
        "score": score,
        "items_sealed": _sealed(desk, tx, gate, uid, items, said if scale.own_words else []),
        "version": scale.version if corrects is None else corrects["version"],
        "language": language,
        "manner": manner,
        "replaces": None if corrects is None else corrects["id"],
        "origin": "typed",
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }
    number = kept.add(tx.connection, gate, values)
    missing = scale.items - sum(item is not None for item in items)
    return ScaleResult(number, score, missing, scale.needs_attention(score), scale.needs_safety(score, items))


def _refuse(desk: Desk, row: Columns, agreed: bool, code: str, day: date) -> Scale:
    scale = desk.programme.scales.get(code)
    if scale is None:
        raise Refused("scale_unknown")
    require(desk, *(scale.roles or CASE_WORKERS))
    if not agreed:
        raise Refused("scales_not_agreed")
    years = circumstances.age(row, day)
    if years is not None and years < scale.youngest:
        raise Refused("scale_too_young", years=scale.youngest)
    return scale


def _said_each(words: Sequence[str], items: Items) -> bool:
    """Whether every score stands beside words, and all words beside a score."""
    return len(words) == len(items) and all(bool(word) == (item is not None) for word, item in zip(words, items, strict=True))


def _sealed(desk: Desk, tx: Transaction, gate: Gate, uid: str, items: Items, words: Sequence[str]) -> bytes:
    vault, public = desk.store.vault, gate.clinical_public
    if public is None and vault.clinical_public is not None:
        public = casebook.complete_keys(desk.store, tx.connection, {gate.person_id: gate.uid})[gate.person_id].clinical
    written = json.dumps({"items": list(items), "words": list(words)} if words else list(items), ensure_ascii=False)
    return sealing.seal_case(vault, public, "clinical", sealing.in_steps(written, _STEP), _place(uid))


def _compared(desk: Desk, person_id: int, scale: str, found: ScaleResult) -> ScaleResult:
    """The result with its change since the first one it may be compared with."""
    mine = next((one for one in series(desk, person_id) if one.scale == scale), None)
    if mine is None or mine.results[-1].id != found.id or not mine.results[-1].like_first or found.score is None:
        return found
    return ScaleResult(found.id, found.score, found.missing, found.attention, found.safety, mine.change, mine.verdict)


def point(row: Columns) -> Point:
    """A written result as far as comparing needs it."""
    return Point(date.fromisoformat(row["date"]), row["occasion"], row["score"], row["version"], row["language"], row["manner"])


def _reason(reason: str) -> str:
    written = " ".join(reason.split())[:MAX_REASON]
    if not written:
        raise Invalid({"reason": "cancel_reason_missing"})
    return written


def _place(uid: str) -> str:
    return sealing.place("scale", uid, "items_sealed")

"""Commands about what the mission says: its notices and figures of this cell, and its questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, command, desk, month

if TYPE_CHECKING:
    from fieldapp.actions.heard import Heard
    from fieldapp.actions.questions import Question
    from fieldapp.domain.periods import Month


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(group, "mission")(_mission)
    command(
        group,
        "questions",
        click.option(
            "--answer", type=(int, str), default=None, metavar="NUMBER CODE", help="Answer a question with one of the fixed codes."
        ),
        click.option("--month", "period", callback=month, metavar="YYYY-MM", help="With corrected_in: whose closing corrects it."),
    )(_questions)


def _mission(call: Call) -> None:
    """What the mission says: its newest pack, notices, and what it counted of this cell."""
    from fieldapp.actions import heard

    with desk(call) as opened:
        found = heard.read(opened)
    call.show(_heard(found), _heard_lines(call, found))


def _heard(found: Heard) -> dict[str, Any]:
    said, cell = found.said, found.said.cell
    return {
        "pack": said.number,
        "issued": said.issued or None,
        "programme_unread": said.unread or None,
        "revoked_after": said.revoked,
        "notices": [asdict(notice) for notice in said.notices],
        "cell": None
        if cell is None
        else {
            "date": said.cell_date,
            "counted": [asdict(one) for one in cell.counted],
            "gaps": list(cell.gaps),
            "waiting": cell.waiting,
            "missing": [{"site": site, "month": period} for site, period in cell.missing],
            "figures": [{**_figure(one.counted), "sent": None if one.sent is None else one.sent.value} for one in found.figures],
        },
    }


def _heard_lines(call: Call, found: Heard) -> Iterator[str]:
    said, cell = found.said, found.said.cell
    yield call.say("cli_mission_pack", number=said.number, issued=said.issued or "–")
    if said.unread:
        yield call.say("cli_mission_unread", why=said.unread)
    if said.revoked is not None:
        yield call.say("cli_mission_revoked", after=said.revoked)
    for notice in said.notices:
        yield f"{notice.date}  {getattr(notice, call.spoken)}"
    if cell is not None:
        through = max((one.month for one in cell.counted), default="–")
        gaps = " ".join(map(str, cell.gaps)) or "–"
        yield call.say("cli_mission_cell", day=said.cell_date, through=through, gaps=gaps, waiting=cell.waiting)
        for one in found.figures:
            sent = "" if one.sent is None or one.sent.value is None else f"  ({one.sent.value})"
            yield f"{_told(one.counted)}: {one.counted.mark}{'' if one.counted.value is None else one.counted.value}{sent}"


def _questions(call: Call, answer: tuple[int, str] | None, period: Month | None) -> None:
    """The mission's questions and their answers; with --answer, give one. It leaves with the next daily slot."""
    from fieldapp.actions import questions

    if period is not None and answer is None:
        raise click.UsageError(call.say("cli_questions_month"))
    with desk(call) as opened:
        if answer is not None:
            questions.answer(opened, *answer, period)
        found = questions.of_desk(opened)
    lines = [_question_line(one) for one in found] or [call.say("cli_questions_none")]
    call.show([_question(one) for one in found], lines)


def _question(one: Question) -> dict[str, Any]:
    return {
        "number": one.number,
        "asked_on": one.asked_on,
        "batch": one.batch,
        "closed": str(one.period),
        "figure": _figure(one.figure),
        "reason": one.reason,
        "answer": one.answer or None,
        "corrected_in": None if one.corrected_in is None else str(one.corrected_in),
        "answered_by": one.answered_by or None,
        "answered_on": one.answered_on or None,
        "sent": one.sent,
    }


def _question_line(one: Question) -> str:
    answer = " ".join(part for part in (one.answer or "?", str(one.corrected_in or "")) if part)
    return f"{one.number}  {one.asked_on}  {_told(one.figure)} = {one.figure.mark}{one.figure.value}  {one.reason}  → {answer}"


def _figure(figure: Any) -> dict[str, Any]:
    """A figure as ``preview`` writes one: blank dimensions are left out."""
    cell = {name: value for name, value in asdict(figure.cell).items() if value}
    return {"site": figure.site, "period": figure.period, **cell, "value": figure.value, "mark": figure.mark}


def _told(figure: Any) -> str:
    return " ".join(str(value) for name, value in _figure(figure).items() if name not in ("value", "mark"))

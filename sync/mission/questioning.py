"""Questions about one printed figure of one closing, and the answers that came back. Both are kept for good."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from sync import facts, questions
from sync.errors import SyncRefused
from sync.facts import Figure
from sync.questions import Question
from sync.replies import Reply

from . import register, replying
from .home import Mission, PrivateKeys
from .tables import DIMENSIONS, closing, correspondent, figure, mail, question, turn

PICKS = ("site", "period", "table", "measure", *DIMENSIONS)
_SHOWN = 12


@dataclass(frozen=True)
class Asked:
    """A question with what became of it; ``answer`` is empty and ``answered_on`` None while it is open."""

    installation: str
    question: Question
    asked_on: str
    answer: str
    answer_period: str
    answered_on: str | None


def ask(
    connection: sa.Connection, private: PrivateKeys, name: str, month: str, picks: Mapping[str, str], reason: str, day: date
) -> Question:
    """Ask an installation about one figure of its closing of ``month``: the one that ``picks`` (by column of a sheet) leave over.

    What is not picked may be anything, but the total goes before its parts and the month before longer periods. Raises SyncRefused
    ``mission_question_no_closing``, ``mission_question_no_key``, ``mission_question_none``, ``mission_question_many`` with the choices,
    ``mission_question_asked``.
    """
    turn(connection, replying.KIND)
    batch_hash = connection.scalar(
        sa.select(closing.c.batch_hash).where(closing.c.installation == name, closing.c.period == month).limit(1)
    )
    if batch_hash is None:
        raise SyncRefused("mission_question_no_closing", installation=name, month=month)
    key = connection.scalar(sa.select(correspondent.c.reply_key).where(correspondent.c.installation == name))
    if key is None:
        raise SyncRefused("mission_question_no_key", installation=name)
    picked = _picked(connection, name, month, picks)
    cell = json.dumps(facts.row_of(picked), ensure_ascii=False)
    waits = question.c.installation == name, question.c.period == month, question.c.cell == cell, question.c.answer == ""
    if connection.execute(sa.select(question.c.id).where(*waits)).first() is not None:
        raise SyncRefused("mission_question_asked")
    asked = Question(replying.next_number(connection, name, day), batch_hash, month, picked, reason)
    row = {"installation": name, "number": asked.number, "batch": batch_hash, "period": month, "cell": cell}
    row |= {"value": picked.value, "mark": picked.mark, "reason": reason, "asked_on": day.isoformat()}
    connection.execute(sa.insert(question).values(**row))
    reply = Reply(name, asked.number, day.isoformat(), "question", questions.to_object(asked))
    replying.post(connection, private, bytes(key), reply)
    return asked


def listed(connection: sa.Connection, *which: sa.ColumnElement[bool]) -> list[Asked]:
    """Every question there ever was, or those ``which`` names, the newest first."""
    return [
        Asked(
            row.installation,
            Question(row.number, row.batch, row.period, facts.of_row(json.loads(row.cell)), row.reason),
            row.asked_on,
            row.answer,
            row.answer_period,
            row.answered_on,
        )
        for row in connection.execute(sa.select(question).where(*which).order_by(question.c.id.desc()))
    ]


def seal_again(connection: sa.Connection, mission: Mission, private: PrivateKeys) -> None:
    """Seal open questions anew for laptops that were put back from a copy and now have another key for answers."""
    lying = (mail.c.installation == question.c.installation) & (mail.c.number == question.c.number) & (mail.c.kind == replying.KIND)
    open_ones = question.join(mail, lying).join(correspondent, correspondent.c.installation == question.c.installation)
    columns = (question.c.id, mail.c.id.label("mail"), mail.c.body, correspondent.c.reply_key)
    for row in connection.execute(sa.select(*columns).select_from(open_ones).where(question.c.answer == "")).all():
        if not replying.opens(bytes(row.body), bytes(row.reply_key), mission):
            one = next(one for one in listed(connection, question.c.id == row.id))
            connection.execute(sa.delete(mail).where(mail.c.id == row.mail))
            reply = Reply(one.installation, one.question.number, one.asked_on, "question", questions.to_object(one.question))
            replying.post(connection, private, bytes(row.reply_key), reply)


def clear_answered(connection: sa.Connection) -> None:
    """Lay out no longer what was answered."""
    told = sa.select(question.c.id).where(
        question.c.installation == mail.c.installation, question.c.number == mail.c.number, question.c.answer != ""
    )
    connection.execute(sa.delete(mail).where(mail.c.kind == replying.KIND, told.exists()))


def described(picked: Figure) -> str:
    """A figure in one line, as the columns of a sheet name it."""
    cell = picked.cell
    parts = {"site": picked.site, "period": picked.period, "table": cell.table, "measure": cell.measure}
    parts |= {name: getattr(cell, name) for name in DIMENSIONS}
    return " ".join(f"{name}={value}" for name, value in parts.items() if value) + f" → {picked.mark}{picked.value}"


def _picked(connection: sa.Connection, name: str, month: str, picks: Mapping[str, str]) -> Figure:
    columns = (figure.c[column] == value for column, value in picks.items())
    query = sa.select(figure).where(figure.c.installation == name, figure.c.closed == month, figure.c.value.is_not(None), *columns)
    rows = connection.execute(query.order_by(figure.c.id)).mappings().all()
    found = [Figure(row["site"], row["period"], register.cell_of(row), row["value"], row["mark"]) for row in rows]
    totals = [one for one in found if not any(getattr(one.cell, column) for column in DIMENSIONS if column not in picks)]
    of_month = [one for one in totals or found if one.period == month]
    left = of_month or totals or found
    if not left:
        raise SyncRefused("mission_question_none", month=month)
    if len(left) > 1:
        choices = "\n".join(f"  {described(one)}" for one in left[:_SHOWN])
        raise SyncRefused("mission_question_many", count=len(left), choices=choices)
    return left[0]

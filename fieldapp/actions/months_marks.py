"""Marks of a month on its way to being closed: submitted by who saw the people, validated by the coordinator. Both are optional.

Marks fix nothing: what is written afterwards still counts, and is told beside the mark. ``months.close`` writes the missing ones itself.
"""

from __future__ import annotations

from fieldapp.actions.desk import Desk, Done, require
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, month_marks, records, returned
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection

SUBMITTERS = ("coordinator", "counsellor", "psychologist")
STATES = ("submitted", "validated")
_CHANGED = frozenset({"months"})


def submit(desk: Desk, month: Month) -> Done[None]:
    """Say that everything of the month is written. Raises NotAllowed; Refused when the month cannot be marked, or is already."""
    require(desk, *SUBMITTERS)
    with desk.store.write() as transaction:
        _markable(desk, transaction.connection, month)
        if month_marks.standing(transaction.connection).get(month):
            raise Refused("month_marked", month=month)
        month_marks.add(transaction.connection, month, "submitted", desk.user, desk.today())
        transaction.audit("month.submitted", f"month {month}")
    return Done(None, _CHANGED, lambda: withdraw(desk, month))


def validate(desk: Desk, month: Month) -> Done[None]:
    """Say, as coordinator, that the month was looked through; a month nobody submitted is submitted with it. Raises as ``submit``."""
    require(desk, "coordinator")
    with desk.store.write() as transaction:
        _markable(desk, transaction.connection, month)
        if "validated" in month_marks.standing(transaction.connection).get(month, {}):
            raise Refused("month_marked", month=month)
        pass_through(desk, transaction, month)
        transaction.audit("month.validated", f"month {month}")
    return Done(None, _CHANGED, lambda: withdraw(desk, month))


def withdraw(desk: Desk, month: Month) -> Done[None]:
    """Take back the last mark: that of the coordinator by a coordinator, then that of who submitted by whoever may submit.

    Raises NotAllowed; Refused when the month is closed or carries no mark.
    """
    require(desk, *SUBMITTERS)
    with desk.store.write() as transaction:
        connection = transaction.connection
        if any(closing.month == month for closing in ledger.closings(connection)):
            raise Refused("month_closed", month=month)
        marks = month_marks.standing(connection).get(month)
        if not marks:
            raise Refused("month_not_marked", month=month)
        if "validated" in marks:
            require(desk, "coordinator")
        month_marks.withdraw(connection, marks.get("validated") or marks["submitted"], desk.user, desk.today())
        transaction.audit("month.withdrawn", f"month {month}")
    return Done(None, _CHANGED)


def pass_through(desk: Desk, transaction: Transaction, month: Month) -> None:
    """Write the marks that a month still lacks, as those of the user, inside a change that is under way."""
    marks = month_marks.standing(transaction.connection).get(month, {})
    for state in STATES:
        if state not in marks:
            month_marks.add(transaction.connection, month, state, desk.user, desk.today())


def _markable(desk: Desk, connection: Connection, month: Month) -> None:
    """Refuse what can be marked by nobody: a month that is closed, was closed elsewhere, has not ended, or has nothing in it."""
    if any(closing.month == month for closing in ledger.closings(connection)):
        raise Refused("month_closed", month=month)
    through = returned.reported_through(connection)
    if through is not None and month <= through:
        raise Refused("month_reported_elsewhere", month=month)
    if desk.today() <= month.last:
        raise Refused("month_mark_early", month=month, day=month.last.isoformat())
    first = records.earliest_unreported(connection)
    if first is None or month < Month.of(first):
        raise Refused("month_mark_empty", month=month)

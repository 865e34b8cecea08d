"""Commands about the way of a month to its closing: submitted, validated, taken back, how each stands, and the ledger of all closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, Commands, command, common, desk, month, noted

if TYPE_CHECKING:
    from fieldapp.domain.periods import Month

_MONTH = click.argument("month", callback=month, metavar="YYYY-MM")


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    months = group.group("month", cls=Commands)(common(click.pass_context(_months)))
    command(months, "submit", _MONTH)(_submit)
    command(months, "validate", _MONTH)(_validate)
    command(months, "withdraw", _MONTH)(_withdraw)
    command(months, "list")(_list)
    file = click.Path(path_type=Path, dir_okay=False)
    command(group, "ledger", click.option("--out", required=True, type=file, help="Where to write it, as JSON."))(_ledger)


def _months(context: click.Context, /, **options: Any) -> None:
    """How months stand, and the marks on their way to being closed."""
    noted(context, options)


def _submit(call: Call, month: Month) -> None:
    """Say that everything of a month is written."""
    from fieldapp.actions import months

    with desk(call) as opened:
        months.submit(opened, month)
    call.show({"month": str(month), "state": "submitted"}, [call.say("cli_month_submitted", month=month)])


def _validate(call: Call, month: Month) -> None:
    """Say, as coordinator, that a month was looked through."""
    from fieldapp.actions import months

    with desk(call) as opened:
        months.validate(opened, month)
    call.show({"month": str(month), "state": "validated"}, [call.say("cli_month_validated", month=month)])


def _withdraw(call: Call, month: Month) -> None:
    """Take back the last mark of a month."""
    from fieldapp.actions import months

    with desk(call) as opened:
        months.withdraw(opened, month)
        state = next((one.state for one in months.states(opened) if one.month == month), "open")
    call.show({"month": str(month), "state": state}, [call.say("cli_month_withdrawn", month=month)])


def _list(call: Call) -> None:
    """Every month with its state, who marked and closed it, and what was written since."""
    from fieldapp.actions import months

    with desk(call) as opened:
        found = months.states(opened)
    document = [
        {
            "month": str(state.month),
            "state": state.state,
            "ready": state.ready,
            "marks": [{"state": mark.state, "user": mark.user, "day": mark.day} for mark in state.marks],
            "changed": state.changed,
            "closed_on": state.closed_on,
            "closed_by": state.closed_by,
        }
        for state in found
    ]
    call.show(document, [f"{state.month}  {call.say('month_state_' + state.state)}" for state in found])


def _ledger(call: Call, out: Path) -> None:
    """Write every figure that ever left, with the certificates, to look through."""
    from fieldapp.actions import months_dump

    with desk(call) as opened:
        written = months_dump.write(opened, out).value
    call.show({"path": str(written)}, [str(written)])

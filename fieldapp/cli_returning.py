"""Commands after a restore: what to enter again, and the mission's head by file when there is no network."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from fieldapp.cli_common import Call, Commands, command, common, desk, noted


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    day = click.option("--entered", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Tick a day: all of it is entered again.")
    command(group, "again", day)(_again)
    parts = group.group("returning", cls=Commands)(common(click.pass_context(_returning)))
    command(parts, "state")(_state)
    command(parts, "adopt", click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path)))(_adopt)


def _returning(context: click.Context, /, **options: Any) -> None:
    """Coming back from a copy: what the mission holds, by file instead of by network."""
    noted(context, options)


def _again(call: Call, entered: datetime | None) -> None:
    """The days and persons to enter again after a restore. Persons are named by their codes only."""
    from fieldapp.actions import people, returning

    with desk(call) as opened:
        if entered is not None:
            returning.entered(opened, entered.date())
        found = returning.to_enter_again(opened)
        codes = [row.code for row in people.rows(opened, found.people)]
    document = {"days": [day.isoformat() for day in found.days], "people": codes}
    lines = [call.say("cli_again_entered", day=entered.date().isoformat())] if entered else []
    if found.days:
        lines.append(call.say("cli_again_days", days=" ".join(document["days"])))
        lines.append(call.say("cli_again_people", people=" ".join(codes) or "–"))
    elif not entered:
        lines.append(call.say("cli_again_nothing"))
    call.show(document, lines)


def _state(call: Call) -> None:
    """Whether this installation waits for the mission's head, and for whose."""
    from fieldapp.actions import returning

    with desk(call) as opened:
        found = returning.state(opened)
    if found is None:
        call.show({"waits": False}, [call.say("returning_nothing_awaited")])
        return
    document = {"waits": True, "installation": found.installation, "since": found.since, "copy": found.copy}
    call.show(document, [call.say("cli_returning_waits", **{name: document[name] for name in ("installation", "since", "copy")})])


def _adopt(call: Call, file: Path) -> None:
    """Take over the mission's head from FILE, made there by ``fieldapp-mission head``."""
    from fieldapp.actions import returning

    with desk(call) as opened:
        done = returning.adopt_file(opened, file).value
    document = {"sealed": done.resealed, "through": done.through or None, "installation": done.installation, "code": done.code or None}
    lines = [call.say("cli_returning_adopted", sealed=done.resealed, through=done.through or "–")]
    if done.code:
        lines.append(call.say("cli_returning_new_key", installation=done.installation, code=done.code))
    call.show(document, lines)

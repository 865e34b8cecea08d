"""The command about updates of the program: what runs, taking a signed file, fetching the mission's, going back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, command, desk

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk
    from fieldapp.actions.updating import Running


def declare(group: click.Group) -> None:
    """Add this command to the program."""
    command(
        group,
        "update",
        click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False)),
        click.option("--back", is_flag=True, help="Go back to the release before."),
        click.option("--fetch", is_flag=True, help="Fetch what the mission offers, and take it."),
    )(_update)


def _update(call: Call, file: Path | None, back: bool, fetch: bool) -> None:
    """Take an update of the program; without a file or an option, say which release runs."""
    if (file is not None) + back + fetch > 1:
        raise click.UsageError("give a file, --back or --fetch, one of them")
    from fieldapp.actions import updating

    with desk(call) as opened:
        if back:
            number = updating.back(opened).value.number
            call.show({"next": number}, [call.say("cli_update_back", number=number)])
        elif fetch:
            _take(call, opened, updating.fetch(opened).value)
        elif file is not None:
            _take(call, opened, file)
        else:
            found = updating.state(opened)
            call.show(_document(call, found), _lines(call, found))


def _take(call: Call, opened: Desk, file: Path) -> None:
    from fieldapp.actions import updating

    data = updating.read(file)
    offer = updating.look(opened, data)
    if offer.expired:
        click.echo(call.say("cli_update_expired", expires=offer.expires), err=True)
    taken = updating.take(opened, data).value
    call.show(
        {"next": taken.number, "version": taken.version, "expired": offer.expired},
        [call.say("cli_update_taken", version=taken.version, number=taken.number)],
    )


def _document(call: Call, found: Running) -> dict[str, Any]:
    offered = found.offered and {"number": found.offered.number, "version": found.offered.version, "bytes": found.offered.size}
    return {
        "release": found.release,
        "version": found.version,
        "released": found.released,
        "next": found.next,
        "before": found.before,
        "offered": offered,
        "expired": found.expired,
        "warning": found.warning and call.say(found.warning, release=found.warned_of),
        "installed": found.installed,
        "test": found.test,
    }


def _lines(call: Call, found: Running) -> Iterator[str]:
    yield call.say("cli_update_runs", version=found.version, number=found.release, released=found.released)
    if found.next:
        yield call.say("cli_update_next", number=found.next)
    if found.before:
        yield call.say("cli_update_stay" if found.before == found.release else "cli_update_before", number=found.before)
    if found.offered is not None:
        yield call.say("cli_update_offered", version=found.offered.version, number=found.offered.number)
    if found.expired:
        yield call.say("update_warn_expired", released=found.released)
    if found.warning:
        yield call.say(found.warning, release=found.warned_of)

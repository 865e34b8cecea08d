"""Commands of recovery: the file for the mission, opening with its half and the sheet, the drill, a new sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from fieldapp.cli_common import Call, Commands, command, common, desk, noted, secret
from fieldapp.cli_setup import ROLES

_MAX_FILE = 65_536
_out = click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
_from = click.option(
    "--from",
    "copies",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of copies on a stick, when the laptop is gone.",
)
_file = click.Path(path_type=Path, exists=True, dir_okay=False)
_code = click.option("--code-file", type=click.Path(path_type=Path, dir_okay=False), help="File that holds the code of the sheet.")


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    parts = group.group("recovery", cls=Commands)(common(click.pass_context(_recovery)))
    command(parts, "slot", _out, _from)(_slot)
    command(
        parts,
        "open",
        click.argument("half", type=_file),
        click.option("--role", "roles", multiple=True, required=True, type=click.Choice(ROLES), help="A role; may be given several times."),
        _code,
        click.option("--new-passphrase-file", type=click.Path(path_type=Path, dir_okay=False), help="File that holds the new passphrase."),
        _from,
    )(_open)
    command(parts, "practice", _out)(_practice)
    command(parts, "drill", click.argument("proof", type=_file), _code)(_drill)
    command(parts, "sheet", _out)(_sheet)
    command(parts, "state")(_state)


def _recovery(context: click.Context, /, **options: Any) -> None:
    """Into a laptop nobody can open, with the mission and the recovery sheet together."""
    noted(context, options)


def _slot(call: Call, out: Path, copies: Path | None) -> None:
    """Write the file the mission needs to open its half. No passphrase is asked: the file opens nothing."""
    from fieldapp.actions import recovery

    recovery.save(out, recovery.slot(call.folder) if copies is None else recovery.slot_of_copy(copies))
    call.show({"out": str(out)}, [call.say("cli_recovery_slot", out=out)])


def _open(
    call: Call, half: Path, roles: tuple[str, ...], code_file: Path | None, new_passphrase_file: Path | None, copies: Path | None
) -> None:
    """Give --user a new passphrase with the mission's HALF and the code of the sheet. No old passphrase is needed."""
    from fieldapp.actions import recovery

    if call.user is None:
        raise click.UsageError("Missing option '--user'.")
    code = secret(call, code_file, "--code-file", ask="cli_recovery_code")
    chosen = secret(call, new_passphrase_file, "--new-passphrase-file", confirm=True)
    done = recovery.recover(call.folder, _bytes(half), code, call.user, frozenset(roles), chosen, copies=copies)
    document = {"user": call.user, "roles": sorted(roles), "half_of": done.value}
    call.show(document, [call.say("cli_recovery_opened", name=call.user)])


def _practice(call: Call, out: Path) -> None:
    """Write the practice file of the next drill, for the mission."""
    from fieldapp.actions import recovery

    with desk(call) as opened:
        recovery.save(out, recovery.practice(opened))
    call.show({"out": str(out)}, [call.say("cli_recovery_practice", out=out)])


def _drill(call: Call, proof: Path, code_file: Path | None) -> None:
    """Finish a drill: the mission's PROOF and the code of the sheet together open the practice file."""
    from fieldapp.actions import recovery

    with desk(call) as opened:
        code = secret(call, code_file, "--code-file", ask="cli_recovery_code")
        recovery.drill(opened, _bytes(proof), code)
        stands = recovery.state(opened)
    _show_state(call, stands)


def _sheet(call: Call, out: Path) -> None:
    """Make a new sheet when the old one is lost; the old one opens nothing any more. An administrator who holds every role key does it."""
    from fieldapp.actions import recovery

    with desk(call) as opened:
        code = recovery.new_sheet(opened).value
        call.show({"recovery_code": code, "out": str(out)}, [call.say("cli_recovery_sheet", code=code)])
        recovery.sheet_pdf(opened, code, out)


def _state(call: Call) -> None:
    """When the last drill was passed and the next is due."""
    from fieldapp.actions import recovery

    with desk(call) as opened:
        stands = recovery.state(opened)
    _show_state(call, stands)


def _show_state(call: Call, stands: Any) -> None:
    document = {name: getattr(stands, name) for name in ("last_passed", "due", "overdue", "waiting", "left", "sheet_fits")}
    last = "–" if stands.last_passed is None else _spoken(stands.last_passed)
    lines = [call.say("cli_recovery_state", last=last, due=_spoken(stands.due), left=stands.left)]
    call.show(document, lines if stands.sheet_fits else [*lines, call.say("recovery_sheet_unfit")])


def _spoken(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MAX_FILE)

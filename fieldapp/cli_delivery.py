"""Commands of delivery without a network, and of two computers under one key."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldapp.cli_common import Call, command, desk

if TYPE_CHECKING:
    from fieldapp.actions.machines import Other, Own
    from fieldapp.actions.reenrolling import Forked


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(
        group,
        "carry",
        click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path)),
        click.option("--back", is_flag=True, help="Take in what the mission wrote to the stick."),
    )(_carry)
    command(
        group,
        "reenrol",
        click.option("--beside", is_flag=True, help="Two computers work from one copy and both go on: take a fresh key."),
        click.option("--instead", is_flag=True, help="This computer was put back from an image and the other is gone: wait for the head."),
        click.option("--copy", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="With --instead: the day the image was made."),
        click.option("--own-key", is_flag=True, help="The disk was cloned and the other computer goes on: take a fresh key."),
        click.option("--stands-in", is_flag=True, help="The disk was moved or the computer repaired: go on as before."),
    )(_reenrol)


def _carry(call: Call, folder: Path, back: bool) -> None:
    """Write to a stick what the mission did not back up yet, or take in the mission's answer from it."""
    from fieldapp.actions import carrying

    with desk(call) as opened:
        if back:
            applied = carrying.back(opened, folder).value
            names = ("held", "pooled", "durable", "aside", "lost", "letters")
            told = {name: getattr(applied, name) for name in names} | {"news": applied.packs + applied.replies}
            lines = [call.say("cli_carried_back", **told)]
            if applied.ignored:
                lines.append(call.say("cli_carried_ignored", count=applied.ignored))
            call.show(told | {"ignored": applied.ignored, "adopted": applied.adopted}, lines)
            return
        with suppress(OSError):
            folder.mkdir(exist_ok=True)  # a folder on the stick; where there is no stick nothing is made
        done = carrying.carry(opened, folder).value
    document = {"files": [str(path) for path in done.files], "batches": done.batches, "letters": done.letters, "again": done.again}
    said = (
        call.say("cli_carried", batches=done.batches, letters=done.letters, again=done.again)
        if done.files
        else call.say("cli_carried_nothing")
    )
    call.show(document, [said, *(path.name for path in done.files)])


def _reenrol(call: Call, beside: bool, instead: bool, copy: datetime | None, own_key: bool, stands_in: bool) -> None:
    """Tell whether another computer may send under this installation's key; with a choice, go on beside it or in its place."""
    from fieldapp.actions import machines, reenrolling

    if beside + instead + own_key + stands_in > 1 or (copy is not None and not instead):
        raise click.UsageError("--beside | --instead [--copy DAY] | --own-key | --stands-in")
    with desk(call) as opened:
        if beside:
            done = asdict(reenrolling.beside(opened).value)
            call.show(done, [call.say("cli_fork_beside", **done)])
        elif instead:
            reenrolling.instead(opened, None if copy is None else copy.date())
            call.show({"waits": True}, [call.say("cli_fork_instead")])
        elif own_key:
            own = asdict(machines.own_key(opened).value)
            call.show(own, [call.say("cli_computer_own", **own)])
        elif stands_in:
            machines.stands_in(opened)
            call.show({"elsewhere": False}, [call.say("cli_computer_stands_in")])
        else:
            _tell(call, machines.state(opened), reenrolling.state(opened))


def _tell(call: Call, computer: Other | Own | None, forked: Forked | None) -> None:
    """What there is to choose, or what this computer chose by itself."""
    from fieldapp.actions.machines import Other, Own

    document: dict[str, object] = {"forked": forked is not None, "elsewhere": isinstance(computer, Other)}
    document |= {} if computer is None else asdict(computer)
    document |= {} if forked is None else asdict(forked)
    said = [] if forked is None else [call.say("cli_forked", **asdict(forked))]
    if isinstance(computer, Other):
        said.append(call.say("cli_computer_other", since=computer.since))
    elif isinstance(computer, Own):
        said.append(call.say("cli_computer_own", **asdict(computer)))
    call.show(document, said or [call.say("cli_fork_none")])

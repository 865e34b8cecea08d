"""Commands of delivery without a network, and of two computers under one key."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from fieldapp.cli_common import Call, command, desk


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(
        group,
        "carry",
        click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path)),
        click.option("--back", is_flag=True, help="Take in what the mission wrote to the stick."),
        click.option("--again", is_flag=True, help="Carry also what the mission received and did not back up yet."),
    )(_carry)
    command(
        group,
        "reenrol",
        click.option("--beside", is_flag=True, help="Two computers work from one copy and both go on: take a fresh key."),
        click.option("--instead", is_flag=True, help="This computer was put back from an image and the other is gone: wait for the head."),
        click.option("--copy", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="With --instead: the day the image was made."),
    )(_reenrol)


def _carry(call: Call, folder: Path, back: bool, again: bool) -> None:
    """Write what waits to a stick, or take in the mission's answer from it."""
    from fieldapp.actions import carrying

    if back and again:
        raise click.UsageError("--back | --again")
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
        done = carrying.carry(opened, folder, again=again).value
    document = {"files": [str(path) for path in done.files], "batches": done.batches, "letters": done.letters}
    said = call.say("cli_carried", batches=done.batches, letters=done.letters) if done.files else call.say("cli_carried_nothing")
    call.show(document, [said, *(path.name for path in done.files)])


def _reenrol(call: Call, beside: bool, instead: bool, copy: datetime | None) -> None:
    """Tell whether another computer sends under this installation's key; with a choice, go on beside it or in its place."""
    from fieldapp.actions import reenrolling

    if (beside and instead) or (copy is not None and not instead):
        raise click.UsageError("--beside | --instead [--copy DAY]")
    with desk(call) as opened:
        if beside:
            done = asdict(reenrolling.beside(opened).value)
            call.show(done, [call.say("cli_fork_beside", **done)])
        elif instead:
            reenrolling.instead(opened, None if copy is None else copy.date())
            call.show({"waits": True}, [call.say("cli_fork_instead")])
        else:
            found = reenrolling.state(opened)
            document = {"forked": found is not None} | ({} if found is None else asdict(found))
            said = call.say("cli_fork_none") if found is None else call.say("cli_forked", **asdict(found))
            call.show(document, [said])

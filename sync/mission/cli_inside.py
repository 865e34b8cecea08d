"""The commands of ``fieldapp-mission`` that need what is inside: opening and counting, trusting and revoking, and what laptops are told."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from . import home as homes
from .cli_base import Setting, command


@command("approve")
@click.argument("installation")
@click.argument("code")
@click.option("--replaces", metavar="OLD", help="The lost installation it stands in for; OLD is revoked, unless it is already.")
def _approve(setting: Setting, installation: str, code: str, replaces: str | None) -> None:
    """Trust INSTALLATION, whose CODE was read out: from now on its batches are opened and pooled."""
    from . import register, standing

    with setting.opened() as (mission, engine), engine.begin() as connection:
        compared = register.approve(connection, installation, code, date.today())
        if replaces is not None:
            standing.replace(connection, mission, installation, replaces, date.today())
    key = "mission_approved" if compared else "mission_approved_early"
    setting.result({"approved": installation, "compared": compared}, setting.say(key, installation=installation))


@command("revoke")
@click.argument("installation")
@click.option("--after", type=click.IntRange(min=0), metavar="SEQ", help="The last number that still counts.")
@click.option("--undo", is_flag=True, help="Count it again.")
def _revoke(setting: Setting, installation: str, after: int | None, undo: bool) -> None:
    """Count nothing of INSTALLATION after the batch number SEQ: what comes later is kept sealed and never pooled."""
    from . import standing

    if (after is None) is not undo:
        raise click.UsageError("--after SEQ | --undo")
    with setting.opened() as (mission, engine), engine.begin() as connection:
        if after is None:
            standing.undo(connection, mission, installation, date.today())
            last, months = None, []
        else:
            months = standing.revoke(connection, mission, installation, after, date.today())
            last = standing.revoked_after(connection, installation)
    told = {"installation": installation, "after": last, "months": ", ".join(months) or "–"}
    said = setting.say("mission_revoke_undone" if undo else "mission_revoked", **told)
    setting.result({"installation": installation, "revoked": not undo, "after": last, "months": months}, said)


@command("head")
@click.argument("installation")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def _head(setting: Setting, installation: str, out: Path) -> None:
    """Write what is held of INSTALLATION, signed: the file a laptop put back from a copy needs when it has no network."""
    from sync.sheets import files

    from . import standing

    with setting.opened() as (mission, engine), engine.connect().execution_options(reads=True) as connection:
        data = standing.head(connection, mission, mission.receipt_private(), installation, date.today())
    files.replace(out, data)
    setting.result({"out": str(out), "installation": installation}, str(out))


@command("open")
def _open(setting: Setting) -> None:
    """Unseal and pool what was taken from approved installations."""
    from . import opener, recovering

    with setting.opened() as (mission, engine):
        private = homes.unlock(mission, setting.passphrase())
        report = asdict(opener.open_taken(mission, engine, private, date.today()))
    setting.result(report, setting.say("mission_opened", **report))
    if report["practice"]:
        click.echo(setting.say("mission_practice_waits", count=report["practice"], folder=mission.folder / recovering.FOLDER), err=True)

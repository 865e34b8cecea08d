"""The commands of ``fieldapp-mission`` for whoever keeps the machine: backups, what may go, another database, other keys."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from . import home as homes
from .cli_base import Setting, command


@command("checkpoint")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Where backups lie; by default beside the keys.")
@click.option("--restored", metavar="URL", help="A database you put back yourself from a backup of your own: verify that one.")
def _checkpoint(setting: Setting, out: Path | None, restored: str | None) -> None:
    """Back up, put the backup back, verify it, and only then sign that what was counted is durable."""
    from . import checkpoint

    if out is not None and restored is not None:
        raise click.UsageError("--out DIR | --restored URL")
    with setting.opened() as (mission, engine):
        if restored is not None:
            done = checkpoint.of_restored(mission, engine, restored, date.today())
        else:
            done = checkpoint.make(mission, engine, out or mission.folder / checkpoint.FOLDER, date.today())
    document = {**asdict(done), "backup": None if done.backup is None else str(done.backup)}
    setting.result(document, setting.say("mission_checkpoint", **(document | {"backup": done.backup or restored or ""})))


@command("retain")
@click.option(
    "--older-than", default=400, show_default=True, type=click.IntRange(min=30), metavar="DAYS", help="Days since it was received."
)
@click.option("--dry-run", is_flag=True, help="Say what would go, and let nothing go.")
def _retain(setting: Setting, older_than: int, dry_run: bool) -> None:
    """Let go of sealed bytes long proved durable, and of letters that were fetched or expired. Receipts stay."""
    from . import retention

    with setting.opened() as (_, engine):
        done = retention.retain(engine, date.today(), older_than=older_than, dry_run=dry_run)
    said = setting.say("mission_retain_would" if dry_run else "mission_retained", **asdict(done))
    setting.result({**asdict(done), "dry_run": dry_run}, said)


@command("move")
@click.option("--to", required=True, metavar="URL", help="An empty database, for example postgresql:///mission.")
def _move(setting: Setting, to: str) -> None:
    """Copy everything into another database and verify it there. Stop the receivers first; start them with --database afterwards."""
    from . import moving

    with setting.opened() as (mission, engine):
        rows = moving.move(mission, engine, to)
    setting.result({"rows": rows}, setting.say("mission_moved", rows=sum(rows.values()), batches=rows["batch"]))


@command("rotate")
@click.argument("which", type=click.Choice(["sealing", "receipt", "root"]))
def _rotate(setting: Setting, which: str) -> None:
    """Change one of the mission's keys. Issue a pack afterwards, and copy the facing folder again."""
    from . import rotation

    mission = rotation.rotate(homes.load(setting.home), setting.passphrase(), which)
    setting.result({"rotated": which, "mission": mission.name}, setting.say("mission_rotated"))


@command("facing")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path))
def _facing(setting: Setting, out: Path) -> None:
    """Write the folder for the machine that faces the network: it signs receipts and opens nothing."""
    from . import rotation

    rotation.facing(homes.load(setting.home), out)
    setting.result({"out": str(out)}, str(out))

"""``fieldapp-mission``: the mission's command.

Exit status: 0 done, 1 refused with one sentence on standard error, 2 usage, 3 the mission's own files are damaged. Never a traceback.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from . import (
    cli_facing,
    cli_figures,
    cli_inside,
    cli_keeping,
    cli_sites,
    cli_telling,
    cli_update,
)  # their commands belong to the same group
from . import home as homes
from .cli_base import Setting, command, main

__all__ = ["cli_facing", "cli_figures", "cli_inside", "cli_keeping", "cli_sites", "cli_telling", "cli_update", "main"]


@command("init")
@click.option("--approve-all", is_flag=True, help="Approve every installation: for demonstrations and tests only.")
def _init(setting: Setting, approve_all: bool) -> None:
    """Make the mission's folder, with fresh keys."""
    mission = homes.create(setting.home, setting.passphrase(new=True), approve_all=approve_all)
    setting.result({"mission": mission.name}, setting.say("mission_made", mission=mission.name))


@command("recover")
@click.argument("slot", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--drill", is_flag=True, help="SLOT is a practice slot: write the signed proof of the mission's part.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def _recover(setting: Setting, slot: Path, drill: bool, out: Path) -> None:
    """Open the mission's half of SLOT, once you know by voice who asks. The laptop asks for the code of the sheet."""
    from sync import halves
    from sync.sheets import files

    from . import recovering

    mission = homes.load(setting.home)
    data = recovering.read_slot(slot)
    half = recovering.half_of(mission, homes.unlock(mission, setting.passphrase()), data, date.today(), drill=drill)
    files.replace(out, half)
    if drill:
        recovering.answered(mission, slot)
    about = halves.read(half)
    document = {"out": str(out), "vault": about.vault, "date": about.day.isoformat(), "drill": drill}
    setting.result(document, setting.say("recover_proof_written" if drill else "recover_half_written", vault=about.vault, out=out))


if __name__ == "__main__":
    main()

"""The command line: the same actions without a window, a contract for partners' scripts (see ``cli_common`` for what commands share)."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from fieldapp import (
    cli_audit,
    cli_cases,
    cli_copies,
    cli_delivery,
    cli_figures,
    cli_mission,
    cli_months,
    cli_protection,
    cli_recovery,
    cli_returning,
    cli_rights,
    cli_setup,
    cli_transfer,
    cli_update,
)
from fieldapp.cli_common import Commands, common, noted
from fieldapp.domain.version import VERSION


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@common
@click.version_option(VERSION, prog_name="fieldapp")
@click.pass_context
def commands(context: click.Context, /, **options: Any) -> None:
    """Case work for listening cells. Without a command the window opens."""
    noted(context, options)


for part in (
    cli_setup,
    cli_cases,
    cli_copies,
    cli_delivery,
    cli_figures,
    cli_mission,
    cli_months,
    cli_protection,
    cli_recovery,
    cli_returning,
    cli_rights,
    cli_audit,
    cli_transfer,
    cli_update,
):
    part.declare(commands)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status."""
    os.umask(0o077)
    try:
        commands.main(args=arguments, prog_name="fieldapp")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BrokenPipeError:
        # Whoever read the output left; nothing is wrong with the store.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0

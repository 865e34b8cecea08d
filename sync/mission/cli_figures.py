"""The commands of ``fieldapp-mission`` about figures: sheets, rows, the sites that are awaited, and the board."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sync.errors import SyncRefused

from .cli_base import Setting, command, is_month

if TYPE_CHECKING:
    import sqlalchemy as sa

    from .board import BoardRow

_FORMATS = ("xlsx", "csv", "pdf", "dhis2", "activityinfo")
_FORMAT_OF = {".csv": "csv", ".pdf": "pdf", ".json": "dhis2"}


@command("sheet")
@click.argument("month", callback=is_month)
@click.option("--to", "last", callback=is_month, metavar="YYYY-MM", help="Add up the months up to this one.")
@click.option("--project", metavar="CODE")
@click.option("--audience", required=True, type=click.Choice(["mission", "public"]))
@click.option("--format", "format_", type=click.Choice(_FORMATS), help="By default what the name of the file says.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def _sheet(setting: Setting, month: str, last: str | None, project: str | None, audience: str, format_: str | None, out: Path) -> None:
    """Write the pooled sheet of MONTH: each site and their sum, or for the public the sum alone."""
    from sync.sheets import write

    from . import sheets

    last, today = last or month, date.today()
    with setting.opened() as (_, engine), _reading(engine, audience) as connection:
        sheet = sheets.make(connection, month, last, project=project, audience=audience, language=setting.language, day=today)
    write(sheet, format_ or _FORMAT_OF.get(out.suffix.lower(), "xlsx"), out)
    document = {"out": str(out), "rows": len(sheet.lines), "sites": list(sheet.sites), "missing": list(sheet.missing)}
    setting.result({**document, "answer": list(sheet.answer)}, "\n".join((*sheet.answer, str(out))))
    if sheet.missing:
        click.echo(setting.say("mission_sites_missing", sites=", ".join(sheet.missing), month=last), err=True)


@command("records")
@click.argument("year", type=click.IntRange(2000, 9999))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def _records(setting: Setting, year: int, out: Path) -> None:
    """Write the rows of YEAR that readers outside the mission may have, as CSV."""
    from sync.disclosure.buckets import K_OUTSIDE

    from . import records

    with setting.opened() as (_, engine), engine.connect().execution_options(reads=True) as connection:
        found = records.outside(connection, year)
    if not found.lines:
        raise SyncRefused("mission_records_none", year=year, k=K_OUTSIDE)
    records.write(found.lines, out)
    setting.result({"out": str(out), "rows": len(found.lines), "kept": found.kept, "waiting": list(found.waiting)}, str(out))
    if found.waiting:
        click.echo(setting.say("mission_records_wait", sites=", ".join(found.waiting), year=year), err=True)


def _reading(engine: sa.Engine, audience: str) -> Any:
    """What goes outside is remembered; all else only reads, and keeps nobody waiting."""
    return engine.begin() if audience == "public" else engine.connect().execution_options(reads=True)


@command("awaited")
@click.option("--stop", metavar="CODE", help="Miss this site no longer: its pack was made in vain.")
@click.option("--ended", metavar="CODE", help="This site closed for good; what it reported stays in the sums.")
@click.option("--after", callback=is_month, metavar="YYYY-MM", help="Its last month.")
def _awaited(setting: Setting, stop: str | None, ended: str | None, after: str | None) -> None:
    """The sites that were given a pack: one whose closing is not here is named as missing."""
    from . import register

    if (ended is None) is not (after is None):
        raise click.UsageError("--ended CODE --after YYYY-MM")
    with setting.opened() as (_, engine), engine.begin() as connection:
        if stop is not None:
            register.stop_awaiting(connection, stop)
        if ended is not None and after is not None:
            if ended not in {site for _, site in register.closed(connection)}:
                raise SyncRefused("mission_site_not_awaited", site=ended)
            register.end(connection, ended, after, date.today())
        sites = register.awaited(connection)
    setting.result(sites, setting.say("mission_awaited", sites=", ".join(sites) or "–"))


@command("board")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write the board as a page that opens on the answer.")
def _board(setting: Setting, page: Path | None) -> None:
    """Each installation: complete through which month, gaps, last contact, fork, revoked."""
    from sync.sheets import files

    from . import board, boardpage

    with setting.opened() as (mission, engine), engine.connect().execution_options(reads=True) as connection:
        rows = board.rows(connection, mission)
        if page is not None:
            told = boardpage.gather(connection, mission, date.today())
            files.replace(page, boardpage.render(told, mission.name, setting.language, date.today()).encode())
    none = setting.say("mission_board_none")
    lines = [setting.say("mission_board_line", **_spoken(row, setting)) for row in rows] or [none]
    setting.result([{**asdict(row), "notes": row.notes} for row in rows], "\n".join(lines))


def _spoken(row: BoardRow, setting: Setting) -> dict[str, object]:
    from . import boardpage

    notes = [setting.say(f"mission_board_{key}") for key in row.notes] + boardpage.also(row, setting.language)
    return {
        "installation": f"{row.installation} {row.label}".rstrip(),
        "sites": " ".join(row.sites) or "–",
        "through": row.complete_through or "–",
        "contact": row.last_contact or "–",
        "waiting": row.waiting,
        "notes": " ".join(notes),
    }

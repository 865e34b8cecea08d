"""``fieldapp-mission``: the mission's command.

Exit status: 0 done, 1 refused with one sentence on standard error, 2 usage, 3 the mission's own files are damaged. Never a traceback.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import platformdirs

from resources.wording import LANGUAGES, sentence
from sync.errors import SyncRefused, Unreadable

from . import home as homes

if TYPE_CHECKING:
    import sqlalchemy as sa

    from .board import BoardRow


_LONGEST_SECRET = 4096
_FORMATS = ("xlsx", "csv", "pdf", "dhis2", "activityinfo")
_FORMAT_OF = {".csv": "csv", ".pdf": "pdf", ".json": "dhis2"}


@dataclass(frozen=True)
class Setting:
    """What every command may be told."""

    home: Path
    passphrase_file: Path | None = None
    json: bool = False
    database: str | None = None
    language: str = "fr"

    def say(self, key: str, **values: object) -> str:
        """A sentence in the reader's language."""
        return sentence(key, self.language, **values)

    def result(self, document: object, text: str) -> None:
        """Print one JSON document, or the text."""
        click.echo(json.dumps(document, ensure_ascii=False, indent=2) if self.json else text)

    def passphrase(self, *, new: bool = False) -> str:
        """The passphrase of the mission, from its file or asked at the terminal."""
        if self.passphrase_file is not None:
            try:
                with self.passphrase_file.open("rb") as file:
                    data = file.read(_LONGEST_SECRET + 1)
                text = data.decode("utf-8")
            except (OSError, UnicodeDecodeError):
                raise SyncRefused("mission_passphrase_file") from None
            if len(data) > _LONGEST_SECRET:
                raise SyncRefused("mission_passphrase_file")
            return text.removesuffix("\n").removesuffix("\r")
        if not sys.stdin.isatty():
            raise click.UsageError(self.say("mission_passphrase_needed"))
        answer: str = click.prompt(self.say("mission_passphrase_ask"), hide_input=True, confirmation_prompt=new, err=True)
        return answer

    @contextmanager
    def opened(self) -> Iterator[tuple[homes.Mission, sa.Engine]]:
        """The mission and its database."""
        from . import tables

        mission = homes.load(self.home)
        engine = tables.connect(mission, self.database)
        try:
            yield mission, engine
        finally:
            engine.dispose()


_OPTIONS = (
    click.option("--home", type=click.Path(file_okay=False, path_type=Path), help="The mission's folder."),
    click.option("--passphrase-file", type=click.Path(dir_okay=False, path_type=Path), help="A file that holds the passphrase."),
    click.option("--json", "json_output", is_flag=True, default=None, help="Print one JSON document."),
    click.option("--database", metavar="URL", help="Another database than the one in the folder."),
    click.option("--language", type=click.Choice(LANGUAGES), help="Language of sentences and sheets."),
)


def _told(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the common options, at the group and again at the command, and turn refusals into a sentence."""

    @wraps(command)
    def run(**values: Any) -> Any:
        given = {name: values.pop(name) for name in ("home", "passphrase_file", "json_output", "database", "language")}
        context = click.get_current_context()
        setting = context.obj or Setting(Path(platformdirs.user_data_dir("fieldapp-mission", appauthor=False)))
        renamed = {"json" if name == "json_output" else name: value for name, value in given.items() if value is not None}
        setting = replace(setting, **renamed)
        try:
            return command(setting, **values)
        except SyncRefused as refused:
            click.echo(refused.sentence(setting.language), err=True)
            sys.exit(refused.exit_status)
        except OSError:
            click.echo(setting.say("mission_disk"), err=True)
            sys.exit(1)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:  # only its kind is told: its message may hold a key or a figure
            click.echo(setting.say("mission_unexpected", kind=type(error).__name__), err=True)
            sys.exit(1)

    for option in reversed(_OPTIONS):
        run = option(run)
    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@_told
def main(setting: Setting) -> None:
    """Receive, open, pool and publish what the listening cells send."""
    os.umask(0o077)
    click.get_current_context().obj = setting


def _command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    return lambda function: main.command(name)(_told(function))


def _is_month(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        raise click.BadParameter("YYYY-MM")
    return value


@_command("init")
@click.option("--approve-all", is_flag=True, help="Approve every installation: for demonstrations and tests only.")
def _init(setting: Setting, approve_all: bool) -> None:
    """Make the mission's folder, with fresh keys."""
    mission = homes.create(setting.home, setting.passphrase(new=True), approve_all=approve_all)
    setting.result({"mission": mission.name}, setting.say("mission_made", mission=mission.name))


@_command("site-pack")
@click.option("--site", "sites", multiple=True, required=True, metavar="CODE", help="A site the installation serves; may be repeated.")
@click.option("--url", required=True, help="Where the installation delivers to.")
@click.option("--pin", default="", metavar="HEX", help="SHA-256 of the receiver's certificate, or of its public key.")
@click.option("--contact", default="", metavar="TEXT", help="Whom to call for help; stands on the recovery sheet.")
@click.option("--lock-minutes", default=10, show_default=True, type=click.IntRange(5, 30), help="Idle minutes before the window locks.")
@click.option(
    "--mode", type=click.Choice(["rounding", "suppression"]), default="rounding", show_default=True, help="How figures are protected."
)
@click.option("--records", is_flag=True, help="Let rows leave each quarter, held back until enough of them are alike.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def _site_pack(
    setting: Setting, sites: tuple[str, ...], url: str, pin: str, contact: str, lock_minutes: int, mode: str, records: bool, out: Path
) -> None:
    """Write the site pack that installations of these sites start with."""
    from sync import sitepack
    from sync.sheets import files

    from . import register, words

    contact = " ".join(contact.split())
    if len(contact) > sitepack.MAX_CONTACT or not contact.isprintable():
        raise SyncRefused("mission_contact_wrong", limit=sitepack.MAX_CONTACT)
    if records and mode != "rounding":
        raise SyncRefused("mission_records_rounded_only")
    mission = homes.load(setting.home)
    larger = words.larger_sites()
    unknown = next((code for code in sites if code not in larger), None)
    if unknown is not None:
        raise SyncRefused("mission_site_unknown", site=unknown)
    root = homes.unlock(mission, setting.passphrase()).root
    try:
        data = sitepack.write(
            root,
            sites=[sitepack.SiteEntry(code, larger[code]) for code in sorted(set(sites))],
            url=url,
            pin=pin.replace(":", "").lower(),
            issued=date.today().isoformat(),
            receipt_public=mission.receipt_public,
            sealing_public=mission.sealing_public,
            recovery_public=mission.recovery_public,
            policy=sitepack.Policy(mode=mode, records=records, lock_minutes=lock_minutes),
            contact=contact,
        )
    except Unreadable:  # all else in the pack is the mission's own
        raise SyncRefused("mission_address_wrong") from None
    with setting.opened() as (_, engine), engine.begin() as connection:
        register.expect(connection, sites, date.today())
    files.replace(out, data)
    setting.result({"out": str(out), "sites": sorted(set(sites)), "mission": mission.name}, str(out))


@_command("approve")
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


@_command("revoke")
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


@_command("head")
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


@_command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8470, show_default=True, type=click.IntRange(0, 65535))
def _serve(setting: Setting, host: str, port: int) -> None:
    """Take batches and sign receipts until stopped."""
    from . import serving

    with setting.opened() as (mission, engine):
        serving.serve(mission, engine, host, port, lambda url: setting.result({"url": url}, setting.say("mission_ready", url=url)))


@_command("open")
def _open(setting: Setting) -> None:
    """Unseal and pool what was taken from approved installations."""
    from . import opener, recovering

    with setting.opened() as (mission, engine):
        private = homes.unlock(mission, setting.passphrase())
        report = asdict(opener.open_taken(mission, engine, private, date.today()))
    setting.result(report, setting.say("mission_opened", **report))
    if report["practice"]:
        click.echo(setting.say("mission_practice_waits", count=report["practice"], folder=mission.folder / recovering.FOLDER), err=True)


@_command("sheet")
@click.argument("month", callback=_is_month)
@click.option("--to", "last", callback=_is_month, metavar="YYYY-MM", help="Add up the months up to this one.")
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


@_command("records")
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


@_command("awaited")
@click.option("--stop", metavar="CODE", help="Miss this site no longer: its pack was made in vain.")
@click.option("--ended", metavar="CODE", help="This site closed for good; what it reported stays in the sums.")
@click.option("--after", callback=_is_month, metavar="YYYY-MM", help="Its last month.")
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


@_command("recover")
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


@_command("board")
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
    setting.result([asdict(row) for row in rows], "\n".join(lines))


def _spoken(row: BoardRow, setting: Setting) -> dict[str, object]:
    return {
        "installation": row.installation,
        "sites": " ".join(row.sites) or "–",
        "through": row.complete_through or "–",
        "contact": row.last_contact or "–",
        "waiting": row.waiting,
        "notes": " ".join(setting.say(f"mission_board_{key}") for key in row.notes),
    }


if __name__ == "__main__":
    main()

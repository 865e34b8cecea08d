"""``fieldapp-mission``: the mission's command.

Exit status: 0 done, 1 refused with one sentence on standard error, 2 usage, 3 the mission's own files are damaged. Never a traceback.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sync.errors import SyncRefused, Unreadable

from . import cli_facing, cli_figures, cli_inside, cli_keeping, cli_telling  # their commands belong to the same group
from . import home as homes
from .cli_base import Setting, command, main

__all__ = ["cli_facing", "cli_figures", "cli_inside", "cli_keeping", "cli_telling", "main"]


@command("init")
@click.option("--approve-all", is_flag=True, help="Approve every installation: for demonstrations and tests only.")
def _init(setting: Setting, approve_all: bool) -> None:
    """Make the mission's folder, with fresh keys."""
    mission = homes.create(setting.home, setting.passphrase(new=True), approve_all=approve_all)
    setting.result({"mission": mission.name}, setting.say("mission_made", mission=mission.name))


@command("site-pack")
@click.option("--site", "sites", multiple=True, required=True, metavar="CODE", help="A site the installation serves; may be repeated.")
@click.option("--url", required=True, help="Where the installation delivers to.")
@click.option("--pin", default="", metavar="HEX", help="SHA-256 of the receiver's certificate, or of its public key.")
@click.option("--contact", default="", metavar="TEXT", help="Whom to call for help; stands on the recovery sheet.")
@click.option("--lock-minutes", default=10, show_default=True, type=click.IntRange(5, 30), help="Idle minutes before the window locks.")
@click.option(
    "--mode", type=click.Choice(["rounding", "suppression"]), default="rounding", show_default=True, help="How figures are protected."
)
@click.option("--records", is_flag=True, help="Let rows leave each quarter, held back until enough of them are alike.")
@click.option("--sheet", type=click.Path(dir_okay=False, path_type=Path), help="Also write the page that leads to it, with a square code.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def _site_pack(
    setting: Setting,
    sites: tuple[str, ...],
    url: str,
    pin: str,
    contact: str,
    lock_minutes: int,
    mode: str,
    records: bool,
    sheet: Path | None,
    out: Path,
) -> None:
    """Write the site pack that installations of these sites start with."""
    from sync import enrolment, sitepack
    from sync.sheets import files
    from sync.sheets.enrolment import page

    from . import enrolling, register, words

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
            mission=mission.name,
            site_names=words.site_names(sites),
        )
    except Unreadable:  # all else in the pack is the mission's own
        raise SyncRefused("mission_address_wrong") from None
    with setting.opened() as (_, engine), engine.begin() as connection:
        register.expect(connection, sites, date.today())
        enrolling.issue(connection, data)
    files.replace(out, data)
    pack = sitepack.read(data)
    if sheet is not None:
        files.replace(sheet, page(pack, data))
    told = {"out": str(out), "sites": sorted(set(sites)), "mission": mission.name, "line": enrolment.line(pack.url, data)}
    setting.result(told, "\n".join(str(path) for path in (out, sheet) if path is not None))


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

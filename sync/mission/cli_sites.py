"""The commands of ``fieldapp-mission`` for what a partner is given: site packs, made and checked, and a sheet for each laptop."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.errors import SyncRefused, Unreadable

from . import home as homes
from .cli_base import Setting, command

if TYPE_CHECKING:
    from sync.sitepack import Policy, SitePack

_FILE = click.Path(dir_okay=False, path_type=Path)
_THERE = click.Path(dir_okay=False, exists=True, path_type=Path)


@command("site-pack")
@click.option("--site", "sites", multiple=True, metavar="CODE", help="A site the installation serves; may be repeated.")
@click.option("--url", help="Where the installation delivers to.")
@click.option("--pin", default="", metavar="HEX", help="SHA-256 of the receiver's certificate, or of its public key.")
@click.option("--contact", default="", metavar="TEXT", help="Whom to call for help; stands on the recovery sheet.")
@click.option("--lock-minutes", default=10, show_default=True, type=click.IntRange(5, 30), help="Idle minutes before the window locks.")
@click.option(
    "--mode", type=click.Choice(["rounding", "suppression"]), default="rounding", show_default=True, help="How figures are protected."
)
@click.option("--base", type=click.Choice(["5", "10"]), default="5", show_default=True, help="What figures are rounded to.")
@click.option("--records", is_flag=True, help="Let rows leave each quarter, held back until enough of them are alike.")
@click.option(
    "--slot-size", type=click.Choice(["4096", "8192", "16384"]), default="4096", show_default=True, help="Bytes of every batch that leaves."
)
@click.option("--sheet", type=_FILE, help="Also write the page that leads to it, with a square code.")
@click.option("--out", type=_FILE)
@click.option("--check", type=_THERE, metavar="FILE", help="Instead: whether FILE is a pack of this mission, for the sites of --site.")
@click.option("--words", is_flag=True, help="Print nothing but the six words to compare on the laptop.")
def _site_pack(
    setting: Setting,
    sites: tuple[str, ...],
    url: str | None,
    pin: str,
    contact: str,
    lock_minutes: int,
    mode: str,
    base: str,
    records: bool,
    slot_size: str,
    sheet: Path | None,
    out: Path | None,
    check: Path | None,
    words: bool,
) -> None:
    """Write the site pack that installations of these sites start with, or check one."""
    from sync import enrolment, sitepack
    from sync.sheets import files
    from sync.sheets.enrolment import page

    from . import checking

    mission = homes.load(setting.home)
    if check is not None:
        data, pack = checking.site_pack(mission, check, sites)
        _tell(setting, check, data, pack, words)
        return
    if not sites or url is None or out is None:
        raise click.UsageError("--site CODE --url URL --out FILE | --check FILE [--site CODE]")
    policy = sitepack.Policy(mode=mode, base=int(base), slot_size=int(slot_size), lock_minutes=lock_minutes, records=records)
    data = _made(setting, mission, sites, url, pin, contact, policy)
    files.replace(out, data)
    pack = sitepack.read(data)
    if sheet is not None:
        files.replace(sheet, page(pack, data))
    spoken = sitepack.words(data)
    told = {"out": str(out), "sites": sorted(set(sites)), "mission": mission.name, "line": enrolment.line(pack.url, data)}
    written = "\n".join(str(path) for path in (out, sheet) if path is not None)
    setting.result({**told, "words": list(spoken)}, " ".join(spoken) if words else written)


def _made(setting: Setting, mission: homes.Mission, sites: tuple[str, ...], url: str, pin: str, contact: str, policy: Policy) -> bytes:
    from sync import sitepack

    from . import enrolling, register, told, words

    contact = " ".join(contact.split())
    if len(contact) > sitepack.MAX_CONTACT or not contact.isprintable():
        raise SyncRefused("mission_contact_wrong", limit=sitepack.MAX_CONTACT)
    if policy.records and policy.mode != "rounding":
        raise SyncRefused("mission_records_rounded_only")
    larger = words.larger_sites()
    unknown = next((code for code in sites if code not in larger), None)
    if unknown is not None:
        raise SyncRefused("mission_site_unknown", site=unknown)
    root = homes.unlock(mission, setting.passphrase()).root
    with setting.opened() as (_, engine), engine.begin() as connection:
        told.goes_on(connection, mission)
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
                policy=policy,
                contact=contact,
                mission=mission.name,
                site_names=words.site_names(sites),
                release_publics=mission.release.publics,
            )
        except Unreadable:  # all else in the pack is the mission's own
            raise SyncRefused("mission_address_wrong") from None
        register.expect(connection, sites, date.today())
        enrolling.issue(connection, data)
    return data


def _tell(setting: Setting, path: Path, data: bytes, pack: SitePack, words: bool) -> None:
    """What a pack says, once it is known to be the mission's."""
    from dataclasses import asdict

    from sync import enrolment, keys, sitepack

    spoken = sitepack.words(data)
    document = {
        "file": str(path),
        "version": pack.version,
        "mission": pack.mission,
        "issued": pack.issued,
        "sites": [{"code": site.code, "larger": site.larger, "names": dict(pack.site_names.get(site.code, {}))} for site in pack.sites],
        "url": pack.url,
        "pin": pack.pin,
        "contact": pack.contact,
        "policy": asdict(pack.policy),
        "release_publics": [public.hex() for public in pack.release_publics],
        "line": enrolment.line(pack.url, data),
        "words": list(spoken),
    }
    signers = ", ".join(keys.key_id(public) for public in pack.release_publics)
    policy = f"{pack.policy.mode} {pack.policy.base} · {pack.policy.lock_minutes} min · {pack.policy.slot_size}"
    said = setting.say(
        "mission_pack_says",
        file=path.name,
        sites=", ".join(f"{code} ({pack.site_name(code, setting.language)})" for code in pack.site_codes),
        mission=pack.mission,
        issued=pack.issued,
        url=pack.url,
        contact=pack.contact or "–",
        policy=policy + (" · records" if pack.policy.records else ""),
        signers=signers or "–",
        words=" ".join(spoken),
    )
    setting.result(document, " ".join(spoken) if words else said)


@command("laptop-sheets")
@click.option("--pack", "path", required=True, type=_THERE, metavar="FILE", help="The site pack these laptops start with.")
@click.option("--label", "labels", multiple=True, required=True, metavar="OUJ-1", help="What stands on a laptop; may be repeated.")
@click.option("--installer", "names", multiple=True, required=True, metavar="NAME", help="The name of an installer's file on the stick.")
@click.option("--sha256", "digests", multiple=True, required=True, metavar="HEX", help="Its SHA-256; one for each, in the same order.")
@click.option("--out", required=True, type=_FILE)
def _laptop_sheets(
    setting: Setting, path: Path, labels: tuple[str, ...], names: tuple[str, ...], digests: tuple[str, ...], out: Path
) -> None:
    """Write a page for each laptop that a volunteer sets up: what to do, in order, with boxes to tick. Nothing secret stands on it."""
    from sync.sheets import files
    from sync.sheets.laptops import pages

    from . import checking, register

    found = [digest.replace(" ", "").lower() for digest in digests]
    if len(found) != len(names) or any(len(digest) != 64 or set(digest) - set("0123456789abcdef") for digest in found):
        raise SyncRefused("mission_checksum_wrong")
    if len(set(labels)) != len(labels):
        raise SyncRefused("mission_labels_twice")
    checked = [register.checked_label(label) for label in labels]
    data, pack = checking.site_pack(homes.load(setting.home), path)
    files.replace(out, pages(pack, data, checked, list(zip(names, found, strict=True)), setting.language))
    setting.result({"out": str(out), "laptops": checked}, str(out))

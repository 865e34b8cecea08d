"""The commands of ``fieldapp-mission`` on the machine that opens: whom it trusts, what it counts, what it set aside, and the way to the
machine that faces the network (``hand`` runs there).
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from sync.errors import SyncRefused

from . import home as homes
from .cli_base import Setting, command

_FOLDER = click.Path(file_okay=False, path_type=Path)


@command("approve")
@click.argument("installation")
@click.argument("code")
@click.option("--replaces", metavar="OLD", help="The lost installation it stands in for; OLD is revoked, unless it is already.")
@click.option("--site", "sites", multiple=True, metavar="CODE", help="A site it may report; may be repeated. By default any given a pack.")
@click.option("--label", default="", metavar="OUJ-1", help="What stands on the computer: capital letters, digits and -, at most 20.")
def _approve(setting: Setting, installation: str, code: str, replaces: str | None, sites: tuple[str, ...], label: str) -> None:
    """Trust INSTALLATION, whose CODE was read out: from now on its batches are opened and pooled."""
    from . import opener, register, standing, words

    unknown = next((code for code in sites if code not in words.larger_sites()), None)
    if unknown is not None:
        raise SyncRefused("mission_site_unknown", site=unknown)
    with setting.opened() as (mission, engine), engine.begin() as connection:
        opener.wait(connection)
        compared = register.approve(connection, installation, code, date.today(), sites, label)
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
    from . import opener, standing

    if (after is None) is not undo:
        raise click.UsageError("--after SEQ | --undo")
    with setting.opened() as (mission, engine), engine.begin() as connection:
        opener.wait(connection)
        if after is None:
            gone = standing.undo(connection, mission, installation, date.today())
            last, months = None, []
        else:
            months, gone = standing.revoke(connection, mission, installation, after, date.today()), 0
            last = standing.revoked_after(connection, installation)
    told = {"installation": installation, "after": last, "months": ", ".join(months) or "–"}
    said = setting.say("mission_revoke_undone" if undo else "mission_revoked", **told)
    setting.result({"installation": installation, "revoked": not undo, "after": last, "months": months}, said)
    if gone:
        click.echo(setting.say("mission_revoke_bytes_gone", count=gone), err=True)


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
@click.option(
    "--from", "source", type=_FOLDER, metavar="DIR", help="First take in what a facing machine has: its folder, or what hand wrote."
)
@click.option("--all", "everything", is_flag=True, help="With --from: also what it has proofs of, when this database was put back.")
@click.option("--back", type=_FOLDER, metavar="DIR", help="Write proofs and mail for the facing machine; it takes them with take.")
def _open(setting: Setting, source: Path | None, everything: bool, back: Path | None) -> None:
    """Unseal and pool what was taken from approved installations, and prepare what laptops are told."""
    from . import recovering, rounds

    with setting.opened() as (mission, engine):
        private = homes.unlock(mission, setting.passphrase())
        done = rounds.run(mission, engine, private, date.today(), source=source, back=back, everything=everything)
    report = asdict(done.opened)
    document = {**report, "handed": done.handed.new, "refused": done.handed.refused, "pack": done.pack, "replies": done.replies}
    lines = [setting.say("mission_opened", **report)]
    if source is not None:
        lines.insert(0, setting.say("mission_handed", new=done.handed.new, refused=done.handed.refused))
    if report["wrong_site"]:
        lines.append(setting.say("mission_opened_wrong_site", count=report["wrong_site"]))
    if report["answers"]:
        lines.append(setting.say("mission_opened_answers"))
    if done.pack is not None:
        lines.append(setting.say("mission_pack_issued", number=done.pack))
    lines += [str(path) for path in done.parcels]
    setting.result({**document, "parcels": [str(path) for path in done.parcels]}, "\n".join(lines))
    if report["practice"]:
        click.echo(setting.say("mission_practice_waits", count=report["practice"], folder=mission.folder / recovering.FOLDER), err=True)


@command("hand")
@click.option("--out", required=True, type=_FOLDER, metavar="DIR")
@click.option("--all", "everything", is_flag=True, help="Also what has its proofs, for a machine whose database was put back.")
def _hand(setting: Setting, out: Path, everything: bool) -> None:
    """Write what waits here to be opened on another machine, by open --from."""
    from . import correspondence

    with setting.opened() as (_, engine), engine.connect().execution_options(reads=True) as connection:
        parcels = correspondence.save(out, correspondence.hand(connection, everything=everything))
    said = "\n".join(map(str, parcels)) or setting.say("mission_hand_nothing")
    setting.result({"parcels": [str(path) for path in parcels]}, said)


@command("quarantine")
@click.argument("what", type=click.Choice(["list", "again"]), default="list")
@click.argument("hash", required=False)
def _quarantine(setting: Setting, what: str, hash: str | None) -> None:
    """What was set aside and why; "again HASH" has a batch tried anew at the next open."""
    from . import opener, quarantine

    if (what == "again") is not (hash is not None):
        raise click.UsageError("quarantine [list] | quarantine again HASH")
    with setting.opened() as (_, engine), engine.begin() as connection:
        if hash is not None:
            opener.wait(connection)
            one = quarantine.again(connection, hash)
            setting.result(asdict(one), setting.say("mission_quarantine_again", seq=one.seq, installation=one.installation))
            return
        found = quarantine.listed(connection)
    lines = [setting.say(f"mission_quarantine_{one.reason}", **asdict(one)) for one in found]
    setting.result([asdict(one) for one in found], "\n".join(lines) or setting.say("mission_quarantine_none"))

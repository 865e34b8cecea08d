"""Commands about copies: making one on a stick, listing them, going back to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldapp.cli_common import Call, aligned, command, desk, passphrase

if TYPE_CHECKING:
    from fieldapp.actions.copies import Restored, WouldLose


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(group, "backup", click.argument("folder", type=click.Path(path_type=Path)))(_backup)
    command(
        group,
        "restore",
        click.argument("file", type=click.Path(path_type=Path)),
        click.option("--rehearse", is_flag=True, help="Put it back into memory only, and change nothing."),
    )(_restore)
    command(group, "copies")(_copies)


def _backup(call: Call, folder: Path) -> None:
    """Copy the home to a stick or another disk, encrypted, and read the copy back."""
    from fieldapp.actions import copies

    with desk(call) as opened:
        made = copies.copy_to(opened, folder)
        age = copies.off_disk_age(opened)
    document = {"path": str(made.path), "day": made.day.isoformat(), "age_days": age, "same_disk": made.same_disk}
    lines = [call.say("cli_backup_made", path=made.path, day=made.day.isoformat())]
    if made.same_disk:
        click.echo(call.say("cli_backup_same_disk"), err=True)
    call.show(document, lines)


def _restore(call: Call, file: Path, rehearse: bool) -> None:
    """Go back to a copy; in an empty folder, become the installation it was made of, with a key of its own."""
    from fieldapp.actions import copies
    from fieldapp.domain.errors import StoreDamaged

    known, file = passphrase(call), copies.meant(file)
    if rehearse:
        with desk(call, known) as opened:
            found = copies.rehearse(opened, file)
        document = {name: getattr(found, name) for name in ("people", "entries", "notes", "notes_read", "erased", "ok")}
        call.show({"day": found.day.isoformat(), **document}, aligned(document))
        if not found.ok:
            raise StoreDamaged("copy_spoilt")
        return
    done = _gone_back(call, file, known)
    document = {
        "installation": done.installation,
        "code": done.code,
        "fresh": done.fresh,
        "day": done.day.isoformat(),
        "seq": done.seq,
        "aside": done.aside,
    }
    lines = [call.say("cli_restored_keyring" if done.keyring_only else "cli_restored", day=done.day.isoformat())]
    if done.aside:
        lines.append(call.say("cli_restored_aside", folder=done.aside))
    if done.fresh:
        lines.append(call.say("cli_restored_fresh", installation=done.installation, code=done.code))
    call.show(document, lines)


def _gone_back(call: Call, file: Path, known: str) -> Restored:
    """Through the desk, saying first what is lost by it; without one where the home is new or damaged."""
    from fieldapp.actions import copies, upkeep
    from fieldapp.actions.desk import close_desk, open_desk
    from fieldapp.domain.errors import Refused, StoreDamaged

    try:
        opened = open_desk(call.folder, known, call.user)
        try:
            call.language = call.language or opened.language
            found = upkeep.damaged(opened)
            if found:
                raise StoreDamaged(found)
            click.echo(_lost(call, copies.would_lose(opened, file)), err=True)
            return copies.restore(opened, file).value
        finally:
            close_desk(opened)
    except StoreDamaged as damage:
        click.echo(damage.sentence(call.spoken), err=True)
    except Refused as refusal:
        if refusal.key != "no_home":
            raise
    return copies.restore_home(call.folder, file, known, call.user)


def _lost(call: Call, lost: WouldLose) -> str:
    counted = {"people": lost.people, "sessions": lost.sessions, "entries": lost.entries, "other": lost.other}
    return call.say("cli_restore_loses", day=lost.since.isoformat(), **counted)


def _copies(call: Call) -> None:
    """Every copy beside the home, and each place that was ever copied to, with its age in days."""
    from fieldapp.actions import copies

    with desk(call) as opened:
        rows, places = copies.list(opened), copies.places(opened)
    document = {
        "copies": [
            {"path": str(row.path), "day": row.day.isoformat(), "seq": row.seq, "kind": row.kind, "bytes": row.bytes} for row in rows
        ],
        "places": [{"id": row.id, "label": row.label, "day": row.day.isoformat(), "age_days": row.age_days} for row in places],
    }
    lines = [f"{row.day}  {row.seq:>9}  {row.kind:<9}  {row.path}" for row in rows]
    lines += [
        call.say("cli_copies_place", label=row.label, day=row.day.isoformat(), age=row.age_days) for row in places if row.id != "disk"
    ]
    call.show(document, lines)

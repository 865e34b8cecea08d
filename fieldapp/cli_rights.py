"""Commands about rights: the copy of their file that a person takes home, files whose time is over, the register of incidents."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from fieldapp.cli_common import Call, aligned, command, desk

_FILE = click.Path(path_type=Path, dir_okay=False)


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(
        group,
        "access",
        click.argument("code"),
        click.option("--out", required=True, type=_FILE, help="The PDF to write."),
        click.option("--part", "parts", multiple=True, help="Only these parts; without it those that are offered first."),
        click.option("--asked", is_flag=True, help="The person was asked whether somebody else could read the paper, and nobody could."),
    )(_access)
    command(
        group,
        "retention",
        click.option("--purge", is_flag=True, help="Erase all files on the list that may go."),
        click.option("--words", default="", metavar="TEXT", help="The phrase that the list tells to write."),
        click.option("--proof", type=_FILE, metavar="OUT.pdf", help="Write the proof of the erasure."),
    )(_retention)
    command(group, "incidents", click.option("--out", type=_FILE, help="Write the register as CSV."))(_incidents)


def _access(call: Call, code: str, out: Path, parts: tuple[str, ...], asked: bool) -> None:
    """Write what is written about a person as PDF: only the chosen parts, after asking who else could read it."""
    from fieldapp.actions import access_parts, erasure, printing_access

    with desk(call) as opened:
        person = erasure.find(opened, code)
        chosen = parts or tuple(part.key for part in access_parts.of(opened, person, call.spoken) if part.chosen)
        printing_access.write(opened, person, chosen, out, asked=asked, language=call.spoken)
    call.show({"written": str(out), "parts": list(chosen)}, [call.say("cli_written", file=out.name)])


def _retention(call: Call, purge: bool, words: str, proof: Path | None) -> None:
    """List closed files whose time is over; with --purge and the words, erase those that may go."""
    from fieldapp.actions import printing_access, retention

    with desk(call) as opened:
        due = retention.dry_run(opened)
        going = [one.person_id for one in due if not one.waits]
        if purge and going:
            done = retention.purge(opened, going, words).value
            if proof is not None:
                printing_access.proof(opened, done, proof, call.spoken)
            call.show(asdict(done), [call.say("cli_purged", count=done.erased, seq=done.seq)])
            return
    listed = [{"code": one.code, "kind": one.kind, "closed_on": one.closed_on, "due_on": one.due_on, "waits": one.waits} for one in due]
    lines = aligned({one.code: f"{one.closed_on}  {one.due_on}  {one.waits}".rstrip() for one in due})
    ends = [call.say("cli_purge_words", words=retention.words_to_write(len(going), call.spoken))] if going else []
    call.show(listed, [*lines, *ends] or [call.say("cli_nothing_over")])


def _incidents(call: Call, out: Path | None) -> None:
    """List the register of incidents, or write it as CSV."""
    from fieldapp.actions import incidents

    with desk(call) as opened:
        found = incidents.register(opened)
        if out is not None:
            incidents.write(opened, out, call.spoken)
    written = [call.say("cli_written", file=out.name)] if out is not None else []
    lines = [f"{one.day}  {one.site}  {one.kind}  {one.what}" for one in found]
    call.show([asdict(one) for one in found], [*lines, *written])

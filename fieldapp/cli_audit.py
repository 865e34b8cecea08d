"""The command about the audit trail: counts of a month, or the whole of it as a signed file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldapp.cli_common import Call, command, desk, month

if TYPE_CHECKING:
    from fieldapp.actions.audit import Count, Integrity
    from fieldapp.domain.periods import Month


def declare(group: click.Group) -> None:
    """Add this command to the program."""
    command(
        group,
        "audit",
        click.option("--month", callback=month, metavar="YYYY-MM", help="Count what was done in this month; without it the last one."),
        click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write the whole trail, signed."),
        click.option("--check", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Check such a file; needs no home."),
    )(_audit)


def _audit(call: Call, month: Month | None, out: Path | None, check: Path | None) -> None:
    """Who did how much of what on this laptop, as coordinator; with --out the trail as a signed file that anybody verifies."""
    from fieldapp.actions import audit

    if check is not None:
        file = audit.check_file(check)
        said = call.say("audit_file_holds", installation=file.installation, by=file.by, day=file.day, entries=file.entries)
        call.show(asdict(file), [said, f"head {file.head}"])
        return
    with desk(call) as opened:
        written = None if out is None else audit.export(opened, out).value
        month = month or audit.months(opened)[0]
        counts, whole = audit.view(opened, month), audit.integrity(opened)
    found: dict[str, object] = {
        "month": str(month),
        "counts": [asdict(count) for count in counts],
        "file": None if written is None else str(written),
    }
    found |= {"entries": whole.entries, "signed_to": whole.signed_to, "ok": not whole.trouble}
    call.show(found, _lines(call, counts, whole, written))


def _lines(call: Call, counts: Sequence[Count], whole: Integrity, written: Path | None) -> Iterator[str]:
    from fieldapp.actions import audit

    for count in counts:
        yield f"{count.times:>6}  {count.user:<12}  {audit.did(count.action, call.spoken)}"
    if whole.trouble:
        yield call.say(whole.trouble)
    else:
        yield call.say("audit_holds", entries=whole.entries, signed=whole.signed_to)
    if written is not None:
        yield call.say("audit_written", file=written.name)

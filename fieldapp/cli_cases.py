"""Commands about people: bringing in a register, finding somebody, erasing a case."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldapp.cli_common import Call, aligned, command, desk, month
from fieldapp.domain.errors import Refused

if TYPE_CHECKING:
    from fieldapp.actions.importing import ImportReport
    from fieldapp.domain.periods import Month


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(
        group,
        "import",
        click.argument("register", type=click.Path(path_type=Path)),
        click.option("--dry-run", is_flag=True, help="Say what would happen and write nothing."),
        click.option("--rejects", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT.xlsx", help="Workbook for refused rows."),
        click.option("--reported-through", callback=month, metavar="YYYY-MM", help="Up to this month all was reported before Fieldapp."),
    )(_import)
    command(group, "find", click.argument("text"), click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True))(
        _find
    )
    command(
        group,
        "erase",
        click.argument("code"),
        click.option("--reason", required=True, metavar="TEXT", help="Why, in words; it is asked for and not kept."),
    )(_erase)


def _import(call: Call, register: Path, dry_run: bool, rejects: Path | None, reported_through: Month | None) -> None:
    """Bring in a register of the template, whole or not at all; refused rows are listed with the reason."""
    from fieldapp.actions import importing

    with desk(call) as opened, _bar(call) as progress:
        if dry_run:
            report = importing.preview(opened, register, progress, rejects=rejects)
        else:
            report = importing.run(opened, register, reported_through=reported_through, rejects=rejects, progress=progress).value
    call.show(_document(call, report), _lines(call, report))


def _document(call: Call, report: ImportReport) -> dict[str, object]:
    def listed(problem: object) -> dict[str, object]:
        return {name: getattr(problem, name) for name in ("sheet", "line", "column")}

    return {
        "accepted": dict(report.accepted),
        "added": dict(report.added),
        "refused": [listed(row) | {"reason": row.reason(call.spoken)} for row in report.refused],
        "noted": [listed(problem) | {"reason": call.say(problem.key)} for problem in report.noted],
        "differing": [listed(problem) | {"reason": call.say(problem.key)} for problem in report.differing],
    }


def _lines(call: Call, report: ImportReport) -> Iterator[str]:
    for sheet, accepted in report.accepted.items():
        yield call.say("cli_import_sheet", sheet=sheet, accepted=accepted, added=report.added[sheet])
    for row in report.refused:
        yield call.say("cli_import_refused", sheet=row.sheet, line=row.line, column=row.column, reason=row.reason(call.spoken))
    for problem in (*report.differing, *report.noted):
        yield call.say("cli_import_noted", sheet=problem.sheet, line=problem.line, column=problem.column, reason=call.say(problem.key))


@contextmanager
def _bar(call: Call) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on standard error, at a terminal only; Ctrl+C stops and leaves nothing behind."""
    if call.json or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1000, file=sys.stderr) as bar:
        yield lambda done, total: bar.update(1000 * done // total - bar.pos)


def _find(call: Call, text: str, limit: int) -> None:
    """People by name in any script or spelling, by code or its last four, by year of birth."""
    from fieldapp.actions import finding

    with desk(call) as opened:
        found = finding.find(opened, text, limit)
    told = {match.code: " · ".join(call.say(key, **values) for key, values in match.why) for match in found}
    call.show([{"code": match.code, "score": round(match.score, 3), "why": told[match.code]} for match in found], aligned(told))


def _erase(call: Call, code: str, reason: str) -> None:
    """Erase a case for good: only coded facts stay, so that past figures keep their value."""
    from fieldapp.actions import erasure

    with desk(call) as opened:
        person = erasure.find(opened, code)
        if sys.stdin.isatty() and click.prompt(call.say("cli_erase_again"), err=True).strip().casefold() != code.strip().casefold():
            raise Refused("cli_erase_other")
        erasure.erase(opened, person, reason)
    call.show({"erased": True}, [call.say("cli_erased")])

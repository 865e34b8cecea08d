"""Commands about months: indicators, sheets, what would leave, closing, sending, and whether everything is sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, aligned, command, desk, month

if TYPE_CHECKING:
    from fieldapp.domain.periods import Month

_DAY = click.DateTime(["%Y-%m-%d"])
_MONTH = click.argument("month", callback=month, metavar="YYYY-MM")
# What is wrong here is not the store itself, and does not end with status 3.
_BESIDE_THE_STORE = {"backups", "slots"}


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(
        group,
        "indicators",
        click.option("--from", "first", type=_DAY, metavar="DATE", help="First day counted, as 2023-01-31."),
        click.option("--to", "last", type=_DAY, metavar="DATE", help="Last day counted."),
        click.option("--project", metavar="CODE"),
        click.option("--site", metavar="CODE"),
    )(_indicators)
    between = (
        click.option("--from", "first", type=_DAY, required=True, metavar="DATE", help="First day counted, as 2023-01-31."),
        click.option("--to", "last", type=_DAY, required=True, metavar="DATE", help="Last day counted."),
        click.option("--site", metavar="CODE"),
    )
    command(group, "outcomes", *between, click.option("--project", metavar="CODE"))(_outcomes)
    command(group, "workload", *between)(_workload)
    command(
        group,
        "sheet",
        _MONTH,
        click.option("--to", "last", callback=month, metavar="YYYY-MM", help="Last month of a range."),
        click.option("--project", metavar="CODE"),
        click.option("--audience", required=True, type=click.Choice(["internal", "mission", "donor"])),
        click.option("--format", "form", required=True, type=click.Choice(["xlsx", "csv", "pdf", "dhis2", "activityinfo"])),
        click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False)),
    )(_sheet)
    command(group, "preview", _MONTH)(_preview)
    command(group, "close", _MONTH)(_close)
    command(group, "outbox")(_outbox)
    command(
        group,
        "send",
        click.option("--slot", is_flag=True, help="Seal today's slot first, unless something was sealed today: for schedulers."),
        click.option("--limit-kbit", type=click.IntRange(0), metavar="KBIT", help="The most kbit/s to use; 0 for no limit."),
    )(_send)
    command(group, "verify", click.option("--thorough", is_flag=True, help="Repeat the audit of figures by brute force too (minutes)."))(
        _verify
    )


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _indicators(call: Call, first: datetime | None, last: datetime | None, project: str | None, site: str | None) -> None:
    """Every indicator of the programme, exact, for inside the cell. Both days are included."""
    from fieldapp.actions import indicators

    with desk(call) as opened:
        found = indicators.values(opened, _day(first), _day(last), project, site)
        as_of = _day(last) or opened.today()
    call.show({"as_of": as_of, "values": found.values, "by_group": found.by_group}, aligned(found.values))


def _outcomes(call: Call, first: datetime, last: datetime, site: str | None, project: str | None) -> None:
    """What changed during care for people whose files were opened in this time: exact, for inside the cell, nothing of few."""
    from fieldapp.actions import outcomes

    with desk(call) as opened:
        found = asdict(outcomes.report(opened, first.date(), last.date(), site, project))
    lines = [line for scale in found["scales"] for line in (scale["scale"], *aligned(scale), "")]
    call.show(found, lines)


def _workload(call: Call, first: datetime, last: datetime, site: str | None) -> None:
    """Sessions by week, open files, waiting and lateness, without names of people."""
    from fieldapp.actions import workload

    with desk(call) as opened:
        found = asdict(workload.report(opened, first.date(), last.date(), site))
    call.show(found, aligned(found))


def _sheet(call: Call, month: Month, last: Month | None, project: str | None, audience: str, form: str, out: Path) -> None:
    """Write the sheet of a month or a range."""
    from fieldapp.actions import sheets

    with desk(call) as opened:
        written = sheets.write(
            opened, month, last or month, project=project, audience=audience, format=form, out=out, language=call.language
        )
    call.show({"path": str(written)}, [str(written)])


def _preview(call: Call, month: Month) -> None:
    """Exactly what would leave if the month were closed now."""
    from fieldapp.actions import months, months_cost

    with desk(call) as opened:
        found = months.preview(opened, month)
        cost = months_cost.sentences(found.cost, opened.programme, call.spoken)
    figures = [_figure(row.figure) | {"exact": row.exact} for row in found.rows]
    document = {
        "month": str(found.month),
        "figures": figures,
        "waiting": [{"site": w.site, "table": w.table, "when": str(w.when)} for w in found.waiting],
        "refused": found.refused,
        "late": found.late,
        "certificate": found.certificate,
        "cost": asdict(found.cost) | {"sentences": cost},
    }
    call.show(document, [*_figure_lines(figures), "", *cost])


def _figure(figure: Any) -> dict[str, object]:
    return {"site": figure.site, "period": figure.period, **asdict(figure.cell), "value": figure.value, "mark": figure.mark}


def _figure_lines(figures: list[dict[str, object]]) -> Iterator[str]:
    beside = ("value", "mark", "exact")
    for figure in figures:
        told = " ".join(str(value) for name, value in figure.items() if value and name not in beside)
        exact = "" if figure["exact"] is None else f"{figure['exact']} → "
        leaves = "" if figure["value"] is None else figure["value"]
        yield f"{told}: {exact}{figure['mark']}{leaves}"


def _close(call: Call, month: Month) -> None:
    """Close a month for all sites of the installation: freeze, protect, audit, seal. It cannot be undone."""
    from fieldapp.actions import months

    with desk(call) as opened:
        done = months.close(opened, month).value
    document = {"month": str(done.month), "figures": len(done.figures), "certificate": done.certificate}
    call.show(document, [call.say("cli_closed", month=done.month, figures=len(done.figures))])


def _outbox(call: Call) -> None:
    """Every batch, its state and its proofs."""
    from fieldapp.actions import delivery

    with desk(call) as opened:
        rows = delivery.outbox(opened)
    document = [
        {
            "seq": row.seq,
            "period": row.period,
            "hash": row.hash,
            "bytes": row.bytes,
            "state": row.state,
            "kind": row.kind,
            "way": row.way or None,
            "problem": row.problem or None,
            "receipts": [{"level": proof.level, "date": proof.date} for proof in row.receipts],
        }
        for row in rows
    ]
    call.show(document, [f"{row.seq}  {row.period or row.kind}  {row.state}  {row.hash[:12]}" for row in rows])


def _send(call: Call, slot: bool, limit_kbit: int | None) -> None:
    """Deliver what waits and fetch what the mission says; after a restore, learn first what it holds."""
    from fieldapp.actions import calling

    with desk(call) as opened:
        report = calling.send(opened, slot=slot, limit_kbit=limit_kbit).value
    more = ("durable", "aside", "lost", "letters", "news")
    lines = [call.say("cli_sent", held=report.held, pooled=report.pooled, waiting=report.waiting)]
    lines += [call.say(f"cli_sent_{name}", count=getattr(report, name)) for name in more if getattr(report, name)]
    call.show(asdict(report), lines)


def _verify(call: Call, thorough: bool) -> int:
    """Check the store, its audit trail, the ledger, the outbox and the copies."""
    from fieldapp.actions import upkeep

    with desk(call) as opened:
        found = upkeep.verify(opened, thorough)
    call.show(found, aligned({name: check["detail"] for name, check in found["checks"].items()}))
    if found["ok"]:
        return 0
    damaged = [name for name, check in found["checks"].items() if not check["ok"]]
    return 1 if _BESIDE_THE_STORE.issuperset(damaged) else 3

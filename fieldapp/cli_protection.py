"""Commands about protecting figures: how often each table should leave, compared on one's own records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, command, desk

if TYPE_CHECKING:
    from fieldapp.actions.rhythms import Rhythms


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(group, "rhythms", click.option("--site", metavar="CODE", help="One site; all of the installation without."))(_rhythms)


def _rhythms(call: Call, site: str | None) -> None:
    """How often each table should leave: what rounding would cost it by month, quarter and year, and the finest rhythm that is worth it."""
    from fieldapp.actions import rhythms

    with desk(call) as opened:
        found = rhythms.compare(opened, site)
    call.show([_document(one) for one in found], [line for one in found for line in _lines(call, one)])


def _document(found: Rhythms) -> dict[str, Any]:
    return {
        "site": found.site,
        "larger": found.larger,
        "from": found.first,
        "to": found.last,
        "tables": [
            {
                "id": one.table.id,
                "declared": one.declared,
                "proposed": one.proposed,
                "instead": [{"by": levels, "rhythm": rhythm} for levels, rhythm in one.instead],
                **{
                    way.rhythm: {
                        "figures": way.figures,
                        "mean": round(way.mean, 1),
                        "error": round(way.error, 2),
                        "relative_error": round(way.relative, 3),
                        "printed_as_0": round(way.zeros, 3),
                    }
                    for way in one.ways
                },
            }
            for one in found.tables
        ],
    }


def _lines(call: Call, found: Rhythms) -> Iterator[str]:
    yield call.say("rhythms_title", site=found.site, first=found.first, last=found.last)
    yield call.say("rhythms_columns", error=round(100 * found.limits.error), zeros=round(100 * found.limits.zeros))
    width = max(len(one.table.id) for one in found.tables)
    for one in found.tables:
        ways = "   ".join(f"{way.mean:7.1f} {way.relative:5.0%} {way.zeros:5.0%}" for way in one.ways)
        yield f"{one.table.id:<{width}}   {ways}   {one.declared:<8} {one.proposed}"
    yield ""
    changed = [one for one in found.tables if one.proposed != one.declared]
    yield call.say("rhythms_changes" if changed else "rhythms_same")
    for one in changed:
        yield f'id = "{one.table.id}"   {"larger" if found.larger else "smaller"} = "{one.proposed}"'
    for one in found.tables:
        for levels, rhythm in one.instead:
            yield call.say("rhythms_instead", table=one.table.id, levels=" × ".join(levels), rhythm=rhythm)
    yield ""

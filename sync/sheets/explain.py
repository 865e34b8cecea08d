"""What a sheet says about its own figures, in words: what a sign means, whose month it is, what is missing."""

from __future__ import annotations

from sync.facts import EXACT, ROUNDED, SUPPRESSED

from . import beside, periods
from .rows import Row
from .sheet import Sheet


def sentences(sheet: Sheet) -> list[str]:
    """The sentences that hold for this sheet, and no others: a sheet without ≈ does not explain it."""
    marks = {row.mark for row in sheet.lines} | {goal.mark for goal in sheet.goals}
    tables = {row.table for row in sheet.lines}
    amounts = any(row.measure == "amount_mad" and row.mark == ROUNDED for row in sheet.lines)
    internal = sheet.audience == "internal"
    sums = 0 < sheet.bound_site < sheet.bound
    said = {
        "internal": internal,
        "exact": EXACT in marks and not internal,
        "rounded": ROUNDED in marks,
        "carried": ROUNDED in marks and sheet.bound > 0 and not sums,
        "carried_sums": ROUNDED in marks and sums,
        "amounts": amounts,
        "suppressed": SUPPRESSED in marks,
        "month": not internal,
        "served": "persons_served" in tables,
        "headline": not internal and _apart(sheet),
        "percent": any(pair.share is not None for pair in beside.pairs(sheet)),
        "missing": bool(sheet.missing),
        "least": sheet.audience in ("donor", "public"),
    }
    sites = ", ".join(sheet.missing)
    return [sheet.word("notes", key, bound=sheet.bound, site=sheet.bound_site, sites=sites) for key, holds in said.items() if holds] + list(
        sheet.notes
    )


def _apart(sheet: Sheet) -> bool:
    """Whether a headline differs from what its table adds up to: it counts those who refused statistics as well."""
    since = {(row.table, row.measure, row.project, row.site): row.value for row in (*sheet.rows, *sheet.since) if _whole(row)}
    heads = [(key, value) for key, value in since.items() if key[0] == "headline" and value is not None]
    tables = {"persons": "persons_new", "services": "services"}
    return any(since.get((tables.get(key[1], ""), *key[1:]), value) not in (value, None) for key, value in heads)


def _whole(row: Row) -> bool:
    return "/" in row.period and not any(getattr(row, name) for name in beside.WHAT)


def period(sheet: Sheet) -> str:
    """The period of the sheet in words, and since when the other figures run: « avril 2023 · depuis septembre 2020 »."""
    words = periods.words(sheet.first if sheet.first == sheet.last else f"{sheet.first}/{sheet.last}", sheet.language)
    spans = sorted((row.table != "headline", periods.span(row.period)[0]) for row in (*sheet.since, *sheet.rows) if "/" in row.period)
    begun = spans[0][1] if sheet.since and spans else ""
    return f"{words} · {sheet.word('parts', 'since_month', month=periods.words(begun, sheet.language))}" if begun else words


def columns(sheet: Sheet) -> tuple[str, str, str]:
    """What stands over the two figures of a line and their share: « Ce mois », « Depuis le début du projet », « Part »."""
    now = "this_month" if sheet.first == sheet.last else "this_period"
    return sheet.word("parts", now), sheet.word("parts", "since"), sheet.word("parts", "share")

"""Sheets as the laptop and the mission make them, with made-up figures: the same content for every format to write."""

from __future__ import annotations

from decimal import Decimal

from sync.facts import TABLES
from sync.mission import words
from sync.sheets import Goal, Row, Sheet

BEGAN, MONTH = "2020-09", "2023-04"


def sheet(audience: str = "mission", language: str = "fr", *, missing: tuple[str, ...] = (), first: str = MONTH) -> Sheet:
    """A sheet of April 2023: of one cell, for the donor of one project, of the whole mission with its sums."""
    places = {"internal": ("OUJ",), "mission": ("OUJ", "BER", ""), "donor": ("OUJ", "BER"), "public": ("",)}[audience]
    exact = audience == "internal"
    now = [row for site in places for row in _figures(MONTH, site, exact, 1)]
    since = [row for site in places for row in _figures(f"{BEGAN}/{MONTH}", site, exact, 29)]
    title = words.title(first, MONTH, "MMSD" if audience == "donor" else None, audience, language)
    answers = {
        "fr": f"418 personnes accompagnées depuis septembre 2020, dont ≈\u00a020 en avril 2023. Phrase {audience}.",
        "ar": "تمت مواكبة 418 شخصًا منذ شتنبر 2020، منهم ≈\u00a020 في أبريل 2023.",
        "en": "418 persons helped since September 2020, ≈\u00a020 of them in April 2023.",
    }
    return Sheet(
        audience=audience,
        first=first,
        last=MONTH,
        language=language,
        title=title,
        rows=tuple(now),
        since=tuple(since),
        labels=words.labels(language),
        goals=(
            Goal("cells.persons_in_care", "MMSD", 905, "" if exact else "≈", 1350),
            Goal("", "MMSD", 418, "", 751),
        ),
        sites=tuple(site for site in places if site) or ("OUJ", "BER"),
        missing=missing,
        bound=0 if exact else 8 * len(places),
        answer=(answers[language],),
    )


def _figures(period: str, site: str, exact: bool, times: int) -> list[Row]:
    """Figures of a month, or of so many of them: every table, a suppressed one, a zero, an amount with centimes when exact."""
    running = "/" in period

    def row(table: str, measure: str, value: int | Decimal | None, **of: str) -> Row:
        mark = "·" if value is None else "" if exact or table == "headline" else "≈"
        printed = value if value is None or not mark else 5 * round(value / 5)
        return Row(table, measure, period, site, "MMSD", value=printed, mark=mark, **of)

    found = [
        row("headline", "persons", 418), row("headline", "services", 2931),
    ] if running else [row("persons_served", "persons", 74)]  # fmt: skip
    found += [
        row("persons_new", "persons", 18 * times),
        row("persons_new", "persons", 12 * times, sex="F"),
        row("persons_new", "persons", 6 * times, sex="M"),
        row("persons_new", "persons", 11 * times, group="migrant"),
        row("persons_new", "persons", 7 * times, group="marocain"),
        row("services", "services", 101 * times),
        row("services", "services", 60 * times, service="psy.*"),
        row("services", "services", 23 * times, service="health.*"),
        row("services", "services", 2 * (times - 1), service="aid.*"),
        row("services", "services", None, service="social.*"),
        row("services", "amount_mad", Decimal("1250.50") * times if exact else 1200 * times),
        row("services", "items", 31 * times),
        row("activities", "heads", 45 * times),
        row("referrals", "services", 9 * times),
        row("outcomes", "persons", 4 * times),
        row("indicators", "persons", 15 * times, item="cells.persons_in_care"),
    ]
    if running:
        found += [
            row("persons_new", "persons", value * times, sex=sex, age=age) for sex in ("F", "M") for age, value in (("0_17", 2), ("18", 9))
        ]
    return sorted(found, key=lambda row: TABLES.index(row.table))

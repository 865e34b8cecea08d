"""The words of programme codes, by column of a sheet, as the mission prints them."""

from __future__ import annotations

import csv
from typing import Any

import resources


def title(first: str, last: str, project: str | None, audience: str, language: str) -> str:
    """The title of a sheet."""
    period = first if first == last else f"{first} – {last}"
    words = [str(resources.toml("wording", "sheets.toml")["title"][audience][language]), period]
    return " · ".join([*words, labels(language)["project"].get(project, project)] if project else words)


def labels(language: str) -> dict[str, dict[str, str]]:
    """Column → code → label, in fr, ar or en."""
    services, codes = resources.toml("programme", "services.toml"), resources.toml("programme", "codes.toml")
    with resources.path("programme", "countries.csv").open(encoding="utf-8", newline="") as file:
        countries = {row["code"]: row[language] for row in csv.DictReader(file)}
    return {
        "site": _of(resources.toml("programme", "sites.toml"), language),
        "project": _of(resources.toml("programme", "projects.toml"), language),
        "sex": _of(codes["sex"], language),
        "group": _of(codes["population_group"], language),
        "status": _of(codes["status_group"], language),
        "nationality": countries,
        "issue": _of(codes["issue"], language),
        "service": _of(services["services"], language) | {f"{prefix}.*": words[language] for prefix, words in services["families"].items()},
        "item": _of(resources.toml("programme", "indicators.toml"), language) | _of(codes["closure_reason"], language),
    }


def larger_sites() -> dict[str, bool]:
    """Every site of the programme, and whether it is declared larger."""
    return {code: bool(site["larger"]) for code, site in resources.toml("programme", "sites.toml").items()}


def projects() -> frozenset[str]:
    """The codes of the programme's projects."""
    return frozenset(resources.toml("programme", "projects.toml"))


def _of(entries: dict[str, Any], language: str) -> dict[str, str]:
    return {code: str(words[language]) for code, words in entries.items()}

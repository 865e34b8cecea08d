"""The words of programme codes, by column of a sheet, as the mission prints them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any

import resources
from resources.wording import LANGUAGES, listed
from sync.sheets import periods
from sync.sheets.words import word


def title(first: str, last: str, project: str | None, audience: str, language: str) -> str:
    """The title of a sheet."""
    words = [word("title", audience, language), periods.words(first if first == last else f"{first}/{last}", language)]
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


def places(codes: Iterable[str], language: str) -> str:
    """The short names of sites, one after the other; a site the programme does not know keeps its code."""
    sites = resources.toml("programme", "sites.toml")
    return listed((str(sites[code]["place"][language]) if code in sites else code for code in codes), language)


def site_names(codes: Iterable[str]) -> dict[str, dict[str, str]]:
    """What these sites are called in the three languages, as a site pack says it."""
    sites = resources.toml("programme", "sites.toml")
    return {code: {language: str(sites[code][language]) for language in LANGUAGES} for code in sorted(set(codes))}


def larger_sites() -> dict[str, bool]:
    """Every site of the programme, and whether it is declared larger."""
    return {code: bool(site["larger"]) for code, site in resources.toml("programme", "sites.toml").items()}


def projects() -> frozenset[str]:
    """The codes of the programme's projects."""
    return frozenset(resources.toml("programme", "projects.toml"))


def offering(project: str) -> frozenset[str]:
    """The sites that give something under a project."""
    return frozenset(code for code, site in resources.toml("programme", "sites.toml").items() if project in site.get("offer", {}))


def targets() -> list[tuple[str, str, int]]:
    """Every target the programme declares: an indicator (blank: the headline persons), the project, how many."""
    found = [("", code, one["target"]) for code, one in resources.toml("programme", "projects.toml").items() if "target" in one]
    for id, one in resources.toml("programme", "indicators.toml").items():
        if "target" in one:
            found += [(id, code, one["target"]) for code in one.get("projects", ())]
    return sorted(found, key=lambda goal: (goal[1], goal[0]))


def _of(entries: dict[str, Any], language: str) -> dict[str, str]:
    return {code: str(words[language]) for code, words in entries.items()}

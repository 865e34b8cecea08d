"""Who, what and where behind the codes of a sheet, read from ``resources/programme``: what a 5W asks beside the figures."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import resources


@cache
def _data(name: str) -> dict[str, Any]:
    return resources.toml("programme", f"{name}.toml")


def donor(project: str) -> str:
    """Who pays for a project, or nothing."""
    return str(_data("projects").get(project, {}).get("donor", ""))


def lead() -> str:
    """The organisation that leads the programme."""
    return str(_data("places")["lead"])


def implementer(site: str) -> str:
    """The organisation that works at a site, or nothing."""
    return str(_data("sites").get(site, {}).get("implementer", ""))


def organisation(sites: Iterable[str]) -> str:
    """The one organisation behind all these sites, ``MISSION`` for several or none."""
    found = {implementer(site) for site in sites}
    return found.pop() if len(found) == 1 and "" not in found else "MISSION"


@cache
def region(site: str, language: str) -> tuple[str, str]:
    """Code (ISO 3166-2 as of 2015) and name of the region of a site; both blank where none is known."""
    code = str(_data("sites").get(site, {}).get("region", ""))
    return code, str(_data("codes")["region"][code][language]) if code else ""


@cache
def province(site: str, language: str) -> tuple[str, str]:
    """Code and name of the province of a site; both blank where none is known."""
    found = _data("places")["province"].get(site)
    return (str(found["code"]), str(found[language])) if found else ("", "")


@cache
def family(service: str, language: str) -> str:
    """The words of the family of a service, a sector to readers of a 5W, or nothing."""
    return str(_data("services")["families"].get(service.partition(".")[0], {}).get(language, ""))


@cache
def activity_code(service: str) -> str:
    """The code of a service in the IASC 4Ws catalogue; of a family all codes of its services, lowest first; blank where it has none."""
    services = _data("services")["services"]
    wanted = service.removesuffix("*") if service.endswith(".*") else ""
    codes = {str(entry.get("mhpss", "")) for code, entry in services.items() if code == service or (wanted and code.startswith(wanted))}
    return ", ".join(sorted(codes - {""}, key=lambda code: [int(part) for part in code.split(".")]))

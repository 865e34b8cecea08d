"""The programme of the cells, read once from ``resources/programme``: what is given, where, under which project, and how it is counted.

The mission may lay files of its own over those that ship: with them it adds and rewords. It takes nothing away, for what was recorded under
a code has to be read under it for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import resources

from . import checks, followups, providers, reading, reading_forms, reading_scales
from .checks import Check
from .definitions import Country, CrossRule, Field, Form, Indicator, Label, Project, Rule, Service, Site, matches
from .folder import Folder
from .followups import Followup
from .providers import Provider
from .scales import Scale

__all__ = [
    "Check",
    "Country",
    "CrossRule",
    "Field",
    "Form",
    "Indicator",
    "Label",
    "Programme",
    "Project",
    "Provider",
    "Rule",
    "Scale",
    "Service",
    "Site",
    "load",
    "matches",
    "problem",
]


@dataclass(frozen=True)
class Programme:
    """All definitions, by code. ``codes`` maps the name of a list to its codes and their labels, in the order they are offered.

    ``restricted`` are the vulnerability codes under the protection key; ``status_groups`` maps a status to what may leave of it;
    ``answer_days`` maps the urgency of a referral to the open days a partner has for an answer.
    """

    families: Mapping[str, Label]
    services: Mapping[str, Service]
    projects: Mapping[str, Project]
    sites: Mapping[str, Site]
    codes: Mapping[str, Mapping[str, Label]]
    restricted: frozenset[str]
    status_groups: Mapping[str, str]
    countries: Mapping[str, Country]
    scales: Mapping[str, Scale]
    forms: Mapping[str, Form]
    followups: Mapping[str, Followup]
    indicators: Mapping[str, Indicator]
    providers: Mapping[str, Provider]
    answer_days: Mapping[str, int]
    checks: Mapping[str, Check]

    def choices(self, field: Field, *, site: str = "", project: str = "") -> tuple[str, ...]:
        """The codes a field offers. For a service, what ``site`` gives under ``project`` comes first and the rest after: nothing is
        impossible to record. Empty for a field that is typed."""
        if field.kind == "country":
            return tuple(self.countries)
        if field.kind == "project":
            here = self.sites[site].projects if site in self.sites else ()
            return (*here, *(code for code in self.projects if code not in here))
        if field.kind == "site":
            return tuple(self.sites)
        if field.kind == "service":
            codes = self.services_for(field)
            here = tuple(code for code in codes if site in self.sites and self.sites[site].offers(project, code))
            return (*here, *(code for code in codes if code not in here))
        return tuple(code for code in self.codes[field.codes] if code not in field.without) if field.codes else ()

    def services_for(self, field: Field) -> tuple[str, ...]:
        """The services a service field can record: those it names by kind, by code or by family, or that can be counted by heads."""
        wanted = (field.codes or "").split()
        return tuple(
            code
            for code, service in self.services.items()
            if service.kind in wanted
            or ("heads" in wanted and (service.heads or service.kind == "collective"))
            or any(matches(pattern, code) for pattern in wanted)
        )


# What the mission may lay over, beside forms; the other files of the folder are read elsewhere.
LAID_OVER = tuple(
    f"{name}.toml"
    for name in ("checks", "codes", "followups", "indicators", "projects", "providers", "referrals", "scales", "services", "sites")
)
_NEVER_LESS = ("families", "services", "projects", "sites", "codes", "countries", "scales", "forms", "indicators", "providers")


def load(folder: Path | None = None, over: Mapping[str, str] = MappingProxyType({})) -> Programme:
    """The programme in ``folder``, or the one that ships, with the texts of ``over`` in place of its files or beside them.

    Raises ValueError, naming the file and the entry, for anything not understood, and for a code that ``over`` takes away.
    """
    if folder is not None:
        return _read(Folder(folder, over))
    if not over:
        return _shipped()
    for name in over:
        if name not in LAID_OVER and not name.startswith("forms/"):
            raise ValueError(f"{name}: this file cannot be laid over")
    found, shipped = _read(Folder(resources.path("programme"), over)), _shipped()
    for kind in _NEVER_LESS:
        _refuse_less(kind, getattr(shipped, kind), getattr(found, kind))
    for key, form in shipped.forms.items():
        _refuse_less(f"forms [{key}]", {field.key: field for field in form.fields}, {field.key: field for field in found.forms[key].fields})
    for name, codes in shipped.codes.items():
        _refuse_less(f"codes.toml [{name}]", codes, found.codes[name])
    if shipped.restricted - found.restricted:
        raise ValueError("codes.toml [vulnerability]: a code that was restricted no longer is")
    return found


def problem(over: Mapping[str, str]) -> str:
    """Why the shipped programme does not load with these texts over it; empty when it does."""
    try:
        load(None, over)
    except ValueError as error:
        return str(error)
    return ""


def _refuse_less(kind: str, shipped: Mapping[str, object], found: Mapping[str, object]) -> None:
    for code in shipped:
        if code not in found:
            raise ValueError(f"{kind}: {code} is missing")


@cache
def _shipped() -> Programme:
    return _read(Folder(resources.path("programme")))


def _read(folder: Folder) -> Programme:
    codes, restricted, status_groups = reading.codes(folder)
    scales = reading_scales.scales(folder, codes)
    codes["scale"] = {code: scale.label for code, scale in scales.items()}
    families, services = reading.services(folder, codes)
    names = reading.project_names(folder)
    sites = reading.sites(folder, codes, services, names)
    partners = providers.providers(folder, codes, sites)
    codes["urgency"], answer_days = providers.urgencies(folder)
    forms = reading_forms.forms(folder, codes, services)
    indicators = reading.indicators(folder, codes, services, names, sites)
    return Programme(
        families=families,
        services=services,
        projects=reading.projects(folder, indicators),
        sites=sites,
        codes=codes,
        restricted=restricted,
        status_groups=status_groups,
        countries=reading.countries(folder, codes),
        scales=scales,
        forms=forms,
        followups=followups.load(folder, services, forms),
        indicators=indicators,
        providers=partners,
        answer_days=answer_days,
        checks=checks.checks(folder),
    )

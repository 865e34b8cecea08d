"""Reads the files of ``resources/programme`` into definitions, strictly: an unknown key, a missing language or a code that leads nowhere
raises ValueError naming the file and the entry, so that a slip of the pen never becomes a wrong figure."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from io import StringIO
from typing import Any

from .definitions import (
    ANY_SERVICE,
    COUNTS,
    SERVICE_KINDS,
    Country,
    Indicator,
    Label,
    Project,
    Rule,
    Service,
    Site,
    matches,
)
from .folder import Folder
from .strict import LANGUAGES, Table

Lists = Mapping[str, Mapping[str, Label]]

# Lists that other files, forms of the window or sheets name.
_LISTS = (
    "sex population_group status status_group vulnerability closure_reason language modality issue partner purpose manner given_by theme "
    "topic occasion unit role access_reason institution age_band region subregion form_group "
    "indicator_unit indicator_period indicator_scope"
)


def _table(folder: Folder, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(folder.read(name).decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{name}: {error}") from None


def entries(folder: Folder, name: str) -> list[tuple[str, Table]]:
    return [(code, Table(f"{name} [{code}]", data)) for code, data in _table(folder, name).items()]


def _known_pattern(pattern: str, services: Mapping[str, Service]) -> bool:
    return pattern in services or any(matches(pattern, code) for code in services)


def patterns_of(entry: Table, key: str, values: Iterable[object], services: Mapping[str, Service]) -> tuple[str, ...]:
    found = tuple(values)
    for pattern in found:
        if not isinstance(pattern, str) or not _known_pattern(pattern, services):
            raise entry.wrong(f"{key} names {pattern!r}, which no service matches")
    return tuple(str(pattern) for pattern in found)


def codes(folder: Folder) -> tuple[dict[str, Mapping[str, Label]], frozenset[str], dict[str, str]]:
    """The code lists with their labels, the restricted vulnerabilities, and what may leave of each status."""
    lists: dict[str, Mapping[str, Label]] = {}
    restricted = set()
    groups = {}
    tables = _table(folder, "codes.toml")
    for name in (*_LISTS.split(), *tables):
        if not isinstance(tables.get(name), dict):
            raise ValueError(f"codes.toml [{name}]: there is no such list")
    for name, table in tables.items():
        labels = {}
        for code, data in table.items():
            entry = Table(f"codes.toml [{name}] {code}", data)
            if name == "vulnerability" and entry.take("restricted", bool, False):
                restricted.add(code)
            if name == "status":
                groups[code] = entry.one_of("group", tables["status_group"])
            labels[code] = entry.done(entry.label())
        lists[name] = labels
    return lists, frozenset(restricted), groups


def services(folder: Folder, codes: Lists) -> tuple[dict[str, Label], dict[str, Service]]:
    """The families and the services, by code."""
    whole = Table("services.toml", _table(folder, "services.toml"))
    families: dict[str, Label] = {}
    for code, data in whole.take("families", dict).items():
        entry = Table(f"services.toml [families.{code}]", data)
        families[code] = entry.done(entry.label())
    found = {}
    for code, data in whole.take("services", dict).items():
        entry = Table(f"services.toml [services.{code}]", data)
        family, dot, rest = code.partition(".")
        if family not in families or not dot or not rest:
            raise entry.wrong("its code is not family.name of a known family")
        found[code] = entry.done(
            Service(
                code=code,
                family=family,
                label=entry.label(),
                unit=entry.one_of("unit", codes["unit"]),
                kind=(kind := entry.one_of("kind", SERVICE_KINDS)),
                form=entry.take("form", str, "activity" if kind == "collective" else kind),
                heads=entry.take("heads", bool, False),
                needs_note=entry.take("needs_note", bool, False),
                household=entry.take("household", bool, False),
                mhpss=entry.take("mhpss", str, ""),
            )
        )
    whole.done(None)
    return families, found


def project_names(folder: Folder) -> tuple[str, ...]:
    """The codes of the projects, which sites and indicators name before the projects themselves can be read."""
    return tuple(_table(folder, "projects.toml"))


def projects(folder: Folder, indicators: Mapping[str, Indicator]) -> dict[str, Project]:
    """The projects, by code."""
    found = {}
    for code, entry in entries(folder, "projects.toml"):
        named = entry.one_of("headline", indicators, None)
        rule = indicators[named].rule if named else Rule(ANY_SERVICE, projects=frozenset({code}))
        money = entry.take("budget", dict, None)
        budget = None
        if money is not None:
            inner = Table(f"projects.toml [{code}] budget", money)
            budget = inner.done((inner.take("amount", int), inner.take("currency", str)))
        project = Project(
            code=code,
            label=entry.label(),
            donor=entry.take("donor", str),
            starts=entry.take("starts", date),
            ends=entry.take("ends", date),
            target=entry.take("target", int, None),
            budget=budget,
            headline=rule,
            sites=rule.sites,
            source=entry.take("source", str, ""),
        )
        if project.ends < project.starts:
            raise entry.wrong("ends before it starts")
        if named and rule.projects != {code}:
            raise entry.wrong("its headline is the rule of another project")
        found[code] = entry.done(project)
    return found


def sites(folder: Folder, codes: Lists, services: Mapping[str, Service], projects: Iterable[str]) -> dict[str, Site]:
    """The sites, by code."""
    found = {}
    for code, entry in entries(folder, "sites.toml"):
        offer = {}
        for project, patterns in entry.take("offer", dict).items():
            if project not in projects or not isinstance(patterns, list):
                raise entry.wrong(f"offer names the project {project!r}, which is not known")
            offer[project] = patterns_of(entry, "offer", patterns, services)
        found[code] = entry.done(
            Site(
                code=code,
                label=entry.label(),
                place=entry.labelled("place"),
                region=entry.one_of("region", codes["region"]),
                implementer=entry.take("implementer", str),
                larger=entry.take("larger", bool),
                offer=offer,
            )
        )
    return found


def countries(folder: Folder, codes: Lists) -> dict[str, Country]:
    """The countries, by ISO 3166-1 alpha-2 code."""
    found = {}
    with StringIO(folder.read("countries.csv").decode(), newline="") as file:
        for row in csv.DictReader(file):
            place = f"countries.csv {row.get('code')}"
            if set(row) != {"code", "subregion", "fr", "ar", "en", "aliases"} or None in row.values():
                raise ValueError(f"{place}: a column is missing or unknown")
            if row["subregion"] not in codes["subregion"] or not all(row[language].strip() for language in LANGUAGES):
                raise ValueError(f"{place}: the sub-region is not known or a name is empty")
            aliases = tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip())
            found[row["code"]] = Country(row["code"], {language: row[language] for language in LANGUAGES}, aliases, row["subregion"])
    return found


def indicators(
    folder: Folder,
    codes: Lists,
    services: Mapping[str, Service],
    projects: Iterable[str],
    sites: Mapping[str, Site],
) -> dict[str, Indicator]:
    """The indicators, by id; those that are added up stand before their sum."""
    found: dict[str, Indicator] = {}

    def groups(entry: Table, key: str, default: Any) -> tuple[tuple[str, ...], ...] | None:
        values = entry.take(key, list, default)
        if values is None:
            return None
        if not values or not all(isinstance(group, list) and group for group in values):
            raise entry.wrong(f"{key} must be a list of lists of services")
        return tuple(patterns_of(entry, key, group, services) for group in values)

    for code, entry in entries(folder, "indicators.toml"):
        bound = {
            "projects": entry.codes("projects", projects),
            "sites": entry.codes("sites", sites),
            "groups": entry.codes("groups", codes["population_group"]),
            "issues": entry.codes("issues", codes["issue"]),
        }
        counts = entry.one_of("counts", COUNTS)
        parts = entry.take("parts", dict, {})
        patterns_of(entry, "parts", parts.values(), services)
        sum_of = entry.texts("sum_of", [])
        for other in sum_of:
            if other not in found:
                raise entry.wrong(f"sum_of names {other!r}, which does not stand before it")
        base, beside = groups(entry, "of", None), groups(entry, "beside", None)
        given = {"shares": parts, "sum": sum_of, "percent": base}.get(counts, True)
        all_of = groups(entry, "all_of", None) or (() if counts == "sum" else (tuple(parts.values()),))
        if not given or all_of == ((),):
            raise entry.wrong("it does not say what is counted")
        found[code] = entry.done(
            Indicator(
                id=code,
                label=entry.label(),
                help=entry.labelled("help"),
                period=codes["indicator_period"][entry.one_of("period", codes["indicator_period"])],
                scope=codes["indicator_scope"][entry.one_of("scope", codes["indicator_scope"])],
                unit=entry.one_of("unit", codes["indicator_unit"]),
                counts=counts,
                rounding=entry.one_of("rounding", ("none", "half_up")),
                rule=Rule(all_of, **bound),
                base=Rule(base, **bound) if base else None,
                parts=parts,
                sum_of=sum_of,
                beside=Rule(beside, **bound) if beside else None,
                by_group=entry.take("by_group", bool, False),
                figure=entry.take("figure", (int, dict), None),
                more_than=entry.take("more_than", bool, False),
                target=entry.take("target", int, None),
                source=entry.take("source", str, ""),
                ambiguity=entry.labelled("ambiguity", None),
            )
        )
    return found

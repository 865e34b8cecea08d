"""The true counts of one site and closing, as the finest counted things ("latents"), before anything protects them.

A latent is a string key; its first part is its source, the others its coordinates::

    new|PROJECT|SEX|AGE5|GROUP|NATIONALITY|STATUS   first_project persons who did not refuse statistics (STATUS: refuge, autre, nd)
    new_refused|PROJECT                             first_project persons who refused statistics
    year|PROJECT                                    first_year persons, without refusals
    elsewhere|PROJECT                               first_project persons who say, without a card, that another site follows them too
    service|PROJECT|CODE                            register entries, without those of persons who refused
    service_refused|PROJECT                         register entries of persons who refused
    items|PROJECT|CODE                              sum of quantities
    indicator|ID|PROJECT                            what an indicator adds: persons who meet its rule for the first time, items, heads…
    paid|PROJECT                                    dirhams given, whole
    heads|PROJECT|CODE   referral|PROJECT|ISSUE   outcome|PROJECT|REASON
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sync.errors import SyncRefused
from sync.facts import MEASURES, Cell

LAYOUT: dict[str, tuple[str, ...]] = {
    "new": ("project", "sex", "age5", "group", "nationality", "status"),
    "new_refused": ("project",),
    "year": ("project",),
    "elsewhere": ("project",),
    "service": ("project", "service"),
    "service_refused": ("project",),
    "items": ("project", "service"),
    "indicator": ("item", "project"),
    "heads": ("project", "service"),
    "referral": ("project", "issue"),
    "outcome": ("project", "item"),
    "served": ("project",),
    "paid": ("project",),
}
# What is not rounded with the cube: persons served, who never add up, and money (``served``, ``money``).
APART = frozenset({"served", "paid"})
# What each published table and measure counts. A cell with two sources is the sum of both.
SOURCES: dict[tuple[str, str], tuple[str, ...]] = {
    ("headline", "persons"): ("new", "new_refused"),
    ("headline", "services"): ("service", "service_refused"),
    ("persons_new", "persons"): ("new",),
    ("persons_new_year", "persons"): ("year",),
    ("overlap", "persons"): ("elsewhere",),
    ("services", "services"): ("service",),
    ("services", "items"): ("items",),
    ("services", "amount_mad"): ("paid",),
    ("persons_served", "persons"): ("served",),
    ("activities", "heads"): ("heads",),
    ("referrals", "services"): ("referral",),
    ("outcomes", "persons"): ("outcome",),
    ("refusals", "persons"): ("new_refused",),
    ("refusals", "services"): ("service_refused",),
    **{("indicators", measure): ("indicator",) for measure in MEASURES},
}
# A level is a coordinate, or a coarser reading of one; each stands in one field of a Cell.
FIELD = {
    "sex": "sex",
    "age5": "age",
    "age2": "age",
    "group": "group",
    "nationality": "nationality",
    "status": "status",
    "service": "service",
    "family": "service",
    "issue": "issue",
    "item": "item",
}
ADULT = {"0_4": "0_17", "5_11": "0_17", "12_17": "0_17", "18_59": "18", "60": "18", "nd": "nd"}
_FINER = {"age2": "age5", "family": "service"}
_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._]{0,47}")
MAX_COUNT = 10**7


@dataclass(frozen=True)
class Paid:
    """Money one closing adds: whole dirhams in all, to how many persons, and what went to the person given most and second most."""

    total: int
    persons: int
    largest: int
    second: int


@dataclass(frozen=True)
class SiteTruth:
    """What one closing adds at one site.

    ``site``: its code. ``month``: ``2023-04``. ``larger``: whether its pack declares it larger. ``added``: latent → count (may be
    negative after a correction). ``offered``: what the site declares to do, as ``new|PROJECT`` (the project runs here),
    ``service|PROJECT|CODE``, ``heads|PROJECT``, ``paid|PROJECT``, ``indicator|ID|PROJECT``; all else that occurs still counts, and gets a
    row only when that row is not 0. ``same_as``: ``indicator|ID|PROJECT`` → ``new|PROJECT`` for an indicator whose rule is the headline
    rule; it is printed as the same figure. ``units``: indicator id → measure (default ``persons``).

    Persons are the unit of protection, services the unit of count, so both are kept: ``reached`` says for each rhythm (``month``,
    ``quarter``, ``year``: the closings of that period up to this one) how many different persons stand behind ``service|PROJECT``,
    ``service|PROJECT|psy.*`` and ``service|PROJECT|CODE``, refusals aside; the first is ``served``. They do not add up over anything.
    ``paid``: project → what money this closing adds. ``within``: ``indicator|ID|PROJECT`` → the services one of which everybody it counts
    was given, so that it is never more than these.
    """

    site: str
    month: str
    larger: bool
    offered: frozenset[str]
    added: Mapping[str, int]
    same_as: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    reached: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    paid: Mapping[str, Paid] = field(default_factory=dict)
    within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", self.month) or not re.fullmatch(r"[A-Z0-9]{2,12}", self.site):
            raise SyncRefused("disclosure_truth")
        for latent, count in self.added.items():
            read(latent)
            if type(count) is not int or abs(count) > MAX_COUNT:
                raise SyncRefused("disclosure_truth")
        if any(unit not in MEASURES or unit == "amount_mad" for unit in self.units.values()):
            raise SyncRefused("disclosure_truth")


@lru_cache(maxsize=100_000)
def read(latent: str) -> tuple[str, dict[str, str]]:
    """The source of a latent and its coordinates, coarser readings (``age2``, ``family``) included. Raises SyncRefused when malformed."""
    source, *parts = latent.split("|")
    layout = LAYOUT.get(source)
    if layout is None or len(parts) != len(layout) or not all(_PART.fullmatch(part) for part in parts):
        raise SyncRefused("disclosure_truth")
    values = dict(zip(layout, parts, strict=True))
    if values.get("age5", "nd") not in ADULT:
        raise SyncRefused("disclosure_truth")
    return source, reading(values)


def reading(values: Mapping[str, str]) -> dict[str, str]:
    """Coordinates with their coarser readings: ``age2`` beside ``age5``, ``family`` beside ``service``."""
    found = dict(values)
    if "age5" in found:
        found["age2"] = ADULT[found["age5"]]
    if "service" in found:
        found["family"] = found["service"].split(".")[0] + ".*"
    return found


def cell(table: str, measure: str, values: Mapping[str, str], levels: tuple[str, ...]) -> Cell:
    """The cell of a table that ``values`` (coordinates of a latent) count in."""
    return Cell(table, measure, values["project"], **{FIELD[level]: values[level] for level in levels})


def key(cell: Cell) -> str:
    """A cell as one string, e.g. ``persons_new|persons|MMSD|F|||||||``: its name in the ledger and in the keyed draw."""
    return "|".join(
        (
            cell.table,
            cell.measure,
            cell.project,
            cell.sex,
            cell.age,
            cell.group,
            cell.nationality,
            cell.status,
            cell.service,
            cell.issue,
            cell.item,
        )
    )


@lru_cache(maxsize=100_000)
def unkey(text: str) -> Cell:
    """The cell ``key`` wrote. Raises Unreadable for anything else."""
    parts = text.split("|")
    if len(parts) != 11:
        raise SyncRefused("disclosure_state")
    return Cell(*parts)


def levels(cell: Cell) -> dict[str, str]:
    """What a cell fixes: level → value. ``nd`` reads the same at both levels of age."""
    found = {name: getattr(cell, name) for name in ("sex", "group", "nationality", "status", "issue", "item") if getattr(cell, name)}
    if cell.age:
        found["age5" if cell.age in ADULT and cell.age != "nd" else "age2"] = cell.age
    if cell.service:
        found["family" if cell.service.endswith(".*") else "service"] = cell.service
    return found


def refines(finer: Collection[str], coarser: Collection[str]) -> bool:
    """Whether cells fixing the levels ``finer`` lie inside cells fixing the levels ``coarser``."""
    return all(level in finer or _FINER.get(level) in finer for level in coarser)


def inside(child: Cell, parent: Cell) -> bool:
    """Whether a cell lies inside another of the same table and measure that fixes less, or the same more coarsely."""
    fixed = reading(levels(child))
    return all(fixed.get(level) == value for level, value in levels(parent).items())

"""What the programme is made of: services, projects, sites, codes, forms and indicators, each as one frozen definition.

The values come from ``resources/programme`` (see ``reading``). A ``Label`` holds a text in each language: fr, ar, en.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Label = Mapping[str, str]
Pattern = str

SERVICE_KINDS = ("session", "service", "referral", "collective")
FIELD_KINDS = (
    "text",
    "long_text",
    "date",
    "integer",
    "money",
    "yes_no",
    "choice",
    "choices",
    "country",
    "age_or_birth",
    "service",
    "project",
    "site",
    "minutes",
    "partner",
    "time",
    "year",
    "organisation",
    "user",
)
# Where the answers of a form are kept: a table of the store by the field's word for it.
RECORDED_AS = (
    "person",
    "consent",
    "entry",
    "step",
    "closure",
    "activity",
    "visit",
    "appointment",
    "organisation",
    "cohort",
    "gathering",
    "incident",
    "correction",
    "emergency",
    "withheld",
    "request",
    "request_answer",
    "hold",
    "setting",
    "transfer",
    "received",
)
SEALS = ("", "clinical", "protection")
COUNTS = ("persons", "heads", "items", "entries", "records", "places", "percent", "shares", "sum")


def matches(pattern: Pattern, code: str) -> bool:
    """Whether a service code falls under a pattern: the code itself, a family (``psy.*``), or ``*`` for any."""
    if pattern.endswith("*"):
        return code.startswith(pattern[:-1])
    return pattern == code


@dataclass(frozen=True)
class Rule:
    """Who or what is counted: every group of ``all_of`` needs one service under one of its patterns.

    Projects, sites and population groups bind all of it (empty: any); ``issues`` keeps only referrals with one of these ends.
    """

    all_of: tuple[tuple[Pattern, ...], ...]
    projects: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()


ANY_SERVICE: tuple[tuple[Pattern, ...], ...] = (("*",),)


@dataclass(frozen=True)
class Service:
    """Something given. ``family`` is the part of the code before the dot; ``kind`` says how it counts, ``form`` which form records it.

    ``heads`` services can be an activity, where people are counted without a name; a ``household`` service may say for how many persons of
    the household it was. ``mhpss`` is the code of the IASC 4Ws, or blank.
    """

    code: str
    family: str
    label: Label
    unit: str
    kind: str
    form: str
    heads: bool = False
    needs_note: bool = False
    household: bool = False
    mhpss: str = ""


@dataclass(frozen=True)
class Project:
    """What a service is given under. ``headline`` says who is a new person at ``sites``; elsewhere a first service of any code does."""

    code: str
    label: Label
    donor: str
    starts: date
    ends: date
    target: int | None
    budget: tuple[int, str] | None
    headline: Rule
    sites: frozenset[str]
    source: str = ""

    def headline_at(self, site: str) -> Rule:
        """The rule that makes a person new in this project at ``site``."""
        if site in self.sites:
            return self.headline
        return Rule(ANY_SERVICE, projects=frozenset({self.code}))


@dataclass(frozen=True)
class Site:
    """A place where services are given. ``offer`` maps each project to the patterns of services given under it there.

    ``larger`` (ten new persons a month or more on average over a year) decides the rhythm its figures leave by.
    """

    code: str
    label: Label
    place: Label
    region: str
    implementer: str
    larger: bool
    offer: Mapping[str, tuple[Pattern, ...]]

    @property
    def projects(self) -> tuple[str, ...]:
        """Projects that run here."""
        return tuple(self.offer)

    @property
    def services(self) -> tuple[Pattern, ...]:
        """Patterns of all services given here, under whatever project."""
        return tuple(dict.fromkeys(pattern for patterns in self.offer.values() for pattern in patterns))

    def offers(self, project: str, service: str) -> bool:
        """Whether ``service`` is given here under ``project``."""
        return any(matches(pattern, service) for pattern in self.offer.get(project, ()))


@dataclass(frozen=True)
class Country:
    """A country of ISO 3166-1: names, other ways people write it, and its sub-region of UN M49."""

    code: str
    label: Label
    aliases: tuple[str, ...]
    subregion: str


@dataclass(frozen=True)
class Field:
    """One question of a form. ``key`` is the column its answer is kept in.

    ``codes`` names the code list of a choice, or the kinds, codes and families of services offered; ``without`` are codes of it nobody
    types; ``shown_if`` maps another field's key, or a circumstance of the person (``person.minor``), to the patterns one of which it must
    match; ``least`` and ``most`` bound a number; ``when`` says whether a date lies in the ``past`` (today included), the ``future`` or at
    ``any`` time; ``not_before`` names a date of the form that may not follow it; ``default`` may be ``today``. ``seal`` names the key an
    answer is sealed under where it has no column of its own; blank leaves it readable to whoever opens the store. ``heads`` names the band
    of an activity that a number adds to.
    """

    key: str
    kind: str
    label: Label
    section: str
    help: Label | None = None
    codes: str | None = None
    required: bool = False
    shown_if: Mapping[str, tuple[Pattern, ...]] | None = None
    sensitive: bool = False
    default: str | int | bool | None = None
    least: int = 0
    most: int | None = None
    without: tuple[str, ...] = ()
    when: str = "past"
    not_before: str | None = None
    seal: str = ""
    heads: str = ""


@dataclass(frozen=True)
class CrossRule:
    """What several answers say together: where all of ``when`` matches, ``problem`` stands beside ``field`` – or, with ``needs``, only
    while fewer than ``at_least`` steps of that form were recorded for the person."""

    when: Mapping[str, tuple[Pattern, ...]]
    field: str
    problem: str
    needs: str | None = None
    at_least: int = 1


@dataclass(frozen=True)
class Form:
    """Questions in the order they are asked; ``sections`` labels their groups.

    ``records`` says what the answers become (one of ``RECORDED_AS``), ``group`` where the form stands among the others (code list
    ``form_group``), ``roles`` who fills it (empty: whoever works on cases), ``version`` what is printed on its paper.
    """

    key: str
    label: Label
    sections: Mapping[str, Label]
    fields: tuple[Field, ...]
    records: str = "step"
    group: str = ""
    roles: tuple[str, ...] = ()
    rules: tuple[CrossRule, ...] = ()
    version: str = "1"

    def field(self, key: str) -> Field:
        """The question kept under ``key``. Raises KeyError."""
        for asked in self.fields:
            if asked.key == key:
                return asked
        raise KeyError(key)


@dataclass(frozen=True)
class Indicator:
    """A figure donors know, defined so that it can be counted again.

    ``counts`` says how (one of ``COUNTS``) and ``unit`` in which words (code list ``indicator_unit``). ``rule`` is what is counted, and for
    a percentage its numerator; ``base`` is the denominator; ``parts`` are the services whose shares are given; ``sum_of`` the indicators
    added up; ``beside`` the persons shown next to a sum. ``figure`` is what ``source`` published, ``more_than`` that it said so; ``period``
    is a printed label, never a filter. ``ambiguity`` says what the source leaves open.
    """

    id: str
    label: Label
    help: Label
    period: Label
    scope: Label
    unit: str
    counts: str
    rounding: str
    rule: Rule
    base: Rule | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    sum_of: tuple[str, ...] = ()
    beside: Rule | None = None
    by_group: bool = False
    figure: int | Mapping[str, int] | None = None
    more_than: bool = False
    target: int | None = None
    source: str = ""
    ambiguity: Label | None = None

    @property
    def additive(self) -> bool:
        """Whether values of separate months and sites add up, so that it may leave as a count; percentages, shares and sums may not."""
        return self.counts in ("persons", "heads", "items", "entries", "records", "places")

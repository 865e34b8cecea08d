"""What was done, block by block of the monthly sheet (C to J of the listening cells), each in a table of its own that stays in the cell.

``sessions``    how sessions were held: by activity of the IASC 4Ws, modality, with or without an interpreter; appointments missed
``health`` … ``returns``   persons (each once) beside services, items and amounts, in all and by service; households, who kept their job
``partners``    referrals by what was asked (``service``), of whom (``item``) and what became of them; median days until accepted
``groups``      events, the different people registered at them, and heads counted without a name

Services, items, amounts and heads are those of ``domain.figures``; only what is not there is counted here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from statistics import median

from fieldapp.domain.figures import Count, Counts, Number, Range, family
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.domain.records import Entry
from fieldapp.storage import inside, inside_cases
from fieldapp.storage.inside_cases import Referred
from fieldapp.storage.ledger import Connection
from sync.sheets import Row

from .sheets_inside import MHPSS, MODALITY

# The table of a block, and the family of services it is about.
FAMILIES = {"health": "health", "assistance": "aid", "shelter": "shelter", "work": "work", "returns": "return"}
TABLES = ("sessions", *FAMILIES, "partners", "groups")
NEED = "need."
IOM = "OIM"
JOB_FOLLOW_UP = "job_follow_up"
FREE_TEXT, NOT_STATED = "libre", "nd"


def figures(
    programme: Programme, connection: Connection, entries: Iterable[Entry], counts: Counts, months: Range
) -> Iterator[tuple[Count, Number]]:
    """The figures of these blocks, each once by project and once for all projects; ``counts`` is what ``domain.figures`` counted."""
    first, last = months.first.first, months.last.last
    given = [entry for entry in entries if months.holds(entry)]
    yield from _sessions(programme, connection, given, first=months.first, last=months.last)
    yield from _families(given, counts)
    for one in inside.given(connection, first, last):
        if one.households and family(one.service) == "aid.*":
            for name in (one.project, ""):
                yield Count("assistance", "services", one.site, name, item="households"), one.households
                yield Count("assistance", "heads", one.site, name, item="household_members"), one.members
    yield from _kept_job(programme, connection, months)
    referred = [one for one in inside_cases.referred(connection, first, last)]
    yield from _partners(programme, referred)
    to_iom = {(one.site, name, one.person) for one in referred if _provider(programme, one) == IOM for name in (one.project, "")}
    for (site, name), number in Counter((site, name) for site, name, _ in to_iom).items():
        yield Count("returns", "persons", site, name, item="to_iom"), number
    yield from _groups(programme, connection, counts, months)


def labels(programme: Programme, language: str) -> dict[str, dict[str, str]]:
    """The words of the codes used here, by column."""
    partners = {code: label[language] for code, label in programme.codes["partner"].items()}
    needs = {f"{NEED}{code}": label[language] for code, label in programme.codes["need"].items()}
    return {"item": partners, "service": needs}


def repeats(row: Row) -> bool:
    """Whether a row of these blocks says of a service what stands, or could be taken for what stands, in the tables that may leave."""
    return row.table in (*FAMILIES, "groups") and bool(row.service)


def _sessions(
    programme: Programme, connection: Connection, given: Iterable[Entry], first: Month, last: Month
) -> Iterator[tuple[Count, Number]]:
    kinds = {code for code, service in programme.services.items() if service.kind == "session"}
    yield from _persons("sessions", [entry for entry in given if entry.service in kinds], by_service=False)
    for one in inside.given(connection, first.first, last.last):
        if one.service not in kinds:
            continue
        items = ["", "interpreter" if one.interpreter else "no_interpreter", f"{MODALITY}{one.modality or NOT_STATED}"]
        if programme.services[one.service].mhpss:
            items.append(f"{MHPSS}{programme.services[one.service].mhpss}")
        for name in (one.project, ""):
            for item in items:
                yield Count("sessions", "services", one.site, name, item=item), one.number
    for site, number in inside.missed(connection, first.first, last.last).items():
        yield Count("sessions", "services", site, item="missed"), number


def _families(given: Iterable[Entry], counts: Counts) -> Iterator[tuple[Count, Number]]:
    by_prefix: dict[str, list[Entry]] = defaultdict(list)
    for entry in given:
        by_prefix[family(entry.service)].append(entry)
    for table, prefix in FAMILIES.items():
        yield from _persons(table, by_prefix[f"{prefix}.*"])
        for count, number in counts.items():
            if count.table == "services" and family(count.service) == f"{prefix}.*" and count.service:
                service = "" if count.service.endswith(".*") else count.service
                yield Count(table, count.measure, count.site, count.project, service=service), number


def _persons(table: str, given: Iterable[Entry], *, by_service: bool = True) -> Iterator[tuple[Count, int]]:
    """Different people given something, in all and by service."""
    seen = {
        (entry.site, name, service, entry.person_id)
        for entry in given
        for name in (entry.project, "")
        for service in ("", *([entry.service] if by_service else []))
    }
    for (site, name, service), number in Counter((site, name, service) for site, name, service, _ in seen).items():
        yield Count(table, "persons", site, name, service=service), number


def _kept_job(programme: Programme, connection: Connection, months: Range) -> Iterator[tuple[Count, int]]:
    """Who was asked, and who of them was at work, at the first follow-up after a placement and later."""
    rules = [rule for rule in programme.followups.values() if rule.form == JOB_FOLLOW_UP and rule.days]
    rule = min(rules, key=lambda rule: rule.days, default=None)
    if rule is None:
        return
    least = timedelta(rule.days - rule.days // 4).days
    asked = inside_cases.asked(connection, rule.form, rule.after, least, months.first.first, months.last.last)
    for (site, project), found in asked.items():
        for name in (project, ""):
            yield Count("work", "persons", site, name, item="asked_3_months"), len(found)
            yield Count("work", "persons", site, name, item="retained_3_months"), sum(found.values())


def _provider(programme: Programme, one: Referred) -> str:
    """The code of whom somebody was referred to; a partner written in free text is not named."""
    if one.organisation or one.partner in programme.codes["partner"]:
        return one.organisation or one.partner
    return FREE_TEXT if one.partner else NOT_STATED


def _partners(programme: Programme, referred: Iterable[Referred]) -> Iterator[tuple[Count, Number]]:
    waits: dict[Count, list[int]] = defaultdict(list)
    for one in referred:
        need, provider = f"{NEED}{one.need or NOT_STATED}", _provider(programme, one)
        for name in (one.project, ""):
            for service, item in ((need, provider), ("", "")):
                yield Count("partners", "services", one.site, name, service=service, item=item), 1
                yield Count("partners", "services", one.site, name, service=service, item=item, issue=one.issue or NOT_STATED), 1
                if one.accepted is not None:
                    days = Count("partners", "days", one.site, name, service=service, item=item, issue="acceptee")
                    waits[days].append(max(0, (one.accepted - one.day).days))
    for count, found in waits.items():
        yield count, half(median(found))


def half(value: float) -> Number:
    """A median as a whole number, or with its half."""
    return int(value) if value == int(value) else Decimal(str(value)).quantize(Decimal("0.1"))


def _groups(programme: Programme, connection: Connection, counts: Counts, months: Range) -> Iterator[tuple[Count, Number]]:
    """Events: lists of names and activities, each once; one event may be both."""
    first, last = months.first.first, months.last.last
    for site, project, events, also_counted in inside_cases.gathered(connection, first, last):
        for name in (project, ""):
            yield Count("groups", "services", site, name), events - also_counted
    collective = {code for code, service in programme.services.items() if service.kind == "collective"} | {"psy.group"}
    registered: set[tuple[str, str, int]] = set()
    for one in inside_cases.listed(connection, first, last):
        if one.gathering is not None or one.service in collective:
            registered |= {(one.site, one.project, one.person), (one.site, "", one.person)}
    for (site, name), number in Counter((site, name) for site, name, _ in registered).items():
        yield Count("groups", "persons", site, name), number
    for count, heads in counts.items():
        if count.table == "activities" and not (count.sex or count.age):
            yield Count("groups", count.measure, count.site, count.project, service=count.service), heads


def added(found: Iterable[tuple[Count, Number]]) -> Mapping[Count, Number]:
    """The figures added up by what they count."""
    total: dict[Count, Number] = {}
    for count, number in found:
        total[count] = total.get(count, 0) + number
    return total

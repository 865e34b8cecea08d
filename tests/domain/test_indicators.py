"""Indicators counted over a made register where rows, persons and items all differ, and over an edited programme."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from fieldapp.domain import programme
from fieldapp.domain.definitions import Indicator, Rule, matches
from fieldapp.domain.indicators import binds_person, evaluate, first_met
from fieldapp.domain.records import Activity, Entry, Person

LOADED = programme.load()
START, END = date(2021, 1, 1), date(2021, 12, 31)
INSIDE, OUTSIDE = date(2021, 6, 15), date(2022, 1, 1)


def person(id: int, group: str = "migrant") -> Person:
    return Person(id, f"X-{id}", "F", None, 30, "GN", group, "nd", "OUJ", "MMSD", date(2020, 1, 1))


class Register:
    """A made register: every service counted by an indicator is given so that rows, persons and items differ."""

    def __init__(self) -> None:
        self.persons = [person(1), person(2), person(3, "marocain"), person(4, "marocain_retourne"), person(5, "marocain_retourne")]
        self.entries: list[Entry] = []
        self.activities: list[Activity] = []

    def give(
        self, id: int, service: str, day: date = INSIDE, *, project: str = "MMSD", site: str = "OUJ", quantity: int = 1, issue: str = ""
    ) -> None:
        self.entries.append(Entry(len(self.entries) + 1, id, day, site, project, service, quantity, None, issue))

    def hold(self, service: str, day: date = INSIDE, *, project: str = "MMSD", heads: int = 11) -> None:
        self.activities.append(
            Activity(len(self.activities) + 1, day, "OUJ", project, service, "", {"f_18_59": heads, "m_0_4": 1}, "migrant")
        )


def places(indicator: Indicator, rule: Rule) -> Iterator[tuple[str, str]]:
    """Two projects and sites of those the rule counts, the same twice when it counts only one."""
    projects = sorted(rule.projects) or ["MMSD", "COVID"]
    sites = sorted(rule.sites) or ["OUJ", "BER"]
    yield projects[0], sites[0]
    yield projects[-1], sites[-1]


@pytest.fixture(scope="module")
def made() -> Register:
    """For each group of services of each rule: person 1 twice in two places (5 and 2 items), person 3 once, person 4 in a project or at a
    site no bound rule counts, and persons 2 and 5 outside the dates."""
    register = Register()
    seen: set[tuple[str, frozenset[str], frozenset[str]]] = set()
    for indicator in LOADED.indicators.values():
        rule = indicator.rule
        for group in rule.all_of:
            service = next(code for code in LOADED.services if matches(group[0], code))
            if (service, rule.projects, rule.sites) in seen:
                continue
            seen.add((service, rule.projects, rule.sites))
            here, there = places(indicator, rule)
            issue = next(iter(rule.issues), "")
            register.give(1, service, project=here[0], site=here[1], quantity=5, issue=issue)
            register.give(1, service, project=there[0], site=there[1], quantity=2, issue=issue)
            register.give(3, service, project=here[0], site=here[1], issue=issue)
            register.give(4, service, project=here[0], site=here[1], issue=issue)
            register.give(4, service, project="SENSIB", site="FES")
            for id in (2, 5):
                register.give(id, service, OUTSIDE, project=here[0], site=here[1], quantity=9, issue=issue)
            if LOADED.services[service].kind == "collective" or LOADED.services[service].heads:
                for day in (INSIDE, OUTSIDE):
                    register.hold(service, day, project=here[0])
    return register


def by_hand(register: Register, indicator: Indicator, found: dict[str, int]) -> object:
    """The value of an indicator, counted the long way: over all rows again for each condition."""

    def given_to(group: tuple[str, ...], rule: Rule) -> list[Entry]:
        groups = {one.id: one.group for one in register.persons}
        return [
            entry
            for entry in register.entries
            if START <= entry.date <= END
            and any(matches(pattern, entry.service) for pattern in group)
            and (not rule.projects or entry.project in rule.projects)
            and (not rule.sites or entry.site in rule.sites)
            and (not rule.groups or groups[entry.person_id] in rule.groups)
            and (not rule.issues or entry.issue in rule.issues)
        ]

    rule = indicator.rule
    met = [one.id for one in register.persons if all(any(e.person_id == one.id for e in given_to(group, rule)) for group in rule.all_of)]
    rows = [entry for group in rule.all_of for entry in given_to(group, rule)]
    held = [
        activity
        for activity in register.activities
        if START <= activity.date <= END
        and any(matches(pattern, activity.service) for group in rule.all_of for pattern in group)
        and (not rule.projects or activity.project in rule.projects)
    ]
    heads = sum(sum(activity.heads.values()) for activity in held)
    match indicator.counts:
        case "persons":
            return len(met)
        case "heads":
            return heads
        case "items":
            return sum(entry.quantity for entry in rows)
        case "entries":
            return len(rows)
        case "records":
            return sum(entry.quantity for entry in rows) + len(held)
        case "places":
            return sum(entry.quantity for entry in rows) + heads
        case "sum":
            return sum(found[part] for part in indicator.sum_of)
        case "percent":
            assert indicator.base is not None
            of = {entry.person_id for group in indicator.base.all_of for entry in given_to(group, rule)}
            return round(100 * len(met) / len(of))
        case _:
            whole = len(given_to(tuple(indicator.parts.values()), rule))
            return {part: round(100 * len(given_to((service,), rule)) / whole) for part, service in indicator.parts.items()}


@pytest.mark.parametrize("id", [id for id, indicator in LOADED.indicators.items() if indicator.counts != "shares"])
def test_each_indicator_is_met_and_differs_from_its_row_count(made: Register, id: str) -> None:
    found = evaluate(LOADED, made.persons, made.entries, made.activities, start=START, end=END).values
    everything = evaluate(LOADED, made.persons, made.entries, made.activities).values
    indicator = LOADED.indicators[id]
    assert found[id] == by_hand(made, indicator, found)  # type: ignore[arg-type]
    rows = [entry for entry in made.entries if any(matches(pattern, entry.service) for group in indicator.rule.all_of for pattern in group)]
    held = [
        activity
        for activity in made.activities
        if any(matches(pattern, activity.service) for group in indicator.rule.all_of for pattern in group)
    ]
    assert found[id] and found[id] != len(rows) + len(held)
    if indicator.counts != "percent":
        assert found[id] < everything[id]  # type: ignore[operator]


def test_shares_are_of_activities_and_rounded() -> None:
    register = Register()
    for part, rows in (("microproject", 116), ("cash", 74), ("medical", 8), ("training", 2)):
        for _ in range(rows):
            register.give(4, f"return.reintegration_{part}", quantity=5)
    values = evaluate(LOADED, register.persons, register.entries, []).values
    assert values["return.activity_shares_percent"] == {"microproject": 58, "cash": 37, "medical": 4, "training": 1}


def test_an_indicator_with_no_event_is_nought() -> None:
    values = evaluate(LOADED, [person(1)], [], []).values
    assert set(values) == set(LOADED.indicators)
    assert all(value == 0 or value == dict.fromkeys(("microproject", "cash", "medical", "training"), 0) for value in values.values())


def test_both_conditions_must_lie_inside_the_range() -> None:
    register = Register()
    register.give(1, "work.orientation", date(2020, 12, 31), site="TNG")
    register.give(1, "work.job", INSIDE, site="TNG")
    of_tangier = "tangier.oriented_and_integrated"
    assert evaluate(LOADED, register.persons, register.entries, [], start=START, end=END).values[of_tangier] == 0
    assert evaluate(LOADED, register.persons, register.entries, [], end=END).values[of_tangier] == 1


def test_a_person_in_two_projects_and_sites_counts_once_in_all_and_once_in_each() -> None:
    register = Register()
    register.give(1, "school.tutoring", project="JEUNES", site="OUJ")
    register.give(1, "school.tutoring", project="ECOLE", site="BER")
    register.give(1, "school.tutoring", project="ECOLE", site="BER")

    def tutored(**only: str) -> object:
        return evaluate(LOADED, register.persons, register.entries, [], **only).values["school.tutored"]  # type: ignore[arg-type]

    assert [tutored(), tutored(project="JEUNES"), tutored(project="ECOLE"), tutored(site="BER"), tutored(site="FES")] == [1, 1, 1, 1, 0]


def test_a_sum_counts_a_person_as_often_as_its_parts_and_shows_unique_persons_beside_it() -> None:
    register = Register()
    for service in ("aid.voucher", "health.consultation", "psy.individual", "shelter.night"):
        register.give(1, service, project="COVID")
    register.give(2, "aid.internet_topup", project="COVID", quantity=3)
    found = evaluate(LOADED, register.persons, register.entries, [])
    assert found.values["pandemic.services_total"] == 7
    assert found.beside == {"pandemic.services_total": 2}


def test_groups_the_source_names_stand_beside_the_total() -> None:
    register = Register()
    for id in (1, 2, 3):
        register.give(id, "psy.individual", project="ACCD")
    register.hold("culture.event", project="ACCD", heads=9)
    found = evaluate(LOADED, register.persons, register.entries, register.activities)
    assert found.values["accd.psychosocial"] == 3
    assert found.by_group["accd.psychosocial"] == {"migrant": 2, "marocain": 1}
    assert found.by_group["accd.social_life"] == {"migrant": 10}
    assert "return.departed" not in found.by_group


def test_a_new_indicator_and_a_new_kind_of_help_are_an_edit_of_data(tmp_path: Path) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    with (folder / "services.toml").open("a", encoding="utf-8") as file:
        file.write('\n[services."aid.blanket"]\nkind = "service"\nunit = "kit"\nfr = "Couverture"\nar = "غطاء"\nen = "Blanket"\n')
    with (folder / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n["winter.blankets"]\nfr = "Couvertures"\nar = "أغطية"\nen = "Blankets"\n'
            'help = { fr = "Couvertures remises.", ar = "أغطية سُلمت.", en = "Blankets handed out." }\n'
            'unit = "items"\ncounts = "items"\nall_of = [["aid.blanket"]]\nperiod = "open"\nscope = "none"\nrounding = "none"\n'
        )
    edited = programme.load(folder)
    register = Register()
    register.give(1, "aid.blanket", quantity=4)
    register.give(3, "aid.blanket", project="ACCD")
    values = evaluate(edited, register.persons, register.entries, []).values
    assert values["winter.blankets"] == 5
    assert values["accd.assisted"] == 1
    assert "aid.blanket" in edited.choices(edited.forms["service"].field("service"), site="OUJ", project="MMSD")


def test_a_rule_is_first_met_by_the_entry_that_completes_it() -> None:
    rule = LOADED.indicators["tangier.oriented_and_integrated"].rule
    register = Register()
    register.give(1, "iga.microenterprise", INSIDE, site="TNG")
    register.give(1, "work.orientation", INSIDE, site="OUJ")
    register.give(1, "work.orientation", INSIDE, site="TNG")
    register.give(1, "work.job", date(2021, 1, 2), site="TNG")
    assert first_met(rule, register.entries) == register.entries[2]
    assert first_met(rule, register.entries[:2]) is None
    assert not binds_person(replace(rule, groups=frozenset({"marocain"})), register.persons[0])


_entries = st.lists(
    st.builds(
        Entry,
        st.integers(1, 50),
        st.integers(1, 4),
        st.dates(date(2021, 1, 1), date(2021, 2, 28)),
        st.sampled_from(["OUJ", "BER", "TNG"]),
        st.sampled_from(["MMSD", "COVID", "ACCD", "EMPLOI"]),
        st.sampled_from(["psy.individual", "health.escort", "aid.voucher", "work.orientation", "work.job", "aid.internet_topup"]),
        st.integers(1, 3),
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(_entries, st.dates(date(2021, 1, 1), date(2021, 2, 28)))
def test_first_meetings_add_up_to_the_persons_of_the_whole(entries: list[Entry], cut: date) -> None:
    """Persons up to any day are those who met the rule by then, so that first meetings of separate months add up."""
    persons = [person(id) for id in range(1, 5)]
    values = evaluate(LOADED, persons, entries, [], end=cut).values
    for indicator in LOADED.indicators.values():
        if indicator.counts == "persons" and not indicator.rule.groups:
            firsts = [first_met(indicator.rule, [entry for entry in entries if entry.person_id == one.id]) for one in persons]
            assert values[indicator.id] == sum(first is not None and first.date <= cut for first in firsts)


@settings(max_examples=30)
@given(_entries, st.randoms())
def test_the_order_of_rows_changes_nothing(entries: list[Entry], random: object) -> None:
    persons = [person(id) for id in range(1, 5)]
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert evaluate(LOADED, persons, entries, []) == evaluate(LOADED, list(reversed(persons)), shuffled, [])

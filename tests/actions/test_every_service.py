"""Every service of the catalogue is recorded through its action, by a form that is data, and counted by each of its indicators.

The tables below are those of the catalogue, typed again here so that a slip in the programme's data is seen.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import activities, entries, indicators, organisations, people, referrals, services, sessions, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain.definitions import matches
from fieldapp.domain.errors import Invalid
from tests.filled import filled

SERVICES = {
    "psy": "individual family group pfa home_visit phone",
    "health": "consultation escort medicine laboratory antenatal delivery hospital mental",
    "aid": "food_basket voucher hygiene_kit nfi clothes cash internet_topup",
    "social": "needs_assessment guidance",
    "shelter": "night",
    "work": "orientation training internship job incubator",
    "iga": "grant coaching microenterprise collective",
    "return": "information training departure funding_iom reintegration_support reintegration_microproject reintegration_cash "
    "reintegration_medical reintegration_training",
    "school": "tutoring extracurricular at_risk year_passed year_failed",
    "youth": "reinsertion leader_training psychosocial",
    "culture": "sport event",
    "awareness": "session",
    "referral": "out",
    "firm": "sensitised agreement place_offered",
    "diaspora": "training",
    "governance": "meeting training deliverable",
    "study": "report",
}
CODES = tuple(f"{family}.{name}" for family, names in SERVICES.items() for name in names.split())
NOBODY = ("awareness.", "firm.", "diaspora.", "governance.", "study.")

# An indicator, the project and site it is bound to, the services one person is given for it (for heads: one activity), and its value then.
KITS = "aid.food_basket aid.voucher aid.hygiene_kit"
INDICATORS = {
    "cells.persons_in_care": ("MMSD", "OUJ", "psy.pfa", 1),
    "tangier.oriented_and_integrated": ("MMSD", "TNG", "work.orientation iga.microenterprise", 1),
    "return.departed": ("AVRR", "OUJ", "return.departure", 1),
    "return.informed": ("AVRR", "OUJ", "return.information", 1),
    "return.trained": ("AVRR", "OUJ", "return.training", 1),
    "return.funded_iom": ("AVRR", "OUJ", "return.funding_iom", 1),
    "return.moroccan_returnees": ("REINT", "OUJ", "return.reintegration_support", 1),
    "return.activity_shares_percent": (
        "REINT", "OUJ", "return.reintegration_cash", {"microproject": 0, "cash": 100, "medical": 0, "training": 0},
    ),
    "youth.reinserted": ("JEUNES", "OUJ", "youth.reinsertion", 1),
    "youth.leaders": ("JEUNES", "OUJ", "youth.leader_training", 1),
    "youth.psychosocial": ("JEUNES", "OUJ", "youth.psychosocial", 1),
    "culture.participants": ("JEUNES", "OUJ", "culture.sport", 1),
    "school.tutored": ("JEUNES", "OUJ", "school.tutoring", 1),
    "school.at_risk": ("ECOLE", "OUJ", "school.at_risk", 1),
    "school.passed_percent": ("ECOLE", "OUJ", "school.at_risk school.year_passed", 100),
    "work.oriented": ("EMPLOI", "OUJ", "work.orientation", 1),
    "work.placed": ("EMPLOI", "OUJ", "work.job", 1),
    "pandemic.kits": ("COVID", "OUJ", KITS, 1),
    "pandemic.medical": ("COVID", "OUJ", "health.consultation", 1),
    "pandemic.psychosocial": ("COVID", "OUJ", "psy.phone", 1),
    "pandemic.shelter": ("COVID", "OUJ", "shelter.night", 1),
    "pandemic.topups": ("COVID", "OUJ", "aid.internet_topup", 3),
    "pandemic.services_total": ("COVID", "OUJ", f"{KITS} health.consultation psy.phone shelter.night aid.internet_topup", 7),
    "awareness.reached": ("SENSIB", "OUJ", "awareness.session", 13),
    "accd.assisted": ("ACCD", "OUJ", "aid.nfi", 1),
    "accd.medical": ("ACCD", "OUJ", "health.consultation", 1),
    "accd.psychosocial": ("ACCD", "OUJ", "psy.individual", 1),
    "accd.social_life": ("ACCD", "OUJ", "culture.event", 13),
    "japan.reached": ("JAPON", "OUJ", "iga.coaching", 1),
    "governance.deliverables": ("MMSD", "OUJ", "governance.deliverable", 1),
    "governance.meetings": ("MMSD", "OUJ", "governance.meeting", 1),
    "governance.trained": ("MMSD", "OUJ", "governance.training", 11),
    "study.reports": ("MMSD", "OUJ", "study.report", 1),
    "work.incubated": ("MMSD", "OUJ", "work.incubator", 1),
    "firm.places": ("MMSD", "OUJ", "firm.place_offered", 1),
    "referral.completed": ("MMSD", "OUJ", "referral.out", 1),
}  # fmt: skip


@pytest.fixture
def site_pack(make_site_pack: Callable[..., bytes]) -> bytes:
    """A pack for Oujda and for Tangier, where the incubator is."""
    return make_site_pack(OUJ=True, TNG=True)


@pytest.fixture
def typed(desk: Desk, answers: Any) -> Callable[..., int]:
    """Records one service of a code the way the window does: the form its data names, every question answered."""
    firm = organisations.save(desk, {"name": "Atelier Nour", "kinds": ["employer", "collective"]}).value

    def record(code: str, person: int | None, project: str = "MMSD", site: str = "OUJ", quantity: int = 1) -> int:
        service = desk.programme.services[code]
        given = {"service": code, "project": project, "site": site, "quantity": quantity, "organisation_id": firm}
        if person is None:
            form = activities.form_for(desk, code)
            return activities.record(desk, filled(desk.programme, form, desk.today(), given)).value
        answered = filled(desk.programme, service.form, desk.today(), given, leave=frozenset({"issue", "reason"}))
        match service.kind:
            case "referral":
                return referrals.send(desk, person, answered).value.entry_id
            case "session":
                return sessions.record(desk, person, answered).value
        return services.record(desk, person, answered).value

    return record


@pytest.fixture
def somebody(desk: Desk, answers: Any) -> Callable[..., int]:
    """Registers somebody who agreed to everything."""

    def register(**other: object) -> int:
        consent = answers.consent(referral=True, scales=True, recontact=True)
        return people.register(desk, answers.person(**other), consent).value

    return register


def test_every_service_is_recorded_by_its_action_and_read_back_as_it_was_answered(
    desk: Desk, typed: Callable[..., int], somebody: Callable[..., int]
) -> None:
    assert set(CODES) == set(desk.programme.services)
    person = somebody()
    for code in CODES:
        if code.startswith(NOBODY):
            number = typed(code, None)
            kept = activities.answers(desk, number)
        else:
            number = typed(code, person)
            kept = entries.answers(desk, number)
        form = desk.programme.forms[desk.programme.services[code].form]
        needed = {field.key for field in form.fields if field.required and field.shown_if is None}
        assert needed - {"issue"} <= set(kept), code
        assert kept["service"] == code
    assert len(people.story(desk, person)) >= len([code for code in CODES if not code.startswith(NOBODY)])


def test_heads_are_counted_for_every_event_that_may_be_for_people_without_a_name(desk: Desk, typed: Callable[..., int]) -> None:
    for code, service in desk.programme.services.items():
        if service.heads:
            typed(code, None)
    rows = activities.list(desk, desk.today(), desk.today())
    assert {row.service for row in rows} == {code for code, service in desk.programme.services.items() if service.heads}
    assert all(row.people == 13 for row in rows)


@pytest.mark.parametrize("name", INDICATORS)
def test_every_number_of_the_catalogue_is_reached_from_typed_records(
    desk: Desk, typed: Callable[..., int], somebody: Callable[..., int], name: str
) -> None:
    project, site, codes, value = INDICATORS[name]
    before = indicators.values(desk, None, None, None, None).values[name]
    assert before in (0, {"microproject": 0, "cash": 0, "medical": 0, "training": 0})
    heads = desk.programme.indicators[name].counts == "heads" or codes.startswith(NOBODY)
    person = None if heads else somebody(population_group="marocain_retourne", nationality="MA", site=site)
    for code in codes.split():
        number = typed(code, person, project, site, 3 if code == "aid.internet_topup" else 1)
        if code == "referral.out":
            for state in ("acceptee", "honoree", "aboutie"):
                referrals.set_state(desk, number, state, desk.today())
    assert indicators.values(desk, None, None, None, None).values[name] == value


def test_every_indicator_and_every_service_it_counts_stands_in_the_table_above(desk: Desk) -> None:
    assert set(INDICATORS) == set(desk.programme.indicators)
    for name, (project, site, codes, _) in INDICATORS.items():
        rule = desk.programme.indicators[name].rule
        patterns = [pattern for group in rule.all_of for pattern in group]
        assert not rule.projects or project in rule.projects, name
        assert not rule.sites or site in rule.sites, name
        assert name == "pandemic.services_total" or all(any(matches(p, code) for p in patterns) for code in codes.split()), name


def test_a_child_alone_needs_a_best_interest_record_before_a_return_is_noted(desk: Desk, typed: Callable[..., int], somebody: Any) -> None:
    boy = somebody(sex="M", birth_date=date(2010, 5, 1), vulnerabilities=["mna_non_accompagne"])
    with pytest.raises(Invalid) as error:
        typed("return.information", boy, "AVRR")
    assert error.value.problems == {"service": "best_interest_needed"}
    steps.record(desk, boy, "best_interest", filled(desk.programme, "best_interest", desk.today(), {}))
    typed("return.information", boy, "AVRR")
    assert indicators.values(desk, None, None, None, None).values["return.informed"] == 1


def test_an_amount_in_another_currency_needs_the_currency(desk: Desk, somebody: Any) -> None:
    grant = {"date": desk.today(), "site": "OUJ", "project": "MMSD", "service": "iga.grant", "amount_other": 900}
    with pytest.raises(Invalid) as error:
        services.record(desk, person := somebody(), grant)
    assert error.value.problems == {"currency": "answer_missing"}
    services.record(desk, person, grant | {"currency": "EUR"})


def test_dates_in_the_wrong_order_are_told_beside_the_later_one(desk: Desk, somebody: Any) -> None:
    nights = {"date": desk.today(), "site": "OUJ", "project": "COVID", "service": "shelter.night", "quantity": 3}
    with pytest.raises(Invalid) as error:
        services.record(desk, somebody(), nights | {"from_on": date(2026, 3, 3), "until_on": date(2026, 3, 1)})
    assert error.value.problems == {"until_on": "date_before_other"}


def test_every_step_of_a_case_is_recorded_from_its_data_alone(desk: Desk, somebody: Any) -> None:
    person = somebody()
    for form in desk.programme.forms.values():
        if form.records == "step":
            answered = filled(desk.programme, form.key, desk.today(), {}, leave=frozenset({"organisation_id"}))
            number = steps.record(desk, person, form.key, answered).value
            kept = steps.answers(desk, number)
            assert {key for key, value in answered.items() if value not in (None, "")} <= set(kept), form.key


def test_nothing_an_activity_holds_names_anybody(desk: Desk, home: Path) -> None:
    """Rule R5: no form for nobody in particular has a question of a person's name, phone, birth or case."""
    personal = {"family_name", "given_name", "other_names", "phone", "birth_date", "district", "contact_safely", "status", "note", "themes"}
    for form in desk.programme.forms.values():
        if form.records == "activity":
            assert not personal & {field.key for field in form.fields}
            assert all(field.kind != "long_text" and not field.seal for field in form.fields)

"""Referrals: sent with an agreement only, answered by their code, overdue in open days, counted where they stand (R13)."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import resources
from fieldapp.actions import entries, indicators, months, organisations, people, referrals, services, sheets
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w

SENT_ON = date(2026, 3, 2)
PARTNER = """
[CLINIQUE]
fr = "Clinique juridique"
ar = "العيادة القانونية"
en = "Legal clinic"
kinds = ["provider"]
needs = ["legal"]
"""


def asked(**other: object) -> dict[str, object]:
    """The answers of a referral form."""
    given = {"date": SENT_ON, "site": "OUJ", "project": "MMSD", "need": "health", "partner": "CHU", "urgency": "rapide"}
    return given | other


@pytest.fixture
def person(desk: Desk, answers: Any) -> int:
    """Somebody who agreed to be referred."""
    return people.register(desk, answers.person(), answers.consent(referral=True)).value


@pytest.fixture
def sent(desk: Desk, person: int) -> referrals.Sent:
    """A referral to the hospital, sent on Monday 2 March, to be answered within three open days."""
    return referrals.send(desk, person, asked()).value


def withhold(desk: Desk, person: int, partner: str) -> None:
    """The person does not want this partner to know."""
    row = {"uid": f"h{partner}", "person_id": person, "partner": partner, "author": "sb", "entered_on": "2026-03-01"}
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.insert(w.withheld).values(row))


def running_emergency(desk: Desk, person: int, until: str) -> None:
    """An emergency without agreement, up to a day."""
    row = {"uid": "m", "person_id": person, "reason": "vital", "until": until, "author": "sb", "entered_on": "2026-03-01"}
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.insert(w.emergency).values(row))


def issue(desk: Desk, entry_id: int) -> str:
    """What the entry says of the referral, which figures count."""
    with desk.store.read() as connection:
        return str(connection.scalar(sa.select(t.entry.c.issue).where(t.entry.c.id == entry_id)))


def test_from_sent_to_completed_by_its_code(desk: Desk, person: int, sent: referrals.Sent, calendar: Any) -> None:
    row = referrals.by_code(desk, sent.code.lower())
    assert (row.entry_id, row.person_id, row.partner, row.need) == (sent.entry_id, person, "CHU", "health")
    assert row.state == "envoyee" and row.open
    assert row.due_on == date(2026, 3, 5) and not row.late
    calendar.day = date(2026, 3, 6)
    assert [one.entry_id for one in referrals.overdue(desk)] == [sent.entry_id]
    for state, day in (("acceptee", date(2026, 3, 5)), ("honoree", date(2026, 3, 6)), ("aboutie", date(2026, 3, 6))):
        referrals.set_state(desk, sent.entry_id, state, day)
        assert issue(desk, sent.entry_id) == state and referrals.overdue(desk) == []
    assert [one.state for one in referrals.states(desk, sent.entry_id)] == ["envoyee", "acceptee", "honoree", "aboutie"]
    assert not referrals.one(desk, sent.entry_id).open and referrals.waiting(desk) == []
    values = indicators.values(desk, None, None, None, None).values
    assert values["referral.completed"] == 1
    (hospital,) = referrals.figures(desk, SENT_ON, SENT_ON)
    assert (hospital.partner, hospital.sent, hospital.states, hospital.days) == ("CHU", 1, {"aboutie": 1}, 3.0)


def test_an_answer_is_waited_for_in_open_days(desk: Desk, person: int, calendar: Any) -> None:
    friday = referrals.send(desk, person, asked(date=date(2026, 2, 27), urgency="urgente")).value
    assert referrals.one(desk, friday.entry_id).due_on == SENT_ON, "the weekend does not count"
    with desk.store.write(audited=False) as tx:
        off = {"site": "OUJ", "day": "2026-03-03", "author": "sb", "entered_on": "2026-03-01"}
        tx.connection.execute(sa.insert(w.day_off).values(off))
    monday = referrals.send(desk, person, asked(urgency="urgente")).value
    assert referrals.one(desk, monday.entry_id).due_on == date(2026, 3, 4), "nor does a day the site closes"


def test_an_accepted_one_is_asked_after_in_time_too(desk: Desk, sent: referrals.Sent, calendar: Any) -> None:
    referrals.set_state(desk, sent.entry_id, "acceptee", date(2026, 3, 3))
    assert referrals.overdue(desk) == []
    calendar.day = date(2026, 4, 6)
    assert [row.state for row in referrals.overdue(desk)] == ["acceptee"]


def test_without_an_agreement_nothing_leaves(desk: Desk, person_id: int) -> None:
    with pytest.raises(Refused) as refused:
        referrals.send(desk, person_id, asked())
    assert refused.value.key == "referral_not_agreed"
    with pytest.raises(Refused, match="agreed"):
        services.record(desk, person_id, asked(service="referral.out"))
    assert referrals.of_person(desk, person_id) == []
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.entry)) == 0, "nothing half written stays"


def test_an_agreement_for_one_partner_is_for_that_one(desk: Desk, person_id: int) -> None:
    given = {"purpose": "referral", "answer": "yes", "partner": "CHU", "manner": "oral", "given_on": "2026-03-01"}
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.insert(t.consent).values(given | {"person_id": person_id, "author": "sb", "entered_on": "2026-03-01"}))
    referrals.send(desk, person_id, asked())
    with pytest.raises(Refused, match="agreed"):
        referrals.send(desk, person_id, asked(partner="HCR"))


def test_who_must_not_know_is_told_nothing_under_any_of_its_names(desk: Desk, person: int) -> None:
    withhold(desk, person, "ENTRAIDE")
    for written in ("ENTRAIDE", "Entraide nationale", "التعاون الوطني", "entraide"):
        with pytest.raises(Refused) as refused:
            referrals.send(desk, person, asked(partner=written))
        assert refused.value.key == "referral_withheld"
    running_emergency(desk, person, "2026-03-05")
    with pytest.raises(Refused, match="not want"):
        referrals.send(desk, person, asked(partner="ENTRAIDE"))
    referrals.send(desk, person, asked(partner="CHU"))


def test_an_emergency_stands_for_an_agreement_while_it_runs(desk: Desk, person_id: int, calendar: Any) -> None:
    running_emergency(desk, person_id, "2026-03-04")
    made = referrals.send(desk, person_id, asked()).value
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(w.referral.c.consent_id).where(w.referral.c.entry_id == made.entry_id)) is None
    calendar.day = date(2026, 3, 5)
    with pytest.raises(Refused, match="agreed"):
        referrals.send(desk, person_id, asked())


def test_a_refusal_says_why_and_days_are_in_order(desk: Desk, sent: referrals.Sent) -> None:
    for wrong, problems in (
        (("refusee", date(2026, 3, 3)), {"reason": "referral_reason_missing"}),
        (("acceptee", date(2026, 3, 1)), {"day": "referral_before_sent"}),
        (("acceptee", date(2026, 3, 9)), {"day": "date_in_future"}),
        (("perdue", date(2026, 3, 3)), {"state": "code_unknown"}),
    ):
        with pytest.raises(Invalid) as invalid:
            referrals.set_state(desk, sent.entry_id, *wrong)
        assert invalid.value.problems == problems
    referrals.set_state(desk, sent.entry_id, "refusee", date(2026, 3, 3), "no_place", "Plus de lit avant lundi.")
    row = referrals.one(desk, sent.entry_id)
    assert (row.state, row.reason, row.has_note) == ("refusee", "no_place", True)
    last = referrals.states(desk, sent.entry_id)[-1]
    assert last.reading == "yes" and referrals.read_note(desk, last.id) == "Plus de lit avant lundi."
    with pytest.raises(Refused, match="already"):
        referrals.set_state(desk, sent.entry_id, "refusee", date(2026, 3, 3), "no_place")


def test_each_answer_is_taken_back_in_turn(desk: Desk, sent: referrals.Sent, calendar: Any) -> None:
    accepted = referrals.set_state(desk, sent.entry_id, "acceptee", date(2026, 3, 3))
    refused = referrals.set_state(desk, sent.entry_id, "refusee", date(2026, 3, 4), "papers")
    assert accepted.undo and refused.undo
    with pytest.raises(Refused, match="later answer"):
        accepted.undo()
    refused.undo()
    assert issue(desk, sent.entry_id) == "acceptee" and referrals.one(desk, sent.entry_id).due_on == date(2026, 3, 17)
    accepted.undo()
    row = referrals.one(desk, sent.entry_id)
    assert (row.state, row.due_on, issue(desk, sent.entry_id)) == ("envoyee", date(2026, 3, 5), "envoyee")
    with pytest.raises(Refused):
        accepted.undo()


def test_sending_is_taken_back(desk: Desk, person: int) -> None:
    done = referrals.send(desk, person, asked())
    assert done.undo
    done.undo()
    assert referrals.of_person(desk, person) == []
    with pytest.raises(Refused, match="No referral"):
        referrals.by_code(desk, done.value.code)


def test_a_correction_keeps_code_and_states(desk: Desk, person: int, sent: referrals.Sent) -> None:
    referrals.set_state(desk, sent.entry_id, "acceptee", date(2026, 3, 3))
    shown = entries.answers(desk, sent.entry_id)
    assert (shown["need"], shown["issue"], shown["urgency"]) == ("health", "acceptee", "rapide")
    corrected = entries.correct(desk, sent.entry_id, shown | {"need": "mental_health", "partner": "CSU"}, "pas le bon besoin")
    row = referrals.by_code(desk, sent.code)
    assert (row.entry_id, row.need, row.partner, row.state) == (corrected.value, "mental_health", "CSU", "acceptee")
    assert corrected.undo
    corrected.undo()
    row = referrals.by_code(desk, sent.code)
    assert (row.entry_id, row.partner, row.state, issue(desk, sent.entry_id)) == (sent.entry_id, "CHU", "acceptee", "acceptee")


def test_a_correction_asks_for_the_agreement_again(desk: Desk, person: int, sent: referrals.Sent) -> None:
    withhold(desk, person, "HCR")
    with pytest.raises(Refused, match="not want"):
        entries.correct(desk, sent.entry_id, entries.answers(desk, sent.entry_id) | {"partner": "HCR"}, "autre partenaire")
    assert referrals.by_code(desk, sent.code).partner == "CHU"


def test_where_it_stands_can_be_corrected_in_the_form(desk: Desk, sent: referrals.Sent) -> None:
    done = entries.correct(desk, sent.entry_id, entries.answers(desk, sent.entry_id) | {"issue": "honoree"}, "elle y est allée")
    assert referrals.by_code(desk, sent.code).state == "honoree" and issue(desk, done.value) == "honoree"
    assert done.undo
    done.undo()
    assert referrals.by_code(desk, sent.code).state == "envoyee" and issue(desk, sent.entry_id) == "envoyee"


def test_a_partner_in_free_text_is_kept_and_found_in_the_directory(desk: Desk, person: int) -> None:
    free = referrals.send(desk, person, asked(partner="Chez Hamid")).value
    assert referrals.one(desk, free.entry_id).partner == "Chez Hamid" and referrals.one(desk, free.entry_id).organisation_id is None
    made = organisations.save(desk, {"name": "Chez Hamid", "kinds": ["provider"], "needs": ["food"]}).value
    again = referrals.send(desk, person, asked(partner="chez hamid")).value
    assert referrals.one(desk, again.entry_id).organisation_id == made


def test_a_new_partner_by_data_alone(desk: Desk, person: int, tmp_path: Path) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    with (folder / "providers.toml").open("a", encoding="utf-8") as file:
        file.write(PARTNER)
    desk.programme = programme.load(folder)
    assert [row.name for row in organisations.list(desk, need="legal", text="clinique")] == ["Clinique juridique"]
    assert "CLINIQUE" in desk.programme.choices(desk.programme.forms["referral"].field("partner"))
    made = referrals.send(desk, person, asked(partner="CLINIQUE", need="legal")).value
    assert referrals.one(desk, made.entry_id).organisation_id is not None


@pytest.mark.parametrize("code", ["", "ABC", "7K2M9QX4", "!!!!!!!"])
def test_a_code_that_is_none(desk: Desk, code: str) -> None:
    with pytest.raises(Refused, match="seven signs"):
        referrals.by_code(desk, code)


def test_only_who_works_on_cases(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of("administrator")
    with pytest.raises(NotAllowed):
        referrals.send(desk, 1, asked())
    with pytest.raises(NotAllowed):
        referrals.overdue(desk)


STATES = ("acceptee", "refusee", "honoree", "aboutie", "sans_reponse")


@given(st.lists(st.sampled_from((*STATES, "undo")), max_size=8))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_entry_always_says_where_it_stands(desk: Desk, person: int, moves: list[str]) -> None:
    made = referrals.send(desk, person, asked()).value
    done = []
    for move in moves:
        if move == "undo":
            if done:
                done.pop().undo()
        else:
            try:
                done.append(referrals.set_state(desk, made.entry_id, move, date(2026, 3, 4), "other" if move == "refusee" else ""))
            except Refused as refused:
                assert refused.key == "referral_state_same"
        row = referrals.one(desk, made.entry_id)
        assert issue(desk, made.entry_id) == row.state == referrals.states(desk, made.entry_id)[-1].state
        assert len(referrals.states(desk, made.entry_id)) == len(done) + 1
        assert row.due_on == {"envoyee": date(2026, 3, 5), "acceptee": date(2026, 3, 18)}.get(row.state)


def test_a_full_disk_leaves_nothing_half_done(desk: Desk, sent: referrals.Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    from fieldapp.actions import referral_rules

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(referral_rules.stored, "add_state", fails)
    with pytest.raises((OSError, Refused)):
        referrals.set_state(desk, sent.entry_id, "acceptee", date(2026, 3, 3))
    monkeypatch.undo()
    assert referrals.one(desk, sent.entry_id).state == "envoyee" and len(referrals.states(desk, sent.entry_id)) == 1


def test_an_answer_after_the_month_was_closed_counts_in_the_next(desk: Desk, answers: Any, calendar: Any, tmp_path: Path) -> None:
    """What left as sent is never re-issued; its completion rides in the next closing, and no figure falls below zero."""
    made = []
    for _ in range(12):
        file = answers.person(opened_on=date(2026, 2, 2))
        person = people.register(desk, file, answers.consent(referral=True)).value
        made.append(referrals.send(desk, person, asked(date=date(2026, 2, 10))).value)
    months.close(desk, Month(2026, 2))
    calendar.day = date(2026, 3, 20)
    for one in made:
        referrals.set_state(desk, one.entry_id, "aboutie", date(2026, 3, 19))
    calendar.day = date(2026, 4, 2)
    months.close(desk, Month(2026, 3))
    sheet = sheets.write(desk, Month(2026, 3), Month(2026, 3), audience="mission", format="csv", out=tmp_path / "march.csv")
    rows = list(csv.DictReader(sheet.read_text("utf-8").splitlines()))
    completed = [row for row in rows if row["item"] == "referral.completed" and row["site"] == "OUJ" and row["project"]]
    assert completed and all(5 <= int(row["value"]) <= 20 for row in completed)
    assert all(int(row["value"]) >= 0 for row in rows if row["value"])
    assert indicators.values(desk, None, None, None, None).values["referral.completed"] == 12

"""Registering people, their list and page, consents, closing: who may, what is refused, what is sealed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import consents, entries, people, services, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import casebook
from fieldapp.storage import tables as t


def audit(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.read() as connection:
        return [(row.action, row.object) for row in connection.execute(sa.select(t.audit).order_by(t.audit.c.seq))]


def test_a_person_gets_the_next_code_of_the_site(desk: Desk, answers: Any) -> None:
    for site, code in (("OUJ", "OUJ-0001"), ("BER", "BER-0001"), ("OUJ", "OUJ-0002")):
        done = people.register(desk, answers.person(site=site), answers.consent())
        assert people.page(desk, done.value).code == code
        assert "people" in done.changed
    assert audit(desk)[-1] == ("person.registered", "person 3")


def test_without_consent_to_a_file_nothing_is_written(desk: Desk, answers: Any) -> None:
    for consent in (answers.consent(file=False), answers.consent(file="no")):
        with pytest.raises(Refused) as refusal:
            people.register(desk, answers.person(), consent)
        assert refusal.value.key == "consent_needed"
    with pytest.raises(Invalid) as invalid:
        people.register(desk, answers.person(), {"manner": "oral"})
    assert "file" in invalid.value.problems
    assert people.counts(desk)["all"] == 0
    with pytest.raises(Refused, match="consent"), desk.store.write() as tx:
        casebook.add_person(tx.connection, {}, [])


def test_wrong_answers_are_told_field_by_field(desk: Desk, answers: Any) -> None:
    wrong = answers.person(sex="Z", site="TNG", birth_date=date(2030, 1, 1), nationality="XX", given_on="jamais")
    with pytest.raises(Invalid) as invalid:
        people.register(desk, wrong, answers.consent(manner="par pigeon"))
    assert set(invalid.value.problems) == {"sex", "site", "birth_date", "nationality", "given_on", "manner"}
    assert invalid.value.problems["site"] == "site_not_served"


def test_status_and_restricted_vulnerabilities_are_for_those_who_hold_the_key(desk_of: Callable[..., Desk], answers: Any) -> None:
    given = answers.person(status="irregulier", vulnerabilities=["traite", "handicap"])
    for roles, status, vulnerabilities in (
        (("reception", "psychologist", "protection"), "irregulier", ["handicap", "traite"]),
        (("reception", "psychologist"), "irregulier", None),
    ):
        desk = desk_of(*roles)
        if vulnerabilities is None:
            with pytest.raises(Refused) as refusal:
                people.register(desk, given, answers.consent())
            assert refusal.value.key == "protection_key_missing"
            continue
        person = people.register(desk, given, answers.consent()).value
        facts = dict(people.page(desk, person).facts)
        assert (facts["status"], facts["vulnerabilities"]) == (status, vulnerabilities)
        with desk.store.read() as connection:
            row = connection.execute(sa.select(t.person)).mappings().one()
        assert row["status_group"] == "autre" and row["vulnerabilities"] == "handicap"
        assert not {"irregulier", "traite"} & {str(value) for value in row.values()}
    with pytest.raises(Refused) as refusal:
        people.register(desk_of("reception"), answers.person(status="refugie"), answers.consent())
    assert refusal.value.key == "clinical_key_missing"


def test_having_nothing_restricted_looks_the_same_as_having_something(desk: Desk, answers: Any) -> None:
    for status, codes in ((None, []), ("refugie", ["traite", "survivant_violence"])):
        people.register(desk, answers.person(status=status or "non_precise", vulnerabilities=codes), answers.consent())
    with desk.store.read() as connection:
        rows = connection.execute(sa.select(t.person.c.status_sealed, t.person.c.restricted_sealed)).all()
    assert len({(len(status), len(restricted)) for status, restricted in rows}) == 1


@pytest.mark.parametrize("role", ["reception", "counsellor", "psychologist", "protection", "coordinator"])
def test_who_sees_people(desk_of: Callable[..., Desk], role: str) -> None:
    assert people.ids(desk_of(role)) == []


def test_an_administrator_sees_no_person(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("administrator")
    for act in (
        lambda: people.ids(desk),
        lambda: people.rows(desk, [1]),
        lambda: people.counts(desk),
        lambda: people.page(desk, 1),
        lambda: people.story(desk, 1),
        lambda: people.similar(desk, answers.person()),
        lambda: people.register(desk, answers.person(), answers.consent()),
        lambda: people.close(desk, 1, {}),
        lambda: consents.give(desk, 1, {"file": True}),
        lambda: sessions.record(desk, 1, answers.session()),
        lambda: services.record(desk, 1, answers.session()),
        lambda: entries.cancel(desk, 1, "x"),
        lambda: entries.read_note(desk, 1),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_the_list_holds_ids_and_fetches_rows(desk: Desk, answers: Any) -> None:
    first = people.register(desk, answers.person(), answers.consent()).value
    second = people.register(
        desk, answers.person(given_name="Awa", birth_date=None, age_at_opening=30, opened_on=date(2025, 3, 1)), answers.consent()
    ).value
    sessions.record(desk, first, answers.session(date=date(2026, 2, 20)))
    assert [found.id for found in people.ids(desk)] == [second, first]
    row = people.rows(desk, [first, 99, second])
    assert [(r.id, r.initials, r.age.years, r.age.estimated, r.last_contact) for r in row] == [
        (first, "A. D.", 26, False, date(2026, 2, 20)),
        (second, "A. D.", 31, True, None),
    ]
    assert people.counts(desk) == {"all": 2, "mine": 2, "open": 2, "closed": 0}
    people.close(desk, second, {"closed_on": date(2026, 3, 1), "closure_reason": "transfert"})
    assert [f.id for f in people.ids(desk, chip="closed")] == [second]
    assert [f.id for f in people.ids(desk, text="diallo", chip="open")] == [first]


def test_closing_a_file(desk: Desk, person_id: int) -> None:
    with pytest.raises(Invalid) as invalid:
        people.close(desk, person_id, {"closed_on": date(2026, 1, 1), "closure_reason": "fatigue"})
    assert set(invalid.value.problems) == {"closed_on", "closure_reason"}
    people.close(desk, person_id, {"closed_on": date(2026, 3, 1), "closure_reason": "transfert"})
    assert people.page(desk, person_id).closure_reason == "transfert"
    assert [item.kind for item in people.story(desk, person_id)] == ["closure", "arrival"]
    with pytest.raises(Refused) as refusal:
        people.close(desk, person_id, {"closed_on": date(2026, 3, 1), "closure_reason": "transfert"})
    assert refusal.value.key == "file_closed"


def test_withdrawing_consent_to_the_file_closes_it_to_services(desk: Desk, person_id: int, answers: Any) -> None:
    consents.give(desk, person_id, {"file": False, "given_on": date(2026, 3, 1)})
    page = people.page(desk, person_id)
    assert {c.purpose: c.answer for c in page.consents} == {
        "file": "no",
        "statistics": "yes",
        "referral": "not_asked",
        "scales": "not_asked",
        "recontact": "not_asked",
    }
    assert not page.may_record
    with pytest.raises(Refused) as refusal:
        sessions.record(desk, person_id, answers.session())
    assert refusal.value.key == "consent_needed"
    consents.give(desk, person_id, {"file": True})
    sessions.record(desk, person_id, answers.session())


def test_a_consent_that_says_nothing_is_refused(desk: Desk, person_id: int) -> None:
    for given in ({}, {"file": "not_asked"}, {"file": "peut-être"}):
        with pytest.raises(Invalid):
            consents.give(desk, person_id, given)


def test_nobody_is_written_without_an_audit_entry(desk: Desk, answers: Any) -> None:
    before = len(audit(desk))
    person = people.register(desk, answers.person(), answers.consent()).value
    session = sessions.record(desk, person, answers.session(note="n")).value
    entries.read_note(desk, session)
    new = entries.correct(desk, session, answers.session(minutes=30), "durée").value
    entries.cancel(desk, new, "doublon")
    consents.give(desk, person, {"statistics": False})
    people.close(desk, person, {"closed_on": date(2026, 3, 1), "closure_reason": "transfert"})
    told = audit(desk)[before:]
    assert [action for action, _ in told] == [
        "person.registered",
        "session.recorded",
        "note.read",
        "entry.corrected",
        "entry.cancelled",
        "consent.changed",
        "person.closed",
    ]
    assert not any("Diallo" in f"{action} {object}" or "OUJ" in object for action, object in told)


def test_similar_people_are_shown_while_typing(desk: Desk, answers: Any) -> None:
    known = people.register(desk, answers.person(), answers.consent()).value
    people.register(desk, answers.person(given_name="Mamadou", sex="M"), answers.consent())
    found = people.similar(desk, {"given_name": "Assiatou", "family_name": "Jallow", "sex": "F"})
    assert [(s.id, s.initials, s.code, s.place) for s in found] == [(known, "A. D.", "OUJ-0001", "OUJ")] and found[0].why
    assert people.similar(desk, {"given_name": "Aïssatou", "family_name": "Diallo", "sex": "M"}) == []
    assert people.similar(desk, {"given_name": "Aïssatou", "family_name": "Diallo", "birth_date": date(1960, 1, 1)}) == []
    assert people.similar(desk, {}) == []

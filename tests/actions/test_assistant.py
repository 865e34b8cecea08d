"""The month-end assistant: what is missing, contradicts itself or waits, each with the way to it; a new check is data alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

import resources
from fieldapp.actions import assistant, drafts, merging, people, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme
from fieldapp.domain.errors import Cancelled, NotAllowed
from fieldapp.domain.periods import Month
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w

FEBRUARY, MARCH = Month(2026, 2), Month(2026, 3)


def told(desk: Desk, month: Month = FEBRUARY, kind: str = "") -> list[tuple[str, str, str]]:
    found = assistant.findings(desk, month)
    return [(one.kind, one.code, one.what["fr"]) for one in found if kind in ("", one.kind)]


def test_a_month_in_order_has_nothing_to_look_at(desk: Desk, person_id: int, answers: Any) -> None:
    desk.today.day = date(2026, 2, 5)
    sessions.record(desk, person_id, answers.session())
    people.register(desk, answers.person(given_name="Mamadou", sex="M", language="fr"), answers.consent())
    assert [one for one in told(desk) if one[0] != "missing"] == []


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"sex": "M", "vulnerabilities": "enceinte;handicap"}, "enceinte"),
        ({"vulnerabilities": "mna_separe"}, "majeure"),
        ({"vulnerabilities": "personne_agee"}, "plus jeune"),
        ({"birth_date": "2019-01-01", "vulnerabilities": "parent_isole"}, "moins de 12 ans"),
        ({"population_group": "marocain"}, "autre nationalité"),
        ({"nationality": "MA"}, "nationalité marocaine"),
    ],
)
def test_contradictions_of_a_file_are_listed_with_the_way_to_it(desk: Desk, rows: Any, other: dict[str, object], words: str) -> None:
    person = rows.person(language="fr", opened_on="2026-02-02", given_name="Awa", family_name="Diallo", **other)
    (found,) = [one for one in assistant.findings(desk, FEBRUARY) if one.kind == "contradiction"]
    assert words in found.what["fr"] and found.what["ar"] and found.what["en"]
    assert (found.person_id, found.code, found.initials) == (person, "P-1", "A. D.")
    assert found.jump == {"place": "person", "person": person}


def test_contradictions_of_a_service_lead_to_it(desk: Desk, rows: Any) -> None:
    man, child = rows.person(sex="M"), rows.person(age_at_opening=8)
    expected = {
        rows.entry(man, "2026-02-03", "health.antenatal"): "homme",
        rows.entry(child, "2026-02-03", "work.training"): "enfant",
        rows.entry(man, "2026-02-01", opened := "health.consultation"): "avant",
    }
    rows.change("UPDATE person SET opened_on = '2026-02-02', closed_on = '2026-02-20' WHERE id = 1")
    expected[rows.entry(man, "2026-02-25", opened)] = "après la clôture"
    found = {one.jump["entry"]: one.what["fr"] for one in assistant.findings(desk, FEBRUARY) if one.kind == "contradiction"}
    assert set(found) == set(expected) and all(words in found[entry] for entry, words in expected.items())


def test_what_is_not_stated_is_missing_and_counted(desk: Desk, rows: Any) -> None:
    silent, other = rows.person(sex="nd", nationality="nd", age_at_opening=None), rows.person(language="fr")
    for person in (silent, other):
        rows.entry(person, "2026-02-03")
    rows.entry(silent, "2026-02-04", "aid.cash")
    rows.entry(silent, "2026-02-05", "aid.cash", amount_mad=200)
    words = [what for _, _, what in told(desk, kind="missing")]
    for word in ("sexe", "âge", "nationalité", "langue", "montant"):
        assert sum(word in what for what in words) == 1, word
    shares = {share.what["fr"]: (share.number, share.of, share.percent) for share in assistant.quality(desk, FEBRUARY).unknown}
    assert shares["Sexe"] == (1, 2, 50) and shares["Montant d’une aide"] == (1, 2, 50)


def test_the_same_service_written_twice_is_told_once(desk: Desk, rows: Any) -> None:
    person = rows.person(language="fr")
    for _ in range(2):
        rows.entry(person, "2026-02-03", "aid.food_basket")
    rows.entry(person, "2026-02-04", "aid.food_basket")
    assert len(told(desk, kind="contradiction")) == 1


def test_what_came_late_and_what_was_corrected(desk: Desk, person_id: int, answers: Any) -> None:
    from fieldapp.actions import entries

    entry = sessions.record(desk, person_id, answers.session(date=date(2026, 2, 3))).value
    entries.correct(desk, entry, answers.session(date=date(2026, 2, 3), minutes=30), "durée")
    assert len(told(desk, kind="late")) == 1 and len(told(desk, MARCH, kind="late")) == 1
    figures = assistant.quality(desk, FEBRUARY)
    assert (figures.late.number, figures.late.of) == (1, 1) and figures.corrected.percent == 100


def test_doubles_lead_to_both_files_and_joined_ones_are_one_person(desk: Desk, person_id: int, answers: Any) -> None:
    other = people.register(
        desk, answers.person(given_name="Assiatou", family_name="Jallow", population_group="marocain"), answers.consent()
    )
    (double,) = [one for one in assistant.findings(desk, FEBRUARY) if one.kind == "double"]
    assert double.jump["place"] == "merge" and {double.jump["kept"], double.jump["gone"]} == {person_id, other.value}
    assert "OUJ-" in double.what["fr"]
    merging.merge(desk, person_id, other.value, {})
    assert told(desk, kind="double") == told(desk, kind="contradiction") == []


def test_who_is_followed_elsewhere_is_counted_as_possible_overlap(desk: Desk, answers: Any) -> None:
    from fieldapp.domain import cards

    for other in ({"elsewhere": True}, {"elsewhere": True}, {"elsewhere": True, "card": cards.make()}, {}):
        people.register(desk, answers.person(**other), answers.consent())
    figures = assistant.quality(desk, FEBRUARY)
    assert (figures.said, figures.by_card) == (2, 1)


def test_what_waits_is_there_whatever_the_month(desk: Desk, person_id: int, rows: Any) -> None:
    sent = rows.entry(person_id, "2026-02-03", "referral.out", partner="CHU", issue="envoyee")
    drafts.save(desk, "session", {"minutes": 5}, person_id)
    drafts.save(desk, "registration", {})
    written = {"author": "sb", "entered_on": "2026-02-02"}
    paper = {
        "serial": "OUJ-100001",
        "form": "session",
        "language": "fr",
        "site": "OUJ",
        "printed_on": "2026-02-01",
        "printed_by": "sb",
        "version": "1",
    }
    referral = {"entry_id": sent, "person_id": person_id, "code": "K7M2", "need": "health", "due_on": "2026-02-10"}
    emergency = {"uid": "u", "person_id": person_id, "reason": "x", "until": "2026-02-09", **written}
    state = {"uid": "s", "entry_id": sent, "person_id": person_id, "state": "envoyee", "day": "2026-02-03", **written}
    closure = {"uid": "c", "person_id": person_id, "form": "closure", "date": "2026-03-01", "state": "to_sign", **written}
    refused = {"person_id": person_id, "purpose": "file", "answer": "no", "manner": "oral", "given_on": "2026-02-02", **written}
    with desk.store.write() as tx:
        for table, row in (
            (w.paper, paper),
            (w.referral, referral),
            (w.referral_state, state),
            (w.emergency, emergency),
            (w.step, closure),
            (t.consent, refused),
        ):
            tx.connection.execute(sa.insert(table).values(row))
        tx.audit("test")
    rows.change("UPDATE person SET closed_on = '2026-03-01', closure_reason = 'transfert'")
    found = {one.kind: one for one in assistant.findings(desk, Month(2025, 6))}
    assert set(found) == {"paper", "referral", "closure", "emergency", "draft"}
    assert found["paper"].code == "OUJ-100001" and found["paper"].jump == {"place": "paper_typing", "serial": "OUJ-100001"}
    assert found["closure"].jump == {"place": "person", "person": person_id}
    assert [one.jump["place"] for one in assistant.findings(desk, MARCH) if one.kind == "draft"] == ["registration", "person"]


def test_a_coordinator_sees_codes_and_no_names(desk_of: Callable[..., Desk], answers: Any) -> None:
    desk = desk_of("coordinator", "reception")
    people.register(desk, answers.person(population_group="marocain"), answers.consent())
    assert {one.initials for one in assistant.findings(desk, FEBRUARY)} == {"A. D."}
    vault = desk.store.vault
    vault.roles = frozenset({"coordinator"})
    found = assistant.findings(desk, FEBRUARY)
    assert found and {one.initials for one in found} == {""} and {one.code for one in found} == {"OUJ-0001"}
    with pytest.raises(NotAllowed):
        assistant.findings(desk_of("administrator"), FEBRUARY)
    with pytest.raises(NotAllowed):
        assistant.quality(desk_of("administrator"), FEBRUARY)


def test_it_can_be_stopped(desk: Desk, person_id: int) -> None:
    with pytest.raises(Cancelled):
        assistant.findings(desk, FEBRUARY, cancel=lambda: True)


def test_a_new_check_is_data_alone(desk: Desk, answers: Any, tmp_path: Path) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    file = folder / "checks.toml"
    when = 'kind = "contradiction"\nabout = "person"\nwhen = { nationality = ["GN"] }\n'
    added = f'\n[guinea]\n{when}fr = "De Guinée."\nar = "من غينيا."\nen = "From Guinea."\n'
    file.write_text(file.read_text(encoding="utf-8") + added, encoding="utf-8")
    people.register(desk, answers.person(), answers.consent())
    assert ("contradiction", "OUJ-0001", "De Guinée.") in told(replace(desk, programme=programme.load(folder)))


@pytest.mark.parametrize(
    "wrong",
    ['when = { colour = ["red"] }', 'when = { sex = "M" }', 'when = { sex = ["M"] }\nkind2 = "x"', 'when = { sex = ["M"] }\nkind = "bad"'],
)
def test_a_check_that_is_not_understood_is_refused(tmp_path: Path, wrong: str) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    kind = "" if "kind = " in wrong else 'kind = "missing"\n'
    (folder / "checks.toml").write_text(f'[x]\n{kind}about = "person"\n{wrong}\nfr = "a"\nar = "a"\nen = "a"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"checks\.toml"):
        programme.load(folder)

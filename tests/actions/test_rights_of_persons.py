"""What a person may ask: see, correct, have erased; the end of files whose time is over; the register of incidents."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import (
    access_parts,
    consents,
    controller,
    finding,
    incidents,
    people,
    printing_access,
    retention,
    rights,
    sessions,
    steps,
)
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import tables as t
from tests.conftest import TODAY, Calendar

CANARY = "kanari-beau-frère"


def close(desk: Desk, person: int, day: date) -> None:
    with desk.store.write() as tx:
        tx.connection.execute(
            sa.update(t.person).where(t.person.c.id == person).values(closed_on=day.isoformat(), closure_reason="transfert")
        )
        tx.audit("test.closed")


def test_a_request_is_due_in_ten_days_and_a_refusal_says_why(desk: Desk, calendar: Calendar, person_id: int) -> None:
    number = rights.ask(desk, person_id, {"kind": "rectification", "asked_on": TODAY, "words": CANARY}).value
    (one,) = rights.requests(desk)
    assert one.due_on == TODAY + timedelta(days=10) and not one.overdue
    calendar.day = TODAY + timedelta(days=11)
    assert rights.requests(desk, person_id, waiting=True)[0].overdue
    with pytest.raises(Invalid) as invalid:
        rights.answer(desk, number, {"outcome": "refused"})
    assert set(invalid.value.problems) == {"words"}
    done = rights.answer(desk, number, {"outcome": "done"})
    assert rights.requests(desk, waiting=True) == [] and done.undo is not None
    done.undo()
    assert rights.requests(desk, waiting=True)[0].id == number


def test_a_correction_keeps_what_stood_there_and_can_be_taken_back(desk: Desk, person_id: int, answers: Any) -> None:
    before = rights.registered(desk, person_id)
    new = before | {"family_name": "Jallow", "phone": "0612345678", "vulnerabilities": ["enceinte", "traite"], "status": "refugie"}
    with pytest.raises(Invalid):
        rights.rectify(desk, person_id, new, " ")
    done = rights.rectify(desk, person_id, new, "elle a montré sa carte")
    assert done.value == ("family_name", "phone", "status", "vulnerabilities")
    told = {one.field: one for one in rights.rectified(desk, person_id)}
    assert told["family_name"].before == "Diallo" and told["family_name"].author == "sb"
    assert set(told) == {"family_name", "phone", "status", "vulnerabilities"} and told["status"].before == "non_precise"
    assert finding.find(desk, "Jallow") and rights.registered(desk, person_id)["status"] == "refugie"
    blank = {key: value for key, value in rights.registered(desk, person_id).items() if key != "phone"}
    taken = rights.rectify(desk, person_id, blank, "plus de téléphone")
    assert taken.value == ("phone",) and "phone" not in rights.registered(desk, person_id)
    assert taken.undo is not None and done.undo is not None
    with pytest.raises(NotAllowed):
        done.undo()
    taken.undo()
    done.undo()
    assert rights.registered(desk, person_id) == before and rights.rectified(desk, person_id) == []
    with pytest.raises(Refused, match="correct at least"):
        rights.rectify(desk, person_id, before, "rien")


def test_what_one_cannot_read_is_not_lost_by_a_correction(desk: Desk, answers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    person = people.register(desk, answers.person(vulnerabilities=["traite", "enceinte"], status="refugie"), answers.consent()).value
    vault = type(desk.store.vault)
    with monkeypatch.context() as without:
        without.setattr(vault, "can_read_protection", property(lambda self: False))
        without.setattr(vault, "can_read_clinical", property(lambda self: False))
        seen = rights.registered(desk, person)
        assert seen["vulnerabilities"] == ["enceinte"]
        rights.rectify(desk, person, seen | {"district": "Lazaret"}, "elle a déménagé")
        with pytest.raises(Refused):
            rights.rectify(desk, person, seen | {"vulnerabilities": ["traite"]}, "x")
    after = rights.registered(desk, person)
    assert set(after["vulnerabilities"]) == {"traite", "enceinte"} and after["status"] == "refugie"  # type: ignore[call-overload]
    assert after["district"] == "Lazaret"


def test_a_copy_holds_the_chosen_parts_and_nothing_of_others(desk: Desk, tmp_path: Path, answers: Any) -> None:
    person = people.register(desk, answers.person(vulnerabilities=["traite", "enceinte"]), answers.consent(referral=True)).value
    sessions.record(desk, person, answers.session(note="Elle dort mal."))
    consents.withhold(desk, person, {"who": CANARY})
    parts = {part.key: part for part in access_parts.of(desk, person, "fr")}
    whole = " ".join(f"{label} {value}" for part in parts.values() for label, value in part.lines)
    assert CANARY not in whole, "who must not know is somebody else"
    assert "Diallo" in whole and "Guinée" in whole
    assert not parts["notes"].chosen and not parts["annex"].chosen and parts["identity"].chosen
    shown = " ".join(value for key, part in parts.items() if part.chosen for _, value in part.lines)
    assert "traite" not in shown.casefold() and "dort mal" not in shown
    out = tmp_path / "copie.pdf"
    with pytest.raises(Invalid):
        printing_access.write(desk, person, ["identity"], out, asked=False)
    with pytest.raises(Invalid):
        printing_access.write(desk, person, [], out, asked=True)
    assert not out.exists()
    for language in ("fr", "ar", "en"):
        printing_access.write(desk, person, ["identity", "services"], out, asked=True, language=language)
        assert out.read_bytes().startswith(b"%PDF")
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.audit).where(t.audit.c.action == "person.printed")) == 3
        assert connection.scalar(sa.select(t.exported.c.kind)) == "person"


def test_a_copy_is_punctuated_as_its_language_is(desk: Desk, answers: Any) -> None:
    person = people.register(desk, answers.person(vulnerabilities=["sans_abri", "enceinte"]), answers.consent()).value
    steps.record(desk, person, "job_follow_up", {"date": desk.today(), "job": "en_poste"})
    for language, comma, colon in (("fr", ", ", "\u00a0: "), ("ar", "، ", ": "), ("en", ", ", ": ")):
        parts = {part.key: part.lines for part in access_parts.of(desk, person, language)}
        assert any(comma in value for _, value in parts["identity"])
        assert all(value.count(colon) >= 2 and " · " in value and ";" not in value for _, value in parts["steps"])


def test_a_copy_that_cannot_be_written_leaves_nothing(desk: Desk, tmp_path: Path, person_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Refused):
        printing_access.write(desk, person_id, ["identity"], tmp_path / "copie.pdf", asked=True)
    assert list(tmp_path.glob("*copie*")) == []
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.exported)) == 0


def test_the_controller_is_written_by_who_may(desk: Desk, desk_of: Callable[..., Desk]) -> None:
    assert controller.of(desk).missing
    done = controller.choose(desk, {"name": "MS2", "authorisation": "A-123/2026"})
    assert controller.of(desk) == controller.Controller("MS2", "A-123/2026") and not controller.of(desk).missing
    assert done.undo is not None
    done.undo()
    assert controller.of(desk).missing
    with pytest.raises(NotAllowed):
        controller.choose(desk_of("counsellor"), {"name": "x"})


def test_what_is_over_is_listed_then_erased_with_written_words(desk: Desk, calendar: Calendar, answers: Any, tmp_path: Path) -> None:
    old = people.register(desk, answers.person(), answers.consent()).value
    held = people.register(desk, answers.person(given_name="Awa"), answers.consent()).value
    asking = people.register(desk, answers.person(given_name="Fatou"), answers.consent()).value
    child = people.register(desk, answers.person(birth_date=date(2010, 5, 1)), answers.consent(given_by="self")).value
    for one in (old, held, asking, child):
        close(desk, one, date(2026, 3, 1))
    retention.hold(desk, held, "legal")
    rights.ask(desk, asking, {"kind": "access", "asked_on": TODAY})
    assert retention.dry_run(desk) == []
    calendar.day = date(2028, 3, 1)
    listed = {one.person_id: one for one in retention.dry_run(desk)}
    assert {one.person_id: one.waits for one in listed.values()} == {old: "", held: "legal", asking: "request"}, "a child's waits longer"
    with pytest.raises(Refused):
        retention.purge(desk, [held], retention.words_to_write(1, "fr"))
    with pytest.raises(Invalid):
        retention.purge(desk, [old], "oui")
    proof = retention.purge(desk, [old], retention.words_to_write(1, "fr")).value
    assert (proof.erased, proof.by_kind) == (1, {"closed_adult": 1}) and old not in {one.person_id for one in retention.dry_run(desk)}
    printing_access.proof(desk, proof, tmp_path / "preuve.pdf", "ar")
    assert (tmp_path / "preuve.pdf").read_bytes().startswith(b"%PDF")
    calendar.day = date(2030, 5, 1)
    assert {one.kind for one in retention.dry_run(desk) if one.person_id == child} == {"closed_child"}, "two years after turning 18"


def test_periods_are_the_sites_choice(desk: Desk, calendar: Calendar, answers: Any) -> None:
    person = people.register(desk, answers.person(), answers.consent()).value
    close(desk, person, date(2026, 3, 1))
    calendar.day = date(2026, 9, 2)
    assert retention.dry_run(desk) == []
    done = retention.choose(desk, retention.periods(desk) | {"closed_adult": 6})
    assert [one.person_id for one in retention.dry_run(desk)] == [person] and done.undo is not None
    done.undo()
    assert retention.periods(desk)["closed_adult"] == 24
    with pytest.raises(Invalid):
        retention.choose(desk, retention.periods(desk) | {"closed_adult": 0})


def test_a_purge_cut_off_erases_all_or_nothing(desk: Desk, calendar: Calendar, answers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [people.register(desk, answers.person(given_name=name), answers.consent()).value for name in ("Awa", "Fatou")]
    for one in both:
        close(desk, one, date(2026, 3, 1))
    calendar.day = date(2028, 6, 1)
    real, calls = retention.erasing.erase, []

    def second_fails(tx: Any, person: int, day: str) -> None:
        calls.append(person)
        if len(calls) == 2:
            raise OSError("cut")
        real(tx, person, day)

    monkeypatch.setattr(retention.erasing, "erase", second_fails)
    with suppress(OSError):
        retention.purge(desk, both, retention.words_to_write(2, "en"))
    assert people.counts(desk)["all"] == 2


def test_the_register_of_incidents_goes_out_harmless(desk: Desk, tmp_path: Path, desk_of: Callable[..., Desk]) -> None:
    number = incidents.record(
        desk, {"day": TODAY, "site": "OUJ", "kind": "papier", "what": "=HYPERLINK(1) une fiche oubliée", "affected": 2}
    ).value
    done = incidents.correct(desk, number, incidents.answers(desk, number) | {"actions": "Retrouvée", "closed_on": TODAY})
    (one,) = incidents.register(desk)
    assert (one.affected, one.actions, one.closed_on) == (2, "Retrouvée", TODAY)
    out = incidents.write(desk, tmp_path / "incidents.csv", "fr")
    text = out.read_text("utf-8-sig")
    assert "'=HYPERLINK" in text and "Paper lost" not in text and "Papier égaré" in text and text.splitlines()[0].startswith("Date;")
    assert done.undo is not None
    done.undo()
    assert incidents.register(desk)[0].closed_on is None
    reception = desk_of("reception")
    assert incidents.record(reception, {"day": TODAY, "site": "OUJ", "kind": "perte", "what": "x"}).value
    with pytest.raises(NotAllowed):
        incidents.register(reception)

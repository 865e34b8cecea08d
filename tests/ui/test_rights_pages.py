"""Agreements and rights in the real window: who agrees at which age, withdrawing, who must not know, requests, the copy, settings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from fieldapp.actions import consents, controller, incidents, people, retention, rights
from fieldapp.ui.person.access_page import NO, YES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WHO = {
    "family_name": "Diallo", "given_name": "Aïssatou", "sex": "F", "birth_date": date(1999, 5, 6), "nationality": "GN",
    "population_group": "migrant", "site": "OUJ", "project": "MMSD", "opened_on": date(2026, 2, 2),
}  # fmt: skip
AGREED = {
    "file": True, "statistics": True, "referral": True, "scales": True, "manner": "read_aloud", "given_by": "self", "language": "ff",
    "given_on": date(2026, 2, 2),
}  # fmt: skip


def find(window: QWidget, name: str) -> QWidget:
    """The visible part of that name."""
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def told(part: QWidget) -> str:
    """All the words that can be read, once what was just added is shown."""
    QCoreApplication.processEvents()
    return " ".join(words.text() for words in part.findChildren(QLabel) if words.isVisible()).replace("\u00a0", " ")


@pytest.fixture
def window(room):
    return room()


@pytest.fixture
def person(window) -> int:
    return people.register(window.desk, WHO, AGREED).value


def page(window, place: str, **where):
    window.screen.open(place, **where)
    return window.screen.page


def test_a_childs_agreement_asks_for_an_adult_and_the_childs_word(window):
    consent = page(window, "registration").consent
    assert consent.view.rows["assent"].isHidden() and consent.view.rows["no_parent"].isHidden()
    consent.age.set_value("6_11")
    assert consent.view.rows["assent"].isVisible()
    consent.view.set_answers({"file": True, "statistics": True, "given_by": "self", "assent": "oral"})
    consent.submit()
    assert "15 ans" in told(consent) and consent.isVisible()
    consent.view.set_answers({"given_by": "other_adult", "no_parent": "seul"})
    consent.submit()
    assert window.screen.page.view.isVisible(), "on to the registration"


def test_refusing_the_file_keeps_nothing(window):
    opened = page(window, "registration")
    opened.consent.view.set_answers({"file": False, "statistics": False})
    opened.consent.submit()
    assert opened.consent.refusal.isVisible() and people.counts(window.desk)["all"] == 0


def test_the_text_is_read_in_the_language_of_the_person(window, qtbot):
    consent = page(window, "registration").consent
    qtbot.mouseClick(consent.read, Qt.MouseButton.LeftButton)
    assert "juge" in consent.text.text() and consent.text.isVisible()
    qtbot.mouseClick(consent.read, Qt.MouseButton.LeftButton)
    consent.view.set_answers({"language": "ff"})
    qtbot.mouseClick(consent.read, Qt.MouseButton.LeftButton)
    assert consent.text.text().splitlines()[0] != consents.texts("fr").paragraphs[0], "first it says that it is said aloud"


def test_somebody_who_cannot_answer_is_written_under_an_emergency(window, qtbot):
    opened = page(window, "registration")
    qtbot.mouseClick(find(window, "consent_emergency"), Qt.MouseButton.LeftButton)
    opened.consent.urgent.set_answers({"reason": "inconscient", "told": "Mme Alami", "until": date(2026, 3, 9)})
    opened.consent.submit()
    opened.view.set_answers({**WHO, "opened_on": date(2026, 3, 4)})
    opened.submit()
    (one,) = consents.emergencies(window.desk)
    assert one.until == date(2026, 3, 9) and "9 mars" in told(window.screen.page)


def test_a_file_is_kept_for_a_child_and_its_time_counts_again(window, person, qtbot):
    opened = page(window, "rights", person=person)
    qtbot.mouseClick(find(window, "open_held"), Qt.MouseButton.LeftButton)
    opened.held.card.submit()
    assert opened.held.card.view.rows["why"].error(), "not without saying why"
    opened.held.card.view.set_answers({"why": "child"})
    qtbot.keyClick(opened.held.card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert retention.held(window.desk, person) == "child" and "Pour un enfant" in told(opened)
    qtbot.mouseClick(find(window, "let_go"), Qt.MouseButton.LeftButton)
    assert retention.held(window.desk, person) == "" and opened.held.verb.hasFocus()
    qtbot.keyClick(opened.held.verb, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert retention.held(window.desk, person) == "child"


def test_withdrawing_tells_what_left_and_ctrl_z_takes_it_back(window, person, qtbot):
    opened = page(window, "rights", person=person)
    qtbot.mouseClick(find(window, "withdraw_scales"), Qt.MouseButton.LeftButton)
    assert not consents.allows(window.desk, person, "scales") and "retiré" in told(window).casefold()
    assert opened.agreements.verb.hasFocus(), "the keyboard does not get lost with the button"
    qtbot.keyClick(opened.agreements.verb, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert consents.allows(window.desk, person, "scales")


def test_who_must_not_know_is_typed_and_shown_beside_the_story(window, person, qtbot):
    opened = page(window, "rights", person=person)
    opened.withheld.verb.setFocus()
    qtbot.keyClick(opened.withheld.verb, Qt.Key.Key_Return)
    opened.withheld.card.view.set_answers({"partner": "CHU", "reason": "danger"})
    opened.withheld.card.submit()
    assert consents.withheld(window.desk, person)[0].partner == "CHU" and opened.withheld.verb.hasFocus()
    beside = page(window, "person", person=person)
    assert "CHU" not in told(beside), "the person in front sees the screen too"
    beside.vigilance.open(True)
    assert "CHU" in told(beside)


def test_a_request_is_written_and_answered(window, person):
    opened = page(window, "rights", person=person)
    opened.requests.verb.click()
    opened.requests.card.view.set_answers({"kind": "access"})
    opened.requests.card.submit()
    (one,) = rights.requests(window.desk, person)
    assert one.due_on == date(2026, 3, 14) and "14 mars" in told(opened)
    find(window, "do_access").click()
    assert "Guinée" in told(window.screen.page), "what was asked is one press away"
    window.screen.back()
    opened = window.screen.page
    find(window, f"answer_{one.id}").click()
    opened.requests.card.view.set_answers({"outcome": "refused"})
    opened.requests.card.submit()
    assert opened.requests.card is not None, "a refusal without a reason is not saved"
    opened.requests.card.view.set_answers({"words": "Le dossier est devant le juge."})
    opened.requests.card.submit()
    assert rights.requests(window.desk, person, waiting=True) == []


def test_a_correction_shows_what_stood_there(window, person):
    opened = page(window, "rectify", person=person)
    assert opened.view.answers()["family_name"] == "Diallo"
    opened.view.set_answers({"family_name": "Jallow"})
    opened.submit()
    assert rights.rectified(window.desk, person) == [], "without a reason nothing is saved"
    opened.reason.setText("elle l’écrit ainsi")
    opened.submit()
    assert "Diallo" in told(page(window, "rights", person=person))


def test_the_copy_waits_for_the_question(window, person, tmp_path: Path, monkeypatch):
    opened = page(window, "access_copy", person=person)
    assert "Guinée" in told(opened) and not opened.verb.isEnabled()
    opened.asked.set_value(YES)
    assert opened.warning.isVisible() and not opened.verb.isEnabled()
    opened.asked.set_value(NO)
    out = tmp_path / "copie.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), ""))
    opened.verb.click()
    assert out.read_bytes().startswith(b"%PDF")


def test_the_settings_ask_for_the_authorisation_and_keep_the_registers(window, person, monkeypatch, tmp_path: Path):
    window.screen.go("settings")
    settings = window.screen.page
    settings.show_section("controller")
    assert "bande rouge" in told(settings.section).casefold() or "red band" in told(settings.section)
    card = settings.section.open("controller")
    card.view.set_answers({"name": "MS2", "authorisation": "A-12/2026"})
    card.submit()
    assert not controller.of(window.desk).missing
    settings.show_section("incidents")
    card = settings.section.open("new")
    card.view.set_answers({"kind": "papier", "what": "Une fiche oubliée au comptoir", "affected": 1})
    card.submit()
    assert len(incidents.register(window.desk)) == 1 and "comptoir" in told(settings.section)
    rights.ask(window.desk, person, {"kind": "access", "asked_on": date(2026, 2, 1)})
    settings.show_section("requests")
    assert "OUJ-0001" in told(settings.section) or any(
        "OUJ-0001" in b.text() for b in settings.section.findChildren(QWidget) if hasattr(b, "text")
    )


def test_files_over_their_time_go_with_a_copied_phrase(window, person):
    with window.desk.store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE person SET closed_on = '2023-01-10', opened_on = '2022-01-10', closure_reason = 'transfert'")
        tx.audit("test.closed")
    window.screen.go("settings")
    window.screen.page.show_section("retention")
    section = window.screen.page.section
    assert not section.end.isVisible()
    section._chips[0].setChecked(True)
    section.erase.click()
    assert section.hint.text() and people.counts(window.desk)["all"] == 1
    section.words.setText(retention.words_to_write(1, "fr"))
    section.erase.click()
    assert people.counts(window.desk)["all"] == 0 and section.save_proof.isVisible()

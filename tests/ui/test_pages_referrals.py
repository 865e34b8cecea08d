"""Answers of partners by keyboard, the directory, papers: in the real window, on a real home."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from fieldapp.actions import attachments, exports, organisations, people, referrals
from fieldapp.domain import referral_codes
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.referrals.hint import ReferralHint
from fieldapp.ui.referrals.pane import ReferralsPane

PERSON = {
    "given_name": "Aïssatou", "family_name": "Diallo", "sex": "F", "age_at_opening": 27, "nationality": "GN", "population_group": "migrant",
    "site": "OUJ", "opened_on": date(2026, 2, 2), "project": "MMSD",
}  # fmt: skip
CONSENT = {"file": True, "statistics": True, "referral": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 2)}
SENT = {"date": date(2026, 2, 23), "site": "OUJ", "project": "MMSD", "need": "health", "partner": "CHU", "urgency": "rapide"}
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on a home with one overdue referral."""
    made = room(language="en")
    person = people.register(made.desk, PERSON, CONSENT).value
    made.sent = referrals.send(made.desk, person, SENT).value
    made.person = person
    return made


class Keys:
    """Presses keys on whatever holds the keyboard, and counts them."""

    def __init__(self, qtbot: Any) -> None:
        self.qtbot, self.pressed = qtbot, 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.pressed += 1
        QApplication.processEvents()
        self.qtbot.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, held)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        self.pressed += len(text)
        self.qtbot.keyClicks(QApplication.focusWidget(), text)
        QApplication.processEvents()


@pytest.fixture
def keys(qtbot: Any) -> Keys:
    """The keyboard."""
    return Keys(qtbot)


def button(page: QWidget, name: str) -> Button:
    """A button of a page."""
    found = page.findChild(Button, name)
    assert found is not None, name
    return found


def test_an_answer_is_typed_back_by_its_code(window: MainWindow, keys: Keys) -> None:
    """Ctrl+R, the seven signs of the code, a few words, Ctrl+Enter: under ten seconds for who types three signs a second."""
    keys.press(Qt.Key.Key_R, CONTROL)
    keys.write(window.sent.code.lower())
    card = window.screen.page.card
    assert card is not None and card.states.value() == "acceptee", "what usually comes next is chosen"
    assert QApplication.focusWidget() in card.states.chips
    keys.press(Qt.Key.Key_Tab)  # the day, today
    keys.press(Qt.Key.Key_Tab)
    keys.write("mardi 9 h")
    keys.press(Qt.Key.Key_Return, CONTROL)
    row = referrals.one(window.desk, window.sent.entry_id)
    assert (row.state, row.has_note, row.state_on) == ("acceptee", True, date(2026, 3, 4))
    assert "Accepted" in window.screen.notices.text
    assert window.screen.page.card is None and QApplication.focusWidget() is window.screen.page.field, "ready for the next slip"
    assert keys.pressed <= 20, keys.pressed
    keys.press(Qt.Key.Key_Z, CONTROL)
    assert referrals.one(window.desk, window.sent.entry_id).state == "envoyee"


def test_a_refusal_asks_why(window: MainWindow, keys: Keys) -> None:
    window.screen.open("referrals", entry=window.sent.entry_id)
    card = window.screen.page.card
    assert not card.reason_row.isVisible()
    keys.press(Qt.Key.Key_Right)
    assert card.states.value() == "refusee" and card.reason_row.isVisible()
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert "why" in card.reason_row.error() and QApplication.focusWidget() is card.reason
    card.reason.set_value("no_place")
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert referrals.one(window.desk, window.sent.entry_id).reason == "no_place"


def test_what_is_overdue_stands_first_and_is_narrowed(window: MainWindow, keys: Keys) -> None:
    keys.press(Qt.Key.Key_R, CONTROL)
    page = window.screen.page
    assert page.lines.keys == [window.sent.entry_id] and page.lines.current.line.due
    keys.write("anapec")
    assert page.lines.keys == [] and "seven signs" in page.empty.text()
    page.field.setText("chu")
    keys.press(Qt.Key.Key_Return)
    assert page.card is not None and page.card.referral.entry_id == window.sent.entry_id
    keys.press(Qt.Key.Key_Escape)
    assert page.card is None
    page.field.clear()
    page.chips["partners"].click()
    assert [row.line.title for row in page.partners._rows] == ["University hospital"] and page.partners.isVisible()


def test_a_wrong_code_is_told(window: MainWindow, keys: Keys) -> None:
    keys.press(Qt.Key.Key_R, CONTROL)
    wrong = referral_codes.make()
    keys.write(wrong)
    assert "another laptop" in window.screen.page.empty.text()


def test_what_is_typed_survives_another_page_and_a_lock(window: MainWindow, keys: Keys) -> None:
    window.screen.open("referrals", entry=window.sent.entry_id)
    card = window.screen.page.card
    card.note.set_value("rappeler jeudi")
    keys.press(Qt.Key.Key_Right)
    kept = window.screen.keep()
    window.screen.restore(kept)
    assert window.screen.page.card.note.value() == "rappeler jeudi" and window.screen.page.card.states.value() == "refusee"


def test_the_slip_is_saved_where_one_says(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "fiche.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    window.screen.open("referrals", entry=window.sent.entry_id)
    button(window.screen.page, "slip_en").click()
    assert out.read_bytes().startswith(b"%PDF") and [row.kind for row in exports.list(window.desk)] == ["person"]
    assert window.screen.notices.text


def test_an_organisation_is_added_found_and_closed(window: MainWindow, keys: Keys) -> None:
    window.screen.open("directory")
    page = window.screen.page
    assert QApplication.focusWidget() is page.field and len(page.lines.keys) >= 10
    keys.write("atelier bois")
    assert page.lines.keys == []
    keys.press(Qt.Key.Key_N, CONTROL)
    assert page.sheet.view.rows["name"].field.value() == "atelier bois", "what was looked for is the name"
    page.sheet.view.rows["kinds"].field.set_value(["employer"])
    page.sheet.view._touched()
    page.sheet.view.rows["places_offered"].field.set_value(3)
    keys.press(Qt.Key.Key_Return, CONTROL)
    (number,) = page.lines.keys
    assert organisations.one(window.desk, number).places == (3, 0, 3) and "3" in page.lines.current.line.end
    keys.press(Qt.Key.Key_Return)
    assert page.sheet is not None and page.sheet.view.rows["places_offered"].field.value() == 3
    button(page, "turn_organisation").click()
    assert page.lines.keys == []
    page.closed.click()
    assert page.lines.keys == [number] and page.lines.current.line.quiet


def test_filters_stay(window: MainWindow) -> None:
    window.screen.open("directory")
    page = window.screen.page
    page.kinds["school"].click()
    page.need.set_value("training")
    shown = page.lines.keys
    assert 0 < len(shown) < 5
    page.lines.choose()
    page.sheet.view.rows["phone"].field.set_value("0536")
    kept = window.screen.keep()
    window.screen.restore(kept)
    page = window.screen.page
    assert page.kinds["school"].isChecked() and page.need.value() == "training"
    assert page.sheet.view.rows["phone"].field.value() == "0536"


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A scanned paper on a stick."""
    path = tmp_path / "scan.png"
    image = Image.new("RGB", (900, 1200), "white")
    image.paste((30, 40, 50), (100, 100, 700, 140))
    out = io.BytesIO()
    image.save(out, "PNG")
    path.write_bytes(out.getvalue())
    return path


def test_a_paper_is_seen_before_it_is_kept(window: MainWindow, keys: Keys, scan: Path) -> None:
    window.screen.open("person", person=window.person)
    window.screen.open("attachment", person=window.person, path=str(scan))
    page = window.screen.page
    assert not page.paper._image.isNull() and page.told.isVisible()
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert page.kind_row.error()
    page.kind.set_value("medical")
    page.title_field.setText("Ordonnance")
    keys.press(Qt.Key.Key_Return, CONTROL)
    (row,) = attachments.of_person(window.desk, window.person)
    assert (row.kind, row.title) == ("medical", "Ordonnance") and scan.exists()
    assert window.screen.page.place == "people" and window.screen.page is not page


def test_a_paper_is_looked_at_and_cancelled(window: MainWindow, keys: Keys, scan: Path) -> None:
    number = attachments.add(window.desk, window.person, scan.read_bytes(), "medical", "Ordonnance").value
    window.screen.open("person", person=window.person)
    window.screen.open("attachment", person=window.person, number=number)
    page = window.screen.page
    assert "Ordonnance" in page.title.text() and QApplication.focusWidget() is page.paper
    height = page.paper.height()
    keys.press(Qt.Key.Key_Plus)
    assert page.paper.factor > 1 and page.paper.height() > height
    keys.press(Qt.Key.Key_0)
    assert page.paper.factor == 1
    button(page, "cancel_paper").click()
    assert QApplication.focusWidget() is page.why
    button(page, "cancel_paper").click()
    assert page.why_row.error()
    page.why.setText("mauvais dossier")
    button(page, "cancel_paper").click()
    assert attachments.of_person(window.desk, window.person)[0].cancelled
    keys.press(Qt.Key.Key_Z, CONTROL)
    assert not attachments.of_person(window.desk, window.person)[0].cancelled


def test_nothing_of_a_paper_stays_when_one_leaves(window: MainWindow, scan: Path) -> None:
    number = attachments.add(window.desk, window.person, scan.read_bytes(), "medical", "").value
    window.screen.open("attachment", person=window.person, number=number)
    paper = window.screen.page.paper
    window.screen.go("people")
    assert paper._image.isNull()


def test_a_pdf_is_refused_with_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    pdf = tmp_path / "lettre.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    window.screen.open("attachment", person=window.person, path=str(pdf))
    assert "PDF" in window.screen.page.told.text()


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_nothing_is_cut_in_a_small_window(room: Callable[..., MainWindow], language: str) -> None:
    window = room(language=language, size=(1024, 540))
    person = people.register(window.desk, PERSON, CONSENT).value
    sent = referrals.send(window.desk, person, SENT).value
    for place, where in (("referrals", {}), ("referrals", {"entry": sent.entry_id}), ("directory", {})):
        window.screen.open(place, **where)
        QApplication.processEvents()
        assert window.screen.page.scroll.horizontalScrollBar().maximum() == 0, (place, where)


def test_a_partner_of_the_directory_is_offered_in_the_form(window: MainWindow, keys: Keys) -> None:
    """From the person's page: the form, a partner typed here, Ctrl+Enter; the pane shows the code at once."""
    organisations.save(window.desk, {"name": "Clinique juridique", "kinds": ["provider"], "needs": ["legal"]})
    window.screen.open("person", person=window.person)
    page = window.screen.page
    page.forms.open("referral")
    fields = {key: row.field for key, row in page.forms.sheet.view.rows.items()}
    fields["need"].set_value("legal")
    page.forms.sheet.findChild(ReferralHint).ask()
    assert {row[0] for row in fields["partner"]._rows[:2]} == {"HCR", "Clinique juridique"}, "who answers the need is offered first"
    fields["partner"].setText("clinique juridique")
    assert fields["partner"].value() == "Clinique juridique"
    page.forms.sheet.submit()
    made = referrals.of_person(window.desk, window.person)[0]
    assert made.partner == "Clinique juridique" and made.organisation_id is not None
    pane = next(pane for pane in page.panes if isinstance(pane, ReferralsPane))
    assert referral_codes.shown(made.code) in pane.lines._rows[-1].line.detail and pane.isVisible()
    pane.lines.setFocus()
    keys.press(Qt.Key.Key_Return)
    assert window.screen.page.card.referral.entry_id == window.sent.entry_id, "the overdue one stands first"


def test_in_a_low_window_the_verb_stays_in_view(room: Callable[..., MainWindow], keys: Keys) -> None:
    window = room(language="fr", size=(1024, 540))
    person = people.register(window.desk, PERSON, CONSENT).value
    sent = referrals.send(window.desk, person, SENT).value
    window.screen.open("referrals", entry=sent.entry_id)
    QApplication.processEvents()
    page = window.screen.page
    shown = [one for one in page.findChildren(Button, "save_answer") if one.isVisible()]
    assert len(shown) == 1 and not page.card.isAncestorOf(shown[0]), "pinned at the foot of the page"
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert referrals.one(window.desk, sent.entry_id).state == "acceptee" and page.foot_height() == 0


def test_a_missing_agreement_is_told_before_anything_is_written(room: Callable[..., MainWindow], qtbot: Any) -> None:
    window = room(language="en")
    person = people.register(window.desk, PERSON, CONSENT | {"referral": False}).value
    window.screen.open("person", person=person)
    window.screen.page.forms.open("referral")
    view = window.screen.page.forms.sheet.view
    view.rows["partner"].field.setText("CHU")
    qtbot.waitUntil(view.problems.isVisible, timeout=5000)
    assert "has not agreed" in view.problems.text()
    view.rows["partner"].field.setText("")
    qtbot.waitUntil(lambda: not view.problems.isVisible(), timeout=5000)


def test_a_form_that_grows_while_it_is_filled_keeps_its_verb_in_view(room: Callable[..., MainWindow], qtbot: Any) -> None:
    window = room()
    window.screen.open("directory")
    page = window.screen.page
    page.new.click()
    QApplication.processEvents()
    assert page.foot_height() == 0, "it fits"
    page.sheet.view.rows["kinds"].field.set_value(["collective"])
    qtbot.waitUntil(lambda: page.foot_height() > 0)
    assert [one.isVisible() for one in page.findChildren(Button, "save") if not page.sheet.isAncestorOf(one)] == [True]

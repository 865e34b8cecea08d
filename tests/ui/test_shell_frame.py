"""The room: places, keys, notice, status line, language and theme at once, everything named, mirrored, and narrow enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from fieldapp.actions.delivery import OutboxRow
from fieldapp.actions.desk import Done
from fieldapp.actions.standing import Standing
from fieldapp.domain.errors import Refused
from fieldapp.ui import look, rail, wording
from fieldapp.ui.frame import Frame
from fieldapp.ui.kit import Button, FlowLayout, SearchField, TextField
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.kit.fields import ComboField, DateField, FieldRow, NoteField
from fieldapp.ui.page import Page
from fieldapp.ui.roles import role_labels, role_words
from fieldapp.ui.tasks import Tasks
from resources.wording import sentence


class Desk:
    """As much of a desk as the frame asks for."""

    user = "SB"
    roles = frozenset({"counsellor", "coordinator"})
    language = "fr"

    def today(self) -> date:
        return date(2026, 3, 4)


class FormPage(Page):
    """A page with one of every part of the kit."""

    place = "people"

    def __init__(self, window, person: int = 0) -> None:
        super().__init__(f"Page {person}", window)
        self.person = person
        self.refreshed: list[frozenset[str]] = []
        self.find = SearchField("Chercher")
        self.name = TextField()
        self.day = DateField(window.today)
        self.note = NoteField()
        self.country = ComboField([("CI", "Côte d'Ivoire", "Ivory Coast"), ("GN", "Guinée"), ("MA", "Maroc")], frequent=["GN"])
        self.length = Segmented([(30, "30"), (45, "45")], 45)
        self.chips = [Chip(word) for word in ("sommeil", "enfants", "logement", "papiers", "violence")]
        self.body.addWidget(self.find)
        for key, label, field in (("name", "Nom", self.name), ("day", "Date", self.day), ("country", "Pays", self.country)):
            self.body.addWidget(FieldRow(label, field, key=key))
        self.body.addWidget(FieldRow("Durée", self.length, key="length"))
        flow = FlowLayout()
        flow.add(*self.chips)
        self.body.addLayout(flow)
        self.body.addWidget(FieldRow("Note", self.note, key="note"))
        self.saved = 0
        self.set_actions(Button("Enregistrer", "filled", shortcut="Ctrl+Return", pressed=self._save), None)

    def _save(self) -> None:
        self.saved += 1

    def keep(self):
        return {"name": self.name.text(), "day": self.day.typed(), "note": self.note.toPlainText(), "length": self.length.value()}

    def restore(self, kept) -> None:
        self.name.set_value(kept["name"])
        self.day.set_value(kept["day"])
        self.note.set_value(kept["note"])
        self.length.set_value(kept["length"])

    def refresh(self, kinds) -> None:
        self.refreshed.append(kinds)

    def search(self):
        return self.find

    def form(self):
        return self.note


@pytest.fixture
def make_frame(qtbot, wall_clock, monkeypatch):
    batch = OutboxRow(1, "2026-02", "ab", 4096, "sealed", (), "2026-03-01", 0, "")
    waiting = Standing((batch, replace(batch, seq=2)), date(2026, 3, 4), 0, "123456", None)
    monkeypatch.setattr("fieldapp.ui.frame.standing.read", lambda desk: waiting)

    def make(size=(1366, 768)) -> Frame:
        pages = {"people": FormPage, "month": lambda window: Page("Mois", window), "settings": lambda window: Page("Réglages", window)}
        frame = Frame(Desk(), Tasks(inline=True), pages, clock=wall_clock)
        qtbot.addWidget(frame)
        frame.resize(*size)
        frame.show()
        with qtbot.waitActive(frame):
            frame.activateWindow()
        frame.start()
        qtbot.wait_until(lambda: frame.page.isVisible())
        return frame

    return make


def speak(app, language: str) -> None:
    wording.use(language)
    look.apply(app, "light", language)


def test_places_are_reached_by_number_and_stay_as_they_were_left(qtbot, make_frame):
    frame = make_frame()
    frame.page.name.setText("Aïssatou")
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert frame.page.title.text() == "Mois"
    qtbot.keyClick(frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert frame.page.name.text() == "Aïssatou"


def test_back_returns_with_what_was_typed(qtbot, make_frame):
    frame = make_frame()
    frame.page.name.setText("a")
    frame.open("people", person=7)
    assert frame.page.person == 7
    assert frame.page._back.isVisible()
    qtbot.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (frame.page.person, frame.page.name.text()) == (0, "a")
    assert not frame.page._back.isVisible()


def test_the_rail_is_one_tab_stop_with_arrows(qtbot, make_frame):
    frame = make_frame()
    stops = [part for part in frame.rail.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    frame.rail.setFocus()
    qtbot.keyClick(frame.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(frame.focusWidget(), Qt.Key.Key_Return)
    assert frame.page.title.text() == "Mois"


def test_f6_goes_round_rail_page_and_form(qtbot, make_frame):
    frame = make_frame()
    frame.page.name.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(frame.focusWidget(), Qt.Key.Key_F6)
        seen.append(frame.focusWidget())
    assert frame.rail.isAncestorOf(seen[1]) or frame.rail.isAncestorOf(seen[0])
    assert frame.page.note in seen
    assert len(set(seen)) == 3


def test_ctrl_k_goes_to_the_search_from_anywhere(qtbot, make_frame):
    frame = make_frame()
    frame.go("settings")
    qtbot.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert frame.page.find.hasFocus()


def test_the_notice_undoes_once_and_leaves_the_focus_alone(qtbot, make_frame):
    frame = make_frame()
    undone = []
    frame.page.chips[0].setFocus()
    frame.notice("A. B. est notée venue.", lambda: undone.append(1))
    assert frame.notices.isVisible()
    assert frame.page.chips[0].hasFocus()
    for _ in range(2):
        qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert not frame.notices.isVisible()


def test_the_next_save_ends_the_undo_and_refreshes_the_page(qtbot, make_frame):
    frame = make_frame()
    undone = []
    frame.notice("Fait.", lambda: undone.append(1))
    frame.tasks.run(lambda: Done(5, frozenset({"people"})))
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    assert frame.page.refreshed == [frozenset({"people"})]
    assert frame.status.saving.text() == "Tout est enregistré, 10:12"


def test_a_draft_is_no_save(make_frame):
    frame = make_frame()
    undone = []
    frame.notice("Fait.", lambda: undone.append(1))
    frame.tasks.run(lambda: Done(None, frozenset({"drafts"})))
    frame.undo()
    assert undone == [1]


def test_ctrl_z_takes_back_the_last_then_the_one_before_and_a_refusal_says_why(qtbot, make_frame):
    frame = make_frame()
    back = []

    def refuse():
        raise Refused("undo_not_yours")

    story = frozenset({"story"})
    frame.tasks.run(lambda: Done(1, story, refuse))
    frame.tasks.run(lambda: Done(2, story, lambda: back.append("first") or Done(None, story)))
    undone = Done(None, story, lambda: back.append("never"))
    frame.tasks.run(lambda: Done(3, story, lambda: back.append("second") or undone))
    for _ in range(3):
        qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert back == ["second", "first"]
    assert frame.notices.text == sentence("undo_not_yours", "fr")


def test_what_cannot_be_taken_back_ends_what_stood_before_it(qtbot, make_frame):
    frame = make_frame()
    back = []
    frame.tasks.run(lambda: Done(1, frozenset({"story"}), lambda: back.append(1) or Done(None, frozenset())))
    frame.tasks.run(lambda: Done(2, frozenset({"months"})))
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert back == []


def test_an_action_that_can_be_taken_back_says_so_by_itself(qtbot, make_frame):
    frame = make_frame()
    frame.tasks.run(lambda: Done(1, frozenset({"story"}), lambda: Done(None, frozenset({"story"}))))
    qtbot.waitUntil(lambda: frame.notices.isVisible() and frame.notices.text == wording.translate("frame", "Saved."))


def test_a_refusal_nobody_handles_is_a_sentence(make_frame):
    frame = make_frame()

    def refuse():
        raise Refused("home_in_use")

    frame.tasks.run(refuse)
    assert frame.notices.text == sentence("home_in_use", "fr")


def test_the_status_line_tells_what_waits(make_frame):
    frame = make_frame()
    assert frame.status.standing.text() == "2 envois scellés attendent ici"


def test_saving_by_key_works_from_inside_the_note(qtbot, make_frame):
    frame = make_frame()
    frame.page.note.setFocus()
    qtbot.keyClick(frame.page.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert frame.page.saved == 1
    assert frame.page.note.toPlainText() == ""


def test_another_language_keeps_place_words_and_focus(qapp, qtbot, make_frame):
    frame = make_frame()
    frame.open("people", person=3)
    frame.page.name.setText("Aïssatou")
    frame.page.day.set_value("hie")
    frame.page.note.setPlainText("deux\nlignes")
    frame.page.length.set_value(30)
    frame.page.name.setFocus()
    kept = frame.keep()
    speak(qapp, "ar")
    again = make_frame()
    again.restore(kept)
    page = again.page
    assert (page.person, page.name.text(), page.day.typed(), page.note.toPlainText(), page.length.value()) == (
        3,
        "Aïssatou",
        "hie",
        "deux\nlignes",
        30,
    )
    assert again.focusWidget() is page.name
    assert again.rail._places["people"].text() == "الأشخاص"


def test_in_arabic_everything_stands_mirrored(qapp, make_frame):
    def order(frame) -> dict[str, int]:
        qapp.sendPostedEvents()
        parts = {
            "rail": frame.rail,
            "title": frame.page.title,
            "save": frame.page.findChild(Button),
            "first": frame.page.chips[0],
            "last": frame.page.chips[4],
        }
        return {name: part.mapTo(frame, part.rect().center()).x() for name, part in parts.items()}

    straight = order(make_frame())
    assert straight["rail"] < straight["title"] and straight["first"] < straight["last"]
    speak(qapp, "ar")
    mirrored = order(make_frame())
    assert mirrored["rail"] > mirrored["title"] and mirrored["first"] > mirrored["last"]
    assert mirrored["rail"] == pytest.approx(1366 - straight["rail"], abs=2)
    assert mirrored["save"] == pytest.approx(1366 - straight["save"], abs=24)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_it_fits_the_smallest_screen_and_narrows_its_rail(qapp, make_frame, language):
    speak(qapp, language)
    frame = make_frame(size=(1024, 540))
    qapp.processEvents()
    assert frame.rail.width() == 96
    assert frame.page.is_narrow
    assert frame.page.scroll.horizontalScrollBar().maximum() == 0
    assert frame.page.findChild(Button).isVisible()
    for item in frame.rail._items:
        metrics = item.fontMetrics()
        assert metrics.horizontalAdvance(item.text()) <= item.width() + 40


def test_wide_windows_keep_their_content_at_1240_centred(make_frame, qapp):
    frame = make_frame(size=(1920, 1040))
    qapp.processEvents()
    body = frame.page.name.parentWidget()
    assert body.width() <= 1240
    left = body.mapTo(frame, body.rect().topLeft()).x() - 188
    right = 1920 - body.mapTo(frame, body.rect().topRight()).x()
    assert left == pytest.approx(right, abs=14)


def unnamed(root: QWidget) -> list[str]:
    """What takes the keyboard but has no name for those who do not see it."""
    bad = []
    for part in root.findChildren(QWidget):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible() and not part.accessibleName() and part.focusProxy() is None:
            text = part.text() if hasattr(part, "text") and callable(part.text) and not isinstance(part, TextField | QLabel) else ""
            if not text:
                bad.append(f"{type(part).__name__} {part.objectName()}")
    return bad


def test_every_part_that_takes_the_keyboard_has_a_name(make_frame):
    frame = make_frame()
    frame.open("people", person=1)
    frame.notice("Fait.", lambda: None)
    assert unnamed(frame) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_country_is_found_as_it_is_typed(qtbot, make_frame):
    field = make_frame().page.country
    field.setFocus()
    qtbot.keyClicks(field, "cote")
    assert field._model.stringList() == ["Côte d'Ivoire"]
    qtbot.keyClick(field._popup, Qt.Key.Key_Return)
    assert field.value() == "CI"
    field.set_value(None)
    field.open_list()
    assert field._model.stringList()[0] == "Guinée", "the most used stands first"
    field.setText("Atlantide")
    assert field.wrong() and field.value() is None


def test_a_date_is_echoed_whole(qtbot, make_frame):
    field = make_frame().page.day
    qtbot.keyClicks(field.edit, "hier")
    assert field.echo.text() == "mardi 3 mars 2026"
    field.edit.clear()
    qtbot.keyClicks(field.edit, "32/3")
    assert field.wrong()
    assert field.echo.text().startswith("Pas encore une date")


def test_the_notice_makes_room_for_a_row_that_is_pinned_later(make_frame, qapp):
    frame = make_frame()
    frame.go("settings")
    frame.notice("Fait.", lambda: None)
    late = Button("Clôturer", "filled")
    frame.page.set_actions(late)
    qapp.processEvents()
    assert not frame.notices.geometry().intersects(late.rect().translated(late.mapTo(frame, late.rect().topLeft())))


def test_the_notice_never_covers_the_pinned_row(make_frame, qapp):
    frame = make_frame()
    frame.go("settings")
    frame.notice("Fait.", lambda: None)
    frame.go("people")
    qapp.processEvents()
    save = frame.page.findChild(Button)
    assert not frame.notices.geometry().intersects(save.rect().translated(save.mapTo(frame, save.rect().topLeft())))


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
@pytest.mark.parametrize("initials", ["co", "Fatima-Zahra Benabdeljalil"])
def test_who_works_is_read_whole_whatever_the_name_and_the_roles(qtbot, qapp, language, initials):
    """Neither a long name nor six roles end in dots: another end of either is another picture, and nothing of it is cut off."""
    speak(qapp, language)
    roles = role_words(role_labels())

    def drawn(name, does, more=0):
        who = rail._Who(name, does, None)
        qtbot.addWidget(who)
        who.set_room(False, 168)
        who.resize(168, who.height())
        who.setFixedHeight(who.height() + more)
        return who.grab().toImage()

    whole = drawn(initials, roles)
    assert drawn(initials, roles[:-1]) != whole and drawn(initials[:-1], roles) != whole
    taller = drawn(initials, roles, 60)
    assert taller.copy(0, 0, 168, whole.height()) == whole
    blank = taller.copy(0, whole.height(), 168, 60)
    assert len({blank.pixel(x, y) for x in range(168) for y in range(60)}) == 1, "more room shows nothing more"


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_six_roles_leave_room_for_every_sign_of_a_low_rail(qtbot, qapp, language):
    speak(qapp, language)
    low = rail.Rail([rail.Place(str(place), "Place", "today") for place in range(6)], "Fatima-Zahra", role_words(role_labels()))
    qtbot.addWidget(low)
    low.resize(low.width(), 540)
    low.show()
    qapp.processEvents()
    parts = [low._who, *low._items]
    assert all(low.rect().contains(part.geometry()) for part in parts)
    assert not any(one.geometry().intersects(other.geometry()) for one in parts for other in parts if one is not other)

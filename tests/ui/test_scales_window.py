"""Questionnaires in the window: asked by keyboard, shown to the person with no way to anything else, the safety prompt, the figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import appointments, drafts, people, scales
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.ui.application import MainWindow
from fieldapp.ui.showing import parts as show_parts
from fieldapp.ui.showing import show, voice
from fieldapp.ui.showing.scale_page import ScalePage
from fieldapp.ui.showing.screen import ShowScreen

PERSON = {
    "given_name": "Aïssatou",
    "family_name": "Diallo",
    "sex": "F",
    "age_at_opening": 27,
    "nationality": "GN",
    "population_group": "migrant",
    "language": "ff",
    "site": "OUJ",
    "opened_on": date(2026, 2, 1),
    "project": "MMSD",
}
CONSENT = {
    "file": True,
    "statistics": True,
    "scales": True,
    "manner": "oral",
    "language": "fr",
    "given_by": "self",
    "given_on": date(2026, 2, 1),
}


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on an open home."""
    return room()


def somebody(window: MainWindow, **other: object) -> int:
    return people.register(window.desk, PERSON, CONSENT | other).value


def page_of(window: MainWindow, place: str, **where: object) -> QWidget:
    QApplication.processEvents()
    window.activateWindow()
    QApplication.processEvents()
    window.screen.open(place, **where)
    QApplication.processEvents()
    return window.screen.page


def press(qtbot, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    qtbot.keyPress(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()  # a sheet goes with its answer: the key is let go over the next one
    qtbot.keyRelease(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def shown(window: MainWindow) -> ShowScreen | None:
    QApplication.processEvents()
    found = [one for one in window.findChildren(ShowScreen) if one.isVisible()]
    return found[0] if found else None


def come_back(window: MainWindow, qtbot, initials: str = "sb") -> None:
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), initials)
    press(qtbot, Qt.Key.Key_Return)


def test_k6_shown_to_the_person_by_keyboard_opens_the_safety_prompt(window: MainWindow, qtbot) -> None:
    person = somebody(window)
    page = page_of(window, "scale", person=person, scale="k6", occasion="debut")
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    screen = shown(window)
    assert screen is not None and screen.sheet().words == "Question 1"
    for digit in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, digit)
    assert screen.sheet().key == "thanks"
    come_back(window, qtbot)
    assert shown(window) is None
    assert isinstance(page, ScalePage) and page.items.scores() == (3, 2, 4, 1, 2, 3) and page.manner.value() == "montre"
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert scales.series(window.desk, person)[0].results[0].score == 15
    prompt = page.findChild(QWidget, "safety_prompt")
    assert prompt is not None and prompt.isVisible() and prompt.accessibleName()
    assert QApplication.focusWidget().objectName() == "safety_plan"


def test_there_is_no_way_from_the_person_s_screen_to_anything_else(window: MainWindow, qtbot) -> None:
    person = somebody(window)
    page_of(window, "scale", person=person, scale="autonomie", occasion="debut")
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    screen = shown(window)
    assert screen is not None and screen.geometry() == window.rect()
    control = Qt.KeyboardModifier.ControlModifier
    before = window.screen.page
    for keys in ((Qt.Key.Key_1, control), (Qt.Key.Key_K, control), (Qt.Key.Key_Escape,), (Qt.Key.Key_F6,), (Qt.Key.Key_Z, control)):
        press(qtbot, *keys)
    press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    for _ in range(12):
        press(qtbot, Qt.Key.Key_Tab)
        assert screen.isAncestorOf(QApplication.focusWidget())
    assert shown(window) is screen and window.screen.page is before and not window.screen.isEnabled()
    for text in ("Diallo", "Aïssatou", "OUJ-"):
        assert not any(text in str(getattr(one, "text", str)()) for one in screen.findChildren(QWidget))
    press(qtbot, Qt.Key.Key_F12)
    assert window.cover.isVisible()
    press(qtbot, Qt.Key.Key_F12)
    assert shown(window) is screen and not window.screen.isEnabled()
    come_back(window, qtbot, "xx")
    assert shown(window) is screen
    press(qtbot, Qt.Key.Key_Escape)
    come_back(window, qtbot, "SB")
    assert shown(window) is None and window.screen.isEnabled()


def test_three_wrong_initials_lock_the_window(window: MainWindow, qtbot) -> None:
    page_of(window, "show", person=somebody(window)).findChild(QWidget, "show_consent").click()
    assert shown(window) is not None
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        qtbot.keyClicks(QApplication.focusWidget(), "zz")
        press(qtbot, Qt.Key.Key_Return)
    assert window.relaunched == [window.home]


def test_answers_survive_a_lock_in_the_middle(window: MainWindow, qtbot, home: Path) -> None:
    person = somebody(window)
    page_of(window, "scale", person=person, scale="who5", occasion="debut")
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    for digit in (Qt.Key.Key_3, Qt.Key.Key_2):
        press(qtbot, digit)
    press(qtbot, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.relaunched == [home]
    desk = open_desk(home, "une phrase de passe", today=lambda: date(2026, 3, 4))
    row = next(one for one in drafts.list(desk) if one.form == "scale:who5")
    found = drafts.load(desk, row.uid)
    close_desk(desk)
    assert found is not None and found.answers["scores"] == [3, 2, None, None, None]


def test_a_questionnaire_that_was_left_is_found_again(window: MainWindow, qtbot) -> None:
    person = somebody(window)
    page_of(window, "scale", person=person, scale="who5", occasion="debut").items.set_one(1, 4)
    window.screen.back()
    again = page_of(window, "scale", person=person, scale="who5")
    assert again.items.scores() == (None, 4, None, None, None)
    again.submit()
    assert again._saved and not [one for one in drafts.list(window.desk) if one.form == "scale:who5"]


def test_without_an_agreement_the_page_says_so_and_asks_nothing(window: MainWindow) -> None:
    page = page_of(window, "scale", person=somebody(window, scales=False), scale="who5")
    assert "n’a pas accepté" in page.findChild(QWidget, "refusal").text()
    assert not page.items.isVisible() and not page.save.isVisible()


def test_a_language_without_words_is_told_before_the_page_opens(window: MainWindow) -> None:
    page = page_of(window, "scale", person=somebody(window), scale="autonomie")
    assert page.language.value() == "ff"
    assert page._about.isVisible() and page._about.text()
    page.language.set_value("ary")
    assert show.page_language("ary") == "ar"
    page.language.set_value("fr")
    assert not page._about.isVisible()


def test_the_consent_shown_fills_the_form_behind(window: MainWindow, qtbot) -> None:
    person = somebody(window)
    page_of(window, "show", person=person).findChild(QWidget, "show_consent").click()
    screen = shown(window)
    assert screen is not None
    while not screen.answers:
        press(qtbot, Qt.Key.Key_Return)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_0):
        press(qtbot, digit)
    screen.close_show()
    QApplication.processEvents()
    sheet = window.screen.page.forms.sheet
    assert sheet is not None
    assert sheet.view.answers()["file"] is True and sheet.view.answers()["statistics"] is False


def test_the_next_appointment_tells_no_service_and_no_name(window: MainWindow) -> None:
    person = somebody(window, language="ar")
    appointments.book(window.desk, person, {"day": date(2026, 3, 11), "at": "10:30", "kind": "psy"})
    page = page_of(window, "show", person=person)
    page.appointment.click()
    screen = shown(window)
    assert screen is not None
    sheet = screen.sheet()
    assert sheet.words == "mercredi 11 mars 2026" and sheet.lines[0] == "à 10:30"
    assert "psy" not in " ".join((sheet.words, sheet.said, *sheet.lines)).lower()


def test_one_then_zero_is_ten(window: MainWindow, qtbot) -> None:
    page = page_of(window, "scale", person=somebody(window), scale="problemes", occasion="debut")
    page.items.fill((None, None, None), ("dormir", "", ""))
    page.show_now()
    screen = shown(window)
    assert screen is not None and screen.sheet().words == "dormir"
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_0)
    screen.close_show()
    assert page.items.scores() == (10, None, None)


def test_a_recording_is_offered_only_where_the_site_has_one(window: MainWindow, qtbot, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "_player", lambda: "/bin/true")
    played: list[Path] = []
    monkeypatch.setattr(voice.Voice, "play", lambda self, path: played.append(path))
    (home / "voice" / "fr").mkdir(parents=True)
    recording = home / "voice" / "fr" / "autonomie-2.wav"
    recording.write_bytes(b"RIFF")
    page_of(window, "scale", person=somebody(window), scale="autonomie").show_now()
    screen = shown(window)
    assert screen is not None and screen.findChild(QWidget, "listen") is None
    press(qtbot, Qt.Key.Key_2)
    screen.findChild(QWidget, "listen").click()
    assert played == [recording]
    screen.close_show()
    assert voice.find(home, "fr", "../autonomie-2") is None and voice.find(home, "..", "autonomie-2") is None


def test_every_language_of_the_page_has_every_word() -> None:
    keys = {language: set(show_parts.words(language)) for language in show.written()}
    assert set(keys) >= {"fr", "ar", "en"} and len({frozenset(one) for one in keys.values()}) == 1


def test_the_figures_of_outcomes_and_work(window: MainWindow) -> None:
    for at in range(10):
        person = somebody(window)
        for item, day in ((1, date(2026, 2, 2)), (3 if at else 1, date(2026, 3, 2))):
            scales.record(window.desk, person, "who5", "debut", (item,) * 5, manner="lu", language="fr", date=day)
    page = page_of(window, "outcomes")
    names = [one.accessibleName() for one in page.findChildren(QWidget) if one.accessibleName()]
    assert any("9" in name and "WHO-5" in name for name in names)
    page.start.set_value("1/3/2026")
    assert not any("WHO-5" in one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible())


def test_a_wrong_result_is_corrected_from_the_story(window: MainWindow, qtbot) -> None:
    person = somebody(window)
    scales.record(window.desk, person, "who5", "debut", (1, 1, 1, 1, 1), manner="lu", language="fr", date=date(2026, 2, 2))
    page = page_of(window, "person", person=person)
    row = next(one for one in page.story._rows if one.event_shown.key[0] == "scale")
    page.story.correct_asked.emit(row.event_shown)
    QApplication.processEvents()
    page = window.screen.page
    assert page.items.scores() == (1,) * 5
    page.items.fill((4,) * 5)
    page.submit()
    assert page.problems.isVisible() and page.problems.text()
    page.why.setText("mal lu")
    page.submit()
    assert [one.score for one in scales.series(window.desk, person)[0].results] == [80]


def test_the_pane_of_a_person_tells_what_is_due_and_what_was_worrying(window: MainWindow, qtbot) -> None:
    person = somebody(window)
    page = page_of(window, "person", person=person)
    assert page.findChild(QWidget, "ask_who5").accessibleName()
    scales.record(window.desk, person, "who5", "debut", (1, 1, 1, 1, 1), manner="lu", language="fr", date=date(2026, 2, 2))
    page = page_of(window, "person", person=person)
    page.findChild(QWidget, "open_safety").click()
    QApplication.processEvents()
    assert window.screen.page.forms.sheet is not None and window.screen.page.forms.sheet.view.form.key == "safety"


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)])
def test_nothing_on_the_person_s_screen_is_cut(room: Callable[..., MainWindow], language: str, size: tuple[int, int]) -> None:
    window = room(language=language, size=size)
    for scale in ("autonomie", "k6", "problemes"):
        chosen = window.desk.programme.scales[scale]
        sheets = show.scale_sheets(chosen, show.page_language(language), ("retrouver ma sœur et une école " * 3,))
        look_through(window, sheets, language)
    look_through(window, show.consent_sheets(language), language)


def look_through(window: MainWindow, sheets: list[show_parts.Sheet], language: str) -> None:
    screen = ShowScreen(window.screen, "sb", sheets, language)
    screen.lay()
    for _ in range(len(sheets) + 1):
        QApplication.processEvents()
        for part in screen.findChildren(QWidget):
            if not part.isVisible() or part is screen._stage:
                continue
            inside = part.rect().translated(part.mapTo(screen, part.rect().topLeft()))
            assert screen.rect().contains(inside), (screen.sheet().words, part)
            if isinstance(part, show_parts.Line):
                assert part.height() >= part.heightForWidth(part.width()), screen.sheet().words
        screen.next()
    screen.close_show()


def test_the_consent_is_shown_while_somebody_registers(window: MainWindow, qtbot) -> None:
    page = page_of(window, "registration")
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    screen = shown(window)
    assert screen is not None
    while not screen.answers:
        press(qtbot, Qt.Key.Key_Return)
    purposes = []
    for digit in (Qt.Key.Key_1, Qt.Key.Key_0):
        purposes.append(screen.sheet().key)
        press(qtbot, digit)
    come_back(window, qtbot)
    answers = page.consent.answers()
    assert [answers[one] for one in purposes] == [True, False]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_pages_fit_a_small_window_and_every_part_has_a_name(room: Callable[..., MainWindow], language: str) -> None:
    window = room(language=language, size=(1024, 540))
    person = somebody(window)
    scales.record(window.desk, person, "who5", "debut", (1, 1, 1, 1, 1), manner="lu", language="fr", date=date(2026, 2, 2))
    scale = {"person": person, "scale": "autonomie"}
    for place, where in (("scale", scale), ("show", {"person": person}), ("scales", {"person": person}), ("outcomes", {})):
        page = page_of(window, place, **where)
        assert page.scroll.horizontalScrollBar().maximum() == 0, place
        for part in page.findChildren(QWidget):
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert part.accessibleName() or getattr(part, "text", str)(), (place, part)
    page = page_of(window, "scale", **scale)
    page.items.fill((2, 2, 2, 2, 2, 2, 0, 2))
    page.submit()
    QApplication.processEvents()
    assert page.scroll.horizontalScrollBar().maximum() == 0
    charts = [one for one in page.findChildren(QWidget) if type(one).__name__ == "ScoreChart"]
    assert charts and all(one.accessibleName() for one in charts)

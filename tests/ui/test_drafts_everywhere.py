"""Drafts survive anything: a form that was being typed when the program died stands under *To finish* in the day, and goes on there."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions import drafts, groups, incidents, people, referrals, rights, setup, visits
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui.application import MainWindow
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.kit import Button
from fieldapp.ui.people.registration import RegistrationPage

TODAY = date(2026, 3, 4)
SENT = {"date": date(2026, 2, 23), "site": "OUJ", "project": "MMSD", "need": "health", "partner": "CHU", "urgency": "rapide"}
SCALE = "autonomie"
INCIDENT = {"day": TODAY, "site": "OUJ", "kind": "perte", "what": "Une clé perdue."}
GROUP = {"name": "Couture", "service": "work.incubator", "starts_on": date(2026, 2, 2), "site": "OUJ", "project": "MMSD"}


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def write(field: QWidget, text: str) -> None:
    """Type over what stands in a field."""
    field.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), text)
    settle()


def two_seconds_pass(window: MainWindow) -> None:
    """What every draft does by itself two seconds after the last key."""
    for keeper in window.screen.page.findChildren(DraftKeeper):
        keeper.flush()


def dies_and_opens_again(window: MainWindow, room: Callable[..., MainWindow]) -> MainWindow:
    """The window goes without a word to any page, and a fresh one is opened."""
    two_seconds_pass(window)
    window.screen.keep = lambda: {"trail": []}
    window.close()
    window.tasks.stop()
    window.instance.release()
    fresh = room()
    settle()
    return fresh


def go_on(window: MainWindow) -> QWidget:
    """Press *Go on* in the day."""
    window.screen.go("today")
    settle()
    page = window.screen.page
    assert page.drafts.isVisible()
    button = next(one for one in page.drafts.findChildren(Button) if one.text() == "Reprendre")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    settle()
    return window.screen.page


@pytest.fixture
def cell(room: Callable[..., MainWindow]) -> MainWindow:
    return room()


def test_an_arrival(cell: MainWindow, room: Callable[..., MainWindow]) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    cell.screen.page.open_form.view.rows["companions"].field.setText("3")
    fresh = dies_and_opens_again(cell, room)
    page = go_on(fresh)
    assert len(fresh.screen._trail) == 1, "in the day itself, not on a second page of it"
    assert page.open_form.view.answers()["companions"] == 3
    page.open_form.submit()
    settle()
    assert len(visits.today(fresh.desk)) == 1 and drafts.list(fresh.desk) == ()


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from fieldapp.ui import look, preferences, wording
from fieldapp.ui.application import MainWindow

app = QApplication([])
wording.use("fr")
look.apply(app, "light", "fr")
window = MainWindow(Path(sys.argv[1]))
window.show()
window.activateWindow()
window.screen.initials.setText("sb")
window.screen.passphrase.setText(sys.stdin.readline().strip())
window.screen.open_button.click()

def until(reached):
    while not reached():
        app.processEvents()

until(lambda: window.desk is not None and hasattr(window.screen, "page") and window.screen.page.place == "today")
window.screen.page.open_reception()
until(lambda: window.screen.page.open_form is not None)
form = window.screen.page.open_form
form.draft.kept.connect(lambda words: os.kill(os.getpid(), signal.SIGKILL))
QTest.keyClicks(form.view.rows["companions"].field, "3")
app.exec()
"""


def test_an_arrival_typed_by_a_program_that_was_killed(home: Path, room: Callable[..., MainWindow]) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(home)], input="une phrase de passe\n", text=True, check=False, capture_output=True, timeout=60
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    page = go_on(room())
    assert page.open_form.view.answers()["companions"] == 3


def test_a_registration_goes_on_for_the_visit_it_was_begun_for(
    cell: MainWindow, room: Callable[..., MainWindow], given: ModuleType, somebody: Callable[..., int]
) -> None:
    visit = visits.arrive(cell.desk, {"day": cell.desk.today(), "site": "OUJ", "language": "fr"}).value
    cell.screen.open("registration", visit=visit)
    settle()
    for purpose in ("file", "statistics"):
        cell.screen.page.consent.view.rows[purpose].field.set_value(True)
    cell.screen.page.consent.submit()
    write(cell.screen.page.view.rows["given_name"].field, "Binta")
    fresh = dies_and_opens_again(cell, room)
    fresh.screen.open("registration", visit=visit)
    settle()
    fresh.screen.back()
    assert len(drafts.list(fresh.desk)) == 1, "a form nobody typed into is no draft"
    page = go_on(fresh)
    assert isinstance(page, RegistrationPage) and page.view.rows["given_name"].field.value() == "Binta"
    person = somebody(fresh)
    page._same(person)
    settle()
    assert [one.person_id for one in visits.today(fresh.desk)] == [person]


@pytest.mark.parametrize(
    ("place", "field", "typed"), [("activity", "date", "3/3/2026"), ("list_open", "date", "2/3/2026"), ("group_form", "name", "Couture")]
)
def test_what_is_asked_before_people(cell: MainWindow, room: Callable[..., MainWindow], place: str, field: str, typed: str) -> None:
    cell.screen.open(place)
    settle()
    assert drafts.list(cell.desk) == (), "nothing was typed yet"
    write(cell.screen.page.form_view.view.rows[field].field, typed)
    value = cell.screen.page.form_view.view.rows[field].field.value()
    fresh = dies_and_opens_again(cell, room)
    page = go_on(fresh)
    assert value and page.form_view.view.rows[field].field.value() == value
    kept = drafts.list(fresh.desk)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert drafts.list(fresh.desk) == kept, "left again, it is one draft still"


def test_who_was_there_in_a_session_of_a_group(cell: MainWindow, room: Callable[..., MainWindow], somebody: Callable[..., int]) -> None:
    person = somebody(cell)
    group = groups.make(cell.desk, GROUP).value
    groups.join(cell.desk, group, person)
    cell.screen.open("group_session", group=group)
    settle()
    cell.screen.page._turn(person)
    fresh = dies_and_opens_again(cell, room)
    assert go_on(fresh)._ticks == {person: False}


def test_an_incident_new_or_to_be_completed(cell: MainWindow, room: Callable[..., MainWindow]) -> None:
    number = incidents.record(cell.desk, INCIDENT).value
    cell.screen.open("settings", section="incidents")
    cell.screen.page.section.open("change", number)
    settle()
    assert drafts.list(cell.desk) == ()
    cell.screen.page.section.open_form.view.rows["actions"].field.setText("Serrure changée")
    fresh = dies_and_opens_again(cell, room)
    card = go_on(fresh).section.open_form
    assert card.view.rows["actions"].field.value() == "Serrure changée"
    assert card.view.rows["what"].field.value() == "Une clé perdue.", "and what was written already stands there too"
    card.submit()
    settle()
    assert drafts.list(fresh.desk) == () and incidents.answers(fresh.desk, number)["actions"] == "Serrure changée"


@pytest.mark.parametrize(("form", "field"), [("withheld", "who"), ("emergency", "told"), ("request", "words"), ("request_answer", "words")])
def test_what_stands_under_agreements_and_rights(
    cell: MainWindow, room: Callable[..., MainWindow], somebody: Callable[..., int], form: str, field: str
) -> None:
    person = somebody(cell)
    asked = rights.ask(cell.desk, person, {"kind": "access", "asked_on": cell.desk.today()}).value
    cell.screen.open("rights", person=person)
    settle()
    press = f"answer_{asked}" if form == "request_answer" else f"open_{'requests' if form == 'request' else form}"
    cell.screen.page.findChild(Button, press).click()
    settle()
    cell.screen.page.form().view.rows[field].field.set_value("ce qui est écrit")
    fresh = dies_and_opens_again(cell, room)
    page = go_on(fresh)
    assert page.form().view.form.key == form and page.form().view.rows[field].field.value() == "ce qui est écrit"
    fresh.screen.go("today")
    settle()
    assert len(drafts.list(fresh.desk)) == 1, "taken up and left again, it is one draft still"
    if form == "request_answer":
        page = go_on(fresh)
        page.form().view.set_answers({"outcome": "done"})
        page.form().submit()
        settle()
        assert drafts.list(fresh.desk) == () and rights.requests(fresh.desk, person, waiting=True) == []


def test_the_answer_of_a_partner(cell: MainWindow, room: Callable[..., MainWindow], given: ModuleType) -> None:
    person = people.register(cell.desk, given.person_answers(), given.consent_answers(referral=True)).value
    sent = referrals.send(cell.desk, person, SENT).value
    cell.screen.open("referrals", entry=sent.entry_id)
    settle()
    cell.screen.page.card.note.set_value("Reçue mardi")
    fresh = dies_and_opens_again(cell, room)
    page = go_on(fresh)
    assert page.card.note.value() == "Reçue mardi"
    page.card.submit()
    settle()
    assert drafts.list(fresh.desk) == ()


def test_a_questionnaire(cell: MainWindow, room: Callable[..., MainWindow], given: ModuleType) -> None:
    person = people.register(cell.desk, given.person_answers(), given.consent_answers(scales=True)).value
    cell.screen.open("scale", person=person, scale=SCALE)
    settle()
    cell.screen.page.items.first().setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    answered = cell.screen.page.items.scores()
    assert answered[0] is not None
    fresh = dies_and_opens_again(cell, room)
    assert go_on(fresh).items.scores() == answered


def test_a_coordinator_finds_what_was_left_in_a_day_without_persons(
    make_window: Callable[..., MainWindow], site_pack: bytes, tmp_path: Path
) -> None:
    home = tmp_path / "office"
    setup.create_home(home, site_pack, "co", frozenset({"coordinator"}), "une phrase de passe", FAST_FOR_TESTS, today=TODAY)

    def room() -> MainWindow:
        window = make_window(home)
        window.screen.initials.setText("co")
        window.screen.passphrase.setText("une phrase de passe")
        window.screen.open_button.click()
        return window

    cell = room()
    cell.screen.open("settings", section="incidents")
    settle()
    cell.screen.page.findChild(Button, "add_incident").click()
    cell.screen.page.section.open_form.view.rows["what"].field.setText("Un sac oublié")
    fresh = dies_and_opens_again(cell, room)
    assert go_on(fresh).section.open_form.view.rows["what"].field.value() == "Un sac oublié"

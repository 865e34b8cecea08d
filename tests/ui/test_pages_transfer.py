"""A person goes from Oujda to Tangier in the real window: sent from their page, accepted by their card, closed here once they are there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fieldapp.actions import cards, people, transfer, transfer_taking
from fieldapp.actions.desk import close_desk
from fieldapp.ui.application import MainWindow
from tests.conftest import PASSPHRASE, USER, Calendar
from tests.two_sites import AGREES, Mission, laptop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(make_window: Callable[..., MainWindow], home: Path, **options: object) -> MainWindow:
    window = make_window(home, **options)
    window.screen.initials.setText(USER)
    window.screen.passphrase.setText(PASSPHRASE)
    window.screen.open_button.click()
    return window


def find(window: QWidget, name: str) -> QWidget:
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def told(part: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(words.text() for words in part.findChildren(QLabel) if words.isVisible()).replace("\u00a0", " ")


def test_sent_accepted_by_card_and_closed(make_window: Callable[..., MainWindow], tmp_path: Path, calendar: Calendar) -> None:
    mission = Mission()
    here, there = (laptop(tmp_path / site, mission, site, calendar) for site in ("OUJ", "TNG"))
    mission.tell(here.desk, there.desk)
    person = here.register()
    card = cards.give(here.desk, person).value
    close_desk(here.desk)
    window = opened(make_window, tmp_path / "OUJ")
    here.desk = window.desk

    window.screen.open("person", person=person)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    picker = window.screen.page.forms.sheet
    picker.search.setText("transf")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    page = window.screen.page
    assert type(page).__name__ == "TransferPage" and find(page, "to_TNG").isChecked(), "one site only: it is chosen"
    page.submit()
    assert transfer.sent(here.desk) == [] and "annex" in page.view.rows
    page.view.set_answers({**AGREES, "agrees": False})
    page.submit()
    assert transfer.sent(here.desk) == []
    page.view.set_answers(AGREES)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.state for one in transfer.sent(here.desk)] == ["sealed"]
    assert type(window.screen.page).__name__ == "PersonPage"

    here.hand_over(there)
    transfer_taking.accept(there.desk, transfer_taking.by_card(there.desk, card).id)
    there.hand_over(here)
    window.screen.go("today")
    find(window.screen.page, "transfer_news_accepted").button.click()
    row = find(window.screen.page, "sent_1")
    row.button.click()
    assert people.page(here.desk, person).closure_reason == "transfert"
    close_desk(there.desk)


def test_the_card_typed_shows_who_it_is_and_enter_takes_them_on(
    make_window: Callable[..., MainWindow], tmp_path: Path, calendar: Calendar
) -> None:
    mission = Mission()
    here, there = (laptop(tmp_path / site, mission, site, calendar) for site in ("OUJ", "TNG"))
    mission.tell(here.desk, there.desk)
    numbers = [here.register(given_name=name) for name in ("Awa", "Fatou", "Salma")]
    for number in numbers:
        transfer.prepare(here.desk, number, "TNG", AGREES)
    here.hand_over(there)
    close_desk(there.desk)
    window = opened(make_window, tmp_path / "TNG", size=(1024, 540))
    there.desk = window.desk
    find(window.screen.page, "transfer_news_arrived").button.click()
    page = window.screen.page
    assert len(page.cards) == 3 and page.field.hasFocus()
    QTest.keyClicks(page.field, cards.give(here.desk, numbers[1]).value.lower())
    (shown,) = page.cards.values()
    assert "Fatou" in told(shown) and shown.verb.hasFocus()
    QTest.keyClick(shown.verb, Qt.Key.Key_Return)
    assert type(window.screen.page).__name__ == "PersonPage"
    assert [row.name for row in people.rows(there.desk, [1])] == ["Fatou Kanari-Diallo"]

    window.screen.open("transfers")
    page = window.screen.page
    page.field.setText(cards.give(here.desk, numbers[1]).value)
    assert page.cards == {} and "Aucun transfert" in told(page)
    page.field.setText("")
    first = next(iter(page.cards.values()))
    first.no.click()
    find(first, "why_complet").click()
    assert len(page.cards) == 1
    there.hand_over(here)
    assert sorted(one.state for one in transfer.sent(here.desk)) == ["accepted", "handed", "refused"]
    close_desk(here.desk)

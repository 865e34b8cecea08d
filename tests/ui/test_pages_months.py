"""Months, sending and importing in the window: what would leave is seen, closed once and sent; a register is looked at first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from fieldapp.actions import delivery, months, people, sessions
from fieldapp.actions.delivery import OutboxRow
from fieldapp.storage.outbox import Proof
from fieldapp.ui import wording
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.months.figure_rows import FigureRow
from fieldapp.ui.months.import_page import ImportPage, RefusedTable
from fieldapp.ui.months.page import CHECK, PREVIEW, SEND, MonthPage
from fieldapp.ui.months.proofs import ProofThread
from fieldapp.ui.people.page import PeoplePage
from fieldapp.ui.sending.page import SendingPage
from sync.errors import Unreachable

CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 2, 2)}


def key(name: Qt.Key, qtbot, *, control: bool = False) -> None:
    """One key on whatever holds the keyboard; it is not let go, for what held the keyboard may be gone by then."""
    QApplication.processEvents()
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyPress(QApplication.focusWidget(), name, held)
    QApplication.processEvents()


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    """A window on a home with a month that can be closed: twelve people listened to in February."""
    made = room()
    for number in range(12):
        answers = {
            "given_name": f"P{number}",
            "sex": "FM"[number % 2],
            "age_at_opening": 20 + number,
            "nationality": "GN",
            "population_group": "migrant",
            "site": "OUJ",
            "opened_on": date(2026, 2, 2),
            "project": "MMSD",
        }
        person = people.register(made.desk, answers, CONSENT).value
        entry = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD", "service": "psy.individual"}
        sessions.record(made.desk, person, entry)
    return made


def test_a_month_is_closed_in_four_steps_by_keyboard(window: MainWindow, qtbot) -> None:
    window.screen.go("month")
    key(Qt.Key.Key_Return, qtbot)
    page = window.screen.page
    assert isinstance(page, MonthPage)
    assert page.title.text() == "Février 2026"
    assert page._step == CHECK
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page._step == PREVIEW
    rows = page.findChildren(FigureRow)
    assert {row.line.leaves % 5 for row in rows if row.line.rounded} == {0}
    assert any(row.line.exact == 12 and row.line.strong for row in rows)
    assert window.desk is not None
    assert delivery.outbox(window.desk) == []
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page._step == SEND
    assert months.states(window.desk)[0].state == "frozen"
    assert len(delivery.outbox(window.desk)) == 1
    key(Qt.Key.Key_Return, qtbot)
    assert isinstance(window.screen.page, SendingPage)


def test_going_back_from_the_preview_fixes_nothing(window: MainWindow, qtbot) -> None:
    window.screen.open("month", month="2026-02")
    page = window.screen.page
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert QApplication.focusWidget().objectName() == "leave"
    key(Qt.Key.Key_Return, qtbot)
    assert page._step == CHECK
    assert delivery.outbox(window.desk) == []


def test_a_month_that_has_not_ended_says_why(window: MainWindow) -> None:
    window.screen.open("month", month="2026-03")
    page = window.screen.page
    assert not page.verb.isEnabled()
    assert "2026-03-31" in "".join(part.text() for part in page.findChildren(QLabel))


def test_the_monthly_sheet_is_saved_where_the_user_says(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "fiche.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    window.screen.go("month")
    window.screen.page.findChild(Button, "save_internal").click()
    assert out.exists()
    assert "fiche.xlsx" in window.screen.notices.text


def test_offline_is_told_calmly_and_nothing_is_lost(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot) -> None:
    months.close(window.desk, months.states(window.desk)[0].month)

    monkeypatch.setattr(delivery, "exchange", lambda *_: Unreachable("mission_away"))
    window.screen.go("sending")
    page = window.screen.page
    key(Qt.Key.Key_Return, qtbot, control=True)
    qtbot.waitUntil(lambda: window.courier.run.trouble == "mission_away")
    assert page.card.headline.text() == wording.translate("Sending", "No network at the moment. Nothing is lost.")
    assert "2026" in page.card.detail.text()
    assert page.card.send.isEnabled()
    assert QApplication.focusWidget() is page.card.send
    assert page.findChild(ProofThread).proofs[1].when == "attend le réseau"


def test_the_proofs_of_a_batch_stand_in_words_with_their_dates() -> None:
    row = OutboxRow(3, "2026-02", "ab", 4096, "pooled", (Proof("held", "2026-03-02"), Proof("pooled", "2026-03-03")), "2026-03-01", 1, "")
    thread = ProofThread(row)
    assert [proof.state for proof in thread.proofs] == ["done", "done", "done", "waiting"]
    assert "reçu par la mission 2\u00a0mars" in thread.accessibleName()


def register_file(path: Path) -> Path:
    """A small register: two good people, one without consent, one service."""
    book = Workbook()
    sheet = book.active
    sheet.title = "personnes"
    sheet.append(
        ["code", "nom", "prenom", "sexe", "age", "nationalite", "groupe", "site", "date_ouverture", "projet", "consentement_dossier"]
    )
    sheet.append(["A-1", "Bah", "Awa", "F", 30, "GN", "migrant", "OUJ", "12/01/2026", "MMSD", "oui"])
    sheet.append(["A-2", "Sow", "Issa", "M", 22, "GN", "migrant", "OUJ", "13/01/2026", "MMSD", "oui"])
    sheet.append(["A-3", "Kane", "Oumar", "M", 22, "GN", "migrant", "OUJ", "13/01/2026", "MMSD", "non"])
    services = book.create_sheet("prestations")
    services.append(["code", "date", "site", "projet", "prestation", "quantite"])
    services.append(["A-1", "15/01/2026", "OUJ", "MMSD", "psy.individual", 1])
    book.save(path)
    return path


def test_a_register_is_looked_at_then_comes_in(
    room: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    window = room()
    path, rejects = register_file(tmp_path / "registre.xlsx"), tmp_path / "refus.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(rejects), ""))
    window.screen.open("import")
    page = window.screen.page
    assert isinstance(page, ImportPage)
    key(Qt.Key.Key_Return, qtbot, control=True)
    table = page.findChild(RefusedTable)
    assert table.model().rowCount() == 1
    assert table.model().index(0, 1).data() == "4"
    assert people.counts(window.desk)["all"] == 0
    page.findChild(Button, "save_rejects").click()
    assert load_workbook(rejects)["personnes"].max_row == 2
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert people.counts(window.desk)["all"] == 2
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert isinstance(window.screen.page, PeoplePage)


def test_a_file_that_is_no_register_is_refused_in_a_sentence(room: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = room()
    wrong = tmp_path / "photo.xlsx"
    wrong.write_bytes(b"not a workbook")
    window.screen.open("import", file=str(wrong))
    page = window.screen.page
    assert page.findChild(RefusedTable) is None
    assert page.verb.isEnabled()
    assert people.counts(window.desk)["all"] == 0

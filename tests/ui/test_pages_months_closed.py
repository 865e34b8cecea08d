"""The way of a month in the window: marked and taken back, its cost told before closing, its sheets and exact figures found after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from fieldapp.actions import exports, months, people, sessions
from fieldapp.actions.desk import Desk
from fieldapp.domain.periods import Month
from fieldapp.ui.application import MainWindow
from fieldapp.ui.kit import Button
from fieldapp.ui.months import list as month_list
from fieldapp.ui.months.chart import GrowthChart
from fieldapp.ui.months.figure_rows import FigureLine, FigureRow
from fieldapp.ui.months.page import CHECK, PREVIEW, SEND
from fieldapp.ui.months.proofs import ProofThread
from fieldapp.ui.sending.page import SendingPage
from sync.disclosure import closing
from sync.errors import Unsafe
from sync.sheets import beside

JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)
CONSENT = {"file": True, "statistics": True, "manner": "oral", "language": "fr", "given_by": "self", "given_on": date(2026, 1, 2)}


def key(name: Qt.Key, qtbot: Any, *, control: bool = False) -> None:
    QApplication.processEvents()
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyPress(QApplication.focusWidget(), name, held)
    QApplication.processEvents()


def words(window: MainWindow) -> str:
    return " ".join(part.text() for part in window.screen.page.findChildren(QLabel))


def button(window: MainWindow, name: str) -> Button:
    return window.screen.page.findChild(Button, name)


def listen(desk: Desk, days: list[date], project: str = "MMSD") -> None:
    """A new person listened to on each of these days."""
    for at, day in enumerate(days):
        answers = {
            "given_name": f"P{at}",
            "sex": "FM"[at % 2],
            "age_at_opening": 20 + at,
            "nationality": "GN",
            "population_group": "migrant",
        }
        person = people.register(desk, answers | {"site": "OUJ", "opened_on": day, "project": project}, CONSENT).value
        sessions.record(desk, person, {"date": day, "site": "OUJ", "project": project, "service": "psy.individual"})


@pytest.fixture
def window(room: Callable[..., MainWindow]) -> MainWindow:
    """A window whose January is closed, with eleven new persons, and whose February with three can be."""
    made = room()
    listen(made.desk, [date(2026, 1, 5 + at) for at in range(11)] + [date(2026, 2, 3 + at) for at in range(3)])
    months.close(made.desk, JANUARY)
    return made


def test_a_month_is_marked_and_taken_back_by_keyboard(window: MainWindow, qtbot: Any) -> None:
    window.screen.open("month", month="2026-02")
    mark = button(window, "mark")
    mark.setFocus()
    key(Qt.Key.Key_Return, qtbot)
    assert months.states(window.desk)[1].state == "submitted"
    key(Qt.Key.Key_Z, qtbot, control=True)
    assert months.states(window.desk)[1].state == "open"
    months.validate(window.desk, FEBRUARY)
    listen(window.desk, [date(2026, 2, 20)])
    window.screen.page.refresh(frozenset({"months"}))
    assert button(window, "mark") is None
    assert ": 1" in words(window)
    button(window, "withdraw").click()
    assert months.states(window.desk)[1].state == "submitted"
    assert window.screen.page._step == CHECK


def test_who_listens_submits_and_neither_validates_nor_closes(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "roles", frozenset({"counsellor"}))
    may = {"counsellor"}
    monkeypatch.setattr(type(window.desk.store.vault), "may", lambda _, *roles: bool(may & set(roles)))
    window.screen.open("month", month="2026-02")
    assert button(window, "save") is None
    button(window, "mark").click()
    assert months.states(window.desk)[1].state == "submitted"
    assert button(window, "mark") is None


@pytest.mark.parametrize(
    ("role", "reads", "sheets"),
    [("coordinator", True, True), ("counsellor", True, True), ("reception", True, False), ("administrator", False, False)],
)
def test_each_role_sees_of_a_closed_month_what_it_may_and_finds_back(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, role: str, reads: bool, sheets: bool
) -> None:
    monkeypatch.setattr(Desk, "roles", frozenset({role}))
    monkeypatch.setattr(type(window.desk.store.vault), "may", lambda _, *roles: role in roles)
    for month in ("", "2026-01"):
        window.screen.open("month", month=month)
        page = window.screen.page
        shown = {one.objectName() for one in page.findChildren(Button) if one.isVisibleTo(page)}
        assert ("save_internal" in shown) == sheets and ("save_donor" in shown) == (role == "coordinator")
    assert bool(page.findChildren(FigureRow)) == reads
    back = next(one for one in page.findChildren(Button) if one.text() == "Tous les mois")
    back.click()
    assert window.screen.page.title.text() == "Mois"


def test_by_keyboard_from_the_list_to_a_donor_sheet_to_read_and_back(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _, __, name, ___: (str(tmp_path / Path(name).name), ""))
    window.screen.go("month")

    def tab_to(words: str) -> list[str]:
        passed: list[str] = []
        while not passed or words not in passed[-1]:
            assert len(passed) < 30, passed
            key(Qt.Key.Key_Tab, qtbot)
            focus = QApplication.focusWidget()
            passed.append(focus.objectName() or focus.accessibleName() or getattr(focus, "text", str)())
        return passed

    tab_to("Janvier 2026")
    key(Qt.Key.Key_Return, qtbot)
    assert "save_internal" not in tab_to("Format, Classeur")
    key(Qt.Key.Key_Right, qtbot)
    assert tab_to("save_internal")[-2:] == ["save_mission", "save_internal"]
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert [file.suffix for file in tmp_path.glob("*BAILLEUR*")] == [".pdf"]
    tab_to("Tous les mois")
    key(Qt.Key.Key_Return, qtbot)
    assert window.screen.page.title.text() == "Mois"


def test_the_month_to_close_is_seen_however_many_came_since(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(month_list, "SHOWN", 1)
    window.screen.go("month")
    shown = [one.text() for one in window.screen.page.findChildren(Button) if one.isVisibleTo(window.screen.page)]
    assert "Préparer février" in shown


def test_the_cost_is_told_and_after_closing_sending_is_next_and_the_donor_sheet_the_main_button(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def where(_: object, __: str, name: str, ___: str) -> tuple[str, str]:
        asked.append(Path(name).name)
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    window.screen.open("month", month="2026-02")
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert "l’écart moyen" in words(window) and "imprimer exact\u00a0: 7" in words(window)
    key(Qt.Key.Key_Return, qtbot, control=True)
    page = window.screen.page
    assert page._step == SEND and QApplication.focusWidget().objectName() == "send"
    filled = [one.objectName() for one in page.findChildren(Button) if one.kind == "filled" and one.isVisibleTo(page)]
    assert filled == ["save_donor"]
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert len(asked) == 1 and "BAILLEUR" in asked[0] and asked[0].startswith("20260228_MA_")
    assert [row.kind for row in exports.list(window.desk)] == ["donor"]
    button(window, "save_internal").click()
    assert asked[1].startswith(exports.INTERNAL)
    button(window, "send").setFocus()
    key(Qt.Key.Key_Return, qtbot)
    assert isinstance(window.screen.page, SendingPage)


def test_a_closed_month_is_found_again_with_certificate_delivery_and_exact_figures(window: MainWindow) -> None:
    window.screen.go("month")
    see = [one for one in window.screen.page.findChildren(Button) if one.accessibleName().endswith("Janvier 2026")]
    assert len(see) == 1
    see[0].click()
    page = window.screen.page
    assert page.title.text() == "Janvier 2026"
    rows = page.findChildren(FigureRow)
    assert any(row.line.exact == 11 and row.line.strong and row.line.since == (11, "") for row in rows)
    assert page.findChild(ProofThread).proofs[0].state == "done"
    assert "5" in words(window) and "sb" in words(window)


def test_every_line_stands_beside_its_sum_since_the_start_with_a_share_where_there_are_enough(
    window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lines() -> dict[str, FigureLine]:
        found = window.screen.page.findChildren(FigureRow)
        for row in found:
            assert row.line.summed() in row.accessibleName() and row.line.part() in row.accessibleName()
        return {row.line.label: row.line for row in found}

    listen(window.desk, [date(2026, 2, 3)] * 9)
    window.screen.open("month", month="2026-01")
    january = lines()
    assert january["Femme"].since == (january["Femme"].leaves, "≈") and january["Femme"].share is None
    window.screen.open("month", month="2026-02")
    monkeypatch.setattr(beside, "LEAST_FOR_SHARE", 20)
    key(Qt.Key.Key_Return, qtbot, control=True)
    february = lines()
    assert february["Femme"].since == (january["Femme"].leaves + february["Femme"].leaves, "≈")
    assert february["Femme"].part().endswith("\u00a0%") and february["Nouvelles personnes"].share is None
    assert february["Personnes suivies"].since is None
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert lines() == february


def test_a_month_that_would_reveal_somebody_stays_open_and_the_page_says_what_to_ask_for(
    window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsafe(*_: object, **__: object) -> None:
        raise Unsafe("disclosure_unsafe_quarter", site="OUJ", month="2026-02", table="new_sex")

    with monkeypatch.context() as patch:
        patch.setattr(closing, "protect", unsafe)
        window.screen.open("month", month="2026-02")
        key(Qt.Key.Key_Return, qtbot, control=True)
    page = window.screen.page
    assert page._step == CHECK and "Nouvelles personnes – sexe (new_sex)" in words(window) and "trimestre" in words(window)
    assert QApplication.focusWidget().objectName() == "save"
    key(Qt.Key.Key_Return, qtbot, control=True)
    assert page._step == PREVIEW and "new_sex" not in words(window)


def test_one_main_button_and_a_chart_that_goes_from_month_to_month_by_keyboard(window: MainWindow, qtbot: Any) -> None:
    for main in ("", "save_donor"):
        window.screen.go("month")
        page = window.screen.page
        assert [one.objectName() for one in page.findChildren(Button) if one.kind == "filled" and one.isVisibleTo(page)] == [main]
        if not main:
            months.close(window.desk, FEBRUARY)
            window.screen.go("people")
    chart = window.screen.page.findChild(GrowthChart)
    told = next(part for part in chart.findChildren(QLabel) if "2026" in part.text())
    assert "14" in told.text() and chart.plot.accessibleDescription()
    chart.plot.setFocus()
    key(Qt.Key.Key_Left, qtbot)
    assert "Janvier 2026" in told.text() and "11" in told.text()
    key(Qt.Key.Key_Left, qtbot)
    key(Qt.Key.Key_End, qtbot)
    assert "Février 2026" in told.text()


def test_in_arabic_time_runs_from_the_right(room: Callable[..., MainWindow], qtbot: Any) -> None:
    window = room(language="ar")
    listen(window.desk, [date(2026, 1, 5)] * 4 + [date(2026, 2, 3)] * 2)
    for month in (JANUARY, FEBRUARY):
        months.close(window.desk, month)
    window.screen.open("month", month="2026-02")
    assert "فبراير" in window.screen.page.title.text()
    window.screen.go("month")
    chart = window.screen.page.findChild(GrowthChart)
    chart.plot.setFocus()
    key(Qt.Key.Key_Right, qtbot)
    assert chart.plot.at == 0

"""Locking, covering, closing: nothing typed is lost, nothing is left to be read, a fresh process takes over at the same place."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from fieldapp import __main__ as entry
from fieldapp.actions import desk as desks
from fieldapp.actions import people
from fieldapp.domain.errors import Refused
from fieldapp.ui import lock, preferences
from fieldapp.ui.application import report
from fieldapp.ui.threshold.unlock import UnlockScreen

ROOT = Path(__file__).resolve().parents[2]
CANARY = "Zorglub-Canari"
PERSON = {
    "family_name": "Diallo",
    "given_name": "Awa",
    "sex": "F",
    "birth_date": date(1999, 5, 6),
    "nationality": "GN",
    "population_group": "migrant",
    "site": "OUJ",
    "project": "MMSD",
    "opened_on": date(2026, 2, 2),
}
CONSENT = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 2)}


def find(window: QWidget, name: str) -> QWidget:
    """The visible part of that name."""
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


def half_typed(window) -> None:
    window.screen.go("settings")
    find(window, "add_user").click()
    find(window, "new_user").setText(CANARY)
    find(window, "role_reception").click()
    find(window, "new_user").setFocus()


def test_ctrl_l_covers_closes_the_desk_ends_and_starts_afresh(qtbot, room, home):
    window = room()
    half_typed(window)
    QGuiApplication.clipboard().setText("copied")
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.cover.isVisible()
    assert window.desk is None
    assert (window.relaunched, window.ended) == ([home], [True])
    assert QGuiApplication.clipboard().text() == ""
    assert window.windowTitle() == "Fieldapp"
    desks.close_desk(desks.open_desk(home, "une phrase de passe"))  # nobody holds the home any more


def test_the_fresh_window_returns_to_the_same_place_with_the_same_words(room):
    window = room()
    half_typed(window)
    window.lock()
    again = room(language="ar")
    assert again.screen.page.place == "settings"
    assert find(again, "new_user").text() == CANARY
    assert find(again, "role_reception").isChecked()
    assert again.focusWidget().objectName() == "new_user"
    again.lock()


def test_the_place_is_taken_up_once_and_lies_sealed(room, home):
    window = room()
    half_typed(window)
    window.lock()
    for file in home.rglob("*"):
        if file.is_file():
            assert CANARY.encode() not in file.read_bytes(), file.name
    again = room()
    assert find(again, "new_user").text() == CANARY
    again.screen.go("people")
    again.lock()
    third = room()
    assert third.screen.page.place == "people"


def test_a_place_of_another_version_keeps_nobody_at_the_door(room, monkeypatch):
    window = room()
    window.lock()
    monkeypatch.setattr(lock, "take_up", lambda desk: {"trail": "nothing we know"})
    again = room()
    assert again.screen.page.place == "today"


def test_what_hangs_keeps_no_lock_from_happening(qtbot, make_window, home, monkeypatch):
    window = make_window(home, inline=False)
    window.screen.initials.setText("sb")
    window.screen.passphrase.setText("une phrase de passe")
    window.screen.open_button.click()
    qtbot.waitUntil(lambda: window.desk is not None and not window.tasks.busy, timeout=20_000)
    desk, free = window.desk, threading.Event()
    monkeypatch.setattr(lock, "LOCKS_WITHIN", 50)
    hanging = window.tasks.run(free.wait)
    window.lock()
    assert window.cover.isVisible()
    assert hanging.cancel.is_set()
    qtbot.waitUntil(lambda: window.ended == [True])
    assert window.relaunched == [home]
    free.set()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert (window.relaunched, window.ended) == ([home], [True]), "it ends once"
    assert desk.store.vault is not None


def test_a_page_that_fails_keeps_no_lock_from_happening(room, monkeypatch, capsys):
    window = room()

    def broken():
        raise KeyError(CANARY)

    monkeypatch.setattr(window.screen.page, "keep", broken)
    window.lock()
    assert window.ended == [True]
    told = capsys.readouterr().err
    assert "KeyError" in told and CANARY not in told
    assert room().desk is not None


def test_a_full_disk_does_not_keep_it_open(room, monkeypatch):
    window = room()

    def full(*_, **__):
        raise Refused("disk_full")

    monkeypatch.setattr("fieldapp.actions.drafts.save", full)
    window.lock()
    assert window.desk is None
    assert window.ended == [True]


def test_closing_the_window_closes_the_desk_and_asks_nothing(room, home):
    window = room()
    half_typed(window)
    window.close()
    assert (window.relaunched, window.ended) == ([], [True])
    again = room()
    assert find(again, "new_user").text() == CANARY


def test_language_and_theme_change_at_once_from_the_rail_and_are_remembered(room, home):
    window = room()
    half_typed(window)
    find(window, "theme").click()
    assert find(window, "new_user").text() == CANARY
    assert preferences.read(home).theme == "dark"
    window.screen.language_asked.emit("ar")
    assert find(window, "new_user").text() == CANARY
    assert window.desk.language == "ar"
    assert preferences.read(home).language == "ar"
    assert oct((home / preferences.FILE).stat().st_mode & 0o777) == "0o600" or os.name != "posix"


def test_the_administrator_lets_somebody_in(room, monkeypatch):
    from fieldapp.actions import users
    from fieldapp.storage.slots import FAST_FOR_TESTS

    add = users.add
    monkeypatch.setattr(users, "add", lambda *words, **named: add(*words, cost=FAST_FOR_TESTS, **named))
    window = room()
    half_typed(window)
    find(window, "new_user").setText("KL")
    for name in ("new_passphrase", "new_passphrase_again"):
        find(window, name).setText("encore quatre mots choisis")
    find(window, "save_user").click()
    assert "KL" in window.screen.notices.text
    assert {row.name for row in users.list(window.desk)} == {"sb", "KL"}
    find(window, "section_laptop").click()
    find(window, "verify").click()
    assert window.screen.notices.text == "Vérifié\u00a0: tout va bien."


def test_the_fresh_process_is_given_the_home_and_nothing_else(monkeypatch, tmp_path):
    started = []
    monkeypatch.setattr(subprocess, "Popen", lambda words, **named: started.append(words))
    lock.start_again(tmp_path)
    assert started == [[sys.executable, "-m", "fieldapp", "--home", str(tmp_path)]]


@pytest.mark.parametrize(
    ("words", "home"),
    [(["--home", "x"], Path("x")), (["--home=x"], Path("x")), (["find", "x"], None), (["--help"], None), (["--home", "x", "send"], None)],
)
def test_only_a_bare_start_opens_the_window(words, home):
    assert entry._window_home(words) == home


def test_the_command_line_starts_without_qt():
    script = (
        "import sys; sys.argv = ['fieldapp', '--help']\nfrom fieldapp.__main__ import main\nmain()\nassert 'PySide6' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout


def test_the_module_opens_a_window_that_stays(home):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    started = subprocess.Popen([sys.executable, "-m", "fieldapp", "--home", str(home)], cwd=ROOT, env=environment, stderr=subprocess.PIPE)
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(2)
    finally:
        started.kill()
        assert b"Traceback" not in started.communicate()[1]


def test_a_fault_is_reported_without_what_was_typed(capsys):
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        report(type(error), error, error.__traceback__)
    told = capsys.readouterr().err
    assert "ValueError" in told and "test_shell_lock.py" in told
    assert CANARY not in told


def test_the_unlock_screen_is_what_a_fresh_window_shows(make_window, home):
    assert isinstance(make_window(home).screen, UnlockScreen)


RUN = """
import faulthandler, sys
faulthandler.dump_traceback_later(50, exit=True)  # tells where it stands when it does not end
from pathlib import Path
from PySide6.QtCore import QTimer
from fieldapp.ui import application

class Window(application.MainWindow):
    def __init__(self, home, **named):
        super().__init__(home, start_again=lambda home: print("again", flush=True), **named)
        QTimer.singleShot(0, self.unlock)

    def unlock(self):
        self.screen.initials.setText("sb")
        self.screen.passphrase.setText("une phrase de passe")
        self.screen.open_button.click()

    def _enter(self, place):
        super()._enter(place)
        QTimer.singleShot(0, getattr(self, sys.argv[2]))

application.MainWindow = Window
sys.exit(application.run(Path(sys.argv[1])))
"""


@pytest.mark.parametrize(("way", "said"), [("lock", "again\n"), ("close", "")])
def test_the_process_truly_ends(home: Path, way: str, said: str):
    ended = subprocess.run(
        [sys.executable, "-c", RUN, str(home), way], cwd=ROOT, capture_output=True, text=True, timeout=60, env={**os.environ}
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, said, "")


def test_half_a_note_waits_with_the_cursor_in_the_middle_of_its_word(qtbot, make_window, home):
    desk = desks.open_desk(home, "une phrase de passe")
    person = people.register(desk, PERSON, CONSENT).value
    desks.close_desk(desk)
    note = "\n".join(f"ligne {line} {CANARY}" for line in range(40))

    def opened():
        window = make_window(home, inline=False)
        window.screen.initials.setText("sb")
        window.screen.passphrase.setText("une phrase de passe")
        window.screen.open_button.click()
        qtbot.waitUntil(lambda: hasattr(window.screen, "page") and not window.tasks.busy, timeout=20_000)
        return window

    window = opened()
    window.screen.open("person", person=person)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(part.isVisible() for part in window.findChildren(QWidget, "note")))
    field = find(window, "note")
    field.setPlainText(note)
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(len(note) // 2)
    cursor.setPosition(len(note) // 2 + 4, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    scrolled = field.verticalScrollBar().value()
    assert scrolled > 0
    window.lock()
    qtbot.waitUntil(lambda: window.ended == [True], timeout=20_000)

    again = opened()
    qtbot.waitUntil(lambda: (field := again.focusWidget()) is not None and field.objectName() == "note", timeout=20_000)
    field = again.focusWidget()
    assert field.toPlainText() == note
    assert (field.textCursor().anchor(), field.textCursor().position()) == (len(note) // 2, len(note) // 2 + 4)
    qtbot.waitUntil(lambda: field.verticalScrollBar().value() == scrolled)
    again.lock()
    qtbot.waitUntil(lambda: again.ended == [True], timeout=20_000)

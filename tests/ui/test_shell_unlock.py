"""The unlock screen: what it shows, who it lets in, what it says when it does not."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from fieldapp.domain.errors import StoreDamaged
from fieldapp.storage import rosterfile, switch
from fieldapp.ui.application import has_home
from fieldapp.ui.frame import Frame
from fieldapp.ui.threshold import unlock

ROOT = Path(__file__).resolve().parents[2]


def type_in(window, passphrase: str, user: str = "sb") -> None:
    window.screen.initials.setText(user)
    window.screen.passphrase.setText(passphrase)
    window.screen.open_button.click()


def test_it_shows_the_sites_code_and_nobody(qtbot, make_window, home):
    window = make_window(home)
    qtbot.waitUntil(lambda: "OUJ" in window.screen.site.text())
    shown = " ".join(part.text() for part in window.findChildren(QWidget) if hasattr(part, "text") and callable(part.text))
    assert "sb" not in shown.split()
    assert "coute" not in shown
    assert window.screen.passphrase.echoMode() == QLineEdit.EchoMode.Password


def test_it_names_no_keyboard_where_nobody_knows_which_one_types(make_window, home, monkeypatch):
    """On Linux Qt names the language of the system, whatever the layout is."""
    window = make_window(home)
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: SimpleNamespace(locale=lambda: QLocale("fr_FR")))
    for platform, told in (("xcb", ""), ("windows", "français")):
        monkeypatch.setattr(QGuiApplication, "platformName", lambda platform=platform: platform)
        window.screen._tell_keyboard()
        assert told in window.screen.keyboard.accessibleName() and bool(window.screen.keyboard.accessibleName()) == bool(told)


def test_the_right_passphrase_opens_the_room_through_the_worker(qtbot, make_window, home):
    window = make_window(home, inline=False)
    qtbot.waitUntil(lambda: "OUJ" in window.screen.site.text(), timeout=20_000)
    type_in(window, "une phrase de passe")
    assert window.screen.open_button.text() == "Ouverture…"
    assert not window.screen.open_button.isEnabled()
    qtbot.waitUntil(lambda: isinstance(window.screen, Frame), timeout=20_000)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert window.desk.user == "sb"


def test_it_opens_by_keyboard_alone(qtbot, make_window, home):
    window = make_window(home)
    window.screen.initials.setFocus()
    qtbot.keyClicks(window.screen.initials, "sb")
    qtbot.keyClick(window.screen.initials, Qt.Key.Key_Return)
    assert window.screen.passphrase.hasFocus()
    qtbot.keyClicks(window.screen.passphrase, "une phrase de passe")
    qtbot.keyClick(window.screen.passphrase, Qt.Key.Key_Return)
    assert isinstance(window.screen, Frame)


def test_a_wrong_passphrase_is_one_calm_sentence_with_a_growing_wait(make_window, home):
    window = make_window(home)
    screen = window.screen
    type_in(window, "une autre phrase de passe")
    assert not screen.open_button.isEnabled()
    assert "1 seconde" in screen.message.text()
    screen._count_down()
    type_in(window, "une autre phrase de passe")
    assert "2 secondes" in screen.message.text()
    type_in(window, "une phrase de passe")
    assert window.screen is screen, "while it waits nothing is tried"
    for _ in range(2):
        screen._count_down()
    type_in(window, "une phrase de passe")
    assert isinstance(window.screen, Frame)


def test_the_wait_survives_a_change_of_language_and_a_restart(qtbot, make_window, home):
    window = make_window(home)
    for _ in range(3):
        type_in(window, "une autre phrase de passe")
        window.screen._left = 1
        window.screen._count_down()
    type_in(window, "une autre phrase de passe")
    window.use(language="ar")
    assert not window.screen.open_button.isEnabled()
    assert "ثوان" in window.screen.message.text()
    again = make_window(home)
    qtbot.waitUntil(lambda: not again.screen.open_button.isEnabled())


def test_another_users_initials_do_not_open_with_my_passphrase(make_window, home):
    window = make_window(home)
    type_in(window, "une phrase de passe", user="xy")
    assert "n’ouvre pas" in window.screen.message.text()


def test_a_damaged_home_says_so_and_is_no_wrong_passphrase(monkeypatch, make_window, home):
    def damaged(*_):
        raise StoreDamaged("store_damaged")

    window = make_window(home)
    monkeypatch.setattr(unlock, "open_home", damaged)
    type_in(window, "une phrase de passe")
    assert "phrase de passe" not in window.screen.message.text()
    assert window.screen.message.text()
    assert window.screen.open_button.isEnabled()


def test_capitals_are_told_in_words(qtbot, make_window, home):
    window = make_window(home)
    qtbot.keyClicks(window.screen.passphrase, "A", Qt.KeyboardModifier.NoModifier)
    assert window.screen.caps.accessibleName() == "Majuscules actives"
    qtbot.keyClicks(window.screen.passphrase, "a")
    assert window.screen.caps.accessibleName() == ""


def test_a_damaged_home_offers_its_newest_good_copy(monkeypatch, make_window, home):
    def damaged(*_):
        raise StoreDamaged("store_damaged")

    window = make_window(home)
    monkeypatch.setattr(unlock, "open_home", damaged)
    monkeypatch.setattr(unlock, "good_copy", lambda *_: SimpleNamespace(path=home / "copies" / "x.db", day=date(2026, 3, 3)))
    type_in(window, "une phrase de passe")
    assert "3 mars 2026" in window.screen.put_back.text()
    window.screen.put_back.click()
    told = " ".join(part.text() for part in window.screen.findChildren(QLabel))
    assert "jamais effacés" in told


def test_a_language_switch_keeps_what_is_typed_and_mirrors(qtbot, make_window, home):
    window = make_window(home)
    window.screen.initials.setText("sb")
    window.screen.passphrase.setText("une phrase")
    left = window.screen.initials.mapTo(window, window.screen.initials.rect().center()).x()
    window.use(language="ar")
    assert (window.screen.initials.text(), window.screen.passphrase.text()) == ("sb", "une phrase")
    assert window.screen.open_button.text() == "فتح"

    def middle() -> int:
        return window.screen.initials.mapTo(window, window.screen.initials.rect().center()).x()

    qtbot.waitUntil(lambda: abs(middle() - (window.width() - left)) <= 3)


@pytest.mark.parametrize("name", [rosterfile.ROSTER, rosterfile.PREVIOUS, switch.MANIFEST])
def test_a_folder_with_any_trace_of_a_roster_is_a_home(tmp_path, name):
    """Also one whose roster was about to be put in place when a crash came: it must not be offered to be set up anew."""
    assert not has_home(tmp_path)
    (tmp_path / name).touch()
    assert has_home(tmp_path)


def test_it_paints_before_anything_heavy_is_imported(tmp_path):
    (tmp_path / "vault.json").write_text("{}", encoding="utf-8")
    script = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from fieldapp.ui.application import MainWindow\n"
        "from fieldapp.ui.threshold.unlock import UnlockScreen\n"
        f"window = MainWindow(Path({str(tmp_path)!r}))\n"
        "assert isinstance(window.screen, UnlockScreen)\n"
        "window.show(); window.grab()\n"
        "heavy = {'sqlalchemy', 'alembic', 'reportlab', 'highspy', 'numpy', 'cryptography', 'openpyxl', 'sqlcipher3'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_a_second_enter_while_it_opens_leads_nowhere(make_window, home, qtbot):
    window = make_window(home, inline=False)
    screen = window.screen
    screen.initials.setText("sb")
    screen.passphrase.setFocus()
    screen.passphrase.setText("fausse phrase")
    qtbot.keyClick(screen.passphrase, Qt.Key.Key_Return)
    for _ in range(3):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
        qtbot.keyClicks(window.focusWidget() or window, "secret")
    qtbot.waitUntil(lambda: screen.message.text() != "")
    assert window.screen is screen and window.focusWidget() is screen.passphrase
    assert screen.initials.text() == "sb" and screen.forgotten.isEnabled()

"""The list of files that were written: what it says, and how one is deleted by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fieldapp.actions import exports
from fieldapp.ui.kit import Button
from fieldapp.ui.settings.exports_pane import ExportsPane


@pytest.fixture
def pane(room, tmp_path):
    window = room()
    path = tmp_path / "INTERNE-NE-PAS-TRANSMETTRE-fiche.xlsx"
    path.write_text("figures", encoding="utf-8")
    exports.note(window.desk, path, "internal")
    made = ExportsPane(window.screen)
    made.setParent(window)
    made.resize(600, 300)
    made.show()
    return made, window, path


def buttons(pane) -> list[Button]:
    return [one for one in pane.findChildren(Button) if one.objectName().startswith("delete_export")]


def test_a_file_is_deleted_with_two_presses(qtbot, pane):
    made, window, path = pane
    (delete,) = buttons(made)
    assert path.name in delete.accessibleName()
    delete.setFocus()
    qtbot.keyClick(delete, Qt.Key.Key_Space)
    assert path.exists(), "the first press asks"
    qtbot.keyClick(delete, Qt.Key.Key_Space)
    assert not path.exists()
    assert exports.list(window.desk) == ()


def test_who_goes_elsewhere_was_asked_nothing(qtbot, pane):
    made, _, path = pane
    (delete,) = buttons(made)
    words = delete.text()
    delete.setFocus()
    qtbot.keyClick(delete, Qt.Key.Key_Space)
    assert delete.text() != words
    delete.clearFocus()
    assert delete.text() == words
    assert path.exists()


def test_a_file_that_is_gone_says_so_and_one_away_cannot_be_deleted(qtbot, pane, tmp_path):
    made, window, path = pane
    path.unlink()
    stick = tmp_path / "stick" / "a.csv"
    exports.note(window.desk, stick, "mission")
    made.refresh(frozenset({"exports"}))
    qtbot.waitUntil(lambda: sum(one.isVisible() for one in buttons(made)) == 2)
    away, gone = [one for one in buttons(made) if one.isVisible()]
    assert not away.isEnabled()
    gone.click()
    assert [row.path for row in exports.list(window.desk)] == [stick]

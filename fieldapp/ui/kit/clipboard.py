"""The clipboard: what is copied here stays out of the histories other programs keep of it, and is gone once the window locks."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
# The words by which histories are asked to pass over a copy: Windows (its own, its cloud, other programs), KDE and those that follow it.
_MARKS = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): bytes(4),
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
    "x-kde-passwordManagerHint": b"secret",
}
_MARK = next(reversed(_MARKS))


def private(copied: QMimeData) -> QMimeData:
    """Mark what is about to be copied."""
    for kind, value in _MARKS.items():
        copied.setData(kind, value)
    return copied


def guard() -> None:
    """Mark every copy this program makes from now on, whatever field it comes from."""
    QGuiApplication.clipboard().dataChanged.connect(_mark)


def clear() -> None:
    """Take away what was copied, and what was selected where a selection is a copy."""
    board = QGuiApplication.clipboard()
    board.clear()
    if board.supportsSelection():
        board.clear(QClipboard.Mode.Selection)


def _mark() -> None:
    board = QGuiApplication.clipboard()
    text = board.text() if board.ownsClipboard() else ""
    if text and not board.mimeData().hasFormat(_MARK):
        again = QMimeData()
        again.setText(text)
        board.setMimeData(private(again))

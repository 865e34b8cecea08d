"""Where the cursor stands in a field of text, what is selected there and how far it is scrolled, as plain numbers."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget


def read(field: QWidget | None) -> list[int]:
    """Anchor, cursor and scroll of a field; nothing for what holds no text. Of a passphrase nothing is told."""
    if isinstance(field, QLineEdit) and field.echoMode() == QLineEdit.EchoMode.Normal:
        at = field.cursorPosition()
        start, end = field.selectionStart(), field.selectionEnd()
        return [at if start < 0 else end if at == start else start, at, 0]
    if isinstance(field, QTextEdit):
        text = field.textCursor()
        return [text.anchor(), text.position(), field.verticalScrollBar().value()]
    return []


def put(field: QWidget | None, kept: list[int] | None) -> None:
    """Set it back, as far as the text still reaches."""
    if not kept:
        return
    anchor, position, scroll = kept
    if isinstance(field, QLineEdit):
        reach = len(field.text())
        field.setCursorPosition(min(anchor, reach))
        field.setSelection(min(anchor, reach), min(position, reach) - min(anchor, reach))
    elif isinstance(field, QTextEdit):
        reach = max(0, field.document().characterCount() - 1)
        text = field.textCursor()
        text.setPosition(min(anchor, reach))
        text.setPosition(min(position, reach), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(text)
        field.verticalScrollBar().setValue(scroll)

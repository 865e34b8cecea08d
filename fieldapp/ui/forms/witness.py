"""A second person beside the one at work: initials and passphrase, asked only where a key must be handed over in person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import users
from fieldapp.actions.desk import Desk
from fieldapp.ui.kit import SecretField, TextField, Words, column, row
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.wording import translate

Given = tuple[str | None, str]  # initials if typed, passphrase


class WitnessFields(QWidget):
    """Hidden until ``ask``."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.name, self.passphrase = TextField(), SecretField(name="")
        self.name.setMaxLength(40)
        explained = words or translate("settings", "Somebody who holds this key must be present and type their own passphrase.")
        column(
            Words(explained, "body", "ink2", wrap=True),
            row(
                FieldRow(translate("settings", "Their initials"), self.name, key="witness_name"),
                FieldRow(translate("settings", "Their passphrase"), self.passphrase, key="witness_passphrase"),
            ),
            spacing=6,
            parent=self,
        )
        self.hide()

    def ask(self) -> None:
        """Show the fields and put the keyboard there."""
        self.show()
        self.name.setFocus()

    def given(self) -> Given | None:
        """What the second person typed, if anything."""
        return (self.name.value() or None, self.passphrase.value()) if self.passphrase.value() else None


def beside(desk: Desk, given: Given | None, act: Callable[..., Any], *about: Any, **named: Any) -> Any:
    """Do something with a second person's key where one is present; runs on the worker. Raises WrongPassphrase, and what ``act`` raises."""
    second = users.witness(desk, given[1], given[0]) if given is not None else None
    return act(desk, *about, beside=second, **named)

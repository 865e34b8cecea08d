"""A new passphrase: typed twice, its strength told in words while it is typed, or proposed by drawing words at random."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.domain.passphrases import our_words, propose, strength
from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import column, row
from fieldapp.ui.kit.text import SecretField
from fieldapp.ui.kit.words import Words
from fieldapp.ui.wording import translate
from resources.wording import sentence


class NewPassphrase(QWidget):
    """``label`` says whose; ``key`` names the first field, ``key_again`` the second, for the keyboard to come back to.

    Enter in the first field leads to the second, and there it tells (``entered``) that all is typed.
    """

    entered = Signal()

    def __init__(self, label: str, *, key: str = "passphrase") -> None:
        super().__init__()
        self.first, self.second = SecretField(name=label), SecretField(name="")
        self._first_row = FieldRow(label, self.first, key=key)
        self.again = FieldRow(translate("passphrase", "The same once more"), self.second, key=f"{key}_again")
        self.strength = Words("", "small", "ink2", wrap=True)
        propose = Button(translate("passphrase", "Propose one"), "plain", height=28, pressed=self.propose)
        propose.setObjectName("propose")
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(lambda: self.again.set_error(""))
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.entered)
        fields = row(self._first_row, self.again)
        fields.setStretch(0, 1)
        fields.setStretch(1, 1)
        told = row(self.strength, propose)
        told.setStretch(0, 1)
        column(fields, told, spacing=4, parent=self)

    def value(self) -> str | None:
        """The passphrase, or None when something is to be mended; it is said beside the field."""
        typed = self.first.value()
        same = typed == self.second.value()
        self._first_row.set_error("" if typed else translate("passphrase", "Choose a passphrase."))
        self.again.set_error("" if same else translate("passphrase", "The two are not the same."))
        return typed if typed and same else None

    def forget(self) -> None:
        """Nothing typed stays in the fields."""
        self.first.clear()
        self.second.clear()

    def propose(self) -> None:
        """Draw one and show it, to be learnt."""
        words = propose()
        for field in (self.first, self.second):
            field.setText(words)
            field.show_plain(True)
            field.setCursorPosition(0)
        told = translate("passphrase", "Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.")
        self.strength.setText(f"{wording.isolate(words)}\n{told}")

    def _judge(self) -> None:
        typed = self.first.value()
        if not typed:
            self.strength.setText("")
            return
        found = strength(typed, our_words())
        level = {
            "weak": translate("passphrase", "Weak."),
            "fair": translate("passphrase", "Fair."),
            "strong": translate("passphrase", "Strong."),
        }[found.level]
        why = sentence(found.why, wording.language()) if found.why else ""
        self.strength.setText(f"{level} {why}".strip())

"""Two pages of the first run: who receives people, then who coordinates, each with a passphrase that the other never sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import Flow, column, row
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.kit.words import Words
from fieldapp.ui.roles import role_chips
from fieldapp.ui.threshold.ground import quiet
from fieldapp.ui.threshold.new_passphrase import NewPassphrase
from fieldapp.ui.wording import translate

_CLINICAL = frozenset({"counsellor", "psychologist"})
_COORDINATES = frozenset({"coordinator", "administrator"})

Typed = tuple[str, frozenset[str], str]  # name, roles, passphrase


class PersonPage(QWidget):
    """One person types name and passphrase, and goes on: ``done`` carries both. What is typed stays in no field afterwards.

    ``roles`` tells what this person does; empty while something is to be chosen, which it says.
    """

    done = Signal(object)

    def __init__(self, back: Callable[[], object], roles: Callable[[], frozenset[str]]) -> None:
        super().__init__()
        self._roles = roles
        self.title, self.about = Words("", "section", bold=True, wrap=True), quiet()
        self.initials = TextField()
        self.initials.setMaxLength(40)
        self.initials.setFixedWidth(160)
        self.initials.returnPressed.connect(self._go)
        self.initials_row = FieldRow(translate("first_run", "Your initials"), self.initials, key="initials")
        self.passphrase = NewPassphrase(translate("first_run", "Passphrase"))
        self.go = Button("", "filled", height=44, pressed=self._go)
        self.go.setObjectName("continue_who")
        self.passphrase.entered.connect(self.go.click)
        self.back = Button(translate("first_run", "Back"), "plain", height=44, pressed=back)
        self.back.setObjectName("back_who")

    def lay(self, *between: QWidget | QLayout, end: Sequence[QWidget] = ()) -> None:
        """Put the parts below each other: what is the page's own ``between`` name and passphrase, and at the ``end`` of the last row."""
        column(
            self.title,
            self.about,
            row(self.initials_row, None),
            *between,
            self.passphrase,
            4,
            row(self.go, self.back, None, *end, spacing=16),
            spacing=10,
            parent=self,
        )

    def busy(self, words: str) -> None:
        """What the button says while it lasts, or at rest."""
        self.go.setText(words)
        self.go.updateGeometry()

    def forget(self) -> None:
        """No passphrase stays in a field."""
        self.passphrase.forget()

    def keep(self) -> dict[str, Any]:
        """What is typed, for the same page in another language."""
        return {"initials": self.initials.text(), "first": self.passphrase.first.text(), "second": self.passphrase.second.text()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self.initials.setText(kept["initials"])
        self.passphrase.first.setText(kept["first"])
        self.passphrase.second.setText(kept["second"])

    def _go(self) -> None:
        self.initials_row.set_error("" if self.initials.value() else translate("first_run", "Write your initials."))
        roles, phrase = self._roles(), self.passphrase.value()
        if self.initials_row.error():
            self.initials.setFocus()
            self.initials.selectAll()
        elif roles and phrase:
            self.done.emit((self.initials.value(), roles, phrase))


class FirstPersonPage(PersonPage):
    """Who receives people. Somebody who is alone takes every role they have, and lets the second person in later."""

    def __init__(self, back: Callable[[], object]) -> None:
        super().__init__(back, self._chosen)
        self.alone = Chip(translate("first_run", "I am alone for now"))
        self.alone.setObjectName("alone")
        self.chips = role_chips()
        self.hint = Words("", "small", "amber", wrap=True)
        self.hint.hide()
        what = Words(translate("first_run", "What you do here"), "body", "ink2")
        self.lay(column(what, Flow(*self.chips.values()), self.hint, spacing=4), end=(self.alone,))
        self.alone.toggled.connect(self._turn)
        self._turn(False)

    def _turn(self, alone: bool) -> None:
        for key in _COORDINATES:
            self.chips[key].setVisible(alone)
        self.hint.hide()
        self.at_rest()
        if alone:
            self.title.setText(translate("first_run", "Who you are"))
            words = translate(
                "first_run",
                "One passphrase will open all that your roles open. Let a second person in as soon as there is one, under Settings.",
            )
        else:
            self.title.setText(translate("first_run", "First, somebody who receives people"))
            words = translate("first_run", "They choose their own name and passphrase; everybody else looks away.")
        self.about.setText(words)

    def at_rest(self) -> None:
        """What the button says while nothing is under way."""
        alone = self.alone.isChecked()
        self.busy(translate("first_run", "Prepare this laptop") if alone else translate("first_run", "Continue with the coordinator"))

    def _chosen(self) -> frozenset[str]:
        alone = self.alone.isChecked()
        chosen = frozenset(key for key, chip in self.chips.items() if chip.isChecked() and (alone or key not in _COORDINATES))
        needed = chosen if alone else chosen & _CLINICAL
        least = translate("first_run", "Choose at least one.")
        clinical = translate("first_run", "Choose counsellor or psychologist: somebody must be able to read the notes.")
        self.hint.setText(least if alone else clinical)
        self.hint.setVisible(not needed)
        return chosen if needed else frozenset()

    def keep(self) -> dict[str, Any]:
        chosen = [key for key, chip in self.chips.items() if chip.isChecked()]
        return {**super().keep(), "roles": chosen, "alone": self.alone.isChecked()}

    def restore(self, kept: dict[str, Any]) -> None:
        super().restore(kept)
        self.alone.setChecked(kept["alone"])
        for key in kept["roles"]:
            self.chips[key].setChecked(True)


class CoordinatorPage(PersonPage):
    """Who coordinates: closes the months and lets people in, and opens no note."""

    def __init__(self, back: Callable[[], object]) -> None:
        super().__init__(back, self._coordinates)
        self._taken = ""
        self.title.setText(translate("first_run", "Then, the coordinator"))
        self.lay()
        self.at_rest()

    def beside(self, name: str) -> None:
        """Say who looks away now."""
        self._taken = name
        words = translate(
            "first_run",
            "The coordinator closes the months and lets people in, and opens no note. Another name and another passphrase than %1’s; "
            "%1 looks away.",
        )
        self.about.setText(words.replace("%1", wording.isolate(name)))

    def at_rest(self) -> None:
        """What the button says while nothing is under way."""
        self.busy(translate("first_run", "Prepare this laptop"))

    def _coordinates(self) -> frozenset[str]:
        if str(self.initials.value()).casefold() == self._taken.casefold() and self._taken:
            words = translate("first_run", "%1 is taken: choose another name.")
            self.initials_row.set_error(words.replace("%1", wording.isolate(self._taken)))
            return frozenset()
        return _COORDINATES

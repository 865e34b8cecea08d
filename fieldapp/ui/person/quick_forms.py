"""Below *À faire*: the five forms and services used most, and *Autre…* for all others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from fieldapp.actions.filling import Filling
from fieldapp.actions.people_rows import PersonPage
from fieldapp.ui import look
from fieldapp.ui.kit import Button, clear, column
from fieldapp.ui.page import Window
from fieldapp.ui.person.form_choice import SERVICE, Choice, choices, most_used
from fieldapp.ui.wording import translate

MOST = 5
WIDTH = 216  # of the words, beside the icon, in the narrower column
KEYS = "Ctrl+E"
# With a button of its own above.
_ELSEWHERE = "session"


class QuickForms(QWidget):
    """``wanted(key)`` asks for a form or a service, ``all_wanted`` for the list of all."""

    wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._desk = window.desk
        self._page: PersonPage | None = None
        self._used: tuple[str, ...] = ()
        self._rows = column(spacing=0)
        self.other = Button(translate("Person", "Other…"), "plain", icon="plus", hint=KEYS, height=34, pressed=self.all_wanted.emit)
        self.other.setObjectName("other_form")
        column(self._rows, self.other, spacing=0, parent=self)

    def show_person(self, page: PersonPage) -> None:
        """What can be filled depends on the file being open and agreed to."""
        self._page = page
        self._fill()

    def show_filling(self, found: Filling) -> None:
        """What this user fills most."""
        self._used = found.used
        self._fill()

    def _fill(self) -> None:
        if self._page is None:
            return
        clear(self._rows)
        for choice in self._offered(self._page):
            words = QFontMetrics(look.font()).elidedText(choice.words, Qt.TextElideMode.ElideRight, WIDTH)
            button = Button(words, "plain", icon=choice.icon, height=34, pressed=partial(self.wanted.emit, choice.key))
            button.setAccessibleName(choice.words)
            button.setObjectName(f"open_{choice.key.removeprefix(SERVICE)}")
            self._rows.addWidget(button)

    def _offered(self, page: PersonPage) -> list[Choice]:
        """What mends a file that takes nothing new comes first."""
        known = {choice.key: choice for choice in choices(self._desk, page)}
        first = [known["reopening"]] if page.closed_on is not None and "reopening" in known else []
        if not page.may_record and "consent" in known:
            first.append(known["consent"])
        services = self._desk.programme.services
        used = tuple(key for key in self._used if _ELSEWHERE not in (key, services[key].form if key in services else ""))
        often = most_used(self._desk, page, used, MOST)
        return list(dict.fromkeys([*first, *often]))[:MOST]

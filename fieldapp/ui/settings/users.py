"""Réglages, who works here: everybody with what they do, and the ways in, out and back in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from fieldapp.actions import users
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, IconButton, Words, clear, column, row
from fieldapp.ui.roles import role_words
from fieldapp.ui.settings.section import FormCard, Section
from fieldapp.ui.settings.user_forms import AddUser, ChangePassphrase, RenewAccess
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.users import UserRow
    from fieldapp.ui.frame import Frame

_CLINICAL = frozenset({"counsellor", "psychologist", "protection"})


class UsersSection(Section):
    """Everybody sees who works here; letting in and out is the administrator's, renewing an access a colleague's too."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("settings", "Who works here"))
        self.mend = Button(translate("settings", "Put the list in order"), "filled", pressed=self._mend)
        self.mend.setObjectName("mend")
        self.column.addLayout(row(self.mend, None))
        self._people = column(spacing=6)
        self.column.addLayout(self._people)
        self._administrator = "administrator" in self.desk.roles
        self.add_button = Button(
            translate("settings", "Let somebody in"), "outlined", icon="plus", pressed=lambda: self.open("add", opener=self.add_button)
        )
        self.add_button.setObjectName("add_user")
        self.own = Button(translate("settings", "Change my passphrase"), "plain", pressed=lambda: self.open("passphrase", opener=self.own))
        self.own.setObjectName("change_passphrase")
        if self._administrator:
            self.column.addLayout(row(self.add_button, self.own, None, spacing=16))
        else:
            self.add_button.hide()
            self.say(translate("settings", "The administrator lets people in."), "ink3", "small")
            self.column.addLayout(row(self.own, None))
        self.column.addLayout(self.form_place)
        self.refresh(frozenset({"users"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """Letting in, one's own passphrase, renewing, leaving."""
        return {
            "add": lambda: AddUser(self.frame),
            "passphrase": lambda: ChangePassphrase(self.frame),
            "renew": lambda name: RenewAccess(self.frame, name),
            "leaving": self._leaving,
        }

    def _leaving(self, name: str) -> FormCard:
        from fieldapp.ui.settings.leaving_form import LeavingForm

        return LeavingForm(self.frame, name)

    def refresh(self, kinds: frozenset[str]) -> None:
        self.mend.setVisible(self.desk.altered and self._administrator)
        if "users" in kinds:
            self.tasks.run(users.list, self.desk, done=self._show)

    def _mend(self) -> None:
        self.mend.setEnabled(False)
        self.tasks.run(users.mend, self.desk, done=self._mended, failed=self._not_mended)

    def _mended(self, _: object) -> None:
        self.own.setFocus()
        self.frame.notice(translate("settings", "The list is in order again. Look at who stands in it."))

    def _not_mended(self, error: Refused) -> None:
        self.mend.setEnabled(True)
        self.frame.notice(error.sentence(self.frame.language))

    def _show(self, found: Sequence[UserRow]) -> None:
        held = QApplication.focusWidget()
        lines = [self._people.itemAt(at).widget() for at in range(self._people.count())]
        lost = held is not None and any(line.isAncestorOf(held) for line in lines)
        clear(self._people)
        self.head.set_count(len(found))
        for user in found:
            self._people.addWidget(self._line(user))
        if lost:  # the line that had the keyboard is gone, perhaps with its user
            (self.add_button if self._administrator else self.own).setFocus()

    def _line(self, user: UserRow) -> QWidget:
        since = translate("settings", "since %1").replace("%1", wording.day(user.added_on, "day"))
        words = wording.joined([role_words(user.roles), since])
        line = QWidget()
        said = column(Words(wording.isolate(user.name), bold=True), Words(words, "body", "ink2", wrap=True), spacing=0)
        across = row(said, parent=line)
        across.setStretch(0, 1)
        offers = self._offers(user)
        if offers:
            named = translate("settings", "What can be done for %1").replace("%1", wording.isolate(user.name))
            more = IconButton("more", named)
            more.setObjectName(f"more_{user.name}")
            more.clicked.connect(lambda: self._menu(more, user.name, offers).popup(self._below(more)))
            across.addWidget(more)
        return line

    def _offers(self, user: UserRow) -> list[tuple[str, str]]:
        """What this user may do for another one: (form, words)."""
        if user.name == self.desk.user:
            return []
        offers = []
        if self._administrator or (self.desk.roles & _CLINICAL and set(user.roles) & _CLINICAL):
            offers.append(("renew", translate("settings", "Forgotten passphrase: renew the access…")))
        if self._administrator:
            offers.append(("leaving", translate("settings", "Leaves the team…")))
        return offers

    def _menu(self, more: QWidget, name: str, offers: list[tuple[str, str]]) -> QMenu:
        menu = QMenu(more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for form, words in offers:
            menu.addAction(words, lambda form=form: self.open(form, name, opener=more))
        return menu

    def _below(self, part: QWidget) -> QPoint:
        """Where a menu stands: under the button, at its end edge."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return part.mapToGlobal(QPoint(0 if rtl else part.width() - 220, part.height()))

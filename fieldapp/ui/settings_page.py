"""Réglages: language, light or dark, size of text; who works here; whether all is well with this laptop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.actions import upkeep, users
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.ui import passphrases, wording
from fieldapp.ui.kit import (
    Button,
    Card,
    Chip,
    FieldRow,
    Flow,
    Page,
    SecretField,
    SectionTitle,
    Segmented,
    TextField,
    Words,
    clear,
    column,
    row,
)
from fieldapp.ui.roles import role_labels, role_words
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

WIDE = 640


class SettingsPage(Page):
    """Everybody sees it; letting a user in needs the administrator."""

    place = "settings"

    def __init__(self, window: Frame) -> None:
        super().__init__(translate("settings", "Settings"), window)
        self._window = window
        holder = QWidget()
        holder.setMaximumWidth(WIDE)
        self._column = column(spacing=10, parent=holder)
        self.body.addLayout(row(holder, None, spacing=0))
        self.body.addStretch(1)
        self._appearance()
        self._people = QVBoxLayout()
        self._form: AddUser | None = None
        self._users()
        self._upkeep()
        self.refresh(frozenset({"users"}))

    def _appearance(self) -> None:
        window = self._window
        self.language = Segmented(wording.LANGUAGES.items(), window.language)
        self.theme = Segmented(
            (
                ("light", translate("settings", "Light")),
                ("dark", translate("settings", "Dark")),
                ("follow", translate("settings", "Like the computer")),
            ),
            window.theme_chosen,
        )
        self.text = Segmented((("normal", translate("settings", "Normal")), ("large", translate("settings", "Large"))), window.text_chosen)
        self.language.changed.connect(lambda chosen: window.language_asked.emit(chosen))
        self.theme.changed.connect(lambda chosen: window.theme_asked.emit(chosen))
        self.text.changed.connect(lambda chosen: window.text_asked.emit(chosen))
        self._column.addWidget(SectionTitle(translate("settings", "Window")))
        for label, field, key in (
            (translate("settings", "Language"), self.language, "set_language"),
            (translate("settings", "Light or dark"), self.theme, "set_theme"),
            (translate("settings", "Size of text"), self.text, "set_text"),
        ):
            self._column.addWidget(FieldRow(label, field, key=key))

    def _users(self) -> None:
        self._count = SectionTitle(translate("settings", "Who works here"))
        self._column.addSpacing(16)
        self._column.addWidget(self._count)
        self._people.setSpacing(6)
        self._column.addLayout(self._people)
        self.add_button = Button(translate("settings", "Let somebody in"), "outlined", icon="plus", pressed=self.open_form)
        self.add_button.setObjectName("add_user")
        if "administrator" in self._window.desk.roles:
            self._column.addLayout(row(self.add_button, None))
        else:
            self.add_button.hide()
            self._column.addWidget(Words(translate("settings", "The administrator lets people in."), "small", "ink3"))
        self._form_place = column(spacing=0)
        self._column.addLayout(self._form_place)

    def _upkeep(self) -> None:
        self._column.addSpacing(16)
        self._column.addWidget(SectionTitle(translate("settings", "This laptop")))
        self._column.addWidget(
            Words(translate("settings", "An encrypted copy is made and checked each time Fieldapp closes."), "body", "ink2", wrap=True)
        )
        self._verify = Button(translate("settings", "Check everything"), "outlined", icon="shield", pressed=self._check)
        self._verify.setObjectName("verify")
        copy = Button(translate("settings", "Make a copy now"), "plain", pressed=self._copy)
        copy.setObjectName("copy_now")
        self._column.addLayout(row(self._verify, copy, None))
        self._checks = column(spacing=4)
        self._column.addLayout(self._checks)

    def keep(self) -> dict[str, Any]:
        return {"form": self._form.keep()} if self._form is not None else {}

    def restore(self, kept: dict[str, Any]) -> None:
        if "form" in kept:
            self.open_form().restore(kept["form"])

    def refresh(self, kinds: frozenset[str]) -> None:
        if "users" in kinds:
            self._window.tasks.run(users.list, self._window.desk, done=self._show_users)

    def form(self) -> QWidget | None:
        return self._form

    def open_form(self) -> AddUser:
        """Show the form that lets a user in."""
        if self._form is None:
            self._form = AddUser(self._window, self._close_form)
            self._form_place.addWidget(self._form)
            self._form.show()
            self.add_button.hide()
        self._form.initials.setFocus()
        QTimer.singleShot(0, self._form, self._show_form)
        return self._form

    def _show_form(self) -> None:
        """Bring the whole form into view."""
        if self._form is not None:
            self.scroll.ensureWidgetVisible(self._form.save)

    def _close_form(self) -> None:
        clear(self._form_place)
        self._form = None
        self.add_button.show()
        self.add_button.setFocus()

    def _show_users(self, found: Sequence[Any]) -> None:
        clear(self._people)
        self._count.set_count(len(found))
        for user in found:
            since = translate("settings", "since %1").replace("%1", wording.day(user.added_on, "day"))
            line = QWidget()
            words = wording.joined([role_words(user.roles), since])
            column(Words(wording.isolate(user.name), bold=True), Words(words, "body", "ink2", wrap=True), spacing=0, parent=line)
            self._people.addWidget(line)

    def _check(self) -> None:
        self._verify.setEnabled(False)
        self._window.tasks.run(
            upkeep.verify,
            self._window.desk,
            done=self._checked,
            failed=self._not_checked,
            title=translate("settings", "Checking everything…"),
        )

    def _checked(self, found: upkeep.Verified) -> None:
        self._verify.setEnabled(True)
        clear(self._checks)
        for check in found["checks"].values():
            self._checks.addWidget(Words(check["detail"], "body", "ink2" if check["ok"] else "amber", wrap=True))
        self._window.notice(
            translate("settings", "Checked: all is well.")
            if found["ok"]
            else translate("settings", "Checked: something needs a look, see below.")
        )

    def _not_checked(self, error: Refused) -> None:
        self._verify.setEnabled(True)
        self._window.notice(error.sentence(self._window.language))

    def _copy(self) -> None:
        self._window.tasks.run(
            upkeep.copy,
            self._window.desk,
            done=lambda _: self._window.notice(translate("settings", "The copy is made and was checked.")),
            title=translate("settings", "Making the copy…"),
        )


class AddUser(Card):
    """The form for a new user. Who opens notes is let in by somebody who opens them: a second person may type a passphrase beside."""

    def __init__(self, window: Frame, close: Any) -> None:
        super().__init__("sheet")
        self._window, self._close = window, close
        self.initials = TextField()
        self.initials.setMaxLength(40)
        self.initials.setFixedWidth(160)
        self.roles = {key: Chip(words, value=key) for key, words in role_labels().items()}
        for key, chip in self.roles.items():
            chip.setObjectName(f"role_{key}")
        self.first, self.second = SecretField(name=""), SecretField(name="")
        self.witness_name, self.witness = TextField(), SecretField(name="")
        self._name_row = FieldRow(translate("settings", "Initials"), self.initials, key="new_user")
        self._first_row = FieldRow(translate("settings", "Passphrase, typed by the new user"), self.first, key="new_passphrase")
        self._second_row = FieldRow(translate("settings", "The same once more"), self.second, key="new_passphrase_again")
        self._hint = Words("", "small", "amber", wrap=True)
        self._witness = QWidget()
        column(
            Words(
                translate("settings", "Somebody who holds this key must be present and type their own passphrase."),
                "body",
                "ink2",
                wrap=True,
            ),
            row(
                FieldRow(translate("settings", "Their initials"), self.witness_name, key="witness_name"),
                FieldRow(translate("settings", "Their passphrase"), self.witness, key="witness_passphrase"),
            ),
            spacing=6,
            parent=self._witness,
        )
        self._witness.hide()
        self.save = Button(translate("settings", "Let in"), "filled", shortcut="Ctrl+Return", pressed=self._add)
        self.save.setObjectName("save_user")
        leave = Button(translate("settings", "Close"), "plain", pressed=close)
        propose = Button(translate("settings", "Propose a passphrase"), "plain", pressed=self._propose)
        column(
            Words(translate("settings", "Let somebody in"), "section", bold=True),
            row(self._name_row, None),
            column(Words(translate("settings", "What they do here"), "body", "ink2"), Flow(*self.roles.values()), spacing=4),
            row(self._first_row, self._second_row),
            self._witness,
            self._hint,
            row(self.save, leave, None, propose, spacing=16),
            parent=self,
        ).setContentsMargins(24, 18, 24, 20)

    def keep(self) -> dict[str, Any]:
        """What is typed, without passphrases: they are never kept anywhere."""
        return {"initials": self.initials.text(), "roles": [key for key, chip in self.roles.items() if chip.isChecked()]}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self.initials.setText(kept["initials"])
        for key in kept["roles"]:
            self.roles[key].setChecked(True)

    def _propose(self) -> None:
        words = passphrases.propose()
        for field in (self.first, self.second):
            field.setText(words)
            field.show_plain(True)

    def _add(self) -> None:
        same = self.first.value() == self.second.value()
        self._second_row.set_error("" if same else translate("settings", "The two are not the same."))
        if not same:
            return
        roles = frozenset(key for key, chip in self.roles.items() if chip.isChecked())
        self.save.setEnabled(False)
        self._window.tasks.run(
            let_in,
            self._window.desk,
            self.initials.value(),
            roles,
            self.first.value(),
            (self.witness_name.value() or None, self.witness.value()) if self.witness.value() else None,
            done=self._added,
            failed=self._refused,
        )

    def _added(self, _: int) -> None:
        self._window.notice(translate("settings", "%1 can open Fieldapp now.").replace("%1", wording.isolate(self.initials.value())))
        self._close()

    def _refused(self, error: Refused) -> None:
        self.save.setEnabled(True)
        self._hint.setText(error.sentence(self._window.language))
        if isinstance(error, NotAllowed) and error.key.endswith("key_needed"):
            self._witness.show()
            self.witness_name.setFocus()


def let_in(desk: Any, name: str, roles: frozenset[str], passphrase: str, witness: tuple[str | None, str] | None) -> Any:
    """Add the user, with the second person's key where one is present; runs on the worker."""
    beside = users.witness(desk, witness[1], witness[0]) if witness is not None else None
    return users.add(desk, name, roles, passphrase, beside=beside)

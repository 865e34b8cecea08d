"""Forms about the people who work here: letting somebody in, one's own passphrase, renewing a colleague's access."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import users
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.witness import WitnessFields, beside
from fieldapp.ui.kit import Button, Flow, SecretField, TextField, Words, column, row
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.roles import role_chips
from fieldapp.ui.settings.section import FormCard
from fieldapp.ui.threshold.new_passphrase import NewPassphrase
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class UserForm(FormCard):
    """A form that may need a second person: the action says so, then the fields for them appear."""

    def __init__(self, window: Frame, title: str) -> None:
        super().__init__(window, title)
        self.witness = WitnessFields()

    def refused(self, error: Refused) -> None:
        super().refused(error)
        if isinstance(error, NotAllowed) and error.key.endswith("key_needed"):
            self.witness.ask()


class AddUser(UserForm):
    """Let somebody in. Who opens notes is let in by somebody who opens them."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("settings", "Let somebody in"))
        self.initials = TextField()
        self.initials.setMaxLength(40)
        self.initials.setFixedWidth(160)
        self.roles = role_chips()
        self.passphrase = NewPassphrase(translate("settings", "Passphrase, typed by the new user"), key="new_passphrase")
        self.body.addLayout(row(FieldRow(translate("settings", "Initials"), self.initials, key="new_user"), None))
        chips = Flow(*self.roles.values())
        self.body.addLayout(column(Words(translate("settings", "What they do here"), "body", "ink2"), chips, spacing=4))
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.witness)
        verb = Button(translate("settings", "Let in"), "filled", shortcut="Ctrl+Return", pressed=self._add)
        verb.setObjectName("save_user")
        self.passphrase.entered.connect(verb.click)
        self.finish(verb)

    def first(self) -> QWidget:
        return self.initials

    def keep(self) -> dict[str, Any]:
        return {"initials": self.initials.text(), "roles": [key for key, chip in self.roles.items() if chip.isChecked()]}

    def restore(self, kept: dict[str, Any]) -> None:
        self.initials.setText(kept["initials"])
        for key in kept["roles"]:
            self.roles[key].setChecked(True)

    def _add(self) -> None:
        new = self.passphrase.value()
        if new is None:
            return
        roles = frozenset(key for key, chip in self.roles.items() if chip.isChecked())
        self.busy(True)
        given = self.witness.given()
        self.tasks.run(beside, self.desk, given, users.add, self.initials.value(), roles, new, done=self._added, failed=self.refused)

    def _added(self, _: object) -> None:
        self.passphrase.forget()
        self.frame.notice(translate("settings", "%1 can open Fieldapp now.").replace("%1", wording.isolate(self.initials.value())))
        self.busy(False)
        self.leave.click()


class ChangePassphrase(FormCard):
    """One's own passphrase: the old one works until the new one was proved."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("settings", "Change my passphrase"))
        self.old = SecretField(name="")
        self.new = NewPassphrase(translate("settings", "New passphrase"), key="my_new_passphrase")
        self.body.addWidget(FieldRow(translate("settings", "Passphrase of now"), self.old, key="my_passphrase"))
        self.body.addWidget(self.new)
        verb = Button(translate("settings", "Change it"), "filled", shortcut="Ctrl+Return", pressed=self._change)
        verb.setObjectName("save_passphrase")
        self.new.entered.connect(verb.click)
        self.finish(verb)

    def first(self) -> QWidget:
        return self.old

    def _change(self) -> None:
        new = self.new.value()
        if new is None:
            return
        self.busy(True)
        title = translate("settings", "Changing the passphrase…")
        self.tasks.run(users.passphrase, self.desk, self.old.value(), new, done=self._changed, failed=self.refused, title=title)

    def _changed(self, _: object) -> None:
        self.old.clear()
        self.new.forget()
        self.frame.notice(translate("settings", "Your passphrase is changed. The old one opens nothing any more."))
        self.busy(False)
        self.leave.click()


class RenewAccess(UserForm):
    """A colleague forgot the passphrase: who does the same work lets them choose a new one, on the spot."""

    def __init__(self, window: Frame, name: str) -> None:
        title = translate("settings", "Renew the access of %1").replace("%1", wording.isolate(name))
        super().__init__(window, title)
        self._name = name
        told = translate("settings", "Files and drafts stay as they are. It is written in the audit trail, and told at the next opening.")
        self.new = NewPassphrase(translate("settings", "New passphrase, typed by the colleague"), key="renewed_passphrase")
        self.body.addWidget(Words(told, "body", "ink2", wrap=True))
        self.body.addWidget(self.new)
        self.body.addWidget(self.witness)
        verb = Button(translate("settings", "Renew the access"), "filled", shortcut="Ctrl+Return", pressed=self._renew)
        verb.setObjectName("renew_user")
        self.new.entered.connect(verb.click)
        self.finish(verb)

    def first(self) -> QWidget:
        return self.new.first

    def _renew(self) -> None:
        new = self.new.value()
        if new is None:
            return
        self.busy(True)
        title = translate("settings", "Renewing the access…")
        given = self.witness.given()
        self.tasks.run(beside, self.desk, given, users.renew, self._name, new, done=self._renewed, failed=self.refused, title=title)

    def _renewed(self, _: object) -> None:
        self.new.forget()
        self.frame.notice(translate("settings", "%1 opens with the new passphrase now.").replace("%1", wording.isolate(self._name)))
        self.busy(False)
        self.leave.click()

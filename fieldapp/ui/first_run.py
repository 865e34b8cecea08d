"""The first run, in three steps: the site pack, who you are, the recovery sheet. Then the desk opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QStackedLayout, QWidget

from fieldapp.domain.errors import Refused
from fieldapp.ui import look, passphrases, wording
from fieldapp.ui.kit_buttons import Button
from fieldapp.ui.kit_choices import Chip
from fieldapp.ui.kit_fields import FieldRow
from fieldapp.ui.kit_layout import Flow, column, row
from fieldapp.ui.kit_text import SecretField, TextField
from fieldapp.ui.kit_words import Card, Words
from fieldapp.ui.roles import role_labels
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.thread import Steps
from fieldapp.ui.threshold import Logo, Threshold, quiet
from fieldapp.ui.wording import translate

FORGET_CLIPBOARD = 60_000  # milliseconds
PACK_LIMIT = 1_000_000  # octets


def read_pack(path: str) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a site pack and the sites it names, verified; runs on the worker."""
    from fieldapp.actions import setup

    try:
        with Path(path).expanduser().open("rb") as file:
            data = file.read(PACK_LIMIT + 1)
    except OSError:
        raise Refused("site_pack_not_there") from None
    return data, setup.sites_of(data)


def check_passphrase(passphrase: str) -> None:
    """Raises Refused when it would be guessed; runs on the worker."""
    from fieldapp.actions import users

    users.check_passphrase(passphrase)


def create(home: Path, pack: bytes, user: str, roles: frozenset[str], passphrase: str, language: str, today: date) -> Any:
    """Make the home; runs on the worker."""
    from fieldapp.actions import setup

    return setup.create_home(home, pack, user, roles, passphrase, language=language, today=today)


def open_home(home: Path, passphrase: str, user: str, today: Callable[[], date]) -> Any:
    """Open the home just made; runs on the worker."""
    from fieldapp.actions import desk

    return desk.open_desk(home, passphrase, user, today)


class FirstRun(Threshold):
    """Three steps, each with one filled button. Nothing is written before the second is done."""

    def __init__(self, home: Path, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(620, parent=parent)
        self._home, self._tasks, self._today = home, tasks, today
        self._pack = b""
        self._sites: tuple[str, ...] = ()
        self._created: Any = None
        self.steps = Steps(
            [translate("first_run", "Site pack"), translate("first_run", "Who you are"), translate("first_run", "Recovery sheet")]
        )
        self._pages = QStackedLayout()
        for page in (self._pack_page(), self._who_page(), self._sheet_page()):
            holder = QWidget()
            column(page, None, parent=holder)
            self._pages.addWidget(holder)
        self.message = quiet()
        self.message.setObjectName("message")
        self.logo = Logo()
        self.body.addLayout(row(self.logo, None))
        self.body.addSpacing(12)
        self.body.addLayout(row(self.steps, None))
        self.body.addSpacing(20)
        self.body.addLayout(self._pages)
        self.body.addWidget(self.message)
        self.body.addStretch(1)
        self.setFocusProxy(self.path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.logo.setVisible(self.height() >= 640)

    def hold(self, content: QWidget) -> QWidget:
        return self.scrolled(content)

    def top_margin(self, low: bool) -> int:
        return 20 if low else 72

    def _pack_page(self) -> Any:
        self.path = TextField(translate("first_run", "the file ends in .fcsite"), height=44)
        self.path.setObjectName("site_pack")
        choose = Button(translate("first_run", "Choose…"), "outlined", icon="folder", height=44, pressed=self._choose)
        self.next_pack = Button(translate("first_run", "Continue"), "filled", height=44, pressed=self._read_pack)
        self.next_pack.setObjectName("continue_pack")
        self.path.returnPressed.connect(self._read_pack)
        self._pack_row = FieldRow(translate("first_run", "Site pack"), self.path)
        return column(
            Words(translate("first_run", "Which site is this laptop for?"), "section", bold=True),
            quiet(
                translate(
                    "first_run", "The mission gave you a small file, the site pack. It says which site this is and where figures may go."
                )
            ),
            4,
            row(self._pack_row, column(None, choose), spacing=8),
            8,
            row(self.next_pack, None),
        )

    def _who_page(self) -> Any:
        self.initials = TextField()
        self.initials.setMaxLength(40)
        self.initials.setFixedWidth(160)
        self.roles = {key: Chip(words, value=key) for key, words in role_labels().items()}
        for key, chip in self.roles.items():
            chip.setObjectName(f"role_{key}")
        self._role_hint = Words("", "small", "ink3", wrap=True)
        self.first = SecretField(name=translate("first_run", "Passphrase"))
        self.second = SecretField(name=translate("first_run", "The same once more"))
        self._strength = Words("", "small", "ink2", wrap=True)
        propose = Button(translate("first_run", "Propose one"), "plain", pressed=self._propose)
        propose.setObjectName("propose")
        self.next_who = Button(translate("first_run", "Prepare this laptop"), "filled", height=44, pressed=self._create)
        self.next_who.setObjectName("continue_who")
        back = Button(translate("first_run", "Back"), "plain", height=44, pressed=lambda: self._go(0))
        self._initials_row = FieldRow(translate("first_run", "Your initials"), self.initials, key="initials")
        self._first_row = FieldRow(translate("first_run", "Passphrase"), self.first, key="passphrase")
        self._second_row = FieldRow(translate("first_run", "The same once more"), self.second, key="passphrase_again")
        self.first.textChanged.connect(self._judge)
        return column(
            row(self._initials_row, None),
            column(
                Words(translate("first_run", "What you do here"), "body", "ink2"), Flow(*self.roles.values()), self._role_hint, spacing=4
            ),
            row(self._first_row, self._second_row, spacing=12),
            row(column(self._strength, None, spacing=0), propose, spacing=12),
            4,
            row(self.next_who, back, None, spacing=16),
            spacing=10,
        )

    def _sheet_page(self) -> Any:
        self.recovery = Words("", "section", bold=True, wrap=True)
        self.recovery.setObjectName("recovery_code")
        self.approval = Words("", "section", bold=True)
        self.approval.setObjectName("approval_code")
        self.put_away = Chip(translate("first_run", "The sheet is put away, not beside this laptop"))
        self.put_away.setObjectName("put_away")
        self.enter = Button(translate("first_run", "Open Fieldapp"), "filled", height=44, pressed=self._open)
        self.enter.setObjectName("enter")
        self.enter.setEnabled(False)
        self.put_away.toggled.connect(self.enter.setEnabled)
        copy = Button(translate("first_run", "Copy"), "outlined", icon="copy", pressed=self._copy)
        print_it = Button(translate("first_run", "Print…"), "outlined", icon="print", pressed=self._print)
        card = Card("sheet")
        column(
            Words(translate("first_run", "Recovery code"), "body", "ink2"),
            self.recovery,
            Words(translate("first_run", "Approval code, to read out to the mission"), "body", "ink2"),
            self.approval,
            spacing=6,
            parent=card,
        ).setContentsMargins(24, 18, 24, 18)
        return column(
            quiet(
                translate(
                    "first_run",
                    "If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. "
                    "It is shown only now.",
                )
            ),
            card,
            row(copy, print_it, None),
            row(self.put_away, None),
            row(self.enter, None),
        )

    def keep(self) -> dict[str, Any]:
        """All that is typed, and how far we are."""
        return {
            "step": self._pages.currentIndex(),
            "path": self.path.text(),
            "pack": self._pack,
            "sites": self._sites,
            "initials": self.initials.text(),
            "roles": [key for key, chip in self.roles.items() if chip.isChecked()],
            "first": self.first.text(),
            "second": self.second.text(),
            "created": self._created,
            "put_away": self.put_away.isChecked(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self.path.setText(kept["path"])
        self._pack, self._sites, self._created = kept["pack"], kept["sites"], kept["created"]
        self.initials.setText(kept["initials"])
        for key in kept["roles"]:
            self.roles[key].setChecked(True)
        self.first.setText(kept["first"])
        self.second.setText(kept["second"])
        if self._created is not None:
            self._show_codes()
        self.put_away.setChecked(kept["put_away"])
        self._go(kept["step"])

    def _go(self, step: int) -> None:
        self.message.setText("")
        self._pages.setCurrentIndex(step)
        self.steps.set_current(step)
        (self.path, self.initials, self.put_away)[step].setFocus()

    def _choose(self) -> None:
        name = translate("first_run", "Site pack")
        path, _ = QFileDialog.getOpenFileName(self, name, "", f"{name} (*.fcsite)")
        if path:
            self.path.setText(path)
            self._read_pack()

    def _read_pack(self) -> None:
        if not self.path.value():
            self._pack_row.set_error(translate("first_run", "Choose the file first."))
            return
        self._tasks.run(read_pack, self.path.value(), done=self._pack_read, failed=self._pack_refused)

    def _pack_read(self, found: tuple[bytes, tuple[str, ...]]) -> None:
        self._pack, self._sites = found
        self._pack_row.set_error("")
        self._go(1)

    def _pack_refused(self, error: Refused) -> None:
        self._pack_row.set_error(error.sentence(wording.language()))

    def _propose(self) -> None:
        words = passphrases.propose()
        for field in (self.first, self.second):
            field.setText(words)
            field.show_plain(True)
            field.setCursorPosition(0)
        told = translate("first_run", "Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.")
        self._strength.setText(f"{wording.isolate(words)}\n{told}")

    def _judge(self) -> None:
        if not self.first.text():
            self._strength.setText("")
            return
        self._tasks.run(check_passphrase, self.first.value(), done=self._strong, failed=self._weak)

    def _strong(self, _: None) -> None:
        if self.first.text() and not passphrases.proposed(self.first.text()):
            self._strength.setText(translate("first_run", "Long enough, if it is no proverb, song or name that others know."))

    def _weak(self, error: Refused) -> None:
        if self.first.text():
            self._strength.setText(error.sentence(wording.language()))

    def _create(self) -> None:
        roles = frozenset(key for key, chip in self.roles.items() if chip.isChecked())
        self._initials_row.set_error("" if self.initials.value() else translate("first_run", "Write your initials."))
        self._role_hint.setText("" if roles else translate("first_run", "Choose at least one."))
        same = self.first.value() == self.second.value()
        self._second_row.set_error("" if same else translate("first_run", "The two are not the same."))
        self._first_row.set_error("" if self.first.value() else translate("first_run", "Choose a passphrase."))
        if not (self.initials.value() and roles and same and self.first.value()):
            return
        self._busy(True)
        user, phrase = self.initials.value(), self.first.value()
        language = wording.language()
        self._tasks.run(
            create, self._home, self._pack, user, roles, phrase, language, self._today(), done=self._was_created, failed=self._not_created
        )

    def _busy(self, busy: bool) -> None:
        self.next_who.setEnabled(not busy)
        self.next_who.setText(translate("first_run", "Preparing…") if busy else translate("first_run", "Prepare this laptop"))
        self.next_who.updateGeometry()

    def _not_created(self, error: Refused) -> None:
        self._busy(False)
        self.message.setText(error.sentence(wording.language()))

    def _was_created(self, created: Any) -> None:
        self._busy(False)
        self._created = created
        self._show_codes()
        self._go(2)

    def _show_codes(self) -> None:
        self.recovery.setText(wording.isolate(self._created.recovery_code))
        self.approval.setText(wording.isolate(f"{self._created.installation}   {self._created.code}"))

    def _sheet_text(self) -> str:
        return "\n".join(
            (
                translate("first_run", "Fieldapp – recovery sheet"),
                translate("first_run", "Site: %1").replace("%1", ", ".join(self._sites)),
                translate("first_run", "Installation: %1").replace("%1", self._created.installation),
                translate("first_run", "Recovery code: %1").replace("%1", self._created.recovery_code),
                translate(
                    "first_run",
                    "Keep this sheet locked away, never beside the laptop. "
                    "With the mission it opens the laptop when every passphrase is forgotten.",
                ),
            )
        )

    def _copy(self) -> None:
        board = QGuiApplication.clipboard()
        text = self._sheet_text()
        board.setText(text)
        QTimer.singleShot(FORGET_CLIPBOARD, board, lambda: board.clear() if board.text() == text else None)
        self.message.setText(translate("first_run", "Copied. It leaves the clipboard in a minute."))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            sheet = QTextDocument(self._sheet_text())
            sheet.setDefaultFont(look.font("section"))
            sheet.print_(printer)

    def _open(self) -> None:
        self.enter.setEnabled(False)
        self.enter.setText(translate("first_run", "Opening…"))
        user = self.initials.value()
        self._tasks.run(open_home, self._home, self.first.value(), user, self._today, done=self._done, failed=self._not_open)

    def _done(self, desk: Any) -> None:
        self.first.clear()
        self.second.clear()
        self.opened.emit(desk)

    def _not_open(self, error: Refused) -> None:
        self.enter.setEnabled(True)
        self.enter.setText(translate("first_run", "Open Fieldapp"))
        self.message.setText(error.sentence(wording.language()))

"""The first run, in four steps: the site pack and its site, who you are, the recovery sheet, the mission. Then the desk opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from fieldapp.domain.errors import Refused
from fieldapp.ui import small_files, wording
from fieldapp.ui.first_run_pages import ApprovalPage, SitePage
from fieldapp.ui.kit_buttons import Button
from fieldapp.ui.kit_choices import Chip
from fieldapp.ui.kit_fields import FieldRow
from fieldapp.ui.kit_layout import Flow, clear, column, row
from fieldapp.ui.kit_text import TextField
from fieldapp.ui.kit_words import Words
from fieldapp.ui.new_passphrase import NewPassphrase
from fieldapp.ui.roles import role_chips
from fieldapp.ui.sheet_card import SheetCard
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.thread import Steps
from fieldapp.ui.threshold import Logo, Threshold, quiet
from fieldapp.ui.wording import translate

_PACK, _SITE, _WHO, _SHEET, _APPROVAL = range(5)
_STEP_OF = (0, 0, 1, 2, 3)


def read_pack(given: str) -> tuple[bytes, Any]:
    """The bytes of a site pack, from a file or from where a line leads, and what it offers, verified; runs on the worker."""
    from fieldapp.actions import setup

    data = setup.fetch_pack(given) if setup.is_line(given) else small_files.read(given)
    return data, setup.offered(data)


def create(home: Path, pack: bytes, user: str, roles: frozenset[str], passphrase: str, language: str, today: date) -> Any:
    """Make the home; runs on the worker."""
    from fieldapp.actions import setup

    return setup.create_home(home, pack, user, roles, passphrase, language=language, today=today)


def write_sheet(created: Any, pack: bytes, path: Path, today: date) -> Path:
    """Write the recovery sheet as a PDF; runs on the worker."""
    from fieldapp.actions import setup

    return setup.sheet_pdf(created, pack, path, today=today)


def open_home(home: Path, passphrase: str, user: str, today: Callable[[], date], saved: Sequence[Path]) -> Any:
    """Open the home just made, and list the sheets ``saved`` before it could; runs on the worker."""
    from fieldapp.actions import desk, exports

    opened = desk.open_desk(home, passphrase, user, today)
    for path in saved:
        exports.note(opened, path, "recovery")
    return opened


class FirstRun(Threshold):
    """Five pages in four steps, each with one filled button. Nothing is written before the third page is done."""

    def __init__(self, home: Path, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(620, parent=parent)
        self._home, self._tasks, self._today = home, tasks, today
        self._pack = b""
        self._offered: Any = None
        self._created: Any = None
        self._saved: list[Path] = []
        self.card: SheetCard | None = None
        self.steps = Steps(
            [
                translate("first_run", "Site pack"),
                translate("first_run", "Who you are"),
                translate("first_run", "Recovery sheet"),
                translate("first_run", "Approval"),
            ]
        )
        self.site, self.approval = SitePage(lambda: self._go(_WHO), lambda: self._go(_PACK)), ApprovalPage(self._open)
        self._pages = QStackedLayout()
        for page in (self._pack_page(), self.site, self._who_page(), self._sheet_page(), self.approval):
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
        self.begin = self.path

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.logo.setVisible(self.height() >= 640)

    def hold(self, content: QWidget) -> QWidget:
        return self.scrolled(content)

    def top_margin(self, low: bool) -> int:
        return 8 if low else 72

    def _pack_page(self) -> Any:
        self.path = TextField(translate("first_run", "file.fcsite, or the line fieldapp:https://…"), height=44)
        self.path.setObjectName("site_pack")
        choose = Button(translate("first_run", "Choose…"), "outlined", icon="folder", height=44, pressed=self._choose)
        self.next_pack = Button(translate("first_run", "Continue"), "filled", height=44, pressed=self._read_pack)
        self.next_pack.setObjectName("continue_pack")
        self.path.returnPressed.connect(self._read_pack)
        words = translate("first_run", "This laptop replaces a lost one")
        replaces = Button(words, "plain", height=44, pressed=lambda: self.elsewhere.emit("restore", {}))
        replaces.setObjectName("replaces")
        self._pack_row = FieldRow(translate("first_run", "Site pack"), self.path)
        return column(
            Words(translate("first_run", "Which site is this laptop for?"), "section", bold=True),
            quiet(
                translate(
                    "first_run",
                    "The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says "
                    "which site this is and where figures may go.",
                )
            ),
            4,
            row(self._pack_row, column(None, choose), spacing=8),
            8,
            row(self.next_pack, replaces, None, spacing=24),
        )

    def _who_page(self) -> Any:
        self.initials = TextField()
        self.initials.setMaxLength(40)
        self.initials.setFixedWidth(160)
        self.roles = role_chips()
        self._role_hint = Words("", "small", "ink3", wrap=True)
        self.passphrase = NewPassphrase(translate("first_run", "Passphrase"))
        self.next_who = Button(translate("first_run", "Prepare this laptop"), "filled", height=44, pressed=self._create)
        self.next_who.setObjectName("continue_who")
        self.passphrase.entered.connect(self.next_who.click)
        back = Button(translate("first_run", "Back"), "plain", height=44, pressed=lambda: self._go(_SITE))
        self._initials_row = FieldRow(translate("first_run", "Your initials"), self.initials, key="initials")
        return column(
            row(self._initials_row, None),
            column(
                Words(translate("first_run", "What you do here"), "body", "ink2"), Flow(*self.roles.values()), self._role_hint, spacing=4
            ),
            self.passphrase,
            4,
            row(self.next_who, back, None, spacing=16),
            spacing=10,
        )

    def _sheet_page(self) -> Any:
        self._sheet = column(spacing=0)
        self.put_away = Chip(translate("first_run", "The sheet is put away, not beside this laptop"))
        self.put_away.setObjectName("put_away")
        self.next_sheet = Button(translate("first_run", "Continue"), "filled", height=44, pressed=lambda: self._go(_APPROVAL))
        self.next_sheet.setObjectName("continue_sheet")
        self.next_sheet.setEnabled(False)
        self.put_away.toggled.connect(self._may_go_on)
        return column(
            quiet(
                translate(
                    "first_run",
                    "If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. "
                    "It is shown only now.",
                )
            ),
            self._sheet,
            row(self.put_away, None),
            row(self.next_sheet, None),
        )

    def keep(self) -> dict[str, Any]:
        """All that is typed, and how far we are."""
        return {
            "step": self._pages.currentIndex(),
            "path": self.path.text(),
            "pack": self._pack,
            "offered": self._offered,
            "site": self.site.typed.text(),
            "initials": self.initials.text(),
            "roles": [key for key, chip in self.roles.items() if chip.isChecked()],
            "first": self.passphrase.first.text(),
            "second": self.passphrase.second.text(),
            "created": self._created,
            "saved": self._saved,
            "put_away": self.put_away.isChecked(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self.path.setText(kept["path"])
        self._pack, self._offered, self._created, self._saved = kept["pack"], kept["offered"], kept["created"], kept["saved"]
        if self._offered is not None:
            self.site.offer(self._offered)
        self.site.typed.setText(kept["site"])
        self.initials.setText(kept["initials"])
        for key in kept["roles"]:
            self.roles[key].setChecked(True)
        self.passphrase.first.setText(kept["first"])
        self.passphrase.second.setText(kept["second"])
        if self._created is not None:
            self._show_codes()
        self.put_away.setChecked(kept["put_away"])
        self._go(kept["step"])

    def _go(self, page: int) -> None:
        self.message.setText("")
        self._pages.setCurrentIndex(page)
        self.steps.set_current(_STEP_OF[page])
        proof = self.card.typed if self.card is not None else self.put_away
        (self.path, self.site.typed, self.initials, proof, self.approval.enter)[page].setFocus()

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
        self.next_pack.setEnabled(False)  # a line is followed over the network, which may take a while
        self._tasks.run(read_pack, self.path.value(), done=self._pack_read, failed=self._pack_refused)

    def _pack_read(self, found: tuple[bytes, Any]) -> None:
        if found[0] != self._pack:
            self.site.typed.clear()
        self._pack, self._offered = found
        self.next_pack.setEnabled(True)
        self._pack_row.set_error("")
        self.site.offer(self._offered)
        self._go(_SITE)

    def _pack_refused(self, error: Refused) -> None:
        self.next_pack.setEnabled(True)
        self._pack_row.set_error(error.sentence(wording.language()))

    def _create(self) -> None:
        roles = frozenset(key for key, chip in self.roles.items() if chip.isChecked())
        self._initials_row.set_error("" if self.initials.value() else translate("first_run", "Write your initials."))
        self._role_hint.setText("" if roles else translate("first_run", "Choose at least one."))
        phrase = self.passphrase.value()
        if not (self.initials.value() and roles and phrase):
            return
        self._busy(True)
        user = self.initials.value()
        language = wording.language()
        self._tasks.run(
            create, self._home, self._pack, user, roles, phrase, language, self._today(), done=self._was_created, failed=self._not_created
        )

    def _busy(self, busy: bool) -> None:
        self.still(busy)
        self.next_who.setText(translate("first_run", "Preparing…") if busy else translate("first_run", "Prepare this laptop"))
        self.next_who.updateGeometry()

    def _not_created(self, error: Refused) -> None:
        self._busy(False)
        self.message.setText(error.sentence(wording.language()))

    def _was_created(self, created: Any) -> None:
        self._busy(False)
        self._created = created
        self._show_codes()
        self._go(_SHEET)

    def _show_codes(self) -> None:
        self.approval.show_code(self._created, self._offered.contact)
        about = (
            translate("first_run", "Site: %1").replace("%1", ", ".join(self._offered.sites)),
            translate("first_run", "Installation: %1").replace("%1", self._created.installation),
        )
        clear(self._sheet)
        self.card = SheetCard(self._created.recovery_code, self._save_sheet, about)
        self.card.proved.connect(self._may_go_on)
        self._sheet.addWidget(self.card)
        self.card.show()
        self.setTabOrder(self.card.typed, self.put_away)
        self.setTabOrder(self.put_away, self.next_sheet)

    def _may_go_on(self) -> None:
        self.next_sheet.setEnabled(self.put_away.isChecked() and self.card is not None and self.card.is_proved())

    def _save_sheet(self, path: Path) -> None:
        done, failed = self._saved.append, self._not_created
        self._tasks.run(write_sheet, self._created, self._pack, path, self._today(), done=done, failed=failed)

    def _open(self) -> None:
        self.still(True)
        self.approval.enter.setText(translate("first_run", "Opening…"))
        passphrase, user = self.passphrase.first.value(), self.initials.value()
        done, failed = self._done, self._not_open
        self._tasks.run(open_home, self._home, passphrase, user, self._today, self._saved, done=done, failed=failed)

    def _done(self, desk: Any) -> None:
        self.passphrase.forget()
        self.opened.emit(desk)

    def _not_open(self, error: Refused) -> None:
        self.still(False)
        self.approval.enter.setText(translate("first_run", "Open Fieldapp"))
        self.message.setText(error.sentence(wording.language()))

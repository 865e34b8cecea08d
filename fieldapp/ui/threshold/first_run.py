"""The first run, in four steps: the site pack and its site, who works here, the recovery sheet, the mission. Then the desk opens.

Where the program was installed with site packs it begins at a page that is ready and locked (see ``first_run_locked``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import Pages, clear, column, row
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.kit.thread import Steps
from fieldapp.ui.kit.words import Words
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.threshold.first_run_locked import LockedPage, WordsPage
from fieldapp.ui.threshold.first_run_pages import ApprovalPage, SitePage
from fieldapp.ui.threshold.first_run_people import CoordinatorPage, FirstPersonPage, Typed
from fieldapp.ui.threshold.first_run_work import create, find_packs, installed, newcomer, open_home, read_pack, write_sheet
from fieldapp.ui.threshold.ground import Logo, Threshold, quiet
from fieldapp.ui.threshold.sheet_card import SheetCard
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.setup import Found, Offered
    from fieldapp.actions.users import Newcomer

_LOCKED, _WORDS, _PACK, _SITE, _WHO, _COORDINATOR, _SHEET, _APPROVAL = range(8)
_STEP_OF = (0, 0, 0, 0, 1, 1, 2, 3)


class FirstRun(Threshold):
    """Eight pages in four steps, each with one filled button. Nothing is written before the second step is done."""

    def __init__(self, home: Path, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(620, parent=parent)
        self._home, self._tasks, self._today = home, tasks, today
        self._pack = b""
        self._offered: Any = None
        self._first: Newcomer | None = None
        self._opens: Newcomer | None = None
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
        self.locked = LockedPage(self._choose_found, self._close, self._replaces(), self._another())
        self.words = WordsPage(lambda: self._go(_WHO), lambda: self._go(_LOCKED), self._close)
        self.who, self.coordinator = FirstPersonPage(self._before_who), CoordinatorPage(self._before_coordinator)
        self.who.done.connect(self._first_typed)
        self.coordinator.done.connect(self._create)
        self._pages = Pages()
        pages = (self.locked, self.words, self._pack_page(), self.site, self.who, self.coordinator, self._sheet_page(), self.approval)
        for page in pages:
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
        self._given = _LOCKED if installed() else _PACK
        self._code = ""
        self._pages.setCurrentIndex(self._given)
        self.begin = self.locked.typed if self._given == _LOCKED else self.path
        if self._given == _LOCKED:
            self._tasks.run(find_packs, done=self._packs_found)

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
        self._back_to_locked = Button(translate("first_run", "Back"), "plain", height=44, pressed=lambda: self._go(_LOCKED))
        self._back_to_locked.setObjectName("back_pack")
        self._back_to_locked.hide()
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
            row(self.next_pack, self._replaces(), self._back_to_locked, None, spacing=24),
        )

    def _replaces(self) -> Button:
        words = translate("first_run", "This laptop replaces a lost one")
        button = Button(words, "plain", height=44, pressed=lambda: self.elsewhere.emit("restore", {}))
        button.setObjectName("replaces")
        return button

    def _another(self) -> Button:
        button = Button(translate("first_run", "Another site pack"), "plain", height=44, pressed=lambda: self._go(_PACK))
        button.setObjectName("another_pack")
        return button

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
            "locked": self.locked.typed.text(),
            "given": self._given,
            "code": self._code,
            "who": self.who.keep(),
            "coordinator": self.coordinator.keep(),
            "first": self._first,
            "opens": self._opens,
            "created": self._created,
            "saved": self._saved,
            "put_away": self.put_away.isChecked(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self.path.setText(kept["path"])
        self._pack, self._offered, self._created, self._saved = kept["pack"], kept["offered"], kept["created"], kept["saved"]
        self._first, self._opens, self._given, self._code = kept["first"], kept["opens"], kept["given"], kept["code"]
        if self._offered is not None:
            self.site.offer(self._offered)
            if self._code:
                self.words.show_pack(self._offered, self._code)
        self.site.typed.setText(kept["site"])
        self.locked.typed.setText(kept["locked"])
        self.who.restore(kept["who"])
        self.coordinator.restore(kept["coordinator"])
        if self._first is not None:
            self.coordinator.beside(self._first.name)
        if self._created is not None:
            self._show_codes()
        self.put_away.setChecked(kept["put_away"])
        self._go(kept["step"])

    def _go(self, page: int) -> None:
        self.message.setText("")
        self._pages.setCurrentIndex(page)
        self.steps.set_current(_STEP_OF[page])
        proof = self.card.typed if self.card is not None else self.put_away
        firsts = (
            self.locked.typed,
            self.words.go,
            self.path,
            self.site.typed,
            self.who.initials,
            self.coordinator.initials,
            proof,
            self.approval.enter,
        )
        firsts[page].setFocus()

    def _close(self) -> None:
        """Whoever installed is done; nothing was written."""
        self.window().close()

    def _packs_found(self, packs: list[Found]) -> None:
        self.locked.offer(packs)
        found = any(one.offered for one in packs)
        self._back_to_locked.setVisible(found)
        if self._pages.currentIndex() == _LOCKED and not found:
            self._given = _PACK
            self._go(_PACK)
            self._pack_row.set_error(self.locked.skipped.text())

    def _choose_found(self, data: bytes, offered: Offered, code: str) -> None:
        self._pack, self._offered, self._code, self._given = data, offered, code, _LOCKED
        self.site.offer(offered)
        self.words.show_pack(offered, code)
        self._go(_WORDS)

    def _before_who(self) -> None:
        self.who.forget()
        self._go(_WORDS if self._given == _LOCKED else _SITE)

    def _before_coordinator(self) -> None:
        """The first person types their passphrase anew: it stands in no field that the other could look into."""
        self.coordinator.forget()
        self._first = None
        self._go(_WHO)

    def _choose(self) -> None:
        name = translate("first_run", "Site pack")
        path, _ = QFileDialog.getOpenFileName(self, name, str(Path.home()), f"{name} (*.fcsite)")
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
        self._code, self._given = "", _PACK
        self.next_pack.setEnabled(True)
        self._pack_row.set_error("")
        self.site.offer(self._offered)
        self._go(_SITE)

    def _pack_refused(self, error: Refused) -> None:
        self.next_pack.setEnabled(True)
        self._pack_row.set_error(error.sentence(wording.language()))

    def _first_typed(self, typed: Typed) -> None:
        self.message.setText("")
        self._busy(True)
        self._tasks.run(newcomer, typed, done=self._first_known, failed=self._not_created)

    def _first_known(self, one: Newcomer) -> None:
        """The first person will do: the coordinator comes next, unless there is none yet."""
        self._busy(False)
        self._first = one
        if self.who.alone.isChecked():
            self._create(None)
            return
        self.who.forget()
        self.coordinator.beside(one.name)
        self._go(_COORDINATOR)

    def _create(self, typed: Typed | None) -> None:
        self.message.setText("")
        self._busy(True)
        done, failed, language = self._was_created, self._not_created, wording.language()
        self._tasks.run(create, self._home, self._pack, self._first, typed, language, self._today(), done=done, failed=failed)

    def _busy(self, busy: bool) -> None:
        self.still(busy)
        for page in (self.who, self.coordinator):
            if busy:
                page.busy(translate("first_run", "Preparing…"))
            else:
                page.at_rest()

    def _not_created(self, error: Refused) -> None:
        self._busy(False)
        self.message.setText(error.sentence(wording.language()))

    def _was_created(self, made: tuple[Any, Newcomer]) -> None:
        self._busy(False)
        self._created, self._opens = made
        self._first = None
        self.who.forget()
        self.coordinator.forget()
        self._show_codes()
        self._go(_SHEET)

    def _show_codes(self) -> None:
        self.approval.show_code(self._created, self._offered.contact)
        self.approval.opens_for(self._opens.name if self._opens is not None and not self.who.alone.isChecked() else "")
        about = (
            translate("first_run", "Site: %1").replace("%1", wording.listed(self._offered.sites)),
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
        done, failed = self._done, self._not_open
        self._tasks.run(open_home, self._home, self._opens, self._today, self._saved, done=done, failed=failed)

    def _done(self, desk: Any) -> None:
        self._opens = None
        self.opened.emit(desk)

    def _not_open(self, error: Refused) -> None:
        self.still(False)
        self.approval.enter.setText(translate("first_run", "Open Fieldapp"))
        self.message.setText(error.sentence(wording.language()))

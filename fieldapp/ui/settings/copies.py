"""Réglages, copies: how old the newest one off this laptop is, every copy there is, testing one, and going back to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from fieldapp.actions import copies, upkeep
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.ui import sticks, wording
from fieldapp.ui.kit import Button, Flow, IconButton, Tag, Words, clear, column, row
from fieldapp.ui.settings.copies_words import age_words, kind_words, place_words, rehearsal_words, too_old
from fieldapp.ui.settings.restore_form import RestoreForm
from fieldapp.ui.settings.section import FormCard, Section
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.copies import CopyRow, Rehearsal
    from fieldapp.ui.frame import Frame

SHOWN = 8
_MAY_RESTORE = frozenset({"administrator", "coordinator"})


class CopiesSection(Section):
    """A copy lies on this disk by itself; one elsewhere takes a stick, which is known again after the first time."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("copies", "Copies"))
        self.say(
            translate(
                "copies",
                "An encrypted copy is made and checked each time Fieldapp closes. "
                "One on a stick, kept elsewhere, helps when the laptop is lost.",
            )
        )
        self._age = Words("", "body", "ink", wrap=True)
        self._due = Tag(translate("copies", "due"), "due")
        self._due.hide()
        self.column.addWidget(self._age)
        self.head.add_end(self._due)
        self.to_stick = Button(translate("copies", "Copy to a stick now"), "filled", icon="usb", pressed=self._find_stick)
        self.to_stick.setObjectName("copy_to_stick")
        here = Button(translate("copies", "Copy on this disk"), "plain", pressed=self._copy_here)
        here.setObjectName("copy_now")
        self.test = Button(translate("copies", "Test my backup"), "outlined", icon="shield", pressed=self._test)
        self.test.setObjectName("test_backup")
        self.column.addWidget(Flow(self.to_stick, self.test, here, spacing=16))
        self._result = Words("", "body", "ink2", wrap=True)
        self._result.setObjectName("copy_result")
        self._result.hide()
        self.column.addWidget(self._result)
        self._list = column(spacing=6)
        self.column.addLayout(self._list)
        self.column.addLayout(self.form_place)
        self._rows: Sequence[CopyRow] = ()
        self._all = False
        self.refresh(frozenset({"copies"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """Going back to a copy."""
        return {"restore": lambda file, told: RestoreForm(self.frame, file, told)}

    def refresh(self, kinds: frozenset[str]) -> None:
        if "copies" in kinds:
            self.tasks.run(look, self.desk, done=self._show)

    def _show(self, found: tuple[Sequence[CopyRow], int | None]) -> None:
        self._rows, days = found
        self._age.setText(age_words(days))
        self._due.setVisible(too_old(days))
        self.test.setEnabled(bool(self._rows))
        clear(self._list)
        shown = self._rows if self._all else self._rows[:SHOWN]
        for copy in shown:
            self._list.addWidget(self._line(copy))
        if len(shown) < len(self._rows):
            words = translate("copies", "%n older copy(ies)", None, len(self._rows) - len(shown))
            self._list.addLayout(row(Button(words, "plain", icon="down", icon_end=True, pressed=self._show_all), None))

    def _show_all(self) -> None:
        self._all = True
        self.refresh(frozenset({"copies"}))

    def _line(self, copy: CopyRow) -> QWidget:
        day = wording.day(copy.day, "day")
        newest = translate("copies", "newest") if copy.newest else ""
        about = wording.joined([place_words(copy), wording.size(copy.bytes), kind_words(copy), newest])
        more = IconButton("more", translate("copies", "What can be done with the copy of %1").replace("%1", day))
        more.setObjectName(f"more_copy_{copy.place}_{copy.seq}")
        more.clicked.connect(lambda: self._menu(more, copy).popup(more.mapToGlobal(QPoint(0, more.height()))))
        line = QWidget()
        across = row(column(Words(day, bold=True), Words(about, "small", "ink2"), spacing=0), more, parent=line)
        across.setStretch(0, 1)
        return line

    def _menu(self, more: QWidget, copy: CopyRow) -> QMenu:
        menu = QMenu(more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("copies", "Test this copy"), lambda: self._rehearse(copy))
        if self.desk.roles & _MAY_RESTORE:
            told = wording.day(copy.day, "day")
            menu.addAction(translate("copies", "Go back to this copy…"), lambda: self.open("restore", str(copy.path), told, opener=more))
        return menu

    def _say(self, text: str) -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))

    def _find_stick(self) -> None:
        self.to_stick.setEnabled(False)
        self.tasks.run(known, self.desk, done=self._stick_found, failed=self._not_copied)

    def _stick_found(self, found: Sequence[Path]) -> None:
        """A stick that is known is used at once; otherwise it is chosen, once."""
        self.to_stick.setEnabled(True)
        folder = str(found[0]) if found else self._choose()
        if folder:
            self.copy_to(Path(folder))

    def _choose(self) -> str:
        return QFileDialog.getExistingDirectory(self, translate("copies", "The stick for the copies"), str(Path.home()))

    def copy_to(self, folder: Path) -> None:
        """Copy to a folder of a stick."""
        self.to_stick.setEnabled(False)
        title = translate("copies", "Copying to the stick…")
        self.tasks.run(copies.back_up, self.desk, folder, done=self._copied, failed=self._not_copied, title=title)

    def _copied(self, _: object) -> None:
        self.to_stick.setEnabled(True)
        self._say(translate("copies", "The copy lies on the stick and was read back. Keep the stick elsewhere than the laptop."))
        self.refresh(frozenset({"copies"}))

    def _not_copied(self, error: Refused) -> None:
        self.to_stick.setEnabled(True)
        self._say(error.sentence(self.frame.language))

    def _copy_here(self) -> None:
        title = translate("settings", "Making the copy…")
        self.tasks.run(upkeep.copy, self.desk, done=self._copied_here, failed=self._not_copied, title=title)

    def _copied_here(self, _: object) -> None:
        self._say(translate("settings", "The copy is made and was checked."))
        self.refresh(frozenset({"copies"}))

    def _test(self) -> None:
        newest = next((one for one in self._rows if one.newest), self._rows[0])
        self._rehearse(newest)

    def _rehearse(self, copy: CopyRow) -> None:
        title = translate("copies", "Restoring the copy into memory…")
        self.tasks.run(copies.rehearse, self.desk, copy.path, done=self._rehearsed, failed=self._not_copied, title=title)

    def _rehearsed(self, found: Rehearsal) -> None:
        self._say(rehearsal_words(found))


def look(desk: Desk) -> tuple[Sequence[CopyRow], int | None]:
    """Every copy that can be seen now, newest first, and the age of the newest one off this disk; runs on the worker."""
    return copies.list(desk, sticks.mounted()), copies.off_disk_age(desk)


def known(desk: Desk) -> Sequence[Path]:
    """Sticks that are plugged in and hold copies of this home; runs on the worker."""
    return copies.known_sticks(desk, sticks.mounted())

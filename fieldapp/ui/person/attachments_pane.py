"""On a person's page: scanned papers and photos, each a line that opens it, and the way to add one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import attachments
from fieldapp.actions.attachments import AttachmentRow
from fieldapp.actions.people import CASE_WORKERS
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, SectionTitle, column
from fieldapp.ui.kit.choice_lines import ChoiceLines, Line
from fieldapp.ui.page import Window
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate

SHOWN = 3


class AttachmentsPane(QWidget):
    """The last papers, then all of them; *Add a paper…* for who works on cases."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._person = window, person
        self._found: Sequence[AttachmentRow] = ()
        self._all = False
        self.title = SectionTitle(translate("Attachment", "Papers"))
        self.lines = ChoiceLines(translate("Attachment", "Papers"), flush=True)
        self.lines.chosen.connect(lambda number: window.open("attachment", person=person, number=number))
        self.older = Button("", "plain", icon="down", icon_end=True, pressed=self._show_all)
        self.add = Button(translate("Attachment", "Add a paper…"), "plain", icon="document", pressed=lambda: choose(window, person))
        self.add.setObjectName("add_paper")
        column(self.title, self.lines, self.older, self.add, spacing=2, parent=self)
        self.add.setVisible(window.desk.store.vault.may(*CASE_WORKERS))

    def refresh(self, kinds: frozenset[str]) -> None:
        """Load again what is shown."""
        if kinds & {"attachments", "story", "access"}:
            self._window.tasks.run(attachments.of_person, self._window.desk, self._person, done=self.show_papers)

    def show_papers(self, found: Sequence[AttachmentRow]) -> None:
        """Show those that were not cancelled."""
        self._found = [one for one in found if not one.cancelled]
        shown = self._found if self._all else self._found[:SHOWN]
        self.lines.show_lines([self._line(one) for one in shown])
        self.title.set_count(len(self._found) or None)
        self.title.setVisible(bool(self._found))
        self.older.setText(translate("Attachment", "Older (%1)").replace("%1", wording.number(len(self._found) - len(shown))))
        self.older.setVisible(len(self._found) > len(shown))

    def _show_all(self) -> None:
        self._all = True
        self.show_papers(self._found)
        self.lines.setFocus()

    def _line(self, one: AttachmentRow) -> Line:
        kind = label(self._window.desk.programme.codes["attachment_kind"][one.kind])
        day = near_day(one.day, self._window.today())
        if one.title:
            return Line(one.id, wording.isolate(one.title), wording.joined([kind, day]))
        return Line(one.id, kind, wording.joined([day, wording.isolate(one.author)]))


def choose(window: Window, person: int) -> None:
    """Ask for the file of a paper, then show it before it is kept."""
    pictures = translate("Attachment", "Photos and scans (*.png *.jpg *.jpeg)")
    path, _ = QFileDialog.getOpenFileName(None, translate("Attachment", "Add a paper"), str(Path.home()), pictures)
    if path:
        window.open("attachment", person=person, path=path)

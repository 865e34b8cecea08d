"""The self-test in Réglages, this laptop: every part of the program is tried, a line each; the report can be saved for the help desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import selftest
from fieldapp.domain.errors import Refused
from fieldapp.ui.apart import Apart
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column, row
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.selftest import Report
    from fieldapp.ui.apart import Trouble
    from fieldapp.ui.frame import Frame


class SelfTest(Apart):
    """The one of this window; ``report`` is the last one made."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(tasks, parent)
        self.report: Report | None = None
        self._done = 0
        self.told.connect(self._moved)
        self.ended.connect(self._keep)

    def start(self, home: Path) -> None:
        """Try everything; it takes some seconds, and cannot be stopped."""
        self._done = 0
        title = translate("SelfTest", "Trying every part of the program…")
        self.begin(title, lambda tell, _: selftest.run(tell, home=home), can_cancel=False)

    def _moved(self, _: object) -> None:
        self._done += 1
        self.show_part(self._done / (len(selftest.PARTS) + 1))

    def _keep(self, report: Report | None, _: object) -> None:
        self.report = report


class SelfTestPane(QWidget):
    """One button; below it a check or a sentence for each part."""

    def __init__(self, window: Frame) -> None:
        super().__init__()
        self._frame = window
        self._work = cast("SelfTest | None", window.courier.findChild(SelfTest)) or SelfTest(window.tasks, window.courier)
        about = translate("SelfTest", "Every part of the program is tried here, without a network. The report names no person and no file.")
        self.verb = Button(translate("SelfTest", "Try the program"), "outlined", icon="check", pressed=self._start)
        self.verb.setObjectName("selftest")
        self.save = Button(translate("SelfTest", "Save the report…"), "plain", icon="document", pressed=self._choose)
        self.save.setObjectName("selftest_save")
        self._at = Words("", tone="ink2")
        self._lines = column(spacing=4)
        column(
            SectionTitle(translate("SelfTest", "Self-test")),
            Words(about, tone="ink2", wrap=True),
            row(self.verb, self.save, self._at, None),
            self._lines,
            spacing=10,
            parent=self,
        )
        self._work.told.connect(self._told)
        self._work.ended.connect(self._ended)
        self._show()

    def _start(self) -> None:
        self._work.start(self._frame.desk.store.vault.home)
        self._show()

    def _told(self, part: object) -> None:
        self._at.setText(selftest.name_of(str(part), self._frame.language))

    def _ended(self, report: Report | None, _: Trouble | None) -> None:
        self._show()
        if report is not None:
            self._frame.notice(sentence("selftest_ok" if report.ok else "selftest_not_ok", self._frame.language))

    def _show(self) -> None:
        report, language = self._work.report, self._frame.language
        self.save.setVisible(report is not None and not self._work.running)
        if not self._work.running:
            self._at.setText("")
        clear(self._lines)
        if report is None or self._work.running:
            return
        for part, why in sorted(report.checks.items(), key=lambda one: not one[1]):  # what does not work, first
            name = selftest.name_of(part, language)
            line = Words(
                f"✗ {name} – {selftest.advice(part, language)}" if why else f"✓ {name}", tone="amber" if why else "ink2", wrap=True
            )
            line.setObjectName(f"selftest_{part}")
            self._lines.addWidget(line)

    def _choose(self) -> None:
        title = translate("SelfTest", "Save the report")
        path, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / "fieldapp-selftest.txt"), "*.txt")
        if path:
            work, language = self._work.report, self._frame.language
            self._frame.tasks.run(selftest.save, work, Path(path), language, done=self._saved, failed=self._not_saved)

    def _saved(self, _: object) -> None:
        self._frame.notice(translate("SelfTest", "Report saved. It can be given to the help desk as it is."))

    def _not_saved(self, error: Refused) -> None:
        self._frame.notice(error.sentence(self._frame.language))

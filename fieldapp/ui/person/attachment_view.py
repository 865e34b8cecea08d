"""A scanned paper on the screen: + and − make it larger and smaller, 0 fits it; a new one is seen before it is kept.

The picture lives in the memory of this page only and goes with it. Nothing of it is ever written beside the store.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions import access, attachments, attachments_images
from fieldapp.actions.attachments import AttachmentRow
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, TextField, Words, clear, column, row
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.access_pane import ReasonChips
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

STEP, LARGEST, SMALLEST = 1.25, 4.0, 0.25


class PaperView(QWidget):
    """The picture, as large as the page is wide or as it was asked for; the page around it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Attachment", "The paper"))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_picture(self, data: bytes) -> bool:
        """Show a picture; False when it is none."""
        self._image = QImage.fromData(data)
        self.zoom(0)
        return not self._image.isNull()

    def forget(self) -> None:
        """Let the pixels go."""
        self._image = QImage()
        self.update()

    @property
    def factor(self) -> float:
        """How large it is shown: 1 fits the width of the page."""
        return self._zoom

    def zoom(self, by: int) -> None:
        """One step larger or smaller; 0 fits it again."""
        self._zoom = 1.0 if by == 0 else min(LARGEST, max(SMALLEST, self._zoom * STEP**by))
        self._stand()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide, high = self._size()
        painter.drawImage(QRect((self.width() - wide) // 2, 0, wide, high), self._image)

    def _stand(self) -> None:
        """Be as high as the picture, and as wide as it when it is larger than the page."""
        wide, high = self._size()
        self.setMinimumWidth(wide if self._zoom > 1 else 0)
        self.setFixedHeight(high)

    def _size(self) -> tuple[int, int]:
        """Width and height in pixels: at 1 the whole width is seen, and no picture is larger than it is."""
        parent = self.parentWidget()
        room = parent.width() if parent is not None else self.width()
        wide = round(self._zoom * min(max(room, 1), self._image.width()))
        return wide, round(wide * self._image.height() / max(1, self._image.width()))


class AttachmentPage(Page):
    """One paper of a person: ``number`` of a kept one, or ``path`` of a file to be added."""

    place = "people"

    def __init__(self, window: Window, person: int, number: int = 0, path: str = "") -> None:
        super().__init__(translate("Attachment", "Paper") if number else translate("Attachment", "Add a paper"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._person, self._number, self._path = person, number, path
        self._data = b""
        self.paper = PaperView()
        self.told = Words("", "body", "ink2", wrap=True)
        self.told.hide()
        self._place = column(spacing=10)
        self.larger = Button(translate("Attachment", "Larger"), "plain", icon="plus", pressed=partial(self.paper.zoom, 1))
        self.smaller = Button(translate("Attachment", "Smaller"), "plain", icon="minus", pressed=partial(self.paper.zoom, -1))
        self.whole = Button(translate("Attachment", "Fit"), "plain", pressed=partial(self.paper.zoom, 0))
        for name, button in (("larger", self.larger), ("smaller", self.smaller), ("whole", self.whole)):
            button.setObjectName(f"paper_{name}")
            self.add_title_end(button)
        for keys, by in (("+", 1), ("=", 1), ("Ctrl++", 1), ("-", -1), ("Ctrl+-", -1), ("0", 0), ("Ctrl+0", 0)):
            QShortcut(QKeySequence(keys), self.paper, partial(self.paper.zoom, by), context=Qt.ShortcutContext.WidgetShortcut)
        self.body.addWidget(self.told)
        self.body.addLayout(self._place)
        self.body.addWidget(self.paper)
        self.body.addStretch(1)
        if number:
            self._read()
            self._tasks.run(attachments.of_person, self._desk, person, done=self._tell)
        elif path:
            self._tasks.run(
                _taken, Path(path), title=translate("Attachment", "Reading the picture…"), done=self._taken, failed=self._refused
            )

    def leaving(self) -> None:
        self._data = b""
        self.paper.forget()

    def first_focus(self) -> QWidget:
        return self.kind if hasattr(self, "kind") else self.paper

    def refresh(self, kinds: frozenset[str]) -> None:
        if self._number and "attachments" in kinds:
            self._tasks.run(attachments.of_person, self._desk, self._person, done=self._tell)

    def _read(self) -> None:
        self._tasks.run(attachments.read, self._desk, self._number, done=self._show, failed=self._not_read)

    def _show(self, found: tuple[bytes, str]) -> None:
        self.told.hide()
        if not self.paper.show_picture(found[0]):
            self._say(sentence("attachment_no_picture", wording.language()))
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, rows: list[AttachmentRow]) -> None:
        """What it is, when and by whom; a way to cancel it."""
        one = next((row for row in rows if row.id == self._number), None)
        if one is None:
            return
        kind = label(self._desk.programme.codes["attachment_kind"][one.kind])
        title = wording.isolate(one.title) if one.title else kind
        self.set_title(
            title, wording.joined([kind if one.title else "", near_day(one.day, self._window.today()), wording.isolate(one.author)])
        )
        clear(self._place)
        if one.cancelled:
            self._place.addWidget(Words(translate("Attachment", "Cancelled: %1").replace("%1", wording.isolate(one.reason)), tone="ink2"))
            return
        self.why = TextField()
        self.why.setMinimumWidth(320)
        self.why_row = FieldRow(translate("Attachment", "Why it does not belong here"), self.why, key="cancel_why")
        self.why_row.hide()
        button = Button(translate("Attachment", "Cancel this paper"), "plain", icon="cross", pressed=self._cancel)
        button.setObjectName("cancel_paper")
        line = row(self.why_row, button, None, spacing=16)
        line.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        self._place.addLayout(line)

    def _cancel(self) -> None:
        """The first press asks why, the next does it."""
        if self.why_row.isHidden():
            self.why_row.show()
            self.why.setFocus()
            return

        def failed(error: Refused) -> None:
            problem = error.problems.get("reason", "") if isinstance(error, Invalid) else ""
            self.why_row.set_error(sentence(problem, wording.language()) if problem else error.sentence(wording.language()))
            self.why.setFocus()

        self._tasks.run(attachments.cancel, self._desk, self._number, self.why.text(), done=self._cancelled, failed=failed)

    def _cancelled(self, _: None) -> None:
        self._window.notice(translate("Attachment", "Paper cancelled."))
        self._window.back()

    def _not_read(self, error: Refused) -> None:
        self._say(error.sentence(wording.language()))
        if isinstance(error, NotAllowed) and error.key == "note_reason_needed":
            clear(self._place)
            self._place.addWidget(ReasonChips(self._desk.programme, self._give_reason))

    def _give_reason(self, reason: str) -> None:
        clear(self._place)
        self._tasks.run(access.give_reason, self._desk, self._person, reason, done=lambda _: self._reasoned())

    def _reasoned(self) -> None:
        self._read()
        self._tasks.run(attachments.of_person, self._desk, self._person, done=self._tell)

    def _refused(self, error: Refused) -> None:
        self._say(error.sentence(wording.language()), "amber")

    def _say(self, text: str, tone: str = "ink2") -> None:
        self.told.set_tone(tone)
        self.told.setText(text)
        self.told.show()

    def _taken(self, found: tuple[bytes, bytes]) -> None:
        """Show what would be kept, and ask what it is."""
        self._data, shown = found
        self.paper.show_picture(shown)
        self.kind = ComboField([(code, label(words)) for code, words in self._desk.programme.codes["attachment_kind"].items()])
        self.kind.setMinimumWidth(260)
        self.title_field = TextField()
        self.title_field.setMinimumWidth(320)
        self.title_field.setMaxLength(attachments.LONGEST_TITLE)
        self.kind_row = FieldRow(translate("Attachment", "What it is"), self.kind, key="paper_kind")
        stays = translate("Form", "Stays on this computer.")
        title_row = FieldRow(translate("Attachment", "In a few words"), self.title_field, help=stays, key="paper_title")
        self.verb = Button(translate("Attachment", "Keep this paper"), "filled", shortcut="Ctrl+Return", pressed=self._add)
        self.verb.setObjectName("keep_paper")
        leave = Button(translate("Form", "Close"), "plain", pressed=self._window.back)
        leave.setObjectName("leave_paper")
        self._say(
            translate(
                "Attachment",
                "Only the pixels are kept, without place or date. The file itself stays where it is: delete it there yourself.",
            )
        )
        self._place.addWidget(Flow(self.kind_row, title_row, spacing=24))
        self._place.addLayout(row(self.verb, leave, None, spacing=20))
        self.kind.setFocus()

    def _add(self) -> None:
        kind = self.kind.value()
        if kind is None:
            self.kind_row.set_error(sentence("answer_missing", wording.language()))
            self.kind.setFocus()
            return
        self.verb.setEnabled(False)
        words = self.title_field.value()
        self._tasks.run(attachments.add, self._desk, self._person, self._data, str(kind), words, done=self._added, failed=self._not_added)

    def _added(self, _: int) -> None:
        self._window.notice(translate("Attachment", "Paper kept. Delete the file on the telephone or stick yourself."))
        self._window.back()

    def _not_added(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        self._refused(error)


def _taken(path: Path) -> tuple[bytes, bytes]:
    """The bytes of a file, and the picture that would be kept of them. Runs on the worker."""
    data = attachments.take_from(path)
    return data, attachments_images.anew(data).data

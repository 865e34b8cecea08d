"""What the month-end assistant found, by kind, each line a way to where it is mended; and the figures of data quality beside it.

The lines are one Tab stop: ↑ ↓ move between them, Enter opens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from fieldapp.actions.assistant import Finding, Quality, Share
from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit import Button, Card, SectionTitle, Words, clear, column, row
from fieldapp.ui.kit.buttons import Pressable, fill, outline
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate

SHOWN, MORE = 5, 40
_CODE, _WHO, _DAY = 96, 56, 72


def kind_words(kind: str) -> str:
    """What a group of findings is called."""
    return {
        "contradiction": translate("Assistant", "Contradictions"),
        "missing": translate("Assistant", "Not recorded"),
        "double": translate("Assistant", "Possible doubles"),
        "referral": translate("Assistant", "Referrals without an answer"),
        "late": translate("Assistant", "Late entries"),
        "paper": translate("Assistant", "Paper not typed"),
        "closure": translate("Assistant", "Closures to sign"),
        "emergency": translate("Assistant", "Emergencies that ran out"),
        "draft": translate("Assistant", "Your unfinished forms"),
    }[kind]


class FindingRow(Pressable):
    """One line: code, initials, what, and the day of the service it speaks of."""

    def __init__(self, finding: Finding, today: date, move: Callable[[FindingRow, int], None]) -> None:
        what = label(finding.what)
        super().__init__(what)
        self.finding, self._move = finding, move
        self._day = near_day(finding.day, today) if finding.day is not None else ""
        self.setFont(look.font())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(wording.joined([finding.code, finding.initials, what, self._day]))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words(width).toRect().height() + 14

    def sizeHint(self) -> QSize:
        return QSize(400, 40)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 36)

    def resizeEvent(self, event: object) -> None:
        self.setFixedHeight(max(36, self.heightForWidth(self.width())))

    def _words(self, width: int) -> QRectF:
        room = max(120, width - 12 - _CODE - _WHO - _DAY - 32)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        return QRectF(QFontMetrics(self.font()).boundingRect(0, 0, room, 1000, int(flags), self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        area = QRectF(self.rect())
        if self.over or self.hasFocus():
            fill(painter, area, 8, look.colour("soft" if self.hasFocus() else "well"))
        if self.hasFocus():
            outline(painter, area, 8, look.colour("accent"), 2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(look.colour("ink2"))
        painter.drawText(
            self.placed(12, _CODE - 8 if self.finding.initials else _CODE + _WHO - 8), middle, wording.isolate(self.finding.code)
        )
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("ink"))
        painter.drawText(self.placed(12 + _CODE, _WHO - 4), middle, wording.isolate(self.finding.initials))
        painter.setFont(self.font())
        room = self.width() - 12 - _CODE - _WHO - _DAY - 32
        painter.drawText(self.placed(12 + _CODE + _WHO, room), middle | Qt.TextFlag.TextWordWrap, self.text())
        painter.setPen(look.colour("ink3"))
        painter.setFont(look.font("small"))
        painter.drawText(self.placed(self.width() - _DAY - 28, _DAY), middle, self._day)
        arrow = self.placed(self.width() - 24, 16)
        icons.paint(painter, "forward", QRectF(arrow.x(), (self.height() - 16) / 2, 16, 16), "ink3")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class FindingsList(QWidget):
    """Everything found, in groups; ``jump(finding)`` opens where one is mended. It stands in a ``Bleed``."""

    def __init__(self, today: date, jump: Callable[[Finding], object]) -> None:
        super().__init__()
        self._today, self._jump = today, jump
        self._found: list[Finding] = []
        self._opened: dict[str, int] = {}
        self.rows: list[FindingRow] = []
        self._content = column(spacing=2, parent=self)
        self._content.addLayout(_inside(Words(translate("Assistant", "Looking through the month…"), tone="ink2")))

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show these, the first few of each kind."""
        self._found = list(found)
        self._draw()

    def _draw(self) -> None:
        clear(self._content)
        self.rows = []
        if not self._found:
            nothing = Words(translate("Assistant", "Nothing to look at: this month is in order."), tone="ink2", wrap=True)
            self._content.addLayout(_inside(nothing))
        for kind, group in groupby(self._found, key=lambda one: one.kind):
            self._add(kind, list(group))
        if self.rows:
            self.rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _add(self, kind: str, group: list[Finding]) -> None:
        self._content.addLayout(_inside(SectionTitle(kind_words(kind), wording.number(len(group)))))
        shown = self._opened.get(kind, SHOWN)
        for finding in group[:shown]:
            line = FindingRow(finding, self._today, self._step)
            line.clicked.connect(lambda _=False, one=finding: self._jump(one))
            self.rows.append(line)
            self._content.addWidget(line)
        if len(group) > shown:
            words = translate("Assistant", "%n more", None, len(group) - shown)
            more = Button(words, "plain", icon="down", icon_end=True, pressed=lambda: self._open(kind))
            more.setAccessibleName(wording.joined([kind_words(kind), words]))
            self._content.addLayout(row(look.MEASURE["bleed"], more, None, spacing=0))
        self._content.addSpacing(8)

    def _open(self, kind: str) -> None:
        at = sum(one.kind == kind for one in (line.finding for line in self.rows))
        first = next(place for place, line in enumerate(self.rows) if line.finding.kind == kind)
        self._opened[kind] = at + MORE
        self._draw()
        QTimer.singleShot(0, self, lambda: self._take(first + at))  # once the new lines are shown

    def _step(self, line: FindingRow, by: int) -> None:
        self._take(self.rows.index(line) + by)

    def _take(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            for at, line in enumerate(self.rows):
                line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)


def _inside(words: QWidget) -> QLayout:
    """At the edge of the page's text: the lines light up beyond it."""
    return row(look.MEASURE["bleed"], words, spacing=0)


class QualityCard(Card):
    """How good the data of the month are, in a few shares."""

    def __init__(self) -> None:
        super().__init__("sheet")
        self._rows = column(spacing=6)
        content = column(
            Words(translate("Assistant", "Quality of the data"), "section", bold=True, wrap=True), self._rows, None, spacing=4, parent=self
        )
        content.setContentsMargins(20, 14, 20, 16)
        self.hide()

    def show_quality(self, quality: Quality) -> None:
        """Show these figures."""
        clear(self._rows)
        missing = [share for share in quality.unknown if share.of]
        if missing:
            self._rows.addWidget(Words(translate("Assistant", "Not recorded"), "small", "ink3"))
            for share in missing:
                self._rows.addLayout(self._line(share))
            self._rows.addSpacing(4)
        written = [share for share in (quality.late, quality.corrected) if share.of]
        if written:
            self._rows.addWidget(Words(translate("Assistant", "Entries"), "small", "ink3"))
            for share in written:
                self._rows.addLayout(self._line(share))
            self._rows.addSpacing(4)
        if quality.by_card:
            words = translate("Assistant", "%n person(s) known by card from another site: not counted twice", None, quality.by_card)
            self._rows.addWidget(Words(words, tone="ink2", wrap=True))
        if quality.said:
            words = translate("Assistant", "%n person(s) say they are followed elsewhere: possible overlap", None, quality.said)
            self._rows.addWidget(Words(words, tone="ink2", wrap=True))
        self.setVisible(bool(missing or written or quality.by_card or quality.said))

    def _line(self, share: Share) -> QLayout:
        percent = Words(f"{wording.number(share.percent)}{wording.NO_BREAK}%", bold=share.number > 0)
        percent.setAccessibleName(translate("Assistant", "%1 of %2").replace("%1", str(share.number)).replace("%2", str(share.of)))
        line = row(Words(label(share.what), tone="ink2", wrap=True), percent, spacing=8)
        line.setStretch(0, 1)
        return line

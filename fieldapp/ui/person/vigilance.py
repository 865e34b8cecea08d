"""▸ Vigilance: what to mind with somebody and how to contact them safely. It opens on focus or under the pointer and closes by itself,
for the person in front sees the screen too. And the consents, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.people_rows import ConsentItem, PersonPage
from fieldapp.domain.programme import Programme
from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit import Button, FlowLayout, Words, column
from fieldapp.ui.wording import label, translate


class ConsentWord(QWidget):
    """One purpose: a check or a cross, and the word."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__()
        self._words, self._icon = words, icon
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(22 + QFontMetrics(look.font()).horizontalAdvance(self._words) + 8, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, self._icon, QRectF(self.width() - 16 if rtl else 0, 6, 16, 16), "accent" if self._icon == "check" else "ink2")
        painter.setFont(look.font())
        painter.setPen(look.colour("ink2"))
        area = QRectF(0 if rtl else 22, 0, self.width() - 22, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)


class _Opener(Button):
    """The word Vigilance; tells its pane when it is looked at."""

    def __init__(self, pane: Vigilance) -> None:
        super().__init__("", "plain", icon="forward", height=28)
        self._pane = pane
        self.setObjectName("vigilance")

    def show_open(self, opened: bool) -> None:
        """Turn the mark."""
        self._icon = "down" if opened else "forward"
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._pane.open(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pane.open(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pane.open(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pane.open(self.hasFocus())


class Vigilance(QWidget):
    """Consents in words and the guarded facts of a person."""

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._programme = programme
        self._opener = _Opener(self)
        self._line = FlowLayout(spacing=10, line_spacing=2)
        self._guarded = Words("", wrap=True)
        self._guarded.hide()
        holder = QWidget()
        holder.setLayout(self._line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        column(holder, self._guarded, spacing=4, parent=self)
        self._line.add(self._opener)
        self._words: list[QWidget] = []

    def show_person(self, page: PersonPage) -> None:
        """Show the consents and gather what to mind."""
        for old in self._words:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        caption = Words(translate("Person", "Agreements"), tone="ink3")
        caption.setFixedHeight(28)
        self._words = [caption, *(ConsentWord(*_consent(self._programme, one)) for one in _told(page.consents))]
        guarded = self._minded(page)
        self._line.add(*self._words)
        self._opener.setText(translate("Person", "Take care (%1)").replace("%1", str(len(guarded))))
        self._opener.updateGeometry()
        self._opener.setVisible(bool(guarded))
        self._guarded.setText("\n".join(guarded))
        self._opener.setAccessibleDescription(self._guarded.text())

    def open(self, opened: bool) -> None:
        """Show or hide the guarded facts."""
        self._guarded.setVisible(opened and bool(self._guarded.text()))
        self._opener.show_open(opened)

    def _minded(self, page: PersonPage) -> list[str]:
        """Lines to mind: safe contact first, then vulnerabilities."""
        lines = []
        facts = dict(page.facts)
        if page.risk and page.risk in (levels := self._programme.codes["risk_level"]):
            lines.append(translate("Person", "Risk: %1").replace("%1", label(levels[page.risk])))
        if page.contact_safely:
            lines.append(translate("Person", "Contact safely: %1").replace("%1", wording.isolate(page.contact_safely)))
        if facts.get("phone"):
            lines.append(translate("Person", "Phone: %1").replace("%1", wording.isolate(str(facts["phone"]))))
        partners = self._programme.codes["partner"]
        for partner, who, _ in page.withheld:
            name = who or (label(partners[partner]) if partner in partners else partner)
            name = name or translate("Rights", "somebody, in sealed words")
            lines.append(translate("Rights", "Must not know: %1").replace("%1", wording.isolate(name)))
        known = self._programme.codes["vulnerability"]
        codes = facts.get("vulnerabilities")
        if isinstance(codes, list):
            lines += [label(known[code]) if code in known else str(code) for code in codes]
        return lines


def _told(consents: Sequence[ConsentItem]) -> list[ConsentItem]:
    return [one for one in consents if one.answer != "not_asked"]


def _consent(programme: Programme, one: ConsentItem) -> tuple[str, str]:
    """The words and the mark of one answer."""
    short = {
        "file": (translate("Person", "follow-up"), translate("Person", "no follow-up")),
        "statistics": (translate("Person", "statistics"), translate("Person", "no statistics")),
        "referral": (translate("Person", "sharing with partners"), translate("Person", "no sharing")),
        "scales": (translate("Person", "questionnaires"), translate("Person", "no questionnaires")),
        "recontact": (translate("Person", "may be contacted"), translate("Person", "not to be contacted")),
    }
    known = programme.codes["purpose"].get(one.purpose)
    fallback = label(known) if known else one.purpose
    yes, no = short.get(one.purpose, (fallback, fallback))
    return (yes, "check") if one.answer == "yes" else (no, "cross")

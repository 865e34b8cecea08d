"""Repères: what is known of a person in a few words, and the line of a questionnaire's scores."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fieldapp.actions.people_rows import PersonPage, ScoreItem
from fieldapp.domain.programme import Field, Programme
from fieldapp.ui import look, wording
from fieldapp.ui.kit import SectionTitle, Words, clear, column
from fieldapp.ui.wording import label, number, translate

GUARDED = frozenset({"vulnerabilities", "contact_safely", "phone"})


def value_words(programme: Programme, asked: Field, value: object) -> str:
    """An answer in words: codes by their labels, days and numbers as they are read."""
    if isinstance(value, bool):
        return translate("Person", "yes") if value else translate("Person", "no")
    if isinstance(value, date):
        return wording.day(value, "day")
    if isinstance(value, int | Decimal):
        return number(float(value), 0 if value == int(value) else 2)
    if isinstance(value, list | tuple):
        return ", ".join(value_words(programme, asked, one) for one in value)
    code = str(value)
    for known in (programme.codes.get(asked.codes or "", {}),):
        if code in known:
            return label(known[code])
    if asked.kind == "country" and code in programme.countries:
        return label(programme.countries[code].label)
    if asked.kind == "project" and code in programme.projects:
        return label(programme.projects[code].label)
    return code


class ScoreLine(QWidget):
    """The scores of one questionnaire over time: first and last value only; time runs with the reading direction."""

    def __init__(self, name: str, scores: Sequence[ScoreItem], highest: int, attention: int) -> None:
        super().__init__()
        self._name, self._highest, self._attention = name, max(1, highest), attention
        self._scores = [(one.date, one.score) for one in scores if one.score is not None]
        self.setFixedSize(200, 118)
        first, last = self._scores[0], self._scores[-1]
        change = last[1] - first[1]
        self._change = f"{'+' if change > 0 else ''}{number(change)}" if len(self._scores) > 1 else ""
        said = translate("Person", "%1: %2 on %3, %4 on %5")
        for mark, words in zip(
            ("%1", "%2", "%3", "%4", "%5"),
            (name, number(first[1]), wording.day(first[0], "short"), number(last[1]), wording.day(last[0], "short")),
            strict=True,
        ):
            said = said.replace(mark, words)
        self.setAccessibleName(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("ink3"))
        painter.drawText(QRectF(0, 0, 200, 20), start, self._name)
        painter.drawText(QRectF(0, 98, 200, 20), start, wording.day(self._scores[0][0], "brief"))
        painter.drawText(
            QRectF(0, 98, 172 if not rtl else 200, 20).translated(28 if rtl else 0, 0), end, wording.day(self._scores[-1][0], "brief")
        )
        painter.setFont(look.font("small", bold=True))
        painter.setPen(look.colour("accent"))
        painter.drawText(QRectF(0, 0, 200, 20), end, self._change)
        points = self._points(rtl)
        dotted = QPen(look.colour("ink3"), 1, Qt.PenStyle.DotLine)
        level = self._y(self._attention)
        painter.setPen(dotted)
        painter.drawLine(QPointF(28 if rtl else 0, level), QPointF(200 if rtl else 172, level))
        painter.drawText(QRectF(0 if rtl else 176, level - 10, 24, 20), start | Qt.AlignmentFlag.AlignVCenter, number(self._attention))
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawPolyline(points)
        for place, point in enumerate(points):
            painter.setBrush(look.colour("accent" if place == len(points) - 1 else "paper"))
            painter.drawEllipse(point, 3, 3)
        self._paint_value(painter, points[-1], self._scores[-1][1], "accent")
        if len(points) > 1:
            self._paint_value(painter, points[0], self._scores[0][1], "ink2")

    def _points(self, rtl: bool) -> list[QPointF]:
        days = [day.toordinal() for day, _ in self._scores]
        width = max(1, days[-1] - days[0])
        found = []
        for day, (_, score) in zip(days, self._scores, strict=True):
            x = 10 + 150 * (day - days[0]) / width if len(days) > 1 else 150
            found.append(QPointF(200 - x if rtl else x, self._y(score)))
        return found

    def _y(self, score: int) -> float:
        return 84 - 44 * min(score, self._highest) / self._highest

    def _paint_value(self, painter: QPainter, at: QPointF, score: int, token: str) -> None:
        painter.setFont(look.font("small", bold=True))
        painter.setPen(look.colour(token))
        painter.drawText(QRectF(at.x() - 20, at.y() - 24, 40, 18), Qt.AlignmentFlag.AlignCenter, number(score))


class FactsPane(QWidget):
    """The facts of a person, those that may be read over a shoulder; the guarded ones stand under *Vigilance*."""

    WIDTH = 200

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._programme = programme
        self.setFixedWidth(self.WIDTH)
        self._rows = column(spacing=10)
        column(SectionTitle(translate("Person", "At a glance")), self._rows, None, spacing=6, parent=self)

    def show_person(self, page: PersonPage) -> None:
        """Show the facts of this person."""
        clear(self._rows)
        form = self._programme.forms["registration"]
        for key, value in page.facts:
            if key not in GUARDED:
                asked = form.field(key)
                self._add(label(asked.label), value_words(self._programme, asked, value))
        if page.referent:
            self._add(translate("Person", "Referent"), wording.isolate(page.referent))
        for scale in dict.fromkeys(score.scale for score in page.scores):
            scores = sorted((one for one in page.scores if one.scale == scale and one.score is not None), key=lambda one: one.date)
            known = self._programme.scales.get(scale)
            if scores and known:
                self._rows.addSpacing(6)
                self._rows.addWidget(ScoreLine(label(known.label), scores, known.range[1], known.attention))

    def _add(self, name: str, value: str) -> None:
        self._rows.addLayout(column(Words(name, "small", "ink3", wrap=True), Words(value, wrap=True), spacing=0))

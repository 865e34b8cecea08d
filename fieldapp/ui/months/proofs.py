"""The proofs of a batch on a thread: ready, received, counted, backed up; a word and a date under each, dotted after the last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.delivery import OutboxRow
from fieldapp.ui import look, wording
from fieldapp.ui.kit.thread import line, node
from fieldapp.ui.wording import translate

LEVELS = ("held", "pooled", "durable")
ASIDE = ("quarantined", "fork", "revoked")


@dataclass(frozen=True)
class Proof:
    """One node: its words, the date under it, and whether it is reached, waited for, or still to come; ``short`` and ``soon`` stand for
    words and date where there is little room."""

    words: str
    when: str
    state: str
    short: str = ""
    soon: str = ""


def proofs(row: OutboxRow) -> list[Proof]:
    """The four nodes of a batch, none reached beyond where it stands: the mission may lose, or no longer count, what it once proved."""
    names = (
        translate("Sending", "received by the mission"),
        translate("Sending", "counted by the mission"),
        translate("Sending", "backed up there"),
    )
    short = (translate("Sending", "received"), translate("Sending", "counted"), "")
    dates = {proof.level: proof.date for proof in row.receipts}
    stands = LEVELS.index(row.state) + 1 if row.state in LEVELS else int(row.state in ASIDE and "held" in dates)
    nodes = [Proof(translate("Sending", "ready"), _day(row.sealed_on), "done")]
    for place, (level, words) in enumerate(zip(LEVELS, names, strict=True)):
        if place < stands:
            nodes.append(Proof(words, _day(dates.get(level, "")), "done", short[place]))
        elif place == stands and row.state not in ASIDE:
            waits = _awaited(row) if level == "held" else translate("Sending", "under way at the mission")
            soon = "" if level == "held" else translate("Sending", "under way")
            nodes.append(Proof(words, waits, "waiting", short[place], soon))
        else:
            nodes.append(Proof(words, "", "open", short[place]))
    return nodes


def _awaited(row: OutboxRow) -> str:
    """What the first proof waits for: a stick proves nothing before it is back."""
    return translate("Sending", "on a stick") if row.way == "usb" else translate("Sending", "waits for the network")


def _day(text: str) -> str:
    return wording.day(date.fromisoformat(text[:10]), "short") if text else ""


class ProofThread(QWidget):
    """Four nodes across; an image with a sentence for those who do not see it."""

    def __init__(self, row: OutboxRow) -> None:
        super().__init__()
        self.proofs = proofs(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(66)
        said = [f"{one.words} {one.when}".strip() for one in self.proofs if one.state != "open"]
        self.setAccessibleName(wording.joined(said))

    def sizeHint(self) -> QSize:
        return QSize(560, 66)

    def minimumSizeHint(self) -> QSize:
        return QSize(460, 66)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = self.width() / len(self.proofs)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

        def flip(x: float) -> float:
            return self.width() - x if rtl else x

        for place, proof in enumerate(self.proofs):
            x = place * step + 10
            if place:
                solid = proof.state == "done"
                before, after = QPointF(flip(x - step + 13), 12), QPointF(flip(x - 13), 12)
                line(painter, before, after, dotted=not solid, colour="accent" if solid else "edge")
            node(painter, {"done": "check", "waiting": "clock", "open": "open"}[proof.state], QPointF(flip(x), 12))
            left = self.width() - place * step - step if rtl else place * step
            painter.setFont(look.font("small" if step < 175 else "body"))
            painter.setPen(look.colour("ink3" if proof.state == "open" else "ink"))
            painter.drawText(QRectF(left, 24, step - 8, 22), start, _fitting(painter, step - 8, proof.words, proof.short))
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("accent" if proof.state == "waiting" else "ink2"))
            painter.drawText(QRectF(left, 45, step - 8, 20), start, _fitting(painter, step - 8, proof.when, proof.soon))


def _fitting(painter: QPainter, room: float, words: str, short: str) -> str:
    """The words, or the shorter ones where there is no room for them."""
    metrics = painter.fontMetrics()
    chosen = short if short and metrics.horizontalAdvance(words) > room else words
    return metrics.elidedText(chosen, Qt.TextElideMode.ElideRight, int(room))

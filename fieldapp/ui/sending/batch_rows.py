"""The batches on Envoi: a row for each month that left, what was set aside with what to do about it, and one line for all the cover."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from fieldapp.actions import standing
from fieldapp.actions.delivery import OutboxRow
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, column, row
from fieldapp.ui.months.proofs import ASIDE, ProofThread
from fieldapp.ui.wording import translate
from resources.wording import sentence

ABOUT = 128  # pixels of the words before the thread


@dataclass(frozen=True)
class Acts:
    """What can be done with a batch: save its receipt, look at its month (None for who may not), offer it again."""

    receipt: Callable[[OutboxRow], object]
    look: Callable[[OutboxRow], object] | None
    retry: Callable[[OutboxRow], object]


def is_cover(one: OutboxRow) -> bool:
    """Whether a batch carries no closing and went its way without trouble: those stand in one line."""
    return one.period is None and one.state not in ASIDE


class BatchRow(QWidget):
    """One batch: which month, its number, size and way; its thread of proofs; one thing to do at the end."""

    def __init__(self, one: OutboxRow, others: Sequence[OutboxRow], acts: Acts, reason: str = "") -> None:
        """``reason``: why it was set aside, a code of ``sync.receipts``."""
        super().__init__()
        self._reason = reason
        self.month = wording.month(Month.parse(one.period).first) if one.period else translate("Sending", "Without figures")
        way = translate("Sending", "by USB stick") if one.way == "usb" else ""
        number = translate("Sending", "batch %1").replace("%1", str(one.seq))
        about = QWidget()
        about.setFixedWidth(ABOUT)
        facts = wording.joined([number, wording.size(one.bytes), way])
        column(Words(self.month, bold=True, wrap=True), Words(facts, "small", "ink3", wrap=True), None, spacing=0, parent=about)
        content = row(about, column(ProofThread(one), *self._aside(one, others, acts), spacing=2), spacing=12, parent=self)
        content.setContentsMargins(0, 12, 0, 12)
        content.setStretch(1, 1)
        content.addWidget(self._end(one, acts))

    def _end(self, one: OutboxRow, acts: Acts) -> QWidget:
        """As wide in every row, so that the proofs stand under each other."""
        receipt, look = translate("Sending", "Receipt (PDF)"), translate("Sending", "See what leaves")
        holder = QWidget()
        wide = (Button(receipt, "plain", icon="document").sizeHint().width(), Button(look, "plain").sizeHint().width())
        holder.setFixedWidth(max(wide))
        line = row(None)
        column(line, None, parent=holder)
        button = None
        if any(proof.level == "held" for proof in one.receipts):
            button = Button(receipt, "plain", icon="document", pressed=lambda: acts.receipt(one))
            button.setObjectName(f"receipt_{one.seq}")
        elif acts.look is not None and one.period:
            see = acts.look
            button = Button(look, "plain", pressed=lambda: see(one))
            button.setObjectName(f"look_{one.seq}")
        if button is not None:
            button.setAccessibleName(f"{button.text()}, {self.month}")
            line.addWidget(button)
        return holder

    def _aside(self, one: OutboxRow, others: Sequence[OutboxRow], acts: Acts) -> list[QWidget]:
        """Why a batch does not go on, when it does not, and what to do."""
        if one.state == "revoked" and any(other.seq > one.seq and other.period == one.period for other in others):
            again = translate("Sending", "Sealed again since: the newer batch stands for it.")
            return [Words(again, "small", "ink2", wrap=True)]
        if one.state in ASIDE:
            words = Words(_aside_words(one.state, self._reason), "small", "amber", wrap=True)
            if one.state != "quarantined":
                return [words]
            retry = Button(translate("Sending", "Offer it again"), "outlined", height=30, pressed=lambda: acts.retry(one))
            retry.setObjectName(f"retry_{one.seq}")
            retry.setAccessibleName(f"{retry.text()}, {self.month}")
            line = QWidget()
            row(words, retry, spacing=12, parent=line).setStretch(0, 1)
            return [line]
        if one.problem and one.state == "sealed":
            return [Words(sentence(one.problem, wording.language()), "small", "ink2", wrap=True)]
        return []


def _aside_words(state: str, reason: str) -> str:
    if state == "fork":
        return translate("Sending", "The mission holds another batch of this number: two computers work from one copy. Both are kept.")
    if reason == standing.GIVEN_UP:
        return translate("Sending", "Given up when this computer took another name, or came back from a copy: it is not sent again.")
    if state == "revoked":
        return translate("Sending", "The mission no longer counts what this computer sends: call them.")
    return {
        "second": translate(
            "Sending",
            "Kept by the mission, not counted: it already counted this closing as it was sealed before, or another of this month. "
            "Call them with the number of the batch.",
        ),
        "unreadable": translate(
            "Sending", "Kept by the mission, not counted: it could not open it. Call them with the number of the batch; they can try again."
        ),
    }.get(reason, translate("Sending", "Refused by the mission: call them, giving the number of the batch, then offer it again."))


def cover_words(cover: Sequence[OutboxRow]) -> str:
    """All cover in one line: how many, the last one's day, how far they got."""
    count = translate("Sending", "%n batch(es) without figures: cover, answers", None, len(cover))
    last = translate("Sending", "the last on %1").replace("%1", wording.day(date.fromisoformat(cover[-1].sealed_on[:10]), "short"))
    waiting = sum(one.state in ("sealed", "offered") for one in cover)
    return wording.joined([count, last, translate("Sending", "%n wait(s) here", None, waiting) if waiting else ""])

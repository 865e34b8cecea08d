"""Envoi: every batch with its proofs, sending what waits, and calm words when there is no network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import delivery, printing
from fieldapp.actions.delivery import OutboxRow, SendReport
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.ui import icons, wording
from fieldapp.ui.kit import Button, Card, Page, Rule, SectionTitle, Window, Words, clear, column, row
from fieldapp.ui.proofs import ASIDE, ProofThread
from fieldapp.ui.wording import translate
from resources.wording import sentence

SHOWN = 6
WAITING = ("sealed", "offered")


class _Sign(QWidget):
    """The icon at the start of the card."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(24, 24)
        self.icon = "check"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        icons.paint(painter, self.icon, QRectF(1, 1, 22, 22), "ink2")


class SendingPage(Page):
    """The outbox. A batch stays on this computer until the mission proves that it backed it up."""

    place = "sending"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Sending", "Sending"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._rows: list[OutboxRow] = []
        self._all = False
        self._trouble: Refused | None = None
        self.card = Card("well")
        self._sign = _Sign()
        self.headline = Words("", "section", bold=True, wrap=True)
        self.detail = Words("", tone="ink2", wrap=True)
        self.send = Button(translate("Sending", "Send now"), "filled", icon="send", shortcut="Ctrl+Return", pressed=self._send_now)
        self.send.setObjectName("send")
        words = column(self.headline, self.detail, spacing=2)
        inner = row(self._sign, words, self.send, spacing=18, parent=self.card)
        inner.setStretch(1, 1)
        inner.setContentsMargins(20, 16, 16, 16)
        self._title = SectionTitle(translate("Sending", "Batches"))
        self._batches = column(spacing=0)
        self.body.addWidget(self.card)
        self.body.addWidget(self._title)
        kept = translate("Sending", "A batch stays on this computer until the mission has backed it up.")
        self.body.addWidget(Words(kept, "small", "ink2", wrap=True))
        self.body.addLayout(self._batches)
        self.body.addStretch(1)
        self.refresh(frozenset({"outbox"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "outbox" in kinds:
            self._tasks.run(delivery.outbox, self._desk, done=self._show)

    def first_focus(self) -> QWidget:
        return self.send

    def _show(self, rows: list[OutboxRow]) -> None:
        self._rows = list(reversed(rows))
        waiting = sum(one.state in WAITING for one in rows)
        self._say(waiting)
        self._title.set_count(len(rows) or None)
        clear(self._batches)
        shown = self._rows if self._all else self._rows[:SHOWN]
        for place, one in enumerate(shown):
            if place:
                self._batches.addWidget(Rule())
            self._batches.addWidget(self._batch(one))
        if not rows:
            self._batches.addWidget(
                Words(translate("Sending", "No batch yet. Closing a month makes the first one."), tone="ink2", wrap=True)
            )
        if len(shown) < len(self._rows):
            words = translate("Sending", "%n older batch(es)", None, len(self._rows) - len(shown))
            self._batches.addLayout(row(Button(words, "plain", icon="down", icon_end=True, pressed=self._show_all), None))

    def _say(self, waiting: int) -> None:
        """How sending stands, in calm words: offline is an ordinary state."""
        unfinished = any(one.state in ("held", "pooled") for one in self._rows)
        if self._trouble is not None:
            self._sign.icon = "offline"
            self.headline.setText(self._trouble.sentence(wording.language()))
            lost = translate(
                "Sending", "%n batch(es) wait here, sealed. Nothing is lost; sending can be tried again at any time.", None, waiting
            )
            self.detail.setText(lost)
        elif waiting:
            self._sign.icon = "clock"
            self.headline.setText(translate("Sending", "%n batch(es) wait here, sealed.", None, waiting))
            self.detail.setText(
                translate("Sending", "Only the mission can open them. Send when there is a network; nothing is lost meanwhile.")
            )
        elif unfinished:
            self._sign.icon = "check"
            self.headline.setText(translate("Sending", "Everything has been received by the mission."))
            self.detail.setText(translate("Sending", "Send now also asks the mission for the proofs that are still missing."))
        else:
            self._sign.icon = "check"
            self.headline.setText(translate("Sending", "Nothing waits to be sent."))
            self.detail.setText(translate("Sending", "A month that is closed comes here by itself."))
        self._sign.update()

    def _show_all(self) -> None:
        self._all = True
        self._show(list(reversed(self._rows)))

    def _batch(self, one: OutboxRow) -> QWidget:
        month = wording.month(Month.parse(one.period).first) if one.period else translate("Sending", "Cover, without content")
        name = Words(month, bold=True, wrap=True)
        facts = wording.joined([translate("Sending", "batch %1").replace("%1", str(one.seq)), wording.size(one.bytes)])
        about = column(name, Words(facts, "small", "ink3"), None, spacing=0)
        holder = QWidget()
        holder.setLayout(about)
        holder.setFixedWidth(128)
        thread = ProofThread(one)
        made = QWidget()
        content = row(holder, column(thread, *self._aside(one), spacing=2), spacing=12, parent=made)
        content.setContentsMargins(0, 12, 0, 12)
        content.setStretch(1, 1)
        action = QWidget()  # as wide in every line, so that the proofs stand under each other
        line = row(None, parent=action)
        words = translate("Sending", "Receipt (PDF)")
        action.setFixedWidth(Button(words, "plain", icon="document").sizeHint().width())
        content.addWidget(action)
        if one.receipts:
            save = Button(words, "plain", icon="document", pressed=lambda: self._save_receipt(one))
            save.setAccessibleName(f"{save.text()}, {month}")
            line.addWidget(save)
        return made

    def _aside(self, one: OutboxRow) -> list[QWidget]:
        """Why a batch does not go on, when it does not."""
        if one.state == "revoked" and any(other.seq > one.seq and other.period == one.period for other in self._rows):
            again = translate("Sending", "Sealed again after the copy was put back: the newer batch stands for it.")
            return [Words(again, "small", "ink2", wrap=True)]
        if one.state in ASIDE:
            words = {
                "quarantined": translate("Sending", "Set aside by the mission: call them, giving the number of the batch."),
                "fork": translate("Sending", "The mission holds another batch of this number: call them before sending more."),
                "revoked": translate("Sending", "The mission no longer counts what this computer sends: call them."),
            }
            return [Words(words[one.state], tone="amber", wrap=True)]
        if one.problem and one.state in WAITING and self._trouble is None:
            return [Words(sentence(one.problem, wording.language()), "small", "ink2", wrap=True)]
        return []

    def _send_now(self) -> None:
        self.send.setEnabled(False)
        self._trouble = None
        self._tasks.run(
            delivery.send, self._desk, title=translate("Sending", "Sending…"), long=True, done=self._sent, failed=self._not_sent
        )

    def _sent(self, report: SendReport) -> None:
        self.send.setEnabled(True)
        self.send.setFocus()
        if report.held:
            self._window.notice(translate("Sending", "%n batch(es) received by the mission.", None, report.held))
        elif report.pooled:
            self._window.notice(translate("Sending", "%n batch(es) counted by the mission.", None, report.pooled))
        else:
            self._window.notice(translate("Sending", "The mission was reached; there is nothing new."))
        self.refresh(frozenset({"outbox"}))

    def _not_sent(self, error: Refused) -> None:
        self.send.setEnabled(True)
        self.send.setFocus()
        self._trouble = error
        self.refresh(frozenset({"outbox"}))

    def _save_receipt(self, one: OutboxRow) -> None:
        name = f"accuse-{one.period or one.seq}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Sending", "Save the receipt"), str(Path.home() / name), "*.pdf")
        if chosen:
            self._tasks.run(printing.receipt, self._desk, one.seq, Path(chosen), wording.language(), done=self._receipt_saved)

    def _receipt_saved(self, path: Path) -> None:
        self._window.notice(translate("Sending", "Receipt saved: %1").replace("%1", wording.isolate(path.name)))

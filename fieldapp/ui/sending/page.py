"""Envoi: how delivery stands, every batch with its proofs, by network or by stick, and the way to what the mission says and asks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import delivery, printing, standing
from fieldapp.actions.delivery import OutboxRow
from fieldapp.actions.machines import Other, Own
from fieldapp.actions.roles import READERS
from fieldapp.actions.standing import Standing
from fieldapp.ui import wording
from fieldapp.ui.courier import Ended
from fieldapp.ui.kit import Button, Rule, SectionTitle, Words, clear, column, row
from fieldapp.ui.months.question_pane import QuestionLine
from fieldapp.ui.page import Page, Window
from fieldapp.ui.sending.batch_rows import Acts, BatchRow, cover_words, is_cover
from fieldapp.ui.sending.card import SendingCard
from fieldapp.ui.sending.computer_pane import ComputerPane, OwnKeyPane
from fieldapp.ui.sending.fork_pane import ForkPane
from fieldapp.ui.sending.usb_pane import UsbPane
from fieldapp.ui.sending_words import clock_words, said
from fieldapp.ui.wording import translate

SHOWN = 6  # batches at first; as many again each time older ones are asked for, times four


class SendingPage(Page):
    """The outbox. A batch stays on this computer until the mission proves that it backed it up."""

    place = "sending"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Sending", "Sending"), window)
        self._window, self._desk, self._tasks, self._courier = window, window.desk, window.tasks, window.courier
        self._standing: Standing | None = None
        self._shown = SHOWN
        self._asked = False
        self.card = SendingCard(self._send_now, self._show_stick)
        self._title = SectionTitle(translate("Sending", "Batches"))
        self._stick_place, self._fork_place, self._batches = column(spacing=0), column(spacing=0), column(spacing=0)
        self.news = Button(translate("Sending", "What the mission says"), "outlined", pressed=lambda: window.open("mission"))
        self.news.setObjectName("mission")
        self.add_title_end(self.news)
        self.questions = QuestionLine(window)
        self.body.addSpacing(8)
        self.body.addLayout(self._fork_place)
        self.body.addWidget(self.card)
        self.body.addWidget(self.questions)
        self.body.addLayout(self._stick_place)
        kept = translate("Sending", "A batch stays on this computer until the mission has backed it up.")
        self.body.addLayout(column(self._title, Words(kept, "small", "ink2", wrap=True), spacing=0))
        self.body.addLayout(self._batches)
        self.body.addStretch(1)
        self._courier.moved.connect(self._told)
        self._courier.ended.connect(self._ended)
        self.narrowed(self.is_narrow)
        self.refresh(frozenset({"outbox"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"outbox", "mission", "settings"}:
            self._tasks.run(standing.read, self._desk, done=self._show)
        if "mission" in kinds:
            self.questions.refresh()

    def first_focus(self) -> QWidget:
        return self.card.send

    def narrowed(self, narrow: bool) -> None:
        if hasattr(self, "card"):
            self.card.set_narrow(narrow)

    def _told(self) -> None:
        """The courier moved: its words at once, the proofs from the store."""
        self._say()
        if self._courier.run.moving:
            self.refresh(frozenset({"outbox"}))

    def _say(self) -> None:
        if self._standing is not None:
            run = self._courier.run
            self.card.tell(said(self._standing, run, self._window.today()), clock_words(self._standing), moving=run.moving)

    def _show(self, found: Standing) -> None:
        """Show the batches; the keyboard stays where it is."""
        held = focus.objectName() if (focus := self.focusWidget()) is not None and self.isAncestorOf(focus) else ""
        before, self._standing = self._standing, found
        news = translate("Sending", "What the mission says")
        self.news.setText(f"{news} ({found.notices})" if found.notices else news)
        same = before is not None and before.batches == found.batches
        self._say()
        chosen = before is not None and (before.forked is not None or isinstance(before.computer, Other))
        if (found.forked, found.computer) != ((before.forked, before.computer) if before is not None else (None, None)):
            self._lay_choice(found)
        if not (same and self._batches.count()):
            self._lay(found)
            if held and (again := self.findChild(QWidget, held)) is not None:
                again.setFocus()
        if chosen and isinstance(found.computer, Own) and self.isVisible():
            QTimer.singleShot(0, self, self._to_code)  # the pane has its height by then

    def _lay_choice(self, found: Standing) -> None:
        """Two computers under one name: this one is another, or another used its numbers; and the code of a fresh key, to be noted."""
        clear(self._fork_place)
        if isinstance(found.computer, Own):
            self._put_first(OwnKeyPane(self._window, found.computer))
        elif found.computer is not None:
            self._put_first(ComputerPane(self._window, found.computer))
        elif found.forked is not None:
            self._put_first(ForkPane(self._window, found.forked))

    def _to_code(self) -> None:
        """The code is in view, and the keyboard at it: somebody has just asked for a fresh key."""
        if (pane := self.findChild(OwnKeyPane)) is not None:
            pane.setFocus()
            self.scroll.ensureWidgetVisible(pane, 0, 8)

    def _put_first(self, pane: QWidget) -> None:
        """Tab comes to it where it stands, before the card, though it was made later."""
        self._fork_place.addWidget(pane)
        before: QWidget = self.news
        for part in pane.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, part)
                before = part

    def _lay(self, found: Standing) -> None:
        told = [one for one in reversed(found.batches) if not is_cover(one)]
        cover = [one for one in found.batches if is_cover(one)]
        self._title.set_count(len(told) or None)
        clear(self._batches)
        reads = self._desk.store.vault.may(*READERS)
        acts = Acts(self._save_receipt, self._look if reads else None, self._retry)
        for place, one in enumerate(told[: self._shown]):
            if place:
                self._batches.addWidget(Rule())
            self._batches.addWidget(BatchRow(one, told, acts, found.reasons.get(one.seq, "")))
        if not told:
            none = translate("Sending", "No batch yet. Closing a month makes the first one.")
            self._batches.addWidget(Words(none, tone="ink2", wrap=True))
        if (older := len(told) - self._shown) > 0:
            more = Button(translate("Sending", "%n older batch(es)", None, older), "plain", icon="down", icon_end=True, pressed=self._more)
            more.setObjectName("older")
            self._batches.addLayout(row(more, None))
        if cover:
            self._batches.addSpacing(8)
            self._batches.addWidget(Words(cover_words(cover), "small", "ink3", wrap=True))

    def _more(self) -> None:
        self._shown += 4 * SHOWN
        if self._standing is not None:
            self._lay(self._standing)

    def _look(self, one: OutboxRow) -> None:
        self._window.open("month", month=one.period)

    def _retry(self, one: OutboxRow) -> None:
        words = translate("Sending", "It is offered again with the next sending.")
        self._tasks.run(delivery.retry, self._desk, one.seq, done=lambda _: self._window.notice(words))

    def _send_now(self) -> None:
        self._asked = True
        self._courier.go(asked=True)

    def _ended(self, ended: Ended) -> None:
        """What the round proved, once, to whoever asked for it."""
        self.refresh(frozenset({"outbox"}))
        asked, report = self._asked, ended.report
        self._asked = False
        if not asked or ended.trouble is not None or report is None:
            return
        if report.durable:
            words = translate("Sending", "%n batch(es) backed up by the mission.", None, report.durable)
        elif report.pooled:
            words = translate("Sending", "%n batch(es) counted by the mission.", None, report.pooled)
        elif report.held:
            words = translate("Sending", "%n batch(es) received by the mission.", None, report.held)
        elif report.news:
            words = translate("Sending", "The mission was reached; it has something to say.")
        else:
            words = translate("Sending", "The mission was reached; there is nothing new.")
        self._window.notice(words, about="delivery")

    def _show_stick(self) -> None:
        """By USB stick: its panel opens below the card, and goes again."""
        if self._stick_place.count():
            clear(self._stick_place)
            self.card.stick.setFocus()
            return
        pane = UsbPane(self._window)
        self._stick_place.addWidget(pane)
        pane.setFocus()

    def _save_receipt(self, one: OutboxRow) -> None:
        name = f"accuse-{one.period or one.seq}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Sending", "Save the receipt"), str(Path.home() / name), "*.pdf")
        if chosen:
            self._tasks.run(printing.receipt, self._desk, one.seq, Path(chosen), wording.language(), done=self._receipt_saved)

    def _receipt_saved(self, path: Path) -> None:
        self._window.notice(translate("Sending", "Receipt saved: %1").replace("%1", wording.isolate(path.name)))

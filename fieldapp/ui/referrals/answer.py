"""The answer of a partner, typed back: where it stands, the day, why it was refused, the partner's words. Ctrl+Enter saves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import printing_referral, referrals
from fieldapp.actions.referral_rules import SENT
from fieldapp.actions.referrals import ReferralRow
from fieldapp.domain import referral_codes
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.drafts_pane import ANSWER
from fieldapp.ui.forms.inputs import GrowingNote
from fieldapp.ui.kit import Button, Card, Flow, Words, column, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.fields import ComboField, DateField, FieldRow
from fieldapp.ui.page import Window
from fieldapp.ui.people.words import near_day
from fieldapp.ui.referrals.words import NEXT, code_words, state_words
from fieldapp.ui.wording import label, translate
from resources.wording import sentence


class StateChips(QWidget):
    """The states a referral can come into: one Tab stop, arrows move and choose, as in a row of segments that wraps."""

    turned = Signal()

    def __init__(self, states: list[tuple[str, str]], chosen: str) -> None:
        super().__init__()
        self.chips = [Chip(words, value=code) for code, words in states]
        for chip in self.chips:
            chip.setObjectName(f"state_{chip.value}")
            chip.clicked.connect(lambda _=False, one=chip: self.choose(one))
            chip.installEventFilter(self)
        column(Flow(*self.chips), spacing=0, parent=self)
        self.choose(next((chip for chip in self.chips if chip.value == chosen), self.chips[0]), tell=False)

    def value(self) -> str:
        """The state chosen."""
        return str(next(chip for chip in self.chips if chip.isChecked()).value)

    def choose(self, wanted: Chip, *, tell: bool = True) -> None:
        """Choose a state; it becomes the Tab stop."""
        for chip in self.chips:
            chip.setChecked(chip is wanted)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is wanted else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(wanted)
        if tell:
            self.turned.emit()

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if event.type() == event.Type.KeyPress and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            onward = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Left if wording.language() == "ar" else Qt.Key.Key_Right)
            at = self.chips.index(watched) + (1 if onward else -1)
            if 0 <= at < len(self.chips):
                self.choose(self.chips[at])
                self.chips[at].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)


class AnswerCard(Card):
    """One referral and its answer. ``left`` is called when it closes; ``answered`` when the answer is written.

    What is typed is a draft, found again when the same referral is opened; ``draft`` is its name when it was another user's.
    """

    def __init__(
        self, window: Window, referral: ReferralRow, *, left: Callable[[], object], answered: Callable[[], object], draft: str = ""
    ) -> None:
        super().__init__("sheet")
        self._window, self.referral, self._left, self._answered = window, referral, left, answered
        programme, today = window.desk.programme, window.today()
        states = [(code, label(words)) for code, words in programme.codes["issue"].items() if code not in (SENT, referral.state)]
        self.states = StateChips(states, NEXT.get(referral.state, states[0][0]))
        self.states.turned.connect(self._turned)
        self.states.setAccessibleName(translate("Referral", "Where it stands now"))
        self.day = DateField(window.today, value=today)
        self.day_row = FieldRow(translate("Referral", "Since"), self.day, key="answer_day")
        self.reason = ComboField([(code, label(words)) for code, words in programme.codes["refusal_reason"].items()])
        self.reason_row = FieldRow(translate("Referral", "Why refused"), self.reason, key="answer_reason")
        self.note = GrowingNote()
        quiet = Words(translate("Form", "Stays on this computer."), "small", "ink2")
        self.note_row = FieldRow(translate("Referral", "The partner’s words"), self.note, end=quiet, key="answer_note")
        self.hint = Words("", "small", "amber", wrap=True)
        self.hint.hide()
        self.verb = Button(translate("Referral", "Save the answer"), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.verb.setObjectName("save_answer")
        self._close = Button(translate("Form", "Close, keep the draft"), "plain", pressed=left)
        self._close.setObjectName("close_answer")
        self._row = QWidget()
        row(self.verb, self._close, None, spacing=20, parent=self._row)
        file = Button(translate("Referral", "Open the file"), "plain", icon="person", pressed=self._open_file)
        self._build(file)
        uid = draft or f"{ANSWER}/{referral.entry_id}/{window.desk.user}"
        where = {"entry": referral.entry_id}
        self.draft = DraftKeeper(window, ANSWER, self.keep, person=referral.person_id, uid=uid, place="referrals", where=where, parent=self)
        self.draft.begun = False  # until it is known whether there is one
        self._turned()
        self.draft.resume(self.restore)
        for field in (self.day, self.reason, self.note):
            field.changed.connect(self.draft.touch)
        self.states.turned.connect(self.draft.touch)

    def _build(self, file: Button) -> None:
        programme, one = self._window.desk.programme, self.referral
        title = wording.joined([code_words(programme, "partner", one.partner), code_words(programme, "need", one.need)])
        sent = translate("Referral", "sent on %1").replace("%1", near_day(one.sent_on, self._window.today()))
        facts = [wording.isolate(referral_codes.shown(one.code)), wording.isolate(one.initials), wording.isolate(one.person_code), sent]
        head = column(Words(title, "section", bold=True, wrap=True), Words(wording.joined(facts), "small", "ink2", wrap=True), spacing=0)
        now = Words(state_words(programme, one, self._window.today()), "body", "amber" if one.late else "ink2", wrap=True)
        slips = [
            Button(words, "plain", icon="print", pressed=partial(self._slip, second))
            for second, words in (
                ("ar", translate("Referral", "Slip French–Arabic (PDF)…")),
                ("en", translate("Referral", "Slip French–English (PDF)…")),
            )
        ]
        for second, button in zip(printing_referral.SECONDS, slips, strict=True):
            button.setObjectName(f"slip_{second}")
        pair = row(self.day_row, self.reason_row, None, spacing=24)
        pair.setAlignment(self.day_row, Qt.AlignmentFlag.AlignTop)
        self.day.setMinimumWidth(210)
        self.reason.setMinimumWidth(260)
        inner = column(
            head, now, self.states, pair, self.note_row, self.hint, self._row,
            Flow(file, *slips, spacing=20), spacing=12, parent=self,
        )  # fmt: skip
        inner.setContentsMargins(24, 18, 24, 18)
        self._content = inner

    def first(self) -> QWidget:
        """Where the keyboard starts: the state that usually comes next."""
        return self.states

    def pin(self, room: int) -> list[QWidget]:
        """When it is higher than ``room``, hide the row of buttons; what the page is to show at its foot instead."""
        inner = self._content
        height = inner.totalHeightForWidth(self.width()) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        height += self._row.sizeHint().height() + inner.spacing() if self._row.isHidden() else 0
        self._row.setVisible(height <= room)
        if height <= room:
            return []
        verb = Button(self.verb.text(), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        verb.setObjectName("save_answer")
        leave = Button(self._close.text(), "plain", pressed=self._left)
        leave.setObjectName("close_answer")
        return [verb, leave]

    def submit(self) -> None:
        """Hand the answer to the action."""
        day = self.day.value()
        if not self.verb.isEnabled():
            return
        if day is None:
            self._show({"day": "field_no_date"})
            return
        self.verb.setEnabled(False)
        self._window.tasks.run(
            referrals.set_state,
            self._window.desk,
            self.referral.entry_id,
            self.states.value(),
            day,
            str(self.reason.value() or "") if self.states.value() == "refusee" else "",
            self.note.value(),
            done=self._done,
            failed=self._refused,
        )

    def keep(self) -> dict[str, Any]:
        """What is typed."""
        return {"state": self.states.value(), "day": self.day.typed(), "reason": self.reason.text(), "note": self.note.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        for chip in self.states.chips:
            if chip.value == kept.get("state"):
                self.states.choose(chip)
        self.day.set_value(str(kept.get("day", "")))
        self.reason.setText(str(kept.get("reason", "")))
        self.note.set_value(str(kept.get("note", "")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)

    def _turned(self) -> None:
        self.reason_row.setVisible(self.states.value() == "refusee")
        self._show({})

    def _done(self, _: int) -> None:
        self.draft.finish()
        state: str = code_words(self._window.desk.programme, "issue", self.states.value())
        self._window.notice(translate("Referral", "Answer saved: %1.").replace("%1", state))
        self._answered()

    def _refused(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        if isinstance(error, Invalid):
            self._show(error.problems)
        else:
            self._say(error.sentence(wording.language()))

    def _show(self, problems: dict[str, str]) -> None:
        rows = {"day": self.day_row, "reason": self.reason_row, "note": self.note_row}
        for key, field in rows.items():
            field.set_error(sentence(problems[key], wording.language()) if key in problems else "")
        first = next((rows[key] for key in rows if key in problems), None)
        if first is not None:
            first.field.setFocus()
        self._say("")

    def _say(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _open_file(self) -> None:
        self._window.open("person", person=self.referral.person_id)

    def _slip(self, second: str) -> None:
        save_slip(self._window, self, self.referral, second)


def save_slip(window: Window, parent: QWidget, referral: ReferralRow, second: str) -> None:
    """Ask where the slip goes, and write it."""
    name = f"fiche_{referral_codes.shown(referral.code)}.pdf"
    title = translate("Referral", "Save the slip")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), "*.pdf")
    if chosen:
        written = translate(
            "Referral", "Slip saved. Print it, give it to the person, then delete the file (Settings, files that were written)."
        )
        window.tasks.run(
            printing_referral.slip, window.desk, referral.entry_id, Path(chosen), second, done=lambda _: window.notice(written)
        )

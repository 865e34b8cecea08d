"""Who asks for exceptional access, and the answers: for a time, or no. It stands where people who read notes see it at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldapp.actions import access
from fieldapp.actions.access import Request
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, Words, clear, column, row
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.page import Window
from fieldapp.ui.people.access_pane import hand_back, holds_keyboard
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import translate


class RequestsPane(QWidget):
    """One block a request; hidden when there is none. ``brief`` is one line on top of a page, whose answers open when asked for.

    Otherwise all of them are shown, also those that run; ``found`` is told how many there are.
    """

    def __init__(self, window: Window, *, brief: bool = False, found: Callable[[int], object] | None = None) -> None:
        super().__init__()
        self._window, self._brief, self._found = window, brief, found
        self._rows = column(spacing=14, parent=self)
        self._rows.setContentsMargins(0, 6 if brief else 0, 0, 0)
        self.hide()

    def refresh(self) -> None:
        """Load them again."""
        self._window.tasks.run(access.requests, self._window.desk, done=self.show_requests)

    def show_requests(self, requests: Sequence[Request]) -> None:
        """Show these requests, the oldest first."""
        had = holds_keyboard(self)
        clear(self._rows)
        wanted = [one for one in requests if not self._brief or one.state == "asked"]
        for one in wanted[: 1 if self._brief else None]:
            self._rows.addWidget(self._block(one, len(wanted)))
        self.setVisible(bool(wanted))
        if self._found is not None:
            self._found(len(wanted))
        if had:
            hand_back(self)

    def _block(self, one: Request, all_of_them: int) -> QWidget:
        day = near_day(one.asked_on, self._window.today())
        said = translate("Access", "%1 asks for exceptional access to file %2 (%3)") if one.state == "asked" else self._until(one)
        for mark, words in (("%1", wording.isolate(one.user)), ("%2", wording.isolate(one.code)), ("%3", day)):
            said = said.replace(mark, words)
        block = QWidget()
        block.setAccessibleName(said)
        asked = one.state == "asked"
        answers = QWidget()
        verbs = Flow(*(self._answers(one, said) if asked else [self._end(one, said)]), spacing=8)
        column(Words(_quoted(one.reason), tone="ink2", wrap=True), verbs, spacing=4, parent=answers)
        head = Words(said, bold=True, wrap=True)
        line = row(head, *(self._openers(answers, said, all_of_them) if self._brief else ()), spacing=16)
        line.setStretch(0, 1)
        column(line, answers, spacing=4, parent=block)
        return block

    def _openers(self, answers: QWidget, said: str, all_of_them: int) -> list[QWidget]:
        answers.hide()
        answer = Button(translate("Access", "Answer"), "plain", height=32, pressed=lambda: answers.setVisible(answers.isHidden()))
        answer.setObjectName("answer_request")
        answer.setAccessibleName(f"{answer.text()}, {said}")
        if all_of_them == 1:
            return [answer]
        words = translate("Access", "All demands (%1)").replace("%1", wording.number(all_of_them))
        return [answer, Button(words, "plain", height=32, pressed=lambda: self._window.open("settings", section="access"))]

    def _until(self, one: Request) -> str:
        if one.until is None:
            return ""
        local = one.until.astimezone()
        words = translate("Access", "%1 reads file %2 until %4, %5")
        return words.replace("%4", near_day(local.date(), self._window.today())).replace("%5", wording.clock(local))

    def _answers(self, one: Request, said: str) -> list[QWidget]:
        window = self._window
        if not window.desk.store.vault.can_read_clinical:
            return []
        made: list[QWidget] = []
        for time, words in (
            ("hour", translate("Access", "1 hour")),
            ("day", translate("Access", "1 day")),
            ("three_days", translate("Access", "3 days")),
        ):
            chip = Chip(words, checkable=False, value=time)
            chip.setObjectName(f"grant_{time}_{one.id}")
            chip.setAccessibleName(f"{translate('Access', 'Grant')}, {words}, {said}")
            chip.clicked.connect(lambda _=False, time=time: self._run(access.grant, one.id, time))
            made.append(chip)
        refuse = Button(translate("Access", "Refuse"), "plain", height=32, pressed=partial(self._run, access.refuse, one.id))
        refuse.setObjectName(f"refuse_{one.id}")
        refuse.setAccessibleName(f"{translate('Access', 'Refuse')}, {said}")
        see = Button(translate("Access", "See the file"), "plain", height=32, pressed=lambda: window.open("person", person=one.person_id))
        grant = Words(translate("Access", "Grant for:"), tone="ink2")
        grant.setFixedHeight(32)
        return [grant, *made, refuse, see]

    def _end(self, one: Request, said: str) -> QWidget:
        button = Button(translate("Access", "End it now"), "plain", height=32, pressed=partial(self._run, access.end, one.id))
        button.setObjectName(f"end_{one.id}")
        button.setAccessibleName(f"{translate('Access', 'End it now')}, {said}")
        return button

    def _run(self, action: Callable[..., object], *given: object) -> None:
        self._window.tasks.run(action, self._window.desk, *given, done=self._answered)

    def _answered(self, _: None) -> None:
        self._window.notice(translate("Access", "Answered. Who asked is told."))


def _quoted(text: str) -> str:
    return {"fr": "«\u00a0%1\u00a0»", "ar": "«%1»", "en": "“%1”"}[wording.language()].replace("%1", wording.isolate(text))

"""After a restore: the days to enter again, ticked one by one, the persons who were perhaps seen on them, and what sealing waits for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import people, returning
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Flow, SectionTitle, Words, clear, column, row, small_files
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.page import Page
from fieldapp.ui.people.words import age_band
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.people_rows import PersonRow
    from fieldapp.actions.returning import Again, Returning
    from fieldapp.ui.frame import Frame

SHOWN = 60
Found = tuple["Returning | None", "Again", Sequence["PersonRow"]]


def look(desk: Desk) -> Found:
    """What waits, what is to be entered again, and the persons as rows; runs on the worker."""
    again = returning.to_enter_again(desk)
    rows: Sequence[PersonRow] = ()
    if again.people:
        try:
            rows = people.rows(desk, again.people[:SHOWN])
        except NotAllowed:  # an administrator sees the days only
            rows = ()
    return returning.state(desk), again, rows


def adopt(desk: Desk, path: str) -> object:
    """Take the mission's file; runs on the worker."""
    return returning.adopt(desk, small_files.read(path))


class AgainPage(Page):
    """Ticking the last day empties the page; it can be opened from the quiet line until then."""

    def __init__(self, window: Frame) -> None:
        super().__init__(translate("again", "To enter again"), window)
        self._frame = window
        self.told = Words("", "body", "ink2", wrap=True)
        self.waits = Card("well")
        self._waiting = Words("", "body", "ink", wrap=True)
        take = Button(translate("again", "Take the mission's file…"), "outlined", icon="document", pressed=self._choose)
        take.setObjectName("adopt")
        inner = row(self._waiting, take, spacing=18, parent=self.waits)
        inner.setStretch(0, 1)
        inner.setContentsMargins(20, 14, 16, 14)
        self.waits.hide()
        self._days = column(spacing=8)
        self._people = column(spacing=4)
        self.body.addWidget(self.told)
        self.body.addWidget(self.waits)
        self.body.addLayout(self._days)
        self.body.addLayout(self._people)
        self.body.addStretch(1)
        self.refresh(frozenset({"people"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"people", "outbox", "months"}:
            self._frame.tasks.run(look, self._frame.desk, done=self._show)

    def _show(self, found: Found) -> None:
        waits, again, rows = found
        self._tell_waiting(waits)
        clear(self._days)
        clear(self._people)
        if not again.days:
            self.told.setText(translate("again", "Every day since the copy was entered again."))
            return
        words = translate(
            "again", "A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day."
        )
        self.told.setText(words)
        self._days.addWidget(SectionTitle(translate("again", "Days"), len(again.days)))
        chips = [self._chip(day) for day in again.days]
        self._days.addWidget(Flow(*chips))
        self._days.addWidget(Words(translate("again", "Tick a day once everything of it is entered."), "small", "ink3"))
        if rows:
            self._people.addWidget(SectionTitle(translate("again", "Perhaps seen on these days"), len(again.people)))
            for one in rows:
                self._people.addWidget(self._person(one))
        chips[0].setFocus()

    def _tell_waiting(self, waits: Returning | None) -> None:
        self.waits.setVisible(waits is not None)
        if waits is not None:
            words = translate(
                "again",
                "Since %1 closing a month waits until the mission confirms what it holds. "
                "Send once there is a network, or take the mission's file.",
            )
            self._waiting.setText(words.replace("%1", wording.day(waits.since, "short")))

    def _chip(self, day: date) -> Chip:
        chip = Chip(wording.day(day, "weekday"), value=day)
        chip.setObjectName(f"day_{day.isoformat()}")
        chip.toggled.connect(lambda on: self._tick(day) if on else None)
        return chip

    def _tick(self, day: date) -> None:
        self._frame.tasks.run(returning.entered, self._frame.desk, day)

    def _person(self, one: PersonRow) -> QWidget:
        words = wording.joined([wording.isolate(one.initials), wording.isolate(one.code[-4:]), age_band(one.age)])
        button = Button(words, "plain", height=34, pressed=lambda: self._frame.open("person", person=one.id))
        button.setObjectName(f"again_{one.id}")
        holder = QWidget()
        row(button, None, parent=holder)
        return holder

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("again", "The mission's file"), str(Path.home()))
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Adopt what the mission says it holds."""
        self._frame.tasks.run(adopt, self._frame.desk, str(path), done=self._adopted)

    def _adopted(self, _: object) -> None:
        self._frame.notice(translate("again", "The mission confirmed what it holds. Months can be closed again."))

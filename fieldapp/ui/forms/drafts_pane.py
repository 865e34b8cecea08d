"""Forms to finish: drafts that were left, each with a way back to it.

A draft says itself on which page it is taken up; one of somebody's story opens there, one of a questionnaire with its page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from fieldapp.actions import drafts, people
from fieldapp.actions.drafts import DraftRow
from fieldapp.actions.people_rows import PersonRow
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import PLACE, WHERE
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column, row
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate

SHOWN = 3
LOW = 640
# Drafts of what is no form of the programme: the answer of a partner, and a questionnaire with its code behind the sign.
ANSWER, SCALE = "answer", "scale:"


class DraftsPane(QWidget):
    """*To finish* with up to three drafts; hidden when there is none. With ``person`` only the drafts about them.

    ``opens`` stands for the window's own ``open`` on a page that takes some up itself.
    """

    def __init__(self, window: Window, *, person: int | None = None, opens: Callable[..., object] | None = None) -> None:
        super().__init__()
        self._window, self._person, self._open = window, person, opens or window.open
        self._title = SectionTitle(translate("Drafts", "To finish"))
        self._all = self._few = False
        self._shown: Sequence[DraftRow] = ()
        self._rows = column(spacing=4)
        self._whose: dict[int, list[tuple[Words, str]]] = {}
        column(self._title, self._rows, spacing=4, parent=self)
        self.hide()

    def show_drafts(self, rows: Sequence[DraftRow]) -> None:
        """Show these drafts, newest first."""
        clear(self._rows)
        mine = [one for one in rows if self._title_of(one) and self._person in (None, one.person_id)]
        self._shown = rows
        self._whose = {}
        self._few = self._window_is_low()
        few = 1 if self._few and len(mine) > 1 and not self._all else SHOWN
        for one in mine[:few]:
            self._rows.addLayout(self._line(one))
        if few < min(len(mine), SHOWN):
            words = translate("Drafts", "%n more", None, len(mine) - few)
            self._rows.addLayout(row(Button(words, "plain", icon="down", icon_end=True, pressed=lambda: self._show_all(rows)), None))
        wanted = [one.person_id for one in mine[:few] if one.person_id is not None]
        if wanted and self._person is None:
            self._window.tasks.run(people.rows, self._window.desk, wanted, done=self._tell_whose)
        self._title.set_count(len(mine) or None)
        self._title.setVisible(self._person is None)  # on a person's page it stands under "To do"
        self.setVisible(bool(mine))

    def _window_is_low(self) -> bool:
        """On a small screen the list of people needs the room more."""
        return self._person is None and self.window().height() < LOW

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._few != self._window_is_low():  # it was filled before it stood in the window
            self.show_drafts(self._shown)

    def _show_all(self, rows: Sequence[DraftRow]) -> None:
        self._all = True
        self.show_drafts(rows)

    def _line(self, one: DraftRow) -> QLayout:
        title = self._title_of(one)
        began = datetime.fromisoformat(one.changed_at).astimezone()
        same_day = began.date() == self._window.today()
        when = wording.clock(began) if same_day else wording.day(began.date(), "short")
        words = Words(title, bold=True)
        left = translate("Drafts", "left at %1") if same_day else translate("Drafts", "left on %1")
        quiet = Words(left.replace("%1", when), "small", "ink3")
        if one.person_id is not None:
            self._whose.setdefault(one.person_id, []).append((quiet, quiet.text()))
        back = Button(translate("Drafts", "Go on"), "plain", pressed=lambda: self._go_on(one))
        back.setAccessibleName(f"{translate('Drafts', 'Go on')}, {title}")
        away = Button(translate("Drafts", "Discard"), "plain", pressed=lambda: self._discard(one))
        away.setAccessibleName(f"{translate('Drafts', 'Discard')}, {title}")
        if self._person is None:
            return row(words, quiet, back, away, None, spacing=14)
        return column(row(words, None), quiet, row(back, away, None, spacing=14), spacing=2)

    def _tell_whose(self, found: Sequence[PersonRow]) -> None:
        """Two drafts must be told apart: initials and the last four of the code, as in the discreet list."""
        for person in found:
            for words, when in self._whose.get(person.id, []):
                words.setText(wording.joined([wording.isolate(person.initials), person.code[-4:], when]))

    def _title_of(self, one: DraftRow) -> str:
        """The name of its form; blank for what is no form of this version."""
        programme = self._window.desk.programme
        if one.form == ANSWER:
            return translate("Referral", "Answer of a partner")
        scale = programme.scales.get(one.form.removeprefix(SCALE))
        known = scale or programme.forms.get(one.form)
        return label(known.label) if known is not None else ""

    def _go_on(self, one: DraftRow) -> None:
        if one.form.startswith(SCALE):
            self._window.open("scale", person=one.person_id, scale=one.form.removeprefix(SCALE))
        else:
            self._window.tasks.run(drafts.load, self._window.desk, one.uid, done=self._take_up)

    def _take_up(self, found: drafts.Draft | None) -> None:
        if found is None:
            return
        place, where = found.answers.get(PLACE), found.answers.get(WHERE)
        if isinstance(place, str) and isinstance(where, dict):
            self._open(place, draft=found.row.uid, **where)
        elif found.row.person_id is None:
            self._window.open("registration", draft=found.row.uid)
        else:
            self._window.open("person", person=found.row.person_id, draft=found.row.uid)

    def _discard(self, one: DraftRow) -> None:
        """Take the draft away; what was typed in it can be put back."""
        window = self._window

        def take(found: drafts.Draft | None) -> None:
            if found is None:
                return
            again = partial(drafts.save, window.desk, one.form, found.answers, person_id=one.person_id, uid=one.uid)
            window.tasks.run(drafts.discard, window.desk, one.uid)
            window.notice(translate("Drafts", "Draft discarded."), lambda: window.tasks.run(again))

        window.tasks.run(drafts.load, window.desk, one.uid, done=take)

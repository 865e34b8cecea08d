"""Questionnaires on a person's page: what is due, what was worrying and not answered yet, another one, and Ctrl+M to show something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fieldapp.actions import scales
from fieldapp.actions.desk import Desk
from fieldapp.actions.roles import CASE_WORKERS
from fieldapp.actions.scales import ScaleDue, Series
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, SectionTitle, Tag, Unsqueezed, Words, clear, column, row
from fieldapp.ui.page import Window
from fieldapp.ui.showing.scale_result import open_safety
from fieldapp.ui.showing.screen import KEYS
from fieldapp.ui.wording import label, translate


@dataclass(frozen=True)
class Standing:
    """What the pane shows; ``asked`` says whether questionnaires may be asked of this person at all."""

    due: tuple[ScaleDue, ...]
    series: tuple[Series, ...]
    asked: bool


def standing(desk: Desk, person: int) -> Standing:
    """Read it; runs on the worker."""
    asked = False
    for code in desk.programme.scales:
        try:
            scales.refuse(desk, person, code)
        except Refused:
            continue
        asked = True
        break
    return Standing(tuple(scales.due(desk, person)), tuple(scales.series(desk, person)), asked)


class ScalePane(Unsqueezed):
    """Hidden for who does not work on cases, and while there is nothing to say."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._person = window, person
        self._may = window.desk.store.vault.may(*CASE_WORKERS)
        self._rows = column(spacing=8)
        column(SectionTitle(translate("Scale", "Questionnaires")), self._rows, spacing=2, parent=self)
        self.hide()
        if self._may:
            QShortcut(QKeySequence(KEYS), self, self._show, context=Qt.ShortcutContext.WindowShortcut)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Load again when the story changed."""
        if self._may and kinds & {"people", "story"}:
            self._window.tasks.run(standing, self._window.desk, self._person, done=self._take, failed=lambda _: None)

    def _show(self) -> None:
        self._window.open("show", person=self._person)

    def _take(self, found: Standing) -> None:
        clear(self._rows)
        for one in found.series:
            if one.unanswered:
                self._rows.addWidget(self._worrying(one))
        for due in found.due:
            self._rows.addWidget(self._due(due))
        if found.asked:
            other = Button(translate("Scale", "Another questionnaire…"), "plain", icon="plus", pressed=self._other)
            other.setObjectName("other_scale")
            self._rows.addWidget(other)
        shows = Button(translate("Show", "Show to the person"), "plain", icon="person", hint=KEYS, pressed=self._show)
        shows.setObjectName("show_to_person")
        self._rows.addWidget(shows)
        self.setVisible(True)

    def _other(self) -> None:
        self._window.open("scales", person=self._person)

    def _worrying(self, one: Series) -> QWidget:
        scale = self._window.desk.programme.scales[one.scale]
        words = translate("Scale", "%1: a worrying result on %2, and no safety plan since.")
        said = words.replace("%1", wording.isolate(label(scale.label))).replace("%2", wording.day(one.results[-1].date, "short"))
        plan = Button(
            translate("Safety", "Write the safety plan"), "plain", icon="shield", pressed=partial(open_safety, self._window, self._person)
        )
        plan.setObjectName("open_safety")
        holder = QWidget()
        column(row(Tag(translate("Safety", "now"), "urgent"), None), Words(said, wrap=True), row(plan, None), spacing=4, parent=holder)
        return holder

    def _due(self, due: ScaleDue) -> QWidget:
        scale = self._window.desk.programme.scales[due.scale]
        late = due.due_on <= self._window.today()
        when = translate("Scale", "due since %1") if late else translate("Scale", "due on %1")
        opens = partial(self._window.open, "scale", person=self._person, scale=due.scale, occasion=due.occasion)
        ask = Button(label(scale.label), "plain", icon="clock" if late else "calendar", pressed=opens)
        ask.setObjectName(f"ask_{due.scale}")
        said = wording.joined(
            [when.replace("%1", wording.day(due.due_on, "short")), label(self._window.desk.programme.codes["occasion"][due.occasion])]
        )
        ask.setAccessibleName(f"{label(scale.label)}, {said}")
        holder = QWidget()
        column(row(ask, None), Words(said, "small", "amber" if late else "ink2", wrap=True), spacing=0, parent=holder)
        return holder

"""New person: the consent first, then the registration form with *Already known?* beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldapp.actions import people, visits
from fieldapp.actions.people_rows import Similar
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button, Words, column
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.consent_pane import ConsentPane
from fieldapp.ui.people.known_pane import KnownPane
from fieldapp.ui.showing import show
from fieldapp.ui.showing.screen import KEYS
from fieldapp.ui.wording import translate

PANEL, PANEL_NARROW = 304, 264
LOOK_AFTER = 300  # milliseconds after the last key


class RegistrationPage(Page):
    """Two steps on one page; what is typed in either is one draft."""

    place = "people"
    _panel: KnownPane | None = None

    def __init__(self, window: Window, draft: str = "", visit: int = 0, gathering: int = 0) -> None:
        super().__init__(translate("Registration", "New person"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        around = Surroundings(self._desk.programme, window.today, tuple(self._desk.store.vault.roster.sites))
        self.consent = ConsentPane(window, around, self._go_on)
        self.view = FormView(self._desk.programme.forms["registration"], around)
        where = {"visit": visit, "gathering": gathering}
        self._draft = DraftKeeper(
            window, "registration", self._typed, person=None, uid=draft, place="registration", where=where, parent=self
        )
        self._panel = KnownPane(self._desk.programme, self._same)
        kept_free = self._panel.sizePolicy()
        kept_free.setRetainSizeWhenHidden(True)  # the form stays where it is when somebody known is found
        self._panel.setSizePolicy(kept_free)
        self._agreed = False
        self._gathering = gathering
        self._asked = 0
        self._step = QWidget()
        across = QHBoxLayout(self._step)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(40)
        across.addWidget(self.view, 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._panel, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(column(self.consent, self._step, None, spacing=0))
        self.body.addSpacing(16)
        self._kept = Words("", "small", "ink3")
        self.add_title_end(self._kept)
        self._look = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._look.timeout.connect(self._look_for_known)
        self._draft.kept.connect(self._kept.setText)
        for typed in (self.consent.view, self.consent.urgent):
            typed.changed.connect(self._draft.touch)
        self.view.changed.connect(self._draft.touch)
        self.view.changed.connect(self._look.start)
        self.narrowed(self.is_narrow)
        self._show_step()
        self._visit = visit
        if visit and not draft:
            self._tasks.run(visits.known, self._desk, visit, done=self._take_visit)
        if draft:
            self._draft.resume(self._put_back)

    def _show_step(self) -> None:
        self.consent.setVisible(not self._agreed)
        self._step.setVisible(self._agreed)
        self.beside.setText(self.consent.in_words() if self._agreed else translate("Registration", "consent first"))
        verb = translate("Registration", "Save the person") if self._agreed else translate("Registration", "Continue")
        act = self.submit if self._agreed else self.consent.submit
        self.verb = Button(verb, "filled", shortcut="Ctrl+Return", pressed=act)
        self.verb.setObjectName("save")
        leave = Button(translate("Form", "Close, keep the draft"), "plain", pressed=self.leave)
        leave.setObjectName("leave")
        again = (
            Button(translate("Registration", "Back to the consent"), "plain", pressed=self._go_back_to_consent) if self._agreed else None
        )
        shows = Button(translate("Show", "Show to the person"), "plain", icon="person", shortcut=KEYS, pressed=self._show_consent)
        shows.setObjectName("show_consent")
        self.set_actions(self.verb, leave, None, again or shows)

    def _take_visit(self, known: dict[str, object]) -> None:
        """What was noted at the door stands in both steps already."""
        self.view.set_answers(known)
        interpreted = {"interpreted": True} if known["interpreter"] else {}
        self.consent.view.set_answers({"language": known["language"], **interpreted})
        self._draft.untouched()

    def _show_consent(self) -> None:
        """Give the screen to the person; each answer goes into the form behind."""
        view = self.consent.view
        language = str(view.answers().get("language") or "")
        show.open(self._window, None, "consent", language=language, answered=lambda purpose, value: view.restore({purpose: value}))

    def _go_on(self) -> None:
        self._agreed = True
        self._show_step()
        self.scroll.verticalScrollBar().setValue(0)
        next(iter(self.view.rows.values())).field.setFocus()
        self._draft.touch()

    def _go_back_to_consent(self) -> None:
        self._agreed = False
        self._show_step()
        self.consent.first_field().setFocus()

    def submit(self) -> None:
        """Open the file."""
        unreadable = self.view.unreadable()
        self.view.show_problems(unreadable)
        if unreadable:
            self.scroll.ensureWidgetVisible(self.view.problems)
            return
        self.verb.setEnabled(False)
        answers, consent, emergency = self.view.answers(), self.consent.answers(), self.consent.emergency()
        self._tasks.run(people.register, self._desk, answers, consent, emergency=emergency, done=self._registered, failed=self._refused)

    def _registered(self, person: int) -> None:
        self._draft.finish()
        if self._visit:
            self._tasks.run(visits.name, self._desk, self._visit, person)
        self._window.back()
        if self._gathering:  # back to the queue, where they are the next to be written down
            self._window.back()
            self._window.open("list_entry", gathering=self._gathering, person=person)
        else:
            self._window.open("person", person=person)
        self._window.notice(translate("Registration", "File opened."))

    def _refused(self, error: Refused) -> None:
        self.verb.setEnabled(True)
        if isinstance(error, Invalid):
            in_consent = {
                key: problem
                for key, problem in error.problems.items()
                if key not in self.view.rows and (key in self.consent.view.rows or key in self.consent.urgent.rows)
            }
            if in_consent:
                self._go_back_to_consent()
                (self.consent.urgent if self.consent.is_urgent else self.consent.view).show_problems(in_consent)
            else:
                self.view.show_problems(error.problems)
        else:
            self.view.show_sentence(error.sentence(wording.language()))

    def _look_for_known(self) -> None:
        """Ask who resembles, with what can be read so far."""
        self._asked += 1
        asked = self._asked

        def take(found: list[Similar]) -> None:
            if asked == self._asked and self._panel is not None:
                self._panel.show_similar(found)

        self._tasks.run(people.similar, self._desk, self.view.answers(), done=take)

    def _same(self, person: int) -> None:
        """It is somebody known: their file opens, and this form is not needed."""
        self._draft.finish()
        if self._visit:
            self._tasks.run(visits.name, self._desk, self._visit, person)
        self._window.back()
        self._window.open("person", person=person)

    def _typed(self) -> dict[str, Any]:
        return {"consent": self.consent.keep(), "registration": self.view.keep(), "agreed": self._agreed}

    def _put_back(self, typed: dict[str, Any]) -> None:
        self.consent.restore(typed.get("consent", {}))
        self.view.restore(typed.get("registration", {}))
        self._agreed = bool(typed.get("agreed"))
        self._show_step()

    def keep(self) -> dict[str, Any]:
        return {"typed": self._typed()} | self._draft.named()

    def restore(self, kept: dict[str, Any]) -> None:
        self._draft.go_on(kept)
        if kept.get("typed"):
            self._put_back(kept["typed"])

    def leaving(self) -> None:
        self._draft.flush()

    def leave(self) -> None:
        """Leave; the draft stays and is listed with the people."""
        self._draft.flush()
        self._window.back()

    def first_focus(self) -> QWidget:
        return self.view.first_field() if self._agreed else self.consent.first_field()

    def narrowed(self, narrow: bool) -> None:
        if self._panel is not None:
            self._panel.setFixedWidth(PANEL_NARROW if narrow else PANEL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

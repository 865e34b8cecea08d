"""The forms that open inside somebody's story: session, service, referral, agreements, closing the file, correcting, cancelling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.actions import consents, drafts, entries, people, services, sessions
from fieldapp.actions.people_rows import PersonPage
from fieldapp.ui import wording
from fieldapp.ui.correction import CorrectionSheet, ReasonSheet
from fieldapp.ui.draft_keeper import DraftKeeper
from fieldapp.ui.entry_sheet import EntrySheet
from fieldapp.ui.form_fields import Surroundings
from fieldapp.ui.forms import FormView
from fieldapp.ui.kit import Window
from fieldapp.ui.story import Event, Story
from fieldapp.ui.story_words import SHAPES
from fieldapp.ui.wording import label, translate

KINDS = ("session", "service", "referral", "consent", "closure")


class PersonForms(QObject):
    """At most one form is open; ``opened`` and ``closed`` tell the page to make room."""

    opened = Signal()
    closed = Signal()

    def __init__(self, window: Window, person: int, story: Story, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._person, self._story = window, person, story
        self._project = self._site = ""
        self.sheet: EntrySheet | None = None
        self._kind = ""
        self._event: Event | None = None

    def show_person(self, page: PersonPage) -> None:
        """New entries start with this person's site and project."""
        self._project, self._site = page.project, page.site

    def open(self, kind: str, typed: Mapping[str, Any] | None = None, draft: str = "") -> None:
        """Open a new form of this kind on top of the story, with what was typed before."""
        programme = self._window.desk.programme
        form = programme.forms[kind]
        verb, save = self._act(kind)
        view = FormView(form, self._around(), compact=True, titles=False)
        keeper = DraftKeeper(self._window, kind, view.keep, person=self._person, uid=draft, parent=view)
        sheet = EntrySheet(self._window, label(form.label), verb, view, save=save, left=self.close, draft=keeper)
        self._hang(kind, sheet, SHAPES.get(kind, "ring"))
        if typed:
            sheet.restore(typed)
        elif draft:
            self._window.tasks.run(drafts.load, self._window.desk, draft, done=lambda found: self._resume(sheet, found))

    def open_draft(self, uid: str) -> None:
        """Open the form a draft belongs to."""

        def take(found: drafts.Draft | None) -> None:
            if found is not None and found.row.form in KINDS:
                self.open(found.row.form, found.answers, uid)

        self._window.tasks.run(drafts.load, self._window.desk, uid, done=take)

    def correct(self, event: Event, kept: Mapping[str, Any] | None = None) -> None:
        """Open an entry's form with its answers."""
        sheet = CorrectionSheet(
            self._window, event.key[1], event.key[0], event.title, self._around(), finished=self._finished, left=self.close
        )
        self._hang("correct", sheet, SHAPES.get(event.key[0], "square"), event)
        if kept:
            sheet.restore(kept.get("typed", {}))
            sheet.restore_reason(kept.get("reason", {}))
        else:
            self._window.tasks.run(entries.answers, self._window.desk, event.key[1], done=sheet.show_answers, failed=self._no_answers)

    def cancel(self, event: Event, kept: Mapping[str, Any] | None = None) -> None:
        """Ask why an entry is cancelled."""
        sheet = ReasonSheet(self._window, event.key[1], event.title, finished=self._finished, left=self.close)
        self._hang("cancel", sheet, SHAPES.get(event.key[0], "square"), event)
        if kept:
            sheet.restore(kept.get("typed", {}))

    def close(self) -> None:
        """Take the form away."""
        if self.sheet is not None:
            self.sheet, self._event = None, None
            self._story.close_form()
            self.closed.emit()

    def leave(self) -> None:
        """Keep what is typed; the page is being left."""
        if self.sheet is not None and self.sheet.draft is not None:
            self.sheet.draft.flush()

    def keep(self) -> dict[str, Any]:
        """Which form is open, and what is typed in it."""
        if self.sheet is None:
            return {}
        event = self._event
        about: dict[str, Any] = {"key": list(event.key), "title": event.title} if event else {}
        return {"kind": self._kind, "about": about, **self.sheet.keep()}

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Open the form again with what was typed in it."""
        about = kept.get("about")
        if about:
            kind, number = about["key"]
            event = Event((str(kind), int(number)), "", SHAPES.get(str(kind), "square"), str(about["title"]), "")
            (self.correct if kept["kind"] == "correct" else self.cancel)(event, kept)
        elif kept.get("kind") in KINDS:
            self.open(str(kept["kind"]), kept.get("typed") or {}, str(kept.get("draft", "")))

    def _around(self) -> Surroundings:
        desk = self._window.desk
        return Surroundings(desk.programme, self._window.today, tuple(desk.store.vault.roster.sites), self._site, self._project)

    def _hang(self, kind: str, sheet: EntrySheet, shape: str, event: Event | None = None) -> None:
        self.leave()
        self._kind, self._event, self.sheet = kind, event, sheet
        when = event.when if event and event.when else wording.day(self._window.today(), "brief")
        self._story.open_form(sheet, when=when, shape=shape, under=event.key if event else None)
        self.opened.emit()

    def _act(self, kind: str) -> tuple[str, Callable[[dict[str, object]], object]]:
        """The verb that saves a form of this kind, and what it does."""
        tasks, desk, person = self._window.tasks, self._window.desk, self._person
        verbs = {
            "session": (translate("Person", "Save the session"), sessions.record, translate("Person", "Session saved.")),
            "service": (translate("Person", "Save the service"), services.record, translate("Person", "Service saved.")),
            "referral": (translate("Person", "Save the referral"), services.record, translate("Person", "Referral saved.")),
            "consent": (translate("Person", "Save the agreements"), consents.give, translate("Person", "Agreements saved.")),
            "closure": (translate("Person", "Close the file"), people.close, translate("Person", "File closed.")),
        }
        verb, action, notice = verbs[kind]

        def save(answers: dict[str, object]) -> None:
            sheet = self.sheet
            assert sheet is not None
            tasks.run(action, desk, person, answers, done=lambda made: self._finished(notice, made), failed=sheet.refused)

        return verb, save

    def _resume(self, sheet: EntrySheet, found: drafts.Draft | None) -> None:
        if found is not None and sheet is self.sheet:
            sheet.restore(found.answers)

    def _no_answers(self, error: Any) -> None:
        self.close()
        self._window.notice(error.sentence(wording.language()))

    def _finished(self, words: str, entry: int | None) -> None:
        """An entry was written or changed: say so, and offer to take it back."""
        sheet = self.sheet
        if sheet is not None and sheet.draft is not None:
            sheet.draft.finish()
        self.close()
        tasks, desk = self._window.tasks, self._window.desk
        undo = (lambda: tasks.run(entries.undo, desk, entry)) if entry is not None else None
        self._window.notice(words, undo)

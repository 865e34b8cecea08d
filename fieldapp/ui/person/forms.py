"""The forms that open inside somebody's story: any form of the programme, correcting, cancelling, and *Autre…* which finds one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.actions import consents, drafts, filling, people, referrals, services, sessions, steps
from fieldapp.actions.people_rows import PersonPage
from fieldapp.domain.programme import Form
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.page import Window
from fieldapp.ui.person.correction import CorrectionSheet, ReasonSheet
from fieldapp.ui.person.form_choice import SERVICE, VERB, Choice, choices
from fieldapp.ui.person.form_picker import FormPicker
from fieldapp.ui.person.story import Event, Story
from fieldapp.ui.person.story_words import SHAPES
from fieldapp.ui.person.verbs import VERBS
from fieldapp.ui.referrals.hint import ReferralHint
from fieldapp.ui.wording import label, translate

RECORDS = ("entry", "step", "closure", "consent")
PICKER = "picker"


class PersonForms(QObject):
    """At most one form is open; ``opened`` and ``closed`` tell the page to make room."""

    opened = Signal()
    closed = Signal()

    def __init__(self, window: Window, person: int, story: Story, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._person, self._story = window, person, story
        self._page: PersonPage | None = None
        self.filling: filling.Filling | None = None
        self.sheet: EntrySheet | FormPicker | None = None
        self._kind = ""
        self._event: Event | None = None

    def show_person(self, page: PersonPage) -> None:
        """New entries start with this person's site and project."""
        self._page = page

    def show_filling(self, found: filling.Filling) -> None:
        """What forms need beside their data; an open form keeps what it was opened with."""
        self.filling = found

    def open(self, kind: str, typed: Mapping[str, Any] | None = None, draft: str = "", **preset: object) -> None:
        """Open a new form on top of the story, with what was typed before, or with some answers already there.

        ``kind`` is the key of a form, or of a service (``service|aid.cash``), which opens the form its data names.
        """
        if kind.startswith(SERVICE):
            preset["service"] = kind.removeprefix(SERVICE)
            kind = self._window.desk.programme.services[str(preset["service"])].form
        if self.filling is None:
            again = self._opener(kind, typed, draft, preset)
            self._window.tasks.run(filling.around, self._window.desk, self._person, done=again)
            return
        form = self._window.desk.programme.forms[kind]
        verb, save = self._act(form)
        view = FormView(form, self._around(), compact=True, titles=len(form.sections) > 2)
        keeper = DraftKeeper(self._window, kind, view.keep, person=self._person, uid=draft, parent=view)
        sheet = EntrySheet(self._window, label(form.label), verb, view, save=save, left=self.close, draft=keeper)
        self._hang(kind, sheet, SHAPES.get(kind, "square" if form.records == "entry" else "ring"))
        if kind == referrals.FORM:
            ReferralHint(self._window, self._person, view)
        if typed:
            sheet.restore(typed)
        elif draft:
            self._window.tasks.run(drafts.load, self._window.desk, draft, done=lambda found: self._resume(sheet, found))
        elif preset:
            self._prefill(sheet, preset)
        elif form.records == "consent":
            self._window.tasks.run(consents.answers, self._window.desk, self._person, done=partial(self._prefill, sheet))

    def _prefill(self, sheet: EntrySheet, answers: Mapping[str, object]) -> None:
        """Answers nobody typed make no draft."""
        sheet.view.set_answers(answers)
        if sheet.draft is not None:
            sheet.draft.untouched()

    def pick(self, typed: Mapping[str, Any] | None = None) -> None:
        """*Autre…*: find any form, service or verb."""
        if self._page is None:
            return
        picker = FormPicker(choices(self._window.desk, self._page), self._take, self.close)
        self._hang(PICKER, picker, "ring")
        if typed:
            picker.restore(typed)

    def open_draft(self, uid: str) -> None:
        """Open the form a draft belongs to."""

        def take(found: drafts.Draft | None) -> None:
            form = self._window.desk.programme.forms.get(found.row.form) if found is not None else None
            if found is not None and form is not None and form.records in RECORDS:
                self.open(form.key, found.answers, uid)

        self._window.tasks.run(drafts.load, self._window.desk, uid, done=take)

    def correct(self, event: Event, kept: Mapping[str, Any] | None = None) -> None:
        """Open the form of an entry or a step with its answers, or the page of a questionnaire."""
        if event.key[0] == "scale":
            self._window.open("scale", person=self._person, scale=event.form, corrects=event.key[1])
            return
        sheet = CorrectionSheet(self._window, event, self._around(), finished=self._finished, left=self.close)
        self._hang("correct", sheet, event.shape, event)
        if kept:
            sheet.restore(kept.get("typed", {}))
            sheet.restore_reason(kept.get("reason", {}))
        else:
            sheet.load(self._no_answers)

    def cancel(self, event: Event, kept: Mapping[str, Any] | None = None) -> None:
        """Ask why something is cancelled."""
        sheet = ReasonSheet(self._window, event, finished=self._finished, left=self.close)
        self._hang("cancel", sheet, event.shape, event)
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
        about = {"key": list(event.key), "title": event.title, "shape": event.shape, "form": event.form} if event else {}
        return {"kind": self._kind, "about": about, **self.sheet.keep()}

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Open the form again with what was typed in it."""
        about = kept.get("about")
        if about:
            kind, number = about["key"]
            event = Event((str(kind), int(number)), "", str(about["shape"]), str(about["title"]), "", form=str(about["form"]))
            (self.correct if kept["kind"] == "correct" else self.cancel)(event, kept)
        elif kept.get("kind") == PICKER:
            self.pick(kept.get("typed"))
        elif kept.get("kind") in self._window.desk.programme.forms:
            self.open(str(kept["kind"]), kept.get("typed") or {}, str(kept.get("draft", "")))

    def _opener(
        self, kind: str, typed: Mapping[str, Any] | None, draft: str, preset: dict[str, object]
    ) -> Callable[[filling.Filling], None]:
        def opener(found: filling.Filling) -> None:
            self.filling = found
            self.open(kind, typed, draft, **preset)

        return opener

    def _take(self, choice: Choice) -> None:
        """What was picked: a form, or something of the page."""
        self.close()
        if choice.key.startswith(VERB):
            key = choice.key.removeprefix(VERB)
            next(verb for verb in VERBS if verb.key == key).open(self._window, self._person)
        else:
            self.open(choice.key)

    def _around(self) -> Surroundings:
        desk, page = self._window.desk, self._page
        site, project = (page.site, page.project) if page is not None else ("", "")
        sites = tuple(desk.store.vault.roster.sites)
        return Surroundings(desk.programme, self._window.today, sites, site, project, filling=self.filling or filling.Filling())

    def _hang(self, kind: str, sheet: EntrySheet | FormPicker, shape: str, event: Event | None = None) -> None:
        self.leave()
        self._kind, self._event, self.sheet = kind, event, sheet
        when = event.when if event and event.when else wording.day(self._window.today(), "brief")
        self._story.open_form(sheet, when=when, shape=shape, under=event.key if event else None)
        self.opened.emit()

    def _act(self, form: Form) -> tuple[str, Callable[[dict[str, object]], object]]:
        """The verb that saves this form, and what it does."""
        tasks, desk, person = self._window.tasks, self._window.desk, self._person
        verb, action, notice = self._said(form)
        by_key = (form.key,) if action is steps.record else ()

        def save(answers: dict[str, object]) -> None:
            sheet = self.sheet
            assert isinstance(sheet, EntrySheet)
            tasks.run(action, desk, person, *by_key, answers, done=lambda _: self._finished(notice), failed=sheet.refused)

        return verb, save

    def _said(self, form: Form) -> tuple[str, Callable[..., Any], str]:
        """What stands on the button, the action behind it, and what is said once it is done."""
        match form.key:
            case "session":
                return translate("Person", "Save the session"), sessions.record, translate("Person", "Session saved.")
            case "referral":
                return translate("Person", "Save the referral"), referrals.send, translate("Person", "Referral saved.")
            case "consent":
                return translate("Person", "Save the agreements"), consents.give, translate("Person", "Agreements saved.")
            case "closure":
                return translate("Person", "Close the file"), people.close, translate("Person", "File closed.")
            case "reopening":
                return translate("Person", "Open the file again"), people.reopen, translate("Person", "File open again.")
        if form.records == "entry":
            return translate("Person", "Save the service"), services.record, translate("Person", "Service saved.")
        saved = translate("Person", "Saved: %1").replace("%1", label(form.label))
        return translate("Person", "Save"), steps.record, saved

    def _resume(self, sheet: EntrySheet, found: drafts.Draft | None) -> None:
        if found is not None and sheet is self.sheet:
            sheet.restore(found.answers)

    def _no_answers(self, error: Any) -> None:
        self.close()
        self._window.notice(error.sentence(wording.language()))

    def _finished(self, words: str) -> None:
        """Something was written or changed: say so; the action brings its own undo."""
        sheet = self.sheet
        if sheet is not None and sheet.draft is not None:
            sheet.draft.finish()
        self.close()
        self._window.notice(words)

"""What is shown to the person, and in which language, chosen before the screen is theirs; and the list of all questionnaires."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import drafts
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, SectionTitle, Words, column, prose, row
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.showing import show
from fieldapp.ui.showing.parts import language_for
from fieldapp.ui.showing.scale_pane import Standing, standing
from fieldapp.ui.wording import label, translate


def open_for(window: Window, person: int) -> None:
    """Choose what to show to this person."""
    window.open("show", person=person)


def open_scales(window: Window, person: int) -> None:
    """Choose a questionnaire to ask this person."""
    window.open("scales", person=person)


class ShowPage(Page):
    """The consent, a questionnaire that is due, or the next appointment."""

    place = "people"

    def __init__(self, window: Window, person: int) -> None:
        super().__init__(translate("Show", "Show to the person"), window)
        self._window, self._person = window, person
        self._given: dict[str, object] = {}
        codes = window.desk.programme.codes["language"]
        self.language = ComboField([(code, label(words)) for code, words in codes.items() if code != "nd"], value=wording.language())
        self.language.textChanged.connect(self._tell)
        self._said = Words("", "small", "ink2", wrap=True)
        field = FieldRow(translate("Show", "Language of the page"), self.language, key="language")
        field.setFixedWidth(290)
        how = translate(
            "Show",
            "The screen shows this and nothing else: no name, no menu. To come back press Ctrl+M and type your initials. "
            "Lock with Ctrl+L before you leave the room.",
        )
        self.consent = Button(translate("Show", "The agreements, one by one"), "outlined", icon="check", pressed=self._consent)
        self.consent.setObjectName("show_consent")
        self.appointment = Button(translate("Show", "The next appointment"), "outlined", icon="calendar", pressed=self._appointment)
        self.appointment.setObjectName("show_appointment")
        self._scales = column(spacing=8)
        self.body.addLayout(
            column(
                prose(Words(how, tone="ink2", wrap=True)),
                row(field, None),
                self._said,
                row(self.consent, None),
                row(self.appointment, None),
                self._scales,
                None,
                spacing=14,
            )
        )
        window.tasks.run(show.about, window.desk, person, "scale", done=self._take)
        window.tasks.run(standing, window.desk, person, done=self._offer, failed=lambda _: None)

    def _take(self, found: show.About) -> None:
        if found.language != "nd":
            self.language.set_value(found.language)
        self._tell()

    def _tell(self) -> None:
        asked = str(self.language.value() or "nd")
        shown = language_for(asked, show.consent_languages(), wording.language())
        self._said.setText(show.told_before(self._window, asked, shown))
        self._said.setVisible(bool(self._said.text()))

    def _offer(self, found: Standing) -> None:
        for due in found.due:
            scale = self._window.desk.programme.scales[due.scale]
            opens = partial(self._window.open, "scale", person=self._person, scale=due.scale, occasion=due.occasion, shown=True)
            one = Button(label(scale.label), "outlined", icon="note", pressed=opens)
            one.setObjectName(f"show_{due.scale}")
            self._scales.addLayout(row(one, None))

    def _consent(self) -> None:
        self._given = {}
        show.open(
            self._window,
            self._person,
            "consent",
            language=str(self.language.value() or "nd"),
            answered=self._given.__setitem__,
            closed=self._take_consent,
        )

    def _take_consent(self) -> None:
        """What was answered goes into the form of agreements, which the counsellor reads and saves."""
        given = {purpose: value for purpose, value in self._given.items() if isinstance(value, bool)}
        if not given:
            return
        typed: dict[str, Any] = {**given, "language": self.language.value(), "manner": "oral"}
        self._window.tasks.run(drafts.save, self._window.desk, "consent", typed, self._person, done=self._open_form)

    def _open_form(self, uid: str) -> None:
        self._window.open("person", person=self._person, draft=uid)

    def _appointment(self) -> None:
        show.open(self._window, self._person, "appointment", language=str(self.language.value() or "nd"))

    def first_focus(self) -> QWidget | None:
        return self.consent


class ScalesPage(Page):
    """Every questionnaire there is: one to ask."""

    place = "people"

    def __init__(self, window: Window, person: int) -> None:
        super().__init__(translate("Scale", "Questionnaires"), window)
        self.choices: list[Button] = []
        for code, scale in window.desk.programme.scales.items():
            opens = partial(window.open, "scale", person=person, scale=code)
            one = Button(label(scale.label), "outlined", icon="note", pressed=opens)
            one.setObjectName(f"ask_{code}")
            self.choices.append(one)
        self.body.addWidget(SectionTitle(translate("Scale", "Which one?")))
        self.body.addLayout(column(*(row(one, None) for one in self.choices), None, spacing=10))

    def first_focus(self) -> QWidget | None:
        return self.choices[0]

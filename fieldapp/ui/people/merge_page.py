"""Two files that are one person, side by side: what each holds, what they say differently, and one verb. Always reversible."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.actions import merging, people
from fieldapp.actions.merging import GONE, KEPT, Comparison, Side, Value
from fieldapp.actions.people_rows import Found, PersonRow
from fieldapp.ui import wording
from fieldapp.ui.forms.answer_words import value_words
from fieldapp.ui.kit import Button, Card, SearchField, SectionTitle, Words, clear, column, row
from fieldapp.ui.page import Page, Window
from fieldapp.ui.people.merge_choice import Choice
from fieldapp.ui.people.words import line_of
from fieldapp.ui.wording import label, translate

NAME = 168
OFFERED = 8


class MergePage(Page):
    """``kept`` is the file that stays, ``gone`` the one that is joined to it; without it, the other file is looked for first."""

    place = "people"

    def __init__(self, window: Window, kept: int, gone: int = 0) -> None:
        super().__init__(translate("Merge", "Join two files"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._kept, self._gone = kept, gone
        self._may = self._desk.store.vault.may(*people.CASE_WORKERS)
        self._chosen: dict[str, str] = {}
        self.choices: dict[str, Choice] = {}
        self.verb: Button | None = None
        self.field: SearchField | None = None
        if gone:
            self._compare()
        else:
            self._look()

    def _look(self) -> None:
        """Look for the other file by name, code, card or phone."""
        self.field = SearchField(translate("Merge", "Name, file number, card or phone of the other file"))
        self.field.setAccessibleName(translate("Merge", "Find the other file"))
        self.field.textChanged.connect(lambda _: self._search())
        self._offers = column(spacing=4)
        words = translate("Merge", "Which file is the same person? Nothing is joined before you have compared both.")
        self.body.addLayout(column(Words(words, tone="ink2", wrap=True), self.field, self._offers, None, spacing=12))
        self.set_actions(Button(translate("Merge", "Go back"), "plain", pressed=self._window.back), None)

    def _search(self) -> None:
        text = self.field.text() if self.field is not None else ""

        def rows_of(found: list[Found]) -> None:
            if self.field is None or text != self.field.text():
                return
            ids = [one.id for one in found if one.id != self._kept][:OFFERED]
            self._tasks.run(people.rows, self._desk, ids, done=lambda rows: self._offer(rows, {one.id: one for one in found}))

        if text.strip():
            self._tasks.run(people.ids, self._desk, text=text, done=rows_of)
        else:
            clear(self._offers)

    def _offer(self, rows: list[PersonRow], found: dict[int, Found]) -> None:
        clear(self._offers)
        for one in rows:
            line = line_of(self._desk.programme, one, found[one.id], self._window.today(), discreet=True)
            offer = Button(wording.joined([line.name, wording.isolate(one.code), line.age, line.place]), "plain")
            offer.clicked.connect(lambda _=False, person=one.id: self._take(person))
            self._offers.addLayout(row(offer, Words(line.why, "small", "ink2"), None))

    def _take(self, person: int) -> None:
        self._gone, self.field = person, None
        self._compare()

    def _compare(self) -> None:
        self._tasks.run(merging.compare, self._desk, self._kept, self._gone, done=self._show, failed=self._refused)

    def _refused(self, error: Any) -> None:
        self._say(error.sentence(wording.language()))

    def _say(self, sentence: str) -> None:
        clear(self.body)
        self.body.addWidget(Words(sentence, tone="ink2", wrap=True))
        self.body.addStretch(1)
        self.verb = None
        self.set_actions(Button(translate("Merge", "Go back"), "plain", pressed=self._window.back), None)

    def _show(self, found: Comparison) -> None:
        clear(self.body)
        self.choices = {}
        codes = (found.kept.code, found.gone.code)
        heads = row(NAME, self._head(found.kept, KEPT), self._head(found.gone, GONE), spacing=12)
        heads.setStretch(1, 1)
        heads.setStretch(2, 1)
        self.body.addLayout(heads)
        differing = [value for value in found.values if value.differs]
        if differing:
            self.body.addWidget(SectionTitle(translate("Merge", "What they say differently"), wording.number(len(differing))))
        for value in differing:
            name = self._name(value.key)
            side = self._chosen.get(value.key, value.better)
            choice = Choice(name, (self._words(value, value.kept), self._words(value, value.gone)), codes, side)
            self.choices[value.key] = choice
            said = Words(name, tone="ink2", wrap=True)
            said.setFixedWidth(NAME - 12)
            line = row(said, choice, spacing=12)
            line.setStretch(1, 1)
            self.body.addLayout(line)
        same = [self._name(value.key) for value in found.values if not value.differs and value.kept not in (None, "", [], False, "nd")]
        if same:
            words = translate("Merge", "The same in both: %1.").replace("%1", wording.listed(same).lower())
            self.body.addWidget(Words(words, tone="ink3", wrap=True))
        for one in (found.kept, found.gone):
            if one.refused:
                purposes = wording.listed(label(self._desk.programme.codes["purpose"][purpose]) for purpose in one.refused)
                words = translate("Merge", "%1 holds a refusal that will hold for both: %2.").replace("%1", wording.isolate(one.code))
                self.body.addWidget(Words(words.replace("%2", purposes), wrap=True))
        self.body.addStretch(1)
        self._act(found)

    def _act(self, found: Comparison) -> None:
        back = Button(translate("Merge", "Go back"), "plain", pressed=self._window.back)
        if not self._may:
            self.set_actions(back, None)
            return
        words = translate("Merge", "Join into %1").replace("%1", found.kept.code)
        self.verb = Button(words, "filled", shortcut="Ctrl+Return", pressed=self._merge)
        self.verb.setObjectName("save")
        apart = Button(translate("Merge", "They are two people"), "outlined", pressed=self._two)
        apart.setObjectName("apart")
        swap = Button(translate("Merge", "Keep %1 instead").replace("%1", found.gone.code), "plain", pressed=self._swap)
        swap.setObjectName("swap")
        self.set_actions(self.verb, apart, swap, None, back)
        if not self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.first_focus_now()

    def first_focus_now(self) -> None:
        """Take the keyboard to the first choice, or to the verb."""
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, side: Side, which: str) -> QWidget:
        card = Card("sheet")
        closed = translate("Merge", "closed on %1").replace("%1", wording.day(side.closed_on, "day")) if side.closed_on else ""
        opened = translate("Merge", "opened on %1").replace("%1", wording.day(side.opened_on, "day"))
        tag = translate("Merge", "stays") if which == KEPT else translate("Merge", "is joined to it")
        parts = (
            row(Words(wording.isolate(side.name or side.initials), "section", bold=True, wrap=True), spacing=8),
            Words(wording.joined([wording.isolate(side.code), tag]), tone="accent" if which == KEPT else "ink2", bold=which == KEPT),
            Words(wording.joined([opened, closed]), "small", "ink2", wrap=True),
            Words(self._holds(side), "small", "ink2", wrap=True),
        )
        column(*parts, None, spacing=4, parent=card).setContentsMargins(20, 12, 20, 14)
        return card

    def _holds(self, side: Side) -> str:
        words = {
            "entries": lambda n: translate("Merge", "%n service(s)", None, n),
            "scales": lambda n: translate("Merge", "%n questionnaire(s)", None, n),
            "steps": lambda n: translate("Merge", "%n step(s)", None, n),
            "appointments": lambda n: translate("Merge", "%n appointment(s)", None, n),
            "attachments": lambda n: translate("Merge", "%n paper(s)", None, n),
            "groups": lambda n: translate("Merge", "%n group(s)", None, n),
        }
        return wording.joined([words[key](number) for key, number in side.holds.items() if number]) or translate("Merge", "nothing yet")

    def _name(self, key: str) -> str:
        if key == "referent":
            return translate("Person", "Referent")
        if key == "closed_on":
            return translate("Merge", "Closed on")
        return label(self._desk.programme.forms["registration"].field(key).label)

    def _words(self, value: Value, said: object) -> str:
        if said in (None, "", [], "nd"):
            return translate("Merge", "not recorded") if value.key != "closed_on" else translate("Merge", "open")
        if value.key == "closed_on" or (value.key == "birth_date" and isinstance(said, str)):
            return wording.day(type(self._window.today()).fromisoformat(str(said)), "day")
        if value.key == "birth_date":
            return translate("People", "%n year(s) old", None, int(str(said)))
        if isinstance(said, bool | int) and value.key == "interpreter":
            return translate("Person", "yes") if said else translate("Person", "no")
        if value.key == "referent":
            return wording.isolate(str(said))
        if value.key == "site":
            site = self._desk.programme.sites.get(str(said))
            return label(site.place) if site else str(said)
        return wording.isolate(value_words(self._desk.programme, self._desk.programme.forms["registration"].field(value.key), said))

    def _taken(self) -> dict[str, str]:
        return {key: choice.side() for key, choice in self.choices.items()}

    def _merge(self) -> None:
        if self.verb is not None:
            self.verb.setEnabled(False)
        self._tasks.run(merging.merge, self._desk, self._kept, self._gone, self._taken(), done=self._merged, failed=self._refused)

    def _merged(self, number: int) -> None:
        kept = self._kept
        self._window.back()
        self._window.open("person", person=kept)
        self._window.notice(translate("Merge", "Both files are one now. They can be taken apart at any time."))

    def _two(self) -> None:
        self._tasks.run(merging.not_same, self._desk, self._kept, self._gone, done=self._told_apart)

    def _told_apart(self, _: object) -> None:
        self._window.back()
        self._window.notice(translate("Merge", "Two people: they are not suggested again."))

    def _swap(self) -> None:
        """Let the other file stay; what was chosen stays chosen."""
        turned = {KEPT: GONE, GONE: KEPT}
        self._chosen = {key: turned[side] for key, side in self._taken().items()}
        self._kept, self._gone = self._gone, self._kept
        self._compare()

    def keep(self) -> dict[str, Any]:
        return {"kept": self._kept, "gone": self._gone, "chosen": self._taken(), "text": self.field.text() if self.field else ""}

    def restore(self, kept: dict[str, Any]) -> None:
        self._chosen = dict(kept.get("chosen") or {})
        if kept.get("gone"):
            self._kept, self._gone, self.field = int(kept["kept"]), int(kept["gone"]), None
            self._compare()
        elif self.field is not None:
            self.field.setText(str(kept.get("text", "")))

    def first_focus(self) -> QWidget | None:
        if self.field is not None:
            return self.field
        return next((choice.answers[choice.side()] for choice in self.choices.values()), self.verb)


def open_for(window: Window, person: int) -> None:
    """From a person's page: look for the other file."""
    window.open("merge", kept=person)

"""Agreements and rights of a person: what holds, who must not know, an emergency, what they asked, what was corrected. One page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from fieldapp.actions import consents, people, retention, rights
from fieldapp.actions.consents import Emergency, Held, Withdrawn, Withheld
from fieldapp.actions.rights import Rectified, Request
from fieldapp.domain.programme import Field
from fieldapp.ui import wording
from fieldapp.ui.forms.answer_words import value_words
from fieldapp.ui.kit import Button, SectionTitle, Unsqueezed, Words, clear, column, row
from fieldapp.ui.page import Page
from fieldapp.ui.settings.data import request_tone, request_words
from fieldapp.ui.settings.data_card import DataCard
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.people_rows import PersonPage
    from fieldapp.ui.frame import Frame


WIDE = 820
# Where what was asked is done; a file is erased on the person's page, and its requests go with it.
DOING = {"access": "access_copy", "rectification": "rectify", "erasure": "person"}


class Block(Unsqueezed):
    """One matter of the page: its title, its lines, its verb, and the form the verb opens below."""

    def __init__(self, title: str, verb: Button) -> None:
        super().__init__()
        self.head = SectionTitle(title)
        self.lines = column(spacing=4)
        self.form_place = column(spacing=0)
        self.verb = verb
        self.card: DataCard | None = None
        column(self.head, self.lines, row(verb, None), self.form_place, spacing=6, parent=self)
        self.setMaximumWidth(WIDE)

    def say(self, words: str, tone: str = "ink", *ends: QWidget, quiet: str = "") -> None:
        """Add a line, with ``quiet`` words below it, and what can be done about it at its end."""
        line = QWidget()
        said = column(Words(words, tone=tone, wrap=True), *([Words(quiet, "small", "ink2", wrap=True)] if quiet else []), spacing=0)
        row(said, *ends, spacing=12, parent=line).setStretch(0, 1)
        self.lines.addWidget(line)

    def open(self, card: DataCard) -> None:
        """Show a form instead of the one that is open."""
        self.close_card()
        self.card = card
        card.leave.clicked.connect(self.close_card)
        self.form_place.addWidget(card)
        card.show()
        card.first().setFocus()

    def close_card(self) -> None:
        """Take the form away; the keyboard goes back to the verb."""
        if self.card is not None:
            self.card.flush()
            clear(self.form_place)
            self.card = None
            self.verb.setFocus()


class RightsPage(Page):
    """Everything here can be taken back with Ctrl+Z; what already left is told when an agreement is withdrawn."""

    place = "people"

    def __init__(self, window: Frame, person: int, form: str = "", number: int = 0, draft: str = "") -> None:
        super().__init__(translate("Rights", "Agreements and rights"), window)
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        self._may = self._desk.store.vault.may(*people.CASE_WORKERS)
        codes = self._desk.programme.codes
        self._purposes, self._reasons = codes["purpose"], codes["withheld_reason"]
        self.agreements = self._block(
            "agreements", translate("Rights", "Agreements"), translate("Rights", "Change agreements…"), self._change, "pencil"
        )
        self.withheld = self._block(
            "withheld", translate("Rights", "Must not know"), translate("Rights", "Add somebody who must not know…"), self._withhold, "plus"
        )
        self.emergency = self._block(
            "emergency",
            translate("Rights", "Emergency without agreement"),
            translate("Rights", "Open an emergency…"),
            self._urgent,
            "urgent",
        )
        self.requests = self._block(
            "requests", translate("Rights", "Requests"), translate("Rights", "Write down a request…"), self._ask, "plus"
        )
        self.corrections = self._block(
            "corrections", translate("Rights", "Corrections"), translate("Rights", "Correct the registration…"), self._correct, "pencil"
        )
        self.held = self._block(
            "held", translate("Rights", "How long it is kept"), translate("Rights", "Keep it beyond its time…"), self._hold, "lock"
        )
        if not self._desk.store.vault.may(*retention.MAY_HOLD):
            self.held.hide()
        copy = Button(translate("Rights", "Show or copy their file…"), "outlined", icon="document", pressed=self._copy)
        copy.setObjectName("copy_file")
        if not self._may:
            copy.hide()
        blocks = (self.agreements, self.withheld, self.emergency, self.requests, self.corrections, self.held)
        self.body.addLayout(column(*blocks, row(copy, None), None, spacing=14))
        self._unfinished: dict[str, Any] = {"form": form, "number": number, "draft": draft}
        self.refresh(frozenset({"people"}))
        QTimer.singleShot(0, self, self._take_up)

    def _take_up(self) -> None:
        """Open the form this page was opened for, or that was open when it was left."""
        kept, self._unfinished = self._unfinished, {}
        draft = str(kept.get("draft", ""))
        match kept.get("form"):
            case "withheld":
                self._withhold(draft=draft)
            case "emergency":
                self._urgent(draft=draft)
            case "request":
                self._ask(draft=draft)
            case "hold":
                self._hold(draft=draft)
            case "request_answer":
                self._answer(int(kept["number"]), draft=draft)

    def keep(self) -> dict[str, Any]:
        card = self.form()
        if not isinstance(card, DataCard) or card.draft is None:
            return {}
        card.flush()
        return {"form": card.view.form.key, "number": self._number, "draft": card.draft.uid}

    def restore(self, kept: dict[str, Any]) -> None:
        self._unfinished = kept

    def leaving(self) -> None:
        self.keep()

    def _block(self, name: str, title: str, verb: str, act: Callable[[], object], icon: str) -> Block:
        button = Button(verb, "plain", icon=icon, pressed=act)
        button.setObjectName(f"open_{name}")
        if not self._may:
            button.hide()
        return Block(title, button)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"people", "story", "rights"}:
            run = self._tasks.run
            run(people.page, self._desk, self._person, done=self._show_person)
            run(consents.state, self._desk, self._person, done=self._show_agreements)
            run(consents.withheld, self._desk, self._person, done=self._show_withheld)
            run(consents.running, self._desk, self._person, done=self._show_emergency)
            run(rights.requests, self._desk, self._person, done=self._show_requests)
            run(rights.rectified, self._desk, self._person, done=self._show_corrections)
            run(retention.held, self._desk, self._person, done=self._show_held)

    def first_focus(self) -> QWidget | None:
        return self.agreements.verb

    def form(self) -> QWidget | None:
        return next((block.card for block in (self.withheld, self.emergency, self.requests, self.held) if block.card is not None), None)

    def _show_person(self, page: PersonPage) -> None:
        self.set_title(translate("Rights", "Agreements and rights"), wording.joined([page.initials, wording.isolate(page.code)]))

    def _show_agreements(self, held: Mapping[str, Held]) -> None:
        clear(self.agreements.lines)
        order = list(self._purposes)
        for key in sorted(held, key=lambda key: (order.index(key.partition(":")[0]), key)):
            one, purpose = held[key], key.partition(":")[0]
            if one.answer == "no" and any(other.startswith(f"{key}:") and held[other].holds for other in held):
                continue  # said in the line of the partner it is given to
            name = label(self._purposes[purpose]) if purpose in self._purposes else purpose
            what = wording.joined([name, wording.isolate(one.partner)]) if one.partner else name
            ends = self._withdrawing(purpose, name, one)
            self.agreements.say(what, "ink" if one.holds else "ink2", *ends, quiet=self._how(one))

    def _how(self, one: Held) -> str:
        codes = self._desk.programme.codes
        answer = translate("Rights", "yes") if one.answer == "yes" else translate("Rights", "no")
        said = [answer, wording.day(one.given_on, "day")]
        said += [label(codes[name][code]) for name, code in (("manner", one.manner), ("given_by", one.given_by)) if code in codes[name]]
        if one.language in codes["language"] and one.language != "nd":
            said.append(label(codes["language"][one.language]))
        if one.version:
            said.append(translate("Rights", "text %1").replace("%1", wording.isolate(one.version)))
        if one.withdrawn_on is not None:
            said.append(translate("Rights", "withdrawn on %1").replace("%1", wording.day(one.withdrawn_on, "day")))
        return wording.joined(said)

    def _withdrawing(self, purpose: str, name: str, one: Held) -> list[QWidget]:
        if not one.holds or not self._may:
            return []
        button = Button(translate("Rights", "Withdraw"), "plain", pressed=lambda: self._withdraw(purpose))
        button.setObjectName(f"withdraw_{purpose}")
        button.setAccessibleName(f"{button.text()}, {name}")
        return [button]

    def _withdraw(self, purpose: str) -> None:
        self._tasks.run(consents.withdraw, self._desk, self._person, purpose, done=self._withdrawn)

    def _withdrawn(self, told: Withdrawn) -> None:
        self.agreements.verb.setFocus()  # the button that was pressed is gone
        self._window.notice(sentence(told.already_left, wording.language(), **told.values))

    def _show_withheld(self, found: Sequence[Withheld]) -> None:
        clear(self.withheld.lines)
        partners = self._desk.programme.codes["partner"]
        for one in found:
            who = one.who or (label(partners[one.partner]) if one.partner in partners else one.partner)
            who = who or translate("Rights", "somebody, in sealed words")
            why = label(self._reasons[one.reason]) if one.reason in self._reasons else ""
            ends: list[QWidget] = []
            if self._may:
                lift = Button(translate("Rights", "May know again"), "plain", pressed=partial(self._lift, one.id))
                lift.setAccessibleName(f"{lift.text()}, {who}")
                ends.append(lift)
            self.withheld.say(wording.joined([word for word in (wording.isolate(who), why) if word]), "ink", *ends)

    def _lift(self, number: int) -> None:
        self._tasks.run(consents.lift, self._desk, number, done=lambda _: self.withheld.verb.setFocus())

    def _show_emergency(self, one: Emergency | None) -> None:
        clear(self.emergency.lines)
        self.emergency.verb.setVisible(self._may and (one is None or one.over))
        if one is None:
            return
        reasons = self._desk.programme.codes["emergency_reason"]
        over = translate("Rights", "Run out on %1: nothing new can be written before they agree.")
        words = over if one.over else translate("Rights", "Runs until %1.")
        told = translate("Rights", "%1 was told").replace("%1", wording.isolate(one.told))
        reason = label(reasons[one.reason]) if one.reason in reasons else one.reason
        ends: list[QWidget] = []
        if self._may:
            stop = Button(translate("Rights", "End the emergency"), "plain", pressed=self._end_emergency)
            stop.setObjectName("end_emergency")
            ends.append(stop)
        said = wording.joined([reason, told])
        self.emergency.say(words.replace("%1", wording.day(one.until, "day")), "amber" if one.over else "ink", *ends, quiet=said)

    def _end_emergency(self) -> None:
        self._tasks.run(consents.end_emergency, self._desk, self._person, done=lambda _: self.emergency.verb.setFocus())

    def _show_held(self, why: str) -> None:
        clear(self.held.lines)
        self.held.verb.setVisible(not why)
        if why:
            again = Button(translate("Rights", "Let its time count again"), "plain", pressed=self._let_go)
            again.setObjectName("let_go")
            reasons = self._desk.programme.codes["hold_reason"]
            words = translate("Rights", "Kept beyond its time: %1.").replace("%1", label(reasons[why]) if why in reasons else why)
            self.held.say(words, "ink", again)
        else:
            self.held.say(translate("Rights", "Once closed, until its time is over."), "ink2")

    def _hold(self, *, draft: str = "") -> None:
        save, said = partial(retention.keep, self._desk, self._person), translate("Rights", "This file is kept beyond its time.")
        self._card(self.held, "hold", translate("Rights", "Keep the file"), save, said, draft=draft)

    def _let_go(self) -> None:
        self._tasks.run(retention.hold, self._desk, self._person, "", done=lambda _: self.held.verb.setFocus())

    def _show_requests(self, found: Sequence[Request]) -> None:
        clear(self.requests.lines)
        kinds = self._desk.programme.codes["request_kind"]
        for one in found:
            ends: list[QWidget] = []
            if one.answered_on is None and self._may:
                if one.kind in DOING:
                    words = label(kinds[one.kind]) if one.kind in kinds else one.kind
                    act = Button(words, "plain", pressed=partial(self._window.open, DOING[one.kind], person=self._person))
                    act.setObjectName(f"do_{one.kind}")
                    ends.append(act)
                answer = Button(translate("Rights", "Answer…"), "plain", pressed=partial(self._answer, one.id))
                answer.setObjectName(f"answer_{one.id}")
                answer.setAccessibleName(f"{answer.text()}, {request_words(kinds, one)}")
                ends.append(answer)
            self.requests.say(request_words(kinds, one), request_tone(one), *ends)

    def _show_corrections(self, found: Sequence[Rectified]) -> None:
        clear(self.corrections.lines)
        form = self._desk.programme.forms["registration"]
        asked = {field.key: field for field in form.fields}
        for one in found:
            field = asked.get({"restricted": "vulnerabilities", "age_at_opening": "birth_date"}.get(one.field, one.field))
            name = label(field.label) if field is not None else one.field
            before = self._before(field, one)
            head = wording.joined([name, wording.day(one.day, "day"), wording.isolate(one.author), wording.isolate(one.reason)])
            self.corrections.say(head, "ink2", quiet=before)

    def _before(self, field: Field | None, one: Rectified) -> str:
        if not one.readable:
            return translate("Rights", "before: sealed")
        if one.before in (None, "", []):
            return translate("Rights", "before: nothing")
        words = value_words(self._desk.programme, field, one.before) if field is not None else str(one.before)
        return translate("Rights", "before: %1").replace("%1", words)

    def _change(self) -> None:
        self._window.open("person", person=self._person, form="consent")

    def _withhold(self, *, draft: str = "") -> None:
        save = partial(consents.withhold, self._desk, self._person)
        said = translate("Rights", "Noted: they must not know.")
        self._card(self.withheld, "withheld", translate("Rights", "Keep it from them"), save, said, draft=draft)

    def _urgent(self, *, draft: str = "") -> None:
        save = partial(consents.open_emergency, self._desk, self._person)
        said = translate("Rights", "Emergency opened. Ask for the agreement as soon as you can.")
        self._card(self.emergency, "emergency", translate("Rights", "Open the emergency"), save, said, draft=draft)

    def _ask(self, *, draft: str = "") -> None:
        save = partial(rights.ask, self._desk, self._person)
        said = translate("Rights", "Request noted: it is due in ten days.")
        self._card(self.requests, "request", translate("Rights", "Note the request"), save, said, draft=draft)

    def _answer(self, number: int, *, draft: str = "") -> None:
        save, said = partial(rights.answer, self._desk, number), translate("Rights", "Answer noted.")
        self._card(self.requests, "request_answer", translate("Rights", "Note the answer"), save, said, number, draft)

    def _card(self, block: Block, form: str, verb: str, save: Callable[..., object], said: str, number: int = 0, draft: str = "") -> None:
        def saved(_: object) -> None:
            block.close_card()
            self._window.notice(said)

        self._number = number
        where = {"person": self._person, "form": form, "number": number}
        card = DataCard(self._window, form, verb, save, saved, place="rights", where=where, person=self._person, draft=draft)
        block.open(card)
        QTimer.singleShot(0, card, lambda: self.scroll.ensureWidgetVisible(card))

    def _correct(self) -> None:
        self._window.open("rectify", person=self._person)

    def _copy(self) -> None:
        self._window.open("access_copy", person=self._person)


def open_for(window: Frame, person: int) -> None:
    """From a person's page."""
    window.open("rights", person=person)


def open_copy(window: Frame, person: int) -> None:
    """From a person's page: what is written about them."""
    window.open("access_copy", person=person)


def open_correction(window: Frame, person: int) -> None:
    """From a person's page: what was registered."""
    window.open("rectify", person=person)

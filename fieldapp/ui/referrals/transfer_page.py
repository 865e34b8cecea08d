"""Sending a person to another site: where to, what leaves, their agreement, one verb; below, what was sent before and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QWidget

from fieldapp.actions import filling, transfer
from fieldapp.actions.filling import Filling
from fieldapp.actions.transfer import Destination, Sent
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.programme import Form
from fieldapp.ui import wording
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button, Flow, SectionTitle, Words, clear, column
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.day_rows import Act, DayRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.referrals.transfer_words import SHAPES, destination_words, sent_detail, sent_title, site_words
from fieldapp.ui.wording import translate
from resources.wording import sentence


class TransferPage(Page):
    """What is chosen here is sealed at once; the file stays open until the other site accepts."""

    place = "people"

    def __init__(self, window: Window, person: int) -> None:
        super().__init__(translate("Transfer", "Transfer to another site"), window)
        self._window, self._desk, self._tasks, self._person = window, window.desk, window.tasks, person
        self.view: FormView | None = None
        self._kept: dict[str, Any] = {}
        self._wanted = ""
        self.chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        say = translate(
            "Transfer", "The file is sealed for the site you choose: nobody on the way can read it. It stays open here until they accept."
        )
        self.where = Words(translate("Transfer", "Where to"), bold=True)
        self._places = column(spacing=0)
        self._form = column(spacing=0)
        self.hint = Words("", tone="amber", wrap=True)
        self.hint.setObjectName("hint")
        self.hint.hide()
        self._sent = column(spacing=0)
        parts = column(Words(say, tone="ink2", wrap=True), self.where, self._places, self._form, self.hint, 8, self._sent, None, spacing=12)
        self.body.addLayout(parts)
        self.verb = Button(translate("Transfer", "Seal and send"), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.verb.setObjectName("seal")
        self.verb.setEnabled(False)
        leave = Button(translate("Transfer", "Close"), "plain", pressed=window.back)
        leave.setObjectName("leave")
        self.set_actions(self.verb, leave, None)
        self._tasks.run(transfer.destinations, self._desk, done=self._show_places)
        self._tasks.run(filling.around, self._desk, person, done=self._build)
        self.refresh(frozenset({"transfers"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"transfers", "people"}:
            self._tasks.run(transfer.sent, self._desk, self._person, done=self._show_sent)

    def keep(self) -> dict[str, Any]:
        return {"to": self._chosen(), "typed": self.view.keep() if self.view is not None else {}}

    def restore(self, kept: dict[str, Any]) -> None:
        self._kept, self._wanted = kept.get("typed", {}), str(kept.get("to", ""))
        if self._wanted in self.chips:
            self.chips[self._wanted].setChecked(True)
        if self.view is not None and self._kept:
            self.view.restore(self._kept)

    def first_focus(self) -> QWidget | None:
        return next(iter(self.chips.values()), None) or (self.view.first_field() if self.view is not None else None)

    def form(self) -> QWidget | None:
        return self.view

    def submit(self) -> None:
        """Seal it, if all can be read."""
        to = self._chosen()
        if self.view is None or not self.verb.isEnabled():
            return
        unreadable = self.view.unreadable()
        self.view.show_problems(unreadable)
        if not to:
            self._say(translate("Transfer", "Choose the site that receives the file."))
            next(iter(self.chips.values())).setFocus()
        elif not unreadable:
            self._say("")
            self.verb.setEnabled(False)
            site, _, installation = to.partition("|")
            answers = self.view.answers()
            self._tasks.run(
                transfer.prepare, self._desk, self._person, site, answers, installation=installation,
                done=partial(self._sealed, site), failed=self._refused,
            )  # fmt: skip

    def _show_places(self, found: Sequence[Destination]) -> None:
        clear(self._places)
        self.chips = {}
        if not found:
            self.where.hide()
            self._places.addWidget(Words(sentence("transfer_site_unknown", wording.language()), tone="ink2", wrap=True))
            return
        for one in found:
            chip = Chip(destination_words(self._desk.programme, one), value=f"{one.site}|{one.installation}")
            chip.setObjectName(f"to_{one.site}")
            self._group.addButton(chip)
            self.chips[f"{one.site}|{one.installation}"] = chip
        self._places.addWidget(Flow(*self.chips.values()))
        if self._wanted in self.chips or len(self.chips) == 1:
            self.chips.get(self._wanted, next(iter(self.chips.values()))).setChecked(True)
        self._ready()

    def _build(self, found: Filling) -> None:
        sites = tuple(self._desk.store.vault.roster.sites)
        around = Surroundings(self._desk.programme, self._window.today, sites, filling=found)
        self.view = FormView(self._asked(), around, compact=True)
        self._form.addWidget(self.view)
        if self._kept:
            self.view.restore(self._kept)
        self._ready()

    def _asked(self) -> Form:
        """The form, without the annex for who cannot read it."""
        form = self._desk.programme.forms[transfer.FORM]
        if self._desk.store.vault.can_read_protection:
            return form
        return replace(form, fields=tuple(field for field in form.fields if field.key != "annex"))

    def _ready(self) -> None:
        self.verb.setEnabled(self.view is not None and bool(self.chips))

    def _chosen(self) -> str:
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        clear(self._sent)
        if rows:
            self._sent.addWidget(SectionTitle(translate("Transfer", "Transfers so far"), len(rows)))
            for one in rows:
                self._sent.addWidget(sent_row(self._window, one))

    def _sealed(self, site: str, _number: int) -> None:
        words = translate("Transfer", "Sealed for %1. It leaves with the next delivery.")
        self._window.notice(words.replace("%1", site_words(self._desk.programme, site)))
        self._window.back()

    def _refused(self, error: Refused) -> None:
        self._ready()
        if isinstance(error, Invalid) and self.view is not None:
            self.view.show_problems(error.problems)
        else:
            self._say(error.sentence(wording.language()))

    def _say(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))


def sent_row(window: Window, one: Sent) -> DayRow:
    """One transfer that went out, with what can be done about it."""
    programme, run, desk = window.desk.programme, window.tasks.run, window.desk
    again = partial(
        run, transfer.again, desk, one.id, done=lambda _: window.notice(translate("Transfer", "It leaves again with the next delivery."))
    )
    take_back = partial(run, transfer.withdraw, desk, one.id)
    closing = partial(run, transfer.close, desk, one.id, done=lambda _: window.notice(translate("Transfer", "File closed: transferred.")))
    verb: tuple[str, str, Any] | None = None
    if one.to_close:
        verb = (translate("Transfer", "Close the file"), "outlined", closing)
    elif one.state == "again":
        verb = (translate("Transfer", "Seal again"), "outlined", again)
    elif one.late:
        verb = (translate("Transfer", "Send again"), "outlined", again)
    more: list[Act] = [(translate("Transfer", "Open the file"), partial(window.open, "person", person=one.person_id))]
    if one.state in ("sealed", "handed", "again"):
        more += [] if verb else [(translate("Transfer", "Send again"), again)]
        more += [(translate("Transfer", "Withdraw"), take_back)]
    made = DayRow(
        sent_title(programme, one),
        sent_detail(programme, one),
        shape="diamond" if one.late else SHAPES.get(one.state, "open"),
        faint=one.state == "withdrawn" or (one.state == "accepted" and not one.to_close),
        verb=verb,
        more=more,
    )
    made.setObjectName(f"sent_{one.id}")
    return made


def open_for(window: Window, person: int) -> None:
    """From a person's page."""
    window.open("transfer", person=person)

"""Réglages, what the law asks of the association: who answers for the data, how long it is kept, incidents, what persons asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import controller, exports, incidents, rights
from fieldapp.actions.controller import Controller
from fieldapp.actions.incidents import Incident
from fieldapp.actions.rights import Request
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, clear, column, row
from fieldapp.ui.settings.data_card import DataCard
from fieldapp.ui.settings.section import FormCard, Section
from fieldapp.ui.wording import label, translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class ControllerSection(Section):
    """The association's name and its authorisation: at the foot of every print about a person."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Rights", "Controller and authorisation"))
        self.say(translate("Rights", "Both stand at the foot of every paper about a person. Without them a red band says so."))
        self.state = self.say("")
        self.change = Button(translate("Rights", "Change…"), "outlined", icon="pencil", pressed=self._open)
        self.change.setObjectName("change_controller")
        self.column.addLayout(row(self.change, None))
        self.column.addLayout(self.form_place)
        self._held = Controller("", "")
        self.refresh(frozenset({"settings"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """The one form of this section."""
        return {"controller": self._card}

    def refresh(self, kinds: frozenset[str]) -> None:
        if "settings" in kinds:
            self.tasks.run(controller.of, self.desk, done=self._show)

    def _show(self, held: Controller) -> None:
        self._held = held
        missing = translate("Rights", "The authorisation is not written yet: every print carries a red band.")
        known = translate("Rights", "%1 · CNDP authorisation %2")
        words = known.replace("%1", wording.isolate(held.name)).replace("%2", wording.isolate(held.authorisation))
        self.state.setText(missing if held.missing else words)
        self.state.set_tone("red" if held.missing else "ink")

    def _open(self) -> None:
        self.open("controller", opener=self.change)

    def _card(self) -> FormCard:
        held = {"name": self._held.name, "authorisation": self._held.authorisation}
        return DataCard(
            self.frame, "controller", translate("Rights", "Save"), partial(controller.choose, self.desk), self._saved, answers=held
        )

    def _saved(self, _: object) -> None:
        self.close_form()
        self.frame.notice(translate("Rights", "Controller and authorisation saved."))


class IncidentsSection(Section):
    """The register: what happened, and what was done about it. It names nobody."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Rights", "Incidents"))
        self.say(translate("Rights", "A lost paper, a stolen laptop, something told to the wrong person: write it down, without a name."))
        self.add = Button(translate("Rights", "Write down an incident…"), "outlined", icon="plus", pressed=self._open)
        self.add.setObjectName("add_incident")
        self.export = Button(translate("Rights", "Save the register…"), "plain", icon="document", pressed=self._export)
        self.export.setObjectName("export_incidents")
        self.column.addLayout(row(self.add, self.export, None, spacing=16))
        self.column.addLayout(self.form_place)
        self._lines = column(spacing=10)
        self.column.addLayout(self._lines)
        self._may = self.desk.store.vault.may(*incidents.MAY_READ)
        self.export.setVisible(False)
        self.refresh(frozenset({"incidents"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """A new one, or one to be completed."""
        return {"new": self._new, "change": self._change}

    def refresh(self, kinds: frozenset[str]) -> None:
        if "incidents" in kinds and self._may:
            self.tasks.run(incidents.register, self.desk, done=self._show)

    def _open(self) -> None:
        self.open("new", opener=self.add)

    def take_up(self, about: int, draft: str) -> None:
        if about:
            self.open("change", about, draft)
        else:
            self.open("new", draft, opener=self.add)

    def _new(self, draft: str = "") -> FormCard:
        return self._card(partial(incidents.record, self.desk), 0, draft)

    def _change(self, number: int, draft: str = "") -> FormCard:
        card = self._card(partial(incidents.correct, self.desk, number), number, draft)
        self.tasks.run(incidents.answers, self.desk, number, done=card.show_answers)
        return card

    def _card(self, save: Callable[..., object], number: int, draft: str) -> DataCard:
        where = {"section": "incidents", "about": number}
        verb = translate("Rights", "Save the incident")
        return DataCard(self.frame, "incident", verb, save, self._saved, place="settings", where=where, draft=draft)

    def _saved(self, _: object) -> None:
        self.close_form()
        self.frame.notice(translate("Rights", "Incident saved."))

    def _show(self, found: Sequence[Incident]) -> None:
        clear(self._lines)
        self.head.set_count(len(found))
        self.export.setVisible(bool(found))
        kinds = self.desk.programme.codes["incident_kind"]
        for one in found:
            kind = label(kinds[one.kind]) if one.kind in kinds else one.kind
            state = translate("Rights", "closed") if one.closed_on else translate("Rights", "open")
            count = translate("Rights", "%n person(s)", None, one.affected) if one.affected is not None else ""
            head = wording.joined([word for word in (wording.day(one.day, "day"), kind, count, state) if word])
            more = Button(translate("Rights", "Complete…"), "plain", pressed=partial(self.open, "change", one.id))
            more.setAccessibleName(f"{more.text()}, {head}")
            line = QWidget()
            column(Words(head, bold=True, wrap=True), Words(one.what, wrap=True), row(more, None), spacing=2, parent=line)
            self._lines.addWidget(line)

    def _export(self) -> None:
        name = exports.proposed("internal", f"incidents_{self.desk.today().isoformat()}.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Rights", "Save the register"), str(Path.home() / name), "*.csv")
        if chosen:
            self.tasks.run(incidents.write, self.desk, Path(chosen), self.frame.language, done=self._written)

    def _written(self, path: Path) -> None:
        self.frame.notice(translate("Rights", "Register saved: %1").replace("%1", wording.isolate(path.name)))


class RequestsSection(Section):
    """What persons asked about their data, by the day an answer is due."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Rights", "Requests of persons"))
        self.say(translate("Rights", "To see, correct or erase what is written: each is answered within ten days, free of charge."))
        self._lines = column(spacing=6)
        self.column.addLayout(self._lines)
        self.column.addLayout(self.form_place)
        self.refresh(frozenset({"rights"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"rights", "people"}:
            self.tasks.run(rights.requests, self.desk, waiting=True, done=self._show)

    def _show(self, found: Sequence[Request]) -> None:
        clear(self._lines)
        self.head.set_count(len(found))
        if not found:
            self._lines.addWidget(Words(translate("Rights", "Nothing waits for an answer."), tone="ink2"))
        for one in found:
            self._lines.addWidget(self._line(one))

    def _line(self, one: Request) -> QWidget:
        who = wording.joined([wording.isolate(one.initials), wording.isolate(one.code)])
        opener = Button(who, "plain", pressed=lambda: self.frame.open("rights", person=one.person_id))
        line = QWidget()
        row(
            opener,
            Words(request_words(self.desk.programme.codes["request_kind"], one), tone=request_tone(one), wrap=True),
            spacing=12,
            parent=line,
        )
        return line


def request_words(kinds: Mapping[str, Mapping[str, str]], one: Request) -> str:
    """What was asked, and until when it is to be answered."""
    kind = label(kinds[one.kind]) if one.kind in kinds else one.kind
    if one.answered_on is not None:
        words = translate("Rights", "answered on %1").replace("%1", wording.day(one.answered_on, "short"))
    elif one.overdue:
        words = translate("Rights", "late: due on %1").replace("%1", wording.day(one.due_on, "short"))
    else:
        words = translate("Rights", "due on %1").replace("%1", wording.day(one.due_on, "short"))
    return wording.joined([kind, words])


def request_tone(one: Request) -> str:
    """Amber once it is late."""
    return "amber" if one.overdue else "ink2"

"""What narrows the list of people beside its chips: site, counsellor, group, what is due, why a file was closed; it stays while shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Flow, column, row
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate

WIDTH = 208
DUE = ("0", "7", "30")


class PeopleFilters(QWidget):
    """One field each; ``chosen()`` holds those that narrow the list."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        programme = window.desk.programme
        sites = window.desk.store.vault.roster.sites
        self.fields: dict[str, ComboField] = {
            "site": ComboField([(code, _site(programme, code)) for code in sites]),
            "referent": ComboField(),
            "population_group": ComboField(_codes(programme, "population_group")),
            "due": ComboField([(days, _due(days)) for days in DUE]),
            "closure_reason": ComboField(_codes(programme, "closure_reason")),
        }
        names = {
            "site": translate("People", "Site"),
            "referent": translate("Person", "Referent"),
            "population_group": translate("People", "Group"),
            "due": translate("People", "Something due"),
            "closure_reason": translate("People", "Why it was closed"),
        }
        shown = []
        for key, field in self.fields.items():
            field.textChanged.connect(self._told)
            if key != "site" or len(sites) > 1:
                line = FieldRow(names[key], field, key=f"filter_{key}")
                line.setFixedWidth(WIDTH)
                shown.append(line)
        self.clear_button = Button(translate("People", "Take the filters away"), "plain", pressed=self.take_away)
        self.clear_button.setObjectName("no_filters")
        self._last: dict[str, str] = {}
        doubles = Button(translate("People", "Look for doubles"), "plain", icon="people", pressed=lambda: window.open("doubles"))
        doubles.setObjectName("doubles")
        column(Flow(*shown, spacing=12), row(doubles, self.clear_button, None), spacing=4, parent=self)
        self.clear_button.hide()

    def chosen(self) -> dict[str, str]:
        """What narrows the list now: see ``people.ids``."""
        found = {key: field.value() for key, field in self.fields.items()}
        return {key: str(value) for key, value in found.items() if value is not None}

    def choose(self, chosen: Mapping[str, str]) -> None:
        """Narrow the list to this."""
        for key, field in self.fields.items():
            field.set_value(chosen.get(key))

    def show_referents(self, names: Sequence[str]) -> None:
        """Offer these counsellors."""
        held = self.fields["referent"].value() or self._last.get("referent")
        self.fields["referent"].set_options([(name, wording.isolate(name), name) for name in names])
        self.fields["referent"].set_value(held)

    def take_away(self) -> None:
        """Show everybody again."""
        self.choose({})

    def _told(self) -> None:
        chosen = self.chosen()
        self.clear_button.setVisible(bool(chosen))
        if chosen != self._last:
            self._last = chosen
            self.changed.emit()


def _site(programme: Programme, code: str) -> str:
    site = programme.sites.get(code)
    return label(site.place) if site else code


def _codes(programme: Programme, name: str) -> list[tuple[str, str]]:
    return [(code, label(words)) for code, words in programme.codes[name].items()]


def _due(days: str) -> str:
    return {
        "0": translate("People", "today or overdue"),
        "7": translate("People", "within 7 days"),
        "30": translate("People", "within 30 days"),
    }[days]

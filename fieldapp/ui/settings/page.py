"""Réglages: the list of its sections at the start edge, one of them beside it. Each section is a module of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from fieldapp.actions import people
from fieldapp.ui.kit import clear, column, row
from fieldapp.ui.page import Page
from fieldapp.ui.settings.access import AccessSection
from fieldapp.ui.settings.audit import AuditSection
from fieldapp.ui.settings.cards import CardsSection
from fieldapp.ui.settings.copies import CopiesSection
from fieldapp.ui.settings.data import ControllerSection, IncidentsSection, RequestsSection
from fieldapp.ui.settings.days import DaysSection
from fieldapp.ui.settings.exports_pane import ExportsPane
from fieldapp.ui.settings.laptop import LaptopSection
from fieldapp.ui.settings.recovery import RecoverySection
from fieldapp.ui.settings.retention import RetentionSection
from fieldapp.ui.settings.section import Section
from fieldapp.ui.settings.section_list import SectionList, Staying
from fieldapp.ui.settings.update_pane import UpdateSection
from fieldapp.ui.settings.urgent import UrgentSection
from fieldapp.ui.settings.users import UsersSection
from fieldapp.ui.settings.window import WindowSection
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

WIDE, LIST, LIST_NARROW = 640, 196, 156


class SettingsPage(Page):
    """Everybody sees it; what a section offers depends on who looks. ``section`` is the one to show first.

    ``draft`` is a form of it to finish, ``about`` what that form is about.
    """

    place = "settings"

    def __init__(self, window: Frame, section: str = "", about: int = 0, draft: str = "") -> None:
        self._makers = self._sections(window)
        self.sections = SectionList([(key, words) for key, (words, _) in self._makers.items()])
        self._staying = Staying(self.sections)
        super().__init__(translate("settings", "Settings"), window)
        self._frame = window
        self._typed: dict[str, dict[str, Any]] = {}
        self.sections.chosen.connect(self.show_section)
        self._staying.stay_in(self.scroll)
        self._stage = column(spacing=0)
        holder = QWidget()
        holder.setMaximumWidth(WIDE)
        column(self._stage, None, parent=holder)
        across = row(self._staying, holder, None, spacing=28)
        across.setStretch(1, 100)
        self.body.addLayout(across)
        self.section: Section | None = None
        self._key = ""
        self.show_section(section if section in self._makers else next(iter(self._makers)))
        self.narrowed(self.is_narrow)
        self._unfinished = (about, draft)
        QTimer.singleShot(0, self, self._take_up)

    def _take_up(self) -> None:
        """Open the form this page was opened for, unless it is a return to the page as it was left."""
        about, draft = self._unfinished
        if draft and self.section is not None:
            self.section.take_up(about, draft)

    def _sections(self, window: Frame) -> dict[str, tuple[str, Callable[[Frame], Section]]]:
        """The sections this user has any use for."""
        made: dict[str, tuple[str, Callable[[Frame], Section]]] = {
            "people": (translate("settings", "Who works here"), UsersSection),
            "copies": (translate("copies", "Copies"), CopiesSection),
            "recovery": (translate("recovery", "Recovery"), RecoverySection),
            "exports": (translate("settings", "Files"), ExportsPane),
            "cards": (translate("Cards", "Cards"), CardsSection),
            "days": (translate("Days", "Opening days"), DaysSection),
            "urgent": (translate("rail", "Urgent"), UrgentSection),
            "laptop": (translate("settings", "This laptop"), LaptopSection),
            "update": (translate("Update", "Updates"), UpdateSection),
            "access": (translate("Access", "Exceptional access"), AccessSection),
            "audit": (translate("Audit", "Journal"), AuditSection),
            "controller": (translate("Rights", "Controller"), ControllerSection),
            "retention": (translate("Rights", "Retention"), RetentionSection),
            "requests": (translate("Rights", "Requests"), RequestsSection),
            "incidents": (translate("Rights", "Incidents"), IncidentsSection),
            "window": (translate("settings", "Window"), WindowSection),
        }
        may = {
            "cards": ("coordinator",),
            "days": people.READERS,
            "urgent": ("coordinator", "administrator"),
            "access": people.READERS,
            "audit": ("coordinator",),
            "controller": ("coordinator", "administrator"),
            "retention": ("coordinator",),
            "requests": people.READERS,
        }
        return {key: section for key, section in made.items() if key not in may or window.desk.store.vault.may(*may[key])}

    def show_section(self, key: str) -> None:
        """Show another section, as it was left."""
        if key == self._key:
            return
        if self.section is not None:
            self._typed[self._key] = self.section.keep()
        self._key = key
        self.sections.light(key)
        clear(self._stage)
        self.section = self._makers[key][1](self._frame)
        self._stage.addWidget(self.section)
        self.section.show()
        self.section.restore(self._typed.get(key, {}))

    def keep(self) -> dict[str, Any]:
        return {"section": self._key, "typed": {**self._typed, self._key: cast(Section, self.section).keep()}}

    def restore(self, kept: dict[str, Any]) -> None:
        self._unfinished = (0, "")
        if kept.get("section") not in self._makers:
            return
        self._typed = dict(kept["typed"])
        if self._key == kept["section"]:
            cast(Section, self.section).restore(self._typed[self._key])
        self.show_section(kept["section"])

    def refresh(self, kinds: frozenset[str]) -> None:
        if self.section is not None:
            self.section.refresh(kinds)

    def leaving(self) -> None:
        if self.section is not None and self.section.open_form is not None:
            self.section.open_form.flush()

    def narrowed(self, narrow: bool) -> None:
        self._staying.set_list_width(max(LIST_NARROW if narrow else LIST, self.sections.sizeHint().width()))

    def form(self) -> QWidget | None:
        return self.section.open_form if self.section is not None else None

    def first_focus(self) -> QWidget:
        return self.sections

"""The panes in the side column of a person's page: each part of the work adds its own to one list.

A pane is a widget made by ``make(window, person)``, hidden while it has nothing to say. ``refresh(kinds)`` is called once it stands on the
page, and whenever something changed: a pane loads nothing before, for shown without a parent it would be a window. It keeps within 252 px.
Module names are imported when a page is opened, so that the window starts at once.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtWidgets import QWidget

from fieldapp.ui.page import Window

Pane = Callable[[Window, int], QWidget]

# "module.Class" of fieldapp.ui, in the order they stand below the panes of the page itself.
PANES: tuple[str, ...] = (
    "person.calendar_pane.NextAppointment",
    "referrals.pane.ReferralsPane",
    "showing.scale_pane.ScalePane",
    "person.card_pane.CardPane",
    "person.rights_pane.RightsPane",
    "person.attachments_pane.AttachmentsPane",
)


def made(window: Window, person: int) -> list[QWidget]:
    """Every pane for this person, in order."""
    found: list[QWidget] = []
    for name in PANES:
        module, _, factory = name.rpartition(".")
        make: Pane = getattr(import_module(f"fieldapp.ui.{module}"), factory)
        found.append(make(window, person))
    return found

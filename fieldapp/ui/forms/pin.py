"""A form that is longer than the window has its buttons at the foot of the page, so that they are always in view."""

from __future__ import annotations

from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.page import Page

ABOVE_FORM = 120  # the title row and what stands above the form


def pin(page: Page, sheet: EntrySheet) -> None:
    """Show the form's buttons where they can be seen at the page's height of now."""
    parts = sheet.pin(sheet.whole_height() > page.height() - ABOVE_FORM)
    page.set_actions(*([*parts, None] if parts else []))

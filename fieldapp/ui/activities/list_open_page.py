"""A new distribution or attendance list: what is asked once, before the people."""

from __future__ import annotations

from functools import partial

from fieldapp.actions import gatherings
from fieldapp.ui.forms.page import Drafted, FormPage
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate


class ListOpenPage(FormPage):
    """Leads to the list it opened; the way back passes it by."""

    def __init__(self, window: Window, service: str = "", draft: str = "") -> None:
        super().__init__(
            window,
            translate("ListEntry", "Distribution or attendance list"),
            translate("ListEntry", "Open the list"),
            partial(gatherings.form, window.desk),
            save=gatherings.open,
            saved=self._opened,
            service=service,
            drafted=Drafted(gatherings.FORM, "list_open", {"service": service}, draft),
        )

    def _opened(self, number: int) -> None:
        self._window.back()
        self._window.open("list_entry", gathering=number)

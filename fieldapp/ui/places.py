"""Which page stands behind which name. Imported only after unlocking, for the pages bring the actions with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fieldapp.ui.again_page import AgainPage
from fieldapp.ui.import_page import ImportPage
from fieldapp.ui.page import Page
from fieldapp.ui.people_page import PeoplePage
from fieldapp.ui.person_page import PersonPage
from fieldapp.ui.registration_page import RegistrationPage
from fieldapp.ui.sending_page import SendingPage
from fieldapp.ui.settings_page import SettingsPage


def _month(*given: Any, **where: Any) -> Page:
    """The month page brings the solver and the workbooks with it: only who closes a month waits for them."""
    from fieldapp.ui.month_page import MonthPage

    return MonthPage(*given, **where)


PAGES: Mapping[str, Callable[..., Page]] = {
    "people": PeoplePage,
    "person": PersonPage,
    "registration": RegistrationPage,
    "import": ImportPage,
    "month": _month,
    "sending": SendingPage,
    "settings": SettingsPage,
    "again": AgainPage,
}

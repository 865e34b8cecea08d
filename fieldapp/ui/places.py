"""Which page stands behind which name. Imported only after unlocking, for the pages bring the actions with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fieldapp.ui.page import Page
from fieldapp.ui.people_page import PeoplePage
from fieldapp.ui.person_page import PersonPage
from fieldapp.ui.registration_page import RegistrationPage
from fieldapp.ui.sending_page import SendingPage


def _month(*given: Any, **where: Any) -> Page:
    """The month page brings the solver and the workbooks with it: only who closes a month waits for them."""
    from fieldapp.ui.month_page import MonthPage

    return MonthPage(*given, **where)


def _import(*given: Any, **where: Any) -> Page:
    """Seldom, and it reads Excel."""
    from fieldapp.ui.import_page import ImportPage

    return ImportPage(*given, **where)


def _settings(*given: Any, **where: Any) -> Page:
    """Its sections bring recovery, copies and the audit trail with them."""
    from fieldapp.ui.settings_page import SettingsPage

    return SettingsPage(*given, **where)


def _again(*given: Any, **where: Any) -> Page:
    """Only after a restore."""
    from fieldapp.ui.again_page import AgainPage

    return AgainPage(*given, **where)


PAGES: Mapping[str, Callable[..., Page]] = {
    "people": PeoplePage,
    "person": PersonPage,
    "registration": RegistrationPage,
    "import": _import,
    "month": _month,
    "sending": SendingPage,
    "settings": _settings,
    "again": _again,
}

"""Which page stands behind which name. Imported only after unlocking, for the pages bring the actions with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fieldapp.ui.page import Page
from fieldapp.ui.people_page import PeoplePage
from fieldapp.ui.settings_page import SettingsPage

PAGES: Mapping[str, Callable[..., Page]] = {
    "people": PeoplePage,
    "settings": SettingsPage,
}

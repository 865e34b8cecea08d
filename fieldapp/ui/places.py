"""Which page stands behind which name. Imported only after unlocking, for the pages bring the actions with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from fieldapp.ui.page import Page
from fieldapp.ui.people.page import PeoplePage
from fieldapp.ui.people.registration import RegistrationPage
from fieldapp.ui.person.page import PersonPage
from fieldapp.ui.sending.page import SendingPage
from fieldapp.ui.today.page import TodayPage


def _later(name: str) -> Callable[..., Page]:
    """A page by "module.Class" of fieldapp.ui, not imported before somebody goes there: the month brings the solver and the workbooks."""
    module, _, page = name.rpartition(".")

    def make(*given: Any, **where: Any) -> Page:
        made: Page = getattr(import_module(f"fieldapp.ui.{module}"), page)(*given, **where)
        return made

    return make


PAGES: Mapping[str, Callable[..., Page]] = {
    "today": TodayPage,
    "calendar": _later("today.calendar_page.CalendarPage"),
    "people": PeoplePage,
    "person": PersonPage,
    "registration": RegistrationPage,
    "import": _later("months.import_page.ImportPage"),
    "scale": _later("showing.scale_page.ScalePage"),
    "scales": _later("showing.page.ScalesPage"),
    "show": _later("showing.page.ShowPage"),
    "outcomes": _later("months.outcomes_page.OutcomesPage"),
    "rights": _later("person.rights_page.RightsPage"),
    "access_copy": _later("person.access_page.AccessPage"),
    "rectify": _later("person.rectify_page.RectifyPage"),
    "month": _later("months.page.MonthPage"),
    "sending": SendingPage,
    "mission": _later("sending.mission_page.MissionPage"),
    "questions": _later("months.question_pane.QuestionsPage"),
    "settings": _later("settings.page.SettingsPage"),
    "again": _later("people.again_page.AgainPage"),
    "activities": _later("activities.page.ActivitiesPage"),
    "activity": _later("activities.activity_page.ActivityPage"),
    "activity_edit": _later("activities.activity_edit_page.ActivityEditPage"),
    "list_open": _later("activities.list_open_page.ListOpenPage"),
    "list_entry": _later("activities.list_entry_page.ListEntryPage"),
    "groups": _later("activities.groups_page.GroupsPage"),
    "group": _later("activities.group_page.GroupPage"),
    "group_form": _later("activities.groups_page.GroupFormPage"),
    "group_session": _later("activities.group_session_page.GroupSessionPage"),
    "papers": _later("activities.paper_page.PaperPage"),
    "paper_typing": _later("activities.paper_typing.PaperTypingPage"),
    "directory": _later("referrals.directory_page.DirectoryPage"),
    "referrals": _later("referrals.page.ReferralPage"),
    "attachment": _later("person.attachment_view.AttachmentPage"),
    "merge": _later("people.merge_page.MergePage"),
    "transfer": _later("referrals.transfer_page.TransferPage"),
    "transfers": _later("referrals.transfer_inbox.TransfersPage"),
    "doubles": _later("people.doubles_page.DoublesPage"),
}

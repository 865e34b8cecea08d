"""Which page stands behind which name. Imported only after unlocking, for the pages bring the actions with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from fieldapp.ui.page import Page
from fieldapp.ui.people_page import PeoplePage
from fieldapp.ui.person_page import PersonPage
from fieldapp.ui.registration_page import RegistrationPage
from fieldapp.ui.sending_page import SendingPage
from fieldapp.ui.today_page import TodayPage


def _month(*given: Any, **where: Any) -> Page:
    """The month page brings the solver and the workbooks with it: only who closes a month waits for them."""
    from fieldapp.ui.month_page import MonthPage

    return MonthPage(*given, **where)


def _import(*given: Any, **where: Any) -> Page:
    """Seldom, and it reads Excel."""
    from fieldapp.ui.import_page import ImportPage

    return ImportPage(*given, **where)


def _calendar(*given: Any, **where: Any) -> Page:
    """The week, when it is asked for."""
    from fieldapp.ui.calendar_page import CalendarPage

    return CalendarPage(*given, **where)


def _settings(*given: Any, **where: Any) -> Page:
    """Its sections bring recovery, copies and the audit trail with them."""
    from fieldapp.ui.settings_page import SettingsPage

    return SettingsPage(*given, **where)


def _again(*given: Any, **where: Any) -> Page:
    """Only after a restore."""
    from fieldapp.ui.again_page import AgainPage

    return AgainPage(*given, **where)


def _scale(*given: Any, **where: Any) -> Page:
    """A questionnaire of a person."""
    from fieldapp.ui.scale_page import ScalePage

    return ScalePage(*given, **where)


def _scales(*given: Any, **where: Any) -> Page:
    """All questionnaires."""
    from fieldapp.ui.show_page import ScalesPage

    return ScalesPage(*given, **where)


def _show(*given: Any, **where: Any) -> Page:
    """What to show to the person."""
    from fieldapp.ui.show_page import ShowPage

    return ShowPage(*given, **where)


def _outcomes(*given: Any, **where: Any) -> Page:
    """Figures of a coordinator, asked for seldom."""
    from fieldapp.ui.outcomes_page import OutcomesPage

    return OutcomesPage(*given, **where)


def _merge(*given: Any, **where: Any) -> Page:
    """Seldom."""
    from fieldapp.ui.merge_page import MergePage

    return MergePage(*given, **where)


def _doubles(*given: Any, **where: Any) -> Page:
    """Seldom."""
    from fieldapp.ui.doubles_page import DoublesPage

    return DoublesPage(*given, **where)


def _directory(*given: Any, **where: Any) -> Page:
    """Partners and employers, when they are looked for."""
    from fieldapp.ui.directory_page import DirectoryPage

    return DirectoryPage(*given, **where)


def _referrals(*given: Any, **where: Any) -> Page:
    """Answers of partners, typed back by their code."""
    from fieldapp.ui.referral_page import ReferralPage

    return ReferralPage(*given, **where)


def _attachment(*given: Any, **where: Any) -> Page:
    """A scanned paper."""
    from fieldapp.ui.attachment_view import AttachmentPage

    return AttachmentPage(*given, **where)


def _many(module: str, page: str) -> Callable[..., Page]:
    """Activities, lists, groups and papers: not before somebody goes there."""

    def make(*given: Any, **where: Any) -> Page:
        made: Page = getattr(import_module(f"fieldapp.ui.{module}"), page)(*given, **where)
        return made

    return make


PAGES: Mapping[str, Callable[..., Page]] = {
    "today": TodayPage,
    "calendar": _calendar,
    "people": PeoplePage,
    "person": PersonPage,
    "registration": RegistrationPage,
    "import": _import,
    "scale": _scale,
    "scales": _scales,
    "show": _show,
    "outcomes": _outcomes,
    "rights": _many("rights_page", "RightsPage"),
    "access_copy": _many("access_page", "AccessPage"),
    "rectify": _many("rectify_page", "RectifyPage"),
    "month": _month,
    "sending": SendingPage,
    "mission": _many("mission_page", "MissionPage"),
    "questions": _many("question_pane", "QuestionsPage"),
    "settings": _settings,
    "again": _again,
    "activities": _many("activities_page", "ActivitiesPage"),
    "activity": _many("activity_page", "ActivityPage"),
    "activity_edit": _many("activity_edit_page", "ActivityEditPage"),
    "list_open": _many("list_open_page", "ListOpenPage"),
    "list_entry": _many("list_entry_page", "ListEntryPage"),
    "groups": _many("groups_page", "GroupsPage"),
    "group": _many("group_page", "GroupPage"),
    "group_form": _many("groups_page", "GroupFormPage"),
    "group_session": _many("group_session_page", "GroupSessionPage"),
    "papers": _many("paper_page", "PaperPage"),
    "paper_typing": _many("paper_typing", "PaperTypingPage"),
    "directory": _directory,
    "referrals": _referrals,
    "attachment": _attachment,
    "merge": _merge,
    "transfer": _many("transfer_page", "TransferPage"),
    "transfers": _many("transfer_inbox", "TransfersPage"),
    "doubles": _doubles,
}

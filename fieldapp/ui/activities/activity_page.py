"""New activity: what was done for no single person, with the heads of those who came; by the form of its service."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from fieldapp.actions import activities, gatherings
from fieldapp.domain.programme import Form
from fieldapp.ui.forms.page import Drafted, FormPage
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate

FORM = "activity"


class ActivityPage(FormPage):
    """``gathering`` is the list whose nameless are counted: then date, site, project and service are those of the list."""

    def __init__(self, window: Window, service: str = "", gathering: int = 0, draft: str = "") -> None:
        self._of = gathering
        desk = window.desk
        counts = partial(gatherings.count_unnamed, gathering_id=gathering)
        super().__init__(
            window,
            translate("Activities", "People without a name") if gathering else translate("Activities", "New activity"),
            translate("Activities", "Save the activity"),
            partial(form_of, window),
            save=counts if gathering else activities.record,
            saved=self._done,
            service=service,
            answers=partial(gatherings.unnamed_answers, desk, gathering) if gathering else None,
            drafted=Drafted(FORM, "activity", {"service": service, "gathering": gathering}, draft),
        )

    def _done(self, _: object) -> None:
        self._window.back()
        self._window.notice(translate("Activities", "Activity saved."))


def form_of(window: Window, service: str) -> Form:
    """The form of the service, in which any other activity can still be chosen."""
    forms = window.desk.programme.forms
    base = forms[FORM]
    if not service:
        return base
    form = forms[activities.form_for(window.desk, service)]
    chooses = base.field("service")
    fields = tuple(replace(chooses, section=field.section) if field.key == "service" else field for field in form.fields)
    return replace(form, fields=fields)

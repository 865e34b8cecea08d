"""The form of an arrival as it opens in the day: no name is asked, and what is typed is a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fieldapp.actions import visits
from fieldapp.actions.filling import Filling
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.entry_sheet import EntrySheet
from fieldapp.ui.forms.fields import Surroundings
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.page import Window
from fieldapp.ui.wording import label, translate

# The languages heard most at the door come first.
FREQUENT = {"language": ("ary", "fr", "ff", "en", "bm"), "channel": ("soi", "pair", "sante")}


def sheet(window: Window, filling: Filling, noted: Callable[[int], object], left: Callable[[], object], draft: str = "") -> EntrySheet:
    """The sheet of an arrival; ``noted`` gets its number, ``left`` is called when it is closed. ``draft`` is one that was kept before."""
    desk = window.desk
    form = desk.programme.forms[visits.FORM]
    around = Surroundings(desk.programme, window.today, tuple(desk.store.vault.roster.sites), frequent=FREQUENT, filling=filling)
    view = FormView(form, around, compact=True, titles=False)
    keeper = DraftKeeper(window, visits.FORM, lambda: {"typed": view.keep()}, person=None, uid=draft, place="today", parent=view)
    made: list[EntrySheet] = []

    def save(answers: Mapping[str, object]) -> None:
        window.tasks.run(visits.arrive, desk, answers, done=arrived, failed=made[0].refused)

    def arrived(visit: int) -> None:
        keeper.finish()
        noted(visit)

    verb = translate("Today", "Note the arrival")
    made.append(EntrySheet(window, label(form.label), verb, view, save=save, left=left, draft=keeper))
    if draft:
        keeper.resume(lambda kept: made[0].restore(kept["typed"]))
    return made[0]

"""Réglages, opening days: the hours as they hold, the holidays ahead, and the days a site closes."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from fieldapp.actions import calendar
from fieldapp.actions.appointments_rows import day_row
from fieldapp.actions.sites import served
from fieldapp.domain.errors import Refused
from fieldapp.domain.opening import Calendar
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Words, clear, column, row
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import DateField, FieldRow
from fieldapp.ui.settings.section import Section
from fieldapp.ui.today.words import holiday_words, hours_words
from fieldapp.ui.wording import label, translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

AHEAD = 92  # days of holidays shown


class DaysSection(Section):
    """What is overdue counts open days, and free hours follow this."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Days", "Opening days"))
        self.say(translate("Days", "What is late is counted in open days; appointments keep their hour on the wall, in Ramadan too."))
        self._hours = self.say("")
        self._ahead = column(spacing=2)
        self.column.addWidget(Words(translate("Days", "Holidays of the next three months"), bold=True))
        self.column.addLayout(self._ahead)
        self._off = column(spacing=2)
        self.column.addWidget(Words(translate("Days", "Days this site closes"), bold=True))
        self.column.addLayout(self._off)
        sites = served(self.desk)
        places = [(site, label(self.desk.programme.sites[site].place)) for site in sites]
        self.site = Segmented(places, sites[0], name=translate("Days", "Site"))
        self.site.changed.connect(lambda _: self.refresh(frozenset({"today"})))
        self.day = DateField(self.desk.today, future=True, name=translate("Days", "A day to close"))
        self.verb = Button(translate("Days", "Close this day"), "outlined", pressed=self._close)
        self.verb.setObjectName("close_day")
        self.column.addWidget(self.site)
        self.site.setVisible(len(sites) > 1)  # once it stands in the section: before, it would be a window of its own
        self.column.addWidget(FieldRow(translate("Days", "A day to close"), self.day))
        self.column.addLayout(row(self.verb, None))
        self.refresh(frozenset({"today"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "today" in kinds:
            self.tasks.run(calendar.of, self.desk, done=self._show)

    def _show(self, known: Calendar) -> None:
        today, site = self.desk.today(), str(self.site.value())
        week = [day_row(known, today + timedelta(days=step), site) for step in range(7)]
        lines = [wording.joined([wording.day(one.day, "weekday"), hours_words(one)]) for one in week if one.spans]
        self._hours.setText("\n".join(lines))
        clear(self._ahead)
        for step in range(AHEAD):
            day = today + timedelta(days=step)
            if (holiday := known.holiday(day)) is not None:
                self._ahead.addWidget(Words(wording.joined([wording.day(day), holiday_words(holiday)]), tone="ink2", wrap=True))
        clear(self._off)
        days = sorted(one for one in known.days_off.get(site, frozenset()) if one >= today)
        for day in days:
            again = Button(translate("Days", "Open again"), "plain", height=32, pressed=partial(self._open, site, day))
            again.setAccessibleName(f"{again.text()}, {wording.day(day)}")
            self._off.addLayout(row(Words(wording.day(day)), again, None, spacing=16))
        if not days:
            self._off.addWidget(Words(translate("Days", "None noted."), tone="ink2"))

    def _open(self, site: str, day: date) -> None:
        self.tasks.run(calendar.open_day, self.desk, site, day)

    def _close(self) -> None:
        day = self.day.value()
        if day is None:
            self.day.set_wrong(True)
            self.day.setFocus()
            return
        self.tasks.run(calendar.close_day, self.desk, str(self.site.value()), day, done=self._closed, failed=self._refused)

    def _closed(self, _: object) -> None:
        self.day.set_wrong(False)
        self.day.set_value(None)

    def _refused(self, error: Refused) -> None:
        self.frame.notice(error.sentence(wording.language()))

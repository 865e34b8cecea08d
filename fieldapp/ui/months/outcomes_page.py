"""Outcomes and work in figures, without a name: what changed during care, told with all who are missing, and how much there was to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import outcomes, workload
from fieldapp.actions.desk import Desk
from fieldapp.actions.outcomes import LEAST_PAIRS, Outcomes, ScaleOutcome, Spread
from fieldapp.actions.sites import served
from fieldapp.actions.workload import LATE_BANDS, Workload
from fieldapp.ui import wording
from fieldapp.ui.kit import Flow, SectionTitle, Words, clear, column, prose, row
from fieldapp.ui.kit.charts import Columns, Shares, ltr, signed
from fieldapp.ui.kit.fields import ComboField, DateField, FieldRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import label, number, translate


class OutcomesPage(Page):
    """For files opened between two days; the period, the site and the project can be chosen, the nationality never."""

    place = "month"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Outcomes", "Outcomes and work"), window)
        self._window, desk = window, window.desk
        today = window.today()
        self.start = DateField(window.today, value=date(today.year, 1, 1))
        self.end = DateField(window.today, value=today)
        everything = translate("Outcomes", "All")
        sites = [(code, label(desk.programme.sites[code].place)) for code in served(desk) if code in desk.programme.sites]
        projects = [(code, label(project.label)) for code, project in desk.programme.projects.items()]
        self.site = ComboField([("", everything), *sites], value="")
        self.project = ComboField([("", everything), *projects], value="")
        fields = (
            FieldRow(translate("Outcomes", "Opened from"), self.start, key="start"),
            FieldRow(translate("Outcomes", "to"), self.end, key="end"),
            FieldRow(translate("Outcomes", "Site"), self.site, key="site"),
            FieldRow(translate("Outcomes", "Project"), self.project, key="project"),
        )
        for one in fields:
            one.setFixedWidth(218)
        for field in (self.start, self.end):
            field.changed.connect(self.load)
        for combo in (self.site, self.project):
            combo.textChanged.connect(self.load)
        self._outcomes, self._work = column(spacing=10), column(spacing=10)
        self.body.addWidget(Flow(*fields, spacing=20))
        self.body.addWidget(SectionTitle(translate("Outcomes", "What changed during care")))
        self.body.addLayout(self._outcomes)
        self.body.addSpacing(12)
        self.body.addWidget(SectionTitle(translate("Outcomes", "The work")))
        self.body.addLayout(self._work)
        self.body.addStretch(1)
        self.load()

    def load(self, *_: object) -> None:
        """Count again; a day that is none yet changes nothing."""
        start, end, site, project = self.start.value(), self.end.value(), self.site.value(), self.project.value()
        if start is None or end is None or site is None or project is None or start > end:
            return
        self._window.tasks.run(read, self._window.desk, start, end, site, project, done=self._take)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"story", "people", "months"}:
            self.load()

    def keep(self) -> dict[str, Any]:
        return {"start": self.start.typed(), "end": self.end.typed(), "site": self.site.value(), "project": self.project.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        if kept:
            self.start.set_value(kept["start"])
            self.end.set_value(kept["end"])
            self.site.set_value(kept["site"])
            self.project.set_value(kept["project"])

    def first_focus(self) -> QWidget | None:
        return self.start

    def _take(self, found: tuple[Outcomes, Workload]) -> None:
        told, work = found
        clear(self._outcomes)
        clear(self._work)
        for one in told.scales:
            self._outcomes.addWidget(ScaleCard(self._window, one))
        if not told.scales:
            words = translate("Outcomes", "No questionnaire was answered by the people who came in this time.")
            self._outcomes.addWidget(Words(words, tone="ink2", wrap=True))
        else:
            words = translate(
                "Outcomes",
                "“Better” means better during care, not thanks to it: many people who only wait get better too. Results are compared "
                "in the same version, language and manner only.",
            )
            self._outcomes.addLayout(prose(Words(words, "small", "ink2", wrap=True)))
        for part in work_parts(work):
            self._work.addWidget(part)


def read(desk: Desk, start: date, end: date, site: str, project: str) -> tuple[Outcomes, Workload]:
    """Both reports; runs on the worker."""
    return outcomes.report(desk, start, end, site or None, project or None), workload.report(desk, start, end, site or None)


class ScaleCard(QWidget):
    """One scale: who is in it and who is not, then what changed, or why that is not said."""

    def __init__(self, window: Window, one: ScaleOutcome) -> None:
        super().__init__()
        scale = window.desk.programme.scales[one.scale]
        name = label(scale.label)
        parts: list[QWidget] = [Words(name, bold=True), Flow(*(Words(words, tone="ink2") for words in counted(one)), spacing=22)]
        if one.first is None or one.last is None or one.moved is None:
            few = translate("Outcomes", "Fewer than %1 people were asked twice in a like manner: nothing is said of so few.")
            parts.append(Words(few.replace("%1", number(LEAST_PAIRS)), wrap=True))
        else:
            parts += self._changes(one, name)
            parts.append(Words(spread_words(one.first, one.last, one.moved), tone="ink2", wrap=True))
        if one.lost:
            parts.append(Words(lost_words(window, one.lost), "small", "ink2", wrap=True))
        column(*parts, spacing=6, parent=self)

    def _changes(self, one: ScaleOutcome, name: str) -> list[QWidget]:
        if one.better is None or one.same is None or one.worse is None or one.change is None:
            words = translate(
                "Outcomes", "Nobody agreed on how many points of it are a change, and the cell has too few of its own scores."
            )
            return [Words(words, wrap=True)]
        beyond = translate("Outcomes", "A change is %1 points or more.").replace("%1", number(one.change, 0 if one.change % 1 == 0 else 1))
        shares = (
            (translate("Outcomes", "better"), one.better),
            (translate("Outcomes", "no clear change"), one.same),
            (translate("Outcomes", "worse"), one.worse),
        )
        return [Shares(shares, name=name), Words(beyond, "small", "ink2", wrap=True)]


def counted(one: ScaleOutcome) -> list[str]:
    """How many came, and how many of them are left at each step."""
    percent = "" if one.paired_percent is None else f" ({number(one.paired_percent)}{wording.NO_BREAK}%)"
    return [
        translate("Outcomes", "%n opened", None, one.opened),
        translate("Outcomes", "%n left out (refused statistics or questionnaires)", None, one.left_out),
        translate("Outcomes", "%n could be asked", None, one.eligible),
        translate("Outcomes", "%n with a first score", None, one.baseline),
        translate("Outcomes", "%n asked twice", None, one.paired) + percent,
    ]


def spread_words(first: Spread, last: Spread, moved: Spread) -> str:
    """Medians and quartiles in a sentence."""
    said = translate("Outcomes", "Median at first %1, last %2, change %3 (half of them between brackets)")
    for place, spread in enumerate((first, last), 1):
        said = said.replace(f"%{place}", ltr(f"{_score(spread.median)} ({_score(spread.low)}–{_score(spread.high)})"))
    return said.replace("%3", ltr(f"{signed(moved.median)} ({signed(moved.low)} … {signed(moved.high)})"))


def lost_words(window: Window, lost: dict[str, int]) -> str:
    """Who has a first score only, and why."""
    own = {
        outcomes.STILL_HERE: translate("Outcomes", "still followed, not asked again yet"),
        outcomes.NOT_ALIKE: translate("Outcomes", "asked again in another language or manner"),
        outcomes.NO_SCORE: translate("Outcomes", "too few answers"),
    }
    reasons = window.desk.programme.codes["closure_reason"]
    parts = []
    for reason, count in sorted(lost.items(), key=lambda item: -item[1]):
        words = own.get(reason) or (label(reasons[reason]) if reason in reasons else reason)
        parts.append(f"{words} {number(count)}")
    return translate("Outcomes", "First score only: %1").replace("%1", wording.listed(parts))


def work_parts(work: Workload) -> list[QWidget]:
    """Sessions by week, then the rest in lines: who held them, open files, waiting, lateness."""
    weeks = [(wording.day(week.monday, "brief"), week.all) for week in work.weeks]
    held: dict[str, int] = {}
    for week in work.weeks:
        for user, count in week.sessions.items():
            held[user] = held.get(user, 0) + count
    title = translate("Outcomes", "Sessions by week")
    lines = [
        (translate("Outcomes", "Sessions by counsellor"), by_user(held)),
        (translate("Outcomes", "Open files"), by_user(work.open_files)),
        (translate("Outcomes", "Waiting room"), waiting_words(work)),
        (translate("Outcomes", "Days between a service and its entry"), late_words(work)),
    ]
    found: list[QWidget] = [Words(title, tone="ink2"), Columns(weeks, name=title)]
    for name, said in lines:
        holder = QWidget()
        head = Words(name, tone="ink2", wrap=True)
        head.setFixedWidth(250)
        across = row(head, Words(said, wrap=True), spacing=16, parent=holder)
        across.setStretch(1, 1)
        found.append(holder)
    return found


def by_user(counts: dict[str, int]) -> str:
    """« sb 12, am 3 »; files nobody follows last."""
    nobody = translate("Outcomes", "nobody")
    parts: Sequence[str] = [f"{wording.isolate(user or nobody)} {number(count)}" for user, count in sorted(counts.items(), key=_by_name)]
    return wording.listed(parts) if parts else translate("Outcomes", "none")


def _by_name(one: tuple[str, int]) -> tuple[bool, str]:
    return (not one[0], one[0])


def waiting_words(work: Workload) -> str:
    """How many came, and how long they waited."""
    waiting = work.waiting
    said = [translate("Outcomes", "%n came", None, waiting.came), translate("Outcomes", "%n left without being seen", None, waiting.left)]
    if waiting.median is not None and waiting.ninety is not None:
        words = translate("Outcomes", "half within %1 min, nine out of ten within %2 min")
        said.append(words.replace("%1", number(waiting.median)).replace("%2", number(waiting.ninety)))
    return wording.joined(said)


def late_words(work: Workload) -> str:
    """Services by how late they were written."""
    first, parts = 0, []
    for band in LATE_BANDS:
        days = translate("Outcomes", "%1 d: %2").replace("%1", ltr(f"{first}–{band}"))
        parts.append(days.replace("%2", number(work.late[band])))
        first = band + 1
    parts.append(translate("Outcomes", "later: %1").replace("%1", number(work.late[LATE_BANDS[-1] + 1])))
    return wording.joined(parts)  # not each by itself: a line of nothing but such parts would run from left to right in Arabic too


def _score(value: float) -> str:
    return number(value, 0 if value == int(value) else 1)

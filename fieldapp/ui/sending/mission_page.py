"""What the mission says: its notices, how far it counted this computer and what it lacks, its figures beside ours, its newest pack."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.actions import heard, packs
from fieldapp.actions.heard import Beside, Heard, Notice
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, SectionTitle, Words, clear, column, prose, row
from fieldapp.ui.kit.fields import ComboField
from fieldapp.ui.months.figure_words import counted_words, place_words, time_words, value_words
from fieldapp.ui.page import Page, Window
from fieldapp.ui.wording import label, translate

AT_ONCE = 30  # figures shown before the others are asked for


class MissionPage(Page):
    """Read only, but for putting a notice away."""

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Mission", "What the mission says"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._period = ""
        self._place = column(spacing=12)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.refresh(frozenset({"mission"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if "mission" in kinds:
            self._tasks.run(heard.read, self._desk, done=self._show)

    def first_focus(self) -> QWidget | None:
        return self._back

    def _show(self, found: Heard) -> None:
        clear(self._place)
        self._place.addSpacing(8)
        said = found.said
        if said.revoked is not None:
            words = translate("Mission", "The mission counts what this computer sent up to batch %1, nothing later: call them.")
            self._place.addLayout(prose(Words(words.replace("%1", str(said.revoked)), tone="amber", wrap=True)))
        for notice in said.notices:
            self._place.addWidget(self._notice(notice))
        told = [prose(Words(words, wrap=True)) for words in counted(found, self._desk.programme)]
        self._place.addLayout(column(SectionTitle(translate("Mission", "Counted by the mission")), *told, spacing=2))
        if found.figures:
            self._period = self._period or str(found.through)
            self._figures(found.figures)
        self._place.addWidget(SectionTitle(translate("Mission", "Its newest pack")))
        for words in pack_words(found):
            self._place.addLayout(prose(Words(words, tone="ink2", wrap=True)))

    def _notice(self, notice: Notice) -> QWidget:
        card = Card("soft")
        text = {"fr": notice.fr, "ar": notice.ar, "en": notice.en}[wording.language()]
        day = Words(wording.day(date.fromisoformat(notice.date), "day"), "small", "ink2")
        away = Button(translate("Mission", "Put away"), "plain", height=32, pressed=lambda: self._dismiss(notice))
        away.setObjectName(f"away_{notice.id}")
        away.setAccessibleName(wording.joined([away.text(), text]))
        inner = row(column(day, Words(text, wrap=True), spacing=2), away, spacing=16, parent=card)
        inner.setStretch(0, 1)
        inner.setContentsMargins(20, 12, 12, 12)
        return card

    def _dismiss(self, notice: Notice) -> None:
        words = translate("Mission", "Put away. The mission’s next notice shows here again.")
        self._tasks.run(packs.dismiss, self._desk, notice.id, done=lambda _: self._window.notice(words))

    def _figures(self, figures: Sequence[Beside]) -> None:
        """Those of one month, quarter or year at a time, the newest first."""
        by_period: dict[str, list[Beside]] = {}
        for one in figures:
            by_period.setdefault(one.counted.period, []).append(one)
        newest = sorted(by_period, key=_end, reverse=True)
        options = [(period, time_words(by_period[period][0].counted)) for period in newest]
        self._period = self._period if self._period in by_period else newest[0]
        choice = ComboField(options, value=self._period, name=translate("Mission", "Month, quarter or year"))
        choice.setObjectName("period")
        choice.setFixedWidth(220)
        place = column(spacing=4)

        def draw(period: object, whole: bool = False) -> None:
            clear(place)
            if period not in by_period:
                return
            self._period = str(period)
            chosen = by_period[self._period]
            place.addWidget(self._table(chosen if whole else chosen[:AT_ONCE]))
            if len(chosen) > AT_ONCE and not whole:
                words = translate("Mission", "%n more figure(s)", None, len(chosen) - AT_ONCE)
                more = Button(words, "plain", icon="down", icon_end=True, pressed=lambda: draw(period, True))
                place.addLayout(row(more, None))

        choice.picked.connect(draw)
        note = translate("Mission", "The mission adds up all computers of a site: its figure may be larger than the one sent from here.")
        self._place.addLayout(row(choice, None))
        self._place.addLayout(prose(Words(note, "small", "ink2", wrap=True)))
        self._place.addLayout(place)
        draw(self._period)

    def _table(self, figures: Sequence[Beside]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for at, head in enumerate((translate("Mission", "sent from here"), translate("Mission", "counted by the mission")), 1):
            grid.addWidget(Words(head, "small", "ink3"), 0, at, Qt.AlignmentFlag.AlignTrailing)
        programme, line, place = self._desk.programme, 1, ""
        for one in figures:
            if (now := place_words(programme, one.counted)) != place:
                grid.addWidget(Words(now, "small", "ink3", wrap=True), line, 0)
                place, line = now, line + 1
            sent = "–" if one.sent is None else value_words(one.sent)
            grid.addWidget(Words(counted_words(programme, one.counted), wrap=True), line, 0)
            grid.addWidget(Words(wording.isolate(sent), tone="ink2"), line, 1, Qt.AlignmentFlag.AlignTrailing)
            grid.addWidget(Words(wording.isolate(value_words(one.counted)), bold=one.differs), line, 2, Qt.AlignmentFlag.AlignTrailing)
            line += 1
        made.setMaximumWidth(760)
        return made


def counted(found: Heard, programme: Programme) -> list[str]:
    """How far the mission counted, and what it lacks, a sentence each."""
    cell = found.said.cell
    if cell is None:
        return [
            translate("Mission", "The mission has not said yet what it counts. It comes with the receipts, once it has counted a month.")
        ]
    told = []
    if found.through is not None:
        name = wording.month(found.through.first, capital=False)
        told.append(translate("Mission", "Counted through %1.").replace("%1", name))
    else:
        told.append(translate("Mission", "No month counted yet."))
    if cell.gaps:
        numbers = wording.listed(map(str, cell.gaps))
        told.append(
            translate("Mission", "It lacks from this computer: %n batch(es), number %1.", None, len(cell.gaps)).replace("%1", numbers)
        )
    for site, month in cell.missing:
        known = programme.sites.get(site)
        place = label(known.place) if known is not None else site
        words = translate("Mission", "Another computer of %1 still owes %2.").replace("%1", place)
        told.append(words.replace("%2", wording.month(Month.parse(month).first, capital=False)))
    if cell.waiting:
        told.append(translate("Mission", "%n batch(es) received there wait(s) to be opened.", None, cell.waiting))
    if not (cell.gaps or cell.missing or cell.waiting):
        told.append(translate("Mission", "Nothing is missing."))
    said_on = wording.day(date.fromisoformat(found.said.cell_date), "day")
    return [*told, translate("Mission", "Said by the mission on %1.").replace("%1", said_on)]


def pack_words(found: Heard) -> list[str]:
    """Number and day of the newest pack, and whether its programme is in use."""
    said = found.said
    if not said.number:
        return [translate("Mission", "None came yet: this computer works with what it was set up with.")]
    day = wording.day(date.fromisoformat(said.issued), "day")
    told = [translate("Mission", "Number %1, of %2.").replace("%1", str(said.number)).replace("%2", day)]
    if said.unread:
        told.append(translate("Mission", "Its programme cannot be used here, the one before stays in use: tell the mission."))
    return told


def _end(period: str) -> str:
    """A key that sorts months, quarters and years by when they end."""
    if "-Q" in period:
        year, quarter = period.split("-Q")
        return f"{year}-{3 * int(quarter):02d}q"
    return period if len(period) > 4 else f"{period}-12y"

"""The sheet for people to read: title, answer, the essential figures large, targets with a bar, simple charts, tables, how to read them.

A4, in French, Arabic (mirrored) or English. It is a digest (``digest``); a donor's is one page besides. What is left to the workbook is
said with its number. The same sheet gives the same bytes; fonts are embedded.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from . import beside, digest, explain, files, periods
from .beside import Pair
from .pages import ROOM, Pages
from .rows import Row, length
from .sheet import Sheet
from .typeset import HEAD

_GAP = 14.0
_ANSWER = 20  # lines of the answer on the paper, at most
_CARD, _CARDS = 62.0, 2  # height of a card, and how many projects and sites have cards
_HEAD = 33.0  # room of the words over a part, and around them
_BARS, _BAR_ROW = 7, 15.0
_ROW = 13.5
_HOW, _MORE = 30.0, 14.0  # room of the words over the explanation, and of the line that says what was left out
_ACROSS, _ROOM_ACROSS = 3, 270.0  # how many sites stand beside one another, and the room of their figures
_NOW, _SINCE, _SHARE = ROOM - 150, ROOM - 42, ROOM  # where the columns of a table end


def write(sheet: Sheet, path: Path) -> None:
    """Write the sheet as a PDF. Raises OSError when the disk refuses; what was there then stays."""
    files.replace(path, _Paper(sheet).bytes())


class _Paper:
    """The parts of the paper, from the top."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.one_page = sheet.audience == "donor"
        self.pages = Pages(sheet.language, sheet.warning, single=self.one_page)
        self.left_out = 0
        self.carded: list[Row] = []

    def bytes(self) -> bytes:
        """Everything in its order; on a single page the explanation keeps its room at the foot."""
        said = explain.sentences(self.sheet)
        floor = self.pages.floor
        if self.one_page:
            self.pages.floor += sum(len(self.pages.lines(words, ROOM, 8)) * 12 + 2 for words in said) + _HOW + _MORE
        self.head()
        self.essentials()
        self.goals()
        self.charts()
        self.tables()
        self.pages.floor = floor
        if self.left_out:
            words = self.sheet.word("parts", "more" if self.one_page else "digest", count=self.left_out)
            self.pages.need(2 * _MORE)
            self.pages.y -= 0 if self.one_page else 8
            self.pages.paragraph(words, 8, colour="ink3")
        self.how(said)
        return self.pages.finish(self.sheet.title)

    def head(self) -> None:
        """Title, period, and the answer on a soft ground."""
        pages, sheet = self.pages, self.sheet
        title, size = pages.fitted(sheet.title, ROOM, 17, 12, HEAD)
        pages.y -= 24
        pages.words(0, pages.y, title, size, font=HEAD, colour="accent")
        pages.paragraph(explain.period(sheet), 10, colour="ink2", after=8)
        lines = [line for sentence in sheet.answer for line in pages.lines(sentence, ROOM - 24, 11, HEAD)][:_ANSWER]
        if lines:
            height = len(lines) * 16.5 + 16
            pages.need(height)
            pages.rect(0, pages.y - height, ROOM, height, "soft", 6)
            pages.y -= 6
            for line in lines:
                pages.y -= 16.5
                pages.words(12, pages.y + 3, line, 11, font=HEAD)
            pages.y -= 10

    def section(self, words: str, room: float) -> bool:
        """The words over a part, when at least so much room is left below them; on a single page there may be none."""
        pages = self.pages
        if self.one_page and not pages.fits(room + _HEAD):
            return False
        pages.need(room + _HEAD)
        pages.y -= _HEAD - 9
        words, size = pages.fitted(words, ROOM, 11.5, 9, HEAD)
        pages.words(0, pages.y, words, size, font=HEAD, colour="accent")
        pages.y -= 9
        return True

    def essentials(self) -> None:
        """The first figures of a project and site on cards, those of further ones in a table."""
        sheet, places = self.sheet, beside.places(self.sheet)
        now, since, _ = explain.columns(sheet)
        for place in places[:_CARDS]:
            found = beside.essentials(sheet, place)
            if not self.section(beside.place_words(place, sheet), _CARD):
                return
            width = (ROOM - _GAP * (len(found) - 1)) / max(1, len(found))
            for number, (words, of_now, of_since) in enumerate(found):
                own = now if of_now is None or self.own(of_now.period) else periods.words(of_now.period, sheet.language)
                self.card(number * (width + _GAP), width, words, (own, of_now), (since, of_since))
                self.carded += [row for row in (of_now, of_since) if row is not None]
            self.pages.y -= _CARD
        if places[_CARDS:] and self.section(sheet.word("parts", "key"), 3 * _ROW):
            self.columns(now)
            for place in sorted(places[_CARDS:]):
                for words, of_now, of_since in beside.essentials(sheet, place):
                    said = f"{beside.place_words(place, sheet)} · {words}"
                    if of_now is not None and not self.own(of_now.period):
                        said += f" ({periods.words(of_now.period, sheet.language)})"
                    self.row(said, of_now, of_since, "", now)
                    self.carded += [row for row in (of_now, of_since) if row is not None]

    def card(self, x: float, width: float, words: str, now: tuple[str, Row | None], since: tuple[str, Row | None]) -> None:
        """What is counted, the figure of the period large, the one since the beginning beside it."""
        pages, top = self.pages, self.pages.y
        pages.rect(x, top - _CARD, width, _CARD, "rail", 6)
        pages.words(x + 10, top - 15, words, 9, colour="ink2")
        half = (width - 20) / 2
        told = [(label, row) for label, row in (now, since) if row is not None]
        for number, (label, row) in enumerate(told):
            at = x + 10 + number * half
            text = beside.text(row.value, row.mark, self.sheet.language)
            size = min(21.0, 21.0 * (half - 6) / max(1.0, pages.measure(text, 21, HEAD)))
            pages.words(at, top - 37, text, size, font=HEAD, colour="accent" if number == 0 else "ink")
            lacking = beside.without(row, self.sheet)
            if lacking:
                for line, part in enumerate((label, f"({lacking})")):
                    part, size = pages.fitted(part, half - 4, 7, 5)
                    pages.words(at, top - 47 - line * 8.5, part, size, colour="amber" if line else "ink3")
            else:
                for line, part in enumerate(pages.lines(label, half - 4, 7)[:2]):
                    pages.words(at, top - 47 - line * 8.5, part, 7, colour="ink3")

    def goals(self) -> None:
        """Each target with a bar of how much of it is reached."""
        pages, sheet = self.pages, self.sheet
        if not sheet.goals or not self.section(sheet.word("parts", "goals"), 30):
            return
        for goal in sheet.goals:
            if self.one_page and not pages.fits(30):
                self.left_out += 1
                continue
            pages.need(30)
            told = sheet.word(
                "parts",
                "of",
                value=beside.text(goal.value, goal.mark, sheet.language),
                target=beside.text(goal.target, "", sheet.language),
            )
            if beside.told(goal):
                told += f" · {beside.share_text(goal.share, sheet.language)}"
            pages.y -= 14
            room = ROOM - pages.measure(told, 9.5, HEAD) - 12
            words, size = pages.fitted(beside.goal_words(goal, sheet), room, 9.5, 7.5)
            pages.words(0, pages.y, words, size)
            pages.words(ROOM, pages.y, told, 9.5, font=HEAD, anchor="end")
            pages.y -= 11
            self.bar(0, pages.y, ROOM, 6, goal.share or 0.0)
            pages.y -= 3

    def charts(self) -> None:
        """Of the first projects and sites: who the new persons are, and which services were given, since the beginning."""
        sheet = self.sheet
        for place in beside.places(sheet)[:_CARDS]:
            since = [row for row in sheet.since if (row.project, row.site) == place]
            persons = [row for row in since if row.table == "persons_new" and _only(row, "sex")]
            persons += [row for row in since if row.table == "persons_new" and _only(row, "group")]
            services = [row for row in since if row.table == "services" and row.measure == "services" and _only(row, "service")]
            families = [row for row in services if row.service.endswith(".*")]
            families = sorted(families, key=lambda row: (-(row.value or 0), row.service))
            # Bars say how parts compare, which a few of them among hidden ones would say wrongly.
            charts = [
                (table, rows[:_BARS])
                for table, rows in (("persons_new", persons), ("services", families))
                if len(rows) > 1 and 2 * sum(row.value is None for row in rows) <= len(rows)
            ]
            height = max((len(rows) for _, rows in charts), default=0) * _BAR_ROW + 16
            words = f"{sheet.word('parts', 'since')} · {beside.place_words(place, sheet)}"
            if not charts or not self.section(words, height):
                continue
            width = (ROOM - 2 * _GAP) / 2
            for number, (table, rows) in enumerate(charts):
                self.chart(number * (width + 2 * _GAP), width, sheet.word("table", table), rows)
            self.pages.y -= height

    def chart(self, x: float, width: float, words: str, rows: list[Row]) -> None:
        """A bar for each figure, with its words before and the figure, signs and all, behind it."""
        pages, sheet = self.pages, self.sheet
        pages.words(x, pages.y - 9, words, 9, font=HEAD, colour="ink2")
        longest = max((float(row.value or 0) for row in rows), default=0.0) or 1.0
        name, figure = width * 0.42, 46.0
        for number, row in enumerate(rows):
            y = pages.y - 16 - (number + 1) * _BAR_ROW + 5
            label, size = pages.fitted(beside.what(row, sheet), name - 6, 8, 6.5)
            pages.words(x, y, label, size)
            length = (width - name - figure) * float(row.value or 0) / longest
            if length > 0:
                pages.rect(x + name, y - 2, max(1.5, length), 9, "accent", 1.5)
            pages.words(x + name + length + 4, y, beside.text(row.value, row.mark, sheet.language), 8, font=HEAD)

    def tables(self) -> None:
        """The figures that no card shows, as far as they belong on paper."""
        found, left = digest.of(self.sheet, self.carded)
        self.left_out += left
        for table, pairs in groupby(found, key=lambda pair: pair.of.table):
            self.table(self.sheet.word("table", table), list(pairs))

    def table(self, words: str, found: list[Pair]) -> None:
        """The figures of a table in the columns period, since the beginning, share; words over those of each project and site, and the
        columns named again where they tell of another period."""
        if not self.section(words, (3 if self.one_page else 6) * _ROW):
            self.left_out += len(found)
            return
        several = len({(pair.of.project, pair.of.site) for pair in found}) > 1
        measures = len({pair.of.measure for pair in found}) > 1
        if self.sheet.audience == "internal" and 1 < len({pair.of.site for pair in found}) <= _ACROSS:
            self.across(found, measures)
            return
        over = None
        # A line without a figure of any period stands among those broken down like it.
        alike = {_kind(pair.of): self.when(pair) for pair in reversed(found) if pair.now is not None}
        periods_of = {pair: self.when(pair) if pair.now else alike.get(_kind(pair.of), (0, "")) for pair in found}
        for period, pairs in groupby(sorted(found, key=periods_of.__getitem__), key=periods_of.__getitem__):
            now = periods.words(period[1], self.sheet.language) if period[1] else explain.columns(self.sheet)[0]
            if over != now:
                self.columns(now)
                over = now
            for place, of_place in groupby(pairs, key=lambda pair: (pair.of.project, pair.of.site)):
                here, name = list(of_place), beside.place_words(place, self.sheet)
                if several and len(here) > 1:
                    self.subhead(name)
                for pair in here:
                    what = self.what(pair, measures)
                    self.line(f"{name} · {what}" if several and len(here) == 1 else what, pair, now)

    def across(self, found: list[Pair], measured: bool) -> None:
        """The sites of a cell beside one another, a line for each thing counted at any of them."""
        pages, sheet = self.pages, self.sheet
        sites = sorted({pair.of.site for pair in found})
        width = _ROOM_ACROSS / max(4, 2 * len(sites))
        ends = [(ROOM - (2 * left + 1) * width, ROOM - 2 * left * width) for left in reversed(range(len(sites)))]
        room = ROOM - 2 * len(sites) * width - 8

        def columns() -> None:
            pages.y -= _ROW
            for site, (_, end) in zip(sites, ends, strict=True):
                name, size = pages.fitted(sheet.label("site", site), 2 * width - 10, 8, 6, HEAD)
                pages.words(end, pages.y + 3, name, size, font=HEAD, colour="ink2", anchor="end")
            pages.y -= _ROW
            for place in ends:
                for end, words in zip(place, (explain.columns(sheet)[0], sheet.word("parts", "since_short")), strict=True):
                    words, size = pages.fitted(words, width - 6, 7.5, 5.5)
                    pages.words(end, pages.y + 3, words, size, colour="ink3", anchor="end")
            pages.rect(0, pages.y, ROOM, 0.6, "edge")

        columns()
        lines: dict[str, dict[str, Pair]] = {}
        for pair in sorted(found, key=lambda pair: beside.rank(pair.of)):
            lines.setdefault(self.what(pair, measured), {})[pair.of.site] = pair
        for what, by_site in lines.items():
            parts = pages.lines(what, room, 8.5)
            if not pages.fits(_ROW + 10 * (len(parts) - 1)):
                pages.turn()
                columns()
            pages.y -= _ROW
            for site, place in zip(sites, ends, strict=True):
                at = by_site.get(site)
                for end, row in zip(place, (at.now, at.since) if at else (), strict=False):
                    pages.words(end, pages.y + 3.5, beside.shown(row, sheet), 9, font=HEAD, anchor="end")
            for number, line in enumerate(parts):
                pages.y -= 10 if number else 0
                pages.words(0, pages.y + 3.5, line, 8.5)
            pages.rect(0, pages.y, ROOM, 0.4, "line")

    def own(self, period: str) -> bool:
        """Whether a period is the sheet's own."""
        return period in (self.sheet.first, f"{self.sheet.first}/{self.sheet.last}")

    def when(self, pair: Pair) -> tuple[int, str]:
        """Of what period a line is, the shortest first: blank for the sheet's own."""
        return (0, "") if pair.now is None or self.own(pair.now.period) else (length(pair.now.period), pair.now.period)

    def what(self, pair: Pair, measured: bool) -> str:
        """What a line counts, with its measure where a table has several or one that does not go without saying."""
        what = beside.what(pair.of, self.sheet)
        since = pair.since and periods.span(pair.since.period)[1]
        if since and since < self.sheet.last:
            what += f" ({self.sheet.word('parts', 'through', month=periods.words(since, self.sheet.language))})"
        said = measured or pair.of.measure in ("number", "of", "percent", "days", "minutes", "points")
        return f"{what} – {self.sheet.label('measure', pair.of.measure)}" if said else what

    def subhead(self, words: str) -> None:
        """A project and site over their lines of a table."""
        if self.one_page and not self.pages.fits(2 * _ROW):
            return
        self.pages.need(3 * _ROW)
        self.pages.y -= _ROW + 2
        words, size = self.pages.fitted(words, ROOM, 8.5, 7, HEAD)
        self.pages.words(0, self.pages.y + 3.5, words, size, font=HEAD, colour="ink2")

    def line(self, what: str, pair: Pair, over: str) -> None:
        """One line of a table, or one more figure left to the workbook."""
        if self.one_page and not self.pages.fits(2 * _ROW):
            self.left_out += 1
        else:
            self.row(what, pair.now, pair.since, beside.share_text(pair.share, self.sheet.language), over)

    def columns(self, now: str) -> None:
        """The words over the columns of a table; ``now`` says of what period the first is."""
        pages = self.pages
        _, since, share = explain.columns(self.sheet)
        pages.need(3 * _ROW)
        pages.y -= _ROW
        for x, words in ((_NOW, now), (_SINCE, since), (_SHARE, share)):
            pages.words(x, pages.y + 3, words, 7.5, colour="ink3", anchor="end")
        pages.rect(0, pages.y, ROOM, 0.6, "edge")

    def row(self, what: str, now: Row | None, since: Row | None, share: str, over: str) -> None:
        """One line of a table, as high as its words need; ``over`` stands over its first figure when it begins a page."""
        pages, sheet = self.pages, self.sheet
        told = [(_NOW, beside.shown(now, sheet)), (_SINCE, beside.shown(since, sheet))]
        widest = pages.measure(told[0][1], 9)
        lines = pages.lines(what, _NOW - max(widest, 46) - 10, 8.5)
        if not pages.fits(_ROW + 10 * (len(lines) - 1)) and not self.one_page:
            pages.turn()
            self.columns(over)
        pages.y -= _ROW
        for x, text in told:
            pages.words(x, pages.y + 3.5, text, 9, font=HEAD, anchor="end")
        pages.words(_SHARE, pages.y + 3.5, share, 8.5, colour="ink2", anchor="end")
        for number, line in enumerate(lines):
            pages.y -= 10 if number else 0
            pages.words(0, pages.y + 3.5, line, 8.5)
        pages.rect(0, pages.y, ROOM, 0.4, "line")

    def bar(self, x: float, y: float, width: float, height: float, share: float) -> None:
        """How much of a whole; what goes beyond the whole is not drawn."""
        self.pages.rect(x, y, width, height, "soft", height / 2)
        if share > 0:
            self.pages.rect(x, y, max(height, width * min(1.0, share)), height, "accent", height / 2)

    def how(self, said: list[str]) -> None:
        """How to read the figures, in words."""
        self.pages.need(_HOW)
        self.pages.y -= 10
        self.pages.paragraph(self.sheet.word("parts", "how"), 9.5, font=HEAD, colour="accent", after=2)
        for words in said:
            self.pages.paragraph(words, 8, colour="ink2", after=2)


def _kind(row: Row) -> tuple[object, ...]:
    """Where a row is from and what it breaks down by."""
    return row.project, row.site, row.measure, *(bool(getattr(row, name)) for name in beside.WHAT)


def _only(row: Row, column: str) -> bool:
    """Whether this is the only thing the row breaks down by."""
    return bool(getattr(row, column)) and not any(getattr(row, name) for name in beside.WHAT if name != column)

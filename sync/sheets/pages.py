"""Pages of A4, filled from the top in the direction a language is read: words, bands, bars. Arabic is the same page mirrored.

``x`` is points from the start margin, ``y`` points from the foot of the page. Nothing is drawn before ``finish``: every page says how
many there are. The same calls give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import resources

from .typeset import AFTER, BEFORE, HEAD, TEXT, fonts, numbers_whole, shaped, visual, wrap
from .words import word

WIDTH, HEIGHT = 595.28, 841.89
MARGIN, _FOOT = 46.0, 44.0
ROOM = WIDTH - 2 * MARGIN
_BAND = 20.0
_KEPT = 20_000  # words measured and shaped once: a table says the same ones again and again


class Pages:
    """What is written goes below what was written before; ``y`` is where it stands, ``floor`` how far down it may go."""

    def __init__(self, language: str, warning: str = "", *, single: bool = False) -> None:
        from reportlab.lib.colors import HexColor
        from reportlab.pdfbase import pdfmetrics

        fonts()
        self.language, self.warning, self.single = language, warning, single
        self._width_of = pdfmetrics.stringWidth
        look = resources.toml("look", "light.toml")
        self._colours = {name: HexColor(colour) for name, colour in look.items() if isinstance(colour, str)}
        self._pages: list[list[Callable[[Any], None]]] = []
        self._measured, self._visual = lru_cache(_KEPT)(self._measure), lru_cache(_KEPT)(self._ordered)
        self.floor = _FOOT + (_BAND if warning else 0.0)
        self.turn()

    @property
    def count(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def turn(self) -> None:
        """Begin another page."""
        self._pages.append([])
        self.y = HEIGHT - MARGIN
        if self.warning:
            self.y -= _BAND
            for y in (HEIGHT - MARGIN - 4, _FOOT - 4):
                self.rect(0, y, ROOM, _BAND, "amber_ground")
                self.words(ROOM / 2, y + 6, self.warning, 9.5, font=HEAD, colour="amber", anchor="middle")

    def fits(self, height: float) -> bool:
        """Whether so much room is left on the page."""
        return self.y - height >= self.floor

    def need(self, height: float) -> None:
        """Begin another page unless so much room is left; where there may be one only, whoever draws has asked ``fits`` before."""
        if not self.single and not self.fits(height):
            self.turn()

    def measure(self, text: str, size: float, font: str = TEXT) -> float:
        """How wide words are."""
        return self._measured(text, font) * size

    def lines(self, text: str, width: float, size: float, font: str = TEXT) -> list[str]:
        """Words broken into lines; a long word is cut rather than drawn over its neighbour. A mark at their start that says in which
        direction they run holds for every line."""
        found: list[str] = []
        mark = text[:1] if text[:1] in (BEFORE, AFTER) else ""
        for line in wrap(" ".join(text.split("\n")), width, lambda part: self.measure(part, size, font)):
            while self.measure(line, size, font) > width and len(line) > 1:
                keep = max(1, int(len(line) * width / self.measure(line, size, font)) - 1)
                found.append(line[:keep])
                line = line[keep:]
            found.append(line)
        return [line if line.startswith(mark) else mark + line for line in found]

    def fitted(self, text: str, width: float, size: float, least: float, font: str = TEXT) -> tuple[str, float]:
        """Words on one line: smaller where they are too long, and shortened where they are so even at the least size."""
        size = max(least, min(size, width / max(1e-6, self.measure(text, 1, font))))
        if self.measure(text, size, font) <= width + 0.01:
            return text, size
        return f"{self.lines(text, width - self.measure(' …', size, font), size, font)[0]} …", size

    def words(self, x: float, y: float, text: str, size: float, *, font: str = TEXT, colour: str = "ink", anchor: str = "start") -> None:
        """One line of words that begins at ``x``, ends there or has its middle there."""
        drawn, shade, mirrored = self._visual(text), self._colours[colour], self.language == "ar"
        at = WIDTH - MARGIN - x if mirrored else MARGIN + x

        def draw(canvas: Any) -> None:
            canvas.setFont(font, size)
            canvas.setFillColor(shade)
            if anchor == "middle":
                canvas.drawCentredString(at, y, drawn)
            elif (anchor == "end") == mirrored:
                canvas.drawString(at, y, drawn)
            else:
                canvas.drawRightString(at, y, drawn)

        self._pages[-1].append(draw)

    def rect(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0.0) -> None:
        """A filled box whose lower start corner stands there."""
        left = WIDTH - MARGIN - x - width if self.language == "ar" else MARGIN + x
        shade = self._colours[colour]

        def draw(canvas: Any) -> None:
            canvas.setFillColor(shade)
            canvas.roundRect(left, y, width, height, min(radius, width / 2, height / 2), stroke=0, fill=1)

        self._pages[-1].append(draw)

    def paragraph(
        self, text: str, size: float, *, font: str = TEXT, colour: str = "ink", x: float = 0.0, width: float = ROOM, after: float = 0.0
    ) -> None:
        """Words, as many lines as they need, then ``after`` points of room."""
        for line in self.lines(text, width, size, font):
            self.need(size * 1.5)
            self.y -= size * 1.5
            self.words(x, self.y, line, size, font=font, colour=colour)
        self.y -= after

    def finish(self, title: str) -> bytes:
        """The whole PDF, with the title and the number at the foot of every page."""
        from reportlab.pdfgen.canvas import Canvas

        file = io.BytesIO()
        canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1, lang=self.language, initialFontName=TEXT)
        canvas.setTitle(title)
        pages, self._pages = self._pages, []
        for number, page in enumerate(pages, start=1):
            self._pages.append(page)
            said = word("parts", "page", self.language, page=number, pages=len(pages))
            self.words(0, _FOOT - 18, *self.fitted(title, ROOM - 90, 7.5, 7.5), colour="ink3")
            self.words(ROOM, _FOOT - 18, said, 7.5, colour="ink3", anchor="end")
            for draw in page:
                draw(canvas)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    def _ordered(self, text: str) -> str:
        return visual(numbers_whole(text), {BEFORE: "fr", AFTER: "ar"}.get(text[:1], self.language))

    def _measure(self, text: str, font: str) -> float:
        return float(self._width_of(shaped(text), font, 1))

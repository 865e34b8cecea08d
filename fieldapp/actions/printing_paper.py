"""A plain A4 paper, filled from the top in the direction its language is read.

Arabic is set line by line, as ``sync.sheets.typeset`` does it.
"""

from __future__ import annotations

import io

from resources.wording import sentence
from sync.sheets.typeset import AFTER, BEFORE, HEAD, TEXT, fonts, numbers_whole, shaped, visual, wrap

from .controller import Controller

_MARGIN = 62.0
_INK, _GREY = 0.0, 0.38
_RED = (0.70, 0.10, 0.10)


class Paper:
    """What is written goes below what was written before. ``language`` may be changed between two paragraphs; ``y`` is where it stands."""

    def __init__(self, language: str, margin: float = _MARGIN) -> None:
        from reportlab.lib.pagesizes import A4
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfgen.canvas import Canvas

        fonts()
        self._width_of = pdfmetrics.stringWidth
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=A4, invariant=1)
        self._width, self._height = A4
        self.language = language
        self.margin = margin
        self.y = self._height - margin
        self.pages = 1
        self._foot: tuple[Controller, str] | None = None

    @property
    def room(self) -> float:
        """The width of a line, in points."""
        return float(self._width - 2 * self.margin)

    def write(self, key: str, *, font: str = TEXT, size: float = 10.5, **values: object) -> None:
        """One paragraph: the sentence ``key`` with its values filled in."""
        if self.language == "ar":
            values = {name: f"{BEFORE}{value}{AFTER}" for name, value in values.items()}
        self.paragraph(sentence(key, self.language, **values), font=font, size=size, after=size * 0.4)

    def paragraph(
        self, text: str, *, font: str = TEXT, size: float = 10.5, after: float = 0.0, grey: bool = False, inset: float = 0.0
    ) -> None:
        """Words, as many lines as they need, ``inset`` from both margins, then ``after`` points of room."""
        for line in wrap(numbers_whole(text), self.room - 2 * inset, lambda part: float(self._width_of(shaped(part), font, size))):
            self._line(visual(line, self.language), font, size, grey, inset)
        self.space(after)

    def code(self, text: str, size: float = 7.5) -> None:
        """Something to compare letter by letter, broken wherever the line is full, left to right in every language."""
        line = ""
        for character in text:
            if self._width_of(line + character, TEXT, size) > self.room:
                self._line(line, TEXT, size, left=True)
                line = ""
            line += character
        self._line(line, TEXT, size, left=True)

    def box(self, x: float, width: float, sign: str) -> None:
        """A box whose left lower corner stands at ``x`` and ``y``, with a sign in it or empty."""
        self._canvas.setLineWidth(0.7)
        self._canvas.setStrokeGray(_GREY)
        self._canvas.rect(x, self.y, width, width * 1.25)
        self._canvas.setFillGray(_INK)
        self._canvas.setFont(HEAD, width * 0.72)
        self._canvas.drawCentredString(x + width / 2, self.y + width * 0.36, sign)

    def rule(self, *, dashed: bool = False) -> None:
        """A line across the page."""
        self._canvas.setLineWidth(0.5)
        self._canvas.setStrokeGray(_GREY)
        self._canvas.setDash(*((3, 3) if dashed else ()))
        self._canvas.line(self.margin, self.y, self._width - self.margin, self.y)
        self._canvas.setDash()

    def space(self, points: float) -> None:
        """Leave some room."""
        self.y -= points

    def footer(self, controller: Controller, version: str = "") -> None:
        """At the foot of every page from now on: who answers for the data, under which authorisation, and the version of a text (rule R16).

        Without an authorisation a red band says so.
        """
        self._foot = controller, version

    def finish(self) -> bytes:
        """The whole PDF."""
        self._draw_foot()
        self._canvas.save()
        return self._file.getvalue()

    def _draw_foot(self) -> None:
        if self._foot is None:
            return
        (controller, version), y = self._foot, self.margin * 0.5
        if controller.missing:
            self._canvas.setFillColorRGB(*_RED)
            self._canvas.rect(self.margin, y - 5, self.room, 17, stroke=0, fill=1)
        words = sentence(
            "foot_unauthorised" if controller.missing else "foot_controller", self.language, **_marked(self.language, controller)
        )
        if version:
            words += sentence("foot_version", self.language, **_marked(self.language, version=version))
        line = visual(words, self.language)
        size = min(8.0, 8.0 * (self.room - 12) / float(self._width_of(line, TEXT, 8)))
        self._canvas.setFont(TEXT, size)
        self._canvas.setFillGray(1.0 if controller.missing else _GREY)
        if self.language == "ar":
            self._canvas.drawRightString(self._width - self.margin - 6, y, line)
        else:
            self._canvas.drawString(self.margin + 6, y, line)

    def _line(self, text: str, font: str, size: float, grey: bool = False, inset: float = 0.0, *, left: bool = False) -> None:
        if self.y < self.margin:
            self._draw_foot()
            self._canvas.showPage()
            self.y = self._height - self.margin
            self.pages += 1
        self.y -= size * 1.5
        self._canvas.setFont(font, size)
        self._canvas.setFillGray(_GREY if grey else _INK)
        if self.language == "ar" and not left:
            self._canvas.drawRightString(self._width - self.margin - inset, self.y, text)
        else:
            self._canvas.drawString(self.margin + inset, self.y, text)


def _marked(language: str, controller: Controller | None = None, **values: str) -> dict[str, str]:
    if controller is not None:
        values |= {"name": controller.name, "authorisation": controller.authorisation}
    return {key: f"{BEFORE}{value}{AFTER}" if language == "ar" else value for key, value in values.items()}

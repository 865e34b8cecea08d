"""The page that enrols a laptop: a square code and its line, the sites it is for, whom to call, three steps, in three languages.

It holds no secret: who finds it can start an installation of these sites, and the mission counts none before it compared six digits.
"""

from __future__ import annotations

from typing import Any

from resources.wording import LANGUAGES, sentence
from sync import enrolment
from sync.sitepack import SitePack

from .pages import MARGIN, ROOM, WIDTH, Pages
from .typeset import HEAD

_SQUARE = 176.0
_GAP = 22.0
_STEPS = ("enrolment_step_1", "enrolment_step_2", "enrolment_step_3")
_SITES_SHOWN = 6


def page(pack: SitePack, data: bytes) -> bytes:
    """The PDF for a site pack, whose signed bytes are ``data``."""
    line = enrolment.line(pack.url, data)
    sheet = _Sheet("fr", single=True)
    for language in LANGUAGES:
        sheet.spoken(language)
        sheet.paragraph(sentence("enrolment_title", language), 19 if language != "en" else 12, font=HEAD, after=0)
    sheet.y -= 10
    top = sheet.y
    sheet.spoken("fr")
    sheet.square(line, top - _SQUARE)
    sheet.beside(pack)
    sheet.y = min(sheet.y, top - _SQUARE) - 10
    sheet.spoken("fr")
    for part in sheet.typed(enrolment.grouped(line)):
        sheet.paragraph(part, 10)
    sheet.y -= 6
    for language in LANGUAGES:
        sheet.spoken(language)
        sheet.y -= 8
        sheet.paragraph(sentence("enrolment_what", language), 9, colour="ink2", after=3)
        for number, key in enumerate(_STEPS, 1):
            sheet.paragraph(f"{number}. {sentence(key, language)}", 10.5, after=2)
    sheet.spoken("fr")
    return sheet.finish(sentence("enrolment_title", "fr"))


class _Sheet(Pages):
    """The page, drawn from the top; the square stands at the left in every language, because three are on it."""

    def spoken(self, language: str) -> None:
        """Write in this language from now on."""
        self.language = language
        self._visual.cache_clear()

    def square(self, text: str, y: float) -> None:
        """The square code of ``text``, its foot at ``y``."""

        def draw(canvas: Any) -> None:
            from reportlab.graphics import renderPDF
            from reportlab.graphics.barcode.qr import QrCodeWidget
            from reportlab.graphics.shapes import Drawing

            code = QrCodeWidget(text, barLevel="M", barWidth=_SQUARE, barHeight=_SQUARE, barBorder=2)
            drawing = Drawing(_SQUARE, _SQUARE)
            drawing.add(code)
            renderPDF.draw(drawing, canvas, MARGIN, y)

        self._pages[-1].append(draw)

    def beside(self, pack: SitePack) -> None:
        """The sites with their codes, the mission and whom to call, right of the square."""
        x, width = _SQUARE + _GAP, ROOM - _SQUARE - _GAP
        self.y -= 6
        for code in pack.site_codes[:_SITES_SHOWN]:
            self.paragraph(code, 20 if len(pack.site_codes) < 3 else 13, font=HEAD, x=x, width=width)
            names = dict.fromkeys(pack.site_name(code, language) for language in ("fr", "en"))
            self.paragraph(" · ".join(name for name in names if name != code), 10.5, x=x, width=width)
            arabic = pack.site_name(code, "ar")
            if arabic != code:
                self.y -= 10.5 * 1.5
                self.words(x, self.y, arabic, 10.5)
            self.y -= 5
        if len(pack.site_codes) > _SITES_SHOWN:
            self.paragraph(", ".join(pack.site_codes[_SITES_SHOWN:]), 9, x=x, width=width)
        self.y -= 3
        for key, value in (("enrolment_mission", pack.mission), ("enrolment_call", pack.contact)):
            heads = " · ".join(dict.fromkeys(sentence(key, language) for language in ("fr", "en")))
            self.paragraph(heads, 7.5, colour="ink3", x=x, width=width)
            self.words(WIDTH - 2 * MARGIN, self.y, self._arabic(key), 7.5, colour="ink3", anchor="end")
            self.paragraph(value or "–", 11, x=x, width=width, after=2)

    def typed(self, parts: list[str]) -> list[str]:
        """The line in groups, as many lines as it needs, none of them cut in the middle of a group."""
        found: list[str] = []
        for part in parts:
            longer = f"{found[-1]} {part}" if found else part
            if found and self.measure(longer, 10) <= ROOM:
                found[-1] = longer
            else:
                found.append(part)
        return found

    def _arabic(self, key: str) -> str:
        return sentence(key, "ar")

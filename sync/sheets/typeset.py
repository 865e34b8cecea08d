"""Words set on paper in French, English and Arabic: broken into lines in logical order, and only then shaped and put in visual order.

The other way round, shaping before breaking, puts the first words of an Arabic paragraph on its second line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import resources

TEXT, HEAD = "IBMPlexSansArabic-Regular", "IBMPlexSansArabic-SemiBold"
# Direction marks around a value keep 2026-01 from being read as 01-2026 inside Arabic. They are never drawn.
BEFORE, AFTER = "\u200e", "\u200f"
# Isolates, as the window puts them around names, and signs Unicode has not given a place: the library that orders a line knows neither.
_NO_PLACE = frozenset({"LRI", "RLI", "FSI", "PDI", ""})
_NUMBER = re.compile("\\+?\\d(?:[ \u00a0./-]*\\d|,\\d)+(?:\u00a0?%)?")


def fonts() -> None:
    """Let the PDF library know the typeface, once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for font in (TEXT, HEAD):
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, str(resources.path("fonts", f"{font}.ttf"))))


def undrawn(text: str, font: str) -> str:
    """The signs of ``text`` that the typeface has no shape for."""
    from reportlab.pdfbase import pdfmetrics

    fonts()
    shapes = pdfmetrics.getFont(font).face.charToGlyph
    return "".join(sign for sign in text if not shapes.get(ord(sign)))


def wrap(text: str, room: float, measure: Callable[[str], float]) -> list[str]:
    """Lines of words in logical order, none wider than ``room`` unless one word alone is; a no-break space breaks nowhere."""
    lines: list[str] = []
    for word in filter(None, text.split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def numbers_whole(text: str) -> str:
    """A telephone number, a date or an amount stays on one line and is read from the left, also among Arabic words."""
    return _NUMBER.sub(lambda number: BEFORE + number[0].replace(" ", "\u00a0") + BEFORE, text)


def shaped(line: str) -> str:
    """Arabic letters joined as they are written, still in logical order: to measure a line."""
    import arabic_reshaper

    return str(arabic_reshaper.reshape(_unmarked(line)))


def visual(line: str, language: str) -> str:
    """A line shaped and put in the order it stands on paper."""
    import arabic_reshaper
    from bidi.algorithm import get_display

    base = "R" if language == "ar" else "L"
    known = "".join(sign for sign in line if unicodedata.bidirectional(sign) not in _NO_PLACE)
    return _unmarked(str(get_display(arabic_reshaper.reshape(known), base_dir=base)))


def _unmarked(text: str) -> str:
    return text.replace(BEFORE, "").replace(AFTER, "")

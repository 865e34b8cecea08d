"""Papers a cell prints: what the mission proved about a batch, as a PDF in French, Arabic or English.

Arabic is set line by line: words are wrapped in logical order, and only then is each line shaped and put in the order it is read on paper.
The same proofs give the same bytes, and a paper holds no name.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import resources
from fieldapp.domain.errors import Refused
from fieldapp.storage import outbox
from resources.wording import sentence
from sync import keys, receipts, sitepack
from sync.sheets import files

from . import exports
from .desk import Desk

_TEXT, _HEAD = "IBMPlexSansArabic-Regular", "IBMPlexSansArabic-SemiBold"
_MARGIN = 62.0
# Direction marks around a value keep 2026-01 from being read as 01-2026 inside Arabic. They are never drawn.
_BEFORE, _AFTER = "\u200e", "\u200f"


def receipt(desk: Desk, seq: int, out: Path, language: str | None = None) -> Path:
    """Write what the mission signed about the batch ``seq`` to ``out``, with the signed receipts themselves so that it can be checked.

    Raises Refused ``receipt_missing`` without a proof, ``receipt_not_written`` when the disk refuses.
    """
    pack = sitepack.read(desk.store.meta("site_pack") or b"")
    installation = keys.installation_id(keys.signing_public(desk.store.meta("installation_key") or b""))
    with desk.store.read() as connection:
        row = next((one for one in outbox.rows(connection) if one.seq == seq), None)
        signed = [receipts.read(body, pack.receipt_public) for body in outbox.receipt_bodies(connection, seq)]
    signed = [one for one in signed if one.level in ("held", "pooled", "durable")]
    if row is None or not signed:
        raise Refused("receipt_missing")
    paper = Paper(language or desk.language)
    paper.write("receipt_title", font=_HEAD, size=17)
    paper.write("receipt_batch", size=12, number=row.seq, period=row.period or "–")
    paper.write("receipt_who", installation=installation, sites=", ".join(pack.site_codes), mission=pack.mission)
    paper.write("receipt_sealed", day=_day(row.sealed_on))
    paper.code(row.hash)
    for one in signed:
        paper.space(10)
        paper.write(f"receipt_{one.level}", day=_day(one.date))
        paper.code(one.data.decode())
    paper.space(14)
    paper.write("receipt_check", size=9)
    try:
        with exports.writing(desk, out, "receipt"):
            files.replace(out, paper.finish())
    except OSError:
        raise Refused("receipt_not_written", file=out.name) from None
    return out


class Paper:
    """A plain A4 paper, filled from the top in the direction its language is read."""

    def __init__(self, language: str) -> None:
        from reportlab.lib.pagesizes import A4
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        for font in (_TEXT, _HEAD):
            if font not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(font, str(resources.path("fonts", f"{font}.ttf"))))
        self._width_of = pdfmetrics.stringWidth
        self._language = language
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=A4, invariant=1)
        self._width, self._height = A4
        self._y = self._height - _MARGIN

    def write(self, key: str, *, font: str = _TEXT, size: float = 10.5, **values: object) -> None:
        """One paragraph: the sentence ``key`` with its values filled in."""
        rtl = self._language == "ar"
        if rtl:
            values = {name: f"{_BEFORE}{value}{_AFTER}" for name, value in values.items()}
        room = self._width - 2 * _MARGIN
        for line in wrap(sentence(key, self._language, **values), room, lambda text: self._measure(text, font, size)):
            self._line(_visual(line) if rtl else line, font, size, rtl)
        self.space(size * 0.4)

    def code(self, text: str, size: float = 7.5) -> None:
        """Something to compare letter by letter, broken wherever the line is full, left to right in every language."""
        room = self._width - 2 * _MARGIN
        line = ""
        for character in text:
            if self._width_of(line + character, _TEXT, size) > room:
                self._line(line, _TEXT, size, rtl=False)
                line = ""
            line += character
        self._line(line, _TEXT, size, rtl=False)

    def space(self, points: float) -> None:
        """Leave some room."""
        self._y -= points

    def finish(self) -> bytes:
        """The whole PDF."""
        self._canvas.save()
        return self._file.getvalue()

    def _line(self, text: str, font: str, size: float, rtl: bool) -> None:
        if self._y < _MARGIN:
            self._canvas.showPage()
            self._y = self._height - _MARGIN
        self._y -= size * 1.5
        self._canvas.setFont(font, size)
        if rtl:
            self._canvas.drawRightString(self._width - _MARGIN, self._y, text)
        else:
            self._canvas.drawString(_MARGIN, self._y, text)

    def _measure(self, text: str, font: str, size: float) -> float:
        return float(self._width_of(_shaped(text) if self._language == "ar" else text, font, size))


def wrap(text: str, room: float, measure: Callable[[str], float]) -> list[str]:
    """Lines of words in logical order, none wider than ``room`` unless one word alone is."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _day(text: str) -> str:
    return date.fromisoformat(text[:10]).strftime("%d/%m/%Y")


def _shaped(line: str) -> str:
    import arabic_reshaper

    return str(arabic_reshaper.reshape(_unmarked(line)))


def _visual(line: str) -> str:
    import arabic_reshaper
    from bidi.algorithm import get_display

    return _unmarked(str(get_display(arabic_reshaper.reshape(line), base_dir="R")))


def _unmarked(text: str) -> str:
    return text.replace(_BEFORE, "").replace(_AFTER, "")

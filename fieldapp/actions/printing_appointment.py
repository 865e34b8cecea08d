"""The appointment card: date, hour, a place the person recognises and a phone number, in their language. Whoever finds it learns nothing
else: no service, no association, no name, no number of a file.

Four cards stand on an A4 page, to be cut. A calendar leaf and a clock say day and hour to who does not read.
"""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.domain import day_words
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.folding import fold
from fieldapp.storage import appointments as stored
from fieldapp.storage import settings
from fieldapp.storage.database import Transaction
from sync.sheets import files
from sync.sheets.typeset import HEAD, TEXT, fonts, shaped, visual, wrap

from . import exports
from .appointments_rows import AppointmentRow, minute_of, row_of
from .desk import Desk, Done, require
from .roles import CASE_WORKERS, READERS
from .sites import served

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

CHANGED = frozenset({"settings"})
LONGEST = 120
ACROSS = DOWN = 2
_INK, _GREY = 0.0, 0.45
_INSET = 26.0
# Languages written in Arabic letters here, and those whose speakers more often read English than French.
_ARABIC = ("ar", "ary", "apd", "shu", "apc", "rif", "zgh")
_ENGLISH = ("en", "pcm", "ha", "yo", "bin")
# What would say what kind of service it is; the implementers of the sites are refused besides.
_TELLING = (
    "cellule", "ecoute", "psych", "migra", "social", "refug", "asile", "asyl", "violence", "counsel", "listen", "oim", "iom",
    "خليه", "استماع", "هجره", "مهاجر", "نفسي", "لاجي", "لجوء", "عنف",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CardWords:
    """What the cards of a site say: the place in each language (blank: that of another language) and the phone."""

    place: Mapping[str, str]
    phone: str

    def place_in(self, language: str) -> str:
        """The place in this language, or in one it is written in."""
        return self.place.get(language) or next((words for words in self.place.values() if words), "")


def words(desk: Desk, site: str) -> CardWords:
    """What the cards of a site say; blank while nobody wrote it."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = settings.value(connection, _key(site))
    chosen = found if isinstance(found, dict) else {}
    return CardWords({language: str(chosen.get(language, "")) for language in ("fr", "ar", "en")}, str(chosen.get("phone", "")))


def save_words(desk: Desk, site: str, chosen: CardWords) -> Done[None]:
    """Put these words on the cards of a site from now on.

    Raises Invalid beside fr, ar or en for words that say what kind of service it is, beside phone for one that cannot be dialled.
    """
    require(desk, "coordinator")
    texts = {language: chosen.place.get(language, "").strip() for language in ("fr", "ar", "en")} | {"phone": chosen.phone.strip()}
    problems = {key: "card_names_the_cell" for key in ("fr", "ar", "en") if _telling(desk, texts[key])}
    problems |= {key: "text_too_long" for key, text in texts.items() if len(text) > LONGEST}
    if any(letter.isalpha() for letter in texts["phone"]):
        problems["phone"] = "urgent_number_unreadable"
    if site not in served(desk):
        problems["fr"] = "site_not_served"
    if problems:
        raise Invalid(problems)
    with desk.store.write() as tx:
        before = settings.value(tx.connection, _key(site))
        _put(desk, tx, site, texts)
    return Done(None, CHANGED, partial(_put_back, desk, site, before))


def _put_back(desk: Desk, site: str, texts: object) -> Done[None]:
    """The words as they were before."""
    require(desk, "coordinator")
    with desk.store.write() as tx:
        _put(desk, tx, site, texts)
    return Done(None, CHANGED)


def _put(desk: Desk, tx: Transaction, site: str, texts: object) -> None:
    settings.choose(tx, _key(site), texts, desk.today())
    tx.audit("cards.changed", f"setting {_key(site)}")


def card(desk: Desk, appointment_ids: Sequence[int], path: Path) -> Path:
    """Write the cards of these appointments to a PDF where the user chose.

    Raises Refused ``card_place_missing`` while a site has no words for its cards, ``appointment_unknown``, ``card_not_written``.
    """
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        rows = stored.by_ids(connection, list(appointment_ids))
    if not rows:
        raise Refused("appointment_unknown")
    said = {site: words(desk, site) for site in {row["site"] for row in rows}}
    if not all(one.place_in("fr") for one in said.values()):
        raise Refused("card_place_missing")
    pdf = _pages([(row_of(row), language_for(row["language"]), said[row["site"]]) for row in rows])
    try:
        with exports.writing(desk, path, "person"):
            files.replace(path, pdf)
    except OSError:
        raise Refused("card_not_written", file=path.name) from None
    return path


def language_for(spoken: str) -> str:
    """The language a card is written in for who speaks this one."""
    return "ar" if spoken in _ARABIC else "en" if spoken in _ENGLISH else "fr"


def _key(site: str) -> str:
    return f"card.{site}"


def _telling(desk: Desk, text: str) -> bool:
    """Whether a place names the service or who runs it."""
    plain = fold(text)
    who = {fold(site.implementer) for site in desk.programme.sites.values()}
    return any(word in plain for word in map(fold, _TELLING)) or bool(who & set(plain.split()))


def _pages(cards: Sequence[tuple[AppointmentRow, str, CardWords]]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    fonts()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    width, height = A4[0] / ACROSS, A4[1] / DOWN
    for at, (row, language, said) in enumerate(cards):
        place = at % (ACROSS * DOWN)
        if at and not place:
            canvas.showPage()
        _Card(canvas, place % ACROSS * width, A4[1] - (place // ACROSS + 1) * height, width, height, language).draw(row, said)
    canvas.save()
    return file.getvalue()


class _Card:
    """One quarter of a page, from its left lower corner."""

    def __init__(self, canvas: Canvas, x: float, y: float, width: float, height: float, language: str) -> None:
        self._canvas, self._x, self._y, self._width, self._height, self._language = canvas, x, y, width, height, language

    def draw(self, row: AppointmentRow, said: CardWords) -> None:
        """Pictograms on top, the words below, a dashed line to cut along."""
        canvas = self._canvas
        canvas.setStrokeGray(_GREY)
        canvas.setLineWidth(0.4)
        canvas.setDash(2, 4)
        canvas.rect(self._x, self._y, self._width, self._height)
        canvas.setDash()
        middle, top = self._x + self._width / 2, self._y + self._height - 104
        self._leaf(middle - 62, top, row)
        self._clock(middle + 62, top, row)
        line = top - 78
        for text, font, size, gap in (
            (day_words.whole(row.day, self._language), HEAD, 15.0, 26.0),
            (row.at, HEAD, 30.0, 40.0),
            (said.place_in(self._language), TEXT, 13.0, 21.0),
            (said.phone, HEAD, 15.0, 24.0),
        ):
            line = self._words(text, font, size, gap, line)

    def _words(self, text: str, font: str, size: float, gap: float, y: float) -> float:
        """Centred lines from ``y`` down; where the next one goes. A number is read from the left in every language."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        number = not any(letter.isalpha() for letter in text)
        for line in wrap(text, self._width - 2 * _INSET, lambda part: float(stringWidth(shaped(part), font, size))):
            y -= gap
            self._canvas.setFillGray(_INK)
            self._canvas.setFont(font, size)
            self._canvas.drawCentredString(self._x + self._width / 2, y, line if number else visual(line, self._language))
        return y - 6

    def _leaf(self, x: float, y: float, row: AppointmentRow) -> None:
        """A leaf of a wall calendar with the number of the day."""
        canvas = self._canvas
        canvas.setStrokeGray(_INK)
        canvas.setLineWidth(1.6)
        canvas.roundRect(x - 40, y - 40, 80, 80, 8)
        canvas.line(x - 40, y + 20, x + 40, y + 20)
        for ring in (-18, 18):
            canvas.line(x + ring, y + 34, x + ring, y + 46)
        canvas.setFillGray(_INK)
        canvas.setFont(HEAD, 38)
        canvas.drawCentredString(x, y - 26, str(row.day.day))

    def _clock(self, x: float, y: float, row: AppointmentRow) -> None:
        """The face of a clock at the hour."""
        canvas = self._canvas
        canvas.setStrokeGray(_INK)
        canvas.setLineWidth(1.6)
        canvas.circle(x, y, 40)
        for mark in range(12):
            turn = math.radians(30 * mark)
            canvas.line(x + 34 * math.sin(turn), y + 34 * math.cos(turn), x + 38 * math.sin(turn), y + 38 * math.cos(turn))
        canvas.setLineCap(1)
        minutes = minute_of(row.at)
        for turn, length, width in ((math.radians(minutes / 2 % 360), 20, 3.2), (math.radians(minutes * 6 % 360), 30, 1.8)):
            canvas.setLineWidth(width)
            canvas.line(x, y, x + length * math.sin(turn), y + length * math.cos(turn))
        canvas.setLineCap(0)

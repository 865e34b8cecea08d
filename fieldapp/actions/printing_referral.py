"""The referral slip: one page in French and, beside it, Arabic or English, with a strip to answer on. It says the least (rule R13).

Code, day, need, provider, whom to ask for at the site; of the person the number of their card, or the first name when they want it there.
Never violence, trafficking, status, vulnerability, a note or a number of the file: nothing here reads them. Without the person's agreement,
or for a partner who must not know, nothing is printed, even if the referral was sent before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fieldapp.domain import cards, day_words, referral_codes
from fieldapp.domain.errors import Refused
from fieldapp.storage import referrals as stored
from fieldapp.storage.casebook import Columns
from resources.wording import sentence
from sync.sheets import files
from sync.sheets.typeset import HEAD, TEXT

from . import controller, exports, organisations, printing_appointment, referral_rules
from .desk import Desk, require
from .organisations import OrganisationRow
from .printing_paper import Paper
from .roles import CASE_WORKERS

SECONDS = ("ar", "en")
_FIRST = "fr"
_MARGIN, _GAP = 40.0, 26.0
_LONGEST = 110  # signs of a value: a name made of one long word must not run into the other language
_STRIP_AT = 290.0  # points from the foot, where the strip begins
_ANSWERS = ("slip_accepted", "slip_refused", "slip_attended", "slip_completed")


def slip(desk: Desk, entry_id: int, path: Path, second: str = "ar") -> Path:
    """Write the slip of a referral where the user chose, in French and this second language.

    Raises NotAllowed, Refused ``referral_unknown``, ``slip_not_written``, and as ``referral_rules.refuse_unless_agreed``.
    """
    require(desk, *CASE_WORKERS)
    if second not in SECONDS:
        raise ValueError("a slip is in French and Arabic, or in French and English")
    with desk.store.read() as connection:
        row = stored.referral(connection, entry_id)
        referral_rules.refuse_unless_agreed(desk, connection, row["person_id"], row["partner"])
    pdf = _draw(desk, row, second)
    with desk.store.write() as tx:
        tx.audit("referral.printed", f"entry {entry_id}")
    try:
        with exports.writing(desk, path, "person"):
            files.replace(path, pdf)
    except OSError:
        raise Refused("slip_not_written", file=path.name) from None
    return path


@dataclass(frozen=True, slots=True)
class _Said:
    """Everything a slip says in one language."""

    code: str
    day: str
    until: str
    sender: str
    phone: str
    ask_for: str
    partner: str
    reach: Sequence[str]
    need: str
    who: str
    accompanied: bool


def _draw(desk: Desk, row: Columns, second: str) -> bytes:
    number = row["organisation_id"]
    known = organisations.one(desk, number) if number else organisations.of_partner(desk, row["partner"])  # it may have been added since
    phone = printing_appointment.words(desk, row["site"]).phone
    paper = _Slip(_FIRST, _MARGIN)
    languages = (_FIRST, second)
    paper.side_by_side(languages, lambda language: paper.body(_said(desk, row, known, phone, language)))
    paper.y = _STRIP_AT
    paper.rule(dashed=True)
    paper.side_by_side(languages, lambda language: paper.strip(referral_codes.shown(row["code"]), phone))
    paper.footer(controller.of(desk))
    return paper.finish()


def _said(desk: Desk, row: Columns, known: OrganisationRow | None, phone: str, language: str) -> _Said:
    codes = desk.programme.codes
    label = codes["partner"].get(row["partner"])
    partner = known.called(language) if known and not known.shipped else label[language] if label else row["partner"]
    reach = [known.address, known.place, known.phone, known.hours] if known else []
    need = codes["need_printed"].get(row["need"]) or codes["need"].get(row["need"]) or codes["need"]["other"]
    first_name = row["given_name"].strip() if referral_rules.said(row, "name_on_slip") is True else ""
    card = sentence("slip_card", language, code=cards.shown(row["card"])) if row["card"] else ""
    return _Said(
        code=referral_codes.shown(row["code"]),
        day=day_words.whole(date.fromisoformat(row["date"]), language),
        until=day_words.whole(date.fromisoformat(row["due_on"]), language) if row["due_on"] else "",
        sender=desk.programme.sites[row["site"]].label[language],
        phone=phone,
        ask_for=row["author"],
        partner=_short(partner),
        reach=[_short(part) for part in (known.contact if known else "", *reach) if part],
        need=need[language],
        who=_short(first_name) or card,
        accompanied=bool(referral_rules.said(row, "accompany")),
    )


def _short(text: str) -> str:
    """Words that fit the column: long ones end in dots, and a word without a blank is parted."""
    cut = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return " ".join(part for word in cut.split() for part in (word[at : at + 28] for at in range(0, len(word), 28)))


class _Slip(Paper):
    """Two columns of the same words in two languages, each filled from the top in the direction it is read."""

    def side_by_side(self, languages: Sequence[str], draw: Callable[[str], None]) -> None:
        """Draw in each language, beside each other from the same height; then stand below the longer one."""
        top, lowest = self.y, self.y
        width = (self.room - _GAP) / len(languages)
        for at, language in enumerate(languages):
            self.y, self.language = top, language
            with self._column(self.margin + at * (width + _GAP), width):
                draw(language)
            lowest = min(lowest, self.y)
        self.y, self.language = lowest, _FIRST

    def body(self, said: _Said) -> None:
        """The part the partner keeps."""
        self.write("slip_title", font=HEAD, size=15)
        self.big(said.code)
        self.fact("slip_day", said.day)
        if said.until:
            self.fact("slip_until", said.until)
        self.fact("slip_for", said.partner, *said.reach)
        self.fact("slip_need", said.need, strong=True)
        self.fact("slip_who", said.who, *([sentence("slip_accompanied", self.language)] if said.accompanied else []))
        self.fact("slip_from", said.sender, *([said.phone] if said.phone else []))
        self.fact("slip_ask_for", said.ask_for)
        self.space(6)
        self.write("slip_nothing_else", size=8.5)

    def strip(self, code: str, phone: str) -> None:
        """The part that comes back: the code, four answers to tick, room to write."""
        self.space(4)
        self.write("slip_strip", font=HEAD, size=11)
        self.big(code, 15)
        for key in _ANSWERS:
            self.tick(sentence(key, self.language))
        self.space(4)
        self.write("slip_back_by_phone" if phone else "slip_back", size=8, phone=phone)

    def big(self, code: str, size: float = 23.0) -> None:
        """A code, left to right in every language."""
        self.y -= size * 1.35
        self._canvas.setFont(HEAD, size)
        self._canvas.setFillGray(0)
        if self.language == "ar":
            self._canvas.drawRightString(self._width - self.margin, self.y, code)
        else:
            self._canvas.drawString(self.margin, self.y, code)
        self.space(5)

    def fact(self, key: str, *values: str, strong: bool = False) -> None:
        """What it is, small, and below it what it says; a line to write on where nothing is known."""
        self.space(3)
        self.paragraph(sentence(key, self.language), size=8, grey=True)
        for value in values:
            self.paragraph(value, font=HEAD if value is values[0] else TEXT, size=12 if strong else 10.5)
        if not any(values):
            self.space(16)
            self.rule()

    def tick(self, words: str) -> None:
        """A box and what it stands for."""
        self.space(3)
        top, side = self.y, 9.0
        self.paragraph(words, size=9.5, inset=side + 7)
        bottom, self.y = self.y, top - 15
        self.box(self._width - self.margin - side if self.language == "ar" else self.margin, side, "")
        self.y = bottom

    @contextmanager
    def _column(self, x: float, width: float) -> Iterator[None]:
        """As if the page were this narrow."""
        whole, self._width = self._width, width + 2 * self.margin
        self._canvas.saveState()
        self._canvas.translate(x - self.margin, 0)
        try:
            yield
        finally:
            self._canvas.restoreState()
            self._width = whole

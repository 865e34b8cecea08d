"""The recovery sheet: one page in French, Arabic and English that the partner keeps away from the laptop.

It says the code, whose laptop it is, whom to call and what to do; never what kind of service works there. The lower part is a blank copy
to be filled in by hand and kept in a second place.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused
from resources.wording import LANGUAGES, sentence
from sync import sitepack
from sync.sheets import files
from sync.sheets.typeset import HEAD

from .printing_paper import Paper

_GROUP = 4
_BIG, _SMALL = 25.0, 15.4  # width of the box of one sign, in points
_VALUE_FROM = 104.0  # where the values of facts begin, from the margin
_SITES_SHOWN = 12
_STEPS = ("recovery_sheet_step_1", "recovery_sheet_step_2", "recovery_sheet_step_3", "recovery_sheet_step_4")


def sheet(site_pack: bytes, installation: str, code: str, day: date) -> bytes:
    """The sheet of an installation as a PDF. ``code`` is the one just made; it is on no disk afterwards but in this file."""
    pack = sitepack.read(site_pack)
    sites = ", ".join(pack.site_codes[:_SITES_SHOWN]) + (" …" if len(pack.site_codes) > _SITES_SHOWN else "")
    facts = {
        "recovery_sheet_installation": f"{installation} – {sites}",
        "recovery_sheet_mission": pack.mission,
        "recovery_sheet_day": day.strftime("%d/%m/%Y"),
    }
    paper = _Sheet()
    paper.titles()
    for key, value in facts.items():
        paper.fact(key, value)
    paper.fact("recovery_sheet_call", pack.contact)
    paper.rule_to_write_on()
    paper.boxes(_groups(code), _BIG)
    paper.signs()
    for language in LANGUAGES:
        paper.steps(language)
    paper.cut()
    for key in ("recovery_sheet_installation", "recovery_sheet_day"):
        paper.fact(key, facts[key])
    paper.space(4)
    paper.boxes(["".ljust(len(group)) for group in _groups(code)], _SMALL)
    return paper.finish()


def keep(out: Path, pdf: bytes) -> Path:
    """Put the sheet where the user wants it. Raises Refused ``recovery_sheet_not_written`` when the disk refuses."""
    try:
        files.replace(out, pdf)
    except OSError:
        raise Refused("recovery_sheet_not_written", file=out.name) from None
    return out


class _Sheet(Paper):
    """The page, drawn from the top."""

    def __init__(self) -> None:
        super().__init__("fr", margin=44)

    def titles(self) -> None:
        """Its name in the three languages: two at the left, Arabic at the right of the same line."""
        top = self.y
        self.language = "fr"
        self.write("recovery_sheet_title", font=HEAD, size=18)
        self.language = "en"
        self.write("recovery_sheet_title", size=11)
        below, self.y = self.y, top
        self.language = "ar"
        self.write("recovery_sheet_title", font=HEAD, size=18)
        self.y = below - 2

    def fact(self, key: str, value: str) -> None:
        """One line: what it is, small, at the left in French and English and at the right in Arabic, and the value between them."""
        top = self.y
        self.language = "ar"
        self.paragraph(sentence(key, "ar"), size=7.5, grey=True)
        self.language, self.y = "fr", top
        self.paragraph(f"{sentence(key, 'fr')} · {sentence(key, 'en')}", size=7.5, grey=True)
        self.y = top + 3.5
        self.paragraph(value or " ", size=10.5, inset=_VALUE_FROM)
        self.y = min(self.y, top - 12) - 3

    def rule_to_write_on(self) -> None:
        """A line for what only the partner knows: a name, a telephone number."""
        self.space(20)
        self.rule()
        self.space(6)

    def signs(self) -> None:
        """Which signs are which, so that a copy by hand reads back."""
        for language in LANGUAGES:
            self.language = language
            self.write("recovery_sheet_signs", size=7.5)
        self.space(2)

    def steps(self, language: str) -> None:
        """What to do when nobody can open the laptop, and where to keep this page."""
        self.language = language
        self.space(4)
        self.write("recovery_sheet_when", font=HEAD, size=10)
        for number, key in enumerate(_STEPS, 1):
            self.paragraph(f"{number}. {sentence(key, language)}", size=8.5, after=1)
        self.write("recovery_sheet_keep", font=HEAD, size=8.5)

    def cut(self) -> None:
        """Below this the copy by hand."""
        self.space(10)
        self.rule(dashed=True)
        self.space(2)
        for language in LANGUAGES:
            self.language = language
            self.write("recovery_sheet_copy", size=7.5)

    def boxes(self, groups: list[str], width: float) -> None:
        """Signs in boxes, in groups, in as many lines as they need; left to right in every language."""
        gap = width * 0.7
        per_line = int((self.room + gap) // (_GROUP * width + gap))
        for start in range(0, len(groups), per_line):
            self.space(width * 1.3)
            x = self.margin
            for group in groups[start : start + per_line]:
                for sign in group:
                    self.box(x, width, sign.strip())
                    x += width
                x += gap
            self.space(5)


def _groups(code: str) -> list[str]:
    return code.split("-")

"""A page for each laptop that somebody sets up: its label large, six words to compare, steps with boxes to tick, room to write.

First whoever installs, then the people who will work there, who alone choose passphrases. It holds no secret: whoever finds it learns which
site a laptop is for, and whom to call.
"""

from __future__ import annotations

from collections.abc import Sequence

from resources.wording import sentence
from sync import sitepack
from sync.sitepack import SitePack

from .pages import ROOM, Pages
from .typeset import BEFORE, HEAD

_INSTALLING = ("label", "install", "words", "leave")
_TEAM = ("clinical", "coordinator", "recovery", "call", "copy")
_SITES_NAMED = 4
_GAP, _BOX, _NUMBER, _STEP = 12.0, 12.0, 21.0, 42.0
_WORDS_HIGH, _WORDS_ACROSS, _WORD_ROW = 90.0, 3, 39.0
_CELL = 18.0
_GROUP = 4  # of a checksum, as the how-to of the stick groups it
_TEST = "TEST"
_PACKAGE_STARTED = "sudo sh install.sh"  # the script that lies beside a Debian package on the stick
_NAME_DIGITS, _CODE_DIGITS = 20, 6


def pages(pack: SitePack, data: bytes, labels: Sequence[str], installers: Sequence[tuple[str, str]], language: str) -> bytes:
    """The PDF, a page for each label; ``data`` are the signed bytes of the pack, ``installers`` file names with their SHA-256 in hex.

    An installer that has TEST in its name is for trying out, and each page says so.
    """
    test = any(_TEST in name for name, _ in installers)
    started = " / ".join(_PACKAGE_STARTED if name.endswith(".deb") else name for name, _ in installers)
    sheet = _Sheet(language, sentence("laptop_test", language) if test else "", single=True)
    for number, label in enumerate(labels):
        if number:
            sheet.turn()
        sheet.top(pack, label)
        sheet.compared(sitepack.words(data))
        sheet.part("who_installs")
        for place, key in enumerate(_INSTALLING, 1):
            sheet.step(place, key, label=label, installer=started)
        sheet.part("the_team")
        for place, key in enumerate(_TEAM, 1 + len(_INSTALLING)):
            sheet.step(place, key)
        sheet.written()
        sheet.bottom(pack, installers)
    return sheet.finish(sentence("laptop_sheet_of", language))


class _Sheet(Pages):
    """One page, drawn from the top."""

    def say(self, key: str, **values: object) -> str:
        """Words of this sheet."""
        return sentence(f"laptop_{key}", self.language, **values)

    def top(self, pack: SitePack, label: str) -> None:
        """The label at the start, the sites it is for at the end."""
        half = ROOM / 2 - _GAP
        self.paragraph(self.say("sheet_of"), 10, colour="ink2")
        top = self.y
        text, size = self.fitted(label, half, 54, 12, HEAD)
        self.y -= 58
        self.words(0, self.y, BEFORE + text, size, font=HEAD, colour="accent")
        low, self.y = self.y, top + 15
        for code in pack.site_codes[:_SITES_NAMED]:
            named = pack.site_name(code, self.language)
            if len(pack.site_codes) == 1:
                self.paragraph(code, 22, font=HEAD, x=half + _GAP, width=half)
                self.paragraph(named if named != code else "", 10.5, x=half + _GAP, width=half)
                continue
            self.y -= 18
            self.words(half + _GAP, self.y, code, 12, font=HEAD)
            if named != code:
                beside = self.measure(code, 12, HEAD) + 8
                self.words(half + _GAP + beside, self.y, *self.fitted(named, half - beside, 9.5, 7))
        if len(pack.site_codes) > _SITES_NAMED:
            self.y -= 12
            self.words(half + _GAP, self.y, *self.fitted(f"+ {', '.join(pack.site_codes[_SITES_NAMED:])}", half, 9, 6))
        self.y = min(self.y, low) - 10
        self.paragraph(self.say("no_secret"), 9, colour="ink2", after=8)

    def compared(self, words: Sequence[str]) -> None:
        """The six words, numbered, large, on a soft ground."""
        self.paragraph(self.say("words"), 10.5, font=HEAD, colour="accent", after=5)
        self.rect(0, self.y - _WORDS_HIGH, ROOM, _WORDS_HIGH, "soft", 8)
        across = (ROOM - 2 * _GAP) / _WORDS_ACROSS
        for place, word in enumerate(words):
            x, y = _GAP + place % _WORDS_ACROSS * across, self.y - 35 - place // _WORDS_ACROSS * _WORD_ROW
            self.words(x, y, str(place + 1), 9, colour="ink3")
            self.words(x + 14, y, *self.fitted(word, across - 18, 23, 10, HEAD), font=HEAD)
        self.y -= _WORDS_HIGH + 6

    def part(self, key: str) -> None:
        """The words over some steps."""
        self.y -= 6
        self.paragraph(self.say(key), 11.5, font=HEAD, colour="accent", after=4)

    def step(self, place: int, key: str, **values: object) -> None:
        """A box to tick, a number, and what to do."""
        y = self.y - 15.75
        self.rect(0, y - 2, _BOX, _BOX, "edge", 2)
        self.rect(0.8, y - 1.2, _BOX - 1.6, _BOX - 1.6, "sheet", 1.5)
        self.words(_NUMBER, y, f"{place}.", 10.5, font=HEAD)
        self.paragraph(self.say(f"step_{key}", **values), 10.5, x=_STEP, width=ROOM - _STEP, after=5)

    def written(self) -> None:
        """Where the name of the installation and its code, the day and two people are written by hand."""
        self.y -= 10
        self.cells("installation", 0, _NAME_DIGITS)
        self.cells("code", ROOM - _CODE_DIGITS * _CELL, _CODE_DIGITS)
        self.y -= 46
        wide = (ROOM - 2 * _GAP) / 10
        for x, width, key in ((0.0, 2 * wide, "date"), (2 * wide + _GAP, 4 * wide, "by"), (6 * wide + 2 * _GAP, 4 * wide, "team")):
            self.words(x, self.y - 8, self.say(key), 8, colour="ink2")
            self.rect(x, self.y - 36, width, 0.8, "edge")
        self.y -= 46

    def cells(self, key: str, x: float, count: int) -> None:
        """A cell for each sign."""
        self.words(x, self.y - 8, self.say(key), 8, colour="ink2")
        for place in range(count):
            at = x + place * _CELL
            self.rect(at, self.y - 34, _CELL - 2, 20, "edge", 2)
            self.rect(at + 0.8, self.y - 33.2, _CELL - 3.6, 18.4, "sheet", 1.5)

    def bottom(self, pack: SitePack, installers: Sequence[tuple[str, str]]) -> None:
        """Whom to call, and what to compare each installer with."""
        call = f"{sentence('enrolment_call', self.language)} – {pack.contact or '…' * 12}"
        self.paragraph(call, 11 if self.measure(call, 11, HEAD) < ROOM else 8.5, font=HEAD, after=4)
        for name, sha256 in installers:
            groups = " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))
            self.paragraph(self.say("checksum", installer=name), 8, colour="ink2")
            self.y -= 11
            self.words(0, self.y, BEFORE + groups, 9)

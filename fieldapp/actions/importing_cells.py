"""Reading one cell of a register as people write it: dates, numbers, yes and no, codes and their spellings.

Every reader takes what a workbook holds (text, number, date, truth value) and returns a plain value, or raises ``Unreadable`` with the key
of the sentence that tells why. An empty cell is ``None`` (or an empty text or list).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from fieldapp.domain.folding import fold

Cell = object
MAX_TEXT = 500
MAX_NOTE = 32_767
MAX_COUNT = 1_000_000
OLDEST = date(1900, 1, 1)

_INVISIBLE = dict.fromkeys([0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF])
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_WITH_UNIT = re.compile(r"([+-]?\d+(?: \d{3})*(?:[.,]\d+)?)\s*(\D*)")
_SEPARATORS = str.maketrans("٫٬", ", ")


class Unreadable(Exception):
    """A cell that does not hold what its column asks for; ``key`` names the sentence shown beside it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def text(cell: Cell, limit: int = MAX_TEXT) -> str:
    """What is written, without blanks around it nor invisible marks; a whole number without its ``.0``. At most ``limit`` characters."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str) and cell.isascii() and cell.isprintable():
        return cell.strip()[:limit].rstrip()
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    written = unicodedata.normalize("NFC", str(cell)).translate(_INVISIBLE).replace("\u00a0", " ").replace("\u202f", " ")
    return "".join(c for c in written if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")).strip()[:limit].rstrip()


def line(cell: Cell, limit: int = MAX_TEXT) -> str:
    """As ``text``, on one line and with single blanks."""
    return " ".join(text(cell, limit).split())


def is_empty(cell: Cell) -> bool:
    """Whether nothing is written in the cell."""
    return cell is None or cell == "" or (isinstance(cell, str) and not text(cell))


def day(cell: Cell, today: date) -> date | None:
    """A date at the site. Raises Unreadable when it does not exist, is before 1900, or lies after ``today``."""
    if is_empty(cell):
        return None
    if isinstance(cell, datetime):
        found = cell.date()
    elif isinstance(cell, date):
        found = cell
    elif isinstance(cell, str):
        found = _written_day(_digits(line(cell)))
    else:
        raise Unreadable("import_date_unreadable")
    if found < OLDEST:
        raise Unreadable("import_date_unreadable")
    if found > today:
        raise Unreadable("import_date_future")
    return found


def _written_day(written: str) -> date:
    try:
        if match := _YEAR_FIRST.fullmatch(written):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DAY_FIRST.fullmatch(written):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        pass
    raise Unreadable("import_date_unreadable")


def number(cell: Cell) -> Decimal | None:
    """A number, written with a point or a comma, blanks between thousands allowed. Raises Unreadable for anything else."""
    if is_empty(cell):
        return None
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise Unreadable("import_not_a_number")
    written = _digits(line(cell)).replace(" ", "").replace(",", ".") if isinstance(cell, str) else repr(cell)
    try:
        if isinstance(cell, str) and not _NUMBER.fullmatch(written):
            raise Unreadable("import_not_a_number")
        found = Decimal(written)
    except InvalidOperation:
        raise Unreadable("import_not_a_number") from None
    if not found.is_finite() or abs(found) > 10**9:
        raise Unreadable("import_not_a_number")
    return found


def count(cell: Cell) -> int | None:
    """How many: 0 to a million. Raises Unreadable for what is no number, is negative or larger; a fraction is rounded."""
    found = number(cell)
    if found is None:
        return None
    whole = int(found.quantize(Decimal(1), ROUND_HALF_UP))
    if not 0 <= whole <= MAX_COUNT:
        raise Unreadable("import_not_a_number")
    return whole


def measured(cell: Cell, units: Collection[str]) -> Decimal | None:
    """A number, alone or before one of ``units`` (folded words), as in ``45 min`` or ``1 150,50 MAD``; what else follows is not read.

    Raises Unreadable when no number is there, or one of another unit: an hour is no minute.
    """
    if not isinstance(cell, str):
        return number(cell)
    match = _WITH_UNIT.fullmatch(_digits(line(cell)))
    if match is None:
        return number(cell)
    unit = fold(match[2]).split() or match[2].split()
    if unit and unit[0] not in units:
        raise Unreadable("import_not_a_number")
    return number(match[1])


def age(cell: Cell, years: Collection[str], months: Collection[str]) -> int | None:
    """Completed years, from years or months in folded words.

    Raises Unreadable("import_age_negative") below 0, Unreadable("import_age_unreadable") when it is no age at all.
    """
    try:
        found = measured(cell, years)
    except Unreadable:
        try:
            found = (measured(cell, months) or Decimal()) / 12
        except Unreadable:
            raise Unreadable("import_age_unreadable") from None
    if found is None:
        return None
    if found < 0:
        raise Unreadable("import_age_negative")
    if found >= 130:
        raise Unreadable("import_age_unreadable")
    return int(found)


def parts(cell: Cell) -> list[str]:
    """What stands between semicolons (Latin or Arabic), empty parts left out."""
    return [part for part in (line(p) for p in re.split("[;؛]", text(cell))) if part]


def _digits(written: str) -> str:
    """Arabic-Indic and other decimal digits as 0 to 9, with their decimal comma and the blank between thousands."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in written.translate(_SEPARATORS))


class Spellings:
    """From what people write to a code: the code itself, its labels and further aliases, whatever their case and accents.

    A spelling that two codes share finds neither; a code always finds itself.
    """

    def __init__(self, labels: Mapping[str, Iterable[str]]) -> None:
        found: dict[str, str | None] = {}
        for code, spellings in labels.items():
            for spelling in {fold(s) for s in spellings}:
                found[spelling] = code if found.get(spelling, code) == code else None
        found.update({fold(code): code for code in labels})
        self._codes = {spelling: code for spelling, code in found.items() if spelling and code}
        self._seen: dict[object, str | None] = {}

    def find(self, cell: Cell) -> str | None:
        """The code, or None when the cell is empty or unknown."""
        if not isinstance(cell, str):
            return self._codes.get(fold(text(cell)))
        if cell not in self._seen and len(self._seen) < 10_000:
            self._seen[cell] = self._codes.get(fold(text(cell)))
        return self._seen[cell] if cell in self._seen else self._codes.get(fold(text(cell)))

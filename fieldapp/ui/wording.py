"""Words, numbers and dates in the language of the window: French, Arabic, English.

Source strings are English and stand in the code, inside ``translate("Context", "…")``; French and Arabic lie in
``resources/wording/*_{fr,ar,en}.ts`` (one file for each area of the window); ``packaging/words.py`` collects them and builds the ``.qm``.
Labels of the programme are data, not here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

import resources.wording

if TYPE_CHECKING:
    from PySide6.QtCore import QDate, QLocale

LANGUAGES = {"fr": "Français", "ar": "العربية", "en": "English"}
NO_BREAK = "\u00a0"
_LOCALES = {"fr": "fr_MA", "ar": "ar_MA", "en": "en_GB"}
_loaded: list[QTranslator] = []
_now = {"language": "en"}


def translate(context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
    """The words for ``source``; ``n`` chooses the plural form and replaces ``%n``. Both are literals: they are collected from the code."""
    return QCoreApplication.translate(context, source, disambiguation, n)


def language() -> str:
    """The language in use: fr, ar or en."""
    return _now["language"]


def use(language: str) -> None:
    """Speak ``language`` from now on. What is already on the screen is rebuilt by its window."""
    for old in _loaded:
        QCoreApplication.removeTranslator(old)
    _loaded.clear()
    _now["language"] = language
    folder = str(resources.ROOT / "wording")
    files = [f"{folder}/{name}" for name in sorted(os.listdir(folder)) if name.endswith(f"_{language}.qm")]
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{language}.qm"
    for file in [qt, *files]:
        translator = QTranslator()
        if translator.load(file):
            QCoreApplication.installTranslator(translator)
            _loaded.append(translator)


def locale(name: str = "") -> QLocale:
    """Morocco's French or Arabic (Western digits, week from Monday); Britain's English."""
    from PySide6.QtCore import QLocale  # slow to import, and the first paint needs none

    return QLocale(name or _LOCALES[_now["language"]])


def label(words: Mapping[str, str]) -> str:
    """The programme's own label in the language in use."""
    return words[_now["language"]]


def number(value: int | float, decimals: int = 0) -> str:
    """A number with no-break spaces between thousands: ``25 217``; a comma before decimals in French and Arabic."""
    text = f"{value:,.{decimals}f}".replace(",", NO_BREAK)
    if _now["language"] != "en":
        text = text.replace(".", ",")
    return text.replace("-", "\u2212")


def day(value: date, form: str = "long") -> str:
    """A day in words: ``long`` « mercredi 4 mars 2026 », ``day`` « 4 mars 2026 », ``short`` « 4 mars », ``brief`` « 4 févr. »,
    ``weekday`` « mercredi 4 mars », ``digits`` « 04/03/2026 ».
    """
    pattern = {
        "long": "dddd d MMMM yyyy",
        "day": "d MMMM yyyy",
        "short": "d MMMM",
        "brief": "d MMM",
        "digits": "dd/MM/yyyy",
        "weekday": "dddd d MMMM",
    }
    # Morocco's short French months (« mar. ») are not the ones people write; those of France are.
    text = locale("fr_FR" if form == "brief" and _now["language"] == "fr" else "").toString(_qt_day(value), pattern[form])
    if _now["language"] == "fr" and value.day == 1 and form != "digits":
        text = " ".join("1er" if word == "1" else word for word in text.split(" "))
    return text.replace(" ", NO_BREAK) if form in ("short", "brief") else text


def month(value: date, *, capital: bool = True) -> str:
    """A month and its year in words: « Février 2026 »."""
    text = locale().toString(_qt_day(value), "MMMM yyyy")
    return text[:1].upper() + text[1:] if capital else text


def clock(value: datetime) -> str:
    """The hour on the wall: ``10:12``."""
    return f"{value:%H:%M}"


def _qt_day(value: date) -> QDate:
    from PySide6.QtCore import QDate

    return QDate(value.year, value.month, value.day)


def isolate(text: str) -> str:
    """Keep a code, initials or a name whole inside a sentence of the other direction."""
    return f"\u2068{text}\u2069"


def size(octets: int) -> str:
    """How large a file is, in kB or MB."""
    if octets < 1_000_000:
        return translate("wording", "%1 kB").replace("%1", number(max(1, round(octets / 1000))))
    return translate("wording", "%1 MB").replace("%1", number(octets / 1_000_000, 1))


def listed(parts: Iterable[str]) -> str:
    """Several things of one kind, parted by the comma of the language."""
    return resources.wording.listed(parts, _now["language"])


def joined(parts: list[str]) -> str:
    """Short facts on one line, parted by a middle dot."""
    return " · ".join(part for part in parts if part)

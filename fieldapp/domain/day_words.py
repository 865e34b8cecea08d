"""A day in words, for papers: no locale of the machine is asked, and Arabic uses the months of Morocco with Western digits."""

from __future__ import annotations

from datetime import date

_WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def weekday(day: date, language: str) -> str:
    """« mercredi »."""
    return _WEEKDAYS[language][day.weekday()]


def month(day: date, language: str) -> str:
    """« mars »."""
    return _MONTHS[language][day.month - 1]


def whole(day: date, language: str) -> str:
    """« mercredi 4 mars 2026 », with « 1er » in French."""
    number = "1er" if day.day == 1 and language == "fr" else str(day.day)
    return f"{weekday(day, language)} {number} {month(day, language)} {day.year}"

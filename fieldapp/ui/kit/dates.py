"""Dates as people type them: ``4/3``, ``4/3/2026``, ``hier``, ``أمس``, ``lundi``, ``-3``; never a guess into the future unless told."""

from __future__ import annotations

import re
from datetime import date, timedelta

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_RELATIVE = {
    0: ("aujourd'hui", "auj", "today", "اليوم"),
    -1: ("hier", "yesterday", "أمس", "امس", "البارحة"),
    -2: ("avant-hier", "avanthier", "أول أمس", "اول امس"),
    1: ("demain", "tomorrow", "غدا", "غدًا"),
}
_WEEKDAYS = (
    ("lundi", "lun", "monday", "mon", "الاثنين", "الإثنين"),
    ("mardi", "mar", "tuesday", "tue", "الثلاثاء"),
    ("mercredi", "mer", "wednesday", "wed", "الأربعاء", "الاربعاء"),
    ("jeudi", "jeu", "thursday", "thu", "الخميس"),
    ("vendredi", "ven", "friday", "fri", "الجمعة"),
    ("samedi", "sam", "saturday", "sat", "السبت"),
    ("dimanche", "dim", "sunday", "sun", "الأحد", "الاحد"),
)
_MONTHS = (
    ("janvier", "janv", "january", "jan", "يناير"),
    ("février", "fevrier", "févr", "fevr", "february", "feb", "فبراير"),
    ("mars", "march", "مارس"),
    ("avril", "avr", "april", "apr", "أبريل", "ابريل"),
    ("mai", "may", "ماي", "مايو"),
    ("juin", "june", "jun", "يونيو"),
    ("juillet", "juil", "july", "jul", "يوليوز", "يوليو"),
    ("août", "aout", "august", "aug", "غشت", "أغسطس"),
    ("septembre", "sept", "september", "sep", "شتنبر", "سبتمبر"),
    ("octobre", "oct", "october", "أكتوبر", "اكتوبر"),
    ("novembre", "nov", "november", "نونبر", "نوفمبر"),
    ("décembre", "decembre", "déc", "dec", "december", "دجنبر", "ديسمبر"),
)


def read(text: str, today: date, *, future: bool = False) -> date | None:
    """The day ``text`` means, or None. A day without a year is the last one that has come, or with ``future`` the next one to come."""
    words = " ".join(text.translate(_EASTERN).replace("’", "'").lower().split())
    for days, names in _RELATIVE.items():
        if words in names:
            return today + timedelta(days=days)
    for weekday, names in enumerate(_WEEKDAYS):
        if words in names:
            return today + timedelta(days=(weekday - today.weekday()) % 7 if future else -((today.weekday() - weekday) % 7))
    if re.fullmatch(r"[-+−]\d{1,3}", words):
        return today + timedelta(days=int(words.replace("−", "-")))
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(?:\S+ )?(\d{1,2})(?:er)?[-/. ]+([^\W\d]+\.?|\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?", words):
        month = int(match[2]) if match[2].isdecimal() else _month(match[2].rstrip("."))
        if month:
            return _with_year(int(match[1]), month, match[3], today, future)
    return None


def _month(name: str) -> int:
    return next((number for number, names in enumerate(_MONTHS, 1) if name in names), 0)


def _with_year(day: int, month: int, year: str | None, today: date, future: bool) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    steps = (0, 1, 2, 3, 4) if future else (0, -1, -2, -3, -4)
    candidates = (_day(today.year + step, month, day) for step in steps)
    return next((found for found in candidates if found and (found >= today if future else found <= today)), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

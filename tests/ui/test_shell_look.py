"""Contrast of every pair the palettes promise, the fonts, the numbers and the dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

import resources
from fieldapp.ui import look, wording
from fieldapp.ui.icons import icon
from fieldapp.ui.kit import dates

TODAY = date(2026, 3, 4)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", look.THEMES)
def test_text_hints_and_marks_keep_their_contrast(theme):
    of = look.tokens(theme)
    pairs = [("ink", ground, 7.0) for ground in ("paper", "rail", "well", "sheet", "soft")]
    pairs += [("ink2", ground, 7.0) for ground in ("paper", "rail", "well", "sheet", "soft")]
    pairs += [("ink3", ground, 4.5) for ground in ("paper", "rail", "well", "sheet")]
    pairs += [("accent", ground, 7.0) for ground in ("paper", "rail", "sheet", "soft")]
    pairs += [("on_accent", "accent", 7.0), ("on_accent", "accent_hover", 7.0)]
    pairs += [
        ("amber", "amber_ground", 7.0),
        ("amber", "paper", 7.0),
        ("amber", "sheet", 7.0),
        ("red", "red_ground", 7.0),
        ("red", "paper", 7.0),
    ]
    pairs += [
        ("edge", "paper", 3.0),
        ("edge", "sheet", 3.0),
        ("amber_mark", "paper", 3.0),
        ("amber_mark", "sheet", 3.0),
        ("paper", "ink", 7.0),
    ]
    assert {(front, back): contrast(of[front], of[back]) for front, back, least in pairs if contrast(of[front], of[back]) < least} == {}


def test_both_palettes_have_the_same_tokens():
    assert look.tokens("light").keys() == look.tokens("dark").keys()


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_bundled_typeface_is_used_at_its_own_size_for_each_script(qapp: QApplication, language):
    wording.use(language)
    look.apply(qapp, "light", language)
    assert QFontInfo(qapp.font()).family() == look.FAMILY
    assert look.font().pointSizeF() == (11.25 if language == "ar" else 10.5)
    assert look.font("small", bold=True).pointSizeF() == (9.75 if language == "ar" else 9.25)
    assert (qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft) == (language == "ar")


def test_large_text_grows_every_size(qapp: QApplication):
    look.apply(qapp, "light", "fr", "large")
    assert look.font().pointSizeF() == pytest.approx(10.5 * 1.15)
    look.apply(qapp, "light", "fr")


def test_every_icon_paints_something_in_its_colour(qapp: QApplication):
    for file in sorted((resources.ROOT / "icons").glob("*.svg")):
        picture = icon(file.stem, "accent").pixmap(80, 80).toImage()
        inked = [picture.pixelColor(x, y) for x in range(80) for y in range(80) if picture.pixelColor(x, y).alpha() > 200]
        assert inked, file.stem
        assert all(abs(pixel.red() - look.colour("accent").red()) < 12 for pixel in inked), file.stem


def test_icons_that_point_are_mirrored_in_arabic_and_the_clock_is_not(qapp: QApplication):
    straight = {name: icon(name).pixmap(40, 40).toImage() for name in ("send", "clock")}
    wording.use("ar")
    look.apply(qapp, "light", "ar")
    assert icon("clock").pixmap(40, 40).toImage() == straight["clock"]
    assert icon("send").pixmap(40, 40).toImage() != straight["send"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4/3", date(2026, 3, 4)),
        ("5/3", date(2025, 3, 5)),
        ("4/3/24", date(2024, 3, 4)),
        ("04.03.2024", date(2024, 3, 4)),
        ("2024-03-04", date(2024, 3, 4)),
        ("hier", date(2026, 3, 3)),
        ("Hier ", date(2026, 3, 3)),
        ("أمس", date(2026, 3, 3)),
        ("اليوم", TODAY),
        ("aujourd’hui", TODAY),
        ("lundi", date(2026, 3, 2)),
        ("الأربعاء", TODAY),
        ("12 févr.", date(2026, 2, 12)),
        ("1er mars", date(2026, 3, 1)),
        ("12 فبراير", date(2026, 2, 12)),
        ("١٢/٢", date(2026, 2, 12)),
        ("-3", date(2026, 3, 1)),
        ("29/2", date(2024, 2, 29)),
        ("mercredi 4 mars 2026", TODAY),
    ],
)
def test_a_date_is_read_as_people_write_it(typed, day):
    assert dates.read(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "31/2/2026", "demi", "4/", "99", "4/3/20266", "12 brumaire"])
def test_what_is_no_date_is_none(typed):
    assert dates.read(typed, TODAY) is None


def test_a_day_to_come_is_the_next_one():
    assert dates.read("11/3", TODAY, future=True) == date(2026, 3, 11)
    assert dates.read("2/3", TODAY, future=True) == date(2027, 3, 2)
    assert dates.read("lundi", TODAY, future=True) == date(2026, 3, 9)


@given(st.dates(date(1920, 1, 1), date(2030, 12, 31)), st.sampled_from(["fr", "ar", "en"]), st.sampled_from(["long", "day", "digits"]))
@settings(max_examples=60)
def test_every_whole_date_the_window_writes_is_read_back(day, language, form):
    wording.use(language)
    assert dates.read(wording.day(day, form), TODAY) == day


@given(st.text(max_size=30))
@settings(max_examples=80)
def test_any_text_is_a_day_or_none(text):
    assert dates.read(text, TODAY) is None or isinstance(dates.read(text, TODAY), date)


def test_numbers_and_dates_are_written_as_the_language_does(qapp: QApplication):
    wording.use("fr")
    assert wording.number(25217) == "25\u00a0217"
    assert wording.number(1234.5, 1) == "1\u00a0234,5"
    assert wording.number(-3) == "\u22123"
    assert wording.day(TODAY) == "mercredi 4 mars 2026"
    assert wording.month(date(2026, 2, 1)) == "Février 2026"
    wording.use("ar")
    assert wording.number(25217) == "25\u00a0217"
    assert wording.day(TODAY, "day") == "4 مارس 2026"
    wording.use("en")
    assert wording.number(1234.5, 1) == "1\u00a0234.5"

"""Words on paper: broken in the order they are said, then turned; numbers read from the left in every language."""

from __future__ import annotations

from sync.sheets import typeset


def test_arabic_lines_are_broken_before_they_are_turned() -> None:
    words = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة"]
    assert typeset.wrap(" ".join(words), 12, len) == ["واحد اثنان", "ثلاثة أربعة", "خمسة"]
    turned = typeset.visual(f"شهر {typeset.BEFORE}2026-01{typeset.AFTER} (OUJ)", "ar")
    assert turned.startswith("(OUJ) 2026-01 ")


def test_a_telephone_number_is_read_from_the_left_and_stays_on_one_line() -> None:
    for language in ("fr", "ar", "en"):
        turned = typeset.visual(typeset.numbers_whole("المقر, 05 36 00 11 22"), language)
        assert "05\u00a036\u00a000\u00a011\u00a022" in turned
    whole = typeset.numbers_whole("appeler le 05 36 00 11 22")
    assert typeset.wrap(whole, 14, len)[-1].strip("\u200e") == "05\u00a036\u00a000\u00a011\u00a022"


def test_a_month_and_an_amount_among_arabic_words_are_read_from_the_left() -> None:
    for number in ("2026-06", "1\u00a0740", "36\u00a0264,50", "12/05/2026"):
        assert number in typeset.visual(typeset.numbers_whole(f"بطاقة {number} درهم"), "ar")


def test_a_no_break_space_breaks_nowhere() -> None:
    assert typeset.wrap("Phrase oubliée\u00a0?", 14, len) == ["Phrase", "oubliée\u00a0?"]

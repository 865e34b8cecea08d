"""The code of a card: random, read as people write, and never another code by one wrong sign."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain import cards


def test_codes_are_nine_signs_and_never_the_same() -> None:
    made = {cards.make() for _ in range(500)}
    assert len(made) == 500
    assert all(len(code) == 9 and cards.check(code) == code for code in made)


@pytest.mark.parametrize("written", ["{}", " {} ", "{}\u200f"])
def test_a_code_is_read_as_people_write_it(written: str) -> None:
    code = "".join(("0", "1", "7KMQXA"))
    code = next(code + sign for sign in cards.SIGNS + "*~$=U" if cards.check(code + sign))
    for typed in (
        code.lower(),
        cards.shown(code),
        "-".join(code),
        code.replace("0", "o", 1).replace("1", "l", 1),
        code.replace("1", "I", 1),
    ):
        assert cards.check(written.format(typed)) == code


@settings(max_examples=80)
@given(st.data())
def test_one_wrong_sign_or_two_exchanged_are_noticed(data: st.DataObject) -> None:
    code = cards.make()
    place = data.draw(st.integers(0, 7))
    other = data.draw(st.sampled_from([sign for sign in cards.SIGNS if sign != code[place]]))
    assert cards.check(code[:place] + other + code[place + 1 :]) is None
    if place < 7 and code[place] != code[place + 1]:
        assert cards.check(code[:place] + code[place + 1] + code[place] + code[place + 2 :]) is None


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_or_none(text: str) -> None:
    found = cards.check(text)
    assert found is None or cards.check(found) == found


def test_what_is_no_code() -> None:
    for text in ("", "7K2M", "OUJ-0042", "1999", "0" * 9 + "0", "x" * 1000, "7K2M-9QXA"):
        assert cards.check(text) is None

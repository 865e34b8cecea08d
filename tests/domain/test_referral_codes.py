"""The code on a slip survives the telephone, a pen and a tired eye; a wrong sign is told."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain import referral_codes as codes

SIGNS = st.sampled_from(codes.SIGNS)
CODES = st.builds(lambda signs: "".join(signs) + codes._check_sign("".join(signs)), st.lists(SIGNS, min_size=6, max_size=6))


@given(CODES)
@settings(max_examples=50)
def test_a_code_is_read_as_people_write_it(code: str) -> None:
    assert codes.check(code) == code
    for written in (codes.shown(code), codes.shown(code).lower(), f" {code[:2]} {code[2:]} ", code.replace("0", "O").replace("1", "l")):
        assert codes.check(written) == code


@given(CODES, st.integers(0, 6), SIGNS)
@settings(max_examples=100)
def test_one_wrong_sign_is_told(code: str, at: int, sign: str) -> None:
    wrong = code[:at] + sign + code[at + 1 :]
    assert codes.check(wrong) == (code if wrong == code else None)


@given(CODES, st.integers(0, 6), st.integers(0, 6))
@settings(max_examples=100)
def test_two_signs_that_changed_places_are_told(code: str, one: int, other: int) -> None:
    signs = list(code)
    signs[one], signs[other] = signs[other], signs[one]
    wrong = "".join(signs)
    assert codes.check(wrong) == (code if wrong == code else None)


@given(st.text(max_size=60))
def test_anything_else_is_no_code(text: str) -> None:
    read = codes.check(text)
    assert read is None or len(read) == 7


def test_codes_are_made_at_random() -> None:
    made = {codes.make() for _ in range(200)}
    assert len(made) == 200 and all(codes.check(code) == code for code in made)

"""Serial numbers of paper: one digit misread, or two neighbours exchanged, is always noticed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain import serials

NUMBERS = st.integers(0, serials.MOST - 1)
SITES = st.sampled_from(["OUJ", "BER", "TNG", "CAS"])


@settings(max_examples=40)
@given(site=SITES, number=NUMBERS)
def test_a_serial_is_read_back_however_it_is_written(site: str, number: int) -> None:
    serial = serials.make(site, number)
    assert serials.number_of(serial) == number
    for written in (serial, serial.lower(), serial.replace("-", " "), serial.replace("-", ""), f" {serial}\u00a0"):
        assert serials.read(written) == serial


@settings(max_examples=60)
@given(site=SITES, number=NUMBERS, at=st.integers(0, 6), digit=st.integers(0, 9))
def test_a_digit_misread_is_noticed(site: str, number: int, at: int, digit: int) -> None:
    plain = serials.make(site, number).replace("-", "")
    place = len(site) + at
    other = plain[:place] + str(digit) + plain[place + 1 :]
    assert (serials.read(other) is None) == (other != plain)


@settings(max_examples=60)
@given(site=SITES, number=NUMBERS, at=st.integers(0, 5))
def test_neighbours_exchanged_are_noticed(site: str, number: int, at: int) -> None:
    plain = serials.make(site, number).replace("-", "")
    place = len(site) + at
    other = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    assert (serials.read(other) is None) == (other != plain)


@pytest.mark.parametrize("text", ["", "OUJ", "OUJ-12", "OUJ-1234567-8-9", "1234567", "OUJ-00421-75", "x" * 1000])
def test_what_is_no_serial(text: str) -> None:
    assert serials.read(text) is None


def test_arabic_digits_are_read() -> None:
    serial = serials.make("OUJ", 4217)
    assert serials.read(serial.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))) == serial


@pytest.mark.parametrize(("site", "number"), [("OUJ", serials.MOST), ("OUJ", -1), ("oujda", 1), ("", 1)])
def test_what_has_no_serial(site: str, number: int) -> None:
    with pytest.raises(ValueError, match="serial"):
        serials.make(site, number)

"""A slice of the campaign of malformed inputs (``tests/campaigns/malformed.py``), and proof that it would notice."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

import pytest

from sync.mission import home
from tests.campaigns import malformed


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, malformed.Form]:
    mission = home.create(tmp_path_factory.mktemp("mission") / "home", "une longue phrase", cost=home.Cost(1024, 1, 1))
    return malformed.all_forms(mission, home.unlock(mission, "une longue phrase"))[0]


def test_nothing_malformed_is_taken_by_a_reader_or_a_receiver() -> None:
    report = malformed.campaign(seed=3, count=1200, sent=200)
    assert (report["inputs"], report["accepted"], report["crashed"]) == (1200, [], [])
    assert (report["kept"], report["good_one_afterwards"]) == (0, "200")
    assert int(str(report["receiver_grown_mib"])) < 48 and int(str(report["peak_grown_mib"])) < 48


def test_signatures_are_as_good_as_those_of_the_good_ones(forms: dict[str, malformed.Form]) -> None:
    signed = [form for form in forms.values() if form.body]
    assert len(signed) == 7
    for form in signed:
        assert malformed.resigned(form, json.loads(form.good)[form.body]) == form.good


def test_a_reader_that_takes_anything_or_fails_otherwise_is_noticed(forms: dict[str, malformed.Form]) -> None:
    for read, noticed in ((bytes, "accepted"), (json.loads, "crashed")):
        seen, lax = malformed.Seen(), {"receipt": replace(forms["receipt"], read=read)}
        for number in range(60):
            malformed.attempt(Random(number), lax, seen, number)
        assert getattr(seen, noticed)

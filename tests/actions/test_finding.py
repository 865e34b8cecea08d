"""Finding people: in any script and spelling, by code, its last four, a year of birth; kept nowhere, fast with 50,000."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import finding, people
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed
from fieldapp.storage import search
from fieldapp.storage import tables as t
from tests.agreed import insert_people


@pytest.fixture
def cell(desk: Desk, answers: Any) -> dict[str, int]:
    """Four people of one cell, by given name."""
    made = {}
    for given, family, born in (
        ("Aïssatou", "Diallo", date(1999, 5, 6)),
        ("محمد", "العلوي", date(1985, 1, 1)),
        ("Grace", "Biyong", date(1999, 12, 1)),
        ("Mamadou", "Traoré", None),
    ):
        other = {"birth_date": born} if born else {"birth_date": None, "age_at_opening": 27, "age_estimated": True}
        made[given] = people.register(desk, answers.person(given_name=given, family_name=family, **other), answers.consent()).value
    return made


def found(desk: Desk, text: str) -> list[int]:
    return [match.id for match in finding.find(desk, text)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("aissatou", "Aïssatou"),
        ("Jallow Assiatou", "Aïssatou"),
        ("عائشة", "Aïssatou"),
        ("mohamed alaoui", "محمد"),
        ("OUJ-0003", "Grace"),
        ("ouj 0003", "Grace"),
        ("0003", "Grace"),
        ("traore", "Mamadou"),
        ("grace 99", "Grace"),
        ("grace 1999", "Grace"),
        ("grace 0003", "Grace"),
    ],
)
def test_the_person_meant_comes_first(desk: Desk, cell: dict[str, int], text: str, given: str) -> None:
    assert found(desk, text)[0] == cell[given]


def test_every_match_says_why(desk: Desk, cell: dict[str, int]) -> None:
    from resources.wording import sentence

    for text in ("aicha 99", "0003", "1999", "ouj-0001", "traor"):
        matches = finding.find(desk, text)
        assert matches
        for match in matches:
            assert 0 < match.score <= 1
            assert all(sentence(key, "ar", **values) for key, values in match.why) and match.why


def test_a_year_finds_those_born_then(desk: Desk, cell: dict[str, int]) -> None:
    assert set(found(desk, "1999")) == {cell["Aïssatou"], cell["Grace"], cell["Mamadou"]}


def test_nobody_is_found_for_nothing(desk: Desk, cell: dict[str, int]) -> None:
    for text in ("", "  ", "zzzz", "9999", "+", "'; DROP TABLE person"):
        assert found(desk, text) == []


def test_who_is_registered_after_the_first_search_is_found_too(desk: Desk, cell: dict[str, int], answers: Any) -> None:
    assert found(desk, "moussa") == []
    person = people.register(desk, answers.person(given_name="Moussa"), answers.consent()).value
    assert found(desk, "moussa") == [person]


def test_less_certain_matches_are_marked(desk: Desk, cell: dict[str, int]) -> None:
    by_id = {match.id: match.sure for match in people.ids(desk, text="aissatou 1962")}
    assert by_id == {cell["Aïssatou"]: False}


def test_an_administrator_finds_nobody(desk_of: Callable[..., Desk]) -> None:
    with pytest.raises(NotAllowed):
        finding.find(desk_of("administrator"), "diallo")


def test_a_search_is_kept_nowhere(
    desk: Desk, cell: dict[str, int], caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(0):
        finding.find(desk, "kanari-cherche")
    with desk.store.read() as connection:
        dump = "\n".join(str(row) for table in t.metadata.sorted_tables for row in connection.execute(sa.select(table)))
    told = capsys.readouterr()
    assert "kanari" not in dump + caplog.text + told.out + told.err


def test_fifty_thousand_people(desk: Desk) -> None:
    draw = random.Random(5)
    given = ["Aïssatou", "Mamadou", "محمد", "Fatima", "Grace", "Ibrahim", "Awa", "Youssef", "Moussa", "مريم"]
    family = ["Diallo", "Traoré", "Benali", "العلوي", "Ba", "Sow", "N'Guessan", "Keita", "Tahiri", "Konaté"]
    rows = [
        {
            "uid": str(n), "code": f"OUJ-{n:05d}", "family_name": draw.choice(family), "given_name": draw.choice(given), "other_names": "",
            "sex": "F", "birth_date": f"{draw.randint(1950, 2020)}-01-01", "nationality": "GN", "population_group": "migrant",
            "site": "OUJ", "opened_on": "2025-01-01", "project": "MMSD", "origin": "register", "author": "sb", "entered_on": "2025-01-01",
        }
        for n in range(50_000)
    ]  # fmt: skip
    with desk.store.write() as tx:
        insert_people(tx.connection, rows)
        tx.audit("test")
    search.forget(desk.store)
    started = time.perf_counter()
    assert len(people.ids(desk)) == 50_000
    assert time.perf_counter() - started < 2
    finding.find(desk, "a")
    times = []
    for text in (
        "d",
        "di",
        "dia",
        "diallo",
        "diallo 99",
        "محمد",
        "mohamed traore",
        "0412",
        "1999",
        "OUJ-00412",
        "aicha ba 87",
        "keita awa",
    ) * 4:
        started = time.perf_counter()
        people.ids(desk, text=text)
        times.append(time.perf_counter() - started)
    # The bar is 50 ms (tests/bench measures it); a machine under load is given room, a scan of every name is not.
    assert sorted(times)[int(len(times) * 0.95)] < 0.25

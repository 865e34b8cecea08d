"""Finding people: in any script and spelling, by code, its last four, a year of birth; kept nowhere, fast with 50,000."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import cards, finding, people
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed
from fieldapp.storage import search
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w
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


def test_the_list_is_narrowed_by_what_stays_chosen(desk: Desk, cell: dict[str, int], answers: Any) -> None:
    at_berkane = people.register(desk, answers.person(site="BER", population_group="marocain", nationality="MA"), answers.consent()).value
    people.close(desk, cell["Grace"], {"closed_on": date(2026, 3, 1), "closure_reason": "transfert"})
    for filters, expected in (
        ({"site": "BER"}, {at_berkane}),
        ({"population_group": "marocain"}, {at_berkane}),
        ({"closure_reason": "transfert"}, {cell["Grace"]}),
        ({"referent": "sb", "site": "OUJ"}, set(cell.values())),
        ({"referent": "nobody"}, set()),
    ):
        assert {one.id for one in people.ids(desk, filters=filters)} == expected
    assert [one.id for one in people.ids(desk, text="diallo", filters={"site": "BER"})] == [at_berkane]
    assert people.ids(desk, text="diallo", chip="closed", filters={"site": "BER"}) == []
    assert people.referents(desk) == ["sb"]


def test_the_list_is_narrowed_to_whom_something_is_due(desk: Desk, cell: dict[str, int]) -> None:
    step = {"uid": "s", "person_id": cell["Grace"], "form": "goal", "date": "2026-02-03", "due_on": "2026-03-06", "state": "to_do"}
    with desk.store.write() as tx:
        tx.connection.execute(sa.insert(w.step).values(step | {"author": "sb", "entered_on": "2026-02-03"}))
        tx.audit("test")
    assert cell["Grace"] in {one.id for one in people.ids(desk, filters={"due": "7"})}
    assert cell["Grace"] not in {one.id for one in people.ids(desk, filters={"due": "1"})}


@pytest.mark.parametrize("text", ["0612345678", "+212 6 12 34 56 78", "06 12 34", "5678", "12.34.56"])
def test_a_phone_is_found_by_its_digits(desk: Desk, cell: dict[str, int], answers: Any, text: str) -> None:
    person = people.register(desk, answers.person(phone="+212 612-345678"), answers.consent()).value
    (match,) = [one for one in finding.find(desk, text) if one.id == person]
    assert match.why[-1][0] == "found_phone" and person not in found(desk, "0699")


def test_the_same_phone_or_card_is_shown_while_registering(desk: Desk, cell: dict[str, int], answers: Any) -> None:
    person = people.register(desk, answers.person(phone="06 12 34 56 78"), answers.consent()).value
    other = {"given_name": "Binta", "family_name": "Sy", "sex": "F"}
    assert [one.id for one in people.similar(desk, other | {"phone": "+212612345678"})] == [person]
    assert [one.id for one in people.similar(desk, other | {"card": cards.of(desk, person)})] == [person]
    assert people.similar(desk, other | {"phone": "5678"}) == []

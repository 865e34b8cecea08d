"""Which files may be one person: spelling variants are told, people who only share a common name are not."""

from __future__ import annotations

import random
import time
from datetime import date

import pytest

from fieldapp.domain.doubles import Double, Known, doubles
from fieldapp.domain.errors import Cancelled


def known(number: int, names: str, born: date | int | None = None, **other: object) -> Known:
    given = {"sex": "F", "nationality": "GN", "phone": ""} | other
    day = born if isinstance(born, date) else None
    year = born.year if isinstance(born, date) else born
    return Known(number, names, str(given["sex"]), day, year, day is None, str(given["nationality"]), str(given["phone"]))


def pairs(found: list[Double]) -> list[tuple[int, int]]:
    return [(one.one, one.other) for one in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (known(1, "Aïssatou Diallo", date(1999, 5, 6)), known(2, "Diallo Assiatou", date(1999, 5, 6))),
        (known(1, "Fatoumata Jallow", 1998), known(2, "فاطمة ديالو", 1999)),
        (known(1, "Awa Keita", date(1990, 1, 1)), known(2, "Hawa Keïta", 1991)),
        (known(1, "Mamadou Bah", 2001, sex="M"), known(2, "Mohamed Bah", 2001, sex="nd")),
        (known(1, "Grace Biyong", 1990, phone="0612345678"), known(2, "Grace B.", 1995, phone="0612345678")),
    ],
)
def test_one_person_written_twice_is_told_with_the_reason(one: Known, other: Known) -> None:
    found = doubles([one, other], [])
    assert pairs(found) == [(1, 2)]
    assert all(double.why for double in found)
    assert doubles([one, other], [(1, 2)]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (known(1, "Mamadou Diallo", 2001, sex="M"), known(2, "Amadou Diallo", 2001, sex="M")),
        (known(1, "Awa Sow", 1999), known(2, "Aïssatou Sow", 1999)),
        (known(1, "Awa Sow", 1999, sex="F"), known(2, "Awa Sow", 1999, sex="M")),
        (known(1, "Awa Sow", date(1999, 2, 3)), known(2, "Awa Sow", date(1999, 3, 2))),
        (known(1, "Awa Sow", 1979), known(2, "Awa Sow", 1999)),
        (known(1, "Awa", 1999), known(2, "Awa", 1999)),
        (known(1, "Awa Sow", phone="0612345678"), known(2, "Binta Ndiaye", phone="0612345678")),
    ],
)
def test_two_people_are_not(one: Known, other: Known) -> None:
    assert doubles([one, other], []) == []


def test_ten_of_one_common_name_need_a_day_of_birth_or_a_phone() -> None:
    people = [known(number, "Mamadou Diallo", 2001, sex="M") for number in range(10)]
    assert doubles(people, []) == []
    same = [known(20, "Mamadou Diallo", date(2001, 3, 4), sex="M"), known(21, "Mohammed Jallow", date(2001, 3, 4), sex="M")]
    new_year = [known(30, "Mamadou Diallo", date(2001, 1, 1), sex="M"), known(31, "Mamadou Diallo", date(2001, 1, 1), sex="M")]
    assert pairs(doubles([*people, *same, *new_year], [])) == [(20, 21)]


def test_fifty_thousand_are_compared_within_seconds_and_it_can_be_stopped() -> None:
    draw = random.Random(3)
    given = ["Aïssatou", "Mamadou", "Fatou", "Ibrahim", "Awa", "Moussa", "Mariam", "Ousmane", "Khadija", "محمد", "Grâce", "Serge"]
    family = ["Diallo", "Bah", "Barry", "Camara", "Keïta", "Traoré", "Koné", "Touré", "Sow", "Ndiaye", "Benali", "الحسني"]
    people = [
        known(number, f"{draw.choice(given)} {draw.choice(given)} {draw.choice(family)}", date.fromordinal(draw.randint(720_000, 735_000)))
        for number in range(50_000)
    ]
    people += [known(50_000 + number, one.names, one.birth_date) for number, one in enumerate(people[:20])]
    started = time.perf_counter()
    found = set(pairs(doubles(people, [])))
    assert time.perf_counter() - started < 30  # three seconds on an idle machine
    assert {(number, 50_000 + number) for number in range(20) if len(set(people[number].names.split())) > 1} <= found

    def stop(done: int, of: int) -> None:
        raise Cancelled("doubles_cancelled")

    with pytest.raises(Cancelled):
        doubles(people, [], stop)

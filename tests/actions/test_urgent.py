"""Whom to call now: the site's own first, national ones marked until somebody checked them; nothing about any person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fieldapp.actions import urgent
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Invalid, NotAllowed


def test_national_numbers_are_shown_and_not_trusted_until_checked(desk: Desk) -> None:
    rows = {row.key: row for row in urgent.numbers(desk)}
    assert {key: row.number for key, row in rows.items() if row.source == "national"} == {
        "police": "19", "gendarmerie": "177", "ambulance": "15", "samu": "141",
    }  # fmt: skip
    assert not any(row.checked for row in rows.values() if row.source == "national")
    urgent.save(desk, [], ["samu"])
    assert [row.key for row in urgent.numbers(desk) if row.source == "national" and row.checked] == ["samu"]


def test_the_sites_own_come_first(desk: Desk) -> None:
    urgent.save(desk, [{"name": "Médecin de garde", "number": "+212 536 00 00 00", "note": "jour et nuit"}, {"name": "", "number": ""}], [])
    first, *others = urgent.numbers(desk)
    assert (first.name, first.number, first.source, first.note) == ("Médecin de garde", "+212 536 00 00 00", "own", "jour et nuit")
    assert all(row.source != "own" for row in others)


def test_each_language_has_its_words(desk: Desk) -> None:
    for language, word in (("fr", "Police"), ("ar", "الشرطة"), ("en", "Police")):
        desk.language = language
        assert any(row.name.startswith(word) for row in urgent.numbers(desk))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"name": "Médecin", "number": "demain"}, {"number0": "urgent_number_unreadable"}),
        ({"name": "", "number": "19"}, {"name0": "urgent_name_missing"}),
        ({"name": "M" * 500, "number": "19"}, {"name0": "urgent_name_missing"}),
    ],
)
def test_what_cannot_be_dialled_is_said_beside_its_field(desk: Desk, row: dict[str, str], problem: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refusal:
        urgent.save(desk, [row], [])
    assert refusal.value.problems == problem


def test_everybody_sees_them_and_the_office_changes_them(desk_of: Callable[..., Desk]) -> None:
    reception = desk_of("reception")
    assert urgent.numbers(reception)
    with pytest.raises(NotAllowed):
        urgent.save(reception, [], [])


def test_the_numbers_of_before_come_back(desk: Desk) -> None:
    before = urgent.numbers(desk)
    done = urgent.save(desk, [{"name": "Médecin de garde", "number": "05 36 00 00 00", "note": ""}], ["samu"])
    assert done.undo is not None and urgent.numbers(desk) != before
    assert done.undo().undo is None and urgent.numbers(desk) == before

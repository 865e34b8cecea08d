"""The directory: what the programme ships and what a cell adds, found as one types; places of employers; undo."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import resources
from fieldapp.actions import organisations
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme
from fieldapp.domain.errors import Invalid, NotAllowed, Refused

WORKSHOP = {
    "name": "Atelier Bois",
    "name_ar": "ورشة الخشب",
    "kinds": ["employer"],
    "place": "Tanger",
    "phone": "0539 00 00 00",
    "places_offered": 4,
}


def names(found: tuple[organisations.OrganisationRow, ...]) -> list[str]:
    """Who is in a list."""
    return [row.name for row in found]


def test_the_partners_of_the_programme_are_there_once(desk: Desk) -> None:
    first = organisations.list(desk)
    assert {"ANAPEC", "OFPPT", "Entraide Nationale", "CHU"} <= set(names(first))
    assert organisations.list(desk) == first and all(row.shipped and row.phone == "" for row in first)
    assert names(organisations.list(desk, need="job")) == ["ANAPEC", "Es.Maroc.org"]
    desk.language = "ar"
    assert organisations.of_partner(desk, "CHU").called("ar") == "المستشفى الجامعي"  # type: ignore[union-attr]


def test_what_the_cell_adds_stands_before_the_programme(desk: Desk) -> None:
    row = organisations.of_partner(desk, "anapec")
    assert row is not None
    shown = organisations.answers(desk, row.id)
    done = organisations.save(desk, shown | {"phone": "0536 11 22 33", "contact": "Mme Alaoui", "hours": "9 h – 15 h"}, row.id)
    mended = organisations.one(desk, row.id)
    assert (mended.code, mended.phone, mended.contact, mended.hours, mended.needs) == (
        "ANAPEC",
        "0536 11 22 33",
        "Mme Alaoui",
        "9 h – 15 h",
        row.needs,
    )
    assert done.undo
    done.undo()
    assert organisations.one(desk, row.id).phone == ""


def test_one_typed_here_is_found_in_any_script(desk: Desk) -> None:
    done = organisations.save(desk, WORKSHOP)
    for text in ("atelier", "BOIS tang", "الخشب", "employeur", "0539"):
        assert names(organisations.list(desk, text=text)) == ["Atelier Bois"]
    assert names(organisations.list(desk, kinds=("employer",))) == ["Atelier Bois"]
    assert names(organisations.list(desk, kinds=("diaspora",))) == []
    row = organisations.one(desk, done.value)
    assert row.places == (4, 0, 4) and row.code == "ATELIERBOIS" and organisations.answers(desk, done.value)["places_offered"] == 4
    again = organisations.save(desk, WORKSHOP).value
    assert organisations.one(desk, again).code == "ATELIERBOIS-2"
    assert done.undo
    done.undo()
    with pytest.raises(Refused, match="not in the directory"):
        organisations.one(desk, done.value)


def test_places_are_counted(desk: Desk, person_id: int, rows: Any) -> None:
    number = organisations.save(desk, WORKSHOP).value
    for service in ("work.internship", "work.internship", "work.orientation"):
        rows.entry(person_id, "2026-02-10", service, organisation_id=number)
    offered = {"site": "TNG", "project": "EMPLOI", "service": "firm.place_offered", "date": "2026-02-01", "heads": "{}"}
    from fieldapp.storage import tables

    rows._insert(tables.activity, offered | {"uid": "a1", "organisation_id": number, "answers": '{"places": 3}'})
    assert organisations.one(desk, number).places == (7, 1, 6), "somebody placed twice fills one place"
    with pytest.raises(Refused, match="Close it instead"):
        organisations._take_back_new(desk, number)


def test_a_closed_one_stays_and_is_no_longer_offered(desk: Desk) -> None:
    number = organisations.save(desk, WORKSHOP).value
    done = organisations.close(desk, number)
    assert names(organisations.list(desk, text="atelier")) == []
    (row,) = organisations.list(desk, text="atelier", closed=True)
    assert row.closed_on == date(2026, 3, 4)
    assert done.undo
    done.undo()
    assert names(organisations.list(desk, text="atelier")) == ["Atelier Bois"]
    organisations.close(desk, number)
    organisations.reopen(desk, number)
    assert names(organisations.list(desk, text="atelier")) == ["Atelier Bois"]


def test_what_is_wrong_is_said(desk: Desk, desk_of: Callable[..., Desk]) -> None:
    with pytest.raises(Invalid) as invalid:
        organisations.save(desk, {"name": " ", "kinds": ["bank"], "places_offered": -1, "owner": "x"})
    assert set(invalid.value.problems) == {"name", "kinds", "owner"}
    with pytest.raises(Refused):
        organisations.save(desk, WORKSHOP, 99)
    with pytest.raises(NotAllowed):
        organisations.save(desk_of("administrator"), WORKSHOP)


def test_a_partner_of_another_site_is_not_offered(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    words = 'fr = "Refuge"\nar = "مأوى"\nen = "Refuge"\nkinds = ["shelter"]\nneeds = ["shelter"]\n'
    with (folder / "providers.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[REFUGE_TNG]\nsites = ["TNG"]\n{words}\n[REFUGE_OUJ]\nsites = ["OUJ"]\n{words}')
    desk.programme = programme.load(folder)
    assert [row.code for row in organisations.list(desk, text="refuge")] == ["REFUGE_OUJ"]

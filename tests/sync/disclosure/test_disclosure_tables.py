"""The declared tables: the default rhythms, and that a slip of the pen releases nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import resources
from sync.disclosure import tables
from sync.errors import SyncRefused
from sync.facts import Cell

DEFAULT = resources.path("programme", "published.toml").read_text(encoding="utf-8")


def _load(tmp_path: Path, text: str) -> tables.Tables:
    file = tmp_path / "published.toml"
    file.write_text(text, encoding="utf-8")
    return tables.load(file)


def test_default_tables_have_the_decided_rhythms() -> None:
    printed = {(t.table, t.measure, t.by): (t.larger, t.smaller) for t in tables.load()}
    new = ("persons_new", "persons")
    assert printed[*new, ()] == ("month", "month")
    assert printed[*new, ("sex",)] == printed[*new, ("group",)] == ("month", "quarter")
    assert printed[*new, ("sex", "group")] == printed[*new, ("sex", "age2")] == ("quarter", "year")
    assert printed[*new, ("sex", "age5", "group")] == ("year", "year")
    assert printed["services", "services", ()] == ("month", "month")
    assert printed["services", "services", ("family",)] == ("month", "quarter")
    assert printed["services", "services", ("service",)] == ("quarter", "year")
    assert printed["refusals", "persons", ()] == ("year", "year")
    assert printed["headline", "persons", ()] == ("running", "running")


def test_nationality_and_status_are_for_the_mission_only() -> None:
    by = {t.by: t for t in tables.load()}
    assert (by["nationality",].shown, by["nationality",].minimum, by["nationality",].larger) == ("mission", 10, "year")
    assert (by["status",].shown, by["status",].larger) == ("mission", "year")


def test_money_leaves_as_a_total_only_and_nobody_adds_it_up() -> None:
    money = [table for table in tables.load() if table.measure == "amount_mad"]
    assert [(table.by, table.apart) for table in money] == [((), True)]


def test_a_printed_cell_finds_its_table() -> None:
    declared = tables.load()
    family, code = (declared.of(Cell("services", "services", "MMSD", service=name)) for name in ("psy.*", "psy.pfa"))
    assert family is not None and code is not None
    assert (family.id, code.id) == ("services_family", "services_code")
    assert declared.of(Cell("services", "amount_mad", "MMSD", service="aid.cash")) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('unit = "new persons"', 'unit = "new persons"\nsalt = 1'),
        ('by = ["sex", "age2"]', 'by = ["sex", "district"]'),
        ('by = ["nationality"]', 'by = ["nationality", "sex"]'),
        ('shown = "mission"', 'shown = "site"'),
        ('larger = "quarter"', 'larger = "week"'),
        ('table = "services"\nmeasure = "items"', 'table = "services"\nmeasure = "amount_mad"'),
        ('id = "new_sex"\n', 'id = "new_total"\n'),
        ('larger = "year"\nsmaller = "year"\npurpose = "reporting', 'larger = "month"\nsmaller = "month"\npurpose = "reporting'),
        ('id = "new_total"\ntable = "persons_new"', 'id = "new_total"\ntable = "persons_new_year"'),
        ("categories.sex", "colours.sex"),
    ],
)
def test_what_is_not_known_is_refused(tmp_path: Path, old: str, new: str) -> None:
    assert old in DEFAULT
    with pytest.raises(SyncRefused, match=r"published\.toml"):
        _load(tmp_path, DEFAULT.replace(old, new))

"""Where small figures are hidden, no line may mean a hidden one: a sum over sites or months that may lack it is no true figure."""

from __future__ import annotations

from sync import facts
from sync.mission import publication
from sync.mission.register import Pooled
from sync.sheets import Row, add

OUJ, BER = ("a" * 20, "OUJ"), ("b" * 20, "BER")
TOTAL, FOOD = (facts.Cell("services", "services", "MMSD", service=service) for service in ("", "aid.*"))
PSY = facts.Cell("services", "services", "MMSD", service="psy.*")


def pooled(unit: tuple[str, str], month: str, cell: facts.Cell, value: int, mark: str = "") -> Pooled:
    return Pooled(unit[0], month, facts.Figure(unit[1], month, cell, value, mark))


def sums(found: list[Pooled], first: str, last: str, site: str = "") -> dict[str, tuple[object, str]]:
    rows = publication.draw(found, first, last, "mission").rows
    return {row.service: (row.value, row.mark) for row in rows if row.site == site}


def test_a_site_without_a_line_may_hide_a_small_figure() -> None:
    found = [pooled(OUJ, "2023-01", cell, 20) for cell in (TOTAL, PSY, FOOD)] + [pooled(BER, "2023-01", cell, 9) for cell in (TOTAL, PSY)]
    assert sums(found, "2023-01", "2023-01") == {"": (29, ""), "psy.*": (29, ""), "aid.*": (None, "·")}


def test_a_month_without_a_line_may_hide_one_too() -> None:
    cells = {"2023-01": (TOTAL, PSY, FOOD), "2023-02": (TOTAL, PSY), "2023-03": (TOTAL, PSY, FOOD)}
    found = [pooled(OUJ, month, cell, 10) for month in cells for cell in cells[month]]
    for site in ("", "OUJ"):
        assert sums(found, "2023-01", "2023-03", site) == {"": (30, ""), "psy.*": (30, ""), "aid.*": (None, "·")}
    added = add([Row.of(one.figure) for one in found])
    assert {row.service: (row.value, row.mark) for row in added} == {"": (30, ""), "psy.*": (30, ""), "aid.*": (None, "·")}


def test_what_is_rounded_is_nought_where_it_has_no_line() -> None:
    """What it held back rides in a carry, so the sum is as near as any."""
    found = [pooled(OUJ, "2023-01", cell, 20, "≈") for cell in (TOTAL, FOOD)] + [pooled(BER, "2023-01", TOTAL, 10, "≈")]
    found += [pooled(BER, "2023-01", PSY, 10, "≈"), *(pooled(unit, "2023-02", TOTAL, 5, "≈") for unit in (OUJ, BER))]
    assert sums(found, "2023-01", "2023-01") == {"": (30, "≈"), "psy.*": (10, "≈"), "aid.*": (20, "≈")}
    assert {row.service: row.value for row in add([Row.of(one.figure) for one in found if one.figure.site == "OUJ"])} == {
        "": 25,
        "aid.*": 20,
    }

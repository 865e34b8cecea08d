"""Everything the real program let out of the first months of the register, attacked as the files people hold."""

from __future__ import annotations

import copy

import pytest

from sync.disclosure.policy import Policy
from tests.campaigns import reconstruct
from tests.campaigns.attack import learned
from tests.campaigns.reconstruct import Left

SHORT = 4


@pytest.fixture(scope="session")
def left() -> Left:
    """The register's first months, to the end of the year, with late entries and entries taken back."""
    return reconstruct.register(SHORT, shown=1)


def test_no_attack_on_the_sheets_finds_anything(left: Left) -> None:
    found = reconstruct.attacked(left)
    assert found.pop("sheets") == 12 and int(str(found.pop("lines"))) > 500 and int(str(found.pop("pairs"))) > 300
    for site in left.series:
        seen = found.pop(site)
        assert isinstance(seen, dict) and int(seen["checked"]) > 90
        assert (seen["exposed"], seen["refusals_known"]) == (0, 0)
    assert not any(found.values()), found


def test_whole_numbers_tell_no_more(left: Left) -> None:
    seen = reconstruct.whole_numbers(left, "BER", 3)
    assert seen["checked"] == 3 and seen["exposed"] == 0


def test_late_entries_and_entries_taken_back_show_nowhere(left: Left) -> None:
    """A month is never issued again: each figure of a period and cell left once."""
    for series in left.series.values():
        once = [(figure.period, figure.cell) for figures in series.figures for figure in figures]
        assert len(once) == len(set(once))
        assert learned(series, Policy(), Policy().base - 1, last=1)["exposed"] == 0


def test_another_way_to_a_sheet_is_seen(left: Left) -> None:
    for what in ("value", "period", "sex"):
        broken = copy.deepcopy(left)
        lines = broken.sheets["laptop mission", "2020-12", "2020-12"]
        women = [line["table"] == "persons_new" and line["period"] == "2020-12" and line["sex"] == "F" for line in lines]
        at = women.index(True)
        exact = {"value": str(int(lines[at]["value"]) + 3), "period": "2020-Q2", "sex": "X"}
        lines[at] = lines[at] | {what: exact[what]}
        assert list(reconstruct.beyond(broken)), what
    assert reconstruct.differences(broken)["small_differences"] == 0


def test_true_figures_beside_rounded_ones_are_seen(left: Left) -> None:
    broken = copy.deepcopy(left)
    lines = broken.sheets["laptop mission", "2020-12", "2020-12"]
    for at, line in enumerate(lines):
        if line["table"] == "persons_new" and line["value"]:
            lines[at] = line | {"value": str(int(line["value"]) // 5 * 4 + 1)}
    assert reconstruct.differences(broken)["small_differences"]


def test_small_figures_and_nationalities_outside_are_seen(left: Left) -> None:
    broken = copy.deepcopy(left)
    for reader in ("laptop donor", "mission public"):
        lines = broken.sheets[reader, "2020-12", "2020-12"]
        lines.append(lines[0] | {"value": "5", "mark": "≈", "nationality": "SD"})
    assert reconstruct.too_small(broken) == 2 and reconstruct.only_inside(broken) >= 2
    assert reconstruct.too_small(left) == reconstruct.only_inside(left) == 0

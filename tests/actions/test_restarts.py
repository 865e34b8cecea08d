"""Months the mission counts from a laptop that was lost: nothing dated in them leaves again, nobody met in them is new, all stays sound."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.actions import months, sheets, upkeep
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, records, returned

NOVEMBER, DECEMBER, JANUARY, FEBRUARY = Month(2025, 11), Month(2025, 12), Month(2026, 1), Month(2026, 2)


@pytest.fixture
def restarted(desk: Desk, rows: Any) -> Desk:
    """November was closed here, December on the lost laptop; person 1 was entered before, person 2 is typed again."""
    first = rows.person()
    rows.entry(first, "2025-11-03")
    rows.entry(first, "2025-12-04")
    months.close(desk, NOVEMBER)
    with desk.store.write(audited=False) as transaction:
        returned.restart_after(transaction, DECEMBER)
    return desk


def added(desk: Desk, month: Month, kind: str) -> int:
    months.close(desk, month)
    with desk.store.read() as connection:
        pages = ledger.pages(connection, "OUJ", after=DECEMBER)
    earlier = pages[-2].counted if len(pages) > 1 else {}
    return sum(number - earlier.get(key, 0) for key, number in pages[-1].counted.items() if key.startswith(kind))


def test_the_lost_months_are_passed_over(restarted: Desk, rows: Any) -> None:
    rows.entry(1, "2026-01-05")
    found = {state.month: state for state in months.states(restarted)}
    assert found[DECEMBER].why_not is not None and found[DECEMBER].why_not.key == "month_reported_elsewhere"
    assert found[JANUARY].ready
    for act in (months.preview, months.close):
        with pytest.raises(Refused) as caught:
            act(restarted, DECEMBER)
        assert all(caught.value.sentence(language) for language in ("fr", "ar", "en"))


def test_what_is_typed_again_never_leaves_again(restarted: Desk, rows: Any) -> None:
    again = rows.person()
    rows.entry(again, "2025-12-10")
    rows.entry(again, "2026-01-08")
    rows.entry(1, "2026-01-09")
    newcomer = rows.person()
    rows.entry(newcomer, "2026-01-12")
    assert added(restarted, JANUARY, "new|") == 1, "both others were met before"
    rows.entry(again, "2025-12-11")
    rows.entry(newcomer, "2026-01-20")
    rows.entry(newcomer, "2026-02-02")
    assert added(restarted, FEBRUARY, "service|") == 2, "the late one of January rides along, that of December was reported"


def test_ledger_outbox_and_sheets_stay_sound(restarted: Desk, rows: Any) -> None:
    rows.entry(rows.person(), "2026-01-12")
    for month in (JANUARY, FEBRUARY):
        months.close(restarted, month)
    checks = upkeep.verify(restarted)["checks"]
    assert checks["ledger"]["ok"] and checks["outbox"]["ok"]
    late = [row for row in sheets.rows(restarted, NOVEMBER, FEBRUARY) if row.item == "late"]
    assert all((row.value or 0) >= 0 for row in late)
    with restarted.store.read() as connection:
        parts = ledger.chapters(ledger.pages(connection, "OUJ"), returned.restarts(connection))
        assert [[page.month for page in part] for part in parts] == [[NOVEMBER], [JANUARY, FEBRUARY]]
        assert [entry.reported_before for entry in records.load(connection).entries] == [True, True, False]

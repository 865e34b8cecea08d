"""Months close once, in order, after they ended, whole or not at all; what leaves is what the preview showed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.actions import batches, delivery, months, upkeep
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Cancelled, NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger
from sync.disclosure import closing as disclosure
from sync.errors import Unsafe
from sync.facts import EXACT

NOVEMBER, DECEMBER, JANUARY = Month(2025, 11), Month(2025, 12), Month(2026, 1)


def new_total(figures: Any, site: str) -> list[int]:
    return [
        f.value
        for f in figures
        if f.site == site
        and f.cell.table == "persons_new"
        and f.cell.project == "MMSD"
        and not any((f.cell.sex, f.cell.age, f.cell.group, f.cell.nationality, f.cell.status))
    ]


def test_nothing_recorded_is_nothing_to_close(desk: Desk) -> None:
    assert months.states(desk) == []
    with pytest.raises(Refused) as refusal:
        months.close(desk, JANUARY)
    assert refusal.value.key == "month_nothing"


def test_the_first_month_is_that_of_the_first_thing_nobody_reported(desk: Desk, rows: Any) -> None:
    person = rows.person()
    rows.entry(person, "2025-06-03", reported_before=True)
    rows.entry(person, "2025-11-03")
    found = months.states(desk)
    assert [str(state.month) for state in found] == ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03"]
    assert [state.ready for state in found] == [True, False, False, False, False]
    assert found[1].why_not is not None and found[1].why_not.key == "month_order"


@pytest.mark.parametrize(
    ("month", "key"),
    [(Month(2025, 10), "month_before_first"), (DECEMBER, "month_order"), (Month(2026, 9), "month_not_ended")],
)
def test_months_close_in_order(desk: Desk, rows: Any, month: Month, key: str) -> None:
    rows.entry(rows.person(), "2025-11-03")
    for act in (months.preview, months.close):
        with pytest.raises(Refused) as refusal:
            act(desk, month)
        assert refusal.value.key == key
        assert all(refusal.value.sentence(language) for language in ("fr", "ar", "en"))


def test_a_month_closes_on_the_day_after_its_last(desk: Desk, rows: Any, calendar: Any) -> None:
    rows.entry(rows.person(), "2025-11-03")
    calendar.day = date(2025, 11, 30)
    with pytest.raises(Refused) as refusal:
        months.close(desk, NOVEMBER)
    assert refusal.value.key == "month_not_ended" and "2025-11-30" in refusal.value.sentence("fr")
    calendar.day = date(2025, 12, 1)
    done = months.close(desk, NOVEMBER)
    assert done.changed == {"months", "outbox"}
    state = months.states(desk)[0]
    assert (state.state, state.closed_on, state.closed_by) == ("frozen", "2025-12-01", "sb")
    with pytest.raises(Refused) as refusal:
        months.close(desk, NOVEMBER)
    assert refusal.value.key == "month_closed"


def test_closing_needs_the_coordinator(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of("administrator", "counsellor")
    for act in (months.preview, months.close):
        with pytest.raises(NotAllowed):
            act(desk, NOVEMBER)


def test_the_preview_is_what_leaves(desk: Desk, rows: Any) -> None:
    for number in range(7):
        rows.entry(rows.person(sex="FM"[number % 2]), "2025-11-03")
    shown = months.preview(desk, NOVEMBER)
    assert shown == months.preview(desk, NOVEMBER)
    steps: list[tuple[int, int]] = []
    left = months.close(desk, NOVEMBER, progress=lambda done, total: steps.append((done, total))).value
    assert tuple(row.figure for row in shown.rows) == left.figures and left.certificate == shown.certificate
    assert steps == sorted(steps) and {*steps} == {(0, 2), (1, 2), (2, 2)}
    totals = [
        row.exact
        for row in shown.rows
        if row.figure.site == "OUJ"
        and row.figure.cell.table == "persons_new"
        and not row.figure.cell.sex
        and row.figure.cell.project == "MMSD"
        and not row.figure.cell.group
    ]
    assert totals == [7]
    assert {waiting.when for waiting in shown.waiting} == {DECEMBER}
    assert [row.state for row in delivery.outbox(desk)] == ["sealed"] * len(delivery.outbox(desk)) != []


def test_a_late_entry_leaves_with_the_next_closing_and_nothing_is_reissued(desk: Desk, rows: Any) -> None:
    for _ in range(12):
        rows.entry(rows.person(), "2025-11-03")
    first = months.close(desk, NOVEMBER).value
    for _ in range(11):
        rows.entry(rows.person(), "2025-11-20")
    shown = months.preview(desk, DECEMBER)
    assert shown.late == 11
    second = months.close(desk, DECEMBER).value
    headline = [
        f
        for f in second.figures
        if f.cell.table == "headline" and f.cell.measure == "persons" and f.site == "OUJ" and f.cell.project == "MMSD"
    ]
    assert [(f.value, f.mark, f.period) for f in headline] == [(23, EXACT, "2025-11/2025-12")]
    assert not {f.period for f in second.figures} & {"2025-11"} and new_total(first.figures, "OUJ")
    with desk.store.read() as connection:
        pages = ledger.pages(connection, "OUJ")
    assert [page.counted.get("late|MMSD", 0) for page in pages] == [0, 11]


def test_a_correction_lowers_what_is_counted_and_prints_nothing_below_zero(desk: Desk, rows: Any) -> None:
    made = [rows.entry(rows.person(), "2025-11-03") for _ in range(12)]
    months.close(desk, NOVEMBER)
    for entry in made[:8]:
        rows.change(f"UPDATE entry SET cancelled_on = '2026-01-02', cancelled_by = 'sb', cancel_reason = 'x' WHERE id = {entry}")
    second = months.close(desk, DECEMBER).value
    assert all(figure.value is not None and figure.value >= 0 for figure in second.figures)
    with desk.store.read() as connection:
        counted = ledger.pages(connection, "OUJ")[-1].counted
    assert counted["service|MMSD|psy.individual"] == 4 and counted["new|MMSD|F|18_59|migrant|CI|nd"] == 4
    assert counted["late|MMSD"] == -8
    assert upkeep.verify(desk)["checks"]["ledger"]["ok"]


def test_what_was_reported_before_never_leaves(desk: Desk, rows: Any) -> None:
    for number in range(20):
        person = rows.person()
        rows.entry(person, "2025-06-03", reported_before=True)
        rows.entry(person, "2025-11-03")
        if number < 3:
            rows.entry(rows.person(), "2025-11-04")
    months.close(desk, NOVEMBER)
    with desk.store.read() as connection:
        counted = ledger.pages(connection, "OUJ")[-1].counted
    assert counted["service|MMSD|psy.individual"] == 23
    assert sum(number for key, number in counted.items() if key.startswith("new|")) == 3


@pytest.mark.parametrize("month_of_fault", [NOVEMBER, DECEMBER])
def test_a_closing_that_fails_leaves_nothing(desk: Desk, rows: Any, monkeypatch: pytest.MonkeyPatch, month_of_fault: Month) -> None:
    rows.entry(rows.person(), "2025-11-03")
    if month_of_fault == DECEMBER:
        months.close(desk, NOVEMBER)
    before = len(delivery.outbox(desk))

    def fail(*_: object) -> None:
        raise Refused("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(batches, "queue_closing", fail)
        with pytest.raises(Refused):
            months.close(desk, month_of_fault)
    assert len(delivery.outbox(desk)) == before
    assert [state.month for state in months.states(desk) if state.ready] == [month_of_fault]
    assert upkeep.verify(desk)["ok"]
    months.close(desk, month_of_fault)


def test_a_figure_that_could_reveal_somebody_stops_the_closing_and_says_what_to_ask_for(
    desk: Desk, rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows.entry(rows.person(), "2025-11-03")
    honest = disclosure.protect

    def unsafe(truth: Any, *others: Any, **named: Any) -> Any:
        if truth.site == "OUJ":
            raise Unsafe("disclosure_unsafe_year", site="OUJ", month="2025-11", table="new_sex_adult")
        return honest(truth, *others, **named)

    monkeypatch.setattr(disclosure, "protect", unsafe)
    with pytest.raises(Refused) as refusal:
        months.close(desk, NOVEMBER)
    told = refusal.value.sentence("fr")
    assert all(words in told for words in ("OUJ", "Nouvelles personnes – sexe, âge (new_sex_adult)", "la fin de l’année", "mission"))
    assert "السن" in refusal.value.sentence("ar") and refusal.value.exit_status == 1
    assert months.states(desk)[0].state == "open" and delivery.outbox(desk) == []


def test_a_closing_is_stopped_while_a_single_site_is_worked_at_and_leaves_nothing_behind(desk: Desk, rows: Any) -> None:
    rows.entry(rows.person(), "2025-11-03")
    told: list[tuple[int, int]] = []

    def stop(done: int, sites: int) -> None:
        told.append((done, sites))
        if told.count((done, sites)) > 2:  # said first when the site begins, then when it is drawn, then at every project
            raise Cancelled("month_cancelled")

    with pytest.raises(Cancelled):
        months.close(desk, NOVEMBER, stop)
    assert months.states(desk)[0].state == "open" and delivery.outbox(desk) == []
    assert upkeep.verify(desk)["ok"]
    months.close(desk, NOVEMBER)


def test_a_figure_changed_by_hand_is_found(desk: Desk, rows: Any) -> None:
    for _ in range(9):
        rows.entry(rows.person(), "2025-11-03")
    months.close(desk, NOVEMBER)
    assert upkeep.verify(desk)["checks"]["ledger"]["ok"]
    rows.change("UPDATE released SET figure = replace(figure, ',10,', ',15,')")
    rows.change("UPDATE released SET figure = replace(figure, ',5,', ',15,')")
    assert not upkeep.verify(desk)["checks"]["ledger"]["ok"]

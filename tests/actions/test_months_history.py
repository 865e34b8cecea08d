"""What protection costs is told in the preview; closed months keep their figures beside the exact ones, and nobody changes them unseen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import exports, months, months_cost, months_dump, months_history, months_ledger, upkeep
from fieldapp.actions.desk import Desk
from fieldapp.actions.months_cost import Cost
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import journal
from sync.facts import Cell, Figure

NOVEMBER, DECEMBER, JANUARY = Month(2025, 11), Month(2025, 12), Month(2026, 1)


@pytest.fixture
def three(desk: Desk, rows: Any) -> Desk:
    """Three months with 12, 3 and 9 new persons, closed."""
    for month, number in (("2025-11", 12), ("2025-12", 3), ("2026-01", 9)):
        for at in range(number):
            rows.entry(rows.person(sex="FM"[at % 2]), f"{month}-0{at % 9 + 1}")
        months.close(desk, Month.parse(month))
    return desk


def test_the_preview_weighs_what_protection_costs(desk: Desk, rows: Any) -> None:
    for at in range(7):
        rows.entry(rows.person(sex="FM"[at % 2]), "2025-11-03")
    shown = months.preview(desk, NOVEMBER)
    gaps = [
        abs(row.figure.value - row.exact)
        for row in shown.rows
        if row.figure.cell.table not in ("headline", "persons_served") and row.figure.cell.measure != "amount_mad"
    ]
    assert (shown.cost.rounded, shown.cost.exact, shown.cost.largest) == (len(gaps), 0, max(gaps)) and shown.cost.mean == pytest.approx(
        sum(gaps) / len(gaps)
    )
    waits = {one.project: one for one in shown.cost.headlines if one.site == "OUJ"}
    assert (waits["MMSD"].exact, waits["MMSD"].missing) == (False, 3)
    assert shown.cost.quarter and shown.cost.year
    for language in ("fr", "ar", "en"):
        told = months_cost.sentences(shown.cost, desk.programme, language)
        assert len(told) >= 3 and any("3" in sentence for sentence in told)
    for _ in range(3):
        rows.entry(rows.person(), "2025-11-04")
    assert next(one.exact for one in months.preview(desk, NOVEMBER).cost.headlines if one.project == "MMSD" and one.site == "OUJ")


def test_masked_and_vanished_figures_are_counted_apart() -> None:
    cell = Cell("persons_new", "persons", "MMSD", "F")
    rows = [
        (Figure("OUJ", "2025-11", cell, None, "·"), 3),
        (Figure("OUJ", "2025-11", cell, 0, "≈"), 2),
        (Figure("OUJ", "2025-11", cell, 0, "≈"), 0),
        (Figure("OUJ", "2025-11", cell, 15, "≈"), 11),
        (Figure("OUJ", "2025-11", Cell("services", "amount_mad", "MMSD"), 4000, "≈"), 3900),
        (Figure("OUJ", "2025-11/2025-12", Cell("headline", "persons", "MMSD"), 30, "≈"), 35),
    ]
    cost = months_cost.weigh(rows, {})
    assert (cost.figures, cost.rounded, cost.masked, cost.vanished, cost.largest, cost.mean) == (4, 3, 1, 1, 4, 2.0)
    exact = months_cost.weigh([*rows, (Figure("OUJ", "2025-12", cell, 12, ""), 12)], {})
    assert (exact.exact, exact.mean) == (1, 2.0)
    assert Cost().mean == 0.0


def test_a_closed_month_shows_its_exact_figures_beside_what_left(three: Desk) -> None:
    kept = months_history.closed(three, DECEMBER)
    totals = [
        row.exact
        for row in kept.rows
        if row.figure.site == "OUJ" and row.figure.cell == Cell("persons_new", "persons", "MMSD") and row.figure.period == "2025-12"
    ]
    assert totals == [3] and kept.brief.earlier == 1 and kept.brief.closed_by == "sb"
    assert kept.brief.batch is not None and kept.brief.batch.state == "sealed"
    assert [mark.state for mark in kept.marks] == ["submitted", "validated"]
    assert kept.cost.rounded
    with pytest.raises(Refused) as refusal:
        months_history.closed(three, Month(2026, 2))
    assert refusal.value.key == "month_not_closed"
    points = months_history.growth(three)["MMSD"]
    assert [(str(point.month), point.new, point.total) for point in points] == [("2025-11", 12, 12), ("2025-12", 3, 15), ("2026-01", 9, 24)]


def test_the_ledger_is_written_for_who_looks_through_it(desk: Desk, rows: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for at in range(12):
        rows.entry(rows.person(sex="FM"[at % 2]), "2025-11-03")
    left = months.close(desk, NOVEMBER).value
    out = months_dump.write(desk, tmp_path / "ledger.json").value
    found = json.loads(out.read_bytes())
    assert [closing["month"] for closing in found["closings"]] == ["2025-11"]
    assert len(found["closings"][0]["figures"]) == len(left.figures) and len(found["closings"][0]["digest"]) == 64
    assert "new|" not in out.read_text(encoding="utf-8")
    assert [row.kind for row in exports.list(desk)] == ["mission"]
    with pytest.raises(Refused):
        months_dump.write(desk, tmp_path / "nowhere" / "ledger.json")
    monkeypatch.setattr(type(desk.store.vault), "may", lambda _, *roles: "counsellor" in roles)
    with pytest.raises(NotAllowed):
        months_dump.write(desk, out)


def test_what_a_closed_month_tells_is_what_its_preview_told(desk: Desk, rows: Any) -> None:
    for at in range(12):
        rows.entry(rows.person(sex="FM"[at % 2]), "2025-11-03")
    shown = months.preview(desk, NOVEMBER)
    months.close(desk, NOVEMBER)
    kept = months_history.closed(desk, NOVEMBER)
    assert set(kept.rows) == set(shown.rows) and (kept.cost.mean, kept.cost.headlines) == (shown.cost.mean, shown.cost.headlines)


EDITS = (
    "UPDATE ledger SET state = (SELECT state FROM ledger WHERE closing_id = 1 AND site = 'OUJ') WHERE closing_id = 2 AND site = 'OUJ'",
    "UPDATE ledger SET state = CAST(x'00' || substr(state, 2) AS BLOB) WHERE closing_id = 1",
    "UPDATE ledger SET state = CAST(substr(state, 1, length(state) - 1) || x'ff' AS BLOB) WHERE closing_id = 3",
    "UPDATE ledger SET counted = counted || ' ' WHERE closing_id = 2",
    "UPDATE released SET figure = replace(figure, '≈', '') WHERE closing_id = 2",
    "DELETE FROM released WHERE id = (SELECT max(id) FROM released)",
    "UPDATE closing SET certificate = '{}' WHERE id = 1",
    "UPDATE closing SET closed_by = 'xy' WHERE id = 2",
    "UPDATE closing SET closed_on = '2026-03-03' WHERE id = 3",
)


class TakenBack(Exception):
    """Ends a change so that nothing of it stays."""


def test_whatever_is_changed_in_the_ledger_is_found(three: Desk, rows: Any) -> None:
    assert upkeep.verify(three)["checks"]["ledger"]["ok"]
    for edit in EDITS:
        with pytest.raises(TakenBack), three.store.together():
            rows.change(edit)
            assert months_ledger.verify_ledger(three.store), edit
            raise TakenBack
    assert not months_ledger.verify_ledger(three.store)


def test_the_trail_cannot_be_made_to_agree_and_pages_hold_each_other_without_it(three: Desk, rows: Any, monkeypatch: Any) -> None:
    """Whoever edits a figure and its digest breaks the chain of the trail; closings of before digests are told by their own chain."""
    with pytest.raises(TakenBack), three.store.together() as transaction:
        rows.change("UPDATE released SET figure = replace(figure, '≈', '') WHERE closing_id = 2")
        digest = months_history.ledger.digest(transaction.connection, 2)
        rows.change(f"UPDATE audit SET object = 'closing 2 {digest}' WHERE object LIKE 'closing 2 %'")
        assert journal.verify(transaction.connection, three.store.vault.vault_id)
        raise TakenBack
    monkeypatch.setattr(months_history.ledger, "digests", lambda _connection: {1: "", 2: "", 3: ""})
    assert upkeep.verify(three)["checks"]["ledger"]["ok"]
    rows.change(
        "UPDATE ledger SET state = (SELECT state FROM ledger WHERE closing_id = 3 AND site = 'BER') WHERE closing_id = 2 AND site = 'BER'"
    )
    assert not upkeep.verify(three)["checks"]["ledger"]["ok"]

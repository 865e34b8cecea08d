"""A site whose pack asks for suppression closes a month of the register: true figures or none, and its ledger verifies."""

from __future__ import annotations

import random
from pathlib import Path

from fieldapp.actions import months
from fieldapp.actions.desk import close_desk
from fieldapp.actions.months_ledger import verify_ledger
from sync.facts import ROUNDED
from tests.campaigns import closings


def test_a_month_closes_with_small_figures_hidden(tmp_path: Path) -> None:
    desk = closings.register_desk(tmp_path / "home", random.Random(1), mode="suppression")
    shown = months.preview(desk, closings.FIRST)
    done = months.close(desk, closings.FIRST).value
    assert tuple(row.figure for row in shown.rows) == done.figures
    assert done.certificate["method"] == "suppression" and "base" not in done.certificate
    tables = [row for row in shown.rows if row.figure.mark != ROUNDED and row.figure.cell.table != "headline"]
    assert any(row.figure.value is None for row in tables)
    assert all(row.figure.value in (None, row.exact) for row in tables)
    assert not any(0 < (row.figure.value or 0) < 5 for row in tables)
    assert shown.cost.largest == 0 and shown.cost.masked
    assert verify_ledger(desk.store) == ""
    close_desk(desk)

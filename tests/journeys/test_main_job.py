"""The main job, end to end: the real window driven by keyboard, the real mission as a process of its own."""

from __future__ import annotations

import csv
import os
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
import tour
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from fieldapp.actions import demo
from fieldapp.domain.periods import Month

TODAY = date(2026, 3, 4)


@pytest.mark.timeout(400)
def test_the_main_job(qapp: QApplication, tmp_path: Path) -> None:
    note = "CANARI-de-la-note"
    made = demo.make(tmp_path / "demo", people_count=20, seed=3, today=lambda: TODAY)
    month = Month(2026, 2)
    with demo.mission_running(made):
        driven = tour.begin(made, tmp_path / "pictures", TODAY)
        tour.unlock(driven)
        tour.register(driven)
        tour.record(driven, note)
        tour.close_month(driven, month)
        tour.send(driven, made)
        inside, left, receipt = tour.papers(driven, month, tmp_path)
        tour.end(driven)
    pooled = tmp_path / "pooled.csv"
    demo.pooled_sheet(made, month, month, pooled)

    assert len(driven.saved) == 11
    for picture in driven.saved:
        image = QImage(str(picture))
        assert len({image.pixelColor(x, y).rgb() for x in range(0, 1366, 7) for y in range(0, 768, 7)}) > 3, picture.name
    assert receipt.read_bytes().startswith(b"%PDF")
    assert inside.stat().st_size > 5_000
    rows = {kind: list(csv.DictReader(path.read_text("utf-8").splitlines())) for kind, path in (("left", left), ("pooled", pooled))}
    ours = {tuple(row.values()) for row in rows["left"] if row["nationality"] == row["status"] == ""}
    assert ours <= {tuple(row.values()) for row in rows["pooled"]}, "the mission shows what left, and its sums"
    for file in [*made.home.rglob("*"), *made.mission.rglob("*")]:
        if file.is_file():
            assert note.encode() not in file.read_bytes() and b"Assiatou" not in file.read_bytes(), file.name

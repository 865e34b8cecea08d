"""The acknowledgement says what is proved, step by step, and no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldapp.actions import carrying, delivery, installation, printing
from fieldapp.actions.desk import close_desk
from fieldapp.domain.errors import Refused
from sync.mission import standing, taking
from tests.actions.two_computers import DAY, Mission, close_month, made_once, opened
from tests.pdf_words import said


def words(path: Path) -> str:
    return "".join(said(path.read_bytes())).replace("\u00a0", " ")


def test_each_step_stands_with_its_date_once_it_is_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_once(tmp_path)
    mission, desk = Mission(tmp_path / "mission"), opened(tmp_path / "laptop")
    monkeypatch.setattr(delivery, "line", lambda *_, **__: mission)
    out, stick = tmp_path / "accuse.pdf", tmp_path / "stick"
    stick.mkdir()
    close_month(desk, 10)
    with pytest.raises(Refused):
        printing.receipt(desk, 1, out)
    carrying.carry(desk, stick)
    taking.take(mission.home, mission.engine, stick, DAY, stick)
    carrying.back(desk, stick)
    told = words(printing.receipt(desk, 1, out, "fr"))
    for expected in ("clôture : janvier 2026", "clé USB, mis sur la clé le 20/11/2026", "2. Reçu et gardé par la mission le 20/11/2026",
                     "3. Compté par la mission : pas encore prouvé", "Siège, 05 36 00 00 00", installation.name(desk)):  # fmt: skip
        assert expected in told, expected
    mission.open()
    delivery.send(desk)
    told = words(printing.receipt(desk, 1, out, "en"))
    assert "3. Counted by the mission on 20/11/2026" in told and "4. Backed up by the mission: not proved yet" in told
    assert printing.receipt(desk, 1, out, "ar").stat().st_size
    with mission.engine.begin() as connection:
        standing.revoke(connection, mission.home, installation.name(desk), 0, DAY)
    delivery.send(desk)
    told = words(printing.receipt(desk, 1, out, "en"))
    assert "set it aside on 20/11/2026" in told and "Counted" not in told
    close_desk(desk)
    shutil.rmtree(stick)

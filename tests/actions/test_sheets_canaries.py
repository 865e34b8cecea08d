"""Nothing that names or tells of one person stands in any file of a sheet, whatever its format and whoever reads it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import exports, months, people, sessions, sheets
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from sync.sheets import FORMATS

CANARY = "Zqxwvane"
FEBRUARY = Month(2026, 2)


@pytest.fixture
def lived(desk: Desk, answers: Any, rows: Any) -> Desk:
    """A closed month with a canary in every text of a person, and enough others for a sheet to say something."""
    person = people.register(
        desk,
        answers.person(family_name=CANARY, given_name=CANARY, other_names=CANARY, phone="0655443322", district=CANARY),
        answers.consent(),
    ).value
    sessions.record(desk, person, answers.session(note=f"{CANARY} a dit"))
    rows.entry(person, "2026-02-05", "referral.out", partner=f"Docteur {CANARY}", issue="acceptee")
    rows.change(f"UPDATE person SET code = '{CANARY}-1' WHERE id = {person}")
    for _ in range(24):
        rows.entry(rows.person(), "2026-02-04")
    months.close(desk, FEBRUARY)
    return desk


def texts(path: Path) -> bytes:
    """All bytes of a file, what is packed in it unpacked."""
    data = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return b"".join(name.encode() + book.read(name) for name in book.namelist())
    found = [data]
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(packed))
        except zlib.error:
            continue
    return b"".join(found)


@pytest.mark.parametrize("audience", sheets.AUDIENCES)
def test_no_format_tells_of_anybody(lived: Desk, audience: str, tmp_path: Path) -> None:
    for format in FORMATS:
        path = sheets.write(lived, FEBRUARY, FEBRUARY, audience=audience, format=format, out=tmp_path / f"{format}.bin", language="fr")
        told = texts(path)
        assert len(told) > 200
        for word in (CANARY, "0655443322", "Docteur", date(1999, 5, 6).isoformat()):
            assert word.encode() not in told and word.encode("utf-16-be") not in told, (format, word)
        again = sheets.write(lived, FEBRUARY, FEBRUARY, audience=audience, format=format, out=tmp_path / f"{format}.2", language="fr")
        assert again.read_bytes() == path.read_bytes(), format
    assert {row.kind for row in exports.list(lived)} == {audience}
    with pytest.raises(Refused) as refusal:
        sheets.write(lived, FEBRUARY, FEBRUARY, audience=audience, format="pdf", out=tmp_path / "nowhere" / "a.pdf")
    assert refusal.value.key == "sheet_not_written" and len(exports.list(lived)) == 2 * len(FORMATS)

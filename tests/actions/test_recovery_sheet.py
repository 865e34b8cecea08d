"""The sheet: one page, three languages, everything a partner needs and nothing about what is done there."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from fieldapp.actions import printing_recovery
from fieldapp.domain.errors import Refused
from sync import keys, recovery, sitepack

SEALING = keys.sealing_public(keys.new_sealing_key())
LONG = "Madame Aïcha El Fassi-Benjelloun, coordination, bureau 214, avenue Mohammed V, Rabat – 05 37 00 11 22 ou 06 61 00 11 22, " * 2


def pack(contact: str = "Siège – مقر البعثة, 05 36 00 11 22", sites: int = 2) -> bytes:
    root = keys.new_signing_key()
    return sitepack.write(
        root,
        sites=[sitepack.SiteEntry(f"S{number:03d}", True) for number in range(sites)],
        url="http://127.0.0.1:1",
        issued="2026-01-05",
        receipt_public=keys.signing_public(root),
        sealing_public=SEALING,
        recovery_public=SEALING,
        contact=contact,
    )


def text_of(pdf: bytes, tmp_path: Path) -> tuple[str, int]:
    """The words of a PDF as another program reads them, and its number of pages."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not on this machine")
    file = tmp_path / "sheet.pdf"
    file.write_bytes(pdf)
    shown = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True).stdout.decode()
    return shown, shown.count("\f")


@pytest.mark.parametrize("data", [pack(), pack("", 1), pack(LONG[:200], 64)], ids=["usual", "empty", "longest"])
def test_it_is_one_page_with_code_installation_and_whom_to_call(data: bytes, tmp_path: Path) -> None:
    code, _ = recovery.make(SEALING, "9f" * 16)
    shown, pages = text_of(printing_recovery.sheet(data, "3f9a0c1d2e3f4a5b6c7d", code, date(2026, 11, 23)), tmp_path)
    assert pages == 1
    assert shown.count("3f9a0c1d2e3f4a5b6c7d") == 2 and shown.count("23/11/2026") == 2
    assert code.replace("-", "") in re.sub(r"\s", "", shown)
    assert sitepack.read(data).mission in shown
    for title in ("Fiche de secours", "Recovery sheet"):
        assert title in shown
    assert len(re.findall(r"[\ufe70-\ufeff\u0600-\u06ff]", shown)) > 200
    for number in re.findall(r"0\d(?: \d\d){4}", sitepack.read(data).contact):
        assert number in shown.replace("\u00a0", " ")


def test_it_never_says_what_is_done_there(tmp_path: Path) -> None:
    code, _ = recovery.make(SEALING, "9f" * 16)
    shown, _ = text_of(printing_recovery.sheet(pack(), "3f9a0c1d2e3f4a5b6c7d", code, date(2026, 11, 23)), tmp_path)
    for word in ("écoute", "psycho", "listening", "santé", "health", "migrant", "violence", "cellule", "clini"):
        assert word not in shown.lower()


def test_a_sheet_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        printing_recovery.keep(tmp_path / "nowhere" / "sheet.pdf", b"%PDF")
    assert refusal.value.key == "recovery_sheet_not_written" and "sheet.pdf" in refusal.value.sentence("fr")
    kept = printing_recovery.keep(tmp_path / "sheet.pdf", b"%PDF")
    assert kept.stat().st_mode & 0o077 == 0 and [file.name for file in tmp_path.iterdir()] == ["sheet.pdf"]

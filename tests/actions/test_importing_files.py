"""Files that are no register: each gives one sentence, quickly, and nothing goes in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import importing_reader
from fieldapp.domain.errors import Refused


def refused(path: Path) -> str:
    with pytest.raises(Refused) as refusal:
        importing_reader.read(path)
    for language in ("fr", "ar", "en"):
        assert refusal.value.sentence(language)
    return refusal.value.key


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_is_no_workbook(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent.xlsx") == "import_no_file"
    assert refused(tmp_path) == "import_not_a_workbook"
    rubbish = {
        "empty": b"",
        "text": b"code;nom;prenom\n",
        "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "html": b"<html><table><tr><td>code</td></tr></table></html>",
        "cut": b"PK\x03\x04" + bytes(60),
    }
    for name, content in rubbish.items():
        file = tmp_path / f"{name}.xlsx"
        file.write_bytes(content)
        assert refused(file) == "import_not_a_workbook"
    assert refused(zipped(tmp_path / "zip.xlsx", {"a.txt": b"a"})) == "import_not_a_workbook"
    assert refused(zipped(tmp_path / "hollow.xlsx", {"xl/workbook.xml": b"<workbook/>"})) in (
        "import_not_a_workbook",
        "import_sheets_missing",
    )


def test_a_bomb_is_not_inflated(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing_reader, "MAX_INFLATED", 4 * 2**20)
    bomb = parts_of(data / "registre-cellules.xlsx") | {"xl/media/bomb.bin": bytes(5 * 2**20)}
    assert refused(zipped(tmp_path / "bomb.xlsx", bomb)) == "import_too_large"
    monkeypatch.setattr(importing_reader, "MAX_FILE", 1000)
    assert refused(data / "registre-cellules.xlsx") == "import_too_large"


@pytest.mark.parametrize("cell", ["XFD1048576", "A1048576", "BA1", "AAA3", "C200000"])
def test_a_cell_far_away_does_not_fill_the_memory(tmp_path: Path, registers: ModuleType, cell: str) -> None:
    parts = parts_of(registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1")]}))
    name = "xl/worksheets/sheet1.xml"
    far = f'<row r="1048576"><c r="{cell}"><v>1</v></c></row></sheetData>'.encode()
    parts[name] = parts[name].replace(b"</sheetData>", far if "1048576" in cell else far.replace(b"1048576", b"9"))
    assert refused(zipped(tmp_path / "far.xlsx", parts)) == "import_too_large"


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("folder", ["xl/elsewhere", "XL/Worksheets"])
def test_a_sheet_is_searched_wherever_it_lies(tmp_path: Path, registers: ModuleType, folder: str) -> None:
    parts = parts_of(registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1")]}))
    far = parts.pop(SHEET).replace(b"</sheetData>", b'<row r="900000"><c r="ZZ900000"><v>1</v></c></row></sheetData>')
    for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"worksheets/sheet1.xml", folder.removeprefix("xl/").encode() + b"/sheet1.xml")
    assert refused(zipped(tmp_path / "far.xlsx", parts | {f"{folder}/sheet1.xml": far})) == "import_too_large"


@pytest.mark.parametrize(
    "crowd",
    [
        b'<row r="9">' + b"<c><v>1</v></c>" * 20_000 + b'</row><row r="199999"><c r="A199999"/></row>',
        b'<row r="9">' + b"<c x=\" r='A1' \" t='n'/>" * 20_000 + b'</row><row r="199999"><c r="A199999"/></row>',
        b"<c/>" * 20_000 + b'<row r="199999"><c r="A199999"/></row>',
        b"<row/>" * 300_000 + b'<row r="9"><c r="AZ9"/></row>',
        b"<x:row/>" * 300_000,
    ],
    ids=["cells", "cells that feign an address", "cells outside rows", "rows", "rows under another name"],
)
def test_cells_and_rows_without_an_address_do_not_fill_the_memory(tmp_path: Path, registers: ModuleType, crowd: bytes) -> None:
    parts = parts_of(registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1")]}))
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", crowd + b"</sheetData>")
    assert refused(zipped(tmp_path / "crowd.xlsx", parts)) == "import_not_a_workbook"


def test_a_picture_and_formulas_beside_the_rows_do_no_harm(tmp_path: Path, registers: ModuleType) -> None:
    parts = parts_of(registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1")]}))
    parts["xl/drawings/drawing1.xml"] = b"<xdr:from><xdr:col>90</xdr:col><xdr:row>300000</xdr:row></xdr:from>"
    parts["xl/calcChain.xml"] = b"<calcChain>" + b'<c i="1"/>' * 100 + b"</calcChain>"
    parts["xl/media/image1.png"] = b"\x89PNG\0\0"
    assert len(importing_reader.read(zipped(tmp_path / "picture.xlsx", parts))) == 1


def test_the_widest_register_allowed_is_read(tmp_path: Path, registers: ModuleType) -> None:
    wide = [*registers.TEMPLATE["personnes"]["columns"], *(f"libre {n}" for n in range(32))]
    path = registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1")]}, columns={"personnes": wide})
    assert len(importing_reader.read(path)) == 1


def test_sheets_and_columns_that_are_missing_are_named(tmp_path: Path, registers: ModuleType) -> None:
    write: Callable[..., Path] = registers.write
    key = refused(write(tmp_path / "a.xlsx", {}, sheets=("Feuil1",)))
    assert key == "import_sheets_missing"
    assert refused(write(tmp_path / "b.xlsx", {}, sheets=("personnes", "prestation", "echelles", "activites"))) == "import_sheets_missing"
    assert len(importing_reader.read(write(tmp_path / "c.xlsx", {}, sheets=("personnes", "prestations")))) == 0
    assert len(importing_reader.read(write(tmp_path / "d.xlsx", {}, sheets=(*registers.TEMPLATE, "notice")))) == 0
    assert refused(write(tmp_path / "e.xlsx", {}, columns={"personnes": ["code", "nom"]})) == "import_columns_missing"
    assert refused(write(tmp_path / "f.xlsx", {}, columns={"personnes": ["code", "code"]})) == "import_column_twice"


def test_headers_are_read_whatever_their_accents_and_order(tmp_path: Path, registers: ModuleType) -> None:
    columns = [column.upper().replace("_", " ") for column in reversed(registers.TEMPLATE["echelles"]["columns"])]
    register = importing_reader.read(registers.write(tmp_path / "a.xlsx", {}, columns={"echelles": columns}))
    assert register.sheets["echelles"].columns["code"] == 12


@given(st.binary(min_size=1, max_size=40), st.integers(0, 2**31), st.integers(0, 1))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path, registers: ModuleType, noise: bytes, place: int, inside: int) -> None:
    good = tmp_path / "good.xlsx"
    if not good.exists():
        registers.write(good, registers.sample(3, 1))
    if inside:
        parts = parts_of(good)
        name = sorted(parts)[place % len(parts)]
        at = place % max(1, len(parts[name]))
        parts[name] = parts[name][:at] + noise + parts[name][at + len(noise) :]
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w") as archive:
            for part, content in parts.items():
                archive.writestr(part, content)
        content = memory.getvalue()
    else:
        content = good.read_bytes()
        at = place % len(content)
        content = content[:at] + noise + content[at + len(noise) :]
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(content)
    try:
        importing_reader.read(bad)
    except Refused as refusal:
        assert refusal.key.startswith("import_")

"""Every file written for somebody is noted, listed, and can be deleted from the program."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest

from fieldapp.actions import exports, sheets
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import tables


@contextmanager
def refused(key: str):
    with pytest.raises(Refused) as told:
        yield
    assert told.value.key == key


def write(desk, path: Path, kind: str = "internal") -> None:
    with exports.writing(desk, path, kind):
        path.write_text("figures", encoding="utf-8")


def test_a_file_is_listed_with_what_it_is_and_can_be_deleted(desk, tmp_path):
    path = tmp_path / "fiche.xlsx"
    write(desk, path)
    (row,) = exports.list(desk)
    assert (row.path, row.kind, row.user, row.day, row.state) == (path, "internal", desk.user, desk.today(), "there")
    assert exports.delete(desk, row.id).changed == {"exports"}
    assert not path.exists()
    assert exports.list(desk) == ()
    with desk.store.read() as connection:
        told = [(one.action, one.object) for one in connection.execute(tables.audit.select())][-2:]
    assert told == [("file.exported", f"export {row.id}"), ("file.deleted", f"export {row.id}")]


def test_a_file_somebody_took_away_says_so_and_leaves_the_list(desk, tmp_path):
    write(desk, tmp_path / "a.csv")
    (tmp_path / "a.csv").unlink()
    (row,) = exports.list(desk)
    assert row.state == "missing"
    exports.delete(desk, row.id)
    assert exports.list(desk) == ()


def test_a_file_on_a_stick_that_is_away_stays_listed(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    write(desk, stick / "a.csv")
    stick.rename(tmp_path / "unplugged")
    (row,) = exports.list(desk)
    assert row.state == "away"
    with refused("export_away"):
        exports.delete(desk, row.id)
    (tmp_path / "unplugged").rename(stick)
    exports.delete(desk, row.id)
    assert not (stick / "a.csv").exists()


def test_an_empty_folder_where_a_stick_should_be_is_no_proof_that_the_file_is_gone(desk, tmp_path, monkeypatch):
    write(desk, tmp_path / "a.csv")
    (tmp_path / "a.csv").unlink()
    monkeypatch.setattr(exports, "_STICKS", (str(tmp_path),))
    assert exports.list(desk)[0].state == "away"


def test_a_file_that_was_not_written_is_not_listed(desk, tmp_path):
    with pytest.raises(OSError), exports.writing(desk, tmp_path / "a.csv", "mission"):
        raise OSError
    (tmp_path / "mine.csv").write_text("written by hand", encoding="utf-8")
    with pytest.raises(OSError), exports.writing(desk, tmp_path / "mine.csv", "mission"):
        raise OSError
    assert exports.list(desk) == ()


def test_the_same_file_written_again_stands_once(desk, tmp_path):
    write(desk, tmp_path / "a.csv")
    write(desk, tmp_path / "a.csv", "mission")
    assert [row.kind for row in exports.list(desk)] == ["mission"]


def test_a_disk_that_refuses_keeps_the_file_on_the_list(desk, tmp_path):
    (tmp_path / "a.csv").mkdir()
    exports.note(desk, tmp_path / "a.csv", "internal")
    (row,) = exports.list(desk)
    with refused("export_not_deleted"):
        exports.delete(desk, row.id)
    assert exports.list(desk) == (row,)


def test_another_users_files_are_seen_by_coordinator_and_administrator_only(desk_of, tmp_path):
    for role, seen in (("counsellor", 0), ("coordinator", 1), ("administrator", 1)):
        desk = desk_of(role)
        write(desk, tmp_path / "a.csv")
        with desk.store.write() as transaction:
            transaction.connection.execute(tables.exported.update().values(user="kl"))
            transaction.audit("file.exported", "export 1")
        assert len(exports.list(desk)) == seen
        if not seen:
            with pytest.raises(NotAllowed):
                exports.delete(desk, 1)
            assert (tmp_path / "a.csv").exists()


def test_what_stays_inside_the_cell_is_proposed_under_a_name_that_says_so():
    assert exports.proposed("internal", "fiche.xlsx") == "INTERNE-NE-PAS-TRANSMETTRE-fiche.xlsx"
    assert exports.proposed("rejects", "refus.xlsx").startswith(exports.INTERNAL)
    assert exports.proposed("mission", "fiche.xlsx") == "fiche.xlsx"


@pytest.mark.parametrize(("language", "words"), [("fr", "INTERNE"), ("ar", "داخلي"), ("en", "INTERNAL")])
def test_an_internal_workbook_says_so_on_every_page(desk, rows, tmp_path, language, words):
    rows.entry(rows.person(), "2026-01-10")
    path = sheets.write(desk, Month(2026, 1), Month(2026, 1), out=tmp_path / "a.xlsx", language=language)
    book = openpyxl.load_workbook(path)
    for sheet in book:
        assert words in sheet.oddHeader.center.text and words in sheet.oddFooter.left.text
        if sheet.title not in ("donnees", "5W"):  # read by programs: their first line is the names of columns
            assert words in sheet["A1"].value
            assert sheet["A2"].value
    assert book["donnees"]["A1"].value == "table"


def test_sheets_are_noted_by_their_audience(desk, rows, tmp_path):
    rows.entry(rows.person(), "2026-01-10")
    month = Month(2026, 1)
    sheets.write(desk, month, month, out=tmp_path / "a.xlsx")
    assert [(row.path.name, row.kind) for row in exports.list(desk)] == [("a.xlsx", "internal")]
    with refused("sheet_not_closed"):
        sheets.write(desk, month, month, audience="mission", out=tmp_path / "b.xlsx")
    with refused("sheet_not_written"):
        sheets.write(desk, month, month, out=tmp_path / "no folder" / "c.xlsx")
    assert len(exports.list(desk)) == 1

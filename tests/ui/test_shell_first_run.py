"""The first run: four steps from an empty folder to an open room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from fieldapp.actions import exports, setup
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.ui.frame import Frame
from sync.errors import SyncRefused


def find(window: QWidget, name: str) -> QWidget:
    """The visible part of that name."""
    return next(part for part in window.findChildren(QWidget, name) if part.isVisible())


@pytest.fixture
def fresh(make_window, tmp_path, site_pack, monkeypatch):
    """A window without a home, and a site pack on a stick; the passphrase is stretched cheaply."""
    create = setup.create_home
    monkeypatch.setattr(setup, "create_home", lambda *words, **named: create(*words, FAST_FOR_TESTS, **named))
    pack = tmp_path / "oujda.fcsite"
    pack.write_bytes(site_pack)
    window = make_window(tmp_path / "home")
    return window, pack


def reach_second(window, pack):
    window.screen.path.setText(str(pack))
    find(window, "continue_pack").click()
    find(window, "site_code").setText("ouj")
    find(window, "continue_site").click()


def reach_third(window, pack):
    reach_second(window, pack)
    find(window, "alone").click()
    find(window, "initials").setText("SB")
    find(window, "role_counsellor").click()
    find(window, "role_administrator").click()
    find(window, "propose").click()
    find(window, "continue_who").click()


def reach_last(window, pack):
    reach_third(window, pack)
    find(window, "put_away").click()
    type_back(window)
    find(window, "continue_sheet").click()


def type_back(window) -> None:
    """The group of the code the sheet asks for, read from the screen as from the paper."""
    card = window.screen.card
    find(window, "code_group").setText(card._groups[card._asked].lower())


def test_four_steps_open_the_room(fresh):
    window, pack = fresh
    reach_third(window, pack)
    shown = find(window, "recovery_code").text()
    assert len(shown) > 26
    assert not find(window, "continue_sheet").isEnabled(), "first the sheet is put away"
    find(window, "put_away").click()
    assert not find(window, "continue_sheet").isEnabled(), "and the code was written down"
    find(window, "code_group").setText("XXXX")
    assert not find(window, "continue_sheet").isEnabled()
    type_back(window)
    find(window, "continue_sheet").click()
    find(window, "enter").click()
    assert isinstance(window.screen, Frame)
    assert window.desk.roles == frozenset({"counsellor", "administrator"})
    assert window.desk.user == "SB"


def test_by_keyboard_alone(qtbot, fresh):
    window, pack = fresh
    qtbot.keyClicks(window.screen.path, str(pack))
    qtbot.keyClick(window.screen.path, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "BER")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "SB")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget().objectName() == "role_reception"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    while window.focusWidget().objectName() != "alone":
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    while window.focusWidget().objectName() != "passphrase":
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(window.focusWidget(), "quatre mots bien choisis")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.focusWidget().objectName() == "passphrase_again"
    qtbot.keyClicks(window.focusWidget(), "quatre mots bien choisis")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.focusWidget().objectName() == "code_group"


def test_a_file_that_is_no_site_pack_is_told_beside_its_field(fresh, tmp_path):
    window, _ = fresh
    bad = tmp_path / "bad.fcsite"
    bad.write_bytes(b"nothing of the kind")
    for path in (bad, tmp_path / "absent.fcsite"):
        window.screen.path.setText(str(path))
        find(window, "continue_pack").click()
        assert window.screen._pack_row.error()
        assert find(window, "continue_pack").isVisible()


def test_what_is_missing_is_told_and_nothing_is_made(fresh, tmp_path):
    window, pack = fresh
    reach_second(window, pack)
    find(window, "alone").click()
    find(window, "passphrase").setText("une phrase de passe")
    find(window, "passphrase_again").setText("une autre phrase")
    find(window, "continue_who").click()
    screen = window.screen.who
    assert screen.initials_row.error() == "Notez vos initiales."
    assert screen.passphrase.again.error() == "Les deux ne sont pas identiques."
    assert screen.hint.text() == "Choisissez-en au moins un."
    assert not (tmp_path / "home" / "vault.json").exists()


def test_strength_is_told_honestly(fresh):
    window, pack = fresh
    reach_second(window, pack)
    find(window, "passphrase").setText("12345678901234567")
    weak = window.screen.who.passphrase.strength.text()
    find(window, "passphrase").setText("quatre mots bien choisis")
    strong = window.screen.who.passphrase.strength.text()
    assert weak.startswith("Faible.")
    assert strong.startswith("Bonne.")


def test_a_proposed_passphrase_is_shown_once_to_be_learnt(fresh):
    window, pack = fresh
    reach_second(window, pack)
    find(window, "propose").click()
    field = find(window, "passphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert field.text() == find(window, "passphrase_again").text()
    assert field.text() in window.screen.who.passphrase.strength.text()


def test_the_language_can_change_at_every_step_without_losing_anything(fresh):
    window, pack = fresh
    reach_second(window, pack)
    find(window, "alone").click()
    find(window, "initials").setText("SB")
    find(window, "role_reception").click()
    find(window, "passphrase").setText("quatre mots")
    window.use(language="ar")
    assert find(window, "initials").text() == "SB"
    assert find(window, "role_reception").isChecked()
    assert find(window, "passphrase").text() == "quatre mots"
    find(window, "propose").click()
    find(window, "continue_who").click()
    code = find(window, "recovery_code").text()
    window.use(language="en")
    assert find(window, "recovery_code").text() == code


def test_the_sheet_can_be_saved_as_pdf_and_is_listed_to_be_deleted(fresh, tmp_path):
    window, pack = fresh
    reach_third(window, pack)
    window.screen._save_sheet(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    find(window, "put_away").click()
    type_back(window)
    find(window, "continue_sheet").click()
    find(window, "enter").click()
    assert [(row.path, row.kind) for row in exports.list(window.desk)] == [(tmp_path / "sheet.pdf", "recovery")]


def test_a_printed_sheet_says_what_it_is_and_whose(fresh):
    window, pack = fresh
    reach_third(window, pack)
    made = window.screen._created
    paper = window.screen.card.paper()
    assert made.recovery_code in paper and made.installation in paper and "OUJ" in paper


def test_a_lost_laptop_is_replaced_from_here(fresh):
    window, _ = fresh
    find(window, "replaces").click()
    assert find(window, "copy").isVisible()
    find(window, "back").click()
    assert find(window, "site_pack").isVisible()


def round_trip(qtbot, window) -> list[str]:
    """The names of what Tab comes by, until it is where it began."""
    begun, seen = window.focusWidget(), []
    while not seen or window.focusWidget() is not begun:
        assert window.focusWidget().isVisible() and len(seen) < 40
        seen.append(window.focusWidget().objectName())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    return seen


def test_tab_comes_by_everything_that_is_seen_and_by_nothing_else(qtbot, fresh):
    window, pack = fresh
    languages = ["language_fr", "language_ar", "language_en"]
    assert round_trip(qtbot, window)[-3:] == languages
    reach_third(window, pack)
    type_back(window)
    window.screen.put_away.setChecked(True)
    assert round_trip(qtbot, window) == ["code_group", "put_away", "continue_sheet", *languages, "save_sheet", "print_sheet"]
    find(window, "continue_sheet").click()
    assert round_trip(qtbot, window) == ["enter", *languages]
    find(window, "enter").click()


def test_tab_comes_by_the_languages_before_a_home_is_open(qtbot, make_window, home):
    window = make_window(home)
    for name in ("initials", "colleague"):
        if name == "colleague":
            find(window, "forgotten").click()
        assert {name, "language_fr", "language_ar", "language_en"} <= set(round_trip(qtbot, window))


def test_another_site_is_hard_to_set_up_by_accident(fresh):
    window, pack = fresh
    window.screen.path.setText(str(pack))
    find(window, "continue_pack").click()
    assert find(window, "site_BER") and find(window, "site_OUJ")
    for typed in ("", "TNG", "OU"):
        find(window, "site_code").setText(typed)
        find(window, "continue_site").click()
        assert find(window, "site_code").isVisible(), "it goes on with the code of one of its sites only"
        assert window.screen.site._row.error()
    find(window, "other_pack").click()
    assert find(window, "site_pack").isVisible()
    reach_second(window, pack)
    assert find(window, "initials").isVisible()


def test_the_code_is_large_in_two_groups_and_nothing_waits_for_it(fresh):
    window, pack = fresh
    reach_last(window, pack)
    made = window.screen._created
    shown = find(window, "approval_code").text().strip("\u2066\u2067\u2068\u2069")
    assert shown == f"{made.code[:3]} {made.code[3:]}"
    assert made.installation in find(window, "installation_name").text().replace(" ", "")
    window.use(language="en")
    assert shown in find(window, "approval_code").text()
    find(window, "enter").click()
    assert isinstance(window.screen, Frame)


def test_the_line_of_a_page_leads_to_the_pack(fresh, site_pack, monkeypatch):
    window, _ = fresh
    asked = []

    def fetch(line):
        asked.append(line)
        if len(asked) == 1:
            raise SyncRefused("enrolment_altered")
        return site_pack

    monkeypatch.setattr(setup, "fetch_pack", fetch)
    window.screen.path.setText("fieldapp: https://mission.example.org/v1/pack/ 00000000")
    find(window, "continue_pack").click()
    assert "rien n’a été accepté" in window.screen._pack_row.error()
    find(window, "continue_pack").click()
    assert find(window, "site_OUJ") and asked[0].startswith("fieldapp:")


def test_the_sheet_is_offered_a_name_and_a_place(fresh, monkeypatch):
    window, pack = fresh
    reach_third(window, pack)
    offered = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _, __, place, *___: (offered.append(place), ("", ""))[1])
    find(window, "save_sheet").click()
    assert offered == [str(Path.home() / "fiche-de-secours.pdf")], "not the folder the program was started in, under no name"

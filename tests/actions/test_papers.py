"""Paper forms: a serial for each page, typed once, with what it says or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import consents, exports, incidents, papers, papers_typing, people, printing_forms, rights
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain import serials
from fieldapp.domain.errors import Invalid, Refused

SESSION = {"date": date(2026, 3, 3), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45, "modality": "individuel"}


@pytest.fixture
def printed(desk: Desk, tmp_path: Path) -> list[str]:
    """Three blank session forms."""
    return papers.print_blank(desk, "session", "fr", 3, tmp_path / "papier.pdf", "OUJ").value


def test_serials_follow_each_other_and_the_file_is_noted(desk: Desk, printed: list[str], tmp_path: Path) -> None:
    assert [serials.number_of(one) - serials.number_of(printed[0]) for one in printed] == [0, 1, 2]
    assert (tmp_path / "papier.pdf").read_bytes().startswith(b"%PDF")
    assert [(row.kind, row.path.name) for row in exports.list(desk)] == [("paper", "papier.pdf")]
    more = papers.print_blank(desk, "session", "ar", 1, tmp_path / "encore.pdf", "OUJ").value
    assert serials.number_of(more[0]) == serials.number_of(printed[-1]) + 1
    assert [row.serial for row in papers.untyped(desk)] == printed + more
    assert papers.untyped(desk, site="BER") == ()


def test_a_paper_is_typed_once(desk: Desk, printed: list[str], person_id: int) -> None:
    written = printed[0].replace("-", "").lower()
    done = papers_typing.save(desk, written, SESSION, person_id)
    assert done.value.startswith("entry ")
    row = papers.get(desk, printed[0])
    assert (row.state, row.typed_by, row.became) == ("typed", "sb", done.value)
    with pytest.raises(Refused) as again:
        papers_typing.save(desk, printed[0], SESSION, person_id)
    assert again.value.key == "paper_typed"
    assert "sb" in again.value.sentence("fr")
    assert len([item for item in people.story(desk, person_id) if item.kind == "session"]) == 1
    assert done.undo is not None
    done.undo()
    assert papers.get(desk, printed[0]).state == "untyped"
    papers_typing.save(desk, printed[0], SESSION, person_id)


def test_what_is_wrong_leaves_the_paper_to_be_typed(desk: Desk, printed: list[str], person_id: int) -> None:
    with pytest.raises(Refused) as nobody:
        papers_typing.save(desk, printed[0], SESSION)
    assert nobody.value.key == "paper_needs_person"
    with pytest.raises(Invalid):
        papers_typing.save(desk, printed[0], SESSION | {"minutes": 0}, person_id)
    assert papers.get(desk, printed[0]).state == "untyped"


def test_serial_and_entry_are_one_change(desk: Desk, printed: list[str], person_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault after the entry, when the serial is used up, undoes the entry too."""

    def breaks(*_: object, **__: object) -> bool:
        raise OSError

    monkeypatch.setattr("fieldapp.storage.papers.set_typed", breaks)
    with pytest.raises(OSError):
        papers_typing.save(desk, printed[0], SESSION, person_id)
    assert [item.kind for item in people.story(desk, person_id)] == ["arrival"]
    assert papers.get(desk, printed[0]).state == "untyped"


def test_a_registration_is_typed_with_its_agreements(desk: Desk, tmp_path: Path, answers: Any) -> None:
    serial = papers.print_blank(desk, "registration", "ar", 1, tmp_path / "p.pdf").value[0]
    with pytest.raises(Invalid):
        papers_typing.save(desk, serial, answers.person())
    done = papers_typing.save(desk, serial, answers.person(), consent=answers.consent())
    kind, number = done.value.split()
    assert (kind, people.page(desk, int(number)).initials) == ("person", "A. D.")
    assert [row.id for row in people.ids(desk, text="diallo")] == [int(number)]


def test_void_with_a_reason_and_back(desk: Desk, printed: list[str], person_id: int) -> None:
    papers_typing.save(desk, printed[0], SESSION, person_id)
    with pytest.raises(Invalid):
        papers.void(desk, printed[1], "")
    done = papers.void(desk, printed, "perdu")
    assert done.value == 2
    assert [papers.get(desk, one).state for one in printed] == ["typed", "void", "void"]
    with pytest.raises(Refused) as refusal:
        papers_typing.save(desk, printed[1], SESSION, person_id)
    assert refusal.value.key == "paper_is_void"
    assert done.undo is not None
    done.undo()
    assert [row.serial for row in papers.untyped(desk)] == printed[1:]


@pytest.mark.parametrize(("typed", "key"), [("OUJ-000000-1", "paper_serial_wrong"), ("rien", "paper_serial_wrong")])
def test_a_serial_misread_is_told(desk: Desk, typed: str, key: str) -> None:
    with pytest.raises(Refused) as refusal:
        papers.to_type(desk, typed)
    assert refusal.value.key == key


def test_a_paper_of_another_laptop_is_told(desk: Desk, printed: list[str]) -> None:
    other = serials.make("OUJ", (serials.number_of(printed[-1]) + 1) % serials.MOST)
    with pytest.raises(Refused) as refusal:
        papers.to_type(desk, other)
    assert refusal.value.key == "paper_unknown"


def test_what_cannot_be_printed(desk: Desk, tmp_path: Path) -> None:
    for form, language, copies, site in (
        ("correction", "fr", 1, "OUJ"),
        ("session", "de", 1, "OUJ"),
        ("session", "fr", 0, "OUJ"),
        ("session", "fr", 1, "TNG"),
    ):
        with pytest.raises(Refused):
            papers.print_blank(desk, form, language, copies, tmp_path / "p.pdf", site)
    with pytest.raises(Refused) as refusal:
        papers.print_blank(desk, "session", "fr", 1, tmp_path / "nowhere" / "p.pdf")
    assert refusal.value.key == "paper_not_written"
    assert papers.rows(desk) == ()
    assert exports.list(desk) == ()


def test_papers_are_still_there_after_a_restart(desk: Desk, home: Path, printed: list[str]) -> None:
    close_desk(desk)
    again = open_desk(home, "une phrase de passe", today=lambda: date(2026, 3, 4))
    assert [row.serial for row in papers.untyped(again)] == printed
    close_desk(again)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_every_form_prints_in_every_language(desk: Desk, language: str) -> None:
    forms = papers.printable(desk)
    assert set(desk.programme.forms) - {form.key for form in forms} == {
        "correction",
        "hold",
        "controller",
        "retention",
        "transfer",
        "received",
        "received_annex",
    }
    for form in forms:
        assert printing_forms.render(desk, form, ["OUJ-004217-9"], language).startswith(b"%PDF"), form.key


OFFICE: list[tuple[str, dict[str, object]]] = [
    ("incident", {"day": date(2026, 3, 3), "site": "OUJ", "kind": "papier", "what": "Une feuille oubliée."}),
    ("emergency", {"reason": "vie", "told": "Mme Alami", "until": date(2026, 3, 6)}),
    ("withheld", {"who": "Sa belle-famille", "reason": "famille"}),
    ("request", {"kind": "access", "asked_on": date(2026, 3, 3)}),
]


@pytest.mark.parametrize(("form", "said"), OFFICE)
def test_what_is_written_around_a_case_is_typed_from_paper_too(
    desk: Desk, tmp_path: Path, person_id: int, form: str, said: dict[str, object]
) -> None:
    (serial,) = papers.print_blank(desk, form, "ar", 1, tmp_path / "papier.pdf", "OUJ").value
    about = None if form == "incident" else person_id
    done = papers_typing.save(desk, serial, said, about)
    assert papers.get(desk, serial).state == "typed"
    assert done.undo is not None
    done.undo()
    assert papers.get(desk, serial).state == "untyped"
    assert (incidents.register(desk), consents.running(desk, person_id), consents.withheld(desk, person_id)) == ([], None, [])
    assert rights.requests(desk, person_id) == []


def test_an_answer_on_paper_is_that_of_the_one_request_that_waits(desk: Desk, tmp_path: Path, person_id: int) -> None:
    (serial,) = papers.print_blank(desk, "request_answer", "fr", 1, tmp_path / "papier.pdf", "OUJ").value
    with pytest.raises(Refused) as none:
        papers_typing.save(desk, serial, {"outcome": "done"}, person_id)
    rights.ask(desk, person_id, {"kind": "access", "asked_on": date(2026, 3, 3)})
    other = rights.ask(desk, person_id, {"kind": "erasure", "asked_on": date(2026, 3, 3)})
    with pytest.raises(Refused) as several:
        papers_typing.save(desk, serial, {"outcome": "done"}, person_id)
    assert (none.value.key, several.value.key) == ("request_none_waits", "request_several_wait")
    assert other.undo is not None
    other.undo()
    papers_typing.save(desk, serial, {"outcome": "done"}, person_id)
    assert rights.requests(desk, person_id, waiting=True) == []

"""The appointment card: day, hour, place, phone in the person's language, and not one word more."""

from __future__ import annotations

import re
import zlib
from datetime import date
from pathlib import Path

import pytest
from reportlab.pdfgen.textobject import PDFTextObject

from fieldapp.actions import appointments, exports, people, printing_appointment
from fieldapp.actions.desk import Desk
from fieldapp.actions.printing_appointment import CardWords
from fieldapp.domain import day_words
from fieldapp.domain.errors import Invalid, NotAllowed, Refused

DAY = date(2026, 3, 26)
WORDS = CardWords({"fr": "À côté du centre de santé, porte verte", "ar": "قرب المركز الصحي، الباب الأخضر", "en": ""}, "05 36 00 00 00")


@pytest.fixture
def printed(desk: Desk, answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Prints the card of somebody who speaks this language; every text that was put on the paper, by whatever way."""
    printing_appointment.save_words(desk, "OUJ", WORDS)
    drawn: list[str] = []
    put = PDFTextObject._formatText

    def listening(self: PDFTextObject, text: str, *given: object) -> object:
        drawn.append(text)
        return put(self, text, *given)

    monkeypatch.setattr(PDFTextObject, "_formatText", listening)

    def make(language: str, copies: int = 1) -> str:
        person = people.register(desk, answers.person(language=language), answers.consent()).value
        wanted = {"day": DAY, "at": "10:30", "kind": "psy", "site": "OUJ"}
        ids = [appointments.book(desk, person, wanted).value for _ in range(copies)]
        path = printing_appointment.card(desk, ids, tmp_path / "carte.pdf")
        assert len(re.findall(rb"/Type /Page\b", path.read_bytes())) == -(-copies // 4)
        return "\n".join(drawn)

    return make


@pytest.mark.parametrize(
    ("language", "day", "place"),
    [("ff", "jeudi 26 mars 2026", "porte verte"), ("pcm", "Thursday 26 March 2026", "porte verte")],
)
def test_day_hour_place_and_phone_stand_in_the_language_of_the_person(printed, language: str, day: str, place: str) -> None:
    text = printed(language)
    assert day in text and "10:30" in text and place in text and "05 36 00 00 00" in text


def test_an_arabic_speaker_gets_arabic_with_western_digits(printed) -> None:
    text = printed("ary")
    assert "26" in text and "2026" in text and "10:30" in text and "05 36 00 00 00" in text
    assert re.search(r"[\u0600-\u06ff\ufb50-\ufeff]", text) and "mars" not in text


def test_no_canary_reaches_the_paper(printed, desk: Desk, tmp_path: Path) -> None:
    text = printed("fr")
    data = (tmp_path / "carte.pdf").read_bytes()
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.S):
        try:
            data += zlib.decompress(stream.strip())
        except zlib.error:
            continue
    for canary in ("Diallo", "Aïssatou", "A. D.", "OUJ", "MS2", "cellule", "coute", "Psy", "psy", "MMSD", "Fieldapp", "sb", "Oujda"):
        assert canary not in text
        if len(canary) > 3:
            assert canary.encode() not in data and canary.encode("utf-16-be") not in data
    assert len(text.splitlines()) <= 8, text


def test_four_cards_stand_on_a_page_and_the_file_is_noted(printed, desk: Desk) -> None:
    printed("fr", copies=5)
    assert [row.kind for row in exports.list(desk)] == ["person"]


@pytest.mark.parametrize("place", ["Cellule d’écoute", "Chez MS2", "خلية الاستماع", "Centre pour migrants", "Service psychologique"])
def test_words_that_say_what_is_behind_the_door_are_refused(desk: Desk, place: str) -> None:
    with pytest.raises(Invalid) as refusal:
        printing_appointment.save_words(desk, "OUJ", CardWords({"fr": place}, "05 36 00 00 00"))
    assert refusal.value.problems == {"fr": "card_names_the_cell"}


def test_without_words_there_is_no_card(desk: Desk, person_id: int, tmp_path: Path) -> None:
    number = appointments.book(desk, person_id, {"day": DAY, "at": "10:30", "site": "OUJ"}).value
    with pytest.raises(Refused) as refusal:
        printing_appointment.card(desk, [number], tmp_path / "carte.pdf")
    assert refusal.value.key == "card_place_missing" and not list(tmp_path.glob("*.pdf"))


def test_a_folder_that_cannot_be_written_is_said_and_not_noted(desk: Desk, person_id: int, tmp_path: Path) -> None:
    printing_appointment.save_words(desk, "OUJ", WORDS)
    number = appointments.book(desk, person_id, {"day": DAY, "at": "10:30", "site": "OUJ"}).value
    with pytest.raises(Refused) as refusal:
        printing_appointment.card(desk, [number], tmp_path / "nowhere" / "carte.pdf")
    assert refusal.value.key == "card_not_written" and exports.list(desk) == ()


def test_only_a_coordinator_writes_the_words(desk_of) -> None:
    with pytest.raises(NotAllowed):
        printing_appointment.save_words(desk_of("counsellor"), "OUJ", WORDS)


def test_days_in_words() -> None:
    first = date(2026, 5, 1)
    assert [day_words.whole(first, language) for language in ("fr", "ar", "en")] == [
        "vendredi 1er mai 2026",
        "الجمعة 1 ماي 2026",
        "Friday 1 May 2026",
    ]


def test_the_words_of_before_come_back(desk: Desk) -> None:
    blank = printing_appointment.words(desk, "OUJ")
    done = printing_appointment.save_words(desk, "OUJ", WORDS)
    assert done.undo is not None and printing_appointment.words(desk, "OUJ") == WORDS
    done.undo()
    assert printing_appointment.words(desk, "OUJ") == blank

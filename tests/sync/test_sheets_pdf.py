"""The paper people read: one page for a donor, the warning on each page inside, the right way round in Arabic."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from sync import sheets
from sync.sheets import Row, Sheet
from sync.sheets.pages import HEIGHT, WIDTH
from tests import pdf_words
from tests.made_sheets import sheet

LANGUAGES = ("fr", "ar", "en")


def pdf(made: Sheet, folder: Path) -> bytes:
    path = folder / "fiche.pdf"
    sheets.write(made, "pdf", path)
    return path.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_donor_gets_one_page_with_headline_target_and_explanation(tmp_path: Path, language: str) -> None:
    made = sheet("donor", language)
    (page,) = pdf_words.pages(pdf(made, tmp_path))
    said = [words.text for words in page]
    assert said.count("418") >= 2 and any("751" in text for text in said)
    assert any("56" in text and "%" in text for text in said)
    assert all(0 < words.x < WIDTH and 20 < words.y < HEIGHT for words in page)


def test_a_donor_gets_one_page_however_much_there_is_to_say_and_is_told_what_is_left_out(tmp_path: Path) -> None:
    made = sheet("donor")
    much = replace(made, answer=("Beaucoup de mots. " * 100,) * 3, goals=made.goals * 30, notes=("Encore une phrase. " * 20,))
    assert len(pdf_words.pages(pdf(much, tmp_path))) == 1
    for number in range(0, 14, 2):
        assert len(pdf_words.pages(pdf(replace(made, notes=("Une phrase.",) * number), tmp_path))) == 1
    told = next(text for text in pdf_words.said(pdf(made, tmp_path)) if "autres chiffres" in text)
    count = int(re.findall(r"\d+", told)[0])
    assert 0 < count < len(made.rows) + len(made.since)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_internal_paper_says_on_each_page_that_it_stays_inside(tmp_path: Path, language: str) -> None:
    made = sheet("internal", language)
    pages = pdf_words.pages(pdf(replace(made, notes=("Encore une phrase. " * 20,) * 20), tmp_path))
    assert len(pages) > 1
    warning = {"fr": "NE PAS TRANSMETTRE", "en": "DO NOT PASS ON"}.get(language)
    for page in pages:
        top = max(page, key=lambda words: words.y)
        assert len([words for words in page if words.text == top.text]) == 2 and (warning is None or warning in top.text)


def test_pages_are_numbered_and_titled(tmp_path: Path) -> None:
    pages = pdf_words.pages(pdf(sheet("mission"), tmp_path))
    for number, page in enumerate(pages, start=1):
        foot = [words.text for words in page if words.y < 40]
        assert f"Page {number} sur {len(pages)}" in foot and any("mission" in text for text in foot)


def test_arabic_is_the_same_page_mirrored_and_letters_are_joined(tmp_path: Path) -> None:
    french, arabic = (pdf_words.pages(pdf(sheet("donor", language), tmp_path))[0] for language in ("fr", "ar"))

    def month(page: list[pdf_words.Words]) -> float:
        return next(words.x for words in page if words.text in ("≈ 20", "20 ≈"))

    assert month(french) < WIDTH / 2 < month(arabic)
    letters = "".join(words.text for words in arabic)
    assert re.search("[\ufe70-\ufefc]", letters) and not re.search("[\u0628-\u064a]{2}", letters)
    assert any("2 931" in words.text for words in arabic)


def test_the_fonts_travel_with_the_paper_and_nothing_tells_when_or_by_whom_it_was_made(tmp_path: Path) -> None:
    data = pdf(sheet("mission", "ar"), tmp_path)
    assert data.count(b"/FontFile2") == 2 and b"Helvetica" not in data
    assert b"/CreationDate (D:20000101000000+00'00')" in data


def test_a_masked_figure_has_no_bar_and_a_rounded_one_keeps_its_sign(tmp_path: Path) -> None:
    made = sheet("mission")
    said = pdf_words.said(pdf(made, tmp_path))
    assert "·" in said and "≈ 1 740" in said and "1 740" not in said


def test_a_sum_that_lacks_a_site_says_so_beside_the_figure(tmp_path: Path) -> None:
    said = pdf_words.said(pdf(sheet("public", missing=("BER",)), tmp_path))
    assert "418" in said and said.count("(sans BER)") >= 4 and any("BER" in text and "reçue" in text for text in said)
    assert any(text.startswith("≈ 65 (sans BER)") or text == "≈ 60 (sans BER)" for text in said)
    many = pdf_words.said(pdf(sheet("public", "en", missing=("BER", "FES", "NAD", "TNG")), tmp_path))
    assert many.count("(without 4 sites)") >= 4


def crossed(made: Sheet) -> Sheet:
    """The same with what a year brings: a quarter and a year beside the month, crosses, zeros."""
    total, women = (next(row for row in made.rows if row.table == "persons_new" and row.sex == sex and not row.group) for sex in ("", "F"))
    more = [replace(total, period="2023-Q2", value=60), replace(women, period="2023-Q2", value=40), replace(women, period="2023", value=80)]
    more += [
        replace(women, age=age, group=group, value=5) for age in ("0_4", "5_11", "12_17", "18_59") for group in ("migrant", "marocain")
    ]
    return replace(made, rows=(*made.rows, *more, replace(total, group="nd", value=0)))


@pytest.mark.parametrize("audience", ["internal", "mission", "public"])
def test_the_paper_is_a_digest_that_says_how_much_is_in_the_workbook(tmp_path: Path, audience: str) -> None:
    said = pdf_words.said(pdf(crossed(sheet(audience)), tmp_path))
    assert not any("12–17 ans" in text for text in said) and any("Ce document est un résumé" in text for text in said)
    assert any(text.startswith("Femme") for text in said)


def test_a_donor_reads_each_thing_once_and_no_second_number_beside_the_headline(tmp_path: Path) -> None:
    made = sheet("donor")
    one = replace(crossed(made), rows=tuple(replace(row, site="") for row in crossed(made).rows if row.site == "OUJ"),
                  since=tuple(replace(row, site="") for row in made.since if row.site == "OUJ"))  # fmt: skip
    said = pdf_words.said(pdf(one, tmp_path))
    assert len([text for text in said if text == "Femme"]) == 2  # in the chart and in the table
    assert "418" in said and "≈ 520" not in said


def test_the_column_says_of_what_period_its_figures_are(tmp_path: Path) -> None:
    made = crossed(sheet("mission"))
    late = replace(made, rows=tuple(row for row in made.rows if not (row.sex == "F" and row.period == "2023-04")))
    assert any(text == "2e trimestre 2023" for text in pdf_words.said(pdf(late, tmp_path)))


def test_a_sentence_in_another_script_runs_its_own_way_on_every_line(tmp_path: Path) -> None:
    arabic = "\u200f" + "استفاد الأشخاص من المساعدة " * 8 + "(2 من 3 مواقع).\u200f"
    said = pdf_words.said(pdf(replace(sheet("mission"), notes=(arabic,)), tmp_path))
    assert any(text.startswith(".(") for text in said)


def test_a_share_in_arabic_has_its_sign_behind_the_number(tmp_path: Path) -> None:
    shares = [text for text in pdf_words.said(pdf(sheet("mission", "ar"), tmp_path)) if "%" in text]
    assert shares and not any(text.startswith("%") for text in shares)


def test_two_sites_of_a_cell_stand_beside_one_another(tmp_path: Path) -> None:
    made = sheet("internal")
    women = next(row for row in made.rows if row.table == "persons_new" and row.sex == "F" and not row.age)
    other = (replace(women, site="BER", value=7), replace(women, site="BER", group="", sex="M", value=9))
    # Inside, the tables of a cell are of all projects.
    two = replace(made, rows=tuple(replace(row, project="") for row in (*made.rows, *other)), since=())
    (page, *_) = pdf_words.pages(pdf(two, tmp_path))
    line = next(words.y for words in page if words.text == "7")
    assert {words.text for words in page if words.y == line} == {"Femme", "7", "12", ""}


def test_none_of_so_many_is_said_with_how_many(tmp_path: Path) -> None:
    share = {"number": 0, "of": 135, "percent": 0}
    rows = tuple(Row("dropout", measure, "2023-04", "OUJ", item="silent", value=value) for measure, value in share.items())
    said = pdf_words.said(pdf(replace(sheet("internal"), rows=rows, since=(), goals=()), tmp_path))
    lines = [text for text in said if text.startswith("sans contact")]
    assert [text.rsplit("– ", 1)[1] for text in lines] == ["nombre", "sur", "%"] and {"0", "135"} <= set(said)


def test_bars_among_hidden_figures_and_lines_of_nothing_are_no_part_of_a_paper(tmp_path: Path) -> None:
    made = sheet("donor")
    hidden = replace(made, since=tuple(replace(row, value=None, mark="·") if row.sex or row.group else row for row in made.since),
                     rows=tuple(replace(row, value=None, mark="·") if row.sex or row.group else row for row in made.rows))  # fmt: skip
    shown, told = (pdf_words.said(pdf(of, tmp_path)) for of in (made, hidden))
    assert "Femme" in shown and "Femme" not in told


def test_a_line_that_waits_for_its_year_says_how_far_it_reaches(tmp_path: Path) -> None:
    made = sheet("public")
    old = replace(made, rows=(), since=tuple(replace(row, period="2020-09/2022-12") if row.sex == "F" else row for row in made.since))
    said = [text.replace("\u00a0", " ") for text in pdf_words.said(pdf(old, tmp_path))]
    assert any(text.endswith("(jusqu’en décembre 2022)") for text in said) and not any("2023)" in text for text in said)

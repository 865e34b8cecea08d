"""This period beside the time since the beginning; percentages where they may stand; the words of periods, figures and signs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sync import sheets
from sync.sheets import Goal, Row, Sheet, beside, explain, periods
from tests.made_sheets import sheet

SINCE = "2020-09/2023-04"


def persons(value: int | None, period: str = SINCE, mark: str = "≈", site: str = "OUJ", **of: str) -> Row:
    return Row("persons_new", "persons", period, site, "MMSD", value=value, mark=mark if value is not None else "·", **of)


def made(rows: tuple[Row, ...], since: tuple[Row, ...], **other: object) -> Sheet:
    return replace(sheet(), rows=rows, since=since, goals=(), **other)  # type: ignore[arg-type]  # any field of a sheet


def test_a_month_stands_beside_the_same_cell_since_the_beginning_and_its_quarter_does_not_say_it_again() -> None:
    month, quarter, year, whole = persons(20, "2023-04"), persons(45, "2023-Q2"), persons(95, "2023"), persons(520)
    only = persons(260, sex="F", age="18")
    found = beside.pairs(made((year, quarter, month), (whole, only)))
    assert [(pair.now, pair.since) for pair in found] == [(month, whole), (quarter, None), (year, None), (None, only)]


def test_percentages_stand_only_since_the_beginning_and_from_100_persons_up() -> None:
    def share(total: int | None, part: int | None) -> float | None:
        rows = (persons(10, "2023-04"), persons(5, "2023-04", sex="F"))
        return beside.pairs(made(rows, (persons(total), persons(part, sex="F"))))[-1].share

    assert share(100, 65) == pytest.approx(0.65) and share(95, 65) is None
    assert share(None, 65) is None and share(100, None) is None and share(100, 105) == 1.0
    alone = beside.pairs(made((persons(200, "2023-04"), persons(150, "2023-04", sex="F")), ()))
    assert [pair.share for pair in alone] == [None, None]


def test_no_share_of_services_or_of_a_small_target_is_said() -> None:
    rows = tuple(Row("services", "services", SINCE, "OUJ", "MMSD", service=code, value=500) for code in ("", "psy.*"))
    assert {pair.share for pair in beside.pairs(made((), rows))} == {None}
    assert beside.told(Goal("", "MMSD", 50, "", 100)) and not beside.told(Goal("", "MMSD", 5, "", 10))
    assert Goal("", "MMSD", None, "·", 100).share is None and Goal("", "MMSD", 5, "", 0).share is None


def test_the_headline_stands_first_and_persons_served_never_since_the_beginning() -> None:
    of = sheet("mission")
    lines = beside.essentials(of, ("MMSD", ""))
    assert [(now and now.value, since and (since.value, since.mark)) for _, now, since in lines] == [
        (20, (418, "")),
        (100, (2931, "")),
        (75, None),
    ]


def test_sums_lead_and_without_them_the_largest_site() -> None:
    assert beside.places(sheet("mission")) == [("MMSD", "")]
    rows = (persons(20, "2023-04", site="BER"), persons(45, "2023-04", site="OUJ"))
    assert beside.places(made(rows, ())) == [("MMSD", "OUJ"), ("MMSD", "BER")]


def test_a_project_is_named_where_there_are_several_and_their_sum_where_it_adds_something() -> None:
    whole, of_one = replace(persons(9), project=""), persons(9)
    one = made((), (whole, of_one))
    assert beside.places(one) == [("MMSD", "OUJ")] and beside.place_words(("MMSD", "OUJ"), one) == "Oujda – Al Andalous"
    two = made((), (whole, of_one, replace(persons(5), project="ACCD")))
    assert len(beside.places(two)) == 3 and beside.place_words(("", "OUJ"), two) == "Tous projets · Oujda – Al Andalous"
    assert beside.place_words(("ACCD", "OUJ"), two) == "Territorialisation de la SNIA · Oujda – Al Andalous"


def test_a_sheet_explains_the_signs_it_uses_and_no_others() -> None:
    said = " ".join(explain.sentences(sheet("mission")))
    assert ("arrondi à 5" in said and "au plus 24" in said and "· :".replace(" ", "\u00a0") in said) or "masqué" in said
    exact = made((persons(20, "2023-04", mark=""),), (), bound=0)
    told = " ".join(explain.sentences(exact))
    assert "sans signe" in told and "≈" not in told and "masqué" not in told and "clôture" in told
    inside = " ".join(explain.sentences(sheet("internal")))
    assert "équipe de la cellule" in inside and "≈" not in inside
    assert "inférieur à 11" in " ".join(explain.sentences(sheet("donor"))) and "inférieur à 11" not in said


@pytest.mark.parametrize(
    ("period", "french", "arabic", "english"),
    [
        ("2023-08", "août 2023", "غشت 2023", "August 2023"),
        ("2023-Q1", "1er trimestre 2023", "الفصل الأول من 2023", "1st quarter 2023"),
        ("2023", "2023", "2023", "2023"),
        ("2020-09/2023-04", "septembre 2020 – avril 2023", "شتنبر 2020 – أبريل 2023", "September 2020 – April 2023"),
    ],
)
def test_periods_in_words(period: str, french: str, arabic: str, english: str) -> None:
    said = [periods.words(period, language).replace("\u00a0", " ") for language in ("fr", "ar", "en")]
    assert said == [french, arabic, english]


def test_figures_in_words() -> None:
    assert beside.text(1250, "≈", "fr") == "≈\u00a01\u00a0250" and beside.text(1250, "", "en") == "1,250"
    assert beside.text(Decimal("1250.50"), "", "fr") == "1\u00a0250,50" and beside.text(Decimal("1250.50"), "", "en") == "1,250.50"
    assert beside.text(None, "·", "ar") == "·" and beside.text(0, "≈", "fr") == "≈\u00a00" and beside.text(0, "", "fr") == "0"


@pytest.mark.parametrize(
    "wrong",
    [
        {"audience": "press"},
        {"language": "de"},
        {"first": "2023-05"},
        {"last": "2023-4"},
        {"rows": (persons(5, "avril"),)},
        {"title": "x" * 300},
        {"notes": ("x" * 3000,)},
        {"rows": (persons(5),) * 60_001},
    ],
)
def test_a_sheet_that_is_none_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"a sheet|a period"):
        replace(sheet(), **wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_the_proposed_name_says_who_may_read_it() -> None:
    names = [sheets.proposed_name(sheet(audience), format) for audience, format in (("mission", "xlsx"), ("internal", "pdf"))]
    assert names == ["20230430_MA_5W_MS2_MMSD_v1.xlsx", "20230430_MA_FICHE_MS2_MMSD_INTERNE_v1.pdf"]
    both = replace(sheet("donor"), sites=("OUJ", "TNG"))
    assert sheets.proposed_name(both, "dhis2", 2) == "20230430_MA_DHIS2_MISSION_MMSD_BAILLEUR_v2.json"


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown format"):
        sheets.write(sheet(), "doc", Path("x"))


def test_a_sum_lacks_only_sites_where_its_project_runs() -> None:
    sums = (persons(20, "2023-04", site=""), replace(persons(5, "2023-04", site=""), project="ACCD"))
    of = made(sums, (), missing=("BER",), serving={"MMSD": frozenset({"OUJ", "BER"}), "ACCD": frozenset({"OUJ"})})
    assert [beside.shown(row, of) for row in sums] == ["≈\u00a020 (sans BER)", "≈\u00a05"]
    assert beside.without(replace(sums[0], project="JAPON"), of) == "sans BER" and of.lacking(persons(5)) == ()


def test_how_far_a_figure_may_be_off_is_said_of_a_site_and_of_a_sum() -> None:
    said = " ".join(explain.sentences(replace(sheet("mission"), bound=16, bound_site=8)))
    assert "au plus 8 par case d’un site, 16 par case d’une somme" in said.replace("\u00a0", " ")
    assert "une somme" not in " ".join(explain.sentences(replace(sheet("mission"), bound=8, bound_site=8)))


def test_things_counted_take_the_form_their_number_asks_for() -> None:
    def said(what: str, language: str, *values: int) -> list[str]:
        return [beside.counted(value, "", what, language).replace("\u00a0", " ") for value in values]

    assert said("helped", "fr", 0, 1, 2) == ["0 personne aidée", "1 personne aidée", "2 personnes aidées"]
    assert said("services", "en", 0, 1, 1250) == ["0 services", "1 service", "1,250 services"]
    assert said("persons", "ar", 0, 1, 2) == ["0 شخص", "شخص واحد", "شخصان"]
    assert said("persons", "ar", 3, 10, 11, 99, 100, 102, 103, 640) == [
        "3 أشخاص", "10 أشخاص", "11 شخصًا", "99 شخصًا", "100 شخص", "102 شخص", "103 أشخاص", "640 شخصًا",
    ]  # fmt: skip
    assert beside.counted(5, "≈", "services", "ar") == "≈\u00a05 خدمات"


def test_why_a_headline_and_its_table_differ_is_said_where_they_do() -> None:
    head = Row("headline", "persons", SINCE, "OUJ", "MMSD", value=427)
    apart, alike = (" ".join(explain.sentences(made((head,), (persons(value),)))) for value in (420, 427))
    assert "refusé les statistiques" in apart and "refusé les statistiques" not in alike


def test_a_part_that_reaches_less_far_than_the_whole_has_no_share() -> None:
    whole, women = persons(735), persons(465, "2020-09/2023-03", sex="F")
    assert [pair.share for pair in beside.pairs(made((), (whole, women)))] == [None, None]
    same = beside.pairs(made((), (persons(735, "2020-09/2023-03"), women)))
    assert same[-1].share == pytest.approx(465 / 735)

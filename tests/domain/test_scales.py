"""The engine of scales: scores, missing answers, cut-offs, what is a change, when to ask again, and words that must fit."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from fieldapp.domain import programme
from fieldapp.domain.scales import Point, Scale, comparable

SCALES = programme.load().scales
WHO5, K6, PROBLEMS, AUTONOMY = (SCALES[code] for code in ("who5", "k6", "problemes", "autonomie"))
OPENED = date(2026, 1, 5)


@settings(max_examples=60)
@given(st.sampled_from(sorted(SCALES)), st.data())
def test_a_score_never_leaves_the_published_range_and_never_stands_for_too_few_answers(code: str, data: st.DataObject) -> None:
    scale = SCALES[code]
    items = data.draw(st.lists(st.none() | st.integers(scale.lowest, scale.highest), min_size=scale.items, max_size=scale.items))
    score = scale.score(items)
    missing = items.count(None)
    if missing > scale.missing or missing == scale.items:
        assert score is None
    else:
        assert score is not None and scale.range[0] <= score <= scale.range[1]
    if score is not None and not missing:
        assert score == sum(item for item in items if item is not None) * scale.multiplier


def test_only_where_the_owner_allows_it_a_missing_answer_is_made_up_for() -> None:
    assert WHO5.score((3, 3, 3, 3, None)) is None and K6.score((1, 1, 1, 1, 1, None)) is None
    assert AUTONOMY.score((2, 2, 2, 2, 1, 1, 1, None)) == 13  # 11 of 14, on 16
    assert AUTONOMY.score((2, 2, 2, 2, 1, 1, None, None)) is None
    assert PROBLEMS.score((4, None, None)) == 12


@pytest.mark.parametrize("items", [(6, 0, 0, 0, 0), (-1, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0)])
def test_an_answer_no_item_can_have_is_refused(items: tuple[int, ...]) -> None:
    with pytest.raises(ValueError):
        WHO5.score(items)


def test_a_worrying_result_opens_the_safety_prompt() -> None:
    assert WHO5.needs_attention(48) and not WHO5.needs_attention(52)
    assert WHO5.needs_safety(28) and not WHO5.needs_safety(32, (2, 2, 2, 1, 1))
    assert WHO5.needs_safety(60, (5, 5, 5, 0, 0))
    assert K6.needs_attention(13) and K6.needs_safety(13) and not K6.needs_safety(12, (2,) * 6)
    assert AUTONOMY.needs_safety(14, (2, 2, 2, 2, 2, 2, 0, 2)) and not AUTONOMY.needs_safety(14, (0, 2, 2, 2, 2, 2, 2, 2))
    assert not PROBLEMS.needs_safety(0, (0, 0, 0))


def test_a_change_counts_only_beyond_what_the_scale_can_measure() -> None:
    assert [WHO5.verdict(40, last, WHO5.change) for last in (50, 48, 30)] == ["better", "same", "worse"]
    assert [K6.verdict(15, last, 5.0) for last in (10, 12, 20)] == ["better", "same", "worse"]
    assert K6.verdict(15, 2, K6.change) == ""
    assert K6.change_from([10, 20] * 10) is None, "too few scores of one's own"
    own = K6.change_from([10, 20] * 15)
    assert own is not None and own == pytest.approx(1.96 * 5 * (2 * 0.11) ** 0.5)
    assert WHO5.change_from([]) == 10


def test_only_like_results_are_compared() -> None:
    one = Point(OPENED, "debut", 40, "2024", "fr", "lu")
    assert comparable(one, Point(date(2026, 4, 1), "revue", 60, "2024", "fr", "lu"))
    for other in (("2010", "fr", "lu"), ("2024", "ar", "lu"), ("2024", "fr", "seul")):
        assert not comparable(one, Point(date(2026, 4, 1), "revue", 60, *other))


def test_it_is_asked_at_the_start_at_the_fourth_session_every_three_months_and_at_closure() -> None:
    def due(scale: Scale, *points: Point, sessions: int = 0, closed: date | None = None) -> tuple[str, date] | None:
        days = [date(2026, 1, 10 + number) for number in range(sessions)]
        return scale.due(points, opened_on=OPENED, sessions=days, closed_on=closed)

    first = Point(date(2026, 1, 9), "debut", 40)
    assert due(WHO5) == ("debut", OPENED)
    assert due(WHO5, first, sessions=3) == ("revue", date(2026, 4, 9))
    assert due(WHO5, first, sessions=5) == ("revue", date(2026, 1, 13))
    assert due(WHO5, first, Point(date(2026, 1, 31), "revue", 44), sessions=9) == ("revue", date(2026, 4, 30))
    assert due(WHO5, first, closed=date(2026, 6, 1)) == ("cloture", date(2026, 6, 1))
    assert due(WHO5, first, Point(date(2026, 6, 1), "cloture", 60), closed=date(2026, 6, 1)) is None
    assert due(WHO5, closed=date(2026, 6, 1)) is None, "nothing to compare with"


def test_words_stand_beside_their_source_and_licence() -> None:
    for theirs in (WHO5, K6):
        assert set(theirs.texts) == {"en"}, "their French and Arabic words could not be had from their owners"
        assert len(theirs.texts["en"].items) == theirs.items and theirs.texts["en"].source
    for scale in (PROBLEMS, AUTONOMY):
        assert set(scale.texts) == {"fr", "ar", "en"}
        for text in scale.texts.values():
            assert text.licence and text.source and not text.validated
    assert all(len(text.items) == 8 and set(text.answers) == {0, 1, 2} for text in AUTONOMY.texts.values())


def copied(tmp_path: Path) -> Path:
    for name in ("programme", "scales"):
        shutil.copytree(resources.path(name), tmp_path / name)
    return tmp_path / "programme"


def test_a_new_scale_is_data_alone(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    with (folder / "scales.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[sommeil]\nitems = 2\nlowest = 0\nhighest = 4\nmultiplier = 1\nhigher = "better"\nattention = 4\nmonths = 1\n'
            'fr = "Sommeil"\nar = "النوم"\nen = "Sleep"\nsafety = { items = [2], at = 0 }\n'
        )
    (tmp_path / "scales" / "sommeil.toml").write_text(
        '[fr]\ntitle = "Mon sommeil"\ninstruction = "Cette semaine"\nitems = ["Je m’endors", "Je me repose"]\n'
        'answers = { 0 = "jamais", 4 = "toujours" }\nsource = "essai"\nlicence = "essai"\nvalidated = false\n',
        encoding="utf-8",
    )
    loaded = programme.load(folder)
    new = loaded.scales["sommeil"]
    assert loaded.codes["scale"]["sommeil"]["fr"] == "Sommeil"
    assert new.score((3, 2)) == 5 and new.needs_safety(4, (4, 0))
    text = new.text("fr")
    assert text is not None and text.items[1] == "Je me repose" and new.text("ar") is None


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('  "Aller seul·e au centre de santé",\n', "", "8 items"),
        ("0 = ", "7 = ", "answers"),
        ("validated = false", 'validated = "no"', "validated"),
        ('licence = "Apache-2.0"\n', "", "licence"),
    ],
)
def test_words_that_do_not_fit_their_scale_are_named(tmp_path: Path, before: str, after: str, told: str) -> None:
    folder = copied(tmp_path)
    path = tmp_path / "scales" / "autonomie.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=told) as error:
        programme.load(folder)
    assert "autonomie.toml" in str(error.value)

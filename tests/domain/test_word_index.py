"""Finding texts by the beginnings of words: in any spelling, several words at once, French and Arabic."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.folding import fold
from fieldapp.domain.word_index import WordIndex, around

TEXTS = {
    1: "Dort mieux depuis l’entretien ; l’angoisse recule.",
    2: "Dort mal. Cauchemars, angoisses le soir.",
    3: "تشعر بالخوف من العودة إلى المنزل",
    4: "خَوْفٌ شديد، تبكي",
    5: "Hébergée chez une amie à Oujda",
}


@pytest.fixture
def index() -> WordIndex:
    """The five notes above."""
    made = WordIndex()
    for number, text in TEXTS.items():
        made.add(number, text)
    return made


@pytest.mark.parametrize(
    "query, found",
    [
        ("dort", {1, 2}),
        ("dort ang", {1, 2}),
        ("DORT angoisses", {2}),
        ("heberg", {5}),
        ("Hébergée OUJDA", {5}),
        ("خوف", {3, 4}),
        ("الخوف", {3, 4}),
        ("منزل", {3}),
        ("تبك", {4}),
        ("mieux cauchemars", set()),
        ("d", set()),
        ("a oujda", {5}),
        ("", set()),
        ("…", set()),
    ],
)
def test_every_word_typed_begins_a_word(index: WordIndex, query: str, found: set[int]) -> None:
    assert index.find(query) == found


def test_a_text_taken_in_later_is_found_at_once(index: WordIndex) -> None:
    assert index.find("zem") == set()
    index.add(6, "Zemmouri")
    assert index.find("zem") == {6}


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="abcéà 'خوفال", max_size=30), max_size=8), st.text(alphabet="abcéàخوف ", max_size=8))
def test_nothing_is_missed(texts: list[str], query: str) -> None:
    index = WordIndex()
    for number, text in enumerate(texts):
        index.add(number, text)
    asked = [word for word in fold(query).split() if len(word) >= 2]
    plain = {
        number
        for number, text in enumerate(texts)
        if asked and all(any(word.startswith(one) for word in fold(text).split()) for one in asked)
    }
    assert plain <= index.find(query)


@pytest.mark.parametrize(
    "text, query, shown",
    [
        ("Dort mieux depuis un mois, mange peu.", "mang", ("… mieux depuis un mois, ", "mange", " peu.")),
        ("خَوْفٌ شديد", "خوف", ("", "خَوْفٌ", " شديد")),
        ("L’angoisse recule", "angoisse", ("L’", "angoisse", " recule")),
        ("Rien", "angoisse", ("", "", "")),
    ],
)
def test_the_words_around_are_shown(text: str, query: str, shown: tuple[str, str, str]) -> None:
    assert around(text, query, each_side=4) == shown

"""Every sentence is there in French, Arabic and English, with the same placeholders, and every key used exists."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import resources
from resources.wording import LANGUAGES, sentence, unbroken

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = {
    key: texts
    for file in sorted(resources.path("wording", "sentences").glob("*.toml"))
    for key, texts in resources.toml("wording", "sentences", file.name).items()
}


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_sentence_is_whole(key: str) -> None:
    texts = SENTENCES[key]
    assert set(texts) == set(LANGUAGES)
    assert all(text.strip() for text in texts.values())
    assert len({frozenset(_placeholders(text)) for text in texts.values()}) == 1


def test_a_sentence_is_filled() -> None:
    assert "3" in sentence("answers_incomplete", "ar", count=3)


def test_no_line_of_french_begins_with_a_sign_or_ends_with_a_guillemet() -> None:
    assert unbroken("Le « mois » : 12 % ? Oui ; 14:30 !") == "Le «\u00a0mois\u00a0»\u00a0: 12\u00a0%\u00a0? Oui\u00a0; 14:30\u00a0!"
    assert sentence("cli_interrupted", "fr") == "Interrompu\u00a0: rien n’a été changé."


def test_no_french_sentence_asks_for_an_elision_before_what_it_is_told() -> None:
    """« clôture de octobre », « les chiffres de Oujda »: what may begin with a vowel never follows a word that would lose its own."""
    names = "file|first|found|installation|installer|label|last|name|partner|period|place|site|who"
    asks = re.compile(rf"\b(?:[dqjlmnst]|jus?qu)(?:e|a) (?:« ?)?\{{(?:{names})\}}", re.IGNORECASE)
    assert not [texts["fr"] for texts in SENTENCES.values() if asks.search(texts["fr"])]


def test_every_key_raised_has_a_sentence() -> None:
    """The first argument of Refused, SyncRefused and their kin is a key of a sentence."""
    names = {"Refused", "WrongPassphrase", "RosterAltered", "StoreDamaged", "NotAllowed", "Cancelled"}
    names |= {"SyncRefused", "Unreadable", "Unsafe", "Unreachable"}
    for top in ("fieldapp", "sync"):
        for file in (ROOT / top).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
                    first = node.args[0]
                    if isinstance(first, ast.Constant):
                        assert first.value in SENTENCES, f"{file.relative_to(ROOT)}: {first.value}"

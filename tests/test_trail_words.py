"""Every action that is written into the audit trail can be told in words, and none of them holds more than kinds and numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from resources.wording import LANGUAGES, sentence

ROOT = Path(__file__).resolve().parent.parent


def _written() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted((ROOT / "fieldapp").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "audit" and node.args:
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


@pytest.mark.parametrize("where, call", [pytest.param(where, call, id=where) for where, call in _written()])
def test_an_action_is_a_word_with_a_sentence(where: str, call: ast.Call) -> None:
    action = call.args[0]
    if isinstance(action, ast.Name):
        return  # the caller's word, which stands there
    words = [action.body, action.orelse] if isinstance(action, ast.IfExp) else [action]
    for word in words:
        assert isinstance(word, ast.Constant), f"{where}: an action is a literal word"
        assert all(sentence(f"did_{str(word.value).replace('.', '_').replace(' ', '_')}", language) for language in LANGUAGES)

"""Where the window asks for a file or a folder it says where to begin: the folder the program was started in tells nobody anything."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from fieldapp import ui

ROOT = Path(ui.__file__).parent
ASKED = [
    pytest.param(call, id=f"{path.relative_to(ROOT)}:{call.lineno}")
    for path in sorted(ROOT.rglob("*.py"))
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("QFileDialog.get")
]


@pytest.mark.parametrize("call", ASKED)
def test_a_dialog_begins_somewhere_sensible(call: ast.Call) -> None:
    assert len(call.args) > 2, "no folder to begin in"
    begins = call.args[2]
    assert not isinstance(begins, ast.Constant), f"{begins.value!r} lies in the folder the program was started in"

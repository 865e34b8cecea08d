"""The audit trail from the command line: counts, a signed file, and checking that file without a home."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fieldapp import cli


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """The passphrase of ``home``."""
    file = tmp_path / "passphrase.txt"
    file.write_text("une phrase de passe\n", encoding="utf-8")
    return file


def call(*words: object) -> Result:
    """One command."""
    return CliRunner().invoke(cli.commands, [str(word) for word in words])


def test_the_trail_is_written_and_checked(home: Path, secret: Path, tmp_path: Path) -> None:
    out = tmp_path / "journal.jsonl"
    shown = call("audit", "--home", home, "--passphrase-file", secret, "--out", out, "--json")
    assert shown.exit_code == 0, shown.output
    found = json.loads(shown.stdout)
    assert found["ok"] and {"action": "home.created", "user": "sb", "times": 1} in found["counts"]
    checked = call("audit", "--check", out, "--json")
    assert checked.exit_code == 0 and json.loads(checked.stdout)["entries"] == found["entries"]


def test_an_edited_file_is_refused_in_a_sentence(home: Path, secret: Path, tmp_path: Path) -> None:
    out = tmp_path / "journal.jsonl"
    call("audit", "--home", home, "--passphrase-file", secret, "--out", out)
    out.write_bytes(out.read_bytes().replace(b"home.created", b"home.deleted"))
    checked = call("audit", "--check", out, "--language", "ar")
    assert checked.exit_code == 1 and "عُدّل هذا السجل" in checked.stderr
    assert call("audit", "--check", tmp_path / "nothing").exit_code == 1


def test_counts_are_told_in_words(home: Path, secret: Path) -> None:
    shown = call("audit", "--home", home, "--passphrase-file", secret)
    assert "installation créée" in shown.stdout and "Le journal est intact" in shown.stdout

"""Recovery as partner and mission type it: two command lines, files between them, and the code of the sheet in a file of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.storage import slots
from sync.mission import cli as mission_cli
from sync.mission import home as mission_home

PHRASE, NEW = "une phrase de passe", "une toute nouvelle phrase"


class Commands:
    """Both command lines in one folder of files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.secret("phrase", PHRASE)
        self.secret("new", NEW)
        self.secret("mission-phrase", PHRASE)
        mission_home.create(folder / "mission", PHRASE, cost=mission_home.Cost(1024, 1, 1))
        pack = ("--site", "OUJ", "--url", "http://127.0.0.1:1", "--contact", "Siège, 05 36 00 11 22", "--lock-minutes", "5")
        self.mission("site-pack", *pack, "--out", folder / "oujda.fcsite")

    def secret(self, name: str, text: str) -> Path:
        (self.folder / name).write_text(text + "\n", encoding="utf-8")
        return self.folder / name

    def laptop(self, *words: object, home: str = "home", user: str = "sb", secret: str = "phrase", status: int = 0) -> Result:
        options = ["--home", self.folder / home, "--passphrase-file", self.folder / secret, "--user", user]
        return self._run(cli.commands, [*words, *options], status)

    def mission(self, *words: object, status: int = 0) -> Result:
        options = ["--home", self.folder / "mission", "--passphrase-file", self.folder / "mission-phrase"]
        return self._run(mission_cli.main, [*options, *words], status)

    def _run(self, command: Any, words: list[object], status: int) -> Result:
        result = CliRunner().invoke(command, [str(word) for word in words])
        assert result.exit_code == status, (result.output, result.exception)
        assert "Traceback" not in result.output
        return result


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    monkeypatch.setattr(slots, "calibrate", lambda *_: slots.FAST_FOR_TESTS)
    return Commands(tmp_path)


def test_locked_out_then_in_again_and_a_drill_on_the_way(commands: Commands, tmp_path: Path) -> None:
    roles = [word for role in ("counsellor", "coordinator", "administrator") for word in ("--role", role)]
    init = ("init", "--site-pack", tmp_path / "oujda.fcsite", *roles, "--recovery-sheet", tmp_path / "sheet.pdf", "--json")
    made = json.loads(commands.laptop(*init).stdout)
    code = commands.secret("code", made["recovery_code"])
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")

    commands.laptop("recovery", "practice", "--out", tmp_path / "practice.slot")
    refused = commands.mission("recover", tmp_path / "practice.slot", "--out", tmp_path / "half", "--language", "en", status=1)
    assert "--drill" in refused.stderr
    commands.mission("recover", tmp_path / "practice.slot", "--drill", "--out", tmp_path / "proof")
    state = json.loads(commands.laptop("recovery", "drill", tmp_path / "proof", "--code-file", code, "--json").stdout)
    assert state["last_passed"] and not state["overdue"] and state["left"] == 39
    again = commands.laptop("recovery", "drill", tmp_path / "proof", "--code-file", code, "--language", "fr", status=1)
    assert "déjà" in again.stderr
    assert json.loads(commands.laptop("recovery", "state", "--json").stdout) == state

    shutil.copytree(tmp_path / "home", tmp_path / "copied")
    commands.laptop("recovery", "slot", "--out", tmp_path / "lost.slot", home="copied", secret="nothing")
    commands.mission("recover", tmp_path / "lost.slot", "--drill", "--out", tmp_path / "half", status=1)
    commands.mission("recover", tmp_path / "lost.slot", "--out", tmp_path / "half")
    way = ("recovery", "open", tmp_path / "half", "--new-passphrase-file", tmp_path / "new", "--role", "administrator")
    wrong = commands.secret("wrong", "7Z2K-0000-0000-0000-0000-0000-000")
    commands.laptop(*way, "--code-file", wrong, home="copied", user="nk", status=1)
    commands.laptop(*way, "--code-file", code, home="copied", user="nk", secret="nothing")
    listed = json.loads(commands.laptop("user", "list", "--json", home="copied", user="nk", secret="new").stdout)
    assert [row["user"] for row in listed] == ["sb", "nk"]


def test_a_new_sheet_by_command(commands: Commands, tmp_path: Path) -> None:
    commands.laptop("init", "--site-pack", tmp_path / "oujda.fcsite", "--role", "administrator")
    made = json.loads(commands.laptop("recovery", "sheet", "--out", tmp_path / "sheet.pdf", "--json").stdout)
    assert len(made["recovery_code"]) == 33 and (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0
    refused = commands.laptop("recovery", "sheet", "--out", tmp_path / "nowhere" / "x.pdf", "--language", "en", status=1)
    assert "by hand" in refused.stderr and "New recovery code" in refused.stdout, "the code is shown before the disk is asked"


def test_what_is_missing_is_wrong_usage(commands: Commands, tmp_path: Path) -> None:
    commands.laptop("init", "--site-pack", tmp_path / "oujda.fcsite", "--role", "administrator")
    commands.laptop("recovery", "slot", "--out", tmp_path / "slot")
    commands.laptop("recovery", "open", tmp_path / "slot", "--role", "administrator", status=2)
    assert (tmp_path / "slot").stat().st_mode & 0o077 == 0
    told = commands.laptop("recovery", "slot", "--from", tmp_path, "--out", tmp_path / "x", "--language", "en", status=1).stderr
    assert "fieldapp-" in told

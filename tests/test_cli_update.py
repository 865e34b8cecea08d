"""``fieldapp update``: what runs, taking a file, going back, as scripts and people see it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import setup, updating
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from tests.conftest import PASSPHRASE, TODAY, USER
from tests.made_updates import install, make, site_pack, start

Call = Callable[..., Result]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """A command on a laptop with an installed program, each in a process as if started anew."""
    monkeypatch.setitem(sys.modules, "fieldapp_start", None)
    monkeypatch.setattr(updating, "passes", lambda command: True)
    program, releases = install(tmp_path / "program"), tmp_path / "releases"
    start(program, releases)
    setup.create_home(tmp_path / "home", site_pack(), USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, language="en", today=TODAY)
    (tmp_path / "phrase").write_text(PASSPHRASE)

    def run(*arguments: str | Path) -> Result:
        begun = start(program, releases)
        common = ["--home", str(tmp_path / "home"), "--passphrase-file", str(tmp_path / "phrase")]
        done = CliRunner().invoke(cli.commands, ["update", *common, *map(str, arguments)])
        begun.confirm()
        return done

    return run


def test_an_update_is_taken_told_and_taken_back(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "update.fcupd"
    file.write_bytes(make(expires="2026-03-01"))
    assert call().stdout == "Release 0.1.0 (number 1) of 2026-11-23\n"
    taken = call(file)
    assert (taken.exit_code, taken.stdout) == (0, "Release 0.2.0 (number 2) is installed. Close Fieldapp and open it again to use it.\n")
    assert "ask the mission whether there is a newer one" in taken.stderr
    said: dict[str, Any] = json.loads(call("--json").stdout)
    assert (said["release"], said["before"], said["next"], said["installed"], said["expired"]) == (2, 1, 0, True, True)
    assert "--back" in call().stdout
    assert call("--back").stdout == "Release 1 is used again from the next start of Fieldapp on.\n"
    assert json.loads(call("--json").stdout)["release"] == 1


def test_whoever_runs_the_release_before_already_is_not_told_to_go_back_to_it(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "update.fcupd"
    file.write_bytes(make())
    call(file)
    start(tmp_path / "program", tmp_path / "releases").point(tmp_path / "releases", 2, 1, 3)  # its window never came
    assert call().stdout == (
        "Release 0.1.0 (number 1) of 2026-11-23\n"
        "To stay with release 1: --back\n"
        "Release 2 did not start three times in a row: the one before took its place again. Tell the mission.\n"
    )


def test_a_refusal_is_one_sentence_and_changes_nothing(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "update.fcupd"
    file.write_bytes(make()[:-1])
    spoilt = call(file, "--json")
    assert (spoilt.exit_code, spoilt.stdout) == (1, "")
    assert spoilt.stderr.startswith("This file was altered after it was signed")
    assert call("--back").exit_code == 1
    assert call("--fetch").stderr == "The mission offers no update for this laptop.\n"
    assert call(tmp_path / "none").exit_code == call(file, "--back").exit_code == 2
    assert json.loads(call("--json").stdout)["release"] == 1

"""An update of the whole program, as built, taken by a laptop: the real self-test in a process of its own, the real start script."""

from __future__ import annotations

import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from building import app

from sync import update
from tests.made_updates import KEYS, LIBRARIES, START, site_pack

pytestmark = pytest.mark.packages
SECONDS = 30

Call = Callable[..., dict[str, Any]]


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """The installed program of this checkout, its libraries those of the checkout's own Python; a command answers with its document."""
    release, tree = app.app(dirty=True)
    program = tmp_path / "program"
    tree.write(program / "app", release.date)
    (program / "start").mkdir()
    shutil.copy(START, program / "start")
    (program / "lib").symlink_to(next(path for path in sys.path if path.endswith("site-packages")))
    said = {"v": 1, "release": release.number, "version": release.version, "libraries": LIBRARIES, "runtime": "", "test": True}
    (program / "program.json").write_text(json.dumps(said))
    parts = [{"name": one.metadata["Name"], "version": one.version} for one in importlib.metadata.distributions()]
    (program / "sbom.cdx.json").write_text(json.dumps({"components": parts}))
    (tmp_path / "phrase").write_text("quatre figues sur la table\n")
    env = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}

    def run(*arguments: str) -> dict[str, Any]:
        options = ["--home", str(tmp_path / "home"), "--passphrase-file", str(tmp_path / "phrase"), "--json", "--language", "en"]
        command = [sys.executable, "-I", str(program / "start" / "fieldapp_start.py"), *arguments, *options]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return run


def _worked() -> float:
    """Seconds of work of the processes that ended: what a quiet machine with one core would have taken, however busy this one is."""
    return os.times().children_user + os.times().children_system


def test_the_next_release_of_the_whole_program_is_taken_runs_and_is_gone_back_from(call: Call, tmp_path: Path) -> None:
    (tmp_path / "site.fcsite").write_bytes(site_pack())
    call("init", "--site-pack", str(tmp_path / "site.fcsite"), "--user", "sb", "--role", "psychologist", "--role", "coordinator")
    release, tree = app.app(dirty=True)
    old = {path: file.data for path, file in tree.items()}
    stated = old["fieldapp/domain/version.py"].replace(f"RELEASE = {release.number}".encode(), f"RELEASE = {release.number + 1}".encode())
    data = update.make(
        old | {"fieldapp/domain/version.py": stated},
        old,
        number=release.number + 1,
        version="9.0.0",
        date=release.released,
        expires="2099-01-01",
        libraries=LIBRARIES,
        base_number=release.number,
        schema_from="0001",
        schema_to=f"{release.schema:04}",
    )
    for key in KEYS[:2]:
        data = update.sign(data, key)
    (tmp_path / "next.fcupd").write_bytes(data)
    assert len(data) < 1_000_000
    begun = _worked()
    assert call("update", str(tmp_path / "next.fcupd"))["next"] == release.number + 1
    assert _worked() - begun < SECONDS
    said = call("update")
    assert (said["release"], said["version"], said["before"], said["warning"]) == (release.number + 1, "9.0.0", release.number, "")
    assert call("update", "--back")["next"] == release.number
    assert call("update")["release"] == release.number

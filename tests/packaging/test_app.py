"""What is built is a commit: changes that none has are refused, or marked; what the program does not read stays out."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from building import Refusal, app

_FILES = {
    "fieldapp/domain/version.py": 'VERSION = "1.2.0"\nRELEASE = 7\nRELEASED = "2027-01-05"\n',
    "fieldapp/storage/migrations/versions/0001_first.py": "",
    "fieldapp/storage/migrations/versions/0012_more.py": "",
    "resources/wording/pages_fr.qm": "qm",
    "resources/wording/pages_fr.ts": "ts",
    "sync/keys.py": "",
    "packaging/start/fieldapp_start.py": "start\n",
    "tests/test_some.py": "",
}
_WHEN = 1_800_000_000


def _git(folder: Path, *words: str) -> None:
    who = {f"GIT_{role}_{what}": text for role in ("AUTHOR", "COMMITTER") for what, text in (("NAME", "Us"), ("EMAIL", "us@localhost"))}
    when = {"GIT_AUTHOR_DATE": "2000-01-01T00:00:00Z", "GIT_COMMITTER_DATE": f"@{_WHEN} +0900"}
    subprocess.run(["git", "-C", folder, *words], check=True, env={"PATH": os.environ["PATH"], "HOME": str(folder), **who, **when})


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in _FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "-m", "first")
    monkeypatch.setattr(app, "ROOT", tmp_path)
    return tmp_path


def test_the_release_is_read_from_the_commit(checkout: Path) -> None:
    release, tree = app.app()
    assert (release.number, release.version, release.released, release.schema, release.date) == (7, "1.2.0", "2027-01-05", 12, _WHEN)
    assert len(release.commit) == 40
    assert not release.test
    told = json.loads(release.program("ab" * 32, "3.13.2"))
    assert told == {"v": 1, "release": 7, "version": "1.2.0", "libraries": "ab" * 32, "runtime": "3.13.2", "test": False}
    assert "resources/wording/pages_fr.qm" in tree
    assert not any(path.endswith(".ts") or path.startswith(("tests", "packaging")) for path, _ in tree.items())


@pytest.mark.parametrize("path", ["sync/keys.py", "fieldapp/new.py", "packaging/start/fieldapp_start.py"])
def test_what_no_commit_has_is_refused_or_marked_as_a_test(checkout: Path, path: str) -> None:
    (checkout / path).write_text("changed = True\n")
    with pytest.raises(Refusal, match=path):
        app.app()
    release, tree = app.app(dirty=True)
    assert release.test
    assert json.loads(release.program("", ""))["test"]
    if not path.startswith("packaging"):
        assert tree[path] == b"changed = True\n"
    assert app.start(dirty=True) == (checkout / "packaging/start/fieldapp_start.py").read_bytes()
    assert app.start() == b"start\n"


def test_a_file_that_was_taken_away_is_not_built(checkout: Path) -> None:
    (checkout / "sync/keys.py").unlink()
    assert "sync/keys.py" not in app.app(dirty=True)[1]


def test_what_is_no_checkout_or_no_release_is_refused(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / "fieldapp/domain/version.py").write_text("VERSION = '1'\n")
    with pytest.raises(Refusal, match="which release"):
        app.app(dirty=True)
    monkeypatch.setattr(app, "ROOT", tmp_path_factory.mktemp("bare"))
    with pytest.raises(Refusal, match="not a git checkout"):
        app.app()

"""What is built is a commit: changes that none has are refused, or marked; what the program does not read stays out."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from building import Refusal, app, lock, update

from sync.update import Update, read

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


Made = Callable[..., tuple[Update, str]]


@pytest.fixture
def make(checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Made:
    """``build.py update`` in that checkout: the update, and what was said."""
    monkeypatch.setattr(lock, "libraries_digest", lambda _: "ab" * 32)
    parser = argparse.ArgumentParser()
    update.declare(parser.add_subparsers())

    def run(*options: str) -> tuple[Update, str]:
        out = checkout / "one.fcupd"
        update.run(parser.parse_args(["update", "--out", str(out), *options]))
        return read(out.read_bytes(), (), threshold=0).update, capsys.readouterr().out

    return run


def _commit(checkout: Path, path: str, text: str) -> None:
    (checkout / path).write_text(text)
    _git(checkout, "add", ".")
    _git(checkout, "commit", "--quiet", "-m", path)


def test_by_default_an_update_carries_what_changed_since_the_release_before(checkout: Path, make: Made) -> None:
    first, said = make()
    assert all(one.carried for one in first.files) and "everything is carried" in said
    _commit(checkout, "sync/keys.py", "mended = 'before release 7 was built'\n")
    _commit(checkout, "fieldapp/domain/version.py", _FILES["fieldapp/domain/version.py"].replace("7", "8", 1))
    _commit(checkout, "fieldapp/new.py", "new = 8\n")
    _commit(checkout, "fieldapp/domain/version.py", 'VERSION = "1.3.0"\nRELEASE = 8\nRELEASED = "2027-02-05"\n')
    found, said = make()
    assert [one.path for one in found.files if one.carried] == ["fieldapp/domain/version.py", "fieldapp/new.py"]
    assert (found.number, found.base) == (8, 7) and "2 of 6 files" in said and "release 7" in said
    whole, said = make("--whole")
    assert whole.base == 0 and all(one.carried for one in whole.files) and "release 7" not in said
    since, _ = make("--since", "HEAD~4")
    assert [one.path for one in since.files if one.carried] == ["fieldapp/domain/version.py", "fieldapp/new.py", "sync/keys.py"]
    (checkout / "fieldapp/domain/version.py").write_text('VERSION = "1.4.0"\nRELEASE = 9\nRELEASED = "2027-03-05"\n')
    assert make("--dirty")[0].base == 8, "one that no commit has yet comes after the newest commit"


def test_a_checkout_from_before_releases_were_counted_has_no_release_before(checkout: Path, make: Made) -> None:
    _commit(checkout, "fieldapp/domain/version.py", 'VERSION = "0.1"\n')
    _commit(checkout, "fieldapp/domain/version.py", _FILES["fieldapp/domain/version.py"])
    assert make()[0].base == 0

"""What Windows does otherwise, tried where it can be without it: old code pages, no outputs, files held for a moment, pulled sticks."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.cli_common import Call, secret
from fieldapp.storage import files
from resources.wording import sentence
from sync import placing
from sync.transport import usb

Place = Callable[[Path, Path], None]


class FromWindows(PermissionError):
    """An error as Windows numbers it; Python takes most of them for "not allowed"."""

    def __init__(self, number: int) -> None:
        super().__init__(13, "no")
        self.winerror = number


def test_arabic_is_told_whole_where_the_system_speaks_an_old_code_page(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("quatre mots\n")
    command = [sys.executable, "-m", "fieldapp", "verify", "--language", "ar", "--home", str(tmp_path / "no")]
    done = subprocess.run(
        [*command, "--passphrase-file", str(tmp_path / "secret")],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert (done.returncode, done.stderr.decode().strip()) == (1, sentence("no_home", "ar"))


def test_a_command_without_any_output_ends_as_it_should(tmp_path: Path) -> None:
    """As pythonw runs it: no standard output, no standard error."""
    (tmp_path / "secret").write_text("quatre mots\n")
    words = [sys.executable, "-m", "fieldapp", "verify", "--home", str(tmp_path / "no"), "--passphrase-file", str(tmp_path / "secret")]
    done = subprocess.run(["/bin/sh", "-c", f"exec >&- 2>&-; {shlex.join(words)}"], check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 1


def test_the_mark_notepad_writes_is_no_part_of_a_passphrase(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes("\ufeffquatre mots à dire\r\n".encode())
    assert secret(Call(), file, "--passphrase-file") == "quatre mots à dire"


@pytest.fixture(params=[files.put_in_place, placing.put])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Both ways a file gets its final name, without the waiting."""
    monkeypatch.setattr(files.time, "sleep", lambda _: None)
    found: Place = request.param
    return found


def test_a_file_an_antivirus_looks_at_is_put_in_place_a_moment_later(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    real, answers = os.replace, [FromWindows(32), FromWindows(5)]

    def held(source: Path, target: Path) -> None:
        if answers:
            raise answers.pop()
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    place(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text() == "new" and not (tmp_path / "new").exists()


@pytest.mark.parametrize(("error", "tries"), [(FromWindows(32), 7), (FromWindows(19), 1), (PermissionError(13, "no"), 1)])
def test_what_does_not_pass_is_told(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, tries: int) -> None:
    asked = []

    def refuses(source: Path, target: Path) -> None:
        asked.append(source)
        raise error

    monkeypatch.setattr(os, "replace", refuses)
    with pytest.raises(PermissionError):
        place(tmp_path / "new", tmp_path / "old")
    assert len(asked) == tries


@pytest.mark.parametrize(("number", "key"), [(1167, "usb_gone"), (21, "usb_gone"), (433, "usb_gone"), (19, "usb_refuses")])
def test_a_stick_that_was_pulled_out_is_told_as_such(number: int, key: str) -> None:
    assert usb.told(FromWindows(number)).key == key

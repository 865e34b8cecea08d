"""The Windows installer is one script over a sorted list: the same bytes anywhere and at any hour, and in three languages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from building import Refusal, windows
from building.app import Release
from building.tree import Tree

RELEASE = Release(7, "0.1.0", "2026-11-23", "0" * 40, 1_795_000_000, 1, False)
WORDS = windows.SCRIPT / "words.nsh"


def _tree() -> Tree:
    tree = Tree()
    tree.add("python/python313.dll", b"MZ" * 900)
    tree.add("lib/numbers/core.pyd", bytes(range(256)) * 40)
    tree.add("lib/names/a b.txt", "é".encode())
    tree.add("start/fieldapp_start.py", b"pass\n")
    tree.add("program.json", b"{}\n")
    tree.add("fieldapp.cmd", b"@rem\r\n")
    return tree


def _needs(*tools: str) -> None:
    lacking = [tool for tool in tools if shutil.which(tool) is None]
    if lacking:
        pytest.skip(f"{', '.join(lacking)} missing: no installer is made here")


def test_the_same_program_gives_the_same_installer_elsewhere_and_on_another_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _needs("makensis")
    first = windows.build(RELEASE, _tree(), tmp_path / "one", test=False, quick=True)
    assert first.name == "fieldapp-0.1.0-setup.exe"
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "ar_MA.UTF-8")
    (tmp_path / "far away").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "far away"))
    monkeypatch.setattr("tempfile.tempdir", None)
    shutil.copytree(windows.SCRIPT, tmp_path / "cloned later", copy_function=shutil.copyfile)
    os.utime(tmp_path / "cloned later" / "side.bmp", (2_000_000_000, 2_000_000_000))
    monkeypatch.setattr(windows, "SCRIPT", tmp_path / "cloned later")
    before = os.umask(0o077)
    try:
        again = windows.build(RELEASE, _tree(), tmp_path / "two" / "deeper", test=False, quick=True)
    finally:
        os.umask(before)
    assert first.read_bytes() == again.read_bytes()


def test_the_installer_holds_the_program_and_its_uninstaller_and_a_test_says_so(tmp_path: Path) -> None:
    _needs("makensis", "7z")
    made = windows.build(RELEASE, _tree(), tmp_path, test=True, quick=True)
    assert made.name == "fieldapp-0.1.0-TEST-setup.exe"
    listed = subprocess.run(["7z", "l", "-slt", made], capture_output=True, text=True, check=True).stdout
    found = {path.replace("\\", "/").removeprefix("new/") for path in re.findall(r"^Path = (.+)$", listed, re.MULTILINE)[1:]}
    assert {path for path, _ in _tree().items()} <= found
    assert any(path.endswith("uninstall.exe") for path in found)
    assert "Fieldapp TEST 0.1.0".encode("utf-16-le") in made.read_bytes()


def test_files_are_written_in_order_and_program_json_changes_places_last() -> None:
    lines = windows.listing(_tree()).splitlines()
    files = [line for line in lines if line.startswith("File")]
    assert files == sorted(files) and len(files) == len(_tree())
    assert 'File "tree/lib/names/a b.txt"' in files
    each = lines[lines.index("!macro EACH DO") + 1 : -1]
    assert each[-1] == '!insertmacro ${DO} FILE "program.json"'
    assert '!insertmacro ${DO} FOLDER "packs"' in each and '!insertmacro ${DO} FILE "uninstall.exe"' in each


@pytest.mark.parametrize("path", ['lib/a" "b', "lib/`", "lib/$INSTDIR"])
def test_a_name_that_means_something_to_the_script_is_refused(path: str) -> None:
    tree = Tree()
    tree.add(path, b"")
    with pytest.raises(Refusal, match="cannot be installed on Windows"):
        windows.listing(tree)


def _said() -> dict[str, tuple[str, str, str]]:
    text = re.sub(r"\\\n\s*", "", WORDS.read_text(encoding="utf-8"))
    return {name: (french, arabic, english) for name, french, arabic, english in re.findall(r'SAY (\w+) "(.*)" "(.*)" "(.*)"', text)}


def test_every_sentence_is_said_in_three_languages() -> None:
    script = (windows.SCRIPT / "fieldapp.nsi").read_text(encoding="utf-8")
    said = _said()
    asked = set(re.findall(r"\$\(([A-Z_]+)\)", script)) | set(re.findall(r"REFUSE \d (\w+)", script))
    assert asked <= said.keys() and len(said) >= 18
    for name, (french, arabic, english) in said.items():
        assert french and english and french != english, name
        assert re.search(r"[\u0600-\u06ff]", arabic), name
        assert not re.search(r" [;:?!]|[‘']", french), name


def test_a_refused_windows_is_told_which_one_is_needed() -> None:
    assert all("Windows 10" in one and "1809" in one for one in _said()["TOO_OLD"])


def test_neither_a_runtime_nor_both_are_built(tmp_path: Path) -> None:
    _needs("makensis")
    import build

    for arguments in ([], ["--runtime", "x.zip"], ["--test-runtime", "--runtime", "x.zip", "--runtime-sha256", "0" * 64]):
        assert build.main(["windows", "--out", str(tmp_path), *arguments]) == 1
    assert not list(tmp_path.iterdir())

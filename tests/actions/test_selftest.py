"""The self-test tells each part that is broken, by its name and in words, and nothing about who or where."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

import resources
from fieldapp.actions import selftest, selftest_libraries, selftest_parts
from resources.wording import LANGUAGES
from sync.sheets import typeset

Parts = Callable[..., dict[str, str]]


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Parts:
    """What the named parts answer; those that need a process of their own are left out."""
    monkeypatch.setattr(selftest, "_begin", lambda name: None)

    def run(*names: str, home: Path = tmp_path) -> dict[str, str]:
        chosen = {name: selftest_parts.CHECKS[name] for name in names}
        monkeypatch.setattr(selftest_parts, "CHECKS", chosen)
        monkeypatch.setattr(selftest, "PARTS", ("libraries", *names, "translations", "window"))
        report = selftest.run(home=home)
        return {name: report.checks[name] for name in names}

    return run


@pytest.fixture
def carried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program's resources that may be damaged."""
    copy = tmp_path / "resources"
    shutil.copytree(resources.ROOT, copy, ignore=shutil.ignore_patterns("__pycache__", "*.ts"))
    monkeypatch.setattr(resources, "ROOT", copy)
    return copy


def window_part(folder: Path, fault: str = "") -> dict[str, str]:
    """What the window's process says, with the resources of ``folder`` and a line that breaks something."""
    code = f"import resources, pathlib, sys; resources.ROOT = pathlib.Path(sys.argv[1]); {fault}\n"
    code += "from fieldapp.ui import selftest_window; selftest_window.run(screen=False)"
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True, timeout=60)
    return {name: why for line in done.stdout.splitlines() for name, why in json.loads(line).items()}


def test_all_is_tried_in_order_and_without_a_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def no_network(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", no_network)
    heard: list[str] = []
    report = selftest.run(heard.append, home=tmp_path / "not" / "yet")
    assert report.ok, report.checks
    assert tuple(report.checks) == selftest.PARTS
    assert set(selftest_parts.CHECKS) <= set(heard) and {"libraries", "window"} <= set(heard)
    assert report.screen in ("offscreen", "xcb", "wayland", "minimal")
    assert not list(tmp_path.iterdir())


def test_the_report_names_nobody(tmp_path: Path) -> None:
    report = selftest.Report({name: "" for name in selftest.PARTS} | {"store": "OSError"}, "offscreen")
    for language in LANGUAGES:
        text = selftest.save(report, tmp_path / f"{language}.txt", language).read_text(encoding="utf-8")
        for secret in (str(tmp_path), str(Path.home()), socket.gethostname(), os.environ.get("USER") or "no such user"):
            assert secret not in text
        assert text.count("✗") == 1 and selftest.advice("store", language) in text and "0.1.0" in text


def test_every_part_has_a_name_and_advice_in_three_languages() -> None:
    for part in selftest.PARTS:
        for language in LANGUAGES:
            assert selftest.name_of(part, language) and len(selftest.advice(part, language)) > 20


def test_a_report_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(selftest.Refused) as refused:
        selftest.save(selftest.Report({"fonts": ""}), tmp_path / "no" / "report.txt", "fr")
    assert refused.value.key == "selftest_not_saved"


def test_a_typeface_that_does_not_draw_a_letter(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeset, "undrawn", lambda text, font: "ع" if font == typeset.HEAD else "")
    assert parts("fonts") == {"fonts": f"{typeset.HEAD}: 0639"}


def test_a_typeface_that_is_not_there() -> None:
    code = "import resources, pathlib; resources.ROOT = pathlib.Path('/nowhere'); from fieldapp.actions import selftest_parts as s; "
    code += "s.CHECKS['fonts'](pathlib.Path(), None)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1 and "FileNotFoundError" in done.stderr


def test_arabic_that_is_not_joined(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeset, "visual", lambda line, language: line[::-1])
    assert parts("shaping") == {"shaping": "letters"}


def test_a_sentence_that_is_missing_in_a_language(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(key: str, language: str, **values: object) -> str:
        return "" if language == "ar" else "…"

    monkeypatch.setattr(selftest_parts, "sentence", cut)
    assert parts("programme") == {"programme": "ar"}


def test_a_store_that_does_not_encrypt(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"SQLite format 3" if path.name == "store.db" else real(path))
    assert parts("store") == {"store": "not encrypted"}


@pytest.mark.parametrize(
    ("part", "broken"),
    [
        ("sealing", "sync.keys.unseal"),
        ("protection", "sync.disclosure.closing.protect"),
        ("workbook", "fieldapp.actions.importing_reader.read"),
        ("pdf", "fieldapp.actions.printing_paper.Paper.finish"),
        ("pictures", "fieldapp.actions.attachments_images.anew"),
        ("time_zone", "fieldapp.actions.selftest_parts.ZoneInfo"),
    ],
)
def test_what_fails_is_told_by_its_kind_alone(parts: Parts, monkeypatch: pytest.MonkeyPatch, part: str, broken: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LookupError("canari /home/canari")

    monkeypatch.setattr(broken, fail)
    assert parts(part) == {part: "LookupError"}


def test_too_little_room_and_a_folder_that_cannot_be_written(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(selftest_parts, "_memory", lambda: 700 << 20)
    monkeypatch.setattr(selftest_parts.tempfile, "mkstemp", refuses)
    found = parts("room", "folder")
    assert found["room"] == "RAM 700 MiB < 1024 MiB" and found["folder"] == "PermissionError"


def test_a_catalogue_that_is_cut_and_one_that_is_another(carried: Path) -> None:
    assert window_part(carried) == {"translations": "", "window": "", "screen": "offscreen"}
    catalogue = carried / "wording" / "shell_ar.qm"
    catalogue.write_bytes(catalogue.read_bytes()[:1000])
    assert window_part(carried)["translations"] == "shell_ar"
    shutil.copy(carried / "wording" / "shell_fr.qm", catalogue)
    assert window_part(carried)["translations"] == "shell_ar"


def test_a_window_without_its_typeface(carried: Path) -> None:
    for font in (carried / "fonts").glob("*.ttf"):
        font.write_bytes(font.read_bytes()[:5000])
    assert window_part(carried)["window"] == "typeface"


def test_a_window_that_ends_its_process_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        selftest, "_same", lambda: [sys.executable, "-c", 'import os; print(\'{"translations": ""}\', flush=True); os._exit(3)']
    )
    monkeypatch.setattr(selftest_parts, "CHECKS", {})
    monkeypatch.setattr(selftest, "PARTS", ("libraries", "translations", "window"))
    assert selftest.run(home=tmp_path).checks == {"libraries": "ended with 3", "translations": "", "window": "ended with 3"}


def test_a_program_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "_same", lambda: ["/nowhere/python"])
    assert selftest._ended(selftest._begin("window")) == {"ended": "did not start"}


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made-up library with one file, packed as a wheel is and of the version that is expected."""
    monkeypatch.syspath_prepend(str(tmp_path))
    module = tmp_path / "made_up.py"
    module.write_bytes(b"here = True\n")
    about = tmp_path / "made_up-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: made-up\nVersion: 1.0\n")
    (about / "RECORD").write_text(f"made_up.py,sha256={selftest_libraries.digest_of(module)},12\n")
    monkeypatch.setattr(selftest_libraries, "_IMPORTS", {"made-up": ("made_up",)})
    monkeypatch.setattr(selftest_libraries, "expected_versions", lambda: {"made-up": "1.0"})
    monkeypatch.delitem(sys.modules, "made_up", raising=False)
    return module


def _told() -> str:
    return selftest._why(selftest_libraries.check)


def test_a_library_file_that_was_cut(library: Path) -> None:
    assert _told() == ""
    library.write_bytes(b"here")
    assert _told() == "made-up: made_up.py changed"


@pytest.mark.parametrize("fault", ["MainWindow.__init__ = None", "MainWindow.show = lambda window: QTimer.singleShot(0, lambda: 1 / 0)"])
def test_the_programs_own_window_falls_over(fault: str) -> None:
    said = window_part(resources.ROOT, f"from fieldapp.ui.application import MainWindow, QTimer; {fault}")
    assert said["window"] in ("TypeError", "ZeroDivisionError") and said["translations"] == ""


def test_a_library_that_is_missing_another_or_does_not_load(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (library.parent / "made_up-1.0.dist-info" / "RECORD").write_text("")
    monkeypatch.setattr(selftest_libraries, "expected_versions", lambda: {"made-up": "1.1"})
    assert _told() == "made-up: 1.0 instead of 1.1"
    monkeypatch.setattr(selftest_libraries, "expected_versions", dict)
    assert _told() == "made-up: not listed"
    monkeypatch.setattr(selftest_libraries, "expected_versions", lambda: {"made-up": "1.0"})
    library.write_bytes(b"raise ImportError('canari')\n")
    assert _told() == "made-up: made_up does not load (ImportError)"
    monkeypatch.setattr(selftest_libraries, "_IMPORTS", {"never-made": ("never_made",)})
    assert _told() == "never-made: not there"


def test_an_installed_program_is_compared_with_its_list_of_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Installed:
        PROGRAM = tmp_path

    monkeypatch.setitem(sys.modules, "fieldapp_start", Installed)  # type: ignore[arg-type]  # as much of a module as is asked for
    assert _told() == "sbom.cdx.json"
    parts = [{"name": "SQLAlchemy", "version": "2.1.9"}, {"name": "fieldapp"}]
    (tmp_path / "sbom.cdx.json").write_text(json.dumps({"components": parts}))
    assert selftest_libraries.expected_versions() == {"sqlalchemy": "2.1.9"}


def test_every_library_the_program_asks_for_is_tried() -> None:
    asked = {re.split(r"[<>=!~ \[;]", line)[0] for line in metadata.requires("fieldapp") or () if "extra" not in line}
    assert {re.sub(r"[-_.]+", "-", name).lower() for name in asked} <= set(selftest_libraries._IMPORTS)

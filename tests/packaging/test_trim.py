"""The allow-list keeps what the program needs and no more: the program is run on nothing but what is kept of its libraries."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from building import Refusal, debian, lock, trim

ROOT = Path(__file__).resolve().parent.parent.parent
_QT = re.compile(r"PySide6\.(Qt\w+)")


@cache
def _imported() -> set[str]:
    """Every module outside of the project that the program imports anywhere, functions included; what stands under TYPE_CHECKING is not."""
    found: set[str] = set()
    for top in ("fieldapp", "sync", "resources"):
        for file in (ROOT / top).rglob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            for node in [node for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)]:
                node.body = []
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found.add(node.module)
    ours = {"fieldapp", "sync", "resources", "fieldapp_start", *sys.stdlib_module_names}
    return {name for name in found if name.split(".")[0] not in ours}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The libraries of this checkout's .venv, as far as the list keeps them for Debian."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the libraries installed here are not those of Debian")
    folder = tmp_path_factory.mktemp("lib")
    for name in _shipped():
        files = metadata.files(name) or []
        there = {str(file): Path(str(file.locate())) for file in files if not str(file).startswith("..")}
        for path in trim.chosen(name, sorted(there), "debian"):
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(there[path], place)
            except OSError:  # on another disk
                shutil.copyfile(there[path], place)
    return folder


def _shipped() -> set[str]:
    """What trim.toml names, which is what the program needs here: the build refuses a library that it does not name."""
    return set(trim._list()) - {"every"}


def _on(library: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run Python on nothing but its own library, the checkout and what is kept."""
    begin = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(library)!r}]\n"
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", begin + code],
        env={"PATH": os.environ["PATH"], "HOME": str(library), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_whatever_the_program_imports_anywhere_is_kept(library: Path) -> None:
    absent = {"psycopg"}  # the mission's server brings it
    wanted = sorted(name for name in _imported() if name.split(".")[0] not in absent)
    done = _on(library, f"import importlib, warnings\nfor name in {wanted!r}:\n    importlib.import_module(name)\n")
    assert done.returncode == 0, done.stderr


def test_the_self_test_passes_on_what_is_kept(library: Path) -> None:
    done = _on(library, "sys.argv = ['fieldapp', 'selftest', '--json']\nfrom fieldapp.__main__ import main\nsys.exit(main())")
    report = json.loads(done.stdout)
    assert report["ok"], report
    assert report["checks"]["window"]["ok"]


def test_qt_modules_and_their_libraries_are_kept_for_both_systems() -> None:
    listed = trim._list()["pyside6-essentials"]
    used = {found[1] for name in _imported() if (found := _QT.match(name))}
    assert used >= {"QtCore", "QtGui", "QtWidgets"}
    for module in used:
        assert f"PySide6/{module}.abi3.so" in listed["debian"]
        assert f"PySide6/Qt/lib/lib{module.replace('Qt', 'Qt6')}.so.6" in listed["debian"]
        if module != "QtDBus":  # asked on Linux only
            assert f"PySide6/{module}.pyd" in listed["windows"]
            assert f"PySide6/{module.replace('Qt', 'Qt6')}.dll" in listed["windows"]
    kept = " ".join(listed["windows"] + listed["debian"])
    assert not re.search(r"Network|Qml|Quick|OpenGL|Sql|WebEngine|Test", kept)


def _linked(library: Path) -> Iterator[str]:
    for file in sorted(library.rglob("*.so*")):
        told = subprocess.run(
            ["readelf", "-d", file], capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C"}
        )
        yield from re.findall(r"\(NEEDED\).*\[(.+)\]", told.stdout)


def test_the_debian_package_asks_for_every_library_of_the_system_that_something_in_it_is_linked_to(library: Path) -> None:
    if shutil.which("readelf") is None:
        pytest.skip("readelf (binutils) is missing: nothing here tells what a library is linked to")
    inside = {file.name for file in library.rglob("*.so*")}
    packages = {
        "libgcc_s.so.1": "libgcc-s1",
        "libstdc++.so.6": "libstdc++6",
        "libz.so.1": "zlib1g",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libgthread-2.0.so.0": "libglib2.0-0",
        "libGL.so.1": "libgl1",
        "libEGL.so.1": "libegl1",
        "libcups.so.2": "libcups2",
        **dict.fromkeys(("libc.so.6", "libm.so.6", "libdl.so.2", "librt.so.1", "libpthread.so.0", "ld-linux-x86-64.so.2"), "libc6"),
    }
    by_rule = {
        name: re.sub(r"(\d)?\.so\.", lambda end: f"{end[1]}-" if end[1] else "", name.lower()) for name in set(_linked(library)) - inside
    }
    wanted = {packages.get(name, by_rule[name]) for name in by_rule} - {"libcups2"}  # asked for as a recommendation: for printing only
    offered = {re.split(r"[ (]", choice.strip())[0] for line in debian.depends() for choice in line.split("|")}
    assert wanted - offered == set()
    assert {name for name in offered if not re.match(r"python3|libglib2.0-0t64", name)} - wanted == set()


def test_a_library_that_is_not_listed_and_a_line_that_fits_nothing_stop_the_build() -> None:
    with pytest.raises(Refusal, match="does not say what to keep of something-new"):
        trim.chosen("something-new", ["a.py"], "debian")
    with pytest.raises(Refusal, match=r"keeps h11/\*\* of h11"):
        trim.chosen("h11", ["renamed/a.py"], "debian")
    with pytest.raises(Refusal, match="leads out"):
        trim.chosen("h11", ["h11/a.py", "../h11/b.py"], "debian")


def test_every_library_listed_is_locked() -> None:
    assert _shipped() <= lock.entries().keys()

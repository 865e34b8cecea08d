"""The installer for Windows: a signed Python, the locked libraries, trimmed, and the program, in one file made by NSIS.

Needs ``makensis``. The installer is not signed here; a signature can be added to it later and taken over to a rebuild (PARTNERS.md).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from building import ROOT, Refusal, common
from building.app import Release
from building.pin import WINDOWS
from building.program import program
from building.runtime import Python, known, official, pinned
from building.tree import Tree

SCRIPT = ROOT / "packaging" / "windows"
LARGEST = 40_000_000  # bytes of an installer, by the bar
_COMMAND = '@"%~dp0python\\python.exe" -I "%~dp0start\\fieldapp_start.py" %*\r\n'


def declare(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """``build.py windows``."""
    parser = subparsers.add_parser("windows", help="the installer for Windows", description=__doc__)
    common(parser)
    parser.add_argument("--runtime", type=Path, metavar="ZIP", help="the official embeddable archive of Python 3.13, 64 bits")
    parser.add_argument("--runtime-sha256", metavar="HEX", help="the SHA-256 that python.org states for it")
    parser.add_argument("--test-runtime", type=Path, nargs="?", const=Path(), metavar="FILE", help="build a TEST with the pinned archive")


def run(options: argparse.Namespace) -> None:
    """Build, and print what came of it."""
    if shutil.which("makensis") is None:
        raise Refusal("makensis is missing; on Debian and Ubuntu: apt install nsis")
    python = _runtime(options)
    release, tree = contents(python, given=options.wheels, dirty=options.dirty)
    made = build(release, tree, options.out, test=release.test or python.test, quick=options.quick)
    size = made.stat().st_size
    print(f"{made}  {size} bytes, {len(tree)} files, {tree.size} bytes installed, Python {python.version}")
    print(f"sha256 {hashlib.sha256(made.read_bytes()).hexdigest()}")
    if not python.test and not known(python.sha256):
        print(
            "Nobody else can build the same yet: add this runtime to packaging/windows/runtime.toml, [[release]], sha256 " + python.sha256
        )
    if size > LARGEST and not options.quick:
        raise Refusal(f"The installer is larger than {LARGEST} bytes; look at packaging/trim.toml.")


def contents(python: Python, *, given: Path | None = None, dirty: bool = False) -> tuple[Release, Tree]:
    """All that lies in an installed Fieldapp, but for the uninstaller and the site packs; ``given`` is a folder of wheels."""
    release, tree = program((WINDOWS,), given=given, dirty=dirty, runtime=python.component, test=python.test)
    tree.put("python", python.files)
    tree.add("fieldapp.cmd", _COMMAND.encode())
    tree.add("fieldapp.ico", (SCRIPT / "fieldapp.ico").read_bytes())
    return release, tree


def build(release: Release, tree: Tree, out: Path, *, test: bool, quick: bool = False) -> Path:
    """Run NSIS over the tree; the installer, in ``out``. A test bears its mark in its name and in every window."""
    out.mkdir(parents=True, exist_ok=True)
    made = out.resolve() / f"fieldapp-{release.version}-{'TEST-' if test else ''}setup.exe"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        tree.write(folder / "tree", release.date)
        _script().write(folder / "script", release.date)
        (folder / "files.nsh").write_text(listing(tree), encoding="utf-8")
        told: Mapping[str, object] = {
            "VERSION": release.version,
            "RELEASE": release.number,
            "KILOBYTES": -(-tree.size // 1024),
            "PYTHON_DLL": f"python{WINDOWS.tag.removeprefix('cp')}.dll",
            "SCRIPT": "script",
            "FILE": made,
        }
        command = ["makensis", "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in told.items())]
        command += ["-DTEST"] * test + ["-DQUICK"] * quick + ["script/fieldapp.nsi"]
        clean = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": str(release.date)}
        done = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=False)
    if done.returncode:
        made.unlink(missing_ok=True)
        raise Refusal(f"makensis gave up: {' '.join((done.stderr or done.stdout).split())[-600:]}")
    return made


def _script() -> Tree:
    """NSIS's script and its pictures: NSIS notes when a picture was written, and a checkout writes it anew."""
    tree = Tree()
    tree.put("", {path.name: path.read_bytes() for path in sorted(SCRIPT.iterdir())})
    return tree


def listing(tree: Tree) -> str:
    """``files.nsh`` for the script: PUT writes each file in a fixed order, EACH names what lies at the top, program.json last."""
    lines = ["!macro PUT"]
    at = None
    for path, _ in tree.items():
        folder = "\\".join(path.split("/")[:-1])
        if folder != at:
            at = folder
            lines.append(f'SetOutPath "$INSTDIR\\new{_quoted(folder and chr(92) + folder)}"')
        lines.append(f'File "tree/{_quoted(path)}"')
    top = sorted({path.split("/")[0] for path, _ in tree.items()})
    folders = sorted({*(name for name in top if name not in tree), "packs"})
    files = [name for name in top if name in tree and name != "program.json"]
    each = [("FOLDER", name) for name in folders] + [("FILE", name) for name in (*files, "uninstall.exe", "program.json")]
    lines += ["!macroend", "!macro EACH DO", *(f'!insertmacro ${{DO}} {kind} "{_quoted(name)}"' for kind, name in each), "!macroend"]
    return "\n".join(lines) + "\n"


def _quoted(path: str) -> str:
    if any(sign in path for sign in '"`$'):
        raise Refusal(f"A file of this name cannot be installed on Windows: {path}")
    return path


def _runtime(options: argparse.Namespace) -> Python:
    if options.test_runtime is not None:
        if options.runtime or options.runtime_sha256:
            raise Refusal("Give either the archive of a release, or --test-runtime.")
        return pinned(None if options.test_runtime == Path() else options.test_runtime)
    if not options.runtime or not options.runtime_sha256:
        raise Refusal("A release needs --runtime ZIP with its --runtime-sha256; a test needs --test-runtime.")
    return official(options.runtime, options.runtime_sha256)

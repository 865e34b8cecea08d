"""A Windows of its own for a test: a fresh Wine prefix, a screen nobody sees, and what of the program Wine 8 cannot run made up for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHIMS = Path(__file__).parent / "shims"
COMPILER = "x86_64-w64-mingw32-gcc"
NEEDED = ("wine", "wineserver", "Xvfb", COMPILER)
_OVERRIDES = "mscoree,mshtml=;winemenubuilder.exe,winedbg.exe=d;ucrtbase=n,b;ucrtwine=n"


def missing() -> str:
    """The first tool that is not on this machine, or ""."""
    return next((tool for tool in NEEDED if shutil.which(tool) is None), "")


class Wine:
    """A prefix below ``folder``; ``screen`` is the X display its windows are shown on."""

    def __init__(self, folder: Path, screen: str) -> None:
        self.drive = folder / "prefix" / "drive_c"
        home = folder / "home"
        home.mkdir(parents=True)
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "DISPLAY": screen,
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDLLOVERRIDES": _OVERRIDES,
            "WINEDEBUG": "-all",
            "LC_ALL": "C.UTF-8",
        }
        self.run("wineboot", "-i", timeout=120)
        self.settle()

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        return next(path for path in (self.drive / "users").iterdir() if path.name != "Public") / "AppData" / "Local"

    @property
    def program(self) -> Path:
        """Where Fieldapp is installed."""
        return self.local / "Programs" / "Fieldapp"

    def run(self, *command: str | Path, timeout: float = 60) -> subprocess.CompletedProcess[bytes]:
        """Run a Windows program to its end."""
        return subprocess.run(
            ["wine", *map(str, command)],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
            cwd=self.drive.parent.parent,
        )

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a Windows program and go on."""
        return subprocess.Popen(
            ["wine", *map(str, command)],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.drive.parent.parent,
        )

    def settle(self) -> None:
        """Wait until every program has ended and the registry is written."""
        subprocess.run(["wineserver", "-w"], env=self._environment, timeout=120, check=False)

    def end(self) -> None:
        """End every program of this prefix."""
        subprocess.run(["wineserver", "-k"], env=self._environment, timeout=60, check=False)

    def windows(self, build: str) -> None:
        """Be a Windows 10 (``win10``), or an older one (``win81``, ``win7``)."""
        self.run("winecfg", "-v", build)
        self.settle()

    def mend(self) -> None:
        """Lay the libraries that Wine 8 lacks beside the installed python.exe."""
        python = self.program / "python"
        for source, library, more in (
            ("bcryptprimitives.c", "bcryptprimitives.dll", ["-ladvapi32"]),
            ("uisettings.c", "Windows.UI.ViewManagement.dll", []),
        ):
            subprocess.run([COMPILER, "-O2", "-shared", "-s", "-o", python / library, SHIMS / source, *more], check=True)
        subprocess.run([sys.executable, SHIMS / "ucrtbase.py", python], check=True)

    def files(self) -> set[str]:
        """Every file and folder of the user's and of the programs'; Windows itself and what it writes for itself left out."""
        tops = [self.drive / "users", self.drive / "Program Files", self.drive / "ProgramData", Path(self._environment["HOME"])]
        return {str(path) for top in tops if top.is_dir() for path in top.rglob("*") if "/Temp/" not in str(path)}

    def keys(self) -> set[str]:
        """Every key of the registry with a value's name."""
        found = set()
        for name in ("user.reg", "system.reg"):
            key = ""
            for line in (self.drive.parent / name).read_text(encoding="utf-8", errors="replace").splitlines():
                if head := re.match(r"\[(.+)\] \d+$", line):
                    key = f"{name} {head[1]}"
                    found.add(key)
                elif value := re.match(r'"([^"]*)"=', line):
                    found.add(f"{key} {value[1]}")
        return found


@contextmanager
def screen() -> Iterator[str]:
    """An X display of 1366 × 768 that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()

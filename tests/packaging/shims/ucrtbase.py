"""Gives Wine 8 the complex numbers of the Windows C library, which numpy asks for and Wine stops at.

    python3 ucrtbase.py FOLDER     the folder of python.exe in a test copy; then WINEDLLOVERRIDES="…;ucrtbase=n,b;ucrtwine=n"

Writes ``ucrtwine.dll``, Wine's own library under another name, and ``ucrtbase.dll``, which sends every call on to it but those that Wine
has no code for: MinGW has.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

_WINE = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")
_GNU = "x86_64-w64-mingw32-"
_BUILTIN = b"Wine builtin DLL"  # a library so marked is never loaded under another name
_LISTED = re.compile(r"^\s*\[\s*\d+\](?: \+base\[\s*\d+\])?\s+(?:[0-9a-f]{4}\s+)?(\S+)$", re.MULTILINE)
_COMPLEX = re.compile(r"c(?:abs|arg|cosh?|exp|imag|pow|real|sinh?|tanh?)(?=[fl]?$)")


def main(folder: Path) -> None:
    """Write both into ``folder``."""
    table = subprocess.run([f"{_GNU}objdump", "-p", str(_WINE)], capture_output=True, text=True, check=True).stdout
    names = _LISTED.findall(table[table.index("[Ordinal/Name Pointer] Table") :])
    with tempfile.TemporaryDirectory() as made:
        exports = Path(made, "ucrtbase.def")
        exports.write_text("\n".join(['LIBRARY "ucrtbase.dll"', "EXPORTS", *map(_export, names)]) + "\n", encoding="ascii")
        command = [f"{_GNU}gcc", "-shared", "-static", "-o", str(folder / "ucrtbase.dll"), str(exports)]
        subprocess.run(command, check=True)
    (folder / "ucrtwine.dll").write_bytes(_WINE.read_bytes().replace(_BUILTIN, bytes(len(_BUILTIN)), 1))


def _export(name: str) -> str:
    if (found := _COMPLEX.match(name.removeprefix("_"))) is None or name in ("cos", "cosf", "cosh", "coshf"):
        return f'    "{name}" = "ucrtwine.{name}"'
    # A long double of Windows is a double.
    real = found[0] + ("f" if name.endswith("f") else "")
    return f'    "{name}"' if real == name else f'    "{name}" = {real}'


if __name__ == "__main__":
    main(Path(sys.argv[1]))

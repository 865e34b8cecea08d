"""Looks for secrets where a lock must leave none: in the memory of every process of the user, their environments and commands, and files.

``python tests/journeys/memory.py`` reads lines ``name hex`` and an empty line from standard input, then scans every process of this user
but itself and tells what it found, so that a scan can be tried against any program.
"""

from __future__ import annotations

import base64
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_RANGE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+ *(.*)")
_PIECE, _LARGEST = 8 << 20, 4 << 30


def needles(secrets: Mapping[str, bytes | str]) -> dict[str, bytes]:
    """Every spelling of the secrets, by what they are: keys as bytes, hex and base64; texts as UTF-8 and UTF-16."""
    found = {}
    for name, secret in secrets.items():
        if isinstance(secret, bytes):
            found[f"{name} as bytes"] = secret
            found[f"{name} as hex"] = secret.hex().encode()
            found[f"{name} as HEX"] = secret.hex().upper().encode()
            found[f"{name} as base64"] = base64.b64encode(secret)[:-4]
            found[f"{name} as UTF-16 hex"] = secret.hex().encode("utf-16-le")
        else:
            found[f"{name} as UTF-8"] = secret.encode()
            found[f"{name} as UTF-16"] = secret.encode("utf-16-le")
            if not secret.isascii():
                found[f"{name} as UTF-32"] = secret.encode("utf-32-le")  # how Python keeps some text
    return found


def processes() -> Iterator[int]:
    """Every process of this user but this one."""
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and int(folder.name) != os.getpid() and _owner(folder) == os.getuid():
                yield int(folder.name)
        except OSError:  # it ended meanwhile
            continue


def _owner(folder: Path) -> int:
    """The real user of a process; the owner of its folder is root once it is closed to debuggers."""
    status = (folder / "status").read_text(encoding="utf-8", errors="replace")
    return int(re.search(r"^Uid:\s+(\d+)", status, re.MULTILINE)[1])


def scan(process: int, wanted: Mapping[str, bytes]) -> set[str]:
    """What of ``wanted`` stands in memory, environment or command of a process. Raises PermissionError."""
    found: set[str] = set()
    try:
        for piece in (*_told(process), *_memory(process)):
            found |= {name for name, needle in wanted.items() if name not in found and needle in piece}
    except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
        return set()
    return found


def _told(process: int) -> Iterator[bytes]:
    for name in ("environ", "cmdline"):
        yield Path(f"/proc/{process}/{name}").read_bytes()


def _memory(process: int) -> Iterator[bytes]:
    """Its writable memory, in overlapping pieces."""
    ranges = Path(f"/proc/{process}/maps").read_text(encoding="utf-8", errors="replace")
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for start, end, rights, name in _RANGE.findall(ranges):
            at, last = int(start, 16), int(end, 16)
            if "w" not in rights or name.startswith(("[vvar", "[vsyscall")) or last - at > _LARGEST:
                continue
            while at < last:
                try:
                    memory.seek(at)
                    piece = memory.read(min(_PIECE, last - at))
                except (OSError, OverflowError):  # a guard page, a device
                    break
                if not piece:
                    break
                yield piece
                at += max(1, len(piece) - 256) if at + len(piece) < last else len(piece)


def scan_files(files: Iterable[Path], wanted: Mapping[str, bytes]) -> set[str]:
    """The same for files."""
    found = set()
    for file in files:
        if file.is_file() and not file.is_symlink():
            data = file.read_bytes()
            found |= {f"{name} in {file.name}" for name, needle in wanted.items() if needle in data}
    return found


def main() -> int:
    """Scan for what is told on standard input; 1 when something was found."""
    secrets = dict(line.split() for line in iter(sys.stdin.readline, "\n") if line.strip())
    wanted = needles({name: bytes.fromhex(value) for name, value in secrets.items()})
    found = {process: what for process in processes() if (what := scan(process, wanted))}
    for process, what in found.items():
        print(process, ", ".join(sorted(what)))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())

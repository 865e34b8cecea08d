"""A tree of files in memory: paths with their bytes, sorted, with fixed modes and one fixed time, so that two builds are equal."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from building import Refusal


@dataclass(frozen=True)
class File:
    """What one file holds; ``executable`` gives it mode 0755, otherwise 0644."""

    data: bytes
    executable: bool = False

    @property
    def mode(self) -> int:
        return 0o755 if self.executable else 0o644


class Tree:
    """Files by their path from the top, ``/`` between the parts."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}
        self._folded: dict[str, str] = {}

    def add(self, path: str, data: bytes, *, executable: bool = False) -> None:
        """Put a file. Refuses a path that leads out, and one that is there with other bytes or in other capitals (Windows)."""
        if not path or path != str(PurePosixPath(path)) or path.startswith("/") or ".." in path.split("/") or "\\" in path or ":" in path:
            raise Refusal(f"A file would lie outside of the program: {path}")
        there = self._folded.setdefault(path.lower(), path)
        file = File(data, executable)
        if there != path or self._files.setdefault(path, file) != file:
            raise Refusal(f"Two different files would lie at {path}.")

    def put(self, folder: str, files: Mapping[str, bytes] | Tree) -> None:
        """Add every file of another tree, or of a mapping, under a folder of this one; ``""`` is the top."""
        for path, file in files.items():
            found = file if isinstance(file, File) else File(file)
            self.add(f"{folder}/{path}" if folder else path, found.data, executable=found.executable)

    def items(self) -> Iterator[tuple[str, File]]:
        """Every path and file, sorted by path."""
        return iter(sorted(self._files.items()))

    def folders(self) -> list[str]:
        """Every folder that holds something, sorted: each after the one it lies in."""
        return sorted({str(parent) for path in self._files for parent in PurePosixPath(path).parents if str(parent) != "."})

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def __getitem__(self, path: str) -> bytes:
        return self._files[path].data

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(len(file.data) for file in self._files.values())

    def write(self, folder: Path, time: int) -> None:
        """Write the tree into a new folder; every file and folder bears ``time`` (seconds since 1970)."""
        folder.mkdir(parents=True)
        for name in self.folders():
            (folder / name).mkdir()
        for path, file in self.items():
            place = folder / path
            place.write_bytes(file.data)
            place.chmod(file.mode)
            os.utime(place, (time, time))
        for place in [*(folder / name for name in reversed(self.folders())), folder]:
            place.chmod(0o755)
            os.utime(place, (time, time))

"""The folder a programme is read from: the files on the disk, and texts of the mission that lie over them or beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType


class Folder:
    """Files by name, such as ``services.toml`` or ``forms/10-person.toml``; ``over`` stands in place of those on the disk."""

    def __init__(self, path: Path, over: Mapping[str, str] = MappingProxyType({})) -> None:
        self.path = path
        self._over = over

    def read(self, name: str) -> bytes:
        """What a file holds. Raises OSError when there is none."""
        text = self._over.get(name)
        return (self.path / name).read_bytes() if text is None else text.encode()

    def shipped(self) -> Folder:
        """The same without what lies over it."""
        return Folder(self.path)

    def has(self, name: str) -> bool:
        """Whether there is such a file."""
        return name in self._over or (self.path / name).exists()

    def names(self, below: str) -> list[str]:
        """The TOML files in a folder of this one, in order of their names."""
        found = {f"{below}/{path.name}" for path in (self.path / below).glob("*.toml")}
        return sorted(found | {name for name in self._over if PurePosixPath(name).match(f"{below}/*.toml")})

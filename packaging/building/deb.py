"""The file format of Debian packages: an ``ar`` of three members, two of them compressed archives. Same tree, same bytes."""

from __future__ import annotations

import hashlib
import io
import lzma
import tarfile
from collections.abc import Iterable, Mapping

from building.tree import File, Tree

_WINDOW = 64 * 1024 * 1024  # bytes that xz looks back: the same library for the next Python lies within it


def package(control: Mapping[str, File], tree: Tree, empty: Iterable[str], time: int, *, quick: bool = False) -> bytes:
    """A package of ``tree`` (paths from the root of the system) and ``empty`` folders, everything owned by root and dated ``time``.

    ``control`` holds the files dpkg reads, without ``md5sums``, which is made here. ``quick``: light compression.
    """
    about = Tree()
    for name, file in control.items():
        about.add(name, file.data, executable=file.executable)
    sums = (f"{hashlib.md5(file.data, usedforsecurity=False).hexdigest()}  {path}\n" for path, file in tree.items())
    about.add("md5sums", "".join(sums).encode())
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": _archive(about, (), time, quick),
        "data.tar.xz": _archive(tree, empty, time, quick),
    }
    found = bytearray(b"!<arch>\n")
    for name, data in members.items():
        found += f"{name:<16}{time:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
        found += data + b"\n" * (len(data) % 2)
    return bytes(found)


def kibibytes(tree: Tree) -> int:
    """What the tree takes on the disk, as dpkg counts it; what is linked counts once."""
    links = twins(tree)
    return sum(-(-len(file.data) // 1024) or 1 for path, file in tree.items() if path not in links) + len(tree.folders())


def twins(tree: Tree) -> dict[str, str]:
    """Files that are equal in the folders of two Pythons (``lib-cp311``, ``lib-cp312``…), each with the one it is stored as."""
    first: dict[tuple[str, bytes], str] = {}
    found = {}
    for path, file in tree.items():
        if file.data and "/lib-cp" in path:
            there = first.setdefault((_within(path), file.data), path)
            if there != path:
                found[path] = there
    return found


def _within(path: str) -> str:
    """The path below ``lib-cpXYZ``."""
    return path.partition("/lib-cp")[2].partition("/")[2]


def _archive(tree: Tree, empty: Iterable[str], time: int, quick: bool) -> bytes:
    """A compressed tar: folders first, then files, the same one of each Python side by side so that xz finds what they have in common."""
    links = twins(tree)
    packed = io.BytesIO()
    preset = 0 if quick else 6
    filters = [{"id": lzma.FILTER_LZMA2, "preset": preset, **({} if quick else {"dict_size": _WINDOW})}]
    with (
        lzma.open(packed, "wb", check=lzma.CHECK_CRC64, filters=filters) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for folder in ["", *sorted({*tree.folders(), *(part for path in empty for part in _steps(path))})]:
            member = _member(f"./{folder}", time)
            member.type, member.mode = tarfile.DIRTYPE, 0o755
            archive.addfile(member)
        for path, file in sorted(tree.items(), key=lambda item: (_within(item[0]), item[0])):
            member = _member(f"./{path}", time)
            member.mode = file.mode
            if path in links:
                member.type, member.linkname = tarfile.LNKTYPE, f"./{links[path]}"
                archive.addfile(member)
            else:
                member.size = len(file.data)
                archive.addfile(member, io.BytesIO(file.data))
    return packed.getvalue()


def _member(name: str, time: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.mtime, member.uname, member.gname = time, "root", "root"
    return member


def _steps(path: str) -> list[str]:
    """A folder and those it lies in: ``etc``, ``etc/fieldapp``."""
    parts = path.split("/")
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]

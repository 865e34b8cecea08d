"""USB sticks and other disks that are plugged in, as the system tells them; asked on the worker, for a tired stick answers slowly."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo

_SYSTEM = ("/boot", "/dev", "/proc", "/run/lock", "/run/user", "/snap", "/sys", "/var")
_NO_DISK = frozenset((b"tmpfs", b"devtmpfs", b"overlay", b"squashfs", b"proc", b"sysfs", b"nfs", b"nfs4", b"cifs"))


def mounted() -> list[Path]:
    """The folders of the disks that are there and can be written, but for the system's own."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        folder = volume.rootPath()
        own = volume.isRoot() or any(folder == part or folder.startswith(f"{part}/") for part in _SYSTEM)
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and not own and volume.fileSystemType().data() not in _NO_DISK:
            found.append(Path(folder))
    return found

"""USB sticks and other disks that are plugged in, as the system tells them; asked on the worker, for a tired stick answers slowly."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_SYSTEM = ("/boot", "/dev", "/proc", "/run/lock", "/run/user", "/snap", "/sys", "/var")
_NO_DISK = frozenset((b"tmpfs", b"devtmpfs", b"overlay", b"squashfs", b"proc", b"sysfs", b"nfs", b"nfs4", b"cifs"))


def mounted() -> list[Path]:
    """The folders of the disks that are there and can be written, but for the system's own."""
    if sys.platform == "win32":
        from fieldapp.ui.sticks_windows import drives

        return drives(removable=False)
    found = []
    for volume in QStorageInfo.mountedVolumes():
        folder = volume.rootPath()
        own = volume.isRoot() or any(folder == part or folder.startswith(f"{part}/") for part in _SYSTEM)
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and not own and volume.fileSystemType().data() not in _NO_DISK:
            found.append(Path(folder))
    return found


def plugged() -> list[Path]:
    """Of these, the ones that may be written to without asking. Windows says which are sticks; its other disks may be the laptop's own."""
    if sys.platform == "win32":
        from fieldapp.ui.sticks_windows import drives

        return drives(removable=True)
    return mounted()

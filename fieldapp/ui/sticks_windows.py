"""The drives of a Windows laptop by letter, asked of the system itself: Qt would also wait for drives of a network that is not there.

Tried under Wine, not yet on a Windows machine.
"""

from __future__ import annotations

import ctypes
import os
import string
import sys
from pathlib import Path

_REMOVABLE, _FIXED = 2, 3  # DRIVE_REMOVABLE, DRIVE_FIXED: an external disk is a fixed one
_READ_ONLY = 0x00080000  # FILE_READ_ONLY_VOLUME


def drives(*, removable: bool) -> list[Path]:
    """The drives that are ready and can be written, sticks first and the system's own left out; with ``removable`` sticks only."""
    found: list[Path] = []
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        there = kernel.GetLogicalDrives()
        roots = [f"{letter}:\\" for at, letter in enumerate(string.ascii_uppercase) if there >> at & 1]
        own = os.environ.get("SYSTEMDRIVE", "C:").upper() + "\\"
        for wanted in (_REMOVABLE,) if removable else (_REMOVABLE, _FIXED):
            kind = [root for root in roots if root != own and kernel.GetDriveTypeW(ctypes.c_wchar_p(root)) == wanted]
            found += [Path(root) for root in kind if _writable(kernel, root)]
    return found


def _writable(kernel: ctypes.CDLL, root: str) -> bool:
    """Whether there is something in the drive, and it is not protected."""
    flags = ctypes.c_uint32()
    ready = kernel.GetVolumeInformationW(ctypes.c_wchar_p(root), None, 0, None, None, ctypes.byref(flags), None, 0)
    return bool(ready) and not flags.value & _READ_ONLY

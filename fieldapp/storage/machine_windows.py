"""What Windows tells of its hardware to anybody: the board's UUID, the serial number of the system's disk, the network cards.

Written after Microsoft's documentation; each call asks for no right at all.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator

HERE = sys.platform == "win32"
_OPEN_EXISTING, _SHARE_ALL = 3, 7
_STORAGE_QUERY_PROPERTY = 0x2D1400
_USB, _SD, _VIRTUAL = 7, 12, (14, 15)
_ETHERNET, _WIRELESS = 6, 71
_SKIP_ALL_BUT_CARDS = 0x0F  # no addresses of unicast, anycast, multicast or DNS
_ROOM = 65_536
_MOST = 64


def disk_serial(told: bytes) -> str:
    """The serial number in a STORAGE_DEVICE_DESCRIPTOR; empty when there is none, or the disk can be unplugged."""
    if len(told) < 32:
        return ""
    removable, at, bus = told[10], *struct.unpack_from("<II", told, 24)
    if removable or bus in (_USB, _SD, *_VIRTUAL) or not 32 <= at < len(told):
        return ""
    return told[at:].split(b"\0")[0].decode("ascii", "ignore").strip()


if sys.platform == "win32":
    import winreg

    def read() -> Iterator[tuple[str, str]]:
        """Kind and text of everything that this Windows tells."""
        for kind, ask in (("board", _board), ("disk", _disk)):
            try:
                yield kind, ask()
            except (OSError, ValueError, AttributeError):
                continue
        yield from _cards()

    def _board() -> str:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\HardwareConfig") as key:
            return str(winreg.QueryValueEx(key, "LastConfig")[0])

    def _disk() -> str:
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateFileW.restype = ctypes.c_void_p
        name = r"\\.\{}".format(os.environ.get("SYSTEMDRIVE", "C:"))
        handle = kernel.CreateFileW(ctypes.c_wchar_p(name), 0, _SHARE_ALL, None, _OPEN_EXISTING, 0, None)
        if handle in (None, ctypes.c_void_p(-1).value):
            return ""
        try:
            asked, told, written = ctypes.create_string_buffer(12), ctypes.create_string_buffer(4096), ctypes.c_uint32()
            done = kernel.DeviceIoControl(
                ctypes.c_void_p(handle), _STORAGE_QUERY_PROPERTY, asked, 12, told, 4096, ctypes.byref(written), None
            )
            return disk_serial(told.raw[: written.value]) if done else ""
        finally:
            kernel.CloseHandle(ctypes.c_void_p(handle))

    class _Card(ctypes.Structure):
        """The beginning of IP_ADAPTER_ADDRESSES, as far as it is read."""

    _Card._fields_ = [
        ("length", ctypes.c_uint32),
        ("index", ctypes.c_uint32),
        ("next", ctypes.POINTER(_Card)),
        ("name", ctypes.c_char_p),
        ("addresses", ctypes.c_void_p * 4),
        ("suffix", ctypes.c_wchar_p),
        ("described", ctypes.c_wchar_p),
        ("friendly", ctypes.c_wchar_p),
        ("physical", ctypes.c_uint8 * 8),
        ("physical_length", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("mtu", ctypes.c_uint32),
        ("kind", ctypes.c_uint32),
    ]

    def _cards() -> Iterator[tuple[str, str]]:
        """The addresses of wired and wireless cards that do not call themselves USB."""
        room, size = ctypes.create_string_buffer(_ROOM), ctypes.c_uint32(_ROOM)
        try:
            failed = ctypes.WinDLL("iphlpapi").GetAdaptersAddresses(0, _SKIP_ALL_BUT_CARDS, None, room, ctypes.byref(size))
        except (OSError, AttributeError):
            return
        at = None if failed else ctypes.cast(room, ctypes.POINTER(_Card))
        for _ in range(_MOST):
            if not at:
                return
            card = at.contents
            if card.kind in (_ETHERNET, _WIRELESS) and card.physical_length == 6 and "USB" not in (card.described or "").upper():
                yield "card", bytes(card.physical[:6]).hex()
            at = card.next

else:

    def read() -> Iterator[tuple[str, str]]:
        """Nothing: this is no Windows."""
        yield from ()

"""Windows tells a window that the laptop goes to sleep, that the lid is shut, that the session is locked.

Written after Microsoft's documentation, not yet tried on a Windows machine.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

_POWER, _SESSION = 0x0218, 0x02B1  # WM_POWERBROADCAST, WM_WTSSESSION_CHANGE
_SUSPEND, _SETTING = 0x0004, 0x8013  # PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE
_LOGOFF, _LOCK, _DISCONNECT = 0x6, 0x7, 0x4  # WTS_SESSION_LOGOFF, WTS_SESSION_LOCK, WTS_REMOTE_DISCONNECT
_LID = UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le  # GUID_LIDSWITCH_STATE_CHANGE


def be_one_in_the_task_bar() -> None:
    """Bear the name that the installer gives to the shortcut: windows and shortcut are one there, and neither is Python's."""
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            ctypes.WinDLL("shell32").SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p("Fieldapp.Fieldapp"))


class _Message(ctypes.Structure):
    """The beginning of MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("number", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )


class _Setting(ctypes.Structure):
    """POWERBROADCAST_SETTING with its first byte of data."""

    _fields_ = (("kind", ctypes.c_ubyte * 16), ("length", ctypes.c_uint), ("data", ctypes.c_ubyte))


class Messages(QAbstractNativeEventFilter):
    """Calls ``lock`` when the window is told one of them."""

    def __init__(self, window: int, lock: Callable[[], None]) -> None:
        super().__init__()
        self._lock = lock
        if sys.platform == "win32":
            with suppress(OSError, AttributeError):
                ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(ctypes.c_void_p(window), 0)
            with suppress(OSError, AttributeError):
                lid = (ctypes.c_ubyte * 16).from_buffer_copy(_LID)
                ctypes.WinDLL("user32").RegisterPowerSettingNotification(ctypes.c_void_p(window), ctypes.byref(lid), 0)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: object, message: int) -> object:
        """Let every message pass, and hear a few."""
        said = _Message.from_address(int(message))
        if said.number == _SESSION:
            due = said.word in (_LOCK, _LOGOFF, _DISCONNECT)
        elif said.number == _POWER:
            due = said.word == _SUSPEND or (said.word == _SETTING and bool(said.long) and _lid_is_shut(said.long))
        else:
            due = False
        if due:
            self._lock()
        return False, 0


def _lid_is_shut(address: int) -> bool:
    setting = _Setting.from_address(address)
    return bytes(setting.kind) == _LID and setting.data == 0

"""What the system says that means "lock": the lid, going to sleep, its own lock screen.

On Linux these are signals on the D-Bus: logind for sleep and for locking a session, UPower for the lid, the screen savers of the desktops.
On Windows they are messages to the window. Where nothing can be heard nothing is said: a clock that jumped tells of sleep too (``idle``).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_LOGIN, _POWER = "org.freedesktop.login1", "org.freedesktop.UPower"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")


# The D-Bus takes what Qt's macro makes, which is text; its types ask for bytes.
_BEGINS: Any = SLOT("begins(bool)")
_LOCKS: Any = SLOT("locks()")
_TURNED: Any = SLOT("turned(QString,QVariantMap,QStringList)")


class SystemWatch(QObject):
    """Listens from ``watch`` on. ``lock_due`` may come more than once."""

    lock_due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: Any = None

    def watch(self, window: int) -> None:
        """Begin; ``window`` is the number the system knows the window by."""
        if sys.platform == "win32":
            from fieldapp.ui.system_windows import Messages

            self._messages = Messages(window, self.lock_due.emit)
        elif sys.platform == "linux":
            self._listen()

    def _listen(self) -> None:
        """Ask the D-Bus for its signals, where there is one."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # a distribution without it
            return
        if _reachable("DBUS_SYSTEM_BUS_ADDRESS", "/run/dbus/system_bus_socket"):
            bus = QDBusConnection.systemBus()
            bus.connect(_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep", self, _BEGINS)
            bus.connect(_LOGIN, "", f"{_LOGIN}.Session", "Lock", self, _LOCKS)
            bus.connect(_POWER, "/org/freedesktop/UPower", "org.freedesktop.DBus.Properties", "PropertiesChanged", self, _TURNED)
        if _reachable("DBUS_SESSION_BUS_ADDRESS", f"{os.environ.get('XDG_RUNTIME_DIR', '')}/bus"):
            bus = QDBusConnection.sessionBus()
            for name in _SAVERS:
                bus.connect("", "", name, "ActiveChanged", self, _BEGINS)

    @Slot(bool)
    def begins(self, now: bool) -> None:
        """Sleep, or the system's lock screen, begins or ends."""
        if now:
            self.lock_due.emit()

    @Slot()
    def locks(self) -> None:
        """The session is locked."""
        self.lock_due.emit()

    @Slot(str, "QVariantMap", "QStringList")  # type: ignore[arg-type]  # types of Qt that have no name in Python
    def turned(self, interface: str, values: dict[str, Any], gone: list[str]) -> None:
        """Something about the power changed, the lid perhaps."""
        if values.get("LidIsClosed"):
            self.lock_due.emit()


def _reachable(variable: str, socket: str) -> bool:
    """Whether there is a bus to ask; asking for none takes time and says so on standard error."""
    return bool(os.environ.get(variable)) or Path(socket).exists()

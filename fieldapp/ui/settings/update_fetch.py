"""Bringing the mission's update while everybody works on. What came is kept, so that stopping it, or locking, costs nothing."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject

from fieldapp.actions import updating
from fieldapp.actions.desk import Desk
from fieldapp.ui.apart import Apart
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.wording import translate


class Fetching(Apart):
    """``told`` with the part of the file that is here; it ends with the path of the whole one."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(tasks, parent)
        self._desk = desk
        self.part = 0.0
        self.told.connect(self._moved)

    def start(self) -> None:
        """Begin, or go on from what came before."""
        desk = self._desk
        self.begin(translate("Update", "Fetching the update…"), lambda tell, cancel: updating.fetch(desk, tell, cancel).value)

    def _moved(self, part: object) -> None:
        self.part = cast(float, part)
        self.show_part(self.part)


def of(desk: Desk, tasks: Tasks, courier: QObject) -> Fetching:
    """The one of this window."""
    return cast("Fetching | None", courier.findChild(Fetching)) or Fetching(desk, tasks, courier)

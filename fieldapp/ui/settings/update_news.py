"""What is to be told of the program after opening: that a new version runs, what is amiss with it, and what the mission offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from fieldapp.actions import updating
from fieldapp.domain import version
from fieldapp.ui import wording
from fieldapp.ui.told import Told
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.updating import Running
    from fieldapp.ui.frame import Frame


def tell(frame: Frame, known: str, heard: Callable[[str], object]) -> None:
    """Ask, once nothing else waits. ``known``: the release somebody was told of before, empty at the first opening; ``heard`` keeps it."""
    if not known:
        heard(str(version.RELEASE))
    frame.tasks.run(updating.state, frame.desk, done=partial(_tell, frame, known, heard), failed=lambda _: None, later=True)


def read_there(frame: Frame) -> None:
    """The section of the settings says it itself, and says when it no longer holds."""
    for key in ("update_warning", "update_offered"):
        frame.told.withdraw(key)


def _tell(frame: Frame, known: str, heard: Callable[[str], object], found: Running) -> None:
    def show(key: str, text: str, seen: Callable[[], object]) -> None:
        look = partial(frame.open, "settings", section="update")
        frame.told.tell(Told(key, text, translate("Update", "Updates"), look, seen))

    def quietly() -> None:
        """Told enough for this time."""

    if found.warning:
        show("update_warning", sentence(found.warning, frame.language, release=found.warned_of), quietly)
    if known and int(known) != found.release:
        words = translate("Update", "Fieldapp was updated: version %1, of %2, runs now.")
        if int(known) > found.release:
            words = translate("Update", "Fieldapp went back to version %1, of %2.")
        words = words.replace("%1", wording.isolate(found.version)).replace("%2", wording.day(found.released, "day"))
        show("update_new", words, partial(heard, str(found.release)))
    if found.offered is not None and not found.next and not frame.desk.roles.isdisjoint(updating.ROLES):
        words = translate("Update", "The mission offers version %1 of Fieldapp (%2).")
        words = words.replace("%1", wording.isolate(found.offered.version)).replace("%2", wording.size(found.offered.size))
        show("update_offered", words, quietly)

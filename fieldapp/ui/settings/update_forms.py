"""Two forms of Réglages, updates: what a file is and installing it, step by step; and going back to the version before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldapp.actions import updating
from fieldapp.actions.desk import Desk, Done
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Steps, Words, column
from fieldapp.ui.settings.section import FormCard
from fieldapp.ui.tasks import Task
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.updating import Offer, Taken
    from fieldapp.ui.frame import Frame

_UNPACKS, _TRIES = 0.3, 0.7  # from these parts of the whole on (see ``updating.take``)


def judge(desk: Desk, path: Path) -> tuple[bytes, Offer]:
    """The bytes of a file and what it is, verified; runs on the worker."""
    data = updating.read(path)
    return data, updating.look(desk, data)


def install(desk: Desk, data: bytes, progress: updating.Progress) -> Done[Taken]:
    """Take it; runs on the worker."""
    return updating.take(desk, data, progress)


class OfferForm(FormCard):
    """What a file is, in words, and the verb for those who may. What was judged is what is installed, whatever the stick says later."""

    def __init__(self, window: Frame, path: Path, *, fetched: bool = False) -> None:
        super().__init__(window, translate("Update", "From the mission") if fetched else wording.isolate(path.name))
        self._data = b""
        self._task: Task | None = None
        self._facts = column(spacing=4)
        self.body.addLayout(self._facts)
        names = (
            translate("Update", "Copy of the data"),
            translate("Update", "Unpack"),
            translate("Update", "Try it"),
            translate("Update", "Switch"),
        )
        self.steps = Steps(names)
        self.steps.setObjectName("update_steps")
        self.steps.hide()
        self.body.addWidget(self.steps)
        verb = Button(translate("Update", "Install"), "filled", pressed=self._install)
        verb.setObjectName("update_install")
        verb.hide()
        self.finish(verb)
        self.tasks.progressed.connect(self._progressed)
        self.tasks.run(judge, self.desk, path, done=self._judged, failed=self._not_judged)

    def first(self) -> QWidget:
        return self.leave if self.verb.isHidden() else self.verb

    def _judged(self, found: tuple[bytes, Offer]) -> None:
        self._data, offer = found
        about = translate("Update", "Version %1 (release %2), of %3; %4.")
        about = about.replace("%1", wording.isolate(offer.version)).replace("%2", str(offer.number))
        about = about.replace("%3", wording.day(offer.released, "day")).replace("%4", wording.size(offer.size))
        signed = translate("Update", "Signed by %1 of the %2 people whom the mission named.")
        stays = translate("Update", "The data stay as they are; one can come back to the version of now.")
        moves = translate("Update", "It brings the data to a new form, after a copy: no way leads back to the version of now.")
        self._fact(about, "ink")
        self._fact(signed.replace("%1", str(offer.signed)).replace("%2", str(offer.named)))
        self._fact(moves if offer.migrates else stays)
        if offer.expired:
            self._fact(sentence("cli_update_expired", self.frame.language, expires=wording.day(offer.expires, "day")))
        if self.desk.roles.isdisjoint(updating.ROLES):
            self._fact(translate("Update", "The coordinator or the administrator installs it."))
            return
        held = self.window().focusWidget() is self.leave  # also while a file dialog still has the screen
        self.verb.show()
        if held:
            self.verb.setFocus()
        self.grown.emit()

    def _not_judged(self, error: Refused) -> None:
        self.say(error.sentence(self.frame.language))

    def _fact(self, text: str, tone: str = "ink2") -> None:
        self._facts.addWidget(Words(text, tone=tone, wrap=True))

    def busy(self, busy: bool) -> None:
        """The steps are seen while it is at it; the keyboard comes back to the verb."""
        super().busy(busy)
        self.steps.setVisible(busy)
        if not busy:
            self.verb.setFocus()

    def _install(self) -> None:
        self.steps.set_current(0)
        self.busy(True)
        title = translate("Update", "Installing the update…")
        self._task = self.tasks.run(install, self.desk, self._data, done=self._taken, failed=self.refused, title=title, long=True)

    def _progressed(self, task: Task, part: float) -> None:
        """Which step it is at; one that runs inline tells before its task is known."""
        if task is self._task or (self._task is None and self.steps.isVisible()):
            self.steps.set_current((part >= _UNPACKS) + (part >= _TRIES) + (part >= 1.0))

    def _taken(self, taken: Taken) -> None:
        self.busy(False)
        words = translate("Update", "Version %1 is in place: it takes over when Fieldapp starts again.")
        self.frame.notice(words.replace("%1", wording.isolate(taken.version)))
        self.leave.click()


class BackForm(FormCard):
    """What going back means, and the verb."""

    def __init__(self, window: Frame, release: int) -> None:
        super().__init__(window, translate("Update", "Go back to release %1").replace("%1", str(release)))
        words = translate(
            "Update",
            "For when something no longer works. The data stay as they are, with all that was entered since. The newer version can be "
            "installed again from its file.",
        )
        self.body.addWidget(Words(words, tone="ink2", wrap=True))
        verb = Button(translate("Update", "Go back"), "filled", pressed=self._go)
        verb.setObjectName("update_go_back")
        self.finish(verb)

    def first(self) -> QWidget:
        return self.verb

    def _go(self) -> None:
        self.busy(True)
        self.tasks.run(updating.back, self.desk, done=self._gone, failed=self.refused)

    def _gone(self, taken: Taken) -> None:
        self.busy(False)
        words = translate("Update", "Release %1 takes over when Fieldapp starts again.")
        self.frame.notice(words.replace("%1", str(taken.number)))
        self.leave.click()

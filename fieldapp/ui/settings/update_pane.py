"""Réglages, updates: which version runs, what the mission offers, taking a signed file by steps, starting anew, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.actions import updating
from fieldapp.ui import sticks, wording
from fieldapp.ui.kit import Button, Flow, Tag, Words, column, row
from fieldapp.ui.settings import update_fetch, update_news
from fieldapp.ui.settings.section import FormCard, Section
from fieldapp.ui.settings.update_forms import BackForm, OfferForm
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.updating import Running
    from fieldapp.ui.apart import Trouble
    from fieldapp.ui.frame import Frame

SUFFIX = "*.fcupd"


def on_sticks() -> list[Path]:
    """The updates that lie on the sticks that are plugged in; runs on the worker."""
    return [path for folder in sticks.mounted() for path in sorted(folder.glob(SUFFIX))]


class UpdateSection(Section):
    """Nothing is fetched or installed by itself. What is refused is said beside the verb; the version that runs goes on."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("Update", "Updates"))
        self._state: Running | None = None
        self._fetching = update_fetch.of(self.desk, self.tasks, window.courier)
        self._test = Tag(translate("Update", "for tests"), "quiet")
        self._test.hide()
        self.head.add_end(self._test)
        self._runs, self._quiet = self.say("", "ink"), self.say("")
        self._warning = self.say("", "amber")
        self._runs.setObjectName("update_runs")
        self._quiet.setObjectName("update_quiet")
        self._warning.setObjectName("update_warning")
        self._next, self._offer = QWidget(), QWidget()
        self.restart = Button(translate("Update", "Start again now"), "filled", icon="lock", pressed=self._start_again)
        self.restart.setObjectName("update_restart")
        self._next_words, self._offer_words, self._part = Words("", wrap=True), Words("", wrap=True), Words("", tone="ink2")
        column(self._next_words, row(self.restart, None), spacing=6, parent=self._next)
        self.fetch = Button(translate("Update", "Fetch it"), "outlined", icon="import", pressed=self._fetch)
        self.fetch.setObjectName("update_fetch")
        self.stop = Button(translate("Update", "Stop"), "plain", pressed=self._fetching.stop)
        self.stop.setObjectName("update_stop")
        column(self._offer_words, row(self.fetch, self.stop, self._part, None), spacing=6, parent=self._offer)
        self.stick = Button(translate("Update", "Look on the stick"), "outlined", icon="usb", pressed=self._look_on_sticks)
        self.stick.setObjectName("update_stick")
        self.choose = Button(
            translate("Update", "Choose a file…"), "outlined", icon="folder", pressed=lambda: self._choose(str(Path.home()))
        )
        self.choose.setObjectName("update_choose")
        self.back = Button("", "plain", pressed=lambda: self._go_back())
        self.back.setObjectName("update_back")
        self._ways = Flow(self.stick, self.choose, spacing=12)
        self._hint = Words("", "small", "amber", wrap=True)
        self._hint.setObjectName("update_hint")
        self._no_way = Words(
            translate("Update", "No way leads back from here: there is no earlier version that reads the data."), "small", "ink3"
        )
        self._no_way.setObjectName("update_no_way")
        self._no_way.setWordWrap(True)
        for part in (self._next, self._offer, self._ways, self._hint):
            self.column.addWidget(part)
        self.column.addLayout(self.form_place)
        self.column.addLayout(row(self.back, None))
        self.column.addWidget(self._no_way)
        for part in (self._quiet, self._warning, self._next, self._offer, self._ways, self._hint, self.back, self._no_way):
            part.hide()
        self._fetching.told.connect(self._moved)
        self._fetching.ended.connect(self._fetched)
        self.refresh(frozenset({"settings"}))

    def forms(self) -> dict[str, Callable[..., FormCard]]:
        """What a file is and installing it, a chosen one or the mission's; going back."""
        return {
            "offer": lambda path: OfferForm(self.frame, Path(path)),
            "fetched": lambda path: OfferForm(self.frame, Path(path), fetched=True),
            "back": lambda release: BackForm(self.frame, release),
        }

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"settings", "mission", "outbox"}:
            self.tasks.run(updating.state, self.desk, done=self._show)

    def _go_back(self) -> None:
        if self._state is not None:
            self.open("back", self._state.before, opener=self.back)

    def _show(self, found: Running) -> None:
        update_news.read_there(self.frame)
        placed, self._state = self._state is not None and self._state.next != found.next, found
        self._test.setVisible(found.test)
        words = translate("Update", "Version %1 (release %2), of %3.")
        day = wording.day(found.released, "day")
        self._runs.setText(words.replace("%1", wording.isolate(found.version)).replace("%2", str(found.release)).replace("%3", day))
        language = self.frame.language
        if not found.installed:
            self._put(self._quiet, sentence("update_not_installed", language))
            return
        self._put(self._quiet, sentence("update_warn_expired", language, released=day) if found.expired else "")
        self._put(self._warning, sentence(found.warning, language, release=found.warned_of) if found.warning else "")
        words = translate(
            "Update", "Release %1 is in place. It takes over when Fieldapp starts again; what you type is kept, as when it locks."
        )
        self._next_words.setText(words.replace("%1", str(found.next)))
        self._next.setVisible(bool(found.next))
        self._show_offer()
        self._ways.show()
        stays = found.before == found.release  # the update was not started yet
        words = translate("Update", "Stay with release %1…") if stays else translate("Update", "Go back to release %1…")
        self.back.setText(words.replace("%1", str(found.before)))
        self.back.updateGeometry()
        self.back.setVisible(bool(found.before) and self._may())
        self._no_way.setVisible(found.updated and not found.before and not found.next)
        if placed and found.next:
            QTimer.singleShot(0, self.restart, self.restart.setFocus)  # once the form that put it in place is closed

    def _show_offer(self) -> None:
        offered = self._state.offered if self._state is not None and not self._state.next else None
        running = self._fetching.running
        self._offer.setVisible(offered is not None)
        if offered is None:
            return
        words = translate("Update", "The mission offers version %1 (release %2): %3.")
        words = words.replace("%1", wording.isolate(offered.version)).replace("%2", str(offered.number))
        self._offer_words.setText(words.replace("%3", wording.size(offered.size)))
        self.fetch.setVisible(not running)
        self.stop.setVisible(running)
        told = translate("Update", "%1 of %2").replace("%1", wording.size(round(self._fetching.part * offered.size)))
        self._part.setText(told.replace("%2", wording.size(offered.size)) if running else "")

    def _put(self, words: Words, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))

    def _may(self) -> bool:
        return not self.desk.roles.isdisjoint(updating.ROLES)

    def _fetch(self) -> None:
        self._put(self._hint, "")
        self._fetching.start()
        self._show_offer()
        self.stop.setFocus()

    def _moved(self, _: object) -> None:
        self._show_offer()

    def _fetched(self, found: Path | None, error: Trouble | None) -> None:
        waits = self.stop.hasFocus()
        self._show_offer()
        if waits:
            self.fetch.setFocus()
        if error is not None:
            self._put(self._hint, error.sentence(self.frame.language))
        elif found is not None:
            self.open("fetched", str(found), opener=self.fetch)

    def _look_on_sticks(self) -> None:
        self._put(self._hint, "")
        self.tasks.run(on_sticks, done=self._found)

    def _found(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            self.open("offer", str(paths[0]), opener=self.stick)
        elif paths:
            self._choose(str(paths[0].parent))
        else:
            self._put(self._hint, translate("Update", "No update lies on a stick. Plug it in, or choose the file yourself."))

    def _choose(self, folder: str) -> None:
        self._put(self._hint, "")
        name = translate("Update", "Update")
        path, _ = QFileDialog.getOpenFileName(self, name, folder, f"{name} ({SUFFIX})")
        if path:
            self.open("offer", path, opener=self.choose)

    def _start_again(self) -> None:
        self.frame.lock_asked.emit()

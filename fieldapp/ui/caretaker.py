"""What the window looks after by itself while a desk is open: the age of the copies, sticks that come, what must be told.

All of it is asked on the worker; nothing here interrupts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from fieldapp.actions import copies, machines, returning, upkeep, users
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.ui import sticks, wording
from fieldapp.ui.sending.computer_pane import code_words
from fieldapp.ui.sending.two_ways import may_choose
from fieldapp.ui.settings.copies_words import age_words, too_old
from fieldapp.ui.told import Told
from fieldapp.ui.wording import translate
from resources.wording import sentence

if TYPE_CHECKING:
    from fieldapp.actions.machines import Other, Own
    from fieldapp.actions.returning import Returning
    from fieldapp.actions.upkeep import ClockTrouble
    from fieldapp.actions.users import Notification
    from fieldapp.ui.frame import Frame

LOOK_EVERY = 20_000  # milliseconds between two looks at the sticks


@dataclass(frozen=True)
class News:
    """What is to be told after opening."""

    notifications: Sequence[Notification]
    altered: bool
    returning: Returning | None
    days: int
    computer: Other | Own | None = None


def news(desk: Desk) -> News:
    """All of it at once; runs on the worker."""
    days = len(returning.to_enter_again(desk).days)
    return News(users.notifications(desk), desk.altered, returning.state(desk), days, machines.state(desk))


def health(desk: Desk) -> tuple[ClockTrouble | None, str, Other | Own | None]:
    """Whether the clock jumped since the last entry, whether the store is damaged, and then what is to be told of this computer, which may
    have taken a key of its own; once after opening, on the worker."""
    return upkeep.clock(desk), upkeep.at_start(desk), machines.state(desk)


def visit(desk: Desk, seen: frozenset[str], progress: Callable[[int, int], None]) -> tuple[frozenset[str], int]:
    """Which known sticks are there now, and how many of those that came since were brought up to date; runs on the worker."""
    there = copies.known_sticks(desk, sticks.mounted())
    came = [stick for stick in there if str(stick) not in seen]
    written = copies.refresh_sticks(desk, came, progress).value if came and not desk.altered else 0
    return frozenset(map(str, there)), written


class Caretaker(QObject):
    """Belongs to the room and lives as long."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._frame = window
        self._there: frozenset[str] = frozenset()
        self._looking = False
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look_for_sticks)
        window.tasks.changed.connect(self.changed)
        self.begin()

    def stop(self) -> None:
        """The desk is about to be closed."""
        self._timer.stop()
        self._frame.tasks.changed.disconnect(self.changed)

    def begin(self) -> None:
        """Ask everything once, then look for sticks from time to time."""
        self.ask()
        self._frame.tasks.run(health, self._frame.desk, done=self._looked_after, failed=self._unwell, later=True)
        self._ask_age()
        self.look_for_sticks()
        self._timer.start()

    def changed(self, kinds: frozenset[str]) -> None:
        """Something was saved: a closing wants a copy off this disk, a copy has a new age, a tick leaves the list of days."""
        if "copies" in kinds:
            self._ask_age()
        # A month was closed: what is written in it changes the months alone, and a fresh key for this computer the settings too.
        if {"months", "outbox"} <= kinds and "settings" not in kinds:
            self._there = frozenset()  # a known stick is written again, with the closing on it
            self.look_for_sticks(after_closing=True)
        if kinds & {"people", "outbox", "users"}:
            self.ask()

    def ask(self) -> None:
        """Ask again what must be told."""
        self._frame.tasks.run(news, self._frame.desk, done=self._tell, failed=lambda _: None, later=True)

    def look_for_sticks(self, *, after_closing: bool = False) -> None:
        """Whether a known stick came; one look at a time."""
        if self._looking:
            return
        self._looking = True
        done = self._closed_then if after_closing else self._visited
        title = translate("copies", "Bringing the stick up to date…")
        self._frame.tasks.run(visit, self._frame.desk, self._there, done=done, failed=self._no_visit, title=title, long=True, later=True)

    def _no_visit(self, _: object) -> None:
        self._looking = False

    def _visited(self, found: tuple[frozenset[str], int]) -> None:
        self._looking = False
        self._there, written = found
        if written:
            self._frame.notice(translate("copies", "The copies on the stick are up to date. Keep it elsewhere than the laptop."))
            self._frame.told.withdraw("stick")
            self._ask_age()

    def _closed_then(self, found: tuple[frozenset[str], int]) -> None:
        self._visited(found)
        if not found[1]:
            frame = self._frame
            text = translate(
                "copies", "The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too."
            )
            frame.told.tell(
                Told("stick", text, translate("copies", "Copy to a stick…"), self._to_copies, lambda: frame.told.withdraw("stick"))
            )

    def _to_copies(self) -> None:
        self._frame.open("settings", section="copies")

    def _ask_age(self) -> None:
        self._frame.tasks.run(copies.off_disk_age, self._frame.desk, done=self._show_age, failed=lambda _: None)

    def _show_age(self, days: int | None) -> None:
        self._frame.status.set_copies(age_words(days), too_old(days))

    def _tell(self, found: News) -> None:
        told, language = self._frame.told, self._frame.language
        if found.altered:
            mends = "administrator" in self._frame.desk.roles
            verb = translate("settings", "Who works here") if mends else ""
            told.tell(Told("altered", sentence("roster_altered", language), verb, self._to_users if mends else None))
        else:
            told.withdraw("altered")
        self._tell_returning(found)
        self._tell_computer(found.computer)
        for one in found.notifications:
            text = wording.joined([wording.day(one.day, "short"), sentence(one.key, language, **one.values)])
            told.tell(Told(f"notification {one.id}", text, seen=partial(self._seen, one.id)))

    def _unwell(self, error: Refused) -> None:
        self._tell_damage(error.key)

    def _looked_after(self, found: tuple[ClockTrouble | None, str, Other | Own | None]) -> None:
        self._tell_health(found[:2])
        self._tell_computer(found[2])

    def _tell_health(self, found: tuple[ClockTrouble | None, str]) -> None:
        told, language = self._frame.told, self._frame.language
        clock, damage = found
        self._tell_damage(damage)
        if clock is not None:
            told.tell(Told("clock", sentence(clock.key, language, **clock.values), seen=lambda: told.withdraw("clock")))

    def _tell_damage(self, damage: str) -> None:
        if damage:
            text = sentence(damage, self._frame.language)
            self._frame.told.tell(Told("damage", text, translate("copies", "Copies"), self._to_copies))

    def _tell_computer(self, found: Other | Own | None) -> None:
        told = self._frame.told
        if found is None:
            told.withdraw("computer")
        elif isinstance(found, machines.Own):
            words = wording.joined([translate("ComputerPane", "This computer has a key of its own"), code_words(found)])
            told.tell(Told("computer", words, seen=lambda: self._frame.tasks.run(machines.heard, self._frame.desk)))
        elif may_choose(self._frame.desk):
            words = translate("ComputerPane", "This disk runs in another computer: nothing is sealed until you say what happened.")
            told.tell(Told("computer", words, translate("ComputerPane", "Say what happened"), self._to_sending))
        else:
            words = translate(
                "ComputerPane", "This disk runs in another computer: call the coordinator. Work on as usual; nothing is sealed."
            )
            told.tell(Told("computer", words, translate("ComputerPane", "Read more"), self._to_sending))

    def _to_sending(self) -> None:
        self._frame.open("sending")

    def _tell_returning(self, found: News) -> None:
        told = self._frame.told
        parts = []
        if found.days:
            parts.append(translate("again", "%n day(s) to enter again since the copy.", None, found.days))
        if found.returning is not None:
            parts.append(translate("again", "Closing a month waits until the mission confirms what it holds."))
        if parts:
            told.tell(Told("again", " ".join(parts), translate("again", "Show the list"), self._to_list))
        else:
            told.withdraw("again")

    def _to_users(self) -> None:
        self._frame.open("settings", section="people")

    def _to_list(self) -> None:
        self._frame.open("again")

    def _seen(self, id: int) -> None:
        self._frame.tasks.run(users.seen, self._frame.desk, [id])

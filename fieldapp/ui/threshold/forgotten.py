"""A forgotten passphrase: a colleague who is there renews the access on the spot; when nobody can open, the sheet and the mission do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.ui.kit import small_files
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.kit.layout import Flow, column, row
from fieldapp.ui.kit.words import Words
from fieldapp.ui.roles import role_chips
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.threshold.ground import quiet
from fieldapp.ui.threshold.new_passphrase import NewPassphrase
from fieldapp.ui.threshold.steps import Journey
from fieldapp.ui.wording import translate


def renew(home: Path, name: str, colleague: str, theirs: str, new: str, today: Callable[[], date]) -> Any:
    """The colleague opens, renews the access of ``name``, closes; then ``name`` opens with the new passphrase. Runs on the worker."""
    from fieldapp.actions import desk as desks
    from fieldapp.actions import users

    opened = desks.open_desk(home, theirs, colleague, today)
    try:
        users.renew(opened, name, new)
    finally:
        desks.close_desk(opened)
    return desks.open_desk(home, new, name, today)


def write_slot(home: Path, path: Path) -> None:
    """Write the file the mission needs; it opens nothing by itself. Runs on the worker."""
    from fieldapp.actions import recovery

    recovery.save(path, recovery.slot(home))


def recover(home: Path, half: str, code: str, name: str, roles: frozenset[str], new: str, today: Callable[[], date]) -> Any:
    """Half and code together give ``name`` a new way in, then the desk opens. Runs on the worker."""
    from fieldapp.actions import desk as desks
    from fieldapp.actions import recovery

    recovery.recover(home, small_files.read(half), code, name, roles, new, today=today)
    return desks.open_desk(home, new, name, today)


class Forgotten(Journey):
    """Who is there? Then either a colleague, or the three steps with the mission."""

    def __init__(self, home: Path, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None, *, initials: str = "") -> None:
        super().__init__(home, tasks, today, parent)
        self._typed["initials"] = initials
        self._new: NewPassphrase | None = None
        self._chosen: list[str] = []
        self._roles: dict[str, Chip] = {}
        self.show_step("who")

    def steps(self) -> dict[str, Callable[[], list[Any]]]:
        return {"who": self._who, "colleague": self._colleague, "slot": self._slot, "half": self._half}

    def keep(self) -> dict[str, Any]:
        self._note_roles()
        return {**super().keep(), "roles": self._chosen}

    def restore(self, kept: dict[str, Any]) -> None:
        self._chosen = kept["roles"]
        self._roles = {}
        super().restore(kept)

    def _note_roles(self) -> None:
        if self._roles:
            self._chosen = [key for key, chip in self._roles.items() if chip.isChecked()]

    def _who(self) -> list[Any]:
        colleague = Button(
            translate("forgotten", "A colleague who does the same work"),
            "outlined",
            icon="people",
            height=44,
            pressed=lambda: self.show_step("colleague"),
        )
        colleague.setObjectName("colleague")
        nobody = Button(
            translate("forgotten", "Nobody can open any more"),
            "outlined",
            icon="document",
            height=44,
            pressed=lambda: self.show_step("slot"),
        )
        nobody.setObjectName("nobody")
        self._first = colleague
        back = Button(translate("first_run", "Back"), "plain", height=44, pressed=lambda: self.elsewhere.emit("unlock", {}))
        back.setObjectName("back")
        return [
            self.title(translate("forgotten", "Nothing is lost. Who is there with you?")),
            row(colleague, None),
            quiet(
                translate(
                    "forgotten",
                    "They type their own passphrase here and you choose a new one, now. "
                    "An administrator can help anybody who opens no notes.",
                )
            ),
            4,
            row(nobody, None),
            quiet(
                translate(
                    "forgotten",
                    "Then it takes the recovery sheet the partner keeps, and the mission. The "
                    "two together open this laptop; neither can alone.",
                )
            ),
            4,
            row(back, None),
        ]

    def _colleague(self) -> list[Any]:
        self._new = NewPassphrase(translate("forgotten", "Your new passphrase"), key="new_passphrase")
        self._new.entered.connect(self.enter)
        return [
            self.title(translate("forgotten", "A colleague renews your access")),
            row(self.field("initials", translate("unlock", "Your initials"), width=200), None),
            row(
                self.field("colleague_initials", translate("forgotten", "Initials of the colleague"), width=200),
                self.field("colleague_passphrase", translate("forgotten", "Passphrase of the colleague, typed by them"), secret=True),
            ),
            self._new,
            quiet(translate("forgotten", "It is written in the audit trail. Your files and drafts stay as they are.")),
            self.verb(translate("forgotten", "Renew and open"), self._renew, "renew", back="who"),
        ]

    def _renew(self) -> None:
        new = self._new.value() if self._new is not None else None
        if new is None:
            return
        self.work(
            renew,
            self._home,
            self.typed("initials").strip(),
            self.typed("colleague_initials").strip(),
            self.typed("colleague_passphrase"),
            new,
            self._today,
            done=self._opened,
            busy=translate("forgotten", "Renewing the access…"),
        )

    def _opened(self, desk: Any) -> None:
        self.forget("colleague_passphrase", "code")
        if self._new is not None:
            self._new.forget()
        self.opened.emit(desk)

    def _slot(self) -> list[Any]:
        save = Button(
            translate("forgotten", "Save the file for the mission…"), "outlined", icon="document", height=44, pressed=self._choose
        )
        save.setObjectName("save_slot")
        self._first = save
        return [
            self.title(translate("forgotten", "With the sheet and the mission, in three steps")),
            quiet(
                translate(
                    "forgotten",
                    "1. Save a small file on a stick and bring or send it to the mission. It holds no name and opens nothing by itself.",
                )
            ),
            row(save, None),
            quiet(
                translate(
                    "forgotten",
                    "2. Call the person who stands on the recovery sheet. The mission makes "
                    "a second file from the first and gives it back.",
                )
            ),
            quiet(translate("forgotten", "3. Come back here with the mission's file and the sheet. You can close Fieldapp meanwhile.")),
            self.verb(translate("forgotten", "I have the mission's file"), lambda: self.show_step("half"), "have_half", back="who"),
        ]

    def _choose(self) -> None:
        name = translate("forgotten", "File for the mission")
        path, _ = QFileDialog.getSaveFileName(self, name, str(Path.home() / "fieldapp-recovery.slot"))
        if path:
            self.save_slot(Path(path))

    def save_slot(self, path: Path) -> None:
        """Write the file for the mission."""
        saved = translate("forgotten", "Saved. Bring this file to the mission.")
        self._tasks.run(write_slot, self._home, path, done=lambda _: self.message.setText(saved), failed=self.refused)

    def _half(self) -> list[Any]:
        self._new = NewPassphrase(translate("forgotten", "Your new passphrase"), key="new_passphrase")
        self._new.entered.connect(self.enter)
        self._roles = role_chips(self._chosen)
        return [
            self.title(translate("forgotten", "The mission's file and the code of the sheet")),
            self.file("half", translate("forgotten", "The mission's file")),
            self.field("code", translate("recovery", "The code on the sheet")),
            row(self.field("initials", translate("unlock", "Your initials"), width=200), None),
            column(Words(translate("first_run", "What you do here"), "body", "ink2"), Flow(*self._roles.values()), spacing=4),
            self._new,
            self.verb(translate("forgotten", "Open with both"), self._recover, "recover", back="slot"),
        ]

    def _recover(self) -> None:
        new = self._new.value() if self._new is not None else None
        self._note_roles()
        if not self._chosen:
            self.message.setText(translate("forgotten", "Choose at least one role."))
        if new is None or not self._chosen:
            return
        self.work(
            recover,
            self._home,
            self.typed("half"),
            self.typed("code"),
            self.typed("initials").strip(),
            frozenset(self._chosen),
            new,
            self._today,
            done=self._opened,
            busy=translate("forgotten", "Opening with both halves…"),
        )

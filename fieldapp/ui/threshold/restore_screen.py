"""Back from a copy before any desk is open: a laptop that replaces a lost one, or a store that is damaged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import column, row
from fieldapp.ui.kit.words import Card, Words
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.threshold.ground import quiet
from fieldapp.ui.threshold.steps import Journey
from fieldapp.ui.wording import translate


def restore(
    home: Path, copy: str, passphrase: str, user: str | None, today: Callable[[], date], progress: Callable[[int, int], None]
) -> Any:
    """Put a copy back; runs on the worker."""
    from fieldapp.actions import copies

    return copies.restore_home(home, Path(copy).expanduser(), passphrase, user, today=today, progress=progress)


def open_home(home: Path, passphrase: str, user: str | None, today: Callable[[], date]) -> Any:
    """Open what was put back; runs on the worker."""
    from fieldapp.actions import desk

    return desk.open_desk(home, passphrase, user, today)


class RestoreScreen(Journey):
    """Without a home the copy on the stick is chosen; beside a damaged store ``copy`` is the newest good one, ``told`` is its day."""

    def __init__(
        self,
        home: Path,
        tasks: Tasks,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        copy: str = "",
        told: str = "",
        initials: str = "",
    ) -> None:
        super().__init__(home, tasks, today, parent)
        self._copy, self._told = copy, told
        self._typed |= {"copy": copy, "initials": initials}
        self._restored: Any = None
        self.show_step("damaged" if copy else "replace")

    def steps(self) -> dict[str, Callable[[], list[Any]]]:
        return {"replace": self._replace, "damaged": self._damaged, "done": self._done_page}

    def comes_from(self) -> str:
        return "unlock" if self._copy else "first_run"

    def keep(self) -> dict[str, Any]:
        return {**super().keep(), "restored": self._restored}

    def restore(self, kept: dict[str, Any]) -> None:
        self._restored = kept["restored"]
        super().restore(kept)

    def _replace(self) -> list[Any]:
        return [
            self.title(translate("restore", "This laptop replaces a lost one")),
            quiet(
                translate(
                    "restore",
                    "Plug in the stick with the copies and choose the newest copy, a file store-….db in the folder fieldapp-…. "
                    "Your initials and passphrase of then open it.",
                )
            ),
            self.file("copy", translate("restore", "The copy on the stick"), "store-*.db"),
            self._who(),
            self.verb(translate("restore", "Put the files back"), self._begin, "restore"),
        ]

    def _damaged(self) -> list[Any]:
        words = translate("restore", "Put back the copy of %1").replace("%1", self._told)
        return [
            self.title(words),
            quiet(
                translate(
                    "restore",
                    "The data on this disk are damaged. What was written after the copy of %1 would be lost, as far as it cannot be read. "
                    "The damaged files are put aside on this laptop, never deleted.",
                ).replace("%1", self._told)
            ),
            self._who(),
            self.verb(words, self._begin, "restore"),
        ]

    def _who(self) -> Any:
        return row(
            self.field("initials", translate("unlock", "Your initials"), width=200),
            self.field("passphrase", translate("unlock", "Passphrase"), secret=True),
        )

    def _begin(self) -> None:
        self.work(
            restore,
            self._home,
            self.typed("copy"),
            self.typed("passphrase"),
            self.typed("initials").strip() or None,
            self._today,
            done=self._put_back,
            long=True,
            busy=translate("restore", "Putting the files back and checking every one… Leave the laptop open."),
        )

    def _put_back(self, restored: Any) -> None:
        self._restored = restored
        self.show_step("done")

    def _done_page(self) -> list[Any]:
        card = Card("sheet")
        code = Words(wording.isolate(f"{self._restored.installation}   {self._restored.code}"), "section", bold=True)
        code.setObjectName("approval_code")
        column(
            Words(translate("first_run", "Approval code, to read out to the mission"), "body", "ink2"), code, spacing=6, parent=card
        ).setContentsMargins(24, 18, 24, 18)
        told = translate(
            "restore",
            "The files are back. Work can go on at once; closing a month waits until the mission confirms what it holds. "
            "Fieldapp lists the days and persons to enter again.",
        )
        title = translate("restore", "The copy is put back")
        if self._restored.keyring_only:
            title = translate("restore", "The keys of the files are put back")
            told = translate("restore", "Only their file was damaged. Everything that was written stays.")
        self._verb = Button(translate("first_run", "Open Fieldapp"), "filled", height=44, pressed=self._enter)
        self._verb.setObjectName("enter")
        approval = [card] if self._restored.fresh else []
        return [self.title(title), quiet(told), *approval, row(self._verb, None)]

    def _enter(self) -> None:
        user = self.typed("initials").strip() or None
        self.work(open_home, self._home, self.typed("passphrase"), user, self._today, done=self._opened)

    def _opened(self, desk: Any) -> None:
        self.forget("passphrase")
        self.opened.emit(desk)

"""What was done in this session and can be taken back: the last first, then the one before, until the window locks.

An action whose ``Done`` has an ``undo`` is remembered by itself; a page may hand in an undo of its own with the notice it shows. A change
that cannot be taken back ends what stood before it, for that may rest on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

# Changes of these kinds that bring no undo end the ones before.
_ENDING = frozenset({"people", "story", "months", "groups", "papers", "organisations"})


@dataclass(frozen=True)
class Undo:
    """One thing to take back; ``on_worker`` says that it is an action, to be run beside the window."""

    call: Callable[[], Any]
    on_worker: bool

    def action(self) -> Any:
        """Take it back as an action: what takes something back is not itself taken back by the next Ctrl+Z, and ends nothing."""
        return replace(self.call(), undo=taken_back)


def taken_back() -> None:
    """Stands for the undo of what took something back."""


class Undos:
    """The stack; ``fresh`` while the last one was not offered in a notice yet."""

    def __init__(self) -> None:
        self._stack: list[Undo] = []
        self.fresh = False

    def did(self, undo: Callable[[], Any] | None, kinds: frozenset[str]) -> bool:
        """An action changed something; whether it can be taken back."""
        if undo is taken_back:
            return False
        if undo is not None:
            self._stack.append(Undo(undo, on_worker=True))
            self.fresh = True
        elif kinds & _ENDING:
            self.clear()
        return undo is not None

    def offered(self, undo: Callable[[], Any] | None) -> bool:
        """A notice is shown, perhaps with an undo of its page; whether it can offer one. The action's own stands before the page's."""
        fresh, self.fresh = self.fresh, False
        if undo is not None and not fresh:
            self._stack.append(Undo(undo, on_worker=False))
        return fresh or undo is not None

    def take(self) -> Undo | None:
        """The last one, which is over with this; None when there is none."""
        self.fresh = False
        return self._stack.pop() if self._stack else None

    def clear(self) -> None:
        """Forget all."""
        self._stack.clear()
        self.fresh = False

"""Locking: what is typed is kept sealed, the desk is closed, this process ends and a fresh one shows the unlock screen.

Memory cannot be wiped inside Python and Qt; only the end of the process is a lock. The fresh process returns to the same place, for the
same user.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp.actions import process

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk

PLACE, _DAY = "place", "*day"
WARM_AFTER = 300  # milliseconds: the unlock screen comes first
# How long work under way may keep a lock waiting, in milliseconds; a closing window waits for its verified copy.
LOCKS_WITHIN, CLOSES_WITHIN = 5_000, 60_000


def start_again(home: Path) -> None:
    """Start a fresh process at the unlock screen. It inherits nothing but the home."""
    import subprocess

    # Without a console Windows has no outputs to hand on: what it answers instead would stop the start.
    out = subprocess.DEVNULL if sys.__stderr__ is None else None
    command = [*process.again(), "--home", str(home)]
    subprocess.Popen(command, close_fds=True, stdin=subprocess.DEVNULL, stdout=out, stderr=out)  # noqa: S603 our own program


def minutes(desk: Desk) -> int:
    """After how many idle minutes the site's policy locks; runs on the worker."""
    from fieldapp.actions import desk as desks

    return desks.lock_minutes(desk)


def put_away(desk: Desk, kept: dict[str, Any] | None) -> None:
    """Keep the place as a sealed draft of this user and close the desk, even when the disk refuses; runs on the worker."""
    from fieldapp.actions import desk as desks
    from fieldapp.actions import drafts

    try:
        if kept is not None:
            drafts.save(desk, PLACE, _plain(kept), uid=_uid(desk))
    finally:
        desks.close_desk(desk)


def warm() -> None:
    """Import what the room needs while the passphrase is being typed; runs on the worker."""
    from fieldapp.ui import caretaker, frame, places

    del caretaker, frame, places


def take_up(desk: Desk) -> dict[str, Any] | None:
    """The place this user left; runs on the worker."""
    from fieldapp.actions import drafts

    try:
        found = drafts.load(desk, _uid(desk))
    except (KeyError, TypeError, ValueError):  # written by another version: not worth keeping anybody at the door
        found = None
    return None if found is None else _rich(dict(found.answers))


def forget(desk: Desk) -> None:
    """The place was taken up: nobody returns to it twice. Runs on the worker, once the room is seen: the first change of a store that was
    opened waits for its check.
    """
    from fieldapp.actions import drafts

    drafts.discard(desk, _uid(desk))


def _plain(value: Any) -> Any:
    """Days inside lists and mappings as text a draft can hold."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(inner) for inner in value]
    return {_DAY: value.isoformat()} if isinstance(value, date) else value


def _rich(value: Any) -> Any:
    """The inverse of ``_plain``, but for the kind of a sequence: lists come back."""
    if isinstance(value, dict):
        return date.fromisoformat(value[_DAY]) if _DAY in value else {key: _rich(inner) for key, inner in value.items()}
    return [_rich(inner) for inner in value] if isinstance(value, list) else value


def _uid(desk: Desk) -> str:
    return f"{PLACE}/{desk.user}"

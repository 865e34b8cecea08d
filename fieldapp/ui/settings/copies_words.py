"""Copies in words: of which day, where, how large, how old the newest one off this disk is, what would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.ui import wording
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.copies import CopyRow, Rehearsal, WouldLose

OLD = 7  # days


def age_words(days: int | None) -> str:
    """How old the newest copy off this disk is."""
    if days is None:
        return translate("copies", "No copy off this laptop yet")
    if days <= 0:
        return translate("copies", "Copied off this laptop today")
    return translate("copies", "Last copied off this laptop %n day(s) ago", None, days)


def too_old(days: int | None) -> bool:
    """Whether it is time to plug a stick in."""
    return days is None or days >= OLD


def place_words(copy: CopyRow) -> str:
    """Where a copy lies."""
    return translate("copies", "this disk") if copy.place == "disk" else wording.isolate(copy.label)


def kind_words(copy: CopyRow) -> str:
    """Why it was made, when not by itself."""
    return {
        "migration": translate("copies", "before an update"),
        "asked": translate("copies", "asked for"),
        "aside": translate("copies", "put aside before going back"),
    }.get(copy.kind, "")


def lost_words(lost: WouldLose) -> str:
    """What would be lost by going back to a copy."""
    since = wording.day(lost.since, "day")
    parts = []
    if lost.people:
        parts.append(translate("copies", "%n new person(s)", None, lost.people))
    if lost.sessions:
        parts.append(translate("copies", "%n session(s)", None, lost.sessions))
    if lost.entries:
        parts.append(translate("copies", "%n other entry(ies)", None, lost.entries))
    if lost.other:
        parts.append(translate("copies", "%n other change(s)", None, lost.other))
    if not parts:
        return translate("copies", "Nothing was written since this copy: nothing would be lost.")
    words = translate("copies", "Would be lost, written since %1: %2.")
    return words.replace("%1", since).replace("%2", wording.listed(parts))


def rehearsal_words(found: Rehearsal) -> str:
    """What the test of a copy showed."""
    counted = [
        translate("copies", "%n person(s)", None, found.people),
        translate("copies", "%n entry(ies)", None, found.entries),
        translate("copies", "%n note(s) read", None, found.notes_read),
    ]
    if found.ok:
        return translate("copies", "The copy was restored into memory and is sound: %1.").replace("%1", wording.listed(counted))
    return translate("copies", "This copy could not be restored whole: %1. Make a new one now.").replace("%1", wording.listed(counted))

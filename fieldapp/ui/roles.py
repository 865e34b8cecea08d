"""The roles in the words of the window."""

from __future__ import annotations

from collections.abc import Iterable

from fieldapp.ui import wording
from fieldapp.ui.kit.choices import Chip
from fieldapp.ui.wording import translate


def role_labels() -> dict[str, str]:
    """Each role with its word, in the order they are offered."""
    return {
        "reception": translate("roles", "Reception"),
        "counsellor": translate("roles", "Counsellor"),
        "psychologist": translate("roles", "Psychologist"),
        "protection": translate("roles", "Protection"),
        "coordinator": translate("roles", "Coordinator"),
        "administrator": translate("roles", "Administrator"),
    }


def role_chips(chosen: Iterable[str] = ()) -> dict[str, Chip]:
    """A chip for each role, to be chosen from; several may be."""
    chips = {key: Chip(words, value=key) for key, words in role_labels().items()}
    for key, chip in chips.items():
        chip.setObjectName(f"role_{key}")
        chip.setChecked(key in chosen)
    return chips


def role_words(roles: Iterable[str]) -> str:
    """Several roles on one line."""
    mine = set(roles)
    return wording.listed(words for key, words in role_labels().items() if key in mine)

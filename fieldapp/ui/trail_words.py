"""What the audit trail says somebody did, in words."""

from __future__ import annotations

from fieldapp.ui import wording
from resources.wording import sentence


def did(action: str) -> str:
    """« a lu une note » for ``note.read``; an action of a newer version is shown as it is written."""
    try:
        return sentence(f"did_{action.replace('.', '_').replace(' ', '_')}", wording.language())
    except KeyError:
        return wording.isolate(action)

"""What the audit trail says somebody did, in words."""

from __future__ import annotations

from fieldapp.actions import audit
from fieldapp.ui import wording


def did(action: str) -> str:
    """« note lue » for ``note.read``."""
    return audit.did(action, wording.language())

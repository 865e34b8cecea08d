"""The audit."""

from __future__ import annotations

from dataclasses import dataclass

from sync.facts import Cell

from .ledger import Ledger
from .policy import Policy


@dataclass(frozen=True)
class Exposed:
    """A figure somebody could work out: its cell, and the closing that released it."""

    cell: Cell
    closing: int


def exposed(ledger: Ledger, project: str, policy: Policy) -> list[Exposed]:
    """Every figure of a project that all released figures together would give away."""
    return []


def algebra(ledger: Ledger, policy: Policy) -> str:
    """What is algebraically wrong with the released figures, or nothing."""
    return ""

"""How strictly figures are protected: the few numbers a site's pack may set, with the measured defaults."""

from __future__ import annotations

from dataclasses import dataclass

from sync.errors import SyncRefused


@dataclass(frozen=True)
class Policy:
    """``base``: every rounded figure is a multiple of it. ``max_carry``: how far a carry may lie from 0 (counts). ``offset``: the carry of
    each cell starts at a secret integer of −offset…offset. ``headline_step``: new persons that must stand between two exact headlines.
    ``mode``: ``rounding``, or ``suppression`` where a donor needs true figures. ``threshold``: a figure of fewer persons is small.

    The defaults were measured on two cells of 5–25 new persons a month; a smaller base left exact cells to an insider, a smaller
    step let small cells be bounded. Raises SyncRefused for values that make no sense.
    """

    base: int = 5
    max_carry: int = 6
    offset: int = 2
    headline_step: int = 10
    mode: str = "rounding"
    threshold: int = 5

    def __post_init__(self) -> None:
        if self.mode not in ("rounding", "suppression") or not 2 <= self.base <= 100 or self.max_carry < self.base - 1:
            raise SyncRefused("disclosure_policy")
        if not 0 <= self.offset < self.base or self.headline_step < 1 or not 2 <= self.threshold <= 100:
            raise SyncRefused("disclosure_policy")

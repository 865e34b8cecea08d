"""What the mission counts of this cell, figure by figure, beside what was sent from here."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.actions import apart, packs
from fieldapp.actions.desk import Desk
from fieldapp.actions.packs import Said
from fieldapp.actions.roles import READERS
from fieldapp.domain.periods import Month
from sync.facts import Figure
from sync.packs import Notice

__all__ = ["Beside", "Figure", "Heard", "Notice", "read"]


@dataclass(frozen=True)
class Beside:
    """One figure as the mission counts it, all installations of the site together, and the one sent from here; None when none was.

    Where this computer and another were brought apart, what was sent lacks what both have in common (see ``apart``).
    """

    counted: Figure
    sent: Figure | None

    @property
    def differs(self) -> bool:
        """Whether the two are not the same number: ordinary where another computer of the cell sends too."""
        return self.sent is None or self.sent.value != self.counted.value


@dataclass(frozen=True)
class Heard:
    """What the mission says; ``figures`` is empty for who may not read any, ``through`` the last month it counted of this computer."""

    said: Said
    figures: tuple[Beside, ...]
    through: Month | None


def read(desk: Desk) -> Heard:
    """Any role may; figures are for the roles that read them."""
    said = packs.said(desk)
    if said.cell is None:
        return Heard(said, (), None)
    through = max((Month.parse(one.month) for one in said.cell.counted), default=None)
    if not desk.store.vault.may(*READERS):
        return Heard(said, (), through)
    periods = [Month.parse(one.month) for one in said.cell.counted]
    with desk.store.read() as connection:
        sent = {(one.site, one.period, one.cell): one for month in periods for one in apart.figures(connection, month)}
    figures = tuple(Beside(one, sent.get((one.site, one.period, one.cell))) for one in said.cell.figures)
    return Heard(said, figures, through)

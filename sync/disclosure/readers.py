"""Sole contributors: whoever makes a cell alone knows that cell, and reads all figures with that knowledge.

What somebody knows of their own is no disclosure: the cells inside their own, and the cells that hold nobody but them, are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from . import truth
from .model import Target

# Whose persons are all among those of a total (of the table itself always).
_AMONG = {
    "overlap": {"persons_new", "persons_new_year", "persons_served", "services"},
    "persons_new": {"persons_new_year", "persons_served", "services"},
    "persons_new_year": {"persons_served", "services"},
    "indicators": {"persons_served", "services"},
    "services": {"persons_served"},
    "persons_served": {"services"},
    "referrals": {"persons_served", "services"},
}


def alone(targets: Sequence[Target]) -> NDArray[np.int64]:
    """The figures made by one person each, as numbers of ``targets``."""
    first = {(target.cell, target.closing): number for number, target in reversed(list(enumerate(targets))) if target.persons == 1}
    return np.array(sorted(first.values()), dtype=np.int64)


def may_know(targets: Sequence[Target], own: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Reader × figure: which figures must stay unknown to whom. The first reader is somebody outside, then come the makers of ``own``."""
    found = np.ones((1 + len(own), len(targets)), dtype=bool)
    for reader, number in enumerate(own, 1):
        mine = targets[number]
        for other, target in enumerate(targets):
            same = target.persons == 1 and (_among(mine, target) or target.who == mine.who != "")
            if same or _among(target, mine):
                found[reader, other] = False
    return found


def _among(few: Target, many: Target) -> bool:
    """Whether all persons behind one figure are certainly behind the other."""
    if few.span[0] < many.span[0] or few.span[1] > many.span[1]:
        return False
    if few.cell.table == many.cell.table:
        return truth.inside(few.cell, many.cell)
    if few.given and many.cell.table == "services" and many.cell.service:
        return all(many.cell.service in (code, code.split(".")[0] + ".*") for code in few.given)
    return many.cell.table in _AMONG.get(few.cell.table, ()) and not truth.levels(many.cell)

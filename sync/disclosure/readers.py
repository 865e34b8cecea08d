"""Sole contributors: whoever makes a cell alone knows that cell, and reads all figures with that knowledge.

What somebody knows of their own is no disclosure: the cells inside their own, and the cells that hold nobody but them, are left out. Where
only one person was given anything, every figure of one person is that person's; a family of one service is that service.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

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
    codes = _only_codes(targets)
    given = {target.span: target.persons for target in targets if target.cell.table == "services" and not truth.levels(target.cell)}
    for reader, number in enumerate(own, 1):
        mine = targets[number]
        for other, target in enumerate(targets):
            same = target.persons == 1 and (
                _among(mine, target, codes) or target.who == mine.who != "" or _nobody_else(given, mine.span, target.span)
            )
            if same or _among(target, mine, codes):
                found[reader, other] = False
    return found


def _nobody_else(given: Mapping[tuple[int, int], int], *spans: tuple[int, int]) -> bool:
    """Whether one person alone was given anything over some closings, by the persons behind all services of each."""
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return sum(persons for span, persons in given.items() if span[1] >= first and span[0] <= last) == 1


def _only_codes(targets: Sequence[Target]) -> dict[str, str]:
    """The families of which only one service is given: whoever knows the one knows the other."""
    codes: dict[str, set[str]] = {}
    for code in {target.cell.service for target in targets if target.cell.table == "services"} - {""}:
        if not code.endswith(".*"):
            codes.setdefault(code.split(".")[0] + ".*", set()).add(code)
    return {family: found.pop() for family, found in codes.items() if len(found) == 1}


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _among(few: Target, many: Target, codes: Mapping[str, str]) -> bool:
    """Whether all persons behind one figure are certainly behind the other."""
    if not _within(few.span, many.span):
        return False
    if few.cell.table == many.cell.table:
        return truth.inside(replace(few.cell, service=codes.get(few.cell.service, few.cell.service)), many.cell)
    if few.given and many.cell.table == "services" and many.cell.service:
        return all(many.cell.service in (code, code.split(".")[0] + ".*") for code in few.given)
    return many.cell.table in _AMONG.get(few.cell.table, ()) and not truth.levels(many.cell)

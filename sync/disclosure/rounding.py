"""Additive controlled rounding: one small integer program draws all cells of a closing at once.

Each cell has a target (what it adds, and the carry of what was left over before). It is printed as one of the two multiples of the base
around its target, the upper one with a probability equal to the remainder, by a keyed draw; every table adds up to its margins. Where that
is impossible (a margin pulls, a cell cannot go below 0) a cell may go one step further, at a price that grows with the carry it leaves.

Sources: controlled rounding is L. H. Cox's (JASA 1987); its unbiased form with a random draw I. P. Fellegi's (1975).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .solver import Problem, Solver, whole

_PRICE = 8.0
_LIFT = 100.0  # more than a step too far costs two others
_LIFT_FIRMLY = 10_000.0  # more than any margins cost


@dataclass(frozen=True)
class Equation:
    """``parent`` + ``constant`` = sum of ``children``; the constant is what the parent printed earlier in the children's period."""

    parent: str
    children: tuple[str, ...]
    constant: int = 0


def uniform(key: bytes, *names: str) -> float:
    """A number in 0…1 that only the holder of the key can know, the same for the same names."""
    digest = hmac.digest(key, "|".join(names).encode(), hashlib.sha256)
    return int.from_bytes(digest[:8], "big") / 2**64


def draw(
    targets: Mapping[str, int],
    equations: Sequence[Equation],
    base: int,
    max_carry: int,
    key: bytes,
    site: str,
    month: str,
    lift: Collection[str] = (),
    firmly: bool = False,
) -> dict[str, int] | None:
    """What each cell prints: a multiple of ``base``, never negative, all equations kept; None when there is no such set of numbers.

    ``targets`` are counts plus carries. What remains of each (target − print) is its new carry, at most ``max_carry`` but where a
    correction downwards must be carried further. Cells of ``lift`` print the upper multiple, if the others can make up for it: an earlier
    draw gave them away, and whoever reads a higher number takes less for impossible. ``firmly``: also when a margin must then be carried
    further than ``max_carry``.
    """
    for reach, limit in ((1, max_carry), (2, None), (60, None))[1 if firmly else 0 :]:
        found = _draw(targets, equations, base, limit, reach, key, site, month, lift)
        if found is not None:
            return found
    return None


def _draw(
    targets: Mapping[str, int],
    equations: Sequence[Equation],
    base: int,
    max_carry: int | None,
    reach: int,
    key: bytes,
    site: str,
    month: str,
    lift: Collection[str],
) -> dict[str, int] | None:
    names = sorted(targets)
    problem = Problem()
    steps: dict[str, tuple[int, tuple[int, int, int]]] = {}
    for name in names:
        floor, rest = divmod(targets[name], base)
        lowest = max(floor, 0)
        left = targets[name] - lowest * base  # carry if the lower multiple is printed
        chance = 1.0 if 0 < left < base else 0.0
        further = 2 * base - rest if chance else base - left  # size of the carry one step too high
        up_limit = reach if max_carry is None or further <= max_carry else 0
        down_limit = min(reach, lowest) if max_carry is None or base + rest <= max_carry else 0
        wish = -(_LIFT if max_carry else _LIFT_FIRMLY) * (name in lift)  # none where the draw alone decides
        draw_up = problem.column(0, chance, uniform(key, site, month, name) - rest / base + wish if chance else 0.0)
        up = problem.column(0, up_limit, _PRICE * further + (0.0 if chance else wish))
        down = problem.column(0, down_limit, _PRICE * (base + rest))
        steps[name] = (lowest, (draw_up, up, down))
    for equation in equations:
        if equation.constant % base:
            raise ValueError("a printed margin is no multiple of the base")
        total = -(equation.constant // base)
        entries: dict[int, float] = {}
        for name, sign in ((equation.parent, 1.0), *((child, -1.0) for child in equation.children)):
            lowest, (draw_up, up, down) = steps[name]
            entries |= {draw_up: sign, up: sign, down: -sign}
            total -= int(sign) * lowest
        problem.row(entries, total, total)
    values = Solver(problem, integer=True).minimise()
    if values is None:
        return None
    chosen = whole(values)
    return {name: base * (low + chosen[a] + chosen[b] - chosen[c]) for name, (low, (a, b, c)) in steps.items()}


def offsets(names: Sequence[str], equations: Sequence[Equation], reach: int, key: bytes, site: str, month: str) -> dict[str, int]:
    """The carries cells start with: secret integers of −reach…reach that add up wherever the cells do."""
    problem = Problem()
    columns: dict[str, tuple[int, int, int]] = {}
    for name in sorted(names):
        number = uniform(key, site, month, name, "offset")
        wish = min(int(number * (2 * reach + 1)), 2 * reach) - reach
        price = 1.0 + uniform(key, site, month, name, "price") / 8  # so that ties are broken by the key, not by an order anybody knows
        columns[name] = (wish, problem.column(0, reach - wish, price), problem.column(0, reach + wish, price))
    for equation in equations:
        entries: dict[int, float] = {}
        total = 0
        for name, sign in ((equation.parent, 1.0), *((child, -1.0) for child in equation.children)):
            wish, more, less = columns[name]
            entries |= {more: sign, less: -sign}
            total -= int(sign) * wish
        problem.row(entries, total, total)
    values = Solver(problem, integer=True).minimise()
    if values is None:
        raise ValueError("offsets of nothing but zeros always exist")
    chosen = whole(values)
    return {name: wish + chosen[more] - chosen[less] for name, (wish, more, less) in columns.items()}

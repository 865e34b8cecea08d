"""The one door to HiGHS: sparse rows in, values out, always on one thread so that the same problem gives the same answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@dataclass
class Problem:
    """Columns with bounds, and rows that are each between two numbers."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    cost: list[float] = field(default_factory=list)
    rows: list[Mapping[int, float]] = field(default_factory=list)
    row_lower: list[float] = field(default_factory=list)
    row_upper: list[float] = field(default_factory=list)

    def column(self, lower: float, upper: float, cost: float = 0.0) -> int:
        """Add a column; returns its number."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.cost.append(cost)
        return len(self.cost) - 1

    def row(self, entries: Mapping[int, float], lower: float, upper: float) -> None:
        """Add a row: the sum of its entries lies in lower…upper."""
        self.rows.append(entries)
        self.row_lower.append(lower)
        self.row_upper.append(upper)


class Solver:
    """A problem handed to HiGHS once, then solved for one goal after the other from where the last solution stood."""

    def __init__(self, problem: Problem, integer: bool = False) -> None:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(problem.cost), len(problem.rows)
        model.col_cost_ = np.array(problem.cost)
        model.col_lower_, model.col_upper_ = np.array(problem.lower), np.array(problem.upper)
        model.row_lower_, model.row_upper_ = np.array(problem.row_lower), np.array(problem.row_upper)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(len(row) for row in problem.rows)])
        model.a_matrix_.index_ = np.array([j for row in problem.rows for j in row], dtype=np.int32)
        model.a_matrix_.value_ = np.array([v for row in problem.rows for v in row.values()], dtype=float)
        if integer:
            model.integrality_ = [highspy.HighsVarType.kInteger] * model.num_col_
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]  # highspy has no types here
        for option, value in (("output_flag", False), ("threads", 1), ("parallel", "off"), ("random_seed", 1)):
            self._highs.setOptionValue(option, value)
        if integer:
            self._highs.setOptionValue("mip_rel_gap", 0.0)
            self._highs.setOptionValue("mip_abs_gap", 1e-9)
        self._highs.passModel(model)
        self._all = np.arange(model.num_col_, dtype=np.int32)

    def bound(self, column: int, lower: float, upper: float) -> None:
        """Change what a column may be."""
        self._highs.changeColBounds(column, lower, upper)

    def minimise(self, cost: Vector | None = None) -> Vector | None:
        """The values at the least cost, or None when there are none."""
        if cost is not None:
            self._highs.changeColsCost(len(self._all), self._all, cost)
        self._highs.run()
        if self._highs.getModelStatus() not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
            return None
        return np.array(self._highs.getSolution().col_value)


def whole(values: Vector) -> Sequence[int]:
    """Values of an integer problem as integers."""
    return [round(float(value)) for value in values]

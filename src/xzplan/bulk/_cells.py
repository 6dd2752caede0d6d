"""Verdicts on many cells of one indicator: by the rules on arrays, or by `xzplan.assess` where floats cannot decide."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from xzplan.assessment.assess import assess
from xzplan.assessment.records import Assessment
from xzplan.bulk._figures import HELD, Cells, End, Figures, figures_of, floor_or_ceiling
from xzplan.bulk._rules import Answer, judge_progress, outlook_of_bound, required_pace, schedule_ratio
from xzplan.bulk.codes import (
    ACHIEVED,
    ACHIEVED_EARLY,
    BROKEN,
    CODE_OF,
    LIKELY,
    MISSED,
    NOT_ASSESSED,
    UNLIKELY,
)
from xzplan.bulk.indicator_rules import Flags, Rule, meets
from xzplan.model.bounds import bound_of
from xzplan.model.figures import Number, digits_of, to_decimal
from xzplan.model.indicators import Indicator
from xzplan.model.periods import PeriodLike
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Quantified
from xzplan.projection.records import Basis, Trajectory
from xzplan.projection.trajectories import trajectory


class Part(Enum):
    """Which part of the verdicts a caller wants."""

    PROGRESS = "progress"
    OUTLOOK = "outlook"
    RATIO = "ratio"
    PACE = "pace"

    @property
    def is_status(self) -> bool:
        """Whether it is a code, and no number."""
        return self in (Part.PROGRESS, Part.OUTLOOK)

    @property
    def dtype(self) -> type[np.int8 | np.float64]:
        """Type of the array that holds it."""
        return np.int8 if self.is_status else np.float64

    @property
    def nothing(self) -> float:
        """What stands for a cell that is not assessed, or has no such number."""
        return NOT_ASSESSED if self.is_status else math.nan

    def of(self, assessment: Assessment) -> float:
        """Return the part of an assessment."""
        match self:
            case Part.PROGRESS:
                return CODE_OF[assessment.progress.status]
            case Part.OUTLOOK:
                return CODE_OF[assessment.outlook.status]
            case Part.RATIO:
                return math.nan if assessment.ratio is None else assessment.ratio
        return math.nan if assessment.required_pace is None else assessment.required_pace


_RULES: dict[Part, Callable[[Figures, End, int], Answer]] = {
    Part.PROGRESS: judge_progress,
    Part.OUTLOOK: outlook_of_bound,
    Part.RATIO: schedule_ratio,
    Part.PACE: required_pace,
}


def verdicts_on(cells: Cells, part: Part, years: Sequence[int]) -> list[NDArray[Any]]:
    """Return a part of the verdicts on cells, shape (m,), as at each of some years after the base year."""
    if cells.rule.basis is Basis.UNQUANTIFIED:
        return [np.full(cells.target.shape, part.nothing, part.dtype) for _ in years]
    figures = figures_of(cells)
    return [_verdicts(figures, (part,), year)[0] for year in years]


def latest_verdicts(cells: Cells, parts: Sequence[Part], year: int) -> list[NDArray[Any]]:
    """Return several parts of the verdicts on cells, shape (m,), as at one year after the base year."""
    return _verdicts(figures_of(cells), parts, year)


def _verdicts(figures: Figures, parts: Sequence[Part], year: int) -> list[NDArray[Any]]:
    judged = [_by_rules(figures, part, year) for part in parts]
    doubtful = np.logical_or.reduce([cells for _, cells in judged])
    verdicts = [of_part for of_part, _ in judged]
    _by_assess(figures.cells, parts, year, verdicts, doubtful)
    return verdicts


def _by_rules(figures: Figures, part: Part, year: int) -> Answer:
    """Return a part of the verdicts by the rules on arrays, and the cells that they leave to `xzplan.assess`."""
    cells = figures.cells
    end, no_telling = floor_or_ceiling(figures, year)
    verdicts, doubtful = _RULES[part](figures, end, year)
    doubtful = doubtful | no_telling | figures.unsure(year)
    known = ~np.isnan(cells.observed[year - 1]) & ~np.isnan(cells.target)
    # One value without a base starts a path, and nothing is due yet.
    alone = figures.starts_late & (figures.first == year) & (end.kind != HELD) & ~figures.unsure(year)
    incomplete = np.isnan(figures.rows[year])
    verdicts[alone | incomplete] = part.nothing
    if cells.rule.basis is Basis.ACCUMULATED and part.is_status:
        doubtful |= _from_what_is_known(figures, part, year, incomplete, verdicts)
    verdicts[~known] = part.nothing
    return Answer(verdicts, doubtful & known & ~alone)


def _from_what_is_known(
    figures: Figures, part: Part, year: int, incomplete: Flags, verdicts: NDArray[Any]
) -> Flags:
    """Write the verdicts on sums with a year missing; return where floats cannot tell.

    A floor that the known amounts reach alone is met, and a ceiling that they exceed alone is broken.
    """
    cells, amounts = figures.cells, figures.cells.observed[:year]
    usable = incomplete & ~(amounts < 0).any(axis=0)
    known = np.nansum(amounts, axis=0)
    met = meets(cells.rule, known, cells.target, strict=cells.scheme.strict)
    is_final, is_progress = year == cells.span, part is Part.PROGRESS
    if cells.rule.is_floor:
        decided = usable & met
        code = ACHIEVED if is_final else ACHIEVED_EARLY if is_progress else LIKELY
    else:
        decided = usable & ~met & (known >= cells.target)
        code = MISSED if is_final else BROKEN if is_progress else UNLIKELY
    verdicts[decided] = code
    whole = (amounts == np.rint(amounts)) | np.isnan(amounts)
    near: Flags = usable & ~whole.all(axis=0) & figures.near(known, cells.target, year)
    return near


def _by_assess(
    cells: Cells, parts: Sequence[Part], year: int, verdicts: Sequence[NDArray[Any]], doubtful: Flags
) -> None:
    """Write the verdicts on doubtful cells as `xzplan.assess` decides them, on cells that are alike once."""
    assessments: dict[bytes, Assessment] = {}
    for index in np.flatnonzero(doubtful).tolist():
        digits = -1 if cells.start_digits is None else int(cells.start_digits[index])
        figures = [cells.base[index], cells.target[index], digits, *cells.observed[:year, index]]
        alike = np.array(figures).tobytes()
        if alike not in assessments:
            assessments[alike] = _assessed(cells, year, index)
        for part, of_part in zip(parts, verdicts, strict=True):
            of_part[index] = part.of(assessments[alike])


def _assessed(cells: Cells, year: int, index: int) -> Assessment:
    digits = None if cells.start_digits is None else int(cells.start_digits[index])
    years = cells.rule.years()[1:]
    observed: dict[PeriodLike, Number] = {
        when: value if digits is None else _written(value, digits)
        for when, value in zip(years, cells.observed[:year, index].tolist(), strict=False)
        if not math.isnan(value)
    }
    row = row_of(cells.rule, float(cells.base[index]), float(cells.target[index]), digits)
    return assess(row, observed, scheme=cells.scheme, path=_path_of(cells.rule, row))


def _path_of(rule: Rule, row: Indicator) -> Trajectory:
    return trajectory(row, method=rule.method, exponent=rule.exponent, steepness=rule.steepness)


def _written(value: float, digits: int) -> Decimal:
    """Return a value with so many decimals, or those of its shortest decimal where these are more.

    Of a path without a base the digits of the first value count; those of the later ones never do.
    """
    shortest = to_decimal(value, "value")
    return shortest if digits <= digits_of(shortest) else Decimal(f"{shortest:.{digits}f}")


def row_of(rule: Rule, base: float, target: float, digits: int | None = None) -> Indicator:
    """Return the indicator of one cell as a record, with the cell's baseline and figure and a unit without bounds.

    A figure that equals the plan's keeps the digits that the plan prints; a base with digits of its own keeps those.
    """
    indicator = rule.indicator
    value = None
    if rule.basis is Basis.INTERPOLATED and not math.isnan(base):
        value = (
            _printed_or_given(indicator.baseline.value, base) if digits is None else _written(base, digits)
        )
    figure = _printed_or_given(indicator.target.demand.figure, target)
    bound = bound_of(rule.relation or "exactly", figure)
    demand = Quantified(of=indicator.target.demand.of or Quantity.VALUE, bound=bound)
    return evolve(
        indicator,
        series=(),
        interim=indicator.interim if rule.interim else (),
        unit=evolve(indicator.unit, lower=None, upper=None),
        baseline=evolve(indicator.baseline, value=value),
        target=evolve(indicator.target, demand=demand),
    )


def _printed_or_given(printed: Decimal | None, given: float) -> Decimal:
    return printed if printed is not None and float(printed) == given else to_decimal(given, "figure")

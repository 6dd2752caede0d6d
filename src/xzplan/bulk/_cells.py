"""The rules of assessment on arrays: verdicts on many cells of one indicator.

These are the rules of `xzplan.assessment` with the same arithmetic. A cell that floats cannot decide, because logarithms
or binary sums round where `xzplan.assess` has exact figures, is decided by `xzplan.assess` itself.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from xzplan.assessment.assess import assess
from xzplan.assessment.schemes.bands import SLACK, Bands
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.bulk._paths import begin, fill, way_of
from xzplan.bulk.codes import (
    ACHIEVED,
    ACHIEVED_EARLY,
    BEHIND,
    BROKEN,
    CODE_OF,
    KEPT,
    LIKELY,
    MISSED,
    NOT_ASSESSED,
    ON_TRACK,
    SLIPPING,
    UNLIKELY,
)
from xzplan.bulk.indicator_rules import Flags, Rule, meets
from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import to_decimal
from xzplan.model.indicators import Indicator
from xzplan.model.targets import AverageGrowth, Comparator, Level, Total
from xzplan.numerics.arrays import FloatArray, Place
from xzplan.numerics.formulas import continued, missed, pace, share
from xzplan.numerics.legs import Scratch, leg, write
from xzplan.projection.records import Basis

_DOUBT = 1e-9
"""Logarithms that are this near to a limit, relative to it, are not trusted."""


@frozen(kw_only=True)
class Cells:
    """Cells of one indicator, and what was observed in them."""

    rule: Rule
    scheme: Scheme
    observed: FloatArray
    """Shape (years,) + S: the values of the years from the one after the base year on; NaN if unknown."""
    base: FloatArray
    """Shape S."""
    target: FloatArray
    """Shape S."""

    @property
    def latest(self) -> FloatArray:
        """The values of the latest year."""
        latest: FloatArray = self.observed[-1]
        return latest

    @property
    def gone(self) -> int:
        """Years from the base year to the latest year."""
        return len(self.observed)

    @property
    def span(self) -> int:
        """Years from the base year to the target year."""
        return len(self.rule.years()) - 1

    @property
    def left(self) -> int:
        """Years from the latest year to the target year."""
        return self.span - self.gone

    def block(self, place: Place) -> Cells:
        """Return the cells at a place."""
        return evolve(
            self,
            observed=self.observed[(slice(None), *place)],
            base=self.base[place],
            target=self.target[place],
        )

    def flat(self) -> Cells:
        """Return the cells with one axis beside that of years."""
        return evolve(
            self,
            observed=self.observed.reshape(len(self.observed), -1),
            base=self.base.reshape(-1),
            target=self.target.reshape(-1),
        )

    def until(self, gone: int) -> Cells:
        """Return the cells as they are known some years after the base year."""
        return evolve(self, observed=self.observed[:gone])

    def met(self, values: FloatArray, bound: FloatArray, out: Flags | None = None) -> Flags:
        """Return whether values meet their bound by the scheme; False if either is unknown."""
        return meets(self.rule, values, bound, strict=self.scheme.strict, out=out)


class Verdicts(NamedTuple):
    """Verdicts on cells as at their latest year: codes of both statuses, schedule ratio, required pace."""

    progress: NDArray[np.int8]
    outlook: NDArray[np.int8]
    ratio: FloatArray
    pace: FloatArray

    def without(self, cells: Flags) -> Verdicts:
        """Return the verdicts with some cells not assessed."""
        return Verdicts(
            np.where(cells, np.int8(NOT_ASSESSED), self.progress.astype(np.int8)),
            np.where(cells, np.int8(NOT_ASSESSED), self.outlook.astype(np.int8)),
            np.where(cells, np.nan, self.ratio),
            np.where(cells, np.nan, self.pace),
        )


def verdicts_on(cells: Cells) -> Verdicts:
    """Return the verdicts on cells, shape (m,)."""
    unknown = np.isnan(cells.latest) | np.isnan(cells.target)
    if cells.rule.basis is Basis.UNQUANTIFIED:
        codes, numbers = np.zeros((2, unknown.size), np.int8), np.full((2, unknown.size), np.nan)
        return Verdicts(*codes, *numbers)
    if cells.rule.basis is Basis.INTERPOLATED:
        return _level(cells).without(unknown)
    if cells.rule.basis is Basis.ACCUMULATED:
        return _sum(cells).without(unknown)
    return _growth(cells).without(unknown)


# Levels


class _Level(NamedTuple):
    """Cells of a level, and what the rules ask of them."""

    cells: Cells
    start: FloatArray
    """Value that the path of a cell starts from."""
    due: FloatArray
    """Value due in the latest year."""
    met: Flags
    held: Flags
    """Whether the bound is held."""
    alone: Flags
    """Whether the latest value is the first of a cell without a base: it starts a path, and nothing is due yet."""
    trend: FloatArray
    """Mean yearly change used to extrapolate; NaN if there is one value only."""
    sign: FloatArray
    """1 if more is better, -1 if less is."""

    @property
    def beyond(self) -> Flags:
        """Whether the latest value lies beyond the bound in the good direction without meeting it: = 5, and 6 is."""
        return self.sign * (self.cells.latest - self.cells.target) > 0


def _level(cells: Cells) -> Verdicts:
    level = _level_of(cells)
    on_the_way = ~level.met & ~level.held & (cells.left > 0)
    ratio = share(cells.latest, level.start, level.due)
    graded = on_the_way & ~level.beyond & (level.due != level.start)
    needed = pace(cells.latest, cells.target, cells.left or 1)
    return Verdicts(
        _level_progress(level, ratio),
        _level_outlook(level),
        np.where(graded, ratio, np.nan),
        np.where(on_the_way, needed, np.nan),
    ).without(level.alone)


def _level_of(cells: Cells) -> _Level:
    rule, latest, target = cells.rule, cells.latest, cells.target
    met = cells.met(latest, target)
    start = np.empty_like(cells.base)
    begin(rule, cells.base, target, start)
    held = (start == target) if rule.hold else np.zeros(start.shape, bool)
    baseless = np.isnan(cells.base) & ~held
    due = np.empty((1, start.size))
    write(start, target, way_of(rule, np.array([rule.years()[cells.gone]])), due, unknown=True)
    alone = np.zeros(start.shape, bool)
    if cells.left and baseless.any():
        # Without a base, the first value starts a straight line, and is held if it meets the bound.
        first = (~np.isnan(cells.observed)).argmax(axis=0)
        start = np.where(baseless, cells.observed[first, np.arange(start.size)], start)
        for year in np.unique(first[baseless]).tolist():
            _draw_from(year + 1, cells, baseless & (first == year), start, due)
        waiting = baseless & ~met
        alone = waiting & (first + 1 == cells.gone)
        held |= waiting & ~alone & ((start == target) | meets(rule, start, target, strict=True))
    if rule.relation is Comparator.EQUAL:
        sign = np.where(held | (target >= start), 1.0, -1.0)
    else:
        sign = np.full(start.shape, 1.0 if rule.relation.is_floor else -1.0)
    return _Level(cells, start, due[0], met, held, alone, _trend(cells), sign)


def _draw_from(year: int, cells: Cells, begun: Flags, start: FloatArray, due: FloatArray) -> None:
    """Write what is due in the latest year on the lines of cells whose first value is that of a year."""
    line = np.empty((1, np.count_nonzero(begun)))
    way = leg(np.array([cells.gone]), year, cells.span, method="linear", exponent=None, steepness=None)
    write(start[begun], cells.target[begun], way, line, unknown=True)
    due[0, begun] = line[0]


def _level_progress(level: _Level, ratio: FloatArray) -> NDArray[Any]:
    cells, due = level.cells, level.due
    equal = cells.rule.relation is Comparator.EQUAL
    slips = ~np.isnan(level.trend) & (level.sign * level.trend < 0) & (not equal)
    still = due == level.start  # the path has not moved yet, so there is no way to take a share of
    return np.select(
        [
            level.held & ~level.met,
            level.held & slips,
            level.held,
            level.met | (cells.left == 0),
            level.beyond,
            still & (level.sign * (cells.latest - due) >= 0),
            still,
        ],
        [BROKEN, SLIPPING, KEPT, _final(cells, level.met), BEHIND, ON_TRACK, BEHIND],
        default=_classify(cells.scheme.progress, ratio),
    )


def _level_outlook(level: _Level) -> NDArray[Any]:
    cells, latest, target = level.cells, level.cells.latest, level.cells.target
    if cells.left == 0:
        return _final(cells, level.met)
    end = continued(latest, level.trend, cells.left)
    by_bound = level.met | level.held | level.beyond
    return np.select(
        [
            np.isnan(level.trend),
            by_bound & cells.met(end, target),
            by_bound,
            level.sign * level.trend <= 0,
            latest == target,
        ],
        [NOT_ASSESSED, LIKELY, UNLIKELY, UNLIKELY, LIKELY],
        default=_classify(cells.scheme.miss, missed(end, latest, target, level.sign)),
    )


def _trend(cells: Cells) -> FloatArray:
    """Return the mean yearly change used to extrapolate; NaN if there is one value only."""
    year = cells.gone
    wanted = cells.scheme.outlook_span or year
    from_, since = np.full(cells.base.shape, np.nan), np.full(cells.base.shape, year)
    passed = np.zeros(cells.base.shape, int)
    for before in range(year - 1, -1, -1):
        values = cells.base if before == 0 else cells.observed[before - 1]
        take = ~np.isnan(values) & (passed < wanted)
        from_, since = np.where(take, values, from_), np.where(take, before, since)
        passed += take
    trend: FloatArray = pace(from_, cells.latest, year - since)
    return trend


# Sums and growth


def _sum(cells: Cells) -> Verdicts:
    relation, scheme, target = cells.rule.relation, cells.scheme, cells.target
    known = ~np.isnan(cells.observed)
    amounts = np.where(known, cells.observed, 0.0)
    total = amounts.sum(axis=0)
    met = cells.met(total, target)
    path = np.empty((cells.span + 1, target.size))
    fill(cells.rule, cells.base, target, path, Scratch(target.shape))
    due, over = path[cells.gone], cells.left == 0
    settled = met & relation.is_floor | over
    place = np.cumsum(known[::-1], axis=0)[::-1]  # 1 for the latest amount, 2 for the one before
    recent = known & (place <= (scheme.outlook_span or cells.gone))
    pace_of_late = np.where(recent, cells.observed, 0.0).sum(axis=0) / recent.sum(axis=0)
    end = continued(total, pace_of_late, cells.left)
    reaches = np.where(cells.met(end, target), LIKELY, UNLIKELY)
    if relation.is_floor:
        ratio = share(total, 0.0, due)
        progress = np.where(due == 0, ON_TRACK, _classify(scheme.progress, ratio))
        ratio = np.where(settled | (due == 0), np.nan, ratio)
        toward = _classify(scheme.miss, missed(end, total, target, 1))
        outlook = np.where(total == target, reaches, toward)
        needed = np.where(settled, np.nan, pace(total, target, cells.left or 1))
    else:
        sign = -1 if relation.is_ceiling else 1
        kept = np.where(sign * (total - due) >= 0, KEPT, SLIPPING)
        progress, outlook = np.where(met, kept, BROKEN), reaches
        ratio = needed = np.full(total.shape, np.nan)
    final = _final(cells, met)
    gaps = ~known.all(axis=0) & ~(met & relation.is_floor)
    verdicts = Verdicts(
        np.where(settled, final, progress), np.where(settled, final, outlook), ratio, needed
    ).without(gaps)
    # A sum of fractions is decimal in `assess` and binary here.
    fractions = (amounts != np.rint(amounts)).any(axis=0) | (np.abs(amounts) > 1e15).any(axis=0)
    return _by_assess(cells, verdicts, fractions & ~gaps)


def _growth(cells: Cells) -> Verdicts:
    relation, scheme, rates = cells.rule.relation, cells.scheme, cells.observed
    if (rates <= -100).any():
        raise InvalidInputError("observed", rates, "nothing shrinks by 100 % or more in a year")
    logs = np.log1p(rates / 100)
    done, step = logs.sum(axis=0), np.log1p(cells.target / 100)
    due, whole = step * cells.gone, step * cells.span
    met, over = cells.met(done, due), cells.left == 0
    rises = relation.is_floor | ((step >= 0) & (not relation.is_ceiling))
    sign = np.where(rises, 1.0, -1.0)
    ratio = done / due
    graded = sign * due > 0
    end = continued(done, logs[-(scheme.outlook_span or cells.gone) :].mean(axis=0), cells.left)
    reaches = cells.met(end, whole)
    short = missed(end, done, whole, sign)
    progress = np.where(graded, _classify(scheme.progress, ratio), np.where(met, ON_TRACK, BEHIND))
    outlook = np.select(
        [reaches, sign * (whole - done) <= 0], [LIKELY, UNLIKELY], default=_classify(scheme.miss, short)
    )
    final = _final(cells, met)
    gaps = np.isnan(done)
    verdicts = Verdicts(
        final if over else progress,
        final if over else outlook,
        np.where(graded & (not over), ratio, np.nan),
        np.full(done.shape, np.nan),
    ).without(gaps)
    pairs: list[tuple[FloatArray, FloatArray | float]]
    pairs = [(done, due), (due, 0.0), (end, whole), (done, whole)]
    pairs += [(ratio, float(edge.value)) for edge in scheme.progress.edges]
    pairs += [(short, float(edge.value)) for edge in scheme.miss.edges]
    doubtful = np.logical_or.reduce(
        [np.abs(number - limit) <= _DOUBT * (1 + np.abs(limit)) for number, limit in pairs]
    )
    return _by_assess(cells, verdicts, doubtful & ~gaps)


# What the rules share


def _final(cells: Cells, met: Flags) -> NDArray[Any]:
    """Return the codes of targets that are decided: in the target year, or met early."""
    return np.where(met, ACHIEVED if cells.left == 0 else ACHIEVED_EARLY, MISSED)


def _classify(bands: Bands, numbers: FloatArray) -> NDArray[Any]:
    """Return the code of each number; of NaN any."""
    index = np.zeros(numbers.shape, int)
    for edge in bands.edges:
        value = float(edge.value)
        on = np.abs(numbers - value) <= SLACK
        index += on | (numbers > value) if edge.belongs_to == "above" else ~on & (numbers > value)
    return np.array([CODE_OF[status] for status in bands.statuses])[index]


def _by_assess(cells: Cells, verdicts: Verdicts, doubtful: Flags) -> Verdicts:
    """Return the verdicts with those on doubtful cells decided by `xzplan.assess`."""
    years = cells.rule.years()[1:]
    decidable = doubtful & ~np.isnan(cells.latest) & ~np.isnan(cells.target)
    for index in np.flatnonzero(decidable).tolist():
        observed = {
            year: value
            for year, value in zip(years, cells.observed[:, index].tolist(), strict=False)
            if not math.isnan(value)
        }
        row = row_of(cells.rule, float(cells.base[index]), float(cells.target[index]))
        assessment = assess(row, observed, scheme=cells.scheme, path=None)
        progress = assessment.progress
        scheduled = progress.metric in ("schedule_ratio", "log_schedule_ratio")
        needed = assessment.required_pace
        verdicts.progress[index] = CODE_OF[progress.status]
        verdicts.outlook[index] = CODE_OF[assessment.outlook.status]
        verdicts.ratio[index] = progress.value if scheduled else np.nan
        verdicts.pace[index] = np.nan if needed is None else needed
    return verdicts


def row_of(rule: Rule, base: float, target: float) -> Indicator:
    """Return the indicator of one cell as a record, with the cell's baseline and figure and a unit without bounds."""
    indicator, relation = rule.indicator, rule.relation
    value = None if np.isnan(base) or rule.basis is not Basis.INTERPOLATED else to_decimal(base, "base")
    demand: Level | Total | AverageGrowth
    if rule.basis is Basis.COMPOUNDED:
        demand = AverageGrowth(op=relation, rate=target)
    elif rule.basis is Basis.ACCUMULATED:
        demand = Total(op=relation, value=target)
    else:
        demand = Level(op=relation, value=target)
    return evolve(
        indicator,
        series=(),
        unit=evolve(indicator.unit, lower=None, upper=None),
        baseline=evolve(indicator.baseline, value=value),
        target=evolve(indicator.target, demand=demand),
    )

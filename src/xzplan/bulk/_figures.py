"""What the rules of assessment judge in many cells: the figures, the path and half a unit, in floats.

The words are those of `xzplan.assessment.case`. Arrays have the axes (year, cell) or (cell,); years are counted from the
base year, and NaN stands for what is not known.
"""

from __future__ import annotations

from math import lcm
from typing import NamedTuple

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from xzplan.assessment.outlook import LIKELY_SHORT, RISKY_SHORT
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.bulk._paths import draw
from xzplan.bulk.indicator_rules import Flags, Rule, meets
from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import FloatArray, Place, halves_up
from xzplan.numerics.legs import Scratch, leg, write
from xzplan.projection.records import Basis

Indices = NDArray[np.intp]

REACH, HELD, MEAN, BUDGET = range(4)
"""How an end of a bound is judged; see `xzplan.assessment.case.Kind`."""

_DOUBT = 1e-9
"""Numbers this near to each other, relative to the figures that they are made of, are not told apart by floats."""
_MOST_DIGITS = 17
_TINY = 1e-7
_SURE_WHOLE = 2.0**51
"""Up to here a float times a power of ten is rounded to the right whole number."""
_FEW_DIGITS = 4
"""Decimals of printed figures; numbers that are made of these are whole multiples of a small part of a unit."""
_MOST_PARTS = 1e13
"""How many such parts a figure times the years of a plan may have, so that the errors of floats are less than half a part."""


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
    start_digits: Indices | None = None
    """Shape S: how many decimals the value is written with that each path starts from; None for those of its shortest
    decimal."""

    @property
    def span(self) -> int:
        """Years from the base year to the target year."""
        return len(self.rule.years()) - 1

    def block(self, place: Place) -> Cells:
        """Return the cells at a place."""
        return evolve(
            self,
            observed=self.observed[(slice(None), *place)],
            base=self.base[place],
            target=self.target[place],
            start_digits=None if self.start_digits is None else self.start_digits[place],
        )

    def flat(self) -> Cells:
        """Return the cells with one axis beside that of years."""
        return evolve(
            self,
            observed=self.observed.reshape(len(self.observed), -1),
            base=self.base.reshape(-1),
            target=self.target.reshape(-1),
            start_digits=None if self.start_digits is None else self.start_digits.reshape(-1),
        )

    def half_a_unit(self) -> FloatArray:
        """Return half of the last digit of the figures that set the path; 0 with a tolerance of 0.

        A figure that equals the plan's has the digits that the plan prints; another one those of its shortest decimal.
        """
        rule = self.rule
        if not self.scheme.tolerance:
            return np.zeros(self.target.shape)
        base, target, interim = rule.digits
        digits = _digits(self.target, rule.target, target)
        if rule.basis is not Basis.INTERPOLATED:
            digits = np.maximum(digits, interim)
        else:
            # No path of a held bound runs through the points on the way.
            held = meets(rule, self.base, self.target, strict=False)
            digits = np.where(held, digits, np.maximum(digits, interim))
            if self.start_digits is not None:
                written: FloatArray = 0.5 * np.float64(10.0) ** -np.maximum(digits, self.start_digits)
                return written
            begun = np.isnan(self.base) & ~np.isnan(self.observed).all(axis=0)
            first = np.take_along_axis(
                self.observed, (~np.isnan(self.observed)).argmax(axis=0)[np.newaxis], axis=0
            )[0]
            start = np.where(begun, first, self.base)
            own = np.where(begun, np.nan, rule.base)
            digits = np.maximum(digits, _digits(start, own, base))
        half: FloatArray = 0.5 * np.float64(10.0) ** -digits
        return half


def _digits(figures: FloatArray, own: FloatArray | float, printed: int) -> Indices:
    """Return how many decimals figures are written with; none if they are not known."""
    digits = np.full(figures.shape, _MOST_DIGITS)
    open_ = np.arange(figures.size)
    for places in range(_MOST_DIGITS):
        values = figures[open_]
        shifted = np.rint(values * 10.0**places)
        fits = (shifted / 10.0**places == values) & (np.abs(shifted) < _SURE_WHOLE) | np.isnan(values)
        digits[open_[fits]] = places
        open_ = open_[~fits]
        if not open_.size:
            break
    digits[(np.abs(figures) >= _SURE_WHOLE)] = 0
    digits[figures == own] = printed
    return digits


class End(NamedTuple):
    """One end of the bound of each cell."""

    direction: FloatArray
    """1 for a floor, -1 for a ceiling."""
    kind: NDArray[np.int8]
    is_open: bool
    """Whether the bound itself does not do."""


@frozen(kw_only=True)
class Figures:
    """The figures of a block of cells."""

    cells: Cells
    rows: FloatArray
    """The figure at the end of each year, the start first: a value, a sum, or the logarithm of an index."""
    line: FloatArray
    """The path to a bound that is to be reached, never rounded."""
    due: FloatArray
    """The same as milestones."""
    bound: FloatArray
    """What the figure has to come to in the target year."""
    first: Indices
    """Year of the first figure."""
    known: Indices
    """Year of the last figure known up to each year, -1 if there is none; axes (year, cell)."""
    half: FloatArray
    size: FloatArray
    """How large the numbers are that the figures up to each year are made of; axes (year, cell)."""
    exact: Flags
    """Whether the figures up to each year are free of rounding; axes (year, cell)."""

    @property
    def rule(self) -> Rule:
        """The rule of the indicator."""
        return self.cells.rule

    @property
    def is_growth(self) -> bool:
        """Whether the figures are logarithms of an index."""
        return self.rule.basis is Basis.COMPOUNDED

    @property
    def start(self) -> FloatArray:
        """The figure that the path starts from."""
        return self.at(self.first)

    @property
    def starts_late(self) -> Flags:
        """Whether the first value takes the place of a baseline."""
        late: Flags = np.isnan(self.rows[0])
        return late

    def at(self, years: Indices) -> FloatArray:
        """Return the figure of a year of each cell."""
        figures: FloatArray = self.rows[years, np.arange(len(years))]
        return figures

    def line_at(self, end: End, years: Indices) -> FloatArray:
        """Return what is due in a year of each cell, never rounded to whole units."""
        path = self.line[years, np.arange(len(years))]
        return self._by_kind(end, path, years)

    def due_at(self, end: End, year: int) -> FloatArray:
        """Return the milestones of a year."""
        return self._by_kind(end, self.due[year], np.float64(year))

    def _by_kind(self, end: End, path: FloatArray, years: Indices | np.float64) -> FloatArray:
        mean = self.bound * (years / np.float64(self.cells.span))
        return np.select([end.kind == HELD, end.kind == MEAN], [self.bound, mean], default=path)

    def unsure(self, year: int) -> Flags:
        """Return the cells that arrays do not hold: points on the way without a base, half a unit of tiny figures."""
        tiny = (self.half < 10.0**-_MOST_DIGITS) & (self.size[year] < _TINY)
        unsure: Flags = tiny | (self.starts_late & bool(self.rule.interim))
        return unsure

    def near(self, number: FloatArray, limit: FloatArray | float, year: int, times: float = 1.0) -> Flags:
        """Return whether two numbers are too near to each other for floats to tell them apart."""
        near: Flags = np.abs(number - limit) <= _DOUBT * times * self.size[year]
        return near

    def above(
        self, number: FloatArray, limit: FloatArray | float, year: int, times: float = 1.0
    ) -> tuple[FloatArray, Flags]:
        """Return how far a number is above a limit, and whether the two are too near to each other for floats to tell.

        Printed figures often lie on an edge. Where all figures have few decimals the difference is a whole number of
        parts of a unit, and so it is known exactly: 0 is 0, and everything else is a part or more.
        """
        above = number - limit
        near: Flags = np.abs(above) <= _DOUBT * times * self.size[year]
        if near.any():
            cells = np.flatnonzero(near)
            parts = self._parts
            whole = cells[self._have_few_digits(cells, year, parts)]
            above[whole] = np.rint(above[whole] * parts) / parts
            near[whole] = False
        return above, near

    @property
    def _parts(self) -> float:
        """Into how many parts a unit is divided by means over years and shares of the way, for figures of few decimals."""
        shares = (self.cells.scheme.tolerance, LIKELY_SHORT, RISKY_SHORT)
        divisors = [share.as_integer_ratio()[1] for share in shares]
        parts = 10**_FEW_DIGITS * lcm(*divisors) * lcm(*range(1, self.cells.span + 1))
        return float(min(parts, 2 * _MOST_PARTS))  # a tolerance of 1E-390 has more than a float can hold

    def _have_few_digits(self, cells: Indices, year: int, parts: float) -> Flags:
        """Return which of some cells have a straight path and figures of few decimals up to a year."""
        rule = self.rule
        is_bent = rule.method != "linear" or rule.interim or self.is_growth
        if is_bent or parts > _MOST_PARTS or max(rule.digits) > _FEW_DIGITS:
            return np.zeros(cells.shape, bool)
        figures = np.vstack([self.cells.observed[:year], self.cells.base, self.cells.target])[:, cells]
        scaled = np.rint(figures * 10.0**_FEW_DIGITS) / 10.0**_FEW_DIGITS
        few: Flags = ((scaled == figures) | np.isnan(figures)).all(axis=0)
        half = self.half[cells] * parts
        few &= np.abs(half - np.rint(half)) <= _DOUBT * half
        few &= self.size[year, cells] * self.cells.span * parts < _MOST_PARTS
        return few


def figures_of(cells: Cells) -> Figures:
    """Return the figures of a block of cells, shape (m,)."""
    shape = (cells.span + 1, cells.target.size)
    rows = np.empty(shape)
    line = np.full(shape, np.nan)
    exact = np.ones(shape, bool)
    bound = cells.target
    rows[0] = 0.0
    if cells.rule.basis is Basis.COMPOUNDED:
        rows[1:] = np.log1p(_rates(cells) / 100)
        size = np.cumsum(np.abs(np.nan_to_num(rows)), axis=0)
        np.cumsum(rows, axis=0, out=rows)
        bound = np.log1p(bound / 100) * cells.span
        line = bound * (np.arange(shape[0])[:, np.newaxis] / cells.span)
        exact[:] = False
    elif cells.rule.basis is Basis.ACCUMULATED:
        rows[1:] = cells.observed
        size = np.cumsum(np.abs(np.nan_to_num(rows)), axis=0)
        exact = np.logical_and.accumulate((rows == np.rint(rows)) & (size < _SURE_WHOLE), axis=0)
        np.cumsum(rows, axis=0, out=rows)
        draw(cells.rule, cells.base, bound, line, Scratch(bound.shape))
    else:
        rows[0], rows[1:] = cells.base, cells.observed
        size = np.fmax.accumulate(np.abs(rows), axis=0)
        draw(evolve(cells.rule, hold=True), cells.base, bound, line, Scratch(bound.shape))
    size = np.fmax(size, np.abs(bound))
    for point in cells.rule.interim:
        size = np.fmax(size, abs(float(point.value)))
    is_known = ~np.isnan(rows)
    first = is_known.argmax(axis=0)
    if not cells.rule.interim:
        _draw_from_first(cells, rows, first, line)
    whole = cells.rule.basis is Basis.ACCUMULATED and cells.rule.indicator.unit.whole
    return Figures(
        cells=cells,
        rows=rows,
        line=line,
        due=halves_up(line) if whole else line,
        bound=bound,
        first=first,
        known=np.maximum.accumulate(np.where(is_known, np.arange(shape[0])[:, np.newaxis], -1), axis=0),
        half=cells.half_a_unit(),
        size=size,
        exact=exact,
    )


def _rates(cells: Cells) -> FloatArray:
    rates = cells.observed
    if (rates <= -100).any():
        raise InvalidInputError("observed", rates, "a cut is less than 100% a year")
    if (rates > 100).any():
        raise InvalidInputError("observed", rates, "a level, not a rate of growth; pass rates in per cent")
    return rates


def _draw_from_first(cells: Cells, rows: FloatArray, first: Indices, line: FloatArray) -> None:
    """Write straight paths from the first value of cells without a base; none leads to a ceiling."""
    if cells.rule.is_ceiling:
        return
    for year in np.unique(first[first > 0]).tolist():
        begun = first == year
        if year < cells.span:
            years = np.arange(year, cells.span + 1)
            way = leg(years, year, cells.span, method="linear", exponent=None, steepness=None)
            path = np.empty((years.size, np.count_nonzero(begun)))
            write(rows[year, begun], cells.target[begun], way, path)
            line[year:, begun] = path


def floor_or_ceiling(figures: Figures, year: int) -> tuple[End, Flags]:
    """Return the end of the bound that the verdicts of a year speak of, and whether floats cannot tell which.

    Of two ends at one figure it is the one that is not met; if both are not, the broken one.
    """
    rule = figures.rule
    if rule.is_floor or rule.is_ceiling:
        direction = np.full(figures.bound.shape, 1.0 if rule.is_floor else -1.0)
        return _end(figures, direction, year), np.zeros(direction.shape, bool)
    latest, limit = figures.rows[year], figures.bound
    leads = np.where(limit < figures.start, -1.0, 1.0)
    if figures.is_growth:
        limit = limit * (year / figures.cells.span)
    direction = np.select([latest < limit, latest > limit], [1.0, -1.0], default=leads)
    return _end(figures, direction, year), ~figures.exact[year] & figures.near(latest, limit, year)


def other_end(figures: Figures, end: End, year: int) -> End:
    """Return the other end of a bound that is one figure."""
    return _end(figures, -end.direction, year)


def _end(figures: Figures, direction: FloatArray, year: int) -> End:
    rule, bound, start = figures.rule, figures.bound, figures.start
    is_open = figures.cells.scheme.strict and rule.is_open
    if rule.basis is Basis.ACCUMULATED:
        kind = np.where(direction > 0, REACH, BUDGET)
    elif figures.is_growth:
        kind = np.where(direction * bound > 0, REACH, MEAN)
    else:
        inside = direction * start > direction * bound
        held = inside | ((start == bound) & (not is_open))
        held |= figures.starts_late & (
            rule.is_ceiling | (figures.first == year) & (year == figures.cells.span)
        )
        kind = np.where(held, HELD, REACH)
    return End(direction, kind.astype(np.int8), is_open)

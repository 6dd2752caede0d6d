"""The rules of assessment on arrays, in the order in which ``docs/explanation/assessment.md`` states them.

They are those of `xzplan.assessment.progress` and `xzplan.assessment.outlook`. Floats decide where they can; a cell in
which a number that decides is too near to its limit is marked as doubtful.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from xzplan.assessment.outlook import LIKELY_SHORT, RISKY_SHORT
from xzplan.bulk._figures import BUDGET, HELD, MEAN, REACH, End, Figures, Indices, other_end
from xzplan.bulk.codes import (
    ACHIEVED,
    ACHIEVED_EARLY,
    AHEAD,
    AT_RISK,
    BEHIND,
    BROKEN,
    KEPT,
    LIKELY,
    MISSED,
    NOT_ASSESSED,
    ON_TRACK,
    SLIPPING,
    UNLIKELY,
)
from xzplan.bulk.indicator_rules import Flags
from xzplan.numerics.arrays import FloatArray

_LIKELY_SHORT, _RISKY_SHORT = float(LIKELY_SHORT), float(RISKY_SHORT)
_TREND_YEARS = 2


class Check(NamedTuple):
    """Whether something holds in each cell, and where floats cannot tell."""

    holds: Flags
    near: Flags

    def __and__(self, cells: Flags) -> Check:
        """Return the same in some cells alone."""
        return Check(self.holds & cells, self.near & cells)


class Answer(NamedTuple):
    """The codes of a question or a number, and where floats could not decide it."""

    codes: NDArray[Any]
    doubtful: Flags


class Steps:
    """Decides a question step by step: the first step that holds in a cell decides it."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._codes = np.full(shape, NOT_ASSESSED, np.int8)
        self._open = np.ones(shape, bool)
        self._doubtful = np.zeros(shape, bool)

    def decide(self, check: Check, code: int) -> None:
        """Give a code to the cells that are still open and in which a check holds."""
        self._doubtful |= self._open & check.near
        decided = self._open & check.holds
        self._codes[decided] = code
        self._open &= ~decided

    def doubt(self, cells: Flags) -> None:
        """Mark cells as doubtful, whatever decides them."""
        self._doubtful |= cells

    def rest(self, cells: Flags, code: int) -> None:
        """Give a code to the cells that are still open among some."""
        self.decide(Check(cells, np.zeros(cells.shape, bool)), code)

    @property
    def answer(self) -> Answer:
        """What was decided."""
        return Answer(self._codes, self._doubtful)


def meets(figures: Figures, end: End, figure: FloatArray, year: int, *, exact: Flags, at: int) -> Check:
    """Return whether figures meet the demand at a year; ``at`` is the year whose figures they are made of."""
    threshold = figures.bound
    if figures.is_growth:
        threshold = np.where(end.kind == MEAN, threshold * (year / figures.cells.span), threshold)
    above, near = figures.above(figure, threshold, at)
    inside = end.direction * above > 0
    if not end.is_open:
        inside |= above == 0
    return Check(inside, ~exact & near)


def latest_meets(figures: Figures, end: End, year: int) -> Check:
    """Return whether the figures of a year meet the demand."""
    return meets(figures, end, figures.rows[year], year, exact=figures.exact[year], at=year)


# Progress


def judge_progress(figures: Figures, end: End, year: int) -> Answer:
    """Return whether the figures of a year are on schedule."""
    met = latest_meets(figures, end, year)
    missed = Check(~met.holds, met.near)
    everywhere = np.ones(met.holds.shape, bool)
    steps = Steps(everywhere.shape)
    if year == figures.cells.span:
        steps.decide(met, ACHIEVED)
        steps.rest(everywhere, MISSED)
        return steps.answer
    reach, held, mean, budget = (end.kind == kind for kind in (REACH, HELD, MEAN, BUDGET))
    if (reach | budget).any():
        behind, ahead = _off_schedule(figures, end, year)
        steps.decide(met & reach, ACHIEVED_EARLY)
        steps.decide(missed & budget, BROKEN)
        steps.decide(behind & reach, BEHIND)
        steps.decide(ahead & reach, AHEAD)
        steps.decide(behind & budget, SLIPPING)
        steps.rest(reach, ON_TRACK)
    if held.any():
        steps.decide(missed & held, BROKEN)
        steps.decide(_slips(figures, end, year) & held, SLIPPING)
    if mean.any():
        steps.decide(missed & mean, BROKEN)
        steps.decide(_last_year_misses(figures, end, year) & mean, SLIPPING)
    steps.rest(everywhere, KEPT)
    return steps.answer


def _off_schedule(figures: Figures, end: End, year: int) -> tuple[Check, Check]:
    """Return whether figures are behind their milestone by more than the margin, and whether ahead."""
    latest, due = figures.rows[year], figures.due_at(end, year)
    gap, tolerance = end.direction * (latest - due), float(figures.cells.scheme.tolerance)
    off = np.abs(gap)
    if figures.is_growth:
        share = tolerance * np.abs(due)
        rate, side = figures.cells.target, np.sign(latest - due)
        moved = np.log1p((rate + side * figures.half) / 100) * year
        by_share, by_half = off > share, side * (latest - moved) > 0
        near = figures.near(off, share, year) & (by_half | figures.near(latest, moved, year))
        near |= figures.near(latest, moved, year) & by_share
        out = by_share & by_half
    else:
        margin = np.maximum(tolerance * np.abs(due - figures.start), figures.half)
        beyond, near = figures.above(off, margin, year)
        out = beyond > 0
        # A milestone in whole units that lies between two of them may have been rounded to the wrong one.
        near |= (figures.due is not figures.line) & figures.near(
            np.abs(figures.line[year] - due), np.full(due.shape, 0.5), year
        )
    return Check(out & (gap < 0), near), Check(out & (gap > 0), near)


def _slips(figures: Figures, end: End, year: int) -> Check:
    """Return whether values are nearer to a held bound, by half a unit, than at the start and than a year before."""
    before = figures.known[year - 1]
    holds = before >= 0
    near = holds.copy()
    doubt = np.zeros(holds.shape, bool)
    for earlier in (figures.start, figures.at(before)):
        nearer = end.direction * (earlier - figures.rows[year])
        more, is_near = figures.above(nearer, figures.half, year)
        holds &= (nearer > 0) & (more >= 0)
        near &= nearer > 0
        doubt |= is_near
    return Check(holds, near & doubt)


def _last_year_misses(figures: Figures, end: End, year: int) -> Check:
    """Return whether the last year alone misses a bound on the mean by at least half a unit."""
    figure = figures.rows[year] - figures.rows[year - 1]
    rate = figures.cells.target
    bound = np.log1p(rate / 100)
    limit = np.log1p((rate - end.direction * figures.half) / 100)
    beyond = end.direction * (figure - bound)
    misses = (beyond < 0) | (end.is_open & (beyond == 0))
    short = end.direction * (figure - limit) <= 0
    return Check(misses & short, figures.near(figure, bound, year) | figures.near(figure, limit, year))


# Outlook


class _Window(NamedTuple):
    """The recent change: from which year it is seen, and where it leads."""

    years: Indices
    """Years seen; 0 if there is one value alone."""
    expected: FloatArray
    """The figure of the target year if things go on."""
    exact: Flags
    """Whether that is the latest figure itself."""


def _window(figures: Figures, end: End, year: int) -> _Window:
    span, latest = figures.cells.span, figures.rows[year]
    then = figures.known[year - _TREND_YEARS] if year >= _TREND_YEARS else np.full(latest.shape, -1)
    then = np.where(then >= 0, then, figures.first)
    years_seen, years_left = year - then, span - year
    now = figures.line_at(end, np.full(then.shape, year))
    seen, due_seen = latest - figures.at(then), now - figures.line_at(end, then)
    still_due = figures.bound - now
    times = years_left / years_seen
    if not figures.is_growth:
        times = np.where(due_seen != 0, np.fmin(times, np.abs(still_due / due_seen)), times)
    expected = latest + still_due + (seen - due_seen) * times
    return _Window(years_seen, expected, figures.exact[year] & (seen == 0) & (end.kind == HELD))


def _leading(figures: Figures, end: End, year: int) -> End:
    """Return the end whose path a projection follows: of two ends the one that a path leads to."""
    if figures.rule.relation != "exactly":
        return end
    other = other_end(figures, end, year)
    return end._replace(kind=np.where((end.kind == HELD) & (other.kind == REACH), other.kind, end.kind))


def judge_outlook(figures: Figures, end: End, year: int) -> Answer:
    """Return whether the target will be met if things go on as they do, for one end of the bound."""
    met = latest_meets(figures, end, year)
    everywhere = np.ones(met.holds.shape, bool)
    steps = Steps(everywhere.shape)
    if year == figures.cells.span:
        steps.decide(met, ACHIEVED)
        steps.rest(everywhere, MISSED)
        return steps.answer
    steps.doubt(met.near)
    window = _window(figures, _leading(figures, end, year), year)
    alone = window.years == 0
    steps.decide(met & alone, LIKELY)
    steps.rest(alone, NOT_ASSESSED)
    steps.decide(
        meets(figures, end, window.expected, figures.cells.span, exact=window.exact, at=year), LIKELY
    )
    steps.decide(_both_changes_lead_past(figures, end, year) & met.holds, AT_RISK)
    steps.decide(met, LIKELY)
    goal, latest = figures.bound, figures.rows[year]
    now = np.where(end.kind == MEAN, goal * (year / figures.cells.span), goal)
    short = end.direction * (goal - window.expected)
    way_left = end.direction * (now - latest)
    beyond, near = figures.above(short, _LIKELY_SHORT * way_left, year)
    steps.decide(Check(beyond < 0, near), LIKELY)
    beyond, near = figures.above(short, _RISKY_SHORT * way_left, year)
    steps.decide(Check(beyond <= 0, near), AT_RISK)
    steps.rest(window.years < _TREND_YEARS, AT_RISK)
    steps.decide(_within_half_a_unit(figures, window.expected, year), AT_RISK)
    steps.rest(everywhere, UNLIKELY)
    return steps.answer


def _both_changes_lead_past(figures: Figures, end: End, year: int) -> Check:
    """Return whether each of the last two yearly changes alone leads past a bound that is met now."""
    columns, span = np.arange(figures.bound.size), figures.cells.span
    middle = figures.known[year - 1]
    first = np.where(middle >= 1, figures.known[middle - 1, columns], -1)
    holds, near = first >= 0, np.zeros(columns.shape, bool)
    latest, between = figures.rows[year], figures.at(middle)
    for change, years in ((latest - between, year - middle), (between - figures.at(first), middle - first)):
        expected = latest + change / years * (span - year)
        still = figures.exact[year] & (change == 0)
        leads = meets(figures, end, expected, span, exact=still, at=year)
        near |= leads.near
        holds &= ~leads.holds | leads.near
    return Check(holds & ~near, holds & near)


def _within_half_a_unit(figures: Figures, expected: FloatArray, year: int) -> Check:
    """Return whether what falls short is no more than half a unit of the figure as the plan prints it."""
    goal, times = figures.bound, 1.0
    if figures.is_growth:
        span, times = figures.cells.span, 100.0
        goal, expected = np.expm1(goal / span) * 100, np.expm1(expected / span) * 100
    beyond, near = figures.above(np.abs(goal - expected), figures.half, year, times)
    return Check(beyond <= 0, near)


def outlook_of_bound(figures: Figures, end: End, year: int) -> Answer:
    """Return the outlook of a whole bound: of two ends at one figure the worse one, and no overshoot."""
    answer = judge_outlook(figures, end, year)
    if figures.rule.relation != "exactly" or year == figures.cells.span:
        return answer
    codes, doubtful = answer
    other = other_end(figures, end, year)
    met, far_met = latest_meets(figures, end, year), latest_meets(figures, other, year)
    inside = met.holds & far_met.holds
    far = judge_outlook(figures, other, year)
    codes = np.where(inside, np.minimum(codes, far.codes), codes)
    doubtful = doubtful | (inside & far.doubtful)
    expected = _window(figures, _leading(figures, end, year), year).expected
    beyond = end.direction * (expected - figures.bound)
    limit = _LIKELY_SHORT * end.direction * (figures.bound - figures.rows[year])
    on_the_way = ~inside & (end.kind == REACH) & (codes == LIKELY)
    codes = np.where(on_the_way & (beyond >= limit), np.int8(AT_RISK), codes)
    return Answer(codes, doubtful | (on_the_way & figures.near(beyond, limit, year)))


# Figures beside the verdicts


def schedule_ratio(figures: Figures, end: End, year: int) -> Answer:
    """Return the way gone over the way due, where that leads in the good direction."""
    way = figures.due_at(end, year) - figures.start
    flat = (way == 0) & (figures.rule.method == "step")
    reach = end.kind == REACH
    ratio = np.where(reach & (end.direction * way > 0), (figures.rows[year] - figures.start) / way, np.nan)
    return Answer(ratio, reach & ~flat & figures.near(way, 0.0, year))


def required_pace(figures: Figures, end: End, year: int) -> Answer:
    """Return the change needed in each year that is left, where the bound is not met."""
    left = figures.cells.span - year
    if left == 0 or figures.is_growth:
        return Answer(np.full(figures.bound.shape, np.nan), np.zeros(figures.bound.shape, bool))
    met = latest_meets(figures, end, year)
    needed = (figures.bound - figures.rows[year]) / left
    return Answer(np.where(met.holds | (end.kind == BUDGET), np.nan, needed), met.near)

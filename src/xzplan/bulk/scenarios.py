"""Summaries of many scenarios, without keeping the scenarios.

A scenario is one draw of the targets, or of the outcomes, of every indicator and area. `summarise` and `share` reduce a
chunk of scenarios with under 8 MiB of their own beside the result, and the results of chunks merge. A set of scenarios
of any size is ``functools.reduce(Summary.merge, map(summarise_chunk, chunks))``, in one process or in many.

References
----------
Merging of means and variances: T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae and a pairwise algorithm for
computing sample variances", 1979. Quantiles: definition 1 of R. J. Hyndman, Y. Fan, "Sample quantiles in statistical
packages", The American Statistician 50, 1996.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

import numpy as np
from attrs import field, frozen
from numpy.typing import ArrayLike

from xzplan.bulk._paths import fill
from xzplan.bulk.arrays import project
from xzplan.bulk.indicator_rules import Rule, check_rules, meets
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import counted
from xzplan.model.checks import checked, flag
from xzplan.numerics.arrays import BLOCK, FloatArray, finite, numbers, quiet
from xzplan.numerics.legs import Scratch

__all__ = ["Share", "Summary", "quantiles", "share", "summarise"]


def _floats(values: ArrayLike) -> FloatArray:
    return numbers(values, "array of a summary")


@final
@frozen(kw_only=True, eq=False, field_transformer=checked)
class Summary:
    """Moments and extremes of the paths of some scenarios; arrays have the axes (indicator, year, area)."""

    count: int
    """Number of scenarios."""
    mean: FloatArray = field(converter=_floats)
    """Mean of the paths."""
    squares: FloatArray = field(converter=_floats)
    """Sum of the squared distances from the mean."""
    minimum: FloatArray = field(converter=_floats)
    """Lowest value of any path."""
    maximum: FloatArray = field(converter=_floats)
    """Highest value of any path."""

    def __attrs_post_init__(self) -> None:
        arrays = self.mean, self.squares, self.minimum, self.maximum
        if self.count < 1 or self.mean.ndim != 3 or len({array.shape for array in arrays}) > 1:
            raise RecordError(
                "summary", "it has one scenario or more, and arrays of one shape with three axes"
            )

    @property
    def variance(self) -> FloatArray:
        """Estimate of the variance: `squares` over ``count - 1``; NaN for one scenario."""
        return self.squares / (self.count - 1) if self.count > 1 else np.full_like(self.squares, np.nan)

    @quiet
    def merge(self, other: Summary) -> Summary:
        """Return the summary of the scenarios of both."""
        if not isinstance(other, Summary) or other.mean.shape != self.mean.shape:
            raise InvalidInputError("other", other, "pass a Summary of the same rules and areas")
        count = self.count + other.count
        apart = other.mean - self.mean
        squares = self.squares + other.squares + apart**2 * (self.count * other.count / count)
        _check_spread(squares, "other", other)
        return Summary(
            count=count,
            mean=self.mean + apart * (other.count / count),
            squares=squares,
            minimum=np.minimum(self.minimum, other.minimum),
            maximum=np.maximum(self.maximum, other.maximum),
        )


@quiet
def summarise(rules: Sequence[Rule], target: ArrayLike, base: ArrayLike | None = None) -> Summary:
    """Return moments and extremes of the paths of a chunk of scenarios, without keeping the paths.

    Parameters
    ----------
    rules
        As for `xzplan.bulk.project`.
    target
        Shape (indicator, scenario, area): the targets drawn.
    base
        Shape (indicator, area); by default the plan's own.

    Returns
    -------
    Summary
        NaN for a cell in which a scenario is NaN.

    Raises
    ------
    InvalidInputError
        As for `xzplan.bulk.project`; or scenarios so far apart that a variance overflows float64.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> from xzplan.bulk.scenarios import Summary, summarise
    >>> beds = [bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])]
    >>> found = summarise(beds, [[[50.0], [60.0]]]).merge(summarise(beds, [[[55.0]]]))
    >>> found.count, found.mean[0, 5].tolist(), found.variance[0, 5].tolist()
    (3, [55.0], [25.0])
    """
    first, last = check_rules(rules)
    draws = _draws(rules, target, "target")
    starts = _starts(rules, base, areas=draws.shape[2])
    size, areas = draws.shape[1:]
    shape = (len(rules), last - first + 1, areas)
    low, high = np.empty((2, *shape))
    mean, squares = np.zeros((2, *shape))
    # The loop allocates nothing of the size of a block. A worker that gives memory back to the system at once, as those
    # of distributed do, would have to fetch it again page by page.
    step = min(max(1, BLOCK // max(areas, 1)), size)
    room, scratch = np.empty((shape[1], step, areas)), Scratch((step, areas))
    origin, part = np.empty((2, *shape[1:]))
    for index, rule in enumerate(rules):
        start, total, square = np.broadcast_to(starts[index], (areas,)), mean[index], squares[index]
        # Distances are taken from the first path, because differences of large sums would lose the variance.
        fill(rule, start, draws[index, 0], origin, scratch)
        low[index], high[index] = origin, origin
        for since in range(0, size, step):
            chunk = draws[index, since : since + step]
            paths = room[:, : len(chunk)]
            fill(rule, np.broadcast_to(start, chunk.shape), chunk, paths, scratch)
            np.minimum(low[index], np.minimum.reduce(paths, axis=1, out=part), out=low[index])
            np.maximum(high[index], np.maximum.reduce(paths, axis=1, out=part), out=high[index])
            np.subtract(paths, origin[:, np.newaxis], out=paths)
            total += np.add.reduce(paths, axis=1, out=part)
            square += np.einsum("ysa,ysa->ya", paths, paths, out=part)
        _check_spread(square, "target", target)
        square -= np.multiply(np.divide(total, size, out=part), total, out=part)
        np.maximum(square, 0.0, out=square)
        total /= size
        total += origin
    return Summary(count=size, mean=mean, squares=squares, minimum=low, maximum=high)


def quantiles(
    rules: Sequence[Rule], target: ArrayLike, shares: ArrayLike, base: ArrayLike | None = None
) -> FloatArray:
    """Return quantiles of the paths over all scenarios.

    A path is monotone in its target, so the quantiles of the targets are taken and projected; but not one through
    points on the way, which a target that the base meets already leaves aside: of those the paths themselves are taken.
    A quantile is the least draw that at least the share of all draws does not exceed; draws are not interpolated. The
    results of chunks cannot be merged: if the scenarios do not fit into memory, split them by areas.

    Parameters
    ----------
    rules, target, base
        As for `summarise`.
    shares
        Shape (quantile,): shares of the draws, from 0 to 1.

    Returns
    -------
    ndarray of float64, shape (indicator, year, quantile, area)
        NaN for a cell in which a scenario is NaN.
    """
    check_rules(rules)
    draws, wanted = _draws(rules, target, "target"), finite(shares, "shares")
    if wanted.ndim != 1 or not ((wanted >= 0) & (wanted <= 1)).all():
        raise InvalidInputError("shares", shares, "a flat sequence of shares from 0 to 1")
    starts = _starts(rules, base, areas=draws.shape[2])[:, np.newaxis]
    chosen = np.quantile(draws, wanted, axis=1, method="inverted_cdf")
    found = project(rules, starts, np.moveaxis(chosen, 0, 1))
    for index, rule in enumerate(rules):
        if rule.interim:
            one = slice(index, index + 1)
            paths = project(rules[one], starts[one], draws[one])[0]
            found[index] = np.moveaxis(np.quantile(paths, wanted, axis=1, method="inverted_cdf"), 0, 1)
    return found


@final
@frozen(kw_only=True, eq=False, field_transformer=checked)
class Share:
    """The number of draws that meet a demand; arrays have the axes (indicator, area)."""

    count: int
    """Number of draws."""
    met: FloatArray = field(converter=_floats)
    """Number of draws that meet the demand; NaN without a demand."""

    def __attrs_post_init__(self) -> None:
        if self.count < 1 or self.met.ndim != 2:
            raise RecordError("share", "it has one draw or more, and an array of two axes")

    @property
    def share(self) -> FloatArray:
        """Share of the draws that meet the demand: an estimate of the probability that it will be met."""
        return self.met / self.count

    @property
    def standard_error(self) -> FloatArray:
        """Standard error of the share, for independent draws: √(p (1 − p) / count)."""
        return np.sqrt(self.share * (1 - self.share) / self.count)

    def merge(self, other: Share) -> Share:
        """Return the share in the draws of both."""
        if not isinstance(other, Share) or other.met.shape != self.met.shape:
            raise InvalidInputError("other", other, "pass a Share of the same rules and areas")
        return Share(count=self.count + other.count, met=self.met + other.met)


def share(
    rules: Sequence[Rule], outcome: ArrayLike, target: ArrayLike | None = None, *, strict: bool = True
) -> Share:
    """Return the number of draws that meet the demand of their indicator.

    Parameters
    ----------
    rules
        As for `xzplan.bulk.project`.
    outcome
        Shape (indicator, scenario, area): draws of the quantity that the demand bounds: the value of the target year, for
        a sum the total, for growth the mean yearly rate in per cent. A draw that is NaN is refused.
    target
        Shape (indicator,) or (indicator, area): figures of the demands; by default the plan's own.
    strict
        Whether ＞ and ＜ refuse the bound itself.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> from xzplan.bulk.scenarios import share
    >>> beds = [bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])]
    >>> found = share(beds, [[[50.0], [60.0], [55.0], [54.9]]])
    >>> found.share.tolist(), found.standard_error.tolist()
    ([[0.5]], [[0.25]])
    """
    check_rules(rules)
    draws = _draws(rules, outcome, "outcome")
    if np.isnan(draws).any():
        raise InvalidInputError(
            "outcome", outcome, "a draw is NaN, and the share of the other draws is not the share of all"
        )
    strict = flag("strict", strict)
    given = [rule.target for rule in rules] if target is None else target
    bounds = _by_area(rules, given, "target", areas=draws.shape[2])
    met = np.full((len(rules), draws.shape[2]), np.nan)
    for index, rule in enumerate(rules):
        if rule.relation is not None:
            bound = np.broadcast_to(bounds[index], (draws.shape[2],))
            met[index] = meets(rule, draws[index], bound, strict=strict).sum(axis=0)
            met[index][np.isnan(bound)] = np.nan
    return Share(count=draws.shape[1], met=met)


def _check_spread(squares: FloatArray, name: str, given: object) -> None:
    if np.isinf(squares).any():
        raise InvalidInputError(name, given, "so far apart that the variance overflows float64")


def _draws(rules: Sequence[Rule], values: ArrayLike, name: str) -> FloatArray:
    array = numbers(values, name)
    if array.ndim != 3 or array.shape[0] != len(rules) or array.shape[1] == 0:
        raise InvalidInputError(
            name,
            array.shape,
            f"axes are ({counted(len(rules), 'indicator')}, scenario, area), one scenario or more",
        )
    return array


def _starts(rules: Sequence[Rule], base: ArrayLike | None, *, areas: int) -> FloatArray:
    return _by_area(rules, [rule.base for rule in rules] if base is None else base, "base", areas=areas)


def _by_area(rules: Sequence[Rule], values: ArrayLike, name: str, *, areas: int) -> FloatArray:
    """Return values by indicator and area; one value for an indicator is that of all its areas."""
    array = numbers(values, name)
    by_area = array[:, np.newaxis] if array.ndim == 1 else array
    if by_area.ndim != 2 or by_area.shape[0] != len(rules) or by_area.shape[1] not in (1, areas):
        raise InvalidInputError(
            name, array.shape, f"axes are ({counted(len(rules), 'indicator')}, {counted(areas, 'area')})"
        )
    return by_area

"""Projection and assessment of thousands of areas and scenarios at once, on arrays.

Axes have names and one order in memory: ``indicator``, ``year``, ``scenario``, ``area``; the last two are optional. The
values of a year of an indicator are contiguous, which makes this fast; `arrange` gives a view in any other order. NaN
means unknown, and spreads to all that depends on it.

The paths are those of `xzplan.trajectory`, to the bit, and the verdicts those of `xzplan.assess`: a cell that floats
cannot decide is decided by `xzplan.assess` itself. Every function takes ``out=`` and then needs under 4 MiB of its own
for any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, TypeAlias, final

import numpy as np
from attrs import frozen
from numpy.typing import ArrayLike, NDArray

from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import Scheme, get_scheme
from xzplan.bulk._cells import Part
from xzplan.bulk._figures import Cells
from xzplan.bulk._paths import fill
from xzplan.bulk._status import judge
from xzplan.bulk.codes import CODES
from xzplan.bulk.indicator_rules import Rule, check_rules
from xzplan.exceptions import InvalidInputError
from xzplan.language import counted
from xzplan.model.checks import checked, items_of
from xzplan.numerics.arrays import FloatArray, check_out, common_shape, numbers
from xzplan.numerics.legs import Scratch

__all__ = [
    "Counts",
    "arrange",
    "counts",
    "outlook",
    "progress",
    "project",
    "required_pace",
    "schedule_ratio",
]

CodeArray: TypeAlias = NDArray[np.int8]


def project(
    rules: Sequence[Rule],
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the milestones of each target, for every area and scenario.

    Parameters
    ----------
    rules
        One for each indicator, all of one base year and one target year; see `xzplan.bulk.rules`.
    base, target
        Shape (indicator,) + S, where S is (), (area,) or (scenario, area), or any shape that broadcasts to it; by
        default the plan's own. The target is the figure of the demand: a bound, a sum, or a yearly rate in per cent.
        The base of a sum is 0.
    out
        Shape (indicator, year) + S and float64, to write into; it must not overlap `base` or `target`.

    Returns
    -------
    ndarray of float64, shape (indicator, year) + S
        From the base year to the target year. NaN if the trajectory has no milestone: in every year without a target,
        in every year but the last without a base.

    Raises
    ------
    InvalidInputError
        A value is infinite or the rule cannot work with it, or a shape does not fit. `out` is then partly written.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> beds = bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])
    >>> bulk.project([beds], base=[[17.81, 30.0, 60.0]])[0, 3].tolist()
    [40.124, 45.0, 55.0]
    """
    first, last = check_rules(rules)
    starts, ends, shape = _anchors(rules, base, target)
    paths: FloatArray = check_out(out, (len(rules), last - first + 1, *shape), base=starts, target=ends)
    scratch = Scratch(shape)
    for index, rule in enumerate(rules):
        start, end = np.broadcast_to(starts[index], shape), np.broadcast_to(ends[index], shape)
        fill(rule, start, end, paths[index], scratch)
    return paths


def progress(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: CodeArray | None = None,
) -> CodeArray:
    """Return the code of the status of progress for every value, assessed as of its year.

    Parameters
    ----------
    rules
        As for `project`.
    observed
        Shape (indicator, year) + S, for the years from the one after the base year to the target year: the values, for
        a sum the amount of each year, for growth the rate of each year in per cent.
    base, target
        As for `project`.
    scheme
        As for `xzplan.assess`.
    out
        Shape (indicator, year) + S and int8, to write into.

    Returns
    -------
    ndarray of int8, shape (indicator, year) + S
        `xzplan.bulk.CODES` has the status of each code. The code of a year is the verdict of `xzplan.assess` on the
        values up to that year, and 0 if that year has no value.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> beds = bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])
    >>> codes = bulk.progress([beds], [[21.3, 30.8, 41.0, float("nan"), 55.0]])
    >>> [bulk.CODES[code].value for code in codes[0]]
    ['behind', 'behind', 'on_track', 'not_assessed', 'achieved']
    """
    return _judged(Part.PROGRESS, rules, observed, base=base, target=target, scheme=scheme, out=out)


def outlook(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: CodeArray | None = None,
) -> CodeArray:
    """Return the code of the status of the outlook for every value, assessed as of its year.

    Parameters and result are those of `progress`.
    """
    return _judged(Part.OUTLOOK, rules, observed, base=base, target=target, scheme=scheme, out=out)


def schedule_ratio(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the change so far over the change due; NaN if no change in the good direction is due.

    Parameters are those of `progress`; the result is float64. For growth it is a ratio of logarithms. The ratio is
    reported beside the verdict and does not decide it.
    """
    return _judged(Part.RATIO, rules, observed, base=base, target=target, scheme=scheme, out=out)


def required_pace(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the change needed in each remaining year, in the indicator's unit; NaN if the bound is met.

    Parameters are those of `progress`; the result is float64.
    """
    return _judged(Part.PACE, rules, observed, base=base, target=target, scheme=scheme, out=out)


@final
@frozen(kw_only=True, eq=False, field_transformer=checked)
class Counts:
    """The number of values with each status."""

    statuses: tuple[Status, ...]
    """The statuses along the last axis of `values`: `xzplan.bulk.CODES`."""
    values: NDArray[np.int64]
    """Shape S + (status,)."""


def counts(codes: CodeArray, *, axis: int | tuple[int, ...] | None = None) -> Counts:
    """Return the number of codes of each status.

    Parameters
    ----------
    codes
        int8, any shape.
    axis
        Axes to count along; all by default.

    Returns
    -------
    Counts
        With the axes that remain, and one more for the status.
    """
    if not isinstance(codes, np.ndarray) or codes.dtype != np.int8:
        raise InvalidInputError("codes", codes, "not an array of int8")
    try:
        values = np.stack(
            [np.asarray(np.count_nonzero(codes == code, axis=axis), np.int64) for code in range(len(CODES))],
            axis=-1,
        )
    except Exception:  # noqa: BLE001 - numpy asks the axes, and they may be of any class
        raise InvalidInputError("axis", axis, f"pass axes of an array of {codes.ndim} axes") from None
    if values.sum() != codes.size:
        raise InvalidInputError("codes", codes, f"codes are 0 to {len(CODES) - 1}")
    return Counts(statuses=CODES, values=values)


def arrange(array: NDArray[Any], order: str | Iterable[str]) -> NDArray[Any]:
    """Return a view of a result with its axes in another order; nothing is copied.

    Parameters
    ----------
    array
        A result of this module, axes (indicator, year), (indicator, year, area) or (indicator, year, scenario, area).
    order
        The names of its axes, each once, in the order wanted: ``"area year indicator"``.

    Examples
    --------
    >>> import numpy as np
    >>> from xzplan import bulk
    >>> bulk.arrange(np.zeros((28, 6, 14)), "area indicator year").shape
    (14, 28, 6)
    """
    if not isinstance(array, np.ndarray):
        raise InvalidInputError("array", array, "not an array; pass a result of this module")
    given = order.split() if isinstance(order, str) else items_of("order", order, "pass names of axes")
    names = [name if isinstance(name, str) else "" for name in islice(given, len(_AXES) + 1)]
    own = {2: _AXES[:2], 3: (*_AXES[:2], "area"), 4: _AXES}.get(array.ndim)
    if own is None or sorted(names) != sorted(own):
        wanted = ", ".join(own or _AXES)
        raise InvalidInputError("order", order, f"name each of {wanted} once, for {array.ndim} axes")
    return array.transpose([own.index(name) for name in names])


_AXES = ("indicator", "year", "scenario", "area")


def _anchors(
    rules: Sequence[Rule], base: ArrayLike | None, target: ArrayLike | None
) -> tuple[FloatArray, FloatArray, tuple[int, ...]]:
    """Return both anchors with a leading axis of indicators, and the shape of the rest."""
    given = []
    for name, values, own in (
        ("base", base, [rule.base for rule in rules]),
        ("target", target, [rule.target for rule in rules]),
    ):
        array = numbers(own if values is None else values, name)
        if not 1 <= array.ndim <= 3 or array.shape[0] != len(rules):
            raise InvalidInputError(
                name,
                array.shape,
                f"axes are ({counted(len(rules), 'indicator')}, scenario, area), the last two optional",
            )
        given.append(array)
    starts, ends = given
    return starts, ends, common_shape(base=starts.shape[1:], target=ends.shape[1:])


def _judged(
    part: Part,
    rules: Sequence[Rule],
    observed: ArrayLike,
    *,
    base: ArrayLike | None,
    target: ArrayLike | None,
    scheme: str | Scheme,
    out: NDArray[Any] | None,
) -> NDArray[Any]:
    """Return one part of the verdicts on every value."""
    first, last = check_rules(rules)
    starts, ends, shape = _anchors(rules, base, target)
    values = numbers(observed, "observed")
    years = last - first
    if values.ndim < 2 or values.shape[:2] != (len(rules), years):
        raise InvalidInputError(
            "observed",
            values.shape,
            f"the first axes are {counted(len(rules), 'indicator')} and {counted(years, 'year')}",
        )
    try:
        shape = np.broadcast_shapes(shape, values.shape[2:])
        values = np.broadcast_to(values, (len(rules), years, *shape))
    except ValueError:
        raise InvalidInputError(
            "observed", values.shape, f"its areas or scenarios do not broadcast with {shape}"
        ) from None
    result: NDArray[Any] = check_out(out, values.shape, part.dtype, observed=values, base=starts, target=ends)
    chosen = get_scheme(scheme)
    if not isinstance(chosen, Scheme):
        raise InvalidInputError(
            "scheme", chosen.id, "published schemes rate one series at a time: use rate_series"
        )
    for index, rule in enumerate(rules):
        cells = Cells(
            rule=rule,
            scheme=chosen,
            observed=values[index],
            base=np.broadcast_to(starts[index], shape),
            target=np.broadcast_to(ends[index], shape),
        )
        judge(part, cells, result[index])
    return result

"""Projection and assessment of thousands of areas and scenarios at once, on arrays.

Axes have names and one order in memory: ``indicator``, ``year``, ``scenario``, ``area``; the last two where there are
any. A year of an indicator is one stroke of memory, which is what makes this fast; `arrange` gives a view in any other
order. NaN stands for what is not known, and spreads to what depends on it.

The numbers are those of `xzplan.trajectory` and the verdicts those of `xzplan.assess`, to the bit: a cell that cannot be
decided beyond doubt in floats is decided by `xzplan.assess` itself. Every function takes ``out=`` and then needs under
4 MiB of its own, whatever the size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias, cast, final

import numpy as np
from attrs import frozen
from numpy.typing import ArrayLike, NDArray

from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import Scheme, get_scheme
from xzplan.bulk import _status
from xzplan.bulk.records import Rule, check_rules, fill, rule
from xzplan.exceptions import InvalidInputError
from xzplan.model.plan import Plan
from xzplan.numerics.arrays import FloatArray, check_out, numbers
from xzplan.numerics.legs import Scratch

__all__ = [
    "CODES",
    "Counts",
    "arrange",
    "counts",
    "outlook",
    "progress",
    "project",
    "required_pace",
    "rules",
    "schedule_ratio",
]

CODES: tuple[Status, ...] = _status.CODES
"""The status of each code: ``CODES[code]``. 0 is *not assessed*."""

CodeArray: TypeAlias = NDArray[np.int8]


def rules(plan: Plan, **options: Any) -> tuple[Rule, ...]:
    """Return the rule of every indicator, in the plan's order.

    Parameters
    ----------
    plan
        The plan.
    **options
        As for `rule`, for every indicator alike.
    """
    return tuple(rule(indicator, **options) for indicator in plan.indicators.values())


def project(
    rules: Sequence[Rule],
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    out: FloatArray | None = None,
) -> FloatArray:
    """Return what each target demands of each year, for every area and scenario.

    Parameters
    ----------
    rules
        One for each indicator, all of one base year and one target year; see `rules`.
    base, target
        Shape (indicator,) + S, where S is (), (area,) or (scenario, area), or any that broadcasts to it; by default
        the plan's own. The target is the figure of the demand: a bound, a sum, or a yearly rate in per cent. NaN is
        unknown. A sum starts from 0.
    out
        Shape (indicator, year) + S and float64, to write into; it must not overlap `base` or `target`.

    Returns
    -------
    ndarray of float64, shape (indicator, year) + S
        From the base year to the target year. NaN where the trajectory has no milestone: all years without a target,
        all but the last without a base.

    Raises
    ------
    InvalidInputError
        Infinite, a shape that does not fit, or a value the rule cannot work with. `out` is then partly written.

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
    room = check_out(out, (len(rules), last - first + 1, *shape), np.float64, base=starts, target=ends)
    scratch = Scratch(shape)
    for at, one in enumerate(rules):
        start, end = np.broadcast_to(starts[at], shape), np.broadcast_to(ends[at], shape)
        fill(one, start, end, room[at], scratch)
    return cast("FloatArray", room)


def progress(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: CodeArray | None = None,
) -> CodeArray:
    """Return whether every value is on schedule, as at its year: codes of the status of progress.

    Parameters
    ----------
    rules
        As for `project`.
    observed
        Shape (indicator, year) + S, the years from the one after the base year to the target year: observed values, for
        a sum the year's own amount, for growth the year's rate in per cent. NaN is unknown.
    base, target
        As for `project`.
    scheme
        As for `xzplan.assess`.
    out
        Shape (indicator, year) + S and int8, to write into.

    Returns
    -------
    ndarray of int8, shape (indicator, year) + S
        Codes; `CODES` has the status of each. The code of a year is the verdict of `xzplan.assess` on the values up to
        that year, and 0 where that year itself has no value.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> beds = bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])
    >>> codes = bulk.progress([beds], [[21.3, 30.8, 41.0, float("nan"), 55.0]])
    >>> [bulk.CODES[code].value for code in codes[0]]
    ['behind', 'behind', 'on_track', 'not_assessed', 'achieved']
    """
    return _judge(_status.PROGRESS, rules, observed, base, target, scheme, out)


def outlook(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: CodeArray | None = None,
) -> CodeArray:
    """Return whether the target will be met, as at the year of every value: codes of the status of the outlook.

    Parameters and result are those of `progress`.
    """
    return _judge(_status.OUTLOOK, rules, observed, base, target, scheme, out)


def schedule_ratio(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the way gone over the way due, where the verdict on progress rests on it, else NaN.

    Parameters are those of `progress`; the result is float64. For growth the ratio is one of logarithms, to 1e-9.
    """
    return _judge(_status.RATIO, rules, observed, base, target, scheme, out)


def required_pace(
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None = None,
    target: ArrayLike | None = None,
    *,
    scheme: str | Scheme = "plan",
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the change needed each year from then on, in the indicator's unit; NaN where there is none.

    Parameters are those of `progress`; the result is float64.
    """
    return _judge(_status.PACE, rules, observed, base, target, scheme, out)


@final
@frozen(kw_only=True)
class Counts:
    """How many values have each status."""

    statuses: tuple[Status, ...]
    """`CODES`: the last axis of `values`."""
    values: NDArray[np.int64]
    """Shape S + (status,)."""


def counts(codes: CodeArray, *, axis: int | tuple[int, ...] | None = None) -> Counts:
    """Return how many codes there are of each status.

    Parameters
    ----------
    codes
        int8, any shape.
    axis
        Axes to count along; all by default.

    Returns
    -------
    Counts
        Of the axes that are left, and one more for the status.
    """
    if not isinstance(codes, np.ndarray) or codes.dtype != np.int8:
        raise InvalidInputError("codes", codes, "not an array of int8")
    found = [np.count_nonzero(codes == code, axis=axis) for code in range(len(CODES))]
    values = np.stack([np.asarray(one, np.int64) for one in found], axis=-1)
    if values.sum() != codes.size:
        raise InvalidInputError("codes", codes, f"a code that is none of 0 to {len(CODES) - 1}")
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
    names = order.split() if isinstance(order, str) else list(order)
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
        ("base", base, [one.base for one in rules]),
        ("target", target, [one.target for one in rules]),
    ):
        array = numbers(own if values is None else values, name)
        if not 1 <= array.ndim <= 3 or array.shape[0] != len(rules):
            raise InvalidInputError(
                name,
                array.shape,
                f"axes are ({len(rules)} indicators, scenario, area), the last two optional",
            )
        given.append(array)
    try:
        shape = np.broadcast_shapes(given[0].shape[1:], given[1].shape[1:])
    except ValueError:
        raise InvalidInputError(
            "target", given[1].shape, f"its shape does not broadcast with that of base, {given[0].shape}"
        ) from None
    return given[0], given[1], shape


def _judge(  # noqa: PLR0917
    wanted: int,
    rules: Sequence[Rule],
    observed: ArrayLike,
    base: ArrayLike | None,
    target: ArrayLike | None,
    scheme: str | Scheme,
    out: NDArray[Any] | None,
) -> NDArray[Any]:
    first, last = check_rules(rules)
    starts, ends, shape = _anchors(rules, base, target)
    values = numbers(observed, "observed")
    years = last - first
    if values.ndim < 2 or values.shape[:2] != (len(rules), years):
        raise InvalidInputError(
            "observed", values.shape, f"the first axes are {len(rules)} indicators and {years} years"
        )
    try:
        shape = np.broadcast_shapes(shape, values.shape[2:])
        values = np.broadcast_to(values, (len(rules), years, *shape))
    except ValueError:
        raise InvalidInputError(
            "observed", values.shape, f"its areas or scenarios do not broadcast with {shape}"
        ) from None
    dtype = np.int8 if wanted in (_status.PROGRESS, _status.OUTLOOK) else np.float64
    room = check_out(out, values.shape, dtype, observed=values, base=starts, target=ends)
    found = get_scheme(scheme)
    if not isinstance(found, Scheme):
        raise InvalidInputError(
            "scheme", found.id, "published schemes rate one series at a time: use rate_series"
        )
    for at, one in enumerate(rules):
        ends_at = np.broadcast_to(ends[at], shape)
        _status.judge(wanted, one, found, values[at], np.broadcast_to(starts[at], shape), ends_at, room[at])
    return cast("NDArray[Any]", room)

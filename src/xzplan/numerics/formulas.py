"""The arithmetic of the metrics, in plain operators: floats and arrays give the same bits.

Nothing is checked here. `xzplan.assessment.metrics` checks its arguments, and an assessment has checked its own.
"""

from __future__ import annotations

from typing import Any, TypeAlias

X: TypeAlias = Any
"""A float or an array of floats; the result has the broadcast shape."""


def share(value: X, base: X, end: X) -> X:
    """Return the share of the way from base to end that is gone."""
    return (value - base) / (end - base)


def pace(value: X, end: X, years: X) -> X:
    """Return the yearly change that leads from a value to an end."""
    return (end - value) / years


def rate(value: X, end: X, years: X) -> X:
    """Return the yearly rate that leads from a value to an end, in per cent."""
    return ((end / value) ** (1 / years) - 1) * 100


def continued(latest: X, change: X, years: X) -> X:
    """Return the value after some more years of the same yearly change."""
    return latest + change * years


def missed(projected: X, latest: X, end: X, sign: X) -> X:
    """Return the share of the remaining way that is left at the end; the sign is that of the good direction."""
    return sign * (end - projected) / abs(end - latest)


def factor(percent: X) -> X:
    """Return the factor of a growth in per cent."""
    return 1 + percent / 100

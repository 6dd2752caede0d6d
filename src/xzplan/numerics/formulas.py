"""The arithmetic of the measures, in plain operators: the same on floats and on arrays, to the bit.

Nothing is checked here; `xzplan.assessment.metrics` checks its arguments, and an assessment has checked its own.
"""

from __future__ import annotations

import math
from typing import Any, TypeAlias

X: TypeAlias = Any
"""A float or an array of them; what comes back is of the broadcast shape."""


def share(value: X, base: X, end: X) -> X:
    """Return the share of the way from base to end that is gone."""
    return (value - base) / (end - base)


def pace(value: X, end: X, years: X) -> X:
    """Return the yearly change from a value to an end."""
    return (end - value) / years


def rate(value: X, end: X, years: X) -> X:
    """Return the yearly rate from a value to an end, in per cent."""
    return ((end / value) ** (1 / years) - 1) * 100


def continued(latest: X, change: X, years: X) -> X:
    """Return a value that goes on by the same yearly change."""
    return latest + change * years


def missed(projected: X, latest: X, end: X, sign: X) -> X:
    """Return the share of the way still to go that is left at the end; the sign is that of the good direction."""
    return sign * (end - projected) / abs(end - latest)


def factor(percent: X) -> X:
    """Return the factor of a growth in per cent."""
    return 1 + percent / 100


def percent(log: float) -> float:
    """Return the rate of growth, in per cent, of a logarithm."""
    return math.expm1(log) * 100

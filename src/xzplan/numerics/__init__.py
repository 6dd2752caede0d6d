"""Interpolation and arithmetic on series: arrays in, arrays out. Needs no plan."""

from __future__ import annotations

from xzplan.numerics.interpolation import Method, check_method, compound, interpolate, piecewise
from xzplan.numerics.series import Crossing, crossing_years, mean_growth, trend_slope, trend_value

__all__ = [
    "Crossing",
    "Method",
    "check_method",
    "compound",
    "crossing_years",
    "interpolate",
    "mean_growth",
    "piecewise",
    "trend_slope",
    "trend_value",
]

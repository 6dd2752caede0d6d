"""Arrays in, arrays out: interpolation and arithmetic on series. Knows no word of planning."""

from __future__ import annotations

from xzplan.numerics.interpolation import Method, check_method, compound, interpolate, line, piecewise

__all__ = ["Method", "check_method", "compound", "interpolate", "line", "piecewise"]

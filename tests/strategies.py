"""Hypothesis strategies for what the laws of paths speak of; those for records are in `xzplan.testing`."""

from __future__ import annotations

from typing import Any, TypeAlias

from hypothesis import strategies as st

MethodCall: TypeAlias = dict[str, Any]
"""Keyword arguments that name a method."""

METHODS: list[MethodCall] = [
    {"method": "linear"},
    {"method": "power", "exponent": 0.5},
    {"method": "power", "exponent": 2},
    {"method": "power", "exponent": 7.25},
    {"method": "logistic", "steepness": 0.5},
    {"method": "logistic", "steepness": 8},
    {"method": "step"},
]
"""One of each of the methods that share the table of weights."""

GEOMETRIC: MethodCall = {"method": "geometric"}


def weight_methods() -> st.SearchStrategy[MethodCall]:
    """Keyword arguments of the methods that share the table of weights, with any parameters."""
    return st.one_of(
        st.sampled_from(METHODS),
        st.builds(dict, method=st.just("power"), exponent=st.floats(0.01, 100)),
        st.builds(dict, method=st.just("logistic"), steepness=st.floats(0.001, 1000)),
    )


def methods() -> st.SearchStrategy[MethodCall]:
    """Keyword arguments of any method."""
    return st.one_of(weight_methods(), st.just(GEOMETRIC))


def values() -> st.SearchStrategy[float]:
    """Finite floats of any size whose differences stay finite."""
    return st.floats(-8e307, 8e307)


def ordinary_values() -> st.SearchStrategy[float]:
    """Floats of the sizes that statistics have, so that neither scaling nor products leave the range."""
    magnitudes = st.floats(1e-6, 1e12)
    return st.one_of(st.just(0.0), magnitudes, magnitudes.map(lambda x: -x))


def positive_values() -> st.SearchStrategy[float]:
    """Positive floats whose ratios stay finite."""
    return st.floats(1e-150, 1e150)


def anchors_for(method: MethodCall) -> st.SearchStrategy[float]:
    """Values that the method can run between."""
    return positive_values() if method == GEOMETRIC else values()


@st.composite
def year_grids(draw: st.DrawFn, least: int = 2, most: int = 8) -> list[int]:
    """Strictly increasing years, with gaps: within ten years, as those of a plan, or within three centuries."""
    if draw(st.integers(0, 2)):
        years = draw(st.sets(st.integers(1900, 2200), min_size=least, max_size=most))
    else:
        first = draw(st.integers(1900, 2190))
        years = draw(st.sets(st.integers(first, first + 10), min_size=least, max_size=most))
    return sorted(years)

"""The lines and marks of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from xzplan.plotting._data import Dot, Strand
from xzplan.plotting._styles import (
    GOOD_SIDE_ALPHA,
    ahead_style,
    base_style,
    observed_style,
    path_style,
    target_style,
)
from xzplan.projection.records import Basis


def draw_strand(axes: Axes, strand: Strand, colour: str, mark: str, scale: float) -> None:
    """Draw a path, what was observed along it, and the way that is left."""
    path = strand.path
    years, values = path.years.tolist(), path.values.tolist()
    if path.basis is Basis.HELD:
        axes.plot(years, values, color=colour, lw=1.6 * scale)
    elif years:
        axes.plot(years, values, **path_style(colour, mark, scale))
        if years[-1] == path.indicator.target.year:
            axes.plot(years[-1:], values[-1:], zorder=3, **target_style(colour, scale))
    if path.high is not None:
        axes.plot(years, path.high.tolist(), color=colour, lw=1.6 * scale)
        axes.fill_between(years, values, path.high.tolist(), color=colour, alpha=GOOD_SIDE_ALPHA, lw=0)
    _plot(axes, strand.base, 3, base_style(colour, scale))
    _plot(axes, strand.ahead, 2.5, ahead_style(scale))
    _plot(axes, strand.observed, 4, observed_style(colour, mark, scale))
    estimated = [dot for dot in strand.observed if dot.estimated]
    _plot(axes, estimated, 4.5, observed_style("white", mark, scale) | {"ls": ""})


def _plot(axes: Axes, dots: Sequence[Dot], zorder: float, style: dict[str, Any]) -> None:
    if dots:
        axes.plot([dot.year for dot in dots], [dot.value for dot in dots], zorder=zorder, **style)

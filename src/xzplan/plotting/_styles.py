"""Sizes, colours and signs of what is drawn, and figures and axes to draw it in."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from xzplan.display.palette import INK

SERIES_COLOURS = "#0072B2", "#A86500"
"""Of the first and the second series; of more, from the start again."""
SERIES_MARKS = "o", "s"
FAINT, AXIS_LINE, SHADE = "#DDDDDD", "#999999", "#F2F2F2"
GREY = "#5f5f5f"
"""Of what stands beside the matter: units, notes, names of lines."""
GOOD_SIDE_ALPHA = 0.12
DASHES = (0, (2, 1.5))


@frozen(kw_only=True)
class Sizes:
    """Sizes of letters, in points, and of marks."""

    title: float = 12.0
    text: float = 9.0
    notes: float = 8.0
    marks: float = 1.0
    margin: float = 6.0
    """Around the picture."""
    plot: float = 44.0
    """The least height of the axes; what stands above gives way to it."""
    in_full: bool = True
    """Whether each verdict says which question it answers, and the unit what a value has to be."""


OF_ONE = Sizes()
"""A picture by itself."""
OF_MANY = Sizes(title=8.5, text=8.0, marks=0.75, margin=3.0, plot=32.0, in_full=False)
"""On a page of many."""


GROUND = "#444444"
"""Behind white names of groups."""


def look_of_series(index: int) -> tuple[str, str]:
    """Return the colour and the mark of a series by its place in the row."""
    return SERIES_COLOURS[index % len(SERIES_COLOURS)], SERIES_MARKS[index % len(SERIES_MARKS)]


def new_figure(width: float, height: float) -> Figure:
    """Return an empty white figure of a size in inches, whatever the defaults of the program are."""
    figure = Figure(figsize=(width, height), dpi=150, facecolor="white")
    FigureCanvasAgg(figure)
    figure.set_layout_engine("none")
    return figure


def base_style(colour: str, scale: float) -> dict[str, Any]:
    """Return how the baseline looks."""
    return {"ls": "", "marker": "D", "ms": 6 * scale, "mfc": "white", "mec": colour, "mew": 1.2 * scale}


def path_style(colour: str, mark: str, scale: float) -> dict[str, Any]:
    """Return how the milestones look."""
    return {"color": colour, "lw": scale, "marker": mark, "ms": 4 * scale, "mfc": "white", "mew": scale}


def target_style(colour: str, scale: float) -> dict[str, Any]:
    """Return how the target looks."""
    return {"ls": "", "marker": "*", "ms": 12 * scale, "color": colour, "mew": 0}


def observed_style(colour: str, mark: str, scale: float) -> dict[str, Any]:
    """Return how the observed values look."""
    return {"color": INK, "lw": 2 * scale, "marker": mark, "ms": 5.5 * scale, "mfc": colour, "mec": INK}


def ahead_style(scale: float) -> dict[str, Any]:
    """Return how the way that is left looks."""
    return {"color": INK, "lw": 1.3 * scale, "ls": DASHES}

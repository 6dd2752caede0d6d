"""Pictures of indicators, of the plan and of its review; needs matplotlib, the extra ``plot``.

A figure is made without pyplot, so that no window opens and nothing is kept; rcParams are not changed. Chinese is
drawn by a font that is installed, or by the subset of Noto Sans CJK SC that ships with the package.
"""

from __future__ import annotations

import warnings
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeAlias

from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.exceptions import InvalidInputError, MissingExtraError, MissingGlyphWarning
from xzplan.model.checks import check_choice
from xzplan.model.plan import Plan
from xzplan.projection.records import Trajectory

__all__ = ["plot_plan", "plot_status", "plot_trajectory"]

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_Language: TypeAlias = Literal["zh", "en"]


def plot_trajectory(
    shown: Trajectory | Assessment, *, lang: _Language = "zh", ax: Axes | None = None
) -> Figure:
    """Draw what a target demands of each year, and what was observed.

    Parameters
    ----------
    shown
        A trajectory: baseline, milestones or bound, target. An assessment: the observed values, the pace needed from
        now on and both verdicts as well.
    lang
        Language of the labels.
    ax
        Axes to draw into; nothing else of their figure is touched. By default a new figure, which has room for the
        reading, the caveats and the sources of the values below the axes.

    Returns
    -------
    matplotlib.figure.Figure
        Values in the unit of the trajectory: for growth an index that the observed rates are chained to, for a sum
        the running total of the observed amounts.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    InvalidInputError
        Something else to draw or to draw into, or another language.

    Warns
    -----
    MissingGlyphWarning
        No font has some characters; once for a picture.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> figure = xzplan.plot_trajectory(xzplan.trajectory(beds))  # doctest: +SKIP
    >>> figure.savefig("beds.png")  # doctest: +SKIP
    """
    _check("shown", shown, (Trajectory, Assessment), lang)
    _need_matplotlib()
    from matplotlib.axes import Axes

    from xzplan.plotting._data import picture
    from xzplan.plotting._single import alone, into

    if ax is not None and not isinstance(ax, Axes):
        raise InvalidInputError("ax", ax, "pass axes of matplotlib")
    if ax is None:
        figure, missing = alone(picture(shown), lang)
    else:
        missing = into(ax, picture(shown), lang)
        figure = ax.figure.figure  # of a part of a figure the whole
    _warn(missing)
    return figure


def plot_plan(shown: Plan | Review, *, lang: _Language = "zh") -> Figure:
    """Draw every indicator of a plan as small multiples, domain by domain.

    Parameters
    ----------
    shown
        A plan: what it demands. The assessment of a plan: what was observed and both verdicts as well.
    lang
        Language of the labels.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    InvalidInputError
        Something else to draw, or another language.

    Warns
    -----
    MissingGlyphWarning
        No font has some characters; once for a picture.
    """
    _check("shown", shown, (Plan, Review), lang)
    _need_matplotlib()
    from xzplan.plotting._plan import sheet

    figure, missing = sheet(shown, lang)
    _warn(missing)
    return figure


def plot_status(review: Review, *, lang: _Language = "zh") -> Figure:
    """Draw a review on one page: the counts, the opening sentence, and both verdicts on each indicator.

    Binding indicators come before anticipatory ones, each in the plan's order.

    Parameters
    ----------
    review
        The assessment of a plan.
    lang
        Language of the labels.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    InvalidInputError
        Something else to draw, or another language.

    Warns
    -----
    MissingGlyphWarning
        No font has some characters; once for a picture.
    """
    _check("review", review, (Review,), lang)
    _need_matplotlib()
    from xzplan.plotting._status import page

    figure, missing = page(review, lang)
    _warn(missing)
    return figure


def _check(argument: str, shown: object, kinds: tuple[type, ...], lang: object) -> None:
    if not isinstance(shown, kinds):
        raise InvalidInputError(argument, shown, f"pass {' or '.join(kind.__name__ for kind in kinds)}")
    check_choice("lang", lang, "zh", "en")


def _need_matplotlib() -> None:
    if find_spec("matplotlib") is None:
        raise MissingExtraError("plotting", "matplotlib", "plot")


def _warn(missing: str) -> None:
    if missing:
        warnings.warn(MissingGlyphWarning(missing), stacklevel=3)

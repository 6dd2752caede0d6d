"""Pictures of indicators, of the plan and of its review; needs matplotlib, the extra ``plot``.

A figure is made without pyplot, so that no window opens and nothing is kept; rcParams are not changed. Chinese is
drawn by a font that is installed, or by the subset of Noto Sans CJK SC that ships with the package.
"""

from __future__ import annotations

import warnings
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeAlias

from xzplan.assessment.areas import AreaReviews
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.exceptions import InvalidInputError, MissingExtraError, MissingGlyphWarning
from xzplan.model.checks import choice, items_of, require_stored
from xzplan.model.figures import to_decimal
from xzplan.model.plan import Plan
from xzplan.projection.records import Trajectory

__all__ = ["plot_plan", "plot_status", "plot_trajectory"]

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_Language: TypeAlias = Literal["zh", "en"]


def plot_trajectory(
    shown: Trajectory | Assessment,
    *,
    lang: _Language = "zh",
    ax: Axes | None = None,
    figsize: tuple[float, float] | None = None,
    title: str | None = None,
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
        Axes to draw into; nothing else of their figure is touched, and everything stays within their place. By default
        a new figure, which has room for our interpretation, the caveats and the sources of the values below the axes.
    figsize
        Width and height of the new figure in inches. By default 7.2 inches wide, and as high as needed. What does not
        fit a small figure is left out, the name of the indicator last; the texts find their place again when the
        figure is resized.
    title
        Title in place of the number and the name of the indicator; an empty one leaves it out.

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
        Something else to draw or to draw into, another language, no such size, or a size beside `ax`.

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
    lang, title = _checked("shown", shown, (Trajectory, Assessment), lang, title)
    size = _size(figsize)
    if ax is not None and size is not None:
        raise InvalidInputError("figsize", figsize, "leave it out: the axes passed as ax have a size")
    _need_matplotlib()
    from matplotlib.axes import Axes

    from xzplan.plotting._data import picture
    from xzplan.plotting._single import alone, into

    if ax is not None and not isinstance(ax, Axes):
        raise InvalidInputError("ax", ax, "pass axes of matplotlib")
    if ax is None:
        figure, missing = alone(picture(shown), lang, title, size)
    else:
        missing = into(ax, picture(shown), lang, title)
        figure = ax.figure.figure  # of a part of a figure the whole
    _warn(missing)
    return figure


def plot_plan(
    shown: Plan | Review,
    *,
    lang: _Language = "zh",
    figsize: tuple[float, float] | None = None,
    title: str | None = None,
) -> tuple[Figure, ...]:
    """Draw every indicator of a plan as small multiples in the plan's order, on as many pages as that takes.

    Parameters
    ----------
    shown
        A plan: what it demands. The assessment of a plan: what was observed and both verdicts as well.
    lang
        Language of the labels.
    figsize
        Width and height of a page in inches; by default A4 across, which has four columns and prints at 8 points.
    title
        Title in place of the name of the plan; an empty one leaves it out.

    Returns
    -------
    tuple of matplotlib.figure.Figure
        One for each page.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    InvalidInputError
        Something else to draw, another language, or no such size.

    Warns
    -----
    MissingGlyphWarning
        No font has some characters; once for all pages.

    Examples
    --------
    >>> import xzplan
    >>> pages = xzplan.plot_plan(xzplan.load_plan())  # doctest: +SKIP
    >>> from matplotlib.backends.backend_pdf import PdfPages  # doctest: +SKIP
    >>> with PdfPages("plan.pdf") as file:  # doctest: +SKIP
    ...     for page in pages:
    ...         file.savefig(page)
    """
    lang, title = _checked("shown", shown, (Plan, Review), lang, title)
    size = _size(figsize)
    _need_matplotlib()
    from xzplan.plotting._plan import pages

    figures, missing = pages(shown, lang, title, size)
    _warn(missing)
    return figures


def plot_status(
    review: Review | AreaReviews,
    *,
    lang: _Language = "zh",
    figsize: tuple[float, float] | None = None,
    title: str | None = None,
) -> Figure:
    """Draw a review on one page: the counts, the opening sentence, and both verdicts on each indicator.

    Binding indicators come before anticipatory ones, each in the plan's order. Of several areas, draw the sign of each
    indicator in each area.

    Parameters
    ----------
    review
        The assessment of a plan, or those of areas as `xzplan.assess_areas` returns them.
    lang
        Language of the labels.
    figsize
        Width and height of the page in inches. By default as wide as A4, and as high as needed. On a page that is too
        small for a row for each indicator, the numbers of the indicators stand with the signs of their statuses; of
        several areas, a bar for each.
    title
        Title in place of the name of the plan; an empty one leaves it out.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    InvalidInputError
        Something else to draw, another language, or no such size.

    Warns
    -----
    MissingGlyphWarning
        No font has some characters; once for a picture.
    """
    lang, title = _checked("review", review, (Review, AreaReviews), lang, title)
    size = _size(figsize)
    _need_matplotlib()
    from xzplan.plotting import _areas, _status

    if isinstance(review, AreaReviews):
        figure, missing = _areas.page(review, lang, title, size)
    else:
        figure, missing = _status.page(review, lang, title, size)
    _warn(missing)
    return figure


_SMALLEST, _LARGEST = 2.0, 100.0  # inches


def _size(figsize: object) -> tuple[float, float] | None:
    """Return width and height in inches; raise `InvalidInputError` for what is no size of a figure."""
    if figsize is None:
        return None
    problem = f"pass width and height in inches, each {_SMALLEST:g} to {_LARGEST:g}"
    given = tuple(items_of("figsize", figsize, problem))
    if len(given) != 2:
        raise InvalidInputError("figsize", figsize, problem)
    width, height = (float(to_decimal(length, "figsize")) for length in given)
    if not all(_SMALLEST <= length <= _LARGEST for length in (width, height)):
        raise InvalidInputError("figsize", figsize, problem)
    return width, height


def _checked(
    argument: str, shown: object, kinds: tuple[type, ...], lang: _Language, title: str | None
) -> tuple[_Language, str | None]:
    """Return language and title as plain texts; raise `InvalidInputError` for what cannot be drawn."""
    if not isinstance(shown, kinds):
        raise InvalidInputError(argument, shown, f"pass {' or '.join(kind.__name__ for kind in kinds)}")
    lang = choice("lang", lang, "zh", "en")
    title = None if title is None else require_stored("title", title)
    if title is not None and len(title) > _LONGEST_TITLE:
        raise InvalidInputError("title", title, f"longer than {_LONGEST_TITLE} characters")
    return lang, title


_LONGEST_TITLE = 500


def _need_matplotlib() -> None:
    if find_spec("matplotlib") is None:
        raise MissingExtraError("plotting", "matplotlib", "plot")


def _warn(missing: str) -> None:
    if missing:
        warnings.warn(MissingGlyphWarning(missing), stacklevel=3)

"""One pair of axes: the picture of one indicator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator

from xzplan.assessment.schemes.bands import Status
from xzplan.display.palette import INK
from xzplan.model.units import Unit
from xzplan.plotting._data import Dot, Picture, Strand, bound_label, good_edge, nearest_possible
from xzplan.plotting._styles import (
    AXIS_LINE,
    FAINT,
    GOOD_SIDE_ALPHA,
    LARGE,
    SMALL,
    ahead_style,
    base_style,
    look_of_series,
    observed_style,
    path_style,
    target_style,
)
from xzplan.plotting._words import (
    BOUND,
    MILESTONE,
    NOT_QUANTIFIED,
    ONLY_TARGET,
    OUTLOOK,
    OWN_TARGET,
    PROGRESS,
    TARGET,
    badge,
    colon,
    say,
    status_colour,
    with_remark,
    wrap,
)
from xzplan.projection.records import Basis

# Room around the values, as shares of their span.
_ROOM = 0.25
_ROOM_FOR_THE_REASON = 0.6
_ROOM_BEYOND_THE_LOWEST, _ROOM_BEYOND_THE_HIGHEST = 0.06, 0.08  # of values that can be
_YEARS_BEFORE, _YEARS_AFTER, _YEARS_AFTER_SMALL = (
    0.6,
    0.9,
    1.6,
)  # the labels of the last year stand right of it
_TICKS, _TICKS_SMALL = 6, 3

# Labels of points.
_NEAR_THE_EDGE = 0.12
"""As a share of the height of the axes: a label beyond such a point would leave them."""
_DISTANCE = 0.75
"""From a point to the label above or below it, as a multiple of the size of the letters."""
_BESIDE = 7.0  # points, from a point to the label right of it

# Titles, in points.
_LINE = 1.35
"""Height of a line, as a multiple of the size of the letters."""
_ABOVE_THE_AXES = 5.0
_LEFT_OF_THE_AXES = 28.0
_COLUMN = 190.0
_WIDTH, _WIDTH_SMALL, _WIDTH_OF_THE_REASON = 72, 54, 70  # columns of a terminal


def draw(axes: Axes, picture: Picture, lang: str, *, small: bool = False) -> list[Text]:
    """Draw the picture into axes, and return the texts drawn, for `xzplan.plotting._fonts.dress`."""
    size = SMALL if small else LARGE
    _style_axes(axes, size)
    _set_years(axes, picture, small=small)
    _set_values(axes, picture, small=small)
    texts = _title(axes, picture, lang, small=small)
    for index, strand in enumerate(picture.strands):
        colour, mark = look_of_series(index)
        _good_side(axes, strand, colour)
        _lines(axes, strand, colour, mark, 0.6 if small else 1.0)
        texts += _labels(axes, strand, lang, colour, size, alone=len(picture.strands) == 1)
    texts += _message(axes, picture, lang, small=small)
    return [*texts, *axes.get_xticklabels(), *axes.get_yticklabels()]


# Axes


def _style_axes(axes: Axes, size: float) -> None:
    axes.tick_params(labelsize=size, color=FAINT, labelcolor=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(AXIS_LINE)
    axes.grid(visible=True, axis="y", color=FAINT, lw=0.6)
    axes.set_axisbelow(True)


def _set_years(axes: Axes, picture: Picture, *, small: bool) -> None:
    """Show every year of the plan; on a small picture name the first and the last."""
    first, last = picture.indicator.baseline.year, picture.indicator.target.year
    axes.set_xlim(first - _YEARS_BEFORE, last + (_YEARS_AFTER_SMALL if small else _YEARS_AFTER))
    years = [first, last] if small else list(range(first, last + 1))
    axes.set_xticks(years, labels=[str(year) for year in years])


def _set_values(axes: Axes, picture: Picture, *, small: bool) -> None:
    """Show all values, with room for their labels."""
    values = _values(picture)
    if not values:
        axes.set_ylim(0, 1)
        axes.set_yticks([])
        return
    room_on_top = _ROOM
    if picture.strands[0].path.basis is Basis.UNQUANTIFIED and not small:
        room_on_top += _ROOM_FOR_THE_REASON
    bottom, top = _limits(values, picture.unit, room_on_top)
    axes.set_ylim(bottom, top)
    ticks = _ticks(bottom, top, picture.unit, _TICKS_SMALL if small else _TICKS)
    decimals = max((len(f"{tick:.10g}".partition(".")[2]) for tick in ticks), default=0)
    axes.set_yticks(ticks, labels=[f"{tick:.{decimals}f}" for tick in ticks])


def _limits(values: Sequence[float], unit: Unit, room_on_top: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    span = high - low or abs(high) * 0.1 or 1.0
    bottom, top = low - _ROOM * span, high + room_on_top * span
    # Nothing can be beyond the bounds of the unit, so the axis ends there.
    if unit.lower is not None:
        bottom = max(bottom, float(unit.lower) - _ROOM_BEYOND_THE_LOWEST * span)
    if unit.upper is not None:
        top = min(top, float(unit.upper) + _ROOM_BEYOND_THE_HIGHEST * span)
    return bottom, top


def _ticks(bottom: float, top: float, unit: Unit, most: int) -> list[float]:
    """Return round values between two, none of them beyond what can be."""
    locator = MaxNLocator(most, steps=[1, 2, 2.5, 5, 10])
    ticks = [float(f"{tick:.10g}") for tick in locator.tick_values(bottom, top)]
    return [tick for tick in ticks if bottom <= tick <= top and nearest_possible(unit, tick) == tick]


def _values(picture: Picture) -> list[float]:
    values: list[float] = []
    for strand in picture.strands:
        values += strand.path.values.tolist()
        values += [dot.value for dot in (*strand.base, *strand.observed)]
        if strand.path.high is not None:
            values += strand.path.high.tolist()
    return values


# Titles


def _title(axes: Axes, picture: Picture, lang: str, *, small: bool) -> list[Text]:
    """Write the name, below it both verdicts, and below them the unit, which stands over its axis."""
    assessment = picture.assessment
    size, small_size = (SMALL + 0.5, SMALL) if small else (LARGE + 2, LARGE)
    left = -_LEFT_OF_THE_AXES if small else 0.0

    def put(text: str, x: float, row: float, size_of_text: float, colour: str) -> Text:
        return axes.annotate(
            text,
            (0, 1),
            xycoords="axes fraction",
            xytext=(left + x, _ABOVE_THE_AXES + row * size * _LINE),
            textcoords="offset points",
            fontsize=size_of_text,
            color=colour,
            annotation_clip=False,
        )

    name = "\n".join(title_lines(picture, lang, small=small))
    # Level: turned by a right angle, ≥ would be another sign.
    unit = put(_unit_line(picture, lang), -left, 0, small_size, INK)
    if assessment is None:
        return [put(name, 0, 1, size, INK), unit]
    texts = [unit]
    verdicts = ((PROGRESS, assessment.progress.status), (OUTLOOK, assessment.outlook.status))
    for index, (question, status) in enumerate(verdicts):
        x, row = (0.0, 2.0 - index) if small else (index * _COLUMN, 1.0)
        text = f"{say(question, lang)} {badge(status, lang)}"
        texts.append(put(text, x, row, small_size, status_colour(status)))
    return [put(name, 0, 3 if small else 2, size, INK), *texts]


def title_lines(picture: Picture, lang: str, *, small: bool) -> list[str]:
    """Return number and name of the indicator in lines, and where there is room whether it is binding."""
    indicator = picture.indicator
    name = f"({indicator.number}) {_name(picture, lang)}"
    if small:
        return wrap(name, _WIDTH_SMALL)
    separator = "　" if lang == "zh" else ", "
    return wrap(f"{name}{separator}{say(indicator.nature.text, lang)}", _WIDTH)


def _name(picture: Picture, lang: str) -> str:
    """Return the name of the indicator, with the series where one alone is shown, and whether the target is the user's."""
    alone = picture.strands[0].path.series if len(picture.strands) == 1 else None
    own = any(strand.path.indicator.target.supplied for strand in picture.strands)
    return with_remark(say(picture.indicator.label(alone), lang), OWN_TARGET if own else None, lang)


def _unit_line(picture: Picture, lang: str) -> str:
    """Return the unit, and what an observed value has to be."""
    path, unit = picture.strands[0].path, picture.unit
    if path.bound is None:
        return unit.zh if lang == "zh" else unit.en
    sign = path.bound.sign
    kind = {Basis.HELD: BOUND, Basis.TARGET_ONLY: TARGET}.get(path.basis, MILESTONE)
    return f"{unit.zh}，须{sign}{kind.zh}" if lang == "zh" else f"{unit.en}, to be {sign} {kind.en}"


# What is drawn


def _good_side(axes: Axes, strand: Strand, colour: str) -> None:
    edge = good_edge(strand, *axes.get_ylim())
    if edge is not None:
        bound = float(strand.path.values[-1])
        axes.axhspan(
            min(bound, edge), max(bound, edge), color=colour, alpha=GOOD_SIDE_ALPHA, lw=0, zorder=0.5
        )


def _lines(axes: Axes, strand: Strand, colour: str, mark: str, scale: float) -> None:
    path = strand.path
    years, values = path.years.tolist(), path.values.tolist()
    if path.basis is Basis.HELD:
        axes.plot(years, values, color=colour, lw=1.6 * scale)
    elif years:
        axes.plot(years, values, **path_style(colour, mark, scale))
        if years[-1] == path.indicator.target.year:
            axes.plot(years[-1:], values[-1:], zorder=3, **target_style(colour, scale))
    _plot(axes, strand.base, 3, base_style(colour, scale))
    _plot(axes, strand.ahead, 2.5, ahead_style(scale))
    _plot(axes, strand.observed, 4, observed_style(colour, mark, scale))
    estimated = [dot for dot in strand.observed if dot.estimated]
    _plot(axes, estimated, 4.5, observed_style("white", mark, scale) | {"ls": ""})


def _plot(axes: Axes, dots: Sequence[Dot], zorder: float, style: dict[str, Any]) -> None:
    if dots:
        axes.plot([dot.year for dot in dots], [dot.value for dot in dots], zorder=zorder, **style)


# Labels


def _labels(axes: Axes, strand: Strand, lang: str, colour: str, size: float, *, alone: bool) -> list[Text]:
    """Write figures beside the first, the latest and the last point, on the side where the lines are not."""
    texts = [_base_label(axes, strand, dot, lang, size) for dot in strand.base]
    end = bound_label(strand.path)
    if strand.name is not None and not alone:
        end = f"{say(strand.name, lang)} {end}".rstrip()
    if end and strand.path.years.size:
        point = int(strand.path.years[-1]), float(strand.path.values[-1])
        texts.append(_label_beside(axes, end, point, size, colour))
    if strand.observed and alone:
        texts.append(_latest_label(axes, strand, size))
    return texts


def _base_label(axes: Axes, strand: Strand, dot: Dot, lang: str, size: float) -> Text:
    path = strand.path
    if dot.name is not None:  # the baselines of several series stand one above the other
        return _label_beside(axes, f"{say(dot.name, lang)} {dot.label}", (dot.year, dot.value), size, INK)
    falls = path.years.size > 1 and path.values[-1] < path.values[0]
    above_the_bound = path.basis is Basis.HELD and dot.value > path.values[0]
    return _label_above_or_below(axes, dot, size, above=bool(falls or above_the_bound))


def _latest_label(axes: Axes, strand: Strand, size: float) -> Text:
    path, dot = strand.path, strand.observed[-1]
    above = dot.year in path.years and dot.value >= path[int(dot.year)]
    climbs = len(strand.observed) > 1 and dot.value > strand.observed[-2].value
    return _label_above_or_below(axes, dot, size, above=above, climbs=climbs)


def _label_above_or_below(
    axes: Axes, dot: Dot, size: float, *, above: bool, climbs: bool | None = None
) -> Text:
    """Label a point where one is wanted, or on the other side if the axes end there.

    A line that leads to the point, and climbs or falls, is on one side of it; the label is then on the other.
    """
    bottom, top = axes.get_ylim()
    height = (dot.value - bottom) / (top - bottom)
    above = height < 1 - _NEAR_THE_EDGE and (above or height < _NEAR_THE_EDGE)
    side = "center" if climbs is None else "right" if above is climbs else "left"
    return _place_label(
        axes,
        dot.label,
        (dot.year, dot.value),
        shift=(0.0, size * _DISTANCE if above else -size * _DISTANCE),
        alignment=(side, "bottom" if above else "top"),
        size=size,
        colour=INK,
    )


def _label_beside(axes: Axes, text: str, point: tuple[float, float], size: float, colour: str) -> Text:
    return _place_label(
        axes, text, point, shift=(_BESIDE, 0.0), alignment=("left", "center"), size=size, colour=colour
    )


def _place_label(
    axes: Axes,
    text: str,
    point: tuple[float, float],
    *,
    shift: tuple[float, float],
    alignment: tuple[str, str],
    size: float,
    colour: str,
) -> Text:
    return axes.annotate(
        text,
        point,
        xytext=shift,
        textcoords="offset points",
        ha=alignment[0],
        va=alignment[1],
        fontsize=size,
        color=colour,
        zorder=5,
    )


# Why there is no path


def _message(axes: Axes, picture: Picture, lang: str, *, small: bool) -> list[Text]:
    """Say why the picture has no path, if it has none."""
    basis = picture.strands[0].path.basis
    unquantified = basis is Basis.UNQUANTIFIED
    if picture.message is None or not (unquantified or (small and basis is Basis.TARGET_ONLY)):
        return []
    colour = status_colour(Status.NOT_ASSESSED)
    if small:  # below the axes, between the first and the last year
        short = say(NOT_QUANTIFIED if unquantified else ONLY_TARGET, lang)
        return [
            axes.text(
                0.42,
                -0.08,
                short,
                transform=axes.transAxes,
                ha="center",
                va="top",
                fontsize=SMALL,
                color=colour,
            )
        ]
    demand = f"{say(TARGET, lang)}{colon(lang)}{say(picture.indicator.target.demand.words, lang)}"
    lines = wrap(demand, _WIDTH_OF_THE_REASON) + wrap(say(picture.message, lang), _WIDTH_OF_THE_REASON)
    height, upright = (0.96, "top") if _values(picture) else (0.5, "center")
    return [
        axes.text(
            0.5,
            height,
            "\n".join(lines),
            transform=axes.transAxes,
            ha="center",
            va=upright,
            fontsize=LARGE,
            color=colour,
            linespacing=1.6,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
        )
    ]

"""One pair of axes: the picture of one indicator."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator

from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.verdicts import words
from xzplan.display.palette import INK
from xzplan.model.units import Unit
from xzplan.plotting._data import Dot, Picture, Strand, bound_label
from xzplan.plotting._words import (
    BASELINE,
    BOUND,
    CHAINED,
    GOOD_SIDE,
    MILESTONE,
    MILESTONES,
    NOT_QUANTIFIED,
    OBSERVED,
    ONLY_TARGET,
    OUTLOOK,
    PACE,
    PACE_IN_GENERAL,
    PROGRESS,
    SUMMED,
    TARGET,
    badge,
    say,
    status_colour,
    wrap,
)
from xzplan.projection.records import Basis

COLOURS = "#0072B2", "#A86500"
"""Of the first and the second series; of more, from the start again."""
MARKS = "o", "s"
FAINT = "#DDDDDD"
LARGE, SMALL = 9.0, 6.5  # points

_OBSERVED = {Basis.COMPOUNDED: CHAINED, Basis.ACCUMULATED: SUMMED}


def new_figure(width: float, height: float) -> Figure:
    """Return an empty white figure of a size in inches, whatever the defaults of the program are."""
    figure = Figure(figsize=(width, height), dpi=150, facecolor="white")
    FigureCanvasAgg(figure)
    figure.set_layout_engine("none")
    return figure


def new_axes(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    """Return new axes in a figure, placed in inches."""
    across, up = figure.get_size_inches()
    return figure.add_axes((left / across, bottom / up, width / across, height / up), facecolor="white")


def draw(axes: Axes, picture: Picture, lang: str, *, small: bool = False) -> list[Text]:
    """Draw the picture into axes, and return the texts drawn, for `xzplan.plotting.pictures._fonts.dress`."""
    size = SMALL if small else LARGE
    _set_axes(axes, picture, small=small)
    texts = _title(axes, picture, lang, small=small)
    for at, strand in enumerate(picture.strands):
        colour = COLOURS[at % len(COLOURS)]
        _good_side(axes, strand, colour)
        _lines(axes, strand, colour, MARKS[at % len(MARKS)], 0.6 if small else 1.0)
        texts += _labels(axes, strand, lang, colour, size, alone=len(picture.strands) == 1)
    texts += _message(axes, picture, lang, small=small)
    return [*texts, *axes.get_xticklabels(), *axes.get_yticklabels()]


def legend(picture: Picture, lang: str) -> list[tuple[Artist, str]]:
    """Return sign and words of everything drawn."""
    entries: list[tuple[Artist, str]] = []
    for at, strand in enumerate(picture.strands):
        colour, mark = COLOURS[at % len(COLOURS)], MARKS[at % len(MARKS)]
        whose = "" if strand.name is None else f"{say(strand.name, lang)}{'：' if lang == 'zh' else ': '}"
        own = whose if len(picture.strands) > 1 else ""
        path = strand.path
        label = bound_label(path, lang)
        if strand.base:
            entries.append((Line2D([], [], **_base_style(colour, 1)), f"{own}{say(BASELINE, lang)}"))
        if path.basis is Basis.HELD:
            entries.append((Line2D([], [], color=colour, lw=1.2), f"{own}{say(BOUND, lang)} {label}"))
            if _good_edge(strand, -math.inf, math.inf) is not None:
                entries.append((Patch(color=colour, alpha=0.12, lw=0), f"{own}{say(GOOD_SIDE, lang)}"))
        elif path.years.size > 1:
            basis = say(path.basis.text, lang)
            text = say(words(f"{MILESTONES.zh}（{basis}）", f"{MILESTONES.en} ({basis})"), lang)
            entries.append((Line2D([], [], **_path_style(colour, mark, 1)), f"{own}{text}"))
        if label and path.basis is not Basis.HELD:
            target = f"{own}{say(TARGET, lang)} {path.indicator.target.year}{'：' if lang == 'zh' else ': '}{label}"
            entries.append((Line2D([], [], **_target_style(colour, 1)), target))
        if strand.observed:
            text = say(_OBSERVED.get(path.basis, OBSERVED), lang)
            entries.append((Line2D([], [], **_seen_style(colour, mark, 1)), f"{own}{text}"))
        if strand.ahead and strand.pace is not None:
            pace = f"{own}{say(PACE, lang)} {say(strand.pace, lang)}"
            entries.append((Line2D([], [], **_ahead_style(1)), pace))
    return entries


def general_legend(lang: str, *, reviewed: bool) -> list[tuple[Artist, str]]:
    """Return sign and words of what panels in general have."""
    colour, mark = COLOURS[0], MARKS[0]
    entries: list[tuple[Artist, str]] = [
        (Line2D([], [], **_base_style(colour, 0.8)), say(BASELINE, lang)),
        (Line2D([], [], **_path_style(colour, mark, 0.8)), say(MILESTONES, lang)),
        (Line2D([], [], **_target_style(colour, 0.8)), say(TARGET, lang)),
        (Line2D([], [], color=colour, lw=1.2), say(BOUND, lang)),
        (Patch(color=colour, alpha=0.12, lw=0), say(GOOD_SIDE, lang)),
    ]
    if reviewed:
        entries += [
            (Line2D([], [], **_seen_style(colour, mark, 0.8)), say(OBSERVED, lang)),
            (Line2D([], [], **_ahead_style(0.8)), say(PACE_IN_GENERAL, lang)),
        ]
    return entries


def _base_style(colour: str, scale: float) -> dict[str, Any]:
    return {"ls": "", "marker": "D", "ms": 6 * scale, "mfc": "white", "mec": colour, "mew": 1.2 * scale}


def _path_style(colour: str, mark: str, scale: float) -> dict[str, Any]:
    return {"color": colour, "lw": scale, "marker": mark, "ms": 4 * scale, "mfc": "white", "mew": scale}


def _target_style(colour: str, scale: float) -> dict[str, Any]:
    return {"ls": "", "marker": "*", "ms": 12 * scale, "color": colour, "mew": 0}


def _seen_style(colour: str, mark: str, scale: float) -> dict[str, Any]:
    return {"color": INK, "lw": 2 * scale, "marker": mark, "ms": 5.5 * scale, "mfc": colour, "mec": INK}


def _ahead_style(scale: float) -> dict[str, Any]:
    return {"color": INK, "lw": 1.3 * scale, "ls": (0, (2, 1.5))}


def _set_axes(axes: Axes, picture: Picture, *, small: bool) -> None:
    """Limits and ticks: every year of the plan, and all values with room for their labels."""
    first, last = picture.indicator.baseline.year, picture.indicator.target.year
    axes.set_xlim(first - 0.6, last + (1.6 if small else 0.9))
    years = [first, last] if small else range(first, last + 1)
    axes.set_xticks(list(years), labels=[str(year) for year in years])
    axes.tick_params(labelsize=SMALL if small else LARGE, color=FAINT, labelcolor=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color("#999999")
    axes.grid(visible=True, axis="y", color=FAINT, lw=0.6)
    axes.set_axisbelow(True)
    values = _values(picture)
    if not values:
        axes.set_ylim(0, 1)
        axes.set_yticks([])
        return
    low, high = min(values), max(values)
    span = high - low or abs(high) * 0.1 or 1.0
    bottom, top = low - 0.25 * span, high + 0.25 * span
    if picture.strands[0].path.basis is Basis.UNQUANTIFIED and not small:
        top += 0.6 * span  # for the reason
    unit = picture.unit  # nothing can be beyond its bounds, so the axis ends there
    if unit.lower is not None:
        bottom = max(bottom, float(unit.lower) - 0.06 * span)
    if unit.upper is not None:
        top = min(top, float(unit.upper) + 0.08 * span)
    axes.set_ylim(bottom, top)
    locator = MaxNLocator(3 if small else 6, steps=[1, 2, 2.5, 5, 10])
    ticks = [float(f"{tick:.10g}") for tick in locator.tick_values(bottom, top)]
    ticks = [tick for tick in ticks if bottom <= tick <= top and _possible(unit, tick) == tick]
    decimals = max((len(f"{tick:.10g}".partition(".")[2]) for tick in ticks), default=0)
    axes.set_yticks(ticks, labels=[f"{tick:.{decimals}f}" for tick in ticks])


def _possible(unit: Unit, value: float) -> float:
    """The value, or the bound of the unit that it is beyond."""
    lower, upper = unit.lower, unit.upper
    if lower is not None and value < lower:
        return float(lower)
    return float(upper) if upper is not None and value > upper else value


def _values(picture: Picture) -> list[float]:
    values: list[float] = []
    for strand in picture.strands:
        values += strand.path.values.tolist()
        values += [dot.value for dot in (*strand.base, *strand.observed)]
        if strand.path.limit is not None and values:
            values.append(float(strand.path.limit.value))
    return values


def _title(axes: Axes, picture: Picture, lang: str, *, small: bool) -> list[Text]:
    assessment = picture.assessment
    size = SMALL + 0.5 if small else LARGE + 2
    lines = title_lines(picture, lang, small=small)
    left = -28.0 if small else 0.0  # points
    height = size * 1.35

    def put(text: str, x: float, row: float, size: float, colour: str) -> Text:
        return axes.annotate(
            text,
            (0, 1),
            xycoords="axes fraction",
            xytext=(left + x, 5 + row * height),
            textcoords="offset points",
            fontsize=size,
            color=colour,
            annotation_clip=False,
        )

    # The unit stands level above its axis: turned by a right angle, ≥ would be another sign.
    texts = [put(_unit_line(picture, lang), -left, 0, SMALL if small else LARGE, INK)]
    if assessment is None:
        return [put("\n".join(lines), 0, 1, size, INK), *texts]
    verdicts = ((PROGRESS, assessment.progress.status), (OUTLOOK, assessment.outlook.status))
    for at, (question, status) in enumerate(verdicts):
        x, row = (0.0, 2.0 - at) if small else (at * 190.0, 1.0)
        text = f"{say(question, lang)} {badge(status, lang)}"
        texts.append(put(text, x, row, SMALL if small else LARGE, status_colour(status)))
    return [put("\n".join(lines), 0, 3 if small else 2, size, INK), *texts]


def title_lines(picture: Picture, lang: str, *, small: bool) -> list[str]:
    """Return number and name of the indicator, with room to say whether it is binding, in lines."""
    name, nature = (
        f"({picture.indicator.number}) {_name(picture, lang)}",
        say(picture.indicator.nature.text, lang),
    )
    if small:
        return wrap(name, 54)
    return wrap(f"{name}　{nature}" if lang == "zh" else f"{name}, {nature}", 72)


def _name(picture: Picture, lang: str) -> str:
    """Return the name of the indicator, with the series where one alone is shown."""
    one, series = picture.indicator, picture.strands[0].name
    name = one.name_zh if lang == "zh" else one.name_en
    if series is None or len(picture.strands) > 1:
        return name
    return f"{name}（{series.zh}）" if lang == "zh" else f"{name} ({series.en})"


def _unit_line(picture: Picture, lang: str) -> str:
    """Unit and relation: what an observed value has to be."""
    path, unit = picture.strands[0].path, picture.unit
    if path.comparator is None:
        return unit.zh if lang == "zh" else unit.en
    sign = path.comparator.sign
    kind = BOUND if path.basis is Basis.HELD else TARGET if path.basis is Basis.TARGET_ONLY else MILESTONE
    return f"{unit.zh}，须{sign}{kind.zh}" if lang == "zh" else f"{unit.en}, to be {sign} {kind.en}"


def _good_edge(strand: Strand, bottom: float, top: float) -> float | None:
    """The edge of the axes that the good side of a held bound reaches to; the other end of a range, if it has one."""
    path = strand.path
    if path.basis is not Basis.HELD or path.comparator is None:
        return None
    if path.limit is not None:
        return float(path.limit.value)
    edge = (
        top if path.comparator.is_floor else bottom if path.comparator.is_ceiling else float(path.values[-1])
    )
    edge = _possible(path.unit, edge)
    return None if edge == path.values[-1] else edge  # nothing is better than the bound


def _good_side(axes: Axes, strand: Strand, colour: str) -> None:
    edge = _good_edge(strand, *axes.get_ylim())
    if edge is not None:
        bound = float(strand.path.values[-1])
        axes.axhspan(min(bound, edge), max(bound, edge), color=colour, alpha=0.12, lw=0, zorder=0.5)


def _lines(axes: Axes, strand: Strand, colour: str, mark: str, scale: float) -> None:
    path = strand.path
    years, values = path.years.tolist(), path.values.tolist()
    if path.basis is Basis.HELD:
        axes.plot(years, values, color=colour, lw=1.6 * scale)
    elif years:
        axes.plot(years, values, **_path_style(colour, mark, scale))
        if years[-1] == path.indicator.target.year:
            axes.plot(years[-1:], values[-1:], zorder=3, **_target_style(colour, scale))
    if strand.base:
        axes.plot(_years(strand.base), _heights(strand.base), zorder=3, **_base_style(colour, scale))
    if strand.ahead:
        axes.plot(_years(strand.ahead), _heights(strand.ahead), zorder=2.5, **_ahead_style(scale))
    if strand.observed:
        axes.plot(
            _years(strand.observed), _heights(strand.observed), zorder=4, **_seen_style(colour, mark, scale)
        )
        hollow = [dot for dot in strand.observed if dot.estimated]
        style = _seen_style("white", mark, scale) | {"ls": ""}
        if hollow:
            axes.plot(_years(hollow), _heights(hollow), zorder=4.5, **style)


def _years(dots: Sequence[Dot]) -> list[int]:
    return [dot.year for dot in dots]


def _heights(dots: Sequence[Dot]) -> list[float]:
    return [dot.value for dot in dots]


def _labels(axes: Axes, strand: Strand, lang: str, colour: str, size: float, *, alone: bool) -> list[Text]:
    """Figures beside the first, the latest and the last point, on the side where the lines are not."""
    path = strand.path
    texts: list[Text] = []
    rises = path.years.size < 2 or path.values[-1] >= path.values[0]
    bottom, top = axes.get_ylim()

    def put(
        text: str, at: tuple[int, float], shift: tuple[float, float], side: str, colour: str = INK
    ) -> None:
        upright = "center" if shift[1] == 0 else "bottom" if shift[1] > 0 else "top"
        texts.append(
            axes.annotate(
                text,
                at,
                xytext=shift,
                textcoords="offset points",
                ha=side,
                va=upright,
                fontsize=size,
                color=colour,
                zorder=5,
            )
        )

    def beside(dot: Dot, *, above: bool, climbs: bool | None = None) -> None:
        height = (dot.value - bottom) / (top - bottom)
        above = height < 0.88 and (above or height < 0.12)  # what is near the edge has its label inside
        side = "center" if climbs is None else "right" if above is climbs else "left"
        put(dot.label, (dot.year, dot.value), (0, size * 0.75 if above else -size * 0.75), side)

    for dot in strand.base:
        if dot.name is not None:
            put(f"{say(dot.name, lang)} {dot.label}", (dot.year, dot.value), (7, 0), "left")
            continue
        higher = path.basis is Basis.HELD and dot.value > path.values[0]
        beside(dot, above=higher or not rises)
    label = bound_label(path, lang)
    if strand.name is not None and not alone:
        label = f"{say(strand.name, lang)} {label}".rstrip()
    if label and path.years.size:
        put(label, (int(path.years[-1]), float(path.values[-1])), (7, 0), "left", colour)
    if strand.observed and alone:
        dot = strand.observed[-1]
        above = dot.year in path and dot.value >= path[dot.year]
        climbs = len(strand.observed) > 1 and dot.value > strand.observed[-2].value
        beside(dot, above=above, climbs=climbs)
    return texts


def _message(axes: Axes, picture: Picture, lang: str, *, small: bool) -> list[Text]:
    """Why the picture has no path, where it has none."""
    path = picture.strands[0].path
    unquantified = path.basis is Basis.UNQUANTIFIED
    if picture.message is None or not (unquantified or (small and path.basis is Basis.TARGET_ONLY)):
        return []
    if small:  # below the axes, between the first and the last year
        lines, x, y, upright = (
            [say(NOT_QUANTIFIED if unquantified else ONLY_TARGET, lang)],
            0.42,
            -0.08,
            "top",
        )
    else:
        demand = say(picture.indicator.target.demand.words, lang)
        lines = wrap(f"{say(TARGET, lang)}{'：' if lang == 'zh' else ': '}{demand}", 70)
        lines += wrap(say(picture.message, lang), 70)
        x, y, upright = (0.5, 0.96, "top") if _values(picture) else (0.5, 0.5, "center")
    return [
        axes.text(
            x,
            y,
            "\n".join(lines),
            transform=axes.transAxes,
            ha="center",
            va=upright,
            fontsize=SMALL if small else LARGE,
            color=status_colour(Status.NOT_ASSESSED),
            linespacing=1.6,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 2} if not small else None,
        )
    ]

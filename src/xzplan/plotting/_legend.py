"""The words beside the signs of a picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TypeAlias

from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from xzplan.plotting._data import Picture, Strand, bound_label, good_edge
from xzplan.plotting._styles import (
    BOUND_WIDTH,
    GOOD_SIDE_ALPHA,
    ahead_style,
    base_style,
    look_of_series,
    observed_style,
    path_style,
    target_style,
)
from xzplan.plotting._words import (
    BASELINE,
    BOUND,
    CHAINED,
    GOOD_SIDE,
    MILESTONES,
    OBSERVED,
    PACE,
    PACE_IN_GENERAL,
    SUMMED,
    TARGET,
    colon,
    say,
    words,
)
from xzplan.projection.records import Basis

Entry: TypeAlias = tuple[Artist, str]
"""A sign and its words."""

_OBSERVED = {Basis.COMPOUNDED: CHAINED, Basis.ACCUMULATED: SUMMED}
_GENERAL_SCALE = 0.8


def legend(picture: Picture, lang: str) -> list[Entry]:
    """Return the entries for everything that a picture shows."""
    entries: list[Entry] = []
    for index, strand in enumerate(picture.strands):
        prefix = ""
        if len(picture.strands) > 1 and strand.name is not None:
            prefix = f"{say(strand.name, lang)}{colon(lang)}"
        entries += [(sign, f"{prefix}{text}") for sign, text in _strand(strand, index, lang)]
    return entries


def _strand(strand: Strand, index: int, lang: str) -> Iterator[Entry]:
    colour, mark = look_of_series(index)
    path = strand.path
    label = bound_label(path)
    if strand.base:
        yield Line2D([], [], **base_style(colour, 1)), say(BASELINE, lang)
    if path.basis is Basis.HELD:
        yield Line2D([], [], color=colour, lw=BOUND_WIDTH), f"{say(BOUND, lang)} {label}"
        if good_edge(strand, -math.inf, math.inf) is not None:
            yield Patch(color=colour, alpha=GOOD_SIDE_ALPHA, lw=0), say(GOOD_SIDE, lang)
    else:
        if path.years.size > 1:
            basis = path.basis.text
            text = words(f"{MILESTONES.zh}（{basis.zh}）", f"{MILESTONES.en} ({basis.en})")
            yield Line2D([], [], **path_style(colour, mark, 1)), say(text, lang)
        if label:
            text_of_target = f"{say(TARGET, lang)} {path.indicator.target.year}{colon(lang)}{label}"
            yield Line2D([], [], **target_style(colour, 1)), text_of_target
    if strand.observed:
        yield (
            Line2D([], [], **observed_style(colour, mark, 1)),
            say(_OBSERVED.get(path.basis, OBSERVED), lang),
        )
    if strand.pace is not None:
        yield Line2D([], [], **ahead_style(1)), f"{say(PACE, lang)} {say(strand.pace, lang)}"


def general_legend(lang: str, *, reviewed: bool) -> list[Entry]:
    """Return the entries for what the panels of a sheet have in common."""
    colour, mark = look_of_series(0)
    scale = _GENERAL_SCALE
    entries: list[Entry] = [
        (Line2D([], [], **base_style(colour, scale)), say(BASELINE, lang)),
        (Line2D([], [], **path_style(colour, mark, scale)), say(MILESTONES, lang)),
        (Line2D([], [], **target_style(colour, scale)), say(TARGET, lang)),
        (Line2D([], [], color=colour, lw=BOUND_WIDTH), say(BOUND, lang)),
        (Patch(color=colour, alpha=GOOD_SIDE_ALPHA, lw=0), say(GOOD_SIDE, lang)),
    ]
    if reviewed:
        entries += [
            (Line2D([], [], **observed_style(colour, mark, scale)), say(OBSERVED, lang)),
            (Line2D([], [], **ahead_style(scale)), say(PACE_IN_GENERAL, lang)),
        ]
    return entries

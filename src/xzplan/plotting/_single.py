"""The picture of one indicator, on a figure of its own or in axes that are given."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xzplan.display.palette import INK
from xzplan.plotting._data import Picture
from xzplan.plotting._fonts import dress
from xzplan.plotting._legend import legend
from xzplan.plotting._panel import draw, title_lines
from xzplan.plotting._styles import LARGE, new_axes, new_figure
from xzplan.plotting._words import say, wrap

_WIDTH, _PLOT = 7.2, 3.3  # inches
_LEFT, _RIGHT, _TOP = 0.75, 0.3, 0.65
_LINE = 0.19  # of the notes and the legend


def into(axes: Axes, picture: Picture, lang: str) -> str:
    """Draw into axes, and return the characters that no font has."""
    texts = draw(axes, picture, lang)
    entries = legend(picture, lang)
    if entries:
        key = axes.legend(*zip(*entries, strict=True), loc="best", fontsize=LARGE - 1, framealpha=0.85)
        texts += key.get_texts()
    return dress(texts, lang)


def alone(picture: Picture, lang: str) -> tuple[Figure, str]:
    """Return a figure, with the legend and the notes below the axes, and the characters that no font has."""
    # A picture without a path has its message in the axes.
    beside = () if picture.message is None or not picture.strands[0].path.years.size else (picture.message,)
    notes = [line for note in (*beside, *picture.notes) for line in _bullet(say(note, lang))]
    entries = legend(picture, lang)
    columns = 2 if lang == "en" or len(picture.strands) > 1 else 3
    rows = -(-len(entries) // columns)
    below = 0.45 + rows * 0.22 + 0.1 + len(notes) * _LINE + 0.1
    above = _TOP + 0.2 * len(title_lines(picture, lang, small=False))
    height = above + _PLOT + below
    figure = new_figure(_WIDTH, height)
    axes = new_axes(figure, _LEFT, below, _WIDTH - _LEFT - _RIGHT, _PLOT)
    texts = draw(axes, picture, lang)
    if entries:
        key = figure.legend(
            *zip(*entries, strict=True),
            loc="upper left",
            bbox_to_anchor=(0.03, (below - 0.38) / height),
            ncols=columns,
            fontsize=LARGE - 0.5,
            frameon=False,
        )
        texts += key.get_texts()
    if notes:
        texts.append(
            figure.text(
                0.2 / _WIDTH,
                (0.1 + len(notes) * _LINE) / height,
                "\n".join(notes),
                fontsize=LARGE - 1.5,
                color=INK,
                va="top",
                linespacing=1.45,
            )
        )
    return figure, dress(texts, lang)


def _bullet(text: str) -> list[str]:
    lines = wrap(text, 108)
    return ["* " + lines[0], *("  " + line for line in lines[1:])]

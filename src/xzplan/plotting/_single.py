"""The picture of one indicator, on a figure of its own or in axes that are given."""

from __future__ import annotations

from collections.abc import Iterator

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xzplan.language import Bilingual, say
from xzplan.plotting import _words
from xzplan.plotting._caption import remarks, title_of, unit_line, verdicts
from xzplan.plotting._data import Picture, bound_label
from xzplan.plotting._letters import Letters
from xzplan.plotting._panel import Panel
from xzplan.plotting._styles import OF_ONE, new_figure
from xzplan.projection.caveats import METHODS

_WIDTH, _PLOT = 7.2, 3.2  # inches
FIGURES = " 0123456789.,-+×^|…·"
"""What figures and broken lines are written with."""


def texts_of(picture: Picture, lang: str) -> Iterator[str]:
    """Yield every text that a picture may show."""
    yield FIGURES
    yield title_of(picture, lang)
    yield unit_line(picture, lang)
    yield from remarks(picture, lang)
    yield from (text for text, _ in verdicts(picture, lang))
    yield say(picture.indicator.target.demand.words, lang)
    for strand in picture.strands:
        yield bound_label(strand.path, lang)
        for name in (strand.name, *(dot.name for dot in strand.base)):
            yield "" if name is None else say(name, lang)
    for text in (*picture.notes, *([] if picture.message is None else [picture.message])):
        yield say(text, lang)
    yield from words_in(lang)


def words_in(lang: str) -> Iterator[str]:
    """Yield the words that pictures have in common."""
    for text in vars(_words).values():
        if isinstance(text, Bilingual):
            yield say(text, lang)
    yield from (say(method, lang) for method in METHODS.values())
    yield "万亿" if lang == "zh" else ""


def into(axes: Axes, picture: Picture, lang: str, title: str | None) -> str:
    """Draw into axes, and return the characters that no font has."""
    panel = _panel(axes, picture, lang, title, notes=False)
    return panel.letters.missing


def alone(
    picture: Picture, lang: str, title: str | None, size: tuple[float, float] | None
) -> tuple[Figure, str]:
    """Return a figure, with the notes below the axes, and the characters that no font has."""
    figure = new_figure(*(size or (_WIDTH, _WIDTH)))
    axes = figure.add_axes((0, 0, 1, 1), facecolor="white")
    panel = _panel(axes, picture, lang, title, notes=True)
    if size is None:
        figure.set_figheight(panel.natural_height(_WIDTH * 72, _PLOT * 72) / 72)
        panel(axes, None)
    return figure, panel.letters.missing


def _panel(axes: Axes, picture: Picture, lang: str, title: str | None, *, notes: bool) -> Panel:
    below = [say(note, lang) for note in picture.notes] if notes else []
    shown = title_of(picture, lang) if title is None else title
    letters = Letters([*texts_of(picture, lang), shown], lang)
    return Panel(axes, picture, letters, title=shown, sizes=OF_ONE, notes=below)

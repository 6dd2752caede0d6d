"""Axes whose texts find their place again whenever the size of the axes changes.

matplotlib asks the locator of axes where they stand each time it draws them. A `Drawing` is that locator: it takes the
box that the axes have been given, sets texts for its size, and leaves the rest of the box to the axes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from xzplan.display.palette import INK
from xzplan.plotting._labels import Box
from xzplan.plotting._letters import LEADING, Letters
from xzplan.plotting._styles import new_figure

_BOLD = 0.05
"""Width of the line around bold letters, as a multiple of their size: most machines have no bold Chinese font."""
_CHIP_PAD = 1.5  # points, around a text with a ground
_A4_WIDTH = 8.27  # inches


class Drawing(ABC):
    """What is drawn into the box of axes; all lengths are in points, from its lower left corner."""

    def __init__(self, axes: Axes, letters: Letters) -> None:
        """Draw once, so that everything is there before the figure is shown."""
        self.axes, self.letters = axes, letters
        self._inner = Box(0, 0, 1, 1)
        self._size = 0.0, 0.0
        self._artists: list[Artist] = []
        axes.set_axes_locator(self)
        self(axes, None)

    @abstractmethod
    def lay_out(self, width: float, height: float) -> None:
        """Set everything for a box of this size; `stand` says first which part of it the axes are."""

    def __call__(self, axes: Any, _renderer: object) -> Bbox:
        """Return where the axes stand in their figure."""
        figure = axes.figure
        box = axes.get_position(original=True)
        pixels = box.transformed(figure.transSubfigure)
        size = round(pixels.width / figure.dpi * 72, 2), round(pixels.height / figure.dpi * 72, 2)
        if size != self._size:
            self._size = size
            self.clear()
            self.lay_out(*size)
        across, up, inner = box.width / size[0], box.height / size[1], self._inner
        return Bbox.from_bounds(
            box.x0 + inner.left * across, box.y0 + inner.bottom * up, inner.width * across, inner.height * up
        )

    def get_subplotspec(self) -> object:
        """Return the place of the axes in a grid; tight layouts ask the locator for it."""
        return self.axes.get_subplotspec()

    def stand(self, inner: Box) -> None:
        """Say which part of the box the axes are."""
        self._inner = inner

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        colour: str = INK,
        *,
        right: bool = False,
        ground: str | None = None,
        bold: bool = False,
    ) -> None:
        """Write lines whose lower left corner, or lower right one, is at a place."""
        shown = self.letters.shown(text)
        lines = shown.split("\n")
        for index, line in enumerate(lines):
            written = self.axes.annotate(
                line,
                (0, 0),
                xycoords="axes fraction",
                # The letters stand a quarter of their size above the lower edge of their line.
                xytext=(
                    x - self._inner.left,
                    y - self._inner.bottom + (len(lines) - 1 - index) * size * LEADING + size * 0.3,
                ),
                textcoords="offset points",
                ha="right" if right else "left",
                va="baseline",
                fontsize=size,
                color=colour,
                annotation_clip=False,
                zorder=6,
            )
            if ground is not None:
                written.set_bbox({"facecolor": ground, "edgecolor": "none", "pad": _CHIP_PAD})
            if bold:
                written.set_path_effects([withStroke(linewidth=size * _BOLD, foreground=colour)])
            self.dress(written)
            self.keep(written)

    def write_upright(self, text: str, x: float, y: float, size: float, colour: str = INK) -> None:
        """Write a text upwards from a place, its middle line above it."""
        written = self.axes.annotate(
            self.letters.shown(text),
            (0, 0),
            xycoords="axes fraction",
            xytext=(x - self._inner.left, y - self._inner.bottom),
            textcoords="offset points",
            ha="center",
            va="bottom",
            rotation=90,
            fontsize=size,
            color=colour,
            annotation_clip=False,
            zorder=6,
        )
        self.dress(written)
        self.keep(written)

    def keep(self, artist: Artist) -> None:
        """Take away what has been drawn when the size changes."""
        self._artists.append(artist)

    def clear(self) -> None:
        """Take away everything that was laid out."""
        while self._artists:
            self._artists.pop().remove()

    def dress(self, text: Text) -> None:
        """Give a text the fonts of the picture."""
        text.set_fontfamily(self.letters.families)
        text.set_parse_math(False)  # a name is no formula
        text.set_usetex(False)


class Sheet(Drawing):
    """A page: the axes are all of it, and their data are points."""

    def stand_on(self, width: float, height: float) -> None:
        """Take all of the page."""
        self.stand(Box(0, 0, width, height))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(0, height)

    def fill(self, box: Box, colour: str) -> None:
        """Fill a rectangle."""
        patch = Rectangle((box.left, box.bottom), box.width, box.height, color=colour, lw=0, zorder=0.5)
        self.keep(self.axes.add_patch(patch))

    def line(self, xs: list[float], y: float, style: dict[str, Any]) -> None:
        """Draw a mark at a place, or a line between two."""
        for artist in self.axes.plot(xs, [y] * len(xs), clip_on=False, **style):
            self.keep(artist)

    def paragraph(
        self, text: str, room: Box, size: float, colour: str = INK, *, bold: bool = False, most: int = 99
    ) -> float:
        """Write a text from the top of a room down, and return where it ends."""
        y = room.top
        for line in self.letters.lines(text, size, room.width, most):
            y -= size * LEADING
            self.write(line, room.left, y, size, colour, bold=bold)
        return y - size * 0.3

    def flow(self, texts: Sequence[tuple[str, str]], room: Box, size: float) -> float:
        """Write texts of several colours one after the other from the top of a room down; return where they end."""
        x, y = room.left, room.top - (size * LEADING if texts else 0)
        for text, colour in texts:
            [line] = self.letters.lines(text, size, room.width, 1)
            wide = self.letters.width(line, size)
            if x > room.left and x + wide > room.right:
                x, y = room.left, y - size * LEADING
            self.write(line, x, y, size, colour)
            x += wide + 2 * size
        return y - (size * 0.5 if texts else 0)


class Page(Sheet):
    """A sheet that can be as high as what stands on it."""

    def __init__(self, axes: Axes, letters: Letters) -> None:
        """Draw once; `lay_out` sets `used`."""
        self.used = 0.0
        """The height that everything takes."""
        super().__init__(axes, letters)


def figure_of(page: Callable[[Axes], Page], size: tuple[float, float] | None) -> Figure:
    """Return a figure with one page: of a size in inches, or as wide as A4 and as high as the page."""
    figure = new_figure(*(size or (_A4_WIDTH, 100.0)))
    axes = figure.add_axes((0, 0, 1, 1), facecolor="white")
    sheet = page(axes)
    if size is None:
        figure.set_figheight(sheet.used / 72)
        sheet(axes, None)
    return figure

"""The picture of one indicator, in the box that its axes have been given."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from attrs import frozen
from matplotlib.axes import Axes

from xzplan.display.palette import INK
from xzplan.language import Bilingual, counted, say
from xzplan.plotting._axis import limits, tick_values, years_shown
from xzplan.plotting._caption import Row, caption, height_of
from xzplan.plotting._data import Dot, Picture, Strand, bound_label, good_edge
from xzplan.plotting._drawing import Drawing
from xzplan.plotting._labels import Box, Place, Space, spread
from xzplan.plotting._letters import LEADING, Letters
from xzplan.plotting._numbers import ticks
from xzplan.plotting._strands import draw_strand
from xzplan.plotting._styles import AXIS_LINE, FAINT, GOOD_SIDE_ALPHA, GREY, Sizes, look_of_series
from xzplan.plotting._words import (
    BASELINE,
    GOOD_SIDE,
    INDEXED,
    INTERPOLATED,
    MILESTONES,
    MORE_NOTES,
    OBSERVED,
    PACE,
    SUMMED,
    TARGET,
    colon,
)
from xzplan.projection.caveats import METHODS
from xzplan.projection.records import Basis

_GAP = 4.0  # points, between the parts of a picture
_BESIDE_THE_YEARS = 10.0  # points, from the edge of the axes to the first year
_BEFORE_THE_END = 6.0  # points, from the axes to the labels right of them
_WIDEST_END = 0.32
"""Share of the width that the labels right of the axes may take."""
_PLOT_BESIDE_NOTES = 0.4
"""Share of the height that notes leave to the axes."""
_OVER_FOR_THE_BASELINE = 1
"""How many lines and marks the label of the baseline may lie over; that of the latest value is always shown."""
_ROOM_FOR_NAMES = 200.0, 90.0
"""Width and height in points from which on lines are named."""
_OBSERVED = {Basis.COMPOUNDED: INDEXED, Basis.ACCUMULATED: SUMMED}


@frozen
class _End:
    """The label right of the end of a path."""

    value: float
    lines: tuple[str, ...]
    colour: str


class Panel(Drawing):
    """The picture of one indicator."""

    def __init__(
        self,
        axes: Axes,
        picture: Picture,
        letters: Letters,
        *,
        title: str,
        sizes: Sizes,
        notes: Sequence[str] = (),
    ) -> None:
        """Draw the lines, and everything around them for the present size of the axes."""
        self._picture, self._title, self._sizes, self._notes = picture, title, sizes, notes
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines[["left", "bottom"]].set_color(AXIS_LINE)
        axes.grid(visible=True, axis="y", color=FAINT, lw=0.6)
        axes.set_axisbelow(True)
        axes.tick_params(labelsize=sizes.text, color=FAINT, labelcolor=INK, pad=2)
        if not picture.values:
            axes.set_axis_off()
        for index, strand in enumerate(picture.strands):
            draw_strand(axes, strand, *look_of_series(index), sizes.marks)
        super().__init__(axes, letters)

    def lay_out(self, width: float, height: float) -> None:
        """Set the texts for a box, and leave the rest of it to the axes."""
        margin, size = self._sizes.margin, self._sizes.notes
        across = width - 2 * margin
        inside = height - self._around
        above = self._caption(across, inside - self._sizes.plot)
        below = self._lines_of_notes(across, (inside - height_of(above)) * (1 - _PLOT_BESIDE_NOTES))
        footer = len(below) * size * LEADING
        plot = max(1.0, inside - height_of(above) - footer)
        room = Box(margin, margin + footer + self._foot, across, plot)
        if self._picture.values:
            self._set_axes(room)
        else:
            self.stand(room)
            self._say_why(room)
        self._write_above(above, height - margin)
        for index, line in enumerate(reversed(below)):
            self.write(line, margin, margin + index * size * LEADING, size, GREY)

    def natural_height(self, width: float, plot: float) -> float:
        """Return the height at which everything is shown, beside axes of a height."""
        across = width - 2 * self._sizes.margin
        above = height_of(self._caption(across, inf))
        below = len(self._lines_of_notes(across, inf)) * self._sizes.notes * LEADING
        return self._around + above + max(below + plot, below / (1 - _PLOT_BESIDE_NOTES) + 1)

    @property
    def _foot(self) -> float:
        """The height of the years below the axes."""
        return self._sizes.text * LEADING + 2 * _GAP if self._picture.values else 0.0

    @property
    def _around(self) -> float:
        # The figure of the highest tick stands half above the axes.
        return 2 * self._sizes.margin + _GAP + self._sizes.text / 2 + self._foot

    def _caption(self, width: float, room: float) -> list[Row]:
        return caption(self._picture, self._title, self.letters, self._sizes, width, room=room)

    # Above and below

    def _write_above(self, rows: Sequence[Row], top: float) -> None:
        for row in rows:
            top -= row.height
            for part in row.parts:
                x, y = self._sizes.margin + part.x, top + row.lift
                self.write(part.text, x, y, row.size, part.colour, ground=part.ground, bold=row.bold)

    def _lines_of_notes(self, width: float, height: float) -> list[str]:
        """Return the notes in lines, as many as there is room for, and how many are left out."""
        size = self._sizes.notes
        most = int(min(height, 1e4) / (size * LEADING))
        lines: list[str] = []
        for index, note in enumerate(self._notes):
            first, *rest = self.letters.lines(note, size, width - 2 * size)
            more = [f"· {first}", *(f"   {line}" for line in rest)]
            is_last = index == len(self._notes) - 1
            if len(lines) + len(more) + (0 if is_last else 1) > most:
                number = len(self._notes) - index
                unseen = Bilingual(zh=str(number), en=counted(number, "more note", verb=True))
                left_out = say(MORE_NOTES.filled(unseen), self.letters.lang)
                return [*lines, left_out] if most else []
            lines += more
        return lines

    def _say_why(self, room: Box) -> None:
        """Say in place of the axes why there is nothing to draw."""
        picture, size, lang = self._picture, self._sizes.text, self.letters.lang
        demand = f"{say(TARGET, lang)}{colon(lang)}{say(picture.indicator.target.demand.words, lang)}"
        why = "" if picture.message is None else say(picture.message, lang)
        lines = self.letters.lines(demand, size, room.width) + self.letters.lines(why, size, room.width)
        lines = lines[: max(1, int(room.height / (size * LEADING)))]
        y = room.bottom + room.height / 2 + len(lines) * size * LEADING / 2
        for line in lines:
            y -= size * LEADING
            x = room.left + (room.width - self.letters.width(line, size)) / 2
            self.write(line, x, y, size, GREY)

    # The axes

    def _set_axes(self, room: Box) -> None:
        """Set the axes into the room that is left, with their figures beside them."""
        picture, size = self._picture, self._sizes.text
        bottom, top = limits(picture.values, picture.unit, room.height)
        at = tick_values(bottom, top, picture.unit, room.height)
        figures = ticks(at, picture.unit, self.letters.lang)
        ends = self._ends(room.width * _WIDEST_END)
        left = max((self.letters.width(figure, size) for figure in figures), default=0.0) + _GAP
        right = max((self.letters.width(line, size) for end in ends for line in end.lines), default=0.0)
        right += _BEFORE_THE_END if ends else 0.0
        inner = Box(room.left + left, room.bottom, max(1.0, room.width - left - right), room.height)
        self.stand(inner)
        self.axes.set_ylim(bottom, top)
        self.axes.set_yticks(at, labels=figures)
        first, last = picture.years
        points_a_year = max(1.0, inner.width - 2 * _BESIDE_THE_YEARS) / (last - first)
        beside = _BESIDE_THE_YEARS / points_a_year
        self.axes.set_xlim(first - beside, last + beside)
        years = years_shown(first, last, points_a_year, self.letters.width(str(last), size))
        self.axes.set_xticks(years, labels=[str(year) for year in years])
        for label in (*self.axes.get_xticklabels(), *self.axes.get_yticklabels()):
            self.dress(label)
        self._shade()
        self._write_ends(ends)
        self._label_points()

    def _shade(self) -> None:
        """Shade the good side of bounds that hold in every year."""
        for index, strand in enumerate(self._picture.strands):
            edge = good_edge(strand, *self.axes.get_ylim())
            if edge is not None:
                bound = float(strand.path.values[-1])
                low, high = min(bound, edge), max(bound, edge)
                colour = look_of_series(index)[0]
                self.keep(self.axes.axhspan(low, high, color=colour, alpha=GOOD_SIDE_ALPHA, lw=0, zorder=0.5))

    # Labels

    def _ends(self, width: float) -> list[_End]:
        """Return what stands right of the axes: the target, and the name of the series."""
        ends, lang, strands = [], self.letters.lang, self._picture.strands
        for index, strand in enumerate(strands):
            label = bound_label(strand.path, lang)
            text = f"{say(TARGET, lang)} {label}" if label else ""
            if strand.name is not None and len(strands) > 1:
                text = f"{say(strand.name, lang)} {label}".rstrip()
            if text and strand.path.years.size:
                lines = self.letters.lines(text, self._sizes.text, width)
                value = float(strand.path.values[-1])
                ends.append(_End(value, tuple(lines), look_of_series(index)[0]))
        return ends

    def _write_ends(self, ends: Sequence[_End]) -> None:
        size = self._sizes.text
        heights = [len(end.lines) * size * LEADING for end in ends]
        wanted = [self._place(0.0, end.value)[1] for end in ends]
        inner = self._inner
        edges = spread(wanted, heights, inner.bottom, inner.top + _GAP)
        for end, edge in zip(ends, edges, strict=True):
            self.write("\n".join(end.lines), inner.right + _BEFORE_THE_END, edge, size, end.colour)

    def _place(self, year: float, value: float) -> Place:
        """Return where a year and a value are, in points."""
        inner, (first, last), (bottom, top) = self._inner, self.axes.get_xlim(), self.axes.get_ylim()
        return (
            inner.left + (year - first) / (last - first) * inner.width,
            inner.bottom + (value - bottom) / (top - bottom) * inner.height,
        )

    def _places(self, dots: Sequence[Dot]) -> list[Place]:
        return [self._place(dot.year, dot.value) for dot in dots]

    def _label_points(self) -> None:
        """Write figures beside the first and the latest value and, where there is room, the names of the lines."""
        lang, strands = self.letters.lang, self._picture.strands
        paths = [
            [self._place(year, value) for year, value in strand.path.to_dict().items()] for strand in strands
        ]
        ways = [self._places(strand.ahead) for strand in strands]
        observed = [self._places(strand.observed) for strand in strands]
        bases = [[place] for strand in strands for place in self._places(strand.base)]
        space = Space(self._inner, [*paths, *ways, *observed, *bases])
        for index, strand in enumerate(strands):
            colour = look_of_series(index)[0] if len(strands) > 1 else INK
            word = say(_OBSERVED.get(strand.path.basis, OBSERVED), lang)
            for dot in strand.observed[-1:]:
                self._label_dot(space, dot, word, colour, over=inf, side=_side_of(dot, strands))
            for dot in strand.base:
                name = say(BASELINE if dot.name is None else dot.name, lang)
                self._label_dot(space, dot, name, colour, over=_OVER_FOR_THE_BASELINE)
        wide, high = _ROOM_FOR_NAMES
        if self._inner.width >= wide and self._inner.height >= high and len(strands) == 1:
            self._name_lines(space, paths[0], ways[0])
            self._name_good_side(space)

    def _label_dot(
        self, space: Space, dot: Dot, word: str, colour: str, *, over: float, side: int = 0
    ) -> None:
        size = self._sizes.text
        text = f"{word} {dot.text(self._picture.unit, self.letters.lang)}"
        point = self._place(dot.year, dot.value)
        place = space.beside(point, self.letters.width(text, size), size * LEADING, over, side=side)
        if place is not None:
            self.write(text, place.left, place.bottom, size, colour)

    def _name_lines(self, space: Space, path: Sequence[Place], way: Sequence[Place]) -> None:
        lang, strand = self.letters.lang, self._picture.strands[0]
        names = [(way, say(PACE, lang))]
        if strand.path.basis is not Basis.HELD:
            names.insert(0, (path, _name_of_path(strand, lang)))
        for line, name in names:
            if len(line) > 1:
                place = space.along(
                    line, self.letters.width(name, self._sizes.text), self._sizes.text * LEADING
                )
                self._write_name(place, name)

    def _name_good_side(self, space: Space) -> None:
        name, size = say(GOOD_SIDE, self.letters.lang), self._sizes.text
        edge = good_edge(self._picture.strands[0], *self.axes.get_ylim())
        if edge is None:
            return
        bound = float(self._picture.strands[0].path.values[-1])
        low, high = (self._place(0.0, value)[1] for value in sorted((bound, edge)))
        part = Box(self._inner.left, low, self._inner.width, high - low)
        self._write_name(space.within(part, self.letters.width(name, size), size * LEADING), name)

    def _write_name(self, place: Box | None, name: str) -> None:
        if place is not None:
            self.write(name, place.left, place.bottom, self._sizes.text, GREY)


def _side_of(latest: Dot, strands: Sequence[Strand]) -> int:
    """Return 1 if the latest value of a line stands above those of the others, -1 if below, 0 if between or alone."""
    others = [dot.value for strand in strands for dot in strand.observed[-1:] if dot is not latest]
    above = sum(latest.value > value for value in others)
    below = sum(latest.value < value for value in others)
    return bool(above > below) - bool(below > above)


def _name_of_path(strand: Strand, lang: str) -> str:
    method = strand.path.method
    return say(MILESTONES if method is None else INTERPOLATED.filled(METHODS[method]), lang)

"""All areas on one page: the sign of each indicator in each area, or a bar for each area where there is no room."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xzplan.assessment.areas import AreaReviews
from xzplan.assessment.records import Assessment
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.sentence import count
from xzplan.display.palette import LIGHT, PRINT, TINT
from xzplan.language import say
from xzplan.plotting._drawing import Page, figure_of
from xzplan.plotting._labels import Box
from xzplan.plotting._letters import LEADING, Letters
from xzplan.plotting._single import FIGURES, words_in
from xzplan.plotting._styles import FAINT, GREY, SHADE
from xzplan.plotting._words import NO_VALUE, badge, words

_MARGIN = 26.0  # points, as all lengths here
_TITLE, _SMALL, _TINY = 12.0, 8.0, 6.0
_LEAST_NAME = 130.0
_ROW = 5.0  # what a row has besides its lines
_NARROWEST = 15.0
"""Width of the column of an area whose name stands upright."""
_BAR_SIZES = 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.1
_LEAST_BAR = 4.5
"""Height of the bar of an area that can still be read when it is enlarged."""
_ROUNDED = 0.5  # the height of a page comes in whole pixels
_NONE = "·"


@frozen(kw_only=True)
class _Line:
    """A row: the texts of an indicator, and the status of each area; None without a value."""

    number: str
    name: str
    is_part: bool
    statuses: tuple[Status | None, ...]


class _Page(Page):
    """The page, laid out for its size."""

    def __init__(self, axes: Axes, letters: Letters, areas: AreaReviews, title: str) -> None:
        self._areas, self._title = areas, title
        self._names = [say(name, letters.lang) for name, _ in areas.named]
        self._lines = [_line(row, letters.lang) for row in areas.by_indicator()]
        self._whole = [line for line in self._lines if not line.is_part]
        super().__init__(axes, letters)

    def lay_out(self, width: float, height: float) -> None:
        """Write the page from the top down."""
        self.stand_on(width, height)
        column = self._column(width)
        if column is not None:
            self.used = height - self._matrix(self._opening(width, height, most=99), column, width) + _MARGIN
        if column is None or self.used > height + _ROUNDED:
            self.clear()
            y = self._opening(width, height, most=1)
            if y < _MARGIN / 2 + len(self._names) * _LEAST_BAR:  # the bars come before what explains them
                self.clear()
                y = self._opening(width, height, most=0)
            self.used = height - self._bars(y, width) + _MARGIN

    def _opening(self, width: float, height: float, *, most: int) -> float:
        """Write the title, what was assessed, and what the signs mean; return where that ends.

        Above bars everything is small, since they are drawn where there is little room; with no lines allowed the
        title stands alone.
        """
        areas, lang = self._areas, self.letters.lang
        room = Box(_MARGIN, 0, width - 2 * _MARGIN, height - _MARGIN)
        y = room.top
        if self._title:
            y = self.paragraph(self._title, room, _TITLE, bold=True, most=min(max(most, 1), 3))
        if not most:
            return y
        y = self.paragraph(_subtitle(areas, lang), room.below(y), _SMALL, GREY, most=most)
        found = count(status for line in self._whole for status in line.statuses if status is not None)
        signs = [(f"{badge(status, lang)} {number}", LIGHT[status.tone]) for status, number in found.items()]
        if any(None in line.statuses for line in self._whole):
            signs.append((f"{_NONE} {say(NO_VALUE, lang)}", GREY))
        return self.flow(signs, room.below(y), _SMALL if most > 1 else _TINY) - 4

    # A sign for each indicator and area

    def _column(self, width: float) -> float | None:
        """Return the width of the column of an area: of its name, or one letter; None if names find no room."""
        room = width - 2 * _MARGIN - 20 - _LEAST_NAME
        widest = max(self.letters.width(name, _SMALL) for name in self._names) + 6
        for column in (widest, _NARROWEST):
            if column * len(self._names) <= room:
                return max(column, _NARROWEST)
        return None

    def _matrix(self, y: float, column: float, width: float) -> float:
        first = width - _MARGIN - column * len(self._names)
        y = self._heads(y, first, column)
        for index, line in enumerate(self._lines):
            indent = 10.0 if line.is_part else 0.0
            left, across = _MARGIN + 20 + indent, first - _MARGIN - 26 - indent
            names = self.letters.lines(line.name, _SMALL, across)
            high = len(names) * _SMALL * LEADING + _ROW
            if index % 2:
                self.fill(Box(_MARGIN, y - high, width - 2 * _MARGIN, high), SHADE)
            baseline = y - _ROW / 2 - _SMALL * LEADING
            self.write(line.number, _MARGIN + 14, baseline, _SMALL, right=True)
            for place, name in enumerate(names):
                self.write(name, left, baseline - place * _SMALL * LEADING, _SMALL)
            for place, status in enumerate(line.statuses):
                self._sign(status, Box(first + place * column, y - high, column, high))
            y -= high
        return y

    def _heads(self, y: float, first: float, column: float) -> float:
        """Write the names of the areas above their columns, upright where the columns are narrow."""
        widths = [self.letters.width(name, _SMALL) for name in self._names]
        if max(widths) + 6 <= column:
            y -= _SMALL * LEADING + 2
            for place, (name, wide) in enumerate(zip(self._names, widths, strict=True)):
                self.write(name, first + (place + 0.5) * column - wide / 2, y, _SMALL, GREY)
            return y - 2
        y -= max(widths) + 4
        for place, name in enumerate(self._names):
            self.write_upright(name, first + (place + 0.5) * column, y, _SMALL, GREY)
        return y - 3

    def _sign(self, status: Status | None, box: Box) -> None:
        sign = _NONE if status is None else status.sign
        x = box.left + box.width / 2 - self.letters.width(sign, _SMALL) / 2
        y = box.bottom + box.height / 2 - _SMALL * LEADING / 2
        if status is None:
            self.write(sign, x, y, _SMALL, GREY)
            return
        self.fill(Box(box.left + 1, box.bottom + 1, box.width - 2, box.height - 2), TINT[status.tone])
        self.write(sign, x, y, _SMALL, PRINT[status.tone])

    # A bar for each area

    def _bars(self, y: float, width: float) -> float:
        """Draw for each area a bar, a part of it for each status, as large as there is room for."""
        room = y - _MARGIN / 2
        size = next(size for size in _BAR_SIZES if len(self._names) * size * 1.5 <= room)
        high = size * 1.5
        start = _MARGIN + max(self.letters.width(name, size) for name in self._names) + size
        across = max(width - _MARGIN - start, 1.0)
        for place, name in enumerate(self._names):
            y -= high
            self.write(name, _MARGIN, y + size * 0.1, size)
            found = count(status for line in self._whole if (status := line.statuses[place]) is not None)
            x = start
            for status, number in found.items():
                wide = across * number / len(self._whole)
                self.fill(Box(x, y + size * 0.1, max(wide - 1, 0.1), size * 1.3), LIGHT[status.tone])
                shown = f"{status.sign} {number}"
                if self.letters.width(shown, size) < wide - 3:
                    self.write(shown, x + 2, y + size * 0.1, size, "white")
                x += wide
            self.fill(Box(x, y + size * 0.1, max(start + across - x, 0.1), size * 1.3), FAINT)
        return y


def _line(row: tuple[Assessment, ...], lang: str) -> _Line:
    indicator, series = row[0].indicator, row[0].series
    name = indicator.label() if series is None else words(series.name_zh, series.name_en)
    return _Line(
        number="" if series else str(indicator.number),
        name=say(name, lang),
        is_part=series is not None,
        statuses=tuple(
            one.progress.status if any(part.latest is not None for part in one.rows) else None for one in row
        ),
    )


def page(
    areas: AreaReviews, lang: str, title: str | None, size: tuple[float, float] | None
) -> tuple[Figure, str]:
    """Return the figure, and the characters that no font has."""
    name = say(words(areas.plan.name_zh, areas.plan.name_en), lang) if title is None else title
    letters = Letters([*_texts(areas, lang), name], lang)
    return figure_of(lambda axes: _Page(axes, letters, areas, name), size), letters.missing


def _texts(areas: AreaReviews, lang: str) -> Iterator[str]:
    """Yield every text that the page may show."""
    yield FIGURES
    yield from words_in(lang)
    yield _subtitle(areas, lang)
    for status in Status:
        yield badge(status, lang)
    for name, _ in areas.named:
        yield say(name, lang)
    for row in areas.by_indicator():
        yield _line(row, lang).name


def _subtitle(areas: AreaReviews, lang: str) -> str:
    date, (_, review) = areas.as_of.text, areas.named[0]
    subtitle = words(
        f"{areas.called.zh}进度评价，{date.zh}；{review.scheme.named.zh}",
        f"Progress of its areas as of {date.en}; {review.scheme.named.en}",
    )
    return say(subtitle, lang)

"""The plan on pages: small multiples in its order, under the names of their domains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xzplan.assessment.review import Review
from xzplan.display.palette import LIGHT
from xzplan.language import Bilingual, counted, say
from xzplan.model.plan import Plan
from xzplan.plotting._caption import title_of
from xzplan.plotting._data import picture
from xzplan.plotting._drawing import Sheet
from xzplan.plotting._labels import Box
from xzplan.plotting._letters import LEADING, Letters
from xzplan.plotting._panel import Panel
from xzplan.plotting._single import texts_of
from xzplan.plotting._styles import (
    GREY,
    GROUND,
    OF_MANY,
    ahead_style,
    base_style,
    look_of_series,
    new_figure,
    observed_style,
    path_style,
    target_style,
)
from xzplan.plotting._words import BASELINE, MILESTONES, OBSERVED, PACE, TARGET, badge, words
from xzplan.projection.trajectories import trajectories

_A4 = 11.69, 8.27  # inches, across
_MARGIN = 22.0  # points, as all lengths here
_CELL = 185.0, 122.0  # the least width and height of a picture
_AROUND = 95.0  # what a page needs above and below its pictures
_STRIP, _BETWEEN = 13.0, 8.0  # the name of a domain; between pictures
_TITLE, _TEXT = 12.0, 8.0
_HEIGHT_FOR_A_KEY = 320.0


@frozen(kw_only=True)
class _Cell:
    """A picture on a page."""

    axes: Axes
    domain: str


class _Page(Sheet):
    """A page, with its heading, the names of domains and the key."""

    def __init__(
        self,
        axes: Axes,
        letters: Letters,
        *,
        heading: tuple[str, str],
        cells: Sequence[_Cell],
        grid: tuple[int, int],
        counts: Sequence[tuple[str, str]],
    ) -> None:
        self._heading, self._cells, self._grid, self._counts = heading, cells, grid, counts
        super().__init__(axes, letters)

    def lay_out(self, width: float, height: float) -> None:
        """Place the pictures of the page, and write what stands around them."""
        self.stand_on(width, height)
        across = width - 2 * _MARGIN
        title, subtitle = self._heading
        top = height - _MARGIN
        if title:
            top = self.paragraph(title, Box(_MARGIN, 0, across, top), _TITLE, bold=True, most=2)
        top = self.paragraph(subtitle, Box(_MARGIN, 0, across, top), _TEXT, GREY, most=2)
        bottom = _MARGIN
        if height >= _HEIGHT_FOR_A_KEY:
            top = self.flow(self._counts, Box(_MARGIN, 0, across, top), _TEXT)
            bottom += _TEXT * LEADING + _BETWEEN
            self._key(width)
        columns, rows = self._grid
        wide, high = across / columns, (top - bottom) / rows
        for row in range(rows):
            cells = self._cells[row * columns : (row + 1) * columns]
            x, y = _MARGIN, top - (row + 1) * high
            for domain, members in groupby(cells, key=lambda cell: cell.domain):
                own = list(members)
                self._strip(domain, Box(x, y + high - _STRIP, wide * len(own) - _BETWEEN, _STRIP))
                for cell in own:
                    cell.axes.set_position(
                        (x / width, y / height, (wide - _BETWEEN) / width, (high - _STRIP) / height)
                    )
                    x += wide

    def _strip(self, domain: str, box: Box) -> None:
        self.fill(box, GROUND)
        [name] = self.letters.lines(domain, _TEXT, box.width - 8, 1)
        self.write(name, box.left + 4, box.bottom + 1.5, _TEXT, "white")

    def _key(self, width: float) -> None:
        """Draw the marks that the pictures have in common, with their words."""
        lang = self.letters.lang
        x, y = _MARGIN, _MARGIN / 2
        for style, is_line, word in _marks():
            text = say(word, lang)
            beside = 26 if is_line else 12
            after = x + beside + self.letters.width(text, _TEXT) + 16
            if after > width:
                break
            self.line([x, x + 20] if is_line else [x + 4], y + _TEXT / 2, style)
            self.write(text, x + beside, y, _TEXT, GREY)
            x = after


def _marks() -> Iterator[tuple[dict[str, Any], bool, Bilingual]]:
    """Yield how each thing looks, whether it is a line, and its name."""
    (colour, mark), scale = look_of_series(0), OF_MANY.marks
    yield base_style(colour, scale), False, BASELINE
    yield path_style(colour, mark, scale), True, MILESTONES
    yield target_style(colour, scale), False, TARGET
    yield observed_style(colour, mark, scale), True, OBSERVED
    yield ahead_style(scale), True, PACE


def pages(
    shown: Plan | Review, lang: str, title: str | None, size: tuple[float, float] | None
) -> tuple[tuple[Figure, ...], str]:
    """Return a figure for each page, and the characters that no font has."""
    plan, review = (shown, None) if isinstance(shown, Plan) else (shown.plan, shown)
    pictures = [picture(path) for path in (trajectories(plan) if review is None else review).values()]
    wide, high = size or _A4
    columns = max(1, int((wide * 72 - 2 * _MARGIN) / _CELL[0]))
    rows = max(1, int((high * 72 - _AROUND) / _CELL[1]))
    at_once = columns * rows
    total = -(-len(pictures) // at_once)
    name = (plan.name_zh if lang == "zh" else plan.name_en) if title is None else title
    counts = (
        []
        if review is None
        else [
            (f"{badge(status, lang)} {count}", LIGHT[status.tone])
            for status, count in review.counts().items()
        ]
    )
    domains = {
        domain.id: domain.name_zh if lang == "zh" else domain.name_en for domain in plan.domains.values()
    }
    texts = [text for drawn in pictures for text in texts_of(drawn, lang)]
    subtitle = _subtitle(plan, review, lang)
    letters = Letters([*texts, name, subtitle, *domains.values(), *(text for text, _ in counts)], lang)
    figures = []
    for page in range(total):
        figure = new_figure(wide, high)
        page_axes = figure.add_axes((0, 0, 1, 1), facecolor="white")
        own = pictures[page * at_once : (page + 1) * at_once]
        axes = [figure.add_axes((0, 0, 1, 1), facecolor="white") for _ in own]
        cells = [
            _Cell(axes=at, domain=domains[drawn.indicator.domain])
            for at, drawn in zip(axes, own, strict=True)
        ]
        number = words(f"；第{page + 1}页，共{total}页", f"; page {page + 1} of {total}")
        heading = name, subtitle + (say(number, lang) if total > 1 else "")
        _Page(
            page_axes,
            letters,
            heading=heading,
            cells=cells,
            grid=(columns, -(-len(own) // columns)),
            counts=counts,
        )
        for at, drawn in zip(axes, own, strict=True):
            Panel(at, drawn, letters, title=title_of(drawn, lang), sizes=OF_MANY)
        figures.append(figure)
    return tuple(figures), letters.missing


def _subtitle(plan: Plan, review: Review | None, lang: str) -> str:
    subtitle = words(
        f"{len(plan.indicators)}项主要指标，{plan.base_year}—{plan.last_year}年",
        f"{counted(len(plan.indicators), 'main indicator')}, {plan.base_year}–{plan.last_year}",
    )
    if review is not None:
        subtitle = words(
            f"{subtitle.zh}；{review.as_of.text.zh}评估；{review.scheme.named.zh}",
            f"{subtitle.en}; assessed as of {review.as_of.text.en}; {review.scheme.named.en}",
        )
    return say(subtitle, lang)

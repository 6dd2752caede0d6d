"""A review on one page: the counts, the opening sentence, and a row for each indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.shown import shown_figures
from xzplan.display.palette import LIGHT, PRINT, TINT
from xzplan.language import Bilingual, say
from xzplan.model.indicators import Nature
from xzplan.model.periods import Period
from xzplan.plotting._drawing import Page, figure_of
from xzplan.plotting._labels import Box
from xzplan.plotting._letters import LEADING, Letters
from xzplan.plotting._single import FIGURES, words_in
from xzplan.plotting._styles import GREY, GROUND, SHADE
from xzplan.plotting._words import OUTLOOK, OWN_TARGET, PROGRESS, badge, with_remark, words

_MARGIN = 26.0  # points, as all lengths here
_TITLE, _TEXT, _SMALL = 12.0, 9.0, 8.0
_GAP = 10.0  # between columns
_LEAST_NAME = 110.0
_ROUNDED = 0.5  # the height of a page comes in whole pixels
_ROW = 5.0  # what a row has besides its lines
_BAR, _GROUP = 16.0, 14.0
_CHIP, _CHIP_ROW = 4.2, 1.8
"""Width and height of a sign behind its number, as multiples of the size of the letters."""
_CHIP_SIZES = 12.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.1
_INDICATOR, _ACTUAL, _DUE = words("指标", "indicator"), words("实际", "actual"), words("应达值", "value due")

_SIGNS = words("{0}指标（序号及进度）", "{0} indicators: number and progress")


@frozen(kw_only=True)
class _Line:
    """The texts of a row."""

    number: str
    name: str
    value: str
    due: str
    statuses: tuple[Status, Status]
    is_part: bool


@frozen(kw_only=True)
class _Columns:
    """Where the columns stand; figures end there, words begin."""

    name: float
    name_width: float
    value: float
    due: float
    progress: float
    outlook: float


class _Page(Page):
    """The page, laid out for its size: a row for each indicator if they fit, else signs behind numbers."""

    def __init__(self, axes: Axes, letters: Letters, review: Review, title: str) -> None:
        self._review, self._title = review, title
        self._groups = [
            (nature, [line for row in rows for line in _lines(row, review.as_of, letters.lang)])
            for nature, rows in review.by_nature().items()
            if rows
        ]
        super().__init__(axes, letters)

    def lay_out(self, width: float, height: float) -> None:
        """Write the page from the top down."""
        self.stand_on(width, height)
        columns = self._columns(width)
        y = self._table(self._opening(width, height, most=99), columns, width)
        self.used = height - y + _MARGIN
        if self.used > height + _ROUNDED or columns.name_width < _LEAST_NAME:
            self.clear()
            self._signs(self._opening(width, height, most=1), width)

    def _opening(self, width: float, height: float, *, most: int) -> float:
        """Write the title, what was assessed, and how many have each status; return where that ends."""
        review, lang = self._review, self.letters.lang
        room = Box(_MARGIN, 0, width - 2 * _MARGIN, height - _MARGIN)
        y = room.top
        if self._title:
            y = self.paragraph(self._title, room, _TITLE, bold=True, most=min(most, 3))
        y = self.paragraph(_subtitle(review, lang), room.below(y), _SMALL, GREY, most=most)
        if most > 1:
            y = self.paragraph(say(review.sentence, lang), room.below(y), _TEXT) - _GAP / 2
            y = self._bar(y, room)
        counts = [
            (f"{badge(status, lang)} {count}", LIGHT[status.tone])
            for status, count in review.counts().items()
        ]
        return self.flow(counts, room.below(y), _SMALL) - _GAP / 2

    def _bar(self, top: float, room: Box) -> float:
        """Draw a bar as wide as the page, a part of it for each status of progress."""
        x = room.left
        for status, count in self._review.counts().items():
            wide = room.width * count / len(self._review)
            self.fill(Box(x, top - _BAR, wide - 1, _BAR), LIGHT[status.tone])
            text = next(
                (
                    text
                    for text in (f"{status.sign} {count}", str(count))
                    if self.letters.width(text, _SMALL) < wide - 4
                ),
                "",
            )
            self.write(text, x + 3, top - _BAR + 3, _SMALL, "white")
            x += wide
        return top - _BAR - 2

    # In rows

    def _columns(self, width: float) -> _Columns:
        """Place the columns by what they hold, from the right; what is left is for the names."""
        lang, lines = self.letters.lang, [line for _, own in self._groups for line in own]

        def widest(head: Bilingual, texts: Iterable[str]) -> float:
            return max(self.letters.width(text, _SMALL) for text in (say(head, lang), *texts))

        outlook = width - _MARGIN - widest(OUTLOOK, (badge(line.statuses[1], lang) for line in lines)) - 4
        progress = outlook - widest(PROGRESS, (badge(line.statuses[0], lang) for line in lines)) - _GAP
        due = progress - _GAP
        value = due - widest(_DUE, (line.due for line in lines)) - _GAP
        name = _MARGIN + 20
        end = value - widest(_ACTUAL, (line.value for line in lines)) - _GAP
        return _Columns(
            name=name, name_width=end - name, value=value, due=due, progress=progress, outlook=outlook
        )

    def _table(self, y: float, columns: _Columns, width: float) -> float:
        lang = self.letters.lang
        y -= _SMALL * LEADING
        for head, x, is_figure in (
            (_INDICATOR, columns.name, False),
            (_ACTUAL, columns.value, True),
            (_DUE, columns.due, True),
            (PROGRESS, columns.progress, False),
            (OUTLOOK, columns.outlook, False),
        ):
            self.write(say(head, lang), x, y, _SMALL, GREY, right=is_figure)
        for nature, lines in self._groups:
            y = self._group(nature, Box(_MARGIN, 0, width - 2 * _MARGIN, y - 3))
            for index, line in enumerate(lines):
                y = self._row(line, columns, Box(_MARGIN, 0, width - 2 * _MARGIN, y), shaded=index % 2 == 1)
        return y

    def _group(self, nature: Nature, room: Box) -> float:
        count = sum(self._review.counts(nature=nature).values())
        text = words(f"{nature.text.zh}指标{count}项", f"{nature.text.en} indicators: {count}")
        self.fill(Box(room.left, room.top - _GROUP, room.width, _GROUP), GROUND)
        self.write(say(text, self.letters.lang), room.left + 4, room.top - _GROUP + 1.5, _SMALL, "white")
        return room.top - _GROUP

    def _row(self, line: _Line, columns: _Columns, room: Box, *, shaded: bool) -> float:
        lang, indent = self.letters.lang, 10.0 if line.is_part else 0.0
        names = self.letters.lines(line.name, _SMALL, max(1.0, columns.name_width - indent))
        high = len(names) * _SMALL * LEADING + _ROW
        if shaded:
            self.fill(Box(room.left, room.top - high, room.width, high), SHADE)
        y = room.top - _ROW / 2 - _SMALL * LEADING
        self.write(line.number, columns.name - 6, y, _SMALL, right=True)
        self.write(line.value, columns.value, y, _SMALL, right=True)
        self.write(line.due, columns.due, y, _SMALL, right=True)
        for status, x in zip(line.statuses, (columns.progress, columns.outlook), strict=True):
            self.write(badge(status, lang), x, y, _SMALL, PRINT[status.tone])
        for index, name in enumerate(names):
            self.write(name, columns.name + indent, y - index * _SMALL * LEADING, _SMALL)
        return room.top - high

    # As signs

    def _signs(self, y: float, width: float) -> None:
        """Write the number of each indicator with the sign of its progress, as large as there is room for."""
        across = width - 2 * _MARGIN
        size = next(size for size in _CHIP_SIZES if self._height_of_signs(across, size) <= y - _MARGIN / 2)
        for nature, lines in self._groups:
            y -= size * LEADING
            self.write(say(_SIGNS.filled(nature.text), self.letters.lang), _MARGIN, y, size, GREY)
            y -= size * _CHIP_ROW
            x = _MARGIN
            for line in (line for line in lines if not line.is_part):
                if x + size * _CHIP > width - _MARGIN:
                    x, y = _MARGIN, y - size * _CHIP_ROW
                status = line.statuses[0]
                text = f"{line.number} {status.sign}"
                self.write(text, x + 2, y, size, PRINT[status.tone], ground=TINT[status.tone])
                x += size * _CHIP
            y -= size * 0.6

    def _height_of_signs(self, across: float, size: float) -> float:
        each_row = max(1, int(across / (size * _CHIP)))
        high = 0.0
        for _, lines in self._groups:
            rows = -(-sum(not line.is_part for line in lines) // each_row)
            high += size * (LEADING + rows * _CHIP_ROW + 0.6)
        return high


def page(
    review: Review, lang: str, title: str | None, size: tuple[float, float] | None
) -> tuple[Figure, str]:
    """Return the figure, and the characters that no font has."""
    name = say(Bilingual(zh=review.plan.name_zh, en=review.plan.name_en), lang) if title is None else title
    letters = Letters([*_texts(review, lang), name], lang)
    return figure_of(lambda axes: _Page(axes, letters, review, name), size), letters.missing


def _texts(review: Review, lang: str) -> Iterator[str]:
    """Yield every text that the page may show."""
    yield FIGURES
    yield from words_in(lang)
    yield _subtitle(review, lang)
    yield say(review.sentence, lang)
    yield from (say(head, lang) for head in (_INDICATOR, _ACTUAL, _DUE))
    for status in Status:
        yield badge(status, lang)
    for nature in Nature:
        yield say(nature.text, lang)
    yield "指标项（序号及进度）" if lang == "zh" else ""
    for assessment in review.values():
        for line in _lines(assessment, review.as_of, lang):
            yield f"{line.name}{line.value}{line.due}"


def _subtitle(review: Review, lang: str) -> str:
    subtitle = words(
        f"{review.as_of.text.zh}评估；{review.scheme.named.zh}",
        f"Assessed as of {review.as_of.text.en}; {review.scheme.named.en}",
    )
    return say(subtitle, lang)


def _lines(row: Assessment, as_of: Period, lang: str) -> Iterator[_Line]:
    """Yield the texts of an indicator, and of each of its series."""
    for assessment in row.rows:
        figures = shown_figures(assessment)
        value = "" if figures is None else say(figures.value, lang) + _older(assessment, as_of, lang)
        due = "" if figures is None or figures.due is None else say(figures.due, lang)
        yield _Line(
            number="" if assessment.series else str(assessment.indicator.number),
            name=_name(assessment, lang),
            value=value,
            due=due,
            statuses=(assessment.progress.status, assessment.outlook.status),
            is_part=assessment.series is not None,
        )


def _name(assessment: Assessment, lang: str) -> str:
    """Return the name with its unit, of a series its own; and whether the target is the user's."""
    indicator, series, unit = assessment.indicator, assessment.series, assessment.indicator.unit
    if series is not None:
        name = series.name_zh if lang == "zh" else series.name_en
    else:
        name = with_remark(say(indicator.label(), lang), words(unit.zh, unit.en), lang)
    return with_remark(name, OWN_TARGET if indicator.target.supplied else None, lang)


def _older(assessment: Assessment, as_of: Period, lang: str) -> str:
    """Return the date of the latest value if it is not that of the review."""
    latest = assessment.latest
    if latest is None or (latest.period.year, latest.period.month) == (as_of.year, as_of.month):
        return ""
    return f"（{latest.period.text.zh}）" if lang == "zh" else f" ({latest.period.text.en})"

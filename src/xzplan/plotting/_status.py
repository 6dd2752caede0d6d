"""A review on one page: the counts, the opening sentence, and a row for each indicator."""

from __future__ import annotations

from itertools import chain

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.display.palette import INK
from xzplan.model.indicators import Nature
from xzplan.model.periods import Period
from xzplan.plotting._data import picture
from xzplan.plotting._fonts import dress
from xzplan.plotting._styles import new_axes, new_figure
from xzplan.plotting._words import (
    OUTLOOK,
    OWN_TARGET,
    PROGRESS,
    badge,
    say,
    status_colour,
    with_remark,
    words,
    wrap,
)
from xzplan.projection.records import Basis

_MARGIN = 0.45  # inches, as all lengths here
_WIDTH = {"zh": 8.27, "en": 10.8}  # A4 across; English names are longer
_LINE, _GAP = 0.15, 0.1  # a line of text; what a row has besides
_SIZE = 7.5  # points
_NAME_LEFT = 0.28
_SEEN_RIGHT, _DUE_RIGHT, _PROGRESS_LEFT, _OUTLOOK_LEFT = 3.75, 2.92, 2.77, 1.17  # from the right edge
_NAME_WIDTH, _TEXT_WIDTH = {"zh": 46, "en": 100}, {"zh": 138, "en": 190}  # columns of a terminal
_COUNTS_A_LINE = 4
_SHADE, _GROUP_COLOUR = "#F2F2F2", "#444444"
_OBSERVED, _DUE, _INDICATOR = words("观测值", "observed"), words("要求", "due"), words("指标", "indicator")
_COMPARED_AS = {Basis.COMPOUNDED: words("年均", "mean "), Basis.ACCUMULATED: words("累计", "sum ")}


class _Page:
    """A page that is written from the top down; its height is known at the end."""

    def __init__(self, figure: Figure, lang: str) -> None:
        self.axes: Axes = new_axes(figure, 0, 0, *figure.get_size_inches())
        self.axes.set_axis_off()
        self.lang, self.width = lang, _WIDTH[lang]
        self.texts: list[Text] = []
        self.y = _MARGIN

    def write(
        self, text: str, x: float, *, colour: str = INK, size: float = _SIZE, right: bool = False
    ) -> None:
        """Write a line at the present height; x below 0 is from the right edge."""
        self.texts.append(
            self.axes.text(
                x + (_MARGIN if x >= 0 else self.width - _MARGIN),
                self.y + size / 80,  # the letters stand on the line
                text,
                fontsize=size,
                color=colour,
                ha="right" if right else "left",
            )
        )

    def fill(self, x: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle at the present height."""
        self.axes.add_patch(Rectangle((_MARGIN + x, self.y), width, height, color=colour, lw=0, zorder=0.5))

    def close(self) -> float:
        """Return the height of the page, in which a unit is now an inch."""
        height = self.y + _MARGIN
        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(height, 0)
        return height


def page(review: Review, lang: str) -> tuple[Figure, str]:
    """Return the figure, and the characters that no font has."""
    figure = new_figure(_WIDTH[lang], _WIDTH[lang])
    sheet = _Page(figure, lang)
    _opening(sheet, review)
    _heads(sheet, review)
    nature: Nature | None = None
    for index, row in enumerate(chain.from_iterable(review.by_nature().values())):
        if row.indicator.nature is not nature:
            nature = row.indicator.nature
            _group(sheet, review, nature)
        for assessment in (row, *row.parts):
            _row(sheet, assessment, review.as_of, shaded=index % 2 == 1)
    figure.set_figheight(sheet.close())
    return figure, dress(sheet.texts, lang)


def _opening(sheet: _Page, review: Review) -> None:
    lang, plan, scheme = sheet.lang, review.plan, review.scheme
    for line in wrap(plan.name_zh if lang == "zh" else plan.name_en, 72):
        sheet.write(line, 0, size=13)
        sheet.y += 0.25
    subtitle = words(
        f"{review.as_of.text.zh}评估；{scheme.named.zh}",
        f"assessed as of {review.as_of.text.en}; {scheme.named.en}",
    )
    sheet.write(say(subtitle, lang), 0)
    sheet.y += 0.25
    for line in wrap(say(review.sentence, lang), _TEXT_WIDTH[lang]):
        sheet.write(line, 0)
        sheet.y += _LINE + 0.02
    sheet.y += 0.12
    _counts(sheet, review)


def _counts(sheet: _Page, review: Review) -> None:
    """Draw a bar as wide as the page, a part of it for each status of progress; the words stand below, in the same order."""
    counts = review.counts()
    full = sheet.width - 2 * _MARGIN
    x = 0.0
    for status, count in counts.items():
        width = full * count / len(review)
        sheet.fill(x, width - 0.02, 0.24, status_colour(status))
        sheet.y += 0.055
        sheet.write(f"{status.sign} {count}" if width > 0.4 else str(count), x + 0.05, colour="white")
        sheet.y -= 0.055
        x += width
    sheet.y += 0.32
    for index, (status, count) in enumerate(counts.items()):
        if index and index % _COUNTS_A_LINE == 0:
            sheet.y += _LINE + 0.03
        x = (index % _COUNTS_A_LINE) * full / _COUNTS_A_LINE
        sheet.write(f"{badge(status, sheet.lang)} {count}", x, colour=status_colour(status))
    sheet.y += 0.35


def _heads(sheet: _Page, review: Review) -> None:
    lang = sheet.lang
    sheet.write(say(_INDICATOR, lang), _NAME_LEFT)
    sheet.write(say(_OBSERVED, lang), -_SEEN_RIGHT, right=True)
    sheet.write(say(_DUE, lang), -_DUE_RIGHT, right=True)
    sheet.write(say(PROGRESS, lang), -_PROGRESS_LEFT)
    sheet.write(f"{say(OUTLOOK, lang)} {review.plan.last_year}", -_OUTLOOK_LEFT)
    sheet.y += _LINE + 0.05


def _group(sheet: _Page, review: Review, nature: Nature) -> None:
    count = sum(review.counts(nature=nature).values())
    sheet.fill(0, sheet.width - 2 * _MARGIN, 0.2, _GROUP_COLOUR)
    sheet.y += 0.035
    text = words(f"{nature.text.zh}指标{count}项", f"{nature.text.en} indicators: {count}")
    sheet.write(say(text, sheet.lang), 0.05, colour="white")
    sheet.y += 0.165


def _row(sheet: _Page, assessment: Assessment, as_of: Period, *, shaded: bool) -> None:
    lang, series = sheet.lang, assessment.series
    lines = wrap(_name(assessment, lang), _NAME_WIDTH[lang])
    height = len(lines) * _LINE + _GAP
    if shaded:
        sheet.fill(0, sheet.width - 2 * _MARGIN, height, _SHADE)
    sheet.y += _GAP / 2
    if series is None:
        sheet.write(str(assessment.indicator.number), 0.2, right=True)
    compared = _COMPARED_AS.get(assessment.trajectory.basis)
    prefix = "" if compared is None else say(compared, lang)
    sheet.write(_observed(assessment, prefix) + _older(assessment, as_of, lang), -_SEEN_RIGHT, right=True)
    bound, due = assessment.trajectory.bound, assessment.progress.yardstick
    if bound is not None and due is not None:
        sheet.write(f"{prefix}{bound.sign}{due:.5g}", -_DUE_RIGHT, right=True)
    for verdict, x in ((assessment.progress, -_PROGRESS_LEFT), (assessment.outlook, -_OUTLOOK_LEFT)):
        sheet.write(badge(verdict.status, lang), x, colour=status_colour(verdict.status))
    for line in lines:
        sheet.write(line, _NAME_LEFT + (0.0 if series is None else 0.2))
        sheet.y += _LINE
    sheet.y += _GAP / 2


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


def _observed(assessment: Assessment, prefix: str) -> str:
    """Return the latest value as it is compared: the mean of rates, the sum of amounts, else the value itself."""
    if assessment.latest is None:
        return ""
    path = assessment.trajectory
    [strand] = picture(assessment).strands
    if not prefix or not strand.observed:
        return str(assessment.latest.value)
    latest = strand.observed[-1]
    if path.basis is Basis.ACCUMULATED:
        return f"{prefix}{latest.label}"
    years = latest.year - int(path.years[0])
    mean = ((latest.value / float(path.values[0])) ** (1 / years) - 1) * 100
    return f"{prefix}{mean:.4g}"

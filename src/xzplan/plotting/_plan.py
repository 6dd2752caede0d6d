"""The plan on one sheet: small multiples, domain by domain."""

from __future__ import annotations

from matplotlib.figure import Figure
from matplotlib.text import Text

from xzplan.assessment.review import Review
from xzplan.display.palette import INK
from xzplan.model.plan import Plan
from xzplan.model.structure import Domain
from xzplan.plotting._data import Picture, picture
from xzplan.plotting._fonts import dress
from xzplan.plotting._legend import general_legend
from xzplan.plotting._panel import draw, title_lines
from xzplan.plotting._styles import SMALL, new_axes, new_figure
from xzplan.plotting._words import badge, say, status_colour, words
from xzplan.projection.trajectories import trajectories

_COLUMNS = 6
_CELL = 2.75  # inches across
_LEFT, _RIGHT = 0.62, 0.12  # of the axes in their cell
_HEAD, _PLOT, _FOOT = 0.34, 1.3, 0.38  # of a row: domain, axes, years
_LINE, _VERDICTS = 0.14, 0.26  # of a line of a title; of both verdicts
_MARGIN, _TOP, _BOTTOM = 0.2, 0.75, 0.85


def sheet(shown: Plan | Review, lang: str) -> tuple[Figure, str]:
    """Return the figure, and the characters that no font has."""
    plan = shown if isinstance(shown, Plan) else shown.plan
    review = None if isinstance(shown, Plan) else shown
    paths = trajectories(plan) if review is None else review
    pictures = [picture(path) for path in paths.values()]
    places, rows = _places(plan, pictures)
    most = max(len(title_lines(drawn, lang, small=True)) for drawn in pictures)
    above = 0.08 + (most + 1) * _LINE + (0.0 if review is None else _VERDICTS)
    row = _HEAD + above + _PLOT + _FOOT
    width, height = _COLUMNS * _CELL + 2 * _MARGIN, _TOP + rows * row + _BOTTOM
    figure = new_figure(width, height)
    texts = _heading(figure, plan, review, lang)
    for domain, drawn, row_index, column in places:
        left, top = _MARGIN + column * _CELL, height - _TOP - row_index * row
        if domain is not None:
            texts.append(_domain(figure, domain, left / width, (top - 0.18) / height, lang))
        bottom = top - _HEAD - above - _PLOT
        axes = new_axes(figure, left + _LEFT, bottom, _CELL - _LEFT - _RIGHT, _PLOT)
        texts += draw(axes, drawn, lang, small=True)
    texts += _keys(figure, review, lang)
    return figure, dress(texts, lang)


def _places(plan: Plan, pictures: list[Picture]) -> tuple[list[tuple[Domain | None, Picture, int, int]], int]:
    """Row and column of each picture, with its domain at the first; a domain is not broken where it fits a row."""
    places: list[tuple[Domain | None, Picture, int, int]] = []
    row, column = 0, 0
    for domain in plan.domains.values():
        own = [drawn for drawn in pictures if drawn.indicator.domain == domain.id]
        if column and column + len(own) > _COLUMNS:
            row, column = row + 1, 0
        for index, drawn in enumerate(own):
            if column == _COLUMNS:
                row, column = row + 1, 0
            places.append((None if index else domain, drawn, row, column))
            column += 1
    return places, row + 1


def _domain(figure: Figure, domain: Domain, left: float, y: float, lang: str) -> Text:
    return figure.text(
        left,
        y,
        domain.name_zh if lang == "zh" else domain.name_en,
        fontsize=10,
        color="white",
        bbox={"facecolor": "#444444", "edgecolor": "none", "pad": 2.5},
    )


def _heading(figure: Figure, plan: Plan, review: Review | None, lang: str) -> list[Text]:
    title = plan.name_zh if lang == "zh" else plan.name_en
    subtitle = words(
        f"{len(plan.indicators)}项主要指标，{plan.base_year}年至{plan.last_year}年",
        f"{len(plan.indicators)} main indicators, {plan.base_year} to {plan.last_year}",
    )
    if review is not None:
        subtitle = words(
            f"{subtitle.zh}，按{review.as_of.text.zh}评估（{review.scheme.name.zh}）",
            f"{subtitle.en}, assessed as of {review.as_of.text.en} ({review.scheme.name.en})",
        )
    left, height = _MARGIN / figure.get_figwidth(), figure.get_figheight()
    return [
        figure.text(left, 1 - 0.32 / height, title, fontsize=14, color=INK),
        figure.text(left, 1 - 0.55 / height, say(subtitle, lang), fontsize=9, color=INK),
    ]


def _keys(figure: Figure, review: Review | None, lang: str) -> list[Text]:
    """The signs of the panels, and of a review how many indicators have each status of progress."""
    entries = general_legend(lang, reviewed=review is not None)
    left, height = _MARGIN / figure.get_figwidth(), figure.get_figheight()
    key = figure.legend(
        *zip(*entries, strict=True),
        loc="lower left",
        bbox_to_anchor=(left, 0.4 / height),
        ncols=len(entries),
        fontsize=SMALL + 2,
        frameon=False,
        borderaxespad=0,
    )
    texts = list(key.get_texts())
    if review is not None:
        step = (1 - 2 * left) / 8
        for index, (status, count) in enumerate(review.counts().items()):
            text, colour = f"{badge(status, lang)} {count}", status_colour(status)
            x = left + index * step
            texts.append(figure.text(x, 0.2 / height, text, fontsize=SMALL + 2, color=colour))
    return texts

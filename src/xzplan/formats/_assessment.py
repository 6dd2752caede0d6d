"""The sheet of a review: a row for each indicator, with what every sheet says of an assessment."""

from __future__ import annotations

from xzplan.assessment.records import Assessment, required_change
from xzplan.assessment.review import Review
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.shown import shown_figures
from xzplan.formats._observed import in_words, observed_in
from xzplan.formats._promises import NOTES, NUMBER, RESPONSIBLE
from xzplan.formats._sheets import (
    Book,
    Head,
    Marked,
    SheetCell,
    baseline_cell,
    decimals,
    fixed,
    target_cell,
)
from xzplan.language import Bilingual
from xzplan.model.periods import Period
from xzplan.model.plan import Plan
from xzplan.observations.records import ObservationStatus

INDICATOR = Head("指标", "Indicator", 17)
UNIT = Head("单位", "Unit", 6)
NATURE = Head("指标性质", "Nature", 6, 10)
DUE = Head("应达值", "Value due", 8)
GAP = Head("与应达值之差", "Gap", 8)
PROGRESS = Head("进度评价", "Progress", 8)
OUTLOOK = Head("完成趋势判断", "Outlook", 9)
NEEDED = Head("后续年均需变动", "Needed from now on", 12)


def target_of(plan: Plan) -> Head:
    """Return the column of the targets."""
    return Head(f"{plan.last_year}年目标", f"Target {plan.last_year}", 7)


def assessment_sheet(book: Book, review: Review) -> None:
    """Add the sheet 评估表."""
    plan, say = review.plan, book.say
    periods = _periods(review)
    heads = [
        NUMBER,
        INDICATOR,
        NATURE,
        UNIT,
        Head(f"{plan.base_year}年", str(plan.base_year), 6),
        *(_actual(period) for period in periods),
        target_of(plan),
        DUE,
        GAP,
        PROGRESS,
        OUTLOOK,
        NEEDED,
        RESPONSIBLE,
        NOTES,
    ]
    rows: list[list[SheetCell] | str] = []
    for domain in plan.domains.values():
        own = review.rows(domain=domain.id)
        if own:
            rows.append(say(Bilingual(zh=domain.name_zh, en=domain.name_en)))
            rows += [_assessed(book, row, periods) for row in own]
    date = review.as_of.text
    title = say(
        Bilingual(
            zh=f"{plan.name_zh}主要指标完成情况评估表（{date.zh}）",
            en=f"{plan.name_en}: main indicators as of {date.en}",
        )
    )
    book.sheet(
        say(Bilingual(zh="评估表", en="Assessment")),
        title,
        say(review.sentence),
        heads,
        rows,
        fixed_columns=2,
        signatures=True,
    )


def _periods(review: Review) -> tuple[Period, ...]:
    """Return the dates that have a column: every year up to the one assessed, and parts of years with a value."""
    plan = review.plan
    years = {Period(year=year) for year in plan.years if Period(year=year).is_over_by(review.as_of)}
    seen = {
        observation.period
        for row in review.rows()
        for observation in row.observations
        if observation.period.first_year is None and observation.period.year > plan.base_year
    }
    return tuple(sorted(years | seen))


def _actual(period: Period) -> Head:
    text = period.text
    return Head(f"{text.zh}实际", f"Actual {text.en}", 6)


def _assessed(book: Book, row: Assessment, periods: tuple[Period, ...]) -> list[SheetCell]:
    indicator, series, say = row.indicator, row.series, book.say
    figures, needed = shown_figures(row), required_change(row)
    due = None if figures is None or figures.due is None else say(figures.due)
    gap = None if figures is None or figures.gap is None else say(figures.gap)
    return [
        indicator.number if series is None else None,
        say(name_of(row)),
        say(indicator.nature.text),
        say(Bilingual(zh=indicator.unit.zh, en=indicator.unit.en)),
        baseline_cell(indicator, series),
        *(_value_of(row, period) for period in periods),
        target_cell(indicator),
        due,
        gap,
        status_cell(book, row.progress.status),
        status_cell(book, row.outlook.status),
        None if needed is None else say(needed),
        indicator.responsible if series is None else None,
        "\n".join(notes_of(book, row)),
    ]


def name_of(row: Assessment) -> Bilingual:
    """Return the name of a row: of a series its own, below that of the indicator."""
    indicator, series = row.indicator, row.series
    if series is None:
        return Bilingual(zh=indicator.name_zh, en=indicator.name_en)
    return Bilingual(zh=f"　其中：{series.name_zh}", en=f"  of which: {series.name_en}")


def _value_of(row: Assessment, period: Period) -> SheetCell:
    """Return the value of a date with its digits; a span, and a value of another quantity, stand in the notes."""
    value = observed_in(row, period)
    return None if value is None else fixed(value, decimals(value))


def status_cell(book: Book, status: Status) -> SheetCell:
    """Return a status in words behind its sign, in the colours of its tone."""
    return Marked(f"{status.sign} {book.say(status.text)}", status.tone)


def notes_of(book: Book, row: Assessment) -> list[str]:
    """Return what a reader has to know of a row: how firm its values are, what was set, an official verdict."""
    say = book.say
    notes = []
    for observation in row.observations:
        if observation.status is not ObservationStatus.REPORTED:
            text = Bilingual(zh="{0}为{1}", en="{0}: {1}")
            notes.append(say(text.filled(observation.period.text, observation.status.text)))
        if observation.period.first_year is not None or observation.of is not None:
            notes.append(say(in_words(observation)))
    if row.official is not None:
        notes.append(say(Bilingual(zh="官方结论：{0}", en="official: {0}").filled(row.official.words)))
    notes += [say(text) for text in row.supplied]
    notes += [say(caveat.text) for caveat in row.caveats]
    if row.progress.status is Status.NOT_ASSESSED and not row.parts:
        notes += [say(text) for text in (row.progress.reason, row.progress.needed) if text is not None]
    return list(dict.fromkeys(notes))

"""The sheets of several areas: an overview, a table of all of them, every verdict, and what they make up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xzplan.assessment.areas import AreaReviews, WholeValue, with_values
from xzplan.assessment.records import Assessment, required_change
from xzplan.assessment.review import LAGGING
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.sentence import count
from xzplan.assessment.shown import shown_figures, without_unit
from xzplan.formats._assessment import (
    DUE,
    GAP,
    INDICATOR,
    NATURE,
    NEEDED,
    OUTLOOK,
    PROGRESS,
    UNIT,
    name_of,
    notes_of,
    status_cell,
    target_of,
)
from xzplan.formats._promises import NOTES, NUMBER
from xzplan.formats._sheets import Book, Head, Marked, SheetCell, decimals, fixed, target_cell
from xzplan.language import Bilingual
from xzplan.model.indicators import Nature

_MOST_AREAS = 15
"""Areas beside each other in a table that prints at 8 points; more go on with the next sheet."""


def area_sheets(book: Book, areas: AreaReviews) -> None:
    """Add the sheets of all areas."""
    _overview(book, areas)
    _by_indicator(book, areas)
    _details(book, areas)
    if areas.wholes:
        _wholes(book, areas)


def _title(areas: AreaReviews, zh: str, en: str) -> Bilingual:
    """Return the title of a sheet; the reader of observations knows by it that the figures are results."""
    plan, date = areas.plan, areas.as_of.text
    return Bilingual(
        zh=f"{plan.name_zh}：{areas.called.zh}{zh}（{date.zh}评估结果）",
        en=f"{plan.name_en}: {en}, assessment results of {date.en}",
    )


# The overview


def _overview(book: Book, areas: AreaReviews) -> None:
    say = book.say
    found = count(row.progress.status for _, review in areas.named for row in with_values(review))
    statuses = [status for status in found if status is not Status.NOT_ASSESSED]
    heads = [
        Head("地区", "Area", 10),
        Head("有实际值的指标数", "Indicators with a value", 8),
        *(Head(status.text.zh, status.text.en.capitalize(), 8) for status in statuses),
        Head("无法评估", "Not assessed", 8),
        *(Head(f"趋势：{status.text.zh}", status.text.en.capitalize(), 8) for status in _DOUBTFUL),
        Head("滞后、未达标或未完成的约束性指标", "Binding indicators that lag", 40),
        Head("滞后、未达标或未完成的其他指标", "Other indicators that lag", 40),
    ]
    rows: list[list[SheetCell] | str] = []
    for name, review in areas.named:
        judged = list(with_values(review))
        counts = count(row.progress.status for row in judged)
        outlooks = count(row.outlook.status for row in judged)
        lagging = [row for row in judged if row.progress.status in LAGGING]
        binding = [row for row in lagging if row.indicator.nature is Nature.BINDING]
        rows.append(
            [
                say(name),
                len(judged),
                *(counts.get(status) for status in (*statuses, Status.NOT_ASSESSED)),
                *(outlooks.get(status) for status in _DOUBTFUL),
                "\n".join(_lagging(book, binding)),
                "\n".join(_lagging(book, [row for row in lagging if row not in binding])),
            ]
        )
    note = Bilingual(
        zh="只统计填报了实际值的指标，空白为无此类指标。各地区以其填报的基期值为起点；未填报基期值的，以首个实际值为起点。"
        "规划所列累计任务数为全市任务，未分解到本地区的不作评估。",
        en="Indicators with a value alone are counted. An area starts from its own baseline, or else from its first "
        "value. A total that the plan sets is that of the whole; without a share of it an area is not assessed.",
    )
    if areas.open_problems:
        note = Bilingual(zh="{0}{1}", en="{0} {1}").filled(note, areas.open_problems)
    book.sheet(
        say(Bilingual(zh=f"{areas.called.zh}评估一览", en="Areas")),
        say(_title(areas, "评估一览", "overview of its areas")),
        say(note),
        heads,
        rows,
        fixed_columns=1,
        signatures=True,
    )


_DOUBTFUL = (Status.AT_RISK, Status.UNLIKELY)


def _lagging(book: Book, rows: Iterable[Assessment]) -> Iterator[str]:
    """Yield the name of each indicator that lags, with its gap; of several series that of each that lags."""
    for row in rows:
        for part in [one for one in row.parts if one.progress.status in LAGGING] or [row]:
            figures = shown_figures(part)
            label = part.indicator.label(part.series)
            name = Bilingual(zh="({0}) {1}", en="({0}) {1}").filled(part.indicator.number, label)
            if figures is None or figures.gap is None:
                yield book.say(name)
            else:
                yield book.say(Bilingual(zh="{0}：{1}", en="{0}: {1}").filled(name, figures.gap))


# All areas beside each other


def _by_indicator(book: Book, areas: AreaReviews) -> None:
    say, named = book.say, areas.named
    table = areas.by_indicator()
    note = Bilingual(
        zh="各格为最新实际值与进度评价：{0}。“—”为未填报。目标为规划所列；各地区另行设定的目标见“评估明细”。",
        en="Each cell has the latest value and the status of progress: {0}. “—”: no value. Targets are the plan's; "
        "those that were set for single areas stand in the details.",
    ).filled(_signs(areas))
    parts = range(0, len(named), _MOST_AREAS)
    for part, first in enumerate(parts, 1):
        last = first + _MOST_AREAS
        heads = [
            NUMBER,
            INDICATOR.wide(23),
            NATURE,
            UNIT.wide(7),
            target_of(areas.plan).wide(8),
            *(Head(name.zh, name.en, 8) for name, _ in named[first:last]),
        ]
        rows: list[list[SheetCell] | str] = [
            [
                *_of_indicator(book, row[0]),
                target_cell(areas.plan.indicators[row[0].id]) if row[0].series is None else None,
                *(_cell(book, areas, one) for one in row[first:last]),
            ]
            for row in table
        ]
        number = str(part) if len(parts) > 1 else ""
        book.sheet(
            say(Bilingual(zh=f"分指标对照{number}", en=f"By indicator {number}".strip())),
            say(_title(areas, "分指标对照", "its areas by indicator")),
            say(note),
            heads,
            rows,
            fixed_columns=2,
        )


def _signs(areas: AreaReviews) -> Bilingual:
    found = count(one.progress.status for row in areas.by_indicator() for one in row if one.latest)
    return Bilingual(
        zh="、".join(f"{status.sign}{status.text.zh}" for status in found),
        en=", ".join(f"{status.sign} {status.text.en}" for status in found),
    )


def _of_indicator(book: Book, row: Assessment) -> list[SheetCell]:
    indicator = row.indicator
    return [
        indicator.number if row.series is None else None,
        book.say(name_of(row)),
        book.say(indicator.nature.text),
        book.say(Bilingual(zh=indicator.unit.zh, en=indicator.unit.en)),
    ]


def _cell(book: Book, areas: AreaReviews, row: Assessment) -> SheetCell:
    """Return the latest value of an area with its sign, and its date if it is not that of the others."""
    status, figures = row.progress.status, shown_figures(row)
    if row.parts and any(part.latest is not None for part in row.parts):
        return Marked(status.sign, status.tone)
    if figures is None or row.latest is None:
        return "—"
    date = "" if row.latest.period == areas.as_of else f"\n{book.say(row.latest.period.text)}"
    value = book.say(without_unit(figures.value, row.indicator))
    return Marked(f"{status.sign} {value}{date}", status.tone)


# Every verdict


def _details(book: Book, areas: AreaReviews) -> None:
    say = book.say
    heads = [
        NUMBER,
        INDICATOR.wide(30),
        NATURE,
        UNIT.wide(8),
        Head("实际值时点", "Date", 12),
        Head("最新实际值", "Latest value", 11),
        DUE.wide(10),
        GAP.wide(14),
        PROGRESS.wide(10),
        OUTLOOK.wide(10),
        NEEDED.wide(22),
        NOTES.wide(40),
    ]
    rows: list[list[SheetCell] | str] = []
    for name, review in areas.named:
        rows.append(say(name))
        rows += [_detail(book, part) for row in with_values(review) for part in row.rows]
    note = Bilingual(
        zh="应达值为年度参考值，除备注中注明由报告编制单位设定的以外，均按基期与目标推算所得，非规划所列。",
        en="Values due are milestones, interpolated between baseline and target unless a note says that they were set.",
    )
    book.sheet(
        say(Bilingual(zh="评估明细", en="Details")),
        say(_title(areas, "评估明细", "every indicator of its areas")),
        say(note),
        heads,
        rows,
        fixed_columns=2,
    )


def _detail(book: Book, row: Assessment) -> list[SheetCell]:
    latest, figures, needed = row.latest, shown_figures(row), required_change(row)
    say = book.say
    return [
        *_of_indicator(book, row),
        None if latest is None else say(latest.period.text),
        None if figures is None else say(figures.value),
        None if figures is None or figures.due is None else say(figures.due),
        None if figures is None or figures.gap is None else say(figures.gap),
        status_cell(book, row.progress.status),
        status_cell(book, row.outlook.status),
        None if needed is None else say(needed),
        "\n".join(notes_of(book, row)),
    ]


# What the areas make up


def _wholes(book: Book, areas: AreaReviews) -> None:
    say, whole = book.say, areas.whole
    order = {key: place for place, key in enumerate(areas.plan.indicators)}
    heads = [
        NUMBER,
        INDICATOR.wide(34),
        UNIT.wide(10),
        Head("时期", "Period", 16),
        Head("各地区汇总", "Made up by the areas", 14),
        Head(f"{whole.zh}填报", f"Reported of {whole.en}", 14),
        Head("说明", "Notes", 44),
    ]
    note = Bilingual(
        zh="数量为各地区之和，比率按所给权重加权平均；缺少地区、增速以及未给出权重的比率不作汇总。",
        en="Amounts are summed and rates weighted; nothing is made up where an area or a weight is missing, or of "
        "rates of growth.",
    )
    book.sheet(
        say(Bilingual(zh="汇总情况", en="Made up")),
        say(_title(areas, "汇总情况", "what its areas make up")),
        say(note),
        heads,
        [
            _whole(book, areas, one)
            for one in sorted(areas.wholes, key=lambda one: (order[one.indicator], one.period))
        ],
        fixed_columns=2,
    )


def _whole(book: Book, areas: AreaReviews, whole: WholeValue) -> list[SheetCell]:
    indicator, own = areas.plan.indicators[whole.indicator], areas.own
    seen = () if own is None else own[whole.indicator].observations
    reported = [one.value for one in seen if one.period == whole.period and one.of is None]
    return [
        indicator.number,
        book.say(Bilingual(zh=indicator.name_zh, en=indicator.name_en)),
        book.say(Bilingual(zh=indicator.unit.zh, en=indicator.unit.en)),
        book.say(whole.period.text),
        None if whole.value is None else fixed(whole.value, decimals(whole.value)),
        fixed(reported[0], decimals(reported[0])) if reported else None,
        None if whole.reason is None else book.say(whole.reason),
    ]

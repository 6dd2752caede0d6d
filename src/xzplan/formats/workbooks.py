"""Workbooks as an office would send them: the plan and its review.

They are written with xlsxwriter, from the extra ``excel``. The same input makes the same bytes.
"""

from __future__ import annotations

import os
from typing import BinaryIO

from xzplan.assessment.records import Assessment
from xzplan.assessment.review import KeyProjectAssessment, PlanAssessment
from xzplan.exceptions import InvalidInputError
from xzplan.formats._sheets import (
    Book,
    Figure,
    Head,
    SheetCell,
    baseline_cell,
    check_target,
    decimals,
    fixed,
    target_cell,
)
from xzplan.language import Bilingual
from xzplan.model.plan import Plan, check_plan
from xzplan.projection.records import Basis, Trajectory
from xzplan.projection.trajectories import trajectories

__all__ = ["write_workbook"]


def write_workbook(
    target: str | os.PathLike[str] | BinaryIO, plan: Plan, *, review: PlanAssessment | None = None
) -> None:
    """Write a plan as an Excel workbook, with its review where there is one.

    The sheets are 指标, 年度里程碑, 评估 (with a review) and 重点工程. Printed figures are numbers that show the digits
    they are printed with; interpolated milestones show one digit more, and hold the value to 16 digits.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    plan
        The plan.
    review
        Its review, as `xzplan.assess_plan` returns it.

    Raises
    ------
    InvalidInputError
        A review of another plan; a text with half a character (a lone surrogate), which no file can hold.
    MissingExtraError
        xlsxwriter is not installed.
    OSError
        The file cannot be written.

    Examples
    --------
    >>> import io, xzplan
    >>> file = io.BytesIO()
    >>> xzplan.write_workbook(file, xzplan.load_plan())
    >>> file.getvalue()[:2]
    b'PK'
    """
    check_plan(plan)
    check_target(target)
    if review is not None and not isinstance(review, PlanAssessment):
        raise InvalidInputError("review", review, "pass what assess_plan() returns")
    if review is not None and review.plan is not plan and review.plan != plan:
        raise InvalidInputError("review", review, f"not of the plan {plan.id}")
    book = Book(Bilingual(zh=plan.name_zh, en=plan.name_en), plan.first_year)
    _indicators(book, plan)
    _milestones(book, plan)
    if review is not None:
        _review(book, review)
    _key_projects(book, plan, review)
    book.save(target)


_NUMBER = Head("序号", "No.")
_DOMAIN = Head("领域", "Domain")
_INDICATOR = Head("指标", "Indicator")
_ENGLISH = Head("英文名称", "English name")
_UNIT = Head("单位", "Unit")
_SOURCE = Head("来源", "Source")
_NOTES = Head("说明", "Notes")


def _domain(plan: Plan, key: str) -> str:
    return plan.domains[key].table_label.zh


def _indicators(book: Book, plan: Plan) -> None:
    heads = [
        _NUMBER,
        _DOMAIN,
        _INDICATOR,
        _ENGLISH,
        _UNIT,
        Head(f"{plan.base_year}年（原文）", "as printed", 16),
        Head(f"{plan.last_year}年（原文）", "as printed", 20),
        Head("目标要求", "Demand"),
        Head("指标属性", "Nature"),
        _SOURCE,
        _NOTES,
    ]
    rows: list[list[SheetCell]] = []
    for one in plan.indicators.values():
        reading = one.target.reading
        rows.append(
            [
                one.number,
                _domain(plan, one.domain),
                one.name_zh,
                one.name_en,
                one.unit.zh,
                baseline_cell(one),
                target_cell(one),
                f"{one.target.demand.words.zh}\n{one.target.demand.words.en}",
                f"{one.nature.text.zh}\n{one.nature.text.en}",
                one.source.citation.zh,
                "" if reading is None else f"{reading.statement.zh}（本库的读法：{reading.reason.zh}）",
            ]
        )
    note = f"{plan.name_en}. “-”为规划所印，表示未印数值。A “-” is printed in the plan: no figure."
    book.sheet("指标", f"{plan.name_zh}：主要指标", note, heads, rows, fixed_columns=3)


def _milestones(book: Book, plan: Plan) -> None:
    years = (plan.base_year, *plan.years)
    heads = [
        _NUMBER,
        _INDICATOR,
        _UNIT,
        Head("要求", "Sign"),
        Head("依据", "Basis"),
        *(Head(f"{year}年", str(year)) for year in years),
        _SOURCE,
        _NOTES,
    ]
    rows = [
        [
            path.indicator.number,
            path.indicator.name_zh,
            path.unit.zh,
            None if path.comparator is None else path.comparator.sign,
            f"{path.basis.text.zh}\n{path.basis.text.en}",
            *(_milestone(path, year) for year in years),
            path.indicator.target.source.citation.zh,
            "\n".join(
                text.zh
                for text in (path.reason, path.supply, *(caveat.text for caveat in path.caveats))
                if text is not None
            ),
        ]
        for path in trajectories(plan).values()
    ]
    note = (
        "年度里程碑是观测值当年须满足的数值；规划只印两端，其间为插值，显示位数比原文多一位。\n"
        "A milestone is what the value of a year has to satisfy; the plan prints the ends, what is between them is "
        "interpolated and shows one digit more."
    )
    book.sheet("年度里程碑", f"{plan.name_zh}：年度里程碑", note, heads, rows, fixed_columns=2)


def _milestone(path: Trajectory, year: int) -> SheetCell:
    return fixed(path[year], _digits(path, year)) if year in path else None


def _digits(path: Trajectory, year: int) -> int:
    """How many digits a milestone shows: those of the printed figure, one more in between."""
    if path.unit.whole and path[year].is_integer():
        return 0
    indicator = path.indicator
    demand, base = indicator.target.demand, indicator.baseline
    figure = None if path.basis is Basis.COMPOUNDED else demand.figure
    ends = [decimals(one) for one in (base.value, figure) if one is not None]
    if path.basis is Basis.INTERPOLATED and year == base.year and base.value is not None:
        return ends[0]
    if figure is not None and (year == indicator.target.year or path.basis is Basis.HELD):
        return ends[-1]
    return max(ends, default=0) + 1


def _review(book: Book, review: PlanAssessment) -> None:
    plan = review.plan
    heads = [
        _NUMBER,
        _DOMAIN,
        _INDICATOR,
        _ENGLISH,
        Head("指标属性", "Nature"),
        _UNIT,
        Head(f"{plan.base_year}年（原文）", "as printed", 16),
        Head("最新年份", "Latest year"),
        Head("最新数值", "Latest value"),
        Head("进度标尺", "Yardstick"),
        Head(f"{plan.last_year}年（原文）", "as printed", 20),
        Head("完成比例", "Completion"),
        Head("时间进度", "Time over"),
        Head("是否达到预期进度", "On schedule?"),
        Head("完成目标趋势判断", "Outlook"),
        Head("今后每年须变动", "Pace required a year"),
        Head("进度理由", "Reason, schedule"),
        Head("趋势理由", "Reason, outlook"),
        Head("官方结论", "Official verdict"),
        _SOURCE,
        _NOTES,
    ]
    rows = [_assessed(plan, one) for whole in review.assessments.values() for one in (whole, *whole.parts)]
    note = f"{review.sentence.zh}\n{review.sentence.en}\n评估规则 Scheme: {review.scheme}"
    title = f"{plan.name_zh}：{review.year}年评估"
    book.sheet("评估", title, note, heads, rows, fixed_columns=3)


def _assessed(plan: Plan, one: Assessment) -> list[SheetCell]:
    indicator, series = one.indicator, one.series
    latest = one.observations[-1] if one.observations else None
    yardstick = one.progress.yardstick
    digits = max((decimals(seen.value) for seen in one.observations), default=0)
    sources = dict.fromkeys(seen.source for seen in one.observations if seen.source is not None)
    pace: SheetCell = None
    if one.required_pace is not None:
        pace = Figure(one.required_pace, "+0.00;-0.00;0.00")
    elif one.required_rate is not None:
        pace = Figure(one.required_rate, '+0.00"%";-0.00"%";0.00"%"')
    return [
        indicator.number,
        _domain(plan, indicator.domain),
        indicator.name_zh if series is None else f"　其中：{series.name_zh}",
        indicator.name_en if series is None else f"  of which: {series.name_en}",
        f"{indicator.nature.text.zh}\n{indicator.nature.text.en}",
        indicator.unit.zh,
        baseline_cell(indicator, series),
        one.year,
        None if latest is None else fixed(latest.value, decimals(latest.value)),
        None if yardstick is None else fixed(yardstick, digits + 1),
        target_cell(indicator),
        None if one.completion is None else Figure(one.completion, "0.0%"),
        None if one.time_fraction is None else Figure(one.time_fraction, "0%"),
        f"{one.progress.status.text.zh}\n{one.progress.status.text.en}",
        f"{one.outlook.status.text.zh}\n{one.outlook.status.text.en}",
        pace,
        one.progress.reason.zh,
        one.outlook.reason.zh,
        None if one.official is None else one.official.words,
        "\n".join(sources),
        "\n".join(
            text.zh
            for text in (one.progress.supply, *(caveat.text for caveat in one.caveats))
            if text is not None
        ),
    ]


def _key_projects(book: Book, plan: Plan, review: PlanAssessment | None) -> None:
    heads = [
        _NUMBER,
        _DOMAIN,
        Head("重点工程", "Key project"),
        _ENGLISH,
        Head("建设内容", "Components"),
        Head("可量化的承诺", "Commitments in figures"),
    ]
    if review is not None:
        heads += [
            Head("已完成", "Reached"),
            Head("承诺数", "Promised"),
            Head("进度", "Progress"),
            Head("理由", "Reason"),
            Head("官方结论", "Official verdict"),
        ]
    heads.append(_SOURCE)
    rows = [
        [
            one.number,
            _domain(plan, one.domain),
            one.name_zh,
            one.name_en,
            "\n".join(component.zh for component in one.components),
            "\n".join(promise.target.printed for promise in plan.deliverables_of(one)),
            *([] if review is None else _progress(review.key_projects[one.id])),
            one.source.citation.zh,
        ]
        for one in plan.key_projects.values()
    ]
    note = "建设内容与承诺均为规划原文。Components and commitments are quoted from the plan."
    book.sheet("重点工程", f"{plan.name_zh}：重点工程", note, heads, rows, fixed_columns=3)


def _progress(one: KeyProjectAssessment) -> list[SheetCell]:
    official = one.state.official
    return [
        one.state.reached,
        one.state.promised,
        f"{one.progress.status.text.zh}\n{one.progress.status.text.en}",
        one.progress.reason.zh,
        None if official is None else official.words,
    ]

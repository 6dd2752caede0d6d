"""Workbooks as an office would send them: the plan and its review.

They are written with xlsxwriter, from the extra ``excel``. The same input makes the same bytes.
"""

from __future__ import annotations

import os
from typing import BinaryIO

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
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
    target: str | os.PathLike[str] | BinaryIO, plan: Plan, *, review: Review | None = None
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
    if review is not None and not isinstance(review, Review):
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
    for indicator in plan.indicators.values():
        reading = indicator.target.reading
        rows.append(
            [
                indicator.number,
                _domain(plan, indicator.domain),
                indicator.name_zh,
                indicator.name_en,
                indicator.unit.zh,
                baseline_cell(indicator),
                target_cell(indicator),
                f"{indicator.target.demand.words.zh}\n{indicator.target.demand.words.en}",
                f"{indicator.nature.text.zh}\n{indicator.nature.text.en}",
                indicator.source.citation.zh,
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
            None if path.bound is None else path.bound.sign,
            f"{path.basis.text.zh}\n{path.basis.text.en}",
            *(_milestone(path, year) for year in years),
            path.indicator.target.citation.zh,
            "\n".join(
                text.zh
                for text in (path.reason, path.needed, *(caveat.text for caveat in path.caveats))
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
    ends = [decimals(printed) for printed in (base.value, figure) if printed is not None]
    if path.basis is Basis.INTERPOLATED and year == base.year and base.value is not None:
        return ends[0]
    if figure is not None and (year == indicator.target.year or path.basis is Basis.HELD):
        return ends[-1]
    return max(ends, default=0) + 1


def _review(book: Book, review: Review) -> None:
    plan = review.plan
    heads = [
        _NUMBER,
        _DOMAIN,
        _INDICATOR,
        _ENGLISH,
        Head("指标属性", "Nature"),
        _UNIT,
        Head(f"{plan.base_year}年（原文）", "as printed", 16),
        Head("最新时期", "Latest period"),
        Head("最新数值", "Latest value"),
        Head("应达值", "Due"),
        Head(f"{plan.last_year}年（原文）", "as printed", 20),
        Head("完成比例", "Completion"),
        Head("时间进度", "Time over"),
        Head("是否达到预期进度", "On schedule?"),
        Head("完成目标趋势判断", "Outlook"),
        Head("后续年均要求", "Required a year"),
        Head("进度理由", "Reason, schedule"),
        Head("趋势理由", "Reason, outlook"),
        Head("官方结论", "Official verdict"),
        _SOURCE,
        _NOTES,
    ]
    rows = [_assessed(plan, part) for row in review.values() for part in (row, *row.parts)]
    note = f"{review.sentence.zh}\n{review.sentence.en}\n评估方法 Method: {review.scheme.named}"
    title = f"{plan.name_zh}：{review.as_of.text.zh}评估"
    book.sheet("评估", title, note, heads, rows, fixed_columns=3)


def _assessed(plan: Plan, assessment: Assessment) -> list[SheetCell]:
    indicator, series = assessment.indicator, assessment.series
    latest = assessment.latest
    yardstick = assessment.progress.yardstick
    digits = max((decimals(seen.value) for seen in assessment.observations), default=0)
    sources = dict.fromkeys(seen.source for seen in assessment.observations if seen.source is not None)
    pace: SheetCell = None
    if assessment.required_pace is not None:
        pace = Figure(assessment.required_pace, "+0.00;-0.00;0.00")
    elif assessment.required_rate is not None:
        pace = Figure(assessment.required_rate, '+0.00"%";-0.00"%";0.00"%"')
    return [
        indicator.number,
        _domain(plan, indicator.domain),
        indicator.name_zh if series is None else f"　其中：{series.name_zh}",
        indicator.name_en if series is None else f"  of which: {series.name_en}",
        f"{indicator.nature.text.zh}\n{indicator.nature.text.en}",
        indicator.unit.zh,
        baseline_cell(indicator, series),
        None if latest is None else str(latest.period),
        None if latest is None else fixed(latest.value, decimals(latest.value)),
        None if yardstick is None else fixed(yardstick, digits + 1),
        target_cell(indicator),
        None if assessment.completion is None else Figure(assessment.completion, "0.0%"),
        None if assessment.time_fraction is None else Figure(assessment.time_fraction, "0%"),
        f"{assessment.progress.status.text.zh}\n{assessment.progress.status.text.en}",
        f"{assessment.outlook.status.text.zh}\n{assessment.outlook.status.text.en}",
        pace,
        assessment.progress.reason.zh,
        assessment.outlook.reason.zh,
        None if assessment.official is None else assessment.official.words,
        "\n".join(sources),
        "\n".join(
            text.zh
            for text in (
                assessment.progress.needed,
                *assessment.supplied,
                *(caveat.text for caveat in assessment.caveats),
            )
            if text is not None
        ),
    ]


def _key_projects(book: Book, plan: Plan, review: Review | None) -> None:
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
            key_project.number,
            _domain(plan, key_project.domain),
            key_project.name_zh,
            key_project.name_en,
            "\n".join(component.zh for component in key_project.components),
            "\n".join(commitment.target.cell.zh for commitment in plan.deliverables_of(key_project)),
            *([] if review is None else _progress(review.key_projects[key_project.id])),
            key_project.source.citation.zh,
        ]
        for key_project in plan.key_projects.values()
    ]
    note = "建设内容与承诺均为规划原文。Components and commitments are quoted from the plan."
    book.sheet("重点工程", f"{plan.name_zh}：重点工程", note, heads, rows, fixed_columns=3)


def _progress(assessment: KeyProjectAssessment) -> list[SheetCell]:
    official = assessment.state.official
    return [
        assessment.state.reached,
        assessment.state.promised,
        f"{assessment.progress.status.text.zh}\n{assessment.progress.status.text.en}",
        assessment.progress.reason.zh,
        None if official is None else official.words,
    ]

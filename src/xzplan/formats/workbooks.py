"""Workbooks as an office would send them: the assessment of a plan on paper of size A4, in one language.

They are written with xlsxwriter, from the extra ``excel``. The same input makes the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import BinaryIO, Literal

from xzplan.assessment.areas import AreaReviews
from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.review import Review
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.sentence import sources_of
from xzplan.exceptions import InvalidInputError
from xzplan.formats._areas import area_sheets
from xzplan.formats._assessment import INDICATOR, UNIT, assessment_sheet, status_cell
from xzplan.formats._promises import NOTES, NUMBER, RESPONSIBLE, known_of, offices, promise_sheet
from xzplan.formats._sheets import (
    Book,
    Head,
    SheetCell,
    baseline_cell,
    check_target,
    decimals,
    fixed,
)
from xzplan.language import Bilingual
from xzplan.model.checks import choice
from xzplan.model.plan import Plan
from xzplan.projection.records import Basis, Trajectory
from xzplan.projection.trajectories import trajectories

__all__ = ["write_workbook"]


def write_workbook(
    target: str | os.PathLike[str] | BinaryIO,
    content: Review | AreaReviews | Plan,
    *,
    lang: Literal["zh", "en"] = "zh",
) -> None:
    """Write a review as an Excel workbook that prints on landscape A4; or those of areas, or a plan with its milestones.

    The sheets are 评估表 (of a review), 年度参考值, 重点工程, 承诺事项 (where a promise or a work has an office responsible) and
    说明. Of areas, an overview, a table of all areas by indicator, every verdict and what the areas make up stand before
    them; the other sheets are those of the plan's own area. Printed figures and values are numbers that show
    the digits they were given with; milestones show one digit more and hold the value to 16 digits.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    content
        What `xzplan.assess_plan` or `xzplan.assess_areas` returned, or a plan.
    lang
        The language of the workbook; quotations from the plan stay Chinese.

    Raises
    ------
    InvalidInputError
        Something else as content; another language.
    MissingExtraError
        xlsxwriter is not installed.
    OSError
        The file cannot be written.

    Examples
    --------
    >>> import io, xzplan
    >>> review = xzplan.assess_plan(xzplan.load_plan(), {18: {2021: 21.3, 2022: 30.8}})
    >>> file = io.BytesIO()
    >>> xzplan.write_workbook(file, review)
    >>> file.getvalue()[:2]
    b'PK'
    """
    check_target(target)
    lang = choice("lang", lang, "zh", "en")
    if not isinstance(content, Review | AreaReviews | Plan):
        raise InvalidInputError("content", content, "pass a Review, AreaReviews or a Plan")
    plan = content if isinstance(content, Plan) else content.plan
    areas = content if isinstance(content, AreaReviews) else None
    review = content if isinstance(content, Review) else None if areas is None else areas.own
    book = Book(Bilingual(zh=plan.name_zh, en=plan.name_en), plan.first_year, lang)
    if areas is not None:
        area_sheets(book, areas)
    if review is not None:
        assessment_sheet(book, review)
    paths = trajectories(plan).values() if review is None else [row.trajectory for row in review.values()]
    _milestone_sheet(book, plan, paths)
    _key_project_sheet(book, plan, review)
    if offices((*plan.commitments.values(), *plan.works.values())):
        promise_sheet(book, plan)
    reviews = (
        [review for _, review in areas.named] if areas is not None else [] if review is None else [review]
    )
    _remark_sheet(book, plan, reviews)
    book.save(target)


def write_milestones(
    target: str | os.PathLike[str], plan: Plan, paths: Iterable[Trajectory], lang: Literal["zh", "en"]
) -> None:
    """Write the milestones of some indicators of a plan as a workbook; the errors are those of `write_workbook`."""
    book = Book(Bilingual(zh=plan.name_zh, en=plan.name_en), plan.first_year, lang)
    _milestone_sheet(book, plan, paths)
    _remark_sheet(book, plan, [])
    book.save(target)


# Milestones


def _milestone_sheet(book: Book, plan: Plan, paths: Iterable[Trajectory]) -> None:
    say, years = book.say, (plan.base_year, *plan.years)
    heads = [
        NUMBER,
        INDICATOR,
        UNIT.wide(9),
        Head("要求", "Sign", 5),
        *(Head(f"{year}年", str(year), 8) for year in years),
        Head("测算方式", "Basis", 10),
        Head("说明", "Notes", 34),
    ]
    rows: list[list[SheetCell] | str] = [
        [
            path.indicator.number,
            say(Bilingual(zh=path.indicator.name_zh, en=path.indicator.name_en)),
            say(Bilingual(zh=path.unit.zh, en=path.unit.en)),
            None if path.bound is None else path.bound.sign,
            *(_milestone(path, year) for year in years),
            say(path.basis.text),
            "\n".join(
                say(text)
                for text in (path.reason, path.needed, *(caveat.text for caveat in path.caveats))
                if text is not None
            ),
        ]
        for path in paths
    ]
    note = Bilingual(
        zh="除说明中注明为规划所列或报告编制单位设定的以外，各年数值均为推算所得的年度参考值，非规划所列；显示位数比原文多一位。"
        f"{plan.base_year}年一栏为基期值。",
        en="Unless a note says that the plan prints them or that they were set, the values are interpolated milestones, "
        f"shown with one digit more than the plan prints. The column {plan.base_year} has the baseline.",
    )
    book.sheet(
        say(Bilingual(zh="年度参考值", en="Milestones")),
        say(Bilingual(zh=f"{plan.name_zh}：年度参考值", en=f"{plan.name_en}: milestones")),
        say(note),
        heads,
        rows,
        fixed_columns=2,
    )


def _milestone(path: Trajectory, year: int) -> SheetCell:
    """Return the value of a year; in the base year of a bound that holds every year the baseline, which is no bound."""
    baseline = path.indicator.baseline if path.series is None else path.series.baseline
    if path.basis is Basis.HELD and year == baseline.year:
        return baseline_cell(path.indicator, path.series)
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


# Key projects


def _key_project_sheet(book: Book, plan: Plan, review: Review | None) -> None:
    say = book.say
    heads = [
        NUMBER,
        Head("重点工程", "Key project", 24),
        Head("所属领域", "Domain", 12),
        Head("建设内容", "Components", 32),
        Head("量化任务", "Commitments in figures", 26),
    ]
    if review is not None:
        heads += [
            Head("完成数", "Done", 7),
            Head("承诺数", "Promised", 7),
            Head("进度评价", "Progress", 10),
        ]
    heads += [RESPONSIBLE, NOTES]
    rows: list[list[SheetCell] | str] = []
    for key_project in plan.key_projects.values():
        domain = plan.domains[key_project.domain]
        state = None if review is None else review.key_projects[key_project.id]
        rows.append(
            [
                key_project.number,
                say(Bilingual(zh=key_project.name_zh, en=key_project.name_en)),
                say(Bilingual(zh=domain.name_zh, en=domain.name_en)),
                "\n".join(
                    say(Bilingual(zh=component.zh, en=component.en)) for component in key_project.components
                ),
                "\n".join(say(promise.target.cell) for promise in plan.deliverables_of(key_project)),
                *([] if state is None else _progress(book, state)),
                offices((*plan.deliverables_of(key_project), *plan.works_of(key_project))),
                "\n".join(known_of(book, review, key_project)),
            ]
        )
    note = Bilingual(
        zh="建设内容与量化任务均为规划原文。",
        en="Commitments are quoted from the plan; components are ours in English.",
    )
    book.sheet(
        say(Bilingual(zh="重点工程", en="Key projects")),
        say(Bilingual(zh=f"{plan.name_zh}：重点工程", en=f"{plan.name_en}: key projects")),
        say(note),
        heads,
        rows,
        fixed_columns=2,
    )


def _progress(book: Book, assessment: KeyProjectAssessment) -> list[SheetCell]:
    state = assessment.state
    return [state.reached, state.promised, status_cell(book, assessment.progress.status)]


# Remarks


def _remark_sheet(book: Book, plan: Plan, reviews: list[Review]) -> None:
    say = book.say
    lines = []
    if reviews:
        scheme = reviews[0].scheme
        method = scheme.in_words if isinstance(scheme, Scheme) else scheme.name
        lines.append(Bilingual(zh="评估方法：{0}", en="Method. {0}").filled(method))
        sources = sources_of(reviews)
        if sources is not None:
            lines.append(Bilingual(zh=f"{sources.zh}。", en=f"{sources.en[0].upper()}{sources.en[1:]}."))
    lines += [
        Bilingual(
            zh=f"规划：{plan.name_zh}；规划数据版本：{plan.edition}。",
            en=f"Plan: {plan.name_en}; edition of its data: {plan.edition}.",
        ),
        Bilingual(
            zh="各栏“-”为规划原文，表示未列数值；空白表示没有数值。",
            en="A “-” is printed in the plan and means no figure; an empty cell means that there is none.",
        ),
    ]
    book.lines(say(Bilingual(zh="说明", en="Remarks")), [say(line) for line in lines])

"""Find the problems of a plan, each with a stable code and a path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import PlanError, RecordError
from xzplan.grids.marks import FULL_WIDTH
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Baseline, Indicator
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan, check_plan
from xzplan.model.references import KINDS, unknown_references
from xzplan.model.sources import Source
from xzplan.model.targets import Target
from xzplan.model.walk import FIGURE, walk
from xzplan.parsing.cells import parse_target
from xzplan.parsing.notation import UNIT

__all__ = ["Problem", "find_problems", "validate"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Problem(Carded):
    """A fault of a plan, or a decision that a table needs before it can become one."""

    code: str
    """Stable name of the kind of problem."""
    path: str
    """Where: ``$`` is the plan, or the table it is made from."""
    text: Bilingual
    """The problem in words, with its operands in their places."""
    operands: tuple[object, ...] = ()
    """The values in the text: a name, a figure, an id."""

    def __str__(self) -> str:
        return f"{self.path} [{self.code}]: {self.text}"


# Words by code; {0}, {1} and {2} are operands.
TEXTS = {
    # Of a table that is to become a plan: what has to be decided.
    "cells": Bilingual(
        zh="“{0}”的格数与栏数不符，无法确定哪一格属于哪一栏；请改正该行，或用 demands= 给出要求",
        en="the row “{0}” does not have one cell for each column; correct the row, or pass demands=",
    ),
    "direction": Bilingual(
        zh="“{0}”的指标方向（越高越好或越低越好）需人工确认（{1}）；请用 directions= 给出",
        en="decide which direction is better for “{0}” ({1}); pass directions=",
    ),
    "direction_against": Bilingual(
        zh="“{0}”的方向（{1}）与其要求“{2}”相反；请用 directions= 或 demands= 改定",
        en="the direction of “{0}” ({1}) contradicts its demand, “{2}”; decide with directions= or demands=",
    ),
    "name_twice": Bilingual(
        zh="“{0}”不止一行；请改名后再建（行可用 attrs.evolve 改）",
        en="more than one row is called “{0}”; rename them first (attrs.evolve changes rows)",
    ),
    "nature": Bilingual(zh="“{0}”的性质{1}；请用 natures= 给出", en="the nature of “{0}” {1}; pass natures="),
    "no_target": Bilingual(
        zh="“{0}”未列明目标；请用 demands= 给出，或不列入该行",
        en="no target is printed for “{0}”; pass demands=, or leave the row out",
    ),
    "parts": Bilingual(
        zh="“{0}”的目标与基期的分项对不上；请用 demands= 给出要求",
        en="the parts of the target of “{0}” are not those of its baseline; pass demands=",
    ),
    "quantity": Bilingual(
        zh="“{0}”的目标“{1}”载有“年均”，未说明是增速还是数量；请用 demands= 给出",
        en="the target of “{0}”, “{1}”, is a yearly mean, and neither name nor unit names its subject; pass demands=",
    ),
    "two_targets": Bilingual(
        zh="“{0}”列有两个{1}年目标（{2}）；请用 demands= 给出以哪一个为准",
        en="two targets of {1} are printed for “{0}” ({2}); pass demands= to say which holds",
    ),
    "units_differ": Bilingual(
        zh="“{0}”的名称、基期与目标所列单位不同（{1}），数值未换算；请改正该行，或同时用 units= 与 demands= 给出",
        en="name, baseline and target of “{0}” print different units ({1}) and nothing was converted; "
        "mend the row, or pass both units= and demands=",
    ),
    "record": Bilingual(zh="不能成立：{0}", en="cannot be: {0}"),
    "not_observed": Bilingual(
        zh="“{0}”没有可作为基期值的实际值", en="no observation of “{0}” can be the baseline"
    ),
    "no_target_passed": Bilingual(zh="“{0}”还没有目标", en="“{0}” has no target yet"),
    # Of a plan.
    "baseline_other_year": Bilingual(
        zh="基期数值为{0}年的，规划的基期是{1}年",
        en="the baseline is of {0}; the base year of the plan is {1}",
    ),
    "bare_number": Bilingual(
        zh="“{0}”只列数值，却记为“{1}”，未附释义说明依据",
        en="“{0}” prints a number and no sign; the demand is “{1}”, and no reading says why",
    ),
    "cell_not_quoted": Bilingual(
        zh="出处引文“{0}”中没有所列的“{1}”", en="the quote “{0}” does not have the printed “{1}”"
    ),
    "digits_not_printed": Bilingual(
        zh="数值{0}不在所列的“{1}”中", en="the figure {0} does not stand in the printed “{1}”"
    ),
    "document_twice": Bilingual(zh="两份文件同用标识“{0}”", en="two documents have the id “{0}”"),
    "domain_empty": Bilingual(zh="领域“{0}”没有指标", en="the domain “{0}” has no indicator"),
    "id_form": Bilingual(
        zh="标识“{0}”应只用小写字母、数字和下划线，以字母开头",
        en="the id “{0}” should be lower-case letters, digits and underscores, a letter first",
    ),
    "line_outside": Bilingual(
        zh="第{0}行超出文件的{1}行", en="line {0} is beyond the last of the document, {1}"
    ),
    "no_indicators": Bilingual(zh="规划没有指标", en="the plan has no indicator"),
    "reading_unknown": Bilingual(
        zh="目标所附释义“{0}”不在规划的释义之中",
        en="the reading “{0}” of the target is not one of the plan's readings",
    ),
    "row_differs": Bilingual(
        zh="出处为第({0})行，指标序号为({1})", en="the source is row ({0}), the indicator's number ({1})"
    ),
    "series_twice": Bilingual(zh="两个分项同名“{0}”", en="two series are called “{0}”"),
    "target_supplied": Bilingual(
        zh="目标“{0}”由报告编制单位设定，非规划所列",
        en="the target, {0}, was set by you and is not the plan's",
    ),
    "target_year_outside": Bilingual(
        zh="目标年{0}不在规划期{1}之内", en="the target year {0} is outside the plan's years, {1}"
    ),
    "unknown_document": Bilingual(zh="规划没有文件“{0}”", en="the plan has no document “{0}”"),
    "unknown_record": Bilingual(zh="所指的“{0}”不在规划的 {1} 之中", en="“{0}” is not one of the plan's {1}"),
}


def problem(code: str, path: str, *operands: object) -> Problem:
    """Return the problem of a code at a path, about its operands."""
    return Problem(code=code, path=path, text=TEXTS[code].filled(*operands), operands=operands)


def not_possible(path: str, error: RecordError) -> Problem:
    """Return the problem of what cannot become a record."""
    said = error.text or Bilingual(zh="所列内容前后矛盾", en=str(error))
    return problem("record", path, said)


def validate(plan: Plan) -> Plan:
    """Return the plan if it has no problem.

    Parameters
    ----------
    plan
        The plan.

    Raises
    ------
    PlanError
        With every problem that `find_problems` finds.
    InvalidInputError
        Not a plan.
    """
    problems = find_problems(plan)
    if problems:
        raise PlanError(problems)
    return plan


def find_problems(plan: Plan) -> tuple[Problem, ...]:
    """Return every problem of a plan.

    What its records refuse by themselves, such as a direction against the demand or a figure outside the unit, cannot
    be in a plan and is not looked for.

    Parameters
    ----------
    plan
        The plan.

    Returns
    -------
    tuple of Problem
        Those of the whole first, then references, indicators and sources; empty where nothing is wrong.

    Raises
    ------
    InvalidInputError
        Not a plan.

    Examples
    --------
    >>> import xzplan
    >>> xzplan.find_problems(xzplan.load_plan())
    ()
    """
    check_plan(plan)
    problems = [*_of_the_whole(plan), *_references(plan)]
    for index, indicator in enumerate(plan.indicators.values()):
        problems += _of_an_indicator(plan, indicator, f"$.indicators[{index}]")
    problems += _sources(plan)
    return tuple(problems)


def _records(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Yield every record of the plan with its path."""
    for index, document in enumerate(plan.documents):
        yield f"$.documents[{index}]", document
    for kind in KINDS:
        for index, record in enumerate(getattr(plan, kind).values()):
            yield f"$.{kind}[{index}]", record


def _of_the_whole(plan: Plan) -> Iterator[Problem]:
    if not plan.indicators:
        yield problem("no_indicators", "$.indicators")
    seen: set[str] = set()
    for index, document in enumerate(plan.documents):
        if document.id in seen:
            yield problem("document_twice", f"$.documents[{index}].id", document.id)
        seen.add(document.id)
    used = {indicator.domain for indicator in plan.indicators.values()}
    for index, domain in enumerate(plan.domains.values()):
        if domain.id not in used:
            yield problem("domain_empty", f"$.domains[{index}]", domain.id)
    for path, record in _records(plan):
        if not path.startswith("$.documents") and _ID.fullmatch(record.id) is None:
            yield problem("id_form", f"{path}.id", record.id)


_ID = re.compile(r"[a-z][a-z0-9_]*")


def _references(plan: Plan) -> Iterator[Problem]:
    """Yield the ids that lead nowhere, those of kinds that load later among them."""
    for unknown in unknown_references(plan):
        path = f"$.{unknown.kind}[{unknown.index}].{unknown.field}"
        yield problem("unknown_record", path, unknown.key, unknown.named)


def _of_an_indicator(plan: Plan, indicator: Indicator, path: str) -> Iterator[Problem]:
    for index, series in enumerate(indicator.series):
        before = indicator.series[:index]
        for name in ("id", "name_zh", "name_en"):
            if any(fold(getattr(series, name)) == fold(getattr(other, name)) for other in before):
                yield problem("series_twice", f"{path}.series[{index}].{name}", getattr(series, name))
    for where, baseline in _baselines(indicator, path):
        if baseline.year != plan.base_year:
            yield problem("baseline_other_year", f"{where}.year", baseline.year, plan.base_year)
        if baseline.value is not None and not _prints(baseline.printed, baseline.value):
            yield problem("digits_not_printed", f"{where}.value", baseline.value, baseline.printed)
        yield from _quoted(f"{where}.source", baseline.source, baseline.printed)
    for where, target in _targets(indicator, path):
        yield from _of_a_target(plan, target, where)
    for where, source in (
        (f"{path}.source", indicator.source),
        (f"{path}.target.source", indicator.target.source),
    ):
        if source is not None and source.row not in (None, indicator.number) and _marks_number(plan):
            yield problem("row_differs", f"{where}.row", source.row, indicator.number)


def _marks_number(plan: Plan) -> bool:
    """Return whether the row marks of a plan number its indicators; marks that begin again in each group do not."""
    marks = [indicator.source.row for indicator in plan.indicators.values()]
    return len(set(marks)) == len(marks)


def _baselines(indicator: Indicator, path: str) -> Iterator[tuple[str, Baseline]]:
    yield f"{path}.baseline", indicator.baseline
    for index, series in enumerate(indicator.series):
        yield f"{path}.series[{index}].baseline", series.baseline


def _targets(indicator: Indicator, path: str) -> Iterator[tuple[str, Target]]:
    for index, target in enumerate(indicator.interim):
        yield f"{path}.interim[{index}]", target
    yield f"{path}.target", indicator.target
    for index, series in enumerate(indicator.series):
        if series.target is not None:
            yield f"{path}.series[{index}].target", series.target


def _of_a_target(plan: Plan, target: Target, path: str) -> Iterator[Problem]:
    demand = target.demand
    if target.year not in plan.years:
        years = f"{plan.first_year}-{plan.last_year}"
        yield problem("target_year_outside", f"{path}.year", target.year, years)
    if target.printed is None or target.source is None:
        yield problem("target_supplied", path, demand.words)
        return
    yield from _quoted(f"{path}.source", target.source, target.printed)
    for figure in demand.figures:
        if not (_prints(target.printed, figure) or _prints_in_words(target.printed, figure)):
            yield problem("digits_not_printed", f"{path}.demand", figure, target.printed)
    if target.reading is not None:
        if target.reading.id not in set(plan.readings):
            yield problem("reading_unknown", f"{path}.reading.id", target.reading.id)
        return
    if demand.relation not in (None, "exactly") and _BARE.fullmatch(_plain(target.printed)):
        yield problem("bare_number", f"{path}.demand.bound", target.printed, demand.words)


_BARE = re.compile(rf"[0-9][0-9.,]*(?:{UNIT})?")


def _prints_in_words(printed: str, figure: Decimal) -> bool:
    """Return whether a cell prints a figure in words: 翻一番, 十万分之十五, 零发生."""
    read = parse_target(printed)
    return figure in read.demand.figures and any(doubt.code in _WORDS for doubt in read.doubts)


_WORDS = ("multiple", "numerals")


def _prints(printed: str, figure: Decimal) -> bool:
    """Return whether a cell prints a figure with the same digits; a cut is printed without its sign."""
    digits = format(figure.copy_abs(), "f")
    return any(
        printed_figure.replace(",", "") == digits for printed_figure in FIGURE.findall(_plain(printed))
    )


_WIDTHS = FULL_WIDTH | {ord("。"): ord("."), ord("·"): ord(".")}


def _plain(text: str) -> str:
    return text.translate(_WIDTHS)


def _quoted(path: str, source: Source, printed: str) -> Iterator[Problem]:
    if "".join(printed.split()) not in "".join(source.quote.split()):
        yield problem("cell_not_quoted", f"{path}.quote", source.quote, printed)


def _sources(plan: Plan) -> Iterator[Problem]:
    lines = {document.id: document.lines for document in plan.documents}
    for path, record in _records(plan):
        for inner, source in walk(record):
            if isinstance(source, Source):
                where = f"{path}.{inner}"
                if source.document not in lines:
                    yield problem("unknown_document", f"{where}.document", source.document)
                    continue
                last, known = source.last_line or source.line, lines[source.document]
                if known is not None and last > known:
                    yield problem("line_outside", f"{where}.line", last, known)

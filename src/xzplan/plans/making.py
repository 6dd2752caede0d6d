"""Plans of your own: from a printed table, from records, from CSV.

You decide what a table leaves open: nothing is assumed in silence, and one error lists everything that is open. What
was read into a row is kept as a reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

from xzplan.exceptions import InvalidInputError
from xzplan.model.indicators import Direction, Nature
from xzplan.model.plan import Plan
from xzplan.model.readings import Reading
from xzplan.model.sources import Document
from xzplan.model.structure import Domain
from xzplan.model.targets import Demand
from xzplan.model.units import Unit
from xzplan.parsing.tables import ParsedTable
from xzplan.plans._decisions import Choices, PlanHead
from xzplan.plans._planning import Table, build
from xzplan.plans._rows import rows_of_csv, rows_of_records

__all__ = ["ByRow", "plan_from_csv", "plan_from_records", "to_plan"]

_T = TypeVar("_T")

ByRow: TypeAlias = Mapping[Any, _T]
"""Your decisions about single rows, by number or name of the row."""


def to_plan(
    parsed: ParsedTable,
    *,
    id: str,  # noqa: A002
    name_zh: str,
    period: tuple[int, int],
    name_en: str | None = None,
    base_year: int | None = None,
    edition: str = "1",
    document: Document | None = None,
    domains: Mapping[str, Domain] | None = None,
    ids: ByRow[str] | None = None,
    names_en: ByRow[str] | None = None,
    units: ByRow[Unit] | None = None,
    directions: ByRow[Direction | str] | None = None,
    natures: ByRow[Nature | str] | None = None,
    demands: ByRow[Demand] | None = None,
    readings: ByRow[Reading] | None = None,
    skip: Iterable[int | str] | str | None = None,
    inferred: str | None = None,
) -> Plan:
    r"""Return the plan of a parsed table.

    Parameters
    ----------
    parsed
        The table, as `xzplan.parse_table` returns it.
    id
        Id of the plan and of its text: lower-case letters, digits, hyphens and underscores.
    name_zh, name_en
        Its name; without an English one the Chinese stands in quotation marks.
    period
        First and last year of the plan. The base year is not one of them.
    base_year
        Year of the baselines where a cell prints none; by default that of the head of their column, and where there
        is none the year before the first.
    edition
        Edition of the data.
    document
        The text that the lines of the table count in; by default one of the same id, placed at the head of the table.
    domains
        By the label of a group, its domain. By default each group makes one, and rows without a group one together.
    ids, names_en, units, directions, natures, demands, readings
        By the number or the name of a row, what you decide about it in place of what is printed or inferred. Ids are
        by default that of the plan and the number of the row.
    skip
        Rows to leave out, by number or name; ``"no_target"`` leaves out all that print no target. A reading of the plan
        names each.
    inferred
        ``"accept"`` takes what the table suggests where it leaves something open (`ParsedTable.decisions` lists it),
        and records each as a reading. By default nothing is taken.

    Raises
    ------
    PlanError
        With everything that is to be decided first: a direction that is no more than an inference, a nature that the
        row does not print though the table has that column, a row without a target, 年均 that does not say of what,
        figures in several units.
    UnknownKeyError
        A decision about a row that is not there.
    InvalidInputError
        An argument of another kind, or a key that more than one row has.

    Examples
    --------
    >>> import xzplan
    >>> table = xzplan.parse_table("指标  2025年  2030年  属性\n护理型床位占比（%）  58.2  70  约束性")
    >>> plan = xzplan.to_plan(table, id="datong-15fyp", name_zh="大同市规划", period=(2026, 2030))
    >>> xzplan.trajectory(plan.indicators["护理型床位占比"])[2028]
    65.28
    """
    if not isinstance(parsed, ParsedTable):
        raise InvalidInputError("parsed", parsed, "pass what parse_table returns")
    head = PlanHead(
        id=id,
        name_zh=name_zh,
        period=period,
        name_en=name_en,
        base_year=base_year,
        edition=edition,
        document=document,
        domains=domains,
    )
    choices = Choices(
        ids=ids,
        names_en=names_en,
        units=units,
        directions=directions,
        natures=natures,
        demands=demands,
        readings=readings,
        skip=skip,
        inferred=inferred,
    )
    return build(Table(rows=parsed.rows, columns=parsed.columns, line=parsed.line), head, choices)


def plan_from_records(
    rows: Iterable[Mapping[str, str | None]],
    *,
    id: str,  # noqa: A002
    name_zh: str,
    period: tuple[int, int],
    name_en: str | None = None,
    base_year: int | None = None,
    edition: str = "1",
    document: Document | None = None,
    domains: Mapping[str, Domain] | None = None,
    ids: ByRow[str] | None = None,
    names_en: ByRow[str] | None = None,
    units: ByRow[Unit] | None = None,
    directions: ByRow[Direction | str] | None = None,
    natures: ByRow[Nature | str] | None = None,
    demands: ByRow[Demand] | None = None,
    readings: ByRow[Reading] | None = None,
    skip: Iterable[int | str] | str | None = None,
    inferred: str | None = None,
) -> Plan:
    """Return the plan of records, each a row of a table as a person types it.

    Parameters
    ----------
    rows
        Mappings of strings. The keys are ``name``, ``target`` and any of ``unit``, ``baseline``, ``nature``,
        ``group``, ``number``, ``direction``, ``id``, ``name_en``; or the heads that printed tables have (指标, 单位,
        2025年, 2030年, 属性, 领域, 序号, 方向, 标识, 英文名称). ``target`` and ``baseline`` are parsed like printed
        cells; a direction is ``increase``, ``decrease``, ``maintain``, 越高越好, 越低越好 or 保持不变. An empty string
        or None is an empty cell. At most 2,000.
    id, name_zh, name_en, period, base_year, edition, document, domains
        As for `to_plan`.
    ids, names_en, units, directions, natures, demands, readings, skip, inferred
        As for `to_plan`; they come before what stands in the rows.

    Returns
    -------
    Plan
        The lines that its sources name count the records.

    Raises
    ------
    PlanError, UnknownKeyError, InvalidInputError
        As for `to_plan`; an unknown key, or a value that is no string.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.plan_from_records(
    ...     [{"name": "婴儿死亡率", "unit": "‰", "baseline": "2.16", "target": "≤2", "id": "infant_mortality"}],
    ...     id="datong-15fyp", name_zh="大同市规划", period=(2026, 2030),
    ... )
    >>> plan.indicators["infant_mortality"].target.demand.words.zh
    '不高于2'
    """
    head = PlanHead(
        id=id,
        name_zh=name_zh,
        period=period,
        name_en=name_en,
        base_year=base_year,
        edition=edition,
        document=document,
        domains=domains,
    )
    choices = Choices(
        ids=ids,
        names_en=names_en,
        units=units,
        directions=directions,
        natures=natures,
        demands=demands,
        readings=readings,
        skip=skip,
        inferred=inferred,
    )
    return build(rows_of_records(rows), head, choices)


def plan_from_csv(
    text: str,
    *,
    id: str,  # noqa: A002
    name_zh: str,
    period: tuple[int, int],
    name_en: str | None = None,
    base_year: int | None = None,
    edition: str = "1",
    document: Document | None = None,
    domains: Mapping[str, Domain] | None = None,
    ids: ByRow[str] | None = None,
    names_en: ByRow[str] | None = None,
    units: ByRow[Unit] | None = None,
    directions: ByRow[Direction | str] | None = None,
    natures: ByRow[Nature | str] | None = None,
    demands: ByRow[Demand] | None = None,
    readings: ByRow[Reading] | None = None,
    skip: Iterable[int | str] | str | None = None,
    inferred: str | None = None,
) -> Plan:
    r"""Return the plan of a CSV text with a head.

    Parameters
    ----------
    text
        Parted by commas, or by tabs if the head has one; at most 500,000 characters. The head has the keys of
        `plan_from_records`.
    id, name_zh, name_en, period, base_year, edition, document, domains
        As for `to_plan`.
    ids, names_en, units, directions, natures, demands, readings, skip, inferred
        As for `to_plan`; they come before what stands in the rows.

    Returns
    -------
    Plan
        The lines that its sources name are those of the text.

    Raises
    ------
    PlanError, UnknownKeyError, InvalidInputError
        As for `plan_from_records`; no CSV, or a line with more cells than the head.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.plan_from_csv(
    ...     "指标,单位,2025年,2030年\n护理型床位占比,%,58.2,70\n",
    ...     id="datong-15fyp", name_zh="大同市规划", period=(2026, 2030),
    ... )
    >>> plan.indicators[1].target.source.line, plan.indicators[1].nature.text.zh
    (2, '未注明')
    """
    head = PlanHead(
        id=id,
        name_zh=name_zh,
        period=period,
        name_en=name_en,
        base_year=base_year,
        edition=edition,
        document=document,
        domains=domains,
    )
    choices = Choices(
        ids=ids,
        names_en=names_en,
        units=units,
        directions=directions,
        natures=natures,
        demands=demands,
        readings=readings,
        skip=skip,
        inferred=inferred,
    )
    return build(rows_of_csv(text), head, choices)

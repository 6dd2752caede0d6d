"""Plans of one's own: from a printed table, from records, from CSV.

What a table leaves open has to be decided by whoever makes the plan: nothing is defaulted in silence, and everything
that is open is said at once. What was read into a row is kept as a reading.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from xzplan.exceptions import InvalidInputError
from xzplan.model.indicators import Direction, Nature
from xzplan.model.plan import Plan
from xzplan.model.readings import Reading
from xzplan.model.sources import Document
from xzplan.model.structure import Domain
from xzplan.model.targets import Demand
from xzplan.model.units import Unit
from xzplan.parsing.layouts import Cell, ColumnRole, ParsedColumn, columns_of
from xzplan.parsing.parsed import require_text
from xzplan.parsing.placing import Grid, place_in_grid
from xzplan.parsing.rows import ParsedRow, read_row
from xzplan.parsing.tables import LONGEST_TEXT, ParsedTable
from xzplan.plans._planning import build

__all__ = ["plan_from_csv", "plan_from_records", "to_plan"]


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
    ids: Mapping[Any, str] | None = None,
    names_en: Mapping[Any, str] | None = None,
    units: Mapping[Any, Unit] | None = None,
    directions: Mapping[Any, Direction] | None = None,
    natures: Mapping[Any, Nature] | None = None,
    demands: Mapping[Any, Demand] | None = None,
    readings: Mapping[Any, Reading] | None = None,
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

    Raises
    ------
    PlanError
        With everything that is to be decided first: a direction that is no more than an inference, a nature that the
        row does not print though the table has that column, a row without a target, figures in several units.
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
    return build(
        parsed.rows,
        parsed.columns,
        parsed.line,
        {
            "id": id,
            "name_zh": name_zh,
            "name_en": name_en,
            "period": period,
            "base_year": base_year,
            "edition": edition,
            "document": document,
            "domains": domains,
        },
        ids=ids,
        names_en=names_en,
        units=units,
        directions=directions,
        natures=natures,
        demands=demands,
        readings=readings,
    )


def plan_from_records(
    rows: Iterable[Mapping[str, str | None]],
    *,
    id: str,  # noqa: A002
    name_zh: str,
    period: tuple[int, int],
    **options: Any,
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
    id, name_zh, period
        As for `to_plan`.
    **options
        The other arguments of `to_plan`.

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
    given = _mappings(rows)
    keys = list(dict.fromkeys(key for row in given for key in row))
    lines = [(at, at, [row.get(key) or "" for key in keys]) for at, row in enumerate(given, 1)]
    return _from_cells("rows", keys, lines, 1, {"id": id, "name_zh": name_zh, "period": period, **options})


def plan_from_csv(
    text: str,
    *,
    id: str,  # noqa: A002
    name_zh: str,
    period: tuple[int, int],
    **options: Any,
) -> Plan:
    r"""Return the plan of a CSV text with a head.

    Parameters
    ----------
    text
        Parted by commas, or by tabs if the head has one; at most 500,000 characters. The head has the keys of
        `plan_from_records`.
    id, name_zh, period
        As for `to_plan`.
    **options
        The other arguments of `to_plan`.

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
    if len(require_text("text", text)) > LONGEST_TEXT:
        raise InvalidInputError("text", text[:80], f"longer than {LONGEST_TEXT} characters")
    body = text.removeprefix("\ufeff")
    tabs = "\t" in body.partition("\n")[0]
    reader = csv.reader(io.StringIO(body, newline=""), delimiter="\t" if tabs else ",", strict=True)
    lines: list[tuple[int, int, list[str]]] = []
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((before + 1, reader.line_num, cells))
            before = reader.line_num
    except csv.Error as error:
        raise InvalidInputError("text", text[:80], f"line {reader.line_num}: not CSV: {error}") from None
    if len(lines) < 2:
        raise InvalidInputError("text", text[:80], "no row under a head")
    (head, _, keys), rows = lines[0], lines[1:]
    for line, _, cells in rows:
        if len(cells) > len(keys):
            raise InvalidInputError("text", cells, f"line {line}: {len(cells)} cells under {len(keys)} heads")
    whole = [(line, last, cells + [""] * (len(keys) - len(cells))) for line, last, cells in rows]
    return _from_cells("text", keys, whole, head, {"id": id, "name_zh": name_zh, "period": period, **options})


# Records and CSV: rows of cells under heads.

_MOST = 2000
"""Rows; real tables have up to 50."""
_HEADS = {
    "name": "指标",
    "unit": "单位",
    "baseline": "基期",
    "target": "目标",
    "nature": "性质",
    "group": "领域",
    "number": "序号",
}
_BESIDE = {
    "direction": "directions",
    "方向": "directions",
    "id": "ids",
    "标识": "ids",
    "name_en": "names_en",
    "英文名称": "names_en",
}
_DIRECTIONS = {word: direction for direction in Direction for word in (direction.value, direction.text.zh)}
_WANTED = (
    "the keys are name, target and any of unit, baseline, nature, group, number, direction, id, name_en, or heads as "
    "printed tables have them (指标, 2025年, 2030年, 单位, 属性, 领域, 序号), each once"
)


def _mappings(rows: object) -> list[Mapping[str, str | None]]:
    if isinstance(rows, str | bytes | Mapping) or not isinstance(rows, Iterable):
        raise InvalidInputError("rows", rows, "pass a list of mappings")
    given = list(islice(rows, _MOST + 1))
    for at, row in enumerate(given):
        if not isinstance(row, Mapping):
            raise InvalidInputError(f"rows[{at}]", row, "pass a mapping of strings")
        for key, value in row.items():
            if not isinstance(key, str) or not (value is None or isinstance(value, str)):
                raise InvalidInputError(f"rows[{at}][{key!r}]", value, "pass strings, as a person types them")
    if not given:
        raise InvalidInputError("rows", rows, "there is no row")
    return given


def _from_cells(
    argument: str,
    keys: list[str],
    lines: Sequence[tuple[int, int, list[str]]],
    head: int,
    options: dict[str, Any],
) -> Plan:
    """Return the plan of rows of cells; each row has its first and last line."""
    if len(lines) > _MOST:
        raise InvalidInputError(argument, len(lines), f"more than {_MOST} rows")
    named = [key.strip() for key in keys]
    beside = {at: _BESIDE[key] for at, key in enumerate(named) if key in _BESIDE}
    columns = _columns([_HEADS.get(key, key) for key in named if key not in _BESIDE])
    if columns is None or len(set(beside.values())) < len(beside):
        raise InvalidInputError(argument, keys[:20], _WANTED)
    grid = Grid(columns)
    rows: list[ParsedRow] = []
    group: str | None = None
    given: dict[str, dict[int, Any]] = {name: {} for name in set(_BESIDE.values())}
    for first, last, texts in lines:
        cells = tuple(Cell(text.strip(), first, last) for at, text in enumerate(texts) if at not in beside)
        placed = place_in_grid(cells, grid)
        if placed is None:
            raise InvalidInputError(argument, texts, f"row at line {first} has no name")
        group = next((cell.text for cell in placed.groups), group)
        for at, name in beside.items():
            if texts[at].strip():
                given[name][len(rows)] = _beside(name, texts[at].strip(), first)
        rows.append(read_row(placed, group, grid))
    return build(rows, columns, head, _whole(options), beside=given, **_single(options))


def _columns(heads: list[str]) -> tuple[ParsedColumn, ...] | None:
    """Return the columns of heads; a name and a target are enough, and only targets may be several."""
    if len(heads) > 50:
        return None
    short = len(heads) < 3  # a printed table is known by three heads
    found = columns_of((*heads, *("备注", "说明")[: 3 - len(heads)])) if short else columns_of(tuple(heads))
    if found is None:
        return None
    found = found[: len(heads)]
    once = [one.role for one in found if one.role in _ONCE]
    return found if len(once) == len(set(once)) else None


_ONCE = set(ColumnRole) - {ColumnRole.TARGET, ColumnRole.NOTES, ColumnRole.OTHER}


def _beside(name: str, text: str, line: int) -> object:
    if name != "directions":
        return text
    if text.lower() not in _DIRECTIONS:
        raise InvalidInputError("direction", text, f"at line {line}: one of {', '.join(_DIRECTIONS)}")
    return _DIRECTIONS[text.lower()]


_OF_ROWS = ("ids", "names_en", "units", "directions", "natures", "demands", "readings")
_OF_THE_PLAN = ("id", "name_zh", "name_en", "period", "base_year", "edition", "document", "domains")


def _whole(options: Mapping[str, Any]) -> dict[str, Any]:
    for name in options:
        if name not in _OF_ROWS and name not in _OF_THE_PLAN:
            raise InvalidInputError(name, options[name], "no argument of to_plan")
    return {"edition": "1", **{name: options.get(name) for name in _OF_THE_PLAN if name in options}}


def _single(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: options.get(name) for name in _OF_ROWS}

"""Rows of a plan as a person types them: records and CSV, read with the parser of printed tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from xzplan.exceptions import InvalidInputError, shown
from xzplan.language import counted
from xzplan.model.checks import items_of, require_stored
from xzplan.model.indicators import Direction
from xzplan.parsing.forms import LONGEST_TEXT
from xzplan.parsing.headings import ColumnRole, ParsedColumn, head_of, heading_of
from xzplan.parsing.layouts import Cell
from xzplan.parsing.placing import grid_of, place_in_grid
from xzplan.parsing.rows import ParsedRow, read_row
from xzplan.plans._decisions import Decisions
from xzplan.plans._planning import Table

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
    "direction": "direction",
    "方向": "direction",
    "id": "id",
    "标识": "id",
    "name_en": "name_en",
    "英文名称": "name_en",
}
"""Keys of what printed tables do not have."""
_DIRECTIONS = {word: direction for direction in Direction for word in (direction.value, direction.text.zh)}
_WANTED = (
    "the keys are name, target and any of unit, baseline, nature, group, number, direction, id, name_en, or heads as "
    "printed tables have them (指标, 2025年, 2030年, 单位, 性质, 领域, 序号), each once"
)

_Line: TypeAlias = "tuple[int, int, Sequence[str]]"
"""First and last line of a row, and its cells."""


def rows_of_records(rows: object) -> Table:
    """Return the rows of records; their lines count the records."""
    records = _mappings(rows)
    keys = list(dict.fromkeys(key for record in records for key in record))
    lines = [
        (number, number, [record.get(key) or "" for key in keys]) for number, record in enumerate(records, 1)
    ]
    return _table("rows", keys, lines, 1)


def _mappings(rows: object) -> list[Mapping[str, str | None]]:
    given = None if isinstance(rows, Mapping) else rows
    records = list(islice(items_of("rows", given, "pass a list of mappings"), _MOST + 1))
    for index, record in enumerate(records):
        if not isinstance(record, Mapping):
            raise InvalidInputError(f"rows[{index}]", record, "pass a mapping of strings")
        for key, value in record.items():
            here = f"rows[{index}][{shown(key)}]"
            if not isinstance(key, str) or not (value is None or isinstance(value, str)):
                raise InvalidInputError(here, value, "pass strings, as a person types them")
            for text in (key, value or ""):
                require_stored(here, text)
    if not records:
        raise InvalidInputError("rows", rows, "there is no row")
    return records


def rows_of_csv(text: object) -> Table:
    """Return the rows of a CSV text; their lines are those of the text."""
    given = require_stored("text", text)
    if len(given) > LONGEST_TEXT:
        raise InvalidInputError("text", given[:80], f"longer than {LONGEST_TEXT} characters")
    body = given.removeprefix("\ufeff")
    tabs = "\t" in body.partition("\n")[0]
    reader = csv.reader(io.StringIO(body, newline=""), delimiter="\t" if tabs else ",", strict=True)
    lines: list[_Line] = []
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((before + 1, reader.line_num, cells))
            before = reader.line_num
    except csv.Error as error:
        raise InvalidInputError("text", given[:80], f"line {reader.line_num}: not CSV: {error}") from None
    if len(lines) < 2:
        raise InvalidInputError("text", given[:80], "no row under a head")
    head, _, keys = lines[0]
    for place, (line, last, texts) in enumerate(lines[1:], 1):
        if len(texts) > len(keys):
            raise InvalidInputError(
                "text",
                texts,
                f"line {line}: {counted(len(texts), 'cell')} under {counted(len(keys), 'head')}",
            )
        lines[place] = line, last, [*texts, *[""] * (len(keys) - len(texts))]
    return _table("text", keys, lines[1:], head)


def _table(argument: str, keys: Sequence[str], lines: Sequence[_Line], head: int) -> Table:
    """Return the rows under keys or heads, and the decisions that stand beside them."""
    if len(lines) > _MOST:
        raise InvalidInputError(argument, len(lines), f"more than {_MOST} rows")
    names = [key.strip() for key in keys]
    beside = {place: _BESIDE[name] for place, name in enumerate(names) if name in _BESIDE}
    columns = _columns([_HEADS.get(name, name) for name in names if name not in _BESIDE])
    if columns is None or len(set(beside.values())) < len(beside):
        raise InvalidInputError(argument, keys[:20], _WANTED)
    grid = grid_of(columns)
    rows: list[ParsedRow] = []
    group: str | None = None
    ids: dict[int, str] = {}
    names_en: dict[int, str] = {}
    directions: dict[int, Direction] = {}
    for first, last, texts in lines:
        cells = tuple(
            Cell(text.strip(), first, last) for place, text in enumerate(texts) if place not in beside
        )
        placed = place_in_grid(cells, grid)
        if placed is None:
            raise InvalidInputError(argument, texts, f"row at line {first} has no name")
        group = next((cell.text for cell in placed.groups), group)
        decided = {name: text for place, name in beside.items() if (text := texts[place].strip())}
        if "id" in decided:
            ids[len(rows)] = decided["id"]
        if "name_en" in decided:
            names_en[len(rows)] = decided["name_en"]
        if "direction" in decided:
            directions[len(rows)] = _direction(decided["direction"], first)
        rows.append(read_row(placed, group, grid))
    beside_rows = Decisions(ids=ids, names_en=names_en, directions=directions)
    return Table(rows=rows, columns=columns, line=head, beside=beside_rows)


def _columns(heads: list[str]) -> tuple[ParsedColumn, ...] | None:
    """Return the columns of heads; a name and a target are enough, and only targets may be several."""
    if len(heads) > 50:
        return None
    heading = heading_of(heads)
    if heading is None or heading.unknown or heading.guesses:
        return None
    columns = heading.columns
    once = [head.role for text in heads if (head := head_of(text)) is not None and head.role in _ONCE]
    return columns if len(once) == len(set(once)) else None


_ONCE = set(ColumnRole) - {ColumnRole.TARGET, ColumnRole.NOTES, ColumnRole.OTHER}


def _direction(text: str, line: int) -> Direction:
    if text.lower() not in _DIRECTIONS:
        raise InvalidInputError("direction", text, f"at line {line}: one of {', '.join(_DIRECTIONS)}")
    return _DIRECTIONS[text.lower()]

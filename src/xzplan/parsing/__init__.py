"""Read the printed tables of any plan into rows with doubts."""

from __future__ import annotations

from xzplan.parsing.baselines import parse_baseline
from xzplan.parsing.cells import parse_target
from xzplan.parsing.counts import StatedCount
from xzplan.parsing.decisions import TableDecision
from xzplan.parsing.directions import InferredDirection, infer_direction
from xzplan.parsing.doubts import Doubt, Weight
from xzplan.parsing.headings import ColumnRole, ParsedColumn
from xzplan.parsing.names import Span
from xzplan.parsing.parsed import ParsedBaseline, ParsedTarget
from xzplan.parsing.rows import ParsedRow
from xzplan.parsing.tables import ParsedTable, parse_table

__all__ = [
    "ColumnRole",
    "Doubt",
    "InferredDirection",
    "ParsedBaseline",
    "ParsedColumn",
    "ParsedRow",
    "ParsedTable",
    "ParsedTarget",
    "Span",
    "StatedCount",
    "TableDecision",
    "Weight",
    "infer_direction",
    "parse_baseline",
    "parse_table",
    "parse_target",
]

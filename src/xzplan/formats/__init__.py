"""Written forms: JSON and its schema, tables, workbooks, the template."""

from __future__ import annotations

from xzplan.formats._columns import Column, Labels
from xzplan.formats.json import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json
from xzplan.formats.schema import json_schema
from xzplan.formats.tables import ArrowTable, Cell, to_arrow, to_columns, to_csv, to_records
from xzplan.formats.template import write_template
from xzplan.formats.workbooks import write_workbook

__all__ = [
    "SCHEMA_VERSION",
    "ArrowTable",
    "Cell",
    "Column",
    "Labels",
    "from_dict",
    "from_json",
    "json_schema",
    "to_arrow",
    "to_columns",
    "to_csv",
    "to_dict",
    "to_json",
    "to_records",
    "write_template",
    "write_workbook",
]

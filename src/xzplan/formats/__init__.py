"""Written forms: JSON and its schema, tables, workbooks, the template."""

from __future__ import annotations

from xzplan.formats.json import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json
from xzplan.formats.schema import json_schema
from xzplan.formats.tables import to_columns, to_csv
from xzplan.formats.template import write_template
from xzplan.formats.workbooks import write_workbook

__all__ = [
    "SCHEMA_VERSION",
    "from_dict",
    "from_json",
    "json_schema",
    "to_columns",
    "to_csv",
    "to_dict",
    "to_json",
    "write_template",
    "write_workbook",
]

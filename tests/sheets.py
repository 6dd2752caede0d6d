"""What tests ask of a workbook."""

from __future__ import annotations

import io
from typing import Any

import pytest

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
pytest.importorskip("xlsxwriter", reason="xlsxwriter is not here: pip install 'xzplan[excel]'")

HEADER = 3
"""The row of the headers."""


def opened(write: Any, *args: Any, **kwargs: Any) -> Any:
    """Return the workbook that a function writes."""
    file = io.BytesIO()
    write(file, *args, **kwargs)
    return openpyxl.load_workbook(file)


def column(sheet: Any, head: str) -> int:
    """Return the place of a column by the Chinese of its header."""
    [found] = [cell.column for cell in sheet[HEADER] if cell.value.split("\n")[0] == head]
    return int(found)

"""What a single cell says: a year, a value, a status, or nothing."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from numbers import Real
from typing import Any

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import to_decimal
from xzplan.model.indicators import Indicator, Series
from xzplan.model.lookup import fold
from xzplan.model.targets import AverageGrowth, Change, Total
from xzplan.model.units import Unit
from xzplan.observations.records import ObservationStatus


class Refused(Exception):  # noqa: N818 - it never leaves the reader
    """A cell that cannot be used, by its place in the row; None for the row as a whole."""

    def __init__(self, place: int | None, zh: str, en: str) -> None:
        super().__init__(place)
        self.place = place
        self.reason = Bilingual(zh=zh, en=en)


STATUS_WORDS = {
    ObservationStatus.REPORTED: "公布",
    ObservationStatus.ESTIMATED: "初步",
    ObservationStatus.PROJECTED: "预计",
}
"""As the template offers them."""

_STATUSES = {
    fold(word): status
    for status, words in {
        ObservationStatus.REPORTED: "公布 实际 reported A",
        ObservationStatus.ESTIMATED: "初步 估计 estimated E P",
        ObservationStatus.PROJECTED: "预计 预测 projected F",
    }.items()
    for word in words.split()
}
"""The letters are those of the SDMX code list CL_OBS_STATUS."""

_MISSING = {"-", "--", "—", "——", "－", "/"}
_NUMBER = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_LONGEST = 400  # no figure has more digits


def is_blank(cell: Any) -> bool:
    """Whether there is nothing in a cell: what spreadsheets and dataframes put there."""
    if cell is None or type(cell).__name__ in {"NAType", "NaTType"}:
        return True
    if isinstance(cell, str):
        return not cell.strip()
    return isinstance(cell, Real | Decimal) and bool(cell != cell)  # noqa: PLR0124 - not a number


def text_of(cell: Any) -> str:
    """Return a cell as text; a whole number is one, however a spreadsheet keeps it."""
    if is_blank(cell):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def status_of(cell: Any, place: int | None) -> ObservationStatus:
    """Return the status a cell names; what nobody qualifies is reported."""
    if is_blank(cell):
        return ObservationStatus.REPORTED
    found = _STATUSES.get(fold(text_of(cell)))
    if found is None:
        raise Refused(
            place, "状态应为：公布、初步、预计", "a status is one of reported, estimated and projected"
        )
    return found


def year_of(indicator: Indicator, cell: Any, place: int) -> int:
    """Return the year a cell names, which is one of the plan."""
    text = unicodedata.normalize("NFKC", text_of(cell)).removesuffix("年").strip()
    if not re.fullmatch("[0-9]{4}", text):
        raise Refused(place, "年份应为四位整数", "a year is a whole number of four digits")
    first, last = indicator.baseline.year, indicator.target.year
    if not first <= int(text) <= last:
        raise Refused(place, f"不在规划期{first}—{last}年之内", f"outside the plan, {first} to {last}")
    return int(text)


def value_of(unit: Unit, cell: Any, place: int) -> Decimal | None:
    """Return the value in a cell, with its digits; None where it holds none, or a mark for none."""
    if is_blank(cell) or (isinstance(cell, str) and cell.strip() in _MISSING):
        return None
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).strip()
        text = text.removesuffix(unicodedata.normalize("NFKC", unit.zh)).strip()
        if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
            raise _no_number(unit, place)
        cell = Decimal(text.replace(",", ""))
    try:
        value = to_decimal(cell, "value")
    except InvalidInputError:
        raise _no_number(unit, place) from None
    if not unit.holds(value):
        if unit.lower is not None and value < unit.lower:
            raise Refused(
                place, f"小于{unit.lower}，这一单位不可能", f"below {unit.lower}, the least there can be"
            )
        raise Refused(
            place, f"大于{unit.upper}，这一单位不可能", f"above {unit.upper}, the most there can be"
        )
    return value


def _no_number(unit: Unit, place: int) -> Refused:
    return Refused(
        place,
        f"不是数字（可带单位“{unit.zh}”，不可带其他文字）",
        f"not a number; its unit {unit.zh} may follow, but no other words",
    )


def check_base(indicator: Indicator, series: Series | None, value: Decimal, place: int) -> None:
    """Refuse a value of the base year that the plan prints otherwise, or that its target does not count."""
    base = indicator.baseline if series is None else series.baseline
    if base.value is not None and value != base.value:
        raise Refused(
            place,
            f"规划所印{base.year}年数值为{base.value}；若改用其他数值，请在评估时以 baseline= 给出",
            f"the plan prints {base.value} for {base.year}; to use another pass baseline= to assess",
        )
    if base.value is None and isinstance(indicator.target.demand, AverageGrowth | Change | Total):
        raise Refused(
            place,
            f"{base.year}年不在目标所计的年份之内",
            f"{base.year} is before the years that the target counts",
        )

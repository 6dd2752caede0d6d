"""Read a single cell: a year, a value, a status, or nothing."""

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
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.model.units import Unit
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus

_OTHER_WORDS = {
    ObservationStatus.REPORTED: "公布 实际 A",
    ObservationStatus.ESTIMATED: "预计 初步 估计 E P",
    ObservationStatus.PROJECTED: "预测 F",
}
"""Words and letters that offices write beside the words of the enum; the letters are those of the SDMX code list
CL_OBS_STATUS."""
_STATUSES = {
    fold(word): status
    for status, words in _OTHER_WORDS.items()
    for word in (status.value, status.text.zh, status.text.en, *words.split())
}

_MISSING = {"-", "--", "—", "——", "－", "/"}
_NUMBER = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_LONGEST = 400  # no figure has more digits


def is_blank(cell: object) -> bool:
    """Return whether a cell is empty, by any of the signs of spreadsheets and dataframes."""
    if cell is None or type(cell).__name__ in {"NAType", "NaTType"}:
        return True
    if isinstance(cell, str):
        return not cell.strip()
    return isinstance(cell, Real | Decimal) and bool(cell != cell)  # noqa: PLR0124 - not a number


def text_of(cell: object) -> str:
    """Return a cell as text; a whole number is one, however a spreadsheet keeps it."""
    if is_blank(cell):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def status_of(cell: object, place: int | None) -> ObservationStatus:
    """Return the status a cell names; an empty cell means reported."""
    if is_blank(cell):
        return ObservationStatus.REPORTED
    status = _STATUSES.get(fold(text_of(cell)))
    if status is None:
        words = Bilingual(
            zh="、".join(status.text.zh for status in ObservationStatus),
            en=", ".join(status.text.en for status in ObservationStatus),
        )
        raise Refused(place, "unknown_status", words)
    return status


def period_of(indicator: Indicator, cell: object, place: int) -> Period:
    """Return the year that a cell names, or the end of a month such as 2023-06; it is one of the plan."""
    text = unicodedata.normalize("NFKC", text_of(cell)).removesuffix("年").strip()
    if not re.fullmatch("[0-9]{4}(-(0[1-9]|1[0-2]))?", text):
        raise Refused(place, "no_year")
    first, last = indicator.baseline.year, indicator.target.year
    if not first <= int(text[:4]) <= last:
        raise Refused(place, "outside_plan", first, last)
    return Period.of(text)


def check_rate(indicator: Indicator, value: Decimal, place: int) -> None:
    """Refuse a value that no yearly rate has, where the target is one of growth."""
    if indicator.target.demand.of is not Quantity.GROWTH:
        return
    if not -100 < value <= 100:
        raise Refused(place, "no_rate")


def value_of(unit: Unit, cell: Any, place: int) -> Decimal | None:
    """Return the value in a cell, with its digits; None where it holds none, or a mark for none."""
    if is_blank(cell) or (isinstance(cell, str) and cell.strip() in _MISSING):
        return None
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).strip()
        text = text.removesuffix(unicodedata.normalize("NFKC", unit.zh)).strip()
        if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
            raise Refused(place, "no_number", unit.zh)
        cell = Decimal(text.replace(",", ""))
    try:
        value = to_decimal(cell, "value")
    except InvalidInputError:
        raise Refused(place, "no_number", unit.zh) from None
    if not unit.holds(value):
        if unit.lower is not None and value < unit.lower:
            raise Refused(place, "too_small", unit.lower)
        raise Refused(place, "too_large", unit.upper)
    return value


def check_base(indicator: Indicator, series: Series | None, value: Decimal, place: int) -> None:
    """Refuse a value of the base year that the plan prints otherwise, or that its target does not count."""
    base = indicator.baseline if series is None else series.baseline
    if base.value is not None and value != base.value:
        raise Refused(place, "other_baseline", base.year, base.value)
    of = indicator.target.demand.of
    if base.value is None and of is not None and of.counts_later_years:
        raise Refused(place, "before_counting", base.year)

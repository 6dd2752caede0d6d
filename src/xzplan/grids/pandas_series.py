"""A pandas Series as values by period; pandas is not imported for it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from xzplan.exceptions import InvalidInputError
from xzplan.model.periods import Period


def by_period(argument: str, values: Any, *, of_dates: bool) -> Any:
    """Return the values of a pandas Series by the period that each label names; anything else as it is.

    A missing value (NaN, NA) is no value and is left out, as the empty cell of a table is.

    Parameters
    ----------
    argument
        Name to use in the error.
    values
        What a caller passed.
    of_dates
        Whether a value is of the end of its period; then a month or a quarter of pandas stands for its last day.

    Raises
    ------
    InvalidInputError
        A label that names no period, or one that another label names, even if a value is missing.
    """
    if not _is_series(values):
        return values
    from xzplan.grids.sources import text_of, with_own_digits  # slow to import, and rarely needed

    found: dict[Period, object] = {}
    cells = with_own_digits(([value] for value in values), [values.dtype])
    for label, (value,) in zip(values.index, cells, strict=True):
        period = _period(argument, label, of_dates=of_dates)
        if period in found:
            raise InvalidInputError(argument, label, f"the index names {period} twice; pass one value of it")
        found[period] = value
    return {period: value for period, value in found.items() if text_of(value)}


def by_year(argument: str, values: Any) -> Any:
    """Return the values of a pandas Series by year; anything else as it is. Errors are those of `by_period`."""
    found = by_period(argument, values, of_dates=False)
    if found is values:
        return values
    for period in found:
        if not period.is_single_year:
            raise InvalidInputError(argument, str(period), "not a year; the index has to name years")
    return {period.year: value for period, value in found.items()}


def _is_series(values: object) -> bool:
    return _is_of_pandas(values, "Series")


def _is_of_pandas(value: object, name: str) -> bool:
    kind = type(value)
    return kind.__name__ == name and kind.__module__.partition(".")[0] == "pandas"


_INDEX = (
    'the index of a Series names periods, such as 2023, "2023-06" or the last day of a month; '
    "set it with .set_axis() or .set_index()"
)
_PART = 'a month or a quarter alone has no form here; give the value from January on, such as "2023-06"'


def _period(argument: str, label: Any, *, of_dates: bool) -> Period:
    """Return the period of a label: a year, a text, a date, or a timestamp or period of pandas."""
    written, first = label, None
    try:
        if _is_of_pandas(label, "Timestamp") and label.tz is None and label.time() == time(0):
            written = label.date()
        if _is_of_pandas(label, "Period"):
            first, last = label.asfreq("D", "start"), label.asfreq("D", "end")
            written = date(last.year, last.month, last.day)
        period = Period.of(written)
    except ValueError:  # ours, or that of a date beyond the year 9999
        raise InvalidInputError(argument, label, _INDEX) from None
    if first is None or (first.year, first.month, first.day) == (period.year, 1, 1):
        return period
    if (first.year, first.day) != (period.year, 1):
        raise InvalidInputError(argument, label, _INDEX)
    if not of_dates:
        raise InvalidInputError(argument, label, _PART)
    return period

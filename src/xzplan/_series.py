"""The series of a row that has several: found by id or name, in what is asked for and in what is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from attrs import evolve

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model import Indicator, Series


def find_series(indicator: Indicator, series: str | None) -> Series | None:
    """Return the series of an id or name; None for none."""
    if series is None:
        return None
    for one in indicator.series:
        if series in _names(one):
            return one
    ids = _ids(indicator) or "none; the row is one series"
    raise InvalidInputError("series", series, f"{indicator.id} has no such series ({ids})")


def of_series(indicator: Indicator, series: Series | None) -> Indicator:
    """Return the indicator with the target that it prints for a series; as it is where all share one."""
    if series is None or series.target is None or series.target == indicator.target:
        return indicator
    return evolve(indicator, target=series.target, interim=())


def by_series(indicator: Indicator, name: str, given: object) -> dict[str, Any]:
    """Return what is given for each series, by its id; the names of the series will do as well."""
    given = given or {}
    known = {key for one in indicator.series for key in _names(one)}
    if not isinstance(given, Mapping) or not set(given) <= known:
        raise InvalidInputError(name, given, f"pass a mapping by series: {_ids(indicator)}")
    found = {cast("Series", find_series(indicator, key)).id: value for key, value in given.items()}
    if len(found) < len(given):
        raise InvalidInputError(name, given, "a series is named twice")
    return found


def name_a_series(indicator: Indicator) -> Bilingual:
    """Return that a series has to be named, and which there are."""
    ids = ", ".join(repr(one.id) for one in indicator.series)
    return Bilingual(zh=f"请用 series= 指明序列（{ids}）", en=f"name the series with series= ({ids})")


def _names(series: Series) -> tuple[str, ...]:
    return series.id, series.name_zh, series.name_en


def _ids(indicator: Indicator) -> str:
    return ", ".join(one.id for one in indicator.series)

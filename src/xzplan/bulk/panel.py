"""A panel of areas: observations in columns, verdicts in columns.

Columns are arrays of one length, as a data frame has them; no object is made for a cell. A county has no figures of its
own in a city's plan: its base is what was observed in the base year, and a sum has no target until one is given.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.bulk.arrays import outlook, progress, required_pace, schedule_ratio
from xzplan.bulk.records import Rule, check_rules
from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.model.units import Unit
from xzplan.numerics.arrays import FloatArray, numbers
from xzplan.projection.records import Basis

__all__ = ["Column", "Columns", "Kind", "assess_panel", "roll_up"]

Column: TypeAlias = Sequence[Any] | NDArray[Any]
"""A column: a sequence or an array of one axis."""
Columns: TypeAlias = dict[str, NDArray[Any]]
"""Arrays of one length by name; ``pandas.DataFrame(columns)`` makes a frame of them."""
Kind: TypeAlias = Literal["total", "rate"]
"""How areas add up: a total is summed, a rate is the mean weighted by population."""


def assess_panel(
    rules: Sequence[Rule],
    *,
    area: Column,
    indicator: Column,
    year: Column,
    value: ArrayLike,
    targets: tuple[Column, Column, ArrayLike] | None = None,
    scheme: str | Scheme = "plan",
) -> Columns:
    """Return both verdicts on every observation, as at its year.

    Parameters
    ----------
    rules
        One for each indicator; see `xzplan.bulk.rules`.
    area, indicator, year, value
        Columns of one length: name of the area, id of the indicator, year, observed value (NaN where unknown). A value of
        the base year is the area's base of a level.
    targets
        Columns of areas, ids of indicators and figures, for areas that have targets of their own. Elsewhere the plan's
        bound or rate is everybody's; a sum of the plan is nobody's but the city's.
    scheme
        As for `xzplan.assess`.

    Returns
    -------
    dict of arrays
        A row for each row given: ``area``, ``indicator``, ``year``, ``value``, ``progress`` and ``outlook`` (codes, see
        `xzplan.bulk.CODES`), ``schedule_ratio``, ``required_pace``.

    Raises
    ------
    UnknownKeyError
        An indicator that no rule is for.
    InvalidInputError
        Columns of different lengths, two values for one cell, a year outside the plan, a value that cannot occur in the
        unit.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> from xzplan.bulk.panel import assess_panel
    >>> beds = [bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])]
    >>> found = assess_panel(
    ...     beds,
    ...     area=["代县", "代县", "繁峙县", "繁峙县"],
    ...     indicator=["nursing_bed_share"] * 4,
    ...     year=[2020, 2022, 2020, 2022],
    ...     value=[15.0, 33.0, 30.0, 32.0],
    ... )
    >>> [bulk.CODES[code].text.zh for code in found["progress"]]
    ['无法评估', '快于预期', '无法评估', '滞后']
    """
    first, last = check_rules(rules)
    names, where = np.unique(_labels(area, "area"), return_inverse=True)
    which, rows = _which(rules, indicator), _labels(indicator, "indicator")
    years, values = _years(year, first, last), numbers(value, "value")
    _same_length(area=where, indicator=which, year=years, value=values)
    _check_units(rules, which, years, values)
    cube = _cube((len(rules), last - first + 1, len(names)), which, years - first, where, values)
    base = np.array([np.full(len(names), np.nan if math.isnan(one.target) else one.base) for one in rules])
    target = np.repeat([[one.target] for one in rules], len(names), axis=1)
    for at, one in enumerate(rules):
        if one.basis is Basis.INTERPOLATED:
            base[at] = cube[at, 0]
        elif one.basis is Basis.ACCUMULATED:
            base[at], target[at] = 0.0, np.nan
        else:
            base[at] = one.base
    if targets is not None:
        _own_targets(rules, targets, names, target)
    found: Columns = {"area": names[where], "indicator": rows, "year": years, "value": values}
    arguments = rules, cube[:, 1:], base, target
    for name, job in (
        ("progress", progress),
        ("outlook", outlook),
        ("schedule_ratio", schedule_ratio),
        ("required_pace", required_pace),
    ):
        every = job(*arguments, scheme=scheme)
        nothing = 0 if every.dtype == np.int8 else np.nan
        base_year = np.full((len(rules), 1, len(names)), nothing, every.dtype)
        found[name] = np.concatenate([base_year, every], axis=1)[which, years - first, where]
    return found


def roll_up(
    *,
    areas: Column,
    kinds: dict[str, Kind],
    area: Column,
    indicator: Column,
    year: Column,
    value: ArrayLike,
    population: tuple[Column, Column, ArrayLike] | None = None,
) -> Columns:
    """Return the values of the whole from those of its areas.

    Parameters
    ----------
    areas
        The areas that make up the whole, each once.
    kinds
        How each indicator adds up, by its id.
    area, indicator, year, value
        As for `assess_panel`.
    population
        Columns of areas, years and what rates are weighted by: the denominator of the rate.

    Returns
    -------
    dict of arrays
        A row for each indicator and year of the columns: ``indicator``, ``year``, ``value``, ``missing`` (number of areas
        without a value or a weight), ``reason_zh``, ``reason_en``. Where an area is missing the value is NaN and the
        reason names it: a sum of some areas is not the whole.

    Raises
    ------
    UnknownKeyError
        An area that is not of the whole, an indicator without a kind.
    InvalidInputError
        Columns of different lengths, two values for one cell, a weight that is not positive, rates without weights.

    Examples
    --------
    >>> from xzplan.bulk.panel import roll_up
    >>> found = roll_up(
    ...     areas=["a", "b"],
    ...     kinds={"x": "rate"},
    ...     area=["a", "b", "a"],
    ...     indicator=["x"] * 3,
    ...     year=[2021, 2021, 2022],
    ...     value=[10.0, 40.0, 20.0],
    ...     population=(["a", "b"] * 2, [2021, 2021, 2022, 2022], [200.0, 100.0, 200.0, 100.0]),
    ... )
    >>> found["value"].tolist(), found["reason_en"].tolist()
    ([20.0, nan], ['', 'no value of b'])
    """
    names = _labels(areas, "areas")
    if len(set(names.tolist())) != len(names):
        raise InvalidInputError("areas", areas, "an area is named twice")
    where = _places(names.tolist(), area, "area")
    ids = list(kinds)
    which = _places(ids, indicator, "indicator")
    years, when = np.unique(_whole(year), return_inverse=True)
    values = numbers(value, "value")
    _same_length(area=where, indicator=which, year=when, value=values)
    cube = _cube((len(ids), len(years), len(names)), which, when, where, values)
    weights = np.full((len(years), len(names)), np.nan)
    if population is not None:
        weights = _weights(population, names, years)
    elif "rate" in kinds.values():
        raise InvalidInputError(
            "population", None, "rates are weighted; pass columns of areas, years, weights"
        )
    asked = np.zeros(cube.shape[:2], bool)
    asked[which, when] = True
    rows = [
        _whole_of(kinds[ids[at]], cube[at, then], weights[then], names) for at, then in np.argwhere(asked)
    ]
    at, then = np.nonzero(asked)
    return {
        "indicator": np.array(ids)[at],
        "year": years[then],
        "value": np.array([row[0] for row in rows], np.float64),
        "missing": np.array([row[1] for row in rows], np.int64),
        "reason_zh": np.array([row[2] for row in rows], str),
        "reason_en": np.array([row[3] for row in rows], str),
    }


def _whole_of(
    kind: Kind, values: FloatArray, weights: FloatArray, names: NDArray[Any]
) -> tuple[float, int, str, str]:
    """Return the value of the whole, the number of missing areas, and why it is missing."""
    no_value = np.isnan(values)
    no_weight = np.isnan(weights) & ~no_value if kind == "rate" else np.zeros(values.shape, bool)
    zh, en = [], []
    for missing, zh_word, en_word in ((no_value, "数值", "value"), (no_weight, "人口", "population")):
        if missing.any():
            listed = names[missing].tolist()
            zh.append(f"缺{'、'.join(listed)}的{zh_word}")
            en.append(f"no {en_word} of {', '.join(listed)}")
    if zh:
        return math.nan, int((no_value | no_weight).sum()), "；".join(zh), "; ".join(en)
    if kind == "total":
        return math.fsum(values), 0, "", ""
    return math.fsum(values * weights) / math.fsum(weights), 0, "", ""


def _weights(
    population: tuple[Column, Column, ArrayLike], names: NDArray[Any], years: NDArray[np.int64]
) -> FloatArray:
    where, given = _places(names.tolist(), population[0], "area"), _whole(population[1])
    values = numbers(population[2], "population")
    _same_length(area=where, year=given, population=values)
    if (values <= 0).any():
        raise InvalidInputError("population", values, "a weight is a number above 0, or unknown")
    used = np.isin(given, years)
    when = np.searchsorted(years, given[used])
    shape = (1, len(years), len(names))
    which = np.zeros(when.shape, np.intp)
    return cast("FloatArray", _cube(shape, which, when, where[used], values[used])[0])


def _labels(column: Column, name: str) -> NDArray[Any]:
    array = np.asarray(column)
    if array.dtype.kind == "O" and all(isinstance(label, str) for label in array.ravel()):
        array = array.astype(str)
    if array.ndim != 1 or array.dtype.kind not in "UiT":
        raise InvalidInputError(name, column, "pass a flat column of names")
    return array


def _which(rules: Sequence[Rule], indicator: Column) -> NDArray[np.intp]:
    return _places([one.id for one in rules], indicator, "indicator")


def _places(known: list[Any], column: Column, kind: str) -> NDArray[np.intp]:
    """Return the place of each label among those that are known."""
    labels, where = np.unique(_labels(column, kind), return_inverse=True)
    places = {label: at for at, label in enumerate(known)}
    for label in labels.tolist():
        if label not in places:
            raise UnknownKeyError(kind, label, map(str, known))
    return np.array([places[label] for label in labels.tolist()], np.intp)[where]


def _whole(year: Column) -> NDArray[np.int64]:
    years = np.asarray(year)
    if years.ndim != 1 or years.dtype.kind not in "iu":
        raise InvalidInputError("year", year, "pass a flat column of whole numbers")
    return years.astype(np.int64)


def _years(year: Column, first: int, last: int) -> NDArray[np.int64]:
    years = _whole(year)
    outside = years[(years < first) | (years > last)]
    if outside.size:
        raise InvalidInputError("year", int(outside[0]), f"outside the plan, {first} to {last}")
    return years


def _same_length(**columns: NDArray[Any]) -> None:
    shapes = {name: column.shape for name, column in columns.items()}
    if len(set(shapes.values())) > 1:
        raise InvalidInputError("columns", shapes, "columns must be of one length")


def _check_units(
    rules: Sequence[Rule], which: NDArray[np.intp], years: NDArray[np.int64], values: FloatArray
) -> None:
    low, high = np.array([_limits(rule.indicator.unit) for rule in rules]).T
    wrong = np.flatnonzero((values < low[which]) | (values > high[which]))
    if wrong.size:
        at = int(wrong[0])
        rules[which[at]].indicator.unit.check(values[at], f"value of {rules[which[at]].id} in {years[at]}")


def _limits(unit: Unit) -> tuple[float, float]:
    """Return the floats beyond which a value is for `Unit.check` to judge: it refuses the very largest too."""
    lower = -1e308 if unit.lower is None else float(unit.lower)
    upper = 1e308 if unit.upper is None else float(unit.upper)
    return lower, upper


def _cube(
    shape: tuple[int, int, int],
    which: NDArray[np.intp],
    when: NDArray[Any],
    where: NDArray[np.intp],
    values: FloatArray,
) -> FloatArray:
    """Return columns as an array; raise where two rows are about one cell."""
    flat = np.ravel_multi_index((which, when, where), shape)
    if np.unique(flat).size < flat.size:
        raise InvalidInputError("value", values, "two rows are about one indicator, year and area")
    cube = np.full(math.prod(shape), np.nan)
    cube[flat] = values
    return cube.reshape(shape)


def _own_targets(
    rules: Sequence[Rule],
    targets: tuple[Column, Column, ArrayLike],
    names: NDArray[Any],
    out: FloatArray,
) -> None:
    area, indicator, value = targets
    where, which = _places(names.tolist(), area, "area"), _which(rules, indicator)
    values = numbers(value, "targets")
    _same_length(area=where, indicator=which, targets=values)
    zeros = np.zeros(where.shape, np.intp)
    own = _cube((len(rules), 1, len(names)), which, zeros, where, values)[:, 0]
    np.copyto(out, own, where=~np.isnan(own))

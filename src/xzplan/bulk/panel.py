"""A panel of areas: observations in columns, verdicts in columns.

Columns are arrays of one length, as in a data frame. A city's plan prints no figures for its counties: the base of a
county is what was observed in the base year, and a sum has no target until you pass one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.bulk.arrays import outlook, progress, required_pace, schedule_ratio
from xzplan.bulk.indicator_rules import Rule, check_rules
from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.model.checks import items_of
from xzplan.model.enums import Worded
from xzplan.model.units import Unit
from xzplan.numerics.arrays import FloatArray, numbers
from xzplan.projection.records import Basis

__all__ = ["Column", "Columns", "RollUpKind", "assess_panel", "roll_up"]

Column: TypeAlias = Sequence[Any] | NDArray[Any]
"""A column: a sequence or an array of one axis."""
Columns: TypeAlias = dict[str, NDArray[Any]]
"""Arrays of one length by name; ``pandas.DataFrame(columns)`` makes a frame of them."""


class RollUpKind(Worded):
    """How the values of areas make up that of the whole, for `roll_up`."""

    TOTAL = "total", "总量", "a total"
    """The sum of the areas."""
    RATE = "rate", "比率", "a rate"
    """The mean of the areas, weighted by population."""


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
    """Return both verdicts on every observation, assessed as of its year.

    Parameters
    ----------
    rules
        One for each indicator; see `xzplan.bulk.rules`.
    area, indicator, year, value
        Columns of one length: name of the area, id of the indicator, year, observed value (NaN if unknown). For a level,
        the value of the base year is the base of the area.
    targets
        Columns of areas, ids of indicators and figures, for areas that have targets of their own. For other areas the
        plan's bound or rate holds; a sum of the plan is the city's alone.
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
        An indicator has no rule.
    InvalidInputError
        Columns differ in length, a cell has two values, a year is outside the plan, or a value cannot occur in the unit.

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
    names, which_area = np.unique(_labels(area, "area"), return_inverse=True)
    which, ids = _which(rules, indicator), _labels(indicator, "indicator")
    years, values = _years(year, first, last), numbers(value, "value")
    _same_length(area=which_area, indicator=which, year=years, value=values)
    _check_units(rules, which, years, values)
    cube = _cube((len(rules), last - first + 1, len(names)), which, years - first, which_area, values)
    base = np.array([np.full(len(names), rule.base) for rule in rules])
    target = np.repeat([[rule.target] for rule in rules], len(names), axis=1)
    for index, rule in enumerate(rules):
        if rule.basis is Basis.INTERPOLATED:
            base[index] = cube[index, 0]
        elif rule.basis is Basis.ACCUMULATED:
            target[index] = np.nan
    if targets is not None:
        _own_targets(rules, targets, names, target)
    table: Columns = {"area": names[which_area], "indicator": ids, "year": years, "value": values}
    arguments = rules, cube[:, 1:], base, target
    for name, function in (
        ("progress", progress),
        ("outlook", outlook),
        ("schedule_ratio", schedule_ratio),
        ("required_pace", required_pace),
    ):
        judged = function(*arguments, scheme=scheme)
        nothing = 0 if judged.dtype == np.int8 else np.nan
        base_year = np.full((len(rules), 1, len(names)), nothing, judged.dtype)
        table[name] = np.concatenate([base_year, judged], axis=1)[which, years - first, which_area]
    return table


def roll_up(
    *,
    areas: Column,
    kinds: Mapping[str, RollUpKind | str],
    area: Column,
    indicator: Column,
    year: Column,
    value: ArrayLike,
    population: tuple[Column, Column, ArrayLike] | None = None,
) -> Columns:
    """Return the values of a whole, such as a city, from those of its areas.

    Parameters
    ----------
    areas
        The areas that make up the whole, each once.
    kinds
        How the values of each indicator add up, by its id; see `RollUpKind`.
    area, indicator, year, value
        As for `assess_panel`.
    population
        Columns of areas, years and the weights of rates: the denominator of the rate.

    Returns
    -------
    dict of arrays
        A row for each indicator and year of the columns: ``indicator``, ``year``, ``value``, ``missing`` (number of areas
        without a value or a weight), ``reason_zh``, ``reason_en``. If an area is missing, the value is NaN and the
        reason names the area.

    Raises
    ------
    UnknownKeyError
        An area does not belong to the whole, or an indicator has no kind.
    InvalidInputError
        Columns differ in length, a cell has two values, a weight is not positive, or rates have no weights.

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
    if not isinstance(kinds, Mapping):
        raise InvalidInputError("kinds", kinds, "pass a mapping of ids of indicators to kinds")
    chosen = {name: RollUpKind(kind) for name, kind in kinds.items()}
    ids = list(chosen)
    which_area = _places(names.tolist(), area, "area")
    which = _places(ids, indicator, "indicator")
    years, which_year = np.unique(_whole_numbers(year), return_inverse=True)
    values = numbers(value, "value")
    _same_length(area=which_area, indicator=which, year=which_year, value=values)
    cube = _cube((len(ids), len(years), len(names)), which, which_year, which_area, values)
    weights = np.full((len(years), len(names)), np.nan)
    if population is not None:
        weights = _weights(population, names, years)
    elif RollUpKind.RATE in chosen.values():
        raise InvalidInputError(
            "population", None, "rates are weighted; pass columns of areas, years, weights"
        )
    asked = np.zeros(cube.shape[:2], bool)
    asked[which, which_year] = True
    index, when = np.nonzero(asked)
    wholes = [
        _whole_of(chosen[ids[i]], cube[i, j], weights[j], names)
        for i, j in zip(index.tolist(), when.tolist(), strict=True)
    ]
    return {
        "indicator": np.array(ids)[index],
        "year": years[when],
        "value": np.array([whole.value for whole in wholes], np.float64),
        "missing": np.array([whole.missing for whole in wholes], np.int64),
        "reason_zh": np.array([whole.reason_zh for whole in wholes], str),
        "reason_en": np.array([whole.reason_en for whole in wholes], str),
    }


class _Whole(NamedTuple):
    """The value of the whole; if areas are missing it is NaN, and the reasons name them."""

    value: float
    missing: int
    reason_zh: str
    reason_en: str


def _whole_of(kind: RollUpKind, values: FloatArray, weights: FloatArray, names: NDArray[Any]) -> _Whole:
    no_value = np.isnan(values)
    no_weight = np.isnan(weights) & ~no_value & (kind is RollUpKind.RATE)
    zh, en = [], []
    for missing, zh_word, en_word in ((no_value, "数值", "value"), (no_weight, "人口", "population")):
        if missing.any():
            listed = names[missing].tolist()
            zh.append(f"缺{'、'.join(listed)}的{zh_word}")
            en.append(f"no {en_word} of {', '.join(listed)}")
    if zh:
        return _Whole(math.nan, int((no_value | no_weight).sum()), "；".join(zh), "; ".join(en))
    if kind is RollUpKind.TOTAL:
        return _Whole(math.fsum(values), 0, "", "")
    return _Whole(math.fsum(values * weights) / math.fsum(weights), 0, "", "")


def _weights(
    population: tuple[Column, Column, ArrayLike], names: NDArray[Any], years: NDArray[np.int64]
) -> FloatArray:
    area, year, weight = _three_columns(population, "population")
    which_area = _places(names.tolist(), area, "area")
    given = _whole_numbers(year)
    values = numbers(weight, "population")
    _same_length(area=which_area, year=given, population=values)
    if (values <= 0).any():
        raise InvalidInputError("population", values, "a weight is a number above 0, or unknown")
    used = np.isin(given, years)
    which_year = np.searchsorted(years, given[used])
    shape = (1, len(years), len(names))
    only = np.zeros(which_year.shape, np.intp)
    weights: FloatArray = _cube(shape, only, which_year, which_area[used], values[used])[0]
    return weights


def _flat(column: Column, name: str, problem: str) -> NDArray[Any]:
    """Return a column as an array of one axis."""
    try:
        array = np.asarray(column)
    except ValueError:  # rows of several lengths
        array = np.empty((0, 0))
    if array.ndim != 1:
        raise InvalidInputError(name, column, problem)
    return array


def _three_columns(columns: object, name: str) -> tuple[Any, ...]:
    problem = "pass three columns"
    three = tuple(items_of(name, columns, problem))
    if len(three) != 3:
        raise InvalidInputError(name, columns, problem)
    return three


def _labels(column: Column, name: str) -> NDArray[Any]:
    array = _flat(column, name, _NAMES)
    if array.dtype.kind == "O" and all(isinstance(label, str) for label in array.ravel()):
        array = array.astype(str)
    if array.dtype.kind not in "UiT":
        raise InvalidInputError(name, column, _NAMES)
    return array


_NAMES = "pass a flat column of names"


def _which(rules: Sequence[Rule], indicator: Column) -> NDArray[np.intp]:
    return _places([rule.id for rule in rules], indicator, "indicator")


def _places(known: list[Any], column: Column, kind: str) -> NDArray[np.intp]:
    """Return the index of each label among those that are known."""
    labels, where = np.unique(_labels(column, kind), return_inverse=True)
    places = {label: index for index, label in enumerate(known)}
    for label in labels.tolist():
        if label not in places:
            raise UnknownKeyError(kind, label, map(str, known))
    return np.array([places[label] for label in labels.tolist()], np.intp)[where]


def _whole_numbers(year: Column) -> NDArray[np.int64]:
    problem = "pass a flat column of whole numbers"
    years = _flat(year, "year", problem)
    if years.dtype.kind not in "iu":
        raise InvalidInputError("year", year, problem)
    return years.astype(np.int64)


def _years(year: Column, first: int, last: int) -> NDArray[np.int64]:
    years = _whole_numbers(year)
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
        row = int(wrong[0])
        rule = rules[which[row]]
        rule.indicator.unit.check(values[row], f"value of {rule.id} in {years[row]}")


def _limits(unit: Unit) -> tuple[float, float]:
    """Return the floats beyond which `Unit.check` has to judge a value; it refuses the very largest too."""
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
    """Return columns as an array; raise if two rows are about one cell."""
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
    area, indicator, value = _three_columns(targets, "targets")
    which_area, which = _places(names.tolist(), area, "area"), _which(rules, indicator)
    values = numbers(value, "targets")
    _same_length(area=which_area, indicator=which, targets=values)
    only = np.zeros(which_area.shape, np.intp)
    own = _cube((len(rules), 1, len(names)), which, only, which_area, values)[:, 0]
    np.copyto(out, own, where=~np.isnan(own))

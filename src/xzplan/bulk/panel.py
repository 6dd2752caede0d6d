"""A panel of areas: a long file in, columns of verdicts out, at the speed of arrays and with the verdicts of objects.

`xzplan.read_observations` and `xzplan.assess_areas` make a record of every value and put every verdict into words, which
takes about a millisecond a value. For the counties of a nation `read_panel` and `judge_panel` give the same verdicts
without the words.
"""

from __future__ import annotations

from typing import Any, TypeAlias, final

import numpy as np
from attrs import field, frozen
from numpy.typing import ArrayLike, NDArray

from xzplan.assessment.areas import assess_areas
from xzplan.assessment.schemes.catalogue import Scheme, get_scheme
from xzplan.bulk._cells import Part, latest_verdicts
from xzplan.bulk._figures import Cells
from xzplan.bulk.codes import CODES
from xzplan.bulk.indicator_rules import Rule, rule
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.model.indicators import Indicator
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.plan import Plan
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Quantified
from xzplan.numerics.arrays import FloatArray, numbers, quiet
from xzplan.observations.table import ObservationTable
from xzplan.projection.records import Basis

__all__ = ["Columns", "Panel", "judge_panel"]

Columns: TypeAlias = dict[str, NDArray[Any]]
"""Arrays of one length by name; ``pandas.DataFrame(columns)`` makes a frame of them."""

_PARTS = (Part.PROGRESS, Part.OUTLOOK, Part.RATIO, Part.PACE)
_MOST_DIGITS = 15
_BLOCK = 1 << 12
"""Areas that are judged at a time: the rules need some sixty arrays."""
_WORDS = np.array([status.value for status in CODES])


def _values(values: ArrayLike) -> FloatArray:
    return numbers(values, "values of a panel")


def _digits(digits: ArrayLike) -> NDArray[np.int64]:
    array = numbers(digits, "digits of a panel")
    if not ((array >= 0) & (array <= _MOST_DIGITS) & (array == np.rint(array))).all():
        raise InvalidInputError("digits", digits, f"pass whole numbers from 0 to {_MOST_DIGITS}")
    return array.astype(np.int64)


def years_of(plan: Plan) -> range:
    """Return the years of a panel, the base year first."""
    return range(plan.base_year, plan.last_year + 1)


def in_arrays(plan: Plan, indicator: Indicator) -> Rule | None:
    """Return the rule of an indicator that arrays judge as `xzplan.assess_areas` does; None if they do not."""
    try:
        found = rule(indicator)
    except InvalidInputError:
        return None
    # Where a bound has two ends, a projection is cut at the bounds of the unit, which arrays do not know.
    is_left_out = indicator.series or found.relation == "exactly" or found.years() != years_of(plan)
    return None if is_left_out else found


@final
@frozen(kw_only=True, eq=False, field_transformer=checked)
class Panel:
    """The values of many areas as an array, and what had to be read one by one. Made by `read_panel`."""

    plan: Plan
    """The plan whose indicators are observed."""
    indicators: tuple[str, ...]
    """Ids of the indicators of `values`."""
    areas: tuple[str, ...]
    """Names of the areas of `values`, in the order of the source."""
    values: FloatArray = field(converter=_values, repr=False)
    """Shape (indicator, year, area), from the base year to the target year; NaN where there is no value."""
    digits: NDArray[np.int64] = field(converter=_digits, repr=False)
    """How many decimals each value is written with: 20.0 has one."""
    others: ObservationTable
    """What was read one by one, with the problems. An indicator of an area stands here or in `values`, never in both."""

    def __attrs_post_init__(self) -> None:
        shape = len(self.indicators), len(self.years), len(self.areas)
        if self.values.shape != shape or self.digits.shape != shape:
            raise RecordError("panel", f"values and digits have the shape {shape}: indicators, years, areas")
        if not set(self.indicators) <= set(self.plan.indicators) or self.others.plan != self.plan.id:
            raise RecordError("panel", "indicators and other observations are of another plan")
        for key in self.indicators:
            if in_arrays(self.plan, self.plan.indicators[key]) is None:
                raise RecordError("panel", f"{key} is not judged on arrays; it belongs to the others")

    @property
    def years(self) -> tuple[int, ...]:
        """The years of `values`, the base year first."""
        return tuple(years_of(self.plan))

    @property
    def summary(self) -> Bilingual:
        """What was read, in one sentence."""
        count, areas = int(np.count_nonzero(~np.isnan(self.values))), len(self.areas)
        said = self.others.summary
        return Bilingual(
            zh=f"按数组读入{count}个数值（{areas}个地区）；逐项读入部分：{said.zh}",
            en=f"{counted(count, 'value')} of {counted(areas, 'area')} as arrays; one by one: {said.en}",
        )

    def __str__(self) -> str:
        return f"{self.summary.zh}\n{self.summary.en}"


@quiet
def judge_panel(panel: Panel, *, as_of: PeriodLike | None = None, scheme: str | Scheme = "plan") -> Columns:
    """Return both verdicts on every indicator of every area, as `xzplan.assess_areas` decides them.

    Parameters
    ----------
    panel
        What `read_panel` returns.
    as_of
        Assess as of this period; by default the latest that any area reports.
    scheme
        As for `xzplan.assess`.

    Returns
    -------
    dict of arrays
        A row for each indicator of an area with a value, areas in the order of the source: ``area``, ``indicator``
        (id), ``period`` of the latest value and ``value`` (empty and NaN if none was used), ``progress`` and
        ``outlook`` (values of `xzplan.Status`), ``schedule_ratio``, ``required_pace`` (NaN where there is none).

    Raises
    ------
    InvalidInputError
        Not a panel, or one without a value within the plan's years; a period of another kind; a published scheme.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> text = '''地区,指标,年份,数值
    ... 代县,养老机构护理型床位占比,2020,15
    ... 代县,养老机构护理型床位占比,2022,33
    ... 繁峙县,养老机构护理型床位占比,2020,30
    ... 繁峙县,养老机构护理型床位占比,2022,32
    ... '''
    >>> columns = bulk.judge_panel(bulk.read_panel(text, xzplan.load_plan()))
    >>> for name in ("area", "progress", "outlook"):
    ...     print(columns[name].tolist())
    ['代县', '繁峙县']
    ['ahead', 'behind']
    ['likely', 'unlikely']
    """
    if not isinstance(panel, Panel):
        raise InvalidInputError("panel", panel, "pass what read_panel returns")
    chosen = get_scheme(scheme)
    if not isinstance(chosen, Scheme):
        raise InvalidInputError(
            "scheme", chosen.id, "published schemes rate one series at a time: use rate_series"
        )
    date = _latest(panel) if as_of is None else Period.of(as_of, "as_of")
    parts = [_on_arrays(panel, index, date, chosen) for index in range(len(panel.indicators))]
    parts.append(_one_by_one(panel, date, chosen))
    columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[-1]}
    places = {
        area: place for place, area in enumerate(dict.fromkeys([*panel.areas, *parts[-1]["area"].tolist()]))
    }
    order = {indicator: place for place, indicator in enumerate(panel.plan.indicators)}
    by_area = np.array([places[area] for area in columns["area"].tolist()], np.intp)
    by_indicator = np.array([order[indicator] for indicator in columns["indicator"].tolist()], np.intp)
    rows = np.lexsort((by_indicator, by_area))
    return {name: column[rows] for name, column in columns.items()}


def _latest(panel: Panel) -> Period:
    after = panel.years[1:]
    reported = np.any(~np.isnan(panel.values[:, 1:]), axis=(0, 2))
    seen = [Period(year=year) for year, any_area in zip(after, reported.tolist(), strict=True) if any_area]
    periods = (row.observation.period for row in panel.others.rows)
    seen += [Period(year=period.year, month=period.month) for period in periods if period.year in after]
    if not seen:
        raise InvalidInputError("as_of", None, "there is no observation to take it from; name one")
    return max(seen)


def _on_arrays(panel: Panel, index: int, date: Period, scheme: Scheme) -> Columns:
    """Return the rows of one indicator that arrays hold."""
    indicator = panel.plan.indicators[panel.indicators[index]]
    years = np.array(panel.years)
    values = panel.values[index].copy()
    areas = np.flatnonzero(~np.isnan(values).all(axis=0))
    values, digits = values[:, areas], panel.digits[index][:, areas]
    values[[Period(year=year) > date for year in years.tolist()]] = np.nan
    is_known = ~np.isnan(values[1:])
    after = np.arange(1, len(years))[:, np.newaxis]
    latest = np.where(is_known, after, 0).max(axis=0, initial=0)
    judged = {part: np.full(areas.size, part.nothing, part.dtype) for part in _PARTS}
    found = rule(indicator)
    if _is_judged(found):
        base = values[0] if indicator.target.demand.of is Quantity.VALUE else np.full(areas.size, np.nan)
        first = np.where(np.isnan(base), is_known.argmax(axis=0) + 1, 0)
        start_digits = digits[first, np.arange(areas.size)]
        if found.basis is Basis.COMPOUNDED:
            base = np.full(areas.size, found.base)
        for year in np.unique(latest[latest > 0]).tolist():
            of_year = np.flatnonzero(latest == year)
            for start in range(0, of_year.size, _BLOCK):
                now = of_year[start : start + _BLOCK]
                cells = Cells(
                    rule=found,
                    scheme=scheme,
                    observed=values[1:, now],
                    base=base[now],
                    target=np.full(now.size, found.target),
                    start_digits=start_digits[now],
                )
                for part, verdicts in zip(_PARTS, latest_verdicts(cells, _PARTS, year), strict=True):
                    judged[part][now] = verdicts
    periods = np.array(["", *map(str, years[1:].tolist())])
    return {
        "area": np.array(panel.areas, str)[areas],
        "indicator": np.full(areas.size, indicator.id),
        "period": periods[latest],
        "value": np.where(latest > 0, values[latest, np.arange(areas.size)], np.nan),
        "progress": _WORDS[judged[Part.PROGRESS]],
        "outlook": _WORDS[judged[Part.OUTLOOK]],
        "schedule_ratio": judged[Part.RATIO],
        "required_pace": judged[Part.PACE],
    }


def _is_judged(rule: Rule) -> bool:
    """Return whether an area can be judged: it has a figure, and is no sum, which is that of the whole plan."""
    return isinstance(rule.indicator.target.demand, Quantified) and rule.basis is not Basis.ACCUMULATED


def _one_by_one(panel: Panel, date: Period, scheme: Scheme) -> Columns:
    """Return the rows of what was read one by one."""
    rows = []
    if panel.others.rows:
        seen = {(row.observation.area, row.indicator) for row in panel.others.rows}
        own = panel.plan.areas[0].name_zh if panel.plan.areas else None
        for area, review in assess_areas(panel.plan, panel.others, as_of=date, scheme=scheme).items():
            for key, assessment in review.items():
                if (area, key) in seen or (area == own and (None, key) in seen):
                    latest = assessment.latest
                    rows.append(
                        (
                            area,
                            key,
                            "" if latest is None else str(latest.period),
                            np.nan if latest is None else float(latest.value),
                            assessment.progress.status.value,
                            assessment.outlook.status.value,
                            np.nan if assessment.ratio is None else assessment.ratio,
                            np.nan if assessment.required_pace is None else assessment.required_pace,
                        )
                    )
    columns = zip(*rows, strict=True) if rows else [()] * len(_KINDS)
    return {
        name: np.array(column, kind) for (name, kind), column in zip(_KINDS.items(), columns, strict=True)
    }


_KINDS: dict[str, type] = {
    "area": str,
    "indicator": str,
    "period": str,
    "value": float,
    "progress": str,
    "outlook": str,
    "schedule_ratio": float,
    "required_pace": float,
}

"""Hypothesis strategies for what the laws speak of."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import strategies as st

import xzplan
from xzplan.units import INDEX, PARTICIPATION_PERCENT, PERCENT, PERCENT_PER_YEAR, PERCENTAGE_POINT

MethodCall: TypeAlias = dict[str, Any]
"""Keyword arguments that name a method."""

METHODS: list[MethodCall] = [
    {"method": "linear"},
    {"method": "power", "exponent": 0.5},
    {"method": "power", "exponent": 2},
    {"method": "power", "exponent": 7.25},
    {"method": "logistic", "steepness": 0.5},
    {"method": "logistic", "steepness": 8},
    {"method": "step"},
]
"""One of each of the methods that share the table of weights."""

GEOMETRIC: MethodCall = {"method": "geometric"}


def weight_methods() -> st.SearchStrategy[MethodCall]:
    """Keyword arguments of the methods that share the table of weights, with any parameters."""
    return st.one_of(
        st.sampled_from(METHODS),
        st.builds(dict, method=st.just("power"), exponent=st.floats(0.01, 100)),
        st.builds(dict, method=st.just("logistic"), steepness=st.floats(0.001, 1000)),
    )


def methods() -> st.SearchStrategy[MethodCall]:
    """Keyword arguments of any method."""
    return st.one_of(weight_methods(), st.just(GEOMETRIC))


def values() -> st.SearchStrategy[float]:
    """Finite floats of any size whose differences stay finite."""
    return st.floats(-8e307, 8e307)


def ordinary_values() -> st.SearchStrategy[float]:
    """Floats of the sizes that statistics have, so that neither scaling nor products leave the range."""
    magnitudes = st.floats(1e-6, 1e12)
    return st.one_of(st.just(0.0), magnitudes, magnitudes.map(lambda x: -x))


def positive_values() -> st.SearchStrategy[float]:
    """Positive floats whose ratios stay finite."""
    return st.floats(1e-150, 1e150)


def anchors_for(method: MethodCall) -> st.SearchStrategy[float]:
    """Values that the method can run between."""
    return positive_values() if method == GEOMETRIC else values()


@st.composite
def year_grids(draw: st.DrawFn, least: int = 2, most: int = 8) -> list[int]:
    """Strictly increasing years, with gaps."""
    years = draw(st.sets(st.integers(1900, 2200), min_size=least, max_size=most))
    return sorted(years)


# Records


PRINTED = [
    "忻州市",
    "＞50",
    "（五年累计）",
    "每千人口…（张）",
    "100 %",
    "“136”",
    "\\",
    "<b>",
    " ",
    "\n",
    "\x00",
    "😀",
]


def words() -> st.SearchStrategy[str]:
    """Text as names and cells have it, Chinese, full-width signs and worse among it."""
    return st.sampled_from(PRINTED)


def ids() -> st.SearchStrategy[str]:
    """ASCII snake-case ids."""
    return st.sampled_from(["x", "x_1", "beds", "nursing_beds", "a_b_c_9"])


def figures(low: int = 0, high: int = 100) -> st.SearchStrategy[Decimal]:
    """Decimals as printed in tables, trailing zeros kept."""
    return st.decimals(low, high, places=2) | st.integers(low, high).map(Decimal)


PLACES = [
    xzplan.Source(document="x", line=1, quote="忻州市"),
    xzplan.Source(document="x", line=7, last_line=9, quote="a\n\nb", chapter=0, section=1),
    xzplan.Source(document="x", line=600, quote="＞50", table="2-1", row=9, column="2025年"),
    xzplan.Source(document="x", line=2, quote="q", chapter=12, section=4, box="12.1"),
]


def sources() -> st.SearchStrategy[xzplan.Source]:
    """Places in a text."""
    return st.sampled_from(PLACES)


UNITS = [
    PERCENT,
    PARTICIPATION_PERCENT,
    PERCENTAGE_POINT,
    PERCENT_PER_YEAR,
    INDEX,
    xzplan.Unit(id="things", kind=xzplan.UnitKind.COUNT, zh="个", en="things", whole=True),
    xzplan.Unit(
        id="own",
        kind=xzplan.UnitKind.AREA,
        zh="亩",
        en="mu",
        lower=Decimal("-0.5"),
        upper=Decimal("1E+3"),
    ),
]


def units() -> st.SearchStrategy[xzplan.Unit]:
    """Units whose bounds hold every one of `figures`."""
    return st.sampled_from(UNITS)


def comparators(direction: xzplan.Direction) -> st.SearchStrategy[xzplan.Comparator]:
    """Relations that do not contradict a direction."""
    against = {
        xzplan.Direction.INCREASE: "<",
        xzplan.Direction.DECREASE: ">",
        xzplan.Direction.MAINTAIN: "none",
    }[direction]
    return st.sampled_from([op for op in xzplan.Comparator if against not in op.value])


def demands(direction: xzplan.Direction) -> st.SearchStrategy[object]:
    """Demands of every kind."""
    op = comparators(direction)
    rates = st.decimals(-99, 100, places=1)
    return st.one_of(
        st.builds(xzplan.Level, op=op, value=figures()),
        st.tuples(figures(), figures()).map(lambda pair: xzplan.Range(low=min(pair), high=max(pair))),
        st.builds(xzplan.About, value=figures()),
        st.builds(xzplan.AverageGrowth, op=op, rate=rates),
        st.builds(xzplan.Total, op=op, value=st.integers(0, 1000)),
        st.builds(xzplan.Change, op=op, percent=rates),
        st.builds(
            xzplan.Relative,
            op=op,
            reference=words(),
            reference_en=st.none() | words(),
            averaged=st.booleans(),
        ),
        st.builds(xzplan.Assigned, by=words(), by_en=st.none() | words()),
        st.builds(xzplan.Qualitative, text=words(), text_en=st.none() | words()),
    )


READINGS = [
    None,
    xzplan.Reading(
        id="r",
        statement=xzplan.Bilingual(zh="不低于", en="at least"),
        reason=xzplan.Bilingual(zh="理由", en="why"),
        evidence=tuple(PLACES[:2]),
    ),
]


@st.composite
def indicators(
    draw: st.DrawFn,
    demand: st.SearchStrategy[object] | None = None,
    direction: xzplan.Direction | None = None,
) -> xzplan.Indicator:
    """Indicators of every kind of demand, with and without baseline, of one series or several."""
    direction = direction or draw(st.sampled_from(xzplan.Direction))
    base_year = draw(st.integers(1950, 2050))
    place = draw(sources())  # one for all: more would only slow the search down
    several = draw(st.booleans())
    series = (
        tuple(
            xzplan.Series(id=key, name_zh=key, name_en=key, baseline=draw(baselines(base_year, place)))
            for key in draw(st.sampled_from([("urban",), ("urban", "rural")]))
        )
        if several
        else ()
    )
    return xzplan.Indicator(
        id=draw(ids()),
        number=draw(st.integers(1, 99)),
        name_zh=draw(words()),
        name_en=draw(words()),
        domain="health",
        unit=draw(units()),
        direction=direction,
        nature=draw(st.sampled_from(xzplan.Nature)),
        nature_source=place,
        baseline=draw(baselines(base_year, place, st.none() if several else None)),
        target=xzplan.Target(
            year=base_year + draw(st.integers(1, 10)),
            printed=draw(words()),
            demand=draw(demands(direction) if demand is None else demand),  # type: ignore[arg-type]
            source=place,
            reading=draw(st.sampled_from(READINGS)),
        ),
        source=place,
        series=series,
    )


def baselines(
    year: int, place: xzplan.Source, value: st.SearchStrategy[Decimal | None] | None = None
) -> st.SearchStrategy[xzplan.Baseline]:
    """Baselines of a year, with and without a figure."""
    return st.builds(
        xzplan.Baseline,
        year=st.just(year),
        printed=words(),
        value=st.none() | figures() if value is None else value,
        source=st.just(place),
    )

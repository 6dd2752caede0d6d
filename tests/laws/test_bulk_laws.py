"""The laws of arrays: what holds of one indicator in one area holds of thousands."""

from __future__ import annotations

import functools
import math
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import xzplan
from panels import HEADS, judged_alike, long_text, read_alike
from strategies import GEOMETRIC, METHODS, MethodCall
from xzplan import Direction, Indicator, InvalidInputError, bulk
from xzplan.assessment.schemes.catalogue import PLAN
from xzplan.bulk._cells import row_of as cell
from xzplan.bulk.scenarios import Share, Summary, share, summarise
from xzplan.model.areas import Area
from xzplan.model.bounds import Relation, bound_of
from xzplan.testing import figures, indicators

NAN = math.nan


def demanded(
    of: str, relation: Relation, figures: st.SearchStrategy[Any]
) -> st.SearchStrategy[xzplan.Quantified]:
    """Demands on a quantity with a relation to one figure."""
    bounds = figures.map(lambda figure: bound_of(relation, figure))
    return st.builds(xzplan.Quantified, of=st.just(of), bound=bounds)


@st.composite
def judged(draw: st.DrawFn) -> Indicator:
    """Indicators whose demands have rules in bulk, every unit among them, some with points on the way."""
    direction = draw(st.sampled_from(Direction))
    relations: dict[str, list[Relation]] = {
        "increase": ["at_least", "more_than", "exactly"],
        "decrease": ["at_most", "less_than", "exactly"],
        "maintain": ["exactly"],
    }
    op = draw(st.sampled_from(relations[direction.value]))
    demand = draw(
        st.one_of(
            demanded("value", op, figures()),
            demanded("value", op, figures()),
            demanded("total", op, st.integers(30, 40)),
            demanded("growth", op, st.decimals(-20, 20, places=1)),
        )
    )
    indicator = evolve(draw(indicators(demand=st.just(demand), direction=direction)), series=(), interim=())
    if demand.of == "growth":
        return indicator
    between = range(indicator.baseline.year + 1, indicator.target.year)
    years = sorted(draw(st.sets(st.sampled_from(between), max_size=2))) if between else []
    values = draw(st.lists(st.integers(1, 30), min_size=len(years), max_size=len(years)))
    points = [evolve(demand, bound=bound_of(op, value)) for value in sorted(values)]
    return evolve(
        indicator,
        unit=evolve(indicator.unit, lower=None, upper=None),
        interim=tuple(
            evolve(indicator.target, year=year, demand=point, printed="―", source=indicator.source)
            for year, point in zip(years, points, strict=True)
        ),
    )


def sizes() -> st.SearchStrategy[float]:
    """Values as statistics print them, near each other, or any at all."""
    return st.one_of(
        st.integers(0, 20).map(float),
        st.decimals(0, 40, places=1).map(float),
        st.floats(0.5, 60),
        st.just(NAN),
    )


def cells(rule: bulk.Rule) -> st.SearchStrategy[tuple[float, float, list[float]]]:
    """Base, target and observed values of an area."""
    years = len(rule.years()) - 1
    if rule.basis is xzplan.Basis.INTERPOLATED:
        anchors = st.tuples(sizes(), sizes())
    elif rule.basis is xzplan.Basis.ACCUMULATED:
        anchors = st.tuples(st.just(0.0), st.integers(30, 60).map(float))
    else:
        anchors = st.tuples(st.just(100.0), st.decimals(-9, 9, places=1).map(float))
    return st.builds(
        lambda ends, seen: (*ends, seen), anchors, st.lists(sizes(), min_size=years, max_size=years)
    )


@given(st.data(), judged(), st.sampled_from(METHODS))
def test_projection_in_bulk(data: st.DataObject, indicator: Indicator, method: MethodCall) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    hold = data.draw(st.booleans())
    rule = bulk.rule(indicator, hold=hold, **method)
    areas = [data.draw(cells(rule))[:2] for _ in range(3)]
    if (
        rule.basis is xzplan.Basis.INTERPOLATED
    ):  # each the other way round, so that some bounds are met at the start
        areas += [(end, start) for start, end in areas]
    base, target = (np.array([column]) for column in zip(*areas, strict=True))
    found = bulk.project([rule], base, target)
    for at, (start, end) in enumerate(areas):
        expected = [NAN] * len(rule.years())
        if not math.isnan(end):
            path = xzplan.trajectory(cell(rule, start, end), hold=hold, **method)
            for year, value in zip(path.years.tolist(), path.values.tolist(), strict=True):
                expected[year - rule.years()[0]] = value
        assert np.array_equal(found[0, :, at], expected, equal_nan=True)


@pytest.mark.parametrize("hold", [True, False])
@pytest.mark.parametrize("number", [1, 9, 11, 18])
def test_bounds_that_hold_in_bulk(number: int, *, hold: bool) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    rule = bulk.rule(xzplan.load_plan().indicators[number], hold=hold)
    ends = [(3.0, 5.0), (5.0, 3.0), (5.0, 5.0)]  # short of the bound or beyond it, and on it
    base, target = (np.array([column]) for column in zip(*ends, strict=True))
    expected = [xzplan.trajectory(cell(rule, *pair), hold=hold).values for pair in ends]
    assert np.array_equal(bulk.project([rule], base, target)[0].T, expected)


@given(st.data(), judged(), st.sampled_from([None, 0, 0.25]), st.sampled_from([*METHODS, GEOMETRIC]))
def test_verdicts_in_bulk(
    data: st.DataObject, indicator: Indicator, tolerance: float | None, method: MethodCall
) -> None:
    """Law 44: A verdict in bulk is the verdict of `assess` on the same cell, and so are its figures."""
    rule = bulk.rule(indicator, **method)
    scheme = evolve(PLAN.with_tolerance(tolerance), strict=data.draw(st.booleans()))
    areas = [data.draw(cells(rule)) for _ in range(4)]
    if rule.basis is xzplan.Basis.INTERPOLATED and (method == GEOMETRIC or rule.interim):
        # A factor needs levels above 0; a path from a printed point on is left to `assess`, which may refuse it.
        areas = [(start + 0.5 if start >= 0 else 0.5, end + 0.5, seen) for start, end, seen in areas]
    base, target = (np.array([[area[at] for area in areas]]) for at in (0, 1))
    observed = np.array([[area[2] for area in areas]]).transpose(0, 2, 1)
    progress, outlook, ratio, pace = (
        job([rule], observed, base, target, scheme=scheme)
        for job in (bulk.progress, bulk.outlook, bulk.schedule_ratio, bulk.required_pace)
    )
    years = rule.years()[1:]
    for index, (start, end, seen) in enumerate(areas):
        for year in range(len(years)):
            where = 0, year, index
            codes = bulk.CODES[progress[where]], bulk.CODES[outlook[where]]
            if math.isnan(seen[year]) or math.isnan(end):
                assert codes == (xzplan.Status.NOT_ASSESSED,) * 2
                assert math.isnan(ratio[where])
                assert math.isnan(pace[where])
                continue
            values = {y: v for y, v in zip(years[: year + 1], seen, strict=False) if not math.isnan(v)}
            row = cell(rule, start, end)
            path = xzplan.trajectory(row, **method)
            assessment = xzplan.assess(row, values, scheme=scheme, path=path)
            assert codes == (assessment.progress.status, assessment.outlook.status)
            for found, figure in (
                (ratio[where], assessment.ratio),
                (pace[where], assessment.required_pace),
            ):
                assert found == pytest.approx(
                    NAN if figure is None else figure, rel=1e-6, abs=1e-9, nan_ok=True
                )


LEVELS = [xzplan.load_plan().indicators[number] for number in (18, 1)]
"""One whose values rise to at least its target, and one whose values fall to at most."""
NUDGES = [0.0, 1e-12, -1e-12, 1e-7, -1e-7, 1e-3, -1e-3, 0.05, -0.05]
"""How far from the edge a value lies, as a share of the margin."""


@given(
    st.data(),
    st.sampled_from(LEVELS),
    st.sampled_from([0.1, 0.25, 0.01]),
    st.sampled_from(METHODS),
)
def test_progress_at_the_edges(
    data: st.DataObject, level: Indicator, tolerance: float, method: MethodCall
) -> None:
    """Law 44: A verdict in bulk is the verdict of `assess` on the same cell, and so are its figures."""
    rule = bulk.rule(evolve(level, unit=evolve(level.unit, lower=None, upper=None)), **method)
    scheme = evolve(PLAN.with_tolerance(tolerance), strict=data.draw(st.booleans()))
    years = rule.years()[1:]
    rows, seen = [], []
    for _ in range(4):
        places = data.draw(st.sampled_from([0, 1, 2, 4]))
        first, way = data.draw(st.tuples(st.integers(0, 1000), st.integers(1, 200)))
        start, end = (
            float(Decimal(count).scaleb(-places))
            for count in sorted((first, first + way), reverse=rule.is_ceiling)
        )
        half = 0.5 * 10.0**-places
        path = xzplan.trajectory(cell(rule, start, end), **method)
        values = []
        for year in years:
            of_way = tolerance * abs(path[year] - start)
            margins = st.sampled_from([max(of_way, half), of_way, half])
            margin, side, nudge = data.draw(
                st.tuples(margins, st.sampled_from([-1, 1]), st.sampled_from(NUDGES))
            )
            values.append(path[year] + side * margin * (1 + nudge))
        rows.append((start, end))
        seen.append(values)
    base, target = (np.array([column]) for column in zip(*rows, strict=True))
    found = bulk.progress([rule], np.array([seen]).transpose(0, 2, 1), base, target, scheme=scheme)
    for index, (start, end) in enumerate(rows):
        row = cell(rule, start, end)
        path = xzplan.trajectory(row, **method)
        for place in range(len(years)):
            known = dict(zip(years[: place + 1], seen[index], strict=False))
            expected = xzplan.assess(row, known, scheme=scheme, path=path).progress.status
            assert bulk.CODES[found[0, place, index]] == expected


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 2**32))
def test_scenarios_in_chunks(count: int, chunk: int, seed: int) -> None:
    """Law 45: How scenarios are cut into chunks changes nothing."""
    plan = xzplan.load_plan()
    rules = [bulk.rule(plan.indicators[number]) for number in (1, 18, 20)]
    draws = np.rint(np.random.default_rng(seed).uniform(1, 100, (3, count, 2)))
    pieces = [draws[:, at : at + chunk] for at in range(0, count, chunk)]
    whole = summarise(rules, draws)
    found = functools.reduce(Summary.merge, (summarise(rules, piece) for piece in pieces))
    assert found.count == whole.count
    assert np.array_equal(found.minimum, whole.minimum, equal_nan=True)
    assert np.array_equal(found.maximum, whole.maximum, equal_nan=True)
    np.testing.assert_allclose(found.mean, whole.mean, rtol=1e-12)
    np.testing.assert_allclose(found.variance, whole.variance, rtol=1e-9, atol=1e-9)
    met = functools.reduce(Share.merge, (share(rules, piece) for piece in pieces))
    assert met.count == count
    assert np.array_equal(met.met, share(rules, draws).met)


COUNTIES = ["代县", "五台县", "繁峙县", "某某新区", "甲市"]
ODD_AREAS = ["忻州市", "全市", "合计", "平均", "忻州市岢岚县", "其中：代县", "目标"]
NAMES = [
    *(
        "养老机构护理型床位占比",
        "(18)养老机构护理型床位占比（%）",
        "孕产妇死亡率",
        "人均预期寿命",
        "居民人均可支配收入增长",
    ),
    *(
        "城镇老旧小区改造",
        "城镇调查失业率",
        "每千人口拥有3岁以下婴幼儿托位数",
        "残疾人两项补贴覆盖率",
        "享受补贴性职业技能培训",
    ),
]
ODD_NAMES = ["18", "护理床位", "养老机构护理型床位占比（代县）", "养老机构护理型床位占比（累计）"]
YEARS = ["2020", "2021", "2022", "2023", "2022年"]
ODD_YEARS = ["2022年上半年", "2023年（预计）", "2019", "2025", "2021-2023", "某年"]
ODD_VALUES = [
    "",
    *["—", "约5", "39.1①", "2022", "1e3", "0", "-3.5", "20.00", "≥90", "140", "0.3", "7000", "98", "1,200"],
]


def mostly(plain: list[str] | st.SearchStrategy[str], odd: list[str]) -> st.SearchStrategy[str]:
    """Plain texts, and now and then an odd one."""
    usual = st.sampled_from(plain) if isinstance(plain, list) else plain
    return st.integers(0, 12).flatmap(lambda number: usual if number else st.sampled_from(odd))


def long_rows() -> st.SearchStrategy[list[tuple[str, str, str, str]]]:
    """Rows of long files: areas, names, years and values."""
    values = st.one_of(
        st.decimals(1, 99, places=1).map(str),
        st.integers(20, 60).map(str),
        st.decimals(10, 30, places=2).map(str),
    )
    row = st.tuples(
        mostly(COUNTIES, ODD_AREAS),
        mostly(NAMES, ODD_NAMES),
        mostly(YEARS, ODD_YEARS),
        mostly(values, ODD_VALUES),
    )
    return st.lists(row, min_size=1, max_size=25, unique_by=lambda cells: cells[:3]) | st.lists(
        row, min_size=1
    )


@given(long_rows(), st.permutations(list(HEADS)))
def test_panels(rows: list[tuple[str, str, str, str]], order: list[str]) -> None:
    """Law 44: A verdict in bulk is the verdict of `assess` on the same cell, and so are its figures."""
    plan, text = xzplan.load_plan(), long_text(rows, tuple(order))
    try:
        xzplan.read_observations(text, plan)
    except InvalidInputError:
        with pytest.raises(InvalidInputError):
            bulk.read_panel(text, plan)
        return
    panel = read_alike(text, plan)
    try:
        xzplan.assess_areas(plan, xzplan.read_observations(text, plan))
    except InvalidInputError:
        with pytest.raises(InvalidInputError):
            bulk.judge_panel(panel)
        return
    judged_alike(panel, text)


@given(
    st.dictionaries(st.sampled_from("甲乙丙丁戊"), st.decimals("0.1", 100, places=1), min_size=1),
    st.sampled_from([7, 18]),
)
def test_no_sum_of_some(values: dict[str, Any], indicator: int) -> None:
    """Law 46: A whole that lacks an area has no value."""
    areas = ("全市", *(f"{name}县" for name in "甲乙丙丁戊"))
    places = tuple(Area(code="", name_zh=name, name_en=name) for name in areas)
    plan = evolve(xzplan.load_plan(), areas=places)
    lines = [f"{name}县,{indicator},{value}" for name, value in values.items()]
    table = xzplan.read_observations("地区,编号,2021年\n" + "\n".join(lines), plan, areas=places)
    [whole] = xzplan.assess_areas(plan, table, weights=dict.fromkeys(map(str, table.areas), 1)).wholes
    assert (whole.value is None) == (len(values) < 5) == (whole.reason is not None)
    if whole.value is not None:
        assert whole.value == sum(values.values()) / (5 if indicator == 18 else 1)

"""Bulk projection and assessment: worked figures, memory, and what is refused."""

from __future__ import annotations

import math
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Basis, InvalidInputError, Plan, Status, bulk
from xzplan.assessment.schemes.catalogue import PLAN
from xzplan.bulk import _status
from xzplan.bulk._cells import row_of

NAN = math.nan


@pytest.fixture(scope="module")
def plan() -> Plan:
    return xzplan.load_plan()


def rule(plan: Plan, number: int, **options: Any) -> bulk.Rule:
    return bulk.rule(plan.indicators[number], **options)


def made(demand: Any, **changes: Any) -> xzplan.Indicator:
    """Return indicator 18 with another demand."""
    beds = xzplan.load_plan().indicators[18]
    return evolve(beds, target=evolve(beds.target, demand=demand), **changes)


def test_the_plan_as_it_is_printed(plan: Plan) -> None:
    rules = bulk.rules(plan)
    found = bulk.project(rules)
    assert found.shape == (28, 6)
    for row, path in zip(found, xzplan.trajectories(plan).values(), strict=True):
        known = dict(zip(path.years.tolist(), path.values.tolist(), strict=True))
        assert np.array_equal(row, [known.get(year, NAN) for year in range(2020, 2026)], equal_nan=True)


@pytest.mark.parametrize("number", [3, 18, 20])
def test_a_cell_as_a_record(plan: Plan, number: int) -> None:
    """With the figures of the plan the cell demands what the plan prints, with another figure that one."""
    row, base = rule(plan, number), plan.indicators[number].baseline.value
    known = NAN if base is None else float(base)
    demand: Any = plan.indicators[number].target.demand
    printed = float(demand.figure)
    assert row_of(row, known, printed).target.demand == demand
    starts_at = None if number == 20 else base  # a sum starts at 0
    assert row_of(row, known, printed).baseline.value == starts_at
    assert row_of(row, known, printed + 1).target.demand != demand
    assert row_of(row, NAN, printed).baseline.value is None


def test_each_cell_by_its_own_case(plan: Plan) -> None:
    # a way to go, held, on the bound, unknown base, unknown target
    base, target = [[30.0, 60.0, 55.0, NAN, 30.0]], [[55.0, 55.0, 55.0, 55.0, NAN]]
    found = bulk.project([rule(plan, 18)], base, target)[0]
    assert found[:, 0].tolist() == [30, 35, 40, 45, 50, 55]
    assert found[:, 1].tolist() == found[:, 2].tolist() == [55] * 6
    assert np.array_equal(found[:, 3], [NAN] * 5 + [55.0], equal_nan=True)
    assert np.isnan(found[:, 4]).all()


def test_a_ceiling_without_base_is_held(plan: Plan) -> None:
    found = bulk.project([rule(plan, 1)], [[NAN, 10.0, 15.0]])[0]
    assert found.T.tolist() == [[12.5] * 6, [12.5] * 6, [15, 14.5, 14, 13.5, 13, 12.5]]
    line = bulk.project([rule(plan, 1, hold=False)], [[NAN, 10.0]])[0]
    assert np.array_equal(line[:, 0], [NAN] * 5 + [12.5], equal_nan=True)
    assert line[:, 1].tolist() == [10, 10.5, 11, 11.5, 12, 12.5]


def test_sums_are_whole(plan: Plan) -> None:
    found = bulk.project([rule(plan, 20, method="geometric")], target=[[562.0, 7.0, NAN]])[0]
    assert found[:, 0].tolist() == [0, 112, 225, 337, 450, 562]
    assert found[:, 1].tolist() == [0, 1, 3, 4, 6, 7]
    assert np.isnan(found[:, 2]).all()


def test_halves_of_a_sum_are_rounded_up(plan: Plan) -> None:
    works = plan.indicators[20]
    point = evolve(
        works.target, year=2021, demand=xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(100))
    )
    row = evolve(works, interim=(point,))
    # 100, and 115.5 a year from there on.
    assert bulk.project([bulk.rule(row)])[0].tolist() == [0, 100, 216, 331, 447, 562]
    assert xzplan.trajectory(row).values.tolist() == [0, 100, 216, 331, 447, 562]
    # What is due is the milestone as it is drawn.
    assert bulk.schedule_ratio([bulk.rule(row)], [[100.0, 116.0, NAN, NAN, NAN]])[0, 1] == 1


def test_growth_is_compounded(plan: Plan) -> None:
    found = bulk.project([rule(plan, 12)], [[100.0, 200.0, NAN, 100.0]], [[50.0, 50.0, 50.0, NAN]])[0]
    assert found[:, 0].tolist() == [100, 150, 225, 337.5, 506.25, 759.375]
    assert found[:, 1].tolist() == [200, 300, 450, 675, 1012.5, 1518.75]
    assert np.isnan(found[:, 2:]).all()


def test_what_has_no_figure_has_no_path() -> None:
    found = bulk.project([bulk.rule(made(xzplan.Qualitative(text="稳步提高")))], [[17.81]], [[1.0]])
    assert np.isnan(found).all()


def test_figures_that_others_fix(plan: Plan) -> None:
    assigned, relative = rule(plan, 7), rule(plan, 23)
    assert (assigned.basis, relative.basis) == (Basis.INTERPOLATED, Basis.COMPOUNDED)
    assert np.isnan(bulk.project([assigned, relative])).all()
    level = bulk.rule(made(xzplan.Relative(relation="at_least", reference="全省平均水平")))
    assert bulk.project([level], target=[[67.81]])[0, -1].tolist() == [67.81]


def test_scenarios_and_areas(plan: Plan) -> None:
    rules = [rule(plan, 18), rule(plan, 14, method="geometric")]
    base, target = np.full((2, 1, 5), 30.0), np.linspace(31, 60, 8)[:, np.newaxis] * np.ones((2, 1, 1))
    out = np.empty((2, 6, 8, 5))
    found = bulk.project(rules, base, target, out=out)
    assert found is out
    assert np.array_equal(
        found[1, :, 3, 2],
        xzplan.interpolate(30, target[1, 3, 0], between=(2020, 2025), method="geometric"),
    )
    view = bulk.arrange(found, "area scenario indicator year")
    assert view.shape == (5, 8, 2, 6)
    assert np.shares_memory(view, out)
    assert bulk.arrange(found[:, :, 0], ["area", "year", "indicator"]).shape == (5, 6, 2)


def test_verdicts_on_two_axes(plan: Plan) -> None:
    found = bulk.progress([rule(plan, 18)], [[21.3, 30.8, 41.0, 54.0, 55.0]])
    words = [bulk.CODES[code] for code in found[0]]
    assert (
        words
        == [Status.BEHIND, Status.BEHIND, Status.ON_TRACK, Status.AHEAD, Status.ACHIEVED][:2] + words[2:]
    )
    ratio = bulk.schedule_ratio([rule(plan, 18)], [[21.3, 30.8, NAN, NAN, NAN]])
    assert ratio[0, 1] == (30.8 - 17.81) / (32.686 - 17.81)
    assert np.isnan(ratio[0, 2:]).all()
    pace = bulk.required_pace([rule(plan, 18)], [[21.3, 30.8, NAN, NAN, NAN]])
    assert pace[0, 1] == (55 - 30.8) / 3


def test_many_cells_agree_with_the_formulas(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shares and formulas agree in every class, near the limits too; the laws compare with `assess`."""
    numbers = np.random.default_rng(5)
    base = numbers.uniform(1, 40, (1, 9_000))
    ratios = np.round(numbers.uniform(-0.2, 1.4, (5, 9_000)), 2)  # many on 0.9 and 1.1 to the last bit or so
    observed = (base + (55 - base) * np.arange(1, 6)[:, np.newaxis] / 5 * ratios)[np.newaxis]
    observed[0, 3, ::7] = NAN
    base[0, ::100], base[0, 1::100], base[0, 2::100] = 60.0, NAN, 55 - 1e-7
    rules = [rule(plan, 18)]
    codes = bulk.progress(rules, observed, base)
    outlook = bulk.outlook(rules, observed[:, :, ::10], base[:, ::10])
    # Without the way by shares, the formulas decide every cell.
    monkeypatch.setattr(_status, "_by_shares_alone", lambda *_: False)
    assert np.array_equal(codes, bulk.progress(rules, observed, base))
    assert set(np.unique(outlook)) >= {0, 10, 11, 12}


def test_many_areas_of_several_scenarios(plan: Plan) -> None:
    """Blocks are cut inside a scenario, and each cell is judged as it is alone."""
    numbers = np.random.default_rng(6)
    base, target = numbers.uniform(1, 40, (1, 1, 20_000)), numbers.uniform(41, 60, (1, 2, 20_000))
    observed = numbers.uniform(1, 60, (1, 5, 2, 20_000))
    codes = bulk.progress([rule(plan, 18)], observed, base, target)
    for scenario in range(2):
        alone = bulk.progress([rule(plan, 18)], observed[:, :, scenario], base[:, 0], target[:, scenario])
        assert np.array_equal(codes[:, :, scenario], alone)
    assert set(np.unique(codes)) == {1, 2, 3, 4, 5, 6}


def test_a_way_that_floats_do_not_hold(plan: Plan) -> None:
    with pytest.raises(InvalidInputError, match="their difference overflows"):
        bulk.progress([rule(plan, 18)], [[0.0, NAN, NAN, NAN, NAN]], [-1e308], [1e308])


def test_cells_that_are_alike_have_one_verdict(plan: Plan) -> None:
    """A tenth of the way due below the milestone exact fractions decide, for both areas alike."""
    seen = np.full((1, 5, 2), NAN)
    seen[0, 0] = 24.5042
    verdicts = bulk.progress([rule(plan, 18)], seen, [[17.81, 17.81]])[0, 0]
    one = xzplan.assess(plan.indicators[18], {2021: 24.5042}).progress.status
    assert [bulk.CODES[code] for code in verdicts] == [one, one]
    assert one is Status.ON_TRACK


def test_counts() -> None:
    codes = np.array([[0, 1, 1], [2, 1, 0]], np.int8)
    found = bulk.counts(codes)
    assert found.values.tolist() == [2, 3, 1] + [0] * 10
    by_area = bulk.counts(codes, axis=0)
    assert by_area.values[:, :3].tolist() == [[1, 0, 1], [0, 2, 0], [1, 1, 0]]
    assert found.statuses is bulk.CODES
    with pytest.raises(InvalidInputError, match="int8"):
        bulk.counts(codes.astype(int))
    with pytest.raises(InvalidInputError, match="codes are"):
        bulk.counts(np.array([13], np.int8))


def test_every_status_has_a_code() -> None:
    assert set(bulk.CODES) == set(Status)
    assert bulk.CODES[0] is Status.NOT_ASSESSED


def peak(job: Callable[[], object]) -> float:
    """Return the most memory in MiB that a job holds beside what was there."""
    job()
    tracemalloc.start()
    job()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


@pytest.mark.parametrize("method", ["linear", "geometric", "step"])
def test_interpolation_needs_little_memory(method: xzplan.numerics.Method) -> None:
    base, target = np.linspace(1, 2, 400_000), np.linspace(2, 3, 400_000)
    for out in (np.empty((400_000, 6)), np.moveaxis(np.empty((6, 400_000)), 0, -1)):
        job = partial(xzplan.interpolate, base, target, between=(2020, 2025), method=method, out=out)
        assert peak(job) < 4


def test_bulk_functions_need_little_memory(plan: Plan) -> None:
    rules = [rule(plan, 18), rule(plan, 14, method="geometric"), rule(plan, 20), rule(plan, 12)]
    base = np.repeat([[30.0], [76.0], [0.0], [100.0]], 60_000, axis=1)
    paths = np.empty((4, 6, 60_000))
    assert peak(lambda: bulk.project(rules, base, out=paths)) < 4
    observed = np.repeat(np.array([[40.0], [77.0], [90.0], [12.0]])[:, np.newaxis], 5, axis=1)
    observed = observed * np.linspace(0.9, 1.2, 60_000)
    observed[2] = np.rint(observed[2])
    codes, numbers = np.empty(observed.shape, np.int8), np.empty(observed.shape)
    assert peak(lambda: bulk.progress(rules, observed, base, out=codes)) < 4
    assert peak(lambda: bulk.outlook(rules, observed, base, out=codes)) < 4
    assert peak(lambda: bulk.schedule_ratio(rules, observed, base, out=numbers)) < 4
    assert peak(lambda: bulk.required_pace(rules, observed, base, out=numbers)) < 4


def refused(problem: str, job: Callable[[], object]) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        job()


def test_rules_stay_linear_where_no_factor_leads(plan: Plan) -> None:
    zero = evolve(plan.indicators[18].baseline, value=Decimal(0))
    rows = [evolve(one, baseline=zero) if one.number == 18 else one for one in plan.indicators.values()]
    methods = {one.id: one.method for one in bulk.rules(evolve(plan, indicators=rows), method="geometric")}
    assert (methods["nursing_bed_share"], methods["life_expectancy_at_birth"]) == ("linear", "geometric")


def test_rules_refuse(plan: Plan) -> None:
    income = plan.indicators["disposable_income_growth"]
    point = evolve(
        income.target, year=2022, demand=xzplan.Quantified(of="growth", bound=xzplan.Bound.more_than(6))
    )
    refused("growth through points", lambda: bulk.rule(evolve(income, interim=(point,))))
    refused(
        "no rule in bulk for 1 to 2",
        lambda: bulk.rule(made(xzplan.Quantified(of="value", bound=xzplan.Bound.between(1, 2)))),
    )
    refused("unknown; one of", lambda: rule(plan, 18, method="cubic"))
    refused("one rule or more", lambda: bulk.project([]))
    refused("pass a sequence of rules", lambda: bulk.project(rule(plan, 18)))  # type: ignore[arg-type]
    refused("pass a sequence of rules", lambda: bulk.project([plan.indicators[18]]))  # type: ignore[list-item]
    refused("pass an Indicator", lambda: bulk.rule(18))  # type: ignore[arg-type]
    refused("pass a Plan", lambda: bulk.rules(plan.indicators))  # type: ignore[arg-type]
    refused("unknown; one of", lambda: bulk.rule(plan.indicators[18], method=""))  # type: ignore[arg-type]
    early = evolve(plan.indicators[18], baseline=evolve(plan.indicators[18].baseline, year=2019))
    refused("all of the same years", lambda: bulk.project([rule(plan, 18), bulk.rule(early)]))


def test_projection_refuses(plan: Plan) -> None:
    beds, sums, growth = [rule(plan, 18)], [rule(plan, 20)], [rule(plan, 12)]
    refused("axes are", lambda: bulk.project(beds, 17.81))
    refused("axes are", lambda: bulk.project(beds, [[1.0], [2.0]]))
    refused("does not broadcast", lambda: bulk.project(beds, [[1.0, 2.0]], [[1.0, 2.0, 3.0]]))
    refused("NaN for an unknown", lambda: bulk.project(beds, [[math.inf, 1.0]]))
    refused("NaN for an unknown", lambda: bulk.project(growth, target=[[-math.inf]]))
    refused("difference overflows", lambda: bulk.project(beds, [[-1.7e308]], [[1.7e308]]))
    refused("not positive", lambda: bulk.project([rule(plan, 18, method="geometric")], [[-1.0, NAN]]))
    refused(
        "ratio overflows", lambda: bulk.project([rule(plan, 18, method="geometric")], [[1e-300]], [[1e300]])
    )
    refused("starts from 0", lambda: bulk.project(sums, [[1.0]]))
    refused("would have to fall", lambda: bulk.project(sums, target=[[-1.0]]))
    refused("whole numbers", lambda: bulk.project(sums, target=[[1.5]]))
    refused("levels above 0", lambda: bulk.project(growth, [[0.0]]))
    refused("a cut is less than 100%", lambda: bulk.project(growth, target=[[-100.0]]))
    refused("overflows", lambda: bulk.project(growth, [[1e300]], [[1e5]]))
    refused("the result has the shape", lambda: bulk.project(beds, out=np.empty((1, 5))))
    room = np.ones((1, 6))
    refused("overlaps base", lambda: bulk.project(beds, room[:, 0], out=room))
    refused("name each of", lambda: bulk.arrange(np.zeros((2, 6)), "year year"))
    refused("name each of", lambda: bulk.arrange(np.zeros(6), "year"))
    refused("pass a result", lambda: bulk.arrange([[1.0]], "year"))  # type: ignore[arg-type]


def test_assessment_refuses(plan: Plan) -> None:
    beds = [rule(plan, 18)]
    refused("the first axes are", lambda: bulk.progress(beds, [[1.0] * 6]))
    refused("do not broadcast", lambda: bulk.progress(beds, np.ones((1, 5, 3)), np.ones((1, 2))))
    refused("array of int8", lambda: bulk.progress(beds, np.ones((1, 5)), out=np.ones((1, 5))))  # type: ignore[arg-type]
    refused("NaN for an unknown", lambda: bulk.progress(beds, [[math.inf] * 5]))
    refused("a cut is less than 100%", lambda: bulk.progress([rule(plan, 12)], np.full((1, 5), -100.0)))
    refused("a level, not a rate", lambda: bulk.progress([rule(plan, 12)], np.full((1, 5), 108.0)))
    assert not bulk.progress(
        [bulk.rule(made(xzplan.Qualitative(text="…")))], np.ones((1, 5, 1)), [[1.0]], [[1.0]]
    ).any()


def test_a_point_to_be_reached_without_base() -> None:
    point = bulk.rule(
        made(
            xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(10)), direction=xzplan.Direction.MAINTAIN
        )
    )
    codes = bulk.progress([point], np.array([[4.0, 6.0, 12.0, 10.0, 10.0]])[..., np.newaxis], [[NAN]])
    assert [bulk.CODES[code].value for code in codes[0, :, 0]] == [
        "not_assessed",
        "on_track",  # 5.5 is due, and half a unit is 0.5
        "broken",  # past the point
        "achieved_early",
        "achieved",
    ]


def test_a_way_that_has_hardly_begun(plan: Plan) -> None:
    """Under a thousandth is due in the first years: too little for shares."""
    late = [rule(plan, 18, method="power", exponent=6)]
    milestones = bulk.project(late)[0, 1:]
    assert bulk.progress(late, milestones[np.newaxis]).tolist() == [[2, 2, 2, 2, 5]]


def test_without_tolerance_anything_above_the_milestone_is_ahead(plan: Plan) -> None:
    codes = bulk.progress([rule(plan, 18)], [[40.0, 30.0, 40.124, 40.0, 55.0]], scheme=PLAN.with_tolerance(0))
    assert codes.tolist() == [[3, 1, 2, 1, 5]]


def names(codes: np.ndarray) -> list[str]:
    return [bulk.CODES[code].value for code in codes.ravel()]


@pytest.mark.parametrize(
    ("method", "options", "observed"),
    [("power", {"exponent": 2}, 90), ("step", {}, 0), ("logistic", {"steepness": 8.0}, 170)],
)
def test_a_total_is_judged_along_the_path_drawn(
    plan: Plan, method: Any, options: dict[str, Any], observed: int
) -> None:
    old = rule(plan, 20, method=method, **options)  # 562 in five years
    amounts = [[0.0, observed, NAN, NAN, NAN]]
    assert bulk.project([old])[0, 2] == observed
    assert bulk.CODES[bulk.progress([old], amounts)[0, 1]] is Status.ON_TRACK
    assert bulk.CODES[bulk.outlook([old], amounts)[0, 1]] is Status.LIKELY


def test_beyond_one_figure_the_projection_follows_the_path_that_leads_to_it() -> None:
    # From 62.72 through 20.37 in 2022 to exactly 50.70: a value below it has gone past, as the path does.
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(Decimal("50.70")))
    row = made(demand, direction=xzplan.Direction.MAINTAIN)
    point = evolve(
        row.target,
        year=2022,
        demand=xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(Decimal("20.37"))),
        reading=None,
    )
    row = evolve(row, interim=(point,), baseline=evolve(row.baseline, value=Decimal("62.72")))
    observed = [43.6625, 20.37, 33.704]
    by_year = dict(zip(range(2021, 2024), observed, strict=True))
    codes = bulk.outlook([bulk.rule(row)], [[*observed, NAN, NAN]])[0, :3]
    for year, code in zip(by_year, codes, strict=True):
        found = xzplan.assess(row, {when: value for when, value in by_year.items() if when <= year})
        assert found.outlook.status is bulk.CODES[code] is Status.LIKELY


def test_growth_on_the_edge_is_decided_exactly(plan: Plan) -> None:
    """8 % each year is not more than 8 %, whatever logarithms say; the mean of 7 and 9.2 is less than 8.1 %."""
    growth = [rule(plan, 12)]
    assert names(bulk.progress(growth, [[8.0] * 5])) == ["on_track"] * 4 + ["missed"]
    lenient = evolve(PLAN, strict=False)
    assert names(bulk.progress(growth, [[8.0] * 5], scheme=lenient)) == ["on_track"] * 4 + ["achieved"]
    assert names(bulk.outlook(growth, [[8.0] * 5]))[0] == "likely"  # misses by nothing
    codes = bulk.progress(growth, np.array([[[9.5], [9.5], [NAN], [9.5], [9.5]]]))
    assert names(codes) == ["ahead", "ahead", "not_assessed", "not_assessed", "not_assessed"]
    falling = bulk.rule(made(xzplan.Quantified(of="growth", bound=xzplan.Bound.at_least(-1))))
    assert names(bulk.progress([falling], [[-0.5, -2.0, NAN, NAN, NAN]]))[:2] == ["kept", "broken"]


def test_sums_of_fractions_are_decimal(plan: Plan) -> None:
    """0.1 + 0.2 is 0.3, which binary fractions are not."""
    places = evolve(plan.indicators[20].unit, whole=False)
    sums = bulk.rule(
        made(xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(Decimal("0.3"))), unit=places)
    )
    assert 0.1 + 0.2 > 0.3
    more = bulk.rule(
        made(xzplan.Quantified(of="total", bound=xzplan.Bound.more_than(Decimal("0.3"))), unit=places)
    )
    observed = [[0.1, 0.2, 0.0, 0.0, 0.0]]
    assert names(bulk.progress([sums], observed))[1] == "achieved_early"
    assert names(bulk.progress([more], observed))[4] == "missed"


def test_figures_are_those_of_assess_where_floats_cannot_tell(plan: Plan) -> None:
    """0.1 + 0.2 has reached 0.3, so nothing is needed; a base on a bound that ＞ refuses has no way to go."""
    places = evolve(plan.indicators[20].unit, whole=False)
    sums = bulk.rule(
        made(xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(Decimal("0.3"))), unit=places)
    )
    pace = bulk.required_pace([sums], [[0.1, 0.2, 0.0, 0.0, 0.0]])[0]
    assert pace[0] == pytest.approx(0.05)
    assert np.isnan(pace[1:]).all()
    more = bulk.rule(made(xzplan.Quantified(of="value", bound=xzplan.Bound.more_than(55))))
    assert np.isnan(bulk.schedule_ratio([more], [[54.0, 55.0, 56.0, 55.0, 56.0]], [55.0])).all()
    pace = bulk.required_pace([more], [[54.0, 55.0, 56.0, 55.0, 56.0]], [55.0])[0]
    assert np.array_equal(pace, [0.25, 0.0, NAN, 0.0, NAN], equal_nan=True)


def test_a_sum_not_to_be_exceeded() -> None:
    down = xzplan.Direction.DECREASE
    cap = [bulk.rule(made(xzplan.Quantified(of="total", bound=xzplan.Bound.at_most(10)), direction=down))]
    observed = np.array([[[1.0, 5.0], [1.0, 1.0], [1.0, 8.0], [NAN, 1.0], [1.0, 1.0]]])
    assert names(bulk.progress(cap, observed)[0, :, 0]) == ["kept"] * 3 + ["not_assessed"] * 2
    assert names(bulk.progress(cap, observed)[0, :, 1]) == [
        "slipping",
        "slipping",
        "broken",
        "broken",
        "missed",
    ]
    # A single change is no trend; in 2022 the change of that year alone leads to 9.
    assert names(bulk.outlook(cap, observed)[0, :, 1])[:3] == ["likely", "likely", "unlikely"]
    assert np.isnan(bulk.required_pace(cap, observed)).all()


def test_a_value_without_base_starts_a_path(plan: Plan) -> None:
    """From 25 in 2021 to 55 in 2025: 32.5 is due in 2022. One that meets the bound is held from then on."""
    base = [[NAN, NAN, NAN]]
    observed = np.array(
        [[[25.0, 60.0, NAN], [32.5, 54.0, NAN], [39.0, 56.0, 50.0], [NAN, NAN, 52.5], [54.0, 54.0, 55.0]]]
    )
    found = bulk.progress([rule(plan, 18)], observed, base)[0]
    assert names(found[:, 0]) == ["not_assessed", "on_track", "on_track", "not_assessed", "missed"]
    assert names(found[:, 1]) == ["kept", "broken", "kept", "not_assessed", "missed"]
    assert names(found[:, 2]) == ["not_assessed"] * 2 + ["not_assessed", "on_track", "achieved"]


def test_geometric_paths_between_neighbouring_floats() -> None:
    """Rounding could cross two of their values; they are put in order."""
    base = np.array([1.0, 1.0, 2.0, 1.0])
    target = np.array([math.nextafter(1, 2), 1.0, math.nextafter(2, 0), 2.0])
    for last in (2025, 2032):
        path = xzplan.interpolate(base, target, between=(2020, last), method="geometric")
        assert (np.sort(path[[0, 1, 3]], axis=-1) == path[[0, 1, 3]]).all()
        assert (np.sort(path[2])[::-1] == path[2]).all()
        assert set(path[0]) <= {base[0], target[0]}
    ten = xzplan.interpolate(1, 1024, between=(0, 10), method="geometric")
    assert ten.tolist() == pytest.approx([2.0**year for year in range(11)], rel=1e-15)


def test_published_schemes_rate_one_series_at_a_time() -> None:
    beds = bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])
    with pytest.raises(InvalidInputError, match="use rate_series"):
        bulk.progress([beds], np.full((1, 5, 2), 20.0), scheme="eurostat")


def test_on_an_edge_in_bulk_too() -> None:
    # From 62 to 63.05 in five years 0.21 are due; 0.189 and 0.231 are 0.9 and 1.1 of that, and nearly so in floats.
    own = xzplan.plan_from_csv(
        "name,unit,baseline,target,direction\n床位,张,62,≥63.05,increase\n",
        id="x",
        name_zh="规划",
        period=(2021, 2025),
    )
    for value, status in (
        (62.188, Status.BEHIND),
        (62.189, Status.ON_TRACK),
        (62.231, Status.ON_TRACK),
        (62.232, Status.AHEAD),
    ):
        one = xzplan.assess(own.indicators[1], {2021: value}).progress
        [[code, *_]] = bulk.progress(bulk.rules(own), [[value, *[np.nan] * 4]])
        assert (one.status, bulk.CODES[code]) == (status, status)


@pytest.mark.parametrize("off", [-3e-9, -5e-10, 0.0, 5e-10, 3e-9])
def test_near_a_low_edge_bulk_decides_as_assess_does(off: float) -> None:
    scheme = PLAN.with_tolerance(Decimal("0.99"))
    one = plan_of_one_hundred().indicators[1]
    value = 20 * (0.01 + off)
    [[code, *_]] = bulk.progress([bulk.rule(one)], [[value, *[np.nan] * 4]], scheme=scheme)
    assert bulk.CODES[code] is xzplan.assess(one, {2021: value}, scheme=scheme).progress.status


@pytest.mark.parametrize(
    ("number", "values", "progress", "outlook"),
    [  # The worked examples of the rules; by hand.
        (18, [21.3, 30.8], "behind", "at_risk"),
        (17, [93.6], "on_track", "at_risk"),
        (17, [93.5], "behind", "at_risk"),
        (1, [11.7, 12.1], "slipping", "likely"),
        (1, [12.2, 12.4], "slipping", "at_risk"),
        (22, [98.0], "slipping", "likely"),
        (20, [110.0, 110.0, 110.0], "on_track", "at_risk"),
        (12, [8.4, 6.9], "on_track", "at_risk"),
        (18, [NAN, NAN, NAN, NAN, 54.6], "missed", "missed"),
        (18, [NAN, 31.1984], "on_track", None),
        (18, [NAN, 34.1736], "on_track", None),
        (18, [NAN, 31.19839], "behind", None),
        (18, [NAN, 34.17361], "ahead", None),
    ],
)
def test_worked_examples(
    plan: Plan, number: int, values: list[float], progress: str, outlook: str | None
) -> None:
    observed = np.full((1, 5), NAN)
    observed[0, : len(values)] = values
    year = len(values) - 1
    assert names(bulk.progress([rule(plan, number)], observed))[year] == progress
    if outlook is not None:
        assert names(bulk.outlook([rule(plan, number)], observed))[year] == outlook


def test_a_path_through_printed_points(plan: Plan) -> None:
    """Interim 35 in 2022 and 50 in 2023: 42 is behind by 8, beyond 3.219, and its end of 45.757 is short by 9.243."""
    beds = plan.indicators[18]
    points = [(2022, 35), (2023, 50)]
    printed = tuple(
        evolve(
            beds.target, year=year, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(value))
        )
        for year, value in points
    )
    on_the_way = [bulk.rule(evolve(beds, interim=printed))]
    path = bulk.project(on_the_way, [[17.81, NAN, 60.0, 17.81]], [[55.0, 55.0, 55.0, NAN]])[0]
    assert path[:, 0].tolist() == [17.81, 26.405, 35.0, 50.0, 52.5, 55.0]
    assert np.array_equal(path[:, 1], [NAN, NAN, 35.0, 50.0, 52.5, 55.0], equal_nan=True)
    assert path[:, 2].tolist() == [55.0] * 6
    assert np.isnan(path[:, 3]).all()
    observed = [[NAN, 30.0, 42.0, NAN, NAN]]
    assert names(bulk.progress(on_the_way, observed))[2] == "behind"
    assert names(bulk.outlook(on_the_way, observed))[2] == "unlikely"
    # Without a base the path starts at the first value, 30: 42 of 50.
    assert names(bulk.progress(on_the_way, observed, [NAN]))[2] == "behind"
    # A base of 60 holds the bound, and 42 has broken it.
    assert names(bulk.progress(on_the_way, observed, [60.0]))[2] == "broken"


def test_a_sum_through_printed_points(plan: Plan) -> None:
    works = plan.indicators[20]
    point = evolve(
        works.target, year=2022, demand=xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(400))
    )
    sums = [bulk.rule(evolve(works, interim=(point,)))]
    assert bulk.project(sums)[0].tolist() == [0, 200, 400, 454, 508, 562]
    assert names(bulk.progress(sums, [[170.0, 190.0, NAN, NAN, NAN]]))[:2] == ["behind", "on_track"]
    refused("would have to fall", lambda: bulk.project(sums, target=[[300.0]]))
    halves = evolve(
        works,
        interim=(evolve(point, demand=xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(400))),),
    )
    assert bulk.rule(halves).digits == (0, 0, 0)


def test_half_a_unit_of_what_is_passed(plan: Plan) -> None:
    """From 88 to 90 half a unit is 0.5, from 88 to 90.1 it is 0.05: 88.4 and 88.42 are due, 88 is behind the second."""
    rules = [rule(plan, 18)]
    observed = np.full((1, 5, 3), NAN)
    observed[0, 0] = 88.0
    codes = bulk.progress(rules, observed, [[88.0, 88.0, 88.0]], [[90.0, 90.1, 1 / 3 + 90]])
    assert names(codes[0, 0]) == ["on_track", "behind", "behind"]


def plan_of_one_hundred() -> Plan:
    """Return a plan of one level from 0 to 100 in five years."""
    return xzplan.plan_from_csv(
        "name,unit,baseline,target,direction\n床位,张,0,≥100,increase\n",
        id="x",
        name_zh="规划",
        period=(2021, 2025),
    )


@pytest.mark.parametrize("of", ["value", "growth"])
def test_a_bound_of_one_figure_as_assess_has_it(of: str) -> None:
    """= in bulk: on the way, on it, past it and back, with and without a base."""
    figure = 10 if of == "value" else 5
    demand = xzplan.Quantified(of=of, bound=xzplan.Bound.exactly(figure))
    point = made(demand, direction=xzplan.Direction.MAINTAIN)
    row = bulk.rule(point)
    levels = [(4.0, 6.0, 8.0, 9.0, 10.0), (4.0, 8.0, 12.0, 10.5, 9.0), (10.0, 9.5, 10.0, 10.2, 10.0)]
    levels += [(7.0, 9.9, 10.0, 10.0, 11.0), (12.0, 11.0, 10.5, 10.1, 10.0), (6.0, 7.4, 8.8, 10.2, 12.0)]
    rates = [(5.0, 5.0, 5.0, 5.0, 5.0), (4.0, 7.0, 5.0, 6.0, 2.0), (9.0, 1.0, 5.0, 5.0, 5.0)]
    for base in (5.0, 10.0, NAN) if of == "value" else (NAN,):
        for values in levels if of == "value" else rates:
            observed = np.array(values).reshape(1, 5, 1)
            codes = [
                judge([row], observed, [[base]])[0, :, 0].tolist() for judge in (bulk.progress, bulk.outlook)
            ]
            for last in range(1, 6):
                seen = dict(zip(range(2021, 2021 + last), values, strict=False))
                given: dict[str, Any] = {} if math.isnan(base) else {"baseline": base}
                known = evolve(point, baseline=evolve(point.baseline, value=None, printed="-"))
                expected = xzplan.assess(known, seen, **given)
                found = [bulk.CODES[one[last - 1]] for one in codes]
                assert found == [expected.progress.status, expected.outlook.status], (base, seen)


def test_a_first_value_in_the_last_year_draws_no_path(plan: Plan) -> None:
    observed = np.array([[[NAN], [NAN], [NAN], [NAN], [54.0]]])
    found = bulk.outlook([rule(plan, 18)], observed, [[NAN]])
    assert names(found[0, :, 0])[-1] == "missed"


def test_axes_that_are_none() -> None:
    with pytest.raises(xzplan.InvalidInputError, match="axis='area': pass axes of an array of 2 axes"):
        bulk.counts(np.zeros((2, 3), np.int8), axis="area")  # type: ignore[arg-type]

"""What `assess` takes, refuses and remarks."""

from __future__ import annotations

import math
from contextlib import suppress
from decimal import Decimal
from itertools import combinations, product
from typing import Any

import numpy as np
import pytest
from attrs import evolve, fields

import xzplan
from judging import codes, statuses, with_demand
from xzplan import (
    Indicator,
    InvalidInputError,
    Observation,
    Period,
    Plan,
    Quantity,
    Status,
    Trajectory,
    Verdict,
)
from xzplan.assessment.assess import _WORST_OUTLOOK, _WORST_PROGRESS, _worst
from xzplan.assessment.schemes.catalogue import PLAN, get_scheme
from xzplan.model.units import PERCENT, PERCENTAGE_POINT


def test_tolerance_and_scheme(beds: Indicator) -> None:
    seen = {2022: 30.8}
    assert xzplan.assess(beds, seen, tolerance=0.15).progress.status is Status.ON_TRACK
    assert xzplan.assess(beds, seen, tolerance=0).progress.status is Status.BEHIND
    assert xzplan.assess(beds, {2022: 32.686}, tolerance=0).progress.status is Status.ON_TRACK
    assert xzplan.assess(beds, {2022: 33}, tolerance=0).progress.status is Status.AHEAD
    assert "tolerance 15%" in str(xzplan.assess(beds, seen, tolerance=0.15))
    own = evolve(PLAN, id="own", tolerance=Decimal("0.15"))
    a = xzplan.assess(beds, seen, scheme=own)
    assert (a.scheme, a.progress.status) == (own, Status.ON_TRACK)
    assert get_scheme("plan") is PLAN
    with pytest.raises(xzplan.UnknownKeyError, match="no scheme 'statcn'; did you mean 'plan'"):
        xzplan.assess(beds, seen, scheme="statcn")
    with pytest.raises(InvalidInputError, match="less than 1"):
        xzplan.assess(beds, seen, tolerance=1)


def test_as_at_a_year(beds: Indicator) -> None:
    a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8, 2023: 50}, as_of=2022)
    assert a.year == 2022
    assert codes(a) == ["left_out"]
    a = xzplan.assess(beds, {2021: 21.3}, as_of=2023)
    assert a.year == 2021
    assert codes(a) == ["latest_is_older"]


def test_both_series_must_pass(plan: Plan) -> None:
    dibao = plan.indicators[23]
    seen = {"urban": {2021: 8, 2022: 8}, "农村": {2021: 5, 2022: 5}}
    rates: dict[str, Any] = {"urban": 6, "rural": {2021: 6, 2022: 7}}
    a = xzplan.assess(dibao, seen, reference=rates)
    urban, rural = a.parts
    assert statuses(urban) == ("AHEAD", "LIKELY")
    assert statuses(rural) == ("BEHIND", "NOT_ASSESSED")
    assert statuses(a) == ("BEHIND", "NOT_ASSESSED")
    assert "城市：快于预期；农村：滞后" in a.progress.reason.zh
    assert str(a).count("农村） progress") == 0
    assert "（农村）" in str(a)
    assert a.as_of == Period.of(2022)
    whole = {2021: 6, 2022: 7, 2023: 6, 2024: 6, 2025: 6}
    a = xzplan.assess(dibao, seen, reference=rates | {"rural": whole})
    assert a.outlook.status is Status.UNLIKELY


def test_a_missing_series_is_not_passed_over(plan: Plan) -> None:
    dibao = plan.indicators[23]
    a = xzplan.assess(dibao, {"urban": {2021: 8}}, reference={"urban": 6, "rural": 6})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.as_of is None
    failing = xzplan.assess(dibao, {"urban": {2021: 1}}, reference={"urban": 6, "rural": 6})
    assert failing.progress.status is Status.BEHIND  # a failing part decides, whatever the other is
    uneven = xzplan.assess(
        dibao, {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}, reference={"urban": 6, "rural": 6}
    )
    assert codes(uneven) == ["series_of_several_years"]
    no_reference = xzplan.assess(dibao, {"urban": {2021: 8}, "rural": {2021: 8}})
    assert no_reference.progress.supply is not None
    assert "reference=" in no_reference.progress.supply.en


def test_one_series_alone(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[23], {2021: 8}, series="urban", reference=6)
    assert statuses(a) == ("AHEAD", "LIKELY")
    assert a.series is plan.indicators[23].series[0]


def test_rows_of_several_series_refuse(plan: Plan) -> None:
    dibao = plan.indicators[23]
    for seen in ({2021: 8}, {"urbane": {2021: 8}}, [Observation(period=2021, value=8)]):
        with pytest.raises(InvalidInputError, match="mapping by series: urban, rural"):
            xzplan.assess(dibao, seen)
    with pytest.raises(InvalidInputError, match="mapping by series"):
        xzplan.assess(dibao, {}, reference=5)
    with pytest.raises(InvalidInputError, match="named twice"):
        xzplan.assess(dibao, {"urban": {2021: 8}, "城市": {2021: 9}})
    with pytest.raises(InvalidInputError, match="several series"):
        xzplan.assess(dibao, {}, baseline=5)


def test_an_assigned_figure(plan: Plan) -> None:
    training = plan.indicators[7]
    nothing = xzplan.assess(training, {2022: 2})
    assert statuses(nothing) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert nothing.progress.supply is not None
    assert "assigned=" in nothing.progress.supply.en
    # Without a baseline nobody knows whether it was met in the base year as well.
    assert xzplan.assess(training, {2022: 2}, assigned=2).progress.status is Status.KEPT
    assert xzplan.assess(training, {2022: 2}, assigned=2, baseline=1).progress.status is Status.ACHIEVED_EARLY
    assert xzplan.assess(training, {2022: 2}, assigned=3, baseline=1.5).progress.status is Status.BEHIND
    assert xzplan.assess(training, {2025: 100}, assigned=100).progress.reason.zh.endswith("不低于100万人次")


def test_a_path_without_a_start(plan: Plan) -> None:
    training = plan.indicators[7]
    # The first observation starts it, and the points after it are due; one value alone shows no progress.
    path = xzplan.trajectory(training, assigned=2.4, interim={2021: 1, 2023: 1.5})
    a = xzplan.assess(training, {2021: 1, 2022: 1.25}, path=path)
    assert (a.progress.status, a.due) == (Status.ON_TRACK, 1.25)
    assert xzplan.assess(training, {2022: 1.25}, path=path).progress.status is Status.NOT_ASSESSED


def test_words_and_about(beds: Indicator) -> None:
    words = xzplan.Qualitative(text="稳步提高", text_en="steady rise")
    a = xzplan.assess(with_demand(beds, words), {2022: 30})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.progress.supply is None
    about = with_demand(beds, xzplan.Quantified(of="value", bound=xzplan.Bound.about(55)))
    assert statuses(xzplan.assess(about, {2022: 32})) == ("ON_TRACK", "AT_RISK")
    beyond = xzplan.assess(about, {2022: 56})
    assert beyond.progress.supply is not None
    assert "range" in beyond.progress.supply.en


def test_nothing_observed(beds: Indicator) -> None:
    a = xzplan.assess(beds, {})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.year is None
    assert a.time_fraction is None
    assert a.progress.supply is not None


def test_an_official_verdict_is_kept_beside(beds: Indicator) -> None:
    said = xzplan.OfficialVerdict(words="基本符合预期", status=Status.ON_TRACK)
    a = xzplan.assess(beds, {2022: 30.8}, official=said)
    assert a.progress.status is Status.BEHIND
    assert a.official is said
    assert "官方结论：“基本符合预期”" in str(a)


@pytest.mark.parametrize(
    ("seen", "problem"),
    [
        ({2022.0: 20}, 'pass 2023, "2023"'),
        ({True: 20}, 'pass 2023, "2023"'),
        ({"2021/2022": 20}, "a level is of one date"),
        ({2022: 101}, "above 100"),
        ({2022: -1}, "below 0"),
        ({2022: float("nan")}, "not finite"),
        ({2022: None}, "not a number"),
        ({2022: "30"}, "not a number"),
        ([Observation(period=2022, value=20), Observation(period=2022, value=21)], "two different values"),
        ([Observation(period=2022, value=20, unit=PERCENTAGE_POINT)], "is in percent"),
        (
            [
                Observation(period=2021, value=20, area="忻府区"),
                Observation(period=2022, value=20),
            ],
            "several areas",
        ),
        ([20], "Observation records"),
        ([(2022, 20, 21)], "Observation records"),
        ("2022", "Observation records"),
        (7, "Observation records"),
    ],
)
def test_observations_refused(beds: Indicator, seen: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        xzplan.assess(beds, seen)


def test_collected_observations_are_records(beds: Indicator) -> None:
    from xzplan.observations.records import collect

    found = collect(beds, {2022: 30.8, 2021: 21})
    assert [(one.year, str(one.value)) for one in found] == [(2021, "21"), (2022, "30.8")]
    with pytest.raises(InvalidInputError, match="two different values of nursing_bed_share for one period"):
        collect(beds, [(2021, 20.0), (2021, 21.0)])


def test_what_is_read_later_is_what_was_passed(beds: Indicator) -> None:
    seen = {2021: 21.3, 2022: 30.8}
    review = xzplan.assess(beds, seen)
    seen[2022] = 99.0
    assert [str(one.value) for one in review.observations] == ["21.3", "30.8"]
    assert "30.8% in 2022" in review.progress.reason.en
    with pytest.raises(AttributeError, match="nothing"):
        review.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_observations_in_any_form(beds: Indicator) -> None:
    expected = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    pairs = [(2022, 30.8), (2021, 21.3)]
    assert xzplan.assess(beds, pairs) == expected
    assert xzplan.assess(beds, iter(pairs)) == expected
    assert xzplan.assess(beds, [Observation(period=y, value=v) for y, v in pairs]) == expected


def test_observations_of_one_area_and_the_right_unit(beds: Indicator) -> None:
    seen = [
        Observation(period=2022, value=30.8, area="忻府区", unit=PERCENT, source="年报", vintage="2023"),
        Observation(period=2021, value=21.3, area="忻府区"),
    ]
    assert [o.year for o in xzplan.assess(beds, seen).observations] == [2021, 2022]


def test_paths_refused(plan: Plan, beds: Indicator) -> None:
    path = xzplan.trajectory(plan.indicators[3])
    with pytest.raises(InvalidInputError, match="not a trajectory of nursing_bed_share"):
        xzplan.assess(beds, {2022: 30}, path=path)
    with pytest.raises(InvalidInputError, match="the path is given"):
        xzplan.assess(beds, {2022: 30}, path=xzplan.trajectory(beds), baseline=20)
    with pytest.raises(InvalidInputError, match="pass a Trajectory"):
        xzplan.assess(beds, {2022: 30}, path={2022: 32.7})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "seen", "more", "argument", "value", "problem"),
    [
        (23, {2021: 8}, {}, "observations", {2021: 8}, "pass a mapping by series: urban, rural"),
        (23, {}, {"reference": 5}, "reference", 5, "pass a mapping by series: urban, rural"),
        (
            23,
            {"urban": {}, "城市": {}},
            {},
            "observations",
            {"urban": {}, "城市": {}},
            "a series is named twice",
        ),
        (23, {}, {"baseline": 5}, "baseline", 5, "the row has several series; assess one with series="),
        (23, {}, {"path": 5}, "path", 5, "the row has several series; assess one with series="),
        (23, {}, {"assigned": 5}, "assigned", 5, "the row has several series; assess one with series="),
        (
            18,
            {2022: 30},
            {"scheme": "un2022", "tolerance": 0.1},
            "tolerance",
            0.1,
            "un2022 is judged as published; it has none",
        ),
        (
            18,
            {2022: 30},
            {"scheme": "un2022", "strict": True},
            "strict",
            True,
            "un2022 is judged as published; it has none",
        ),
    ],
)
def test_refusals(
    plan: Plan, row: int, seen: Any, more: dict[str, Any], argument: str, value: object, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess(plan.indicators[row], seen, **more)
    assert (caught.value.argument, caught.value.value, caught.value.problem) == (argument, value, problem)


def test_paths_that_are_refused(plan: Plan, beds: Indicator) -> None:
    other, own = xzplan.trajectory(plan.indicators[3]), xzplan.trajectory(beds)
    again = xzplan.trajectory(plan.indicators[12], reanchor=(2022, 118))
    beside = "the path is given; pass this to trajectory() instead"
    cases: list[tuple[Indicator, dict[str, Any], tuple[str, object, str]]] = [
        (beds, {"path": other}, ("path", other, "not a trajectory of nursing_bed_share")),
        (beds, {"path": own, "baseline": 20}, ("baseline", 20, beside)),
        (beds, {"path": own, "assigned": 60}, ("assigned", 60, beside)),
        (beds, {"path": own, "reference": 6}, ("reference", 6, beside)),
        (
            plan.indicators[12],
            {"path": again},
            ("path", again, "starts again on the way; rates are compared from the base year on"),
        ),
    ]
    for indicator, more, said in cases:
        with pytest.raises(InvalidInputError) as caught:
            xzplan.assess(indicator, {2021: 9}, **more)
        assert (caught.value.argument, caught.value.value, caught.value.problem) == said


def test_years_that_are_remarked(beds: Indicator) -> None:
    later = xzplan.assess(beds, {2021: 21.3, 2023: 50, 2024: 51}, as_of=2022)
    assert [(one.code, "2023, 2024" in one.text.en) for one in later.caveats] == [
        ("left_out", True),
        ("latest_is_older", False),
    ]
    assert "2021" in later.caveats[1].text.en
    assert xzplan.assess(beds, {2021: 21.3, 2022: 30.8}, as_of=2022).caveats == ()


def test_a_path_that_was_changed_is_refused_or_followed(plan: Plan) -> None:
    for number, (field, value) in product(
        (1, 7, 10, 12, 18, 20), [(field.name, value) for field in fields(Trajectory) for value in CHANGED]
    ):
        path = xzplan.trajectory(plan.indicators[number])
        with suppress(xzplan.XzplanError):
            changed = evolve(path, **{field: value})
            for observed in OBSERVED:
                assert str(xzplan.assess(path.indicator, observed, path=changed))
    beds, assigned = (xzplan.trajectory(plan.indicators[number]) for number in (18, 7))
    made_up: list[tuple[Trajectory, dict[str, Any]]] = [
        (beds, {"anchors": ()}),
        (assigned, {"basis": "held"}),
        (assigned, {"reason": None}),
    ]
    for path, change in made_up:
        with pytest.raises(xzplan.RecordError, match="anchors and the basis|no reason"):
            evolve(path, **change)


OBSERVED: tuple[dict[int, float], ...] = ({}, {2022: 5}, {2020: 1, 2021: 90, 2022: 95})
CHANGED: tuple[Any, ...] = (None, (), "linear", "step", 0, 1.5, [2021], [[1.0]], *xzplan.Basis)


def test_a_value_of_the_base_year_does_not_replace_the_baseline(plan: Plan) -> None:
    beds, unreported, renovated = (plan.indicators[number] for number in (18, 7, 20))
    [stands] = xzplan.assess(beds, {2020: 25, 2021: 21.3}).caveats
    assert (stands.code, stands.text.zh) == (
        "baseline_stands",
        "2020年的实际值25未作为基期值，基期值仍为17.81",
    )
    assert stands.text.en == "the value of 2020, 25, does not replace the baseline, 17.81"
    given = xzplan.assess(beds, {2020: 25, 2021: 21.3}, baseline=26)
    assert [one.text.en for one in given.caveats if one.code == "baseline_stands"] == [
        "the value of 2020, 25, does not replace the baseline, 26"
    ]
    assert codes(xzplan.assess(renovated, {2020: 33, 2021: 120})) == ["baseline_stands"]
    for silent in (
        xzplan.assess(beds, {2020: 17.810, 2021: 21.3}),  # the baseline itself
        xzplan.assess(beds, {2020: 25, 2021: 21.3}, baseline=25),
        xzplan.assess(beds, {2019: 25, 2021: 21.3}),
        xzplan.assess(beds, {"2020-06": 25, "2021": 21.3}),
        xzplan.assess(unreported, {2020: 5, 2021: 6}),  # it has no baseline
    ):
        assert "baseline_stands" not in codes(silent)


def test_a_row_of_two_series(plan: Plan) -> None:
    dibao = plan.indicators[23]
    said = xzplan.OfficialVerdict(words="符合预期")
    both: dict[str, Any] = {"urban": 6, "rural": 6}
    seen = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
    a = xzplan.assess(dibao, seen, reference=both, official=said)
    [uneven] = a.caveats
    assert (uneven.code, "2021, 2022" in uneven.text.en) == ("series_of_several_years", True)
    assert (str(a.as_of), a.observations, a.official, a.scheme.id) == ("2021", (), said, "plan")
    assert a.trajectory == xzplan.trajectory(dibao)
    ahead = Status.AHEAD.text
    assert [a.progress.reason.zh.count(ahead.zh), a.progress.reason.en.count(ahead.en)] == [2, 2]
    as_at = xzplan.assess(dibao, seen, reference=both, as_of=2021)
    assert ([part.year for part in as_at.parts], as_at.caveats) == ([2021, 2021], ())
    assert [one.code for one in as_at.parts[1].caveats] == ["left_out"]
    by_every_name = {"urban": {2021: 8}, "农村": {2021: 8}}
    assert xzplan.assess(dibao, by_every_name, reference=both).progress.status is Status.AHEAD


def test_series_with_targets_of_their_own(plan: Plan) -> None:
    dibao = plan.indicators[23]
    own = evolve(
        dibao.target,
        demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(Decimal("9.2"))),
        reading=None,
    )
    urban = evolve(dibao.series[0], target=own)
    a = xzplan.assess(evolve(dibao, series=(urban, dibao.series[1])), {2021: 6.8}, series="urban")
    assert a.trajectory.values.tolist() == pytest.approx([6.2, 6.8, 7.4, 8, 8.6, 9.2])
    assert (a.indicator.target, a.series, a.progress.status) == (own, urban, Status.ON_TRACK)


def test_no_series_in_a_row_that_is_one(beds: Indicator) -> None:
    with pytest.raises(InvalidInputError, match="has no such series") as caught:
        xzplan.assess(beds, {2021: 20}, series="urban")
    assert caught.value.argument == "series"


def test_paths_that_are_taken(plan: Plan, beds: Indicator) -> None:
    # Of an equal indicator, which need not be the same object; and of rates from the base year on.
    assert xzplan.assess(beds, {2021: 25.248}, path=xzplan.trajectory(evolve(beds))).gap == pytest.approx(0)
    income = plan.indicators[12]
    path = xzplan.trajectory(income)
    assert xzplan.assess(income, {2021: 8.5}, path=path) == xzplan.assess(income, {2021: 8.5})


def test_strictness_of_the_scheme(plan: Plan) -> None:
    for strict in (True, False):
        a = xzplan.assess(plan.indicators[11], {2021: 5.5}, strict=strict)
        assert isinstance(a.scheme, xzplan.Scheme)
        assert a.scheme.strict is strict
        assert (a.progress.status is Status.BROKEN) is strict


def test_a_value_of_the_base_year(plan: Plan, beds: Indicator) -> None:
    # It takes the place of a baseline that is not printed; it does not replace a printed one.
    floor_area = plan.indicators[25]
    given = xzplan.assess(floor_area, {2020: 117, 2022: 157})
    supplied = xzplan.assess(floor_area, {2022: 157}, baseline=117)
    assert statuses(given) == statuses(supplied) == ("ON_TRACK", "LIKELY")
    assert (given.due, given.ratio, given.year) == (supplied.due, supplied.ratio, 2022) == (157, 1, 2022)
    for first in (17.81, 20):
        repeated = xzplan.assess(beds, {2020: first, 2022: 30.8})
        assert (repeated.due, repeated.ratio) == (32.686, xzplan.assess(beds, {2022: 30.8}).ratio)
    unemployment = plan.indicators[11]
    assert statuses(xzplan.assess(unemployment, {2020: 5.2, 2021: 5.1})) == ("KEPT", "LIKELY")
    training = plan.indicators[7]
    assert statuses(xzplan.assess(training, {2020: 1.5, 2021: 2})) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert xzplan.assess(training, {2020: 1.5, 2021: 2}, assigned=3).progress.status is Status.AHEAD
    words = with_demand(floor_area, xzplan.Qualitative(text="稳步提高"))
    assert xzplan.assess(words, {2020: 117, 2021: 120}).progress.status is Status.NOT_ASSESSED
    # A sum starts after it.
    assert xzplan.assess(plan.indicators[20], {2020: 32, 2021: 112}).due == 112
    # With the statistic that the target is relative to, a path leads from 2 to it.
    relative = with_demand(beds, xzplan.Relative(relation="at_least", reference="全省平均水平"), value=None)
    a = xzplan.assess(relative, {2020: 2, 2021: 3}, reference=7)
    assert (a.trajectory[2020], a.completion, a.year) == (2, 0.2, 2021)
    assert xzplan.assess(relative, {2020: 2, 2021: 3}).progress.status is Status.NOT_ASSESSED


@pytest.mark.parametrize("as_of", ["22", 2022.0, True, "2022-13", None])
def test_what_is_no_period(plan: Plan, beds: Indicator, as_of: Any) -> None:
    if as_of is not None:
        with pytest.raises(InvalidInputError, match="^as_of=.*: pass 2023,"):
            xzplan.assess(beds, {2022: 30.8}, as_of=as_of)
        with pytest.raises(InvalidInputError, match="^as_of=.*: pass 2023,"):
            xzplan.assess_plan(plan, {18: {2022: 30.8}}, as_of=as_of)
    with pytest.raises(InvalidInputError, match="^period=.*: pass 2023,"):
        xzplan.assess(beds, {as_of: 30.8})


@pytest.mark.parametrize("as_of", [2019, 2026, "2026-01"])
def test_dates_outside_the_plan(beds: Indicator, as_of: Any) -> None:
    with pytest.raises(InvalidInputError, match="outside the plan, 2020 to 2025"):
        xzplan.assess(beds, {2022: 30.8}, as_of=as_of)


def test_years_of_numpy_and_in_words(plan: Plan, beds: Indicator) -> None:
    expected = xzplan.assess(beds, {2022: 30.8}, as_of=2022)
    for year in (np.int64(2022), "2022", "2022-12"):
        at: Any = year
        assert xzplan.assess(beds, {at: 30.8}, as_of=at) == expected
        assert xzplan.assess_plan(plan, {18: {at: 30.8}}, as_of=at)[18] == expected


def test_as_of_a_month(beds: Indicator) -> None:
    a = xzplan.assess(beds, {2021: 21.3, "2022-06": 25, 2022: 30.8}, as_of="2022-06")
    assert (str(a.as_of), str(a.latest.period if a.latest else None), codes(a)) == (
        "2022-06",
        "2022-06",
        ["left_out"],
    )
    assert a.time_fraction == 0.3
    assert a.due == pytest.approx(17.81 + 37.19 * 0.3)


def test_arguments_by_series_are_named(plan: Plan) -> None:
    dibao = plan.indicators[23]
    cases: list[tuple[dict[str, Any], str, Any, str]] = [
        ({"baseline": {"county": 5}}, "baseline", {"county": 5}, "pass a mapping by series: urban, rural"),
        ({"reference": {"county": 5}}, "reference", {"county": 5}, "pass a mapping by series: urban, rural"),
        (
            {"baseline": {"urban": 5, "城市": 6}},
            "baseline",
            {"urban": 5, "城市": 6},
            "a series is named twice",
        ),
    ]
    for more, argument, value, problem in cases:
        with pytest.raises(InvalidInputError) as caught:
            xzplan.assess(dibao, {}, **more)
        assert caught.value.args == (argument, value, problem)
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess("beds", {})  # type: ignore[arg-type]
    assert caught.value.args == ("indicator", "beds", "pass an Indicator, such as load_plan().indicators[18]")


def without_baseline(beds: Indicator) -> Indicator:
    return evolve(beds, baseline=evolve(beds.baseline, value=None, printed="—"))


@pytest.mark.parametrize(
    ("call", "first", "due"),
    [
        # From 15 in 2021 to 40 in 2024; a third of the time has passed by 2022.
        ({}, 2021, 15 + 25 / 3),
        ({"method": "power", "exponent": 2.0}, 2021, 15 + 25 / 9),
        ({"method": "geometric"}, 2021, 15 * (40 / 15) ** (1 / 3)),
        ({"method": "step"}, 2021, 15),
        (
            {"method": "logistic", "steepness": 4.0},
            2021,
            15 + 12.5 * (1 + math.tanh(2 / 3 - 1) / math.tanh(1)),
        ),
        # From the middle of 2021 on: half of three and a half years, a seventh, by the end of 2021.
        ({}, "2021-06", 15 + 25 / 7),
        ({"method": "power", "exponent": 2.0}, "2021-06", 15 + 25 / 49),
        ({"method": "geometric"}, "2021-06", 15 * (40 / 15) ** (1 / 7)),
        ({"method": "step"}, "2021-06", 15),
        (
            {"method": "logistic", "steepness": 4.0},
            "2021-06",
            15 + 12.5 * (1 + math.tanh(2 / 7 - 1) / math.tanh(1)),
        ),
    ],
)
def test_the_method_holds_from_the_first_value_on(
    beds: Indicator, call: dict[str, Any], first: Any, due: float
) -> None:
    row = without_baseline(beds)
    path = xzplan.trajectory(row, interim={2024: 40}, **call)
    a = xzplan.assess(row, {first: 15, 2024: 20}, path=path)
    year = 2022 if first == 2021 else 2021
    assert a.trajectory[year] == pytest.approx(due)
    assert (a.trajectory[2024], a.trajectory[2025], a.due) == (40, 55, 40)
    assert (a.trajectory.method, a.trajectory.exponent, a.trajectory.steepness) == (
        call.get("method", "linear"),
        call.get("exponent"),
        call.get("steepness"),
    )
    text = "2021年" if first == 2021 else "2021年6月底"
    assert a.caveats == ()
    assert a.trajectory.caveats[-1].text.zh == f"规划未列基期值，以{text}的实际值15为起点测算"
    # What is due on the way is that of the path drawn.
    early = xzplan.assess(row, {first: 15, year: 16}, path=path)
    assert early.due == pytest.approx(due)


def test_figures_that_are_passed_hold_from_the_first_value_on(plan: Plan, beds: Indicator) -> None:
    training = xzplan.assess(plan.indicators[7], {2021: 1, 2022: 1.4}, assigned=3)
    assert (training.due, training.trajectory[2023]) == (1.5, 2)
    relative = with_demand(beds, xzplan.Relative(relation="at_least", reference="全省平均水平"), value=None)
    province = xzplan.assess(relative, {2021: 3, 2022: 3.5}, reference=7)
    assert (province.due, province.trajectory[2023]) == (4, 5)
    assert [anchor.year for anchor in province.trajectory.anchors] == [2021, 2025]


def test_what_an_assessment_holds(beds: Indicator) -> None:
    said = xzplan.OfficialVerdict(words="滞后")
    a = xzplan.assess(beds, {2020: 17, 2021: 21.3, 2022: 30.8, 2024: 50}, as_of=2023, official=said)
    assert a.as_of == Period.of(2023)
    assert a.latest is not None
    assert (str(a.latest.value), a.latest.period) == ("30.8", Period.of(2022))
    assert [one.year for one in a.observations] == [2020, 2021, 2022]
    assert (a.series, a.parts, a.official, a.early) == (None, (), said, None)
    assert [caveat.text.zh for caveat in a.caveats] == [
        "2020年的实际值17未作为基期值，基期值仍为17.81",
        "2024年的数值未采用：晚于评估时点或目标年",
        "最新实际值为2022年，按该时点评估",
    ]
    # A later value and one after the target year; of two, both are named.
    late = xzplan.assess(beds, {2021: 21.3, 2023: 40, 2026: 60}, as_of=2022)
    assert [caveat.text.en for caveat in late.caveats] == [
        "the values of 2023, 2026 were left out: later than the date assessed or the target year",
        "latest value: 2021; assessed as of that date",
    ]
    assert late.caveats[0].text.zh.startswith("2023年、2026年的数值未采用")
    only_base = xzplan.assess(beds, {2020: 17})
    assert (only_base.latest, only_base.as_of, only_base.time_fraction) == (None, None, None)
    last = xzplan.assess(beds, {2025: 56})
    assert (last.as_of, last.time_fraction, last.early) == (Period.of(2025), 1, False)


def test_series_of_several_years_are_said(plan: Plan) -> None:
    seen = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
    a = xzplan.assess(plan.indicators[23], seen, reference={"urban": 6, "rural": 6})
    assert [caveat.text for caveat in a.caveats] == [
        xzplan.Bilingual(
            zh="各分项最新实际值的时点不同（2021年、2022年），分别按各自时点评估",
            en="the latest values of the series are of different dates (2021, 2022); each is assessed as of its own",
        )
    ]
    assert a.as_of == Period.of(2021)
    assert (a.progress.reason.zh, a.progress.reason.en) == (
        "城市、农村均须达标（城市：快于预期；农村：快于预期）",
        "every series must pass (urban: ahead of schedule; rural: ahead of schedule)",
    )
    # What is missing in one is said of the row.
    lacking = xzplan.assess(plan.indicators[23], seen, reference={"urban": 6})
    assert statuses(lacking) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert (lacking.progress.supply, lacking.progress.needed) == (
        lacking.parts[1].progress.supply,
        lacking.parts[1].progress.needed,
    )
    assert lacking.progress.supply is not None


ORDER = ["MISSED", "BROKEN", "BEHIND", "SLIPPING", "ON_TRACK", "KEPT", "AHEAD", "ACHIEVED_EARLY", "ACHIEVED"]
OUTLOOKS = ["MISSED", "UNLIKELY", "AT_RISK", "LIKELY", "ACHIEVED"]


@pytest.mark.parametrize(
    ("one", "other", "worst"),
    [
        *((worse, better, worse) for order in (ORDER,) for worse, better in combinations(order, 2)),
        *((status, "NOT_ASSESSED", status) for status in ("MISSED", "BROKEN", "BEHIND", "UNLIKELY")),
        *(
            (status, "NOT_ASSESSED", "NOT_ASSESSED")
            for status in ("SLIPPING", "ON_TRACK", "KEPT", "AHEAD", "ACHIEVED_EARLY", "ACHIEVED")
        ),
    ],
)
def test_the_worst_of_two_series(plan: Plan, one: str, other: str, worst: str) -> None:
    row = plan.indicators[23]
    verdicts = [
        Verdict(status=Status[name], reason=xzplan.Bilingual(zh=name, en=name)) for name in (one, other)
    ]
    order = _WORST_OUTLOOK if one == "UNLIKELY" else _WORST_PROGRESS
    for pair in (verdicts, verdicts[::-1]):
        assert _worst(pair, row, order).status.name == worst


@pytest.mark.parametrize(("worse", "better"), list(combinations(OUTLOOKS, 2)))
def test_the_worse_of_two_outlooks(plan: Plan, worse: str, better: str) -> None:
    reason = xzplan.Bilingual(zh="甲", en="a")
    verdicts = [Verdict(status=Status[name], reason=reason) for name in (better, worse)]
    assert _worst(verdicts, plan.indicators[23], _WORST_OUTLOOK).status.name == worse


# Which quantity was observed. rules.md, section 8: a level converts to growth, change and difference, and no other pair.

QUANTITIES = list(Quantity)
FROM_LEVELS = (Quantity.GROWTH, Quantity.CHANGE, Quantity.DIFFERENCE)


def demanding(plan: Plan, of: Quantity) -> Indicator:
    """Return an indicator with a demand on a quantity; what it is of is 40 in the base year."""
    row = {Quantity.GROWTH: 12, Quantity.MEAN: 11, Quantity.TOTAL: 20}.get(of, 18)
    demand = xzplan.Quantified(of=of, bound=xzplan.Bound.at_least(8))
    indicator = plan.indicators[row]
    target = evolve(indicator.target, demand=demand, reading=None)
    baseline = evolve(indicator.baseline, value=Decimal(40), printed="40")
    return evolve(
        indicator, target=target, baseline=baseline, direction=xzplan.Direction.INCREASE, interim=()
    )


@pytest.mark.parametrize("observed", QUANTITIES)
@pytest.mark.parametrize("demanded", QUANTITIES)
def test_a_value_of_another_quantity_is_not_taken_for_the_demanded_one(
    plan: Plan, demanded: Quantity, observed: Quantity
) -> None:
    """Growth of 6% is no level of 6, and a change of 10.5% over two years no growth of 10.5% a year."""
    values = (45, 46) if observed is Quantity.VALUE else (5, 6)
    records = [
        Observation(period=year, value=value, of=observed)
        for year, value in zip((2021, 2022), values, strict=True)
    ]
    level = 40 if observed is Quantity.VALUE and demanded in FROM_LEVELS else None
    assessment = xzplan.assess(demanding(plan, demanded), records, baseline=level)
    converts = observed is Quantity.VALUE and demanded in FROM_LEVELS
    is_assessed = assessment.progress.status is not Status.NOT_ASSESSED
    assert is_assessed is (converts or observed is demanded)
    if not is_assessed:
        assert assessment.outlook.status is Status.NOT_ASSESSED


def test_a_value_of_another_quantity_is_named(plan: Plan) -> None:
    change = Observation(period="2021/2022", value=10.5, of="change")
    verdict = xzplan.assess(plan.indicators[12], [change]).progress
    assert verdict.reason is not None
    assert verdict.reason.zh == "2021—2022年提供的是累计变动幅度，不是该指标所要求的年均增速"
    assert verdict.reason.en == (
        "what is given for 2021–2022 is the change over the period in per cent, "
        "not the mean yearly growth that the target is about"
    )
    assert verdict.supply is not None
    assert verdict.supply.en == "pass the mean yearly growth, or mend of= of this observation"
    csv = "指标,2021—2022年累计增长（%）\n居民人均可支配收入增长（%）,10.5\n"
    review = xzplan.assess_plan(plan, xzplan.read_observations(csv, plan))
    assert review[12].progress.reason == verdict.reason


@pytest.mark.parametrize("scheme", ["plan", "eurostat"])
@pytest.mark.parametrize("demanded", [Quantity.VALUE, Quantity.GROWTH])
def test_the_demanded_quantity_may_be_named(plan: Plan, demanded: Quantity, scheme: str) -> None:
    indicator = demanding(plan, demanded)
    indicator = evolve(indicator, baseline=evolve(indicator.baseline, value=None, printed=""))
    unsaid = [Observation(period=year, value=year - 2016) for year in (2019, 2020, 2021, 2022, 2023)]
    said = [evolve(one, of=demanded) for one in unsaid]
    assessments = [xzplan.assess(indicator, records, scheme=scheme) for records in (unsaid, said)]
    assert assessments[0].progress == assessments[1].progress
    assert assessments[0].trajectory == assessments[1].trajectory
    assert assessments[0].progress.status is not Status.NOT_ASSESSED


def test_a_first_observation_of_another_quantity_starts_no_path(plan: Plan) -> None:
    indicator = demanding(plan, Quantity.VALUE)
    indicator = evolve(indicator, baseline=evolve(indicator.baseline, value=None, printed=""))
    growth = Observation(period=2021, value=-5, of="growth")
    assert xzplan.assess(indicator, [growth]).progress.status is Status.NOT_ASSESSED

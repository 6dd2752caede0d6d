"""The rule for published schemes: indicators of the plan under each, end to end."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import statuses, with_demand
from xzplan import (
    Bound,
    Direction,
    Indicator,
    InvalidInputError,
    Plan,
    Qualitative,
    Quantified,
    Status,
    assess,
    assess_plan,
    compare_schemes,
)
from xzplan.assessment.schemes.catalogue import SCHEMES

OTHERS = [key for key in SCHEMES if key != "plan"]
BEDS = {2021: 21.3, 2022: 30.8, 2023: 38.0}


def said(
    indicator: Indicator, values: object, **more: object
) -> dict[str, tuple[str | None, Status, Status]]:
    """Return category and both statuses by scheme."""
    found = {}
    for key in OTHERS:
        one = assess(indicator, values, scheme=key, **more)  # type: ignore[arg-type]
        category = one.progress.category
        assert category == one.outlook.category
        assert xzplan.from_json(xzplan.to_json(one), xzplan.Assessment) == one
        found[key] = (None if category is None else category.id, one.progress.status, one.outlook.status)
    return found


def test_a_level_on_its_way(plan: Plan) -> None:
    found = said(plan.indicators["nursing_bed_share"], BEDS)
    track = (Status.ON_TRACK, Status.LIKELY)
    assert found == {
        "statcan": ("substantial_progress", *track),
        "eurostat": ("significant_progress", *track),
        "un2022": ("on_track", *track),
        "un2023": ("met_or_on_track", *track),
        "destatis": ("cloud", Status.BEHIND, Status.UNLIKELY),
    }
    one = assess(plan.indicators["nursing_bed_share"], BEDS, scheme="statcan")
    # (38 / 17.81) ** (1 / 3) - 1 over (55 / 17.81) ** (1 / 5) - 1, by hand.
    assert one.progress.value == pytest.approx(((38 / 17.81) ** (1 / 3) - 1) / ((55 / 17.81) ** (1 / 5) - 1))
    assert (one.progress.metric, one.progress.satisfied, one.progress.satisfied_as_printed) == (
        "growth_ratio",
        False,
        False,
    )
    assert one.required_pace == pytest.approx(8.5)
    assert one.completion == pytest.approx((38 - 17.81) / (55 - 17.81))
    assert one.gap == pytest.approx(38 - 40.124)
    assert {operand.name for operand in one.progress.operands} == {
        "value_2020",
        "value_2021",
        "value_2022",
        "value_2023",
        "target",
        "score",
    }
    assert "加拿大统计局" in str(one)


def test_a_bound_that_slips(plan: Plan) -> None:
    found = said(plan.indicators["maternal_mortality_ratio"], {2021: 11.7, 2022: 12.1, 2023: 12.2})
    assert found["statcan"] == ("target_achieved", Status.ACHIEVED_EARLY, Status.LIKELY)
    assert found["un2022"] == ("fair_progress", Status.BEHIND, Status.AT_RISK)  # worsening taken for progress
    assert found["destatis"] == ("slightly_cloudy", Status.SLIPPING, Status.AT_RISK)
    broken = said(plan.indicators["maternal_mortality_ratio"], {2021: 11.7, 2022: 12.1, 2023: 13})
    assert broken["destatis"] == ("thunderstorm", Status.BROKEN, Status.UNLIKELY)
    over = said(plan.indicators["maternal_mortality_ratio"], dict.fromkeys(range(2021, 2026), 12.0))
    assert over["destatis"] == ("slightly_cloudy", Status.SLIPPING, Status.ACHIEVED)


def test_the_target_year_is_decided_by_the_demand(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    late = said(beds, {**BEDS, 2024: 48, 2025: 54})
    assert {pair[1:] for pair in late.values()} == {(Status.MISSED, Status.MISSED)}
    assert late["statcan"][0] == "substantial_progress"
    done = said(beds, {**BEDS, 2024: 48, 2025: 56})
    assert {pair[1:] for pair in done.values()} == {(Status.ACHIEVED, Status.ACHIEVED)}
    early = said(beds, {**BEDS, 2024: 56})
    assert early["destatis"] == ("sun", Status.ACHIEVED_EARLY, Status.LIKELY)


def test_growth_is_chained_and_sums_are_added(plan: Plan) -> None:
    income = plan.indicators["disposable_income_growth"]
    found = said(income, {2021: 8.4, 2022: 6.9, 2023: 8.5})
    assert found["statcan"][0] == "substantial_progress"
    assert found["destatis"][0] is not None
    assert said(income, {2022: 6.9})["statcan"] == (None, Status.NOT_ASSESSED, Status.NOT_ASSESSED)
    over = said(income, dict.fromkeys(range(2021, 2026), 8))
    assert {pair[1] for pair in over.values()} == {Status.MISSED}  # more than 8, and 8 is not
    with pytest.raises(InvalidInputError, match="less than 100% a year"):
        assess(income, {2021: -100}, scheme="statcan")
    communities = plan.indicators["old_communities_renovated"]
    sums = said(communities, {2021: 120, 2022: 90, 2023: 100})
    assert sums["destatis"] == ("slightly_cloudy", Status.BEHIND, Status.AT_RISK)
    assert sums["statcan"][0] is None
    one = assess(communities, {2021: 120, 2022: 90, 2023: 100}, scheme="destatis")
    # 310 / 3 a year for two more years: 516.67 of 562, 45.33 of the 252 still to go.
    assert one.progress.value == pytest.approx((562 - 310 - 2 * 310 / 3) / 252)
    assert one.progress.satisfied_as_printed is None


def test_what_is_not_assessed(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    for demand in (
        Quantified(of="value", bound=Bound.between(40, 55)),
        xzplan.Quantified(of="value", bound=xzplan.Bound.about(55)),
        Quantified(of="value", bound=Bound.exactly(55)),
    ):
        other = evolve(beds, direction=Direction.MAINTAIN, target=evolve(beds.target, demand=demand))
        assert {pair[0] for pair in said(other, BEDS).values()} == {None}
    assigned = plan.indicators[7]
    assert {pair[0] for pair in said(assigned, {2021: 1.0, 2022: 1.2}).values()} == {None}
    assert {pair[0] for pair in said(beds, {}).values()} == {None}
    one = assess(beds, {2021: 21.3}, scheme="destatis").progress
    assert one.reason.en == (
        "Destatis, status symbols: not assessed: fewer than 4 points of consecutive years up to the latest"
    )
    income = plan.indicators["disposable_income_growth"]
    relative = evolve(
        income,
        target=evolve(
            income.target,
            demand=xzplan.Relative(relation="at_least", reference="甲", reference_en=None, of="growth"),
        ),
    )
    partly = said(relative, {2021: 5, 2022: 5}, reference={2021: 4, 2022: 4})
    assert {pair[0] for pair in partly.values()} == {None}


def test_means_and_differences_have_no_rule(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    for of in ("mean", "difference"):
        demand = Quantified(of=of, bound=Bound.at_least(30))
        row = evolve(beds, target=evolve(beds.target, demand=demand))
        found = said(row, {2021: 31, 2022: 32})
        assert set(found.values()) == {(None, Status.NOT_ASSESSED, Status.NOT_ASSESSED)}


def test_a_change_that_is_held_starts_from_the_level(plan: Plan) -> None:
    """A rise of 4 % where 5 are allowed: within the bound, of an index and of levels alike."""
    income = plan.indicators["disposable_income_growth"]
    demand = Quantified(of="change", bound=Bound.at_most(5))
    row = evolve(income, direction="decrease", target=evolve(income.target, demand=demand, reading=None))
    values: dict[int, float] = {2021: 1, 2022: 1, 2023: 1, 2024: 0.5, 2025: 0.4}
    index = assess(row, values, scheme="destatis")
    levels = assess(row, values, scheme="destatis", baseline=200)
    assert index.progress.satisfied is levels.progress.satisfied is True
    assert [operand.value for operand in index.progress.operands][:1] == [100]
    assert [operand.value for operand in levels.progress.operands][:1] == [200]
    assert assess(row, {**values, 2025: 3}, scheme="destatis").progress.satisfied is False


def test_growth_against_a_reference(plan: Plan) -> None:
    income = plan.indicators["disposable_income_growth"]
    demand = xzplan.Relative(of="growth", relation="at_least", reference="GDP增速")
    row = evolve(income, target=evolve(income.target, demand=demand))
    rates = dict.fromkeys(range(2021, 2026), 6)
    for last, met in ((7, True), (5, False)):
        found = assess(row, {**rates, 2025: last}, scheme="destatis", reference=6)
        assert found.progress.satisfied is met


def test_an_interval_is_judged_by_its_weakest_end(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    other = evolve(
        beds, target=evolve(beds.target, demand=Quantified(of="value", bound=Bound.between(40, 55)))
    )
    # 17.81, 21.3, 30.8, 38: 6.73 a year, so 51.46 in 2025. Of 40 nothing is left; of 55 a fifth of the way would be.
    assert said(other, BEDS)["destatis"] == ("sun", Status.ON_TRACK, Status.LIKELY)
    assert {value[0] for key, value in said(other, BEDS).items() if key != "destatis"} == {None}
    one = assess(other, BEDS, scheme="destatis").progress
    assert one.value == pytest.approx((40 - (38 + 2 * (38 - 17.81) / 3)) / (40 - 38))
    fewer = evolve(other, direction=Direction.DECREASE)
    assert said(fewer, BEDS)["destatis"] == ("slightly_cloudy", Status.SLIPPING, Status.AT_RISK)


def test_a_direction_alone(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    raised = evolve(beds, target=evolve(beds.target, demand=Qualitative(text="稳步提高", text_en=None)))
    found = said(raised, BEDS)
    assert found["statcan"] == ("substantial_progress", Status.ON_TRACK, Status.LIKELY)
    assert found["destatis"][0] == "sun"
    one = assess(raised, BEDS, scheme="statcan").progress
    assert (one.yardstick, one.satisfied, one.satisfied_as_printed) == (None, None, None)
    kept = evolve(raised, direction=Direction.MAINTAIN)
    assert {pair[0] for pair in said(kept, BEDS).values()} == {None}
    assert compare_schemes(raised, BEDS).statuses["plan"] is Status.NOT_ASSESSED


def test_a_level_without_baseline(plan: Plan) -> None:
    bare = evolve(
        plan.indicators["nursing_bed_share"],
        baseline=evolve(plan.indicators["nursing_bed_share"].baseline, value=None, printed="—"),
    )
    assert said(bare, BEDS)["statcan"][0] == "substantial_progress"
    met = assess(bare, {2023: 60}, scheme="statcan").progress
    assert (met.metric, met.value, met.status) == ("gap", 5.0, Status.ACHIEVED_EARLY)


def test_a_whole_plan(plan: Plan) -> None:
    counts = {"elderly_care": xzplan.KeyProjectState(reached=1, promised=2)}
    key = next(iter(plan.key_projects))
    review = assess_plan(plan, {18: BEDS}, scheme="eurostat", key_projects={key: counts["elderly_care"]})
    assert review.counts()[Status.ON_TRACK] == 1
    assert review.key_projects[key].progress.reason.en == "the scheme has no rule for counts"
    assert xzplan.from_json(xzplan.to_json(review), xzplan.Review) == review


def test_series_are_assessed_one_by_one(plan: Plan) -> None:
    row = plan.indicators["subsistence_standard_growth"]
    given = {"urban": {2021: 6.5, 2022: 7.0}, "rural": {2021: 6.0, 2022: 6.5}}
    both = assess(row, given, scheme="statcan", reference={"urban": 6.0, "rural": 7.5})
    assert both.progress.status is Status.BEHIND
    assert both.parts[1].progress.category is not None
    table = str(compare_schemes(row, given, reference={"urban": 6.0, "rural": 7.5}))
    assert table.splitlines()[0].startswith("(23) ")
    assert table.count("the worst of the series") == 5  # all but Destatis, for which the years are too few


def test_words_by_a_published_scheme(beds: Indicator) -> None:
    words = with_demand(beds, xzplan.Qualitative(text="稳步提高"))
    rising = xzplan.assess(words, {2022: 30}, scheme="statcan")
    assert (rising.progress.status, rising.progress.metric) == (Status.ON_TRACK, "directed_growth")
    alone = xzplan.assess(with_demand(beds, words.target.demand, value=None), {2022: 30}, scheme="statcan")
    assert statuses(alone) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert "fewer than 2 points" in alone.progress.reason.en


NO_LEVEL = "the scheme judges values; it has no rule for a mean or a difference"
NO_INTERVAL = "the scheme has no rule for an interval or an exact value"
OTHERWISE = (
    'pass scheme="plan", or more values',
    "needed: our own method of assessment, or values of more years",
)


@pytest.mark.parametrize(
    ("number", "demand", "direction", "values", "scheme", "reason", "supply"),
    [
        (18, Quantified(of="difference", bound=Bound.at_least(3)), "increase", BEDS, "statcan", NO_LEVEL, OTHERWISE),
        (18, Quantified(of="mean", bound=Bound.at_most(30)), "decrease", BEDS, "statcan", NO_LEVEL, OTHERWISE),
        (18, Quantified(of="value", bound=Bound.exactly(55)), "maintain", BEDS, "statcan", NO_INTERVAL, OTHERWISE),
        (18, Quantified(of="value", bound=Bound.between(50, 55)), "increase", BEDS, "un2022", NO_INTERVAL, OTHERWISE),
        (18, Quantified(of="value", bound=Bound.between(50, 55)), "maintain", BEDS, "destatis", NO_INTERVAL, OTHERWISE),
        (
            20, None, None, {2021: 120, 2022: 90}, "statcan",
            "a running total starts at 0, from which there is no rate of growth for the scheme to judge",
            OTHERWISE,
        ),
        (18, Qualitative(text="稳步提高"), "maintain", BEDS, "statcan", "neither way is better", OTHERWISE),
        (
            18, None, None, {2021: 21.3}, "destatis",
            "Destatis, status symbols: not assessed: fewer than 4 points of consecutive years up to the latest",
            OTHERWISE,
        ),
        (
            18, Qualitative(text="稳步提高"), None, {2021: 21.3}, "destatis",
            "Destatis, status symbols: not assessed: fewer than 4 points of consecutive years up to the latest",
            OTHERWISE,
        ),
        (
            12, None, None, {2021: 8, 2024: 8}, "statcan", "the values of 2022, 2023 are missing",
            ("pass the values of these years", "needed: the values of these years"),
        ),
        (
            20, None, None, {2022: 120}, "destatis", "the values of 2021 are missing",
            ("pass the values of these years", "needed: the values of these years"),
        ),
        (
            18, None, None, {}, "statcan", "nothing has been observed in the plan's years",
            ("pass observations of the plan's years", "needed: values observed in the plan's years"),
        ),
        (
            7, None, None, {2021: 1, 2022: 2}, "statcan",
            "the plan does not print the target fixed by the State",
            (
                "pass the figure assigned for the target year as assigned=",
                "needed: the figure that was assigned for the target year",
            ),
        ),
    ],
)  # fmt: skip
def test_why_a_published_scheme_says_nothing(
    plan: Plan,
    number: int,
    demand: Any,
    direction: str | None,
    values: dict[int, float],
    scheme: str,
    reason: str,
    supply: tuple[str, str],
) -> None:
    row = plan.indicators[number]
    if demand is not None:
        way = row.direction if direction is None else direction
        target = evolve(row.target, demand=demand, reading=None)
        row = evolve(row, direction=way, target=target)
    found = assess(row, values, scheme=scheme)
    for verdict in (found.progress, found.outlook):
        assert verdict.status is Status.NOT_ASSESSED
        assert verdict.reason.en == reason
        assert verdict.supply is not None
        assert verdict.needed is not None
        assert (verdict.supply.en, verdict.needed.en) == supply
        assert (verdict.metric, verdict.value, verdict.category) == (None, None, None)


def test_the_baseline_that_is_passed_starts_the_series(plan: Plan) -> None:
    """Of a bound that is held as well."""
    found = assess(plan.indicators[1], {2021: 11.7, 2022: 12.1}, scheme="un2022", baseline=12.2)
    operands = {operand.name: float(operand.value) for operand in found.progress.operands}
    assert {name: operands[name] for name in ("value_2020", "value_2021", "value_2022")} == {
        "value_2020": 12.2,
        "value_2021": 11.7,
        "value_2022": 12.1,
    }


def test_figures_beside_a_published_verdict(plan: Plan) -> None:
    """Of 11.98 under 12.5: the bound is due in every year, and 12.9 is 0.4 above it."""
    mortality = plan.indicators["maternal_mortality_ratio"]
    broken = assess(mortality, {2021: 12.0, 2022: 12.9}, scheme="un2022")
    assert broken.gap == pytest.approx(-0.4)
    assert broken.completion is None
    assert broken.required_pace == pytest.approx(-0.4 / 3)
    assert broken.required_rate == pytest.approx(((12.5 / 12.9) ** (1 / 3) - 1) * 100)
    met = assess(mortality, {2021: 12.0, 2022: 12.1}, scheme="un2022")
    assert met.gap == pytest.approx(0.4)
    assert (met.required_pace, met.required_rate) == (None, None)
    over = assess(mortality, dict.fromkeys(range(2021, 2026), 12.9), scheme="un2022")
    assert (over.required_pace, over.required_rate, over.outlook.status) == (None, None, Status.MISSED)
    beds = plan.indicators["nursing_bed_share"]
    none = assess(beds, {2021: 0, 2022: 0}, scheme="destatis", baseline=0)
    assert none.progress.status is Status.NOT_ASSESSED
    zero = assess(beds, {2021: 2, 2022: 1, 2023: 0}, scheme="destatis")
    assert (zero.required_pace, zero.required_rate) == (27.5, None)
    income = plan.indicators["disposable_income_growth"]
    growth = assess(income, {2021: 8.4, 2022: 6.9}, scheme="statcan")
    assert (growth.gap, growth.completion, growth.required_pace) == (None, None, None)
    # From 100 by 108.4 and 106.9 per cent to 146.93 in three years.
    assert growth.required_rate == pytest.approx(((1.08**5 / (1.084 * 1.069)) ** (1 / 3) - 1) * 100)
    assert growth.progress.satisfied_as_printed is None
    printed = assess(beds, {2021: 30, 2025: 54.5}, scheme="statcan").progress
    assert (printed.satisfied, printed.satisfied_as_printed) == (False, True)


def test_inside_an_interval_more_is_counted_from_its_low_end(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    inside = evolve(
        beds,
        baseline=evolve(beds.baseline, value=Decimal(45), printed="45"),
        target=evolve(beds.target, demand=Quantified(of="value", bound=Bound.between(40, 55)), reading=None),
    )
    found = assess(inside, {2021: 46, 2022: 47, 2023: 48, 2024: 49}, scheme="destatis")
    assert (found.gap, found.progress.status, found.progress.satisfied) == (9, Status.KEPT, True)


def test_rates_below_a_cut_of_all_are_refused(plan: Plan) -> None:
    income = plan.indicators["disposable_income_growth"]
    with pytest.raises(InvalidInputError) as caught:
        assess(income, {2021: 8, 2022: -100}, scheme="statcan")
    assert caught.value.args == ("observations", -100, "a cut is less than 100% a year")
    assert assess(income, {2021: -99.9}, scheme="statcan").progress.category is not None


def test_the_growth_of_all_years_is_compared_exactly(plan: Plan) -> None:
    """8% in each of five years meets at least 8, and not more than 8."""
    income = plan.indicators["disposable_income_growth"]
    for bound, met in ((Bound.at_least(8), True), (Bound.more_than(8), False)):
        row = evolve(income, target=evolve(income.target, demand=Quantified(of="growth", bound=bound)))
        found = assess(row, dict.fromkeys(range(2021, 2026), 8), scheme="statcan")
        assert found.progress.satisfied is met
        assert found.progress.status is (Status.ACHIEVED if met else Status.MISSED)
        little = assess(row, {**dict.fromkeys(range(2021, 2025), 8), 2025: 7.99}, scheme="statcan")
        assert little.progress.satisfied is False
    change = evolve(
        income, target=evolve(income.target, demand=Quantified(of="change", bound=Bound.at_least(21)))
    )
    rates = {2021: 10, 2022: 10, 2023: 0, 2024: 0}
    assert assess(change, {**rates, 2025: 0}, scheme="statcan").progress.satisfied is True
    assert assess(change, {**rates, 2025: -0.01}, scheme="statcan").progress.satisfied is False


def test_what_remains_of_a_sum_is_said(plan: Plan) -> None:
    """Of 562 in five years 290 are done in three: 272 in two years."""
    communities = plan.indicators["old_communities_renovated"]
    found = assess(communities, {2021: 100, 2022: 100, 2023: 90}, scheme="destatis")
    assert (found.remaining, found.required_pace) == (272, 136)
    lines = [line.strip() for line in str(found).splitlines()]
    assert "2024—2025年还需完成272个，年均136个" in lines
    assert "required in 2024–2025: 272 more, 136 a year" in lines
    done = assess(communities, {2021: 200, 2022: 200, 2023: 190}, scheme="destatis")
    assert (done.remaining, done.required_pace) == (None, None)
    beds = plan.indicators["nursing_bed_share"]
    assert assess(beds, {2021: 21, 2022: 31}, scheme="statcan").remaining == 24
    assert assess(beds, {2021: 21, 2025: 54}, scheme="statcan").remaining == 1
    assert assess(beds, {2021: 21, 2025: 56}, scheme="statcan").remaining is None
    income = plan.indicators["disposable_income_growth"]
    assert assess(income, {2021: 8.4, 2022: 6.9}, scheme="statcan").remaining is None


def test_what_a_verdict_by_direction_rests_on(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    raised = evolve(beds, target=evolve(beds.target, demand=Qualitative(text="稳步提高", text_en=None)))
    found = assess(raised, BEDS, scheme="statcan")
    # From 17.81 to 38 in three years; 5 is the score from 2% on.
    growth = (38 / 17.81) ** (1 / 3) - 1
    for verdict in (found.progress, found.outlook):
        assert verdict.metric == "directed_growth"
        assert verdict.value == pytest.approx(growth)
        operands = {operand.name: float(operand.value) for operand in verdict.operands}
        assert operands == {
            "value_2020": 17.81,
            "value_2021": 21.3,
            "value_2022": 30.8,
            "value_2023": 38,
            "score": 5,
        }
        assert verdict.bands is not None
        assert verdict.category is not None
        assert verdict.reason.en.startswith(
            "Statistics Canada (Open SDG): on track: yearly growth in the good"
        )


HUGE = 9e307
OVERFLOWS = "a figure computed from them overflows float64"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("key", [6, 12, 18, 20, "qualitative"])
def test_figures_that_overflow_name_what_was_passed(plan: Plan, scheme: str, key: int | str) -> None:
    indicator = plan.indicators[18 if isinstance(key, str) else key]
    indicator = evolve(indicator, unit=evolve(indicator.unit, lower=None, upper=None))
    if key == "qualitative":
        indicator = with_demand(indicator, Qualitative(text="稳步提高"))
    named = set()
    for first, second in ((HUGE, HUGE), (HUGE, -HUGE), (-HUGE, HUGE), (1e-300, HUGE), (HUGE, 1), (1, -HUGE)):
        observed = {year: (first, second)[year % 2] for year in range(2018, 2026)}
        for baseline in (None, HUGE, -HUGE):
            arguments: dict[str, Any] = {} if baseline is None or key == 20 else {"baseline": baseline}
            try:
                found = assess(indicator, observed, scheme=scheme, **arguments)
            except InvalidInputError as error:
                named.add(error.argument)
                continue
            figures = (found.gap, found.due, found.completion, found.remaining, found.required_pace)
            assert all(abs(figure) < float("inf") for figure in figures if figure is not None)
    assert named <= {"observations", "baseline"}


def test_a_verdict_by_direction_that_overflows(plan: Plan) -> None:
    indicator = plan.indicators[18]
    free = evolve(indicator, unit=evolve(indicator.unit, lower=None, upper=None))
    words = with_demand(free, Qualitative(text="稳步提高"))
    with pytest.raises(InvalidInputError) as caught:
        assess(words, {2021: HUGE, 2022: -HUGE, 2023: HUGE, 2024: -HUGE}, scheme="destatis")
    assert caught.value.args == ("observations", [HUGE, -HUGE, HUGE, -HUGE], OVERFLOWS)


def test_a_share_of_the_way_that_overflows(plan: Plan) -> None:
    schooling = plan.indicators[6]
    free = evolve(schooling, unit=evolve(schooling.unit, lower=None, upper=None))
    values = {year: HUGE if year % 2 else 1e-300 for year in range(2021, 2026)}
    with pytest.raises(InvalidInputError) as caught:
        assess(free, values, scheme="un2022")
    assert caught.value.args == ("observations", list(values.values()), OVERFLOWS)


@pytest.mark.parametrize("scheme", ["eurostat", "un2022", "un2023"])
@pytest.mark.parametrize(
    ("rates", "is_met"),
    [
        ((9, 9), False),  # more than 8 a year so far, but the level of the target year is not reached
        ((24, 24), True),  # 1.24² is more than 1.08⁵
        ((8, 8, 8, 8, 8), False),  # the target is more than 8
        ((8, 8, 8, 8, Decimal("8.1")), True),
    ],
)
def test_growth_is_met_by_the_level_before_the_target_year_and_by_all_rates_in_it(
    plan: xzplan.Plan,
    scheme: str,
    rates: tuple[int | Decimal, ...],
    is_met: bool,  # noqa: FBT001
) -> None:
    observed = dict(enumerate(rates, 2021))
    assert xzplan.assess(plan.indicators[12], observed, scheme=scheme).progress.satisfied is is_met

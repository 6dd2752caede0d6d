"""The rule for published schemes: indicators of the plan under each, end to end."""

from __future__ import annotations

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

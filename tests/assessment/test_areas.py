"""Areas: a review for each, what they make up, and a sum parted among them."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import (
    InvalidInputError,
    ObservationTable,
    Period,
    RecordError,
    UnknownKeyError,
    assess_areas,
    read_observations,
)
from xzplan.assessment.areas import AreaReviews, split, with_values
from xzplan.display.text import display_width
from xzplan.language import Bilingual
from xzplan.model.areas import Area
from xzplan.model.units import UnitKind

TEXT = (
    "地区,指标,2020年,2021年,2022年\n"
    "忻府区,养老机构护理型床位占比,20,24,40\n"
    "代县,养老机构护理型床位占比,,10,13\n"
    "全市,养老机构护理型床位占比,17.81,21.3,30.8\n"
    "忻府区,城镇老旧小区改造,,20,40\n"
    "忻府区,居民人均可支配收入增长,,8.5,9\n"
    "忻府区,城乡低保平均保障标准年度增速,,城市5；农村6,\n"
)


@pytest.fixture
def table(plan: xzplan.Plan) -> ObservationTable:
    return read_observations(TEXT, plan)


def test_a_review_for_each_area(plan: xzplan.Plan, table: ObservationTable) -> None:
    reviews = assess_areas(plan, table)
    assert list(reviews) == ["忻州市", "忻府区", "代县"]
    assert len(reviews) == 3
    assert {area: review[18].progress.status.value for area, review in reviews.items()} == {
        "忻州市": "behind",
        "忻府区": "ahead",  # from its own 20, 34 are due
        "代县": "behind",  # from its first value
    }
    own = xzplan.assess_plan(plan, table)
    assert reviews["忻州市"] == own
    city, county = reviews["忻州市"], reviews["忻府区"]
    assert county.plan.name_zh == f"{plan.name_zh}（忻府区）"
    assert city.as_of == county.as_of == xzplan.Period.of(2022)
    assert county[18].trajectory[2022] == 34.0
    assert county[12].progress.status.value == "on_track"
    assert county[20].progress.status.value == "not_assessed"  # the 562 are the city's
    assert county[23].parts[0].latest is not None
    assert assess_areas(plan, table, as_of=2021)["代县"].as_of == xzplan.Period.of(2021)
    with pytest.raises(UnknownKeyError, match="五台县"):
        reviews["五台县"]


def test_the_base_of_an_area_is_its_own_report(plan: xzplan.Plan, table: ObservationTable) -> None:
    county = assess_areas(plan, table)["忻府区"]
    said = Bilingual(
        zh="基期值20由忻府区填报，非规划所列",
        en="the baseline 20 was reported by Xinfu District; the plan prints none for it",
    )
    assert county[18].supplied == (said,)
    assert said in [note.text for note in county[18].trajectory.caveats]
    assert county.plan.name_en == f"{plan.name_en} (Xinfu District)"
    assert said.zh in str(county)
    assert f"(18) {said.zh}。" in xzplan.report(county, format="markdown")
    assert f"(18) {said.en}." in xzplan.report(county, format="markdown", lang="en")
    given = xzplan.assess_plan(plan, {18: {2022: 30}}, arguments={18: {"baseline": 20}})
    assert given[18].supplied[0].zh == "基期值20由报告编制单位设定，规划所列为“17.81”"


def test_targets_of_an_area(plan: xzplan.Plan, table: ObservationTable) -> None:
    reviews = assess_areas(plan, table, targets={"忻府区": {20: 180, 18: 60}, "忻州市": {18: 60}})
    works = reviews["忻府区"][20]
    assert (works.progress.status.value, works.due) == ("behind", 72.0)
    assert reviews["忻府区"][18].trajectory[2025] == 60.0
    assert reviews["忻州市"][18].trajectory[2025] == 60.0
    assert reviews["代县"][18].trajectory[2025] == 55.0


def whole(plan: xzplan.Plan, text: str, **more: Any) -> list[tuple[str, str | None, str]]:
    reviews = assess_areas(plan, read_observations(text, plan), **more)
    return [
        (
            one.indicator,
            None if one.value is None else str(one.value),
            "" if one.reason is None else one.reason.en,
        )
        for one in reviews.wholes
    ]


def test_a_sum_of_areas_has_all_its_digits_whatever_the_context(plan: xzplan.Plan) -> None:
    small = evolve(plan, areas=(plan.areas[0], *plan.areas[2:4]))
    text = "2022年\n指标,定襄县,五台县\n城镇老旧小区改造,107,206\n养老机构护理型床位占比,20.12,30.25\n"
    with localcontext(Context(prec=2)):
        found = whole(small, text, weights={"定襄县": 2, "五台县": 1})
    assert [value for _, value, _ in found] == ["313", "23.4967"]


def test_what_areas_make_up(plan: xzplan.Plan) -> None:
    small = evolve(plan, areas=(plan.areas[0], *plan.areas[2:4]))
    text = (
        "2022年\n指标,定襄县,五台县,全市\n城镇老旧小区改造,7,5,12\n养老机构护理型床位占比,20.1,30,25\n"
        "居民人均可支配收入增长,8,9,8\n人均预期寿命,77,,77\n"
    )
    assert whole(small, text, weights={"定襄县": 2, "五台县": 1}) == [
        ("old_communities_renovated", "12", ""),
        ("nursing_bed_share", "23.400", ""),
        ("disposable_income_growth", None, "rates of growth do not add up; the levels would be needed"),
        ("life_expectancy_at_birth", None, "no value of Wutai County"),
    ]
    assert whole(small, text)[1] == (
        "nursing_bed_share",
        None,
        "a rate is weighted, and no weights were given",
    )
    other = evolve(plan, areas=())
    text = "2022年\n指标,甲县,乙县\n"
    with pytest.raises(InvalidInputError, match="no table"):
        read_observations(text, other)
    text = "指标,地区,2022年\n20,甲县,7\n20,乙县,5\n"
    assert whole(other, text) == [("old_communities_renovated", "12", "")]


def test_it_shows_itself(plan: xzplan.Plan, table: ObservationTable) -> None:
    reviews = assess_areas(plan, table)
    lines = str(reviews).splitlines()
    assert lines[0].startswith("忻州市：28项主要指标中")
    english = [line for line in lines if "Of 28 main indicators" in line]
    assert [line.split(":")[0] for line in english] == ["Xinzhou City", "Xinfu District", "Daixian County"]
    assert max(map(display_width, lines)) <= 90
    page = reviews._repr_html_()
    # A row for each of four indicators, one of which has two series, below the names of the areas.
    assert page.count("<tr>") == 1 + 4 + 2
    assert "养老机构护理型床位占比" in page
    assert "Daixian County" in page
    assert "人均预期寿命" not in page
    assert "▲ 40%" in page
    assert "○ 5%（2021年）" in page  # older than the others
    assert page.count("<td>—</td>") == 2 * (1 + 1 + 3)


@pytest.mark.parametrize(
    ("more", "argument"),
    [
        ({"weights": {"忻府区": 0}}, "weights"),
        ({"weights": {"忻府区": "x"}}, "weights"),
        ({"weights": [1]}, "weights"),
        ({"targets": [1]}, "targets"),
        ({"as_of": "x"}, "as_of"),
        ({"scheme": "x"}, "scheme"),
    ],
)
def test_refused(plan: xzplan.Plan, table: ObservationTable, more: dict[str, Any], argument: str) -> None:
    with pytest.raises((InvalidInputError, UnknownKeyError)) as caught:
        assess_areas(plan, table, **more)
    assert getattr(caught.value, "argument", "scheme") == argument


def test_tables_that_will_not_do(plan: xzplan.Plan, table: ObservationTable) -> None:
    for wrong in ({18: {2022: 5}}, evolve(table, plan="other"), evolve(table, rows=())):
        with pytest.raises(InvalidInputError, match="table="):
            assess_areas(plan, wrong)  # type: ignore[arg-type]
    early = read_observations("指标,地区,2020年\n18,忻府区,20\n", plan)
    with pytest.raises(InvalidInputError, match="as_of="):
        assess_areas(plan, early)
    with pytest.raises(UnknownKeyError, match="五台县"):
        assess_areas(plan, table, targets={"五台县": {18: 60}})


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (10, {"a": 55, "b": 47, "c": 18}, [5, 4, 1]),
        (2, {"a": 1, "b": 1, "c": 1}, [1, 1, 0]),
        (0, {"a": 1, "b": 2}, [0, 0]),
        (7, {"a": 0, "b": Decimal("0.5")}, [0, 7]),
        (562, dict.fromkeys("abcdefghijklmn", 1), [41, 41, *[40] * 12]),
    ],
)
def test_split(total: int, weights: dict[str, Any], parts: list[int]) -> None:
    assert list(split(total, weights).values()) == parts
    assert list(split(total, weights)) == list(weights)


@pytest.mark.parametrize(
    ("total", "weights"),
    [(-1, {"a": 1}), (1.5, {"a": 1}), (1, {"a": -1, "b": 2}), (1, {"a": 0}), (1, {}), (1, [1]), (1, {1: 1})],
)
def test_split_refuses(total: Any, weights: Any) -> None:
    with pytest.raises(InvalidInputError):
        split(total, weights)


def test_each_series_of_an_area_starts_at_its_own_base(plan: xzplan.Plan) -> None:
    beds, parts = plan.indicators[18], plan.indicators[23].series
    parts = tuple(evolve(part, id=f"{part.id}_beds", name_zh=f"{part.name_zh}机构") for part in parts)
    split_beds = evolve(beds, series=parts, baseline=evolve(beds.baseline, value=None))
    other = evolve(
        plan,
        indicators=[split_beds if key == beds.id else one for key, one in plan.indicators.items()],
    )
    text = "地区,指标,分项,2020年,2021年,2022年\n忻府区,18,城市机构,10,24,30\n忻府区,18,农村机构,,13,20\n"
    parts_assessed = assess_areas(other, read_observations(text, other))["忻府区"][18].parts
    assert [part.due for part in parts_assessed] == [28.0, 23.5]  # 10 + 2 × 9; 13 + 42 ÷ 4
    assert [part.supplied[0].zh for part in parts_assessed] == [
        "基期值10由忻府区填报，非规划所列",
        "规划未列基期值，以2021年的实际值13为起点测算",
    ]
    with pytest.raises(InvalidInputError, match="pass a mapping by series"):
        xzplan.assess(plan.indicators[23], {}, baseline={"county": 5})


def test_nothing_of_the_whole_is_printed_for_an_area(plan: xzplan.Plan, table: ObservationTable) -> None:
    county = assess_areas(plan, table)["忻府区"].plan
    printed = {row.baseline.printed for row in county.indicators.values()}
    printed |= {series.baseline.printed for row in county.indicators.values() for series in row.series}
    assert printed == {"-"}


def test_what_a_table_lacks_is_said(plan: xzplan.Plan, table: ObservationTable) -> None:
    early = read_observations("指标,地区,2020年\n18,忻府区,20\n", plan)
    other, empty = evolve(table, plan="other"), evolve(table, rows=())
    wanted = "pass what read_observations returns for this plan"
    cases: list[tuple[Any, str, object, str]] = [
        ({18: {2022: 5}}, "table", {18: {2022: 5}}, wanted),
        (other, "table", other, wanted),
        (empty, "table", empty, "it has no values"),
        (early, "as_of", None, "no observation sets a date; pass one"),
    ]
    for given, argument, value, problem in cases:
        with pytest.raises(InvalidInputError) as caught:
            assess_areas(plan, given)
        assert caught.value.args == (argument, value, problem)
    for call in (
        lambda: assess_areas(plan, table, weights={"忻府区": "x"}),  # type: ignore[dict-item]
        lambda: split(1, {"忻府区": "x"}),  # type: ignore[dict-item]
    ):
        with pytest.raises(InvalidInputError) as caught:
            call()
        assert caught.value.args[:2] == ("weights", "x")
    with pytest.raises(UnknownKeyError) as unknown:
        assess_areas(plan, table, weights={"五台县": 1})
    assert unknown.value.args[:3] == ("area", "五台县", ("忻府区", "代县", "忻州市"))
    with pytest.raises(UnknownKeyError) as unknown:
        assess_areas(plan, table)["五台县"]
    assert unknown.value.args[:3] == ("area", "五台县", ("忻州市", "忻府区", "代县"))
    assert 5 not in assess_areas(plan, table)  # type: ignore[comparison-overlap]


def test_reviews_of_no_area_and_of_another_plan(plan: xzplan.Plan, table: ObservationTable) -> None:
    reviews = assess_areas(plan, table)
    with pytest.raises(RecordError) as caught:
        AreaReviews(plan=plan, reviews=())
    assert caught.value.args == ("areas", "no area was assessed")
    other = evolve(plan, indicators=list(plan.indicators.values())[::-1])
    with pytest.raises(RecordError) as caught:
        AreaReviews(plan=other, reviews=reviews.reviews[1:])
    assert caught.value.args == ("areas", "the review of 忻府区 has other indicators than the plan")


def test_an_area_that_the_plan_does_not_know(plan: xzplan.Plan) -> None:
    text = "地区,指标,2022年\n甲县,养老机构护理型床位占比,40\nDaixian County,养老机构护理型床位占比,13\n"
    reviews = assess_areas(plan, read_observations(text, plan))
    assert list(reviews) == ["甲县", "代县"]
    assert reviews["Daixian County"] is reviews["140923"] is reviews["代县"]
    assert reviews["甲县"].plan.areas == (Area(code="", name_zh="甲县", name_en="甲县"),)
    assert reviews["甲县"].plan.name_en == f"{plan.name_en} (甲县)"
    [known] = reviews["代县"].plan.areas
    assert (known.name_zh, known.name_en) == ("代县", "Daixian County")
    assert [name for name, _ in reviews.named] == [
        Bilingual(zh="甲县", en="甲县"),
        Bilingual(zh="代县", en="Daixian County"),
    ]
    assert reviews.own is None
    assert (reviews.whole.zh, reviews.whole.en) == ("忻州市", "Xinzhou City")
    assert reviews.as_of == Period.of(2022)


def test_a_plan_without_areas(plan: xzplan.Plan) -> None:
    nowhere = evolve(plan, areas=())
    reviews = assess_areas(nowhere, read_observations("指标,2022年\n养老机构护理型床位占比,40\n", nowhere))
    assert list(reviews) == ["本地区"]
    assert reviews.own is reviews["本地区"]
    assert (reviews.whole.zh, reviews.whole.en) == ("全域", "the whole")
    assert reviews.wholes == ()
    text = "指标,地区,2022年\n20,甲县,7\n20,乙县,5\n18,甲县,40\n"
    found = assess_areas(nowhere, read_observations(text, nowhere)).wholes
    assert [(one.indicator, one.value) for one in found] == [
        ("old_communities_renovated", 12),
        ("nursing_bed_share", None),
    ]
    assert found[1].reason == Bilingual(zh="缺乙县的数值", en="no value of 乙县")


def test_what_is_of_series_and_of_levels_is_no_whole(plan: xzplan.Plan, table: ObservationTable) -> None:
    periods = {(one.indicator, str(one.period)) for one in assess_areas(plan, table).wholes}
    assert periods == {
        ("nursing_bed_share", "2020"),
        ("nursing_bed_share", "2021"),
        ("nursing_bed_share", "2022"),
        ("old_communities_renovated", "2021"),
        ("old_communities_renovated", "2022"),
        ("disposable_income_growth", "2021"),
        ("disposable_income_growth", "2022"),
    }
    levels = [
        evolve(row, observation=evolve(row.observation, of="value"))
        for row in table.rows
        if row.indicator == "disposable_income_growth"
    ]
    assert assess_areas(plan, evolve(table, rows=tuple(levels)), as_of=2022).wholes == ()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *((kind, None) for kind in (UnitKind.GROWTH, UnitKind.INDEX, UnitKind.LEVEL)),
        (UnitKind.COUNT, "50.12"),
        *((kind, "23.4967") for kind in (UnitKind.PERCENT, UnitKind.DENSITY, UnitKind.RATIO)),
    ],
)
def test_kinds_of_units_that_add_up(plan: xzplan.Plan, kind: UnitKind, value: str | None) -> None:
    beds = plan.indicators["nursing_bed_share"]
    own = evolve(beds, unit=evolve(beds.unit, kind=kind))
    small = evolve(
        plan,
        areas=(plan.areas[0], *plan.areas[2:4]),
        indicators=[own if one.id == own.id else one for one in plan.indicators.values()],
    )
    # 2 × 20.12 + 30 over 3 is 23.41333…
    text = "2022年\n指标,定襄县,五台县\n养老机构护理型床位占比,20.12,30\n"
    [(_, shown, reason)] = whole(small, text, weights={"定襄县": 2, "五台县": 1})
    assert shown == (None if value is None else {"23.4967": "23.4133"}.get(value, value))
    assert (reason == "") is (value is not None)


def test_what_could_not_be_read_may_be_of_any_area(plan: xzplan.Plan) -> None:
    text = "指标,年份,数值,地区\n18,2021,20,忻府区\n18,2022,30.8,\n3,2021,oops,\n"
    table = evolve(read_observations(text, plan), file="甲.csv")
    reviews = assess_areas(plan, table)
    assert [(one.left_aside, one.read_from) for one in reviews.values()] == [(1, ("甲.csv",))] * 2
    said = reviews.open_problems
    assert said is not None
    assert said.zh == "填报数据中有1处待确认，未予采用。"
    assert reviews["忻府区"].sentence.zh.endswith(said.zh)
    assert reviews["忻府区"].sentence.en.endswith(f". {said.en}")


def test_rows_that_any_area_has_a_value_of(plan: xzplan.Plan, table: ObservationTable) -> None:
    reviews = assess_areas(plan, table)
    rows = reviews.by_indicator()
    assert [row[0].indicator.number for row in rows] == [12, 18, 20, 23, 23, 23]
    assert {len(row) for row in rows} == {3}
    assert [row.indicator.number for row in with_values(reviews["忻府区"])] == [12, 18, 20, 23]
    assert [row.indicator.number for row in with_values(reviews["代县"])] == [18]


def test_an_area_has_no_part_of_a_sum_of_the_whole(plan: xzplan.Plan, table: ObservationTable) -> None:
    plan = evolve(
        plan,
        indicators=[
            evolve(one, interim=(evolve(one.target, year=2023),)) if one.number in (18, 20) else one
            for one in plan.indicators.values()
        ],
    )
    county = assess_areas(plan, table, targets={"代县": {20: 7}})["忻府区"].plan
    communities = county.indicators[20]
    assert communities.target.demand == xzplan.Qualitative(
        text="全市规划期累计不低于562，未给出本地区任务数",
        text_en="the whole at least 562 in total over the plan; no share of the area is given",
    )
    assert (communities.target.reading, communities.interim) == (None, ())
    assert len(county.indicators[18].interim) == 1
    given = assess_areas(plan, table, targets={"代县": {20: 7}})["代县"].plan.indicators[20]
    assert given.target.demand.words.zh == "规划期累计不低于7"
    assert (given.baseline.value, given.interim) == (None, ())


def test_values_of_an_area_are_assessed_as_those_of_a_whole(
    plan: xzplan.Plan, table: ObservationTable
) -> None:
    county = assess_areas(plan, table)["忻府区"]
    assert [(str(one.period), one.value, one.area) for one in county[18].observations] == [
        ("2021", Decimal(24), None),
        ("2022", Decimal(40), None),
    ]
    # What was done in the base year has no part in a sum.
    text = "地区,指标,2020年,2021年\n忻府区,城镇老旧小区改造,3,20\n"
    county = assess_areas(plan, read_observations(text, plan), targets={"忻府区": {20: 180}})["忻府区"]
    assert county[20].supplied == (county[20].trajectory.caveats[0].text,)
    assert [one.value for one in county[20].observations] == [20]


def test_the_latest_month_of_any_area_sets_the_date(plan: xzplan.Plan) -> None:
    text = "地区,指标,2021年,2022年1-6月\n忻府区,城镇老旧小区改造,20,5\n代县,城镇老旧小区改造,3,\n"
    reviews = assess_areas(plan, read_observations(text, plan))
    assert {str(review.as_of) for review in reviews.values()} == {"2022-06"}
    span = read_observations("地区,指标,年份,数值\n忻府区,城镇老旧小区改造,2021/2022,20\n", plan)
    assert str(assess_areas(plan, span).as_of) == "2022"


@pytest.mark.parametrize("total", [1.5, -1, "1", None, True])
def test_totals_that_cannot_be_parted(total: Any) -> None:
    with pytest.raises(InvalidInputError) as caught:
        split(total, {"a": 1})
    assert caught.value.args == ("total", total, "pass a whole number that is not negative")

"""Areas: a review for each, what they make up, and a sum parted among them."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, ObservationTable, UnknownKeyError, assess_areas, read_observations
from xzplan.assessment.areas import split
from xzplan.display.text import display_width
from xzplan.language import Bilingual

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

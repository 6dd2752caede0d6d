"""Records: what they refuse, and what they print."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from attrs import evolve

import xzplan
from xzplan import Direction, Indicator, InvalidInputError, Plan, RecordError
from xzplan.model.figures import to_decimal
from xzplan.model.sources import Source
from xzplan.model.units import PERCENT, UnitKind


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    return plan.indicators["nursing_bed_share"]


def test_frozen_slotted_and_by_keyword(beds: Indicator) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        beds.number = 19  # type: ignore[misc]
    assert not hasattr(beds, "__dict__")
    with pytest.raises(TypeError):
        xzplan.Bilingual("zh", "en")  # type: ignore[call-arg]


def test_an_indicator_prints_itself(beds: Indicator) -> None:
    assert str(beds).splitlines() == [
        "Indicator = (18) 养老机构护理型床位占比 / Share of nursing-care beds in elderly-care",
        "            institutions",
        "Id        = nursing_bed_share",
        "Unit      = %",
        "Baseline  = 2020: 17.81",
        "Target    = 2025: “55”, 不低于55 / at least 55 (read)",
        "Direction = increase",
        "Nature    = 约束性 / binding",
        "Source    = ch. 2, sec. 3, table 2-1, row (18), column 指标, line 171",
    ]
    assert repr(beds) == (
        "<Indicator nursing_bed_share (18) 养老机构护理型床位占比: '17.81' 2020 -> '55' 2025 %, "
        "ch. 2, sec. 3, table 2-1, row (18), column 指标, line 171>"
    )


def test_other_baselines_print_themselves(plan: Plan) -> None:
    assert "Baseline  = 2020: “-”, not reported" in str(plan.indicators[7])
    assert "Baseline  = 2020: 城市 6.2; 农村 8.2" in str(plan.indicators[23])
    assert "Target    = 2025: “≥90”, 不低于90 / at least 90\n" in str(plan.indicators[4])
    assert "Unit      = 个 (places per 1,000 population)" in str(plan.indicators[3])


def test_a_domain_prints_itself(plan: Plan) -> None:
    assert str(plan.domains["housing"]).splitlines() == [
        "Domain = (6) 公共住房 / Public housing",
        "Id     = housing",
        "Table  = 公共住房服务, ch. 2, sec. 3, table 2-1, line 181",
        "Box    = no box",
        "Aim    = 住有所居 / access to housing (stated, ch. 8, line 380)",
        "Source = ch. 8, line 379",
    ]
    assert "none of the 七有 (stated, preface, line 4)" in str(plan.domains["veterans"])
    assert "(read from its subject, preface, line 4)" in str(plan.domains["health"])
    assert repr(plan.domains["housing"]) == "<Domain housing (6) 公共住房, ch. 8, line 379>"


def test_a_key_project_prints_itself(plan: Plan) -> None:
    text = str(plan.key_projects[5])
    assert text.splitlines()[0].startswith("Key project = (5) 学前教育普及及普惠安全优质发展工程 / ")
    assert text.endswith("  - 提升改造17所幼儿园 / 17 kindergartens upgraded")
    assert repr(plan.key_projects[25]) == (
        "<KeyProject fitness_centre_gaps (25) 全民健身中心补短板工程, ch. 11, sec. 2, box 11.1, line 485>"
    )


def test_the_plan_prints_itself(plan: Plan) -> None:
    assert str(plan).splitlines() == [
        "忻州市“十四五”公共服务和社会保障事业规划",
        "Xinzhou's 14th Five-Year Plan for Public Services and Social Security, 2021-2025",
        "28 indicators, 9 domains, 25 key projects (edition 2)",
        "发文机关：未列明；文号：未列明；印发日期：未列明",
        "issuer: not printed; number: not printed; date: not printed",
    ]
    assert repr(plan).startswith("<Plan xinzhou-14fyp-public-services: 28 indicators, ")


def test_a_source_prints_itself(plan: Plan) -> None:
    cell = plan.indicators[23].baseline.source
    assert str(cell) == (
        "ch. 2, sec. 3, table 2-1, row (23), column 2020年, lines 201-203: “城市6.2； \n\n农村8.2”"
    )
    assert cell.citation.zh == "第2章 第3节 表2-1 第(23)行 “2020年”栏 原文第201—203行"
    box = plan.key_projects[1].source.citation
    assert box.zh == "第3章 第2节 专栏3.1 原文第253行"
    assert plan.documents[0].source.citation.zh == "前言 原文第2行"
    assert Source(document="x", line=7, quote="q").citation.en == "line 7"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"line": 0}, "line 0: counted from 1"),
        ({"section": 0}, "section 0: counted from 1"),
        ({"row": -3}, "row -3: counted from 1"),
        ({"chapter": -1}, "0 is the preface"),
        ({"last_line": 7}, "not after line 7"),
        ({"quote": ""}, "quote must not be empty"),
    ],
)
def test_sources_refuse(changes: dict[str, object], problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        Source(**{"document": "x", "line": 7, "quote": "q"} | changes)  # type: ignore[arg-type]


def test_a_target_before_its_baseline(beds: Indicator) -> None:
    with pytest.raises(RecordError, match="target year 2020 is not after baseline year 2020"):
        evolve(beds, target=evolve(beds.target, year=2020))


def test_a_direction_against_the_demand(beds: Indicator) -> None:
    with pytest.raises(RecordError, match="direction decrease against a demand of at least 55"):
        evolve(beds, direction=Direction.DECREASE)
    ceiling = evolve(beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.less_than(55)))
    with pytest.raises(RecordError, match="direction increase against"):
        evolve(beds, target=ceiling)
    evolve(beds, target=ceiling, direction=Direction.MAINTAIN)


@pytest.mark.parametrize(
    ("demand", "field"),
    [
        (xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(101)), "target.demand.bound"),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.about(101)), "target.demand.bound"),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.between(-1, 50)), "target.demand.bound"),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.between(50, 101)), "target.demand.bound"),
    ],
)
def test_a_target_that_cannot_occur(beds: Indicator, demand: xzplan.model.Demand, field: str) -> None:
    with pytest.raises(RecordError, match=field):
        evolve(beds, target=evolve(beds.target, demand=demand))


def test_a_total_that_no_sum_leads_to(plan: Plan) -> None:
    renovated = plan.indicators[20]
    for value in (-1, Decimal("562.5")):
        demand = xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(value))
        with pytest.raises(RecordError, match=f"total {value}"):
            evolve(renovated, target=evolve(renovated.target, demand=demand))


def test_a_baseline_that_cannot_occur(plan: Plan, beds: Indicator) -> None:
    with pytest.raises(RecordError, match="baseline.value.*below 0"):
        evolve(beds, baseline=evolve(beds.baseline, value=Decimal(-1)))
    dibao = plan.indicators[23]
    urban = dibao.series[0]
    wrong = evolve(urban, baseline=evolve(urban.baseline, value=Decimal(-101)))
    with pytest.raises(RecordError, match="series 'urban' baseline.value"):
        evolve(dibao, series=(wrong,))


def test_targets_on_the_way(beds: Indicator) -> None:
    early = evolve(beds.target, year=2023)
    assert evolve(beds, interim=(early,)).targets == (early, beds.target)
    for wrong in ((early, early), (evolve(early, year=2020),), (beds.target,)):
        with pytest.raises(RecordError, match="not years on the way from 2020 to 2025, in their order"):
            evolve(beds, interim=wrong)
    with pytest.raises(RecordError, match="direction increase against a demand of at most 40"):
        evolve(
            beds,
            interim=(evolve(early, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_most(40))),),
        )


def test_targets_of_series(plan: Plan) -> None:
    dibao = plan.indicators[23]
    urban = evolve(dibao.series[0], target=evolve(dibao.target, year=2024))
    with pytest.raises(RecordError, match="targets of series are for 2025, as the row's"):
        evolve(dibao, series=(urban,))


def test_one_baseline_beside_several(plan: Plan) -> None:
    dibao = plan.indicators[23]
    with pytest.raises(RecordError, match="beside the values of 2 series"):
        evolve(dibao, baseline=evolve(dibao.baseline, value=Decimal(7)))


def test_a_plan_that_contradicts_itself(plan: Plan) -> None:
    with pytest.raises(RecordError, match="do not follow each other"):
        evolve(plan, first_year=2020)
    with pytest.raises(RecordError, match="unknown domain 'health'"):
        evolve(plan, domains=[d for d in plan.domains.values() if d.id != "health"])


def test_a_plan_takes_records_of_the_kind_that_a_field_names(plan: Plan) -> None:
    for others in (plan.indicators, list(plan.indicators.values())):
        with pytest.raises(InvalidInputError, match="pass records of the type Domain"):
            evolve(plan, domains=others)  # type: ignore[arg-type]


def test_demands_take_plain_values() -> None:
    level = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(55))
    assert level == xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(Decimal(55)))
    assert xzplan.Quantified(of="value", bound=xzplan.Bound.about(0.1)).figure == Decimal("0.1")
    assert xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(55)).of is xzplan.Quantity.TOTAL
    with pytest.raises(InvalidInputError, match="quantity='sum': pass one of 'value', 'mean', 'growth'"):
        xzplan.Quantified(of="sum", bound=xzplan.Bound.at_least(55))
    with pytest.raises(InvalidInputError, match="not finite"):
        xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(Decimal("NaN")))


def test_demands_refuse() -> None:
    with pytest.raises(RecordError, match="low end 3 above high end 2"):
        xzplan.Quantified(of="value", bound=xzplan.Bound.between(3, 2))
    with pytest.raises(RecordError, match="a cut is less than"):
        xzplan.Quantified(of="growth", bound=xzplan.Bound.more_than(-100))
    with pytest.raises(RecordError, match="a cut is less than"):
        xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-120))


@pytest.mark.parametrize(
    ("demand", "zh", "en"),
    [
        (
            xzplan.Quantified(of="value", bound=xzplan.Bound.less_than(Decimal("5.5"))),
            "低于5.5",
            "less than 5.5",
        ),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(7)), "等于7", "exactly 7"),
        (
            xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40)),
            "35—40",
            "35 to 40",
        ),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.about(15)), "15左右", "about 15"),
        (
            xzplan.Quantified(of="growth", bound=xzplan.Bound.more_than(8)),
            "年均增长高于8%",
            "growth of more than 8 % per year on average",
        ),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(562)),
            "规划期累计不低于562",
            "at least 562 in total over the plan",
        ),
        (
            xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-20)),
            "规划期变化率不高于-20%",
            "a change of at most -20 % over the plan",
        ),
        (
            xzplan.Relative(
                relation="more_than", reference="GDP增速", reference_en="the growth of GDP", of="growth"
            ),
            "年均高于GDP增速",
            "more than the growth of GDP, on average",
        ),
        (
            xzplan.Relative(relation="more_than", reference="上年", reference_en="the year before"),
            "高于上年",
            "more than the year before",
        ),
        (
            xzplan.Assigned(by="省", by_en="the province"),
            "完成省确定的目标",
            "the target fixed by the province",
        ),
        (
            xzplan.Qualitative(text="稳步提高", text_en="steady rise"),
            "稳步提高",
            "steady rise",
        ),
        (xzplan.Qualitative(text="持续改善"), "持续改善", "“持续改善”"),
        (xzplan.Assigned(by="上级"), "完成上级确定的目标", "the target fixed by “上级”"),
        (xzplan.Relative(relation="at_least", reference="全省平均"), "不低于全省平均", "at least “全省平均”"),
    ],
)
def test_demands_in_words(demand: xzplan.model.Demand, zh: str, en: str) -> None:
    assert demand.words == xzplan.Bilingual(zh=zh, en=en)


def test_units_know_what_cannot_be() -> None:
    assert PERCENT.check(100, "x") == 100
    assert PERCENT.check(0.1, "x") == Decimal("0.1")
    with pytest.raises(InvalidInputError, match="x=100.5: above 100"):
        PERCENT.check(100.5, "x")
    with pytest.raises(RecordError, match="lower 2 is above upper 1"):
        xzplan.Unit(id="u", kind=UnitKind.COUNT, zh="个", en="things", lower=Decimal(2), upper=Decimal(1))


NO_NUMBERS: list[object] = [
    "1",
    None,
    True,
    1j,
    [1],
    float("nan"),
    float("inf"),
    Fraction(1, 2),
    Decimal("sNaN"),
]
NO_NUMBERS += [10**400, -(10**5000), Decimal("1E+400"), Decimal("0E-5000")]


@pytest.mark.parametrize("number", NO_NUMBERS, ids=lambda number: type(number).__name__)
def test_what_is_no_number(number: object) -> None:
    with pytest.raises(InvalidInputError, match="^x="):
        to_decimal(number, "x")  # type: ignore[arg-type]


def test_numbers_become_the_decimal_one_would_write() -> None:
    import numpy as np

    for number in (0.1, np.float64(0.1), np.float32(0.1), Decimal("0.1")):
        assert to_decimal(number, "x") == Decimal("0.1")  # type: ignore[arg-type]
    assert to_decimal(np.int64(7), "x") == 7  # type: ignore[arg-type]
    assert str(to_decimal(Decimal("4.30"), "x")) == "4.30"
    assert to_decimal(10**300, "x") == 10**300
    assert to_decimal(5e-324, "x") == Decimal("5E-324")

    class Figure(Decimal):
        """A decimal of somebody else's."""

    assert to_decimal(Figure("4.30"), "x") == Decimal("4.30")

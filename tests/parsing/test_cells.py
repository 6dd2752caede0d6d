"""Printed cells and tables: every form of the grammar as it is meant, and everything that cannot be read with a doubt."""

from __future__ import annotations

import contextlib
import time
from decimal import Decimal

import pytest
from attrs import evolve

from xzplan import (
    About,
    Assigned,
    AverageGrowth,
    Change,
    ColumnRole,
    Direction,
    InvalidInputError,
    Level,
    Nature,
    ParsedRow,
    ParsedTable,
    Plan,
    Qualitative,
    Range,
    Relative,
    Span,
    Total,
    infer_direction,
    parse_baseline,
    parse_table,
    parse_target,
)
from xzplan.model.targets import Demand
from xzplan.parsing import doubts as _doubts
from xzplan.parsing.counts import number_of


def codes(record: object) -> list[str]:
    """Return the codes of the doubts of a record."""
    return [one.code for one in record.doubts]  # type: ignore[attr-defined]


BARE = ["bare_number"]

READ: list[tuple[str, Demand, list[str]]] = [
    # signs, words and tails
    ("≥90", Level(op=">=", value=90), []),
    ("≧90", Level(op=">=", value=90), []),
    (">=90", Level(op=">=", value=90), []),
    ("＞50", Level(op=">", value=50), []),
    ("﹥50", Level(op=">", value=50), []),
    ("＜5.5", Level(op="<", value=Decimal("5.5")), []),
    ("≤10", Level(op="<=", value=10), []),
    ("≯10", Level(op="<=", value=10), []),
    ("=10", Level(op="=", value=10), []),
    ("90以上", Level(op=">=", value=90), []),
    ("90%及以上", Level(op=">=", value=90), []),
    ("95（含）以上", Level(op=">=", value=95), []),
    ("85%以上（含85%）", Level(op=">=", value=85), []),
    ("85以上（含本数）", Level(op=">=", value=85), []),
    ("压缩到3个工作日", Level(op="<=", value=3), []),
    ("112以下", Level(op="<=", value=112), []),
    ("5%以内", Level(op="<=", value=5), []),
    ("不低于90", Level(op=">=", value=90), []),
    ("不少于3小时", Level(op=">=", value=3), []),
    ("不高于7.5", Level(op="<=", value=Decimal("7.5")), []),
    ("不超过3%", Level(op="<=", value=3), []),
    ("超过60%", Level(op=">", value=60), []),
    ("高于12", Level(op=">", value=12), []),
    ("低于12", Level(op="<", value=12), []),
    ("大于30", Level(op=">", value=30), []),
    ("突破100亿元", Level(op=">", value=100), []),
    ("达到95%", Level(op=">=", value=95), []),
    ("提高到50", Level(op=">=", value=50), []),
    ("降至10/10万", Level(op="<=", value=10), []),
    ("下降到7‰以下", Level(op="<=", value=7), []),
    ("控制在5.5%以内", Level(op="<=", value=Decimal("5.5")), []),
    ("控制在20", Level(op="<=", value=20), []),
    ("保持在95%以上", Level(op=">=", value=95), []),
    ("继续保持98", Level(op=">=", value=98), BARE),
    ("约24.5+", Level(op=">=", value=Decimal("24.5")), ["about_as_bound"]),
    (">95以上", Level(op=">", value=95), ["two_signs"]),
    # bare numbers
    ("12.5", Level(op=">=", value=Decimal("12.5")), BARE),
    ("-20", Level(op=">=", value=-20), BARE),
    ("1,234.5", Level(op=">=", value=Decimal("1234.5")), BARE),
    ("4,778", Level(op=">=", value=4778), BARE),
    ("76。7", Level(op=">=", value=Decimal("76.7")), ["odd_point", "bare_number"]),
    ("76·7", Level(op=">=", value=Decimal("76.7")), ["odd_point", "bare_number"]),
    ("18/10万", Level(op=">=", value=18), BARE),
    ("5.3亿人", Level(op=">=", value=Decimal("5.3")), BARE),
    ("１次", Level(op=">=", value=1), BARE),
    ("60.6*", Level(op=">=", value=Decimal("60.6")), ["bare_number", "footnote"]),
    ("60.6[1]", Level(op=">=", value=Decimal("60.6")), ["bare_number", "footnote"]),
    ("5.0%。", Level(op=">=", value=Decimal("5.0")), ["garbled_unit", "bare_number"]),
    ("1:1", Level(op=">=", value=1), ["ratio", "bare_number"]),
    ("1：1左右", About(value=1), ["ratio"]),
    ("参保率95%以上", Level(op=">=", value=95), ["labelled"]),
    # about and range
    ("70左右", About(value=70), []),
    ("约95", About(value=95), []),
    ("控制在5%左右", About(value=5), []),
    ("35~40张", Range(low=35, high=40), []),
    ("35—40张", Range(low=35, high=40), []),
    ("35至40之间", Range(low=35, high=40), []),
    ("4.5%—5%", Range(low=Decimal("4.5"), high=5), []),
    # over the plan
    ("＞8（年均）", AverageGrowth(op=">", rate=8), ["average_of_what"]),
    ("年均增长5%以上", AverageGrowth(op=">=", rate=5), ["percent_of_what"]),
    ("年均增长6%左右", AverageGrowth(op=">=", rate=6), ["about_as_bound", "percent_of_what"]),
    ("每年降0.5%", AverageGrowth(op="<=", rate=Decimal("-0.5")), ["every_year", "percent_of_what"]),
    ("6（每年）", AverageGrowth(op=">=", rate=6), ["bare_number", "every_year", "average_of_what"]),
    ("562（五年累计）", Total(op=">=", value=562), BARE),
    ("（五年累计）562", Total(op=">=", value=562), BARE),
    ("五年累计562", Total(op=">=", value=562), BARE),
    ("〔13.5〕", Total(op=">=", value=Decimal("13.5")), ["bare_number", "total_of_what"]),
    ("[2.5]", Total(op=">=", value=Decimal("2.5")), ["bare_number", "total_of_what"]),
    ("〔5500〕以上", Total(op=">=", value=5500), ["total_of_what"]),
    ("累计新增5500万人以上", Total(op=">=", value=5500), []),
    ("降低20%", Change(op="<=", percent=-20), ["percent_of_what"]),
    ("较2015年下降30%", Change(op="<=", percent=-30), ["base_year", "percent_of_what"]),
    ("较“十三五”末下降13%", Change(op="<=", percent=-13), ["base_year", "percent_of_what"]),
    ("下降不超过20%", Change(op=">=", percent=-20), ["percent_of_what"]),
    ("增加1.8%", Change(op=">=", percent=Decimal("1.8")), ["percent_of_what"]),
    ("由0.45增加到0.5", Level(op=">=", value=Decimal("0.5")), []),
    ("从2020年的18%下降到12%以下", Level(op="<=", value=12), []),
    # against another statistic, or fixed by somebody
    ("高于GDP增速", Relative(op=">", reference="GDP增速"), []),
    ("不低于全省平均", Relative(op=">=", reference="全省平均"), []),
    ("不低于2020年水平", Relative(op=">=", reference="2020年水平"), []),
    ("不低于2020年", Relative(op=">=", reference="2020年"), []),
    ("与上年持平", Relative(op="=", reference="上年"), []),
    ("与GDP增长基本同步", Relative(op="=", reference="GDP增长"), ["equal_about"]),
    ("达到全省平均水平", Relative(op=">=", reference="全省平均水平"), []),
    (
        "年均不低于城乡居民五年内人均消费支出平均增速",
        Relative(op=">=", reference="城乡居民五年内人均消费支出平均增速", averaged=True),
        [],
    ),
    ("完成国家确定目标", Assigned(by="国家", by_en="the State"), []),
    ("完成省下达任务", Assigned(by="省", by_en="the province"), []),
    ("完成国家任务", Assigned(by="国家", by_en="the State"), []),
    ("控制在国家下达指标以内", Assigned(by="国家", by_en="the State"), []),
    ("以省级下达为准", Assigned(by="省级"), []),
    ("待国家下达", Assigned(by="国家", by_en="the State"), []),
    ("省下达指标", Assigned(by="省", by_en="the province"), []),
    ("完成考核目标", Assigned(by=""), ["assigner_not_printed"]),
]


@pytest.mark.parametrize(("cell", "demand", "doubts"), READ, ids=[cell for cell, _, _ in READ])
def test_forms_of_a_target(cell: str, demand: Demand, doubts: list[str]) -> None:
    found = parse_target(cell)
    assert found.demand == demand
    assert codes(found) == doubts
    assert found.raw == cell


@pytest.mark.parametrize(
    ("cell", "doubts"),
    [
        *((cell, ["missing"]) for cell in ("", " ", "-", "--", "—", "——", "－", "/")),
        *(
            (cell, ["words_alone"])
            for cell in (
                "稳步提高",
                "保持适度增长",
                "继续下降",
                "持续改善",
                "保持稳定",
                "应保尽保",
                "全覆盖",
                "保持在合理区间、各年度视情提出",
                "统筹考核,并留有适当弹性",
            )
        ),
        ("提高1岁左右", ["change_in_units"]),
        ("提高1.5个百分点", ["change_in_units"]),
        ("每年新增50万人", ["change_in_units"]),
        ("较上年增长5%", ["mean_amount", "percent_of_what"]),
        ("高于全省平均水平2个百分点", ["margin"]),
        ("1:1.25", ["ratio"]),
        ("35-40（年均）", ["mean_amount"]),
        ("35-40以上", ["unread"]),
        ("85以上（含80）", ["unread"]),
        ("≥95以下", ["two_signs"]),
        ("40~35", ["impossible"]),
        ("降低100%", ["impossible"]),
        ("2025年", ["unread"]),
        ("〔累计〕1", ["unread"]),
        ("9e999999999", ["unread"]),
        ("三分之一", ["unread"]),
        ("新建5所", ["unread"]),
        ("不低于约95", ["unread"]),
        ("不低于城市6.2,农村8.2", ["unread"]),
        ("不低于%", ["unread"]),
        ("城市6.2；某某", ["unread"]),
        ("小学、初中分别达到95%", ["unread"]),
        ("（18）", ["unread"]),
        *(
            (cell, ["unread"])
            for cell in ("1/3以上", "90/85", "30分钟/15分钟", ".65", "65,5", "1,2345", "±5%")
        ),
        ("9" * 201, ["too_long"]),
        ("1" * 10_000, ["too_long"]),
    ],
)
def test_what_cannot_be_read(cell: str, doubts: list[str]) -> None:
    found = parse_target(cell)
    assert found.demand == Qualitative(text=cell)
    assert [code for code in codes(found) if code != "percent_of_what"] == [
        code for code in doubts if code != "percent_of_what"
    ]
    assert found.missing is ("missing" in doubts)
    assert found.raw == cell


@pytest.mark.parametrize(
    ("cell", "field", "value"),
    [
        ("18/10万", "unit", "/10万"),
        ("5.3亿人", "unit", "亿人"),
        ("99％", "unit", "%"),
        ("60微克/立方米", "unit", "微克/立方米"),
        ("1:1", "unit", ":1"),
        ("90", "unit", None),
        ("＞8（年均）", "measure", Span.AVERAGE),
        ("每年降0.5%", "measure", Span.YEARLY),
        ("562（五年累计）", "measure", Span.TOTAL),
        ("累计下降18%", "measure", Span.TOTAL),
        ("〔13.5〕", "measure", Span.BRACKET),
        ("90", "measure", None),
        ("以乡(镇、街道)为单位≥90%", "scope", "以乡(镇、街道)为单位"),
        ("70%以上的县(市、区)达到90%", "scope", "70%以上的县(市、区)"),
        ("城镇95%", "scope", "城镇"),
        ("控制在5.5%以内", "lead", "控制在"),
        ("不低于90", "lead", "不低于"),
        ("≥90", "lead", None),
        ("降低20%", "lead", "降低"),
        ("90%左右", "approx", True),
        ("较2015年下降30%", "base_year", 2015),
        ("较“十三五”末下降13%", "base_year", 2020),
        ("从2020年的18%下降到12%以下", "base_year", 2020),
        ("由0.45增加到0.5", "figures", (Decimal("0.45"), Decimal("0.5"))),
        ("提高1岁左右", "figures", (Decimal(1),)),
        ("降低20%", "figures", (Decimal(20),)),
        ("40.0", "figures", (Decimal("40.0"),)),
    ],
)
def test_what_a_cell_prints_beside_its_demand(cell: str, field: str, value: object) -> None:
    assert getattr(parse_target(cell), field) == value


def test_trailing_zeros_stay() -> None:
    assert str(parse_target("40.0").demand.words.zh) == "不低于40.0"
    assert str(parse_baseline("4.30").value) == "4.30"


def test_no_digit_is_rounded_away() -> None:
    digits = "10000000000000000000000000001"  # one more than decimals are computed with
    assert parse_target(digits).figures == (Decimal(digits),)
    assert parse_target(f"提高{digits}岁").figures == (Decimal(digits),)
    cut = parse_target("降低12.345678901234567890123456789%").demand
    assert cut == Change(op="<=", percent=Decimal("-12.345678901234567890123456789"))


def test_stretch() -> None:
    alone = parse_target("力争达到98%")
    assert (alone.demand, alone.stretch, alone.stretch_demand) == (Level(op=">=", value=98), True, None)
    assert codes(alone) == ["stretch"]
    beyond = parse_target("95%以上，力争达到98%")
    assert beyond.demand == Level(op=">=", value=95)
    assert beyond.stretch_demand == Level(op=">=", value=98)
    assert beyond.stretch
    assert codes(beyond) == []
    better = parse_target("95%以上，在实际工作中努力争取更好结果")
    assert (better.demand, better.stretch, better.stretch_demand) == (Level(op=">=", value=95), True, None)
    assert codes(better) == []
    vague = parse_target("95%以上，力争走在全省前列")
    assert (vague.demand, vague.stretch_demand) == (Level(op=">=", value=95), None)
    assert codes(vague) == ["unread"]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("城市6.2； \n\n农村8.2", [("城市", "不低于6.2"), ("农村", "不低于8.2")]),
        ("城市6.2；农村8.2", [("城市", "不低于6.2"), ("农村", "不低于8.2")]),
        ("城镇95 农村90", [("城镇", "不低于95"), ("农村", "不低于90")]),
        ("中职：95%；高职：98%以上", [("中职", "不低于95"), ("高职", "不低于98")]),
        ("34.52% / 77.34%", [(None, "不低于34.52"), (None, "不低于77.34")]),
        ("80%以上 / 85%以上", [(None, "不低于80"), (None, "不低于85")]),
        ("城市（市、区）95；农村90", [("城市（市、区）", "不低于95"), ("农村", "不低于90")]),
        ("80 85", [(None, "不低于80"), (None, "不低于85")]),
        ("小学5%、初中3%以内", [("小学", "不高于5"), ("初中", "不高于3")]),
        ("城镇、农村分别达到95%和90%", [("城镇", "不低于95"), ("农村", "不低于90")]),
        ("分别控制在5%、3%以内", [(None, "不高于5"), (None, "不高于3")]),
    ],
)
def test_parts(cell: str, parts: list[tuple[str | None, str]]) -> None:
    found = parse_target(cell)
    assert found.demand == Qualitative(text=cell)
    assert [(part.label, part.demand.words.zh) for part in found.parts] == parts
    assert codes(found)[0] == "several"
    assert ("shared_tail" in codes(found)) is ("、" in cell and "以内" in cell)
    assert all(part.raw in cell for part in found.parts)
    assert len(found.figures) == 2


@pytest.mark.parametrize(
    ("cell", "name", "unit", "demand", "doubts"),
    [
        # The name tells which way is better.
        ("12.5", "孕产妇死亡率", None, Level(op="<=", value=Decimal("12.5")), BARE),
        ("12.5", "孕产妇死亡率（1/10万）", None, Level(op="<=", value=Decimal("12.5")), BARE),
        ("达到12", "孕产妇死亡率", None, Level(op="<=", value=12), BARE),
        ("55", "护理型床位占比", None, Level(op=">=", value=55), BARE),
        ("55", "某项工作", None, Level(op=">=", value=55), BARE),
        ("14", "单位GDP能耗降低", "%", Level(op=">=", value=14), BARE),
        # The name tells what is counted.
        ("〔13.5〕", "单位GDP能源消耗降低（%）", None, Change(op="<=", percent=Decimal("-13.5")), BARE),
        ("〔18〕", "浓度下降", "％", Change(op="<=", percent=-18), BARE),
        ("〔30〕", "专利产出增长（%）", None, Change(op=">=", percent=30), BARE),
        ("562", "城镇老旧小区改造（个）（五年累计）", None, Total(op=">=", value=562), BARE),
        ("5500以上", "五年累计城镇新增就业（万人）", None, Total(op=">=", value=5500), []),
        ("＞8（年均）", "居民人均可支配收入增长(%)", None, AverageGrowth(op=">", rate=8), []),
        ("＞8", "居民人均可支配收入年均增长", None, AverageGrowth(op=">", rate=8), []),
        ("6（年均）", "地区生产总值", "%", AverageGrowth(op=">=", rate=6), BARE),
        ("3（年均）", "能耗降低", "%", AverageGrowth(op="<=", rate=-3), BARE),
        ("降低20%", "单位GDP用水量", None, Change(op="<=", percent=-20), []),
        ("下降3%（年均）", "单位GDP用水量", None, AverageGrowth(op="<=", rate=-3), []),
        # Units in the name and in the cell.
        ("99%", "覆盖率", "%", Level(op=">=", value=99), ["unit_twice", "bare_number"]),
        ("5500万以上", "城镇新增就业", "万人", Level(op=">=", value=5500), ["unit_twice"]),
        ("18/10万以下", "死亡率", "1/10万", Level(op="<=", value=18), ["unit_twice"]),
        ("5.3亿人以上", "参保人数", "万人", Level(op=">=", value=Decimal("5.3")), ["other_unit"]),
        ("112%以下", "死亡率", "1/10万", Level(op="<=", value=112), ["other_unit"]),
    ],
)
def test_names_and_units(cell: str, name: str, unit: str | None, demand: Demand, doubts: list[str]) -> None:
    found = parse_target(cell, name=name, unit=unit)
    assert found.demand == demand
    assert codes(found) == doubts


@pytest.mark.parametrize(
    ("cell", "name", "unit", "doubt"),
    [
        ("增加1.8%", "森林覆盖率", None, "points_or_percent"),
        ("每年降0.5%", "近视率", "%", "points_or_percent"),
        ("〔1.8〕", "森林覆盖率", "%", "points_or_percent"),
        ("〔18〕", None, "%", "change_unsigned"),
        ("〔1〕", "人均预期寿命（岁）", None, "change_in_units"),
        ("＞1100（年均）", "城镇新增就业", "万人", "mean_amount"),
        ("＜5.5（年均）", "城镇调查失业率", "%", "mean_amount"),
    ],
)
def test_what_a_name_leaves_open(cell: str, name: str | None, unit: str | None, doubt: str) -> None:
    found = parse_target(cell, name=name, unit=unit)
    assert found.demand == Qualitative(text=cell)
    assert codes(found) == [doubt]


def test_a_bare_number_says_why() -> None:
    [doubt] = parse_target("12.5", name="孕产妇死亡率").doubts
    assert str(doubt.text) == (
        "未印符号；读作不高于：名称含“死亡率”，越低越好 / "
        "no comparator is printed; read as at most: the name has “死亡率”: less is better"
    )


def test_every_doubt_has_both_languages() -> None:
    for text in _doubts._TEXTS.values():
        assert text.zh.count("{0}") == text.en.count("{0}")
        assert text.zh.count("{1}") == text.en.count("{1}")


@pytest.mark.parametrize(
    "call",
    [
        lambda: parse_target(5),  # type: ignore[arg-type]
        lambda: parse_target("5", name=5),  # type: ignore[arg-type]
        lambda: parse_target("5", unit=5),  # type: ignore[arg-type]
        lambda: parse_baseline(None),  # type: ignore[arg-type]
        lambda: parse_table(b"x"),  # type: ignore[arg-type]
        lambda: infer_direction(1),  # type: ignore[arg-type]
    ],
)
def test_only_texts(call: object) -> None:
    with pytest.raises(InvalidInputError, match="not a text"):
        call()  # type: ignore[operator]


# Baselines.


@pytest.mark.parametrize("cell", ["", "-", "--", "—", "——", "－", "/", " - "])
def test_a_missing_baseline_is_no_zero(cell: str) -> None:
    found = parse_baseline(cell)
    assert found.value is None
    assert found.missing
    assert found.raw == cell
    assert codes(found) == ["missing"]


@pytest.mark.parametrize(
    ("cell", "value", "doubts"),
    [
        ("11.98", "11.98", []),
        ("0", "0", []),
        ("76。7", "76.7", ["odd_point"]),
        ("4,778", "4778", []),
        ("99%", "99", []),
        ("77.3（2019年）", "77.3", ["other_year"]),
        ("达到95", "95", []),
        ("95%以上", "95", ["bounded"]),
        ("约 24.5+", "24.5", ["bounded"]),
        ("控制在3.94%", "3.94", ["bounded"]),
        ("参保率95%", "95", []),
        ("60.6*", "60.6", ["footnote"]),
        ("〔5.0〕", "5.0", ["span_in_baseline"]),
        ("较好", None, ["unread"]),
        ("城市6.2；较好", None, ["unread"]),
        ("9" * 201, None, ["too_long"]),
    ],
)
def test_baselines(cell: str, value: str | None, doubts: list[str]) -> None:
    found = parse_baseline(cell)
    assert found.value == (None if value is None else Decimal(value))
    assert not found.missing
    assert codes(found) == doubts


def test_parts_and_years_of_a_baseline() -> None:
    found = parse_baseline("城市6.2； \n\n农村8.2")
    assert found.value is None
    assert [(part.label, part.value) for part in found.parts] == [
        ("城市", Decimal("6.2")),
        ("农村", Decimal("8.2")),
    ]
    assert codes(found) == ["several"]
    assert parse_baseline("77.3〔2019〕").year == 2019
    assert parse_baseline("约24.5").approx
    assert parse_baseline("99%").unit == "%"


# Directions.


@pytest.mark.parametrize(
    ("name", "baseline", "target", "direction", "weak"),
    [
        ("孕产妇死亡率（1/10万）", "11.98", "12.5", Direction.DECREASE, False),
        ("城镇调查失业率", "-", "＜5.5", Direction.DECREASE, False),
        ("污染治理率", "80", "90", Direction.INCREASE, False),
        ("基本医疗保险参保率", "95", "95", Direction.INCREASE, False),
        ("万元GDP能耗降低", "3", "14", Direction.INCREASE, False),
        ("单位GDP能源消耗降低", "-", "〔13.5〕", Direction.INCREASE, False),
        ("万元GDP能耗降低", "3", "-14", Direction.DECREASE, True),
        ("万元GDP能耗降低", "3", "完成国家确定目标", Direction.INCREASE, True),
        ("万元GDP能耗降低", "-", "10-14", Direction.INCREASE, False),
        ("某项指数", "10", "≥20", Direction.INCREASE, False),
        ("某项指数", "10", "≤20", Direction.DECREASE, False),
        ("某项指数", "10", "=20", Direction.INCREASE, True),
        ("某项指数", "10", "20", Direction.INCREASE, True),
        ("某项指数", "20", "10", Direction.DECREASE, True),
        ("某项指数", "20", "20", Direction.MAINTAIN, True),
        ("某项指数", "20", "稳步提高", None, True),
        ("某项指数", "-", "20", None, True),
        ("婴儿死亡率", "5", "≥6", Direction.INCREASE, True),
    ],
)
def test_direction(name: str, baseline: str, target: str, direction: Direction | None, *, weak: bool) -> None:
    found = infer_direction(name, parse_baseline(baseline), parse_target(target, name=name, unit="%"))
    assert found.direction is direction
    assert found.weak is weak
    assert found.reason.zh
    assert found.reason.en


def test_direction_of_a_name_alone() -> None:
    assert infer_direction("孕产妇死亡率").direction is Direction.DECREASE
    assert infer_direction("某项指数").direction is None
    cut = infer_direction("单位GDP能耗降低", None, parse_target("〔13.5〕", name="单位GDP能耗降低", unit="%"))
    assert (cut.direction, cut.level) == (Direction.INCREASE, Direction.DECREASE)


# Tables.

ROWS = [
    ("妇幼服务", "(1)孕产妇死亡率（1/10万）", "11.98", "12.5", "预期性"),
    ("妇幼服务", "(2)免疫规划疫苗接种率（%）", "90", "≥90", "约束性"),
    ("就业", "(3)居民人均可支配收入增长（%）", "5.1", "＞8（年均）", "预期性"),
    ("就业", "(4)城镇老旧小区改造（个）（五年累计）", "-", "562", "预期性"),
    ("就业", "(5)低保标准年度增速（%）", "城市6.2；农村8.2", "不低于消费支出平均增速", "约束性"),
]
HEAD = ("指标", "2020年", "2025年", "指标性质")


def layout(kind: str) -> str:
    """Return the same table in one of the five layouts."""
    lines: list[str] = []
    columns = {"tabs": "\t{}", "lines": "{}\n", "bars": "{} |"}
    group = None
    if kind in columns:
        form = columns[kind]
        lines += [form.format(cell) for cell in HEAD]
        for label, *cells in ROWS:
            if label != group:
                lines += ["", form.format(label)]
            group = label
            lines += ["", *(form.format(cell) for cell in cells)]
    elif kind == "spaces":
        lines.append("指  标   2020 年   2025 年   指标性质")
        for label, *cells in ROWS:
            if label != group:
                lines.append(label)
            group = label
            lines.append("    ".join(cells))
    else:
        lines += ["| " + " | ".join(HEAD) + " |", "|:---|---|---|---:|"]
        for label, *cells in ROWS:
            if label != group:
                lines.append(f"| **{label}** | | | |")
            group = label
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def meaning(table: ParsedTable) -> list[ParsedRow]:
    """Return what a table says, without the lines on which it says so."""
    return [
        evolve(
            row,
            baseline=evolve(row.baseline, line=None),
            targets=tuple(evolve(one, line=None) for one in row.targets),
            nature_line=None,
            line=1,
            last_line=1,
            doubts=tuple(evolve(one, line=None) for one in row.doubts),
        )
        for row in table.rows
    ]


@pytest.mark.parametrize("kind", ["tabs", "lines", "bars", "spaces", "pipes"])
def test_five_layouts(kind: str) -> None:
    table = parse_table(layout(kind))
    assert [
        (row.group, row.name_printed, row.baseline.raw, row.target.raw, row.nature_printed)
        for row in table.rows
    ] == ROWS
    assert table.groups == ("妇幼服务", "就业")
    assert table.unread == ()
    assert meaning(table) == meaning(parse_table(layout("tabs")))
    assert table.base_year == 2020
    assert table.target_years == (2025,)


def test_the_published_table(plan: Plan, published_text: list[str]) -> None:
    table = parse_table("\n".join(published_text))
    assert len(table.rows) == len(plan.indicators) == 28
    assert table.title == "表2-1“十四五”时期公共服务和社会保障领域主要发展指标"
    assert (table.line, table.last_line) == (66, 234)
    assert table.unread == ()
    assert [note[:3] for note in table.notes] == ["备注："]
    for row, record in zip(table.rows, plan.indicators.values(), strict=True):
        assert row.number == record.number
        assert row.name == record.name_zh
        assert row.unit == record.unit.zh
        assert row.group == plan.domains[record.domain].table_label.zh
        assert row.nature is record.nature
        assert row.direction.direction is record.direction
        assert not row.direction.weak
        assert row.baseline.raw == record.baseline.printed
        assert row.baseline.value == record.baseline.value
        assert row.target.raw == record.target.printed
        for part, series in zip(row.baseline.parts, record.series, strict=True):
            assert (part.raw, part.label, part.value) == (
                series.baseline.printed,
                series.name_zh,
                series.baseline.value,
            )
        # Where it stands.
        assert (row.line, row.name_printed) == (record.source.line, record.source.quote)
        assert (row.baseline.line, row.baseline.last_line) == (
            record.baseline.source.line,
            record.baseline.source.last_line,
        )
        assert row.target.line == record.target.source.line
        assert row.nature_line == record.nature_source.line
        # Row 23 names the reference in English too, which no rule can; all other demands are read by rule:
        # the ceilings of rows 1, 2 by their names, the total of row 20 by the （五年累计） of its name.
        demand = record.target.demand
        if record.number == 23:
            assert isinstance(demand, Relative)
            demand = evolve(demand, reference_en=None)
        assert row.target.demand == demand
    bare = [row.number for row in table.rows if "bare_number" in codes(row)]
    assert len(bare) == 19 + 1 - 1
    assert [row.number for row in table.rows if "looser" in codes(row)] == [1, 2, 22]


def test_it_is_quick(published_text: list[str]) -> None:
    text = "\n".join(published_text)
    parse_table(text)
    took = []
    for _ in range(5):
        start = time.perf_counter()
        parse_table(text)
        took.append(time.perf_counter() - start)
    assert min(took) < 0.1  # a fifth of it on an idle machine


NATIONAL = """\
“十四五”时期经济社会发展主要指标共3项，其中约束性指标1项、预期性2项
指标\t2020年\t2025年\t年均/累计\t属性
经济发展
1.国内生产总值（GDP）增长（%）\t2.3\t-\t保持在合理区间\t预期性
2.常住人口城镇化率（%）\t60.6*\t65\t\t预期性
生态
3.单位GDP能源消耗降低（%）\t-\t-\t〔13.5〕\t约束性
注：①〔 〕内为五年累计数。
②带*的为2019年数据。
第四章  别的
"""


def test_columns_for_the_whole_plan() -> None:
    table = parse_table(NATIONAL)
    assert [(c.role, c.year, c.measure) for c in table.columns] == [
        (ColumnRole.NAME, None, None),
        (ColumnRole.BASELINE, 2020, None),
        (ColumnRole.TARGET, 2025, None),
        (ColumnRole.TARGET, None, Span.AVERAGE),
        (ColumnRole.NATURE, None, None),
    ]
    growth, towns, energy = table.rows
    assert growth.target.raw == "保持在合理区间"
    assert towns.target.demand == Level(op=">=", value=65)
    assert (towns.target.year, energy.target.year) == (2025, None)
    assert energy.target.demand == Change(op="<=", percent=Decimal("-13.5"))
    assert energy.nature is Nature.BINDING
    assert len(table.notes) == 2
    assert [(one.count, one.nature) for one in table.stated] == [
        (3, None),
        (1, Nature.BINDING),
        (2, Nature.ANTICIPATORY),
    ]
    assert "count_differs" not in codes(table)


def test_a_stated_count_is_a_checksum() -> None:
    text = "22项指标，约束性七项，生态类指标（2个），经济类指标（5个），十二项目标指标\n" + layout(
        "tabs"
    ).replace("就业\n", "生态\n")
    doubts = [one for one in parse_table(text).doubts if one.code == "count_differs"]
    assert [one.text.zh for one in doubts] == [
        "文中称“22项指标”，表中读到5项",
        "文中称“十二项目标指标”，表中读到5项",
        "文中称“约束性七项”，表中读到2项",
        "文中称“生态类指标（2个）”，表中读到3项",
    ]
    assert {one.line for one in doubts} == {1}


@pytest.mark.parametrize(
    ("printed", "number"), [("七", 7), ("十", 10), ("十二", 12), ("二十", 20), ("二十八", 28), ("9", 9)]
)
def test_chinese_numbers(printed: str, number: int) -> None:
    assert number_of(printed) == number


# Tables that are not as they should be.


def only(text: str) -> ParsedRow:
    """Return the one row of a table with four columns."""
    [row] = parse_table("指标\n2020年\n2025年\n属性\n" + text).rows
    return row


def test_a_head_that_is_printed_again() -> None:
    text = layout("tabs").replace("\t就业\n", "\t指标\n\t2020年\n\t2025年\n\t指标性质\n\n\t就业\n")
    assert meaning(parse_table(text)) == meaning(parse_table(layout("tabs")))
    lying = "指标  2020年  2025年  属性\n甲率（%）  1  2  预期性\n注：甲\n- 3 -\n某规划\n指标  2020年  2025年  属性\n乙率（%）  1  2  预期性\n第三章  完"
    table = parse_table(lying)
    assert [row.name for row in table.rows] == ["甲率", "乙率"]
    assert table.notes == ("注：甲",)
    assert table.unread == ((4, "- 3 -"), (5, "某规划"))
    assert [one.line for one in table.doubts if one.code == "unread_line"] == [4, 5]


def test_a_page_number_between_cells() -> None:
    table = parse_table("指标\n2020年\n2025年\n属性\n甲率（%）\n1\n— 12 —\n2\n预期性")
    assert table.rows[0].target.raw == "2"
    assert table.unread == ((7, "— 12 —"),)


def test_an_empty_cell_that_vanished() -> None:
    row = only("(1)甲率（%）\n80以上\n预期性")
    assert row.baseline.value is None
    assert row.baseline.line is None
    assert row.target.raw == "80以上"
    assert "missing_cell" in codes(row)
    following = parse_table(
        "指标\n2020年\n2025年\n属性\n(1)甲率（%）\n80以上\n预期性\n(2)乙率（%）\n1\n2\n预期性"
    )
    assert following.rows[1].baseline.value == 1


def test_stacked_parts() -> None:
    row = only("甲率（%）\n其中：乙率（%）\n34.52%\n77.34%\n80%以上\n85%以上\n预期性")
    assert row.name_printed == "甲率（%）\n其中：乙率（%）"
    assert [part.value for part in row.baseline.parts] == [Decimal("34.52"), Decimal("77.34")]
    assert row.target.raw == "80%以上\n85%以上"
    assert "stacked" in codes(row)
    labelled = only("甲率\n城市6.2\n农村8.2\n9\n预期性")
    assert labelled.baseline.raw == "城市6.2\n农村8.2"
    barred = parse_table("指标 |\n2020年 |\n2025年 |\n属性 |\n甲率 |\n城市6.2； |\n农村8.2 |\n9 |\n预期性 |")
    assert barred.rows[0].baseline.raw == "城市6.2；\n农村8.2"


def test_too_many_cells() -> None:
    row = only("甲率\n1\n2\n3\n预期性")
    assert (row.baseline.raw, row.target.raw) == ("1", "3")
    assert "cell_count" in codes(row)
    assert row.cells == ("甲率", "1", "2", "3", "预期性")
    none = only("甲率\n预期性")
    assert none.name == "甲率"
    assert none.target.missing
    assert "cell_count" in codes(none)


def test_a_nature_that_vanished() -> None:
    marked = parse_table("指标\n2020年\n2025年\n属性\n(1)甲率\n1\n2\n(2)乙率\n3\n4\n预期性")
    assert [row.nature for row in marked.rows] == [None, Nature.ANTICIPATORY]
    assert "no_nature" in codes(marked.rows[0])
    unmarked = parse_table("指标\n2020年\n2025年\n属性\n甲率\n1\n2\n乙率\n3\n4\n预期性\n丙率\n5\n6")
    assert [row.name for row in unmarked.rows] == ["甲率", "乙率", "丙率"]
    assert unmarked.rows[2].nature is None


def test_a_table_without_natures() -> None:
    table = parse_table("指标\n2020年\n2025年\n甲率\n1\n2\n乙率\n4\n丙率\n5\n稳步提高")
    assert [(row.name, row.baseline.raw, row.target.raw) for row in table.rows] == [
        ("甲率", "1", "2"),
        ("乙率", "", "4"),
        ("丙率", "5", "稳步提高"),
    ]
    assert "no_nature" not in codes(table.rows[0])


def test_other_natures() -> None:
    row = only("甲率\n1\n2\n指导性")
    assert (row.nature, row.nature_printed) == (None, "指导性")
    assert "nature" in codes(row)
    assert only("甲率\n1\n2\n约束性指标").nature is Nature.BINDING


def test_names_over_several_lines() -> None:
    upright = only("(1)每千人口拥有3岁以下\n婴幼儿托位数（个）\n1\n2\n预期性")
    assert (upright.number, upright.name) == (1, "每千人口拥有3岁以下婴幼儿托位数")
    assert "continued" in codes(upright)
    head = "序号  指标  2020年  2025年  属性\n"
    above = parse_table(head + "1 甲\n率（%）  1  2  预期性").rows[0]
    assert (above.number, above.name, above.unit) == (1, "甲率", "%")
    below = parse_table(head + "1  甲率  1  2  预期性\n（%）\n2  乙率（%）  1  2  预期性\n丙").rows[0]
    assert (below.name, below.unit, below.last_line) == ("甲率", "%", 3)


def test_columns_of_their_own() -> None:
    head = "序号  指标名称  单位  2020年  2025年  属性  责任单位\n"
    lying = parse_table(
        head + "1  人均预期寿命  岁  77.3  78.3  预期性  卫健委\n2 死亡率 1/10万 16.9 14.5 预期性 卫健委"
    )
    upright = parse_table(
        (
            head
            + "1  人均预期寿命  岁  77.3  78.3  预期性  卫健委\n2  死亡率  1/10万  16.9  14.5  预期性  卫健委"
        ).replace("  ", "\n")
    )
    gridded = parse_table(
        "| 序号 | 领域 | 指标名称 | 单位 | 2020年 | 2025年 | 属性 | 责任单位 |\n|-|-|-|-|-|-|-|-|\n"
        "| 1 | 健康 | 人均预期寿命 | 岁 | 77.3 | 78.3 | 预期性 | 卫健委 |\n| (2) | | 死亡率 | 1/10万 | 16.9 | 14.5 | 预期性 | 卫健委 |\n"
        "| | | | | 1 | 2 | | |\n| 3 | 完 | 体重 | 公斤 | | 2 | | |"
    )
    for table in (lying, upright, gridded):
        first, second = table.rows[:2]
        assert (first.number, first.name, first.unit, first.notes) == (1, "人均预期寿命", "岁", ("卫健委",))
        assert (second.number, second.name, second.unit) == (2, "死亡率", "1/10万")
        assert second.target.demand == Level(op="<=", value=Decimal("14.5"))
    assert [row.group for row in gridded.rows] == ["健康", "健康", "完"]
    assert gridded.unread == ((5, "1"), (5, "2"))


def test_row_marks_and_footnotes() -> None:
    table = parse_table(
        "指标  2020年  2025年  属性\n①甲率  1  2  预期性\n2、乙率  1  2  预期性\n[2]丙率  1  2  预期性\n"
        "城市2空气质量（分数/总数）（说明）  1  2  预期性\n3岁以下入托率*  1  2  预期性"
    )
    assert [row.number for row in table.rows] == [1, 2, 2, None, None]
    assert table.rows[3].name == "城市2空气质量（分数/总数）（说明）"
    assert table.rows[3].unit is None
    assert [one.line for one in table.doubts if one.code == "footnote_in_name"] == [5, 6]
    assert [one.line for one in table.doubts if one.code == "number_twice"] == [4]
    formula = only("服务效率（人数/馆员）\n1\n2\n预期性")
    assert formula.unit == "人数/馆员"
    assert "formula_unit" in codes(formula)


def test_numbers_decide_where_no_name_does() -> None:
    row = only("某项指数\n20\n10\n预期性")
    assert row.target.demand == Level(op="<=", value=10)
    assert row.direction.direction is Direction.DECREASE
    assert {"direction_weak", "bare_number"} <= set(codes(row))


@pytest.mark.parametrize(
    ("head", "years"),
    [
        ("指标 2025年目标值 属性", (None, (2025,))),
        ("指标 “十三五”末 “十四五”目标 属性", (2020, (2025,))),
        ("指标 基期年 目标年 属性", (None, ())),
        ("指标 现状值（2020年） 目标值（2025年） 属性", (2020, (2025,))),
        ("指标 2015年 2020年 2030年 属性", (2015, (2020, 2030))),
        ("指标 2020年（实际） 2025年（目标） 属性", (2020, (2025,))),
        ("指标 2025年 累计 属性", (None, (2025,))),
    ],
)
def test_heads(head: str, years: tuple[int | None, tuple[int, ...]]) -> None:
    values = "  ".join(str(n) for n in range(len(head.split()) - 2))
    table = parse_table(f"{head}\n甲率（%）  {values}  预期性")
    assert (table.base_year, table.target_years) == years
    assert len(table.rows) == 1


def test_the_first_table_with_rows_is_read() -> None:
    text = "指标  2020年  2025年  属性\n\n" + layout("spaces") + "\n" + "某种说明。" * 20
    table = parse_table("某规划\r\n" + text + "\n" + layout("pipes").replace("2025年", "2030年"))
    assert len(table.rows) == 5
    assert "more_tables" in codes(table)
    assert table.title is None
    next_to_it = parse_table(layout("spaces") + "\n" + layout("pipes").replace("2025年", "2030年"))
    assert len(next_to_it.rows) == 5
    assert next_to_it.target_years == (2025,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "没有表格",
        "指标  2020年  2025年  属性",
        "指标  单位  属性\n甲率  %  预期性",
        "指标\n2020年\n2025年\n某某",
        "指标  2020年  2025年  属性\n一段文字\n" * 3,
        "指标" * 2000,
        "指标\n" * 2000,
        "x" * 500_001,
    ],
)
def test_no_table(text: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    assert caught.value.argument == "text"
    assert len(str(caught.value)) < 400


def test_lines_behind_a_table_are_none_of_its() -> None:
    table = parse_table("指标  2020年  2025年  属性\n甲率（%）  1  2  预期性\n" + "联系人  张三\n" * 20)
    assert len(table.rows) == 1
    assert table.groups == ()
    upright = parse_table(
        "指标\n2020年\n2025年\n属性\n甲率\n1\n2\n预期性\n此件公开发布\n2021\n" + "其他\n" * 30
    )
    assert len(upright.rows) == 1
    several = parse_table("指标\t2020年\t2025年\t属性\n甲率\t1\t2\t预期性\n甲\t乙\t丙\n")
    assert several.unread == ((3, "甲"), (3, "乙"), (3, "丙"))


def seconds(text: str) -> float:
    """Return how long a text takes, whatever comes of it."""
    start = time.perf_counter()
    with contextlib.suppress(InvalidInputError):
        parse_table(text)
    return time.perf_counter() - start


@pytest.mark.parametrize(
    "unit",
    [
        "x\n",
        "1\n",
        "名称\n1\n",
        "指标\n2020年\n2025年\n",
        "注：a\n",
        "(\n",
        "甲  1  2  预期性\n",
        "| 1 ",
        "指标\n",
    ],
)
def test_time_is_linear_in_the_length(unit: str) -> None:
    head = "指标\n2020年\n2025年\n属性\n"
    seconds(head + unit * 100)
    short, long = (min(seconds(head + unit * n) for _ in range(2)) for n in (250, 2000))
    assert long < 8 * 4 * short + 0.05


@pytest.mark.parametrize(
    "cell",
    [
        "不断" * 100,
        "持续基本实现" * 33,
        "(" * 200,
        "1,111" * 40,
        "城镇、" * 66,
        "-" * 200,
        "1;" * 100,
        "分别" * 100,
        "[" * 100 + "]" * 100,
        "与" * 200,
    ],
)
def test_no_cell_takes_long(cell: str) -> None:
    start = time.perf_counter()
    parse_target(cell, name=cell, unit=cell)
    parse_baseline(cell)
    assert time.perf_counter() - start < 0.5


def test_what_else_a_row_may_be() -> None:
    nameless = parse_table("指标\n2020年\n2025年\n属性\n甲\n1\n2\n预期性\n3\n4\n约束性\n乙\n5\n6\n预期性")
    assert [row.name for row in nameless.rows] == ["甲", "乙"]
    assert nameless.unread == ((9, "3"), (10, "4"), (11, "约束性"))
    long = parse_table("指标\n2020年\n2025年\n属性\n" + "长" * 300 + "\n1\n2\n预期性").rows[0]
    assert long.name_printed == "长" * 300
    spaced = parse_table("指标 2020年 2025年 属性\n甲 城市1； 农村2 80% / 90% 预期性").rows[0]
    assert (spaced.baseline.raw, spaced.target.raw) == ("城市1； 农村2", "80% / 90%")
    below = parse_table(
        "指标  单位  2020年  2025年  属性\n甲  个  1  2  预期性\n" + "乙" * 210 + "\n丙  个  1  2  预期性"
    )
    assert [row.name for row in below.rows] == ["甲", "丙"]


def test_columns_behind_the_nature() -> None:
    head = "序号\n指标\n2020年\n2025年\n属性\n责任部门\n备注\n"
    table = parse_table(
        head + "1\n甲率\n1\n2\n预期性\n卫健委\n2\n乙率\n3\n4\n预期性\n(3)丙率\n5\n6\n预期性\n教育局\n无"
    )
    assert [row.notes for row in table.rows] == [("卫健委",), (), ("教育局", "无")]
    assert [row.number for row in table.rows] == [1, 2, 3]
    units = parse_table(
        "序号\n指标\n单位\n2020年\n2025年\n1\n(1)甲率\n1/10万\n1\n2\n2\n乙率\n%\n3\n4\n丙率\n套\n5"
    )
    assert [(row.name, row.unit, row.target.raw) for row in units.rows] == [
        ("甲率", "1/10万", "2"),
        ("乙率", "%", "4"),
        ("丙率", "套", "5"),
    ]


def test_a_count_is_stated_once() -> None:
    [one] = parse_table("指标为七项约束性指标\n" + layout("tabs")).stated
    assert (one.count, one.nature) == (7, Nature.BINDING)


def test_cuts_in_signs() -> None:
    assert parse_target("规划期变化率不高于-20%").demand == Change(op="<=", percent=-20)
    assert parse_target("下降等于20%").demand == Change(op="=", percent=-20)
    assert parse_target("年均增长高于8%").demand == AverageGrowth(op=">", rate=8)

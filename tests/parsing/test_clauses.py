"""What a clause of a target cell demands, each with the whole record it is read into."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import about, bare, codes, impossible, target, why, words
from xzplan import Assigned, Bound, Qualitative, Quantified, Relative, parse_target
from xzplan.model.targets import Demand
from xzplan.parsing import ParsedTarget, Span, parse_baseline
from xzplan.parsing.doubts import doubt

BARE = ["bare_number"]
D = Decimal


READ: list[tuple[str, Demand, list[str]]] = [
    # signs, words and tails
    ("≥90", Quantified(of="value", bound=Bound.at_least(90)), []),
    ("≧90", Quantified(of="value", bound=Bound.at_least(90)), []),
    (">=90", Quantified(of="value", bound=Bound.at_least(90)), []),
    ("＞50", Quantified(of="value", bound=Bound.more_than(50)), []),
    ("﹥50", Quantified(of="value", bound=Bound.more_than(50)), []),
    ("＜5.5", Quantified(of="value", bound=Bound.less_than(Decimal("5.5"))), []),
    ("≤10", Quantified(of="value", bound=Bound.at_most(10)), []),
    ("≯10", Quantified(of="value", bound=Bound.at_most(10)), []),
    ("=10", Quantified(of="value", bound=Bound.exactly(10)), []),
    ("90以上", Quantified(of="value", bound=Bound.at_least(90)), []),
    ("90%及以上", Quantified(of="value", bound=Bound.at_least(90)), []),
    ("95（含）以上", Quantified(of="value", bound=Bound.at_least(95)), []),
    ("85%以上（含85%）", Quantified(of="value", bound=Bound.at_least(85)), []),
    ("85以上（含本数）", Quantified(of="value", bound=Bound.at_least(85)), []),
    ("压缩到3个工作日", Quantified(of="value", bound=Bound.at_most(3)), []),
    ("112以下", Quantified(of="value", bound=Bound.at_most(112)), []),
    ("5%以内", Quantified(of="value", bound=Bound.at_most(5)), []),
    ("不低于90", Quantified(of="value", bound=Bound.at_least(90)), []),
    ("不少于3小时", Quantified(of="value", bound=Bound.at_least(3)), []),
    ("不高于7.5", Quantified(of="value", bound=Bound.at_most(Decimal("7.5"))), []),
    ("不超过3%", Quantified(of="value", bound=Bound.at_most(3)), []),
    ("超过60%", Quantified(of="value", bound=Bound.more_than(60)), []),
    ("高于12", Quantified(of="value", bound=Bound.more_than(12)), []),
    ("低于12", Quantified(of="value", bound=Bound.less_than(12)), []),
    ("大于30", Quantified(of="value", bound=Bound.more_than(30)), []),
    ("突破100亿元", Quantified(of="value", bound=Bound.more_than(100)), []),
    ("达到95%", Quantified(of="value", bound=Bound.at_least(95)), []),
    ("提高到50", Quantified(of="value", bound=Bound.at_least(50)), []),
    ("降至10/10万", Quantified(of="value", bound=Bound.at_most(10)), []),
    ("下降到7‰以下", Quantified(of="value", bound=Bound.at_most(7)), []),
    ("控制在20", Quantified(of="value", bound=Bound.at_most(20)), []),
    ("保持在95%以上", Quantified(of="value", bound=Bound.at_least(95)), []),
    (">95以上", Quantified(of="value", bound=Bound.more_than(95)), ["two_signs"]),
    # bare numbers
    ("-20", Quantified(of="value", bound=Bound.at_least(-20)), BARE),
    ("1,234.5", Quantified(of="value", bound=Bound.at_least(Decimal("1234.5"))), BARE),
    ("4,778", Quantified(of="value", bound=Bound.at_least(4778)), BARE),
    ("76·7", Quantified(of="value", bound=Bound.at_least(Decimal("76.7"))), ["odd_point", "bare_number"]),
    ("18/10万", Quantified(of="value", bound=Bound.at_least(18)), BARE),
    ("5.3亿人", Quantified(of="value", bound=Bound.at_least(Decimal("5.3"))), BARE),
    ("１次", Quantified(of="value", bound=Bound.at_least(1)), BARE),
    ("60.6*", Quantified(of="value", bound=Bound.at_least(Decimal("60.6"))), ["bare_number", "footnote"]),
    ("60.6[1]", Quantified(of="value", bound=Bound.at_least(Decimal("60.6"))), ["bare_number", "footnote"]),
    ("参保率95%以上", Quantified(of="value", bound=Bound.at_least(95)), ["labelled"]),
    # about and range
    ("70左右", Quantified(of="value", bound=Bound.about(70)), []),
    ("约95", Quantified(of="value", bound=Bound.about(95)), []),
    ("控制在5%左右", Quantified(of="value", bound=Bound.about(5)), []),
    ("35~40张", Quantified(of="value", bound=Bound.between(35, 40)), []),
    ("35—40张", Quantified(of="value", bound=Bound.between(35, 40)), []),
    ("35至40之间", Quantified(of="value", bound=Bound.between(35, 40)), []),
    ("4.5%—5%", Quantified(of="value", bound=Bound.between(Decimal("4.5"), 5)), []),
    # over the plan
    ("年均增长5%以上", Quantified(of="growth", bound=Bound.at_least(5)), ["percent_of_what"]),
    (
        "6（每年）",
        Quantified(of="mean", bound=Bound.at_least(6)),
        ["bare_number", "every_year", "average_of_what"],
    ),
    ("562（五年累计）", Quantified(of="total", bound=Bound.at_least(562)), BARE),
    ("（五年累计）562", Quantified(of="total", bound=Bound.at_least(562)), BARE),
    ("五年累计562", Quantified(of="total", bound=Bound.at_least(562)), BARE),
    ("[2.5]", Quantified(of="total", bound=Bound.at_least(Decimal("2.5"))), ["bare_number", "total_of_what"]),
    ("〔5500〕以上", Quantified(of="total", bound=Bound.at_least(5500)), ["total_of_what"]),
    ("累计新增5500万人以上", Quantified(of="total", bound=Bound.at_least(5500)), []),
    ("降低20%", Quantified(of="change", bound=Bound.at_most(-20)), ["percent_of_what"]),
    ("较2015年下降30%", Quantified(of="change", bound=Bound.at_most(-30)), ["base_year", "percent_of_what"]),
    (
        "较“十三五”末下降13%",
        Quantified(of="change", bound=Bound.at_most(-13)),
        ["base_year", "percent_of_what"],
    ),
    ("下降不超过20%", Quantified(of="change", bound=Bound.at_least(-20)), ["percent_of_what"]),
    ("增加1.8%", Quantified(of="change", bound=Bound.at_least(Decimal("1.8"))), ["percent_of_what"]),
    # against another statistic, or fixed by somebody
    ("高于GDP增速", Relative(relation="more_than", reference="GDP增速"), []),
    ("不低于全省平均", Relative(relation="at_least", reference="全省平均"), []),
    (
        "年均不低于城乡居民五年内人均消费支出平均增速",
        Relative(relation="at_least", reference="城乡居民五年内人均消费支出平均增速", of="growth"),
        [],
    ),
    ("完成国家任务", Assigned(by="国家", by_en="the State"), []),
    ("控制在国家下达指标以内", Assigned(by="国家", by_en="the State"), []),
    ("待国家下达", Assigned(by="国家", by_en="the State"), []),
    ("省下达指标", Assigned(by="省", by_en="the province"), []),
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
        ("年均提高1.5个百分点", ["change_in_units"]),
        ("每年减少50万人", ["change_in_units"]),
        ("提高5", ["change_in_units"]),
        ("较上年增长5%", ["mean_amount", "percent_of_what"]),
        ("高于全省平均水平2个百分点", ["margin"]),
        ("1:1.25", ["ratio"]),
        ("35-40以上", ["unread"]),
        ("85以上（含80）", ["unread"]),
        ("≥95以下", ["two_signs"]),
        ("40~35", ["impossible"]),
        ("降低100%", ["impossible"]),
        ("2025年", ["unread"]),
        ("〔累计〕1", ["unread"]),
        ("9e999999999", ["unread"]),
        ("三分之一", ["unread"]),
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
    assert cut == Quantified(of="change", bound=Bound.at_most(Decimal("-12.345678901234567890123456789")))


@pytest.mark.parametrize(
    ("cell", "name", "unit", "demand", "doubts"),
    [
        # The name tells which way is better.
        ("12.5", "孕产妇死亡率", None, Quantified(of="value", bound=Bound.at_most(Decimal("12.5"))), BARE),
        (
            "12.5",
            "孕产妇死亡率（1/10万）",
            None,
            Quantified(of="value", bound=Bound.at_most(Decimal("12.5"))),
            BARE,
        ),
        ("达到12", "孕产妇死亡率", None, Quantified(of="value", bound=Bound.at_most(12)), BARE),
        ("55", "护理型床位占比", None, Quantified(of="value", bound=Bound.at_least(55)), BARE),
        ("55", "某项工作", None, Quantified(of="value", bound=Bound.at_least(55)), BARE),
        ("14", "单位GDP能耗降低", "%", Quantified(of="value", bound=Bound.at_least(14)), BARE),
        # The name tells what is counted.
        (
            "〔13.5〕",
            "单位GDP能源消耗降低（%）",
            None,
            Quantified(of="change", bound=Bound.at_most(Decimal("-13.5"))),
            BARE,
        ),
        ("〔18〕", "浓度下降", "％", Quantified(of="change", bound=Bound.at_most(-18)), BARE),
        ("〔30〕", "专利产出增长（%）", None, Quantified(of="change", bound=Bound.at_least(30)), BARE),
        (
            "562",
            "城镇老旧小区改造（个）（五年累计）",
            None,
            Quantified(of="total", bound=Bound.at_least(562)),
            BARE,
        ),
        (
            "5500以上",
            "五年累计城镇新增就业（万人）",
            None,
            Quantified(of="total", bound=Bound.at_least(5500)),
            [],
        ),
        (
            "＞8（年均）",
            "居民人均可支配收入增长(%)",
            None,
            Quantified(of="growth", bound=Bound.more_than(8)),
            [],
        ),
        ("＞8", "居民人均可支配收入年均增长", None, Quantified(of="growth", bound=Bound.more_than(8)), []),
        ("6（年均）", "地区生产总值", "%", Quantified(of="growth", bound=Bound.at_least(6)), BARE),
        ("3（年均）", "能耗降低", "%", Quantified(of="growth", bound=Bound.at_most(-3)), BARE),
        ("降低20%", "单位GDP用水量", None, Quantified(of="change", bound=Bound.at_most(-20)), []),
        ("下降3%（年均）", "单位GDP用水量", None, Quantified(of="growth", bound=Bound.at_most(-3)), []),
        # Units in the name and in the cell.
        (
            "99%",
            "覆盖率",
            "%",
            Quantified(of="value", bound=Bound.at_least(99)),
            ["unit_twice", "bare_number"],
        ),
        (
            "5500万以上",
            "城镇新增就业",
            "万人",
            Quantified(of="value", bound=Bound.at_least(5500)),
            ["unit_twice"],
        ),
        ("18/10万以下", "死亡率", "1/10万", Quantified(of="value", bound=Bound.at_most(18)), ["unit_twice"]),
        (
            "5.3亿人以上",
            "参保人数",
            "万人",
            Quantified(of="value", bound=Bound.at_least(Decimal("5.3"))),
            ["other_unit"],
        ),
        ("112%以下", "死亡率", "1/10万", Quantified(of="value", bound=Bound.at_most(112)), ["other_unit"]),
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
        ("＞1000（年均）", "居民收入增长", "元", "mean_amount"),
    ],
)
def test_what_a_name_leaves_open(cell: str, name: str | None, unit: str | None, doubt: str) -> None:
    found = parse_target(cell, name=name, unit=unit)
    assert found.demand == Qualitative(text=cell)
    assert codes(found) == [doubt]


def test_a_bare_number_says_why() -> None:
    [doubt] = parse_target("12.5", name="孕产妇死亡率").doubts
    assert doubt == bare("at_most", why("name_less", "死亡率"))


def test_words_of_means_and_differences() -> None:
    assert parse_target("各年平均不低于5").demand == Quantified(of="mean", bound=Bound.at_least(5))
    assert parse_target("各年平均5—6").demand == Quantified(of="mean", bound=Bound.between(5, 6))
    assert parse_target("较基期变动不低于+5").demand == Quantified(of="difference", bound=Bound.at_least(5))
    assert parse_target("较基期变动-6—-5").demand == Quantified(of="difference", bound=Bound.between(-6, -5))
    assert parse_target("较基期变动5左右").demand == Quantified(of="difference", bound=Bound.about(5))


def test_a_multiple_of_the_unit_of_a_name() -> None:
    read = parse_target("〔100 万〕", name="新增就业（人）")
    assert (read.demand, read.unit) == (Quantified(of="total", bound=Bound.at_least(100)), "万人")


def test_cuts_in_signs() -> None:
    assert parse_target("规划期变化率不高于-20%").demand == Quantified(of="change", bound=Bound.at_most(-20))
    assert parse_target("下降等于20%").demand == Quantified(of="change", bound=Bound.exactly(-20))
    assert parse_target("年均增长高于8%").demand == Quantified(of="growth", bound=Bound.more_than(8))


@pytest.mark.parametrize(
    ("cell", "of", "unit", "demand"),
    [
        # A rate of events is no share: its change in per cent is a change in per cent.
        *(
            ("提高5%", name, None, Quantified(of="change", bound=Bound.at_least(5)))
            for name in ("死亡率", "发病率", "病死率", "劳动生产率", "增长率")
        ),
        # A level per head has no sum over years, unless the name says that what is new is counted.
        ("〔5〕", "人均新增绿地", "平方米", Quantified(of="total", bound=Bound.at_least(5))),
        ("〔5〕", "人均新建绿地", "平方米", Quantified(of="total", bound=Bound.at_least(5))),
        ("〔5〕", "人均累计阅读", "本", Quantified(of="total", bound=Bound.at_least(5))),
        # Growth and cuts.
        ("5（年均）", "居民收入增长", None, Quantified(of="growth", bound=Bound.at_least(5))),
        ("5（年均）", "能耗强度降低", "%", Quantified(of="growth", bound=Bound.at_most(-5))),
        ("≤5（年均）", "能耗强度降低", "%", Quantified(of="growth", bound=Bound.at_least(-5))),
        ("3（年均）", "能耗下降比例", "%", Quantified(of="growth", bound=Bound.at_most(-3))),
        ("3（年均）", "收入提高比例", "%", Quantified(of="growth", bound=Bound.at_least(3))),
        # An amount per year is no rate.
        ("1000（年均）", "居民收入增长", "元", Qualitative(text="1000（年均）")),
        ("5（年均）", "某项", None, Quantified(of="mean", bound=Bound.at_least(5))),
        ("＞1100（年均）", "城镇新增就业", "万人", Quantified(of="mean", bound=Bound.more_than(1100))),
        ("＜5.5（年均）", "城镇调查失业率", "%", Quantified(of="mean", bound=Bound.less_than(D("5.5")))),
        ("年均5.5%左右", "城镇调查失业率", "%", Quantified(of="mean", bound=Bound.about(D("5.5")))),
        ("每年>95", "参保率", "%", Quantified(of="mean", bound=Bound.more_than(95))),
        ("年均新增3万人", "城镇就业", "万人", Quantified(of="mean", bound=Bound.at_least(3))),
        # A rise or a cut in the units of the row.
        ("〔1〕", "人均预期寿命", "岁", Quantified(of="difference", bound=Bound.at_least(1))),
        ("〔6〕", "婴幼儿入托率提高", "百分点", Quantified(of="difference", bound=Bound.at_least(6))),
        ("6", "婴幼儿入托率提高", "百分点", Quantified(of="difference", bound=Bound.at_least(6))),
        ("〔6〕", "劳动强度降低", "百分点", Quantified(of="difference", bound=Bound.at_most(-6))),
        ("减少5", "用水户数", "户", Quantified(of="difference", bound=Bound.at_most(-5))),
        # Growth.
        ("5—5.5%", "地区生产总值增长", "%", Quantified(of="growth", bound=Bound.at_least(5))),
        ("年均5—5.5%", "单位GDP能耗", "%", Quantified(of="growth", bound=Bound.between(5, D("5.5")))),
        ("年均5—5.5%", "单位GDP能耗下降", "%", Quantified(of="growth", bound=Bound.between(D("-5.5"), -5))),
        ("年均5—5.5%", "某项", "%", Quantified(of="growth", bound=Bound.between(5, D("5.5")))),
        ("年均增长6%—6.5%", "居民收入", None, Quantified(of="growth", bound=Bound.at_least(6))),
        ("8", "居民收入增长", "%", Quantified(of="growth", bound=Bound.at_least(8))),
        ("8", "源储调节能力增长", "%", Quantified(of="value", bound=Bound.at_least(8))),
        # Totals and changes with two figures or about one.
        ("〔25—27万套〕", "保障房", "万套", Quantified(of="total", bound=Bound.between(25, 27))),
        ("〔30〕左右", "保障房", "万套", Quantified(of="total", bound=Bound.about(30))),
        ("下降11%—12%", "能耗", None, Quantified(of="change", bound=Bound.between(-12, -11))),
        # A floor of nought asks for nothing.
        ("0", "专用生产设备数量", "台", Quantified(of="value", bound=Bound.at_most(0))),
        ("零发生", "特别重大事故", None, Quantified(of="value", bound=Bound.at_most(0))),
        # A cut or a rise over the plan without a unit is in per cent.
        ("[13.5]", "单位GDP能耗降低", None, Quantified(of="change", bound=Bound.at_most(D("-13.5")))),
        # Multiples of the base year.
        ("翻一番", "通关能力", None, Quantified(of="change", bound=Bound.at_least(100))),
        ("比2020年翻两番左右", "产值", None, Quantified(of="change", bound=Bound.at_least(300))),
        ("增长1.5倍以上", "产值", None, Quantified(of="change", bound=Bound.at_least(150))),
        ("是2015年的1.5倍", "收入", None, Quantified(of="change", bound=Bound.at_least(50))),
        # Ranks.
        ("进入全国前10名", "综合实力", None, Quantified(of="value", bound=Bound.at_most(10))),
        ("居全省第3位", "综合实力", None, Quantified(of="value", bound=Bound.at_most(3))),
        ("5", "居民收入", "%", Quantified(of="value", bound=Bound.at_least(5))),
    ],
)
def test_what_a_name_makes_of_a_figure(cell: str, of: str, unit: str | None, demand: Demand) -> None:
    assert parse_target(cell, name=of, unit=unit).demand == demand


FLOOR = bare("at_least", why("no_name"))
UNTOLD = bare("at_least", why("name_silent"))
SEVERAL = doubt("several")
UNREAD = doubt("unread")
PERCENT = doubt("percent_of_what")
IN_UNITS = doubt("change_in_units")
AMOUNT = doubt("mean_amount")
DIFFERENCE = doubt("difference")
AVERAGE_OF_WHAT = doubt("average_of_what")
EVERY_YEAR = doubt("every_year")
TOTAL_OF_WHAT = doubt("total_of_what")
POINTS = doubt("points_or_percent")
MARGIN = doubt("margin")
RATIO = doubt("ratio", "1:1")

RECORDS = [
    # signs, words and tails
    target(
        "控制在5.5%以内",
        Quantified(of="value", bound=Bound.at_most(D("5.5"))),
        figures="5.5",
        unit="%",
        lead="控制在",
    ),
    target("不 低于 90", Quantified(of="value", bound=Bound.at_least(90)), figures="90", lead="不 低于"),
    target("达到不低于90", Quantified(of="value", bound=Bound.at_least(90)), figures="90", lead="达到不低于"),
    target(
        "约24.5+",
        Quantified(of="value", bound=Bound.at_least(D("24.5"))),
        about("at_least"),
        figures="24.5",
        approx=True,
    ),
    target(
        "约24.5以下",
        Quantified(of="value", bound=Bound.at_most(D("24.5"))),
        about("at_most"),
        figures="24.5",
        approx=True,
    ),
    target(
        "＞95以上",
        Quantified(of="value", bound=Bound.more_than(95)),
        doubt("two_signs", ">", "以上"),
        figures="95",
    ),
    words("≥95以下", doubt("two_signs", "≥", "以下")),
    target("70上下", Quantified(of="value", bound=Bound.about(70)), figures="70", approx=True),
    target(
        "以乡(镇、 街道)为单位≥90%",
        Quantified(of="value", bound=Bound.at_least(90)),
        figures="90",
        unit="%",
        scope="以乡(镇、 街道)为单位",
    ),
    # bare numbers, units and marks
    target("12.5", Quantified(of="value", bound=Bound.at_least(D("12.5"))), FLOOR, figures="12.5"),
    target("\n12\n", Quantified(of="value", bound=Bound.at_least(12)), FLOOR, figures="12"),
    target("控制在12", Quantified(of="value", bound=Bound.at_most(12)), figures="12", lead="控制在"),
    target(
        "继续保持98", Quantified(of="value", bound=Bound.at_least(98)), FLOOR, figures="98", lead="继续保持"
    ),
    target(
        "76。7",
        Quantified(of="value", bound=Bound.at_least(D("76.7"))),
        doubt("odd_point", "。"),
        FLOOR,
        figures="76.7",
    ),
    target(
        "5.0%。",
        Quantified(of="value", bound=Bound.at_least(D("5.0"))),
        doubt("garbled_unit", "%。"),
        FLOOR,
        figures="5.0",
    ),
    *(
        target(
            f"60.6{mark}",
            Quantified(of="value", bound=Bound.at_least(D("60.6"))),
            FLOOR,
            doubt("footnote", mark),
            figures="60.6",
        )
        for mark in ("*", "[1]", "①")
    ),
    target(
        "9" * 200, Quantified(of="value", bound=Bound.at_least(D("9" * 200))), FLOOR, figures=(D("9" * 200),)
    ),
    target(
        "2025万人", Quantified(of="value", bound=Bound.at_least(2025)), FLOOR, figures="2025", unit="万人"
    ),
    target(
        "10.8年", Quantified(of="value", bound=Bound.at_least(D("10.8"))), FLOOR, figures="10.8", unit="年"
    ),
    # ratios
    words("1:1.25", doubt("ratio", "1:1.25"), figures="1 1.25"),
    target(
        "1：1左右", Quantified(of="value", bound=Bound.about(1)), RATIO, figures="1 1", unit=":1", approx=True
    ),
    target(
        "不低于1:1",
        Quantified(of="value", bound=Bound.at_least(1)),
        RATIO,
        figures="1 1",
        unit=":1",
        lead="不低于",
    ),
    target("1:1", Quantified(of="value", bound=Bound.at_least(1)), RATIO, FLOOR, figures="1 1", unit=":1"),
    target(
        "≥1:1以上",
        Quantified(of="value", bound=Bound.at_least(1)),
        RATIO,
        doubt("two_signs", "≥", "以上"),
        figures="1 1",
        unit=":1",
    ),
    # ranges
    target("35~40张以内", Quantified(of="value", bound=Bound.between(35, 40)), figures="35 40", unit="张"),
    target("35~40之内", Quantified(of="value", bound=Bound.between(35, 40)), figures="35 40"),
    target(
        "控制在35~40左右",
        Quantified(of="value", bound=Bound.between(35, 40)),
        figures="35 40",
        lead="控制在",
        approx=True,
    ),
    target("35~40上下", Quantified(of="value", bound=Bound.between(35, 40)), figures="35 40", approx=True),
    target(
        "3。5~4·5",
        Quantified(of="value", bound=Bound.between(D("3.5"), D("4.5"))),
        doubt("odd_point", "。"),
        doubt("odd_point", "·"),
        figures="3.5 4.5",
    ),
    words("35-40以上", UNREAD, figures="35 40"),
    target(
        "35-40（年均）",
        Quantified(of="growth", bound=Bound.between(35, 40)),
        AVERAGE_OF_WHAT,
        figures="35 40",
        measure=Span.AVERAGE,
    ),
    words("40~35", impossible("low end 40 above high end 35")),
    # over the plan
    target(
        "＞8（年均）",
        Quantified(of="growth", bound=Bound.more_than(8)),
        AVERAGE_OF_WHAT,
        figures="8",
        measure=Span.AVERAGE,
    ),
    target(
        "6%（每年）",
        Quantified(of="mean", bound=Bound.at_least(6)),
        FLOOR,
        EVERY_YEAR,
        AVERAGE_OF_WHAT,
        figures="6",
        unit="%",
        measure=Span.YEARLY,
    ),
    target(
        "年均6岁",
        Quantified(of="mean", bound=Bound.at_least(6)),
        FLOOR,
        figures="6",
        unit="岁",
        measure=Span.AVERAGE,
    ),
    target(
        "6%左右（年均）",
        Quantified(of="growth", bound=Bound.about(6)),
        AVERAGE_OF_WHAT,
        figures="6",
        unit="%",
        measure=Span.AVERAGE,
        approx=True,
    ),
    target(
        "年均6岁左右",
        Quantified(of="mean", bound=Bound.about(6)),
        figures="6",
        unit="岁",
        measure=Span.AVERAGE,
        approx=True,
    ),
    target(
        "每年降0.5%",
        Quantified(of="growth", bound=Bound.at_most(D("-0.5"))),
        EVERY_YEAR,
        PERCENT,
        figures="0.5",
        unit="%",
        measure=Span.YEARLY,
        lead="降",
    ),
    *(
        target(
            f"{every}增长6%",
            Quantified(of="growth", bound=Bound.at_least(6)),
            EVERY_YEAR,
            PERCENT,
            figures="6",
            unit="%",
            measure=Span.YEARLY,
            lead="增长",
        )
        for every in ("每年", "逐年")
    ),
    target(
        "年均增长6%左右",
        Quantified(of="growth", bound=Bound.about(6)),
        PERCENT,
        figures="6",
        unit="%",
        measure=Span.AVERAGE,
        lead="增长",
        approx=True,
    ),
    target(
        "降低6%左右",
        Quantified(of="change", bound=Bound.at_most(-6)),
        about("at_most"),
        PERCENT,
        figures="6",
        unit="%",
        lead="降低",
        approx=True,
    ),
    target(
        "〔13.5〕",
        Quantified(of="total", bound=Bound.at_least(D("13.5"))),
        FLOOR,
        TOTAL_OF_WHAT,
        figures="13.5",
        measure=Span.BRACKET,
    ),
    target(
        "不低于〔13.5〕",
        Quantified(of="total", bound=Bound.at_least(D("13.5"))),
        TOTAL_OF_WHAT,
        figures="13.5",
        measure=Span.BRACKET,
        lead="不低于",
    ),
    target(
        "＞8〔年均〕",
        Quantified(of="growth", bound=Bound.more_than(8)),
        AVERAGE_OF_WHAT,
        figures="8",
        measure=Span.AVERAGE,
    ),
    target(
        "8（年均）以上",
        Quantified(of="growth", bound=Bound.at_least(8)),
        AVERAGE_OF_WHAT,
        figures="8",
        measure=Span.AVERAGE,
        remarks=("年均",),
    ),
    words("每年累计增长8%", UNREAD),
    target(
        "累计新增0.5万人",
        Quantified(of="total", bound=Bound.at_least(D("0.5"))),
        figures="0.5",
        unit="万人",
        measure=Span.TOTAL,
        lead="新增",
    ),
    target(
        "增长达到5%",
        Quantified(of="change", bound=Bound.at_least(5)),
        PERCENT,
        figures="5",
        unit="%",
        lead="增长",
    ),
    target(
        "累计 新增5500万人以上",
        Quantified(of="total", bound=Bound.at_least(5500)),
        figures="5500",
        unit="万人",
        measure=Span.TOTAL,
        lead="新增",
    ),
    target(
        "累计减少50万人",
        Quantified(of="difference", bound=Bound.at_most(-50)),
        DIFFERENCE,
        figures="50",
        unit="万人",
        measure=Span.TOTAL,
        lead="减少",
    ),
    target(
        "累计提高5个百分点",
        Quantified(of="difference", bound=Bound.at_least(5)),
        figures="5",
        unit="个百分点",
        measure=Span.TOTAL,
        lead="提高",
    ),
    target(
        "累计提高5", Qualitative(text="累计提高5"), IN_UNITS, figures="5", measure=Span.TOTAL, lead="提高"
    ),
    target(
        "提高1岁左右",
        Quantified(of="difference", bound=Bound.at_least(1)),
        about("at_least"),
        DIFFERENCE,
        figures="1",
        unit="岁",
        lead="提高",
        approx=True,
    ),
    target(
        "较2015年下降 30。5%",
        Quantified(of="change", bound=Bound.at_most(D("-30.5"))),
        doubt("odd_point", "。"),
        doubt("base_year", "2015"),
        PERCENT,
        figures="30.5",
        unit="%",
        lead="下降",
        base_year=2015,
    ),
    target(
        "较“十三五”末下降不超过13%",
        Quantified(of="change", bound=Bound.at_least(-13)),
        doubt("base_year", "2020"),
        PERCENT,
        figures="13",
        unit="%",
        lead="下降",
        base_year=2020,
    ),
    *(
        target(
            f"下降{sign}20%",
            Quantified(of="change", bound=bound),
            PERCENT,
            figures="20",
            unit="%",
            lead="下降",
        )
        for sign, bound in (
            ("高于", Bound.less_than(-20)),
            ("低于", Bound.more_than(-20)),
            ("不低于", Bound.at_most(-20)),
            ("等于", Bound.exactly(-20)),
        )
    ),
    target("较上年增长5%", Qualitative(text="较上年增长5%"), AMOUNT, figures="5", unit="%", lead="增长"),
    words("降低100%", impossible("-100: a cut is less than 100%")),
    target(
        "规划期变化率不高于-20。5%",
        Quantified(of="change", bound=Bound.at_most(D("-20.5"))),
        doubt("odd_point", "。"),
        figures="-20.5",
        unit="%",
        lead="不高于",
    ),
    target(
        "由0.45增加到0.5",
        Quantified(of="value", bound=Bound.at_least(D("0.5"))),
        figures="0.45 0.5",
        lead="增加到",
    ),
    target(
        "由100增加到120（五年累计）",
        Quantified(of="value", bound=Bound.at_least(120)),
        figures="100 120",
        measure=Span.TOTAL,
        lead="增加到",
    ),
    target(
        "从2020年的18%下降到12%以下",
        Quantified(of="value", bound=Bound.at_most(12)),
        figures="18 12",
        unit="%",
        lead="下降到",
        base_year=2020,
    ),
    # against another statistic, or fixed by somebody
    target("高于GDP 增速", Relative(relation="more_than", reference="GDP 增速"), lead="高于"),
    target("不低于2020年水平", Relative(relation="at_least", reference="2020年水平"), lead="不低于"),
    target("不低于2020年", Relative(relation="at_least", reference="2020年"), lead="不低于"),
    words("2020年", UNREAD),
    # ranks, none, and multiples of the base year
    *(
        target(
            cell,
            Quantified(of="value", bound=Bound.at_most(int(figure))),
            doubt("rank", cell),
            figures=figure,
            unit="位",
        )
        for cell, figure in (("进入前十", "10"), ("居 全省第3位", "3"), ("位列全国前20名", "20"))
    ),
    target("零发生", Quantified(of="value", bound=Bound.at_most(0)), doubt("numerals")),
    *(
        target(cell, Quantified(of="change", bound=Bound.at_least(D(percent))), doubt("multiple", percent))
        for cell, percent in (
            ("翻一番", "100"),
            ("翻3番", "700"),
            ("翻九番", "51100"),
            ("增长1.5倍以上", "150"),
            ("扩大2.255倍", "225.5"),
            ("是原来的1.5倍", "50"),
        )
    ),
    target(
        "比2020年翻两番左右",
        Quantified(of="change", bound=Bound.at_least(300)),
        doubt("base_year", "2020"),
        about("at_least"),
        doubt("multiple", "300"),
        approx=True,
        base_year=2020,
    ),
    target(
        "较“十三五”末增长1倍",
        Quantified(of="change", bound=Bound.at_least(100)),
        doubt("base_year", "2020"),
        doubt("multiple", "100"),
        base_year=2020,
    ),
    target(
        "是2015年的1.5倍以上",
        Quantified(of="change", bound=Bound.at_least(50)),
        doubt("base_year", "2015"),
        doubt("multiple", "50"),
        base_year=2015,
    ),
    # demands in our words
    target(
        "较基期变动不低于+5岁",
        Quantified(of="difference", bound=Bound.at_least(5)),
        figures="5",
        unit="岁",
        lead="不低于",
    ),
    target(
        "较基期变动5左右",
        Quantified(of="difference", bound=Bound.about(5)),
        figures="5",
        approx=True,
    ),
    target(
        "较基期变动-6。5~-5岁",
        Quantified(of="difference", bound=Bound.between(D("-6.5"), -5)),
        doubt("odd_point", "。"),
        figures="-6.5 -5",
        unit="岁",
    ),
    # what is done, and words that are no unit
    target(
        "年均新增就业4万人左右",
        Quantified(of="mean", bound=Bound.about(4)),
        figures="4",
        unit="万人",
        measure=Span.AVERAGE,
        approx=True,
    ),
    target(
        "每年 募 集1500个以上",
        Quantified(of="mean", bound=Bound.at_least(1500)),
        EVERY_YEAR,
        doubt("labelled", "募 集"),
        figures="1500",
        unit="个",
        measure=Span.YEARLY,
    ),
    target(
        "到2030年≥5某 箱",
        Quantified(of="value", bound=Bound.at_least(5)),
        doubt("unit_unknown", "某 箱"),
        figures="5",
        unit="某 箱",
        year=2030,
    ),
    target(
        "预计70%以上的 县",
        Quantified(of="value", bound=Bound.at_least(70)),
        doubt("remark", "的 县"),
        doubt("estimate"),
        figures="70",
        unit="%",
        scope="的 县",
    ),
    target("between 5 and 6", Quantified(of="value", bound=Bound.between(5, 6)), figures="5 6"),
    target("达到全省平均水平", Relative(relation="at_least", reference="全省平均水平")),
    target("与上年持平", Relative(relation="exactly", reference="上年")),
    target(
        "与GDP增长基本同步",
        Relative(relation="exactly", reference="GDP增长"),
        doubt("equal_about", "基本"),
        approx=True,
    ),
    target(
        "年均不低于消费支出增速",
        Relative(relation="at_least", reference="消费支出增速", of="growth"),
        measure=Span.AVERAGE,
        lead="不低于",
    ),
    target(
        "不低于消费支出增速（年均）",
        Relative(relation="at_least", reference="消费支出增速", of="growth"),
        measure=Span.AVERAGE,
        lead="不低于",
    ),
    words("高于全省平均水平2个百分点", MARGIN),
    *(
        target(f"不低于{of}", Relative(relation="at_least", reference=of), lead="不低于")
        for of in ("省", "GDP", "gdp", "X指数")
    ),
    words("不低于全省平均水平2", UNREAD),
    target(
        "不低于城市6.2%，农村8.2%",
        Qualitative(text="不低于城市6.2%，农村8.2%"),
        SEVERAL,
        MARGIN,
        FLOOR,
        figures="8.2",
        parts=(
            words("不低于城市6.2%", MARGIN),
            target(
                "农村8.2%",
                Quantified(of="value", bound=Bound.at_least(D("8.2"))),
                FLOOR,
                figures="8.2",
                unit="%",
                label="农村",
            ),
        ),
    ),
    words("不低于%", UNREAD),
    target("完成国家确定目标", Assigned(by="国家", by_en="the State")),
    target("完成省下达任务", Assigned(by="省", by_en="the province")),
    target("完成市下达任务", Assigned(by="市", by_en="the city")),
    target("完成上级下达任务", Assigned(by="上级", by_en="the higher authority")),
    target("完成国家和省下达任务", Assigned(by="国家和省", by_en="the State and the province")),
    target("以省级下达为准", Assigned(by="省级")),
    target("完成考核目标", Assigned(by=""), doubt("assigner_not_printed")),
]


@pytest.mark.parametrize("record", RECORDS, ids=[record.raw for record in RECORDS])
def test_whole_record_of_a_clause(record: ParsedTarget) -> None:
    assert parse_target(record.raw) == record


DEATHS = bare("at_most", why("name_less", "死亡率"))
CUT = bare("at_least", why("name_cut", "降低"))


@pytest.mark.parametrize(
    ("name", "unit", "record"),
    [
        (
            "孕产妇死亡率（1/10万）",
            None,
            target("12.5", Quantified(of="value", bound=Bound.at_most(D("12.5"))), DEATHS, figures="12.5"),
        ),
        (
            "孕产妇死亡率",
            "1/10万",
            target(
                "达到18/10万",
                Quantified(of="value", bound=Bound.at_most(18)),
                doubt("unit_twice", "/10万"),
                DEATHS,
                figures="18",
                unit="/10万",
                lead="达到",
            ),
        ),
        (
            "护理型床位占比",
            None,
            target(
                "55",
                Quantified(of="value", bound=Bound.at_least(55)),
                bare("at_least", why("name_more", "床位占比")),
                figures="55",
            ),
        ),
        (
            "某项工作",
            None,
            target("55", Quantified(of="value", bound=Bound.at_least(55)), UNTOLD, figures="55"),
        ),
        (
            "单位GDP能耗降低",
            "%",
            target("14", Quantified(of="value", bound=Bound.at_least(14)), CUT, figures="14"),
        ),
        (
            "单位GDP能源消耗降低（%）",
            None,
            target(
                "〔13.5〕",
                Quantified(of="change", bound=Bound.at_most(D("-13.5"))),
                CUT,
                figures="13.5",
                measure=Span.BRACKET,
            ),
        ),
        (
            "参保人数",
            "万人",
            target(
                "5.3亿人以上",
                Quantified(of="value", bound=Bound.at_least(D("5.3"))),
                doubt("other_unit", "亿人", "万人"),
                figures="5.3",
                unit="亿人",
            ),
        ),
        (
            "城镇新增就业",
            "万人",
            target(
                "累计新增5500万人",
                Quantified(of="total", bound=Bound.at_least(5500)),
                doubt("unit_twice", "万人"),
                figures="5500",
                unit="万人",
                measure=Span.TOTAL,
                lead="新增",
            ),
        ),
        (
            "就诊",
            "人次",
            target(
                "5人以上",
                Quantified(of="value", bound=Bound.at_least(5)),
                doubt("other_unit", "人", "人次"),
                figures="5",
                unit="人",
            ),
        ),
        (
            "浓度",
            "微克 / 立方米",
            target(
                "35微克/立方米以下",
                Quantified(of="value", bound=Bound.at_most(35)),
                doubt("unit_twice", "微克/立方米"),
                figures="35",
                unit="微克/立方米",
            ),
        ),
        (
            "单位GDP用水量",
            "%",
            target(
                "降低20%",
                Quantified(of="change", bound=Bound.at_most(-20)),
                figures="20",
                unit="%",
                lead="降低",
            ),
        ),
        (
            "森林覆盖率",
            "％",
            target("增加1.8%", Qualitative(text="增加1.8%"), POINTS, figures="1.8", unit="%", lead="增加"),
        ),
        (
            "森林覆盖率",
            "%",
            target(
                "提高2个百分点左右",
                Quantified(of="difference", bound=Bound.at_least(2)),
                about("at_least"),
                figures="2",
                unit="个百分点",
                lead="提高",
                approx=True,
            ),
        ),
        (
            "人均预期寿命（岁）",
            None,
            target(
                "〔1〕",
                Quantified(of="difference", bound=Bound.at_least(1)),
                bare("at_least", why("name_more", "寿命")),
                DIFFERENCE,
                figures="1",
                measure=Span.BRACKET,
            ),
        ),
        (
            "某项",
            "%",
            target(
                "〔18〕",
                Qualitative(text="〔18〕"),
                doubt("change_unsigned"),
                figures="18",
                measure=Span.BRACKET,
            ),
        ),
        (
            "城镇老旧小区改造（个）（五年累计）",
            None,
            target(
                "562",
                Quantified(of="total", bound=Bound.at_least(562)),
                bare("at_least", why("name_more", "改造")),
                figures="562",
                measure=Span.TOTAL,
            ),
        ),
    ],
)
def test_whole_record_under_a_name(name: str, unit: str | None, record: ParsedTarget) -> None:
    assert parse_target(record.raw, name=name, unit=unit) == record


@pytest.mark.parametrize("figure", ["5", "-3", "0.00"])
def test_a_change_about_a_figure_in_our_words(figure: str) -> None:
    demand = Quantified(of="change", bound=Bound.about(Decimal(figure)))
    assert parse_target(demand.words.zh).demand == demand


@pytest.mark.parametrize(
    ("cell", "name", "of", "bound", "notes"),
    [
        ("年均新增就业4万人左右", "城镇新增就业（万人）", "mean", Bound.about(Decimal(4)), ["unit_twice"]),
        (
            "每年募集1500个以上",
            "就业见习岗位（个）",
            "mean",
            Bound.at_least(Decimal(1500)),
            ["every_year", "labelled", "unit_twice"],
        ),
        ("年均巡查不少于12次", None, "mean", Bound.at_least(Decimal(12)), ["labelled"]),
    ],
)
def test_what_is_done_each_year(cell: str, name: str | None, of: str, bound: Bound, notes: list[str]) -> None:
    read = parse_target(cell, name=name)
    assert read.demand == Quantified(of=of, bound=bound)
    assert sorted(one.code for one in read.doubts) == sorted(notes)


@pytest.mark.parametrize("cell", ["每年累计增长8%", "年均参保人数占5%", "每年募集若干", "退出全国后20"])
def test_what_is_no_doing_of_each_year(cell: str) -> None:
    assert isinstance(parse_target(cell).demand, Qualitative)


@pytest.mark.parametrize(
    ("cell", "name", "bound"),
    [
        ("at least 65", None, Bound.at_least(Decimal(65))),
        ("Over 600", None, Bound.more_than(Decimal(600))),
        ("no more than 5.5%", None, Bound.at_most(Decimal("5.5"))),
        ("about 15", None, Bound.about(Decimal(15))),
        ("达到并保持在88%以上", "普惠性幼儿园覆盖率", Bound.at_least(Decimal(88))),
        ("位列全省第3", "综合排名", Bound.at_most(Decimal(3))),
    ],
)
def test_more_signs_and_ranks(cell: str, name: str | None, bound: Bound) -> None:
    assert parse_target(cell, name=name).demand.bound == bound

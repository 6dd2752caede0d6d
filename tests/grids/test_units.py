"""Units: exact factors, and none where there is none."""

from __future__ import annotations

from fractions import Fraction

import pytest

import xzplan
from xzplan.grids.units import COUNTERS, factor, is_unit, measured_in, multiple_in
from xzplan.model.units import Unit


@pytest.mark.parametrize(
    ("number", "text", "expected"),
    [
        (18, "%", 1),
        (18, "percent", 1),
        (18, "‰", Fraction(1, 10)),
        (2, "%", 10),
        (1, "%", 1000),
        (1, "/10万", 1),
        (7, "人次", Fraction(1, 10_000)),
        (7, "万人次", 1),
        (7, "千人次", Fraction(1, 10)),
        (7, "万", 1),
        (20, "万个", 10_000),
        (20, "万", 10_000),
        (15, "张/千人", 1),
        (15, "床", 1),
        (15, "张/万人", None),
        (25, "m2", 1),
        (25, "平方米/万人", 1),
        (28, "平方米/人", 1),
        (14, "周岁", 1),
        (26, "人次/人", 1),
        (18, "个百分点", None),
        (18, "元", None),
        (18, "瓩", None),
        (12, "元", None),
        (18, "万", None),
    ],
)
def test_factors(plan: xzplan.Plan, number: int, text: str, expected: Fraction | None) -> None:
    assert factor(text, plan.indicators[number].unit) == expected


def test_a_unit_of_the_plan_that_is_not_known() -> None:
    unit = Unit(id="flops", kind="level", zh="千亿次浮点", en="flops")
    assert factor("千亿次浮点", unit) == 1
    assert factor("元", unit) is None


def test_units_as_such() -> None:
    assert is_unit("万人次")
    assert is_unit("张/千人")
    assert is_unit("㎡/人")
    assert not is_unit("公办")


RATIOS = {
    **dict.fromkeys(("%", "百分比", "百分数"), 100),
    **dict.fromkeys(("‰", "千分比"), 1000),
    **dict.fromkeys(("‱", "1/万"), 10_000),
    **dict.fromkeys(("1/10万", "/10万", "1/十万", "/十万", "十万分之一", "10万分之一", "1/100000"), 100_000),
}


@pytest.mark.parametrize(("text", "parts"), RATIOS.items())
def test_units_of_shares(text: str, parts: int) -> None:
    assert measured_in(text) == ("ratio", Fraction(1, parts))


def test_points_are_no_shares() -> None:
    assert measured_in("百分点") == measured_in("个百分点") == ("point", Fraction(1))


OTHER_WORDS = {
    **dict.fromkeys(("㎡", "m2", "m²", "平米"), "平方米"),
    **dict.fromkeys(("张床", "床"), "张"),
    "周岁": "岁",
    "名": "人",
    "人次/人": "总服务人数/馆员规模",
    "元/人": "元",
}


@pytest.mark.parametrize(("text", "unit"), OTHER_WORDS.items())
def test_other_words_for_a_unit(text: str, unit: str) -> None:
    assert measured_in(text) == measured_in(unit) == (unit, Fraction(1))


MULTIPLES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}


@pytest.mark.parametrize(("text", "times"), MULTIPLES.items())
def test_multiples(text: str, times: int) -> None:
    assert measured_in(text) == ("", Fraction(times))
    assert measured_in(f"{text} 家") == ("家", Fraction(times))
    assert measured_in(f"{text}名") == ("人", Fraction(times))


@pytest.mark.parametrize(
    "words",
    [
        "人次 人日 人年 人 户次 户 件 个 张 所 家 项 台 套 座 处 条 辆 艘 位 次 岁 只 头 株 支 片 间 栋 村 社区 对 份 门",
        "例 起 宗 卷 种 班 块 枚 尾 羽 匹 列 口 辆次 架次 车次 标箱 标准箱 箱 桶 集 首 幅 篇 届 车 标准件 学位 托位 册 本 部 场",
        "年 个月 天 日 个工作日 工作日 小时 分钟 分 学时 课时 工日 倍 度 美元 元",
        "吨标准煤 吨标煤 吨 千克 公斤 克 毫克 微克 标准煤 斤 吨公里 人公里 吨二氧化碳当量 吨二氧化碳 μg ug mg kg",
        "平方公里 平方千米 平方米 立方米 公里 千米 米 公顷 亩 升 km m³ m3 千瓦时 千瓦 兆瓦 瓦 GW MW kW kWh TWh",
        "PFLOPS EFLOPS TFLOPS TB PB EB Mbps Gbps 人/年 总服务人数/馆员规模",
    ],
)
def test_counters_of_offices(words: str) -> None:
    assert [measured_in(word) for word in words.split()] == [(word, Fraction(1)) for word in words.split()]


def test_counters_that_stand_for_another_are_counters_too() -> None:
    assert {"名", "床", "㎡", "m2", "m²"} <= set(COUNTERS)  # 300名 in a cell of a plan


@pytest.mark.parametrize(
    ("suffix", "denominators"),
    [
        ("per_1000", ("/千人", "/1000人", "/千人口", "/千常住人口")),
        ("per_10_000", ("/万人", "/10000人", "/万人口")),
        ("per_person", ("/人",)),
    ],
)
def test_denominators_that_the_plan_leaves_to_the_name(suffix: str, denominators: tuple[str, ...]) -> None:
    unit = Unit(id=f"beds_{suffix}", kind="density", zh="张", en="beds")
    assert {factor(f"张 {denominator}", unit) for denominator in denominators} == {Fraction(1)}
    assert factor("张/所", unit) is None


def test_a_unit_over_another() -> None:
    assert measured_in("名/班") == ("人/班", Fraction(1))
    assert measured_in("名/名") == ("人/名", Fraction(1))
    assert measured_in("瓩/班") is None
    assert measured_in("万瓩") is None


def test_the_names_of_the_unit_itself() -> None:
    unit = Unit(id="zb_level", kind="level", zh="综合分", en="points of the survey")
    for text in ("zb_level", "综合分", "Points of the survey"):
        assert factor(text, unit) == 1
    assert factor("万", unit) is None


def test_a_bare_multiple_multiplies_the_unit_of_the_plan() -> None:
    unit = Unit(id="visits", kind="count", zh="千人次", en="thousand visits")
    assert factor("万", unit) == 10
    assert factor("人次", unit) == Fraction(1, 1000)
    assert factor("人", unit) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("3.85万人次", 10_000),
        ("3,850 万", 10_000),
        ("约3(百万)", 10**6),
        ("3[千人]", 1000),
        ("3十万", 100_000),
        ("3亿", 10**8),
        ("12.5/10万", 1),
        ("3人次", 1),
        ("3", 1),
        ("万", 1),
        ("", 1),
    ],
)
def test_the_multiple_behind_a_figure(text: str, times: int) -> None:
    assert multiple_in(text) == times


def test_a_permille_that_was_copied_badly_is_no_unit_of_the_plan() -> None:
    plan = xzplan.load_plan()
    assert factor("%。", plan.indicators[18].unit) is None
    assert factor("%。", plan.indicators[2].unit) is None


@pytest.mark.parametrize(
    "text",
    ["", "瓩", "1/1万", "十分之一", "点", "千万瓩", "/", "/人", "瓩/人", "/千人", "万/", "%%", "个百分"],
)
def test_what_is_no_unit(text: str) -> None:
    assert measured_in(text) is None
    assert not is_unit(text)


@pytest.mark.parametrize(
    ("text", "unit", "times"),
    [
        ("千万人", "人", 10**7),
        ("百万元", "元", 10**6),
        ("十万人次", "人次", 10**5),
        ("亿元", "元", 10**8),
        ("十张床", "张", 10),
        ("百平米", "平方米", 100),
        ("千㎡", "平方米", 1000),
        ("千米", "千米", 1),
        ("千克", "千克", 1),
        ("千瓦时", "千瓦时", 1),
        ("千千瓦时", "千瓦时", 1000),
        ("千公里", "公里", 1000),
        ("万 人 次", "人次", 10**4),
        ("万周岁", "岁", 10**4),
        ("人/年", "人/年", 1),
        ("万人/年", "人/年", 10**4),
        ("万人次/人", "总服务人数/馆员规模", 10**4),
        ("名/万人", "人/万人", 1),
        ("㎡/人/年", "平方米/人/年", 1),
        ("床/所", "张/所", 1),
    ],
)
def test_a_unit_and_its_size(text: str, unit: str, times: int) -> None:
    assert measured_in(text) == (unit, Fraction(times))


def test_a_multiple_of_what_is_no_counter_is_none() -> None:
    for text in ("万%", "千‰", "万个百分点", "万万人", "万/人"):
        assert measured_in(text) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("3十人", 10),
        ("3百人", 100),
        ("3千人", 1000),
        ("3万人", 10_000),
        ("3十万人", 100_000),
        ("3百万人", 10**6),
        ("3千万人", 10**7),
        ("3亿人", 10**8),
        ("约 3.8 (万人次)", 10_000),
        ("3[亿元]", 10**8),
        ("1,234.5,万", 10_000),
        ("3((万", 1),
        ("3 人万", 1),
        ("3.万", 10_000),
        ("3-4万", 1),
        (".万", 1),
        ("十万", 1),
        ("共十3百", 100),
    ],
)
def test_multiples_behind_figures(text: str, times: int) -> None:
    assert multiple_in(text) == times


def unit_of(key: str, kind: str, zh: str) -> Unit:
    return Unit(id=key, kind=kind, zh=zh, en="its name")


def test_a_factor_needs_one_dimension_on_both_sides() -> None:
    visits = unit_of("visits", "count", "万人次")
    assert factor("人次", visits) == Fraction(1, 10_000)
    assert factor("亿人次", visits) == 10_000
    assert factor("", visits) is None
    assert factor("户", visits) is None
    assert factor("瓩", visits) is None
    assert factor("亿", visits) == 10_000
    people = unit_of("people", "count", "人")
    assert factor("亿", people) == 10**8
    assert factor("名", people) == 1
    rate = unit_of("rate", "ratio", "‰")
    assert factor("%", rate) == 10
    assert factor("1/10万", rate) == Fraction(1, 100)
    assert factor("‱", rate) == Fraction(1, 10)
    assert factor("百分点", rate) is None
    assert factor("千", rate) is None
    unknown = unit_of("odd", "count", "瓩")
    assert factor("万", unknown) is None
    assert factor("人", unknown) is None
    level = unit_of("level", "level", "人")
    assert factor("万", level) is None
    assert factor("万人", level) == 10_000


def test_a_unit_that_is_copied_badly_is_none_even_of_its_own_name() -> None:
    unit = unit_of("garbled", "ratio", "%。")
    for text in ("%。", "a%。b"):
        assert factor(text, unit) is None
    assert factor("%", unit_of("percent", "ratio", "%")) == 1


def test_the_name_of_a_unit_however_it_is_written() -> None:
    unit = Unit(id="beds_per_1000", kind="density", zh="张", en="beds per 1,000")
    for text in ("beds_per_1000", "BEDS_PER_1000", "张", "Beds per 1,000"):
        assert factor(text, unit) == 1


@pytest.mark.parametrize(
    ("suffix", "others"),
    [
        ("per_1000", ("/万人", "/10000人", "/万人口", "/人", "/千户")),
        ("per_10_000", ("/千人", "/1000人", "/千人口", "/千常住人口", "/人")),
        ("per_person", ("/千人", "/万人", "/户")),
        ("per_year", ("/千人", "/万人", "/人")),
    ],
)
def test_denominators_of_another_unit(suffix: str, others: tuple[str, ...]) -> None:
    unit = unit_of(f"beds_{suffix}", "density", "张")
    for denominator in others:
        assert factor(f"张{denominator}", unit) is None


def test_a_denominator_behind_a_multiple() -> None:
    assert factor("万张/千人", unit_of("beds_per_1000", "density", "张")) == 10_000
    assert factor("张/千人", unit_of("per_1000_beds", "density", "张")) is None

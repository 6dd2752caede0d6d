"""Whose values a text says they are: every name, word and edge of the patterns; what is expected was worked out by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from xzplan.model.areas import Area
from xzplan.observations.areas import BEYOND, OWN, InTitle, KnownAreas, is_sum, speaks_of_parts

CITIES = {
    "太原": "Taiyuan",
    "大同": "Datong",
    "阳泉": "Yangquan",
    "长治": "Changzhi",
    "晋城": "Jincheng",
    "朔州": "Shuozhou",
    "晋中": "Jinzhong",
    "运城": "Yuncheng",
    "临汾": "Linfen",
    "吕梁": "Lüliang",
}
PROVINCES = (
    "北京市 天津市 上海市 重庆市 山西省 河北省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 "
    "广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省"
)
REGIONS = {
    "内蒙古": "内蒙古自治区",
    "广西": "广西壮族自治区",
    "西藏": "西藏自治区",
    "宁夏": "宁夏回族自治区",
    "新疆": "新疆维吾尔自治区",
}
FILLED = ("填报", "报送", "上报", "编制", "制表", "统计")
KINDS = ("单位", "部门", "地区", "区域")
MIXED = InTitle(area=None, is_mixed=True, may_name_another=False)
ANOTHER = InTitle(area=None, is_mixed=False, may_name_another=True)
NOTHING = InTitle(area=None, is_mixed=False, may_name_another=False)


@pytest.fixture(scope="module")
def areas() -> KnownAreas:
    return KnownAreas(xzplan.load_plan(), None)


def of(area: str | None) -> InTitle:
    return InTitle(area=area, is_mixed=False, may_name_another=False)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("忻府区", "忻府区"),
        ("忻府", "忻府区"),
        ("代县", "代县"),
        ("代", None),  # one sign alone is no name
        ("原平", "原平市"),
        ("140902", "忻府区"),
        ("140902000000", "忻府区"),
        ("140902.0", "忻府区"),
        ("140902.00", None),
        ("14090200000", None),
        ("1409020000000", None),
        ("140900000000", OWN),
        ("忻州", OWN),
        ("全市", OWN),
        ("全县", None),
        ("忻州市岢岚县", "岢岚县"),
        ("忻州市岢岚", "岢岚县"),
        ("忻州岢岚县", None),
        ("太原市岢岚县", None),
        ("山西省岢岚县", "岢岚县"),
        ("山西省忻州市岢岚县", "岢岚县"),
        ("山西岢岚县", None),
        ("山西省", None),
        ("其中：忻府区", "忻府区"),
        ("其中忻府区", "忻府区"),
        *((f"{mark}忻府区", "忻府区") for mark in ("#", "▲", "●", "·", "•", "##", "#●")),
        ("*忻府区", None),
        (" 忻 府 区 ", "忻府区"),
        *((f"忻府区{sign}", "忻府区") for sign in (":", "：", "(", ")", "（", "）")),
        ("（忻府区）", "忻府区"),
        ("忻府区,", None),
        ("郑州市", None),
        ("", None),
    ],
)
def test_names_of_areas(areas: KnownAreas, text: str, area: str | None) -> None:
    assert areas.find(text) == area
    assert areas.find(text) == area  # the second time from what was found


@pytest.mark.parametrize("suffix", ["市", "县", "区", "自治县", "旗", "盟", "州", "省"])
def test_names_without_their_suffix(plan: xzplan.Plan, suffix: str) -> None:
    known = KnownAreas(plan, ["甲乙市", f"丙丁{suffix}"])
    assert (known.own, known.within) == ("甲乙市", (f"丙丁{suffix}",))
    assert [known.find(text) for text in ("丙丁", f"丙丁{suffix}", "甲乙", "甲乙市", "忻府区", "全市")] == [
        f"丙丁{suffix}",
        f"丙丁{suffix}",
        OWN,
        OWN,
        None,
        OWN,
    ]


def test_areas_as_records(plan: xzplan.Plan) -> None:
    given = Area(code="410100", name_zh="郑州市", name_en="Zhengzhou")
    known = KnownAreas(plan, [given, "金水区"])
    assert (known.own, known.within) == ("郑州市", ("金水区",))
    assert [known.find(text) for text in ("410100", "ZHENGZHOU", "郑州", "金水", "忻州市")] == [
        OWN,
        OWN,
        OWN,
        "金水区",
        None,
    ]


def test_a_plan_without_areas(plan: xzplan.Plan) -> None:
    for known in (KnownAreas(plan, []), KnownAreas(evolve(plan, areas=()), None)):
        assert (known.own, known.within) == ("本地区", ())
        assert [known.find(text) for text in ("全市", "忻州市", "忻府区")] == [None] * 3


@pytest.mark.parametrize(
    ("text", "area"),
    [("忻府", "忻府区"), ("忻州市", OWN), ("  郑州  市\n金水区 ", "郑州 市 金水区"), ("郑州市", "郑州市")],
)
def test_areas_of_cells(areas: KnownAreas, text: str, area: str) -> None:
    assert areas.of_cell(text) == area


@pytest.mark.parametrize("city", CITIES)
def test_cities_of_the_province(plan: xzplan.Plan, areas: KnownAreas, city: str) -> None:
    name = f"{city}市"
    assert areas.in_title(f"{city}2023年") == areas.in_title(f"2023年{name}主要指标") == of(name)
    # Its short name within a line may be a part of another word.
    assert areas.in_title(f"甲{city}2023年") == areas.in_title(f"{CITIES[city]} 2023") == MIXED
    assert [
        areas.is_named_in(text) for text in (f"含{name}", f"含{city}", CITIES[city], f"{CITIES[city]}x")
    ] == [
        True,
        True,
        True,
        False,
    ]
    own = KnownAreas(evolve(plan, name_zh=f"{city}市规划"), None)
    assert not own.is_named_in(f"含{name}")
    assert not own.is_named_in(CITIES[city])
    assert own.is_named_in("含忻府")


def test_the_own_city_is_none_of_the_others(areas: KnownAreas) -> None:
    assert not areas.is_named_in("忻州市")
    assert not areas.is_named_in("近代文化设施")  # the short name of 代县 is a part of many words
    assert not areas.is_named_in("xinzhou")
    assert areas.in_title("2023年忻州") == of(OWN)


def test_provinces(areas: KnownAreas) -> None:
    names = {name[:-1]: name for name in PROVINCES.split()} | REGIONS
    assert len(names) == 31
    assert {short: areas.in_title(f"{short}2023年") for short in names} == {
        short: of(name) for short, name in names.items()
    }


@pytest.mark.parametrize(
    "word",
    [
        *("世界大同", "大同小异", "长治久安", "吕梁山", "太原铁路", "太原局", "太原卫星", "原平均"),
        *("五台套", "五台件", "五台座", "五台辆", "含五台山", "、五台山", "及五台山", "和五台山", "与五台山"),
    ],
)
def test_words_that_hold_a_short_name_and_speak_of_no_area(areas: KnownAreas, word: str) -> None:
    assert not areas.is_named_in(f"指标{word}")
    assert areas.in_title(f"指标{word}2023年") == areas.in_title(f"甲乙{word}2023年") == NOTHING
    assert areas.in_title("甲乙丙丁2023年") == InTitle(area=None, is_mixed=False, may_name_another=True)


@pytest.mark.parametrize("word", ["大同", "长治", "吕梁", "太原", "原平", "五台", "去五台山", "五台人"])
def test_short_names_that_may_be_areas(areas: KnownAreas, word: str) -> None:
    assert areas.is_named_in(f"指标{word}")
    assert areas.in_title(f"指标{word}2023年") == MIXED


SEPARATORS = " :：,，.。、;；()（）《》-—_/07年\t"


@pytest.mark.parametrize("sign", SEPARATORS)
def test_what_parts_the_words_of_a_title(areas: KnownAreas, sign: str) -> None:
    assert areas.in_title(f"指标{sign}河曲{sign}乙") == of("河曲县")
    assert areas.in_title("指标河曲乙") == areas.in_title("指标+河曲+乙") == MIXED


def test_names_in_english(areas: KnownAreas) -> None:
    assert areas.in_title("Indicators of HEQU COUNTY") == of("河曲县")
    assert areas.in_title("Indicators of Hequ") == MIXED
    assert areas.in_title("Hequx").is_mixed is False


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("忻府区2023年", of("忻府区")),
        ("忻府区、定襄县2023年", MIXED),
        ("忻府区等2023年", MIXED),
        ("忻府区（等）2023年", of("忻府区")),
        ("指标不含2023年", NOTHING),
        *((f"指标{word}忻府区", MIXED) for word in ("不含", "不包括", "扣除", "剔除")),
        ("忻府区除外", MIXED),
        ("指标包括忻府区", of("忻府区")),
        ("忻州市忻府区2023年", of("忻府区")),
        *((f"忻州市{sign}忻府区指标", MIXED) for sign in "、,，和与及"),
        *((f"忻府区{sign}忻州市指标", MIXED) for sign in "、,，和与及"),
        ("忻府区-忻州市指标", of("忻府区")),
        ("郑州市-忻州市指标", MIXED),
        ("郑州市与忻州指标", MIXED),
        ("郑州市指标", of("郑州市")),
        ("山西省忻州市指标", of(OWN)),
        ("忻州市、甲指标", of(OWN)),
        ("太原市忻州市指标", MIXED),
    ],
)
def test_titles_of_several_areas(areas: KnownAreas, title: str, expected: InTitle) -> None:
    assert areas.in_title(title) == expected


SMALLER = "开发区 经开区 高新区 名胜区 景区 新区 示范区 管委会 街道办事处 街道 镇 乡 本级 市区"


@pytest.mark.parametrize("word", SMALLER.split())
def test_what_is_less_than_a_county(areas: KnownAreas, word: str) -> None:
    for lead in ("", "附件1：", "附表2.", "附、", "表1-2 ", "2023年", "2023年度", "附件2023年"):
        assert areas.in_title(f"{lead}甲乙{word}指标") == of(f"甲乙{word}")
    assert areas.in_title(f"甲乙丙丁戊己庚辛{word}2023") == of(f"甲乙丙丁戊己庚辛{word}")
    assert areas.in_title(f"甲乙丙丁戊己庚辛壬{word}2023").area is None
    assert areas.in_title(f"甲乙{word}庚辛壬癸2023").area == ("甲乙市" if word == "市区" else None)


@pytest.mark.parametrize("word", ["城镇", "乡镇", "城乡"])
def test_what_is_town_and_country_alone(areas: KnownAreas, word: str) -> None:
    assert areas.in_title(f"{word}指标") == NOTHING


@pytest.mark.parametrize("name", ["全省", "全国"])
def test_what_is_more_than_a_city(areas: KnownAreas, name: str) -> None:
    assert name in BEYOND
    for lead in ("", "附件1：", "附表2.", "附、", "表1-2 ", "2023年", "2023年度"):
        assert areas.in_title(f"{lead}{name}甲乙丙丁戊指标") == of(name)
    for title in (f"主要指标{name}", f"指标{name}2023年", f"主要指标（{name}）"):
        assert areas.in_title(title) == ANOTHER
    assert [areas.in_title(f"{name}甲乙丙丁戊{word}").area for word in ("填报", "报表", "制度", "标准")] == [
        None
    ] * 4
    assert areas.in_title(f"{name}甲乙丙丁戊忻州") == NOTHING


def test_beyond() -> None:
    assert BEYOND == ("全省", "全国", "山西省")


LEADS = "附件 附表 附 表 1 12 123 一 二 三 四 五 六 七 八 九 十 十二 1-1 1-12 123-12 : . 、 1、 附件1：关于 关于 附表一、"


@pytest.mark.parametrize("lead", LEADS.split())
def test_what_stands_before_an_area(areas: KnownAreas, lead: str) -> None:
    assert areas.in_title(f"{lead}太原指标") == of("太原市")
    assert areas.in_title(f"{lead}甲乙市指标") == of("甲乙市")


@pytest.mark.parametrize("lead", ["甲", "件", "百", "1234567", "1-123", "关", "附件关"])
def test_what_does_not_stand_before_an_area(areas: KnownAreas, lead: str) -> None:
    assert areas.in_title(f"{lead}太原指标") == MIXED


BEHIND = "民政 财政 人民 政府 完成 主要 基本 统计 教育 卫生 人社 各项 年 指标 国民 经济 社会 公共 养老 数据 情况 实际 监测 评估 发展 发改 全 , x"


@pytest.mark.parametrize("word", BEHIND.split())
def test_what_stands_behind_a_short_name(areas: KnownAreas, word: str) -> None:
    assert areas.in_title(f"太原{word}甲乙丙丁") == of("太原市")
    assert areas.in_title("太原甲乙丙丁") == MIXED


@pytest.mark.parametrize("filled", FILLED)
@pytest.mark.parametrize("kind", KINDS)
def test_the_office_that_filled_a_form(areas: KnownAreas, filled: str, kind: str) -> None:
    for sign in (":", "：", "： "):
        assert areas.in_footer(f"{filled}{kind}{sign}郑州市民政局") == "郑州市"
        assert areas.in_footer(f"{filled}{kind}{sign}太原民政局") == "太原市"
        assert areas.in_title(f"2023年 {filled}{kind}{sign}郑州市民政局") == of("郑州市")
    assert areas.in_footer(f"{filled}{kind}郑州市民政局") is None


@pytest.mark.parametrize("about", ["", "数据", "资料"])
@pytest.mark.parametrize("what", ["来源", "提供"])
@pytest.mark.parametrize("kind", ["", "单位", "部门"])
def test_where_data_come_from(areas: KnownAreas, about: str, what: str, kind: str) -> None:
    assert areas.in_footer(f"{about}{what}{kind}：郑州市民政局") == "郑州市"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        *(
            (f"填报单位：甲乙{kind}民政局", f"甲乙{kind}")
            for kind in ("市", "县", "区", "自治州", "盟", "旗", "省")
        ),
        ("填报单位：河南省郑州市民政局", "郑州市"),
        ("填报单位：黑龙江省大庆市民政局", "大庆市"),
        ("填报单位：甲市民政局", "甲市"),
        ("填报单位：甲乙丙市民政局", "甲乙丙市"),
        ("填报单位：甲乙丙丁市民政局", None),
        ("填报单位：忻州市民政局", OWN),
        ("填报单位：忻州民政局", OWN),
        ("填报单位：忻州市忻府区民政局", "忻府区"),
        ("填报单位：忻府民政局", "忻府区"),
        ("填报单位：河南民政局", "河南省"),
        ("填报单位：甲乙民政局", None),
        ("填报人员：郑州市民政局", None),
        ("郑州市民政局", None),
        ("忻府区民政局", None),
        *((f"忻府区民政局（{seal}）", "忻府区") for seal in ("盖章", "公章", "签章")),
        ("忻府区、定襄县民政局（盖章）", None),
        ("忻府区民政局（印章）", None),
        ("（盖章）", None),
    ],
)
def test_footers(areas: KnownAreas, text: str, area: str | None) -> None:
    assert areas.in_footer(text) == area


NO_AREAS = (
    "全市 本市 各市 我市 外市 分市 城市 地市 省市 两市 多市 全县 本县 各县 我县 分县 市县 多县 全区 各区 市区 城区 地区 省区 "
    "社区 小区 园区 辖区 景区 街区 校区 片区 老区 山区 灾区 库区 牧区 郊区 新区 示范区 开发区 甲社区 超市 都市 甲城市 各省 全省 我省"
)


@pytest.mark.parametrize("word", [word for word in NO_AREAS.split() if word not in ("全市", "本市")])
def test_words_that_end_like_areas(areas: KnownAreas, word: str) -> None:
    assert areas.in_footer(f"填报单位：{word}民政局") is None
    assert areas.in_footer(f"填报单位：甲乙{word[-1]}民政局") == f"甲乙{word[-1]}"


@pytest.mark.parametrize(
    ("title", "may"),
    [
        ("郑州2023年", True),
        ("2023年郑州", True),
        ("2023年上半年郑州指标", True),
        ("2023年2024年郑州指标", True),
        ("2023年、郑州指标", True),
        ("2023年——郑州指标", True),
        ("2023年-郑州指标", True),
        ("2023年_郑州指标", True),
        ("郑州忻州2023年", False),
        ("指标2023年", False),
        ("婴儿死亡率2023年", False),
        ("公共养老2023年", False),
        ("城市2023年", False),
        ("优生优育2023年", False),
    ],
)
def test_what_may_be_another_area(areas: KnownAreas, title: str, *, may: bool) -> None:
    assert areas.in_title(title).may_name_another is may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合计", True),
        ("总 计", True),
        ("全域", True),
        ("TOTAL", True),
        *(
            (text, True)
            for text in ("14县合计", "14个县（市、区）合计", "合计（14县区）", "(十四县)合计", "三区总计")
        ),
        ("合计数", False),
        ("县合计", False),
        ("14合计", False),
        ("14个合计", False),
        ("14人合计", False),
        ("totals", False),
        ("小计", False),
        ("", False),
    ],
)
def test_sums(text: str, *, expected: bool) -> None:
    assert is_sum(text) is expected


@pytest.mark.parametrize(
    "name", ["河曲县", "河曲", "140930", "Hequ County", "HEQU COUNTY", "Hequ", "hequ county"]
)
def test_an_area_is_called_as_the_plan_calls_it(name: str) -> None:
    plan = xzplan.load_plan()
    table = xzplan.read_observations(f"地区,指标,2022年\n{name},18,30.8\n", plan)
    assert table.areas == ("河曲县",)


@pytest.mark.parametrize("name", ["忻州市", "忻州", "140900", "Xinzhou City", "Xinzhou", "XINZHOU", "全市"])
def test_the_own_area_by_all_its_names(name: str) -> None:
    plan = xzplan.load_plan()
    assert xzplan.read_observations(f"地区,指标,2022年\n{name},18,30.8\n", plan).areas == (None,)


def test_an_area_is_called_as_the_caller_calls_it() -> None:
    plan = xzplan.load_plan()
    area = Area(code="410105", name_zh="金水区", name_en="Jinshui District")
    table = xzplan.read_observations(
        "地区,指标,2022年\nJinshui,18,30.8\n410105,18,30.8\n某地,18,9\n", plan, areas=["郑州市", area]
    )
    assert table.areas == ("金水区", "某地")


@pytest.mark.parametrize("title", ["指标全省", "主要指标市", "数据省", "占全省", "居全市", "比全省"])
def test_ordinary_words_are_no_name_of_an_area(areas: KnownAreas, title: str) -> None:
    assert areas.in_title(f"{title}2023年").area is None


@pytest.mark.parametrize("title", ["郑州市、阳泉市2023年", "郑州市和大同市指标", "安阳市，太原市"])
def test_a_city_beside_one_that_is_listed(areas: KnownAreas, title: str) -> None:
    assert areas.in_title(title) == MIXED


def test_a_mapping_of_areas_is_refused(plan: xzplan.Plan) -> None:
    with pytest.raises(xzplan.InvalidInputError) as caught:
        KnownAreas(plan, {"140902": "忻府区"})  # type: ignore[arg-type]  # its values would be lost
    assert (caught.value.argument, caught.value.value) == ("areas", {"140902": "忻府区"})


@pytest.mark.parametrize(
    ("text", "area"),
    [
        *((name, OWN) for name in ("全市", "本市", "全市合计", "全市总计", "全市平均", "全 市 合 计")),
        *((name, None) for name in ("全市小计", "本市合计", "合计", "平均")),
        ("taiyuan", "太原市"),
        ("LÜLIANG", "吕梁市"),
        ("Taiyuan City", None),
        ("１４０９０２", "忻府区"),
        ("Xinzhou\nCity", OWN),
    ],
)
def test_more_names_of_areas(areas: KnownAreas, text: str, area: str | None) -> None:
    assert areas.find(text) == area


@pytest.mark.parametrize("name", ["忻府区", "忻府", "郑州市", "代县", "甲乙省", "甲乙州", "甲乙旗", "甲乙盟"])
def test_remarks_that_are_the_name_of_another_area(areas: KnownAreas, name: str) -> None:
    leads = (
        "",
        "仅",
        "只",
        "为",
        "系",
        "是",
        "用",
        "以",
        "统计",
        "含",
        "包括",
        "有",
        "只是",
        "仅含",
        "只统计",
    )
    behind = ("", "的", "数", "数据", "值", "口径", "情况", "部分", "的数", "的部分")
    for text in (*(f"{lead}{name}" for lead in leads), *(f"{name}{end}" for end in behind), f"　{name} "):
        assert areas.is_of_another(text)
    for text in (f"{name}等", f"{name}的的", f"{name}、代县", f"{name}2023年", f"{name}数值"):
        assert not areas.is_of_another(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲乙丙丁戊市", True),
        ("甲乙丙丁戊己市", False),
        ("甲市", True),
        ("市", False),
        ("", False),
        ("郑州", True),
        ("洛阳", False),
        ("在忻府", False),
        ("忻州市", False),
        ("仅忻州", False),
        ("全市", False),
        ("仅全市的数据", False),
        ("城区", False),
        ("占全省", False),
        ("主要区", False),
        ("民政市区", False),
        ("140902", False),
    ],
)
def test_remarks_that_may_be_the_name_of_an_area(areas: KnownAreas, text: str, *, expected: bool) -> None:
    assert areas.is_of_another(text) is expected


@pytest.mark.parametrize("sign", "占居在列位")
def test_places_and_shares_within_the_province(areas: KnownAreas, sign: str) -> None:
    for whole in ("全省", "全国"):
        assert areas.in_title(f"主要指标{sign}{whole}") == NOTHING
        assert areas.in_title(f"主要指标比{whole}") == ANOTHER


@pytest.mark.parametrize("word", ["填报", "报表", "制度", "标准"])
def test_a_form_of_the_province(areas: KnownAreas, word: str) -> None:
    assert areas.in_title(f"主要指标全省{word}") == NOTHING
    assert areas.in_title(f"主要指标全省甲{word[0]}") == ANOTHER


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("全省指标 数据来源：山西省统计局", of("全省")),
        ("全省指标 数据来源：郑州市统计局", of("郑州市")),
        ("全省指标 数据来源：忻州市统计局", of(OWN)),
        ("指标 数据来源：郑州市统计局", of("郑州市")),
        ("郑州市指标 数据来源：洛阳市统计局", of("洛阳市")),
        ("140900", of(OWN)),
        ("140902", of("忻府区")),
        ("Xinzhou City", of(OWN)),
        ("XINZHOU", of(OWN)),
        ("全市", of(OWN)),
        ("XINZHOU Zhengzhou 2023", NOTHING),
        ("Zhengzhou 2023", ANOTHER),
        ("Zhengzhou忻州", of(None)),
        ("忻州经开区、忻府区指标", of("忻州经开区")),
        ("五台县指标", of("五台县")),
        ("五寨县2023年", of("五寨县")),
        ("山西省统计局 忻府区指标", of("忻府区")),
        ("山西省、忻州市指标", MIXED),
        ("忻府指标、忻州市指标", MIXED),
        ("忻府指标，忻州市", MIXED),
        ("忻州市；忻府区", of("忻府区")),
        ("郑州市 阳泉市指标", MIXED),
        ("阳泉市 郑州市指标", of("阳泉市")),
    ],
)
def test_what_a_title_says_first(areas: KnownAreas, title: str, expected: InTitle) -> None:
    assert areas.in_title(title) == expected


LISTED = [
    *(f"{sign}、" for sign in "一二三四五六七八九十"),
    "十二.",
    "(一)",
    "（二）",
    "（三）、",
    "(四).",
    "五、 ",
    "二十一、",
]


@pytest.mark.parametrize("number", LISTED)
def test_numbers_of_sections(areas: KnownAreas, number: str) -> None:
    assert speaks_of_parts(f"{number}各县")
    assert areas.in_title(f"{number}甲乙镇指标") == of("甲乙镇")
    assert areas.in_title(f"{number}全省甲乙丙丁戊") == of("全省")


@pytest.mark.parametrize("number", ["一", "百、", "一二三四、", "（一", "(1)", "1、", "一)、、", "其中"])
def test_what_is_no_number_of_a_section(number: str) -> None:
    assert not speaks_of_parts(f"{number}各县")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((f"{word}{kind}", True) for word in "各分按" for kind in "县市区旗"),
        *((f"{word}：", True) for word in ("各县", "县级", "县区", "小计")),
        *(
            (word, True)
            for word in ("县级", "县区", "小计", "小计:", " 各县 ", "各县市区", "各县市区旗", "各县:")
        ),
        *(
            (word, False)
            for word in ("", "各", "县", "全县", "各县市区旗县", "各省", "县级市", "小计数", "合计")
        ),
        *((word, False) for word in ("各县：：", "各县，", "市级", "县", "计", "甲县区")),
    ],
)
def test_lines_that_speak_of_parts(text: str, *, expected: bool) -> None:
    assert speaks_of_parts(text) is expected


@pytest.mark.parametrize("sign", "一二三四五六七八九十0123456789")
def test_how_many_areas_a_sum_is_of(sign: str) -> None:
    assert is_sum(f"{sign}县合计")
    assert is_sum(f"{sign}个市、区总计")
    assert is_sum(f"合计（{sign}区）")
    assert not is_sum(f"{sign}合计")
    assert not is_sum("百县合计")


def test_the_plan_may_be_of_another_city_of_the_province(plan: xzplan.Plan) -> None:
    known = KnownAreas(plan, ["太原市", "小店区"])
    assert known.in_title("太原市2023年") == known.in_title("太原2023年") == of(OWN)
    assert [
        known.is_named_in(text) for text in ("含太原", "含太原市", "Taiyuan", "含大同", "含小店", "Datong")
    ] == [
        False,
        False,
        False,
        True,
        True,
        True,
    ]


def test_areas_with_spaces_around_their_names(plan: xzplan.Plan) -> None:
    known = KnownAreas(plan, [" 郑州市 ", "\t金水区\n"])
    assert (known.own, known.within) == ("郑州市", ("金水区",))
    assert [known.find(text) for text in ("郑州", "金水区", "金水", "Jinshui")] == [
        OWN,
        "金水区",
        "金水区",
        None,
    ]


@pytest.mark.parametrize(
    ("given", "value"), [([""], ""), (["忻州市", " "], " "), ([3], 3), (["忻州市", None], None)]
)
def test_what_is_no_area(plan: xzplan.Plan, given: list[str], value: object) -> None:
    with pytest.raises(xzplan.InvalidInputError) as caught:
        KnownAreas(plan, given)
    assert (caught.value.argument, caught.value.value, caught.value.problem) == (
        "areas",
        value,
        "pass the name of the plan's area, then of those within it, or Area records",
    )


def test_the_first_of_several_areas_of_one_name(plan: xzplan.Plan) -> None:
    known = KnownAreas(plan, ["甲乙市", "丙丁县", "丙丁区"])
    assert [known.find(text) for text in ("丙丁", "丙丁县", "丙丁区")] == ["丙丁县", "丙丁县", "丙丁区"]


def test_words_of_the_english_names_of_a_plan_are_no_places(plan: xzplan.Plan) -> None:
    own = Area(code="410100", name_zh="郑州市", name_en="Kolpan Wexford")
    within = Area(code="410105", name_zh="金水区", name_en="Morvane")
    known = KnownAreas(evolve(plan, name_en="Plan of Zubrik"), [own, within])
    for title in ("Zubrik 2022", "Wexford 2022", "Kolpan 2022"):
        assert not known.in_title(title).may_name_another
    assert known.in_title("Morvane 2022") == of("金水区")
    assert known.in_title("Tarvold 2022") == ANOTHER
    assert KnownAreas(plan, [own, within]).in_title("Zubrik 2022") == ANOTHER
    assert KnownAreas(plan, [within]).in_title("Wexford 2022") == ANOTHER

"""The words of offices, table by table: each word is known for what it says, and in one place only."""

from __future__ import annotations

import pytest

import xzplan
from observations.test_reading import asked, short
from xzplan import ObservationStatus, read_observations
from xzplan.observations.areas import OWN, KnownAreas, is_sum
from xzplan.observations.headings import Headings
from xzplan.observations.names import Names, is_part
from xzplan.observations.values import is_open, status_of


@pytest.fixture(scope="module")
def headings() -> Headings:
    plan = xzplan.load_plan()
    areas = KnownAreas(plan, None)
    return Headings(plan, Names(plan, areas, {}), areas)


@pytest.mark.parametrize(
    "words",
    [
        "- -- --- — —— ——— – − / // \\ … …… ... .. . · n/a na n.a. #n/a nan null none nil N/A NaN None",
        "无 暂无 暂缺 缺 缺失 空 不适用 不涉及 无数据 暂无数据 尚无数据 数据未出 未出",
        "待统计 待定 待核 待核实 待公布 待补 待填 待报 待反馈 未统计 未报 未填 未填报 未公布 未反馈 尚未统计 尚未公布 暂未统计 暂未公布 无法统计",
        "(—) （暂无） [待定] 暂无①",
    ],
)
def test_values_left_open(words: str) -> None:
    assert [word for word in words.split() if not is_open(word)] == []


@pytest.mark.parametrize("word", ["", " ", "暂 无", "未 公 布"])
def test_spaces_leave_a_value_open(word: str) -> None:
    assert is_open(word)


@pytest.mark.parametrize("text", ["0", "5", "-5", "无锡", "x", "30.8—", "有"])
def test_what_is_not_left_open(text: str) -> None:
    assert not is_open(text)


STATUSES = {
    ObservationStatus.FLASH: "快报数 快报值 快报数据 快报 flash",
    ObservationStatus.ESTIMATED: "预计完成数 预计完成值 预计完成 预计数 预计值 预计 估计数 估计值 估计 预估 估算 estimated estimate e",
    ObservationStatus.PRELIMINARY: "初步核算数 初步核算 初步统计数 初步统计 初步数 初步值 初步 初核数 初核 preliminary provisional p",
    ObservationStatus.REPORTED: "公布数 公布值 公布 公报数 公报 年报数 年报 reported 实际 a",
    ObservationStatus.FINAL: "最终核实数 最终核实 最终数 最终 核实数 核定数 核定 核实 final",
}


@pytest.mark.parametrize("status", ObservationStatus)
def test_words_for_a_status(plan: xzplan.Plan, status: ObservationStatus) -> None:
    for word in STATUSES[status].split():
        assert status_of(word) is status_of(f"（{word.upper()}）") is status
        if word not in ("a", "e", "p", "实际"):
            [row] = read_observations(f"指标,2022年\n18,30.8（{word}）\n", plan).rows
            assert row.observation.status is status
    assert status_of("不详") is None


KEYS = {
    "indicator": "id indicator indicator_id indicator_name name name_zh name_en 指标编号 指标代码 指标 指标名称 主要指标 名称 英文名称 指标项 指标内容 "
    "具体指标 规划指标 主要指标名称 监测指标 评价指标 考核指标 项目 项目名称 指标及单位 指标、单位 内容",
    "number": "number no 编号 序号 行号 №",
    "series": "series 序列 分项 城乡 其中",
    "period": "year period time_period 年 年份 年度 时期 时间 期间 统计年份 统计时期 报告期 数据年份 年月 月份 日期",
    "value": "value obs_value 值 数值 指标值 实际值 完成值 数据 当年值 统计值",
    "area": "area ref_area 地区 区域 县（市、区） 县区 县别 市县 县市 区县 地区名称 县区名称 行政区 行政区划 行政区域 统计区域 填报地区 填报单位 区划代码 "
    "行政区划代码 市县区 县区市 地市 市州 地级市 县名 区县名称 县（市、区）名称",
    "status": "status obs_status flag obs_flag 状态 数据状态 数据性质 数据类型",
    "source": "source 来源 数据来源 资料来源 数据出处",
    "unit": "unit unit_measure 单位 计量单位 unit_id unit_zh unit_en 英文单位 单位编号",
    "is_target": "是否目标 是否为目标值 是否是目标数 是否属于计划 是否系计划值 是否计划数 是否规划 是否规划值 是否规划数 是否任务数 是否预期值 是否预测 是否预测值 "
    "is_target is_plan is_planned is_forecast is_projected 目标标志 目标标识 target_flag",
    "is_observed": "是否实际 是否实际值 是否实际数 是否实绩 是否观测值 是否有效 是否有效数据 是否采用？ is_actual is_observed? is_valid 有效标识 valid_flag",
    "is_estimated": "是否预计 是否预计值 是否预计数 是否估计 是否估计值 是否预估 是否估算 is_estimate is_estimated 预计标志",
}


@pytest.mark.parametrize("key", KEYS)
def test_heads_of_labels(headings: Headings, key: str) -> None:
    assert {word: headings.read(word).key for word in KEYS[key].split()} == dict.fromkeys(
        KEYS[key].split(), key
    )
    assert {headings.read(word.upper()).key for word in KEYS[key].split()} == {key}


WORDS = {
    "target": "目标任务数 目标任务 规划目标值 规划目标 目标值 目标数 目标 计划完成数 计划数 计划值 计划 规划值 规划数 规划 任务数 任务量 任务 预期目标 预期值 预期 "
    "年度参考值 参考值 里程碑 应达值 应达 预测值 预测数 预测 指导值 下达数 下达 分解数 分解 考核值 约束值 底线 上限 下限 "
    "target milestone planned plan due forecast projected",
    "observed": "绝对值 绝对数 总量 全年 本期 本年度 本年 当年 实际完成情况 实际完成数 实际完成值 实际完成 实际数 实际值 实际 实绩 实现值 实现数 实现情况 实现 完成情况 "
    "完成数 完成值 完成量 完成 达到值 达到 数值 数据 指标值 统计值 统计数 现状值 现状 执行情况 执行数 执行 当年值 当年数 基期值 基期 基数 基准值 基准 监测值 监测数据 监测 水平 "
    "进展情况 actual observed achieved value",
    "note": "备注 说明 原因 责任 牵头 来源 出处 口径 统计范围 范围 定义 属性 性质 领域 原文 依据 填报 联系 措施 注 印发 文件 notes note source remarks remark "
    "printed definition basis scope",
    "other": "完成率 完成比例 完成进度 完成程度 完成百分比 比例 比率 时序进度 进度 同比 环比 增减额 增减 增幅 增长率 增长 增速 变化 变动 差距 差值 差额 排名 位次 名次 较 "
    "比上年 评价 判断 结论 得分 权重 占全省 全省 全国 山西省 平均水平 修订前 调整前",
    "growth": "年均增长率 年均增长 年均增速 年平均增长 年平均增速",
    "mean": "年平均 年均 平均值 平均",
    "change": "累计增长率 累计增长 累计增速",
    "total": "累计完成数 累计完成 累计数 累计 合计数",
    "base": "基年 基准年",
    "": "约束性指标 预期性指标 约束性 预期性 年度 年末 年底 期末 情况 值 数 量 年 底 末 期 份 截至 截止 至 以来 期间 时期 评估 十四五 其中 各 度 the of as in",
}


@pytest.mark.parametrize("tag", WORDS)
def test_words_of_headings(headings: Headings, tag: str) -> None:
    read = {word: headings.read(f"甲乙丙{word}") for word in WORDS[tag].split()}
    assert {word: (heading.tags, heading.unknown) for word, heading in read.items()} == {
        word: (frozenset({tag}), "甲乙丙") for word in read
    }
    assert {heading.key for heading in read.values()} == {None}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("指标/indicator", "indicator"),
        ("指标／Indicator", "indicator"),
        ("年份\nyear", "period"),
        ("指标/", "indicator"),
        ("指标/甲乙", None),
        ("指标/年份", None),
        ("指标（单位）", "indicator"),
        ("指标[A]", "indicator"),
        ("数据（2022年）", None),
        ("指标（单位）甲", None),
    ],
)
def test_heads_in_both_languages_and_with_brackets(headings: Headings, text: str, key: str | None) -> None:
    assert headings.read(text).key == key


PARTS = "男 女 男性 女性 城镇 城区 乡村 农村 城市 公办 民办 公立 民营 户籍 青年 儿童 老年 老年人 大学生 农民工 male Female urban RURAL"


@pytest.mark.parametrize("word", PARTS.split())
def test_parts_of_those_whom_an_indicator_is_about(word: str) -> None:
    assert is_part(word)


@pytest.mark.parametrize("word", ["合计", "总计", "全域", "Total", "合 计", "14县合计", "合计（14县区）"])
def test_sums(word: str) -> None:
    assert is_sum(word)


@pytest.mark.parametrize(
    "word", ["全市", "本市", "全市合计", "全市总计", "全市平均", "忻州市", "忻州", "140900"]
)
def test_names_of_the_plans_own_area(plan: xzplan.Plan, word: str) -> None:
    assert KnownAreas(plan, None).find(word) == OWN
    assert KnownAreas(plan, None).find(f"其中：{word}") == OWN


OURS = (
    "应达值 与应达值之差 是否达到预期进度 完成目标趋势判断 进度评价 趋势判断 年度参考值 年度里程碑 比较符 测算方式 汇总值 依据编号 进度编号 趋势编号 "
    "basis comparator outlook progress milestone yardstick due value_due whole_value"
)


@pytest.mark.parametrize("word", OURS.split())
def test_headings_that_the_library_writes_over_what_it_computes(plan: xzplan.Plan, word: str) -> None:
    table = read_observations(
        f"指标,2022年,{word.replace('_', ' ') if word == 'value_due' else word}\n18,30,31\n", plan
    )
    assert (short(table), asked(table)) == ([], ["A1 own_output"])


@pytest.mark.parametrize("title", ["年度里程碑", "2021—2025年年度参考值", "推算表", "评估结果"])
def test_titles_that_the_library_writes(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n指标,2022年\n18,30\n", plan)
    assert (short(table), asked(table)) == ([], ["A2 own_output"])
    assert table.problems[0].value == title


YES, NO = "是 y Yes TRUE t 1 1.0 √ ✓ ✔", "否 n No False F 0 0.0 × ✗ ✘ 不是"


@pytest.mark.parametrize("word", [*YES.split(), *NO.split()])
def test_yes_and_no(plan: xzplan.Plan, word: str) -> None:
    """A row of targets is left aside, one that was not observed too, and an estimate is one."""
    is_yes = word in YES.split()
    read = {
        "是否目标": [] if is_yes else ["C2 18 2022=30"],
        "是否实际": ["C2 18 2022=30"] if is_yes else [],
        "是否预计": ["C2 18 2022=30 estimated" if is_yes else "C2 18 2022=30"],
    }
    for heading, expected in read.items():
        table = read_observations(f"指标,{heading},2022年\n18,{word},30\n27,,38\n", plan)
        assert (short(table), asked(table)) == ([*expected, "C3 27 2022=38"], [])


def test_neither_yes_nor_no(plan: xzplan.Plan) -> None:
    table = read_observations("指标,是否目标,2022年\n18,也许,30\n27,,38\n", plan)
    assert asked(table) == ["A2 unknown_status"]
    assert (table.problems[0].operands[0], str(table.problems[0].operands[1])) == ("也许", "是、否 / yes, no")


@pytest.mark.parametrize("letters", ["A T", "P E", "F R", "B A"])
def test_letters_of_roles(plan: xzplan.Plan, letters: str) -> None:
    """A column of single letters says what the values of a row are, whatever it is called."""
    one, other = letters.split()
    table = read_observations(f"指标,类型,2022年\n18,{one},30\n27,{other},38\n", plan)
    [column] = [part for part in table.parts if part.place == "B1"]
    assert column.use == "labels"


@pytest.mark.parametrize(
    "words",
    [
        "甲 乙 1 2",
        "A B 1 2",
        "栏次 乙 0 1",
        "列次 丙 1 2",
        "丁 戊 1 2",
        "己 庚 1 2",
        "辛 C 1 2",
        "D E 1 2",
        "F G (1) (2)",
        "H 甲 1 2",
    ],
)
def test_rows_that_number_the_columns(plan: xzplan.Plan, words: str) -> None:
    cells = ",".join(words.split())
    table = read_observations(f"序号,指标,2021年,2022年\n{cells}\n18,养老机构护理型床位占比,21.3,30\n", plan)
    assert short(table) == ["C3 18 2021=21.3", "D3 18 2022=30"]
    [row] = [part for part in table.parts if part.place == "A2"]
    assert (row.use, str(row.reason)) == ("aside", "栏次 / numbers of the columns")


@pytest.mark.parametrize("cells", ["甲,乙,2,3", "甲,乙,1,3", "甲,1,,", "甲,乙,丙,丁"])
def test_rows_that_do_not_number_the_columns(plan: xzplan.Plan, cells: str) -> None:
    table = read_observations(f"序号,指标,2021年,2022年\n{cells}\n18,养老机构护理型床位占比,21.3,30\n", plan)
    assert not [part for part in table.parts if str(part.reason).startswith("栏次")]


@pytest.mark.parametrize("note", ["注：五寨县除外", "备注：不含五寨县", "说明：含五寨县驻忻单位"])
def test_notes_that_name_an_area(plan: xzplan.Plan, note: str) -> None:
    table = read_observations(f"指标,2022年\n18,30\n{note}\n", plan)
    assert (short(table), [problem.code for problem in table.problems]) == ([], ["note_says"])


ONE = "指标,2022年\n18,30\n"
READ = ["B3 18 2022=30"]


@pytest.mark.parametrize(
    "line",
    [
        *(f"{word}日期：2022年6月30日" for word in ("填报", "制表", "报送", "打印", "填表", "上报")),
        *("填报时间：2022年6月30日", "制表人 2022年6月30日", "2022年6月30日打印", "2022年6月30日印发"),
        *(f"{word}：2022年6月30日" for word in ("日期", "时间", "联系", "电话", "审核", "填表", "批准")),
    ],
)
def test_dates_of_the_form_are_no_times_of_its_values(plan: xzplan.Plan, line: str) -> None:
    table = read_observations(f"{line}\n{ONE}", plan)
    assert (short(table), asked(table)) == (READ, [])
    assert asked(read_observations(f"2022年6月30日\n{ONE}", plan)) == ["B3 cut_off"]


@pytest.mark.parametrize(
    "word",
    "目标 任务 计划 责任状 责任书 分解 测算 参考值 里程碑 应达 预测 预期".split(),  # noqa: SIM905
)
def test_titles_that_announce_targets(plan: xzplan.Plan, word: str) -> None:
    table = read_observations(f"2022年{word}表\n{ONE}", plan)
    assert (short(table), asked(table)) == ([], ["B2 title_says_target"])
    assert table.problems[0].operands == (f"2022年{word}表",)


@pytest.mark.parametrize(
    "word",
    "完成 实际 监测 执行 统计 评估 实现 进展 落实 数据 现状 年报 季报 月报".split(),  # noqa: SIM905
)
def test_titles_of_targets_and_what_became_of_them(plan: xzplan.Plan, word: str) -> None:
    table = read_observations(f"2022年目标{word}表\n{ONE}", plan)
    assert (short(table), asked(table)) == (READ, [])


@pytest.mark.parametrize(
    "word",
    "示例 示意 样表 样例 模拟 演示 虚拟 作废 废止 草稿 旧版 Illustrative sample Dummy".split(),  # noqa: SIM905
)
def test_titles_of_samples(plan: xzplan.Plan, word: str) -> None:
    table = read_observations(f"2022年完成情况（{word}）\n{ONE}", plan)
    assert (short(table), asked(table)) == ([], ["B2 title_says_target"])


@pytest.mark.parametrize("sign", "，,;；。、及和与暨")
def test_titles_of_two_years(plan: xzplan.Plan, sign: str) -> None:
    title = f'"2022年完成情况{sign}2023年计划"'
    table = read_observations(f"{title}\n指标,2022年,2023年\n18,30,41\n", plan)
    assert (short(table), asked(table)) == (READ, ["C2 title_says_target"])


@pytest.mark.parametrize("heading", ["口径", "统计范围", "指标定义", "Definition", "value basis", "scope"])
def test_columns_of_definitions(plan: xzplan.Plan, heading: str) -> None:
    table = read_observations(f"指标,{heading},2022年\n18,公办,30\n", plan)
    [part] = [part for part in table.parts if part.place == "B1"]
    assert str(part.reason).startswith("统计口径，请核对")
    assert asked(table) == ["C2 other_definition"]


@pytest.mark.parametrize("heading", ["备注", "数据说明", "附注", "note", "Remarks"])
def test_columns_of_remarks(plan: xzplan.Plan, heading: str) -> None:
    table = read_observations(f"指标,{heading},2022年\n18,2021年数据,30\n", plan)
    assert asked(table) == ["C2 note_says"]
    assert read_observations("指标,责任单位,2022年\n18,2021年数据,30\n", plan).problems == ()


@pytest.mark.parametrize(
    "word",
    "平均 均值 小计 上年 去年 同期 同比 增减 增长 排名 位次 比重".split(),  # noqa: SIM905
)
def test_what_stands_among_areas_and_is_none(plan: xzplan.Plan, word: str) -> None:
    table = read_observations(f"2022年\n地区,养老机构护理型床位占比\n忻府区,30\n各县{word},31\n", plan)
    assert (short(table), asked(table)) == (["B3 18 2022=30@忻府区"], [])
    [part] = [part for part in table.parts if part.place == "A4"]
    assert str(part.reason).startswith("派生指标")


@pytest.mark.parametrize("name", ["增长县", "位次旗"])
def test_counties_whatever_else_stands_in_their_names(plan: xzplan.Plan, name: str) -> None:
    table = read_observations(f"2022年\n地区,养老机构护理型床位占比\n忻府区,30\n{name},31\n", plan)
    assert short(table)[1] == f"B4 18 2022=31@{name}"


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("全省2022年", "全省"),
        ("附件1：2022年全国指标", "全国"),
        *((f"全省2022年{word}", None) for word in ("填报", "报表", "制度", "标准")),
        ("全省2022年忻州市", None),
        ("忻府区2022年", "忻府区"),
        ("忻府区民政局（盖章）2022年", "忻府区"),
        ("2022年城镇情况", None),
        ("2022年超市情况", None),
        ("2022年示范区完成情况", "示范区"),
        ("2022年示范区情况", "示范区"),
        ("新建街道指标", "新建街道"),
        ("2022年新区街道主要指标", "新区街道"),
        ("忻州经开区2022年", "忻州经开区"),
        ("山西省2022年", "山西省"),
    ],
)
def test_areas_in_titles(plan: xzplan.Plan, title: str, area: str | None) -> None:
    table = read_observations(f"{title}\n指标,2022年\n18,30\n", plan)
    assert [row.observation.area for row in table.rows] == [area]


@pytest.mark.parametrize("word", ["盖章", "公章", "签章"])
def test_whose_seal_stands_below(plan: xzplan.Plan, word: str) -> None:
    table = read_observations(f"{ONE}忻府区民政局（{word}）,\n", plan)
    assert [row.observation.area for row in table.rows] == ["忻府区"]


@pytest.mark.parametrize("word", ["不含", "不包括", "扣除", "剔除", "除外"])
def test_titles_without_an_area(plan: xzplan.Plan, word: str) -> None:
    line = f"五寨县{word}" if word == "除外" else f"{word}五寨县"
    table = read_observations(f"2022年全市（{line}）\n指标,数值\n18,30\n", plan)
    assert short(table) == []
    assert {problem.code for problem in table.problems} <= {"unclear_area", "note_says"}
    assert table.problems


SIGNED = "填报 审核 填表 制表 联系 负责 报送 批准 分管 统计 注 备注 说明 资料来源 数据来源 office Filled_in_by checked_by"


@pytest.mark.parametrize("word", SIGNED.split())
def test_lines_below_a_table_that_people_sign(plan: xzplan.Plan, word: str) -> None:
    line = f"{word.replace('_', ' ')}: 张三,李四"
    table = read_observations(f"指标,2022年\n18,30\n{line}\n", plan)
    assert (short(table), asked(table)) == (["B2 18 2022=30"], [])
    [part] = [part for part in table.parts if part.place == "A3"]
    assert str(part.reason) == "表外文字 / text outside the table"


def test_a_column_of_targets_of_another_area_is_no_target_column(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2025年,地区\n18,55,忻府区\n", plan)
    assert (short(table), asked(table)) == (["B2 18 2025=55@忻府区"], [])


def test_suggestions_leave_out_numbers_and_units(headings: Headings) -> None:
    names = headings.names
    assert names.suggestions("(18)护理型床位占比（%）") == names.suggestions("护理型床位占比")
    assert names.suggestions("护理型床位占比") is not None

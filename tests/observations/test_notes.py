"""Notes and remarks: every word that changes what a value is, the edges of each form, and of which year a note speaks."""

from __future__ import annotations

import pytest

import xzplan
from xzplan.observations.notes import (
    Note,
    changes_basis,
    definition_of_a_part,
    is_note,
    notes_behind,
    notes_in,
    remarks_in,
    starts_with_mark,
    whole_note,
)

NOT_YET = ["快报", "预计", "估计", "预估", "估算", "推算", "预测", "初步", "初核"]
SIX = "甲乙丙丁戊己"
BASIS = [
    *(f"口径{word}" for word in ["调整", "变化", "变更", "改变", "不同", "不一", "有别", "修订"]),
    *(f"口径{SIX}{word}" for word in ("调整", "修订")),
    *(f"{word}口径" for word in ["调整", "变更", "改变", "修订"]),
    *(f"{word}{SIX[:4]}口径" for word in ("调整", "修订")),
    *("不可比", "待核", "待甲核", "待甲乙丙核", "未经核", "不含", "未含", "仅含", "仅统计", "按户籍"),
    *("仅为", "仅限", "不包括", "未包括", "剔除", "扣除", "除外"),
    *(f"{age}口径" for age in "新旧老原"),
]
NO_BASIS = [
    *("口径", "口径一致", f"口径{SIX}庚调整", f"口径{SIX}庚修订", "变化口径", f"调整{SIX[:5]}口径"),
    *("可比", "待甲乙丙丁核", "核", "经核", "含", "统计", "户籍", "仅", "包括", "除", "待", "未经"),
]
OTHER_YEAR = [
    *(f"{year}{kind}" for year in ("上年", "上一年", "上一年度", "去年", "往年") for kind in "数值"),
    *("上年的数", "去年统计数", "往年的统计值"),
    *(f"{word}{year}" for word in "用同为系是" for year in ("上年", "上一年", "去年", "往年")),
    *(
        "未更新",
        "近3年平均",
        "近三年平均",
        "前两年平均",
        "近二年的平均",
        "近四年加权平均",
        "近五年平均",
        "移动平均",
        "滑动平均",
    ),
]
NO_OTHER_YEAR = [
    "上年",
    "比上年增长",
    "合同上年",
    "去年末",
    "往年水平",
    "更新",
    "上年度数",
    "三年平均",
    "近年平均",
    "近三年加权的平均",
    "加权平均",
]
CUT_OFF = [
    *("截至目前", "截止目前", "截至到目前", "截止到目前", "截至2023年", "截至2023年中", "截至1999年中"),
    *("截至3030年底", "截至1底"),
]
IN_ENGLISH = [
    *("estimate", "estimated", "estimates", "Estimated", "PRELIMINARY", "provisional", "forecast"),
    *("projected", "planned", "as of May", "last year", "previous year", "all are estimates so far"),
]
NOT_IN_ENGLISH = ["overestimate", "estimators", "unplanned", "forecasters", "was of use", "year", "final"]

SUBJECTS = [
    *NOT_YET,
    *(f"{verb}{word}" for verb in "为是系按用" for word in ("目标", "计划", "预期", "任务")),
    f"为{SIX}目标",
    f"用{SIX}任务",
    *CUT_OFF,
    *(f"{month}月" for month in range(1, 12)),
    *("06月", "11月", "13月", "0月", "00月", "99月"),
    *("上半年", "季度", "前3个月", "前三季", "前二个季", "前一个月", "前10个月", "前0个季"),
    *OTHER_YEAR,
    *BASIS,
    *IN_ENGLISH,
]
NOTHING = [
    *("目标", "计划", "任务", f"为{SIX}庚目标", f"用{SIX}庚任务", "对目标", "来自年报", ""),
    *("截至年底", "截至年末", "截止底", "截至末", "截至12月31日", "截至2023年12月31日", "截止1999年12月"),
    *("12月", "下半年", "前四名", "前个月", "前3个", "半年", "季"),
    *NO_OTHER_YEAR,
    *NO_BASIS,
    *NOT_IN_ENGLISH,
]


@pytest.mark.parametrize("words", SUBJECTS)
def test_words_of_a_note(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == [Note(words, _year(words), "")]


@pytest.mark.parametrize("words", NOTHING)
def test_a_note_that_changes_nothing(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == []


def _year(words: str) -> int | None:
    return next((year for year in (1999, 2023) if str(year) in words), None)


@pytest.mark.parametrize("words", BASIS)
def test_another_basis(words: str) -> None:
    assert changes_basis(words)
    assert changes_basis(f"本表{words}。")


@pytest.mark.parametrize("words", [*NO_BASIS, "预计数", "上年数", "estimated"])
def test_no_other_basis(words: str) -> None:
    assert not changes_basis(words)


@pytest.mark.parametrize(
    "head",
    [
        *("注", "备注", "说明", "附注", "注：", "注:", "注、", "注.", "注 ：", "注1：", "注12、", "注 3 ."),
        *(
            "备注2：",
            "说明：",
            "附注:",
            "注：  ",
            "Note:",
            "note 1.",
            "Notes:",
            "NOTES 12 :",
            "notes.",
            "  注：",
        ),
    ],
)
def test_the_head_of_a_note(head: str) -> None:
    assert list(notes_in(f"{head}为预计数")) == [Note("为预计数", None, "")]


@pytest.mark.parametrize(
    "head", ["", "本表", "表注：", "脚注：", "Note ", "Notes 1 ", "Notess:", "1. ", "又注："]
)
def test_no_head_of_a_note(head: str) -> None:
    assert list(notes_in(f"{head}为预计数")) == []


MARKS = [
    *(
        "\u2460",
        "\u2470",
        "\u24ff",
        "\u2776",
        "\u2793",
        "⁰",
        "¹",
        "²",
        "³",
        "⁴",
        "⁵",
        "⁹",
        "※",
        "#",
        "†",
        "‡",
    ),
    *("★", "☆", "*", "**", "***", "[1]", "[12]"),
]


@pytest.mark.parametrize("mark", MARKS)
def test_the_mark_of_a_note(mark: str) -> None:
    assert starts_with_mark(mark)
    assert starts_with_mark(f" {mark}2023年")
    for text in (f"{mark}2023年为预计数", f"{mark} 2023年为预计数", f"注：{mark}2023年为预计数"):
        assert list(notes_in(text)) == [Note("2023年为预计数", 2023, mark)]


def test_wide_marks_are_narrowed() -> None:
    assert starts_with_mark("＃2023年")
    assert list(notes_in("＊＊为预计数")) == [Note("为预计数", None, "**")]


@pytest.mark.parametrize(
    "text", ["\u245f", "\u2500", "\u2775", "\u2794", "1", "[]", "[123]", "[a]", "(1)", "注①", "", "⁺"]
)
def test_no_mark_of_a_note(text: str) -> None:
    assert not starts_with_mark(text)
    assert list(notes_in(f"{text}2023年预计")) == (
        [Note("①2023年预计"[1:], 2023, "①")] if "注" in text else []
    )


@pytest.mark.parametrize("between", ["，", ",", ";", "；", "。", "\n"])
def test_clauses_stand_alone_and_keep_the_year_before(between: str) -> None:
    text = between.join(["注：为初步", "2022年无变化", " 为预计 ", "2023年为估计", "无变化", "不可比"])
    assert list(notes_in(text)) == [
        Note("为初步", None, ""),
        Note("为预计", 2022, ""),
        Note("2023年为估计", 2023, ""),
        Note("不可比", 2023, ""),
    ]


def test_a_mark_is_that_of_every_clause() -> None:
    assert list(notes_in("②2022年预计，不可比；为累计数，沿用2020年")) == [
        Note("2022年预计", 2022, "②"),
        Note("不可比", 2022, "②"),
        Note("为累计数", 2022, "②", sums=True),
        Note("沿用2020年", None, "②", 2020),
    ]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("1999年预计", 1999),
        ("1900预计", 1900),
        ("2099预计", 2099),
        ("1899年预计", None),
        ("2100年预计", None),
        ("12023年预计", None),
        ("20231预计", None),
        ("2023.5预计", None),
        ("2023%预计", None),
        ("预计2023", 2023),
        ("2022年和2023年预计", 2022),
    ],
)
def test_the_year_of_a_clause(words: str, year: int | None) -> None:
    assert list(notes_in(f"注：{words}")) == [Note(words, year, "")]


THIRTEEN = "各县各区各乡各镇各村各户各"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        *((f"累计{end}", None) for end in ("", "数", "值", "口径", "统计", "完成", "完成数", "完成值")),
        *((f"{THIRTEEN}{verb}累计数", None) for verb in "为是系按均指"),
        (f"{THIRTEEN}为{THIRTEEN[:12]}累计数", None),
        (f"{THIRTEEN[:12]}累计数", None),
        ("2022年为累计数", 2022),
        ("1999累计数", 1999),
        ("2021年以来累计", None),
        ("2021以来累计", None),
        ("2021年起累计数", None),
        ("2021年至2022年累计", None),
        ("2021年到2022年累计", None),
        *((f"2021{dash}2022年累计数", None) for dash in "-—–~"),
        ("2021年—2022年累计", None),
        ("自2021年累计", None),
        ("Cumulative", None),
        ("all cumulative figures", None),
    ],
)
def test_sums(words: str, year: int | None) -> None:
    assert list(notes_in(f"注：{words}")) == [Note(words, year, "", sums=True)]
    assert list(remarks_in(words)) == [Note(words, year, "", sums=True)]


@pytest.mark.parametrize(
    "words",
    [
        *("2022年累计完成330个", "累计增长", f"{THIRTEEN}累计数", f"{THIRTEEN}为{THIRTEEN}累计数"),
        *(f"{THIRTEEN}以累计数", "cumulatively", "noncumulative"),
    ],
)
def test_no_sums(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == list(remarks_in(words)) == []


@pytest.mark.parametrize(
    ("words", "subject", "of"),
    [
        *(
            (f"2022年{end}", None, 2022)
            for end in ("数", "值", "数据", "结果", "的数", "度数", "末数", "底的值")
        ),
        ("2022数", None, 2022),
        ("1999年数", None, 1999),
        (f"2022年{SIX}数据", None, 2022),
        (f"2022年度的{SIX}结果", None, 2022),
        (f"{SIX}庚辛2022年数", None, 2022),
        *(
            (f"表{word}2022年", None, 2022)
            for word in ("用", "取", "取自", "引自", "参照", "同", "为", "系", "是")
        ),
        *((f"用2022{end}", None, 2022) for end in ("", "年度", "年末", "底", "年")),
        *(
            (f"参照2022年{end}等", None, 2022)
            for end in ("数", "值", "数据", "结果", "水平", "统计", "的水平")
        ),
        (f"参照1999年度的{SIX}水平等", None, 1999),
        ("截至2022年底", None, 2022),
        ("截至2022底", None, 2022),
        ("截止2022末", None, 2022),
        (f"2022年末的{SIX}数", None, 2022),
        (f"2022年底的{SIX}值", None, 2022),
        ("1999 data", None, 1999),
        ("截止2022年末", None, 2022),
        ("2023年沿用2022年", 2023, 2022),
        ("2023年为2022年数，", 2023, 2022),
        ("用2022年数2021年", None, 2022),
        *(
            (f"{noun} {word} 2022", None, 2022)
            for noun in ("data", "figure", "figures", "value", "values", "Data")
            for word in ("of", "for", "from", "FROM")
        ),
        ("the data of 1999 are shown", None, 1999),
        *((f"2022 {noun}", None, 2022) for noun in ("data", "figure", "figures", "value", "values", "DATA")),
    ],
)
def test_values_of_another_year(words: str, subject: int | None, of: int) -> None:
    expected = [Note(words.rstrip("，"), subject, "", of)]
    assert list(notes_in(f"注：{words}")) == list(remarks_in(words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        *("2022年", "2022年数列", "2100年数", f"2022年{SIX}庚数", f"{SIX}庚辛壬2022年数", "12022年数"),
        *(f"2022年{word}甲数" for word in "为是系用按"),
        *("合同2022年", "于2022年", "用2100年", "用2022年内", "用12022年", f"参照2022年{SIX}庚水平等"),
        *(
            "metadata of 2022",
            "data of 20221",
            "data in 2022",
            "data of 2122",
            "in 2022 data",
            "2022 data here",
        ),
        "names of 2022",
    ],
)
def test_values_of_no_other_year(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == list(remarks_in(words)) == []


REMARKS = [
    *(f"{word}{kind}" for word in (*NOT_YET, "测算", "目标", "计划") for kind in ("数", "值", "完成数")),
    *NOT_YET,
    *("目标", "计划"),
    *(f"{verb}{word}的" for verb in "为是系" for word in ("快报", "初核", "目标", "计划")),
    *(f"为{word}的" for word in NOT_YET),
    f"为{SIX[:4]}计划的",
    *CUT_OFF,
    *(f"{month}月数" for month in range(1, 12)),
    *("06月数", "13月数", "0月份数"),
    *("6月份值", "6月末数", "6月底数", "6月累计数", "6月的数", "6月统计数", "6月份末累计的统计值"),
    *("上半年数", "季度值", "上半年底的数", "季度累计数"),
    *(f"{verb}{area}" for verb in ("", "为", "系", "是", "用") for area in ("全省", "全国")),
    *("全省水平", "全省数", "全省数据", "全国值", "全国的水平", "全省平均水平", "全国的平均值", "全省平均"),
    *OTHER_YEAR,
    *BASIS,
    *IN_ENGLISH,
]
NO_REMARKS = [
    *("", "测算", "测算完成", "预计年底建成", "计划明年开工", "目标完成", f"为{SIX[:5]}计划的", "按计划推进"),
    *("用目标", "6月", "12月数", "6月开工", "上半年开工", "季度", "6月旬数", "截至年底", "截至12月31日"),
    *("全省第一", "达到全省水平", "全省平均水平以上", "全市", "全省水平等"),
    *NO_OTHER_YEAR,
    *NO_BASIS,
    *NOT_IN_ENGLISH,
]


@pytest.mark.parametrize("words", REMARKS)
def test_words_of_a_remark(words: str) -> None:
    assert list(remarks_in(words)) == [Note(words, _year(words), "")]


@pytest.mark.parametrize("words", NO_REMARKS)
def test_a_remark_that_changes_nothing(words: str) -> None:
    assert list(remarks_in(words)) == []


def test_a_remark_is_narrowed_and_has_no_mark() -> None:
    assert list(remarks_in("２０２２年完工，①预计数")) == [Note("①预计数", 2022, "")]


@pytest.mark.parametrize(
    ("note", "year", "marks", "is_about"),
    [
        (Note("x", None, ""), 2022, "", True),
        (Note("x", None, ""), None, "①", True),
        (Note("x", 2022, ""), 2022, "", True),
        (Note("x", 2022, ""), 2023, "", False),
        (Note("x", 2022, ""), None, "", False),
        (Note("x", None, "①"), 2022, "②①", True),
        (Note("x", None, "①"), 2022, "②", False),
        (Note("x", None, "①"), 2022, "", False),
        (Note("x", 2021, "①"), 2022, "①", True),
        (Note("x", None, "", 2022), 2022, "", False),
        (Note("x", None, "", 2022), 2023, "", True),
        (Note("x", None, "", 2022), None, "", True),
        (Note("x", 2023, "", 2022), 2023, "", True),
        (Note("x", 2023, "", 2022), 2024, "", False),
        (Note("x", None, "①", 2022), 2022, "①", False),
    ],
)
def test_of_which_values_a_note_speaks(note: Note, year: int | None, marks: str, *, is_about: bool) -> None:
    assert note.is_about(year, marks) is is_about


def test_a_note_of_every_value() -> None:
    note = whole_note("x")
    assert note == Note("x", None, "", values_of=None, sums=False)
    assert note.is_about(2022)


PARTS = [
    *("抽样县", "部分县", "部分区", "部分地区", "本级", "市本级", "市直", "全省", "全国", "规模以上", "规上"),
    *("限额以上", "城镇", "乡村", "农村", "城区", "户籍", "公办", "民办", "公立", "男性", "女性"),
    *(words for words in BASIS if words != "按户籍"),
]


@pytest.mark.parametrize("word", PARTS)
def test_a_definition_of_a_part(word: str) -> None:
    assert definition_of_a_part(f"（{word}）", "养老") == word
    assert definition_of_a_part(word, f"养老{word}床位") == ""
    assert definition_of_a_part(f"{word}、限额以上", f"养老{word}床位") == (
        "限额以上" if word != "限额以上" else ""
    )


@pytest.mark.parametrize(
    "text", ["", "全口径", "部分", "全市", "城市", "规模", "限额", "级", "男子", "公", "抽样"]
)
def test_a_definition_of_the_whole(text: str) -> None:
    assert definition_of_a_part(text, "养老") == ""


@pytest.mark.parametrize("word", ["男", "女"])
def test_a_definition_of_men_or_of_women(word: str) -> None:
    assert definition_of_a_part(word, "养老") == word
    assert definition_of_a_part(f"{word}子", "养老") == ""


def test_the_first_word_of_a_part_is_told() -> None:
    assert definition_of_a_part("按户籍的城镇", "养老") == "按户籍"
    assert definition_of_a_part("城镇、农村", "城镇养老") == "农村"


@pytest.mark.parametrize("mark", ["※", "＊", "★", "*", "① "])
@pytest.mark.parametrize("head", ["说明：", "注：", "备注:", "注 ", ""])
def test_a_note_whose_mark_stands_at_no_value_speaks_of_all(plan: xzplan.Plan, mark: str, head: str) -> None:
    text = f"指标,2021年,2022年\n18,25,30.8\n{mark}{head}2022年为预计数\n"
    table = xzplan.read_observations(text, plan)
    assert [str(row.observation.period) for row in table.rows] == ["2021"]
    assert [(problem.place, problem.code) for problem in table.problems] == [("C1", "note_says")]


def test_a_note_whose_mark_stands_at_a_value_speaks_of_it(plan: xzplan.Plan) -> None:
    for cells, place in (("25*,30.8", "B2"), ("25,30.8*", "C2")):
        table = xzplan.read_observations(f"指标,2021年,2022年\n18,{cells}\n*注：为预计数\n", plan)
        assert [(problem.place, problem.code) for problem in table.problems] == [(place, "note_says")]
    table = xzplan.read_observations("指标,2021年,2022年*\n18,25,30.8\n*注：为预计数\n", plan)
    assert [(problem.place, problem.code) for problem in table.problems] == [("C2", "note_says")]


def test_a_marked_note_above_speaks_of_its_own_year(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations("※注：2022年为预计数\n指标,2021年,2022年\n18,25,30.8\n", plan)
    assert [row.observation.status.value for row in table.rows] == ["reported", "estimated"]


@pytest.mark.parametrize("note", ["※说明：2022年", "★ 注 2022年", "＊备注：2022年", "※单位负责人：2022年"])
def test_a_marked_note_is_no_heading_of_the_rows_below(plan: xzplan.Plan, note: str) -> None:
    table = xzplan.read_observations(f"指标,数值\n18,30.8\n{note}\n27,38\n", plan)
    assert [(problem.place, problem.code) for problem in table.problems] == [
        ("B2", "no_period"),
        ("B4", "no_period"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        *(
            f"数据为{whole}"
            for whole in ("全省平均", "全国水平", "市本级", "城区", "农村", "规模以上企业", "规上企业")
        ),
        *(
            "2022年数据口径为城区",
            "按户籍人口计算",
            "仅市直单位",
            "取部分县区",
            "引自全省公报",
            "系抽样调查",
            "用县级以上乡村",
        ),
    ],
)
def test_a_note_that_speaks_of_a_part_or_of_more_asks(plan: xzplan.Plan, words: str) -> None:
    table = xzplan.read_observations(f"指标,2022年\n18,30.8\n注：{words}\n", plan)
    assert (len(table), [problem.code for problem in table.problems]) == (0, ["note_says"])


@pytest.mark.parametrize("words", ["数据为民政局提供", "全省排名第3", "为年末数", "数据来自各县"])
def test_a_note_that_speaks_of_no_part_does_not_ask(plan: xzplan.Plan, words: str) -> None:
    table = xzplan.read_observations(f"指标,2022年\n18,30.8\n注：{words}\n", plan)
    assert (len(table), table.problems) == (1, ())


@pytest.mark.parametrize(
    "lines",
    [
        "2022年数据为快报数",
        "（2022年数据为快报数）",
        "表中2022年为预计数",
        "注：\n1.2022年为快报数\n2.其他",
        "注：\n(1)2022年为预计数",
        "1、2022年为快报数",
        "数据截至2022年9月",
        "以上数据为目标值",
        "以上数据均为全省数据",
        "忻州市统计局\n数据口径为城区\n2023年2月28日",
    ],
)
def test_a_plain_line_behind_the_last_value_may_be_a_note(plan: xzplan.Plan, lines: str) -> None:
    table = xzplan.read_observations(f"指标,2022年\n18,30.8\n{lines}\n", plan)
    assert (len(table), [(problem.place, problem.code) for problem in table.problems]) == (
        0,
        [("B1", "note_says")],
    )


@pytest.mark.parametrize(
    "lines",
    [
        "忻州市统计局\n2023年6月30日",
        "填报日期：2023年6月30日",
        "审核：预计数",
        "人均预期寿命（预计数）",  # a row that was not filled in
        "人均预期寿命,",
        "感谢支持",
        "甲" * 401 + "预计数",
    ],
)
def test_other_lines_behind_the_last_value_say_nothing(plan: xzplan.Plan, lines: str) -> None:
    table = xzplan.read_observations(f"指标,2022年\n18,30.8\n{lines}\n", plan)
    assert (len(table), table.problems) == (1, ())


def test_plain_lines_between_values_are_no_notes(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations("指标,2022年\n18,30.8\n数据为快报数,\n27,38\n", plan)
    assert len(table) == 2
    assert list(notes_behind("注：为预计数")) == list(notes_behind("※为预计数")) == []
    assert [note.text for note in notes_behind("（为预计数）")] == ["为预计数"]


A_PART = (
    "全省 全国 市本级 县本级 本级 市直 城区 农村 乡村 规模以上 规上 限额以上 户籍 抽样 部分 公办 民办 公立"
)
"""Words behind a verb by which values are those of more or less than the area."""


@pytest.mark.parametrize("part", A_PART.split())
def test_notes_whose_values_are_of_a_part(part: str) -> None:
    for words in (f"取{part}", f"取{SIX[:4]}{part}", f"引自{part}公报"):
        assert list(notes_in(f"注：{words}")) == list(notes_behind(words)) == [Note(words, None, "")]
    for words in (f"取{SIX[:5]}{part}", f"对{part}", f"自{part}", part):
        assert list(notes_in(f"注：{words}")) == (
            [Note(words, None, "")] if words in ("全省", "全国") else []
        )


@pytest.mark.parametrize("part", A_PART.split())
def test_remarks_by_which_values_are_of_a_part(part: str) -> None:
    ends = (
        "",
        "数",
        "值",
        "数据",
        "口径",
        "范围",
        "统计数",
        "的数",
        "的统计范围",
        "人口",
        "居民数",
        "部分",
        "范围的数据",
    )
    for words in (f"取{part}", f"仅{part}", *(f"为{part}{end}" for end in ends)):
        assert list(remarks_in(words)) == [Note(words, None, "")]
    for words in (f"为{part}提供服务", f"为{part}居民服务", f"对{part}", f"取{part}的"):
        assert list(remarks_in(words)) == ([Note(words, None, "")] if words.endswith("的") else [])


@pytest.mark.parametrize("verb", ["为", "是", "系", "按", "取", "用", "引", "引自", "仅"])
def test_verbs_of_notes_whose_values_are_of_a_part(verb: str) -> None:
    assert list(notes_in(f"注：甲{verb}乙市直")) == [Note(f"甲{verb}乙市直", None, "")]


@pytest.mark.parametrize(
    "words", ["取市级", "取县直", "取规模", "取限额", "取以上", "取城市", "取乡镇", "取全市", "取本县"]
)
def test_words_that_are_no_part(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == []


WRONG = "应为 更正 改为 作废 错误 有误 疑误 退回 存疑 不准确 无效".split()  # noqa: SIM905


@pytest.mark.parametrize("word", WRONG)
def test_remarks_by_which_a_value_does_not_stand(word: str) -> None:
    assert list(remarks_in(f"甲{word}30")) == [Note(f"甲{word}30", None, "")]
    assert list(notes_behind(f"甲{word}30")) == [Note(f"甲{word}30", None, "")]
    assert list(notes_in(f"注：甲{word}30")) == [Note(f"甲{word}30", None, "")]
    assert list(notes_in(f"①{word}30")) == [Note(f"{word}30", None, "①")]


@pytest.mark.parametrize("words", ["如有错误请告知", "如有误请告知"])
def test_what_may_be_wrong(words: str) -> None:
    assert list(remarks_in(words)) == list(notes_in(f"注：{words}")) == []


@pytest.mark.parametrize(
    "words",
    [*(f"{kind}{of}" for kind in ("测算", "目标", "计划", "目标完成") for of in "数值"), "年中数", "年中值"],
)
def test_values_that_are_targets_or_of_the_middle_of_a_year(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == list(remarks_in(words)) == [Note(words, None, "")]
    if "年中" not in words:  # 完成率=实际值/目标值 says nothing of a value
        assert list(notes_in(f"注：甲{words}")) == list(notes_in(f"注：{words}甲")) == []


@pytest.mark.parametrize("words", ["为全省平均水平", "系全国数据", "是全省值", "用全国的数", "全省平均"])
def test_notes_of_a_larger_area(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == [Note(words, None, "")]


@pytest.mark.parametrize("words", ["全省排名第3", "全国领先", "居全省"])
def test_notes_that_name_a_larger_area(words: str) -> None:
    assert list(notes_in(f"注：{words}")) == []


@pytest.mark.parametrize(
    "words",
    [
        *(
            "数据为1-9月",
            "是9月",
            "系1—11月份",
            "此数为6月末",
            "为2023年6月底",
            "为上半年",
            "为三季度",
            "系三季度末",
        ),
        *(
            "9月末",
            "2023年6月底",
            "上半年",
            "半年",
            "1季度",
            "一季",
            "三季度",
            "1-6月",
            "1月-6月",
            "2023年1—11月累计",
            "1至9月",
        ),
        *("1–3月", "1~3月", "暂用快报", "用预计", "系快报"),
    ],
)
def test_remarks_of_a_part_of_the_year(words: str) -> None:
    assert list(remarks_in(words)) == [Note(words, _year(words), "")]


@pytest.mark.parametrize(
    "words",
    [
        "为12月",
        "系12月末",
        "12月末",
        "2023年12月底",
        "9月印发",
        "为9月印发",
        "9月",
        "用目标",
        "用于快报",
        "年中",
    ],
)
def test_remarks_of_a_date(words: str) -> None:
    assert list(remarks_in(words)) == []


@pytest.mark.parametrize("word", ["应", "认为", "正", "改", "误", "退", "疑", "准确", "有效", "废"])
def test_remarks_by_which_a_value_stands(word: str) -> None:
    assert list(remarks_in(f"甲{word}30")) == []


@pytest.mark.parametrize("month", range(1, 13))
def test_months_of_plain_lines_and_remarks(month: int) -> None:
    words = f"{month}月数"
    expected = [] if month == 12 else [Note(words, None, "")]
    assert list(remarks_in(words)) == list(notes_behind(words)) == expected


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        *((f"前{count}{kind}数", True) for count in ("三", "3", "十", "10") for kind in ("季度", "个月")),
        *((f"前三季度{end}", True) for end in ("", "的数", "累计数", "完成数", "累计完成的统计值", "统计数")),
        *((f"前三季度{end}", False) for end in ("开工", "字", "完成", "的")),
        ("前三季", True),
        ("前九月", True),
        ("前三", False),
        ("前季度", False),
        ("三季数", False),
    ],
)
def test_first_months_of_a_remark(words: str, *, changes: bool) -> None:
    assert list(remarks_in(words)) == ([Note(words, None, "")] if changes else [])


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("为预计数", [Note("为预计数", None, "")]),
        ("2022年为预计数，2023年为实际数", [Note("2022年为预计数", 2022, "")]),
        ("( (为预计数) )", [Note("为预计数", None, "")]),
        ("（为预计数", [Note("为预计数", None, "")]),
        ("为预计数）", [Note("为预计数", None, "")]),
        ("[为预计数]", [Note("[为预计数]", None, "")]),
        ("为预计数的还有", []),
        ("为预计值的还有", []),
        ("为预计量的还有，为初步数", [Note("为预计量的还有", None, ""), Note("为初步数", None, "")]),
        ("为初步数，为预计值的还有，为估计数", [Note("为初步数", None, ""), Note("为估计数", None, "")]),
        ("沿用2022年", [Note("沿用2022年", None, "", 2022)]),
        ("2022年为累计数", [Note("2022年为累计数", 2022, "", sums=True)]),
        ("为预计数" + "，" * 396, [Note("为预计数", None, "")]),
        ("为预计数" + "，" * 397, []),
        ("　　为预计数" + "，" * 396 + "　", [Note("为预计数", None, "")]),
        ("注 为预计数", []),
        ("备注 为预计数", []),
        ("说明为预计数", []),
        ("※为预计数", []),
        ("附注为预计数", [Note("附注为预计数", None, "")]),
        ("", []),
    ],
)
def test_plain_lines(text: str, notes: list[Note]) -> None:
    assert list(notes_behind(text)) == notes


@pytest.mark.parametrize(
    "text", ["注", "备注", "说明", "注意", " 注：", "※说明", "＊ 备注", "①注", "说明：x"]
)
def test_lines_that_begin_as_notes_do(text: str) -> None:
    assert is_note(text)


@pytest.mark.parametrize("text", ["", "附注", "甲注", "备", "说", "※", "x说明", "(注)甲", "Note:"])
def test_lines_that_begin_in_another_way(text: str) -> None:
    assert not is_note(text)


@pytest.mark.parametrize(
    ("words", "of"), [("2022.全市数据", 2022), ("2022%的数", 2022), ("甲1999.乙结果", 1999)]
)
def test_a_year_with_a_point_or_a_percent_sign_behind_it(words: str, of: int) -> None:
    """It is no year that a clause speaks of, but may be that of the values."""
    assert list(notes_in(f"注：{words}")) == list(remarks_in(words)) == [Note(words, None, "", of)]


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("2023年沿用2022年", [Note("2023年沿用2022年", 2023, "", 2022)]),
        ("2021年、2023年沿用2022年", [Note("2021年、2023年沿用2022年", 2021, "", 2022)]),
        ("2023年预计沿用2022年", [Note("2023年预计沿用2022年", 2023, "")]),
        ("2023年为累计数沿用2022年", [Note("2023年为累计数沿用2022年", 2023, "", sums=True)]),
        ("至2022年为累计数", [Note("至2022年为累计数", None, "", sums=True)]),
        ("2022年甲，为累计数", [Note("为累计数", 2022, "", sums=True)]),
    ],
)
def test_what_a_clause_says_first(words: str, notes: list[Note]) -> None:
    assert list(notes_in(f"注：{words}")) == notes


def test_one_head_of_a_note_is_left_out_behind_its_mark() -> None:
    assert list(notes_in("①注：注：为预计数")) == [Note("注:为预计数", None, "①")]
    assert list(notes_in("注：①注：为预计数")) == [Note("为预计数", None, "①")]
    assert list(notes_in("注：注：为预计数")) == [Note("为预计数", None, "")]
    assert list(notes_in("注：①②为预计数")) == [Note("②为预计数", None, "①")]


def test_no_remark_and_no_definition() -> None:
    assert list(remarks_in("")) == []
    assert definition_of_a_part("", "") == ""
    assert definition_of_a_part("ＡＢ城区", "城") == "城区"


@pytest.mark.parametrize(
    "words",
    [
        "不是累计数",
        "非累计数",
        "不为五年累计",
        "不是规划的累计数",
        "not cumulative",
        "not a cumulative figure",
        "not the Cumulative",
    ],
)
def test_what_is_no_sum(words: str) -> None:
    assert list(remarks_in(words)) == list(notes_in(f"注：{words}")) == []


@pytest.mark.parametrize(
    "words", ["为不变价下各年的累计数", "不再单列各年，累计数", "cumulative", "notcumulative, a cumulative"]
)
def test_what_is_a_sum_all_the_same(words: str) -> None:
    assert any(note.sums for note in remarks_in(words))

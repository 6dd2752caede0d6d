"""The patterns of the parser: what each takes for a clause, and that none takes time that doubles with each character."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import xzplan.parsing
from printed import shortly
from xzplan.parsing.grammar import (
    ASSIGNED,
    AT_LEAST_AS,
    BEFORE,
    CHANGE,
    DIFFERENCE,
    DOING,
    DUE,
    ENDS_IN_FIGURE,
    FROM_TO,
    IN_FIGURES,
    LEVEL_OF,
    LOOSE,
    MEAN_OR_BETTER,
    NONE,
    OTHER_QUANTITY,
    PLAIN,
    QUALITIES,
    RANGE,
    RANK,
    RATE,
    RATIO,
    SAME_AS,
    SIGN,
    TIMES,
    TIMES_OF,
    YEAR,
)


def patterns(value: object) -> Iterator[str]:
    """Yield the patterns in a value of a module, also those in its tuples, lists and dicts."""
    if isinstance(value, re.Pattern):
        yield value.pattern
    elif isinstance(value, dict):
        yield from patterns(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from patterns(item)


PATTERNS = sorted(
    {
        pattern
        for module in pkgutil.iter_modules(xzplan.parsing.__path__, "xzplan.parsing.")
        for value in vars(importlib.import_module(module.name)).values()
        for pattern in patterns(value)
    }
)


def bodies(node: Any) -> list[Any]:
    """Return the parts of a node of a parsed pattern."""
    kind, argument = node
    if kind in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return [argument[2]]
    if kind is codes.SUBPATTERN:
        return [argument[3]]
    if kind is codes.BRANCH:
        return list(argument[1])
    return [argument[1]] if kind in (codes.ASSERT, codes.ASSERT_NOT) else []


def may_vary(body: Any) -> bool:
    """Return whether one text may be matched in several ways: by a choice, or a repetition of no fixed number."""
    return any(
        node[0] is codes.BRANCH
        or (node[0] in (codes.MAX_REPEAT, codes.MIN_REPEAT) and node[1][0] != node[1][1])
        or any(map(may_vary, bodies(node)))
        for node in body
    )


def endless(body: Any) -> bool:
    """Return whether a pattern repeats without end, and not possessively, what may be matched in several ways."""
    return any(
        (
            node[0] in (codes.MAX_REPEAT, codes.MIN_REPEAT)
            and node[1][1] is codes.MAXREPEAT
            and may_vary(node[1][2])
        )
        or any(map(endless, bodies(node)))
        for node in body
    )


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_backtracks_without_end(pattern: str) -> None:
    assert not endless(parser.parse(pattern))


def test_endless_patterns_are_seen() -> None:
    assert len(PATTERNS) > 50
    assert [
        endless(parser.parse(pattern))
        for pattern in ("(?:ab?)+", "(?:a|aa)*$", "(?:a|aa)*+", "(?:,[0-9]{3})+")
    ] == [
        True,
        True,
        False,
        False,
    ]


def groups(pattern: re.Pattern[str], text: str) -> dict[str, str] | None:
    """Return the named parts of a whole clause that are there; None where it is no such clause."""
    found = pattern.fullmatch(text)
    return None if found is None else {key: part for key, part in found.groupdict().items() if part}


def begins(pattern: re.Pattern[str], text: str) -> str | None:
    """Return what a text begins with."""
    found = pattern.match(text)
    return None if found is None else found[0]


@pytest.mark.parametrize("behind", ["5", "达到5", "零发生", "翻一番"])
def test_a_year_before_a_clause(behind: str) -> None:
    for lead in ("", "到", "至", "截至"):
        for end in ("", "底", "末", "前"):
            for sign in ("", ",", ":"):
                due = f"{lead}2025年{end}{sign}"
                assert begins(DUE, due + behind) == due
    assert begins(DUE, f"1999年{behind}") == "1999年"


@pytest.mark.parametrize(
    "text", ["2025年", "2025年提高", "2025年的5", "2025年水平5", "2025年甲年5", "1899年5", "2125年5", "25年5"]
)
def test_what_is_no_year_before_a_clause(text: str) -> None:
    assert begins(DUE, text) is None


@pytest.mark.parametrize("end", ["时期", "期间", "规划期内", "末", "期末"])
def test_a_plan_before_a_clause(end: str) -> None:
    for number in "一二三四五六七八九":
        assert begins(DUE, f"十{number}五{end}") == f"十{number}五{end}"
    for lead in ("", "在", "到"):
        for opening, closing in (("", ""), ("“", "”"), ('"', '"')):
            for sign in ("", ",", ":"):
                due = f"{lead}{opening}十四五{closing}{end}{sign}"
                assert begins(DUE, due + "甲") == due
    assert begins(DUE, f"十四五年{end}") is begins(DUE, f"四五{end}") is None


BEFORE_A_CLAUSE = "应当 应 须 需 要 均 都 总体上 总体 总量 确保 努力 预计 预估 预期"


@pytest.mark.parametrize("word", BEFORE_A_CLAUSE.split())
def test_words_before_a_clause(word: str) -> None:
    found = BEFORE.match(f"{word}5")
    assert found is not None
    assert (found[0], found["estimate"]) == (word, word if word.startswith("预") else None)


def test_to_be_sure_to_reach_is_no_word_before_a_clause() -> None:
    assert begins(BEFORE, "确保达到5") is None
    assert begins(BEFORE, "达到5") is begins(BEFORE, "预算5") is None


QUALITY = (
    "稳步 逐步 逐年 持续 不断 进一步 明显 大幅 大幅度 显著 有所 继续 保持 适度 平稳 基本 总体 全面 有效 较快 合理 区间 提高 提升 增长 下降 降低 改善 稳定 "
    "减少 增加 向好 扩大 优化 完善 达标 消除 加快 在 于 控制在 各年度 视情 提出 统筹 考核 并 留有 适当 弹性 应保尽保 应享尽享 应助尽助 应纳尽纳 应收尽收 "
    "应救尽救 应养尽养 应接尽接 应扶尽扶 全覆盖 实现 动态 清零 零增长 只增不减 不减少 不增加 不降低 不下降 不反弹 稳中有降 稳中有升 稳中有进 稳中向好 稳中趋好 "
    "向好发展 上升 回落 持平 态势 水平 质量 能力 幅度 有序 推进 完成 取得 进展 成效 、 , 。"
)


def test_words_of_quality() -> None:
    assert [word for word in QUALITY.split() if not QUALITIES.fullmatch(word)] == []
    assert QUALITIES.fullmatch("".join(QUALITY.split()))
    for text in ("", "甲", "提高5", "发展", "不"):
        assert not QUALITIES.fullmatch(text)


WHO = "国家 中央 自治区 省委省政府 省级 省 市级 市 州 上级 集团"
FIX = "确定 下达 考核 核定 审核 要求 规定 分配 分解 制定 批复 认定"


@pytest.mark.parametrize("who", WHO.split())
def test_who_fixes_a_figure(who: str) -> None:
    for full in (who, f"{who}政府"):
        assert groups(ASSIGNED, f"待{full}下达") == {"by2": full}
        assert groups(ASSIGNED, f"{full}下达") == {"by2": full}
        assert groups(ASSIGNED, f"完成{full}下达目标") == {"by1": full}
        assert groups(ASSIGNED, f"完成{full}任务") == {"by3": full}
        for sign in "、和/及":
            assert groups(ASSIGNED, f"待{full}{sign}市下达") == {"by2": f"{full}{sign}市"}
            assert groups(ASSIGNED, f"待国家{sign}{full}下达") == {"by2": f"国家{sign}{full}"}
    assert groups(ASSIGNED, f"待甲{who}下达") is groups(ASSIGNED, f"待{who}与市下达") is None


@pytest.mark.parametrize("fix", FIX.split())
def test_what_is_done_to_fix_a_figure(fix: str) -> None:
    assert groups(ASSIGNED, f"待省{fix}") == {"by2": "省"}
    for sign in ("", "、", "和", "/"):
        assert (
            groups(ASSIGNED, f"待省{fix}{sign}下达")
            == groups(ASSIGNED, f"待省下达{sign}{fix}")
            == {"by2": "省"}
        )
    assert groups(ASSIGNED, f"待省{fix}及下达") is None


@pytest.mark.parametrize("goal", ["目标", "任务", "指标", "要求", "计划", "数", "值", ""])
def test_what_is_fixed(goal: str) -> None:
    for end in ("", "为准", "执行", "范围内", "以内", "之内", "内"):
        assert groups(ASSIGNED, f"控制在省下达{goal}{end}") == {"by1": "省"}
        assert groups(ASSIGNED, f"控制在省下达的{goal}{goal}{end}") == {"by1": "省"}
        assert (
            groups(ASSIGNED, f"省下达{goal}{end}")
            == groups(ASSIGNED, f"省下达的{goal}{end}")
            == {"by2": "省"}
        )
    assert groups(ASSIGNED, f"省下达{goal}甲") is None


LEADS = "按 按照 执行 以 完成 达到 实现 控制在 保持在 不超过 不突破 不高于 不低于"


@pytest.mark.parametrize("lead", LEADS.split())
def test_words_before_what_is_fixed(lead: str) -> None:
    for change in ("", "降幅", "增幅", "增速"):
        for effort in ("", "确保", "努力"):
            assert groups(ASSIGNED, f"{change}{effort}{lead}省下达目标") == {"by1": "省"}
    for plan in ("十四五", "“十四五”", '"十五五"'):
        assert groups(ASSIGNED, f"{lead}{plan}省下达目标") == {"by1": "省"}
        assert groups(ASSIGNED, f"{lead}省{plan}下达目标") == {"by1": "省"}
    assert groups(ASSIGNED, f"{lead}下达目标") == {}
    assert groups(ASSIGNED, f"{lead}子丑寅卯辰巳下达目标") == {"by1": "子丑寅卯辰巳"}
    for by in ("子丑寅卯辰巳午", "子5丑", "子,丑", "子、丑", "子;丑", "子|丑"):
        assert groups(ASSIGNED, f"{lead}{by}下达目标") is None


@pytest.mark.parametrize("lead", ["完成", "达到", "按", "按照"])
def test_a_task_that_is_fixed(lead: str) -> None:
    for plan in ("", "十四五", "“十四五”"):
        for goal in ("目标", "任务", "指标", "目标任务", "指标任务"):
            assert groups(ASSIGNED, f"{lead}{plan}省{goal}") == {"by3": "省"}
            assert groups(ASSIGNED, f"{lead}{plan}省定{goal}") == {"by3": "省"}
    assert groups(ASSIGNED, f"{lead}甲任务") is groups(ASSIGNED, f"{lead}省要求任务甲") is None


@pytest.mark.parametrize("word", ["平均", "同期", "上年", "全国", "全省", "先进"])
def test_a_level_that_is_to_be_reached(word: str) -> None:
    for lead in ("达到", "达"):
        for ref in (word, f"甲{word}", f"{word}甲"):
            assert groups(LEVEL_OF, lead + ref) == {"ref": ref}
    assert (
        groups(LEVEL_OF, f"达到{word}5")
        is groups(LEVEL_OF, f"实现{word}")
        is groups(LEVEL_OF, f"达到;{word}")
        is None
    )
    assert groups(LEVEL_OF, "达到甲") is None


@pytest.mark.parametrize("word", ["平均水平", "平均", "同期水平", "同期"])
def test_a_mean_or_better(word: str) -> None:
    for tail in ("以上", "以下", "以内"):
        assert groups(MEAN_OR_BETTER, word + tail) == {"ref": word, "tail": tail}
        assert groups(MEAN_OR_BETTER, f"保持在全省{word}{tail}") == {"ref": f"全省{word}", "tail": tail}
        assert groups(MEAN_OR_BETTER, f"5{word}{tail}") is groups(MEAN_OR_BETTER, f"甲;{word}{tail}") is None
    assert groups(MEAN_OR_BETTER, word) is groups(MEAN_OR_BETTER, f"{word}之内") is None


@pytest.mark.parametrize("same", ["同步", "持平", "一致", "相当", "相同"])
def test_the_same_as_another_statistic(same: str) -> None:
    for word in "与同和":
        for keep in ("", "保持", "的"):
            for end in ("", "增长", "提高"):
                assert groups(SAME_AS, f"{word}甲乙{keep}{same}{end}") == {"ref": "甲乙"}
                for nearly in ("基本", "大体", "大致"):
                    read = {"ref": "甲乙", "about": nearly}
                    assert groups(SAME_AS, f"{word}甲乙{keep}{nearly}{same}{end}") == read
                    assert groups(SAME_AS, f"{word}甲乙{keep}{nearly}保持{same}{end}") == read
    assert (
        groups(SAME_AS, f"比甲{same}")
        is groups(SAME_AS, f"与{same}")
        is groups(SAME_AS, f"与甲;{same}")
        is None
    )


@pytest.mark.parametrize("rate", ["", "增速", "增长", "增长率", "增幅", "降幅"])
def test_the_growth_that_is_compared(rate: str) -> None:
    for each in ("", "均", "都"):
        for keep in ("", "保持"):
            assert groups(SAME_AS, f"{each}{rate}{keep}与甲同步") == {"ref": "甲"}
            assert groups(SAME_AS, f"{each}年均{rate}{keep}与甲同步") == {"mean": "年均", "ref": "甲"}
            read = {"sign": "不低于", "ref": "甲"}
            assert groups(AT_LEAST_AS, f"{each}{rate}{keep}不低于甲") == read
            assert groups(AT_LEAST_AS, f"{each}年均{rate}{keep}达到不低于甲") == read | {"mean": "年均"}
    assert (
        groups(AT_LEAST_AS, "不低于")
        is groups(AT_LEAST_AS, "不低于甲;乙")
        is groups(AT_LEAST_AS, "不低于甲|")
        is None
    )


def test_years_and_figures_in_a_reference() -> None:
    assert [begins(YEAR, text) for text in ("2020年", "1999年末", "2120年", "2020")] == [
        "2020年",
        "1999年",
        None,
        None,
    ]
    for tail in ("", "以上", "以下", "左右", "以内"):
        bare = ENDS_IN_FIGURE.search(f"甲5{tail}")
        with_unit = ENDS_IN_FIGURE.search(f"甲5个百分点{tail}")
        assert bare is not None
        assert with_unit is not None
        assert (bare["unit"], with_unit["unit"]) == (None, "个百分点")
    assert ENDS_IN_FIGURE.search("甲5之内") is ENDS_IN_FIGURE.search("5甲") is None
    for text in ("5", "三分之一", "翻番", "两倍", *(f"{number}成" for number in "一二两三四五六七八九十")):
        assert IN_FIGURES.search(text)
    assert IN_FIGURES.search("甲成") is IN_FIGURES.search("一二三") is None


@pytest.mark.parametrize("word", ["由", "从"])
def test_from_one_figure_to_another(word: str) -> None:
    plain = {"first": "5", "lead": "提高到", "number": "6"}
    assert groups(FROM_TO, f"{word}5提高到6") == plain
    assert groups(FROM_TO, f"{word}5%提高到6") == plain
    assert (
        groups(FROM_TO, f"{word}2020年5提高到6")
        == groups(FROM_TO, f"{word}2020年的5提高到6")
        == plain | {"year": "2020"}
    )
    dated = plain | {"until": "2025"}
    assert groups(FROM_TO, f"{word}5提高到2025年6") == groups(FROM_TO, f"{word}5提高到2025年的6") == dated
    full = plain | {"about": "约", "sign": "≥", "unit": "%", "tail": "以上"}
    assert groups(FROM_TO, f"{word}5提高到约≥6%以上") == full
    assert groups(FROM_TO, f"{word}5降至6") == plain | {"lead": "降至"}
    assert groups(FROM_TO, f"{word}5到6") is groups(FROM_TO, "比5提高到6") is None


def test_from_one_figure_to_another_with_an_arrow() -> None:
    assert groups(FROM_TO, "5→6") == groups(FROM_TO, "5个→6") == {"start": "5", "number": "6"}
    read = {"start": "5", "reach": "达到", "until": "2025", "number": "6", "unit": "个"}
    assert groups(FROM_TO, "5→达到2025年6个") == read
    assert groups(FROM_TO, "从5→6") is None


SINCE = {
    **{f"{word}2020年": {"year": "2020"} for word in ("", "较", "比", "在", "相比")},
    **{f"较2020年{end}": {"year": "2020"} for end in ("底", "末", "水平", "基础上", "的基础上", "末水平")},
    **{f"较{word}": {"before": word} for word in ("上年", "去年", "上一年")},
    **{f"较{plan}{end}": {"plan": "三"} for plan in ("十三五", "“十三五”", '"十三五"') for end in ("", "末", "期", "时期", "期末", "时期末")},
    **{f"较十{number}五": {"plan": number} for number in "一二三四五六七八九"},
    "较基期": {},
    "较基年": {},
    "基期": {},
    "继续": {},
    "再": {},
    "又": {},
    "较2020年再": {"year": "2020"},
    "": {},
}  # fmt: skip


@pytest.mark.parametrize(("since", "read"), SINCE.items())
def test_what_a_change_counts_from(since: str, read: dict[str, str]) -> None:
    assert groups(CHANGE, f"{since}提高5") == {**read, "lead": "提高", "number": "5"}
    assert groups(TIMES, f"{since}翻2番") == {**read, "doubled": "2"}
    assert groups(TIMES, f"{since}增加2倍") == {**read, "more": "2"}


@pytest.mark.parametrize("since", ["较", "较1820年", "较前年", "较十零五", "较基", "还", "2020年较"])
def test_what_no_change_counts_from(since: str) -> None:
    assert groups(CHANGE, f"{since}提高5") is groups(TIMES, f"{since}翻2番") is None


@pytest.mark.parametrize("span", ["", "累计", "五年累计", "规划期内", "年均", "年平均", "每年", "逐年"])
def test_the_parts_of_a_change(span: str) -> None:
    read = {"lead": "提高", "number": "5"} | ({"span": span} if span else {})
    for rate in ("", "率", "幅", "幅度"):
        assert groups(CHANGE, f"{span}提高{rate}5") == read
        for sign in ("≥", "不低于", "达到", "达", "控制在"):
            assert groups(CHANGE, f"{span}提高{rate}{sign}5") == read | {"sign": sign}
    for to in "~-至到":
        assert (
            groups(CHANGE, f"{span}提高5{to}6")
            == groups(CHANGE, f"{span}提高5岁{to}6")
            == read | {"high": "6"}
        )
    full = read | {"about": "约", "unit": "个百分点", "tail": "左右"}
    assert groups(CHANGE, f"{span}提高约5个百分点左右") == full
    assert groups(CHANGE, f"{span}提高5以上%") == read | {"tail": "以上", "behind": "%"}
    assert (
        groups(CHANGE, f"{span}提高")
        is groups(CHANGE, f"{span}提高5甲")
        is groups(CHANGE, f"{span}保持5")
        is None
    )


@pytest.mark.parametrize(
    ("pattern", "begin", "end"),
    [(RATE, "规划期变化率", "%"), (RATE, "变化率", "%"), (DIFFERENCE, "较基期变动", "")],
    ids=shortly,
)
def test_a_change_in_the_words_of_a_demand(pattern: re.Pattern[str], begin: str, end: str) -> None:
    assert groups(pattern, f"{begin}-5{end}") == {"number": "-5"}
    assert groups(pattern, f"{begin}不低于5{end}") == {"sign": "不低于", "number": "5"}
    assert groups(pattern, f"{begin}5{end}左右") == {"number": "5", "tail": "左右"}
    for to in "~-":
        assert groups(pattern, f"{begin}5{to}6{end}") == {"number": "5", "high": "6"}
    for to in "至到":
        assert groups(pattern, f"{begin}5{to}6{end}") is None


def test_how_the_words_of_a_demand_differ() -> None:
    assert groups(RATE, "变化率5") is groups(RATE, "变化率5%以上") is None
    assert groups(DIFFERENCE, "较基期变动5岁以上") == {"number": "5", "unit": "岁", "tail": "以上"}


def test_multiples() -> None:
    for number in "123456789一二两三四五六七八九":
        for lead in ("", "实现"):
            assert groups(TIMES, f"{lead}翻{number}番") == {"doubled": number}
        assert groups(TIMES, f"翻{number}番以上") == {"doubled": number, "tail": "以上"}
    assert groups(TIMES, "翻0番") is groups(TIMES, "翻十番") is groups(TIMES, "翻12番") is None
    for verb in ("增长", "提高", "增加", "扩大"):
        assert groups(TIMES, f"{verb}1.5倍") == {"more": "1.5"}
        assert groups(TIMES, f"{verb}1.5倍左右") == {"more": "1.5", "tail": "左右"}
        assert groups(TIMES, f"实现{verb}1.5倍") is None
    assert groups(TIMES, "上升1.5倍") is None
    for lead in ("", "是", "为", "达", "达到", "增加到", "提高到", "扩大到", "相当于"):
        for of, year in (
            ("2020年", "2020"),
            ("1999年", "1999"),
            ("原来", None),
            ("现有", None),
            ("基期", None),
        ):
            read = {"number": "1.5"} | ({} if year is None else {"year": year})
            assert groups(TIMES_OF, f"{lead}{of}1.5倍") == groups(TIMES_OF, f"{lead}{of}的1.5倍") == read
            assert groups(TIMES_OF, f"{lead}{of}1.5倍以上") == read | {"tail": "以上"}
        assert groups(TIMES_OF, f"{lead}1.5倍") is groups(TIMES_OF, f"{lead}上年1.5倍") is None


def test_ranges() -> None:
    read = {"low": "5", "high": "6"}
    for to in "~-至到":
        for end in ("", "之间"):
            assert groups(RANGE, f"5{to}6{end}") == groups(RANGE, f"5个{to}6{end}") == read
        assert groups(RANGE, f"5{to}6间") == read | {"unit": "间"}  # rooms, if nothing else is printed
        assert groups(RANGE, f"5{to}6个间") == read | {"unit": "个"}
    assert groups(RANGE, "5~6之") is groups(RANGE, "5,6") is None
    for span in ("累计", "五年", "年均", "各年平均", "每年"):
        full = {"span": span, "lead": "达到", "about": "约", "unit": "%", "tail": "左右"} | read
        assert groups(RANGE, f"{span}达到约5~6%左右") == full
    assert groups(RANGE, "between5and6") == {"from": "5", "to": "6"}
    assert groups(RANGE, "between5%and6%") == {"from": "5", "to": "6", "sign": "%"}
    assert groups(RANGE, "between5percentand6percent") == {"from": "5", "to": "6"}


def test_ratios() -> None:
    assert groups(RATIO, "1:1.2") == {"number": "1", "to": "1.2"}
    full = {
        "lead": "达到",
        "about": "约",
        "then": "保持在",
        "sign": "≥",
        "number": "1",
        "to": "2",
        "tail": "以上",
    }
    assert groups(RATIO, "达到约保持在≥1:2以上") == full
    assert groups(RATIO, "1:2个") is groups(RATIO, "1:") is None


RANK_LEADS = "进入 位居 位列 排名 排在 排 跻身 稳居 保持在 保持 居 列 继续"


@pytest.mark.parametrize("lead", ["", *RANK_LEADS.split(), "继续保持在", "排名稳居"])
def test_words_before_a_rank(lead: str) -> None:
    assert groups(RANK, f"{lead}第3") == {"place": "3"}
    assert groups(RANK, f"{lead}前3") == {"number": "3"}


def test_the_parts_of_a_rank() -> None:
    for where in ("全国", "全省", "全市", "全区", "全球", "世界", "同类城市"):
        assert groups(RANK, f"{where}第3") == {"where": where, "place": "3"}
        assert groups(RANK, f"排名{where}前3") == {"where": where, "number": "3"}
    for end in ("", "以内", "行列", "之列"):
        for unit in ("", "名", "位"):
            assert groups(RANK, f"第3{unit}{end}") == {"place": "3"}
        for unit in ("", "名", "位", "强"):
            assert groups(RANK, f"前3{unit}{end}") == {"number": "3"}
    assert (
        groups(RANK, "第3强")
        is groups(RANK, "3名")
        is groups(RANK, "全县第3")
        is groups(RANK, "第3名之内")
        is None
    )
    for number in ("3", "123", *"一二三四五六七八九十", "二十一"):
        assert groups(RANK, f"第{number}名") == {"place": number}
        assert groups(RANK, f"前{number}强") == {"number": number}
    for number in ("1234", "一百", "二十一二", "零", "三五", "三五十", "十十"):
        assert groups(RANK, f"第{number}名") is groups(RANK, f"前{number}强") is None


def test_that_there_is_none() -> None:
    for lead in ("", "实现", "保持", "确保"):
        for word in ("零发生", "零死亡", "零事故", "为零", "不发生"):
            assert NONE.fullmatch(lead + word)
    assert NONE.fullmatch("完成零发生") is NONE.fullmatch("零") is None


def test_how_a_figure_is_confined() -> None:
    scope = "以" + "甲" * 20 + "为单位"
    read = {"number": "5"}
    assert groups(PLAIN, f"{scope}5") == read | {"scope": scope}
    assert groups(PLAIN, "以" + "甲" * 21 + "为单位5") is groups(PLAIN, "以为单位5") is None
    for sign in ("、", "和", "及"):
        three = f"城市{sign}农村{sign}县城"
        for places in ("城市", f"城市{sign}农村", three):
            assert groups(PLAIN, f"{places}5") == read | {"scope": places}
        assert groups(PLAIN, f"{three}{sign}城区5") is None
    for share in ("70%", "70.5%"):
        for over in ("", "以上", "及以上"):
            of = f"{share}{over}的县"
            assert groups(PLAIN, f"{of}达到5") == read | {"scope": of, "lead": "达到"}
            assert groups(PLAIN, f"{of}≥5") == read | {"scope": of, "sign": "≥"}
            assert groups(PLAIN, f"{of}不低于5") == read | {"scope": of, "sign": "不低于"}
            assert groups(PLAIN, f"{of}控制在5") == read | {"scope": of, "lead": "控制在"}
            assert groups(PLAIN, f"{of}5") is None
    for sign in ("", ",", ":"):
        for each in ("", "均", "都", "总体"):
            assert groups(PLAIN, f"城市{sign}{each}5") == read | {"scope": "城市"}
            assert groups(PLAIN, f"{sign}{each}5") == read


def test_the_parts_of_a_plain_figure() -> None:
    full = {"lead": "达到", "about": "约", "sign": "≥", "number": "5", "unit": "个", "tail": "以上"}
    assert groups(PLAIN, "达到约≥5个以上") == full
    for span in ("累计", "五年", "年均", "各年平均", "每年"):
        assert groups(PLAIN, f"{span}5") == {"span": span, "number": "5"}
    for nearly in ("基本", "大约", "约", "近", "about", "around", "About", "Around", "approximately"):
        assert groups(PLAIN, f"{nearly}5") == {"about": nearly, "number": "5"}
    for tail in ("以上", "以下", "以内", "之内", "左右", "上下", "+"):
        read = {"number": "5", "tail": tail}
        for more in ("", "(含)", "及", "或", "(含)及", "(含)或"):
            for end in ("", "(含)", "水平", "(含)水平", "(含5)", "(含5%)", "(含本数)", "水平(含本数)"):
                assert groups(PLAIN, f"5{more}{tail}{end}") == read
    assert groups(PLAIN, "5以上(含6)") is groups(PLAIN, "5(含本数)") is groups(PLAIN, "5与以上") is None


OTHERS = "增长 增速 增幅 提高 提升 增加 降低 下降 减少 同步 倍 番 分之 高于 低于 不 占 每 年均"


@pytest.mark.parametrize("word", OTHERS.split())
def test_words_of_another_quantity(word: str) -> None:
    assert OTHER_QUANTITY.search(f"甲{word}乙")
    assert groups(DOING, f"每年甲{word}乙5个") is None


def test_what_is_done_each_year() -> None:
    for span in ("累计", "五年", "年均", "各年平均", "每年"):
        for doing in ("子丑", "子丑寅卯辰巳午未"):
            read = {"span": span, "doing": doing, "number": "5", "unit": "个"}
            assert groups(DOING, f"{span}{doing}5个") == read
            full = read | {"about": "约", "sign": "≥", "tail": "以上"}
            assert groups(DOING, f"{span}{doing}约≥5个以上") == full
    for text in (
        "每年子5个",
        "每年子丑寅卯辰巳午未申5个",
        "每年子丑5",
        "子丑5个",
        "每年子累计丑5个",
        "每年AB5个",
    ):
        assert groups(DOING, text) is None


def test_words_behind_a_figure_that_are_no_unit() -> None:
    word = "子" * 16
    assert groups(LOOSE, f"5{word}") is not None
    assert groups(LOOSE, f"5{word}以上{word}") == {
        "number": "5",
        "more": word,
        "tail": "以上",
        "object": word,
    }
    assert groups(LOOSE, "5子以下") == {"number": "5", "more": "子", "tail": "以下"}
    assert groups(LOOSE, "5子以下丑") == {"number": "5", "object": "子以下丑"}
    assert groups(LOOSE, f"5{word}{word}") is not None
    assert groups(LOOSE, f"5{word}{word}子") is None
    assert groups(LOOSE, f"5{word}子以上{word}") is groups(LOOSE, f"5{word}以上{word}子") is None
    full = {"span": "每年", "lead": "达到", "about": "约", "sign": "≥", "number": "5", "unit": "个"}
    assert groups(LOOSE, "每年达到约≥5个左右甲") == full | {"tail": "左右", "object": "甲"}
    for sign in "·“”\"'/":
        assert groups(LOOSE, f"5A{sign}z") is not None
    for sign in "。,1-":
        assert groups(LOOSE, f"5子{sign}丑") is None


def test_words_that_are_signs_only_before_a_figure() -> None:
    for word in ("超", "至少", "至多"):
        assert begins(re.compile(SIGN), f"{word}5") == begins(re.compile(SIGN), f"{word}约5") == word
        assert begins(re.compile(SIGN), f"{word}甲") is None
    for word in ("超过", "不低于", "突破"):
        assert begins(re.compile(SIGN), f"{word}甲") == word

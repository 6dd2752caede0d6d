"""Every word of promise of the published text stands on a record, or is left out for a reason."""

from __future__ import annotations

import re
from typing import Any

import xzplan
from walking import walk

PLAN = xzplan.load_plan()

WORDS = (
    r"确保|力争|努力|原则上|基本实现|基本达到",
    r"全覆盖|覆盖(?:全民|城乡|全面)|全部|应[助养保担]尽[助养保担]|人人(?!口)|每个|每县|各县|县县|免费|纳入",
    r"逐年|每年|年度|定期|按时|及时发放|及时向社会",
    (
        r"(?:提高|提升|扩大|增加|降低|下降|调增|延长)[^，。；、]{0,20}"
        r"(?:接种率|覆盖率|近视率|入学率|持证率|费率|比例|占比|标准|数量|期限|资金|补贴)"
    ),
    (
        r"(?:建立|制定|制订|出台|设立|设置|编制|成立|打造|搭建|单列|编撰)[^，。；]{0,40}?"
        r"(?:制度|平台|系统|数据库|信息库|标准|规划|目录|中心|机构|领导组|计划|指标体系|法律法规)"
    ),
    r"新建|迁建|改扩建",
)
"""The words in which the plan promises: duty, coverage, regularity, direction, setting up, building."""
PROMISE = re.compile("|".join(WORDS))

PURPOSE = "it says what a paragraph is for, and nothing that can be observed"
OTHERS = "it encourages or supports others"
IMPROVES = "it improves what exists, so it is never done"
MECHANISM = "a mechanism, a model or a climate grows and cannot be shown"
PLANNING = "a step of planning or teaching, which covers nobody"
REPEATED = "recorded elsewhere: the box has it, or the other passage"
NO_MEASURE = "nothing that is counted or measured is named"
NO_PROMISE = "the word is part of a name, or describes how something is done"

LEFT_OUT = {
    (48, "确保第一时间"): PURPOSE,
    (53, "人人参与"): NO_PROMISE,
    (53, "人人尽力"): NO_PROMISE,
    (249, "各县区采取"): OTHERS,
    (266, "纳入城乡公共管理"): PLANNING,
    (268, "新建居住区"): NO_PROMISE,
    (279, "纳入教师培训"): PLANNING,
    (281, "设置标准"): NO_PROMISE,
    (282, "定期更新机制"): MECHANISM,
    (305, "打造“创业苗圃"): MECHANISM,
    (318, "人人持证、技能社会”的良好生态"): MECHANISM,
    (320, "设立职工培训中心"): OTHERS,
    (322, "建立完善一次性"): IMPROVES,
    (322, "努力实现就业创业"): OTHERS,
    (335, "建立现代医院管理制度实施方案"): NO_PROMISE,
    (342, "建立健全指标监测"): IMPROVES,
    (343, "纳入定点"): OTHERS,
    (344, "定期绩效考核"): MECHANISM,
    (383, "新建、改"): NO_PROMISE,
    (385, "新建、改"): NO_PROMISE,
    (387, "努力把忻州市老旧小区"): NO_MEASURE,
    (388, "纳入居住小区"): PLANNING,
    (390, "各县域范围"): NO_MEASURE,
    (399, "确保分配工作"): PURPOSE,
    (401, "应助尽助"): NO_MEASURE,
    (404, "建立与经济社会"): MECHANISM,
    (406, "建立孤儿"): MECHANISM,
    (431, "努力把退役士兵"): NO_MEASURE,
    (433, "免费参加"): OTHERS,
    (433, "建立合作平台"): MECHANISM,
    (442, "新建集医疗"): REPEATED,
    (442, "迁建光荣院"): REPEATED,
    (458, "免费送戏"): REPEATED,
    (461, "免费或低收费"): IMPROVES,
    (465, "新建、改扩建"): OTHERS,
    (465, "改扩建、维修"): OTHERS,
    (489, "确保本规划"): PURPOSE,
    (491, "确保规划确定"): PURPOSE,
    (500, "确保涉及民生"): PURPOSE,
    (506, "确保资金"): PURPOSE,
    (506, "提高财政资金"): NO_MEASURE,
    (513, "定期交流"): OTHERS,
    (517, "确保信息"): PURPOSE,
    (519, "制定和完善"): IMPROVES,
    (519, "确保信息"): PURPOSE,
    (521, "确保信息"): PURPOSE,
    (523, "确保信息"): PURPOSE,
}
"""What is left out, by line and the words that begin there, with the reason. The scope page tells the same."""

FIRST, LAST = 42, 524
TABLE = range(65, 238)
RECORDED = ("indicators", "key_projects", "works", "measures", "commitments", "goals", "facts")


def quoted(text: list[str]) -> dict[int, set[int]]:
    """Return the places of each line that a record quotes."""
    places: dict[int, set[int]] = {}
    for kind in RECORDED:
        for path, source in walk(getattr(PLAN, kind)):
            if isinstance(source, xzplan.Source) and ".reading" not in path:
                for number in range(source.line, (source.last_line or source.line) + 1):
                    for match in re.finditer(re.escape(source.quote), text[number - 1]):
                        places.setdefault(number, set()).update(range(match.start(), match.end()))
    return places


def test_every_word_of_promise_is_on_a_record(published_text: list[str]) -> None:
    places = quoted(published_text)
    left = []
    total = 0
    for number, line in enumerate(published_text, 1):
        if FIRST <= number <= LAST and number not in TABLE:
            for match in PROMISE.finditer(line):
                total += 1
                if match.start() not in places.get(number, set()):
                    left.append((number, line[match.start() :]))
    assert total > 150
    reasons = {
        (number, words): [key for key in LEFT_OUT if key[0] == number and words.startswith(key[1])]
        for number, words in left
    }
    assert [place for place, keys in reasons.items() if not keys] == []
    assert {key for keys in reasons.values() for key in keys} == set(LEFT_OUT)


def test_no_promise_is_inside_another() -> None:
    by_line: dict[int, list[tuple[str, str]]] = {}
    for commitment in PLAN.commitments.values():
        by_line.setdefault(commitment.source.line, []).append((commitment.id, commitment.target.cell.zh))
    for goal in PLAN.goals.values():
        by_line.setdefault(goal.source.line, []).append((goal.id, goal.target.cell.zh))
    for work in PLAN.works.values():
        by_line.setdefault(work.source.line, []).append((work.id, work.printed))
    for promises in by_line.values():
        for key, phrase in promises:
            assert [other for other, whole in promises if other != key and phrase in whole] == [], key


def test_a_word_of_strength_stands_in_its_line(published_text: list[str]) -> None:
    records: tuple[Any, ...] = (*PLAN.commitments.values(), *PLAN.goals.values(), *PLAN.works.values())
    for record in records:
        if record.strength_zh is not None:
            assert record.strength_zh in published_text[record.source.line - 1], record.id

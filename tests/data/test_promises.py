"""Every word of promise of the published text stands on a record, or is left out for a reason."""

from __future__ import annotations

import re
from typing import Any

import xzplan
from walking import walk

PLAN = xzplan.load_plan()

WORDS = (
    r"确保|力争|努力|原则上|基本实现|基本达到|(?<=[，。；、])(?:保障|保证)(?!措施)",
    r"全覆盖|覆盖(?:全民|城乡|全面)|全部|应[助养保担]尽[助养保担]|人人(?!口)|每个|每县|各县|县县|免费|纳入",
    r"以[^，。；]{1,8}为单位|(?:扩大|拓展)[^，。；、]{0,15}(?:范围|覆盖面|规模)|全面普及|普及水平",
    r"逐年|每年|年度|定期|按时|及时发放|及时向社会|向社会公[开布示]|规定时限",
    (
        r"(?:提高|提升|扩大|增加|降低|下降|调增|延长|加大|增设|更多)[^，。；、]{0,20}"
        r"(?:接种率|覆盖率|近视率|入学率|持证率|费率|比例|占比|标准|数量|期限|资金|补贴|经费|基金|成本|供给|中心|政务服务)"
    ),
    (
        r"(?:建立|制定|制订|出台|设立|设置|编制|成立|打造|搭建|单列|编撰|构建|开发|建设|建成|开展|落实|预留)[^，。；]{0,40}?"
        r"(?:制度|平台|系统|数据库|信息库|标准|规划|目录|中心|机构|领导组|计划|指标体系|法律法规|办法|岗位)"
    ),
    r"实现|省级统筹|统收统支|互联互通|共享|推广使用|一批",
    r"新建|迁建|改扩建",
)
"""The words in which the plan promises: duty, coverage, regularity, direction, setting up, ways of working, building."""
PROMISE = re.compile("|".join(WORDS))

PURPOSE = "it says what a paragraph is for, and nothing that can be observed"
OTHERS = "it encourages, supports or guides others, or only explores"
IMPROVES = "it carries out or improves what exists, so it is never done"
MECHANISM = "a mechanism, a model or a climate grows and cannot be shown"
PLANNING = "a step of planning or teaching, which covers nobody"
REPEATED = "recorded elsewhere: the box has it, or the other passage"
NO_MEASURE = "nothing that is counted or measured is named"
BATCH = "a batch (一批) has no number"
NO_PROMISE = "the word is part of a name, or describes how something is done"

LEFT_OUT = {
    (48, "确保第一时间"): PURPOSE,
    (49, "实现公共服务"): PURPOSE,
    (51, "共享的城乡"): MECHANISM,
    (53, "人人尽力"): NO_PROMISE,
    (53, "人人参与"): NO_PROMISE,
    (53, "实现共建共享"): NO_PROMISE,
    (53, "共享。"): NO_PROMISE,
    (243, "落实“三孩”"): IMPROVES,
    (249, "各县区采取"): OTHERS,
    (266, "扩大公办优质学前教育资源覆盖面"): NO_MEASURE,
    (266, "纳入城乡公共管理"): PLANNING,
    (266, "落实家庭经济困难儿童"): IMPROVES,
    (268, "新建居住区"): NO_PROMISE,
    (268, "共享机制"): MECHANISM,
    (268, "落实困难学生"): IMPROVES,
    (270, "落实公办普通高中"): IMPROVES,
    (272, "建设计划"): NO_PROMISE,
    (274, "落实特殊教育学"): IMPROVES,
    (279, "纳入教师培训"): PLANNING,
    (281, "设置标准"): NO_PROMISE,
    (281, "落实普惠性民办"): IMPROVES,
    (282, "定期更新机制"): MECHANISM,
    (282, "保证财政拨款"): NO_MEASURE,
    (282, "落实省定办学标准"): IMPROVES,
    (282, "落实教学设施"): IMPROVES,
    (287, "实现全员育人"): NO_MEASURE,
    (288, "落实国家教师"): IMPROVES,
    (288, "落实国家师范"): IMPROVES,
    (288, "保障中小学教师待遇"): NO_MEASURE,
    (290, "一批“一校"): BATCH,
    (300, "实现更加充分"): PURPOSE,
    (305, "打造“创业苗圃"): MECHANISM,
    (305, "降低创新创业成本"): NO_MEASURE,
    (307, "落实公益性岗位"): IMPROVES,
    (307, "实现灵活就业"): OTHERS,
    (309, "实现多渠道"): PURPOSE,
    (311, "保证失业保险基金"): PURPOSE,
    (315, "落实职工带薪"): IMPROVES,
    (318, "人人持证、技能社会”的良好生态"): MECHANISM,
    (318, "增加服务供给"): NO_MEASURE,
    (318, "提高服务质量”中心"): NO_PROMISE,
    (318, "加大优质培训供给"): NO_MEASURE,
    (320, "扩大线上培训规模"): NO_MEASURE,
    (320, "设立职工培训中心"): OTHERS,
    (322, "努力实现就业创业"): OTHERS,
    (322, "实现就业创业"): OTHERS,
    (322, "建立完善一次性"): IMPROVES,
    (324, "实现窗口"): NO_MEASURE,
    (326, "实现“三医联动”"): MECHANISM,
    (329, "建设以市、县级"): MECHANISM,
    (335, "落实国家建立现代医院"): IMPROVES,
    (342, "建立激发积极性"): MECHANISM,
    (342, "建立健全指标监测"): IMPROVES,
    (342, "落实公立医院药品"): IMPROVES,
    (343, "共享医学影像"): OTHERS,
    (343, "纳入定点"): OTHERS,
    (344, "定期绩效考核"): MECHANISM,
    (345, "互联互通的组织格局"): MECHANISM,
    (347, "共享。"): MECHANISM,
    (358, "建设机构社区居家"): MECHANISM,
    (361, "一批综合化"): BATCH,
    (362, "保证服务质量"): PURPOSE,
    (368, "落实养老院"): IMPROVES,
    (368, "保证养老服务质量"): PURPOSE,
    (380, "保障人民群众“住有所居”"): PURPOSE,
    (383, "新建、改"): NO_PROMISE,
    (384, "保障承租人"): PURPOSE,
    (384, "建设用地按照规划"): NO_PROMISE,
    (385, "新建、改"): NO_PROMISE,
    (387, "一批、谋划"): BATCH,
    (387, "一批”的原则"): BATCH,
    (387, "努力把忻州市老旧小区"): NO_MEASURE,
    (387, "一批、储备"): BATCH,
    (388, "建设纳入居住小区"): PLANNING,
    (390, "各县域范围"): NO_MEASURE,
    (390, "共享城镇化"): OTHERS,
    (391, "保障特殊困难群众"): OTHERS,
    (391, "降低改造成本"): NO_MEASURE,
    (399, "确保分配工作"): PURPOSE,
    (399, "保障群众知情权"): PURPOSE,
    (401, "应助尽助"): NO_MEASURE,
    (404, "构建政府主导"): MECHANISM,
    (404, "扩大社会救助服务供给"): NO_MEASURE,
    (404, "建立与经济社会"): MECHANISM,
    (406, "建立孤儿"): MECHANISM,
    (407, "共享。"): MECHANISM,
    (407, "实现与儿童"): MECHANISM,
    (407, "建立农村困难残疾人"): OTHERS,
    (416, "拓展机构托养服务覆盖面"): NO_MEASURE,
    (416, "落实康复救助制度"): IMPROVES,
    (416, "普及水平"): NO_MEASURE,
    (426, "保障好"): PURPOSE,
    (431, "努力把退役士兵"): NO_MEASURE,
    (433, "建立合作平台"): MECHANISM,
    (433, "免费参加"): OTHERS,
    (440, "实现基本医疗保险"): MECHANISM,
    (442, "新建集医疗"): REPEATED,
    (442, "迁建光荣院"): REPEATED,
    (443, "实现信息多跑路"): NO_MEASURE,
    (452, "保障人民群众参加"): PURPOSE,
    (458, "共享。"): PURPOSE,
    (458, "免费送戏"): REPEATED,
    (460, "一批重点出版物"): BATCH,
    (461, "免费或低收费"): IMPROVES,
    (465, "新建、改扩建"): OTHERS,
    (465, "改扩建、维修"): OTHERS,
    (466, "一批具有重大影响"): BATCH,
    (468, "一批乡村文化"): BATCH,
    (468, "一批乡土文化"): BATCH,
    (472, "建设一批便民"): BATCH,
    (475, "实现秀容古城"): REPEATED,
    (481, "建设保护规划"): NO_PROMISE,
    (489, "实现公共服务"): PURPOSE,
    (489, "确保本规划"): PURPOSE,
    (491, "确保规划确定"): PURPOSE,
    (500, "确保涉及民生"): PURPOSE,
    (506, "扩大范围"): NO_MEASURE,
    (506, "提高财政资金"): NO_MEASURE,
    (506, "确保资金"): PURPOSE,
    (513, "定期交流"): OTHERS,
    (517, "确保信息"): PURPOSE,
    (519, "制定和完善"): IMPROVES,
    (519, "确保信息"): PURPOSE,
    (521, "互联互通、服务"): PURPOSE,
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
    assert total > 300
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

"""The weight of doubts, habits of a table, decisions for a person, and a table as it is shown."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve

from printed import target
from xzplan import Bilingual, Bound, Direction, Quantified, parse_table
from xzplan.display.text import display_width
from xzplan.parsing import (
    Doubt,
    InferredDirection,
    ParsedBaseline,
    ParsedRow,
    ParsedTable,
    TableDecision,
    Weight,
)
from xzplan.parsing.decisions import decisions_about, without_habits
from xzplan.parsing.doubts import TEXTS, doubt

TABLE = """\
指标  2020年  2025年  属性
甲率（%）  1  2  —
某指数  1  2  预期性
乙覆盖率（%）  1  -  预期性
丙覆盖率（%）  1  2
丁收入  5（甲）  年均6  预期性
"""


def test_decisions() -> None:
    table = parse_table(TABLE)
    assert [(one.row, one.line, one.argument, one.options, one.inferred) for one in table.decisions] == [
        ("甲率", 2, "natures", ("binding", "anticipatory", "not_stated"), "not_stated"),
        ("某指数", 3, "directions", ("increase", "decrease", "maintain"), "increase"),
        ("乙覆盖率", 4, "skip", ("no_target",), None),
        ("丙覆盖率", 5, "natures", ("binding", "anticipatory", "not_stated"), "not_stated"),
        ("丁收入", 6, "demands", (), "各年平均不低于6"),
    ]
    assert [one.answer for one in table.decisions] == [
        "natures={'甲率': 'not_stated'}",
        "directions={'某指数': 'increase'}",
        "skip=['乙覆盖率']",
        "natures={'丙覆盖率': 'not_stated'}",
        "demands={'丁收入': …}",
    ]
    assert str(table.decisions[2]).splitlines()[1] == "  skip=['乙覆盖率']"
    [lost] = parse_table("指标  2020年  2025年  属性\n甲率（%）  1  2  3  预期性").decisions
    assert (lost.argument, lost.inferred) == ("demands", None)
    [unknown] = parse_table("指标  2025年  属性\n某指数  2  预期性").decisions
    assert unknown.inferred is None
    assert unknown.answer == "directions={'某指数': 'increase | decrease | maintain'}"


def test_the_question_of_a_decision() -> None:
    [decision] = parse_table("指标  2020年  2025年  属性\n3.甲覆盖率（%）  1  2  指导性").decisions
    assert (decision.number, decision.row, decision.line) == (3, "甲覆盖率", 2)
    asked = doubt("nature", "指导性").text
    assert decision.question.zh == f"约束性还是预期性？（{asked.zh}）"
    assert decision.question.en == f"binding or anticipatory? ({asked.en})"
    [decision] = parse_table("指标  2020年  2025年\n甲指数（%）  1  2").decisions
    assert decision.question.zh == "越高越好、越低越好，还是保持不变？（名称未表明方向，只见目标高于基期）"


@pytest.mark.parametrize(
    ("cell", "reading"),
    [
        ("稳步提高", "稳步提高"),
        ("≥92%（其中城市≥95%）", "不低于92%"),
        ("城市≥95%；农村≥90%", "城市不低于95%；农村不低于90%"),
        ("高于GDP增速", "高于GDP增速"),
    ],
)
def test_how_a_target_was_read(cell: str, reading: str) -> None:
    [row] = [
        line.split()
        for line in str(parse_table(f"指标\t2025年\n甲覆盖率\t{cell}")).splitlines()
        if cell in line
    ][:1]
    assert row[-1 if row[-1] not in "△？" else -2] == reading


def test_the_heads_and_signs_of_a_table_in_a_notebook() -> None:
    page = parse_table("指标  2020年  2025年\n甲指数  5（甲）  2")._repr_html_()
    for words in ("指标 indicator", "单位 unit", "基期 baseline", "目标 target", "性质 nature"):
        zh, en = words.split()
        assert f">{zh}<" in page
        assert f">{en}<" in page
    assert 'class="n"' in page
    assert page.count("tone-mixed") >= 1
    assert page.count("tone-bad") >= 1
    assert "△" in page
    assert "？" in page


def test_weights() -> None:
    weights = {code: doubt(code, "甲", "乙").weight for code in TEXTS}
    assert set(weights.values()) == set(Weight)
    assert weights["bare_number"] is Weight.NOTE
    assert weights["remark"] is Weight.CHECK
    assert weights["direction_weak"] is Weight.DECIDE
    assert Weight("check").text.en == "check"


def test_habits_of_a_table_are_told_once() -> None:
    head = "指标  2020年  2025年\n"
    rows = [f"({n})甲覆盖率（%）  ≥1%  ≥{n}%" for n in (1, 2, 1, 1, 1)]
    table = parse_table(head + "\n".join(rows))
    assert [(one.code, one.weight, one.operands[1]) for one in table.doubts] == [
        ("habit", Weight.CHECK, "5"),
        ("habit", Weight.NOTE, "3"),
        ("habit", Weight.NOTE, "5"),
    ]
    assert all(row.doubts == () for row in table.rows)
    # The cells keep them.
    assert [one.code for one in table.rows[0].baseline.doubts] == ["unit_twice", "bounded"]
    few = parse_table(head + "\n".join(rows[:2]))
    assert [one.code for one in few.doubts] == ["unit_twice", "bounded", "unit_twice"] * 2


def test_a_table_as_text() -> None:
    text = "表1\n" + TABLE + "1.戊覆盖率（城市）  1  城市2；农村3  约束性\n" + "己" * 20 + "率  1  2  约束性"
    head, english, names, _, *lines = str(parse_table(text)).splitlines()
    assert head == "表1：7行，1处需核对，5处需确定"
    assert english == "表1: 7 rows, 1 to check, 5 to decide"
    assert names.split() == ["行", "指标", "单位", "基期", "目标", "理解为"]
    assert [line.split() for line in lines[:6]] == [
        ["3", "甲率", "%", "1", "2", "不低于2", "？"],
        ["4", "某指数", "1", "2", "不低于2", "？"],
        ["5", "乙覆盖率", "%", "1", "-", "？"],
        ["6", "丙覆盖率", "%", "1", "2", "不低于2", "？"],
        ["7", "丁收入", "5（甲）", "年均6", "各年平均不低于6", "？"],
        ["8", "1.", "戊覆盖率（城市）", "1", "城市2；农村3", "城市不低于2；农村不低于3"],
    ]
    # A long name is broken, never cut.
    assert lines[6].split() == ["9", *re.findall("己+", lines[6]), "1", "2", "不低于2"]
    assert "".join(re.findall("[己率]+", "".join(lines[6:8]))) == "己" * 20 + "率"
    lines.pop(7)
    # Each question with its line and its row, in both languages.
    asked = [line.split("：")[0] for line in lines[7:] if line[0] != " "]
    assert asked == [
        "？ 第3行 甲率",
        "？ 第4行 某指数",
        "？ 第5行 乙覆盖率",
        "？ 第6行 丙覆盖率",
        "△ 第7行 丁收入",
        "？ 第7行 丁收入",
    ]
    assert lines[8].startswith("   line 3, 甲率: ")


def test_a_table_as_text_is_at_most_ninety_columns_wide() -> None:
    name = "一" * 40 + "率"
    shown = str(
        parse_table(
            f"指标  单位  2020年  2025年  属性\n{name}  某某某某某  17.81（{name}）  17.9（{name}）  —"
        )
    )
    assert max(map(display_width, shown.splitlines())) <= 90
    # What a doubt prints is told whole, on as many lines as it takes.
    assert name in "".join(line.strip() for line in shown.splitlines())


def test_a_reading_has_the_unit_of_its_cell() -> None:
    shown = str(parse_table("指标  2020年  2025年\n床位数  8  达到900万张以上\n床位数（张）  8  约9"))
    assert "不低于900万张" in shown
    assert shown.endswith("9左右")


def test_the_lines_of_a_table_as_text_end_below_each_other() -> None:
    rows = "".join(f"甲{sign}覆盖率  1  ≥2\n" for sign in "子丑寅卯辰巳午未申酉")
    _, _, _, _, *lines = str(parse_table(f"指标  2020年  2025年\n{rows}")).splitlines()
    assert [line[:4] for line in lines[7:9]] == [" 9  ", "10  "]


def test_doubts_of_a_table_stand_without_a_row() -> None:
    shown = str(parse_table("指标  某某  2020年  2025年\n甲覆盖率  乙  1  ≥2"))
    assert "△ 第1行：" in shown


def test_a_table_in_a_notebook() -> None:
    page = parse_table(
        "表1 <b>\n"
        + TABLE.replace("指标  ", "指标  中期评估  ", 1).replace("甲率（%）  ", "甲率（%）  0  ", 1)
    )._repr_html_()
    assert "表1 &lt;b&gt;" in page
    assert page.count("<tr>") >= 2
    table = parse_table("指标  2020年  2025年\n(1)甲率（%）  1  ≥2\n" + "乙率  -  城市2；农村3")
    shown = table._repr_html_()
    assert "<td>1. 甲率</td>" in shown
    assert "城市不低于2；农村不低于3" in shown
    assert str(table).splitlines()[0] == "表（未见标题）：2行，0处需核对，1处需确定"


@pytest.mark.parametrize(
    ("code", "weight", "baseline", "target"),
    [
        ("unit_twice", Weight.NOTE, "1", "≥2%"),
        ("bounded", Weight.CHECK, "≥1", "≥2"),
        ("footnote", Weight.NOTE, "1", "≥2*"),
        ("span_in_baseline", Weight.CHECK, "〔1〕", "≥2"),
        ("estimate", Weight.CHECK, "预计1", "≥2"),
        ("stretch", Weight.NOTE, "1", "力争达到2"),
    ],
)
def test_what_is_a_habit_of_three_rows(code: str, weight: Weight, baseline: str, target: str) -> None:
    def table(count: int) -> ParsedTable:
        rows = "".join(f"甲{row}覆盖率（%）\t{baseline}\t{target}\n" for row in "子丑寅"[:count])
        return parse_table(f"指标\t2020年\t2025年\n{rows}")

    [habit] = table(3).doubts
    assert (habit.code, habit.weight, habit.line) == ("habit", weight, 1)
    assert habit.operands == (next(one.text for one in cell_doubts(table(1)) if one.code == code), "3")
    assert [one.code for one in table(2).doubts] == [code] * 2


def cell_doubts(table: ParsedTable) -> list[Doubt]:
    """Return the doubts about the cells of the first row."""
    row = table.rows[0]
    return [*row.baseline.doubts, *row.target.doubts]


def test_numbers_that_come_again_are_a_habit() -> None:
    rows = "".join(f"1.甲{row}覆盖率（%）\t1\t≥2\n" for row in "子丑寅卯")
    table = parse_table(f"指标\t2020年\t2025年\n{rows}")
    assert [(one.code, one.weight, one.operands[1]) for one in table.doubts] == [("habit", Weight.NOTE, "3")]
    # Other doubts are told of each row.
    rows = "".join(f"甲{row}覆盖率（%）\t1\t≥2（甲）\n" for row in "子丑寅卯")
    assert [one.code for one in parse_table(f"指标\t2020年\t2025年\n{rows}").doubts] == ["remark"] * 4


def test_empty_cells_of_a_table_as_text() -> None:
    *_, line = str(parse_table("指标  2020年  2025年\n甲覆盖率  -  ≥2")).splitlines()
    assert line.split() == ["2", "甲覆盖率", "-", "≥2", "不低于2"]


HEADS = [
    ("十四五目标", "2025年"),
    ("2025年", "2025年预期"),
    ("2025年目标", "“十四五”目标"),
]


@pytest.mark.parametrize("heads", HEADS)
def test_two_targets_of_one_year_are_to_be_decided(heads: tuple[str, str]) -> None:
    table = parse_table(f"指标\t2020年\t{heads[0]}\t{heads[1]}\n森林覆盖率（%）\t20\t25\t≥26\n")
    [decision] = table.decisions
    assert (decision.row, decision.argument, decision.inferred) == ("森林覆盖率", "demands", "不低于25")
    assert decision.question.en == "which of them holds? (two targets of 2025 are printed: 25 and ≥26)"
    assert decision.question.zh == "以哪一个为准？（2025年列有两个目标（25、≥26））"


@pytest.mark.parametrize(
    "text",
    [
        "指标\t2020年\t十四五目标\t2025年\n森林覆盖率（%）\t20\t25\t25\n",  # they say the same
        "指标\t2020年\t十四五目标\t2025年\n森林覆盖率（%）\t20\t25\t—\n",
        "指标\t2020年\t十四五目标\t2025年\n森林覆盖率（%）\t20\t25\t持续提高\n",
        "指标\t2020年\t2025年\t2030年\n森林覆盖率（%）\t20\t25\t26\n",
        "指标\t2020年\t2025年\t年均增长\n农业产值（亿元）\t20\t25\t4.6%\n",
    ],
)
def test_one_target_of_each_year_and_quantity_needs_no_decision(text: str) -> None:
    assert [one.code for one in parse_table(text).doubts if one.code == "two_targets"] == []


@pytest.mark.parametrize(
    ("base", "target", "asks"),
    [
        ("3000", "6（年均）", True),
        ("3000元", "年均6", True),
        ("6", "3000（年均）", True),
        ("-3000", "6（年均）", True),
        ("60", "6（年均）", False),
        ("60.01", "6（年均）", True),
        ("6", "60（年均）", False),
        ("3000", "6元（年均）", False),  # its own unit says that it is an amount
        ("0", "6（年均）", False),
        ("—", "6（年均）", False),
        ("3000", "6", False),
        ("3000", "6%（年均）", False),
    ],
)
def test_a_mean_far_from_its_baseline_is_to_be_decided(base: str, target: str, *, asks: bool) -> None:
    table = parse_table(f"指标\t2020年\t2025年\n居民收入（元）\t{base}\t{target}\n")
    doubts = [one for one in table.doubts if one.code == "average_of_what"]
    assert [one.weight for one in doubts] == [Weight.DECIDE] * asks


def test_a_mean_that_is_asked_about_is_asked_about_once() -> None:
    table = parse_table("指标\t2020年\t2025年\n居民收入\t3000元\t6（年均）\n")
    assert [one.code for one in table.doubts if one.weight is Weight.DECIDE] == ["average_of_what"]


def decision(**fields: Any) -> TableDecision:
    """Return a decision about a row."""
    usual: dict[str, Any] = {
        "row": "甲",
        "number": None,
        "line": 2,
        "argument": "directions",
        "question": Bilingual(zh="问", en="ask"),
    }
    return TableDecision(**(usual | fields))


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"argument": "skip"}, "skip=['甲']"),
        ({"argument": "skip", "options": ("no_target",), "inferred": "x"}, "skip=['甲']"),
        ({"options": ("a", "b"), "inferred": "b"}, "directions={'甲': 'b'}"),
        ({"options": ("a", "b")}, "directions={'甲': 'a | b'}"),
        ({"options": ("a",)}, "directions={'甲': 'a'}"),
        ({"inferred": "b"}, "directions={'甲': …}"),
        ({}, "directions={'甲': …}"),
        ({"row": "it's", "argument": "demands"}, 'demands={"it\'s": …}'),
    ],
)
def test_the_answer_of_a_decision(fields: dict[str, Any], answer: str) -> None:
    asked = decision(**fields)
    assert asked.answer == answer
    assert str(asked) == f"{asked.row}: {asked.question}\n  {answer}"


def test_a_decision_without_options() -> None:
    assert (decision().options, decision().inferred) == ((), None)


UP = InferredDirection(
    direction=Direction.INCREASE,
    reason=Bilingual(zh="因", en="why"),
    weak=True,
    level=Direction.INCREASE,
)


def row(*doubts: Doubt, **fields: Any) -> ParsedRow:
    """Return a row with doubts."""
    usual: dict[str, Any] = {
        "number": 7,
        "name": "甲",
        "name_printed": "甲",
        "unit": None,
        "group": None,
        "baseline": ParsedBaseline(raw="-", value=None, missing=True),
        "targets": (target("≥2", Quantified(of="value", bound=Bound.at_least(2)), figures="2"),),
        "nature": None,
        "nature_printed": None,
        "nature_line": None,
        "direction": UP,
        "line": 3,
        "last_line": 3,
        "doubts": doubts,
    }
    return ParsedRow(**(usual | fields))


WHY = Bilingual(zh="因", en="why")
DIRECTIONS, NATURES = ("increase", "decrease", "maintain"), ("binding", "anticipatory", "not_stated")


@pytest.mark.parametrize(
    ("asked", "argument", "zh", "en", "options", "inferred"),
    [
        (
            doubt("direction_weak", WHY, line=4),
            "directions",
            "越高越好、越低越好，还是保持不变？（因）",
            "is more better, or less, or no change? (why)",
            DIRECTIONS,
            "increase",
        ),
        (
            doubt("nature", "指导性", line=4),
            "natures",
            "约束性还是预期性？（指标性质写作“指导性”）",
            "binding or anticipatory? (the nature is printed “指导性”)",
            NATURES,
            "not_stated",
        ),
        (
            doubt("no_nature", line=4),
            "natures",
            "约束性还是预期性？（未列明指标性质）",
            "binding or anticipatory? (no nature is printed)",
            NATURES,
            "not_stated",
        ),
        (
            doubt("no_target", line=4),
            "skip",
            "是否略去本行？（本行未列目标）",
            "is the row to be left out? (the row prints no target)",
            ("no_target",),
            None,
        ),
        (
            doubt("average_of_what", line=4),
            "demands",
            "年均指增速还是均值？（载有“年均”，未列明是年均增速还是各年平均值）",
            f"mean growth, or the mean of values? ({TEXTS['average_of_what'].en})",
            (),
            "不低于2",
        ),
        (
            doubt("two_targets", "2025", "5、6", line=4),
            "demands",
            "以哪一个为准？（2025年列有两个目标（5、6））",
            "which of them holds? (two targets of 2025 are printed: 5、6)",
            (),
            "不低于2",
        ),
        (
            doubt("cell_count", "5", "4", line=4),
            "demands",
            "本行的目标是什么？（本行有5格，应有4格；各格按原文保留）",
            "what does the row demand? (the row has 5 cells in place of 4; they are kept as printed)",
            (),
            None,
        ),
    ],
)
def test_every_decision_about_a_row(
    asked: Doubt, argument: str, zh: str, en: str, options: tuple[str, ...], inferred: str | None
) -> None:
    expected = TableDecision(
        row="甲",
        number=7,
        line=4,
        argument=argument,
        question=Bilingual(zh=zh, en=en),
        options=options,
        inferred=inferred,
    )
    noted = doubt("remark", "甲")
    assert list(decisions_about(row(noted, asked, doubt("missing")))) == [expected]
    assert list(decisions_about(row(asked, noted, asked))) == [expected, expected]
    assert list(decisions_about(row(noted))) == []


def test_a_direction_that_nothing_suggests() -> None:
    nothing = evolve(UP, direction=None, level=None)
    [asked] = decisions_about(row(doubt("direction_weak", WHY), direction=nothing))
    assert (asked.options, asked.inferred, asked.line) == (DIRECTIONS, None, None)


HABITS = ("unit_twice", "number_twice", "bounded", "footnote", "span_in_baseline", "estimate", "stretch")


@pytest.mark.parametrize("code", HABITS)
def test_each_habit_of_a_table(code: str) -> None:
    def told(line: int) -> Doubt:
        return doubt(code, f"甲{line}", line=line)

    other = doubt("remark", "乙")
    rows = [row(told(1), told(1), other), row(other), row(told(2)), row(other, told(3))]
    left, habits = without_habits(rows, 9)
    assert left == [row(other), row(other), row(), row(other)]
    # It is told as of its first row, with how many rows have it.
    habit = doubt("habit", told(1).text, "3", line=9)
    assert habits == [evolve(habit, weight=told(1).weight)]
    assert without_habits(rows[:3], 9) == (rows[:3], [])


def test_several_habits_stand_in_the_order_of_their_codes() -> None:
    both = row(doubt("stretch"), doubt("bounded", "≥"), doubt("estimate"))
    left, habits = without_habits([both, both, both, row(doubt("footnote", "*"))], 1)
    assert left == [row(), row(), row(), row(doubt("footnote", "*"))]
    assert [one.operands[0] for one in habits] == [
        doubt("bounded", "≥").text,
        doubt("estimate").text,
        doubt("stretch").text,
    ]


def test_other_doubts_are_no_habit() -> None:
    rows = [row(doubt("remark", "甲"))] * 4
    left, habits = without_habits(tuple(rows), 1)
    assert (left, habits) == (rows, [])
    kept = row(doubt("remark", "甲"))
    [*_, last] = without_habits([row(doubt("estimate"))] * 3 + [kept], 1)[0]
    assert last is kept

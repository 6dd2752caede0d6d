"""What a reader asks: the codes, the operands of each text in both languages, and how a problem is printed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from xzplan import InvalidInputError
from xzplan.language import Bilingual
from xzplan.observations import TableProblem
from xzplan.observations.problems import TEXTS, Refused

OPERANDS = {
    0: (
        "own_output milestones hidden_sheet no_period unread_heading unknown_heading target_column hidden_column "
        "hidden_row too_many_cells no_indicator unknown_indicator no_time no_number formula struck error format "
        "merged_value zeros sum_of_rates"
    ),
    1: (
        "title_says_target note_says line_says unclear_area no_form near_indicator name_remark other_definition "
        "which_series no_series single_month year_or_total span_of_level which_span other_quantity before_counting "
        "inexact too_small too_large no_rate zero rise_for_a_cut hundredfold"
    ),
    2: (
        "cut_off two_times two_areas two_indicators mixed_definitions other_unit unknown_status outside_plan "
        "rounded_away shown_otherwise out_of_place unit_slipped other_baseline two_values no_difference"
    ),
}


def test_every_code_has_a_text() -> None:
    codes = [code for words in OPERANDS.values() for code in words.split()]
    assert sorted(codes) == sorted(TEXTS)


@pytest.mark.parametrize(
    ("code", "count"), [(code, count) for count, words in OPERANDS.items() for code in words.split()]
)
def test_both_languages_name_every_operand(code: str, count: int) -> None:
    for text in (TEXTS[code].zh, TEXTS[code].en):
        assert {int(number) for number in re.findall(r"\{([0-9])\}", text)} == set(range(count))
        assert text.count("“") == text.count("”")
        assert text == text.strip()
        assert not text.endswith((".", "。"))


@pytest.mark.parametrize(
    ("code", "operands", "zh", "en"),
    [
        (
            "cut_off",
            ("6月底", "2023年"),
            "标题写明“6月底”，该列却写“2023年”；请指明数值所属时期",
            "the title gives 6月底 as the cut-off, the column is headed “2023年”; say which period it is",
        ),
        (
            "other_unit",
            ("%", "张"),
            "单位“张”与规划所用单位“%”不能精确换算",
            "张 cannot be converted exactly to the plan's unit %",
        ),
        ("outside_plan", (2010, 2025), "不在2010—2025年之内", "outside 2010 to 2025"),
        ("too_small", (0,), "低于0，该指标不可能低于0", "below 0, the smallest possible value"),
        ("too_large", (100,), "超过100，该指标不可能超过100", "above 100, the largest possible value"),
        (
            "out_of_place",
            ("2.09", 10),
            "与2.09相差约10倍，疑小数点或单位有误",
            "about 10 times away from 2.09; perhaps the point or the unit slipped",
        ),
        (
            "unit_slipped",
            ("万人次", "人次"),
            "以“万人次”计过大，疑按“人次”填报",
            "too large in 万人次; perhaps it is in 人次",
        ),
        (
            "other_baseline",
            (2020, "17.81"),
            "规划所列2020年数值为17.81；若改用其他数值，请在评估时另行指定基期值",
            "the plan prints 17.81 for 2020; to use another, give it as the baseline when you assess",
        ),
        (
            "two_values",
            ("B2", "30"),
            "与B2为同一指标、时期、地区，数值不同（30）",
            "B2 has another value of the same period and area, 30",
        ),
        (
            "rounded_away",
            ("55", "54.96"),
            "单元格显示55，存储值为54.96，取舍影响是否达标；请多显示几位小数，接受则按所显示的读入",
            "shown as 55, stored as 54.96, on the two sides of a bound; show more digits, or accept the figure shown",
        ),
        (
            "two_times",
            ("2022", "2023"),
            "时期不一致：2022与2023；请改正有误的一处",
            "two periods that do not agree: 2022 and 2023; mend the one that is wrong",
        ),
        ("two_areas", ("甲", "乙"), "地区不一致：甲与乙", "two areas that do not agree: 甲 and 乙"),
        ("no_period", (), "未写明数值所属年份", "nothing says which period the values are of"),
        ("no_number", (), "不是数字", "not a number"),
    ],
)
def test_operands_stand_in_their_places(code: str, operands: tuple[object, ...], zh: str, en: str) -> None:
    assert TEXTS[code].filled(*operands) == Bilingual(zh=zh, en=en)


def _problem(**fields: Any) -> TableProblem:
    given: dict[str, Any] = {
        "code": "no_number",
        "place": "Sheet1!D7",
        "value": "三十\n  五",
        "row": 7,
        "column": "2023年",
        "text": Bilingual(zh="不是数字", en="not a number"),
    }
    return TableProblem(**{**given, **fields})


def test_a_problem_in_words() -> None:
    problem = _problem()
    assert (problem.operands, problem.answer) == ((), "")
    assert str(problem) == "Sheet1!D7 “三十 五”: 不是数字\n    not a number"
    answer = f'columns={{"{"很长的标题" * 20}": None}}  # x'
    assert str(_problem(answer=answer)) == (f"Sheet1!D7 “三十 五”: 不是数字\n    not a number\n    {answer}")


@pytest.mark.parametrize("field", ["code", "place", "value", "row", "column", "text", "answer"])
def test_the_fields_of_a_problem_are_checked(field: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        _problem(**{field: 1.5})
    assert caught.value.argument == f"TableProblem.{field}"


def test_a_problem_of_a_sheet_has_neither_row_nor_column() -> None:
    problem = _problem(row=None, column=None)
    assert (problem.row, problem.column) == (None, None)


def test_a_refusal_keeps_what_it_speaks_of() -> None:
    refused = Refused("inexact", "约", "x", figure=3)
    assert (refused.code, refused.operands, refused.figure) == ("inexact", ("约", "x"), 3)
    assert str(refused) == "inexact"
    assert (Refused("no_time").operands, Refused("no_time").figure) == ((), None)

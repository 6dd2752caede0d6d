"""A table as it is shown: every cell, sign and question, as text and as a page."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from printed import target, words
from xzplan import Bilingual, Bound, Direction, Quantified
from xzplan.display.html import Html, notebook
from xzplan.parsing import Doubt, InferredDirection, ParsedBaseline, ParsedRow, ParsedTarget, Weight
from xzplan.parsing.doubts import doubt
from xzplan.parsing.shown import _read, table_html, table_text

SAID = Bilingual(zh="甲", en="a")
TITLE = Bilingual(zh="表一", en="table one")
UP = InferredDirection(direction=Direction.INCREASE, reason=SAID, weak=False, level=Direction.INCREASE)
AT_LEAST_TWO = target("≥2", Quantified(of="value", bound=Bound.at_least(2)), figures="2")
NOTHING = words("-", doubt("missing"))


def row(**fields: Any) -> ParsedRow:
    """Return a row of a table."""
    usual: dict[str, Any] = {
        "number": None,
        "name": "乙",
        "name_printed": "乙",
        "unit": None,
        "group": None,
        "baseline": ParsedBaseline(raw="-", value=None, missing=True),
        "targets": (NOTHING,),
        "nature": None,
        "nature_printed": None,
        "nature_line": None,
        "direction": UP,
        "line": 10,
        "last_line": 10,
    }
    return ParsedRow(**(usual | fields))


REMARK = doubt("remark", "子", line=2)
WEAK = doubt("direction_weak", SAID, line=2)
TWICE = doubt("unit_twice", "%", line=2)
FULL = row(
    number=1,
    name="甲率",
    unit="%",
    baseline=ParsedBaseline(raw="5（甲）", value=None, doubts=(evolve(REMARK, line=None),)),
    targets=(AT_LEAST_TWO, NOTHING),
    nature_printed="预期性",
    line=2,
    doubts=(TWICE, REMARK, WEAK),
)


def asked(sign: str, tone: str, of: Doubt) -> str:
    """Return the markup of a question."""
    text = of.text
    return f'<div><b class="tone-{tone}">{sign} </b>{text.zh}<br><small lang="en">{text.en}</small></div>'


HEAD = (
    '<tr><th>指标<br><small lang="en">indicator</small></th><th>单位<br><small lang="en">unit</small></th>'
    '<th>基期<br><small lang="en">baseline</small></th><th>目标<br><small lang="en">target</small></th>'
    '<th>性质<br><small lang="en">nature</small></th></tr>'
)


def page(rows: str, *questions: str) -> Html:
    """Return a page with a table of rows, and questions below it."""
    return notebook("表一", Html(f"<table>{HEAD}{rows}</table>"), *map(Html, questions))


def test_a_row_on_a_page() -> None:
    cells = (
        f"<tr><td>1. 甲率{asked('？', 'bad', WEAK)}</td><td>%</td>"
        f'<td class="n">5（甲）{asked("△", "mixed", REMARK)}</td>'
        '<td><div>≥2</div><small>不低于2<br><small lang="en">at least 2</small></small></td><td>预期性</td></tr>'
    )
    assert table_html("表一", [FULL], ()) == page(cells)


def test_an_empty_row_on_a_page() -> None:
    cells = '<tr><td>乙</td><td></td><td class="n">-</td><td></td><td></td></tr>'
    assert table_html("表一", [row()], ()) == page(cells)
    assert table_html("表一", [], ()) == page("")


def test_questions_of_a_table_on_a_page() -> None:
    questions = [doubt("count_differs", "十项", "9"), TWICE, WEAK]
    shown = page("", asked("△", "mixed", questions[0]), asked("？", "bad", WEAK))
    assert table_html("表一", [], questions) == shown


def test_questions_of_targets_on_a_page() -> None:
    first = evolve(AT_LEAST_TWO, doubts=(doubt("remark", "丑"), doubt("footnote", "*")))
    second = evolve(NOTHING, raw="稳步提高", demand=words("稳步提高").demand, doubts=(doubt("unread"),))
    shown = row(targets=(first, second), doubts=(doubt("remark", "丑", line=10), doubt("unread", line=10)))
    cells = (
        '<tr><td>乙</td><td></td><td class="n">-</td>'
        '<td><div>≥2</div><small>不低于2<br><small lang="en">at least 2</small></small>'
        f"{asked('△', 'mixed', doubt('remark', '丑'))}"
        f'<div>稳步提高</div><small>稳步提高<br><small lang="en">“稳步提高”</small></small>{asked("△", "mixed", doubt("unread"))}'
        "</td><td></td></tr>"
    )
    assert table_html("表一", [shown], ()) == page(cells)


def test_rows_and_questions_as_text() -> None:
    of_table = doubt("unknown_head", "丙", line=1)
    aside = doubt("count_differs", "十项", "9")
    assert table_text(TITLE, [FULL, row()], [of_table, aside, TWICE, REMARK, WEAK]).splitlines() == [
        "表一",
        "table one",
        "行  指标     单位  基期     目标  理解为",
        "--  -------  ----  -------  ----  -------  --",
        " 2  1. 甲率  %     5（甲）  ≥2    不低于2  ？",
        "10  乙             -        -",
        "△ 第1行：“丙”栏未识别，按原文保留",
        "   line 1: the heading “丙” is unknown; its cells are kept as notes",
        "△ 文中称“十项”，表中识别到9项",
        "   the text says “十项”; 9 were read in the table",
        "△ 第2行 甲率：另载有“子”，未作为要求",
        "   line 2, 甲率: the cell also prints “子”, which was read as no demand",
        "？ 第2行 甲率：方向须确定：甲",
        "   line 2, 甲率: decide which way is better: a",
    ]


@pytest.mark.parametrize(
    ("doubts", "sign"),
    [
        ((), ""),
        ((TWICE,), ""),
        ((TWICE, REMARK), "△"),
        ((REMARK, WEAK), "？"),
        ((WEAK, TWICE), "？"),
    ],
)
def test_the_sign_of_a_row(doubts: tuple[Doubt, ...], sign: str) -> None:
    *_, line = table_text(TITLE, [row(doubts=doubts)], ()).splitlines()
    assert line.split() == ["10", "乙", "-", "-", *sign]


def test_cells_of_several_lines_take_one() -> None:
    broken = row(
        name="甲\n 乙",
        unit="微克 /\n立方米",
        baseline=ParsedBaseline(raw="5\n\n6", value=None),
        targets=(words("稳步\n提高"),),
    )
    *_, line = table_text(TITLE, [broken], ()).splitlines()
    assert line == "10  甲 乙  微克 / 立方米  5 6   稳步 提高  稳步 提高"


@pytest.mark.parametrize(
    ("zh", "lines"),
    [
        ("甲" * 43 + "a", ["△ " + "甲" * 43 + "a", "   b"]),  # 87 columns
        ("甲" * 44, ["△ " + "甲" * 43, "   甲", "   b"]),
        ("甲" * 87, ["△ " + "甲" * 43, "   " + "甲" * 43, "   甲", "   b"]),
    ],
)
def test_a_long_question_is_broken(zh: str, lines: list[str]) -> None:
    long = Doubt(code="甲", weight=Weight.CHECK, text=Bilingual(zh=zh, en="b"))
    assert table_text(TITLE, [row()], [long]).splitlines()[5:] == lines


PART = target("≥3", Quantified(of="value", bound=Bound.at_least(3)), figures="3", label="子")


@pytest.mark.parametrize(
    ("read", "zh", "en"),
    [
        (AT_LEAST_TWO, "不低于2", "at least 2"),
        (evolve(AT_LEAST_TWO, unit="人"), "不低于2人", "at least 2 人"),
        (evolve(AT_LEAST_TWO, unit="人", parts=(PART,)), "不低于2人", "at least 2 人"),
        (words("稳步"), "稳步", "“稳步”"),
        (evolve(words("稳步"), unit="人"), "稳步", "“稳步”"),
        (evolve(words("甲"), parts=(PART,)), "子不低于3", "子 at least 3"),
        (
            evolve(words("甲"), unit="户", parts=(PART, evolve(PART, label=None, unit="人"))),
            "子不低于3；不低于3人",
            "子 at least 3; at least 3 人",
        ),
    ],
)
def test_how_a_target_is_told(read: ParsedTarget, zh: str, en: str) -> None:
    assert _read(read) == Bilingual(zh=zh, en=en)


def test_per_cent_is_told_once() -> None:
    change = target("提高5%", Quantified(of="change", bound=Bound.at_least(5)), figures="5", unit="%")
    assert _read(change) == change.demand.words
    assert change.demand.words.zh.endswith("5%")
    assert _read(evolve(change, unit="‰")).zh == f"{change.demand.words.zh}‰"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("甲" * 29, 1),  # 58 columns, and 32 of the others
        ("甲" * 29 + "a", 2),
    ],
)
def test_a_table_takes_ninety_columns(name: str, lines: int) -> None:
    assert len(table_text(TITLE, [row(name=name)], ()).splitlines()) == 4 + lines

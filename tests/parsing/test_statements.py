"""Cells without a figure: words, what somebody fixes, what is relative to another statistic."""

from __future__ import annotations

import re
from typing import Any

import pytest

from printed import clause, codes, shortly, target, words
from xzplan import Assigned, Qualitative, Relative, parse_target
from xzplan.model.bounds import Relation
from xzplan.parsing import ParsedTarget, Span
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import ASSIGNED, AT_LEAST_AS, LEVEL_OF, MEAN_OR_BETTER, QUALITIES, SAME_AS
from xzplan.parsing.notation import compact
from xzplan.parsing.parsed import Known
from xzplan.parsing.statements import read_assigned, read_qualities, read_relative, words_alone


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        # Words that are signs only before a figure.
        *(
            (cell, "words_alone")
            for cell in ("超额完成", "至少保持稳定", "至多保持稳定", "实现突破", "全面超过")
        ),
        # A relation or an authority that was not read is more than words.
        *(
            (cell, "unread")
            for cell in (
                "甲不低于乙",
                "国家另行下达后明确",
                "省级另行核定后明确",
                "上级另行确定后明确",
                "市里另行下达后明确",
                "不低于三分之一",
                "？！",
            )
        ),
    ],
)
def test_words_without_a_figure(cell: str, code: str) -> None:
    read = parse_target(cell)
    assert (read.demand, codes(read)) == (Qualitative(text=cell), [code])


@pytest.mark.parametrize(
    ("cell", "by"), [("完成省政府下达目标", "省"), ("完成省级下达目标", "省级"), ("完成州政府核定任务", "州")]
)  # fmt: skip
def test_an_authority_has_its_short_name(cell: str, by: str) -> None:
    demand = parse_target(cell).demand
    assert isinstance(demand, Assigned)
    assert demand.by == by


UNREAD, ALONE, MARGIN = doubt("unread"), doubt("words_alone"), doubt("margin")


def test_words_of_quality() -> None:
    cell = "稳步 提高"
    assert read_qualities(cell, compact(cell), clause(QUALITIES, cell), Known()) == words(cell, ALONE)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        *((cell, True) for cell in ("稳步 提高", "A", "z", "超", "至少", "至多", "突破", "超过", "国家下", "下达国家", "省级", "（甲）")),
        *((cell, False) for cell in ("甲5", "三分之一", "两倍", "翻番", "九成", "", "；、", "·", "%")),
        *((f"甲{sign}乙", False) for sign in ("≥", "<", "=", "不低于", "不超过", "高于", "多于", "优于", "atleast", "over")),
        *((f"{who}另行{fix}", False) for who in ("国家", "省", "市", "上级") for fix in ("下达", "核定", "确定")),
        *((f"{who}另行批复", True) for who in ("国家", "省", "市", "上级", "县")),
    ],
)  # fmt: skip
def test_a_cell_in_words_alone(cell: str, *, read: bool) -> None:
    assert words_alone(cell, compact(cell)) == (words(cell, ALONE) if read else None)


@pytest.mark.parametrize(
    ("cell", "by", "en"),
    [
        ("完成国 家下达目标", "国 家", None),
        ("完成国家政府下达目标", "国家", "the State"),
        ("待省政府下达", "省", "the province"),
        ("待市下达", "市", "the city"),
        ("完成上级任务", "上级", "the higher authority"),
        ("按国家和省定任务", "国家和省", "the State and the province"),
        ("完成国家、省下达目标", "国家、省", None),
        ("完成某某下达目标", "某某", None),
    ],
)
def test_who_fixes_a_figure(cell: str, by: str, en: str | None) -> None:
    read = read_assigned(cell, compact(cell), clause(ASSIGNED, cell), Known())
    assert read == target(cell, Assigned(by=by, by_en=en))


def test_that_nobody_is_named() -> None:
    cell = "完成下达目标"
    read = read_assigned(cell, compact(cell), clause(ASSIGNED, cell), Known())
    assert read == target(cell, Assigned(by=""), doubt("assigner_not_printed"))


def compared(cell: str, relation: Relation, reference: str, of: str = "value", **fields: Any) -> ParsedTarget:
    """Return a cell that compares with another statistic."""
    return target(cell, Relative(relation=relation, reference=reference, of=of), **fields)


@pytest.mark.parametrize(
    ("pattern", "record"),
    [
        (AT_LEAST_AS, compared("不低于全省 平均", "at_least", "全省 平均", lead="不低于")),
        (AT_LEAST_AS, compared("≤全省", "at_most", "全省", lead="≤")),
        (AT_LEAST_AS, compared("低于全省", "less_than", "全省", lead="低于")),
        (AT_LEAST_AS, compared("高于2020年甲", "more_than", "2020年甲", lead="高于")),
        (AT_LEAST_AS, compared("年均高于甲", "more_than", "甲", "growth", lead="高于")),
        (AT_LEAST_AS, compared("不低于A", "at_least", "A", lead="不低于")),
        (AT_LEAST_AS, compared("不低于z", "at_least", "z", lead="不低于")),
        (LEVEL_OF, compared("达到全省 平均", "at_least", "全省 平均")),
        (MEAN_OR_BETTER, compared("全省平均以上", "at_least", "全省平均")),
        (MEAN_OR_BETTER, compared("全省平均以下", "at_most", "全省平均")),
        (MEAN_OR_BETTER, compared("全省平均以内", "at_most", "全省平均")),
        (SAME_AS, compared("与甲同步", "exactly", "甲")),
        (SAME_AS, compared("年均与甲同步", "exactly", "甲", "growth")),
        *(
            (
                SAME_AS,
                target(
                    f"与甲{nearly}同步", Relative(relation="exactly", reference="甲"), doubt("equal_about", nearly), approx=True
                ),
            )
            for nearly in ("基本", "大体", "大致")
        ),
        *((AT_LEAST_AS, compared(f"{sign}{of}", "more_than", of, lead=sign))
          for sign in ("突破", "超过")
          for of in ("平均甲", "甲水平", "增速", "增长", "同期", "上年", "去年", "全国", "全省", "全市", "GDP", "规模", "总量", "总额", "2020年甲")),
        *((AT_LEAST_AS, words(f"{sign}关键技术", ALONE)) for sign in ("突破", "超过")),
        *((AT_LEAST_AS, words(f"突破{of}", ALONE)) for of in ("前年", "全县", "全", "总", "年")),
        (AT_LEAST_AS, compared("高于关键技术", "more_than", "关键技术", lead="高于")),
        # No figure is taken for a statistic.
        *((AT_LEAST_AS, words(f"不低于{first}甲", UNREAD)) for first in "0123456789+-.约["),
        (AT_LEAST_AS, words("不低于2120年甲", UNREAD)),
        (AT_LEAST_AS, words("不低于%", UNREAD)),
        *((AT_LEAST_AS, words(f"不低于甲{more}", UNREAD)) for more in ("(乙", "乙)", "三分之一", "5", "5以上", "2%,乙3%")),
        *((AT_LEAST_AS, words(f"不低于甲{more}", MARGIN)) for more in ("5个百分点", "5%", "5个以上", "5%左右")),
        (SAME_AS, words("与甲5%同步", MARGIN)),
    ],
    ids=shortly,
)  # fmt: skip
def test_what_is_compared_with_another_statistic(pattern: re.Pattern[str], record: ParsedTarget) -> None:
    cell = record.raw
    assert read_relative(cell, compact(cell), clause(pattern, cell), Known()) == record


@pytest.mark.parametrize(("span", "of"), [(Span.AVERAGE, "growth"), (Span.YEARLY, "value"), (Span.TOTAL, "value"), (None, "value")])  # fmt: skip
def test_the_growth_that_a_head_names_is_compared(span: Span | None, of: str) -> None:
    read = read_relative("与甲同步", compact("与甲同步"), clause(SAME_AS, "与甲同步"), Known(span=span))
    assert read == compared("与甲同步", "exactly", "甲", of)

"""Cells without a figure: words, what somebody fixes, what is relative to another statistic."""

from __future__ import annotations

import pytest

from printed import codes
from xzplan import Assigned, Qualitative, parse_target


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

"""Titles that name a part of a year: what stands below them is not of the whole year."""

from __future__ import annotations

import pytest

import xzplan

ROW = "序号,指标,实际值\n18,养老机构护理型床位占比,40.5\n"


def read_below(title: str, plan: xzplan.Plan) -> tuple[list[str], list[str]]:
    """Return the periods of what is read below a title, and what is asked."""
    table = xzplan.read_observations(f"{title}\n{ROW}", plan)
    periods = [str(seen.period) for series in table.observations.values() for seen in series]
    return periods, [problem.code for problem in table.problems]


@pytest.mark.parametrize(
    "words",
    [
        *("2023年前10个月", "23年6月", "2023年（截至6月底）", "2023年春季", "2023年首季", "2023年（11月份）"),
        *(
            "“十四五”中期（2023年）",
            "2023年度（学年）",
            "至今（2023年）",
            "2023年（七月）",
            "2023年（两个月）",
        ),
        *("2023年（Q3）", "2023年（H1）", "（半年）2023年", "2023年（财年）"),
        *("2023年（截至2023年6月）", "2023年（2023年下半年）", "2021-2025年规划2023年前10个月"),
        *("2023年上旬至今", "2023年度上半年", "21-23年", "2021年1月-2023年6月", "2022年和2023年", "2023年初"),
    ],
)
def test_a_title_of_a_part_of_a_year_asks(words: str, plan: xzplan.Plan) -> None:
    assert read_below(f"忻州市{words}公共服务指标完成情况", plan) == ([], ["no_form"])


@pytest.mark.parametrize(
    ("words", "period"),
    [
        *(
            (words, "2023")
            for words in ("2023年", "2023年度", "2023年12月", "2023年（截至12月底）", "2023年中期评估")
        ),
        *(
            (words, "2023")
            for words in ("2023年（十二个月）", "2023年季报", "2023年月报", "2023年（四季节庆）")
        ),
        *((words, "2023") for words in ("2023年Q5", "2023年（2024年3月）", "2023年初步")),
        *((words, "2023") for words in ("2021-2025年规划2023年", "2023年（2023年12月31日）")),
        *((words, "2023-06") for words in ("2023年6月（月报）", "2023年上半年", "2023年1-6月（6个月）")),
    ],
)
def test_a_title_of_a_year_or_of_a_part_from_january_on_is_read(
    words: str, period: str, plan: xzplan.Plan
) -> None:
    assert read_below(f"忻州市{words}公共服务指标完成情况", plan) == ([period], [])


def test_the_question_shows_the_whole_title(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations(f"忻州市2023年前10个月情况\n{ROW}", plan)
    (problem,) = table.problems
    assert problem.operands == ("忻州市2023年前10个月情况",)

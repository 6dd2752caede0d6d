"""Times in headings."""

from __future__ import annotations

import pytest

from xzplan.grids.times import find_time, has_year

READ = [
    ("2023年", "year", "2023", ""),
    ("2023", "year", "2023", ""),
    ("2023.0", "year", "2023", ""),
    ("2023年度", "year", "2023", ""),
    ("2023年末", "year", "2023", ""),
    ("2023年完成情况", "year", "2023", "完成情况"),
    ("23年", "year", "2023", ""),
    ("二〇二三年", "year", "2023", ""),
    ("截至2023年底", "year", "2023", ""),
    ("至2023年累计", "year", "2023", "累计"),
    ("2023年上半年", "to_month", "2023-06", ""),
    ("2023H1", "to_month", "2023-06", ""),
    ("2023年1-6月", "to_month", "2023-06", ""),
    ("2023年(1-6月)", "to_month", "2023-06", ""),
    ("2023年1至9月累计", "to_month", "2023-09", "累计"),
    ("2023年1-12月", "year", "2023", ""),
    ("2023/6/30", "to_month", "2023-06", ""),
    ("2023-06-30", "to_month", "2023-06", ""),
    ("2023-06-30 00:00:00", "to_month", "2023-06", ""),
    ("20230630", "to_month", "2023-06", ""),
    ("2023/12/31", "year", "2023", ""),
    ("截至2023年6月30日", "to_month", "2023-06", ""),
    ("截至2023年6月底", "to_month", "2023-06", ""),
    ("2023年前三季度", "to_month", "2023-09", ""),
    ("2023年一季度", "to_month", "2023-03", ""),
    ("2023年6月底", "month", "2023-06", ""),
    ("2023.6", "month", "2023-06", ""),
    ("2023-06", "to_month", "2023-06", ""),
    ("2021/2023", "span", "2021/2023", ""),
    ("2021/2023-06", "span", "2021/2023-06", ""),
    ("202306", "month", "2023-06", ""),
    ("2023年12月", "month", "2023", ""),
    ("2023年三季度", "month", "2023-09", ""),
    ("2023Q2", "month", "2023-06", ""),
    ("2021-2023年累计", "span", "2021/2023", "累计"),
    ("2021—2023年年均", "span", "2021/2023", "年均"),
    ("2021年至2023年6月", "span", "2021/2023-06", ""),
    ("2021-23年", "span", "2021/2023", ""),
]


@pytest.mark.parametrize(("text", "kind", "period", "rest"), READ)
def test_times(text: str, kind: str, period: str, rest: str) -> None:
    time, left = find_time(text)
    assert time is not None
    assert (time.kind.value, str(time.period), left) == (kind, period, rest)
    assert time.until == text.startswith(("截至", "至"))


@pytest.mark.parametrize(
    "text",
    [
        *("2023年下半年", "2023H2", "2023年6月15日", "2023年13月", "2023-13-01", "2023年1-13月"),
        *("2023-2021年", "2021-2023年13月", "2021年以来累计"),
    ],
)
def test_times_that_no_period_says(text: str) -> None:
    time, _ = find_time(text)
    assert time is not None
    assert (time.kind.value, time.period) == ("none", None)


@pytest.mark.parametrize(
    "text", ["每千人口拥有3岁以下婴幼儿托位数", "上半年", "20年均", "2000万", "", "1234567890"]
)
def test_what_names_no_time(text: str) -> None:
    assert find_time(text) == (None, text)
    assert not has_year(text)


def test_has_year() -> None:
    assert has_year("完成2025年目标的比例")
    assert has_year("二〇二五年")

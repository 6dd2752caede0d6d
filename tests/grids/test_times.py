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
    ("2021-2023年6月", "span", "2021/2023-06", ""),
    ("2021-2023年1月", "span", "2021/2023-01", ""),
    ("2021-2023年12月", "span", "2021/2023", ""),
    ("2021-2021年", "span", "2021/2021", ""),
    ("2021/2021", "span", "2021/2021", ""),
    *((f"2023年{quarter}季度", "month", "2023-06", "") for quarter in ("二", "第二", "2", "第2")),
    *((f"2023年{quarter}季度末", "month", "2023-09", "") for quarter in "三3"),
    *((f"2023年第{quarter}季", "month", "2023", "") for quarter in "四4"),
    *((f"2023年{quarter}季度", "to_month", "2023-03", "") for quarter in ("第一", "1")),
    *((f"2023年前{quarter}季度", "to_month", "2023-06", "") for quarter in "两二2"),
    *((f"2023年前{quarter}个季度", "to_month", "2023-09", "") for quarter in "三3"),
    *(
        (f"2023Q{quarter}", kind, period, "")
        for quarter, (kind, period) in enumerate(
            [("to_month", "2023-03"), ("month", "2023-06"), ("month", "2023-09"), ("month", "2023")], 1
        )
    ),
    ("2023-Q3", "month", "2023-09", ""),
    ("2023年1月", "month", "2023-01", ""),
    ("2023/01/31", "to_month", "2023-01", ""),
    ("2024/2/29", "to_month", "2024-02", ""),
    ("2023年1-1月", "to_month", "2023-01", ""),
    ("1999年", "year", "1999", ""),
    ("二○二三年", "year", "2023", ""),
    ("二零二零年", "year", "2020", ""),
    ("一九九八年", "year", "1998", ""),
    ("20年", "year", "2020", ""),
    ("29年底", "year", "2029", ""),
    ("2023-12", "year", "2023", ""),
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
        *("2023-2021年", "2021-2023年13月", "2021年以来累计", "2021-2023年0月", "2023年0月", "2023年1-0月"),
        *("2023/2/29", "2023年0月5日", "2022-21年"),
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


def test_what_stands_before_the_years_of_a_span() -> None:
    for text in ("截至2021-2023年", "至2021-23年"):
        time, _ = find_time(text)
        assert time is not None
        assert str(time.period) == "2021/2023"


def test_only_a_period_as_the_library_writes_it_has_one_meaning() -> None:
    for text, is_period in {"2023": True, "2023-06": True, "2021/2023": True, "2023年": False}.items():
        time, _ = find_time(text)
        assert time is not None
        assert (time.is_period, time.shown) == (is_period, text)


def test_the_time_that_stands_first() -> None:
    time, rest = find_time("较2020年增长，2023年6月30日")
    assert time is not None
    assert (time.shown, rest) == ("2020年", "较增长，2023年6月30日")


def test_months_that_may_be_decimals() -> None:
    for text in ("2023.1", "2023.5"):
        time, _ = find_time(text)
        assert time is not None
        assert (time.kind.value, time.shown) == ("none", text)


def test_a_number_of_years_beside_a_year() -> None:
    time, _ = find_time("近30年最高，2023年")
    assert time is not None
    assert time.shown == "2023年"


def test_has_year() -> None:
    assert has_year("完成2025年目标的比例")
    assert has_year("二〇二五年")

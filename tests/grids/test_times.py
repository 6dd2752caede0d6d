"""Times in headings."""

from __future__ import annotations

import pytest

from xzplan.grids.times import TimeKind, find_time, has_year

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


def read(text: str) -> tuple[str, str | None, str, bool, str]:
    """Return the kind, the period, the words and whether they say up to, and what is left."""
    time, rest = find_time(text)
    assert time is not None
    period = None if time.period is None else str(time.period)
    return time.kind.value, period, time.shown, time.until, rest


SPANNING = ["-", "—", "——", "–", "−", "~", "～", "至", "到"]


@pytest.mark.parametrize("sign", SPANNING)
def test_every_sign_between_two_times(sign: str) -> None:
    for text in (f"2021{sign}2023年", f"2021年{sign}2023年", f"2021年{sign}23年"):
        assert read(text) == ("span", "2021/2023", text, False, "")
    for text in (f"2023年1{sign}6月", f"2023年1月{sign}6月", f"2023年01月{sign}06月"):
        assert read(text) == ("to_month", "2023-06", text, False, "")


@pytest.mark.parametrize("end", ["", "年", "年度", "年末", "年底", "年终", "年全年", "全年", "末", "底"])
def test_every_way_to_end_a_year(end: str) -> None:
    assert read(f"2023{end}增长") == ("year", "2023", f"2023{end}", False, "增长")
    if end.startswith("年") or not end:
        assert read(f"2021-2023{end}增长") == ("span", "2021/2023", f"2021-2023{end}", False, "增长")


def test_a_mean_over_years_is_no_end_of_a_year() -> None:
    assert read("2023年均") == ("year", "2023", "2023", False, "年均")
    assert read("2021-2023年均增长") == ("span", "2021/2023", "2021-2023", False, "年均增长")


@pytest.mark.parametrize("word", ["截至", "截止到", "截止至", "截止", "至"])
def test_every_word_for_up_to(word: str) -> None:
    for text, kind, period in (
        ("2023年底", "year", "2023"),
        ("2023", "year", "2023"),
        ("2023年6月30日", "to_month", "2023-06"),
        ("2023/6/30", "to_month", "2023-06"),
        ("20230630", "to_month", "2023-06"),
        ("2023年6月", "to_month", "2023-06"),
        ("2023年12月", "year", "2023"),
        ("2023年6月份", "to_month", "2023-06"),
        ("2023年6月底", "to_month", "2023-06"),
        ("2023年6月末", "to_month", "2023-06"),
        ("2023-6", "month", "2023-06"),
    ):
        assert read(f"{word}{text}，") == (kind, period, f"{word}{text}", True, "，")


@pytest.mark.parametrize("sign", "./-")
def test_every_sign_between_the_parts_of_a_day(sign: str) -> None:
    for month in ("6", "06"):
        text = sign.join(["2023", month, "30"])
        for clock in ("", " 0:00", " 00:00", "T00:00", " 00:00:00", "T00:00:00"):
            assert read(text + clock) == ("to_month", "2023-06", text + clock, False, "")
    assert read(sign.join(["2023", "12", "31"]))[:2] == ("year", "2023")
    assert read(sign.join(["2023", "6", "29"]))[:2] == ("none", None)
    assert read(sign.join(["2023", "10"]) + "底")[:2] == ("month", "2023-10")
    assert read(sign.join(["2023", "12"]) + "末")[:2] == ("month", "2023")


def test_a_year_before_what_is_no_month() -> None:
    for text, rest in (("2023/13", "/13"), ("2023-13次", "-13次"), ("2023/0", "/0"), ("2023-123", "-123")):
        assert read(text) == ("year", "2023", "2023", False, rest)


def test_parts_of_a_day_with_two_signs() -> None:
    assert read("2023-6/30") == ("month", "2023-06", "2023-6", False, "/30")


def test_a_time_of_the_day_is_no_part_of_a_day() -> None:
    assert read("2023-06-30 12:00") == ("to_month", "2023-06", "2023-06-30", False, " 12:00")


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("20230131", "to_month", "2023-01"),
        ("20231231", "year", "2023"),
        ("20230630", "to_month", "2023-06"),
        ("20230629", "none", None),
        ("20230631", "none", None),
        ("19990930", "to_month", "1999-09"),
        ("202309", "month", "2023-09"),
        ("202310", "month", "2023-10"),
        ("202312", "month", "2023"),
        ("199901", "month", "1999-01"),
    ],
)
def test_days_and_months_without_signs(text: str, kind: str, period: str | None) -> None:
    assert read(f"（{text}）") == (kind, period, text, False, "（）")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "20231301",
            "202313",
            "202300",
            "2023063",
            "120230630",
            "1202306",
            "2023万",
            "2023千人",
            "2023亿元",
        ),
        *(
            "20年限",
            "25年龄",
            "20年以上",
            "20年均",
            "0.25年",
            "125年",
            "19年",
            "30年",
            "21",
            "三年",
            "二〇二三",
        ),
        *("二〇二年", "12023", "20235", "2100", "1899", "", "年", "三〇二三年", "2023.13"),
    ],
)
def test_other_figures_that_name_no_time(text: str) -> None:
    assert find_time(text) == (None, text)


@pytest.mark.parametrize(
    "text", ["2023年", "23年", "23年末", "1999", "2000", "2099年", "一九四五年", "二○二三年"]
)
def test_what_has_a_year(text: str) -> None:
    for whole in (text, f"a{text}b", f"（{text}）"):
        assert has_year(whole)


@pytest.mark.parametrize(
    "text",
    [
        *("2023万", "2023千", "2023亿", "20235", "12023", "19年", "20年均", "20年限", "25年龄", "20年以上"),
        *("0.25年", "125年", "2100", "1899", "上半年", "二〇二三", "三〇二三年", "十年", ""),
    ],
)
def test_what_has_no_year(text: str) -> None:
    assert not has_year(text)


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        *((f"2023年1-6月{end}", "to_month", "2023-06") for end in ("", "份", "底", "末", "份底", "份末")),
        *((text, "to_month", "2023-06") for text in ("2023(1-6月)", "2023年(01-06月)", "2023年(1月-6月份)")),
        *(
            (f"2023{text}", "to_month", "2023-06")
            for text in ("上半年", "年上半年末", "年上半年底", "(上半年)")
        ),
        *((f"2023{text}", "to_month", "2023-06") for text in ("H1", "年H1", "-H1")),
        *(
            (f"2023{text}", "none", None)
            for text in ("H2", "年H2", "-H2", "下半年", "年(下半年)", "年下半年末")
        ),
        *(
            (f"2023{text}", "to_month", "2023-09")
            for text in ("前三季", "年前三季度", "年(前3个季度)", "年前三季度末")
        ),
        *(
            (f"2023{text}", "month", "2023-09")
            for text in ("三季度", "年(三季度)", "年第三季度底", "年3季", "年Q3", "-Q3")
        ),
        *((f"2023年6月{end}", "month", "2023-06") for end in ("", "份", "底", "末", "份底", "份末")),
    ],
)
def test_every_way_to_write_a_part_of_a_year(text: str, kind: str, period: str | None) -> None:
    assert read(f"{text}完成") == (kind, period, text, False, "完成")


@pytest.mark.parametrize("end", ["", "份", "底", "末", "份底", "份末"])
def test_every_way_to_end_a_month_up_to_which_a_time_goes(end: str) -> None:
    text = f"截至2023年6月{end}"
    assert read(f"{text}完成") == ("to_month", "2023-06", text, True, "完成")


def test_words_that_only_one_year_has() -> None:
    for end in ("", "度", "末", "底", "全年"):
        assert read(f"23年{end}完成") == ("year", "2023", f"23年{end}", False, "完成")
    assert read("20年") == ("year", "2020", "20年", False, "")
    assert read("29年") == ("year", "2029", "29年", False, "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一九四五年", "1945年"),
        ("一九六七年", "1967年"),
        ("二〇八九年", "2089年"),
        ("二〇一二年", "2012年"),
        ("二○三四年", "2034年"),
        ("二零零零年", "2000年"),
    ],
)
def test_every_sign_of_a_year_in_words(text: str, shown: str) -> None:
    assert read(f"到{text}末增长") == ("year", shown[:4], f"{shown}末", False, "到增长")


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("2023", "year", "2023"),
        ("2023-12", "year", "2023"),
        ("2023-11", "to_month", "2023-11"),
        ("2000-01", "to_month", "2000-01"),
        ("2022/2023", "span", "2022/2023"),
        ("2023/2023", "span", "2023/2023"),
        ("2022/2023-11", "span", "2022/2023-11"),
        ("2022/2023-12", "span", "2022/2023"),
    ],
)
def test_periods_as_the_library_writes_them(text: str, kind: str, period: str) -> None:
    time, rest = find_time(text)
    assert time is not None
    assert (time.kind.value, str(time.period), time.shown, rest) == (kind, period, text, "")
    assert (time.is_period, time.until) == (True, False)


def test_a_span_that_ends_before_it_begins_is_no_period() -> None:
    time, rest = find_time("2023/2021")
    assert time is not None
    assert (time.kind.value, str(time.period), rest, time.is_period) == ("none", "None", "/2021", False)


def test_months_that_may_be_decimals_and_others() -> None:
    for text in ("2023.1", "2023.5", "至2023.1", "2023.5人"):
        assert read(text)[:2] == ("none", None)
    for text, month in (("2023.2", 2), ("2023.01", 1), ("2023.05", 5), ("2023.10", 10), ("2023.11", 11)):
        assert read(text)[:2] == ("month", f"2023-{month:02}")
    for text, month in (("2023-1", 1), ("2023/5", 5), ("2023年1月", 1), ("2023年5月", 5)):
        assert read(text)[:2] == ("month", f"2023-{month:02}")


@pytest.mark.parametrize(
    ("text", "kind", "period", "rest"),
    [
        ("2021年以来", "none", None, "以来"),
        ("2021年1-6月以来", "none", None, "以来"),
        ("自2021年以来累计", "none", None, "自以来累计"),
        ("2021-2023年13月", "none", None, ""),
        ("2021-2023年0月", "none", None, ""),
        ("2023年1-13月", "none", None, ""),
        ("2023年13月5日", "none", None, ""),
        ("2023年0月", "none", None, ""),
        ("2024-2020年", "none", None, ""),
        ("2021-20年", "none", None, ""),
        ("2021-21年", "span", "2021/2021", ""),
        ("1999-2003年", "span", "1999/2003", ""),
        ("1999-20年", "span", "1999/2020", ""),
        ("2023/02/28", "to_month", "2023-02", ""),
        ("2024/02/28", "none", None, ""),
    ],
)
def test_edges_of_months_days_and_spans(text: str, kind: str, period: str | None, rest: str) -> None:
    found = read(text)
    assert (found[0], found[1], found[4]) == (kind, period, rest)


@pytest.mark.parametrize(
    ("text", "shown", "rest"),
    [
        ("2022年末较2021年末", "2022年末较2021", "较2021年末"),
        ("较2021年2023年1-6月", "2021年", "较2023年1-6月"),
        ("完成2023年6月30日的", "2023年6月30日", "完成的"),
        ("20年内到2023年", "20年", "内到2023年"),
        ("23年完成2022年任务", "23年", "完成2022年任务"),
    ],
)
def test_the_first_of_several_times(text: str, shown: str, rest: str) -> None:
    assert (read(text)[2], read(text)[4]) == (shown, rest)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        *(
            (text, text)
            for text in ("2023年以来", "2023年至今", "2023年初", "2023年年初", "2023年年中", "2023年中期")
        ),
        *(
            (text, text)
            for text in ("2023学年", "2023财年", "2023年半年", "2023年度上半年", "2023年度下半年")
        ),
        ("23年上半年", "23年上半年"),
        *((f"2023年{sign}2022年", f"2023年{sign}2022") for sign in "、,和与及较比/"),
        *((f"23年{sign}22年", f"23年{sign}22年") for sign in "、和比"),
        ("2023年1月-2024年6月", "2023年1月-2024"),
        ("2023年7-12月", "2023年7-12月"),
        ("2023年6—9月", "2023年6—9月"),
        ("2023年6月至9月", "2023年6月至9月"),
        ("2023年(七~九月)", "2023年(七~九月"),
        ("2023年度1-6月", "2023年度1-6月"),
        ("2023年1-3季度", "2023年1-3季"),
        ("2023年一至三季度", "2023年一至三季"),
        ("2023年一季度至三季度", "2023年一季度至三季"),
        *((f"21{sign}23年", f"21{sign}23年") for sign in ("-", "—", "–", "~", "至", "到")),
        ("21年-23年", "21年-23年"),
    ],
)
def test_a_time_that_is_not_all_that_a_text_names(text: str, shown: str) -> None:
    assert read(text)[:3] == ("none", None, shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2023年初步数", "2023年"),
        ("2023年中期评估", "2023年"),
        ("2023年中小学", "2023年"),
        ("2023年、22个县", "2023年"),
        ("2023年3-6岁儿童", "2023年"),
        ("5-2023年", "2023年"),
        ("121-23年", "23年"),
        ("2023年和20210个", "2023年"),
    ],
)
def test_what_stands_beside_a_year_and_is_no_time(text: str, shown: str) -> None:
    assert (read(text)[0], read(text)[2]) == ("year", shown)


def test_the_kinds_of_times_and_their_words() -> None:
    assert [(kind.value, kind.text.zh, kind.text.en) for kind in TimeKind] == [
        ("year", "年度", "a year"),
        ("to_month", "年初至某月", "January to a month"),
        ("month", "某月", "a month"),
        ("span", "若干年", "several years"),
        ("none", "无法表示", "no period"),
    ]

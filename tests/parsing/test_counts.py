"""Counts of indicators that a text states, held against the rows that were read."""

from __future__ import annotations

import pytest

from printed import LYING, layout, operands
from xzplan import Nature, parse_table
from xzplan.parsing import StatedCount
from xzplan.parsing.counts import number_of


@pytest.mark.parametrize(
    ("printed", "number"), [("七", 7), ("十", 10), ("十二", 12), ("二十", 20), ("二十八", 28), ("9", 9)]
)
def test_chinese_numbers(printed: str, number: int) -> None:
    assert number_of(printed) == number


def test_a_stated_count_is_a_checksum() -> None:
    text = "22项指标，约束性七项，生态类指标（2个），经济类指标（5个），十二项目标指标\n" + layout(
        "tabs"
    ).replace("就业\n", "生态\n")
    assert operands(parse_table(text), "count_differs") == [
        (1, ("22项指标", "5")),
        (1, ("十二项目标指标", "5")),
        (1, ("约束性七项", "2")),
        (1, ("生态类指标（2个）", "3")),
    ]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("22项指标", [("22项指标", 22, None, None)]),
        ("共二十八个主要指标", [("二十八个主要指标", 28, None, None)]),
        ("指标共有12项", [("指标共有12项", 12, None, None)]),
        ("约束性指标7项", [("约束性指标7项", 7, Nature.BINDING, None)]),
        ("七项约束性指标", [("七项约束性指标", 7, Nature.BINDING, None)]),
        ("预期性的有１５项", [("预期性的有１５项", 15, Nature.ANTICIPATORY, None)]),
        ("生态类指标（2个）", [("生态类指标（2个）", 2, None, "生态")]),
        ("共3项工程", []),
        ("字" * 2000 + "22项指标", []),
        ("字" * 1995 + "22项指标", [("22项指标", 22, None, None)]),
        ("字" * 1990 + "  22项指标", [("22项指标", 22, None, None)]),
        ("100个指标", [("100个指标", 100, None, None)]),
        ("三十六项核心发展指标", [("三十六项核心发展指标", 36, None, None)]),
        ("指标共设20个", [("指标共设20个", 20, None, None)]),
    ],
)
def test_counts_that_a_line_states(
    text: str, stated: list[tuple[str, int, Nature | None, str | None]]
) -> None:
    table = parse_table(f"{text}\n指标  2020年  2025年  属性\n甲率  1  2  预期性")
    assert table.stated == tuple(
        StatedCount(printed=printed, count=count, nature=nature, group=group, line=1)
        for printed, count, nature, group in stated
    )


@pytest.mark.parametrize(("above", "below"), [(10, 4), (10, 5), (11, 5), (10, 6)])
def test_counts_are_stated_near_a_table(above: int, below: int) -> None:
    between = "\n某某"
    table = parse_table(
        "22项指标"
        + between * (above - 1)
        + "\n指标  2020年  2025年  属性\n甲率  1  2  预期性\n第三章"
        + between * (below - 1)
        + "\n33项指标"
    )
    assert [one.count for one in table.stated] == [22] * (above <= 10) + [33] * (below < 5)


def test_a_count_of_a_group_or_a_nature() -> None:
    text = (
        "约束性2项，预期性3项，健康类指标（1项），就业类指标（2项），生态类指标（5项）\n"
        "指标  2020年  2025年  属性\n健康服务\n参保率  1  ≥2  约束性\n就业\n入学率  1  ≥2  预期性\n入园率  1  ≥2  指导性"
    )
    table = parse_table(text)
    assert operands(table, "count_differs") == [(1, ("约束性2项", "1")), (1, ("预期性3项", "1"))]


def test_counts_behind_a_table() -> None:
    behind = f"{LYING}甲率  1  2  预期性\n"
    assert [one.printed for one in parse_table(behind + "第三章 22项指标").stated] == ["22项指标"]
    assert [one.printed for one in parse_table(behind + "注：共22项指标").stated] == ["22项指标"]
    assert parse_table(f"{LYING}22项指标覆盖率  1  2  预期性\n甲率  1  2  预期性").stated == ()


def test_counts_of_one_line() -> None:
    said_once = parse_table(f"指标为七项约束性指标，预期性指标5项\n{LYING}甲率  1  2  预期性").stated
    assert [(one.printed, one.count) for one in said_once] == [("七项约束性指标", 7), ("预期性指标5项", 5)]
    table = parse_table(f"生态类指标（5项），健康类指标（3项）\n{LYING}健康\n甲率  1  2  预期性")
    assert operands(table, "count_differs") == [(1, ("健康类指标（3项）", "1"))]


@pytest.mark.parametrize("group", ["健康", "健康服务", "健康服务和就业"])
def test_a_count_of_a_group_by_a_part_of_its_label(group: str) -> None:
    text = f"{group}类指标（3项）\n指标  2020年  2025年\n健康服务\n参保率  1  ≥2\n就业\n入学率  1  ≥2"
    counted = "2" if "就业" in group else "1"
    assert operands(parse_table(text), "count_differs") == [(1, (f"{group}类指标（3项）", counted))]


def test_a_row_without_a_group_is_counted_in_none() -> None:
    text = f"健康类指标（3项）\n{LYING}甲率  1  2  预期性\n健康\n乙率  1  2  预期性"
    assert operands(parse_table(text), "count_differs") == [(1, ("健康类指标（3项）", "1"))]


@pytest.mark.parametrize(
    ("printed", "number"),
    [("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("八", 8), ("九", 9), ("九十", 90), ("100", 100), ("07", 7)],
)  # fmt: skip
def test_other_numbers_of_a_count(printed: str, number: int) -> None:
    assert number_of(printed) == number

"""Baseline cells that print their figure as a target does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import codes
from xzplan import parse_table
from xzplan.parsing import ParsedBaseline, parse_baseline
from xzplan.parsing.doubts import doubt


@pytest.mark.parametrize(
    ("cell", "value", "unit", "label", "year", "approx", "doubts"),
    [
        ("九成", 90, "%", None, None, False, ["numerals"]),
        ("由60%提高到70%*", 70, "%", None, None, False, ["footnote"]),
        ("城市九成", 90, "%", "城市", None, False, ["numerals"]),
        ("约九成", 90, "%", None, None, True, ["numerals"]),
        ("年均九成", 90, "%", None, None, False, ["numerals"]),
        ("〔十万分之十五〕", 15, "/10万", None, None, False, ["numerals"]),
        ("2019年约70%", 70, "%", None, 2019, True, []),
        ("由60%提高到70%", 70, "%", None, None, False, []),
        ("较2015年下降30%", 30, "%", None, None, False, ["base_year"]),
        ("城市6.2（甲）", Decimal("6.2"), None, "城市", None, False, ["remark"]),
        ("76%（2024年）（甲）", 76, "%", None, 2024, False, ["other_year", "remark"]),
        ("76%（约束性）", 76, "%", None, None, False, []),
        ("76%（预计）", 76, "%", None, None, False, ["estimate"]),
        ("76%（每年）（甲）", 76, "%", None, None, False, ["remark", "span_in_baseline"]),
        ("每年六成", 60, "%", None, None, False, ["every_year", "numerals"]),
        ("5以上—6", None, None, None, None, False, ["unread"]),
        ("完成省下达任务", None, None, None, None, False, ["unread"]),
        ("稳步提高", None, None, None, None, False, ["unread"]),
    ],
)
def test_baselines_that_are_printed_as_targets_are(
    cell: str,
    value: Decimal | int | None,
    unit: str | None,
    label: str | None,
    year: int | None,
    *,
    approx: bool,
    doubts: list[str],
) -> None:
    read = parse_baseline(cell)
    assert (read.value, read.unit, read.label, read.year, read.approx) == (value, unit, label, year, approx)
    assert sorted(codes(read)) == doubts
    assert read.raw == cell


def test_parts_of_a_baseline_with_remarks() -> None:
    read = parse_baseline("城市6.2（甲）；农村九成")
    assert [(part.raw, part.label, part.value, codes(part)) for part in read.parts] == [
        ("城市6.2（甲）", "城市", Decimal("6.2"), ["remark"]),
        ("农村九成", "农村", Decimal(90), ["numerals"]),
    ]
    assert (read.value, codes(read)) == (None, ["several"])


def test_a_part_that_cannot_be_read_leaves_all_of_it() -> None:
    for cell in ("城市6.2；某某", "某某；城市6.2", "城市6.2；1.2.3"):
        assert parse_baseline(cell) == ParsedBaseline(raw=cell, value=None, doubts=(doubt("unread"),))


def test_the_unit_of_the_row_is_known_to_its_baseline() -> None:
    [row] = parse_table("指标\t2020年\t2025年\n甲（%）\t九成\t≥95\n").rows
    assert codes(row.baseline) == ["unit_twice", "numerals"]
    [row] = parse_table("指标\t2020年\t2025年\n甲（%）\t城市60%；农村六成\t≥95\n").rows
    assert [codes(part) for part in row.baseline.parts] == [["unit_twice"], ["unit_twice", "numerals"]]


def test_the_year_of_a_baseline_is_told() -> None:
    for cell in ("76%（2024年）", "76%（2024年）（甲）", "76%（甲；2024年）"):
        [year] = [one for one in parse_baseline(cell).doubts if one.code == "other_year"]
        assert year == doubt("other_year", "2024")


def test_the_label_of_a_baseline_is_no_doubt() -> None:
    found = parse_baseline("参保率95%")
    assert (found.value, found.label, found.doubts) == (Decimal(95), "参保率", ())

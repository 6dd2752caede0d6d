"""Baseline cells that print their figure as a target does."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from printed import codes
from xzplan import parse_table, parse_target
from xzplan.parsing import ParsedBaseline, parse_baseline
from xzplan.parsing.baselines import read_baseline
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.parsed import Known


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


def read(cell: str, value: str | None, *doubts: Doubt, **fields: Any) -> ParsedBaseline:
    """Return a baseline cell, read."""
    return ParsedBaseline(raw=cell, value=None if value is None else Decimal(value), doubts=doubts, **fields)


def bounded(printed: str) -> Doubt:
    """Return the doubt about a baseline that is a bound."""
    return doubt("bounded", printed)


ESTIMATE, SPAN, UNREAD, REMARK = (
    doubt("estimate"),
    doubt("span_in_baseline"),
    doubt("unread"),
    doubt("remark", "甲"),
)
OF_2019 = doubt("other_year", "2019")


@pytest.mark.parametrize(
    ("known", "record"),
    [
        # The remark goes, and what is beside it is read as a value.
        (Known(), read("≥90（甲）", "90", bounded("≥"), REMARK)),
        (Known(), read("≥90（约束性）", "90", bounded("≥"))),
        (Known(), read("约90（预计）", "90", bounded("约"), ESTIMATE, approx=True)),
        (Known(), read("≥90（每年）（预计）（甲）", "90", bounded("≥"), REMARK, ESTIMATE, SPAN)),
        (Known(), read("（甲）≥90", "90", bounded("≥"), label="（甲）")),
        (Known(), read("≥90（2019年）（甲）", "90", bounded("≥"), REMARK, OF_2019, year=2019)),
        (Known(), read("5（2018）（2019）", "5", OF_2019, year=2019)),
        # Its doubts, in their order.
        (
            Known(unit="%"),
            read(
                "参保率：预计约5。0%以上（2019年数据）*",
                "5.0",
                doubt("odd_point", "。"),
                doubt("unit_twice", "%"),
                OF_2019,
                bounded("约以上"),
                ESTIMATE,
                doubt("footnote", "*"),
                unit="%",
                label="参保率",
                year=2019,
                approx=True,
            ),
        ),
        (Known(), read("〔约5〕", "5", bounded("约"), SPAN, approx=True)),
        (Known(), read("预估5", "5", ESTIMATE)),
        *((Known(), read(f"5（2019{end}）", "5", OF_2019, year=2019)) for end in ("", "年", "年数据", "年底", "年末", "底")),
        (Known(), read("5〔1999年〕", "5", doubt("other_year", "1999"), year=1999)),
        (Known(unit="人"), read("5户", "5", doubt("other_unit", "户", "人"), unit="户")),
        # Words before the figure.
        (Known(), read("达到≥5", "5", bounded("达到≥"))),
        (Known(), read("达到约5", "5", bounded("达到约"), approx=True)),
        (Known(), read("达到5上下", "5", bounded("达到上下"), approx=True)),
        (Known(), read("控制在5", "5", bounded("控制在"))),
        (Known(), read("保持在5以内", "5", bounded("保持在以内"))),
        (Known(), read("甲" * 20 + "5", "5", label="甲" * 20)),
        (Known(), read("甲" * 21 + "5", None, UNREAD)),
        (Known(), read("甲：5", "5", label="甲")),
        # A ratio to one is its first figure; a target without a figure, or of a range, is no value.
        (Known(), read("2:1", "2", doubt("ratio", "2:1"), unit=":1")),
        (Known(), read("1:2", None, UNREAD)),
        (Known(), read("零发生", None, UNREAD)),
        (Known(), read("5—6", None, UNREAD)),
        (Known(), read("稳步提高*", None, UNREAD, doubt("footnote", "*"))),
        (Known(), read("前十", "10", doubt("rank", "前十"), unit="位")),
    ],
)  # fmt: skip
def test_the_whole_record_of_a_baseline(known: Known, record: ParsedBaseline) -> None:
    assert read_baseline(record.raw, known) == record


def test_parts_of_a_baseline_and_what_is_known() -> None:
    known = Known(name="图书馆、文化馆一级馆率", unit="%")
    parts = (
        read("60%", "60", doubt("unit_twice", "%"), unit="%"),
        read("九成", "90", doubt("unit_twice", "%"), doubt("numerals"), unit="%"),
    )
    assert read_baseline("60%；九成", known) == read("60%；九成", None, doubt("several"), parts=parts)
    halves = (read("60", "60"), read("70", "70"))
    assert read_baseline("60/70", known) == read("60/70", None, doubt("several"), parts=halves)
    assert read_baseline("60/70", Known(name="一级馆率")) == read("60/70", None, UNREAD)
    assert read_baseline("60；70*", Known()) == read(
        "60；70*", None, doubt("several"), doubt("footnote", "*"), parts=halves
    )


@pytest.mark.parametrize(
    "cell",
    [
        "(3",
        "（3",
        "〔3",
        "[3",
        "(城市3",
        "城市(含3",
        "参保率）95",
        "参保率（%95",
        ".3",
        "$3",
        "±3",
        "“3",
        "A.3",
        "、3",
        "甲%3",
        "甲'3",
        "甲*3",
    ],
)
def test_signs_and_open_brackets_before_a_figure_are_no_label(cell: str) -> None:
    found = parse_baseline(cell)
    assert (found.value, codes(found)) == (None, ["unread"])


@pytest.mark.parametrize("cell", ["负3", "零下3", "非3", "未3", "不足3", "百3", "二十3", "三点3"])
def test_words_that_make_a_figure_another_one_are_told(cell: str) -> None:
    found = parse_baseline(cell)
    assert (found.label, found.doubts) == (cell[:-1], (doubt("labelled", cell[:-1]),))


@pytest.mark.parametrize("label", ["降低", "年均增长", "提高", "减少", "新增", "比上年下降"])
def test_a_change_is_no_value_unless_the_name_says_so_too(label: str) -> None:
    change, cell = doubt("labelled", label), f"{label}20%"
    assert parse_baseline(cell) == read(cell, "20", change, unit="%", label=label)
    assert read_baseline(cell, Known(name="失业率")).doubts == (change,)
    assert (
        read_baseline(cell, Known(name=f"能耗{label.removeprefix('年均').removeprefix('比上年')}")).doubts
        == ()
    )


@pytest.mark.parametrize(
    "cell", ["参保率3", "“甲”3", '"甲"3', "（市、区）3", "CT3", "不动产登记率3", "未成年人3"]
)
def test_other_labels(cell: str) -> None:
    found = parse_baseline(cell)
    assert (found.value, found.label, found.doubts) == (Decimal(3), cell[:-1], ())


@pytest.mark.parametrize(
    "record",
    [
        read("参保 率九成", "90", doubt("numerals"), unit="%", label="参保 率"),
        read("年均九成", "90", doubt("numerals"), unit="%"),
        read("〔十万分之十五〕", "15", doubt("numerals"), unit="/10万"),
        read("较2015年下降30%", "30", doubt("base_year", "2015"), unit="%"),
    ],
)
def test_what_is_said_of_a_demand_alone(record: ParsedBaseline) -> None:
    assert parse_baseline(record.raw) == record


@pytest.mark.parametrize("cell", ["— 3", "- 3", "－　3%", "—\u00a03"])
def test_a_dash_and_a_figure_apart_may_be_two_cells(cell: str) -> None:
    found = parse_baseline(cell)
    assert (found.value, codes(found)) == (None, ["unread"])
    assert codes(parse_target(cell, name="床位")) == ["unread"]


@pytest.mark.parametrize("cell", ["—3", "-3", "−3"])
def test_a_sign_that_stands_at_its_figure(cell: str) -> None:
    assert parse_baseline(cell).value == -3

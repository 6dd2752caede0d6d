"""Cells that print several figures: where each part begins, its label, and what is no part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import codes
from xzplan import Bound, Qualitative, Quantified, parse_table, parse_target
from xzplan.parsing.notation import compact
from xzplan.parsing.parts import first_clause, pieces_of


def pieces(cell: str, name: str | None = None) -> list[str]:
    """Return the pieces of a cell, as printed."""
    return [piece.printed(0, len(piece.text)) for piece in pieces_of(compact(cell), name)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        *((f"甲5{sign}乙6", ["甲5", "乙6"]) for sign in ";；\n、"),
        ("5 6", ["5", "6"]),
        ("5 / 6", ["5", "6"]),
        ("甲，5", ["甲", "5"]),
        ("5，甲", ["5", "甲"]),
        ("1,234", ["1,234"]),
        ("1 234", []),
        ("1 234.5", []),
        ("12 34", ["12", "34"]),
        *((f"5{end}{sign}6", [f"5{end}", "6"]) for end in ("", "%", "‰", "以上", "以下", "以内", "左右") for sign in "和与"),
        ("5和甲", ["5和甲"]),
        *((f"60%/{sign}70%", ["60%", f"{sign}70%"]) for sign in "≥≤<>"),
        ("60%/70%", ["60%/70%"]),
        # What stands in brackets is no separator.
        ("甲（子、丑）5、乙（寅、卯）6", ["甲（子、丑）5", "乙（寅、卯）6"]),
        ("甲〔子、丑〕5", ["甲〔子、丑〕5"]),
        ("；5；", ["5"]),
        ("城镇95农村90", ["城镇95", "农村90"]),
        ("城镇95%以上农村90", ["城镇95%以上", "农村90"]),
        ("甲95农村90", ["甲95农村90"]),
    ],
)  # fmt: skip
def test_where_the_pieces_of_a_cell_begin(cell: str, found: list[str]) -> None:
    assert pieces(cell) == found


@pytest.mark.parametrize("sign", "、/和与及")
def test_a_slash_parts_the_figures_of_two_things(sign: str) -> None:
    name = f"图书馆{sign}文化馆一级馆率"
    assert pieces("60/70", name) == ["60", "70"]
    assert pieces("≥60%以上/70%以上", name) == ["≥60%以上", "70%以上"]
    assert pieces("60/70", "一级馆率") == pieces("60/70") == ["60/70"]
    assert pieces("60/70", f"图书馆{sign}文化馆{sign}体育馆") == ["60/70"]
    [row] = parse_table(f"指标\t2020年\t2025年\n{name}\t50/60\t60/70").rows
    assert [part.value for part in row.baseline.parts] == [50, 60]
    assert row.target.figures == (Decimal(60), Decimal(70))


@pytest.mark.parametrize(
    ("cell", "first", "others"),
    [
        ("甲；乙", "甲", ["乙"]),
        ("甲。乙", "甲", ["乙"]),
        ("甲，5", "甲", ["5"]),
        ("5，甲", "5", ["甲"]),
        ("甲且乙", "甲", ["乙"]),
        ("甲并乙", "甲", ["乙"]),
        ("1,234", "1,234", []),
        ("甲、乙", "甲、乙", []),
        ("", "", []),
    ],
)
def test_the_first_clause_of_a_cell(cell: str, first: str, others: list[str]) -> None:
    found, left = first_clause(compact(cell))
    assert (found.text, [clause.text for clause in left]) == (compact(first).text, others)


@pytest.mark.parametrize(
    ("cell", "remark"), [("≥2；另有安排", "另有安排"), ("≥2。另有安排", "另有安排"), ("≥2并新增3处", "新增3处")]
)  # fmt: skip
def test_another_clause_is_a_remark(cell: str, remark: str) -> None:
    read = parse_target(cell, name="甲")
    assert (read.demand, read.remarks, codes(read)) == (
        Quantified(of="value", bound=Bound.at_least(2)),
        (remark,),
        ["remark"],
    )


NO_LABEL = "新增 新建 较 比 除 每年 年均 累计 不 增长 下降 降低 倍 番"


@pytest.mark.parametrize("word", NO_LABEL.split())
def test_words_that_no_label_has(word: str) -> None:
    cell = f"甲{word}乙5个"
    assert (parse_target(cell).demand, codes(parse_target(cell))) == (Qualitative(text=cell), ["unread"])


@pytest.mark.parametrize("cell", ["甲前5个", "甲后5个", "甲第5个", "甲倒数5个"])
def test_words_that_end_no_label(cell: str) -> None:
    assert (parse_target(cell).demand, codes(parse_target(cell))) == (Qualitative(text=cell), ["unread"])


@pytest.mark.parametrize("label", ["甲占比", "甲前乙", "甲", "X"])
def test_words_that_are_a_label(label: str) -> None:
    read = parse_target(f"{label}5个以上")
    assert (read.label, read.demand) == (label, Quantified(of="value", bound=Bound.at_least(5)))


@pytest.mark.parametrize(
    ("cell", "labels"),
    [
        ("城镇、农村分别达到95%和90%", ["城镇", "农村"]),
        ("城镇，农村分别达到95%和90%", ["城镇", "农村"]),
        ("城镇和农村分别达到95%和90%", ["城镇", "农村"]),
        ("城镇与农村分别达到95%和90%", ["城镇", "农村"]),
        ("城镇及农村分别达到95%和90%", ["城镇", "农村"]),
        ("分别达到95%和90%", [None, None]),
        # A word behind the figure is a label too.
        ("60所左右甲、160个左右乙", ["甲", "乙"]),
        ("城镇95%以上、农村90%以上", ["城镇", "农村"]),
        ("以乡镇为单位≥95%；其他≥90%", ["以乡镇为单位", "其他"]),
        ("中职：95%；高职：90%", ["中职", "高职"]),
    ],
)
def test_labels_of_parts(cell: str, labels: list[str | None]) -> None:
    read = parse_target(cell)
    assert [part.label for part in read.parts] == labels
    assert [part.scope for part in read.parts] == [None, None]


@pytest.mark.parametrize(
    ("cell", "year", "remarks"),
    [
        ("2023年达到50%，2025年达到60%", 2025, ("2023年达到50%",)),
        ("2025年达到60%，2023年达到50%", 2025, ("2023年达到50%",)),
        ("2025年城市达到50%，2025年农村达到60%", None, ()),
        ("50%，2025年达到60%", None, ()),
    ],
)
def test_parts_of_several_years(cell: str, year: int | None, remarks: tuple[str, ...]) -> None:
    read = parse_target(cell, name="甲率")
    assert (read.year, read.remarks) == (year, remarks)
    assert ("several" in codes(read)) is (year is None)


def test_a_part_of_the_figure_before_it_is_kept_as_printed() -> None:
    [city] = parse_target("≥92%（其中城 市≥95%）", name="甲率").parts
    assert (city.raw, city.label, city.doubts) == ("城 市≥95%", "城 市", ())
    city, country = parse_target("≥92%（其中城市≥95%，农村≥90%）", name="甲率").parts
    assert (city.raw, country.raw) == ("城市≥95%", "农村≥90%")


@pytest.mark.parametrize(
    ("cell", "read"), [("85以上（含80）", False), ("85以上（含甲80）", False), ("85以上（含8个县）", True), ("85以上（甲含80）", True)]
)  # fmt: skip
def test_a_remark_that_another_figure_is_included(cell: str, *, read: bool) -> None:
    target = parse_target(cell, name="甲率")
    assert (target.demand == Quantified(of="value", bound=Bound.at_least(85))) is read
    assert codes(target) == (["remark"] if read else ["unread"])


@pytest.mark.parametrize("lead", ["达到", "不低于", "达到不低于", "力争达到不低于"])
def test_words_before_a_figure_are_no_label(lead: str) -> None:
    assert parse_target(f"某甲{lead}5个").label == "某甲"

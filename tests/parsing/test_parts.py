"""Cells that print several figures: where each part begins, its label, and what is no part."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from printed import bare, codes, target, why, words
from xzplan import Bound, Qualitative, Quantified, parse_table, parse_target
from xzplan.parsing import Doubt, ParsedTarget, Span
from xzplan.parsing.doubts import doubt
from xzplan.parsing.notation import compact
from xzplan.parsing.parsed import Known
from xzplan.parsing.parts import first_clause, pieces_of, read_parts


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


UNTOLD = bare("at_least", why("no_name"))
SEVERAL = doubt("several")


def level(raw: str, figure: str, *doubts: Doubt, bound: Bound | None = None, **fields: Any) -> ParsedTarget:
    """Return a part that prints one figure."""
    at_least = Bound.at_least(Decimal(figure))
    demand = Quantified(of="value", bound=at_least if bound is None else bound)
    return target(raw, demand, *doubts, figures=figure, **fields)


def together(cell: str, *parts: ParsedTarget, more: tuple[Doubt, ...]) -> ParsedTarget:
    """Return a cell of several parts, with its figures."""
    figures = tuple(figure for part in parts for figure in part.figures)
    return target(cell, Qualitative(text=cell), SEVERAL, *more, figures=figures, parts=parts)


OF_WHICH = doubt("of_which")
PARTED = [
    # All but the first are parts of the first.
    level(
        "92%，其中城 市95%",
        "92",
        UNTOLD,
        OF_WHICH,
        unit="%",
        parts=(level("其中城 市95%", "95", UNTOLD, unit="%", label="城 市"),),
    ),
    level("≥92，其中≥95", "92", OF_WHICH, parts=(level("其中≥95", "95"),)),
    level(
        "≥92；其中城市≥95；其中农村≥90",
        "92",
        OF_WHICH,
        parts=(level("其中城市≥95", "95", label="城市"), level("其中农村≥90", "90", label="农村")),
    ),
    together(
        "≥92；其中城市≥95；农村≥90",
        level("≥92", "92"),
        level("其中城市≥95", "95", label="其中城市"),
        level("农村≥90", "90", label="农村"),
        more=(),
    ),
    together(
        "全县≥92；其中城市≥95",
        level("全县≥92", "92", label="全县"),
        level("其中城市≥95", "95", label="其中城市"),
        more=(),
    ),
    # Words behind a figure and a comma are a remark.
    level(
        "≥92，保持 稳定",
        "92",
        doubt("remark", "保持 稳定"),
        remarks=("保持 稳定",),
    ),
    level(
        "≥92，保持稳定，持续改善",
        "92",
        doubt("remark", "保持稳定"),
        doubt("remark", "持续改善"),
        remarks=("保持稳定", "持续改善"),
    ),
    together(
        "保持稳定，≥92",
        words("保持稳定", doubt("words_alone")),
        level("≥92", "92"),
        more=(doubt("words_alone"),),
    ),
    together(
        "≥92；保持稳定",
        level("≥92", "92"),
        words("保持稳定", doubt("words_alone")),
        more=(doubt("words_alone"),),
    ),
    together(
        "≥92，保持稳定；持续改善",
        level("≥92", "92"),
        words("保持稳定", doubt("words_alone")),
        words("持续改善", doubt("words_alone")),
        more=(doubt("words_alone"),),
    ),
    together(
        "≥92，保持稳定，≥95",
        level("≥92", "92"),
        words("保持稳定", doubt("words_alone")),
        level("≥95", "95"),
        more=(doubt("words_alone"),),
    ),
    # One tail goes for figures that stand in one clause.
    together(
        "小学5、初中3以内",
        level("小学5", "5", bound=Bound.at_most(5), label="小学"),
        level("初中3以内", "3", bound=Bound.at_most(3), label="初中"),
        more=(doubt("shared_tail", "以内"),),
    ),
    together(
        "小学5；初中3以内",
        level("小学5", "5", UNTOLD, label="小学"),
        level("初中3以内", "3", bound=Bound.at_most(3), label="初中"),
        more=(UNTOLD,),
    ),
    together(
        "小学≥5、初中3以内",
        level("小学≥5", "5", label="小学"),
        level("初中3以内", "3", bound=Bound.at_most(3), label="初中"),
        more=(),
    ),
    # What is known of a part is told once.
    together("5、6", level("5", "5", UNTOLD), level("6", "6", UNTOLD), more=(UNTOLD,)),
    # The words of one part may stand behind its figure.
    together(
        "≥60所甲类、≥70所",
        level("≥60所甲类", "60", doubt("remark", "甲类"), unit="所", label="甲类"),
        level("≥70所", "70", unit="所"),
        more=(doubt("remark", "甲类"),),
    ),
    # Labels in their order.
    together(
        "甲，乙和丙分别不低于5、6、7",
        level("5", "5", lead="不低于", label="甲"),
        level("6", "6", lead="不低于", label="乙"),
        level("7", "7", lead="不低于", label="丙"),
        more=(),
    ),
    together(
        "甲与乙分别达到不低于5、6以上",
        level("5", "5", doubt("two_signs", "不低于", "以上"), lead="达到不低于", label="甲"),
        level("6以上", "6", doubt("two_signs", "不低于", "以上"), lead="达到不低于", label="乙"),
        more=(doubt("shared_tail", "以上"), doubt("two_signs", "不低于", "以上")),
    ),
    # One part alone has a label.
    level("甲 乙≥5", "5", doubt("labelled", "甲 乙"), label="甲 乙"),
    level("甲乙：≥5", "5", doubt("labelled", "甲乙"), label="甲乙"),
    level("城市：5", "5", UNTOLD, scope="城市"),
]


@pytest.mark.parametrize("record", PARTED, ids=[record.raw for record in PARTED])
def test_the_whole_record_of_a_cell_of_parts(record: ParsedTarget) -> None:
    assert parse_target(record.raw) == record


@pytest.mark.parametrize(
    "cell", ["“”5", "·5", "甲、乙、丙分别5、6", "甲、乙分别5", "≥5、（）", "甲5、乙某某", "某某、甲5"]
)
def test_what_is_no_cell_of_parts(cell: str) -> None:
    text = compact(cell)
    assert read_parts(cell, text, Known()) is None


def test_parts_of_several_years_have_the_last() -> None:
    cell = "2022年≥50；2025年≥60；2023年≥55"
    assert parse_target(cell) == level(
        cell,
        "60",
        doubt("remark", "2022年≥50"),
        doubt("remark", "2023年≥55"),
        year=2025,
        remarks=("2022年≥50", "2023年≥55"),
    )
    read = parse_target("2025年城市≥50；2025年农村≥60")
    assert (read.year, [part.year for part in read.parts], codes(read)) == (None, [2025, 2025], ["several"])


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        *((f"5{sign}6", ["5", "6"]) for sign in ("；", "\n", " | ", "、", "和", "与", "、 ")),
        ("1,234，5", ["1,234，5"]),
        ("5，6", ["5，6"]),
        ("5%与6", ["5%", "6"]),
        ("5与甲6", ["5与甲6"]),
        ("5右和6", ["5右", "6"]),
        ("甲和6", ["甲和6"]),
        ("60‰/≥70‰", ["60‰", "≥70‰"]),
        ("甲/≥70", ["甲/≥70"]),
        ("1 234 567", []),
        ("1 234 567.5", []),
        ("1234 567", ["1234", "567"]),
        ("1 2345", ["1", "2345"]),
        ("城镇95农村90%县城80", ["城镇95", "农村90%", "县城80"]),
        ("城镇95‰农村90", ["城镇95‰", "农村90"]),
        ("城镇95甲农村90", ["城镇95甲农村90"]),
        ("甲（[子、丑]、寅）5、6", ["甲（[子、丑]、寅）5", "6"]),
        ("（甲、乙", ["（甲、乙"]),
        ("甲）、乙", ["甲）、乙"]),
        ("", []),
        ("；；", []),
    ],
)
def test_more_pieces_of_cells(cell: str, found: list[str]) -> None:
    assert pieces(cell) == found


def test_signs_and_tails_around_a_slash() -> None:
    name = "图书馆、文化馆一级馆率"
    for sign in ("", "≥", "不低于"):
        for end in ("", "%", "以上", "%左右"):
            assert pieces(f"{sign}60{end}/{sign}70{end}", name) == [f"{sign}60{end}", f"{sign}70{end}"]
    for cell in ("60/70/80", "60/70甲", "甲60/70"):
        assert pieces(cell, name) == [cell]
    assert pieces("60/70", "、文化馆") == pieces("60/70", "图书馆、") == ["60/70"]


@pytest.mark.parametrize(
    ("cell", "first", "others"),
    [("1,234，甲", "1,234", ["甲"]), ("甲，1,234", "甲", ["1,234"]), ("5,6", "5,6", []), ("甲；；乙。丙", "甲", ["乙", "丙"]), ("；甲", "甲", []), ("（甲；乙）丙；丁", "(甲;乙)丙", ["丁"])],
)  # fmt: skip
def test_more_first_clauses(cell: str, first: str, others: list[str]) -> None:
    found, left = first_clause(compact(cell))
    assert (found.text, [clause.text for clause in left]) == (first, others)


def test_a_part_that_no_demand_can_hold_has_no_words_behind_its_figure() -> None:
    cell = "≥5%的县、≥6个"
    read = read_parts(cell, compact(cell), Known(name="某项"))
    assert read is not None
    assert [part.label for part in read.parts] == ["的县", None]
    assert read_parts(cell, compact(cell), Known(name="某项", span=Span.TOTAL)) is None


@pytest.mark.parametrize("lead", ["达", "达到", "约", "不低于", "每年", "达到约"])
def test_words_that_lead_up_to_a_figure_are_no_label(lead: str) -> None:
    for label in ("甲", "甲乙", "甲乙丙"):
        cell = f"{label}{lead}5个"
        assert read_parts(cell, compact(cell), Known(name="某项")) is not None
        read = parse_target(cell, name="某项")
        assert (read.label, read.figures) == (label, (Decimal(5),))


def test_words_that_all_lead_up_to_a_figure_leave_no_label() -> None:
    assert codes(parse_target("达到每年5个")) == ["unread"]


@pytest.mark.parametrize(
    ("printed", "figure", "span"),
    [
        *((f"{sign}5", 5, None) for sign in ("≥", "≤", "<", ">", "+", "")),
        ("-5", -5, None),
        ("〔5〕", 5, Span.BRACKET),
    ],
)
def test_where_the_figure_of_a_part_begins(printed: str, figure: int, span: Span | None) -> None:
    read = parse_target(f"某甲{printed}个", name="某项")
    assert (read.label, read.figures, read.measure) == ("某甲", (Decimal(figure),), span)

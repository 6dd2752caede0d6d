"""The forms in which a text may come: a file, CSV, drawn boxes, lists in a box."""

from __future__ import annotations

from pathlib import Path

import pytest

from printed import codes
from xzplan import InvalidInputError, parse_table
from xzplan.parsing import Weight
from xzplan.parsing.forms import lines_of, text_of
from xzplan.parsing.layouts import csv_cells, csv_lines
from xzplan.parsing.shapes import name_and_value

TABLE = "指标  2020年  2025年\n甲率  1  2\n"


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text("\ufeff" + TABLE, encoding="utf-8")
    assert parse_table(path) == parse_table(TABLE)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="cannot be read: No such file"):
        parse_table(tmp_path / "none.html")
    path = tmp_path / "table.csv"
    path.write_bytes(TABLE.encode("gb18030"))
    with pytest.raises(InvalidInputError, match="is not UTF-8"):
        parse_table(path)
    path.write_text(TABLE.ljust(500_001), encoding="utf-8")
    with pytest.raises(InvalidInputError, match="longer than 500000 characters"):
        parse_table(path)
    with pytest.raises(InvalidInputError, match=r"looks like a path; pass it as pathlib\.Path"):
        parse_table(" some where/table.HTML ")


def test_csv() -> None:
    table = parse_table(
        '一段话，某,某\n指标,2020年,2025年,属性\n"甲,率",1,"2,300",预期性\n\n"其中：\n乙率",3,4\n'
    )
    assert [(row.name, row.parent, row.baseline.raw, row.target.raw) for row in table.rows] == [
        ("甲,率", None, "1", "2,300"),
        ("其中：乙率", "甲,率", "3", "4"),
    ]
    assert [(row.line, row.last_line) for row in table.rows] == [(3, 3), (5, 6)]
    assert codes(table).count("no_nature") == 1


def test_csv_with_semicolons() -> None:
    [row] = parse_table("指标;2020年;2025年\n甲率;1,5;2").rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "1,5", "2")


def test_what_is_no_csv() -> None:
    assert csv_cells("甲,乙") == ("甲", "乙")
    assert csv_cells('"甲,乙"') == ()
    assert csv_cells("甲") == csv_cells("甲,乙\t丙") == csv_cells('"甲,"乙') == csv_cells("," * 2001) == ()
    assert csv_lines('指标,2025年\n"甲",1\n"乙"x,2') is None
    assert parse_table('指标,2025年\n\n指标  2025年\n甲率  1\n"乙"x,2').line == 3


def test_drawn_boxes() -> None:
    drawn = (
        "┌────┬────┬────┐\n│指标│2020年│2025年│\n├────┼────┼────┤\n│甲率│1│2│\n"
        "+----+----+----+\n┃乙率┃—┃5以上┃\n└────┴────┴────┘"
    )
    assert [(row.name, row.baseline.raw, row.target.raw) for row in parse_table(drawn).rows] == [
        ("甲率", "1", "2"),
        ("乙率", "—", "5以上"),
    ]


BOX = """\
专栏2 “十一五”时期主要指标
┌──────────┐
│ 经济发展 │
│ 高等教育毛入学率60% │
│ 孕产妇死亡率低于18/10万 │
│ 15岁以上人群吸烟率下降到20%以内 │
│ 高中阶段教育入学率：保持在98%以上 │
└──────────┘
"""


def test_a_list_in_a_box() -> None:
    table = parse_table(BOX)
    assert [(row.name, row.target.raw, row.target.year, row.group) for row in table.rows] == [
        ("高等教育毛入学率", "60%", 2010, "经济发展"),
        ("孕产妇死亡率", "低于18/10万", 2010, "经济发展"),
        ("15岁以上人群吸烟率", "下降到20%以内", 2010, "经济发展"),
        ("高中阶段教育入学率", "保持在98%以上", 2010, "经济发展"),
    ]
    assert table.rows[0].cells == ("高等教育毛入学率60%",)
    asked = [[(one.line, one.weight) for one in row.doubts if one.code == "one_cell"] for row in table.rows]
    assert asked == [[(line, Weight.NOTE)] for line in (4, 5, 6, 7)]
    assert (3, Weight.CHECK) in [(one.line, one.weight) for one in table.doubts if one.code == "one_cell"]
    assert (table.line, table.last_line, table.title) == (3, 7, "专栏2 “十一五”时期主要指标")


@pytest.mark.parametrize("text", ["│甲│\n│乙率5%│\n│丙率5%│\n", "│甲│\n" * 5 + "│乙率5%│\n" * 3, "│甲│\n丙"])
def test_what_is_no_list(text: str) -> None:
    with pytest.raises(InvalidInputError):
        parse_table(text)


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("甲率60%", ("甲率", "60%")),
        ("甲率 ≥60 %（约束性）", ("甲率", "≥60 %（约束性）")),
        ("甲率", None),
        ("12.5", None),
        ("甲" * 201, None),
    ],
)
def test_names_with_their_values(cell: str, parts: tuple[str, str] | None) -> None:
    assert name_and_value(cell) == parts


def test_a_text_of_too_many_lines_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="more than 10000 lines; cut out the table"):
        parse_table("指标\t2025年\n" + "某项（%）\t1\n" * 10_001)


def test_a_name_that_is_too_long_is_told_and_kept() -> None:
    name = "床" * 201
    table = parse_table(f"指标\t2025年\t2030年\n{name}（%）\t1\t2\n某项（%）\t1\t2")
    first, second = table.rows
    assert first.name_printed == f"{name}（%）"
    assert [doubt.code for doubt in first.doubts if doubt.code == "name_too_long"] == ["name_too_long"]
    assert "name_too_long" not in {doubt.code for doubt in second.doubts}


def test_a_path_that_is_none() -> None:
    with pytest.raises(InvalidInputError, match="no path: embedded null byte"):
        parse_table(Path("table\0.html"))


def refused(source: object) -> tuple[str | None, object, str, str]:
    """Return the argument and the value of the error about a source, and its words in both languages."""
    with pytest.raises(InvalidInputError) as caught:
        text_of(source)
    error = caught.value
    zh = "" if error.text is None else error.text.zh
    return error.argument, error.value, zh, error.problem


def test_errors_name_the_argument_and_the_file(tmp_path: Path) -> None:
    missing = tmp_path / "none.html"
    assert refused(missing) == (
        "text",
        missing,
        "文件无法读取，请核对路径和权限",
        "cannot be read: No such file or directory",
    )
    broken = Path("table\0.html")
    assert refused(broken) == ("text", broken, "不是文件路径", "no path: embedded null byte")
    other = tmp_path / "table.csv"
    other.write_bytes(TABLE.encode("gb18030"))
    assert refused(other) == (
        "text",
        str(other),
        "文件编码不是UTF-8；请另存为UTF-8编码",
        "is not UTF-8; save it as UTF-8, or decode it and pass the text",
    )


@pytest.mark.parametrize("ending", ["htm", "html", "csv", "tsv", "md", "txt", "TXT"])
def test_texts_that_look_like_a_path(ending: str) -> None:
    argument, value, *_ = refused(f"table.{ending}")
    assert (argument, value) == ("text", f"table.{ending}")
    for text in (f"table.{ending}x", f"甲\ttable.{ending}", f".{ending}", f"<table.{ending}", f"甲|{ending}"):
        assert text_of(text) == text


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("甲率" + "9" * 198, ("甲率", "9" * 198)),
        ("甲率" + "9" * 199, None),
        ("甲" * 80 + "5%", ("甲" * 80, "5%")),
        ("甲" * 81 + "5%", None),
    ],
)
def test_how_long_a_name_with_its_value_may_be(cell: str, parts: tuple[str, str] | None) -> None:
    assert name_and_value(cell) == parts


def test_how_long_a_text_may_be() -> None:
    long = "长" * 500_000
    assert text_of(long) == long
    assert refused(long + "X") == (
        "text",
        "长" * 80,
        "文本超过500000字；请只截取表格部分",
        "longer than 500000 characters; cut out the table",
    )
    lines = "行" + "\n" * 10_000
    assert text_of(lines) == lines
    assert refused(lines + "\n") == (
        "text",
        "行" + "\n" * 79,
        "文本超过10000行；请只截取表格部分",
        "more than 10000 lines; cut out the table",
    )


def test_a_path_has_less_than_1000_characters() -> None:
    path = "a" * 995 + ".txt"
    assert refused(path)[:2] == ("text", path)
    assert text_of("a" + path) == "a" + path


def test_which_form_a_text_has() -> None:
    assert [line.texts for line in lines_of("<table><tr><td>甲,乙<td>丙</table>")] == [("甲,乙", "丙")]
    # CSV where a line is a heading of cells that it parts; the whole text is read so then.
    assert [line.texts for line in lines_of("题，,\n指标,2025年\n甲  率,5")] == [
        ("题，", ""),
        ("指标", "2025年"),
        ("甲  率", "5"),
    ]
    assert [line.texts for line in lines_of("指标;2025年\n甲,率;5")] == [("指标", "2025年"), ("甲,率", "5")]
    assert [line.texts for line in lines_of("甲,乙\n丙  丁")] == [("甲,乙",), ("丙", "丁")]
    assert [line.texts for line in lines_of("指标X2025年")] == [("指标X2025年",)]
    # A head has 30 characters.
    head = "指" + " " * 28 + "标"
    assert [line.texts for line in lines_of(f"{head},2025年\n甲,5")] == [(head, "2025年"), ("甲", "5")]
    assert [line.texts for line in lines_of(f"指 {head[1:]},2025年")] == [("指", "标,2025年")]


def test_a_text_with_broken_csv_is_read_by_its_other_delimiter() -> None:
    text = '指标,2025年\n指标;目标\n"甲"x,1;2'
    assert [line.texts for line in lines_of(text)] == [("指标,2025年",), ("指标;目标",), ('"甲"x,1;2',)]


def test_what_is_no_text() -> None:
    assert refused(5)[:2] == ("text", 5)
    assert refused(None)[:2] == ("text", None)
    assert refused("table.csv")[3] == "looks like a path; pass it as pathlib.Path"

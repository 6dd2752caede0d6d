"""Text with separators, in the encodings that offices use."""

from __future__ import annotations

import codecs

import pytest

from xzplan import InvalidInputError
from xzplan.grids.delimited import delimited

TEXT = "指标,2022年\n养老机构护理型床位占比,30.8\n"


def rows(content: str | bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells.values()] for row in delimited(content).rows]


@pytest.mark.parametrize(
    ("content", "origin"),
    [
        (TEXT, "text"),
        ("\ufeff" + TEXT, "text"),
        (TEXT.encode(), "utf-8-sig"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.replace(",", "\t"), "text"),
        (TEXT.replace(",", ";").replace("\n", "\r\n"), "text"),
    ],
)
def test_encodings_and_separators(content: str | bytes, origin: str) -> None:
    assert delimited(content).origin == origin
    assert rows(content) == [["指标", "2022年"], ["养老机构护理型床位占比", "30.8"]]


def test_rows_keep_their_numbers() -> None:
    grid = delimited("标题,\n,\n\n a ,b\n")
    assert [row.number for row in grid.rows] == [1, 4]
    assert grid.rows[1].cells[1].text == "a"
    assert grid.place(28, 4) == "AB4"


def test_thousands_do_not_part_cells() -> None:
    assert rows("指标\t2022年\n26\t6,833.3\n")[1] == ["26", "6,833.3"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xd0\xcf\x11\xe0", "save it as .xlsx"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG", "picture"),
        (b"<html><table>", "page of the web"),
        ("<table>\n", "page of the web"),
        ('指标,"a\n', "not CSV"),
        (b"\xff\xff\xff", "neither UTF-8 nor GB18030"),
        (b"\xff\xfe\x00", "neither UTF-8 nor GB18030"),
    ],
)
def test_refused(content: str | bytes, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        delimited(content)
    assert caught.value.argument == "source"


PICTURE = ("文件为图片；只能读入文本和工作簿", "a picture; only text and workbooks can be read")
ARCHIVE = ("文件为压缩包；请解压后读入其中的文件", "an archive; unpack it and pass the file inside")
PAGE = (
    "文件为网页；请用Excel打开并另存为xlsx格式",
    "a page of the web; open it in Excel and save it as .xlsx",
)
NO_TEXT = (
    "文件编码既不是UTF-8也不是GB18030；只能读入文本和工作簿",
    "neither UTF-8 nor GB18030; only text and workbooks can be read",
)
SAID: list[tuple[str | bytes, tuple[str, str]]] = [
    (
        b"\xd0\xcf\x11\xe0",
        (
            "文件为xls格式或设有密码；请另存为不设密码的xlsx格式",
            "an .xls workbook, or one with a password; open it and save it as .xlsx without a password",
        ),
    ),
    (
        b"%PDF-",
        (
            "文件为PDF格式；请将表格复制到工作簿",
            "a PDF; copy its table into a workbook, or pass the text of the table to parse_table",
        ),
    ),
    *((start, PICTURE) for start in (b"\x89PNG", b"\xff\xd8\xff")),
    *((start, ARCHIVE) for start in (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")),
    *((start + "\n", PAGE) for start in ("<html", " <!DOCTYPE", "\n<Table", "<?xml")),
    (b"\xff\xff\xff", NO_TEXT),
]


@pytest.mark.parametrize(("content", "said"), SAID)
def test_what_is_said_of_other_files(content: str | bytes, said: tuple[str, str]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        delimited(content)
    assert (caught.value.argument, caught.value.value) == ("source", content)
    assert caught.value.text is not None
    assert (caught.value.text.zh, caught.value.problem) == said


def test_what_is_said_of_quotation_marks_that_do_not_close() -> None:
    content = '指标,"a\n'
    with pytest.raises(InvalidInputError, match="not CSV") as caught:
        delimited(content)
    assert (caught.value.argument, caught.value.value) == ("source", content)
    assert caught.value.text is not None
    assert caught.value.problem == "not CSV: unexpected end of data"
    assert caught.value.text.zh == "文本不是完整的CSV，引号可能没有成对"
    with pytest.raises(InvalidInputError, match="not CSV"):
        delimited('"a"b,c\n')


def test_the_sign_in_most_of_the_first_fifty_lines_parts_the_cells() -> None:
    even = ["a\tb"] * 25 + ["a,b"] * 25
    assert rows("\n".join(even))[0] == ["a\tb"]
    assert rows("\n".join([*even, "a\tb"]))[0] == ["a\tb"]
    assert rows("\n".join(["a\tb", *even[:-1]]))[0] == ["a", "b"]
    assert rows("a;b\n")[0] == ["a", "b"]


def test_lines_that_end_in_any_way_and_line_breaks_in_cells() -> None:
    assert rows('a,b\r\n"c\nd",e\rf,g') == [["a", "b"], ["c\nd", "e"], ["f", "g"]]
    assert rows(b"a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]]
    assert delimited("a,b\n").sheet is None

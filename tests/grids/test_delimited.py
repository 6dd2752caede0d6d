"""Text with separators, in the encodings that offices use."""

from __future__ import annotations

import codecs

import pytest

from xzplan import InvalidInputError
from xzplan.grids.delimited import delimited, lines_of

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


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("指,1", "utf-16-le"),  # 07 63 2c 00 31 00
        ("一,1", "utf-16-be"),  # 4e 00 00 2c 00 31
        ("一,", "utf-16-be"),  # 4e 00 00 2c: as many in each half; RFC 2781 takes the big end first
    ],
)
def test_the_half_of_the_bytes_with_more_zeros_tells_the_order(text: str, origin: str) -> None:
    grid = delimited(text.encode(origin))
    assert grid.origin == origin
    assert rows(text.encode(origin)) == [[cell for cell in text.split(",") if cell]]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_mark_at_the_start_tells_the_order(mark: bytes) -> None:
    content = mark + TEXT.encode("utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be")
    assert delimited(content).origin == "utf-16"
    assert rows(content) == [["指标", "2022年"], ["养老机构护理型床位占比", "30.8"]]


def test_a_mark_at_the_start_is_no_part_of_the_first_cell() -> None:
    for content in ("\ufeffa,b", codecs.BOM_UTF8 + b"a,b", codecs.BOM_UTF16_BE + "a,b".encode("utf-16-be")):
        assert delimited(content).rows[0].cells[1].text == "a"


def test_only_commas_tabs_and_semicolons_part_cells() -> None:
    assert rows("aXb|c d:e/f\n") == [["aXb|c d:e/f"]]
    assert rows("a\tb\n") == [["a", "b"]]
    # Where two of them stand in as many lines, the first of comma, tab and semicolon does.
    assert rows("a;b\tc,d\n") == [["a;b\tc", "d"]]
    assert rows("a;b\tc\n") == [["a;b", "c"]]


def test_line_breaks_in_a_cell_stay_as_they_are() -> None:
    for content in ('"a\r\nb",c\n', b'"a\r\nb",c\n'):
        assert rows(content) == [["a\r\nb", "c"]]


def test_the_cells_of_a_line_are_numbered_with_those_that_hold_nothing() -> None:
    [row] = delimited(",a, ,b\n").rows
    assert {column: cell.text for column, cell in row.cells.items()} == {2: "a", 4: "b"}
    assert not row.hidden


def test_lines_as_they_come_with_the_encoding() -> None:
    origin, lines = lines_of(b" a,\n,b\n")
    assert (origin, list(lines)) == ("utf-8-sig", [[" a", ""], ["", "b"]])
    origin, lines = lines_of("代县,b\n")
    assert (origin, list(lines)) == ("text", [["代县", "b"]])


@pytest.mark.parametrize(
    "content", ["<table>\n", b"<table>", b"%PDF-1.7", b"\xff\xff\xff", b'a,"b', 'a,"b\n']
)
def test_what_an_error_names_is_the_file_if_there_is_one(content: str | bytes) -> None:
    for file in ("", "代县.csv"):
        with pytest.raises(InvalidInputError) as caught:
            delimited(content, file)
        assert (caught.value.argument, caught.value.value) == ("source", file or content)
        with pytest.raises(InvalidInputError) as caught:
            list(lines_of(content, file)[1])
        assert (caught.value.argument, caught.value.value) == ("source", file or content)
    with pytest.raises(InvalidInputError) as caught:
        list(lines_of(content)[1])
    assert caught.value.value == content


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(InvalidInputError, match="half a character") as caught:
        delimited("a\ud800\n")
    assert caught.value.argument == "source"


@pytest.mark.parametrize("start", ["a <html", "<tabl", "html", "<", "<p>", "<<table", "!doctype"])
def test_text_that_is_no_page(start: str) -> None:
    assert rows(f"{start},b\n") == [[start, "b"]]


@pytest.mark.parametrize("start", ["<HTML", "\n\t <html", "<!doctype", "<table", "<?XML"])
def test_a_page_however_it_begins(start: str) -> None:
    for content in (f"{start}>\n", f"{start}>\n".encode(), f"{start}>\n".encode("utf-16")):
        with pytest.raises(InvalidInputError, match="a page of the web"):
            delimited(content)


NUL = (
    "第{0}行有空字符（NUL），文本中不应有；请从原软件重新导出",
    "line {0} holds a NUL character, which no text has; export it again from the program that wrote it",
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("指标,2022年\n18,3\0000\n", 2),
        ("\0指标,2022年\n18,30\n", 1),
        ("指标,2022年\n18,30\n27,38\n\0\0\0\0\0", 4),
    ],
)
def test_nul_in_a_text_is_called_by_its_name(text: str, line: int) -> None:
    with pytest.raises(InvalidInputError) as caught:
        delimited(text.encode())
    assert (caught.value.problem, caught.value.text is not None) == (NUL[1].format(line), True)
    assert caught.value.text is not None
    assert caught.value.text.zh == NUL[0].format(line)


def test_nul_in_a_text_in_gb18030() -> None:
    with pytest.raises(InvalidInputError, match="line 2 holds a NUL character"):
        delimited("指标,2022年\n18,30\0\n27,38\n".encode("gb18030"))


@pytest.mark.parametrize("text", ["id,2022\n18,30\n", "指标,2022年\n", "一,2022\n18,1\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_nul_of_every_second_byte_is_utf_16(text: str, encoding: str) -> None:
    assert delimited(text.encode(encoding)).origin == encoding


def test_half_a_character_of_utf_16_is_no_nul() -> None:
    with pytest.raises(InvalidInputError, match="neither UTF-8 nor GB18030"):
        delimited("id,2022\n18,30\n".encode("utf-16-le") + b"\0")


def test_nul_in_a_quarter_of_a_text() -> None:
    assert delimited(b"id,\0").origin == "utf-16-le"
    with pytest.raises(InvalidInputError, match="line 1 holds a NUL character"):
        delimited(b"id,a\0")

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

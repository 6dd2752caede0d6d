"""Workbooks as Excel shows them, read as a stream."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sheets import openpyxl
from xzplan import InvalidInputError
from xzplan.grids import workbook as module
from xzplan.grids.grid import Cell, Grid
from xzplan.grids.sources import grids
from xzplan.grids.workbook import workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def saved(book: Any) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def of_sheet(xml: str, *, strings: str = "", styles: bool = True) -> Grid:
    """Return what a sheet of such cells is read as."""
    return workbook(package(xml, strings=strings, styles=styles), None)[0]


def package(
    xml: str, *, strings: str = "", styles: bool = True, flags: str = "", calculate: int = 1
) -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"].number_format = "0.0%"
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            content: str | bytes = old.read(name)
            if name.endswith("sheet1.xml"):
                content = f'<worksheet xmlns="{MAIN}">{xml}</worksheet>'
            elif name.endswith("styles.xml") and not styles:
                continue
            elif name.endswith("workbook.xml"):
                content = old.read(name).decode().replace("<workbookPr/>", f"<workbookPr {flags}/>")
                content = content.replace('fullCalcOnLoad="1"', f'fullCalcOnLoad="{calculate}"')
            elif name.endswith("workbook.xml.rels") and strings:
                shared = (
                    '<Relationship Id="x" Type="/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
                )
                content = old.read(name).decode().replace("</Relationships>", shared)
                new.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
            new.writestr(name, content)
    return whole.getvalue()


def data(*cells: str) -> str:
    return f"<sheetData><row>{''.join(cells)}</row></sheetData>"


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row.cells.values()] for row in grid.rows]


def test_a_workbook_of_openpyxl(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "数据"
    sheet["A1"], sheet["B1"], sheet["C1"] = "指标", 30.8, date(2023, 6, 30)
    sheet["C1"].number_format = "yyyy/m/d"
    sheet["A3"], sheet["B3"], sheet["C3"], sheet["D3"] = True, "=B1+1", "#N/A", False
    sheet["B4"], sheet["B4"].number_format = 0.308, "0.0%"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    hidden = book.create_sheet("旧表")
    hidden.sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    first, second = grids(path, None)
    assert texts(first) == [["指标", "30.8", "2023/6/30"], ["TRUE", "=B1+1", "#N/A", "FALSE"], ["30.8%"]]
    assert [row.number for row in first.rows] == [1, 3, 4]
    assert [cell.fault for cell in first.rows[1].cells.values()] == [None, "formula", "error", None]
    assert (first.rows[1].hidden, first.hidden_columns, first.hidden) == (True, frozenset({4}), False)
    assert (first.place(2, 4), first.origin) == ("数据!B4", "数据")
    assert (second.rows, second.hidden) == ((), True)
    [named] = grids(path, "旧表")
    assert not named.hidden
    with pytest.raises(InvalidInputError, match="^sheet='x': the workbook has 数据, 旧表"):
        grids(path, "x")


def test_merged_cells_are_repeated_in_rows_that_hold_something() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["E2"] = "标题", 5
    for merged in ("A1:C3", "C5:D6"):
        sheet.merge_cells(merged)
    [grid] = workbook(saved(book), None)
    assert texts(grid) == [["标题"] * 3, [*["标题"] * 3, "5"]]
    cells = grid.rows[1].cells
    assert (cells[1].down, cells[1].across, cells[2].is_copy) == (True, False, True)
    assert grid.rows[0].cells[1] == Cell(text="标题", merged=True)


def test_strings_of_every_kind() -> None:
    strings = (
        "<si><t>a_x000D_b</t></si><si><r><t>39.1</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r>"
        "<rPh><t>x</t></rPh></si><si><t/></si>"
    )
    inline = (
        "<c t='inlineStr'><is><r><t>39.1</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>2</t></r>"
        "<r><t>b</t></r><rPh><t>x</t></rPh></is></c>"
    )
    cells = data(
        "<c r='A1' t='s'><v>0</v></c>",
        "<c t='s'><v>1</v></c>",
        "<c t='s'><v>2</v></c>",
        inline,
        "<c t='str'><f>A1</f><v>公式</v></c>",
        "<c t='str'><f>A1</f><v></v></c>",
        "<c t='d'><v>2023-06-30</v></c>",
        "<c s='1'/>",
        "<c><v></v></c>",
        "<c t='inlineStr'><is><t> </t></is></c>",
    )
    grid = of_sheet(cells, strings=strings)
    assert texts(grid) == [["a\rb", "39.1¹", "39.1²b", "公式", "2023-06-30"]]
    assert list(grid.rows[0].cells) == [1, 2, 4, 5, 7]


def test_numbers_that_cannot_be_shown() -> None:
    cells = data("<c><v>x</v></c>", "<c><v>1E+400</v></c>", "<c><v>INF</v></c>", "<c><v>5</v></c>")
    assert [cell.fault for cell in of_sheet(cells).rows[0].cells.values()] == ["format"] * 3 + [None]
    assert of_sheet(data("<c s='1'><v>5</v></c>"), styles=False).rows[0].cells[1].text == "5"


def test_what_a_cell_shows_in_other_signs() -> None:
    cells = data(
        "<c s='1'><v>0.5496</v></c>", "<c s='1'><v>0.308</v></c>", "<c><v>21.299999999999997</v></c>"
    )
    found = of_sheet(cells).rows[0].cells
    assert [(cell.text, cell.stored) for cell in found.values()] == [
        ("55.0%", "0.5496"),
        ("30.8%", "0.308"),
        ("21.3", ""),
    ]


def test_formulas_that_no_spreadsheet_has_computed() -> None:
    xml = data("<c><f>1+1</f><v>0</v></c>", "<c><f>1+1</f><v>2</v></c>", "<c><v>0</v></c>")
    faults = [
        [cell.fault for cell in workbook(package(xml, calculate=calculate), None)[0].rows[0].cells.values()]
        for calculate in (1, 0)
    ]
    assert faults == [["formula", None, None], [None, None, None]]


def test_dates_since_1904() -> None:
    content = package(data("<c s='1'><v>0.5</v></c>"), flags='date1904="1" ')
    assert texts(workbook(content, None)[0]) == [["50.0%"]]


def test_the_used_range_is_that_of_the_cells() -> None:
    grid = of_sheet(
        "<sheetData><row r='5'><c r='B5' s='1'/></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"
    )
    assert [row.number for row in grid.rows] == [1_048_576]
    assert list(grid.rows[0].cells) == [16_384]
    with pytest.raises(InvalidInputError, match="beyond the last one"):
        of_sheet("<sheetData><row r='1000000000'><c><v>1</v></c></row></sheetData>")


@pytest.mark.parametrize(
    ("row", "cells", "problem"),
    [
        ("2", "<c r='XFE2'><v>1</v></c>", "Sheet!XFE2 is beyond"),
        ("2", "<c r='XFD2'><v>1</v></c><c><v>1</v></c>", "Sheet!XFE2 is beyond"),
        ("1048577", "<c r='B1048577'><v>1</v></c>", "Sheet!B1048577 is beyond"),
        ("0", "<c r='B0'><v>1</v></c>", "Sheet!B0 is beyond"),
        ("2", "<c r='AAAAA2'><v>1</v></c>", "“AAAAA2” is no address of a cell in row 2"),
        ("2", "<c r='b2'><v>1</v></c>", "“b2” is no address"),
        ("2", "<c r='B3'><v>1</v></c>", "“B3” is no address of a cell in row 2"),
        ("2", "<c r='B2'><v>1</v></c><c r='B2'><v>2</v></c>", "Sheet!B2 stands in it twice"),
        ("2", "<c r='B2'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c>", "Sheet!B2 stands in it twice"),
    ],
)
def test_a_cell_without_a_place_of_its_own_is_refused(row: str, cells: str, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        of_sheet(f"<sheetData><row r='{row}'>{cells}</row></sheetData>")
    assert caught.value.argument == "source"
    assert caught.value.text is not None
    assert "单元格" in caught.value.text.zh


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = package(data("<c><v>1</v></c>"))
    monkeypatch.setattr(module, "_LARGEST", 100)
    with pytest.raises(InvalidInputError, match="unpacks to more than"):
        workbook(content, None)


def test_merged_cells_that_cover_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_COPIES", 3)
    merged = "<mergeCells><mergeCell ref='A1:A1'/><mergeCell ref='A1:D1'/></mergeCells>"
    with pytest.raises(InvalidInputError, match="undo the merging"):
        of_sheet(data("<c><v>1</v></c>", "<c r='D1'><v>1</v></c>") + merged)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("xl/workbook.bin", "xlsb"),
        ("word/document.xml", "Word"),
        ("content.xml", "OpenDocument"),
        ("Index/Document.iwa", "Numbers"),
        ("nothing", "not a workbook"),
    ],
)
def test_other_archives(name: str, problem: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "")
    with pytest.raises(InvalidInputError, match=problem):
        workbook(file.getvalue(), None)


def test_a_damaged_file() -> None:
    with pytest.raises(InvalidInputError, match="not a workbook that can be read"):
        workbook(b"PK\x03\x04 and nothing else", None)
    with pytest.raises(InvalidInputError, match="not a workbook that can be read"):
        of_sheet(data("<c r='A1'><v>1</c>"))


def test_rows_without_height_and_columns_without_width_are_hidden() -> None:
    cells = '<c r="{}1"><v>1</v></c>'
    xml = (
        '<cols><col min="1" max="1" width="9.5"/><col min="3" max="3" width="0"/></cols><sheetData>'
        f'<row r="1" ht="0" customHeight="1">{cells.format("A")}</row>'
        f'<row r="2" ht="15">{cells.format("A").replace("A1", "A2")}</row></sheetData>'
    )
    grid = of_sheet(xml)
    assert [row.hidden for row in grid.rows] == [True, False]
    assert grid.hidden_columns == {3}


def test_text_that_is_struck_through() -> None:
    rich = "<si><r><rPr><strike/></rPr><t>40</t></r><r><t>41.2</t></r></si><si><t>5</t></si>"
    grid = of_sheet(
        data(
            '<c t="s"><v>0</v></c>',
            '<c t="s"><v>1</v></c>',
            '<c t="inlineStr"><is><r><rPr><strike val="1"/></rPr><t>6</t></r></is></c>',
            '<c t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>7</t></r></is></c>',
            '<c t="s"><v>2</v></c>',
            "<c><v>8</v></c>",
        ),
        strings=rich + "<si><r><rPr><strike/></rPr><t> </t></r></si>",
    )
    [row] = grid.rows
    assert [(cell.text, cell.fault) for cell in row.cells.values()] == [
        ("4041.2", "struck"),
        ("5", None),
        ("6", "struck"),
        ("7", None),
        ("8", None),
    ]


def test_a_raised_figure_does_not_raise_the_cells_behind_it() -> None:
    raised = '<c t="inlineStr"><is><r><t>5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>'
    assert texts(of_sheet(data(raised, "<c><v>30.8</v></c>"))) == [["5¹", "30.8"]]


def test_comments_on_cells() -> None:
    from openpyxl.comments import Comment

    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = 5
    sheet["A1"].comment = Comment("2023年为预计数", "张三")
    sheet["B9"].comment = Comment("空格", "张三")
    [grid] = workbook(saved(book), None)
    assert [[cell.comment for cell in row.cells.values()] for row in grid.rows] == [["2023年为预计数"]]
    [plain] = workbook(saved(openpyxl.Workbook()), None)
    assert plain.rows == ()


def test_links_of_a_sheet_that_are_no_comments() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = 5
    book.active["A1"].hyperlink = "https://example.org/"
    [grid] = workbook(saved(book), None)
    assert grid.rows[0].cells[1].comment == ""


def by_hand(cells: str, *, styles: str = "", sheet: str = "", book: str = "", strings: str = "") -> bytes:
    """Return a workbook of one sheet, part by part, as the standard describes it."""
    links = '<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>'
    if styles:
        links += '<Relationship Id="r2" Type="http://x/styles" Target="/xl/styles.xml"/>'
    if strings:
        links += '<Relationship Id="r3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>'
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="r">{book}<sheets><sheet name="甲" r:id="r1" {sheet}/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{cells}</worksheet>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts><font/><font><strike/></font></fonts>'
    '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="10" fontId="1"/><xf numFmtId="999"/></cellXfs>'
)


def test_styles_of_cells() -> None:
    cells = data(*(f'<c s="{style}"><v>0.5</v></c>' for style in range(4)), "<c><v>0.5</v></c>")
    [grid] = workbook(by_hand(cells, styles=STYLES), None)
    assert [(cell.text, cell.fault) for cell in grid.rows[0].cells.values()] == [
        ("0.5", None),
        ("0.500", None),
        ("50.00%", "struck"),
        ("0.5", "format"),
        ("0.5", None),
    ]
    [plain] = workbook(by_hand(cells), None)
    assert [(cell.text, cell.fault) for cell in plain.rows[0].cells.values()] == [("0.5", None)] * 5


@pytest.mark.parametrize(
    ("state", "hidden"),
    [("", False), ('state="visible"', False), ('state="hidden"', True), ('state="veryHidden"', True)],
)
def test_hidden_sheets(state: str, *, hidden: bool) -> None:
    [grid] = workbook(by_hand(data("<c><v>1</v></c>"), sheet=state), None)
    assert (grid.sheet, grid.hidden) == ("甲", hidden)


@pytest.mark.parametrize(
    ("flags", "shown"), [('date1904="1"', "2027/7/1"), ('date1904="true"', "2027/7/1"), ("", "2023/6/30")]
)
def test_the_day_that_dates_count_from(flags: str, shown: str) -> None:
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    cells = data('<c s="0"><v>45107</v></c>')
    [grid] = workbook(by_hand(cells, styles=styles, book=f"<workbookPr {flags}/>"), None)
    assert texts(grid) == [[shown]]


def test_a_workbook_that_says_nothing_of_its_formulas() -> None:
    [grid] = workbook(by_hand(data("<c><f>A1</f><v>0</v></c>", "<c t='inlineStr'><v>5</v></c>")), None)
    assert {column: (cell.text, cell.fault) for column, cell in grid.rows[0].cells.items()} == {
        1: ("0", None)
    }


@pytest.mark.parametrize(
    ("flags", "fault"), [('fullCalcOnLoad="true"', "formula"), ('fullCalcOnLoad="0"', None), ("", None)]
)
def test_who_computed_the_formulas(flags: str, fault: str | None) -> None:
    [grid] = workbook(by_hand(data("<c><f>A1</f><v>0</v></c>"), book=f"<calcPr {flags}/>"), None)
    assert grid.rows[0].cells[1].fault == fault


def test_only_the_raised_part_of_a_text_is_raised() -> None:
    runs = "<r><rPr><vertAlign val='superscript'/></rPr><t>2</t></r><r><t>3</t></r>"
    low = "<r><rPr><vertAlign val='subscript'/></rPr><t>4</t></r>"
    cells = data(
        f"<c t='inlineStr'><is><r><t>1</t></r>{runs}{low}</is></c>",
        "<c t='inlineStr'><is><rPh><t>5</t></rPh><t>6</t></is></c>",
        "<c t='s'><v>0</v></c>",
        "<c t='s'><v>1</v></c>",
    )
    strings = f"<si><r><t>1</t></r>{runs}{low}</si><x><t>9</t></x><si><t>a_x0041_</t><r><t/></r><t/></si>"
    [grid] = workbook(by_hand(cells, strings=strings), None)
    assert texts(grid) == [["1²34", "6", "1²34", "aA"]]


def test_what_stands_around_cells_is_no_part_of_them() -> None:
    cells = "<sheetData>\n<row>\n<c><f>A</f>\n<v>1</v>\n</c>\n<c t='str'><v> 2 </v></c></row></sheetData>"
    [grid] = workbook(by_hand(cells), None)
    assert texts(grid) == [["1", "2"]]


def test_rows_and_cells_without_their_place_follow_the_one_before() -> None:
    cells = (
        "<sheetData><row r='3' hidden='1'><c r='C3'><v>1</v></c><c><v>2</v></c></row>"
        "<row hidden='true'><c><v>3</v></c></row><row hidden='0'><c><v>4</v></c></row></sheetData>"
    )
    [grid] = workbook(by_hand(cells), None)
    assert [(row.number, row.hidden, list(row.cells)) for row in grid.rows] == [
        (3, True, [3, 4]),
        (4, True, [1]),
        (5, False, [1]),
    ]


def test_hidden_columns_end_with_the_sheet() -> None:
    columns = '<cols><col min="2" max="3" hidden="true"/><col min="16383" max="99999" hidden="1"/></cols>'
    [grid] = workbook(by_hand(columns + data("<c><v>1</v></c>")), None)
    assert grid.hidden_columns == {2, 3, 16_383, 16_384}


@pytest.mark.parametrize("place", ["r='1048577'", "r='1'"])
def test_cells_beyond_the_last_one(place: str) -> None:
    cell = "<c r='XFE1'><v>1</v></c>" if place == "r='1'" else "<c><v>1</v></c>"
    with pytest.raises(
        InvalidInputError, match="beyond the last one that a sheet can have, XFD1048576"
    ) as caught:
        workbook(by_hand(f"<sheetData><row {place}>{cell}</row></sheetData>"), None)
    assert caught.value.argument == "source"
    assert caught.value.value == ("甲!XFE1" if place == "r='1'" else "甲!A1048577")


def test_absolute_addresses() -> None:
    merged = "<mergeCells><mergeCell ref='$A$1:$B$1'/></mergeCells>"
    [grid] = workbook(by_hand(data("<c r='A1'><v>1</v></c>", "<c r='C1'><v>1</v></c>") + merged), None)
    assert [(cell.merged, cell.across, cell.down) for cell in grid.rows[0].cells.values()] == [
        (True, False, False),
        (True, True, False),
        (False, False, False),
    ]


def test_merged_cells_to_the_last_used_column_and_row() -> None:
    merged = "<mergeCells><mergeCell ref='B1:Z9'/><mergeCell ref='A9:B9'/></mergeCells>"
    rows = "<sheetData><row r='1'><c r='B1'><v>1</v></c></row><row r='3'><c r='D3'><v>2</v></c></row></sheetData>"
    [grid] = workbook(by_hand(rows + merged), None)
    assert {row.number: list(row.cells) for row in grid.rows} == {1: [2, 3, 4], 3: [2, 3, 4]}
    assert {cell.text for row in grid.rows for cell in row.cells.values()} == {"1"}


SAID = {
    "xl/workbook.bin": ("文件为xlsb格式；请另存为xlsx格式", "an .xlsb workbook; save it as .xlsx"),
    "word/document.xml": (
        "文件为Word文档；请将表格复制到工作簿",
        "a document of Word; copy its table into a workbook",
    ),
    "content.xml": (
        "文件为OpenDocument格式；请另存为xlsx格式",
        "an OpenDocument file; save it as .xlsx",
    ),
    "Index/Document.iwa": ("文件为Numbers格式；请导出为xlsx格式", "a file of Numbers; export it as .xlsx"),
}


@pytest.mark.parametrize(("name", "said"), SAID.items())
def test_what_is_said_of_other_archives(name: str, said: tuple[str, str]) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "")
    with pytest.raises(InvalidInputError) as caught:
        workbook(file.getvalue(), None)
    assert (caught.value.argument, caught.value.value) == ("source", file.getvalue())
    assert caught.value.text is not None
    assert (caught.value.text.zh, caught.value.problem) == said


def test_what_is_said_of_a_damaged_file() -> None:
    with pytest.raises(InvalidInputError) as caught:
        workbook(b"PK\x03\x04", None)
    assert (caught.value.argument, caught.value.value) == ("source", b"PK\x03\x04")
    assert caught.value.text is not None
    assert caught.value.text.zh == "工作簿已损坏或无法读取，请用Excel打开后另存再读"


def test_what_a_workbook_may_unpack_to(monkeypatch: pytest.MonkeyPatch) -> None:
    content = by_hand(data("<c><v>1</v></c>") + " " * 2**20)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        read = {part.filename: part.file_size for part in archive.infolist()}
    unpacked = sum(read[name] for name in read if "styles" not in name and "sharedStrings" not in name)
    monkeypatch.setattr(module, "_LARGEST", unpacked)
    assert texts(workbook(content, None)[0]) == [["1"]]
    monkeypatch.setattr(module, "_LARGEST", unpacked - 1)
    with pytest.raises(InvalidInputError) as caught:
        workbook(content, None)
    assert (caught.value.argument, caught.value.value) == ("source", content)
    assert caught.value.problem == "unpacks to more than 1 MB; save the sheet alone as CSV"
    assert caught.value.text is not None
    assert caught.value.text.zh == "工作簿解压后超过1 MB；请将所需工作表另存为CSV格式"


def test_each_part_that_is_read_counts_however_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet may be a part of any name, and several sheets one part: 100 kB of zip unpacked to gigabytes."""
    file = io.BytesIO()
    sheets = "".join(f'<sheet name="{name}" r:id="r1"/>' for name in "甲乙丙")
    with zipfile.ZipFile(file, "w") as archive:
        link = '<Relationship Id="r1" Type="http://x/worksheet" Target="sheet.bin"/>'
        archive.writestr("xl/workbook.xml", f'<workbook xmlns:r="r"><sheets>{sheets}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{link}</Relationships>")
        archive.writestr("xl/sheet.bin", "<worksheet>" + " " * 2**20 + "</worksheet>")
    monkeypatch.setattr(module, "_LARGEST", 2 * 2**20 + 2**10)
    assert workbook(file.getvalue(), "甲")[0].sheet == "甲"
    with pytest.raises(InvalidInputError, match="unpacks to more than 2 MB"):
        workbook(file.getvalue(), None)


def test_places_in_lists_count_from_nought() -> None:
    """Python would take -1 for the last, and give another cell's text or format in silence."""
    strings = "<si><t>1</t></si><si><t>99</t></si>"
    assert texts(workbook(by_hand(data('<c t="s"><v>1</v></c>'), strings=strings), None)[0]) == [["99"]]
    for index in ("-1", "2", "１", "0_1", ""):
        damaged = by_hand(
            data(f'<c s="{index}" t="s"><v>{index or -1}</v></c>'), strings=strings, styles=STYLES
        )
        with pytest.raises(InvalidInputError, match="not a workbook that can be read"):
            workbook(damaged, None)


@pytest.mark.parametrize("number", ["3_0.8", "３０.８", "NaN", "inf", "1e", "1E+9999999", "0x1F", "1,5"])
def test_what_xml_does_not_call_a_number_is_none(number: str) -> None:
    [grid] = workbook(by_hand(data(f"<c><v>{number}</v></c>")), None)
    assert [(cell.text, cell.fault) for cell in grid.rows[0].cells.values()] == [(number, "format")]


@pytest.mark.parametrize(
    ("number", "shown"), [(" 30.8 ", "30.8"), ("+.5", "0.5"), ("-5.", "-5"), ("3.08e+1", "30.8")]
)
def test_how_xml_may_write_a_number(number: str, shown: str) -> None:
    assert texts(workbook(by_hand(data(f"<c><v>{number}</v></c>")), None)[0]) == [[shown]]


def test_a_cell_has_one_value() -> None:
    with pytest.raises(InvalidInputError, match="甲!A1 stands in it twice"):
        workbook(by_hand(data("<c><v>30</v><v>.8</v></c>")), None)


def test_what_later_versions_of_excel_add_is_no_value() -> None:
    cells = "<c><v>30</v><extLst><ext><extLst/><v>99</v><f>1</f></ext></extLst></c>"
    added = "<extLst><ext><row r='2'><c r='A2'><v>9</v></c></row></ext></extLst>"
    assert texts(workbook(by_hand(data(cells) + added), None)[0]) == [["30"]]


def test_two_sheets_of_one_name_are_refused() -> None:
    """A place in one of them could not be told from that in the other."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(by_hand(data("<c><v>1</v></c>")))) as old,
        zipfile.ZipFile(file, "w") as new,
    ):
        for name in old.namelist():
            one = '<sheet name="甲" r:id="r1" />'.encode()
            new.writestr(name, old.read(name).replace(one, one * 2))
    with pytest.raises(InvalidInputError) as caught:
        workbook(file.getvalue(), None)
    assert (caught.value.argument, caught.value.value) == ("source", "甲")
    assert caught.value.text is not None
    assert caught.value.text.zh == "工作簿已损坏：有两张工作表同名（甲）；请在Excel中打开并另存"


def test_columns_are_described_once() -> None:
    """Else a kilobyte of descriptions would be eighty million columns."""
    whole = '<cols><col min="1" max="16384" hidden="1"/></cols>'
    [grid] = workbook(by_hand(whole + data("<c><v>1</v></c>")), None)
    assert len(grid.hidden_columns) == 16384
    with pytest.raises(InvalidInputError, match="columns are described more than once"):
        workbook(by_hand(whole * 2 + data("<c><v>1</v></c>")), None)
    [grid] = workbook(
        by_hand('<cols><col min="5" max="1" hidden="1"/></cols>' + data("<c><v>1</v></c>")), None
    )
    assert not grid.hidden_columns


def test_a_text_that_no_cell_can_hold() -> None:
    longest = "长" * 32_767
    assert texts(workbook(by_hand(data("<c t='str'><v>" + longest + "</v></c>")), None)[0]) == [[longest]]
    with pytest.raises(InvalidInputError, match="甲!A1 has more than 32767 characters"):
        workbook(by_hand(data("<c t='str'><v>" + longest + "长</v></c>")), None)


def test_signs_that_xml_cannot_hold_are_escaped_in_every_text() -> None:
    cells = ['<c t="inlineStr"><is><t>30_x002E_8</t></is></c>', '<c t="str"><v>_x005F_x_xD83D_</v></c>']
    assert texts(workbook(by_hand(data(*cells)), None)[0]) == [["30.8", "_x_xD83D_"]]


def test_a_merged_range_may_be_written_from_its_end() -> None:
    merged = "<mergeCells><mergeCell ref='B2:A1'/></mergeCells>"
    cells = "<sheetData><row><c><v>5</v></c><c><v>6</v></c></row></sheetData>"
    assert texts(workbook(by_hand(cells + merged), None)[0]) == [["5", "5"]]


def test_how_many_copies_merged_cells_may_make(monkeypatch: pytest.MonkeyPatch) -> None:
    merged = "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>"
    rows = "<sheetData><row><c><v>1</v></c><c><v>1</v></c></row><row><c><v>1</v></c></row></sheetData>"
    monkeypatch.setattr(module, "_MOST_COPIES", 4)
    assert texts(workbook(by_hand(rows + merged), None)[0]) == [["1", "1"], ["1", "1"]]
    monkeypatch.setattr(module, "_MOST_COPIES", 3)
    with pytest.raises(
        InvalidInputError, match="^source='甲': merged cells cover too much of the sheet; undo"
    ):
        workbook(by_hand(rows + merged), None)


@pytest.mark.parametrize(
    ("value", "text", "fault"),
    [
        ("1E+300", "1" + "0" * 300, None),
        ("1E+301", "1E+301", "format"),
        ("1E-301", "1E-301", "format"),
        ("1E+20", "100000000000000000000", None),
        ("NaN", "NaN", "format"),
        (" 5 ", "5", None),
        ("-0.25", "-0.25", None),
    ],
)
def test_numbers_at_the_edge(value: str, text: str, fault: str | None) -> None:
    [grid] = workbook(by_hand(data(f"<c><v>{value}</v></c>")), None)
    assert [(cell.text, cell.fault, cell.stored) for cell in grid.rows[0].cells.values()] == [
        (text, fault, "")
    ]


def test_truth_values_and_faults_of_formulas() -> None:
    cells = data('<c t="b"><v>0</v></c>', '<c t="b"><v>1</v></c>', '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>')
    [grid] = workbook(by_hand(cells), None)
    assert [(cell.text, cell.fault) for cell in grid.rows[0].cells.values()] == [
        ("FALSE", None),
        ("TRUE", None),
        ("#DIV/0!", "error"),
    ]

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
from xzplan.grids.workbook import is_workbook, workbook

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


@pytest.mark.parametrize(
    ("code", "value"),
    [("yyyy/m/d", "2957004"), (f"0.{'0' * 100}", "1E300"), ("[>1.2.3]0", "5")],
    ids=["date", "decimals", "condition"],
)
def test_a_cell_that_cannot_be_shown_leaves_the_others(code: str, value: str) -> None:
    formats = f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
    styles = f'{formats}<cellXfs><xf numFmtId="170"/></cellXfs>'
    cells = data(f'<c s="0"><v>{value}</v></c>', "<c t='inlineStr'><is><t>a</t></is></c>")
    [grid] = workbook(by_hand(cells, styles=styles, book='<workbookPr date1904="1"/>'), None)
    shown = [(cell.text, cell.fault) for cell in grid.rows[0].cells.values()]
    assert shown == [(value, "format"), ("a", None)]


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


def found(content: bytes, column: int = 1) -> Cell:
    """Return a cell of the first row of the first sheet."""
    return workbook(content, None)[0].rows[0].cells[column]


def refused(content: bytes, sheet: str | None = None, file: str = "") -> InvalidInputError:
    """Return the error with which a workbook is refused."""
    with pytest.raises(InvalidInputError) as caught:
        workbook(content, sheet, file)
    return caught.value


def with_parts(content: bytes, parts: dict[str, str], *, without: tuple[str, ...] = ()) -> bytes:
    """Return a workbook with other parts, or fewer."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            if name not in parts and name not in without:
                new.writestr(name, old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return file.getvalue()


ONE = data("<c><v>1</v></c>")


@pytest.mark.parametrize(
    ("row", "cells", "value", "zh", "en"),
    [
        (
            "2",
            "<c r='XFE2'><v>1</v></c>",
            "甲!XFE2",
            "单元格甲!XFE2超出工作表范围（最后一格为XFD1048576）",
            "the cell 甲!XFE2 is beyond the last one that a sheet can have, XFD1048576",
        ),
        (
            "2",
            "<c r='B3'><v>1</v></c>",
            "甲!B3",
            "工作簿已损坏：单元格地址“B3”有误（第2行）；请在Excel中打开并另存",
            "a damaged workbook: “B3” is no address of a cell in row 2; open it in Excel and save it again",
        ),
        (
            "2",
            "<c r='B2'><v>1</v></c><c r='B2'><v>2</v></c>",
            "甲!B2",
            "工作簿已损坏：单元格甲!B2出现两次；请在Excel中打开并另存",
            "a damaged workbook: the cell 甲!B2 stands in it twice; open it in Excel and save it again",
        ),
        (
            "2",
            "<c r='B2'><v>1</v><v>2</v></c>",
            "甲!B2",
            "工作簿已损坏：单元格甲!B2出现两次；请在Excel中打开并另存",
            "a damaged workbook: the cell 甲!B2 stands in it twice; open it in Excel and save it again",
        ),
        (
            "2",
            f"<c r='B2' t='str'><v>{'长' * 32_768}</v></c>",
            "甲!B2",
            "单元格甲!B2超过32767个字符，Excel单元格容纳不下",
            "the cell 甲!B2 has more than 32767 characters, more than a cell of Excel can hold",
        ),
    ],
    ids=["beyond", "address", "twice", "two values", "too long"],
)
def test_what_is_said_of_a_cell(row: str, cells: str, value: str, zh: str, en: str) -> None:
    error = refused(by_hand(f"<sheetData><row r='{row}'>{cells}</row></sheetData>"), file="代县.xlsx")
    assert (error.argument, error.value, error.problem) == ("source", value, en)
    assert error.text is not None
    assert error.text.zh == zh


def test_what_is_said_of_sheets() -> None:
    error = refused(by_hand(ONE), "乙")
    assert (error.argument, error.value, error.problem) == ("sheet", "乙", "the workbook has 甲")
    two = with_parts(
        by_hand(ONE),
        {
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="r"><sheets><sheet name="甲" r:id="r1"/>'
            '<sheet name="乙" r:id="r1"/></sheets></workbook>'
        },
    )
    assert refused(two, "丙").problem == "the workbook has 甲, 乙"
    assert [grid.sheet for grid in workbook(two, None)] == ["甲", "乙"]
    assert [grid.sheet for grid in workbook(two, "乙")] == ["乙"]
    double = with_parts(
        by_hand(ONE),
        {
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="r"><sheets><sheet name="甲" r:id="r1"/>'
            '<sheet name="甲" r:id="r1"/></sheets></workbook>'
        },
    )
    assert refused(double).problem == (
        "a damaged workbook: two sheets are called “甲”; open it in Excel and save it again"
    )


def test_columns_that_are_described_more_than_once() -> None:
    whole = '<cols><col min="1" max="16384" hidden="1"/></cols>'
    one = '<cols><col min="1" max="1" hidden="1"/></cols>'
    for described in (whole + one, one + whole):
        error = refused(by_hand(described + ONE))
        assert error.problem == "not a workbook that can be read: columns are described more than once"
        assert error.text is not None
        assert error.text.zh == "工作簿已损坏或无法读取，请用Excel打开后另存再读"
    backwards = '<cols><col min="5" max="4" hidden="1"/><col min="7" max="2" hidden="1"/></cols>'
    [grid] = workbook(by_hand(backwards + whole + ONE), None)
    assert len(grid.hidden_columns) == 16_384
    shown = '<cols><col min="1" max="16384" width="9"/></cols>'
    [grid] = workbook(by_hand(shown * 2 + one + ONE), None)
    assert grid.hidden_columns == {1}


def test_what_an_error_names_is_the_file_if_there_is_one() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("content.xml", "")
    for content in (b"PK\x03\x04", other.getvalue(), by_hand("<sheetData>")):
        for file in ("", "代县.xlsx"):
            error = refused(content, file=file)
            assert (error.argument, error.value) == ("source", file or content)


def test_a_file_that_unpacks_to_too_much_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 2**20)
    content = by_hand(ONE + " " * 2**20)
    for file in ("", "代县.xlsx"):
        error = refused(content, file=file)
        assert (error.argument, error.value) == ("source", file or content)
        assert error.problem == "unpacks to more than 1 MB; save the sheet alone as CSV"


def test_how_much_a_workbook_may_hold() -> None:
    assert (module._LARGEST, module._MOST_COPIES) == (268_435_456, 500_000)


def test_the_bytes_that_an_error_quotes_are_left_out() -> None:
    for said, shown in (
        ("header b'xl/a' differ", "header … differ"),
        ("header b\"it's\" and b'x'", "header … and …"),
        (r"b'a\'b' c", "… c"),
        ("b'a\nb'", "…"),
        ("ab'c'", "ab'c'"),
        ("b'c\"", "b'c\""),
    ):
        assert module._BYTES.sub("…", said) == shown
    content = by_hand(ONE).replace(b"xl/workbook.xml", b"xl/workbook.xmk", 1)
    assert "header … differ" in refused(content).problem


def test_elements_with_a_prefix() -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData>'
        '<x:row r="1" hidden="1"><x:c r="A1"><x:f>B1</x:f><x:v>30.8</x:v></x:c><x:c t="inlineStr"><x:is>'
        '<x:r><x:rPr><x:vertAlign val="superscript"/></x:rPr><x:t>1</x:t></x:r>'
        "<x:rPh><x:t>9</x:t></x:rPh></x:is></x:c></x:row></x:sheetData>"
        '<x:mergeCells><x:mergeCell ref="A1:A1"/></x:mergeCells></x:worksheet>'
    )
    strings = f'<x:sst xmlns:x="{MAIN}"><x:si><x:t>9</x:t></x:si></x:sst>'
    parts = {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings}
    [grid] = workbook(with_parts(by_hand(""), parts), None)
    assert grid.hidden_columns == {2}
    [row] = grid.rows
    assert (row.number, row.hidden) == (1, True)
    assert dict(row.cells) == {1: Cell(text="30.8", merged=True), 2: Cell(text="¹")}


def test_folders_and_parts_of_other_names() -> None:
    old = by_hand(ONE, styles=STYLES)
    with zipfile.ZipFile(io.BytesIO(old)) as archive:
        book = archive.read("xl/workbook.xml").decode()
        links = archive.read("xl/_rels/workbook.xml.rels").decode()
    for name, link in (("XL/Workbook.XML", "XL/_rels/workbook.xml.rels"), ("a/xl/workbook.xml", "")):
        folder = name.rpartition("/")[0]
        parts = {
            name: book,
            link or f"{folder}/_rels/workbook.xml.rels": links.replace(
                "worksheets/sheet1.xml",
                "../xl/worksheets/./sheet1.xml" if link else "/xl/worksheets/sheet1.xml",
            ),
        }
        moved = with_parts(old, parts, without=("xl/workbook.xml", "xl/_rels/workbook.xml.rels"))
        assert texts(workbook(moved, None)[0]) == [["1"]]


def test_a_sheet_whose_part_is_not_there() -> None:
    missing = with_parts(by_hand(ONE), {}, without=("xl/worksheets/sheet1.xml",))
    assert refused(missing).problem == (
        "not a workbook that can be read: \"There is no item named 'xl/worksheets/sheet1.xml' in the archive\""
    )


def test_strings_and_styles_that_are_not_there() -> None:
    both = by_hand(data('<c s="1"><v>0.5</v></c>'), styles=STYLES, strings="<si><t>9</t></si>")
    none = with_parts(both, {}, without=("xl/styles.xml", "xl/sharedStrings.xml"))
    assert found(both) == Cell(text="0.500", stored="0.5")
    assert found(none) == Cell(text="0.5")


def commented(comments: str, links: str) -> bytes:
    """Return a workbook of three cells in two rows with such comments and links."""
    rows = (
        "<sheetData><row r='2'><c r='B2'><v>1</v></c><c r='C2'><v>2</v></c></row>"
        "<row r='5'><c r='A5'><v>3</v></c></row></sheetData>"
    )
    parts = {
        "xl/comments1.xml": f'<comments xmlns="{MAIN}">{comments}</comments>',
        "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{links}</Relationships>",
    }
    return with_parts(by_hand(rows), parts)


NOTE = '<Relationship Id="c1" Type="http://x/comments" Target="../comments1.xml"/>'


def test_comments_go_to_their_cells() -> None:
    comments = (
        "<authors><author>张</author></authors><x ref='B2'><t>无</t></x><commentList>"
        "<comment ref='B2'><text><r><t>预计</t></r><r><t/></r><r><t>数</t></r><rPh>z</rPh></text></comment>"
        "<comment ref='A5'><text><t>调整</t></text></comment>"
        "<comment ref='D2'><text><t>空格</t></text></comment>"
        "<comment ref='A9'><text><t>空行</t></text></comment></commentList>"
    )
    [grid] = workbook(commented(comments, NOTE), None)
    assert [
        [(column, cell.text, cell.comment) for column, cell in row.cells.items()] for row in grid.rows
    ] == [[(2, "1", "预计数"), (3, "2", "")], [(1, "3", "调整")]]


def test_comments_of_later_versions_are_no_comments() -> None:
    comments = "<comment ref='B2'><t>预计</t></comment>"
    other = NOTE.replace("x/comments", "x/threadedComments").replace("c1", "c0")
    for links, said in ((other, ""), (other + NOTE, "预计"), (NOTE + other, "预计"), ("", "")):
        [grid] = workbook(commented(comments, links), None)
        assert grid.rows[0].cells[2].comment == said


def test_styles_that_say_little() -> None:
    cell = data('<c s="0"><v>0.5</v></c>')
    assert found(by_hand(cell, styles='<cellXfs><xf numFmtId="10"/></cellXfs>')) == Cell(
        text="50.00%", stored="0.5"
    )
    struck = '<fonts><font><strike val="{}"/></font></fonts><cellXfs><xf/></cellXfs>'
    for value, fault in (("1", "struck"), ("true", "struck"), ("0", None), ("false", None)):
        assert found(by_hand(cell, styles=struck.format(value))) == Cell(text="0.5", fault=fault)
    own = '<numFmts><numFmt numFmtId="10" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="10"/></cellXfs>'
    assert found(by_hand(cell, styles=own)).text == "0.5"
    assert found(by_hand(cell, styles="<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>")).text == "0.5"


def test_a_place_in_a_list_has_at_most_nine_digits() -> None:
    cell = data('<c s="000000001"><v>0.5</v></c>')
    assert found(by_hand(cell, styles=STYLES)).text == "0.500"
    longer = data('<c s="0000000001"><v>0.5</v></c>')
    assert refused(by_hand(longer, styles=STYLES)).problem == (
        "not a workbook that can be read: 0000000001 is no place in a list"
    )


@pytest.mark.parametrize(
    ("attributes", "inside", "cell"),
    [
        ("", "<v>1</v>", Cell(text="1")),
        ("", "", None),
        ("", "<v/>", None),
        ("", "<f>A1</f>", Cell(text="=A1", fault="formula")),
        ("", "<f>A1</f>\n", Cell(text="=A1", fault="formula")),
        ("", "<f/>\n<v/>\n", Cell(text="=", fault="formula")),
        ("", "<f>A1</f><v/>", Cell(text="=A1", fault="formula")),
        ("t='str'", "<f>A1</f><v/>", None),
        ("t='str'", "<f>A1</f>", None),
        ("t='str'", "<v> a </v>", Cell(text="a")),
        ("t='str'", "<v> </v>", None),
        ("t='str'", "<v>30.80</v>", Cell(text="30.80")),
        ("t='d'", "<v>2023-06-30</v>", Cell(text="2023-06-30")),
        ("t='e'", "<v>#N/A</v>", Cell(text="#N/A", fault="error")),
        ("t='e'", "<f>A1</f>", Cell(text="=A1", fault="formula")),
        ("t='b'", "<v>0</v>", Cell(text="FALSE")),
        ("t='b'", "<v>1</v>", Cell(text="TRUE")),
        ("t='b'", "<f>A1</f><v>0</v>", Cell(text="FALSE")),
        ("t='n'", "<v>1.50</v>", Cell(text="1.5")),
        ("t='n'", "<f>A1</f><v>0</v>", Cell(text="0")),
        ("t='inlineStr'", "<is><t>a</t></is>", Cell(text="a")),
        ("t='inlineStr'", "<is/>", None),
        ("t='inlineStr'", "<is><t>a</t>b<t>c</t></is>", Cell(text="ac")),
        ("t='inlineStr'", "<f>A1</f><is><t>a</t></is>", Cell(text="a")),
        ("t='s'", "<v>0</v>", Cell(text="甲")),
        ("t='s'", "<v>1</v>", Cell(text="乙", fault="struck")),
        ("t='s'", "<v>2</v>", None),
        ("t='s'", "<f>A1</f>", Cell(text="=A1", fault="formula")),
    ],
)
def test_cells_of_every_kind(attributes: str, inside: str, cell: Cell | None) -> None:
    strings = "<si><t>甲</t></si><si><r><rPr><strike/></rPr><t>乙</t></r></si><si><t> </t></si>"
    content = by_hand(data(f"<c r='A1' {attributes}>{inside}</c>", "<c><v>7</v></c>"), strings=strings)
    cells = workbook(content, None)[0].rows[0].cells
    assert dict(cells) == ({} if cell is None else {1: cell}) | {2: Cell(text="7")}


def test_formulas_that_are_computed_when_the_file_is_opened() -> None:
    book = '<calcPr fullCalcOnLoad="1"/>'
    for inside, cell in (
        ("<f>A1</f><v>0</v>", Cell(text="=A1", fault="formula")),
        ("<f>A1</f><v>0.0</v>", Cell(text="0")),
        ("<f>A1</f><v>5</v>", Cell(text="5")),
        ("<v>0</v>", Cell(text="0")),
    ):
        assert found(by_hand(data(f"<c>{inside}</c>"), book=book)) == cell


def test_a_format_that_shows_nothing_makes_no_cell() -> None:
    styles = '<numFmts><numFmt numFmtId="164" formatCode="0;-0;;@"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>'
    cells = data('<c s="0"><v>0</v></c>', '<c s="0"><v>1.5</v></c>', '<c s="0"><v>-2</v></c>')
    [grid] = workbook(by_hand(cells, styles=styles), None)
    assert dict(grid.rows[0].cells) == {2: Cell(text="2", stored="1.5"), 3: Cell(text="-2")}


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        ("1E-300", Cell(text="0." + "0" * 299 + "1")),
        ("-1E+300", Cell(text="-1" + "0" * 300)),
        ("9.9E+300", Cell(text="99" + "0" * 299)),
        ("-1E+301", Cell(text="-1E+301", fault="format")),
        ("1e5", Cell(text="100000")),
        ("1E-2", Cell(text="0.01")),
        ("5.", Cell(text="5")),
        ("\n5\t", Cell(text="5")),
        ("- 5", Cell(text="- 5", fault="format")),
        ("--5", Cell(text="--5", fault="format")),
        (".", Cell(text=".", fault="format")),
        ("1E+000001", Cell(text="10")),
        ("1E+0000001", Cell(text="1E+0000001", fault="format")),
        ("1.5.2", Cell(text="1.5.2", fault="format")),
    ],
)
def test_numbers_as_they_are_stored(number: str, cell: Cell) -> None:
    assert found(by_hand(data(f"<c><v>{number}</v></c>"))) == cell


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a_x0041_b", "aAb"),
        ("_x4e00__x4E00_", "一一"),
        ("_xD7FF_", "\ud7ff"),
        ("_xE000_", "\ue000"),
        ("_xd800_", "_xd800_"),
        ("_xDBFF_", "_xDBFF_"),
        ("_xDfff_", "_xDfff_"),
        ("_x041_", "_x041_"),
        ("_x00041_", "_x00041_"),
        ("_x00G1_", "_x00G1_"),
        ("_X0041_", "_X0041_"),
        ("x0041_", "x0041_"),
    ],
)
def test_signs_that_are_written_as_numbers(written: str, shown: str) -> None:
    assert found(by_hand(data(f"<c t='str'><v>{written}</v></c>"))) == Cell(text=shown)


def test_nothing_of_one_cell_goes_to_the_next() -> None:
    cells = data(
        "<c t='inlineStr'><is><r><rPr><strike/><vertAlign val='superscript'/></rPr><t>1</t></r></is></c>",
        "<c t='inlineStr'><is><t>2</t></is></c>",
        "<c><f>A1</f></c>",
        "<c><v>4</v></c>",
        "<c/>",
        "<c t='inlineStr'><is><r><rPr><strike/></rPr><t>6</t></r><r><t>7</t></r></is></c>",
    )
    [grid] = workbook(by_hand(cells), None)
    assert dict(grid.rows[0].cells) == {
        1: Cell(text="¹", fault="struck"),
        2: Cell(text="2"),
        3: Cell(text="=A1", fault="formula"),
        4: Cell(text="4"),
        6: Cell(text="67", fault="struck"),
    }


def test_raised_and_struck_parts_of_a_shared_text() -> None:
    strings = (
        "<si><t>a</t><r><rPr><vertAlign val='superscript'/><strike val='0'/></rPr><t>1</t></r><r><t>b</t></r></si>"
        "<si><t>c</t><r><t>d</t><t>e</t></r><x>f</x></si><si><r><rPr><strike val='true'/></rPr><x>9</x><t>f</t></r></si>"
        "<si><r><rPr><vertAlign val='subscript'/></rPr><t>2</t></r></si>"
    )
    cells = data(*(f"<c t='s'><v>{place}</v></c>" for place in range(4)))
    [grid] = workbook(by_hand(cells, strings=strings), None)
    assert dict(grid.rows[0].cells) == {
        1: Cell(text="a¹b"),
        2: Cell(text="cde"),
        3: Cell(text="f", fault="struck"),
        4: Cell(text="2"),
    }


@pytest.mark.parametrize(
    ("reference", "merged"),
    [
        ("A1:B2", {(1, 1), (1, 2), (2, 1), (2, 2)}),
        ("B2:A1", {(1, 1), (1, 2), (2, 1), (2, 2)}),
        ("A2:B1", {(1, 1), (1, 2), (2, 1), (2, 2)}),
        ("$A1:A$2", {(1, 1), (2, 1)}),
        ("A1", {(1, 1)}),
        ("A1:A1", {(1, 1)}),
        ("A1:ZZ9", {(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)}),
        ("B1:C1", set()),
        ("D1:E9", set()),
    ],
)
def test_which_cells_a_merged_range_fills(reference: str, merged: set[tuple[int, int]]) -> None:
    rows = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='C2'><v>2</v></c></row></sheetData>"
    ranges = f"<mergeCells><mergeCell ref='{reference}'/></mergeCells>"
    [grid] = workbook(by_hand(rows + ranges), None)
    cells = {(row.number, column): cell for row in grid.rows for column, cell in row.cells.items()}
    expected = {
        place: Cell(text="1", merged=True, across=place[1] > 1, down=place[0] > 1) for place in merged
    }
    assert cells == {(1, 1): Cell(text="1"), (2, 3): Cell(text="2")} | expected


def test_an_empty_merged_range_before_one_that_holds_something() -> None:
    ranges = (
        "<mergeCells><mergeCell ref='C1:D1'/><mergeCell ref='C5:D5'/><mergeCell ref='A1:B1'/></mergeCells>"
    )
    cells = data("<c r='A1'><v>1</v></c>", "<c r='E1'><v>2</v></c>")
    [grid] = workbook(by_hand(cells + ranges), None)
    assert texts(grid) == [["1", "1", "2"]]
    assert list(grid.rows[0].cells) == [1, 2, 5]


def test_what_is_said_of_merged_cells_that_cover_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_COPIES", 1)
    ranges = "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>"
    cells = data("<c><v>1</v></c>", "<c><v>2</v></c>")
    error = refused(by_hand(cells + ranges), file="代县.xlsx")
    assert (error.argument, error.value) == ("source", "甲")
    assert error.problem == "merged cells cover too much of the sheet; undo the merging"


def test_ranges_that_are_none() -> None:
    for reference in ("A", "1", "A1:B", "a1", "A1 B1", ""):
        ranges = f"<mergeCells><mergeCell ref='{reference}'/></mergeCells>"
        assert refused(by_hand(ONE + ranges)).problem.startswith("not a workbook that can be read: ")


def test_rows_and_cells_in_any_order_are_sorted() -> None:
    rows = (
        "<sheetData><row r='3'><c r='C3'><v>1</v></c><c r='A3'><v>2</v></c><c><v>3</v></c></row>"
        "<row r='1'><c r='B1'><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>"
    )
    [grid] = workbook(by_hand(rows), None)
    assert [(row.number, [(at, cell.text) for at, cell in row.cells.items()]) for row in grid.rows] == [
        (1, [(2, "4")]),
        (2, [(1, "5")]),
        (3, [(1, "2"), (2, "3"), (3, "1")]),
    ]


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("hidden='1'", True),
        ("hidden='true'", True),
        ("hidden='0'", False),
        ("hidden='false'", False),
        ("{}='0'", True),
        ("{}='0.0'", True),
        ("{}='0.1'", False),
        ("{}='1'", False),
        ("", False),
    ],
)
def test_what_hides_rows_and_columns(attributes: str, *, hidden: bool) -> None:
    rows = f"<sheetData><row {attributes.format('ht')}><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>"
    columns = f"<cols><col min='1' max='2' {attributes.format('width')}/><col min='4' max='4'/></cols>"
    [grid] = workbook(by_hand(columns + rows), None)
    assert [row.hidden for row in grid.rows] == [hidden, False]
    assert grid.hidden_columns == ({1, 2} if hidden else frozenset())


def test_how_a_grid_of_a_sheet_is_called() -> None:
    [grid] = workbook(by_hand(ONE, sheet='state="hidden"'), None, "代县.xlsx")
    assert (grid.sheet, grid.origin, grid.file, grid.has_header, grid.hidden) == ("甲", "甲", "", False, True)
    [grid] = workbook(by_hand(ONE, sheet='state="hidden"'), "甲")
    assert not grid.hidden


def test_what_stands_aside_of_cells_is_left_out_with_all_it_holds() -> None:
    cells = (
        "<sheetData><row r='1'><extLst><c r='A1'><v>8</v></c><rPh><c r='A1'/></rPh><row r='7'/></extLst>"
        "<c r='A1' t='inlineStr'><is><t>a</t><rPh><t>b</t></rPh><t>c</t></is></c><c><v>2</v></c></row></sheetData>"
        "<extLst><mergeCell ref='A1:B1'/><col min='1' max='1' hidden='1'/></extLst>"
    )
    [grid] = workbook(by_hand(cells), None)
    assert grid.hidden_columns == frozenset()
    assert [(row.number, dict(row.cells)) for row in grid.rows] == [
        (1, {1: Cell(text="ac"), 2: Cell(text="2")})
    ]


def test_bytes_that_are_an_archive() -> None:
    assert is_workbook(b"PK\x03\x04")
    assert is_workbook(by_hand(ONE))
    for content in (b"", b"PK", b"PK\x05\x06", b" PK\x03\x04", b"a,b"):
        assert not is_workbook(content)


def test_dates_of_a_workbook_that_says_nothing_of_their_first_day() -> None:
    content = by_hand(data('<c s="0"><v>45107</v></c>'), styles='<cellXfs><xf numFmtId="14"/></cellXfs>')
    assert found(content) == Cell(text="2023/6/30", stored="45107")


def test_a_part_that_is_not_there_takes_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    content = with_parts(by_hand(ONE), {}, without=("xl/worksheets/sheet1.xml",))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sizes = [
            archive.getinfo(f"xl/{name}").file_size for name in ("workbook.xml", "_rels/workbook.xml.rels")
        ]
    monkeypatch.setattr(module, "_LARGEST", sum(sizes))
    assert "There is no item named" in refused(content).problem
    monkeypatch.setattr(module, "_LARGEST", sum(sizes) - 1)
    assert refused(content).problem == "unpacks to more than 0 MB; save the sheet alone as CSV"

"""Cells of .xlsx workbooks, as Excel shows them.

A sheet is read as a stream: its size is that of the cells that hold something, whatever range it claims to use.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import final
from xml.etree import ElementTree as ET
from xml.parsers import expat

from attrs import evolve

from xzplan.exceptions import InvalidInputError
from xzplan.grids.grid import LAST_COLUMN, LAST_ROW, Cell, Grid, Row, column_of, copied, letters
from xzplan.grids.marks import RAISED
from xzplan.grids.number_formats import BUILT_IN, displayed, general
from xzplan.language import Bilingual

_LARGEST = 256 * 2**20
"""Bytes of the parts that are read, unpacked. The largest sheets of offices have a fifth of it."""
_MOST_COPIES = 500_000
"""Cells that merged ranges may cover."""
_LONGEST_TEXT = 32_767
"""Characters of a cell; Excel takes no more."""
_OTHER_FILES = {
    "xl/workbook.bin": Bilingual(
        zh="文件为xlsb格式；请另存为xlsx格式", en="an .xlsb workbook; save it as .xlsx"
    ),
    "word/document.xml": Bilingual(
        zh="文件为Word文档；请将表格复制到工作簿", en="a document of Word; copy its table into a workbook"
    ),
    "content.xml": Bilingual(
        zh="文件为OpenDocument格式；请另存为xlsx格式", en="an OpenDocument file; save it as .xlsx"
    ),
    "Index/Document.iwa": Bilingual(
        zh="文件为Numbers格式；请导出为xlsx格式", en="a file of Numbers; export it as .xlsx"
    ),
}


def workbook(content: bytes, sheet: str | None, file: str = "") -> list[Grid]:
    """Return the cells of each sheet of a workbook, or of the one that is named. Errors name the file, if there is one.

    Raises
    ------
    InvalidInputError
        Not a workbook that can be read, one that unpacks to more than memory should hold, or no such sheet.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive, file or content)
            return list(_sheets(_Book(archive, file or content), sheet))
    except InvalidInputError:
        raise
    except Exception as error:  # a damaged file can make zip and XML fail in any way
        reason = _BYTES.sub("…", str(error))
        raise InvalidInputError(
            "source",
            file or content,
            Bilingual(
                zh="工作簿已损坏或无法读取，请用Excel打开后另存再读",
                en=f"not a workbook that can be read: {reason}",
            ),
        ) from error


_BYTES = re.compile(r"""\bb(['"]).*?(?<!\\)\1""", re.DOTALL)
"""What the errors of zip files quote of the file: b'PK'."""


def _check(archive: zipfile.ZipFile, source: str | bytes) -> None:
    names = set(archive.namelist())
    for name, what in _OTHER_FILES.items():
        if name in names:
            raise InvalidInputError("source", source, what)


@final
class _Book:
    """The parts of a workbook that its sheets share."""

    def __init__(self, archive: zipfile.ZipFile, source: str | bytes) -> None:
        self.archive = archive
        self._source = source
        self._sizes = {part.filename: part.file_size for part in archive.infolist()}
        self._unpacked = 0
        path = next(name for name in archive.namelist() if name.lower().endswith("xl/workbook.xml"))
        folder = posixpath.dirname(path)
        targets: dict[str, str] = {}
        for relation in self._tree(f"{folder}/_rels/workbook.xml.rels"):
            target = _target(relation, folder)
            targets[relation.attrib["Id"]] = targets[relation.attrib["Type"].rpartition("/")[2]] = target
        root, names = self._tree(path), set[str]()
        self.sheets: list[tuple[str, str, bool]] = []
        """Name, part, and whether it is hidden."""
        self.epoch_1904 = False
        self.is_computed = True
        """Whether a spreadsheet has computed the formulas; a program that writes them stores 0 until one does."""
        for element in root.iter():
            if _tag(element) == "sheet":
                key = next(value for name, value in element.items() if name.rpartition("}")[2] == "id")
                hidden = element.get("state") in ("hidden", "veryHidden")
                name = element.attrib["name"]
                if name in names:
                    raise InvalidInputError("source", name, _SHEET_TWICE.filled(name))
                names.add(name)
                self.sheets.append((name, targets[key], hidden))
            elif _tag(element) == "workbookPr":
                self.epoch_1904 = element.get("date1904") in _TRUE
            elif _tag(element) == "calcPr":
                self.is_computed = element.get("fullCalcOnLoad") not in _TRUE
        self.strings = [
            (_string(item), _is_struck(item))
            for item in self._parts(targets.get("sharedStrings"))
            if _tag(item) == "si"
        ]
        self.formats: list[str] = []
        """The number format of each style of cells."""
        self.struck: list[bool] = []
        """Whether each style strikes its cells through."""
        self._read_styles(self._parts(targets.get("styles")))

    def unpack(self, names: Iterable[str]) -> None:
        """Raise `InvalidInputError` if parts, and those before them, are more than memory should hold.

        It is asked before parts are read. Several sheets can be one part, so each counts as often as it is read.
        """
        self._unpacked += sum(self._sizes.get(name, 0) for name in names)
        if self._unpacked > _LARGEST:
            raise InvalidInputError("source", self._source, _TOO_LARGE.filled(_LARGEST // 2**20))

    def _tree(self, name: str) -> ET.Element:
        self.unpack([name])
        return ET.fromstring(self.archive.read(name))  # noqa: S314 - expat refuses what grows without end

    def _parts(self, name: str | None) -> Iterable[ET.Element]:
        """Return what a part of a workbook consists of; nothing for a part that a workbook does not have."""
        return () if name is None or name not in self._sizes else self._tree(name)

    def comments(self, part: str) -> dict[tuple[int, int], str]:
        """Return the comments on the cells of a sheet by row and column."""
        folder, name = posixpath.split(part)
        found = {}
        for relation in self._parts(f"{folder}/_rels/{name}.rels"):
            if relation.attrib["Type"].endswith("/comments"):
                for comment in self._tree(_target(relation, folder)).iter():
                    if _tag(comment) == "comment":
                        row, _, column, _ = _range(comment.attrib["ref"])
                        texts = (element.text or "" for element in comment.iter() if _tag(element) == "t")
                        found[row, column] = "".join(texts)
        return found

    def _read_styles(self, styles: Iterable[ET.Element]) -> None:
        codes, fonts = dict(BUILT_IN), [False]
        for part in styles:
            if _tag(part) == "numFmts":
                codes |= {int(code.attrib["numFmtId"]): code.attrib["formatCode"] for code in part}
            elif _tag(part) == "fonts":
                fonts = [_is_struck(font) for font in part]
            elif _tag(part) == "cellXfs":
                self.formats = [codes.get(int(style.get("numFmtId", "0")), "?/?") for style in part]
                self.struck = [fonts[_place_of(style.get("fontId", "0"))] for style in part]

    def is_struck(self, style: str | None) -> bool:
        """Return whether a cell is struck through."""
        return style is not None and bool(self.struck) and self.struck[_place_of(style)]

    def format_of(self, style: str | None) -> str:
        """Return the number format of a cell."""
        return self.formats[_place_of(style)] if style is not None and self.formats else "General"


_TOO_LARGE = Bilingual(
    zh="工作簿解压后超过{0} MB；请将所需工作表另存为CSV格式",
    en="unpacks to more than {0} MB; save the sheet alone as CSV",
)
_SHEET_TWICE = Bilingual(
    zh="工作簿已损坏：有两张工作表同名（{0}）；请在Excel中打开并另存",
    en="a damaged workbook: two sheets are called “{0}”; open it in Excel and save it again",
)


def _place_of(written: str) -> int:
    """Return a place in a list; Python counts places below 0 from the end, a workbook has none."""
    if not _PLACE.fullmatch(written):
        raise ValueError(f"{written} is no place in a list")
    return int(written)


_PLACE = re.compile("[0-9]{1,9}")


def _target(relation: ET.Element, folder: str) -> str:
    """Return the part that a relation leads to, from the folder that it is of."""
    return posixpath.normpath(posixpath.join("/", folder, relation.attrib["Target"]))[1:]


def _tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _is_struck(element: ET.Element) -> bool:
    """Return whether a font, or a part of a text, is struck through."""
    return any(_tag(mark) == "strike" and mark.get("val", "1") in _TRUE for mark in element.iter())


def _string(item: ET.Element) -> str:
    """Return the text of a cell; raised figures stay apart from the figures before them."""
    parts = []
    for child in item:
        if _tag(child) == "t":
            parts.append(child.text or "")
        elif _tag(child) == "r":
            text = "".join(part.text or "" for part in child if _tag(part) == "t")
            raised = any(
                _tag(mark) == "vertAlign" and mark.get("val") == "superscript" for mark in child.iter()
            )
            parts.append(text.translate(RAISED) if raised else text)
    return "".join(parts)


def _sheets(book: _Book, sheet: str | None) -> Iterator[Grid]:
    names = [name for name, _, _ in book.sheets]
    if sheet is not None and sheet not in names:
        raise InvalidInputError("sheet", sheet, f"the workbook has {', '.join(names)}")
    wanted = [found for found in book.sheets if sheet is None or found[0] == sheet]
    book.unpack(part for _, part, _ in wanted)
    for name, part, hidden in wanted:
        yield _grid(book, name, part, hidden=hidden and sheet is None)


@final
class _Sheet:
    """What the parts of a sheet say while they stream by."""

    def __init__(self, book: _Book, name: str) -> None:
        self.book = book
        self.name = name
        self.rows: dict[int, dict[int, Cell]] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []
        self._row = self._column = 0
        self._cell: Mapping[str, str] | None = None
        self._texts: dict[str, str] = {}
        self._inside: str | None = None
        self._aside = 0
        self._columns_named = 0
        self._raised = self._struck = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        tag = name.rpartition(":")[2]
        if tag in _ASIDE:
            self._aside += 1
        elif not self._aside:
            self._take(tag, attributes)

    def _take(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self._column = self._column_of(attributes.get("r"))
            self._cell, self._texts = attributes, {}
            self._raised = self._struck = False
        elif tag == "row":
            self._row, self._column = int(attributes.get("r") or self._row + 1), 0
            if attributes.get("hidden") in _TRUE or _is_nothing(attributes.get("ht")):
                self.hidden_rows.add(self._row)
        elif tag in ("v", "f", "t"):
            if tag == "v" and tag in self._texts:  # the parts of a text may be many, a value is one
                raise InvalidInputError("source", self._place, _TWICE.filled(self._place))
            self._inside = tag
            self._texts.setdefault(tag, "")
        elif tag == "r":
            self._raised = False
        elif tag == "vertAlign":
            self._raised = attributes.get("val") == "superscript"
        elif tag == "strike":
            self._struck = attributes.get("val", "1") in _TRUE
        elif tag == "col" and (attributes.get("hidden") in _TRUE or _is_nothing(attributes.get("width"))):
            first, last = int(attributes["min"]), min(int(attributes["max"]), LAST_COLUMN)
            self._columns_named += max(0, last - first + 1)
            if self._columns_named > LAST_COLUMN:
                raise ValueError("columns are described more than once")
            self.hidden_columns.update(range(first, last + 1))
        elif tag == "mergeCell":
            self.merged.append(_range(attributes["ref"]))

    def data(self, text: str) -> None:
        """Take text between elements."""
        if self._inside in self._texts:
            self._texts[self._inside] += text.translate(RAISED) if self._raised else text

    def end(self, name: str) -> None:
        """Take the end of an element."""
        tag = name.rpartition(":")[2]
        if tag in ("v", "f", "t"):
            self._inside = None
        elif tag in _ASIDE:
            self._aside -= 1
        elif tag == "c" and not self._aside and self._cell is not None:
            if self._texts and (cell := _cell(self.book, self._cell, self._texts)) is not None:
                self._check_place(cell)
                if self._struck or self.book.is_struck(self._cell.get("s")):
                    cell = evolve(cell, fault="struck")
                self.rows.setdefault(self._row, {})[self._column] = cell
            self._cell = None

    def _column_of(self, address: str | None) -> int:
        """Return the column of a cell; without an address it stands to the right of the one before."""
        if address is None:
            return self._column + 1
        match = _ADDRESS.fullmatch(address)
        if match is None or int(match[2]) != self._row:
            raise InvalidInputError(
                "source", f"{self.name}!{address}", _NO_ADDRESS.filled(address, self._row)
            )
        return column_of(match[1])

    @property
    def _place(self) -> str:
        return f"{self.name}!{letters(self._column)}{self._row}"

    def _check_place(self, cell: Cell) -> None:
        """Raise `InvalidInputError` for a place that no sheet has, one that is taken, and a text that no cell has."""
        place = self._place
        if not 1 <= self._row <= LAST_ROW or self._column > LAST_COLUMN:
            raise InvalidInputError("source", place, _BEYOND.filled(place))
        if self._column in self.rows.get(self._row, {}):
            raise InvalidInputError("source", place, _TWICE.filled(place))
        if len(cell.text) > _LONGEST_TEXT:
            raise InvalidInputError("source", place, _TOO_LONG.filled(place, _LONGEST_TEXT))


_ASIDE = ("rPh", "extLst")
"""What holds no value of the sheet: how a text is read aloud, and what later versions of Excel add."""
_NO_ADDRESS = Bilingual(
    zh="工作簿已损坏：单元格地址“{0}”有误（第{1}行）；请在Excel中打开并另存",
    en="a damaged workbook: “{0}” is no address of a cell in row {1}; open it in Excel and save it again",
)
_BEYOND = Bilingual(
    zh="单元格{0}超出工作表范围（最后一格为XFD1048576）",
    en="the cell {0} is beyond the last one that a sheet can have, XFD1048576",
)
_TWICE = Bilingual(
    zh="工作簿已损坏：单元格{0}出现两次；请在Excel中打开并另存",
    en="a damaged workbook: the cell {0} stands in it twice; open it in Excel and save it again",
)
_TOO_LONG = Bilingual(
    zh="单元格{0}超过{1}个字符，Excel单元格容纳不下",
    en="the cell {0} has more than {1} characters, more than a cell of Excel can hold",
)


_TRUE = ("1", "true")


def _is_nothing(size: str | None) -> bool:
    """Return whether a height or a width hides what has it."""
    return size is not None and float(size) == 0


def _grid(book: _Book, name: str, part: str, *, hidden: bool) -> Grid:
    sheet = _Sheet(book, name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = sheet.start
    parser.EndElementHandler = sheet.end
    parser.CharacterDataHandler = sheet.data
    with book.archive.open(part) as stream:
        parser.ParseFile(stream)
    for (row, column), comment in book.comments(part).items():
        if column in sheet.rows.get(row, {}):
            sheet.rows[row][column] = evolve(sheet.rows[row][column], comment=comment)
    _repeat_merged(sheet, name)
    return Grid(
        sheet=name,
        rows=tuple(
            Row(number=number, cells=dict(sorted(cells.items())), hidden=number in sheet.hidden_rows)
            for number, cells in sorted(sheet.rows.items())
        ),
        origin=name,
        hidden=hidden,
        hidden_columns=frozenset(sheet.hidden_columns),
    )


_ADDRESS = re.compile(r"\$?([A-Z]{1,4})\$?([0-9]{1,10})")


def _range(reference: str) -> tuple[int, int, int, int]:
    """Return the first and the last row and column of a range."""
    ends = [_ADDRESS.fullmatch(end) for end in (reference + ":" + reference).split(":")[:2]]
    [(first_column, first_row), (last_column, last_row)] = [
        (column_of(end[1]), int(end[2])) for end in ends if end is not None
    ]
    return (
        min(first_row, last_row),
        max(first_row, last_row),
        min(first_column, last_column),
        max(first_column, last_column),
    )


def _cell(book: _Book, attributes: Mapping[str, str], texts: Mapping[str, str]) -> Cell | None:
    kind, value, formula = attributes.get("t", "n"), texts.get("v", ""), texts.get("f")
    if kind == "inlineStr":
        return _text(texts.get("t", ""))
    if not value:
        is_open = formula is None or kind == "str"  # a formula may give an empty text
        return None if is_open else Cell(text=f"={formula}", fault="formula")
    if formula is not None and value == "0" and not book.is_computed:
        return Cell(text=f"={formula}", fault="formula")
    if kind == "s":
        text, is_struck = book.strings[_place_of(value)]
        cell = _text(text)
        return evolve(cell, fault="struck") if cell is not None and is_struck else cell
    if kind == "e":
        return Cell(text=value, fault="error")
    if kind == "b":
        return Cell(text="FALSE" if value == "0" else "TRUE")
    if kind == "n":
        return _number(value, book.format_of(attributes.get("s")), epoch_1904=book.epoch_1904)
    return _text(value)


def _text(text: str) -> Cell | None:
    written = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).strip()
    return Cell(text=written) if written else None


_ESCAPED = re.compile("_x((?![dD][89A-Fa-f])[0-9A-Fa-f]{4})_")
"""How texts write what XML cannot hold; half a character stays as it is written."""


def _number(value: str, code: str, *, epoch_1904: bool) -> Cell | None:
    if not _NUMBER.fullmatch(value):
        return Cell(text=value, fault="format")
    number = Decimal(value.strip())
    if abs(number.adjusted()) > _LARGEST_POWER:
        return Cell(text=value, fault="format")
    shown = displayed(number, code, epoch_1904=epoch_1904)
    if shown is None:
        return Cell(text=value, fault="format")
    cell, held = _text(shown), general(number)
    return None if cell is None else evolve(cell, stored="" if held == cell.text else held)


_NUMBER = re.compile(r"\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,6})?\s*")
"""How XML writes a number; Python would take 3_0 and digits of full width, too."""


_LARGEST_POWER = 300


def _repeat_merged(sheet: _Sheet, name: str) -> None:
    """Repeat the text of merged cells in each of them that stands in a row that holds something."""
    numbers = sorted(sheet.rows)
    last_used = max((max(cells) for cells in sheet.rows.values()), default=0)
    copies = 0
    for first_row, last_row, first_column, last_column in sheet.merged:
        cell = sheet.rows.get(first_row, {}).get(first_column)
        if cell is None:
            continue
        copies_of = {
            (across, down): copied(cell, across=across, down=down)
            for across in (False, True)
            for down in (False, True)
        }
        sheet.rows[first_row][first_column] = copies_of[False, False]
        right = min(last_column, max(last_used, first_column))
        for number in _between(numbers, first_row, last_row):
            copies += right - first_column + 1
            if copies > _MOST_COPIES:
                raise InvalidInputError(
                    "source", name, "merged cells cover too much of the sheet; undo the merging"
                )
            for column in range(first_column, right + 1):
                if (number, column) != (first_row, first_column):
                    sheet.rows[number][column] = copies_of[column > first_column, number > first_row]


def _between(numbers: list[int], first: int, last: int) -> list[int]:
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]


def is_workbook(content: bytes) -> bool:
    """Return whether bytes are an archive, as every .xlsx file is."""
    return content.startswith(b"PK\x03\x04")

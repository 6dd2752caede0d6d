"""Cells of CSV and other text with separators."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

from xzplan.exceptions import InvalidInputError
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.language import Bilingual
from xzplan.model.checks import require_stored

_SEPARATORS = ",\t;"
_LOOKED_AT = 50  # lines
_PICTURE = Bilingual(
    zh="文件为图片；只能读入文本和工作簿", en="a picture; only text and workbooks can be read"
)
_ARCHIVE = Bilingual(
    zh="文件为压缩包；请解压后读入其中的文件", en="an archive; unpack it and pass the file inside"
)
_SIGNATURES = {
    b"\xd0\xcf\x11\xe0": Bilingual(
        zh="文件为xls格式或设有密码；请另存为不设密码的xlsx格式",
        en="an .xls workbook, or one with a password; open it and save it as .xlsx without a password",
    ),
    b"%PDF": Bilingual(
        zh="文件为PDF格式；请将表格复制到工作簿",
        en="a PDF; copy its table into a workbook, or pass the text of the table to parse_table",
    ),
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"Rar!": _ARCHIVE,
    b"7z\xbc\xaf": _ARCHIVE,
    b"\x1f\x8b": _ARCHIVE,
}
_UNKNOWN = Bilingual(
    zh="文件编码既不是UTF-8也不是GB18030；只能读入文本和工作簿",
    en="neither UTF-8 nor GB18030; only text and workbooks can be read",
)
_NUL = Bilingual(
    zh="第{0}行有空字符（NUL），文本中不应有；请从原软件重新导出",
    en="line {0} holds a NUL character, which no text has; export it again from the program that wrote it",
)
_NUL_SHARE = 4
"""One byte in so many is NUL in any table in UTF-16, for its figures, separators and ends of lines."""
_PAGE = Bilingual(
    zh="文件为网页；请用Excel打开并另存为xlsx格式",
    en="a page of the web; open it in Excel and save it as .xlsx",
)
_MARKUP = re.compile(r"\s*<(?:html|!doctype|table|\?xml)", re.IGNORECASE)


def delimited(content: str | bytes, file: str = "") -> Grid:
    """Return the cells of text with commas, tabs or semicolons. Errors name the file, if there is one.

    Raises
    ------
    InvalidInputError
        Something else than text, text in no encoding that is known, or quotation marks that do not close.
    """
    origin, lines = lines_of(content, file)
    rows = []
    for number, line in enumerate(lines, 1):
        cells = {column: Cell(text=text) for column, text in enumerate(map(str.strip, line), 1) if text}
        if cells:
            rows.append(Row(number=number, cells=cells))
    return Grid(sheet=None, rows=tuple(rows), origin=origin)


def lines_of(content: str | bytes, file: str = "") -> tuple[str, Iterator[list[str]]]:
    """Return the encoding, and the cells of each line in turn; errors are those of `delimited`."""
    if isinstance(content, str):
        origin, text = "text", require_stored("source", content).removeprefix("\ufeff")
        stream: io.TextIOBase = io.StringIO(text, newline="")
    else:
        origin, text = _decoded(content, file)
        stream = io.TextIOWrapper(io.BytesIO(content), encoding=origin, newline="")
    if _MARKUP.match(text):
        raise InvalidInputError("source", file or content, _PAGE)
    return origin, _cells_of(file or content, csv.reader(stream, delimiter=_separator(text), strict=True))


def _cells_of(source: str | bytes, lines: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from lines
    except csv.Error as error:
        raise InvalidInputError(
            "source",
            source,
            Bilingual(zh="文本不是完整的CSV，引号可能没有成对", en=f"not CSV: {error}"),
        ) from error


def _separator(text: str) -> str:
    """Return the sign that parts the cells: the one that stands in most lines."""
    head = text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    lines_with = {sign: sum(sign in line for line in head) for sign in _SEPARATORS}
    return max(_SEPARATORS, key=lambda sign: lines_with[sign])


def _decoded(content: bytes, file: str) -> tuple[str, str]:
    """Return the encoding and the text: UTF-8 if the bytes can be that, else what Chinese Windows writes."""
    for signature, what in _SIGNATURES.items():
        if content.startswith(signature):
            raise InvalidInputError("source", file or content, what)
    for encoding in _encodings(content):
        try:
            return encoding, content.decode(encoding)
        except UnicodeDecodeError:
            continue
    what = _UNKNOWN
    if b"\0" in content and _has_few_nul(content):
        what = _NUL.filled(content.count(b"\n", 0, content.index(b"\0")) + 1)
    raise InvalidInputError("source", file or content, what)


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if b"\0" in content:  # no text in UTF-8 or GB18030 has it; in UTF-16 every comma does
        if _has_few_nul(content) and _is_utf8(content):
            return ()
        return ("utf-16-le",) if content[1::2].count(0) > content[::2].count(0) else ("utf-16-be",)
    return "utf-8-sig", "gb18030"


def _has_few_nul(content: bytes) -> bool:
    return _NUL_SHARE * content.count(b"\0") < len(content)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True

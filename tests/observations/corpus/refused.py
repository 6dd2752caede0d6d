"""Files that are no tables, or that no program should open."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from observations.corpus.notation import Case


def _case(name: str, suffix: str, content: Callable[[], bytes], expects: str = "file asks") -> Case:
    def source(folder: Path) -> Path:
        path = folder / f"{name}{suffix}"
        path.write_bytes(content())
        return path

    return Case(name=name, kind="refused", source=source, expects=expects)


def _archive(name: str, content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


PAGE = """<html><body><table><tr><td>指标</td><td>2022年</td></tr>
<tr><td>养老机构护理型床位占比</td><td>30.8</td></tr></table></body></html>"""

CASES = (
    _case("old_excel", ".xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)),
    _case("a_page_saved_as_xls", ".xls", lambda: PAGE.encode("gb18030")),
    _case("a_document", ".docx", lambda: _archive("word/document.xml", b"<w:document/>")),
    _case("a_pdf", ".pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
    _case("nothing", ".csv", lambda: b""),
    _case("blank_lines", ".csv", lambda: b"\r\n\r\n,,\r\n"),
    _case("a_heading_alone", ".csv", "指标,2021年,2022年\n".encode, ""),
    _case("no_indicator_of_the_plan", ".csv", "指标,2022年\n森林覆盖率,35.1\n耕地保有量,900\n".encode),
    _case("bytes_of_no_encoding", ".csv", lambda: b"\xff\xff\x00\x81,\xff\xff\n18,21.3\n"),
)

"""Sources in memory: records, columns and frames become grids by the same rules."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from xzplan import InvalidInputError, MissingExtraError
from xzplan.grids import sources as module
from xzplan.grids.sources import grids, text_of


def cells(source: object) -> list[tuple[int, dict[int, str]]]:
    [grid] = grids(source, None)
    return [(row.number, {column: cell.text for column, cell in row.cells.items()}) for row in grid.rows]


def test_records_and_columns() -> None:
    expected = [(1, {1: "指标", 2: "2022"}), (2, {1: "18", 2: "30.8"}), (3, {1: "14"})]
    assert cells([{"指标": 18, 2022: 30.8}, {"指标": 14.0}]) == expected
    assert cells({"指标": [18, 14], 2022: [30.8, None]}) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        (Decimal("NaN"), ""),
        (" a ", "a"),
        (True, "True"),
        (18, "18"),
        (np.int64(18), "18"),
        pytest.param(10**5000, "inf", id="huge"),
        (18.0, "18"),
        (np.float64(0.308), "0.308"),
        (1e-7, "0.0000001"),
        (1e300 * 1e300, "inf"),
        (Decimal("30.80"), "30.80"),
        (Decimal("1e999"), "1E+999"),
        (Fraction(1, 3), "1/3"),
        (date(2023, 6, 30), "2023-06-30"),
        (datetime(2023, 6, 30), "2023-06-30"),  # noqa: DTZ001
        (datetime(2023, 6, 30, 12, 5), "2023-06-30 12:05:00"),  # noqa: DTZ001
        ([1], "[1]"),
    ],
)
def test_values_as_a_person_writes_them(value: object, text: str) -> None:
    assert text_of(value) == text


def test_frames_of_pandas() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    frame = pandas.DataFrame({"指标": ["a", "b"], 2022: [1.5, None], "Unnamed: 2": ["x", pandas.NA]})
    expected = [(1, {1: "指标", 2: "2022"}), (2, {1: "a", 2: "1.5", 3: "x"}), (3, {1: "b"})]
    assert cells(frame) == expected
    assert cells(frame.set_index("指标")) == expected
    levels = pandas.DataFrame(
        [["a", 1, 2]],
        columns=pandas.MultiIndex.from_tuples([("指标", ""), ("2022年", "目标"), ("2022年", "实际")]),
    )
    assert cells(levels) == [
        (1, {1: "指标", 2: "2022年", 3: "2022年"}),
        (2, {2: "目标", 3: "实际"}),
        (3, {1: "a", 2: "1", 3: "2"}),
    ]


@pytest.mark.parametrize("name", ["polars", "polars_lazy", "pyarrow"])
def test_frames_of_other_libraries(name: str) -> None:
    library = name.removesuffix("_lazy")
    module = pytest.importorskip(library, reason=f"{library} is not here: pip install --group test-edges")
    frame = (module.table if library == "pyarrow" else module.DataFrame)({"指标": ["a"], "2022": [1.5]})
    assert cells(frame.lazy() if name == "polars_lazy" else frame) == [
        (1, {1: "指标", 2: "2022"}),
        (2, {1: "a", 2: "1.5"}),
    ]


class Frame:
    """Looks like a frame and is none."""

    columns = ("id",)


def test_a_frame_that_is_none() -> None:
    pytest.importorskip("narwhals", reason="narwhals is not here: pip install 'xzplan[frames]'")
    with pytest.raises(InvalidInputError, match="narwhals supports"):
        grids(Frame(), None)


def test_without_narwhals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'xzplan\[frames\]'"):
        grids(Frame(), None)


class Closed:
    """A file that gives neither text nor bytes."""

    def read(self) -> None:
        """Give nothing."""


@pytest.mark.parametrize(
    ("source", "sheet", "argument", "problem"),
    [
        ("a,b\n1,2\n", "a", "sheet", "only a workbook has sheets"),
        ([{"id": 1}], "a", "sheet", "only a workbook has sheets"),
        (5, None, "source", "pass a path"),
        ([5], None, "source", "pass a path"),
        ({"id": [1], "year": []}, None, "source", "different lengths"),
        ({"id": 18}, None, "source", "a column is a list of cells"),
        (Closed(), None, "source", "an open file gives text or bytes"),
        ("a\0b", None, "source", "no path"),
        ("\ud800", None, "source", "no path"),
    ],
)
def test_refused(source: Any, sheet: str | None, argument: str, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        grids(source, sheet)
    assert caught.value.argument == argument


def test_what_is_said_of_sources_that_are_none() -> None:
    for source, sheet, argument, value, problem in (
        (5, None, "source", 5, module._FORMS),
        ([{"id": 1}, 5], None, "source", 5, module._FORMS),
        ("a,b\n", "甲", "sheet", "甲", "only a workbook has sheets"),
        ({"id": 18}, None, "source", 18, "a column is a list of cells"),
        ({"id": [1], "year": []}, None, "source", {"id": 1, "year": 0}, "columns of different lengths"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            grids(source, sheet)
        assert (caught.value.argument, caught.value.value, caught.value.problem) == (argument, value, problem)
    assert module._FORMS == (
        "pass a path, the text or bytes of a CSV or xlsx file, dicts, columns, or a dataframe"
    )
    closed = Closed()
    with pytest.raises(InvalidInputError) as caught:
        grids(closed, None)
    assert (caught.value.value, caught.value.problem) == (closed, "an open file gives text or bytes")
    with pytest.raises(InvalidInputError) as caught:
        grids("a\0b", None)
    assert (caught.value.value, caught.value.problem) == ("a\0b", "no path: embedded null byte")


@pytest.mark.parametrize("mark", ["__dataframe__", "__narwhals_dataframe__", "__arrow_c_stream__", "columns"])
def test_what_marks_a_frame(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    source = type("Frame", (), {mark: None})()
    with pytest.raises(MissingExtraError) as caught:
        grids(source, None)
    assert str(caught.value) == "reading dataframes needs narwhals: pip install 'xzplan[frames]'"


def test_a_frame_that_no_library_knows() -> None:
    pytest.importorskip("narwhals", reason="narwhals is not here: pip install 'xzplan[frames]'")
    source = Frame()
    with pytest.raises(InvalidInputError) as caught:
        grids(source, None)
    assert (caught.value.argument, caught.value.value) == ("source", source)
    assert caught.value.problem == "not a dataframe that narwhals supports"


@pytest.mark.parametrize("kind", ["float32", "float16", "float[pyarrow]", "halffloat[pyarrow]"])
def test_short_floats_have_their_own_digits(kind: str) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    if "pyarrow" in kind:
        pytest.importorskip("pyarrow", reason="pyarrow is not here: pip install --group test-edges")
    frame = pandas.DataFrame({"指标": ["a", "b"], "2022": pandas.Series([41.2, None]).astype(kind)})
    assert cells(frame) == [(1, {1: "指标", 2: "2022"}), (2, {1: "a", 2: "41.2"}), (3, {1: "b"})]


def test_labels_of_rows() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    frame = pandas.DataFrame({"a": [5, 6]})
    assert cells(frame) == [(1, {1: "a"}), (2, {1: "5"}), (3, {1: "6"})]
    for index in (pandas.RangeIndex(1, 3), pandas.RangeIndex(0, 4, 2), pandas.RangeIndex(2, name="n")):
        name = index.name or "index"
        assert cells(frame.set_axis(index)) == [
            (1, {1: name, 2: "a"}),
            *((row, {1: str(label), 2: str(4 + row - 1)}) for row, label in enumerate(index, 2)),
        ]


def test_what_is_said_of_where_cells_come_from() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    polars = pytest.importorskip("polars", reason="polars is not here: pip install --group test-edges")
    for source, origin in (
        ([{"a": 1}], "records"),
        ({"a": [1]}, "columns"),
        (pandas.DataFrame({"a": [1]}), "dataframe"),
        (polars.DataFrame({"a": [1]}), "dataframe"),
    ):
        [grid] = grids(source, None)
        assert (grid.origin, grid.sheet, grid.has_header) == (origin, None, True)


def test_columns_without_a_name_and_rows_without_a_value() -> None:
    assert cells({"Unnamed: 1": [1, None, 3], "指标": [None, None, 4]}) == [
        (1, {2: "指标"}),
        (2, {1: "1"}),
        (4, {1: "3", 2: "4"}),
    ]
    assert cells({("a", "b"): [1], "c": [2]}) == [(1, {1: "a", 2: "c"}), (2, {1: "b"}), (3, {1: "1", 2: "2"})]
    assert cells({}) == []


def test_figures_too_long_to_be_written_out() -> None:
    for power, text in (
        (400, "1" + "0" * 400),
        (401, "1E+401"),
        (-400, "0." + "0" * 399 + "1"),
        (-401, "1E-401"),
    ):
        assert text_of(Decimal(f"1E{power}")) == text


def test_missing_values_of_every_kind() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    assert [text_of(missing) for missing in (pandas.NA, pandas.NaT, np.float64("nan"))] == ["", "", ""]
    assert text_of(" \n") == ""
    assert text_of(time(12, 5)) == "12:05:00"


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        grids("nowhere.csv", None)


def test_text_bytes_and_open_files() -> None:
    text = "指标,2022\n18,30.8\n"
    for source in (
        text,
        text.encode(),
        bytearray(text.encode()),
        io.StringIO(text),
        io.BytesIO(text.encode()),
    ):
        assert [list(row.values()) for _, row in cells(source)] == [["指标", "2022"], ["18", "30.8"]]


def test_the_name_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "代县.2023.csv"
    path.write_text("a,b\n", encoding="utf-8")
    for source in (path, str(path)):
        assert [grid.file for grid in grids(source, None)] == ["代县.2023.csv"]
    with path.open("rb") as file:
        assert [grid.file for grid in grids(file, None)] == ["代县.2023.csv"]
    assert [grid.file for grid in grids(io.BytesIO(b"a,b"), None)] == [""]
    assert [grid.file for grid in grids("a,b\n", None)] == [""]
    with open(os.open(path, os.O_RDONLY), "rb") as file:  # noqa: PTH123 - its name is a number
        assert [grid.file for grid in grids(file, None)] == [""]


DAMAGED = {
    "a.xlsx": (b"PK\x03\x04 and nothing else", "not a workbook that can be read: File is not a zip file"),
    "b.xlsx": (b"\x89PNG and more", "a picture; only text and workbooks can be read"),
    "c.csv": (b"<table></table>", "a page of the web; open it in Excel and save it as .xlsx"),
    "d.csv": (b'a,"b\n', "not CSV: unexpected end of data"),
    "e.csv": (b"\xff\xff\xff", "neither UTF-8 nor GB18030; only text and workbooks can be read"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    content, problem = DAMAGED[name]
    path = tmp_path / name
    path.write_bytes(content)
    with path.open("rb") as file:
        for source in (path, str(path), file):
            with pytest.raises(InvalidInputError) as caught:
                grids(source, None)
            assert str(caught.value) == f"source='{name}': {problem}"
    with pytest.raises(InvalidInputError) as caught:
        grids(content, None)
    assert str(caught.value) == f"source=<bytes of length {len(content)}>: {problem}"


def test_a_workbook_of_two_directories_is_refused_without_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    path.write_bytes(path.read_bytes().replace(b"xl/workbook.xml", b"xl/workbook.xmk", 1))
    with pytest.raises(InvalidInputError) as caught:
        grids(path, None)
    assert "b'" not in str(caught.value)
    assert str(caught.value).startswith("source='a.xlsx': not a workbook that can be read: ")


@pytest.mark.parametrize(
    "source", ["指标,2021年\n床位\ud800,1\n", [{"指标": "床位\ud800"}], {"指标": ["床位"], "\udfff": [1]}]
)
def test_half_a_character_is_a_fault_of_the_source(source: object) -> None:
    with pytest.raises(InvalidInputError, match="half a character") as caught:
        grids(source, None)
    assert caught.value.argument == "source"


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be in another encoding")
def test_a_file_whose_name_is_in_another_encoding(tmp_path: Path) -> None:
    """Names of files from Chinese Windows are bytes of GBK on other systems."""
    path = os.fsencode(tmp_path) + b"/" + "表.csv".encode("gbk")
    Path(os.fsdecode(path)).write_text("指标,2021年\n床位,1\n", encoding="utf-8")
    [grid] = grids(os.fsdecode(path), None)
    assert (grid.file, len(grid.rows)) == ("??.csv", 2)

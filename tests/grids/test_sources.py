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
from xzplan.grids.sources import content_of, file_of, grids, grids_of, text_of, with_own_digits


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


def failed(source: object, sheet: str | None = None) -> InvalidInputError:
    """Return the error with which a source is refused."""
    with pytest.raises(InvalidInputError) as caught:
        grids(source, sheet)
    return caught.value


class Path8:
    """A path-like object that gives something else than a path."""

    def __fspath__(self) -> Any:
        """Give a number."""
        return 8


class OneOf(os.PathLike[str]):
    """A path-like object that is no `Path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        """Give the path."""
        return str(self.path)


def test_paths_of_every_kind(tmp_path: Path) -> None:
    path = tmp_path / "代县.csv"
    path.write_bytes("指标,1\r\n".encode("gb18030"))
    for source in (path, str(path), OneOf(path)):
        assert content_of(source) == "指标,1\r\n".encode("gb18030")
        assert file_of(source) == "代县.csv"
        [grid] = grids(source, None)
        assert (grid.file, grid.origin, grid.sheet) == ("代县.csv", "gb18030", None)


def test_a_path_that_gives_no_path() -> None:
    source = Path8()
    with pytest.raises(InvalidInputError, match="^source=.*: no path: ") as caught:
        content_of(source)
    assert (caught.value.argument, caught.value.value) == ("source", source)


def test_what_the_content_of_a_source_is() -> None:
    assert content_of("a,b\n") == "a,b\n"
    assert content_of("a,b\r") == "a,b\r"
    for source in (b"a,b", bytearray(b"a,b"), io.BytesIO(b"a,b")):
        content = content_of(source)
        assert (content, type(content)) == (b"a,b", bytes)
    assert content_of(io.StringIO("a,b")) == "a,b"
    others: tuple[object, ...] = ([], {}, None, 5, Frame())
    for nothing in others:
        assert content_of(nothing) is None
    with pytest.raises(FileNotFoundError):
        content_of("a,b")
    closed = Closed()
    with pytest.raises(InvalidInputError) as caught:
        content_of(closed)
    assert (caught.value.argument, caught.value.value) == ("source", closed)
    assert caught.value.problem == "an open file gives text or bytes"


def test_what_a_source_is_called() -> None:
    for text in ("a,b\n", "a/b.csv\n", "a/b.csv\r"):
        assert file_of(text) == ""
    assert file_of("a/b.csv") == "b.csv"
    assert file_of(Path("a/b.csv")) == "b.csv"
    named = io.BytesIO(b"a,b")
    assert file_of(named) == ""
    named.name = "x/甲.csv"
    assert file_of(named) == "甲.csv"
    named.name = 3
    assert file_of(named) == ""
    for source in (b"a,b", [{"name": "x.csv"}], None, type("Named", (), {"name": "x.csv"})()):
        assert file_of(source) == ""
    assert file_of("a/\ud800.csv") == "?.csv"


def test_content_under_a_name() -> None:
    for content, origin in (("a,b\n", "text"), (b"a,b\n", "utf-8-sig")):
        [grid] = grids_of(content, None, "x.csv")
        assert (grid.file, grid.origin, len(grid.rows)) == ("x.csv", origin, 1)
        with pytest.raises(InvalidInputError) as caught:
            grids_of(content, "甲", "x.csv")
        assert (caught.value.argument, caught.value.value) == ("sheet", "甲")
        assert caught.value.problem == "only a workbook has sheets"
    # Text is never a workbook, whatever it begins with.
    [grid] = grids_of("PK\x03\x04,b\n", None, "")
    assert grid.origin == "text"
    with pytest.raises(InvalidInputError) as caught:
        grids_of(b"PK\x03\x04", None, "x.xlsx")
    assert caught.value.value == "x.xlsx"


def test_a_sheet_of_a_workbook_and_the_name_of_its_file(tmp_path: Path) -> None:
    from sheets import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "甲"
    book.active["A1"] = 5
    book.create_sheet("乙")["A1"] = 6
    path = tmp_path / "代县.xlsx"
    book.save(path)
    assert [(grid.file, grid.sheet) for grid in grids(path, None)] == [
        ("代县.xlsx", "甲"),
        ("代县.xlsx", "乙"),
    ]
    for source in (path, path.read_bytes()):
        [grid] = grids(source, "乙")
        assert (grid.sheet, grid.rows[0].cells[1].text) == ("乙", "6")
    assert failed(path.read_bytes(), "丙").problem == "the workbook has 甲, 乙"


def test_records_of_several_names() -> None:
    source: tuple[dict[str, object], ...] = ({"b": 1, "a": None}, {"c": "x"}, {}, {"a": " y "})
    for records in (source, list(source), iter(source)):
        assert cells(records) == [(1, {1: "b", 2: "a", 3: "c"}), (2, {1: "1"}), (3, {3: "x"}), (5, {2: "y"})]
    assert cells([]) == []
    assert cells([{}]) == []


def test_columns_of_every_kind() -> None:
    source = {"a": (1, 2), "b": np.array([3.5, 4]), 2022: iter(["x", ""])}
    assert cells(source) == [
        (1, {1: "a", 2: "b", 3: "2022"}),
        (2, {1: "1", 2: "3.5", 3: "x"}),
        (3, {1: "2", 2: "4"}),
    ]
    assert cells({"a": []}) == [(1, {1: "a"})]
    for columns, lengths in (({"a": [1], "b": []}, {"a": 1, "b": 0}), ({1: [1], 2: [1, 2]}, {1: 1, 2: 2})):
        error = failed(columns)
        assert (error.argument, error.value) == ("source", lengths)
        assert error.problem == "columns of different lengths"


def test_names_of_several_levels() -> None:
    columns = {("a", "b", "c"): [1], "d": [2], ("e",): [3], ("f", None, "Unnamed: 3_level_2"): [4]}
    assert cells(columns) == [
        (1, {1: "a", 2: "d", 3: "e", 4: "f"}),
        (2, {1: "b"}),
        (3, {1: "c"}),
        (4, {1: "1", 2: "2", 3: "3", 4: "4"}),
    ]


def test_which_names_pandas_made_up() -> None:
    columns = {
        "Unnamed: 0": [1],
        "Unnamed": [2],
        "unnamed: 2": [3],
        "a Unnamed: 3": [4],
        2023: [5],
        None: [6],
    }
    assert cells(columns)[0] == (1, {2: "Unnamed", 3: "unnamed: 2", 4: "a Unnamed: 3", 5: "2023"})


def test_short_floats_among_others() -> None:
    short = float(np.float32(41.2))
    rows = [(short, short, short, "a"), (None, short, 5, "b")]
    found = with_own_digits(rows, ["Float32", "float64", "float[pyarrow]", "object"])
    assert [[text_of(cell) for cell in row] for row in found] == [
        ["41.2", "41.2000007629395", "41.2", "a"],
        ["", "41.2000007629395", "5", "b"],
    ]
    for kind in ("float16", "FLOAT16", "halffloat[pyarrow]"):
        [[cell]] = with_own_digits([[float(np.float16(41.2))]], [kind])
        assert (type(cell), text_of(cell)) == (np.float16, "41.2")
    [[cell]] = with_own_digits([[short]], ["float32"])
    assert type(cell) is np.float32
    assert with_own_digits(rows, ["float64", "float", "double[pyarrow]", "object"]) is rows
    assert with_own_digits(rows, []) is rows


def test_which_frames_are_of_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    """A class of another library may have `itertuples`, and not all that pandas has is a frame."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    for module_name, members in (
        ("pandas.core", {"columns": ()}),
        ("other", {"columns": (), "itertuples": ()}),
        ("pandas2.core", {"columns": (), "itertuples": ()}),
    ):
        source = type("Frame", (), members | {"__module__": module_name})()
        with pytest.raises(MissingExtraError):
            grids(source, None)


def test_short_floats_of_polars() -> None:
    polars = pytest.importorskip("polars", reason="polars is not here: pip install --group test-edges")
    frame = polars.DataFrame(
        {"a": [41.2, None], "b": [41.2, 5.0]}, schema={"a": polars.Float32, "b": polars.Float64}
    )
    expected = [(1, {1: "a", 2: "b"}), (2, {1: "41.2", 2: "41.2"}), (3, {2: "5"})]
    assert cells(frame) == expected
    assert cells(frame.lazy()) == expected


def test_frames_of_pandas_whose_names_are_no_names() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    frame = pandas.DataFrame([[1, "a"], [2, None]], columns=[date(2023, 12, 31), "class"])
    assert cells(frame) == [(1, {1: "2023-12-31", 2: "class"}), (2, {1: "1", 2: "a"}), (3, {1: "2"})]
    named = pandas.DataFrame({"a": [1]}, index=pandas.RangeIndex(1, name="县"))
    assert cells(named) == [(1, {1: "县", 2: "a"}), (2, {1: "0", 2: "1"})]


class Odd:
    """Something that shows itself with spaces around."""

    def __str__(self) -> str:
        return " 约 "


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", ""),
        ("\t30.8\n", "30.8"),
        (False, "False"),
        (0, "0"),
        (-5, "-5"),
        (0.0, "0"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (30.80, "30.8"),
        (1e16, "10000000000000000"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-3"), "0.001"),
        (Decimal("-0"), "-0"),
        (Decimal("Infinity"), "Infinity"),
        (Decimal("-Infinity"), "-Infinity"),
        (Decimal("-NaN7"), ""),
        (Decimal("sNaN"), "sNaN"),
        (Decimal("-sNaN12"), "-sNaN12"),
        (np.longdouble("nan"), ""),
        (float("-inf"), "-inf"),
        (np.float32(41.2), "41.2"),
        (np.float16(41.2), "41.2"),
        (np.bool_(True), "True"),  # noqa: FBT003
        (np.str_(" a "), "a"),
        (Fraction(3, 1), "3"),
        (Fraction(-1, 3), "-1/3"),
        (datetime(2023, 6, 30, 0, 0, 1), "2023-06-30 00:00:01"),  # noqa: DTZ001
        (datetime(2023, 6, 30, 0, 0, 0, 5), "2023-06-30 00:00:00.000005"),  # noqa: DTZ001
        (Odd(), "约"),
        (5j, "5j"),
    ],
)
def test_other_values_as_a_person_writes_them(value: object, text: str) -> None:
    assert text_of(value) == text


def test_what_only_looks_like_a_missing_value() -> None:
    for name in ("NAType", "NaTType"):
        assert text_of(type(name, (), {})()) == ""
    assert text_of(type("NAType2", (Odd,), {})()) == "约"


def test_more_digits_than_python_prints() -> None:
    limit = sys.get_int_max_str_digits()
    assert text_of(10 ** (limit - 1)) == "1" + "0" * (limit - 1)
    assert text_of(10**limit) == "inf"
    assert text_of(-(10**limit)) == "inf"
    assert text_of(Fraction(10**limit, 3)) == "inf"


def test_a_signaling_nan_is_a_text_wherever_it_stands() -> None:
    fault = Decimal("sNaN")
    expected = [(1, {1: "a"}), (2, {1: "sNaN"})]
    assert cells([{"a": fault}]) == expected
    assert cells({"a": [fault]}) == expected
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    assert cells(pandas.DataFrame({"a": [fault]})) == expected
    labels = pandas.Index([fault], dtype=object, name="a")
    assert cells(pandas.DataFrame({"b": [1]}, index=labels)) == [
        (1, {1: "a", 2: "b"}),
        (2, {1: "sNaN", 2: "1"}),
    ]


def test_floats_too_long_to_be_written_out() -> None:
    assert text_of(1e300) == "1" + "0" * 300
    assert text_of(Decimal("-1E+401")) == "-1E+401"
    assert text_of(Decimal("-1E+400")) == "-1" + "0" * 400


def test_half_a_character_in_a_value() -> None:
    with pytest.raises(InvalidInputError, match="half a character") as caught:
        text_of("a\ud800")
    assert caught.value.argument == "source"


class Holiday(date):
    """A day with a name."""

    def __str__(self) -> str:
        return "元旦"


def test_a_day_with_a_name_is_written_as_a_date() -> None:
    assert text_of(Holiday(2023, 1, 1)) == "2023-01-01"


def test_frames_of_pandas_before_its_third_version() -> None:
    """There a frame is of ``pandas.core.frame``, and not of ``pandas``."""

    def itertuples(_: object, *, index: bool, name: str | None) -> list[tuple[object, ...]]:
        assert (index, name) == (False, None)
        return [("a", 1.5)]

    counted = type("RangeIndex", (), {"start": 0, "step": 1, "name": None})()
    members = {
        "__module__": "pandas.core.frame",
        "columns": ("指标", 2022),
        "index": counted,
        "dtypes": ("object", "float64"),
        "itertuples": itertuples,
    }
    frame = type("DataFrame", (), members)()
    assert cells(frame) == [(1, {1: "指标", 2: "2022"}), (2, {1: "a", 2: "1.5"})]


def test_what_is_in_memory_has_no_sheets() -> None:
    records: list[object] = [{"id": 1}]
    for source in (records, {"id": [1]}, Frame(), 5):
        error = failed(source, "甲")
        assert (error.argument, error.value, error.problem) == ("sheet", "甲", "only a workbook has sheets")

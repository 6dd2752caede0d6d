"""Observations read from CSV, records, columns and dataframes; what is wrong is told row by row."""

from __future__ import annotations

import io
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xzplan
from xzplan import (
    Bilingual,
    InvalidInputError,
    MissingExtraError,
    Observation,
    ObservationStatus,
    read_observations,
)
from xzplan.model.periods import Period
from xzplan.observations.problems import TEXTS

HEAD = "指标,年份,数值,地区,状态,来源\n"
CSV = HEAD + "养老机构护理型床位占比,2021,21.30,,,市民政局\n18,2022,30.8,忻府区,预计数,\n"
ROWS = [
    (2, "nursing_bed_share", Observation(period=2021, value=Decimal("21.30"), source="市民政局")),
    (
        3,
        "nursing_bed_share",
        Observation(period=2022, value=30.8, area="忻府区", status=ObservationStatus.ESTIMATED),
    ),
]


def got(table: xzplan.ObservationTable) -> list[tuple[int, str, Observation]]:
    assert all(row.series is None for row in table.rows)
    return [(row.row, row.indicator, row.observation) for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_in_every_encoding(plan: xzplan.Plan, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "观测.csv"
    path.write_bytes(CSV.encode(encoding))
    for source in (
        path,
        str(path),
        path.read_bytes(),
        bytearray(path.read_bytes()),
        io.BytesIO(path.read_bytes()),
    ):
        table = read_observations(source, plan)
        assert got(table) == ROWS
        assert table.problems == ()
        assert table.origin == ("gb18030" if encoding == "gb18030" else "utf-8-sig")
        assert str(table.rows[0].observation.value) == "21.30"


@pytest.mark.parametrize("text", [CSV, "\ufeff" + CSV, CSV.replace("\n", "\r\n"), CSV.replace(",", "\t")])
def test_csv_as_text(plan: xzplan.Plan, text: str) -> None:
    for source in (text, io.StringIO(text)):
        table = read_observations(source, plan)
        assert got(table) == ROWS
        assert table.origin == "text"


def test_a_title_above_the_header(plan: xzplan.Plan) -> None:
    table = read_observations(f"指标填报,,\n单位：忻州市,,\n\n{CSV}", plan)
    assert [row.row for row in table.rows] == [5, 6]


RECORDS: list[dict[str, Any]] = [
    {"id": "nursing_bed_share", "year": 2021, "value": Decimal("21.30"), "source": "市民政局"},
    {"id": 18, "year": 2022.0, "value": 30.8, "area": "忻府区", "status": "E"},
]


def test_records_and_columns(plan: xzplan.Plan) -> None:
    columns = {name: [record.get(name) for record in RECORDS] for name in ("id", "year", "value")}
    assert got(read_observations(RECORDS, plan)) == [(row - 1, *rest) for row, *rest in ROWS]
    table = read_observations(iter(RECORDS), plan)
    assert table.origin == "records"
    assert [row.row for row in read_observations(columns, plan).rows] == [1, 2]
    assert read_observations(xzplan.to_columns(table), plan).rows == table.rows
    columns = xzplan.to_columns(table, labels="zh")
    records = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    assert read_observations(records, plan).rows == table.rows


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow", "polars_lazy"])
def test_dataframes(plan: xzplan.Plan, library: str) -> None:
    name = library.removesuffix("_lazy")
    module = pytest.importorskip(name, reason=f"{name} is not here: pip install 'xzplan[test-edges]'")
    cells = {
        "指标": ["养老机构护理型床位占比", "人均预期寿命", "人均预期寿命"],
        "年份": [2021, 2022, None],
        "数值": [21.3, None, 77.2],
    }
    frame = module.table(cells) if library == "pyarrow" else module.DataFrame(cells)
    table = read_observations(frame.lazy() if library == "polars_lazy" else frame, plan)
    assert got(table) == [(1, "nursing_bed_share", Observation(period=2021, value=21.3))]
    assert (table.blank, table.origin) == (1, "dataframe")
    assert [(problem.row, problem.column) for problem in table.problems] == [(3, "年份")]


def test_missing_values_of_pandas(plan: xzplan.Plan) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install 'xzplan[test-edges]'")
    frame = pandas.DataFrame({"id": [18, 18], "year": [2021, 2022], "value": [None, 30.8]}).convert_dtypes()
    table = read_observations(frame, plan)
    assert (len(table), table.blank) == (1, 1)


def test_a_frame_that_is_none(plan: xzplan.Plan) -> None:
    pytest.importorskip("narwhals", reason="narwhals is not here: pip install 'xzplan[frames]'")

    class Frame:
        columns = ("id",)

    with pytest.raises(InvalidInputError, match="narwhals knows"):
        read_observations(Frame(), plan)


def test_columns_of_years(plan: xzplan.Plan) -> None:
    text = "指标/indicator,2021年,2022,备注\n养老机构护理型床位占比,21.3,,x\n人均预期寿命,-,77.5岁,\n"
    table = read_observations(text, plan)
    assert got(table) == [
        (2, "nursing_bed_share", Observation(period=2021, value=21.3)),
        (3, "life_expectancy_at_birth", Observation(period=2022, value=77.5)),
    ]
    assert (table.blank, table.ignored) == (2, ("备注",))
    beside = read_observations("id,year,value,2020年\n18,2021,21.3,17.81\n", plan)
    assert (len(beside), beside.ignored) == (1, ("2020年",))


def test_series(plan: xzplan.Plan) -> None:
    text = "指标,序列,年份,数值\n23,城市,2021,7\n23,rural,2021,8.5\n23,Urban,2022,6.5\n"
    table = read_observations(text, plan)
    assert table.observations == {
        "subsistence_standard_growth": {
            "urban": (Observation(period=2021, value=7), Observation(period=2022, value=6.5)),
            "rural": (Observation(period=2021, value=8.5),),
        }
    }
    assert xzplan.assess_plan(plan, table.observations).as_of == Period(year=2022)


def test_the_end_of_a_month(plan: xzplan.Plan) -> None:
    table = read_observations("指标,时期,数值\n18,2023-06,35\n18,2023,41\n", plan)
    assert [row.observation.period for row in table.rows] == [Period(year=2023, month=6), Period(year=2023)]
    assert table.problems == ()


def test_areas(plan: xzplan.Plan) -> None:
    table = read_observations(CSV + "18,2021,20,忻府区,,\n3,2021,oops,,,\n", plan)
    parts = table.by_area()
    assert list(parts) == [None, "忻府区"]
    assert [row.observation.year for row in parts["忻府区"].rows] == [2022, 2021]
    assert (len(table.problems), parts["忻府区"].problems) == (1, ())
    assert xzplan.assess_plan(plan, parts["忻府区"].observations).as_of == Period(year=2022)


PROBLEMS: list[tuple[str, str | None, str, str, tuple[object, ...]]] = [
    ("18,2021,about 20,,,", "数值", "about 20", "no_number", ("%",)),
    ("18,2021,95%以上,,,", "数值", "95%以上", "no_number", ("%",)),
    ("18,2021,0x10,,,", "数值", "0x10", "no_number", ("%",)),
    (f"18,2021,{'9' * 401},,,", "数值", "9" * 401, "no_number", ("%",)),
    ("18,2021,1e999,,,", "数值", "1e999", "no_number", ("%",)),
    ("18,2021,130,,,", "数值", "130", "too_large", (100,)),
    ("18,2021,-1,,,", "数值", "-1", "too_small", (0,)),
    ("18,2026,20,,,", "年份", "2026", "outside_plan", (2020, 2025)),
    ("18,21,20,,,", "年份", "21", "no_year", ()),
    ("18,2021-13,20,,,", "年份", "2021-13", "no_year", ()),
    ("12,2021,150,,,", "数值", "150", "no_rate", ()),
    ("12,2021,-100,,,", "数值", "-100", "no_rate", ()),
    ("18,,20,,,", "年份", "", "no_year", ()),
    ("18,2020,20,,,", "数值", "20", "other_baseline", (2020, Decimal("17.81"))),
    ("20,2020,20,,,", "数值", "20", "other_baseline", (2020, 32)),
    ("23,2021,7,,,", None, "", "which_series", (Bilingual(zh="城市、农村", en="urban, rural"),)),
    ("预期寿命,2021,77,,,", "指标", "预期寿命", "unknown_indicator_near", ("人均预期寿命",)),
    ("xyzzy,2021,77,,,", "指标", "xyzzy", "unknown_indicator", ()),
    ("99,2021,77,,,", "指标", "99", "unknown_indicator", ()),
    (",2021,77,,,", "指标", "", "no_indicator", ()),
    (
        "18,2021,20,,final,",
        "状态",
        "final",
        "unknown_status",
        (Bilingual(zh="公布数、预计数、预测数", en="reported, estimated, projected"),),
    ),
    ("18,2021,20,,,,more", None, "", "too_many_cells", ()),
]


@pytest.mark.parametrize(("line", "column", "value", "code", "operands"), PROBLEMS)
def test_a_bad_row_is_told_and_the_others_are_kept(
    plan: xzplan.Plan, line: str, column: str | None, value: str, code: str, operands: tuple[object, ...]
) -> None:
    table = read_observations(f"{CSV}{line}\n14,2021,77.1,,,\n", plan)
    assert got(table) == [*ROWS, (5, "life_expectancy_at_birth", Observation(period=2021, value=77.1))]
    [problem] = table.problems
    assert (problem.row, problem.column, problem.value) == (4, column, value)
    assert (problem.code, problem.operands) == (code, operands)
    assert problem.reason == TEXTS[code].filled(*operands)
    assert str(problem).startswith("第4行 row 4: ")
    assert [text for _, text in problem.cells] == [cell for cell in line.split(",") if cell]


def test_other_problems(plan: xzplan.Plan) -> None:
    def problem(text: str) -> xzplan.observations.RowProblem:
        table = read_observations(text, plan)
        assert len(table) in (0, 1)
        [one] = table.problems
        return one

    twice = problem(HEAD + "18,2021,20,,,\n\n养老机构护理型床位占比,2021年,21,,,\n")
    assert (twice.row, twice.code, twice.operands) == (4, "twice", (2,))
    both = problem("id,指标,year,value\n18,人均预期寿命,2021,20\n")
    assert (both.column, both.code) == ("指标", "two_indicators")
    assert both.reason.zh == "与同一行所写的“养老机构护理型床位占比”不是同一指标"
    assert problem("id,unit,year,value\n18,岁,2021,20\n").code == "other_unit"
    assert problem("id,series,year,value\n18,urban,2021,20\n").code == "no_series"
    assert problem("id,series,year,value\n23,county,2021,7\n").column == "series"
    for value in (bool(1), object(), float("inf")):
        [refused] = read_observations([{"id": 18, "year": 2021, "value": value}], plan).problems
        assert refused.code == "no_number"


def test_a_header_of_two_lines_is_told_on_one(plan: xzplan.Plan) -> None:
    [problem] = read_observations({"指标\nindicator": [18], "2022年\n2022": ["三十"]}, plan).problems
    assert problem.column == "2022年\n2022"
    assert str(problem).startswith("第1行 row 1: “2022年 2022” = '三十': ")


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *((word, ObservationStatus.REPORTED) for word in ("", "公布数", "公布", "实际", "Reported", "A")),
        *(
            (word, ObservationStatus.ESTIMATED)
            for word in ("预计数", "预计", "初步", "估计", "estimated", "e", "P")
        ),
        *((word, ObservationStatus.PROJECTED) for word in ("预测数", "预测", "projected", "F")),
    ],
)
def test_words_of_a_status(plan: xzplan.Plan, word: str, status: ObservationStatus) -> None:
    table = read_observations([{"id": 18, "year": 2022, "value": 30.8, "status": word}], plan)
    assert [row.observation.status for row in table.rows] == [status]


def test_the_base_year(plan: xzplan.Plan) -> None:
    from attrs import evolve

    text = "id,year,value,area\n18,2020,17.810,\n25,2020,180,\n18,2020,15,忻府区\n"
    table = read_observations(text, plan)
    assert table.problems == ()
    city = table.by_area()[None].observations
    assert len(xzplan.assess(plan.indicators[25], city["cultural_facility_floor_area"]).trajectory) == 6
    growth = plan.indicators[12]
    bare = evolve(growth, baseline=evolve(growth.baseline, value=None, printed="-"))
    other = evolve(plan, indicators=[bare], commitments=(), readings=(), discrepancies=(), facts=())
    [problem] = read_observations("id,year,value\n12,2020,5.1\n", other).problems
    assert (problem.code, problem.operands) == ("before_counting", (2020,))


def test_numbers_as_people_write_them(plan: xzplan.Plan) -> None:
    texts = ["6,833.3", "６８３３．３", " 6833.30 ", "6.8333e3", "6833.3总服务人数/馆员规模"]
    for text in texts:
        table = read_observations([{"id": 26, "year": 2022, "value": text}], plan)
        assert [row.observation.value for row in table.rows] == [Decimal("6833.3")]
    assert read_observations([{"id": 18, "year": 2022, "value": "30.8％"}], plan).problems == ()


def test_the_table_says_what_it_is(plan: xzplan.Plan) -> None:
    table = read_observations(CSV + "18,2023,x,,,\n", plan)
    assert repr(table) == "<ObservationTable xinzhou-14fyp-public-services: 2 rows, 1 problems>"
    lines = str(table).splitlines()
    assert lines[0] == "2 observations, 1 problems, 0 left open"
    assert lines[1].startswith("第4行 row 4: “数值” = 'x': 不是数字")


def test_progress(plan: xzplan.Plan) -> None:
    rows = [{"id": 18, "year": 2021, "value": 20, "area": str(n)} for n in range(2500)]
    told: list[tuple[int, int]] = []
    table = read_observations(rows, plan, progress=lambda done, total: told.append((done, total)))
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]
    assert len(table) == 2500


class Closed:
    """A file that gives neither text nor bytes."""

    def read(self) -> None:
        """Give nothing."""


@pytest.mark.parametrize(
    ("source", "sheet", "argument", "problem"),
    [
        ("a,b\n1,2\n", None, "source", "no header"),
        ("指标\n18\n", None, "source", "no header"),
        ("指标,年份,数值,值\n18,2021,1,1\n", None, "source", "a second column for value"),
        ("指标,2021,2021年\n18,1,1\n", None, "source", "a second column for 2021"),
        (CSV, "a", "sheet", "only a workbook has sheets"),
        (RECORDS, "a", "sheet", "only a workbook has sheets"),
        (5, None, "source", "pass a path"),
        ([5], None, "source", "pass a path"),
        ({"id": [1], "year": [], "value": []}, None, "source", "different lengths"),
        ('指标,"a\n', None, "source", "not CSV"),
        (b"\xd0\xcf\x11\xe0", None, "source", "save it as .xlsx"),
        (b"\xff\xff\xff", None, "source", "neither UTF-8 nor GB18030"),
        ([], None, "source", "no header"),
        ({"id": 18, "year": 2021, "value": 1}, None, "source", "a column is a list of cells"),
        ({"id": "18", "year": "2021", "value": "1"}, None, "source", "a column is a list of cells"),
        (Closed(), None, "source", "an open file gives text or bytes"),
        (CSV, 3, "sheet", "name of a sheet"),
    ],
)
def test_refused(plan: xzplan.Plan, source: object, sheet: str | None, argument: str, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        read_observations(source, plan, sheet=sheet)
    assert caught.value.argument == argument


def test_arguments_of_other_kinds(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="^plan=3: pass a Plan"):
        read_observations(CSV, 3)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="^progress=3: pass a function"):
        read_observations(CSV, plan, progress=3)  # type: ignore[arg-type]


def test_a_file_that_is_not_there(plan: xzplan.Plan) -> None:
    with pytest.raises(FileNotFoundError):
        read_observations("nowhere.csv", plan)


def test_without_narwhals(plan: xzplan.Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    class Frame:
        columns = ("id",)

    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'xzplan\[frames\]'"):
        read_observations(Frame(), plan)


@pytest.mark.parametrize("path", ["a\0b", "\ud800"])
def test_what_cannot_be_a_path(plan: xzplan.Plan, path: str) -> None:
    with pytest.raises(InvalidInputError, match="no path"):
        read_observations(path, plan)

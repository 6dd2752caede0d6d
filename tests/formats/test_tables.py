"""Records as columns and CSV."""

from __future__ import annotations

import csv
import io
from typing import Any, cast

import pytest

import xzplan
from xzplan import InvalidInputError, to_columns, to_csv
from xzplan.model import Records

OBSERVATIONS: dict[Any, Any] = {
    18: [
        xzplan.Observation(period=2021, value=21.3),
        xzplan.Observation(period=2022, value=30.8, status=xzplan.ObservationStatus.ESTIMATED),
    ],
    23: {"urban": {2021: 7.0}, "rural": {2021: 8.5}},
}


@pytest.fixture(scope="module")
def review() -> xzplan.Review:
    """Return a review of made-up values."""
    plan = xzplan.load_plan()
    states = {1: xzplan.KeyProjectState(reached=3, promised=10)}
    return xzplan.assess_plan(plan, OBSERVATIONS, key_projects=states)


@pytest.fixture(scope="module")
def tables(review: xzplan.Review) -> dict[str, Any]:
    """Return every kind of records that has a table."""
    plan = review.plan
    return {
        "indicators": plan.indicators,
        "trajectories": xzplan.trajectories(plan),
        "assessments": review,
        "commitments": plan.commitments,
        "key_projects": plan.key_projects,
        "works": plan.works,
        "measures": plan.measures,
        "domains": plan.domains,
        "goals": plan.goals,
        "facts": plan.facts,
        "readings": plan.readings,
        "discrepancies": plan.discrepancies,
        "key_project_assessments": review.key_projects,
        "observations": xzplan.read_observations([{"id": 18, "year": 2021, "value": 21.3}], plan),
    }


KINDS = [
    ("indicators", 28),
    ("trajectories", 28 * 6),
    ("assessments", 28),
    *(
        (kind, len(getattr(xzplan.load_plan(), kind)))
        for kind in (
            "commitments",
            "key_projects",
            "works",
            "measures",
            "domains",
            "goals",
            "facts",
            "readings",
            "discrepancies",
        )
    ),
    ("key_project_assessments", 25),
    ("observations", 1),
]


def rows_of(records: object, **more: Any) -> list[dict[str, Any]]:
    """Return a table row by row."""
    columns = to_columns(records, **more)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


@pytest.mark.parametrize(("kind", "rows"), KINDS)
@pytest.mark.parametrize("labels", ["id", "zh"])
def test_columns_have_one_length_and_names_of_their_own(
    tables: dict[str, Any], kind: str, rows: int, labels: Any
) -> None:
    columns = to_columns(tables[kind], labels=labels)
    assert {len(cells) for cells in columns.values()} == {rows}
    assert len(columns) == len(to_columns(tables[kind]))
    assert all(name.isascii() != (labels == "zh") for name in columns)
    cells = {type(cell) for column in columns.values() for cell in column}
    assert cells <= {str, int, float, type(None)}


def test_indicators(plan: xzplan.Plan) -> None:
    row = rows_of(plan.indicators[15], plan=plan)[0]
    assert list(row)[:4] == ["id", "number", "name_zh", "name_en"]
    assert (row["baseline"], row["baseline_printed"]) == (4.3, "4.30")
    assert (row["target_value"], row["relation"], row["demand"], row["quantity"]) == (
        7.5,
        "at_least",
        "quantified",
        "value",
    )
    assert (row["unit"], row["unit_zh"], row["nature_zh"]) == ("beds_per_1000", "张", "预期性")
    assert row["ref_area"] == "140900"
    growth, total, relative = (rows_of(plan.indicators[n])[0] for n in (12, 20, 23))
    assert (growth["target_value"], total["target_value"], relative["target_value"]) == (8.0, 562.0, None)
    assert (relative["relation"], relative["baseline"], relative["quantity"]) == ("at_least", None, "growth")


def test_a_plan_of_another_area_has_no_code(plan: xzplan.Plan) -> None:
    from attrs import evolve

    one = plan.indicators[18]
    other = evolve(one, source=evolve(one.source, document="other"))
    assert to_columns([one, other], plan=plan)["ref_area"] == ["140900", None]
    assert to_columns([one, other])["ref_area"] == [None, None]
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}})
    assert set(to_columns(review)["ref_area"]) == {"140900"}
    with pytest.raises(InvalidInputError, match="^plan=18: pass a Plan"):
        to_columns(one, plan=cast("Any", 18))


def test_demands_of_other_kinds(plan: xzplan.Plan) -> None:
    from attrs import evolve

    one = plan.indicators[18]

    def row(demand: Any) -> dict[str, Any]:
        return rows_of(evolve(one, target=evolve(one.target, demand=demand)))[0]

    band = row(xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40)))
    assert (band["target_value"], band["target_low"], band["target_high"]) == (None, 35.0, 40.0)
    assert band["relation"] is None
    assert row(xzplan.Quantified(of="value", bound=xzplan.Bound.about(15)))["target_value"] == 15.0
    assert row(xzplan.Quantified(of="change", bound=xzplan.Bound.at_least(20)))["target_value"] == 20.0


def test_promises_and_works(plan: xzplan.Plan) -> None:
    rows = {row["id"]: row for row in rows_of(plan.commitments, plan=plan)}
    township = rows["township_supported_employment"]
    assert (township["condition_low"], township["condition_high"], township["condition_unit"]) == (
        1,
        None,
        "万人",
    )
    assert (township["strength"], township["strength_rank"], township["responsible"]) == ("plain", 2, None)
    plain = rows["kindergartens_built"]
    assert (plain["condition_low"], plain["indicators"]) == (None, "affordable_kindergarten_coverage")
    assert plain["link_reasons_en"] == "what it delivers is counted by the indicator"
    in_words = rows["joined_up_maternal_services"]
    assert (in_words["unit"], in_words["unit_zh"], in_words["unit_en"]) == (None, None, None)
    work = rows_of(plan.works["duncun_wellness_park"])[0]
    assert (work["places_zh"], work["action_en"], work["year"]) == ("忻州顿村", "built", 2025)
    elderly = rows_of(plan.key_projects[13], plan=plan)[0]
    assert elderly["open_list"] == 1
    assert elderly["works"].split(";")[0] == "geriatric_rehabilitation_hospital"
    weights = [row["weight_rank"] for row in rows_of(plan.discrepancies)]
    assert weights == sorted(weights)
    state = rows_of(plan.facts["universal_service_system"])[0]
    assert (state["value"], state["unit"], state["year"]) == (None, None, 2020)


def test_trajectories_keep_the_years_without_a_value(plan: xzplan.Plan) -> None:
    rows = rows_of(xzplan.trajectory(plan.indicators[10]))
    assert [row["year"] for row in rows] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert [row["value"] for row in rows] == [None] * 5 + [25.0]
    assert [row["relation"] for row in rows] == [None] * 5 + ["more_than"]
    assert (rows[0]["reason_zh"], rows[0]["reason_en"]) == ("规划未列基期值", "the plan prints no baseline")
    assert rows[5]["reason_zh"] is None
    later = rows_of(xzplan.trajectory(plan.indicators[18], reanchor=(2022, 30.8)))
    assert [row["value"] is None for row in later] == [True, True, False, False, False, False]
    assert later[0]["reason_en"] == "the path starts later"
    series = rows_of(xzplan.trajectory(plan.indicators[23], series="rural", reference=7))
    assert {row["series"] for row in series} == {"rural"}


def test_assessments(review: xzplan.Review) -> None:
    rows = {row["id"]: row for row in rows_of(review)}
    beds = rows["nursing_bed_share"]
    assert (beds["period"], beds["value"], beds["status"]) == ("2022", 30.8, "estimated")
    assert (beds["progress"], beds["progress_zh"]) == ("behind", "滞后")
    assert beds["due"] == pytest.approx(32.686)
    nothing = rows["life_expectancy_at_birth"]
    assert (nothing["period"], nothing["value"], nothing["status"]) == (None, None, None)
    assert nothing["progress_reason_zh"] == "没有规划期内的实际值"
    parts = rows_of(review[23].parts)
    assert [part["series"] for part in parts] == ["urban", "rural"]
    plan = review.plan
    official = xzplan.OfficialVerdict(words="进展顺利")
    assert rows_of(xzplan.assess(plan.indicators[18], {}, official=official))[0]["official"] == "进展顺利"


def test_commitments_and_key_projects(review: xzplan.Review) -> None:
    plan = review.plan
    rows = rows_of(plan.commitments)
    assert {row["condition_zh"] is None for row in rows} == {True, False}
    assert any(row["indicators"] and ";" not in str(row["indicators"]) for row in rows)
    project = rows_of(plan.key_projects[5], plan=plan)[0]
    assert rows_of(plan.key_projects[5])[0]["commitments"] is None
    assert project["components_zh"] == "新建幼儿园25所；改扩建26所；提升改造17所幼儿园"
    assert str(project["commitments"]).split(";") == [one.id for one in plan.deliverables_of(5)]
    progress = rows_of(review.key_projects)[0]
    assert (progress["reached"], progress["promised"], progress["progress"]) == (3, 10, "behind")
    state = xzplan.KeyProjectState(official=xzplan.OfficialVerdict(words="已开工"))
    told = xzplan.assess_plan(plan, OBSERVATIONS, key_projects={2: state})
    assert rows_of(told.key_projects[2])[0]["official"] == "已开工"


def test_headers_of_your_own(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations(
        [
            {"id": 18, "year": 2021, "value": 21.3, "status": "快报数"},
            {"id": 18, "year": 2021, "value": 20, "area": "忻府区", "source": "统计局"},
        ],
        plan,
    )
    sdmx = {"id": "INDICATOR", "period": "TIME_PERIOD", "value": "OBS_VALUE", "area": "REF_AREA"}
    assert rows_of(table, labels=sdmx) == [
        {
            "INDICATOR": "nursing_bed_share",
            "series": None,
            "TIME_PERIOD": "2021",
            "OBS_VALUE": 21.3,
            "REF_AREA": None,
            "status": "flash",
            "source": None,
        },
        {
            "INDICATOR": "nursing_bed_share",
            "series": None,
            "TIME_PERIOD": "2021",
            "OBS_VALUE": 20.0,
            "REF_AREA": "忻府区",
            "status": "reported",
            "source": "统计局",
        },
    ]
    assert to_csv(table, labels=sdmx).startswith("INDICATOR,series,TIME_PERIOD,OBS_VALUE,REF_AREA,")
    assert list(to_columns(table, labels={})) == list(to_columns(table))


@pytest.mark.parametrize(
    ("labels", "problem"),
    [
        ("en", "labels='en': pass 'id', 'zh', or a mapping"),
        (None, "labels=None: pass 'id', 'zh', or a mapping"),
        ({"jahr": "Jahr"}, "labels='jahr': no such column; they are id, number, name_zh, "),
        ({"id": 3}, "pass another text as the header of each column"),
        ({"id": "number"}, "pass another text as the header of each column"),
    ],
)
def test_headers_that_are_refused(plan: xzplan.Plan, labels: Any, problem: str) -> None:
    for write in (to_columns, to_csv):
        with pytest.raises(InvalidInputError, match=problem):
            write(plan.indicators, labels=labels)


def test_what_may_be_passed(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    one = rows_of(beds)
    assert one == rows_of([beds]) == rows_of({"a": beds}) == rows_of(iter((beds,)))
    assert to_columns(Records("indicator", ())) == {name: [] for name in one[0]}
    assert rows_of(Records("commitment", ())) == []


@pytest.mark.parametrize(
    "records",
    [xzplan.load_plan(), 5, [], ["x"], Records("document", ()), xzplan.load_plan().documents],
    ids=lambda records: type(records).__name__,
)
def test_refused(records: Any) -> None:
    with pytest.raises(InvalidInputError, match="records of one kind"):
        to_columns(records)


def test_mixed_records_are_refused(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="records of one kind"):
        to_columns([plan.indicators[1], plan.key_projects[1]])


def test_csv_keeps_printed_digits(plan: xzplan.Plan) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(plan.indicators))))
    assert [row["baseline"] for row in rows] == [
        "" if one.baseline.value is None else str(one.baseline.value) for one in plan.indicators.values()
    ]
    assert (rows[14]["baseline"], rows[26]["target_value"]) == ("4.30", "40.0")
    assert rows[22]["baseline_printed"] == plan.indicators[23].baseline.printed
    assert to_csv(plan.indicators, labels="zh").startswith("编号,序号,名称,英文名称,")


def test_a_flag_is_true_or_false(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="excel='no': pass True or False"):
        to_csv(plan.indicators, excel="no")  # type: ignore[arg-type]


def test_csv_for_excel_is_marked_and_disarmed(plan: xzplan.Plan) -> None:
    armed = ["=1+1", "+a", "-x", "@a", "\ta", "\ra", "＝1", "-3", "+5.0", "-", "plain"]
    rows = [
        xzplan.observations.ObservationRow(
            row=1,
            indicator="disposable_income_growth",
            series=None,
            observation=xzplan.Observation(period=2021, value=-3, source=text),
        )
        for text in armed
    ]
    text = to_csv(xzplan.ObservationTable(plan=plan.id, rows=tuple(rows)), excel=True)
    assert text.startswith("\ufeffid,")
    read = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["value"] for row in read] == ["-3"] * len(armed)
    assert [row["source"] for row in read] == [
        "'=1+1",
        "'+a",
        "'-x",
        "'@a",
        "'\ta",
        "'\ra",
        "'＝1",
        "-3",
        "+5.0",
        "-",
        "plain",
    ]


@pytest.mark.parametrize("kind", [kind for kind, _ in KINDS])
def test_pandas_polars_and_pyarrow_take_the_columns(tables: dict[str, Any], kind: str) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    polars = pytest.importorskip("polars", reason="polars is not here: pip install --group test-edges")
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not here: pip install --group test-edges")
    columns = to_columns(tables[kind], labels="zh")
    records = rows_of(tables[kind], labels="zh")
    assert polars.DataFrame(columns).to_dict(as_series=False) == columns
    assert pyarrow.table(columns).to_pylist() == records
    frame = pandas.DataFrame(columns)
    assert frame.shape == (len(records), len(columns))
    assert list(frame.columns) == list(columns)
    if kind == "trajectories":
        assert (frame["年份"].dtype, frame["数值"].dtype) == ("int64", "float64")
        assert int(frame["数值"].isna().sum()) == columns["数值"].count(None)


def test_duckdb_reads_a_table_of_the_columns(plan: xzplan.Plan) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not here: pip install --group test-edges")
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not here: pip install --group test-edges")
    milestones = pyarrow.table(to_columns(xzplan.trajectories(plan)))
    assert milestones.num_rows == 168
    value = duckdb.sql("select value from milestones where number = 18 and year = 2023").fetchall()
    assert value == [(xzplan.trajectory(plan.indicators[18])[2023],)]

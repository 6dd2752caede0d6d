"""Records as columns and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import xzplan
from drawn_records import drawn
from walking import small_plan
from xzplan import InvalidInputError, to_columns, to_csv
from xzplan.formats import _meanings
from xzplan.formats._column import for_people, for_programs
from xzplan.formats._columns import TABLES, Form
from xzplan.formats._columns import rows_of as table_of
from xzplan.formats._documents import KINDS as DOCUMENTS
from xzplan.formats._meanings import MEANINGS
from xzplan.formats.tables import _asked
from xzplan.model import Records
from xzplan.model.enums import Worded

OBSERVATIONS: dict[Any, Any] = {
    18: [
        xzplan.Observation(period=2021, value=21.3),
        xzplan.Observation(period=2022, value=30.8, status=xzplan.ObservationStatus.ESTIMATED),
    ],
    23: {"urban": {2021: 7.0}, "rural": {2021: 8.5}},
}


AREAS = "指标,年份,数值,地区,备注\n18,2020,15,忻府区,\n18,2021,18,忻府区,\n18,2022,3O,代县,\n20,2022,7,代县,\n20,2022,4,忻府区,\n"


@pytest.fixture(scope="module")
def review() -> xzplan.Review:
    """Return a review of made-up values."""
    plan = xzplan.load_plan()
    states = {1: xzplan.KeyProjectState(reached=3, promised=10)}
    return xzplan.assess_plan(
        plan, OBSERVATIONS, key_projects=states, works={"duncun_wellness_park": "completed"}
    )


@pytest.fixture(scope="module")
def tables(review: xzplan.Review) -> dict[str, Any]:
    """Return every kind of records that has a table, each with the number of its rows."""
    plan = review.plan
    read = xzplan.read_observations(AREAS, plan)
    areas = xzplan.assess_areas(plan, read)
    smaller = small_plan(plan)
    faulty = plan.with_targets({18: 60})
    doubts = xzplan.parse_target("8（年均）").doubts
    comparison = xzplan.compare_schemes(plan.indicators[18], {2021: 21.3, 2022: 30.8})
    path = xzplan.trajectory(plan.indicators[18])
    found: dict[str, tuple[Any, int]] = {
        kind: (getattr(plan, kind), len(getattr(plan, kind)))
        for kind in (
            *("indicators", "commitments", "key_projects", "works", "measures", "domains", "goals", "facts"),
            *("readings", "discrepancies", "documents", "areas"),
        )
    }
    return found | {
        "trajectories": (xzplan.trajectories(plan), 28 * 6),
        "milestones": (path.milestones, 6),
        "assessments": (review, 28),
        "comparison": (comparison, len(comparison.assessments)),
        "key_project_assessments": (review.key_projects, 25),
        "work_progress": (review.works, 1),
        "area_reviews": (areas, 2 * 28),
        "wholes": (areas.wholes, len(areas.wholes)),
        "observations": (read, 4),
        "observation_records": (read.rows[0].observation, 1),
        "source_parts": (read.parts, len(read.parts)),
        "table_problems": (read.problems, 1),
        "problems": (xzplan.find_problems(faulty), len(xzplan.find_problems(faulty))),
        "doubts": (doubts, len(doubts)),
        "alignment": (xzplan.align(plan, smaller), 28),
        "alignment_with_more": (xzplan.align(smaller, plan), 28),
        "pairs": (xzplan.align(smaller, plan).pairs, 4),
    }


KINDS = (
    *(
        "indicators",
        "commitments",
        "key_projects",
        "works",
        "measures",
        "domains",
        "goals",
        "facts",
        "readings",
    ),
    *("discrepancies", "documents", "areas", "trajectories", "milestones", "assessments", "comparison"),
    *("key_project_assessments", "work_progress", "area_reviews", "wholes", "observations"),
    *(
        "observation_records",
        "source_parts",
        "table_problems",
        "problems",
        "doubts",
        "alignment",
        "pairs",
        "alignment_with_more",
    ),
)


def rows_of(records: object, **more: Any) -> list[dict[str, Any]]:
    """Return a table row by row."""
    columns = to_columns(records, **more)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def test_every_kind_of_table_is_tried(tables: dict[str, Any]) -> None:
    assert set(tables) == set(KINDS)
    tried = {type(record) for records, _ in tables.values() for record in records_of(records)}
    assert set(TABLES) <= tried | {type(records) for records, _ in tables.values()}


def records_of(records: Any) -> list[Any]:
    """Return the records of a collection."""
    if isinstance(records, Mapping):
        return list(records.values())
    return list(records) if isinstance(records, tuple) else [records]


def forms_of(kind: str) -> tuple[Form, ...]:
    """Return the forms in which a kind of table comes."""
    dated = ("trajectories", "assessments", "comparison", "area_reviews")
    return ("long", "short", "wide") if kind in dated else ("long",)


FORMS = [(kind, form) for kind in KINDS for form in forms_of(kind)]


@pytest.mark.parametrize(("kind", "form"), FORMS)
@pytest.mark.parametrize("labels", ["id", "zh", "en"])
def test_columns_have_one_length_and_names_of_their_own(
    tables: dict[str, Any], kind: str, form: Form, labels: Any
) -> None:
    records, rows = tables[kind]
    columns = to_columns(records, form=form, labels=labels)
    [length] = {len(cells) for cells in columns.values()}
    assert length == rows or form == "wide"
    written, _ = _asked(records, form, labels, None)
    assert len({column.heading for column in written}) == len(written)  # a dict would drop one without a word
    assert all(name.isascii() or labels == "zh" or name == "Aim" for name in columns)
    assert labels != "zh" or not any(name.isascii() and not name.startswith("20") for name in columns)
    cells = {type(cell) for column in columns.values() for cell in column}
    assert cells <= {str, int, float, type(None)}


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_every_column_holds_what_its_meaning_says(
    tables: dict[str, Any], review: xzplan.Review, kind: str, form: Form
) -> None:
    columns, rows, _ = table_of(tables[kind][0], review.plan, form)
    for column in columns:
        meaning = column.meaning
        for row in rows:
            cell = column.get(row)
            assert cell is None or isinstance(cell, HELD[meaning.kind]), (column.name, cell)
        [*programs], [*people] = for_programs(column), for_people(column, "zh", review.plan)
        assert len(programs) == {"words": 2, "choice": 3}.get(meaning.kind, 1)
        assert len(people) == (0 if meaning.kind == "code" else 1)


HELD: dict[str, Any] = {
    "text": str,
    "code": str,
    "integer": int,
    "number": int | float | Decimal,
    "flag": bool,
    "words": xzplan.Bilingual,
    "term": Worded | tuple,
    "choice": Worded | tuple,
    "reference": str | tuple | list,
}


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_values_are_in_the_language_of_the_headings(
    tables: dict[str, Any], review: xzplan.Review, kind: str, form: Form
) -> None:
    records = tables[kind][0]
    codes = to_columns(records, form=form, plan=review.plan)
    for lang in ("zh", "en"):
        people = to_columns(records, form=form, labels=lang, plan=review.plan)
        headings = {
            name: getattr(meaning.heading, lang) for name, meaning in meanings_of(records, form).items()
        }
        for name, cells in codes.items():
            if (heading := headings.get(name.removesuffix(f"_{lang}"))) and name.endswith(f"_{lang}"):
                assert people[heading] == cells, name
        other = "en" if lang == "zh" else "zh"
        said = {cell for name, cells in codes.items() if name.endswith(f"_{other}") for cell in cells}
        same = {cell for name, cells in codes.items() if not name.endswith(f"_{other}") for cell in cells}
        assert not {cell for cells in people.values() for cell in cells} & (said - same)


def meanings_of(records: Any, form: Form) -> dict[str, Any]:
    """Return what each column of a table means, by its name."""
    return {column.name: column.meaning for column in table_of(records, None, form)[0]}


def test_names_of_records_stand_in_place_of_ids(plan: xzplan.Plan) -> None:
    home = plan.indicators[18]
    assert to_columns(home, labels="zh", plan=plan)["领域"] == ["公共养老"]
    assert to_columns(home, labels="zh")["领域"] == [home.domain]
    assert to_columns(home, labels="en", plan=plan)["Domain"] == [plan.domains[home.domain].name_en]
    stranger = evolve(home, domain="space_travel")
    assert to_columns(stranger, labels="zh", plan=plan)["领域"] == ["space_travel"]
    work = plan.works["city_maternal_institution"]
    assert to_columns(work, labels="en", plan=plan)["Indicators"] == [
        "; ".join(plan.indicators[key].name_en for key in work.indicators)
    ]
    kindergarten = to_columns(plan.key_projects[13], labels="zh", plan=plan)
    assert kindergarten["未列全"] == ["是"]
    assert to_columns(plan.key_projects[1], labels="en")["Open list"] == ["no"]


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
    one = plan.indicators[18]
    other = evolve(one, source=evolve(one.source, document="other"))
    assert to_columns([one, other], plan=plan)["ref_area"] == ["140900", None]
    assert to_columns([one, other])["ref_area"] == [None, None]
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}})
    assert set(to_columns(review)["ref_area"]) == {"140900"}
    with pytest.raises(InvalidInputError, match="^plan=18: pass a Plan"):
        to_columns(one, plan=cast("Any", 18))


def test_demands_of_other_kinds(plan: xzplan.Plan) -> None:
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
    assert (township["condition_low"], township["condition_high"], township["condition_unit_zh"]) == (
        1,
        None,
        "万人",
    )
    assert township["condition_unit_en"] == "10,000 persons"
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


def test_the_value_compared_is_that_of_all_years_so_far(plan: xzplan.Plan) -> None:
    review = xzplan.assess_plan(plan, {20: {2021: 110, 2022: 115}, 18: {2021: 21.3}})
    for form in ("long", "short", "wide"):
        rows = {row["number"]: row for row in rows_of(review, form=form)}
        assert (rows[20]["compared"], rows[20]["due"]) == (225.0, 225.0)
        assert (rows[18]["compared"], rows[1]["compared"]) == (21.3, None)


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
        ("de", "labels='de': pass 'id', 'zh', 'en', or a mapping"),
        (None, "labels=None: pass 'id', 'zh', 'en', or a mapping"),
        (["id"], "pass 'id', 'zh', 'en', or a mapping"),
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
    [xzplan.load_plan(), 5, [], ["x"], Records("document", ())],
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
    assert to_csv(plan.indicators, labels="zh").startswith("编号,序号,名称,领域,")


def test_a_flag_is_true_or_false(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="excel='no': pass True or False"):
        to_csv(plan.indicators, excel="no")  # type: ignore[arg-type]


def test_csv_for_excel_shows_control_characters() -> None:
    """A spreadsheet drops them, so that a formula could hide behind one, or ends the cell there."""
    for source, shown in (("\x00=1+1", "␀=1+1"), ("=1\x07", "'=1␇"), ("a\x85b\tc\nd", "a\ufffdb\tc\nd")):
        row = xzplan.observations.ObservationRow(
            row=1,
            indicator="disposable_income_growth",
            series=None,
            observation=xzplan.Observation(period=2021, value=-3, source=source),
        )
        for_excel, plain = (to_csv([row.observation], excel=excel) for excel in (True, False))
        [cells] = csv.DictReader(io.StringIO(for_excel.removeprefix("\ufeff"), newline=""))
        assert cells["source"] == shown
        assert source.replace("\n", "") in plain.replace("\n", "")


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


@pytest.mark.parametrize("kind", KINDS)
def test_pandas_polars_and_pyarrow_take_the_columns(tables: dict[str, Any], kind: str) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    polars = pytest.importorskip("polars", reason="polars is not here: pip install --group test-edges")
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not here: pip install --group test-edges")
    columns = to_columns(tables[kind][0], labels="zh")
    records = rows_of(tables[kind][0], labels="zh")
    assert polars.DataFrame(columns).to_dict(as_series=False) == columns
    assert pyarrow.table(columns).to_pylist() == records
    frame = pandas.DataFrame(columns)
    assert frame.shape == (len(records), len(columns))
    assert list(frame.columns) == list(columns)


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_pandas_takes_whole_numbers_as_such(tables: dict[str, Any], kind: str, form: Form) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    columns = to_columns(tables[kind][0], form=form)
    frame = pandas.DataFrame(columns)
    kept = frame.convert_dtypes()
    for name, meaning in meanings_of(tables[kind][0], form).items():
        if meaning.kind in ("integer", "flag") and frame[name].notna().any():
            assert str(kept[name].dtype) == "Int64", name
            if frame[name].notna().all():
                assert str(frame[name].dtype) == "int64", name


def test_duckdb_reads_a_table_of_the_columns(plan: xzplan.Plan) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not here: pip install --group test-edges")
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not here: pip install --group test-edges")
    milestones = pyarrow.table(to_columns(xzplan.trajectories(plan)))
    assert milestones.num_rows == 168
    value = duckdb.sql("select value from milestones where number = 18 and year = 2023").fetchall()
    assert value == [(xzplan.trajectory(plan.indicators[18])[2023],)]


def test_every_meaning_is_that_of_a_column(tables: dict[str, Any]) -> None:
    groups = [_meanings._NAMES, _meanings._PLACES, _meanings._TARGETS, _meanings._PROMISES]
    groups += [_meanings._RESULTS, _meanings._QUESTIONS]
    assert sum(map(len, groups)) == len(MEANINGS)  # no name stands in two groups
    used = [
        column.meaning
        for kind, form in FORMS
        for column in table_of(tables[kind][0], None, form)[0]
        if not column.name[0].isdigit()
    ]
    unused = {name for name, meaning in MEANINGS.items() if meaning not in used}
    assert unused == {"milestone_of_year", "value_of_period"}  # those of years, whose headings are filled in


def test_the_base_year_of_a_held_bound_shows_the_baseline(plan: xzplan.Plan) -> None:
    first = rows_of(xzplan.trajectory(plan.indicators[1]))[0]
    assert (first["year"], first["value"], first["relation"], first["high"]) == (2020, 11.98, None, None)
    unknown = rows_of(xzplan.trajectory(plan.indicators[11]))[0]
    assert (unknown["year"], unknown["value"]) == (2020, None)
    assert unknown["reason_zh"] == "规划未列基期值"
    wide = rows_of(xzplan.trajectory(plan.indicators[1]), form="wide", labels="zh")[0]
    assert (wide["2020年"], wide["2021年"], wide["比较关系"]) == (11.98, 12.5, "不高于")


def test_a_range_by_year_has_a_row_for_each_end(plan: xzplan.Plan) -> None:
    beds = evolve(plan.indicators[18], interim=())

    def rows(bound: xzplan.Bound, **more: Any) -> list[dict[str, Any]]:
        demand = xzplan.Quantified(of="value", bound=bound)
        target = evolve(beds.target, demand=demand, reading=None)
        return rows_of(xzplan.trajectory(evolve(beds, target=target)), form="wide", **more)

    low, high = rows(xzplan.Bound.between(35, 40))
    assert (low["relation"], low["2025"], high["relation"], high["2025"]) == (
        "at_least",
        35.0,
        "at_most",
        40.0,
    )
    low, high = rows(xzplan.Bound(low=35, high=40, low_open=True, high_open=True), labels="en")
    assert (low["Relation"], high["Relation"]) == ("more than", "less than")
    held_low, held_high = rows(xzplan.Bound.between(10, 40))
    assert (held_low["2020"], held_high["2020"]) == (17.81, 17.81)
    assert (held_low["2021"], held_high["2021"]) == (10.0, 40.0)
    [about] = rows(xzplan.Bound.about(20))
    assert (about["relation"], about["demand_zh"], about["2025"]) == (None, "20左右", 20.0)
    long = rows_of(xzplan.trajectory(xzplan.load_plan().indicators[18]))
    assert {row["high"] for row in long} == {None}


def test_a_high_end_stands_beside_the_low_one(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40))
    path = xzplan.trajectory(
        evolve(beds, target=evolve(beds.target, demand=demand, reading=None), interim=())
    )
    last = rows_of(path)[-1]
    assert (last["relation"], last["value"], last["high"]) == (None, 35.0, 40.0)
    late = xzplan.trajectory(path.indicator, reanchor=(2022, 30.8))
    assert [row["high"] is None for row in rows_of(late)] == [True, True, False, False, False, False]


def test_trajectories_by_year_say_why_a_year_is_empty(plan: xzplan.Plan) -> None:
    rows = rows_of(xzplan.trajectories(plan), form="wide", labels="en")
    assert [row["No."] for row in rows] == list(range(1, 29))
    assert (rows[9]["2024"], rows[9]["2025"], rows[9]["Reason"]) == (
        None,
        25.0,
        "the plan prints no baseline",
    )
    assert rows[6]["Reason"] == "the plan does not print the target fixed by the State"
    late = rows_of(xzplan.trajectory(plan.indicators[18], reanchor=(2022, 30.8)), form="wide")[0]
    assert (late["2021"], late["2022"], late["reason_en"]) == (None, 30.8, "the path starts later")
    assert late["caveats_en"] is not None


def test_assessments_by_year(plan: xzplan.Plan) -> None:
    review = xzplan.assess_plan(
        plan,
        {
            18: [(2018, 12), (2021, 21.3), ("2023-06", 33)],
            20: [xzplan.Observation(period="2021/2022", value=230)],
            23: {"urban": {2021: 7.0}, "rural": {2021: 8.5}},
        },
    )
    rows = {(row["编号"], row["分项"]): row for row in rows_of(review, form="wide", labels="zh")}
    assert len(rows) == 30  # 28 rows, and the two series of one of them
    beds = rows["nursing_bed_share", None]
    years = [name for name in beds if name.endswith("实际")]
    assert years == ["2018年实际", "2021年实际", "2023年6月底实际"]
    assert [beds[name] for name in years] == [12.0, 21.3, 33.0]
    assert (beds["基期值"], beds["目标要求"], beds["其他实际值"]) == (17.81, "不低于55", None)
    assert rows["old_communities_renovated", None]["其他实际值"] == "2021—2022年230"
    assert rows["subsistence_standard_growth", "城市"]["2021年实际"] == 7.0
    assert rows["subsistence_standard_growth", None]["2021年实际"] is None
    english = rows_of(review, form="wide", labels="en")
    assert [row["Also observed"] for row in english if row["Also observed"]] == ["2021–2022: 230"]


YUAN = xzplan.Unit(id="yuan", kind="level", zh="元", en="yuan")


def test_other_quantities_stand_beside_the_years(plan: xzplan.Plan) -> None:
    levels = [
        xzplan.Observation(period=year, value=value, of="value", unit=YUAN)
        for year, value in ((2020, 22000), (2021, 24000))
    ]
    [row] = rows_of(xzplan.assess(plan.indicators[12], levels), form="wide")
    assert row["also_observed_en"] == "2020: 22000 yuan; 2021: 24000 yuan"
    assert "2021" not in row
    assert rows_of(xzplan.assess(plan.indicators[12], {}), form="wide")[0]["also_observed_zh"] is None


def test_what_you_set_is_said(plan: xzplan.Plan) -> None:
    changed = plan.with_targets({18: 60})
    review = xzplan.assess_plan(changed, {18: {2021: 21.3}}, arguments={18: {"tolerance": 0.2}})
    for form in ("short", "wide"):
        row = next(row for row in rows_of(review, form=form) if row["number"] == 18)
        assert row["demand_en"] == "at least 60 (set by you, not the plan's)"
        assert "0.2" in row["supplied_en"] or "20%" in row["supplied_en"]
    line = rows_of(xzplan.trajectory(changed.indicators[18]), form="wide", labels="zh")[0]
    assert line["目标要求"] == "不低于60（由报告编制单位设定，非规划所列）"


def test_areas_stand_before_their_rows(plan: xzplan.Plan) -> None:
    areas = xzplan.assess_areas(plan, xzplan.read_observations(AREAS.replace("3O", "30"), plan))
    rows = rows_of(areas)
    assert list(rows[0])[:3] == ["area", "id", "number"]
    assert [row["area"] for row in rows] == ["忻府区"] * 28 + ["代县"] * 28
    assert "ref_area" not in rows[0]  # that of the plan's documents is the city's
    wide = rows_of(areas, form="wide", labels="zh")
    assert [row["2021年实际"] for row in wide if row["编号"] == "nursing_bed_share"] == [18.0, None]
    assert set(to_columns(areas["代县"])["ref_area"]) == {"140923"}
    unknown = xzplan.assess_areas(plan, xzplan.read_observations(AREAS.replace("代县", "开发区"), plan))
    assert set(to_columns(unknown["开发区"])["ref_area"]) == {None}
    assert to_columns(plan.indicators[18], plan=evolve(plan, areas=()))["ref_area"] == ["140900"]
    [whole] = [row for row in rows_of(areas.wholes) if row["id"] == "old_communities_renovated"]
    assert (whole["period"], whole["whole_value"]) == ("2022", None)
    assert whole["reason_zh"].startswith("缺")


def test_an_alignment_has_what_only_one_plan_has(plan: xzplan.Plan) -> None:
    small = small_plan(plan)
    higher = small.with_targets({18: 60.5})
    rows = rows_of(xzplan.align(higher, plan))
    beds = next(row for row in rows if row["id"] == "nursing_bed_share")
    assert (beds["match"], beds["comparable"], beds["difference"], beds["obstacles_en"]) == (
        "id",
        1,
        -5.5,
        None,
    )
    assert beds["other_target_cell_zh"] == "55"
    relative = next(row for row in rows if row["number"] == 23)
    assert (relative["comparable"], relative["difference"]) == (0, None)
    assert relative["obstacles_en"] == "no single figure to compare"
    [alone] = [row for row in rows if row["other"] == "life_expectancy_at_birth"]
    assert (alone["id"], alone["match"], alone["comparable"], alone["unit_zh"]) == (None, None, None, "岁")
    assert [row["other"] for row in rows_of(xzplan.align(plan, small)) if row["number"] == 1] == [None]


def test_the_difference_of_two_ranges_is_none(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40))
    ranged = evolve(
        plan,
        indicators=[
            evolve(beds, target=evolve(beds.target, demand=demand, reading=None), interim=())
            if one is beds
            else one
            for one in plan.indicators.values()
        ],
    )
    row = next(row for row in rows_of(xzplan.align(ranged, ranged)) if row["number"] == 18)
    assert (row["comparable"], row["difference"]) == (1, None)


@pytest.mark.parametrize(
    "kind", sorted(kind for kind, of in DOCUMENTS.items() if of in TABLES or kind == "review")
)
@given(data=st.data())
@settings(max_examples=20)
def test_any_record_has_its_table(kind: str, data: st.DataObject) -> None:
    record = data.draw(drawn(DOCUMENTS[kind]))
    for form in TABLES[xzplan.Assessment if kind == "review" else type(record)]:
        for labels in ("id", "zh", "en"):
            columns = to_columns(record, form=form, labels=labels)
            written = next(csv.reader(io.StringIO(to_csv(record, form=form, labels=labels), newline="")))
            assert list(columns) == written
            assert {type(cell) for cells in columns.values() for cell in cells} <= {
                str,
                int,
                float,
                type(None),
            }


@pytest.mark.parametrize("form", ["short", "wide"])
def test_other_records_have_one_form(plan: xzplan.Plan, form: Form) -> None:
    for write in (to_columns, to_csv):
        with pytest.raises(InvalidInputError, match=f"form='{form}': only trajectories and assessments"):
            write(plan.indicators, form=form)
    with pytest.raises(InvalidInputError, match="form='tidy': pass 'long' or 'short' or 'wide'"):
        to_columns(plan.indicators, form=cast("Any", "tidy"))


def test_an_empty_review_of_nothing_by_year() -> None:
    assert list(to_columns(Records("assessment", ()), form="wide"))[-2:] == ["caveats_zh", "caveats_en"]
    assert list(to_columns(Records("trajectory", ()), form="wide"))[-2:] == ["caveats_zh", "caveats_en"]

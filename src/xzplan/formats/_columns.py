"""The table of each kind of record: its rows and its columns, in each form that it comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias, final

from attrs import frozen

from xzplan.assessment.areas import AreaReviews, WholeValue
from xzplan.assessment.comparison import SchemeComparison
from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.assessment.works import WorkProgress
from xzplan.exceptions import InvalidInputError
from xzplan.formats import _record_columns as of_records
from xzplan.formats import _result_columns as of_results
from xzplan.formats._column import Column, filled
from xzplan.model.areas import Area
from xzplan.model.checks import items_of
from xzplan.model.commitments import Commitment, Goal
from xzplan.model.facts import Fact
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan, check_plan
from xzplan.model.readings import Discrepancy, Reading
from xzplan.model.sources import Document
from xzplan.model.structure import Domain, KeyProject, Measure
from xzplan.model.works import Work
from xzplan.observations.problems import TableProblem
from xzplan.observations.records import Observation
from xzplan.observations.table import ObservationTable, SourcePart
from xzplan.parsing.doubts import Doubt
from xzplan.plans.alignment import Alignment, Pair
from xzplan.plans.problems import Problem
from xzplan.projection.records import Milestone, Trajectory

Form: TypeAlias = Literal["long", "short", "wide"]
_Columns: TypeAlias = Callable[[list[Any]], list[Column]]
"""Returns the columns of a table; the wide ones depend on its rows."""
_Rows: TypeAlias = Callable[[Any], Iterable[Any]]
"""Returns the rows of a record."""


@final
@frozen(kw_only=True)
class Table:
    """The rows that a kind of record makes in one form of its table, and their columns."""

    rows: _Rows
    columns: _Columns


def _itself(record: Any) -> Iterable[Any]:
    return (record,)


def _long(columns: list[Column], rows: _Rows = _itself) -> Mapping[Form, Table]:
    """Return the one form of most tables: a row for each record."""
    return {"long": Table(rows=rows, columns=lambda _rows: columns)}


def _assessments(rows: _Rows) -> Mapping[Form, Table]:
    """Return the forms of a table of assessments. Where years are columns, the series of a row have their own."""
    return {
        "long": Table(rows=rows, columns=lambda _rows: of_results.ASSESSMENT),
        "short": Table(rows=rows, columns=lambda _rows: of_results.ASSESSMENT_SHORT),
        "wide": Table(
            rows=lambda record: [part for row in rows(record) for part in row.rows],
            columns=of_results.assessments_by_period,
        ),
    }


_TRAJECTORIES: Mapping[Form, Table] = {
    "long": Table(rows=of_results.points, columns=lambda _rows: of_results.TRAJECTORY),
    "short": Table(rows=of_results.points, columns=lambda _rows: of_results.TRAJECTORY_SHORT),
    "wide": Table(rows=of_results.lines, columns=of_results.trajectories_by_year),
}

TABLES: Final[Mapping[type, Mapping[Form, Table]]] = {
    Indicator: _long(of_records.INDICATOR),
    Trajectory: _TRAJECTORIES,
    Milestone: _long(of_results.MILESTONE),
    Assessment: _assessments(_itself),
    SchemeComparison: _assessments(lambda comparison: comparison.assessments),
    KeyProjectAssessment: _long(of_results.KEY_PROJECT_ASSESSMENT),
    WorkProgress: _long(of_results.WORK_PROGRESS),
    WholeValue: _long(of_results.WHOLE),
    Commitment: _long(of_records.COMMITMENT),
    KeyProject: _long(of_records.KEY_PROJECT),
    Work: _long(of_records.WORK),
    Measure: _long(of_records.MEASURE),
    Domain: _long(of_records.DOMAIN),
    Goal: _long(of_records.GOAL),
    Fact: _long(of_records.FACT),
    Reading: _long(of_records.READING),
    Discrepancy: _long(of_records.DISCREPANCY),
    Document: _long(of_records.DOCUMENT),
    Area: _long(of_records.AREA),
    ObservationTable: _long(of_results.OBSERVATION_ROW, lambda table: table.rows),
    Observation: _long(of_results.OBSERVATION),
    SourcePart: _long(of_results.SOURCE_PART),
    TableProblem: _long(of_results.TABLE_PROBLEM),
    Problem: _long(of_results.PROBLEM),
    Doubt: _long(of_results.DOUBT),
    Alignment: _long(of_results.PAIR, of_results.matches),
    Pair: _long(of_results.PAIR, of_results.match),
}
"""The table of each kind of record, by its form."""

_EMPTY: Final = {
    "indicator": Indicator,
    "trajectory": Trajectory,
    "assessment": Assessment,
    "commitment": Commitment,
    "key project": KeyProject,
    "work": Work,
    "measure": Measure,
    "domain": Domain,
    "goal": Goal,
    "fact": Fact,
    "reading": Reading,
    "discrepancy": Discrepancy,
}
"""The kind of record that an empty collection would hold."""


def rows_of(records: Any, plan: Plan | None, form: Form) -> tuple[list[Column], list[Any], Plan | None]:
    """Return the columns of a table, its rows, in which the columns find their cells, and their plan, if it is known.

    The plan of the records fills the columns that they cannot fill themselves; a review brings its own.

    Raises
    ------
    InvalidInputError
        Not records that have a table, of several kinds, or none at all; or a form that their table has not.
    """
    if plan is not None:
        check_plan(plan)
    if isinstance(records, AreaReviews | Review):
        plan = records.plan
    columns, rows = _of_areas(records, form) if isinstance(records, AreaReviews) else _table(records, form)
    return [column if plan is None else filled(column, plan) for column in columns], rows, plan


def _table(records: Any, form: Form) -> tuple[list[Column], list[Any]]:
    if type(records) in TABLES:
        listed = [records]
    elif isinstance(records, Mapping):
        listed = list(records.values())
    else:
        listed = list(items_of("records", records, _FORMS))
    kinds = {type(record) for record in listed}
    if not listed and isinstance(records, Records):
        kinds = {_EMPTY.get(records.kind, object)}
    if len(kinds) != 1 or not kinds <= set(TABLES):
        raise InvalidInputError("records", records, _FORMS)
    forms = TABLES[kinds.pop()]
    if form not in forms:
        raise InvalidInputError("form", form, "only trajectories and assessments have this form; pass 'long'")
    rows = [row for record in listed for row in forms[form].rows(record)]
    return forms[form].columns(rows), rows


def _of_areas(areas: AreaReviews, form: Form) -> tuple[list[Column], list[Any]]:
    """Return the table of all areas: that of their reviews, with the name of the area before each row."""
    table = TABLES[Assessment][form]
    rows = [
        (area, row)
        for area, review in areas.items()
        for assessment in review.values()
        for row in table.rows(assessment)
    ]
    columns = [
        # The code in the plan's documents is that of the plan's own area.
        column
        for column in table.columns([row for _, row in rows])
        if column.name != "ref_area"
    ]
    return of_results.of_areas(columns), rows


_FORMS = (
    "pass records of one kind: indicators, trajectories, assessments, reviews of areas, observations read, the parts of "
    "their source, the problems of a plan or of reading, an alignment, or any kind that a plan holds; "
    "of a plan name the kind, as plan.indicators"
)

"""Xinzhou's 14th Five-Year Plan for public services, as typed data.

Every number with the place where it is printed, every target as what it demands, every year's milestone.

Who may know whom, lowest first; a module knows only those above it in this list:

=================================  ==================================================
exceptions                         every error, on one page
language                           the two languages
units, sources                     what a number is measured in; where it is printed
interpolation, paths, spans        the numeric kernel and what peers compute; know no word of planning
lookup                             finding a record by id, number or name
readings, targets                  what we read into an ambiguous text; the closed set of demands
commitments, facts, discrepancies  promises outside the table; what is reported; what disagrees
structure                          Domain, Measure, KeyProject
model                              Plan, Indicator
data                               the plan itself
catalog                            load_plan, the only reader of the data
caveats, milestones                what a trajectory is and has to say
_series, _supplied                 the series of a row; what a caller supplies, checked
_draft, _demand_rules, projection  from a target to its trajectory, one rule for each kind of demand
measures, offices                  measures of progress on arrays, ours and those of offices; no verdicts
observations, published, schemes   what was observed; rules of assessment as data, of others and ours
rating                             a series rated by a published scheme
verdicts, _cases, _grounds         what a verdict holds, rests on, and says
_found, _level_rules, _flow_rules  what a rule finds; one rule for each basis
_rules, _rated                     which rule; what a published scheme is given
assessment, review                 one indicator; a whole plan
parsing, readers                   printed tables of any plan; observations from files and dataframes
tables, comparison                 edges: tables; one indicator under all schemes
serialization, schema, provenance  edges: JSON and its form; tracing to the text
excel, plotting, reporting         edges: workbooks, pictures, the report on a plan
problems, plans                    what is wrong with a plan; plans of one's own
alignment, rollover                two plans side by side; from one plan to the next
bulk, scenarios, panel             many indicators, areas and draws, on arrays
=================================  ==================================================

Names load when they are first used: importing the package loads none of its dependencies, and numpy and cattrs come
in with the first function that computes or reads JSON.
"""

from __future__ import annotations

# A type checker knows the name by itself; importing typing would cost as much as all the rest.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from xzplan.alignment import Alignment, Difference, MatchReason, Pair, align
    from xzplan.assessment import Assessment, OfficialVerdict, assess
    from xzplan.catalog import load_plan
    from xzplan.caveats import Caveat
    from xzplan.commitments import Commitment, Deadline, Goal, OutsideFigure, Per, Role, Strength
    from xzplan.comparison import SchemeComparison, compare_schemes
    from xzplan.discrepancies import Discrepancy, DiscrepancyKind, Place
    from xzplan.excel import write_template, write_workbook
    from xzplan.exceptions import (
        DocumentError,
        InvalidInputError,
        MissingExtraError,
        NoMilestoneError,
        PlanError,
        RecordError,
        UnknownKeyError,
        XzplanError,
    )
    from xzplan.facts import Fact
    from xzplan.interpolation import interpolate
    from xzplan.language import Bilingual
    from xzplan.lookup import Records
    from xzplan.milestones import Basis, Milestone, Trajectory
    from xzplan.model import Baseline, Direction, Indicator, Nature, Plan, PlanRecord, Series
    from xzplan.observations import Observation, ObservationStatus
    from xzplan.parsing import (
        ColumnRole,
        Doubt,
        InferredDirection,
        ParsedBaseline,
        ParsedColumn,
        ParsedRow,
        ParsedTable,
        ParsedTarget,
        Span,
        StatedCount,
        infer_direction,
        parse_baseline,
        parse_table,
        parse_target,
    )
    from xzplan.plans import plan_from_csv, plan_from_records, to_plan
    from xzplan.plotting import MissingGlyphWarning, plot_plan, plot_status, plot_trajectory
    from xzplan.problems import Problem, find_problems, validate
    from xzplan.projection import trajectories, trajectory
    from xzplan.provenance import Printing, TextCheck, TextFault, Trace, check_text, trace
    from xzplan.published import Grid, PublishedScheme, ScoreRule
    from xzplan.rating import Rating, rate_binary, rate_scores, rate_series, rate_several
    from xzplan.readers import ObservationRow, ObservationTable, RowProblem, read_observations
    from xzplan.readings import Reading
    from xzplan.reporting import report
    from xzplan.review import KeyProjectAssessment, KeyProjectState, PlanAssessment, assess_plan
    from xzplan.rollover import NextRow, RollOver, roll_over
    from xzplan.schema import json_schema
    from xzplan.schemes import Bands, Category, Edge, Scheme, Status
    from xzplan.serialization import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json
    from xzplan.sources import Document, DocumentRole, Label, Source
    from xzplan.structure import Aim, Component, Domain, KeyProject, Measure, MeasureKind
    from xzplan.tables import ArrowTable, text_table, to_arrow, to_columns, to_csv, to_records
    from xzplan.targets import (
        About,
        Assigned,
        AverageGrowth,
        Change,
        Comparator,
        Level,
        Qualitative,
        Range,
        Relative,
        Target,
        Total,
    )
    from xzplan.units import Unit, UnitKind
    from xzplan.verdicts import Operand, Verdict

# A test holds this table equal to the imports above.
_HOMES = {
    "alignment": ("Alignment", "Difference", "MatchReason", "Pair", "align"),
    "assessment": ("Assessment", "OfficialVerdict", "assess"),
    "bulk": (),
    "catalog": ("load_plan",),
    "caveats": ("Caveat",),
    "commitments": ("Commitment", "Deadline", "Goal", "OutsideFigure", "Per", "Role", "Strength"),
    "comparison": ("SchemeComparison", "compare_schemes"),
    "discrepancies": ("Discrepancy", "DiscrepancyKind", "Place"),
    "excel": ("write_template", "write_workbook"),
    "exceptions": (
        "DocumentError",
        "InvalidInputError",
        "MissingExtraError",
        "NoMilestoneError",
        "PlanError",
        "RecordError",
        "UnknownKeyError",
        "XzplanError",
    ),
    "facts": ("Fact",),
    "interpolation": ("interpolate",),
    "language": ("Bilingual",),
    "lookup": ("Records",),
    "measures": (),
    "milestones": ("Basis", "Milestone", "Trajectory"),
    "model": ("Baseline", "Direction", "Indicator", "Nature", "Plan", "PlanRecord", "Series"),
    "observations": ("Observation", "ObservationStatus"),
    "parsing": (
        "ColumnRole",
        "Doubt",
        "InferredDirection",
        "ParsedBaseline",
        "ParsedColumn",
        "ParsedRow",
        "ParsedTable",
        "ParsedTarget",
        "Span",
        "StatedCount",
        "infer_direction",
        "parse_baseline",
        "parse_table",
        "parse_target",
    ),
    "plotting": ("MissingGlyphWarning", "plot_plan", "plot_status", "plot_trajectory"),
    "plans": ("plan_from_csv", "plan_from_records", "to_plan"),
    "problems": ("Problem", "find_problems", "validate"),
    "panel": (),
    "projection": ("trajectories", "trajectory"),
    "provenance": ("Printing", "TextCheck", "TextFault", "Trace", "check_text", "trace"),
    "readers": ("ObservationRow", "ObservationTable", "RowProblem", "read_observations"),
    "offices": (),
    "paths": (),
    "published": ("Grid", "PublishedScheme", "ScoreRule"),
    "rating": ("Rating", "rate_binary", "rate_scores", "rate_series", "rate_several"),
    "readings": ("Reading",),
    "reporting": ("report",),
    "review": ("KeyProjectAssessment", "KeyProjectState", "PlanAssessment", "assess_plan"),
    "schema": ("json_schema",),
    "schemes": ("Bands", "Category", "Edge", "Scheme", "Status"),
    "rollover": ("NextRow", "RollOver", "roll_over"),
    "scenarios": (),
    "serialization": ("SCHEMA_VERSION", "from_dict", "from_json", "to_dict", "to_json"),
    "sources": ("Document", "DocumentRole", "Label", "Source"),
    "spans": (),
    "structure": ("Aim", "Component", "Domain", "KeyProject", "Measure", "MeasureKind"),
    "tables": ("ArrowTable", "text_table", "to_arrow", "to_columns", "to_csv", "to_records"),
    "targets": (
        "About",
        "Assigned",
        "AverageGrowth",
        "Change",
        "Comparator",
        "Level",
        "Qualitative",
        "Range",
        "Relative",
        "Target",
        "Total",
    ),
    "units": ("Unit", "UnitKind"),
    "verdicts": ("Operand", "Verdict"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__version__ = "1.0.0"

__all__ = [
    "SCHEMA_VERSION",
    "About",
    "Aim",
    "Alignment",
    "ArrowTable",
    "Assessment",
    "Assigned",
    "AverageGrowth",
    "Bands",
    "Baseline",
    "Basis",
    "Bilingual",
    "Category",
    "Caveat",
    "Change",
    "ColumnRole",
    "Commitment",
    "Comparator",
    "Component",
    "Deadline",
    "Difference",
    "Direction",
    "Discrepancy",
    "DiscrepancyKind",
    "Document",
    "DocumentError",
    "DocumentRole",
    "Domain",
    "Doubt",
    "Edge",
    "Fact",
    "Goal",
    "Grid",
    "Indicator",
    "InferredDirection",
    "InvalidInputError",
    "KeyProject",
    "KeyProjectAssessment",
    "KeyProjectState",
    "Label",
    "Level",
    "MatchReason",
    "Measure",
    "MeasureKind",
    "Milestone",
    "MissingExtraError",
    "MissingGlyphWarning",
    "Nature",
    "NextRow",
    "NoMilestoneError",
    "Observation",
    "ObservationRow",
    "ObservationStatus",
    "ObservationTable",
    "OfficialVerdict",
    "Operand",
    "OutsideFigure",
    "Pair",
    "ParsedBaseline",
    "ParsedColumn",
    "ParsedRow",
    "ParsedTable",
    "ParsedTarget",
    "Per",
    "Place",
    "Plan",
    "PlanAssessment",
    "PlanError",
    "PlanRecord",
    "Printing",
    "Problem",
    "PublishedScheme",
    "Qualitative",
    "Range",
    "Rating",
    "Reading",
    "RecordError",
    "Records",
    "Relative",
    "Role",
    "RollOver",
    "RowProblem",
    "Scheme",
    "SchemeComparison",
    "ScoreRule",
    "Series",
    "Source",
    "Span",
    "StatedCount",
    "Status",
    "Strength",
    "Target",
    "TextCheck",
    "TextFault",
    "Total",
    "Trace",
    "Trajectory",
    "Unit",
    "UnitKind",
    "UnknownKeyError",
    "Verdict",
    "XzplanError",
    "__version__",
    "align",
    "assess",
    "assess_plan",
    "check_text",
    "compare_schemes",
    "find_problems",
    "from_dict",
    "from_json",
    "infer_direction",
    "interpolate",
    "json_schema",
    "load_plan",
    "parse_baseline",
    "parse_table",
    "parse_target",
    "plan_from_csv",
    "plan_from_records",
    "plot_plan",
    "plot_status",
    "plot_trajectory",
    "rate_binary",
    "rate_scores",
    "rate_series",
    "rate_several",
    "read_observations",
    "report",
    "roll_over",
    "text_table",
    "to_arrow",
    "to_columns",
    "to_csv",
    "to_dict",
    "to_json",
    "to_plan",
    "to_records",
    "trace",
    "trajectories",
    "trajectory",
    "validate",
    "write_template",
    "write_workbook",
]

if not TYPE_CHECKING:  # a type checker would take any name for a function's answer

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name in _HOME:
            found = globals()[name] = getattr(import_module(f"xzplan.{_HOME[name]}"), name)
            return found
        if name in _HOMES:  # the modules themselves, as xzplan.interpolation
            return import_module(f"xzplan.{name}")
        raise AttributeError(f"module 'xzplan' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*__all__, *_HOMES})

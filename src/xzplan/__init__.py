"""Xinzhou's 14th Five-Year Plan for public services, as typed data.

Every number has the place where it is printed, every target is modelled as the condition it sets, every year has its
milestone. Start with `load_plan`.

Names load when they are first used: importing the package loads the standard library alone, and numpy and cattrs come
with the first function that computes or reads JSON.
"""

from __future__ import annotations

# Each name once, with the module that it lives in. scripts/make_front_page.py makes __init__.pyi from it.
_HOMES = {
    "assessment.assess": ("assess",),
    "assessment.comparison": (
        "SchemeComparison",
        "compare_schemes",
    ),
    "assessment.key_projects": (
        "KeyProjectAssessment",
        "KeyProjectState",
    ),
    "assessment.records": (
        "Assessment",
        "OfficialVerdict",
    ),
    "assessment.review": (
        "PlanAssessment",
        "assess_plan",
    ),
    "assessment.schemes.bands": (
        "Bands",
        "Category",
        "Edge",
        "Status",
    ),
    "assessment.schemes.catalogue": ("Scheme",),
    "assessment.schemes.published": (
        "Grid",
        "PublishedScheme",
        "ScoreRule",
    ),
    "assessment.schemes.rating": (
        "Rating",
        "rate_series",
    ),
    "assessment.verdicts": (
        "Operand",
        "Verdict",
    ),
    "data": ("load_plan",),
    "display.text": ("text_table",),
    "exceptions": (
        "DocumentError",
        "InvalidInputError",
        "MissingExtraError",
        "MissingGlyphWarning",
        "NoMilestoneError",
        "PlanError",
        "RecordError",
        "UnknownKeyError",
        "XzplanError",
    ),
    "formats.json": (
        "SCHEMA_VERSION",
        "from_dict",
        "from_json",
        "to_dict",
        "to_json",
    ),
    "formats.schema": ("json_schema",),
    "formats.tables": (
        "to_columns",
        "to_csv",
    ),
    "formats.template": ("write_template",),
    "formats.workbooks": ("write_workbook",),
    "language": ("Bilingual",),
    "model.bounds": ("Bound",),
    "model.commitments": (
        "Commitment",
        "Deadline",
        "Goal",
        "Per",
        "Role",
        "Strength",
    ),
    "model.facts": ("Fact",),
    "model.indicators": (
        "Baseline",
        "Direction",
        "Indicator",
        "Nature",
        "Series",
    ),
    "model.lookup": ("Records",),
    "model.periods": ("Period",),
    "model.plan": (
        "Plan",
        "PlanRecord",
    ),
    "model.quantities": ("Quantity",),
    "model.readings": (
        "Discrepancy",
        "DiscrepancyKind",
        "Place",
        "Reading",
    ),
    "model.sources": (
        "Document",
        "DocumentRole",
        "Label",
        "Source",
    ),
    "model.structure": (
        "Aim",
        "Component",
        "Domain",
        "KeyProject",
        "Measure",
        "MeasureKind",
    ),
    "model.targets": (
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
    "model.units": (
        "Unit",
        "UnitKind",
    ),
    "numerics.interpolation": ("interpolate",),
    "observations.problems": ("RowProblem",),
    "observations.reading": (
        "ObservationRow",
        "ObservationTable",
        "read_observations",
    ),
    "observations.records": (
        "Observation",
        "ObservationStatus",
    ),
    "parsing.cells": (
        "parse_baseline",
        "parse_target",
    ),
    "parsing.counts": ("StatedCount",),
    "parsing.directions": (
        "InferredDirection",
        "infer_direction",
    ),
    "parsing.doubts": ("Doubt",),
    "parsing.layouts": ("ColumnRole", "ParsedColumn"),
    "parsing.names": ("Span",),
    "parsing.parsed": (
        "ParsedBaseline",
        "ParsedTarget",
    ),
    "parsing.rows": ("ParsedRow",),
    "parsing.tables": (
        "ParsedTable",
        "parse_table",
    ),
    "plans.alignment": (
        "Alignment",
        "Difference",
        "MatchReason",
        "Pair",
        "align",
    ),
    "plans.making": (
        "plan_from_csv",
        "plan_from_records",
        "to_plan",
    ),
    "plans.problems": (
        "Problem",
        "find_problems",
        "validate",
    ),
    "plans.provenance": (
        "Printing",
        "Trace",
        "trace",
    ),
    "plans.rollover": (
        "NextRow",
        "RollOver",
        "roll_over",
    ),
    "plans.text_check": (
        "TextCheck",
        "TextFault",
        "check_text",
    ),
    "plotting.pictures": (
        "plot_plan",
        "plot_status",
        "plot_trajectory",
    ),
    "projection.caveats": ("Caveat",),
    "projection.records": (
        "Basis",
        "Milestone",
        "Trajectory",
    ),
    "projection.trajectories": (
        "trajectories",
        "trajectory",
    ),
    "reporting.report": ("report",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}
_PACKAGES = (
    "assessment",
    "bulk",
    "data",
    "formats",
    "model",
    "numerics",
    "observations",
    "parsing",
    "plans",
    "plotting",
    "projection",
    "reporting",
    "testing",
)

__version__ = "1.0.0.dev0"

__all__ = ["__version__", *sorted(_HOME)]  # noqa: PLE0604 - a checker reads the stub


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _HOME:
        value = globals()[name] = getattr(import_module(f"xzplan.{_HOME[name]}"), name)
        return value
    if name in _PACKAGES:  # so that xzplan.parsing.ParsedRow needs no second import
        return import_module(f"xzplan.{name}")
    raise AttributeError(f"module 'xzplan' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*__all__, *_PACKAGES})

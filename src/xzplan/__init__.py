"""Track a Chinese five-year plan: yearly milestones, verdicts on progress, every figure with its source.

The plan that ships with the package is Xinzhou's 14th Five-Year Plan for public services, 2020 to 2025.

- `load_plan` returns it; `trajectory` and `trajectories` return what is due each year.
- `read_observations` reads observed values, and `write_template` writes a form for them.
- `assess` and `assess_plan` return verdicts; `write_report`, `write_workbook` and `plot_status` show them.
- `parse_table` and `to_plan` make a plan of another printed table.

Names load when they are first used: importing the package loads the standard library alone, and numpy and cattrs come
with the first function that computes or reads JSON.
"""

from __future__ import annotations

# Each name once, with the module that it lives in. scripts/make_front_page.py makes __init__.pyi from it.
_HOMES = {
    "assessment.areas": ("assess_areas",),
    "assessment.assess": ("assess",),
    "assessment.comparison": ("compare_schemes",),
    "assessment.key_projects": ("KeyProjectState",),
    "assessment.records": ("Assessment", "OfficialVerdict"),
    "assessment.review": ("Review", "assess_plan"),
    "assessment.schemes.bands": ("Status",),
    "assessment.schemes.catalogue": ("Scheme",),
    "assessment.verdicts": ("Verdict",),
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
    "formats.json": ("from_dict", "from_json", "to_dict", "to_json"),
    "formats.schema": ("json_schema",),
    "formats.tables": ("to_columns", "to_csv"),
    "formats.template": ("write_template",),
    "formats.workbooks": ("write_workbook",),
    "language": ("Bilingual",),
    "model.bounds": ("Bound",),
    "model.commitments": ("Commitment", "Goal", "Strength"),
    "model.conditions": ("Condition",),
    "model.facts": ("Fact",),
    "model.indicators": ("Baseline", "Direction", "Indicator", "Nature", "Series"),
    "model.links": ("Link",),
    "model.periods": ("Period",),
    "model.plan": ("Plan",),
    "model.quantities": ("Quantity",),
    "model.readings": ("Discrepancy", "Reading"),
    "model.sources": ("Document", "Source"),
    "model.structure": ("Component", "Domain", "KeyProject", "Measure"),
    "model.targets": ("Assigned", "Qualitative", "Quantified", "Relative", "Target"),
    "model.units": ("Unit",),
    "model.works": ("Work", "WorkState"),
    "numerics.interpolation": ("interpolate",),
    "observations.reading": ("read_observations",),
    "observations.records": ("Observation", "ObservationStatus"),
    "observations.table": ("ObservationTable",),
    "parsing.cells": ("parse_target",),
    "parsing.tables": ("parse_table",),
    "plans.alignment": ("align",),
    "plans.making": ("plan_from_csv", "plan_from_records", "to_plan"),
    "plans.problems": ("find_problems",),
    "plans.provenance": ("trace",),
    "plans.rollover": ("roll_over",),
    "plans.text_check": ("check_text",),
    "plotting.pictures": ("plot_plan", "plot_status", "plot_trajectory"),
    "projection.records": ("Basis", "Milestone", "Trajectory"),
    "projection.trajectories": ("trajectories", "trajectory"),
    "reporting.report": ("report", "write_report"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}
_PACKAGES = (
    "assessment",
    "bulk",
    "data",
    "display",
    "exceptions",
    "formats",
    "language",
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

"""Xinzhou's 14th Five-Year Plan for public services, as typed data.

Every number with the place where it is printed, every target as what it demands, every year's milestone.

Who may know whom, lowest first; a module knows only those above it in this list:

=================================  ==================================================
exceptions                         every error, on one page
language                           the two languages
units, sources                     what a number is measured in; where it is printed
interpolation                      the numeric kernel; knows no word of planning
lookup                             finding a record by id, number or name
readings, targets                  what we read into an ambiguous text; the closed set of demands
commitments, facts, discrepancies  promises outside the table; what is reported; what disagrees
structure                          Domain, Measure, KeyProject
model                              Plan, Indicator
data                               the plan itself
catalog                            load_plan, the only reader of the data
caveats, milestones                what a trajectory is and has to say
projection                         from a target to its trajectory
measures                           measures of progress on arrays; no verdicts
observations, schemes              what was observed; rules of assessment as data
verdicts, _cases, _grounds         what a verdict holds, rests on, and says
_rules                             one rule for each basis
assessment, review                 one indicator; a whole plan
_cells, _status                    one indicator in many areas
bulk, scenarios, panel             many indicators, areas and draws, on arrays
serialization, tables, provenance  edges: JSON, text tables, tracing to the text
=================================  ==================================================

Names load when they are first used: importing the package loads none of its dependencies, and numpy and cattrs come
in with the first function that computes or reads JSON.
"""

from __future__ import annotations

# A type checker knows the name by itself; importing typing would cost as much as all the rest.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from xzplan.assessment import Assessment, OfficialVerdict, assess
    from xzplan.catalog import load_plan
    from xzplan.caveats import Caveat
    from xzplan.commitments import Commitment, Deadline, Goal, OutsideFigure, Per, Role, Strength
    from xzplan.discrepancies import Discrepancy, DiscrepancyKind, Place
    from xzplan.exceptions import (
        DocumentError,
        InvalidInputError,
        NoMilestoneError,
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
    from xzplan.projection import trajectories, trajectory
    from xzplan.provenance import Printing, TextCheck, TextFault, Trace, check_text, trace
    from xzplan.readings import Reading
    from xzplan.review import KeyProjectAssessment, KeyProjectState, PlanAssessment, assess_plan
    from xzplan.schemes import Bands, Edge, Scheme, Status
    from xzplan.serialization import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json
    from xzplan.sources import Document, DocumentRole, Label, Source
    from xzplan.structure import Aim, Component, Domain, KeyProject, Measure, MeasureKind
    from xzplan.tables import text_table
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
    "assessment": ("Assessment", "OfficialVerdict", "assess"),
    "bulk": (),
    "catalog": ("load_plan",),
    "caveats": ("Caveat",),
    "commitments": ("Commitment", "Deadline", "Goal", "OutsideFigure", "Per", "Role", "Strength"),
    "discrepancies": ("Discrepancy", "DiscrepancyKind", "Place"),
    "exceptions": (
        "DocumentError",
        "InvalidInputError",
        "NoMilestoneError",
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
    "panel": (),
    "projection": ("trajectories", "trajectory"),
    "provenance": ("Printing", "TextCheck", "TextFault", "Trace", "check_text", "trace"),
    "readings": ("Reading",),
    "review": ("KeyProjectAssessment", "KeyProjectState", "PlanAssessment", "assess_plan"),
    "scenarios": (),
    "schemes": ("Bands", "Edge", "Scheme", "Status"),
    "serialization": ("SCHEMA_VERSION", "from_dict", "from_json", "to_dict", "to_json"),
    "sources": ("Document", "DocumentRole", "Label", "Source"),
    "structure": ("Aim", "Component", "Domain", "KeyProject", "Measure", "MeasureKind"),
    "tables": ("text_table",),
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

__version__ = "0.1.0"

__all__ = [
    "SCHEMA_VERSION",
    "About",
    "Aim",
    "Assessment",
    "Assigned",
    "AverageGrowth",
    "Bands",
    "Baseline",
    "Basis",
    "Bilingual",
    "Caveat",
    "Change",
    "Commitment",
    "Comparator",
    "Component",
    "Deadline",
    "Direction",
    "Discrepancy",
    "DiscrepancyKind",
    "Document",
    "DocumentError",
    "DocumentRole",
    "Domain",
    "Edge",
    "Fact",
    "Goal",
    "Indicator",
    "InvalidInputError",
    "KeyProject",
    "KeyProjectAssessment",
    "KeyProjectState",
    "Label",
    "Level",
    "Measure",
    "MeasureKind",
    "Milestone",
    "Nature",
    "NoMilestoneError",
    "Observation",
    "ObservationStatus",
    "OfficialVerdict",
    "Operand",
    "OutsideFigure",
    "Per",
    "Place",
    "Plan",
    "PlanAssessment",
    "PlanRecord",
    "Printing",
    "Qualitative",
    "Range",
    "Reading",
    "RecordError",
    "Records",
    "Relative",
    "Role",
    "Scheme",
    "Series",
    "Source",
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
    "assess",
    "assess_plan",
    "check_text",
    "from_dict",
    "from_json",
    "interpolate",
    "load_plan",
    "text_table",
    "to_dict",
    "to_json",
    "trace",
    "trajectories",
    "trajectory",
]

if not TYPE_CHECKING:  # a type checker would take any name for a function's answer

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name in _HOME:
            return getattr(import_module(f"xzplan.{_HOME[name]}"), name)
        if name in _HOMES:  # the modules themselves, as xzplan.interpolation
            return import_module(f"xzplan.{name}")
        raise AttributeError(f"module 'xzplan' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*__all__, *_HOMES})

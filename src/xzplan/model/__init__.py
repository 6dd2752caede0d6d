"""The records that a plan is made of, each with its source. Needs neither numpy nor cattrs."""

from __future__ import annotations

from xzplan.model.bounds import Bound, Relation
from xzplan.model.commitments import Commitment, Deadline, Goal, Per, Role, Strength
from xzplan.model.conditions import Condition
from xzplan.model.facts import Fact
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Baseline, Direction, Indicator, Nature, Series
from xzplan.model.links import Link, LinkReason
from xzplan.model.lookup import Named, Records, fold
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.plan import Plan, PlanRecord
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Discrepancy, DiscrepancyKind, DiscrepancyWeight, Place, Reading
from xzplan.model.serving import Serving
from xzplan.model.sources import Document, DocumentRole, Label, Source
from xzplan.model.structure import Aim, Component, Domain, KeyProject, Measure, MeasureKind
from xzplan.model.targets import Assigned, Demand, Qualitative, Quantified, Relative, Target
from xzplan.model.units import (
    INDEX,
    LEVEL,
    PARTICIPATION_PERCENT,
    PERCENT,
    PERCENT_PER_YEAR,
    PERCENTAGE_POINT,
    Unit,
    UnitKind,
)
from xzplan.model.works import Work, WorkState

__all__ = [
    "INDEX",
    "LEVEL",
    "PARTICIPATION_PERCENT",
    "PERCENT",
    "PERCENTAGE_POINT",
    "PERCENT_PER_YEAR",
    "Aim",
    "Assigned",
    "Baseline",
    "Bound",
    "Commitment",
    "Component",
    "Condition",
    "Deadline",
    "Demand",
    "Direction",
    "Discrepancy",
    "DiscrepancyKind",
    "DiscrepancyWeight",
    "Document",
    "DocumentRole",
    "Domain",
    "Fact",
    "Goal",
    "Indicator",
    "KeyProject",
    "Label",
    "Link",
    "LinkReason",
    "Measure",
    "MeasureKind",
    "Named",
    "Nature",
    "Number",
    "Per",
    "Period",
    "PeriodLike",
    "Place",
    "Plan",
    "PlanRecord",
    "Qualitative",
    "Quantified",
    "Quantity",
    "Reading",
    "Records",
    "Relation",
    "Relative",
    "Role",
    "Series",
    "Serving",
    "Source",
    "Strength",
    "Target",
    "Unit",
    "UnitKind",
    "Work",
    "WorkState",
    "fold",
    "to_decimal",
]

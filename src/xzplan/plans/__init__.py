"""Make, check, change, trace and compare plans."""

from __future__ import annotations

from xzplan.plans.alignment import Alignment, Difference, MatchReason, Pair, align
from xzplan.plans.making import ByRow, plan_from_csv, plan_from_records, to_plan
from xzplan.plans.problems import Problem, find_problems, validate
from xzplan.plans.provenance import Printing, Trace, trace
from xzplan.plans.rollover import NextRow, RollOver, roll_over
from xzplan.plans.text_check import TextCheck, TextFault, check_text

__all__ = [
    "Alignment",
    "ByRow",
    "Difference",
    "MatchReason",
    "NextRow",
    "Pair",
    "Printing",
    "Problem",
    "RollOver",
    "TextCheck",
    "TextFault",
    "Trace",
    "align",
    "check_text",
    "find_problems",
    "plan_from_csv",
    "plan_from_records",
    "roll_over",
    "to_plan",
    "trace",
    "validate",
]

"""From what was observed to verdicts with their reasons."""

from __future__ import annotations

from xzplan.assessment.areas import AreaReviews, WholeValue, assess_areas, split
from xzplan.assessment.assess import assess
from xzplan.assessment.comparison import SchemeComparison, compare_schemes
from xzplan.assessment.key_projects import KeyProjectAssessment, KeyProjectState
from xzplan.assessment.metrics import (
    ProjectionMethod,
    average_change,
    chained_change,
    completion,
    gap,
    log_completion,
    mean_change,
    miss_ratio,
    projected_end,
    required_pace,
    required_rate,
    schedule_ratio,
    time_fraction,
)
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.review import Review, assess_plan
from xzplan.assessment.verdicts import Operand, Verdict
from xzplan.assessment.works import WorkProgress

__all__ = [
    "AreaReviews",
    "Assessment",
    "KeyProjectAssessment",
    "KeyProjectState",
    "OfficialVerdict",
    "Operand",
    "ProjectionMethod",
    "Review",
    "SchemeComparison",
    "Verdict",
    "WholeValue",
    "WorkProgress",
    "assess",
    "assess_areas",
    "assess_plan",
    "average_change",
    "chained_change",
    "compare_schemes",
    "completion",
    "gap",
    "log_completion",
    "mean_change",
    "miss_ratio",
    "projected_end",
    "required_pace",
    "required_rate",
    "schedule_ratio",
    "split",
    "time_fraction",
]

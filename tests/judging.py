"""Short cuts for tests of assessments."""

from __future__ import annotations

from typing import Any

from attrs import evolve

import xzplan
from xzplan import Assessment, Indicator


def statuses(assessment: Assessment) -> tuple[str, str]:
    """Return the names of both statuses."""
    return assessment.progress.status.name, assessment.outlook.status.name


def codes(assessment: Assessment) -> list[str]:
    """Return the codes of the caveats."""
    return [caveat.code for caveat in assessment.caveats]


def with_demand(indicator: Indicator, demand: xzplan.model.Demand, **baseline: Any) -> Indicator:
    """Return an indicator with another demand, and some fields of its baseline changed."""
    return evolve(
        indicator,
        target=evolve(indicator.target, demand=demand, reading=None),
        baseline=evolve(indicator.baseline, **baseline),
    )

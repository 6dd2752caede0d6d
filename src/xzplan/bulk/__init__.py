"""Many areas, years and draws at once, on arrays, by the same rules as `xzplan.assess`."""

from __future__ import annotations

from xzplan.bulk.arrays import (
    Counts,
    arrange,
    counts,
    outlook,
    progress,
    project,
    required_pace,
    schedule_ratio,
)
from xzplan.bulk.codes import CODES
from xzplan.bulk.indicator_rules import Rule, rule, rules
from xzplan.bulk.panel import Column, Columns, RollUpKind, assess_panel, roll_up
from xzplan.bulk.scenarios import Share, Summary, quantiles, share, summarise

__all__ = [
    "CODES",
    "Column",
    "Columns",
    "Counts",
    "RollUpKind",
    "Rule",
    "Share",
    "Summary",
    "arrange",
    "assess_panel",
    "counts",
    "outlook",
    "progress",
    "project",
    "quantiles",
    "required_pace",
    "roll_up",
    "rule",
    "rules",
    "schedule_ratio",
    "share",
    "summarise",
]

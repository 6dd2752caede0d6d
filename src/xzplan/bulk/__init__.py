"""Many areas, years and draws on arrays, by the same rules."""

from __future__ import annotations

from xzplan.bulk.arrays import (
    CODES,
    Counts,
    arrange,
    counts,
    outlook,
    progress,
    project,
    required_pace,
    rules,
    schedule_ratio,
)
from xzplan.bulk.panel import Column, Columns, Kind, assess_panel, roll_up
from xzplan.bulk.records import Rule, rule
from xzplan.bulk.scenarios import Share, Summary, quantiles, share, summarise

__all__ = [
    "CODES",
    "Column",
    "Columns",
    "Counts",
    "Kind",
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

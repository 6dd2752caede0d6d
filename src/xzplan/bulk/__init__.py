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
from xzplan.bulk.panel import Columns, Panel, judge_panel
from xzplan.bulk.panel_reading import read_panel
from xzplan.bulk.scenarios import Share, Summary, quantiles, share, summarise

__all__ = [
    "CODES",
    "Columns",
    "Counts",
    "Panel",
    "Rule",
    "Share",
    "Summary",
    "arrange",
    "counts",
    "judge_panel",
    "outlook",
    "progress",
    "project",
    "quantiles",
    "read_panel",
    "required_pace",
    "rule",
    "rules",
    "schedule_ratio",
    "share",
    "summarise",
]

"""Panels against records: whatever arrays read and judge, `read_observations` and `assess_areas` read and judge alike."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import xzplan
from xzplan import bulk

HEADS = {"area": "地区", "indicator": "指标", "period": "年份", "value": "数值"}


def long_text(rows: list[tuple[str, str, str, str]], order: tuple[str, ...] = tuple(HEADS)) -> str:
    """Return the text of a long file, its columns in any order."""
    lines = [",".join(HEADS[key] for key in order)]
    for row in rows:
        cells = dict(zip(HEADS, row, strict=True))
        lines.append(",".join(f'"{cells[key]}"' for key in order))
    return "\n".join(lines) + "\n"


def read_alike(text: str, plan: xzplan.Plan, **answers: Any) -> bulk.Panel:
    """Return the panel of a text, after a look that nothing in it is read otherwise, or lost."""
    table = xzplan.read_observations(text, plan, **answers)
    panel = bulk.read_panel(text, plan, **answers)
    known = np.argwhere(~np.isnan(panel.values)).tolist()
    values = [
        (
            panel.areas[area],
            panel.indicators[indicator],
            None,
            str(panel.years[year]),
            f"{panel.values[indicator, year, area]:.{panel.digits[indicator, year, area]}f}",
            "reported",
            None,
        )
        for indicator, year, area in known
    ]
    values += map(_cell, panel.others.rows)
    assert sorted(map(str, values)) == sorted(str(_cell(row)) for row in table.rows)
    assert panel.others.problems == table.problems
    assert panel.others.superseded == table.superseded
    assert panel.others.repeated == table.repeated
    assert panel.others.blank == table.blank
    return panel


def _cell(row: Any) -> tuple[Any, ...]:
    seen = row.observation
    value = str(seen.value)
    return seen.area, row.indicator, row.series, str(seen.period), value, seen.status.value, seen.of


def judged_alike(panel: bulk.Panel, text: str, **options: Any) -> dict[tuple[str, str], tuple[str, str]]:
    """Return both verdicts by area and indicator, after a look that those of `assess_areas` are the same."""
    table = xzplan.read_observations(text, panel.plan)
    reviews = xzplan.assess_areas(panel.plan, table, **options)
    columns = bulk.judge_panel(panel, **options)
    own = panel.plan.areas[0].name_zh if panel.plan.areas else "本地区"
    found = {}
    for row in zip(*(column.tolist() for column in columns.values()), strict=True):
        area, indicator, period, value, progress, outlook, ratio, pace = row
        assessment = reviews[area][indicator]
        latest = assessment.latest
        assert (progress, outlook) == (assessment.progress.status, assessment.outlook.status)
        assert period == ("" if latest is None else str(latest.period))
        for figure, exact in (
            (value, None if latest is None else float(latest.value)),
            (ratio, assessment.ratio),
            (pace, assessment.required_pace),
        ):
            assert figure == pytest.approx(
                math.nan if exact is None else exact, rel=1e-6, abs=1e-9, nan_ok=True
            )
        found[area, indicator] = progress, outlook
    areas = {(row.observation.area or own, row.indicator) for row in table.rows}
    assert set(found) == areas
    return found

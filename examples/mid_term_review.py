"""A mid-term review of the plan as at 2022, with ILLUSTRATIVE observations: the values below are made up.

They are no statistics of Xinzhou and show only what goes in and what comes out. 实际值均为虚构，仅作演示。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import xzplan
from xzplan.observations.records import Observations

YEAR = 2022

# By the number of the row in table 2-1; rows 14 and 26 are left out.
OBSERVED: dict[str | int, Observations | Mapping[str, Observations]] = {
    1: {2021: 11.7, 2022: 12.1},
    2: {2021: 2.1, 2022: 2.0},
    3: {2021: 1.1, 2022: 2.2},
    4: {2021: 96.2, 2022: 97.0},
    5: {2021: 88.6, 2022: 89.3},
    6: {2021: 11.19, 2022: 11.25},
    7: {2021: 2.0, 2022: 2.14},
    8: {2021: 1.1, 2022: 1.3},
    9: {2021: 27.5, 2022: 34.0},
    10: {2021: 14.0, 2022: 17.0},
    11: {2021: 5.3, 2022: 5.6},
    12: {2021: 8.4, 2022: 6.9},  # growth of each year
    13: {2021: 95.3, 2022: 95.1},
    15: {2021: 4.7, 2022: 5.3},
    16: {2021: 2.3, 2022: 2.7},
    17: {2021: 93.8, 2022: 94.1},
    18: {2021: 21.3, 2022: 30.8},
    19: {2021: 100, 2022: 100},
    20: {2021: 120, 2022: 105},  # done in each year
    21: {2021: 98.6, 2022: 100},
    22: {2021: 99, 2022: 98},
    23: {"urban": {2021: 6.5, 2022: 7.0}, "rural": {2021: 8.0, 2022: 9.0}},
    24: {2021: 100, 2022: 100},
    25: {2022: 170},
    27: {2021: 36.6, 2022: 37.5},
    28: {2021: 2.15, 2022: 2.31},
}

# What the plan leaves to be supplied: the figure assigned to row 7, the consumption growth that row 23 refers to.
ARGUMENTS: dict[str | int, Mapping[str, Any]] = {
    7: {"assigned": 2.6},
    23: {"reference": {"urban": {2021: 7.0, 2022: 5.0}, "rural": {2021: 9.0, 2022: 6.0}}},
}

KEY_PROJECTS: dict[str | int, xzplan.KeyProjectState] = {
    5: xzplan.KeyProjectState(reached=24, promised=68),  # kindergartens, new, enlarged or upgraded
    6: xzplan.KeyProjectState(reached=19, promised=42),  # schools, new or enlarged
    24: xzplan.KeyProjectState(
        official=xzplan.OfficialVerdict(words="进展符合预期", status=xzplan.Status.ON_TRACK, source="虚构")
    ),
}

# What the value of a year is compared by, where it is not the value itself.
COMPARED_AS = {xzplan.Basis.COMPOUNDED: "年均", xzplan.Basis.ACCUMULATED: "累计"}


def with_parts(review: xzplan.Review) -> Iterator[xzplan.Assessment]:
    """Yield the assessments, binding first, each followed by those of its series."""
    for assessments in review.by_nature().values():
        for one in assessments:
            yield from one.rows


def name(one: xzplan.Assessment) -> str:
    """Return the Chinese name, of a series its own."""
    return one.indicator.name_zh if one.series is None else f"　{one.series.name_zh}"


def due(one: xzplan.Assessment) -> str:
    """Return what the value was held against, with its relation."""
    path, yardstick = one.trajectory, one.progress.yardstick
    if yardstick is None or path.bound is None:
        return "·"
    return f"{COMPARED_AS.get(path.basis, '')}{path.bound.sign}{yardstick:.6g}"


def pace(one: xzplan.Assessment) -> str:
    """Return what is needed each year from now on, of growth the rate."""
    needed = one.required_rate if one.required_pace is None else one.required_pace
    return "·" if needed is None else f"{needed:+.4g}"


def row(one: xzplan.Assessment) -> list[str]:
    """Return the cells of an assessment."""
    return [
        str(one.indicator.number),
        name(one),
        one.indicator.nature.text.zh,
        str(one.observations[-1].value) if one.observations else "·",
        due(one),
        f"{one.progress.status.text.zh} {one.progress.status.name}",
        f"{one.outlook.status.text.zh} {one.outlook.status.name}",
        pace(one),
    ]


def heading(zh: str, en: str) -> None:
    """Print a heading in both languages."""
    print(f"\n{zh} / {en}")


plan = xzplan.load_plan()
review = xzplan.assess_plan(plan, OBSERVED, as_of=YEAR, arguments=ARGUMENTS, key_projects=KEY_PROJECTS)

print("实际值均为虚构，仅作演示 / ILLUSTRATIVE: all observations are made up")
print()
print(review.sentence.zh)
print(review.sentence.en)
print()
head = ["", "指标 indicator", "性质", str(YEAR), "要求 due", "进度 progress", "趋势 outlook", "今后每年 pace"]
print(xzplan.text_table(head, map(row, with_parts(review)), align="rllrrllr", width=90))

heading("滞后或未达标的指标", "Behind schedule, or outside the bound")
for one in review.lagging():
    print(f"\n({one.indicator.number}) {one.indicator.name_zh} / {one.indicator.name_en}")
    print(f"     {one.progress.reason.zh}")
    print(f"     {one.progress.reason.en}")

heading("无法评估的指标，及所需的数据", "Not assessed, and what to supply")
for one in review.not_assessed():
    if one.progress.supply is not None:
        print(f"\n({one.indicator.number}) {one.indicator.name_zh} / {one.indicator.name_en}")
        print(f"     {one.progress.reason.zh}；{one.progress.supply.zh}")
        print(f"     {one.progress.reason.en}; {one.progress.supply.en}")

heading("重点工程", "Key projects")
for state in review.key_projects.values():
    if state.progress.status is not xzplan.Status.NOT_ASSESSED:
        print(f"\n({state.key_project.number}) {state.key_project.name_zh} / {state.key_project.name_en}")
        for line in str(state.progress).splitlines():
            print(f"     {line}")

"""Print the milestones of every indicator of the plan, and why some have none."""

from __future__ import annotations

import xzplan

plan = xzplan.load_plan()
paths = xzplan.trajectories(plan)
years = (plan.base_year, *plan.years)


def printed(indicator: xzplan.Indicator) -> str:
    """Return what the plan prints for the base year, on one line."""
    return "".join(indicator.baseline.printed.split())


def cell(path: xzplan.Trajectory, year: int) -> str:
    """Return a value without the noise of its last binary digits."""
    return f"{path[year]:.7g}" if year in path else "·"


def unit(path: xzplan.Trajectory) -> str:
    """Return the unit, the index's in words that fit a column."""
    return path.unit.zh if path.unit is path.indicator.unit else "指数"


rows = [
    [
        str(path.indicator.number),
        path.indicator.name_zh,
        printed(path.indicator),
        unit(path),
        path.bound.sign if path.bound else "",
        *(cell(path, year) for year in years),
        f"{path.basis.text.zh} {path.basis.name}",
    ]
    for path in paths.values()
]
head = ["", "指标 indicator", "2020年所印", "单位 unit", "", *map(str, years), "依据 basis"]

print(plan)
print()
print(xzplan.text_table(head, rows, align="rlrll" + "r" * len(years) + "l"))
print()
print(
    "“2020年所印”是规划的数字；年份栏是目标对各年末的要求：年度参考值为推算所得，须逐年保持的上限（下限）各年相同。"
)
print(
    "The column 2020年所印 is what the plan prints. The years are what the target demands of each year's end:"
)
print(
    "interpolated values are not the plan's, and a bound that is held is the same every year, 2020 included."
)
print()
print("没有（完整）路径的指标，及所需的数据 / Without a (whole) path, and what to supply:")
for path in paths.values():
    if path.reason and path.supply:
        print(f"\n({path.indicator.number}) {path.indicator.name_zh} / {path.indicator.name_en}")
        print(f"     {path.reason.zh}；{path.supply.zh}")
        print(f"     {path.reason.en}; {path.supply.en}")

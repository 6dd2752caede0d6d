"""Print the milestones of every indicator of the plan, and why some have none."""

from __future__ import annotations

import xzplan

plan = xzplan.load_plan()
paths = xzplan.trajectories(plan)


def cell(path: xzplan.Trajectory, year: int) -> str:
    """Return a value with three decimals at most."""
    return f"{path[year]:.3f}".rstrip("0").rstrip(".") if year in path else "·"


rows = []
for path in paths.values():
    indicator = path.indicator
    # A row of several series prints a baseline for each of them.
    base = "" if indicator.series else indicator.baseline.printed
    sign = path.bound.sign if path.bound else ""
    values = [cell(path, year) for year in plan.years]
    rows.append([str(indicator.number), f"{indicator.name_zh}（{path.unit.zh}）", base, sign, *values])
    rows += [["", f"其中：{one.name_zh}", str(one.baseline.value), "", *[""] * 5] for one in indicator.series]
head = ["", "指标 indicator", str(plan.base_year), "", *map(str, plan.years)]

print(plan)
print()
print(xzplan.text_table(head, rows, align="rlrl" + "r" * len(plan.years), width=90))
print()
print(f"{plan.base_year}年一栏为规划所列基期值；其余各年为目标对该年末的要求。")
print("除逐年保持的上限（下限）外，年度参考值为推算所得，非规划所列。")
print(f"The column {plan.base_year} is what the plan prints. The others are what the target demands of")
print("the end of each year: interpolated by us, or a bound that holds every year.")
print()
print("没有（完整）路径的指标，及所需的数据 / Without a (whole) path, and what to supply:")
for path in paths.values():
    if path.reason and path.supply:
        print(f"\n({path.indicator.number}) {path.indicator.name_zh}")
        print(f"     {path.indicator.name_en}")
        for text in (path.reason, path.supply):
            print(f"     {text.zh}")
            print(f"     {text.en}")

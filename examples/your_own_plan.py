"""A plan of your own: read its printed table, look at the doubts, decide, and use it like the one that ships.

The city and every figure are made up (ILLUSTRATIVE); put your own table in their place. 城市和数字均为虚构，仅作演示。
"""

from __future__ import annotations

import xzplan

TABLE = """
表1 某市“十五五”公共服务主要指标（共7项，其中约束性指标2项）
指标                               2025年   2028年   2030年        属性
医疗卫生
(1)人均预期寿命（岁）               78.4     -        79.5          预期性
(2)每千常住人口医疗机构床位数（张）  6.9      7.3      7.6           预期性
(3)孕产妇死亡率（1/10万）           9.8      -        ≤9.5          预期性
养老服务
(4)养老机构护理型床位占比（%）      58.3     -        70            约束性
(5)老年助餐服务点（个）             120      -        累计400       预期性
收入与保障
(6)城乡居民收入差距指数              2.41     -        2.30          预期性
(7)困难残疾人生活补贴覆盖率（%）     100      -        100           约束性
"""

OBSERVED = {
    "护理型床位占比": {2026: 60.1, 2027: 61.8},
    "人均预期寿命": {2026: 78.6, 2027: 78.9},
    "孕产妇死亡率": {2026: 9.1, 2027: 9.6},
}


def main() -> None:
    """Print every step."""
    table = xzplan.parse_table(TABLE)
    print(f"{len(table.rows)} rows, base year {table.base_year}, targets for {table.target_years}")
    print("\nWhat the parser was not sure of 疑问:")
    for doubt in table.doubts:
        if doubt.code not in ("missing", "bare_number"):
            print(f"  line {doubt.line}, {doubt.code}: {doubt.text.zh}")

    whole = {"id": "example-15fyp", "name_zh": "某市“十五五”公共服务规划", "period": (2026, 2030)}
    print("\nWhat is yours to decide 须由您决定:")
    try:
        xzplan.to_plan(table, **whole)  # type: ignore[arg-type]
    except xzplan.PlanError as error:
        for problem in error.problems:
            print(f"  {problem.code}: {problem.text.zh}")

    plan = xzplan.to_plan(
        table,
        **whole,  # type: ignore[arg-type]
        directions={5: xzplan.Direction.INCREASE},
        ids={4: "nursing_bed_share"},  # the same indicator as Xinzhou's, under its id
    )
    xzplan.plans.validate(plan)
    print(f"\n{plan!r}\n{plan.indicators[5]}")

    print("\nMilestones 年度节点:")
    paths = xzplan.trajectories(plan)
    rows = [
        [path.indicator.name_zh, path.basis.text.zh, *(f"{value:.4g}" for value in path.values)]
        for path in paths.values()
        if len(path.years) == 6
    ]
    print(xzplan.text_table(["指标", "方式", *map(str, range(2025, 2031))], rows, align="ll" + "r" * 6))

    print("\nMid-term 中期:")
    observed = {plan.indicators.search(name)[0].id: values for name, values in OBSERVED.items()}
    print(xzplan.assess_plan(plan, observed))

    print("\nBeside Xinzhou's 与忻州规划对照:")
    print(xzplan.align(plan, xzplan.load_plan()))


if __name__ == "__main__":
    main()

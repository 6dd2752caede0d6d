"""A city's targets beside the nation's: which are higher, the same or lower, and what only one of them has.

The national figures are as the press reported them, in national_22.json. 全国数值为新闻报道所载。
"""

from __future__ import annotations

import json
from pathlib import Path

import xzplan

FILE = Path(__file__).parent / "national_22.json"


def nation() -> xzplan.Plan:
    """Return the 22 national indicators as a plan."""
    rows = json.loads(FILE.read_text(encoding="utf-8"))["rows"]
    return xzplan.plan_from_records(
        rows,
        id="nation-14fyp-public-services",
        name_zh="国家“十四五”公共服务规划",
        name_en="National 14th Five-Year Plan for Public Services",
        period=(2021, 2025),
    )


def compared(city: xzplan.Indicator, country: xzplan.Indicator) -> str:
    """Return how the city's target stands to the nation's, where more is better and both are floors."""
    own, other = city.target.demand.bound, country.target.demand.bound
    if own is None or other is None or own.low is None or other.low is None:
        raise ValueError(f"{city.id}: not two floors")
    if own.low == other.low:
        return "same" if own.low_open == other.low_open else "lower" if other.low_open else "higher"
    return "higher" if own.low > other.low else "lower"


def main() -> None:
    """Print the pairs, and what has no counterpart."""
    city, country = xzplan.load_plan(), nation()
    found = xzplan.align(city, country, pairs={7: 7})  # 7 is 国家确定目标: this figure, of the whole nation
    rows = []
    for pair in found.pairs:
        if pair.comparable:
            said = compared(pair.a, pair.b)
        else:
            said = "not comparable: " + "; ".join(obstacle.en for obstacle in pair.obstacles)
        rows.append([str(pair.a.number), pair.a.name_zh, pair.a.target.cell.zh, pair.b.target.cell.zh, said])
    print(
        xzplan.text_table(["", "指标", "忻州", "全国", "the city's target is"], rows, align="rlrrl", width=90)
    )
    print(f"\nOnly in the city's plan ({len(found.only_a)}):")
    print("；".join(indicator.name_zh for indicator in found.only_a))
    print(f"\nOnly in the national plan ({len(found.only_b)}), with what the city promises beside its table:")
    for indicator in found.only_b:
        beside = BESIDE.get(indicator.number)
        note = ""
        if beside is not None:
            kind, key = beside
            record = getattr(city, kind)[key]
            note = f"  <- {record.name_zh}，原文第{record.source.line}行"
        print(f"  {indicator.name_zh} {indicator.target.cell.zh}{note}")


BESIDE = {
    2: ("commitments", "orphans_secured"),
    3: ("facts", "preschool_gross_enrolment"),
    4: ("facts", "compulsory_education_retention"),
    5: ("commitments", "senior_secondary_enrolment_raised"),
    10: ("facts", "nurses_per_1000"),
    13: ("commitments", "elderly_venues_in_new_compounds"),
    16: ("commitments", "low_income_housing_security"),
}
"""What the city's plan has outside its table for an indicator of the nation, by the number of the national one."""


if __name__ == "__main__":
    main()

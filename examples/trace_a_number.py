"""From a number to its line: where 55 is printed, what stands beside it, and whether a copy of the text agrees."""

from __future__ import annotations

import sys
from pathlib import Path

import xzplan


def main() -> None:
    """Trace a figure and a record; check a copy of the published text if its path is given."""
    plan = xzplan.load_plan()
    beds = plan.indicators["养老机构护理型床位占比"]

    print("Where 55 is printed / 55所在位置")
    for place in xzplan.trace(55).places:
        print(f"  {place.kind} {place.record}: {place.source}")

    print()
    print(xzplan.trace(beds))

    print()
    print("What was decided about it / 采用的释义")
    for reading in plan.readings_of(beds):
        print(f"  {reading.id}: {reading.statement}")

    print()
    print("No milestone is printed in the plan / 年度参考值不是规划所列")
    print(xzplan.trace(xzplan.trajectory(beds)[2023]))

    if len(sys.argv) > 1:
        print()
        print(xzplan.check_text(plan, Path(sys.argv[1]).read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()

"""Many threads at once: the first touch of what loads late, and results that no thread disturbs."""

from __future__ import annotations

import subprocess
import sys

FIRST_TOUCH = """
import sys
import threading

import xzplan

sys.setswitchinterval(1e-6)
COUNT = 16
start = threading.Barrier(COUNT)
found = [None] * COUNT


def work(at):
    start.wait()
    plan = xzplan.load_plan()
    beds = plan.indicators["nursing_bed_share"]
    deliverables = plan.deliverables_of(5)
    review = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    text = xzplan.to_json(plan.commitments["kindergartens_built"])
    found[at] = plan, beds, deliverables, str(review), text, len(plan.readings_of(beds))


threads = [threading.Thread(target=work, args=(at,)) for at in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert None not in found
assert len({id(one[0]) for one in found}) == 1, "one plan"
assert len({id(one[1]) for one in found}) == 1, "one indicator"
assert len({one[2:] for one in found}) == 1
print("same")
"""


def test_the_first_touch_by_many_threads() -> None:
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", FIRST_TOUCH], capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        assert done.stdout == "same\n"

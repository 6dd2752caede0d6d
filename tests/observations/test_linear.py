"""Reading costs as much for each row of a long file as for each of a short one, by the calls that it makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import xzplan
from work import calls
from xzplan import read_observations

NAMES = ("养老机构护理型床位占比", "体育人口占比", "人均预期寿命", "城镇老旧小区改造")
VALUES = ("41.2", "39.1", "77.6", "118")


def long(areas: int) -> str:
    """Return a value a row."""
    lines = ["地区,指标,年份,数值"]
    for area in range(areas):
        lines += [f"第{area}县,{name},2023,{value}" for name, value in zip(NAMES, VALUES, strict=True)]
    return "\n".join(lines) + "\n"


def wide(areas: int) -> str:
    """Return a column for each area."""
    lines = ["2023年", "指标," + ",".join(f"第{area}县" for area in range(areas))]
    lines += [",".join([name, *[value] * areas]) for name, value in zip(NAMES, VALUES, strict=True)]
    return "\n".join(lines) + "\n"


def sections(areas: int) -> str:
    """Return a line for each area, and its values below."""
    lines = ["指标,2023年"]
    for area in range(areas):
        lines.append(f"第{area}县,")
        lines += [f"{name},{value}" for name, value in zip(NAMES, VALUES, strict=True)]
    return "\n".join(lines) + "\n"


def questions(areas: int) -> str:
    """Return values that all ask."""
    return long(areas).replace("41.2", "0.412").replace("39.1", "约39.1").replace("118", "118（含续建）")


def notes(areas: int) -> str:
    """Return values with a remark each, and a note below."""
    lines = [line + ",2022年数据" for line in long(areas).strip().split("\n")]
    return "\n".join([lines[0].replace("2022年数据", "备注"), *lines[1:], "注：2022年为快报数"]) + "\n"


@pytest.mark.parametrize("text", [long, wide, sections, questions, notes])
def test_each_row_costs_the_same(plan: xzplan.Plan, text: Callable[[int], str]) -> None:
    counts = []
    for count in (100, 200):
        areas = ["忻州市", *(f"第{area}县" for area in range(count))]
        read_observations(text(count), plan, areas=areas)  # what is read once for all is not counted
        counts.append(calls(read_observations, text(count), plan, areas=areas))
    assert counts[1] <= 2.1 * counts[0]

"""Trajectories and milestones as records: look-up, equality, and fields that are checked."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Basis, Bound, Indicator, InvalidInputError, Milestone, NoMilestoneError, Period, Plan

YEARS = [2020, 2021, 2022, 2023, 2024, 2025]


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    return plan.indicators["nursing_bed_share"]


def test_milestones(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert [milestone.period for milestone in path] == [Period.of(year) for year in YEARS]
    milestone = path.at(2023)
    assert milestone == path.milestones[3]
    assert milestone == Milestone(
        period=Period.of(2023),
        bound=Bound.at_least(Decimal("40.124")),
        unit=beds.unit,
        basis=Basis.INTERPOLATED,
    )
    assert str(milestone) == "2023: ≥40.124 %"


@pytest.mark.parametrize("year", [2019, 2026, 2023.0, "2019-06", "2021/2023", "year", None])
def test_a_year_that_is_not_there(beds: Indicator, year: object) -> None:
    path = xzplan.trajectory(beds)
    assert year not in path
    with pytest.raises(NoMilestoneError, match="does not cover it"):
        path[year]  # type: ignore[index]
    with pytest.raises(NoMilestoneError, match="does not cover it"):
        path.at(year)  # type: ignore[arg-type]


def test_no_year_has_a_milestone(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[8])
    assert 2025 not in path
    with pytest.raises(NoMilestoneError, match="fixed by the State; pass the figure assigned"):
        path.at(2025)


def test_membership(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert 2023 in path
    assert 2026 not in path
    assert "2023" in path
    assert "2023-06" in path
    assert "2020-06" not in path


def test_a_numpy_year(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert path[np.int64(2023)] == 40.124  # type: ignore[index]
    assert path.at(np.int64(2023)) == path.at(2023)  # type: ignore[arg-type]


def test_arrays_cannot_be_written_to(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    with pytest.raises(ValueError, match="read-only"):
        path.values[0] = 0
    with pytest.raises(ValueError, match="read-only"):
        path.years[0] = 0


def test_equality_and_hash(beds: Indicator) -> None:
    assert xzplan.trajectory(beds) == xzplan.trajectory(beds)
    assert hash(xzplan.trajectory(beds)) == hash(xzplan.trajectory(beds))
    assert xzplan.trajectory(beds) != xzplan.trajectory(beds, method="step")


def test_a_trajectory_that_contradicts_itself(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    with pytest.raises(xzplan.RecordError, match="two rows of one length"):
        evolve(path, years=[2020])
    with pytest.raises(xzplan.RecordError, match=r"values \(6,\) and high \(1,\) are not two rows"):
        evolve(path, high=[60])
    with pytest.raises(xzplan.RecordError, match="6 years with the bound None"):
        evolve(path, bound=None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("years", YEARS[::-1]),
        ("years", [2020.5, *YEARS[1:]]),
        ("years", [YEARS]),
        ("years", "2020"),
        ("values", [17.81, None, 30, 40, 50, 55]),
        ("values", ["17.81"] * 6),
        ("series", "urban"),
        ("bound", 60),
        ("caveats", ["convention"]),
        ("unit", "%"),
    ],
)
def test_a_field_of_another_kind(beds: Indicator, field: str, value: object) -> None:
    with pytest.raises(InvalidInputError) as caught:
        evolve(xzplan.trajectory(beds), **{field: value})  # type: ignore[arg-type]
    assert caught.value.argument == f"Trajectory.{field}"


def test_milestones_of_a_ceiling_and_of_a_bound_in_words(plan: Plan) -> None:
    row = evolve(plan.indicators[2], baseline=evolve(plan.indicators[2].baseline, value=Decimal("6.25")))
    path = xzplan.trajectory(row)
    assert path.at(2022).bound == Bound.at_most(Decimal("5.85"))
    assert "svg" not in xzplan.trajectory(plan.indicators[7])._repr_html_()


def test_a_basis_is_taken_by_its_value(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert evolve(path, basis="interpolated").basis is Basis.INTERPOLATED
    with pytest.raises(InvalidInputError, match="basis='linear': pass one of 'interpolated', 'held'"):
        evolve(path, basis="linear")


def test_printed(plan: Plan) -> None:
    text = str(xzplan.trajectory(plan.indicators[18]))
    assert text.startswith(
        "养老机构护理型床位占比：推算\nShare of nursing-care beds in elderly-care institutions: interpolated\n  2020: ≥17.81 %\n"
    )
    assert "at least the printed number" in text
    text = str(xzplan.trajectory(plan.indicators[23], series="urban", reference=5))
    assert text.startswith("城乡低保平均保障标准年度增速（城市）")
    text = str(xzplan.trajectory(plan.indicators[9]))
    assert "(" not in text.splitlines()[-1]  # no reading: the cell prints the sign
    text = str(xzplan.trajectory(plan.indicators[7]))
    assert "assigned=" in text

"""Trajectories and milestones as records: look-up, equality, and fields that are checked."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import (
    Basis,
    Bilingual,
    Bound,
    Indicator,
    InvalidInputError,
    Milestone,
    NoMilestoneError,
    Period,
    Plan,
    Quantified,
    Trajectory,
)

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
    with pytest.raises(NoMilestoneError, match="does not cover it") as caught:
        path[year]  # type: ignore[index]
    assert caught.value.year == year
    with pytest.raises(NoMilestoneError, match="does not cover it") as caught:
        path.at(year)  # type: ignore[arg-type]
    assert caught.value.year == year


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


def test_equality_of_ranges(beds: Indicator) -> None:
    demand = Quantified(of="value", bound=Bound.between(55, 80))
    row = evolve(beds, target=evolve(beds.target, demand=demand, reading=None))
    path = xzplan.trajectory(row)
    assert path == xzplan.trajectory(row)
    assert path.high is not None
    assert path != evolve(path, high=[*path.high[:-1], 81])


def test_in_a_list_of_trajectories(plan: Plan, beds: Indicator) -> None:
    points = "2020: ≥17.81; 2021: ≥25.248; 2022: ≥32.686; 2023: ≥40.124; 2024: ≥47.562; 2025: ≥55 %"
    assert xzplan.trajectory(beds)._in_short == Bilingual(zh=points, en=points)
    held = xzplan.trajectory(plan.indicators[1])._in_short
    assert held.zh.endswith("; 2025: ≤12.5 1/10万")
    assert held.en.endswith("; 2025: ≤12.5 per 100,000 live births")
    unknown = xzplan.trajectory(plan.indicators[8])
    assert unknown._in_short == unknown.reason


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


def test_the_values_of_a_basis_stand_in_documents() -> None:
    assert [basis.value for basis in Basis] == [
        "interpolated",
        "held",
        "compounded",
        "accumulated",
        "target_only",
        "unquantified",
    ]


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


def shown(path: Trajectory) -> str:
    """Return what a notebook shows of a trajectory, without the rules of style."""
    text = path._repr_html_()
    assert (text[:30], text[-6:]) == ('<div class="xzplan" lang="zh-H', "</div>")
    return text.partition("</style>")[2][: -len("</div>")]


def years_of_a_table(years: list[int]) -> str:
    return "<tr><td></td>" + "".join(f'<th class="n">{year}</th>' for year in years) + "</tr>"


def test_a_path_in_a_notebook(beds: Indicator) -> None:
    # A fifth of 37.19 each year, and a fifth of the 122 by 26 points of the picture.
    values = ["17.81", "25.248", "32.686", "40.124", "47.562", "55"]
    across, up = ["5", "29.4", "53.8", "78.2", "102.6", "127"], ["31", "25.8", "20.6", "15.4", "10.2", "5"]
    places = list(zip(across, up, strict=True))
    assert shown(xzplan.trajectory(beds)) == (
        "<div><b>(18) 养老机构护理型床位占比<br>"
        '<small lang="en">Share of nursing-care beds in elderly-care institutions</small></b></div>'
        '<div>推算<br><small lang="en">interpolated</small></div>'
        '<svg role="img" width="132" height="36" viewBox="0 0 132 36" fill="none">'
        f"<title>{'; '.join(f'{year}: {value}' for year, value in zip(YEARS, values, strict=True))}</title>"
        f'<polyline points="{" ".join(f"{x},{y}" for x, y in places)}" stroke="#8a8a8a"></polyline>'
        + "".join(f'<circle cx="{x}" cy="{y}" r="1.5" fill="#8a8a8a"></circle>' for x, y in places)
        + f"</svg><table>{years_of_a_table(YEARS)}<tr><th>%</th>"
        + "".join(f'<td class="n">≥{value}</td>' for value in values)
        + "</tr></table><ul><li>规划未列年度目标；各年数值为推算所得的年度参考值，非规划所列<br>"
        '<small lang="en">the plan prints no yearly targets; the values between its ends are interpolated</small>'
        "</li></ul>"
    )


def test_a_held_bound_in_a_notebook(plan: Plan) -> None:
    text = shown(xzplan.trajectory(plan.indicators[1]))
    assert '<polyline points="5,18 127,18" stroke="#8a5a00" stroke-dasharray="3 2"></polyline></svg>' in text
    assert "circle" not in text
    assert '<tr><th>1/10万<br><small lang="en">per 100,000 live births</small></th>' in text
    assert text.count('<td class="n">≤12.5</td>') == 6


def test_a_target_without_a_figure_in_a_notebook(plan: Plan) -> None:
    assert shown(xzplan.trajectory(plan.indicators[8])) == (
        '<div><b>(8) 接受创业服务人数<br><small lang="en">Recipients of start-up (entrepreneurship) services</small>'
        '</b></div><div>未量化<br><small lang="en">not quantified</small></div>'
        '<ul><li>规划未列明国家下达的目标值<br><small lang="en">the plan does not print the target fixed by the State</small></li>'
        '<li>请用 assigned= 给出下达的目标年数值<br><small lang="en">pass the figure assigned for the target year as assigned=</small>'
        "</li></ul>"
    )


def test_a_range_has_its_far_end_in_the_picture(beds: Indicator) -> None:
    demand = Quantified(of="value", bound=Bound.between(55, 80))
    path = xzplan.trajectory(evolve(beds, target=evolve(beds.target, demand=demand, reading=None)))
    # The far end, 80, lies at the top, at 5 points; it is dashed.
    assert '<polyline points="5,5 127,5" stroke="#8a5a00" stroke-dasharray="3 2">' in shown(path)


def test_a_range_of_growth_has_its_far_end_in_the_picture(beds: Indicator) -> None:
    demand = Quantified(of="growth", bound=Bound.between(1, 10))
    text = shown(xzplan.trajectory(evolve(beds, target=evolve(beds.target, demand=demand, reading=None))))
    # 1.1 to the fifth power, 161.051, lies at the top; 100 lies at the bottom.
    assert '<polyline points="5,5 127,5" stroke="#8a5a00" stroke-dasharray="3 2">' in text
    assert '<polyline points="5,31 ' in text


def test_figures_in_caveats_have_no_exponent(beds: Indicator) -> None:
    caveats = xzplan.trajectory(beds, baseline=Decimal("2E+1")).caveats
    assert any("20" in caveat.text.en and "E+" not in caveat.text.en for caveat in caveats)
    assert not any("E+" in caveat.text.zh for caveat in caveats)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("years", YEARS[::-1], "years must increase strictly"),
        ("years", [2020.5, *YEARS[1:]], "years are whole numbers"),
        ("years", [YEARS], "pass a flat sequence of 0 or more years"),
        ("values", ["17.81"] * 6, "not a number or an array of numbers"),
        ("values", [17.81, np.nan, 30, 40, 50, 55], "not finite; leave missing values out"),
        ("high", [17.81, np.nan, 30, 40, 50, 55], "not finite; leave missing values out"),
    ],
)
def test_arrays_that_are_refused(beds: Indicator, field: str, value: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        evolve(xzplan.trajectory(beds), **{field: value})
    name = "Trajectory.values" if field == "high" else f"Trajectory.{field}"
    assert (caught.value.argument, caught.value.problem) == (name, problem)


@pytest.mark.parametrize("method", ["junk", "Linear", "", 1])
def test_a_method_is_one_that_there_is(beds: Indicator, method: Any) -> None:
    with pytest.raises(InvalidInputError) as caught:
        evolve(xzplan.trajectory(beds), method=method)
    assert caught.value.argument == "Trajectory.method"


def test_what_contradicts_itself_is_named(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    changes: list[tuple[dict[str, Any], str]] = [
        ({"years": [2020]}, "years (1,) and values (6,) are not two rows of one length"),
        ({"high": [60]}, "values (6,) and high (1,) are not two rows of one length"),
        ({"bound": None}, "6 years with the bound None"),
        ({"years": [], "values": []}, "0 years with the bound ≥55"),
    ]
    for change, problem in changes:
        with pytest.raises(xzplan.RecordError) as caught:
            evolve(path, **change)
        assert caught.value.args[0] == "trajectory of 'nursing_bed_share'"
        assert caught.value.args[1].startswith(problem.partition("≥")[0])


def test_a_date_without_a_milestone_says_why(plan: Plan, beds: Indicator) -> None:
    with pytest.raises(NoMilestoneError) as caught:
        xzplan.trajectory(beds)[2026]
    error = caught.value
    assert (error.indicator, error.year, error.years) == (beds.id, 2026, tuple(YEARS))
    text = str(error)
    assert "the trajectory does not cover it" in text
    assert "pass" not in text
    assert error.supply == ""
    training = xzplan.trajectory(plan.indicators[7])
    with pytest.raises(NoMilestoneError) as caught:
        training[2025]
    assert caught.value.supply == "pass the figure assigned for the target year as assigned="


def test_milestones_of_a_bent_path(plan: Plan) -> None:
    old = xzplan.trajectory(plan.indicators[20], method="power", exponent=2)
    assert old["2022-06"] == 51  # 562 × 9/100 = 50.58, in whole pieces
    beds = xzplan.trajectory(plan.indicators[18], method="logistic", steepness=4)
    assert beds["2023-06"] == pytest.approx(17.81 + 37.19 / 2)
    growth = xzplan.trajectory(plan.indicators[12])
    assert growth["2021-06"] == pytest.approx(100 * 1.08**0.5)
    assert str(growth.at(2021)) == f"2021: ＞108 {growth.unit.zh}"

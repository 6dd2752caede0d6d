"""The kernel: worked figures, and what it refuses."""

from __future__ import annotations

import math
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xzplan import InvalidInputError
from xzplan._roots import fraction_of
from xzplan.interpolation import compound, interpolate, line, piecewise

YEARS = range(2020, 2026)


def test_linear() -> None:
    assert interpolate(0, 562, years=YEARS).tolist() == [0.0, 112.4, 224.8, 337.2, 449.6, 562.0]


def test_geometric() -> None:
    path = interpolate(1, 32, years=YEARS, method="geometric")
    assert path.tolist() == pytest.approx([1, 2, 4, 8, 16, 32], rel=1e-15)


def test_power_is_late_above_one_and_early_below() -> None:
    late = interpolate(0, 25, years=YEARS, method="power", exponent=2)
    assert late.tolist() == pytest.approx([0, 1, 4, 9, 16, 25], rel=1e-15)
    early = interpolate(0, 5, years=[0, 1, 4, 9, 25], method="power", exponent=0.5)
    assert early.tolist() == pytest.approx([0, 1, 2, 3, 5], rel=1e-15)


def test_logistic_is_symmetric_around_the_middle() -> None:
    path = interpolate(0, 1, years=range(2020, 2027), method="logistic", steepness=6)
    assert path[3] == 0.5
    assert (path + path[::-1]).tolist() == [1.0] * 7
    assert path[1] < 1 / 6  # slow at first


def test_step_stays_until_the_last_year() -> None:
    assert interpolate(3, 7, years=YEARS, method="step").tolist() == [3, 3, 3, 3, 3, 7]


def test_years_may_have_gaps() -> None:
    assert interpolate(0, 10, years=[2015, 2020, 2025]).tolist() == [0, 5, 10]


def test_leading_axes_broadcast() -> None:
    path = interpolate(np.zeros((3, 1)), np.ones(4), years=YEARS)
    assert path.shape == (3, 4, 6)
    assert path.dtype == np.float64


@pytest.mark.parametrize("shape", [(0,), (2, 0)])
def test_nothing_in_nothing_out(shape: tuple[int, ...]) -> None:
    assert interpolate(np.empty(shape), 1, years=YEARS).shape == (*shape, 6)


@pytest.mark.parametrize("number", [Decimal("1.5"), Fraction(3, 2), np.float32(1.5), 1.5])
def test_numbers_of_any_kind(number: object) -> None:
    assert interpolate(number, [number], years=YEARS).tolist() == [[1.5] * 6]  # type: ignore[arg-type]


def test_piecewise_passes_through_its_anchors() -> None:
    path = piecewise([2020, 2022, 2025], [[0, 4, 1], [1, 1, 7]], years=YEARS)
    assert path.tolist() == [[0, 2, 4, 3, 2, 1], [1, 1, 1, 3, 5, 7]]


def test_piecewise_gives_any_years_between() -> None:
    assert piecewise([2020, 2022, 2025], [0, 4, 1], years=[2021, 2024]).tolist() == [2, 2]


def test_compound() -> None:
    assert compound(100, [1.5, 2]).tolist() == [100, 150, 300]
    assert compound([1, 10], [[2, 2], [1, 1]]).tolist() == [[1, 2, 4], [10, 10, 10]]


def refused(argument: str, problem: str, **changes: object) -> None:
    """Assert that `interpolate` refuses a call with the changes, and names the argument."""
    call: dict[str, object] = {"base": 1, "target": 2, "years": YEARS, **changes}
    with pytest.raises(InvalidInputError, match=problem) as caught:
        interpolate(call.pop("base"), call.pop("target"), **call)  # type: ignore[arg-type]
    assert caught.value.argument == argument


@pytest.mark.parametrize("name", ["base", "target"])
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, [1, math.nan], None, [1, None]])
def test_not_finite(name: str, value: object) -> None:
    refused(name, "not finite", **{name: value})


@pytest.mark.parametrize("name", ["base", "target"])
@pytest.mark.parametrize(
    "value",
    ["7", ["7"], True, [True], [True, None], ["7", None], 1j, [[1], [1, 2]], object(), 10**400],
)
def test_not_a_number(name: str, value: object) -> None:
    refused(name, "not a number", **{name: value})


def test_masked() -> None:
    refused("base", "masked", base=np.ma.masked_array([1.0], [True]))


def test_shapes_that_do_not_broadcast() -> None:
    refused("target", "broadcast", base=[1, 2], target=[1, 2, 3])


@pytest.mark.parametrize("name", ["base", "target"])
@pytest.mark.parametrize("value", [0, -1, [1, 0]])
def test_geometric_needs_positive_values(name: str, value: object) -> None:
    refused(name, "not positive", method="geometric", **{name: value})


def test_overflow() -> None:
    refused("target", "difference overflows", base=-1e308, target=1e308)
    refused("target", "ratio overflows", base=1e-200, target=1e200, method="geometric")
    refused("target", "ratio overflows", base=1e200, target=1e-200, method="geometric")


@given(
    st.sampled_from(["linear", "step", "geometric"]),
    st.floats(),
    st.floats(),
)
def test_never_a_silent_nan(method: str, base: float, target: float) -> None:
    try:
        path = interpolate(base, target, years=YEARS, method=method)  # type: ignore[arg-type]
    except InvalidInputError as error:
        assert error.argument in {"base", "target"}  # noqa: PT017
    else:
        assert np.isfinite(path).all()


@pytest.mark.parametrize(
    ("years", "problem"),
    [
        ([2020], "2 or more"),
        ([], "2 or more"),
        (2020, "2 or more"),
        ([[2020, 2025]], "2 or more"),
        ([[2020], [2020, 2021]], "2 or more"),
        ([2020.0, 2025.0], "whole numbers"),
        (["2020", "2025"], "whole numbers"),
        ([False, True], "whole numbers"),
        ([2025, 2020], "increase"),
        ([2020, 2020], "increase"),
    ],
)
def test_years(years: object, problem: str) -> None:
    refused("years", problem, years=years)


@pytest.mark.parametrize(
    ("argument", "problem", "changes"),
    [
        ("method", "unknown", {"method": "cubic"}),
        ("exponent", "needs one", {"method": "power"}),
        ("steepness", "needs one", {"method": "logistic"}),
        ("exponent", "belongs to", {"exponent": 2}),
        ("steepness", "belongs to", {"method": "power", "exponent": 2, "steepness": 1}),
        ("exponent", "positive", {"method": "power", "exponent": 0}),
        ("exponent", "positive", {"method": "power", "exponent": -1}),
        ("steepness", "positive", {"method": "logistic", "steepness": 0}),
        ("exponent", "one number", {"method": "power", "exponent": [1, 2]}),
        ("steepness", "not finite", {"method": "logistic", "steepness": math.inf}),
    ],
)
def test_methods_and_their_parameters(argument: str, problem: str, changes: dict[str, object]) -> None:
    refused(argument, problem, **changes)


def test_out_is_filled_and_returned() -> None:
    room = np.empty((2, 6))
    result = interpolate([0, 1], [5, 6], years=YEARS, out=room[:1].repeat(2, axis=0))
    assert result.tolist() == [[0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]]
    assert piecewise([2020, 2025], [[0, 5], [1, 6]], years=YEARS, out=room) is room
    assert np.array_equal(room, result)


def test_out_of_the_wrong_kind() -> None:
    refused("out", "float64", out=[0.0] * 6)
    refused("out", "float64", out=np.empty(6, np.float32))
    refused("out", "shape", out=np.empty(5))
    read_only = np.empty(6)
    read_only.flags.writeable = False
    refused("out", "read-only", out=read_only)


def test_out_that_overlaps_an_argument() -> None:
    room = np.ones(12)
    refused("out", "overlaps base", base=room[:1], out=room[:6].reshape(1, 6))
    refused("out", "overlaps target", target=room[7:8], out=room[6:].reshape(1, 6))


def test_piecewise_refuses() -> None:
    with pytest.raises(InvalidInputError, match="one value for each"):
        piecewise([2020, 2025], [1, 2, 3], years=YEARS)
    with pytest.raises(InvalidInputError, match="one value for each"):
        piecewise([2020, 2025], 1, years=YEARS)
    with pytest.raises(InvalidInputError, match="nothing is extrapolated") as caught:
        piecewise([2020, 2022], [1, 2], years=YEARS)
    assert caught.value.value == [2023, 2024, 2025]


def test_compound_refuses() -> None:
    with pytest.raises(InvalidInputError, match="not positive"):
        compound(1, [1, 0])
    with pytest.raises(InvalidInputError, match="one factor for each year"):
        compound(1, 1.08)
    with pytest.raises(InvalidInputError, match="broadcast"):
        compound([1, 2], [[1, 1]] * 3)
    with pytest.raises(InvalidInputError, match="overflows"):
        compound(1e300, [1e10])


def test_a_line_in_plain_floats() -> None:
    assert line({2020: 17.81, 2025: 55.0}) == dict(
        zip(range(2020, 2026), interpolate(17.81, 55, years=range(2020, 2026)).tolist(), strict=True)
    )
    with pytest.raises(InvalidInputError, match="their difference overflows"):
        line({2020: -1.7e308, 2021: 1.7e308})


RATIOS = [1e-30, 3e-7, 0.5, 1 - 1e-9, 1.0, 1 + 1e-12, 1.0834, 2.0, 7.7, 1e12, 1e30]


@pytest.mark.parametrize("whole", range(2, 13))
def test_fractions_of_a_growth_are_good_to_an_ulp(whole: int) -> None:
    growth = np.array(RATIOS)
    found, room = np.empty_like(growth), np.empty((2, growth.size))
    for part in range(1, whole // 2 + 1):
        fraction_of(growth, part, whole, out=found, room=room, within=(1e-30, 1e30))
        for ratio, value in zip(RATIOS, found.tolist(), strict=True):
            with localcontext(prec=50):
                exact = (Decimal(ratio).ln() * part / whole).exp()
                # Above ten parts the exponent is a float: its rounding counts as often as the logarithm is large.
                bound = 1 if whole <= 10 else 1 + abs(math.log(ratio)) / 2
                assert abs(Decimal(value) - exact) <= Decimal(bound * math.ulp(value))


@pytest.mark.parametrize("extreme", [1e-40, 1e38, 1e200, 1e-300])
def test_a_growth_is_the_same_beside_an_extreme_one(extreme: float) -> None:
    alone = interpolate([2.0, 1.0], [3.0, extreme], years=YEARS, method="geometric")
    assert alone[0].tolist() == interpolate(2.0, 3.0, years=YEARS, method="geometric").tolist()
    assert alone[1].tolist() == interpolate(1.0, extreme, years=YEARS, method="geometric").tolist()
    with localcontext(prec=50):
        exact = (Decimal(extreme).ln() * 2 / 5).exp()
        assert float(exact) == pytest.approx(alone[1, 2], rel=1e-13)

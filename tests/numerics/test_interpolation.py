"""The kernel: worked figures, and what it refuses."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xzplan import InvalidInputError
from xzplan.numerics.interpolation import compound, interpolate, piecewise
from xzplan.numerics.legs import fraction_of

YEARS = range(2020, 2026)


def test_linear() -> None:
    assert interpolate(0, 562, between=(2020, 2025)).tolist() == [0.0, 112.4, 224.8, 337.2, 449.6, 562.0]


def test_geometric() -> None:
    path = interpolate(1, 32, between=(2020, 2025), method="geometric")
    assert path.tolist() == pytest.approx([1, 2, 4, 8, 16, 32], rel=1e-15)


def test_power_is_late_above_one_and_early_below() -> None:
    late = interpolate(0, 25, between=(2020, 2025), method="power", exponent=2)
    assert late.tolist() == pytest.approx([0, 1, 4, 9, 16, 25], rel=1e-15)
    early = interpolate(0, 5, between=(0, 25), years=[0, 1, 4, 9, 25], method="power", exponent=0.5)
    assert early.tolist() == pytest.approx([0, 1, 2, 3, 5], rel=1e-15)


def test_logistic_is_symmetric_around_the_middle() -> None:
    path = interpolate(0, 1, between=(2020, 2026), method="logistic", steepness=6)
    assert path[3] == 0.5
    assert (path + path[::-1]).tolist() == [1.0] * 7
    assert path[1] < 1 / 6  # slow at first


def test_step_stays_until_the_last_year() -> None:
    assert interpolate(3, 7, between=(2020, 2025), method="step").tolist() == [3, 3, 3, 3, 3, 7]


def test_years_may_have_gaps() -> None:
    assert interpolate(0, 10, between=(2015, 2025), years=[2015, 2020, 2025]).tolist() == [0, 5, 10]


def test_leading_axes_broadcast() -> None:
    path = interpolate(np.zeros((3, 1)), np.ones(4), between=(2020, 2025))
    assert path.shape == (3, 4, 6)
    assert path.dtype == np.float64


@pytest.mark.parametrize("shape", [(0,), (2, 0)])
def test_nothing_in_nothing_out(shape: tuple[int, ...]) -> None:
    assert interpolate(np.empty(shape), 1, between=(2020, 2025)).shape == (*shape, 6)


@pytest.mark.parametrize("number", [Decimal("1.5"), Fraction(3, 2), np.float32(1.5), 1.5])
def test_numbers_of_any_kind(number: Any) -> None:
    assert interpolate(number, [number], between=(2020, 2025)).tolist() == [[1.5] * 6]


def test_piecewise_passes_through_its_anchors() -> None:
    path = piecewise([2020, 2022, 2025], [[0, 4, 1], [1, 1, 7]], years=YEARS)
    assert path.tolist() == [[0, 2, 4, 3, 2, 1], [1, 1, 1, 3, 5, 7]]
    assert piecewise([2020, 2021, 2025], [0, 7, 1], years=YEARS).tolist() == [0, 7, 5.5, 4, 2.5, 1]


def test_piecewise_gives_any_years_between() -> None:
    assert piecewise([2020, 2022, 2025], [0, 4, 1], years=[2021, 2024]).tolist() == [2, 2]


def test_compound() -> None:
    assert compound(100, [1.5, 2]).tolist() == [100, 150, 300]
    assert compound([1, 10], [[2, 2], [1, 1]]).tolist() == [[1, 2, 4], [10, 10, 10]]


def refused(argument: str, problem: str, **changes: object) -> None:
    """Assert that `interpolate` refuses a call with the changes, and names the argument."""
    call: dict[str, Any] = {"base": 1, "target": 2, "between": (2020, 2025), **changes}
    with pytest.raises(InvalidInputError, match=problem) as caught:
        interpolate(call.pop("base"), call.pop("target"), **call)
    assert caught.value.argument == argument


@pytest.mark.parametrize("name", ["base", "target"])
@pytest.mark.parametrize("value", [math.inf, -math.inf, [1, math.inf], [math.nan, -math.inf]])
def test_not_finite(name: str, value: object) -> None:
    refused(name, "not finite", **{name: value})


@pytest.mark.parametrize("name", ["base", "target"])
@pytest.mark.parametrize(
    "value",
    ["7", ["7"], True, [True], [True, None], ["7", None], 1j, [[1], [1, 2]], object(), 10**400],
)
def test_not_a_number(name: str, value: object) -> None:
    refused(name, "not a number", **{name: value})


@pytest.mark.parametrize("name", ["base", "target"])
def test_none_is_no_unknown_value(name: str) -> None:
    refused(name, "pass a number, or NaN for an unknown value", **{name: None})


def test_masked() -> None:
    refused("base", "masked", base=np.ma.masked_array([1.0], [True]))
    refused("years", "masked; pass every year", years=np.ma.masked_array([2020, 2025], [False, True]))


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
def test_no_nan_but_what_depends_on_one(method: Any, base: float, target: float) -> None:
    try:
        path = interpolate(base, target, between=(2020, 2025), method=method).tolist()
    except InvalidInputError as error:
        assert error.argument in {"base", "target"}  # noqa: PT017
    else:
        assert math.isnan(path[0]) == math.isnan(base)
        assert math.isnan(path[-1]) == math.isnan(target)
        on_the_way = math.isnan(base) or (math.isnan(target) and method != "step")
        assert [math.isnan(value) for value in path[1:-1]] == [on_the_way] * 4


@pytest.mark.parametrize(
    ("years", "problem"),
    [
        ([], "1 or more"),
        ([[2020, 2025]], "1 or more"),
        ([[2020], [2020, 2021]], "1 or more"),
        ({2020: 1}, "1 or more"),
        ((year for year in YEARS), "1 or more"),
        ([2020.0, 2025.0], "whole numbers"),
        (2022.5, "whole numbers"),
        (True, "whole numbers"),
        ("2023", "whole numbers"),
        (["2020", "2025"], "whole numbers"),
        ([2025, 2020], "increase"),
        ([2020, 2020], "increase"),
        (2019, "outside the anchors, 2020 to 2025; nothing is extrapolated"),
        (2026, "outside the anchors, 2020 to 2025; nothing is extrapolated"),
        ([2025, 2026], "outside the anchors, 2020 to 2025; nothing is extrapolated"),
    ],
)
def test_years(years: object, problem: str) -> None:
    refused("years", problem, years=years)


@pytest.mark.parametrize(
    ("between", "problem"),
    [
        (2020, "pass the years of the base and of the target, such as"),
        (None, "pass the years of the base and of the target, such as"),
        ([2020], "pass the years of the base and of the target, such as"),
        ((2020, 2022, 2025), "pass the years of the base and of the target, such as"),
        (YEARS, "pass the years of the base and of the target, such as"),
        ((2020.0, 2025.0), "whole numbers"),
        ("ab", "whole numbers"),
        ((False, True), "whole numbers"),
        ((2025, 2020), "increase"),
        ((2020, 2020), "increase"),
    ],
)
def test_between(between: object, problem: str) -> None:
    refused("between", problem, between=between)


def test_between_has_to_be_named() -> None:
    with pytest.raises(TypeError, match="between"):
        interpolate(17.81, 55, years=YEARS)  # type: ignore[call-overload]


def test_all_years_of_an_age_have_to_be_named() -> None:
    refused("years", "0 to 100000 are too many; pass those you ask for", between=(0, 100_000))
    assert interpolate(0, 1, between=(0, 99_999)).shape == (100_000,)
    assert interpolate(0, 1, between=(0, 10**15), years=[5 * 10**14]).tolist() == [0.5]


def test_an_age_may_be_long_ago_or_far_off() -> None:
    assert interpolate(0, 5, between=(60_000, 60_005)).tolist() == [0, 1, 2, 3, 4, 5]
    assert interpolate(0, 2, between=(-1, 1)).tolist() == [0, 1, 2]
    refused("years", "are too many", between=(-60_000, 60_000))


@pytest.mark.parametrize("year", [2023, np.int64(2023), np.array(2023)])
def test_one_year_has_no_axis(year: Any) -> None:
    value = interpolate(0, 5, between=(2020, 2025), years=year)
    assert (type(value), value) == (float, 3.0)
    values = interpolate([[0, 5]], 10, between=(2020, 2025), years=year)
    assert isinstance(values, np.ndarray)
    assert values.tolist() == [[6, 8]]
    room = np.empty((1, 2))
    assert interpolate([[0, 5]], 10, between=(2020, 2025), years=year, out=room) is room
    assert room.tolist() == [[6, 8]]
    point = np.empty(())
    assert interpolate(0, 5, between=(2020, 2025), years=year, out=point) is point
    assert point.tolist() == 3
    refused("out", "shape", years=year, out=np.empty(1))


def test_some_years_are_not_the_anchors() -> None:
    """What a reader took for 2021 to 2024 of a plan was a plan of its own, a year late and a year early."""
    assert interpolate(0, 5, between=(2020, 2025), years=[2021, 2024]).tolist() == [1, 4]
    assert interpolate(0, 5, between=(2020, 2025), years=[2023]).tolist() == [3]
    assert interpolate(0, 60, between=(0, 60), years=30) == 30  # months


def test_unknown_values_are_unknown_cell_by_cell() -> None:
    nan = math.nan
    bases: Any = [0, nan, 0, None]
    paths = interpolate(bases, [5, 5, nan, nan], between=(2020, 2025))
    np.testing.assert_array_equal(paths, [[0, 1, 2, 3, 4, 5], [*[nan] * 5, 5], [0, *[nan] * 5], [nan] * 6])
    assert math.isnan(interpolate(nan, 5, between=(2020, 2025), years=2023))
    assert interpolate(nan, 5, between=(2020, 2025), years=2025) == 5
    legs = piecewise([2020, 2022, 2024, 2026], [0, 2, nan, 6], years=range(2020, 2027))
    np.testing.assert_array_equal(legs, [0, 1, 2, nan, nan, nan, 6])


def test_an_unknown_anchor_does_not_hide_a_wrong_one() -> None:
    refused("base", "not positive", base=[-1.0], target=[math.nan], method="geometric")
    refused("target", "not positive", base=[math.nan], target=[0.0], method="geometric")
    refused("target", "not finite", base=[math.nan], target=[math.inf], method="geometric")


def test_piecewise_of_one_year_or_all() -> None:
    value = piecewise([2020, 2022, 2025], [0, 4, 1], years=2024)
    assert (type(value), value) == (float, 2.0)
    assert piecewise([2020, 2022, 2025], [[0, 4, 1]], years=2024).tolist() == [2]
    assert piecewise([2020, 2022, 2025], [0, 4, 1]).tolist() == [0, 2, 4, 3, 2, 1]
    room = np.empty(1)
    assert piecewise([2020, 2022, 2025], [[0, 4, 1]], years=2024, out=room) is room
    assert room.tolist() == [2]


class Series:
    """Stands for an array of another library: it names its module, and numpy would convert it."""

    def __array__(self, *_: object) -> np.ndarray:
        raise AssertionError("converted")  # pragma: no cover


@pytest.mark.parametrize(
    ("module", "interpolation", "path"),
    [
        (
            "pandas.core.series",
            (
                "its labels would be lost; keep them with pandas.DataFrame(xzplan.interpolate("
                "frame['base'].to_numpy(), frame['target'].to_numpy(), ...), index=frame.index)"
            ),
            (
                "its labels would be lost; keep them with pandas.DataFrame(piecewise("
                "anchor_years, frame.to_numpy(), ...), index=frame.index)"
            ),
        ),
        (
            "polars.series.series",
            (
                "pass columns as arrays: polars.DataFrame(xzplan.interpolate("
                "frame['base'].to_numpy(), frame['target'].to_numpy(), ...))"
            ),
            "pass an array: polars.DataFrame(piecewise(anchor_years, frame.to_numpy(), ...))",
        ),
        (
            "xarray.core.dataarray",
            (
                "its labels would be lost; keep them with xarray.apply_ufunc(xzplan.interpolate, base, target, "
                "kwargs={...}, output_core_dims=[['year']], dask='parallelized', ...)"
            ),
            (
                "its labels would be lost; keep them with xarray.apply_ufunc("
                "functools.partial(piecewise, anchor_years, ...), anchor_values, "
                "input_core_dims=[['anchor']], output_core_dims=[['year']], dask='parallelized', ...)"
            ),
        ),
        (
            "dask.array.core",
            (
                "it would be computed; keep it lazy with dask.array.apply_gufunc("
                "xzplan.interpolate, '(),()->(year)', base, target, ...)"
            ),
            (
                "it would be computed; keep it lazy with dask.array.apply_gufunc("
                "functools.partial(piecewise, anchor_years, ...), '(anchor)->(year)', anchor_values, ...)"
            ),
        ),
    ],
)
def test_arrays_of_other_libraries(module: str, interpolation: str, path: str) -> None:
    labelled = type("Series", (Series,), {"__module__": module})
    for kind in (labelled, type("Derived", (labelled,), {"__module__": "elsewhere"})):
        for base, target, name in ((kind(), 2, "base"), ([1], kind(), "target")):
            with pytest.raises(InvalidInputError) as caught:
                interpolate(base, target, between=(2020, 2025))
            assert caught.value.args == (name, kind, interpolation)
        with pytest.raises(InvalidInputError) as caught:
            piecewise([2020, 2025], kind())
        assert caught.value.args == ("anchor_values", kind, path)


def test_nearly_equal_anchors_of_a_geometric_path() -> None:
    """Rounded powers would cross; the value of a year does not depend on the other years asked for."""
    for steps in range(1, 12):
        base, target = 0.1, 0.1 * (1 + steps * 2.0**-52)
        for start, end in ((base, target), (target, base)):
            path = interpolate([start, 1], [end, 2], between=(0, 59), method="geometric")
            alone = [
                interpolate(start, end, between=(0, 59), years=year, method="geometric") for year in range(60)
            ]
            assert path[0].tolist() == alone
            assert sorted(alone, reverse=end < start) == alone
    exact = [float(1 + Fraction(year, 4) * Fraction(1, 10**9)) for year in range(5)]
    path = interpolate(1, 1 + 1e-9, between=(0, 4), method="geometric")
    assert path.tolist() == pytest.approx(exact, rel=2.0**-52, abs=0)


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
    result = interpolate([0, 1], [5, 6], between=(2020, 2025), out=room[:1].repeat(2, axis=0))
    assert result.tolist() == [[0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]]
    assert piecewise([2020, 2025], [[0, 5], [1, 6]], years=YEARS, out=room) is room
    assert np.array_equal(room, result)


def test_out_of_the_wrong_kind() -> None:
    refused("out", "float64", out=[0.0] * 6)
    refused("out", "float64", out=np.empty(6, np.float32))
    refused("out", "shape", out=np.empty(5))
    read_only = np.zeros(6)
    read_only.flags.writeable = False
    says("read-only", "out", [0.0] * 6, lambda: interpolate(1, 2, between=(2020, 2025), out=read_only))


def test_out_that_overlaps_an_argument() -> None:
    room = np.ones(12)
    before, after = room[:6].reshape(1, 6), room[6:].reshape(1, 6)
    altered = "overlaps base, which would be altered"
    says(altered, "out", before, lambda: interpolate(room[:1], 2, between=(2020, 2025), out=before))
    altered = "overlaps target, which would be altered"
    says(altered, "out", after, lambda: interpolate(1, room[7:8], between=(2020, 2025), out=after))


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
    alone = interpolate([2.0, 1.0], [3.0, extreme], between=(2020, 2025), method="geometric")
    assert alone[0].tolist() == interpolate(2.0, 3.0, between=(2020, 2025), method="geometric").tolist()
    assert alone[1].tolist() == interpolate(1.0, extreme, between=(2020, 2025), method="geometric").tolist()
    with localcontext(prec=50):
        exact = (Decimal(extreme).ln() * 2 / 5).exp()
        assert float(exact) == pytest.approx(alone[1, 2], rel=1e-13)


DIVERSE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("linear", {}),
    ("geometric", {}),
    ("power", {"exponent": 2.5}),
    ("logistic", {"steepness": 4}),
    ("step", {}),
)


def says(problem: str, argument: str, value: object, call: Callable[[], object]) -> None:
    """Assert that a call is refused with just these operands."""
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert (caught.value.argument, caught.value.problem) == (argument, problem)
    np.testing.assert_equal(np.asarray(caught.value.value).tolist(), np.asarray(value).tolist())


@pytest.mark.parametrize(
    ("argument", "value", "problem", "changes"),
    [
        (
            "target",
            (3,),
            "its shape does not broadcast with that of base, (2,)",
            {"base": [1, 2], "target": [1, 2, 3]},
        ),
        (
            "target",
            [1e308, 2],
            "too far from the base: their difference overflows",
            {"base": [-1e308, 1], "target": [1e308, 2]},
        ),
        (
            "target",
            [1e200, 2],
            "too far from the base: their ratio overflows",
            {"base": [1e-200, 1], "target": [1e200, 2], "method": "geometric"},
        ),
        ("method", "cubic", "unknown; one of linear, geometric, power, logistic, step", {"method": "cubic"}),
        ("exponent", None, "method 'power' needs one; there is no default", {"method": "power"}),
        ("steepness", None, "method 'logistic' needs one; there is no default", {"method": "logistic"}),
        ("exponent", 2, "belongs to method 'power', not to 'linear'", {"exponent": 2}),
        (
            "steepness",
            1,
            "belongs to method 'logistic', not to 'power'",
            {"method": "power", "exponent": 2, "steepness": 1},
        ),
        ("exponent", 0, "must be positive", {"method": "power", "exponent": 0}),
        ("exponent", 1e-300, "must be positive", {"method": "power", "exponent": 1e-300}),
        ("exponent", [2], "pass one number", {"method": "power", "exponent": [2]}),
        ("years", [], "pass a flat sequence of 1 or more years", {"years": []}),
        (
            "years",
            [2019],
            "outside the anchors, 2020 to 2025; nothing is extrapolated",
            {"years": [2019, 2020]},
        ),
        (
            "between",
            [2020],
            "pass the years of the base and of the target, such as (2020, 2025)",
            {"between": [2020]},
        ),
        ("between", [2025, 2020], "years must increase strictly", {"between": [2025, 2020]}),
        ("base", [1, math.inf], "not finite; pass NaN for an unknown value", {"base": [1, math.inf]}),
        ("target", [1, -math.inf], "not finite; pass NaN for an unknown value", {"target": [1, -math.inf]}),
        (
            "base",
            [-1, 0],
            "not positive; growth by a factor needs values above 0 (use 'linear')",
            {"base": [-1, 0], "method": "geometric"},
        ),
        (
            "target",
            [3, 0],
            "not positive; growth by a factor needs values above 0 (use 'linear')",
            {"target": [3, 0], "method": "geometric"},
        ),
        ("base", "7", "not a number or an array of numbers", {"base": "7"}),
        ("target", "7", "not a number or an array of numbers", {"target": "7"}),
        ("out", (5,), "the result has the shape (6,)", {"out": np.empty(5)}),
        ("out", [0.0] * 6, "not an array of float64", {"out": [0.0] * 6}),
    ],
)
def test_what_interpolate_says(
    argument: str, value: object, problem: str, changes: dict[str, object]
) -> None:
    call: dict[str, Any] = {"base": 1, "target": 2, "between": (2020, 2025), **changes}
    base, target = call.pop("base"), call.pop("target")
    says(problem, argument, value, lambda: interpolate(base, target, **call))


@pytest.mark.parametrize(
    ("argument", "value", "problem", "changes"),
    [
        ("anchor_years", [2020], "pass a flat sequence of 2 or more years", {"anchor_years": [2020]}),
        (
            "anchor_values",
            (),
            "the last axis must have one value for each of the 3 years",
            {"anchor_values": 1},
        ),
        (
            "anchor_values",
            (3, 2),
            "the last axis must have one value for each of the 3 years",
            {"anchor_values": np.ones((3, 2))},
        ),
        ("anchor_values", "7", "not a number or an array of numbers", {"anchor_values": "7"}),
        (
            "anchor_values",
            [[1, 2, 3], [1, math.inf, 3]],
            "not finite; pass NaN for an unknown value",
            {"anchor_values": [[1, 2, 3], [1, math.inf, 3]]},
        ),
        (
            "anchor_values",
            [[1, 1, 3], [1, 0, 3]],
            "not positive; growth by a factor needs values above 0 (use 'linear')",
            {"anchor_values": [[1, 1, 3], [1, 0, 3]], "method": "geometric"},
        ),
        (
            "anchor_values",
            [1, -1e308, 1e308],
            "too far from the base: their difference overflows",
            {"anchor_values": [1, -1e308, 1e308]},
        ),
        ("years", [], "pass a flat sequence of 1 or more years", {"years": []}),
        (
            "years",
            [2019, 2027],
            "outside the anchors, 2020 to 2026; nothing is extrapolated",
            {"years": [2019, 2020, 2026, 2027]},
        ),
        ("exponent", None, "method 'power' needs one; there is no default", {"method": "power"}),
        ("steepness", 2, "belongs to method 'logistic', not to 'linear'", {"steepness": 2}),
        ("out", (1,), "the result has the shape (3,)", {"out": np.empty(1)}),
    ],
)
def test_what_piecewise_says(argument: str, value: object, problem: str, changes: dict[str, object]) -> None:
    call: dict[str, Any] = {
        "anchor_years": [2020, 2023, 2026],
        "anchor_values": [1, 2, 3],
        "years": [2020, 2021, 2026],
        **changes,
    }
    anchors = call.pop("anchor_years"), call.pop("anchor_values")
    says(problem, argument, value, lambda: piecewise(*anchors, **call))


@pytest.mark.parametrize(
    ("argument", "value", "problem", "start", "factors"),
    [
        ("start", math.nan, "not finite; leave missing values out", math.nan, [1]),
        ("factors", [math.inf], "not finite; leave missing values out", 1, [math.inf]),
        ("factors", 1.08, "pass one factor for each year, shape (..., n)", 1, 1.08),
        (
            "factors",
            [1, 0],
            "not positive; growth by a factor needs values above 0 (use 'linear')",
            1,
            [1, 0],
        ),
        (
            "factors",
            (3,),
            "its shape does not broadcast with that of start, (2,)",
            [1, 2],
            [[1, 1]] * 3,
        ),
        ("factors", [1e10], "the product overflows", 1e300, [1e10]),
    ],
)
def test_what_compound_says(argument: str, value: object, problem: str, start: Any, factors: Any) -> None:
    says(problem, argument, value, lambda: compound(start, factors))


@pytest.mark.parametrize(
    ("method", "parameters", "shares"),
    [
        ("linear", {}, [0, 0.25, 0.5, 0.75, 1]),
        # ((t/4)**0.5, exactly a half at a quarter of the time.
        ("power", {"exponent": 0.5}, [0, 0.5, 0.7071067811865476, 0.8660254037844386, 1]),
        ("power", {"exponent": 3}, [0, 0.015625, 0.125, 0.421875, 1]),
        # 1/(1 + e**-(4x - 2)) from x = 0 to 1, stretched: (0.26894142 - 0.11920292) / 0.76159416 at a quarter.
        ("logistic", {"steepness": 4}, [0, 0.19661193324148188, 0.5, 0.8033880667585181, 1]),
        ("step", {}, [0, 0, 0, 0, 1]),
    ],
)
def test_shares_of_the_way(method: Any, parameters: dict[str, Any], shares: list[float]) -> None:
    for base, target in ((0.0, 1.0), (1.0, 0.0), (-8.0, 24.0)):
        path = interpolate(base, target, between=(1, 5), years=[1, 2, 3, 4, 5], method=method, **parameters)
        assert path.tolist() == pytest.approx([base + (target - base) * share for share in shares], rel=1e-14)


def test_geometric_over_many_years() -> None:
    doubled = [2.0**year for year in range(41)]
    up = interpolate(1, 2.0**40, between=(0, 40), method="geometric")
    down = interpolate(2.0**40, 1, between=(0, 40), method="geometric")
    assert up.tolist() == pytest.approx(doubled, rel=1e-15)
    assert down.tolist() == pytest.approx(doubled[::-1], rel=1e-15)
    assert (up[0], up[-1], down[0], down[-1]) == (1, 2.0**40, 2.0**40, 1)
    # Powers of 4 by halves and quarters of the time: square roots, so exact.
    assert interpolate(1, 256, between=(0, 4), method="geometric").tolist() == [1, 4, 16, 64, 256]


@pytest.mark.parametrize(("method", "parameters"), DIVERSE)
def test_of_many_years_some(method: Any, parameters: dict[str, Any]) -> None:
    whole = interpolate(2, 17, between=(2000, 2030), method=method, **parameters)
    for some in ([2000, 2030], [2000, 2001, 2030], [2000, 2007, 2015, 2016, 2030], [2007, 2015]):
        path = interpolate(2, 17, between=(2000, 2030), years=some, method=method, **parameters)
        assert path.tolist() == [whole[year - 2000] for year in some]
        path = piecewise([2000, 2030], [2, 17], years=some[1:-1] or some, method=method, **parameters)
        assert path.tolist() == [whole[year - 2000] for year in some[1:-1] or some]


@pytest.mark.parametrize(("method", "parameters"), DIVERSE)
@pytest.mark.parametrize("shape", [(70_001,), (3, 40_000), (2, 3, 30_000), (70_000, 2), (1, 1, 70_000)])
def test_more_than_a_block(method: Any, parameters: dict[str, Any], shape: tuple[int, ...]) -> None:
    """An array worked out in blocks is one path beside another."""
    base = np.linspace(1, 9, math.prod(shape)).reshape(shape)
    target = base[..., ::-1] + 3
    path = interpolate(base, target, between=(2020, 2025), method=method, **parameters)
    assert path.shape == (*shape, 6)
    for at in (0, 1, math.prod(shape) // 2, 65_535, 65_536, math.prod(shape) - 1):
        place = np.unravel_index(at, shape)
        alone = interpolate(base[place], target[place], between=(2020, 2025), method=method, **parameters)
        assert path[place].tolist() == alone.tolist()


@pytest.mark.parametrize("method", ["linear", "geometric"])
def test_a_wrong_value_in_the_last_block(method: Any) -> None:
    base, target = np.ones((3, 40_000)), np.ones((3, 40_000))
    target[2, -1] = math.inf
    for name, pair in (("target", (base, target)), ("base", (target, base))):
        with pytest.raises(InvalidInputError) as caught:
            interpolate(*pair, between=(2020, 2025), method=method)
        assert (caught.value.argument, caught.value.problem) == (
            name,
            "not finite; pass NaN for an unknown value",
        )
        assert caught.value.value.shape == (3, 40_000)  # type: ignore[attr-defined]


def test_a_crossing_by_rounding() -> None:
    """A growth by some ulps: rounded powers would cross, and the path stays monotone between its anchors."""
    for steps in range(1, 12):
        for base in (1.0, 0.1, 1e6 / 3):
            target = base * (1 + steps * 2.0**-52)
            for start, end in ((base, target), (target, base)):
                path = interpolate(start, end, between=(0, 59), method="geometric")
                moves = np.diff(path) * (1 if end >= start else -1)
                assert (moves >= 0).all()
                assert (path[0], path[-1]) == (start, end)


def test_compound_broadcasts() -> None:
    assert compound([[1], [2]], [2, 3]).shape == (2, 1, 3)
    assert compound(3, [[2], [5]]).tolist() == [[3, 6], [3, 15]]
    assert compound(7, []).tolist() == [7]


@pytest.mark.parametrize("length", [2, 3, 5, 7, 9, 10, 11, 12, 31])
@pytest.mark.parametrize("growth", ["1.08", "3.0881527", "0.3", "1e-29", "9e29", "1e31", "1e200", "1e-200"])
def test_geometric_to_the_last_digits(growth: str, length: int) -> None:
    """Against 50 digits; where a float exponent is used it is rounded itself, which costs its share of the growth."""
    base, target = Decimal("17.81"), Decimal("17.81") * Decimal(growth)
    with localcontext(prec=50):
        shares = [Decimal(year) / length for year in range(length + 1)]
        exact = [float(base * (Decimal(float(target)) / Decimal(float(base))) ** share) for share in shares]
    ulps = 4 if Decimal("0.1") < Decimal(growth) < 10 else 400
    path = interpolate(float(base), float(target), between=(0, length), method="geometric")
    assert path.tolist() == pytest.approx(exact, rel=ulps * 2.0**-53, abs=0)
    both = interpolate([3, float(base)], [4, float(target)], between=(0, length), method="geometric")
    assert both[1].tolist() == path.tolist()


@pytest.mark.parametrize("most", [math.inf, -math.inf])
def test_the_widest_of_ratios(most: float) -> None:
    end = float(np.finfo(float).max) if most > 0 else 1 / float(np.finfo(float).max)
    for base, target in ((1.0, end), ([[1.0, 2.0]], [[end, 4.0]])):
        path = interpolate(base, target, between=(2020, 2025), method="geometric")
        assert np.isfinite(path).all()
        assert path.reshape(-1, 6)[0, [0, -1]].tolist() == [1, end]
    # An unknown value beside it changes nothing.
    beside = interpolate([1.0, math.nan], [end, 1.0], between=(2020, 2025), method="geometric")[0]
    assert beside.tolist() == interpolate(1.0, end, between=(2020, 2025), method="geometric").tolist()
    widest = "too far from the base: their ratio overflows"
    for factor in (2.0, 1e10):
        base = [[1.0, 1 / factor if most > 0 else factor]]
        call = partial(interpolate, base, [[1.0, end]], between=(2020, 2025), method="geometric")
        says(widest, "target", [[1.0, end]], call)


@pytest.mark.parametrize(("method", "parameters"), [one for one in DIVERSE if one[0] != "geometric"])
def test_anchors_bit_for_bit(method: Any, parameters: dict[str, Any]) -> None:
    """Even the sign of a zero stays, and a number that no decimal of 15 digits gives back."""
    for base, target in ((-0.0, 3.0), (3.0, -0.0), (0.1 + 0.2, -0.1)):
        ways = (
            interpolate(base, target, between=(2020, 2025), method=method, **parameters),
            piecewise([2020, 2025], [base, target], years=YEARS, method=method, **parameters),
        )
        for path in ways:
            assert path[[0, -1]].tobytes() == np.array([base, target]).tobytes()


def test_piecewise_leaves_its_anchors_alone() -> None:
    values = np.arange(6.0)
    says(
        "overlaps anchor_values, which would be altered",
        "out",
        values,
        lambda: piecewise(range(2020, 2026), values, years=YEARS, out=values),
    )
    assert values.tolist() == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("extreme", [1e-40, 1e45])
@pytest.mark.parametrize("length", [2, 3, 5, 7, 10, 12])
def test_a_path_is_the_same_in_whatever_company(extreme: float, length: int) -> None:
    """Law 5, where one of many grows so much that its roots are taken another way."""
    edges = [1e-30, 1.2e-30, 1.9e-30, 5e29, 8e29, 1e30]
    growths = np.concatenate([edges, np.geomspace(1.9e-30, 5e29, 200), np.linspace(0.5, 3, 200)])
    together = interpolate(1, [*growths, extreme], between=(0, length), method="geometric")
    for growth, path in zip(growths, together, strict=False):
        alone = interpolate(1, growth, between=(0, length), method="geometric")
        assert path.tolist() == alone.tolist()


@pytest.mark.parametrize("method", ["linear", "geometric"])
def test_a_caller_who_wants_warnings_as_errors(method: Any) -> None:
    with np.errstate(all="raise"):
        path = interpolate([1e-310, 1.0], [3e-310, 2.0], between=(2020, 2025), method=method)
        with pytest.raises(InvalidInputError):
            interpolate(-1e308, 1e308, between=(2020, 2025), method=method)
    assert (np.diff(path) > 0).all()

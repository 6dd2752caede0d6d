"""The schemes that ship: how one is found, and what a scheme of our kind refuses."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from xzplan import InvalidInputError, UnknownKeyError
from xzplan.assessment.schemes.catalogue import PLAN, SCHEMES, get_scheme


def test_find_a_scheme() -> None:
    assert get_scheme("plan") is PLAN
    assert get_scheme(PLAN) is PLAN
    for scheme in ("un2024", 3, None, ["plan"]):
        with pytest.raises(UnknownKeyError):
            get_scheme(scheme)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("tolerance", value) for value in (1, -0.1, "0.1", float("nan"))),
        ("strict", "yes"),
    ],
)
def test_fields_are_checked(field: str, value: Any) -> None:
    with pytest.raises(InvalidInputError, match=field):
        evolve(PLAN, **{field: value})
    if field == "tolerance":
        with pytest.raises(InvalidInputError, match=field):
            PLAN.with_tolerance(value)


def test_schemes_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        SCHEMES["own"] = PLAN  # type: ignore[index]
    assert PLAN.with_tolerance(None) is PLAN


def test_the_method_in_words() -> None:
    assert "实际变动为应有变动的90%—110%的" in PLAN.in_words.zh
    assert "“more than” and “less than” exclude the bound itself" in PLAN.in_words.en
    wider = PLAN.with_tolerance(0.125)
    assert "on schedule means 87.5% to 112.5% of the change due" in wider.in_words.en
    lenient = evolve(PLAN, tolerance=0, strict=False)
    assert "实际值等于应达值的，为基本符合预期" in lenient.in_words.zh
    assert "include the bound" in lenient.in_words.en


def test_a_tolerance_that_is_refused_is_named() -> None:
    for value, problem in (
        ("0.1", "not a number; pass an int, a float or a Decimal"),
        (1, "pass 0 or more and less than 1"),
        (-0.1, "pass 0 or more and less than 1"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            PLAN.with_tolerance(value)  # type: ignore[arg-type]
        assert caught.value.args == ("tolerance", value, problem)
    assert str(PLAN.with_tolerance(0).tolerance) == "0"

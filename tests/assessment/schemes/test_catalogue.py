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

"""Numbers as they come in: exact, finite, of the size of floats."""

from __future__ import annotations

from decimal import Decimal

import pytest

from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import to_decimal


@pytest.mark.parametrize("value", [Decimal("1E+400"), Decimal("1E-400"), 10**400])
def test_what_no_float_can_hold_is_refused(value: Decimal | int) -> None:
    with pytest.raises(InvalidInputError, match="overflows float64"):
        to_decimal(value, "value")


def test_digits_have_an_end() -> None:
    longest = Decimal("0." + "1" * 394)
    assert to_decimal(longest, "value") == longest
    with pytest.raises(InvalidInputError, match="more than 394 digits"):
        to_decimal(Decimal("0." + "1" * 395), "value")

"""Periods: how they are written, their times, and their words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from xzplan import InvalidInputError, Period


@pytest.mark.parametrize(
    ("written", "text", "zh", "en"),
    [
        (2023, "2023", "2023年", "2023"),
        ("2023", "2023", "2023年", "2023"),
        (np.int64(2023), "2023", "2023年", "2023"),
        ("2023-12", "2023", "2023年", "2023"),
        ("2023-06", "2023-06", "2023年6月底", "the end of June 2023"),
        (date(2023, 6, 30), "2023-06", "2023年6月底", "the end of June 2023"),
        (date(2024, 2, 29), "2024-02", "2024年2月底", "the end of February 2024"),
        ("2021/2023", "2021/2023", "2021—2023年", "2021–2023"),
        ("2021/2023-06", "2021/2023-06", "2021—2023年6月", "2021–June 2023"),
        ("2021/2021", "2021/2021", "2021—2021年", "2021–2021"),
        (Period(year=987), "0987", "987年", "987"),
    ],
)
def test_how_a_period_is_written(written: Any, text: str, zh: str, en: str) -> None:
    period = Period.of(written)
    assert str(period) == text
    assert Period.of(text) == period
    assert (period.text.zh, period.text.en) == (zh, en)


@pytest.mark.parametrize(
    "written",
    [True, 2023.0, None, "2023-13", "2023-6", "23", " 2023", "2021-22", "2021/22", date(2023, 6, 29),
     datetime(2023, 6, 30, tzinfo=UTC), [2023], 0, 10000, "2024/2023", "0000"],
)  # fmt: skip
def test_what_is_no_period(written: Any) -> None:
    with pytest.raises(InvalidInputError) as caught:
        Period.of(written, "as_of")
    assert caught.value.argument == "as_of"
    assert caught.value.value == written


@pytest.mark.parametrize(
    "fields", [{"year": 0}, {"year": 2023, "month": 13}, {"year": 2023, "first_year": 2024}]
)
def test_fields_are_checked(fields: dict[str, int]) -> None:
    with pytest.raises(InvalidInputError):
        Period(**fields)


def test_times() -> None:
    june = Period.of("2023-06")
    assert june.time(2020) == Fraction(5, 2)
    assert june.start(2020) == 2  # an amount of the first half of 2023
    assert Period.of(2023).time(2020) == 3
    assert Period.of(2020).time(2020) == 0
    assert Period.of(2019).time(2020) == -1
    assert Period.of("2021/2023").start(2020) == 0
    assert [Period.of(one).is_whole_years for one in (2023, "2023-06", "2021/2023")] == [True, False, True]
    assert [Period.of(one).is_single_year for one in (2023, "2023-06", "2021/2023")] == [True, False, False]
    assert june.is_over_by(Period.of(2023))
    assert june.is_over_by(june)
    assert not Period.of(2023).is_over_by(june)


def test_order() -> None:
    ordered = [Period.of(one) for one in (2022, "2023-06", 2023, "2022/2023", "2021/2023", 2024)]
    assert sorted([*ordered[3:], *ordered[:3]]) == ordered
    assert Period.of(2022) <= Period.of("2022-12")
    with pytest.raises(TypeError):
        Period.of(2022) < 2023  # noqa: B015


def test_times_and_dates_that_are_none() -> None:
    with pytest.raises(
        InvalidInputError, match="time=.*: pass a whole number of months as a fraction of a year"
    ):
        Period.at(2020, Fraction(1, 7))
    with pytest.raises(InvalidInputError, match="date='2023': pass a Period"):
        Period.of(2022).is_over_by("2023")  # type: ignore[arg-type]

"""What a rule of assessment finds, and what the rules share."""

from __future__ import annotations

import math
from typing import NamedTuple

from xzplan.assessment._case import Case, Yardstick
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.verdicts import Verdict, stated
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual


class Found(NamedTuple):
    """What a rule finds."""

    yard: Yardstick
    progress: Verdict
    outlook: Verdict
    gap: float | None = None
    completion: float | None = None
    required_pace: float | None = None
    required_rate: float | None = None


def nothing(
    yard: Yardstick, reason: Bilingual, supply: Bilingual | None, *, gap: float | None = None
) -> Found:
    """Return what is found where something is missing."""
    verdict = stated(Status.NOT_ASSESSED, reason, supply=supply)
    return Found(yard, verdict, verdict, gap)


def outcome(*, met: bool, over: bool) -> Status:
    """Return what is said of a demand that decides itself."""
    if not met:
        return Status.MISSED
    return Status.ACHIEVED if over else Status.ACHIEVED_EARLY


def missing_years(case: Case) -> list[int]:
    """Return the years before the latest that have no value."""
    seen = set(case.used.years)
    return [y for y in range(case.yard.indicator.baseline.year + 1, case.year) if y not in seen]


def log_factor(case: Case, at: int) -> float:
    """Return the logarithm of the growth of a year, by its place."""
    growth = case.used.floats[at]
    if growth <= -100:
        raise InvalidInputError(
            "observations", case.used.value(at), "nothing shrinks by 100 % or more in a year"
        )
    return math.log1p(growth / 100)

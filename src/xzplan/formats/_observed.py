"""The values of an assessment by period: what has a column of a year, and what stands beside."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from xzplan.assessment.records import Assessment
from xzplan.language import Bilingual
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.observations.records import Observation


def periods_of(rows: Iterable[Assessment]) -> list[Period]:
    """Return every year of the plan up to the latest that was observed, and each other period with a value."""
    listed = list(rows)
    seen = {each.period for row in listed for each in row.observations if _has_column(each)}
    first = min((row.indicator.baseline.year for row in listed), default=0) + 1
    last = max((period.year for period in seen if period.is_whole_years), default=0)
    return sorted({*(Period(year=year) for year in range(first, last + 1)), *seen})


def observed_in(row: Assessment, period: Period) -> Decimal | None:
    """Return the value of a period."""
    return next(
        (each.value for each in row.observations if _has_column(each) and each.period == period), None
    )


def observed_otherwise(row: Assessment) -> Bilingual | None:
    """Return in words the values of spans, and those of another quantity."""
    others = [in_words(each) for each in row.observations if not _has_column(each)]
    if not others:
        return None
    return Bilingual(zh="；".join(each.zh for each in others), en="; ".join(each.en for each in others))


def in_words(observation: Observation) -> Bilingual:
    """Return a value with its period, its quantity and its unit."""
    of, unit = observation.of, observation.unit
    what = _NOTHING if of is None or of is Quantity.VALUE else Bilingual(zh=of.text.zh, en=f"{of.text.en} ")
    units = _NOTHING if unit is None else Bilingual(zh=unit.zh, en=f" {unit.en}")
    return Bilingual(zh="{0}{1}{2}{3}", en="{0}: {1}{2}{3}").filled(
        observation.period.text, what, f"{observation.value:f}", units
    )


_NOTHING = Bilingual(zh="", en="")


def _has_column(observation: Observation) -> bool:
    return observation.period.first_year is None and observation.of is None

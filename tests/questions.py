"""Questions for the rules of assessment, below the records of a plan: any quantity, any bound, any path."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from xzplan.assessment.case import Case, End
from xzplan.assessment.judgement import Judgement, judge
from xzplan.assessment.question import Question, Seen, case_of
from xzplan.assessment.wording import Words
from xzplan.model.bounds import Bound
from xzplan.model.figures import digits_of
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.quantities import Quantity
from xzplan.model.units import PERCENT, Unit, UnitKind

THINGS = Unit(id="things", kind=UnitKind.COUNT, zh="个", en="things")
BEDS = Bound.at_least(55)
"""Row 18 of the plan: 17.81 in 2020, at least 55 in 2025."""


def question(bound: Bound | None = BEDS, of: str = "value", **more: Any) -> Question:
    """Return a question of 2020 to 2025; of row 18, if nothing else is said."""
    fields: dict[str, Any] = {"base_year": 2020, "target_year": 2025, "baseline": None, **more}
    if bound is BEDS and "baseline" not in more:
        fields["baseline"] = Decimal("17.81")
    if isinstance(fields["baseline"], str | int):
        fields["baseline"] = Decimal(fields["baseline"])
    fields["interim"] = {year: Decimal(value) for year, value in fields.get("interim", {}).items()}
    return Question(of=Quantity(of), bound=bound, **fields)


def seen(
    asked: Question, values: dict[Any, str | int | Decimal], of: str | Quantity | None = None
) -> list[Seen]:
    """Return values by period, in the order of periods."""
    quantity = asked.of if of is None else Quantity(of)
    found = [Seen(period=Period.of(at), value=Decimal(value), of=quantity) for at, value in values.items()]
    return sorted(found, key=lambda one: one.period)


def words(asked: Question, latest: PeriodLike) -> Words:
    """Return how the figures of a question are written."""
    figures = [] if asked.bound is None else list(asked.bound.figures)
    figures += [] if asked.baseline is None or asked.of is not Quantity.VALUE else [asked.baseline]
    return Words(
        of=asked.of,
        bound_of=asked.bound,
        unit=PERCENT if asked.scale.is_relative else THINGS,
        digits=max(map(digits_of, figures), default=0),
        base_year=asked.base_year,
        target_year=str(asked.target_year),
        latest=Period.of(latest),
    )


def judged(asked: Question, observed: Iterable[Seen] | dict[Any, Any]) -> Judgement:
    """Return the judgement of a question on what was observed."""
    if isinstance(observed, dict):
        observed = seen(asked, observed)
    values = list(observed)
    case, ends = case_of(asked, values)
    return judge(case, ends, words(asked, max(one.period for one in values)))


def case(asked: Question, values: dict[Any, Any]) -> tuple[Case, tuple[End, ...]]:
    """Return the case of a question, and the ends of its bound."""
    return case_of(asked, seen(asked, values))


def names(judgement: Judgement) -> tuple[str, str]:
    """Return the names of both statuses."""
    return judgement.progress.name, judgement.outlook.name

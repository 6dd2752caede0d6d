"""Hypothesis strategies for questions to the rules of assessment, with every option drawn, and for what was observed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from questions import question
from xzplan import Bound, Period, Quantity
from xzplan.assessment.question import Question, Seen

V, D, G, C, T, M = (
    Quantity.VALUE, Quantity.DIFFERENCE, Quantity.GROWTH, Quantity.CHANGE, Quantity.TOTAL, Quantity.MEAN,
)  # fmt: skip

BOUNDS = {V: (10, 60), D: (-20, 20), G: (-5, 12), C: (-30, 30), T: (0, 300), M: (0, 12)}
"""From where to where the ends of bounds lie."""
OBSERVED = {V: (5, 70), D: (-6, 6), G: (-8, 15), C: (-8, 8), T: (0, 100), M: (0, 12)}
"""The same of what is observed of a year."""

METHODS: list[dict[str, Any]] = [
    {"method": "linear"},
    {"method": "power", "exponent": 2.0},
    {"method": "power", "exponent": 0.5},
    {"method": "logistic", "steepness": 8.0},
    {"method": "step"},
]
GEOMETRIC: dict[str, Any] = {"method": "geometric"}

Draw = st.DrawFn


@frozen(kw_only=True)
class Asked:
    """A question with the digits that its figures have."""

    question: Question
    digits: int

    def number(self, draw: Callable[..., Any], low: float, high: float) -> Decimal:
        """Draw a figure with those digits, trailing zeros among them."""
        unit = 10**self.digits
        return Decimal(draw(st.integers(int(low * unit), int(high * unit)))).scaleb(-self.digits)

    def value(self, draw: Callable[..., Any]) -> Decimal:
        """Draw a value that may be observed of a year."""
        return self.number(draw, *OBSERVED[self.question.of])


def _bound(draw: Draw, number: Callable[[], Decimal], *, ends: int, floor: bool, about: bool) -> Bound:
    if about:
        return Bound.about(number())
    if ends == 2:
        low, high = sorted([number(), number()])
        return draw(st.sampled_from([Bound.between(low, high), Bound.exactly(low)]))
    figure = number()
    if floor:
        return draw(st.sampled_from([Bound.at_least, Bound.more_than]))(figure)
    return draw(st.sampled_from([Bound.at_most, Bound.less_than]))(figure)


@st.composite
def asked(
    draw: Draw,
    of: tuple[Quantity, ...] = (V, V, V, D, G, C, T, M),
    *,
    ends: int = 1,
    about: bool = False,
    digits: tuple[int, ...] = (0, 1, 2),
    baseline: bool = False,
    interim: bool = True,
    methods: bool = True,
    geometric: bool = True,
    tolerances: tuple[str, ...] = ("0", "0.1", "0.1", "0.3"),
) -> Asked:
    """Draw questions; with a baseline, if it is asked for, else with or without one."""
    quantity, count = draw(st.sampled_from(of)), draw(st.sampled_from(digits))
    floor = draw(st.booleans())
    plain = Asked(question=question(), digits=count)
    bound = _bound(draw, lambda: plain.number(draw, *BOUNDS[quantity]), ends=ends, floor=floor, about=about)
    level: Decimal | None = None
    if quantity is V and (baseline or draw(st.integers(0, 5))):
        level = plain.number(draw, 10, 60)
    points: dict[int, Decimal] = {}
    low, high = (0, 200) if quantity is T else BOUNDS[quantity]
    if interim and quantity is not M and draw(st.integers(0, 2)) == 0:
        years = sorted(draw(st.sets(st.sampled_from([2021, 2022, 2023, 2024]), min_size=1, max_size=2)))
        points = {year: plain.number(draw, low, high) for year in years}
    method = draw(st.sampled_from(METHODS)) if methods and quantity in (V, D) else METHODS[0]
    if geometric and methods and quantity is V and level is not None and draw(st.integers(0, 4)) == 0:
        method = GEOMETRIC
    amounts = quantity is M and draw(st.booleans())
    made = question(
        bound,
        quantity,
        baseline=level,
        interim=points,
        floor=floor,
        amounts=amounts,
        whole=quantity is T and count == 0 and draw(st.booleans()),
        tolerance=Fraction(draw(st.sampled_from(tolerances))),
        strict=draw(st.booleans()),
        **method,
    )
    return Asked(question=made, digits=count)


@st.composite
def history(draw: Draw, one: Asked) -> tuple[list[Seen], Period]:
    """Draw what was observed before the latest value, and the period of that: gaps, spans, months, years before."""
    last = draw(st.integers(2021, 2025))
    quantity = one.question.of

    def seen(period: object) -> Seen:
        return Seen(period=Period.of(period), value=one.value(draw), of=quantity)  # type: ignore[arg-type]

    month = draw(st.sampled_from([12, 12, 6, 9]))
    if quantity is V:
        years = draw(st.sets(st.sampled_from([2018, 2019, *range(2021, last)]), max_size=5))
        earlier = [seen(year) for year in sorted(years)]
        if last > 2021 and draw(st.booleans()):
            earlier.append(seen(f"{last - 1}-06"))
        return sorted(earlier, key=lambda value: value.period), Period(year=last, month=month)
    first = 2021
    earlier = []
    if last > 2022 and draw(st.booleans()):  # a span in place of its years
        first = draw(st.integers(2022, last - 1))
        earlier.append(seen(f"2021/{first}"))
        first += 1
    if last > first and draw(st.integers(0, 3)) == 0:  # the latest value is a span
        cut = draw(st.integers(first, last - 1))
        earlier += [seen(year) for year in range(first, cut)]
        return earlier, Period(year=last, month=month, first_year=cut)
    earlier += [seen(year) for year in range(first, last)]
    return earlier, Period(year=last, month=month)

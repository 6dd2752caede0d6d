"""Conditions of promises: in words, or with a bound."""

from __future__ import annotations

import pytest
from attrs import evolve

from xzplan import Bilingual, Bound, Condition, InvalidInputError, Plan, RecordError
from xzplan.model import Label
from xzplan.model.units import PERCENT


def test_a_condition_with_a_figure(plan: Plan) -> None:
    [condition] = plan.commitments["township_supported_employment"].conditions
    assert condition.bound == Bound.at_least(1)
    assert condition.unit is not None
    assert condition.unit.zh == "万人"
    assert condition.holds(1)
    assert not condition.holds(0.99)
    assert str(condition).endswith("(population of the township: at least 1; unit: 10,000 persons)")
    week, willing = plan.commitments["prenatal_screenings"].conditions
    assert week.holds(27)
    assert not week.holds(28)
    assert willing.bound is None


def test_a_condition_in_words(plan: Plan) -> None:
    source = plan.commitments[1].source
    condition = Condition(label=Label(zh="根据需要", en="as needed", source=source))
    assert str(condition) == "根据需要 / as needed"
    with pytest.raises(InvalidInputError, match="“根据需要” prints no figure"):
        condition.holds(3)
    with pytest.raises(RecordError, match="all of them or none"):
        evolve(condition, bound=Bound.at_least(1))
    whole = evolve(condition, of=Bilingual(zh="比例", en="share"), bound=Bound.at_least(1), unit=PERCENT)
    assert whole.holds(2)

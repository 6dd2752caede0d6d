"""Conditions that limit a promise; a bound if the text prints a figure."""

from __future__ import annotations

from fractions import Fraction
from typing import final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound
from xzplan.model.checks import checked
from xzplan.model.figures import Number
from xzplan.model.sources import Label
from xzplan.model.units import Unit

__all__ = ["Condition"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Condition(Carded):
    """Which units, persons or things a promise is for, or on what terms (人口1万人以上的乡镇).

    Examples
    --------
    >>> import xzplan
    >>> [condition] = xzplan.load_plan().commitments["township_supported_employment"].conditions
    >>> condition.bound.low, condition.unit.en, condition.holds(0.8)
    (Decimal('1'), '10,000 persons', False)
    """

    label: Label
    """The condition in the words of the text."""
    of: Bilingual | None = None
    """The quantity that is compared with the bound, such as the population of the township; None for words."""
    bound: Bound | None = None
    """The bound on that quantity, digits as printed; None for a condition in words."""
    unit: Unit | None = None
    """Unit of the bound; None for a condition in words."""

    def __attrs_post_init__(self) -> None:
        if len({self.of is None, self.bound is None, self.unit is None}) > 1:
            raise RecordError(
                f"condition {self.label.zh!r}", "of, bound and unit go together: all of them or none"
            )

    def holds(self, value: Number | Fraction) -> bool:
        """Return whether a value meets the condition.

        Parameters
        ----------
        value
            The value in the unit of the condition.

        Raises
        ------
        InvalidInputError
            The condition is in words, so no value can be compared with it.
        """
        if self.bound is None:
            raise InvalidInputError("value", value, f"the condition “{self.label.zh}” prints no figure")
        return self.bound.holds(value)

    def __str__(self) -> str:
        words = f"{self.label.zh} / {self.label.en}"
        if self.bound is None or self.of is None or self.unit is None:
            return words
        return f"{words} ({self.of.en}: {self.bound.words.en}; unit: {self.unit.en})"

"""Facts: achievements that the plan reports."""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound
from xzplan.model.checks import checked, is_year
from xzplan.model.sources import Source
from xzplan.model.units import Unit

__all__ = ["Fact"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Fact(Carded):
    """A figure or a state that the plan's account of the past reports, outside the table."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan; the text prints no numbers."""
    name_zh: str
    """Its subject in Chinese; our wording."""
    name_en: str
    """Its subject in English; our wording."""
    printed: str
    """The phrase that reports it, character for character."""
    bound: Bound | None
    """The reported figure: exact, or at least for 98%以上; None for a state in words."""
    unit: Unit | None
    """Unit of the figure; None for a state reported in words."""
    year: int = field(validator=is_year)
    """The year at the end of which it held, or the last year of a sum."""
    year_printed: bool
    """Whether the text prints the year; if not, we take it from the chapter."""
    source: Source
    """Where it is printed."""
    since: int | None = field(default=None, validator=is_year)
    """First year of a sum over several years; None for a state at a point in time."""
    note: Bilingual | None = None
    """A caution before you use the figure."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators that we relate it to."""

    def __attrs_post_init__(self) -> None:
        here = f"fact {self.id!r}"
        if (self.bound is None) != (self.unit is None):
            raise RecordError(here, "bound and unit go together: both of them or none")
        if self.bound is not None and self.bound.relation is None:
            raise RecordError(here, f"bound {self.bound.words.en}: a fact reports one figure")
        if self.since is not None and self.since > self.year:
            raise RecordError(here, f"since {self.since} is after year {self.year}")
        if self.bound is not None and self.unit is not None:
            try:
                self.unit.check(self.bound.figures[0], "bound")
            except InvalidInputError as error:
                raise RecordError(here, str(error)) from error

    @property
    def value(self) -> Decimal | None:
        """The figure, digits as printed; None for a state reported in words."""
        return None if self.bound is None else self.bound.figures[0]

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        when = str(self.year) if self.since is None else f"{self.since}-{self.year}"
        figure = "" if self.bound is None else f" {self.bound.sign} {self.value} {self.unit}"
        return fitted(
            f"{when}: {self.name_zh} / {self.name_en}{figure}, “{self.printed}”, {self.source.citation.en}"
        )

    def __repr__(self) -> str:
        return f"<Fact {self.id} ({self.number}) {self.name_zh}: {self.printed!r}, {self.source.citation.en}>"

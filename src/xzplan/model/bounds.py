"""Bounds: conditions on a quantity. This is the only code that knows signs."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import Number, digits_of, plain, shifted, to_decimal, total

__all__ = ["Bound", "Relation"]

Relation: TypeAlias = Literal["at_least", "more_than", "at_most", "less_than", "exactly"]
"""The name of a maker of a `Bound` of one figure."""

_RELATIONS: dict[Relation, tuple[str, Bilingual]] = {
    "at_least": ("≥", Bilingual(zh="不低于", en="at least")),
    "more_than": ("＞", Bilingual(zh="高于", en="more than")),
    "at_most": ("≤", Bilingual(zh="不高于", en="at most")),
    "less_than": ("＜", Bilingual(zh="低于", en="less than")),
    "exactly": ("=", Bilingual(zh="等于", en="exactly")),
}
"""The sign and the words of each relation."""
FLOORS: tuple[Relation, ...] = ("at_least", "more_than")
CEILINGS: tuple[Relation, ...] = ("at_most", "less_than")


def relation_from(value: object) -> Relation:
    """Return the name of a relation that a caller passes; raise `InvalidInputError` for anything else."""
    name = plain(value)
    if not isinstance(name, str) or name not in _RELATIONS:
        raise InvalidInputError("relation", value, f"pass one of {', '.join(map(repr, _RELATIONS))}")
    return name


def bound_of(relation: Relation, figure: Number) -> Bound:
    """Return the bound that a relation makes of a figure."""
    make: Callable[[Number], Bound] = getattr(Bound, relation)
    return make(figure)


def text_of(relation: Relation) -> Bilingual:
    """Return the words for a relation."""
    return _RELATIONS[relation][1]


def related(relation: Relation, figure: str, figure_en: str | None = None) -> Bilingual:
    """Return a relation to a figure, or to what stands for it, in both languages."""
    words = text_of(relation)
    return Bilingual(zh=f"{words.zh}{figure}", en=f"{words.en} {figure if figure_en is None else figure_en}")


def _figure(value: Number | None) -> Decimal | None:
    return None if value is None else to_decimal(value, "bound")


@final
@frozen(kw_only=True, field_transformer=checked)
class Bound(Carded):
    """A condition on a quantity: a low end, a high end, or both.

    Make one with `at_least`, `more_than`, `at_most`, `less_than`, `exactly`, `between` or `about`.

    Examples
    --------
    >>> from xzplan import Bound
    >>> Bound.at_least(55).holds(54.9), Bound.between(35, 40).distance(45)
    (False, Fraction(-5, 1))
    >>> str(Bound.about(15)), Bound.about(15).holds(15.4)
    ('15左右 / about 15', True)
    """

    low: Decimal | None = field(default=None, converter=_figure)
    """The low end, digits as printed; None if there is none."""
    high: Decimal | None = field(default=None, converter=_figure)
    """The high end."""
    low_open: bool = False
    """Whether the low end itself is excluded (＞)."""
    high_open: bool = False
    """Whether the high end itself is excluded (＜)."""
    approximate: bool = False
    """Whether the bound is 左右: `low` and `high` are the one figure."""
    within: Decimal | None = field(default=None, converter=_figure)
    """How near 左右 must be; None if the plan does not print it."""

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise RecordError("bound", "neither a low nor a high end")
        if (self.low_open and self.low is None) or (self.high_open and self.high is None):
            raise RecordError("bound", "an open end needs a figure")
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                raise RecordError("bound", f"low end {self.low} above high end {self.high}")
            if self.low == self.high and (self.low_open or self.high_open):
                raise RecordError("bound", f"an open end at {self.low} leaves no value")
        if self.approximate and (self.low is None or self.low != self.high):
            raise RecordError("bound", "左右 is about one figure")
        if self.within is not None and (not self.approximate or self.within < 0):
            raise RecordError("bound", f"within {self.within} goes with 左右 and is not negative")

    @classmethod
    def at_least(cls, low: Number) -> Bound:
        """Return ≥ low."""
        return cls(low=low)

    @classmethod
    def more_than(cls, low: Number) -> Bound:
        """Return ＞ low."""
        return cls(low=low, low_open=True)

    @classmethod
    def at_most(cls, high: Number) -> Bound:
        """Return ≤ high."""
        return cls(high=high)

    @classmethod
    def less_than(cls, high: Number) -> Bound:
        """Return ＜ high."""
        return cls(high=high, high_open=True)

    @classmethod
    def exactly(cls, value: Number) -> Bound:
        """Return = value."""
        return cls(low=value, high=value)

    @classmethod
    def between(cls, low: Number, high: Number) -> Bound:
        """Return low to high, both included."""
        return cls(low=to_decimal(low, "low"), high=to_decimal(high, "high"))

    @classmethod
    def about(cls, value: Number, *, within: Number | None = None) -> Bound:
        """Return value 左右: values that round to it satisfy it, or those within `within` if you pass that."""
        return cls(low=value, high=value, approximate=True, within=within)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the bound as printed: one, or two for a range."""
        ends = tuple(end for end in (self.low, self.high) if end is not None)
        return ends[:1] if self.approximate or self.low == self.high else ends

    @property
    def is_exact(self) -> bool:
        """Whether exactly one value satisfies the bound (=)."""
        return self.low is not None and self.low == self.high and not self.approximate

    @property
    def lenient(self) -> Bound:
        """The same bound with both ends included."""
        return evolve(self, low_open=False, high_open=False)

    @property
    def relation(self) -> Relation | None:
        """The name of the maker of a bound of one figure; None for a range and for 左右."""
        if self.low is not None and self.high is not None:
            return "exactly" if self.is_exact else None
        if self.low is not None:
            return "more_than" if self.low_open else "at_least"
        return "less_than" if self.high_open else "at_most"

    @property
    def sign(self) -> str:
        """The sign of a bound of one figure, such as ≥; empty for a range and for 左右."""
        return "" if self.relation is None else _RELATIONS[self.relation][0]

    @property
    def is_floor(self) -> bool:
        """Whether it has a low end alone."""
        return self.high is None

    @property
    def is_ceiling(self) -> bool:
        """Whether it has a high end alone."""
        return self.low is None

    @property
    def is_range(self) -> bool:
        """Whether it lies between two figures."""
        return len(self.figures) > 1

    @property
    def as_range(self) -> Bound:
        """The bound with 左右 spelled out: what rounds to the figure (halves up), or lies as near as `within` says."""
        if not self.approximate or self.low is None:
            return self
        near = shifted(Decimal(5), -digits_of(self.low) - 1) if self.within is None else self.within
        return Bound(
            low=total([self.low, near.copy_negate()]),
            high=total([self.low, near]),
            high_open=self.within is None,
        )

    def holds(self, value: Number | Fraction) -> bool:
        """Return whether a value lies within the bound.

        A value is 左右 a figure if it rounds to it (halves up) or, where `within` is given, if it is that near.
        """
        number = _fraction(value)
        low, high, low_open, high_open = self.ends
        return (low is None or (number > low if low_open else number >= low)) and (
            high is None or (number < high if high_open else number <= high)
        )

    def distance(self, value: Number | Fraction) -> Fraction:
        """Return how far a value lies inside the bound, to the nearer end; negative if it lies outside."""
        number = _fraction(value)
        low, high, _, _ = self.ends
        inside = [*([] if low is None else [number - low]), *([] if high is None else [high - number])]
        return min(inside)

    @property
    def ends(self) -> tuple[Fraction | None, Fraction | None, bool, bool]:
        """The low and the high end that a value is compared with, 左右 spelled out, and whether each is open."""
        spelled = self.as_range
        low, high = (None if end is None else Fraction(end) for end in (spelled.low, spelled.high))
        return low, high, spelled.low_open, spelled.high_open

    @property
    def words(self) -> Bilingual:
        """The bound in both languages."""
        return in_words(self, "{:f}".format)

    @property
    def symbols(self) -> str:
        """The bound as a table shows it, such as ``≥55``."""
        return written(self, "{:f}".format)

    def __str__(self) -> str:
        return str(self.words)


def mapped(bound: Bound, convert: Callable[[Decimal], Number]) -> Bound:
    """Return the bound with other figures in place of its ends, 左右 spelled out; `convert` keeps their order."""
    spelled = bound.as_range
    low, high = (None if end is None else convert(end) for end in (spelled.low, spelled.high))
    return evolve(spelled, low=low, high=high)


def in_words(bound: Bound, write: Callable[[Any], str], unit: Bilingual | None = None) -> Bilingual:
    """Return the bound in both languages, with figures as a function writes them, and the unit after the last one."""
    figures = [write(figure) for figure in bound.figures]
    after = unit or Bilingual(zh="", en="")
    if bound.relation is not None:
        return related(bound.relation, figures[0] + after.zh, figures[0] + after.en)
    if bound.approximate:
        near = "" if bound.within is None else f"±{bound.within:f}"
        return Bilingual(
            zh=f"{figures[0]}{after.zh}左右" + (f"（{near}）" if near else ""),
            en=f"about {figures[0]}{after.en}" + (f" ({near})" if near else ""),
        )
    zh, en = "—".join(figures) + after.zh, " to ".join(figures) + after.en
    opened = [
        figure for figure, is_open in zip(figures, (bound.low_open, bound.high_open), strict=True) if is_open
    ]
    if opened:
        zh += f"（不含{'、'.join(opened)}）"
        en += f" (without {' and '.join(opened)})"
    return Bilingual(zh=zh, en=en)


def written(bound: Bound, write: Callable[[Any], str]) -> str:
    """Return the bound as a table shows it, with figures as a function writes them."""
    figures = [write(figure) for figure in bound.figures]
    return f"{figures[0]}左右" if bound.approximate else bound.sign + "—".join(figures)


def _fraction(value: Number | Fraction) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(to_decimal(value, "value"))

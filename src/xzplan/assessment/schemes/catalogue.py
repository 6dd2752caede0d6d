"""The schemes that ship, and how one is found by its id.

A scheme says which numbers make which verdict. It is plain data: to define your own, create another instance; no
subclassing. Ours is `PLAN`, the default. The others are those of statistical offices, exactly as published.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.assessment.schemes.office_schemes import DESTATIS, EUROSTAT, STATCAN, UN2022, UN2023
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import Number, plain, to_decimal

__all__ = ["PLAN", "SCHEMES", "AnyScheme", "Scheme", "get_scheme"]


def _tolerance(value: Number) -> Decimal:
    tolerance = to_decimal(value, "tolerance")
    if not 0 <= tolerance < 1:
        raise InvalidInputError("tolerance", value, "pass 0 or more and less than 1")
    return tolerance


def share_in_words(share: Decimal) -> str:
    """Return a share in per cent."""
    return f"{float(100 * Fraction(share)):.15g}%"  # as a fraction, which no context of decimals changes


@final
@frozen(kw_only=True, field_transformer=checked)
class Scheme(Carded):
    """A scheme of our kind: progress against the schedule, and an outlook by what would fall short."""

    id: str
    """Fixed ASCII name."""
    name: Bilingual
    """Its name."""
    source: Bilingual
    """Who published it, and where."""
    tolerance: Decimal = field(converter=_tolerance)
    """Share of the change due by which a value may be off its milestone and still be on schedule; 0 to below 1."""
    strict: bool
    """Whether ＞ and ＜ exclude the bound itself; if not, they are read as 以上 and 以下."""

    def with_tolerance(self, tolerance: Number | None) -> Scheme:
        """Return the scheme with another tolerance, or unchanged for None.

        Raises
        ------
        InvalidInputError
            Not a number from 0 to below 1.
        """
        return self if tolerance is None else evolve(self, tolerance=tolerance)

    @property
    def in_words(self) -> Bilingual:
        """The method in a paragraph, with its limits."""
        # As fractions, which no context of decimals changes.
        low, high = (f"{float(100 * (1 + sign * Fraction(self.tolerance))):.15g}" for sign in (-1, 1))
        margin = Bilingual(
            zh=f"实际变动为应有变动的{low}%—{high}%的，或与应达值相差不超过规划所列小数位半个单位的，为基本符合预期",
            en=f"on schedule means {low}% to {high}% of the change due, or within half a unit of the last printed digit",
        )
        exact = Bilingual(
            zh="实际值等于应达值的，为基本符合预期", en="on schedule means exactly the value due"
        )
        strictness = Bilingual(
            zh="“高于”“低于”不含等于", en="“more than” and “less than” exclude the bound itself"
        )
        leniency = Bilingual(zh="“高于”“低于”含等于", en="“more than” and “less than” include the bound")
        return Bilingual(
            zh="进度评价：实际值与应达值比较，{0}；高于此的为快于预期，低于此的为滞后；已达到目标的为提前实现。增速按几何平均比较，"
            "累计数按合计比较。须逐年保持的目标只看是否达标，比基期和一年前都更接近上限（下限）的，为达标但有所退步。"
            "完成趋势判断：按最近两年的变动推算到目标年，缺口不足尚需变动5%的，预计如期完成；不超过20%的，存在一定难度；超过20%的，难以完成；"
            "变动不足两年的，不作“难以完成”的判断。{1}。",
            en="Progress compares the value with the value due: {0}; better is ahead of schedule, worse is behind "
            "schedule; a target that is met already is met early. Growth is compared by geometric means, amounts by "
            "their sum. A bound that holds every year is met or not; a value nearer to it than the baseline and the "
            "value a year before is worsening. The outlook continues the change of the last two years to the target "
            "year: likely if less than 5% of the change still needed would be missing, at risk up to 20%, unlikely "
            "beyond; less than two years of change are never enough for “unlikely”; {1}.",
        ).filled(margin if self.tolerance else exact, strictness if self.strict else leniency)

    @property
    def named(self) -> Bilingual:
        """The name of the method with what was set, for a line in a page: no id, no argument."""
        text = Bilingual(zh="{0}（容许偏差{1}）", en="{0} (tolerance {1})")
        if not self.strict:
            text = Bilingual(
                zh="{0}（容许偏差{1}，“高于”“低于”含等于）",
                en="{0} (tolerance {1}, “more than” and “less than” include the bound)",
            )
        return text.filled(self.name, share_in_words(self.tolerance))

    def __str__(self) -> str:
        strictness = "" if self.strict else ", ＞ read as ≥"
        return f"{self.id}, tolerance {self.tolerance}{strictness}"


PLAN = Scheme(
    id="plan",
    name=Bilingual(zh="本报告采用的评估方法", en="the method of this library"),
    source=Bilingual(
        zh="进度按实际值与应达值之差判断，用国家中期评估的措辞；其界线未公布，容许偏差为本报告的约定。趋势判断采用德国联邦统计局公布的界线（5%、20%）。",
        en=(
            "Progress by the gap to the value due, in the words of the national mid-term reviews, whose limits are "
            "not published: the tolerance is ours. The limits of the outlook, 5% and 20%, are those of Destatis."
        ),
    ),
    tolerance=Decimal("0.1"),
    strict=True,
)
"""Ours, the default."""

AnyScheme: TypeAlias = Scheme | PublishedScheme
"""A scheme of our kind, or one that an office publishes."""

_PUBLISHED = (STATCAN, EUROSTAT, UN2022, UN2023, DESTATIS)
SCHEMES: Mapping[str, AnyScheme] = MappingProxyType(
    {PLAN.id: PLAN, **{scheme.id: scheme for scheme in _PUBLISHED}}
)
"""The schemes that ship, by id."""


def get_scheme(scheme: str | AnyScheme) -> AnyScheme:
    """Return a scheme by its id, or the scheme itself.

    Raises
    ------
    UnknownKeyError
        No scheme has the id.
    """
    if isinstance(scheme, Scheme | PublishedScheme):
        return scheme
    name = plain(scheme)
    if not isinstance(name, str) or name not in SCHEMES:
        raise UnknownKeyError("scheme", scheme, SCHEMES)
    return SCHEMES[name]

"""The quantity that a demand bounds."""

from __future__ import annotations

from xzplan.model.enums import Worded

__all__ = ["Quantity"]


class Quantity(Worded):
    """The quantity that a demand bounds."""

    VALUE = "value", "目标年数值", "value in the target year"
    MEAN = "mean", "各年平均值", "mean of the years' values"
    GROWTH = "growth", "年均增速", "mean yearly growth"
    """Geometric, in per cent a year."""
    TOTAL = "total", "规划期累计数", "sum over the plan's years"
    CHANGE = "change", "规划期累计变动幅度", "change over the plan, in per cent"
    DIFFERENCE = "difference", "较基期变动量", "difference from the base year"
    """In the indicator's unit, percentage points for a share."""

    @property
    def counts_later_years(self) -> bool:
        """Whether the years after the base year alone have a part in it."""
        return self in (Quantity.MEAN, Quantity.GROWTH, Quantity.TOTAL, Quantity.CHANGE)

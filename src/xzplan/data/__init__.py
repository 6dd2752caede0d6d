"""The plan itself, as typed literals: one module for each printed table or kind of record; and `load_plan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xzplan.model.plan import Plan

__all__ = ["load_plan"]


def load_plan() -> Plan:
    """Return Xinzhou's 14th Five-Year Plan for Public Services and Social Security.

    Returns
    -------
    Plan
        Frozen, and the same object every time.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> plan
    <Plan xinzhou-14fyp-public-services: 28 indicators, 9 domains, 25 key projects>
    >>> plan.indicators["预期寿命"]
    Traceback (most recent call last):
    xzplan.exceptions.UnknownKeyError: no indicator '预期寿命'; did you mean '人均预期寿命'?
    """
    # Imported by the first call, once for all threads: the import system holds the lock.
    from xzplan.data.plan import PLAN

    return PLAN

"""Law 47, for any indicator and its observations."""

from __future__ import annotations

from decimal import Context, Inexact, InvalidOperation, Rounded, localcontext

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import xzplan
from xzplan import Indicator
from xzplan.testing import indicators, observations


@given(indicators(), st.data())
def test_a_callers_settings_change_nothing(indicator: Indicator, data: st.DataObject) -> None:
    """Law 47: No result depends on the caller's decimal context, nor on numpy's error state."""
    seen = data.draw(observations(indicator))

    def everything() -> str:
        assessment = xzplan.assess(indicator, seen)
        return f"{xzplan.trajectory(indicator)}\n{assessment}\n{xzplan.to_json(assessment)}"

    wanted = everything()
    strict = Context(prec=2, traps=[Inexact, Rounded, InvalidOperation])
    with localcontext(strict), np.errstate(all="raise"):
        assert everything() == wanted

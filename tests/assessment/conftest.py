"""The row that most examples are about."""

from __future__ import annotations

import pytest

from xzplan import Indicator, Plan


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    """养老机构护理型床位占比: 17.81 % in 2020, at least 55 % in 2025."""
    return plan.indicators["nursing_bed_share"]

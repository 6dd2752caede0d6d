"""Where labels go, and how figures are written: plain arithmetic, without a picture."""

from __future__ import annotations

from decimal import ROUND_UP, Context, Decimal, FloatOperation, Inexact, Rounded, localcontext

import pytest

pytest.importorskip("matplotlib", reason="no matplotlib: the pictures were not tried")

from xzplan.model.units import PERCENT, Unit
from xzplan.plotting._axis import limits, tick_values, years_shown
from xzplan.plotting._labels import Box, Space, spread
from xzplan.plotting._numbers import computed, printed, ticks

YUAN = Unit(id="yuan", kind="count", zh="元", en="yuan")
WAN_YUAN = Unit(id="wan_yuan", kind="count", zh="万元", en="10,000 yuan")
ROOM = Box(0, 0, 200, 100)


def test_a_label_stands_beside_its_point_and_over_nothing() -> None:
    space = Space(ROOM, [[(0, 0), (100, 50), (200, 100)]])
    first = space.beside((100, 50), 40, 10, 9)
    assert first is not None
    # Left of the point and above it, where the rising line is not.
    assert first.right <= 100
    assert first.bottom >= 50
    second = space.beside((100, 50), 40, 10, 9)
    assert second is not None
    assert not second.meets(first)
    assert ROOM.holds(second)


def test_a_label_that_finds_no_room_is_left_out() -> None:
    assert Space(ROOM, []).beside((100, 50), 300, 10, 9) is None
    # Every place is over one of the lines, and one is allowed.
    lines = [[(0.0, y), (200.0, y)] for y in range(0, 101, 5)]
    assert Space(ROOM, lines).beside((100, 50), 40, 12, 0) is None
    assert Space(ROOM, lines).beside((100, 50), 40, 12, 3) is not None


def test_the_name_of_a_line_is_over_nothing() -> None:
    line = [(0.0, 0.0), (100.0, 50.0), (200.0, 100.0)]
    name = Space(ROOM, [line]).along(line, 40, 10)
    assert name is not None
    assert not name.crossed_by((0, 0), (200, 100))
    lines = [[(0.0, y), (200.0, y)] for y in range(0, 101, 5)]
    assert Space(ROOM, lines).along(lines[4], 40, 12) is None
    # With another line just above, the name stands below its own.
    other = [(x, y + 6.0) for x, y in line]
    name = Space(ROOM, [line, other]).along(line, 40, 10)
    assert name is not None
    assert name.bottom + 5 < (name.left + 20) / 2


def test_the_name_of_a_part_is_within_it() -> None:
    part = Box(0, 0, 200, 30)
    line = [(0.0, 15.0), (90.0, 15.0)]
    name = Space(ROOM, [line]).within(part, 40, 10)
    assert name is not None
    assert part.holds(name)
    assert not name.crossed_by(*line)
    assert Space(ROOM, []).within(part, 40, 31) is None


def test_a_line_crosses_a_box() -> None:
    box = Box(10, 10, 10, 10)
    assert box.crossed_by((0, 0), (30, 30))
    assert box.crossed_by((15, 0), (15, 30))
    assert not box.crossed_by((0, 0), (5, 30))
    assert not box.crossed_by((5, 0), (5, 30))
    assert not box.crossed_by((0, 25), (30, 25))


def test_labels_one_above_the_other() -> None:
    assert spread([50, 20], [10, 10], 0, 100) == [45, 15]
    assert spread([50, 52], [10, 10], 0, 100) == [45, 55]
    assert spread([99, 98], [10, 10], 0, 100) == [90, 80]
    assert spread([1], [10], 0, 100) == [0]


@pytest.mark.parametrize(
    ("figure", "unit", "zh", "en"),
    [
        ("1234.50", YUAN, "1,234.50", "1,234.50"),
        ("99999", YUAN, "99,999", "99,999"),
        ("123456", YUAN, "12.3456万", "123,456"),
        ("-123456", YUAN, "-12.3456万", "-123,456"),
        ("151480480.4", YUAN, "1.514804804亿", "151,480,480.4"),
        ("2500000000", YUAN, "25亿", "2.5 billion"),
        ("3000000000000", YUAN, "30,000亿", "3 trillion"),
        ("123456", WAN_YUAN, "123,456", "123,456"),
        ("0.00002", PERCENT, "0.00002", "0.00002"),
        ("1E+20", YUAN, "1×10^20", "1×10^20"),
        ("1.5E-12", YUAN, "1.5×10^-12", "1.5×10^-12"),
        ("0E-15", YUAN, "0.000000000000000", "0.000000000000000"),
    ],
)
def test_figures_as_printed(figure: str, unit: Unit, zh: str, en: str) -> None:
    assert printed(Decimal(figure), unit, "zh") == zh
    assert printed(Decimal(figure), unit, "en") == en


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (146.93280768, "146.93", "146.93"),
        (0.0, "0", "0"),
        (12345678.0, "1,234.6万", "12,345,678"),
        (0.00012345678, "0.00012346", "0.00012346"),
        (1.5e300, "1.5×10^300", "1.5×10^300"),
    ],
)
def test_figures_that_are_computed(value: float, zh: str, en: str) -> None:
    assert computed(value, YUAN, "zh") == zh
    assert computed(value, YUAN, "en") == en


def test_figures_of_an_axis_have_one_scale() -> None:
    assert ticks([0, 50000, 100000], YUAN, "zh") == ["0", "5万", "10万"]
    assert ticks([0, 50000, 100000], YUAN, "en") == ["0", "50,000", "100,000"]
    assert ticks([0, 2.5, 5], PERCENT, "zh") == ["0.0", "2.5", "5.0"]
    assert ticks([0, 1e20], YUAN, "zh") == ["0", "1×10^20"]
    assert ticks([0, 1e-20], YUAN, "en") == ["0", "1×10^-20"]
    assert ticks([], YUAN, "en") == []


@pytest.mark.parametrize(
    "context",
    [Context(prec=1, rounding=ROUND_UP), Context(prec=1, Emax=1, traps=[Inexact, Rounded, FloatOperation])],
)
def test_figures_do_not_depend_on_the_decimal_context(context: Context) -> None:
    """Law 47: No result depends on the caller's decimal context, nor on numpy's error state."""
    with localcontext(context):
        assert printed(Decimal("151480480.4"), YUAN, "zh") == "1.514804804亿"
        assert computed(12345678.0, YUAN, "zh") == "1,234.6万"
        assert computed(1.23456e300, YUAN, "en") == "1.235×10^300"
        assert ticks([0, 2.25, 5], PERCENT, "en") == ["0.00", "2.25", "5.00"]
        assert max(tick_values(90, 110, PERCENT, 200)) == 100
    long = Decimal("1" * 15 + "." + "3" * 20)  # more digits than the default context keeps
    assert printed(long, WAN_YUAN, "zh") == "111,111,111,111,111." + "3" * 20
    assert printed(long, YUAN, "zh") == "1,111,111.11111111" + "3" * 20 + "亿"


def test_the_axis_of_values() -> None:
    # A share cannot be below 0 or above 100, so the axis ends there.
    bottom, top = limits([1, 99], PERCENT, 100)
    assert -6 <= bottom <= 0
    assert 100 <= top <= 108
    assert all(0 <= tick <= 100 for tick in tick_values(bottom, top, PERCENT, 200))
    # One value alone has room around it, and so has 0.
    assert limits([50, 50], YUAN, 100)[0] < 50 < limits([50, 50], YUAN, 100)[1]
    assert limits([0], YUAN, 100)[0] < 0
    # Low axes have fewer figures.
    assert len(tick_values(0, 100, YUAN, 30)) < len(tick_values(0, 100, YUAN, 200))


def test_the_years_that_are_written() -> None:
    assert years_shown(2020, 2025, 40, 25) == [2020, 2021, 2022, 2023, 2024, 2025]
    assert years_shown(2020, 2025, 20, 25) == [2021, 2023, 2025]
    assert years_shown(2020, 2025, 1, 25) == [2020, 2025]

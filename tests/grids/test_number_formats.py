"""Number formats: what a spreadsheet shows, from the documentation of the formats."""

from __future__ import annotations

from decimal import Decimal

import pytest

from xzplan.grids.number_formats import BUILT_IN, displayed

SHOWN = [
    ("0.308", "0.0%", "30.8%"),
    ("0.5000000000000001", "0.0%", "50.0%"),
    ("30.8", '0.0"%"', "30.8%"),
    ("30.8", "0.0\\%", "30.8%"),
    ("38500", '0!.0000"万人次"', "3.8500万人次"),
    ("38500", '0\\.0,"万"', "3.9万"),
    ("1234567.891", "#,##0.00", "1,234,567.89"),
    ("12345", "#,##0,", "12"),
    ("385000000", '0.00,,"百万"', "385.00百万"),
    ("-5.1", "0.0", "-5.1"),
    ("-0.01", "0.0", "0.0"),
    ("-5.1", "0.0;-0.0", "-5.1"),
    ("5.1", "0.0;-0.0", "5.1"),
    ("0", '0.0;-0.0;"—"', "—"),
    ("0", "0;-0;;@", ""),
    ("0.05", "#.##", ".05"),
    ("1.5", "0.0#", "1.5"),
    ("1.50", "0.00", "1.50"),
    ("12", "000", "012"),
    ("7", "?0", "7"),
    ("0.5", ".0", ".5"),
    ("12.5", ".0", "12.5"),
    ("30.8", "@", "30.8"),
    ("30.8", "General", "30.8"),
    ("30.8", '"约"General', "约30.8"),
    ("0", '"无"', "无"),
    ("21.299999999999997", "General", "21.3"),
    ("100", "General", "100"),
    ("0", "General", "0"),
    ("1E+20", "General", "100000000000000000000"),
    ("30.8", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "30.80"),
    ("38500", '[>=10000]0!.0,"万";0', "3.9万"),
    ("385", '[>=10000]0!.0,"万";0', "385"),
    ("3", "[<2]0.0;[<=3]0.00;0.000", "3.00"),
    ("2", "[=2]0.0;0", "2.0"),
    ("2", "[<>3]0.0;0", "2.0"),
    ("4", "[>3]0.0;0", "4.0"),
    ("5", "[Red]0.0", "5.0"),
    ("5", "[$-804]0.0", "5.0"),
    ("5", "[$¥-804]0.0", "¥5.0"),
    ("45107", "yyyy/m/d", "2023/6/30"),
    ("45107", 'yyyy"年"m"月"', "2023年6月"),
    ("45107", "yy-mm-dd", "23-06-30"),
    ("45107", "d-mmm-yy", "30-Jun-23"),
    ("45107.5", "yyyy/m/d h:mm", "2023/6/30 12:00"),
    ("45107.5", "hh:mm:ss", "12:00:00"),
    ("45107.5", "h:mm:ss AM/PM", "12:00:00 "),
    ("45107", "e/m/d aaaa", "2023/6/30 "),
    ("59", "yyyy/m/d", "1900/2/28"),
]


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN)
def test_what_a_cell_shows(value: str, code: str, shown: str) -> None:
    assert displayed(Decimal(value), code) == shown


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("-5.1", "0.0;[Red]0.0"),  # red stands for the sign
        ("3", "# ?/?"),
        ("30", ";;;"),
        ("30", '"—"'),
        ("3", "[DBNum1]0"),
        ("6833", "0.00E+00"),
        ("5", "[>6]0;[<4]0.0"),
        ("-1", "yyyy"),
        ("3000000", "yyyy"),
    ],
)
def test_what_cannot_be_told(value: str, code: str) -> None:
    assert displayed(Decimal(value), code) is None


def test_dates_since_1904() -> None:
    assert displayed(Decimal(43645), "yyyy/m/d", epoch_1904=True) == "2023/6/30"


def test_formats_known_by_number() -> None:
    shown = {number: displayed(Decimal("45107.25"), code) for number, code in BUILT_IN.items()}
    assert shown[14] == "2023/6/30"
    assert shown[31] == "2023年6月30日"
    assert shown[57] == "2023年6月"
    assert shown[58] == "6月30日"
    assert shown[4] == shown[39] == shown[43] == "45,107.25"

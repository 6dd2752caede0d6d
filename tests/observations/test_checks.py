"""Figures that may have slipped, on both sides of each limit; what is expected was worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from observations.test_account import use
from observations.test_context import year
from observations.test_reading import short
from xzplan import Indicator, ObservationStatus, Period, read_observations
from xzplan.language import Bilingual
from xzplan.model.quantities import Quantity
from xzplan.observations.areas import OWN
from xzplan.observations.checks import (
    Doubt,
    _held,
    impossible,
    is_all_zero,
    mixed_definitions,
    partial_sums,
    repeats_milestones,
    repeats_targets,
    significant,
    standing,
    sums_of_rates,
)
from xzplan.observations.problems import Refused
from xzplan.observations.rows import Asked, Found
from xzplan.observations.slipped import (
    _is_a_hundredth,
    _is_far,
    _is_near,
    _places_beside,
    _plain,
    _point_slipped,
    _printed,
    _slipped,
    out_of_place,
    row_key,
)
from xzplan.observations.values import Value

# Row 28 stood at 2.09 m² and is to reach 2.6. A figure is far from both beyond five times, and another power of ten
# explains it if that comes between them, or within 15 % of the baseline; of the target alone, a tenth may be the truth.
SQUARE_METRES = [
    ("13", None),
    ("13.1", None),
    ("17.7", None),
    ("17.765", ("out_of_place", ("2.09", 10))),
    ("18", ("out_of_place", ("2.09", 10))),
    ("24", ("out_of_place", ("2.09", 10))),
    ("26", ("out_of_place", ("2.09", 10))),
    ("26.1", None),
    ("261", ("out_of_place", ("2.6", 100))),
    ("0.52", None),
    ("0.21", ("out_of_place", ("2.09", 10))),
    ("0.021", ("out_of_place", ("2.09", 100))),
    ("20900", ("out_of_place", ("2.09", 10000))),
    ("209000", None),
    ("0", ("zero", ("2.09",))),
    ("-1", ("too_small", (Decimal(0),))),
]
# Row 18 stood at 17.81 % and is to reach 55. A share that was not multiplied by 100 is within three times of one of them.
SHARES = [
    ("0.2", ("hundredfold", ("17.81",))),
    ("0.05", ("out_of_place", ("17.81", 1000))),
    ("0.54", ("hundredfold", ("55",))),
    ("1.0", ("hundredfold", ("55",))),
    ("1.65", ("hundredfold", ("55",))),
    ("1.66", ("out_of_place", ("17.81", 10))),
    ("100", None),
    ("100.1", ("too_large", (Decimal(100),))),
]
# Of row 25 the plan prints no baseline, but a target of 217 m².
TARGET_ALONE = [
    ("2170", None),
    ("21.7", None),
    ("21700", ("out_of_place", ("217", 100))),
    ("2.17", ("out_of_place", ("217", 100))),
]
# Row 12 grows by a rate; row 7 counts in 万人次, of which ten thousand would be a hundred million.
RATES = [("100", None), ("100.1", ("no_rate", ("100.1",))), ("-99.9", None), ("-100", ("no_rate", ("-100",)))]
COUNTS = [("9999", None), ("10000", ("unit_slipped", ("万人次", "人次"))), ("0", None)]


@pytest.mark.parametrize(
    ("number", "value", "expected"),
    [
        (number, value, expected)
        for number, cases in ((28, SQUARE_METRES), (18, SHARES), (25, TARGET_ALONE), (12, RATES), (7, COUNTS))
        for value, expected in cases
    ],
)
def test_a_value_alone(
    plan: xzplan.Plan, number: int, value: str, expected: tuple[str, tuple[object, ...]] | None
) -> None:
    table = read_observations(f"指标,2023年\n{number},{value}\n", plan)
    assert [(problem.code, problem.operands) for problem in table.problems] == [*filter(None, [expected])]
    assert short(table) == ([] if expected else [f"B2 {number} 2023={value}"])


@pytest.mark.parametrize(
    ("number", "value", "expected"),
    [
        (28, "2.09", []),
        (28, "2.1", [("other_baseline", (2020, Decimal("2.09")))]),
        (12, "5.2", [("other_baseline", (2020, Decimal("5.1")))]),
        (20, "32", []),
        (20, "33", [("other_baseline", (2020, Decimal(32)))]),
        (7, "5", []),  # it has no baseline
    ],
)
def test_a_value_of_the_base_year(
    plan: xzplan.Plan, number: int, value: str, expected: list[tuple[str, tuple[object, ...]]]
) -> None:
    table = read_observations(f"指标,2020年\n{number},{value}\n", plan)
    assert [(problem.code, problem.operands) for problem in table.problems] == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("100,102,1040", [("D2", "out_of_place", ("102", 10))]),
        ("100,102,104", []),
        ("100,102,700", []),  # seven times, and no power of ten brings it near
        ("1000,102,104", [("B2", "out_of_place", ("102", 10))]),
        (
            "100,1020,104",  # any of the three may be wrong
            [
                ("B2", "out_of_place", ("1020", 10)),
                ("C2", "out_of_place", ("100", 10)),
                ("D2", "out_of_place", ("1020", 10)),
            ],
        ),
    ],
)
def test_values_beside_each_other_where_the_plan_prints_none(
    plan: xzplan.Plan, values: str, expected: list[tuple[str, str, tuple[object, ...]]]
) -> None:
    table = read_observations(f"指标,2021年,2022年,2023年\n7,{values}\n", plan)
    assert [(problem.place, problem.code, problem.operands) for problem in table.problems] == expected


def test_a_text_is_no_repeated_target(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2025年\n18,60\n27,abc\n", plan)
    assert short(table) == ["B2 18 2025=60"]
    assert [(problem.place, problem.code) for problem in table.problems] == [("B3", "no_number")]


def test_of_two_values_the_firmer_stands(plan: xzplan.Plan) -> None:
    two = "指标,2023年（快报）,2023年（最终核实数）\n28,2.2,2.3\n"
    table = read_observations(two, plan)
    assert short(table) == ["C2 28 2023=2.3 final"]
    assert [row.place for row in table.superseded] == ["B2"]
    other = "指标,2023年,2023年度\n28,2.2,2.3\n"
    assert [
        (problem.code, problem.place, problem.operands) for problem in read_observations(other, plan).problems
    ] == [
        ("two_values", "B2", ("C2", "2.3")),
        ("two_values", "C2", ("B2", "2.2")),
    ]


@pytest.mark.parametrize(
    ("cell", "read", "codes"),
    [
        (
            "0.0004万个",
            ["B2 3 2023=4"],
            [],
        ),  # far from the baseline of 0.54 and no power of ten brings it there
        ("0.0005万个", [], ["out_of_place"]),
        ("0.00005万个", ["B2 3 2023=0.5"], []),
    ],
)
def test_a_value_in_another_unit_is_held_against_the_baseline(
    plan: xzplan.Plan, cell: str, read: list[str], codes: list[str]
) -> None:
    table = read_observations(f"指标,2023年\n3,{cell}\n", plan)
    assert (short(table), [problem.code for problem in table.problems]) == (read, codes)


OF_2023 = use("2023年", time=year(2023))
OF_2024 = use("2024年", index=4, time=year(2024))
Case = tuple[str, tuple[object, ...]]


def value(plan: xzplan.Plan, number: int, figure: str, **fields: Any) -> Found:
    """Return a value of a row of the plan, of 2023 unless another period is named."""
    period = Period.of(fields.pop("period", 2023))
    unit = fields.pop("converted_from", "")
    given: dict[str, Any] = {
        "place": "B2",
        "row": 2,
        "column": OF_2023,
        "shown": figure,
        "stored": "",
        "indicator": plan.indicators[number],
        "series": None,
        "period": period,
        "of": None,
        "area": OWN,
        "is_sum": False,
        "value": Value(Decimal(figure), converted_from=unit),
        "status": ObservationStatus.REPORTED,
        "source": None,
    }
    return Found(**(given | fields))


def changed(plan: xzplan.Plan, number: int, of: str | None = None, **baseline: Any) -> Indicator:
    """Return an indicator of the plan whose demand bounds another quantity, or whose baseline is another."""
    indicator = plan.indicators[number]
    if of is not None:
        bound = indicator.target.demand.bound
        assert bound is not None
        demand = xzplan.Quantified(of=of, bound=bound)
        indicator = evolve(indicator, target=evolve(indicator.target, demand=demand))
    return evolve(indicator, baseline=evolve(indicator.baseline, **baseline)) if baseline else indicator


def said(refused: Refused | None) -> Case | None:
    return None if refused is None else (refused.code, refused.operands)


def doubted(doubts: list[Doubt]) -> list[tuple[str, str, tuple[object, ...]]]:
    return [(found.place, refused.code, refused.operands) for found, refused in doubts]


@pytest.mark.parametrize(
    ("number", "figure", "fields", "expected"),
    [
        (12, "22345", {}, ("no_rate", ("22345",))),
        (12, "22345", {"of": Quantity.VALUE}, None),  # the level of what has to grow
        (12, "-100", {"of": Quantity.VALUE}, None),
        (12, "-101", {"of": Quantity.VALUE}, ("too_small", (Decimal(-100),))),
        (28, "-3", {}, ("too_small", (Decimal(0),))),
        (28, "-3", {"of": Quantity.GROWTH}, ("too_small", (Decimal(0),))),
        (28, "-3", {"of": Quantity.CHANGE}, None),
        (18, "150", {"of": Quantity.CHANGE}, None),
        (28, "2.2", {"period": 2020, "of": Quantity.CHANGE}, None),
        (28, "2.2", {"period": 2020, "area": "忻府区"}, None),
        (28, "2.2", {"period": "2020-06"}, None),
        (28, "2.2", {"period": "2019/2020"}, None),
        (28, "2.2", {"period": 2020}, ("other_baseline", (2020, Decimal("2.09")))),
        (28, "0", {"period": 2020}, ("other_baseline", (2020, Decimal("2.09")))),
        (18, "18", {"period": 2020, "stored": "17.6"}, ("other_baseline", (2020, Decimal("17.81")))),
        (18, "0", {"stored": "0.3"}, ("zero", ("17.81",))),
        (25, "200", {"period": 2020}, None),  # a level without a baseline
    ],
)
def test_a_value_that_cannot_be(
    plan: xzplan.Plan, number: int, figure: str, fields: dict[str, Any], expected: Case | None
) -> None:
    assert said(impossible(value(plan, number, figure, **fields))) == expected


def test_a_difference_may_be_negative_and_more_than_the_unit_holds(plan: xzplan.Plan) -> None:
    of_difference = changed(plan, 18, "difference")
    for figure in ("-3", "150"):
        assert impossible(value(plan, 18, figure, indicator=of_difference)) is None


def test_a_difference_is_not_held_against_the_level_of_the_base_year(plan: xzplan.Plan) -> None:
    of_difference = changed(plan, 28, "difference")  # 2.6 more than 2.09
    nought = value(plan, 28, "0", indicator=of_difference)
    assert said(impossible(nought)) == ("zero", ("2.6",))
    for figure in ("2.09", "0.1"):
        of_base_year = value(plan, 28, figure, indicator=of_difference, period=2020)
        assert said(impossible(of_base_year)) == ("before_counting", (2020,))
    for figure in ("0.021", "0.21", "20.9", "-0.2"):
        assert out_of_place([value(plan, 28, figure, indicator=of_difference)]) == []


@pytest.mark.parametrize(
    ("base", "target", "figure", "asks"),
    [
        # A level of 78.2 is to rise by 1: what lies nearer 78.2 than 1 is a level.
        ("78.2", "1", "78.2", True),
        ("78.2", "1", "79.2", True),
        ("78.2", "1", "200", True),
        ("78.2", "1", "39.7", True),
        ("78.2", "1", "39.6", False),
        ("78.2", "1", "0.5", False),
        ("78.2", "1", "0", False),
        ("78.2", "1", "-3", False),
        # One of 2 is to rise by 3, or to fall by 1: of half of 2 nobody knows.
        ("2", "3", "1", False),
        ("2", "3", "1.1", True),
        ("2", "3", "2.5", False),
        ("2", "3", "2.4", True),
        ("2", "-1", "-0.5", False),
        ("2", "-1", "1.5", True),
        ("0", "3", "0.5", False),
        (None, "3", "0.5", False),
    ],
)
def test_a_level_in_the_place_of_a_difference(
    plan: xzplan.Plan, base: str | None, target: str, figure: str, *, asks: bool
) -> None:
    demand = xzplan.Quantified(of="difference", bound=xzplan.Bound.at_least(Decimal(target)))
    indicator = changed(plan, 28, "difference", value=None if base is None else Decimal(base))
    indicator = evolve(indicator, target=evolve(indicator.target, demand=demand))
    found = value(plan, 28, figure, indicator=indicator)
    expected = [("B2", "no_difference", (figure, base))] if asks else []
    assert doubted(out_of_place([found])) == expected
    assert doubted(out_of_place([evolve(found, area="代县")])) == expected
    assert doubted(out_of_place([evolve(found, of=Quantity.DIFFERENCE)])) == expected
    assert doubted(out_of_place([evolve(found, of=Quantity.VALUE)])) == []


def test_a_level_of_a_series_in_the_place_of_a_difference(plan: xzplan.Plan) -> None:
    of_difference = changed(plan, 28, "difference")
    series = plan.indicators[23].series[0]
    series = evolve(series, baseline=evolve(series.baseline, value=Decimal(60)))
    found = value(plan, 28, "58", indicator=of_difference, series=series)
    assert doubted(out_of_place([found])) == [("B2", "no_difference", ("58", "60"))]


def test_a_change_is_a_rate(plan: xzplan.Plan) -> None:
    of_change = changed(plan, 28, "change")
    assert said(impossible(value(plan, 28, "100.1", indicator=of_change))) == ("no_rate", ("100.1",))
    assert said(impossible(value(plan, 28, "-100", indicator=of_change))) == ("no_rate", ("-100",))
    assert impossible(value(plan, 28, "100", indicator=of_change)) is None


def test_a_unit_without_a_smallest_value(plan: xzplan.Plan) -> None:
    shares = evolve(plan.indicators[18], unit=evolve(plan.indicators[18].unit, lower=None))
    assert said(impossible(value(plan, 18, "101", indicator=shares))) == ("too_large", (Decimal(100),))
    assert impossible(value(plan, 18, "-1", indicator=shares)) is None


@pytest.mark.parametrize("of", ["growth", "change", "total"])
def test_what_counts_later_years_has_no_value_of_the_base_year(plan: xzplan.Plan, of: str) -> None:
    counted = changed(plan, 28, of, value=None)
    found = value(plan, 28, "3", indicator=counted, period=2020)
    assert said(impossible(found)) == ("before_counting", (2020,))
    assert impossible(evolve(found, period=Period(year=2021))) is None


def test_a_series_is_held_against_its_own_baseline(plan: xzplan.Plan) -> None:
    standard = plan.indicators[23]
    for series, base in zip(standard.series, ("6.2", "8.2"), strict=True):
        assert said(impossible(value(plan, 23, "0", series=series))) == ("zero", (base,))
        assert impossible(value(plan, 23, base, series=series, period=2020)) is None
        other = impossible(value(plan, 23, "7", series=series, period=2020))
        assert said(other) == ("other_baseline", (2020, Decimal(base)))


@pytest.mark.parametrize(
    ("number", "fields", "expected"),
    [
        (18, {}, ("zero", ("17.81",))),
        (18, {"period": "2023-06"}, ("zero", ("17.81",))),
        (18, {"of": Quantity.MEAN}, None),
        (20, {}, ("zero", ("32",))),
        (20, {"period": "2021/2023"}, ("zero", ("32",))),
        (20, {"period": "2023-06"}, None),
        (25, {}, ("zero", ("217",))),
        (7, {}, None),
        (18, {"area": "忻府区"}, ("zero", ("55",))),
        (18, {"area": "忻府区", "of": Quantity.MEAN}, None),
        (1, {"area": "忻府区"}, None),  # where it is the best there can be
        (7, {"area": "忻府区"}, None),
        (20, {"area": "忻府区"}, None),
        (12, {"area": "忻府区"}, None),
    ],
)
def test_a_nought(plan: xzplan.Plan, number: int, fields: dict[str, Any], expected: Case | None) -> None:
    assert said(impossible(value(plan, number, "0", **fields))) == expected


def test_a_nought_beside_noughts_of_the_plan(plan: xzplan.Plan) -> None:
    assert impossible(value(plan, 18, "0", indicator=changed(plan, 18, value=Decimal(0)))) is None
    beds = plan.indicators[18]
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(0))
    for base, area in ((Decimal("17.81"), OWN), (None, OWN), (Decimal("17.81"), "忻府区")):
        other = evolve(
            beds,
            target=evolve(beds.target, demand=demand),
            baseline=evolve(beds.baseline, value=base),
        )
        assert impossible(value(plan, 18, "0", indicator=other, area=area)) is None


@pytest.mark.parametrize(
    ("of", "asks"),
    [
        ("value", True),
        ("mean", True),
        ("growth", True),
        ("total", False),
        ("change", False),
        ("difference", False),
    ],
)
def test_which_bounds_rounding_may_cross(plan: xzplan.Plan, of: str, *, asks: bool) -> None:
    found = value(plan, 18, "55", stored="54.96", indicator=changed(plan, 18, of))
    assert said(impossible(found)) == (("rounded_away", ("55", "54.96")) if asks else None)


def test_rounding_without_a_bound(plan: xzplan.Plan) -> None:
    assert impossible(value(plan, 7, "5", stored="5.04")) is None
    assert said(impossible(value(plan, 7, "5", stored="6"))) == ("shown_otherwise", ("5", "6"))


@pytest.mark.parametrize(
    ("number", "figure", "shown", "stored", "unit", "expected"),
    [
        (18, "41.3", "41.3", "41.26", "", "41.26"),
        (18, "41.3", "41.3", "41.25", "", "41.25"),
        (18, "41.3", "41.3", "41.35", "", "41.35"),
        (18, "41.3", "41.3", "41.249", "", None),
        (18, "41.3", "41.3", "41.351", "", None),
        (18, "41.30", "41.30", "41.3049", "", "41.3049"),
        (18, "41.30", "41.30", "41.3051", "", None),
        (18, "55", "55%", "0.5496", "", "54.96"),
        (18, "55", "55%", "54.96", "", "54.96"),
        (18, "55", "55", "0.5496", "", None),
        (18, "55", "55", "549.6", "", "54.96"),
        (18, "41.3", "41.3", "41300000000000", "", "41.3"),  # by a million millions
        (18, "41.3", "41.3", "413000000000000", "", None),
        (20, "70000", "7万", "70000", "万", "70000"),
        (20, "70000", "7万", "65000", "万", "65000"),
        (20, "70000", "7万", "64999", "万", None),
        (20, "70000", "7万", "7", "万", None),
        (7, "7", "7万", "7", "", "7"),
        (7, "7", "7万", "70000", "", "7"),
        (7, "7", "7万", "700", "", None),
        (7, "7", "70000人次", "70000", "人次", "7"),
        (7, "7", "70000人次", "70000.5", "人次", "7.00005"),
        (7, "7", "70000人次", "70000.6", "人次", None),
        (7, "0.7", "7千", "7000", "千", "0.7"),
    ],
)
def test_what_a_cell_holds(
    plan: xzplan.Plan,
    number: int,
    figure: str,
    shown: str,
    stored: str,
    unit: str,
    expected: str | None,
) -> None:
    found = value(plan, number, figure, shown=shown, stored=stored, converted_from=unit)
    assert _held(found) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("figure", "digits"),
    [("30.80", "308"), ("0.0708", "708"), ("-70", "7"), ("1001", "1001"), ("0.00", ""), ("1E+3", "1")],
)
def test_the_digits_of_a_figure(figure: str, digits: str) -> None:
    assert significant(Decimal(figure)) == digits


def question(shown: str, code: str = "inexact", found: Found | None = None) -> Asked:
    return Asked(place="B3", row=3, column=OF_2023, shown=shown, refused=Refused(code), found=found)


def test_half_of_a_column_that_are_targets(plan: xzplan.Plan) -> None:
    same = [value(plan, number, figure, period=2025) for number, figure in ((18, "55"), (27, "40"))]
    others = [value(plan, number, "3", period=2025) for number in (3, 15, 16)]
    assert [repeats_targets(plan, same[:1], ()), repeats_targets(plan, (), ())] == [True, False]
    assert repeats_targets(plan, [same[0], others[0]], ())
    assert not repeats_targets(plan, [same[0], *others[:2]], ())
    assert repeats_targets(plan, [*same, *others[:2]], ())
    assert not repeats_targets(plan, [*same, *others], ())
    assert not repeats_targets(plan, others[:1], ())


def test_words_of_the_plan_count_as_targets(plan: xzplan.Plan) -> None:
    same, others = value(plan, 18, "55", period=2025), [value(plan, 3, "3", period=2025)] * 3
    words = question("≥90"), question("完成国家确定目标", "no_number"), question("＞5０ ")
    for one in words:
        assert repeats_targets(plan, (), [one])
        assert repeats_targets(plan, others[:1], [one])
        assert not repeats_targets(plan, others[:2], [one])
        assert repeats_targets(plan, [same, *others[:2]], [one])
        assert not repeats_targets(plan, [same, *others], [one])
    nothing = (
        question("≥90", "no_time"),
        question("≥90", found=same),
        question("≥91"),
        question("abc", "no_number"),
    )
    for one in nothing:
        assert not repeats_targets(plan, (), [one])
        assert not repeats_targets(plan, [same, *others[:2]], [one])


@pytest.mark.parametrize(
    ("fields", "is_counted"),
    [
        ({"period": 2025}, True),
        ({"period": "2021/2025"}, True),
        ({"period": 2024}, False),
        ({"period": "2025-06"}, False),
        ({"period": 2025, "area": "忻府区"}, False),
    ],
)
def test_which_values_may_be_targets(plan: xzplan.Plan, fields: dict[str, Any], *, is_counted: bool) -> None:
    assert repeats_targets(plan, [value(plan, 20, "562", **fields)], ()) == is_counted


@pytest.mark.parametrize(
    ("number", "text", "figure", "expected"),
    [
        (18, "55.0", "55.0", True),
        (18, "55", "55", True),
        (18, "54", "54", False),
        (12, "＞8（年均）", "9", True),
        (12, "＞8", "9", False),
        (7, "完成国家确定目标", "1", True),
        (7, "1", "1", False),
    ],
)
def test_what_is_a_target(plan: xzplan.Plan, number: int, text: str, figure: str, *, expected: bool) -> None:
    found = value(plan, number, figure, shown=text, period=2025)
    assert repeats_targets(plan, [found], ()) == expected


def test_a_target_that_is_printed_nowhere(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    other = evolve(beds, target=evolve(beds.target, printed=None, source=None, reading=None))
    assert repeats_targets(plan, [value(plan, 18, "1", shown="—", period=2025, indicator=other)], ())
    assert not repeats_targets(plan, [value(plan, 18, "1", shown="55", period=2025, indicator=other)], ())
    assert not repeats_targets(plan, [value(plan, 18, "1", shown="—", period=2025)], ())


def test_columns_of_noughts(plan: xzplan.Plan) -> None:
    nought, other = value(plan, 7, "0"), value(plan, 8, "1")
    columns: list[list[Found]] = [[], [nought], [nought, nought], [nought, other], [other, other]]
    assert [is_all_zero(column) for column in columns] == [False, False, True, False, False]


# Of row 18 from 17.81 to 55, of row 28 from 2.09 to 2.6, of row 27 from 35.9 to 40: a fifth of the way each year.
MILESTONES = [
    *((18, 2021, "25.2"), (18, 2022, "32.69"), (18, 2023, "40"), (18, 2024, "47.6"), (28, 2021, "2.2")),
    *((28, 2022, "2.29"), (28, 2023, "2.396"), (28, 2024, "2.50"), (27, 2021, "36.7"), (27, 2022, "37.5")),
]


def milestones(plan: xzplan.Plan, count: int, **fields: Any) -> list[Found]:
    return [
        value(plan, number, figure, **({"period": of} | fields)) for number, of, figure in MILESTONES[:count]
    ]


def test_how_many_milestones_a_table_repeats(plan: xzplan.Plan) -> None:
    counts = (0, 3, 4, 10)
    assert [repeats_milestones(plan, milestones(plan, count)) for count in counts] == [
        *(False, False),
        *(True, True),
    ]
    other = value(plan, 16, "2.9", period=2022)  # its milestone is 2.708
    assert repeats_milestones(plan, [*milestones(plan, 9), other])  # nine of ten
    assert not repeats_milestones(plan, [*milestones(plan, 8), other])
    assert not repeats_milestones(plan, [*milestones(plan, 4), other])
    assert not repeats_milestones(plan, [*milestones(plan, 3), other])


@pytest.mark.parametrize(
    ("number", "figure", "fields"),
    [
        (7, "3", {"period": 2022}),  # a row without milestones
        (1, "12.5", {"period": 2022}),  # one that only has to hold its value
        (18, "17.81", {"period": 2020}),
        (18, "55", {"period": 2025}),
        (27, "37.54", {"period": 2022, "area": "忻府区"}),
        (27, "37.54", {"period": "2022-06"}),
        (27, "37.54", {"period": "2021/2022"}),
    ],
)
def test_what_is_no_milestone(plan: xzplan.Plan, number: int, figure: str, fields: dict[str, Any]) -> None:
    neither = value(plan, number, figure, **fields)
    assert not repeats_milestones(plan, [*milestones(plan, 3), neither])
    assert repeats_milestones(plan, [*milestones(plan, 4), neither])
    wrong = evolve(neither, value=Value(Decimal("0.1")))
    assert repeats_milestones(plan, [*milestones(plan, 4), wrong])


def test_values_of_a_series_are_no_milestones(plan: xzplan.Plan) -> None:
    part = plan.indicators[23].series[0]
    assert not repeats_milestones(plan, milestones(plan, 10, series=part))


def test_milestones_of_sums_and_of_growth(plan: xzplan.Plan) -> None:
    sums = [
        value(plan, 20, figure, period=of)
        for of, figure in ((2021, "112"), (2022, "225"), (2023, "337"), (2024, "450"))
    ]
    growth = [
        value(plan, 12, figure, period=of)
        for of, figure in ((2021, "108"), (2022, "116.6"), (2023, "126"), (2024, "136.05"))
    ]
    assert repeats_milestones(plan, sums)
    assert repeats_milestones(plan, growth)


def test_other_shares_of_a_column_where_one_is_not_in_per_cent(plan: xzplan.Plan) -> None:
    found = [
        value(plan, 18, "0.54", place="B2"),
        value(plan, 11, "1", place="B3"),
        value(plan, 11, "1.01", place="B4", period=2022),
        value(plan, 4, "0.25", place="B5"),
        value(plan, 12, "-0.5", place="B6"),
        value(plan, 10, "0", place="B7"),
        value(plan, 28, "0.6", place="B8"),
        value(plan, 11, "0.9", place="C3", column=OF_2024, period=2024),
    ]
    assert doubted(out_of_place(found)) == [
        ("B2", "hundredfold", ("55",)),
        ("B3", "hundredfold", (100,)),
        ("B5", "hundredfold", (100,)),
        ("B6", "hundredfold", (100,)),
    ]
    assert out_of_place(found[1:]) == []


def test_a_column_is_known_by_its_place_and_its_heading(plan: xzplan.Plan) -> None:
    found = value(plan, 18, "30")
    assert found.heading == ("C1", "2023年")
    series = plan.indicators[23].series[1]
    assert row_key(found) == ("nursing_bed_share", None, OWN, None)
    other = value(plan, 23, "6", series=series, area="忻府区", of=Quantity.VALUE)
    assert row_key(other) == ("subsistence_standard_growth", "rural", "忻府区", Quantity.VALUE)


def test_only_single_years_stand_beside_a_value(plan: xzplan.Plan) -> None:
    halves = [
        value(plan, 7, "50", period="2022-06", place="B2"),
        value(plan, 7, "1000", period=2023, place="C2"),
        value(plan, 7, "50", period="2024-06", place="D2"),
    ]
    assert out_of_place(halves) == []  # 50 is a twentieth, and no power of ten brings it near
    near = [evolve(one, value=Value(Decimal(100))) for one in (halves[0], halves[2])]
    assert doubted(out_of_place([near[0], halves[1], near[1]])) == [
        ("B2", "out_of_place", ("1000", 10)),
        ("D2", "out_of_place", ("1000", 10)),
    ]


def test_of_two_values_of_a_period_the_first_stands_beside_the_others(plan: xzplan.Plan) -> None:
    found = [
        value(plan, 7, "100", period=2022, place="B2"),
        value(plan, 7, "1000", period=2022, place="C2"),
        value(plan, 7, "100", period=2023, place="D2"),
        value(plan, 7, "100", period=2023, place="E2"),
    ]
    assert doubted(out_of_place(found)) == [("C2", "out_of_place", ("100", 10))]


@pytest.mark.parametrize(
    ("wholes", "within", "expected"),
    [
        (["3"], ["1", "2"], ["B1"]),
        (["3.0"], ["1", "2"], ["B1"]),
        (["3", "3", "2"], ["1", "2"], ["B1", "B2"]),
        (["6"], ["1", "2", "3"], ["B1"]),
        (["2"], ["1", "2"], []),
        (["4"], ["1", "2"], []),
        (["3"], ["3"], []),
        (["3"], ["0", "3"], []),
        (["0"], [], []),
        ([], ["1", "2"], []),
    ],
)
def test_the_whole_as_a_sum_of_areas(
    plan: xzplan.Plan, wholes: list[str], within: list[str], expected: list[str]
) -> None:
    found = [value(plan, 18, figure, place=f"B{number}") for number, figure in enumerate(wholes, 1)]
    found += [
        value(plan, 18, figure, place=f"C{number}", area=f"县{number}")
        for number, figure in enumerate(within)
    ]
    assert doubted(sums_of_rates(found)) == [(place, "sum_of_rates", ()) for place in expected]


def test_only_what_is_of_one_period_and_one_quantity_adds_up(plan: xzplan.Plan) -> None:
    standard = plan.indicators[23]
    one, other = value(plan, 18, "1", area="甲"), value(plan, 18, "2", area="乙")
    whole = value(plan, 18, "3")
    assert len(sums_of_rates([one, other, whole])) == 1
    for differing in (
        evolve(other, period=Period(year=2022)),
        evolve(other, of=Quantity.MEAN),
        evolve(other, indicator=plan.indicators[27]),
        evolve(other, series=standard.series[0]),
    ):
        assert sums_of_rates([one, differing, whole]) == []
    assert sums_of_rates([whole, evolve(other, indicator=plan.indicators[27])]) == []
    counts = [evolve(found, indicator=plan.indicators[20]) for found in (one, other, whole)]
    assert sums_of_rates(counts) == []


def test_sums_of_some_of_the_areas(plan: xzplan.Plan) -> None:
    areas = ("甲", "乙", "丙")
    total = value(plan, 20, "3", is_sum=True)
    parts = [value(plan, 20, "1", area=area) for area in areas]
    assert partial_sums([*parts[:2], total], areas) == {id(total): 2}
    assert partial_sums([total, parts[0]], areas) == {id(total): 1}
    assert partial_sums([*parts, total], areas) == {}
    assert partial_sums([total], areas) == {}
    assert partial_sums([*parts[:2], evolve(total, is_sum=False)], areas) == {}
    of_area = evolve(parts[1], is_sum=True)
    assert partial_sums([parts[0], of_area, evolve(total, is_sum=False)], areas) == {}
    assert partial_sums([parts[0], of_area, total], areas) == {id(total): 2}
    elsewhere = evolve(parts[0], area="丁")
    assert partial_sums([elsewhere, total], areas) == {}
    assert partial_sums([elsewhere, *parts, total], areas) == {}
    for other in (
        evolve(total, period=Period(year=2022)),
        evolve(total, of=Quantity.MEAN),
        evolve(total, indicator=plan.indicators[7]),
        evolve(total, series=plan.indicators[23].series[0]),
    ):
        assert partial_sums([*parts[:2], other], areas) == {}


def test_definitions_of_one_row_of_the_plan(plan: xzplan.Plan) -> None:
    found = [
        value(plan, 18, "30", place="B2", definition="全口径"),
        value(plan, 27, "38", place="B3", definition="全口径"),
        value(plan, 18, "31", place="B4", area="甲", of=Quantity.MEAN),
        value(plan, 27, "39", place="B5", definition="全口径"),
        value(plan, 28, "2.2", place="B6"),
    ]
    shown = ("全口径", Bilingual(zh="未写口径", en="none given"))
    assert doubted(mixed_definitions(found)) == [
        ("B2", "mixed_definitions", shown),
        ("B4", "mixed_definitions", shown),
    ]
    assert mixed_definitions([evolve(one, definition="") for one in found]) == []


@pytest.mark.parametrize(
    ("periods", "period", "places"),
    [
        ((2021, 2022, 2023), 2022, [0, 2]),
        ((2021, 2022, 2023), 2021, [1]),
        ((2021, 2022, 2023), 2023, [1]),
        ((2021, 2023), "2022-06", [0, 1]),
        ((2021, 2023), "2020-06", [0]),
        ((2021, 2023), "2024-06", [1]),
        ((2021,), 2021, []),
        ((), 2021, []),
    ],
)
def test_the_periods_beside_one(periods: tuple[int, ...], period: int | str, places: list[int]) -> None:
    assert _places_beside([Period(year=of) for of in periods], Period.of(period)) == places


def figures(*texts: str) -> list[Decimal]:
    return [Decimal(text) for text in texts]


# A value, the plan's baseline and target, the values beside it, and the doubt.
BESIDE: list[tuple[int, str, str, str, str, Case | None]] = [
    (7, "0", "-5", "5", "", None),
    (7, "24", "2.09", "2.6", "23", ("out_of_place", ("2.09", 10))),
    (7, "2", "2.09", "2.6", "200", None),
    (7, "20", "2", "8", "", None),  # within five times of the target
    (7, "1000", "", "", "1000 0", None),
    (7, "1000", "", "", "0 100", ("out_of_place", ("100", 10))),
    (7, "1000", "", "", "100 1000", None),  # one of two disagrees
    (7, "1000", "", "", "100 100", ("out_of_place", ("100", 10))),
    (7, "1000", "", "", "", None),
    (7, "100", "", "", "-100", None),
    (7, "10000", "1", "100", "", ("out_of_place", ("1", 10000))),
    (7, "20.9", "2.6", "2.09", "", ("out_of_place", ("2.6", 10))),
    (7, "20.8", "2.6", "2.09", "", None),
    (7, "26", "2.6", "2.09", "", ("out_of_place", ("2.6", 10))),
    (7, "26", "2.09", "2.6", "", ("out_of_place", ("2.09", 10))),
    (7, "30", "1", "2 3", "", ("out_of_place", ("1", 10))),
    (7, "31", "1", "2 3", "", None),
    (7, "20", "", "217", "200", ("out_of_place", ("200", 10))),
    (7, "20", "", "217", "", None),
    (7, "20.0", "2.000", "", "", ("out_of_place", ("2", 10))),
    (18, "0.6", "1", "60", "", ("hundredfold", ("60",))),
    (18, "0.3", "", "", "31", ("hundredfold", ("31",))),
    (18, "0.3", "", "", "31 0.3", None),
    (18, "0.3", "", "50", "31", ("hundredfold", ("50",))),
    (18, "0.026", "2.6", "", "", ("hundredfold", ("2.6",))),
    (28, "0.026", "2.6", "", "", ("out_of_place", ("2.6", 100))),
    (12, "0.08", "5.1", "", "", ("hundredfold", ("5.1",))),
]


@pytest.mark.parametrize(("number", "figure", "base", "target", "beside", "expected"), BESIDE)
def test_a_value_beside_others(
    plan: xzplan.Plan,
    number: int,
    figure: str,
    base: str,
    target: str,
    beside: str,
    expected: Case | None,
) -> None:
    found = value(plan, number, figure)
    slipped = _slipped(found, *(figures(*texts.split()) for texts in (base, target, beside)))
    assert said(slipped) == expected


def test_a_converted_value_is_held_against_the_baseline_alone(plan: xzplan.Plan) -> None:
    found = value(plan, 7, "20", converted_from="人次")
    assert said(_slipped(found, figures("2"), figures("8"), ())) == ("out_of_place", ("2", 10))
    share = value(plan, 18, "0.6", converted_from="‰")
    assert _slipped(share, figures("1"), figures("60"), ()) is None
    alone = value(plan, 7, "21700", converted_from="人次")
    assert said(_slipped(alone, (), figures("217"), ())) == ("out_of_place", ("217", 100))


@pytest.mark.parametrize(
    ("number", "period", "is_compared"),
    [
        (20, 2023, True),
        (20, "2023-06", False),
        (20, "2021/2023", False),
        (28, "2023-06", True),
        (28, "2021/2023", False),
    ],
)
def test_which_periods_are_compared(
    plan: xzplan.Plan, number: int, period: int | str, *, is_compared: bool
) -> None:
    found = value(plan, number, "20", period=period)
    expected = ("out_of_place", ("2", 10)) if is_compared else None
    assert said(_slipped(found, figures("2"), (), ())) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1", "3.99", True),
        ("1", "4", False),
        ("3.99", "1", True),
        ("4", "1", False),
        ("-1", "-2", True),
        ("1", "-2", False),
        ("-1", "2", False),
        ("1", "0", False),
    ],
)
def test_what_is_near(one: str, other: str, *, expected: bool) -> None:
    assert _is_near(Decimal(one), Decimal(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1", "5", False),
        ("1", "5.01", True),
        ("5", "1", False),
        ("5.01", "1", True),
        ("1", "-1", True),
        ("-1", "1", True),
        ("-1", "-5", False),
        ("-5.01", "-1", True),
    ],
)
def test_what_is_far(one: str, other: str, *, expected: bool) -> None:
    assert _is_far(Decimal(one), Decimal(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1", "300", True),
        ("1", "300.1", False),
        ("3", "100", True),
        ("3.01", "100", False),
        ("-1", "-100", True),
        ("-1", "100", False),
        ("1", "-100", False),
        ("-3.01", "-100", False),
    ],
)
def test_what_is_a_hundredth(one: str, other: str, *, expected: bool) -> None:
    assert _is_a_hundredth(Decimal(one), Decimal(other)) == expected


@pytest.mark.parametrize(
    ("figure", "references", "powers", "expected"),
    [
        ("8.5", ["100"], (1,), ("100", 10)),
        ("8.49", ["100"], (1,), None),
        ("11.5", ["100"], (1,), ("100", 10)),
        ("11.51", ["100"], (1,), None),
        ("850", ["100"], (-1,), ("100", 10)),
        ("849", ["100"], (-1,), None),
        ("1150", ["100"], (-1,), ("100", 10)),
        ("1151", ["100"], (-1,), None),
        ("-10", ["-100"], (1,), ("-100", 10)),
        ("-8.4", ["-100"], (1,), None),
        ("10", ["-100"], (1,), None),
        ("100", ["100", "1000"], (1,), ("1000", 10)),
        ("100", ["100"], (1,), None),
        ("1", ["100"], (1,), None),
        ("1", ["100"], (1, 2), ("100", 100)),
        ("1", ["77", "100"], (2,), ("100", 100)),
        ("1", [], (2,), None),
    ],
)
def test_a_power_of_ten_that_explains_a_figure(
    figure: str, references: list[str], powers: tuple[int, ...], expected: tuple[object, ...] | None
) -> None:
    slipped = _point_slipped(Decimal(figure), figures(*references), powers)
    assert said(slipped) == (None if expected is None else ("out_of_place", expected))


@pytest.mark.parametrize("figure", ["20900", "2090", "209", "20.9", "0.209", "0.0209", "0.00209", "0.000209"])
def test_every_power_of_ten_beside_a_baseline(plan: xzplan.Plan, figure: str) -> None:
    times = max(Decimal(figure) / Decimal("2.09"), Decimal("2.09") / Decimal(figure))
    assert said(_slipped(value(plan, 28, figure), figures("2.09"), (), ())) == (
        "out_of_place",
        ("2.09", times),
    )


@pytest.mark.parametrize(
    ("figure", "times"),
    [
        ("2170000", 10000),
        ("217000", 1000),
        ("21700", 100),
        ("2170", None),
        ("21.7", None),
        ("2.17", 100),
        ("0.217", 1000),
        ("0.0217", 10000),
        ("0.00217", None),
        ("21700000", None),
    ],
)
def test_every_power_of_ten_beside_a_target(plan: xzplan.Plan, figure: str, times: int | None) -> None:
    expected = None if times is None else ("out_of_place", ("217", times))
    assert said(_slipped(value(plan, 25, figure), (), figures("217"), ())) == expected


def test_the_figures_of_the_plan_beside_a_value(plan: xzplan.Plan) -> None:
    assert _printed(value(plan, 18, "30")) == (figures("17.81"), figures("55"))
    assert _printed(value(plan, 18, "30", area="忻府区")) == ([], [])
    assert _printed(value(plan, 18, "30", of=Quantity.MEAN)) == ([], [])
    assert _printed(value(plan, 20, "30")) == (figures("32"), [])
    assert _printed(value(plan, 12, "8")) == (figures("5.1"), [])
    assert _printed(value(plan, 25, "200")) == ([], figures("217"))
    for series, base in zip(plan.indicators[23].series, ("6.2", "8.2"), strict=True):
        assert _printed(value(plan, 23, "7", series=series)) == (figures(base), [])


@pytest.mark.parametrize(
    ("of", "base", "printed"),
    [
        ("value", None, ([], ["55"])),
        ("growth", None, ([], ["55"])),
        ("change", None, ([], ["55"])),
        ("total", None, ([], [])),
        ("mean", None, ([], [])),
        ("growth", 5, (["5"], [])),
        ("change", 5, (["5"], [])),
        ("value", 0, ([], ["55"])),
        ("difference", None, ([], [])),
        ("difference", 5, ([], [])),
    ],
)
def test_the_figures_of_other_demands(
    plan: xzplan.Plan, of: str, base: int | None, printed: tuple[list[str], list[str]]
) -> None:
    other = changed(plan, 18, of, value=None if base is None else Decimal(base))
    assert _printed(value(plan, 18, "30", indicator=other)) == (figures(*printed[0]), figures(*printed[1]))


def test_a_target_of_nought_is_no_figure_beside_a_value(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(0))
    other = evolve(beds, target=evolve(beds.target, demand=demand))
    assert _printed(value(plan, 18, "30", indicator=other)) == (figures("17.81"), [])


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("2.60", "2.6"),
        ("1E+3", "1000"),
        ("100", "100"),
        ("-0.50", "-0.5"),
        ("1." + "3" * 60 + "0", "1." + "3" * 60),
    ],
)
def test_a_figure_in_plain_digits(figure: str, text: str) -> None:
    assert _plain(Decimal(figure)) == text


def stood(found: list[Found], *accepted: str) -> tuple[list[str], list[str], list[str], list[Any]]:
    left = standing(found, accepted.__contains__)
    places = [[one.place for one in values] for values in (left.stand, left.back, left.repeated)]
    return (*places, doubted(left.doubts))  # type: ignore[return-value]


def test_which_of_several_values_stands(plan: xzplan.Plan) -> None:
    flash, final = ObservationStatus.FLASH, ObservationStatus.FINAL
    one = value(plan, 18, "30", place="B2")
    other = value(plan, 18, "31", place="C2")
    third = value(plan, 18, "32", place="D2")
    assert stood([]) == ([], [], [], [])
    assert stood([one]) == (["B2"], [], [], [])
    assert stood([one, other], "C2") == (["C2"], ["B2"], [], [])
    assert stood([one, other], "B2", "C2") == (["B2"], ["C2"], [], [])
    assert stood([one, evolve(other, status=flash)]) == (["B2"], ["C2"], [], [])
    assert stood([one, evolve(other, status=flash)], "C2") == (["B2"], ["C2"], [], [])
    assert stood([one, evolve(other, status=final), evolve(third, status=flash)]) == (
        ["C2"],
        ["B2", "D2"],
        [],
        [],
    )
    two = [("B2", "two_values", ("C2", "31")), ("C2", "two_values", ("B2", "30"))]
    assert stood([one, other]) == ([], [], [], two)
    assert stood([one, evolve(third, status=flash), other]) == ([], ["D2"], [], two)
    assert stood([one, other, third]) == (
        [],
        [],
        [],
        [
            ("B2", "two_values", ("C2", "31")),
            ("C2", "two_values", ("D2", "32")),
            ("D2", "two_values", ("B2", "30")),
        ],
    )
    assert stood([one, other, third], "C2") == (["C2"], ["B2", "D2"], [], [])


def test_equal_figures_are_one(plan: xzplan.Plan) -> None:
    flash = ObservationStatus.FLASH
    one = value(plan, 18, "30", place="B2")
    same = value(plan, 18, "30.0", place="C2")
    other = value(plan, 18, "31", place="D2")
    assert stood([one, same]) == (["B2"], [], ["C2"], [])
    assert stood([same, one]) == (["C2"], [], ["B2"], [])
    assert stood([one, same], "C2") == (["B2"], [], ["C2"], [])
    assert stood([evolve(same, status=flash), one]) == (["B2"], ["C2"], [], [])
    assert stood([one, other, same], "B2") == (["B2"], ["D2"], ["C2"], [])
    assert stood([one, other, same], "D2") == (["D2"], ["B2", "C2"], [], [])
    # Each is told of a value that is another one.
    assert stood([one, same, other]) == (
        [],
        [],
        [],
        [
            ("B2", "two_values", ("D2", "31")),
            ("C2", "two_values", ("D2", "31")),
            ("D2", "two_values", ("B2", "30")),
        ],
    )
    assert stood([one, other, same])[3] == [
        ("B2", "two_values", ("D2", "31")),
        ("D2", "two_values", ("C2", "30.0")),
        ("C2", "two_values", ("D2", "31")),
    ]


def test_what_stands_keeps_its_order(plan: xzplan.Plan) -> None:
    flash = ObservationStatus.FLASH
    found = [
        value(plan, 18, "29", place="B2", status=flash),
        value(plan, 27, "38", place="B3"),
        value(plan, 27, "37", place="B4", status=flash),
        value(plan, 18, "28", place="B5", status=flash),
        value(plan, 18, "30", place="B6"),
        value(plan, 18, "30", place="B7", period=2022),
        value(plan, 18, "31", place="B8", area="忻府区"),
        value(plan, 18, "32", place="B9", of=Quantity.MEAN),
    ]
    assert stood(found) == (["B3", "B6", "B7", "B8", "B9"], ["B2", "B4", "B5"], [], [])
    again = [
        value(plan, 18, "30", place="B2"),
        value(plan, 27, "38", place="B3"),
        value(plan, 27, "38", place="B4"),
        value(plan, 18, "30", place="B5"),
    ]
    assert stood(again) == (["B2", "B3"], [], ["B4", "B5"], [])

"""Which quantity a printed figure bounds, case by case."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import about, bare, target, why
from xzplan import Assigned, Bilingual, Bound, Direction, Qualitative, Quantified, parse_target
from xzplan.model.bounds import Relation, bound_of
from xzplan.model.quantities import Quantity
from xzplan.parsing import Span
from xzplan.parsing.doubts import doubt
from xzplan.parsing.parsed import Known
from xzplan.parsing.quantities import (
    Meant,
    _as_floor,
    change_means,
    demand_of,
    figure_means,
    in_points,
    points_mean,
    turned,
)

YEARLY, AVERAGE, TOTAL, BRACKET = Span.YEARLY, Span.AVERAGE, Span.TOTAL, Span.BRACKET
POINTS, AMOUNT, OF_WHAT = ("points_or_percent",), ("mean_amount",), ("average_of_what",)


@pytest.mark.parametrize(
    ("unit", "span", "name", "meant"),
    [
        # A level, unless the name says growth or a cut.
        (None, None, None, Meant(Quantity.VALUE)),
        ("%", None, None, Meant(Quantity.VALUE)),
        ("%", None, "覆盖率", Meant(Quantity.VALUE)),
        ("百分点", None, "入托率", Meant(Quantity.VALUE)),
        ("%", None, "收入增长", Meant(Quantity.GROWTH, ("growth_of_what_years",))),
        ("％", None, "收入增长", Meant(Quantity.GROWTH, ("growth_of_what_years",))),
        ("元", None, "收入增长", Meant(Quantity.VALUE)),
        ("%", None, "能力增长", Meant(Quantity.VALUE)),
        ("%", None, "降低支出增长", Meant(Quantity.VALUE)),
        # Percentage points of a rise or a cut.
        ("百分点", None, "入托率提高", Meant(Quantity.DIFFERENCE)),
        ("个百分点", TOTAL, "入托率提高", Meant(Quantity.DIFFERENCE)),
        ("百分点", BRACKET, "强度降低", Meant(Quantity.DIFFERENCE, (), cut=True)),
        ("百分点", AVERAGE, "入托率提高", Meant(None, AMOUNT)),
        # Over all years.
        (None, TOTAL, "能耗降低", Meant(Quantity.CHANGE, ("percent_assumed",), cut=True)),
        (None, BRACKET, "收入增长", Meant(Quantity.CHANGE, ("percent_assumed",))),
        (None, TOTAL, "人均寿命", Meant(Quantity.DIFFERENCE, ("difference",))),
        ("岁", BRACKET, "预期寿命", Meant(Quantity.DIFFERENCE, ("difference",))),
        ("岁", BRACKET, "预期寿命提高", Meant(Quantity.DIFFERENCE, ("difference",))),
        ("吨", TOTAL, "人均用量降低", Meant(Quantity.DIFFERENCE, ("difference",), cut=True)),
        ("个", TOTAL, "改造", Meant(Quantity.TOTAL)),
        ("个", BRACKET, "改造", Meant(Quantity.TOTAL)),
        ("个", TOTAL, None, Meant(Quantity.TOTAL)),
        ("个", BRACKET, None, Meant(Quantity.TOTAL, ("total_of_what",))),
        (None, BRACKET, None, Meant(Quantity.TOTAL, ("total_of_what",))),
        ("%", TOTAL, "覆盖率", Meant(None, POINTS)),
        ("%", TOTAL, "下降比例", Meant(Quantity.CHANGE, (), cut=True)),
        ("%", TOTAL, "提高比例", Meant(Quantity.CHANGE)),
        ("%", TOTAL, "收入增长", Meant(Quantity.CHANGE)),
        ("％", BRACKET, "能耗降低", Meant(Quantity.CHANGE, (), cut=True)),
        ("%", TOTAL, None, Meant(None, ("change_unsigned",))),
        ("%", BRACKET, "某项", Meant(None, ("change_unsigned",))),
        # Of a year, or of the mean of the years.
        (None, AVERAGE, None, Meant(Quantity.GROWTH, OF_WHAT)),
        ("%", AVERAGE, None, Meant(Quantity.GROWTH, OF_WHAT)),
        (None, YEARLY, None, Meant(Quantity.MEAN, ("every_year", "average_of_what"))),
        ("岁", AVERAGE, None, Meant(Quantity.MEAN)),
        ("岁", YEARLY, None, Meant(Quantity.MEAN, ("every_year",))),
        (None, AVERAGE, "收入增长", Meant(Quantity.GROWTH)),
        ("%", YEARLY, "收入增长", Meant(Quantity.GROWTH, ("every_year",))),
        ("%", AVERAGE, "能耗降低", Meant(Quantity.GROWTH, (), cut=True)),
        ("元", AVERAGE, "收入增长", Meant(None, AMOUNT)),
        ("吨", YEARLY, "能耗降低", Meant(None, AMOUNT)),
        ("%", AVERAGE, "收入", Meant(Quantity.GROWTH)),
        ("%", YEARLY, "收入", Meant(Quantity.MEAN, ("every_year",))),
        ("%", AVERAGE, "失业率", Meant(Quantity.MEAN)),
        (None, AVERAGE, "收入", Meant(Quantity.MEAN, OF_WHAT)),
        (None, AVERAGE, "受灾人次", Meant(Quantity.MEAN)),
        ("人", AVERAGE, "就业", Meant(Quantity.MEAN)),
    ],
)
def test_what_a_figure_without_a_verb_bounds(
    unit: str | None, span: Span | None, name: str | None, meant: Meant
) -> None:
    assert figure_means(unit, span, Known(name=name)) == meant


def test_a_column_of_rates_of_growth() -> None:
    growth = Known(name="收入", growth=True)
    assert figure_means("元", AVERAGE, growth) == Meant(Quantity.GROWTH)
    assert figure_means("元", AVERAGE, Known(name="能耗降低", growth=True)) == Meant(
        Quantity.GROWTH, (), cut=True
    )
    assert figure_means("元", YEARLY, growth) == Meant(Quantity.MEAN, ("every_year",))


@pytest.mark.parametrize(
    ("name", "asks"),
    [
        ("城镇调查失业率", True),  # of which ＜5.5 is a bound on the rate itself
        ("常住人口城镇化率", True),
        ("全员劳动生产率", False),
        ("失业率增长", False),
        ("死亡率下降", False),
        ("收入", False),
        (None, False),
    ],
)
def test_a_rate_in_a_column_of_rates_of_growth(name: str | None, *, asks: bool) -> None:
    meant = figure_means("%", AVERAGE, Known(name=name, growth=True))
    assert (meant.of, meant.doubts) == (Quantity.GROWTH, ("average_of_what",) if asks else ())


@pytest.mark.parametrize(
    ("unit", "span", "known", "adds", "meant"),
    [
        ("%", None, Known(name="覆盖率"), False, Meant(None, POINTS)),
        ("％", None, Known(name="覆盖率", unit="%"), False, Meant(None, POINTS)),
        ("%", None, Known(name="覆盖率", unit="％"), False, Meant(None, POINTS)),
        ("%", None, Known(name="覆盖率", unit="人"), False, Meant(Quantity.CHANGE)),
        ("%", None, Known(name="收入"), False, Meant(Quantity.CHANGE)),
        ("%", TOTAL, Known(name="收入"), False, Meant(Quantity.CHANGE)),
        ("%", None, Known(), False, Meant(Quantity.CHANGE, ("percent_of_what",))),
        ("%", AVERAGE, Known(), False, Meant(Quantity.GROWTH, ("percent_of_what",))),
        ("%", AVERAGE, Known(name="收入"), False, Meant(Quantity.GROWTH)),
        ("%", YEARLY, Known(), False, Meant(Quantity.GROWTH, ("every_year", "percent_of_what"))),
        ("%", YEARLY, Known(name="收入"), False, Meant(Quantity.GROWTH, ("every_year",))),
        (None, None, Known(), False, Meant(None, ("change_in_units",))),
        (None, None, Known(unit="%"), False, Meant(None, ("change_in_units",))),
        (None, None, Known(unit="岁"), False, Meant(Quantity.DIFFERENCE, ("difference",))),
        ("岁", None, Known(), False, Meant(Quantity.DIFFERENCE, ("difference",))),
        ("百分点", None, Known(), False, Meant(Quantity.DIFFERENCE)),
        ("岁", AVERAGE, Known(), False, Meant(None, ("change_in_units",))),
        ("人", AVERAGE, Known(), True, Meant(Quantity.MEAN)),
        ("人", YEARLY, Known(), True, Meant(Quantity.MEAN, ("every_year",))),
        ("人", TOTAL, Known(), True, Meant(Quantity.TOTAL)),
        ("人", BRACKET, Known(), True, Meant(Quantity.TOTAL)),
        ("人", TOTAL, Known(), False, Meant(Quantity.DIFFERENCE, ("difference",))),
        ("人", None, Known(), True, Meant(Quantity.DIFFERENCE, ("difference",))),
    ],
)
def test_what_the_figure_behind_a_verb_bounds(
    unit: str | None, span: Span | None, known: Known, *, adds: bool, meant: Meant
) -> None:
    assert change_means(unit, span, known, adds=adds) == meant


def test_percentage_points_without_a_verb() -> None:
    assert [in_points(unit) for unit in ("百分点", "个百分点", "%", None)] == [True, True, False, False]
    rise = Meant(Quantity.DIFFERENCE, ("difference",))
    assert (
        points_mean(Known()) == points_mean(Known(name="覆盖率")) == points_mean(Known(name="某项")) == rise
    )
    assert points_mean(Known(name="失业率")) == Meant(None, ("change_in_units",))
    assert points_mean(Known(name="占比降低")) == Meant(Quantity.DIFFERENCE, ("difference",), cut=True)


def demanded(
    meant: Meant,
    figures: str,
    relation: Relation | None = None,
    *,
    nearly: bool = False,
    name: str | None = None,
) -> object:
    """Return the demand that figures make, and what is to be said of it."""
    given = [Decimal(figure) for figure in figures.split()]
    return demand_of("甲", meant, given, relation, about=nearly, known=Known(name=name))


ABOUT = (Quantity.VALUE, Quantity.MEAN, Quantity.GROWTH, Quantity.TOTAL)
CUT = Meant(Quantity.CHANGE, (), cut=True)
MIRRORED: dict[Relation, Relation] = {
    "at_least": "at_most",
    "more_than": "less_than",
    "exactly": "exactly",
    "less_than": "more_than",
    "at_most": "at_least",
}


@pytest.mark.parametrize(("relation", "mirrored"), MIRRORED.items())
def test_the_relation_of_a_cut_is_turned(relation: Relation, mirrored: Relation) -> None:
    assert demanded(CUT, "20", relation) == (Quantified(of="change", bound=bound_of(mirrored, -20)), ())
    plain = Meant(Quantity.CHANGE)
    assert demanded(plain, "20", relation) == (Quantified(of="change", bound=bound_of(relation, 20)), ())


@pytest.mark.parametrize("of", [quantity for quantity in Quantity if quantity is not Quantity.VALUE])
def test_about_a_figure(of: Quantity) -> None:
    for known in (of, Quantity.VALUE):
        nearly = Quantified(of=known, bound=Bound.about(5) if known in ABOUT else Bound.at_least(5))
        notes = () if known in ABOUT else (about("at_least"),)
        assert demanded(Meant(known), "5", nearly=True) == (nearly, notes)
        at_most = Quantified(of=known, bound=Bound.at_most(5)), (about("at_most"),)
        assert demanded(Meant(known), "5", "at_most", nearly=True) == at_most
        assert demanded(Meant(known), "5") == (Quantified(of=known, bound=Bound.at_least(5)), ())


def test_figures_that_no_quantity_holds_are_kept_in_words() -> None:
    assert demanded(Meant(None), "5") == (Qualitative(text="甲"), ())
    unsigned = Qualitative(text="甲"), (doubt("change_unsigned"),)
    assert demanded(CUT, "-5") == demanded(CUT, "-5 -3") == demanded(CUT, "-5 3") == unsigned
    assert demanded(CUT, "0") == (Quantified(of="change", bound=Bound.at_most(0)), ())


@pytest.mark.parametrize(
    ("meant", "name", "bound", "floor"),
    [
        (Meant(Quantity.VALUE), "收入", Bound.between(5, 6), False),
        (Meant(Quantity.GROWTH), "收入", Bound.at_least(5), True),
        (Meant(Quantity.CHANGE), "收入", Bound.at_least(5), True),
        (Meant(Quantity.GROWTH), "能耗", Bound.between(5, 6), False),
        (Meant(Quantity.GROWTH), None, Bound.between(5, 6), False),
        (Meant(Quantity.GROWTH, (), cut=True), "收入", Bound.between(-6, -5), False),
    ],
)
def test_ranges(meant: Meant, name: str | None, bound: Bound, *, floor: bool) -> None:
    assert meant.of is not None
    notes = (doubt("range_as_floor", "5", "6"),) if floor else ()
    assert demanded(meant, "5 6", name=name) == (Quantified(of=meant.of, bound=bound), notes)


def test_a_bare_number_is_turned_by_its_row() -> None:
    reason = Bilingual(zh="理由", en="reason")
    read = parse_target("5%", name="某项")
    less = turned(read, Direction.DECREASE, reason)
    assert less.demand == Quantified(of="value", bound=Bound.at_most(5))
    assert less.doubts == (bare("at_most", reason),)
    for direction in (Direction.INCREASE, Direction.MAINTAIN, None):
        more = turned(read, direction, reason)
        assert more.demand == Quantified(of="value", bound=Bound.at_least(5))
        assert more.doubts == (bare("at_least", reason),)
    total = turned(parse_target("〔5〕*", name="某项", unit="个"), Direction.DECREASE, reason)
    assert total.demand == Quantified(of="total", bound=Bound.at_most(5))
    assert total.doubts == (bare("at_most", reason), doubt("footnote", "*"))
    for cell in ("≥5%", "5—6", "稳步提高", "约5"):
        other = parse_target(cell, name="某项")
        assert turned(other, Direction.DECREASE, reason) is other
    assert why("name_silent") != reason


@pytest.mark.parametrize(
    ("unit", "span", "known", "meant"),
    [
        # The edges of each rule.
        ("％", AVERAGE, Known(), Meant(Quantity.GROWTH, OF_WHAT)),
        ("％", YEARLY, Known(), Meant(Quantity.MEAN, ("every_year", "average_of_what"))),
        ("百分点", YEARLY, Known(name="入托率提高"), Meant(None, AMOUNT)),
        ("百分点", None, Known(name="强度降低"), Meant(Quantity.DIFFERENCE, (), cut=True)),
        ("百分点", TOTAL, Known(name="覆盖率"), Meant(Quantity.TOTAL)),
        ("百分点", BRACKET, Known(), Meant(Quantity.TOTAL, ("total_of_what",))),
        ("%", None, Known(name="收入增长（城镇）"), Meant(Quantity.GROWTH, ("growth_of_what_years",))),
        ("%", None, Known(name="收入提高"), Meant(Quantity.VALUE)),
        (None, None, Known(name="收入增长"), Meant(Quantity.VALUE)),
        (None, TOTAL, Known(name="收入"), Meant(Quantity.TOTAL)),
        (None, BRACKET, Known(name="收入"), Meant(Quantity.TOTAL)),
        (None, TOTAL, Known(), Meant(Quantity.TOTAL)),
        ("个", TOTAL, Known(name="收入增长"), Meant(Quantity.TOTAL)),
        ("%", TOTAL, Known(name="人均寿命"), Meant(None, ("change_unsigned",))),
        ("%", TOTAL, Known(name="人均寿命提高"), Meant(Quantity.CHANGE)),
        ("%", BRACKET, Known(name="死亡率"), Meant(None, ("change_unsigned",))),
        ("%", TOTAL, Known(name="覆盖率提高"), Meant(Quantity.CHANGE)),
        ("%", TOTAL, Known(name="降低率"), Meant(Quantity.CHANGE, (), cut=True)),
        (None, YEARLY, Known(name="收入增长"), Meant(Quantity.GROWTH, ("every_year",))),
        (None, YEARLY, Known(name="能耗降低"), Meant(Quantity.GROWTH, ("every_year",), cut=True)),
        ("％", AVERAGE, Known(name="收入增长"), Meant(Quantity.GROWTH)),
        ("%", AVERAGE, Known(name="某项"), Meant(Quantity.GROWTH, OF_WHAT)),
        ("%", AVERAGE, Known(name="用电量"), Meant(Quantity.GROWTH)),
        ("%", AVERAGE, Known(name="死亡率"), Meant(Quantity.MEAN)),
        ("%", AVERAGE, Known(name="劳动生产率"), Meant(Quantity.GROWTH)),
        ("%", YEARLY, Known(name="某项"), Meant(Quantity.MEAN, ("every_year",))),
        (None, YEARLY, Known(name="收入"), Meant(Quantity.MEAN, ("every_year", "average_of_what"))),
        (None, YEARLY, Known(name="受灾人次"), Meant(Quantity.MEAN, ("every_year",))),
        ("元", AVERAGE, Known(growth=True), Meant(Quantity.GROWTH)),
        (None, AVERAGE, Known(name="收入", growth=True), Meant(Quantity.GROWTH)),
        ("元", None, Known(name="收入", growth=True), Meant(Quantity.VALUE)),
        ("元", TOTAL, Known(name="收入", growth=True), Meant(Quantity.TOTAL)),
    ],
)
def test_what_a_figure_bounds_at_the_edges(
    unit: str | None, span: Span | None, known: Known, meant: Meant
) -> None:
    assert figure_means(unit, span, known) == meant


@pytest.mark.parametrize(
    ("unit", "span", "known", "adds", "meant"),
    [
        ("%", AVERAGE, Known(name="覆盖率"), False, Meant(None, POINTS)),
        ("%", None, Known(name="死亡率"), False, Meant(Quantity.CHANGE)),
        ("%", BRACKET, Known(name="收入"), False, Meant(Quantity.CHANGE)),
        ("％", YEARLY, Known(name="收入", unit="元"), True, Meant(Quantity.GROWTH, ("every_year",))),
        (None, None, Known(name="收入", unit="％"), True, Meant(None, ("change_in_units",))),
        (None, None, Known(unit="百分点"), False, Meant(Quantity.DIFFERENCE)),
        ("个百分点", YEARLY, Known(), False, Meant(None, ("change_in_units",))),
        ("个百分点", TOTAL, Known(), False, Meant(Quantity.DIFFERENCE)),
        ("人", BRACKET, Known(), False, Meant(Quantity.DIFFERENCE, ("difference",))),
        (None, TOTAL, Known(unit="人"), True, Meant(Quantity.TOTAL)),
        ("户", None, Known(unit="%"), False, Meant(Quantity.DIFFERENCE, ("difference",))),
    ],
)
def test_what_a_change_bounds_at_the_edges(
    unit: str | None, span: Span | None, known: Known, *, adds: bool, meant: Meant
) -> None:
    assert change_means(unit, span, known, adds=adds) == meant


def test_more_percentage_points_without_a_verb() -> None:
    rise = Meant(Quantity.DIFFERENCE, ("difference",))
    assert points_mean(Known(name="煤炭")) == points_mean(Known(name="收入")) == rise
    assert points_mean(Known(name="用水量")) == Meant(None, ("change_in_units",))
    assert [in_points(unit) for unit in ("", "百分点数", "点", "5个百分点")] == [False, False, False, True]


@pytest.mark.parametrize(
    ("meant", "name", "floor"),
    [
        (Meant(Quantity.GROWTH), "收入", True),
        (Meant(Quantity.CHANGE), "收入", True),
        (Meant(Quantity.DIFFERENCE), "收入", False),
        (Meant(Quantity.MEAN), "收入", False),
        (Meant(Quantity.GROWTH, (), cut=True), "收入", False),
        (Meant(Quantity.GROWTH), None, False),
        (Meant(Quantity.GROWTH), "煤炭", False),
        (Meant(Quantity.CHANGE), "用水量", False),
    ],
)
def test_which_ranges_are_floors(meant: Meant, name: str | None, *, floor: bool) -> None:
    assert _as_floor(meant, Known(name=name)) is floor


def test_the_size_of_a_cut_in_a_range() -> None:
    assert demanded(CUT, "5 6") == (Quantified(of="change", bound=Bound.between(-6, -5)), ())
    assert demanded(CUT, "5 6", name="收入") == (Quantified(of="change", bound=Bound.between(-6, -5)), ())
    unsigned = Qualitative(text="甲"), (doubt("change_unsigned"),)
    assert demanded(CUT, "3 -1") == demanded(CUT, "-0.1") == unsigned
    assert demanded(CUT, "0 5") == (Quantified(of="change", bound=Bound.between(-5, 0)), ())
    # What is about a cut is a bound that is told.
    assert demanded(CUT, "5", nearly=True) == (
        Quantified(of="change", bound=Bound.at_most(-5)),
        (about("at_most"),),
    )
    growth = Meant(Quantity.GROWTH, (), cut=True)
    assert demanded(growth, "5", nearly=True) == (Quantified(of="growth", bound=Bound.about(-5)), ())
    floor = doubt("range_as_floor", "5.0", "1000")
    wide = Quantified(of="growth", bound=Bound.at_least(Decimal("5.0")))
    assert demanded(Meant(Quantity.GROWTH), "5.0 1E+3", name="收入", nearly=True) == (wide, (floor,))


def test_a_range_and_words_are_never_turned() -> None:
    reason = Bilingual(zh="理由", en="reason")
    told = bare("at_least", why("no_name"))
    demands = (Quantified(of="value", bound=Bound.between(5, 6)), Qualitative(text="甲"), Assigned(by="省"))
    for demand in demands:
        read = target("甲", demand, told, figures="5")
        assert turned(read, Direction.DECREASE, reason) is read

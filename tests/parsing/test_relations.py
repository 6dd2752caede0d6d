"""The parts that clauses share: figures, units, spans and relations."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import codes
from xzplan import Bound, Quantified, Relative, parse_target
from xzplan.parsing import Span
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.parsed import Known
from xzplan.parsing.relations import figure_of, unit_of


@pytest.mark.parametrize(
    ("printed", "figure", "notes"),
    [
        ("1,234.5", "1234.5", ()),
        ("-5", "-5", ()),
        ("+5", "5", ()),
        ("76。7", "76.7", (doubt("odd_point", "。"),)),
        ("76·7", "76.7", (doubt("odd_point", "·"),)),
    ],
)
def test_figures(printed: str, figure: str, notes: tuple[Doubt, ...]) -> None:
    assert figure_of(printed) == (Decimal(figure), notes)


@pytest.mark.parametrize(
    ("printed", "known", "unit", "notes"),
    [
        (None, Known(unit="人"), None, ()),
        ("%。", Known(unit="‰"), None, (doubt("garbled_unit", "%。"),)),
        ("人", Known(), "人", ()),
        ("人", Known(unit="人"), "人", (doubt("unit_twice", "人"),)),
        ("户", Known(unit="人"), "户", (doubt("other_unit", "户", "人"),)),
        ("万", Known(unit="人"), "万人", ()),
        # The change of a share, and a rate of growth, have units of their own.
        ("百分点", Known(unit="%"), "百分点", ()),
        ("个百分点", Known(unit="％"), "个百分点", ()),
        ("百分点", Known(unit="人"), "百分点", (doubt("other_unit", "百分点", "人"),)),
        ("%", Known(unit="元", span=Span.AVERAGE), "%", ()),
        ("%", Known(unit="元", span=Span.TOTAL), "%", (doubt("other_unit", "%", "元"),)),
        ("人", Known(unit="元", span=Span.AVERAGE), "人", (doubt("other_unit", "人", "元"),)),
    ],
)
def test_units(printed: str | None, known: Known, unit: str | None, notes: tuple[Doubt, ...]) -> None:
    assert unit_of(printed, known) == (unit, notes)


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        # A value that is reached within the years of the plan is no sum over them.
        ("“十五五”期间达到70%", None),
        ("“十五五”期间控制在70%", None),
        ("规划期内提高到70%", None),
        ("规划期内降至70%", None),
        ("规划期内不低于70万人", Span.TOTAL),
        ("规划期内完成70个", Span.TOTAL),
        ("规划期内累计达到70万人", Span.TOTAL),
        ("五年合计达到70万人", Span.TOTAL),
        ("每年达到70万人", Span.YEARLY),
        ("年均达到70万人", Span.AVERAGE),
        ("各年平均达到70万人", Span.AVERAGE),
        ("逐年降低5%", Span.YEARLY),
        ("每年降低5%", Span.YEARLY),
        ("累计降低5%", Span.TOTAL),
    ],
)
def test_what_a_figure_is_counted_over(cell: str, span: Span | None) -> None:
    assert parse_target(cell).measure is span


@pytest.mark.parametrize(
    ("cell", "relation"),
    [
        ("全省平均水平以上", "at_least"),
        ("全省平均水平以下", "at_most"),
        ("全省平均水平以内", "at_most"),
        ("与全省平均水平持平", "exactly"),
        ("达到全省平均水平", "at_least"),
    ],
)
def test_relations_to_a_mean(cell: str, relation: str) -> None:
    demand = parse_target(cell).demand
    assert isinstance(demand, Relative)
    assert (demand.relation, demand.reference) == (relation, "全省平均水平")


@pytest.mark.parametrize(
    ("cell", "unit", "signed"),
    [
        ("-18%", None, True),
        ("+18%", None, True),
        ("-18", "%", True),
        ("-18", "％", True),
        ("-18", "人", False),
        ("18%", None, False),
        ("年均-18%", None, False),
    ],
)
def test_a_level_in_per_cent_has_no_sign(cell: str, unit: str | None, *, signed: bool) -> None:
    assert ("signed_percent" in codes(parse_target(cell, name="某项", unit=unit))) is signed


@pytest.mark.parametrize(
    ("cell", "bound"),
    [
        ("增长控制在5%", Bound.at_most(5)),
        ("增长达到5%", Bound.at_least(5)),
        ("增长达5%", Bound.at_least(5)),
        ("下降控制在5%", Bound.at_least(-5)),
    ],
)
def test_words_between_a_verb_and_its_figure(cell: str, bound: Bound) -> None:
    assert parse_target(cell, name="某项").demand == Quantified(of="change", bound=bound)


def test_figures_with_unknown_words_say_their_year() -> None:
    read = parse_target("到2030年≥5某箱")
    assert (read.year, read.unit, read.scope) == (2030, "某箱", None)
    read = parse_target("每年70%以上的县")
    assert (read.measure, read.scope) == (Span.YEARLY, "的县")
    assert parse_target("≥5子丑寅卯辰巳").unit == "子丑寅卯辰巳"
    read = parse_target("≥5子丑寅卯辰巳午")
    assert (read.unit, read.scope) == (None, "子丑寅卯辰巳午")

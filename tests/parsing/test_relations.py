"""The parts that clauses share: figures, units, spans and relations."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from printed import bare, clause, codes, shortly, why
from xzplan import Bound, Direction, Quantified, Relative, parse_target
from xzplan.model.bounds import Relation
from xzplan.parsing import Span
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.grammar import CHANGE, FROM_TO, PLAIN, SAME_AS, SIGN_OF, TIMES
from xzplan.parsing.notation import compact
from xzplan.parsing.parsed import Known
from xzplan.parsing.relations import (
    contradiction,
    figure_of,
    lead_of,
    measure_of,
    name_says,
    relation_by_name,
    relation_of,
    unit_of,
)


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


def two(sign: str, tail: str) -> tuple[Doubt, ...]:
    """Return the doubt about two signs of one figure."""
    return (doubt("two_signs", sign, tail),)


@pytest.mark.parametrize(
    ("text", "relation", "notes", "nearly"),
    [
        ("5", None, (), False),
        ("≥5", "at_least", (), False),
        (">5", "more_than", (), False),
        ("<5", "less_than", (), False),
        ("=5", "exactly", (), False),
        ("5以上", "at_least", (), False),
        ("5+", "at_least", (), False),
        ("5以内", "at_most", (), False),
        ("5之内", "at_most", (), False),
        ("≤5以下", "at_most", two("≤", "以下"), False),
        ("<5以下", "less_than", two("<", "以下"), False),
        (">5以上", "more_than", two(">", "以上"), False),
        ("5左右", None, (), True),
        ("5上下", None, (), True),
        ("约5", None, (), True),
        ("约5左右", None, (), True),
        ("约≥5", "at_least", (), True),
        ("≤5左右", "at_most", (), True),
        ("约5以上", "at_least", (), True),
        ("约≥5以上", "at_least", two("≥", "以上"), True),
    ],
)
def test_the_relation_that_sign_and_tail_print(
    text: str, relation: Relation | None, notes: tuple[Doubt, ...], *, nearly: bool
) -> None:
    assert relation_of(clause(PLAIN, text)) == (relation, notes, nearly)


@pytest.mark.parametrize(
    ("text", "relation", "notes"),
    [
        ("增长5", None, ()),
        ("增长达到5", None, ()),
        ("增长控制在5", "at_most", ()),
        ("增长控制在5以内", "at_most", two("控制在", "以内")),
        ("增长不低于5", "at_least", ()),
    ],
)
def test_the_relation_of_a_change(text: str, relation: Relation | None, notes: tuple[Doubt, ...]) -> None:
    assert relation_of(clause(CHANGE, text)) == (relation, notes, False)


def test_the_relation_of_a_clause_without_a_sign() -> None:
    assert relation_of(clause(TIMES, "翻一番")) == (None, (), False)
    assert relation_of(clause(TIMES, "翻一番以上")) == ("at_least", (), False)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("≥5以下", ("≥", "以下")),
        (">5以内", (">", "以内")),
        ("不低于5之内", ("不低于", "之内")),
        ("≤5以上", ("≤", "以上")),
        ("<5+", ("<", "+")),
        ("=5以上", ("=", "以上")),
        ("=5以下", None),
        ("≥5以上", None),
        (">5+", None),
        ("≤5以下", None),
        ("<5以内", None),
        ("≥5左右", None),
        ("5以上", None),
        ("≥5", None),
        ("5", None),
    ],
)
def test_a_sign_and_a_tail_that_cannot_both_be(text: str, signs: tuple[str, str] | None) -> None:
    assert contradiction(clause(PLAIN, text)) == signs


@pytest.mark.parametrize(
    ("pattern", "text", "lead"),
    [
        (PLAIN, "5", None),
        (PLAIN, "≥5", None),
        (PLAIN, "at least 5", None),
        (PLAIN, "达 到5", "达 到"),
        (PLAIN, "达到≥5", "达到"),
        (PLAIN, "达到 不低 于5", "达到不低 于"),
        (PLAIN, "不低于5", "不低于"),
        (FROM_TO, "5→达 到6", "达 到"),
        (FROM_TO, "5→6", None),
        (FROM_TO, "从5提高到不低于6", "提高到不低于"),
        (TIMES, "翻一番", None),
    ],
    ids=shortly,
)
def test_the_words_before_a_figure(pattern: re.Pattern[str], text: str, lead: str | None) -> None:
    assert lead_of(compact(text), clause(pattern, text)) == lead


NOUGHT = bare("at_most", why("nought"))


@pytest.mark.parametrize(
    ("text", "name", "relation", "notes"),
    [
        ("控制在5", None, "at_most", ()),
        ("控制在5", "收入", "at_most", ()),
        ("控制在0", "收入", "at_most", ()),
        ("完成5", None, "at_least", ()),
        ("完成5", "死亡率", "at_least", ()),
        ("完成0", None, "at_least", ()),
        ("达到5", None, "at_least", ()),
        ("达到5", "收入", "at_least", ()),
        ("达到5", "某项", "at_least", ()),
        ("达到5", "死亡率", "at_most", (bare("at_most", why("name_less", "死亡率")),)),
        ("达到5", "能耗降低", "at_least", ()),
        ("达到0", None, "at_most", (NOUGHT,)),
        ("0", None, "at_most", (NOUGHT,)),
        ("0", "收入", "at_most", (NOUGHT,)),
        ("0.00", "死亡率", "at_most", (NOUGHT,)),
        ("0", "能耗降低", "at_least", (bare("at_least", why("name_cut", "降低")),)),
        ("5", None, "at_least", (bare("at_least", why("no_name")),)),
        ("-5", None, "at_least", (bare("at_least", why("no_name")),)),
        ("5", "某项", "at_least", (bare("at_least", why("name_silent")),)),
        ("5", "煤炭", "at_least", (bare("at_least", why("name_silent")),)),
        ("5", "收入", "at_least", (bare("at_least", why("name_more", "收入")),)),
        ("5", "死亡率", "at_most", (bare("at_most", why("name_less", "死亡率")),)),
        ("5", "能耗降低", "at_least", (bare("at_least", why("name_cut", "降低")),)),
        ("保持在5", "死亡率", "at_most", (bare("at_most", why("name_less", "死亡率")),)),
    ],
)
def test_the_relation_that_a_name_gives(
    text: str, name: str | None, relation: Relation, notes: tuple[Doubt, ...]
) -> None:
    found = clause(PLAIN, text)
    number, _ = figure_of(found["number"])
    assert relation_by_name(None, number, found, Known(name=name)) == (relation, notes)
    for printed in SIGN_OF.values():
        assert relation_by_name(printed, number, found, Known(name=name)) == (printed, ())


def test_the_relation_behind_an_arrow() -> None:
    number = Decimal(6)
    assert relation_by_name(None, number, clause(FROM_TO, "5→达到6"), Known()) == ("at_least", ())
    assert relation_by_name(None, number, clause(FROM_TO, "5→降至6"), Known()) == ("at_most", ())
    told = bare("at_least", why("no_name"))
    assert relation_by_name(None, number, clause(FROM_TO, "5→6"), Known()) == ("at_least", (told,))


def test_what_a_word_of_a_name_says() -> None:
    assert name_says("甲", Direction.DECREASE, cut=False) == why("name_less", "甲")
    assert name_says("甲", Direction.INCREASE, cut=False) == why("name_more", "甲")
    assert name_says("甲", Direction.INCREASE, cut=True) == why("name_cut", "甲")


@pytest.mark.parametrize(
    ("pattern", "text", "known", "span"),
    [
        (PLAIN, "5", None, None),
        (PLAIN, "5", Span.TOTAL, Span.TOTAL),
        (TIMES, "翻一番", Span.YEARLY, Span.YEARLY),
        (PLAIN, "年均5", Span.TOTAL, Span.AVERAGE),
        (PLAIN, "各年平均5", None, Span.AVERAGE),
        (PLAIN, "每年5", Span.TOTAL, Span.YEARLY),
        (PLAIN, "五年5", Span.YEARLY, Span.TOTAL),
        (PLAIN, "五年达到5", Span.YEARLY, Span.YEARLY),
        (PLAIN, "五年控制在5", None, None),
        (PLAIN, "五年保持在5", None, Span.TOTAL),
        (PLAIN, "五年累计达到5", None, Span.TOTAL),
        (PLAIN, "五年合计达到5", None, Span.TOTAL),
        (PLAIN, "每年达到5", None, Span.YEARLY),
        (PLAIN, "年均达到5", None, Span.AVERAGE),
        (CHANGE, "逐年降低5", Span.TOTAL, Span.YEARLY),
        (CHANGE, "年平均降低5", None, Span.AVERAGE),
        (CHANGE, "规划期内降低5", None, Span.TOTAL),
        (SAME_AS, "年均与甲同步", None, Span.AVERAGE),
        (SAME_AS, "与甲同步", None, None),
    ],
    ids=shortly,
)
def test_what_a_clause_is_counted_over(
    pattern: re.Pattern[str], text: str, known: Span | None, span: Span | None
) -> None:
    assert measure_of(clause(pattern, text), Known(span=known)) is span


@pytest.mark.parametrize(
    ("printed", "figure", "notes"),
    [
        ("1,234,567", "1234567", ()),
        ("1。5", "1.5", (doubt("odd_point", "。"),)),
        ("-1·50", "-1.50", (doubt("odd_point", "·"),)),
        ("0", "0", ()),
    ],
)
def test_more_figures(printed: str, figure: str, notes: tuple[Doubt, ...]) -> None:
    read = figure_of(printed)
    assert read == (Decimal(figure), notes)
    assert str(read[0]) == figure


@pytest.mark.parametrize(
    ("printed", "known", "unit", "notes"),
    [
        ("%。", Known(), None, (doubt("garbled_unit", "%。"),)),
        (None, Known(), None, ()),
        ("百分点", Known(), "百分点", ()),
        ("百分点", Known(unit="百分点"), "百分点", (doubt("unit_twice", "百分点"),)),
        ("个百分点", Known(unit="百分点"), "个百分点", (doubt("unit_twice", "个百分点"),)),
        ("%", Known(unit="%", span=Span.AVERAGE), "%", ()),
        ("%", Known(unit="%"), "%", (doubt("unit_twice", "%"),)),
        ("%", Known(unit="%", span=Span.YEARLY), "%", (doubt("unit_twice", "%"),)),
        ("/10万", Known(unit="1/10万"), "/10万", (doubt("unit_twice", "/10万"),)),
        ("万", Known(unit="万人"), "万", (doubt("unit_twice", "万"),)),
        ("万", Known(unit="某"), "万", (doubt("other_unit", "万", "某"),)),
    ],
)
def test_more_units(printed: str | None, known: Known, unit: str | None, notes: tuple[Doubt, ...]) -> None:
    assert unit_of(printed, known) == (unit, notes)

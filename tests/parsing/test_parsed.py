"""What is known about a cell from outside it, and cells that are not read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import impossible as told
from printed import words
from xzplan import Qualitative
from xzplan.exceptions import RecordError
from xzplan.parsing import ParsedBaseline, ParsedTarget, Span
from xzplan.parsing.doubts import doubt
from xzplan.parsing.notation import compact
from xzplan.parsing.parsed import Known, impossible, in_words, is_unread, opened


def test_what_is_known_of_a_cell_where_nothing_is() -> None:
    known = Known()
    assert (known.name, known.unit, known.span, known.base_year, known.growth) == (None,) * 4 + (False,)


@pytest.mark.parametrize("growth", [False, True])
def test_the_head_of_a_column_adds_what_is_not_known(*, growth: bool) -> None:
    full = Known(name="甲", unit="元", span=Span.YEARLY, base_year=2020, growth=not growth)
    assert full.under("%", Span.TOTAL, growth=growth) == Known(
        name="甲", unit="元", span=Span.TOTAL, base_year=2020, growth=growth
    )
    assert full.under("%", growth=growth) == Known(
        name="甲", unit="元", span=Span.YEARLY, base_year=2020, growth=growth
    )
    assert Known(name="甲", base_year=2020).under("%", Span.TOTAL) == Known(
        name="甲", unit="%", span=Span.TOTAL, base_year=2020
    )
    assert Known().under(None) == Known()


@pytest.mark.parametrize(
    ("known", "span", "counted"),
    [
        (Known(unit="元", growth=True), None, Known(unit="%", growth=True)),
        (Known(unit="元", growth=True), Span.YEARLY, Known(unit="%", span=Span.YEARLY, growth=True)),
        (Known(unit="元", growth=True), Span.TOTAL, Known(unit="元", span=Span.TOTAL, growth=True)),
        (Known(unit="元", growth=True), Span.BRACKET, Known(unit="元", span=Span.BRACKET, growth=True)),
        (
            Known(unit="元", span=Span.AVERAGE, growth=True),
            None,
            Known(unit="%", span=Span.AVERAGE, growth=True),
        ),
        (
            Known(unit="元", span=Span.TOTAL, growth=True),
            Span.AVERAGE,
            Known(unit="%", span=Span.AVERAGE, growth=True),
        ),
        (Known(unit="元", span=Span.YEARLY), Span.TOTAL, Known(unit="元", span=Span.TOTAL)),
        (Known(name="甲", base_year=2020), Span.TOTAL, Known(name="甲", span=Span.TOTAL, base_year=2020)),
    ],
)
def test_a_clause_that_says_what_it_counts_over(known: Known, span: Span | None, counted: Known) -> None:
    assert known.counted(span) == counted


@pytest.mark.parametrize(
    ("known", "span"),
    [
        (Known(unit="元"), None),
        (Known(unit="元", span=Span.YEARLY), Span.YEARLY),
        (Known(unit="元", span=Span.YEARLY), None),
        (Known(unit="元", span=Span.TOTAL, growth=True), None),
    ],
)
def test_a_clause_that_says_nothing_new(known: Known, span: Span | None) -> None:
    assert known.counted(span) is known


@pytest.mark.parametrize("cell", ["", " ", "-", "--", "---", "----", "/", "—", "－ －", "———", "\n"])
def test_cells_without_a_value(cell: str) -> None:
    assert opened(cell) == doubt("missing")


@pytest.mark.parametrize("cell", ["-----", "//", "0", "- 5", "无", "甲" * 200, " " * 199 + "5"])
def test_cells_that_are_read(cell: str) -> None:
    assert opened(cell) == compact(cell)


@pytest.mark.parametrize("cell", ["甲" * 201, " " * 201, "-" + " " * 200])
def test_cells_that_are_too_long(cell: str) -> None:
    assert opened(cell) == doubt("too_long", "200")


def test_a_cell_in_its_words() -> None:
    remark, unread = doubt("remark", "乙"), doubt("unread")
    assert in_words("甲") == ParsedTarget(raw="甲", demand=Qualitative(text="甲"))
    assert in_words("甲", remark, unread, figures=(Decimal(5),)) == ParsedTarget(
        raw="甲", demand=Qualitative(text="甲"), doubts=(remark, unread), figures=(Decimal(5),)
    )
    assert is_unread(in_words("甲", remark, unread)) is True
    assert is_unread(in_words("甲", remark)) is is_unread(in_words("甲")) is False
    error = RecordError("bound", "no such figure")
    assert impossible("甲", error) == words("甲", told("no such figure"))


def test_a_missing_cell_says_so() -> None:
    assert in_words("-", doubt("remark", "甲"), doubt("missing")).missing is True
    assert in_words("-", doubt("unread")).missing is False


def test_what_a_cell_has_by_itself() -> None:
    read = ParsedTarget(raw="甲", demand=Qualitative(text="甲"))
    assert [read.unit, read.measure, read.scope, read.lead, read.stretch_demand, read.base_year] == [None] * 6
    assert [read.label, read.year, read.line, read.last_line] == [None] * 4
    assert [read.stretch, read.approx] == [False] * 2
    assert [read.figures, read.parts, read.remarks, read.doubts] == [()] * 4
    value = ParsedBaseline(raw="5", value=Decimal(5))
    assert [value.unit, value.label, value.year, value.line, value.last_line] == [None] * 5
    assert [value.missing, value.approx] == [False] * 2
    assert [value.parts, value.doubts] == [()] * 2


@pytest.mark.parametrize("span", Span)
def test_a_span_may_be_given_by_its_value(span: Span) -> None:
    read = ParsedTarget(raw="甲", demand=Qualitative(text="甲"), measure=span.value)
    assert read.measure is span
    with pytest.raises(ValueError, match="甲"):
        ParsedTarget(raw="甲", demand=Qualitative(text="甲"), measure="甲")

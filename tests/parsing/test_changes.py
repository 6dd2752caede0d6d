"""Clauses that print a change, each with the whole record it is read into."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from printed import about, clause, shortly, target, why, words
from printed import bare as unsigned
from xzplan import Bound, Qualitative, Quantified, parse_target
from xzplan.parsing import ParsedTarget, Span
from xzplan.parsing.changes import _hundredfold, read_change, read_in_our_words, read_times
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import CHANGE, DIFFERENCE, RATE, TIMES, TIMES_OF
from xzplan.parsing.notation import compact
from xzplan.parsing.parsed import Known

DIFFERENT = doubt("difference")
OF_WHAT = doubt("percent_of_what")


def change(of: str, bound: Bound) -> Quantified:
    """Return a demand."""
    return Quantified(of=of, bound=bound)


@pytest.mark.parametrize(
    ("known", "record"),
    [
        (
            Known(),
            target(
                "提 高5。5~6·5岁",
                change("difference", Bound.between(Decimal("5.5"), Decimal("6.5"))),
                doubt("odd_point", "。"),
                doubt("odd_point", "·"),
                DIFFERENT,
                figures="5.5 6.5",
                unit="岁",
                lead="提 高",
            ),
        ),
        (
            Known(name="甲"),
            target("下降5—6%", change("change", Bound.between(-6, -5)), figures="5 6", unit="%", lead="下降"),
        ),
        (
            Known(name="收入"),
            target(
                "增长5—6%",
                change("change", Bound.at_least(5)),
                doubt("range_as_floor", "5", "6"),
                figures="5 6",
                unit="%",
                lead="增长",
            ),
        ),
        # A unit that is printed twice, or another one, is told of a change in units alone.
        (
            Known(name="甲", unit="岁"),
            target(
                "提高5岁",
                change("difference", Bound.at_least(5)),
                doubt("unit_twice", "岁"),
                DIFFERENT,
                figures="5",
                unit="岁",
                lead="提高",
            ),
        ),
        (
            Known(name="甲", unit="人"),
            target(
                "提高5户",
                change("difference", Bound.at_least(5)),
                doubt("other_unit", "户", "人"),
                DIFFERENT,
                figures="5",
                unit="户",
                lead="提高",
            ),
        ),
        (
            Known(name="甲", unit="人"),
            target("提高5%", change("change", Bound.at_least(5)), figures="5", unit="%", lead="提高"),
        ),
        (
            Known(name="甲", unit="人"),
            target(
                "提高5个百分点", change("difference", Bound.at_least(5)), figures="5", unit="个百分点", lead="提高"
            ),
        ),
        (
            Known(name="甲", unit="人", span=Span.AVERAGE),
            target(
                "提高5户", Qualitative(text="提高5户"), doubt("change_in_units"), figures="5", unit="户", lead="提高"
            ),
        ),
        # What is printed behind the tail.
        (
            Known(name="甲"),
            target("提高5以上%", change("change", Bound.at_least(5)), figures="5", unit="%", lead="提高"),
        ),
        # The year that it counts from is told unless it is that of the table.
        (
            Known(name="甲", base_year=2020),
            target(
                "较2020年提高5%",
                change("change", Bound.at_least(5)),
                figures="5",
                unit="%",
                lead="提高",
                base_year=2020,
            ),
        ),
        (
            Known(name="甲", base_year=2020),
            target(
                "较2015年提高5%",
                change("change", Bound.at_least(5)),
                doubt("base_year", "2015"),
                figures="5",
                unit="%",
                lead="提高",
                base_year=2015,
            ),
        ),
        (
            Known(name="甲", base_year=2020),
            target(
                "较“十三五”提高5%",
                change("change", Bound.at_least(5)),
                figures="5",
                unit="%",
                lead="提高",
                base_year=2020,
            ),
        ),
        (
            Known(name="甲"),
            target(
                "较2015年提高5",
                Qualitative(text="较2015年提高5"),
                doubt("change_in_units"),
                figures="5",
                lead="提高",
                base_year=2015,
            ),
        ),
        *(
            (
                Known(name="甲", unit="岁"),
                target(
                    f"较{year}提高5岁",
                    Qualitative(text=f"较{year}提高5岁"),
                    doubt("mean_amount"),
                    figures="5",
                    unit="岁",
                    lead="提高",
                ),
            )
            for year in ("上年", "去年", "上一年")
        ),
        # Signs and tails of a rise and of a cut.
        (
            Known(name="甲"),
            target(
                "下降≤5%以下",
                change("change", Bound.at_least(-5)),
                doubt("two_signs", "≤", "以下"),
                figures="5",
                unit="%",
                lead="下降",
            ),
        ),
        (
            Known(name="甲"),
            target(
                "下降约5%",
                change("change", Bound.at_most(-5)),
                about("at_most"),
                figures="5",
                unit="%",
                lead="下降",
                approx=True,
            ),
        ),
        (
            Known(name="甲"),
            target(
                "下降-5%", Qualitative(text="下降-5%"), doubt("change_unsigned"), figures="5", unit="%", lead="下降"
            ),
        ),
        (
            Known(name="甲"),
            target("提高-5%", change("change", Bound.at_least(-5)), figures="5", unit="%", lead="提高"),
        ),
        # What comes about each year, or in all years together.
        (
            Known(name="甲"),
            target("年均新增5人", change("mean", Bound.at_least(5)), figures="5", unit="人", lead="新增"),
        ),
        (
            Known(name="甲"),
            target(
                "每年新增5人",
                change("mean", Bound.at_least(5)),
                doubt("every_year"),
                figures="5",
                unit="人",
                lead="新增",
            ),
        ),
        (
            Known(name="甲"),
            target("五年新增5人", change("total", Bound.at_least(5)), figures="5", unit="人", lead="新增"),
        ),
        (
            Known(name="甲"),
            target("年均增长5%", change("growth", Bound.at_least(5)), figures="5", unit="%", lead="增长"),
        ),
        (
            Known(),
            target("年均增长5%", change("growth", Bound.at_least(5)), OF_WHAT, figures="5", unit="%", lead="增长"),
        ),
    ],
)  # fmt: skip
def test_a_change(known: Known, record: ParsedTarget) -> None:
    cell = record.raw
    assert read_change(cell, compact(cell), clause(CHANGE, cell), known) == record


@pytest.mark.parametrize(
    ("pattern", "record"),
    [
        (RATE, target("规划期变化率5~6%", change("change", Bound.between(5, 6)), figures="5 6", unit="%")),
        (RATE, target("变化率5%左右", change("change", Bound.about(5)), figures="5", unit="%", approx=True)),
        (RATE, target("变化率-5%", change("change", Bound.at_least(-5)), figures="-5", unit="%")),
        (RATE, target("变化率<-5%", change("change", Bound.less_than(-5)), figures="-5", unit="%")),
        (
            RATE,
            target(
                "变化率5。5~6·5%",
                change("change", Bound.between(Decimal("5.5"), Decimal("6.5"))),
                doubt("odd_point", "。"),
                doubt("odd_point", "·"),
                figures="5.5 6.5",
                unit="%",
            ),
        ),
        (DIFFERENCE, target("较基期变动5", change("difference", Bound.at_least(5)), figures="5")),
        (
            DIFFERENCE,
            target("较基期变动5岁上下", change("difference", Bound.about(5)), figures="5", unit="岁", approx=True),
        ),
        (DIFFERENCE, target("较基期变动5岁以下", change("difference", Bound.at_most(5)), figures="5", unit="岁")),
        (
            DIFFERENCE,
            target("较基期变动 不低 于5", change("difference", Bound.at_least(5)), figures="5", lead="不低 于"),
        ),
    ],
    ids=shortly,
)  # fmt: skip
def test_a_change_in_the_words_of_a_demand(pattern: re.Pattern[str], record: ParsedTarget) -> None:
    cell = record.raw
    assert read_in_our_words(cell, compact(cell), clause(pattern, cell), Known()) == record


def test_the_unit_of_a_row_is_told_of_no_demand_in_its_own_words() -> None:
    cell = "较基期变动5岁"
    read = read_in_our_words(cell, compact(cell), clause(DIFFERENCE, cell), Known(name="收入", unit="岁"))
    assert read == target(cell, change("difference", Bound.at_least(5)), figures="5", unit="岁")
    cell = "变化率5~6%"
    floor = doubt("range_as_floor", "5", "6")
    read = read_in_our_words(cell, compact(cell), clause(RATE, cell), Known(name="收入", unit="%"))
    assert read == target(cell, change("change", Bound.at_least(5)), floor, figures="5 6", unit="%")


@pytest.mark.parametrize(
    ("pattern", "cell", "percent"),
    [
        (TIMES, "翻一番", "100"),
        (TIMES, "翻1番", "100"),
        (TIMES, "翻两番", "300"),
        (TIMES, "翻二番", "300"),
        (TIMES, "翻三番", "700"),
        (TIMES, "增长1倍", "100"),
        (TIMES, "增长10倍", "1000"),
        (TIMES, "增长0.5倍", "50"),
        (TIMES, "增长1.500倍", "150"),
        (TIMES, "增长1.2550倍", "125.5"),
        (TIMES, "增长2.00倍", "200"),
        (TIMES, "增长1.0000倍", "100"),
        (TIMES, "增长1,000倍", "100000"),
        (TIMES_OF, "是原来的2倍", "100"),
        (TIMES_OF, "是原来的1.5倍", "50"),
        (TIMES_OF, "是原来的1.500倍", "50"),
        (TIMES_OF, "是原来的11倍", "1000"),
        (TIMES_OF, "是原来的0.5倍", "-50"),
    ],
    ids=shortly,
)
def test_a_multiple_as_a_change(pattern: re.Pattern[str], cell: str, percent: str) -> None:
    read = read_times(cell, compact(cell), clause(pattern, cell), Known(name="收入", unit="元"))
    assert read == target(
        cell, change("change", Bound.at_least(Decimal(percent))), doubt("multiple", percent)
    )
    [figure] = read.demand.figures
    assert str(figure) == percent


@pytest.mark.parametrize(
    ("times", "more", "percent"),
    [("1", -100, "0"), ("1.00", -100, "0"), ("1.000", -100, "0"), ("100", 0, "10000"), ("0.001", 0, "0.1"), ("1e3", 0, "100000")],
)  # fmt: skip
def test_a_multiple_in_per_cent(times: str, more: int, percent: str) -> None:
    assert str(_hundredfold(Decimal(times), more)) == percent


@pytest.mark.parametrize(
    ("pattern", "known", "record"),
    [
        (
            TIMES,
            Known(base_year=2020),
            target(
                "较2020年翻一番",
                change("change", Bound.at_least(100)),
                doubt("multiple", "100"),
                base_year=2020,
            ),
        ),
        (
            TIMES,
            Known(base_year=2020),
            target(
                "较2015年翻一番",
                change("change", Bound.at_least(100)),
                doubt("base_year", "2015"),
                doubt("multiple", "100"),
                base_year=2015,
            ),
        ),
        (
            TIMES_OF,
            Known(base_year=2020),
            target(
                "是2020年的2倍",
                change("change", Bound.at_least(100)),
                doubt("multiple", "100"),
                base_year=2020,
            ),
        ),
        (
            TIMES,
            Known(),
            target("翻一番以下", change("change", Bound.at_most(100)), doubt("multiple", "100")),
        ),
        (
            TIMES_OF,
            Known(),
            target(
                "是原来的2倍左右",
                change("change", Bound.at_least(100)),
                about("at_least"),
                doubt("multiple", "100"),
                approx=True,
            ),
        ),
    ],
    ids=shortly,
)
def test_the_whole_record_of_a_multiple(pattern: re.Pattern[str], known: Known, record: ParsedTarget) -> None:
    assert read_times(record.raw, compact(record.raw), clause(pattern, record.raw), known) == record


def test_a_change_within_a_cell_says_what_it_counts_over() -> None:
    assert parse_target("每年降低5%", name="甲") == target(
        "每年降低5%",
        change("growth", Bound.at_most(-5)),
        doubt("every_year"),
        figures="5",
        unit="%",
        lead="降低",
        measure=Span.YEARLY,
    )
    assert parse_target("提高", name="甲") == words("提高", doubt("words_alone"))
    assert parse_target("5", name="收入增长", unit="元").doubts == (
        unsigned("at_least", why("name_more", "增长")),
    )

"""Clauses that print a figure, a range, a ratio or a rank, each with the whole record it is read into."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import about, bare, clause, impossible, target, why, words
from xzplan import Bound, Qualitative, Quantified, Relative
from xzplan.parsing import ParsedTarget, Span, parse_target
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import DOING, FROM_TO, NONE, PLAIN, RANGE, RANK, RATIO
from xzplan.parsing.notation import compact
from xzplan.parsing.parsed import Known
from xzplan.parsing.values import (
    read_doing,
    read_from_to,
    read_loosely,
    read_none,
    read_plain,
    read_range,
    read_rank,
    read_ratio,
)

NAMED = Known(name="某项")
SILENT = bare("at_least", why("name_silent"))
NOUGHT = bare("at_most", why("nought"))
DIFFERENT = doubt("difference")
EVERY_YEAR = doubt("every_year")


def value(bound: Bound, of: str = "value") -> Quantified:
    """Return a demand."""
    return Quantified(of=of, bound=bound)


@pytest.mark.parametrize(
    ("known", "record"),
    [
        (NAMED, target("5", value(Bound.at_least(5)), SILENT, figures="5")),
        (NAMED, target("约5", value(Bound.about(5)), figures="5", approx=True)),
        (
            NAMED,
            target("约≥5", value(Bound.at_least(5)), about("at_least"), figures="5", approx=True),
        ),
        (
            NAMED,
            target(
                "达 到>5。0%以上",
                value(Bound.more_than(Decimal("5.0"))),
                doubt("odd_point", "。"),
                doubt("two_signs", ">", "以上"),
                figures="5.0",
                unit="%",
                lead="达 到",
            ),
        ),
        (
            Known(name="某项", unit="%"),
            target(
                "5%", value(Bound.at_least(5)), doubt("unit_twice", "%"), SILENT, figures="5", unit="%"
            ),
        ),
        # A sign before per cent may be a change.
        *(
            (
                Known(name="某项", unit=unit),
                target(
                    f"{sign}5", value(Bound.at_least(figure)), doubt("signed_percent", f"{sign}5"), SILENT,
                    figures=str(figure),
                ),
            )
            for unit in ("%", "％") for sign, figure in (("+", 5), ("-", -5))
        ),
        (
            Known(name="某项", unit="人"),
            target(
                "+5%",
                value(Bound.at_least(5)),
                doubt("other_unit", "%", "人"),
                doubt("signed_percent", "+5"),
                SILENT,
                figures="5",
                unit="%",
            ),
        ),
        (Known(name="某项", unit="人"), target("+5", value(Bound.at_least(5)), SILENT, figures="5")),
        (
            Known(name="能力增长", unit="%", span=Span.AVERAGE),
            target(
                "+5",
                value(Bound.at_least(5), "growth"),
                bare("at_least", why("name_more", "增长")),
                figures="5",
            ),
        ),
        # Percentage points of a share are a rise, unless a word says that the figure itself is to be reached.
        (NAMED, target("5个百分点", value(Bound.at_least(5), "difference"), SILENT, DIFFERENT, figures="5", unit="个百分点")),
        (NAMED, target("达到5个百分点", value(Bound.at_least(5)), figures="5", unit="个百分点", lead="达到")),
        (
            Known(name="某项", unit="百分点"),
            target(
                "5个百分点", value(Bound.at_least(5)), doubt("unit_twice", "个百分点"), SILENT, figures="5", unit="个百分点"
            ),
        ),
        (
            Known(name="失业率"),
            target("5个百分点", Qualitative(text="5个百分点"), doubt("change_in_units"), figures="5", unit="个百分点"),
        ),
        # The mean over the years, by its own words.
        (NAMED, target("各年平均5%", value(Bound.at_least(5), "mean"), SILENT, figures="5", unit="%")),
        (
            NAMED,
            target("年均5%", value(Bound.at_least(5), "growth"), SILENT, doubt("average_of_what"), figures="5", unit="%"),
        ),
        (NAMED, target("每年5人", value(Bound.at_least(5), "mean"), SILENT, EVERY_YEAR, figures="5", unit="人")),
        (
            Known(name="某项", unit="人", span=Span.YEARLY),
            target("5", value(Bound.at_least(5), "mean"), SILENT, EVERY_YEAR, figures="5"),
        ),
        (
            Known(name="某项", span=Span.TOTAL),
            target("5%", Qualitative(text="5%"), doubt("change_unsigned"), figures="5", unit="%"),
        ),
        (NAMED, target("城 镇≥5", value(Bound.at_least(5)), figures="5", scope="城 镇")),
        (NAMED, target("0", value(Bound.at_most(0)), NOUGHT, figures="0")),
    ],
)  # fmt: skip
def test_a_plain_figure(known: Known, record: ParsedTarget) -> None:
    cell = record.raw
    assert read_plain(cell, compact(cell), clause(PLAIN, cell), known) == record


@pytest.mark.parametrize(
    ("record", "is_year"),
    [
        (words("2020年", doubt("unread")), True),
        (words("1900年", doubt("unread")), True),
        (words("达到2099年", doubt("unread")), True),
        (target("不低于 2020 年", Relative(relation="at_least", reference="2020 年"), lead="不低于"), True),
        (target("<2020年", Relative(relation="less_than", reference="2020年")), True),
        (target("1899年", value(Bound.at_least(1899)), SILENT, figures="1899", unit="年"), False),
        (target("2100年", value(Bound.at_least(2100)), SILENT, figures="2100", unit="年"), False),
        (target("202年", value(Bound.at_least(202)), SILENT, figures="202", unit="年"), False),
        (target("20201年", value(Bound.at_least(20201)), SILENT, figures="20201", unit="年"), False),
        (target("2020", value(Bound.at_least(2020)), SILENT, figures="2020"), False),
        (target("2020个", value(Bound.at_least(2020)), SILENT, figures="2020", unit="个"), False),
    ],
)
def test_years_are_no_figures(record: ParsedTarget, *, is_year: bool) -> None:
    cell = record.raw
    assert read_plain(cell, compact(cell), clause(PLAIN, cell), NAMED) == record
    assert (record.figures == ()) is is_year


@pytest.mark.parametrize(
    ("known", "record"),
    [
        (
            NAMED,
            target(
                "从5%提高到6%", value(Bound.at_least(6)), figures="5 6", unit="%", lead="提高到"
            ),
        ),
        (
            NAMED,
            target(
                "由2020年的5提高到2025年的约6。5",
                value(Bound.about(Decimal("6.5"))),
                doubt("odd_point", "。"),
                figures="5 6.5",
                lead="提高到",
                approx=True,
                base_year=2020,
                year=2025,
            ),
        ),
        (NAMED, target("5→6", value(Bound.at_least(6)), SILENT, figures="5 6")),
        (NAMED, target("5→降至6", value(Bound.at_most(6)), figures="5 6", lead="降至")),
        # What is known of counting is no matter where two levels are printed.
        (
            Known(name="某项", unit="人", span=Span.TOTAL),
            target("从5提高到6", value(Bound.at_least(6)), figures="5 6", lead="提高到"),
        ),
    ],
)  # fmt: skip
def test_from_one_figure_to_another(known: Known, record: ParsedTarget) -> None:
    cell = record.raw
    assert read_from_to(cell, compact(cell), clause(FROM_TO, cell), known) == record


@pytest.mark.parametrize(
    ("known", "record"),
    [
        (
            NAMED,
            target(
                "保持在5。5~6·5%",
                value(Bound.between(Decimal("5.5"), Decimal("6.5"))),
                doubt("odd_point", "。"),
                doubt("odd_point", "·"),
                figures="5.5 6.5",
                unit="%",
                lead="保持在",
            ),
        ),
        (NAMED, target("约5~6", value(Bound.between(5, 6)), figures="5 6", approx=True)),
        (NAMED, target("5~6左右", value(Bound.between(5, 6)), figures="5 6", approx=True)),
        (NAMED, target("5~6上下", value(Bound.between(5, 6)), figures="5 6", approx=True)),
        (NAMED, target("5~6以内", value(Bound.between(5, 6)), figures="5 6")),
        (NAMED, target("5~6之内", value(Bound.between(5, 6)), figures="5 6")),
        *(
            (NAMED, words(f"5~6{tail}", doubt("unread"), figures="5 6"))
            for tail in ("以上", "以下", "+")
        ),
        (NAMED, target("between 5 and 6", value(Bound.between(5, 6)), figures="5 6")),
        (
            Known(name="某项", unit="个"),
            target(
                "5~6人", value(Bound.between(5, 6)), doubt("other_unit", "人", "个"), figures="5 6", unit="人"
            ),
        ),
        (
            NAMED,
            target("每年5~6人", value(Bound.between(5, 6), "mean"), EVERY_YEAR, figures="5 6", unit="人"),
        ),
        (
            NAMED,
            target("各年平均5~6", value(Bound.between(5, 6), "mean"), figures="5 6"),
        ),
        (
            NAMED,
            target(
                "5~6个百分点", value(Bound.between(5, 6), "difference"), DIFFERENT, figures="5 6", unit="个百分点"
            ),
        ),
        (
            Known(name="收入", unit="%", span=Span.AVERAGE),
            target(
                "5~6", value(Bound.at_least(5), "growth"), doubt("range_as_floor", "5", "6"), figures="5 6"
            ),
        ),
    ],
)  # fmt: skip
def test_a_range(known: Known, record: ParsedTarget) -> None:
    cell = record.raw
    assert read_range(cell, compact(cell), clause(RANGE, cell), known) == record


@pytest.mark.parametrize(
    ("known", "record"),
    [
        (NAMED, target("2:1", value(Bound.at_least(2)), doubt("ratio", "2:1"), SILENT, figures="2 1", unit=":1")),
        (
            Known(name="生师比"),
            target(
                "2:1",
                value(Bound.at_most(2)),
                doubt("ratio", "2:1"),
                bare("at_most", why("name_less", "生师比")),
                figures="2 1",
                unit=":1",
            ),
        ),
        (NAMED, target("2:1.0", value(Bound.at_least(2)), doubt("ratio", "2:1.0"), SILENT, figures="2 1.0", unit=":1.0")),
        (NAMED, target("0:1", value(Bound.at_most(0)), doubt("ratio", "0:1"), NOUGHT, figures="0 1", unit=":1")),
        (
            NAMED,
            target("达到约2：1", value(Bound.about(2)), doubt("ratio", "2:1"), figures="2 1", unit=":1", lead="达到", approx=True),
        ),
        (NAMED, target("2:1以下", value(Bound.at_most(2)), doubt("ratio", "2:1"), figures="2 1", unit=":1")),
        (NAMED, target("2:1左右", value(Bound.about(2)), doubt("ratio", "2:1"), figures="2 1", unit=":1", approx=True)),
        (
            NAMED,
            target(
                "≥2:1左右",
                value(Bound.at_least(2)),
                doubt("ratio", "2:1"),
                about("at_least"),
                figures="2 1",
                unit=":1",
                approx=True,
            ),
        ),
        (
            NAMED,
            target(
                "≥2:1以上",
                value(Bound.at_least(2)),
                doubt("ratio", "2:1"),
                doubt("two_signs", "≥", "以上"),
                figures="2 1",
                unit=":1",
            ),
        ),
        (NAMED, words("1:2", doubt("ratio", "1:2"), figures="1 2")),
        (NAMED, words("≥1:0.5", doubt("ratio", "1:0.5"), figures="1 0.5")),
    ],
)  # fmt: skip
def test_a_ratio(known: Known, record: ParsedTarget) -> None:
    cell = record.raw
    assert read_ratio(cell, compact(cell), clause(RATIO, cell), known) == record


@pytest.mark.parametrize(
    ("cell", "place"),
    [("全省第3名", 3), ("前3", 3), ("第 十一 位", 11), ("前二十强", 20), ("第012", 12), ("保持第一", 1)],
)
def test_a_rank(cell: str, place: int) -> None:
    demand = value(Bound.at_most(place))
    record = target(cell, demand, doubt("rank", cell), figures=str(place), unit="位")
    for known in (NAMED, Known(), Known(name="收入", unit="人", span=Span.TOTAL)):
        assert read_rank(cell, compact(cell), clause(RANK, cell), known) == record


def test_none() -> None:
    for known in (NAMED, Known(), Known(name="收入", unit="%", span=Span.AVERAGE)):
        read = read_none("实现 零发生", compact("实现 零发生"), clause(NONE, "实现 零发生"), known)
        assert read == target("实现 零发生", value(Bound.at_most(0)), doubt("numerals"))


@pytest.mark.parametrize(
    "record",
    [
        target("年均新增5人", value(Bound.at_least(5), "mean"), SILENT, figures="5", unit="人"),
        target("年均新增 就业5人", value(Bound.at_least(5), "mean"), SILENT, figures="5", unit="人"),
        target(
            "年均就业 新增≥5人", value(Bound.at_least(5), "mean"), doubt("labelled", "就业 新增"), figures="5", unit="人"
        ),
        target(
            "五年募集≥5个", value(Bound.at_least(5), "total"), doubt("labelled", "募集"), figures="5", unit="个"
        ),
    ],
)  # fmt: skip
def test_what_is_done(record: ParsedTarget) -> None:
    cell = record.raw
    assert read_doing(cell, compact(cell), clause(DOING, cell), NAMED) == record


@pytest.mark.parametrize(
    ("known", "record"),
    [
        (
            NAMED,
            target("5某 箱", value(Bound.at_least(5)), doubt("unit_unknown", "某 箱"), SILENT, figures="5", unit="某 箱"),
        ),
        (
            NAMED,
            target("5万某箱", value(Bound.at_least(5)), doubt("unit_unknown", "万某箱"), SILENT, figures="5", unit="万某箱"),
        ),
        (Known(name="某项", unit="某箱"), target("5某箱", value(Bound.at_least(5)), SILENT, figures="5", unit="某箱")),
        (
            Known(name="某项", unit="某箱"),
            target("5某车", value(Bound.at_least(5)), doubt("unit_unknown", "某车"), SILENT, figures="5", unit="某车"),
        ),
        (
            NAMED,
            target(
                "5子丑寅卯辰巳", value(Bound.at_least(5)), doubt("unit_unknown", "子丑寅卯辰巳"), SILENT, figures="5", unit="子丑寅卯辰巳"
            ),
        ),
        # Longer words, and words behind a unit, say of what.
        (
            NAMED,
            target(
                "5子丑寅卯辰巳午", value(Bound.at_least(5)), SILENT, doubt("remark", "子丑寅卯辰巳午"), figures="5", scope="子丑寅卯辰巳午"
            ),
        ),
        (
            NAMED,
            target("5个某箱", value(Bound.at_least(5)), SILENT, doubt("remark", "某箱"), figures="5", unit="个", scope="某箱"),
        ),
        (
            Known(name="某项", unit="人"),
            target(
                "≥5个某 箱",
                value(Bound.at_least(5)),
                doubt("other_unit", "个", "人"),
                doubt("remark", "某 箱"),
                figures="5",
                unit="个",
                scope="某 箱",
            ),
        ),
        (
            NAMED,
            target("5个以上的 县", value(Bound.at_least(5)), doubt("remark", "的 县"), figures="5", unit="个", scope="的 县"),
        ),
        (NAMED, target("5个以上", value(Bound.at_least(5)), figures="5", unit="个")),
        (
            NAMED,
            target(
                "预计到2030年约5某箱",
                value(Bound.about(5)),
                doubt("unit_unknown", "某箱"),
                doubt("estimate"),
                figures="5",
                unit="某箱",
                year=2030,
                approx=True,
            ),
        ),
        (
            NAMED,
            target(
                "预计≥5个某箱",
                value(Bound.at_least(5)),
                doubt("remark", "某箱"),
                doubt("estimate"),
                figures="5",
                unit="个",
                scope="某箱",
            ),
        ),
        # How it is counted, by its own words or by what is known.
        (
            NAMED,
            target(
                "（每年）≥5某箱",
                value(Bound.at_least(5), "mean"),
                doubt("unit_unknown", "某箱"),
                EVERY_YEAR,
                figures="5",
                unit="某箱",
                measure=Span.YEARLY,
            ),
        ),
        (
            Known(name="某项", span=Span.TOTAL),
            target(
                "≥5某箱", value(Bound.at_least(5), "total"), doubt("unit_unknown", "某箱"), figures="5", unit="某箱", measure=Span.TOTAL
            ),
        ),
        (
            Known(name="能耗降低", span=Span.AVERAGE),
            words("100%的县", impossible("-100: a cut is less than 100%")),
        ),
    ],
)  # fmt: skip
def test_a_figure_with_words_behind_it(known: Known, record: ParsedTarget) -> None:
    assert read_loosely(record.raw, compact(record.raw), known) == record


@pytest.mark.parametrize(
    ("tail", "bound"),
    [
        *((tail, Bound.at_least(5)) for tail in ("以上", "及以上", "以上水平")),
        *((tail, Bound.at_most(5)) for tail in ("以下", "以内", "之内", "及以下")),
        *((tail, Bound.about(5)) for tail in ("左右", "上下")),
    ],
)
@pytest.mark.parametrize("unit", ["某箱", "万某箱"])
def test_the_bound_behind_an_unknown_unit_is_read(tail: str, bound: Bound, unit: str) -> None:
    cell = f"5{unit}{tail}"
    read = read_loosely(cell, compact(cell), Known(name="收入"))
    assert read is not None
    assert (read.demand, read.unit, read.scope) == (value(bound), unit, None)
    assert read.doubts == (doubt("unit_unknown", unit),)


@pytest.mark.parametrize(
    "words",
    [
        *[
            "某箱之下",
            "某箱以外",
            "某箱之间",
            "某箱为限",
            "某箱上限",
            "某箱封顶",
            "某箱多",
            "某箱余",
            "某箱许",
            "某箱起",
            "万多",
            "万余",
            "boxesorless",
            "boxesormore",
        ],
        # It may be the bound of the words.
        *["个某箱之下", "个某箱以下", "个中级以上", "某某某某某某某以下"],
    ],
)
def test_a_bound_that_is_not_read_leaves_the_cell_in_words(words: str) -> None:
    cell = f"5{words}"
    assert read_loosely(cell, compact(cell), NAMED) is None
    assert [one.code for one in parse_target(cell, name="收入").doubts] == ["unread"]


def test_a_bound_within_the_words_is_theirs() -> None:
    cell = "≥5家规模以下企业"
    read = read_loosely(cell, compact(cell), NAMED)
    assert read is not None
    assert (read.demand, read.unit, read.scope) == (value(Bound.at_least(5)), "家", "规模以下企业")


@pytest.mark.parametrize(
    "cell", ["5某箱增长", "5某箱占比", "5某箱以上不", "2020年某", "甲5某箱", "某", "5。5。5某"]
)
def test_what_is_no_figure_with_words_behind_it(cell: str) -> None:
    assert read_loosely(cell, compact(cell), NAMED) is None


@pytest.mark.parametrize(
    "unit",
    [
        "人次",
        "吨标准煤",
        "个工作日",
        "平方米",
        "km",
        "years",
        "亿吨标准煤",
        "架次/年",
        "亿千瓦时",
        "百万千瓦",
        "千千克",
        "亿千米",
        "元/千瓦时",
    ],
)
def test_the_longest_unit_is_read(unit: str) -> None:
    cell = f"≥5{unit}某某某某某某某"
    read = read_loosely(cell, compact(cell), NAMED)
    assert read is not None
    assert (read.unit, read.scope) == (unit, "某某某某某某某")

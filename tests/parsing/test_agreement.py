"""A change that a row prints beside its two levels."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from printed import codes, target
from xzplan import Bound, Qualitative, Quantified, parse_table
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Demand
from xzplan.parsing import ParsedBaseline, ParsedRow, ParsedTarget
from xzplan.parsing.agreement import with_agreed_changes
from xzplan.parsing.doubts import doubt

CHANGED = Quantified(of="difference", bound=Bound.at_least(Decimal(4)))


def row_of(line: str, head: str = "指标\t2020年\t2025年\t年均增速〔累计〕") -> ParsedRow:
    [row] = parse_table(f"{head}\n{line}").rows
    return row


@pytest.mark.parametrize(
    "line",
    [
        "参保率（%）\t60\t64\t〔4〕",
        "参保率（%）\t60\t64\t4个百分点",
        "农田面积（亿亩）\t8\t12\t〔4〕",
        "受教育年限（年）\t10\t14\t[4]",
        "参保率（%）\t60\t≥64\t〔≥4〕",
    ],
)
def test_two_levels_confirm_a_change(line: str) -> None:
    row = row_of(line)
    assert row.targets[1].demand == CHANGED
    assert {"points_or_percent", "change_unsigned", "difference"}.isdisjoint(codes(row))


def test_a_change_goes_the_way_of_the_levels() -> None:
    for printed in ("〔8.2〕", "〔-8.2〕"):
        row = row_of(f"煤炭占一次能源消费比重（%）\t84.2\t76\t{printed}")
        assert row.targets[1].demand == Quantified(of="difference", bound=Bound.at_most(Decimal("-8.2")))


@pytest.mark.parametrize(
    "line",
    [
        "参保率（%）\t60\t65\t〔4〕",  # no such difference
        "参保率（%）\t60\t64\t〔-4〕",  # the other way
        "参保率（%）\t60\t64\t〔>4〕",  # another sign
        "参保率（%）\t—\t64\t〔4〕",
        "参保率（%）\t60\t—\t〔4〕",
        "参保率（%）\t60\t60\t〔0〕",
        "参保率（%）\t60\t64\t稳步提高",
        "参保率（%）\t60\t64\t城市〔4〕",
    ],
)
def test_what_the_levels_do_not_confirm_stays_as_it_was(line: str) -> None:
    assert row_of(line).targets[1].demand.of != "difference"


def test_growth_may_equal_the_difference_by_chance() -> None:
    row = row_of("投资（亿元）\t2.5\t10\t7.5%")
    assert row.targets[1].demand == Quantified(of="growth", bound=Bound.at_least(Decimal("7.5")))
    assert row_of("新增就业（人）\t4500\t—\t〔20000〕").targets[1].demand.of == "total"


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("参保率（%）\t60\t64\t〔4〕", 4),  # points or per cent
        ("某项（%）\t60\t64\t〔4〕", 4),  # up or down
        ("失业率（%）\t9\t5\t4个百分点", -4),  # a level or the size of a cut
        ("受教育年限（年）\t10\t14\t[4]", 4),  # a sum or a difference
        ("农田面积（亿亩）\t8\t12\t〔4〕", 4),
        ("参保率（%）\t60\t64\t4个百分点", 4),
    ],
)
def test_a_change_that_is_confirmed_leaves_no_doubt(line: str, figure: int) -> None:
    change = row_of(line).targets[1]
    relation = Bound.at_least(figure) if figure > 0 else Bound.at_most(figure)
    assert change.demand == Quantified(of="difference", bound=relation)
    assert codes(change) == []


@pytest.mark.parametrize(
    ("line", "of"),
    [
        ("参保率（%）\t60\t由60提高到64\t〔4〕", None),  # no level alone
        ("参保率（%）\t60\t60—64\t〔4〕", None),
        ("参保率（%）\t60\t64\t〔4〕以上", None),
        ("农田面积（亿亩）\t8\t12\t≤4", "growth"),
    ],
)
def test_what_the_levels_leave_open(line: str, of: str | None) -> None:
    read = row_of(line).targets[1].demand.of
    assert read == of or (of is None and read is not Quantity.DIFFERENCE)
    two = row_of("参保率（%）\t60\t64\t68\t〔4〕", "指标\t2020年\t2025年\t2030年\t累计")
    assert two.targets[2].demand.of != "difference"


NINE = ParsedBaseline(raw="9", value=Decimal(9))
FIVE = target("≤5", Quantified(of="value", bound=Bound.at_most(5)), figures="5")
OPEN = ("points_or_percent", "change_unsigned", "change_in_units", "difference", "bare_number")


def change(raw: str, figure: str, demand: Demand | None = None, *codes: str) -> ParsedTarget:
    """Return a cell that prints a change, as it was read by itself."""
    doubts = [doubt(code, "甲", "乙") for code in codes]
    return target(raw, Qualitative(text=raw) if demand is None else demand, *doubts, figures=figure)


@pytest.mark.parametrize("raw", ["4", "-4", "〔4〕", "[-4]", "〔≤4〕", "≤-4", "〔4个百分点〕", "-4%", "4.0"])
def test_a_change_that_leads_to_the_level(raw: str) -> None:
    read = change(raw, raw.strip("〔〕[]≤个百分点%"), None, *OPEN, "remark", "unit_twice")
    agreed = evolve(
        read,
        demand=Quantified(of="difference", bound=Bound.at_most(-4)),
        doubts=(doubt("remark", "甲", "乙"), doubt("unit_twice", "甲", "乙")),
    )
    assert with_agreed_changes([FIVE, read], NINE) == (FIVE, agreed)
    assert with_agreed_changes([read, FIVE], NINE) == (agreed, FIVE)


@pytest.mark.parametrize("code", OPEN)
def test_each_doubt_that_the_levels_settle(code: str) -> None:
    read = change("〔4〕", "4", None, code)
    assert with_agreed_changes([read, FIVE], NINE)[0].doubts == ()


@pytest.mark.parametrize("of", ["difference", "total"])
def test_what_a_change_may_have_been_read_as(of: str) -> None:
    read = change("〔4〕", "4", Quantified(of=of, bound=Bound.at_least(4)))
    [agreed, _] = with_agreed_changes([read, FIVE], NINE)
    assert agreed.demand == Quantified(of="difference", bound=Bound.at_most(-4))


@pytest.mark.parametrize(
    "read",
    [
        change("〔4.1〕", "4.1"),
        change("〔3.9〕", "3.9"),
        change("〔≥4〕", "4"),
        change("〔<4〕", "4"),
        change("约4", "4"),
        change("〔4〕以上", "4"),
        change("4 5", "4 5"),
        change("〔4〕", ""),
        *(change("〔4〕", "4", Quantified(of=of, bound=Bound.at_least(4))) for of in ("growth", "change", "mean")),
    ],
)  # fmt: skip
def test_what_stays_as_it_was_read(read: ParsedTarget) -> None:
    assert with_agreed_changes([FIVE, read], NINE) == (FIVE, read)


def test_a_small_rise_is_no_cut() -> None:
    above = target("≥9.5", Quantified(of="value", bound=Bound.at_least(Decimal("9.5"))), figures="9.5")
    cut = change("〔-0.5〕", "-0.5")
    assert with_agreed_changes([above, cut], NINE) == (above, cut)
    rise = change("〔0.5〕", "0.5")
    agreed = Quantified(of="difference", bound=Bound.at_least(Decimal("0.5")))
    assert with_agreed_changes([above, rise], NINE)[1].demand == agreed


def test_levels_that_settle_nothing() -> None:
    read = change("〔4〕", "4")
    for baseline in (evolve(NINE, value=None), evolve(NINE, value=Decimal(5))):
        assert with_agreed_changes([FIVE, read], baseline) == (FIVE, read)
    assert with_agreed_changes([read], NINE) == (read,)
    assert with_agreed_changes([FIVE, FIVE, read], NINE) == (FIVE, FIVE, read)
    between = target("4—5", Quantified(of="value", bound=Bound.between(4, 5)), figures="4 5")
    assert with_agreed_changes([between, read], NINE) == (between, read)
    # The range is no level, so that the one level is that of the other target.
    assert with_agreed_changes([between, FIVE, read], NINE)[2].demand.of == "difference"
    nought = change("〔0〕", "0")
    assert with_agreed_changes([FIVE, nought], evolve(NINE, value=Decimal(5))) == (FIVE, nought)

"""Which way is better, by the name and the figures of a row, and why."""

from __future__ import annotations

import pytest
from attrs import evolve

from printed import why
from xzplan import Bilingual, Direction, InvalidInputError, parse_target
from xzplan.parsing import InferredDirection, infer_direction, parse_baseline
from xzplan.parsing.doubts import REASONS


@pytest.mark.parametrize(
    ("name", "baseline", "target", "direction", "weak"),
    [
        ("孕产妇死亡率（1/10万）", "11.98", "12.5", Direction.DECREASE, False),
        ("城镇调查失业率", "-", "＜5.5", Direction.DECREASE, False),
        ("污染治理率", "80", "90", Direction.INCREASE, False),
        ("基本医疗保险参保率", "95", "95", Direction.INCREASE, False),
        ("万元GDP能耗降低", "3", "14", Direction.INCREASE, False),
        ("单位GDP能源消耗降低", "-", "〔13.5〕", Direction.INCREASE, False),
        ("万元GDP能耗降低", "3", "-14", Direction.DECREASE, True),
        ("万元GDP能耗降低", "3", "完成国家确定目标", Direction.INCREASE, True),
        ("万元GDP能耗降低", "-", "10-14", Direction.INCREASE, False),
        ("某项指数", "10", "≥20", Direction.INCREASE, False),
        ("某项指数", "10", "≤20", Direction.DECREASE, False),
        ("某项指数", "10", "=20", Direction.INCREASE, True),
        ("某项指数", "10", "20", Direction.INCREASE, True),
        ("某项指数", "20", "10", Direction.DECREASE, True),
        ("某项指数", "20", "20", Direction.MAINTAIN, True),
        ("某项指数", "20", "稳步提高", None, True),
        ("某项指数", "-", "20", None, True),
        ("婴儿死亡率", "5", "≥6", Direction.INCREASE, True),
        # Figures against the name are for a person to decide, unless no plan can mean it.
        ("孕产妇死亡率", "11", "12", Direction.DECREASE, False),
        ("参保率", "95", "94", Direction.INCREASE, True),
        ("参保率", "95", "94左右", Direction.INCREASE, True),
        ("参保率", "95", "93—96", Direction.INCREASE, False),
        ("用水量", "5", "6", Direction.DECREASE, True),
        ("某物数量", "5", "4", Direction.DECREASE, True),
        ("某物数量", "5", "≤4", Direction.DECREASE, False),
        ("某物占比", "5", "6", Direction.INCREASE, False),
        ("某物占比", "5", "5", Direction.MAINTAIN, True),
        ("某物占比", "-", "6", None, True),
        ("某物数量", "-", "0", Direction.DECREASE, False),
        ("某物", "-", "提高5%", Direction.INCREASE, False),
        ("某物", "-", "下降5%", Direction.DECREASE, False),
        ("某物", "-", "增长不超过5%", None, True),
    ],
)
def test_direction(name: str, baseline: str, target: str, direction: Direction | None, *, weak: bool) -> None:
    found = infer_direction(name, parse_baseline(baseline), parse_target(target, name=name, unit="%"))
    assert found.direction is direction
    assert found.weak is weak
    assert found.reason.zh
    assert found.reason.en


def test_direction_of_a_name_alone() -> None:
    assert infer_direction("孕产妇死亡率").direction is Direction.DECREASE
    assert infer_direction("某项指数").direction is None
    cut = infer_direction("单位GDP能耗降低", None, parse_target("〔13.5〕", name="单位GDP能耗降低", unit="%"))
    assert (cut.direction, cut.level) == (Direction.INCREASE, Direction.DECREASE)


LESS = why("name_less", "死亡率")
MORE = why("name_more", "参保率")
CUT = why("name_cut", "降低")
NEGATIVE = why("name_cut_negative", "降低")


UP, DOWN, SAME = Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN


@pytest.mark.parametrize(
    ("of", "first", "last", "direction", "level", "reason", "weak"),
    [
        ("孕产妇死亡率", None, None, DOWN, DOWN, LESS, False),
        ("医疗保险参保率", "95", "95", UP, UP, MORE, False),
        (
            "死亡率",
            None,
            "≥6",
            UP,
            UP,
            REASONS["sign_against_name"].filled(why("floor"), why("name_less", "死亡率")),
            True,
        ),
        (
            "参保率",
            None,
            "≤6",
            DOWN,
            DOWN,
            REASONS["sign_against_name"].filled(why("ceiling"), why("name_more", "参保率")),
            True,
        ),
        ("能耗降低", None, None, UP, DOWN, CUT, True),
        ("能耗降低", None, "14", UP, DOWN, CUT, False),
        ("能耗降低", None, "0", UP, DOWN, CUT, False),
        ("能耗降低", None, "0.5", UP, DOWN, CUT, False),
        ("能耗降低", None, "-14", DOWN, DOWN, NEGATIVE, True),
        ("能耗降低", None, "-0.5~14", DOWN, DOWN, NEGATIVE, True),
        ("能耗降低", None, "下降14%", UP, DOWN, CUT, False),
        ("某项指数", None, "≥20", UP, UP, why("floor"), False),
        ("某项指数", None, "≤20", DOWN, DOWN, why("ceiling"), False),
        ("某项指数", None, "高于GDP增速", UP, UP, why("floor"), False),
        ("某项指数", "10", "20", UP, UP, why("rises"), True),
        ("某项指数", "20", "10", DOWN, DOWN, why("falls"), True),
        ("某项指数", "20", "20", SAME, SAME, why("equal"), True),
        ("某项指数", None, "20", None, None, why("nothing"), True),
    ],
)
def test_directions_and_their_reasons(
    of: str,
    first: str | None,
    last: str | None,
    direction: Direction | None,
    level: Direction | None,
    reason: Bilingual,
    *,
    weak: bool,
) -> None:
    baseline = None if first is None else parse_baseline(first)
    target = None if last is None else parse_target(last, name=of, unit="%")
    expected = InferredDirection(direction=direction, reason=reason, weak=weak, level=level)
    assert infer_direction(of, baseline, target) == expected


def test_cells_that_were_not_parsed() -> None:
    with pytest.raises(InvalidInputError, match="^baseline=3: pass what parse_baseline returns"):
        infer_direction("死亡率", 3)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="^target='3': pass what parse_target returns"):
        infer_direction("死亡率", None, "3")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "direction"),
    [
        ("增长不低于0%", UP),
        ("增长不超过0%", DOWN),
        ("下降不低于5%", DOWN),
        ("下降不超过5%", None),
        ("增长不超过5%", None),
        ("增长等于5%", None),
        ("较基期变动不低于5", UP),
        ("较基期变动不高于-5", DOWN),
        ("较基期变动不低于-5", None),
        ("≥5", UP),
        ("＞5", UP),
        ("≤5", DOWN),
        ("＜5", DOWN),
        ("=5", None),
        ("4—5", None),
        ("约5", None),
        ("稳步提高", None),
        ("高于全国平均", UP),
        ("低于全国平均", DOWN),
        ("与全国平均持平", None),
        ("零发生", DOWN),
        ("进入前10", DOWN),
    ],
)
def test_the_way_that_a_target_itself_goes(target: str, direction: Direction | None) -> None:
    found = infer_direction("某项指数", None, parse_target(target, name="某项指数"))
    assert (found.direction, found.level, found.weak) == (direction, direction, direction is None)


@pytest.mark.parametrize(
    ("name", "first", "last", "direction", "reason", "weak"),
    [
        # No share can be more than all of it.
        ("某物占比", "100", "100", UP, why("whole"), False),
        ("某物占比", "99", "99", SAME, why("equal"), True),
        ("某物占比", "100", "≥100", UP, why("name_more", "占"), False),
        ("某物数量", "100", "100", UP, why("name_more", "数量"), False),
        ("参保率", "100", "100", UP, why("whole"), False),
        ("失业率", "100", "100", UP, why("whole"), False),
    ],
)
def test_the_whole_of_a_share(
    name: str, first: str, last: str, direction: Direction, reason: Bilingual, *, weak: bool
) -> None:
    found = infer_direction(name, parse_baseline(first), parse_target(last, name=name, unit="%"))
    assert (found.direction, found.reason, found.weak) == (direction, reason, weak)


def told(code: str, *names: Bilingual) -> Bilingual:
    """Return a reason that has others in it."""
    return REASONS[code].filled(*names)


INCOME, WATER, COUNT, SHARE, GROWS = (
    why("name_more", "收入"),
    why("name_less", "用水量"),
    why("name_more", "数量"),
    why("name_more", "占"),
    why("name_more", "增长"),
)


@pytest.mark.parametrize(
    ("name", "first", "last", "direction", "reason", "weak"),
    [
        # A printed sign wins; the name is told against it, unless it only counts.
        ("收入", None, "≥5", UP, INCOME, False),
        ("收入", None, ">5", UP, INCOME, False),
        ("收入", None, "≤5", DOWN, told("sign_against_name", why("ceiling"), INCOME), True),
        ("用水量", None, "≥5", UP, told("sign_against_name", why("floor"), WATER), True),
        ("用水量", None, "<5", DOWN, WATER, False),
        ("某物数量", None, "≤5", DOWN, told("sign_against_name", why("ceiling"), COUNT), False),
        ("某物占比", None, "≤5", DOWN, told("sign_against_name", why("ceiling"), SHARE), False),
        ("煤炭", None, "≤5", DOWN, why("ceiling"), False),
        ("煤炭", "9", "5", DOWN, why("falls"), True),
        # A bound on a change.
        ("收入", None, "提高5%", UP, INCOME, False),
        ("收入", None, "降低5%", DOWN, told("sign_against_name", why("ceiling"), INCOME), True),
        ("收入", None, "增长不超过5%", UP, INCOME, False),
        ("用水量", None, "下降不超过5%", DOWN, WATER, False),
        # The figures alone.
        ("收入", "5", "6", UP, INCOME, False),
        ("收入", "6", "6", UP, INCOME, False),
        ("收入", "6", "5", UP, told("below_against_name", INCOME), True),
        ("用水量", "5", "6", DOWN, told("above_against_name", WATER), True),
        ("用水量", "6", "5", DOWN, WATER, False),
        ("用水量", "5", "5", DOWN, WATER, False),
        ("死亡率", "5", "6", DOWN, LESS, False),
        ("某物数量", "5", "6", UP, COUNT, False),
        ("某物数量", "6", "5", DOWN, why("falls"), True),
        ("某物数量", "5", "5", UP, COUNT, False),
        ("某物占比", "5", "6", UP, SHARE, False),
        ("某物占比", "6", "5", DOWN, why("falls"), True),
        ("某物占比", "5", "5", SAME, why("equal"), True),
        ("某物占比", None, "5", None, why("nothing"), True),
        ("某物占比", "5", None, None, why("nothing"), True),
        ("某物占比", "4", "5—6", None, why("nothing"), True),
        ("某项指数", "4", "5—6", None, why("nothing"), True),
        ("某项指数", "4", "约5", UP, why("rises"), True),
        ("某项指数", "4", "稳步提高", None, why("nothing"), True),
        ("某项指数", None, None, None, why("nothing"), True),
        ("某项指数", "4", None, None, why("nothing"), True),
        ("某项指数", "—", "4", None, why("nothing"), True),
        # Growth ends on no side of the baseline.
        ("收入增长", "6", "年均5%", UP, GROWS, False),
        ("某项指数", "6", "年均5%", None, why("nothing"), True),
        ("某项指数", "6", "年均增长5%", UP, why("floor"), False),
        # A floor of nought asks for nothing.
        ("收入", "5", "0", DOWN, why("nought"), False),
        ("某项指数", None, "0", DOWN, why("nought"), False),
        ("收入增长", None, "年均0%", UP, GROWS, False),
        ("收入", None, "≥0", UP, INCOME, False),
        # A rank is better as it is lower, whatever the name.
        ("收入", "5", "前3", DOWN, why("rank"), False),
        ("能耗降低", None, "第3位", DOWN, why("rank"), False),
        # All of a share.
        ("某物占比", "100", "100", UP, why("whole"), False),
        ("某物占比", "99.9", "99.9", SAME, why("equal"), True),
        ("某物占比", "101", "101", SAME, why("equal"), True),
        ("收入", "100", "100", UP, INCOME, False),
        ("某项指数", "100", "100", SAME, why("equal"), True),
    ],
)
def test_the_reason_of_each_direction(
    name: str,
    first: str | None,
    last: str | None,
    direction: Direction | None,
    reason: Bilingual,
    *,
    weak: bool,
) -> None:
    baseline = None if first is None else parse_baseline(first)
    target = None if last is None else parse_target(last, name=name)
    expected = InferredDirection(direction=direction, reason=reason, weak=weak, level=direction)
    assert infer_direction(name, baseline, target) == expected


@pytest.mark.parametrize(
    ("last", "negative", "weak"),
    [
        ("5", False, False),
        ("0", False, False),
        ("-0.1", True, True),
        ("-5", True, True),
        ("约-5", True, True),
        ("〔5〕", False, False),
        ("下降5%", False, False),
        ("增长-5%", False, False),
        ("较基期变动-5", True, True),
        ("稳步提高", False, True),
        (None, False, True),
    ],
)
def test_the_size_of_a_cut_or_the_change_itself(last: str | None, *, negative: bool, weak: bool) -> None:
    target = None if last is None else parse_target(last, name="能耗降低")
    assert infer_direction("能耗降低", parse_baseline("9"), target) == InferredDirection(
        direction=DOWN if negative else UP, reason=NEGATIVE if negative else CUT, weak=weak, level=DOWN
    )


def test_the_name_without_its_mark_and_its_unit_tells() -> None:
    assert infer_direction("3. 收入（亿元）") == infer_direction("收入")
    assert infer_direction("甲" * 198 + "收入") == infer_direction("收入")
    # A name is read as far as the 200th character.
    assert infer_direction("甲" * 199 + "收入") == infer_direction("甲")


@pytest.mark.parametrize("direction", Direction)
def test_a_direction_may_be_given_by_its_value(direction: Direction) -> None:
    found = InferredDirection(direction=direction.value, reason=CUT, weak=False, level=direction.value)
    assert found.direction is found.level is direction
    nothing = InferredDirection(direction=None, reason=CUT, weak=False, level=None)
    assert nothing.direction is nothing.level is None
    with pytest.raises(ValueError, match="甲"):
        evolve(nothing, direction="甲")
    with pytest.raises(ValueError, match="甲"):
        evolve(nothing, level="甲")


@pytest.mark.parametrize(
    ("target", "direction"),
    [
        ("增长不低于0.5%", UP),
        ("增长不超过0.5%", None),
        ("增长不超过0%", DOWN),
        ("下降不低于0.5%", DOWN),
        ("下降不超过0.5%", None),
        ("下降不超过0%", UP),
        ("较基期变动低于0", DOWN),
        ("较基期变动低于0.5", None),
        ("较基期变动高于0", UP),
        ("较基期变动高于-0.5", None),
    ],
)
def test_a_small_change_goes_its_way_as_well(target: str, direction: Direction | None) -> None:
    found = infer_direction("某项指数", None, parse_target(target, name="某项指数"))
    assert (found.direction, found.weak) == (direction, direction is None)

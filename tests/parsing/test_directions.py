"""Which way is better, by the name and the figures of a row, and why."""

from __future__ import annotations

import pytest

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

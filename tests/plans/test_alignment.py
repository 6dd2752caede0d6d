"""Two plans side by side."""

from __future__ import annotations

from typing import Any

import pytest

from xzplan import InvalidInputError, Plan, UnknownKeyError, align, plan_from_records
from xzplan.display.text import display_width
from xzplan.plans import MatchReason


def made(
    *rows: tuple[str, ...], key: str = "other", period: tuple[int, int] = (2021, 2025), **options: Any
) -> Plan:
    keys = ("name", "unit", "baseline", "target", "id")
    return plan_from_records(
        [dict(zip(keys, row, strict=False)) for row in rows],
        id=key,
        name_zh="另一规划",
        period=period,
        **options,
    )


def pairs(plan_a: Plan, plan_b: Plan) -> list[tuple[str, str, MatchReason]]:
    return [(one.a.name_zh, one.b.name_zh, one.reason) for one in align(plan_a, plan_b).pairs]


@pytest.mark.parametrize(
    ("name", "unit", "match"),
    [
        ("每千常住人口医疗卫生机构床位数", "张", "每千人口医疗卫生机构床位数"),
        ("每千常住人口医疗机构床位数", "张", "每千人口医疗卫生机构床位数"),
        ("每千（常住）人口医疗卫生机构床位数", "张", "每千人口医疗卫生机构床位数"),
        ("每千人口拥有执业（助理）医师数", "人", "每千人口执业（助理）医师数"),
        ("护理型床位占比", "%", "养老机构护理型床位占比"),
        ("床位占比", "%", None),  # too much is missing
        ("基本失业保险参保率", "%", None),  # one word for another
        ("每千人口拥有5岁以下婴幼儿托位数", "个", None),  # another figure
        ("每千常住人口医疗机构床位数", "个", None),  # another unit
        ("很" * 70, "%", None),
    ],
)
def test_near_names(plan: Plan, name: str, unit: str, match: str | None) -> None:
    own = made((name, unit, "1", "≥2"))
    assert pairs(own, plan) == ([] if match is None else [(name, match, MatchReason.NEAR_NAME)])
    assert [(b, a) for a, b, _ in pairs(own, plan)] == [(a, b) for a, b, _ in pairs(plan, own)]


def test_reasons_in_their_order(plan: Plan) -> None:
    own = made(
        ("人均期望寿命", "岁", "77", "≥78", "life_expectancy_at_birth"),
        ("婴儿死亡率", "‰", "2", "≤2"),
        ("某项占比", "%", "2", "≥2"),
    )
    found = align(own, plan, pairs={"某项占比": 18})
    assert [(one.b.number, one.reason, one.score) for one in found.pairs] == [
        (14, MatchReason.ID, 1.0),
        (2, MatchReason.NAME, 1.0),
        (18, MatchReason.GIVEN, 1.0),
    ]
    assert found.only_a == ()
    assert len(found.only_b) == 25
    assert repr(found) == "<Alignment other | xinzhou-14fyp-public-services: 3 pairs, 0 and 25 alone>"
    assert MatchReason.NEAR_NAME.text.en == "near name"


def test_never_two_to_one(plan: Plan) -> None:
    own = made(
        ("每千常住人口医疗机构床位数", "张", "1", "≥2"), ("每千常住人口医疗卫生机构床位数", "张", "1", "≥2")
    )
    assert [one.a.name_zh for one in align(own, plan).pairs] == ["每千常住人口医疗卫生机构床位数"]


def test_differences(plan: Plan) -> None:
    own = made(("养老机构护理型床位占比", "%", "20", "≥60"))
    [one] = align(own, plan).pairs
    assert one.comparable
    assert [(str(d.field), d.a.zh, d.b.zh) for d in one.differences] == [
        ("性质 / nature", "未注明", "约束性"),
        ("基期数值 / baseline", "20", "17.81"),
        ("目标 / target", "≥60", "55"),
        ("要求 / demand", "不低于60", "不低于55"),
    ]
    assert str(one.differences[1]) == "基期数值 / baseline: 20 / 20 | 17.81 / 17.81"
    [same] = [pair for pair in align(plan, plan).pairs if pair.a.number == 18]
    assert same.differences == ()


@pytest.mark.parametrize(
    ("row", "period", "obstacles"),
    [
        (("养老机构护理型床位占比", "%", "20", "≥60"), (2026, 2030), ["other target years"]),
        (("养老机构护理型床位占比", "张", "20", "≥60"), (2021, 2025), ["other units"]),
        (("养老机构护理型床位占比", "%", "20", "约60"), (2021, 2025), ["other kinds of demand"]),
        (
            ("政府补贴性职业技能培训", "万人次", "", "完成省下达目标"),
            (2021, 2025),
            ["no single figure to compare"],
        ),
    ],
)
def test_obstacles(plan: Plan, row: tuple[str, ...], period: tuple[int, int], obstacles: list[str]) -> None:
    [one] = align(made(row, period=period), plan).pairs
    assert [text.en for text in one.obstacles] == obstacles
    assert not one.comparable


def test_other_directions(plan: Plan) -> None:
    from xzplan import Direction

    own = made(
        ("养老机构护理型床位占比", "%", "20", "10"), directions={"养老机构护理型床位占比": Direction.DECREASE}
    )
    [one] = align(own, plan).pairs
    assert [text.en for text in one.obstacles] == ["other directions"]


def test_as_a_table(plan: Plan) -> None:
    own = made(
        ("养老机构护理型床位占比", "%", "20", "≥60"),
        ("婴儿死亡率", "‰", "2", "≤2"),
        ("某项占比", "%", "2", "≥2"),
    )
    lines = str(align(own, plan)).splitlines()
    assert lines[0] == "另一规划 | 忻州市“十四五”公共服务和社会保障事业规划"
    assert max(map(display_width, lines)) <= 90
    assert lines[1].split() == ["指标", "目标2025", "对应指标", "目标2025", "依据", "可否直接比较"]
    first, more = lines[3].split(), lines[4].split()
    assert first[1::2] == ["≥60", "55", "1.00"]
    assert first[4::2] == ["名称相同", "可比"]
    assert [first[0] + more[0], first[2] + more[1]] == ["养老机构护理型床位占比"] * 2
    assert len({display_width(line[: line.index("名称相同")]) for line in (lines[3], lines[5])}) == 1
    assert lines[6] == "仅见于另一规划（1项）：某项占比"
    assert lines[7].startswith("仅见于忻州市“十四五”公共服务和社会保障事业规划（26项）：孕产妇死亡率、")
    [english] = [index for index, line in enumerate(lines) if "| Xinzhou's 14th" in line]
    assert lines[english - 1] == "对应2项，其中可直接比较2项；前者另有1项，后者另有26项"
    assert any(line.split()[-2:] == ["reason", "comparable"] for line in lines[english : english + 3])
    assert lines[-1] == "2 pairs, 2 directly comparable; 1 only in the first plan, 26 only in the second"
    assert "仅见于" not in str(align(plan, plan))


def test_arguments(plan: Plan) -> None:
    with pytest.raises(InvalidInputError, match="plan_a"):
        align("plan", plan)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="plan_b"):
        align(plan, 7)  # type: ignore[arg-type]
    with pytest.raises(UnknownKeyError):
        align(plan, plan, pairs={99: 1})
    with pytest.raises(InvalidInputError, match="^pairs=3: pass a mapping"):
        align(plan, plan, pairs=3)  # type: ignore[arg-type]
    for given in ({1: 2, 3: 2}, {1: 2, "孕产妇死亡率": 3}, {1: 2, "孕产妇死亡率": 2}):
        with pytest.raises(InvalidInputError, match="another pair"):
            align(plan, plan, pairs=given)
    many = made(*((f"占比{n}", "%", "1", "≥2") for n in range(201)))
    with pytest.raises(InvalidInputError, match="more than 200 indicators"):
        align(many, plan)

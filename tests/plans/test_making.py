"""Plans of one's own: what a table says, what has to be decided, and that all else works on them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from places import place
from xzplan import (
    Bilingual,
    Bound,
    Direction,
    InvalidInputError,
    Nature,
    Plan,
    PlanError,
    Qualitative,
    Quantified,
    Reading,
    UnknownKeyError,
    parse_table,
    plan_from_csv,
    plan_from_records,
    to_plan,
)
from xzplan.model.bounds import Relation, bound_of
from xzplan.model.quantities import Quantity
from xzplan.model.units import PERCENT, PERCENT_PER_YEAR, PERCENTAGE_POINT, UnitKind
from xzplan.parsing import ParsedTable
from xzplan.plans import _printed_units as printed_units

WHOLE: dict[str, Any] = {"id": "datong-15fyp", "name_zh": "大同市规划", "period": (2026, 2030)}


def table(*rows: str, head: str = "指标  2025年  2030年  属性") -> ParsedTable:
    return parse_table("\n".join((head, *rows)))


def built(*rows: str, head: str = "指标  2025年  2030年  属性", **options: Any) -> Plan:
    return to_plan(table(*rows, head=head), **{**WHOLE, **options})


def open_questions(
    *rows: str, head: str = "指标  2025年  2030年  属性", **options: Any
) -> list[tuple[str, str]]:
    with pytest.raises(PlanError) as caught:
        built(*rows, head=head, **options)
    return [(one.code, one.path) for one in caught.value.problems]


BEDS = "护理型床位占比（%）  58.2  70  约束性"
RATE = "婴儿死亡率（‰）  2.16  2  预期性"


def test_the_published_table_gives_the_shipped_rows(plan: Plan, published_text: list[str]) -> None:
    text = "\n".join(published_text)
    own = to_plan(parse_table(text), id="own", name_zh="忻州规划", period=(2021, 2025))
    assert len(own.indicators) == 28
    for one in own.indicators.values():
        shipped = plan.indicators[one.number]
        assert one.name_zh == shipped.name_zh
        assert one.direction is shipped.direction
        assert one.nature is shipped.nature
        assert one.unit.zh == shipped.unit.zh
        assert (one.baseline.printed, one.baseline.value) == (
            shipped.baseline.printed,
            shipped.baseline.value,
        )
        assert [(s.id, s.baseline.value) for s in one.series] == [
            (s.id, s.baseline.value) for s in shipped.series
        ]
        assert one.target.printed == shipped.target.printed
        for mine, theirs in (
            (one.source, shipped.source),
            (one.baseline.source, shipped.baseline.source),
            (place(one.target), place(shipped.target)),
            (one.nature_source, shipped.nature_source),
        ):
            assert (mine.line, mine.quote, mine.row, mine.column) == (
                theirs.line,
                theirs.quote,
                theirs.row,
                theirs.column,
            )
        if one.number != 23:  # its reference is named in fewer words than are printed
            assert one.target.demand == shipped.target.demand
            mine_path, path = xzplan.trajectory(one), xzplan.trajectory(shipped)
            assert (mine_path.basis, mine_path.values.tolist()) == (path.basis, path.values.tolist())
    assert xzplan.find_problems(own) == ()
    assert xzplan.check_text(own, text).ok
    assert xzplan.from_json(xzplan.to_json(own)) == own


def test_what_a_row_becomes() -> None:
    plan = built("医疗卫生", "(3)护理型床位占比（%）  58.20  70  约束性")
    [beds] = plan.indicators.values()
    assert (beds.id, beds.number) == ("datong_15fyp_3", 3)
    assert (beds.name_zh, beds.name_en) == ("护理型床位占比", "“护理型床位占比”")
    assert beds.unit is PERCENT
    assert (beds.baseline.year, beds.baseline.printed, str(beds.baseline.value)) == (2025, "58.20", "58.20")
    assert (beds.target.year, beds.target.demand) == (2030, Quantified(of="value", bound=Bound.at_least(70)))
    assert place(beds.target).column == "2030年"
    assert beds.nature is Nature.BINDING
    about = [reading.id for reading in plan.readings_of(beds)]
    assert about == ["datong_15fyp_3_direction", "datong_15fyp_3_target"]
    assert beds.target.reading is not None
    assert "床位占比" in beds.target.reading.reason.zh
    assert (plan.base_year, plan.first_year, plan.last_year) == (2025, 2026, 2030)
    assert plan.name_en == "“大同市规划”"
    [domain] = plan.domains.values()
    assert (domain.name_zh, domain.chapter, domain.aim_source) == ("医疗卫生", None, None)
    assert "Aim    = not determined" in str(domain)
    assert plan.documents[0].source.quote == "指标"
    assert xzplan.plans.validate(plan) is plan


def test_other_words_of_the_caller(plan: Plan) -> None:
    reading = Reading(id="mine", statement=Bilingual(zh="一", en="one"), reason=Bilingual(zh="二", en="two"))
    own = built(
        BEDS,
        RATE,
        name_en="Datong's plan",
        base_year=2024,
        edition="2",
        document=plan.documents[0],
        ids={"护理型床位占比": "beds"},
        names_en={"婴儿死亡率": "Infant mortality"},
        units={"婴儿死亡率": plan.indicators[2].unit},
        natures={"婴儿死亡率": Nature.BINDING},
        readings={"婴儿死亡率": reading},
    )
    assert own.name_en == "Datong's plan"
    assert (own.base_year, own.edition, own.documents) == (2024, "2", (plan.documents[0],))
    assert own.indicators["beds"].source.document == plan.documents[0].id
    rate = own.indicators["Infant mortality"]
    assert (rate.id, rate.nature, rate.unit) == ("datong_15fyp_2", Nature.BINDING, plan.indicators[2].unit)
    assert rate.target.reading is reading
    assert "mine" in own.readings


# What is to be decided.


def test_everything_that_is_open_is_said_at_once() -> None:
    found = open_questions(
        "某项指数  20  10  预期性", "某率（%）  1  -  预期性", "乙率（%）  1  ≥2  指导性", "丙率（%）  1  ≥2"
    )
    assert found == [
        ("direction", "$.rows[0].direction"),
        ("no_target", "$.rows[1].target"),
        ("direction", "$.rows[1].direction"),
        ("nature", "$.rows[2].nature"),
        ("nature", "$.rows[3].nature"),
    ]


def test_the_error_says_what_to_pass() -> None:
    with pytest.raises(PlanError) as caught:
        built("某项指数  20  10  预期性")
    lines = str(caught.value).splitlines()
    assert lines[0] == "1 problem in the plan"
    assert lines[1].startswith(
        "$.rows[0].direction [direction]: “某项指数”的指标方向（越高越好或越低越好）需人工确认（"
    )
    assert lines[1].endswith("(only that the target is below the baseline); pass directions=")


@pytest.mark.parametrize(
    ("direction", "relation"),
    [(Direction.INCREASE, "at_least"), (Direction.DECREASE, "at_most"), (Direction.MAINTAIN, "exactly")],
)
def test_a_bare_number_follows_the_direction_decided(direction: Direction, relation: Relation) -> None:
    plan = built("某项指数  20  10  预期性", directions={"某项指数": direction})
    [one] = plan.indicators.values()
    assert one.target.demand == Quantified(of="value", bound=bound_of(relation, 10))
    assert one.target.reading is not None
    assert one.target.reading.reason.en.startswith("no sign is printed; which way is better was decided")
    assert plan.readings[f"{one.id}_direction"].reason.en == "decided by whoever made these data"


def test_a_printed_sign_does_not_follow() -> None:
    assert open_questions("某率（%）  1  ≥2  预期性", directions={"某率": Direction.DECREASE}) == [
        ("direction_against", "$.rows[0].direction")
    ]
    plan = built(
        "某率（%）  1  ≥2  预期性",
        directions={"某率": Direction.DECREASE},
        demands={"某率": Quantified(of="value", bound=Bound.at_most(2))},
    )
    [one] = plan.indicators.values()
    assert one.target.reading is not None
    assert one.target.reading.statement.zh == "不高于2"
    maintained = built("某率（%）  1  ≥2  预期性", directions={"某率": Direction.MAINTAIN})
    assert maintained.indicators[1].target.reading is None


def test_a_row_without_a_target() -> None:
    plan = built(
        "就业率（%）  1  -  预期性", demands={"就业率": Quantified(of="value", bound=Bound.at_least(2))}
    )
    assert plan.indicators[1].target.printed == "-"
    gone = built(
        "就业率（%）,1,,预期性".replace(",", " | "),
        head="指标 | 2025年 | 2030年 | 属性",
        demands={"就业率": Qualitative(text="提高")},
    )
    assert (gone.indicators[1].target.printed, gone.indicators[1].target.source) == (
        "",
        gone.indicators[1].source,
    )
    assert gone.indicators[1].target.reading is not None
    assert gone.indicators[1].target.reading.statement.en == "kept in the words printed, never computed"


def test_a_nature_that_no_column_prints() -> None:
    plan = built("护理型床位占比（%）  58.2  70", head="指标  2025年  2030年")
    assert plan.indicators[1].nature is Nature.NOT_STATED
    assert plan.indicators[1].nature_source == plan.indicators[1].source
    decided = built("某率（%）  1  ≥2  指导性", natures={"某率": Nature.ANTICIPATORY})
    assert decided.indicators[1].nature is Nature.ANTICIPATORY
    review = xzplan.assess_plan(plan, {1: {2026: 60.0}})
    assert review.sentence.zh == "1项主要指标中，滞后1项。"
    assert [len(own) for own in review.by_nature().values()] == [0, 0, 1]
    mixed = built(BEDS, "就业率（%）  1  ≥2  指导性", natures={"就业率": Nature.NOT_STATED})
    sentence = xzplan.assess_plan(mixed, {1: {2026: 60.0}}).sentence
    assert "其中约束性指标1项" in sentence.zh
    assert sentence.en.endswith("; the nature of 1 is not stated.")


def test_units_that_differ() -> None:
    head = "指标 | 2025年 | 2030年 | 属性"
    row = "城镇就业人数（万人） | 60 | ≥1.2亿人 | 预期性"
    assert open_questions(row, head=head) == [("units_differ", "$.rows[0].unit")]
    demands = {"城镇就业人数": Quantified(of="value", bound=Bound.at_least(12000))}
    unit = printed_units.unit_of("万人", "", Quantified(of="value", bound=Bound.exactly(1)))
    assert built(row, head=head, demands=demands, units={"城镇就业人数": unit}).indicators[1].unit is unit
    assert built(row, head=head, demands=demands).indicators[1].unit.en == "10,000 persons"
    both = "城镇就业人数 | 60亿人 | ≥12万人 | 预期性"
    assert open_questions(both, head=head) == [("units_differ", "$.rows[0].unit")]
    only = built("城镇就业人数 | 60 | ≥62万人 | 预期性", head=head)
    assert only.indicators[1].unit.zh == "万人"


def test_a_name_and_a_column_of_units_that_differ() -> None:
    head = "指标 | 单位 | 2025年 | 2030年"
    row = "床位数（人） | 万人 | 3 | 4"
    assert open_questions(row, head=head) == [("units_differ", "$.rows[0].unit")]
    assert open_questions("覆盖率（‰） | % | 3 | 4", head=head) == [("units_differ", "$.rows[0].unit")]
    assert built("床位数（万人） | 万人 | 3 | 4", head=head).indicators[1].unit.zh == "万人"
    demand = Quantified(of="value", bound=Bound.at_least(4))
    unit = printed_units.unit_of("万人", "", demand)
    assert open_questions(row, head=head, demands={"床位数": demand}) == [("units_differ", "$.rows[0].unit")]
    decided = built(row, head=head, demands={"床位数": demand}, units={"床位数": unit})
    assert decided.indicators[1].unit is unit


def test_records_that_cannot_be() -> None:
    assert open_questions("护理型床位占比（%）  58.2  170  约束性") == [("record", "$.rows[0]")]
    assert open_questions(BEDS, period=(2025, 2030)) == [("record", "$")]
    assert open_questions(BEDS, BEDS) == [("name_twice", "$.rows[1].name")]


def test_cells_that_fit_no_column() -> None:
    parsed = table(BEDS)
    doubt = parse_table("指标  2025年  2030年  属性\n甲率（%）  1  2  3  ≥4  5  约束性").rows[0].doubts
    row = evolve(parsed.rows[0], doubts=doubt)
    assert "cell_count" in {one.code for one in doubt}
    with pytest.raises(PlanError, match=r"\[cells\]"):
        to_plan(evolve(parsed, rows=(row,)), **WHOLE)
    plan = to_plan(
        evolve(parsed, rows=(row,)),
        demands={"护理型床位占比": Quantified(of="value", bound=Bound.at_least(70))},
        **WHOLE,
    )
    assert "datong_15fyp_1_row" in plan.readings


# Baselines, series, several columns of targets.


def test_a_missing_baseline() -> None:
    plan = built("护理型床位占比（%）  —  70  约束性")
    [one] = plan.indicators.values()
    assert (one.baseline.printed, one.baseline.value, one.baseline.year) == ("—", None, 2025)
    none = built("护理型床位占比（%）  70  约束性", head="指标  2030年  属性")
    assert (none.base_year, none.indicators[1].baseline.printed) == (2025, "")
    assert none.indicators[1].baseline.source == none.indicators[1].source
    assert xzplan.find_problems(none) == ()
    unread = built("护理型床位占比（%） | 见附件三 | 70 | 约束性", head="指标 | 2025年 | 2030年 | 属性")
    assert unread.readings["datong_15fyp_1_baseline"].statement.en == "the baseline gives no figure"


def test_a_baseline_of_another_year() -> None:
    plan = built("人均预期寿命（岁）  77.3（2024年）  79  预期性")
    assert plan.indicators[1].baseline.year == 2024
    assert plan.readings["datong_15fyp_1_baseline"].statement.en == "the baseline stands as printed"
    assert [one.code for one in xzplan.find_problems(plan)] == ["baseline_other_year"]
    assert xzplan.trajectory(plan.indicators[1]).years[0] == 2024


PIPES = "指标 | 2025年 | 2030年 | 属性"


def test_series() -> None:
    plan = built(
        "低保标准（元） | 城市6.2； 农村8.2 | ≥9 | 预期性",
        head=PIPES,
        directions={"低保标准": Direction.INCREASE},
    )
    [one] = plan.indicators.values()
    assert [(s.id, s.name_en, s.baseline.value, s.target) for s in one.series] == [
        ("urban", "urban", Decimal("6.2"), None),
        ("rural", "rural", Decimal("8.2"), None),
    ]
    assert one.baseline.value is None


def test_series_with_targets_of_their_own() -> None:
    plan = built("毛入学率（%） | 34.52% / 77.34% | 80%以上 / 85%以上 | 预期性", head=PIPES)
    [one] = plan.indicators.values()
    assert [(s.id, s.name_zh) for s in one.series] == [("part_1", "第1项"), ("part_2", "第2项")]
    assert isinstance(one.target.demand, Qualitative)
    assert [s.target and s.target.demand for s in one.series] == [
        Quantified(of="value", bound=Bound.at_least(80)),
        Quantified(of="value", bound=Bound.at_least(85)),
    ]
    assert xzplan.find_problems(plan) == ()
    assert "Target    = 第1项 2030: “80%以上”, 不低于80 / at least 80" in str(one)
    path = xzplan.trajectory(one, series="part_2")
    assert (path[2030], path[2025]) == (85.0, 77.34)
    whole = xzplan.trajectory(one)
    assert whole.reason is not None
    assert whole.reason.en == "the row prints a target for each of its series"
    seen = xzplan.assess(one, {"part_1": {2026: 50.0}, "part_2": {2026: 70.0}})
    assert [part.progress.status.name for part in seen.parts] == ["AHEAD", "BEHIND"]
    assert xzplan.assess_plan(plan, {1: {"part_1": {2026: 50.0}}})[1].parts[0].progress.status.name == "AHEAD"
    assert xzplan.from_json(xzplan.to_json(plan)) == plan


def test_parts_follow_a_decided_direction_and_keep_their_labels() -> None:
    plan = built(
        "某标准（元） | - | 城镇6.2； 城镇8.2 | 预期性", head=PIPES, directions={"某标准": Direction.DECREASE}
    )
    [one] = plan.indicators.values()
    assert [(s.id, s.baseline.value) for s in one.series] == [("urban", None), ("part_2", None)]
    assert one.series[0].target is not None
    assert one.series[0].target.demand == Quantified(of="value", bound=Bound.at_most(Decimal("6.2")))
    assert one.series[0].target.reading is not None
    assert "datong_15fyp_1_target_urban" in plan.readings


@pytest.mark.parametrize("base", ["5", "城市5；农村6；县城7", "城市5；县城6"])
def test_parts_that_do_not_fit(base: str) -> None:
    row = f"某标准（元） | {base} | 城市≥6； 农村≥8 | 预期性"
    assert open_questions(row, head=PIPES) == [
        ("parts", "$.rows[0].target.parts"),
        ("direction", "$.rows[0].direction"),
    ]
    plan = built(
        row,
        head=PIPES,
        directions={"某标准": Direction.INCREASE},
        demands={"某标准": Quantified(of="value", bound=Bound.at_least(6))},
    )
    assert all(series.target is None for series in plan.indicators[1].series)


def test_targets_on_the_way() -> None:
    head = "指标  2025年  2028年  2030年  属性"
    plan = built("护理型床位占比（%）  58  66  70  约束性", "就业率（%）  58  -  70  约束性", head=head)
    beds, jobs = plan.indicators.values()
    assert [(one.year, one.printed, one.demand) for one in beds.interim] == [
        (2028, "66", Quantified(of="value", bound=Bound.at_least(66)))
    ]
    assert (beds.target.year, jobs.interim) == (2030, ())
    assert place(beds.interim[0]).column == "2028年"
    assert "datong_15fyp_1_target_2028" in plan.readings
    assert "Interim   = 2028: “66”, 不低于66 / at least 66 (read)" in str(beds)
    path = xzplan.trajectory(beds)
    assert path.values.tolist()[3:] == [66.0, 68.0, 70.0]
    assert [one.code for one in path.caveats] == ["interim_printed"]
    assert xzplan.trajectory(beds, interim={2028: 60})[2028] == 60.0
    assert xzplan.trajectory(beds, reanchor=(2028, 60))[2029] == 65.0
    assert xzplan.trajectories(plan)[1] == path
    assert xzplan.find_problems(plan) == ()
    assert xzplan.from_json(xzplan.to_json(plan)) == plan
    decided = built("某项指数  20  12  10  预期性", head=head, directions={"某项指数": Direction.DECREASE})
    assert decided.indicators[1].interim[0].demand == Quantified(of="value", bound=Bound.at_most(12))


def test_targets_on_the_way_that_the_path_does_not_go_by() -> None:
    head = "指标  2025年  2028年  2030年  属性"
    plan = built(
        "护理型床位占比（%）  75  72  70  约束性",
        "就业率（%）  58  稳步提高  70  约束性",
        head=head,
        directions={"护理型床位占比": Direction.INCREASE},
    )
    for one in plan.indicators.values():
        assert "interim_not_drawn" in [caveat.code for caveat in xzplan.trajectory(one).caveats]
    sums = built("棚户区改造（套）  10  累计30  累计50  预期性", head=head)
    path = xzplan.trajectory(sums.indicators[1])
    assert path.values.tolist() == [0, 10, 20, 30, 40, 50]
    assert [one.code for one in path.caveats] == ["outside_the_sum", "interim_printed"]
    falls = built("棚户区改造（套）  10  累计60  累计50  预期性", head=head)
    with pytest.raises(
        InvalidInputError, match="^indicator=.*2030: 50.*: a running total would have to fall"
    ):
        xzplan.trajectory(falls.indicators[1])


def test_a_column_beside_the_target() -> None:
    plan = built("人均收入（元）  100  ≥150  ≥8  预期性", head="指标  2025年  2030年  年均增长  属性")
    [one] = plan.indicators.values()
    assert one.target.demand == Quantified(of="value", bound=Bound.at_least(150))
    assert "“≥8”" in plan.readings["datong_15fyp_1_aside_1"].statement.zh
    growth = built("人均收入增长（%）  5  -  ≥8  预期性", head="指标  2025年  2030年  年均增长  属性")
    assert growth.indicators[1].target.year == 2030
    assert growth.indicators[1].target.demand == Quantified(of="growth", bound=Bound.at_least(8))
    assert place(growth.indicators[1].target).column == "年均增长"


def test_a_cut_goes_by_the_thing_itself() -> None:
    plan = built("单位GDP能源消耗降低（%）  -  〔13.5〕  约束性")
    [one] = plan.indicators.values()
    assert one.direction is Direction.DECREASE
    assert one.unit is PERCENT_PER_YEAR
    assert plan.readings[f"{one.id}_direction"].reason.en.endswith(
        "of the thing itself, of which less is better"
    )
    total = built("城镇新增就业（万人）  -  〔55〕  预期性")
    assert total.indicators[1].target.demand.of is Quantity.TOTAL


def test_a_name_on_two_lines() -> None:
    parsed = parse_table(
        "指标  2025年  2030年  属性\n(1)养老机构护理型床位  58.2  70  约束性\n占比（%）\n(2)就业率（%）  1  2  预期性"
    )
    plan = to_plan(parsed, **WHOLE)
    assert plan.indicators[1].source.last_line == 3
    assert plan.readings["datong_15fyp_1_row"].reason.en == "the name goes on in the next line: “占比（%）”"


def test_what_the_table_suggests_may_be_accepted() -> None:
    rows = "某项指数  20  10  预期性", "乙率（%）  1  ≥2  指导性", "丙率（%）  1  ≥2", "丁  -  年均6  预期性"
    assert [code for code, _ in open_questions(*rows)] == [
        "direction",
        "nature",
        "nature",
        "quantity",
        "direction",
    ]
    plan = built(*rows, inferred="accept", directions={"丁": "increase"})
    index, other, silent, mean = plan.indicators.values()
    assert (index.direction, index.target.demand.words.zh) == (Direction.DECREASE, "不高于10")
    assert [one.nature for one in (other, silent)] == [Nature.NOT_STATED] * 2
    assert mean.target.demand == Quantified(of="mean", bound=Bound.at_least(6))
    reasons = {one.id: one.reason.zh for one in plan.readings.values()}
    assert reasons["datong_15fyp_1_direction"].endswith("按表中信息推断，已由编制这份数据的人采用")
    assert reasons["datong_15fyp_2_nature"].startswith("写作“指导性”；")
    assert reasons["datong_15fyp_3_nature"].startswith("未列明，而表中有此栏；")
    with pytest.raises(InvalidInputError, match='pass "accept", or nothing'):
        built(*rows, inferred="yes")


def test_rows_that_are_left_out() -> None:
    rows = BEDS, "户籍人口（人）  5  -  预期性", RATE
    plan = built("人口", *rows, skip="no_target", natures={"婴儿死亡率": "binding"})
    assert [one.name_zh for one in plan.indicators.values()] == ["护理型床位占比", "婴儿死亡率"]
    left = plan.readings["datong_15fyp_left_out_2"]
    assert (left.statement.zh, left.reason.zh) == ("“户籍人口”未列入规划数据", "该行未列目标")
    assert left.evidence[0].quote == "户籍人口（人）"
    assert xzplan.find_problems(plan) == ()
    chosen = built(*rows, skip=["护理型床位占比", "户籍人口"])
    assert [one.name_zh for one in chosen.indicators.values()] == ["婴儿死亡率"]
    assert chosen.readings["datong_15fyp_left_out_1"].reason.zh == "由编制这份数据的人确定"
    for skip, problem in (
        ("all", "no_target"),
        (5, "list of numbers"),
        ([BEDS], "row"),
        ("no_target", "no row is left"),
    ):
        with pytest.raises((InvalidInputError, UnknownKeyError), match=problem):
            built("户籍人口（人）  5  -  预期性", skip=skip)


def test_a_unit_that_every_figure_prints_as_a_multiple() -> None:
    plan = built("新增就业（人）  -  〔100 万〕  预期性")
    assert plan.indicators[1].unit.zh == "万人"
    assert [code for code, _ in open_questions("新增就业（人）  5  〔100 万〕  预期性")] == ["units_differ"]
    formula = built("服务效率（人数/馆员）  1  ≥2  预期性")
    assert formula.indicators[1].unit.zh == "人数/馆员"


def test_parts_of_a_figure_are_no_series() -> None:
    plan = built("职业技能培训（万人次）  -  〔5000〕（其中农民工〔1750〕）  预期性")
    [training] = plan.indicators.values()
    assert training.series == ()
    assert training.target.demand == Quantified(of="total", bound=Bound.at_least(5000))


# Numbers, groups.


def test_marks_that_begin_again() -> None:
    plan = built(
        "教育",
        "(1)就业率（%）  1  2  预期性",
        "卫生",
        "(1)护理型床位占比（%）  1  2  预期性",
        "教 育",
        "(2)参保率（%）  1  2  预期性",
    )
    assert [one.number for one in plan.indicators.values()] == [1, 2, 3]
    assert [one.source.row for one in plan.indicators.values()] == [1, 1, 2]
    assert [one.domain for one in plan.indicators.values()] == ["group_1", "group_2", "group_1"]
    with pytest.raises(InvalidInputError, match="more than one row has it"):
        built("教育", "(1)就业率（%）  1  2  预期性", "卫生", "(1)参保率（%）  1  2  预期性", ids={1: "x"})


def test_domains_of_the_caller(plan: Plan) -> None:
    own = built("教育", "(1)就业率（%）  1  2  预期性", domains={"教 育": plan.domains["education"]})
    assert own.indicators[1].domain == "education"
    with pytest.raises(InvalidInputError, match="no group of the table"):
        built(BEDS, domains={"海洋": plan.domains["education"]})
    alone = built(BEDS)
    assert alone.domains[1].name_zh == "大同市规划"


# Arguments.


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"id": "大同"}, "id"),
        ({"id": 7}, "id"),
        ({"id": "Datong"}, "id"),
        ({"name_zh": " "}, "name_zh"),
        ({"name_zh": None}, "name_zh"),
        ({"period": 2030}, "period"),
        ({"period": (2026,)}, "period"),
        ({"period": ("2026", "2030")}, "period"),
        ({"period": (2030, 2026)}, "period"),
        ({"period": (2026, 10**9)}, "period"),
        ({"name_en": 7}, "name_en"),
        ({"base_year": "2025"}, "base_year"),
        ({"base_year": True}, "base_year"),
        ({"edition": None}, "edition"),
        ({"document": "text"}, "document"),
        ({"domains": ["教育"]}, "domains"),
        ({"domains": {"教育": "education"}}, "domains"),
        ({"ids": ["beds"]}, "ids"),
        ({"directions": {"护理型床位占比": "up"}}, "directions['护理型床位占比']"),
        ({"natures": {"护理型床位占比": 7}}, "natures['护理型床位占比']"),
        ({"readings": {"护理型床位占比": 7}}, "readings['护理型床位占比']"),
        ({"ids": {"护理型床位占比": 7}}, "ids['护理型床位占比']"),
        ({"units": {"护理型床位占比": "%"}}, "units['护理型床位占比']"),
        ({"demands": {"护理型床位占比": "≥70"}}, "demands['护理型床位占比']"),
    ],
)
def test_arguments_are_checked(options: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        built(BEDS, **options)
    assert caught.value.argument == argument


def test_values_of_enums_are_taken() -> None:
    plan = built("某率（%）  1  2  指导性", directions={"某率": "decrease"}, natures={"某率": "binding"})
    assert (plan.indicators[1].direction, plan.indicators[1].nature) == (Direction.DECREASE, Nature.BINDING)


def test_keys_of_rows() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        built(BEDS, ids={"护理床位占比": "x"})
    assert caught.value.suggestions == ("护理型床位占比",)
    for key in (9, True, 1.5, "x" * 300):
        with pytest.raises(UnknownKeyError):
            built(BEDS, ids={key: "x"})
    with pytest.raises(InvalidInputError, match="decided twice"):
        built("(1)" + BEDS, ids={1: "x", "护理型床位占比": "y"})
    with pytest.raises(InvalidInputError, match="parse_table"):
        to_plan("指标", **WHOLE)  # type: ignore[arg-type]


# Units.


@pytest.mark.parametrize(
    ("sign", "name", "kind", "en"),
    [
        ("％", "床位占比", UnitKind.PERCENT, "%"),
        ("%", "毛入学率", UnitKind.PERCENT, "%"),
        ("%", "收入增速", UnitKind.GROWTH, "% per year"),
        ("‰", "自然增长率", UnitKind.PER_MILLE, "‰"),
        ("1/10万", "死亡率", UnitKind.PER_100_000, "per 100,000"),
        ("个百分点", "差", UnitKind.PERCENTAGE_POINT, "percentage points"),
        ("万人次", "培训", UnitKind.COUNT, "10,000 person-times"),
        ("张", "每千人口床位数", UnitKind.DENSITY, "beds"),
        ("亩", "面积", UnitKind.AREA, "mu"),
        ("万亩", "面积", UnitKind.AREA, "10,000 mu"),
        ("岁", "寿命", UnitKind.YEARS, "years"),
        ("微克/立方米", "浓度", UnitKind.LEVEL, "“微克/立方米”"),
        (None, "指数", UnitKind.LEVEL, "unit not stated"),
    ],
)
def test_units(sign: str | None, name: str, kind: UnitKind, en: str) -> None:
    unit = printed_units.unit_of(sign, name, Quantified(of="value", bound=Bound.at_least(1)))
    assert (unit.kind, unit.en) == (kind, en)
    assert unit.id.isascii()


def test_bounds_of_units() -> None:
    level = Quantified(of="value", bound=Bound.at_least(1))
    assert printed_units.unit_of("%", "毛入学率", level).upper is None
    assert printed_units.unit_of("%", "床位占比", level) is PERCENT
    assert printed_units.unit_of("百分点", "差", level) is PERCENTAGE_POINT
    assert (
        printed_units.unit_of("%", "某某", Quantified(of="growth", bound=Bound.at_least(1)))
        is PERCENT_PER_YEAR
    )


# Records and CSV.

ROWS: list[dict[str, str | None]] = [
    {"name": "护理型床位占比", "unit": "%", "baseline": "58.2", "target": "70", "nature": "约束性", "group": "养老", "number": "4"},
    {"name": "某项指数", "unit": None, "baseline": "", "target": "10", "nature": "预期性", "group": "", "number": "5", "direction": "越低越好", "id": "some_index", "name_en": "Some index"},
]  # fmt: skip


def test_records() -> None:
    plan = plan_from_records(ROWS, **WHOLE)
    beds, index = plan.indicators.values()
    assert (beds.id, beds.number, beds.unit) == ("datong_15fyp_4", 4, PERCENT)
    assert beds.source.line == 1
    assert (index.id, index.name_en, index.direction) == ("some_index", "Some index", Direction.DECREASE)
    assert index.target.demand == Quantified(of="value", bound=Bound.at_most(10))
    assert beds.domain == index.domain  # an empty cell goes on with the group
    assert xzplan.find_problems(plan) == ()
    other = plan_from_records(ROWS, ids={"某项指数": "other"}, **WHOLE)
    assert "other" in other.indicators


def test_records_by_the_heads_of_tables() -> None:
    plan = plan_from_records(
        [{"指标": "床位占比（%）", "2025年": "58", "2028年": "66", "2030年": "70"}], **WHOLE
    )
    assert xzplan.trajectory(plan.indicators[1])[2028] == 66.0
    assert plan.indicators[1].nature is Nature.NOT_STATED
    short = plan_from_records(iter([{"name": "床位占比（%）", "target": "70"}]), **WHOLE)
    assert short.indicators[1].baseline.value is None
    three = plan_from_records([{"name": "床位占比", "unit": "%", "target": "70"}], **WHOLE)
    assert three.indicators[1].unit is PERCENT


def test_records_ask_as_tables_do() -> None:
    with pytest.raises(PlanError) as caught:
        plan_from_records(
            [{"name": "另项指数", "baseline": "20", "target": "10", "nature": ""}, *ROWS], **WHOLE
        )
    assert [one.code for one in caught.value.problems] == ["direction", "nature"]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("abc", "list of mappings"),
        ({"name": "x"}, "list of mappings"),
        (7, "list of mappings"),
        ([], "no row"),
        (["x"], "mapping of strings"),
        ([{"name": 7}], "pass strings"),
        ([{7: "x"}], "pass strings"),
        ([{"name": "x", "target": "1", "colour": "red"}], "the keys are"),
        ([{"name": "x"}], "the keys are"),
        ([{"name": "x", "target": "1", "指标": "x"}], "the keys are"),
        ([{"name": "x", "target": "1", "unit": "x", "单位": "x"}], "the keys are"),
        ([{"name": "x", "target": "1", "id": "x", "标识": "x"}], "the keys are"),
        ([{str(n): "x" for n in range(60)}], "the keys are"),
        ([{"name": "", "target": "1"}], "row at line 1 has no name"),
        ([{"name": "x", "target": "1", "direction": "up"}], "one of increase"),
        ([{"name": "x", "target": "1"}] * 2001, "more than 2000 rows"),
    ],
)
def test_records_that_are_none(rows: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        plan_from_records(rows, **WHOLE)


def test_options_of_records() -> None:
    with pytest.raises(TypeError, match="colour"):
        plan_from_records(ROWS, colour="red", **WHOLE)  # type: ignore[call-arg]
    assert plan_from_records(ROWS, edition="7", base_year=2020, **WHOLE).edition == "7"


CSV = "﻿指标,单位,2025年,2030年,性质,方向\n\n护理型床位占比,%,58.2,70,约束性,\n某项指数,,20,10,预期性,decrease\n就业率,%,1,2,约束性\n"


def test_csv() -> None:
    plan = plan_from_csv(CSV, **WHOLE)
    assert [one.source.line for one in plan.indicators.values()] == [3, 4, 5]
    assert plan.indicators["某项指数"].target.demand == Quantified(of="value", bound=Bound.at_most(10))
    assert xzplan.check_text(plan, CSV).ok
    tabs = plan_from_csv("name\tunit\tbaseline\ttarget\n床位占比\t%\t1\t2\n", **WHOLE)
    assert tabs.indicators[1].target.demand == Quantified(of="value", bound=Bound.at_least(2))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no row under a head"),
        ("name,target\n", "no row under a head"),
        ("name,target\nx,1,2\n", "line 2: 3 cells under 2 heads"),
        ('name,target\n"x"y,1\n', "not CSV"),
        ('name,target\n"x,1\n', "not CSV"),
        ("name,target\n" + "9" * 200_000, "not CSV"),
        ("x" * 500_001, "longer than"),
        (7, "not a text"),
    ],
)
def test_csv_that_is_none(text: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        plan_from_csv(text, **WHOLE)


def test_a_period_is_two_years() -> None:
    problem = re.escape("pass the first and the last year, such as (2026, 2030)")
    for period in (2026, (2026,), (2026, 2028, 2030)):
        with pytest.raises(InvalidInputError, match=problem):
            built(BEDS, period=period)


def test_two_targets_of_one_year_are_decided_before_there_is_a_plan() -> None:
    parsed = parse_table("指标\t2020年\t十四五目标\t2025年\n森林覆盖率（%）\t20\t25\t≥26\n")
    whole: dict[str, Any] = {"id": "xyz", "name_zh": "某规划", "period": (2021, 2025)}
    with pytest.raises(PlanError) as caught:
        to_plan(parsed, **whole)
    assert [problem.code for problem in caught.value.problems] == ["two_targets"]
    assert "25 and ≥26" in caught.value.problems[0].text.en
    plan = to_plan(parsed, **whole, demands={"森林覆盖率": Quantified(of="value", bound=Bound.at_least(26))})
    assert plan.indicators[1].target.demand.words.zh == "不低于26"
    plan = to_plan(parsed, **whole, inferred="accept")
    assert plan.indicators[1].target.demand.words.zh == "不低于25"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("2020年（千人）\t2025年（千人）\n参保人数（万人）\t100\t105", {"万人", "千人"}),
        ("2020年（万人）\t2025年（千人）\n参保人数\t100\t105", {"万人", "千人"}),
    ],
)
def test_a_head_in_another_unit_than_the_row_is_decided_before_there_is_a_plan(
    text: str, units: set[str]
) -> None:
    parsed = parse_table(f"指标\t{text}\n")
    with pytest.raises(PlanError) as caught:
        to_plan(parsed, id="xyz", name_zh="某规划", period=(2021, 2025))
    [problem] = caught.value.problems
    assert problem.code == "units_differ"
    assert set(str(problem.operands[1]).split("、")) == units


def test_a_table_in_english_is_not_quoted_in_english() -> None:
    table = parse_table("Indicator | Unit | 2020 | 2025\nIncome per capita | yuan a month | 20 | ≥30\n")
    plan = to_plan(table, id="example-plan", name_zh="Example plan", period=(2021, 2025), inferred="accept")
    [income] = plan.indicators.values()
    assert (plan.name_en, income.name_en, income.unit.en) == (
        "Example plan",
        "Income per capita",
        "yuan a month",
    )
    assert [domain.name_en for domain in plan.domains.values()] == ["Example plan"]

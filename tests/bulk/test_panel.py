"""A long file of counties: arrays in place of records, the same values, problems and verdicts."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from panels import judged_alike, long_text, read_alike
from xzplan import InvalidInputError, RecordError, bulk
from xzplan.assessment.schemes.catalogue import PLAN
from xzplan.bulk.panel import Panel, judge_panel
from xzplan.bulk.panel_reading import read_panel
from xzplan.model.bounds import Bound

BEDS, HOMES, INCOME = "养老机构护理型床位占比", "城镇老旧小区改造", "居民人均可支配收入增长"
MOTHERS, LIFE = "孕产妇死亡率", "人均预期寿命"

PLAIN = [
    ("代县", BEDS, "2020", "15"),
    ("代县", BEDS, "2022", "33"),
    ("繁峙县", BEDS, "2020年", "60.0"),
    ("繁峙县", BEDS, "2022", "32.00"),
    ("五台县", BEDS, "2021", "20"),
    ("五台县", BEDS, "2022", "24.5"),
    ("代县", INCOME, "2021", "9.5"),
    ("代县", MOTHERS, "2021", "13"),
    ("代县", HOMES, "2021", "8"),
    ("代县", LIFE, "2020", "77"),
]


def panel_of(rows: list[tuple[str, str, str, str]], plan: xzplan.Plan, **answers: Any) -> Panel:
    """Return the panel of a few rows, read and judged as records are."""
    text = long_text(rows)
    panel = read_alike(text, plan, **answers)
    if not answers:
        judged_alike(panel, text)
    return panel


def test_counties_by_their_own_base(plan: xzplan.Plan) -> None:
    text = long_text(PLAIN, ("value", "period", "area", "indicator"))
    panel = read_alike(text, plan)
    assert panel.areas == ("代县", "繁峙县", "五台县")
    assert panel.indicators[0] == "maternal_mortality_ratio"
    assert panel.years == (2020, 2021, 2022, 2023, 2024, 2025)
    assert len(panel.others) == 0
    found = judged_alike(panel, text)
    assert found["代县", "nursing_bed_share"] == ("ahead", "likely")  # (33 - 15) / (31 - 15)
    assert found["繁峙县", "nursing_bed_share"] == ("broken", "unlikely")  # the bound held in the base year
    assert found["五台县", "nursing_bed_share"][0] == "behind"  # from its first value
    assert found["代县", "disposable_income_growth"][0] == "ahead"
    assert found["代县", "maternal_mortality_ratio"][0] == "broken"
    assert found["代县", "old_communities_renovated"] == ("not_assessed", "not_assessed")  # the city's sum
    assert found["代县", "life_expectancy_at_birth"] == ("not_assessed", "not_assessed")  # the base alone
    columns = judge_panel(panel)
    assert columns["area"].tolist() == ["代县"] * 5 + ["繁峙县", "五台县"]
    assert columns["schedule_ratio"][3] == 18 / 16
    assert columns["required_pace"][3] == 22 / 3
    assert "10个数值" in str(panel)
    assert "10 values of 3 areas" in str(panel)


@pytest.mark.parametrize(
    ("base", "value", "status"),
    [
        ("50", "50.6", "on_track"),  # 51 is due: half a unit of 50 and 55 is 0.5
        ("50.0", "50.6", "behind"),  # of 50.0 it is 0.05, and a tenth of the way 0.1
        ("50", "50.5", "on_track"),  # the edge itself, which floats cannot tell
        ("50.0", "50.9", "on_track"),
    ],
)
def test_digits_of_the_base_as_it_is_written(plan: xzplan.Plan, base: str, value: str, status: str) -> None:
    rows = [("代县", BEDS, "2020", base), ("代县", BEDS, "2021", value)]
    panel = read_alike(long_text(rows), plan)
    assert judge_panel(panel)["progress"].tolist() == [status]
    judged_alike(panel, long_text(rows))


@pytest.mark.parametrize("first", ["50", "50.0"])
@pytest.mark.parametrize("value", ["50.75", "51.125", "51.2"])
def test_digits_of_a_first_value(plan: xzplan.Plan, first: str, value: str) -> None:
    panel_of([("代县", BEDS, "2021", first), ("代县", BEDS, "2022", value)], plan)


@pytest.mark.parametrize(
    "row",
    [
        ("代县", BEDS, "2023", "约40"),
        ("代县", BEDS, "2023", "40①"),
        ("代县", BEDS, "2023", "—"),
        ("代县", BEDS, "2023", ""),
        ("代县", BEDS, "2022", "34"),  # a second value of the year
        ("代县", BEDS, "2022", "33"),
        ("代县", BEDS, "2023", "0"),
        ("代县", BEDS, "2023", "3.3"),  # ten times less than the year before
        ("代县", BEDS, "2023（预计）", "41"),
        ("代县", BEDS, "2022年上半年", "30"),
        ("代县", BEDS, "2019", "12"),
        ("代县", BEDS, "某年", "12"),
        ("代县", BEDS, "2023", "140"),
        ("代县", BEDS, "2023", "041"),
        ("代县", "护理床位", "2023", "41"),
        ("代县", "养老机构护理型床位占比（代县）", "2023", "41"),
        ("代县", "18", "2023", "41"),
        ("忻州市", BEDS, "2022", "30.8"),
        ("合计", BEDS, "2022", "65"),
        ("市平均", BEDS, "2022", "31"),
        ("高新技术开发区", BEDS, "2022", "31"),
        ("代县", "城乡低保平均保障标准年度增速（城市）", "2022", "5"),
        ("代县", INCOME, "2022", "130"),
        ("代县", "subsidised_skills_training", "2022", "38500"),
        ("代县", HOMES, "2022", "2013"),  # looks like a year
    ],
)
def test_what_is_not_plain_is_read_one_by_one(plan: xzplan.Plan, row: tuple[str, str, str, str]) -> None:
    panel_of([*PLAIN, row, ("繁峙县", HOMES, "2022", "9")], plan)


@pytest.mark.parametrize(
    "rows",
    [
        [("忻州市", BEDS, "2025", "55"), ("代县", BEDS, "2025", "50")],  # the plan's own target
        [("全市", BEDS, "2022", "65"), ("五台县", BEDS, "2022", "32")],  # 33 + 32: rates are not added
        [("忻州市", BEDS, "2022", "0.31")],  # a share not in per cent
        [("", BEDS, "2023", "31")],
        [("代县", BEDS, "2023年", "填报单位：代县民政局")],
    ],
)
def test_what_is_about_the_whole_file(plan: xzplan.Plan, rows: list[tuple[str, str, str, str]]) -> None:
    assert panel_of([*PLAIN[:2], *rows], plan).values.size == 0


def test_a_rate_beside_its_areas(plan: xzplan.Plan) -> None:
    rows = [("全市", BEDS, "2022", "30"), ("五台县", BEDS, "2022", "约32"), ("五台县", BEDS, "2021", "31")]
    panel = panel_of([*PLAIN[:2], *rows, ("全市", HOMES, "2022", "8")], plan)
    assert panel.areas == ("代县",)


@pytest.mark.parametrize(
    "text",
    [
        "指标,地区,2022年\n18,代县,33\n",
        "地区,指标,年份,数值,备注\n代县,养老机构护理型床位占比,2022,33,\n",
        "地区,指标,年份,数值\n代县,养老机构护理型床位占比,2022,33\n代县,养老机构护理型床位占比,2023\n",
    ],
)
def test_files_of_another_form(plan: xzplan.Plan, text: str) -> None:
    panel = read_alike(text, plan)
    assert panel.values.shape == (0, 6, 0)
    judged_alike(panel, text)
    assert read_panel(io.StringIO(text), plan).others == panel.others
    assert read_panel(io.BytesIO(text.encode("gb18030")), plan).others.rows == panel.others.rows
    assert read_panel(long_text(PLAIN).encode(), plan).others.origin == "utf-8-sig"


def test_sources_of_another_kind(plan: xzplan.Plan) -> None:
    records = [{"地区": "代县", "指标": BEDS, "年份": 2022, "数值": 33}]
    assert len(read_panel(records, plan).others) == 1
    book = io.BytesIO()
    xzplan.write_template(book, plan)
    with pytest.raises(InvalidInputError, match="no observation"):
        judge_panel(read_panel(book.getvalue(), plan))
    with pytest.raises(InvalidInputError, match="no table"):
        read_panel("地区,指标,年份,数值\n", plan)


def test_answers(plan: xzplan.Plan) -> None:
    rows = [*PLAIN, ("代县", "床位占比", "2023", "36"), ("繁峙县", LIFE, "2022", "约77")]
    panel = panel_of(rows, plan, names={"床位占比": 18}, accept=["D13"])
    assert panel.values[list(panel.indicators).index("nursing_bed_share"), 3, 0] == 36
    assert [row.place for row in panel.others.rows] == ["D13"]
    for answers in ({"names": {"床": 18}}, {"accept": ["D2"]}, {"names": [1]}):
        with pytest.raises(InvalidInputError):
            read_panel(long_text(rows), plan, **answers)


def test_what_other_plans_demand(plan: xzplan.Plan) -> None:
    text = long_text(PLAIN[:6])
    for bound in (Bound.between(50, 55), Bound.exactly(55)):
        changed = plan.with_targets({18: bound})
        panel = read_alike(text, changed)
        assert panel.indicators == ()
        judged_alike(panel, text)
    nowhere = evolve(plan, areas=())
    text = long_text([*PLAIN[:2], ("代县", LIFE, "2022", "约77"), ("代县", LIFE, "2021", "77")])
    judged_alike(read_alike(text, nowhere), text)


def test_nothing_that_is_plain(plan: xzplan.Plan) -> None:
    assert panel_of([("忻州市", BEDS, "2022", "30.8"), ("代县", BEDS, "2022", "约33")], plan).areas == ()


@pytest.mark.parametrize(("value", "status"), [("32.60016", "on_track"), ("32.60015", "behind")])
def test_an_edge_of_many_decimals(plan: xzplan.Plan, value: str, status: str) -> None:
    """A tenth of the way due of 13.9999 below the milestone of 34.00015."""
    text = long_text([("代县", BEDS, "2020", "20.00025"), ("代县", BEDS, "2022", value)])
    assert judged_alike(read_alike(text, plan), text)["代县", "nursing_bed_share"][0] == status


def test_as_of_and_scheme(plan: xzplan.Plan) -> None:
    text = long_text(PLAIN)
    panel = read_alike(text, plan)
    for as_of in (2021, "2022-06", 2025):
        judged_alike(panel, text, as_of=as_of)
    judged_alike(panel, text, scheme=PLAN.with_tolerance(0))


def test_refused(plan: xzplan.Plan) -> None:
    panel = read_panel(long_text(PLAIN), plan)
    with pytest.raises(InvalidInputError, match="read_panel"):
        judge_panel({})  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="rate_series"):
        judge_panel(panel, scheme="eurostat")
    with pytest.raises(InvalidInputError, match="as_of"):
        judge_panel(read_panel(long_text(PLAIN[:1]), plan))
    shape = 1, 6, len(panel.areas)
    for changes in (
        {"areas": ("代县",)},
        {"digits": np.zeros((1, 1, 1))},
        {"others": evolve(panel.others, plan="other")},
        {"indicators": ("unknown",), "values": np.zeros(shape), "digits": np.zeros(shape)},
        {
            "indicators": ("subsistence_standard_growth",),
            "values": np.zeros(shape),
            "digits": np.zeros(shape),
        },
    ):
        with pytest.raises(RecordError, match="panel"):
            evolve(panel, **changes)
    with pytest.raises(InvalidInputError, match="whole numbers"):
        evolve(panel, digits=panel.digits + 0.5)
    assert bulk.read_panel is read_panel

"""Finding records: every way in, and what a miss says."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pytest
from attrs import evolve

from xzplan import InvalidInputError, Plan, RecordError, UnknownKeyError
from xzplan.model import Records
from xzplan.model.lookup import fold


@pytest.mark.parametrize(
    "key",
    [
        "licensed_doctors_per_1000",
        16,
        "每千人口执业（助理）医师数",
        "每千人口执业(助理)医师数",
        " 每千人口 执业 助理 医师数 ",
        "Licensed (assistant) doctors per 1,000 population",
        "licensed ASSISTANT doctors per 1,000 population",
        "Ｌｉｃｅｎｓｅｄ　（ａｓｓｉｓｔａｎｔ）　ｄｏｃｔｏｒｓ per 1,000 population",
    ],
)
def test_every_way_in(plan: Plan, key: str | int) -> None:
    record = plan.indicators[key]
    assert record.number == 16
    assert key in plan.indicators
    assert plan.indicators.get(key) is record


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("预期寿命", "人均预期寿命"),
        ("人均体育面积", "人均体育场地面积"),
        ("托位数", "每千人口拥有3岁以下婴幼儿托位数"),
        ("护理型床位", "养老机构护理型床位占比"),
        ("life expectancy", "Life expectancy at birth"),
        ("nursing_beds", "nursing_bed_share"),
        ("maternal mortality rate", "Maternal mortality ratio"),
    ],
)
def test_a_miss_suggests(plan: Plan, key: str, suggestion: str) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        plan.indicators[key]
    assert suggestion in caught.value.suggestions
    assert suggestion in str(caught.value)
    assert caught.value.key == key
    assert caught.value.supply == ""
    assert isinstance(caught.value, KeyError)


@pytest.mark.parametrize("key", [0, 29, True, 2.0, None, "", "（）", "zzzzzz", slice(0, 3), [18], (18, 19)])
def test_a_miss_without_suggestion(plan: Plan, key: object) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        plan.indicators[key]  # type: ignore[index]
    assert caught.value.suggestions == ()
    assert str(caught.value) == f"no indicator {key!r}; {caught.value.supply}"
    assert caught.value.supply.startswith("pass an id, a number of the plan or a name; .values() has them")
    assert key not in plan.indicators
    assert plan.indicators.get(key) is None  # type: ignore[call-overload]


def test_domains_go_by_each_of_their_names(plan: Plan) -> None:
    for key in ("军人褒扬优抚", "优军服务保障", "Veterans", 8, "veterans"):
        assert plan.domains[key].id == "veterans"


def test_iteration_knows_ids_alone(plan: Plan) -> None:
    assert list(plan.domains)[:2] == ["maternal_child", "education"]
    assert [d.number for d in plan.domains.values()] == list(range(1, 10))
    assert dict(plan.domains.items())["health"] is plan.domains[4]


def test_search(plan: Plan) -> None:
    assert [i.number for i in plan.indicators.search("参保率")] == [13, 17]
    assert [i.number for i in plan.indicators.search("MORTALITY")] == [1, 2]
    assert plan.indicators.search("zzz") == ()
    assert plan.indicators.search("（）") == ()


def test_equality_knows_the_order(plan: Plan) -> None:
    records = tuple(plan.domains.values())
    assert Records("domain", records) == plan.domains
    assert hash(Records("domain", records)) == hash(plan.domains)
    assert Records("domain", reversed(records)) != plan.domains
    assert plan.domains != dict(plan.domains)


def test_pickle(plan: Plan) -> None:
    again = pickle.loads(pickle.dumps(plan.domains))  # noqa: S301
    assert again == plan.domains
    assert again["优军服务保障"].number == 8


def test_repr(plan: Plan) -> None:
    assert repr(plan.domains).startswith("<9 domain records: maternal_child, education, ")


def test_completion(plan: Plan) -> None:
    offered = plan.indicators._ipython_key_completions_()
    assert "nursing_bed_share" in offered
    assert "人均预期寿命" in offered
    assert all(isinstance(name, str) for name in offered)


def test_numpy_numbers_and_endless_names(plan: Plan) -> None:
    assert plan.indicators[np.int64(18)].number == 18  # type: ignore[index]
    with pytest.raises(UnknownKeyError) as caught:
        plan.indicators["床位" * 100_000]
    assert caught.value.suggestions == ()
    assert len(str(caught.value)) < 200


def test_a_name_for_two_records_is_refused(plan: Plan) -> None:
    first, second = list(plan.domains.values())[:2]
    with pytest.raises(RecordError, match="two records have this id"):
        Records("domain", [first, first])
    twin = evolve(second, short_en="maternal (and) child")
    with pytest.raises(RecordError, match="is also a name of 'maternal_child'"):
        Records("domain", [first, twin])


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        " beds",
        "beds ",
        "beds\u3000",
        "be\nds",
        "be\rds",
        "be\tds",
        "be\0ds",
        "be\x1bds",
        "be\x7fds",
        "be\x85ds",
    ]
    + [f"be{sign}ds" for sign in "\u200e\u200f\u2028\u2029\u202e\u2066\u2069\ufeff"],
)
def test_an_id_that_would_break_a_line_is_refused(plan: Plan, key: str) -> None:
    first = next(iter(plan.domains.values()))
    with pytest.raises(RecordError, match="an id may not be empty") as caught:
        Records("domain", [evolve(first, id=key)])
    assert caught.value.record == f"domain {key!r}"
    with pytest.raises(RecordError, match="an id may not be empty"):
        evolve(plan, indicators=[evolve(plan.indicators[18], id=key)])
    row = plan.indicators[23]
    with pytest.raises(RecordError, match="an id may not be empty") as caught:
        evolve(row, series=(evolve(row.series[0], id=key), row.series[1]))
    assert caught.value.record == f"indicator 'subsistence_standard_growth', series {key!r}"


@pytest.mark.parametrize("key", ["beds", "养老床位", "a b", "a-b_c.1", "𠮷", "（1）"])
def test_other_ids(plan: Plan, key: str) -> None:
    first = next(iter(plan.domains.values()))
    assert list(Records("domain", [evolve(first, id=key)])) == [key]


def test_fold() -> None:
    assert fold("（助理）Ａ-b “c”\u3000①") == "助理abc1"


def test_what_is_no_record_is_refused() -> None:
    records: list[Any] = [object(), "nursing_bed_share"]
    for record in records:
        with pytest.raises(InvalidInputError, match="^records="):
            Records("indicator", [record])

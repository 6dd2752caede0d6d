"""A whole plan assessed: counts, sentence, arguments."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from collections.abc import Mapping
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import (
    InvalidInputError,
    KeyProjectState,
    Nature,
    Period,
    Plan,
    Review,
    Status,
)

SEEN: dict[str | int, Any] = {
    "maternal_mortality_ratio": {2021: 11.0, 2022: 10.5},  # kept
    2: {2021: 2.2, 2022: 2.4},  # slipping
    "适龄儿童免疫规划疫苗接种率": {2021: 90, 2022: 89},  # broken, binding
    5: {2022: 88.8},  # on track
    6: {2022: 11.7},  # achieved early, binding
    18: {2022: 30.8},  # behind, binding
    20: {2021: 150, 2022: 150},  # ahead
    23: {"urban": {2021: 8, 2022: 8}, "rural": {2021: 8, 2022: 8}},
}


ARGUMENTS: dict[str | int, Any] = {23: {"reference": {"urban": 6, "rural": 6}}}


@pytest.fixture
def review(plan: Plan) -> Review:
    return xzplan.assess_plan(plan, SEEN, as_of=2022, arguments=ARGUMENTS)


def test_every_indicator_in_the_plans_order(plan: Plan, review: Review) -> None:
    assert list(review) == list(plan.indicators)
    assert review[18].progress.status is Status.BEHIND
    assert review["人均预期寿命"].progress.status is Status.NOT_ASSESSED
    first = [one.indicator.number for one in review.by_nature()[Nature.BINDING]]
    assert first == [4, 6, 18, 21, 28]


def test_a_review_is_a_mapping(plan: Plan, review: Review) -> None:
    assert isinstance(review, Mapping)
    assert len(review) == 28
    assert (
        review["nursing_bed_share"]
        is review[18]
        is review["养老机构护理型床位占比"]
        is list(review.values())[17]
    )
    assert 18 in review
    assert 29 not in review
    assert review.get("transport") is None
    with pytest.raises(xzplan.UnknownKeyError, match="养老机构护理型床位占比"):
        review["护理型床位"]
    assert "nursing_bed_share" in review._ipython_key_completions_()
    assert xzplan.to_columns(review)["id"][:28] == list(plan.indicators)


def test_copies_are_equal(review: Review) -> None:
    for other in (copy.copy(review), copy.deepcopy(review), pickle.loads(pickle.dumps(review))):  # noqa: S301
        assert (other, hash(other), list(other)) == (review, hash(review), list(review))
    assert evolve(review, key_projects=()) != review


def test_the_two_natures_and_the_one_not_stated(review: Review) -> None:
    assert [len(own) for own in review.by_nature().values()] == [5, 23, 0]


def test_what_lags(plan: Plan, review: Review) -> None:
    assert [assessment.indicator.number for assessment in review.lagging()] == [4, 18]  # outside; behind
    assert [assessment.indicator.number for assessment in review.lagging(domain="elderly_care")] == [18]
    assert review.lagging(nature="anticipatory") == ()
    missed = xzplan.assess_plan(plan, {18: {2025: 54}, 5: {2025: 95}})
    assert missed.lagging() == (missed[18],)


def test_what_is_not_assessed(review: Review) -> None:
    missing = {1, 2, 4, 5, 6, 18, 20, 23} ^ set(range(1, 29))
    assert {assessment.indicator.number for assessment in review.not_assessed()} == missing
    binding = review.not_assessed(nature=Nature.BINDING)
    assert [assessment.indicator.number for assessment in binding] == [21, 28]
    with pytest.raises(InvalidInputError, match="pass one of 'binding', 'anticipatory'"):
        review.not_assessed(nature="约束性")
    with pytest.raises(xzplan.UnknownKeyError):
        review.lagging(domain="transport")


def test_assessments_of_another_plan_are_refused(plan: Plan, review: Review) -> None:
    beds = evolve(plan.indicators[18], name_en="another")
    foreign = xzplan.assess(beds, {2022: 30.8})
    other_path = evolve(review[18], trajectory=foreign.trajectory)
    work = review.key_projects[1]
    for change in (
        {"assessments": [foreign]},
        {"assessments": [other_path]},
        {"assessments": [evolve(review[23], parts=(foreign,))]},
        {"assessments": [xzplan.assess(evolve(beds, id="beds"), {2022: 30.8})]},
        {"key_projects": [evolve(work, key_project=evolve(work.key_project, name_en="another"))]},
    ):
        with pytest.raises(xzplan.RecordError, match=r"is not that of the plan"):
            evolve(review, **change)


def test_counts(review: Review) -> None:
    assert review.counts() == {
        Status.ACHIEVED_EARLY: 1,
        Status.AHEAD: 2,
        Status.ON_TRACK: 1,
        Status.BEHIND: 1,
        Status.KEPT: 1,
        Status.SLIPPING: 1,
        Status.BROKEN: 1,
        Status.NOT_ASSESSED: 20,
    }
    assert sum(review.counts(nature=Nature.BINDING).values()) == 5
    assert review.counts(domain="公共教育") == {Status.ACHIEVED_EARLY: 1, Status.ON_TRACK: 1}
    assert review.counts(domain="education", nature=Nature.BINDING) == {Status.ACHIEVED_EARLY: 1}
    with pytest.raises(xzplan.UnknownKeyError):
        review.counts(domain="transport")


def test_the_opening_sentence(review: Review) -> None:
    assert review.sentence.zh == (
        "28项主要指标中，提前实现1项，快于预期2项，基本符合预期3项（其中保持达标1项、达标但有所退步1项），"
        "滞后2项（其中未达标1项），无法评估20项；其中约束性指标5项，提前实现1项，滞后2项（其中未达标1项），"
        "无法评估2项。"
    )
    assert review.sentence.en == (
        "Of 28 main indicators, 1 met early, 2 ahead of schedule, 3 on schedule "
        "(within the bound: 1, within the bound but worsening: 1), 2 behind schedule (outside the bound: 1), "
        "20 not assessed; of the 5 binding ones, 1 met early, 2 behind schedule (outside the bound: 1), "
        "2 not assessed."
    )


def test_the_sentence_of_the_last_year(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2025: 56}, 5: {2025: 89}}, as_of=2025)
    assert review.sentence.zh.startswith("28项主要指标中，完成1项，未完成1项，无法评估26项；")
    early = xzplan.assess_plan(plan, {18: {2024: 56, 2025: 57}, 1: {2024: 12, 2025: 12}}, as_of=2025)
    assert "完成2项（其中提前完成1项）" in early.sentence.zh
    assert "2 met (met early: 1)" in early.sentence.en


def test_the_sentence_adds_up(review: Review) -> None:
    head = review.sentence.zh.split("；")[0]
    head = re.sub(r"（[^）]*）", "", head)
    total, *counts = map(int, re.findall(r"(\d+)项", head))
    assert sum(counts) == total == 28


def test_arguments_for_single_indicators(plan: Plan) -> None:
    arguments: dict[str | int, Any] = {
        18: {"tolerance": 0.2, "official": xzplan.OfficialVerdict(words="滞后", status=Status.BEHIND)},
        7: {"assigned": 2.4},
        25: {"baseline": 117},
        14: {"path": xzplan.trajectory(plan.indicators[14], method="step")},
    }
    seen: dict[int, Any] = {
        18: {2022: 30.8},
        7: {2022: 2.5},
        25: {2022: 157},
        14: {2022: 76.9},
        26: {2020: 6000, 2022: 6400},
    }
    review = xzplan.assess_plan(plan, seen, as_of=2022, arguments=arguments)
    found = {n: review[n].progress.status for n in seen}
    assert found == {
        18: Status.ON_TRACK,
        7: Status.KEPT,  # without a baseline nobody knows whether it was met before
        25: Status.ON_TRACK,
        14: Status.ON_TRACK,
        26: Status.AHEAD,
    }
    assert "tolerance 0.2" in str(review[18].scheme)
    lines = str(review).splitlines()
    beds = lines.index("  (18) 养老机构护理型床位占比：基本符合预期，存在一定难度")
    assert "    * 官方结论：“滞后”（来源未注明）" in lines[beds + 1 : beds + 3]


def test_as_at_the_latest_year_observed(plan: Plan, review: Review) -> None:
    assert xzplan.assess_plan(plan, SEEN, arguments=ARGUMENTS) == review
    several: dict[int, Any] = {23: {"urban": {2021: 8, 2022: 8, 2023: 8}, "rural": {2021: 8}}, 18: {2022: 30}}
    latest = xzplan.assess_plan(plan, several)
    assert latest.as_of == Period.of(2023)
    assert latest == xzplan.assess_plan(plan, several, as_of=2023)
    assert [caveat.code for caveat in latest[18].caveats] == ["latest_is_older"]
    with pytest.raises(InvalidInputError, match="no observation sets a date"):
        xzplan.assess_plan(plan, {})


def test_a_whole_series_from_the_base_year_on(plan: Plan) -> None:
    seen: dict[int, Any] = {
        n: {2020: 5 if value is None else value, 2021: 5}
        for n, value in ((i.number, i.baseline.value) for i in plan.indicators.values())
        if n != 23
    }
    review = xzplan.assess_plan(plan, seen)
    for number, values in seen.items():
        assert review[number] == xzplan.assess(plan.indicators[number], values)


def test_printed(review: Review) -> None:
    lines = str(review).splitlines()
    assert lines[0].startswith("忻州市“十四五”公共服务和社会保障事业规划，2022年；")
    assert "公共教育 / Public education" in lines
    assert "  (18) 养老机构护理型床位占比：滞后，存在一定难度" in lines
    assert max(map(xzplan.display.text.display_width, lines)) <= 90
    assert repr(review).startswith("<Review xinzhou-14fyp-public-services 2022: ACHIEVED_EARLY 1, ")


def test_round_trip(review: Review) -> None:
    assert xzplan.from_json(xzplan.to_json(review), Review) == review
    assert hash(review) == hash(xzplan.from_json(xzplan.to_json(review), Review))


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        ({"as_of": 2020}, "2021 to 2025"),
        ({"observations": {18: {2022: 30}, "nursing_bed_share": {2022: 31}}}, "named twice"),
        ({"observations": 5}, "^observations=5: pass a mapping by id, number or name of the indicator$"),
        ({"observations": [18]}, "^observations=.*pass a mapping"),
        ({"key_projects": [1]}, "^key_projects=.*pass a mapping by id, number or name of the key project$"),
        ({"key_projects": {1: 3}}, "^key_projects=.*pass a KeyProjectState for each$"),
        ({"arguments": [18]}, "^arguments=.*pass a mapping"),
        ({"arguments": {18: 3}}, "^arguments=.*may name assigned, baseline"),
        ({"arguments": {18: {"nonsense": 3}}}, "^arguments=.*may name assigned, baseline"),
        ({"arguments": {18: {"as_of": 2023}}}, "^arguments=.*may name assigned, baseline"),
    ],
)
def test_refused(plan: Plan, call: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        xzplan.assess_plan(plan, **{"observations": {}, "as_of": 2022, **call})


def test_the_value_of_a_nature_is_as_good_as_the_nature(review: Review) -> None:
    assert review.counts(nature="binding") == review.counts(nature=Nature.BINDING)
    assert sum(review.counts(nature="binding").values()) == 5
    with pytest.raises(InvalidInputError, match="pass one of 'binding', 'anticipatory'"):
        review.counts(nature="约束性")


def test_the_arguments_for_single_indicators_are_those_of_assess(plan: Plan) -> None:
    names = set(inspect.signature(xzplan.assess).parameters) - {"indicator", "observations", "as_of"}
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess_plan(plan, {}, as_of=2022, arguments={18: {"nonsense": 3}})
    assert caught.value.problem == f"may name {', '.join(sorted(names))}"


def test_observations_that_can_be_read_once(plan: Plan) -> None:
    seen: dict[int, Any] = {18: {2022: 30.8}, 23: {"urban": {2021: 8, 2022: 8}, "rural": {2021: 8}}}
    once: dict[int, Any] = {
        18: iter(seen[18].items()),
        23: {key: iter(values.items()) for key, values in seen[23].items()},
    }
    assert xzplan.assess_plan(plan, once) == xzplan.assess_plan(plan, seen)


def test_one_series_of_a_row_in_a_plan(plan: Plan) -> None:
    urban: dict[int, Any] = {23: {"series": "城市", "reference": 6}}
    review = xzplan.assess_plan(plan, {23: {2021: 8, 2022: 8}}, arguments=urban)
    alone = xzplan.assess(plan.indicators[23], {2021: 8, 2022: 8}, series="urban", reference=6)
    assert (review.as_of, review[23]) == (Period.of(2022), alone)


def test_unknown_keys(plan: Plan) -> None:
    with pytest.raises(xzplan.UnknownKeyError, match="no indicator '床位占比'"):
        xzplan.assess_plan(plan, {"床位占比": {2022: 30}}, as_of=2022)
    with pytest.raises(xzplan.UnknownKeyError, match="no key project 26"):
        xzplan.assess_plan(plan, {}, as_of=2022, key_projects={26: KeyProjectState()})


def test_rows_of_a_whole_plan(plan: Plan) -> None:
    seen: dict[str | int, Any] = {18: {2021: 21.3, 2023: 50}, 7: {2022: 2}, 23: {"urban": {2021: 8}}}
    review = xzplan.assess_plan(plan, seen, as_of=2022, arguments={7: {"assigned": 3, "baseline": 1.5}})
    beds, training, dibao = (review[row] for row in (18, 7, 23))
    assert (beds.year, [one.code for one in beds.caveats]) == (2021, ["left_out", "latest_is_older"])
    assert beds == xzplan.assess(plan.indicators[18], seen[18], as_of=2022)
    assert (training.progress.yardstick, training.progress.value) == pytest.approx((2.1, -0.1))
    assert training.ratio == pytest.approx(0.5 / 0.6)
    assert [part.series for part in dibao.parts] == [*plan.indicators[23].series]
    assert dibao == xzplan.assess(plan.indicators[23], seen[23], as_of=2022)
    again = xzplan.assess_plan(plan, {18: {2021: 21.3}, 23: {"urban": {2022: 7}}})
    assert again[18].trajectory == beds.trajectory
    assert again[23].trajectory == dibao.trajectory
    for one, other in zip(again[23].parts, dibao.parts, strict=True):
        assert one.trajectory == other.trajectory


def test_open_problems_are_counted(plan: Plan) -> None:
    text = "指标,年份,数值\n18,2022,30.8\n3,2021,oops\n2,2021,oops\n"
    table = xzplan.read_observations(text, plan)
    review = xzplan.assess_plan(plan, table)
    assert review.left_aside == 2
    said = review.open_problems
    assert said is not None
    assert (said.zh, said.en) == (
        "填报数据中有2处待确认，未予采用。",
        "In the observations 2 problems are open; their values are left aside.",
    )
    bare = xzplan.assess_plan(plan, {18: {2022: 30.8}})
    assert (bare.left_aside, bare.read_from, bare.open_problems) == (0, (), None)
    assert (review.sentence.zh, review.sentence.en) == (
        f"{bare.sentence.zh}{said.zh}",
        f"{bare.sentence.en} {said.en}",
    )
    assert xzplan.assess_plan(plan, evolve(table, file="甲.csv")).read_from == ("甲.csv",)


def test_records_of_another_kind_are_refused(review: Review) -> None:
    work, row = next(iter(review.key_projects.values())), review[18]
    cases: list[tuple[dict[str, Any], str, Any, str]] = [
        ({"assessments": [work]}, "assessment records", work, "pass records of the type Assessment"),
        (
            {"key_projects": [row]},
            "key project records",
            row,
            "pass records of the type KeyProjectAssessment",
        ),
    ]
    for change, argument, value, problem in cases:
        with pytest.raises(InvalidInputError) as caught:
            evolve(review, **change)
        assert caught.value.args == (argument, value, problem)
    doubled: list[tuple[dict[str, Any], str]] = [
        ({"assessments": [row, row]}, "assessment 'nursing_bed_share'"),
        ({"key_projects": [work, work]}, f"key project {work.id!r}"),
    ]
    for change, record in doubled:
        with pytest.raises(xzplan.RecordError) as twice:
            evolve(review, **change)
        assert twice.value.args == (record, "two records have this id")


def test_records_that_are_equal_are_those_of_the_plan(review: Review) -> None:
    work = review.key_projects[5]
    own = evolve(work, key_project=copy.deepcopy(work.key_project))
    row = review[18]
    same = copy.deepcopy(row.indicator)
    equal = evolve(row, indicator=same, trajectory=evolve(row.trajectory, indicator=same))
    assert evolve(review, key_projects=[own], assessments=[equal])[18] == row


def test_what_is_not_of_the_plan_is_named(plan: Plan, review: Review) -> None:
    name = f"review of {plan.id!r}"
    other = evolve(plan.indicators[18], name_en="another")
    path = xzplan.trajectory(other)
    unknown = xzplan.assess(evolve(other, id="beds"), {2022: 30.8})
    cases: list[tuple[xzplan.Assessment, str]] = [
        (evolve(review[18], trajectory=path), "nursing_bed_share"),
        (evolve(review[18], indicator=other), "nursing_bed_share"),
        (unknown, "beds"),
    ]
    for row, key in cases:
        with pytest.raises(xzplan.RecordError) as caught:
            evolve(review, assessments=[row])
        assert caught.value.args == (name, f"the indicator {key!r} is not that of the plan")


def test_a_plan_without_binding_indicators(plan: Plan) -> None:
    def sentence(*unknown: int) -> xzplan.Bilingual:
        indicators = [
            evolve(one, nature=Nature.NOT_STATED if one.number in unknown else Nature.ANTICIPATORY)
            for one in plan.indicators.values()
        ]
        return xzplan.assess_plan(evolve(plan, indicators=indicators), {18: {2022: 30.8}}).sentence

    none = sentence()
    assert none.zh == "28项主要指标中，滞后1项，无法评估27项；其中没有约束性指标。"
    assert none.en == "Of 28 main indicators, 1 behind schedule, 27 not assessed; none of them is binding."
    one = sentence(1)
    assert one.zh.endswith("；其中没有约束性指标；另有1项未注明性质。")
    assert one.en.endswith("; none of them is binding; the nature of 1 is not stated.")


def test_indicators_whose_nature_is_not_stated(plan: Plan) -> None:
    def sentence(*numbers: int) -> xzplan.Bilingual:
        indicators = [
            evolve(one, nature=Nature.NOT_STATED) if one.number in numbers else one
            for one in plan.indicators.values()
        ]
        return xzplan.assess_plan(evolve(plan, indicators=indicators), {18: {2022: 30.8}}).sentence

    two = sentence(1, 2)
    assert two.zh == (
        "28项主要指标中，滞后1项，无法评估27项；其中约束性指标5项，滞后1项，无法评估4项；另有2项未注明性质。"
    )
    assert two.en == (
        "Of 28 main indicators, 1 behind schedule, 27 not assessed; of the 5 binding ones, "
        "1 behind schedule, 4 not assessed; the nature of 2 is not stated."
    )
    none = sentence(*range(1, 29))
    assert (none.zh, none.en) == (
        "28项主要指标中，滞后1项，无法评估27项。",
        "Of 28 main indicators, 1 behind schedule, 27 not assessed.",
    )
    assert sentence(1).en.endswith("; the nature of 1 is not stated.")


def test_key_projects_of_which_nothing_is_known_are_not_counted(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}}, key_projects={5: KeyProjectState()})
    assert review.sentence.zh.count("项重点工程") == 0
    known = xzplan.assess_plan(
        plan, {18: {2022: 30.8}}, key_projects={5: KeyProjectState(reached=68, promised=68)}
    )
    assert known.sentence.zh == f"{review.sentence.zh}25项重点工程中，提前实现1项，无法评估24项。"
    assert known.sentence.en == (f"{review.sentence.en} Of 25 key projects, 1 met early, 24 not assessed.")


def test_counts_that_are_all_of_one_kind(plan: Plan) -> None:
    # Where all that is on schedule is kept, the word for it is said in brackets only where it is a part.
    kept = xzplan.assess_plan(plan, {1: {2021: 11}, 2: {2021: 2.0}}).sentence
    assert kept.zh.startswith("28项主要指标中，基本符合预期2项，无法评估26项；")
    some = xzplan.assess_plan(plan, {1: {2021: 11}, 5: {2021: 88.4}}).sentence
    assert some.zh.startswith("28项主要指标中，基本符合预期2项（其中保持达标1项），无法评估26项；")
    broken = xzplan.assess_plan(plan, {4: {2021: 89}}).sentence
    assert broken.en.startswith(
        "Of 28 main indicators, 1 behind schedule (outside the bound: 1), 27 not assessed; of the 5 binding"
    )


def test_dates_of_a_review(plan: Plan) -> None:
    # The base year and what lies after the target year set no date; of a span the end does.
    assert str(xzplan.assess_plan(plan, {18: {2020: 17.81, 2021: 20}, 5: {2026: 90}}).as_of) == "2021"
    assert str(xzplan.assess_plan(plan, {20: {"2021/2023": 300}, 18: {"2023-06": 30}}).as_of) == "2023"
    assert str(xzplan.assess_plan(plan, {18: {"2023-06": 30}, 5: {2022: 89}}).as_of) == "2023-06"
    for seen in ({18: {2020: 17.81}}, {18: {2026: 60}}):
        with pytest.raises(InvalidInputError) as caught:
            xzplan.assess_plan(plan, seen)
        assert caught.value.args == ("as_of", None, "no observation sets a date; pass one")
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess_plan(5, {})  # type: ignore[arg-type]
    assert caught.value.args == ("plan", 5, "pass a Plan, such as load_plan()")
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess_plan(plan, {}, as_of="x")
    assert caught.value.args[:2] == ("as_of", "x")


def test_each_indicator_is_printed_in_its_domain(plan: Plan) -> None:
    lines = str(xzplan.assess_plan(plan, {18: {2022: 30.8}})).splitlines()
    heads = {f"{domain.name_zh} / {domain.name_en}": key for key, domain in plan.domains.items()}
    found: dict[str | int, list[int]] = {key: [] for key in plan.domains}
    domain: str | int = ""
    for line in lines:
        domain = heads.get(line, domain)
        number = re.match(r"  \((\d+)\) .*：", line)
        if number:
            found[domain].append(int(number[1]))
    assert found == {
        key: [one.number for one in plan.indicators.values() if one.domain == key] for key in plan.domains
    }


def test_what_is_chosen_by_nature_and_by_domain(plan: Plan, review: Review) -> None:
    def numbers(rows: tuple[xzplan.Assessment, ...]) -> list[int]:
        return [row.indicator.number for row in rows]

    every = {
        domain: [one.number for one in plan.indicators.values() if one.domain == domain]
        for domain in plan.domains
    }
    missing = numbers(review.not_assessed())
    for key, own in every.items():
        assert numbers(review.not_assessed(domain=key)) == [number for number in own if number in missing]
        assert numbers(review.lagging(domain=key)) == [number for number in own if number in (4, 18)]
        assert sorted({row.indicator.number for row in review.rows(domain=key)}) == sorted(own)
        assert sum(review.counts(domain=key).values()) == len(own)
        binding = numbers(review.not_assessed(nature="binding", domain=key))
        assert binding == [number for number in own if number in (21, 28)]
    assert numbers(review.lagging(nature="binding")) == [4, 18]
    assert len(review.rows()) == 28 + 2

"""The worked cases of the rules of assessment: each exactly, of the rules, and through `xzplan.assess`.

Figures of the rules are exact; `assess` gives each as its nearest double.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import xzplan
from conftest import ROOT
from questions import judged, question
from xzplan import Assessment, Indicator, InvalidInputError, Observation, Plan, Trajectory
from xzplan.assessment.case import End, Kind
from xzplan.assessment.question import Question, Seen, Unanswered, case_of
from xzplan.model.bounds import Bound
from xzplan.model.exact import LogSum
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.model.units import Unit, UnitKind

PATH = Path(os.environ.get("XZPLAN_CASES", ROOT.parent / "shared" / "cases" / "rules.json"))
CASES: list[dict[str, Any]] = json.loads(PATH.read_text(encoding="utf-8"))["cases"] if PATH.is_file() else []

pytestmark = pytest.mark.skipif(not CASES, reason="no worked cases: put their path into XZPLAN_CASES")

FIGURES = ("due", "gap", "margin", "ratio", "completion", "required_pace", "required_rate", "projected_end")
VERDICTS = ("progress", "outlook")

# What a case says is missing, and what our reason for it has to say.
NEEDED = {
    "a baseline or an earlier value": "no baseline",
    "a baseline or an observation": "nothing has been observed",
    "the assigned figure": "does not print",
    "how near is near enough": "how near is near enough",
    "nothing: words alone": "in words",
}


def params(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in cases] or [pytest.param({}, id="none")]


def same(found: Fraction | float | None, expected: str) -> bool:
    """Return whether a figure is the one expected: exactly, or as the nearest double; ``~`` to a relative 1e-12."""
    if found is None:
        return False
    if expected.startswith("~"):
        return float(found) == pytest.approx(float(expected[1:]), rel=1e-12, abs=0)
    exact = Fraction(expected)
    return found == (exact if isinstance(found, Fraction) else float(exact))


def number(figure: str | None) -> Decimal | None:
    return None if figure is None else Decimal(figure)


# Asked of the rules, exactly


def bound_of(target: dict[str, Any]) -> Bound | None:
    if target["kind"] == "assigned":
        return Bound.at_least(Decimal(target["value"]))
    if target["kind"] == "relative":
        reference = target["reference"]
        return None if isinstance(reference, dict) else Bound.at_least(Decimal(reference))
    printed = target["bound"]
    low, high = number(printed.get("low")), number(printed.get("high"))
    if printed.get("about") and low is not None:
        within = number(printed.get("within"))
        # With a limit, 左右 is a range.
        return Bound.about(low) if within is None else Bound.between(low - within, low + within)
    opened = {key: True for key in ("low_open", "high_open") if printed.get(key)}
    return Bound(low=low, high=high, **opened)


def question_of(given: dict[str, Any], target: dict[str, Any]) -> Question:
    path, unit = given.get("path", {}), given.get("unit", {})
    reference = target.get("reference")
    base_year, target_year = given["years"]
    return question(
        bound_of(target),
        of=target["of"],
        base_year=base_year,
        target_year=target_year,
        baseline=number(given["baseline"]),
        amounts=unit.get("amounts", False),
        whole=unit.get("whole", False),
        lower=Fraction(unit["lower"]) if "lower" in unit else None,
        upper=Fraction(unit["upper"]) if "upper" in unit else None,
        interim={int(year): Decimal(value) for year, value in path.get("interim", {}).items()},
        rates={int(year): Decimal(rate) for year, rate in reference.items()}
        if isinstance(reference, dict)
        else {},
        floor=given["direction"] != "decrease",
        method=path.get("method", "linear"),
        exponent=float(path["exponent"]) if "exponent" in path else None,
        steepness=float(path["steepness"]) if "steepness" in path else None,
        tolerance=Fraction(given.get("tolerance", "0.1")),
        strict=given.get("strict", True),
    )


def observed_of(given: dict[str, Any], target: dict[str, Any], observations: Any) -> list[Seen]:
    last = Period.of(given.get("as_of", given["years"][1]))
    found = [
        Seen(
            period=Period.of(one["period"]),
            value=Decimal(one["value"]),
            of=Quantity(one.get("of", target["of"])),
        )
        for one in observations
    ]
    return sorted((one for one in found if one.period <= last), key=lambda one: one.period)


def parts_of(case: dict[str, Any]) -> list[tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]]:
    """Return target, observations and what is expected: of each series, or of the row."""
    given, expected = case["input"], case["expected"]
    if "series" in given:
        return [
            (part["target"], part["observations"], expected["parts"][key])
            for key, part in given["series"].items()
        ]
    return [(given["target"], given["observations"], expected)]


def is_a_question(case: dict[str, Any]) -> bool:
    target = case["input"]["target"]
    return target["kind"] != "qualitative" and (target["kind"] != "assigned" or "value" in target)


@pytest.mark.parametrize("case", params([case for case in CASES if is_a_question(case)]))
def test_exactly(case: dict[str, Any]) -> None:
    for target, observations, expected in parts_of(case):
        asked = question_of(case["input"], target)
        seen = observed_of(case["input"], target, observations)
        if "error" in expected:
            with pytest.raises(InvalidInputError):
                judged(asked, seen)
            continue
        if "needs" in expected:
            with pytest.raises(Unanswered) as caught:
                judged(asked, seen)
            check_needs(expected, caught.value.reason.en)
            if "gap_to_target" in expected:
                assert same(caught.value.gap_to_target, expected["gap_to_target"])
            continue
        found = judged(asked, seen)
        assert {name: getattr(found, name).name for name in VERDICTS} == {
            name: expected[name] for name in VERDICTS
        }
        check_figures(found, expected)
        check_milestones(asked, case_of(asked, seen)[1], expected)


def check_needs(expected: dict[str, Any], reason: str) -> None:
    needs = expected["needs"]
    said = f"values of {needs.removeprefix('the years ')}" if needs.startswith("the years") else NEEDED[needs]
    assert said in reason


def check_figures(found: Any, expected: dict[str, Any]) -> None:
    """A figure that a case does not give has no meaning there, and is not given."""
    for name in FIGURES:
        figure = getattr(found, name)
        if name in expected:
            assert same(figure, expected[name]), (name, figure, expected[name])
        else:
            assert figure is None, name
    assert found.early == expected.get("early")


def check_milestones(asked: Question, ends: tuple[End, ...], expected: dict[str, Any]) -> None:
    end = ends[0]
    for year, milestone in expected.get("milestones", {}).items():
        time = Fraction(int(year) - asked.base_year)
        due = end.bound if end.path is None else end.path.milestone(time)
        if end.kind is Kind.MEAN:
            due = due * (time if asked.of is Quantity.GROWTH else Fraction(1)) / asked.end_time
        elif end.kind is Kind.BUDGET:
            assert end.path is not None
        assert same(due.level * 100 if isinstance(due, LogSum) else due, milestone), year


# Asked through the public functions


def demand_of(target: dict[str, Any]) -> xzplan.model.Demand:
    """Return the demand as its document says it; a case leaves out what the document of a record must name."""
    if target["kind"] == "qualitative":
        return xzplan.Qualitative(text="稳步提高")
    if target["kind"] == "assigned":
        return xzplan.Assigned(by="上级")
    if target["kind"] == "relative":
        assert target["op"] == ">="
        return xzplan.Relative(of=target["of"], relation="at_least", reference="参照")
    document = {"schema_version": 1, "kind": "quantified", "record": target}
    return xzplan.from_dict(document, xzplan.Quantified)


def indicator_of(plan: Plan, given: dict[str, Any], target: dict[str, Any]) -> Indicator:
    row, unit = plan.indicators["nursing_bed_share"], given.get("unit", {})
    base_year, target_year = given["years"]
    of = target.get("of")
    level = number(given["baseline"]) if of in ("value", "mean", "difference") else None
    adds_up = unit.get("amounts") or unit.get("whole") or of == "total"
    return evolve(
        row,
        unit=Unit(
            id="things",
            kind=UnitKind.COUNT if adds_up else UnitKind.RATIO,
            zh="个",
            en="things",
            lower=number(unit.get("lower")),
            upper=number(unit.get("upper")),
            whole=unit.get("whole", False),
        ),
        direction=given["direction"],
        baseline=evolve(row.baseline, year=base_year, value=level),
        target=evolve(row.target, year=target_year, demand=demand_of(target), reading=None),
        series=(),
    )


def path_of(indicator: Indicator, given: dict[str, Any], target: dict[str, Any]) -> Trajectory:
    options = given.get("path", {})
    reference = target.get("reference")
    arguments: dict[str, Any] = {
        "method": options.get("method"),
        "exponent": float(options["exponent"]) if "exponent" in options else None,
        "steepness": float(options["steepness"]) if "steepness" in options else None,
        "interim": {int(year): Decimal(value) for year, value in options["interim"].items()}
        if "interim" in options
        else None,
        "assigned": number(target.get("value")),
        "reference": {int(year): Decimal(rate) for year, rate in reference.items()}
        if isinstance(reference, dict)
        else number(reference),
        # The level of the base year of what has to grow.
        "baseline": number(given["baseline"]) if target.get("of") in ("growth", "change") else None,
    }
    return xzplan.trajectory(
        indicator, **{key: value for key, value in arguments.items() if value is not None}
    )


def assessment_of(plan: Plan, case: dict[str, Any], target: dict[str, Any], observations: Any) -> Assessment:
    given = case["input"]
    indicator = indicator_of(plan, given, target)
    return xzplan.assess(
        indicator,
        [
            Observation(period=one["period"], value=Decimal(one["value"]), of=one.get("of"))
            for one in observations
        ],
        path=path_of(indicator, given, target),
        as_of=given.get("as_of"),
        tolerance=number(given.get("tolerance")),
        strict=given.get("strict"),
    )


@pytest.mark.parametrize("case", params(CASES))
def test_through_assess(plan: Plan, case: dict[str, Any]) -> None:
    for target, observations, expected in parts_of(case):
        if "error" in expected:
            with pytest.raises(InvalidInputError):
                assessment_of(plan, case, target, observations)
            continue
        found = assessment_of(plan, case, target, observations)
        assert {name: getattr(found, name).status.name for name in VERDICTS} == {
            name: expected[name] for name in VERDICTS
        }
        if "needs" in expected:
            check_needs(expected, found.progress.reason.en)
        check_figures(found, with_gap_to_target(expected))
        if "basis" in expected:
            assert found.trajectory.basis.name == expected["basis"]
        milestones = dict(zip(found.trajectory.years.tolist(), found.trajectory.values.tolist(), strict=True))
        level = float(given) if (given := index_scale(found)) else 1.0
        expected_points = {int(year): text for year, text in expected.get("milestones", {}).items()}
        assert list(milestones) == list(expected_points)
        for year, text in expected_points.items():
            # The kernel of paths computes in floats; `test_exactly` has the exact milestones.
            exact = float(Fraction(text.removeprefix("~"))) * level
            assert milestones[year] == pytest.approx(exact, rel=4e-15, abs=1e-14)


def with_gap_to_target(expected: dict[str, Any]) -> dict[str, Any]:
    """Where nothing else can be said, `Assessment.gap` is the gap to the target."""
    return {"gap": expected["gap_to_target"], **expected} if "gap_to_target" in expected else expected


def index_scale(found: Assessment) -> float | None:
    """Return what 1 % of an index is, where the path is drawn in levels."""
    return found.trajectory.values.tolist()[0] / 100 if found.trajectory.unit.id == "level" else None


def test_a_row_of_two_series(plan: Plan) -> None:
    [case] = [case for case in CASES if "series" in case["input"]]
    given, expected = case["input"], case["expected"]
    rows = {key: part["observations"] for key, part in given["series"].items()}
    found = xzplan.assess(
        plan.indicators[23],
        {
            key: {one["period"]: Decimal(one["value"]) for one in observations}
            for key, observations in rows.items()
        },
        reference={key: Decimal(part["target"]["reference"]) for key, part in given["series"].items()},
    )
    assert (found.progress.status.name, found.outlook.status.name) == tuple(
        expected[name] for name in VERDICTS
    )


def test_no_case_is_left_out() -> None:
    assert len(CASES) == 125
    assert [case["id"] for case in CASES if not is_a_question(case)] == ["given-01", "given-05"]

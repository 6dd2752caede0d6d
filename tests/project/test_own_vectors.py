"""Our own vectors: the file is what the script makes, and a second, exact arithmetic comes to the same figures.

The second arithmetic shares no line with the library: it takes the decimal strings of the file, fractions, and 50-digit
decimals where there are roots, logarithms or exponentials.
"""

from __future__ import annotations

import json
import math
import runpy
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import xzplan
from conftest import ROOT

VECTORS = ROOT / "docs" / "vectors"
SCRIPT = ROOT / "scripts" / "make_vectors.py"
FILE = VECTORS / "vectors-1.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["cases"] if FILE.is_file() else []

pytestmark = pytest.mark.skipif(not CASES, reason="no documentation beside the tests")


@pytest.mark.skipif(not SCRIPT.is_file(), reason="no scripts beside the tests")
def test_the_files_are_what_the_script_makes() -> None:
    made = runpy.run_path(str(SCRIPT))
    schema = VECTORS / "vectors-1.schema.json"
    assert made["schema_text"]() == schema.read_text(encoding="utf-8"), "run scripts/make_vectors.py"
    written = json.loads(made["text"]())["cases"]
    assert [one["id"] for one in written] == [one["id"] for one in CASES], "run scripts/make_vectors.py"
    for new, old in zip(written, CASES, strict=True):
        assert {**new, "expected": None} == {**old, "expected": None}
        # Another machine's pow and log may differ in the last place, so figures are held to the tolerance.
        found, expected = list(leaves(new["expected"])), list(leaves(old["expected"]))
        assert len(found) == len(expected)
        for ours, theirs in zip(found, expected, strict=True):
            assert ours == theirs or near(Fraction(ours), Fraction(theirs), old), old["id"]


def leaves(data: Any) -> Iterator[Any]:
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from leaves(one)
    if not isinstance(data, dict | list):
        yield data


def test_the_file_is_valid_by_its_schema() -> None:
    schema = json.loads((VECTORS / "vectors-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(FILE.read_text(encoding="utf-8")))
    broken = {"version": 1, "cases": [{**CASES[0], "expected": {"answer": {"values": [17.81]}}}]}
    assert not Draft202012Validator(schema).is_valid(broken)


def test_the_cases_cover_every_demand_basis_method_and_status() -> None:
    assert len({one["id"] for one in CASES}) == len(CASES) >= 150
    said = {text for one in CASES for text in leaves(one) if isinstance(text, str)}
    kinds = (
        xzplan.Level, xzplan.Range, xzplan.About, xzplan.AverageGrowth, xzplan.Total, xzplan.Change, xzplan.Relative,
        xzplan.Assigned, xzplan.Qualitative,
    )  # fmt: skip
    assert {one.kind for one in kinds} <= said
    assert {
        one.value for one in (*xzplan.Basis, *xzplan.Status, *xzplan.Comparator, *xzplan.Direction)
    } <= said
    assert {"linear", "geometric", "power", "logistic", "step"} <= said
    used = {one["inputs"].get("metric") for one in CASES}
    assert set(xzplan.assessment.metrics.__all__) - {"ProjectionMethod"} <= used


# Exact arithmetic.


def magnitude(case: dict[str, Any]) -> float:
    every = (*leaves(case["inputs"]), *leaves(case["expected"]))
    return max(
        1.0, *(abs(float(one)) for one in every if isinstance(one, str) and one.lstrip("-")[:1].isdigit())
    )


def near(found: Fraction, exact: Fraction, case: dict[str, Any]) -> bool:
    ulps = 0 if case["tolerance"] == "exact" else case["tolerance"]
    # An exact case gives the float nearest to the decimal.
    return abs(found - exact) <= ulps * Fraction(math.ulp(magnitude(case))) or float(exact) == float(found)


def powered(base: Fraction, exponent: Fraction) -> Fraction:
    """Return a positive number to a power, exactly where that is rational, else to 50 digits."""
    if exponent.denominator == 1:
        return Fraction(base**exponent.numerator)
    return exp(ln(base) * exponent)


def ln(x: Fraction) -> Fraction:
    with localcontext(prec=60):
        return Fraction((Decimal(x.numerator) / Decimal(x.denominator)).ln())


def exp(x: Fraction) -> Fraction:
    with localcontext(prec=60):
        return Fraction((Decimal(x.numerator) / Decimal(x.denominator)).exp())


def weight(time: Fraction, how: dict[str, Any]) -> Fraction:
    """Return the share of the way gone at a share of the time."""
    method = how.get("method", "linear")
    if time in (0, 1) or method == "linear":
        return time
    if method == "power":
        return powered(time, Fraction(how["exponent"]))
    if method == "step":
        return Fraction(0)
    slope = Fraction(how["steepness"])

    def curve(x: Fraction) -> Fraction:
        return 1 / (1 + exp(-slope * (x - Fraction(1, 2))))

    return (curve(time) - curve(Fraction(0))) / (curve(Fraction(1)) - curve(Fraction(0)))


def between(anchors: dict[int, Fraction], year: int, how: dict[str, Any]) -> Fraction:
    """Return the value of a year on the path through anchors."""
    if year in anchors:
        return anchors[year]
    low, high = max(y for y in anchors if y < year), min(y for y in anchors if y > year)
    start, end, time = anchors[low], anchors[high], Fraction(year - low, high - low)
    if how.get("method") == "geometric":
        return start * powered(end / start, time)
    return start + (end - start) * weight(time, how)


def holds(value: Fraction, op: str, bound: Fraction) -> bool:
    return {
        ">=": value >= bound, ">": value > bound, "=": value == bound, "<=": value <= bound, "<": value < bound
    }[op]  # fmt: skip


Path = tuple[str, dict[int, Fraction]]


def path_of(one: dict[str, Any], given: dict[str, Any]) -> Path:
    """Return the basis and the milestones of a target, from the definitions in the documentation."""
    target, demand = one["target"]["year"], one["target"]["demand"]
    first, kind = one["baseline"]["year"], demand["kind"]
    years = range(first, target + 1)
    named = [s for s in one.get("series", ()) if s["id"] == given.get("series")]
    printed = (named or [one])[0]["baseline"]["value"]
    base = given.get("baseline", printed)
    anchor = {int(y): Fraction(v) for y, v in given.get("interim", {}).items()}
    if "reanchor" in given:
        first = given["reanchor"][0]
        anchor[first] = Fraction(given["reanchor"][1])
        years = range(first, target + 1)
    if kind in ("average_growth", "change") or (
        kind == "relative" and demand["averaged"] and "reference" in given
    ):
        start = Fraction(given.get("baseline", "100"))
        rates = given.get("reference", demand.get("rate", "0"))
        if isinstance(rates, dict):
            factors = [1 + Fraction(rates[str(y)]) / 100 for y in years[1:]]
            return "compounded", {y: start * math.prod(factors[:n]) for n, y in enumerate(years)}
        whole = one["target"]["year"] - one["baseline"]["year"]
        end = start * (
            1 + Fraction(demand["percent"]) / 100
            if kind == "change"
            else (1 + Fraction(rates) / 100) ** whole
        )
        anchors = {one["baseline"]["year"]: start, **anchor, target: end}
        return "compounded", {
            y: between({k: v for k, v in anchors.items() if k >= first}, y, {"method": "geometric"})
            for y in years
        }
    if kind == "total":
        anchors = {
            **({} if "reanchor" in given else {first: Fraction(0)}),
            **anchor,
            target: Fraction(demand["value"]),
        }
        exact = {y: between(anchors, y, given) for y in years}
        return "accumulated", {y: Fraction(math.floor(v + Fraction(1, 2))) for y, v in exact.items()}
    figure = given.get("assigned", given.get("reference", demand.get("value", demand.get("low"))))
    if figure is None:
        return "unquantified", {}
    bound, op = Fraction(figure), demand.get("op", {"about": "=", "assigned": ">="}.get(kind, ">="))
    met = base is not None and (Fraction(base) == bound or holds(Fraction(base), op, bound))
    if (met and given.get("hold", True)) or (base is None and op in ("<", "<=") and "reanchor" not in given):
        return "held", dict.fromkeys(years, bound)
    if base is None and "reanchor" not in given:
        return "target_only", {target: bound}
    anchors = {**({} if "reanchor" in given else {first: Fraction(base)}), **anchor, target: bound}
    return "interpolated", {y: between(anchors, y, given) for y in years}


def answered(*functions: str) -> list[Any]:
    found = [
        pytest.param(one, id=one["id"])
        for one in CASES
        if one["function"] in functions and "answer" in one["expected"]
    ]
    return found or [pytest.param({}, id="none")]


def check(values: list[str], exact: list[Fraction], case: dict[str, Any]) -> None:
    assert len(values) == len(exact)
    for found, wanted in zip(values, exact, strict=True):
        assert near(Fraction(found), wanted, case), f"{found} is not {float(wanted)!r}"


@pytest.mark.parametrize("case", answered("interpolate", "piecewise"))
def test_paths(case: dict[str, Any]) -> None:
    given = case["inputs"]
    if case["function"] == "piecewise":
        anchors = dict(zip(given["anchor_years"], map(Fraction, given["anchor_values"]), strict=True))
    else:
        anchors = {given["years"][0]: Fraction(given["base"]), given["years"][-1]: Fraction(given["target"])}
    check(case["expected"]["answer"]["values"], [between(anchors, y, given) for y in given["years"]], case)


@pytest.mark.parametrize("case", answered("trajectory"))
def test_trajectories(case: dict[str, Any]) -> None:
    answer = case["expected"]["answer"]
    basis, values = path_of(case["inputs"]["indicator"], case["inputs"]["options"])
    assert answer["basis"] == basis
    assert answer["years"] == list(values)
    check(answer["values"], list(values.values()), case)


def chained(changes: list[str]) -> Fraction:
    return math.prod((1 + Fraction(one) / 100 for one in changes), start=Fraction(1))


def slope(years: list[int], values: list[Fraction], back: int) -> Fraction:
    return (values[-1] - values[-1 - back]) / (years[-1] - years[-1 - back])


def end_of(given: dict[str, Any]) -> Fraction:
    years, values = given["years"], list(map(Fraction, given["values"]))
    left: int = given["target_year"] - years[-1]
    span: int = years[-1] - years[0]
    if given["method"] == "compound":
        return values[-1] * powered(values[-1] / values[0], Fraction(left, span))
    if given["method"] == "ols":
        n = len(years)
        mean_x, mean_y = Fraction(sum(years), n), sum(values, Fraction(0)) / n
        over: Fraction = sum((x - mean_x) * (y - mean_y) for x, y in zip(years, values, strict=True))
        under: Fraction = sum(((x - mean_x) ** 2 for x in years), Fraction(0))
        ahead: Fraction = given["target_year"] - mean_x
        return mean_y + over / under * ahead
    return values[-1] + slope(years, values, given.get("span", len(years) - 1)) * left


def sign(given: dict[str, Any]) -> int:
    return 1 if given["direction"] == "increase" else -1


def share(value: str, base: str, end: str) -> Fraction:
    return (Fraction(value) - Fraction(base)) / (Fraction(end) - Fraction(base))


METRICS: dict[str, Callable[[dict[str, Any]], Fraction]] = {
    "gap": lambda g: (
        -abs(Fraction(g["value"]) - Fraction(g["milestone"]))
        if g["direction"] == "maintain"
        else sign(g) * (Fraction(g["value"]) - Fraction(g["milestone"]))
    ),
    "completion": lambda g: share(g["value"], g["base"], g["target"]),
    "schedule_ratio": lambda g: share(g["value"], g["base"], g["milestone"]),
    "log_completion": lambda g: ln(chained(g["changes"])) / ln(1 + Fraction(g["target"]) / 100),
    "chained_change": lambda g: (chained(g["changes"]) - 1) * 100,
    "average_change": lambda g: (powered(chained(g["changes"]), Fraction(1, len(g["changes"]))) - 1) * 100,
    "time_fraction": lambda g: share(g["year"], g["base_year"], g["target_year"]),
    "required_pace": lambda g: (Fraction(g["target"]) - Fraction(g["value"])) / Fraction(g["years_left"]),
    "required_rate": lambda g: (
        (powered(Fraction(g["target"]) / Fraction(g["value"]), 1 / Fraction(g["years_left"])) - 1) * 100
    ),
    "mean_change": lambda g: slope(
        g["years"], list(map(Fraction, g["values"])), g.get("span", len(g["years"]) - 1)
    ),
    "projected_end": end_of,
    "miss_ratio": lambda g: (
        sign(g)
        * (Fraction(g["target"]) - Fraction(g["projected"]))
        / abs(Fraction(g["target"]) - Fraction(g["latest"]))
    ),
}


@pytest.mark.parametrize("case", answered("metrics"))
def test_metrics(case: dict[str, Any]) -> None:
    wanted = METRICS[case["inputs"]["metric"]](case["inputs"]["arguments"])
    check([case["expected"]["answer"]["value"]], [wanted], case)


Verdict = tuple[str, str | None, Fraction | None]


def by_ratio(ratio: Fraction, tolerance: Fraction) -> str:
    return "behind" if ratio < 1 - tolerance else "ahead" if ratio > 1 + tolerance else "on_track"


def by_miss(ratio: Fraction) -> str:
    return "likely" if ratio < Fraction("0.05") else "at_risk" if ratio <= Fraction("0.2") else "unlikely"


def of_level(
    one: dict[str, Any], seen: dict[int, Fraction], given: dict[str, Any]
) -> tuple[Verdict, Verdict]:
    """Judge a level or a range on the way or held, where there is a baseline, by the plan's scheme."""
    basis, path = path_of(one, given)
    demand, target = one["target"]["demand"], one["target"]["year"]
    op, bound = demand.get("op", ">="), path[target]
    op = {">": ">=", "<": "<="}.get(op, op) if given.get("strict") is False else op
    way = 1 if one["direction"] == "increase" or (op == "=" and bound >= path[min(path)]) else -1
    year, value = max(seen), seen[max(seen)]
    base = given.get("baseline", one["baseline"]["value"])
    points = {one["baseline"]["year"]: Fraction(base), **seen} if base is not None else seen
    last = sorted(points)[-3:]
    trend = (value - points[last[0]]) / (year - last[0]) if len(last) > 1 else None

    def good(x: Fraction) -> bool:
        return holds(x, op, bound) and x <= Fraction(demand.get("high", x))

    gap, met = way * (value - bound), good(value)
    if "high" in demand:  # in a range the nearer end counts
        gap = min(gap, Fraction(demand["high"]) - value)
    final = ("achieved" if year == target else "achieved_early") if met else "missed"
    onward: Verdict = ("not_assessed", None, None)
    if year == target:
        onward = (final, "gap", gap)
    elif trend is not None:
        end = value + trend * (target - year)
        onward = ("likely" if good(end) else "unlikely", "projected_end", end)
    if basis == "held":
        worse = trend is not None and way * trend < 0 and op != "=" and "high" not in demand
        return ("broken" if not met else "slipping" if worse else "kept", "gap", gap), onward
    if met or year == target:
        return (final, "gap", gap), onward
    ratio = share(str(value), str(points[min(path)]), str(path[year]))
    progress = by_ratio(ratio, Fraction(given.get("tolerance", "0.1"))), "schedule_ratio", ratio
    assert trend is not None
    if way * trend <= 0:
        return progress, ("unlikely", "mean_change", trend)
    miss = way * (bound - value - trend * (target - year)) / abs(bound - value)
    return progress, (by_miss(miss), "miss_ratio", miss)


def of_growth(
    one: dict[str, Any], seen: dict[int, Fraction], given: dict[str, Any]
) -> tuple[Verdict, Verdict]:
    """Judge growth or change that is compounded, where every year is known."""
    _, path = path_of(one, given)
    op, (first, *_, target) = one["target"]["demand"]["op"], path
    logs = [ln(1 + rate / 100) for _, rate in sorted(seen.items())]
    done, due, whole = (
        sum(logs, Fraction(0)),
        ln(path[max(seen)] / path[first]),
        ln(path[target] / path[first]),
    )
    left, step = target - max(seen), sum(logs[-2:], Fraction(0)) / len(logs[-2:])
    ratio, mean = done / due, (exp(done / len(logs)) - 1) * 100
    if not left:
        # Exactly, and not by logarithms: 8 % in each of five years is not more than 8 %.
        product = math.prod((1 + rate / 100 for rate in seen.values()), start=Fraction(1))
        met = holds(product, op, path[target] / path[first])
        verdict = "achieved" if met else "missed"
        return (verdict, "average_change", mean), (verdict, "average_change", mean)
    end = done + step * left
    progress = by_ratio(ratio, Fraction("0.1")), "log_schedule_ratio", ratio
    if holds(end, op, whole):
        return progress, ("likely", "average_change", (exp(end / (target - first)) - 1) * 100)
    miss = (whole - end) / (whole - done)
    return progress, (by_miss(miss), "miss_ratio", miss)


def of_sum(one: dict[str, Any], seen: dict[int, Fraction], given: dict[str, Any]) -> tuple[Verdict, Verdict]:
    """Judge a sum where every year is known and some are left."""
    _, path = path_of(one, given)
    op, bound, year = one["target"]["demand"]["op"], max(path.values()), max(seen)
    total, recent = sum(seen.values(), Fraction(0)), [seen[y] for y in sorted(seen)[-2:]]
    end = total + sum(recent, Fraction(0)) / len(recent) * (max(path) - year)
    onward: Verdict = ("likely" if holds(end, op, bound) else "unlikely", "projected_end", end)
    gap = total - path[year]
    if op == "<=":
        status = "broken" if total > bound else "kept" if gap <= 0 else "slipping"
        return (status, "gap", -gap), onward
    if total >= bound:
        return ("achieved_early", "gap", gap), ("achieved_early", "projected_end", end)
    ratio, miss = total / path[year], (bound - end) / (bound - total)
    return (by_ratio(ratio, Fraction("0.1")), "schedule_ratio", ratio), (by_miss(miss), "miss_ratio", miss)


RULES = {
    "level": of_level,
    "range": of_level,
    "average_growth": of_growth,
    "change": of_growth,
    "total": of_sum,
}
APART = {"up-nothing", "open-first", "open-second", "open-early", "growth-gap", "sum-gap", "two-levels"}
"""Without a value, without a start, with years missing, of two series: said below, one by one."""


def judged() -> list[Any]:
    return [
        one
        for one in answered("assess")
        if one.values[0]
        and one.values[0]["inputs"]["indicator"]["target"]["demand"]["kind"] in RULES
        and "scheme" not in one.values[0]["inputs"]["options"]
        and str(one.id).removeprefix("assess/") not in APART | {"open-baseline"}
    ] or [pytest.param({}, id="none")]


@pytest.mark.parametrize("case", judged())
def test_verdicts(case: dict[str, Any]) -> None:
    given, one = case["inputs"]["options"], case["inputs"]["indicator"]
    seen = {int(year): Fraction(value) for year, value in case["inputs"]["observations"].items()}
    seen = {year: value for year, value in seen.items() if year <= given.get("year", year)}
    wanted = RULES[one["target"]["demand"]["kind"]](one, seen, given)
    for name, (status, metric, value) in zip(("progress", "outlook"), wanted, strict=True):
        found = case["expected"]["answer"][name]
        assert (found["status"], found["metric"]) == (status, metric), name
        if value is None:
            assert found["value"] is None
        else:
            check([found["value"]], [value], case)


def test_verdicts_that_stand_apart() -> None:
    answers = {one["id"].removeprefix("assess/"): one["expected"].get("answer") for one in CASES}
    said = {
        name: tuple(answers[name][which]["status"] for which in ("progress", "outlook"))
        for name in (*APART, "about", "relative", "assigned", "qualitative")
    }
    unknown = ("not_assessed", "not_assessed")
    assert said == {
        **dict.fromkeys(
            (
                "up-nothing",
                "open-first",
                "growth-gap",
                "sum-gap",
                "about",
                "relative",
                "assigned",
                "qualitative",
            ),
            unknown,
        ),
        "open-second": ("behind", "at_risk"),
        "open-early": ("achieved_early", "not_assessed"),
        "two-levels": ("behind", "unlikely"),
    }
    # From 150 in 2021 to 217 in 2025 the middle is 183.5; 30 of 33.5 are gone, and 7 of 37 would be left.
    assert float(answers["open-second"]["progress"]["value"]) == pytest.approx(30 / 33.5, rel=1e-15)
    assert float(answers["open-second"]["outlook"]["value"]) == pytest.approx(7 / 37, rel=1e-15)


def test_most_cases_are_worked_out_twice() -> None:
    twice = Counter(
        one.values[0]["function"]
        for one in (*answered("interpolate", "piecewise", "trajectory", "metrics"), *judged())
    )
    assert twice["trajectory"] >= 45
    assert twice["assess"] >= 40

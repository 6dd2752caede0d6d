"""Write our own vectors, inputs and what comes of them, for other implementations to check themselves against.

A test holds the files equal to this, and works the figures out a second time in exact arithmetic.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias, get_args

import xzplan
from xzplan.assessment import metrics
from xzplan.numerics.interpolation import piecewise

HERE = Path(__file__).parents[1] / "docs" / "vectors"
FILE, SCHEMA_FILE = HERE / "vectors-1.json", HERE / "vectors-1.schema.json"

Inputs: TypeAlias = dict[str, Any]
Case: TypeAlias = tuple[str, str, Inputs]
"""Id, function, inputs."""

SOURCE = xzplan.Source(document="vectors", line=1, quote="-")
UNITS: dict[str, dict[str, Any]] = {
    "percent": {"kind": "percent", "lower": "0", "upper": "100"},
    "rate": {"kind": "growth", "lower": "-100", "upper": None},
    "density": {"kind": "density", "lower": "0", "upper": None},
    "count": {"kind": "count", "lower": "0", "upper": None},
}
WHOLE = {"count"}
DEMANDS: dict[str, type] = {
    one.kind: one for one in (xzplan.Quantified, xzplan.Relative, xzplan.Assigned, xzplan.Qualitative)
}


# From inputs to arguments, and from answers to what stands in the file.


def number(text: str) -> float:
    """Return the float nearest to a decimal."""
    return float(Decimal(text))


MORE: dict[str, dict[str, Any]] = {
    "relative": {"reference_en": None},
    "assigned": {"by_en": None},
    "qualitative": {"text_en": None},
}
"""What a document of a demand says besides; no case needs it."""


def figures(given: Any) -> Any:
    """Return numbers for the decimal strings in an option: one, or one for each year or series."""
    if isinstance(given, dict):
        return {int(key) if key.isdecimal() else key: figures(one) for key, one in given.items()}
    return Decimal(given)


def baseline(given: dict[str, Any]) -> xzplan.Baseline:
    """Return a baseline of a case."""
    value = None if given["value"] is None else Decimal(given["value"])
    return xzplan.Baseline(year=given["year"], printed=given["value"] or "-", value=value, source=SOURCE)


def indicator(given: dict[str, Any]) -> xzplan.Indicator:
    """Return the indicator of a case; what no rule looks at is made up."""
    unit = given["unit"]
    bounds = {side: None if unit[side] is None else Decimal(unit[side]) for side in ("lower", "upper")}
    demand = given["target"]["demand"]
    document = {
        "schema_version": 1,
        "kind": demand["kind"],
        "record": {**MORE.get(demand["kind"], {}), **demand},
    }
    return xzplan.Indicator(
        id="x",
        number=1,
        name_zh="x",
        name_en="x",
        domain="x",
        unit=xzplan.Unit(
            id="x", kind=xzplan.model.UnitKind(unit["kind"]), zh="x", en="x", whole=unit["whole"], **bounds
        ),
        direction=xzplan.Direction(given["direction"]),
        nature=xzplan.Nature.NOT_STATED,
        nature_source=SOURCE,
        baseline=baseline(given["baseline"]),
        target=xzplan.Target(
            year=given["target"]["year"],
            printed="-",
            demand=xzplan.from_dict(document, DEMANDS[demand["kind"]]),
            source=SOURCE,
        ),
        source=SOURCE,
        series=tuple(
            xzplan.Series(id=one["id"], name_zh="x", name_en="x", baseline=baseline(one["baseline"]))
            for one in given.get("series", ())
        ),
    )


def options(given: Inputs) -> dict[str, Any]:
    """Return keyword arguments."""
    found = dict(given)
    for key in found.keys() & {"exponent", "steepness"}:
        found[key] = number(found[key])
    for key in found.keys() & {"baseline", "assigned", "reference", "interim", "tolerance"}:
        found[key] = figures(found[key])
    if "reanchor" in found:
        found["reanchor"] = (found["reanchor"][0], Decimal(found["reanchor"][1]))
    return found


def shown(value: Any) -> Any:
    """Return a float as the shortest decimal that reads back as the same float."""
    return None if value is None else repr(float(value) + 0.0)  # never -0.0


def by_interpolate(inputs: Inputs) -> Any:
    """Return the path between two values."""
    rest = options({key: one for key, one in inputs.items() if key in ("method", "exponent", "steepness")})
    base, target = number(inputs["base"]), number(inputs["target"])
    path = xzplan.interpolate(base, target, between=inputs["between"], years=inputs["years"], **rest)
    return {"values": list(map(shown, path))}


def by_piecewise(inputs: Inputs) -> Any:
    """Return the path through anchors."""
    values = list(map(number, inputs["anchor_values"]))
    path = piecewise(inputs["anchor_years"], values, years=inputs["years"], method=inputs["method"])
    return {"values": list(map(shown, path))}


def by_trajectory(inputs: Inputs) -> Any:
    """Return what stands in a trajectory."""
    path = xzplan.trajectory(indicator(inputs["indicator"]), **options(inputs["options"]))
    return {
        "basis": path.basis.value,
        "relation": None if path.bound is None else path.bound.relation,
        "unit": path.unit.id if path.unit.id in ("index", "level") else "indicator",
        "years": path.years.tolist(),
        "values": list(map(shown, path.values)),
        "high": None if path.high is None else list(map(shown, path.high)),
    }


def by_metrics(inputs: Inputs) -> Any:
    """Return what a metric gives."""
    given: dict[str, Any] = {}
    for key, one in inputs["arguments"].items():
        if key == "direction":
            given[key] = xzplan.Direction(one)
        elif isinstance(one, str) and key != "method":
            given[key] = number(one)
        else:
            given[key] = (
                [number(x) if isinstance(x, str) else x for x in one] if isinstance(one, list) else one
            )
    return {"value": shown(getattr(metrics, inputs["metric"])(**given))}


def by_assess(inputs: Inputs) -> Any:
    """Return both verdicts."""
    seen = inputs["observations"]
    observations: Any = (
        {int(year): Decimal(one) for year, one in seen.items()}
        if not any(isinstance(one, dict) for one in seen.values())
        else {key: {int(year): Decimal(x) for year, x in one.items()} for key, one in seen.items()}
    )
    found = xzplan.assess(indicator(inputs["indicator"]), observations, **options(inputs["options"]))
    return {
        name: {
            "status": verdict.status.value,
            "metric": verdict.metric,
            "value": shown(verdict.value),
            "category": None if verdict.category is None else verdict.category.id,
        }
        for name, verdict in (("progress", found.progress), ("outlook", found.outlook))
    }


FUNCTIONS: dict[str, tuple[Callable[[Inputs], Any], int]] = {
    "interpolate": (by_interpolate, 8),
    "piecewise": (by_piecewise, 8),
    "trajectory": (by_trajectory, 8),
    "metrics": (by_metrics, 64),
    "assess": (by_assess, 64),
}
"""What works a case out, and its tolerance in ulp."""


# The cases.


def of(
    unit: str, direction: str, base: str | None, demand: dict[str, Any], *, series: dict[str, str | None] | None = None
) -> dict[str, Any]:  # fmt: skip
    """Return an indicator as it stands in the file: 2020 to 2025."""
    found: dict[str, Any] = {
        "direction": direction,
        "unit": {**UNITS[unit], "whole": unit in WHOLE},
        "baseline": {"year": 2020, "value": base},
        "target": {"year": 2025, "demand": demand},
    }
    if series:
        found["series"] = [
            {"id": key, "baseline": {"year": 2020, "value": one}} for key, one in series.items()
        ]
    return found


def quantified(of: str, relation: str, figure: str) -> dict[str, Any]:
    """Return a demand on a quantity with a relation to one figure."""
    bounds: dict[str, dict[str, Any]] = {
        "at_least": {"low": figure},
        "more_than": {"low": figure, "low_open": True},
        "exactly": {"low": figure, "high": figure},
        "less_than": {"high": figure, "high_open": True},
        "at_most": {"high": figure},
    }
    return {"kind": "quantified", "of": of, "bound": bounds[relation]}


def level(relation: str, value: str) -> dict[str, Any]:
    """Return a demand on the value."""
    return quantified("value", relation, value)


def growth(relation: str, rate: str) -> dict[str, Any]:
    """Return a demand on average growth."""
    return quantified("growth", relation, rate)


def change(relation: str, percent: str) -> dict[str, Any]:
    """Return a demand on the whole change."""
    return quantified("change", relation, percent)


def total(relation: str, value: str) -> dict[str, Any]:
    """Return a demand on the sum."""
    return quantified("total", relation, value)


def within(low: str, high: str, **more: Any) -> dict[str, Any]:
    """Return a demand on the value with two ends."""
    return {"kind": "quantified", "of": "value", "bound": {"low": low, "high": high, **more}}


RELATIVE = {"kind": "relative", "of": "value", "relation": "at_least", "reference": "x"}
MEAN_RELATIVE = {**RELATIVE, "of": "growth"}
ASSIGNED = {"kind": "assigned", "of": "value", "by": "x"}

UP = of("percent", "increase", "17.81", level("at_least", "55"))
DOWN = of("density", "decrease", "6.2", level("at_most", "5.25"))
OVER = of("percent", "increase", "22.42", level("more_than", "50"))
FLOOR = of("percent", "increase", "95", level("at_least", "95"))
CEILING = of("density", "decrease", "11.98", level("at_most", "12.5"))
SAME = of("percent", "maintain", "80", level("exactly", "80"))
TO_POINT = of("density", "maintain", "2.0", level("exactly", "3.5"))
OPEN = of("density", "increase", None, level("at_least", "217"))
CAP = of("percent", "decrease", None, level("less_than", "5.5"))
GROW = of("rate", "increase", "5.1", growth("more_than", "8"))
SHRINK = of("rate", "decrease", None, growth("at_most", "-3.5"))
CUT = of("rate", "decrease", None, change("at_most", "-13.5"))
GAIN = of("rate", "increase", None, change("at_least", "25"))
SUM = of("count", "increase", "32", total("at_least", "562"))
AT_MOST = of("count", "decrease", None, total("at_most", "100"))
RANGE = of("density", "increase", "28", within("35", "40"))
INSIDE = of("density", "increase", "36", within("35", "40"))
ABOUT = of("density", "increase", "9", within("15", "15", about=True))
RATIO = of("density", "increase", "1.2", RELATIVE)
PACE = of("rate", "increase", None, MEAN_RELATIVE)
FIXED = of("count", "increase", "12", ASSIGNED)
IN_WORDS = of("density", "increase", "3", {"kind": "qualitative", "text": "x"})
TWO = of("rate", "increase", None, MEAN_RELATIVE, series={"urban": "7", "rural": "7.9"})
TWO_LEVELS = of("percent", "increase", None, level("at_least", "60"), series={"urban": "50", "rural": "30"})

METHODS: dict[str, Inputs] = {
    "linear": {"method": "linear"},
    "geometric": {"method": "geometric"},
    "power-half": {"method": "power", "exponent": "0.5"},
    "power-2": {"method": "power", "exponent": "2"},
    "power-3": {"method": "power", "exponent": "3"},
    "logistic-8": {"method": "logistic", "steepness": "8"},
    "logistic-half": {"method": "logistic", "steepness": "0.5"},
    "step": {"method": "step"},
}


def interpolations() -> Iterator[Case]:
    """Yield the cases of the kernel."""
    for name, method in METHODS.items():
        for which, base, target, years in (
            ("up", "17.81", "55", list(range(2020, 2026))),
            ("down", "11.98", "9.5", [2020, 2023, 2024, 2030]),
            ("flat", "4.30", "4.30", [2020, 2021, 2022]),
        ):
            yield (
                f"{name}-{which}",
                "interpolate",
                {"base": base, "target": target, "between": [years[0], years[-1]], "years": years, **method},
            )
        yield (
            f"{name}-some-years",
            "interpolate",
            {"base": "17.81", "target": "55", "between": [2020, 2025], "years": [2021, 2023, 2024], **method},
        )
    yield (
        "linear-across-0",
        "interpolate",
        {
            "base": "-3",
            "target": "9",
            "between": [2020, 2024],
            "years": [2020, 2021, 2024],
            "method": "linear",
        },
    )
    yield (
        "geometric-of-0",
        "interpolate",
        {"base": "0", "target": "9", "between": [2020, 2021], "years": [2020], "method": "geometric"},
    )
    yield (
        "years-backwards",
        "interpolate",
        {"base": "1", "target": "9", "between": [2021, 2020], "years": [2020], "method": "linear"},
    )
    yield (
        "beyond-the-target",
        "interpolate",
        {"base": "1", "target": "9", "between": [2020, 2025], "years": [2025, 2026], "method": "linear"},
    )
    for name in ("linear", "geometric", "step"):
        anchors = {"anchor_years": [2020, 2022, 2025], "anchor_values": ["10", "30", "36"]}
        yield f"{name}-legs", "piecewise", {**anchors, "years": list(range(2020, 2026)), "method": name}
    anchors = {"anchor_years": [2020, 2025], "anchor_values": ["10", "30"]}
    yield "beyond-anchors", "piecewise", {**anchors, "years": [2026], "method": "linear"}


def trajectories() -> Iterator[Case]:
    """Yield the cases of trajectories."""
    plain = {
        "up": UP, "down": DOWN, "over": OVER, "floor": FLOOR, "ceiling": CEILING, "same": SAME, "point": TO_POINT,
        "open": OPEN, "cap": CAP, "growth": GROW, "shrink": SHRINK, "cut": CUT, "gain": GAIN, "sum": SUM,
        "at-most": AT_MOST, "range": RANGE, "inside-range": INSIDE, "about": ABOUT, "relative": RATIO,
        "relative-mean": PACE, "assigned": FIXED, "qualitative": IN_WORDS,
    }  # fmt: skip
    for name, one in plain.items():
        yield name, "trajectory", {"indicator": one, "options": {}}
    for name, method in METHODS.items():
        yield f"up-{name}", "trajectory", {"indicator": UP, "options": method}
    yield "sum-power", "trajectory", {"indicator": SUM, "options": METHODS["power-2"]}
    yield "floor-geometric", "trajectory", {"indicator": FLOOR, "options": METHODS["geometric"]}
    yield "ceiling-not-held", "trajectory", {"indicator": CEILING, "options": {"hold": False}}
    yield "open-baseline", "trajectory", {"indicator": OPEN, "options": {"baseline": "150"}}
    yield (
        "up-interim",
        "trajectory",
        {"indicator": UP, "options": {"interim": {"2022": "30", "2023": "42.5"}}},
    )
    yield "up-reanchor", "trajectory", {"indicator": UP, "options": {"reanchor": [2022, "30.8"]}}
    yield (
        "sum-interim",
        "trajectory",
        {"indicator": SUM, "options": {"interim": {"2021": "50", "2023": "300"}}},
    )
    yield "sum-reanchor", "trajectory", {"indicator": SUM, "options": {"reanchor": [2022, "200"]}}
    yield "growth-levels", "trajectory", {"indicator": GROW, "options": {"baseline": "23412"}}
    yield "growth-reanchor", "trajectory", {"indicator": GROW, "options": {"reanchor": [2022, "114"]}}
    yield "cut-levels", "trajectory", {"indicator": CUT, "options": {"baseline": "0.75"}}
    yield "relative-figure", "trajectory", {"indicator": RATIO, "options": {"reference": "2.4"}}
    yield "relative-mean-rate", "trajectory", {"indicator": PACE, "options": {"reference": "6.5"}}
    yield (
        "relative-mean-rates",
        "trajectory",
        {
            "indicator": PACE,
            "options": {"reference": {"2021": "7", "2022": "6", "2023": "5.5", "2024": "5", "2025": "6"}},
        },
    )
    yield "assigned-figure", "trajectory", {"indicator": FIXED, "options": {"assigned": "20"}}
    for key in ("urban", "rural"):
        yield f"two-{key}", "trajectory", {"indicator": TWO_LEVELS, "options": {"series": key}}
    yield "two-none-named", "trajectory", {"indicator": TWO_LEVELS, "options": {}}
    yield "year-outside", "trajectory", {"indicator": UP, "options": {"interim": {"2026": "50"}}}
    yield "not-in-unit", "trajectory", {"indicator": UP, "options": {"reanchor": [2022, "130"]}}


def some_metrics() -> Iterator[Case]:
    """Yield the cases of metrics."""
    years, values = [2020, 2021, 2023], ["17.81", "21.3", "38"]
    given: list[tuple[str, str, dict[str, Any]]] = [
        ("up", "gap", {"value": "30.8", "milestone": "32.686", "direction": "increase"}),
        ("down", "gap", {"value": "30.8", "milestone": "32.686", "direction": "decrease"}),
        ("maintain", "gap", {"value": "30.8", "milestone": "32.686", "direction": "maintain"}),
        ("up", "completion", {"value": "30.8", "base": "17.81", "target": "55"}),
        ("down", "completion", {"value": "6", "base": "6.2", "target": "5.25"}),
        ("back", "completion", {"value": "15", "base": "17.81", "target": "55"}),
        ("no-way", "completion", {"value": "95", "base": "95", "target": "95"}),
        ("up", "schedule_ratio", {"value": "30.8", "base": "17.81", "milestone": "32.686"}),
        ("exact", "schedule_ratio", {"value": "32.686", "base": "17.81", "milestone": "32.686"}),
        ("cut", "log_completion", {"changes": ["-4.2", "-1.1", "-3"], "target": "-13.5"}),
        ("gain", "log_completion", {"changes": ["9", "9"], "target": "25"}),
        ("three", "chained_change", {"changes": ["8.4", "-2.5", "6.3"]}),
        ("three", "average_change", {"changes": ["8.4", "-2.5", "6.3"]}),
        ("one", "average_change", {"changes": ["8.4"]}),
        ("all-gone", "average_change", {"changes": ["8.4", "-100"]}),
        ("half", "time_fraction", {"year": "2022", "base_year": "2020", "target_year": "2025"}),
        ("up", "required_pace", {"value": "30.8", "target": "55", "years_left": "3"}),
        ("none-left", "required_pace", {"value": "30.8", "target": "55", "years_left": "0"}),
        ("up", "required_rate", {"value": "30.8", "target": "55", "years_left": "3"}),
        ("of-0", "required_rate", {"value": "0", "target": "55", "years_left": "3"}),
        ("all", "mean_change", {"years": years, "values": values}),
        ("last", "mean_change", {"years": years, "values": values, "span": 1}),
        ("short", "miss_ratio", {"projected": "50", "latest": "30.8", "target": "55", "direction": "increase"}),
        ("beyond", "miss_ratio", {"projected": "60", "latest": "30.8", "target": "55", "direction": "increase"}),
        ("down", "miss_ratio", {"projected": "5.5", "latest": "6", "target": "5.25", "direction": "decrease"}),
        ("maintain", "miss_ratio", {"projected": "5", "latest": "6", "target": "4", "direction": "maintain"}),
    ]  # fmt: skip
    for name, metric, arguments in given:
        yield f"{metric}-{name}", "metrics", {"metric": metric, "arguments": arguments}
    for method in ("plan_line", "last_changes", "compound", "ols"):
        arguments = {"years": years, "values": values, "target_year": 2025, "method": method}
        yield f"projected_end-{method}", "metrics", {"metric": "projected_end", "arguments": arguments}
    arguments = {"years": years, "values": values, "target_year": 2025, "method": "last_changes", "span": 1}
    yield "projected_end-last_change", "metrics", {"metric": "projected_end", "arguments": arguments}


SEEN: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "up-behind": (UP, {"2021": "21.3", "2022": "30.8"}),
    "up-on-track": (UP, {"2021": "25", "2022": "32.5"}),
    "up-on-milestone": (UP, {"2022": "32.686"}),
    "up-ahead": (UP, {"2021": "30", "2022": "40"}),
    "up-first-year": (UP, {"2021": "22"}),
    "up-early": (UP, {"2021": "30", "2022": "55"}),
    "up-back": (UP, {"2021": "20", "2022": "16"}),
    "up-achieved": (UP, {"2024": "50", "2025": "56"}),
    "up-missed": (UP, {"2024": "50", "2025": "54.99"}),
    "up-at-risk": (UP, {"2022": "33", "2023": "40", "2024": "47"}),
    "up-nothing": (UP, {}),
    "over-on-the-bound": (OVER, {"2024": "45", "2025": "50"}),
    "down-behind": (DOWN, {"2021": "6.15", "2022": "6.1"}),
    "down-ahead": (DOWN, {"2021": "5.9", "2022": "5.6"}),
    "down-early": (DOWN, {"2021": "5.2"}),
    "floor-kept": (FLOOR, {"2021": "95.2", "2022": "95.4"}),
    "floor-kept-after-a-step-back": (FLOOR, {"2021": "96", "2022": "95.1"}),
    "floor-slipping": (FLOOR, {"2021": "97", "2022": "96", "2023": "95.1"}),
    "floor-broken": (FLOOR, {"2021": "95.2", "2022": "94.9"}),
    "floor-final": (FLOOR, {"2024": "95.2", "2025": "95"}),
    "ceiling-slipping": (CEILING, {"2021": "12", "2022": "12.2"}),
    "ceiling-kept": (CEILING, {"2021": "11.5", "2022": "11"}),
    "cap-kept": (CAP, {"2021": "5.4", "2022": "5.2"}),
    "cap-broken": (CAP, {"2021": "5.5"}),
    "same-kept": (SAME, {"2021": "80"}),
    "same-broken": (SAME, {"2021": "79", "2022": "80.5"}),
    "open-first": (OPEN, {"2021": "150"}),
    "open-second": (OPEN, {"2021": "150", "2023": "180"}),
    "open-early": (OPEN, {"2021": "220"}),
    "growth-ahead": (GROW, {"2021": "10.2", "2022": "9.1"}),
    "growth-on-track": (GROW, {"2021": "8.4", "2022": "7.6"}),
    "growth-behind": (GROW, {"2021": "6", "2022": "5.5"}),
    "growth-gap": (GROW, {"2022": "9"}),
    "growth-over": (GROW, {"2021": "8", "2022": "8", "2023": "8", "2024": "8", "2025": "8"}),
    "growth-achieved": (GROW, {"2021": "9", "2022": "7.4", "2023": "8", "2024": "8.3", "2025": "8.1"}),
    "shrink-on-track": (SHRINK, {"2021": "-4", "2022": "-3.2"}),
    "cut-behind": (CUT, {"2021": "-2", "2022": "-1.5"}),
    "cut-ahead": (CUT, {"2021": "-4", "2022": "-4.5"}),
    "gain-on-track": (GAIN, {"2021": "4.6", "2022": "4.5"}),
    "sum-behind": (SUM, {"2021": "40", "2022": "60"}),
    "sum-on-track": (SUM, {"2021": "120", "2022": "110"}),
    "sum-ahead": (SUM, {"2021": "150", "2022": "160"}),
    "sum-early": (SUM, {"2021": "300", "2022": "262"}),
    "sum-gap": (SUM, {"2022": "60"}),
    "at-most-kept": (AT_MOST, {"2021": "18", "2022": "19"}),
    "at-most-slipping": (AT_MOST, {"2021": "30", "2022": "30"}),
    "at-most-broken": (AT_MOST, {"2021": "60", "2022": "50"}),
    "range": (RANGE, {"2021": "29", "2022": "31"}),
    "inside-range": (INSIDE, {"2021": "36", "2022": "39"}),
    "beyond-range": (INSIDE, {"2021": "36", "2022": "41"}),
    "about": (ABOUT, {"2021": "10"}),
    "relative": (RATIO, {"2021": "1.3"}),
    "assigned": (FIXED, {"2021": "13"}),
    "qualitative": (IN_WORDS, {"2021": "4"}),
    "two-levels": (TWO_LEVELS, {"urban": {"2021": "52", "2022": "54"}, "rural": {"2021": "32", "2022": "33"}}),
    "year-outside": (UP, {"2019": "17"}),
    "not-in-unit": (UP, {"2021": "120"}),
}  # fmt: skip


def assessments() -> Iterator[Case]:
    """Yield the cases of assessments."""
    for name, (one, seen) in SEEN.items():
        yield name, "assess", {"indicator": one, "observations": seen, "options": {}}
    more: dict[str, tuple[dict[str, Any], dict[str, Any], Inputs]] = {
        "up-until-2021": (UP, {"2021": "21.3", "2022": "30.8"}, {"as_of": 2021}),
        "up-tolerance-0": (UP, {"2022": "32.6"}, {"tolerance": "0"}),
        "over-not-strict": (OVER, {"2025": "50"}, {"strict": False}),
        "open-baseline": (OPEN, {"2021": "160", "2022": "180"}, {"baseline": "150"}),
        "assigned-figure": (FIXED, {"2021": "13", "2022": "15"}, {"assigned": "20"}),
        "relative-figure": (RATIO, {"2021": "1.5", "2022": "1.7"}, {"reference": "2.4"}),
        "relative-mean": (PACE, {"2021": "7", "2022": "7.2"}, {"reference": "6.5"}),
        "tolerance-of-1": (UP, {"2022": "32.6"}, {"tolerance": "1"}),
    }
    for scheme in ("statcan", "eurostat", "un2022", "un2023", "destatis"):
        seen = {"2021": "21.3", "2022": "30.8", "2023": "36"}
        more[f"up-{scheme}"] = (UP, seen, {"scheme": scheme})
    for name, (one, seen, rest) in more.items():
        yield name, "assess", {"indicator": one, "observations": seen, "options": rest}


def worked_out(function: str, inputs: Inputs) -> dict[str, Any]:
    """Return what is expected of a case: an answer, or that it is refused."""
    try:
        return {"answer": FUNCTIONS[function][0](inputs)}
    except xzplan.XzplanError:
        return {"refused": True}


def has_floats(answer: Any) -> bool:
    """Return whether a figure of an answer rests on arithmetic that may be rounded another way."""
    if isinstance(answer, dict):
        return any(
            has_floats(one) for key, one in answer.items() if key in ("answer", "values", "value", *VERDICTS)
        )
    if isinstance(answer, list):
        return len(set(answer)) > 2  # a bound that is held, a step, or two anchors: nothing to round
    return answer is not None


VERDICTS = ("progress", "outlook")


def cases() -> Iterator[dict[str, Any]]:
    """Yield every case, worked out."""
    for name, function, inputs in (*interpolations(), *trajectories(), *some_metrics(), *assessments()):
        expected = worked_out(function, inputs)
        rounded = has_floats(expected)
        yield {
            "id": f"{function}/{name}",
            "function": function,
            "inputs": inputs,
            "expected": expected,
            "tolerance": FUNCTIONS[function][1] if rounded else "exact",
        }


def text() -> str:
    """Return the vectors as they stand in the file, a case to each line."""
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases())
    return f'{{"version": 1, "cases": [\n{lines}\n]}}\n'


# The schema.

FIGURE = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$"}
MAYBE = {"anyOf": [FIGURE, {"type": "null"}]}
YEARS = {"type": "array", "items": {"type": "integer"}}


def exactly(needed: dict[str, Any], **may: Any) -> dict[str, Any]:
    """Return the schema of an object with these fields, and perhaps others."""
    return {
        "type": "object",
        "properties": {**needed, **may},
        "required": list(needed),
        "additionalProperties": False,
    }


def schema() -> dict[str, Any]:
    """Return the schema of the file."""
    base = exactly({"year": {"type": "integer"}, "value": MAYBE})
    verdict = exactly(
        {
            "status": {"enum": [one.value for one in xzplan.Status]},
            "metric": {"type": ["string", "null"]},
            "value": MAYBE,
            "category": {"type": ["string", "null"]},
        }
    )
    answers = {
        "interpolate": exactly({"values": {"type": "array", "items": FIGURE}}),
        "trajectory": exactly(
            {
                "basis": {"enum": [one.value for one in xzplan.Basis]},
                "relation": {"enum": [None, *get_args(xzplan.model.Relation)]},
                "unit": {"enum": ["indicator", "index", "level"]},
                "years": YEARS,
                "values": {"type": "array", "items": FIGURE},
                "high": {"anyOf": [{"type": "array", "items": FIGURE}, {"type": "null"}]},
            }
        ),
        "metrics": exactly({"value": FIGURE}),
        "assess": exactly({"progress": verdict, "outlook": verdict}),
    }
    answers["piecewise"] = answers["interpolate"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Vectors of xzplan, version 1",
        **exactly({"version": {"const": 1}, "cases": {"type": "array", "items": {"$ref": "#/$defs/case"}}}),
        "$defs": {
            "case": {
                **exactly(
                    {
                        "id": {"type": "string"},
                        "function": {"enum": list(FUNCTIONS)},
                        "inputs": {
                            "type": "object",
                            "properties": {"indicator": {"$ref": "#/$defs/indicator"}},
                        },
                        "expected": {
                            "oneOf": [
                                exactly({"answer": {"type": "object"}}),
                                exactly({"refused": {"const": True}}),
                            ]
                        },
                        "tolerance": {"anyOf": [{"const": "exact"}, {"type": "integer", "minimum": 1}]},
                    }
                ),
                "allOf": [
                    {
                        "if": {"properties": {"function": {"const": name}}},
                        "then": {"properties": {"expected": {"properties": {"answer": answer}}}},
                    }
                    for name, answer in answers.items()
                ],
            },
            "indicator": exactly(
                {
                    "direction": {"enum": [one.value for one in xzplan.Direction]},
                    "unit": exactly(
                        {
                            "kind": {"enum": [one.value for one in xzplan.model.UnitKind]},
                            "lower": MAYBE,
                            "upper": MAYBE,
                            "whole": {"type": "boolean"},
                        }
                    ),
                    "baseline": base,
                    "target": exactly(
                        {
                            "year": {"type": "integer"},
                            "demand": {
                                "type": "object",
                                "properties": {"kind": {"enum": list(DEMANDS)}},
                                "required": ["kind"],
                            },
                        }
                    ),
                },
                series={"type": "array", "items": exactly({"id": {"type": "string"}, "baseline": base})},
            ),
        },
    }


def schema_text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    FILE.write_text(text(), encoding="utf-8")
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n{SCHEMA_FILE}\n")

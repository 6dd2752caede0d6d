"""Every door is checked: arguments of public calls and fields of public records refuse what they cannot use.

Calls and records are found by walking the package, so a new one is tried without anyone remembering it. A parameter
with a new name needs a valid value in `VALUES`; a record that no call returns needs an instance in `MORE`.
"""

from __future__ import annotations

import importlib
import inspect
import io
import tempfile
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import attrs
import numpy as np
import pytest
from hypothesis import given as given_by_hypothesis
from hypothesis import strategies as st

import xzplan
from hostile import WORDS, CallersError, PreparedText, is_callers, junk
from modules import CLASSES, MODULES
from walking import inside
from xzplan.exceptions import shown
from xzplan.model.enums import Worded

OBSERVED = {2021: 21.3, 2022: 30.8}
ANYTHING = {
    "checked": "attrs calls it, for the records of the package",
    "Period.of.argument": "the name that an error would have",
    "Unit.check.argument": "the name that an error would have",
    "to_decimal.argument": "the name that an error would have",
    "Bilingual.filled.operands": "whatever stands in a sentence is shown as it is",
}
"""Arguments that may be anything, by call or by call and parameter, each with the reason."""

PATHS = {
    "read_observations.source",
    "read_panel.source",
    "write_report.path",
    "write_template.target",
    "write_workbook.target",
}
"""Arguments that may name a file, so that the system may refuse them."""

CSV = "指标,2021年\n养老机构护理型床位占比,21.3\n没有的指标,3\n"


@cache
def plan() -> xzplan.Plan:
    return xzplan.load_plan()


@cache
def beds() -> xzplan.Indicator:
    return plan().indicators["nursing_bed_share"]


@cache
def parsed() -> Any:
    return xzplan.parse_table(
        "指标\t2025年\t2030年\t属性\n养老服务\n"
        "(1)护理型床位占比（%）\t58.3\t70\t约束性\n(2)人均预期寿命（岁）\t78.1\t80\t预期性"
    )


@cache
def county_promise() -> xzplan.Commitment:
    """Return a promise of a number of things to each county."""
    return next(
        commitment
        for commitment in plan().commitments.values()
        if commitment.per == "county" and commitment.unit is not None and commitment.unit.kind == "count"
    )


@cache
def serving() -> xzplan.model.Serving:
    return plan().serving(18)


@cache
def bounded_condition() -> xzplan.Condition:
    """Return a condition with a figure."""
    return next(
        condition
        for commitment in plan().commitments.values()
        for condition in commitment.conditions
        if condition.bound is not None
    )


@cache
def next_plan() -> xzplan.Plan:
    return xzplan.to_plan(parsed(), id="some", name_zh="某规划", period=(2026, 2030))


@cache
def review() -> xzplan.Review:
    return xzplan.assess_plan(
        plan(), {18: OBSERVED}, key_projects={1: xzplan.KeyProjectState(reached=1, promised=2)}
    )


@cache
def small_review() -> xzplan.Review:
    """Return a review of two indicators, which is drawn and written sooner."""
    return xzplan.assess_plan(next_plan(), {1: {2027: 60}})


def levels() -> tuple[Any, Any]:
    """Return rules for the bulk functions, and values that fit them."""
    return xzplan.bulk.rules(plan())[17:18], np.array([[20.0, 30.0, 40.0, 45.0, 56.0]])


VALUES: dict[str, Callable[[], Any]] = {
    "anchor_values": lambda: [1.0, 2.0],
    "anchor_years": lambda: [2020, 2025],
    "AreaReviews.__getitem__.area": lambda: "忻州市",
    "area": lambda: ["a"],
    "areas": lambda: ["a"],
    "argument": lambda: "argument",
    "array": lambda: np.zeros((1, 2, 3)),
    "base": lambda: 1.0,
    "base_year": lambda: 2020,
    "cell": lambda: "≥90",
    "changes": lambda: [1.0, 2.0],
    "codes": lambda: np.array([1, 2], dtype=np.int8),
    "data": lambda: xzplan.to_dict(beds()),
    "demand": lambda: beds().target.demand,
    "direction": lambda: "increase",
    "factors": lambda: [1.1, 1.2],
    "head": lambda: ["a", "b"],
    "id": lambda: "some-plan",
    "indicator": beds,
    "key_project": lambda: 1,
    "latest": lambda: 20.0,
    "limit": lambda: 100.0,
    "method": lambda: "linear",
    "milestone": lambda: 30.0,
    "name": lambda: "护理型床位占比",
    "name_zh": lambda: "某规划",
    "number": lambda: 1.0,
    "observations": lambda: {18: OBSERVED},
    "observed": lambda: levels()[1],
    "order": lambda: "area year indicator",
    "outcome": lambda: [[[50.0], [60.0]]],
    "parsed": parsed,
    "period": lambda: (2026, 2030),
    "place": lambda: beds().source,
    "plan": plan,
    "plan_a": plan,
    "plan_b": plan,
    "projected": lambda: 50.0,
    "ratio": lambda: 0.9,
    "record": beds,
    "record_or_value": lambda: 55,
    "records": lambda: [beds()],
    "review": review,
    "rows": lambda: [["1", "2"]],
    "rules": lambda: levels()[0],
    "scheme": lambda: "plan",
    "shares": lambda: [0.5],
    "shown": lambda: xzplan.trajectory(beds()),
    "source": lambda: CSV,
    "start": lambda: 100.0,
    "strict": lambda: True,
    "table": lambda: xzplan.read_observations(CSV, plan()),
    "target": lambda: 55.0,
    "target_year": lambda: 2025,
    "target_years": lambda: 5,
    "text": lambda: "text",
    "threshold": lambda: 5.0,
    "time": lambda: 2025,
    "times": lambda: [2020, 2021, 2022],
    "tolerance": lambda: 0.2,
    "total": lambda: 562,
    "trend": lambda: 0.5,
    "weights": lambda: {"忻府区": 2, "代县": 1},
    "unit": lambda: "%",
    "units": lambda: 14,
    "value": lambda: 30.8,
    "values": lambda: [1.0, 2.0, 3.0],
    "works": lambda: {"third_peoples_hospital": "completed"},
    "year": lambda: 2022,
    "years": lambda: [2020, 2021, 2022],
    "years_left": lambda: 3,
    # Of one call.
    "Bands.category.self": lambda: xzplan.assessment.schemes.DESTATIS.with_target.bands,
    "Bands.of.parts": lambda: xzplan.assessment.schemes.DESTATIS.with_target.bands.categories[0],
    "Bilingual.filled.operands": lambda: "x",
    "Direction.bound.figure": lambda: 55,
    "Relative.bound_by.figure": lambda: 6,
    **dict.fromkeys(("Trajectory.at.period", "Trajectory.__getitem__.period"), lambda: 2023),
    "bounds.figures": xzplan.testing.figures,
    **dict.fromkeys(("Bound.at_least.low", "Bound.more_than.low", "Bound.between.low"), lambda: 55),
    **dict.fromkeys(("Bound.at_most.high", "Bound.less_than.high", "Bound.between.high"), lambda: 60),
    "Commitment.for_units.self": county_promise,
    "Condition.holds.self": bounded_condition,
    "Serving.reason.record": lambda: serving().commitments[0],
    "Serving.reason.self": serving,
    "Grid.category.first": lambda: True,
    "Grid.category.second": lambda: False,
    "Observation.from_fact.fact": lambda: next(
        fact for fact in plan().facts.values() if fact.bound and fact.bound.is_exact
    ),
    "Period.at.time": lambda: Fraction(5, 2),
    "Period.is_over_by.date": lambda: xzplan.Period.of(2023),
    "Period.of.written": lambda: "2021/2023-06",
    "Plan.demand_in_total.key": lambda: county_promise().id,
    "Plan.with_targets.targets": lambda: {18: 60},
    "Records.__getitem__.key": lambda: 18,
    "Records.__getitem__.self": lambda: plan().indicators,
    "Review.__getitem__.key": lambda: 18,
    "Records.kind": lambda: "indicator",
    "judge_panel.panel": lambda: xzplan.bulk.read_panel("地区,指标,年份,数值\n代县,18,2022,33\n", plan()),
    "Share.merge.other": lambda: instance_of(xzplan.bulk.Share),
    "Summary.merge.other": lambda: instance_of(xzplan.bulk.Summary),
    "assess.observations": lambda: OBSERVED,
    "baselines.value": xzplan.testing.figures,
    "check_method.exponent": lambda: None,
    "check_method.steepness": lambda: None,
    "check_text.text": lambda: "text",
    "collect.observations": lambda: OBSERVED,
    "compare_schemes.observations": lambda: OBSERVED,
    "from_dict.record_type": lambda: xzplan.Indicator,
    "from_json.record_type": lambda: xzplan.Indicator,
    "from_json.text": lambda: xzplan.to_json(beds()),
    "indicators.demand": lambda: xzplan.testing.demands("increase"),
    "interpolate.between": lambda: (2020, 2025),
    "interpolate.exponent": lambda: 2.0,
    "interpolate.method": lambda: "power",
    "parse_table.text": lambda: "指标  2025年  2030年\n护理型床位占比（%）  58.2  70",
    "plan_from_csv.name_zh": lambda: "某规划",
    "plan_from_csv.text": lambda: "指标,单位,2025年,2030年\n护理型床位占比,%,58.2,70\n",
    "plan_from_records.rows": lambda: [
        {"name": "婴儿死亡率", "unit": "‰", "baseline": "2.16", "target": "≤2"}
    ],
    "plot_plan.shown": next_plan,
    "plot_status.review": small_review,
    "write_report.review": small_review,
    "report.review": small_review,
    "projected_end.method": lambda: "ols",
    "quantiles.target": lambda: [[[50.0], [60.0]]],
    "rate_series.direction": lambda: "increase",
    "rate_series.scheme": lambda: "eurostat",
    "roll_over.observations": lambda: {18: {2025: 56}},
    "summarise.target": lambda: [[[50.0], [60.0]]],
    "write_report.path": lambda: Path(tempfile.gettempdir(), "xzplan-report.html"),
    "write_template.target": io.BytesIO,
    "write_workbook.content": plan,
    "write_workbook.target": io.BytesIO,
    # Three of them, so that the shapes of arrays may not fit.
    **dict.fromkeys(
        (
            "completion.value",
            "eurostat_trend_score.trend",
            "gap.value",
            "limit_factor.limit",
            "miss_ratio.projected",
            "required_pace.value",
            "required_rate.value",
            "schedule_ratio.value",
            "statcan_trend_score.trend",
            "time_fraction.year",
        ),
        lambda: [30.8, 31.0, 32.0],
    ),
}
"""A valid value for each parameter that has no default; by call and parameter where the name alone would not do."""


def as_call(enum: type[Worded]) -> Callable[..., Worded]:
    """Return an enum as a function that takes a member or its value."""
    first = next(iter(enum))

    def call(member: Any = first) -> Worded:
        return enum(member)

    call.__annotations__["member"] = enum
    return call


def calls() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every public function, every method of a public class, and every enum, by a name."""
    for module in map(importlib.import_module, MODULES):
        for name in module.__all__:
            thing = getattr(module, name)
            if callable(thing) and not isinstance(thing, type) and thing.__module__ == module.__name__:
                yield name, thing
    for thing in CLASSES.values():
        name = thing.__name__
        if issubclass(thing, Worded) and len(thing):
            yield name, as_call(thing)
        elif thing is xzplan.model.Records:
            yield name, thing
        for method, member in vars(thing).items():
            public = not method.startswith("_") or method == "__getitem__"
            if public and (inspect.isfunction(member) or isinstance(member, classmethod)):
                yield f"{name}.{method}", getattr(thing, method)


def by_name() -> dict[str, Callable[..., Any]]:
    """Return the calls by name; of functions of one name, the later with its module."""
    named: dict[str, Callable[..., Any]] = {}
    for name, call in calls():
        if name not in ANYTHING:
            named[f"{call.__module__.rpartition('.')[2]}.{name}" if name in named else name] = call
    return named


CALLS = by_name()
NAMES_OF_TYPE_CHECKERS = {
    "Figure": object,
    "Axes": object,
    "Plan": xzplan.Plan,
    "st": SimpleNamespace(SearchStrategy=Iterable),
}


def parameters(name: str) -> list[inspect.Parameter]:
    return list(inspect.signature(CALLS[name]).parameters.values())


def given(name: str) -> dict[str, Any]:
    """Return a valid value for every parameter of a call."""
    return {parameter.name: valid(name, parameter) for parameter in parameters(name)}


def valid(name: str, parameter: inspect.Parameter) -> Any:
    if parameter.name == "self" and f"{name}.self" not in VALUES:
        owner = name.rpartition(".")[0]
        return next(instance for kind, instance in instances().items() if kind.__name__ == owner)
    if (make := VALUES.get(f"{name}.{parameter.name}")) is not None:
        return make()
    if parameter.default is not parameter.empty:
        return parameter.default
    assert parameter.name in VALUES, f"give {parameter.name} of {name} a valid value in VALUES"
    return VALUES[parameter.name]()


def run(name: str, arguments: Mapping[str, Any]) -> Any:
    """Call with arguments by name; those that stand for several are passed one."""
    positional = [
        arguments[parameter.name]
        for parameter in parameters(name)
        if parameter.kind is parameter.VAR_POSITIONAL or parameter.name == "self"
    ]
    named = {
        parameter.name: arguments[parameter.name]
        for parameter in parameters(name)
        if parameter.kind is not parameter.VAR_POSITIONAL and parameter.name != "self"
    }
    return CALLS[name](*positional, **named)


def kinds(hint: Any) -> tuple[Any, ...]:
    """Return the kinds of a union, or the one kind that an annotation names."""
    return (
        typing.get_args(hint)
        if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union
        else (hint,)
    )


def refused(hint: Any) -> list[Any]:
    """Return values that an annotation excludes and that look as if they would do."""
    of = kinds(hint)
    wrong: list[Any] = [] if types.NoneType in of or hint in (Any, object) else [None]
    if bool in of and int not in of:  # what takes both is an array, of anything that numpy takes
        wrong += ["False", "no", 0, 1, 1.0, [], np.array([True])]
    elif any(
        typing.get_origin(kind) is Literal or (isinstance(kind, type) and issubclass(kind, Worded))
        for kind in of
    ):
        wrong += ["no such value", 3, [], b"zh"]
    elif set(of) <= {int, types.NoneType}:
        wrong += [True, 2022.5, "2022", 1j, Decimal(2)]
    elif set(of) <= {str, types.NoneType}:
        wrong += [3, True, b"x", ["x"]]
    return wrong


def faults(hint: Any, try_with: Callable[[Any], object], *, name: str) -> Iterator[str]:
    """Try junk in one place; yield each error that is not ours, and junk that is taken although it cannot do."""
    wrong = refused(hint)
    takes_functions = any(typing.get_origin(kind) is Callable for kind in kinds(hint))
    values = [*wrong, *junk()]
    for value in values:
        if takes_functions and callable(value):
            continue  # what a function of the caller raises is the caller's
        try:
            try_with(value)
        except xzplan.XzplanError as error:
            str(error), repr(error)
        except xzplan.MissingGlyphWarning:
            pass  # fonts differ
        except Exception as error:  # noqa: BLE001 - what must not come out is what is looked for
            callers = isinstance(error, CallersError) and is_callers(value)
            if not callers and not (isinstance(error, OSError) and name in PATHS):
                yield f"{name}={shown(value)}: {error!r}"
        else:
            if name not in ANYTHING and (value is values[-1] or any(value is one for one in wrong)):
                yield f"{name}={shown(value)} is taken"


def faults_of_call(name: str) -> Iterator[str]:
    call = CALLS[name]
    function = vars(call)["__init__"] if isinstance(call, type) else call
    hints = typing.get_type_hints(function, localns=NAMES_OF_TYPE_CHECKERS)

    def use(parameter: str, value: Any) -> None:
        run(name, {**given(name), parameter: value})

    for parameter in given(name):
        if parameter != "self":
            yield from faults(hints[parameter], partial(use, parameter), name=f"{name}.{parameter}")


@pytest.mark.parametrize("name", CALLS)
def test_what_an_argument_cannot_be_is_refused_by_our_errors(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a text among the junk may name a file to write
    try:
        run(name, given(name))
    except xzplan.MissingExtraError as error:
        pytest.skip(str(error))
    assert list(faults_of_call(name)) == []


def test_the_lists_name_what_there_is() -> None:
    """What is exempted or given a value is there; with the last argument of a name its value goes."""
    arguments = {f"{name}.{parameter}" for name in CALLS for parameter in given(name)}
    of_calls = {name for name in {*VALUES, *ANYTHING, *PATHS} if "." in name}
    assert of_calls <= arguments
    assert set(VALUES) - of_calls <= {name.rpartition(".")[2] for name in arguments}


MORE: tuple[Callable[[], Any], ...] = (
    lambda: xzplan.assessment.WholeValue(indicator="x", period=xzplan.Period.of(2022), value=Decimal(1)),
    lambda: xzplan.assessment.schemes.DESTATIS,
    lambda: xzplan.OfficialVerdict(words="基本符合", status="on_track"),
    lambda: xzplan.parsing.StatedCount(printed="22项指标", count=22, line=1),
    lambda: xzplan.parse_table("指标  2025年  2030年\n某项指数  1  2").decisions[0],
    lambda: xzplan.plans.Difference(field=WORDS, a=WORDS, b=WORDS),
    lambda: xzplan.Bound.between(35, 40),
    review,
    parsed,
    lambda: xzplan.compare_schemes(beds(), OBSERVED),
    lambda: xzplan.trajectory(beds()).at(2023),
    lambda: xzplan.align(plan(), next_plan()),
    serving,
    lambda: xzplan.assessment.WorkProgress(id="third_peoples_hospital", state="planned"),
    lambda: xzplan.find_problems(attrs.evolve(plan(), base_year=2019)),
    lambda: [xzplan.parse_target(cell, name="降幅").demand for cell in ("≥90", "10-20", "15左右", "降低20%")],
    lambda: [member for enum in CLASSES.values() if issubclass(enum, Worded) for member in enum],
)
"""Where to find records beside what the public functions return."""


@cache
def instances() -> dict[Any, Any]:
    """Return an instance of each public class."""
    makers: list[Callable[[], Any]] = [
        *MORE,
        *(partial(run, name, given(name)) for name in CALLS if "." not in name),
    ]
    seen: dict[int, Any] = {}
    found: dict[type, Any] = {}
    for make in makers:
        with suppress(xzplan.MissingExtraError):
            for value in inside(make(), seen):
                found.setdefault(type(value), value)
    return found


def instance_of(kind: type) -> Any:
    return instances()[kind]


RECORDS = [record_type for record_type in CLASSES.values() if attrs.has(record_type)]


def faults_of_record(record_type: type) -> Iterator[str]:
    hints = typing.get_type_hints(record_type)
    record = instances()[record_type]

    def use(field: str, value: Any) -> None:
        made = attrs.evolve(record, **{field: value})
        str(made), repr(made), hash(made)

    for field in attrs.fields(record_type):
        if field.init:
            yield from faults(
                hints[field.name], partial(use, field.alias), name=f"{record_type.__name__}.{field.name}"
            )


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda record_type: record_type.__name__)
def test_every_field_of_a_record_is_checked(record_type: type) -> None:
    assert record_type in instances(), f"give an instance of {record_type.__name__} in MORE"
    assert list(faults_of_record(record_type)) == []


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda record_type: record_type.__name__)
def test_values_of_enums_and_numbers_of_numpy_are_stored_as_what_they_are(record_type: type) -> None:
    record = instances()[record_type]
    for field in attrs.fields(record_type):
        value = getattr(record, field.name)
        if not field.init or not isinstance(value, Worded | bool | int | float):
            continue
        as_given = value.value if isinstance(value, Worded) else np.asarray(value)[()]
        assert type(as_given) is not type(value)
        stored = getattr(attrs.evolve(record, **{field.alias: as_given}), field.name)
        assert type(stored) is type(value), field.name
        assert stored == value, field.name


OFTEN = [
    name
    for name in CALLS
    if not name.startswith(("plot_", "write_", "check_text", "AreaReviews", "to_json", "find_"))
]
"""Calls that are quick enough to try many times."""


def texts(name: str) -> Iterator[tuple[str, str]]:
    """Yield the arguments of a call that are texts, each with those that it may be."""
    call = CALLS[name]
    hints = typing.get_type_hints(
        vars(call)["__init__"] if isinstance(call, type) else call, localns=NAMES_OF_TYPE_CHECKERS
    )
    for parameter, value in given(name).items():
        if parameter == "self":
            continue
        of = kinds(hints[parameter])
        words = {word for kind in of if typing.get_origin(kind) is Literal for word in typing.get_args(kind)}
        words |= {value} if isinstance(value, str) else {"x"} if str in of and value is None else set()
        if f"{name}.{parameter}" not in OWN_TEXTS and parameter not in OWN_TEXTS:
            yield from ((parameter, word) for word in sorted(words))


OWN_TEXTS = {
    "AreaReviews.__getitem__.area": "a key of a mapping compares as keys do",
    "crossing_years.direction": "numerics does not know the model",
    "method": "numerics does not know the model",
    "align": "display does not know the model",
    "source": "a document, which is read sign by sign",
    "text": "a document, which is read sign by sign",
}
"""Texts whose own methods are asked, by parameter or by call and parameter, each with the reason."""


@pytest.mark.parametrize("name", [name for name in CALLS if any(texts(name))])
def test_a_text_is_read_as_the_plain_text_that_it_is(name: str) -> None:
    """What methods a subclass of ``str`` has decides nothing, and text in an array without axes is that text."""

    def outcome(parameter: str, text: object) -> str:
        try:
            run(name, {**given(name), parameter: text})
        except xzplan.MissingExtraError as error:
            pytest.skip(str(error))
        except xzplan.XzplanError as error:
            str(error), repr(error)
            return "refused"
        return "taken"

    for parameter, word in texts(name):
        plain = outcome(parameter, word)
        assert outcome(parameter, PreparedText(word)) == plain, (parameter, word)
        assert outcome(parameter, np.array(word)) in (plain, "refused"), (parameter, word)


@given_by_hypothesis(st.data())
def test_junk_in_two_arguments_at_once(data: st.DataObject) -> None:
    """What one argument hides from another comes out only by our errors, too."""
    name = data.draw(st.sampled_from(OFTEN))
    arguments = given(name)
    places = [place for place in arguments if place != "self"]
    for place in data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=2)) if places else ():
        values = junk()
        arguments[place] = values[data.draw(st.integers(0, len(values) - 1))]
    try:
        run(name, arguments)
    except xzplan.XzplanError as error:
        str(error), repr(error)
    except CallersError:
        pass  # of a function or a collection of the caller's
    except (TypeError, ValueError, OSError) as error:
        # What a function of the caller raises is the caller's, and so is a file that is not there.
        functions = [
            value for value in arguments.values() if callable(value) and not isinstance(value, xzplan.Plan)
        ]
        if not functions and not isinstance(error, OSError):
            raise


@pytest.mark.parametrize("kind", [kind for kind in CLASSES.values() if issubclass(kind, Mapping)])
def test_a_look_up_of_anything_is_a_mapping_s(kind: type) -> None:
    """``in`` and ``get`` answer, whatever they are asked, and raise nothing."""
    mapping: Any = instances()[kind]
    missing = object()
    for value in junk():
        with suppress(CallersError, TypeError if is_callers(value) else CallersError):
            assert (mapping.get(value, missing) is missing) is (value not in mapping)


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda record_type: record_type.__name__)
def test_numbers_of_numpy_are_written_as_plain_numbers(record_type: type) -> None:
    record = instances()[record_type]
    numbers = {
        field.alias: np.asarray(value)[()]
        for field in attrs.fields(record_type)
        if field.init and type(value := getattr(record, field.name)) in (bool, int, float)
    }
    with suppress(xzplan.InvalidInputError):  # not every record has a document
        assert xzplan.to_json(attrs.evolve(record, **numbers)) == xzplan.to_json(record)


def test_scalars_of_pandas_are_what_they_are() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"year": [2021, 2022], "value": [21.3, 30.8]})
    observed = {row.year: row.value for row in frame.itertuples()}
    assert xzplan.to_json(xzplan.assess(beds(), observed)) == xzplan.to_json(xzplan.assess(beds(), OBSERVED))
    review = xzplan.assess_plan(plan(), {18: observed}, as_of=frame.year.max())
    assert '"as_of": "2022"' in xzplan.to_json(review)
    for missing in (pandas.NA, pandas.NaT):
        with pytest.raises(xzplan.InvalidInputError):
            xzplan.assess(beds(), {2022: missing})


@pytest.mark.parametrize("name", CALLS)
def test_numbers_of_numpy_are_taken(name: str) -> None:
    arguments = given(name)
    of_numpy = {
        parameter: np.asarray(value)[()] if type(value) in (bool, int, float) else value
        for parameter, value in arguments.items()
    }
    try:
        run(name, arguments)
    except xzplan.MissingExtraError as error:
        pytest.skip(str(error))
    run(name, of_numpy)

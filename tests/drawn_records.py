"""Strategies for every kind of record that has a document: drawn field by field, or computed from what is drawn."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import attrs
from hypothesis import reject
from hypothesis import strategies as st

import xzplan
from walking import small_plan
from xzplan import testing
from xzplan.assessment import schemes
from xzplan.assessment.schemes import Bands, Category, Edge, PublishedScheme, Scheme, ScoreRule
from xzplan.exceptions import XzplanError
from xzplan.formats._documents import KINDS

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | testing.words()
YEARS = st.integers(1950, 2060)
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(1, 99) | YEARS,
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Decimal: st.decimals(-1000, 1000, places=2) | st.integers(-5, 5).map(Decimal),
    xzplan.Period: st.builds(xzplan.Period, year=YEARS, month=st.integers(1, 12)),
}


@st.composite
def _bands(draw: st.DrawFn) -> Bands:
    values = draw(st.lists(st.integers(-9, 9), unique=True, max_size=3).map(sorted))
    edges = [Edge(value=value, belongs_to=draw(st.sampled_from(["below", "above"]))) for value in values]
    if not draw(st.booleans()):
        statuses = tuple(draw(st.sampled_from(xzplan.Status)) for _ in range(len(edges) + 1))
        return Bands(edges=tuple(edges), statuses=statuses)
    return _with_categories(draw, edges)


def _with_categories(draw: st.DrawFn, edges: list[Edge]) -> Bands:
    categories = tuple(draw(drawn(Category)) for _ in range(len(edges) + 1))
    statuses = tuple(category.progress for category in categories)
    return Bands(edges=tuple(edges), statuses=statuses, categories=categories)


@st.composite
def _score_rules(draw: st.DrawFn) -> ScoreRule:
    published = [scheme for scheme in schemes.SCHEMES.values() if isinstance(scheme, PublishedScheme)]
    rule = draw(st.sampled_from(published)).with_target
    edge = Edge(value=draw(LEAVES[Decimal]), belongs_to="above")
    return attrs.evolve(rule, bands=_with_categories(draw, [edge]), positive=draw(st.booleans()))


@st.composite
def _published(draw: st.DrawFn) -> PublishedScheme:
    published = [scheme for scheme in schemes.SCHEMES.values() if isinstance(scheme, PublishedScheme)]
    return attrs.evolve(draw(st.sampled_from(published)), name=draw(drawn(xzplan.Bilingual)), id=draw(TEXTS))


@st.composite
def _assessments(draw: st.DrawFn) -> xzplan.Assessment:
    indicator = draw(testing.indicators())
    scheme = draw(st.sampled_from(["plan", "eurostat", "statcan"]))
    return xzplan.assess(indicator, _observed(draw, indicator), scheme=scheme)


def _observed(draw: st.DrawFn, indicator: xzplan.Indicator) -> Any:
    years = st.integers(indicator.baseline.year + 1, indicator.target.year)
    values = st.dictionaries(years, st.integers(0, 90), max_size=3)
    if not indicator.series:
        return draw(values)
    return {series.id: draw(values) for series in indicator.series}


@cache
def _small() -> xzplan.Plan:
    return small_plan(xzplan.load_plan())


@st.composite
def _reviews(draw: st.DrawFn) -> xzplan.Review:
    plan = _small()
    rows = draw(st.lists(st.sampled_from(list(plan.indicators.values())), max_size=3, unique_by=id))
    observations = {indicator.id: _observed(draw, indicator) for indicator in rows}
    works = draw(
        st.dictionaries(st.sampled_from(list(plan.works)), st.sampled_from(["started", "completed"]))
    )
    states = {1: draw(drawn(xzplan.KeyProjectState))}
    as_of = draw(st.sampled_from(["2021", "2023-06", "2025"]))
    return xzplan.assess_plan(plan, observations, as_of=as_of, works=works, key_projects=states)


@st.composite
def _comparisons(draw: st.DrawFn) -> Any:
    beds = xzplan.load_plan().indicators[18]
    observations = draw(st.dictionaries(st.integers(2021, 2025), st.integers(0, 90)))
    chosen = draw(st.sampled_from([("plan",), ("statcan", "un2023"), ("destatis", "eurostat")]))
    return xzplan.compare_schemes(beds, observations, schemes=chosen)


@st.composite
def _trajectories(draw: st.DrawFn) -> xzplan.Trajectory:
    indicator = draw(testing.indicators())
    series = indicator.series[0].id if indicator.series else None
    try:
        return xzplan.trajectory(indicator, series=series)
    except xzplan.InvalidInputError:  # points that the sum of a single year of whole things cannot pass
        reject()


@cache
def _own() -> dict[type, Callable[[], st.SearchStrategy[Any]]]:
    """Return what draws records whose fields depend on each other."""
    trajectories = _trajectories()
    reviewed: st.SearchStrategy[Any] = _reviews()
    return {
        xzplan.Bound: lambda: testing.bounds(testing.figures()),
        xzplan.Unit: testing.units,
        xzplan.Source: testing.sources,
        xzplan.Indicator: testing.indicators,
        xzplan.Series: lambda: (
            testing.indicators().filter(lambda one: one.series).map(lambda one: one.series[0])
        ),
        xzplan.Target: lambda: testing.indicators().map(lambda one: one.target),
        xzplan.Plan: testing.plans,
        xzplan.Trajectory: lambda: trajectories,
        xzplan.Milestone: lambda: trajectories.filter(len).map(lambda path: path.milestones[-1]),
        Bands: _bands,
        ScoreRule: _score_rules,
        PublishedScheme: _published,
        Scheme: lambda: st.builds(
            Scheme,
            id=TEXTS,
            name=drawn(xzplan.Bilingual),
            source=drawn(xzplan.Bilingual),
            strict=st.booleans(),
            tolerance=st.decimals("0", "0.9", places=2),
        ),
        xzplan.Assessment: _assessments,
        xzplan.Review: lambda: reviewed,
        KINDS["scheme_comparison"]: _comparisons,
        KINDS["key_project_assessment"]: lambda: reviewed.map(lambda review: review.key_projects[1]),
        xzplan.Quantified: lambda: (
            st.sampled_from(xzplan.Direction)
            .flatmap(testing.demands)
            .filter(lambda demand: isinstance(demand, xzplan.Quantified))
        ),
    }


@cache
def drawn(record_type: type) -> st.SearchStrategy[Any]:
    """Return what draws records of a kind."""
    if (own := _own().get(record_type)) is not None:
        return own()
    attrs.resolve_types(record_type)
    fields = {field.alias: _field(field.type) for field in attrs.fields(record_type) if field.init}
    # What one field says may contradict another: such a record cannot be made, and another is drawn.
    return (
        st.fixed_dictionaries(fields)
        .map(lambda values: _made(record_type, values))
        .filter(lambda record: record is not None)
    )


def _made(record_type: type, values: dict[str, Any]) -> Any:
    try:
        return record_type(**values)
    except XzplanError:
        return None


def _field(hint: Any) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if hint in LEAVES:
        return LEAVES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(_field(inner[0]), max_size=2).map(tuple)
    if NoneType in inner:
        return st.none() | st.one_of(*(_field(some) for some in inner if some is not NoneType))
    if inner:
        return st.one_of(*map(_field, inner))
    return st.deferred(lambda: drawn(hint))

"""How each kind of record is written in a document and read back, strictly.

Loaded with the first document, since it needs cattrs and numpy.
"""

from __future__ import annotations

import math
import types
import typing
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from typing import Any, Literal, TypeAlias, TypeVar, get_args, get_origin

import attrs
import numpy as np
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from xzplan.assessment.comparison import SchemeComparison
from xzplan.assessment.key_projects import KeyProjectAssessment, KeyProjectState
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.review import Review
from xzplan.assessment.schemes.bands import Bands, Category, Edge
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme
from xzplan.assessment.schemes.published import Grid, PublishedScheme, ScoreRule
from xzplan.assessment.schemes.rating import Rating
from xzplan.assessment.verdicts import Operand, Verdict
from xzplan.assessment.works import WorkProgress
from xzplan.exceptions import InvalidInputError, XzplanError
from xzplan.exceptions import shown as in_error
from xzplan.language import Bilingual
from xzplan.model.areas import Area
from xzplan.model.bounds import Bound
from xzplan.model.checks import require_stored
from xzplan.model.commitments import Commitment, Goal
from xzplan.model.conditions import Condition
from xzplan.model.facts import Fact
from xzplan.model.figures import FIGURE, written
from xzplan.model.indicators import Baseline, Indicator, Series
from xzplan.model.links import Link
from xzplan.model.lookup import Records
from xzplan.model.periods import PERIOD, Period
from xzplan.model.plan import Plan
from xzplan.model.readings import Discrepancy, Place, Reading
from xzplan.model.sources import Document, Label, Source
from xzplan.model.structure import Component, Domain, KeyProject, Measure
from xzplan.model.targets import Demand, Target
from xzplan.model.units import Unit
from xzplan.model.works import Work
from xzplan.observations.records import Observation
from xzplan.projection.caveats import Caveat
from xzplan.projection.records import Anchor, Milestone, Trajectory

T = TypeVar("T")

_Read: TypeAlias = Callable[[object, Any], Any]
"""Makes a field of what a document holds for it; the second argument is the annotation of the field."""

DEMANDS: dict[str, type] = {demand.kind: demand for demand in get_args(Demand)}
SCHEMES: dict[str, type] = {"scheme": Scheme, "published_scheme": PublishedScheme}
TAGGED = {**DEMANDS, **SCHEMES}
"""Records that stand where another kind could, and therefore say which they are."""
KINDS: dict[str, type] = {
    "anchor": Anchor,
    "area": Area,
    "assessment": Assessment,
    "bands": Bands,
    "baseline": Baseline,
    "bilingual": Bilingual,
    "bound": Bound,
    "category": Category,
    "caveat": Caveat,
    "commitment": Commitment,
    "component": Component,
    "condition": Condition,
    "discrepancy": Discrepancy,
    "document": Document,
    "domain": Domain,
    "edge": Edge,
    "fact": Fact,
    "goal": Goal,
    "grid": Grid,
    "indicator": Indicator,
    "key_project": KeyProject,
    "key_project_assessment": KeyProjectAssessment,
    "key_project_state": KeyProjectState,
    "label": Label,
    "link": Link,
    "measure": Measure,
    "milestone": Milestone,
    "observation": Observation,
    "official_verdict": OfficialVerdict,
    "operand": Operand,
    "place": Place,
    "plan": Plan,
    "review": Review,
    "rating": Rating,
    "reading": Reading,
    "scheme_comparison": SchemeComparison,
    "score_rule": ScoreRule,
    "series": Series,
    "source": Source,
    "target": Target,
    "trajectory": Trajectory,
    "unit": Unit,
    "verdict": Verdict,
    "work": Work,
    "work_progress": WorkProgress,
    **TAGGED,
}
KIND_OF = {record_type: kind for kind, record_type in KINDS.items()}

_Problem: TypeAlias = tuple[str, str | XzplanError]
"""A path below a value, empty for the value itself, and what is wrong there; a record says it by its own error."""


MOST_PROBLEMS = 1000
"""Faults of a document after which it is read no further."""


class FaultsError(Exception):
    """Everything that is wrong with a value."""

    def __init__(self, *problems: _Problem) -> None:
        super().__init__(*problems)
        self.problems: tuple[_Problem, ...] = problems


def shown(value: object) -> str:
    """Return a value as an error quotes it."""
    return in_error(value, 40)


@cache
def converter() -> Converter:
    """Return the converter of all documents but reviews."""
    return new_converter()


def new_converter() -> Converter:
    """Return a converter of records, to be taken as it is or changed."""
    made = Converter(detailed_validation=False)
    made.register_structure_hook(str, _text)
    made.register_structure_hook(bool, _exactly)
    for whole in (int, np.int64):
        made.register_structure_hook(whole, _int64)
    made.register_structure_hook(float, _float)
    made.register_structure_hook(Decimal, _decimal)
    made.register_unstructure_hook(Decimal, written)
    made.register_structure_hook(StrEnum, lambda value, enum: enum(_one_of(value, enum)))
    made.register_unstructure_hook(StrEnum, lambda member: member.value)
    made.register_structure_hook(Period, _period)
    made.register_unstructure_hook(Period, str)
    made.register_structure_hook_factory(_is_literal, lambda _: _one_of)
    made.register_structure_hook_factory(_is_list, lambda hint: _reader_of_list(made, get_args(hint)[0]))
    made.register_unstructure_hook_factory(_is_list, lambda hint: _writer_of_list(made, get_args(hint)[0]))
    made.register_structure_hook_factory(_is_array, lambda hint: _reader_of_list(made, _item_of(hint)))
    made.register_unstructure_hook_factory(_is_array, lambda _: np.ndarray.tolist)
    made.register_structure_hook_factory(attrs.has, lambda record_type: reader_of_record(made, record_type))
    made.register_unstructure_hook_factory(
        attrs.has, lambda record_type: _writer_of_record(made, record_type)
    )
    made.register_structure_hook(Bound, lambda value, hint: _bound(made, value, hint))
    made.register_unstructure_hook(Bound, _write_bound)
    made.register_structure_hook(Demand, lambda value, hint: _tagged(made, value, hint, DEMANDS))
    made.register_structure_hook(AnyScheme, lambda value, hint: _tagged(made, value, hint, SCHEMES))
    return made


def _expected(hint: Any) -> str:
    """Say what a document holds for a field with this annotation."""
    if get_origin(hint) in (typing.Union, types.UnionType):
        hint = get_args(hint)[0]
    if _is_literal(hint):
        return f"one of {', '.join(map(repr, get_args(hint)))}"
    if _is_list(hint) or _is_array(hint):
        return "a list"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return f"one of {', '.join(repr(member.value) for member in hint)}"
    return _EXPECTED.get(hint, "an object")


_EXPECTED: dict[Any, str] = {
    int: "int",  # of 64 bits
    str: "str",
    bool: "bool",
    np.int64: "int",
    float: "a finite number",
    Decimal: "a figure in a string",
    Period: "a period such as '2023', '2023-06' or '2021/2023'",
}


def _wrong(value: object, hint: Any) -> FaultsError:
    return FaultsError(("", f"{shown(value)}, expected {_expected(hint)}"))


def _exactly(value: object, expected: type[T]) -> T:
    # bool is an int to Python, not to JSON.
    if type(value) is not expected:
        raise _wrong(value, expected)
    return value


def _text(value: object, hint: type[str]) -> str:
    text = _exactly(value, hint)
    try:
        return require_stored("", text)
    except InvalidInputError as error:  # half a character
        raise FaultsError(("", f"{shown(text)}: {error.problem}")) from None


def _float(value: object, hint: type[float]) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:  # an int beyond the largest float
            number = math.inf
        if math.isfinite(number):
            return number
    raise _wrong(value, hint)


def _int64(value: object, hint: type[Any]) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise _wrong(value, hint)
    return value


def _period(value: object, hint: type[Period]) -> Period:
    if not isinstance(value, str) or not PERIOD.fullmatch(value):
        raise _wrong(value, hint)
    return Period.of(value)


def _decimal(value: object, hint: type[Decimal]) -> Decimal:
    if not isinstance(value, str) or not FIGURE.fullmatch(value):
        raise _wrong(value, hint)
    return Decimal(value)


BOUND: dict[str, tuple[str, type]] = {
    "low": ("low", Decimal),
    "high": ("high", Decimal),
    "low_open": ("low_open", bool),
    "high_open": ("high_open", bool),
    "about": ("approximate", bool),
    "within": ("within", Decimal),
}
"""What a document may say of a bound, and the fields that hold it; what is not said is not there."""


def _bound(made: Converter, value: object, hint: type[Bound]) -> Bound:
    if not isinstance(value, dict):
        raise _wrong(value, hint)
    _no_more(key for key in value if key not in BOUND)
    given = [
        (BOUND[key][0], f".{key}", partial(made.structure, part, BOUND[key][1]))
        for key, part in value.items()
    ]
    values = _read_all([(path, read) for _, path, read in given])
    try:
        return Bound(**dict(zip([name for name, _, _ in given], values, strict=True)))
    except XzplanError as error:
        raise FaultsError(("", error)) from None


def _no_more(unknown: Iterable[object]) -> None:
    """Refuse fields that nobody knows, in the order of their names; only JSON has none but texts for names."""
    names = ", ".join(sorted(map(shown, unknown)))
    if names:
        raise FaultsError(("", f"unknown field {names}"))


def _write_bound(bound: Bound) -> dict[str, Any]:
    fields = {key: getattr(bound, name) for key, (name, _) in BOUND.items()}
    return {
        key: written(value) if isinstance(value, Decimal) else value
        for key, value in fields.items()
        if value is not None and value is not False
    }


def _one_of(value: object, hint: Any) -> object:
    # Every choice is a text; an array, which has no truth value, is compared with none.
    if not isinstance(value, str) or value not in (get_args(hint) or [member.value for member in hint]):
        raise _wrong(value, hint)
    return value


def _is_literal(hint: Any) -> bool:
    return get_origin(hint) is Literal


def _is_list(hint: Any) -> bool:
    return get_origin(hint) in (tuple, Records)


def _is_array(hint: Any) -> bool:
    return get_origin(hint) is np.ndarray


def _item_of(array: Any) -> type:
    return np.int64 if np.int64 in get_args(get_args(array)[1]) else float


def _read_all(parts: Iterable[tuple[str, Callable[[], Any]]]) -> list[Any]:
    """Read every part at its path, and raise the faults of all of them together."""
    values: list[Any] = []
    problems: list[_Problem] = []
    for path, read in parts:
        try:
            values.append(read())
        except FaultsError as faults:
            problems += [(path + below, problem) for below, problem in faults.problems]
            if len(problems) >= MOST_PROBLEMS:  # reading on would take time and memory for what nobody reads
                break
    if problems:
        raise FaultsError(*problems)
    return values


def _reader_of_list(made: Converter, item: Any) -> _Read:
    def read(value: object, hint: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _wrong(value, hint)
        items = ((f"[{index}]", partial(made.structure, part, item)) for index, part in enumerate(value))
        return tuple(_read_all(items))

    return read


def _writer_of_list(made: Converter, item: Any) -> Callable[[Any], list[Any]]:
    write_item = made.get_unstructure_hook(item)

    def write(value: Any) -> list[Any]:
        return [write_item(part) for part in (value.values() if isinstance(value, Records) else value)]

    return write


def reader_of_record(
    made: Converter, record_type: Any, complete: Callable[[dict[str, Any]], dict[str, Any]] = dict
) -> _Read:
    """Return the reader of a kind of record; what it read of the fields is completed before the record is made."""
    hints = typing.get_type_hints(record_type)
    fields = {field.alias: hints[field.name] for field in attrs.fields(record_type) if field.init}
    tag = KIND_OF[record_type] if record_type in TAGGED.values() else None

    def field(value: dict[str, Any], name: str) -> Any:
        if name not in value:
            raise FaultsError(("", f"missing, expected {_expected(fields[name])}"))
        return made.structure(value[name], fields[name])

    def read(value: object, hint: Any) -> Any:
        if not isinstance(value, dict):
            raise _wrong(value, hint)
        if tag is not None and value.get("kind") != tag:
            raise FaultsError(("", f"kind {_kind_of(value)}, expected {tag!r}"))
        known = fields if tag is None else {*fields, "kind"}
        unknown = [key for key in value if key not in known]
        parts = [(f".{name}", partial(field, value, name)) for name in fields]
        values = _read_all([*parts, ("", partial(_no_more, unknown))])
        completed = complete(dict(zip(fields, values[:-1], strict=True)))
        try:
            return record_type(**completed)
        except XzplanError as error:
            raise FaultsError(("", error)) from None

    return read


def _writer_of_record(made: Converter, record_type: Any) -> Callable[[Any], dict[str, Any]]:
    write = make_dict_unstructure_fn(record_type, made, _cattrs_use_alias=True)
    if record_type not in TAGGED.values():
        return write
    return lambda record: {"kind": KIND_OF[record_type], **write(record)}


def _tagged(made: Converter, value: object, hint: Any, among: dict[str, type]) -> Any:
    if not isinstance(value, dict):
        raise _wrong(value, hint)
    kind = value.get("kind")
    if not isinstance(kind, str) or kind not in among:
        raise FaultsError(("", f"kind {_kind_of(value)}, expected one of {', '.join(map(repr, among))}"))
    return made.structure(value, among[kind])


def _kind_of(value: dict[str, object]) -> str:
    return shown(value["kind"]) if "kind" in value else "missing"

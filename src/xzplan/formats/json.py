"""Records to JSON and back, losing nothing and guessing nothing.

A document is ``{"schema_version": 1, "kind": "plan", "record": {...}}``. Figures are strings with their digits as
printed; demands and schemes carry their ``kind``; every field is there, null where there is nothing. Reading is strict: no value
is coerced, no field is optional, no unknown one is let pass, and all faults are reported at once with their paths.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Any, Literal, NoReturn, TypeVar, get_args, get_origin, overload

import attrs
import numpy as np
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from xzplan.assessment.comparison import SchemeComparison
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.review import KeyProjectAssessment, KeyProjectState, PlanAssessment
from xzplan.assessment.schemes.bands import Bands, Category, Edge
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme
from xzplan.assessment.schemes.published import Grid, PublishedScheme, ScoreRule
from xzplan.assessment.schemes.rating import Rating
from xzplan.assessment.verdicts import Operand, Verdict
from xzplan.exceptions import DocumentError, InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.commitments import Commitment, Goal, OutsideFigure
from xzplan.model.facts import Fact
from xzplan.model.indicators import Baseline, Indicator, Series
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan
from xzplan.model.readings import Discrepancy, Place, Reading
from xzplan.model.sources import Document, Label, Source
from xzplan.model.structure import Component, Domain, KeyProject, Measure
from xzplan.model.targets import Demand, Target
from xzplan.model.units import Unit
from xzplan.observations.records import Observation
from xzplan.projection.caveats import Caveat
from xzplan.projection.records import Milestone, Trajectory

__all__ = ["SCHEMA_VERSION", "from_dict", "from_json", "to_dict", "to_json"]

SCHEMA_VERSION = 1
"""Version of the form of the documents."""

T = TypeVar("T")

_DEMANDS: dict[str, type] = {demand.kind: demand for demand in get_args(Demand)}
_SCHEMES: dict[str, type] = {"scheme": Scheme, "published_scheme": PublishedScheme}
_TAGGED = {**_DEMANDS, **_SCHEMES}
"""Records that stand where another kind could, and therefore say which they are."""
_KINDS: dict[str, type] = {
    "assessment": Assessment,
    "bands": Bands,
    "baseline": Baseline,
    "bilingual": Bilingual,
    "category": Category,
    "caveat": Caveat,
    "commitment": Commitment,
    "component": Component,
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
    "measure": Measure,
    "milestone": Milestone,
    "observation": Observation,
    "official_verdict": OfficialVerdict,
    "operand": Operand,
    "outside_figure": OutsideFigure,
    "place": Place,
    "plan": Plan,
    "plan_assessment": PlanAssessment,
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
    **_TAGGED,
}
_KIND_OF = {record_type: kind for kind, record_type in _KINDS.items()}

_FIGURE = re.compile(r"-?[0-9]{1,60}(\.[0-9]{1,60})?(E[+-]?[0-9]{1,3})?")


def to_dict(record: object) -> dict[str, Any]:
    """Return a record as a document of plain dicts, lists, strings, numbers and None.

    Parameters
    ----------
    record
        A `Plan` or any record in it, a demand, a `Trajectory` or a `Milestone`.

    Raises
    ------
    InvalidInputError
        Not a record of this package.
    """
    kind = _KIND_OF.get(type(record))
    if kind is None:
        raise InvalidInputError("record", record, "not a record that has a document")
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": kind,
        "record": _converter().unstructure(record),
    }


def to_json(record: object, *, indent: int | None = None) -> str:
    """Return a record as JSON text, Chinese unescaped.

    Parameters
    ----------
    record
        As for `to_dict`.
    indent
        Spaces for each level; one line by default.

    Raises
    ------
    InvalidInputError
        As for `to_dict`, and for a record with a number that is not finite.
    """
    document = to_dict(record)
    try:
        return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent)
    except ValueError:
        raise InvalidInputError(
            "record", record, "a number in it is not finite, and JSON has no such"
        ) from None


@overload
def from_dict(data: object) -> Plan: ...
@overload
def from_dict(data: object, record_type: type[T]) -> T: ...
def from_dict(data: object, record_type: type[Any] = Plan) -> Any:
    """Return the record of a document as `to_dict` makes it.

    Parameters
    ----------
    data
        The document.
    record_type
        Class of the record to expect.

    Raises
    ------
    DocumentError
        Not such a document; the error lists every fault with its path.
    InvalidInputError
        `record_type` is not a record of this package.
    """
    if record_type not in _KIND_OF:
        raise InvalidInputError("record_type", record_type, "not a record that has a document")
    kind = _KIND_OF[record_type]
    envelope = {"schema_version": SCHEMA_VERSION, "kind": kind}
    if not isinstance(data, dict):
        raise DocumentError([("$", f"{_name(data)}, expected an object")])
    problems = [(f"$.{key}", "unknown field") for key in data if key not in (*envelope, "record")]
    for key, expected in envelope.items():
        # 1 == True == 1.0, but only one of them is the version.
        if type(data.get(key)) is not type(expected) or data[key] != expected:
            problems.append((f"$.{key}", f"{_name(data.get(key, _MISSING))}, expected {expected!r}"))
    if "record" not in data:
        problems.append(("$.record", f"{_MISSING}, expected {kind}"))
    if problems:
        raise DocumentError(problems)
    try:
        return _converter().structure(data["record"], record_type)
    except (BaseValidationError, _Fault) as error:
        raise DocumentError(_problems(error)) from None


@overload
def from_json(text: str | bytes) -> Plan: ...
@overload
def from_json(text: str | bytes, record_type: type[T]) -> T: ...
def from_json(text: str | bytes, record_type: type[Any] = Plan) -> Any:
    """Return the record of a JSON document as `to_json` makes it.

    Parameters
    ----------
    text
        The document; bytes are UTF-8.
    record_type
        Class of the record to expect.

    Raises
    ------
    DocumentError
        Not JSON, or not such a document; the error lists every fault with its path.
    InvalidInputError
        `record_type` is not a record of this package.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> xzplan.from_json(xzplan.to_json(plan)) == plan
    True
    >>> level = xzplan.Level(op=">=", value=55)
    >>> xzplan.to_json(level)
    '{"schema_version": 1, "kind": "level", "record": {"kind": "level", "op": ">=", "value": "55"}}'
    """
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except _Fault as fault:
        raise DocumentError([("$", str(fault))]) from None
    except RecursionError:
        raise DocumentError([("$", "nested too deeply")]) from None
    except (ValueError, TypeError) as error:
        raise DocumentError([("$", f"not JSON: {error}")]) from None
    return from_dict(data, record_type)


class _Fault(ValueError):  # noqa: N818
    """A value that is not what its place in the document asks for."""


class _Missing:
    def __repr__(self) -> str:
        return "missing"


_MISSING = _Missing()
"""Stands in for a field that is not there, so that it is refused at its own path like any other wrong value."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _Fault(f"the key {twice!r} stands twice in one object")
    return result


def _no_constant(name: str) -> NoReturn:
    raise _Fault(f"{name} is not a number")


def _name(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:37] + "..."


def _problems(error: Exception) -> Iterable[tuple[str, str]]:
    for line in transform_error(error, path="$.record", format_exception=_explain):
        problem, _, path = line.rpartition(" @ ")
        yield path, problem


def _explain(error: BaseException, _type: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return "unknown field " + ", ".join(sorted(map(repr, error.extra_fields)))
    return str(error)


@cache
def _converter() -> Converter:
    """The private converter: strict where cattrs by itself is lax."""
    converter = Converter(forbid_extra_keys=True)
    for simple in (int, str, bool):
        converter.register_structure_hook(simple, _exactly)
    converter.register_structure_hook(float, _float)
    converter.register_structure_hook(Decimal, _decimal)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(StrEnum, _enum)
    converter.register_unstructure_hook(Enum, lambda member: member.value)
    converter.register_structure_hook_factory(_is_literal, lambda t: _literal_hook(get_args(t)))
    converter.register_structure_hook_factory(_is_list, lambda t: _list_hook(converter, t))
    converter.register_unstructure_hook_factory(_is_list, lambda t: _unlist_hook(converter, t))
    converter.register_structure_hook_factory(_is_array, lambda t: _array_hook(converter, t))
    converter.register_unstructure_hook_factory(_is_array, lambda _: np.ndarray.tolist)
    converter.register_structure_hook_factory(attrs.has, lambda t: _record_hook(converter, t))
    converter.register_unstructure_hook_factory(attrs.has, lambda t: _unrecord_hook(converter, t))
    converter.register_structure_hook(Demand, lambda value, _: _tagged(converter, value, _DEMANDS))
    converter.register_structure_hook(AnyScheme, lambda value, _: _tagged(converter, value, _SCHEMES))
    return converter


def _exactly(value: object, expected: type[T]) -> T:
    # bool is an int to Python, not to JSON.
    if type(value) is not expected:
        raise _Fault(f"{_name(value)}, expected {expected.__name__}")
    return value


def _float(value: object, _: type[float]) -> float:
    # bool is an int to Python, not to JSON.
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _Fault(f"{_name(value)}, expected a finite number")
    return float(value)


def _decimal(value: object, _: type[Decimal]) -> Decimal:
    if not isinstance(value, str) or not _FIGURE.fullmatch(value):
        raise _Fault(f"{_name(value)}, expected a figure in a string")
    return Decimal(value)


def _enum(value: object, t: type[Enum]) -> Enum:
    return t(_one_of([member.value for member in t], value))


def _one_of(values: Collection[object], value: object) -> object:
    if value not in values:
        raise _Fault(f"{_name(value)}, expected one of {', '.join(map(repr, values))}")
    return value


def _is_literal(t: Any) -> bool:
    return get_origin(t) is Literal


def _literal_hook(values: tuple[object, ...]) -> Callable[[object, Any], object]:
    return lambda value, _: _one_of(values, value)


def _is_list(t: Any) -> bool:
    return get_origin(t) in (tuple, Records)


def _list_hook(converter: Converter, t: Any) -> Callable[[object, Any], tuple[Any, ...]]:
    item: Any = get_args(t)[0]

    def hook(value: object, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _Fault(f"{_name(value)}, expected a list")
        return tuple(converter.structure(value, list[item]))

    return hook


def _unlist_hook(converter: Converter, t: Any) -> Callable[[Any], list[Any]]:
    hook = converter.get_unstructure_hook(get_args(t)[0])

    def unhook(value: Any) -> list[Any]:
        return [hook(item) for item in (value.values() if isinstance(value, Records) else value)]

    return unhook


def _is_array(t: Any) -> bool:
    return get_origin(t) is np.ndarray


def _array_hook(converter: Converter, t: Any) -> Callable[[object, Any], list[Any]]:
    item: Any = int if np.int64 in get_args(get_args(t)[1]) else float
    hook = _list_hook(converter, tuple[item, ...])
    return lambda value, _: list(hook(value, t))


def _record_hook(converter: Converter, t: Any) -> Callable[[object, Any], Any]:
    build = make_dict_structure_fn(t, converter)
    absent = {field.name: _MISSING for field in attrs.fields(t) if field.init}
    kind = {_KIND_OF[t]} if t in _TAGGED.values() else set()

    def hook(value: object, _: Any) -> Any:
        if not isinstance(value, dict):
            raise _Fault(f"{_name(value)}, expected an object")
        rest = {key: one for key, one in value.items() if not (key == "kind" and kind)}
        if kind and value.get("kind") not in list(kind):  # what JSON holds need not have a hash
            raise _Fault(f"kind {_name(value.get('kind', _MISSING))}, expected {_KIND_OF[t]!r}")
        return build({**absent, **rest}, t)

    return hook


def _unrecord_hook(converter: Converter, t: Any) -> Callable[[Any], dict[str, Any]]:
    unbuild = make_dict_unstructure_fn(t, converter)
    if t not in _TAGGED.values():
        return unbuild
    return lambda record: {"kind": _KIND_OF[t], **unbuild(record)}


def _tagged(converter: Converter, value: object, among: dict[str, type]) -> Any:
    if not isinstance(value, dict):
        raise _Fault(f"{_name(value)}, expected an object")
    kind = value.get("kind", _MISSING)
    if not isinstance(kind, str) or kind not in among:
        raise _Fault(f"kind {_name(kind)}, expected one of {', '.join(map(repr, among))}")
    return converter.structure(value, among[kind])

"""Records to JSON and back, losing nothing and guessing nothing.

A document is ``{"schema_version": 1, "kind": "plan", "record": {...}}``. Figures are strings with their digits as
printed; demands and schemes carry their ``kind``; every field is there, null where there is nothing. Reading is strict: no value
is coerced, no field is optional, no unknown one is let pass, and all faults are reported at once with their paths.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn, TypeVar, overload

from xzplan.exceptions import DocumentError, InvalidInputError
from xzplan.model.plan import Plan

__all__ = ["SCHEMA_VERSION", "from_dict", "from_json", "to_dict", "to_json"]

SCHEMA_VERSION = 1
"""Version of the form of the documents."""
_WIDEST = 100  # spaces for each level

T = TypeVar("T")


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
    from xzplan.formats._documents import KIND_OF, converter

    kind = KIND_OF.get(type(record))
    if kind is None:
        raise InvalidInputError("record", record, "not a record that has a document")
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": kind,
        "record": converter().unstructure(record),
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
        As for `to_dict`, and for a record with a number that is not finite, or another `indent`.
    """
    if indent is not None and (type(indent) is not int or not 0 <= indent <= _WIDEST):
        raise InvalidInputError("indent", indent, f"pass a whole number from 0 to {_WIDEST}, or None")
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
    from xzplan.formats._documents import KIND_OF, FaultsError, converter, shown

    if not isinstance(record_type, type) or record_type not in KIND_OF:
        raise InvalidInputError("record_type", record_type, "not a record that has a document")
    kind = KIND_OF[record_type]
    envelope = {"schema_version": SCHEMA_VERSION, "kind": kind}
    if not isinstance(data, dict):
        raise DocumentError([("$", f"{shown(data)}, expected an object")])
    problems = [(f"$.{key}", "unknown field") for key in data if key not in (*envelope, "record")]
    for key, expected in envelope.items():
        if key not in data:
            problems.append((f"$.{key}", f"missing, expected {expected!r}"))
        # 1 == True == 1.0, but only one of them is the version.
        elif type(data[key]) is not type(expected) or data[key] != expected:
            problems.append((f"$.{key}", f"{shown(data[key])}, expected {expected!r}"))
    if "record" not in data:
        problems.append(("$.record", f"missing, expected {kind}"))
    if problems:
        raise DocumentError(problems)
    try:
        return converter().structure(data["record"], record_type)
    except FaultsError as faults:
        raise DocumentError((f"$.record{path}", str(problem)) for path, problem in faults.problems) from None


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
    except _TextError as fault:
        raise DocumentError([("$", str(fault))]) from None
    except RecursionError:
        raise DocumentError([("$", "nested too deeply")]) from None
    except (ValueError, TypeError) as error:
        raise DocumentError([("$", f"not JSON: {error}")]) from None
    return from_dict(data, record_type)


class _TextError(ValueError):
    """Text that JSON of other makers may hold, and that a document may not."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _TextError(f"the key {twice!r} stands twice in one object")
    return result


def _no_constant(name: str) -> NoReturn:
    raise _TextError(f"{name} is not a number")

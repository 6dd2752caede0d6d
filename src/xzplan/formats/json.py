"""Records to JSON and back, without loss.

A document is ``{"schema_version": 1, "kind": "plan", "record": {...}}``. Figures are strings with their digits as
printed; demands and schemes carry their ``kind``; every field is there, null where there is nothing. Reading is strict: no value
is coerced, no field is optional, no unknown one is let pass, and all faults are reported at once with their paths.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn, TypeVar, overload

from xzplan.exceptions import DocumentError, InvalidInputError, shown
from xzplan.model.plan import Plan, check_plan

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
        A `Plan` or any record in it, a demand, a `Trajectory`, an `Assessment` or a `Review`. A review names its plan by
        id, edition and checksum, and the indicators and key projects by id.

    Raises
    ------
    InvalidInputError
        Not a record of this package.
    """
    from xzplan.formats._documents import KIND_OF

    kind = KIND_OF.get(type(record))
    if kind is None:
        raise InvalidInputError("record", record, "not a record that has a document")
    return {"schema_version": SCHEMA_VERSION, "kind": kind, "record": _written(record)}


def _written(record: object) -> Any:
    from xzplan.assessment.review import Review
    from xzplan.formats._documents import converter
    from xzplan.formats._reviews import write_review

    return write_review(record) if isinstance(record, Review) else converter().unstructure(record)


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
            "record", record, "it holds a number that is not finite, which JSON cannot hold"
        ) from None


@overload
def from_dict(data: object, record_type: None = None, *, plan: Plan | None = None) -> Any: ...
@overload
def from_dict(data: object, record_type: type[T], *, plan: Plan | None = None) -> T: ...
def from_dict(data: object, record_type: type[Any] | None = None, *, plan: Plan | None = None) -> Any:
    """Return the record of a document as `to_dict` makes it.

    Parameters
    ----------
    data
        The document.
    record_type
        Class of the record to expect; by default whichever the document holds.
    plan
        The plan of a review, which names it by id, edition and checksum; by default the plan that ships with the
        package.

    Raises
    ------
    DocumentError
        Not such a document; the error lists every fault with its path. Or a review of another plan.
    InvalidInputError
        `record_type` is not a record of this package, `plan` is not a plan.
    """
    from xzplan.formats._documents import KIND_OF, KINDS, MOST_PROBLEMS, FaultsError, shown

    if record_type is not None and (not isinstance(record_type, type) or record_type not in KIND_OF):
        raise InvalidInputError("record_type", record_type, "not a record that has a document")
    if plan is not None:
        check_plan(plan)
    if not isinstance(data, dict):
        raise DocumentError([("$", f"{shown(data)}, expected an object")])
    if record_type is None:
        kind = data.get("kind")
        record_type = KINDS.get(kind) if isinstance(kind, str) else None
        if record_type is None:
            found = shown(kind) if "kind" in data else "missing"
            raise DocumentError([("$.kind", f"{found}, expected one of {', '.join(map(repr, KINDS))}")])
    _check_envelope(data, KIND_OF[record_type])
    try:
        return _read(data["record"], record_type, plan)
    except FaultsError as faults:
        problems = [(f"$.record{path}", str(problem)) for path, problem in faults.problems[:MOST_PROBLEMS]]
        if len(faults.problems) >= MOST_PROBLEMS:
            problems.append(("$", f"read no further after {MOST_PROBLEMS} faults"))
        raise DocumentError(problems) from None


def _check_envelope(data: dict[Any, Any], kind: str) -> None:
    """Raise `DocumentError` unless a document says that it holds a record of this kind in this version."""
    from xzplan.formats._documents import shown

    envelope = {"schema_version": SCHEMA_VERSION, "kind": kind}
    unknown = [key for key in data if key not in (*envelope, "record")]
    problems = [(f"$.{key if isinstance(key, str) else shown(key)}", "unknown field") for key in unknown]
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


def _read(record: object, record_type: type[Any], plan: Plan | None) -> Any:
    from xzplan.assessment.review import Review
    from xzplan.formats._documents import converter
    from xzplan.formats._reviews import read_review

    if record_type is not Review:
        return converter().structure(record, record_type)
    if plan is None:
        import xzplan

        plan = xzplan.load_plan()
    return read_review(record, plan)


@overload
def from_json(text: str | bytes, record_type: None = None, *, plan: Plan | None = None) -> Any: ...
@overload
def from_json(text: str | bytes, record_type: type[T], *, plan: Plan | None = None) -> T: ...
def from_json(text: str | bytes, record_type: type[Any] | None = None, *, plan: Plan | None = None) -> Any:
    """Return the record of a JSON document as `to_json` makes it.

    Parameters
    ----------
    text
        The document; bytes are UTF-8, with or without a byte order mark.
    record_type, plan
        As for `from_dict`.

    Raises
    ------
    DocumentError
        Not JSON, or not such a document; the error lists every fault with its path. Or a review of another plan.
    InvalidInputError
        As `from_dict`.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> xzplan.from_json(xzplan.to_json(plan)) == plan
    True
    >>> xzplan.to_json(xzplan.Bound.more_than(50))
    '{"schema_version": 1, "kind": "bound", "record": {"low": "50", "low_open": true}}'
    """
    try:
        data = json.loads(_decoded(text), object_pairs_hook=_object, parse_constant=_no_constant)
    except _TextError as fault:
        raise DocumentError([("$", str(fault))]) from None
    except RecursionError:
        raise DocumentError([("$", "nested too deeply")]) from None
    except ValueError as error:
        raise DocumentError([("$", f"not JSON: {error}")]) from None
    return from_dict(data, record_type, plan=plan)


def _decoded(text: object) -> str:
    """Return the text of a document without the mark that some editors put before it."""
    if isinstance(text, bytes | bytearray | memoryview):
        try:
            text = bytes(text).decode()
        except UnicodeDecodeError:
            raise _TextError("not JSON: the bytes are not UTF-8") from None
    if not isinstance(text, str):
        raise _TextError(f"not JSON: {shown(text)}, expected a text or bytes")
    return text.removeprefix("\ufeff")


class _TextError(ValueError):
    """Text that JSON of other makers may hold, and that a document may not."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in pairs:
        if key in result:
            raise _TextError(f"the key {shown(key, 40)} stands twice in one object")
        result[key] = value
    return result


def _no_constant(name: str) -> NoReturn:
    raise _TextError(f"{name} is not a number")

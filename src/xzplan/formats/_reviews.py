"""A review as a document: it names its plan, and the records of its plan by id, in place of holding them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache
from typing import Any, final

import attrs
from cattrs import Converter

from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.exceptions import RecordError, UnknownKeyError
from xzplan.formats._documents import (
    FaultsError,
    converter,
    new_converter,
    reader_of_record,
    shown,
)
from xzplan.model.indicators import Indicator, Series, of_series
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan
from xzplan.model.structure import KeyProject
from xzplan.projection.records import Trajectory


@final
@attrs.frozen(kw_only=True)
class PlanReference:
    """The plan of a review: its id, its edition, and the checksum of its data."""

    id: str
    """Id of the plan."""
    edition: str
    """Edition of its data."""
    sha256: str
    """Checksum of its data without the edition."""

    @classmethod
    def of(cls, plan: Plan) -> PlanReference:
        """Return the reference to a plan; the checksum is that of its edition in ``docs/checksums.txt``."""
        data = converter().unstructure(plan)
        return cls(id=plan.id, edition=data.pop("edition"), sha256=checksum(data))

    def __str__(self) -> str:
        return f"plan {self.id!r}, edition {self.edition!r}, checksum {self.sha256[:12]}…"


def checksum(data: Any) -> str:
    """Return the SHA-256 of JSON data: keys in order, no spaces, UTF-8, without the fields that hold nothing."""
    text = json.dumps(_filled(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _filled(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _filled(value) for key, value in data.items() if value not in (None, [], {})}
    return [_filled(value) for value in data] if isinstance(data, list) else data


def write_review(review: Review) -> dict[str, Any]:
    """Return a review as plain data. An assessment by the scheme of the review has none of its own."""
    document: dict[str, Any] = _writer().unstructure(review)
    return document | {
        "assessments": _each(
            document["assessments"],
            lambda row: row | {"scheme": None} if row["scheme"] == document["scheme"] else row,
        )
    }


@cache
def _writer() -> Converter:
    made = new_converter()
    for record_type in (Indicator, Series, KeyProject):
        made.register_unstructure_hook(record_type, lambda record: record.id)
    made.register_unstructure_hook(Plan, lambda plan: made.unstructure(PlanReference.of(plan)))
    return made


def read_review(data: Any, plan: Plan) -> Review:
    """Return the review of plain data; the plan is the one that it has to name.

    Raises
    ------
    FaultsError
        Every fault of the data; if they are of another plan, that alone.
    """
    made = new_converter()
    made.register_structure_hook(PlanReference, reader_of_record(made, PlanReference))
    made.register_structure_hook(Indicator, lambda value, _: _named(plan.indicators, value))
    made.register_structure_hook(KeyProject, lambda value, _: _named(plan.key_projects, value))
    # A series is found with the row that it is of.
    made.register_structure_hook(Series, lambda value, _: made.structure(value, str))
    made.register_structure_hook(Plan, lambda _value, _: plan)
    for record_type in (Assessment, Trajectory):
        made.register_structure_hook(record_type, reader_of_record(made, record_type, _with_its_series))
    if isinstance(data, dict):
        if "plan" in data:
            _check_reference(made, data["plan"], plan)
        data = data | {"assessments": _with_schemes(data)} if "assessments" in data else data
    review: Review = made.structure(data, Review)
    return review


def _check_reference(made: Converter, value: object, plan: Plan) -> None:
    try:
        named = made.structure(value, PlanReference)
    except FaultsError as faults:
        raise FaultsError(*((f".plan{path}", problem) for path, problem in faults.problems)) from None
    reference = PlanReference.of(plan)
    if named != reference:
        problem = f"it is not {reference}; pass the plan of the review as plan="
        raise FaultsError((".plan", RecordError(str(named), problem)))


def _with_schemes(data: dict[str, Any]) -> Any:
    """Return the assessments, each with its scheme; what has no such form is left for the reader to refuse."""
    return _each(
        data["assessments"],
        lambda row: (
            row | {"scheme": data["scheme"]}
            if isinstance(row, dict) and "scheme" in data and row.get("scheme", 0) is None
            else row
        ),
    )


def _each(rows: Any, change: Callable[[Any], Any]) -> Any:
    """Return the assessments of a document changed, and their parts with them."""
    if not isinstance(rows, list):
        return rows
    return [
        change(
            row | {"parts": _each(row["parts"], change)} if isinstance(row, dict) and "parts" in row else row
        )
        for row in rows
    ]


def _named(records: Records[Any], value: object) -> Any:
    # A look-up takes names and numbers as well; a document has the id.
    if not isinstance(value, str):
        raise FaultsError(("", f"{shown(value)}, expected the id of a record of the plan ({records.kind})"))
    if value not in list(records):
        raise FaultsError(
            ("", UnknownKeyError(records.kind, value, supply="pass the id of a record of the plan"))
        )
    return records[value]


def _with_its_series(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a record about an indicator, with the series in place of its id."""
    indicator, id_ = fields["indicator"], fields["series"]
    if id_ is None:
        return fields
    for series in indicator.series:
        if series.id == id_:
            return fields | {"indicator": of_series(indicator, series), "series": series}
    ids = [series.id for series in indicator.series]
    raise FaultsError((".series", UnknownKeyError(f"series of {indicator.id}", id_, ids)))

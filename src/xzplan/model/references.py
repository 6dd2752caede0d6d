"""The ids by which records of a plan name each other, and those that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, final

from attrs import frozen

KINDS = (
    "indicators",
    "domains",
    "key_projects",
    "works",
    "measures",
    "commitments",
    "goals",
    "facts",
    "readings",
    "discrepancies",
)
"""The fields of a plan that hold records, by id."""

_NAMED = {
    "domain": "domains",
    "measure": "measures",
    "key_project": "key_projects",
    "indicators": "indicators",
    "commitments": "commitments",
    "readings": "readings",
}
"""The fields of records that name other records by id, with the field of the plan that holds those."""


@final
@frozen(kw_only=True)
class UnknownReference:
    """An id that a record of a plan names and no record of the plan has."""

    record: Any
    """The record that names it."""
    kind: str
    """Field of the plan that holds that record."""
    index: int
    """Place of the record in that field, from 0."""
    field: str
    """Field of the record."""
    key: str
    """The id."""
    named: str
    """Field of the plan that would hold a record of this id."""


def unknown_references(plan: Any) -> Iterator[UnknownReference]:
    """Yield every reference that leads nowhere, in the order of the records."""
    ids = {kind: set(getattr(plan, kind)) for kind in _NAMED.values()}
    for kind in KINDS:
        for index, record in enumerate(getattr(plan, kind).values()):
            for name, named in _NAMED.items():
                value = getattr(record, name, None)
                for key in value if isinstance(value, tuple) else (value,):
                    if key is not None and key not in ids[named]:
                        linked = name == "indicators" and hasattr(record, "links")
                        yield UnknownReference(
                            record=record,
                            kind=kind,
                            index=index,
                            field="links" if linked else name,
                            key=key,
                            named=named,
                        )

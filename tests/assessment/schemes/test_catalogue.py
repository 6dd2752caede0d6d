"""Schemes: bands that part the line, and what they refuse."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from xzplan import Bands, Edge, InvalidInputError, RecordError, Status, UnknownKeyError
from xzplan.assessment.schemes.catalogue import PLAN, SCHEMES, get_scheme

LOW, HIGH = Edge(value=0.9, belongs_to="above"), Edge(value=1.1, belongs_to="below")


def test_edges_belong_where_they_say() -> None:
    bands = Bands(edges=(LOW, HIGH), statuses=(Status.BEHIND, Status.ON_TRACK, Status.AHEAD))
    assert [bands.classify(x) for x in (0.89, 0.9, 1.1, 1.11)] == [
        Status.BEHIND,
        Status.ON_TRACK,
        Status.ON_TRACK,
        Status.AHEAD,
    ]
    assert bands.classify(float("-inf")) is Status.BEHIND
    assert bands.classify(float("inf")) is Status.AHEAD
    assert bands == PLAN.progress
    assert str(bands) == "behind < 0.9 ≤ on_track ≤ 1.1 < ahead"


def test_refused() -> None:
    with pytest.raises(RecordError, match="2 edges do not part 2 statuses"):
        Bands(edges=(LOW, HIGH), statuses=(Status.BEHIND, Status.AHEAD))
    for edges in ((HIGH, LOW), (LOW, LOW)):
        with pytest.raises(RecordError, match="edges must increase"):
            Bands(edges=edges, statuses=(Status.BEHIND, Status.ON_TRACK, Status.AHEAD))
    with pytest.raises(InvalidInputError, match="NaN falls in no band"):
        PLAN.progress.classify(float("nan"))
    for scheme in ("un2024", 3, None, ["plan"]):
        with pytest.raises(UnknownKeyError):
            get_scheme(scheme)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("tolerance", value) for value in (1, -0.1, "0.1", float("nan"))),
        *(("outlook_span", value) for value in (0, "2")),
        ("outlook_method", "ols"),
        ("strict", "yes"),
    ],
)
def test_fields_are_checked(field: str, value: Any) -> None:
    with pytest.raises(InvalidInputError, match=field):
        evolve(PLAN, **{field: value})
    if field == "tolerance":
        with pytest.raises(InvalidInputError, match=field):
            PLAN.with_tolerance(value)


def test_schemes_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        SCHEMES["own"] = PLAN  # type: ignore[index]
    assert PLAN.with_tolerance(None) is PLAN


def test_every_status_has_words() -> None:
    assert len({status.text.zh for status in Status}) == len(Status)
    assert len({status.text.en for status in Status}) == len(Status)

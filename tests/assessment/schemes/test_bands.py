"""Statuses: their words, signs and tones. Bands: they part the line, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from xzplan import Bilingual, InvalidInputError, RecordError, Status
from xzplan.assessment.schemes import Bands, Category, Edge
from xzplan.assessment.schemes.published import RuleMetric
from xzplan.display.palette import Tone


def test_every_status_has_words_a_sign_and_a_tone() -> None:
    for status in Status:
        assert status.text.zh
        assert status.text.en
        assert isinstance(status.tone, Tone)
    assert len({status.text.zh for status in Status}) == len(Status)
    assert len({status.text.en for status in Status}) == len(Status)
    assert {status.tone for status in Status} == set(Tone)


def test_the_values_of_a_status_stand_in_documents() -> None:
    good, mixed, bad, neutral = "good", "mixed", "bad", "neutral"
    assert [(status.value, status.sign, status.tone) for status in Status] == [
        ("achieved_early", "★", good),
        ("achieved", "√", good),
        ("ahead", "▲", good),
        ("on_track", "●", good),
        ("behind", "▼", bad),
        ("missed", "×", bad),
        ("kept", "■", good),
        ("slipping", "◆", mixed),
        ("broken", "□", bad),
        ("likely", "◎", good),
        ("at_risk", "◇", mixed),
        ("unlikely", "▽", bad),
        ("not_assessed", "○", neutral),
    ]
    assert [metric.value for metric in RuleMetric] == [
        "growth_ratio",
        "plain_growth_ratio",
        "projected_share",
        "directed_growth",
        "miss_ratio",
    ]


def test_no_two_statuses_have_the_same_sign() -> None:
    signs = [status.sign for status in Status]
    assert all(len(sign) == 1 for sign in signs)
    assert len(set(signs)) == len(signs)


def test_a_status_is_taken_by_its_value() -> None:
    assert Status("behind") is Status.BEHIND
    with pytest.raises(InvalidInputError, match="status='late': pass one of 'achieved_early', "):
        Status("late")


LOW, HIGH = Edge(value=0.9, belongs_to="above"), Edge(value=1.1, belongs_to="below")
THREE = Bands(edges=(LOW, HIGH), statuses=(Status.BEHIND, Status.ON_TRACK, Status.AHEAD))
GOOD = Category(
    id="good", name=Bilingual(zh="好", en="good"), progress=Status.ON_TRACK, outlook=Status.LIKELY
)
BAD = evolve(GOOD, id="bad", progress=Status.BEHIND, outlook=Status.UNLIKELY)
HALF = Bands.of(BAD, Edge(value=0.5, belongs_to="above"), GOOD)


def test_edges_belong_where_they_say() -> None:
    assert [THREE.classify(x) for x in (0.89, 0.9, 1.1, 1.11)] == [
        Status.BEHIND,
        Status.ON_TRACK,
        Status.ON_TRACK,
        Status.AHEAD,
    ]
    assert THREE.classify(float("-inf")) is Status.BEHIND
    assert THREE.classify(float("inf")) is Status.AHEAD
    assert str(THREE) == "behind < 0.9 ≤ on_track ≤ 1.1 < ahead"


def test_bands_with_categories() -> None:
    assert [HALF.category(x).id for x in (-1, 0.4999, 0.5, 9)] == ["bad", "bad", "good", "good"]
    assert HALF.category(0.3, factor=0.5) is GOOD
    assert HALF.category(0, factor=0) is GOOD
    assert HALF.classify(0.5) is Status.ON_TRACK
    assert str(HALF) == "bad < 0.5 ≤ good"


def test_statuses_may_be_written_as_their_values() -> None:
    assert Bands(edges=(LOW, HIGH), statuses=("behind", "on_track", "ahead")) == THREE  # type: ignore[arg-type]
    assert evolve(GOOD, progress="on_track", outlook="likely") == GOOD


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (
            lambda: Bands(edges=(LOW, HIGH), statuses=(Status.BEHIND, Status.AHEAD)),
            "2 edges and 2 statuses; pass one status more than edges",
        ),
        (lambda: evolve(THREE, edges=(HIGH, LOW)), "edges must increase"),
        (lambda: evolve(THREE, edges=(LOW, LOW)), "edges must increase"),
        (lambda: evolve(HALF, categories=(GOOD, BAD)), "not those of the categories"),
        (lambda: Bands.of(BAD, HIGH, GOOD, LOW, GOOD), "edges must increase"),
    ],
)
def test_bands_that_do_not_part_the_line(make: Callable[[], Bands], problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        make()


@pytest.mark.parametrize("number", [float("nan"), "0.5", True, None])
def test_what_is_no_number_has_no_band(number: Any) -> None:
    for classify in (THREE.classify, HALF.category):
        with pytest.raises(InvalidInputError) as caught:
            classify(number)
        assert caught.value.argument == "number"


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: THREE.category(1.0), "number"),
        (lambda: HALF.category(0.5, factor=1.5), "factor"),
        (lambda: HALF.category(0.5, factor=float("nan")), "factor"),
        (lambda: HALF.category(0.5, factor=None), "factor"),  # type: ignore[arg-type]
        (lambda: Bands.of(BAD, 0.5, GOOD), "Bands.edges"),  # type: ignore[arg-type]
        (lambda: evolve(THREE, statuses=["behind"]), "Bands.statuses"),  # type: ignore[arg-type]
        (lambda: evolve(THREE, statuses=("late",)), "status"),  # type: ignore[arg-type]
        (lambda: evolve(GOOD, outlook="late"), "status"),
        (lambda: Edge(value="0.5", belongs_to="above"), "edge of a band"),  # type: ignore[arg-type]
        (lambda: Edge(value=0.5, belongs_to="both"), "Edge.belongs_to"),  # type: ignore[arg-type]
    ],
)
def test_wrong_kinds(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.argument == argument


def test_a_number_beyond_all_floats_has_no_band() -> None:
    with pytest.raises(InvalidInputError, match=r"number=10+\.\.\.: overflows float64"):
        THREE.classify(10**400)

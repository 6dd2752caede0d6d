"""Schemes of offices as data: what is published, what is refused, and one's own."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, RecordError, Status
from xzplan.assessment.schemes import Bands, Category, Edge, Grid, PublishedScheme, ScoreRule
from xzplan.assessment.schemes.catalogue import PLAN, SCHEMES, get_scheme
from xzplan.assessment.schemes.office_schemes import DESTATIS, EUROSTAT, STATCAN, UN2022, UN2023

PUBLISHED = [STATCAN, EUROSTAT, UN2022, UN2023, DESTATIS]


def test_all_that_ship() -> None:
    assert list(SCHEMES) == ["plan", *(one.id for one in PUBLISHED)]
    assert [one.id for one in PUBLISHED] == [
        "statcan",
        "eurostat",
        "un2022",
        "un2023",
        "destatis",
    ]
    assert [get_scheme(one.id) for one in PUBLISHED] == PUBLISHED
    assert get_scheme(STATCAN) is STATCAN
    assert all(one.source.zh and one.source.en for one in PUBLISHED)


def test_bands_as_published() -> None:
    assert str(STATCAN.with_target) == (
        "growth_ratio: deterioration < 0 ≤ limited_progress < 0.60 ≤ moderate_progress < 0.95 ≤ substantial_progress"
    )
    assert str(STATCAN.without_target) == (
        "directed_growth: deterioration < 0 ≤ limited_progress < 0.005 ≤ moderate_progress < 0.015 ≤ "
        "substantial_progress"
    )
    assert str(EUROSTAT.without_target) == (
        "directed_growth: significant_deterioration < -0.01 ≤ moderate_deterioration < -0.001 ≤ no_progress ≤ 0.001 < "
        "moderate_progress ≤ 0.01 < significant_progress"
    )
    assert str(EUROSTAT.with_target) == (
        "growth_ratio: significant_deterioration < 0 ≤ moderate_deterioration ≤ 0.6 < moderate_progress ≤ 0.95 < "
        "significant_progress"
    )
    assert str(UN2022.with_target) == (
        "plain_growth_ratio: deterioration < -0.1 ≤ limited_or_no_progress < 0.5 ≤ fair_progress < 0.95 ≤ on_track"
    )
    assert str(UN2023.with_target) == (
        "projected_share: stagnation_or_regression < 0.10 ≤ acceleration_needed < 0.95 ≤ met_or_on_track"
    )
    assert str(UN2023.without_target) == (
        "directed_growth: stagnation_or_regression < 0.005 ≤ acceleration_needed < 0.02 ≤ met_or_on_track"
    )
    assert str(DESTATIS.with_target) == (
        "thunderstorm where the mean change is not good; else miss_ratio: sun < 0.05 ≤ slightly_cloudy ≤ 0.20 < cloud"
    )
    assert str(DESTATIS.direction) == (
        "mean_change_good and last_change_good: sun; mean_change_good only: slightly_cloudy; last_change_good only: "
        "cloud; neither: thunderstorm"
    )
    assert str(DESTATIS) == "destatis"


def test_categories() -> None:
    assert [one.id for one in DESTATIS.categories] == ["sun", "slightly_cloudy", "cloud", "thunderstorm"]
    assert [one.id for one in STATCAN.categories][-1] == "target_achieved"
    for scheme in PUBLISHED:
        assert all(one.name.zh and one.name.en for one in scheme.categories)


GOOD = Category(
    id="good", name=xzplan.Bilingual(zh="好", en="good"), progress=Status.ON_TRACK, outlook=Status.LIKELY
)
BAD = evolve(GOOD, id="bad", progress=Status.BEHIND, outlook=Status.UNLIKELY)
NO_CATEGORIES = Bands(edges=(Edge(value=0.5, belongs_to="above"),), statuses=(Status.BEHIND, Status.ON_TRACK))
HALF = Bands.of(BAD, Edge(value=0.5, belongs_to="above"), GOOD)
OWN = PublishedScheme(
    id="own",
    name=xzplan.Bilingual(zh="自定", en="own"),
    source=xzplan.Bilingual(zh="本例", en="this example"),
    with_target=ScoreRule(metric="projected_share", bands=HALF),
    without_target=None,
)


def test_a_scheme_of_ones_own_is_a_value() -> None:
    beds = xzplan.load_plan().indicators["nursing_bed_share"]
    verdict = xzplan.assess(beds, {2021: 21.3, 2022: 30.8}, scheme=OWN).progress
    assert (verdict.category, verdict.status) == (GOOD, Status.ON_TRACK)
    assert xzplan.from_json(xzplan.to_json(OWN), PublishedScheme) == OWN


def test_refused() -> None:
    rule = ScoreRule(metric="directed_growth", bands=HALF)
    grid = Grid(
        first="met", second="last_change_good", both=GOOD, first_only=GOOD, second_only=BAD, neither=BAD
    )
    for changes, problem in (
        ({"with_target": rule}, "takes no notice of the target"),
        ({"without_target": OWN.with_target}, "needs a target"),
        ({"without_target": rule, "direction": grid}, "two rules"),
        ({"least": 1}, "1 points"),
        ({"least": 4, "span": 2}, "4 points for 2 changes"),
    ):
        with pytest.raises(RecordError, match=problem):
            evolve(OWN, **changes)
    with pytest.raises(RecordError, match="no rule for a natural limit"):
        ScoreRule(metric="directed_growth", bands=HALF, at_limit=GOOD)
    with pytest.raises(RecordError, match="no categories"):
        ScoreRule(metric="miss_ratio", bands=NO_CATEGORIES)
    with pytest.raises(InvalidInputError, match="zero"):
        ScoreRule(metric="miss_ratio", bands=HALF, zero="0")  # type: ignore[arg-type]


def test_a_published_scheme_has_no_tolerance() -> None:
    beds = xzplan.load_plan().indicators["nursing_bed_share"]
    for more in ({"tolerance": 0.2}, {"strict": False}):
        with pytest.raises(InvalidInputError, match="as published"):
            xzplan.assess(beds, {2021: 21.3}, scheme="statcan", **more)


@pytest.mark.parametrize("scheme", [*PUBLISHED, PLAN], ids=str)
def test_round_trip(scheme: PublishedScheme) -> None:
    assert xzplan.from_json(xzplan.to_json(scheme), type(scheme)) == scheme

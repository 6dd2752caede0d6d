"""Schemes of offices as data: what is published, what is refused, and one's own."""

from __future__ import annotations

from typing import Any

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


BEHIND, ON_TRACK = "BEHIND", "ON_TRACK"
UNLIKELY, AT_RISK, LIKELY = "UNLIKELY", "AT_RISK", "LIKELY"


@pytest.mark.parametrize(
    ("scheme", "categories"),
    [
        (
            STATCAN,
            [
                ("deterioration", BEHIND, UNLIKELY),
                ("limited_progress", BEHIND, UNLIKELY),
                ("moderate_progress", BEHIND, AT_RISK),
                ("substantial_progress", ON_TRACK, LIKELY),
                ("target_achieved", "ACHIEVED_EARLY", LIKELY),
            ],
        ),
        (
            EUROSTAT,
            [
                ("significant_deterioration", BEHIND, UNLIKELY),
                ("moderate_deterioration", BEHIND, UNLIKELY),
                ("moderate_progress", BEHIND, AT_RISK),
                ("significant_progress", ON_TRACK, LIKELY),
                ("no_progress", BEHIND, UNLIKELY),
            ],
        ),
        (
            UN2022,
            [
                ("deterioration", BEHIND, UNLIKELY),
                ("limited_or_no_progress", BEHIND, UNLIKELY),
                ("fair_progress", BEHIND, AT_RISK),
                ("on_track", ON_TRACK, LIKELY),
            ],
        ),
        (
            UN2023,
            [
                ("stagnation_or_regression", BEHIND, UNLIKELY),
                ("acceleration_needed", BEHIND, AT_RISK),
                ("met_or_on_track", ON_TRACK, LIKELY),
            ],
        ),
    ],
)
def test_the_categories_in_our_words(scheme: PublishedScheme, categories: list[tuple[str, str, str]]) -> None:
    assert [(one.id, one.progress.name, one.outlook.name) for one in scheme.categories] == categories


def test_the_categories_of_destatis_in_our_words() -> None:
    assert DESTATIS.direction is not None
    assert DESTATIS.kept is not None
    weather = ["sun", "slightly_cloudy", "cloud", "thunderstorm"]
    outlooks = [LIKELY, AT_RISK, UNLIKELY, UNLIKELY]
    for rule, progress in (
        (DESTATIS.with_target, [ON_TRACK, BEHIND, BEHIND, BEHIND]),
        (DESTATIS.direction, [ON_TRACK, BEHIND, BEHIND, BEHIND]),
        (DESTATIS.kept, ["KEPT", "SLIPPING", "BROKEN", "BROKEN"]),
    ):
        assert [one.id for one in rule.categories] == weather
        assert [one.progress.name for one in rule.categories] == progress
        assert [one.outlook.name for one in rule.categories] == outlooks


def test_the_rules_as_published() -> None:
    options = [
        (one.id, one.as_coded, one.interval, one.span, one.least, one.met is None, one.kept is None)
        for one in PUBLISHED
    ]
    assert options == [
        ("statcan", True, False, None, 2, False, True),
        ("eurostat", True, False, None, 2, False, True),
        ("un2022", False, False, None, 2, True, True),
        ("un2023", False, False, None, 2, True, True),
        ("destatis", False, True, 5, 4, True, False),
    ]
    rules = [
        (
            str(rule.metric),
            rule.score,
            rule.limited,
            None if rule.zero is None else str(rule.zero),
            rule.positive,
            None if rule.away is None else rule.away.id,
            None if rule.at_limit is None else rule.at_limit.id,
        )
        for one in PUBLISHED
        for rule in (one.with_target, one.without_target)
        if rule is not None
    ]
    assert rules == [
        ("growth_ratio", "statcan_score", False, "0.001", False, None, None),
        ("directed_growth", "statcan_trend_score", True, "0.001", False, None, None),
        ("growth_ratio", "eurostat_score", False, "0.001", False, None, None),
        ("directed_growth", "eurostat_trend_score", True, "0.001", False, None, "significant_progress"),
        ("plain_growth_ratio", None, False, None, True, None, None),
        ("directed_growth", None, False, None, True, None, None),
        ("projected_share", None, False, None, True, None, None),
        ("directed_growth", None, False, None, True, None, None),
        ("miss_ratio", None, False, None, False, "thunderstorm", None),
    ]
    assert (STATCAN.met, EUROSTAT.met) == (STATCAN.categories[-1], EUROSTAT.categories[3])
    assert str(UN2022.without_target) == (
        "directed_growth: deterioration < -0.005 ≤ limited_or_no_progress ≤ 0.005 < fair_progress ≤ 0.01 < on_track"
    )
    assert str(DESTATIS.kept) == (
        "met and mean_change_suffices: sun; met only: slightly_cloudy; mean_change_suffices only: cloud; "
        "neither: thunderstorm"
    )


def test_what_is_refused_is_said_in_full() -> None:
    rule = ScoreRule(metric="directed_growth", bands=HALF)
    grid = Grid(
        first="met", second="last_change_good", both=GOOD, first_only=GOOD, second_only=BAD, neither=BAD
    )
    changes: list[tuple[dict[str, Any], str]] = [
        ({"with_target": rule}, "directed_growth takes no notice of the target"),
        ({"without_target": OWN.with_target}, "projected_share needs a target"),
        ({"without_target": rule, "direction": grid}, "two rules for a direction alone"),
        ({"least": 1}, "1 points for None changes"),
        ({"least": 4, "span": 2}, "4 points for 2 changes"),
    ]
    for change, problem in changes:
        with pytest.raises(RecordError) as caught:
            evolve(OWN, **change)
        assert caught.value.args == ("scheme 'own'", problem)
    assert evolve(OWN, least=4, span=3).span == 3
    for name, answers in (("first", (1, True)), ("second", (True, 1))):
        with pytest.raises(InvalidInputError) as refused:
            grid.category(first=answers[0], second=answers[1])  # type: ignore[arg-type]
        assert refused.value.args == (name, 1, "pass True or False")
    with pytest.raises(InvalidInputError) as refused:
        ScoreRule(metric="miss_ratio", bands=HALF, zero="0")  # type: ignore[arg-type]
    assert refused.value.args[:2] == ("zero", "0")
    given = [(True, True), (True, False), (False, True), (False, False)]
    four = evolve(grid, both=evolve(GOOD, id="both"), second_only=evolve(BAD, id="second"))
    assert [four.category(first=one, second=other).id for one, other in given] == [
        "both",
        "good",
        "second",
        "bad",
    ]


def test_every_category_is_named_once() -> None:
    away = evolve(BAD, id="away")
    rule = ScoreRule(metric="directed_growth", bands=HALF, away=away, limited=True, at_limit=GOOD)
    assert [one.id for one in rule.categories] == ["bad", "good", "away", "good"]
    own = evolve(OWN, without_target=rule, met=evolve(GOOD, id="met"))
    assert [one.id for one in own.categories] == ["bad", "good", "away", "met"]
    assert str(rule) == "away where the mean change is not good; else directed_growth: bad < 0.5 ≤ good"

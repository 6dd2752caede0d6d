"""Figures in print beyond those of the file of published vectors: EUSTAT, groups of Statistics Canada, worked cuts.

Sources: EUSTAT-PRE/data, indicator_calculation_components.yml @ 0f34aa00 (base and latest value with progress value, score
and status of each series); sdg-data-canada-odd-donnees/sdg-data-donnees-odd, the file of that name @ f89e601d (March
2026), with its indicator-config for the groups; for the rest see each test. Symbols of Germany's indicator 11.1.a for 2020 are left out: the series has been revised since.
"""

from __future__ import annotations

import pytest

from peers.exceptions_of_offices import Scores, rate_binary, rate_scores, rate_several
from xzplan import Direction
from xzplan.assessment.metrics import (
    average_change,
    chained_change,
    completion,
    log_completion,
    projected_end,
    required_pace,
    required_rate,
    schedule_ratio,
)
from xzplan.assessment.schemes import offices, rate_series
from xzplan.numerics import piecewise

UP, DOWN = Direction.INCREASE, Direction.DECREASE
MET, BETTER, SAME = "significant_progress", "moderate_progress", "no_progress"
WORSE, WORST = "moderate_deterioration", "significant_deterioration"


@pytest.mark.parametrize(
    ("indicator", "years", "values", "direction", "target", "progress", "score", "status"),
    [
        ("1-2-1", (2016, 2024), (16.4, 17.8), DOWN, 8.2, -0.21306857311214195, -3.3877857213005917, WORST),
        ("1-2-2, no change", (2016, 2024), (20.6, 20.6), DOWN, 20.5, 0.0, -2.5, WORSE),
        ("1-4-1, bathrooms", (2015, 2023), (99.6, 99.8), UP, 99.9, 1.2506577815013848, 4.64755558215275, MET),
        ("1-4-1, target is base", (2015, 2023), (99.9, 99.9), UP, 99.9, None, 5.0, MET),
        ("1-5-1, met and worse", (2015, 2024), (0.09, 0.18), DOWN, 0.5, -0.6610459297009269, 5.0, MET),
        ("13-2-2, negative", (2015, 2023), (-6.21, -21.98), DOWN, -45.0, 1.2126558572582298, 4.376113266130213, MET),
        ("16-6-1, met", (2016, 2023), (105.2, 101.1), DOWN, 105.0, 41.664992888862066, 5.0, MET),
        ("16-7-1, staff", (2015, 2024), (1.16, 1.3), DOWN, 1.2, -5.630965191877049, -5.0, WORST),
        ("17-2-1, of GDP", (2015, 2023), (0.07, 0.09), UP, 0.7, 0.1923458137955749, -1.6985591091851044, WORSE),
        ("3-1-1, down to 0", (2015, 2024), (5.3, 0.0), DOWN, 70.0, 5.326507991358079, 5.0, MET),
        ("3-1-2, met and worse", (2015, 2025), (99.88, 99.86), UP, 99.85, -0.9999499312371465, 5.0, MET),
        ("3-3-3, from 0 to 0", (2015, 2024), (0.0, 0.0), DOWN, 1.0, 1.7097138638119558, 5.0, MET),
        ("3-4-1, early deaths", (2015, 2020), (9.6, 8.0), DOWN, 6.4, 1.3426666767668982, 5.0, MET),
        ("3-6-1", (2015, 2024), (3.5, 2.8), DOWN, 1.75, 0.5422887024672756, -0.2404637397196847, WORSE),
        ("3-8-1, from 0", (2015, 2025), (0.0, 0.9), DOWN, 0.1, -2.711376534734241, -5.0, WORST),
        ("4-1-1, mathematics", (2015, 2022), (80.5, 77.3), UP, 99.9, -0.39852983512503937, -4.160540979687664, WORST),
        ("5-4-1", (2013, 2023), (1.8983050847457628, 1.4615384615384617), DOWN, 1.03, 0.7305792547065143,
         0.932708962189388, BETTER),
        ("5-5-1, mayors", (2015, 2025), (74.8, 64.3), DOWN, 60.0, 1.0288727657753338, 3.063376898395242, MET),
        ("5-5-2, owners", (2015, 2024), (66.3, 62.8), DOWN, 60.0, 0.9055989694939527, 2.1828497820996624, BETTER),
        ("7-3-1", (2015, 2023), (2.13, 1.7), DOWN, 1.07, 0.6195509730674731, 0.13964980762480794, BETTER),
        ("8-5-E1, employment", (2015, 2024), (67.6, 75.6), UP, 78.0, 1.304560159208059, 5.0, MET),
    ],
)  # fmt: skip
def test_eustat_with_target(
    indicator: str,
    years: tuple[int, int],
    values: tuple[float, float],
    direction: Direction,
    target: float,
    progress: float | None,
    score: float,
    status: str,
) -> None:
    rating = rate_series("eurostat", years, values, direction=direction, target=target, target_year=2030)
    assert rating.category is not None, indicator
    assert rating.category.id == status
    assert rating.value == (None if progress is None else pytest.approx(progress, abs=1e-9))
    assert rating.score == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize(
    ("indicator", "years", "values", "direction", "limit", "progress", "score", "status"),
    [
        ("1-3-1, pensions", (2015, 2025), (82.7, 82.4), UP, None, -0.0003633504836403345, -0.09083762091008363, SAME),
        ("1-5-2, to its limit", (2015, 2024), (0.02, 0.0), DOWN, 0, 1.0, 5.0, MET),
        ("1-5-4, municipalities", (2015, 2024), (34.13, 35.32), UP, None, 0.003815327994563189, 0.9538319986407973, BETTER),
        ("1-5-4, at its limit", (2015, 2024), (100.0, 100.0), UP, 100, 0.0, 5.0, MET),
        ("8-b-1, at its limit", (2015, 2025), (3.0, 3.0), UP, 3, 0.0, 5.0, MET),
        ("5-1-1, below it", (2015, 2024), (81.8, 81.8), UP, 100, 0.0, 0.0, SAME),
        ("1-a-2", (2015, 2023), (69.9, 70.3), UP, None, 0.0007135231337143111, 0.17838078342857777, SAME),
        ("2-4-1, near it", (2016, 2023), (98.77, 99.03), UP, 100, 0.0003756304762048135, 1.7563286572956605, BETTER),
        ("4-1-2, upper", (2015, 2022), (79.4, 84.7), UP, 100, 0.009273770734058662, 3.6174218617293534, MET),
        ("4-1-2, lower", (2015, 2022), (94.7, 94.9), UP, 100, 0.0003014319105922869, 0.3508687859861149, BETTER),
        ("5-b-1, near it", (2015, 2025), (96.0, 99.1), UP, 100, 0.003183180580377254, 4.800513041255991, MET),
        ("8-10-2, near it", (2016, 2021), (98.7, 99.2), UP, 100, 0.001011124412245934, 4.478522900400992, MET),
        ("3-7-2, limit 0", (2015, 2025), (2.39, 1.53), DOWN, 0, 0.04362249393441531, 5.0, MET),
        ("16-1-4, just within 1 %", (2014, 2024), (76.4, 69.1), UP, None, -0.009992536051383283, -2.4981340128458207, WORSE),
        ("16-2-2, from 0", (2016, 2024), (0.0, 0.2), DOWN, None, -0.9392274474868578, -5.0, WORST),
        ("8-b-1, just below 2 %", (2015, 2023), (3.4, 2.9), UP, None, -0.019686721858578227, -4.921680464644557, WORST),
        ("3-b-1, just beyond 1 %", (2017, 2024), (94.7, 88.0), UP, None, -0.010427705639413865, -2.6069264098534664, WORST),
        ("9-4-1, per value added", (2015, 2023), (0.37, 0.32), DOWN, None, 0.017984072422871478, 4.496018105717869, MET),
    ],
)  # fmt: skip
def test_eustat_without_target(
    indicator: str,
    years: tuple[int, int],
    values: tuple[float, float],
    direction: Direction,
    limit: float | None,
    progress: float,
    score: float,
    status: str,
) -> None:
    rating = rate_series("eurostat", years, values, direction=direction, limit=limit)
    assert rating.category is not None, indicator
    assert rating.category.id == status
    assert rating.value == pytest.approx(progress, abs=1e-9)
    assert rating.score == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize(
    ("scheme", "scores", "mean", "status", "all_met"),
    [
        # Plain means of EUSTAT: 5-1-1, 16-7-1, 3-4-E1, 2-3-2, 1-4-1.
        ("eurostat", [5.0, 5.0, 5.0, 0.0], 3.75, MET, False),
        ("eurostat", [-5.0, -2.5, 5.0], -0.8333333333333334, WORSE, False),
        ("eurostat", [-0.4850454432725193, 0.4934600855354132], 0.0042073211314469505, SAME, False),
        ("eurostat", [5.0, -5.0], 0.0, SAME, False),
        ("eurostat", [4.64755558215275, 5.0], 4.823777791076375, MET, False),
        # Groups of Statistics Canada: 16-3-1 by kind of violence, 4-a-1 by level, 9-c-1 by generation.
        ("statcan", [[-3.218858875485767, -1.7887677815409289], -1.7485016153800061], -2.1261574719466774,
         "limited_progress", False),
        ("statcan", [[4.981798173986059, 5.0], 1.4505697730651663], 3.220734430029098, "substantial_progress", False),
        ("statcan", [5.0, 0.5456262610658811, [5.0, 5.0]], 3.515208753688627, "substantial_progress", False),
    ],
)  # fmt: skip
def test_means(scheme: str, scores: Scores, mean: float, status: str, all_met: bool) -> None:  # noqa: FBT001
    rating = rate_scores(scheme, scores, all_met=all_met)
    assert rating.score == pytest.approx(mean, abs=1e-9)
    assert rating.category == status


def test_a_condition_of_eustat() -> None:
    """12-1-1, 15-8-1 and others: yes scores 5 and is significant progress."""
    assert rate_binary("eurostat", met=True) == (MET, 5.0)


@pytest.mark.parametrize(
    ("years", "values", "direction", "target", "target_year", "ratio", "status", "by_line"),
    [
        ((2015, 2023), (103.0, 29.0), DOWN, 0.1, 2030, 0.3956861571147466, "limited_progress", 1.348),
        ((2015, 2025), (0.37, 9.53), UP, 60.0, 2030, 0.9504069883014249, "substantial_progress", 0.230),
        ((2016, 2025), (7.8, 13.5), DOWN, 10.0, 2028, -3.0040533889075847, "deterioration", 3.455),
    ],
)
def test_rates_and_lines_apart(
    years: tuple[int, int],
    values: tuple[float, float],
    direction: Direction,
    target: float,
    target_year: int,
    ratio: float,
    status: str,
    by_line: float,
) -> None:
    """CIF 6-1-1, 12-1-1 and 3-13-1 of Canada (cif-data-donnees-cic @ d38e8053), beside way gone over way due."""
    rating = rate_series(
        "statcan", years, values, direction=direction, target=target, target_year=target_year
    )
    assert rating.value == pytest.approx(ratio, abs=1e-9)
    assert rating.category is not None
    assert rating.category.id == status
    due = piecewise([years[0], target_year], [values[0], target], years=[years[1]])[0]
    assert float(schedule_ratio(values[1], values[0], due)) == pytest.approx(by_line, abs=5e-4)


def test_cuts_worked_in_print() -> None:
    """Sums of per cents in print beside what they compound to, and what is left by each."""
    # "14.1 done of 16, 1.9 to go": cuts that add up to 14.1 compound to 13.40, and 3.00 of what is left has to go.
    assert round(float(required_rate(100 - 13.40, 100 - 16, 1)), 2) == -3.00
    # Five yearly cuts printed as meeting 20, and one printed as 16.
    assert round(float(chained_change([-4, -4.1, -4.2, -4.5, -5])), 3) == -19.983
    assert round((0.869 / 1.034 - 1) * 100, 2) == -15.96
    # Qinghai 2009: 1.34 of five years, here from factors that are not rounded.
    share = float(log_completion([1.51, -2.20, -4.18], -17))
    assert round(share * 5, 4) == 1.3406
    assert round(share, 3) == 0.268
    assert round(float(average_change([1.51, -2.20, -4.18])), 2) == -1.65
    # Tianjin 2009, and 19.1 of 20 by both conventions.
    assert round(float(log_completion([-20.07], -20)) * 100, 2) == 100.39
    assert (round(float(log_completion([-19.1], -20)) * 100, 2), 19.1 / 20 * 100) == (94.99, 95.5)


def test_the_well_off_society_of_2007() -> None:
    """57.05 in 2000 and 69.05 in 2006, to be 100 in 2020: 2.0 a year against 2.15, and a line that ends at 97.05."""
    assert round(float(required_pace(57.05, 100, 20)), 2) == 2.15
    assert round((69.05 - 57.05) / 6, 2) == 2.0
    assert round(float(projected_end([2000, 2006], [57.05, 69.05], 2020, method="plan_line")), 2) == 97.05
    assert round(float(completion(69.05, 57.05, 57.05 + 6 * 42.95 / 20)), 3) == 0.931


def test_a_score_at_its_edge() -> None:
    """Four printed digits of two factors: 2.50006 where the class begins at 2.5."""
    assert float(offices.statcan_score(0.95)) == pytest.approx(2.500055, abs=1e-12)  # 7.1429 * 0.95 - 4.2857
    assert float(offices.eurostat_score(0.6)) == 0
    assert float(offices.statcan_trend_score(0.015)) == pytest.approx(2.5)


FOREIGN = [87.2, 88.2, 88.6, 89.3, 88.5, 88.2, 85.8, 81.8, 81.8, 82.4, 85.3, 84.3]
"""Foreign school leavers with a certificate, per cent, 2010 to 2021; Germany's indicator 10.1."""


@pytest.mark.parametrize(
    ("year", "german", "more", "as_german", "both"),
    [
        (2015, 95.0, "slightly_cloudy", "cloud", "cloud"),
        (2016, 95.1, "thunderstorm", "thunderstorm", "thunderstorm"),
        (2017, 94.8, "thunderstorm", "thunderstorm", "thunderstorm"),
        (2018, 94.6, "thunderstorm", "thunderstorm", "thunderstorm"),
        (2019, 94.5, "cloud", "thunderstorm", "thunderstorm"),
        (2020, 94.9, "cloud", "thunderstorm", "thunderstorm"),
        (2021, 94.9, "thunderstorm", "thunderstorm", "thunderstorm"),
    ],
)
def test_two_targets_at_once(year: int, german: float, more: str, as_german: str, both: str) -> None:
    """Raise the share, and bring it up to that of Germans by 2030: DnsTestEnvironment/dns-data @ 7de43d68, 10-1."""
    years, values = range(year - 5, year + 1), FOREIGN[year - 2015 : year - 2009]
    ratings = [
        rate_series("destatis", years, values, direction=UP),
        rate_series("destatis", years, values, direction=UP, target=german, target_year=2030),
    ]
    assert [rating.category and rating.category.id for rating in ratings] == [more, as_german]
    assert rate_several(ratings) == both


@pytest.mark.parametrize("year", range(2014, 2020))
def test_land_for_settlement(year: int) -> None:
    """Germany's indicator 11.1.a, hectares a day, to be below 30 in 2030: a sun for 2014 to 2019, from the same data."""
    hectares = [94.0, 87.0, 81.0, 74.0, 73.0, 69.0, 66.0, 62.0, 58.0, 56.0, 52.0]
    rating = rate_series(
        "destatis",
        range(year - 5, year + 1),
        hectares[year - 2014 : year - 2008],
        direction=DOWN,
        target=30,
        target_year=2030,
    )
    assert rating.category is not None
    assert rating.category.id == "sun"

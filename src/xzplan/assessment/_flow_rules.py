"""The rules for what adds up over the years: sums of amounts, and growth compounded from rates."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import cast

from xzplan.assessment import _grounds as grounds
from xzplan.assessment._case import Case
from xzplan.assessment._found import Found, log_factor, missing_years, nothing, outcome
from xzplan.assessment.schemes.bands import Status, settled
from xzplan.assessment.verdicts import Verdict, decided, stated
from xzplan.language import Bilingual
from xzplan.numerics.formulas import continued, missed, pace, percent, share

# Sums over the plan's years.


def total(case: Case) -> Found:
    yard, left = case.yard, case.years_left
    total = case.total()
    amount, bound = float(total), yard.end
    met, floor = case.meets(total), yard.floor
    gaps = missing_years(case)
    if gaps and not (floor and met):
        return nothing(yard, grounds.years_missing(gaps), grounds.SUPPLY_YEARS)
    milestone = yard.due(case.year)
    gap = yard.sign * (amount - milestone)
    bands, ratio = None, None
    if case.over or (floor and met):
        status = outcome(met=met, over=case.over)
    elif not floor:
        status = Status.BROKEN if not met else Status.KEPT if gap >= 0 else Status.SLIPPING
    elif milestone == 0:
        status = Status.ON_TRACK
    else:
        bands, ratio = case.scheme.progress, share(amount, 0.0, milestone)
        status = bands.classify(settled(ratio, bands))
    progress = decided(
        status,
        grounds.total,
        case,
        total,
        milestone,
        ratio,
        met,
        measure="gap" if ratio is None else "schedule_ratio",
        value=gap if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=met,
    )
    return Found(
        yard=yard,
        progress=progress,
        outlook=_outlook_of_sum(case, total),
        gap=gap,
        completion=share(amount, 0.0, bound) if bound else None,
        required_pace=pace(amount, bound, left) if floor and not case.over and not met else None,
    )


def _outlook_of_sum(case: Case, total: Decimal) -> Verdict:
    bound, floor, met = case.yard.end, case.yard.floor, case.meets(total)
    amounts = case.used.floats
    recent = amounts[-(case.scheme.outlook_span or len(amounts)) :]
    amount = math.fsum(recent) / len(recent)
    end = continued(float(total), amount, case.years_left)
    bands, short = None, None
    if case.over or (floor and met):
        status = outcome(met=met, over=case.over)
    elif not floor or total == case.yard.bound:  # no way to go, though ＞ refuses the bound itself
        met = case.reaches(end)
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        met = case.reaches(end)
        bands, short = case.scheme.miss, missed(end, float(total), bound, 1)
        status = bands.classify(settled(short, bands))
    return decided(
        status,
        grounds.outlook_of_sum,
        case,
        total,
        amount,
        end,
        measure="projected_end" if short is None else "miss_ratio",
        value=end if short is None else short,
        yardstick=bound,
        bands=bands,
        satisfied=met,
    )


# Growth and change, compounded: by logarithms.


def growth(case: Case) -> Found:
    yard, path, year = case.yard, case.yard.path, case.year
    gaps = missing_years(case)
    if gaps:
        return nothing(yard, grounds.years_missing(gaps), grounds.SUPPLY_YEARS)
    if not yard.covers(year):
        return nothing(yard, path.reason or grounds.BEFORE_PATH, path.supply)
    logs = [log_factor(case, at) for at in range(len(case.used.years))]
    done = math.fsum(logs)
    due = math.log(yard.due(year) / yard.first)
    mean, required = percent(done / len(logs)), percent(due / len(logs))
    met, sign = case.growth_met(), yard.sign
    bands, ratio = None, None
    if case.over:
        status = outcome(met=met, over=True)
    elif sign * due > 0:
        bands, ratio = case.scheme.progress, done / due
        status = bands.classify(settled(ratio, bands))
    else:  # what is due is no change in the good direction, so there is no share of it
        status = Status.ON_TRACK if met else Status.BEHIND
    progress = decided(
        status,
        grounds.growth,
        case,
        mean,
        required,
        ratio,
        met,
        measure="average_change" if ratio is None else "log_schedule_ratio",
        value=mean if ratio is None else ratio,
        yardstick=required,
        bands=bands,
        satisfied=met,
    )
    whole = math.log(yard.end / yard.first) if yard.covers(yard.indicator.target.year) else None
    return Found(
        yard=yard,
        progress=progress,
        outlook=_outlook_of_growth(case, logs, whole),
        gap=sign * (mean - required),
        completion=done / whole if whole else None,
        required_rate=None if case.over or whole is None else percent((whole - done) / case.years_left),
    )


def _outlook_of_growth(case: Case, logs: list[float], whole: float | None) -> Verdict:
    yard = case.yard
    if whole is None:  # the path does not reach its end
        return stated(Status.NOT_ASSESSED, cast("Bilingual", yard.path.reason), supply=yard.path.supply)
    done = math.fsum(logs)
    recent = logs[-(case.scheme.outlook_span or len(logs)) :]
    step = math.fsum(recent) / len(recent)
    end = continued(done, step, case.years_left)
    years = yard.indicator.target.year - yard.indicator.baseline.year
    mean, required = percent(end / years), percent(whole / years)
    met = case.growth_met() if case.over else case.holds(end, whole)
    left = yard.sign * (whole - done)
    bands, short = None, None
    if case.over:
        status = outcome(met=met, over=True)
    elif met or left <= 0:
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        bands, short = case.scheme.miss, missed(end, done, whole, yard.sign)
        status = bands.classify(settled(short, bands))
    return decided(
        status,
        grounds.outlook_of_growth,
        case,
        step,
        mean,
        required,
        measure="average_change" if short is None else "miss_ratio",
        value=mean if short is None else short,
        yardstick=required,
        bands=bands,
        satisfied=met,
    )

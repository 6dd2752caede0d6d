"""The rule for a sum over the plan's years."""

from __future__ import annotations

import math

from xzplan.assessment.case import Case
from xzplan.assessment.schemes.bands import Status, settled
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.verdicts import (
    Judgement,
    Verdict,
    nothing_to_judge,
    operands,
    precision_words,
    ratio_words,
    years_missing,
)
from xzplan.language import Bilingual
from xzplan.numerics.formulas import continued, missed, pace, share


def judge_sum(case: Case, scheme: Scheme) -> Judgement:
    """Judge the running total of the years' amounts: a floor is reached, a ceiling is not used up."""
    met, floor = case.meets(case.total), case.comparator.is_floor
    if case.missing_years and not (floor and met):
        return nothing_to_judge(case.trajectory, years_missing(case.missing_years))
    total, bound = float(case.total), case.end
    return Judgement(
        trajectory=case.trajectory,
        progress=_progress(case, scheme, met=met),
        outlook=_outlook(case, scheme, met=met),
        gap=case.sign * (total - case.due),
        completion=share(total, 0.0, bound) if bound else None,
        required_pace=pace(total, bound, case.years_left) if floor and not case.is_over and not met else None,
    )


def _progress(case: Case, scheme: Scheme, *, met: bool) -> Verdict:
    """Answer by the share of the total due that is done; for a ceiling whether the total due is not used up."""
    total, milestone, floor = float(case.total), case.due, case.comparator.is_floor
    gap = case.sign * (total - milestone)
    bands, ratio = None, None
    if case.is_over or (floor and met):
        status = case.outcome(met=met)
    elif not floor:
        status = Status.BROKEN if not met else Status.KEPT if gap >= 0 else Status.SLIPPING
    elif milestone == 0:
        status = Status.ON_TRACK
    else:
        bands, ratio = scheme.progress, share(total, 0.0, milestone)
        status = bands.classify(settled(ratio, bands))
    rounded = case.rounded(case.total)
    as_printed = case.meets(rounded)
    by_ratio, note = ratio_words(ratio), precision_words(rounded, differs=as_printed != met)
    comparator = case.comparator.text
    amounts = {f"amount_{observation.year}": observation.value for observation in case.observations}
    return Verdict(
        status=status,
        metric="gap" if ratio is None else "schedule_ratio",
        value=gap if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=met,
        satisfied_as_printed=as_printed,
        operands=operands(**amounts, total=case.total, milestone=milestone, target=case.bound),
        reason=Bilingual(
            zh=(
                f"至{case.year}年累计{case.total}，时序要求{milestone:.6g}{by_ratio.zh}，"
                f"目标{comparator.zh}{case.bound}{note.zh}"
            ),
            en=(
                f"{case.total} in total up to {case.year} against {milestone:.6g} due{by_ratio.en}, "
                f"target {comparator.en} {case.bound}{note.en}"
            ),
        ),
    )


def _outlook(case: Case, scheme: Scheme, *, met: bool) -> Verdict:
    """Answer by the total in the target year, if the years to come are like the last ones."""
    total, bound, floor = float(case.total), case.end, case.comparator.is_floor
    recent = case.values[-(scheme.outlook_span or len(case.values)) :]
    amount = math.fsum(recent) / len(recent)
    end = continued(total, amount, case.years_left)
    bands, short = None, None
    if case.is_over or (floor and met):
        status = case.outcome(met=met)
    elif not floor or case.total == case.bound:  # no way to go, though ＞ refuses the bound itself
        met = case.reaches(end)
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        met = case.reaches(end)
        bands, short = scheme.miss, missed(end, total, bound, 1)
        status = bands.classify(settled(short, bands))
    comparator = case.comparator.text
    return Verdict(
        status=status,
        metric="projected_end" if short is None else "miss_ratio",
        value=end if short is None else short,
        yardstick=bound,
        bands=bands,
        satisfied=met,
        operands=operands(total=case.total, mean_amount=amount, projected_end=end, target=case.bound),
        reason=Bilingual(
            zh=f"近期每年{amount:.6g}，推算累计{end:.6g}，目标{comparator.zh}{case.bound}",
            en=f"{amount:.6g} a year of late gives {end:.6g} in total, target {comparator.en} {case.bound}",
        ),
    )

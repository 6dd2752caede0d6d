"""The rule for growth and change: the rates of the years, compounded by logarithms."""

from __future__ import annotations

import math

from xzplan.assessment.case import Case
from xzplan.assessment.schemes.bands import Status, settled
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.verdicts import (
    Judgement,
    Verdict,
    nothing_due,
    nothing_to_judge,
    operands,
    precision_words,
    ratio_words,
    years_missing,
)
from xzplan.language import Bilingual
from xzplan.model.figures import to_decimal
from xzplan.model.targets import Comparator
from xzplan.numerics.formulas import continued, missed, percent


def judge_growth(case: Case, scheme: Scheme) -> Judgement:
    """Judge the growth so far against the growth due."""
    path = case.trajectory
    if case.missing_years:
        return nothing_to_judge(path, years_missing(case.missing_years))
    if case.year not in path:
        return nothing_to_judge(path, nothing_due(path))
    logs = [math.log1p(rate / 100) for rate in case.rates]
    done, due = math.fsum(logs), math.log(case.due / case.start)
    whole = math.log(case.end / case.start) if case.target_year in path else None
    return Judgement(
        trajectory=path,
        progress=_progress(case, scheme, logs),
        outlook=nothing_due(path) if whole is None else _outlook(case, scheme, logs, whole),
        gap=case.sign * (percent(done / len(logs)) - percent(due / len(logs))),
        completion=done / whole if whole else None,
        required_rate=(None if case.is_over or whole is None else percent((whole - done) / case.years_left)),
    )


def _progress(case: Case, scheme: Scheme, logs: list[float]) -> Verdict:
    """Answer by the share of the growth due that is done."""
    done, due = math.fsum(logs), math.log(case.due / case.start)
    mean, required = percent(done / len(logs)), percent(due / len(logs))
    met = case.growth_meets()
    bands, ratio = None, None
    if case.is_over:
        status = case.outcome(met=met)
    elif case.sign * due > 0:
        bands, ratio = scheme.progress, done / due
        status = bands.classify(settled(ratio, bands))
    else:  # what is due is no change in the good direction, so there is no share of it
        status = Status.ON_TRACK if met else Status.BEHIND
    rounded = case.rounded(to_decimal(mean, "mean"))
    as_printed = case.growth_meets(rounded)
    by_ratio, note = ratio_words(ratio), precision_words(rounded, differs=as_printed != met)
    comparator = case.comparator.text
    strict = case.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    how = Bilingual(zh="不含等于", en="strictly") if strict else Bilingual(zh="含等于", en="or equal")
    rates = {f"rate_{observation.year}": observation.value for observation in case.observations}
    return Verdict(
        status=status,
        metric="average_change" if ratio is None else "log_schedule_ratio",
        value=mean if ratio is None else ratio,
        yardstick=required,
        bands=bands,
        satisfied=met,
        satisfied_as_printed=as_printed,
        operands=operands(**rates, mean=mean, required_mean=required),
        reason=Bilingual(
            zh=(
                f"至{case.year}年年均{mean:.4g}%（几何平均），要求{comparator.zh}{required:.4g}%（{how.zh}）"
                f"{by_ratio.zh}{note.zh}"
            ),
            en=(
                f"geometric mean {mean:.4g} % up to {case.year}, to be {comparator.en} {required:.4g} % "
                f"({how.en}){by_ratio.en}{note.en}"
            ),
        ),
    )


def _outlook(case: Case, scheme: Scheme, logs: list[float], whole: float) -> Verdict:
    """Answer by the mean growth of the whole plan, if the years to come grow like the last ones."""
    done = math.fsum(logs)
    recent = logs[-(scheme.outlook_span or len(logs)) :]
    step = math.fsum(recent) / len(recent)
    end = continued(done, step, case.years_left)
    years = case.target_year - case.base_year
    mean, required = percent(end / years), percent(whole / years)
    met = case.growth_meets() if case.is_over else case.comparator.holds(end, whole)
    bands, short = None, None
    if case.is_over:
        status = case.outcome(met=met)
    elif met or case.sign * (whole - done) <= 0:
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        bands, short = scheme.miss, missed(end, done, whole, case.sign)
        status = bands.classify(settled(short, bands))
    comparator = case.comparator.text
    return Verdict(
        status=status,
        metric="average_change" if short is None else "miss_ratio",
        value=mean if short is None else short,
        yardstick=required,
        bands=bands,
        satisfied=met,
        operands=operands(recent_rate=percent(step), projected_mean=mean, required_mean=required),
        reason=Bilingual(
            zh=f"按近期增速推算，全期年均{mean:.4g}%，要求{comparator.zh}{required:.4g}%",
            en=(
                f"going on as of late gives {mean:.4g} % on average over the plan, "
                f"to be {comparator.en} {required:.4g} %"
            ),
        ),
    )

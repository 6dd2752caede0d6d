"""The rules of assessment: one for each basis of a trajectory.

A verdict carries the measure it rests on, the yardstick, the bands, and every operand, so that a reader can recompute
it by hand. Comparison with a target is exact, on decimals; shares are floats.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import cast

from attrs import evolve, frozen

from xzplan._formulas import continued, missed, pace, rate, share
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.milestones import Basis, Trajectory
from xzplan.model import Indicator
from xzplan.observations import Observation
from xzplan.projection import trajectory
from xzplan.schemes import Scheme, Status
from xzplan.targets import About, AverageGrowth, Change, Comparator, Level, Relative, Total
from xzplan.units import to_decimal
from xzplan.verdicts import Verdict, make_verdict, words


class Case:
    """What a rule is given: at least one observation, all of years up to the one assessed."""

    __slots__ = (
        "baseline",
        "bound",
        "indicator",
        "latest",
        "op",
        "path",
        "scheme",
        "sign",
        "used",
        "years_left",
    )

    def __init__(
        self,
        indicator: Indicator,
        path: Trajectory,
        used: tuple[Observation, ...],
        scheme: Scheme,
        baseline: Decimal | None,
    ) -> None:
        self.indicator = indicator
        self.baseline = baseline  # as printed or as supplied
        self.path = path
        self.used = used
        self.scheme = scheme
        self.latest = used[-1]
        self.years_left = indicator.target.year - self.latest.year
        op = path.comparator or Comparator.EQUAL
        # A scheme that is not strict lets the bound itself pass.
        self.op = op if scheme.strict else _LENIENT.get(op, op)
        # The figure of the target, with its digits as printed where it is printed.
        self.bound, upward = Decimal(0), True
        if len(path):
            first, last = float(path.values[0]), float(path.values[-1])
            demand, upward = indicator.target.demand, last >= first
            printed = demand.value if isinstance(demand, Level | Total) else None
            bound = to_decimal(last, "bound")
            self.bound = printed if printed is not None and printed == bound else _plain(bound)
        # 1 where more is better, -1 where less is: by the relation, or by the way that the path goes.
        self.sign = 1 if op.is_floor or (upward and not op.is_ceiling) else -1

    @property
    def over(self) -> bool:
        """Whether the latest value is that of the target year."""
        return self.years_left == 0

    def meets(self, value: Decimal) -> bool:
        """Whether a value meets the bound, and the other end of a range."""
        limit = self.path.limit
        return self.op.holds(value, self.bound) and (limit is None or limit.op.holds(value, limit.value))

    def rounded(self, value: Decimal) -> Decimal:
        """The value at the decimals that the target is printed with."""
        demand = self.indicator.target.demand
        printed = demand.rate if isinstance(demand, AverageGrowth) else self.bound
        digits = cast("int", printed.as_tuple().exponent)
        return value.quantize(Decimal(1).scaleb(min(0, digits)), ROUND_HALF_UP, _WIDE)


_WIDE = Context(prec=10_000)  # the default of 28 digits would refuse to round a long figure


def _plain(figure: Decimal) -> Decimal:
    """A figure without the zeros that a float brings: 100, not 100.0 or 1E+2."""
    whole = figure.to_integral_value()
    return whole if whole == figure else figure.normalize()


_LENIENT = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.AT_MOST}


@frozen(kw_only=True)
class Found:
    """What a rule finds."""

    path: Trajectory
    progress: Verdict
    outlook: Verdict
    gap: float | None = None
    completion: float | None = None
    required_pace: float | None = None
    required_rate: float | None = None


def judge(case: Case) -> Found:
    """Choose the rule by the basis of the trajectory."""
    path = case.path
    if isinstance(case.indicator.target.demand, About):
        return nothing(path, _ABOUT, _SUPPLY_RANGE)
    if path.basis is Basis.UNQUANTIFIED:
        several = path.series is not None and isinstance(case.indicator.target.demand, Relative)
        supply = _SUPPLY_REFERENCES if several else path.supply
        return nothing(path, cast("Bilingual", path.reason), supply)
    if path.basis is Basis.HELD:
        return _held(case)
    if path.basis is Basis.TARGET_ONLY:
        return _target_only(case)
    if path.basis is Basis.ACCUMULATED:
        return _sum(case)
    if path.basis is Basis.COMPOUNDED:
        return _compounded(case)
    return _level(case)


def nothing(
    path: Trajectory, reason: Bilingual, supply: Bilingual | None, *, gap: float | None = None
) -> Found:
    """Return what is found where something is missing."""
    verdict = make_verdict(Status.NOT_ASSESSED, reason, supply=supply)
    return Found(path=path, progress=verdict, outlook=verdict, gap=gap)


# Bounds that are held: value first, trend second.


def _held(case: Case) -> Found:
    value, bound = case.latest.value, case.bound
    kept, trend = case.meets(value), _trend(case)
    gap = case.sign * (float(value) - float(bound))
    # In a range or on a point that is to be kept, neither way is worse.
    one_sided = case.op is not Comparator.EQUAL and case.path.limit is None
    slipping = one_sided and trend is not None and case.sign * trend < 0
    if trend is None:
        moved = words("此前无数值，趋势未知", "no earlier value, so no trend")
    else:
        signed = f"{trend:+.4g}" if trend else "0"
        moved = words(f"近期年均变动{signed}", f"recent mean change {signed} per year")
    as_printed, note = _as_printed(case, value, met=kept)
    progress = make_verdict(
        Status.BROKEN if not kept else Status.SLIPPING if slipping else Status.KEPT,
        words(
            f"{case.latest.year}年{value}，须{case.op.words.zh}{bound}；{moved.zh}{note.zh}",
            f"{value} in {case.latest.year}, to be {case.op.words.en} {bound}; {moved.en}{note.en}",
        ),
        measure="gap",
        value=gap,
        yardstick=float(bound),
        satisfied=kept,
        as_printed=as_printed,
        operands={"value": value, "bound": bound, "mean_change": trend},
    )
    return Found(path=case.path, progress=progress, outlook=_outlook_by_bound(case), gap=gap)


def _outlook_by_bound(case: Case) -> Verdict:
    """Whether a value that goes on as it does meets the bound in the target year."""
    if case.over:
        return _final(case)
    trend, bound = _trend(case), case.bound
    if trend is None:
        return make_verdict(Status.NOT_ASSESSED, _ONE_VALUE, supply=_SUPPLY_EARLIER)
    end = continued(float(case.latest.value), trend, case.years_left)
    met = case.meets(to_decimal(end, "projected"))
    return make_verdict(
        Status.LIKELY if met else Status.UNLIKELY,
        _going_on(case, end),
        measure="projected_end",
        value=end,
        yardstick=float(bound),
        satisfied=met,
        operands={"latest": case.latest.value, "mean_change": trend, "bound": bound},
    )


# Levels to be reached.


def _level(case: Case) -> Found:
    path, value, bound = case.path, case.latest.value, case.bound
    if case.latest.year < path.years[0]:
        return nothing(path, _BEFORE_PATH, SUPPLY_OBSERVATION)
    x, base, end = float(value), float(path.values[0]), float(bound)
    milestone = path[case.latest.year]
    gap = case.sign * (x - milestone)
    met = case.meets(value)
    open_ = not met and not case.over
    return Found(
        path=path,
        progress=_progress_of_level(case, base, milestone) if open_ else _final(case),
        outlook=_outlook_of_level(case) if open_ and case.sign * (x - end) <= 0 else _outlook_by_bound(case),
        gap=gap,
        completion=share(x, base, end) if base != end else None,
        required_pace=pace(x, end, case.years_left) if open_ else None,
        required_rate=rate(x, end, case.years_left) if open_ and x > 0 and end > 0 else None,
    )


def _progress_of_level(case: Case, base: float, milestone: float) -> Verdict:
    value, bound, year = case.latest.value, case.bound, case.latest.year
    x = float(value)
    bands, ratio = None, None
    as_printed, note = _as_printed(case, value, met=False)
    if case.sign * (x - float(bound)) > 0:
        status = Status.BEHIND
        reason = words(f"{year}年{value}，越过了目标{bound}", f"{value} in {year}, beyond the target {bound}")
    elif milestone == base:
        status = Status.ON_TRACK if case.sign * (x - milestone) >= 0 else Status.BEHIND
        reason = words(
            f"{year}年{value}，当年要求仍为起点{base:.6g}",
            f"{value} in {year}, when no more than the start, {base:.6g}, is due",
        )
    else:
        ratio, bands = share(x, base, milestone), case.scheme.progress
        status = bands.classify(ratio)
        back = "，较起点倒退" if ratio < 0 else "", ", a step back from the start" if ratio < 0 else ""
        reason = words(
            f"{year}年{value}，时序要求{milestone:.6g}{_ratio_words(ratio).zh}{back[0]}",
            f"{value} in {year} against {milestone:.6g} due{_ratio_words(ratio).en}{back[1]}",
        )
    return make_verdict(
        status,
        words(reason.zh + note.zh, reason.en + note.en),
        measure="gap" if ratio is None else "schedule_ratio",
        value=case.sign * (x - milestone) if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=False,
        as_printed=as_printed,
        operands={"value": value, "base": base, "milestone": milestone, "target": bound},
    )


def _outlook_of_level(case: Case) -> Verdict:
    """The share of the way still to go that will be left, if the value goes on as it does."""
    change = _trend(case)
    if change is None:
        return make_verdict(Status.NOT_ASSESSED, _ONE_VALUE, supply=_SUPPLY_EARLIER)
    x, bound = float(case.latest.value), case.bound
    end = continued(x, change, case.years_left)
    bands, short = None, None
    if case.sign * change <= 0:
        status = Status.UNLIKELY
    elif x == float(bound):  # the bound that ＞ refuses: any step passes it
        status = Status.LIKELY
    else:
        bands, short = case.scheme.miss, missed(end, x, float(bound), case.sign)
        status = bands.classify(short)
    return make_verdict(
        status,
        _going_on(case, end),
        measure="mean_change" if short is None else "miss_ratio",
        value=change if short is None else short,
        yardstick=float(bound),
        bands=bands,
        satisfied=case.meets(to_decimal(end, "projected")),
        operands={
            "latest": case.latest.value,
            "mean_change": change,
            "projected_end": end,
            "target": bound,
        },
    )


def _target_only(case: Case) -> Found:
    """A level without baseline: met or not; the first value starts a path for those that follow."""
    value, bound = case.latest.value, case.bound
    gap = case.sign * (float(value) - float(bound))
    if case.meets(value) or case.over:
        return Found(path=case.path, progress=_final(case), outlook=_outlook_by_bound(case), gap=gap)
    if len(case.used) == 1:
        return nothing(case.path, _NO_START, _SUPPLY_START, gap=gap)
    first, target = case.used[0], case.indicator.target
    given = evolve(target, demand=Level(op=cast("Comparator", case.path.comparator), value=bound))
    path = trajectory(
        evolve(case.indicator, target=given),
        series=None if case.path.series is None else case.path.series.id,
        reanchor=(first.year, first.value),
    )
    path = evolve(path, indicator=case.indicator, limit=case.path.limit)
    return judge(Case(case.indicator, path, case.used, case.scheme, case.baseline))


def _final(case: Case) -> Verdict:
    """A verdict by the demand itself: met or not, in the target year or before."""
    value, bound, year = case.latest.value, case.bound, case.latest.year
    met = case.meets(value)
    as_printed, note = _as_printed(case, value, met=met)
    return make_verdict(
        _outcome(met=met, over=case.over),
        words(
            f"{year}年{value}，目标{case.op.words.zh}{bound}{note.zh}",
            f"{value} in {year}, target {case.op.words.en} {bound}{note.en}",
        ),
        measure="gap",
        value=case.sign * (float(value) - float(bound)),
        yardstick=float(bound),
        satisfied=met,
        as_printed=as_printed,
        operands={"value": value, "target": bound},
    )


# Sums over the plan's years.


def _sum(case: Case) -> Found:
    bound, year = case.bound, case.latest.year
    total = sum((one.value for one in case.used), Decimal(0))
    met, floor = case.meets(total), case.op.is_floor
    gaps = _missing_years(case)
    if gaps and not (floor and met):
        return nothing(case.path, _years_missing(gaps), _SUPPLY_YEARS)
    milestone = case.path[year]
    gap = case.sign * (float(total) - milestone)
    bands, ratio = None, None
    if case.over or (floor and met):
        status = _outcome(met=met, over=case.over)
    elif not floor:
        status = Status.BROKEN if not met else Status.KEPT if gap >= 0 else Status.SLIPPING
    elif milestone == 0:
        status = Status.ON_TRACK
    else:
        bands, ratio = case.scheme.progress, share(float(total), 0.0, milestone)
        status = bands.classify(ratio)
    as_printed, note = _as_printed(case, total, met=met)
    progress = make_verdict(
        status,
        words(
            f"至{year}年累计{total}，时序要求{milestone:.6g}{_ratio_words(ratio).zh}，"
            f"目标{case.op.words.zh}{bound}{note.zh}",
            f"{total} in total up to {year} against {milestone:.6g} due{_ratio_words(ratio).en}, "
            f"target {case.op.words.en} {bound}{note.en}",
        ),
        measure="gap" if ratio is None else "schedule_ratio",
        value=gap if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=met,
        as_printed=as_printed,
        operands={f"amount_{one.year}": one.value for one in case.used}
        | {"total": total, "milestone": milestone, "target": bound},
    )
    return Found(
        path=case.path,
        progress=progress,
        outlook=_outlook_of_sum(case, total),
        gap=gap,
        completion=share(float(total), 0.0, float(bound)) if bound else None,
        required_pace=pace(float(total), float(bound), case.years_left)
        if floor and not case.over and not met
        else None,
    )


def _outlook_of_sum(case: Case, total: Decimal) -> Verdict:
    bound, floor, met = case.bound, case.op.is_floor, case.meets(total)
    recent = [float(one.value) for one in case.used][-(case.scheme.outlook_span or len(case.used)) :]
    amount = math.fsum(recent) / len(recent)
    end = continued(float(total), amount, case.years_left)
    bands, short = None, None
    if case.over or (floor and met):
        status = _outcome(met=met, over=case.over)
    elif not floor or total == bound:  # no way to go, though ＞ refuses the bound itself
        met = case.meets(to_decimal(end, "projected"))
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        met = case.meets(to_decimal(end, "projected"))
        bands, short = case.scheme.miss, missed(end, float(total), float(bound), 1)
        status = bands.classify(short)
    return make_verdict(
        status,
        words(
            f"近期每年{amount:.6g}，推算累计{end:.6g}，目标{case.op.words.zh}{bound}",
            f"{amount:.6g} a year of late gives {end:.6g} in total, target {case.op.words.en} {bound}",
        ),
        measure="projected_end" if short is None else "miss_ratio",
        value=end if short is None else short,
        yardstick=float(bound),
        bands=bands,
        satisfied=met,
        operands={"total": total, "mean_amount": amount, "projected_end": end, "target": bound},
    )


# Growth and change, compounded: by logarithms.


def _compounded(case: Case) -> Found:
    path, year = case.path, case.latest.year
    gaps = _missing_years(case)
    if gaps:
        return nothing(path, _years_missing(gaps), _SUPPLY_YEARS)
    if year not in path:
        return nothing(path, path.reason or _BEFORE_PATH, path.supply)
    logs = [_log_factor(one) for one in case.used]
    done = math.fsum(logs)
    due = math.log(path[year] / path.values[0])
    mean, required = _percent(done / len(logs)), _percent(due / len(logs))
    met, sign = _growth_meets(case), case.sign
    bands, ratio = None, None
    if case.over:
        status = _outcome(met=met, over=True)
    elif sign * due > 0:
        bands, ratio = case.scheme.progress, done / due
        status = bands.classify(ratio)
    else:  # what is due is no change in the good direction, so there is no share of it
        status = Status.ON_TRACK if met else Status.BEHIND
    rounded = case.rounded(to_decimal(mean, "mean"))
    as_printed = _growth_meets(case, mean=rounded)
    note = _precision_note(rounded) if as_printed != met else words("", "")
    how = ("不含等于", "strictly") if case.op in _LENIENT else ("含等于", "or equal")
    progress = make_verdict(
        status,
        words(
            f"至{year}年年均{mean:.4g}%（几何平均），要求{case.op.words.zh}{required:.4g}%（{how[0]}）"
            f"{_ratio_words(ratio).zh}{note.zh}",
            f"geometric mean {mean:.4g} % up to {year}, to be {case.op.words.en} {required:.4g} % "
            f"({how[1]}){_ratio_words(ratio).en}{note.en}",
        ),
        measure="average_change" if ratio is None else "log_schedule_ratio",
        value=mean if ratio is None else ratio,
        yardstick=required,
        bands=bands,
        satisfied=met,
        as_printed=as_printed,
        operands={f"rate_{one.year}": one.value for one in case.used}
        | {"mean": mean, "required_mean": required},
    )
    whole = _whole(case)
    return Found(
        path=path,
        progress=progress,
        outlook=_outlook_of_growth(case, logs, whole),
        gap=sign * (mean - required),
        completion=done / whole if whole else None,
        required_rate=None if case.over or whole is None else _percent((whole - done) / case.years_left),
    )


def _outlook_of_growth(case: Case, logs: list[float], whole: float | None) -> Verdict:
    if whole is None:
        return make_verdict(Status.NOT_ASSESSED, cast("Bilingual", case.path.reason), supply=case.path.supply)
    done = math.fsum(logs)
    recent = logs[-(case.scheme.outlook_span or len(logs)) :]
    step = math.fsum(recent) / len(recent)
    end = continued(done, step, case.years_left)
    years = int(case.path.years[-1]) - case.indicator.baseline.year
    mean, required = _percent(end / years), _percent(whole / years)
    met = _growth_meets(case) if case.over else case.op.holds(Decimal(end), Decimal(whole))
    left = case.sign * (whole - done)
    bands, short = None, None
    if case.over:
        status = _outcome(met=met, over=True)
    elif met or left <= 0:
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        bands, short = case.scheme.miss, missed(end, done, whole, case.sign)
        status = bands.classify(short)
    return make_verdict(
        status,
        words(
            f"按近期增速推算，全期年均{mean:.4g}%，要求{case.op.words.zh}{required:.4g}%",
            f"going on as of late gives {mean:.4g} % on average over the plan, "
            f"to be {case.op.words.en} {required:.4g} %",
        ),
        measure="average_change" if short is None else "miss_ratio",
        value=mean if short is None else short,
        yardstick=required,
        bands=bands,
        satisfied=met,
        operands={"recent_rate": _percent(step), "projected_mean": mean, "required_mean": required},
    )


def _growth_meets(case: Case, mean: Decimal | None = None) -> bool:
    """Whether the rates so far meet what is due; exactly, where the demand is a product of printed factors."""
    years = len(case.used)
    if mean is None:
        factor = math.prod((1 + Fraction(one.value) / 100 for one in case.used), start=Fraction(1))
    else:
        factor = (1 + Fraction(mean) / 100) ** years
    demand = case.indicator.target.demand
    if isinstance(demand, AverageGrowth):
        due = (1 + Fraction(demand.rate) / 100) ** years
    elif isinstance(demand, Change) and case.over:
        due = 1 + Fraction(demand.percent) / 100
    else:
        due = Fraction(case.path[case.latest.year]) / Fraction(float(case.path.values[0]))
    # A decimal of either would be rounded; the sign of their difference is not.
    return case.op.holds(Decimal((factor > due) - (factor < due)), Decimal(0))


def _whole(case: Case) -> float | None:
    """The logarithm of the factor over the whole plan; None where the path does not reach its end."""
    path = case.path
    if case.indicator.target.year not in path:
        return None
    return math.log(path.values[-1] / path.values[0])


def _log_factor(one: Observation) -> float:
    if one.value <= -100:
        raise InvalidInputError("observations", one.value, "nothing shrinks by 100 % or more in a year")
    return math.log1p(float(one.value) / 100)


def _percent(log: float) -> float:
    return math.expm1(log) * 100


# What the rules share.


def _as_printed(case: Case, value: Decimal, *, met: bool) -> tuple[bool, Bilingual]:
    """Whether the value meets the target at the precision that is printed, and a note where that differs."""
    rounded = case.rounded(value)
    as_printed = case.meets(rounded)
    return as_printed, words("", "") if as_printed == met else _precision_note(rounded)


def _precision_note(rounded: Decimal) -> Bilingual:
    return words(
        f"；按印出的位数为{rounded}，结论不同", f"; at the printed precision {rounded}, which differs"
    )


def _outcome(*, met: bool, over: bool) -> Status:
    if not met:
        return Status.MISSED
    return Status.ACHIEVED if over else Status.ACHIEVED_EARLY


def _trend(case: Case) -> float | None:
    """The mean yearly change that the outlook goes on by; None where there is but one value."""
    points = {one.year: float(one.value) for one in case.used}
    if case.baseline is not None:
        points = {case.indicator.baseline.year: float(case.baseline), **points}
    if len(points) == 1:
        return None
    years, span = list(points), case.scheme.outlook_span
    all_of_it = case.scheme.outlook_method == "plan_line" or span is None
    first = years[0] if all_of_it else years[max(-cast("int", span) - 1, -len(years))]
    change: float = pace(points[first], points[years[-1]], years[-1] - first)
    return change


def _ratio_words(ratio: float | None) -> Bilingual:
    return words("", "") if ratio is None else words(f"，进度比{ratio:.3f}", f", schedule ratio {ratio:.3f}")


def _going_on(case: Case, end: float) -> Bilingual:
    year, bound = case.indicator.target.year, case.bound
    return words(
        f"按近期变动推算{year}年为{end:.6g}，须{case.op.words.zh}{bound}",
        f"going on as of late gives {end:.6g} in {year}, to be {case.op.words.en} {bound}",
    )


def _missing_years(case: Case) -> list[int]:
    seen = {one.year for one in case.used}
    return [y for y in range(case.indicator.baseline.year + 1, case.latest.year) if y not in seen]


def _years_missing(years: list[int]) -> Bilingual:
    return words(
        f"缺{'、'.join(map(str, years))}年数值", f"the values of {', '.join(map(str, years))} are missing"
    )


_ABOUT = words("目标印有“左右”，容许的差距未印", "the target says “about”; how near is enough is not printed")
_SUPPLY_RANGE = words("请将目标改为 Range 后再评估", "replace the demand by a Range")
_BEFORE_PATH = words("观测早于路径的起点", "the observation is before the start of the path")
SUPPLY_OBSERVATION = words("请给出规划期内的观测值", "pass observations of the plan's years")
_ONE_VALUE = words("只有一个数值，看不出趋势", "one value shows no trend")
_SUPPLY_EARLIER = words("请给出更早年份的数值", "pass a value of an earlier year")
_NO_START = words(
    "未达到目标，又无基期数值，无从判断进度", "not at the target, and without a baseline there is no schedule"
)
_SUPPLY_START = words(
    "请用 baseline= 给出基期数值，或再给出一个更早年份的数值",
    "pass baseline=, or the value of an earlier year as well",
)
_SUPPLY_REFERENCES = words(
    "请用 reference= 按序列给出该统计量", "pass that statistic by series as reference="
)
_SUPPLY_YEARS = words("请补上这些年份的数值", "pass the values of these years")

NO_OBSERVATION = words("没有观测值", "there is no observation")

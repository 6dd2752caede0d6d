"""What a reader needs of each verdict: the reason in both languages, and the operands to recompute it by hand."""

from __future__ import annotations

from decimal import Decimal

from xzplan.assessment._case import Case
from xzplan.assessment.verdicts import Grounds, Numbers, words
from xzplan.language import Bilingual
from xzplan.model.figures import to_decimal
from xzplan.model.targets import Comparator
from xzplan.numerics.formulas import percent


def held(case: Case, kept: bool, trend: float | None) -> Grounds:  # noqa: FBT001
    """A bound that is held."""
    value, bound = case.value, case.yard.bound
    if trend is None:
        moved = words("此前无数值，趋势未知", "no earlier value, so no trend")
    else:
        signed = f"{trend:+.4g}" if trend else "0"
        moved = words(f"近期年均变动{signed}", f"recent mean change {signed} per year")
    as_printed, note = _as_printed(case, value, met=kept)
    also = _other_end(case)
    reason = words(
        f"{case.year}年{value}，须{case.op.text.zh}{bound}{also.zh}；{moved.zh}{note.zh}",
        f"{value} in {case.year}, to be {case.op.text.en} {bound}{also.en}; {moved.en}{note.en}",
    )
    return reason, {"value": value, "bound": bound, "mean_change": trend}, as_printed


def outlook_by_bound(case: Case, trend: float, end: float) -> Grounds:
    """A value that goes on as it does, against a bound."""
    operands: Numbers = {"latest": case.value, "mean_change": trend, "bound": case.yard.bound}
    return _going_on(case, end), operands, None


def level(case: Case, milestone: float, ratio: float | None) -> Grounds:
    """A level on its way."""
    value, bound, year, sign = case.value, case.yard.bound, case.year, case.yard.sign
    base = case.yard.first
    as_printed, note = _as_printed(case, value, met=False)
    if ratio is not None:
        back = ("，较起点倒退", ", a step back from the start") if ratio < 0 else ("", "")
        said = _ratio_words(ratio)
        reason = words(
            f"{year}年{value}，时序要求{milestone:.6g}{said.zh}{back[0]}",
            f"{value} in {year} against {milestone:.6g} due{said.en}{back[1]}",
        )
    elif sign * (case.x - case.yard.end) > 0:
        reason = words(f"{year}年{value}，越过了目标{bound}", f"{value} in {year}, beyond the target {bound}")
    else:
        reason = words(
            f"{year}年{value}，当年要求仍为起点{base:.6g}",
            f"{value} in {year}, when no more than the start, {base:.6g}, is due",
        )
    operands: Numbers = {"value": value, "base": base, "milestone": milestone, "target": bound}
    return words(reason.zh + note.zh, reason.en + note.en), operands, as_printed


def outlook_of_level(case: Case, change: float, end: float) -> Grounds:
    """A level that goes on as it does."""
    operands: Numbers = {
        "latest": case.value,
        "mean_change": change,
        "projected_end": end,
        "target": case.yard.bound,
    }
    return _going_on(case, end), operands, None


def final(case: Case, met: bool) -> Grounds:  # noqa: FBT001
    """A target that is met, or whose year is over."""
    value, bound = case.value, case.yard.bound
    as_printed, note = _as_printed(case, value, met=met)
    reason = words(
        f"{case.year}年{value}，目标{case.op.text.zh}{bound}{note.zh}",
        f"{value} in {case.year}, target {case.op.text.en} {bound}{note.en}",
    )
    return reason, {"value": value, "target": bound}, as_printed


def total(case: Case, so_far: Decimal, milestone: float, ratio: float | None, met: bool) -> Grounds:  # noqa: FBT001
    """A sum on its way."""
    bound, year, said = case.yard.bound, case.year, _ratio_words(ratio)
    as_printed, note = _as_printed(case, so_far, met=met)
    reason = words(
        f"至{year}年累计{so_far}，时序要求{milestone:.6g}{said.zh}，目标{case.op.text.zh}{bound}{note.zh}",
        f"{so_far} in total up to {year} against {milestone:.6g} due{said.en}, "
        f"target {case.op.text.en} {bound}{note.en}",
    )
    own = {f"amount_{one.year}": one.value for one in case.used.records()}
    return reason, {**own, "total": so_far, "milestone": milestone, "target": bound}, as_printed


def outlook_of_sum(case: Case, so_far: Decimal, amount: float, end: float) -> Grounds:
    """A sum that goes on as of late."""
    bound = case.yard.bound
    reason = words(
        f"近期每年{amount:.6g}，推算累计{end:.6g}，目标{case.op.text.zh}{bound}",
        f"{amount:.6g} a year of late gives {end:.6g} in total, target {case.op.text.en} {bound}",
    )
    return reason, {"total": so_far, "mean_amount": amount, "projected_end": end, "target": bound}, None


def growth(
    case: Case,
    mean: float,
    required: float,
    ratio: float | None,
    met: bool,  # noqa: FBT001
) -> Grounds:
    """Rates compounded so far."""
    rounded = case.rounded(to_decimal(mean, "mean"))
    as_printed = case.growth_met(rounded)
    note = _precision_note(rounded) if as_printed != met else words("", "")
    strict = case.op in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    how = ("不含等于", "strictly") if strict else ("含等于", "or equal")
    said = _ratio_words(ratio)
    reason = words(
        f"至{case.year}年年均{mean:.4g}%（几何平均），要求{case.op.text.zh}{required:.4g}%（{how[0]}）"
        f"{said.zh}{note.zh}",
        f"geometric mean {mean:.4g} % up to {case.year}, to be {case.op.text.en} {required:.4g} % "
        f"({how[1]}){said.en}{note.en}",
    )
    own = {f"rate_{one.year}": one.value for one in case.used.records()}
    return reason, {**own, "mean": mean, "required_mean": required}, as_printed


def outlook_of_growth(case: Case, step: float, mean: float, required: float) -> Grounds:
    """Rates that go on as of late; the step is a logarithm."""
    reason = words(
        f"按近期增速推算，全期年均{mean:.4g}%，要求{case.op.text.zh}{required:.4g}%",
        f"going on as of late gives {mean:.4g} % on average over the plan, "
        f"to be {case.op.text.en} {required:.4g} %",
    )
    return reason, {"recent_rate": percent(step), "projected_mean": mean, "required_mean": required}, None


def years_missing(years: list[int]) -> Bilingual:
    """Years without a value."""
    return words(
        f"缺{'、'.join(map(str, years))}年数值", f"the values of {', '.join(map(str, years))} are missing"
    )


def _as_printed(case: Case, value: Decimal, *, met: bool) -> tuple[bool, Bilingual]:
    """Whether the value meets the target at the precision that is printed, and a note where that differs."""
    rounded = case.rounded(value)
    as_printed = case.meets(rounded)
    return as_printed, words("", "") if as_printed == met else _precision_note(rounded)


def _precision_note(rounded: Decimal) -> Bilingual:
    return words(
        f"；按印出的位数为{rounded}，结论不同", f"; at the printed precision {rounded}, which differs"
    )


def _ratio_words(ratio: float | None) -> Bilingual:
    return words("", "") if ratio is None else words(f"，进度比{ratio:.3f}", f", schedule ratio {ratio:.3f}")


def _going_on(case: Case, end: float) -> Bilingual:
    year, bound, also = case.yard.indicator.target.year, case.yard.bound, _other_end(case)
    return words(
        f"按近期变动推算{year}年为{end:.6g}，须{case.op.text.zh}{bound}{also.zh}",
        f"going on as of late gives {end:.6g} in {year}, to be {case.op.text.en} {bound}{also.en}",
    )


def _other_end(case: Case) -> Bilingual:
    """The other end of a range, in words."""
    limit = case.yard.limit
    return words("", "") if limit is None else words(f"且{limit.words.zh}", f" and {limit.words.en}")


ABOUT = words("目标印有“左右”，容许的差距未印", "the target says “about”; how near is enough is not printed")
SUPPLY_RANGE = words("请将目标改为 Range 后再评估", "replace the demand by a Range")
BEFORE_PATH = words("观测早于路径的起点", "the observation is before the start of the path")
SUPPLY_OBSERVATION = words("请给出规划期内的观测值", "pass observations of the plan's years")
ONE_VALUE = words("只有一个数值，看不出趋势", "one value shows no trend")
SUPPLY_EARLIER = words("请给出更早年份的数值", "pass a value of an earlier year")
NO_START = words(
    "未达到目标，又无基期数值，无从判断进度", "not at the target, and without a baseline there is no schedule"
)
SUPPLY_START = words(
    "请用 baseline= 给出基期数值，或再给出一个更早年份的数值",
    "pass baseline=, or the value of an earlier year as well",
)
SUPPLY_REFERENCES = words("请用 reference= 按序列给出该统计量", "pass that statistic by series as reference=")
SUPPLY_YEARS = words("请补上这些年份的数值", "pass the values of these years")

NO_OBSERVATION = words("没有观测值", "there is no observation")

"""Where a demand is judged: the rule is chosen by the scheme, and for ours by what the path rests on.

A rule reads a `Case` and returns a `Judgement`: both verdicts, each with its reason and operands, and the figures
beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from xzplan.assessment.case import Case
from xzplan.assessment.rules_for_growth import judge_growth
from xzplan.assessment.rules_for_levels import judge_held, judge_level, judge_without_baseline
from xzplan.assessment.rules_for_published import judge_as_published
from xzplan.assessment.rules_for_sums import judge_sum
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme
from xzplan.assessment.verdicts import Judgement, not_assessed, nothing_due, nothing_to_judge
from xzplan.language import Bilingual
from xzplan.model.targets import About, Relative
from xzplan.projection.records import Basis


def judge(case: Case, scheme: AnyScheme) -> Judgement:
    """Judge a case by the rule for it."""
    path, demand = case.trajectory, case.indicator.target.demand
    if isinstance(demand, About):
        return nothing_to_judge(path, _ABOUT)
    if not isinstance(scheme, Scheme):
        return judge_as_published(case, scheme)
    if path.basis is Basis.UNQUANTIFIED:
        verdict = nothing_due(path)
        if path.series is not None and isinstance(demand, Relative):
            verdict = evolve(verdict, supply=_SUPPLY_REFERENCES)
        return nothing_to_judge(path, verdict)
    return _RULES[path.basis](case, scheme)


_RULES: Mapping[Basis, Callable[[Case, Scheme], Judgement]] = {
    Basis.HELD: judge_held,
    Basis.INTERPOLATED: judge_level,
    Basis.TARGET_ONLY: judge_without_baseline,
    Basis.ACCUMULATED: judge_sum,
    Basis.COMPOUNDED: judge_growth,
}

_ABOUT = not_assessed(
    Bilingual(
        zh="目标印有“左右”，容许的差距未印", en="the target says “about”; how near is enough is not printed"
    ),
    Bilingual(zh="请将目标改为 Range 后再评估", en="replace the demand by a Range"),
)
_SUPPLY_REFERENCES = Bilingual(
    zh="请用 reference= 按序列给出该统计量", en="pass that statistic by series as reference="
)

"""The progress of key projects: how many of what was promised are done."""

from __future__ import annotations

from typing import final

from attrs import frozen

from xzplan.assessment.records import OfficialVerdict
from xzplan.assessment.rules import find_for_count
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme
from xzplan.assessment.verdicts import Verdict, not_assessed
from xzplan.display.carded import Carded
from xzplan.display.text import paragraphs
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.periods import Period
from xzplan.model.plan import Plan
from xzplan.model.structure import KeyProject
from xzplan.projection.caveats import Supply

__all__ = ["KeyProjectAssessment", "KeyProjectState"]


@final
@frozen(kw_only=True, field_transformer=checked)
class KeyProjectState(Carded):
    """The known progress of a key project, to pass to `assess_plan`."""

    reached: int | None = None
    """The number that is done."""
    promised: int | None = None
    """The number that is promised in all."""
    official: OfficialVerdict | None = None
    """The verdict of an office."""

    def __attrs_post_init__(self) -> None:
        if self.reached is not None and self.reached < 0:
            raise InvalidInputError("reached", self.reached, "a number of pieces, from 0 on")
        if self.promised is not None and self.promised < 1:
            raise InvalidInputError("promised", self.promised, "a number of pieces, from 1 on")


@final
@frozen(kw_only=True, field_transformer=checked)
class KeyProjectAssessment(Carded):
    """The progress of a key project."""

    key_project: KeyProject
    """The key project assessed."""
    state: KeyProjectState
    """What is known of it."""
    progress: Verdict
    """Is it on schedule?"""

    @property
    def id(self) -> str:
        """Id of the key project."""
        return self.key_project.id

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys of the key project."""
        return self.key_project.aliases

    def __str__(self) -> str:
        name, said = self.key_project, self.progress
        return "\n".join(
            paragraphs(
                f"({name.number}) {name.name_zh}：{said.status.text.zh}。{said.reason.zh}",
                f"({name.number}) {name.name_en}: {said.status.text.en}; {said.reason.en}",
            )
        )


def assess_key_project(
    key_project: KeyProject, state: KeyProjectState, plan: Plan, as_of: Period, scheme: AnyScheme
) -> KeyProjectAssessment:
    """Return the progress of a key project: from its count, else the verdict of an office."""
    if state.reached is None or state.promised is None:
        progress = _NO_COUNT if state.official is None else _as_an_office_says(state.official)
    elif isinstance(scheme, Scheme):
        progress = find_for_count(
            state.reached,
            state.promised,
            base_year=plan.base_year,
            last_year=plan.last_year,
            as_of=as_of,
            scheme=scheme,
        ).progress
    else:
        progress = _NO_RULE_FOR_COUNTS
    return KeyProjectAssessment(key_project=key_project, state=state, progress=progress)


def _as_an_office_says(official: OfficialVerdict) -> Verdict:
    """Return the verdict of an office as ours; words without a status leave it open."""
    if official.status is None:
        return _NO_COUNT
    reason = Bilingual(zh=f"官方结论：{official.words}", en=f"official verdict: {official.words}")
    return Verdict(status=official.status, reason=reason)


_NO_COUNT = not_assessed(
    Bilingual(zh="未填报完成数", en="there is no count of what is done"),
    Supply(
        reader=Bilingual(
            zh="需提供完成数与承诺数，或官方结论",
            en="needed: how many are done and how many are promised, or an official verdict",
        ),
        caller=Bilingual(
            zh="请用 KeyProjectState 给出完成数与承诺数，或官方结论",
            en="pass a KeyProjectState with what is reached and promised, or what an office has said",
        ),
    ),
)
_NO_RULE_FOR_COUNTS = not_assessed(
    Bilingual(zh="该方案没有评估完成数量的规则", en="the scheme has no rule for counts"),
    Supply(
        reader=Bilingual(zh="可改用本报告自有的评估方法", en="needed: our own method of assessment"),
        caller=Bilingual(zh='请用 scheme="plan"', en='pass scheme="plan"'),
    ),
)

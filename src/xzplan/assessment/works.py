"""The named works of a review, with their states, and the sentence that counts them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, final

from attrs import field, frozen

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.model.lookup import by_id
from xzplan.model.plan import Plan
from xzplan.model.works import WorkState

__all__ = ["WorkProgress"]


@final
@frozen(kw_only=True, field_transformer=checked)
class WorkProgress:
    """The state of a named work, as you passed it to a review."""

    id: str
    """Id of the `Work`."""
    state: WorkState = field(converter=WorkState)
    """Its state."""


def works_given(plan: Plan, works: Mapping[Any, WorkState | str] | None) -> tuple[WorkProgress, ...]:
    """Return the states of works that a caller passes, in the plan's order."""
    states = by_id("works", plan.works, {} if works is None else works)
    return tuple(WorkProgress(id=key, state=states[key]) for key in plan.works if key in states)


def check_works(plan: Plan, works: tuple[WorkProgress, ...]) -> None:
    """Refuse works that the plan does not have, and a work given twice."""
    seen: set[str] = set()
    for work in works:
        if work.id not in set(plan.works) or work.id in seen:
            raise RecordError(
                f"review of {plan.id!r}", f"the work {work.id!r} is not the plan's, or stands twice"
            )
        seen.add(work.id)


def works_sentence(plan: Plan, works: tuple[WorkProgress, ...]) -> Bilingual:
    """Return the sentence that counts the named works by their state; states that none has are left out."""
    counts = {state: sum(work.state is state for work in works) for state in reversed(WorkState)}
    zh = [f"{state.text.zh}{count}个" for state, count in counts.items() if count]
    en = [f"{count} {state.text.en}" for state, count in counts.items() if count]
    if open_ := len(plan.works) - len(works):
        zh.append(f"未填报{open_}个")
        en.append(f"{open_} not reported")
    return Bilingual(
        zh=f"{len(plan.works)}个列名的建设项目中，{'，'.join(zh)}。",
        en=f"Of {counted(len(plan.works), 'named work')}, {', '.join(en)}.",
    )

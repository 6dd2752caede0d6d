"""Verdicts: what they print, what a notebook shows, and what is said where something is missing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

import xzplan
from xzplan import Bilingual, Plan, Status, Verdict
from xzplan.assessment.verdicts import Finding, Operand, not_assessed, operands, supply_of, years_missing
from xzplan.projection.caveats import Supply

BEHIND = Verdict(
    status="behind",
    reason=Bilingual(zh="低", en="low"),
    operands=(Operand(name="due", value=Decimal("3.10")), Operand(name="gap", value=-1)),
)
SUPPLY = Supply(reader=Bilingual(zh="需", en="needed"), caller=Bilingual(zh="请", en="pass"))


def both(zh: str, en: str) -> str:
    return f'{zh}<br><small lang="en">{en}</small>'


def test_printed() -> None:
    assert str(BEHIND) == "滞后：低\nbehind schedule: low"


def test_what_a_notebook_shows() -> None:
    badge = f'<b class="tone-bad">▼ {both("滞后", "behind schedule")}</b>'
    rows = '<table><tr><th>due</th><td class="n">3.10</td></tr><tr><th>gap</th><td class="n">-1</td></tr></table>'
    page = BEHIND._repr_html_()
    assert page.endswith(f"<div><b>{badge}</b></div><p>{both('低', 'low')}</p>{rows}</div>")
    missing = not_assessed(Bilingual(zh="缺", en="missing"), SUPPLY)
    badge = f'<b class="tone-neutral">○ {both("无法评估", "not assessed")}</b>'
    assert missing._repr_html_().endswith(
        f"<div><b>{badge}</b></div><p>{both('缺', 'missing')}</p><p>{both('请', 'pass')}</p></div>"
    )


def test_nothing_to_assess() -> None:
    reason = Bilingual(zh="缺", en="missing")
    found = Finding.nothing(reason, SUPPLY, gap=Fraction(-1, 2))
    assert found.progress is found.outlook
    verdict = found.progress
    assert (verdict.status, verdict.reason, verdict.supply, verdict.needed) == (
        Status.NOT_ASSESSED,
        reason,
        SUPPLY.caller,
        SUPPLY.reader,
    )
    assert (found.gap, found.due) == (-0.5, None)
    bare = Finding.nothing(reason, None)
    assert (bare.progress.supply, bare.progress.needed, bare.gap) == (None, None, None)


def test_what_a_path_lacks(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[7])
    supply = supply_of(path)
    assert supply is not None
    assert (supply.reader, supply.caller) == (path.needed, path.supply)
    assert supply.reader != supply.caller
    unsaid = supply_of(evolve(path, needed=None))
    assert unsaid == Supply(reader=supply.caller, caller=supply.caller)
    assert supply_of(xzplan.trajectory(plan.indicators[18])) is None


def test_numbers_that_are_not_known_are_no_operands() -> None:
    assert operands(due=3, gap=None, value_2021=0) == (
        Operand(name="due", value=3),
        Operand(name="value_2021", value=0),
    )


def test_years_without_a_value() -> None:
    said = years_missing([2021, 2023])
    assert (said.zh, said.en) == ("缺2021、2023年数值", "the values of 2021, 2023 are missing")


def test_an_operand_is_a_number() -> None:
    with pytest.raises(xzplan.InvalidInputError) as caught:
        Operand(name="due", value="3")  # type: ignore[arg-type]
    assert caught.value.args[:2] == ("operand", "3")

"""The columns of the records of a plan: one list for each kind."""

from __future__ import annotations

from typing import Any

from xzplan.formats._column import (
    column,
    demand_column,
    in_both,
    joined,
    named,
    of_plan,
    place_columns,
    ref_area,
    target_columns,
    unit_column,
)
from xzplan.language import Bilingual
from xzplan.model.commitments import Commitment
from xzplan.model.plan import Plan
from xzplan.model.structure import KeyProject


def _deliverables(plan: Plan, key_project: KeyProject) -> list[str]:
    return [commitment.id for commitment in plan.deliverables_of(key_project)]


def _works(plan: Plan, key_project: KeyProject) -> list[str]:
    return [work.id for work in plan.works_of(key_project)]


_RESPONSIBLE = column("responsible", lambda row: row.responsible)
_DOMAIN = column("domain", lambda row: row.domain)
_KEY_PROJECT = column("key_project", lambda row: row.key_project)
_INDICATORS = column("indicators", lambda row: row.indicators)
_COMMITMENTS = column("commitments", lambda row: row.commitments)
_NOTE = column("note", lambda row: row.note)
_PRINTED = column("printed", lambda row: row.printed)
_YEAR = column("year", lambda row: row.year)
_CHAPTER = column("chapter", lambda row: row.chapter)
_ORDER = column("order", lambda row: row.order)
_KIND = column("kind", lambda row: row.kind)
_REASON = column("reason", lambda row: row.reason)
_LINKS = [_INDICATORS, column("link_reasons", lambda row: joined(link.reason.text for link in row.links))]
_STRENGTH = [
    column("strength", lambda row: row.strength),
    column("strength_rank", lambda row: row.strength.rank),
    column("strength_printed", lambda row: row.strength_zh),
    column("deadline", lambda row: row.deadline),
]


def _condition(commitment: Commitment, name: str) -> Any:
    """Return a field of the bound of the first condition with a figure, or its unit."""
    for condition in commitment.conditions:
        if condition.bound is not None:
            return in_both(condition.unit) if name == "unit" else getattr(condition.bound, name)
    return None


INDICATOR = [
    *named(),
    _DOMAIN,
    ref_area(lambda indicator: indicator),
    unit_column(lambda indicator: indicator.unit),
    column("direction", lambda indicator: indicator.direction),
    column("nature", lambda indicator: indicator.nature),
    column("base_year", lambda indicator: indicator.baseline.year),
    column("baseline_printed", lambda indicator: indicator.baseline.printed),
    column("baseline", lambda indicator: indicator.baseline.value),
    *target_columns(lambda indicator: indicator.target),
    _RESPONSIBLE,
    *place_columns(),
]

COMMITMENT = [
    *named(),
    *target_columns(lambda commitment: commitment.target),
    unit_column(lambda commitment: commitment.unit),
    column("counted", lambda commitment: commitment.counted),
    column("per", lambda commitment: commitment.per),
    column("scope", lambda commitment: in_both(commitment.scope)),
    column("condition", lambda commitment: joined(in_both(c.label) for c in commitment.conditions)),
    column("condition_low", lambda commitment: _condition(commitment, "low")),
    column("condition_high", lambda commitment: _condition(commitment, "high")),
    column("condition_unit", lambda commitment: _condition(commitment, "unit")),
    column("role", lambda commitment: commitment.role),
    *_STRENGTH,
    column("first_year", lambda commitment: commitment.first_year),
    _DOMAIN,
    column("measure", lambda commitment: commitment.measure),
    _KEY_PROJECT,
    *_LINKS,
    _RESPONSIBLE,
    *place_columns(),
]

WORK = [
    *named(),
    _KEY_PROJECT,
    _PRINTED,
    column("action", lambda work: work.action),
    column("places", lambda work: joined(work.places)),
    _YEAR,
    *_STRENGTH,
    _NOTE,
    *_LINKS,
    _RESPONSIBLE,
    *place_columns(),
]

MEASURE = [*named(), _KIND, _DOMAIN, _CHAPTER, _ORDER, *_LINKS, *place_columns()]

DOMAIN = [
    *named(),
    column("short", lambda domain: Bilingual(zh=domain.table_label.zh, en=domain.short_en)),
    _CHAPTER,
    column("box_caption", lambda domain: domain.box_caption and in_both(domain.box_caption)),
    column("aim", lambda domain: domain.aim),
    *place_columns(lambda domain: domain.title.source),
]

GOAL = [
    *named(),
    column("year", lambda goal: goal.target.year),
    column("printed", lambda goal: goal.target.printed),
    demand_column(lambda goal: goal.target),
    *_STRENGTH,
    *place_columns(),
]

FACT = [
    *named(),
    _PRINTED,
    column("value", lambda fact: fact.value, "fact"),
    unit_column(lambda fact: fact.unit),
    column("since", lambda fact: fact.since),
    _YEAR,
    column("year_printed", lambda fact: fact.year_printed),
    _NOTE,
    _INDICATORS,
    *place_columns(),
]

READING = [
    column("id", lambda reading: reading.id),
    column("question", lambda reading: reading.question),
    column("statement", lambda reading: reading.statement),
    _REASON,
    _INDICATORS,
    _COMMITMENTS,
    column("lines", lambda reading: _lines(source.line for source in reading.evidence)),
]

DISCREPANCY = [
    *named(),
    column("weight", lambda discrepancy: discrepancy.weight),
    column("weight_rank", lambda discrepancy: discrepancy.weight.rank),
    _KIND,
    _REASON,
    column("handling", lambda discrepancy: discrepancy.handling),
    column("readings", lambda discrepancy: ";".join(discrepancy.readings) or None),
    _INDICATORS,
    _COMMITMENTS,
    column("lines", lambda discrepancy: _lines(place.source.line for place in discrepancy.places)),
]

KEY_PROJECT = [
    *named(),
    _DOMAIN,
    _ORDER,
    column("components", lambda key_project: joined(in_both(c) for c in key_project.components)),
    column("open_list", lambda key_project: key_project.open_list),
    of_plan("commitments", _deliverables),
    of_plan("works", _works),
    *_LINKS,
    *place_columns(),
]

DOCUMENT = [
    column("id", lambda document: document.id),
    column("title", lambda document: Bilingual(zh=document.title_zh, en=document.title_en)),
    column("role", lambda document: document.role, "document"),
    column("ref_area", lambda document: document.area),
    column("issuer", lambda document: document.issuer),
    column("reference", lambda document: document.reference),
    column("issued", lambda document: document.issued),
    column("text_lines", lambda document: document.lines),
    column("sha256", lambda document: document.sha256),
    *place_columns(),
]

AREA = [
    column("code", lambda area: area.code, "area"),
    column("name", lambda area: Bilingual(zh=area.name_zh, en=area.name_en)),
]


def _lines(lines: Any) -> str | None:
    return ";".join(map(str, lines)) or None

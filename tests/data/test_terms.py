"""One English term for one Chinese term, in every name and label of the data; and rates that are named as rates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import xzplan
from walking import walk
from xzplan.model import UnitKind

PLAN = xzplan.load_plan()

TERMS = {
    "退役士兵": "discharged soldiers",
    "退役军人": "[Vv]eterans",
    "军转干部": "officers transferred to civilian work",
    "军休干部": "retired military officers",
    "优抚医院": "[Hh]ospital for veterans",
    "光荣院": "[Hh]ome for honoured veterans",
    "特困人员": "[Pp]ersons in extreme hardship",
    "集中供养": "institutional care",
    "分散供养": "[Ss]upport at home",
    "低保": "(?i:dibao|subsistence)",
    "危房": "dilapidated",
    "救助站": "[Rr]elief station",
    "高中阶段": "senior secondary",
    "普通高中": "senior secondary",
    "普惠": r"[Pp]ublic-interest \(affordable\)",
    "中医馆": "traditional Chinese medicine clinic",
    "中医": "traditional Chinese medicine",
    "大病保险": "[Cc]ritical illness insurance",
    "事实无人抚养儿童": "de facto unattended children",
    "老旧小区": "(?i:old (urban )?(residential )?compounds|compounds built)",
    "养老服务场所": "[Ee]lderly-care venues",
    "残疾人": "(?i:disabilit)",
    "常住人口": "resident population",
    "工伤保险": "work[- ]injury insurance",
    "失业保险": "[Uu]nemployment (insurance|benefit)",
    "烈士陵园": "martyrs' cemeter",
    "婴幼儿照护": "infant care",
    "托育": "(?i:childcare)",
    "非遗": "(?i:heritage)",
}
"""The term base: a Chinese term and what its English has to contain."""

NEVER = re.compile(
    r"(?i:ex-soldier|ex-service|demobilised|transferred officers|extreme difficulty|dispersed support|rescue station"
    r"|upper[- ]secondary|dangerous (rural|build)|unsafe|serious-illness|calling card|permanent residents"
    r"|old (urban )?(residential )?communit|home of honour|de facto unsupported|veterans' hospital|[0-9] %)"
)
"""English words for which the term base has others, and a space before the sign of per cent."""

OURS_NEVER = re.compile(r"印(?![发证])|读作|读法|守住|里程碑|观测|编造|照录|径用|[A-Za-z]{2,}\.[a-z_]+|None")
"""Words that a plan's office would not write, and names of the code, in our own Chinese."""


def pairs(record: object) -> Iterator[tuple[str, str, str]]:
    """Yield every name and label of a record in both languages, with its path; texts of readings are not names."""
    for path, value in walk(record):
        for zh, en in (("name_zh", "name_en"), ("zh", "en"), ("title_zh", "title_en")):
            if attrs.has(type(value)) and hasattr(value, zh) and hasattr(value, en):
                yield path, getattr(value, zh), getattr(value, en)


NAMED = (
    "documents",
    "indicators",
    "domains",
    "key_projects",
    "works",
    "measures",
    "commitments",
    "goals",
    "facts",
)


def short_pairs() -> Iterator[tuple[str, str, str]]:
    for kind in NAMED:
        for path, zh, en in pairs(getattr(PLAN, kind)):
            if not re.search(r"\.(reading|note|demand|question|reason|statement|options|says|text)\b", path):
                yield f"{kind}{path}", zh, en


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_one_english(term: str) -> None:
    found = [(path, zh, en) for path, zh, en in short_pairs() if term in zh]
    assert found, "no name has it"
    assert [one for one in found if not re.search(TERMS[term], one[2])] == []


def test_english_that_the_term_base_has_replaced() -> None:
    found = [
        (path, value)
        for path, value in walk(PLAN)
        if isinstance(value, str)
        and path.endswith(("en", "text_en", "name_en", "title_en"))
        and NEVER.search(value)
    ]
    assert found == []


def test_our_chinese_is_that_of_an_office() -> None:
    records: tuple[Any, ...] = (
        *PLAN.readings.values(),
        *PLAN.discrepancies.values(),
        *PLAN.facts.values(),
        *PLAN.works.values(),
    )
    ours = [
        (record.id, value)
        for record in records
        for path, value in walk(record)
        if isinstance(value, str) and path.endswith(".zh") and not path.endswith("label.zh")
        for value in [re.sub("“[^”]*”", "", value)]
    ]
    assert [(key, text) for key, text in ours if OURS_NEVER.search(text)] == []


@pytest.mark.parametrize(
    "commitment",
    [one for one in PLAN.commitments.values() if one.unit is not None and one.unit.kind is UnitKind.PERCENT],
    ids=lambda one: one.id,
)
def test_a_percentage_is_named_as_one(commitment: xzplan.Commitment) -> None:
    assert re.search("率|占比|比例", commitment.counted.zh)
    assert re.search("(?i:rate|share|coverage)", commitment.counted.en)


def test_units_are_units_or_classifiers() -> None:
    signs = {one.unit.zh for one in PLAN.commitments.values() if one.unit is not None}
    assert signs == {
        *("%", "级", "年", "分钟", "（无量纲）"),
        *("个", "所", "人", "家", "名", "项", "次", "户", "份", "套"),
    }


def test_densities_name_their_denominator() -> None:
    for indicator in PLAN.indicators.values():
        if indicator.unit.kind is UnitKind.DENSITY:
            assert re.search("per (1,000|10,000) population|per capita", indicator.name_en), indicator.id

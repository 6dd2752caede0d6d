"""Write the data dictionary, docs/reference/data_dictionary.md and its Chinese page, from the columns of the tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, get_args

import xzplan
from xzplan.assessment.areas import WholeValue
from xzplan.assessment.comparison import SchemeComparison
from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.works import WorkProgress
from xzplan.formats._column import Column, for_programs
from xzplan.formats._columns import TABLES
from xzplan.formats._meanings import MEANINGS, Meaning
from xzplan.language import Bilingual
from xzplan.model.areas import Area
from xzplan.model.bounds import Relation, text_of
from xzplan.model.commitments import Deadline, Per, Role
from xzplan.model.enums import Worded
from xzplan.model.readings import DiscrepancyKind, DiscrepancyWeight
from xzplan.model.sources import DocumentRole
from xzplan.model.structure import Aim, MeasureKind
from xzplan.model.works import WorkState
from xzplan.observations.problems import TableProblem
from xzplan.observations.table import PART_KINDS, SourcePart, Use
from xzplan.parsing.doubts import Doubt, Weight
from xzplan.plans.alignment import Alignment, MatchReason, Pair
from xzplan.plans.problems import Problem

Lang = Literal["zh", "en"]
DOCS = Path(__file__).parents[1] / "docs"
PAGES: dict[Lang, Path] = {
    "en": DOCS / "reference" / "data_dictionary.md",
    "zh": DOCS / "zh" / "reference" / "data_dictionary.md",
}

SECTIONS: dict[type, tuple[str, str, str]] = {
    xzplan.Indicator: ("主要指标", "Indicators", "plan.indicators"),
    xzplan.Trajectory: ("年度参考值", "Trajectories", "trajectories(plan)"),
    xzplan.Milestone: ("单条年度参考值", "Milestones", "trajectory(indicator).milestones"),
    xzplan.Assessment: ("评估", "Assessments", "assess_plan(plan, observations)"),
    KeyProjectAssessment: ("重点工程进展", "Assessments of key projects", "review.key_projects"),
    WorkProgress: ("建设项目进展", "Progress of works", "review.works"),
    WholeValue: ("各地区汇总", "Values of the whole", "assess_areas(plan, table).wholes"),
    xzplan.ObservationTable: ("实际值", "Observations", "read_observations(source, plan)"),
    xzplan.Observation: ("单条实际值", "Observations of one indicator", "assessment.observations"),
    SourcePart: ("来源的各部分", "Parts of the source", "read_observations(source, plan).parts"),
    TableProblem: ("待确认事项", "Problems of reading", "read_observations(source, plan).problems"),
    xzplan.Domain: ("领域", "Domains", "plan.domains"),
    xzplan.KeyProject: ("重点工程", "Key projects", "plan.key_projects"),
    xzplan.Work: ("建设项目", "Works", "plan.works"),
    xzplan.Measure: ("任务措施", "Measures", "plan.measures"),
    xzplan.Commitment: ("承诺", "Commitments", "plan.commitments"),
    xzplan.Goal: ("目标", "Goals", "plan.goals"),
    xzplan.Fact: ("已有成效", "Facts", "plan.facts"),
    xzplan.Reading: ("释义", "Interpretations", "plan.readings"),
    xzplan.Discrepancy: ("前后不一", "Discrepancies", "plan.discrepancies"),
    xzplan.Document: ("文件", "Documents", "plan.documents"),
    Area: ("地区", "Areas", "plan.areas"),
    Pair: ("两部规划对照", "Two plans side by side", "align(plan, other)"),
    Problem: ("规划数据的问题", "Problems of a plan", "find_problems(plan)"),
    Doubt: ("读表疑点", "Doubts of the parser", "parse_target(cell).doubts"),
}
"""Each kind of record with a table of its own, and what returns it."""
SAME = {Alignment: Pair, SchemeComparison: xzplan.Assessment}
"""Records that are shown in the table of another kind."""

CODES: dict[str, tuple[type[Worded], ...]] = {
    "direction": (xzplan.Direction,),
    "nature": (xzplan.Nature,),
    "quantity": (xzplan.Quantity,),
    "basis": (xzplan.Basis,),
    "progress": (xzplan.Status,),
    "outlook": (xzplan.Status,),
    "status": (xzplan.ObservationStatus,),
    "state": (WorkState,),
    "role": (Role, DocumentRole),
    "per": (Per,),
    "strength": (xzplan.Strength,),
    "deadline": (Deadline,),
    "aim": (Aim,),
    "kind": (MeasureKind, DiscrepancyKind),
    "weight": (DiscrepancyWeight, Weight),
    "use": (Use,),
    "match": (MatchReason,),
}
"""The columns of codes, and the enums that the codes are of."""
OTHER_CODES: dict[str, dict[str, Bilingual]] = {
    "demand": {
        "quantified": Bilingual(zh="有数值的目标", en="a figure"),
        "relative": Bilingual(zh="以另一统计指标为参照的目标", en="relative to another statistic"),
        "assigned": Bilingual(zh="由上级下达的目标", en="assigned by another body"),
        "qualitative": Bilingual(zh="定性目标", en="in words"),
    },
    "relation": {name: text_of(name) for name in get_args(Relation)},
    "kind": PART_KINDS,
}
"""Codes that are of no enum."""

WORDS = {
    "title": Bilingual(zh="数据字典", en="Data dictionary"),
    "intro": Bilingual(
        zh="`to_columns`与`to_csv`输出的每张表的各列：名称、中文列名、类型、单位和含义。本页由代码生成。",
        en="Every column of every table that `to_columns` and `to_csv` return: its name, its heading, its type, its unit and "
        "what it means. This page is made from the code.",
    ),
    "forms": Bilingual(
        zh='`form="long"`（默认）列出全部各列。年度参考值和评估另有`"short"`（只列常用各列）和`"wide"`（每年一列）。'
        "各地区的评估（`assess_areas`）与评估的各列相同，首列为`area`（地区），没有`ref_area`；两种评估方法的比较"
        "（`compare_schemes`）与评估的各列相同。",
        en='`form="long"`, the default, has every column. Trajectories and assessments also come `"short"`, with the columns that '
        'a person reads, and `"wide"`, with a column for each year. The reviews of `assess_areas` have the columns of '
        "assessments after the column `area`, and no `ref_area`; those of `compare_schemes` have the columns of assessments.",
    ),
    "labels": Bilingual(
        zh='`labels="id"`（默认）为固定的英文列名，代码与文字并列，适于程序处理；`labels="zh"`为中文列名、中文内容，'
        '`labels="en"`为英文列名、英文内容，不含代码。给出`plan=`，相关记录以名称列出，否则以编号列出。',
        en='`labels="id"`, the default, is for programs: fixed names, codes beside words, words in both languages. `labels="zh"` and '
        '`labels="en"` are for people: headings and values in one language, without codes. With `plan=` the records that a '
        "row refers to stand with their names, else with their ids.",
    ),
    "types": Bilingual(
        zh="数值为浮点数，整数为整数，没有的为`None`（CSV中为空）。pandas遇到空值会把整列整数转为浮点数，"
        "`DataFrame.convert_dtypes()`可予恢复。CSV保留规划所列的小数位数。",
        en="A number is a float, a whole number an int, and `None` stands where there is nothing (an empty cell in CSV). pandas turns a "
        "column of whole numbers with a `None` into floats; `DataFrame.convert_dtypes()` makes whole numbers of them. CSV keeps the "
        "printed digits.",
    ),
    "other": Bilingual(
        zh="[English](../../reference/data_dictionary.md)", en="[中文](../zh/reference/data_dictionary.md)"
    ),
    "head": Bilingual(
        zh="| 列 | 中文列名 | 类型 | 单位 | 含义 |", en="| column | heading | type | unit | meaning |"
    ),
    "codes": Bilingual(zh="代码", en="Codes"),
    "which": Bilingual(
        zh="各列代码的取值，每一取值的说明见[术语表](../../glossary.md)。单位、分项和评估方法的代码为其编号。",
        en="The codes of each column; the [glossary](../glossary.md) explains them. The codes of units, series and schemes are their ids.",
    ),
    "more": Bilingual(zh="简表和宽表另有：", en="The short and the wide form also have:"),
    "short": Bilingual(zh="简表各列：{0}。", en="Short: {0}."),
    "wide": Bilingual(zh="宽表各列：{0}。", en="Wide: {0}."),
    "years": Bilingual(zh="每年一列，如`2023`（{0}）", en="a column for each year, such as `2023` ({0})"),
}
TYPES: dict[str, Bilingual] = {
    "text": Bilingual(zh="文本", en="text"),
    "code": Bilingual(zh="代码，仅用于程序", en="code, for programs alone"),
    "integer": Bilingual(zh="整数", en="whole number"),
    "number": Bilingual(zh="数值", en="number"),
    "flag": Bilingual(zh="0或1；是、否", en="0 or 1; yes, no"),
    "words": Bilingual(zh="文字，中英各一列", en="words, a column for each language"),
    "term": Bilingual(zh="代码；文字", en="code; its words"),
    "choice": Bilingual(zh="代码，并附中英文字", en="code, and its words in each language"),
    "reference": Bilingual(zh="编号，以分号分隔；名称", en="ids, divided by semicolons; names"),
}


def page(lang: Lang) -> str:
    """Return the page in a language."""
    blocks = [f"# {say('title', lang)}", say("other", lang)]
    blocks += [say(name, lang) for name in ("intro", "forms", "labels", "types")]
    for kind, (zh, en, call) in SECTIONS.items():
        blocks.append(f"## {Bilingual(zh=zh, en=en).zh if lang == 'zh' else en}")
        blocks.append(f"`{call}`")
        blocks += section(kind, lang)
    blocks += [f"## {say('codes', lang)}", say("which", lang), codes(lang)]
    return "\n\n".join(blocks) + "\n"


def codes(lang: Lang) -> str:
    """Return the table of the codes of each column."""
    rows = [
        (name, member.value, member.text)
        for name, enums in CODES.items()
        for enum in enums
        for member in enum
    ]
    rows += [(name, code, words) for name, known in OTHER_CODES.items() for code, words in known.items()]
    head = "| 列 | 代码 | 文字 |" if lang == "zh" else "| column | code | words |"
    lines = [
        f"| `{name}` | `{code}` | {getattr(words, lang)} |"
        for name, code, words in sorted(rows, key=_by_name)
    ]
    return "\n".join([head, "| --- | --- | --- |", *lines])


def _by_name(row: tuple[str, str, Bilingual]) -> str:
    return row[0]


def section(kind: type, lang: Lang) -> Iterator[str]:
    """Yield the columns of a table; of one that comes in three forms, those of each."""
    forms = {form: table.columns([]) for form, table in TABLES[kind].items()}
    long = forms.pop("long")
    yield table(long, lang)
    known = {column.name for column in long}
    more = {
        column.name: column for columns in forms.values() for column in columns if column.name not in known
    }
    if more:
        yield say("more", lang)
        yield table(more.values(), lang)
    for form, columns in forms.items():
        names = [f"`{column.name}`" for column in columns]
        if form == "wide":
            year = MEANINGS["milestone_of_year" if kind is xzplan.Trajectory else "value_of_period"].text
            names.append(say("years", lang).format(year.zh if lang == "zh" else year.en))
        yield say(form, lang).format(("、" if lang == "zh" else ", ").join(names))


def table(columns: Iterable[Column], lang: Lang) -> str:
    """Return the table of columns."""
    return "\n".join(
        [say("head", lang), "| --- | --- | --- | --- | --- |", *(row(column, lang) for column in columns)]
    )


def row(column: Column, lang: Lang) -> str:
    """Return the row of a column."""
    meaning: Meaning = column.meaning
    names = ", ".join(f"`{written.heading}`" for written in for_programs(column))
    unit = "" if meaning.unit is None else getattr(meaning.unit, lang)
    cells = (
        getattr(meaning.heading, lang),
        getattr(TYPES[meaning.kind], lang),
        unit,
        getattr(meaning.text, lang),
    )
    return f"| {names} | {' | '.join(cells)} |"


def say(name: str, lang: Lang) -> str:
    """Return a text of the page in a language."""
    return str(getattr(WORDS[name], lang))


if __name__ == "__main__":
    for lang, file in PAGES.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(lang), encoding="utf-8")
        sys.stdout.write(f"{file}\n")

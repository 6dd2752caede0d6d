"""Short ways to write printed tables, and the doubts about them, in the tests of the parser."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from attrs import evolve

from xzplan import Bilingual, Qualitative, parse_table
from xzplan.model.bounds import Relation, text_of
from xzplan.model.targets import Demand
from xzplan.parsing import Doubt, ParsedBaseline, ParsedRow, ParsedTable, ParsedTarget
from xzplan.parsing.doubts import REASONS, doubt
from xzplan.parsing.notation import compact


def codes(record: ParsedBaseline | ParsedRow | ParsedTable | ParsedTarget) -> list[str]:
    """Return the codes of the doubts of a record."""
    return [one.code for one in record.doubts]


def places(record: ParsedRow | ParsedTable) -> list[tuple[int | None, str]]:
    """Return the codes of the doubts of a record, each with its line."""
    return [(one.line, one.code) for one in record.doubts]


def operands(
    record: ParsedRow | ParsedTable, code: str
) -> list[tuple[int | None, tuple[str | Bilingual, ...]]]:
    """Return the operands of the doubts of one kind, each with its line."""
    return [(one.line, one.operands) for one in record.doubts if one.code == code]


def why(code: str, *words: str) -> Bilingual:
    """Return the reason for a direction."""
    return REASONS[code].filled(*words)


def bare(relation: Relation, reason: Bilingual) -> Doubt:
    """Return the doubt about a number without a sign."""
    return doubt("bare_number", text_of(relation), reason)


def impossible(problem: str) -> Doubt:
    """Return the doubt about figures that no demand can have."""
    return doubt("impossible", Bilingual(zh="超出该类要求可取的范围", en=problem))


def about(relation: Relation) -> Doubt:
    """Return the doubt about 左右 beside a bound."""
    return doubt("about_as_bound", text_of(relation))


def clause(pattern: re.Pattern[str], cell: str) -> re.Match[str]:
    """Return a cell as a pattern takes it apart."""
    found = pattern.fullmatch(compact(cell).text)
    assert found is not None
    return found


def shortly(value: object) -> str | None:
    """Return what a pattern is called in the name of a test; it would be too long itself."""
    return "pattern" if isinstance(value, re.Pattern) else None


ROWS = [
    ("妇幼服务", "(1)孕产妇死亡率（1/10万）", "11.98", "12.5", "预期性"),
    ("妇幼服务", "(2)免疫规划疫苗接种率（%）", "90", "≥90", "约束性"),
    ("就业", "(3)居民人均可支配收入增长（%）", "5.1", "＞8（年均）", "预期性"),
    ("就业", "(4)城镇老旧小区改造（个）（五年累计）", "-", "562", "预期性"),
    ("就业", "(5)低保标准年度增速（%）", "城市6.2；农村8.2", "不低于消费支出平均增速", "约束性"),
]
HEAD = ("指标", "2020年", "2025年", "指标性质")


def layout(kind: str) -> str:
    """Return the same table in one of the five layouts."""
    lines: list[str] = []
    columns = {"tabs": "\t{}", "lines": "{}\n", "bars": "{} |"}
    group = None
    if kind in columns:
        form = columns[kind]
        lines += [form.format(cell) for cell in HEAD]
        for label, *cells in ROWS:
            if label != group:
                lines += ["", form.format(label)]
            group = label
            lines += ["", *(form.format(cell) for cell in cells)]
    elif kind == "spaces":
        lines.append("指  标   2020 年   2025 年   指标性质")
        for label, *cells in ROWS:
            if label != group:
                lines.append(label)
            group = label
            lines.append("    ".join(cells))
    else:
        lines += ["| " + " | ".join(HEAD) + " |", "|:---|---|---|---:|"]
        for label, *cells in ROWS:
            if label != group:
                lines.append(f"| **{label}** | | | |")
            group = label
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def meaning(table: ParsedTable) -> list[ParsedRow]:
    """Return what a table says, without the lines on which it says so."""
    return [
        evolve(
            row,
            baseline=evolve(row.baseline, line=None),
            targets=tuple(evolve(one, line=None) for one in row.targets),
            nature_line=None,
            line=1,
            last_line=1,
            doubts=tuple(evolve(one, line=None) for one in row.doubts),
        )
        for row in table.rows
    ]


def only(text: str) -> ParsedRow:
    """Return the one row of a table with four columns."""
    [row] = parse_table("指标\n2020年\n2025年\n属性\n" + text).rows
    return row


USUAL = "指标 2020年 2025年 属性"
LYING = "指标  2020年  2025年  属性\n"


def rows(head: str, *cells: str) -> list[ParsedRow]:
    """Return the rows of a table with a cell to each line; both are given with spaces between."""
    return list(parse_table("\n".join([*head.split(), *" ".join(cells).split()])).rows)


def target(
    raw: str, demand: Demand, *doubts: Doubt, figures: str | tuple[Decimal, ...] = "", **fields: Any
) -> ParsedTarget:
    """Return a target cell, read; its figures are given as one text with spaces between."""
    read = tuple(map(Decimal, figures.split())) if isinstance(figures, str) else figures
    return ParsedTarget(raw=raw, demand=demand, figures=read, doubts=doubts, **fields)


def words(cell: str, *doubts: Doubt, figures: str = "") -> ParsedTarget:
    """Return a target cell that is kept in its words."""
    return target(cell, Qualitative(text=cell), *doubts, figures=figures)

"""What a row or a cell of a printed table says, in short: >=65, avg>=5%, sum>=2500, words(稳步提高)."""

from __future__ import annotations

from xzplan import Assigned, Bound, Qualitative, Relative
from xzplan.parsing import ParsedBaseline, ParsedTarget

SIGNS = {"at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<", "exactly": "="}
PREFIXES = {
    "value": "",
    "mean": "mean",
    "growth": "avg",
    "total": "sum",
    "change": "chg",
    "difference": "diff",
}


def bound_code(bound: Bound) -> str:
    """Return the code of a bound."""
    if bound.approximate:
        return f"~{bound.figures[0]:f}"
    if bound.relation is None:
        return f"[{bound.figures[0]:f},{bound.figures[1]:f}]"
    return f"{SIGNS[bound.relation]}{bound.figures[0]:f}"


def code(target: ParsedTarget) -> str:
    """Return the code of a target."""
    demand = target.demand
    parts = [f"{part.label or ''}:{code(part)}" for part in target.parts]
    if target.missing:
        return "missing"
    if isinstance(demand, Qualitative):
        return f"parts[{'; '.join(parts)}]" if parts else f"words({demand.text})"
    if isinstance(demand, Assigned):
        return f"assigned({demand.by})"
    if isinstance(demand, Relative):
        averaged = "avg" if demand.of == "growth" else ""
        return f"rel{SIGNS[demand.relation]}({demand.reference.replace(' ', '')}){averaged}"
    percent = "%" if demand.of in ("growth", "change") else ""
    of_which = f"; of which {' '.join(parts)}" if parts else ""
    return f"{PREFIXES[demand.of]}{bound_code(demand.bound)}{percent}{of_which}"


def baseline_code(baseline: ParsedBaseline) -> set[str]:
    """Return the ways in which the file may write a baseline."""
    if baseline.missing:
        return {"missing"}
    if baseline.parts:
        return {f"parts[{'; '.join(f':{part.value}' for part in baseline.parts)}] (bounds)"}
    return {str(baseline.value), f"{baseline.value}{baseline.unit or ''}"}

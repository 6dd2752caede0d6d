"""The small changes of the code that scripts/mutate.py tries.

A mutant is a change of an operator, a constant, a condition, an argument, an assigned or returned value, or the loss of a
statement. Annotations, docstrings, ``strict`` of ``zip``, ``__all__``, what only type checkers read, and the text inside f-strings stay as they are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]


class Mutant(NamedTuple):
    """One change of one module: the bytes from `start` to `end` become `new`."""

    module: str
    line: int
    start: int
    end: int
    new: str

    @property
    def key(self) -> str:
        """What tells a mutant from others of its module."""
        return f"{self.module}:{self.line} [{self.start}:{self.end}] {self.new}"


COMPARISONS: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
OPERATIONS: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.Div,
    ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip


def changes(node: ast.AST) -> Iterator[ast.AST | str]:
    """Yield what a piece of code may be changed into, as another piece or as text."""
    return other_expressions(node) if isinstance(node, ast.expr) else other_statements(node)


def other_expressions(node: ast.expr) -> Iterator[ast.AST]:
    """Yield what an expression may be changed into."""
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                other = COMPARISONS[type(operator)]()
                yield ast.Compare(node.left, [*node.ops[:at], other, *node.ops[at + 1 :]], node.comparators)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BinOp() if type(node.op) in OPERATIONS:
            yield ast.BinOp(node.left, OPERATIONS[type(node.op)](), node.right)
        case ast.Constant():
            yield from other_constants(node.value)
        case ast.IfExp():
            yield ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
        case ast.Call():
            yield from other_calls(node)


def other_statements(node: ast.AST) -> Iterator[ast.AST | str]:
    """Yield what a statement may be changed into."""
    match node:
        case ast.Return(value=ast.expr() as value) if not is_none(value):
            yield "return None"
        case ast.Assign(targets=targets, value=value) if not is_none(value):
            yield f"{' = '.join(map(ast.unparse, targets))} = None"
        case ast.AugAssign(op=ast.Add() | ast.Sub()):
            yield ast.AugAssign(node.target, OPERATIONS[type(node.op)](), node.value)
        case ast.Raise() | ast.Expr(value=ast.Call()):
            yield "pass"
        case ast.Break():
            yield "continue"
        case ast.Continue():
            yield "break"


def is_none(node: ast.AST | None) -> bool:
    """Return whether a piece of code is ``None``."""
    return isinstance(node, ast.Constant) and node.value is None


def other_constants(value: object) -> Iterator[ast.AST]:
    """Yield another constant of the same kind."""
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str):
        yield ast.Constant(f"XX{value}XX")


def other_calls(node: ast.Call) -> Iterator[ast.AST]:
    """Yield a call with an argument that is None, or without a keyword argument."""
    for at, argument in enumerate(node.args):
        if not is_none(argument) and not isinstance(argument, ast.Starred):
            none = ast.Constant(None)
            yield ast.Call(node.func, [*node.args[:at], none, *node.args[at + 1 :]], node.keywords)
    for at, keyword in enumerate(node.keywords):
        if keyword.arg is not None and not is_strict_of_zip(node, keyword):
            yield ast.Call(node.func, node.args, [*node.keywords[:at], *node.keywords[at + 1 :]])


def is_strict_of_zip(call: ast.Call, keyword: ast.keyword) -> bool:
    """Return whether an argument only lets a fault of the code itself be seen: no input can show that it is gone."""
    return keyword.arg == "strict" and isinstance(call.func, ast.Name) and call.func.id == "zip"


def conditions(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the conditions that decide where the code goes on."""
    if isinstance(node, ast.If | ast.While):
        yield node.test
    elif isinstance(node, ast.comprehension):
        yield from node.ifs
    elif isinstance(node, ast.match_case) and node.guard is not None:
        yield node.guard


def code(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the pieces of code that can be changed."""
    yield node
    if isinstance(node, ast.Call):
        kept = [keyword for keyword in node.keywords if not is_strict_of_zip(node, keyword)]
        node = ast.Call(node.func, node.args, kept)
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "type_params", "decorator_list", "bases"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not left_alone(child):
                yield from code(child)


def left_alone(node: ast.AST) -> bool:
    """Return whether a piece of code is no work of a test: a docstring, an import, a word to type checkers."""
    match node:
        case (
            ast.JoinedStr() | ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()) | ast.pattern()
        ):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Call(func=ast.Name(id="assert_never" | "cast" | "TypeVar")):
            return True
        case ast.FunctionDef():
            return any("overload" in ast.unparse(decorator) for decorator in node.decorator_list)
        case ast.Assign():
            return any(
                word in ast.unparse(node)[:80] for word in ("__all__", "__slots__", "TypeVar(", "cast(")
            )
        case ast.AnnAssign():
            return "TypeAlias" in ast.unparse(node.annotation)
    return False


def mutants_of(module: str) -> list[Mutant]:
    """Return every mutant of a module; a few are no other program, which `is_another` tells."""
    text = (ROOT / module).read_bytes()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: dict[str, Mutant] = {}
    for node in code(ast.parse(text)):
        candidates: list[tuple[Any, ast.AST | str]] = [(node, changed) for changed in changes(node)]
        candidates += [(test, ast.UnaryOp(ast.Not(), test)) for test in conditions(node)]
        for old, changed in candidates:
            new = changed if isinstance(changed, str) else ast.unparse(ast.fix_missing_locations(changed))
            if isinstance(old, ast.expr):
                new = f"({new})"
            start = starts[old.lineno - 1] + old.col_offset
            end = starts[old.end_lineno - 1] + old.end_col_offset
            mutant = Mutant(module, old.lineno, start, end, new)
            found[mutant.key] = mutant
    return list(found.values())


def mutated(mutant: Mutant) -> bytes:
    """Return a module with the change of a mutant."""
    text = (ROOT / mutant.module).read_bytes()
    return text[: mutant.start] + mutant.new.encode() + text[mutant.end :]


def is_another(mutant: Mutant) -> bool:
    """Return whether a mutant compiles and is another program than the module."""
    with suppress(SyntaxError):
        return ast.dump(ast.parse(mutated(mutant))) != ast.dump(
            ast.parse((ROOT / mutant.module).read_bytes())
        )
    return False


def drawn(mutants: list[Mutant], count: int | None, seed: int) -> list[Mutant]:
    """Return as many mutants as are asked for, in an order that hangs on the seed alone."""
    mutants = Random(seed).sample(mutants, len(mutants))  # noqa: S311
    return list(islice(filter(is_another, mutants), count))

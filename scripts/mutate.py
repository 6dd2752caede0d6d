"""Mutation testing: break the code in one small way at a time, and see whether a test fails.

    python scripts/mutate.py assessment projection     every mutant of two packages
    python scripts/mutate.py parsing/cells.py          those of one module
    python scripts/mutate.py parsing --sample 150      150 of them, drawn with --seed (0)
    python scripts/mutate.py --report                  the scores of what has been tried

The tests of a package run once with coverage, which tells the tests that reach each line. Then each mutant is written into
a copy of the source, and the tests that reach it run, the quick ones first, until one fails. What has been tried is kept in
build/mutate, so a run that was stopped goes on where it was; a module that has changed is tried anew. A mutant that takes
too long counts as killed. It needs ``os.fork`` (Linux, macOS) and the tools of developers. tests/mutants.md has the scores.

Not mutated: annotations, docstrings, ``__all__``, what only type checkers read, and the text inside f-strings.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import hashlib
import importlib
import json
import math
import os
import py_compile
import shutil
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build" / "mutate"  # git ignores build/
LOG = WORK / "results.jsonl"
SOURCE = Path("src/xzplan")
BESIDE = (
    "tests",
    "docs",
    "examples",
    "scripts",
    "conftest.py",
    "pyproject.toml",
    "README.md",
    "README.zh-CN.md",
)

PACKAGES = (
    "model",
    "numerics",
    "parsing",
    "projection",
    "grids",
    "observations",
    "assessment",
    "plans",
    "formats",
)
ALSO = ("tests/laws", "tests/project/test_wording.py", "tests/project/test_hostile.py")
"""Tests of what several packages do together."""

OPTIONS = ["-q", "--assert=plain", "-p", "no:cacheprovider"]
LEFT_OUT = ["-k", "not memory and not loopback and not threads", "--ignore=tests/laws/test_data_laws.py"]
"""Tests that measure memory, start processes and threads of their own, or look at the data alone."""
LONGEST = 300
"""Seconds for the tests of one mutant."""
PRELOADED = (
    "coverage",
    "cattrs",
    "hypothesis",
    "jsonschema",
    "numpy",
    "openpyxl",
    "pytest",
    "sybil",
    "xlsxwriter",
)
"""What every run needs, imported once before the runs are forked; nothing of this package."""

KILLED, SURVIVED, TIMEOUT, UNREACHED = "killed", "survived", "timeout", "unreached"


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
        if keyword.arg is not None:
            yield ast.Call(node.func, node.args, [*node.keywords[:at], *node.keywords[at + 1 :]])


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


class Chosen:
    """A plugin of pytest that keeps the tests that are to run, in their order."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self.order = order

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Leave out and sort."""
        kept = (item for item in items if item.nodeid in self.order)
        items[:] = sorted(kept, key=lambda item: self.order[item.nodeid])


class Reached:
    """A plugin of pytest that notes which lines each test reaches, and how long it takes."""

    def __init__(self, coverage: Any) -> None:
        self.coverage = coverage
        self.seconds: dict[str, float] = {}

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Begin to count for a test."""
        self.coverage.switch_context(nodeid)
        self.seconds[nodeid] = time.perf_counter()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """Note the time of a test."""
        self.seconds[nodeid] = time.perf_counter() - self.seconds[nodeid]


def forked(copy: Path, arguments: list[str], plugin: Any = None, coverage: Any = None) -> int:
    """Run pytest on a copy in a fork of this process; return its exit code, or minus the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    result = 70
    try:
        if coverage is None:
            signal.alarm(LONGEST)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.chdir(copy)
        sys.path[:0] = [str(copy / "src"), str(copy / "tests")]
        import pytest

        if coverage is not None:
            coverage.start()
        result = int(pytest.main([*OPTIONS, *arguments], plugins=[plugin] if plugin else None))
        if coverage is not None:
            coverage.stop()
            coverage.save()
            (copy / "seconds.json").write_text(json.dumps(plugin.seconds), encoding="utf-8")
    finally:
        os._exit(result)


def reached(copy: Path, package: str) -> tuple[dict[str, dict[int, list[str]]], dict[str, float]]:
    """Return the tests that reach each line of each module of a package, and the seconds that each test takes."""
    from coverage import Coverage, CoverageData

    data_file = copy / "reached.coverage"
    coverage = Coverage(
        data_file=str(data_file), include=[str(copy / SOURCE / package / "*")], config_file=False
    )
    tests = [path for path in (f"tests/{package}", *ALSO) if (ROOT / path).exists()]
    returned = forked(copy, [*LEFT_OUT, *tests], Reached(coverage), coverage)
    if returned != 0:
        sys.exit(f"the tests of {package} fail without a mutant (pytest returned {returned})")
    data = CoverageData(str(data_file))
    data.read()
    lines = {
        str(Path(name).relative_to(copy)): data.contexts_by_lineno(name) for name in data.measured_files()
    }
    return lines, json.loads((copy / "seconds.json").read_text(encoding="utf-8"))


def copy_source(name: str) -> Path:
    """Make a copy of the source beside links to the rest, compiled so that a changed module is noticed by its content."""
    copy = WORK / name
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for beside in BESIDE:
        (copy / beside).symlink_to(ROOT / beside)
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(
        copy / "src", quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
    )
    return copy


def preload() -> None:
    """Import what every run needs, and set what tests ask for."""
    os.environ |= {"XZPLAN_HYPOTHESIS": "quick", "DASK_SCHEDULER": "synchronous"}
    sys.dont_write_bytecode = True
    for name in PRELOADED:
        importlib.import_module(name)


def tried() -> dict[str, dict[str, Any]]:
    """Return what became of each mutant, of modules that are as they were."""
    results: dict[str, dict[str, Any]] = {}
    if LOG.exists():
        for line in LOG.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            path = ROOT / entry["module"]
            if path.exists() and entry["digest"] == digest(path):
                results[entry["key"]] = entry
    return results


def digest(path: Path) -> str:
    """Return what tells a module from another version of it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def outcome(copy: Path, mutant: Mutant, tests: Iterable[str], seconds: Mapping[str, float]) -> str:
    """Return what becomes of a mutant."""
    quick_first = sorted(set(tests), key=lambda name: seconds.get(name, 0.0))
    if not quick_first:
        return UNREACHED
    place = copy / mutant.module
    place.write_bytes(mutated(mutant))
    try:
        files = sorted({name.partition("::")[0] for name in quick_first})
        order = {name: at for at, name in enumerate(quick_first)}
        returned = forked(copy, ["-x", *LEFT_OUT, *files], Chosen(order))
    finally:
        place.write_bytes((ROOT / mutant.module).read_bytes())
    if returned == -signal.SIGALRM:
        return TIMEOUT
    return SURVIVED if returned == 0 else KILLED


def mutate(package: str, chosen: list[Mutant]) -> None:
    """Try the mutants of a package that have not been tried, and note what becomes of each."""
    done = tried()
    left = [mutant for mutant in chosen if mutant.key not in done]
    if not left:
        return
    copy = copy_source(package)
    lines, seconds = reached(copy, package)
    for number, mutant in enumerate(left, 1):
        by_line = lines.get(mutant.module, {})
        tests = [name for name in by_line.get(mutant.line, []) if name]
        if not tests and mutant.line in by_line:  # reached by the import alone: whatever reaches the module
            tests = [name for names in by_line.values() for name in names if name]
        end = outcome(copy, mutant, tests, seconds)
        entry = {
            "key": mutant.key,
            "package": package,
            "outcome": end,
            "digest": digest(ROOT / mutant.module),
        }
        with LOG.open("a", encoding="utf-8") as log:
            log.write(json.dumps({**entry, **mutant._asdict()}, ensure_ascii=False) + "\n")
        if end in {SURVIVED, UNREACHED}:
            print(f"{number}/{len(left)} {end}: {mutant.key}", flush=True)


def report() -> None:
    """Print the score of each package, with the range in which that of all its mutants lies 19 times of 20."""
    by_package: dict[str, list[str]] = defaultdict(list)
    for entry in tried().values():
        by_package[entry["package"]].append(entry["outcome"])
    for package, outcomes in sorted(by_package.items()):
        count, timeouts = len(outcomes), outcomes.count(TIMEOUT)
        survived = outcomes.count(SURVIVED) + outcomes.count(UNREACHED)
        low, high = wilson(count - survived, count)
        print(
            f"{package}: {count} tried, {count - survived - timeouts} killed, {timeouts} timed out, {survived} survived: "
            f"{100 * (count - survived) / count:.1f} % ({low:.1f} to {high:.1f} %)"
        )


def wilson(successes: int, count: int) -> tuple[float, float]:
    """Return the 95 % interval of Wilson for a share, in per cent."""
    z, share = 1.96, successes / count
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    scale = 100 / (1 + z * z / count)
    return scale * (middle - half), scale * (middle + half)


def modules_of(name: str) -> tuple[str, list[str]]:
    """Return the package of a package or a module of it, and the modules to mutate."""
    package = name.partition("/")[0]
    path = ROOT / SOURCE / name
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    if package not in PACKAGES or not all(map(Path.is_file, files)):
        sys.exit(f"no such package or module: {name}; packages are {', '.join(PACKAGES)}")
    return package, [str(file.relative_to(ROOT)) for file in files]


def main(given: list[str]) -> None:
    """Mutate packages or modules, and print what survived and the scores."""
    parser = argparse.ArgumentParser(
        description="Break the code in small ways, and see whether a test fails."
    )
    parser.add_argument("names", nargs="*", help="packages or modules, such as parsing or parsing/cells.py")
    parser.add_argument("--sample", type=int, help="how many mutants of each name; by default all")
    parser.add_argument("--seed", type=int, default=0, help="draws another sample")
    parser.add_argument("--report", action="store_true", help="print the scores of what has been tried")
    options = parser.parse_args(given)
    if not options.report:
        preload()
        for name in options.names or PACKAGES:
            package, modules = modules_of(name)
            mutants = [mutant for module in modules for mutant in mutants_of(module)]
            chosen = drawn(mutants, options.sample, options.seed)
            print(f"{name}: {len(chosen)} of some {len(mutants)} mutants", flush=True)
            mutate(package, chosen)
    report()


if __name__ == "__main__":
    main(sys.argv[1:])
